/** A case in a finding: shown only when the question, asked again of what is told and no more, has that very answer. */
import { exampleOf } from '../analysis/cases/region.js'
import type { Smallest } from '../analysis/cases/region.js'
import { answerKnown, knownOf } from '../decide/index.js'
import type { CaseExample } from '../diagnostics/case.js'
import type { Model } from '../space/index.js'

/**
 * The example, once it has been decided; nothing when the answer is another one.
 *
 * @param readings those under which it is asked, where they are not the ones that are followed
 */
export function replayed(smallest: Smallest | undefined, expect: CaseExample['expect'], model: Model, readings: Readonly<Record<string, string>> = {}): CaseExample | undefined {
  if (smallest === undefined) return undefined
  const plain = exampleOf(smallest, expect, model)
  const example = Object.keys(readings).length === 0 ? plain : { ...plain, readings: { ...plain.readings, ...readings } }
  const { happened, expect: _, ...told } = example
  const { known } = knownOf({ ...told, ...(happened === undefined ? {} : { happened: happened.map((moment) => ({ moment })) }) }, model)
  if (known === undefined) return undefined
  const answer = answerKnown(known, model)
  const same = answer !== 'unknown' && answer.kind === expect.outcome && (expect.because === undefined || (answer.kind === 'not covered' && answer.why === expect.because))
  return same ? example : undefined
}
