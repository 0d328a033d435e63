/** Real days for a trail: limits counted by the calendar, birthdays from one day of birth, rules on the days on which they are in force. */
import { birthday } from '../../calendar/index.js'
import type { CivilDate, Division, Duration } from '../../calendar/index.js'
import { dateOf, dayNumber } from '../../calendar/date.js'
import type { Moment } from '../../graph/expressions.js'
import { keyOf, momentName } from '../../space/index.js'
import type { MomentName } from '../../space/index.js'
import type { Course } from './course.js'
import { endDay, weekday, weekdayFrom } from './days.js'
import type { KnownMoment } from './moments.js'
import { cellBonds, sinceBonds } from './since.js'
import type { Footstep } from './trail.js'
import { chooseDays } from './window.js'
import type { Bond, Window } from './window.js'

export interface Dated {
  /** The day of each step. */
  readonly days: readonly CivilDate[]
  readonly born: CivilDate
  /** Days of events from which limits are counted and that are no steps of their own. */
  readonly others: readonly { readonly moment: MomentName; readonly day: CivilDate }[]
}

const noLater = (day: number) => day

/** Days that fit all steps; nothing where there are none. */
export function datesOf(steps: readonly Footstep[], course: Course): Dated | undefined {
  const {
    model: {
      space: { vocabulary, graph },
    },
    moments,
  } = course
  const { axes, dates, cells } = vocabulary
  const division: Division = graph.protocol.calendar
  const start = firstDay(steps, course)
  // The farthest that a story can lie from its start, in days: a childhood.
  const reach = 9500
  const windows: Window[] = steps.map(() => ({ from: start - reach, to: start + reach }))
  const bonds: Bond[] = steps.slice(1).map((_, i) => ({ of: i + 1, from: i, holds: 'is not before', shift: noLater }))
  const add = (window: Window) => windows.push(window) - 1
  const born = add({ from: start - reach, to: start + 300 })
  const others: { readonly moment: MomentName; readonly index: number }[] = []

  const date = axes.find('date')
  for (const [i, { point }] of steps.entries()) {
    if (date === undefined) break
    const stretch = point[date]!
    if (stretch > 0) windows[i]!.from = Math.max(windows[i]!.from, dayNumber(dates[stretch - 1] as CivilDate))
    if (stretch < dates.length) windows[i]!.to = Math.min(windows[i]!.to, dayNumber(dates[stretch] as CivilDate) - 1)
  }

  const age = axes.index('age')
  const { thresholds } = cells.get('age')!
  const aged = (months: number) => (day: number) =>
    dayNumber(birthday(dateOf(day), { years: Math.floor(months / 12), months: months % 12 }).date)
  if (course.lasting.includes(age)) {
    for (const [i, { point }] of steps.entries()) bonds.push(...cellBonds(i, born, point[age]!, thresholds.map(aged)))
  }

  const end = (duration: Duration) => (day: number) => endDay(day, duration, division)
  /** The day of the moment from which a limit is counted, as it stands at a step; a window of its own where no step tells it. */
  const anchorOf = (moment: Moment, at: number): { readonly index: number; readonly shift: (day: number) => number } => {
    if (moment.kind === 'birthday') return { index: born, shift: aged(moment.age.years * 12 + moment.age.months) }
    if (moment.kind === 'after') {
      const { index, shift } = anchorOf(moment.of, at)
      return { index, shift: (day) => end(moment.duration)(shift(day)) }
    }
    const name = momentName(moment)
    const step = steps.findLastIndex(
      (each, i) =>
        i < at &&
        (moment.kind === 'transfer'
          ? each.way !== undefined && each.way.to !== each.stage.holder
          : each.stage.moment === name || isFirst(moment, each)),
    )
    if (step !== -1) return { index: step, shift: noLater }
    const known = others.find((other) => other.moment === name)
    if (known !== undefined) return { index: known.index, shift: noLater }
    const index = add({ from: start - reach, to: start + reach })
    others.push({ moment: name, index })
    return { index, shift: noLater }
  }
  /** Asked plainly of an event, its first occurrence is meant while none has passed. */
  function isFirst(moment: Moment, { stage, point }: Footstep): boolean {
    if (
      moment.kind !== 'event-moment' ||
      moment.which !== 'first' ||
      stage.moment === undefined ||
      vocabulary.moments.get(stage.moment)?.event !== moment.event
    )
      return false
    const passed = axes.find(keyOf({ kind: 'passed', moment: momentName(moment) }))
    return passed === undefined || point[passed] === 0
  }
  for (const [i, { stage, point }] of steps.entries()) {
    const now = stage.moment === undefined ? undefined : moments.get(stage.moment)
    if (now?.kind === 'after' && now.of !== undefined) {
      const { index, shift } = anchorOf(now.of, i)
      bonds.push({ of: i, from: index, holds: 'is', shift: (day) => end(now.duration)(shift(day)) })
      if (index >= steps.length && index !== born) bonds.push({ of: index, from: i, holds: 'is not after', shift: noLater })
    }
    if (now?.kind === 'first-after' && now.after.kind === 'event-moment') {
      const { index } = anchorOf(now.after, i)
      bonds.push({ of: i, from: index, holds: 'is after', shift: noLater })
      if (index >= steps.length) bonds.push({ of: index, from: i, holds: 'is before', shift: noLater })
    }
    for (const [name, moment] of moments) {
      const passed = axes.find(keyOf({ kind: 'passed', moment: name }))
      const come =
        stage.moment === name
          ? 'now'
          : passed === undefined || !course.lasting.includes(passed)
            ? undefined
            : point[passed] === 0
              ? 'to come'
              : 'gone'
      if (come !== undefined)
        bonds.push(...aroundBirthday(moment, come).map(({ months, holds }): Bond => ({ of: i, from: born, holds, shift: aged(months) })))
    }
    // A limit that has begun and is not over keeps the steps before its end.
    for (const [name, moment] of moments) {
      const passed = axes.find(keyOf({ kind: 'passed', moment: name }))
      if (
        moment.kind !== 'after' ||
        moment.of === undefined ||
        passed === undefined ||
        !course.lasting.includes(passed) ||
        point[passed] !== 0 ||
        stage.moment === name
      )
        continue
      const of = momentName(moment.of)
      const begun = lastInHands(steps, i, of)
      if (begun !== undefined) bonds.push({ of: i, from: begun, holds: 'is not after', shift: end(moment.duration) })
    }
  }
  bonds.push(...sinceBonds(steps, course, add, division))
  const days = chooseDays(windows, bonds, (index, chosen, window) => {
    if (index === 0) return start
    if (index < steps.length) return weekday(Math.min(chosen[index - 1]! + 7, window.to), window)
    return index === born ? (chosen[0] ?? start) - 3650 : start
  })
  if (days === undefined) return undefined
  return {
    days: days.slice(0, steps.length).map(dateOf),
    born: dateOf(days[born]!),
    others: others.map(({ moment, index }) => ({ moment, day: dateOf(days[index]!) })),
  }
}

