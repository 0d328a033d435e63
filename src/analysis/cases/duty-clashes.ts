/** Two duties about one act that contradict each other: one must and one must not, one is released from what the other demands, or two teams each have it to themselves. */
import type { Deed, Doer, Party } from '../../graph/expressions.js'
import type { RuleId, TeamId } from '../../graph/ids.js'
import type { Duty } from '../../graph/nodes.js'
import type { Diagram } from '../../logic/index.js'
import { conditionFormula, readingsOf, speaks } from '../../space/index.js'
import type { Model } from '../../space/index.js'
import { possibleIn } from './possible.js'
import type { Possible } from './possible.js'
import { workedOut } from './worked-out.js'

export interface DutyClash {
  readonly rules: readonly [RuleId, RuleId]
  readonly about: 'who' | 'act'
  readonly where: Diagram
}

/** The same, where the author knows. */
export interface KnownDutyClash extends DutyClash {
  readonly acknowledgedBy: RuleId
}

/** What is open and what is acknowledged, found in one go. */
export interface DutyClashes {
  readonly open: readonly DutyClash[]
  readonly acknowledged: readonly KnownDutyClash[]
}

/** Acts that one team does once; several can attend, visit or be told. */
const onlyOnce: ReadonlySet<string> = new Set(['arrange', 'chair', 'hold', 'complete', 'start', 'approve', 'allocate'])

export const dutyClashesIn: (model: Model) => DutyClashes = workedOut((model) => clashesIn(model, possibleIn(model)))

function clashesIn(model: Model, possible: Possible): DutyClashes {
  const {
    space: { graph, vocabulary, scope },
    store,
  } = model
  const duties = graph.all('duty').filter(({ act }) => act.kind === 'described-act')
  const where = (duty: Duty) => store.any(readingsOf(duty, vocabulary).map((read) => possible.diagram(speaks(read, scope))))
  const clashes: DutyClash[] = []
  const known: KnownDutyClash[] = []
  for (const [index, a] of duties.entries()) {
    for (const b of duties.slice(index + 1)) {
      const about = contradiction(a, b)
      if (about === undefined || isSettled(a, b, about)) continue
      const both = store.and(where(a), where(b))
      if (!possible.some(both)) continue
      const left = withoutAcknowledged(both, a, b, about, model, possible)
      if (possible.some(left)) clashes.push({ rules: [a.id, b.id], about, where: left })
    }
  }
  return { open: clashes, acknowledged: known }

  function withoutAcknowledged(
    both: Diagram,
    a: Duty,
    b: Duty,
    about: DutyClash['about'],
    { store: { minus } }: Model,
    { diagram }: Possible,
  ): Diagram {
    return graph
      .all('acknowledgement')
      .filter(
        ({ hole, rules, about: fields }) =>
          hole === 'conflict' &&
          rules.includes(a.id) &&
          rules.includes(b.id) &&
          (fields.length === 0 || fields.includes(about === 'who' ? 'who' : 'whether')),
      )
      .reduce((left, node) => {
        const covered = diagram(conditionFormula(node.when, scope))
        const where = store.and(both, covered)
        if (possible.some(where)) known.push({ rules: [a.id, b.id], about, where, acknowledgedBy: node.id })
        return minus(left, covered)
      }, both)
  }
}

/** What two duties contradict each other about, if they are about one act. */
function contradiction(a: Duty, b: Duty): DutyClash['about'] | undefined {
  const shared = sharedDeeds(a, b)
  if (shared.length === 0 || !sameDetails(a, b)) return undefined
  const strengths = new Set([a.strength, b.strength])
  const demands = strengths.has('must') || strengths.has('should')
  if (demands && (strengths.has('must-not') || strengths.has('need-not'))) return meets(a, b) ? 'act' : undefined
  const [mine, yours] = [teamsOf(a.who), teamsOf(b.who)]
  const apart = mine !== undefined && yours !== undefined && ![...mine].some((team) => yours.has(team))
  return apart && a.strength === 'must' && b.strength === 'must' && shared.some(({ verb }) => onlyOnce.has(verb)) ? 'who' : undefined
}

function sharedDeeds(a: Duty, b: Duty): readonly Deed[] {
  if (a.act.kind !== 'described-act' || b.act.kind !== 'described-act' || a.act.or.length + b.act.or.length > 0) return []
  const others = b.act.deeds
  const meet = (x: readonly unknown[], y: readonly unknown[]) =>
    x.some((one) => y.some((other) => JSON.stringify(one) === JSON.stringify(other)))
  return a.act.deeds.filter((deed) =>
    others.some(
      (other) =>
        deed.verb === other.verb &&
        (meet(deed.documents, other.documents) || meet(deed.events, other.events) || meet(deed.parties, other.parties)),
    ),
  )
}

/** What is done with different people, or put into different records, is not one act. */
function sameDetails(a: Duty, b: Duty): boolean {
  if (a.act.kind !== 'described-act' || b.act.kind !== 'described-act') return false
  const apart = (x: readonly unknown[], y: readonly unknown[]) => x.length > 0 && y.length > 0 && JSON.stringify(x) !== JSON.stringify(y)
  return (
    !apart(a.act.to, b.act.to) &&
    !apart(a.act.with, b.act.with) &&
    !apart(a.act.in, b.act.in) &&
    (a.act.about ?? b.act.about) === (b.act.about ?? a.act.about)
  )
}

/** Whether the same people can be meant. */
function meets(a: Duty, b: Duty): boolean {
  const [mine, yours] = [teamsOf(a.who), teamsOf(b.who)]
  return mine === undefined || yours === undefined || [...mine].some((team) => yours.has(team))
}

/** The teams of those who have a duty; nothing where the text leaves open which team they are of. */
function teamsOf(who: readonly Doer[]): ReadonlySet<TeamId> | undefined {
  const parties = who.flatMap((doer): readonly Party[] =>
    doer.kind === 'substitutes' ? [doer.first, ...doer.orElse] : doer.kind === 'one-of-parties' ? doer.parties : [doer],
  )
  const teams = parties.map((party) =>
    party.kind === 'team-party' ? party.team : party.kind === 'role-of' && party.of.kind === 'team-party' ? party.of.team : undefined,
  )
  return teams.length === 0 || teams.includes(undefined) ? undefined : new Set(teams as TeamId[])
}

/** Whether one of them gives way. */
function isSettled(a: Duty, b: Duty, about: DutyClash['about']): boolean {
  const beats = (x: Duty, y: Duty) =>
    x.replaces.includes(y.id) ||
    x.overrides.some(({ rule, only }) => rule === y.id && (only.length === 0 || only.includes(about))) ||
    (y.yields && !x.yields)
  return beats(a, b) || beats(b, a)
}
