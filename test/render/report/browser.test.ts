/** The list of what is wrong in a real browser: wide, narrow, on paper, with and without a script. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compileProtocols } from '../../../src/compile/compile-protocol.js'
import { handbookHtml, handbookOf } from '../../../src/render/handbook/index.js'
import { authorityReport, reportHtml, reportOf } from '../../../src/render/report/index.js'
import type { Report } from '../../../src/render/report/index.js'
import { diskFiles } from '../../../src/source/files.js'
import { startBrowser } from '../browser.js'

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const folder = mkdtempSync(join(tmpdir(), 'caseway-report-'))
const address = (name: string) => pathToFileURL(join(folder, name)).href

let browser: Browser
let stop: () => Promise<void>
let report: Report

beforeAll(async () => {
  const compiled = await compileProtocols(['policies/calderdale', 'policies/somerset'], {
    files: diskFiles,
    today: '2026-11-22',
    secondOpinion: false,
    cases: true,
    known: true,
  })
  report = reportOf(compiled)
  writeFileSync(join(folder, 'report.html'), reportHtml(report))
  const [somerset] = compiled.slice(1)
  for (const { path, text } of handbookHtml(await handbookOf(somerset!.graph!, somerset!.ledger, undefined, authorityReport(somerset!))))
    writeFileSync(join(folder, path), text)
  ;({ browser, stop } = await startBrowser())
}, 120_000)

afterAll(async () => {
  await stop?.()
  rmSync(folder, { recursive: true, force: true })
})

async function faults(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axePath })
  const { violations } = await page.evaluate<AxeResults>(
    'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })',
  )
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 120))
        .join(' … ')} (${nodes.length})`,
  )
}

const shown = (page: Page) => page.locator('article.entry:visible').count()
const entries = () => report.authorities.flatMap((authority) => authority.entries)

test.each([1280, 320])(
  'axe has nothing against it on a screen of %i, it scrolls down only and asks for no other file',
  async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(address('report.html'))
    expect(asked).toEqual([address('report.html')])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    await page.evaluate('for (const details of document.querySelectorAll("details")) details.open = true')
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    expect(await faults(page)).toEqual([])
    await page.close()
  },
  120_000,
)

test('it is filtered by kind, by standing and by words, and says how much is left', async () => {
  const page = await browser.newPage()
  await page.goto(address('report.html'))
  const all = entries().length
  expect(await shown(page)).toBe(all)
  await page.getByLabel('Ambiguities').uncheck()
  const withoutAmbiguities = entries().filter(({ kind }) => kind !== 'ambiguity')
  expect(await shown(page)).toBe(withoutAmbiguities.length)
  await page.getByLabel('Acknowledged', { exact: true }).uncheck()
  const open = withoutAmbiguities.filter(({ acknowledged }) => !acknowledged)
  expect(await shown(page)).toBe(open.length)
  expect(await page.locator('output').textContent()).toBe(`${open.length} of ${all} shown`)
  expect(await page.locator('h3:visible', { hasText: 'Documents that were not supplied' }).count()).toBe(0)
  await page.getByLabel('Acknowledged', { exact: true }).check()
  await page.getByLabel('With these words').fill('SOM-3.08')
  expect(await page.locator('article.entry:visible h4').allTextContents()).toContain('After short-term work')
  expect(await page.locator('h2:visible', { hasText: 'Calderdale' }).count()).toBe(0)
  await page.close()
})

test('without a script everything is there, and nothing that would not work', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(address('report.html'))
  expect(await shown(page)).toBe(entries().length)
  expect(await page.locator('form').isVisible()).toBe(false)
  await page.locator('summary', { hasText: 'as a scenario' }).first().click()
  expect(await page.locator('pre:visible').first().textContent()).toContain('heldBy:')
  await context.close()
})

test('paper has what was picked out, a few rules in words, and neither the filter nor what is there to be pasted', async () => {
  const page = await browser.newPage()
  await page.goto(address('report.html'))
  await page.getByLabel('Ambiguities').uncheck()
  await page.emulateMedia({ media: 'print' })
  expect(await shown(page)).toBe(entries().filter(({ kind }) => kind !== 'ambiguity').length)
  expect(await page.locator('form').isVisible()).toBe(false)
  expect(await page.locator('pre:visible').count()).toBe(0)
  expect(await page.locator('details:visible', { hasText: 'The rules in words' }).locator('li').first().isVisible()).toBe(true)
  expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-')
  await page.close()
})

test('in the handbook it is a page whose rules and clauses lead to theirs', async () => {
  const page = await browser.newPage()
  await page.goto(address('index.html'))
  await page.locator('nav a', { hasText: 'What is wrong in the document' }).click()
  expect(await shown(page)).toBe(report.authorities[1]!.entries.length)
  expect(await faults(page)).toEqual([])
  const card = page.locator('article.entry', { hasText: 'Two weeks or CIN meeting' }).first()
  await card.locator('a', { hasText: 'SOM-2.16' }).click()
  expect(page.url()).toMatch(/clauses\.html#/)
  expect(await page.locator('tr:target').textContent()).toContain('Two weeks to move')
  await page.goBack()
  await page
    .locator('article.entry', { hasText: 'Two weeks or CIN meeting' })
    .first()
    .locator('a', { hasText: 'CIN meeting hands over' })
    .first()
    .click()
  expect(await page.locator('article:target').textContent()).toContain('CIN meeting hands over')
  await page.close()
}, 120_000)
