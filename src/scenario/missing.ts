/** Scenarios that are not there: for each side that none shows, a case that does, with what the protocol says of it. */
import { addTime } from '../calendar/index.js'
import type { CivilDate } from '../calendar/index.js'
import { exampleOf } from '../analysis/cases/region.js'
import { readAsFollowed, replay, takenAs, typicalCase } from '../decide/index.js'
import type { CaseGiven } from '../decide/index.js'
import { nameOf } from '../graph/ids.js'
import type { Duty, Ladder, Route } from '../graph/nodes.js'
import type { Condition, Exception, Limit } from '../graph/expressions.js'
import type { Diagram } from '../logic/index.js'
import {
  anyOf,
  axesIn,
  conditionFormula,
  diagramOf,
  exceptionFormula,
  keyOf,
  momentName,
  pointMoments,
  readingsOf,
  speaks,
  whenOf,
} from '../space/index.js'
import type { Holder, Model, MomentName, Place, Point } from '../space/index.js'
import { defined } from '../util/defined.js'
import { coverageOf } from './coverage.js'
import type { CoverageItem } from './coverage.js'
import { gotOf } from './got.js'
import { hangingOn } from './otherwise.js'
import type { Expected, Scenario } from './scenario.js'

/** A scenario that could be written: what it expects is what the protocol says, and is to be held against the text. */
export interface MissingScenario {
  readonly id: string
  readonly cites: readonly string[]
  readonly given: CaseGiven
  readonly expect: Expected
}

type Ruled = Route | Duty | Ladder

/** A day on which nothing special happens: a Tuesday, far from every holiday. */
const ordinaryDay: CivilDate = '2026-03-03' as CivilDate

/** A case that shows one side of one thing; nothing where no case at a place of the rule does. */
export function missingScenario(item: CoverageItem, side: string, model: Model): MissingScenario | undefined {
  const rule = model.space.graph.node(item.rule) as Ruled
  const told = item.kind === 'deadlines' ? deadlineCases(rule, item.about as Limit, side, model) : casesOf(rule, item, side, model)
  for (const given of told) {
    const made = madeOf(given, item, side, model)
    if (made !== undefined) return made
  }
  return undefined
}

/** The scenario of a case, if it really shows what it is to show. */
function madeOf(given: CaseGiven, item: CoverageItem, side: string, model: Model): MissingScenario | undefined {
  const { at, on, ...start } = given
  const told = defined({ at, on })
  const [decided] = replay(start, [told], model)
  const got = decided === undefined ? undefined : gotOf(decided, model)
  if (decided === undefined || got === undefined) return undefined
  const id = idOf(item, side)
  const scenario = { id, file: '', cites: item.clauses, start, steps: [], span: { file: '', start: 0, end: 0 } } as unknown as Scenario
  const shown = coverageOf(
    [
      {
        scenario,
        steps: [{ step: { told, expect: got, written: undefined as never }, decided, mismatches: [] }],
        problems: [],
        passed: true,
      },
    ],
    model,
  )
  const same = shown.find(
    (each) => each.kind === item.kind && each.rule === item.rule && JSON.stringify(each.about) === JSON.stringify(item.about),
  )
  if (same?.sides.find((each) => each.side === side)?.by === undefined) return undefined
  const { rules: _rules, duties = {}, ...lines } = got
  const name = nameOf(item.rule)
  const isRoute = model.space.graph.node(item.rule).kind === 'route'
  return { id, cites: item.clauses, given, expect: { ...lines, ...(isRoute ? {} : { duties: { [name]: duties[name] ?? ['no'] } }) } }
}

