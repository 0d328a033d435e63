/** Which of its kind an event is that was told plainly: the first after a birthday or after another one. */
import { birthday, compare, readDate } from '../../calendar/index.js'
import type { AgeValue, FirstAfter } from '../../graph/expressions.js'
import { nameOf } from '../../graph/ids.js'
import { momentName } from '../../space/index.js'
import type { Space } from '../../space/index.js'
import { keptWith } from '../../util/kept-with.js'
import { momentsByName } from '../days/moments-in-time.js'
import type { When } from '../days/moments-in-time.js'
import type { CaseGiven, Happened } from './case.js'
import { findMoment } from './names.js'

/** The first of a kind, where moves speak of it: the axes know whether that has passed. */
const firstsOf = keptWith((space: Space): readonly FirstAfter[] =>
  [...momentsByName(space).values()].filter((moment) => moment.kind === 'first-after'),
)

/**
 * The case with each event under the name of the moment that it is: a review that is told to have come after a placement, with none
 * told in between, is the first after it; so is one in the year after a birthday, later on nobody tells whether there was no other
 * before. What would be the first after each of several things is left as it was told.
 */
export function firstSince(given: CaseGiven, space: Space): CaseGiven {
  const firsts = firstsOf(space)
  if (firsts.length === 0) return given
  const { happened = [], at, on } = given
  const named = (one: Happened, before: readonly Happened[]): string => {
    const event = plainEvent(one, space)
    const fitting = firsts.filter((first) => first.event === event && isFirst(first, one, before, given, space))
    return fitting.length === 1 ? momentName(fitting[0]!) : one.moment
  }
  return {
    ...given,
    ...(given.happened !== undefined && {
      happened: happened.map((one, i) => ({
        ...one,
        moment: named(
          one,
          happened.filter((other, place) => place !== i && comesBefore(other, one, place < i)),
        ),
      })),
    }),
    ...(at !== undefined && {
      at: named(
        { moment: at, ...(on !== undefined && { on }) },
        happened.filter((other) => comesBefore(other, { moment: at, ...(on !== undefined && { on }) }, true)),
      ),
    }),
  }
}

/** The event that is told by its own name and not as one of several. */
function plainEvent({ moment }: Happened, space: Space) {
  const found = findMoment(moment, space)
  return found?.event !== undefined && found.name === nameOf(found.event) ? found.event : undefined
}

/** By their days; where one has none they came in the order in which they are told. */
function comesBefore(one: Happened, other: Happened, isToldBefore: boolean): boolean {
  return one.on === undefined || other.on === undefined ? isToldBefore : compare(one.on as When, other.on as When) === 'before'
}

/** Whether what it comes after had come, and since then none of this kind. */
function isFirst({ event, after }: FirstAfter, one: Happened, before: readonly Happened[], given: CaseGiven, space: Space): boolean {
  const isOf = (id: string) => (each: Happened) => findMoment(each.moment, space)?.event === id
  const others = before.filter(isOf(event))
  if (after.kind === 'birthday')
    return isInTheYear(after.age, one.on, given) && others.every(({ on }) => on !== undefined && !isInTheYear(after.age, on, given))
  const all = before.filter(isOf(after.event)).toSorted((a, b) => (comesBefore(b, a, before.indexOf(b) < before.indexOf(a)) ? 1 : -1))
  const starts = after.which === 'first' ? all.slice(0, 1) : all
  return (
    starts.length > 0 &&
    others.every((each) => starts.some((start) => comesBefore(each, start, before.indexOf(each) < before.indexOf(start))))
  )
}

/** Whether a day lies in the year after a birthday. */
function isInTheYear(age: AgeValue, on: string | undefined, { known }: CaseGiven): boolean {
  const born = readDate(known?.['born'] ?? '')
  if (born.kind === 'not read' || on === undefined) return false
  const [from, end] = [age, { ...age, years: age.years + 1 }].map((each) => birthday(born.value, each).date)
  return compare(on as When, from!) !== 'before' && compare(on as When, end!) === 'before'
}
