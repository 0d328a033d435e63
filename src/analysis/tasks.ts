/** Who does what: the duties of each party that the text names. */
import type { Doer, Party } from '../graph/expressions.js'
import type { TeamId } from '../graph/ids.js'
import type { Duty, RuleNode } from '../graph/nodes.js'

/** What one party has to do, or may have to. */
export interface Tasks {
  readonly party: Party
  readonly duties: readonly Task[]
}

export interface Task {
  readonly duty: Duty
  /** In the first place, as a stand-in for somebody else, or as any one of several. */
  readonly as: 'doer' | 'stand-in' | 'one of several'
}

/** The duties of the rules given, gathered by party in the order in which the parties first appear; `not stated` comes last. */
export function tasksOf(rules: readonly RuleNode[]): readonly Tasks[] {
  const byParty = new Map<string, { party: Party; duties: Task[] }>()
  for (const duty of rules) {
    if (duty.kind !== 'duty') continue
    for (const { party, as } of duty.who.flatMap(partiesOf)) {
      const key = JSON.stringify(party)
      const tasks = byParty.get(key) ?? { party, duties: [] }
      tasks.duties.push({ duty, as })
      byParty.set(key, tasks)
    }
  }
  const all = [...byParty.values()]
  return [...all.filter(({ party }) => party.kind !== 'not-stated'), ...all.filter(({ party }) => party.kind === 'not-stated')]
}

/** The teams that do it, or whose people do. */
export function doingTeams(duty: Duty): ReadonlySet<TeamId> {
  const teams = duty.who.flatMap(partiesOf).map(({ party }) => (party.kind === 'role-of' ? party.of : party))
  return new Set(teams.flatMap((party) => (party.kind === 'team-party' ? [party.team] : [])))
}

function partiesOf(doer: Doer): { party: Party; as: Task['as'] }[] {
  if (doer.kind === 'substitutes') {
    return [{ party: doer.first, as: 'doer' }, ...doer.orElse.map((party) => ({ party, as: 'stand-in' as const }))]
  }
  if (doer.kind === 'one-of-parties') return doer.parties.map((party) => ({ party, as: 'one of several' }))
  return [{ party: doer, as: 'doer' }]
}
