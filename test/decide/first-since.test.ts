/** The first of a kind after another event: a review that is told plainly is it, where none is told in between. */
import { expect, test } from 'vitest'
import { decide } from '../../src/decide/index.js'
import type { CaseGiven } from '../../src/decide/index.js'
import { modelOf, spaceOf } from '../../src/space/index.js'
import { compileFiles } from '../support/compile.js'

const protocol = `authority: exampleshire
words:
  name: Exampleshire
  calendar: england-and-wales
  teams: { A: { name: Assessment }, B: { name: Long-term } }
  events: { review: { name: Review }, placement: { name: Placement } }
  roles: { family: { name: Family } }
protocol: { version: "1", effective: 2019-01 }
rules:
  moves: { heldBy: A, transferAt: first review after placement, to: B, within: 5 working days of first review after placement }
  tells: { who: whoever holds the case, must: { tell: family }, within: 2 working days of first review after placement }
`
const made = compileFiles({ 'x.protocol.yaml': protocol }).then(({ graph, diagnostics }) => {
  if (graph === undefined) throw new Error(JSON.stringify(diagnostics))
  return modelOf(spaceOf(graph))
})

async function decided(given: Partial<CaseGiven>) {
  const { decision, problems } = decide({ heldBy: 'A', ...given }, await made)
  if (decision === undefined) throw new Error(JSON.stringify(problems))
  return decision
}
const placement = { moment: 'placement', on: '2026-04-07' }
const review = (on: string) => ({ moment: 'review', on })
async function outcome(given: Partial<CaseGiven>) {
  const { answer, place } = await decided(given)
  return [answer === 'unknown' ? answer : answer.kind, place.moment]
}

test('a review after the placement is the first after it', async () => {
  expect(await outcome({ happened: [placement], at: 'review', on: '2026-05-05' })).toEqual(['moves', 'first review after placement'])
  expect(await outcome({ happened: [review('2026-03-02'), placement], at: 'review', on: '2026-05-05' })).toEqual([
    'moves',
    'first review after placement',
  ])
})

test('the second one is not, and neither is one before it or on its day', async () => {
  expect(await outcome({ happened: [placement, review('2026-05-05')], at: 'review', on: '2026-06-02' })).toContain('review')
  expect(await outcome({ at: 'review', on: '2026-05-05' })).toEqual(['stays', 'review'])
  expect(await outcome({ happened: [placement], at: 'review', on: '2026-04-07' })).toEqual(['stays', 'review'])
})

test('what has come to pass so has passed, and its limits run', async () => {
  const { answer, limits, duties } = await decided({ happened: [placement, review('2026-05-05')], on: '2026-05-06' })
  expect([answer, limits.map(({ when }) => when)]).toMatchObject([{ kind: 'stays' }, [{ date: '2026-05-12' }]])
  expect(duties.find(({ rule }) => rule === 'rule:tells')?.times).toMatchObject([{ when: { date: '2026-05-07' } }])
})

test('without days the order in which things are told counts', async () => {
  expect(await outcome({ happened: [{ moment: 'placement' }], at: 'review' })).toEqual(['moves', 'first review after placement'])
  expect(await outcome({ happened: [{ moment: 'placement' }, { moment: 'review' }], at: 'review' })).toContain('review')
  expect(await outcome({ happened: [{ moment: 'review' }, { moment: 'placement' }], at: 'review' })).toEqual([
    'moves',
    'first review after placement',
  ])
})

test('in the year after a birthday it is the first after that', async () => {
  const { graph } = await compileFiles({
    'x.protocol.yaml': protocol
      .replaceAll('after placement', 'after 16th birthday')
      .replaceAll('placement: { name: Placement }', 'other: { name: Other }'),
  })
  const model = modelOf(spaceOf(graph!))
  const answer = (given: Partial<CaseGiven>) => {
    const { decision, problems } = decide({ heldBy: 'A', known: { born: '2010-02-10' }, at: 'review', ...given }, model)
    if (decision === undefined) throw new Error(JSON.stringify(problems))
    return decision.answer === 'unknown' ? 'unknown' : decision.answer.kind
  }
  expect(answer({ on: '2026-02-10' })).toBe('moves')
  expect(answer({ on: '2026-08-31' })).toBe('moves')
  expect(answer({ on: '2026-08-31', happened: [review('2025-08-31')] })).toBe('moves')
  expect(answer({ on: '2026-02-09' })).toBe('stays')
  expect(answer({ on: '2027-02-10' })).toBe('stays')
  expect(answer({ on: '2026-08-31', happened: [review('2026-03-31')] })).not.toBe('moves')
  expect(answer({ known: {}, on: '2026-08-31' })).toBe('stays')
})

test('after the first of several only the first since then counts', async () => {
  const { graph } = await compileFiles({ 'x.protocol.yaml': protocol.replaceAll('after placement', 'after first placement') })
  const model = modelOf(spaceOf(graph!))
  const kindAt = (happened: readonly string[]) => {
    const { decision } = decide({ heldBy: 'A', happened: happened.map((moment) => ({ moment })), at: 'review' }, model)
    return decision?.answer === 'unknown' ? 'unknown' : decision?.answer.kind
  }
  expect(kindAt(['placement'])).toBe('moves')
  expect(kindAt(['placement', 'placement'])).toBe('moves')
  expect(kindAt(['placement', 'review', 'placement'])).toBe(kindAt(['placement', 'review']))
  expect(kindAt(['placement', 'review', 'placement'])).not.toBe('moves')
})
