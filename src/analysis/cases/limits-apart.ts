/** Times that cannot both be kept: no sooner than one, no later than the other, and the first is the longer. */
import { longerThan } from '../../calendar/index.js'
import type { Longer } from '../../calendar/index.js'
import type { Duration, Due, Moment } from '../../graph/expressions.js'
import type { RuleId } from '../../graph/ids.js'
import type { Duty, Route } from '../../graph/nodes.js'
import { momentName, readingsOf, speaks } from '../../space/index.js'
import type { Model } from '../../space/index.js'
import { eventOf, eventsBefore } from '../event-order.js'
import type { Possible } from './possible.js'

export interface LimitsApart {
  readonly rules: readonly [RuleId, RuleId]
  /** No sooner than this, and no later than that, in words of the protocol. */
  readonly earliest: string
  readonly latest: string
  /** Always, or only from some days of the calendar. */
  readonly verdict: 'always' | 'sometimes'
  readonly longer?: Longer
}

/** A time that is counted from a moment. */
interface Counted {
  readonly rule: Route
  readonly duration: Duration
  readonly of: string
}

export function limitsApartIn(model: Model, possible: Possible): readonly LimitsApart[] {
  const {
    space: { graph, vocabulary, scope },
    store,
  } = model
  const where = (rule: Route) => store.any(readingsOf(rule, vocabulary).map((read) => possible.diagram(speaks(read, scope))))
  const routes = graph.all('route').filter(({ strength }) => strength !== 'must-not')
  const earliest = routes.flatMap(earliestOf)
  const latest = routes.flatMap(latestOf)
  const between = earliest.flatMap((first) =>
    latest
      .filter((last) => first.of === last.of && first.rule.aspect === last.rule.aspect && !gives(first.rule, last.rule))
      .flatMap((last): LimitsApart[] => {
        const longer = longerThan(first.duration, last.duration, graph.protocol.calendar)
        if (longer.verdict === 'never' || !possible.some(store.and(where(first.rule), where(last.rule)))) return []
        return [{ rules: [first.rule.id, last.rule.id], earliest: told(first), latest: told(last), verdict: longer.verdict, longer }]
      }),
  )
  return [...between, ...graph.all('duty').flatMap((duty) => withinDuty(duty, model))]
}

function told({ duration: { count, unit }, of }: Counted): string {
  return `${count} ${unit}${count === 1 ? '' : 's'} from ${of}`
}

/** One of them is beaten where they meet. */
function gives(a: Route, b: Route): boolean {
  const beats = (x: Route, y: Route) =>
    x.replaces.includes(y.id) ||
    x.overrides.some(
      ({ rule, only }) => rule === y.id && (only.length === 0 || only.includes('latest day') || only.includes('earliest day')),
    )
  return a.yields !== b.yields || beats(a, b) || beats(b, a)
}

function earliestOf(rule: Route): Counted[] {
  const { stay, at } = rule
  const floor =
    stay?.kind === 'stay-for' && stay.bound === 'at least' && stay.from !== undefined
      ? [{ rule, duration: stay.duration, of: momentName(stay.from) }]
      : []
  return [...floor, ...(at?.kind === 'after' ? [{ rule, duration: at.duration, of: momentName(at.of) }] : [])]
}

function latestOf(rule: Route): Counted[] {
  const { stay, within } = rule
  const limits = within.flatMap(({ duration, of }) => (of === undefined ? [] : [{ rule, duration, of: momentName(of) }]))
  return stay?.kind === 'stay-for' && stay.bound === 'at most' && stay.from !== undefined
    ? [...limits, { rule, duration: stay.duration, of: momentName(stay.from) }]
    : limits
}

/** A duty from one moment on and before another that always comes first. */
function withinDuty(duty: Duty, { space: { graph } }: Model): LimitsApart[] {
  const moments = (approaches: readonly string[]) =>
    duty.due.flatMap((due: Due): readonly Moment[] => (due.kind === 'due-moment' && approaches.includes(due.approach) ? [due.moment] : []))
  return moments(['from', 'just after']).flatMap((first) =>
    moments(['before', 'end of the day before', 'by', 'until']).flatMap((last): LimitsApart[] => {
      const [from, to] = [eventOf(first), eventOf(last)]
      const apart = momentName(first) === momentName(last) || (from !== undefined && to !== undefined && eventsBefore(from, graph).has(to))
      return apart ? [{ rules: [duty.id, duty.id], earliest: momentName(first), latest: momentName(last), verdict: 'always' }] : []
    }),
  )
}