/** Reviews are held twice a year: the one nearest a birthday lies within half a year of it, and the first one after it no later. */
function aroundBirthday(
  moment: KnownMoment,
  come: 'gone' | 'now' | 'to come',
): { readonly months: number; readonly holds: Bond['holds'] }[] {
  const around = moment.kind === 'nearest' ? moment.to : moment.kind === 'first-after' ? moment.after : undefined
  if (around?.kind !== 'birthday') return []
  const { years, months } = around.age
  const day = years * 12 + months
  const [earliest, latest] = moment.kind === 'nearest' ? [day - 6, day + 6] : [day, day + 6]
  return [
    ...(come === 'to come' ? [] : [{ months: earliest, holds: 'is not before' } as const]),
    ...(come === 'gone' ? [] : [{ months: latest, holds: 'is not after' } as const]),
  ]
}

/** The last step before one at which an event came, in the hands of the same team. */
function lastInHands(steps: readonly Footstep[], before: number, moment: MomentName): number | undefined {
  for (let i = before - 1; i >= 0; i--) {
    const { stage, way } = steps[i]!
    if (way !== undefined && way.to !== stage.holder) return undefined
    if (stage.moment === moment) return i
  }
  return undefined
}

/** A Monday: about when the protocol came into effect, or in the stretch of days in which the story begins. */
function firstDay(
  steps: readonly Footstep[],
  {
    model: {
      space: {
        vocabulary: { axes, dates },
        graph,
      },
    },
  }: Course,
): number {
  const date = axes.find('date')
  const last = date === undefined ? undefined : steps.at(-1)!.point[date]!
  const { effective } = graph.protocol
  const named =
    last !== undefined && dates.length > 0
      ? dayNumber((last === 0 ? dates[0] : dates[last - 1]) as CivilDate) - 7 * steps.length
      : /^\d{4}/.test(effective)
        ? dayNumber(effective.padEnd(7, '-01').padEnd(10, '-01') as CivilDate)
        : dayNumber('2026-01-05')
  return weekdayFrom(named, 1)
}
