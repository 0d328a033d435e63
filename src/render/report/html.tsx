/** The list of what is wrong as one web page: it can be read, filtered and printed, and needs no other file. */
import { anchors as newAnchors } from '../handbook/anchors.js'
import type { Anchors } from '../handbook/anchors.js'
import { Filter } from '../handbook/filter.js'
import type { FilterGroup } from '../handbook/filter.js'
import { htmlPage } from '../handbook/html.js'
import { kindTitles, kinds } from './kinds.js'
import { reportPage } from './report-page.js'
import type { Report } from './entry.js'

export function reportHtml(report: Report): string {
  const anchors: Anchors = newAnchors()
  const page = reportPage(report, anchors)
  return htmlPage({ title: page.title, imprint: page.about, pages: [page] }, <Filter groups={groupsOf(report)} setup={setup} />)
}

/** By kind, and by whether it is acknowledged. */
function groupsOf(report: Report): readonly FilterGroup[] {
  const there = kinds.filter((kind) => report.authorities.some(({ entries }) => entries.some((entry) => entry.kind === kind)))
  return [
    { legend: 'Kind', choices: there.map((kind) => ({ value: `kind-${kind}`, label: kindTitles[kind] })) },
    {
      legend: 'Standing',
      choices: [
        { value: 'standing-open', label: 'Not acknowledged' },
        { value: 'standing-known', label: 'Acknowledged' },
      ],
    },
  ]
}

const setup = `
(form) => {
  const items = [...document.querySelectorAll('article.entry')]
  const sections = [...document.querySelectorAll('main section section')].filter((section) => section.querySelector('article.entry'))
  const first = document.querySelector('main section section')
  if (first) first.before(form)
  return {
    items, what: 'shown', text: (item) => item.textContent, marks: (item) => [...item.classList].filter((name) => name.startsWith('kind-') || name.startsWith('standing-')),
    before: () => {}, after: () => { for (const section of sections) section.hidden = !section.querySelector('article.entry:not([hidden])') },
  }
}
`
