/** Which axes protocols need: those of several protocols, where they are to be compared on one space. */
import { facts as sharedFacts } from '../concepts/index.js'
import type { AgeValue, Duration, Limit, Moment, Point, Receiver } from '../graph/expressions.js'
import type { FactId, TeamId } from '../graph/ids.js'
import { nameOf } from '../graph/ids.js'
import type { Duty, Fact, Route } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { waysToRead } from '../graph/under-reading.js'
import { eachPiece } from '../graph/walk.js'
import { naturalOrder, plainOrder } from '../util/order.js'
import { axesOf, gateValues, keyOf, noEvent, notApplicable, orderValues, passedValues } from './axes.js'
import type { AskedMoment, Axes, Axis, Holder, KnownTeam, Subject } from './axes.js'
import { ageCells, sinceCells } from './cells.js'
import type { Cells } from './cells.js'
import { endOf, momentName } from './moments.js'
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
}

/** The axes of one protocol, or of several that speak of the same facts. */
export function vocabularyOf(graphs: readonly PolicyGraph[]): Vocabulary {
  const found = findings(graphs)
  const cells = cellsOf(found)
  const holders = holdersOf(graphs)
  const dates = [...found.dates].sort(plainOrder)
  const subjects: Axis[] = [
    axis({ kind: 'now' }, [noEvent, ...found.moments.keys()]),
    axis({ kind: 'holder' }, holders),
    ...[...found.readings].sort(([a], [b]) => naturalOrder(a, b)).map(([reading, options]) => axis({ kind: 'reading', reading }, [...options].sort(naturalOrder))),
    ...(dates.length === 0 ? [] : [undefined, ...found.dated].map((moment) => axis({ kind: 'date', ...(moment === undefined ? {} : { moment }) }, stretches(dates)))),
    ...factAxes(found, cells),
    ...momentAxes(found),
    ...sorted(found.knownTeams).map((which) => axis({ kind: 'team', which }, teamValues(graphs))),
    ...[...found.choices].sort(([a], [b]) => naturalOrder(a, b)).map(([rule, options]) => axis({ kind: 'chosen', rule }, ['not chosen yet', ...[...options].sort(naturalOrder)])),
    ...sorted(found.gates).map((rule) => axis({ kind: 'gate', rule }, gateValues)),
    ...sorted(found.applied).map((rule) => axis({ kind: 'applied', rule }, ['no', 'yes'])),
  ]
  return { axes: axesOf(subjects), holders, moments: found.moments, cells, dates, birthdays: found.birthdays }
}

/** What has no value that could be told still has one: whatever it is. */
const axis = (subject: Subject, values: readonly string[]): Axis => ({ key: keyOf(subject), subject, values: values.length === 0 ? ['whatever'] : values })
const sorted = <T extends string>(names: ReadonlySet<T>) => [...names].sort(naturalOrder)

/** Whether each moment has passed, and right after it how points lie to it: what is asked together stands together, or diagrams would have to remember the one until the other. */
function momentAxes(found: Found): Axis[] {
  const orders = sorted(found.meeting).map((pair) => found.pairs.get(pair)!)
  const beside = (moment: MomentName) => orders.filter((order) => order.kind === 'order' && order.limit === moment)
  const apart = orders.filter((order) => order.kind === 'order' && !found.passing.has(order.limit))
  return [...sorted(found.passing).flatMap((moment) => [axis({ kind: 'passed', moment }, passedValues), ...beside(moment).map((order) => axis(order, orderValues))]), ...apart.map((order) => axis(order, orderValues))]
}

/** What a walk through the protocols finds. */
interface Found {
  readonly moments: Map<MomentName, AskedMoment>
  readonly birthdays: Map<MomentName, AgeValue>
  readonly ages: Map<FactId | 'age', AgeValue[]>
  readonly durations: Map<FactId, Duration[]>
  readonly facts: Map<FactId, Fact[]>
  readonly readings: Map<`reading:${string}`, Set<string>>
  readonly dates: Set<string>
  readonly dated: Set<MomentName>
  readonly asAt: Map<MomentName, Set<FactId | 'age'>>
  readonly passing: Set<MomentName>
  readonly meeting: Set<string>
  readonly pairs: Map<string, Subject>
  readonly knownTeams: Set<KnownTeam>
  readonly choices: Map<`rule:${string}`, Set<string>>
  readonly gates: Set<`rule:${string}`>
  readonly applied: Set<`rule:${string}`>
}

