import { nameOf } from '../../graph/ids.js'
import type { ValidationRule } from '../rule.js'

/** What only a move can have says nothing beside a stay: something it waits for, the day on which it is made. */
export const detailsOfAStay: ValidationRule = ({ graph, placeOf, report }) => {
  for (const rule of graph.rules) {
    if (rule.kind === 'route' && rule.stay !== undefined && rule.waitsFor !== undefined)
      report('waits-without-move', placeOf(rule.id, 'waitsFor'), { rule: nameOf(rule.id) })
    if (rule.kind === 'route' && rule.stay?.kind === 'stay-for' && rule.stay.from?.kind === 'transfer')
      report('stay-from-its-end', placeOf(rule.id, 'stay'), { rule: nameOf(rule.id) })
    if (rule.kind !== 'duty') continue
    for (const held of rule.holdsUpRules) {
      const other = graph.node(held)
      if (other.kind === 'route' && other.stay !== undefined)
        report('holds-up-a-stay', placeOf(rule.id, 'holdsUp', nameOf(held)), { rule: nameOf(rule.id), other: nameOf(held) })
    }
  }
}
