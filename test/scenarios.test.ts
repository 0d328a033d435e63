/** Every scenario of every real protocol comes out as its document says. */
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { testProtocol } from '../src/compile/test-protocol.js'
import { diskFiles } from '../src/source/files.js'

// The national limits hold no case that could be told.
describe.each(readdirSync('policies').filter((name) => name !== 'statutory-england'))('%s', async (authority) => {
  const { results, diagnostics } = await testProtocol(`policies/${authority}`, { files: diskFiles, today: '2026-11-22', secondOpinion: false })

  test('its scenarios can be read', () => {
    expect(diagnostics).toEqual([])
    expect(results.length).toBeGreaterThan(100)
  })

  test.each(results.map((result) => [result.scenario.id, result] as const))('%s', (_, { steps, problems }) => {
    expect(problems).toEqual([])
    expect(steps.flatMap(({ step, mismatches }) => mismatches.map((mismatch) => ({ at: step.told.at, ...mismatch })))).toEqual([])
  })
})
