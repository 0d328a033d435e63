/** The axes that protocols need: those of several protocols, where they are to be compared on one space. */
import { facts as sharedFacts } from '../concepts/index.js'
import type { AgeValue } from '../graph/expressions.js'
import { nameOf } from '../graph/ids.js'
import type { FactId, TeamId } from '../graph/ids.js'
import type { Fact, Route } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { teamsTo } from '../graph/receiver-teams.js'
import { waysToRead } from '../graph/under-reading.js'
import { naturalOrder, plainOrder } from '../util/order.js'
import { foundIn } from './asked-by-rules.js'
import type { Found } from './asked-by-rules.js'
import { axesOf, gateValues, keyOf, noEvent, notApplicable, notChosen, orderValues, passedValues } from './axes.js'
import type { AskedMoment, Axes, Axis, Holder, Subject } from './axes.js'
import { ageCells, sinceCells } from './cells.js'
import type { Cells } from './cells.js'
import { countedIn } from './counted-moments.js'
import type { CountedMoments } from './counted-moments.js'
import type { MomentName } from './moments.js'

/** The questions of a space, before they are put in order. */
export interface Vocabulary {
  readonly axes: Axes
  readonly holders: readonly Holder[]
  readonly moments: ReadonlyMap<MomentName, AskedMoment>
  /** Cells of the ordered axes, by fact; `age` is by date of birth. */
  readonly cells: ReadonlyMap<FactId | 'age', Cells>
  /** The dates that rules name, ISO, in order. */
  readonly dates: readonly string[]
  /** Ages in months of the moments that are birthdays. */
  readonly birthdays: ReadonlyMap<MomentName, AgeValue>
  /** Moments that are counted from another one, by that one. */
  readonly counted: CountedMoments
  /** The orders of moments, by key, that conditions ask for; all others matter only on the day of a limit. */
  readonly ordersAsked: ReadonlySet<string>
}

/** The axes of one protocol, or of several that speak of the same facts. */
export function vocabularyOf(graphs: readonly PolicyGraph[]): Vocabulary {
  const found = foundIn(graphs)
  const cells = cellsOf(found)
  const holders = holdersOf(graphs)
  const dates = [...found.dates].sort(plainOrder)
  const subjects: Axis[] = [
    axis({ kind: 'now' }, [noEvent, ...found.moments.keys()]),
    axis({ kind: 'holder' }, holders),
    ...[...found.readings]
      .sort(([a], [b]) => naturalOrder(a, b))
      .map(([reading, options]) => axis({ kind: 'reading', reading }, [...options].sort(naturalOrder))),
    ...(dates.length === 0
      ? []
      : [undefined, ...found.dated].map((moment) => axis({ kind: 'date', ...(moment === undefined ? {} : { moment }) }, stretches(dates)))),
    ...factAxes(found, cells),
    ...momentAxes(found),
    ...sorted(found.knownTeams).map((which) => axis({ kind: 'team', which }, teamValues(graphs))),
    ...[...found.choices]
      .sort(([a], [b]) => naturalOrder(a, b))
      .map(([rule, options]) => axis({ kind: 'chosen', rule }, [notChosen, ...[...options].sort(naturalOrder)])),
    ...sorted(found.gates).map((rule) => axis({ kind: 'gate', rule }, gateValues)),
    ...sorted(found.applied).map((rule) => axis({ kind: 'applied', rule }, ['no', 'yes'])),
  ]
  return {
    axes: axesOf(subjects),
    holders,
    moments: found.moments,
    cells,
    dates,
    birthdays: found.birthdays,
    counted: countedIn(graphs, found.moments),
    ordersAsked: found.ordersAsked,
  }
}

/** What has no value that could be told still has one: whatever it is. */
const axis = (subject: Subject, values: readonly string[]): Axis => ({
  key: keyOf(subject),
  subject,
  values: values.length === 0 ? ['whatever'] : values,
})
const sorted = <T extends string>(names: ReadonlySet<T>) => [...names].sort(naturalOrder)

/** Whether each moment has passed, and right after it how points lie to it: what is asked together stands together, or diagrams would have to remember the one until the other. */
function momentAxes(found: Found): Axis[] {
  const orders = sorted(found.meeting).map((pair) => found.pairs.get(pair)!)
  const beside = (moment: MomentName) => orders.filter((order) => order.kind === 'order' && order.limit === moment)
  const apart = orders.filter((order) => order.kind === 'order' && !found.passing.has(order.limit))
  return [
    ...sorted(found.passing).flatMap((moment) => [
      axis({ kind: 'passed', moment }, passedValues),
      ...beside(moment).map((order) => axis(order, orderValues)),
    ]),
    ...apart.map((order) => axis(order, orderValues)),
  ]
}

