/** What has come to pass, completed: what must have come before, and which moves were called for and not made. */
import type { EventId } from '../graph/ids.js'
import { nameOf } from '../graph/ids.js'
import { momentsOf } from '../space/index.js'
import type { Model, MomentName } from '../space/index.js'
import type { CaseGiven, Happened } from './case.js'
import type { Known } from './told.js'
import { findMoment } from './names.js'

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
export function historyOf(given: CaseGiven, now: MomentName | undefined, model: Model, knownAt: (past: CaseGiven) => Known | undefined): readonly Happened[] {
  const { vocabulary } = model.space
  const told = given.happened ?? []
  const named = told.flatMap(({ moment }) => findMoment(moment, model.space) ?? [])
  const events = [...named.flatMap(({ event }) => event ?? []), ...(now === undefined ? [] : [vocabulary.moments.get(now)?.event ?? []].flat())]
  const earlier = new Set((given.earlier ?? []).flatMap(({ moment }) => (moment === undefined ? [] : findMoment(moment, model.space)?.event ?? [])))
  const implied = [...eventsBefore(events, model)].filter((event) => !named.some((moment) => moment.event === event) && !earlier.has(event) && vocabulary.moments.get(nameOf(event))?.passes === true)
  const history: Happened[] = []
  const points = new Set(model.space.rules.flatMap(({ at }) => (at === undefined ? [] : momentsOf(at))))
  for (const each of [...implied.map((event): Happened => ({ moment: nameOf(event) })), ...told]) {
    const name = findMoment(each.moment, model.space)?.name
    const called = each.called ?? (name !== undefined && points.has(name) ? wasCalled(each, history, given, model, knownAt) : undefined)
    history.push(called === undefined ? each : { ...each, called })
  }
  return history
}

/** Whether the case was to move at a moment that has passed: nothing where that depends on what is not known. */
function wasCalled({ moment, on }: Happened, before: readonly Happened[], { on: _today, ...given }: CaseGiven, model: Model, knownAt: (past: CaseGiven) => Known | undefined): boolean | undefined {
  const known = knownAt({ ...given, happened: before, at: moment, ...(on === undefined ? {} : { on }) })
  if (known === undefined) return undefined
  const { store } = model
  const moving = store.any([...model.effects(known.place).values()].filter(({ effect }) => effect.kind === 'moves').map(({ where }) => where))
  return store.implies(known.cases, moving) ? true : store.meets(known.cases, moving) ? undefined : false
}
