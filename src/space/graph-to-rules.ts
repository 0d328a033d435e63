/** Routes of the graph as rules of the calculus: one for each reading of each. */
import type { Override, Receiver } from '../graph/expressions.js'
import { nameOf } from '../graph/ids.js'
import type { NodeId, RuleId, TeamId } from '../graph/ids.js'
import { isRider } from '../graph/nodes.js'
import type { Duty, Ladder, Route } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { waysToRead } from '../graph/under-reading.js'
import { naturalOrder } from '../util/order.js'
import { gateValues, keyOf } from './axes.js'
import type { Holder, KnownTeam } from './axes.js'
import { axisIs, cameToPass, conditionFormula, exceptionFormula, isNow } from './conditions.js'
import type { Scope } from './conditions.js'
import { allOf, anyOf, no, notSo, yes } from './formula.js'
import type { Formula } from './formula.js'
import {
  dateMoment,
  dueMoments,
  floorName,
  holdsUpMoves,
  isMoment,
  limitNames,
  pointMoments,
  receiverName,
  startsOf,
  untilName,
} from './route-parts.js'
import type { Vocabulary } from './vocabulary.js'
import { momentName } from './moments.js'
import { routeFields } from './rule.js'
import type { At, RouteField, SpaceRule, Stated, To } from './rule.js'

/** A route or duty as one reading has it, and where that reading is the one that counts. */
export interface Read<R extends Route | Duty | Ladder> {
  readonly rule: R
  readonly where: Formula
  /** The reading of each question that is asked of the rule. */
  readonly readings: readonly string[]
}

/** A rule with each of its readings. */
export function readingsOf<R extends Route | Duty | Ladder>(rule: R, vocabulary: Vocabulary): readonly Read<R>[] {
  const { axes } = vocabulary
  return waysToRead(rule).map((way) => {
    const read = [...way.variants].map(([reading, variant]) => {
      const changed = rule.variants.filter((each) => each.reading === reading).map(({ name }) => name)
      return {
        reading,
        options:
          variant === undefined ? axes.list[axes.index(reading)]!.values.filter((option) => !changed.includes(option)) : [variant.name],
      }
    })
    return {
      rule: way.rule,
      where: allOf(...read.map(({ reading, options }) => axisIs(reading, options, vocabulary))),
      readings: read.map(({ options }) => options[0]!),
    }
  })
}

/** A space on the same axes, and the nodes that its graph has in common with another one. */
export interface Relative {
  readonly space: { readonly graph: PolicyGraph; readonly rules: readonly SpaceRule[] }
  readonly common: ReadonlySet<NodeId>
}

/** @param relative where the rules can be taken from whose nodes are the same */
export function rulesOf(
  graph: PolicyGraph,
  vocabulary: Vocabulary,
  relative?: Relative,
): { readonly rules: readonly SpaceRule[]; readonly scope: Scope } {
  const cache = new Map<RuleId, Formula>()
  const scope: Scope = {
    graph,
    vocabulary,
    applied(id) {
      const known = cache.get(id)
      if (known !== undefined) return known
      cache.set(id, no) // A circle is a finding of its own; here it ends.
      // A rule that one of two versions lacks has not been applied there.
      const node = graph.has(id) ? graph.node(id) : undefined
      const formula =
        node?.kind === 'route' || node?.kind === 'duty'
          ? anyOf(...readingsOf<Route | Duty>(node, vocabulary).map((read) => allOf(speaks(read, scope), itsPoint(read.rule, vocabulary))))
          : no
      cache.set(id, formula)
      return formula
    },
  }
  const ready = readyRules(graph, relative)
  const gates = dutyGates(graph, scope)
  const rules: SpaceRule[] = []
  for (const route of graph.all('route')) {
    const known = ready.get(route.id)
    if (known !== undefined) for (const rule of known) rules.push(rule.index === rules.length ? rule : { ...rule, index: rules.length })
    else for (const read of readingsOf(route, vocabulary)) rules.push(spaceRule(read, rules.length, scope, gates))
  }
  return { rules: withEqualPoints(rules), scope }
}

