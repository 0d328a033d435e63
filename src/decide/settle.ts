/** Everything that was told together, and what is added to it where that contradicts nothing. */
import type { Diagram } from '../logic/index.js'
import { axesIn, concerns, diagramOf } from '../space/index.js'
import type { Model } from '../space/index.js'
import type { CaseGiven, CaseProblem } from './told/case.js'
import { asUnremarkable } from './ordinary/as-unremarkable.js'
import { contradiction } from './told/contradiction.js'
import { gatesOf, gatesShut } from './gates.js'
import type { Days } from './days/moments-in-time.js'
import type { Known, PlaceOfCase, Told } from './told/told.js'

/**
 * Everything that was told together, and what an unremarkable case adds where that does not contradict it.
 *
 * @param relations what hangs together, of things of which each by itself is not known
 */
export function settle(
  given: CaseGiven,
  place: PlaceOfCase,
  days: Days,
  earlierDays: Days['on'],
  told: Map<number, Told>,
  relations: readonly Diagram[],
  model: Model,
): { known?: Known; problems: CaseProblem[] } {
  const { space, store } = model
  const { axes } = space.vocabulary
  // Orders that nobody asks for bind nothing; those that are told have to fit what came to pass.
  const ordered = [...told.keys()].filter((axis) => axes.list[axis]!.subject.kind === 'order')
  const binding = space.constraints
    .filter(({ holds }) => ordered.some((axis) => axesIn(holds).has(axis)))
    .map(({ holds }) => diagramOf(holds, store, model.fixed(place)))
  let cases = store.all([model.casesForAnswers(place), ...binding])
  // Defaults yield to what contradicts them: what was told by somebody comes first.
  const firm = [...told].filter(([, { path }]) => path.length > 0 && path[0] !== 'happened' && path[0] !== 'readings')
  const soft = [...told].filter(([axis]) => !firm.some(([other]) => other === axis))
  for (const [axis, { values }] of firm) cases = store.and(cases, store.among(axis, values))
  if (cases === store.no) return { problems: [contradiction(firm, binding, place, model)] }
  // Whoever asks what happens at a moment takes it that the moment has come to this case.
  if (place.moment !== undefined) {
    const come = store.and(cases, diagramOf(concerns(place.moment, space.scope), store, model.fixed(place)))
    if (come !== store.no) cases = come
  }
  const allowed: (readonly number[] | undefined)[] = axes.list.map((_, axis) => told.get(axis)?.values)
  for (const [axis, { values }] of soft) {
    const narrowed = store.and(cases, store.among(axis, values))
    if (narrowed !== store.no) cases = narrowed
    else allowed[axis] = undefined
  }
  for (const related of relations) if (store.meets(cases, related)) cases = store.and(cases, related)
  const assumed = new Set(soft.flatMap(([axis, each]) => (each.assumed === true && allowed[axis] !== undefined ? [axis] : [])))
  if (given.otherwise === 'no') {
    const usual = asUnremarkable(cases, told, place, model)
    cases = usual.cases
    for (const [axis, values] of usual.taken) {
      allowed[axis] = values
      assumed.add(axis)
    }
  }
  const known: Known = { place, given, days, allowed, cases, told: new Set(firm.map(([axis]) => axis)), assumed, earlierDays }
  return { known: shutGates(known, model), problems: [] }
}

/** A gate is shut where what it waits for is not so; of what has come to pass, only where that is known. */
function shutGates(known: Known, model: Model): Known {
  const { space, store } = model
  const allowed = [...known.allowed]
  let { cases } = known
  const untold = space.vocabulary.axes.list.flatMap(({ subject }, axis) =>
    subject.kind === 'passed' && known.assumed.has(axis) ? [axis] : [],
  )
  const missing = gatesShut(known.place, model)
  for (const [i, { axis }] of gatesOf(space).entries()) {
    if (known.told.has(axis) || allowed[axis]?.includes(1) === true || !store.meets(cases, missing[i]!)) continue
    const shut = store.every(missing[i]!, untold)
    if (!store.meets(cases, shut)) continue
    const others = store.some(cases, [axis])
    cases = store.or(store.all([others, shut, store.among(axis, [1])]), store.all([others, store.not(shut), store.among(axis, [0])]))
    allowed[axis] = store.implies(others, shut) ? [1] : [0, 1]
  }
  return { ...known, allowed, cases }
}
