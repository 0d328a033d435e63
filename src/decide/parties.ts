/** Who a duty falls on, with the teams that the case tells put in place of `holder`, `sender` and `receiver`. */
import type { Doer, Party, SideParty } from '../graph/expressions.js'
import type { TeamId } from '../graph/ids.js'

export type Sides = { readonly [S in SideParty['side']]?: TeamId }

export function resolvedDoer(doer: Doer, sides: Sides): Doer {
  switch (doer.kind) {
    case 'substitutes': return { ...doer, first: resolvedParty(doer.first, sides), orElse: doer.orElse.map((party) => resolvedParty(party, sides)) }
    case 'one-of-parties': return { ...doer, parties: doer.parties.map((party) => resolvedParty(party, sides)) }
    default: return resolvedParty(doer, sides)
  }
}

function resolvedParty(party: Party, sides: Sides): Party {
  if (party.kind === 'side-party') return teamOf(party, sides) ?? party
  if (party.kind !== 'role-of' || party.of.kind !== 'side-party') return party
  const of = teamOf(party.of, sides)
  return of === undefined ? party : { ...party, of }
}

function teamOf({ side }: SideParty, sides: Sides) {
  const team = sides[side]
  return team === undefined ? undefined : ({ kind: 'team-party', team } as const)
}

/** Whether any of them is named as who holds the case from day to day. */
export function followsHolder(doers: readonly Doer[]): boolean {
  return doers.some((doer) => partiesOf(doer).some((party) => sideOf(party) === 'current-holder'))
}

/** Whether somebody is named by the place of a team in a move that is not known. */
export function sideOf(party: Party): SideParty['side'] | undefined {
  return party.kind === 'side-party' ? party.side : party.kind === 'role-of' && party.of.kind === 'side-party' ? party.of.side : undefined
}

export function partiesOf(doer: Doer): readonly Party[] {
  return doer.kind === 'substitutes' ? [doer.first, ...doer.orElse] : doer.kind === 'one-of-parties' ? doer.parties : [doer]
}

/** Whether everybody named works in a team that has no part in this case: neither holds it, nor passes it on, nor takes it. */
export function workElsewhere(doers: readonly Doer[], sides: Sides): boolean {
  const teams = doers.flatMap(partiesOf).map((party) => (party.kind === 'team-party' ? party.team : party.kind === 'role-of' && party.of.kind === 'team-party' ? party.of.team : undefined))
  return teams.length > 0 && teams.every((team) => team !== undefined && !Object.values(sides).includes(team))
}

/** Whether two lists name surely different people: nobody in the one could be anybody in the other. */
export function areOthers(a: readonly Doer[], b: readonly Doer[]): boolean {
  const [left, right] = [a.flatMap(partiesOf), b.flatMap(partiesOf)]
  return left.length > 0 && right.length > 0 && !left.some((one) => right.some((other) => couldBeSame(one, other)))
}

function couldBeSame(a: Party, b: Party): boolean {
  const [left, right] = [described(a), described(b)]
  if (left === undefined || right === undefined) return true
  const differ = <T>(one: T | undefined, other: T | undefined) => one !== undefined && other !== undefined && one !== other
  return !differ(left.team, right.team) && !differ(left.role, right.role)
}

/** What a party says of itself; nothing where it is not known who it is. */
function described(party: Party): { readonly team?: string; readonly role?: string } | undefined {
  switch (party.kind) {
    case 'team-party': return { team: party.team }
    case 'role-party': return { role: party.role }
    case 'role-of': return party.of.kind === 'team-party' ? { team: party.of.team, role: party.role } : { role: party.role }
    default: return undefined
  }
}