/** The rules that need not be made anew; none, where other duties hold up moves. */
function readyRules(graph: PolicyGraph, relative: Relative | undefined): ReadonlyMap<RuleId, readonly SpaceRule[]> {
  const ready = new Map<RuleId, SpaceRule[]>()
  if (relative === undefined) return ready
  const { space, common } = relative
  const gating = (of: PolicyGraph) => of.all('duty').filter((duty) => waysToRead(duty).some(({ rule }) => holdsUpMoves(rule)))
  const [one, other] = [gating(graph), gating(space.graph)]
  if (one.length !== other.length || !one.every(({ id }) => common.has(id))) return ready
  for (const rule of space.rules) {
    if (!common.has(rule.id)) continue
    const rules = ready.get(rule.id)
    if (rules === undefined) ready.set(rule.id, [rule])
    else rules.push(rule)
  }
  return ready
}

/** Rules that leave the day to the same people leave the same day to them, whichever of the rules a choice is recorded under. */
function withEqualPoints(rules: readonly SpaceRule[]): readonly SpaceRule[] {
  const equal = (key: string) => [...new Set(rules.filter(({ at }) => at?.key === key).map(({ id }) => id))]
  return rules.map((rule) => {
    if (rule.at?.kind !== 'one of' && rule.at?.kind !== 'agreed') return rule
    const stating = equal(rule.at.key)
    return stating.join() === rule.at.rules.join() ? rule : { ...rule, at: { ...rule.at, rules: stating } }
  })
}

/** A route with a point has not been applied before it comes; a stay, or a move without a point, is applied as long as it speaks. */
function itsPoint(rule: Route | Duty, vocabulary: Vocabulary): Formula {
  const moments =
    rule.kind === 'route'
      ? pointMoments(rule.at)
          .map(momentName)
          .filter((name) => vocabulary.moments.has(name))
      : []
  return moments.length === 0 ? yes : anyOf(...moments.map((moment) => cameToPass(moment, vocabulary)))
}

/** Where a rule speaks and is not lifted. */
export function speaks(read: Read<Route | Duty | Ladder>, scope: Scope): Formula {
  return allOf(whenOf(read, scope), ...read.rule.unless.map((part) => notSo(exceptionFormula(part, scope))))
}

/** Where a rule speaks if nothing lifts it. */
export function whenOf({ rule, where }: Read<Route | Duty | Ladder>, scope: Scope): Formula {
  return allOf(where, holders(rule, scope), inForce(rule, scope), conditionFormula(rule.when, scope))
}

function holders(rule: Route | Duty | Ladder, { vocabulary, graph }: Scope): Formula {
  const named = [...rule.heldBy, ...rule.unheld]
  if (named.length > 0) return axisIs('holder', named, vocabulary)
  if (rule.kind !== 'route') return yes
  const receiver = receiverHolder(rule.to)
  const senders = vocabulary.holders.filter(
    (holder) => holder !== receiver && holder !== 'closed' && holder !== 'not yet open' && !isOutside(holder, graph),
  )
  return axisIs('holder', senders, vocabulary)
}

function isOutside(holder: Holder, graph: PolicyGraph): boolean {
  const team = holder === 'closed' || holder === 'not yet open' || !graph.has(holder) ? undefined : graph.node(holder)
  return team?.kind === 'team' && team.outside
}

function inForce(rule: Route | Duty | Ladder, { vocabulary }: Scope, today = false): Formula {
  if (rule.inForce === undefined) return yes
  const moment = today ? undefined : dateMoment(rule, vocabulary)
  // A moment that has no days of its own on these axes is judged as of today.
  const axis =
    vocabulary.axes.find(keyOf(moment === undefined ? { kind: 'date' } : { kind: 'date', moment })) ??
    vocabulary.axes.find(keyOf({ kind: 'date' }))
  if (axis === undefined) return yes
  const { from, until } = rule.inForce
  const first = from === undefined ? 0 : vocabulary.dates.indexOf(startsOf({ from })[0]!) + 1
  const last = until === undefined ? vocabulary.dates.length : vocabulary.dates.indexOf(startsOf({ until })[0]!)
  return axisIs(
    vocabulary.axes.list[axis]!.key,
    vocabulary.axes.list[axis]!.values.filter((_, i) => i >= first && i <= last),
    vocabulary,
  )
}

