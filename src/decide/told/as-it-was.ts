/** What facts were as at a moment that comes to pass in a story: nothing that is told afterwards rewrites it. */
import { birthday } from '../../calendar/index.js'
import { keyOf, momentName } from '../../space/index.js'
import type { Model } from '../../space/index.js'
import type { CaseGiven, GivenValue } from './case.js'
import { daysOf } from './days-of-case.js'
import { hasCome, momentsAsAt } from './earlier-values.js'
import { factNames, findFact, findMoment } from './names.js'
import type { Known } from './told.js'

type Facts = Readonly<Record<string, GivenValue>>

/** What is settled of moments that have come; `taken`: by name, what nobody told of them, as an unremarkable case has it. */
export interface Settled {
  readonly facts: Facts
  readonly taken: readonly string[]
}

/** The facts that some rule asks for as at another moment, each with the name and the axis of what it is by now. */
function factsAsAt({
  space: {
    graph,
    vocabulary: { axes },
  },
}: Model) {
  return axes.list.flatMap((axis, index) => {
    const { subject } = axis
    const today = subject.kind !== 'fact' || subject.asAt === undefined ? undefined : axes.find(keyOf({ kind: 'fact', fact: subject.fact }))
    if (subject.kind !== 'fact' || subject.asAt === undefined || today === undefined) return []
    const fact = graph.has(subject.fact) ? graph.node(subject.fact) : undefined
    return [
      {
        index,
        today,
        asAt: subject.asAt,
        name: factNames(axis, graph)[0]!,
        neverChanges: fact?.kind === 'fact' && fact.changes === 'never',
      },
    ]
  })
}

function toldAs(facts: Facts | undefined, model: Model): ReadonlyMap<number, GivenValue> {
  return new Map(
    Object.entries(facts ?? {}).flatMap(([name, value]) => {
      const axis = findFact(name, model.space)
      return axis === undefined ? [] : [[axis, value] as const]
    }),
  )
}

function settledOf(all: readonly { readonly name: string; readonly value: GivenValue; readonly taken: boolean }[]): Settled {
  return {
    facts: Object.fromEntries(all.map(({ name, value }) => [name, value])),
    taken: all.flatMap(({ name, taken }) => (taken ? [name] : [])),
  }
}

/** The one value that all cases have that can be meant. */
function onlyValue(axis: number, { cases }: Known, { store, space }: Model): string | undefined {
  const open = space.vocabulary.axes.list[axis]!.values.filter((_, value) => store.meets(cases, store.among(axis, [value])))
  return open.length === 1 ? open[0] : undefined
}

/**
 * Of a case before a step: what it was, as told or taken for granted, at each moment that comes to pass between the last step and this one.
 *
 * @param last the day of the last step, and the case as it was known then
 */
export function sinceLastStep(
  before: CaseGiven,
  step: Pick<CaseGiven, 'at' | 'on' | 'facts' | 'happened'>,
  last: { readonly on?: string; readonly known?: Known },
  model: Model,
): Settled {
  const [told, changed] = [toldAs(before.facts, model), toldAs(step.facts, model)]
  const then = { ...before, ...(last.on === undefined ? {} : { on: last.on }) }
  const { at: _at, ...rest } = before
  const now = {
    ...rest,
    happened: [...(before.happened ?? []), ...(step.happened ?? [])],
    ...(step.on === undefined ? {} : { on: step.on }),
  }
  const nowAt = step.at === undefined ? undefined : findMoment(step.at, model.space)?.name
  const [daysThen, daysNow] = [daysOf(then, model, undefined, []), daysOf(now, model, undefined, [])]
  const none = () => undefined
  const takenOf = (axis: number) => (last.known?.assumed.has(axis) === true ? onlyValue(axis, last.known, model) : undefined)
  return settledOf(
    factsAsAt(model).flatMap(({ index, today, asAt, name, neverChanges }) => {
      const value = told.get(today) ?? (neverChanges ? undefined : takenOf(today))
      // What the step does not change is read off its own answer, and so is what it tells of the very day.
      if (value === undefined || told.has(index) || changed.has(index) || !changed.has(today)) return []
      const moment = momentsAsAt(model).get(asAt)
      const isNow =
        moment !== undefined &&
        (momentName(moment) === nowAt ||
          (moment.kind === 'birthday' &&
            daysNow.born !== undefined &&
            birthday(daysNow.born, moment.age).date === daysNow.today?.slice(0, 10)))
      if (isNow && !asAt.startsWith('just before ')) return []
      const come = isNow || hasCome(asAt, now, model, nowAt, daysNow, none) === true
      return come && hasCome(asAt, then, model, undefined, daysThen, none) !== true ? [{ name, value, taken: !told.has(today) }] : []
    }),
  )
}

/** After a step: what is settled of moments that have come to pass by then, of facts that were told or taken for granted. */
export function settledBy(known: Known, model: Model): Settled {
  const { given, place, days, allowed } = known
  const told = toldAs(given.facts, model)
  return settledOf(
    factsAsAt(model).flatMap(({ index, today, asAt, name, neverChanges }) => {
      const taken = !told.has(today)
      if (
        told.has(index) ||
        (taken && (neverChanges || !known.assumed.has(index))) ||
        hasCome(asAt, given, model, place.moment, days, (axis) => allowed[axis]) !== true
      )
        return []
      const value = onlyValue(index, known, model)
      return value === undefined ? [] : [{ name, value, taken }]
    }),
  )
}
