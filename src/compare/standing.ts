/** For which cases an authority gives an answer: held by whom, and where. */
import type { SharedLine, SharedTopic } from '../concepts/index.js'
import type { TeamId } from '../graph/ids.js'
import type { Route } from '../graph/nodes.js'
import type { Diagram } from '../logic/index.js'
import { eachPiece } from '../graph/walk.js'
import { keyOf, lineFormula, monthsOf } from '../space/index.js'
import type { Holder, Model } from '../space/index.js'
import { functionsOf, themesOf } from './themes.js'
import type { RouteAnswer } from './answers.js'
import { topicOf } from './belonging.js'
import { knownReceivers, narrowedTo, staying } from './shared-values.js'
import type { SharedValue } from './shared-values.js'
import type { Answered } from './verdict.js'
import { asLookedAt, caseLine, valuesOf } from './side.js'
import type { TopicField, TopicSide } from './side.js'

/** Cases of one holder that have one answer; no value: the text says nothing of them. */
export interface AnswerRegion {
  readonly holder: Holder
  readonly value: SharedValue | undefined
  readonly where: Diagram
  /** The case is to move, but only when what the topic is about is over. */
  readonly meanwhile?: true
  /** What makes it a case of the topic: told of every case that is shown. */
  readonly topical: ReadonlySet<number>
  /** Those of the cases that the topic names first. */
  readonly foremost?: Diagram
}

/** So many holders are tried for a rule that is about whoever holds the case. */
const mostHolders = 12

/** The cases of a topic in which a rule stands, for each thing that it states of a field; where there are any, those in which nothing else is stated. */
export function standingsOf(name: SharedTopic, answers: readonly RouteAnswer[], field: TopicField, model: Model): readonly AnswerRegion[] {
  const { store } = model
  return answers.flatMap(({ rule, states, onward }) =>
    states[field].length === 0
      ? []
      : holdersOf(name, rule, model).flatMap((holder): AnswerRegion[] => {
          const here = standsAt(name, rule, holder, model)
          if (here === undefined) return []
          const all = valuesOf(holder, here, model, name)[field]
          const stated =
            (rule.stay !== undefined || onward !== undefined) && field === 'team'
              ? [narrowedTo(topicOf(name).work, staying(holder, model.space.graph))]
              : states[field]
          const topical = new Set(
            topicLines(false, name, rule, model).flatMap((line) => store.support(caseLine(line, { holder, moment: undefined }, model))),
          )
          return stated.map((value) => {
            const stands = store.and(here, store.any(all.filter((other) => other.value.words === value.words).map(({ where }) => where)))
            const alone = store.minus(
              stands === store.no ? here : stands,
              store.any(all.filter((other) => other.value.words !== value.words).map(({ where }) => where)),
            )
            const where = withTeam(value, alone === store.no ? here : alone, model)
            const foremost = topicLines(true, name, rule, model)
              .map((line) => caseLine(line, { holder, moment: undefined }, model))
              .reduce((left, part) => (store.meets(left, part) ? store.and(left, part) : left), where)
            return {
              holder,
              value,
              where,
              topical,
              ...(foremost === where ? {} : { foremost }),
              ...(onward === undefined ? {} : { meanwhile: true as const }),
            }
          })
        }),
  )
}

/** Where a rule sends a case to a team that the case tells, the cases that tell one. */
function withTeam(
  value: SharedValue,
  where: Diagram,
  {
    store,
    space: {
      vocabulary: { axes },
    },
  }: Model,
): Diagram {
  const which = (Object.keys(knownReceivers) as (keyof typeof knownReceivers)[]).find((each) => knownReceivers[each] === value.words)
  const axis = which === undefined ? undefined : axes.find(keyOf({ kind: 'team', which }))
  if (axis === undefined) return where
  const told = store.and(
    where,
    store.among(
      axis,
      axes.list[axis]!.values.flatMap((name, i) => (name === 'none' || name === 'several' ? [] : [i])),
    ),
  )
  return told === store.no ? where : told
}

/** The same standings where a team that the case tells is none that the other authority names, if there are such cases. */
export function apartFrom(
  { values }: Answered,
  standings: readonly AnswerRegion[],
  {
    store,
    space: {
      graph,
      vocabulary: { axes },
    },
  }: Model,
): readonly AnswerRegion[] {
  const named = new Set(values.flatMap(({ means, isOpen }) => (isOpen ? [] : means)))
  return standings.map((standing) => {
    const which = (Object.keys(knownReceivers) as (keyof typeof knownReceivers)[]).find(
      (each) => knownReceivers[each] === standing.value?.words,
    )
    const axis = which === undefined ? undefined : axes.find(keyOf({ kind: 'team', which }))
    if (axis === undefined) return standing
    const isAnother = (name: string) => {
      const team = graph.has(teamCalled(name)) ? graph.node(teamCalled(name)) : undefined
      return team?.kind === 'team' && !team.outside && !functionsOf(team.id, graph).some((each) => named.has(each))
    }
    const where = store.and(
      standing.where,
      store.among(
        axis,
        axes.list[axis]!.values.flatMap((name, i) => (isAnother(name) ? [i] : [])),
      ),
    )
    return where === store.no ? standing : { ...standing, where }
  })
}

/** A team as a case tells it: of several that share the work, the same or another. */
const teamCalled = (name: string): TeamId => `team:${name.replace(/ \((?:same|another)\)$/, '')}`

