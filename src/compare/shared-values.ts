/** What a protocol states, in shared words: what a team does, which event it is, how long. */
import type { PolicyGraph } from '../graph/policy-graph.js'
import type { Limit, Moment, Point, Receiver } from '../graph/expressions.js'
import { nameOf } from '../graph/ids.js'
import type { EventId, RoleId, TeamId } from '../graph/ids.js'
import type { Route } from '../graph/nodes.js'
import { durationName, endOf, momentName } from '../space/index.js'
import type { At, MomentName, To, Vocabulary } from '../space/index.js'

/** A value as another authority could have it. */
export interface SharedValue {
  /** What equal values share; of a team each of its functions. */
  readonly means: readonly string[]
  /** Whether the words are mapped so exactly that a difference of them is one of the things meant. */
  readonly exact: boolean
  readonly words: string
}

export function sharedTeam(to: To, graph: PolicyGraph): SharedValue {
  const nothing = (words: string): SharedValue => ({ means: [], exact: false, words })
  switch (to.kind) {
    case 'holder': {
      if (to.holder === 'closed' || to.holder === 'not yet open') return { means: [to.holder], exact: true, words: to.holder }
      const team = graph.has(to.holder) ? graph.node(to.holder) : undefined
      if (team?.kind !== 'team') return nothing(to.key)
      const means = [...team.does].sort()
      return { means, exact: means.length > 0, words: means.length === 0 ? to.key : means.join(' and ') }
    }
    case 'choice': {
      const options = to.options.map((option) => sharedTeam(option, graph))
      return oneOf(options)
    }
    case 'jointly': return together(to.teams.map((team) => teamValue(team, graph)))
    case 'unresolved': return exactly(knownReceivers[to.which])
    case 'person': return nothing('a named person')
  }
}

const exactly = (words: string): SharedValue => ({ means: [words], exact: true, words })
const loosely = (words: string): SharedValue => ({ means: [], exact: false, words })
const knownReceivers = { 'previous-holder': 'the previous holder', 'related-childs-team': 'the related child’s team', 'agreed-team': 'a team that is agreed' } as const

/** Several teams that do the same are one value. */
function oneOf(options: readonly SharedValue[]): SharedValue {
  const [first] = options
  if (first !== undefined && options.every((option) => option.exact && option.means.join() === first.means.join())) return first
  return { means: [...new Set(options.flatMap(({ means }) => means))].sort(), exact: false, words: [...new Set(options.map(({ words }) => words))].join(' or ') }
}

function together(teams: readonly SharedValue[]): SharedValue {
  return { means: [...new Set(teams.flatMap(({ means }) => means))].sort(), exact: false, words: `${teams.map(({ words }) => words).join(' and ')} together` }
}

function teamValue(id: TeamId, graph: PolicyGraph): SharedValue {
  const team = graph.has(id) ? graph.node(id) : undefined
  if (team?.kind !== 'team') return loosely(nameOf(id))
  const means = [...team.does].sort()
  return { means, exact: means.length > 0, words: means.length === 0 ? team.name : means.join(' and ') }
}

/** A receiver as its rule states it; nothing where the text leaves it open. The previous holder is the same word everywhere, whichever team it is. */
export function sharedReceivers(to: Receiver, graph: PolicyGraph): readonly SharedValue[] {
  switch (to.kind) {
    case 'team-receiver': return [teamValue(to.team, graph)]
    case 'family-member': return [teamValue(to.family, graph)]
    case 'known-receiver': return [exactly(knownReceivers[to.which])]
    case 'closed': return [exactly('closed')]
    case 'jointly': return [together(to.teams.map((team) => teamValue(team, graph)))]
    case 'choice': return [oneOf(to.options.flatMap((option) => sharedReceivers(option, graph)))]
    case 'role-receiver': return [loosely('a named person')]
    default: return []
  }
}

