/** A stage as the findings about single cases see a place. */
import { severalOf } from '../cases/outlook.js'
import type { Outlook, Standing } from '../cases/outlook.js'
import type { Course, Stage } from './course.js'

export function standingAt(stage: Stage, { model, known, answers }: Course): Standing {
  const here = [...known]
  for (const [axis, value] of model.fixed(stage)) here[axis] = value
  const effects = [...stage.effects.values()]
  return {
    place: { holder: stage.holder, moment: stage.moment },
    aspect: 'case responsibility',
    view: answers(stage.holder).view,
    effects,
    cases: stage.cases,
    possible: stage.cases,
    several: severalOf(
      effects.map(({ where }) => where),
      model.store,
    ),
    known: here,
  }
}

export function outlookAt(stages: readonly Stage[], course: Course): Outlook {
  return {
    model: course.model,
    store: course.model.store,
    known: course.known,
    standings: stages.map((stage) => standingAt(stage, course)),
  }
}
