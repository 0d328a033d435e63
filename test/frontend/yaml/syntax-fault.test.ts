import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDocument } from '../../../src/frontend/yaml/read-document.js'
import { collector } from '../../../src/diagnostics/diagnostic.js'
import { expectFindings, wordsOf } from './expect-findings.js'

const drawings = [
  `a: "unfinished
   ~ unfinished-quote: write " at the end
b: 2`,
  `a: 'b
   ~ unfinished-quote: an apostrophe inside is written twice
c: d'`,
  `a: 'the child's worker'
              ~~~~~~~~~ text-after-quote: put the whole text in quotes`,
  `a: [x] y
       ~ text-after-quote`,
  `a: { x: 1, y: 2
   ~ unfinished-bracket: write \`}\`
b: 2`,
  `a: { x: [a, b }
        ~ unfinished-bracket: write \`]\``,
  `a: [
   ~ unfinished-bracket: stand further in
b
]`,
  `a: b]
b: ]
   ~ stray-bracket: closes nothing`,
  `a: [x, , y]
       ~ stray-comma`,
  `a: { b: 1 c: 2 }
           ~ missing-comma`,
  `a: {
  b: 1
  c: 2
   ~ missing-comma: a comma separates
}`,
  `says: Note: it waits
          ~ colon-in-text: put the text in quotes`,
  `a:b
~~~ no-space: write \`a: b\`
c: d`,
  `a:
- x
-y
~~ no-space: write \`- y\``,
  `a:
  b: 1
   c: 2
   ~ bad-indent: begin in the same column`,
  `a:
    b: 1
  c: 2
  ~ bad-indent`,
  `  a: 1
b: 2
~ bad-indent`,
  `a: 1
  b: 2
  ~ bad-indent: that line ends with its colon`,
  `a: x
b
~ stray-line: a colon and a value`,
  `a: 1
- b
~ list-among-words`,
  `a: - b
   ~ list-among-words: write them as \`[a, b]\``,
  `says: @risk children
      ~ needs-quotes`,
  `says: | It waits
      ~ needs-quotes: begin with \`|\``,
  `says: |It waits
      ~ needs-quotes`,
  `says: See form #3 and more
               ~~~~~~~~~~~ comment-in-text: put the whole text in quotes`,
  `says: #3
~~~~ no-value: what begins with \`#\` is a comment`,
  `says: "N:\\Policies"
         ~~ bad-escape: write \`\\\\\` for a backslash`,
]

test.each(drawings)('%s', (drawn) => {
  expectFindings(readDocument, drawn)
})

test.each([
  ['a:\n\tb: 1', 'tab-indent'],
  ['a: |\n\tb', 'tab-indent'],
  ['a: 1\n---\nb: 2', 'several-documents'],
  ['a: 1\n...\nb: 2', 'several-documents'],
  ['%YAML 1.1\n---\na: 1', 'yaml-directive'],
  ['a: &x 1', 'yaml-reference'],
  ['a: *x', 'yaml-reference'],
  ['<<: { a: 1 }', 'yaml-reference'],
  ['a: !!int 1', 'yaml-tag'],
  ['[a]: 1', 'key-not-text'],
  ['? { a: 1 }\n: 2', 'key-not-text'],
  ['__proto__: 1', 'forbidden-key'],
  ['a: { constructor: 1 }', 'forbidden-key'],
  ['a: { prototype: { b: 1 } }', 'forbidden-key'],
  ['a: 1\n"a": 2', 'written-twice'],
  ['a:', 'no-value'],
  ['', 'empty-file'],
  ['# nothing\n', 'empty-file'],
  ['a: b\u0000', 'hidden-character'],
  ['a: "\u202e"', 'hidden-character'],
  ['a: b\u200b', 'hidden-character'],
  ['a: b\u00a0c', 'odd-space'],
  ['a: b\rc: d', 'odd-space'],
  ['a: "\\u202e"', 'hidden-character'],
  ['"\\Q": b', 'bad-escape'],
  ['['.repeat(100_000), 'too-deep'],
  ['- '.repeat(100_000), 'too-deep'],
  ['a: "' + 'x'.repeat(2_000_000) + '"', 'too-large'],
])('one mistake, one finding: %.40j', (text, code) => {
  const { report, diagnostics } = collector()
  readDocument({ path: 'a.yaml', text }, report)
  expect(diagnostics.map((finding) => finding.code)).toEqual([code])
})

test('comments are no mistake', () => {
  expectFindings(readDocument, `# first\n#second\na: x # a comment\nb: "c" #more\n#last\nd: http://a#b`)
})

test('a comma that cuts a text in two is explained', () => {
  expectFindings(
    readDocument,
    `a: { says: Safe, and swift }
                 ~~~~~~~~~ no-value: if a comma belongs to the text before it, put that text in quotes`,
  )
})

test('a duplicate shows both places', () => {
  const { report, diagnostics } = collector()
  readDocument({ path: 'a.yaml', text: 'rules:\n  a: 1\n  b: 2\n  a: 3\n' }, report)
  expect(diagnostics[0]!.span).toEqual({ file: 'a.yaml', start: 23, end: 24 })
  expect(diagnostics[0]!.related.map(({ span }) => span.start)).toEqual([9])
})

test('sixty-four levels are read', () => {
  const { report, diagnostics } = collector()
  expect(readDocument({ path: 'a.yaml', text: '['.repeat(64) + ']'.repeat(64) }, report)).toBeDefined()
  expect(diagnostics).toEqual([])
})

test('no message speaks in the words of the parser', () => {
  const { report, diagnostics } = collector()
  for (const drawn of drawings) readDocument({ path: 'a.yaml', text: drawn.replaceAll(/^ *~+ .*$\n?/gm, '') }, report)
  expect(diagnostics).toHaveLength(drawings.length)
  for (const finding of diagnostics) expect(wordsOf(finding)).not.toMatch(/scalar|implicit|flow|mapping|collection|token|node|\bkey\b/i)
})

test('whatever is written, it is read or has a finding, and a text that cannot be read has exactly one', () => {
  const bits = [
    'a',
    'b',
    ': ',
    ':',
    ' ',
    '\n',
    '  ',
    '- ',
    '[',
    ']',
    '{',
    '}',
    ', ',
    '"',
    "'",
    '| ',
    '? ',
    '#',
    '\n  ',
    '\n    ',
    'c: d',
    '-',
    '>',
    '@',
    '\\',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 12 }), (parts) => {
      const { report, diagnostics } = collector()
      const read = readDocument({ path: 'a.yaml', text: parts.join('') }, report)
      if (read === undefined) expect(diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(1)
    }),
    { numRuns: 2000 },
  )
})
