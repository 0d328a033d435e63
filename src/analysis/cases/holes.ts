/** The holes of a protocol: contradictions and gaps that nobody has acknowledged, and acknowledgements of what is not there. */
import type { Model } from '../../space/index.js'
import { conflictsOf } from './conflicts.js'
import type { Conflict } from './causes.js'
import { acknowledgedIn } from './covered.js'
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
}

export const holesOf: (model: Model) => Holes = workedOut((model) => {
  const outlook = outlookOf(model)
  const acknowledged = acknowledgedIn(model.space)
  const conflicts = conflictsOf(outlook, acknowledged)
  const gaps = gapsOf(outlook, acknowledged)
  return { conflicts, gaps, stale: staleIn(outlook, acknowledged) }
})
