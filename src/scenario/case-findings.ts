/** What is wrong with a case, as findings with their places. */
import type { CaseProblem } from '../decide/index.js'
import type { Report } from '../diagnostics/diagnostic.js'
import type { Entries } from '../syntax/value.js'
import { placeIn } from './told-case.js'

/** Reports the problems of a case; `written`: its lines, then those of its steps up to the one at fault. */
export function reportProblems(problems: readonly CaseProblem[], written: readonly [Entries, ...Entries[]], report: Report): void {
  for (const problem of problems) {
    const place = (text?: string) => placeIn(written, problem.path, text)
    switch (problem.kind) {
      case 'unknown name': report('unknown-in-case', place(problem.name), { of: problem.of, name: problem.name, known: problem.all }); break
      case 'unknown value': report('value-in-case', place(problem.value), { of: problem.of, value: problem.value, known: problem.all }); break
      case 'no date': report('day-in-case', place(problem.text), { reason: problem.reason }); break
      case 'no order': report('order-in-case', place(problem.text), { text: problem.text }); break
      case 'not a choice': report('choice-in-case', place(), { rule: problem.rule, known: problem.all }); break
      case 'back in time': report('back-in-time', place(problem.today), { moment: problem.moment, on: problem.on, today: problem.today }); break
      case 'impossible': report('impossible-case', place(), { because: problem.because }); break
      case 'nobody holds': report('case-without-holder', place(), { known: problem.all }); break
    }
  }
}
