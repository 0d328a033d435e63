/** What must be known, the smallest description, the cover: against trying everything in small spaces. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diagrams, type Cube, type Joint } from '../../src/logic/index.js'
import { among } from '../../src/logic/among.js'
import { all, any } from '../../src/logic/apply.js'
import { sharesOf } from '../../src/logic/shares.js'
import { createStore } from '../../src/logic/store.js'
import { build, fromPoints, isTrue, pointsOf, setsOf, smallSpace, type Term } from './small-space.js'

const runs = { numRuns: 200 }
const axesOf = (sizes: readonly number[]) => [...sizes.keys()]
const inCube = (cube: Cube, point: readonly number[]) => cube.every(({ axis, values }) => values.includes(point[axis]!))

/** Do these axes tell, for every point of `care`, the value of every function? */
function determines(axes: readonly number[], functions: readonly Term[], care: readonly (readonly number[])[]): boolean {
  const answers = new Map<string, string>()
  return care.every((point) => {
    const key = axes.map((axis) => point[axis]).join()
    const answer = functions.map((term) => isTrue(term, point)).join()
    const before = answers.get(key) ?? answer
    answers.set(key, answer)
    return before === answer
  })
}

test('what must be known is enough, nothing of it can be spared, and what comes first in the order goes first', () => {
  fc.assert(
    fc.property(
      smallSpace(3),
      fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
      ({ sizes, order: tested, terms: [f, g, care] }, wish) => {
        const logic = diagrams(sizes, { order: tested })
        const order = wish.filter((axis) => axis < sizes.length)
        const region = pointsOf(sizes).filter((point) => isTrue(care!, point))
        const open = new Set(axesOf(sizes))
        for (const axis of order)
          if (
            determines(
              [...open].filter((other) => other !== axis),
              [f!, g!],
              region,
            )
          )
            open.delete(axis)
        expect(logic.depends([build(logic, f!), build(logic, g!)], build(logic, care!), order)).toEqual([...open].sort())
      },
    ),
    runs,
  )
})

test('an axis that a constraint ties to another can stand in for it', () => {
  const logic = diagrams([2, 2, 3])
  const [x, y] = [logic.among(0, [1]), logic.among(1, [1])]
  const same = logic.not(logic.differ(x, y))
  expect(logic.depends([x], same, [0, 1])).toEqual([1])
  expect(logic.depends([x], same, [1, 0])).toEqual([0])
  expect(logic.depends([x], same, [])).toEqual([0])
  expect(logic.depends([x], logic.and(x, same), [])).toEqual([])
  // Two of three that add up: any two must be known, and leaving one out makes the others indispensable.
  const sum = logic.among(2, [0])
  const tied = logic.any([
    logic.all([logic.not(x), logic.not(y), sum]),
    logic.all([logic.differ(x, y), logic.among(2, [1])]),
    logic.all([x, y, logic.among(2, [2])]),
  ])
  expect(logic.depends([logic.among(2, [0, 2]), x], tied, [2, 0, 1])).toEqual([0, 1])
  expect(logic.depends([logic.among(2, [0, 2]), x], tied, [1, 0, 2])).toEqual([0, 2])
})

test('without constraints what must be known is the support', () => {
  fc.assert(
    fc.property(smallSpace(1), ({ sizes, order, terms: [term] }) => {
      const logic = diagrams(sizes, { order })
      const d = build(logic, term!)
      expect(logic.depends([d], logic.yes, [])).toEqual(logic.support(d))
    }),
    runs,
  )
})

