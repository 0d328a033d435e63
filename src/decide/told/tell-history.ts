/** What has passed, what lies in which stretch of days, and the order of moments: told, or counted from dates. */
import { compare } from '../../calendar/index.js'
import { comesOnceInLife, firstOf, keyOf } from '../../space/index.js'
import type { Model } from '../../space/index.js'
import { askedIn } from './asked.js'
import type { CaseGiven, CaseProblem } from './case.js'
import { certain, dayItself, momentsByName, orderOf, whenIs } from '../days/moments-in-time.js'
import type { Days } from '../days/moments-in-time.js'
import type { Lived } from './history.js'
import { allMoments, findMoment } from './names.js'
import type { Told } from './told.js'

/** What has passed, what lies in which stretch of days, and the order of moments: told, or counted from dates. */
export function tellHistory(
  given: Omit<CaseGiven, 'happened'> & { readonly happened?: readonly Lived[] },
  model: Model,
  now: string | undefined,
  days: Days,
  told: Map<number, Told>,
  problems: CaseProblem[],
): void {
  const { space } = model
  const { axes, birthdays, dates } = space.vocabulary
  const passed = new Map<string, readonly number[]>()
  const add = (name: string, values: readonly number[]) =>
    passed.set(name, passed.get(name)?.every((value) => value === 2) === true ? [2] : values)
  for (const [i, { moment: text, called, calledIf }] of (given.happened ?? []).entries()) {
    const moment = findMoment(text, space)
    if (moment === undefined && askedIn(text, space) !== undefined) continue
    if (moment === undefined) {
      problems.push({ kind: 'unknown name', path: ['happened', String(i)], of: 'moment', name: text, all: allMoments(space.vocabulary) })
      continue
    }
    for (const name of [moment.name, ...(moment.event === undefined ? [] : [firstOf(moment.event)])])
      add(name, called === true ? [2] : calledIf !== undefined && name === moment.name ? [1, 2] : [1])
  }
  const named = momentsByName(space)
  // A day of the child's own life has come for good, whoever held the case then.
  for (const { moment: text } of given.earlier ?? []) {
    const name = text === undefined ? undefined : findMoment(text, space)?.name
    if (name !== undefined && comesOnceInLife(named.get(name))) add(name, [1])
  }
  const notYet = new Set<string>()
  for (const text of given.notHappened ?? []) {
    const moment = findMoment(text, space)
    if (moment === undefined)
      problems.push({ kind: 'unknown name', path: ['notHappened'], of: 'moment', name: text, all: allMoments(space.vocabulary) })
    else for (const name of [moment.name, ...(moment.event === undefined ? [] : [firstOf(moment.event)])]) notYet.add(name)
  }
  const division = space.graph.protocol.calendar
  const whenOf = (name: string) => (named.has(name) ? whenIs(named.get(name)!, days, division) : undefined)
  const today = days.today === undefined ? undefined : dayItself(days.today)
  const points = new Set(
    space.rules.flatMap(({ at }) => (at === undefined || at.kind === 'agreed' ? [] : at.kind === 'moment' ? [at.moment] : at.moments)),
  )
  const isPlain = given.otherwise === 'no'
  const keeps = new Set(
    space.rules.flatMap(({ move, until, notBefore, route }) => [
      ...(move === 'stay' && until !== undefined ? [until] : []),
      ...(route.stay !== undefined && notBefore !== undefined ? [notBefore] : []),
    ]),
  )
  const floors = new Set(space.rules.flatMap(({ notBefore }) => notBefore ?? []))
  const limits = new Set(space.rules.flatMap(({ by }) => by))
  const isOpen = (name: string) =>
    space.vocabulary.ordersAsked.size > 0 && !notYet.has(name) && !points.has(name) && !limits.has(name) && !floors.has(name)
  for (const [axis, { subject, key }] of axes.list.entries()) {
    if (subject.kind === 'passed') {
      const { moment } = subject
      const given = passed.get(moment)
      const order = moment === now ? undefined : orderOf(whenOf(moment), today)
      if (given !== undefined && moment !== now) told.set(axis, { values: given, path: ['happened'] })
      else if (notYet.has(moment)) told.set(axis, { values: [0], path: ['notHappened'] })
      else if (order !== undefined) told.set(axis, { values: [order === 'before' ? 1 : 0], path: ['on'] })
      // What is counted from what is now has not run out.
      else if (now !== undefined && moment.endsWith(` after ${now}`)) told.set(axis, { values: [0], path: ['at'] })
      // Until then a rule keeps the case: had it come, that would be told.
      else if (isPlain && keeps.has(moment) && !birthdays.has(moment)) told.set(axis, { values: [0], path: ['happened'], assumed: true })
      else if (birthdays.has(moment) || floors.has(moment)) told.set(axis, { values: [0, 1], path: ['happened'], assumed: true })
      // A history that is not told is that the case has just come; what is no point of any rule has come to no unremarkable case, and is not known of others.
      else if (points.has(moment) || limits.has(moment)) told.set(axis, { values: [0], path: ['happened'], assumed: true })
      else told.set(axis, { values: isPlain ? [0] : [0, 1], path: ['happened'], assumed: true })
    }
    if (subject.kind === 'date' && dates.length > 0) {
      const when = subject.moment === undefined ? days.today : (certain(whenOf(subject.moment) ?? undefined) ?? days.on.get(subject.moment))
      // What is yet to come is judged as of today, until it comes.
      const isAhead = when !== undefined && days.today !== undefined && subject.moment !== now && compare(when, days.today) === 'after'
      if (when !== undefined && !isAhead)
        told.set(axis, { values: [dates.filter((date) => date <= when.slice(0, 10)).length], path: ['on'] })
    }
    if (subject.kind === 'order') {
      const order = orderOf(whenOf(subject.point), whenOf(subject.limit))
      if (order !== undefined) told.set(axis, { values: [['before', 'on', 'after'].indexOf(order)], path: ['on'] })
      // A limit that is over while the point has not come: the point comes after it.
      else if (
        subject.point !== now &&
        !passed.has(subject.point) &&
        !isOpen(subject.point) &&
        orderOf(whenOf(subject.limit), today) === 'before'
      )
        told.set(axis, { values: [2], path: ['on'] })
      // In an unremarkable case nothing else had come to pass by then.
      else if (isPlain && space.vocabulary.ordersAsked.has(key) && subject.point !== now && !passed.has(subject.point))
        told.set(axis, { values: [2], path: [], assumed: true })
      else if (now === subject.limit) told.set(axis, { values: [0, 2], path: ['order'] })
    }
  }
  for (const [i, text] of (given.order ?? []).entries()) tellOrder(text, i, model, told, problems)
}

/** `review after 16th birthday`: the words of order can stand inside the names of moments, so every split is tried. */
function tellOrder(text: string, index: number, { space }: Model, told: Map<number, Told>, problems: CaseProblem[]): void {
  const { axes } = space.vocabulary
  const words = { before: 0, 'on the same day as': 1, on: 1, after: 2 } as const
  for (const [word, value] of Object.entries(words)) {
    for (let at = text.indexOf(` ${word} `); at >= 0; at = text.indexOf(` ${word} `, at + 1)) {
      const [first, second] = [findMoment(text.slice(0, at), space), findMoment(text.slice(at + word.length + 2), space)]
      if (first === undefined || second === undefined) continue
      for (const [point, limit, ordinal] of [
        [first.name, second.name, value],
        [second.name, first.name, 2 - value],
      ] as const) {
        const axis = axes.find(keyOf({ kind: 'order', point, limit }))
        if (axis !== undefined) told.set(axis, { values: [ordinal], path: ['order', String(index)] })
      }
      return
    }
  }
  problems.push({ kind: 'no order', path: ['order', String(index)], text })
}
