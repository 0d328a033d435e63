/** Exceptions as the tree that the text has: an exception to an exception stays visible. */
import type { Exception } from '../../graph/expressions.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { conditionWords } from './conditions.js'

/** An exception in words, with the exceptions to it. */
export interface ExceptionWords {
  /** What lifts the rule: the part of a sentence that follows `unless`. */
  readonly when: string
  readonly says?: string
  readonly cites: readonly string[]
  readonly unless: readonly ExceptionWords[]
}

/** The tree of exceptions in words. */
export function exceptionTree(exceptions: readonly Exception[], graph: PolicyGraph): readonly ExceptionWords[] {
  return exceptions.map((exception) => ({
    when: conditionWords(exception.when, graph),
    ...(exception.says === undefined ? {} : { says: exception.says }),
    cites: exception.cites,
    unless: exceptionTree(exception.unless, graph),
  }))
}

/** The same inside a sentence: `the child is under 3 (but not if …)`. */
export function exceptionWords(exceptions: readonly Exception[], graph: PolicyGraph): string {
  return exceptionTree(exceptions, graph).map(inline).join(', or ')
}

function inline({ when, unless }: ExceptionWords): string {
  return unless.length === 0 ? when : `${when} (but not if ${unless.map(inline).join(', or ')})`
}
