/** What a protocol says of the cases that nothing sets apart, place by place, as its author reads it: where findings are looked for. */
import { nameOf } from '../../graph/ids.js'
import type { ReadingId } from '../../graph/ids.js'
import type { Route } from '../../graph/nodes.js'
import type { Diagram, Diagrams } from '../../logic/index.js'
import {
  agreeingOrders,
  answersOf,
  axesIn,
  comeBefore,
  concerns,
  diagramOf,
  idleOrders,
  looseOrders,
  momentsOf,
  passedValues,
} from '../../space/index.js'
import type { Answers, Constraint, EffectRegion, Holder, HolderView, Model, MomentName, Place } from '../../space/index.js'
import { workedOut } from './worked-out.js'

/** One place with what can be there. Its diagrams depend on what is open of a case alone. */
export interface Standing {
  readonly place: Place
  readonly aspect: Route['aspect']
  readonly view: HolderView
  readonly effects: readonly EffectRegion[]
  /** The cases that can be here: those that the moment concerns. */
  readonly cases: Diagram
  /** The cases that can be, whomever the moment concerns. */
  readonly possible: Diagram
  /** Where more than one effect is called for. */
  readonly several: Diagram
  /** What is the same for all of them, by axis. */
  readonly known: Known
}

export type Known = readonly (number | undefined)[]

/** A model, seen under some readings: nothing has passed that a rule waits for, nothing was chosen, no gate is known to be shut. */
export interface Outlook {
  readonly model: Model
  readonly store: Diagrams
  readonly known: Known
  /** Places at which something is said that is not said at every moment; for each holder, first the one between moments. */
  readonly standings: readonly Standing[]
}

export interface OutlookOptions {
  /** Readings that differ from those that are followed. */
  readonly readings?: ReadonlyMap<ReadingId, string>
  /** The constraints that count; left out: all. */
  readonly which?: (constraint: Constraint) => boolean
  /** The holders that are looked at; left out: all. */
  readonly holders?: ReadonlySet<Holder>
  /** The places that are looked at; left out: all. */
  readonly places?: (place: Place, aspect: Route['aspect']) => boolean
}

/** The outlook under the readings that the author follows; where nobody has chosen one, all of them are open. */
export const outlookOf: (model: Model) => Outlook = workedOut((model) => makeOutlook(model))

export function makeOutlook(model: Model, options: OutlookOptions = {}): Outlook {
  const { space, store } = model
  const known = knownOf(model, options.readings)
  const aspects = [...new Set(space.rules.map(({ aspect }) => aspect))]
  const standings = space.vocabulary.holders
    .filter((holder) => options.holders?.has(holder) !== false)
    .flatMap((holder) => aspects.flatMap((aspect) => standingsOf(holder, aspect, model, known, options)))
  return { model, store, known, standings }
}

/** The axes that are the same for every case looked at: the readings that are followed unless others are given, and that nothing sets the case apart. */
export function knownOf({ space }: Model, readings: ReadonlyMap<ReadingId, string> = new Map()): Known {
  const { axes, birthdays } = space.vocabulary
  const points = new Set(space.rules.flatMap(({ at }) => (at === undefined ? [] : momentsOf(at))))
  return axes.list.map(({ subject }, axis) => {
    switch (subject.kind) {
      case 'reading': {
        const node = space.graph.has(subject.reading) ? space.graph.node(subject.reading) : undefined
        const followed = readings.get(subject.reading) ?? (node?.kind === 'reading' && node.followed ? node.written : undefined)
        return followed === undefined ? undefined : axes.ordinal(axis, followed)
      }
      case 'chosen':
      case 'gate':
      case 'applied':
        return 0
      // A birthday is passed by those who are older, whatever their case went through.
      case 'passed':
        return points.has(subject.moment) && !birthdays.has(subject.moment) ? 0 : undefined
      default:
        return undefined
    }
  })
}

function standingsOf(holder: Holder, aspect: Route['aspect'], model: Model, known: Known, { which, places }: OutlookOptions): Standing[] {
  const { space, store } = model
  const answers = answersWhere(model, holder, aspect, known)
  if (answers.view.rules.length === 0 && !space.asked.some((question) => question.holder === holder)) return []
  const between = answers.at(undefined)
  const moments = [undefined, ...space.vocabulary.moments.keys()].filter(
    (moment) => places?.({ holder, moment }, aspect) !== false && (moment === undefined || !sameRegions(answers.at(moment), between)),
  )
  return moments.map((moment): Standing => {
    const place: Place = { holder, moment }
    const whole = knownAt(moment, known, model)
    const begun = whole !== known
    const there = begun ? answersWhere(model, holder, aspect, whole) : answers
    const here = [...whole]
    for (const [axis, value] of model.fixed(place)) here[axis] = value
    const effects = saidAt(there.at(moment).values(), begun)
    const possible = casesOf(model, here, which)
    const cases = store.and(possible, moment === undefined ? store.yes : diagramOf(concerns(moment, space.scope), store, fixedOf(here)))
    return {
      place,
      aspect,
      view: there.view,
      effects,
      cases,
      possible,
      several: severalOf(
        effects.map(({ where }) => where),
        store,
      ),
      known: here,
    }
  })
}

const answered = new WeakMap<Model, Map<string, Answers>>()

