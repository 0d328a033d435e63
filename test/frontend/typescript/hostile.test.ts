/** Files that mean harm, and texts that are merely absurd: each is read without any effect and refused at the right place. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { collector } from '../../../src/diagnostics/diagnostic.js'
import { readTypeScript } from '../../../src/frontend/typescript/index.js'

const folder = 'test/frontend/typescript/hostile'
const words = readFileSync(`${folder}/words.ts`, 'utf8')
const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'words.ts')

/** What is wrong with a text: each finding with the text that it points at. */
function findingsIn(text: string): string[] {
  const { report, diagnostics } = collector()
  const readBeside = (specifier: string) => (specifier === './words.js' ? { path: 'words.ts', text: words } : undefined)
  readTypeScript([{ path: 'hostile.ts', text }], readBeside, report)
  for (const { severity } of diagnostics) expect(severity).toBe('error')
  return [...diagnostics]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ code, span }) => `${code} | ${(span.file === 'words.ts' ? words : text).slice(span.start, span.end)}`)
}

afterEach(() => {
  expect(existsSync('hostile-was-here')).toBe(false)
  expect(({} as { polluted?: string }).polluted).toBeUndefined()
})

test.each(files)('%s', (name) => {
  const lines = readFileSync(`${folder}/${name}`, 'utf8').split('\n')
  const expected = lines.filter((line) => line.startsWith('//! ')).map((line) => line.slice(4))
  const found = findingsIn(lines.filter((line) => !line.startsWith('//! ')).join('\n'))
  expect(expected.length).toBeGreaterThan(0)
  expect(
    found.map((line, index) =>
      expected[index]?.endsWith('(') || expected[index]?.endsWith('| ') ? line.slice(0, expected[index].length) : line,
    ),
  ).toEqual(expected)
})

describe('absurd texts', () => {
  const head = readFileSync(`${folder}/leaves-a-rule-lying.ts`, 'utf8').split('\n')[1]!
  const deep = 200_000
  const many = 20_000
  const absurd: Readonly<Record<string, string>> = {
    'round brackets': `const a = ${'('.repeat(deep)}1${')'.repeat(deep)}`,
    'square brackets': `const a = ${'['.repeat(deep)}`,
    braces: `const a = ${'{a:'.repeat(deep)}`,
    signs: `const a = ${'!'.repeat(deep)}1`,
    'a long chain': `const a = heldBy("CAT")${'.cites("a")'.repeat(deep)}`,
    choices: `const a = ${'1?1:'.repeat(deep)}1`,
    functions: `const a = ${'x=>'.repeat(deep)}1`,
    'a long sum': `const a = 'a'${"+'a'".repeat(deep)}`,
    types: `const a = 1 as ${'A<0,'.repeat(deep)}0${'>'.repeat(deep)}`,
    templates: `const a = ${'`${'.repeat(deep)}`,
    else: `${'if(1);else '.repeat(deep)};`,
    labels: `${'a:'.repeat(deep)};`,
    new: `const a = ${'new '.repeat(deep)}A`,
    'brackets behind a quote': `const a = '\\'${'('.repeat(deep)}`,
    'types of arrays': `const a: A${'[]'.repeat(deep)} = 1`,
    'an enormous text': `const a = '${'x'.repeat(3_000_000)}'`,
    'a text that is long but not too long': `const a = '${'x'.repeat(1_900_000)}'\nconst b = [${'a,'.repeat(100)}]`,
    'spreads that double': `const a0 = ['x']\n${Array.from({ length: 60 }, (_, i) => `const a${i + 1} = [...a${i}, ...a${i}]`).join('\n')}`,
    'lists that double': `const a0 = ['x']\n${Array.from({ length: 60 }, (_, i) => `const a${i + 1} = [a${i}, a${i}]`).join('\n')}\nconst rule = stay('until ICPC').weighing({ inOrder: a60 })`,
    'texts that double': `const a0 = 'x'\n${Array.from({ length: 60 }, (_, i) => `const a${i + 1} = \`\${a${i}}\${a${i}}\``).join('\n')}`,
    'helpers that double': `const a0 = (t: string) => [t, t]\n${Array.from({ length: 60 }, (_, i) => `const a${i + 1} = (t: string) => [a${i}(t), a${i}(t)]`).join('\n')}\nconst b = a15('x')\nconst c = a60('x')`,
    'many statements': Array.from({ length: many }, (_, i) => `const a${i} = 'x'`).join('\n'),
    'many mistakes': Array.from({ length: many }, () => 'f()').join('\n'),
    'an open comment': '/* '.repeat(many),
    'an open text': `const a = '${'\\'.repeat(many)}`,
    'no text': '',
    'only space': ' \n'.repeat(many),
    rubbish: String.fromCharCode(...Array.from({ length: many }, (_, i) => (i * 7919) % 55_000)),
    'half characters': '\ud800'.repeat(many),
  }
  test('files that import each other without end', () => {
    const { report, diagnostics } = collector()
    readTypeScript(
      [{ path: '0.ts', text: "import { a } from './1.js'\n" }],
      (_, { path }) => ({ path: `${Number.parseInt(path) + 1}.ts`, text: `import { a } from './n.js'\nexport { a }\n` }),
      report,
    )
    expect(diagnostics.map(({ code }) => code)).toEqual(['beyond-limits'])
  })
  test.each(Object.entries(absurd))('%s', (_, text) => {
    const begun = performance.now()
    expect(findingsIn(`${head}\n${text}\n`).length).toBeGreaterThan(0)
    expect(performance.now() - begun).toBeLessThan(5000)
  })
})
