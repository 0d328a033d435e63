#!/usr/bin/env node
// Lays out the source text in the one way (`prettier` in package.json); with `--check` says only where it is not so.
import { fileURLToPath } from 'node:url'
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const { run } = await import('./install.mjs')
// Protocols are laid out by their authors, and some files of tests are wrong on purpose, line by line.
const files = [
  'src/**/*.{ts,tsx}',
  'test/**/*.{ts,tsx}',
  'scripts/**/*.{mjs,mts}',
  '!test/**/{fixtures,hostile}/**',
  '!test/**/*.test-d.ts',
  '!scripts/bench/peers/**',
]
run(process.execPath, [
  'node_modules/prettier/bin/prettier.cjs',
  process.argv.includes('--check') ? '--check' : '--write',
  '--log-level',
  'warn',
  ...files,
])
