/** What one step of a story leaves to the next: calls for a move that were not followed, gates that open, moments that come once in a life. */
import { expect, test } from 'vitest'
import { replay } from '../../src/decide/index.js'
import type { CaseGiven, Step } from '../../src/decide/index.js'
import { modelOfYaml } from '../support/models.js'

const words = {
  events: '  conference: { name: Conference, happens: once, cites: X-1 }\n  review: { name: Review, cites: X-1 }',
  facts: '  met: { name: Criteria met, yesNo: Are the criteria met?, cites: X-1 }',
}

async function told(rules: string, start: CaseGiven, steps: readonly Step[]) {
  const decided = replay(start, steps, await modelOfYaml(rules, '', words))
  return decided.map(({ decision, problems }) =>
    decision === undefined
      ? problems
      : decision.answer === 'unknown'
        ? 'unknown'
        : decision.answer.kind === 'stays' && decision.answer.due !== undefined
          ? 'due'
          : decision.answer.kind,
  )
}

test('a move that something held up is due once nothing does', async () => {
  const waits = 'on: { heldBy: CAT, transferAt: conference, to: Locality, waitsFor: { met: yes } }'
  expect(await told(waits, { heldBy: 'CAT' }, [{ at: 'conference', facts: { met: 'no' } }, { facts: { met: 'yes' } }])).toEqual([
    'stays',
    'due',
  ])
})

test('a team that nobody has chosen is still to be chosen; who has chosen to keep a case has not called for a move', async () => {
  const choice = 'on: { heldBy: CAT, transferAt: conference, to: [Locality, SG], decidedBy: not stated }'
  expect((await told(choice, { heldBy: 'CAT' }, [{ at: 'conference' }, {}]))[1]).not.toBe('not covered')
  const keeps =
    'on: { heldBy: CAT, transferAt: conference, to: Locality }\nkeep: { heldBy: CAT, may: { stay: until TAM }, decidedBy: team manager, insteadOf: on }'
  expect(await told(keeps, { heldBy: 'CAT', chosen: { keep: 'stay' } }, [{ at: 'conference' }])).toEqual(['stays'])
})

test('a duty that is done is not one that is not done', async () => {
  const held =
    'on: { heldBy: CAT, transferAt: conference, to: Locality }\nsummary: { heldBy: CAT, who: team manager, must: { send: chronology }, due: before transfer }'
  const steps: Step[] = [{ at: 'conference', notDone: ['summary'] }, { done: ['summary'] }]
  const decided = replay({ heldBy: 'CAT' }, steps, await modelOfYaml(held, '', words))
  expect(decided[1]!.given).toMatchObject({ notDone: [], done: ['summary'] })
})

test('a moment of a child’s life that came with an earlier team does not come again', async () => {
  const rules =
    'way-in: { heldBy: CAT, transferAt: conference, to: Locality }\non: { heldBy: Locality, transferAt: review nearest 16th birthday, to: SG by area }'
  expect(await told(rules, { heldBy: 'CAT', happened: [{ moment: 'review nearest 16th birthday' }] }, [{ at: 'conference' }, {}])).toEqual([
    'moves',
    'not covered',
  ])
  expect(await told(rules, { heldBy: 'CAT' }, [{ at: 'conference' }, {}])).toEqual(['moves', 'stays'])
})
