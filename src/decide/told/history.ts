/** What has come to pass, completed: what must have come before, and which moves were called for and not made. */
import type { EventId } from '../../graph/ids.js'
import { nameOf } from '../../graph/ids.js'
import { momentsOf } from '../../space/index.js'
import type { Model, MomentName, Subject } from '../../space/index.js'
import { birthday, compare, readWhen } from '../../calendar/index.js'
import { momentsByName, possible, whenIs } from '../days/moments-in-time.js'
import type { Days, When } from '../days/moments-in-time.js'
import type { Diagram } from '../../logic/index.js'
import type { CaseGiven, Happened } from './case.js'
import { postponed } from './postponed.js'
import type { Known } from './told.js'
import { findMoment } from './names.js'

/** What has come to pass; `calledIf`: a move was called for then in these of the cases that can be meant, and in no others. */
export type Lived = Happened & { readonly calledIf?: Diagram }

/** Every event that always comes before one of these. */
export function eventsBefore(events: readonly EventId[], { space: { graph } }: Model): ReadonlySet<EventId> {
  const found = new Set<EventId>()
  const add = (event: EventId): void => {
    const node = graph.has(event) ? graph.node(event) : undefined
    if (node?.kind !== 'event') return
    for (const before of node.after) {
      if (found.has(before)) continue
      found.add(before)
      add(before)
    }
  }
  events.forEach(add)
  return found
}

/**
 * The history of a case in the hands of its holder. Whether a move was called for at a moment that has passed is read off the
 * protocol, for the case as it is told: had the facts been others then, each step is to be told by itself.
 */
export function historyOf(
  given: CaseGiven,
  now: MomentName | undefined,
  days: Days,
  model: Model,
  knownAt: (past: CaseGiven) => Known | undefined,
): readonly Lived[] {
  const { vocabulary } = model.space
  const told = given.happened ?? []
  const named = told.flatMap(({ moment }) => findMoment(moment, model.space) ?? [])
  const events = [
    ...named.flatMap(({ event }) => event ?? []),
    ...(now === undefined ? [] : [vocabulary.moments.get(now)?.event ?? []].flat()),
  ]
  const earlier = new Set(
    (given.earlier ?? []).flatMap(({ moment }) => (moment === undefined ? [] : (findMoment(moment, model.space)?.event ?? []))),
  )
  const implied = [...eventsBefore(events, model)].filter(
    (event) =>
      !named.some((moment) => moment.event === event) && !earlier.has(event) && vocabulary.moments.get(nameOf(event))?.passes === true,
  )
  const history: Lived[] = []
  const points = new Set(model.space.rules.flatMap(({ at }) => (at === undefined ? [] : momentsOf(at))))
  const since = days.on.get('previous transfer')
  const birthdayOf = (name: MomentName) => {
    const age = vocabulary.birthdays.get(name)
    return days.born === undefined || age === undefined ? undefined : birthday(days.born, age).date
  }
  for (const each of inOrder(
    ofItself(
      points,
      named.map(({ name }) => name),
      now,
      days,
      model,
    ),
    [...implied.map((event): Happened => ({ moment: nameOf(event) })), ...told],
  )) {
    const name = findMoment(each.moment, model.space)?.name
    // What came before the case came to its holder, or with it, called for nothing of theirs.
    const day = name === undefined ? undefined : (birthdayOf(name) ?? days.on.get(name) ?? (each.on as When | undefined))
    const isOfOthers = day !== undefined && since !== undefined && compare(day, since) !== 'after'
    const called =
      each.called ??
      (isOfOthers ? false : undefined) ??
      (name !== undefined && points.has(name) ? wasCalled(each, history, given, model, knownAt) : undefined)
    const before = [...history]
    history.push(withCall(each, called))
    // With the last of several moments their later one has come as well.
    const isOver = (part: MomentName) => history.some((lived) => findMoment(lived.moment, model.space)?.name === part)
    for (const later of vocabulary.moments.values()) {
      if (name === undefined || later.lastOf?.includes(name) !== true || !points.has(later.name) || !later.lastOf.every(isOver)) continue
      history.push(
        withCall(
          { moment: later.name, ...(each.on === undefined ? {} : { on: each.on }) },
          isOfOthers ? false : wasCalled(each, before, given, model, knownAt),
        ),
      )
    }
  }
  return history
}

