import type { Due, Limit, Moment, Point, Stay } from '../../graph/expressions.js'
import { approaches, clock, paces, periods, phrases, standIns } from '../../syntax/phrases.js'
import type { Text } from '../../syntax/value.js'
import { monthNames } from '../../util/month-names.js'
import type { Context } from '../scope.js'
import { birthdayOf, birthdayPattern, durationOf, durationPattern, readEvery } from './durations.js'
import { clockTime } from './hours.js'
import { meantBy } from './meant.js'
import { groups, notAPhrase, piece } from './pieces.js'

const afterForm = new RegExp(`^(${durationPattern}) after (.+)$`)
const beforeForm = new RegExp(`^(${durationPattern}) before (.+)$`)
const hourForm = new RegExp(
  `^(${clock}) (?:on the (day of|next working day after|next day after) (.+)|(${durationPattern} (?:after|before) .+))$`,
)
const clockForm = new RegExp(`^${clock}\\b`)
const atLeastBeforeForm = new RegExp(`^at least (${durationPattern} before .+)$`)
const atMostBeforeForm = new RegExp(`^at most (${durationPattern}) before (.+)$`)
const windowForm = new RegExp(`^between (0|[1-9]\\d{0,3}) and (${durationPattern}) (before|after) (.+)$`)
const eitherSideForm = new RegExp(`^(${durationPattern}) before or after (.+)$`)
const periodForm = new RegExp(`^every (${periods.join('|')})$`)
const whicheverForm = /^(.+?),? whichever is (later|earlier)$/
const nextLimitForm = new RegExp(` or (?=${durationPattern} of )`)
const firstAfterForm = new RegExp(`^first (.+) after (${birthdayPattern})$`)
const nearestForm = new RegExp(`^(.+) nearest (${birthdayPattern})$`)
const whichForm = /^(first|next) (.+)$/
const limitForm = new RegExp(`^(${durationPattern})(?: of (.+))?$`)
const urgencyForm = new RegExp(`^(${paces.join('|')})(?: after (.+))?$`)
const dueForm = new RegExp(`^(${[...approaches].sort((a, b) => b.length - a.length).join('|')}) (.+)$`)
const lastingForm = new RegExp(`^for (${durationPattern})(?: from (.+))?$`)
const untilForm = /^until (.+)$/
const atLeastUntilForm = /^at least until (.+)$/
const stayForm = new RegExp(`^(at least|at most) (${durationPattern})(?: from (.+))?$`)

/** So many times `after` may be said in one moment. */
const deepest = 3

/** An event, a birthday, the transfer itself, or one of these in a longer phrase. A declared name always comes first. */
export function readMoment(text: Text, context: Context, depth = 0, also: readonly string[] = ['transfer']): Moment | undefined {
  const words = text.text
  if (context.has('event', words)) return { kind: 'event-moment', event: `event:${words}` }
  if (words === 'transfer') return { kind: 'transfer' }
  if (words === 'previous transfer') return { kind: 'previous-transfer' }
  const birthday = birthdayOf(words)
  if (birthday !== undefined) return birthday

  const after = groups(text, afterForm)
  if (after !== undefined) {
    if (depth === deepest) return notAPhrase(text, 'moment', 'a moment that anybody could follow', context)
    const of = readMoment(piece(text, after[1]!), context, depth + 1)
    return of && { kind: 'after', duration: durationOf(after[0]!, text, context), of }
  }
  const before = groups(text, beforeForm)
  if (before !== undefined) {
    if (depth === deepest) return notAPhrase(text, 'moment', 'a moment that anybody could follow', context)
    const of = readMoment(piece(text, before[1]!), context, depth + 1)
    return of && { kind: 'before', duration: durationOf(before[0]!, text, context), of }
  }
  if (clockForm.test(words)) return readHour(text, context, depth)
  const firstAfter = groups(text, firstAfterForm)
  if (firstAfter !== undefined) {
    const event = context.resolve('event', piece(text, firstAfter[0]!, 'first '.length))
    return event && { kind: 'first-after', event, after: birthdayOf(firstAfter[1]!)! }
  }
  const afterEvent = firstAfterEvent(text, context)
  if (afterEvent !== undefined) {
    const [event, after] = afterEvent.map((part) => readMoment(part, context, depth + 1))
    return event?.kind === 'event-moment' && after?.kind === 'event-moment' ? { kind: 'first-after', event: event.event, after } : undefined
  }
  const nearest = groups(text, nearestForm)
  if (nearest !== undefined) {
    const event = context.resolve('event', piece(text, nearest[0]!, 0))
    return event && { kind: 'nearest', event, to: birthdayOf(nearest[1]!)! }
  }
  if (meantBy(words, 'moment') !== undefined) return notAPhrase(text, 'moment', 'a moment', context)
  const which = groups(text, whichForm)
  if (which !== undefined) {
    const event = context.resolve('event', piece(text, which[1]!))
    return event && { kind: 'event-moment', event, which: which[0] as 'first' | 'next' }
  }
  const instead = sayOtherwise(words, context)
  if (instead !== undefined) return notAPhrase(text, 'moment', `a moment: ${instead}`, context)
  const bare = words.replace(/^(?:at|on|by|upon|after) (?:the )?/, '')
  const event = context.resolve('event', text, { also, meant: context.has('event', bare) ? bare : undefined })
  return event && { kind: 'event-moment', event }
}

