/** Of an answer only what is sure: what comes after a stay, and why there is none. */
import type { Route } from '../../graph/nodes.js'
import type { Diagram } from '../../logic/index.js'
import { axesIn, conditionFormula, diagramOf } from '../../space/index.js'
import type { EffectRegions, Model, MomentName, Place } from '../../space/index.js'
import { answerAt } from './answer-at.js'
import type { Answer } from '../decision.js'
import { mostPossibilities, partition, pointIn, routes } from './parts.js'
import { takenAs } from '../ordinary/unremarkable.js'
import { factOn, isNotYetSettled } from '../told/not-yet.js'
import type { Known } from '../told/told.js'

/** By what it is told apart what becomes of cases after a moment at which they stay. */
export function waysOn({ holder, moment }: Place, model: Model, aspect: Route['aspect']): EffectRegions {
  if (moment === undefined) return routes(holder, aspect, model)
  const {
    store,
    space: {
      vocabulary: { axes },
    },
  } = model
  const { live } = model.answers(holder, aspect)
  const now = axes.index('now')
  const stated = [live.stay, live.go, ...[...live.to.values(), ...live.at.values()].map(({ where }) => where)].map((where) =>
    store.restrict(where, now, axes.ordinal(now, moment)!),
  )
  return new Map(stated.map((where, i) => [String(i), { effect: { kind: 'stays' }, where }]))
}

/**
 * The cases of one answer taken apart by what becomes of them after it, each way once: that they all stay now says nothing of that.
 *
 * @param most more ways than these stay together
 */
export function apartOnward(cases: Diagram, { place }: Known, model: Model, aspect: Route['aspect'], most: number): readonly Diagram[] {
  const parts = place.moment === undefined ? [cases] : partition(cases, waysOn(place, model, aspect), model)
  if (
    parts.length < 2 ||
    parts.length > mostPossibilities ||
    answerAt(model, pointIn(parts[0]!, { place }, model), aspect).answer.kind !== 'stays'
  )
    return [cases]
  const byAnswer = new Map<string, Diagram>()
  for (const part of parts) {
    const key = JSON.stringify(answerAt(model, pointIn(part, { place }, model), aspect).answer)
    byAnswer.set(key, model.store.or(byAnswer.get(key) ?? model.store.no, part))
  }
  return byAnswer.size > most ? [cases] : [...byAnswer.values()]
}

/** That a case stays can be sure while what comes after is not: then only what is sure is said. */
export function onward(answer: Answer, known: Known, model: Model, aspect: Route['aspect']): Answer {
  if (answer.kind !== 'stays') return answer
  const { place } = known
  const later = asLater(answer, known, model, aspect)
  const parts =
    later === undefined && place.moment === undefined ? [] : partition((later ?? known).cases, waysOn(place, model, aspect), model)
  if (parts.length < 2) return answer
  const each = parts.map((part) => answerAt(model, pointIn(part, { place }, model), aspect).answer)
  // What is brought out only then changes nothing of where the case is now.
  if (later !== undefined && each.some(({ kind }) => kind !== 'stays')) return onwardAsTold(answer, known, model, aspect)
  return sureOnward(answer, each, parts.length)
}

/** The same without asking what is brought out by the moment at which the stay ends. */
function onwardAsTold(answer: Answer, { place, cases }: Pick<Known, 'place' | 'cases'>, model: Model, aspect: Route['aspect']): Answer {
  if (answer.kind !== 'stays') return answer
  const parts = place.moment === undefined ? [] : partition(cases, waysOn(place, model, aspect), model)
  return parts.length < 2
    ? answer
    : sureOnward(
        answer,
        parts.map((part) => answerAt(model, pointIn(part, { place }, model), aspect).answer),
        parts.length,
      )
}

type Stay = Extract<Answer, { kind: 'stays' }>

/**
 * A case that stays, with that open which the moments bring out at which it can end; nothing, where they bring out nothing that is
 * taken for granted: that there is no plan yet does not say that the conference will make none.
 */
