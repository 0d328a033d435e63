/** The shared words with every local name that maps to them, across authorities; and the words that each has for itself. */
import { documents, events, facts, roles, teamFunctions } from '../../concepts/index.js'
import type { Concept } from '../../concepts/index.js'
import type { Meaning } from '../../graph/expressions.js'
import { nameOf } from '../../graph/ids.js'
import type { Fact, PolicyNode } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { capitalised, listed } from '../words/index.js'
import { item, list, paragraph, quiet, section, table } from './document.js'
import type { Cell, Line, Page, Row, Section } from './document.js'
import { htmlPage } from './html.js'
import { sectionMarkdown } from './markdown.js'

const title = 'Shared words'
export const vocabularyFile = 'vocabulary'

export function vocabularyHtml(graphs: readonly PolicyGraph[]): string {
  return htmlPage({
    title,
    imprint: `Made by Caseway from ${listed(graphs.map(({ protocol }) => protocol.name))}.`,
    pages: [vocabularyPage(graphs)],
  })
}

export function vocabularyMarkdown(graphs: readonly PolicyGraph[]): string {
  return sectionMarkdown(vocabularyPage(graphs))
}

type Kind = 'team' | 'event' | 'fact' | 'role' | 'document'
type Word = Extract<PolicyNode, { kind: Kind }>

const kinds: readonly { readonly kind: Kind; readonly title: string; readonly concepts: Readonly<Record<string, Concept>> }[] = [
  { kind: 'team', title: 'What teams do', concepts: teamFunctions },
  { kind: 'event', title: 'Events', concepts: events },
  { kind: 'fact', title: 'Facts', concepts: facts },
  { kind: 'role', title: 'People', concepts: roles },
  { kind: 'document', title: 'Documents', concepts: documents },
]

function vocabularyPage(graphs: readonly PolicyGraph[]): Page {
  return {
    ...section(
      'vocabulary',
      title,
      [
        paragraph(
          'Authorities call one thing by different names, and different things by one name. Each row is a shared word; each column has what an authority calls it. Comparisons rest on these mappings and on nothing else.',
        ),
        paragraph(
          'A name with “narrower” means a part of it only, one with “related” something close to it: neither is ever called the same.',
        ),
      ],
      kinds.map((each) => kindSection(each, graphs)),
    ),
    file: vocabularyFile,
    about: 'Every shared word, with what each authority calls it',
  }
}

function kindSection({ kind, title: heading, concepts }: (typeof kinds)[number], graphs: readonly PolicyGraph[]): Section {
  const words = graphs.map((graph) => graph.nodes.filter((node): node is Word => node.kind === kind))
  const rows = Object.entries(concepts).flatMap(([name, concept]): Row[] => {
    const cells = words.map((list) =>
      list.flatMap((word) => meaningsOf(word).flatMap((meaning) => (meaning.concept === name ? lines(word, meaning) : []))),
    )
    return cells.every((cell) => cell.length === 0) ? [] : [{ cells: [wordCell(name, concept), ...cells] }]
  })
  const unused = Object.keys(concepts).filter((name) =>
    words.every((list) => list.every((word) => meaningsOf(word).every(({ concept }) => concept !== name))),
  )
  const own = graphs.flatMap((graph, i) => {
    const alone = words[i]!.filter((word) => meaningsOf(word).length === 0)
    return alone.length === 0 ? [] : [item([`${graph.protocol.name}: ${listed(alone.map(({ name }) => name))}`])]
  })
  return section(`vocabulary-${kind}`, heading, [
    table(heading, ['Shared word', ...graphs.map(({ protocol }) => protocol.name)], rows),
    ...(own.length === 0 ? [] : [paragraph('With no shared counterpart:'), list(own)]),
    ...(unused.length === 0 ? [] : [paragraph(quiet(`Nobody here has a word for: ${listed(unused)}.`))]),
  ])
}

function wordCell(name: string, { is, code }: Concept): Cell {
  return [[capitalised(name)], [quiet(is)], ...(code === undefined ? [] : [[quiet(`${code.standard}, ${code.list}: ${code.code}`)]])]
}

/** A team does several things; whatever else has one meaning or none. */
function meaningsOf(word: Word): readonly Meaning[] {
  if (word.kind === 'team') return word.does.map((concept) => ({ kind: 'meaning', fit: 'exactly', concept }))
  return word.means === undefined ? [] : [word.means]
}

function lines(word: Word, { fit }: Meaning): readonly Line[] {
  const key = nameOf(word.id)
  const names = [
    ...new Set([...(key.toLowerCase() === word.name.toLowerCase() || /^[a-z]+[A-Z]/.test(key) ? [] : [key]), ...word.alsoCalled]),
  ]
  const also = names.length === 0 ? [] : [quiet(` (also ${listed(names)})`)]
  return [
    [word.name, ...(fit === 'exactly' ? [] : [' ', quiet(fit === 'narrower' ? 'narrower' : 'related')]), ...also],
    ...(word.kind === 'fact' ? values(word) : []),
  ]
}

/** The values whose names differ from the shared ones. */
function values({ valuesMean }: Fact): readonly Line[] {
  return valuesMean.filter(({ value, concept }) => value !== concept).map(({ value, concept }): Line => [quiet(`${value}: ${concept}`)])
}