/** The holder that a receiver is, where the text itself says so. */
export function receiverHolder(receiver: Receiver | undefined): Holder | undefined {
  switch (receiver?.kind) {
    case 'team-receiver':
      return receiver.team
    case 'family-member':
      return receiver.family
    case 'closed':
      return 'closed'
    default:
      return undefined
  }
}

/** Duties that hold up moves, by each reading: where each is known not to be done. */
function dutyGates(graph: PolicyGraph, scope: Scope): readonly { readonly duty: Duty; readonly shut: Formula }[] {
  return graph
    .all('duty')
    .flatMap((duty) => readingsOf(duty, scope.vocabulary))
    .filter(({ rule }) => holdsUpMoves(rule))
    .map((read) => ({
      duty: read.rule,
      shut: allOf(speaks(read, scope), axisIs(keyOf({ kind: 'gate', rule: read.rule.id }), [gateValues[1]], scope.vocabulary)),
    }))
}

function spaceRule(read: Read<Route>, index: number, scope: Scope, gates: ReturnType<typeof dutyGates>): SpaceRule {
  const { rule: route } = read
  const { vocabulary } = scope
  const never = route.strength === 'must-not'
  const rider = isRider(route)
  const to = never || rider ? [] : statedTo(route, vocabulary)
  const at = rider || never ? undefined : statedAt(route, scope)
  const until = untilName(route)
  const by = [...limitNames(route), ...dueMoments(route).map(momentName)]
  const notBefore = floorName(route, (moment) => vocabulary.axes.find(keyOf({ kind: 'passed', moment })) !== undefined)
  const holding = gates
    .filter(({ duty }) => !rider && (duty.holdsUp === 'every-transfer' || duty.holdsUpRules.includes(route.id)))
    .map(({ shut }) => shut)
  const own = route.waitsFor === undefined ? [] : [axisIs(keyOf({ kind: 'gate', rule: route.id }), [gateValues[1]], vocabulary)]
  const shut = anyOf(...holding, ...own)
  const onlyTo = rider || never ? receiverHolder(route.to) : undefined
  // At the usual point a case moves by the rules that are gone before, and only where these move it.
  const asUsual = route.at?.kind === 'usual' && route.strength !== 'may'
  const goes = !asUsual && (route.to !== undefined || route.at !== undefined)
  // To forbid every move is to say that the case stays.
  const stays = never && (route.to === undefined || route.to.kind === 'any-of-all')
  const move = stays
    ? ('stay' as const)
    : never || rider
      ? undefined
      : route.stay?.kind === 'stay-until' || until !== undefined
        ? ('stay' as const)
        : goes
          ? ('go' as const)
          : undefined
  const states = new Set<RouteField>(
    routeFields.filter(
      (field) =>
        ({
          move: move !== undefined,
          to: to.length > 0,
          at: at !== undefined,
          agreed: route.agreedAt !== undefined,
          by: by.length > 0,
          notBefore: notBefore !== undefined,
          gate: shut.kind !== 'no',
          never: never && !stays,
        })[field],
    ),
  )
  // What forbids a move at some moment says nothing of others.
  const banned = never ? pointMoments(route.at).map((moment) => isNow(momentName(moment), vocabulary)) : []
  const called = whenOf(read, scope)
  const permits = route.strength === 'may'
  const unless = route.unless.map((part) => exceptionFormula(part, scope))
  const when = allOf(
    called,
    ...(banned.length === 0 ? [] : [anyOf(...banned)]),
    ...(until === undefined ? [] : [notSo(cameToPass(until, vocabulary))]),
  )
  const receiver = receiverHolder(route.to)
  const judgedToday =
    route.inForce === undefined || dateMoment(route, vocabulary) === undefined
      ? undefined
      : allOf(read.where, holders(route, scope), inForce(route, scope, true), conditionFormula(route.when, scope))
  const arrived =
    route.heldBy.length + route.unheld.length > 0 || receiver === undefined
      ? no
      : allOf(read.where, axisIs('holder', [receiver], vocabulary), inForce(route, scope), conditionFormula(route.when, scope))
  return {
    id: route.id,
    index,
    route,
    aspect: route.aspect,
    read: read.where,
    when,
    ...(judgedToday === undefined ? {} : { judgedToday }),
    unless,
    arrived,
    states,
    ...(move === undefined ? {} : { move }),
    to,
    ...(at === undefined ? {} : { at }),
    ...(until === undefined ? {} : { until }),
    ...(until === undefined || !permits ? {} : { given: allOf(called, ...unless.map(notSo)) }),
    by,
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(shut.kind === 'no' ? {} : { shut }),
    ...(route.waitsFor === undefined ? {} : { waitsFor: conditionFormula(route.waitsFor, scope) }),
    never: never && onlyTo !== undefined ? [onlyTo] : [],
    ...(onlyTo === undefined || never ? {} : { onlyTo }),
    anyTeam: rider && route.to?.kind === 'any-of-all',
    permits,
    relaxes: route.insteadOf,
    yields: route.yields,
    overrides: new Map(route.overrides.map((override) => [override.rule, beatenFields(override, states)])),
    replaces: route.replaces,
  }
}

