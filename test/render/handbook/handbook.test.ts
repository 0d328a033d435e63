import { describe, expect, test } from 'vitest'
import type { Ledger } from '../../../src/graph/ledger.js'
import type { PolicyNode } from '../../../src/graph/nodes.js'
import { handbookHtml, handbookMarkdown, handbookOf, indexHtml, indexMarkdown } from '../../../src/render/handbook/index.js'
import {
  acknowledgement,
  all,
  at,
  document,
  duty,
  event,
  except,
  fact,
  factIs,
  graphWith,
  ladder,
  principle,
  protocol,
  reading,
  role,
  roleOf,
  route,
  team,
  term,
  theRole,
  theTeam,
  toTeam,
  underAge,
  withinOf,
  yesNo,
} from '../graph-by-hand.js'
import { hostileNames } from '../hostile.js'

const graph = graphWith(
  protocol({
    review: '2020-06-30',
    outside: [{ kind: 'outside', topic: 'court reports', says: 'Another policy has them', cites: ['B-9'] }],
    asks: [{ kind: 'question', heldBy: 'team:CAT', at: at('review') }],
  }),
  team('CAT', { name: 'Assessment Team', does: ['assessment'], is: 'Assesses.', cites: ['B-1'] }),
  team('Locality', { name: 'Locality Team', per: 'area' }),
  event('ICPC', { name: 'Initial Conference', means: { kind: 'meaning', fit: 'exactly', concept: 'initial child protection conference' } }),
  fact('plan', { values: ['child protection', 'none'] }),
  yesNo('criteriaMet', 'Are the criteria met?', { judgedBy: [theTeam('CAT')], criteria: ['document:criteria'] }),
  document('criteria', { supplied: false }),
  role('team manager'),
  term('readyToGo', all(factIs('plan', 'child protection'), factIs('criteriaMet', 'yes')), { cites: ['B-3'] }),
  route('conference-hands-over', {
    when: { kind: 'term-holds', term: 'term:readyToGo' },
    heldBy: ['team:CAT'],
    to: { kind: 'family-member', family: 'team:Locality', by: 'area' },
    at: at('ICPC'),
    cites: ['B-2'],
    unless: [{ ...except(underAge(3), except(factIs('plan', 'none'))), cites: ['B-4'] }],
    overrides: [{ kind: 'override', rule: 'rule:usual', only: ['team'] }],
    readings: ['reading:at-once | later'],
    variants: [{ kind: 'variant', reading: 'reading:at-once | later', name: 'later', changes: { at: at('review') } }],
  }),
  reading('at-once | later', { options: ['at-once', 'later'], written: 'at-once', followed: false }),
  route('usual', {
    heldBy: ['team:CAT', 'team:Locality'],
    strength: 'may',
    to: toTeam('CLA'),
    at: { kind: 'agreed' },
    decidedBy: [roleOf('CAT', 'team manager')],
    cites: ['B-5'],
  }),
  duty('papers', {
    who: [theTeam('CAT')],
    act: { kind: 'free-act', says: 'send the papers' },
    within: [withinOf(2, 'working day')],
    holdsUp: 'every-transfer',
    cites: ['B-6'],
  }),
  ladder('dispute', { rungs: [{ kind: 'rung', who: [theRole('head of service')] }], cites: ['B-7'] }),
  acknowledgement('two-ways', {
    hole: 'conflict',
    rules: ['rule:usual', 'rule:conference-hands-over'],
    about: ['moment'],
    cites: ['B-2'],
    says: 'The texts collide.',
  }),
  principle('aim', 'Cases move without delay.', { cites: ['B-8'] }),
)
const ledger: Ledger = {
  authority: 'borsetshire',
  source: 'Transfer protocol of Borsetshire',
  clauses: ['1', '2', '3', '4', '5', '6', '7', '8', '9']
    .map((number) => ({ id: `B-${number}`, title: `Clause number ${number}`, under: 'Chapter one', decision: 'Kept as `written`' }))
    .concat([{ id: 'B-10', title: 'Heading', under: 'Chapter one', decision: '' }]),
}

const book = await handbookOf(graph, ledger)
const files = new Map(handbookHtml(book, '../index.html').map(({ path, text }) => [path, text]))

const idsIn = (html: string) => [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]!)

test('every link of every page leads to something that is there', () => {
  for (const [path, html] of files) {
    for (const [, href] of html.matchAll(/ href="([^"]*)"/g)) {
      if (href === '../index.html') continue
      const [file, anchor] = href!.split('#')
      const target = file === '' ? path : file!
      expect([...files.keys()], `${path}: ${href}`).toContain(target)
      if (anchor !== undefined) expect(idsIn(files.get(target)!), `${path}: ${href}`).toContain(anchor)
    }
  }
})

