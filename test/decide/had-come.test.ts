/** Whether something had come to pass by another moment: told by the days, by the order, or asked. */
import { describe, expect, test } from 'vitest'
import { decide } from '../../src/decide/index.js'
import type { CaseGiven } from '../../src/decide/index.js'
import { modelOfYaml } from '../support/models.js'
import { inShort } from './asked.js'

const words = { events: '  moved: { name: Change of placement, happens: once, cites: X-1 }\n  review: { name: Care review, cites: X-1 }' }
const rules =
  'goes: { when: { asAt: 16th birthday, happened: moved }, heldBy: CAT, transferAt: review, to: Locality }\nstays: { when: { not: { asAt: 16th birthday, happened: moved } }, heldBy: CAT, stay: until not stated }'
const case_ = { heldBy: 'CAT', at: 'review', on: '2026-07-01', known: { born: '2010-05-01' } }
const model = await modelOfYaml(rules, '', words)

function answer(given: Partial<CaseGiven>): string {
  const { decision, problems } = decide({ ...case_, ...given }, model)
  return decision === undefined ? JSON.stringify(problems) : inShort(decision, model)
}

describe('by a birthday', () => {
  test.each<[string, Partial<CaseGiven>, string]>([
    ['the day before', { happened: [{ moment: 'moved', on: '2026-04-30' }] }, 'moves to Locality'],
    ['the day itself', { happened: [{ moment: 'moved', on: '2026-05-01' }] }, 'moves to Locality'],
    ['the day after', { happened: [{ moment: 'moved', on: '2026-05-02' }] }, 'stays'],
    [
      'what has happened before a birthday to come will have happened by then',
      { on: '2026-04-01', happened: [{ moment: 'moved', on: '2026-03-01' }] },
      'moves to Locality',
    ],
    ['told not to have happened', { notHappened: ['moved'] }, 'stays'],
    ['told by its order', { happened: [{ moment: 'moved' }], order: ['moved after 16th birthday'] }, 'stays'],
    [
      'happened on no day that is told',
      { happened: [{ moment: 'moved' }] },
      'unknown: moves to Locality or stays; needs order moved / 16th birthday',
    ],
    ['not told in an unremarkable case', { otherwise: 'no' }, 'stays'],
    [
      'today is the birthday, on which it happened',
      { at: '16th birthday', on: '2026-05-01', happened: [{ moment: 'moved', on: '2026-05-01' }] },
      'stays until review',
    ],
  ])('%s', (_, given, expected) => {
    expect(answer(given)).toBe(expected)
  })
})

test('what nobody tells has come to no unremarkable case, be it a point of some rule or not; of others it is not known', async () => {
  const since = await modelOfYaml(
    'goes: { when: { happened: moved }, heldBy: CAT, transferAt: review, to: Locality }\nstays: { when: { not: { happened: moved } }, heldBy: CAT, stay: until not stated }',
    '',
    words,
  )
  const at = (given: Partial<CaseGiven>) => {
    const { decision } = decide({ heldBy: 'CAT', at: 'review', ...given }, since)
    return inShort(decision!, since)
  }
  expect([at({ otherwise: 'no' }), at({}), at({ otherwise: 'no', happened: [{ moment: 'moved' }] })]).toEqual([
    'stays',
    'unknown: moves to Locality or stays; needs passed moved',
    'moves to Locality',
  ])
})
