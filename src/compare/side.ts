/** What one authority answers to a shared topic: its cases, its answers, the facts of its own on which they depend. */
import { topics } from '../concepts/index.js'
import type { SharedLine, SharedTopic, Topic } from '../concepts/index.js'
import { nameOf } from '../graph/ids.js'
import { readAsFollowed } from '../decide/index.js'
import type { FactId, TeamId } from '../graph/ids.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import type { Diagram } from '../logic/index.js'
import { diagramOf, isAboutCase, keyOf, limitsOf, lineFormula, modelOf, spaceOf } from '../space/index.js'
import type { At, Holder, Model, MomentName, Place } from '../space/index.js'
import { comesAfterwards, topicOf } from './belonging.js'
import type { Answered } from './verdict.js'
import { limitsOfMeetings } from './meeting-limits.js'
import { knownReceivers, knownTeam, narrowedTo, sharedMoment, sharedPoint, sharedTeam, staying } from './shared-values.js'
import type { SharedValue } from './shared-values.js'

/** The fields of a route that are compared across authorities. */
export const topicFields = ['team', 'moment', 'latest day'] as const
export type TopicField = (typeof topicFields)[number]

/** A value, the cases of the topic for which it stands, and all for which it does. */
interface TopicValue {
  readonly value: SharedValue
  readonly where: Diagram
  readonly whole: Diagram
}

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
  const {
    store,
    space: {
      vocabulary: { axes },
    },
  } = model
  const axis = axes.find(keyOf({ kind: 'team', which: 'agreed-team' }))
  return axis === undefined ? readAsFollowed(model) : store.and(readAsFollowed(model), store.among(axis, [axes.ordinal(axis, 'none')!]))
}

export const modelFor = (graph: PolicyGraph): Model => modelOf(spaceOf(graph))

export function topicSide(name: SharedTopic, model: Model): TopicSide | undefined {
  const topic = topics[name] as Topic
  const {
    space: { graph, scope },
  } = model
  const lines = topic.when.map((line) => lineFormula(line, scope))
  if (lines.some(({ kind }) => kind === 'no')) return undefined
  const teams = graph
    .all('team')
    .filter(
      ({ does, outside }) =>
        !outside && (topic.heldBy.length === 0 || does.some((each) => (topic.heldBy as readonly string[]).includes(each))),
    )
  if (teams.length === 0) return undefined
  const holders = teams.flatMap(({ id }): HolderAnswers[] => {
    const place = { holder: id, moment: undefined }
    const { store } = model
    const meant = store.all(lines.map((line) => diagramOf(line, store, model.fixed(place))))
    const cases = store.all([meant, model.cases(place), model.fresh, asLookedAt(model)])
    return cases === store.no ? [] : [{ holder: id, cases, values: valuesOf(id, cases, model, name) }]
  })
  return { model, holders }
}

/** What the protocol answers for cases of one holder, whichever rules say it; what moves only when the topic is over stays. */
export function valuesOf(holder: Holder, cases: Diagram, model: Model, name: SharedTopic): HolderAnswers['values'] {
  const {
    store,
    space: { graph, vocabulary },
  } = model
  const { view, live } = model.answers(holder)
  const { work } = topicOf(name)
  const now = vocabulary.axes.index('now')
  const among = (value: SharedValue, where: Diagram): TopicValue[] => {
    const whole = store.restrict(where, now, 0)
    const here = store.and(whole, cases)
    return here === store.no ? [] : [{ value, where: here, whole }]
  }
  // A limit can make an exception of moves to one team, so each is held against the team to which the case goes.
  const receivers = [...live.to.values()].map(({ value, where }) => ({
    goingTo: value.kind === 'holder' ? value.holder : undefined,
    where,
  }))
  const limits = new Map<MomentName, Diagram>()
  for (const { goingTo, where } of [...receivers, { goingTo: undefined, where: store.not(store.any(receivers.map((each) => each.where))) }])
    for (const [moment, here] of limitsOf(view, goingTo).by)
      limits.set(moment, store.or(limits.get(moment) ?? store.no, store.and(here, where)))
  const isLater = ({ value }: { readonly value: At }) => sharedPoint(value, graph).every((moment) => comesAfterwards(name, moment))
  const later = store.any([...live.at.values()].filter(isLater).map(({ where }) => where))
  return {
    team: [
      ...[...live.to.values()].flatMap(({ value, where }) => among(narrowedTo(work, sharedTeam(value, graph)), store.minus(where, later))),
      ...among(narrowedTo(work, staying(holder, graph)), store.or(live.stay, later)),
    ],
    moment: [...live.at.values()].flatMap(({ value, where }) => sharedPoint(value, graph).flatMap((shared) => among(shared, where))),
    'latest day': [
      ...[...limits].flatMap(([moment, where]) => among(sharedMoment(moment, graph), store.and(where, live.go))),
      ...[...live.at.values()].flatMap(({ value, where }) =>
        momentsOf(value).flatMap((moment) => (limitsOfMeetings(graph).get(moment) ?? []).flatMap((limit) => among(limit, where))),
      ),
    ],
  }
}

function momentsOf(at: At): readonly MomentName[] {
  return at.kind === 'agreed' ? [] : at.kind === 'moment' ? [at.moment] : at.moments
}

/** All that the authority answers about a field, whoever of the holders has the case. */
export function answered({ model: { store }, holders }: TopicSide, field: TopicField): Answered {
  const values = holders.flatMap((each) => each.values[field])
  const silent = holders.some(({ cases, values: all }) => store.minus(cases, store.any(all[field].map(({ where }) => where))) !== store.no)
  return { values: values.map(({ value }) => value), silent }
}