test('ids are unique, headings have no gaps, tables have headers, and there is one title of the first rank', () => {
  for (const [path, html] of files) {
    const ids = idsIn(html)
    expect(new Set(ids).size, path).toBe(ids.length)
    const ranks = [...html.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]))
    expect(
      ranks.filter((rank) => rank === 1),
      path,
    ).toHaveLength(1)
    ranks.reduce((before, rank) => (expect(rank, path).toBeLessThanOrEqual(before + 1), rank), 0)
    for (const [table] of html.matchAll(/<table>.*?<\/table>/gs)) {
      expect(table).toMatch(/<caption/)
      expect(table.match(/<tbody>/)).not.toBeNull()
      expect(table.match(/<th scope="row"/g)).toHaveLength((table.match(/<tr/g)?.length ?? 0) - 1)
    }
  }
})

test('every rule has one card, and every clause leads to its rules and back', () => {
  const rules = files.get('rules.html')!
  for (const rule of graph.rules) expect(rules.split(` id="${rule.id.replace(':', '-')}"`).length, rule.id).toBe(2)
  const card = /<article[^>]* id="rule-papers".*?<\/article>/s.exec(rules)![0]
  expect(card).toContain('<a href="clauses.html#clause-b-6">B-6</a> Clause number 6')
  expect(files.get('clauses.html')).toMatch(/<tr id="clause-b-6">.*?<a href="rules.html#rule-papers">Papers<\/a>/s)
})

test('a card shows exceptions as a tree, readings, precedence, known problems and what is not stated', () => {
  const card = /<article[^>]* id="rule-conference-hands-over".*?<\/article>/s.exec(files.get('rules.html')!)![0]
  const text = card.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|')
  expect(text).toContain('This does not apply if the child is under 3 (|B-4|).|But this exception does not count if there is no plan.')
  expect(text).toContain('Read as “at once”; nobody has decided which reading holds. It can also be read as:|“later”: If ')
  expect(text).toContain('Goes before|Usual| (only on which team takes it)')
  expect(text).toContain('Known problem|Two ways')
  expect(card).toContain('<a href="words.html#term-readytogo">“ready to go”</a>')
})

test('the account of clauses says what is carried, kept as prose, and by whom', () => {
  const clauses = files
    .get('clauses.html')!
    .replace(/<[^>]+>/g, '|')
    .replace(/\|+/g, '|')
  expect(clauses).toContain('|Clauses|10|Carried by rules|7|Kept as prose|2|Set aside|0|Not carried|1|')
  expect(clauses).toContain('B-10|Heading.|')
  expect(clauses).toContain('not carried|')
  expect(clauses).toContain('Kept as “written”.')
  expect(files.get('index.html')).toContain('1 clause of the source is carried by no rule')
})

test('the tables of duties and deadlines say in which cases, and what goes before', async () => {
  const rules = graphWith(
    fact('court', { name: 'Court proceedings', values: ['ongoing', 'none'] }),
    fact('plan', { values: ['cp', 'none'] }),
    duty('papers', {
      when: factIs('plan', 'cp'),
      heldBy: ['team:CLA'],
      who: [theTeam('CAT')],
      act: { kind: 'free-act', says: 'send the papers' },
      within: [withinOf(1, 'day', at('ICPC'))],
      unless: [except(factIs('court', 'ongoing'))],
    }),
    duty('other-papers', {
      who: [theTeam('CLA')],
      act: { kind: 'free-act', says: 'send others' },
      overrides: [{ kind: 'override', rule: 'rule:papers', only: [] }],
    }),
    route('in-time', {
      when: factIs('plan', 'cp'),
      heldBy: ['team:CAT'],
      unheld: ['closed'],
      to: toTeam('CLA'),
      at: { kind: 'any-of-all' },
      within: [withinOf(1, 'week', at('ICPC'))],
    }),
  )
  const text = handbookMarkdown(await handbookOf(rules))
  const cases =
    'Send the papers<br>If the plan is cp and CLA holds the case, unless the court proceedings are ongoing<br>Gives way to [Other papers](#rule-other-papers)'
  expect(text.split(cases)).toHaveLength(3)
  expect(text).toContain(
    '| Within 1 week of the ICPC | Every move of the case to CLA<br>If the plan is cp | CAT or nobody (closed) | [In time](#rule-in-time) |',
  )
  expect(text).toContain('##### <a id="rule-in-time"></a>In time _(every move)_')
  expect(text).toContain('Also for these cases, shown above: [In time](#rule-in-time).')
  expect(text).toContain('What it does in cases that another team, or whichever team, holds: [Papers](#rule-papers).')
})

