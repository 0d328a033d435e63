/** A real browser for tests: the one that `npm ci` brings, with the libraries that it needs. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

/** Starts the browser; `stop` ends it and takes its files away. A browser that does not start fails the test. */
export async function startBrowser(): Promise<{ readonly browser: Browser; readonly stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'caseway-browser-'))
  // The package unpacks itself into the folder for temporary files, and its libraries only where it believes to be at home.
  process.env['TMPDIR'] = folder
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs20.x'
  const { default: packed } = await import('@sparticuz/chromium')
  const executablePath = await packed.executablePath()
  // Its list of fonts has the path of another folder: without fonts every text is of no width.
  writeFileSync(join(folder, 'fonts', 'fonts.conf'), `<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`)
  const browser = await chromium.launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] })
  return {
    browser,
    stop: async () => {
      await browser.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