export function asLater({ until, due, waitsFor }: Stay, known: Known, model: Model, aspect: Route['aspect']): Known | undefined {
  if (due !== undefined || waitsFor.length > 0) return undefined
  const unsettled = [...known.assumed].filter((axis) => isNotYetSettled(axis, known, model))
  const open = new Set<number>()
  let cases = known.cases
  // What is brought out at one end of the stay can be what leads to another.
  for (let ends = until; unsettled.length > open.size; ends = endsOf(cases, known, model, aspect)) {
    const come = unsettled.filter((axis) => !open.has(axis) && isSettledByOneOf(ends, axis, model))
    if (come.length === 0 && ends !== until) break
    for (const axis of come) open.add(axis)
    if (open.size > 0) cases = opened(open, known, model)
  }
  return open.size === 0 ? undefined : { ...known, cases, assumed: new Set([...known.assumed].filter((axis) => !open.has(axis))) }
}

/** The cases with these axes open; what is asked only of some cases is plain in those that come in by that. */
export function opened(open: ReadonlySet<number>, known: Known, model: Model): Diagram {
  const { store, space } = model
  const { list } = space.vocabulary.axes
  const dependent = [...known.assumed].filter((axis) => {
    const { onlyFor } = factOn(axis, model) ?? {}
    return !open.has(axis) && onlyFor !== undefined && [...axesIn(conditionFormula(onlyFor, space.scope))].some((on) => open.has(on))
  })
  const wider = store.and(store.some(known.cases, [...open, ...dependent]), model.casesForAnswers(known.place))
  return dependent.reduce((cases, axis) => {
    const plain = store.and(cases, store.among(axis, takenAs(list[axis]!, known.place.moment, model)))
    return plain === store.no ? cases : plain
  }, wider)
}

function isSettledByOneOf(ends: readonly MomentName[], axis: number, model: Model): boolean {
  const { moments } = model.space.vocabulary
  const events = new Set(ends.flatMap((name) => moments.get(name)?.event ?? []))
  return factOn(axis, model)?.settledAt.some((event) => events.has(event)) === true
}

/** The moments at which stays of these cases can end; of more ways to go on than anybody reads, none. */
function endsOf(cases: Diagram, { place }: Known, model: Model, aspect: Route['aspect']): readonly MomentName[] {
  const parts = partition(cases, waysOn(place, model, aspect), model)
  if (parts.length > mostPossibilities) return []
  return parts.flatMap((part) => {
    const { answer } = answerAt(model, pointIn(part, { place }, model), aspect)
    return answer.kind === 'stays' ? answer.until : []
  })
}

function sureOnward(answer: Stay, each: readonly Answer[], count: number): Answer {
  const whole = count <= mostPossibilities
  const agree = (value: (stay: Extract<Answer, { kind: 'stays' }>) => unknown) =>
    whole && each.every((other) => other.kind === 'stays' && JSON.stringify(value(other)) === JSON.stringify(value(answer)))
  const [sameMoment, sameTeam] = [
    agree(({ until }) => until),
    agree(({ goesTo, thenConflict }) => [goesTo?.key, thenConflict !== undefined]),
  ]
  if (sameMoment && sameTeam) return answer
  const { goesTo, chosenBy, agreedBy, thenConflict: _clash, ...sure } = answer
  return {
    ...sure,
    until: sameMoment ? answer.until : [],
    ...(sameTeam && goesTo !== undefined
      ? { goesTo, ...(chosenBy === undefined ? {} : { chosenBy }), ...(agreedBy === undefined ? {} : { agreedBy }) }
      : {}),
    nothingSaid: false,
    thenUnknown: true,
  }
}

/** Silence of such cases of this holder is acknowledged as that of a document which nobody supplied: then that is why there is no answer. */
export function withDocument(answer: Answer, { place, cases }: Known, { space, store, fixed }: Model): Answer {
  if (answer.kind !== 'not covered' || answer.why !== 'silent') return answer
  const missing = space.graph
    .all('acknowledgement')
    .find(
      ({ hole, heldBy, unheld, when }) =>
        hole === 'missing' &&
        when.kind !== 'always' &&
        [...heldBy, ...unheld].some((each) => each === place.holder) &&
        store.implies(cases, diagramOf(conditionFormula(when, space.scope), store, fixed(place))),
    )
  return missing === undefined ? answer : { ...answer, why: 'document not supplied', rules: [missing.id] }
}
