/** Blocks of cases as lines that can be told: a question, the answers that are meant, and those that are not. */
import type { Cube } from '../logic/index.js'
import type { Subject } from './axes.js'
import type { Vocabulary } from './vocabulary.js'

/** What is known of one question. */
export interface Line {
  readonly subject: Subject
  readonly is: readonly string[]
  readonly others: readonly string[]
}

export function linesOf(cube: Cube, { axes }: Pick<Vocabulary, 'axes'>): Line[] {
  return cube.map(({ axis, values }) => {
    const { subject, values: names } = axes.list[axis]!
    const is = values.map((value) => names[value]!)
    return { subject, is, others: names.filter((name) => !is.includes(name)) }
  })
}
