/** Where a case goes, in one sentence. */
import { usualRoutes } from '../../analysis/index.js'
import type { Condition, Decider, Due, Point, Receiver, Weighing } from '../../graph/expressions.js'
import { isRider } from '../../graph/nodes.js'
import type { Route } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { conditionWords } from './conditions.js'
import { namesWithThe, ruleTitle } from './names.js'
import { fromWithoutNumber, partiesWords, receiverWords } from './parties.js'
import { happening, spokenWithThe } from './spoken.js'
import { atMoment, dueWords, limitWords, pointWords, stayWords } from './times.js'
import { listed, quoted } from './text.js'

/** The outcome of a route as it follows the conditions, and what has to be said in sentences of their own. */
export interface Outcome {
  readonly main: string
  readonly more: readonly string[]
}

/** What a route brings about; `named`: the condition has named the case, so that `it` is the case. */
export function routeOutcome(route: Route, graph: PolicyGraph, named: boolean): Outcome {
  const more = further(route, graph)
  if (isRider(route)) return { main: riderWords(route, graph), more }
  const details = [
    agreed(route, graph),
    timeWords({ ...route, due: route.due.filter((due) => !repeatsPoint(due, route.at)) }, graph),
    decided(route, graph),
  ].filter((part) => part !== '')
  return { main: [`${subject(route, named)} ${predicate(route, graph)}`, ...details].join(', '), more }
}

