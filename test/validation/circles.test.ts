/** Rules that beat one another in a circle, by name or by yielding. */
import { expect, test } from 'vitest'
import { compileProtocol } from '../../src/compile/compile-protocol.js'
import { wordsOf } from '../../src/render/findings/text.js'
import { memoryFiles } from '../../src/source/memory-files.js'
import { smallWords } from '../support/compile.js'

async function circles(rules: string) {
  const files = memoryFiles({
    'p/a.protocol.yaml': `${smallWords}rules:\n${rules.replaceAll(/^/gm, '  ').replaceAll(/ }$/gm, ', cites: X-1 }')}\n`,
  })
  const { diagnostics } = await compileProtocol('p', { files, today: '2026-11-22', secondOpinion: false, cases: false })
  expect(diagnostics.filter(({ severity, code }) => severity === 'error' && code !== 'override-circle')).toEqual([])
  return diagnostics.filter(({ code }) => code === 'override-circle').map((finding) => wordsOf(finding).help)
}

const yielding =
  'a: { heldBy: CAT, transferAt: ICPC, to: Locality, yieldsTo: every other rule, overrides: b }\nb: { heldBy: CAT, transferAt: ICPC, to: SG by area, overrides: c }\n'

test('a rule that yields to one which is beaten by its own means beats itself', async () => {
  expect(await circles(`${yielding}c: { heldBy: CAT, closeAt: ICPC }`)).toEqual([
    'the circle: `a`, `b`, `c`, `a`; take one `overrides` or `yieldsTo` away',
  ])
})

test.each([
  ['of another team', 'c: { heldBy: SG, closeAt: ICPC }'],
  ['a permission', 'c: { heldBy: CAT, may: { closeAt: ICPC }, decidedBy: not stated }'],
  ['about something else', 'c: { heldBy: CAT, moves: system record, transferAt: ICPC, to: Locality }'],
])('it yields to no rule %s', async (_, rule) => expect(await circles(yielding + rule)).toEqual([]))

test('whom it overrides itself it does not yield to', async () => {
  expect(
    await circles(
      'a: { heldBy: CAT, transferAt: ICPC, to: Locality, yieldsTo: every other rule, overrides: b }\nb: { heldBy: CAT, closeAt: ICPC }',
    ),
  ).toEqual([])
})
