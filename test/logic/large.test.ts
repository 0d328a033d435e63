/** Large spaces, wide axes, budgets, and what is left after something was thrown away. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BudgetSpent, diagrams, mostDepth, withinBudget } from '../../src/logic/index.js'
import { build, isTrue, pointsOf, randomNumbers, smallSpace } from './small-space.js'

const axes = (count: number) => Array.from({ length: count }, (_, axis) => axis)

test('chains over hundreds of axes are built, counted and asked', () => {
  const logic = diagrams(axes(400).map(() => 3))
  const chain = logic.all(axes(400).map((axis) => logic.among(axis, [0, 2])))
  expect(logic.count(chain)).toBe(2n ** 400n)
  expect(logic.count(logic.not(chain))).toBe(3n ** 400n - 2n ** 400n)
  expect(logic.some(chain, axes(399))).toBe(logic.among(399, [0, 2]))
  expect(logic.every(logic.not(chain), [399])).not.toBe(logic.no)
  expect(logic.support(chain)).toHaveLength(400)
  expect(logic.smallestCube(chain, logic.yes)).toHaveLength(400)
  expect(logic.smallestCube(logic.not(chain), logic.yes)).toHaveLength(1)
  expect(logic.cubes(chain, logic.yes, 5)).toMatchObject({ complete: true, cubes: { length: 1 } })
  expect(logic.depends([chain], chain, [])).toEqual([])
  const parity = axes(400).reduce((sum, axis) => logic.differ(sum, logic.among(axis, [1])), logic.no)
  expect(logic.count(parity)).toBe((3n ** 400n - 1n) / 2n)
  expect(logic.depends([parity], logic.yes, [])).toHaveLength(400)
})

test('a function of as many axes as are allowed works, one of more is given up; a space may have any number', () => {
  const many = mostDepth + 100
  const logic = diagrams(axes(many).map(() => 2))
  const chainOf = (from: number, to: number) =>
    axes(to - from).reduceRight((rest, axis) => logic.and(logic.among(from + axis, [1]), rest), logic.yes)
  const oddOf = (from: number, to: number) =>
    axes(to - from).reduceRight((rest, axis) => logic.differ(logic.among(from + axis, [1]), rest), logic.no)
  const [chain, odd] = [chainOf(50, mostDepth + 50), oddOf(50, mostDepth + 50)]
  expect(logic.implies(chain, logic.not(odd))).toBe(true)
  expect(logic.and(chain, odd)).toBe(logic.no)
  expect(logic.support(logic.differ(chain, odd))).toHaveLength(mostDepth)
  expect(
    logic.restrictAll(
      odd,
      axes(many).map((axis) => (axis % 2 === 0 ? 1 : undefined)),
    ),
  ).not.toBe(odd)
  expect(logic.some(odd, [mostDepth + 49])).toBe(logic.yes)
  expect(logic.smallestCube(chain, odd)).toBeUndefined()
  expect(logic.smallestCube(chain, logic.yes)).toHaveLength(mostDepth)
  expect(logic.cubes(chain, logic.yes, 1).complete).toBe(true)
  const longest = logic.and(chainOf(0, 10), odd)
  const nodes = logic.nodes
  expect(() => logic.minus(longest, chain)).toThrow(`more than ${mostDepth} axes`)
  expect(logic.nodes).toBe(nodes)
  expect(logic.minus(odd, chain)).toBe(odd)
})

test('a wide axis costs what its cuts cost', () => {
  const logic = diagrams([2, 4_000, 2])
  const days = (from: number, to: number) =>
    logic.among(
      1,
      axes(to - from).map((day) => from + day),
    )
  const d = logic.and(logic.or(days(100, 900), logic.among(0, [1])), logic.or(days(500, 4_000), logic.among(2, [0])))
  expect(logic.nodes).toBeLessThan(20)
  expect(logic.count(d)).toBe(pointsOf([2, 4_000, 2]).reduce((sum, point) => sum + (logic.holds(d, point) ? 1n : 0n), 0n))
  expect(
    logic.count(
      logic.among(
        1,
        axes(4_000).filter((day) => day % 2 === 0),
      ),
      [1],
    ),
  ).toBe(2_000n)
  const { cubes } = logic.cubes(days(500, 900), days(300, 2_000), 3)
  expect(cubes).toHaveLength(1)
  expect(cubes[0]![0]!.values).toEqual(axes(4_000).filter((day) => (day < 900 && day >= 500) || day < 300 || day >= 2_000))
})

test('a question beyond the budget of nodes is given up and leaves nothing behind', () => {
  // All first halves stand before all second halves: each pair more doubles the nodes.
  const logic = diagrams(
    axes(60).map(() => 2),
    { budget: 5_000 },
  )
  const pairs = axes(30).map((pair) => logic.and(logic.among(pair, [1]), logic.among(pair + 30, [1])))
  const nodes = logic.nodes
  expect(withinBudget(() => logic.any(pairs))).toBeUndefined()
  expect(() => logic.any(pairs)).toThrow(BudgetSpent)
  expect(() => logic.any(pairs)).toThrow('more than 5000 nodes')
  expect(logic.nodes).toBe(nodes)
  expect(() => withinBudget(() => logic.among(99, [0]))).toThrow('axes belong to the space')
  const few = logic.any(pairs.slice(0, 5))
  expect(logic.count(few, [...axes(5), ...axes(5).map((axis) => axis + 30)])).toBe(4n ** 5n - 3n ** 5n)
})

test('a walk that makes no nodes is given up after so many steps', () => {
  // Few nodes each, but a walk through both comes to ever new pairs: what the digits add up to, with other weights and another divisor. They
  // never meet, because one wants an even number of ones and the other an odd one.
  const length = 60
  const logic = diagrams(
    axes(length).map(() => 2),
    { steps: 100_000 },
  )
  const digits = (divisor: number, weight: (axis: number) => number, odd: boolean) => {
    let states = axes(divisor * 2).map((state) => (state === (odd ? 1 : 0) ? logic.yes : logic.no))
    for (const axis of axes(length).reverse()) {
      const one = logic.among(axis, [1])
      const after = (state: number) => 2 * (((state >> 1) + weight(axis)) % divisor) + ((state & 1) ^ 1)
      states = states.map((zero, state) => logic.or(logic.minus(zero, one), logic.and(states[after(state)]!, one)))
    }
    return states[0]!
  }
  const even = digits(31, (axis) => axis + 1, false)
  const odd = digits(37, (axis) => axis * axis + 3, true)
  expect(() => logic.meets(even, odd)).toThrow('more than 100000 steps')
  // The next question has all its steps again.
  for (const axis of axes(length)) expect(logic.some(even, [axis])).not.toBe(even)
  for (const axis of axes(length)) expect(logic.every(odd, [axis])).not.toBe(odd)
})

test('a cover that the budget cuts short has the blocks found so far', () => {
  const logic = diagrams(
    axes(40).map(() => 2),
    { budget: 3_000 },
  )
  const parity = axes(18).reduceRight((rest, axis) => logic.differ(logic.among(axis, [1]), rest), logic.no)
  const { cubes, complete, rest } = logic.cubes(parity, logic.yes, 1_000_000)
  expect(complete).toBe(false)
  expect(cubes.length).toBeGreaterThan(5)
  expect(logic.count(rest, axes(18))).toBe(2n ** 17n - BigInt(cubes.length))
})

test('thousands of functions are told apart, and and xor of one pair are not mixed up', () => {
  const logic = diagrams([3, 4, 5, 4])
  const random = randomNumbers(11)
  const draw = () =>
    logic.any(
      axes(6).map(() =>
        logic.all(
          axes(4).map((axis) =>
            logic.among(
              axis,
              axes(5).filter((value) => value < logic.sizes[axis]! && random() < 0.6),
            ),
          ),
        ),
      ),
    )
  const points = pointsOf(logic.sizes)
  const bitsOf = (d: number) => points.map((point) => (logic.holds(d, point) ? '1' : '0')).join('')
  const pool = axes(60).map(draw)
  const kept = pool.map(bitsOf)
  for (let round = 0; round < 20; round++) {
    const mark = logic.mark()
    const more = [...pool, ...axes(40).map(draw)]
    const bits = new Map(more.map((d) => [d, bitsOf(d)]))
    for (const a of more) {
      const b = more[Math.floor(random() * more.length)]!
      const [both, one] = [logic.and(a, b), logic.differ(a, b)]
      const point = points[Math.floor(random() * points.length)]!
      expect(logic.holds(both, point)).toBe(logic.holds(a, point) && logic.holds(b, point))
      expect(logic.holds(one, point)).toBe(logic.holds(a, point) !== logic.holds(b, point))
    }
    expect(new Set(bits.values()).size).toBe(bits.size)
    logic.release(mark)
    expect(pool.map(bitsOf)).toEqual(kept)
    expect(pool.map((d) => logic.or(logic.and(d, pool[0]!), logic.minus(d, pool[0]!)))).toEqual(pool)
  }
})

test('after a release the store is as it was before', () => {
  fc.assert(
    fc.property(smallSpace(6), ({ sizes, order, terms }) => {
      const logic = diagrams(sizes, { order })
      const kept = terms.slice(0, 2).map((term) => build(logic, term))
      const mark = logic.mark()
      terms.slice(2, 4).forEach((term) => build(logic, term))
      logic.release(mark)
      const later = terms.slice(4).map((term) => build(logic, term))
      expect(terms.slice(0, 2).map((term) => build(logic, term))).toEqual(kept)
      const all = [...terms.slice(0, 2), ...terms.slice(4)]
      const roots = [...kept, ...later]
      for (const point of pointsOf(sizes))
        expect(roots.map((root) => logic.holds(root, point))).toEqual(all.map((term) => isTrue(term, point)))
    }),
    { numRuns: 200 },
  )
})

test('a mark of another time or store, and values off their axis, are refused', () => {
  const logic = diagrams([2, 3])
  expect(() => logic.release(logic.mark() + 1)).toThrow('marks come from this store')
  expect(() => logic.among(1, [3])).toThrow('values lie on their axis')
  expect(() => logic.restrict(logic.yes, 0, 2)).toThrow('values lie on their axis')
  expect(() => logic.some(logic.yes, [2])).toThrow('axes belong to the space')
  expect(() => diagrams([0])).toThrow('axes have values')
})