/** How something is said that people take for a moment, where that can be told. */
function sayOtherwise(words: string, context: Context): string | undefined {
  const [, which, event] = /^(second|third|fourth|fifth|last|previous|2nd|3rd|4th|5th) (.+)$/.exec(words) ?? []
  if (event !== undefined && context.has('event', event))
    return which === 'second' || which === '2nd'
      ? `the second of its kind is \`first ${event} after first ${event}\``
      : `the ${which} of its kind is declared as an event of its own`
  if (urgencyForm.test(words) || words.startsWith('every ')) return 'how soon or how often something is done stands under `due`'
  const day = new RegExp(`^\\d{1,2} (?:${monthNames.join('|')})\\b`).exec(words)?.[0]
  return (
    day && `a day of the year is declared as an event, and then told apart by what it comes after: \`first ${day} after 18th birthday\``
  )
}

/** `first X after Y`, Y an event or the first of its kind. Names can have an `after` of their own: where both are declared counts, else where X is. */
function firstAfterEvent(text: Text, context: Context): readonly [Text, Text] | undefined {
  const [, rest] = whichForm.exec(text.text)?.[1] === 'first' ? whichForm.exec(text.text)!.slice(1) : []
  if (rest === undefined || context.has('event', rest) || meantBy(text.text, 'moment') !== undefined) return undefined
  const known = (part: Text) => context.has('event', part.text) || context.has('event', part.text.replace(/^first /, ''))
  const splits = [...rest.matchAll(/ after /g)]
    .map(({ index }): readonly [Text, Text] => [
      piece(text, rest.slice(0, index), 'first '.length),
      piece(text, rest.slice(index + ' after '.length)),
    ])
    .filter(([event]) => context.has('event', event.text))
  return splits.find(([, after]) => known(after)) ?? splits[0]
}

/** `4 pm on the day of X`, `noon on the next working day after X`, `4 pm 2 days after X`. */
function readHour(text: Text, context: Context, depth: number): Moment | undefined {
  const found = groups(text, hourForm)
  if (found === undefined) {
    const forms = [
      `${clockForm.exec(text.text)![0]} on the day of ICPC`,
      `${clockForm.exec(text.text)![0]} on the next working day after ICPC`,
    ]
    context.report('not-a-phrase', text.span, { what: 'a time of day that says on which day', text: text.text, forms })
    return undefined
  }
  const [time, which, of, counted] = found
  const day = readMoment(piece(text, (counted ?? of)!), context, depth + 1)
  if (day === undefined) return undefined
  const next =
    which === undefined || which === 'day of'
      ? undefined
      : ({ kind: 'duration', count: 1, unit: which === 'next day after' ? 'calendar day' : 'working day' } as const)
  return { kind: 'hour-of', time: timeOf(time!, text, context), day: next === undefined ? day : { kind: 'after', duration: next, of: day } }
}

/** `16:00` of `4 pm`, and of `close of business` where the office closes then. */
function timeOf(written: string, text: Text, context: Context): string {
  return written === 'close of business' ? context.officeHours(text).slice(-5) : clockTime(written)
}

/** A moment, or one of the values that stand for a moment. */
export function readPoint(text: Text, context: Context): Point | undefined {
  switch (text.text) {
    case 'agreed date':
      return { kind: 'agreed' }
    case 'usual point':
      return { kind: 'usual' }
    case 'any point':
      return { kind: 'any-of-all' }
    case 'not stated':
      return { kind: 'not-stated' }
    default:
      return whicheverForm.test(text.text) && !context.has('event', text.text)
        ? readLastPoint(text, context)
        : readMoment(text, context, 0, standIns.point)
  }
}

