/** A file with one case, and the places of its parts. */
import type { CaseGiven, CasePath, Step } from '../decide/index.js'
import type { Report } from '../diagnostics/diagnostic.js'
import { checkShape } from '../lower/check-shape.js'
import type { Span } from '../source/source.js'
import { caseShape } from '../syntax/case-shapes.js'
import { entryOf, itemsOf } from '../syntax/value.js'
import type { Entries, Value } from '../syntax/value.js'
import { caseIn, stepIn } from './read-case.js'

/** A case that somebody tells, step by step if it has steps, with what was written of each. */
export interface ToldCase {
  readonly given: CaseGiven
  readonly steps: readonly Step[]
  readonly written: readonly [Entries, ...Entries[]]
}

/** Each step is decided for itself. */
const mostSteps = 100

/** Reads a case; what is wrong with its form has been reported when there is nothing to give back. */
export function toldCase(value: Value, report: Report): ToldCase | undefined {
  if (value.kind !== 'entries') {
    report('not-a-map', value.span, { what: 'a case', example: 'heldBy: CAT\nat: ICPC\nfacts: { plan: child protection }' })
    return undefined
  }
  if (!checkShape(value, caseShape, 'a case', report)) return undefined
  const list = entryOf(value, 'steps')
  const steps = list === undefined ? [] : itemsOf(list).filter((step) => step.kind === 'entries')
  if (steps.length > mostSteps) {
    report('story-too-long', list!.span, { steps: steps.length, most: mostSteps })
    return undefined
  }
  return { given: caseIn(value), steps: steps.map(stepIn), written: [value, ...steps] }
}

/**
 * The place of a part of a case: where it was told last.
 *
 * @param written the lines of the case, then those of its steps as far as they are asked about
 * @param text finds one of several in a list
 */
export function placeIn(written: readonly [Entries, ...Entries[]], [line, name]: CasePath, text?: string): Span {
  const { span } = written[0]
  const start: Span = { ...span, end: span.start }
  if (line === undefined) return start
  for (const entries of written.toReversed()) {
    const entry = entries.entries.find(({ key }) => key.text === line)
    if (entry === undefined) continue
    const { value } = entry
    if (name === undefined) return value.span
    const part = value.kind === 'entries' ? partOfMap(value, name, text) : itemsOf(value).find((item) => textOf(item) === text)?.span
    if (part !== undefined) return part
  }
  return start
}

/** A wrong name is shown by its name, a wrong value by its value. */
function partOfMap(value: Entries, name: string, text: string | undefined): Span | undefined {
  const named = value.entries.find(({ key }) => key.text === name)
  if (named !== undefined) return name === text ? named.key.span : valueSpan(named.value, text)
  const meant = value.entries.find(({ key, value: inside }) => key.text === text || textOf(inside) === text)
  return meant === undefined ? undefined : meant.key.text === text ? meant.key.span : meant.value.span
}

function valueSpan(value: Value, text: string | undefined): Span {
  return value.kind === 'list' ? (value.items.find((item) => textOf(item) === text)?.span ?? value.span) : value.span
}

function textOf(value: Value): string {
  return value.kind === 'text' ? value.text : ''
}