/** The facts on which the answer can depend, and that are the authority's own. */
export function ownFacts(
  {
    model: {
      store,
      space: { graph, vocabulary },
    },
    holders,
  }: TopicSide,
  field: TopicField,
  shared: ReadonlySet<string>,
): readonly string[] {
  const axes = new Set(holders.flatMap(({ values }) => values[field].flatMap(({ whole }) => store.support(whole))))
  return [...axes].flatMap((axis) => {
    const { subject } = vocabulary.axes.list[axis]!
    if (subject.kind !== 'fact' || !graph.has(subject.fact)) return subject.kind === 'fact' ? [nameOf(subject.fact)] : []
    const fact = graph.node(subject.fact as FactId)
    return fact.kind === 'fact' && (fact.means === undefined || !shared.has(fact.means.concept)) ? [fact.name] : []
  })
}

/**
 * The plainest cases of one holder: what only this authority asks is as in one case, what others ask too is open.
 *
 * @param answer what is answered in that case; a team that the case tells is called so in the others too
 */
export function plainestSide(
  name: SharedTopic,
  holder: Holder,
  point: Int32Array,
  answer: string | undefined,
  shared: ReadonlySet<string>,
  model: Model,
): TopicSide {
  const {
    store,
    space: {
      graph,
      vocabulary: { axes },
    },
  } = model
  const place = { holder, moment: undefined }
  const isShared = (axis: number) => {
    const { subject } = axes.list[axis]!
    if (subject.kind === 'age') return subject.asAt === undefined
    // What has passed, and how it was then, goes with the age.
    if (subject.kind === 'passed' || subject.kind === 'order') return true
    if (subject.kind === 'fact' && subject.asAt !== undefined) return true
    const fact = subject.kind === 'fact' && subject.asAt === undefined && graph.has(subject.fact) ? graph.node(subject.fact) : undefined
    return fact?.kind === 'fact' && fact.means?.fit === 'exactly' && shared.has(fact.means.concept)
  }
  const local = store.all(
    axes.list.flatMap((_, axis) => (isShared(axis) || !isAboutCase(axes.list[axis]!) ? [] : [store.among(axis, [point[axis]!])])),
  )
  const open = store.all([local, model.cases(place), model.fresh, asLookedAt(model)])
  // As far as the case itself is one of them.
  const lines = [meantBy, shownBy].map((by) => by(name, place, model)).find((each) => store.holds(each, point)) ?? store.yes
  const cases = store.and(open, lines)
  const values = valuesOf(holder, cases, model, name)
  const told = toldTeam(answer, point, model)
  return {
    model,
    holders: [
      {
        holder,
        cases,
        values:
          told === undefined
            ? values
            : { ...values, team: values.team.map((each) => (each.value.words === told.words ? { ...each, value: told.as } : each)) },
      },
    ],
  }
}

/** The cases of a topic, by the lines that say which are meant. */
function meantBy(name: SharedTopic, place: Place, model: Model): Diagram {
  const { store } = model
  return store.all((topics[name] as Topic).when.map((line) => caseLine(line, place, model)))
}

/** The cases of which a line can be so: of an age that the authority does not tell apart, those of that age among others. */
export function caseLine(line: SharedLine, place: Place, model: Model): Diagram {
  const {
    store,
    space: {
      scope,
      vocabulary: { axes, cells },
    },
    fixed,
  } = model
  const [axis, thresholds] = [axes.find('age'), cells.get('age')?.thresholds]
  if (line.fact !== 'age' || axis === undefined || thresholds === undefined || !('atLeast' in line || 'under' in line))
    return diagramOf(lineFormula(line, scope), store, fixed(place))
  const months = ('atLeast' in line ? line.atLeast : line.under) * 12
  const cut = thresholds.includes(months) ? thresholds.indexOf(months) * 2 + 1 : thresholds.filter((each) => each < months).length * 2
  return store.among(
    axis,
    axes.list[axis]!.values.flatMap((_, i) =>
      ('atLeast' in line ? i >= cut : i < cut || (!thresholds.includes(months) && i === cut)) ? [i] : [],
    ),
  )
}

/** The same by what its rules are known by, for authorities that ask for it in other shared words. */
function shownBy(name: SharedTopic, place: Place, { store, space: { scope }, fixed }: Model): Diagram {
  return store.any(
    (topics[name] as Topic).signs.flatMap(({ asks = [] }) =>
      asks.length === 0
        ? []
        : [
            store.all(
              asks.map(({ fact, is }) =>
                fact === 'age' || is === undefined ? store.no : diagramOf(lineFormula({ fact, is }, scope), store, fixed(place)),
              ),
            ),
          ],
    ),
  )
}

/** The team that a case tells, where it is what is answered. */
function toldTeam(
  answer: string | undefined,
  point: Int32Array,
  {
    space: {
      graph,
      vocabulary: { axes },
    },
  }: Model,
): { readonly words: string; readonly as: SharedValue } | undefined {
  const which = (Object.keys(knownReceivers) as (keyof typeof knownReceivers)[]).find((each) => knownReceivers[each] === answer)
  const axis = which === undefined ? undefined : axes.find(keyOf({ kind: 'team', which }))
  const team = axis === undefined ? undefined : axes.list[axis]!.values[point[axis]!]!
  return team === undefined || !graph.has(team as TeamId)
    ? undefined
    : { words: staying(team as TeamId, graph).words, as: knownTeam(which!) }
}
