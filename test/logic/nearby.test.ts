/** The order in which functions test the axes: every axis once, what is asked together near together, and functions smaller for it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diagrams, nearby } from '../../src/logic/index.js'

test('every axis comes once, and those that are to come first do', () => {
  const groups = fc.array(fc.record({ axes: fc.uniqueArray(fc.nat(11)), weight: fc.double({ min: 0.1, max: 9, noNaN: true }) }))
  fc.assert(
    fc.property(groups, fc.uniqueArray(fc.nat(11), { maxLength: 3 }), (asked, first) => {
      const order = nearby(12, asked, first)
      expect(order.slice(0, first.length)).toEqual(first)
      expect(order.toSorted((a, b) => a - b)).toEqual([...Array(12).keys()])
    }),
  )
})

test('pairs that stand far apart come together, and a function of all pairs has as many nodes as there are axes', () => {
  const many = 12
  const pairs = [...Array(many).keys()].map((one) => [one, one + many] as const)
  const order = nearby(
    2 * many,
    pairs.map((axes) => ({ axes, weight: 1 })),
  )
  for (const [one, other] of pairs) expect(Math.abs(order.indexOf(one) - order.indexOf(other))).toBe(1)
  const nodesOfAll = (settings: { order?: readonly number[] }) => {
    const logic = diagrams(
      Array.from({ length: 2 * many }, () => 2),
      settings,
    )
    const before = logic.nodes
    const same = ([one, other]: readonly [number, number]) => logic.not(logic.differ(logic.among(one, [1]), logic.among(other, [1])))
    logic.all(pairs.map(same))
    return logic.nodes - before
  }
  expect(nodesOfAll({}) / nodesOfAll({ order })).toBeGreaterThan(20)
})

test('an order that is none is refused', () => {
  expect(() => diagrams([2, 2], { order: [0] })).toThrow('an order names every axis once')
  expect(() => diagrams([2, 2], { order: [0, 0] })).toThrow('an order names every axis once')
  expect(() => diagrams([2, 2], { order: [0, 2] })).toThrow('axes belong to the space')
})
