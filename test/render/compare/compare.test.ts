/** The comparison in its four forms: the same content, the published form, nothing of a stranger’s that is taken for markup. */
import { expect, test } from 'vitest'
import { compare } from '../../../src/compare/index.js'
import type { PolicyNode } from '../../../src/graph/nodes.js'
import { comparisonHtml, comparisonJson, comparisonMarkdown, comparisonText } from '../../../src/render/compare/index.js'
import { plainStyle } from '../../../src/render/style.js'
import { graphAt } from '../../support/graphs.js'
import { ajv, schemaFile } from '../../schema/schema.js'
import {
  all,
  any,
  at,
  duty,
  event,
  fact,
  factIs,
  graphWith,
  protocol,
  reading,
  role,
  route,
  team,
  term,
  theTeam,
  toTeam,
  withinOf,
} from '../graph-by-hand.js'
import { hostileNames } from '../hostile.js'

const real = () => Promise.all(['calderdale', 'somerset', 'york'].map((name) => graphAt(`policies/${name}`)))

test('JSON has the published form, and a cell for each authority', async () => {
  const record = JSON.parse(comparisonJson(compare(await real())))
  const validate = ajv().compile(schemaFile('compare'))
  expect(validate(record), JSON.stringify(validate.errors)).toBe(true)
  for (const { topic, cells, pairs } of record.topics) expect([topic, cells.length, pairs.length]).toEqual([topic, 3, 3])
})

test('every form has every topic and every clause that is cited', async () => {
  const comparison = compare(await real())
  const forms = [comparisonText(comparison, plainStyle, true), comparisonMarkdown(comparison), comparisonHtml(comparison)]
  for (const { cells } of comparison.topics)
    for (const { rules } of cells)
      for (const clause of rules.flatMap(({ cites }) => cites)) for (const form of forms) expect(form).toContain(clause)
})

test('what somebody wrote stays text', () => {
  const authority = (name: string) =>
    graphWith(
      protocol({ authority: 'a', name, outside: [{ kind: 'outside', topic: 'disputes', says: name, cites: ['X-1'] }] }),
      team('first', { name, does: ['assessment'] }),
      team('long', { name: `${name} too`, does: ['long-term'] }),
      event('conference', { name, means: { kind: 'meaning', fit: 'exactly', concept: 'initial child protection conference' } }),
      route('passes-on', {
        heldBy: ['team:first'],
        to: toTeam('long'),
        at: { kind: 'event-moment', event: 'event:conference' },
        says: name,
        cites: [name],
      }),
    )
  for (const name of hostileNames) {
    const comparison = compare([authority(name), authority('plain')])
    const html = comparisonHtml(comparison)
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html).not.toMatch(/<img|<b>|javascript:alert\(1\)"/)
    // eslint-disable-next-line no-control-regex
    for (const form of [html, comparisonMarkdown(comparison), comparisonText(comparison, plainStyle, true)])
      expect(form).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
  }
})

/** One move of an assessing team, told with whatever a test is about. */
const oneMove = (name: string, changes: Parameters<typeof route>[1] = {}, ...more: readonly PolicyNode[]) =>
  graphWith(
    protocol({ authority: name, name }),
    team('first', { does: ['assessment'] }),
    team('long', { does: ['long-term'] }),
    event('conference', { means: { kind: 'meaning', fit: 'exactly', concept: 'initial child protection conference' } }),
    route('passes-on', { heldBy: ['team:first'], to: toTeam('long'), at: at('conference'), cites: ['X-1'], ...changes }),
    ...more,
  )
const forms = (...graphs: Parameters<typeof compare>[0]) => {
  const comparison = compare(graphs)
  return [comparisonText(comparison, plainStyle, true), comparisonMarkdown(comparison), comparisonHtml(comparison)].map((form) =>
    form.replaceAll('&quot;', '"').replaceAll(/\s+/g, ' '),
  )
}

test('every form explains each name of a condition once, and says where nothing is laid side by side', () => {
  const named = term(
    'wanted',
    any(all(factIs('plan', 'first'), factIs('place', 'here')), all(factIs('plan', 'second'), factIs('place', 'there'))),
    { cites: ['X-2'] },
  )
  const words = [fact('plan', { values: ['first', 'second', 'other'] }), fact('place', { values: ['here', 'there'] })]
  const graphs = [oneMove('One', { when: { kind: 'term-holds', term: 'term:wanted' } }, named, ...words), oneMove('Two')]
  const { topics } = compare(graphs)
  for (const form of forms(...graphs)) expect(form.match(/“wanted”[^“]*the plan is first[^“]*X-2/g)).toHaveLength(topics.length)
  const limits = (name: string, free: string) =>
    oneMove(name, {}, duty('told', { act: { kind: 'free-act', says: free }, topics: ['working together'], cites: ['X-3'] }))
  for (const form of forms(limits('One', 'walk along'), limits('Two', 'sit beside')))
    expect(form).toMatch(/One and Two[^A-Z]*no counterpart/)
})

test('a clause that can be read in two ways is told once, with the names of both', () => {
  const asked = 'reading:at once | later' as const
  const open = reading('at once | later', { options: ['at-once', 'later'], written: 'at-once', followed: false })
  const move = oneMove(
    'One',
    {
      readings: [asked],
      variants: [{ kind: 'variant', reading: asked, name: 'later', changes: { within: [withinOf(2, 'week', at('conference'))] } }],
    },
    open,
  )
  const [text] = forms(move, oneMove('Two'))
  expect(text!.match(/Read in 2 ways, and nobody has decided: here as “at once”, else as “later”/g)).toHaveLength(1)
})

