/** What a choice that was recorded means for duties: to decide it is done, and of several teams that can be chosen one is left. */
import type { Doer, Receiver } from '../../graph/expressions.js'
import { nameOf } from '../../graph/ids.js'
import type { TeamId } from '../../graph/ids.js'
import type { Model } from '../../space/index.js'
import type { DutyRow } from './duty-rows.js'
import { teamNamed } from './parties.js'
import type { Sides } from './parties.js'
import { factOn } from '../told/not-yet.js'
import type { Known } from '../told/told.js'

/** Whether all that a duty asks for is to decide what is told to have been decided: a choice by the same clause, or, once its time is over, a fact of it on which the duty itself does not turn. */
export function isDecided(row: DutyRow, isPast: boolean, { told, given: { chosen = {} } }: Known, model: Model): boolean {
  const {
    duty: { act, cites, due },
  } = row
  const { graph } = model.space
  if (
    act.kind === 'free-act' ||
    act.deeds.length === 0 ||
    !act.deeds.every(({ verb }) => verb === 'decide') ||
    due.some(({ kind }) => kind === 'every')
  )
    return false
  return (
    (isPast && [...told].some(bringsOut(row, model))) ||
    graph.all('route').some((route) => Object.hasOwn(chosen, nameOf(route.id)) && route.cites.some((clause) => cites.includes(clause)))
  )
}

/** Whether a duty is about what a fact tells by the same clause, and does not itself turn on it. */
function bringsOut({ duty: { cites }, where }: DutyRow, model: Model): (axis: number) => boolean {
  const turnsOn = new Set(model.store.support(where))
  return (axis) => !turnsOn.has(axis) && factOn(axis, model)?.cites.some((clause) => cites.includes(clause)) === true
}

/** What people do to find something out, or to settle it. */
const settling: ReadonlySet<string> = new Set(['decide', 'ask', 'meet'])

/** Whether what a duty is to bring out is told, be it that it has no time, or that it was to be brought out before something; what this very moment brings out is done now. */
export function isToldAlready(row: DutyRow, { told, place }: Known, model: Model): boolean {
  const { act, due, within } = row.duty
  if (act.kind === 'free-act' || act.deeds.length === 0 || !act.deeds.every(({ verb }) => settling.has(verb))) return false
  if (within.length > 0 || due.some((each) => each.kind !== 'due-moment' || each.approach !== 'before')) return false
  // A talk that is to be had before something is had, whatever is known by then.
  if (due.length > 0 && act.deeds.some(({ verb }) => verb === 'meet')) return false
  const isOfNow = (axis: number) => factOn(axis, model)?.settledAt.some((event) => nameOf(event) === place.moment) === true
  return [...told].some((axis) => bringsOut(row, model)(axis) && !isOfNow(axis))
}

/** Of teams between which a route has somebody choose the one that takes the case, where it takes one of them. */
export function chosenDoer(doer: Doer, { receiver, ...holding }: Sides, { space: { graph } }: Model): Doer {
  if (doer.kind !== 'one-of-parties') return doer
  const teams = doer.parties.map(teamNamed)
  const taking = [receiver, holding['current-holder'], holding.holder].find((team) => team !== undefined && teams.includes(team))
  const isChoice = graph
    .all('route')
    .some(
      ({ to }) =>
        to?.kind === 'choice' && teams.every((team) => team !== undefined && to.options.some((option) => teamOf(option) === team)),
    )
  if (!isChoice || taking === undefined) return doer
  const parties = doer.parties.filter((_, i) => teams[i] === taking)
  return parties.length === 1 ? parties[0]! : { ...doer, parties }
}

function teamOf(receiver: Receiver): TeamId | undefined {
  return receiver.kind === 'team-receiver' ? receiver.team : receiver.kind === 'family-member' ? receiver.family : undefined
}
