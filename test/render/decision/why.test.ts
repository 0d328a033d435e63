/** Which rules are told as the reasons of an answer. */
import { expect, test } from 'vitest'
import { decide } from '../../../src/decide/index.js'
import { decisionDocument } from '../../../src/render/decision/index.js'
import { modelOf, spaceOf } from '../../../src/space/index.js'
import { graphAt } from '../../support/graphs.js'

test('the rule that names the team is told first, however its open question is read', async () => {
  const model = modelOf(spaceOf(await graphAt('policies/calderdale')))
  const { decision, problems } = decide(
    {
      heldBy: 'MAST',
      otherwise: 'no',
      at: 'referral completed',
      on: '2025-03-12',
      known: { 'previous team': 'Locality (same area)' },
      facts: {
        meetsThreshold: 'yes',
        earlierCase: 'closed to Locality',
        closed: '2025-02-01',
        presentingReason: 'different',
        previousWorkerAvailable: 'no',
      },
    },
    model,
  )
  expect(problems).toEqual([])
  const why = decisionDocument(decision!, model)
    .sections.find(({ title }) => title === 'Why')!
    .items.map(({ short }) => short)
  expect(why[0]).toContain('CAL-2.26')
  expect(why[1]).toContain('gives way to “Three months”')
  expect(why.join()).not.toContain('depends on what is not told')
}, 60_000)
