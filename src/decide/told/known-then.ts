/** What was known of a case when it went from one team to the next, kept beside its later life. */
import type { Diagram } from '../../logic/index.js'
import type { Axis, Model } from '../../space/index.js'
import type { Earlier } from './case.js'
import { factNames, findFact } from './names.js'
import type { Known } from './told.js'

/** Every fact of that day whose value is the same in all cases that can be meant. */
export function knownThen({ cases }: Known, { space, store }: Model): NonNullable<Earlier['facts']> {
  return Object.fromEntries(
    space.vocabulary.axes.list.flatMap((each, axis) => {
      const { values } = each
      if (!isOfToday(each)) return []
      const open = values.filter((_, value) => store.meets(cases, store.among(axis, [value])))
      return open.length === 1 ? [[factNames(each, space.graph)[0]!, open[0]!]] : []
    }),
  )
}

/** The cases that can be meant, with these facts as they were then, and open what was not known then. */
export function casesThen(facts: NonNullable<Earlier['facts']>, { cases, given }: Known, { space, store }: Model): Diagram {
  const { axes } = space.vocabulary
  const was = new Map(
    Object.entries(facts).flatMap(([name, value]) => {
      const axis = findFact(name, space)
      return axis === undefined ? [] : [[axis, axes.ordinal(axis, value)!] as const]
    }),
  )
  const toldSince = Object.keys(given.facts ?? {}).flatMap((name) => {
    const axis = findFact(name, space)
    return axis === undefined || was.has(axis) || !isOfToday(axes.list[axis]!) ? [] : [axis]
  })
  const others = [...was].filter(([axis, value]) => !store.implies(cases, store.among(axis, [value])))
  const left = store.some(cases, [...others.map(([axis]) => axis), ...toldSince])
  return others.reduce((sofar, [axis, value]) => {
    const narrowed = store.and(sofar, store.among(axis, [value]))
    return narrowed === store.no ? sofar : narrowed
  }, left)
}

/** Whether an axis is a fact as it is on the day that is asked about. */
function isOfToday({ subject }: Axis): boolean {
  return subject.kind === 'fact' && subject.asAt === undefined
}
