import { plainOrder } from '../util/order.js'
import { deepFreeze } from '../util/freeze.js'
import { fieldsOf } from '../graph/fields.js'
import { nameOf } from '../graph/ids.js'
import type { NodeId } from '../graph/ids.js'
import { isRule } from '../graph/nodes.js'
import type { PolicyNode } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { align } from './align/align.js'
import { backwards, forwards } from './align/alignment.js'
import type { Alignment } from './align/alignment.js'
import type { Names } from './align/names.js'
import { translated, translatedValue } from './align/names.js'
import type { Change, Sides } from './change.js'
import { same } from './compare/comparison.js'
import { writtenOut } from './compare/context.js'
import type { Comparing, Written } from './compare/context.js'
import { comparisonsOf } from './compare/fields.js'
import { wholeReading } from './compare/readings.js'
import { changeCodes, changeKind } from './kinds.js'
import type { ChangeCode } from './kinds.js'
import { touching } from './touches.js'
import type { Touching } from './touches.js'

/**
 * What differs between two versions of a protocol: each fact once, at its cause, with what it touches. Nothing exactly when the
 * two are the same text. The order is that of the graph, then that of the table of codes.
 */
export function diff(before: PolicyGraph, after: PolicyGraph): readonly Change[] {
  if (before.digest === after.digest) return Object.freeze([])
  const alignment = align(before, after)
  const versions: Versions = { alignment, touches: touching(alignment), ...wordsOf(alignment) }
  const changes = [
    ...after.nodes.flatMap((node) => {
      const was = alignment.earlier.get(node.id)
      return was === undefined ? [newcomer(node, versions)] : changesOf(before.node(was), node, versions)
    }),
    ...before.nodes.filter((node) => !alignment.later.has(node.id)).map((node) => leaver(node, versions)),
  ]
  return deepFreeze(inOrder(changes, alignment))
}

interface Versions {
  readonly alignment: Alignment
  readonly touches: Touching
  readonly forward: Names
  readonly backward: Names
  readonly written: Written
  /** No name differs, so that nothing has to be translated. */
  readonly sameNames: boolean
}

function wordsOf(alignment: Alignment): Pick<Versions, 'forward' | 'backward' | 'written' | 'sameNames'> {
  const forward = forwards(alignment)
  const splits = alignment.after.all('team').some((team) => {
    const was = alignment.earlier.get(team.id)
    const old = was && alignment.before.node(was)
    return old?.kind === 'team' && old.per !== team.per
  })
  const sameNames = alignment.renamed.size === 0 && alignment.renamedParts.size === 0 && !splits
  return { forward, backward: backwards(alignment), written: writtenOut(alignment, forward), sameNames }
}

function newcomer(node: PolicyNode, { alignment, touches }: Versions): Change {
  const after = node.kind === 'reading' ? wholeReading(alignment.after, node, alignment.earlier) : node
  return changeOf(`${node.kind}-added` as ChangeCode, node.id, undefined, { after }, touches)
}

function leaver(node: PolicyNode, { alignment, touches }: Versions): Change {
  const before = node.kind === 'reading' ? wholeReading(alignment.before, node, alignment.later) : node
  return changeOf(`${node.kind}-removed` as ChangeCode, node.id, undefined, { before }, touches)
}

function changeOf(code: ChangeCode, subject: NodeId, was: NodeId | undefined, data: Sides, touches: Touching): Change {
  return { code, subject, ...(was !== undefined && was !== subject && { was }), data, touches: touches(code, subject) } as Change
}

/** What has become of a node that both versions have. */
function changesOf(was: PolicyNode, after: PolicyNode, versions: Versions): readonly Change[] {
  const { alignment, touches, forward, backward, written, sameNames } = versions
  const before = sameNames ? was : translated(was, forward)
  const changes: Change[] = []
  if (alignment.renamed.has(after.id) && was.kind !== 'reading')
    changes.push(changeOf(renameCode(after), after.id, was.id, renameSides(was, after), touches))
  if (same(before, after) && was.id === after.id && !alignment.renamedParts.has(after.id)) return changes
  if (before.kind !== after.kind) return [...changes, changeOf('rule-kind-changed', after.id, was.id, { before: was, after }, touches)]

  const noteAsWritten = (code: ChangeCode, data: Sides): void => void changes.push(changeOf(code, after.id, was.id, data, touches))
  const note = (code: ChangeCode, data: Sides): void => {
    if (sameNames || data.before === undefined) return noteAsWritten(code, data)
    noteAsWritten(code, { ...data, before: translatedValue(data.before, changeKind(code).shape, before, backward) })
  }
  const comparing: Comparing = { alignment, was, before, after, written, note, noteAsWritten }
  const table = comparisonsOf(after.kind)
  // A name that was printed for a word which was renamed is part of the renaming.
  const told = alignment.renamed.has(after.id) && after.kind !== 'reading' ? new Set(['name']) : new Set<string>()
  for (const field of Object.keys(fieldsOf(after.kind))) if (!told.has(field)) table[field]!.compare(field, comparing)
  return changes
}

function renameCode(node: PolicyNode): ChangeCode {
  return isRule(node) ? 'rule-renamed' : (`${node.kind}-renamed` as ChangeCode)
}

function renameSides(was: PolicyNode, after: PolicyNode): Sides {
  const side = (node: PolicyNode): unknown => ('name' in node ? { id: nameOf(node.id), name: node.name } : nameOf(node.id))
  return { before: side(was), after: side(after) }
}

/** By the place of the node in the later version, what is gone by its place in the earlier one; then by the table of codes. */
function inOrder(changes: readonly Change[], { before, after }: Alignment): readonly Change[] {
  const places = new Map<NodeId, number>()
  for (const node of [...after.nodes, ...before.nodes]) if (!places.has(node.id)) places.set(node.id, places.size)
  const ranks = new Map<ChangeCode, number>(changeCodes.map((code, index) => [code, index]))
  const keyed = changes.map((change) => ({ change, text: JSON.stringify(change.data) }))
  return keyed
    .sort(
      (a, b) =>
        places.get(a.change.subject)! - places.get(b.change.subject)! ||
        ranks.get(a.change.code)! - ranks.get(b.change.code)! ||
        plainOrder(a.text, b.text),
    )
    .map(({ change }) => change)
}
