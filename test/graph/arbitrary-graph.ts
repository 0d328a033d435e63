/** Random well-formed graphs, made along the table of fields, so that every kind and every field occurs. */
import fc from 'fast-check'
import { fieldsOf, nodeKinds } from '../../src/graph/fields.js'
import type { Field, Kind, Target } from '../../src/graph/fields.js'
import type { PolicyNode } from '../../src/graph/nodes.js'
import { referencesOf } from '../../src/graph/walk.js'

/** Names of which each sort of word has some; the graph always declares all of them, so that every reference is closed. */
const names: Readonly<Record<Target, readonly string[]>> = {
  team: ['CAT', 'MAST', 'Locality'],
  event: ['ICPC', 'referral', 'review'],
  role: ['manager', 'worker'],
  document: ['chronology', 'summary'],
  fact: ['plan', 'age', 'closed'],
  term: ['t0', 't1', 't2'],
  rule: ['r0', 'r1', 'r2', 'r3', 'r4', 'r5', 'r6'],
  reading: ['a | b', 'c | d'],
}

const ruleKinds = ['route', 'duty', 'ladder', 'acknowledgement', 'promise', 'principle'] as const

/** Words that trip up careless code stand among the harmless ones. */
const text = fc.constantFrom(
  'child protection',
  'one',
  'two',
  'a "quoted" word',
  '',
  '__proto__',
  'ünder\nlines',
  '2019-01',
  '2020-04',
  'team:CAT',
)

interface Scope {
  /** How much deeper parts may nest. */
  readonly depth: number
  /** The node that holds the part. */
  readonly node: { readonly kind: Kind; readonly name: string }
}

function fieldValue(field: Field, scope: Scope): fc.Arbitrary<unknown> {
  const one = singleValue(field, scope)
  switch (field.many) {
    case 'one':
      return one
    case 'absent':
      return fc.option(one, { nil: undefined, freq: 2 })
    case 'set':
    case 'list':
      return fc.array(one, { maxLength: scope.depth > 1 ? 3 : 1 })
  }
}

function singleValue(field: Field, scope: Scope): fc.Arbitrary<unknown> {
  switch (field.is.type) {
    case 'text':
      return text
    case 'words':
      return fc.constantFrom(...field.is.words)
    case 'count':
      return fc.integer({ min: 0, max: 24 })
    case 'flag':
      return fc.boolean()
    case 'ref':
      return reference(field.is.to, scope)
    case 'own':
      return part(field.is.kinds, scope)
    case 'changes':
      return changes(scope)
  }
}

/** Terms are used by terms declared after them only. */
function reference(to: Target, { node }: Scope): fc.Arbitrary<string> {
  const known = to === 'term' && node.kind === 'term' ? names.term.filter((name) => name < node.name) : names[to]
  return fc.constantFrom(...known.map((name) => `${to}:${name}`))
}

/** Parts that hold further parts are left out when the nesting is deep enough. */
function part(kinds: readonly Kind[], scope: Scope): fc.Arbitrary<unknown> {
  const allowed = kinds.filter((kind) => kind !== 'term-holds' || scope.node.kind !== 'term' || scope.node.name > names.term[0]!)
  const flat = allowed.filter((kind) => !Object.values(fieldsOf(kind)).some((field) => field.is.type === 'own' && field.many !== 'absent'))
  const usable = scope.depth > 0 || flat.length === 0 ? allowed : flat
  return fc.constantFrom(...usable).chain((kind) => pieceOf(kind, { ...scope, depth: scope.depth - 1 }))
}

function pieceOf(kind: Kind, scope: Scope): fc.Arbitrary<Record<string, unknown>> {
  const shape = Object.fromEntries(Object.entries(fieldsOf(kind)).map(([name, field]) => [name, fieldValue(field, scope)]))
  // Working hours, and they alone, have office hours.
  const hours = (fields: Record<string, unknown>) => (fields['unit'] === 'working hour' ? '09:00 to 17:00' : undefined)
  return fc.record(shape).map((fields) => ({ kind, ...fields, ...(kind === 'duration' ? { officeHours: hours(fields) } : {}) }))
}

/** Some fields of the rule around, or `null` for one that the reading does not state. */
function changes({ node, depth }: Scope): fc.Arbitrary<Record<string, unknown>> {
  const table = Object.entries(fieldsOf(node.kind)).filter(([name]) => name !== 'variants' && name !== 'readings')
  const shape = Object.fromEntries(
    table.map(([name, field]) => {
      const value = fieldValue(field, { node, depth: Math.min(depth, 1) }).map((given) => given ?? null)
      return [name, value]
    }),
  )
  return fc.record(shape, { requiredKeys: [] })
}

