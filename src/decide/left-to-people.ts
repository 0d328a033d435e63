/** What even an unremarkable case does not settle by itself: what people have to find, agree or decide before it can go its way. */
import type { FactId } from '../graph/ids.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { eachPiece } from '../graph/walk.js'
import type { Diagram } from '../logic/index.js'
import { cellOf, keyOf, momentsOf, notApplicable } from '../space/index.js'
import type { Axis, Model, Place } from '../space/index.js'
import { unremarkable } from './unremarkable.js'

const gates = new WeakMap<PolicyGraph, ReadonlySet<FactId>>()

/**
 * What an unremarkable case has. Nothing where some move waits for it: then neither that it is so nor that it is not is remarkable; and
 * never a yes: of what rules ask only for a no, neither is plain.
 */
export function takenAs(axis: Axis, model: Model): readonly number[] {
  if (axis.subject.kind === 'age') return belowTheCuts(axis, model)
  if (axis.subject.kind === 'fact' && waitedFor(model.space.graph).has(axis.subject.fact)) return []
  const usual = unremarkable(axis, model)
  return usual.some((value) => axis.values[value] === 'yes') ? [] : usual
}

/** A child is younger than those with whom leaving care and growing up begin. */
function belowTheCuts({ subject, values }: Axis, { space: { vocabulary: { cells } } }: Model): readonly number[] {
  const own = subject.kind === 'age' && subject.asAt === undefined ? cells.get('age') : undefined
  const cut = own?.thresholds.find((threshold) => threshold >= growingUp)
  return own === undefined || cut === undefined ? [] : values.map((_, value) => value).filter((value) => value < cellOf(own, cut, true) && values[value] !== notApplicable)
}

/** Sixteen years, in months. */
const growingUp = 16 * 12

function waitedFor(graph: PolicyGraph): ReadonlySet<FactId> {
  const cached = gates.get(graph)
  if (cached !== undefined) return cached
  const found = new Set<FactId>()
  const add = (condition: object): void => eachPiece(condition as Parameters<typeof eachPiece>[0], (piece) => {
    if (piece.kind === 'fact-is') found.add(piece.fact)
    const term = piece.kind === 'term-holds' ? graph.node(piece.term) : undefined
    if (term?.kind === 'term') add(term.when)
  })
  for (const { waitsFor } of graph.all('route')) if (waitsFor !== undefined) add(waitsFor)
  gates.set(graph, found)
  return found
}

/**
 * The cases of a place, each as unremarkable as it can be.
 *
 * @returns the cases, and what was taken to be so of axes that nobody told
 */
export function asUnremarkable(base: Diagram, told: ReadonlyMap<number, unknown>, place: Place, model: Model): { readonly cases: Diagram; readonly taken: ReadonlyMap<number, readonly number[]> } {
  const { store, space: { vocabulary: { axes } } } = model
  const taken = new Map<number, readonly number[]>()
  const against: { readonly axis: number; readonly usual: Diagram }[] = []
  let cases = base
  for (const [axis, each] of axes.list.entries()) {
    // What is told of now and left open of another moment is open.
    const elsewhen = each.subject.kind === 'fact' && each.subject.asAt !== undefined && told.has(axes.find(keyOf({ kind: 'fact', fact: each.subject.fact })) ?? -1)
    const values = told.has(axis) || elsewhen ? [] : takenAs(each, model)
    if (values.length === 0) continue
    const usual = store.among(axis, values)
    const narrowed = store.and(cases, usual)
    if (narrowed !== store.no) {
      cases = narrowed
      taken.set(axis, values)
    } else if (store.meets(base, usual)) against.push({ axis, usual })
  }
  // Of several things one of which must be out of the ordinary, none is taken to be the one.
  const without = (other?: number) => store.all([base, ...[...taken].flatMap(([axis, values]) => (axis === other ? [] : [store.among(axis, values)]))])
  const others = against.map(({ axis, usual }) => ({ axis, instead: [...taken.keys()].filter((other) => store.meets(without(other), usual)) }))
  const open = new Set(others.flatMap(({ axis, instead }) => (instead.length === 0 ? [] : [axis, ...instead])))
  for (const axis of open) taken.delete(axis)
  cases = without()
  for (const { axis } of others.filter(({ instead }) => instead.length === 0)) taken.set(axis, axes.list[axis]!.values.map((_, value) => value).filter((value) => store.meets(cases, store.among(axis, [value]))))
  const left = withoutForejudging(cases, new Set(taken.keys()), place, model)
  for (const axis of left.open) taken.delete(axis)
  return { cases: left.cases, taken }
}

/**
 * The cases of a place with what was taken to be so, but for judgements on which alone it rests that no rule says anything: that a
 * threshold is not met, or that a meeting comes to nothing, has to be told.
 *
 * @param taken the axes that nobody told
 * @returns the cases, and the axes that are left open
 */
function withoutForejudging(cases: Diagram, taken: ReadonlySet<number>, place: Place, model: Model): { readonly cases: Diagram; readonly open: readonly number[] } {
  const { store } = model
  const judged = [...taken].filter((axis) => isJudged(axis, place, model))
  if (judged.length === 0) return { cases, open: [] }
  const spoken = spokenCases(place, model)
  const silent = store.minus(cases, spoken)
  if (silent === store.no) return { cases, open: [] }
  const freed = (of: Diagram, axes: readonly number[]) => store.and(store.some(of, axes), model.casesForAnswers(place))
  const open = judged.filter((axis) => store.meets(freed(silent, [axis]), spoken))
  return { cases: open.length === 0 ? cases : freed(cases, open), open }
}

/** A fact that somebody judges, or what the very event that is asked about comes to, where that has names of its own: which plan is made. */
function isJudged(axis: number, { moment }: Place, { space }: Model): boolean {
  const { subject } = space.vocabulary.axes.list[axis]!
  const fact = subject.kind === 'fact' && subject.asAt === undefined && space.graph.has(subject.fact) ? space.graph.node(subject.fact) : undefined
  return fact?.kind === 'fact' && (fact.judgedBy.length > 0 || (fact.domain === 'one-of' && fact.settledAt.some((event) => event === `event:${moment}`)))
}

/** The cases of a place of which some rule says that they stay, or that they go at this very point; between events, at some point. */
function spokenCases({ holder, moment }: Place, model: Model): Diagram {
  const { store, space } = model
  const now = space.vocabulary.axes.index('now')
  const { live } = model.answers(holder)
  const here = (where: Diagram) => store.restrict(where, now, model.fixed({ holder, moment }).get(now)!)
  const points = [...live.at.values()].filter(({ value }) => moment === undefined || momentsOf(value).includes(moment)).map(({ where }) => here(where))
  return store.any([here(live.stay), ...points])
}
