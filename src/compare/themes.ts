/** What a rule speaks of, in shared words: by these it is known to belong to a topic. */
import type { Act, Condition, Moment, Party, Point, Receiver } from '../graph/expressions.js'
import type { DocumentId, EventId, FactId, NodeId, RoleId, TeamId } from '../graph/ids.js'
import type { Duty, Fact, Ladder, Route, RuleNode } from '../graph/nodes.js'
import { isRider } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { eachPiece } from '../graph/walk.js'

export interface Themes {
  readonly kind: RuleNode['kind']
  /** Facts that its conditions ask for, with the shared values that they are asked for. What only lifts the rule is left out: of such cases it says nothing. */
  readonly asks: ReadonlyMap<string, ReadonlySet<string>>
  /** Those that it asks for whichever of its alternatives is taken. */
  readonly surelyAsks: ReadonlyMap<string, ReadonlySet<string>>
  readonly at: ReadonlySet<string>
  /** The moments that are not one of several. */
  readonly surelyAt: ReadonlySet<string>
  /** The moments at or by which something is done, and what is done there; not those from which its time is counted. */
  readonly doneAt: ReadonlySet<string>
  readonly to: ReadonlySet<string>
  /** What the teams do whose cases it speaks of; empty: any team. */
  readonly heldBy: ReadonlySet<string>
  /** The same, team by team. */
  readonly senders: readonly (readonly string[])[]
  /** What the teams do that act, whether the team is named or somebody of it. */
  readonly who: ReadonlySet<string>
  readonly deeds: ReadonlySet<string>
  readonly papers: ReadonlySet<string>
  /** What is done, as its author says. */
  readonly matters: ReadonlySet<string>
  readonly whom: ReadonlySet<string>
  readonly states: ReadonlySet<string>
}

interface Found {
  readonly asks: Map<string, Set<string>>
  readonly surelyAsks: Map<string, Set<string>>
  readonly at: Set<string>
  readonly surelyAt: Set<string>
  readonly doneAt: Set<string>
  readonly to: Set<string>
  readonly heldBy: Set<string>
  readonly who: Set<string>
  readonly deeds: Set<string>
  readonly papers: Set<string>
  readonly matters: Set<string>
  readonly whom: Set<string>
  readonly states: Set<string>
}

/** Of a fact that is only related to the shared one: its values are its own. */
export const ownValue = 'a value of its own'
/** A value that stands for no shared one. */
const unsharedValue = 'a value that is not shared'

const known = new WeakMap<RuleNode, Themes>()

export function themesOf(rule: RuleNode, graph: PolicyGraph): Themes {
  const cached = known.get(rule)
  if (cached !== undefined) return cached
  const found: Found = {
    asks: new Map(),
    surelyAsks: new Map(),
    at: new Set(),
    surelyAt: new Set(),
    doneAt: new Set(),
    to: new Set(),
    heldBy: new Set(),
    who: new Set(),
    deeds: new Set(),
    papers: new Set(),
    matters: new Set(),
    whom: new Set(),
    states: new Set(),
  }
  asked(rule.when, true, true, found, graph)
  for (const team of rule.heldBy) functionsOf(team, graph).forEach((each) => found.heldBy.add(each))
  for (const each of rule.unheld) found.heldBy.add(each)
  switch (rule.kind) {
    case 'route':
      ofRoute(rule, found, graph)
      break
    case 'duty':
      ofDuty(rule, found, graph)
      break
    case 'ladder':
      ofLadder(rule, found)
      break
    case 'acknowledgement': {
      if (rule.at !== undefined) momentsIn(rule.at, found, graph)
      rule.documents.forEach((id) => conceptOf(id, graph).forEach((each) => found.papers.add(each)))
    }
  }
  const senders = [...rule.heldBy.map((team) => functionsOf(team, graph)), ...rule.unheld.map((each) => [each])]
  const made: Themes = { kind: rule.kind, ...found, senders }
  known.set(rule, made)
  return made
}

