/** The list of all handbooks. */
import { account } from '../../analysis/index.js'
import type { Ledger } from '../../graph/ledger.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { dateWords } from '../words/index.js'
import { paragraph, section, table } from './document.js'
import type { Inline, Page, Row } from './document.js'
import { htmlPage } from './html.js'
import { sectionMarkdown } from './markdown.js'
import { vocabularyFile } from './vocabulary-page.js'

/** A protocol in the list, and the address of its handbook. */
export interface ListedProtocol {
  readonly graph: PolicyGraph
  readonly ledger: Ledger | undefined
  readonly address: string
}

const title = 'Case transfer handbooks'

/** The list as a web page. */
export function indexHtml(protocols: readonly ListedProtocol[]): string {
  const imprint = `Made by Caseway from ${protocols.length} ${protocols.length === 1 ? 'protocol' : 'protocols'}.`
  return htmlPage({ title, imprint, pages: [indexPage(protocols, `${vocabularyFile}.html`)] })
}

/** The list in Markdown. */
export function indexMarkdown(protocols: readonly ListedProtocol[]): string {
  return sectionMarkdown(indexPage(protocols, `${vocabularyFile}.md`))
}

function indexPage(protocols: readonly ListedProtocol[], vocabulary: string): Page {
  const columns = ['Authority', 'Protocol', 'Version', 'In force from', 'Teams', 'Rules', 'Known problems', 'Clauses carried']
  return {
    ...section('handbooks', title, [
      paragraph(
        'For each authority: which team holds a child’s case, when it passes to another team, by when, on what conditions, and who decides.',
      ),
      table('Authorities', columns, protocols.map(row)),
      paragraph('What each authority calls the same thing: ', { kind: 'file', address: vocabulary, text: 'shared words' }, '.'),
    ]),
    file: 'index',
    about: 'Every authority’s handbook',
  }
}

function row({ graph, ledger, address }: ListedProtocol): Row {
  const { protocol } = graph
  const clauses = ledger === undefined ? undefined : account(graph, ledger).totals
  const name: Inline = { kind: 'file', address, text: protocol.name }
  const effective = protocol.effective === 'not stated' ? protocol.effective : dateWords(protocol.effective)
  const cells = [
    protocol.title ?? 'Case transfer protocol',
    protocol.version,
    effective,
    `${graph.all('team').filter((team) => !team.outside).length}`,
    `${graph.all('route').length + graph.all('duty').length + graph.all('ladder').length}`,
    `${graph.all('acknowledgement').length}`,
    clauses === undefined ? 'not listed' : `${clauses.executable + clauses.prose} of ${clauses.clauses}`,
  ]
  return { cells: [[[name]], ...cells.map((cell) => [[cell]])] }
}
