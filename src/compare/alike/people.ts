/** Whether those who do something are the same people with two authorities, under whichever name. */
import { managersOfATeam } from '../../concepts/index.js'
import type { Doer, Party } from '../../graph/expressions.js'
import type { RoleId, TeamId } from '../../graph/ids.js'
import type { Duty } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { meant, teamsIn } from '../shared-values.js'
import type { SharedValue } from '../shared-values.js'
import type { Verdict } from '../verdict.js'

/**
 * Who does something, as two authorities have it: the same where each of the one is somebody of the other, of all who do it together too;
 * in part where only some are, or may be.
 */
export function verdictOnPeople(before: readonly SharedValue[], after: readonly SharedValue[]): Verdict {
  if (before.length === 0 || after.length === 0) return 'not covered'
  if ([before, after].some((values) => values.every(({ means }) => means.length === 0))) return 'no counterpart'
  if (before.every((a) => after.some((b) => areTheSame(a, b))) && after.every((b) => before.some((a) => areTheSame(a, b)))) return 'same'
  return before.some((a) => after.some((b) => canBeTheSame(a, b))) || [...before, ...after].some(({ means }) => means.length === 0)
    ? 'depends'
    : 'different'
}

function areTheSame(a: SharedValue, b: SharedValue): boolean {
  const each = (ones: SharedValue, others: SharedValue) => ones.means.every((one) => others.means.some((other) => isOfTheTeam(one, other)))
  return (
    (areOnOneSide(a, b) && canBeTheSame(a, b)) ||
    (a.means.length > 0 && each(a, b) && each(b, a) && !isOneOfSeveral(a, b) && !isOneOfSeveral(b, a))
  )
}

/** Somebody of a team is not surely that other one of it. */
function isOneOfSeveral({ someone }: SharedValue, { means }: SharedValue): boolean {
  return someone === true && means.some((each) => each.includes(': '))
}

function canBeTheSame(a: SharedValue, b: SharedValue): boolean {
  return a.means.some((one) => b.means.some((other) => isOfTheTeam(underAnyTitle(one), underAnyTitle(other))))
}

/** Whether nobody of the one is somebody of the other but managers of one team who bear different titles. */
export function areAlikeUnderOtherTitles(before: readonly SharedValue[], after: readonly SharedValue[]): boolean {
  const some = (alike: (a: SharedValue, b: SharedValue) => boolean) => before.some((a) => after.some((b) => alike(a, b)))
  return some(canBeTheSame) && !some((a, b) => a.means.some((one) => b.means.some((other) => isOfTheTeam(one, other))))
}

/** A team and somebody of it are one holder, told once more finely. */
function isOfTheTeam(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}: `) || other.startsWith(`${one}: `)
}

/** Managers of one team who bear different titles can be one person. */
function underAnyTitle(means: string): string {
  const role = managersOfATeam.find((each) => means === each || means.endsWith(`: ${each}`))
  return role === undefined ? means : `${means.slice(0, -role.length)}manager`
}

/** Whoever has the case is one person, and whoever takes it, under the name of the side or of the team; the team itself is any of its people. */
function areOnOneSide({ as: one }: SharedValue, { as: other }: SharedValue): boolean {
  return (
    one !== undefined && other !== undefined && one.side === other.side && (one.role === other.role || one.role === '' || other.role === '')
  )
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
  const isPair = (from: readonly Party[], to: readonly Party[]) =>
    from.length > 0 &&
    to.length > 0 &&
    from.every((each) => to.some((party) => areSides(each, party))) &&
    to.every((each) => from.some((party) => areSides(party, each)))
  const areSides = (from: Party, to: Party): boolean => {
    const [sender, receiver] = [sideOf(from), sideOf(to)]
    if (sender === 'sender' || receiver === 'receiver') return sender === 'sender' && receiver === 'receiver'
    return (
      sender !== undefined &&
      receiver !== undefined &&
      (heldBy.length === 0 || heldBy.includes(sender as TeamId)) &&
      passes(sender as TeamId, receiver as TeamId, graph)
    )
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
  return graph
    .all('route')
    .some(
      ({ heldBy, to: receiver, aspect, strength }) =>
        aspect === 'case responsibility' && strength !== 'must-not' && heldBy.includes(from) && teamsIn(receiver).includes(to),
    )
}
