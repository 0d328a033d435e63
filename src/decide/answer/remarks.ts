/** What is to be known of the way in which an answer was asked for. */
import { compare } from '../../calendar/index.js'
import type { Model } from '../../space/index.js'
import { leftOut } from './called-for.js'
import type { Answer, DecisionOfAspect, Remark } from '../decision.js'
import { possible } from '../days/moments-in-time.js'
import type { Known } from '../told/told.js'
import type { Asking } from './asking.js'

export function remarksOf(
  { answer, limits }: Pick<DecisionOfAspect, 'answer' | 'limits'>,
  known: Known,
  model: Model,
  asking: Asking,
): readonly Remark[] {
  return [...leftOut(answer, known, model, asking), ...plannedTooLate(answer, limits, known), ...beforeEffective(known, model)]
}

/** Of a case that is to move at a moment whose day is set: whether that is after the latest day, however that is counted. */
function plannedTooLate(answer: Answer | 'unknown', limits: DecisionOfAspect['limits'], { days }: Known): readonly Remark[] {
  if (answer === 'unknown' || answer.kind !== 'stays') return []
  return answer.until.flatMap((moment) => {
    const on = days.on.get(moment)
    return limits.flatMap(({ kind, when, rules }): Remark[] => {
      const latest = possible(when)
      return on === undefined || kind !== 'by' || latest.length === 0 || latest.some((day) => compare(on, day) !== 'after')
        ? []
        : [{ kind: 'planned too late', moment, on, latest: [...latest].sort().at(-1)!, rules }]
    })
  })
}

/** A day, month or year is compared as far as it is written. */
function beforeEffective({ days: { today } }: Known, { space: { graph } }: Model): readonly Remark[] {
  const { effective } = graph.protocol
  const isDated = /^\d{4}(-\d{2}){0,2}$/.test(effective)
  return today !== undefined && isDated && today.slice(0, effective.length) < effective
    ? [{ kind: 'before effective', effective, on: today }]
    : []
}
