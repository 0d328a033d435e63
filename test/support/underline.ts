/** Findings drawn under the line they are about, as a reader would see them. */
import { expect } from 'vitest'
import type { Compiled } from '../../src/compile/compiled.js'
import type { Severity } from '../../src/diagnostics/entry.js'
import { wordsOf } from '../../src/render/findings/text.js'
import { positionAt } from '../../src/source/source.js'

const mark = /^\s*(~+) ([a-z-]+)(?:: (.*))?$/

/** The text without its drawn underlines. */
export function withoutMarks(text: string): string {
  return text
    .split('\n')
    .filter((line) => !mark.test(line))
    .join('\n')
}

/**
 * Expects exactly the findings that are drawn into the text: `~~~` under the words, the code, and optionally the help.
 *
 * @param least findings below this severity are not looked at
 */
export function expectFindings(compiled: Compiled, file: string, drawn: string, least: Severity = 'warning'): void {
  const rank = { info: 0, warning: 1, error: 2 }
  const expected: string[] = []
  let line = 0
  for (const each of drawn.split('\n')) {
    const found = mark.exec(each)
    if (found === null) line++
    else expected.push(`${line}:${each.indexOf('~') + 1}+${found[1]!.length} ${found[2]}${found[3] === undefined ? '' : `: ${found[3]}`}`)
  }
  const withHelp = new Set(expected.filter((each) => each.includes(': ')).map((each) => each.split(': ')[0]))
  const got = compiled.diagnostics
    .filter((finding) => rank[finding.severity] >= rank[least])
    .map((finding) => {
      const text = compiled.sources.get(finding.span.file)?.text ?? ''
      const { line: at, column } = positionAt(text, finding.span.start)
      const name = finding.span.file === file ? '' : `${finding.span.file} `
      const place = `${name}${at}:${column}+${finding.span.end - finding.span.start} ${finding.code}`
      return withHelp.has(place) ? `${place}: ${wordsOf(finding).help ?? ''}` : place
    })
  expect(got).toEqual(expected)
}
