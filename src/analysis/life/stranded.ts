/** Cases whose only point has passed: nothing says any more when they move. */
import type { RuleId } from '../../graph/ids.js'
import type { Diagram } from '../../logic/index.js'
import { diagramOf, keyOf, momentsOf } from '../../space/index.js'
import type { Holder, MomentName } from '../../space/index.js'
import type { Course, Stage } from './course.js'

/** One rule whose point passed cases by, wherever that shows. */
export interface PassedBy {
  readonly holder: Holder
  readonly rule: RuleId
  readonly points: readonly MomentName[]
  /** The rule was not in force on the day of its point; else it did not speak of the case yet. */
  readonly notInForce: boolean
  readonly places: readonly Shown[]
}

/** Cases at a stage. */
export interface Shown {
  readonly stage: Stage
  readonly where: Diagram
}

/** Every rule that passes cases by, with the cases. */
export function passedBy(stages: readonly Stage[], course: Course): readonly PassedBy[] {
  const { model, narrow } = course
  const {
    store,
    space: {
      vocabulary: { axes },
    },
  } = model
  const found = new Map<string, PassedBy & { readonly places: Shown[] }>()
  const gone = (moment: MomentName): Diagram => {
    const axis = axes.find(keyOf({ kind: 'passed', moment }))
    return axis === undefined ? store.no : store.not(store.among(axis, [0]))
  }
  for (const stage of stages) {
    const silent = [...stage.effects.values()].find(({ effect }) => effect.kind === 'not covered' && effect.why === 'point passed')
    if (silent === undefined) continue
    const fixed = model.fixed(stage)
    const { view } = course.answers(stage.holder)
    const bearing = view.bearing()
    for (const rule of view.rules) {
      const points = rule.at === undefined ? [] : momentsOf(rule.at)
      if (points.length === 0) continue
      const shows = store.all([silent.where, stage.cases, ...points.map(gone)])
      const here = (d: Diagram) =>
        store.and(
          shows,
          narrow(
            store.restrictAll(
              d,
              axes.list.map((_, axis) => fixed.get(axis)),
            ),
          ),
        )
      const speaks = here(store.minus(store.minus(bearing.speaking(rule), bearing.dropped(rule)), bearing.beaten(rule, 'at')))
      const late = rule.judgedToday === undefined ? store.no : store.minus(here(diagramOf(rule.judgedToday, store, fixed)), speaks)
      for (const [where, notInForce] of [
        [speaks, false],
        [late, true],
      ] as const) {
        if (where === store.no) continue
        const key = `${stage.holder} ${rule.id} ${notInForce}`
        const known = found.get(key) ?? { holder: stage.holder, rule: rule.id, points, notInForce, places: [] }
        known.places.push({ stage, where })
        found.set(key, known)
      }
    }
  }
  return [...found.values()]
}
