/** Working hours and the close of business are counted by the hours that the authority says, and by no others. */
import { expect, test } from 'vitest'
import type { Duty } from '../../src/graph/nodes.js'
import { meantBy } from '../../src/lower/phrases/meant.js'
import { compileFiles, smallWords } from '../support/compile.js'
import { expectFindings, withoutMarks } from '../support/underline.js'

const open = (hours: string) => smallWords.replace('words:\n', `words:\n  officeHours: ${hours}\n`)

async function dutyOf(line: string, hours: string) {
  const { graph, diagnostics } = await compileFiles({
    'a.protocol.yaml': `${open(hours)}rules:\n  a: { who: CAT, must: { complete: chronology }, ${line}, cites: X-1 }\n`,
  })
  if (graph === undefined) throw new Error(JSON.stringify(diagnostics))
  return graph.node('rule:a') as Duty
}

test.each([
  ['09:00 to 17:00', '09:00 to 17:00'],
  ['9 am to 5.30 pm', '09:00 to 17:30'],
  ['8:45 to noon', '08:45 to 12:00'],
])('office hours of %s', async (written, inFull) => {
  const { within } = await dutyOf('within: 4 working hours of ICPC', written)
  expect(within).toMatchObject([{ duration: { count: 4, unit: 'working hour', officeHours: inFull } }])
  const { due } = await dutyOf('due: by close of business on the next working day after ICPC', written)
  expect(due).toMatchObject([
    { moment: { kind: 'hour-of', time: inFull.slice(-5), day: { kind: 'after', duration: { unit: 'working day' } } } },
  ])
})

test('no other unit has office hours', async () => {
  expect((await dutyOf('within: 4 hours of ICPC', '09:00 to 17:00')).within[0]).not.toHaveProperty('duration.officeHours')
})

test('where no hours are said that is said once, where they are first needed', async () => {
  const text = `${smallWords}rules:
  a: { who: CAT, must: { complete: chronology }, within: 4 working hours of ICPC, cites: X-1 }
                                                         ~~~~~~~~~~~~~~~~~~~~~~~ no-office-hours: add the hours of the authority under \`words\`, beside \`calendar\`: \`officeHours: 09:00 to 17:00\`
  b: { who: CAT, must: { complete: chronology }, due: by close of business on the day of ICPC, cites: X-1 }
`
  expectFindings(await compileFiles({ 'a.protocol.yaml': withoutMarks(text) }), 'p/a.protocol.yaml', text)
})

test.each(['17:00 to 09:00', '09:00 until 17:00', '09:00 to 25:00'])(
  'hours that are none are pointed at, and not besides as missing: %s',
  async (hours) => {
    const text = `${open(hours)}rules:\n  a: { who: CAT, must: { complete: chronology }, within: 4 working hours of ICPC, cites: X-1 }\n`
    const { diagnostics } = await compileFiles({ 'a.protocol.yaml': text })
    expect(diagnostics.map(({ code }) => code)).toEqual(['not-a-phrase'])
  },
)

test('a time in the everyday words for it is pointed at, with the way to write it', () => {
  expect(meantBy('within 4 office hours of ICPC', 'limit')).toBe('4 working hours of ICPC')
  expect(meantBy('two business hours', 'duration')).toBe('2 working hours')
  expect(meantBy('by the end of the working day on the day of ICPC', 'due')).toBe('by close of business on the day of ICPC')
  expect(meantBy('by COB on the next working day after ICPC', 'due')).toBe('by close of business on the next working day after ICPC')
  expect(meantBy('by the end of the next working day after the ICPC', 'due')).toBe(
    'by close of business on the next working day after ICPC',
  )
})
