import { account } from '../../analysis/account.js'
import { nameOf } from '../../graph/ids.js'
import type { ValidationRule } from '../rule.js'

/** Every clause cited stands in the ledger, and every clause of the ledger is carried or set aside. */
export const clauses: ValidationRule = ({ graph, ledger, placeOf, placeOfClause, report }) => {
  if (ledger === undefined) {
    report('no-ledger', placeOf('protocol'), {})
    return
  }
  if (ledger.authority !== graph.protocol.authority) {
    report('ledger-of-another-authority', placeOf('protocol'), { ledger: ledger.authority, authority: graph.protocol.authority })
    return
  }
  const { clauses: accounted, unknown } = account(graph, ledger)
  // Of two that are equally near, the one that nothing carries was meant.
  const missed = accounted.filter(({ standing }) => standing === 'unaccounted').map(({ clause }) => clause.id)
  const known = [...new Set([...missed, ...ledger.clauses.map((clause) => clause.id)])]
  for (const { clause, carriers } of unknown)
    for (const { node } of carriers) report('unknown-clause', placeOf(node, 'cites', clause), { clause, known })
  for (const { clause, standing, carriers } of accounted) {
    if (standing === 'unaccounted') report('clause-not-accounted-for', placeOfClause(clause.id), { clause: clause.id, title: clause.title })
    if (clause.setAside !== undefined && carriers.length > 0)
      report('clause-set-aside-and-cited', placeOfClause(clause.id), { clause: clause.id, rules: carriers.map(({ node }) => nameOf(node)) })
  }
}
