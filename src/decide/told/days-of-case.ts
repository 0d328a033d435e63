/** The days that a case tells. */
import { birthday, compare, readDate, readWhen } from '../../calendar/index.js'
import type { CivilDate } from '../../calendar/index.js'
import { nameOf } from '../../graph/ids.js'
import { momentsOf } from '../../space/index.js'
import type { Model } from '../../space/index.js'
import type { CaseGiven, CasePath, CaseProblem } from './case.js'
import type { Days } from '../days/moments-in-time.js'
import { askedIn } from './asked.js'
import type { Asked } from './asked.js'
import { allMoments, findHolder, findMoment, holderNames } from './names.js'

function readDay(text: string, path: CasePath, problems: CaseProblem[]): Days['today'] {
  const when = readWhen(text)
  if (when.kind === 'read') return when.value
  problems.push({ kind: 'no date', path, text, reason: when.reason })
  return undefined
}

/** The birthday that a day is, where some rule has a case move on it. */
export function birthdayOn({ known, on }: CaseGiven, { space }: Model): string | undefined {
  const [born, today] = [known?.['born'], on].map((text) => (text === undefined ? undefined : readWhen(text)))
  if (born?.kind !== 'read' || today?.kind !== 'read') return undefined
  const points = new Set(space.rules.flatMap(({ at }) => (at === undefined ? [] : momentsOf(at))))
  return [...space.vocabulary.birthdays].find(
    ([name, age]) => points.has(name) && birthday(born.value.slice(0, 10) as CivilDate, age).date === today.value.slice(0, 10),
  )?.[0]
}

/** What has come to pass lies behind the day that is asked about, and not before it. */
export function backInTime({ happened = [], earlier = [] }: CaseGiven, { today }: Days, { space }: Model): readonly CaseProblem[] {
  if (today === undefined) return []
  const past = [...happened, ...earlier].flatMap(({ moment, on }) => {
    const when = on === undefined ? undefined : readWhen(on)
    return when?.kind === 'read' && compare(when.value, today) === 'after' ? [{ moment, on: when.value }] : []
  })
  return past.slice(0, 1).map(({ moment, on }) => ({
    kind: 'back in time',
    path: ['on'],
    ...(moment === undefined ? {} : { moment: findMoment(moment, space)?.name ?? moment }),
    on,
    today,
  }))
}

/** What comes once in the life of a case has one day; a case that was closed begins anew. */
export function toldTwice({ happened = [], earlier = [], at, on }: CaseGiven, { space }: Model): readonly CaseProblem[] {
  const began = earlier.findLastIndex(({ heldBy }) => heldBy === 'closed' || heldBy === 'not yet open') + 1
  const told = [...earlier.slice(began), ...happened, ...(at === undefined ? [] : [{ moment: at, ...(on === undefined ? {} : { on }) }])]
  const days = new Map<string, string>()
  for (const { moment: text, on: day } of told) {
    const moment = text === undefined ? undefined : findMoment(text, space)
    const event = moment?.event === undefined || !space.graph.has(moment.event) ? undefined : space.graph.node(moment.event)
    if (day === undefined || event?.kind !== 'event' || !event.once || moment?.name !== nameOf(event.id)) continue
    const before = days.get(moment.name)
    if (before !== undefined && before.slice(0, 10) !== day.slice(0, 10))
      return [{ kind: 'told twice', path: at === text && on === day ? ['at'] : ['happened'], moment: moment.name, days: [before, day] }]
    days.set(moment.name, day)
  }
  return []
}

/** What came to pass under earlier teams, by day. */
export function daysOfEarlier({ earlier = [] }: CaseGiven, { space }: Model, problems: CaseProblem[]): Days['on'] {
  const on = new Map<string, NonNullable<Days['today']>>()
  for (const [i, { heldBy, moment: text, on: day }] of earlier.entries()) {
    const path = ['earlier', String(i)]
    if (findHolder(heldBy, space) === undefined)
      problems.push({
        kind: 'unknown name',
        path,
        of: 'team',
        name: heldBy,
        all: space.vocabulary.holders.map((each) => holderNames(each, space.graph)[0]!),
      })
    const moment = text === undefined ? undefined : askedIn(text, space)
    if (text !== undefined && moment === undefined)
      problems.push({ kind: 'unknown name', path, of: 'moment', name: text, all: allMoments(space.vocabulary) })
    const when = day === undefined ? undefined : readDay(day, path, problems)
    if (moment !== undefined && when !== undefined) for (const name of namesOf(moment)) on.set(name, when)
  }
  return on
}

/** The first review of its kind is a review. */
function namesOf({ name, moment }: Asked): readonly string[] {
  return moment === undefined || moment.name === name ? [name] : [moment.name, name]
}

export function daysOf(given: CaseGiven, model: Model, at: string | undefined, problems: CaseProblem[]): Days {
  const on = new Map<string, NonNullable<Days['today']>>()
  const read = (text: string, path: CasePath) => readDay(text, path, problems)
  const today = given.on === undefined ? undefined : read(given.on, ['on'])
  const come = new Set(
    [...(given.happened ?? []), ...(given.earlier ?? [])].flatMap(({ moment }) =>
      moment === undefined ? [] : (findMoment(moment, model.space)?.name ?? []),
    ),
  )
  for (const [text, day] of Object.entries(given.planned ?? {})) {
    const moment = findMoment(text, model.space)
    if (moment === undefined)
      problems.push({ kind: 'unknown name', path: ['planned', text], of: 'moment', name: text, all: allMoments(model.space.vocabulary) })
    const when = read(day, ['planned', text])
    // A day that is over was a plan: whether the moment came is told elsewhere.
    if (moment !== undefined && when !== undefined && !come.has(moment.name) && (today === undefined || compare(when, today) === 'after'))
      on.set(moment.name, when)
  }
  for (const [i, each] of (given.happened ?? []).entries()) {
    const when = each.on === undefined ? undefined : read(each.on, ['happened', String(i)])
    const moment = askedIn(each.moment, model.space)
    if (when !== undefined && moment !== undefined) for (const name of namesOf(moment)) on.set(name, when)
  }
  if (today !== undefined && at !== undefined)
    for (const name of namesOf(askedIn(at, model.space) ?? { name: at, agreed: false })) on.set(name, today)
  const birth = given.known?.['born']
  const born = birth === undefined ? undefined : readDate(birth)
  if (born?.kind === 'not read') problems.push({ kind: 'no date', path: ['known', 'born'], text: birth!, reason: born.reason })
  const moved = given.known?.['previous transfer']
  const came = moved === undefined ? (given.earlier ?? []).findLast((each) => each.moved === true)?.on : moved
  const cameOn = came === undefined ? undefined : read(came, moved === undefined ? ['earlier'] : ['known', 'previous transfer'])
  if (cameOn !== undefined) on.set('previous transfer', cameOn)
  return { on, ...(today === undefined ? {} : { today }), ...(born?.kind === 'read' ? { born: born.value } : {}) }
}
