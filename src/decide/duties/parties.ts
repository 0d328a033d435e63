/** Who a duty falls on, with the teams that the case tells put in place of `holder`, `sender` and `receiver`. */
import type { Doer, Party, SideParty } from '../../graph/expressions.js'
import type { TeamId } from '../../graph/ids.js'

export type Sides = { readonly [S in SideParty['side']]?: TeamId }

/**
 * Who does it in this case. Where the case comes from nobody, or from a body outside, the duties of who had it are nobody's.
 *
 * @param nobody sides of the move on which no team of the authority stands
 */
export function doersIn(doers: readonly Doer[], sides: Sides, nobody: ReadonlySet<SideParty['side']>): readonly Doer[] {
  const stands = (party: Party) => {
    const side = sideOf(party)
    return side === undefined || !nobody.has(side)
  }
  return doers.flatMap((doer): Doer[] => {
    const parties = partiesOf(doer)
    const left = parties.filter(stands)
    if (left.length === 0) return []
    if (left.length === parties.length) return [resolvedDoer(doer, sides)]
    const [first, ...orElse] = left
    return [
      resolvedDoer(
        orElse.length === 0
          ? first!
          : doer.kind === 'substitutes'
            ? { kind: 'substitutes', first: first!, orElse }
            : { kind: 'one-of-parties', parties: left },
        sides,
      ),
    ]
  })
}

export function resolvedDoer(doer: Doer, sides: Sides): Doer {
  switch (doer.kind) {
    case 'substitutes':
      return { ...doer, first: resolvedParty(doer.first, sides), orElse: doer.orElse.map((party) => resolvedParty(party, sides)) }
    case 'one-of-parties':
      return { ...doer, parties: doer.parties.map((party) => resolvedParty(party, sides)) }
    default:
      return resolvedParty(doer, sides)
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
  // From one team of a family to another: which of them is meant only the side tells.
  const isAnother = side === 'receiver' && team === sides.sender
  return team === undefined || isAnother ? undefined : ({ kind: 'team-party', team } as const)
}

/** Whether any of them is named as who holds the case from day to day. */
export function followsHolder(doers: readonly Doer[]): boolean {
  return doers.some((doer) => partiesOf(doer).some((party) => sideOf(party) === 'current-holder'))
}

/** Whether somebody is named by the place of a team in a move that is not known. */
export function sideOf(party: Party): SideParty['side'] | undefined {
  return party.kind === 'side-party' ? party.side : party.kind === 'role-of' && party.of.kind === 'side-party' ? party.of.side : undefined
}

/** Whether any of them is named as who had the case before the team that has it now. */
export function isOfPrevious(doers: readonly Doer[]): boolean {
  return doers.some((doer) => partiesOf(doer).some((party) => sideOf(party) === 'previous-holder'))
}

export function partiesOf(doer: Doer): readonly Party[] {
  return doer.kind === 'substitutes' ? [doer.first, ...doer.orElse] : doer.kind === 'one-of-parties' ? doer.parties : [doer]
}

/** Whether everybody named works in a team that has no part in this case: neither holds it, nor passes it on, nor takes it. */
export function workElsewhere(doers: readonly Doer[], sides: Sides): boolean {
  const teams = doers.flatMap(partiesOf).map(teamNamed)
  return teams.length > 0 && teams.every((team) => team !== undefined && !Object.values(sides).includes(team))
}

/** The team to which a party belongs, where the text names it. */
export function teamNamed(party: Party): TeamId | undefined {
  return party.kind === 'team-party' ? party.team : party.kind === 'role-of' && party.of.kind === 'team-party' ? party.of.team : undefined
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
    case 'team-party':
      return { team: party.team }
    case 'role-party':
      return { role: party.role }
    case 'role-of':
      return party.of.kind === 'team-party' ? { team: party.of.team, role: party.role } : { role: party.role }
    default:
      return undefined
  }
}
