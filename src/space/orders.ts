/** Orders of moments that agree with one another: of three moments none comes before itself. */
import type { Diagram, Diagrams } from '../logic/index.js'
import { orderValues } from './axes.js'
import type { Axes } from './axes.js'
import { isNow } from './conditions.js'
import { diagramOf } from './formula-to-diagram.js'
import { axesIn } from './formula.js'
import type { MomentName } from './moments.js'
import type { Space } from './space.js'

/** A step from one moment to another whose order an axis tells. */
interface Step {
  readonly axis: number
  readonly to: MomentName
  /** Whether the axis tells the order from the other side. */
  readonly turned: boolean
}

/** Rings of more moments than these do not come up where each pair meets in a rule. */
const longestRing = 6

/**
 * The cases in which what some axes say of the order of moments can be true together.
 *
 * These are no constraints of the space: only where the orders of a whole ring of moments are asked about can they disagree,
 * and all rings together make diagrams that nobody needs.
 */
export function agreeingOrders(asked: Iterable<number>, { list }: Axes, store: Diagrams): Diagram {
  const steps = new Map<MomentName, Step[]>()
  const add = (from: MomentName, step: Step) => void steps.set(from, [...(steps.get(from) ?? []), step])
  for (const axis of asked) {
    const { subject } = list[axis]!
    if (subject.kind !== 'order') continue
    add(subject.point, { axis, to: subject.limit, turned: false })
    add(subject.limit, { axis, to: subject.point, turned: true })
  }
  return store.all(ringsOf(steps).map((ring) => store.and(keeps(ring, 'before', store), keeps(ring, 'after', store))))
}

/** Not every moment of a ring comes no later than the next, if some comes earlier; and the same the other way round. */
function keeps(ring: readonly Step[], earlier: 'before' | 'after', store: Diagrams): Diagram {
  const among = ({ axis, turned }: Step, ...values: (typeof orderValues)[number][]) =>
    store.among(
      axis,
      values.map((value) => orderValues.indexOf(turned ? turnedOrder[value] : value)).sort((a, b) => a - b),
    )
  return store.not(
    store.minus(
      store.all(ring.map((step) => among(step, earlier, 'on the same day'))),
      store.all(ring.map((step) => among(step, 'on the same day'))),
    ),
  )
}

const turnedOrder = { before: 'after', 'on the same day': 'on the same day', after: 'before' } as const

/** Every way around through different moments and different axes, once. */
function ringsOf(steps: ReadonlyMap<MomentName, readonly Step[]>): readonly (readonly Step[])[] {
  const found = new Map<string, readonly Step[]>()
  const walk = (start: MomentName, here: MomentName, ring: readonly Step[], seen: ReadonlySet<MomentName>): void => {
    for (const step of steps.get(here) ?? []) {
      if (ring.some(({ axis }) => axis === step.axis)) continue
      const further = [...ring, step]
      if (step.to === start)
        found.set(
          further
            .map(({ axis }) => axis)
            .sort((a, b) => a - b)
            .join(),
          further,
        )
      else if (!seen.has(step.to) && further.length < longestRing) walk(start, step.to, further, new Set([...seen, step.to]))
    }
  }
  for (const start of steps.keys()) walk(start, start, [], new Set([start]))
  return [...found.values()]
}

const looseIn = new WeakMap<Space, ReadonlySet<number>>()

/** Orders of moments that bind nothing else: whatever has passed, there is an order that goes with it. Where nobody asks for them, they need not be looked at. */
export function looseOrders(space: Space, store: Diagrams): ReadonlySet<number> {
  const known = looseIn.get(space)
  if (known !== undefined) return known
  const about = new Map<number, Diagram[]>()
  for (const { holds } of space.constraints) {
    const orders = [...axesIn(holds)].filter((axis) => space.vocabulary.axes.list[axis]!.subject.kind === 'order')
    for (const axis of orders) about.set(axis, [...(about.get(axis) ?? []), diagramOf(holds, store, new Map())])
  }
  const loose = new Set([...about].flatMap(([axis, list]) => (store.some(store.all(list), [axis]) === store.yes ? [axis] : [])))
  looseIn.set(space, loose)
  return loose
}

/** Orders that no answer at a place asks for: where no condition does, only on the day of a limit it matters which points lie after it. */
export function idleOrders(space: Space, store: Diagrams, fixed: ReadonlyMap<number, number>): ReadonlySet<number> {
  return new Set(
    [...looseOrders(space, store)].filter((axis) => {
      const { subject, key } = space.vocabulary.axes.list[axis]!
      return (
        subject.kind === 'order' &&
        !space.vocabulary.ordersAsked.has(key) &&
        diagramOf(isNow(subject.limit, space.vocabulary), store, fixed) === store.no
      )
    }),
  )
}
