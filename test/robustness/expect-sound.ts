/** What must be so whatever the files are. */
import { expect } from 'vitest'
import type { Compiled } from '../../src/compile/compiled.js'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import { printGraph } from '../../src/graph/print.js'
import { readGraph } from '../../src/graph/read.js'
import { findingText, wordsOf } from '../../src/render/findings/text.js'
import { plainStyle } from '../../src/render/style.js'
import type { Span } from '../../src/source/source.js'

/** Words of the program, of its parsers and of JavaScript, which say nothing to the author of a protocol. */
const ours =
  /\bundefined\b|\bnull\b|\bNaN\b|\[object|\bfunction \w*\(|Error\b|\.[jt]s:\d|node_modules|\b(?:scalar|AST|Expression|Literal|Identifier|Declaration|Property|Element|Statement|YAMLMap|Token|span|node)\b|[a-z](?:Node|Id|Kind|Type)\b/

/** A graph or an error, findings whose places lie inside their files, and words that a person can read. */
export function expectSound(compiled: Compiled): void {
  const { graph, diagnostics } = compiled
  if (graph === undefined)
    expect(
      diagnostics.some(({ severity }) => severity === 'error'),
      'no graph and no error',
    ).toBe(true)
  else expect(readGraph(printGraph(graph)), 'a graph that cannot be read back').toMatchObject({ digest: graph.digest })
  for (const finding of diagnostics) expectReadable(finding, compiled)
  for (const node of graph?.nodes ?? []) expectInside(compiled.placeOf(node.id)!, compiled)
}

function expectReadable(finding: Diagnostic, compiled: Compiled): void {
  for (const { span } of [finding, ...finding.related]) expectInside(span, compiled)
  const { message, help } = wordsOf(finding)
  for (const text of [message, help ?? '', ...finding.related.map(({ note }) => note)]) {
    expect(text.replace(/`[^`]*`/g, ''), finding.code).not.toMatch(ours)
    expect(text.length, `${finding.code}: a message that nobody reads to its end`).toBeLessThan(4000)
  }
  const drawn = findingText(finding, compiled.sources, plainStyle, false)
  // What a terminal would obey.
  expect(drawn, finding.code).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
  expect(drawn.length, `${finding.code}: a finding that fills the screen`).toBeLessThan(8000)
}

function expectInside({ file, start, end }: Span, { sources }: Compiled): void {
  const length = sources.get(file)?.text.length ?? 0
  expect(start, 'a place before its file').toBeGreaterThanOrEqual(0)
  expect(end, 'a place that ends before it begins').toBeGreaterThanOrEqual(start)
  expect(end, 'a place behind its file').toBeLessThanOrEqual(length)
}
