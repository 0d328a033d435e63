/** Asking about a case once more, in another way than it was asked about: at a later moment, as it was, with something else chosen. */
import type { Route } from '../../graph/nodes.js'
import type { Diagram } from '../../logic/index.js'
import type { Model, MomentName } from '../../space/index.js'
import { memo } from '../../util/memo.js'
import type { Answer } from '../decision.js'
import { knownOf } from '../known.js'
import type { CaseGiven } from '../told/case.js'
import { factOn } from '../told/not-yet.js'
import type { Known } from '../told/told.js'
import { answerAt } from './answer-at.js'
import { onward } from './onward.js'
import { effectsApart, mostPossibilities, partition, pointIn } from './parts.js'
import { surelyHeldUp } from './provisos.js'
import { alikeInAll, oneAnswer } from './settled.js'

/** What can be asked about a case while its answer is being found: each question is answered once. */
export interface Asking {
  /** A case as it is known when it is told so; `asTold`: its past is taken as it is told. */
  knownAs(given: CaseGiven, asTold?: boolean): Known | undefined
  /** Only the answer, and of that what is sure; of a case that cannot be, unknown. */
  answerOf(known: Known | undefined): Answer | 'unknown'
  /** The moments at which it was asked about so far, or looked at; `undefined`: between moments. */
  readonly asked: ReadonlySet<MomentName | undefined>
  /** Notes a moment on which the answer hangs, though nothing has to be asked about it as things are. */
  lookAt(moment: MomentName): void
}

/** Of one decision: nothing that was asked is kept longer. */
export function askingOf(model: Model, aspect: Route['aspect'] = 'case responsibility'): Asking {
  const read = new Map<string, Known | undefined>()
  const answered = memo((known: Known) => answerKnown(known, model, aspect))
  const asked = new Set<MomentName | undefined>()
  return {
    asked,
    lookAt: (moment) => void asked.add(moment),
    knownAs(given, asTold = false) {
      const key = `${asTold} ${JSON.stringify(given)}`
      if (!read.has(key)) read.set(key, knownOf(given, model, asTold).known)
      const known = read.get(key)
      if (known !== undefined) asked.add(known.place.moment)
      return known
    },
    answerOf: (known) => (known === undefined ? 'unknown' : answered(known)),
  }
}

/** The same about some of the cases that can be meant: what is so of all of them, and lasts, is so whenever they are asked about. */
export function askingWithin(part: Diagram, known: Known, asking: Asking, model: Model): Asking {
  const { store } = model
  if (part === known.cases) return asking
  let lasting: Diagram | undefined
  return {
    ...asking,
    knownAs(given, asTold) {
      const then = asking.knownAs(given, asTold)
      lasting ??= store.some(part, passing(known, model))
      const cases = then === undefined ? store.no : store.and(then.cases, lasting)
      return cases === store.no ? undefined : cases === then!.cases ? then : { ...then!, cases }
    },
  }
}

/** Of what nobody can say that it is so later on because it is now: what came to pass, ages and times, and what is only taken for granted. */
export function passing({ assumed }: Known, model: Model): readonly number[] {
  return model.space.vocabulary.axes.list.flatMap(({ subject }, axis) => {
    const fact = factOn(axis, model)
    const lasts =
      subject.kind === 'reading' ||
      subject.kind === 'team' ||
      (fact !== undefined && (fact.domain === 'yes-no' || fact.domain === 'one-of') && fact.during.length === 0)
    return lasts && !assumed.has(axis) ? [] : [axis]
  })
}

/** Only the answer of a case, as far as it is sure: for those who need no more of it. */
export function answerKnown(known: Known, model: Model, aspect: Route['aspect'] = 'case responsibility'): Answer | 'unknown' {
  const parts = partition(known.cases, effectsApart(known, model, aspect), model)
  if (parts.length > mostPossibilities) return 'unknown'
  const answers = parts.map((part) => answerAt(model, pointIn(part, known, model), aspect).answer)
  const alike = alikeInAll(answers)
  if (alike !== undefined) return onward(surelyHeldUp(alike, known, model), known, model, aspect)
  // Of several ways to have no answer none has to be known.
  return oneAnswer(answers, [], known, model) ?? 'unknown'
}
