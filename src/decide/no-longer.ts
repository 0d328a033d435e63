/** Facts that were told before and exist no longer: a step has ended the condition on which they hang. */
import { conditionFormula, diagramOf, notApplicable } from '../space/index.js'
import type { Model, Place } from '../space/index.js'
import type { Diagram } from '../logic/index.js'
import type { CaseGiven, GivenValue } from './told/case.js'
import { findFact, findHolder, findMoment } from './told/names.js'
import { ordinalsOf } from './told/values.js'

type Facts = Readonly<Record<string, GivenValue>>

/** A fact as it was told, the cases that have it at all (or do not, where it was told not to apply), and those that have the value told. */
interface ToldFact {
  readonly name: string
  readonly value: GivenValue
  readonly hangsOn: Diagram
  readonly holds: Diagram
}

/**
 * The facts of a case after a step.
 *
 * @param before what was told before
 * @param step what the step tells: it stands, whatever it ends
 */
export function factsAfter(before: Facts, step: Facts, { heldBy, at }: Pick<CaseGiven, 'heldBy' | 'at'>, model: Model): Facts {
  const all = { ...before, ...step }
  const holder = heldBy === undefined ? undefined : findHolder(heldBy, model.space)
  if (holder === undefined || Object.keys(step).length === 0) return all
  const { store } = model
  const place: Place = { holder, moment: at === undefined ? undefined : findMoment(at, model.space)?.name }
  const told = Object.entries(all).map(([name, value]) => toldFact(name, value, place, model))
  const hangs = ({ name, hangsOn }: ToldFact) => !(name in step) && hangsOn !== store.yes
  if (!told.some(hangs)) return all
  const firm = told.filter((each) => !hangs(each))
  let cases = store.all([model.casesForAnswers(place), ...firm.map(({ holds }) => holds)])
  // A case that cannot be is told as it is: nothing in it is more true than the rest.
  if (cases === store.no) return all
  const gone = new Set<string>()
  for (const { name, hangsOn, holds } of told.filter(hangs)) {
    if (store.meets(cases, hangsOn)) cases = store.and(cases, holds)
    else gone.add(name)
  }
  return Object.fromEntries(Object.entries(all).filter(([name]) => !gone.has(name)))
}

function toldFact(name: string, value: GivenValue, place: Place, { space, store, fixed }: Model): ToldFact {
  const axis = findFact(name, space)
  const subject = axis === undefined ? undefined : space.vocabulary.axes.list[axis]!.subject
  const fact = subject?.kind === 'fact' && space.graph.has(subject.fact) ? space.graph.node(subject.fact) : undefined
  if (axis === undefined || subject?.kind !== 'fact' || fact?.kind !== 'fact') return { name, value, hangsOn: store.yes, holds: store.yes }
  const values = (typeof value === 'string' ? [value] : value).flatMap((text) => ordinalsOf(text, axis, space, { on: new Map() }) ?? [])
  const exists = diagramOf(conditionFormula(fact.onlyFor, space.scope), store, fixed(place))
  const absent = values.length > 0 && values.every((each) => space.vocabulary.axes.list[axis]!.values[each] === notApplicable)
  return {
    name,
    value,
    hangsOn: subject.asAt !== undefined ? store.yes : absent ? store.not(exists) : exists,
    holds: values.length === 0 ? store.yes : store.among(axis, values),
  }
}
