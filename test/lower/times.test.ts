/** Ways to say a time that come down to others, and what is said where somebody writes one almost right. */
import { expect, test } from 'vitest'
import type { Duty, Route } from '../../src/graph/nodes.js'
import { meantBy } from '../../src/lower/phrases/meant.js'
import { compileFiles, smallWords } from '../support/compile.js'
import { expectFindings, withoutMarks } from '../support/underline.js'

async function compiled(rules: string) {
  const { graph, diagnostics } = await compileFiles({ 'a.protocol.yaml': `${smallWords}rules:\n${rules}` })
  if (graph === undefined) throw new Error(JSON.stringify(diagnostics))
  return graph
}
async function times(word: 'within' | 'due', value: string): Promise<Pick<Duty, 'within' | 'due'>> {
  const graph = await compiled(`  a: { who: CAT, must: { complete: chronology }, ${word}: ${value}, cites: X-1 }\n`)
  const { within, due } = graph.node('rule:a') as Duty
  return { within, due }
}

test.each([
  [
    'the earlier of two limits is both',
    'within',
    '"10 days of ICPC or 2 weeks of TAM, whichever is earlier"',
    'within',
    '[10 days of ICPC, 2 weeks of TAM]',
  ],
  ['the earlier of two moments is both', 'due', '"by ICPC or TAM, whichever is earlier"', 'due', '[by ICPC, by TAM]'],
  [
    'the later of two limits is the later of their ends',
    'within',
    '"10 days of ICPC or 2 weeks of TAM, whichever is later"',
    'due',
    '"by 10 days after ICPC or by 2 weeks after TAM whichever is later"',
  ],
  ['at least so long before is by then', 'due', 'at least 2 working days before ICPC', 'due', 'by 2 working days before ICPC'],
  [
    'between two ends after',
    'due',
    'between 10 and 15 working days after ICPC',
    'due',
    '[from 10 working days after ICPC, by 15 working days after ICPC]',
  ],
  ['between two ends before', 'due', 'between 2 and 5 days before ICPC', 'due', '[from 5 days before ICPC, by 2 days before ICPC]'],
  ['on either side', 'due', '5 days before or after ICPC', 'due', '[from 5 days before ICPC, by 5 days after ICPC]'],
  ['an hour in two ways of writing', 'due', 'by 4 pm on the day of ICPC', 'due', 'by 16:00 on the day of ICPC'],
  ['the next working day', 'due', 'by noon on the next working day after ICPC', 'due', 'by 12:00 1 working day after ICPC'],
] as const)('%s', async (_, word, value, other, same) => expect(await times(word, value)).toEqual(await times(other, same)))

test('the later of two is not the two', async () => {
  const { within, due } = await times('within', '"10 days of ICPC or 2 weeks of TAM, whichever is later"')
  expect(within).toEqual([])
  expect(due).toHaveLength(1)
})

test('a list decides together, and either may only where it says so', async () => {
  const decider = async (value: string) =>
    (
      (await compiled(`  a: { heldBy: CAT, transferAt: agreed date, to: Locality, decidedBy: ${value}, cites: X-1 }\n`)).node(
        'rule:a',
      ) as Route
    ).decidedBy
  expect(await decider('{ jointly: [CAT, Locality] }')).toEqual(await decider('[CAT, Locality]'))
  expect(await decider('{ oneOf: [CAT, Locality] }')).toEqual([{ kind: 'one-of-parties', parties: await decider('[CAT, Locality]') }])
  expect(await decider('{ oneOf: CAT }')).toEqual(await decider('CAT'))
})

test('a time since with two ends', async () => {
  const when = async (value: string) =>
    ((await compiled(`  a: { when: ${value}, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }\n`)).node('rule:a') as Route).when
  expect(await when('{ closed: between 3 and 12 months ago }')).toEqual(
    await when('{ all: [{ closed: over 3 months ago }, { closed: within the last 12 months }] }'),
  )
})

