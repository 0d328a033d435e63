/** Which of several events of a kind a duty is about: the next is the first after the moment that makes it due, and none before that moment is what it asks for. */
import { compare, dayOf } from '../../calendar/index.js'
import type { Condition, Moment } from '../../graph/expressions.js'
import type { EventId } from '../../graph/ids.js'
import { nameOf } from '../../graph/ids.js'
import type { Duty } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { eachPiece } from '../../graph/walk.js'
import { firstOf } from '../../space/index.js'
import type { Model } from '../../space/index.js'
import { anchorOf, certain, momentsIn, whenIs } from '../days/moments-in-time.js'
import type { When } from '../days/moments-in-time.js'
import type { Happening, Lies } from '../days/timeline.js'
import { eventsOf } from './due-dates.js'
import type { Clock } from './due-dates.js'

/** The clock of one duty: of the events that it waits for, or is to bring about, it knows only those since it has been due. */
export function clockOf(duty: Duty, clock: Clock, { space: { graph } }: Model): Clock {
  const nexts = [...duty.within, ...duty.due].flatMap((time): EventId[] => {
    const anchor = anchorOf(time)
    return anchor?.kind === 'event-moment' && anchor.which === 'next' ? [anchor.event] : []
  })
  const found = beginningsOf(duty.when, graph)
  // What is known now was settled, whether or not anybody told when.
  const begins = found.filter((begin) => begin.isAskedAsAt || clock.timeline.lies(begin.moment) !== 'to come').map(({ moment }) => moment)
  const asAt = found.flatMap((begin) => (begin.isAskedAsAt ? [begin.moment] : []))
  const since = begins.length === 0 ? clock : nexts.reduce((left, event) => knowingOnly(event, begins, isLater, left), clock)
  const acts = asAt.length === 0 ? [] : [...eventsOf(duty)].filter((event) => !nexts.includes(event))
  return acts.reduce((left, event) => knowingOnly(event, asAt, isNotEarlier, left), since)
}

type Order = ReturnType<typeof compare>
const isLater = (order: Order) => order === 'after'
const isNotEarlier = (order: Order) => order !== 'before'

function knowingOnly(event: EventId, begins: readonly Moment[], isSince: (order: Order) => boolean, clock: Clock): Clock {
  const { timeline, division } = clock
  const { days } = timeline
  const from = begins.flatMap((begin) => certain(whenIs(begin, days, division)) ?? [])
  const isDaySince = (day: When) => from.length === begins.length && from.every((each) => isSince(compare(dayOf(day), dayOf(each))))
  const isHappeningSince = ({ on, place }: Happening) =>
    begins.every((begin) => {
      if (timeline.lies(begin) === 'to come') return false
      const start = certain(whenIs(begin, days, division))
      if (on !== undefined && start !== undefined) return isSince(compare(dayOf(on), dayOf(start)))
      // Where a day is not told, in the order in which they were.
      return timeline.happenings.every((each) => each.place < place || !isOf(each.event, begin))
    })
  const happenings = timeline.happenings.filter((each) => each.event !== event || isHappeningSince(each))
  const came = happenings.filter((each) => each.event === event)
  const isNow = timeline.lies({ kind: 'event-moment', event }) === 'now'
  const comesNow = isNow && begins.every((begin) => isSince(seenFromNow[timeline.lies(begin)]))
  const told = days.on.get(nameOf(event))
  const [first] = [...came.map(({ on }) => on), ...(told !== undefined && isDaySince(told) ? [told] : [])]
    .flatMap((day) => day ?? [])
    .toSorted((a, b) => (compare(a, b) === 'before' ? -1 : 1))
  const on = new Map([...days.on].filter(([name]) => name !== nameOf(event) && name !== firstOf(event)))
  if (first !== undefined) on.set(nameOf(event), first)
  const where = came.length > 0 ? 'passed' : comesNow ? 'now' : 'to come'
  return {
    ...clock,
    timeline: {
      ...timeline,
      happenings,
      days: { ...days, on },
      lies: (moment) => (moment.kind === 'event-moment' && moment.event === event ? where : timeline.lies(moment)),
    },
  }
}

/** How what is now lies to a moment. */
const seenFromNow = { passed: 'after', now: 'on', 'to come': 'before' } as const satisfies Record<Lies, Order>

function isOf(event: EventId, moment: Moment): boolean {
  return momentsIn(moment).some((part) => part.kind === 'event-moment' && part.event === event)
}

interface Beginning {
  readonly moment: Moment
  /** The duty asks how something is at this moment, which need not have come. */
  readonly isAskedAsAt: boolean
}

/** The moments without which a condition does not come to hold: those as at which it asks, and those that settle what it asks. */
function beginningsOf(condition: Condition, graph: PolicyGraph): readonly Beginning[] {
  const found: Beginning[] = []
  eachPiece(condition, (piece) => {
    if (piece.kind === 'as-at' && !piece.before) found.push({ moment: piece.moment, isAskedAsAt: true })
    if (piece.kind === 'fact-is' || piece.kind === 'age-is') {
      const fact = piece.fact === undefined || !graph.has(piece.fact) ? undefined : graph.node(piece.fact)
      const [event, ...others] = fact?.kind === 'fact' ? fact.settledAt : []
      if (event !== undefined && others.length === 0) found.push({ moment: { kind: 'event-moment', event }, isAskedAsAt: false })
    }
    const term = piece.kind === 'term-holds' ? graph.node(piece.term) : undefined
    if (term?.kind === 'term') found.push(...beginningsOf(term.when, graph))
  })
  return found
}
