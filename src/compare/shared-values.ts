/** What a protocol states, in shared words: what a team does, which event it is, how long. Rules and the space are read by the same mapping. */
import { alreadyFirst, partOf, teamFunctions } from '../concepts/index.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import type { Due, Duration, Limit, Moment, Point, Receiver } from '../graph/expressions.js'
import { nameOf } from '../graph/ids.js'
import type { EventId, RoleId, TeamId } from '../graph/ids.js'
import type { Route } from '../graph/nodes.js'
import { eachPiece } from '../graph/walk.js'
import type { Piece } from '../graph/walk.js'
import { clockName, durationName, endOf, momentName } from '../space/index.js'
import type { At, Holder, MomentName, To } from '../space/index.js'

/** A value as another authority could have it. */
export interface SharedValue {
  /** What equal values share; of a team each of its functions. */
  readonly means: readonly string[]
  /** Whether the words are mapped so exactly that a difference of them is one of the things meant. */
  readonly exact: boolean
  readonly words: string
  /** What the team does for other children: it is no team apart from one that does this. */
  readonly besides?: readonly string[]
  /** Which team it is only the case tells, or people agree. */
  readonly isOpen?: true
  /** On which side of a move they are, whichever team that is, under whichever name; of a person, who they are there. */
  readonly as?: { readonly side: 'holder' | 'receiver'; readonly role: string }
  /** Somebody of a team for whom there is no shared word: of a team of several people, one. */
  readonly someone?: true
}

/** Where a case goes, as the space has it. */
export function sharedTeam(to: To, graph: PolicyGraph): SharedValue {
  switch (to.kind) {
    case 'holder':
      return to.holder === 'closed' || to.holder === 'not yet open' ? exactly(to.holder) : teamValue(to.holder, graph, to.key)
    case 'choice':
      return oneOf(to.options.map((option) => sharedTeam(option, graph)))
    case 'jointly':
      return together(to.teams.map((team) => teamValue(team, graph)))
    case 'unresolved':
      return knownTeam(to.which)
    case 'person':
      return loosely('a named person')
  }
}

const exactly = (words: string): SharedValue => ({ means: [words], exact: true, words })
/** A day that people agree on. */
export const agreed: SharedValue = exactly('a date that is agreed')
/** What a rule states by which a case goes nowhere, whoever has it: any team. */
export const stayingAnywhere: SharedValue = { means: Object.keys(teamFunctions).sort(), exact: true, words: 'stays where it is' }
/** A case that stays is with the team that has it. */
export function staying(holder: Holder, graph: PolicyGraph): SharedValue {
  return holder === 'closed' || holder === 'not yet open' ? exactly(holder) : teamValue(holder, graph)
}
const loosely = (words: string): SharedValue => ({ means: [], exact: false, words })
/** A team that the case itself tells. */
export const knownReceivers = {
  'previous-holder': 'the previous holder',
  'related-childs-team': 'the related child’s team',
  'agreed-team': 'a team that is agreed',
} as const

/** A team that only the case tells can be any, and is the same as one that another authority finds in the same way. */
export function knownTeam(which: keyof typeof knownReceivers): SharedValue {
  return { means: [knownReceivers[which], ...Object.keys(teamFunctions).sort()], exact: true, words: knownReceivers[which], isOpen: true }
}

/** Several teams that do the same are one value. */
function oneOf(options: readonly SharedValue[]): SharedValue {
  const [first] = options
  if (first !== undefined && options.every((option) => option.exact && option.means.join() === first.means.join())) return first
  return {
    means: [...new Set(options.flatMap(({ means }) => means))].sort(),
    exact: false,
    words: [...new Set(options.map(({ words }) => words))].sort().join(' or '),
  }
}

function together(teams: readonly SharedValue[]): SharedValue {
  return {
    means: [...new Set(teams.flatMap(({ means }) => means))].sort(),
    exact: false,
    words: `${teams.map(({ words }) => words).join(' and ')} together`,
  }
}

function teamValue(id: TeamId, graph: PolicyGraph, name: string = nameOf(id)): SharedValue {
  const team = graph.has(id) ? graph.node(id) : undefined
  if (team?.kind !== 'team') return loosely(name)
  const means = [...team.does].sort()
  return { means, exact: means.length > 0, words: means.length === 0 ? team.name : means.join(' and ') }
}

