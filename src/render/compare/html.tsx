/** The comparison as one web page that needs no other file: a matrix that can be read, filtered and printed. */
import type { Comparison } from '../../compare/index.js'
import { Filter } from '../handbook/filter.js'
import type { FilterGroup } from '../handbook/filter.js'
import { htmlPage } from '../handbook/html.js'
import { oneLine } from '../words/text.js'
import { comparisonDocument } from './document.js'
import type { ComparisonDocument } from './document.js'
import { comparisonPage, verdictWords } from './page.js'

export function comparisonHtml(comparison: Comparison): string {
  const document = comparisonDocument(comparison)
  const page = comparisonPage(document)
  return htmlPage({ title: document.title, imprint: versionsOf(comparison), pages: [page] }, <Filter groups={groupsOf(document)} setup={setup} style={style} />)
}

export function versionsOf({ authorities }: Comparison): string {
  return `Made by Caseway from ${authorities.map(({ protocol }) => oneLine(`${protocol.name} ${protocol.version}`)).join(', ')}.`
}

/** By authority, and by whether those that answer say the same. */
function groupsOf({ authorities, rows }: ComparisonDocument): readonly FilterGroup[] {
  const verdicts = [...new Set(rows.map(({ verdict }) => verdictWords[verdict]))]
  return [
    { legend: 'Authorities', choices: authorities.map((label, i) => ({ value: `authority ${i + 1}`, label })) },
    { legend: 'Alike?', choices: verdicts.map((label) => ({ value: `verdict ${label}`, label })) },
  ]
}

const style = `
.layout { max-width: 110rem; }
table { font-size: 0.9375rem; }
.layout main table.matrix { table-layout: fixed; min-width: 72rem; }
.matrix th:first-child { width: 12%; } .matrix th:last-child { width: 9rem; }
.matrix thead th { position: sticky; top: 0; background: #fff; }
.matrix td, .matrix th { overflow-wrap: break-word; }
[hidden] { display: none !important; }
.layout main table.grid { width: auto; }
.grid td, .grid th { padding-top: 0.125rem; padding-bottom: 0.125rem; white-space: nowrap; }
.grid thead th { position: sticky; top: 0; background: #fff; }
@media print { @page { size: A4 landscape; } .filter, details:not([open]) { display: none; } .layout main table.matrix { min-width: 0; font-size: 0.8125rem; } .matrix thead th { position: static; } }
`

const setup = `
(form) => {
  const [grid, table] = document.querySelectorAll('main table')
  if (!table) return undefined
  grid.closest('.scroll').before(form)
  grid.classList.add('grid')
  table.classList.add('matrix')
  const items = [...table.tBodies[0].rows]
  const short = [...grid.tBodies[0].rows]
  const last = table.tHead.rows[0].cells.length - 1
  const sections = items.map((row) => { const link = row.querySelector('th a'); const section = link && document.getElementById(link.getAttribute('href').slice(1)); return section && (section.closest('section') || section) })
  return {
    items, what: 'topics shown',
    text: (row) => [...row.cells].filter((cell) => !cell.hidden).map((cell) => cell.textContent).join(' '),
    marks: (row) => ['verdict ' + row.cells[last].querySelector('.tag').textContent.trim()],
    before: (asked) => { for (const row of [...grid.rows, ...table.rows]) for (let i = 1; i < last; i++) row.cells[i].hidden = !asked.has('authority ' + i); for (const each of [grid, table]) { const head = each.tHead.rows[0].cells; head[last].textContent = [...head].some((cell) => cell.hidden) ? 'Alike? (all, those not shown too)' : 'Alike?' } },
    after: () => items.forEach((row, i) => { short[i].hidden = row.hidden; if (sections[i]) sections[i].hidden = row.hidden }),
  }
}
`
