/** What of an unsettled life the author knows: less than the findings about single cases tell, an acknowledged moment is known when it has passed, too. */
import type { ReadingId, RuleId } from '../../graph/ids.js'
import type { Diagram } from '../../logic/index.js'
import { diagramOf, keyOf } from '../../space/index.js'
import type { Holder, MomentName } from '../../space/index.js'
import { knowsReading } from '../cases/covered.js'
import type { Acknowledged } from '../cases/covered.js'
import type { Course, Stage } from './course.js'
import { standingAt } from './standing.js'

/** An author who knows that nothing is said at a moment knows of those for whom it has passed. */
export function withoutKnownMoments(
  where: Diagram,
  points: readonly MomentName[] | undefined,
  stage: Stage,
  acknowledged: readonly Acknowledged[],
  course: Course,
): Diagram {
  const { model, narrow } = course
  const { holder, moment } = stage
  const {
    store,
    space: {
      vocabulary: { axes },
    },
  } = model
  return acknowledged.reduce((left, { node, when, moments, met, covers }) => {
    const named: readonly Holder[] = [...node.heldBy, ...node.unheld]
    if (node.hole !== 'gap' || (named.length > 0 && !named.includes(holder))) return left
    return moments
      .filter((each) => points?.includes(each) !== false)
      .reduce((rest, each) => {
        const passed = axes.find(keyOf({ kind: 'passed', moment: each }))
        const gone = passed === undefined ? store.no : store.not(store.among(passed, [0]))
        const covered = store.and(gone, narrow(diagramOf(when, store, model.fixed({ holder, moment }))))
        if (store.meets(where, covered)) {
          met.add(each)
          covers.push({
            kind: 'gap',
            rules: [],
            why: 'point passed',
            standing: standingAt(stage, course),
            where: store.and(where, covered),
          })
        }
        return store.minus(rest, covered)
      }, left)
  }, where)
}

/** What is left to nobody in particular, less what the author knows to be unclear about the rules that leave it. */
export function withoutUnclear(
  where: Diagram,
  { holder, moment }: Stage,
  acknowledged: readonly Acknowledged[],
  { model, narrow, answers }: Course,
): Diagram {
  const {
    store,
    fixed,
    space: {
      vocabulary: { axes },
    },
  } = model
  const place = fixed({ holder, moment })
  const { view } = answers(holder)
  const speaking = (rule: RuleId) =>
    store.any(
      view.rules
        .filter(({ id }) => id === rule)
        .map((each) =>
          narrow(
            store.restrictAll(
              view.bearing().speaking(each),
              axes.list.map((_, axis) => place.get(axis)),
            ),
          ),
        ),
    )
  return acknowledged.reduce((left, { node, when, met }) => {
    const named: readonly Holder[] = [...node.heldBy, ...node.unheld]
    if (node.hole !== 'unclear' || (named.length > 0 && !named.includes(holder))) return left
    const condition = narrow(diagramOf(when, store, place))
    for (const rule of node.rules) if (store.meets(where, store.and(condition, speaking(rule)))) met.add(rule)
    return store.minus(left, store.and(condition, store.any(node.rules.map(speaking))))
  }, where)
}

/** What hangs on a reading that nobody has chosen, less the cases for which the author knows that it is unclear. */
export function withoutKnownReading(
  where: Diagram,
  reading: ReadingId,
  { holder, moment }: Stage,
  acknowledged: readonly Acknowledged[],
  { model, narrow }: Course,
): Diagram {
  const { store, fixed, space } = model
  return acknowledged.reduce((left, { node, when, met }) => {
    const named: readonly Holder[] = [...node.heldBy, ...node.unheld]
    if (!knowsReading(node, reading, space.graph) || (named.length > 0 && !named.includes(holder))) return left
    const condition = narrow(diagramOf(when, store, fixed({ holder, moment })))
    if (store.meets(where, condition)) for (const rule of node.rules) met.add(rule)
    return store.minus(left, condition)
  }, where)
}