function findings(graphs: readonly PolicyGraph[]): Found {
  const found: Found = {
    moments: new Map(), birthdays: new Map(), ages: new Map([['age', []]]), durations: new Map(), facts: new Map(), readings: new Map(), dates: new Set(),
    dated: new Set(), asAt: new Map(), passing: new Set(), meeting: new Set(), pairs: new Map(), knownTeams: new Set(), choices: new Map(), gates: new Set(),
    applied: new Set(),
  }
  for (const graph of graphs) wordsOf(graph, found)
  for (const graph of graphs) rulesOf(graph, found)
  // Last: whether a moment has a date of its own depends on all that is said of it.
  for (const graph of graphs) datesOf(graph, found)
  return found
}

function wordsOf(graph: PolicyGraph, found: Found): void {
  for (const event of graph.all('event')) addMoment(found, { name: nameOf(event.id), event: event.id, passes: event.once })
  for (const { at } of graph.protocol.asks) if (at.kind !== 'event-moment' || at.which !== undefined) addNamed(found, at, graph)
  for (const fact of graph.all('fact')) put(found.facts, fact.id, fact)
  for (const { id, options } of graph.all('reading')) found.readings.set(id, new Set([...(found.readings.get(id) ?? []), ...options]))
}

function rulesOf(graph: PolicyGraph, found: Found): void {
  for (const node of graph.nodes) {
    eachPiece(node, (piece) => {
      switch (piece.kind) {
        case 'age-is':
          put(found.ages, piece.fact ?? 'age', piece.age)
          if (piece.upTo !== undefined) put(found.ages, piece.fact ?? 'age', { ...piece.upTo, years: piece.upTo.years + 1 })
          return
        case 'since-is': return put(found.durations, piece.fact, piece.duration)
        case 'happened': return piece.events.forEach((event) => found.passing.add(nameOf(event)))
        case 'applied': return piece.rules.forEach((rule) => found.applied.add(rule))
        case 'known-receiver': return void found.knownTeams.add(piece.which)
        case 'as-at': {
          const moment = asAtName(piece.moment, piece.before)
          const asked = found.asAt.get(moment) ?? new Set()
          found.asAt.set(moment, asked)
          eachPiece(piece.part, (part) => {
            if (part.kind === 'fact-is' || part.kind === 'since-is') asked.add(part.fact)
            else if (part.kind === 'age-is') asked.add(part.fact ?? 'age')
            else if (part.kind === 'term-holds') for (const fact of factsOfTerm(part.term, graph)) asked.add(fact)
          })
        }
      }
    })
    if (node.kind === 'duty' && waysToRead(node).some(({ rule }) => holdsUpMoves(rule))) found.gates.add(node.id)
  }
  const routes = graph.all('route').flatMap((route) => waysToRead(route).map(({ rule }) => rule))
  for (const route of routes) routeMoments(route, graph, found)
  meetings(routes, found)
}

function datesOf(graph: PolicyGraph, found: Found): void {
  for (const rule of [...graph.all('route'), ...graph.all('duty')]) {
    for (const { rule: read } of waysToRead<Route | Duty>(rule)) if (read.inForce !== undefined) dated(read, found)
  }
}

export function holdsUpMoves({ holdsUp }: Duty): boolean {
  return holdsUp === 'every-transfer' || holdsUp === 'rules'
}

/** The facts and ages that a term rests on, through other terms. */
function factsOfTerm(id: `term:${string}`, graph: PolicyGraph): (FactId | 'age')[] {
  const asked: (FactId | 'age')[] = []
  const term = graph.node(id)
  eachPiece(term, (part) => {
    if (part.kind === 'fact-is' || part.kind === 'since-is') asked.push(part.fact)
    else if (part.kind === 'age-is') asked.push(part.fact ?? 'age')
    else if (part.kind === 'term-holds') asked.push(...factsOfTerm(part.term, graph))
  })
  return asked
}

/** The moment as at which a fact is tested; just before it is another than at it. */
export function asAtName(moment: Moment, before: boolean): MomentName {
  return before ? `just before ${momentName(moment)}` : momentName(moment)
}

function dated(node: { readonly inForce?: { readonly from?: string; readonly until?: string }; readonly inForceBy?: Moment; readonly at?: Point }, found: Found): void {
  for (const date of startsOf(node.inForce!)) found.dates.add(date)
  const moment = dateMoment(node, found)
  if (moment !== undefined) found.dated.add(moment)
}

/** The days with which a stretch begins and the next one begins. */
export function startsOf({ from, until }: { readonly from?: string; readonly until?: string }): readonly string[] {
  return [...(from === undefined ? [] : [from.padEnd(10, '-01').slice(0, 10)]), ...(until === undefined ? [] : [dayAfter(until)])]
}

