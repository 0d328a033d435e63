/** What rules say of moves besides where they go, as two authorities have it: who has the case meanwhile, where moves are agreed, who decides of them, and by when they are made. */
import type { SharedTopic } from '../../concepts/index.js'
import type { Duty, Route } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import type { Model } from '../../space/index.js'
import { areOfOneAspect, areOfOtherCases, plainest } from '../alike/subjects.js'
import { topicOf } from '../belonging.js'
import type { TopicCell } from '../cell.js'
import type { ComparedField, ComparedValues } from '../compared.js'
import { andOf } from '../doers.js'
import { limitedIn, limitsOfMove } from '../latest-days.js'
import { momentValue, sharedLimit } from '../shared-values.js'
import type { SharedValue } from '../shared-values.js'
import { decidersValues, untilAWorkerHasIt } from '../tasks.js'
import { compared } from './compared-field.js'
import { both } from '../two.js'
import type { Two } from '../two.js'

/** What rules of a topic say of moves besides where they go: who has the case until a worker does, where it is agreed, who decides, by when it is made, and how long a team may have it at most. */
export function riderPairs(topic: SharedTopic, cells: Two<TopicCell>, models: Two<Model>): readonly ComparedValues[] {
  const [one, other] = models.map(({ space: { graph } }) => graph) as [PolicyGraph, PolicyGraph]
  const [ones, others] = cells.map(({ rules }) => rules.filter((rule): rule is Route => rule.kind === 'route')) as [Route[], Route[]]
  return [
    ...(isOfAllocation(topic) ? ofBoth('who', 'have the case until a worker does', awaiting(ones, one), awaiting(others, other)) : []),
    ...compared('agreed at', undefined, agreedAt(ones, one), agreedAt(others, other)),
    ...whoDecides(topic, [ones, others], models),
    ...latestDays(topic, cells, models),
    ...ofBoth(
      'time limit',
      undefined,
      longestStays(ones, one),
      longestStays(others, other),
      ones.some(({ stay }) => stay !== undefined) && others.some(({ stay }) => stay !== undefined),
    ),
  ]
}

const isOfAllocation = (topic: SharedTopic): boolean => topicOf(topic).signs.some(({ states }) => states === 'allocation')

/** What both speak of; what only one does is no field of theirs. */
function ofBoth(
  field: ComparedField,
  matter: string | undefined,
  before: readonly SharedValue[],
  after: readonly SharedValue[],
  both = before.length > 0 && after.length > 0,
): readonly ComparedValues[] {
  return both ? compared(field, matter, before, after) : []
}

function awaiting(routes: readonly Route[], graph: PolicyGraph): readonly SharedValue[] {
  return plainest(
    routes.filter((route) => untilAWorkerHasIt(route, graph).length > 0),
    graph,
  ).flatMap((route) => untilAWorkerHasIt(route, graph))
}

/** Where moves are agreed: what rules about special moves say stands back behind those about every move. */
function agreedAt(routes: readonly Route[], graph: PolicyGraph): readonly SharedValue[] {
  return plainest(
    routes.filter((route) => route.agreedAt !== undefined),
    graph,
  ).map((route) => momentValue(route.agreedAt!, graph))
}

/** Who decides of moves or stays, where both say so of the same ones. */
function whoDecides(topic: SharedTopic, routes: Two<readonly Route[]>, models: Two<Model>): readonly ComparedValues[] {
  const decided = both((i) => routes[i].filter(({ decidedBy }) => decidedBy.length > 0))
  const alike = both((i) =>
    plainest(
      decided[i].filter((rule) =>
        decided[1 - i]!.some((twin) => areOfOneAspect(rule, twin) && !areOfOtherCases(topic, [rule, twin], [models[i], models[1 - i]!])),
      ),
      models[i].space.graph,
    ),
  )
  const said = both((i) => alike[i].flatMap(({ decidedBy }) => decidersValues(decidedBy, models[i].space.graph)))
  const phrases = (i: 0 | 1) => [
    ...new Set(alike[i].map(({ decidedBy }) => andOf(decidersValues(decidedBy, models[i].space.graph).map(({ words }) => words)))),
  ]
  return ofBoth('who decides', undefined, ...said).map((each) => ({ ...each, before: phrases(0), after: phrases(1) }))
}

function longestStays(routes: readonly Route[], graph: PolicyGraph): readonly SharedValue[] {
  return plainest(
    routes.filter(({ stay }) => stay !== undefined),
    graph,
  ).flatMap(({ stay }) =>
    stay?.kind === 'stay-for' && stay.bound === 'at most'
      ? [sharedLimit({ kind: 'limit', duration: stay.duration, ...(stay.from === undefined ? {} : { of: stay.from }) }, graph)]
      : [],
  )
}

/** By when moves are made: of the limits of both those of the same moves, if there are any. */
function latestDays(topic: SharedTopic, cells: Two<TopicCell>, models: Two<Model>): readonly ComparedValues[] {
  const limited = both((i) => limitedIn(cells[i].rules, models[i].space.graph))
  const alike = both((i) =>
    limited[i].filter((rule) =>
      limited[1 - i]!.some((twin) => areOfOneAspect(rule, twin) && !areOfOtherCases(topic, [rule, twin], [models[i], models[1 - i]!])),
    ),
  )
  const isApart = limited.every((list) => list.length > 0) && alike.some((list) => list.length === 0)
  const limits = (i: 0 | 1, rules: readonly (Route | Duty)[]) => rules.flatMap((rule) => limitsOfMove(rule, models[i].space.graph))
  if (isApart)
    return compared('latest day', undefined, limits(0, limited[0]), limits(1, limited[1])).map((each): ComparedValues => ({
      ...each,
      asRule: 'no counterpart',
      noPair: { kind: 'other cases' },
    }))
  return compared(
    'latest day',
    undefined,
    limits(0, limited[1].length === 0 ? limited[0] : alike[0]),
    limits(1, limited[0].length === 0 ? limited[1] : alike[1]),
  )
}
