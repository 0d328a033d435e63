/** Findings for people: what is wrong, where, why it matters, how to mend it. */
import { codeFrameColumns } from '@babel/code-frame'
import type { BabelCodeFrameOptions } from '@babel/code-frame'
import { catalogue } from '../../diagnostics/catalogue.js'
import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import type { Words } from '../../diagnostics/entry.js'
import { lineAt, positionAt } from '../../source/source.js'
import type { Source, Span } from '../../source/source.js'
import type { Style } from '../style.js'

/** The words of a finding, from the catalogue. */
export function wordsOf(finding: Diagnostic): Words {
  const words = catalogue[finding.code].words as (data: unknown) => Words
  const { message, help, example } = words(finding.data)
  return { message: shortened(message), help: help && shortened(help), ...(example === undefined ? {} : { example }) }
}

/** The scenarios that show findings, each under an id of its own, so that they can stand in one file. */
export function examplesOf(findings: readonly Diagnostic[]): ReadonlyMap<Diagnostic, string> {
  const taken = new Map<string, number>()
  return new Map(
    findings.flatMap((finding): [Diagnostic, string][] => {
      const { example } = wordsOf(finding)
      const id = example === undefined ? undefined : /^[^:\n]+(?=:)/.exec(example)?.[0]
      if (example === undefined || id === undefined) return []
      const times = (taken.get(id) ?? 0) + 1
      taken.set(id, times)
      return [[finding, times === 1 ? example : `${id}-${times}${example.slice(id.length)}`]]
    }),
  )
}

/** Whatever of the user's own is longer than a line is only begun. */
function shortened(text: string): string {
  // In pairs: what stands between two words in backticks is ours.
  return text.replace(/`([^`]*)`/g, (whole, word: string) => (word.length < 120 ? whole : `\`${word.slice(0, 100)}…\``))
}

/** One finding as a block of text, with an excerpt of the file and a caret under the word; `examples` have ids that are distinct among all findings shown. */
export function findingText(
  finding: Diagnostic,
  sources: ReadonlyMap<string, Source>,
  style: Style,
  quiet: boolean,
  examples?: ReadonlyMap<Diagnostic, string>,
): string {
  const { message, help, example: own } = wordsOf(finding)
  const example = examples?.get(finding) ?? own
  const mark = { error: style.bad, warning: style.warn, info: style.note }[finding.severity]
  const label = { error: 'error', warning: 'warning', info: 'note' }[finding.severity]
  const lines = [
    `${mark(style.strong(label))}: ${style.strong(printable(message))} ${style.faint(`[${finding.code}]`)}`,
    ...placeLines(finding.span, sources, style, quiet),
  ]
  for (const { span, note } of finding.related)
    lines.push(`  ${style.faint('see')} ${printable(note)}`, ...placeLines(span, sources, style, quiet))
  if (help !== undefined) lines.push(`  ${style.good('help')}: ${printable(help).replaceAll('\n', '\n    ')}`)
  if (example !== undefined && !quiet)
    lines.push(
      `  ${style.good('for example')}, as a scenario:`,
      ...printable(example)
        .split('\n')
        .map((line) => `    ${line}`),
    )
  return lines.join('\n')
}

/** One finding as one line, as editors and other programs read it: where, how grave, what. */
export function findingLine(finding: Diagnostic, sources: ReadonlyMap<string, Source>, style: Style): string {
  const source = sources.get(finding.span.file)
  const at = source === undefined || source.text === '' ? undefined : positionAt(source.text, finding.span.start)
  const mark = { error: style.bad, warning: style.warn, info: style.note }[finding.severity]
  const label = { error: 'error', warning: 'warning', info: 'note' }[finding.severity]
  const place = [finding.span.file, ...(at === undefined ? [] : [at.line, at.column])].join(':')
  return `${printable(place)}: ${mark(label)}: ${printable(wordsOf(finding).message).replaceAll('\n', ' ')} ${style.faint(`[${finding.code}]`)}`
}

function placeLines(span: Span, sources: ReadonlyMap<string, Source>, style: Style, quiet: boolean): readonly string[] {
  const source = sources.get(span.file)
  if (source === undefined || source.text === '') return [`  ${style.faint('in')} ${printable(span.file)}`]
  const { line, column } = positionAt(source.text, span.start)
  const place = `  ${style.faint('at')} ${printable(span.file)}:${line}:${column}`
  return quiet ? [place] : [place, excerpt(source.text, span)]
}

const widest = 160

/** The line itself with a caret; of a very long line only the part around the word. */
function excerpt(text: string, span: Span): string {
  const start = positionAt(text, span.start)
  const end = positionAt(text, Math.max(span.start, span.end))
  const line = lineAt(text, start.line)
  const from = start.column > widest - 40 ? start.column - 60 : 0
  const above = start.line === 1 ? [] : [printable(lineAt(text, start.line - 1).slice(0, widest))]
  // What is shown for a control character is longer than the character.
  const before = printable(line.slice(from, start.column - 1))
  const word = printable(line.slice(start.column - 1, end.line === start.line ? end.column - 1 : undefined).slice(0, widest))
  const shown = printable(line.slice(from, from + widest))
  const column = before.length + 1
  const last = Math.min(column + Math.max(word.length, 1), Math.max(shown.length, column) + 1)
  // `startLine` is younger than the published types.
  const options: BabelCodeFrameOptions & { readonly startLine: number } = {
    linesAbove: 1,
    linesBelow: 0,
    highlightCode: false,
    startLine: start.line - above.length,
  }
  return codeFrameColumns(
    [...above, shown].join('\n'),
    { start: { line: start.line, column }, end: { line: start.line, column: last } },
    options,
  )
}

/** Text of strangers on a terminal: control characters are shown, not obeyed. */
export function printable(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
