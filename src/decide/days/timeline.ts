/** Where a moment lies, seen from the one that is asked about. */
import type { AgeValue, FirstAfter, Moment } from '../../graph/expressions.js'
import type { EventId } from '../../graph/ids.js'
import { cellOf, keyOf, momentName, monthsOf, passedValues } from '../../space/index.js'
import type { Model, MomentName } from '../../space/index.js'
import { birthday, compare, readWhen } from '../../calendar/index.js'
import { nameOf } from '../../graph/ids.js'
import { askedIn, onesOfMany } from '../told/asked.js'
import { findMoment } from '../told/names.js'
import { momentsMoving } from '../told/points.js'
import { eventsBefore } from '../told/history.js'
import type { Known } from '../told/told.js'
import { certain, possible, whenIs } from './moments-in-time.js'
import type { Days, When } from './moments-in-time.js'

export type Lies = 'passed' | 'now' | 'to come'

/** An event that came to pass, with its day where that was told. */
export interface Happening {
  readonly event: EventId
  readonly on?: When
  readonly place: number
  /** It came to pass in the hands of an earlier team. */
  readonly before: boolean
}

/** What is known of the order of things in one case. */
export interface Timeline {
  readonly days: Days
  /** Every event that is told to have come to pass, in the order in which that was told. */
  readonly happenings: readonly Happening[]
  /** Rules of what is told not to have been done. */
  readonly notDone: ReadonlySet<string>
  /** Moments of which it is only taken that one that is told is the first of its kind: nobody told that none came before. */
  readonly supposed: ReadonlySet<MomentName>
  lies(moment: Moment): Lies
  /** Whether it surely lies ahead: that nobody told of it is not enough. */
  isAhead(moment: Moment): boolean
  /** The same, seen from a move that was made on this day. */
  afterMove(on: When | undefined): Timeline
}

/** The move that is now, or the next one. */
export interface NextMove {
  readonly isNow: boolean
  /** Its day, where that is set. */
  readonly on?: When
  /** The event of a group at which it is made. */
  readonly isAlso?: MomentName
}

