/** What of a duty is of this case: what was told of it that the duty asks for, what must still be known, and whether it binds in every case. */
import type { Moment } from '../../graph/expressions.js'
import type { Duty } from '../../graph/nodes.js'
import type { Diagram } from '../../logic/index.js'
import { isAboutCase } from '../../space/index.js'
import type { Model } from '../../space/index.js'
import { anchorOf } from '../days/moments-in-time.js'
import type { Known } from '../told/told.js'
import { eventsOf } from './due-dates.js'
import type { Clock } from './due-dates.js'
import type { DutyInDecision } from './duty.js'

/** Whether it is one of the cases of certain teams alone. */
export function hasOwnCases({ heldBy, unheld }: Duty): boolean {
  return heldBy.length + unheld.length > 0
}

/** Whether it has no time of its own. */
export function isTimeless({ within, due }: Duty): boolean {
  return within.length + due.length === 0
}

/** On what of that which was told of the case it depends whether a duty is owed: what was told as it is now tells it as it is at a moment too. */
export function turnsOn(where: Diagram, known: Known, { store, space }: Model): readonly number[] {
  const factOf = (axis: number) => {
    const { subject } = space.vocabulary.axes.list[axis]!
    return subject.kind === 'fact' ? subject.fact : undefined
  }
  const told = new Set([...known.told].map(factOf))
  return store.support(where).filter((axis) => factOf(axis) !== undefined && told.has(factOf(axis)))
}

/** What must be known to tell whether a duty is owed: facts of its own condition. */
export function needsOf(where: Diagram, known: Known, { store, space }: Model): readonly number[] {
  const { axes } = space.vocabulary
  const own = new Set(store.support(where))
  const cases = store.some(
    known.cases,
    store.support(known.cases).filter((axis) => !own.has(axis)),
  )
  const order = [...own].sort((a, b) => (known.told.has(b) ? 1 : 0) - (known.told.has(a) ? 1 : 0) || b - a)
  return store.depends([where], cases, order).filter((axis) => isAboutCase(axes.list[axis]!))
}

/**
 * Whether a duty asks what kind of case it is. What hangs on an event of which nothing tells that it will come is laid down for every case, be it
 * nobody's in particular, or an event that can come again and again or never.
 */
export function boundBy(
  duty: Duty,
  standing: DutyInDecision['standing'],
  { timeline }: Clock,
  { space: { graph } }: Model,
): DutyInDecision['binds'] {
  if (duty.when.kind !== 'always') return 'such cases'
  const isRegular = duty.due.some(({ kind }) => kind === 'every')
  const isAtAnyTime =
    duty.within.length === 0 &&
    duty.due.every(({ kind }) => kind === 'every' || kind === 'urgency') &&
    (eventsOf(duty).size === 0 || isRegular)
  const canBeNone = (moment: Moment) => {
    const event = moment.kind === 'event-moment' ? graph.node(moment.event) : undefined
    return event?.kind === 'event' && !event.once
  }
  const isAnyones = !hasOwnCases(duty)
  const moments = momentsOf(duty)
  const isUncertain =
    standing === 'to come' && moments.length > 0 && moments.every((moment) => !timeline.isAhead(moment) && (isAnyones || canBeNone(moment)))
  return (isAnyones && isAtAnyTime) || isUncertain ? 'every case' : 'its team or time'
}

/** Every moment that a duty names: the events that it is about, and those that set its times. */
function momentsOf(duty: Duty): readonly Moment[] {
  const events = [...eventsOf(duty)].map((event): Moment => ({ kind: 'event-moment', event }))
  return [...events, ...[...duty.within, ...duty.due].flatMap((time) => anchorOf(time) ?? [])]
}

/** Whether a fact has a part in where the cases of this team go. */
export function decidesWhere({ place }: Known, model: Model): (axis: number) => boolean {
  const { go, stay } = model.answers(place.holder).live
  const deciding = new Set(model.store.support(model.store.any([go, stay])))
  return (axis) => deciding.has(axis)
}
