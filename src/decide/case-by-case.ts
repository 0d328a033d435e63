/** Deciding for a program that asks about case after case: only plain data comes out, and one model answers any number of cases. */
import { modelBeside } from '../space/index.js'
import type { Model } from '../space/index.js'
import { decide } from './decide.js'
import type { Decided } from './decide.js'
import { replay } from './replay.js'
import type { Step, StepDecided } from './replay.js'
import type { CaseGiven } from './told/case.js'

/** The decision of a case, or what is wrong with what was told of it. */
export type CaseDecided = Omit<Decided, 'known'>
/** The same of one step of a story, with the case as it was asked about and as it went on. */
export type CaseStepDecided = Omit<StepDecided, 'known'>

/**
 * Decides one case at one moment, or between moments.
 *
 * @param given what is known of the case, in the words of the protocol
 * @param model the decision space of the protocol, for as many cases as there are
 * @returns the decision, or what is wrong with what was told
 */
export function decideCase(given: CaseGiven, model: Model): CaseDecided {
  return plain(decide(given, modelBeside(model)))
}

/**
 * Follows one case from step to step; a step that cannot be read ends the story.
 *
 * @param start the case before its first step
 * @param steps what comes to pass, in this order, each with what is told from then on
 * @param model the decision space of the protocol, for as many cases as there are
 */
export function replayCase(start: CaseGiven, steps: readonly Step[], model: Model): readonly CaseStepDecided[] {
  return replay(start, steps, modelBeside(model)).map(plain)
}

function plain<T extends Decided>({ known: _, ...decided }: T): Omit<T, 'known'> {
  return decided
}
