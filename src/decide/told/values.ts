/** Values of facts as people write them: a declared value, an age, a time since, a date. */
import { ageOn, daysBetween, readWhen } from '../../calendar/index.js'
import type { CivilDate, Duration, Unit } from '../../calendar/index.js'
import { aboutDays, cellOf, notApplicable } from '../../space/index.js'
import type { Cells, Space } from '../../space/index.js'
import type { Days, When } from '../days/moments-in-time.js'
import { findValue } from './names.js'

/** The ordinals that a value can stand for; nothing when it means nothing here. */
export function ordinalsOf(text: string, axis: number, space: Space, days: Days): readonly number[] | undefined {
  const { axes, cells } = space.vocabulary
  const { subject, values } = axes.list[axis]!
  const declared = findValue(text, axis, axes)
  if (declared !== undefined) return [declared]
  const id = subject.kind === 'age' ? 'age' : subject.kind === 'fact' ? subject.fact : undefined
  const own = id === undefined ? undefined : cells.get(id)
  if (own === undefined) return undefined
  const fact = id === 'age' || id === undefined || !space.graph.has(id) ? undefined : space.graph.node(id)
  const isSince = fact?.kind === 'fact' && fact.domain === 'since'
  return isSince ? sinceOrdinals(text, own, days) : ageOrdinals(text, own, values)
}

/** `16`, `16y`, `15y6m`, `16th birthday`, `before 16th birthday`, `over 16`, `under 16`. */
function ageOrdinals(text: string, cells: Cells, values: readonly string[]): readonly number[] | undefined {
  const age =
    /^(before|under|on|exactly|after|over|from)?\s*(?:the\s+)?(?:age of\s+)?(\d{1,3})\s*(?:st|nd|rd|th|y|years?)?\s*(?:(?:and\s+)?(\d{1,2})\s*(?:m|months?))?\s*(birthday|or over|and over|\+)?(?:\s+old)?$/i.exec(
      text.trim(),
    )
  if (age === null) return undefined
  const [, place, years, months = '0', what] = age
  const at = Number(years) * 12 + Number(months)
  const all = values.map((_, i) => i).filter((i) => values[i] !== notApplicable)
  const onTheDay = cellOf(cells, at, true)
  const later = cellOf(cells, at, false)
  switch (place?.toLowerCase()) {
    case 'before':
    case 'under':
      return all.filter((cell) => cell < onTheDay || (onTheDay % 2 === 0 && cell === onTheDay))
    case 'after':
    case 'over':
      return all.filter((cell) => (cell >= later && cell !== onTheDay) || (later % 2 === 0 && cell === later))
    case 'from':
      return all.filter((cell) => cell >= onTheDay)
    case 'on':
    case 'exactly':
      return [onTheDay]
    default: {
      if (what?.toLowerCase() === 'birthday') return [onTheDay]
      if (what !== undefined) return all.filter((cell) => cell >= onTheDay)
      // An age in whole years or months is any day from that birthday to the next; it may be the birthday itself.
      const end = cellOf(cells, at + (age[3] === undefined ? 12 : 1), true)
      return all.filter((cell) => cell >= onTheDay && (cell < end || (end % 2 === 0 && cell === end)))
    }
  }
}

/** A date, `2 months`, `2 months ago`, `within 3 months`, `over 3 months ago`. */
function sinceOrdinals(text: string, cells: Cells, days: Days): readonly number[] | undefined {
  const when = readWhen(text.trim())
  if (when.kind === 'read')
    return days.today === undefined
      ? undefined
      : sinceDate(when.value.slice(0, 10) as CivilDate, days.today.slice(0, 10) as CivilDate, cells)
  const time =
    /^(within|less than|under|over|more than|exactly)?\s*(?:the last\s+)?(\d{1,4})\s+(hour|working hour|day|week|month|year|working day|calendar day)s?(?:\s+ago)?$/i.exec(
      text.trim(),
    )
  if (time === null) return undefined
  const at = aboutDays({ kind: 'duration', count: Number(time[2]), unit: time[3]!.toLowerCase() as Unit })
  const onTheDay = cellOf(cells, at, true)
  const all = cells.values.map((_, i) => i)
  switch (time[1]?.toLowerCase()) {
    case 'within':
    case 'less than':
    case 'under':
      return all.filter((cell) => cell < onTheDay || (onTheDay % 2 === 0 && cell === onTheDay))
    case 'over':
    case 'more than':
      return all.filter((cell) => cell > onTheDay || (onTheDay % 2 === 0 && cell === onTheDay))
    default:
      return [onTheDay]
  }
}

/** Months and years are counted by the calendar, so that the day itself is met exactly. */
function sinceDate(from: CivilDate, today: CivilDate, cells: Cells): readonly number[] | undefined {
  if (daysBetween(from, today) < 0) return undefined
  const age = ageOn(from, today)
  if (age === 'not yet born') return undefined
  const months = age.years * 12 + age.months
  const within = cells.thresholds.findIndex((threshold) => {
    const whole = threshold / 30.44
    const inMonths = Math.abs(whole - Math.round(whole)) < 0.02
    return inMonths ? months < Math.round(whole) || (months === Math.round(whole) && age.onTheDay) : daysBetween(from, today) <= threshold
  })
  if (within < 0) return [cells.thresholds.length * 2]
  const threshold = cells.thresholds[within]!
  const whole = Math.round(threshold / 30.44)
  const exact = Math.abs(threshold / 30.44 - whole) < 0.02 ? months === whole && age.onTheDay : daysBetween(from, today) === threshold
  return [within * 2 + (exact ? 1 : 0)]
}

/** A limit that somebody set for one case: a time, a day, or none. */
export type LimitSet =
  { readonly kind: 'none' } | { readonly kind: 'day'; readonly when: When } | { readonly kind: 'time'; readonly duration: Duration }

/** `3 days`, `10 working days`, a date, or `none`. */
export function limitSet(text: string): LimitSet | undefined {
  const plain = text.trim().toLowerCase()
  if (plain === 'none') return { kind: 'none' }
  const time = /^(\d{1,4}) (hour|day|working day|calendar day|week|month|year)s?$/.exec(plain)
  if (time !== null)
    return Number(time[1]) === 0 ? undefined : { kind: 'time', duration: { count: Number(time[1]), unit: time[2] as Unit } }
  const when = readWhen(text.trim())
  return when.kind === 'read' ? { kind: 'day', when: when.value } : undefined
}
