/** Days that a scenario expects where several bind; and the readings that a missing scenario carries. */
import { expect, test } from 'vitest'
import { testProtocol } from '../../src/compile/test-protocol.js'
import { coverageOf, missingScenario } from '../../src/scenario/index.js'
import { memoryFiles } from '../../src/source/memory-files.js'

const protocol = `authority: exampleshire
words:
  name: Exampleshire
  calendar: england-and-wales
  teams: { A: { name: Assessment }, B: { name: Long-term } }
  events: { review: { name: Review } }
  documents: { report: { name: Report } }
  facts: { risk: { name: Risk, yesNo: Is there a risk? } }
protocol: { version: "1", effective: 2019-01 }
rules:
  hands-over: { when: { risk: yes }, heldBy: A, transferAt: review, to: B }
  both: { heldBy: A, who: A, must: { complete: report }, within: [1 week of review, 2 weeks of review] }
  shorter: { heldBy: A, who: A, must: { start: report }, within: 1 week of review, shortenedBy: report }
  record: { heldBy: A, moves: system record, transferAt: not stated, to: B, within: 1 week of review }
  asks: { heldBy: B, closeAt: review, readings: { wide: { heldBy: [A, B] }, as-it-is: followed } }
  asks-too: { heldBy: B, who: B, must: { check: report }, readings: { at-once: { due: immediately }, some-time: followed } }
`

function tested(scenarios: string) {
  return testProtocol('x', {
    files: memoryFiles({ 'x/x.protocol.yaml': protocol, 'x/scenarios.yaml': scenarios }),
    today: '2026-11-22',
    secondOpinion: false,
  })
}

const expecting = (duties: string, more = '') => `scenarios:
  a: { heldBy: A, otherwise: no, facts: { risk: yes }, at: review, on: 2026-04-02, ${more}expect: { outcome: moves, duties: { ${duties} } } }
`

async function passes(duties: string, more = ''): Promise<boolean> {
  const { results, diagnostics } = await tested(expecting(duties, more))
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return results[0]!.passed
}

test('one day is held against the earliest of those that bind; several against all of them', async () => {
  expect(await passes('both: 2026-04-09')).toBe(true)
  expect(await passes('both: 2026-04-16')).toBe(false)
  expect(await passes('both: [2026-04-09, 2026-04-16]')).toBe(true)
  expect(await passes('both: [2026-04-09, 2026-04-20]')).toBe(false)
})

test('a limit made shorter for this case is the only one that binds', async () => {
  expect(await passes('shorter: 2026-04-05', 'limits: { shorter: 3 calendar days }, ')).toBe(true)
  expect(await passes('shorter: [2026-04-05, 2026-04-09]', 'limits: { shorter: 3 calendar days }, ')).toBe(false)
})

test('the day of what moves besides the responsibility can be expected', async () => {
  expect(await passes('record: 2026-04-09')).toBe(true)
  expect(await passes('record: 2026-04-10')).toBe(false)
})

test('a missing scenario carries no readings but those that it shows', async () => {
  const { results, model } = await tested(expecting('both: 2026-04-09'))
  const missing = coverageOf(results, model!).flatMap((item) =>
    item.sides.flatMap(({ side, by }) => (by === undefined ? [{ item, made: missingScenario(item, side, model!) }] : [])),
  )
  const readings = missing.flatMap(({ item, made }) => Object.keys(made?.given.readings ?? {}).map((name) => [item.kind, item.rule, name]))
  expect(readings).toEqual([
    ['readings', 'rule:asks', 'asks'],
    ['readings', 'rule:asks-too', 'asks-too'],
  ])
})