test('no page needs a script, a style sheet, a picture or a font from elsewhere', () => {
  for (const html of [...files.values(), indexHtml([{ graph, ledger, address: 'b/index.html' }])]) {
    expect(html).not.toMatch(/<(script|link|img|iframe|object|embed)\b|@import|url\((?!#)|https?:(?!\/\/www\.w3\.org\/2000\/svg")/)
    expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB">/)
  }
})

test('Markdown carries the same as the pages', async () => {
  await expect(handbookMarkdown(book, '../index.md')).toMatchFileSnapshot('./borsetshire.md')
})

test('without a ledger there is no account, and nothing else is missing', async () => {
  const plain = await handbookOf(graph)
  expect(plain.pages.map(({ file }) => file)).toEqual(book.pages.map(({ file }) => file).filter((file) => file !== 'clauses'))
  expect(handbookMarkdown(plain)).toContain('Clause:** B-6')
})

test('the list of handbooks links each of them', () => {
  const listed = [{ graph, ledger, address: 'borsetshire/index.html' }]
  expect(indexHtml(listed)).toContain('<a href="borsetshire/index.html">Borsetshire</a>')
  expect(indexMarkdown(listed)).toContain('| [Borsetshire](borsetshire/index.html) | Case transfer protocol | 2019-01 | January 2019 |')
})

describe('names are strangers’ data', () => {
  const nodes = hostileNames.flatMap((name, index): PolicyNode[] => [
    team(name, { name, is: name, alsoCalled: [name], cites: [name] }),
    event(name, { name }),
    role(name, { is: name }),
    document(name, { supplied: false }),
    fact(`f${index}`, { name, values: [name, 'other'] }),
    term(`t${index}`, all(factIs(`f${index}`, name), underAge(16)), { says: name }),
    route(`r${index}-${name}`, {
      heldBy: [`team:${name}`],
      to: toTeam(hostileNames[(index + 1) % hostileNames.length]!),
      at: at(name),
      when: { kind: 'term-holds', term: `term:t${index}` },
      says: name,
      cites: [name],
      weighing: { kind: 'weighing', ranked: false, open: false, grounds: [name] },
      decidedBy: [{ kind: 'event-party', event: `event:${name}` }],
    }),
    duty(`d${index}`, { who: [roleOf(name, name)], act: { kind: 'free-act', says: name }, cites: [name] }),
    acknowledgement(`a${index}`, { hole: 'undefined', words: [name], says: name }),
    principle(`p${index}`, name, { cites: [name] }),
  ])
  const hostile = graphWith(
    protocol({ name: hostileNames[0]!, title: hostileNames[1]!, version: hostileNames[2]!, inFlight: hostileNames[3]! }),
    ...nodes,
  )
  const hostileLedger: Ledger = {
    authority: 'x',
    source: hostileNames[4]!,
    clauses: hostileNames.map((name) => ({ id: name, title: name, under: name, decision: name })),
  }

  test('no name becomes markup, and no link leads astray', async () => {
    const pages = handbookHtml(await handbookOf(hostile, hostileLedger))
    const written = new Map(pages.map(({ path, text }) => [path, new Set(idsIn(text))]))
    for (const { path, text } of pages) {
      const body = text.slice(text.indexOf('</style>') + 8)
      expect(body, path).not.toMatch(/<(script|img|style|!--|!\[)|onerror="/i)
      for (const [, href] of text.matchAll(/ href="([^"]*)"/g)) {
        const [file, anchor] = href!.split('#')
        expect(written.get(file === '' ? path : file!)?.has(anchor ?? 'main'), `${path}: ${href}`).toBe(true)
      }
    }
  })

  test('Markdown has no other markup than its own', async () => {
    const text = handbookMarkdown(await handbookOf(hostile, hostileLedger))
    const outsideCode = text.replace(/```mermaid.*?\n```\n/s, '').replaceAll(/<a id="[a-z][a-z0-9.-]*"><\/a>|<br>/g, '')
    expect(outsideCode).not.toMatch(/(?<!\\)<[a-z!/]/i)
    expect(outsideCode).not.toMatch(/(?<!\\)\]\((?!#[a-z][a-z0-9.-]*\))/)
    for (const line of outsideCode.split('\n').filter((line) => line.startsWith('|'))) expect(line).toMatch(/ \|$/)
  })
})