/** What the cases of a holder come to where so much is known, worked out once. */
export function answersWhere(model: Model, holder: Holder, aspect: Route['aspect'], known: Known): Answers {
  const all = answered.get(model) ?? new Map<string, Answers>()
  answered.set(model, all)
  const key = `${aspect} ${holder} ${known.join()}`
  const made = all.get(key) ?? answersOf(model.space, model.store, holder, aspect, fixedOf(known))
  all.set(key, made)
  return made
}

/** What is said at a moment. At the end of a limit it is a matter of what happened then whether a move was called for when that began. */
export function saidAt(effects: Iterable<EffectRegion>, begun: boolean): readonly EffectRegion[] {
  return [...effects].filter(({ effect }) => !begun || effect.kind !== 'not covered' || effect.why !== 'point passed')
}

/** What is known at a moment: at the end of a limit, that the moment from which it is counted has come, and every shorter time from there. */
export function knownAt(moment: MomentName | undefined, known: Known, { space: { vocabulary } }: Model): Known {
  const before = new Set(moment === undefined ? [] : comeBefore(moment, vocabulary))
  const begun = vocabulary.axes.list.map(
    ({ subject }, axis) => known[axis] === 0 && subject.kind === 'passed' && before.has(subject.moment),
  )
  return begun.includes(true) ? known.map((value, axis) => (begun[axis] ? 1 : value)) : known
}

export function sameRegions(a: ReadonlyMap<string, EffectRegion>, b: ReadonlyMap<string, EffectRegion>): boolean {
  return a.size === b.size && [...a].every(([key, { where }]) => b.get(key)?.where === where)
}

/** The cases that the constraints leave, some axes being known; no move is taken to have been called for. */
export function casesOf(model: Model, known: Known, which?: (constraint: Constraint) => boolean): Diagram {
  return model.store.all(boundsOf(model, known, which).map(({ where }) => where))
}

/** What bounds the cases of a place, and which axes it binds together. */
interface Bound {
  readonly where: Diagram
  readonly axes: readonly number[]
}

function boundsOf({ space, store }: Model, known: Known, which?: (constraint: Constraint) => boolean): Bound[] {
  const fixed = fixedOf(known)
  const uncalled = space.vocabulary.axes.list.flatMap(({ subject }, axis) =>
    subject.kind === 'passed' && !fixed.has(axis) ? [store.not(store.among(axis, [passedValues.length - 1]))] : [],
  )
  const idle = idleOrders(space, store, fixed)
  const constraints = space.constraints.filter(
    (constraint) => which?.(constraint) !== false && ![...axesIn(constraint.holds)].some((axis) => idle.has(axis)),
  )
  return [...constraints.map(({ holds }) => diagramOf(holds, store, fixed)), ...uncalled].map((where) => ({
    where,
    axes: store.support(where),
  }))
}

const bounds = new WeakMap<Standing, readonly Bound[]>()

/** The cases that can be at a place, bounded only by what has to do with these functions: what else there is makes no difference to them. */
export function casesAbout(asked: readonly Diagram[], standing: Standing, model: Model, concerned = true): Diagram {
  const { store, space } = model
  const {
    place: { moment },
    known,
  } = standing
  const all = bounds.get(standing) ?? boundsOf(model, known)
  bounds.set(standing, all)
  const meant = concerned && moment !== undefined ? diagramOf(concerns(moment, space.scope), store, fixedOf(known)) : store.yes
  const axes = new Set([...asked, meant].flatMap((d) => store.support(d)))
  const orders = [...axes].filter((axis) => space.vocabulary.axes.list[axis]!.subject.kind === 'order')
  const loose = looseOrders(space, store)
  const bearing = all.filter((bound) => !bound.axes.some((axis) => loose.has(axis) && !orders.includes(axis)))
  const linked = new Set<Bound>()
  for (let before = -1; before !== linked.size;) {
    before = linked.size
    for (const bound of bearing) {
      if (linked.has(bound) || !bound.axes.some((axis) => axes.has(axis))) continue
      linked.add(bound)
      for (const axis of bound.axes) axes.add(axis)
    }
  }
  const possible = store.and(meant, store.all([...linked].map(({ where }) => where)))
  // Of very many moments the rings are more than the answer is worth.
  return orders.length > mostOrders ? possible : store.and(possible, agreeingOrders(orders, space.vocabulary.axes, store))
}

/** Of more orders than these it is not asked whether they agree with one another. */
const mostOrders = 12

/** What is known of cases, as diagrams are made for them. */
export function fixedOf(known: Known): ReadonlyMap<number, number> {
  return new Map(known.flatMap((value, axis) => (value === undefined ? [] : [[axis, value] as const])))
}

/** Where at least two of these functions are true. */
export function severalOf(list: readonly Diagram[], store: Diagrams): Diagram {
  let [any, several] = [store.no, store.no]
  for (const each of list) {
    several = store.or(several, store.and(any, each))
    any = store.or(any, each)
  }
  return several
}

/** What is left of a function at a place. */
export function at(standing: Standing, d: Diagram): Diagram {
  return standing.view.store.restrictAll(d, standing.known)
}

export function holderName(holder: Holder): string {
  return holder === 'closed' || holder === 'not yet open' ? holder : nameOf(holder)
}
