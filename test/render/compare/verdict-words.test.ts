/** In one word no more is said of two, or of all, than could be compared. */
import { expect, test } from 'vitest'
import type { Verdict } from '../../../src/compare/index.js'
import type { CellDocument, PairDocument, RowDocument } from '../../../src/render/compare/document.js'
import { pairWords, rowWords } from '../../../src/render/compare/verdict-words.js'

const pair = (names: readonly [string, string], verdict: Verdict, ...fields: readonly Verdict[]): PairDocument => ({
  names,
  verdict,
  nothing: undefined,
  fields: fields.map((each) => ({ field: 'team', verdict: each, said: ['one', 'other'], notes: [] })),
})
const cell = (authority: string, status: CellDocument['status'] = 'answered'): CellDocument => ({
  authority,
  status,
  answers: [],
  rules: [],
  tasks: [],
  prose: [],
  holes: [],
  outside: undefined,
  shared: [],
  terms: [],
})
const row = (verdict: RowDocument['verdict'], pairs: readonly PairDocument[], cells = ['A', 'B', 'C'].map((name) => cell(name))) =>
  rowWords({ topic: 'allocation', title: 'Allocation', is: '', cells, pairs, verdict, counts: [], summary: [] })

test('two of whom one says more are the same only where both speak', () => {
  const words = (verdict: Verdict, ...fields: readonly Verdict[]) => pairWords(pair(['A', 'B'], verdict, ...fields))
  expect([
    words('same', 'same', 'same'),
    words('depends', 'same', 'not covered'),
    words('depends', 'same', 'no counterpart'),
    words('depends', 'same', 'different', 'not covered'),
    words('depends', 'depends'),
    words('not covered', 'not covered'),
    words('different', 'different', 'not covered'),
  ]).toEqual(['same', 'same where both speak', 'same where both speak', 'in part', 'in part', 'one silent on each point', 'different'])
})

test('the word over all is none that the pairs contradict', () => {
  const apart = pair(['A', 'B'], 'different', 'different')
  const other = pair(['A', 'C'], 'no counterpart', 'no counterpart')
  const alike = pair(['A', 'B'], 'depends', 'same', 'not covered')
  expect([
    row('different', [apart, apart]),
    row('different', [apart, other]),
    row('not comparable', [apart, other, other, other]),
    row('not comparable', [other]),
    row('depends', [alike]),
    row('depends', [alike, apart]),
    // Of whoever does not answer nothing is said.
    row('different', [apart, other], [cell('A'), cell('B'), cell('C', 'not covered')]),
  ]).toEqual([
    'different',
    'different where both speak',
    'mostly not comparable',
    'not comparable',
    'same where both speak',
    'in part',
    'different',
  ])
})
