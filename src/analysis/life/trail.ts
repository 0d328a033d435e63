/** The shortest way from where cases begin to some case at some moment: found backwards from its end, told forwards from its beginning. */
import type { Diagram, Diagrams } from '../../logic/index.js'
import { orderValues } from '../../space/index.js'
import type { Axis, Point } from '../../space/index.js'
import { severalOf } from '../cases/outlook.js'
import { targetsOf } from './consequences.js'
import type { Course, Stage, Way } from './course.js'
import type { Reach } from './reach.js'

/** A case at a moment, and what becomes of it there; at the end of a trail nothing more is told. */
export interface Footstep {
  readonly stage: Stage
  readonly point: Point
  readonly way?: Way
}

export interface Trail {
  readonly steps: readonly Footstep[]
}

/** A stage with the cases that go on from there to the end of the trail. */
interface Leg {
  readonly stage: Stage
  readonly way?: Way
  readonly cases: Diagram
}

/** The trail to a case of a region at a stage; nothing where no case that begins at an entry comes there. */
export function trailTo(region: Diagram, stage: Stage, course: Course, reach: Reach): Trail | undefined {
  const { store } = course.model
  for (const [round, states] of reach.rounds.entries()) {
    const there = states.get(stage.holder)
    const cases = there === undefined ? store.no : store.all([stage.coming.forth(there), stage.cases, region])
    if (cases !== store.no) return forwards(backwards({ stage, cases }, round, course, reach), course, reach)
  }
  return undefined
}

/** Whether some case of a region comes to a stage. */
export function isReached(region: Diagram, stage: Stage, { model: { store } }: Course, { states }: Reach): boolean {
  const there = states.get(stage.holder)
  return there !== undefined && store.meets(stage.coming.forth(there), store.and(stage.cases, region))
}

function backwards(end: Leg, round: number, course: Course, reach: Reach): readonly Leg[] {
  const legs: Leg[] = [end]
  for (let back = round; back > 0; back--) legs.unshift(legBefore(legs[0]!, back, course, reach))
  return legs
}

/** The last step before those cases: one that the text settles, where there is one, and of these the plainest. */
function legBefore({ stage: next, cases: then }: Leg, round: number, course: Course, { rounds, taken }: Reach): Leg {
  const { store } = course.model
  const arrived = course.between(next.holder).back(store.and(next.coming.back(course.stateOf(then)), rounds[round]!.get(next.holder)!))
  const found = taken.flatMap(({ round: its, stage, way }) => {
    if (its !== round || way.to !== next.holder) return []
    const cases = store.all([way.states, way.going.back(arrived), stage.coming.forth(rounds[round - 1]!.get(stage.holder)!), way.cases()])
    if (cases === store.no) return []
    const plain = store.and(cases, plainly(stage, way, store))
    const left = plain === store.no ? cases : plain
    const odd =
      (plain === store.no ? 1000 : 0) +
      (way.settled ? 0 : 100) +
      (stage.moment !== undefined && course.moments.get(stage.moment)?.kind === 'after' ? 25 : 0)
    return [{ stage, way, cases: left, price: nearest(left, stage, undefined, course).cost + odd }]
  })
  return found.reduce((a, b) => (b.price < a.price ? b : a))
}

/** Where the text settles that a case goes this way, and says nothing else. */
function plainly({ holder, effects }: Stage, { to }: Way, store: Diagrams): Diagram {
  const list = [...effects.values()]
  const its = list.filter(({ effect }) =>
    to === holder ? effect.kind === 'stays' : effect.kind === 'moves' && targetsOf(effect.to).includes(to),
  )
  return store.minus(
    store.any(its.map(({ where }) => where)),
    severalOf(
      list.map(({ where }) => where),
      store,
    ),
  )
}

/** From the plainest case that can go this way, with as little change as can be. */
function forwards(legs: readonly Leg[], course: Course, { rounds }: Reach): Trail {
  const { store } = course.model
  const first = legs[0]!.stage
  let states = rounds[0]!.get(first.holder)!
  let like: Point | undefined
  const steps = legs.map(({ stage, way, cases }): Footstep => {
    const { point } = nearest(store.and(cases, stage.coming.forth(states)), stage, like, course)
    like = point
    if (way === undefined) return { stage, point }
    states = course.between(way.to).forth(way.going.forth(course.stateOf(caseAt(point, course))))
    return { stage, point, way }
  })
  return { steps }
}

/** The case of a region that is most like another one: as little as can be changes from step to step. Without another one: the plainest. */
export function nearest(
  region: Diagram,
  { holder, moment }: Stage,
  like: Point | undefined,
  { model, known }: Course,
): { readonly point: Point; readonly cost: number } {
  const {
    store,
    space: {
      vocabulary: { axes },
    },
  } = model
  const weight = axes.list.map(({ subject }) =>
    subject.kind === 'fact' || subject.kind === 'age' ? 10 : subject.kind === 'order' ? 1 : subject.kind === 'team' ? 12 : 4,
  )
  const wish = axes.list.map((asked, axis) => like?.[axis] ?? plainest(asked))
  const { point, cost } = store.nearestPoint(region, (axis, value) => (wish[axis] === value ? 0 : weight[axis]!))!
  for (const [axis, value] of known.entries()) if (value !== undefined) point[axis] = value
  for (const [axis, value] of model.fixed({ holder, moment })) point[axis] = value
  return { point, cost }
}

/** The value that says least of a case: of two moments that one is still to come when the other does. */
function plainest({ subject, values }: Axis): number {
  if (subject.kind === 'order') return orderValues.indexOf('after')
  return Math.max(
    0,
    values.findIndex((value) => /^(no|none|nothing|never|not)\b/i.test(value)),
  )
}

/** One case, whole, as a function of what is open. */
export function caseAt(
  point: Point,
  {
    model: {
      store,
      space: {
        vocabulary: { axes },
      },
    },
    known,
  }: Course,
): Diagram {
  return store.all(
    axes.list.flatMap(({ subject }, axis) =>
      known[axis] !== undefined || subject.kind === 'now' || subject.kind === 'holder' ? [] : [store.among(axis, [point[axis]!])],
    ),
  )
}
