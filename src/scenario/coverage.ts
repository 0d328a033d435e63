/** What scenarios touch of a protocol: each rule, each condition of it, each exception, each limit and each reading, from both sides. */
import { daysBetween } from '../calendar/index.js'
import type { CivilDate } from '../calendar/index.js'
import type { Decision, Known } from '../decide/index.js'
import type { Condition, Exception, Limit } from '../graph/expressions.js'
import type { ReadingId, RuleId } from '../graph/ids.js'
import type { Duty, Ladder, Route } from '../graph/nodes.js'
import {
  asksWhereTo,
  axesIn,
  conditionFormula,
  effectKeys,
  endOf,
  exceptionFormula,
  holdsAt,
  readingsOf,
  speaks,
  whenOf,
} from '../space/index.js'
import type { Formula, Holder, Model, Point } from '../space/index.js'
import { defined } from '../util/defined.js'
import { otherwise } from './otherwise.js'
import type { ScenarioResult } from './run.js'

export const coverageKinds = ['rules', 'conditions', 'exceptions', 'deadlines', 'readings'] as const
export type CoverageKind = (typeof coverageKinds)[number]

/** One side of one thing, and a scenario that shows it. */
export interface Side {
  readonly side: string
  readonly by?: string
}

/** Something of a rule that can be shown from several sides. */
export interface CoverageItem {
  readonly kind: CoverageKind
  readonly rule: RuleId
  readonly clauses: readonly string[]
  /** What it is, as data; nothing for the rule itself. */
  readonly about?: Condition | Exception | Limit | { readonly kind: 'reading'; readonly option: string }
  readonly sides: readonly Side[]
}

type Ruled = Route | Duty | Ladder

/** A step as coverage sees it: one case out of those that it means. */
interface Seen {
  readonly scenario: string
  readonly known: Known
  readonly decision: Decision
  readonly point: Point
  readonly effects: string
  /** The team that it moves to. */
  readonly goingTo?: Holder
}

/** Everything that can be shown of a protocol, and which of it the results show. */
export function coverageOf(results: readonly ScenarioResult[], model: Model): readonly CoverageItem[] {
  const seen = results.flatMap(({ scenario, steps }) =>
    steps.flatMap(({ decided: { known, decision }, step }): Seen[] => {
      if (known === undefined || decision === undefined || step.expect === undefined) return []
      const point = pointOf(known, model)
      const { answer } = decision
      const goingTo = answer !== 'unknown' && answer.kind === 'moves' && answer.to.kind === 'holder' ? { goingTo: answer.to.holder } : {}
      return [{ scenario: scenario.id, known, decision, point, effects: effectKeys(model.space, point).join(' // '), ...goingTo }]
    }),
  )
  const { graph } = model.space
  const rules: readonly Ruled[] = [...graph.all('route'), ...graph.all('duty'), ...graph.all('ladder')]
  return rules.flatMap((rule) => itemsOf(rule, seen, model))
}

/** One case of those that are meant. */
function pointOf(known: Known, model: Model): Point {
  // What a case leaves open because no answer asks for it has to fit all the same.
  const { store } = model
  const point = store.point(store.and(known.cases, model.cases(known.place))) ?? store.point(known.cases)!
  for (const [axis, value] of model.fixed(known.place)) point[axis] = value
  return point
}

