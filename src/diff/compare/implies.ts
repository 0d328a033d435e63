/** Whether one condition contains another, said only where the text alone shows it. */
import type { AgeIs, Condition } from '../../graph/expressions.js'
import { ageInMonths, compareDurations } from '../../graph/durations.js'

export type Relation = 'widened' | 'narrowed' | 'restated' | 'changed'

/** How the second condition stands to the first. Both come with their terms written out. */
export function relationOf(before: Condition, after: Condition): Relation {
  const wider = implies(before, after)
  const narrower = implies(after, before)
  if (wider && narrower) return 'restated'
  return wider ? 'widened' : narrower ? 'narrowed' : 'changed'
}

/** A comparison of two large conditions ends here, with the cautious answer. */
const budget = 20_000

/** Whether every case of `some` is surely one of `all`; `false` means only that the text does not show it. */
export function implies(some: Condition, all: Condition): boolean {
  let steps = 0
  const texts = new WeakMap<Condition, string>()
  const textOf = (condition: Condition): string => {
    const known = texts.get(condition)
    if (known !== undefined) return known
    const text = JSON.stringify(condition)
    texts.set(condition, text)
    return text
  }
  const holds = (a: Condition, b: Condition): boolean => {
    if (++steps > budget) return false
    if (b.kind === 'always' || b.kind === 'whatever') return true
    if (a.kind === b.kind && textOf(a) === textOf(b)) return true
    if (a.kind === 'any') return a.parts.every((part) => holds(part, b))
    if (b.kind === 'all') return b.parts.every((part) => holds(a, part))
    if (a.kind === 'all' && a.parts.some((part) => holds(part, b))) return true
    if (b.kind === 'any') return b.parts.some((part) => holds(a, part))
    return singleHolds(a, b, holds)
  }
  return holds(some, all)
}

function singleHolds(a: Condition, b: Condition, holds: (a: Condition, b: Condition) => boolean): boolean {
  switch (a.kind) {
    case 'not':
      return b.kind === 'not' && holds(b.part, a.part)
    case 'fact-is':
      return b.kind === 'fact-is' && a.fact === b.fact && contains(b.values, a.values)
    case 'going-to':
      return b.kind === 'going-to' && contains(b.teams, a.teams)
    case 'age-is':
      return b.kind === 'age-is' && a.fact === b.fact && ageHolds(a, b)
    case 'since-is': {
      if (b.kind !== 'since-is' || a.fact !== b.fact || a.test !== b.test) return false
      const length = compareDurations(a.duration, b.duration)
      return length === 'same dates' || length === (a.test === 'within' ? 'longer' : 'shorter')
    }
    case 'as-at':
      return b.kind === 'as-at' && a.before === b.before && JSON.stringify(a.moment) === JSON.stringify(b.moment) && holds(a.part, b.part)
    default:
      return false
  }
}

/** `over 16` is a matter of reading, so it is compared with itself and with `16 or over` only. */
function ageHolds(a: AgeIs, b: AgeIs): boolean {
  const from = ageInMonths(a.age)
  const bound = ageInMonths(b.age)
  switch (b.test) {
    case 'under':
      return a.test === 'under' ? from <= bound : (years(a) && lastYear(a) + 12 <= bound) || (a.test === 'exactly' && from < bound)
    case 'over':
      return a.test === 'over' && from >= bound
    case 'at-least':
      return a.test !== 'under' && from >= bound
    case 'between':
      return from >= bound && (years(a) ? lastYear(a) <= lastYear(b) : a.test === 'exactly' && from < lastYear(b) + 12)
    case 'exactly':
      return false
  }
}

/** `16` and `16 to 17` speak of whole years, the last included. */
const years = (is: AgeIs): boolean => is.test === 'between'
const lastYear = (is: AgeIs): number => ageInMonths(is.upTo ?? is.age)

function contains<T>(larger: readonly T[], smaller: readonly T[]): boolean {
  const known = new Set(larger)
  return smaller.every((item) => known.has(item))
}
