/** Everything that can become of a case, from where cases begin: the least fixpoint over holders and moments, in rounds of one step. */
import type { Diagram } from '../../logic/index.js'
import type { Team } from '../../graph/nodes.js'
import { keyOf } from '../../space/index.js'
import type { Holder, MomentName } from '../../space/index.js'
import { transfersOf } from '../transfers.js'
import { addUnder } from '../../util/lists-by-key.js'
import type { Course, Stage, Way } from './course.js'
import type { Turn } from './turns.js'

/** Where cases begin, and why that is assumed. */
export interface Entry {
  readonly holder: Holder
  readonly because:
    | 'the protocol speaks of cases that are not yet open'
    | 'front door'
    | 'no rule sends a case there'
    | 'a body outside has the case before'
}

/** A step that made new states. */
export interface Taken {
  readonly round: number
  readonly stage: Stage
  readonly way: Way
}

/** Cases that go one way. */
interface Step {
  readonly stage: Stage
  readonly way: Way
  readonly states: Diagram
}

export interface Reach {
  /** The states in which cases of a holder can be, whatever happened before. */
  readonly states: ReadonlyMap<Holder, Diagram>
  /** By round, the states that are reached then for the first time. */
  readonly rounds: readonly ReadonlyMap<Holder, Diagram>[]
  readonly taken: readonly Taken[]
}

/**
 * Everything that can become of cases that are in these states.
 *
 * @param settledOnly lives end where two things are said of a case, or nothing
 */
export function reachFrom(course: Course, starts: ReadonlyMap<Holder, Diagram>, settledOnly = false): Reach {
  const {
    model: { space, store },
  } = course
  const moments: (MomentName | undefined)[] = [undefined, ...space.vocabulary.moments.keys()]
  const reached = new Map(starts)
  const rounds: Map<Holder, Diagram>[] = []
  const taken: Taken[] = []
  let next = new Map(starts)
  while (next.size > 0) {
    rounds.push(next)
    const found = new Map<Holder, Diagram>()
    const round = rounds.length
    for (const [from, there] of next) {
      const going = new Map<Holder, Map<Turn, Step[]>>()
      for (const moment of moments) {
        const stage = course.stage(from, moment)
        const come = stage.ways.length === 0 ? store.no : stage.coming.forth(there)
        for (const way of stage.ways) {
          if (settledOnly && !way.settled) continue
          const states = store.and(come, way.states)
          if (states === store.no) continue
          const byTurn = going.get(way.to) ?? new Map<Turn, Step[]>()
          going.set(way.to, byTurn)
          addUnder(byTurn, way.going, { stage, way, states })
        }
      }
      // What goes to one team in the same way is followed together: most of it has been there before.
      for (const [to, byTurn] of going) {
        const known = reached.get(to) ?? store.no
        for (const [turn, steps] of byTurn) {
          const after = turn.forth(store.any(steps.map(({ states }) => states)))
          if (store.implies(after, known)) continue
          found.set(to, store.or(found.get(to) ?? store.no, after))
          for (const { stage, way, states } of steps)
            if (steps.length === 1 || !store.implies(turn.forth(states), known)) taken.push({ round, stage, way })
        }
      }
    }
    // All that is new, and no attempt to leave out of it what is not: plain shapes stay small.
    next = new Map([...found].map(([holder, after]) => [holder, course.between(holder).forth(after)]))
    for (const [holder, fresh] of next) reached.set(holder, store.or(reached.get(holder) ?? store.no, fresh))
  }
  return { states: reached, rounds, taken }
}

/** Cases begin where they are not yet open, at the front door, with teams to which no rule sends one by name, and with bodies outside of whose cases a rule speaks. */
export function entriesOf({
  model: {
    space: { graph, rules },
  },
}: Course): readonly Entry[] {
  const routes = rules.filter(({ aspect, move }) => aspect === 'case responsibility' && move !== undefined).map(({ route }) => route)
  const sends = new Set<Holder>(routes.flatMap(({ heldBy, unheld }) => [...heldBy, ...unheld]))
  const teams = graph.all('team').filter(({ id, outside }) => !outside && sends.has(id))
  const isDoor = ({ does }: Team) => does.includes('front door')
  const unsent = new Set(transfersOf(graph, routes).entries)
  const from = (list: readonly Team[], because: Entry['because']) => list.map(({ id }): Entry => ({ holder: id, because }))
  const found: Entry[] = [
    ...(sends.has('not yet open')
      ? [{ holder: 'not yet open', because: 'the protocol speaks of cases that are not yet open' } as const]
      : []),
    ...from(teams.filter(isDoor), 'front door'),
    ...from(
      teams.filter((team) => !isDoor(team) && unsent.has(team.id)),
      'no rule sends a case there',
    ),
    ...from(
      graph.all('team').filter(({ id, outside }) => outside && sends.has(id)),
      'a body outside has the case before',
    ),
  ]
  return found.length > 0 ? found : from(teams, 'no rule sends a case there')
}

/** Cases as they begin. */
export function startsOf(course: Course, entries: readonly Entry[]): ReadonlyMap<Holder, Diagram> {
  return new Map(entries.map(({ holder }) => [holder, startOf(course, holder)]))
}

/** Cases with no history in the hands of this team. */
function startOf(
  {
    model: {
      space: {
        vocabulary: { axes },
      },
      store,
    },
    stage,
    between,
    changes,
  }: Course,
  holder: Holder,
): Diagram {
  const previous = axes.find(keyOf({ kind: 'team', which: 'previous-holder' }))
  const begins = axes.list.map(({ subject }, axis) => {
    if (subject.kind === 'passed') return store.among(axis, changes.anew[axis] === true ? [0] : [0, 1])
    return subject.kind === 'applied' || subject.kind === 'chosen' ? store.among(axis, [0]) : store.yes
  })
  const unheld = holder !== 'not yet open' || previous === undefined ? store.yes : store.among(previous, [axes.ordinal(previous, 'none')!])
  return between(holder).forth(store.all([stage(holder, undefined).cases, unheld, ...begins]))
}
