/** The limits of a protocol beside those of another that sets limits for all: the law of the land, as far as shared words reach. */
import { longerThan } from '../../calendar/index.js'
import type { Longer } from '../../calendar/index.js'
import type { Duration } from '../../graph/expressions.js'
import type { ClauseSource, Ledger } from '../../graph/ledger.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { isKindOf } from './matter.js'
import { limitsSetBy } from './set-limits.js'
import type { Phase, SetLimit } from './set-limits.js'
import { lieOf, sharedLines } from './shared-lines.js'
import type { Lie } from './shared-lines.js'

/** A protocol that sets limits, with the list that says where each was read. */
export interface Limits {
  readonly graph: PolicyGraph
  readonly ledger: Ledger | undefined
}

/**
 * `starts elsewhere`: the same matter, counted from another day, so nothing is judged. `not comparable`: the document does not say
 * which days it means, and it matters. `other cases`: shared words do not tell whether both speak of the same children.
 */
export type Verdict = 'longer' | 'may be longer' | 'longer for some' | 'not longer' | 'starts elsewhere' | 'not comparable' | 'other cases'

export interface Comparison {
  readonly local: SetLimit
  readonly national: SetLimit
  readonly clauses: readonly CitedClause[]
  readonly verdict: Verdict
  /** The same national limit counted from other days: sources differ about it. */
  readonly otherwise: readonly SetLimit[]
  /** Where the lengths were compared. */
  readonly longer?: Longer
}

/** A clause that sets the limit, and where it was read. */
export interface CitedClause {
  readonly id: string
  readonly title: string
  readonly sources: readonly ClauseSource[]
}

/** Every limit of the protocol that is about a matter for which there is a limit to compare with; those of one limit stand together. */
export function limitsAgainst(graph: PolicyGraph, limits: Limits): readonly Comparison[] {
  if (graph.protocol.calendar !== limits.graph.protocol.calendar || graph.protocol.authority === limits.graph.protocol.authority) return []
  const order = new Map(limits.ledger?.clauses.map(({ id }, index) => [id, index]))
  const rank = ({ cites }: SetLimit) => Math.min(...cites.map((id) => order.get(id) ?? order.size))
  const national = [...limitsSetBy(limits.graph)].sort((a, b) => rank(a) - rank(b))
  return limitsSetBy(graph).flatMap((local) => {
    const all = national.flatMap((each) => compared(local, each, national, graph, limits))
    const judged = all.filter(({ verdict }) => verdict !== 'starts elsewhere')
    // Counted from a day for which there is a limit: that there is another one from another day says nothing against it.
    return judged.length > 0 ? judged : all
  })
}

function compared(
  local: SetLimit,
  national: SetLimit,
  others: readonly SetLimit[],
  graph: PolicyGraph,
  limits: Limits,
): readonly Comparison[] {
  if (local.form !== national.form) return []
  const same = local.matter.kind === national.matter.kind && local.matter.of === national.matter.of
  const sameStart = local.form === 'again and again' || (local.startKey !== undefined && local.startKey === national.startKey)
  if (!same && !(sameStart && isKindOf(local.matter, national.matter))) return []
  const lie = lieOf(sharedLines(local.when, graph), sharedLines(national.when, limits.graph))
  const phase = lieOfPhases(local.phases, national.phases)
  if (lie === 'apart' || phase === 'apart') return []
  const otherwise = others.filter(
    (other) => other.by === national.by && other.matter.of === national.matter.of && other.startKey !== national.startKey,
  )
  const pair = { local, national, otherwise, clauses: clausesOf(national, limits) }
  if (!sameStart) return [{ ...pair, verdict: 'starts elsewhere' }]
  if (lie === 'not known' || phase === 'not known') return [{ ...pair, verdict: 'other cases' }]
  const { verdict, longer } = lengths(local.duration, national.duration, graph)
  // What is asked for special cases alone leaves a rule for all cases as it is, and is asked beside it.
  const some = ((lie === 'around' && national.special) || phase === 'around') && (verdict === 'longer' || verdict === 'may be longer')
  return [{ ...pair, verdict: some ? 'longer for some' : verdict, longer }]
}

/** A limit until the first review and one from it on never meet; one without such bounds is for both times. */
function lieOfPhases(local: readonly Phase[], national: readonly Phase[]): Lie {
  const relations = national.map(({ approach, key }): Lie => {
    const own = local.filter((each) => key !== undefined && each.key === key)
    return own.length > 0
      ? own.some((each) => each.approach === approach)
        ? 'inside'
        : 'apart'
      : local.length === 0
        ? 'around'
        : 'not known'
  })
  return (['apart', 'not known', 'around'] as const).find((lie) => relations.includes(lie)) ?? 'inside'
}

function lengths(
  own: Duration,
  national: Duration,
  { protocol }: PolicyGraph,
): { verdict: 'longer' | 'may be longer' | 'not longer' | 'not comparable'; longer: Longer } {
  const longer = longerThan(own, national, protocol.calendar)
  // Days of which the text does not say whether they are working days are not turned into either in silence.
  if ((own.unit === 'day') !== (national.unit === 'day')) {
    const meant = (['calendar day', 'working day'] as const).map(
      (unit) => longerThan(withDays(own, unit), withDays(national, unit), protocol.calendar).verdict,
    )
    if (meant[0] !== meant[1]) return { verdict: 'not comparable', longer }
  }
  return { verdict: longer.verdict === 'always' ? 'longer' : longer.verdict === 'sometimes' ? 'may be longer' : 'not longer', longer }
}

function withDays({ unit, ...rest }: Duration, days: 'calendar day' | 'working day'): Duration {
  return { ...rest, unit: unit === 'day' ? days : unit }
}

function clausesOf({ cites }: SetLimit, { ledger }: Limits): readonly CitedClause[] {
  return cites.map((id) => {
    const clause = ledger?.clauses.find((each) => each.id === id)
    return { id, title: clause?.title ?? id, sources: clause?.sources ?? [] }
  })
}
