#!/usr/bin/env node
// Proves the whole: install, build, layout, types, unit tests, type tests, floors, fresh schemas, browser.
import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const { install, run } = await import('./install.mjs')
install()
run(process.execPath, ['scripts/build.mjs'])
run(process.execPath, ['scripts/format.mjs', '--check'])
run(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'test/tsconfig.json'])
const report = 'node_modules/.vitest-report.json'
rmSync(report, { force: true })
const more = process.argv.slice(2)
run(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'test/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
    ...more,
  ],
  [0, 1],
)
const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped, success } = JSON.parse(readFileSync(report, 'utf8'))
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exit(success && failed === 0 && passed > 0 ? 0 : 1)
