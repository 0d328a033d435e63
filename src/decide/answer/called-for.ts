/** Moves for which events called that come again and again: nothing in the space remembers them, so they are asked about once more. */
import { compare } from '../../calendar/index.js'
import { cameToPass, diagramOf, keyOf } from '../../space/index.js'
import type { Model, MomentName } from '../../space/index.js'
import type { Answer, Remark } from '../decision.js'
import { momentsByName, possible, whenIs } from '../days/moments-in-time.js'
import { postponed } from '../told/postponed.js'
import type { Postponed } from '../told/postponed.js'
import { findMoment } from '../told/names.js'
import { momentsSpokenOf } from '../told/points.js'
import type { Known } from '../told/told.js'
import type { Asking } from './asking.js'
import type { AnswerOf } from './step.js'

interface Call {
  readonly moment: MomentName
  readonly on?: string
  readonly answer: Answer | 'unknown'
  /** The move that was to wait for moments which have come since, or are now. */
  readonly postponed?: Postponed
}

/** What came of each event that nothing remembers, the last one first; of one whose step was decided, that step says it. */
function callsOf(now: Known, model: Model, asking: Asking): readonly Call[] {
  const { given, place } = now
  const { vocabulary } = model.space
  const told = given.happened ?? []
  const spokenOf = momentsSpokenOf(place.holder, model)
  return [...told.entries()].reverse().flatMap(([index, { moment, on, called }]): Call[] => {
    const name = findMoment(moment, model.space)?.name
    const remembered = name === undefined || vocabulary.axes.find(keyOf({ kind: 'passed', moment: name })) !== undefined
    if (called === false || remembered || !spokenOf.has(name)) return []
    const { on: _today, at: _now, ...case_ } = given
    const known = asking.knownAs({ ...case_, happened: told.slice(0, index), at: name, ...(on === undefined ? {} : { on }) }, true)
    if (known === undefined) return [{ moment: name, ...(on === undefined ? {} : { on }), answer: 'unknown' }]
    const held = postponed(known, model)
    return [
      {
        moment: name,
        ...(on === undefined ? {} : { on }),
        answer: asking.answerOf(known),
        ...(held !== undefined && held.until.every((floor) => hasCome(floor, now, model)) ? { postponed: held } : {}),
      },
    ]
  })
}

/** Whether a moment has surely come, or is now. */
function hasCome(moment: MomentName, { place, cases }: Known, { store, space, fixed }: Model): boolean {
  return store.implies(cases, diagramOf(cameToPass(moment, space.vocabulary), store, fixed(place)))
}

function movesAway(answer: Answer | 'unknown', { place }: Known): boolean {
  return answer !== 'unknown' && answer.kind === 'moves' && !(answer.to.kind === 'holder' && answer.to.holder === place.holder)
}

/** The answer of a case that stays although an event that is told to have come to pass moves such cases: it should be there by now. */
export function withCalls(answer: Answer, { known, model, asking }: AnswerOf): Answer {
  if (answer.kind !== 'stays' || answer.due !== undefined || answer.waitsFor.length > 0) return answer
  const call = callsOf(known, model, asking).find((each) => each.postponed !== undefined || movesAway(each.answer, known))
  if (call === undefined) return answer
  // What was to wait for a moment is done when that comes.
  if (call.postponed?.until.some((floor) => floor === known.place.moment) === true)
    return { kind: 'moves', to: call.postponed.to, memberChosenBy: [], whenNotStated: false, late: false, lateBy: [], onTimeBy: [] }
  const to = call.postponed?.to ?? (call.answer !== 'unknown' && call.answer.kind === 'moves' ? call.answer.to : undefined)
  const { goesTo: _to, chosenBy: _by, agreedBy: _agreed, thenConflict: _clash, thenUnknown: _then, ...stays } = answer
  return to === undefined ? answer : { ...stays, until: [], nothingSaid: false, due: to }
}

/** The answer of a case that should be elsewhere because of what came to pass on this very day: it moves, and is not late. */
export function withToday(answer: Answer, { known, model, asking }: AnswerOf): Answer {
  const { given, days, place } = known
  if (answer.kind !== 'stays' || answer.due === undefined || place.moment !== undefined || days.today === undefined) return answer
  const { due } = answer
  for (const [index, { moment, on }] of (given.happened ?? []).entries()) {
    const name = on === days.today ? findMoment(moment, model.space)?.name : undefined
    const then =
      name === undefined ? undefined : asking.knownAs({ ...given, happened: given.happened!.filter((_, i) => i !== index), at: name }, true)
    const moved = asking.answerOf(then)
    if (moved !== 'unknown' && moved.kind === 'moves' && moved.to.key === due.key && !moved.late) return moved
  }
  return answer
}

