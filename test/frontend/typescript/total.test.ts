/** Whatever a text is, reading it ends, and never by an exception. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collector } from '../../../src/diagnostics/diagnostic.js'
import { readTypeScript } from '../../../src/frontend/typescript/index.js'

const good = ['every-word.protocol', 'every-word.rules', 'every-word.words', 'every-word.texts'].map((name) =>
  readFileSync(`test/dsl/fixtures/${name}.ts`, 'utf8'),
)
const pieces = [
  ...'(){}[]<>`\'";,.:?!=+-*/&|#@\\$\n',
  '${',
  '=>',
  '...',
  '/*',
  '//',
  'as any',
  'const ',
  'export default ',
  'import ',
  'class ',
  'function ',
  'await ',
  'new ',
  'yield ',
  '\u202e',
  '\ud83d',
  '😀',
  '0',
  '__proto__',
]

test('a good file with pieces taken out and put in', () => {
  const cut = fc.record({ at: fc.nat(20_000), length: fc.nat(40), piece: fc.constantFrom(...pieces, '') })
  fc.assert(
    fc.property(fc.constantFrom(...good), fc.array(cut, { minLength: 1, maxLength: 4 }), (text, cuts) => {
      let changed = text
      for (const { at, length, piece } of cuts) {
        const place = at % changed.length
        changed = changed.slice(0, place) + piece + changed.slice(place + length)
      }
      const { report, diagnostics } = collector()
      const read = readTypeScript([{ path: 'a.ts', text: changed }], () => ({ path: 'b.ts', text: good[2]! }), report)
      for (const { span } of diagnostics) {
        expect(span.start).toBeLessThanOrEqual(span.end)
        expect(span.end).toBeLessThanOrEqual(span.file === 'a.ts' ? changed.length : good[2]!.length)
      }
      if (read === undefined) expect(diagnostics).not.toEqual([])
    }),
    { seed: 7, numRuns: 1500 },
  )
})