function ofRoute(route: Route, found: Found, graph: PolicyGraph): void {
  for (const part of [route.at, route.agreedAt, route.stay, ...route.within, ...route.due])
    if (part !== undefined) momentsIn(part, found, graph)
  if (route.to !== undefined) received(route.to, found, graph)
  if (route.waitsFor !== undefined) asked(route.waitsFor, true, true, found, graph)
  if (route.within.length > 0) found.states.add('limit')
  if (route.due.some(({ kind }) => kind === 'urgency')) found.states.add('urgency')
  if (route.agreedAt !== undefined || route.waitsFor !== undefined || route.at?.kind === 'agreed') found.states.add('agreement')
  if (route.stay !== undefined) found.states.add('stay')
  if (route.stay?.kind === 'stay-for') found.states.add('limited stay')
  // A stay that comes before a move, or is the ordinary course, keeps nothing that would otherwise go on.
  if (
    route.stay !== undefined &&
    route.stay.kind !== 'stay-at-least-until' &&
    !route.yields &&
    route.aspect === 'case responsibility' &&
    route.when.kind !== 'always'
  )
    found.states.add('conditional stay')
  if (route.aspect === 'case responsibility' && route.to?.kind === 'family-member' && route.heldBy.includes(route.to.family))
    found.states.add('another area')
  if (route.aspect !== 'case responsibility') found.states.add(route.aspect)
  if (isRider(route)) found.states.add('rider')
}

function ofDuty(duty: Duty, found: Found, graph: PolicyGraph): void {
  for (const part of duty.due) momentsIn(part, found, graph)
  ofAct(duty.act, found, graph)
  for (const each of found.at) found.doneAt.add(each)
  for (const part of duty.within) momentsIn(part, found, graph)
  if (duty.within.length > 0 || duty.due.some(({ kind }) => kind === 'every' || kind === 'lasting')) found.states.add('limit')
  if (duty.due.some(({ kind }) => kind === 'urgency')) found.states.add('urgency')
  for (const doer of duty.who)
    eachPiece(
      doer,
      (piece) => void (piece.kind === 'team-party' ? functionsOf(piece.team, graph).forEach((each) => found.who.add(each)) : undefined),
    )
  if (duty.holdsUp === 'every-transfer' || duty.holdsUp === 'rules') found.states.add('holding up moves')
  if (duty.who.length > 1) found.states.add('together')
  duty.matters.forEach((each) => found.matters.add(each))
}

function ofAct(act: Act, found: Found, graph: PolicyGraph): void {
  if (act.kind === 'free-act') return
  for (const deed of act.deeds) {
    found.deeds.add(deed.verb)
    for (const id of deed.documents) conceptOf(id, graph).forEach((each) => found.papers.add(each))
    for (const id of deed.events) named(id, found, graph)
    for (const party of deed.parties) whomOf(party, found, graph)
    // What is checked, approved or agreed before a move is told in the author’s words as often as by a document.
    if (deed.verb === 'agree') found.states.add('agreement')
  }
  for (const id of act.in) conceptOf(id, graph).forEach((each) => found.papers.add(each))
  for (const id of act.at) named(id, found, graph)
  for (const party of [...act.to, ...act.with]) whomOf(party, found, graph)
}

function ofLadder(ladder: Ladder, found: Found): void {
  if (ladder.rungs.some(({ within }) => within !== undefined)) found.states.add('limit')
}

function named(id: EventId, found: Found, graph: PolicyGraph): void {
  for (const each of conceptOf(id, graph)) {
    found.at.add(each)
    found.surelyAt.add(each)
  }
}

function whomOf(party: Party, found: Found, graph: PolicyGraph): void {
  eachPiece(party, (piece) => {
    if (piece.kind === 'role-party') conceptOf(piece.role, graph).forEach((each) => found.whom.add(each))
    if (piece.kind === 'team-party') functionsOf(piece.team, graph).forEach((each) => found.whom.add(each))
  })
}

function received(to: Receiver, found: Found, graph: PolicyGraph): void {
  switch (to.kind) {
    case 'team-receiver':
      return functionsOf(to.team, graph).forEach((each) => found.to.add(each))
    case 'family-member':
      return functionsOf(to.family, graph).forEach((each) => found.to.add(each))
    case 'jointly':
      return to.teams.forEach((team) => functionsOf(team, graph).forEach((each) => found.to.add(each)))
    case 'choice':
      return to.options.forEach((option) => received(option, found, graph))
    case 'known-receiver':
      return void found.to.add(
        ({ 'previous-holder': 'previous holder', 'related-childs-team': 'related child’s team', 'agreed-team': 'agreed team' } as const)[
          to.which
        ],
      )
    case 'closed':
      return void found.to.add('closed')
    default:
      return
  }
}

