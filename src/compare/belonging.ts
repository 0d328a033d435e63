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

/** Whether a moment comes when what the topic is about is over. */
export function comesAfterwards(name: SharedTopic, { means }: { readonly means: readonly string[] }): boolean {
  const later: readonly string[] = topicOf(name).afterwards
  return means.length > 0 && means.every((each) => later.includes(each))
}

const known = new WeakMap<PolicyGraph, Belonging>()

export function rulesByTopic(graph: PolicyGraph): Belonging {
  const cached = known.get(graph)
  if (cached !== undefined) return cached
  const spoken = new Map<SharedTopic, Set<RuleNode>>(topicNames.map((name) => [name, new Set()]))
  for (const rule of graph.rules) if (isLaidOut(rule)) for (const name of topicsOf(rule, graph).all) spoken.get(name)!.add(rule)
  // Prose says nothing in shared words but for which cases: the author says of what it speaks.
  for (const rule of graph.all('principle')) for (const name of stated(rule)) spoken.get(name)!.add(rule)
  // What is wrong with rules stands where the rules do; a hole of its own where its words say.
  for (const rule of graph.all('acknowledgement')) {
    const names = stated(rule)
    for (const name of names) spoken.get(name)!.add(rule)
    if (names.length > 0) continue
    const themes = themesOf(rule, graph)
    const named = graph.rules.filter(({ id }) => rule.rules.includes(id))
    for (const name of topicNames) {
      // A hole between many rules is of the topics of most of them.
      const about =
        named.filter((each) => spoken.get(name)!.has(each)).length * (named.length > 4 ? 2 : named.length) >= Math.max(1, named.length) ||
        (named.length === 0 && isAbout({ ...themes, kind: topicOf(name).about === 'route' ? 'route' : 'duty' }, topicOf(name)))
      if (about) spoken.get(name)!.add(rule)
    }
  }
  // In the order of the document, as its clauses are numbered.
  const made = new Map(
    [...spoken].map(([name, rules]) => [name, [...rules].sort((a, b) => naturalOrder(a.cites[0] ?? '', b.cites[0] ?? ''))] as const),
  )
  known.set(graph, made)
  return made
}

/** The topics that the author states. */
function stated({ topics: names }: { readonly topics: readonly string[] }): readonly SharedTopic[] {
  return names.length === 0 ? [] : topicNames.filter((name) => names.includes(name))
}

type LaidOut = Extract<RuleNode, { readonly kind: 'route' | 'duty' | 'ladder' }>
const isLaidOut = (rule: RuleNode): rule is LaidOut => rule.kind === 'route' || rule.kind === 'duty' || rule.kind === 'ladder'

/** The topics of a rule; `sure`: those about routes that it is about whichever of its alternatives is taken; `special`: of these such as are not the plain way. */
export interface TopicsOfRule {
  readonly all: readonly SharedTopic[]
  readonly sure: readonly SharedTopic[]
  readonly special: readonly SharedTopic[]
}

const ofRules = new WeakMap<RuleNode, TopicsOfRule>()

/** What the author says counts; where nothing is said, the signs do. */
export function topicsOf(rule: LaidOut, graph: PolicyGraph): TopicsOfRule {
  const cached = ofRules.get(rule)
  if (cached !== undefined) return cached
  const about = (names: readonly SharedTopic[]) => names.filter((name) => topicOf(name).about === 'route')
  const names = stated(rule)
  const made = names.length > 0 ? { all: names, sure: about(names), special: about(names) } : bySigns(rule, graph, about)
  ofRules.set(rule, made)
  return made
}

