/** Those who do something together: how they are told, and whether they are the two sides of a move. */
import type { Doer, Party, Receiver } from '../graph/expressions.js'
import type { RoleId, TeamId } from '../graph/ids.js'
import type { Duty } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { meant } from './shared-values.js'
import { taskValues } from './tasks.js'

/** All who do it, as one phrase. */
export function doersWords(duty: Duty, graph: PolicyGraph): readonly string[] {
  const names = [...new Set(taskValues(duty, graph).who.map(({ words }) => words))]
  return names.length === 0 ? [] : [andOf(names)]
}

/** All of them; one that is one of several stands in brackets. */
export function andOf(names: readonly string[]): string {
  return names.length === 1 ? names[0]! : names.map((name) => (name.includes(' or ') && !name.endsWith(')') ? `(${name})` : name)).join(' and ')
}

/** Whether in each of the duties the sender and the receiver act together, under these names or those of their teams, and somebody of the same role. */
export function areBothSides(ones: readonly Duty[], one: PolicyGraph, others: readonly Duty[], other: PolicyGraph): boolean {
  const roles = [...ones.map((duty) => rolesOfSides(duty, one)), ...others.map((duty) => rolesOfSides(duty, other))]
  if (ones.length === 0 || others.length === 0 || roles.includes(undefined)) return false
  return new Set(roles.flatMap((each) => [...each!])).size <= 1
}

/** The roles of the two sides, if it is they who do it; none where the teams are named alone. */
function rolesOfSides({ who, heldBy }: Duty, graph: PolicyGraph): ReadonlySet<string> | undefined {
  if (who.length !== 2) return undefined
  const [one, other] = who.map(partiesOf) as [readonly Party[], readonly Party[]]
  const isPair = (from: readonly Party[], to: readonly Party[]) => from.length > 0 && to.length > 0 && from.every((each) => to.some((party) => areSides(each, party))) && to.every((each) => from.some((party) => areSides(party, each)))
  const areSides = (from: Party, to: Party): boolean => {
    const [sender, receiver] = [sideOf(from), sideOf(to)]
    if (sender === 'sender' || receiver === 'receiver') return sender === 'sender' && receiver === 'receiver'
    return sender !== undefined && receiver !== undefined && (heldBy.length === 0 || heldBy.includes(sender as TeamId)) && passes(sender as TeamId, receiver as TeamId, graph)
  }
  if (!isPair(one, other) && !isPair(other, one)) return undefined
  return new Set([...one, ...other].flatMap((party) => (party.kind === 'role-of' ? [roleWords(party.role, graph)] : [])))
}

const roleWords = (role: RoleId, graph: PolicyGraph): string => meant(role, graph).words

function partiesOf(doer: Doer): readonly Party[] {
  return doer.kind === 'one-of-parties' ? doer.parties : doer.kind === 'substitutes' ? [doer.first] : [doer]
}

/** The side of a move, or the team. */
function sideOf(party: Party): string | undefined {
  const whose = party.kind === 'role-of' ? party.of : party
  return whose.kind === 'side-party' ? whose.side : whose.kind === 'team-party' ? whose.team : undefined
}

/** Whether cases go from the one team to the other. */
function passes(from: TeamId, to: TeamId, graph: PolicyGraph): boolean {
  return graph.all('route').some(({ heldBy, to: receiver, aspect, strength }) => aspect === 'case responsibility' && strength !== 'must-not' && heldBy.includes(from) && receiver !== undefined && receivesBy(receiver, to))
}

function receivesBy(receiver: Receiver, team: TeamId): boolean {
  switch (receiver.kind) {
    case 'team-receiver': return receiver.team === team
    case 'family-member': return receiver.family === team
    case 'choice': return receiver.options.some((option) => receivesBy(option, team))
    default: return false
  }
}
