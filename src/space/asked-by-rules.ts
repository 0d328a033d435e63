/** What the rules of protocols ask of a case: moments, ages, times, readings, dates, choices, gates. */
import { assumptions } from '../concepts/index.js'
import type { AgeValue, Condition, Duration, Moment, Point } from '../graph/expressions.js'
import { nameOf } from '../graph/ids.js'
import type { EventId, FactId } from '../graph/ids.js'
import type { Duty, Fact, PolicyNode, Route } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { waysToRead } from '../graph/under-reading.js'
import { eachPiece } from '../graph/walk.js'
import { agesAt } from './ages.js'
import { keyOf } from './axes.js'
import type { AskedMoment, KnownTeam, Subject } from './axes.js'
import { momentName } from './moments.js'
import type { MomentName } from './moments.js'
import {
  asAtName,
  dateMoment,
  dueMoments,
  floorName,
  fromMoments,
  holdsUpMoves,
  limitNames,
  pointMoments,
  receiverName,
  startsOf,
  untilName,
} from './route-parts.js'
import { addUnder } from '../util/lists-by-key.js'

/** What a walk through the protocols finds. */
export interface Found {
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
  /** The orders that conditions ask for: whether something had come to pass by some moment. */
  readonly ordersAsked: Set<string>
  readonly knownTeams: Set<KnownTeam>
  readonly choices: Map<`rule:${string}`, Set<string>>
  readonly gates: Set<`rule:${string}`>
  readonly applied: Set<`rule:${string}`>
}

export function foundIn(graphs: readonly PolicyGraph[]): Found {
  const found: Found = {
    moments: new Map(),
    birthdays: new Map(),
    ages: new Map([['age', []]]),
    durations: new Map(),
    facts: new Map(),
    readings: new Map(),
    dates: new Set(),
    dated: new Set(),
    asAt: new Map(),
    passing: new Set(),
    meeting: new Set(),
    pairs: new Map(),
    ordersAsked: new Set(),
    knownTeams: new Set(),
    choices: new Map(),
    gates: new Set(),
    applied: new Set(),
  }
  for (const graph of graphs) wordsOf(graph, found)
  const told = new Set<PolicyNode>()
  for (const graph of graphs) {
    rulesOf(graph, found, told)
    for (const node of graph.nodes) told.add(node)
  }
  agesOfLaw(found)
  // Last: whether a moment has a date of its own depends on all that is said of it.
  for (const graph of graphs) datesOf(graph, found)
  return found
}

/** The ages with which the law of every authority begins or ends something for which these protocols have words. */
function agesOfLaw({ facts, ages }: Found): void {
  const spoken = new Set(
    [...facts.values()].flat().flatMap(({ means }) => (means === undefined || means.fit === 'related' ? [] : [means.concept])),
  )
  for (const { never } of assumptions) {
    if (never.some(({ fact }) => fact !== 'age' && !spoken.has(fact))) continue
    for (const line of never)
      if ('under' in line || 'atLeast' in line)
        addUnder(ages, 'age', { kind: 'age', years: 'under' in line ? line.under : line.atLeast, months: 0 })
  }
}

function wordsOf(graph: PolicyGraph, found: Found): void {
  for (const event of graph.all('event')) addMoment(found, { name: nameOf(event.id), event: event.id, passes: event.once })
  for (const { at } of graph.protocol.asks) if (at.kind !== 'event-moment' || at.which !== undefined) addNamed(found, at, graph)
  const once = new Set(
    graph
      .all('event')
      .filter((event) => event.once)
      .map(({ id }) => id),
  )
  for (const fact of graph.all('fact')) {
    addUnder(found.facts, fact.id, fact)
    // What comes once settles a fact once.
    for (const event of fact.settledAt) if (once.has(event)) found.passing.add(nameOf(event))
  }
  for (const { id, options } of graph.all('reading')) found.readings.set(id, new Set([...(found.readings.get(id) ?? []), ...options]))
}

