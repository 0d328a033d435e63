/** Every scenario of every real protocol comes out as its document says. */
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { testProtocol } from '../src/compile/test-protocol.js'
import { coverageOf, coverageTotals } from '../src/scenario/index.js'
import { diskFiles } from '../src/source/files.js'

// The national limits hold no case that could be told.
describe.each(readdirSync('policies').filter((name) => name !== 'statutory-england'))('%s', async (authority) => {
  const { results, diagnostics, model } = await testProtocol(`policies/${authority}`, {
    files: diskFiles,
    today: '2026-11-22',
    secondOpinion: false,
  })

  test('its scenarios can be read', () => {
    expect(diagnostics).toEqual([])
    expect(results.length).toBeGreaterThan(100)
  })

  test('every rule is shown applying and not, and nearly all of the rest', () => {
    const totals = coverageTotals(coverageOf(results, model!))
    expect(totals.rules.shown).toBe(totals.rules.of)
    for (const [kind, least] of [
      ['conditions', 0.97],
      ['exceptions', 0.97],
      ['deadlines', 1],
      ['readings', 0.97],
    ] as const)
      expect(totals[kind].shown / Math.max(1, totals[kind].of), kind).toBeGreaterThanOrEqual(totals[kind].of === 0 ? 0 : least)
  })

  test.each(results.map((result) => [result.scenario.id, result] as const))('%s', (_, { steps, problems }) => {
    expect(problems).toEqual([])
    expect(steps.flatMap(({ step, mismatches }) => mismatches.map((mismatch) => ({ at: step.told.at, ...mismatch })))).toEqual([])
  })
})
