/** Reading a printed graph back: data of strangers, checked along the table of fields before anything relies on it. */
import { readDate, readOfficeHours } from '../calendar/index.js'
import { hiddenCharacters } from '../source/hidden.js'
import { circlesOf } from '../util/circles.js'
import { fieldsOf, nodeKinds } from './fields.js'
import type { Field, Kind } from './fields.js'
import { nameOf } from './ids.js'
import type { NodeId } from './ids.js'
import { graphOf } from './policy-graph.js'
import type { PolicyGraph } from './policy-graph.js'
import type { PolicyNode } from './nodes.js'
import { graphFormat } from './print.js'
import { referencesOf } from './walk.js'

/** Why a text is not a graph, as the end of a sentence. */
export interface Unreadable {
  readonly fault: string
}

const largest = 50_000_000
const deepest = 200
const many = 100_000

type Plain = Readonly<Record<string, unknown>>

/** The graph that `printGraph` wrote, or why the text is not one; whatever the text, nothing is thrown. */
export function readGraph(text: string): PolicyGraph | Unreadable {
  if (text.length > largest) return { fault: `it is larger than ${largest} characters` }
  const document = parsed(text)
  if (document === undefined) return { fault: text.trim() === '' ? 'it is empty' : 'it is cut off, or is not JSON' }
  const nodes = isRecord(document) ? document['nodes'] : undefined
  if (!isRecord(document) || document['caseway'] === undefined || !Array.isArray(nodes))
    return { fault: 'it has no `caseway` and no list of `nodes`' }
  if (document['caseway'] !== graphFormat)
    return { fault: `it has the form ${JSON.stringify(document['caseway'])}, and this version of Caseway reads "${graphFormat}"` }
  if (nodes.length > many) return { fault: `it has more than ${many} nodes` }
  const fault =
    nodes.reduce<string | undefined>((found, node, index) => found ?? nodeFault(node, index), undefined) ??
    faultBetween(nodes as readonly PolicyNode[])
  if (fault !== undefined) return { fault }
  const graph = graphOf(nodes as readonly PolicyNode[])
  return document['digest'] === graph.digest ? graph : { fault: 'its digest does not fit its nodes: it was changed after it was written' }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What several nodes get wrong together: the invariants that a graph keeps. */
function faultBetween(nodes: readonly PolicyNode[]): string | undefined {
  const ids = new Set<NodeId>()
  for (const { id } of nodes) {
    if (ids.has(id)) return `two nodes have the id \`${id}\``
    ids.add(id)
  }
  if (!ids.has('protocol')) return 'it has no node for the protocol'
  const terms = new Map<NodeId, readonly NodeId[]>()
  for (const node of nodes) {
    const references = referencesOf(node)
    const unknown = references.find((id) => !ids.has(id))
    if (unknown !== undefined) return `\`${node.id}\` speaks of \`${unknown}\`, which is not in it`
    if (node.kind === 'term') terms.set(node.id, references)
  }
  const [circle] = circlesOf(terms)
  return circle && `the terms ${circle.map((id) => `\`${nameOf(id)}\``).join(', ')} define each other`
}

const prefixes: Readonly<Record<string, string>> = {
  route: 'rule',
  duty: 'rule',
  ladder: 'rule',
  acknowledgement: 'rule',
  promise: 'rule',
  principle: 'rule',
}

function nodeFault(node: unknown, index: number): string | undefined {
  if (!isRecord(node)) return `node ${index + 1} is not a map of fields`
  const kind = nodeKinds.find((known) => known === node['kind'])
  if (kind === undefined) return `node ${index + 1} has no known kind`
  const id = node['id']
  const prefix = prefixes[kind] ?? kind
  const fits =
    typeof id === 'string' &&
    textFault(id) === undefined &&
    (kind === 'protocol' ? id === kind : id.startsWith(`${prefix}:`) && id.length > prefix.length + 1)
  if (!fits) return `node ${index + 1}, a ${kind}, has no id of its kind`
  const fault = pieceFault(node, kind, kind, 0)
  return fault && `\`${id as string}\`: ${fault}`
}

