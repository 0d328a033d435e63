import type { Expression } from 'oxc-parser'
import type { Span } from '../../source/source.js'
import type { ReadSession } from './reading.js'
import type { Helper, Static } from './static-value.js'

/** What the names of a file, or of a helper in it, stand for. */
export type Names = ReadonlyMap<string, Static | undefined>

/** Where an expression stands: the names it can see, and how expressions are read there. */
export interface Scope {
  readonly reading: ReadSession
  readonly file: string
  /** The names known so far, the nearest first. */
  readonly names: readonly Names[]
  /** The names that the file declares somewhere. */
  readonly declared: ReadonlySet<string>
  /** The helpers being called, outermost first. */
  readonly calls: readonly Helper['body'][]
  /** What an expression stands for; nothing when it is wrong, which has been reported. */
  readonly valueOf: (expression: Expression, scope: Scope) => Static | undefined
}

/** The place of a piece of the tree. */
export function spanOf(node: { readonly start: number; readonly end: number }, { file }: { readonly file: string }): Span {
  return { file, start: node.start, end: node.end }
}
