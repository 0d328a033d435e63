/** One of a family of teams by its own name: `FRT 3` is the team of FRT for locality 3. It stands beside the case, and no rule asks for it. */
import { nameOf } from '../../graph/ids.js'
import type { Team } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import type { Holder, Space, To } from '../../space/index.js'
import type { CaseGiven } from './case.js'
import { findMember } from './names.js'

/** What divides teams, and which it is. */
export type ByDivision = Readonly<Record<string, string>>

export interface Members {
  /** Those of the child: the locality that the address gives. */
  readonly own: ByDivision
  /** That of the team which holds the case. */
  readonly held?: string
}

/** The names of what divides the teams of a protocol, where the text has them. */
export function divisionsIn(graph: PolicyGraph): ReadonlyMap<string, readonly string[]> {
  return new Map(
    graph.all('team').flatMap(({ per, members }) => (per === undefined || members.length === 0 ? [] : [[per, members] as const])),
  )
}

/** The members that a case tells: what is known of the child comes before what the team that has it lets one think. */
export function membersOf({ heldBy, known = {} }: CaseGiven, space: Space): Members | undefined {
  const told = [...divisionsIn(space.graph).keys()].flatMap((division) =>
    known[division] === undefined ? [] : [[division, known[division]] as const],
  )
  const found = heldBy === undefined ? undefined : findMember(heldBy, space)
  if (found === undefined && told.length === 0) return undefined
  return {
    own: { ...(found === undefined ? {} : { [found.division]: found.member }), ...Object.fromEntries(told) },
    ...(found === undefined ? {} : { held: found.member }),
  }
}

/** The one of a family to which a case goes, where it goes to the child's own. */
export function memberOfReceiver(to: To | undefined, members: Members | undefined, graph: PolicyGraph): string | undefined {
  if (to?.kind !== 'holder' || to.which === undefined || members === undefined) return undefined
  const team = familyOf(to.holder, graph)
  const own = team?.per === undefined ? undefined : members.own[team.per]
  if (to.which === 'elsewhere') return own !== undefined && own !== members.held && team!.members.includes(own) ? own : undefined
  return team?.per !== undefined && (to.which === 'same' || to.which === team.per) && team.members.includes(members.own[team.per] ?? '')
    ? members.own[team.per]
    : undefined
}

/** The team that has a case after a move, under its own name where it is known. */
export function heldUnder(holder: Holder, to: To | undefined, members: Members | undefined, graph: PolicyGraph): string {
  if (holder === 'closed' || holder === 'not yet open') return holder
  const member = memberOfReceiver(to, members, graph)
  return member === undefined ? nameOf(holder) : `${nameOf(holder)} ${member}`
}

function familyOf(holder: Holder, graph: PolicyGraph): Team | undefined {
  const node = holder === 'closed' || holder === 'not yet open' || !graph.has(holder) ? undefined : graph.node(holder)
  return node?.kind === 'team' ? node : undefined
}
