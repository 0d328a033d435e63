/** Orders of moments go together exactly where days can be found for the moments. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diagrams } from '../../src/logic/index.js'
import { axesOf, keyOf, orderValues } from '../../src/space/axes.js'
import type { Subject } from '../../src/space/axes.js'
import { agreeingOrders } from '../../src/space/orders.js'

const moments = ['a', 'b', 'c', 'd'] as const
const pair = fc.tuple(fc.constantFrom(...moments), fc.constantFrom(...moments)).filter(([point, limit]) => point !== limit)

test('what is said of the order of moments agrees where days can be given to them, and only there', () => {
  fc.assert(
    fc.property(fc.uniqueArray(pair, { maxLength: 5, selector: ([point, limit]) => `${point} ${limit}` }), (pairs) => {
      const axes = axesOf(
        pairs.map(([point, limit]) => {
          const subject: Subject = { kind: 'order', point, limit }
          return { key: keyOf(subject), subject, values: [...orderValues] }
        }),
      )
      const store = diagrams(pairs.map(() => orderValues.length))
      const agree = agreeingOrders(pairs.keys(), axes, store)
      const possible = new Set(everyDay().map((days) => pairs.map(([point, limit]) => Math.sign(days[point]! - days[limit]!) + 1).join()))
      expect(store.count(agree, [...pairs.keys()])).toBe(BigInt(possible.size))
      for (const each of possible)
        expect(store.holds(agree, Int32Array.from(pairs.length === 0 ? [] : each.split(',').map(Number)))).toBe(true)
    }),
    { numRuns: 300, seed: 7 },
  )
})

/** Each moment on each of as many days as there are moments. */
function everyDay(): Record<string, number>[] {
  return Array.from({ length: moments.length ** moments.length }, (_, n) =>
    Object.fromEntries(moments.map((moment, i) => [moment, Math.floor(n / moments.length ** i) % moments.length])),
  )
}
