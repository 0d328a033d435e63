/** What facts were as at a moment that comes to pass in a story: nothing that is told afterwards rewrites it. */
import { birthday } from '../calendar/index.js'
import { keyOf, momentName } from '../space/index.js'
import type { Model } from '../space/index.js'
import type { CaseGiven, GivenValue } from './told/case.js'
import { daysOf } from './told/days-of-case.js'
import { hasCome, momentsAsAt } from './told/earlier-values.js'
import { factNames, findFact, findMoment } from './told/names.js'
import type { Known } from './told/told.js'

type Facts = Readonly<Record<string, GivenValue>>

/** The facts that some rule asks for as at another moment, each with the name and the axis of what it is by now. */
function factsAsAt({ space: { graph, vocabulary: { axes } } }: Model) {
  return axes.list.flatMap((axis, index) => {
    const { subject } = axis
    const today = subject.kind !== 'fact' || subject.asAt === undefined ? undefined : axes.find(keyOf({ kind: 'fact', fact: subject.fact }))
    return subject.kind !== 'fact' || subject.asAt === undefined || today === undefined ? [] : [{ index, today, asAt: subject.asAt, name: factNames(axis, graph)[0]! }]
  })
}

function toldAs(facts: Facts | undefined, model: Model): ReadonlyMap<number, GivenValue> {
  return new Map(Object.entries(facts ?? {}).flatMap(([name, value]) => { const axis = findFact(name, model.space); return axis === undefined ? [] : [[axis, value] as const] }))
}

/** Of a case before a step: what it was told to be at each moment that comes to pass between the last step and this one. */
export function sinceLastStep(before: CaseGiven, step: Pick<CaseGiven, 'at' | 'on' | 'facts' | 'happened'>, last: string | undefined, model: Model): Facts {
  const [told, changed] = [toldAs(before.facts, model), toldAs(step.facts, model)]
  const then = { ...before, ...(last === undefined ? {} : { on: last }) }
  const { at: _at, ...rest } = before
  const now = { ...rest, happened: [...(before.happened ?? []), ...(step.happened ?? [])], ...(step.on === undefined ? {} : { on: step.on }) }
  const nowAt = step.at === undefined ? undefined : findMoment(step.at, model.space)?.name
  const [daysThen, daysNow] = [daysOf(then, model, undefined, []), daysOf(now, model, undefined, [])]
  const none = () => undefined
  return Object.fromEntries(factsAsAt(model).flatMap(({ index, today, asAt, name }) => {
    const value = told.get(today)
    // What the step does not change is read off its own answer, and so is what it tells of the very day.
    if (value === undefined || told.has(index) || changed.has(index) || !changed.has(today)) return []
    const moment = momentsAsAt(model).get(asAt)
    const isNow = moment !== undefined && (momentName(moment) === nowAt || (moment.kind === 'birthday' && daysNow.born !== undefined && birthday(daysNow.born, moment.age).date === daysNow.today?.slice(0, 10)))
    if (isNow && !asAt.startsWith('just before ')) return []
    const come = isNow || hasCome(asAt, now, model, nowAt, daysNow, none) === true
    return come && hasCome(asAt, then, model, undefined, daysThen, none) !== true ? [[name, value]] : []
  }))
}

/** After a step: what is settled of moments that have come to pass by then, of facts that were told. */
export function settledBy({ given, place, days, cases, allowed }: Known, model: Model): Facts {
  const { store, space } = model
  const told = toldAs(given.facts, model)
  return Object.fromEntries(factsAsAt(model).flatMap(({ index, today, asAt, name }) => {
    if (told.has(index) || !told.has(today) || hasCome(asAt, given, model, place.moment, days, (axis) => allowed[axis]) !== true) return []
    const open = space.vocabulary.axes.list[index]!.values.filter((_, value) => store.meets(cases, store.among(index, [value])))
    return open.length === 1 ? [[name, open[0]!]] : []
  }))
}
