/** The comparison as one web page that needs no other file: a matrix that can be read, filtered and printed. */
import type { Comparison } from '../../compare/index.js'
import { Filter } from '../handbook/filter.js'
import type { FilterGroup } from '../handbook/filter.js'
import { htmlPage } from '../handbook/html.js'
import { oneLine } from '../words/text.js'
import { comparisonDocument } from './document.js'
import type { ComparisonDocument } from './document.js'
import { comparisonPage, pairsTitle, rulesTitle, saysTitle, termsTitle } from './page.js'
import { pairWords, rowWords, tones, verdictWords } from './verdict-words.js'

export function comparisonHtml(comparison: Comparison): string {
  const document = comparisonDocument(comparison)
  const page = comparisonPage(document)
  return htmlPage(
    { title: document.title, imprint: versionsOf(comparison), pages: [page] },
    <Filter groups={groupsOf(document)} setup={setup} style={style} />,
  )
}

export function versionsOf({ authorities }: Comparison): string {
  return `Made by Caseway from ${authorities.map(({ protocol }) => oneLine(`${protocol.name} ${protocol.version}`)).join(', ')}.`
}

/** So many lines of a kind are told in short. */
const mostInShort = 4

/** By authority, and by whether those that answer say the same. */
function groupsOf({ authorities, rows }: ComparisonDocument): readonly FilterGroup[] {
  // With two authorities alone the verdict is that of the two.
  const verdicts = [...new Set([...rows.map(rowWords), ...rows.flatMap(({ pairs }) => pairs.map(pairWords)), verdictWords['one only']])]
  return [
    { legend: 'Authorities', choices: authorities.map((label, i) => ({ value: `authority ${i + 1}`, label })) },
    { legend: 'Alike?', choices: verdicts.map((label) => ({ value: `verdict ${label}`, label })) },
  ]
}

const style = `
.layout { max-width: 80rem; }
table { font-size: 0.9375rem; }
[hidden] { display: none !important; }
.layout main table.matrix { width: auto; }
.matrix td, .matrix th { padding-top: 0.125rem; padding-bottom: 0.125rem; white-space: nowrap; }
.matrix thead th { position: sticky; top: 0; background: #fff; }
main section section > h2, main section section > h3 { margin-top: 1.5rem; }
details details { margin-left: 1rem; }
@media print { @page { size: A4 landscape; } .filter, details:not([open]) { display: none; } .matrix thead th { position: static; } }
`

