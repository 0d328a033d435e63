/** A file that holds a case: by itself, or as a scenario among others. */
import { decide, replay } from '../decide/index.js'
import type { StepDecided } from '../decide/index.js'
import type { Report } from '../diagnostics/diagnostic.js'
import { readDocument } from '../frontend/yaml/index.js'
import type { Source } from '../source/source.js'
import type { Model } from '../space/index.js'
import { entryOf } from '../syntax/value.js'
import type { Value } from '../syntax/value.js'
import { reportProblems } from './case-findings.js'
import type { ToldCase } from './told-case.js'

/** The one case of a file, without what a scenario expects of it; of several scenarios the one with this name. */
export function caseWritten(source: Source, name: string | undefined, report: Report): Value | undefined {
  const value = readDocument(
    source,
    (code, span, data, related) => (code === 'empty-file' ? report('empty-case', span, {}) : report(code, span, data, related)),
    true,
  )
  if (value?.kind !== 'entries') return value
  const scenarios = entryOf(value, 'scenarios')
  if (scenarios?.kind !== 'entries') return withoutExpectations(value)
  const chosen =
    name === undefined && scenarios.entries.length === 1 ? scenarios.entries[0] : scenarios.entries.find(({ key }) => key.text === name)
  if (chosen !== undefined) return withoutExpectations(chosen.value)
  const known = scenarios.entries.map(({ key }) => key.text)
  const start = { ...value.span, end: value.span.start }
  if (name === undefined) report('several-cases', start, { file: source.path, known })
  else report('unknown-in-case', start, { of: 'scenario', name, known })
  return undefined
}

/** What a scenario says besides its case is no part of the question. */
function withoutExpectations(value: Value): Value {
  if (value.kind !== 'entries') return value
  const entries = value.entries.filter(({ key }) => key.text !== 'expect' && key.text !== 'cites')
  return {
    ...value,
    entries: entries.map((entry) =>
      entry.key.text === 'steps' && entry.value.kind === 'list'
        ? { key: entry.key, value: { ...entry.value, items: entry.value.items.map(withoutExpectations) } }
        : entry,
    ),
  }
}

/** Decides a case, step by step where it has steps; what is wrong with it is reported, and ends the story. */
export function decideTold({ given, steps, written }: ToldCase, model: Model, report: Report): readonly StepDecided[] {
  const decided =
    steps.length === 0 ? [{ ...decide(given, model), given, holder: given.heldBy, after: given }] : replay(given, steps, model)
  const [start, ...rest] = written
  reportProblems(decided.at(-1)?.problems ?? [], [start, ...rest.slice(0, decided.length)], report)
  return decided
}
