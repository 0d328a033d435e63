/** Where cases go, when and by when, as two authorities say it, field by field: what is laid side by side, and the verdict on what the rules state. */
import type { SharedTopic } from '../../concepts/index.js'
import type { Model } from '../../space/index.js'
import { onOneSubject } from '../alike/subjects.js'
import { asARule, boundsOfMoves, keptAsARule, ofLaterMoves } from '../answers.js'
import type { RouteAnswer } from '../answers.js'
import type { TopicCell } from '../cell.js'
import type { ComparedValues } from '../compared.js'
import { words } from '../every-case.js'
import { jointAxes } from '../joint-axes.js'
import { exactFacts } from '../shared-facts.js'
import { isSoon } from '../shared-values.js'
import type { SharedValue } from '../shared-values.js'
import { topicFields } from '../side.js'
import type { TopicField, TopicSide } from '../side.js'
import { verdictAsRule } from '../verdict.js'
import type { Answered } from '../verdict.js'
import { withCases } from './cases-of-routes.js'
import type { Compared, LaidOut } from './cases-of-routes.js'
import { compared } from './compared-field.js'
import { both } from '../two.js'
import type { Two } from '../two.js'

/** What is compared: cases of what is said as a rule, special cases beside it too, or only what the rules state, because nobody asks for more or because more is too large. */
export type Look = 'cases' | 'special cases' | 'rules' | 'too large'

/** Field by field what two authorities say of where cases go, for any two cells: also where one of them is silent. */
export function routeFields(
  topic: SharedTopic,
  cells: Two<TopicCell>,
  models: Two<Model>,
  sides: readonly [TopicSide | undefined, TopicSide | undefined],
  look: Look = 'cases',
): readonly ComparedValues[] {
  if (look === 'rules' || look === 'too large') return topicFields.map((field) => asStated(laidOut(field, topic, cells, models), look))
  const shared = exactFacts(models[0].space.graph, models[1].space.graph)
  const two: Compared = {
    topic,
    cells,
    models,
    sides,
    shared,
    joint: jointAxes(models[0], models[1], shared),
    special: look === 'special cases',
  }
  return topicFields.map((field) => {
    const laid = laidOut(field, topic, cells, models)
    return 'asRule' in laid ? laid : withCases(laid, two)
  })
}

/** What the rules state alone. */
function asStated(laid: LaidOut | ComparedValues, look: Look): ComparedValues {
  if ('asRule' in laid) return laid
  const asRule = verdictAsRule(
    asARule(laid.field, laid.answers[0], laid.possible[0]),
    asARule(laid.field, laid.answers[1], laid.possible[1]),
  )
  return {
    field: laid.field,
    asRule,
    before: words(laid.said[0]),
    after: words(laid.said[1]),
    ...(look === 'too large' && (asRule === 'different' || asRule === 'depends') ? { noPair: { kind: 'too large' } as const } : {}),
  }
}

