/** The results of scenarios for people: each failure with what was expected, what came out, and why. */
import type { Decision } from '../../decide/index.js'
import type { Mismatch, ScenarioResult, StepResult } from '../../scenario/index.js'
import { positionAt } from '../../source/source.js'
import type { Source } from '../../source/source.js'
import type { Model } from '../../space/index.js'
import { decisionDocument } from '../decision/sections.js'
import { printable } from '../findings/text.js'
import type { Style } from '../style.js'
import { dateWords } from '../words/text.js'

export interface ShownResults {
  readonly name: string
  readonly results: readonly ScenarioResult[]
  readonly model: Model
  readonly sources: ReadonlyMap<string, Source>
}

const lineNames: Readonly<Record<Mismatch['line'], string>> = {
  outcome: 'outcome',
  to: 'to',
  options: 'options',
  decidedBy: 'decided by',
  about: 'about',
  because: 'because',
  until: 'until',
  waitingFor: 'waiting for',
  needs: 'needs',
  holder: 'holder afterwards',
  due: 'due',
  duties: 'duty',
  rules: 'rules',
}

/** One failed scenario, step by step where it differs. */
export function failureText({ scenario, steps }: ScenarioResult, { model, sources }: ShownResults, style: Style, quiet: boolean): string {
  const text = sources.get(scenario.file)?.text ?? ''
  const place = `${scenario.file}:${positionAt(text, scenario.span.start).line}`
  const head = `${style.bad('failed')}: ${style.strong(printable(scenario.id))} ${style.faint(`${printable(place)}${scenario.cites.length === 0 ? '' : `, ${printable(scenario.cites.join(', '))}`}`)}`
  const says = scenario.says === undefined || quiet ? [] : [`  ${printable(scenario.says)}`]
  const wrong = steps.flatMap((step, index) =>
    step.mismatches.length === 0 ? [] : stepText(step, steps.length > 1 ? index + 1 : undefined, model, style, quiet),
  )
  return [head, ...says, ...wrong].join('\n')
}

function stepText(
  { step, decided, mismatches }: StepResult,
  number: number | undefined,
  model: Model,
  style: Style,
  quiet: boolean,
): readonly string[] {
  const { at, on } = step.told
  const when = [
    number === undefined ? undefined : `step ${number}`,
    at === undefined ? 'between moments' : `at ${at}`,
    on === undefined ? undefined : dateWords(on),
  ].filter((part) => part !== undefined)
  return [
    `  ${style.strong(printable(when.join(', ')))}`,
    ...mismatches.flatMap((mismatch) => mismatchLines(mismatch, style)),
    ...(decided.decision === undefined || quiet ? [] : whyLines(decided.decision, model, style)),
  ]
}

function mismatchLines({ line, rule, expected, got }: Mismatch, style: Style): readonly string[] {
  const words = (values: readonly string[]) => (values.length === 0 ? 'nothing' : printable(values.join(', ')))
  return [
    `    ${lineNames[line]}${rule === undefined ? '' : ` ${printable(rule)}`}: expected ${style.good(words(expected))}, got ${style.bad(words(got))}`,
  ]
}

const shown = new Set(['What the clauses say', 'What must still be known', 'Why'])

/** The answer in a sentence, the sides of a contradiction, what would have to be told, and the rules with their clauses. */
function whyLines(decision: Decision, model: Model, style: Style): readonly string[] {
  const { headline, sections } = decisionDocument(decision, model)
  const parts = sections
    .filter(({ title }) => shown.has(title))
    .flatMap(({ title, items, more }) => [
      `      ${style.faint(title)}`,
      ...items.map(({ text, under }) => `        ${printable(title === 'Why' ? withStanding(text, under) : [text, ...under].join(', '))}`),
      ...(more === 0 ? [] : [`        and ${more} more`]),
    ])
  return [`    ${printable(headline)}`, ...parts]
}

/** Of a rule only how it stands: what it says is in the handbook. */
function withStanding(text: string, under: readonly string[]): string {
  const [, ...standing] = under
  return standing.length === 0 ? text : `${text}: ${standing.join('; ')}`
}

/** `128 scenarios, all as the document says`; `leftOut`: how many more are at fault. */
export function totalsText(results: readonly ScenarioResult[], leftOut: number, style: Style): string {
  const failed = results.filter(({ passed }) => !passed).length
  const of = `${results.length} ${results.length === 1 ? 'scenario' : 'scenarios'}`
  const rest = leftOut === 0 ? '' : `; ${style.bad(`${leftOut === 1 ? 'one' : leftOut} more could not be read`)}`
  if (results.length === 0) return `${style.warn('no scenarios')}${rest}`
  return `${of}, ${failed === 0 ? style.good('all as the document says') : style.bad(`${failed} not as the document says`)}${rest}`
}
