/** What one authority answers to a topic about routes: what each of its rules states, in shared words, and which of them hold as a rule. */
import { typicalCase, readAsFollowed, unremarkable } from '../decide/index.js'
import type { SharedTopic } from '../concepts/index.js'
import type { Point, Receiver } from '../graph/expressions.js'
import type { ReadingId, RuleId } from '../graph/ids.js'
import type { Route } from '../graph/nodes.js'
import { isRider } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { waysToRead } from '../graph/under-reading.js'
import { diagramOf, isAboutCase, lineFormula, linesOf, notApplicable } from '../space/index.js'
import type { Holder, Line, Model } from '../space/index.js'
import { rulesByTopic, topicOf } from './belonging.js'
import type { Answered } from './verdict.js'
import { sharedLimit, sharedPoints, sharedReceivers } from './shared-values.js'
import type { SharedValue } from './shared-values.js'
import { topicFields } from './side.js'
import type { TopicField } from './side.js'

/** What one rule states, read one way. */
export interface RouteAnswer {
  /** The rule as this reading has it. */
  readonly rule: Route
  /** Under which reading, where nobody has decided how the clause is read. */
  readonly readings: readonly { readonly question: ReadingId; readonly option: string }[]
  /** What it states of each field; nothing where it leaves the field open. */
  readonly states: Readonly<Record<TopicField, readonly SharedValue[]>>
}

export function routeAnswers(routes: readonly Route[], graph: PolicyGraph): readonly RouteAnswer[] {
  return routes.flatMap((route) => waysToRead(route).flatMap(({ rule, variants }): RouteAnswer[] => {
    const readings = [...variants].map(([question, variant]) => ({ question, followed: followed(question, graph), option: variant?.name ?? written(question, graph) }))
    // Of what the author has decided only the reading that is followed; a reading that leaves out the rule has no answer.
    if (readings.some(({ question, followed: decided, option }) => decided && option !== written(question, graph))) return []
    return [{ rule, readings: readings.filter((each) => !each.followed).map(({ question, option }) => ({ question, option })), states: stated(rule, graph) }]
  }))
}

function followed(question: ReadingId, graph: PolicyGraph): boolean {
  const node = graph.node(question)
  return node.kind === 'reading' && node.followed
}

function written(question: ReadingId, graph: PolicyGraph): string {
  const node = graph.node(question)
  return node.kind === 'reading' ? node.written : ''
}

const staying: SharedValue = { means: ['stays'], exact: true, words: 'stays where it is' }

function stated(rule: Route, graph: PolicyGraph): RouteAnswer['states'] {
  if (rule.stay !== undefined) return { team: [staying], moment: [], 'latest day': [] }
  return {
    team: receiversOf(rule, graph).flatMap((to) => sharedReceivers(to, graph)), moment: pointsOf(rule, graph).flatMap((at) => sharedPoints(at, rule, graph)),
    'latest day': isRider(rule) ? [] : rule.within.map((limit) => sharedLimit(limit, graph)),
  }
}

/** `usual`: that of the rules it overrides. */
function receiversOf({ to, overrides }: Route, graph: PolicyGraph): readonly Receiver[] {
  if (to?.kind !== 'usual') return to === undefined ? [] : [to]
  return overrides.flatMap(({ rule }) => { const other = graph.node(rule); return other.kind === 'route' && other.to !== undefined && other.to.kind !== 'usual' ? [other.to] : [] })
}

function pointsOf({ at, overrides }: Route, graph: PolicyGraph): readonly Point[] {
  if (at?.kind !== 'usual') return at === undefined ? [] : [at]
  return overrides.flatMap(({ rule }) => { const other = graph.node(rule); return other.kind === 'route' && other.at !== undefined && other.at.kind !== 'usual' ? [other.at] : [] })
}

/**
 * What the authority answers as a rule: of its answers those that come at a moment at which authorities usually answer, if any do, and of
 * these those of rules that are about the fewest other topics. Permissions and bans are no rule, and what overrides is an exception.
 */
