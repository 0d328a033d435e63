/** Static values as the plain data of the syntax tree. */
import type { Span } from '../../source/source.js'
import type { Shape } from '../../syntax/shape.js'
import type { Entries, Entry, Value } from '../../syntax/value.js'
import type { ReadSession } from './reading.js'
import type { Lines, Static } from './static-value.js'
import { describe } from './static-value.js'
import { strayTerms } from './stray-terms.js'

const wanted = 'a text, a term, a list or a map of lines'

/** The data of a value; parts that could not be read are left out and counted as lost. */
export function dataOf(value: Static | undefined, reading: ReadSession): Value | undefined {
  if (value === undefined) return void reading.lose()
  if (!reading.spend(1, value.span)) return undefined
  switch (value.kind) {
    case 'text':
      return value
    case 'sequence':
      return { kind: 'list', items: value.items.flatMap((item) => dataOf(item, reading) ?? []), span: value.span }
    case 'lines':
      return entriesOf(value, reading)
    default:
      return misplaced(value, value.span, wanted, reading)
  }
}

/** The lines of an object as data. */
export function entriesOf(lines: Lines, reading: ReadSession): Entries {
  if (lines.holed) reading.lose()
  const entries: Entry[] = []
  for (const line of lines.lines) {
    const value = dataOf(line.value, reading)
    if (value !== undefined) entries.push({ key: line.key, value })
  }
  return { kind: 'entries', entries, span: lines.span }
}

/** Reports that something stands where it cannot. */
export function misplaced(value: Static, span: Span, what: string, reading: ReadSession): undefined {
  reading.report('misplaced-value', span, { got: describe(value), wanted: what })
  return undefined
}

/** Reports terms in a value that stand where no condition does. */
export function refuseStrayTerms(value: Value, shape: Shape, reading: ReadSession): void {
  for (const { text, span } of strayTerms(value, shape)) reading.report('stray-term', span, { term: text })
}
