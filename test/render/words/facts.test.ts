/** Facts in a sentence: what somebody did stands by itself, a name that goes on with `to` keeps its article. */
import { expect, test } from 'vitest'
import { conditionWords } from '../../../src/render/words/index.js'
import { fact, factIs, graphWith } from '../graph-by-hand.js'

test.each([
  ['receiving team', 'stayed away', 'the receiving team stayed away'],
  ['receiving team', 'excused', 'the receiving team is excused'],
  ['matter to be settled', 'the transfer', 'the matter to be settled is the transfer'],
  ['order that ended care proceedings', 'care order', 'the order that ended care proceedings is care order'],
])('%s: %s', (name, value, words) => {
  expect(conditionWords(factIs('told', value), graphWith(fact('told', { name, values: [value, 'another'] })))).toBe(words)
})