function momentsIn(part: Point | Moment | { readonly kind: string }, found: Found, graph: PolicyGraph): void {
  eachPiece(part as Point, (piece) => {
    if (piece.kind === 'event-moment' || piece.kind === 'first-after' || piece.kind === 'nearest')
      conceptOf(piece.event, graph).forEach((each) => {
        found.at.add(each)
        if (part.kind !== 'one-of-points') found.surelyAt.add(each)
      })
    // A birthday is a matter of age, whether it is asked for or waited for.
    if (piece.kind === 'birthday') add(found, ['age'], [], true)
  })
}

/** Facts under an even number of negations are asked for their values, others for the rest. */
function asked(condition: Condition, holds: boolean, surely: boolean, found: Found, graph: PolicyGraph): void {
  switch (condition.kind) {
    // Of lines that do not all hold none can be said to be meant.
    case 'all':
      return holds || condition.parts.length === 1 ? condition.parts.forEach((part) => asked(part, holds, surely, found, graph)) : undefined
    case 'any':
      return condition.parts.forEach((part) => asked(part, holds, surely && (!holds || condition.parts.length === 1), found, graph))
    case 'not':
      return asked(condition.part, !holds, surely, found, graph)
    case 'as-at':
      return asked(condition.part, holds, surely, found, graph)
    case 'term-holds': {
      const term = graph.node(condition.term)
      if (term.kind === 'term') {
        asked(term.when, holds, surely, found, graph)
      }
      return
    }
    // Of each of the answers the clause says that it makes no difference.
    case 'whatever':
      return condition.fact === undefined
        ? undefined
        : add(found, conceptOf(condition.fact, graph), allValues(condition.fact, graph), false)
    case 'happened':
      return condition.events.forEach((event) =>
        conceptOf(event, graph).forEach((each) => {
          found.at.add(each)
          found.surelyAt.add(each)
        }),
      )
    case 'age-is':
      return add(found, condition.fact === undefined ? ['age'] : conceptOf(condition.fact, graph), [], surely)
    case 'since-is':
      return add(found, conceptOf(condition.fact, graph), [(condition.test === 'within') === holds ? 'within' : 'over'], surely)
    case 'going-to':
      return condition.teams.forEach((team) => functionsOf(team, graph).forEach((each) => found.to.add(each)))
    case 'fact-is':
      return add(found, conceptOf(condition.fact, graph), valuesOf(condition.fact, condition.values, holds, graph), surely)
    default:
      return
  }
}

function add({ asks, surelyAsks }: Found, concepts: readonly string[], values: readonly string[], surely: boolean): void {
  for (const map of surely ? [asks, surelyAsks] : [asks])
    for (const concept of concepts) map.set(concept, new Set([...(map.get(concept) ?? []), ...values]))
}

function allValues(id: FactId, graph: PolicyGraph): readonly string[] {
  const fact = graph.has(id) ? graph.node(id) : undefined
  return fact?.kind === 'fact' ? fact.valuesMean.map(({ concept }) => concept) : []
}

function valuesOf(id: FactId, values: readonly string[], holds: boolean, graph: PolicyGraph): readonly string[] {
  const fact = graph.has(id) ? graph.node(id) : undefined
  if (fact?.kind !== 'fact') return []
  const meant = fact.values.filter((value) => values.includes(value) === holds)
  const own = fact.means?.fit === 'related' && (fact.domain !== 'yes-no' || meant.includes('yes')) ? [ownValue] : []
  return [...own, ...mapped(fact, values, meant, holds)]
}

function mapped(fact: Fact, values: readonly string[], meant: readonly string[], holds: boolean): readonly string[] {
  if (fact.domain === 'yes-no') return holds ? values : ['yes', 'no'].filter((value) => !values.includes(value))
  return meant.map((value) => fact.valuesMean.find((each) => each.value === value)?.concept ?? unsharedValue)
}

function conceptOf(id: EventId | FactId | DocumentId | RoleId, graph: PolicyGraph): readonly string[] {
  const node = graph.has(id as NodeId) ? graph.node(id as NodeId) : undefined
  return node !== undefined && 'means' in node && node.means !== undefined ? [node.means.concept] : []
}

export function functionsOf(id: TeamId, graph: PolicyGraph): readonly string[] {
  const team = graph.has(id) ? graph.node(id) : undefined
  return team?.kind === 'team' ? team.does : []
}
