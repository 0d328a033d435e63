/** What a comparison of two nodes knows of the rest of the two versions. */
import type { Condition } from '../../graph/expressions.js'
import type { NodeId, TermId } from '../../graph/ids.js'
import type { PolicyNode, Term } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import type { Alignment } from '../align/alignment.js'
import type { Names } from '../align/names.js'
import { translated } from '../align/names.js'
import type { ChangeCode } from '../kinds.js'
import type { Sides } from '../change.js'

/** One field of a node on both sides, the earlier one in the words of the later version. */
export interface Comparing {
  readonly alignment: Alignment
  /** The earlier node as it was written. */
  readonly was: PolicyNode
  /** The earlier node in the words of the later version. */
  readonly before: PolicyNode
  readonly after: PolicyNode
  /** A condition of either side with its terms written out. */
  readonly written: Written
  /** Notes a change of the node, told in the words of the later version. */
  readonly note: (code: ChangeCode, data: Sides) => void
  /** Notes a change whose earlier side is as it was written. */
  readonly noteAsWritten: (code: ChangeCode, data: Sides) => void
}

export interface Written {
  readonly before: (condition: Condition) => Condition
  readonly after: (condition: Condition) => Condition
}

/** Terms are written out for comparing as long as what comes of it stays readable for a machine too. */
const largest = 500

/**
 * Writes out the terms of both versions. A term with exceptions stays a name, since no condition says the same; so does one that has itself
 * changed: that is told at the term, and the rules that use it are compared as if it had not.
 */
export function writtenOut({ before, after, earlier }: Alignment, names: Names): Written {
  const then = (id: NodeId): Term | undefined => {
    const was = termIn(before, earlier.get(id) ?? id)
    return was && translated(was, names)
  }
  const now = (id: NodeId): Term | undefined => termIn(after, id)
  const definition = (term: Term | undefined, other: Term | undefined): Condition | undefined => {
    if (term === undefined || term.unless.length > 0) return undefined
    return other === undefined || JSON.stringify([term.when, term.unless]) === JSON.stringify([other.when, other.unless])
      ? term.when
      : undefined
  }
  return { before: expander((id) => definition(then(id), now(id))), after: expander((id) => definition(now(id), then(id))) }
}

function termIn(graph: PolicyGraph, id: NodeId): Term | undefined {
  const node = graph.has(id) ? graph.node(id) : undefined
  return node?.kind === 'term' ? node : undefined
}

interface Sized {
  readonly condition: Condition
  readonly size: number
}

function expander(define: (term: TermId) => Condition | undefined): (condition: Condition) => Condition {
  const known = new Map<TermId, Sized>()
  const expanded = (condition: Condition): Sized => {
    switch (condition.kind) {
      case 'all':
      case 'any': {
        const parts = condition.parts.map(expanded)
        return {
          condition: { kind: condition.kind, parts: parts.map((part) => part.condition) },
          size: parts.reduce((sum, part) => sum + part.size, 1),
        }
      }
      case 'not':
      case 'as-at': {
        const { condition: part, size } = expanded(condition.part)
        return { condition: { ...condition, part }, size: size + 1 }
      }
      case 'term-holds': {
        const before = known.get(condition.term)
        if (before !== undefined) return before
        const meaning = define(condition.term)
        const whole = meaning && expanded(meaning)
        const result = whole !== undefined && whole.size <= largest ? whole : { condition, size: 1 }
        known.set(condition.term, result)
        return result
      }
      default:
        return { condition, size: 1 }
    }
  }
  return (condition) => expanded(condition).condition
}
