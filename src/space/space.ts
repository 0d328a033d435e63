/** The decision space of a protocol: its axes, the rules over them, the cases that can be, and the questions that it sets out to answer. */
import { topics } from '../concepts/index.js'
import { commonNodes, haveInCommon } from '../graph/common.js'
import { nameOf } from '../graph/ids.js'
import type { EventId } from '../graph/ids.js'
import type { Route } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import type { Holder } from './axes.js'
import { axisIs, conditionFormula, exceptionFormula } from './conditions.js'
import type { Scope } from './conditions.js'
import { constraintsOf } from './constraints.js'
import type { Constraint } from './constraints.js'
import { allOf, anyOf, no, notSo, yes } from './formula.js'
import type { Formula } from './formula.js'
import { rulesOf } from './graph-to-rules.js'
import { vocabularyOf } from './vocabulary.js'
import type { Vocabulary } from './vocabulary.js'
import { endOf, momentName } from './moments.js'
import type { MomentName } from './moments.js'
import type { SpaceRule } from './rule.js'

/** A holder and a moment, with the cases to which the moment can come, under the readings that ask. */
export interface AskedQuestion {
  readonly holder: Holder
  readonly moment: MomentName
  readonly concerns: Formula
}

export interface Space {
  readonly graph: PolicyGraph
  readonly vocabulary: Vocabulary
  readonly scope: Scope
  /** Routes of every aspect, each reading of each. */
  readonly rules: readonly SpaceRule[]
  readonly constraints: readonly Constraint[]
  /** The questions to which silence is no answer. */
  readonly asked: readonly AskedQuestion[]
}

/** The space of a protocol, on its own axes or on those that it shares with others. */
export function spaceOf(graph: PolicyGraph, vocabulary: Vocabulary = vocabularyOf([graph])): Space {
  const { rules, scope } = rulesOf(graph, vocabulary)
  return { graph, vocabulary, scope, rules, constraints: constraintsOf(scope), asked: askedOf(graph, rules, scope) }
}

/** The space of another version, on the same axes: rules and constraints that consist of the same nodes are the same objects. */
export function versionOf(space: Space, graph: PolicyGraph): Space {
  const { vocabulary } = space
  const common = commonNodes(graph, space.graph)
  // What these say is spread over all rules.
  if (!haveInCommon(['team', 'event', 'fact'], graph, space.graph, common)) return spaceOf(graph, vocabulary)
  const { rules, scope } = rulesOf(graph, vocabulary, { space, common })
  const constraints = common.has('protocol') ? space.constraints : constraintsOf(scope)
  return { graph, vocabulary, scope, rules, constraints, asked: askedOf(graph, rules, scope) }
}

/** The rules that route one aspect of a case. */
export function rulesAbout(space: Space, aspect: Route['aspect']): readonly SpaceRule[] {
  return space.rules.filter((rule) => rule.aspect === aspect)
}

/** The cases to which a moment can come. */
export function concerns(moment: MomentName, scope: Scope): Formula {
  const event = scope.vocabulary.moments.get(moment)?.event
  const node = event === undefined || !scope.graph.has(event) ? undefined : scope.graph.node(event)
  return node?.kind === 'event' ? conditionFormula(node.concerns, scope) : yes
}

/** Asked is what some rule names as a point for its own sender, and what the author lists, but for what is put outside. */
function askedOf(graph: PolicyGraph, rules: readonly SpaceRule[], scope: Scope): AskedQuestion[] {
  const { protocol } = graph
  const pairs = new Map<string, { holder: Holder; moment: MomentName; read: Formula }>()
  // What one reading asks is no question under another.
  const ask = (holder: Holder, moment: MomentName, read: Formula) => {
    const key = `${holder} ${moment}`
    pairs.set(key, { holder, moment, read: anyOf(pairs.get(key)?.read ?? no, read) })
  }
  for (const { route, at, aspect, read } of rules) {
    if (at === undefined || at.kind === 'agreed' || aspect !== 'case responsibility') continue
    for (const holder of [...route.heldBy, ...route.unheld])
      for (const moment of at.kind === 'moment' ? [at.moment] : at.moments) ask(holder, moment, read)
  }
  // When the longest stay that a clause names is over, the question is where the case goes.
  for (const { route, aspect, read } of rules) {
    if (route.stay?.kind !== 'stay-for' || route.stay.bound !== 'at most' || aspect !== 'case responsibility') continue
    const { duration, from } = route.stay
    const speaks = allOf(read, conditionFormula(route.when, scope), ...route.unless.map((part) => notSo(exceptionFormula(part, scope))))
    for (const holder of [...route.heldBy, ...route.unheld])
      ask(holder, endOf({ kind: 'limit', duration, ...(from === undefined ? {} : { of: from }) }), speaks)
  }
  for (const { heldBy, unheld, at } of protocol.asks) if (at.kind !== 'transfer') ask(heldBy ?? unheld!, momentName(at), yes)
  const outside = ({ holder, moment }: { holder: Holder; moment: MomentName }) =>
    protocol.outside.some(
      ({ heldBy, unheld, at, topic }) =>
        (heldBy !== undefined || unheld !== undefined || at !== undefined) &&
        ((heldBy ?? unheld) === undefined || (heldBy ?? unheld) === holder) &&
        (at === undefined || isEvent(moment, at, scope)) &&
        (topic === undefined || isOfTopic(moment, topic, scope)),
    )
  return [...pairs.values()]
    .filter((pair) => !outside(pair))
    .map(({ holder, moment, read }) => ({ holder, moment, concerns: allOf(read, concerns(moment, scope)) }))
}

function isEvent(moment: MomentName, event: EventId, { vocabulary }: Scope): boolean {
  return moment === nameOf(event) || vocabulary.moments.get(moment)?.event === event
}

/** Whether a shared topic is usually answered at such a moment; what is put outside for a topic is put outside for its moments only. */
function isOfTopic(moment: MomentName, topic: string, { vocabulary, graph }: Scope): boolean {
  const id = vocabulary.moments.get(moment)?.event
  const event = id === undefined || !graph.has(id) ? undefined : graph.node(id)
  return (
    event?.kind === 'event' &&
    event.means !== undefined &&
    Object.hasOwn(topics, topic) &&
    topics[topic]!.at.some((concept) => concept === event.means!.concept)
  )
}

/** The moment does not come to cases of this holder by the axes alone. */
export function atMoment(moment: MomentName | undefined, vocabulary: Vocabulary): Formula {
  return moment === undefined ? axisIs('now', ['no event'], vocabulary) : axisIs('now', [moment], vocabulary)
}