export function timelineOf(known: Known, model: Model, { isNow, on: next, isAlso }: NextMove = { isNow: false }): Timeline {
  const { space } = model
  const { earlier = [] } = known.given
  // Days told of the hands of earlier teams count for duties, though no longer for the route.
  const told = new Map([
    ...known.earlierDays,
    ...known.days.on,
    ...(isAlso === undefined || known.days.today === undefined ? [] : [[isAlso, known.days.today] as const]),
  ])
  const own: Days = { ...known.days, on: told }
  const now = known.place.moment
  const nowEvent = eventOf(now, model)
  const toldEvents = new Set(
    [...(known.given.happened ?? []), ...earlier].flatMap(({ moment }) => (moment === undefined ? [] : (eventNamed(moment, model) ?? []))),
  )
  const happenings = [...earlier, ...(known.given.happened ?? [])].flatMap(({ moment, on }, place): Happening[] => {
    const event = moment === undefined ? undefined : eventNamed(moment, model)
    const when = on === undefined ? undefined : readWhen(on)
    return event === undefined
      ? []
      : [{ event, place, before: place < earlier.length, ...(when?.kind === 'read' ? { on: when.value } : {}) }]
  })
  const gone = eventsBefore([...(nowEvent === undefined ? [] : [nowEvent]), ...toldEvents], model)

  const asked = known.given.at === undefined ? undefined : askedIn(known.given.at, space)?.name
  const texts = [...earlier, ...(known.given.happened ?? [])].map(({ moment }) => moment)
  const isLater = (first: FirstAfter) => [known.given.at, ...texts].some((text) => isNearestLater(text, first, model))
  const supposed = new Set<MomentName>()
  const untold = onesOfMany(space).filter((one) => !told.has(momentName(one)))
  for (const one of untold) {
    const when =
      one.kind === 'first-after'
        ? dayOfFirst(
            one,
            happenings.filter(({ place }) => !isNearestLater(texts[place], one, model)),
            isLater(one) ? undefined : nowEvent,
            own,
            known,
          )
        : undefined
    if (when === undefined) continue
    told.set(momentName(one), when)
    if (one.kind === 'first-after' && !isWatchedFrom(one, happenings, own)) supposed.add(momentName(one))
  }
  const isFirstNow = (moment: Moment) =>
    moment.kind === 'first-after' &&
    !isLater(moment) &&
    own.today === undefined &&
    moment.event === nowEvent &&
    (moment.after.kind === 'birthday'
      ? isInTheYear(moment.after.age, undefined, own, known) && !happenings.some(({ event }) => event === moment.event)
      : isFirstSince(moment.event, moment.after, happenings))
  const byCase = (name: MomentName): Lies | undefined => {
    const axis = space.vocabulary.axes.find(keyOf({ kind: 'passed', moment: name }))
    if (axis === undefined) return undefined
    const open = passedValues.map((_, value) => value).filter((value) => model.store.meets(known.cases, model.store.among(axis, [value])))
    return open.every((value) => value > 0) ? 'passed' : undefined
  }
  const ahead = new Map<EventId, boolean>()
  const planned = new Set(Object.keys(known.given.planned ?? {}).flatMap((text) => findMoment(text, space)?.name ?? []))
  const notHappened = new Set((known.given.notHappened ?? []).flatMap((text) => findMoment(text, space)?.event ?? []))
  const moving = momentsMoving(known, model)
  const isNotPassed = (name: MomentName) => {
    const axis = space.vocabulary.axes.find(keyOf({ kind: 'passed', moment: name }))
    return axis !== undefined && model.store.implies(known.cases, model.store.among(axis, [0]))
  }
  // Had it come, the case would have moved; and what always comes after something that is yet to come, or is now, is to come too.
  const eventIsAhead = (event: EventId): boolean => {
    const found = ahead.get(event)
    if (found !== undefined) return found
    ahead.set(event, false)
    const node = space.graph.node(event)
    const is =
      notHappened.has(event) ||
      moving.has(nameOf(event)) ||
      isNotPassed(nameOf(event)) ||
      (node.kind === 'event' && node.after.some((before) => (before === nowEvent && !toldEvents.has(before)) || eventIsAhead(before)))
    ahead.set(event, is)
    return is
  }
  const notDone = new Set(known.given.notDone ?? [])
  const seen = (transfer: Lies, moved: When | undefined): Timeline => {
    const days: Days = moved === undefined ? own : { ...own, on: new Map([...told, ['transfer', moved]]) }
    const byDay = (moment: Moment): Lies | undefined => {
      const dates = possible(whenIs(moment, days, space.graph.protocol.calendar))
      if (days.today === undefined || dates.length === 0) return undefined
      const orders = new Set(dates.map((date) => compare(date, days.today!)))
      return orders.size > 1 ? undefined : orders.has('before') ? 'passed' : orders.has('on') ? 'now' : 'to come'
    }
    return {
      days,
      happenings,
      supposed,
      notDone,
      lies(moment) {
        if (moment.kind === 'transfer') return transfer
        if (moment.kind === 'previous-transfer') return known.place.holder === 'not yet open' ? 'to come' : 'passed'
        if (moment.kind === 'last-of') {
          const parts = moment.moments.map((each) => this.lies(each))
          return parts.includes('to come') ? 'to come' : parts.includes('now') ? 'now' : 'passed'
        }
        const name = momentName(moment)
        if (name === now || name === isAlso || name === asked || isFirstNow(moment)) return 'now'
        if (moment.kind === 'first-after' && isLater(moment)) return 'passed'
        if (moment.kind === 'event-moment') {
          const before = toldEvents.has(moment.event) || gone.has(moment.event)
          if (moment.event === nowEvent && !(moment.which === 'first' && before)) return 'now'
          if (before && moment.which !== 'next') return 'passed'
        }
        // What is counted back from a moment lies behind as soon as that has come.
        if (moment.kind === 'before' && this.lies(moment.of) !== 'to come') return 'passed'
        if (moment.kind === 'hour-of') return byDay(moment) ?? this.lies(moment.day)
        return (
          byDay(moment) ?? byCase(name) ?? (moment.kind === 'birthday' ? byAge(monthsOf(moment.age), known, model) : undefined) ?? 'to come'
        )
      },
      isAhead(moment) {
        if (this.lies(moment) !== 'to come') return false
        const name = momentName(moment)
        if (moment.kind === 'transfer' || planned.has(name) || byDay(moment) === 'to come' || isNotPassed(name)) return true
        switch (moment.kind) {
          case 'after':
          case 'before':
            return this.isAhead(moment.of)
          case 'last-of':
            return moment.moments.some((each) => this.isAhead(each))
          case 'hour-of':
            return this.isAhead(moment.day)
          case 'event-moment':
            return moment.which === 'next' || eventIsAhead(moment.event)
          case 'first-after':
            return this.isAhead(moment.after)
          default:
            return false
        }
      },
      afterMove: (on) => seen('passed', on),
    }
  }
  return seen(isNow ? 'now' : 'to come', next)
}

/** The event that a text names, be it one of many. */
function eventNamed(text: string, { space }: Model): EventId | undefined {
  const asked = askedIn(text, space)
  return asked?.which?.event ?? asked?.moment?.event
}