/** @param told nodes of graphs before this one: where the words are the same too, they ask nothing new */
function rulesOf(graph: PolicyGraph, found: Found, told: ReadonlySet<PolicyNode>): void {
  const sameWords = [...graph.all('term'), ...graph.all('event')].every((node) => told.has(node))
  const isNew = (node: PolicyNode): boolean => !sameWords || !told.has(node)
  for (const node of graph.nodes) {
    if (isNew(node))
      eachPiece(node, (piece) => {
        switch (piece.kind) {
          case 'age-is':
            addUnder(found.ages, piece.fact ?? 'age', piece.age)
            if (piece.upTo !== undefined) addUnder(found.ages, piece.fact ?? 'age', { ...piece.upTo, years: piece.upTo.years + 1 })
            return
          case 'since-is':
            return addUnder(found.durations, piece.fact, piece.duration)
          case 'happened':
            return piece.events.forEach((event) => found.passing.add(nameOf(event)))
          case 'applied':
            return piece.rules.forEach((rule) => found.applied.add(rule))
          case 'known-receiver':
            return void found.knownTeams.add(piece.which)
          case 'as-at': {
            const moment = asAtName(piece.moment, piece.before)
            const asked = found.asAt.get(moment) ?? new Set()
            found.asAt.set(moment, asked)
            const then = askedThen(piece.part, graph)
            for (const fact of then.facts) asked.add(fact)
            for (const event of then.events) orderAsked(event, piece.moment, graph, found)
          }
        }
      })
    if (isNew(node) && node.kind === 'duty' && waysToRead(node).some(({ rule }) => holdsUpMoves(rule))) found.gates.add(node.id)
  }
  const routes = graph.all('route').flatMap((route) => waysToRead(route).map(({ rule }) => ({ rule, isNew: isNew(route) })))
  for (const { rule, isNew: asks } of routes) if (asks) routeMoments(rule, graph, found)
  meetings(routes, found)
}

/** The facts, ages and events that a condition rests on, through terms. */
function askedThen(
  condition: Condition | PolicyNode,
  graph: PolicyGraph,
): { readonly facts: readonly (FactId | 'age')[]; readonly events: readonly EventId[] } {
  const [facts, events]: [(FactId | 'age')[], EventId[]] = [[], []]
  eachPiece(condition, (part) => {
    if (part.kind === 'fact-is' || part.kind === 'since-is') facts.push(part.fact)
    else if (part.kind === 'age-is') facts.push(part.fact ?? 'age')
    else if (part.kind === 'happened') events.push(...part.events)
    else if (part.kind === 'term-holds') {
      const through = askedThen(graph.node(part.term), graph)
      facts.push(...through.facts)
      events.push(...through.events)
    }
  })
  return { facts, events }
}

/** Whether something had come to pass by another moment is told by the order of the two. */
function orderAsked(event: EventId, by: Moment, graph: PolicyGraph, found: Found): void {
  const limit = addNamed(found, by, graph)
  const point = nameOf(event)
  if (limit === undefined || limit === point) return
  const subject: Subject = { kind: 'order', point, limit }
  found.passing.add(point)
  found.meeting.add(keyOf(subject))
  found.pairs.set(keyOf(subject), subject)
  found.ordersAsked.add(keyOf(subject))
}

function datesOf(graph: PolicyGraph, found: Found): void {
  for (const rule of [...graph.all('route'), ...graph.all('duty')]) {
    for (const { rule: read } of waysToRead<Route | Duty>(rule)) if (read.inForce !== undefined) dated(read, found)
  }
}

function dated(
  node: { readonly inForce?: { readonly from?: string; readonly until?: string }; readonly inForceBy?: Moment; readonly at?: Point },
  found: Found,
): void {
  for (const date of startsOf(node.inForce!)) found.dates.add(date)
  const moment = dateMoment(node, found)
  if (moment !== undefined) found.dated.add(moment)
}