/** The days by which cases move and that have come whether or not anybody tells them: birthdays, and what is counted from days that are known. */
function ofItself(
  points: ReadonlySet<MomentName>,
  told: readonly MomentName[],
  now: MomentName | undefined,
  days: Days,
  { space }: Model,
): readonly (Happened & { readonly on: When })[] {
  const { today } = days
  if (today === undefined) return []
  return [...momentsByName(space)]
    .flatMap(([name, moment]) => {
      if (
        !(moment.kind === 'birthday' || moment.kind === 'after' || moment.kind === 'before') ||
        name === now ||
        !points.has(name) ||
        told.includes(name)
      )
        return []
      const dates = possible(whenIs(moment, days, space.graph.protocol.calendar))
      return dates.length > 0 && dates.every((date) => compare(date, today) === 'before') ? [{ moment: name, on: dates.at(-1)! }] : []
    })
    .toSorted((a, b) => (compare(a.on, b.on) === 'before' ? -1 : 1))
}

/** What comes of itself, put between what is told: right after what came no later. */
function inOrder(ofItself: readonly (Happened & { readonly on: When })[], told: readonly Happened[]): readonly Happened[] {
  const list: Happened[] = [...told]
  for (const each of ofItself.toReversed())
    list.splice(
      list.findLastIndex(({ on }) => {
        const day = on === undefined ? undefined : readWhen(on)
        return day?.kind === 'read' && compare(day.value, each.on) !== 'after'
      }) + 1,
      0,
      each,
    )
  return list
}

function withCall(happened: Happened, called: boolean | Diagram | undefined): Lived {
  return called === undefined ? happened : typeof called === 'boolean' ? { ...happened, called } : { ...happened, calledIf: called }
}

/** Whether the case was to move at a moment that has passed, held up or not; a diagram: where that hangs on what is not known of it, in which cases. */
function wasCalled(
  { moment, on }: Happened,
  before: readonly Lived[],
  { on: _today, ...given }: CaseGiven,
  model: Model,
  knownAt: (past: CaseGiven) => Known | undefined,
): boolean | Diagram | undefined {
  const known = knownAt({ ...given, happened: before, at: moment, ...(on === undefined ? {} : { on }) })
  if (known === undefined) return undefined
  const {
    store,
    space: {
      vocabulary: { axes },
    },
  } = model
  const axesOf = (which: (kind: Subject['kind']) => boolean) =>
    axes.list.flatMap(({ subject }, axis) => (which(subject.kind) ? [axis] : []))
  const gates = axesOf((kind) => kind === 'gate')
  const cases = store.and(store.some(known.cases, gates), store.all(gates.map((axis) => store.among(axis, [0]))))
  const moving = store.any(
    [...model.effects(known.place).values()].filter(({ effect }) => effect.kind === 'moves').map(({ where }) => where),
  )
  if (store.implies(cases, moving)) return true
  // What only has to wait for a later moment is called for all the same.
  if (cases !== store.no && postponed({ ...known, cases }, model) !== undefined) return true
  if (!store.meets(cases, moving)) return false
  // Only what is the same then and now tells for this case which it was.
  const others = axesOf((kind) => !lasting.has(kind))
  const [can, cannot] = [store.some(store.and(cases, moving), others), store.some(store.minus(cases, moving), others)]
  return store.meets(can, cannot) ? undefined : can
}

/** How a text is read and what is told of the child stay as they are, unless a step tells otherwise. */
const lasting: ReadonlySet<Subject['kind']> = new Set(['reading', 'fact', 'team'])
