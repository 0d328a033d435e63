/** Every operation against trying all points of small spaces. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diagrams } from '../../src/logic/index.js'
import { build, fromPoints, isTrue, pointsOf, smallSpace } from './small-space.js'

const runs = { numRuns: 200 }

test('a diagram is true where its term is, however it is asked', () => {
  fc.assert(
    fc.property(smallSpace(2), ({ sizes, order, terms }) => {
      const logic = diagrams(sizes, { order })
      const roots = terms.map((term) => build(logic, term))
      for (const point of pointsOf(sizes)) {
        const wanted = terms.map((term) => isTrue(term, point))
        expect(roots.map((root) => logic.holds(root, point))).toEqual(wanted)
      }
    }),
    runs,
  )
})

test('equal functions are one number, however they are built', () => {
  fc.assert(
    fc.property(smallSpace(1), ({ sizes, order, terms: [term] }) => {
      const logic = diagrams(sizes, { order })
      const d = build(logic, term!)
      const points = pointsOf(sizes)
      const inside = points.filter((point) => isTrue(term!, point))
      const outside = points.filter((point) => !isTrue(term!, point))
      expect(fromPoints(logic, inside)).toBe(d)
      expect(fromPoints(logic, inside.toReversed())).toBe(d)
      expect(logic.not(fromPoints(logic, outside))).toBe(d)
      expect(logic.differ(logic.yes, fromPoints(logic, outside))).toBe(d)
    }),
    runs,
  )
})

test('meeting and following are told without building anything', () => {
  fc.assert(
    fc.property(smallSpace(2), ({ sizes, order, terms }) => {
      const logic = diagrams(sizes, { order })
      const [a, b] = terms.map((term) => build(logic, term)) as [number, number]
      const before = logic.nodes
      const points = pointsOf(sizes)
      expect(logic.meets(a, b)).toBe(points.some((point) => terms.every((term) => isTrue(term, point))))
      expect(logic.implies(a, b)).toBe(points.every((point) => !isTrue(terms[0]!, point) || isTrue(terms[1]!, point)))
      expect(logic.nodes).toBe(before)
      expect(logic.and(a, b) !== logic.no).toBe(logic.meets(a, b))
    }),
    runs,
  )
})

test('fixing what is known leaves the function of the rest', () => {
  fc.assert(
    fc.property(
      smallSpace(1),
      fc.array(fc.option(fc.nat(4), { nil: undefined }), { minLength: 5, maxLength: 5 }),
      ({ sizes, order, terms: [term] }, wish) => {
        const logic = diagrams(sizes, { order })
        const known = sizes.map((size, axis) => (wish[axis] === undefined ? undefined : wish[axis]! % size))
        const left = logic.restrictAll(build(logic, term!), known)
        const seen = (point: readonly number[]) => point.map((value, axis) => known[axis] ?? value)
        for (const point of pointsOf(sizes)) expect(logic.holds(left, point)).toBe(isTrue(term!, seen(point)))
        expect(
          known.reduce<number>((d, value, axis) => (value === undefined ? d : logic.restrict(d, axis, value)), build(logic, term!)),
        ).toBe(left)
      },
    ),
    runs,
  )
})

test('what two functions have in common is asked without writing it down', () => {
  fc.assert(
    fc.property(smallSpace(2), fc.uniqueArray(fc.nat(4)), ({ sizes, order, terms }, wish) => {
      const logic = diagrams(sizes, { order })
      const axes = wish.filter((axis) => axis < sizes.length)
      const [a, b] = terms.map((term) => build(logic, term)) as [number, number]
      // Twice, since results are kept.
      for (const _ of [1, 2]) expect(logic.someOfBoth(a, b, axes)).toBe(logic.some(logic.and(a, b), axes))
      expect(logic.pointOfBoth(a, b)).toEqual(logic.point(logic.and(a, b)))
    }),
    runs,
  )
})

test('each axis changes by itself', () => {
  const rowsOf = (sizes: readonly number[]) =>
    fc.tuple(
      ...sizes.map((size) =>
        fc.option(fc.array(fc.uniqueArray(fc.nat(size - 1)), { minLength: size, maxLength: size }), { nil: undefined }),
      ),
    )
  fc.assert(
    fc.property(
      smallSpace(1).chain((space) => fc.tuple(fc.constant(space), rowsOf(space.sizes))),
      ([
        {
          sizes,
          order,
          terms: [term],
        },
        rows,
      ]) => {
        const logic = diagrams(sizes, { order })
        const become = logic.becoming(new Map(rows.flatMap((row, axis) => (row === undefined ? [] : [[axis, row] as const]))))
        const after = pointsOf(sizes)
          .filter((point) => isTrue(term!, point))
          .flatMap((point) =>
            point.reduce<number[][]>(
              (begun, value, axis) => begun.flatMap((each) => (rows[axis]?.[value] ?? [value]).map((next) => [...each, next])),
              [[]],
            ),
          )
        expect(become(build(logic, term!))).toBe(fromPoints(logic, [...new Map(after.map((point) => [String(point), point])).values()]))
      },
    ),
    runs,
  )
})

test('work that is set aside leaves nothing behind', () => {
  fc.assert(
    fc.property(smallSpace(3), ({ sizes, order, terms }) => {
      const logic = diagrams(sizes, { order })
      const [a, b] = terms.map((term) => build(logic, term)) as [number, number, number]
      const before = logic.nodes
      const count = logic.aside(() => logic.count(logic.some(logic.differ(build(logic, terms[2]!), logic.or(a, b)), [0])))
      expect(logic.nodes).toBe(before)
      const c = build(logic, terms[2]!)
      expect(logic.count(logic.some(logic.differ(c, logic.or(a, b)), [0]))).toBe(count)
      for (const point of pointsOf(sizes)) expect(logic.holds(c, point)).toBe(isTrue(terms[2]!, point))
    }),
    runs,
  )
})

test('some and every value of chosen axes', () => {
  fc.assert(
    fc.property(smallSpace(1), fc.uniqueArray(fc.nat(4)), ({ sizes, order, terms: [term] }, wish) => {
      const logic = diagrams(sizes, { order })
      const axes = wish.filter((axis) => axis < sizes.length)
      const d = build(logic, term!)
      const points = pointsOf(sizes)
      const keyOf = (point: readonly number[]) => point.filter((_, axis) => !axes.includes(axis)).join()
      const [some, every] = [new Set<string>(), new Set(points.map(keyOf))]
      for (const point of points) isTrue(term!, point) ? some.add(keyOf(point)) : every.delete(keyOf(point))
      const [exists, forall] = [logic.some(d, axes), logic.every(d, axes)]
      for (const point of points) {
        expect(logic.holds(exists, point)).toBe(some.has(keyOf(point)))
        expect(logic.holds(forall, point)).toBe(every.has(keyOf(point)))
      }
    }),
    runs,
  )
})

test('the support is the axes that can change the answer', () => {
  fc.assert(
    fc.property(smallSpace(1), ({ sizes, order, terms: [term] }) => {
      const logic = diagrams(sizes, { order })
      const changes = sizes.map((size, axis) =>
        pointsOf(sizes).some((point) =>
          Array.from({ length: size }, (_, value) => point.with(axis, value)).some(
            (other) => isTrue(term!, point) !== isTrue(term!, other),
          ),
        ),
      )
      expect(logic.support(build(logic, term!))).toEqual([...changes.keys()].filter((axis) => changes[axis]))
    }),
    runs,
  )
})

test('points are counted over any axes that include the support', () => {
  fc.assert(
    fc.property(smallSpace(1), fc.uniqueArray(fc.nat(4)), ({ sizes, order, terms: [term] }, wish) => {
      const logic = diagrams(sizes, { order })
      const d = build(logic, term!)
      const inside = pointsOf(sizes).filter((point) => isTrue(term!, point))
      expect(logic.count(d)).toBe(BigInt(inside.length))
      const axes = [...new Set([...logic.support(d), ...wish.filter((axis) => axis < sizes.length)])]
      expect(logic.count(d, axes)).toBe(BigInt(new Set(inside.map((point) => axes.map((axis) => point[axis]).join())).size))
      for (const axis of logic.support(d))
        expect(() =>
          logic.count(
            d,
            axes.filter((other) => other !== axis),
          ),
        ).toThrow('counted axes include the support')
    }),
    runs,
  )
})

test('the first point is the first in the order in which axes are tested', () => {
  fc.assert(
    fc.property(smallSpace(1), ({ sizes, order, terms: [term] }) => {
      const logic = diagrams(sizes, { order })
      const point = logic.point(build(logic, term!))
      const inOrder = pointsOf(order.map((axis) => sizes[axis]!)).map((tested) => sizes.map((_, axis) => tested[order.indexOf(axis)]!))
      expect(point && [...point]).toEqual(inOrder.find((one) => isTrue(term!, one)))
    }),
    runs,
  )
})
