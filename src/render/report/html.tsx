/** The list of what is wrong as one web page: it can be read, filtered and printed, and needs no other file. */
import type { VNode } from 'preact'
import { anchors as newAnchors } from '../handbook/anchors.js'
import type { Anchors } from '../handbook/anchors.js'
import { htmlPage } from '../handbook/html.js'
import { kindTitles, kinds } from './kinds.js'
import { reportPage } from './report-page.js'
import type { Report } from './entry.js'

export function reportHtml(report: Report): string {
  const anchors: Anchors = newAnchors()
  const page = reportPage(report, anchors)
  return htmlPage({ title: page.title, imprint: page.about, pages: [page] }, <Filter report={report} />)
}

/**
 * By kind, by whether it is acknowledged, and by words. Without a script there is no form, and everything is shown. It stands
 * behind the text and is put before the first authority, so that nothing has to be said twice.
 */
function Filter({ report }: { report: Report }): VNode {
  const there = kinds.filter((kind) => report.authorities.some(({ entries }) => entries.some((entry) => entry.kind === kind)))
  return (
    <>
      <form class="filter" hidden>
        <fieldset>
          <legend>Kind</legend>
          {there.map((kind) => <label><input type="checkbox" value={`kind-${kind}`} checked /> {kindTitles[kind]}</label>)}
        </fieldset>
        <fieldset>
          <legend>Standing</legend>
          <label><input type="checkbox" value="standing-open" checked /> Not acknowledged</label>
          <label><input type="checkbox" value="standing-known" checked /> Acknowledged</label>
        </fieldset>
        <label class="words">With these words <input type="search" name="words" autocomplete="off" /></label>
        <output aria-live="polite"></output>
      </form>
      {/* Our own text, without a character that could end the element. */}
      <script dangerouslySetInnerHTML={{ __html: script }} />
    </>
  )
}

const script = `
(() => {
  const form = document.querySelector('form.filter')
  const cards = [...document.querySelectorAll('article.entry')]
  const sections = [...document.querySelectorAll('main section section')].filter((section) => section.querySelector('article.entry'))
  const first = document.querySelector('main section section')
  if (first) first.before(form)
  form.hidden = false
  const apply = () => {
    const asked = new Set([...form.querySelectorAll('input:checked')].map((input) => input.value))
    const words = form.elements.words.value.trim().toLowerCase()
    for (const card of cards) {
      const marks = [...card.classList].filter((name) => name.startsWith('kind-') || name.startsWith('standing-'))
      card.hidden = !marks.every((mark) => asked.has(mark)) || (words !== '' && !card.textContent.toLowerCase().includes(words))
    }
    for (const section of sections) section.hidden = !section.querySelector('article.entry:not([hidden])')
    form.querySelector('output').textContent = cards.filter((card) => !card.hidden).length + ' of ' + cards.length + ' shown'
  }
  form.addEventListener('input', apply)
  form.addEventListener('submit', (event) => event.preventDefault())
  apply()
})()
`
