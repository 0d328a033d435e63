/** How something is told of a case: the lines of a case file for one answer to one question. */
import type { CaseGiven, Setting } from '../../decide/index.js'
import { notApplicable } from '../../space/index.js'
import { askName, valueNamed } from './questions.js'
import type { Naming } from './words.js'

/** What a setting adds to a case; nothing where a case cannot say it. */
export function toldBy({ axis, value }: Setting, naming: Naming): CaseGiven | undefined {
  const { subject, values } = naming.space.vocabulary.axes.list[axis]!
  const name = askName(axis, naming)
  const is = values[value]!
  switch (subject.kind) {
    case 'fact':
    case 'age':
      return { facts: { [name]: is } }
    case 'reading':
      return { readings: { [name]: is } }
    case 'team':
      return is === notApplicable ? undefined : { known: { [name]: valueNamed({ axis, value }, naming) } }
    case 'passed':
      return value === 0
        ? { notHappened: [subject.moment] }
        : { happened: [{ moment: subject.moment, ...(value > 1 ? { called: true } : {}) }] }
    case 'order':
      return { order: [`${subject.point} ${is === 'on the same day' ? 'on' : is} ${subject.limit}`] }
    case 'chosen':
      return value === 0 ? undefined : { chosen: { [name]: valueNamed({ axis, value }, naming) } }
    case 'gate':
      return value === 0 ? undefined : { notDone: [name] }
    case 'applied':
      return value === 0 ? undefined : { applied: [name] }
    default:
      return undefined
  }
}

/** Two tellings of one case as one; what is told later counts. */
export function toldTogether(first: CaseGiven, then: CaseGiven): CaseGiven {
  const together: Record<string, unknown> = { ...first }
  for (const [line, value] of Object.entries(then)) {
    const before = together[line]
    if (Array.isArray(value)) together[line] = [...(Array.isArray(before) ? before : []), ...value]
    else if (typeof value === 'object' && value !== null) together[line] = { ...(before as object | undefined), ...value }
    else together[line] = value
  }
  return together as CaseGiven
}
