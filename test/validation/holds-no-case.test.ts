/** A body that holds no cases, in the place of a team that does. */
import { expect, test } from 'vitest'
import { compileFiles, smallWords } from '../support/compile.js'

const words = smallWords.replace('  events:', '    EDT: { name: Emergency Duty Team, holds: no, cites: X-1 }\n  events:')

async function found(rule: string) {
  const { graph, diagnostics } = await compileFiles({ 'a.protocol.yaml': `${words}rules:\n  a: { ${rule}, cites: X-1 }\n` })
  expect(graph).toBeDefined()
  return diagnostics.filter(({ code }) => code === 'holds-no-case').map(({ data }) => data)
}

const [holder, receiver] = (['holder', 'receiver'] as const).map((as) => ({ rule: 'a', team: 'EDT', as }))

test.each([
  ['as holder', 'heldBy: EDT, transferAt: ICPC, to: Locality', [holder]],
  ['as one of two holders, once', 'heldBy: [CAT, EDT], stay: until ICPC', [holder]],
  ['as holder of cases with which somebody has to do something', 'heldBy: EDT, who: CAT, must: { complete: chronology }', [holder]],
  ['as receiver', 'heldBy: CAT, transferAt: ICPC, to: EDT', [receiver]],
  ['as one of those who may receive', 'heldBy: CAT, may: { transferAt: ICPC, to: [EDT, Locality] }, decidedBy: team manager', [receiver]],
  [
    'as receiver in another reading',
    'heldBy: CAT, transferAt: ICPC, to: Locality, readings: { as-it-stands: followed, other: { to: EDT } }',
    [receiver],
  ],
])('%s', async (_, rule, expected) => expect(await found(rule)).toEqual(expected))

test.each([
  ['it does something', 'heldBy: CAT, who: EDT, must: { complete: chronology }'],
  ['the case must not go there', 'heldBy: CAT, mustNot: { transferAt: ICPC, to: EDT }'],
  ['no more than the record passes', 'heldBy: CAT, transferAt: ICPC, to: EDT, moves: system record'],
])('nothing is wrong where %s', async (_, rule) => expect(await found(rule)).toEqual([]))