function idOf({ rule, kind, about }: CoverageItem, side: string): string {
  const what =
    about === undefined
      ? ''
      : about.kind === 'reading'
        ? `-${about.option}`
        : about.kind === 'fact-is'
          ? `-${nameOf(about.fact)}`
          : about.kind === 'term-holds'
            ? `-${nameOf(about.term)}`
            : kind === 'exceptions'
              ? '-exception'
              : ''
  return `${nameOf(rule)}${what}-${side}`
    .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

/** Cases in which a region holds, one for each place at which the rule can be asked about. */
function* casesOf(rule: Ruled, item: CoverageItem, side: string, model: Model): Iterable<CaseGiven> {
  const { store } = model
  for (const place of placesOf(rule, model)) {
    const region = regionOf(rule, item, side, place, model)
    if (region === undefined) continue
    const read = item.kind === 'readings' ? store.some(readAsFollowed(model), questionsOf(rule, model)) : readAsFollowed(model)
    const cases = store.all([region, model.cases(place), model.fresh, read])
    const point = typicalCase(cases, place, model)
    if (point !== undefined) yield toldAt(point, place, region, model)
  }
}

/** The axes of the questions of reading that are asked of a rule. */
function questionsOf(
  { readings }: Ruled,
  {
    space: {
      vocabulary: { axes },
    },
  }: Model,
): readonly number[] {
  return readings.flatMap((reading) => axes.find(reading) ?? [])
}

/** What has to hold of a case at a place for it to show one side. */
function regionOf(rule: Ruled, { kind, about }: CoverageItem, side: string, place: Place, model: Model): Diagram | undefined {
  const { store, space } = model
  const fixed = model.fixed(place)
  const asked = (rule.kind === 'ladder' ? { ...rule, kind: 'duty' } : rule) as Route | Duty
  const reads = readingsOf(asked, space.vocabulary)
  const speaking = diagramOf(anyOf(...reads.map((read) => speaks(read, space.scope))), store, fixed)
  const called = diagramOf(anyOf(...reads.map((read) => whenOf(read, space.scope))), store, fixed)
  switch (kind) {
    case 'rules':
      return side === 'applies' ? speaking : store.not(speaking)
    case 'exceptions': {
      const lifts = diagramOf(exceptionFormula(about as Exception, space.scope), store, fixed)
      return store.and(called, side === 'lifts the rule' ? lifts : store.not(lifts))
    }
    case 'readings': {
      const { axes } = space.vocabulary
      const named = (about as { readonly option: string }).option
      const axis = questionsOf(rule, model).find((each) => axes.ordinal(each, named) !== undefined)
      const option = axis === undefined ? undefined : axes.ordinal(axis, named)
      return axis === undefined || option === undefined ? undefined : store.and(store.some(called, [axis]), store.among(axis, [option]))
    }
    case 'conditions':
      return turningOn(about as Condition, side === 'true', rule, speaking, place, model)
    case 'deadlines':
      return undefined
  }
}

/** The cases in which one condition, otherwise, would change the answer, or whether the rule applies. */
function turningOn(condition: Condition, value: boolean, rule: Ruled, speaking: Diagram, place: Place, model: Model): Diagram {
  const { store, space } = model
  const formula = conditionFormula(condition, space.scope)
  const holds = diagramOf(formula, store, model.fixed(place))
  const here = value ? holds : store.not(holds)
  const possible = model.cases(place)
  const answers =
    rule.kind === 'route' && rule.aspect === 'case responsibility'
      ? [...model.effects(place).values()].map(({ where }) => where)
      : [speaking]
  const turned = [...axesIn(formula)].flatMap((axis) =>
    space.vocabulary.axes.list[axis]!.values.map((_, other) => {
      const elsewhere = store.restrict(store.minus(possible, here), axis, other)
      const changes = (where: Diagram) => store.differ(where, store.restrict(where, axis, other))
      return store.all([here, elsewhere, changes(speaking), store.any(answers.map(changes))])
    }),
  )
  if (store.any(turned) !== store.no) return store.any(turned)
  // Other facts hang on this one: where the rule speaks, or would if this and they were otherwise.
  const asked = axesIn(formula)
  return value ? store.and(here, speaking) : store.and(here, store.some(speaking, [...asked, ...hangingOn(asked, model)]))
}

const mostPlaces = 12

/** The holders of a rule, or all teams, at its own moments and at none. */
function placesOf(rule: Ruled, { space: { vocabulary } }: Model): readonly Place[] {
  const named: readonly Holder[] = [...rule.heldBy, ...rule.unheld]
  const holders = named.length > 0 ? named : vocabulary.holders.filter((holder) => holder !== 'closed' && holder !== 'not yet open')
  const own = rule.kind === 'route' ? pointMoments(rule.at).map(momentName) : rule.kind === 'duty' ? anchorsOf(rule) : []
  const moments: readonly (MomentName | undefined)[] = [
    ...own.filter((name) => vocabulary.moments.has(name)),
    undefined,
    ...(own.length > 0 ? [] : vocabulary.moments.keys()),
  ]
  return moments.flatMap((moment) => holders.map((holder): Place => ({ holder, moment }))).slice(0, mostPlaces * 4)
}

function anchorsOf({ within, due, act }: Duty): readonly MomentName[] {
  const times = [...within.flatMap(({ of }) => of ?? []), ...due.flatMap((each) => (each.kind === 'due-moment' ? [each.moment] : []))].map(
    momentName,
  )
  return [...times, ...(act.kind === 'described-act' ? act.deeds.flatMap(({ events }) => events.map(nameOf)) : [])]
}

/** A case told in the words of the protocol: what is as in every unremarkable case is left out. */
function toldAt(point: Point, place: Place, region: Diagram, model: Model): CaseGiven {
  const { axes } = model.space.vocabulary
  const { store } = model
  const asked = new Set([...store.support(region), ...[...model.effects(place).values()].flatMap(({ where }) => store.support(where))])
  const followed = new Map(model.space.graph.all('reading').map(({ id, written }) => [keyOf({ kind: 'reading', reading: id }), written]))
  const cube = axes.list.flatMap((axis, index) => {
    const value = point[index]!
    const { subject, key, values } = axis
    const plain =
      subject.kind === 'fact'
        ? takenAs(axis, place.moment, model).includes(value) || values[value] === 'not applicable'
        : subject.kind === 'reading'
          ? followed.get(key) === values[value]
          : subject.kind !== 'age' && value === 0
    const told = asked.has(index) && (subject.kind === 'team' || !plain)
    return told && 'now holder chosen gate applied date'.split(' ').every((kind) => kind !== subject.kind)
      ? [{ axis: index, values: [value] }]
      : []
  })
  const { expect: _, happened, ...example } = exampleOf({ standing: { place } as never, cube, point }, { outcome: '' }, model)
  return { ...example, otherwise: 'no', ...(happened === undefined ? {} : { happened: happened.map((moment) => ({ moment })) }) }
}

/** A case of the rule whose limit began on an ordinary day and is asked about the day before its end, on it, or the day after. */
function* deadlineCases(rule: Ruled, limit: Limit, side: string, model: Model): Iterable<CaseGiven> {
  const start = limit.of
  if (start?.kind !== 'event-moment') return
  const end = addTime(ordinaryDay, limit.duration, model.space.graph.protocol.calendar)
  if (end.kind !== 'date') return
  const shift = { 'the day before': -1, 'on the last day': 0, later: 1 }[side] ?? 0
  const day = addTime(end.date, { count: Math.abs(shift), unit: 'calendar day' }, model.space.graph.protocol.calendar, shift < 0 ? -1 : 1)
  if (day.kind !== 'date') return
  const item: CoverageItem = { kind: 'rules', rule: rule.id, clauses: [], sides: [] }
  for (const given of casesOf(rule, item, 'applies', model)) {
    const { at: _at, happened: _happened, ...rest } = given
    yield { ...rest, happened: [{ moment: nameOf(start.event), on: ordinaryDay }], on: day.date }
  }
}