/** `A or B, whichever is later`: of moments that come again it could not be told which of them counts. */
function readLastPoint(text: Text, context: Context): Point | undefined {
  const [listed, side] = groups(text, whicheverForm)!
  const named = joinedNames(parts(piece(text, listed!, 0), / or /), context)
  const names = named.map((each) => each.text)
  const refuse = (what: string, meant: string): undefined =>
    context.report('not-a-phrase', text.span, { what, text: text.text, forms: phrases.point.examples, meant }) as undefined
  if (side === 'earlier')
    return refuse('a moment: of a list the first counts, with `decidedBy: whichever comes first`', `[${names.join(', ')}]`)
  if (named.length < 2) return notAPhrase(text, 'point', 'the later of two moments', context)
  const again = (name: string) => context.has('event', name) && !context.comesOnce(name)
  if (names.some(again))
    return refuse(
      'the later of moments that each come once (`happens: once`)',
      `${names.map((name) => (again(name) ? `first ${name}` : name)).join(' or ')}, whichever is later`,
    )
  const moments = named.map((each) => readMoment(each, context))
  return moments.includes(undefined) ? undefined : { kind: 'last-of', moments: moments.filter((moment) => moment !== undefined) }
}

/** The limits under `within`: one, or two of which the earlier or the later binds. The later end is a moment of its own. */
export function readLimits(text: Text, context: Context): readonly (Limit | Due)[] | undefined {
  const whichever = groups(text, whicheverForm)
  if (whichever === undefined) {
    if (/\bwhichever\b/.test(text.text)) return notAPhrase(text, 'limit', 'a choice between two limits', context)
    const limit = readLimit(text, context)
    return limit && [limit]
  }
  const limits = parts(piece(text, whichever[0]!, 0), nextLimitForm).map((part) => readLimit(part, context))
  if (limits.length < 2) return notAPhrase(text, 'limit', 'two time limits', context)
  if (limits.includes(undefined)) return undefined
  const read = limits.filter((limit) => limit !== undefined)
  if (whichever[1] === 'earlier') return read
  const moments = read.flatMap(({ duration, of }): Moment[] => (of === undefined ? [] : [{ kind: 'after', duration, of }]))
  if (moments.length < read.length)
    return notAPhrase(
      text,
      'limit',
      'two limits of which anybody could tell which is the later: say of each from when it is counted',
      context,
    )
  return [{ kind: 'due-moment', approach: 'by', moment: { kind: 'last-of', moments } }]
}

/** The parts of a text, each with its place. */
function parts(text: Text, between: RegExp): readonly Text[] {
  let from = 0
  return text.text.split(between).map((part) => {
    const at = text.text.indexOf(part, from)
    from = at + part.length
    return piece(text, part, at)
  })
}

/** `10 working days of ICPC`. */
export function readLimit(text: Text, context: Context): Limit | undefined {
  const found = groups(text, limitForm)
  if (found === undefined) return notAPhrase(text, 'limit', 'a time limit', context, asDue(text.text))
  const duration = durationOf(found[0]!, text, context)
  if (found[1] === undefined) return { kind: 'limit', duration }
  const of = readMoment(piece(text, found[1]), context)
  return of && { kind: 'limit', duration, of }
}

/** Whether a text is meant as a limit. */
const isLimit = (text: string): boolean => limitForm.test(meantBy(text, 'limit') ?? text)
/** A text as it would do under `due`. */
function asDue(text: string): string | undefined {
  const due = new RegExp(phrases.due.pattern).test(text) ? text : meantBy(text, 'due')
  return due === undefined ? undefined : `due: ${due}`
}

/** The times under `due`: one, or those of which the earlier or the later binds, or the two ends of a stretch of days. */
export function readDues(text: Text, context: Context): readonly Due[] | undefined {
  const whichever = groups(text, whicheverForm)
  if (whichever !== undefined) return readWhichever(piece(text, whichever[0]!, 0), whichever[1] === 'later', context)
  if (/\bwhichever\b/.test(text.text)) return notAPhrase(text, 'due', 'a choice between two times', context)
  const window = groups(text, windowForm)
  if (window !== undefined) {
    const [first, last, side, base] = window
    const of = readMoment(piece(text, base!), context)
    const furthest = durationOf(last!, text, context)
    const kind = side as 'before' | 'after'
    if (Number(first) >= furthest.count) return notAPhrase(text, 'due', 'a stretch of days: the smaller number comes first', context)
    const ends = [{ ...furthest, count: Number(first) }, furthest].map(
      (duration): Moment | undefined => of && (duration.count === 0 ? of : { kind, duration, of }),
    )
    const [from, by] = kind === 'after' ? ends : ends.reverse()
    return (
      from &&
      by && [
        { kind: 'due-moment', approach: 'from', moment: from },
        { kind: 'due-moment', approach: 'by', moment: by },
      ]
    )
  }
  const recent = groups(text, atMostBeforeForm)
  if (recent !== undefined) {
    const of = readMoment(piece(text, recent[1]!), context)
    return (
      of && [
        { kind: 'due-moment', approach: 'from', moment: { kind: 'before', duration: durationOf(recent[0]!, text, context), of } },
        { kind: 'due-moment', approach: 'by', moment: of },
      ]
    )
  }
  const either = groups(text, eitherSideForm)
  if (either !== undefined) {
    const of = readMoment(piece(text, either[1]!), context)
    const duration = durationOf(either[0]!, text, context)
    return (
      of && [
        { kind: 'due-moment', approach: 'from', moment: { kind: 'before', duration, of } },
        { kind: 'due-moment', approach: 'by', moment: { kind: 'after', duration, of } },
      ]
    )
  }
  const due = readDue(text, context)
  return due && [due]
}

