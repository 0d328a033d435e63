/** What is to be known of the way in which an answer was asked for. */
import type { Model } from '../space/index.js'
import { leftOut } from './called-for.js'
import type { Answer, Remark } from './decision.js'
import type { Known } from './told.js'

export function remarksOf(answer: Answer | 'unknown', known: Known, model: Model, answerOf: (known: Known) => Answer | 'unknown'): readonly Remark[] {
  return [...leftOut(answer, known, model, answerOf), ...beforeEffective(known, model)]
}

/** A day, month or year is compared as far as it is written. */
function beforeEffective({ days: { today } }: Known, { space: { graph } }: Model): readonly Remark[] {
  const { effective } = graph.protocol
  const isDated = /^\d{4}(-\d{2}){0,2}$/.test(effective)
  return today !== undefined && isDated && today.slice(0, effective.length) < effective ? [{ kind: 'before effective', effective, on: today }] : []
}