/** What the text left without an answer when it came to pass, and what nothing has settled since: the last one. */
function holeIn({ given, days, place }: Known, model: Model, asking: Asking): Answer | undefined {
  const told = given.happened ?? []
  const since = days.on.get('previous transfer')
  const { on: _today, at: _now, ...case_ } = given
  for (const [index, { moment, on }] of [...told.entries()].reverse()) {
    const name = findMoment(moment, model.space)?.name
    const isOfOthers = on !== undefined && since !== undefined && compare(on as typeof since, since) !== 'after'
    if (name === undefined || isOfOthers || !model.space.asked.some((each) => each.moment === name && each.holder === place.holder))
      continue
    const known = asking.knownAs({ ...case_, happened: told.slice(0, index), at: name, ...(on === undefined ? {} : { on }) }, true)
    const then = asking.answerOf(known)
    if (then !== 'unknown' && then.kind === 'not covered') return { ...then, since: { moment: name, ...(on === undefined ? {} : { on }) } }
    if (then === 'unknown' || then.kind !== 'stays' || !then.nothingSaid) return undefined
  }
  return undefined
}

/** The answer of a case that stays only because an event has come for which the text has no answer: it is as open as it was then. */
export function withHole(answer: Answer, { known, model, asking }: AnswerOf): Answer {
  if (
    answer.kind !== 'stays' ||
    (known.place.moment !== undefined && !answer.nothingSaid) ||
    answer.due !== undefined ||
    answer.waitsFor.length > 0 ||
    answer.goesTo !== undefined ||
    answer.thenUnknown === true
  )
    return answer
  // What keeps the case until a moment that is yet to come has something to say of it.
  const come = new Set((known.given.happened ?? []).map(({ moment }) => findMoment(moment, model.space)?.name))
  if (!answer.until.every((moment) => come.has(moment))) return answer
  return holeIn(known, model, asking) ?? answer
}

/** The answer of a case of which the text said nothing from a counted day on that is over now, and says nothing since: it is as open as it was then. */
export function withSilence(answer: Answer, { known, model, asking }: AnswerOf): Answer {
  if (
    answer.kind !== 'stays' ||
    answer.due !== undefined ||
    answer.waitsFor.length + answer.until.length > 0 ||
    answer.goesTo !== undefined ||
    answer.thenUnknown === true
  )
    return answer
  const { given, days, place } = known
  const { today } = days
  if (today === undefined) return answer
  const named = momentsByName(model.space)
  const since = days.on.get('previous transfer')
  const over = model.space.asked
    .flatMap(({ holder, moment: name }) => {
      const moment = named.get(name)
      const dates =
        holder !== place.holder || moment?.kind !== 'after' ? [] : possible(whenIs(moment, days, model.space.graph.protocol.calendar))
      const isOfThisTime =
        dates.length > 0 &&
        dates.every((date) => compare(date, today) === 'before' && (since === undefined || compare(date, since) !== 'before'))
      return isOfThisTime ? [{ name, on: dates.at(-1)! }] : []
    })
    .sort((a, b) => (a.on < b.on ? 1 : -1))
  for (const { name, on } of over) {
    const happened = (given.happened ?? []).filter((each) => each.on === undefined || each.on <= on)
    const then = asking.knownAs({ ...given, happened, at: name, on }, true)
    const silence = asking.answerOf(then)
    if (silence !== 'unknown' && silence.kind === 'not covered') return { ...silence, since: { moment: name, on } }
  }
  return answer
}

/** Events of which the answer takes no account, though they move such cases, or may. */
export function leftOut(answer: Answer | 'unknown', known: Known, model: Model, asking: Asking): readonly Remark[] {
  const isDueWith = (to: string) =>
    answer !== 'unknown' && (answer.kind === 'stays' ? answer.due?.key === to : answer.kind === 'moves' && answer.to.key === to)
  return callsOf(known, model, asking).flatMap((call): Remark[] => {
    const then = call.answer
    if (answer !== 'unknown' && answer.kind === 'not covered' && answer.since?.moment === call.moment) return []
    if (then !== 'unknown' && (then.kind === 'stays' || (then.kind === 'moves' && (!movesAway(then, known) || isDueWith(then.to.key)))))
      return []
    return [{ kind: 'left out', ...call }]
  })
}
