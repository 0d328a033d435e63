/** What one authority answers to a shared topic: its cases, its answers, the facts of its own on which they depend. */
import { topics } from '../concepts/index.js'
import type { SharedTopic, Topic } from '../concepts/index.js'
import { nameOf } from '../graph/ids.js'
import { readAsFollowed } from '../decide/index.js'
import type { FactId } from '../graph/ids.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import type { Diagram } from '../logic/index.js'
import { diagramOf, isAboutCase, keyOf, limitsOf, lineFormula, modelOf, spaceOf } from '../space/index.js'
import type { Holder, Model } from '../space/index.js'
import type { Answered } from './verdict.js'
import { sharedMoment, sharedPoint, sharedTeam, staying } from './shared-values.js'
import type { SharedValue } from './shared-values.js'

/** The fields of a route that are compared across authorities. */
export const topicFields = ['team', 'moment', 'latest day'] as const
export type TopicField = (typeof topicFields)[number]

/** A value, the cases of the topic for which it stands, and all for which it does. */
interface TopicValue { readonly value: SharedValue; readonly where: Diagram; readonly whole: Diagram }

/** The cases of one holder that are meant, with the cases for which each shared value stands. */
export interface HolderAnswers {
  readonly holder: Holder
  readonly cases: Diagram
  readonly values: Readonly<Record<TopicField, readonly TopicValue[]>>
}

/** One authority's part of a topic; nothing where it has no such team, or no words for the cases. */
export interface TopicSide {
  readonly model: Model
  readonly holders: readonly HolderAnswers[]
}

/** Cases as they are looked at: read as the author follows it; which team people will agree on is not known of any. */
export function asLookedAt(model: Model): Diagram {
  const { store, space: { vocabulary: { axes } } } = model
  const axis = axes.find(keyOf({ kind: 'team', which: 'agreed-team' }))
  return axis === undefined ? readAsFollowed(model) : store.and(readAsFollowed(model), store.among(axis, [axes.ordinal(axis, 'none')!]))
}

export const modelFor = (graph: PolicyGraph): Model => modelOf(spaceOf(graph))

export function topicSide(name: SharedTopic, model: Model): TopicSide | undefined {
  const topic = topics[name] as Topic
  const { space: { graph, scope } } = model
  const lines = topic.when.map((line) => lineFormula(line, scope))
  if (lines.some(({ kind }) => kind === 'no')) return undefined
  const teams = graph.all('team').filter(({ does, outside }) => !outside && (topic.heldBy.length === 0 || does.some((each) => (topic.heldBy as readonly string[]).includes(each))))
  if (teams.length === 0) return undefined
  const holders = teams.flatMap(({ id }): HolderAnswers[] => {
    const place = { holder: id, moment: undefined }
    const { store } = model
    const meant = store.all(lines.map((line) => diagramOf(line, store, model.fixed(place))))
    const cases = store.all([meant, model.cases(place), model.fresh, asLookedAt(model)])
    return cases === store.no ? [] : [{ holder: id, cases, values: valuesOf(id, cases, model) }]
  })
  return { model, holders }
}

/** What the protocol answers for cases of one holder, whichever rules say it. */
export function valuesOf(holder: Holder, cases: Diagram, model: Model): HolderAnswers['values'] {
  const { store, space: { graph, vocabulary } } = model
  const { view, live } = model.answers(holder)
  const now = vocabulary.axes.index('now')
  const among = (value: SharedValue, where: Diagram): TopicValue[] => {
    const whole = store.restrict(where, now, 0)
    const here = store.and(whole, cases)
    return here === store.no ? [] : [{ value, where: here, whole }]
  }
  const limits = limitsOf(view, undefined)
  return {
    team: [...[...live.to.values()].flatMap(({ value, where }) => among(sharedTeam(value, graph), where)), ...among(staying(holder, graph), live.stay)],
    moment: [...live.at.values()].flatMap(({ value, where }) => sharedPoint(value, graph).flatMap((shared) => among(shared, where))),
    'latest day': [...limits.by].flatMap(([moment, where]) => among(sharedMoment(moment, graph), store.and(where, live.go))),
  }
}

/** All that the authority answers about a field, whoever of the holders has the case. */
export function answered({ model: { store }, holders }: TopicSide, field: TopicField): Answered {
  const values = holders.flatMap((each) => each.values[field])
  const silent = holders.some(({ cases, values: all }) => store.minus(cases, store.any(all[field].map(({ where }) => where))) !== store.no)
  return { values: values.map(({ value }) => value), silent }
}

/** The facts on which the answer can depend, and that are the authority's own. */
export function ownFacts({ model: { store, space: { graph, vocabulary } }, holders }: TopicSide, field: TopicField, shared: ReadonlySet<string>): readonly string[] {
  const axes = new Set(holders.flatMap(({ values }) => values[field].flatMap(({ whole }) => store.support(whole))))
  return [...axes].flatMap((axis) => {
    const { subject } = vocabulary.axes.list[axis]!
    if (subject.kind !== 'fact' || !graph.has(subject.fact)) return subject.kind === 'fact' ? [nameOf(subject.fact)] : []
    const fact = graph.node(subject.fact as FactId)
    return fact.kind === 'fact' && (fact.means === undefined || !shared.has(fact.means.concept)) ? [fact.name] : []
  })
}

/** The plainest cases of one holder: what only this authority asks is as in one case, what others ask too is open. */
export function plainestSide(name: SharedTopic, holder: Holder, point: Int32Array, shared: ReadonlySet<string>, model: Model): TopicSide {
  const { store, space: { graph, scope, vocabulary: { axes } } } = model
  const place = { holder, moment: undefined }
  const isShared = (axis: number) => {
    const { subject } = axes.list[axis]!
    if (subject.kind === 'age') return subject.asAt === undefined
    const fact = subject.kind === 'fact' && subject.asAt === undefined && graph.has(subject.fact) ? graph.node(subject.fact) : undefined
    return fact?.kind === 'fact' && fact.means?.fit === 'exactly' && shared.has(fact.means.concept)
  }
  const local = store.all(axes.list.flatMap((_, axis) => (isShared(axis) || !isAboutCase(axes.list[axis]!) ? [] : [store.among(axis, [point[axis]!])])))
  const meant = store.all((topics[name] as Topic).when.map((line) => diagramOf(lineFormula(line, scope), store, model.fixed(place))))
  const open = store.all([local, model.cases(place), model.fresh, asLookedAt(model)])
  const cases = store.meets(open, meant) ? store.and(open, meant) : open
  return { model, holders: [{ holder, cases, values: valuesOf(holder, cases, model) }] }
}
