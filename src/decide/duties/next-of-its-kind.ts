/** Which event is the next one of its kind, for a duty that asks how something was at a moment: the first that comes after that moment. */
import { compare, dayOf } from '../../calendar/index.js'
import type { Condition, EventMoment, Moment } from '../../graph/expressions.js'
import { nameOf } from '../../graph/ids.js'
import type { Duty } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { eachPiece } from '../../graph/walk.js'
import { firstOf } from '../../space/index.js'
import type { Model } from '../../space/index.js'
import { anchorOf, certain, whenIs } from '../days/moments-in-time.js'
import type { When } from '../days/moments-in-time.js'
import type { Lies } from '../days/timeline.js'
import type { Clock } from './due-dates.js'

/** The clock of one duty: `next` in it counts from the last moment as at which the duty asks, where the day of that is known. */
export function clockOf(duty: Duty, clock: Clock, { space: { graph } }: Model): Clock {
  const nexts = [...duty.within, ...duty.due].flatMap((time): EventMoment[] => {
    const anchor = anchorOf(time)
    return anchor?.kind === 'event-moment' && anchor.which === 'next' ? [anchor] : []
  })
  if (nexts.length === 0) return clock
  const since = askedAsAt(duty.when, graph).flatMap((moment) => certain(whenIs(moment, clock.timeline.days, clock.division)) ?? [])
  const [last] = since.toSorted((a, b) => (compare(a, b) === 'before' ? 1 : -1))
  return last === undefined ? clock : nexts.reduce((left, next) => withNext(next, last, left), clock)
}

function withNext({ event }: EventMoment, since: When, clock: Clock): Clock {
  const { timeline } = clock
  const { today } = timeline.days
  const days = [timeline.days.on.get(nameOf(event)), ...timeline.happenings.map((each) => (each.event === event ? each.on : undefined))]
  const [first] = days
    .flatMap((day) => day ?? [])
    .filter((day) => compare(dayOf(day), dayOf(since)) === 'after')
    .toSorted((a, b) => (compare(a, b) === 'before' ? -1 : 1))
  const on = new Map([...timeline.days.on].filter(([name]) => name !== nameOf(event) && name !== firstOf(event)))
  if (first !== undefined) on.set(nameOf(event), first)
  const where =
    first === undefined
      ? 'to come'
      : today === undefined
        ? timeline.lies({ kind: 'event-moment', event })
        : seenFrom[compare(dayOf(first), dayOf(today))]
  return {
    ...clock,
    timeline: {
      ...timeline,
      days: { ...timeline.days, on },
      lies: (moment) => (moment.kind === 'event-moment' && moment.event === event ? where : timeline.lies(moment)),
    },
  }
}

const seenFrom = { before: 'passed', on: 'now', after: 'to come' } as const satisfies Record<string, Lies>

/** The moments as at which a condition asks. */
function askedAsAt(condition: Condition, graph: PolicyGraph): readonly Moment[] {
  const found: Moment[] = []
  eachPiece(condition, (piece) => {
    if (piece.kind === 'as-at' && !piece.before) found.push(piece.moment)
    const term = piece.kind === 'term-holds' ? graph.node(piece.term) : undefined
    if (term?.kind === 'term') found.push(...askedAsAt(term.when, graph))
  })
  return found
}