/** @param inNode the kind of the node around the piece: a variant changes fields of that */
function pieceFault(piece: Plain, kind: Kind, inNode: Kind, depth: number): string | undefined {
  if (depth > deepest) return 'it is nested too deeply'
  const table = fieldsOf(kind)
  for (const name of Object.keys(piece))
    if (name !== 'kind' && (name !== 'id' || depth > 0) && !Object.hasOwn(table, name))
      return `\`${kind}\` has no field \`${name.slice(0, 60)}\``
  for (const [name, field] of Object.entries(table)) {
    const value = piece[name]
    const fault = fieldFault(value, field, inNode, depth) ?? dayFault(`${kind}.${name}`, value)
    if (fault !== undefined) return `\`${name}\` of \`${kind}\` ${fault}`
  }
  return kind === 'duration' ? officeFault(piece) : undefined
}

/** Working hours, and they alone, are counted by the hours at which an office is open. */
function officeFault({ unit, officeHours }: Plain): string | undefined {
  if (unit !== 'working hour') return officeHours === undefined ? undefined : '`officeHours` stands beside another unit than working hours'
  return typeof officeHours === 'string' && readOfficeHours(officeHours) !== undefined
    ? undefined
    : '`officeHours` is not `09:00 to 17:00` or alike'
}

function fieldFault(value: unknown, field: Field, inNode: Kind, depth: number): string | undefined {
  if (value === undefined) return field.many === 'absent' ? undefined : 'is missing'
  if (field.many === 'one' || field.many === 'absent') return valueFault(value, field, inNode, depth)
  if (!Array.isArray(value)) return 'is not a list'
  for (const item of value) {
    const fault = valueFault(item, field, inNode, depth)
    if (fault !== undefined) return fault
  }
  return undefined
}

function valueFault(value: unknown, { is }: Field, inNode: Kind, depth: number): string | undefined {
  switch (is.type) {
    case 'text':
      return typeof value === 'string' ? textFault(value) : 'is not a text'
    case 'words':
      return typeof value === 'string' && is.words.includes(value)
        ? undefined
        : `is not one of ${is.words.map((word) => `\`${word}\``).join(', ')}`
    case 'count':
      return Number.isSafeInteger(value) && (value as number) >= 0 ? undefined : 'is not a whole number'
    case 'flag':
      return typeof value === 'boolean' ? undefined : 'is neither true nor false'
    case 'ref':
      return typeof value === 'string' && value.startsWith(`${is.to}:`) ? textFault(value) : `does not name a ${is.to}`
    case 'own': {
      const kind = isRecord(value) ? is.kinds.find((known) => known === value['kind']) : undefined
      const fault = kind === undefined ? undefined : pieceFault(value as Plain, kind, inNode, depth + 1)
      return kind === undefined ? `is not one of ${is.kinds.map((known) => `\`${known}\``).join(', ')}` : fault && `has a fault: ${fault}`
    }
    case 'changes':
      return changesFault(value, inNode, depth)
  }
}

/** Fields of the rule as another reading states them; `null` for one that it does not state. */
function changesFault(value: unknown, inNode: Kind, depth: number): string | undefined {
  if (!isRecord(value)) return 'is not a map of fields'
  const table = fieldsOf(inNode)
  for (const [name, changed] of Object.entries(value)) {
    const field = Object.hasOwn(table, name) ? table[name]! : undefined
    if (field === undefined || field.is.type === 'changes') return `has a fault: \`${inNode}\` has no field \`${name.slice(0, 60)}\``
    const fault = changed === null ? undefined : fieldFault(changed, field, inNode, depth + 1)
    if (fault !== undefined) return `has a fault: \`${name}\` ${fault}`
  }
  return undefined
}

/** The front ends let no hidden character through, so that what a person sees is what is there. */
function textFault(text: string): string | undefined {
  const hidden = hiddenCharacters(text)[0]
  return hidden && `has ${hidden.what} (${hidden.code}) in it`
}

/** Texts that are a day, a month or a year, and whether they may say instead that there is none. */
const days: Readonly<Record<string, 'always' | 'or not stated'>> = {
  'protocol.effective': 'or not stated',
  'protocol.review': 'or not stated',
  'in-force.from': 'always',
  'in-force.until': 'always',
}

function dayFault(field: string, value: unknown): string | undefined {
  if (value === undefined || days[field] === undefined || (days[field] === 'or not stated' && value === 'not stated')) return undefined
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(String(value)) ?? []
  return year !== undefined && readDate(`${year}-${month}-${day}`).kind === 'read' ? undefined : 'is not a day'
}

function isRecord(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