/** The same for all cases of a topic, whichever rule answers; of some the text may say nothing. */
export function standingsIn({ model: { store }, holders }: TopicSide, field: TopicField): readonly AnswerRegion[] {
  const found = holders.flatMap(({ holder, cases, values }): AnswerRegion[] => {
    const silent = store.minus(cases, store.any(values[field].map(({ where }) => where)))
    return [
      ...values[field].map(({ value, where }) => ({ holder, value, where, topical: new Set<number>() })),
      ...(silent === store.no ? [] : [{ holder, value: undefined, where: silent, topical: new Set<number>() }]),
    ]
  })
  return found.sort((a, b) => Number(a.value === undefined) - Number(b.value === undefined))
}

/** The cases in which a rule stands, those that the topic means if there are any. */
export function standsAt(name: SharedTopic, route: Route, holder: Holder, model: Model): Diagram | undefined {
  const { store } = model
  const place = { holder, moment: undefined }
  const possible = store.all([standsOf(route, holder, model), model.cases(place), model.fresh, asLookedAt(model)])
  const region = [youngEnough(route, model), ...topicLines(false, name, route, model).map((line) => caseLine(line, place, model))].reduce(
    (left, part) => (store.meets(left, part) ? store.and(left, part) : left),
    possible,
  )
  return region === store.no ? undefined : region
}

/** The cases in which a rule stands: it speaks of them, and nothing lifts it or sets it aside. */
function standsOf(route: Route, holder: Holder, model: Model): Diagram {
  const { store, space } = model
  const { view } = model.answers(holder, route.aspect)
  const now = space.vocabulary.axes.index('now')
  const standing = store.any(
    view.rules
      .filter(({ id }) => id === route.id)
      .map((rule) => {
        const bearing = view.bearing(rule.onlyTo)
        return store.all([
          bearing.speaking(rule),
          store.not(bearing.dropped(rule)),
          store.not(store.any([...rule.states].map((field) => bearing.beaten(rule, field)))),
        ])
      }),
  )
  return store.restrict(standing, now, 0)
}

/** Whether it stands in some of the cases that the topic means, by what it asks itself and as far as the authority has words for them. */
export function standsInCases(name: SharedTopic, route: Route, model: Model): boolean {
  const {
    store,
    space: { scope },
  } = model
  const lines = topicOf(name).when.filter((line) => lineFormula(line, scope).kind !== 'no')
  if (lines.length === 0) return true
  const holders = holdersOf(name, route, model)
  return (
    holders.length === 0 ||
    holders.some((holder) => {
      const [here, place] = [standsOf(route, holder, model), { holder, moment: undefined }]
      return here === store.no || store.all([here, ...lines.map((line) => caseLine(line, place, model))]) !== store.no
    })
  )
}

/** What a topic means, one after the other as far as it can be had: its cases, and the facts by which the rule is known to be about it; `foremost`: of these the value that is named first. */
function topicLines(foremost: boolean, name: SharedTopic, route: Route, { space: { graph } }: Model): readonly SharedLine[] {
  const { when, signs } = topicOf(name)
  const { surelyAsks } = themesOf(route, graph)
  const known = signs.flatMap(({ asks = [] }) => (asks.length > 0 && asks.every(({ fact }) => surelyAsks.has(fact)) ? asks : []))
  const meant = known.flatMap(({ fact, is = [] }) => {
    const values = is.filter((each) => surelyAsks.get(fact)!.has(each))
    return fact === 'age' || values.length === 0 ? [] : [{ fact, is: foremost ? values.slice(0, 1) : values }]
  })
  return [...when, ...meant]
}

/** The cases whose birthdays that the rule names still lie ahead. */
function youngEnough(
  route: Route,
  {
    store,
    space: {
      vocabulary: { axes, cells },
    },
  }: Model,
): Diagram {
  const [axis, thresholds] = [axes.find('age'), cells.get('age')?.thresholds ?? []]
  const months: number[] = []
  for (const part of [route.at, route.stay, ...route.due])
    if (part !== undefined) eachPiece(part, (piece) => void (piece.kind === 'birthday' ? months.push(monthsOf(piece.age)) : undefined))
  const first = Math.min(...months)
  return axis === undefined || months.length === 0
    ? store.yes
    : store.among(
        axis,
        axes.list[axis]!.values.flatMap((_, i) => (i <= thresholds.filter((each) => each < first).length * 2 ? [i] : [])),
      )
}

/** The teams that the topic is about, of those of whose cases the rule speaks. */
export function holdersOf(name: SharedTopic, { heldBy, unheld, to, stay }: Route, model: Model): readonly Holder[] {
  const {
    space: { graph },
  } = model
  const functions: readonly string[] = topicOf(name).heldBy
  const named: readonly Holder[] = [...heldBy, ...unheld]
  const does = (holder: Holder) => {
    const team = holder === 'closed' || holder === 'not yet open' ? undefined : graph.node(holder)
    return team?.kind === 'team' && team.does.some((each) => functions.includes(each))
  }
  if (named.length > 0) return [...named].sort((a, b) => Number(does(b)) - Number(does(a)))
  const receiver = to?.kind === 'team-receiver' ? to.team : undefined
  const teams = graph
    .all('team')
    .filter(({ id, outside, holds }) => !outside && holds && id !== receiver)
    .map(({ id }) => id)
  const meant = teams.some(does) ? teams.filter(does) : teams
  // To stay says something only of teams which cases leave.
  const leaves = (team: TeamId) => model.answers(team).live.to.size > 0
  return (stay !== undefined && meant.some(leaves) ? meant.filter(leaves) : meant).slice(0, mostHolders)
}
