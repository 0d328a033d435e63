/** Every finding proves itself: its wrong example provokes it and nothing else, its right example is clean. */
import { readFileSync, readdirSync } from 'node:fs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { compileExample } from '../../src/compile/example.js'
import { aboutCases, catalogue } from '../../src/diagnostics/catalogue.js'
import type { Code } from '../../src/diagnostics/catalogue.js'
import { collector } from '../../src/diagnostics/diagnostic.js'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import { readYaml } from '../../src/frontend/yaml/index.js'
import { againstSchema } from '../../src/frontend/yaml/second-opinion.js'
import { wordsOf } from '../../src/render/findings/text.js'
import { largestFile } from '../../src/source/hidden.js'
import { validateCases } from '../../src/validation/validate.js'
import { compileFiles, smallWords } from '../support/compile.js'

const codes = Object.keys(catalogue) as Code[]
const rule = 'rules:\n  a: { says: It waits., cites: X-1 }\n'

const manyRules = `rules:\n${Array.from({ length: 1100 }, (_, index) => `  a${index}: { heldBy: Nobody, stay: until ICPC, cites: X-1 }\n`).join('')}`

/** What cannot be shown as a text: the wrong and the right are built. */
const builders: Partial<
  Record<Code, { readonly wrong: () => Promise<readonly Diagnostic[]>; readonly right: () => Promise<readonly Diagnostic[]> }>
> = {
  'not-utf8': {
    wrong: () => findingsIn(Buffer.from(`${smallWords}${rule}# Children\x92s Services\n`, 'latin1')),
    right: () => findingsIn(`${smallWords}${rule}# Children’s Services\n`),
  },
  'too-large': {
    wrong: () => findingsIn(`${smallWords}${rule}${'#'.repeat(largestFile)}\n`),
    right: () => findingsIn(`${smallWords}${rule}`),
  },
  'too-long': {
    wrong: () => findingsIn(smallWords + rule.replace('It waits.', 'It waits. '.repeat(600))),
    right: () => findingsIn(smallWords + rule),
  },
  'more-findings': {
    wrong: async () => (await findingsIn(smallWords + manyRules)).filter(({ code }) => code !== 'unknown-name'),
    right: () => findingsIn(smallWords + manyRules.replaceAll('Nobody', 'CAT')),
  },
  'beyond-limits': {
    wrong: () => example(`${doublings(24)}export default protocol(head, { ...a24 })`),
    right: () => example(`${doublings(0)}export default protocol(head, { ...a0 })`),
  },
  // Two checks that agree never contradict each other: the schema is asked alone.
  'not-in-schema': {
    wrong: () => schemaAlone('rules: { a: { heldBy: CAT, closeAt: ICPC, within: tomorrow, cites: X-1 } }\n'),
    right: () => schemaAlone('rules: { a: { heldBy: CAT, closeAt: ICPC, within: 1 day of ICPC, cites: X-1 } }\n'),
  },
  'not-decided': {
    wrong: () => casesWithin(1, catalogue['not-decided'].wrong),
    right: () => casesWithin(undefined, catalogue['not-decided'].right),
  },
  'unchecked-types': {
    async wrong() {
      vi.spyOn(process, 'platform', 'get').mockReturnValue('haiku')
      return example('heldBy("CAT").stay("until ICPC").cites("A-1")', true)
    },
    right: () => example('heldBy("CAT").stay("until ICPC").cites("A-1")', true),
  },
}

/** A million values from a few lines: each constant spreads the one before it twice. */
function doublings(times: number): string {
  const lists = Array.from({ length: times }, (_, index) => `const l${index + 1} = [...l${index}, ...l${index}]\n`)
  return `const l0 = ["CAT"] as const\n${lists.join('')}const a${times} = { a: heldBy(...l${times}).stay("until ICPC").cites("A-1") }\n`
}

async function findingsIn(text: string | Uint8Array): Promise<readonly Diagnostic[]> {
  return (await compileFiles({ 'a.protocol.yaml': text })).diagnostics
}

async function example(text: string, secondOpinion = false, cases = false): Promise<readonly Diagnostic[]> {
  return (await compileExample(text, secondOpinion, cases)).flatMap(({ diagnostics }) => diagnostics)
}

/** Looks through all cases of an example with so many nodes and no more. */
async function casesWithin(budget: number | undefined, text: string): Promise<readonly Diagnostic[]> {
  const { report, diagnostics } = collector()
  const [compiled] = await compileExample(text)
  const placeOf = () => ({ file: 'a', start: 0, end: 0 })
  validateCases({ graph: compiled!.graph!, ledger: undefined, today: '2019-06-01', placeOf, placeOfClause: placeOf, report }, budget)
  return diagnostics
}

async function schemaAlone(rules: string): Promise<readonly Diagnostic[]> {
  const { report, diagnostics } = collector()
  againstSchema(readYaml([{ path: 'a.yaml', text: smallWords + rules }], report)!, report)
  return diagnostics
}

/** Only the types can judge what only they refuse. */
const needsCompiler = (code: Code) => code === 'type-error'
const noted = (findings: readonly Diagnostic[]) => findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code)

afterEach(() => vi.restoreAllMocks())

describe('the wrong example has this finding and no other, the right one has none', () => {
  test.each(codes)('%s', async (code) => {
    const { severity, wrong, right } = catalogue[code]
    const found = await (builders[code]?.wrong() ?? example(wrong, needsCompiler(code), aboutCases.has(code)))
    expect(new Set(noted(found)), 'wrong').toEqual(new Set(severity === 'info' ? [] : [code]))
    const shown = found.filter((finding) => finding.code === code)
    expect(shown.length, 'wrong').toBeGreaterThan(0)
    for (const finding of shown) {
      const { message, help } = wordsOf(finding)
      for (const text of [message, help ?? '']) expect(text).not.toMatch(/undefined|\[object|NaN|\bnull\b/)
    }
    vi.restoreAllMocks()
    const clean = await (builders[code]?.right() ?? example(right, needsCompiler(code), aboutCases.has(code)))
    expect([...noted(clean), ...clean.map((finding) => finding.code).filter((each) => each === code)], 'right').toEqual([])
  })
})

describe('a finding speaks in the house style', () => {
  test.each(codes)('%s', async (code) => {
    const { why, wrong, right } = catalogue[code]
    expect(why).toMatch(/^[`A-Z].*\.$/)
    expect(wrong).not.toBe(right)
    for (const text of [wrong, right]) expect(text).not.toMatch(/…|\.\.\.(?!\w)/)
    const found = await (builders[code]?.wrong() ?? example(wrong, needsCompiler(code), aboutCases.has(code)))
    const { message, help } = wordsOf(found.find((finding) => finding.code === code)!)
    expect(message).toMatch(/^[^A-Z].*[^.]$/s)
    if (help !== undefined) expect(help).toMatch(/^[^A-Z].*[^.]$/s)
  })
})

test('no code stands in two files of the catalogue, where one would silently replace the other', () => {
  const folder = new URL('../../src/diagnostics/catalogue/', import.meta.url)
  const written = readdirSync(folder).flatMap((file) =>
    [...readFileSync(new URL(file, folder), 'utf8').matchAll(/^  (?:'([a-z0-9-]+)'|([a-z]+)): entry</gm)].map(
      (found) => found[1] ?? found[2]!,
    ),
  )
  expect([...written].sort()).toEqual([...codes].sort())
})
