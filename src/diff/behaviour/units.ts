/** Changes that can be undone by themselves: the later version with one of them taken back, all others kept. */
import type { NodeId, RuleId } from '../../graph/ids.js'
import { isRule } from '../../graph/nodes.js'
import type { PolicyNode } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import type { Alignment } from '../align/alignment.js'
import type { Change } from '../change.js'
import { comparisonsOf } from '../compare/fields.js'
import { changeKind } from '../kinds.js'
import { graphOfNodes } from './one-language.js'
import { weightless } from './weightless.js'

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
    name, subject, changes: made,
    undone: () => graphOfNodes(undo(subject, fields, alignment, earlier), earlier),
  }))
}

/** The fields on which what a case comes to depends; of rules all do that are no words for people. */
const weighed: Readonly<Record<string, ReadonlySet<string>>> = {
  protocol: new Set(['asks', 'outside', 'assumes']), team: new Set(['outside', 'holds']), event: new Set(['concerns']), fact: new Set(['means', 'valuesMean', 'onlyFor']),
  term: new Set(['when', 'unless']), role: new Set(), document: new Set(),
}

/** Whether nothing more needs to be asked of a change: it is told in words only, is about what does nothing to a case, or a word came or went, which by itself does nothing. */
export function isWeighed({ code, subject }: Change, { before, after }: Alignment): boolean {
  const { topic } = changeKind(code)
  const { kind } = after.has(subject) ? after.node(subject) : before.node(subject)
  return topic === 'wording' || topic === 'source' || code.endsWith('-renamed') || weightless.has(kind) || code === `${kind}-added` || code === `${kind}-removed`
}

/** The fields of its node that a change is about; none for a node that came or went; `undefined` where nothing that a case comes to can depend on it. */
function fieldsOfChange({ code, subject }: Change, { before, after, earlier }: Alignment): readonly string[] | undefined {
  const { topic } = changeKind(code)
  if (topic === 'wording' || topic === 'source' || code.endsWith('-renamed')) return undefined
  const node = after.has(subject) ? after.node(subject) : before.node(subject)
  const both = after.has(subject) && earlier.has(subject)
  if (node.kind === 'acknowledgement' || node.kind === 'promise' || node.kind === 'principle') return undefined
  if (node.kind === 'reading') return []
  if (!both) return isRule(node) ? [] : undefined
  if (code === 'rule-kind-changed') return []
  const fields = Object.entries(comparisonsOf(node.kind)).filter(([, { codes }]) => codes.includes(code)).map(([field]) => field)
  return isRule(node) || fields.some((field) => weighed[node.kind]!.has(field)) ? fields : undefined
}

function undo(subject: NodeId, fields: readonly string[], { after }: Alignment, earlier: PolicyGraph): PolicyNode[] {
  const was = earlier.has(subject) && earlier.nodes.some(({ id }) => id === subject) ? earlier.node(subject) : undefined
  const is = after.has(subject) ? after.node(subject) : undefined
  if (subject.startsWith('reading:')) return [...withOldReading(subject, after, earlier), ...(is === undefined && was !== undefined ? [was] : [])]
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
    const asks = (one: PolicyNode | undefined) => one !== undefined && 'readings' in one && one.readings.some((reading) => reading === subject)
    return was !== undefined && was.kind === node.kind && (asks(node) || asks(was)) ? [withFields(node, was, ['readings', 'variants'])] : [node]
  })
}

const mentioning = ['replaces', 'insteadOf', 'holdsUpRules'] as const

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
  for (const field of mentioning) restore(field, (item) => item === rule)
  return Object.keys(result).length === 0 ? node : ({ ...node, ...result } as unknown as PolicyNode)
}