test('the smallest cube: no cheaper choice of values is both possible and certain', () => {
  fc.assert(
    fc.property(
      smallSpace(2, 4),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 20, maxLength: 20 }),
      fc.boolean(),
      ({ sizes, order, terms: [term, care] }, prices, equal) => {
        const logic = diagrams(sizes, { order })
        const cost = (axis: number, value: number) => (equal ? 1 : prices[axis * 5 + value]!)
        const region = pointsOf(sizes).filter((point) => isTrue(care!, point))
        const good = region.filter((point) => isTrue(term!, point))
        const bad = region.filter((point) => !isTrue(term!, point))
        let least: number | undefined
        for (const axes of setsOf(axesOf(sizes))) {
          for (const point of good) {
            if (bad.some((other) => axes.every((axis) => other[axis] === point[axis]))) continue
            const price = axes.reduce((sum, axis) => sum + cost(axis, point[axis]!), 0)
            least = Math.min(least ?? Infinity, price)
          }
        }
        const before = logic.nodes
        const [d, c] = [build(logic, term!), build(logic, care!)]
        const made = logic.nodes
        const cube = equal ? logic.smallestCube(d, c) : logic.smallestCube(d, c, cost)
        expect(logic.nodes).toBe(made)
        expect(before).toBe(0)
        expect(cube?.reduce((sum, { axis, values: [value] }) => sum + cost(axis, value!), 0)).toBe(least)
        if (cube === undefined) return
        expect(cube.every(({ values }) => values.length === 1)).toBe(true)
        expect(good.some((point) => inCube(cube, point))).toBe(true)
        expect(bad.some((point) => inCube(cube, point))).toBe(false)
      },
    ),
    runs,
  )
})

test('the smallest cube of scattered points of seven yes/no axes', () => {
  const sizes = [2, 2, 2, 2, 2, 2, 2]
  const points = pointsOf(sizes)
  const sets = setsOf(axesOf(sizes))
  // Mostly bad, little good: so several values are needed, and which of them depends on the price.
  fc.assert(
    fc.property(
      fc.array(fc.nat(9), { minLength: 128, maxLength: 128 }),
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 14, maxLength: 14 }),
      (kinds, prices) => {
        const logic = diagrams(sizes)
        const [good, bad] = [points.filter((_, index) => kinds[index] === 0), points.filter((_, index) => kinds[index]! > 5)]
        const cost = (axis: number, value: number) => prices[axis * 2 + value]!
        let least = Infinity
        for (const axes of sets) {
          const spoilt = new Set(bad.map((point) => axes.map((axis) => point[axis]).join()))
          for (const point of good)
            if (!spoilt.has(axes.map((axis) => point[axis]).join()))
              least = Math.min(
                least,
                axes.reduce((sum, axis) => sum + cost(axis, point[axis]!), 0),
              )
        }
        const d = fromPoints(logic, good)
        const cube = logic.smallestCube(d, logic.or(d, fromPoints(logic, bad)), cost)
        expect(cube?.reduce((sum, { axis, values: [value] }) => sum + cost(axis, value!), 0) ?? Infinity).toBe(least)
      },
    ),
    runs,
  )
})

test('a cover is exact, its blocks are as wide as can be, and none is idle', () => {
  fc.assert(
    fc.property(smallSpace(2), fc.integer({ min: 0, max: 40 }), ({ sizes, order, terms: [term, care] }, limit) => {
      const logic = diagrams(sizes, { order })
      const [d, c] = [build(logic, term!), build(logic, care!)]
      const region = pointsOf(sizes).filter((point) => isTrue(care!, point))
      const good = region.filter((point) => isTrue(term!, point))
      const bad = region.filter((point) => !isTrue(term!, point))
      const { cubes, complete, rest } = logic.cubes(d, c, limit)
      expect(cubes.length).toBeLessThanOrEqual(limit)
      for (const point of pointsOf(sizes)) {
        const left = isTrue(care!, point) && isTrue(term!, point) && !cubes.some((cube) => inCube(cube, point))
        expect(logic.holds(rest, point)).toBe(left)
      }
      expect(complete).toBe(rest === logic.no)
      const volume = (cube: Cube) => pointsOf(sizes).filter((point) => inCube(cube, point)).length
      expect(cubes.map(volume)).toEqual(cubes.map(volume).sort((a, b) => b - a))
      cubes.forEach((cube, index) => {
        expect(bad.some((point) => inCube(cube, point))).toBe(false)
        expect(good.some((point) => inCube(cube, point))).toBe(true)
        if (complete) expect(good.some((point) => cubes.every((other, at) => at === index || !inCube(other, point)))).toBe(true)
        cube.forEach(({ axis, values }, at) => {
          expect(values).toEqual([...values].sort((a, b) => a - b))
          expect(values.length).toBeLessThan(sizes[axis]!)
          for (let value = 0; value < sizes[axis]!; value++) {
            if (values.includes(value)) continue
            const wider = cube.with(at, { axis, values: [...values, value] })
            expect(bad.some((point) => inCube(wider, point))).toBe(true)
          }
        })
        expect(cube.map(({ axis }) => axis)).toEqual([...new Set(cube.map(({ axis }) => axis))].sort((a, b) => a - b))
      })
    }),
    runs,
  )
})

