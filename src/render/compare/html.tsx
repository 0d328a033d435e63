/** The comparison as one web page that needs no other file: a matrix that can be read, filtered and printed. */
import type { VNode } from 'preact'
import type { Comparison } from '../../compare/index.js'
import { htmlPage } from '../handbook/html.js'
import { oneLine } from '../words/text.js'
import { comparisonDocument } from './document.js'
import type { ComparisonDocument } from './document.js'
import { comparisonPage } from './page.js'

export function comparisonHtml(comparison: Comparison): string {
  const document = comparisonDocument(comparison)
  const page = comparisonPage(document)
  return htmlPage({ title: document.title, imprint: versionsOf(comparison), pages: [page] }, <Filter document={document} />)
}

export function versionsOf({ authorities }: Comparison): string {
  return `Made by Caseway from ${authorities.map(({ protocol }) => oneLine(`${protocol.name} ${protocol.version}`)).join(', ')}.`
}

/** By authority, by verdict and by words. Without a script there is no form, and everything is shown. */
function Filter({ document: { authorities, rows } }: { document: ComparisonDocument }): VNode {
  const verdicts = [...new Set(rows.map(({ verdict }) => (verdict === 'depends' ? 'in part' : verdict)))]
  return (
    <>
      <form class="filter" hidden>
        <fieldset>
          <legend>Authorities</legend>
          {authorities.map((name, i) => <label><input type="checkbox" name="authority" value={String(i + 1)} checked /> {name}</label>)}
        </fieldset>
        <fieldset>
          <legend>Alike?</legend>
          {verdicts.map((verdict) => <label><input type="checkbox" name="verdict" value={verdict} checked /> {verdict}</label>)}
        </fieldset>
        <label class="words">With these words <input type="search" name="words" autocomplete="off" /></label>
        <output aria-live="polite"></output>
      </form>
      {/* Our own text, without a character that could end the element. */}
      <style dangerouslySetInnerHTML={{ __html: style }} />
      <script dangerouslySetInnerHTML={{ __html: script }} />
    </>
  )
}

const style = `
.layout { max-width: 110rem; }
table { font-size: 0.9375rem; }
.matrix { table-layout: fixed; min-width: 60rem; }
.matrix th:first-child { width: 12%; } .matrix th:last-child { width: 9rem; }
.matrix thead th { position: sticky; top: 0; background: #fff; }
.matrix td, .matrix th { overflow-wrap: break-word; }
[hidden] { display: none !important; }
@media print { @page { size: A4 landscape; } .filter { display: none; } .matrix { min-width: 0; font-size: 0.8125rem; } .matrix thead th { position: static; } }
`

const script = `
(() => {
  const form = document.querySelector('form.filter')
  const table = document.querySelector('main table')
  if (!form || !table) return
  table.closest('.scroll').before(form)
  form.hidden = false
  const rows = [...table.tBodies[0].rows]
  const sections = rows.map((row) => { const link = row.querySelector('th a'); const section = link && document.getElementById(link.getAttribute('href').slice(1)); return section && (section.closest('section') || section) })
  const apply = () => {
    const shown = new Set([...form.querySelectorAll('[name=authority]:checked')].map((input) => Number(input.value)))
    const verdicts = new Set([...form.querySelectorAll('[name=verdict]:checked')].map((input) => input.value))
    const words = form.elements.words.value.trim().toLowerCase()
    const last = table.tHead.rows[0].cells.length - 1
    for (const row of table.rows) for (let i = 1; i < last; i++) row.cells[i].hidden = !shown.has(i)
    let count = 0
    rows.forEach((row, i) => {
      const text = [...row.cells].filter((cell) => !cell.hidden).map((cell) => cell.textContent).join(' ').toLowerCase()
      row.hidden = !verdicts.has(row.cells[last].querySelector('.tag').textContent.trim()) || (words !== '' && !text.includes(words))
      if (!row.hidden) count++
      if (sections[i]) sections[i].hidden = row.hidden
    })
    form.querySelector('output').textContent = count + ' of ' + rows.length + ' topics shown'
  }
  form.addEventListener('input', apply)
  form.addEventListener('submit', (event) => event.preventDefault())
  table.classList.add('matrix')
  apply()
})()
`
