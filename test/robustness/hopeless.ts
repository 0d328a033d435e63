/** Files that nobody writes by hand: endless, empty, deep, of another kind. */
import { smallWords } from '../support/compile.js'

export type Files = Readonly<Record<string, string | Uint8Array>>

const million = 1_000_000
const rules = (count: number, rule: (index: number) => string) =>
  `${smallWords}rules:\n${Array.from({ length: count }, (_, index) => `  ${rule(index)}\n`).join('')}`
const chains = (count: number, rule: string) =>
  `import { authority } from 'caseway'\nconst { heldBy, protocol } = authority('a', { name: 'A', calendar: 'scotland', teams: { CAT: { name: 'C' } } })\nexport default protocol({ version: '1', effective: '2019' }, {\n${Array.from({ length: count }, (_, index) => `  a${index}: ${rule},\n`).join('')}})\n`

export const hopeless: readonly (readonly [name: string, files: Files])[] = [
  ['nothing', { 'a.protocol.yaml': '' }],
  ['nothing, in TypeScript', { 'a.protocol.ts': '' }],
  ['zero bytes', { 'a.protocol.yaml': new Uint8Array(1000) }],
  ['zero bytes, in TypeScript', { 'a.protocol.ts': new Uint8Array(1000) }],
  ['another encoding', { 'a.protocol.yaml': Buffer.from(smallWords, 'utf16le') }],
  ['a file too large', { 'a.protocol.yaml': 'a'.repeat(3 * million) }],
  ['a file too large, in TypeScript', { 'a.protocol.ts': 'a'.repeat(3 * million) }],
  ['one long line', { 'a.protocol.yaml': `${smallWords}rules: { a: { heldBy: ${'x'.repeat(million)}, stay: until ICPC, cites: X-1 } }` }],
  ['one long name', { 'a.protocol.yaml': `${smallWords}rules: { ${'x'.repeat(million)}: { says: It waits., cites: X-1 } }` }],
  [
    'a long line of words',
    { 'a.protocol.yaml': `${smallWords}rules: { a: { who: ${"CAT's ".repeat(100_000)}x, must: visit, cites: X-1 } }` },
  ],
  [
    'a long moment',
    { 'a.protocol.yaml': `${smallWords}rules: { a: { heldBy: CAT, closeAt: ${'2 weeks after '.repeat(100_000)}ICPC, cites: X-1 } }` },
  ],
  [
    'a moment after a moment',
    { 'a.protocol.yaml': `${smallWords}rules: { a: { heldBy: CAT, closeAt: ${'2 weeks after '.repeat(300)}ICPC, cites: X-1 } }` },
  ],
  [
    'a long age',
    { 'a.protocol.yaml': `${smallWords}rules: { a: { when: { age: ${'9'.repeat(million)} }, heldBy: CAT, closeAt: ICPC, cites: X-1 } }` },
  ],
  [
    'deep conditions',
    {
      'a.protocol.yaml': `${smallWords}rules: { a: { when: ${'{ not: '.repeat(60)}cpPlan${' }'.repeat(60)}, heldBy: CAT, closeAt: ICPC, cites: X-1 } }`,
    },
  ],
  [
    'a chain of terms',
    {
      'a.protocol.yaml':
        smallWords.replace(
          'terms:\n',
          `terms:\n${Array.from({ length: 2_000 }, (_, index) => `  t${index}: { not: ${index === 0 ? 'cpPlan' : `t${index - 1}`}, cites: X-1 }\n`).join('')}`,
        ) + 'rules: {}\n',
    },
  ],
  [
    'two thousand good rules',
    { 'a.protocol.yaml': rules(2_000, (index) => `a${index}: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }`) },
  ],
  [
    'two thousand unknown teams',
    { 'a.protocol.yaml': rules(2_000, (index) => `a${index}: { heldBy: C${index}, closeAt: ICPC, cites: X-1 }`) },
  ],
  [
    'two thousand unknown rules',
    { 'a.protocol.yaml': rules(2_000, (index) => `a${index}: { heldBy: CAT, closeAt: ICPC, overrides: b${index}, cites: X-1 }`) },
  ],
  [
    'a circle of two thousand',
    {
      'a.protocol.yaml': rules(
        2_000,
        (index) => `a${index}: { heldBy: CAT, closeAt: ICPC, overrides: a${(index + 1) % 2_000}, cites: X-1 }`,
      ),
    },
  ],
  ['one name two thousand times', { 'a.protocol.yaml': rules(2_000, () => 'a: { says: It waits., cites: X-1 }') }],
  ['a word of a rule two thousand times', { 'a.protocol.yaml': `${smallWords}rules:\n  a:\n${'    says: It waits.\n'.repeat(2_000)}` }],
  ['two thousand sentences that stop halfway', { 'a.protocol.ts': chains(2_000, "heldBy('CAT')") }],
  ['two thousand casts', { 'a.protocol.ts': chains(2_000, "heldBy('CAT' as any).stay('until ICPC')") }],
  ['one long chain', { 'a.protocol.ts': chains(1, `heldBy('CAT')${".cites('X-1')".repeat(2_000)}`) }],
  ['brackets without end', { 'a.protocol.ts': '('.repeat(100_000) }],
  ['brackets without end, in YAML', { 'a.protocol.yaml': '['.repeat(100_000) }],
  ['a ledger of another kind', { 'a.protocol.yaml': `${smallWords}rules: {}`, 'clauses.yaml': '- a\n- b\n' }],
  [
    'a ledger without end',
    {
      'a.protocol.yaml': `${smallWords}rules: {}`,
      'clauses.yaml': `authority: exampleshire\nsource: A\nclauses:\n${Array.from({ length: 2_000 }, (_, index) => `  Y-${index}: { title: T }\n`).join('')}`,
    },
  ],
  [
    'files that import each other',
    {
      'a.protocol.ts': "import { b } from './b.protocol.js'\nexport const a = b\nexport default a",
      'b.protocol.ts': "import { a } from './a.protocol.js'\nexport const b = a",
    },
  ],
  ['a graph of nonsense', { 'a.json': '{"nodes": [{}, null, 3, {"kind": "route"}]}' }],
]
