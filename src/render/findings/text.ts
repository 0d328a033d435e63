/** Findings for people: what is wrong, where, why it matters, how to mend it. */
import { codeFrameColumns } from '@babel/code-frame'
import { catalogue } from '../../diagnostics/catalogue.js'
import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import type { Words } from '../../diagnostics/entry.js'
import { positionAt } from '../../source/source.js'
import type { Source, Span } from '../../source/source.js'
import type { Style } from '../style.js'

/** The words of a finding, from the catalogue. */
export function wordsOf(finding: Diagnostic): Words {
  const words = catalogue[finding.code].words as (data: unknown) => Words
  return words(finding.data)
}

/** One finding as a block of text, with an excerpt of the file and a caret under the word. */
export function findingText(finding: Diagnostic, sources: ReadonlyMap<string, Source>, style: Style, quiet: boolean): string {
  const { message, help } = wordsOf(finding)
  const mark = { error: style.bad, warning: style.warn, info: style.note }[finding.severity]
  const label = { error: 'error', warning: 'warning', info: 'note' }[finding.severity]
  const lines = [`${mark(style.strong(label))}: ${style.strong(printable(message))} ${style.faint(`[${finding.code}]`)}`, ...placeLines(finding.span, sources, style, quiet)]
  for (const { span, note } of finding.related) lines.push(`  ${style.faint('see')} ${printable(note)}`, ...placeLines(span, sources, style, quiet))
  if (help !== undefined) lines.push(`  ${style.good('help')}: ${printable(help)}`)
  return lines.join('\n')
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
  const lines = text.split(/\r?\n/)
  const line = lines[start.line - 1] ?? ''
  const from = start.column > widest - 40 ? start.column - 60 : 0
  const shown = lines.map((each, index) => (index === start.line - 1 ? printable(line.slice(from, from + widest)) : printable(each.slice(0, widest))))
  const column = start.column - from
  const last = end.line === start.line ? Math.max(end.column - from, column + 1) : Math.min(line.length + 1, widest) + 1
  return codeFrameColumns(shown.join('\n'), { start: { line: start.line, column }, end: { line: start.line, column: Math.min(last, widest + 1) } }, {
    linesAbove: 1, linesBelow: 0, highlightCode: false,
  })
}

/** Text of strangers on a terminal: control characters are shown, not obeyed. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
