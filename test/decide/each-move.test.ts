/** What comes with a move is owed once for each move: by whom it fell to then, counted from its own day. */
import { expect, test } from 'vitest'
import { possible } from '../../src/decide/days/moments-in-time.js'
import { replay } from '../../src/decide/index.js'
import { modelOfYaml } from '../support/models.js'
import { partiesInShort } from './asked.js'

const rules = [
  'on: { heldBy: CAT, transferAt: referral, to: Locality }',
  'further: { heldBy: Locality, transferAt: second meeting, to: SG }',
  'see: { who: receiver, must: { visit: team manager }, within: 20 working days of transfer }',
  'file: { who: sender, must: { tell: team manager }, due: by transfer }',
  'own: { heldBy: Locality, who: Locality, must: { visit: team manager }, within: 5 days of transfer }',
].join('\n')
const words = {
  events: [
    '  referral: { name: Referral, cites: X-1 }',
    '  second meeting: { name: Second meeting, happens: once, cites: X-1 }',
    '  later: { name: Later, cites: X-1 }',
  ].join('\n'),
}

test('of two moves each keeps its owner and its day', async () => {
  const model = await modelOfYaml(rules, '', words)
  const told = replay(
    { heldBy: 'CAT' },
    [
      { at: 'referral', on: '2026-03-02' },
      { at: 'second meeting', on: '2026-03-16' },
      { at: 'later', on: '2026-03-17' },
    ],
    model,
  )
  const owed = told.map(({ decision }) =>
    decision!.duties
      .filter(({ standing }) => standing !== 'to come')
      .map(
        ({ rule, who, times }) =>
          `${rule.slice(5)} ${partiesInShort(who.flatMap((doer) => doer as never))} ${times.flatMap(({ when }) => possible(when)).join(' or ')}`,
      )
      .sort(),
  )
  expect(owed[1]).toEqual([
    'file CAT 2026-03-02',
    'file Locality 2026-03-16',
    'own Locality 2026-03-07 or 2026-03-09',
    'see Locality 2026-03-30',
    'see SG 2026-04-15',
  ])
  expect(owed[2]).toEqual(owed[1])
})