function bySigns(rule: LaidOut, graph: PolicyGraph, about: (names: readonly SharedTopic[]) => readonly SharedTopic[]): TopicsOfRule {
  const themes = themesOf(rule, graph)
  const sure: Themes = { ...themes, asks: themes.surelyAsks, at: themes.surelyAt }
  const shown = (plain: boolean, by: Themes, whole: boolean) =>
    topicNames.filter((name) =>
      topicOf(name).signs.some((sign) => (sign.plain === true) === plain && shows(sign, by, topicOf(name), whole)),
    )
  const [meant, plain, special] = [shown(false, themes, false), shown(true, themes, false), about(shown(false, sure, true))]
  // The plain way of routes is that of rules that are about no route of their own, and that of tasks of rules that are about nothing else.
  const routes = special.length === 0 && (rule.kind !== 'route' || rule.insteadOf.length === 0) ? about(plain) : []
  const surePlain = routes.length === 0 ? [] : about(shown(true, sure, true)).filter((name) => routes.includes(name))
  const tasks = rule.kind === 'route' ? special.length === 0 : meant.length === 0 && routes.length === 0
  return {
    all: [...new Set([...meant, ...routes, ...(tasks ? plain.filter((name) => topicOf(name).about !== 'route') : [])])],
    sure: [...special, ...surePlain],
    special,
  }
}

function isAbout(themes: Themes, topic: Topic): boolean {
  return topic.signs.some((sign) => shows(sign, themes, topic))
}

/** `whole`: of a fact with several values that are asked for, all are meant. */
function shows(
  { kind, without, asks = [], at, to, heldBy, who, deeds, papers, matters, whom, states, statesNot, notTo }: TopicSign,
  themes: Themes,
  topic: Topic,
  whole = false,
): boolean {
  if (
    (statesNot !== undefined && themes.states.has(statesNot)) ||
    (notTo !== undefined && meets(notTo, themes.to)) ||
    (kind !== undefined && kind !== themes.kind) ||
    (without !== undefined && themes.asks.has(without))
  )
    return false
  if (heldBy !== undefined ? !speaksOnlyOf(heldBy, themes) : themes.kind === 'route' && !speaksOfTeams(topic, themes)) return false
  // A rule about every move is about no case in particular, unless it is about the moves to some team.
  if (themes.states.has('rider') && topic.about === 'route' && asks.length === 0 && to === undefined) return false
  return (
    asks.every(
      ({ fact, is, orRelated }) =>
        themes.asks.has(fact) &&
        (is === undefined || (orRelated === true && themes.asks.get(fact)!.has(ownValue)) || meets(is, themes.asks.get(fact)!)) &&
        (!whole ||
          is === undefined ||
          (orRelated === true && themes.asks.get(fact)!.has(ownValue)) ||
          [...themes.asks.get(fact)!].every((each) => each === ownValue || is.includes(each))),
    ) &&
    (at === undefined || meets(at, deeds === undefined ? themes.at : themes.doneAt)) &&
    (to === undefined || meets(to, themes.to)) &&
    (who === undefined || meets(who, themes.who)) &&
    (deeds === undefined || meets(deeds, themes.deeds)) &&
    (papers === undefined || meets(papers, themes.papers)) &&
    (matters === undefined || meets(matters, themes.matters)) &&
    (whom === undefined || meets(whom, themes.whom)) &&
    (states === undefined || themes.states.has(states))
  )
}

function speaksOfTeams({ heldBy }: Topic, themes: Themes): boolean {
  return (
    heldBy.length === 0 ||
    (themes.heldBy.size === 0 && (themes.who.size === 0 || meets(heldBy, themes.who))) ||
    meets(heldBy, themes.heldBy) ||
    (heldBy.includes('front door') && (themes.heldBy.has('not yet open') || themes.heldBy.has('closed')))
  )
}

/** Every team of whose cases it speaks does one of these. */
function speaksOnlyOf(functions: readonly string[], { senders }: Themes): boolean {
  return senders.length > 0 && senders.every((does) => does.some((each) => functions.includes(each)))
}

function meets(some: readonly string[], all: ReadonlySet<string>): boolean {
  return some.some((each) => all.has(each))
}
