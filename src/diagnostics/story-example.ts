/** A story as a scenario with steps: plain data inside findings, and how it is written down. */
import { fileMap, scalar } from './case.js'

/** What is told at one moment of it, and what the protocol says. */
export interface StoryExampleStep {
  readonly at?: string
  /** ISO. */
  readonly on: string
  readonly facts?: Readonly<Record<string, string>>
  readonly known?: Readonly<Record<string, string>>
  /** Days by moment; empty: no day is known. */
  readonly happened?: Readonly<Record<string, string>>
  readonly order?: readonly string[]
  readonly done?: readonly string[]
  readonly notDone?: readonly string[]
  readonly chosen?: Readonly<Record<string, string>>
  /** `holder`: who has it afterwards. */
  readonly expect: { readonly outcome: string; readonly because?: string; readonly holder: string }
}

/** A case, and what comes to pass, one after the other. */
export interface StoryExample {
  readonly heldBy: string
  readonly readings?: Readonly<Record<string, string>>
  readonly known?: Readonly<Record<string, string>>
  readonly happened?: Readonly<Record<string, string>>
  readonly notHappened?: readonly string[]
  readonly applied?: readonly string[]
  readonly steps: readonly StoryExampleStep[]
}

/** The story as a scenario that can be pasted into a file of scenarios. */
export function storyScenario(id: string, { heldBy, readings, known, happened, notHappened, applied, steps }: StoryExample): string {
  return [
    `${id}:`,
    ...[`heldBy: ${scalar(heldBy)}`, ...lines({ readings, known, happened, notHappened, applied }), 'steps:'].map((line) => `  ${line}`),
    ...steps.flatMap(({ at, on, expect, ...told }) => {
      const [first, ...rest] = [...(at === undefined ? [] : [`at: ${scalar(at)}`]), `on: ${on}`, ...lines(told), ...lines({ expect })]
      return [`    - ${first}`, ...rest.map((line) => `      ${line}`)]
    }),
  ].join('\n')
}

function lines(told: Readonly<Record<string, Readonly<Record<string, string>> | readonly string[] | undefined>>): readonly string[] {
  return Object.entries(told).flatMap(([word, value]) =>
    value === undefined
      ? []
      : [`${word}: ${Array.isArray(value) ? `[${value.map(scalar).join(', ')}]` : fileMap(value as Readonly<Record<string, string>>)}`],
  )
}

/** An id of a scenario: lower-case words and numbers joined by hyphens. */
export function scenarioId(...words: readonly string[]): string {
  return words
    .join('-')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}
