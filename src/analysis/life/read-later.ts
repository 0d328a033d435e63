/** A reading that changes nothing for cases that have just come: whether it matters once something has happened to them. */
import type { Reading } from '../../graph/nodes.js'
import { interpret } from '../../space/index.js'
import type { Holder, Interpretation, MomentName } from '../../space/index.js'
import { answersWhere } from '../cases/outlook.js'
import { apart, bearsOnRoutes, readAs } from '../cases/reading-changes.js'
import type { Course, Stage } from './course.js'
import type { Reach } from './reach.js'
import type { Tale } from './story.js'
import type { Stories } from './tales.js'

/** The places to which cases come of which another reading would say something else, and the shortest story that shows it. */
export interface ReadLater {
  readonly holders: readonly Holder[]
  readonly moments: readonly MomentName[]
  readonly tale: Tale
  /** The end of the story as the clause is read, and as the other reading has it. */
  readonly now: Interpretation
  readonly then: Interpretation
}

export function readLater(
  reading: Reading,
  option: string,
  stages: readonly Stage[],
  course: Course,
  reach: Reach,
  { tell }: Stories,
): ReadLater | undefined {
  const { model, known } = course
  if (!bearsOnRoutes(reading.id, model)) return undefined
  const {
    store,
    space: {
      vocabulary: { axes },
    },
  } = model
  const axis = axes.index(reading.id)
  const answers = (name: string, { holder, moment }: Stage) =>
    answersWhere(model, holder, 'case responsibility', known.with(axis, axes.ordinal(axis, name)))
      .at(moment)
      .values()
  const places = stages
    .map((stage) => ({ stage, where: apart(answers(reading.written, stage), answers(option, stage), model) }))
    .filter(({ stage, where }) => store.meets(where, stage.cases))
  const tale = tell(places, reach)
  if (tale === undefined) return undefined
  const { point } = tale.steps.at(-1)!
  const read = (name: string) => interpret(model.space, readAs(name, reading.id, point, model))
  return {
    holders: [...new Set(places.map(({ stage }) => stage.holder))],
    moments: places.some(({ stage }) => stage.moment === undefined) ? [] : [...new Set(places.flatMap(({ stage }) => stage.moment ?? []))],
    tale,
    now: read(reading.written),
    then: read(option),
  }
}
