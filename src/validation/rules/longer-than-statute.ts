import { limitsAgainst } from '../../analysis/limits/against.js'
import type { Comparison, Verdict } from '../../analysis/limits/against.js'
import type { SetLimit } from '../../analysis/limits/set-limits.js'
import type { NationalLimit } from '../../diagnostics/catalogue/times.js'
import { nameOf } from '../../graph/ids.js'
import { durationName, momentName } from '../../space/index.js'
import type { CaseRule, CaseSubject } from '../rule.js'
import { longerFrom } from '../longer-from.js'

/** No limit reaches beyond the national one for the same matter; what cannot be judged is said. */
export const longerThanStatute: CaseRule = {
  decides: 'which limits reach beyond the law',
  run(subject) {
    if (subject.limits === undefined || subject.limits === 'none') return
    const byLimit = new Map<SetLimit, Comparison[]>()
    for (const comparison of limitsAgainst(subject.graph, subject.limits))
      byLimit.set(comparison.local, [...(byLimit.get(comparison.local) ?? []), comparison])
    for (const [local, comparisons] of byLimit) reportLimit(local, comparisons, subject)
  },
}

/** Of one limit what is gravest is told, with the other national limits that are passed too. */
function reportLimit(local: SetLimit, comparisons: readonly Comparison[], { placeOf, report }: CaseSubject): void {
  const place = placeOf(local.by, local.word)
  const [rule, limit] = [ruleName(local), durationName(local.duration)]
  const of = (...verdicts: Verdict[]) =>
    comparisons
      .filter(({ verdict }) => verdicts.includes(verdict))
      .sort((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict))
  const [worst, ...others] = of('longer', 'may be longer')
  if (worst !== undefined) {
    const law = nationalLimit(worst)
    const also = [...new Set(others.flatMap(({ clauses }) => clauses.map(({ id }) => id)))].filter((id) => !law.clauses.includes(id))
    report('longer-than-statute', place, {
      rule,
      limit,
      law,
      also,
      verdict: worst.verdict === 'longer' ? 'always' : 'sometimes',
      longer: longerFrom(worst.longer),
    })
  }
  const some = of('longer for some')
  if (some.length > 0)
    report('statute-longer-for-some', place, {
      rule,
      limit: `${local.form === 'once' ? 'within' : 'every'} ${limit}`,
      laws: once(some.map(nationalLimit)),
    })
  const elsewhere = of('starts elsewhere')
  if (elsewhere.length > 0)
    report('statute-starts-elsewhere', place, {
      rule,
      limit,
      start: local.start && momentName(local.start),
      laws: once(elsewhere.map(nationalLimit)),
    })
  for (const law of once(of('not comparable').map(nationalLimit))) report('statute-not-comparable', place, { rule, limit, law })
}

function ruleName({ by, reading }: SetLimit): string {
  return reading === undefined ? nameOf(by) : `${nameOf(by)}: ${reading}`
}

function nationalLimit({ national, clauses }: Comparison): NationalLimit {
  const sources = clauses.flatMap((clause) => clause.sources)
  return {
    clauses: clauses.map(({ id }) => id),
    title: clauses[0]?.title ?? ruleName(national),
    start: national.start && momentName(national.start),
    sources: [...new Map(sources.map((source) => [JSON.stringify(source), source])).values()],
  }
}

/** Two limits of one clause are told once, unless they start on different days. */
function once(laws: readonly NationalLimit[]): readonly NationalLimit[] {
  return [...new Map(laws.map((law) => [JSON.stringify([law.clauses, law.start]), law])).values()]
}
