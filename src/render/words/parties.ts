/** Who does it, who decides, who receives. */
import type { Decider, Doer, Receiver, RoleOf, SideParty } from '../../graph/expressions.js'
import { nameOf } from '../../graph/ids.js'
import type { TeamId } from '../../graph/ids.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { unreachable } from '../../util/fail.js'
import type { Holder } from '../../space/index.js'
import { happening, spokenName, spokenWithThe } from './spoken.js'
import { listed, withThe } from './text.js'

const sides: Readonly<Record<SideParty['side'], string>> = {
  sender: 'the sending team',
  receiver: 'the receiving team',
  holder: 'the team that holds the case',
  'previous-holder': 'the team that held the case before',
  'current-holder': 'whichever team holds the case at the time',
}

/** One party: `CAT`, `the receiving team’s team manager`, `the transfer meeting`; or either of several. */
export function partyWords(party: Decider, graph: PolicyGraph): string {
  switch (party.kind) {
    case 'team-party':
      return spokenWithThe(party.team, graph)
    case 'role-party':
      return spokenWithThe(party.role, graph)
    case 'side-party':
      return sides[party.side]
    case 'role-of':
      return roleOf(party.of.kind === 'side-party' ? party.of.side : undefined, partyWords(party.of, graph), roleName(party, graph))
    case 'event-party':
      return happening(party.event, graph).words
    case 'not-stated':
      return 'someone (not stated who)'
    case 'whichever-first':
      return 'whichever comes first'
    case 'one-of-parties':
      return `either ${listed(
        party.parties.map((each) => partyWords(each, graph)),
        'or',
      )}`
    default:
      return unreachable(party)
  }
}

/** A role that is named after its team is not told so twice: `Pathway’s support worker`. */
function roleName({ of, role }: RoleOf, graph: PolicyGraph): string {
  const name = spokenName(role, graph).replace(/^(the|a|an) /i, '')
  const team = of.kind === 'team-party' ? nameOf(of.team).toLowerCase() : undefined
  return team !== undefined && name.toLowerCase().startsWith(`${team} `) ? nameOf(role) : name
}

function roleOf(side: SideParty['side'] | undefined, of: string, role: string): string {
  if (side === 'holder' || side === 'current-holder' || side === 'previous-holder') return `the ${role} of ${of}`
  return `${of}${of.endsWith('s') ? '’' : '’s'} ${role}`
}

/** Several parties together. */
export function partiesWords(parties: readonly Decider[], graph: PolicyGraph, joint: 'and' | 'or' = 'and'): string {
  return listed(
    parties.map((party) => partyWords(party, graph)),
    joint,
  )
}

/** Who does it: a party, a first choice with stand-ins, or any one of several. */
export function doerWords(doer: Doer, graph: PolicyGraph): string {
  if (doer.kind === 'substitutes') {
    return [doer.first, ...doer.orElse].map((party) => partyWords(party, graph)).join(', or failing that ')
  }
  return partyWords(doer, graph)
}

/** All who do it together. */
export function doersWords(doers: readonly Doer[], graph: PolicyGraph): string {
  return listed(doers.map((doer) => doerWords(doer, graph)))
}

/** Where a case goes: `Locality`, `the SG team for the child’s area`, `a team that is not stated`. */
export function receiverWords(receiver: Receiver | undefined, graph: PolicyGraph): string {
  if (receiver === undefined) return 'a team that is not stated'
  switch (receiver.kind) {
    case 'team-receiver':
      return spokenWithThe(receiver.team, graph)
    case 'family-member':
      return familyWords(receiver.family, receiver.by, graph)
    case 'known-receiver':
      return knownReceivers[receiver.which]
    case 'role-receiver':
      return partyWords(receiver.party, graph)
    case 'choice':
      return listed(
        receiver.options.map((option) => receiverWords(option, graph)),
        'or',
      )
    case 'jointly': {
      const teams = listed(receiver.teams.map((team) => spokenWithThe(team, graph)))
      const lead = receiver.lead.kind === 'not-stated' ? 'which of them leads is not stated' : `${partyWords(receiver.lead, graph)} leads`
      return `${teams} jointly (${lead})`
    }
    case 'closed':
      return 'closure'
    case 'usual':
      return 'the usual team'
    case 'any-of-all':
      return 'any team'
    case 'not-stated':
      return 'a team that is not stated'
    default:
      return unreachable(receiver)
  }
}

const knownReceivers = {
  'previous-holder': 'the team that held it before',
  'related-childs-team': 'the team that works with the related child',
  'agreed-team': 'a team that is agreed',
} as const

/** A team without a number passes a case to one of those that have one: none has the same. */
export function fromWithoutNumber(to: Receiver, from: readonly Holder[], graph: PolicyGraph): string | undefined {
  if (to.kind !== 'family-member' || to.by !== 'number' || from.length === 0) return undefined
  const numbered = from.some((holder) => {
    const team = holder === 'closed' || holder === 'not yet open' || !graph.has(holder) ? undefined : graph.node(holder)
    return team?.kind === 'team' && team.per === 'number'
  })
  return numbered ? undefined : `one of the teams of ${spokenName(to.family, graph)}`
}

function familyWords(family: TeamId, by: string, graph: PolicyGraph): string {
  const team = teamWord(family, graph)
  return by === 'number' ? `${team} with the same number` : `${team} for the child’s ${by}`
}

/** `the SG team`, but `the Locality Team` once. */
function teamWord(family: TeamId, graph: PolicyGraph): string {
  const name = spokenName(family, graph)
  return name !== nameOf(family) || /\bteams?$/i.test(name) ? withThe(name) : `the ${name} team`
}
