/** What is wrong with a case, as findings with their places. */
import type { CasePath, CaseProblem } from '../decide/index.js'
import type { Report } from '../diagnostics/diagnostic.js'
import type { Entries } from '../syntax/value.js'
import { placeIn } from './told-case.js'

/** Reports the problems of a case; `written`: its lines, then those of its steps up to the one at fault. */
export function reportProblems(problems: readonly CaseProblem[], written: readonly [Entries, ...Entries[]], report: Report): void {
  for (const problem of problems) {
    const place = (text?: string) => placeIn(written, problem.path, text)
    switch (problem.kind) {
      case 'unknown name':
        report('unknown-in-case', place(problem.name), { of: problem.of, name: problem.name, known: problem.all })
        break
      case 'unknown value':
        report('value-in-case', place(problem.value), { of: problem.of, value: problem.value, known: problem.all })
        break
      case 'no date':
        report('day-in-case', place(problem.text), { reason: problem.reason })
        break
      case 'no order':
        report('order-in-case', place(problem.text), { text: problem.text })
        break
      case 'not a choice':
        report('choice-in-case', place(), { rule: problem.rule, known: problem.all })
        break
      case 'back in time':
        report('back-in-time', place(problem.today), { moment: problem.moment, on: problem.on, today: problem.today })
        break
      case 'told twice':
        report('told-twice', place(), { moment: problem.moment, days: problem.days })
        break
      case 'impossible':
        reportImpossible(problem, written, report)
        break
      case 'nobody holds':
        report('case-without-holder', place(), { known: problem.all })
        break
    }
  }
}

/** Shown where the last of what excludes each other was told. */
function reportImpossible(
  { told, path, because }: Extract<CaseProblem, { kind: 'impossible' }>,
  written: readonly [Entries, ...Entries[]],
  report: Report,
): void {
  const lastTold = (each: CasePath) => written.findLastIndex((entries) => isToldIn(entries, each))
  const last = [...told].sort((a, b) => lastTold(a.path) - lastTold(b.path)).at(-1)?.path ?? path
  const step = lastTold(last)
  const named = told.flatMap(({ path: [line, name], values, words }) =>
    line === undefined ? [] : [words ?? `${name ?? line}: ${values.length > 2 ? '…' : values.join(' or ')}`],
  )
  report('impossible-case', placeIn(written, last), {
    because,
    told: named,
    step: step > 0 ? step : undefined,
    earlier:
      step > 0
        ? told
            .filter((each) => lastTold(each.path) < step)
            .flatMap(({ path: [line, name] }) => (line === 'facts' && name !== undefined ? [name] : []))
        : [],
  })
}

function isToldIn({ entries }: Entries, [line, name]: CasePath): boolean {
  const value = entries.find(({ key }) => key.text === line)?.value
  return value !== undefined && (name === undefined || value.kind !== 'entries' || value.entries.some(({ key }) => key.text === name))
}