/** The moments of a point; nothing where the text leaves it open. One of several of which the first counts is not just that moment. */
export function sharedPoints(point: Point, rule: Pick<Route, 'whicheverFirst'>, graph: PolicyGraph): readonly SharedValue[] {
  switch (point.kind) {
    case 'agreed': return [exactly('a date that is agreed')]
    case 'one-of-points': return point.points.flatMap((each) => sharedPoints(each, rule, graph)).map((value) => ({ ...value, exact: false }))
    case 'usual':
    case 'any-of-all':
    case 'not-stated': return []
    default: {
      const value = momentValue(point, graph)
      return [rule.whicheverFirst === undefined ? value : { ...value, exact: false }]
    }
  }
}

/** A moment in shared words. Birthdays are the same everywhere; events are what they are said to mean. */
export function momentValue(moment: Moment, graph: PolicyGraph): SharedValue {
  switch (moment.kind) {
    case 'event-moment': return meant(moment.event, graph, (words) => (moment.which === undefined ? words : `${moment.which} ${words}`))
    case 'nearest': return meant(moment.event, graph, (words) => `${words} nearest ${momentName(moment.to)}`)
    case 'first-after': return meant(moment.event, graph, (words) => `first ${words} after ${momentName(moment.after)}`)
    case 'after': return after(durationName(moment.duration), momentValue(moment.of, graph))
    default: return exactly(momentName(moment))
  }
}

/** A limit in shared words: the same length from the same moment. */
export function sharedLimit({ duration, of }: Limit, graph: PolicyGraph): SharedValue {
  return after(durationName(duration), of === undefined ? loosely('a start that is not stated') : momentValue(of, graph))
}

function after(length: string, start: SharedValue): SharedValue {
  return { means: start.means.map((each) => `${length} after ${each}`), exact: start.exact, words: `${length} after ${start.words}` }
}

/** A word that is mapped, or its own name. */
export function meant(id: EventId | RoleId, graph: PolicyGraph, told: (words: string) => string = (words) => words): SharedValue {
  const node = graph.node(id)
  const means = 'means' in node ? node.means : undefined
  if (means === undefined || means.fit === 'related') return loosely(told('name' in node ? node.name : nameOf(id)))
  const words = told(means.concept)
  return { means: [words], exact: means.fit === 'exactly', words }
}

export function sharedPoint(at: At, graph: PolicyGraph, vocabulary: Vocabulary): readonly SharedValue[] {
  if (at.kind === 'agreed') return [{ means: ['a date that is agreed'], exact: true, words: 'a date that is agreed' }]
  const exact = at.kind === 'moment' && at.group === undefined
  const moments = at.kind === 'moment' ? [at.moment] : at.moments
  return moments.map((moment) => {
    const shared = sharedMoment(moment, graph, vocabulary)
    return { ...shared, exact: exact && shared.exact }
  })
}

/** Birthdays are the same everywhere; events are what they are said to mean. */
export function sharedMoment(name: MomentName, graph: PolicyGraph, vocabulary: Vocabulary): SharedValue {
  if (vocabulary.birthdays.has(name)) return { means: [name], exact: true, words: name }
  const id = vocabulary.moments.get(name)?.event
  const event = id === undefined || !graph.has(id) ? undefined : graph.node(id)
  const meaning = event?.kind === 'event' ? event.means : undefined
  if (meaning === undefined || meaning.fit === 'related') return { means: [], exact: false, words: name }
  const plain = id === `event:${name}`
  return { means: [meaning.concept], exact: meaning.fit === 'exactly' && plain, words: plain ? meaning.concept : name }
}

/** A latest day in shared words: the same length from the same event. */
export function sharedLatest(name: MomentName, graph: PolicyGraph, vocabulary: Vocabulary): SharedValue {
  for (const route of graph.all('route')) for (const limit of route.within) {
    if (endOf(limit) !== name || limit.of === undefined || limit.of.kind === 'transfer') continue
    const start = sharedMoment(momentName(limit.of), graph, vocabulary)
    const length = durationName(limit.duration)
    return { means: start.means.map((means) => `${length} after ${means}`), exact: start.exact, words: `${length} after ${start.words}` }
  }
  return sharedMoment(name, graph, vocabulary)
}
