/** From a file of scenarios to data; what is wrong with its form is reported, and a scenario that is at fault is left out. */
import type { Report } from '../diagnostics/diagnostic.js'
import { catalogue } from '../diagnostics/catalogue.js'
import { readDocument } from '../frontend/yaml/index.js'
import { checkShape } from '../lower/check-shape.js'
import type { Source } from '../source/source.js'
import { scenarioFileLines, scenarioShape } from '../syntax/scenario-shapes.js'
import { entryOf, itemsOf } from '../syntax/value.js'
import type { Entries, Entry, Value } from '../syntax/value.js'
import { defined } from '../util/defined.js'
import { caseIn, stepIn, textIn, textsIn } from './read-case.js'
import type { Expected, Scenario, ScenarioOutcome, ScenarioStep } from './scenario.js'

const example = 'scenarios:\n  conference-moves-the-case:\n    heldBy: CAT\n    at: ICPC\n    expect: { outcome: moves }'

/**
 * The scenarios of one file.
 *
 * @param leaveOut told the id of each that is at fault
 */
export function readScenarios(source: Source, report: Report, leaveOut?: (id: string) => void): readonly Scenario[] {
  const file = readDocument(source, report, true, 'scenarios')
  if (file === undefined) return []
  if (file.kind !== 'entries') {
    report('not-a-map', file.span, { what: 'a file of scenarios', example })
    return []
  }
  for (const { key } of file.entries)
    if (!Object.hasOwn(scenarioFileLines, key.text))
      report('unknown-word', key.span, { word: key.text, where: 'a file of scenarios', known: Object.keys(scenarioFileLines) })
  const list = entryOf(file, 'scenarios')
  if (list === undefined)
    report(
      'missing-line',
      { ...file.span, end: file.span.start },
      {
        what: 'a file of scenarios',
        line: 'scenarios',
        example: '{ conference-moves-the-case: { heldBy: CAT, at: ICPC, expect: { outcome: moves } } }',
      },
    )
  else if (list.kind !== 'entries') report('not-a-map', list.span, { what: '`scenarios`', example })
  else
    return list.entries.flatMap((entry) => {
      const scenario = scenarioIn(entry, source.path, report)
      if (scenario === undefined) leaveOut?.(entry.key.text)
      return scenario ?? []
    })
  return []
}

const idForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

function scenarioIn({ key, value }: Entry, file: string, report: Report): Scenario | undefined {
  const what = `scenario \`${key.text}\``
  if (!idForm.test(key.text))
    report('badly-formed-name', key.span, {
      what: 'a scenario',
      name: key.text,
      form: 'write lower-case words and numbers joined by hyphens',
    })
  let sound = true
  const noting: Report = (code, span, data, related) => {
    if (catalogue[code].severity === 'error') sound = false
    report(code, span, data, related)
  }
  if (!checkShape(value, scenarioShape, what, noting) || value.kind !== 'entries') return undefined
  const steps = stepsIn(value)
  if (steps.every(({ expect }) => expect === undefined)) noting('scenario-expects-nothing', key.span, { scenario: key.text })
  for (const line of ['at', 'on', 'expect']) {
    const beside = entryOf(value, 'steps') === undefined ? undefined : entryOf(value, line)
    if (beside !== undefined) noting('scenario-expects-beside-steps', beside.span, { scenario: key.text, line })
  }
  if (!sound) return undefined
  const { at: _at, on: _on, ...start } = caseIn(value)
  const says = entryOf(value, 'says')
  const cites = entryOf(value, 'cites')
  return {
    id: key.text,
    file,
    ...(says === undefined ? {} : { says: textIn(says) }),
    cites: cites === undefined ? [] : textsIn(cites),
    start,
    steps,
    span: key.span,
    written: value,
  }
}

/** The steps of a scenario; one without steps has its one moment at the top. */
function stepsIn(written: Entries): readonly ScenarioStep[] {
  const steps = entryOf(written, 'steps')
  if (steps === undefined) {
    const { at, on } = stepIn(written)
    return [{ told: defined({ at, on }), ...expectIn(written), written }]
  }
  return itemsOf(steps).flatMap((step) => (step.kind === 'entries' ? [{ told: stepIn(step), ...expectIn(step), written: step }] : []))
}

function expectIn(written: Entries): { readonly expect?: Expected } {
  const lines = entryOf(written, 'expect')
  if (lines?.kind !== 'entries') return {}
  const several = <K extends string>(key: K) => found(lines, key, textsIn)
  const one = <K extends string>(key: K) => found(lines, key, textIn)
  return {
    expect: {
      outcome: textIn(entryOf(lines, 'outcome')!) as ScenarioOutcome,
      ...several('to'),
      ...several('options'),
      ...several('decidedBy'),
      ...several('about'),
      ...one('because'),
      ...several('until'),
      ...one('waitingFor'),
      ...several('needs'),
      ...one('holder'),
      ...several('due'),
      ...found(lines, 'duties', dutiesIn),
      ...several('rules'),
    },
  }
}

function found<K extends string, T>(lines: Entries, key: K, read: (value: Value) => T): { readonly [key in K]?: T } {
  const value = entryOf(lines, key)
  return value === undefined ? {} : ({ [key]: read(value) } as { readonly [key in K]?: T })
}

function dutiesIn(value: Value): Readonly<Record<string, readonly string[]>> {
  return value.kind === 'entries' ? Object.fromEntries(value.entries.map((entry) => [entry.key.text, textsIn(entry.value)])) : {}
}