/** What of a field is laid side by side; where this alone tells how the two compare, that. */
function laidOut(field: TopicField, topic: SharedTopic, cells: Two<TopicCell>, models: Two<Model>): LaidOut | ComparedValues {
  const subjects = onOneSubject(topic, [cells[0].main, cells[1].main], models)
  const own = both((i) => asARule(field, cells[i].main, cells[i].possible))
  const bound = field === 'moment' ? boundedMoment(own, subjects) : undefined
  if (bound !== undefined) return bound
  // When a case moves that moves later is held against when one moves later, and against nothing else.
  const later = both((i) => ofLaterMoves(field, cells[i].main))
  const isLater = own.every(({ values }) => values.length === 0) && later.every((answers) => answers.length > 0)
  const said = isLater ? both((i) => asARule(field, later[i], [])) : own
  const answers = isLater ? both((i) => ofLaterMoves(field, subjects[i])) : subjects
  const movesLater = (i: 0 | 1) => own[i].values.length === 0 && later[i].length > 0 && !cells[i].main.some(movesNow)
  const onward = both((i) => asARule(field, later[i], []))
  const told = (i: 0 | 1) => (movesLater(i) ? [`later: ${listed(words(onward[i]))}`] : words(said[i]))
  const other = (kind: 'other moves' | 'other cases'): ComparedValues => ({
    field,
    asRule: 'no counterpart',
    before: told(0),
    after: told(1),
    noPair: { kind },
  })
  const isOfOtherMoves = (movesLater(0) && own[1].values.length > 0) || (movesLater(1) && own[0].values.length > 0)
  if (isOfOtherMoves && onward.every(({ values }) => values.length > 0)) return ofLater(field, own, onward)
  if (isOfOtherMoves) return other('other moves')
  // How soon a move is to be is no day that a case could show.
  if (field === 'latest day' && said.some(({ values }) => values.length > 0 && values.every(isSoon)))
    return compared(field, undefined, said[0].values, said[1].values)[0]!
  // A topic that names no cases of its own gathers exceptions: only those to the same things are laid side by side.
  if (said.every(({ values }) => values.length > 0) && answers.some((list) => list.length === 0)) return other('other cases')
  return { field, said, answers, possible: both((i) => cells[i].possible) }
}

/** Of two of which one moves cases only later, and the other both now and later, the later moves. */
function ofLater(field: TopicField, own: Two<Answered>, onward: Two<Answered>): ComparedValues {
  const told = both((i) => [
    [...(own[i].values.length === 0 ? [] : [listed(words(own[i]))]), `later: ${listed(words(onward[i]))}`].join('; '),
  ])
  return { ...compared(field, undefined, onward[0].values, onward[1].values)[0]!, before: told[0], after: told[1] }
}

const listed = (values: readonly (string | undefined)[]): string => values.filter((each) => each !== undefined).join(' or ')

/** Whether it moves the case, and not only when what the topic is about is over. */
function movesNow({ rule, onward, states: { team } }: RouteAnswer): boolean {
  return rule.stay === undefined && onward === undefined && team.length > 0
}

/** Where the one says when a case moves and the other only until when it stays before it moves, these are laid side by side. */
function boundedMoment(own: Two<Answered>, answers: Two<readonly RouteAnswer[]>): ComparedValues | undefined {
  const bounds = [boundsOfMoves(answers[0]), boundsOfMoves(answers[1])] as const
  const said = both((i): readonly SharedValue[] => (own[i].values.length > 0 ? own[i].values : bounds[i]))
  return said.some((values) => values.length === 0) || own.every(({ values }) => values.length > 0)
    ? undefined
    : compared('moment', undefined, said[0], said[1])[0]
}

/** With until when each keeps the case where it is; if the one keeps other cases than the other, that is no counterpart either. */
export function withKept(
  topic: SharedTopic,
  cells: Two<TopicCell>,
  models: Two<Model>,
  fields: readonly ComparedValues[],
  tasks: readonly ComparedValues[],
): readonly ComparedValues[] {
  const [ones, others] = onOneSubject(topic, [cells[0].main, cells[1].main], models)
  const isOfMoves = ones.every(({ keeps }) => keeps.length === 0) && others.every(({ keeps }) => keeps.length === 0)
  const isToldByMoment = fields.some(({ field, noPair }) => field === 'moment' && noPair?.kind === 'told by its rule')
  const kept = isOfMoves ? [] : compared('stays until', undefined, keptAsARule(ones), keptAsARule(others))
  const areOthers = fields.some(({ field, asRule }) => field === 'team' && asRule === 'no counterpart')
  const told = kept.filter(({ asRule }) => !(asRule === 'not covered' && isToldByMoment))
  return [
    ...fields,
    ...(areOthers
      ? told.map((each) =>
          each.asRule === 'not covered' ? each : { ...each, asRule: 'no counterpart' as const, noPair: { kind: 'other cases' as const } },
        )
      : told),
    ...tasks,
  ]
}
