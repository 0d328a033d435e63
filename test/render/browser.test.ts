import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compileProtocol } from '../../src/compile/compile-protocol.js'
import { diagramOf, diagramSvg } from '../../src/render/diagram/index.js'
import { compare } from '../../src/compare/index.js'
import { comparisonHtml } from '../../src/render/compare/index.js'
import { handbookHtml, handbookOf, indexHtml, vocabularyHtml } from '../../src/render/handbook/index.js'
import type { ListedProtocol } from '../../src/render/handbook/index.js'
import { diskFiles } from '../../src/source/files.js'
import { startBrowser } from './browser.js'
import { at, graphWith, route, team, toTeam } from './graph-by-hand.js'
import { hostileNames } from './hostile.js'

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const folder = mkdtempSync(join(tmpdir(), 'caseway-handbooks-'))
const authorities = readdirSync('policies', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

let browser: Browser
let stop: () => Promise<void>
/** The written pages, below the folder. */
const pages: string[] = ['index.html', 'vocabulary.html', 'comparison.html']

beforeAll(async () => {
  const listed: ListedProtocol[] = []
  for (const authority of authorities) {
    const { graph, ledger } = await compileProtocol(`policies/${authority}`, {
      files: diskFiles,
      today: '2026-11-22',
      secondOpinion: false,
    })
    if (graph === undefined) throw new Error(`policies/${authority} does not compile`)
    mkdirSync(join(folder, authority))
    for (const { path, text } of handbookHtml(await handbookOf(graph, ledger), '../index.html')) {
      writeFileSync(join(folder, authority, path), text)
      pages.push(`${authority}/${path}`)
    }
    listed.push({ graph, ledger, address: `${authority}/index.html` })
  }
  const graphs = listed.map(({ graph }) => graph)
  writeFileSync(join(folder, 'index.html'), indexHtml(listed))
  writeFileSync(join(folder, 'vocabulary.html'), vocabularyHtml(graphs))
  writeFileSync(
    join(folder, 'comparison.html'),
    comparisonHtml(compare(graphs.filter((graph) => graph.all('team').some(({ outside }) => !outside)))),
  )
  ;({ browser, stop } = await startBrowser())
})

afterAll(async () => {
  await stop?.()
  rmSync(folder, { recursive: true, force: true })
})

const addressOf = (path: string) => pathToFileURL(join(folder, path)).href

/** Opens a page and keeps account of everything that it asks for. */
async function opened(path: string, width = 1280): Promise<{ page: Page; asked: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 900 } })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(addressOf(path))
  return { page, asked }
}

/** What axe finds, as lines that say where. */
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

test('there are handbooks to look at', () => {
  expect(authorities).toEqual(expect.arrayContaining(['calderdale', 'somerset']))
  expect(pages.length).toBe(3 + authorities.length * 9)
})

test('no page has a fault that axe can find, and none asks for another file', async () => {
  for (const path of pages) {
    const { page, asked } = await opened(path)
    expect(asked, path).toEqual([addressOf(path)])
    // A handbook on one page has the blocks of its other pages: one authority's is enough for a slow look.
    if (!path.endsWith('/handbook.html') || path.startsWith('calderdale')) expect(await faults(page), path).toEqual([])
    await page.close()
  }
}, 600_000)

test('a narrow screen scrolls down only, and has no fault either', async () => {
  for (const path of pages) {
    const { page } = await opened(path, 320)
    expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(320)
    if (/(index|rules|times)\.html$/.test(path)) expect(await faults(page), path).toEqual([])
    await page.close()
  }
}, 600_000)

