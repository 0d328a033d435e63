/** When one duty takes the place of another, whole or in part; of ladders the same. */
import type { Duty, Ladder } from '../../graph/nodes.js'
import { keptWith } from '../../util/kept-with.js'
import { isSameAct } from './same-act.js'

/** What of a duty another one takes the place of. */
export type SetAside = 'whole' | 'who' | 'by when'

const times: ReadonlySet<string> = new Set(['limit', 'latest day', 'earliest day'])

/** On which parts one task takes the place of another: by name, or because the other yields to whatever says otherwise of the same act. */
export function setsAside(over: Duty | Ladder, task: Duty | Ladder): ReadonlySet<SetAside> {
  return between(over)(task)
}

const between = keptWith((over: Duty | Ladder) => keptWith((task: Duty | Ladder) => partsSetAside(over, task)))

function partsSetAside(over: Duty | Ladder, task: Duty | Ladder): ReadonlySet<SetAside> {
  const found = new Set<SetAside>()
  if (over.id === task.id) return found
  const allows = over.kind === 'duty' && over.strength === 'may'
  if (over.replaces.includes(task.id)) found.add('whole')
  for (const { rule, only } of over.overrides) {
    if (rule !== task.id) continue
    // Leave to do it otherwise names other people, and takes the duty from nobody.
    if (only.length === 0 || only.includes('act')) found.add(allows ? 'who' : 'whole')
    if (only.includes('who')) found.add('who')
    if (only.some((word) => times.has(word))) found.add('by when')
  }
  if (over.kind === 'duty' && task.kind === 'duty' && task.yields && !over.yields && isSameAct(over, task))
    found.add(over.strength === 'must-not' || over.strength === 'need-not' ? 'whole' : 'who')
  return found
}
