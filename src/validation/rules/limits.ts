import type { Duration, Limit, Stay } from '../../graph/expressions.js'
import { nameOf } from '../../graph/ids.js'
import type { RuleNode } from '../../graph/nodes.js'
import type { ValidationRule } from '../rule.js'

/** A limit says when its clock starts, and whether working days are meant; an urgency is backed by some number. */
export const limits: ValidationRule = ({ graph, placeOf, report }) => {
  for (const rule of graph.rules) {
    for (const { duration, startsAt, word } of limitsOf(rule)) {
      const limit = `${duration.count} ${duration.unit}${duration.count === 1 ? '' : 's'}`
      if (!startsAt) report('limit-without-start', placeOf(rule.id, word), { rule: nameOf(rule.id), limit })
      if (duration.unit === 'day') report('unit-not-stated', placeOf(rule.id, word), { rule: nameOf(rule.id), limit })
    }
    for (const pace of pacesOf(rule)) report('no-number', placeOf(rule.id, 'due'), { rule: nameOf(rule.id), pace })
  }
}

interface Counted {
  readonly duration: Duration
  readonly startsAt: boolean
  readonly word: string
}

/** Urgencies of a rule that has no limit beside them. */
function pacesOf(rule: RuleNode): readonly string[] {
  if (
    (rule.kind !== 'route' && rule.kind !== 'duty') ||
    rule.within.length > 0 ||
    rule.due.some((due) => due.kind === 'due-moment' && due.moment.kind === 'last-of')
  )
    return []
  return rule.due.flatMap((due) => (due.kind === 'urgency' ? [due.pace] : []))
}

function limitsOf(rule: RuleNode): readonly Counted[] {
  if (rule.kind === 'ladder')
    return rule.rungs.flatMap(({ within }) =>
      within === undefined ? [] : [{ duration: within.duration, startsAt: true, word: 'escalateTo' }],
    )
  if (rule.kind !== 'route' && rule.kind !== 'duty') return []
  const within = rule.within.map(({ duration, of }: Limit) => ({ duration, startsAt: of !== undefined, word: 'within' }))
  const stay: Stay | undefined = rule.kind === 'route' ? rule.stay : undefined
  return stay?.kind === 'stay-for' ? [...within, { duration: stay.duration, startsAt: stay.from !== undefined, word: 'stay' }] : within
}