/** `by X or Y`, with what is said of them behind it taken off. */
function readWhichever(text: Text, later: boolean, context: Context): readonly Due[] | undefined {
  const [approach, rest] = groups(text, dueForm) ?? []
  const listed = approach === undefined ? [] : parts(piece(text, rest!), new RegExp(` or (?:${approach} )?`))
  if (listed.length < 2) return notAPhrase(text, 'due', 'two times of which one is the later', context)
  const moments = joinedNames(listed, context).map((part) => readMoment(part, context))
  if (moments.includes(undefined)) return undefined
  const read = moments.filter((moment) => moment !== undefined)
  const at = approach as (typeof approaches)[number]
  return later
    ? [{ kind: 'due-moment', approach: at, moment: { kind: 'last-of', moments: read } }]
    : read.map((moment) => ({ kind: 'due-moment', approach: at, moment }))
}

/** A declared name may have an `or` of its own. */
function joinedNames(pieces: readonly Text[], context: Context): readonly Text[] {
  const names = context.names('event')
  return pieces.reduce<readonly Text[]>((joined, next) => {
    const last = joined.at(-1)
    const both = last === undefined ? undefined : `${last.text} or ${next.text}`
    if (last === undefined || !names.some((name) => both!.endsWith(name) && name.includes(' or ') && name.endsWith(` or ${next.text}`)))
      return [...joined, next]
    return [...joined.slice(0, -1), { ...last, text: both!, span: { ...last.span, end: next.span.end } }]
  }, [])
}

/** How urgently, how often, or in what relation to a moment. */
function readDue(text: Text, context: Context): Due | undefined {
  const period = groups(text, periodForm)
  if (period !== undefined) return { kind: 'each-period', period: period[0]! }
  const atLeast = groups(text, atLeastBeforeForm)
  if (atLeast !== undefined) {
    const moment = readMoment(piece(text, atLeast[0]!), context)
    return moment && { kind: 'due-moment', approach: 'by', moment }
  }
  if (text.text.startsWith('every ')) return readEvery(text, context)
  const urgency = groups(text, urgencyForm)
  if (urgency !== undefined) {
    if (urgency[1] === undefined) return { kind: 'urgency', pace: urgency[0]! }
    const after = readMoment(piece(text, urgency[1]), context)
    return after && { kind: 'urgency', pace: urgency[0]!, after }
  }
  const lasting = groups(text, lastingForm)
  if (lasting !== undefined) {
    const duration = durationOf(lasting[0]!, text, context)
    if (lasting[1] === undefined) return { kind: 'lasting', duration }
    const from = readMoment(piece(text, lasting[1]), context)
    return from && { kind: 'lasting', duration, from }
  }
  const found = groups(text, dueForm)
  if (found === undefined)
    return notAPhrase(
      text,
      'due',
      'a time',
      context,
      isLimit(text.text) ? `within: ${meantBy(text.text, 'limit') ?? text.text}` : undefined,
    )
  const moment = readMoment(piece(text, found[1]!), context)
  return moment && { kind: 'due-moment', approach: found[0] as (typeof approaches)[number], moment }
}

/** `until X`, `at least until X`, `at least 6 months from X`, `at most 36 hours`. */
export function readStay(text: Text, context: Context): Stay | undefined {
  const until = groups(text, untilForm)
  if (until !== undefined) {
    const moment = until[0] === 'not stated' ? ({ kind: 'not-stated' } as const) : readMoment(piece(text, until[0]!), context)
    return moment && { kind: 'stay-until', moment }
  }
  const floor = groups(text, atLeastUntilForm)
  if (floor !== undefined) {
    const moment = readMoment(piece(text, floor[0]!), context)
    return moment && { kind: 'stay-at-least-until', moment }
  }
  const found = groups(text, stayForm)
  if (found === undefined) return notAPhrase(text, 'stay', 'a length of stay', context)
  const bound = found[0] as 'at least' | 'at most'
  const duration = durationOf(found[1]!, text, context)
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
