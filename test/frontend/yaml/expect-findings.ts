import { expect } from 'vitest'
import { catalogue } from '../../../src/diagnostics/catalogue.js'
import { collector } from '../../../src/diagnostics/diagnostic.js'
import type { Diagnostic, Report } from '../../../src/diagnostics/diagnostic.js'
import { positionAt } from '../../../src/source/source.js'
import type { Source } from '../../../src/source/source.js'

const note = /^( *)(~+) (.*)$/

/**
 * Reads a text in which a line of `~~~~ code: words` draws the underline of the finding that the line above must have.
 * The words after the code are part of the message or the help; findings must be exactly these.
 */
export function expectFindings(read: (source: Source, report: Report) => unknown, drawn: string): void {
  const lines = drawn.split('\n')
  const text = lines.filter((line) => !note.test(line)).join('\n')
  const { report, diagnostics } = collector()
  read({ path: 'drawn.yaml', text }, report)
  expect(draw(text, diagnostics)).toBe(
    lines.map((line) => line.replace(/^( *~+ [a-z0-9-]+).*$/, (all, start: string) => (note.test(line) ? start : all))).join('\n'),
  )
  const said = diagnostics.map(wordsOf)
  for (const line of lines) {
    const wanted = note.exec(line)?.[3]?.replace(/^[a-z0-9-]+:? ?/, '')
    if (wanted !== undefined && wanted !== '') expect(said.join('\n')).toContain(wanted)
  }
}

export function wordsOf({ code, data }: Diagnostic): string {
  const { message, help } = (catalogue[code].words as (data: unknown) => { message: string; help?: string })(data)
  return help === undefined ? message : `${message}; ${help}`
}

function draw(text: string, diagnostics: readonly Diagnostic[]): string {
  const underlines = new Map<number, string[]>()
  for (const { code, span } of diagnostics) {
    const { line, column } = positionAt(text, span.start)
    const length = Math.max(1, Math.min(span.end, lineEnd(text, span.start)) - span.start)
    underlines.set(line, [...(underlines.get(line) ?? []), `${' '.repeat(column - 1)}${'~'.repeat(length)} ${code}`])
  }
  return text
    .split('\n')
    .flatMap((line, index) => [line, ...(underlines.get(index + 1) ?? [])])
    .join('\n')
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end
}
