/** A protocol as a handbook: finished pages, in words, for the renderers to show. */
import type { Limits } from '../../analysis/index.js'
import type { Ledger } from '../../graph/ledger.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import type { AuthorityReport } from '../report/entry.js'
import { diagramOf, layOutDiagram } from '../diagram/index.js'
import { contextOf } from './context.js'
import type { Handbook, Page, Picture } from './document.js'
import { clausesPage } from './pages/clauses.js'
import { openPage } from './pages/open.js'
import { moveAnchor, overview } from './pages/overview.js'
import { peoplePage } from './pages/people.js'
import { rulesPage } from './pages/rules.js'
import { situationsPage } from './pages/situations.js'
import { timesPage } from './pages/times.js'
import { wordsPage } from './pages/words.js'
import { wrongPage } from './pages/wrong.js'

/** More ways than these make a picture in which nobody finds one, and keep the layout busy for minutes. */
const mostDrawn = 150

/** Writes the handbook of a protocol; without a ledger it has no account of clauses, without the limits set for all nothing stands beside its own, without a report it has no list of what is wrong. */
export async function handbookOf(graph: PolicyGraph, ledger?: Ledger, limits?: Limits, report?: AuthorityReport): Promise<Handbook> {
  const context = contextOf(graph, ledger, limits)
  const routes = context.rules.filter((rule) => rule.kind === 'route')
  const diagram = diagramOf(graph, routes)
  const picture: Picture | undefined =
    diagram.links.length > mostDrawn
      ? undefined
      : {
          kind: 'picture',
          laid: await layOutDiagram(diagram),
          nodeAnchor: ({ team }) => (team === undefined ? undefined : context.anchors.of(team)),
          linkAnchor: (each) => moveAnchor(each, context),
        }
  const pages: (Page | undefined)[] = [
    overview(diagram, picture, context),
    rulesPage(context),
    situationsPage(context),
    timesPage(context),
    peoplePage(context),
    openPage(context),
    wrongPage(report, context),
    wordsPage(context),
    clausesPage(context),
  ]
  const { protocol } = graph
  return {
    title: `${protocol.name}: ${graph.all('team').length > 0 ? 'case transfer handbook' : 'handbook'}`,
    imprint: `${protocol.title ?? 'Case transfer protocol'}, version ${protocol.version}. Made by Caseway from the protocol with the digest ${graph.digest.slice(0, 12)}.`,
    pages: pages.filter((page) => page !== undefined),
  }
}
