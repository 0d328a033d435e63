/** What one authority answers to a topic about routes: what each of its rules states, in shared words, and which of them hold as a rule. */
import type { SharedTopic } from '../concepts/index.js'
import type { Point, Receiver } from '../graph/expressions.js'
import type { ReadingId } from '../graph/ids.js'
import type { Route } from '../graph/nodes.js'
import { isRider } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { waysToRead } from '../graph/under-reading.js'
import { dueMoments } from '../space/index.js'
import type { Holder } from '../space/index.js'
import { topicOf, topicsOf } from './belonging.js'
import type { Answered } from './verdict.js'
import { momentValue, sharedLimit, sharedPoints, sharedReceivers, staying, stayingAnywhere } from './shared-values.js'
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

function stated(rule: Route, graph: PolicyGraph): RouteAnswer['states'] {
  const holders: readonly Holder[] = [...rule.heldBy, ...rule.unheld]
  if (rule.stay !== undefined) return { team: holders.length === 0 ? [stayingAnywhere] : holders.map((holder) => staying(holder, graph)), moment: [], 'latest day': [] }
  return {
    team: receiversOf(rule, graph).flatMap((to) => sharedReceivers(to, graph)), moment: pointsOf(rule, graph).flatMap((at) => sharedPoints(at, rule, graph)),
    'latest day': isRider(rule) ? [] : [...rule.within.map((limit) => sharedLimit(limit, graph)), ...dueMoments(rule).map((moment) => momentValue(moment, graph))],
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
 * What the authority answers as a rule: of its answers those of rules that are about the topic whichever alternative is taken, if any are;
 * those that come at a moment at which authorities usually answer, or at one that is not stated, if any come then; and of these those of
 * rules that are about the fewest topics of another kind. A ban is no rule, what overrides is an exception, and a permission holds as a
 * rule only where nothing firmer is said of the same holder.
 */
export function mainAnswers(name: SharedTopic, answers: readonly RouteAnswer[], graph: PolicyGraph): readonly RouteAnswer[] {
  const stating = answers.filter(({ rule, states }) => !isRider(rule) && rule.strength !== 'must-not' && rule.aspect === 'case responsibility' && topicFields.some((field) => states[field].length > 0))
  const firm = stating.filter(({ rule }) => rule.strength !== 'may')
  const alone = stating.filter(({ rule }) => rule.strength === 'may' && !firm.some((other) => sharesHolder(rule, other.rule)))
  const usual = new Set<string>(topicOf(name).at)
  const comesThen = ({ states }: RouteAnswer) => states.moment.some(({ means }) => means.some((each) => usual.has(each)))
  // What overrides another rule speaks of a special case.
  const isPlain = ({ rule }: RouteAnswer) => !rule.overrides.some((each) => answers.some((other) => other.rule.id === each.rule))
  // A topic that names no cases of its own is about exceptions, and its rules are about other topics as well.
  const hasCases = topicOf(name).when.length > 0
  const plain = hasCases && firm.some(isPlain) ? firm.filter(isPlain) : firm
  const isSure = ({ rule }: RouteAnswer) => topicsOf(rule, graph).sure.includes(name)
  const sure = plain.some(isSure) ? plain.filter(isSure) : plain
  const timely = sure.some(comesThen) ? sure.filter((answer) => comesThen(answer) || (answer.states.moment.length === 0 && answer.rule.stay === undefined)) : sure
  const others = ({ rule }: RouteAnswer) => !hasCases ? 0 : topicsOf(rule, graph).special.filter((each) => each !== name && topicOf(each).when.length > 0 && !topicOf(name).alongside.includes(each)).length
  const fewest = Math.min(...timely.map(others))
  const main = new Set([...timely.filter((answer) => others(answer) === fewest), ...alone])
  return answers.filter((answer) => main.has(answer))
}

/** Whether some holder can be meant by both; a rule that names none is about all. */
function sharesHolder(one: Route, other: Route): boolean {
  const [holders, others] = [one, other].map(({ heldBy, unheld }): readonly Holder[] => [...heldBy, ...unheld]) as [readonly Holder[], readonly Holder[]]
  return holders.length === 0 || others.length === 0 || holders.some((holder) => others.includes(holder))
}

/** What the main answers state of a field. What one clause leaves open another may state; open is what none states. */
export function asARule(field: TopicField, answers: readonly RouteAnswer[]): Answered {
  return { values: answers.flatMap(({ states }) => states[field]), silent: false }
}
