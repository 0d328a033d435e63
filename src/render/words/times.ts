/** Durations, moments, points, limits and stays. */
import type {
  AgeValue, Due, Duration, InForce, Limit, Moment, Point, Stay,
} from '../../graph/expressions.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { unreachable } from '../../util/fail.js'
import { happening } from './spoken.js'
import { dateWords, listed, ordinal } from './text.js'

/** `10 working days`. */
export function durationWords({ count, unit }: Duration): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

/** `15 years 6 months`, `16`. */
export function ageWords({ years, months }: AgeValue): string {
  return months === 0 ? `${years}` : `${years} years ${months} month${months === 1 ? '' : 's'}`
}

/** A moment by itself: `the ICPC`, `the 18th birthday`, `2 weeks after the ICPC`. */
export function momentWords(moment: Moment, graph: PolicyGraph): string {
  switch (moment.kind) {
    case 'event-moment': {
      const { kind, words } = happening(moment.event, graph)
      if (moment.which !== undefined) return kind === 'noun' ? numbered(moment.which, words) : `the ${moment.which} time that ${words}`
      return kind === 'noun' ? words : `the moment when ${words}`
    }
    case 'birthday': return birthdayWords(moment.age)
    case 'after': return `${durationWords(moment.duration)} ${joinedWords('after', momentWords(moment.of, graph))}`
    case 'first-after': return `${numbered('first', happening(moment.event, graph).words)} after ${birthdayWords(moment.after.age)}`
    case 'nearest': return `${happening(moment.event, graph).words} nearest ${birthdayWords(moment.to.age)}`
    case 'transfer': return 'the transfer'
    default: return unreachable(moment)
  }
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
    case 'agreed': return 'on a date that is agreed'
    case 'usual': return 'at the usual point'
    case 'any-of-all': return 'at any point'
    case 'not-stated': return 'at a moment that is not stated'
    case 'one-of-points': return listed(point.points.map((one) => pointWords(one, graph)), 'or')
    default: return atMoment(point, graph)
  }
}

/** A moment with its preposition. */
export function atMoment(moment: Moment, graph: PolicyGraph): string {
  const words = momentWords(moment, graph)
  if (words.startsWith('the moment when ')) return words.slice('the moment '.length)
  if (moment.kind === 'birthday') return `on ${words}`
  if (words.startsWith('the moment when ')) return words.replace(/^the moment /, '')
  return moment.kind === 'after' ? words : `at ${words}`
}

/** `within 10 working days of the ICPC`; a clock without a start says so. */
export function limitWords(limit: Limit, graph: PolicyGraph): string {
  const time = `within ${durationWords(limit.duration)}`
  return limit.of === undefined ? `${time} (from when is not stated)` : `${time} of ${momentWords(limit.of, graph)}`
}

/** Any other time: `by the ICPC`, `every week`, `as soon as possible after the referral`. */
export function dueWords(due: Due, graph: PolicyGraph): string {
  switch (due.kind) {
    case 'urgency': return due.after === undefined ? due.pace : `${due.pace} ${joinedWords('after', momentWords(due.after, graph))}`
    case 'every': return `every ${due.duration.count === 1 ? due.duration.unit : durationWords(due.duration)}`
    case 'due-moment': return approached(due.approach, due.moment, graph)
    case 'lasting': return `for ${durationWords(due.duration)}${due.from === undefined ? ' (from when is not stated)' : ` from ${momentWords(due.from, graph)}`}`
    default: return unreachable(due)
  }
}

type Approach = Extract<Due, { kind: 'due-moment' }>['approach']

function approached(approach: Approach, moment: Moment, graph: PolicyGraph): string {
  const words = momentWords(moment, graph)
  switch (approach) {
    case 'at': return atMoment(moment, graph)
    case 'by': return `by ${words}`
    case 'before': return joinedWords('before', words)
    case 'from': return `from ${words} onwards`
    case 'until': return joinedWords('until', words)
    case 'just after': return joinedWords('just after', words)
    case 'end of the day before': return `by the end of the day before ${words}`
    default: return unreachable(approach)
  }
}

/** How long a case remains: `until the 18th birthday`, `for at least 6 months from the return home`. */
export function stayWords(stay: Stay, graph: PolicyGraph): string {
  if (stay.kind === 'stay-until') return stay.moment.kind === 'not-stated' ? '(until when is not stated)' : joinedWords('until', momentWords(stay.moment, graph))
  const start = stay.from === undefined ? ' (from when is not stated)' : ` from ${momentWords(stay.from, graph)}`
  return `for ${stay.bound} ${durationWords(stay.duration)}${start}`
}

/** `from 3 September 2018`, `until the end of 2019`. */
export function inForceWords({ from, until }: InForce): string {
  const parts = [from === undefined ? undefined : `from ${dateWords(from)}`, until === undefined ? undefined : `until ${dateWords(until)}`]
  return parts.filter((part) => part !== undefined).join(' ')
}