function itemsOf(rule: Ruled, seen: readonly Seen[], model: Model): readonly CoverageItem[] {
  const { space } = model
  // A ladder speaks of cases as a duty does.
  const asked = (rule.kind === 'ladder' ? { ...rule, kind: 'duty' } : rule) as Route | Duty
  const reads = readingsOf(asked, space.vocabulary)
  const item = (kind: CoverageKind, clauses: readonly string[], sides: readonly Side[], about?: CoverageItem['about']): CoverageItem => ({
    kind,
    rule: rule.id,
    clauses: clauses.length > 0 ? clauses : rule.cites,
    sides,
    ...defined({ about }),
  })
  const speaking = reads.map((read) => speaks(read, space.scope))
  const calls = reads.map((read) => whenOf(read, space.scope))
  const first = (test: (each: Seen) => boolean) => seen.find(test)?.scenario
  const side = (name: string, by: string | undefined): Side => ({ side: name, ...defined({ by }) })
  const speaksAt = ({ goingTo }: Seen, point: Point) => speaking.some((formula) => holdsAt(formula, point, goingTo))
  const items = [
    item('rules', rule.cites, [
      side(
        'applies',
        first((each) => speaksAt(each, each.point)),
      ),
      ...(isUnconditional(rule)
        ? []
        : [
            side(
              'does not apply',
              first((each) => isForHolder(rule, each.point, model) && !speaksAt(each, each.point)),
            ),
          ]),
    ]),
  ]
  for (const literal of literalsOf(rule.when)) {
    const formula = conditionFormula(literal, space.scope)
    if (formula.kind === 'yes' || formula.kind === 'no') continue
    const shows = (value: boolean) =>
      first((each) => holdsAt(formula, each.point, each.goingTo) === value && decides(formula, each, rule, speaksAt, model))
    items.push(item('conditions', rule.cites, [side('true', shows(true)), side('false', shows(false))], literal))
  }
  for (const exception of rule.unless.flatMap((each) => withInner(each))) {
    const lifts = exceptionFormula(exception, space.scope)
    const called = ({ point, goingTo }: Seen) => calls.some((formula) => holdsAt(formula, point, goingTo))
    items.push(
      item(
        'exceptions',
        exception.cites,
        [
          side(
            'lifts the rule',
            first((each) => called(each) && holdsAt(lifts, each.point, each.goingTo)),
          ),
          side(
            'does not lift it',
            first((each) => called(each) && !holdsAt(lifts, each.point, each.goingTo)),
          ),
        ],
        exception,
      ),
    )
  }
  if (rule.kind !== 'ladder')
    for (const limit of limitsOf(rule)) items.push(item('deadlines', rule.cites, deadlineSides(rule, limit, seen, side), limit))
  for (const reading of rule.readings) {
    for (const option of optionsOf(reading, model))
      items.push(
        item(
          'readings',
          rule.cites,
          [
            side(
              'read so',
              first((each) => isReadSo(reading, option, each, calls, model)),
            ),
          ],
          { kind: 'reading', option },
        ),
      )
  }
  return items
}

/** A rule that speaks of every case of its holders cannot be silent about one. */
function isUnconditional(rule: Ruled): boolean {
  return rule.when.kind === 'always' && rule.unless.length === 0 && !('inForce' in rule && rule.inForce !== undefined)
}

function isForHolder({ heldBy, unheld }: Ruled, point: Point, { space: { vocabulary } }: Model): boolean {
  const holder = vocabulary.holders[point[vocabulary.axes.index('holder')]!]!
  return heldBy.length + unheld.length === 0 || heldBy.some((team) => team === holder) || unheld.some((each) => each === holder)
}

/** The conditions that a condition is made of; a term is one. */
export function literalsOf(condition: Condition): readonly Condition[] {
  switch (condition.kind) {
    case 'always':
    case 'whatever':
      return []
    case 'all':
    case 'any':
      return condition.parts.flatMap(literalsOf)
    case 'not':
      return literalsOf(condition.part)
    default:
      return [condition]
  }
}

function withInner(exception: Exception): readonly Exception[] {
  return [exception, ...exception.unless.flatMap((each) => withInner(each))]
}

/** Whether the rule would be silent, or speak, if the condition alone were otherwise, and the answer be another by that. */
function decides(formula: Formula, seen: Seen, rule: Ruled, speaksAt: (seen: Seen, point: Point) => boolean, model: Model): boolean {
  const { point, known, effects, goingTo } = seen
  const { space } = model
  const was = holdsAt(formula, point, goingTo)
  // Where a case is about to go is not told: it is the other way round in the case without it.
  if (asksWhereTo(formula)) return true
  const owed = rule.kind !== 'route' || rule.aspect !== 'case responsibility' || isRiding(rule)
  const wasSpeaking = speaksAt(seen, point)
  for (const axis of axesIn(formula)) {
    const { values } = space.vocabulary.axes.list[axis]!
    for (let value = 0; value < values.length; value++) {
      if (value === point[axis]) continue
      const other = otherwise(point, axis, value, known.place, model)
      if (other === undefined || holdsAt(formula, other, goingTo) === was) continue
      if (speaksAt(seen, other) !== wasSpeaking && (owed || effectKeys(space, other).join(' // ') !== effects)) return true
    }
  }
  return false
}