/**
 * Of a team that does several things only what it does for the cases meant, and of a team that has such cases alone what a team does that has
 * others too; whoever could be any team stays so.
 */
export function narrowedTo(work: readonly string[], value: SharedValue): SharedValue {
  const own = value.means.filter((each) => work.includes(each))
  if (!value.exact || value.words !== value.means.join(' and ') || own.length === 0) return value
  const does = [
    ...new Set(
      own.map((each) => {
        const whole = partOf[each]
        return whole !== undefined && work.includes(whole) ? whole : each
      }),
    ),
  ]
  const besides = value.means.filter((each) => !own.includes(each))
  return { ...value, means: does, ...(besides.length === 0 ? {} : { besides }) }
}

/** A receiver as its rule states it; nothing where the text leaves it open. The previous holder is the same word everywhere, whichever team it is. */
export function sharedReceivers(to: Receiver, graph: PolicyGraph): readonly SharedValue[] {
  switch (to.kind) {
    case 'team-receiver':
      return [teamValue(to.team, graph)]
    case 'family-member':
      return [teamValue(to.family, graph)]
    case 'known-receiver':
      return [knownTeam(to.which)]
    case 'closed':
      return [exactly('closed')]
    case 'jointly':
      return [together(to.teams.map((team) => teamValue(team, graph)))]
    case 'choice':
      return [oneOf(to.options.flatMap((option) => sharedReceivers(option, graph)))]
    case 'role-receiver':
      return [loosely('a named person')]
    default:
      return []
  }
}

/** The teams that a receiver can be, as its rule names them. */
export function teamsIn(to: Receiver | undefined): readonly TeamId[] {
  return to?.kind === 'team-receiver'
    ? [to.team]
    : to?.kind === 'family-member'
      ? [to.family]
      : to?.kind === 'choice'
        ? to.options.flatMap(teamsIn)
        : []
}

/** The moments of a point; nothing where the text leaves it open. One of several of which the first counts is not just that moment. */
export function sharedPoints(point: Point, rule: Pick<Route, 'whicheverFirst'>, graph: PolicyGraph): readonly SharedValue[] {
  switch (point.kind) {
    case 'agreed':
      return [agreed]
    case 'one-of-points':
      return point.points.flatMap((each) => sharedPoints(each, rule, graph)).map((value) => ({ ...value, exact: false }))
    case 'usual':
    case 'any-of-all':
    case 'not-stated':
      return []
    default: {
      const value = momentValue(point, graph)
      return [rule.whicheverFirst === undefined ? value : { ...value, exact: false }]
    }
  }
}

/** A moment in shared words. Birthdays are the same everywhere; events are what they are said to mean. */
export function momentValue(moment: Moment, graph: PolicyGraph): SharedValue {
  switch (moment.kind) {
    case 'event-moment':
      return meant(moment.event, graph, (words) =>
        moment.which !== 'first' || isFirst(words, moment.event, graph) ? words : `first ${words}`,
      )
    case 'nearest':
      return meant(moment.event, graph, (words) => `${words} nearest ${momentName(moment.to)}`)
    case 'first-after': {
      const after = momentValue(moment.after, graph)
      const first = meant(moment.event, graph, (words) => `first ${words} after`)
      return {
        means: first.means.flatMap((words) => after.means.map((start) => `${words} ${start}`)),
        exact: first.exact && after.exact,
        words: `${first.words} ${after.words}`,
      }
    }
    case 'after':
      return told(momentValue(moment.of, graph), (words) => `${lengthOf(moment.duration)} after ${words}`)
    case 'before':
      return told(momentValue(moment.of, graph), (words) => `${lengthOf(moment.duration)} before ${words}`)
    case 'hour-of':
      return told(momentValue(moment.day, graph), (words) => `${clockName(moment.time)} on the day of ${words}`)
    case 'last-of': {
      const parts = moment.moments.map((each) => momentValue(each, graph))
      const words = `the last of ${parts
        .map((part) => part.words)
        .sort()
        .join(' and ')}`
      return parts.every(({ exact }) => exact) ? exactly(words) : loosely(words)
    }
    case 'birthday':
    case 'transfer':
    case 'previous-transfer':
      return exactly(momentName(moment))
  }
}

