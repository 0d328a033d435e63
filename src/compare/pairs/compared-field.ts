/** The verdict on one field of which the rules alone tell. */
import { areAlikeUnderOtherTitles, verdictOnPeople } from '../alike/people.js'
import type { ComparedField, ComparedValues } from '../compared.js'
import { words } from '../every-case.js'
import type { SharedValue } from '../shared-values.js'
import { verdictAsRule } from '../verdict.js'

const people: ReadonlySet<ComparedField> = new Set<ComparedField>(['who', 'who decides', 'who settles it', 'first asked'])

export function compared(
  field: ComparedField,
  matter: string | undefined,
  before: readonly SharedValue[],
  after: readonly SharedValue[],
): readonly ComparedValues[] {
  if (before.length === 0 && after.length === 0) return []
  const [one, other] = [
    { values: before, silent: false },
    { values: after, silent: false },
  ]
  const asRule = people.has(field) ? verdictOnPeople(before, after) : verdictAsRule(one, other)
  const isApart = asRule === 'different' || asRule === 'depends'
  const kind = people.has(field) && asRule === 'depends' && areAlikeUnderOtherTitles(before, after) ? 'other titles' : 'told by its rule'
  return [
    {
      field,
      ...(matter === undefined ? {} : { matter }),
      asRule,
      before: words(one),
      after: words(other),
      ...(isApart ? { noPair: { kind } as const } : {}),
    },
  ]
}
