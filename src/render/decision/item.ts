/** One line of a decision in print. */
import { oneLine } from '../words/text.js'

/** A line, with lines of its own. */
export interface Item {
  readonly text: string
  readonly under: readonly string[]
  /** All of it in a line, for who reads on only if it matters. */
  readonly short: string
  /** When its turn comes to be read: the less, the sooner; nothing: where its list has it. */
  readonly turn?: number
}

/** A line; `short` says all of it at once. */
export const item = (text: string, under: readonly string[] = [], short = [text, ...under].join(' – ')): Item => ({
  text: oneLine(text),
  under: under.map(oneLine),
  short: oneLine(short),
})
