/** `caseway explain` has a page for every finding and every kind of change. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { explain } from '../../src/cli/commands/explain.js'
import { catalogue } from '../../src/diagnostics/catalogue.js'
import type { Code } from '../../src/diagnostics/catalogue.js'
import { compileExample } from '../../src/compile/example.js'
import { changeCodes, changeKind, diff } from '../../src/diff/index.js'
import { exampleOf } from '../../src/render/changes/index.js'

const folder = mkdtempSync(join(tmpdir(), 'caseway-explain-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function page(code: string | undefined): Promise<string> {
  const output = join(folder, 'page.txt')
  expect(await explain(code, { output })).toBe(0)
  return readFileSync(output, 'utf8')
}

test('a page has the reason, both examples, and what is said of the wrong one', async () => {
  expect(await page('unknown-name')).toBe(`unknown-name (error)

A rule about a name that nobody declared applies to nothing, and nobody would notice.

wrong:
    rules:
      a: { heldBy: CAT, transferAt: ICPC, to: Localty, cites: A-1 }

  error: unknown team \`Localty\`
  help: did you mean \`Locality\`?

right:
    rules:
      a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }
`)
})

test.each(Object.keys(catalogue) as Code[])('%s', async (code) => {
  const text = await page(code)
  const { severity, why, wrong, right } = catalogue[code]
  expect(text.startsWith(`${code} (${severity === 'info' ? 'note' : severity})\n\n${why}\n`)).toBe(true)
  for (const example of [wrong, right]) expect(text.replaceAll(/^ {4}/gm, '')).toContain(example)
})

test('a kind of change has a page too, and no code has two meanings', async () => {
  for (const code of changeCodes) expect(await page(code)).toContain(changeKind(code).means)
  expect(changeCodes.filter((code) => Object.hasOwn(catalogue, code))).toEqual([])
})

test('a kind of change says how grave it can be, by what, and what it is the other way round', async () => {
  expect(await page('limit-removed')).toBe(`limit-removed (change of: by when)

${changeKind('limit-removed').means}

how grave: safeguarding (a child can wait longer)

the other way round: limit-added

before:
    rules:
      a: { heldBy: CAT, transferAt: ICPC, to: Locality, within: 10 working days of ICPC, cites: X-1 }

after:
    rules:
      a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }
`)
  const judged = await page('exception-added')
  for (const words of [
    'how grave: judged each time, by the rule: an exception takes children from it',
    '    breaking: some child gets another answer',
    'the other way round: exception-removed',
  ])
    expect(judged).toContain(words)
  expect(await page('rule-renamed')).toContain('the other way round: the same')
})

test.each(changeCodes.filter((code) => exampleOf(code) !== undefined))('the example of %s is one, and nothing else', async (code) => {
  const { before, after } = exampleOf(code)!
  const [one, other] = await Promise.all([before, after].map(async (example) => (await compileExample(example))[0]!))
  const errors = [one, other].flatMap((compiled) => compiled!.diagnostics.filter(({ severity }) => severity === 'error'))
  expect(errors).toEqual([])
  expect(diff(one!.graph!, other!.graph!).map((change) => change.code)).toEqual([code])
})

test('the list has them all; an unknown code is told with the nearest', async () => {
  const list = await page(undefined)
  for (const code of [...Object.keys(catalogue), ...changeCodes]) expect(list).toContain(`\n${code} `)
  await expect(explain('unknown-nam', {})).rejects.toThrow('did you mean `unknown-name`?')
})
