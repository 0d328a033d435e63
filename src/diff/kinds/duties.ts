/** Who does what, and which moves wait for it. */
import type { RuleId } from '../../graph/ids.js'
import type { Duty } from '../../graph/nodes.js'
import { changed, fieldOf, record } from '../kind.js'
import type { Value } from '../kind.js'

/** Which moves wait for a duty: one thing, though the graph keeps it in two fields. */
export interface HoldUp {
  readonly holdsUp: Duty['holdsUp']
  readonly rules: readonly RuleId[]
}

const doers = fieldOf('duty', 'who')
const act = fieldOf('duty', 'act')
const holdUp: Value<HoldUp> = record({ holdsUp: fieldOf('duty', 'holdsUp'), rules: fieldOf('duty', 'holdsUpRules') })

export const dutyChanges = {
  'doers-added': changed('duty', doers, 'more people have the duty together'),
  'doers-removed': changed('duty', doers, 'fewer people have the duty together'),
  'doers-changed': changed('duty', doers, 'other people have the duty'),
  'act-changed': changed('duty', act, 'another thing has to be done'),
  'act-reworded': changed('duty', act, 'what has to be done stands in the author’s own words, and these have changed'),
  'hold-up-added': changed('gate', holdUp, 'moves now wait for this duty'),
  'hold-up-removed': changed('gate', holdUp, 'no move waits for this duty any more'),
  'hold-up-widened': changed('gate', holdUp, 'more moves wait for this duty'),
  'hold-up-narrowed': changed('gate', holdUp, 'fewer moves wait for this duty'),
  'hold-up-changed': changed('gate', holdUp, 'other moves wait for this duty'),
  'hold-up-ruled-out': changed('gate', holdUp, 'the text now says outright that nothing waits for this duty, where it was silent'),
  'hold-up-left-open': changed(
    'gate',
    holdUp,
    'the text is now silent on what waits for this duty, where it said outright that nothing does',
  ),
} as const
