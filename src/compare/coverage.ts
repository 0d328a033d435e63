/** How much of a protocol the comparison reaches: what is left out is named, not passed over. */
import type { RuleNode } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import type { TopicCell } from './cell.js'
import type { TopicRow } from './row.js'

export interface Share {
  readonly of: number
  readonly reached: number
}

export interface Coverage {
  /** Rules that some topic shows, of all routes, duties and ladders. */
  readonly rules: Share
  /** Those that no topic shows. */
  readonly left: readonly RuleNode[]
  /** Words that are mapped to a shared concept exactly, of all. */
  readonly words: Readonly<Record<'teams' | 'events' | 'facts' | 'roles' | 'documents', Share>>
  /** Topics that it answers, of those that some authority answers: these can be compared. */
  readonly topics: Share
  /** Topics of which the document speaks, in rules or in prose, of all that are shown. */
  readonly covered: Share
}

export function coverageOf(graph: PolicyGraph, rows: readonly TopicRow[], index: number): Coverage {
  const shown = new Set(rows.flatMap(({ cells }) => cells[index]!.rules.map(({ id }) => id)))
  const rules = graph.rules.filter(({ kind }) => kind === 'route' || kind === 'duty' || kind === 'ladder')
  const mapped = (list: readonly { readonly means?: { readonly fit: string } }[]): Share => ({
    of: list.length,
    reached: list.filter(({ means }) => means?.fit === 'exactly').length,
  })
  const teams = graph.all('team')
  return {
    rules: { of: rules.length, reached: rules.filter(({ id }) => shown.has(id)).length },
    left: rules.filter(({ id }) => !shown.has(id)),
    words: {
      teams: { of: teams.length, reached: teams.filter(({ does }) => does.length > 0).length },
      events: mapped(graph.all('event')),
      facts: mapped(graph.all('fact')),
      roles: mapped(graph.all('role')),
      documents: mapped(graph.all('document')),
    },
    topics: {
      of: rows.filter(({ cells }) => cells.some(isAnswered)).length,
      reached: rows.filter(({ cells }) => isAnswered(cells[index]!)).length,
    },
    covered: {
      of: rows.length,
      reached: rows.filter(({ cells }) => isAnswered(cells[index]!) || cells[index]!.status === 'in prose only').length,
    },
  }
}

function isAnswered({ status }: TopicCell): boolean {
  return status === 'answered'
}
