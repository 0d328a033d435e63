/** Where a moment lies, seen from the one that is asked about. */
import type { Moment } from '../graph/expressions.js'
import type { EventId } from '../graph/ids.js'
import { cellOf, keyOf, momentName, monthsOf, passedValues } from '../space/index.js'
import type { Model, MomentName } from '../space/index.js'
import { compare } from '../calendar/index.js'
import { eventsBefore } from './history.js'
import type { Known } from './told.js'
import { possible, whenIs } from './moments-in-time.js'
import type { Days } from './moments-in-time.js'
import { findMoment } from './names.js'

export type Lies = 'passed' | 'now' | 'to come'

/** What is known of the order of things in one case. */
export interface Timeline {
  readonly days: Days
  lies(moment: Moment): Lies
}

export function timelineOf(known: Known, model: Model, moves: boolean, isAlso?: MomentName): Timeline {
  const { space } = model
  const { earlier = [] } = known.given
  // Days told of the hands of earlier teams count for duties, though no longer for the route.
  const days: Days = { ...known.days, on: new Map([...known.earlierDays, ...known.days.on, ...(isAlso === undefined || known.days.today === undefined ? [] : [[isAlso, known.days.today] as const])]) }
  const now = known.place.moment
  const nowEvent = eventOf(now, model)
  const toldEvents = new Set([...(known.given.happened ?? []), ...earlier].flatMap(({ moment }) => (moment === undefined ? [] : findMoment(moment, space)?.event ?? [])))
  const gone = eventsBefore([...(nowEvent === undefined ? [] : [nowEvent]), ...toldEvents], model)

  const byDay = (moment: Moment): Lies | undefined => {
    const dates = possible(whenIs(moment, days, space.graph.protocol.calendar))
    if (days.today === undefined || dates.length === 0) return undefined
    const orders = new Set(dates.map((date) => compare(date, days.today!)))
    return orders.size > 1 ? undefined : orders.has('before') ? 'passed' : orders.has('on') ? 'now' : 'to come'
  }
  const byCase = (name: MomentName): Lies | undefined => {
    const axis = space.vocabulary.axes.find(keyOf({ kind: 'passed', moment: name }))
    if (axis === undefined) return undefined
    const open = passedValues.map((_, value) => value).filter((value) => model.store.meets(known.cases, model.store.among(axis, [value])))
    return open.every((value) => value > 0) ? 'passed' : undefined
  }
  return {
    days,
    lies(moment) {
      if (moment.kind === 'transfer') return moves ? 'now' : 'to come'
      if (moment.kind === 'previous-transfer') return known.place.holder === 'not yet open' ? 'to come' : 'passed'
      if (moment.kind === 'last-of') {
        const parts = moment.moments.map((each) => this.lies(each))
        return parts.includes('to come') ? 'to come' : parts.includes('now') ? 'now' : 'passed'
      }
      const name = momentName(moment)
      if (name === now || name === isAlso) return 'now'
      if (moment.kind === 'event-moment') {
        const before = toldEvents.has(moment.event) || gone.has(moment.event)
        if (moment.event === nowEvent && !(moment.which === 'first' && before)) return 'now'
        if (before && moment.which !== 'next') return 'passed'
      }
      // What is counted back from a moment lies behind as soon as that has come.
      if (moment.kind === 'before' && this.lies(moment.of) !== 'to come') return 'passed'
      if (moment.kind === 'hour-of') return byDay(moment) ?? this.lies(moment.day)
      return byDay(moment) ?? byCase(name) ?? (moment.kind === 'birthday' ? byAge(monthsOf(moment.age), known, model) : undefined) ?? 'to come'
    },
  }
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