const setup = `
(form) => {
  const grid = document.querySelector('main table')
  if (!grid) return undefined
  grid.closest('.scroll').before(form)
  grid.classList.add('matrix')
  const items = [...grid.tBodies[0].rows]
  const head = grid.tHead.rows[0].cells
  const last = head.length - 1
  const names = [...head].map((cell) => cell.textContent)
  const sectionOf = (row) => { const link = row.querySelector('th a'); const found = link && document.getElementById(link.getAttribute('href').slice(1)); return found && (found.closest('section') || found) }
  const sections = items.map(sectionOf)
  const foldsOf = (section) => (section ? [...section.querySelectorAll('details')] : [])
  const titleOf = (fold) => fold.querySelector('summary').textContent
  const says = sections.map((section) => foldsOf(section).find((fold) => titleOf(fold) === '${saysTitle}'))
  const pairs = sections.map((section) => foldsOf(section).filter((fold) => fold.parentElement.closest('details')))
  const foldOf = (section, title) => foldsOf(section).find((fold) => titleOf(fold) === title)
  // What stands of one authority alone: each name of a condition, each list of rules with the paragraph that names whose they are.
  const ofOne = sections.map((section) => {
    const [terms, rules] = [foldOf(section, '${termsTitle}'), foldOf(section, '${rulesTitle}')]
    const lines = terms ? [...terms.querySelectorAll('li')].map((line) => ({ of: names.findIndex((each, i) => i > 0 && i < last && line.textContent.startsWith(each + ', “')), parts: [line] })) : []
    const lists = rules ? [...rules.querySelectorAll('p')].map((line) => ({ of: names.indexOf(line.textContent), parts: [line, line.nextElementSibling] })) : []
    return [...lines, ...lists].filter(({ of }) => of > 0)
  })
  const badges = sections.map((section) => section && section.querySelector('p .tag'))
  const summaries = sections.map((section) => (section ? [...section.children].filter((part) => part.tagName === 'UL') : []))
  // What two of them come to, line by line, as their table has it.
  const briefs = sections.map((section, at) => { const line = document.createElement('p'); line.hidden = true; if (badges[at]) badges[at].closest('p').after(line); return line })
  const lower = (words) => words[0].toLowerCase() + words.slice(1)
  const inShort = (at, one, other) => {
    const fold = pairs[at].find((each) => titleOf(each).startsWith(names[one] + ' and ' + names[other] + ': '))
    const lines = fold ? [...fold.querySelectorAll('tbody tr')].map((line) => [...line.cells].map((cell) => cell.textContent.trim())) : []
    const those = (verdict, tell) => { const found = lines.filter((line) => line[1] === verdict).map(tell); return found.length === 0 ? [] : [verdict[0].toUpperCase() + verdict.slice(1) + ': ' + found.slice(0, ${mostInShort}).join('; ') + (found.length > ${mostInShort} ? '; and ' + (found.length - ${mostInShort}) + ' more' : '') + '.'] }
    const both = ([field, , first, second]) => lower(field) + ' (' + first + ' against ' + second + ')'
    return [...those('same', ([field, , said]) => lower(field) + ' (' + said + ')'), ...those('different', both), ...those('in part', both)].join(' ')
  }
  const told = items.map((row) => { const tag = row.cells[last].querySelector('.tag'); return { tag, text: tag.textContent, name: tag.className } })
  const tones = ${JSON.stringify(tones)}
  const heading = document.querySelector('h1')
  const title = heading ? heading.textContent : ''
  const answers = (row, i) => row.cells[i].textContent.trim() === 'answered'
  const ofTwo = (at, one, other) => {
    const start = names[one] + ' and ' + names[other] + ': '
    const fold = pairs[at].find((each) => titleOf(each).startsWith(start))
    const count = [one, other].filter((i) => answers(items[at], i)).length
    return fold ? titleOf(fold).slice(start.length) : count === 1 ? 'one only' : 'not covered'
  }
  const open = () => {
    const at = sections.findIndex((section) => section && location.hash !== '' && (section.id === location.hash.slice(1) || section.querySelector('[id="' + CSS.escape(location.hash.slice(1)) + '"]')))
    if (at >= 0 && says[at]) says[at].open = true
  }
  addEventListener('hashchange', open)
  addEventListener('beforeprint', () => says.forEach((fold) => { if (fold) fold.open = true }))
  open()
  return {
    items, what: 'topics shown',
    text: (row) => { const section = sections[items.indexOf(row)]; return row.textContent + ' ' + (section ? section.textContent : '') },
    marks: (row) => ['verdict ' + told[items.indexOf(row)].tag.textContent.trim(), ...([...row.cells].slice(1, last).every((cell) => cell.hidden || cell.textContent.trim() === 'not covered') ? ['nobody'] : [])],
    before: (asked) => {
      const shown = names.map((_, i) => i).filter((i) => i > 0 && i < last && asked.has('authority ' + i))
      for (const row of grid.rows) for (let i = 1; i < last; i++) row.cells[i].hidden = !shown.includes(i)
      if (heading) heading.textContent = shown.length === 2 ? title.replace(/^.*(?=, side by side)/, shown.map((i) => names[i]).join(' and ')) : title
      head[last].textContent = shown.length === 2 ? 'Alike? (these two)' : shown.length < last - 1 ? 'Alike? (all, those not shown too)' : 'Alike?'
      items.forEach((row, at) => {
        const { tag, text, name } = told[at]
        const verdict = shown.length === 2 ? ofTwo(at, shown[0], shown[1]) : text
        tag.textContent = verdict
        tag.className = shown.length === 2 ? 'tag ' + (tones[verdict] || 'plain') : name
        if (badges[at]) [badges[at].textContent, badges[at].className] = [tag.textContent, tag.className]
        // What is told of all of them is told of no others.
        for (const list of summaries[at]) {
          for (const line of list.children) { const of = names.findIndex((each, i) => i > 0 && i < last && line.textContent.startsWith(each + ': ')); line.hidden = of > 0 ? !shown.includes(of) : shown.length < last - 1 }
          list.hidden = [...list.children].every((line) => line.hidden)
        }
        briefs[at].textContent = shown.length === 2 ? inShort(at, shown[0], shown[1]) : ''
        briefs[at].hidden = briefs[at].textContent === ''
        for (const { of, parts } of ofOne[at]) for (const part of parts) if (part) part.hidden = !shown.includes(of)
        const terms = foldOf(sections[at], '${termsTitle}')
        if (terms) terms.hidden = [...terms.querySelectorAll('li')].every((line) => line.hidden)
        if (says[at]) [...says[at].querySelectorAll('tbody tr')].forEach((line, i) => { line.hidden = !shown.includes(i + 1) })
        for (const fold of pairs[at]) fold.hidden = names.some((each, i) => i > 0 && i < last && !shown.includes(i) && (titleOf(fold).startsWith(each + ' and ') || titleOf(fold).includes(' and ' + each + ': ')))
        const twoByTwo = foldOf(sections[at], '${pairsTitle}')
        if (twoByTwo) twoByTwo.hidden = pairs[at].every((fold) => fold.hidden)
      })
    },
    after: () => items.forEach((row, i) => { if (sections[i]) sections[i].hidden = row.hidden }),
  }
}
`
