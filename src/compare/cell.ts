/** What one authority says of one topic. */
import type { SharedTopic } from '../concepts/index.js'
import type { Acknowledgement, Duty, Ladder, Outside, Principle, Route, RuleNode } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import type { Model } from '../space/index.js'
import { asARule, mainAnswers, possibleAnswers, routeAnswers, withSecondMoves, withoutOccasion, withoutTimeBefore } from './answers.js'
import type { RouteAnswer } from './answers.js'
import { rulesByTopic, topicOf } from './belonging.js'
import { words } from './every-case.js'
import { plainest } from './alike/subjects.js'
import { limitedIn, limitsOfMove } from './latest-days.js'
import { withLimitsOfMoves } from './limits-of-moves.js'
import { withOtherReadings } from './other-readings.js'
import { topicFields } from './side.js'
import { standsInCases } from './standing.js'
import type { TopicField } from './side.js'

/**
 * `answered`: rules speak of it; `in prose only`: no rule does, a principle that nothing carries out does; `left to others`: the document
 * says that it does not deal with it; `left open`: the author says that the document leaves it open; `not covered`: the text is silent.
 */
export const cellStatuses = ['answered', 'in prose only', 'left to others', 'left open', 'not covered'] as const
export type CellStatus = (typeof cellStatuses)[number]

/** What one authority says of one topic. */
export interface TopicCell {
  readonly status: CellStatus
  /** Where such cases go, as their rules say it together; for topics about routes. */
  readonly answers: readonly RouteAnswer[]
  /** What the main answers come to, in shared words; undefined among them: it is left open. */
  readonly said: Readonly<Partial<Record<TopicField, readonly (string | undefined)[]>>>
  /** Until when, or for how long, these keep the case where it is. */
  readonly keeps: readonly string[]
  /** The answers that hold as a rule. */
  readonly main: readonly RouteAnswer[]
  /** Permissions that open a second possibility beside it. */
  readonly possible: readonly RouteAnswer[]
  /** The routes, duties and ladders that speak of it, in the order of the protocol. */
  readonly rules: readonly (Route | Duty | Ladder)[]
  /** Principles that speak of it: shown in the words of the protocol, and no answer. */
  readonly prose: readonly Principle[]
  /** What the author has acknowledged to be wrong or open in the text. */
  readonly holes: readonly Acknowledgement[]
  readonly outside?: Outside
}

/** What a protocol says of a topic; nothing that it does not say is filled in. */
export function cellOf(topic: SharedTopic, model: Model): TopicCell {
  const {
    space: { graph },
  } = model
  const all = rulesByTopic(graph).get(topic)!
  const rules = all.filter(isTold)
  const holes = all.filter((rule): rule is Acknowledgement => rule.kind === 'acknowledgement')
  const prose = all.filter((rule): rule is Principle => rule.kind === 'principle')
  const outside = graph.protocol.outside.find((each) => each.topic === topic)
  const routes = rules.filter((rule): rule is Route => rule.kind === 'route')
  const about = topicOf(topic).about
  const stated = about === 'route' ? routeAnswers(topic, routes, graph) : []
  // What is said of the other cases than those that the topic means is none of its answers, unless nothing else is said.
  const meant = stated.filter(({ rule }) => standsInCases(topic, rule, model))
  const chosen = new Set(mainAnswers(topic, meant.length > 0 ? meant : stated, graph))
  const limited = stated
    .filter((answer) => chosen.has(answer))
    .map((answer) => withOtherReadings(topic, withLimitsOfMoves(topic, answer, model), model))
  const main = withoutOccasion(topic, withoutTimeBefore(topic, withSecondMoves(topic, limited, graph)))
  const places = new Map([...stated.entries()].filter(([, answer]) => chosen.has(answer)).map(([place], i) => [place, main[i]!]))
  const answers = stated.map((answer, place) => places.get(place) ?? answer)
  const possible = possibleAnswers(topic, answers, main, graph)
  return {
    status:
      rules.length > 0
        ? 'answered'
        : prose.length > 0
          ? 'in prose only'
          : outside !== undefined
            ? 'left to others'
            : holes.length > 0
              ? 'left open'
              : 'not covered',
    answers,
    main,
    possible,
    keeps: keptBy(about === 'route' ? main : routeAnswers(topic, plainest(routes, graph), graph)),
    said:
      about === 'route'
        ? Object.fromEntries(topicFields.map((field) => [field, words(asARule(field, main, possible))]))
        : latestDays(rules, graph),
    rules,
    prose,
    holes,
    ...(outside === undefined ? {} : { outside }),
  }
}

/** Until when, or for how long, cases stay where they are. */
function keptBy(answers: readonly RouteAnswer[]): readonly string[] {
  return [...new Set(answers.flatMap(({ keeps }) => keeps.map(({ words: each }) => each)))]
}

/** Of a topic that is not about where cases go: by when they go, where its rules say so. */
function latestDays(rules: readonly (Route | Duty | Ladder)[], graph: PolicyGraph): TopicCell['said'] {
  const limits = limitedIn(rules, graph).flatMap((rule) => limitsOfMove(rule, graph))
  return limits.length === 0 ? {} : { 'latest day': words({ values: limits, silent: false }) }
}

function isTold(rule: RuleNode): rule is Route | Duty | Ladder {
  return rule.kind === 'route' || rule.kind === 'duty' || rule.kind === 'ladder'
}
