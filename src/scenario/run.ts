/** Runs scenarios: each is told step by step, and what comes out is held against what the document says. */
import { replay } from '../decide/index.js'
import type { CaseProblem, StepDecided } from '../decide/index.js'
import type { Model } from '../space/index.js'
import { mismatches } from './compare.js'
import type { Mismatch } from './compare.js'
import { gotOf } from './got.js'
import type { Expected, Scenario, ScenarioStep } from './scenario.js'

export interface StepResult {
  readonly step: ScenarioStep
  readonly decided: StepDecided
  readonly got?: Expected
  readonly mismatches: readonly Mismatch[]
}

export interface ScenarioResult {
  readonly scenario: Scenario
  readonly steps: readonly StepResult[]
  /** What is wrong with the case that it tells: nothing was decided from that step on. */
  readonly problems: readonly CaseProblem[]
  readonly passed: boolean
}

export function runScenario(scenario: Scenario, model: Model): ScenarioResult {
  const told = replay(
    scenario.start,
    scenario.steps.map((step) => step.told),
    model,
  )
  const steps = told.map((decided, index): StepResult => {
    const step = scenario.steps[index]!
    const got = gotOf(decided, model)
    return {
      step,
      decided,
      ...(got === undefined ? {} : { got }),
      mismatches: got === undefined || step.expect === undefined ? [] : mismatches(step.expect, got, decided, model),
    }
  })
  const problems = told.flatMap((each) => each.problems)
  return { scenario, steps, problems, passed: problems.length === 0 && steps.every((each) => each.mismatches.length === 0) }
}
