/** Somebody chooses between two moments: once the first has passed, that can still be done, up to the latest day. */
import { describe, expect, test } from 'vitest'
import { decide } from '../../src/decide/index.js'
import type { CaseGiven } from '../../src/decide/index.js'
import { modelOfYaml } from '../support/models.js'
import { inShort } from './asked.js'

const words = {
  events:
    '  planned: { name: Plan, happens: once, cites: X-1 }\n  placed: { name: Placement, happens: once, cites: X-1 }\n  decision: { name: Decision, happens: once, cites: X-1 }',
}
const rules = 'goes: { heldBy: CAT, transferAt: [planned, placed], to: Locality, decidedBy: team manager }'
const limit = 'limit: { transferAt: any point, to: any team, within: 2 weeks of decision }'

async function answer(text: string, given: Partial<CaseGiven>): Promise<string> {
  const model = await modelOfYaml(text, '', words)
  const { decision, problems } = decide({ heldBy: 'CAT', otherwise: 'no', ...given }, model)
  return decision === undefined ? JSON.stringify(problems) : inShort(decision, model)
}

const planned = [{ moment: 'planned', on: '2026-10-05' }]

describe('between the two moments', () => {
  test.each<[string, Partial<CaseGiven>, string]>([
    ['neither has come', {}, 'stays until placed, planned'],
    ['nothing was chosen', { happened: planned, on: '2026-10-12' }, 'choice of moment: Locality | placed by team manager'],
    ['the first was chosen', { happened: planned, on: '2026-10-12', chosen: { goes: 'now' } }, 'stays, due with Locality'],
    ['the second was chosen', { happened: planned, on: '2026-10-12', chosen: { goes: 'placed' } }, 'stays until placed'],
    ['at the second', { happened: planned, on: '2026-10-12', at: 'placed' }, 'moves to Locality'],
  ])('%s', async (_, given, expected) => {
    expect(await answer(rules, given)).toBe(expected)
  })
  test('after the latest day the case is due, and nothing contradicts', async () => {
    const happened = [...planned, { moment: 'decision', on: '2026-10-06' }]
    expect(await answer(`${rules}\n${limit}`, { happened, on: '2026-10-12' })).toBe('choice of moment: Locality | placed by team manager')
    expect(await answer(`${rules}\n${limit}`, { happened, on: '2026-10-30' })).toBe('stays, due with Locality')
  })
})
