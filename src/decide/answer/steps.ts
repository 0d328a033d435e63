/** How what the space says of a case becomes the answer that is told: one small step after another, the same for every answer. */
import { nameOf } from '../../graph/ids.js'
import type { Answer } from '../decision.js'
import { withCalls, withHole, withSilence, withToday } from './called-for.js'
import { withClash, withoutIdleEnds, withRulesOfThatDay } from './foretold.js'
import { onward, withDocument } from './onward.js'
import { surelyHeldUp, withUnmet } from './provisos.js'
import { withChoice } from './settled.js'
import type { AnswerOf, Step } from './step.js'
import { dayOfEnd, withDay, withDueDay } from './until-when.js'

const ofTheCase = (run: Step['run']): Step => ({ run, only: 'case responsibility' })

/** Whether a case moves, where to, and when. */
export const answering: readonly Step[] = [
  { run: (answer, { known, model }) => surelyHeldUp(answer, known, model) },
  { run: (answer, { known, model, aspect }) => onward(answer, known, model, aspect) },
  ofTheCase(withCalls),
  ofTheCase(withToday),
  ofTheCase(withSilence),
  ofTheCase(withHole),
  { run: withoutIdleEnds },
  { run: (answer, { known, model }) => withChoice(answer, known, model) },
  { run: (answer, { known, model }) => withDocument(answer, known, model) },
  { run: (answer, { known, model }) => withUnmet(answer, known, model) },
  { run: (answer, { known, model }) => withDay(answer, known, model) },
  { run: withRulesOfThatDay },
]

/** What becomes of it after that. */
const foretelling: readonly Step[] = [{ run: ifStaying }, ofTheCase(withClash), { run: withDueDay }]

/** All of them, in their order. */
export const telling: readonly Step[] = [...answering, ...foretelling]

/** An answer after these steps. */
export function after(steps: readonly Step[], answer: Answer, of: AnswerOf): Answer {
  return steps.reduce((sofar, { run, only }) => (only === undefined || only === of.aspect ? run(sofar, of) : sofar), answer)
}

/** A choice between going and staying, with what becomes of the case if it stays. */
function ifStaying(answer: Answer, { known: { given }, model, asking }: AnswerOf): Answer {
  if (answer.kind !== 'choice' || answer.about !== 'whether') return answer
  const refused = Object.fromEntries(answer.rules.map((rule) => [nameOf(rule), 'no']))
  const then = asking.knownAs({ ...given, chosen: { ...given.chosen, ...refused } }, true)
  const stays = asking.answerOf(then)
  if (then === undefined || stays === 'unknown' || stays.kind !== 'stays' || stays.nothingSaid || stays.until.length === 0) return answer
  const { chosenBy: _by, ...kept } = stays
  return { ...answer, ifStaying: { ...kept, ...dayOfEnd(stays.until, then, model) } }
}