test('the nearest point is the cheapest, axis by axis', () => {
  fc.assert(
    fc.property(smallSpace(1), fc.array(fc.nat(9), { minLength: 25, maxLength: 25 }), ({ sizes, order, terms: [term] }, prices) => {
      const logic = diagrams(sizes, { order })
      const cost = (point: readonly number[]) => point.reduce((sum, value, axis) => sum + prices[axis * 5 + value]!, 0)
      const costs = pointsOf(sizes)
        .filter((point) => isTrue(term!, point))
        .map(cost)
      const nearest = logic.nearestPoint(build(logic, term!), (axis, value) => prices[axis * 5 + value]!)
      expect(nearest?.cost).toBe(costs.length === 0 ? undefined : Math.min(...costs))
      if (nearest === undefined) return
      expect(isTrue(term!, [...nearest.point])).toBe(true)
      expect(cost([...nearest.point])).toBe(nearest.cost)
    }),
    runs,
  )
})

test('how far two functions are apart is counted without making anything', () => {
  fc.assert(
    fc.property(smallSpace(3), ({ sizes, order, terms }) => {
      const logic = diagrams(sizes, { order })
      const made = terms.map((term) => build(logic, term))
      const points = pointsOf(sizes)
      const before = logic.nodes
      const apart = logic.apart()
      for (const [i, a] of made.entries()) {
        for (const [j, b] of made.entries()) {
          const share = points.filter((point) => isTrue(terms[i]!, point) !== isTrue(terms[j]!, point)).length / points.length
          expect(apart(a, b)).toBeCloseTo(share, 12)
          expect(apart(a, logic.not(b))).toBeCloseTo(1 - share, 12)
        }
      }
      expect(logic.nodes).toBe(before)
    }),
    runs,
  )
})

/** The leaf to which a walk through the table comes. */
function leafAt({ cells, root }: Joint, point: ArrayLike<number>): number {
  let at = root
  while (at >= 0) at = cells[at + 1 + point[cells[at]!]!]!
  return -1 - at
}

test('functions laid out together tell at each point of the region which are true', () => {
  fc.assert(
    fc.property(smallSpace(4), ({ sizes, order, terms: [care, ...terms] }) => {
      const logic = diagrams(sizes, { order })
      const joint = logic.jointly(
        terms.map((term) => build(logic, term)),
        build(logic, care!),
        1_000,
      )!
      for (const point of pointsOf(sizes)) {
        if (!isTrue(care!, point)) continue
        expect(joint.leaves[leafAt(joint, point)]).toEqual([...terms.keys()].filter((place) => isTrue(terms[place]!, point)))
      }
      expect(
        logic.jointly(
          terms.map((term) => build(logic, term)),
          build(logic, care!),
          0,
        ),
      ).toEqual(joint.cells.length === 0 ? joint : undefined)
    }),
    runs,
  )
})

test('the shares of a function are those of its points', () => {
  fc.assert(
    fc.property(smallSpace(1), ({ sizes, terms: [term] }) => {
      const store = createStore(sizes, {})
      const points = pointsOf(sizes)
      const inside = points.filter((point) => isTrue(term!, point))
      const d = any(
        store,
        inside.map((point) =>
          all(
            store,
            point.map((value, axis) => among(store, axis, [value])),
          ),
        ),
      )
      const { total, values } = sharesOf(store, d)
      expect(total).toBeCloseTo(inside.length / points.length, 12)
      sizes.forEach((size, axis) => {
        for (let value = 0; value < size; value++) {
          const there = inside.filter((point) => point[axis] === value).length
          expect(values[store.offsets[axis]! + value]).toBeCloseTo((there * size) / points.length, 12)
        }
      })
    }),
    runs,
  )
})