test('what is said of every child stands before what is said of special ones', () => {
  const disabled = fact('disabled', {
    domain: 'yes-no',
    values: ['yes', 'no'],
    question: 'Is the child disabled?',
    means: { kind: 'meaning', fit: 'exactly', concept: 'disabled' },
  })
  const attends = (id: string, clause: string, changes: Parameters<typeof duty>[1] = {}) =>
    duty(id, {
      who: [theTeam('long')],
      act: {
        kind: 'described-act',
        deeds: [{ kind: 'deed', verb: 'attend', documents: [], events: ['event:conference'], parties: [] }],
        to: [],
        with: [],
        in: [],
        at: [],
        or: [],
      },
      cites: [clause],
      ...changes,
    })
  const [text] = forms(
    oneMove('One', {}, attends('a-special-one', 'X-2', { when: factIs('disabled', 'yes') }), attends('plainly', 'X-3'), disabled),
    oneMove('Two'),
  )
  const row = text!.slice(text!.indexOf('Who arranges the meeting'))
  expect(row.indexOf('(X-3)')).toBeLessThan(row.indexOf('(X-2)'))
})

test('a case that shows another latest day is told with the day', () => {
  const limited = (name: string, weeks: number) => oneMove(name, { within: [withinOf(weeks, 'week', at('conference'))] })
  for (const form of forms(limited('One', 2), limited('Two', 3)))
    expect(form).toMatch(/no later than 2 weeks after initial child protection conference; Two.*no later than 3 weeks after/)
})

test('the page begins with one narrow row a topic, and each leads to what is told of it, folded', () => {
  const html = comparisonHtml(
    compare([
      oneMove('One'),
      oneMove('Two', {}, duty('told', { act: { kind: 'free-act', says: 'walk along' }, topics: ['working together'], cites: ['X-3'] })),
    ]),
  )
  const grid = html.slice(html.indexOf('<table'), html.indexOf('</table>'))
  const together = grid.slice(grid.indexOf('Working together'))
  expect(
    together
      .slice(0, together.indexOf('</tr>'))
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' '),
  ).toMatch(/^Working together not covered answered one only/)
  expect(grid).not.toContain('walk along')
  const below = html.slice(html.indexOf('</table>'))
  for (const [, target] of grid.matchAll(/href="#([^"]*)"/g)) expect(below).toContain(`id="${target}"`)
  // No other table stands open.
  for (const part of below.split('<table').slice(0, -1))
    expect(part.split('<details').length + below.slice(0, below.indexOf(part)).split('<details').length).toBeGreaterThan(2)
})

test('different has a look of its own, and what neither says is not told', () => {
  const [one, other] = [oneMove('One'), oneMove('Two', { to: toTeam('care') }, team('care', { does: ['looked after'] }))]
  const html = comparisonHtml(compare([one, other]))
  expect([html.includes('<span class="tag apart">different</span>'), html.includes('<span class="tag strong">same</span>')]).toEqual([
    true,
    true,
  ])
  for (const form of forms(one, other)) expect(form).not.toContain('not stated; not stated')
})

test('two that say the same say nothing of a topic on which most cannot be compared', () => {
  const family = role('family', { means: { kind: 'meaning', fit: 'exactly', concept: 'family' } })
  const tells = (name: string, about: string) =>
    oneMove(
      name,
      {},
      family,
      duty('tells', {
        who: [theTeam('first')],
        act: {
          kind: 'described-act',
          deeds: [{ kind: 'deed', verb: 'tell', documents: [], events: [], parties: [{ kind: 'role-party', role: 'role:family' }] }],
          about,
          to: [],
          with: [],
          in: [],
          at: [],
          or: [],
        },
        cites: ['X-3'],
      }),
    )
  const verdict = (...about: readonly string[]) =>
    JSON.parse(comparisonJson(compare(about.map((each, i) => tells(`Authority ${i}`, each))))).topics.find(
      ({ topic }: { topic: string }) => topic === 'telling the family',
    ).verdict
  expect([verdict('the move', 'the move', 'the move'), verdict('the move', 'the move', 'the assessment')]).toEqual([
    'same',
    'not comparable',
  ])
})

test('what rules leave open beside one that names a team, and exceptions to it, are told with the team', () => {
  const special = route('special', {
    heldBy: ['team:first'],
    when: factIs('plan', 'other'),
    to: toTeam('care'),
    at: at('conference'),
    overrides: [{ kind: 'override', rule: 'rule:passes-on', only: [] }],
    cites: ['X-2'],
  })
  const open = route('open', {
    heldBy: ['team:first'],
    when: factIs('plan', 'third'),
    to: { kind: 'not-stated' },
    at: at('conference'),
    cites: ['X-3'],
  })
  const graph = oneMove(
    'One',
    {},
    special,
    open,
    team('care', { does: ['looked after'] }),
    fact('plan', { values: ['other', 'third', 'plain'] }),
  )
  for (const form of forms(graph, oneMove('Two')))
    expect(form.replaceAll(/<[^>]*>/g, '')).toMatch(/left open by X-3; as an exception looked after/)
})

test('by when cases move is told of a topic that is about no cases in particular', () => {
  const soon = oneMove('One', { due: [{ kind: 'urgency', pace: 'as soon as possible' }] })
  for (const form of forms(soon, oneMove('Two')))
    expect(form.replaceAll(/<[^>]*>/g, '')).toMatch(/Time to move.*Latest day: as soon as possible in One/s)
})
