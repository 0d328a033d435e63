import type { Due, Limit, Moment, Point, Stay } from '../../graph/expressions.js'
import { approaches, paces, standIns } from '../../syntax/phrases.js'
import type { Text } from '../../syntax/value.js'
import type { Context } from '../scope.js'
import { birthdayOf, birthdayPattern, durationOf, durationPattern, readEvery } from './durations.js'
import { meantBy } from './meant.js'
import { groups, notAPhrase, piece } from './pieces.js'

const afterForm = new RegExp(`^(${durationPattern}) after (.+)$`)
const firstAfterForm = new RegExp(`^first (.+) after (${birthdayPattern})$`)
const nearestForm = new RegExp(`^(.+) nearest (${birthdayPattern})$`)
const whichForm = /^(first|next) (.+)$/
const limitForm = new RegExp(`^(${durationPattern})(?: of (.+))?$`)
const urgencyForm = new RegExp(`^(${paces.join('|')})(?: after (.+))?$`)
const dueForm = new RegExp(`^(${[...approaches].sort((a, b) => b.length - a.length).join('|')}) (.+)$`)
const lastingForm = new RegExp(`^for (${durationPattern})(?: from (.+))?$`)
const untilForm = /^until (.+)$/
const stayForm = new RegExp(`^(at least|at most) (${durationPattern})(?: from (.+))?$`)

/** So many times `after` may be said in one moment. */
const deepest = 3

/** An event, a birthday, the transfer itself, or one of these in a longer phrase. A declared name always comes first. */
export function readMoment(text: Text, context: Context, depth = 0, also: readonly string[] = ['transfer']): Moment | undefined {
  const words = text.text
  if (context.has('event', words)) return { kind: 'event-moment', event: `event:${words}` }
  if (words === 'transfer') return { kind: 'transfer' }
  const birthday = birthdayOf(words)
  if (birthday !== undefined) return birthday

  const after = groups(text, afterForm)
  if (after !== undefined) {
    if (depth === deepest) return notAPhrase(text, 'moment', 'a moment that anybody could follow', context)
    const of = readMoment(piece(text, after[1]!), context, depth + 1)
    return of && { kind: 'after', duration: durationOf(after[0]!), of }
  }
  const firstAfter = groups(text, firstAfterForm)
  if (firstAfter !== undefined) {
    const event = context.resolve('event', piece(text, firstAfter[0]!, 'first '.length))
    return event && { kind: 'first-after', event, after: birthdayOf(firstAfter[1]!)! }
  }
  const nearest = groups(text, nearestForm)
  if (nearest !== undefined) {
    const event = context.resolve('event', piece(text, nearest[0]!, 0))
    return event && { kind: 'nearest', event, to: birthdayOf(nearest[1]!)! }
  }
  const which = groups(text, whichForm)
  if (which !== undefined) {
    const event = context.resolve('event', piece(text, which[1]!))
    return event && { kind: 'event-moment', event, which: which[0] as 'first' | 'next' }
  }
  if (meantBy(words, 'moment') !== undefined) return notAPhrase(text, 'moment', 'a moment', context)
  const bare = words.replace(/^(?:at|on|by|upon|after) (?:the )?/, '')
  const event = context.resolve('event', text, { also, meant: context.has('event', bare) ? bare : undefined })
  return event && { kind: 'event-moment', event }
}

/** A moment, or one of the values that stand for a moment. */
export function readPoint(text: Text, context: Context): Point | undefined {
  switch (text.text) {
    case 'agreed date': return { kind: 'agreed' }
    case 'usual point': return { kind: 'usual' }
    case 'any point': return { kind: 'any-of-all' }
    case 'not stated': return { kind: 'not-stated' }
    default: return readMoment(text, context, 0, standIns.point)
  }
}

/** `10 working days of ICPC`. */
export function readLimit(text: Text, context: Context): Limit | undefined {
  const found = groups(text, limitForm)
  if (found === undefined) return notAPhrase(text, 'limit', 'a time limit', context)
  const duration = durationOf(found[0]!)
  if (found[1] === undefined) return { kind: 'limit', duration }
  const of = readMoment(piece(text, found[1]), context)
  return of && { kind: 'limit', duration, of }
}

/** How urgently, how often, or in what relation to a moment. */
export function readDue(text: Text, context: Context): Due | undefined {
  if (text.text.startsWith('every ')) return readEvery(text, context)
  const urgency = groups(text, urgencyForm)
  if (urgency !== undefined) {
    if (urgency[1] === undefined) return { kind: 'urgency', pace: urgency[0]! }
    const after = readMoment(piece(text, urgency[1]), context)
    return after && { kind: 'urgency', pace: urgency[0]!, after }
  }
  const lasting = groups(text, lastingForm)
  if (lasting !== undefined) {
    const duration = durationOf(lasting[0]!)
    if (lasting[1] === undefined) return { kind: 'lasting', duration }
    const from = readMoment(piece(text, lasting[1]), context)
    return from && { kind: 'lasting', duration, from }
  }
  const found = groups(text, dueForm)
  if (found === undefined) return notAPhrase(text, 'due', 'a time', context)
  const moment = readMoment(piece(text, found[1]!), context)
  return moment && { kind: 'due-moment', approach: found[0] as (typeof approaches)[number], moment }
}

/** `until X`, `at least 6 months from X`, `at most 36 hours`. */
export function readStay(text: Text, context: Context): Stay | undefined {
  const until = groups(text, untilForm)
  if (until !== undefined) {
    const moment = until[0] === 'not stated' ? ({ kind: 'not-stated' } as const) : readMoment(piece(text, until[0]!), context)
    return moment && { kind: 'stay-until', moment }
  }
  const found = groups(text, stayForm)
  if (found === undefined) return notAPhrase(text, 'stay', 'a length of stay', context)
  const bound = found[0] as 'at least' | 'at most'
  const duration = durationOf(found[1]!)
  if (found[2] === undefined) return { kind: 'stay-for', bound, duration }
  const from = readMoment(piece(text, found[2]), context)
  return from && { kind: 'stay-for', bound, duration, from }
}

/** A moment for `asAt`, or the time just before it. */
export function readAsAt(text: Text, context: Context): { readonly moment: Moment; readonly before: boolean } | undefined {
  const before = !context.has('event', text.text) && text.text.startsWith('before ')
  const moment = readMoment(before ? piece(text, text.text.slice('before '.length)) : text, context)
  return moment && { moment, before }
}