function nodeOf(kind: Kind, name: string): fc.Arbitrary<PolicyNode> {
  const id = kind === 'protocol' ? 'protocol' : ruleKinds.some((rule) => rule === kind) ? `rule:${name}` : `${kind}:${name}`
  return pieceOf(kind, { depth: 3, node: { kind, name } }).map((fields) => ({ ...fields, id }) as unknown as PolicyNode)
}

const words = (['team', 'event', 'role', 'document', 'fact', 'term', 'reading'] as const).flatMap((kind) =>
  names[kind].map((name) => nodeOf(kind, name)),
)
const rules = names.rule.map((name, index) =>
  // The first rules are one of each kind; the others may be any.
  index < ruleKinds.length ? nodeOf(ruleKinds[index]!, name) : fc.constantFrom(...ruleKinds).chain((kind) => nodeOf(kind, name)),
)

/** All nodes of a graph, in an order of no meaning. */
export const arbitraryNodes: fc.Arbitrary<readonly PolicyNode[]> = fc.tuple(nodeOf('protocol', ''), ...words, ...rules)

/** One node of every kind, by a name that the other nodes know. */
export const arbitraryNode: fc.Arbitrary<PolicyNode> = fc.constantFrom(...nodeKinds).chain((kind) => {
  const target = ruleKinds.some((rule) => rule === kind) ? 'rule' : kind
  return kind === 'protocol' ? nodeOf(kind, '') : fc.constantFrom(...names[target as Target]).chain((name) => nodeOf(kind, name))
})

/** The same nodes, one of them anew. */
export const arbitraryEdit: fc.Arbitrary<readonly [readonly PolicyNode[], readonly PolicyNode[]]> = fc
  .tuple(arbitraryNodes, fc.array(arbitraryNode, { minLength: 1, maxLength: 2 }))
  .map(([nodes, given]) => {
    const anew = new Map(given.map((node) => [node.id, node]))
    return [nodes, nodes.map((node) => anew.get(node.id) ?? node)] as const
  })

/** The same content in another order: nodes and the items of every set. */
export function shuffled(nodes: readonly PolicyNode[], seed: number): readonly PolicyNode[] {
  const random = generator(seed)
  const mix = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => [random(), item] as const)
      .sort(([a], [b]) => a - b)
      .map(([, item]) => item)
  const field = (is: Field, value: unknown, rule: Kind, unordered = false): unknown => {
    if (value === undefined || value === null) return value
    if (Array.isArray(value)) {
      const items = value.map((item: unknown) => single(is, item, rule))
      // A duplicate says nothing new.
      return unordered || is.many === 'set' ? mix([...items, ...items.slice(0, 1)]) : items
    }
    return single(is, value, rule)
  }
  const single = (is: Field, value: unknown, rule: Kind): unknown => {
    if (is.is.type === 'own') return piece(value as Record<string, unknown>, rule)
    if (is.is.type === 'changes') return record(fieldsOf(rule), value as Record<string, unknown>, rule)
    return value
  }
  const record = (table: Readonly<Record<string, Field>>, value: Record<string, unknown>, rule: Kind): Record<string, unknown> => {
    // Grounds are a list for the sake of the ranked ones.
    const unordered = value['kind'] === 'weighing' && value['ranked'] === false
    return Object.fromEntries(
      mix(Object.entries(value)).map(([name, inner]) => [
        name,
        table[name] === undefined ? inner : field(table[name], inner, rule, unordered),
      ]),
    )
  }
  const piece = (value: Record<string, unknown>, rule: Kind) => record(fieldsOf(value['kind'] as Kind), value, rule)
  return mix(nodes).map((node) => piece(node as unknown as Record<string, unknown>, node.kind) as unknown as PolicyNode)
}

/** A small generator of numbers between 0 and 1, so that a failure can be repeated. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** The same nodes, each that `chosen` names under another id, wherever it is mentioned. */
export function renamed(nodes: readonly PolicyNode[], chosen: (id: string) => boolean): readonly PolicyNode[] {
  const ids = new Set<string>(nodes.map((node) => node.id).filter((id) => id !== 'protocol' && chosen(id)))
  const anew = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(anew)
    if (typeof value === 'string') return ids.has(value) ? `${value} anew` : value
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, anew(inner)]))
  }
  return nodes.map((node) => anew(node) as PolicyNode)
}

/** The nodes without those that `chosen` names and nothing else mentions. */
export function without(nodes: readonly PolicyNode[], chosen: (id: string) => boolean): readonly PolicyNode[] {
  const mentioned = new Set(nodes.flatMap((node) => referencesOf(node)))
  return nodes.filter((node) => node.id === 'protocol' || mentioned.has(node.id) || !chosen(node.id))
}

/** Picks about one id in three. */
export const someIds: fc.Arbitrary<(id: string) => boolean> = fc.nat().map((seed) => (id: string) => {
  let sum = seed
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0
  return sum % 3 === 0
})
