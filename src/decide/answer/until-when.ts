/** The day on which the time ends for which a case stays. */
import { compare } from '../../calendar/index.js'
import type { Model, MomentName } from '../../space/index.js'
import { certain, dayItself, momentsByName, possible, whenIs } from '../days/moments-in-time.js'
import type { When } from '../days/moments-in-time.js'
import type { Answer } from '../decision.js'
import { findMoment } from '../told/names.js'
import type { Known } from '../told/told.js'
import type { AnswerOf } from './step.js'

/** The same answer with the day until which the case stays, where that is known. */
export function withDay(answer: Answer, known: Known, model: Model): Answer {
  if (answer.kind !== 'stays') return answer
  // What has come already, of an event that comes again, is waited for no more.
  const come = new Set((known.given.happened ?? []).map(({ moment }) => findMoment(moment, model.space)?.name))
  const left = answer.until.filter((moment) => !come.has(moment))
  const last = answer.untilAll !== true ? undefined : left.length === 1 ? left[0] : lastOf(answer.until, known, model)
  const { untilAll: _all, ...stays } = answer
  return last === undefined
    ? { ...answer, ...dayOfEnd(answer.until, known, model), ...daysOfEnds(answer.until, known, model) }
    : { ...stays, until: [last], ...dayOfEnd([last], known, model) }
}

/** Since when a case should be elsewhere: by its last day, where that is over; else since the first of the moments at which it was to go. */
export function withDueDay(answer: Answer, { known, model, limits }: AnswerOf): Answer {
  const { today } = known.days
  if (answer.kind !== 'stays' || answer.due === undefined || today === undefined) return answer
  const isOver = (on: When) => compare(on, today) === 'before'
  const last = firstOf(
    limits()
      .filter(({ kind, certain: sure, over }) => kind === 'by' && sure && over)
      .flatMap(({ when }) => possible(when).slice(-1))
      .filter(isOver),
  )
  const since = firstOf((answer.dueAt ?? []).flatMap((moment) => dayOf(moment, known, model) ?? []).filter(isOver))
  return last !== undefined
    ? { ...answer, dueOn: { on: last, limit: true } }
    : since !== undefined
      ? { ...answer, dueOn: { on: since, limit: false } }
      : answer
}

function firstOf(days: readonly When[]): When | undefined {
  return days.toSorted((a, b) => (compare(a, b) === 'before' ? -1 : 1))[0]
}

/** Of several moments that have all to come the last one, where the day of each is known. */
function lastOf(until: readonly MomentName[], known: Known, model: Model): MomentName | undefined {
  const days = until.map((moment) => ({ moment, on: dayOf(moment, known, model) }))
  return days.every(({ on }) => on !== undefined)
    ? days.toSorted((a, b) => (compare(a.on!, b.on!) === 'after' ? -1 : 1))[0]?.moment
    : undefined
}

/** The day of the one moment until which a case stays; nothing, once that has gone by. */
export function dayOfEnd(until: readonly MomentName[], known: Known, model: Model): { readonly on?: string } {
  const [name, ...others] = until
  if (name === undefined || others.length > 0) return {}
  const [on, { days }] = [dayOf(name, known, model), known]
  return on === undefined || (days.today !== undefined && compare(on, days.today) === 'before') ? {} : { on }
}

/** Of several moments the days that are known, as long as they have not gone by. */
function daysOfEnds(until: readonly MomentName[], known: Known, model: Model): { readonly days?: Readonly<Record<MomentName, string>> } {
  const { today } = known.days
  const days =
    until.length < 2
      ? []
      : until.flatMap((moment) => {
          const on = dayOf(moment, known, model)
          return on === undefined || (today !== undefined && compare(on, today) === 'before') ? [] : [[moment, on] as const]
        })
  return days.length === 0 ? {} : { days: Object.fromEntries(days) }
}

/** The one day of a moment, where it is told or can be counted. */
export function dayOf(name: MomentName, { days }: Known, { space }: Model): When | undefined {
  const [moment, told] = [momentsByName(space).get(name), days.on.get(name)]
  return told !== undefined
    ? certain(dayItself(told))
    : moment === undefined
      ? undefined
      : certain(whenIs(moment, days, space.graph.protocol.calendar))
}
