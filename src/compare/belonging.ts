/** Which rules of a protocol a shared topic is about. */
import { topics } from '../concepts/index.js'
import type { SharedTopic, Topic, TopicSign } from '../concepts/index.js'
import type { RuleNode } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { naturalOrder } from '../util/order.js'
import { ownValue, themesOf } from './themes.js'
import type { Themes } from './themes.js'

/** The rules of every topic, in the order of the document; a rule can belong to several, or to none. */
export type Belonging = ReadonlyMap<SharedTopic, readonly RuleNode[]>

export const topicNames = Object.keys(topics) as readonly SharedTopic[]
export const topicOf = (name: SharedTopic): Topic => topics[name] as Topic

const known = new WeakMap<PolicyGraph, Belonging>()

export function rulesByTopic(graph: PolicyGraph): Belonging {
  const cached = known.get(graph)
  if (cached !== undefined) return cached
  const spoken = new Map<SharedTopic, Set<RuleNode>>(topicNames.map((name) => [name, new Set()]))
  const own = graph.rules.filter(({ kind }) => kind === 'route' || kind === 'duty' || kind === 'ladder')
  for (const rule of own) {
    const themes = themesOf(rule, graph)
    const meant = topicNames.filter((name) => topicOf(name).signs.some((sign) => sign.plain !== true && shows(sign, themes, topicOf(name))))
    for (const name of meant) spoken.get(name)!.add(rule)
    // The plain way is that of rules that are about no topic of their own.
    const isSpecial = meant.some((name) => topicOf(name).about === 'route') || (rule.kind === 'route' && rule.insteadOf.length > 0)
    if (!isSpecial) for (const name of topicNames) if (topicOf(name).signs.some((sign) => sign.plain === true && shows(sign, themes, topicOf(name)))) spoken.get(name)!.add(rule)
  }
  // What is wrong with rules stands where the rules do; a hole of its own where its words say.
  for (const rule of graph.all('acknowledgement')) {
    const themes = themesOf(rule, graph)
    const named = graph.rules.filter(({ id }) => rule.rules.includes(id))
    for (const name of topicNames) {
      // A hole between many rules is of the topics of most of them.
      const about = named.filter((each) => spoken.get(name)!.has(each)).length * (named.length > 4 ? 2 : named.length) >= Math.max(1, named.length) || (named.length === 0 && isAbout({ ...themes, kind: topicOf(name).about === 'route' ? 'route' : 'duty' }, topicOf(name)))
      if (about) spoken.get(name)!.add(rule)
    }
  }
  // In the order of the document, as its clauses are numbered.
  const made = new Map([...spoken].map(([name, rules]) => [name, [...rules].sort((a, b) => naturalOrder(a.cites[0] ?? '', b.cites[0] ?? ''))] as const))
  known.set(graph, made)
  return made
}

function isAbout(themes: Themes, topic: Topic): boolean {
  return topic.signs.some((sign) => shows(sign, themes, topic))
}

function shows({ kind, without, asks = [], at, to, heldBy, who, deeds, papers, whom, states }: TopicSign, themes: Themes, topic: Topic): boolean {
  if ((kind !== undefined && kind !== themes.kind) || (without !== undefined && themes.asks.has(without))) return false
  if (heldBy !== undefined ? !speaksOnlyOf(heldBy, themes) : themes.kind === 'route' && !speaksOfTeams(topic, themes)) return false
  // A rule about every move is about no case in particular.
  if (themes.states.has('rider') && topic.about === 'route' && asks.length === 0) return false
  return asks.every(({ fact, is, orRelated }) => themes.asks.has(fact) && (is === undefined || (orRelated === true && themes.asks.get(fact)!.has(ownValue)) || meets(is, themes.asks.get(fact)!)))
    && (at === undefined || meets(at, themes.at)) && (to === undefined || meets(to, themes.to))
    && (who === undefined || meets(who, themes.who)) && (deeds === undefined || meets(deeds, themes.deeds)) && (papers === undefined || meets(papers, themes.papers))
    && (whom === undefined || meets(whom, themes.whom)) && (states === undefined || themes.states.has(states))
}

function speaksOfTeams({ heldBy }: Topic, themes: Themes): boolean {
  return heldBy.length === 0 || (themes.heldBy.size === 0 && (themes.who.size === 0 || meets(heldBy, themes.who))) || meets(heldBy, themes.heldBy) || (heldBy.includes('front door') && themes.heldBy.has('not yet open'))
}

/** Every team of whose cases it speaks does one of these. */
function speaksOnlyOf(functions: readonly string[], { senders }: Themes): boolean {
  return senders.length > 0 && senders.every((does) => does.some((each) => functions.includes(each)))
}

function meets(some: readonly string[], all: ReadonlySet<string>): boolean {
  return some.some((each) => all.has(each))
}
