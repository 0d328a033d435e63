/** Scenarios: cases with what the document says of them, written by people who read the document and not the rules. Plain data. */
import type { CaseGiven, Step } from '../decide/index.js'
import type { Span } from '../source/source.js'
import type { Entries } from '../syntax/value.js'

export const outcomes = ['moves', 'stays', 'choice', 'conflict', 'not covered', 'unknown'] as const
export type ScenarioOutcome = (typeof outcomes)[number]

/** What is expected at one moment, or what came out: one form, so that the two can be held against each other line by line. */
export interface Expected {
  readonly outcome: ScenarioOutcome
  readonly to?: readonly string[]
  readonly options?: readonly string[]
  readonly decidedBy?: readonly string[]
  readonly about?: readonly string[]
  readonly because?: string
  readonly until?: readonly string[]
  readonly waitingFor?: string
  readonly needs?: readonly string[]
  readonly holder?: string
  readonly due?: readonly string[]
  /** By rule: days, `applies`, `to come`, or `no`. */
  readonly duties?: Readonly<Record<string, readonly string[]>>
  readonly rules?: readonly string[]
}

export interface ScenarioStep {
  readonly told: Step
  readonly expect?: Expected
  /** Where it stands in its file. */
  readonly written: Entries
}

export interface Scenario {
  readonly id: string
  readonly file: string
  readonly says?: string
  readonly cites: readonly string[]
  /** The case before the first step. */
  readonly start: CaseGiven
  readonly steps: readonly ScenarioStep[]
  readonly span: Span
  readonly written: Entries
}