/** A route that only qualifies moves shows in limits and gates, not in where the case goes. */
function isRiding({ to, at, stay }: Route): boolean {
  return stay !== undefined ? stay.kind !== 'stay-until' : at?.kind === 'any-of-all' || (to === undefined && at === undefined)
}

/** The limits that can be counted in days: those with a stated start. */
function limitsOf(rule: Route | Duty): readonly Limit[] {
  const stay =
    rule.kind === 'route' && rule.stay?.kind === 'stay-for' && rule.stay.from !== undefined
      ? [{ kind: 'limit', duration: rule.stay.duration, of: rule.stay.from } as const]
      : []
  return [...rule.within, ...stay].filter(({ of }) => of !== undefined)
}

/** The day before the last, the last day, and later. */
function deadlineSides(
  rule: Route | Duty,
  limit: Limit,
  seen: readonly Seen[],
  side: (name: string, by: string | undefined) => Side,
): readonly Side[] {
  const away = ({ decision, known }: Seen): readonly number[] => {
    const { today } = known.days
    if (today === undefined) return []
    const ends =
      rule.kind === 'duty'
        ? decision.duties
            .filter((duty) => duty.rule === rule.id)
            .flatMap(({ times }) => times.filter(({ time }) => time.kind === 'limit' && endOf(time) === endOf(limit)))
        : (rule.aspect === 'case responsibility'
            ? decision.limits
            : decision.aspects.filter(({ aspect }) => aspect === rule.aspect).flatMap(({ limits }) => limits)
          ).filter(({ moment }) => moment === endOf(limit))
    return ends
      .flatMap(({ when }) =>
        when?.kind === 'date'
          ? [when.date]
          : when?.kind === 'either'
            ? when.dates.map(({ date }) => date)
            : when?.kind === 'moment'
              ? [when.at.slice(0, 10)]
              : [],
      )
      .map((day) => daysBetween(day as CivilDate, today.slice(0, 10) as CivilDate))
  }
  const first = (test: (days: number) => boolean) => seen.find((each) => away(each).some(test))?.scenario
  return [
    side(
      'the day before',
      first((days) => days === -1),
    ),
    side(
      'on the last day',
      first((days) => days === 0),
    ),
    side(
      'later',
      first((days) => days > 0),
    ),
  ]
}

function optionsOf(
  reading: ReadingId,
  {
    space: {
      vocabulary: { axes },
    },
  }: Model,
): readonly string[] {
  const axis = axes.find(reading)
  return axis === undefined ? [] : axes.list[axis]!.values
}

/** A case that the rule speaks of under some reading, told under this one. */
function isReadSo(
  reading: ReadingId,
  option: string,
  { point, known, goingTo }: Seen,
  calls: readonly Formula[],
  { space }: Model,
): boolean {
  const { axes } = space.vocabulary
  const axis = axes.find(reading)!
  if (known.allowed[axis]?.length !== 1 || axes.list[axis]!.values[point[axis]!] !== option) return false
  return axes.list[axis]!.values.some((_, value) => {
    const other = Int32Array.from(point)
    other[axis] = value
    return calls.some((formula) => holdsAt(formula, other, goingTo))
  })
}

/** How much of each kind is shown; integers, so that nothing is rounded up to everything. */
export function coverageTotals(
  items: readonly CoverageItem[],
): Readonly<Record<CoverageKind, { readonly shown: number; readonly of: number }>> {
  const total = (kind: CoverageKind) => {
    const sides = items.filter((each) => each.kind === kind).flatMap((each) => each.sides)
    return { shown: sides.filter(({ by }) => by !== undefined).length, of: sides.length }
  }
  return Object.fromEntries(coverageKinds.map((kind) => [kind, total(kind)])) as ReturnType<typeof coverageTotals>
}
