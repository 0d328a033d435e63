/** A space with its diagrams: what every question about all cases of a protocol starts from. */
import { diagrams, nearby } from '../logic/index.js'
import type { Diagram, Diagrams } from '../logic/index.js'
import type { Route } from '../graph/nodes.js'
import { gateValues, passedValues } from './axes.js'
import type { Axis, Holder } from './axes.js'
import type { Constraint } from './constraints.js'
import { answersOf } from './all-cases/answers.js'
import type { Answers } from './all-cases/answers.js'
import type { EffectRegions } from './all-cases/regions.js'
import { askedTogether } from './asked-together.js'
import { diagramOf } from './formula-to-diagram.js'
import { axesIn } from './formula.js'
import type { MomentName } from './moments.js'
import { idleOrders } from './orders.js'
import type { Space } from './space.js'

/** One place at which cases stand: a holder, and a moment or none. Its diagrams do not depend on the axes `now` and `holder`. */
export interface Place {
  readonly holder: Holder
  readonly moment: MomentName | undefined
}

export interface Model {
  readonly space: Space
  readonly store: Diagrams
  answers(holder: Holder, aspect?: Route['aspect']): Answers
  /** What every case at a place comes to. */
  effects(place: Place, aspect?: Route['aspect']): EffectRegions
  /** The cases that can stand at a place, by all constraints or by some. */
  cases(place: Place, which?: (constraint: Constraint) => boolean): Diagram
  /** The same, but orders of moments that no answer there asks for are left open: much smaller, and for answers as good. */
  casesForAnswers(place: Place): Diagram
  /** The cases of a place that no history sets apart: no point has passed, nothing was chosen, no gate is known to be shut. */
  readonly fresh: Diagram
  /** The fixed ordinals of a place, for conditions. */
  fixed(place: Place): ReadonlyMap<number, number>
}

/** The model of a space; `budget` is the number of nodes after which `BudgetSpent` is thrown. */
export function modelOf(space: Space, store: Diagrams = storeOf([space])): Model {
  const { axes, holders } = space.vocabulary
  const [now, held] = [axes.index('now'), axes.index('holder')]
  const known = new Map<string, Answers>()
  const fixed = ({ holder, moment }: Place) =>
    new Map([
      [held, holders.indexOf(holder)],
      [now, moment === undefined ? 0 : axes.ordinal(now, moment)!],
    ])
  const answers = (holder: Holder, aspect: Route['aspect'] = 'case responsibility') => {
    const key = `${aspect} ${holder}`
    const made = known.get(key) ?? answersOf(space, store, holder, aspect)
    known.set(key, made)
    return made
  }
  const caseSets = new Map<string, Diagram>()
  return {
    space,
    store,
    answers,
    fixed,
    effects: (place, aspect) => answers(place.holder, aspect).at(place.moment),
    cases(place, which) {
      const key = `${place.holder} ${place.moment}`
      const cached = which === undefined ? caseSets.get(key) : undefined
      if (cached !== undefined) return cached
      const values = fixed(place)
      const list = which === undefined ? space.constraints : space.constraints.filter(which)
      const made = conjunction(list, store, values)
      if (which === undefined) caseSets.set(key, made)
      return made
    },
    casesForAnswers(place) {
      const key = `${place.holder} ${place.moment} for answers`
      const cached = caseSets.get(key)
      if (cached !== undefined) return cached
      const values = fixed(place)
      const idle = idleOrders(space, store, values)
      const made = conjunction(
        space.constraints.filter(({ holds }) => ![...axesIn(holds)].some((axis) => idle.has(axis))),
        store,
        values,
      )
      caseSets.set(key, made)
      return made
    },
    get fresh() {
      return freshCases(space, store)
    },
  }
}

function conjunction(constraints: readonly Constraint[], store: Diagrams, fixed: ReadonlyMap<number, number>): Diagram {
  return store.all(constraints.map(({ holds }) => diagramOf(holds, store, fixed)))
}

/** An empty store for cases of spaces on one vocabulary, of at most `budget` nodes. */
export function storeOf(spaces: readonly [Space, ...Space[]], budget?: number): Diagrams {
  const { axes } = spaces[0].vocabulary
  const order = nearby(axes.list.length, askedTogether(spaces), [axes.index('now'), axes.index('holder')])
  return diagrams(
    axes.list.map(({ values }) => values.length),
    { order, ...(budget === undefined ? {} : { budget }) },
  )
}

const freshSets = new WeakMap<Diagrams, Map<Space, Diagram>>()

function freshCases(space: Space, store: Diagrams): Diagram {
  const sets = freshSets.get(store) ?? new Map<Space, Diagram>()
  freshSets.set(store, sets)
  const known = sets.get(space)
  if (known !== undefined) return known
  const points = new Set(
    space.rules.flatMap(({ at }) => (at === undefined || at.kind === 'agreed' ? [] : at.kind === 'moment' ? [at.moment] : at.moments)),
  )
  const made = store.all(
    space.vocabulary.axes.list.map(({ subject }, axis) => {
      switch (subject.kind) {
        // A birthday is passed by those who are older, and what is counted back from a moment when that comes, whatever the case went through.
        case 'passed':
          return points.has(subject.moment)
            ? store.among(
                axis,
                space.vocabulary.birthdays.has(subject.moment) || space.vocabulary.moments.get(subject.moment)?.ahead !== undefined
                  ? [0, 1]
                  : [0],
              )
            : store.not(store.among(axis, [passedValues.length - 1]))
        case 'chosen':
          return store.among(axis, [0])
        case 'gate':
          return store.among(axis, [gateValues.indexOf('not known to be shut')])
        case 'applied':
          return store.among(axis, [0])
        default:
          return store.yes
      }
    }),
  )
  sets.set(space, made)
  return made
}

/** The axes that a place does not fix and that say something about the case itself. */
export function isAboutCase({ subject }: Axis): boolean {
  return subject.kind !== 'now' && subject.kind !== 'holder'
}
