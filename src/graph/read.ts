/** Reading a printed graph back: data of strangers, checked along the table of fields before anything relies on it. */
import { BrokenInvariant } from '../util/fail.js'
import { fieldsOf, nodeKinds } from './fields.js'
import type { Field, Kind } from './fields.js'
import { graphOf } from './policy-graph.js'
import type { PolicyGraph } from './policy-graph.js'
import type { PolicyNode } from './nodes.js'
import { graphFormat } from './print.js'

/** Why a text is not a graph, as the end of a sentence. */
export interface Unreadable {
  readonly fault: string
}

const largest = 50_000_000
const deepest = 64

/** The graph that `printGraph` wrote, or why the text is not one. */
export function readGraph(text: string): PolicyGraph | Unreadable {
  if (text.length > largest) return { fault: `it is larger than ${largest} characters` }
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    return { fault: 'it is not JSON' }
  }
  if (!isRecord(document) || document['caseway'] !== graphFormat || !Array.isArray(document['nodes'])) return { fault: `it has no \`caseway: "${graphFormat}"\` and no list of nodes` }
  for (const [index, node] of document['nodes'].entries()) {
    const fault = nodeFault(node)
    if (fault !== undefined) return { fault: `node ${index + 1}: ${fault}` }
  }
  try {
    const graph = graphOf(document['nodes'] as readonly PolicyNode[])
    return document['digest'] === graph.digest ? graph : { fault: 'its digest does not fit its nodes: it was changed after it was written' }
  } catch (error) {
    if (error instanceof BrokenInvariant) return { fault: error.message }
    throw error
  }
}

function nodeFault(node: unknown): string | undefined {
  if (!isRecord(node) || !nodeKinds.some((kind) => kind === node['kind'])) return 'it has no known kind'
  if (typeof node['id'] !== 'string') return 'it has no id'
  const kind = node['kind'] as Kind
  return pieceFault(node, kind, kind, 0)
}

/** @param inNode the kind of the node around the piece: a variant changes fields of that */
function pieceFault(piece: Readonly<Record<string, unknown>>, kind: Kind, inNode: Kind, depth: number): string | undefined {
  if (depth > deepest) return 'it is nested too deeply'
  const table = fieldsOf(kind)
  for (const name of Object.keys(piece)) if (name !== 'kind' && name !== 'id' && !Object.hasOwn(table, name)) return `\`${kind}\` has no field \`${name}\``
  for (const [name, field] of Object.entries(table)) {
    const fault = fieldFault(piece[name], field, inNode, depth)
    if (fault !== undefined) return `\`${name}\` of \`${kind}\`: ${fault}`
  }
  return undefined
}

function fieldFault(value: unknown, field: Field, inNode: Kind, depth: number): string | undefined {
  if (value === undefined) return field.many === 'absent' ? undefined : 'it is missing'
  if (field.many === 'one' || field.many === 'absent') return valueFault(value, field, inNode, depth)
  if (!Array.isArray(value)) return 'it is not a list'
  for (const item of value) {
    const fault = valueFault(item, field, inNode, depth)
    if (fault !== undefined) return fault
  }
  return undefined
}

function valueFault(value: unknown, { is }: Field, inNode: Kind, depth: number): string | undefined {
  switch (is.type) {
    case 'text': return typeof value === 'string' ? undefined : 'it is not a text'
    case 'words': return typeof value === 'string' && is.words.includes(value) ? undefined : `it is not one of ${is.words.join(', ')}`
    case 'count': return Number.isSafeInteger(value) && (value as number) >= 0 ? undefined : 'it is not a whole number'
    case 'flag': return typeof value === 'boolean' ? undefined : 'it is neither true nor false'
    case 'ref': return typeof value === 'string' && value.startsWith(`${is.to}:`) ? undefined : `it does not name a ${is.to}`
    case 'own': return isRecord(value) && is.kinds.some((kind) => kind === value['kind']) ? pieceFault(value, value['kind'] as Kind, inNode, depth + 1) : 'it has no known kind'
    case 'changes': return changesFault(value, inNode, depth)
  }
}

/** Fields of the rule as another reading states them; `null` for one that it does not state. */
function changesFault(value: unknown, inNode: Kind, depth: number): string | undefined {
  if (!isRecord(value)) return 'it is not a map of fields'
  const table = fieldsOf(inNode)
  for (const [name, changed] of Object.entries(value)) {
    const field = Object.hasOwn(table, name) ? table[name]! : undefined
    if (field === undefined || field.is.type === 'changes') return `\`${inNode}\` has no field \`${name}\``
    const fault = changed === null ? undefined : fieldFault(changed, field, inNode, depth + 1)
    if (fault !== undefined) return `\`${name}\`: ${fault}`
  }
  return undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
