/** Changes that can be undone by themselves: the later version with one of them taken back, all others kept. */
import { fieldsOf as fieldsOfKind } from '../../graph/fields.js'
import type { NodeId, RuleId } from '../../graph/ids.js'
import { isRule } from '../../graph/nodes.js'
import type { NodeKind, PolicyNode } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { asides, isWeightless, weightOf } from '../../graph/weight.js'
import type { Aside } from '../../graph/weight.js'
import type { Alignment } from '../align/alignment.js'
import type { Change } from '../change.js'
import { comparisonsOf } from '../compare/fields.js'
import { changeKind } from '../kinds.js'
import { graphOfNodes } from './one-language.js'

/** One thing that somebody changed: a rule that came or went, what a rule says on one matter, a word that means another thing. */
export interface Unit {
  readonly name: string
  readonly subject: NodeId
  readonly changes: readonly Change[]
  /** The later version without it. */
  readonly undone: () => PolicyGraph
}

/** The changes by what has to be undone together; those that are words for people only, or new words that nobody uses yet, are left out. */
export function unitsOf(changes: readonly Change[], alignment: Alignment, earlier: PolicyGraph): Unit[] {
  const groups = new Map<string, { readonly subject: NodeId; readonly fields: readonly string[]; readonly changes: Change[] }>()
  for (const change of changes) {
    const fields = fieldsOfChange(change, alignment)
    if (fields === undefined) continue
    const name = `${change.subject} ${fields.join(' ')}`
    const group = groups.get(name) ?? { subject: change.subject, fields, changes: [] }
    group.changes.push(change)
    groups.set(name, group)
  }
  return [...groups].map(([name, { subject, fields, changes: made }]) => ({
    name,
    subject,
    changes: made,
    undone: () => graphOfNodes(undo(subject, fields, alignment, earlier), earlier),
  }))
}

/** What a change can do to a case: nothing at all, something by the rules, or something that no comparison of rules weighs. */
export type Bearing = 'none' | 'by the rules' | readonly Aside[]

/** What can come of a change by the text of it alone; that a word came or went does nothing by itself. */
export function bearingOf(change: Change, alignment: Alignment): Bearing {
  const { code } = change
  const { topic } = changeKind(code)
  const node = nodeOf(change, alignment)
  if (topic === 'wording' || topic === 'source' || code.endsWith('-renamed') || isWeightless(node.kind)) return 'none'
  if (isRule(node) && (code === `${node.kind}-added` || code === `${node.kind}-removed` || code === 'rule-kind-changed'))
    return 'by the rules'
  if (node.kind === 'reading') return 'by the rules'
  const found = fieldsOf(change, node)
    .map((field) => weightOf(node.kind, field))
    .filter((weight) => weight !== 'words')
  const apart = found.filter((weight): weight is Aside => (asides as readonly string[]).includes(weight))
  // Of a fact that nobody asks for nothing depends on what it is.
  return found.length === 0 || (node.kind === 'fact' && apart.length > 0 && change.touches.length === 0)
    ? 'none'
    : apart.length < found.length
      ? 'by the rules'
      : apart
}

/** The fields that have to be undone with a change; `undefined` where no rule says anything else by it. */
function fieldsOfChange(change: Change, alignment: Alignment): readonly string[] | undefined {
  if (bearingOf(change, alignment) !== 'by the rules') return undefined
  const node = nodeOf(change, alignment)
  const { after, earlier } = alignment
  return node.kind === 'reading' || change.code === 'rule-kind-changed' || !after.has(change.subject) || !earlier.has(change.subject)
    ? []
    : fieldsOf(change, node)
}

function nodeOf({ subject }: Change, { before, after }: Alignment): PolicyNode {
  return after.has(subject) ? after.node(subject) : before.node(subject)
}

/** The fields of its node that a change is about. */
function fieldsOf({ code }: Change, { kind }: PolicyNode): readonly string[] {
  return Object.entries(comparisonsOf(kind))
    .filter(([, { codes }]) => codes.includes(code))
    .map(([field]) => field)
}

function undo(subject: NodeId, fields: readonly string[], { after }: Alignment, earlier: PolicyGraph): PolicyNode[] {
  const was = earlier.has(subject) && earlier.nodes.some(({ id }) => id === subject) ? earlier.node(subject) : undefined
  const is = after.has(subject) ? after.node(subject) : undefined
  if (subject.startsWith('reading:'))
    return [...withOldReading(subject, after, earlier), ...(is === undefined && was !== undefined ? [was] : [])]
  if (is === undefined) return [...after.nodes.map((node) => withMentions(node, subject as RuleId, earlier)), was!]
  if (was === undefined) return after.nodes.filter(({ id }) => id !== subject).map((node) => withMentions(node, subject as RuleId, earlier))
  return after.nodes.map((node) => (node.id !== subject ? node : fields.length === 0 ? was : withFields(is, was, fields)))
}

function withFields(node: PolicyNode, from: PolicyNode, fields: readonly string[]): PolicyNode {
  const [result, source] = [{ ...node } as unknown as Record<string, unknown>, from as unknown as Readonly<Record<string, unknown>>]
  for (const field of fields) {
    if (source[field] === undefined) delete result[field]
    else result[field] = source[field]
  }
  return result as unknown as PolicyNode
}

/** A question of reading is undone with what the rules say under it. */
function withOldReading(subject: NodeId, after: PolicyGraph, earlier: PolicyGraph): PolicyNode[] {
  const old = new Map(earlier.nodes.map((node) => [node.id, node]))
  return after.nodes.flatMap((node) => {
    const was = old.get(node.id)
    if (node.id === subject) return was === undefined ? [] : [was]
    const asks = (one: PolicyNode | undefined) =>
      one !== undefined && 'readings' in one && one.readings.some((reading) => reading === subject)
    return was !== undefined && was.kind === node.kind && (asks(node) || asks(was))
      ? [withFields(node, was, ['readings', 'variants'])]
      : [node]
  })
}

/** The fields of a node that name rules and nothing else. */
function mentioning(kind: NodeKind): readonly string[] {
  return Object.entries(fieldsOfKind(kind)).flatMap(([field, { is }]) => (is.type === 'ref' && is.to === 'rule' ? [field] : []))
}

/** Who speaks of a rule that came or went speaks of it as before. */
function withMentions(node: PolicyNode, rule: RuleId, earlier: PolicyGraph): PolicyNode {
  const was = earlier.has(node.id) ? (earlier.node(node.id) as unknown as Readonly<Record<string, unknown>>) : undefined
  if (was === undefined || was['kind'] !== node.kind || !('overrides' in node)) return node
  const now = node as unknown as Readonly<Record<string, unknown>>
  const result: Record<string, unknown> = {}
  const restore = (field: string, isMention: (item: unknown) => boolean) => {
    const [items, old] = [now[field], was[field]] as [readonly unknown[] | undefined, readonly unknown[] | undefined]
    if (items === undefined || old === undefined) return
    const [here, there] = [items.filter(isMention), old.filter(isMention)]
    if (here.length !== there.length) result[field] = [...items.filter((item) => !isMention(item)), ...there]
  }
  restore('overrides', (item) => (item as { readonly rule: RuleId }).rule === rule)
  for (const field of mentioning(node.kind)) restore(field, (item) => item === rule)
  return Object.keys(result).length === 0 ? node : ({ ...node, ...result } as unknown as PolicyNode)
}
