/** The quick reader gives what the whole parser gives, or nothing: on the real files, and on what mistakes and tricks make of them. */
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { collector } from '../../../src/diagnostics/diagnostic.js'
import { isPlainText } from '../../../src/diagnostics/plain-text.js'
import { readPlainFile } from '../../../src/frontend/yaml/plain-file.js'
import { readWhole } from '../../../src/frontend/yaml/read-document.js'

const real = ['policies', 'test/fixtures']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`))
  .filter((path) => path.endsWith('.yaml'))

/** Forms that the real files hardly have. */
const forms = [
  'a:\n- x\n- { b: c }\nd: e\n',
  'a:\n- x\n# note\nb: y\n',
  'a:\n  - b: c\n    d: [e, f]\n  - g: h\n  # note\n  - i\nj: k\n',
  'a:\n  b:\n    c: >-\n      one two\n      three\n    d: e\n\n# end\n',
  "a: 'b: c'\nd: \"e # f\"\ng: h's i\nj: k #l\n",
  'a: {b: c, d: [e, "f, g", {h: i}]}\nb:   c   \nc:\n      d: e\n',
  'a: b:c\nd: [e:f]\ng: -h\ni: {j: k:l}',
  'a: one\n  two\nb: { c: d,\n  e: f }\n',
  'a: |\n  b\nc: >\n  d\n\ne: f\n',
  '- a\n-  b: c\n   d: e\n- [f]\n',
]

function bothWays(text: string) {
  const { report, diagnostics } = collector()
  const source = { path: 'a.yaml', text }
  // Hidden characters are looked for before either reads.
  if (!isPlainText(source, report)) return undefined
  const plain = readPlainFile(source)
  return plain && { plain, whole: readWhole(source, report), diagnostics }
}

test.each(real)('%s is plain, and read alike', (path) => {
  const read = bothWays(readFileSync(path, 'utf8'))
  expect(read).toBeDefined()
  expect(read!.plain).toEqual(read!.whole)
  expect(read!.diagnostics).toEqual([])
})

describe('mutants', () => {
  const texts = [...real.map((path) => readFileSync(path, 'utf8')), ...forms]
  const pieces = [
    ' ', '  ', '\n', '\n\n', ':', ': ', '#', ' #', '- ', '-', '"', "'", '{', '}', '[', ']', ',', '>-', '>', '|', '&a', '*a', '!t', '?', '? ', '%', '@', '`', '~', '\\',
    '\t', '\r\n', '---\n', '...\n', '<<: ', '__proto__', 'a: b\n', '  a: b\n', '- a\n', '# c\n', '    # c\n', '\ufeff', '’', '😀',
  ]
  let state = 1
  const below = (most: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((state / 4_294_967_296) * most)
  }

  /** Some lines of a text, brought to the margin, so that a change has a chance to matter. */
  function excerpt(text: string): string {
    const lines = text.split('\n')
    const from = below(Math.max(1, lines.length - 3))
    const some = lines.slice(from, from + 2 + below(14))
    const margin = Math.min(...some.filter((line) => /\S/.test(line)).map((line) => line.search(/\S/)))
    return some.map((line) => line.slice(Number.isFinite(margin) ? margin : 0)).join('\n') + (below(4) === 0 ? '' : '\n')
  }

  function mutant(text: string): string {
    const at = below(text.length + 1)
    const line = text.lastIndexOf('\n', at) + 1
    const piece = pieces[below(pieces.length)]!
    switch (below(5)) {
      case 0: return text.slice(0, at) + piece + text.slice(at)
      case 1: return text.slice(0, at) + piece + text.slice(at + 1)
      case 2: return text.slice(0, at) + text.slice(at + 1 + below(3))
      case 3: return text.slice(0, line) + piece + text.slice(line)
      default: return text.slice(0, at) + text.slice(line, line + below(40)) + text.slice(at)
    }
  }

  test('are read alike or left to the whole parser', () => {
    let plain = 0
    for (let count = 0; count < 20_000; count++) {
      let text = excerpt(texts[below(texts.length)]!)
      for (let changes = below(3); changes >= 0; changes--) text = mutant(text)
      const read = bothWays(text)
      if (read === undefined) continue
      plain++
      if (read.diagnostics.length > 0) expect.fail(`reported ${read.diagnostics[0]!.code} in ${JSON.stringify(text)}`)
      expect(read.plain, JSON.stringify(text)).toEqual(read.whole)
    }
    expect(plain).toBeGreaterThan(1_000)
  })
})
