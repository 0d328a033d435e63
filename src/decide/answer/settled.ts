/** Answers that need no more to be told, though the space still tells several cases apart. */
import { findMoment } from '../told/names.js'
import type { Answer, Need } from '../decision.js'
import type { Known } from '../told/told.js'
import { nameOf } from '../../graph/ids.js'
import type { Model } from '../../space/index.js'

/** The one answer of a case whose answers differ in nothing that anybody asks for. */
export function oneAnswer(answers: readonly Answer[], needs: readonly Need[], known: Known, model: Model): Answer | undefined {
  return alikeInAll(answers) ?? noneEver(answers) ?? dueAnyway(answers) ?? oneOfFamily(answers, needs, known, model)
}

/** What is told in the same words in every case. */
export function alikeInAll([first, ...others]: readonly Answer[]): Answer | undefined {
  const words = JSON.stringify(first)
  return others.every((other) => JSON.stringify(other) === words) ? first : undefined
}

/** That the text has no answer, whatever is not told: why it has none can hang on that. */
function noneEver(answers: readonly Answer[]): Answer | undefined {
  const silent = answers.flatMap((answer) =>
    answer.kind === 'not covered' && (answer.why === 'silent' || answer.why === 'lifted') ? [answer] : [],
  )
  return silent.length === 0 || silent.length < answers.length ? undefined : (silent.find(({ why }) => why === 'silent') ?? silent[0])
}

/** That a case should be with another team by now, whatever is not told: since when can hang on that. */
function dueAnyway([first, ...others]: readonly Answer[]): Answer | undefined {
  if (first?.kind !== 'stays' || first.due === undefined) return undefined
  const to = first.due.key
  const dueIn = [first, ...others].flatMap((answer) => (answer.kind === 'stays' && answer.due?.key === to ? [answer] : []))
  if (dueIn.length <= others.length) return undefined
  const since = JSON.stringify(first.dueAt)
  return dueIn.every(({ dueAt }) => JSON.stringify(dueAt) === since) ? first : { ...first, dueAt: [] }
}

/**
 * The one answer of a case whose answers differ only in which team of a family it is, where the case tells the family: the team of
 * the sister is known to those who know the sister.
 */
function oneOfFamily([first, ...others]: readonly Answer[], needs: readonly Need[], known: Known, { space }: Model): Answer | undefined {
  if (first?.kind !== 'moves' || first.to.kind !== 'holder' || needs.length === 0) return undefined
  const { holder } = first.to
  const same = others.every((answer) => answer.kind === 'moves' && answer.to.kind === 'holder' && answer.to.holder === holder)
  const untold = needs.some(({ axis }) => space.vocabulary.axes.list[axis]!.subject.kind !== 'team' || !known.told.has(axis))
  return same && !untold ? { ...first, to: { kind: 'holder', key: first.to.key.replace(/ \(.*$/, ''), holder } } : undefined
}

/** The answer once a later moment was chosen: until then the case stays. */
export function withChoice(answer: Answer, { given, place }: Known, { space }: Model): Answer {
  if (answer.kind !== 'choice' || answer.about !== 'moment') return answer
  for (const rule of answer.rules) {
    const chosen = given.chosen?.[nameOf(rule)]
    const moment = chosen === undefined ? undefined : findMoment(chosen, space)?.name
    if (
      moment !== undefined &&
      moment !== place.moment &&
      answer.options.some((option) => option.kind === 'when' && option.moment === moment)
    )
      return { kind: 'stays', until: [moment], waitsFor: [], nothingSaid: false }
  }
  return answer
}
