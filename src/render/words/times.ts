/** Durations, moments, points, limits and stays. */
import type { AgeValue, DaysOfYear, Due, Duration, InForce, Limit, Moment, Point, Stay } from '../../graph/expressions.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { clockName } from '../../space/index.js'
import { unreachable } from '../../util/fail.js'
import { happening } from './spoken.js'
import { dateWords, listed, ordinal } from './text.js'
import { monthNames } from '../../util/month-names.js'

/** `10 working days`; of working hours also when they are, since authorities differ. */
export function durationWords({ count, unit, officeHours }: Duration): string {
  const hours = officeHours === undefined ? '' : ` (${officeHours.split(' to ').map(clockName).join(' to ')})`
  return `${count} ${unit}${count === 1 ? '' : 's'}${hours}`
}

/** `15 years 6 months`, `16`. */
export function ageWords({ years, months }: AgeValue): string {
  const rest = `${months} month${months === 1 ? '' : 's'}`
  return months === 0 ? `${years}` : years === 0 ? rest : `${years} years ${rest}`
}

/** A moment by itself: `the ICPC`, `the 18th birthday`, `2 weeks after the ICPC`. */
export function momentWords(moment: Moment, graph: PolicyGraph): string {
  switch (moment.kind) {
    case 'event-moment': {
      const { kind, words } = happening(moment.event, graph)
      if (moment.which !== undefined) return kind === 'noun' ? numbered(moment.which, words) : `the ${moment.which} time that ${words}`
      return kind === 'noun' ? words : `the moment when ${words}`
    }
    case 'birthday':
      return birthdayWords(moment.age)
    case 'after':
      return `${durationWords(moment.duration)} ${joinedWords('after', momentWords(moment.of, graph))}`
    case 'before':
      return `${durationWords(moment.duration)} ${joinedWords('before', momentWords(moment.of, graph))}`
    case 'last-of':
      return `${listed(
        moment.moments.map((each) => momentWords(each, graph)),
        'or',
      )}, whichever is later`
    case 'hour-of':
      return `${clockName(moment.time)} ${dayWords(moment.day, graph)}`
    case 'previous-transfer':
      return 'the transfer by which the team got the case'
    case 'first-after':
      return `${numbered('first', happening(moment.event, graph).words)} after ${momentWords(moment.after, graph)}`
    case 'nearest':
      return `${happening(moment.event, graph).words} nearest ${birthdayWords(moment.to.age)}`
    case 'transfer':
      return 'the transfer'
    default:
      return unreachable(moment)
  }
}

/** `on the day of the referral`, `on the next working day after the referral`. */
function dayWords(day: Moment, graph: PolicyGraph): string {
  if (day.kind !== 'after' && day.kind !== 'before')
    return day.kind === 'birthday'
      ? `on ${momentWords(day, graph)}`
      : joinedWords('on the day of', momentWords(day, graph)).replace('on the day of when', 'on the day when')
  const { count, unit } = day.duration
  return day.kind === 'after' && count === 1 && (unit === 'working day' || unit === 'day')
    ? `on the next ${unit} ${joinedWords('after', momentWords(day.of, graph))}`
    : momentWords(day, graph)
}

/** `the first review`, said once also when the name begins so itself. */
function numbered(which: string, words: string): string {
  const name = words.replace(/^(the|a|an) /, '')
  return name.startsWith(`${which} `) ? `the ${name}` : `the ${which} ${name}`
}

/** After a word that joins clauses the moment need not be named: `until the child becomes looked after`. */
function joinedWords(joint: string, words: string): string {
  return `${joint} ${words.replace(/^the moment when /, '')}`
}

function birthdayWords(age: AgeValue): string {
  return age.months === 0 ? `the ${ordinal(age.years)} birthday` : `the day the child is ${ageWords(age)} old`
}

/** Where a move takes effect, with its preposition: `at the ICPC`, `on an agreed date`. */
export function pointWords(point: Point | undefined, graph: PolicyGraph): string {
  if (point === undefined) return 'at a moment that is not stated'
  switch (point.kind) {
    case 'agreed':
      return 'on a date that is agreed'
    case 'usual':
      return 'at the usual point'
    case 'any-of-all':
      return 'at any point'
    case 'not-stated':
      return 'at a moment that is not stated'
    case 'one-of-points':
      return listed(
        point.points.map((one) => pointWords(one, graph)),
        'or',
      )
    default:
      return atMoment(point, graph)
  }
}

