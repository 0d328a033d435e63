/** The order in which people know the rules: that of the clauses they carry. */
import type { Ledger } from '../graph/ledger.js'
import type { RuleNode } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { naturalOrder, plainOrder } from '../util/order.js'

/** All rules by the first clause that each cites, as the ledger orders the clauses; rules without a clause come last. */
export function rulesInClauseOrder(graph: PolicyGraph, ledger?: Ledger): readonly RuleNode[] {
  const place = new Map(ledger?.clauses.map((clause, index) => [clause.id, index]))
  const last = place.size
  const placeOf = (clause: string) => place.get(clause) ?? last
  const before = (a: string, b: string) => placeOf(a) - placeOf(b) || naturalOrder(a, b)
  const first = new Map(graph.rules.map((rule) => [rule.id, [...rule.cites].sort(before)[0]]))
  return [...graph.rules].sort((a, b) => {
    const one = first.get(a.id)
    const two = first.get(b.id)
    if (one === undefined || two === undefined) return one === two ? plainOrder(a.id, b.id) : one === undefined ? 1 : -1
    return before(one, two) || plainOrder(a.id, b.id)
  })
}
