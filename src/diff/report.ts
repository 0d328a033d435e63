/** The difference between two versions, judged and placed: what is shown and printed. */
import type { NodeId } from '../graph/ids.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import type { Position, Span } from '../source/source.js'
import { behaviourOf } from './behaviour/behaviour.js'
import type { Behaviour } from './behaviour/report.js'
import type { Change } from './change.js'
import { diff } from './diff.js'
import { fingerprint } from './fingerprint.js'
import { impactOf } from './impact.js'
import { levels } from './impact/level.js'
import type { Impact, Level } from './impact/level.js'
import { compareTopics } from '../compare/index.js'

/** One of the two versions. */
export interface Version {
  /** As the user named it: a path, or a revision with a path. */
  readonly label: string
  readonly graph: PolicyGraph
  /** Where a node was written; nothing for a compiled graph. */
  readonly placeOf?: (id: NodeId) => Place | undefined
}

export interface Place extends Position {
  readonly file: string
}

/** A change with how grave it is, its name for approvals, and where it stands in either version. */
export interface JudgedChange {
  readonly change: Change
  readonly impact: Impact
  readonly fingerprint: string
  readonly before?: Place
  readonly after?: Place
}

export interface DiffReport {
  readonly before: Version
  readonly after: Version
  /** The gravest first; of two as grave, in the order of the graph. */
  readonly changes: readonly JudgedChange[]
  /** What changes for cases, where that was asked. */
  readonly behaviour?: Behaviour
  /** Of two authorities: whether they answer alike, topic by topic. */
  readonly topics?: ReturnType<typeof compareTopics>
}

/** Compares two versions and judges what differs. */
export function diffReport(before: Version, after: Version): DiffReport {
  const changes = diff(before.graph, after.graph).map((change): JudgedChange => {
    const was = change.was ?? change.subject
    const old = before.graph.has(was) ? before.placeOf?.(was) : undefined
    const now = after.graph.has(change.subject) ? after.placeOf?.(change.subject) : undefined
    return {
      change,
      impact: impactOf(change, { before: before.graph, after: after.graph }),
      fingerprint: fingerprint(change),
      ...(old !== undefined && { before: old }),
      ...(now !== undefined && { after: now }),
    }
  })
  const byLevel = levels.flatMap((level) => changes.filter(({ impact }) => impact.level === level))
  return Object.freeze({ before, after, changes: Object.freeze(byLevel) })
}

/** The same, with what changes for cases. */
export function withBehaviour(report: DiffReport): DiffReport {
  const { before, after, changes } = report
  return Object.freeze({
    ...report,
    behaviour: behaviourOf(
      before.graph,
      after.graph,
      changes.map(({ change }) => change),
    ),
  })
}

/** The same for two authorities, topic by topic. */
export function withTopics(report: DiffReport): DiffReport {
  return Object.freeze({ ...report, topics: compareTopics(report.before.graph, report.after.graph) })
}

/** How many changes there are of each level. */
export function countByLevel(changes: readonly JudgedChange[]): Readonly<Record<Level, number>> {
  const counts: Record<Level, number> = { safeguarding: 0, breaking: 0, risky: 0, neutral: 0, wording: 0 }
  for (const { impact } of changes) counts[impact.level]++
  return counts
}

/**
 * Where nodes were written, as lines and columns.
 *
 * @param spanOf where a node stands; `origins.get` of a map will do
 * @param textOf the text of a file that was read
 */
export function placesIn(
  spanOf: (id: NodeId) => Span | undefined,
  textOf: (file: string) => string | undefined,
): (id: NodeId) => Place | undefined {
  const lines = new Map<string, readonly number[] | undefined>()
  return (id) => {
    const span = spanOf(id)
    if (span === undefined) return undefined
    if (!lines.has(span.file)) lines.set(span.file, linesOf(textOf(span.file)))
    const starts = lines.get(span.file)
    return starts && { file: span.file, ...positionIn(starts, span.start) }
  }
}

/** Where each line begins; looked up once for each file, however many nodes stand in it. */
function linesOf(text: string | undefined): readonly number[] | undefined {
  if (text === undefined) return undefined
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function positionIn(starts: readonly number[], offset: number): Position {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - starts[low]! + 1 }
}
