/** A real browser for tests: the one that `npm ci` brings, with the libraries that it needs. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

/** Starts the browser; `stop` ends it and takes its files away. A browser that does not start fails the test. */
export async function startBrowser(): Promise<{ readonly browser: Browser; readonly stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'caseway-browser-'))
  const executablePath = await unpackedInto(folder)
  // Its list of fonts has the path of another folder: without fonts every text is of no width.
  writeFileSync(
    join(folder, 'fonts', 'fonts.conf'),
    `<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
  )
  const env = { ...process.env, TMPDIR: folder, FONTCONFIG_PATH: join(folder, 'fonts'), LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }
  const browser = await chromium.launch({
    executablePath,
    env,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  })
  return {
    browser,
    stop: async () => {
      await browser.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The package unpacks itself into the folder for temporary files, and its libraries only where it believes to be at home. Other tests of the process keep their own. */
async function unpackedInto(folder: string): Promise<string> {
  const before = { ...process.env }
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' })
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    return await packed.executablePath()
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
  }
}
