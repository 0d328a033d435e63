/** The holes of a protocol, found in one go: contradictions and gaps that nobody has acknowledged, those that somebody has, and acknowledgements of what is not there. */
import type { Model } from '../../space/index.js'
import { conflictsOf } from './conflicts.js'
import type { Conflict } from './causes.js'
import { acknowledgedIn } from './covered.js'
import type { Acknowledged } from './covered.js'
import { gapsOf } from './gaps.js'
import type { Gap } from './gaps.js'
import { outlookOf } from './outlook.js'
import { staleIn } from './stale.js'
import type { Stale } from './stale.js'
import { workedOut } from './worked-out.js'

export interface Holes {
  readonly conflicts: readonly Conflict[]
  readonly gaps: readonly Gap[]
  readonly stale: readonly Stale[]
  /** Every acknowledgement, with the holes that it covers: what `conflicts` and `gaps` leave out. */
  readonly acknowledged: readonly Acknowledged[]
}

export const holesOf: (model: Model) => Holes = workedOut((model) => {
  const outlook = outlookOf(model)
  const acknowledged = acknowledgedIn(model.space)
  const conflicts = conflictsOf(outlook, acknowledged)
  const gaps = gapsOf(outlook, acknowledged)
  return { conflicts, gaps, stale: staleIn(outlook, acknowledged), acknowledged }
})