/** Of what happens once, or is the first by what it means, the first is that one. */
function isFirst(words: string, id: EventId, graph: PolicyGraph): boolean {
  const event = graph.node(id)
  return words.startsWith('first ') || alreadyFirst.some((each) => each === words) || (event.kind === 'event' && event.once)
}

/** A limit in shared words: the same length from the same moment. */
export function sharedLimit({ duration, of }: Limit, graph: PolicyGraph): SharedValue {
  const length = `${lengthOf(duration)} after`
  return of === undefined
    ? { means: [length], exact: false, words: `${length} a start that is not stated` }
    : told(momentValue(of, graph), (words) => `${length} ${words}`)
}

/** A length of time; of working hours with the hours themselves, which authorities have of their own. */
function lengthOf(duration: Duration): string {
  return duration.officeHours === undefined ? durationName(duration) : `${durationName(duration)} (${duration.officeHours})`
}

/** How soon is soon is not said: two ways to say it are not surely different. */
const withoutDelay = 'without delay'
export function soon({ pace, after }: Extract<Due, { readonly kind: 'urgency' }>, graph: PolicyGraph): SharedValue {
  const start = after === undefined ? undefined : momentValue(after, graph)
  const words = start === undefined ? pace : `${pace} after ${start.words}`
  return start === undefined || start.means.length === 0
    ? { means: [withoutDelay, pace], exact: true, words }
    : { means: [withoutDelay, ...start.means.map((each) => `${pace} after ${each}`)], exact: start.exact, words }
}

/** Whether it says only that something is to be soon. */
export const isSoon = ({ means }: SharedValue): boolean => means[0] === withoutDelay

function told({ means, exact, words }: SharedValue, tell: (words: string) => string): SharedValue {
  return { means: means.map(tell), exact, words: tell(words) }
}

/** A word that is mapped, or its own name. */
export function meant(id: EventId | RoleId, graph: PolicyGraph, told: (words: string) => string = (words) => words): SharedValue {
  const node = graph.node(id)
  const means = 'means' in node ? node.means : undefined
  if (means === undefined || means.fit === 'related') return loosely(told('name' in node ? node.name : nameOf(id)))
  const words = told(means.concept)
  // What is not quite what the shared word means is told by its own name as well.
  const own = 'name' in node ? node.name : nameOf(id)
  return {
    means: [words],
    exact: means.fit === 'exactly',
    words: means.fit === 'exactly' || own === means.concept ? words : `${words} (“${own}”)`,
  }
}

/** The moments at which a case moves, as the space has them. */
export function sharedPoint(at: At, graph: PolicyGraph): readonly SharedValue[] {
  if (at.kind === 'agreed') return [agreed]
  const isOne = at.kind === 'moment' && at.group === undefined
  return (at.kind === 'moment' ? [at.moment] : at.moments).map((moment) => {
    const value = sharedMoment(moment, graph)
    return { ...value, exact: isOne && value.exact }
  })
}

/** A moment or the end of a limit by its name in the space: the rules say what it is. */
export function sharedMoment(name: MomentName, graph: PolicyGraph): SharedValue {
  return namedIn(graph).get(name) ?? loosely(name)
}

const namesOf = new WeakMap<PolicyGraph, ReadonlyMap<MomentName, SharedValue>>()

/** What the rules call by each name; a moment before a limit that ends there. */
function namedIn(graph: PolicyGraph): ReadonlyMap<MomentName, SharedValue> {
  const known = namesOf.get(graph)
  if (known !== undefined) return known
  const made = new Map<MomentName, SharedValue>()
  const limits: Limit[] = []
  for (const node of graph.nodes)
    eachPiece(node, (piece) => {
      if (piece.kind === 'limit') limits.push(piece)
      if (isMoment(piece)) made.set(momentName(piece), momentValue(piece, graph))
    })
  for (const limit of limits) if (!made.has(endOf(limit))) made.set(endOf(limit), sharedLimit(limit, graph))
  namesOf.set(graph, made)
  return made
}

const momentKinds: ReadonlySet<string> = new Set<Moment['kind']>([
  'event-moment',
  'nearest',
  'first-after',
  'after',
  'before',
  'hour-of',
  'last-of',
  'birthday',
  'transfer',
  'previous-transfer',
])
const isMoment = (piece: Piece): piece is Moment => momentKinds.has(piece.kind)
