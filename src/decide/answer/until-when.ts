/** The day on which the time ends for which a case stays. */
import { compare } from '../../calendar/index.js'
import type { Model, MomentName } from '../../space/index.js'
import { certain, dayItself, momentsByName, whenIs } from '../days/moments-in-time.js'
import type { Answer } from '../decision.js'
import type { Known } from '../told/told.js'

/** The same answer with the day until which the case stays, where that is known. */
export function withDay(answer: Answer, known: Known, model: Model): Answer {
  return answer.kind === 'stays' ? { ...answer, ...dayOfEnd(answer.until, known, model) } : answer
}

/** The day of the one moment until which a case stays; nothing, once that has gone by. */
export function dayOfEnd(until: readonly MomentName[], { days }: Known, { space }: Model): { readonly on?: string } {
  const [name, ...others] = until
  if (name === undefined || others.length > 0) return {}
  const [moment, told] = [momentsByName(space).get(name), days.on.get(name)]
  const on = told !== undefined ? certain(dayItself(told)) : moment === undefined ? undefined : certain(whenIs(moment, days, space.graph.protocol.calendar))
  return on === undefined || (days.today !== undefined && compare(on, days.today) === 'before') ? {} : { on }
}
