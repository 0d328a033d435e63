/** Of an answer only what is sure: what comes after a stay, and why there is none. */
import type { Route } from '../../graph/nodes.js'
import type { Diagram } from '../../logic/index.js'
import { conditionFormula, diagramOf } from '../../space/index.js'
import type { EffectRegions, Model, Place } from '../../space/index.js'
import { answerAt } from './answer-at.js'
import type { Answer } from '../decision.js'
import { mostPossibilities, partition, pointIn, routes } from './parts.js'
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
  const later = asLater(answer, known, model)
  const parts =
    later === undefined && place.moment === undefined ? [] : partition(later ?? known.cases, waysOn(place, model, aspect), model)
  if (parts.length < 2) return answer
  const each = parts.map((part) => answerAt(model, pointIn(part, { place }, model), aspect).answer)
  // What is brought out only then changes nothing of where the case is now.
  if (later !== undefined && each.some(({ kind }) => kind !== 'stays')) return onwardAsTold(answer, known, model, aspect)
  return sureOnward(answer, each, parts.length)
}

/** The same without asking what is brought out by the moment at which the stay ends. */
export function onwardAsTold(
  answer: Answer,
  { place, cases }: Pick<Known, 'place' | 'cases'>,
  model: Model,
  aspect: Route['aspect'],
): Answer {
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
 * The cases of a stay in which that is open which the moment brings out at which it ends; nothing, where it brings out nothing that is
 * taken for granted: that there is no plan yet does not say that the conference will make none.
 */
export function asLater({ until, due, waitsFor }: Stay, known: Known, model: Model): Diagram | undefined {
  const {
    store,
    space: {
      vocabulary: { moments },
    },
  } = model
  if (due !== undefined || waitsFor.length > 0) return undefined
  const events = new Set(until.flatMap((name) => moments.get(name)?.event ?? []))
  const open = [...known.assumed].filter((axis) => {
    const fact = factOn(axis, model)
    return fact?.domain === 'one-of' && fact.settledAt.some((event) => events.has(event)) && isNotYetSettled(axis, known, model)
  })
  return open.length === 0 ? undefined : store.and(store.some(known.cases, open), model.casesForAnswers(known.place))
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