const fieldNames: Readonly<Record<string, readonly RouteField[]>> = {
  whether: ['move'],
  team: ['to'],
  moment: ['at'],
  meeting: ['agreed'],
  'latest day': ['by'],
  limit: ['by', 'notBefore'],
  'earliest day': ['notBefore'],
}

/** What an override beats: the fields that it names, or those that the rule states. */
function beatenFields({ only }: Override, states: ReadonlySet<RouteField>): ReadonlySet<RouteField> {
  return only.length === 0 ? states : new Set(only.flatMap((name) => fieldNames[name] ?? []))
}

function statedTo(route: Route, vocabulary: Vocabulary): readonly Stated<To>[] {
  const { to } = route
  if (to === undefined) return []
  if (to.kind !== 'choice') return receiverValues(to, route, vocabulary)
  const chosen = keyOf({ kind: 'chosen', rule: route.id })
  const options = to.options.map((option) => ({ name: receiverName(option), values: receiverValues(option, route, vocabulary) }))
  const names = options.map(({ name }) => name)
  const open: Stated<To>[] = productOf(options.map(({ values }) => values)).map((row) => ({
    value: choiceOf(
      row.map(({ value }) => value),
      route,
    ),
    where: allOf(notSo(axisIs(chosen, names, vocabulary)), ...row.map(({ where }) => where)),
  }))
  const made = options.flatMap(({ name, values }) =>
    values.map(({ value, where }) => ({ value, where: allOf(axisIs(chosen, [name], vocabulary), where) })),
  )
  return [...open, ...made]
}

export function choiceOf(options: readonly To[], route: Route, also: readonly Route[] = []): To {
  const distinct = [...new Map(options.map((option) => [option.key, option])).values()].sort((a, b) => naturalOrder(a.key, b.key))
  const deciders = also.length > 0 ? also.flatMap(({ decidedBy }) => decidedBy) : route.decidedBy
  const rules = [...new Set([route, ...also].map(({ id }) => id))]
  if (distinct.length === 1) return distinct[0]!
  return {
    kind: 'choice',
    key: `choice of ${distinct.map(({ key }) => key).join(' | ')} by ${partiesKey(deciders)}`,
    options: distinct,
    deciders,
    rules,
  }
}

export function partiesKey(parties: Route['decidedBy']): string {
  return parties
    .map((party) => JSON.stringify(party))
    .sort()
    .join(', ')
}

function productOf<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((rows, list) => rows.flatMap((row) => list.map((item) => [...row, item])), [[]])
}

