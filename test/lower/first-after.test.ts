/** The first of a kind after a birthday or another event; names can have an `after` of their own. */
import { expect, test } from 'vitest'
import type { Route } from '../../src/graph/nodes.js'
import { compileFiles } from '../support/compile.js'
import { expectFindings, withoutMarks } from '../support/underline.js'

const words = `authority: exampleshire
words:
  name: Exampleshire
  calendar: england-and-wales
  teams: { CAT: { name: Assessment, cites: X-1 }, Locality: { name: Locality, cites: X-1 } }
  events:
    review: { name: Review, cites: X-1 }
    placement: { name: Placement, cites: X-1 }
    visit after placement: { name: The visit after the placement, cites: X-1 }
    first look: { name: First look, cites: X-1 }
protocol: { version: "1", effective: 2019-01 }
`
const rule = (at: string) => `${words}rules:\n  a: { heldBy: CAT, transferAt: ${at}, to: Locality, cites: X-1 }\n`

async function pointOf(at: string) {
  const { graph, diagnostics } = await compileFiles({ 'a.protocol.yaml': rule(at) })
  if (graph === undefined) throw new Error(JSON.stringify(diagnostics))
  return (graph.node('rule:a') as Route).at
}
const event = (name: string) => ({ kind: 'event-moment', event: `event:${name}` })

test.each([
  ['first review after placement', { kind: 'first-after', event: 'event:review', after: event('placement') }],
  ['first review after first placement', { kind: 'first-after', event: 'event:review', after: { ...event('placement'), which: 'first' } }],
  ['first review after first review', { kind: 'first-after', event: 'event:review', after: { ...event('review'), which: 'first' } }],
  ['first review after first look', { kind: 'first-after', event: 'event:review', after: event('first look') }],
  ['first review after visit after placement', { kind: 'first-after', event: 'event:review', after: event('visit after placement') }],
  ['first visit after placement after review', { kind: 'first-after', event: 'event:visit after placement', after: event('review') }],
  ['first visit after placement', { ...event('visit after placement'), which: 'first' }],
  [
    'first review after 16th birthday',
    { kind: 'first-after', event: 'event:review', after: { kind: 'birthday', age: { kind: 'age', years: 16, months: 0 } } },
  ],
  [
    '2 weeks after first review after placement',
    { kind: 'after', of: { kind: 'first-after', event: 'event:review', after: event('placement') } },
  ],
])('%s', async (at, moment) => {
  expect(await pointOf(at)).toMatchObject(moment)
})

test('a misspelt event is pointed at where it stands', async () => {
  const text = `${words}rules:
  a: { heldBy: CAT, transferAt: first review after placment, to: Locality, cites: X-1 }
                                                   ~~~~~~~~ unknown-name: did you mean \`placement\`?
`
  expectFindings(await compileFiles({ 'a.protocol.yaml': withoutMarks(text) }), 'p/a.protocol.yaml', text)
})

test('what is taken for a moment is pointed at, with the way to say it', async () => {
  const of = async (at: string) => {
    const { diagnostics } = await compileFiles({ 'a.protocol.yaml': rule(at) })
    return diagnostics.map(({ code, data }) => [code, (data as { readonly what?: string }).what])
  }
  expect(await of('second review')).toEqual([['not-a-phrase', 'a moment: the second of its kind is `first review after first review`']])
  expect(await of('third review')).toEqual([['not-a-phrase', 'a moment: the third of its kind is declared as an event of its own']])
  expect(await of('as soon as possible')).toEqual([
    ['not-a-phrase', 'a moment: how soon or how often something is done stands under `due`'],
  ])
  expect(await of('31 August after 18th birthday')).toEqual([
    [
      'not-a-phrase',
      'a moment: a day of the year is declared as an event, and then told apart by what it comes after: `first 31 August after 18th birthday`',
    ],
  ])
})

test('every team is meant where `heldBy` is left out', async () => {
  const text = `${words}rules:
  a: { heldBy: any team, transferAt: review, to: Locality, cites: X-1 }
               ~~~~~~~~ unknown-name: every team is meant where the line is left out
`
  expectFindings(await compileFiles({ 'a.protocol.yaml': withoutMarks(text) }), 'p/a.protocol.yaml', text)
})