test('a time that is almost right is pointed at, with the way to write it', async () => {
  const text = `${smallWords}rules:
  a: { who: CAT, must: { complete: chronology }, due: no later than 2 working days before ICPC, cites: X-1 }
                                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ not-a-phrase: write \`by 2 working days before ICPC\`
  b: { who: CAT, must: { complete: chronology }, due: within 3 days of ICPC, cites: X-1 }
                                                      ~~~~~~~~~~~~~~~~~~~~~ not-a-phrase: write \`within: 3 days of ICPC\`
  c: { who: CAT, must: { complete: chronology }, within: 5 days before ICPC, cites: X-1 }
                                                         ~~~~~~~~~~~~~~~~~~ not-a-phrase: write \`due: at least 5 days before ICPC\`
  d: { who: CAT, must: { complete: chronology }, due: by 4pm on the day of ICPC, cites: X-1 }
                                                         ~~~~~~~~~~~~~~~~~~~~~~ not-a-phrase: write \`4 pm on the day of ICPC\`
  e: { who: CAT, must: { complete: chronology }, due: by 4 pm the same day, cites: X-1 }
                                                         ~~~~~~~~~~~~~~~~~ not-a-phrase
  f: { who: CAT, must: { complete: chronology }, due: each August, cites: X-1 }
                                                      ~~~~~~~~~~~ not-a-phrase: write \`every August\`
  g: { who: CAT, must: { complete: chronology }, due: between 15 and 10 days after ICPC, cites: X-1 }
                                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ not-a-phrase
  h: { who: CAT, must: { complete: chronology }, within: ten furlongs, cites: X-1 }
                                                         ~~~~~~~~~~~~ not-a-phrase
`
  expectFindings(await compileFiles({ 'a.protocol.yaml': withoutMarks(text) }), 'p/a.protocol.yaml', text)
})

test('an age where a birthday is meant is pointed at, with the way to write it', async () => {
  const text = `${smallWords}rules:
  a: { who: CAT, must: { complete: chronology }, due: by age 4, cites: X-1 }
                                                         ~~~~~ not-a-phrase: write \`4th birthday\`
  b: { heldBy: CAT, stay: until age 21, cites: X-1 }
                                ~~~~~~ not-a-phrase: write \`21st birthday\`
  c: { heldBy: CAT, transferAt: 17, to: Locality, cites: X-1 }
                                ~~ not-a-phrase: write \`17th birthday\`
  d: { heldBy: CAT, transferAt: first ICPC after age 13, to: Locality, cites: X-1 }
                                ~~~~~~~~~~~~~~~~~~~~~~~ not-a-phrase: write \`first ICPC after 13th birthday\`
  e: { who: CAT, must: { complete: chronology }, within: 2 weeks of turning 3, cites: X-1 }
                                                                    ~~~~~~~~~ not-a-phrase: write \`3rd birthday\`
  f: { when: { age: under 6 months }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }
                    ~~~~~~~~~~~~~~ not-a-phrase: write \`under 0 years 6 months\`
`
  expectFindings(await compileFiles({ 'a.protocol.yaml': withoutMarks(text) }), 'p/a.protocol.yaml', text)
})

test.each([
  ['every Tuesday', 'every week'],
  ['on Tuesdays', 'every week'],
  ['Wednesdays', 'every week'],
  ['each Friday', 'every week'],
  ['every other week', 'every 2 weeks'],
  ['every second Monday', 'every 2 weeks'],
])('%s: the weekday is not counted by, so it is %s', (written, meant) => {
  expect(meantBy(written, 'due')).toBe(meant)
  expect(meantBy(written, 'recurrence')).toBe(meant)
})

test.each(['every year in August', 'annually in August', 'once a year, in August', 'in August each year', 'in August of every year'])(
  '%s is `every August`',
  (written) => {
    expect(meantBy(written, 'due')).toBe('every August')
  },
)
