/** Moves to different teams at ages of which one surely comes before the other are made one after the other. */
import { describe, expect, test } from 'vitest'
import { decide } from '../../src/decide/index.js'
import type { CaseGiven } from '../../src/decide/index.js'
import { modelOfYaml } from '../support/models.js'
import { inShort } from './asked.js'

const words = {
  teams: '  CLA: { name: Looked After Team, cites: X-1 }',
  events: '  review: { name: Care review, cites: X-1 }',
  facts: '  short: { name: Short, yesNo: Is it short?, cites: X-1 }',
}

async function asking(rules: string): Promise<(given: Partial<CaseGiven>) => string> {
  const model = await modelOfYaml(rules, '', words)
  return (given) => {
    const { decision, problems } = decide({ heldBy: 'CAT', known: { born: '2012-05-01' }, ...given }, model)
    return decision === undefined ? JSON.stringify(problems) : inShort(decision, model)
  }
}

describe('a move at one age and a move at a later one', () => {
  const review = 'review nearest 14th birthday'
  const rules = `first: { heldBy: CAT, transferAt: ${review}, to: Locality }\nlater: { heldBy: [CAT, Locality], transferAt: 18th birthday, to: CLA, waitsFor: { short: yes } }`
  test('are made in turn', async () => {
    const answer = await asking(rules)
    expect(answer({ on: '2026-04-20' })).toBe(`stays until ${review}`)
    expect(answer({ on: '2026-05-20', at: review, facts: { short: 'no' } })).toBe('moves to Locality')
    expect(answer({ heldBy: 'Locality', on: '2026-07-20', happened: [{ moment: review, on: '2026-05-20' }] })).toBe(
      'stays until 18th birthday',
    )
  })
  test('missed at the first, the case is due there until the day of the second comes', async () => {
    const answer = await asking(rules)
    const missed = { happened: [{ moment: review, on: '2026-05-20' }], facts: { short: 'yes' } }
    expect(answer({ ...missed, on: '2026-07-20' })).toBe('stays, due with Locality')
    expect(answer({ ...missed, on: '2030-05-01' })).toBe('moves to CLA')
    expect(answer({ ...missed, on: '2031-05-01' })).toBe('stays, due with CLA')
  })
  test('contradict one another where nothing says which comes first, or where both send the case to one team', async () => {
    const unordered = await asking(
      `first: { heldBy: CAT, transferAt: review, to: Locality }\nlater: { heldBy: CAT, transferAt: 18th birthday, to: CLA }`,
    )
    expect(unordered({ on: '2026-05-20', at: 'review' })).toMatch(/^conflict/)
    const near = await asking(
      `first: { heldBy: CAT, transferAt: ${review}, to: Locality }\nlater: { heldBy: CAT, transferAt: 14th birthday, to: CLA }`,
    )
    expect(near({ on: '2026-04-20', at: review })).toMatch(/^conflict/)
    const same = await asking(
      'first: { heldBy: CAT, transferAt: 16th birthday, to: Locality }\nlater: { heldBy: CAT, transferAt: 18th birthday, to: Locality }',
    )
    expect(same({ on: '2028-05-01' })).toMatch(/^conflict about moment/)
  })
})
