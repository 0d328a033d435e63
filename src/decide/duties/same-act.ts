/** When two duties are about one and the same act. */
import type { Deed, DescribedAct, Party } from '../../graph/expressions.js'
import type { Duty } from '../../graph/nodes.js'
import { actVerbs } from '../../syntax/shapes.js'
import type { Fields } from '../../syntax/shape.js'

/** Whether two duties share something that is to be done. */
export function isSameAct(a: Duty, b: Duty): boolean {
  return sharedDeeds(a, b).length > 0
}

/** Whether they share something that can be done only once. */
export function isDoneOnce(a: Duty, b: Duty): boolean {
  return sharedDeeds(a, b).some((verb) => isOnce(verb))
}

function sharedDeeds({ act: a }: Duty, { act: b }: Duty): readonly string[] {
  if (a.kind === 'free-act' || b.kind === 'free-act')
    return a.kind === b.kind && a.kind === 'free-act' && b.kind === 'free-act' && a.says === b.says ? ['in words'] : []
  // Of two things either of which is enough, neither has to be done.
  if (a.or.length > 0 || b.or.length > 0) return JSON.stringify(a) === JSON.stringify(b) ? a.deeds.map(({ verb }) => verb) : []
  if (!sameCircumstances(a, b)) return []
  const right = new Set(b.deeds.flatMap(thingsDone))
  return a.deeds.flatMap((deed) => (thingsDone(deed).some((thing) => right.has(thing)) ? [deed.verb] : []))
}

/** Whether a verb names what only one can do, and once. */
export function isOnce(verb: string): boolean {
  return (actVerbs as Fields)[verb]?.once === true
}

/** A deed done to several things is several. */
function thingsDone({ verb, documents, events, parties, says }: Deed): readonly string[] {
  const things = [...documents, ...events, ...parties.map(keyOf), ...(says === undefined ? [] : [says])]
  return things.length === 0 ? [verb] : things.map((thing) => `${verb} ${thing}`)
}

/** Where both say to whom, with whom, in what, where, what for or about what, they have to say the same. */
function sameCircumstances(a: DescribedAct, b: DescribedAct): boolean {
  const agree = (left: readonly string[], right: readonly string[]) =>
    left.length === 0 || right.length === 0 || left.some((one) => right.includes(one))
  return (
    agree(a.to.map(keyOf), b.to.map(keyOf)) &&
    agree(a.with.map(keyOf), b.with.map(keyOf)) &&
    agree(a.in, b.in) &&
    agree(a.at, b.at) &&
    agree(a.for === undefined ? [] : [a.for], b.for === undefined ? [] : [b.for]) &&
    agree(a.about === undefined ? [] : [a.about], b.about === undefined ? [] : [b.about])
  )
}

function keyOf(party: Party): string {
  return JSON.stringify(party)
}
