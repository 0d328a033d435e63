import { expect, test } from 'vitest'
import { decide, replay } from '../../src/decide/index.js'
import type { CaseGiven } from '../../src/decide/index.js'
import type { Route } from '../../src/graph/nodes.js'
import { modelOf, spaceOf } from '../../src/space/index.js'
import { compileFiles, smallWords } from '../support/compile.js'
import { modelOfYaml } from '../support/models.js'
import { answerInShort, inShort } from './asked.js'

/** A rule of which two things can be asked: to whom the case goes, and of which team the rule speaks. */
const twice = `${smallWords}rules:
  a:
    heldBy: CAT
    transferAt: ICPC
    to: Locality
    readings:
      - { to-locality: followed, to-the-other: { to: SG } }
      - { from-one: followed, from-either: { heldBy: [CAT, SG] } }
    cites: X-1
`

async function asked(readings: CaseGiven['readings'], heldBy: string) {
  const { graph, diagnostics } = await compileFiles({ 'a.protocol.yaml': twice })
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  const model = modelOf(spaceOf(graph!))
  const { decision, problems } = decide({ heldBy, at: 'ICPC', otherwise: 'no', ...(readings === undefined ? {} : { readings }) }, model)
  return decision === undefined ? problems : inShort(decision, model)
}

test('two questions of one rule are answered apart, and together', async () => {
  expect(await asked(undefined, 'CAT')).toBe('moves to Locality')
  expect(await asked({ a: 'to-the-other' }, 'CAT')).toBe('moves to SG')
  expect(await asked({ a: 'from-either' }, 'CAT')).toBe('moves to Locality')
  expect(await asked(undefined, 'SG')).toBe('stays, nothing said')
  expect(await asked({ a: 'from-either' }, 'SG')).toBe('moves to Locality')
  expect(await asked({ a: ['from-either', 'to-locality'] }, 'SG')).toBe('moves to Locality')
  expect(await asked({ 'a (from-either or from-one)': 'from-either' }, 'SG')).toBe('moves to Locality')
  expect(await asked({ a: 'from-nowhere' }, 'SG')).toEqual([
    {
      kind: 'unknown value',
      path: ['readings', 'a'],
      of: 'a',
      value: 'from-nowhere',
      all: ['from-either', 'from-one', 'to-locality', 'to-the-other'],
    },
  ])
})

test('each question keeps what it changes', async () => {
  const { graph } = await compileFiles({ 'a.protocol.yaml': twice })
  const rule = graph!.node('rule:a') as Route
  expect(rule.readings).toEqual(['reading:from-either | from-one', 'reading:to-locality | to-the-other'])
  expect(rule.variants.map(({ reading, name, changes }) => [reading, name, Object.keys(changes)])).toEqual([
    ['reading:from-either | from-one', 'from-either', ['heldBy']],
    ['reading:to-locality | to-the-other', 'to-the-other', ['to']],
  ])
})

test('in a story another reading judges anew what was called for at moments that have passed', async () => {
  const words = {
    events:
      '  one: { name: First meeting, happens: once, cites: X-1 }\n  two: { name: Second meeting, happens: once, after: one, cites: X-1 }',
  }
  const model = await modelOfYaml(
    'goes: { heldBy: CAT, transferAt: two, to: Locality, readings: { at-the-second: followed, at-the-first: { transferAt: one } } }',
    '',
    words,
  )
  const [at, second] = replay(
    { heldBy: 'CAT', otherwise: 'no' },
    [
      { at: 'one', on: '2026-03-02' },
      { at: 'two', on: '2026-03-09' },
    ],
    model,
  ).map(({ decision }) => decision!)
  const otherwise = (decision: typeof at) =>
    decision!.otherReadings.map(({ answer }) => (answer === undefined || answer === 'unknown' ? answer : answerInShort(answer)))
  expect([inShort(second!, model), otherwise(at), otherwise(second)]).toEqual([
    'moves to Locality',
    ['moves to Locality'],
    ['stays, due with Locality'],
  ])
})
