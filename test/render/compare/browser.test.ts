/** The page of a comparison when two of the authorities are chosen: everything on it is then about these two. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compare } from '../../../src/compare/index.js'
import { comparisonHtml } from '../../../src/render/compare/index.js'
import { graphAt } from '../../support/graphs.js'
import { startBrowser } from '../browser.js'

const folder = mkdtempSync(join(tmpdir(), 'caseway-comparison-'))
let browser: Browser
let stop: () => Promise<void>
let page: Page

beforeAll(async () => {
  const file = join(folder, 'comparison.html')
  writeFileSync(
    file,
    comparisonHtml(compare(await Promise.all(['shropshire', 'somerset', 'york'].map((name) => graphAt(`policies/${name}`))))),
  )
  ;({ browser, stop } = await startBrowser())
  page = await browser.newPage()
  await page.goto(pathToFileURL(file).href)
  await page.getByRole('checkbox', { name: /York/ }).uncheck()
}, 120_000)
afterAll(async () => {
  await stop()
  rmSync(folder, { recursive: true, force: true })
})

test('the badge under each heading is that of its row', async () => {
  const told = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLTableRowElement>('main table.matrix tbody tr')].map((row) => {
      const heading = document.getElementById(row.querySelector('a')!.getAttribute('href')!.slice(1))!
      return [
        row.querySelector('a')!.textContent,
        row.querySelector('.tag')!.textContent,
        (heading.closest('section') ?? heading).querySelector('p .tag')!.textContent,
      ]
    }),
  )
  expect(told.length).toBeGreaterThan(30)
  for (const [topic, row, badge] of told) expect([topic, badge]).toEqual([topic, row])
  expect(told.find(([topic]) => topic === 'Homeless young people')).toEqual(['Homeless young people', 'one only', 'one only'])
})

test('under each heading stands what the two come to, and nothing is folded that is empty', async () => {
  const told = await page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLAnchorElement>('main table.matrix tbody a')].map((link) => {
        const section = document.getElementById(link.getAttribute('href')!.slice(1))!.closest('section')!
        const folds = [...section.querySelectorAll('details')].filter((fold) => !fold.hidden)
        const twoByTwo = folds.find((fold) => fold.querySelector('summary')!.textContent === 'Two by two')
        const shown = [...section.querySelectorAll<HTMLElement>(':scope > p, :scope > ul > li')]
          .filter((line) => !line.hidden && !line.parentElement!.hidden)
          .map((line) => line.textContent)
        return [
          link.textContent,
          {
            shown,
            pairs:
              twoByTwo === undefined
                ? undefined
                : [...twoByTwo.querySelectorAll<HTMLElement>('details')].filter((fold) => !fold.hidden).length,
          },
        ]
      }),
    ),
  )
  expect(told['Child protection leaves assessment']!.shown).toContainEqual(
    'Same: team (long-term); moment (initial child protection conference).',
  )
  expect(told['Time to move']!.shown.join()).toMatch(/Different: latest day \(.* against 2 weeks after transfer decision\)/)
  // Of matters on which the two have nothing in common, the first thing that each says.
  expect(
    told['Allocation']!.shown.filter((line) => /^(?:Shropshire|Somerset|York): /.test(line!)).map((line) => line!.split(':')[0]),
  ).toEqual(['Shropshire', 'Somerset'])
  expect([told['Homeless young people']!.pairs, told['Allocation']!.pairs]).toEqual([undefined, 1])
})

test('the title names the two, and what both have done stands beside where cases go', async () => {
  const [title, says] = await page.evaluate(() => {
    const link = [...document.querySelectorAll<HTMLAnchorElement>('main table.matrix tbody a')].find(
      ({ textContent }) => textContent === 'Leaving care',
    )!
    const folds = [...document.getElementById(link.getAttribute('href')!.slice(1))!.closest('section')!.querySelectorAll('details')]
    return [
      document.querySelector('h1')!.textContent,
      folds.find((fold) => fold.querySelector('summary')!.textContent === 'What each says')!.textContent,
    ]
  })
  expect(title).toBe('Shropshire and Somerset, side by side')
  // For twelve months (SHR-6a.04), from the 16th birthday (SOM-3.43).
  expect([says!.includes('SHR-6a.04'), says!.includes('SOM-3.43')]).toEqual([true, true])
})

test('what is told of a third one, or of all three, is not shown', async () => {
  const shown = await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
    return [...document.querySelectorAll<HTMLAnchorElement>('main table.matrix tbody a')].flatMap((link) => {
      const section = document.getElementById(link.getAttribute('href')!.slice(1))!.closest('section')!
      // The whole text of what is not shown would count as its words.
      return section.hidden ? [] : [section.innerText]
    })
  })
  for (const section of shown) expect(section).not.toMatch(/\bYork\b|YOR-/)
  expect(shown.join()).toMatch(/What the names of conditions mean[^]*SHR-/)
})
