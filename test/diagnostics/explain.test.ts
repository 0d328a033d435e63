/** `caseway explain` has a page for every finding and every kind of change. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { explain } from '../../src/cli/commands/explain.js'
import { catalogue } from '../../src/diagnostics/catalogue.js'
import type { Code } from '../../src/diagnostics/catalogue.js'
import { changeCodes, changeKind } from '../../src/diff/index.js'

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

test('the list has them all; an unknown code is told with the nearest', async () => {
  const list = await page(undefined)
  for (const code of [...Object.keys(catalogue), ...changeCodes]) expect(list).toContain(`\n${code} `)
  await expect(explain('unknown-nam', {})).rejects.toThrow('did you mean `unknown-name`?')
})
