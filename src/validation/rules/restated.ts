import { outlookOf } from '../../analysis/cases/outlook.js'
import { idleExceptionsIn, restatingIn } from '../../analysis/cases/without.js'
import { nameOf } from '../../graph/ids.js'
import { idleIn } from '../../analysis/cases/idle.js'
import type { CaseRule } from '../rule.js'

/** Every rule about where a case goes, and every exception to one, makes some answer different. */
export const restated: CaseRule = {
  decides: 'which rules say nothing of their own',
  run({ model, graph, placeOf, report }) {
    const { rules: dead, exceptions } = idleIn(model)
    const isDead = (rule: string) => dead.some((each) => each.rule === rule)
    for (const { rule, others, beaten } of restatingIn(outlookOf(model))) {
      if (isDead(rule)) continue
      if (beaten === undefined) report('restates', placeOf(rule), { rule: nameOf(rule), others: others.map(nameOf) })
      else report('never-counts', placeOf(rule), { rule: nameOf(rule), by: beaten.by.map(nameOf), about: beaten.about })
    }
    for (const { rule, index } of idleExceptionsIn(outlookOf(model))) {
      const node = graph.node(rule)
      if (isDead(rule) || exceptions.some(({ of, path }) => of === rule && path.length === 1 && path[0] === index)) continue
      report('exception-lifts-nothing', placeOf(rule, 'unless'), {
        of: nameOf(rule),
        path: [index],
        cites: node.kind === 'route' ? (node.unless[index]?.cites ?? []) : [],
        why: 'no difference',
      })
    }
  },
}
