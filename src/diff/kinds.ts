/** Every kind of change that `diff` can report, keyed by its stable code. How grave a change is stands in `impact.ts`. */
import type { ChangeKind } from './kind.js'
import { acknowledgementChanges } from './kinds/acknowledgements.js'
import { conditionChanges } from './kinds/conditions.js'
import { decisionChanges } from './kinds/decisions.js'
import { dutyChanges } from './kinds/duties.js'
import { moveChanges } from './kinds/moves.js'
import { precedenceChanges } from './kinds/precedence.js'
import { promiseChanges } from './kinds/promises.js'
import { protocolChanges } from './kinds/protocol.js'
import { readingChanges } from './kinds/readings.js'
import { ruleChanges } from './kinds/rules.js'
import { timeChanges } from './kinds/times.js'
import { wordChanges } from './kinds/words.js'
import { wordingChanges } from './kinds/wording.js'

export const changeKinds = {
  ...protocolChanges,
  ...ruleChanges,
  ...conditionChanges,
  ...moveChanges,
  ...timeChanges,
  ...dutyChanges,
  ...decisionChanges,
  ...precedenceChanges,
  ...readingChanges,
  ...acknowledgementChanges,
  ...promiseChanges,
  ...wordChanges,
  ...wordingChanges,
}

export type ChangeCode = keyof typeof changeKinds
/** What a change of this code carries: the facts of its sides. */
export type DataOf<C extends ChangeCode> = (typeof changeKinds)[C] extends ChangeKind<infer Data> ? Data : never

export const changeCodes = Object.keys(changeKinds) as readonly ChangeCode[]

/** The row of a code. */
export function changeKind(code: ChangeCode): ChangeKind<unknown> {
  return changeKinds[code]
}