/** `every move of the case to CLA must be agreed at the TAM and take place within 2 weeks of the decision`. */
function riderWords(route: Route, graph: PolicyGraph): string {
  const where = route.to === undefined || route.to.kind === 'any-of-all' ? '' : ` to ${receiverWords(route.to, graph)}`
  const what = `every move of ${route.aspect === 'case responsibility' ? 'the case' : `the ${route.aspect}`}${where}`
  const modal = route.strength === 'must' ? 'must' : modals[route.strength].trim()
  const time = timeWords(route, graph)
  const parts = [
    route.agreedAt === undefined ? '' : `be agreed ${atMoment(route.agreedAt, graph)}`,
    route.arrangedBy.length === 0 ? '' : `be arranged by ${partiesWords(route.arrangedBy, graph)}`,
    time === '' ? '' : `take place ${time}`,
    route.waitsFor === undefined ? '' : `wait until ${conditionWords(route.waitsFor, graph)}`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? `the following applies to ${what}` : `${what} ${modal} ${listed(parts)}`
}

/** What a route moves or keeps: `the case`, `the allocation of the case`. */
export function subject(route: Pick<Route, 'aspect'>, named = false): string {
  if (route.aspect === 'allocation') return 'the allocation of the case'
  if (route.aspect === 'line management') return 'the line management of the case'
  if (route.aspect === 'system record') return 'the case record in the system'
  return named ? 'it' : 'the case'
}

const modals: Readonly<Record<Route['strength'], string>> = { must: '', should: 'should ', may: 'may ', 'must-not': 'must not ' }

/** `moves to Locality at the ICPC`, `should stay with CLA until …`, `closes at …`. */
function predicate(route: Route, graph: PolicyGraph): string {
  const modal = modals[route.strength]
  const verb = (base: string, third: string): string => (modal === '' ? third : `${modal}${base}`)
  if (route.stay !== undefined) {
    const held = route.heldBy.length === 1 && route.unheld.length === 0 ? `with ${spokenWithThe(route.heldBy[0]!, graph)}` : 'where it is'
    return `${verb('stay', 'stays')} ${held} ${stayWords(route.stay, graph)}`
  }
  const point = pointOf(route, graph)
  if (route.to?.kind === 'closed') return `${verb('close', 'closes')} ${point}`
  if (route.to?.kind === 'choice' && route.to.options.some(isClosed)) {
    const others = listed(
      route.to.options.filter((option) => !isClosed(option)).map((option) => receiverWords(option, graph)),
      'or',
    )
    return `${verb('close', 'closes')} or ${modal === '' ? 'moves' : 'move'} to ${others} ${point}`
  }
  return `${verb('move', 'moves')}${whereAndWhen(route, point, graph)}`
}

function isClosed({ kind }: Receiver): boolean {
  return kind === 'closed'
}

/** `to Locality at the ICPC`; what is not stated is said so, and not mixed up with what is. */
function whereAndWhen(route: Route, point: string, graph: PolicyGraph): string {
  const { to, at } = route
  const unknownTeam = to === undefined || to.kind === 'not-stated'
  const unknownMoment = at === undefined || at.kind === 'not-stated'
  if (unknownTeam && unknownMoment) return ' (to which team and when is not stated)'
  if (unknownTeam) return ` ${point} (to which team is not stated)`
  if (to.kind === 'any-of-all' && !unknownMoment) return ` ${point}, to whichever team takes it`
  return ` to ${to.kind === 'usual' ? usualTeamWords(route, graph) : (fromWithoutNumber(to, [...route.heldBy, ...route.unheld], graph) ?? receiverWords(to, graph))}${unknownMoment ? ' (when is not stated)' : ` ${point}`}`
}

/** Points that are shared with other rules say so: the first that comes counts. */
function pointOf(route: Route, graph: PolicyGraph): string {
  const point = route.at?.kind === 'usual' ? usualPointWords(route, graph) : pointWords(route.at, graph)
  if (route.whicheverFirst === undefined) return point
  const words = happening(route.whicheverFirst, graph).words.replace(/^the /, '')
  const first = words.startsWith('first ') ? words : `first ${words}`
  return `${point} if that is the ${first} to come`
}

/** `at the point of “Conference hands over” (at the ICPC)`; several rules each with its own. */
function usualPointWords(route: Route, graph: PolicyGraph): string {
  return usualWords(usualRoutes(route, 'at', graph), ({ at }) => pointWords(at, graph), 'at the usual point', 'at the point of', graph)
}

function usualTeamWords(route: Route, graph: PolicyGraph): string {
  return usualWords(usualRoutes(route, 'to', graph), ({ to }) => receiverWords(to, graph), 'the usual team', 'the team of', graph)
}

function usualWords(routes: readonly Route[], words: (route: Route) => string, unknown: string, lead: string, graph: PolicyGraph): string {
  const byWords = new Map<string, string[]>()
  for (const route of routes) byWords.set(words(route), [...(byWords.get(words(route)) ?? []), quoted(ruleTitle(route.id, graph))])
  const said = [...byWords]
  if (said.length === 0) return unknown
  if (said.length === 1) return `${lead} ${listed(said[0]![1])} (${said[0]![0]})`
  return `${unknown} (${said.map(([value, titles]) => `${value} where ${listed(titles, 'or')} ${titles.length === 1 ? 'applies' : 'apply'}`).join(', ')})`
}

function agreed(route: Route, graph: PolicyGraph): string {
  const meeting = route.agreedAt === undefined ? [] : [`agreed ${atMoment(route.agreedAt, graph)}`]
  const arranged = route.arrangedBy.length === 0 ? [] : [`arranged by ${partiesWords(route.arrangedBy, graph)}`]
  return [...meeting, ...arranged].join(', ')
}

/** `by the 16th birthday` adds nothing to `on the 16th birthday`. */
function repeatsPoint(due: Due, at: Point | undefined): boolean {
  return due.kind === 'due-moment' && (due.approach === 'at' || due.approach === 'by') && JSON.stringify(due.moment) === JSON.stringify(at)
}

/** Limits and other times, one after the other: all of them bind. */
export function timeWords({ within, due }: Pick<Route, 'within' | 'due'>, graph: PolicyGraph): string {
  return listed([...within.map((limit) => limitWords(limit, graph)), ...due.map((one) => dueWords(one, graph))])
}

/** Whether the text leaves something open that somebody has to choose. */
function leavesChoice(route: Route): boolean {
  return route.to?.kind === 'choice' || route.at?.kind === 'one-of-points' || route.strength === 'may'
}

/** Who chooses, where the text leaves a choice and names somebody. */
function decided(route: Route, graph: PolicyGraph): string {
  if (route.decidedBy.some((party) => party.kind === 'whichever-first')) return 'whichever comes first'
  if (!leavesChoice(route) || route.decidedBy.length === 0 || route.decidedBy.some((party) => party.kind === 'not-stated')) return ''
  return `as ${decideWords(route.decidedBy, graph)}`
}

/** `the transfer meeting decides`. */
export function decideWords(parties: readonly Decider[], graph: PolicyGraph): string {
  return `${partiesWords(parties, graph)} ${parties.length === 1 ? 'decides' : 'decide'}`
}

/** What does not fit into the main sentence. */
function further(route: Route, graph: PolicyGraph): string[] {
  const more: string[] = []
  const deciders = route.decidedBy.filter((party) => party.kind !== 'whichever-first')
  if (deciders.some((party) => party.kind === 'not-stated')) more.push('who decides is not stated')
  else if (!leavesChoice(route) && deciders.length > 0) more.push(decideWords(deciders, graph))
  if (route.weighing !== undefined) more.push(weighingWords(route.weighing))
  if (route.insteadOf.length > 0)
    more.push(`this is a second possibility beside ${listed(route.insteadOf.map((rule) => quoted(ruleTitle(rule, graph))))}`)
  if (route.waitsFor !== undefined && !isRider(route)) more.push(waitsWords(route, route.waitsFor, graph))
  if (route.shortenedBy.length > 0) more.push(shortenedWords(route.shortenedBy, graph))
  return more
}

/** A move waits; a case stays only from then on. */
function waitsWords({ stay, strength }: Route, condition: Condition, graph: PolicyGraph): string {
  const words = conditionWords(condition, graph)
  if (stay === undefined || strength === 'must-not') return `${stay === undefined ? 'the move' : 'this'} waits until ${words}`
  return `the case does not stay on these grounds until ${words}`
}

/** On what grounds a choice is made. */
export function weighingWords({ ranked, open, grounds }: Weighing): string {
  if (open) return `what is weighed is such as ${grounds.join('; ')}`
  return `what is weighed${ranked ? ', the weightiest first' : ''}: ${grounds.join('; ')}`
}

/** Where a single case may be given less time. */
export function shortenedWords(documents: Route['shortenedBy'], graph: PolicyGraph): string {
  return `a shorter limit for the single case may stand in ${listed(namesWithThe(documents, graph), 'or')}`
}
