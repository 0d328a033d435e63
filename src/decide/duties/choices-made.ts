/** What a choice that was recorded means for duties: to decide it is done, and of several teams that can be chosen one is left. */
import type { Doer, Receiver } from '../../graph/expressions.js'
import { nameOf } from '../../graph/ids.js'
import type { TeamId } from '../../graph/ids.js'
import type { Model } from '../../space/index.js'
import type { DutyRow } from './duty-rows.js'
import { teamNamed } from './parties.js'
import type { Sides } from './parties.js'
import type { Known } from '../told/told.js'

/** Whether all that a duty asks for is to decide what is told to have been decided: a choice by the same clause, or, once its time is over, a fact of it on which the duty itself does not turn. */
export function isDecided({ duty: { act, cites, due }, where }: DutyRow, isPast: boolean, { told, given: { chosen = {} } }: Known, { store, space: { graph, vocabulary } }: Model): boolean {
  if (act.kind === 'free-act' || act.deeds.length === 0 || !act.deeds.every(({ verb }) => verb === 'decide') || due.some(({ kind }) => kind === 'every')) return false
  const turnsOn = new Set(store.support(where))
  const isOfIt = (axis: number) => {
    const { subject } = vocabulary.axes.list[axis]!
    const fact = subject.kind === 'fact' && subject.asAt === undefined && graph.has(subject.fact) ? graph.node(subject.fact) : undefined
    return fact?.kind === 'fact' && !turnsOn.has(axis) && fact.cites.some((clause) => cites.includes(clause))
  }
  return (isPast && [...told].some(isOfIt)) || graph.all('route').some((route) => Object.hasOwn(chosen, nameOf(route.id)) && route.cites.some((clause) => cites.includes(clause)))
}

/** Of teams between which a route has somebody choose the one that takes the case, where it takes one of them. */
export function chosenDoer(doer: Doer, { receiver, ...holding }: Sides, { space: { graph } }: Model): Doer {
  if (doer.kind !== 'one-of-parties') return doer
  const teams = doer.parties.map(teamNamed)
  const taking = [receiver, holding['current-holder'], holding.holder].find((team) => team !== undefined && teams.includes(team))
  const isChoice = graph.all('route').some(({ to }) => to?.kind === 'choice' && teams.every((team) => team !== undefined && to.options.some((option) => teamOf(option) === team)))
  if (!isChoice || taking === undefined) return doer
  const parties = doer.parties.filter((_, i) => teams[i] === taking)
  return parties.length === 1 ? parties[0]! : { ...doer, parties }
}

function teamOf(receiver: Receiver): TeamId | undefined {
  return receiver.kind === 'team-receiver' ? receiver.team : receiver.kind === 'family-member' ? receiver.family : undefined
}
