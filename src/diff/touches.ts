/** What a change of a node reaches. */
import type { NodeId } from '../graph/ids.js'
import { isRule } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { eachPiece } from '../graph/walk.js'
import type { Alignment } from './align/alignment.js'
import type { Touch } from './change.js'
import { changeKind } from './kinds.js'
import type { ChangeCode } from './kinds.js'
import { mentionsOf } from './mentions.js'
import type { Mentioned, Mentions } from './mentions.js'

/** What a change of this code to this node touches; ids are those of the later version where it has them. */
export type Touching = (code: ChangeCode, subject: NodeId) => readonly Touch[]

/** Looks through both versions, when first asked. */
export function touching(alignment: Alignment): Touching {
  const { before, after, later } = alignment
  let tables: { readonly before: Mentions; readonly after: Mentions; readonly places: ReadonlyMap<NodeId, number> } | undefined
  const known = new Map<NodeId, readonly Touch[]>()

  const lookUp = (subject: NodeId): readonly Touch[] => {
    tables ??= { before: mentionsOf(before), after: mentionsOf(after), places: placesOf(after, before) }
    const fields = new Map<NodeId, Set<string>>()
    const add = (node: NodeId, by: Iterable<string>): void => {
      const all = fields.get(node) ?? new Set<string>()
      for (const field of by) all.add(field)
      if (node !== subject) fields.set(node, all)
    }
    const was = after.has(subject) ? alignment.earlier.get(subject) : subject
    if (after.has(subject)) reach(subject, tables.after, add)
    if (was !== undefined) reach(was, tables.before, (node, by) => add(later.get(node) ?? node, by))
    return inPlace(fields, tables.places)
  }

  return (code, subject) => {
    if (code === 'calendar-changed') return inPlace(countedInWorkingDays(alignment), placesOf(after, before))
    if (!carries(code, subject)) return []
    const touches = known.get(subject) ?? lookUp(subject)
    known.set(subject, touches)
    return touches
  }
}

/** Other words for people reach nobody; of a rule only its coming, going and renaming reach those that mention it. */
function carries(code: ChangeCode, subject: NodeId): boolean {
  const { topic } = changeKind(code)
  return topic !== 'wording' && topic !== 'source' && (topic === 'rule' || !subject.startsWith('rule:'))
}

/** A term carries a change on to whoever uses the term. */
function reach(start: Mentioned, mentions: Mentions, add: (node: NodeId, by: Iterable<string>) => void): void {
  const open = [start]
  const seen = new Set<Mentioned>(open)
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const [node, by] of mentions.get(next) ?? []) {
      add(node, by)
      if (!node.startsWith('term:') || seen.has(node)) continue
      seen.add(node)
      open.push(node)
    }
  }
}

/** Rules with a time that the calendar decides; `days` without a word may be working days. */
function countedInWorkingDays({ before, after, later }: Alignment): Map<NodeId, ReadonlySet<string>> {
  const found = new Map<NodeId, ReadonlySet<string>>()
  const note = (graph: PolicyGraph, idOf: (id: NodeId) => NodeId): void => {
    for (const node of graph.nodes.filter(isRule))
      eachPiece(node, (piece) => {
        if (piece.kind === 'duration' && ['working day', 'working hour', 'day'].includes(piece.unit)) found.set(idOf(node.id), new Set())
      })
  }
  note(after, (id) => id)
  note(before, (id) => later.get(id) ?? id)
  return found
}

function placesOf(after: PolicyGraph, before: PolicyGraph): ReadonlyMap<NodeId, number> {
  const places = new Map<NodeId, number>()
  for (const node of [...after.nodes, ...before.nodes]) if (!places.has(node.id)) places.set(node.id, places.size)
  return places
}

function inPlace(fields: ReadonlyMap<NodeId, ReadonlySet<string>>, places: ReadonlyMap<NodeId, number>): readonly Touch[] {
  return [...fields].sort(([a], [b]) => places.get(a)! - places.get(b)!).map(([node, by]) => ({ node, by: [...by].sort() }))
}
