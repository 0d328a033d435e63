/** Duties of one case that contradict one another. */
import type { Duty } from '../../graph/nodes.js'
import type { Model } from '../../space/index.js'
import { dutyRows } from './duty-rows.js'
import type { DutyConflict } from './duty.js'
import type { Known } from '../told/told.js'
import { areOthers, resolvedDoer } from './parties.js'
import { isDoneOnce, isSameAct } from './same-act.js'
import { isOfAnothersCases } from './whose-duty.js'

/** Pairs of duties on one act of which one must and one must not, or need not; or that name different people who do not act together. */
export function dutyConflicts(known: Known, model: Model): readonly DutyConflict[] {
  const { store } = model
  const rows = dutyRows(known.place, known.cases, model)
  const { holder } = known.place
  const sides = holder === 'closed' || holder === 'not yet open' ? {} : { holder, sender: holder, 'current-holder': holder }
  const resolved = rows
    .filter(({ duty }) => !isOfAnothersCases(duty, rows, known, model))
    .map((row) => ({ ...row, duty: { ...row.duty, who: row.duty.who.map((doer) => resolvedDoer(doer, sides)) } }))
  return resolved.flatMap((a, i) =>
    resolved.slice(i + 1).flatMap((b): DutyConflict[] => {
      const about = clashOf(a.duty, b.duty)
      const where = store.and(a.where, b.where)
      if (about === undefined || !store.meets(known.cases, where)) return []
      return [{ about, rules: [a.duty.id, b.duty.id], certain: store.implies(known.cases, where) }]
    }),
  )
}

const demands = new Set<Duty['strength']>(['must', 'should'])
const denies = new Set<Duty['strength']>(['must-not', 'need-not'])

/** What two duties disagree about, if one does not give way to the other. */
export function clashOf(a: Duty, b: Duty): DutyConflict['about'] | undefined {
  if (a.id === b.id || a.yields || b.yields || ranked(a, b) || ranked(b, a) || !isSameAct(a, b)) return undefined
  const whose = areOthers(a.who, b.who)
  if ((demands.has(a.strength) && denies.has(b.strength)) || (demands.has(b.strength) && denies.has(a.strength)))
    return whose ? undefined : 'whether'
  return demands.has(a.strength) && demands.has(b.strength) && whose && isDoneOnce(a, b) ? 'who' : undefined
}

function ranked(over: Duty, under: Duty): boolean {
  return over.replaces.includes(under.id) || over.overrides.some(({ rule }) => rule === under.id)
}