/** The first day after a day, month or year. */
function dayAfter(until: string): string {
  const [year, month, day] = until.split('-').map(Number)
  const next = day !== undefined ? Date.UTC(year!, month! - 1, day + 1) : month !== undefined ? Date.UTC(year!, month, 1) : Date.UTC(year! + 1, 0, 1)
  return Number.isNaN(next) ? until : new Date(next).toISOString().slice(0, 10)
}

/** The moment whose date picks a rule: the one it names, or its own point; else today. */
export function dateMoment(node: { readonly inForceBy?: Moment; readonly at?: Point }, found: { readonly moments: ReadonlyMap<MomentName, AskedMoment> }): MomentName | undefined {
  const moment = node.inForceBy ?? (node.at !== undefined && isMoment(node.at) ? node.at : undefined)
  const name = moment === undefined || moment.kind === 'transfer' ? undefined : momentName(moment)
  return name !== undefined && found.moments.get(name)?.passes === true ? name : undefined
}

export function isMoment(point: Point): point is Moment {
  return point.kind === 'event-moment' || point.kind === 'birthday' || point.kind === 'after' || point.kind === 'first-after' || point.kind === 'nearest' || point.kind === 'transfer'
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

function addMoment(found: Found, moment: AskedMoment): void {
  const known = found.moments.get(moment.name)
  if (known === undefined || (moment.passes && !known.passes)) found.moments.set(moment.name, { ...known, ...moment })
}

/** A moment that some rule counts on can be asked about, and most can have passed. */
function addNamed(found: Found, moment: Moment, graph: PolicyGraph): MomentName | undefined {
  if (moment.kind === 'transfer') return undefined
  const name = momentName(moment)
  if (moment.kind === 'event-moment') {
    const event = graph.node(moment.event)
    const once = event.kind === 'event' && event.once
    addMoment(found, { name, event: moment.event, passes: once || moment.which === 'first' })
    if (once || moment.which === 'first') found.passing.add(name)
    return name
  }
  if (moment.kind === 'birthday') {
    found.birthdays.set(name, moment.age)
    put(found.ages, 'age', moment.age)
  }
  addMoment(found, { name, passes: true, ...(moment.kind === 'nearest' || moment.kind === 'first-after' ? { event: moment.event } : {}) })
  found.passing.add(name)
  return name
}

function routeMoments(route: Route, graph: PolicyGraph, found: Found): void {
  for (const moment of pointMoments(route.at)) addNamed(found, moment, graph)
  if (route.stay?.kind === 'stay-until' && route.stay.moment.kind !== 'not-stated') addNamed(found, route.stay.moment, graph)
  for (const name of limitNames(route)) {
    addMoment(found, { name, passes: true })
    found.passing.add(name)
  }
  for (const moment of dueMoments(route)) addNamed(found, moment, graph)
  const floor = floorName(route)
  if (floor !== undefined) {
    addMoment(found, { name: floor, passes: true })
    found.passing.add(floor)
  }
  if (route.waitsFor !== undefined) found.gates.add(route.id)
  const options = choicesOf(route)
  if (options.length > 0) found.choices.set(route.id, new Set([...(found.choices.get(route.id) ?? []), ...options]))
}

/** What somebody is left to choose by a route: between teams, whether, or when. */
function choicesOf(route: Route): readonly string[] {
  const teams = route.to?.kind === 'choice' ? route.to.options.map(receiverName) : []
  const whether = route.strength === 'may' ? ['yes', 'no'] : []
  const when = route.at?.kind === 'agreed' || route.at?.kind === 'one-of-points' ? ['now'] : []
  return [...teams, ...whether, ...when]
}

/** The moments of a point; none for one that is agreed, usual or not stated. */
export function pointMoments(point: Point | undefined): readonly Moment[] {
  if (point === undefined) return []
  return (point.kind === 'one-of-points' ? point.points : [point]).filter(isMoment).filter(({ kind }) => kind !== 'transfer')
}

/** The ends of the limits of a route, a longest stay among them. */
export function limitNames(route: Route): readonly MomentName[] {
  const stay = route.stay?.kind === 'stay-for' && route.stay.bound === 'at most' ? [limitOfStay(route.stay)] : []
  return [...route.within, ...stay].map(endOf)
}

/** The moments by which a route says that the move must be made. */
export function dueMoments(route: Route): readonly Moment[] {
  const latest = new Set(['by', 'before', 'until', 'end of the day before'])
  return route.due.flatMap((due) => (due.kind === 'due-moment' && latest.has(due.approach) && due.moment.kind !== 'transfer' ? [due.moment] : []))
}

/** The moment before which a case is not to move. */
export function floorName(route: Route): MomentName | undefined {
  return route.stay?.kind === 'stay-for' && route.stay.bound === 'at least' ? endOf(limitOfStay(route.stay)) : undefined
}

function limitOfStay(stay: { readonly duration: Duration; readonly from?: Moment }): Limit {
  return { kind: 'limit', duration: stay.duration, ...(stay.from === undefined ? {} : { of: stay.from }) }
}

function floorsOf(route: Route): readonly MomentName[] {
  const floor = floorName(route)
  return floor === undefined ? [] : [floor]
}

/** A point, or an earliest day, and a latest day meet where one holder can have both. */
function meetings(routes: readonly Route[], found: Found): void {
  const senders = (route: Route): ReadonlySet<string> => new Set([...route.heldBy, ...route.unheld])
  const together = (a: Route, b: Route): boolean => {
    const [left, right] = [senders(a), senders(b)]
    return a.aspect === b.aspect && (left.size === 0 || right.size === 0 || [...left].some((holder) => right.has(holder)))
  }
  for (const a of routes) {
    const points = [...pointMoments(a.at).map(momentName), ...floorsOf(a)]
    if (points.length === 0) continue
    for (const b of routes) {
      if (!together(a, b)) continue
      for (const limit of [...limitNames(b), ...dueMoments(b).map(momentName)]) {
        for (const point of points) {
          if (point === limit) continue
          const subject: Subject = { kind: 'order', point, limit }
          found.meeting.add(keyOf(subject))
          found.pairs.set(keyOf(subject), subject)
        }
      }
    }
  }
}

function holdersOf(graphs: readonly PolicyGraph[]): Holder[] {
  const teams = new Set(graphs.flatMap((graph) => graph.all('team').filter(({ holds }) => holds).map(({ id }) => id)))
  // What a graph says that nobody could have written is answered all the same.
  for (const graph of graphs) for (const team of heldSomewhere(graph)) teams.add(team)
  return ['not yet open', ...[...teams].sort(naturalOrder), 'closed']
}

/** The teams that some rule or question takes to hold cases. */
function heldSomewhere(graph: PolicyGraph): readonly TeamId[] {
  const named = (rule: Partial<Route>): readonly TeamId[] => [...(rule.heldBy ?? []), ...teamsTo(rule.to)]
  return [
    ...graph.protocol.asks.flatMap(({ heldBy }) => heldBy ?? []),
    ...graph.rules.flatMap((rule) => [...rule.heldBy, ...(rule.kind === 'promise' ? rule.teams : 'variants' in rule ? waysToRead(rule).flatMap((way) => named(way.rule as Partial<Route>)) : [])]),
  ]
}

function teamsTo(to: Receiver | undefined): readonly TeamId[] {
  switch (to?.kind) {
    case 'team-receiver': return [to.team]
    case 'family-member': return [to.family]
    case 'choice': return to.options.flatMap(teamsTo)
    case 'jointly': return to.teams
    default: return []
  }
}

/** A team that the case tells: one of a family is the one for the child's own address or number, or another. */
function teamValues(graphs: readonly PolicyGraph[]): string[] {
  const families = new Set(graphs.flatMap((graph) => graph.all('team').filter(({ per }) => per !== undefined).map(({ id }) => id)))
  const teams = [...new Set(graphs.flatMap((graph) => graph.all('team').map(({ id }) => id)))].sort(naturalOrder)
  return [...teams.flatMap((team) => (families.has(team) ? [`${nameOf(team)} (same)`, `${nameOf(team)} (another)`] : [nameOf(team)])), 'none', 'several']
}

/** One name for a receiver, for keys and recorded choices. */
export function receiverName(receiver: NonNullable<Route['to']>): string {
  switch (receiver.kind) {
    case 'team-receiver': return nameOf(receiver.team)
    case 'family-member': return `${nameOf(receiver.family)} by ${receiver.by}`
    case 'known-receiver': return receiver.which
    case 'role-receiver': return JSON.stringify(receiver.party)
    case 'choice': return receiver.options.map(receiverName).sort(naturalOrder).join(' or ')
    case 'jointly': return receiver.teams.map(nameOf).sort(naturalOrder).join(' with ')
    default: return receiver.kind
  }
}

function stretches(dates: readonly string[]): string[] {
  return [`before ${dates[0]}`, ...dates.map((date, i) => (dates[i + 1] === undefined ? `from ${date}` : `from ${date}, before ${dates[i + 1]}`))]
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
  const own = ordered ? (cells ?? ageCells([])).values : facts.flatMap(({ domain, values }) => (domain === 'yes-no' ? ['no', 'yes'] : values))
  const never = facts.some(({ domain }) => domain === 'since') && facts.every(({ onlyFor }) => onlyFor.kind === 'always') ? ['never'] : []
  const none = facts.some(({ onlyFor }) => onlyFor.kind !== 'always') ? [notApplicable] : []
  return [...new Set([...own, ...never, ...none])]
}