function holdersOf(graphs: readonly PolicyGraph[]): Holder[] {
  const teams = new Set(
    graphs.flatMap((graph) =>
      graph
        .all('team')
        .filter(({ holds }) => holds)
        .map(({ id }) => id),
    ),
  )
  // What a graph says that nobody could have written is answered all the same.
  for (const graph of graphs) for (const team of heldSomewhere(graph)) teams.add(team)
  return ['not yet open', ...[...teams].sort(naturalOrder), 'closed']
}

/** The teams that some rule or question takes to hold cases. */
function heldSomewhere(graph: PolicyGraph): readonly TeamId[] {
  const named = (rule: Partial<Route>): readonly TeamId[] => [...(rule.heldBy ?? []), ...teamsTo(rule.to)]
  return [
    ...graph.protocol.asks.flatMap(({ heldBy }) => heldBy ?? []),
    ...graph.rules.flatMap((rule) => [
      ...rule.heldBy,
      ...(rule.kind === 'promise'
        ? rule.teams
        : 'variants' in rule
          ? waysToRead(rule).flatMap((way) => named(way.rule as Partial<Route>))
          : []),
    ]),
  ]
}

/** A team that the case tells: one of a family is the one for the child's own address or number, or another. */
function teamValues(graphs: readonly PolicyGraph[]): string[] {
  const families = new Set(
    graphs.flatMap((graph) =>
      graph
        .all('team')
        .filter(({ per, holds }) => holds && per !== undefined)
        .map(({ id }) => id),
    ),
  )
  const teams = [
    ...new Set(
      graphs.flatMap((graph) =>
        graph
          .all('team')
          .filter(({ holds }) => holds)
          .map(({ id }) => id),
      ),
    ),
  ].sort(naturalOrder)
  return [
    ...teams.flatMap((team) => (families.has(team) ? [`${nameOf(team)} (same)`, `${nameOf(team)} (another)`] : [nameOf(team)])),
    'none',
    'several',
  ]
}

function stretches(dates: readonly string[]): string[] {
  return [
    `before ${dates[0]}`,
    ...dates.map((date, i) => (dates[i + 1] === undefined ? `from ${date}` : `from ${date}, before ${dates[i + 1]}`)),
  ]
}

function cellsOf({ ages, durations }: Found): ReadonlyMap<FactId | 'age', Cells> {
  return new Map([
    ...[...ages].map(([fact, list]) => [fact, ageCells(list)] as const),
    ...[...durations].map(([fact, list]) => [fact, sinceCells(list)] as const),
  ])
}

const conceptOrder = new Map(Object.keys(sharedFacts).map((name, index) => [name, index]))

/** Facts in the order of the shared concepts, local ones after them by name; what a fact was at another moment stands beside it. */
function factAxes(found: Found, cells: ReadonlyMap<FactId | 'age', Cells>): Axis[] {
  const rank = (id: FactId | 'age'): number => {
    const concept = id === 'age' ? 'age' : found.facts.get(id)![0]!.means?.concept
    return conceptOrder.get(concept ?? '') ?? conceptOrder.size
  }
  const ids: (FactId | 'age')[] = [...found.facts.keys(), 'age']
  ids.sort((a, b) => rank(a) - rank(b) || naturalOrder(a, b))
  return ids.flatMap((id) => {
    const values = id === 'age' ? cells.get('age')!.values : factValues(found.facts.get(id)!, cells.get(id))
    const moments = sorted(new Set([...found.asAt].filter(([, asked]) => asked.has(id)).map(([moment]) => moment)))
    return [undefined, ...moments].map((asAt) => {
      const when = asAt === undefined ? {} : { asAt }
      return axis(id === 'age' ? { kind: 'age', ...when } : { kind: 'fact', fact: id, ...when }, values)
    })
  })
}

function factValues(facts: readonly Fact[], cells: Cells | undefined): string[] {
  const ordered = facts.some(({ domain }) => domain === 'age' || domain === 'since')
  const own = ordered
    ? (cells ?? ageCells([])).values
    : facts.flatMap(({ domain, values }) => (domain === 'yes-no' ? ['no', 'yes'] : values))
  const never = facts.some(({ domain }) => domain === 'since') && facts.every(({ onlyFor }) => onlyFor.kind === 'always') ? ['never'] : []
  const none = facts.some(({ onlyFor }) => onlyFor.kind !== 'always') ? [notApplicable] : []
  return [...new Set([...own, ...never, ...none])]
}