function addMoment(found: Found, moment: AskedMoment): void {
  const known = found.moments.get(moment.name)
  found.moments.set(moment.name, { ...known, ...moment, passes: moment.passes || known?.passes === true })
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
    addUnder(found.ages, 'age', moment.age)
  }
  const ages = agesAt(moment)
  addMoment(found, {
    name,
    passes: true,
    ...(moment.kind === 'nearest' || moment.kind === 'first-after' ? { event: moment.event } : {}),
    ...(moment.kind === 'before' ? { ahead: momentName(moment.of) } : {}),
    ...(moment.kind === 'last-of' ? { lastOf: [...new Set(moment.moments.map(momentName))] } : {}),
    ...(ages === undefined ? {} : { ages }),
  })
  found.passing.add(name)
  return name
}

function routeMoments(route: Route, graph: PolicyGraph, found: Found): void {
  for (const moment of pointMoments(route.at)) {
    addNamed(found, moment, graph)
    // The last of several moments is told by which of them have come.
    if (moment.kind === 'last-of') for (const part of moment.moments) addNamed(found, part, graph)
  }
  if (route.stay?.kind === 'stay-until' && route.stay.moment.kind !== 'not-stated') addNamed(found, route.stay.moment, graph)
  if (route.stay?.kind === 'stay-at-least-until') addNamed(found, route.stay.moment, graph)
  for (const name of limitNames(route)) {
    addMoment(found, { name, passes: true })
    found.passing.add(name)
  }
  for (const moment of dueMoments(route)) addNamed(found, moment, graph)
  for (const moment of fromMoments(route)) addNamed(found, moment, graph)
  const leave = route.stay?.kind === 'stay-for' ? untilName(route) : undefined
  for (const name of [floorOf(route, found), leave]) {
    if (name === undefined) continue
    addMoment(found, { name, passes: true })
    found.passing.add(name)
  }
  if (route.waitsFor !== undefined) found.gates.add(route.id)
  const options = choicesOf(route)
  if (options.length > 0) found.choices.set(route.id, new Set([...(found.choices.get(route.id) ?? []), ...options]))
}

function floorOf(route: Route, { passing }: Found): MomentName | undefined {
  return floorName(route, (moment) => passing.has(moment))
}

/** What somebody is left to choose by a route: between teams, whether, or when. */
function choicesOf(route: Route): readonly string[] {
  const teams = route.to?.kind === 'choice' ? route.to.options.map(receiverName) : []
  const whether = route.strength === 'may' ? ['yes', 'no'] : []
  const when = route.at?.kind === 'agreed' || route.at?.kind === 'one-of-points' ? ['now'] : []
  return [...teams, ...whether, ...when]
}

/** A point, or an earliest day, and a latest day meet where one holder can have both. */
function meetings(routes: readonly { readonly rule: Route; readonly isNew: boolean }[], found: Found): void {
  const senders = (route: Route): ReadonlySet<string> => new Set([...route.heldBy, ...route.unheld])
  const together = (a: Route, b: Route): boolean => {
    const [left, right] = [senders(a), senders(b)]
    return a.aspect === b.aspect && (left.size === 0 || right.size === 0 || [...left].some((holder) => right.has(holder)))
  }
  const limited = routes
    .map(({ rule, isNew }) => ({ b: rule, isNew, limits: [...limitNames(rule), ...dueMoments(rule).map(momentName)] }))
    .filter(({ limits }) => limits.length > 0)
  for (const { rule: a, isNew: asks } of routes) {
    const points = [...pointMoments(a.at).map(momentName), ...[floorOf(a, found)].flatMap((floor) => floor ?? [])]
    if (points.length === 0) continue
    for (const { b, isNew, limits } of limited) {
      if (!(asks || isNew) || !together(a, b)) continue
      for (const limit of limits) {
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