/** A receiver as the holders that it can be, each where it is that one. */
function receiverValues(receiver: Receiver, { heldBy }: Route, vocabulary: Vocabulary): readonly Stated<To>[] {
  switch (receiver.kind) {
    case 'team-receiver':
      return [{ value: { kind: 'holder', key: nameOf(receiver.team), holder: receiver.team }, where: yes }]
    case 'family-member': {
      const own = { value: memberOf(receiver.family, receiver.by), where: yes }
      if (!heldBy.includes(receiver.family)) return [own]
      // A rule that names the family among the holders speaks of cases that pass from one of its teams to another: the family moves house.
      const isHeldThere = axisIs('holder', [receiver.family], vocabulary)
      return [
        { value: elsewhereOf(receiver.family), where: isHeldThere },
        ...(heldBy.length === 1 ? [] : [{ ...own, where: notSo(isHeldThere) }]),
      ]
    }
    case 'closed':
      return [{ value: { kind: 'holder', key: 'closed', holder: 'closed' }, where: yes }]
    case 'known-receiver':
      return knownValues(receiver.which, vocabulary)
    case 'jointly':
      return [
        {
          value: {
            kind: 'jointly',
            key: `${receiver.teams.map(nameOf).join(' with ')} led by ${partiesKey([receiver.lead])}`,
            teams: receiver.teams,
            lead: receiver.lead,
          },
          where: yes,
        },
      ]
    case 'role-receiver':
      return [{ value: { kind: 'person', key: JSON.stringify(receiver.party), party: receiver.party }, where: yes }]
    default:
      return []
  }
}

/** The team of a family for the child's own address or number, whatever the family is called by. */
function memberOf(family: Holder, by: string): To {
  return {
    kind: 'holder',
    key: `${family === 'closed' || family === 'not yet open' ? family : nameOf(family)} (same)`,
    holder: family,
    which: by,
  }
}

/** The team of a family for the address to which the child has moved. */
function elsewhereOf(family: TeamId): To {
  return { kind: 'holder', key: `${nameOf(family)} (elsewhere)`, holder: family, which: 'elsewhere' }
}

function knownValues(which: KnownTeam, vocabulary: Vocabulary): readonly Stated<To>[] {
  const axis = keyOf({ kind: 'team', which })
  const { axes } = vocabulary
  return axes.list[axes.index(axis)]!.values.map((value) => ({
    value: knownValue(value, which, vocabulary),
    where: axisIs(axis, [value], vocabulary),
  }))
}

function knownValue(value: string, which: KnownTeam, vocabulary: Vocabulary): To {
  if (value === 'none' || value === 'several') return { kind: 'unresolved', key: `${which} ${value}`, which, why: value }
  const [, name = value, member] = /^(.*) \((same|another)\)$/.exec(value) ?? []
  const holder = vocabulary.holders.find((known) => known === `team:${name}`)!
  return { kind: 'holder', key: value, holder, ...(member === undefined ? {} : { which: member }) }
}

function statedAt(route: Route, { vocabulary }: Scope): At | undefined {
  const { at } = route
  const group = route.whicheverFirst === undefined ? {} : { group: route.whicheverFirst }
  if (at === undefined) return undefined
  if (at.kind === 'agreed')
    return { kind: 'agreed', key: `agreed by ${partiesKey(route.decidedBy)}`, deciders: route.decidedBy, rules: [route.id] }
  if (at.kind === 'one-of-points') {
    const moments = [...new Set(pointMoments(at).map(momentName))].filter((name) => vocabulary.moments.has(name))
    const [only] = moments
    if (only === undefined) return undefined
    // `review` and `next review` are one moment.
    if (moments.length === 1) return { kind: 'moment', key: only, moment: only }
    if (route.decidedBy.some(({ kind }) => kind === 'whichever-first'))
      return { kind: 'first of', key: `first of ${[...moments].sort().join(' | ')}`, moments }
    return {
      kind: 'one of',
      key: `one of ${[...moments].sort().join(' | ')} by ${partiesKey(route.decidedBy)}`,
      moments,
      deciders: route.decidedBy,
      rules: [route.id],
    }
  }
  if (!isMoment(at) || at.kind === 'transfer') return undefined
  const moment = momentName(at)
  return { kind: 'moment', key: moment, moment, ...group }
}