/** A moment with its preposition. */
export function atMoment(moment: Moment, graph: PolicyGraph): string {
  const words = momentWords(moment, graph)
  if (words.startsWith('the moment when ')) return words.slice('the moment '.length)
  if (moment.kind === 'birthday') return `on ${words}`
  if (words.startsWith('the moment when ')) return words.replace(/^the moment /, '')
  return moment.kind === 'after' || moment.kind === 'before' ? words : `at ${words}`
}

/** `within 10 working days of the ICPC`; a clock without a start says so. */
export function limitWords(limit: Limit, graph: PolicyGraph): string {
  const time = `within ${durationWords(limit.duration)}`
  return limit.of === undefined ? `${time} (from when is not stated)` : `${time} of ${momentWords(limit.of, graph)}`
}

/** Any other time: `by the ICPC`, `every week`, `as soon as possible after the referral`. */
export function dueWords(due: Due, graph: PolicyGraph): string {
  switch (due.kind) {
    case 'urgency':
      return due.after === undefined ? due.pace : `${due.pace} ${joinedWords('after', momentWords(due.after, graph))}`
    case 'each-period':
      return `every ${due.period}`
    case 'every':
      return `every ${due.duration.count === 1 ? due.duration.unit : durationWords(due.duration)}`
    case 'due-moment':
      return due.approach === 'by' && due.moment.kind === 'last-of'
        ? lastLimitWords(due.moment, graph)
        : approached(due.approach, due.moment, graph)
    case 'lasting':
      return `for ${durationWords(due.duration)}${due.from === undefined ? ' (from when is not stated)' : ` from ${momentWords(due.from, graph)}`}`
    default:
      return unreachable(due)
  }
}

/** `within 10 working days of the referral or 15 working days of the strategy discussion, whichever is later`. */
function lastLimitWords(last: Extract<Moment, { kind: 'last-of' }>, graph: PolicyGraph): string {
  const limits = last.moments.flatMap((each) =>
    each.kind === 'after' ? [`${durationWords(each.duration)} of ${momentWords(each.of, graph)}`] : [],
  )
  return limits.length === last.moments.length ? `within ${listed(limits, 'or')}, whichever is later` : `by ${momentWords(last, graph)}`
}

type Approach = Extract<Due, { kind: 'due-moment' }>['approach']

function approached(approach: Approach, moment: Moment, graph: PolicyGraph): string {
  const words = momentWords(moment, graph)
  switch (approach) {
    case 'at':
      return atMoment(moment, graph)
    case 'by':
      return moment.kind === 'before' ? `at least ${words}` : `by ${words}`
    case 'before':
      return joinedWords('before', words)
    case 'from':
      return `from ${words} onwards`
    case 'until':
      return joinedWords('until', words)
    case 'just after':
      return joinedWords('just after', words)
    case 'end of the day before':
      return `by the end of the day before ${words}`
    default:
      return unreachable(approach)
  }
}

/** How long a case remains: `until the 18th birthday`, `for at least 6 months from the return home`. */
export function stayWords(stay: Stay, graph: PolicyGraph): string {
  if (stay.kind === 'stay-until')
    return stay.moment.kind === 'not-stated' ? '(until when is not stated)' : joinedWords('until', momentWords(stay.moment, graph))
  if (stay.kind === 'stay-at-least-until') return joinedWords('at least until', momentWords(stay.moment, graph))
  const start = stay.from === undefined ? ' (from when is not stated)' : ` from ${momentWords(stay.from, graph)}`
  return `for ${stay.bound} ${durationWords(stay.duration)}${start}`
}

/** `from 20 December to 3 January`, `from 22 July 2026 to 1 September 2026`. */
export function daysOfYearWords({ from, until }: DaysOfYear): string {
  const words = (day: string): string => {
    const [, month, number] = /^(\d\d)-(\d\d)$/.exec(day) ?? []
    return month === undefined ? dateWords(day) : `${Number(number)} ${monthNames[Number(month) - 1] ?? month}`
  }
  return `from ${words(from)} to ${words(until)}`
}

/** `from 3 September 2018`, `until the end of 2019`. */
export function inForceWords({ from, until }: InForce): string {
  const parts = [from === undefined ? undefined : `from ${dateWords(from)}`, until === undefined ? undefined : `until ${dateWords(until)}`]
  return parts.filter((part) => part !== undefined).join(' ')
}