test('the keyboard reaches the text first, and the picture leads to the rules', async () => {
  const { page } = await opened('calderdale/index.html')
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the text')
  await page.keyboard.press('Enter')
  expect(await page.evaluate('document.activeElement.id')).toBe('main')
  await page.locator('svg a[aria-label^="From CAT to Locality"]').focus()
  await page.keyboard.press('Enter')
  const row = page.locator('tr:target')
  expect(await row.locator('th').textContent()).toBe('CAT')
  await row.locator('a', { hasText: 'Conference hands over' }).click()
  expect(page.url()).toMatch(/rules\.html#rule-conference-hands-over$/)
  const card = page.locator('article:target')
  await card.locator('a', { hasText: 'CAL-3.04' }).click()
  expect(page.url()).toMatch(/clauses\.html#/)
  expect(await page.locator('tr:target').textContent()).toContain('Conference hands over')
  await page.close()
})

test('the comparison can be narrowed to authorities, to what differs and to words, and paper has none of the form', async () => {
  const { page } = await opened('comparison.html')
  const shown = () => page.locator('main table.matrix tbody tr:not([hidden])').count()
  const all = await shown()
  expect(all).toBeGreaterThan(30)
  await page.locator('input[value="authority 1"]').uncheck()
  expect(await page.locator('main table.matrix thead th:visible').allTextContents()).not.toContain('Calderdale')
  await page.locator('input[name=words]').fill('leaving care')
  const some = await shown()
  expect(some).toBeGreaterThan(0)
  expect(some).toBeLessThan(all)
  // A topic that is left out above is left out below.
  expect(await page.locator('main section section:visible h2, main section section:visible h3').count()).toBeLessThan(all)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('form.filter').isVisible()).toBe(false)
  expect((await page.pdf({ format: 'A4', landscape: true })).subarray(0, 5).toString()).toBe('%PDF-')
  await page.close()
})

test('with two authorities alone the verdict is that of the two, and what stands of others is left out', async () => {
  const { page } = await opened('comparison.html')
  const names = (await page.locator('main table.matrix thead th').allTextContents()).slice(1, -1)
  const [one, other] = ['Somerset', 'York'].map((name) => names.indexOf(name) + 1) as [number, number]
  const verdict = (title: string) => page.locator('main table.matrix tbody tr', { hasText: title }).locator('.tag').textContent()
  const [whole, capacity] = [await verdict('Re-referral'), await verdict('Capacity')]
  for (const [i] of names.entries()) if (i + 1 !== one && i + 1 !== other) await page.locator(`input[value="authority ${i + 1}"]`).uncheck()
  expect([whole, await verdict('Re-referral')]).toEqual(['in part', 'same'])
  expect([capacity, await verdict('Capacity')]).toEqual(['in part', 'different'])
  expect(await page.locator('main table.matrix tbody tr', { hasText: 'Capacity' }).locator('.tag.apart').count()).toBe(1)
  expect(await page.locator('main table.matrix tbody tr:not([hidden])', { hasText: 'Non-agency adoption' }).count()).toBe(0)
  expect(await page.locator('main table.matrix thead th').last().textContent()).toBe('Alike? (these two)')
  await page.locator('main table.matrix tbody tr', { hasText: 'Re-referral' }).locator('th a').click()
  const section = page.locator('#entry-re-referral')
  await section.locator('details[open]').first().waitFor()
  expect(await section.locator('details[open] tbody tr:not([hidden])').count()).toBe(2)
  expect(await section.locator('details details:not([hidden]) > summary').allTextContents()).toEqual(['Somerset and York: same'])
  await page.close()
})

test('paper has the text and the picture, and no list of pages', async () => {
  const { page } = await opened('somerset/handbook.html')
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('nav.pages').isVisible()).toBe(false)
  expect(await page.locator('svg.transfers').isVisible()).toBe(true)
  expect(
    await page.evaluate(
      'document.querySelector("svg.transfers").getBoundingClientRect().width <= document.querySelector("main").getBoundingClientRect().width + 1',
    ),
  ).toBe(true)
  expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-')
  await page.close()
})

test('a picture by itself is well-formed, whatever the names', async () => {
  const graph = graphWith(
    ...hostileNames.flatMap((name, index) => [
      team(name, { name: `${name} in full` }),
      route(`r${index}`, { heldBy: [`team:${name}`], to: toTeam(hostileNames[(index + 1) % hostileNames.length]!), at: at(name) }),
    ]),
  )
  const svg = await diagramSvg(diagramOf(graph), { link: () => '#x' })
  const page = await browser.newPage()
  const read = await page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'image/svg+xml')
    return {
      root: document.documentElement.nodeName,
      faults: document.querySelectorAll('parsererror').length,
      scripts: document.querySelectorAll('script, img').length,
    }
  }, svg)
  expect(read).toEqual({ root: 'svg', faults: 0, scripts: 0 })
  await page.close()
})
