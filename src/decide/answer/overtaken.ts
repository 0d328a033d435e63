/** A latest day that one clause sets for a move, and another lets pass: told alike before that day, after it, and when the case moves at last. */
import type { RuleId } from '../../graph/ids.js'
import { compare } from '../../calendar/index.js'
import type { Answer, DecisionOfAspect, Overtaken, Remark } from '../decision.js'
import { possible } from '../days/moments-in-time.js'
import { dayOfEnd } from './until-when.js'
import type { Known } from '../told/told.js'
import type { Model } from '../../space/index.js'

/** The latest day that does not agree with the moment of the move, where the answer tells of both. */
export function overtakenIn(
  { answer, limits, trace }: Pick<DecisionOfAspect, 'answer' | 'limits' | 'trace'>,
  remarks: readonly Remark[],
  known: Known,
  model: Model,
): Overtaken | undefined {
  if (answer === 'unknown') return undefined
  switch (answer.kind) {
    case 'moves':
      return answer.lateBy.length === 0 ? undefined : { by: answer.lateBy, at: answer.onTimeBy, ...latest(answer.lateBy, limits) }
    case 'conflict': {
      const sides = keptAndLate(answer)
      if (sides === undefined) return undefined
      const { kept, late } = sides
      const limiting = new Set(limits.filter(({ kind }) => kind === 'by').flatMap(({ rules }) => rules))
      const [by, at] = [late.rules.filter((rule) => limiting.has(rule)), kept.rules.filter((rule) => !limiting.has(rule))]
      return by.length === 0 || at.length === 0
        ? undefined
        : { by, at, ...latest(by, limits), stays: { ...kept.answer, ...dayOfEnd(kept.answer.until, known, model) } }
    }
    case 'stays': {
      const [remark] = remarks.flatMap((each) => (each.kind === 'planned too late' ? [each] : []))
      const at = trace
        .filter(({ rule, part, as }) => part === 'applied' && as.at !== undefined && remark?.rules.includes(rule) !== true)
        .map(({ rule }) => rule)
      return remark === undefined || remark.rules.length === 0 || at.length === 0
        ? undefined
        : { by: remark.rules, at, latest: remark.latest }
    }
    default:
      return undefined
  }
}

type Stay = Extract<Answer, { kind: 'stays' }>

/** Where a conflict is about nothing else: the side that keeps the case until it goes, and the one by which it should be there by now. */
function keptAndLate({ sides }: Extract<Answer, { kind: 'conflict' }>) {
  const stays = sides.flatMap(({ answer, rules }) => (answer.kind === 'stays' ? [{ answer: answer as Stay, rules }] : []))
  const [late, kept] = [stays.find(({ answer }) => answer.due !== undefined), stays.find(({ answer }) => answer.due === undefined)]
  const isAlike = late !== undefined && kept?.answer.goesTo?.key === late.answer.due?.key
  return sides.length !== 2 || late === undefined || kept === undefined || !isAlike ? undefined : { kept, late }
}

/** The last day, however that is counted. */
function latest(rules: readonly RuleId[], limits: DecisionOfAspect['limits']): { readonly latest?: string } {
  const days = limits
    .filter((limit) => limit.kind === 'by' && limit.rules.some((rule) => rules.includes(rule)))
    .flatMap(({ when }) => possible(when))
  const [last] = [...days].sort((a, b) => (compare(a, b) === 'before' ? 1 : -1))
  return last === undefined ? {} : { latest: last }
}