export function mainAnswers(name: SharedTopic, answers: readonly RouteAnswer[], graph: PolicyGraph): readonly RouteAnswer[] {
  const firm = answers.filter(({ rule, states }) => !isRider(rule) && rule.strength !== 'may' && rule.strength !== 'must-not' && rule.aspect === 'case responsibility' && topicFields.some((field) => states[field].length > 0))
  const usual = new Set<string>(topicOf(name).at)
  const comesThen = ({ states }: RouteAnswer) => states.moment.some(({ means }) => means.some((each) => usual.has(each)))
  // What overrides another rule speaks of a special case.
  const isPlain = ({ rule }: RouteAnswer) => !rule.overrides.some((each) => each.only.length > 0 || answers.some((other) => other.rule.id === each.rule))
  const plain = firm.some(isPlain) ? firm.filter(isPlain) : firm
  const timely = plain.some(comesThen) ? plain.filter(comesThen) : plain
  const topicsOf = ({ rule }: RouteAnswer) => specialTopics(graph).get(rule.id) ?? 0
  const fewest = Math.min(...timely.map(topicsOf))
  return timely.filter((answer) => topicsOf(answer) === fewest)
}

const counted = new WeakMap<PolicyGraph, ReadonlyMap<RuleId, number>>()

/** Of how many topics about routes a rule is. */
function specialTopics(graph: PolicyGraph): ReadonlyMap<RuleId, number> {
  const known = counted.get(graph)
  if (known !== undefined) return known
  const counts = new Map<RuleId, number>()
  for (const [topic, rules] of rulesByTopic(graph)) if (topicOf(topic).about === 'route') for (const { id } of rules) counts.set(id, (counts.get(id) ?? 0) + 1)
  counted.set(graph, counts)
  return counts
}

/** What the main answers state of a field. What one clause leaves open another may state; open is what none states. */
export function asARule(field: TopicField, answers: readonly RouteAnswer[]): Answered {
  return { values: answers.flatMap(({ states }) => states[field]), silent: false }
}

/** The plainest case of which a rule speaks, for one holder. */
export interface PlainCase {
  readonly holder: Holder
  readonly point: Int32Array
  /** What is remarkable about it, of all that the rule asks. */
  readonly lines: readonly Line[]
}

/** So many holders are tried for a rule that is about whoever holds the case. */
const mostHolders = 12

export function plainCase(name: SharedTopic, { rule: route }: RouteAnswer, model: Model): PlainCase | undefined {
  const { store, space } = model
  for (const holder of holdersOf(name, route, model)) {
    const place = { holder, moment: undefined }
    const { view } = model.answers(holder, route.aspect)
    const now = space.vocabulary.axes.index('now')
    const possible = store.all([model.cases(place), model.fresh, readAsFollowed(model)])
    const lines = store.all(topicOf(name).when.map((line) => diagramOf(lineFormula(line, space.scope), store, model.fixed(place))))
    for (const rule of view.rules.filter(({ id }) => id === route.id)) {
      const bearing = view.bearing(rule.onlyTo)
      const beaten = store.any([...rule.states].map((field) => bearing.beaten(rule, field)))
      const standing = store.all([bearing.speaking(rule), store.not(bearing.dropped(rule)), store.not(beaten)])
      const here = store.and(store.restrict(standing, now, 0), possible)
      const region = store.meets(here, lines) ? store.and(here, lines) : here
      const point = region === store.no ? undefined : typicalCase(region, place, model)
      if (point !== undefined) return { holder, point, lines: remarkable(point, store.support(view.diagram(rule.when, rule.onlyTo)), model) }
    }
  }
  return undefined
}

/** The teams that the topic is about, of those of whose cases the rule speaks. */
function holdersOf(name: SharedTopic, { heldBy, unheld, to }: Route, { space: { graph } }: Model): readonly Holder[] {
  const functions: readonly string[] = topicOf(name).heldBy
  const named: readonly Holder[] = [...heldBy, ...unheld]
  const does = (holder: Holder) => {
    const team = holder === 'closed' || holder === 'not yet open' ? undefined : graph.node(holder)
    return team?.kind === 'team' && team.does.some((each) => functions.includes(each))
  }
  if (named.length > 0) return named.some(does) ? named.filter(does) : named
  const receiver = to?.kind === 'team-receiver' ? to.team : undefined
  const teams = graph.all('team').filter(({ id, outside }) => !outside && id !== receiver).map(({ id }) => id)
  return (teams.some(does) ? teams.filter(does) : teams).slice(0, mostHolders)
}

function remarkable(point: Int32Array, asked: readonly number[], model: Model): readonly Line[] {
  const { axes } = model.space.vocabulary
  return linesOf(asked.flatMap((axis) => {
    const each = axes.list[axis]!
    const value = point[axis]!
    const plain = each.subject.kind === 'fact' ? unremarkable(each, model).includes(value) || each.values[value] === notApplicable : each.subject.kind !== 'age'
    return plain || !isAboutCase(each) ? [] : [{ axis, values: [value] }]
  }), model.space.vocabulary)
}