/** Whether one event is told, and since it came, the last time or the first, none of another kind. */
function isFirstSince(event: EventId, after: Extract<Moment, { kind: 'event-moment' }>, happenings: readonly Happening[]): boolean {
  const isStart = (each: Happening) => each.event === after.event
  const start = after.which === 'first' ? happenings.findIndex(isStart) : happenings.findLastIndex(isStart)
  return start >= 0 && !happenings.some((each, place) => each.event === event && place > start)
}

/** The day of the first of its kind after a birthday or another event: of those that were told, the first since then. */
function dayOfFirst(
  one: FirstAfter,
  happenings: readonly Happening[],
  now: EventId | undefined,
  days: Days,
  known: Known,
): When | undefined {
  const told =
    days.born === undefined && one.after.kind === 'birthday'
      ? []
      : happenings.flatMap(({ event, on }) => (event === one.event && on !== undefined && isAfterwards(one, on, days, known) ? [on] : []))
  const [first] = told.toSorted((a, b) => (compare(a, b) === 'before' ? -1 : 1))
  return first ?? (now === one.event && isAfterwards(one, days.today, days, known) ? days.today : undefined)
}

/** Whether a day lies after that from which the first of a kind is meant; of a birthday no more than a year. */
function isAfterwards({ after }: FirstAfter, on: When | undefined, days: Days, known: Known): boolean {
  if (after.kind === 'birthday') return isInTheYear(after.age, on, days, known)
  const start = startOf(after, days)
  return on !== undefined && start !== undefined && compare(on, start) === 'after'
}

/** The day of a birthday, or the day told of an event. */
function startOf(after: FirstAfter['after'], { born, on }: Days): When | undefined {
  if (after.kind === 'birthday') return born === undefined ? undefined : certain(birthday(born, after.age))
  return on.get(momentName(after)) ?? on.get(nameOf(after.event))
}

/** Whether one of its kind is told from before that: then the first that is told since can be taken for the first. */
function isWatchedFrom({ event, after }: FirstAfter, happenings: readonly Happening[], days: Days): boolean {
  const from = startOf(after, days)
  return (
    from !== undefined && happenings.some((each) => each.event === event && each.on !== undefined && compare(each.on, from) === 'before')
  )
}

/** Whether one that is told is that nearest a later birthday: the first after the earlier one is another, and was before. */
function isNearestLater(text: string | undefined, { event, after }: FirstAfter, { space }: Model): boolean {
  const one =
    text === undefined || after.kind !== 'birthday'
      ? undefined
      : (askedIn(text, space)?.which ?? onesOfMany(space).find((each) => momentName(each) === askedIn(text, space)?.name))
  return one?.kind === 'nearest' && one.event === event && after.kind === 'birthday' && monthsOf(one.to.age) > monthsOf(after.age)
}

/** Whether a day lies in the year after a birthday, by the day of birth or the age in years: later on, nobody tells whether there was no other before. */
function isInTheYear(age: AgeValue, on: When | undefined, { born }: Days, known: Known): boolean {
  if (born === undefined) return age.months === 0 && Number(/^\d+/.exec(String(known.given.facts?.['age'] ?? ''))?.[0]) === age.years
  const [from, end] = [birthday(born, age), birthday(born, { ...age, years: age.years + 1 })].map(certain)
  return on !== undefined && compare(on, from!) !== 'before' && compare(on, end!) === 'before'
}

function eventOf(name: MomentName | undefined, { space }: Model): EventId | undefined {
  return name === undefined ? undefined : space.vocabulary.moments.get(name)?.event
}

/** Whether a birthday has come for every age that the case can have. */
function byAge(months: number, known: Known, { space, store }: Model): Lies | undefined {
  const { axes, cells } = space.vocabulary
  // Told in whole years, an age says more than the ages at which the rules cut.
  const years = /^\d+$/.exec(String(known.given.facts?.['age'] ?? ''))?.[0]
  if (years !== undefined && Number(years) * 12 >= months) return 'passed'
  const [axis, own] = [axes.find('age'), cells.get('age')]
  if (axis === undefined || own === undefined) return undefined
  const open = axes.list[axis]!.values.map((_, value) => value).filter((value) => store.meets(known.cases, store.among(axis, [value])))
  const cell = cellOf(own, months, true)
  // On the day itself only if the protocol cuts there; between two cuts nobody can tell.
  if (cell % 2 === 0) return open.every((value) => value > cell) ? 'passed' : undefined
  return open.every((value) => value > cell) ? 'passed' : open.every((value) => value === cell) ? 'now' : undefined
}
