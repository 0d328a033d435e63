/** Which rules of two authorities are about one and the same thing, so that what they say of it can be laid side by side. */
import type { SharedTopic } from '../../concepts/index.js'
import type { Condition } from '../../graph/expressions.js'
import type { Duty, Route } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { eachPiece } from '../../graph/walk.js'
import type { Model } from '../../space/index.js'
import type { RouteAnswer } from '../answers.js'
import { topicOf, topicsOf } from '../belonging.js'
import { functionsOf, themesOf } from '../themes.js'
import type { Two } from '../two.js'

/** Of rules about exceptions those that share another topic with one of the other authority; of other topics all. */
export function onOneSubject(
  topic: SharedTopic,
  [ones, others]: Two<readonly RouteAnswer[]>,
  models: Two<Model>,
): Two<readonly RouteAnswer[]> {
  if (topicOf(topic).when.length > 0) return [ones, others]
  const subjects = (among: 'all' | 'special', { rule }: RouteAnswer, { space: { graph } }: Model) =>
    topicsOf(rule, graph)[among].filter((each) => each !== topic && topicOf(each).when.length > 0)
  const meets = (of: 'all' | 'special', answer: RouteAnswer, model: Model, other: RouteAnswer, otherModel: Model) =>
    subjects(of, answer, model).some((subject) => subjects(of === 'all' ? 'special' : 'all', other, otherModel).includes(subject))
  // What the one is about alone the other may be about among other things.
  const shares = (answer: RouteAnswer, model: Model, twins: readonly RouteAnswer[], of: Model) =>
    twins.some((each) => meets('special', answer, model, each, of) || meets('all', answer, model, each, of))
  return [
    ones.filter((answer) => shares(answer, models[0], others, models[1])),
    others.filter((answer) => shares(answer, models[1], ones, models[0])),
  ]
}

/** Whether it speaks only of cases to which another rule was applied, be it by a name for them. */
export function isException({ when }: Route | Duty, graph: PolicyGraph): boolean {
  let found = false
  const look = (condition: Condition): void =>
    eachPiece(condition, (piece) => {
      found ||= piece.kind === 'applied'
      const term = piece.kind === 'term-holds' ? graph.node(piece.term) : undefined
      if (term?.kind === 'term') look(term.when)
    })
  look(when)
  return found
}

/** Of several rules those that are about the fewest special kinds of case; what is said of cases to which another rule was applied is an exception. */
export function plainest<R extends Route | Duty>(rules: readonly R[], graph: PolicyGraph): R[] {
  const special = (rule: R) => topicsOf(rule, graph).special.length + Number(isException(rule, graph))
  return rules.filter((rule) => special(rule) === Math.min(...rules.map(special)))
}

/** What is done for a move from the one team is another thing than what is done for a move from a team that does other work. */
export function areOfOneMove(one: Duty, other: Duty, models: Two<Model>): boolean {
  const does = ({ heldBy }: Duty, { space: { graph } }: Model) => heldBy.flatMap((team) => functionsOf(team, graph))
  const [holders, others] = [does(one, models[0]), does(other, models[1])]
  return holders.length === 0 || others.length === 0 || holders.some((each) => others.includes(each))
}

/** The record and the answer for the case are two things. */
export function areOfOneAspect(one: Route | Duty, other: Route | Duty): boolean {
  const aspect = (rule: Route | Duty) => (rule.kind === 'route' ? rule.aspect : 'case responsibility')
  return aspect(one) === aspect(other)
}

/** Whether two rules, neither of which is about every case, are about cases of different topics. */
export function areOfOtherCases(topic: SharedTopic, [one, other]: Two<Route | Duty>, [first, second]: Two<Model>): boolean {
  const topicsIn = (rule: Route | Duty, { space: { graph } }: Model) =>
    topicsOf(rule, graph).all.filter((each) => each !== topic && topicOf(each).when.length > 0)
  const isGeneral = (rule: Route | Duty, model: Model) =>
    themesOf(rule, model.space.graph).asks.size === 0 && topicsIn(rule, model).length === 0
  const [ones, others] = [topicsIn(one, first), topicsIn(other, second)]
  return (
    ones.length + others.length > 0 && !ones.some((each) => others.includes(each)) && !isGeneral(one, first) && !isGeneral(other, second)
  )
}
