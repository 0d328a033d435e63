import type { NodeId } from '../graph/ids.js'
import { itemsOf } from '../syntax/value.js'
import type { Value } from '../syntax/value.js'
import { textsOf } from './read.js'
import type { Context } from './scope.js'

/** Remembers where the clauses that a node cites are written, also those of its exceptions and records. */
export function placeCites(id: NodeId, value: Value, context: Context): void {
  for (const item of itemsOf(value)) {
    if (item.kind !== 'entries') continue
    for (const { key, value: line } of item.entries) {
      if (key.text !== 'cites') placeCites(id, line, context)
      else for (const cite of textsOf(line)) context.place(cite.span, id, 'cites', cite.text)
    }
  }
}
