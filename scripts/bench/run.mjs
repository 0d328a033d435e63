#!/usr/bin/env node
// Times and memory of the program, as ratios to bare Node; nothing is asserted. `--out FILE` writes the tables as Markdown too.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { generate, writeProtocols } from './generate.mjs'
import { job, median, node, times } from './measure.mjs'
import { bundleParts, root } from './program.mjs'
import { tables } from './tables.mjs'

const { values: given } = parseArgs({
  options: {
    out: { type: 'string' },
    rounds: { type: 'string', default: '7' },
    protocols: { type: 'string', default: '150' },
    rules: { type: 'string', default: '5000' },
    'no-build': { type: 'boolean' },
  },
})
const [rounds, protocols, largest] = [Number(given.rounds), Number(given.protocols), Number(given.rules)]
if (!(rounds > 0 && protocols > 0 && largest >= 8)) {
  console.error('usage: npm run bench -- [--rounds 7] [--protocols 150] [--rules 5000] [--no-build] [--out FILE]')
  process.exit(2)
}
process.chdir(root)
if (!given['no-build']) {
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
await bundleParts()

const scratch = mkdtempSync(join(tmpdir(), 'caseway-bench-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))
const inScratch = (name) => join(scratch, name)
const round = (number, digits) => number.toFixed(digits)
const size = (ratio) => round(ratio, ratio < 10 ? 2 : 1)

const { say, table, text } = tables()

async function processes(title, jobs, many = rounds) {
  const rows = await times(jobs, many)
  say(`## ${title}`)
  say()
  table(
    ['', 'ratio to `node -e 0`', 'ms', 'MB', 'MB of `tsc`'],
    rows.map(({ name, ms, ratio, memory }) => [name, size(ratio), round(ms, 0), memory.own || '–', memory.others || '–']),
  )
}

function inside(...words) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'scripts/bench/inside.mjs'), ...words], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

// ---- what the processes are

const caseway = join(root, 'dist/cli/main.js')
/** A first run fills the cache, the others read it. */
function check(name, folders, cache) {
  const each = node(name, [caseway, 'check', '--quiet', ...folders], { env: { CASEWAY_CACHE: cache } })
  if (cache !== 'off') spawnSync(each.words[0], each.words.slice(1), each.options)
  return each
}
const cold = (name, ...folders) => check(`${name}, cold`, folders, 'off')
const kept = (name, ...folders) => check(`${name}, from the cache`, folders, inScratch('cache'))

const typescript = createRequire(join(root, 'package.json')).resolve('typescript/package.json')
const compiler = join(
  dirname(createRequire(typescript).resolve(`@typescript/typescript-${process.platform}-${process.arch}/package.json`)),
  'lib',
  process.platform === 'win32' ? 'tsc.exe' : 'tsc',
)
/** The compiler by itself with its usual libraries, on the same files. */
function tsc(name, folder, more = []) {
  const project = inScratch(`tsconfig-${name.replace(/\W+/g, '-')}.json`)
  writeFileSync(
    project,
    JSON.stringify({
      compilerOptions: {
        strict: true,
        noEmit: true,
        target: 'es2022',
        module: 'esnext',
        moduleResolution: 'bundler',
        types: [],
        skipLibCheck: true,
        paths: { caseway: [join(root, 'dist/types/index.d.ts')] },
      },
      include: [`${folder}/**/*.protocol.ts`],
    }),
  )
  return job(name, [compiler, '-p', project, ...more])
}

// ---- measuring

say(`# Times of Caseway as ratios to \`node -e 0\``)
say()
say(
  `Node ${process.versions.node} on ${process.platform}, ${cpus().length} processors. Medians of whole processes, each beside a bare run of the same moment.`,
)
say()
const [calderdale, somerset] = [join(root, 'policies/calderdale'), join(root, 'policies/somerset')]
await processes('The protocols of this repository', [
  cold('Calderdale (TypeScript)', calderdale),
  cold('Somerset (YAML)', somerset),
  cold('both', calderdale, somerset),
  kept('Calderdale', calderdale),
  kept('Somerset', somerset),
  kept('both', calderdale, somerset),
  tsc('Calderdale, `tsc --noEmit`', calderdale),
])

for (const [folder, form, ledger] of [
  ['many-ts', 'typescript', false],
  ['many-yaml', 'yaml', true],
])
  writeProtocols(inScratch(folder), { count: protocols, rules: 60, form, ledger })
await processes(
  `${protocols} protocols of 60 rules`,
  [
    cold('TypeScript', inScratch('many-ts')),
    node('TypeScript, cold, without the second opinion', [join(root, 'scripts/bench/inside.mjs'), 'types', inScratch('many-ts')]),
    kept('TypeScript', inScratch('many-ts')),
    cold('YAML with ledgers', inScratch('many-yaml')),
    kept('YAML with ledgers', inScratch('many-yaml')),
    tsc('TypeScript, `tsc --noEmit`', inScratch('many-ts')),
  ],
  Math.min(rounds, 3),
)

const bareMs = median(
  [...Array(rounds)].map(() => {
    const start = performance.now()
    spawnSync(process.execPath, ['-e', '0'])
    return performance.now() - start
  }),
)
say('## One large protocol, inside one process')
say()
say(
  'Cold, and for each thousand rules: where that stays the same, the time is linear. `diff` is with a version of which five rules differ.',
)
say()
for (const form of ['typescript', 'yaml']) {
  const sizes = [8, 4, 2, 1].map((part) => Math.floor(largest / part))
  const rows = sizes.map((rules) => ({ rules, ...inside('large', String(rules), form) }))
  const each = (ms, rules) => `${round(ms, 0)} (${round((ms / rules) * 1000, 0)})`
  table(
    [
      form === 'yaml' ? 'YAML' : 'TypeScript',
      'compile ms (per 1,000)',
      'ratio',
      'print ms',
      'MB',
      'diff ms (per 1,000)',
      'changes',
      'handbook ms (per 1,000)',
      'MB at the end',
    ],
    rows.map((row) => [
      `${row.rules} rules`,
      each(row.compile, row.rules),
      size(row.compile / bareMs),
      round(row.print, 0),
      row.memory,
      each(row.diff, row.rules),
      row.changes,
      each(row.handbook, row.rules),
      row.memoryAtEnd,
    ]),
  )
}

say('## One changed file of 60 rules, in a running process')
say()
table(
  ['', 'ms, median of 40 edits', 'ratio', 'first ms'],
  ['typescript', 'yaml'].map((form) => {
    const { ms, first } = inside('again', '60', form)
    return [form === 'yaml' ? 'YAML' : 'TypeScript', round(ms, 2), round(ms / bareMs, 3), round(first, 0)]
  }),
)

say('## The types of the language, by `tsc --extendedDiagnostics`')
say()
table(
  ['', 'instantiations', 'types', 'check s', 'MB'],
  [100, 400, 1000, 2000].map((rules) => {
    const folder = inScratch(`types-${rules}`)
    mkdirSync(folder)
    const { name, text } = generate({ rules, form: 'typescript' })
    writeFileSync(join(folder, name), text)
    const { words } = tsc(`types ${rules}`, folder, ['--extendedDiagnostics'])
    const { stdout } = spawnSync(words[0], words.slice(1), { encoding: 'utf8' })
    const value = (label) => new RegExp(`^${label}:\\s+(\\S+)`, 'm').exec(stdout)?.[1] ?? '–'
    return [`${rules} rules`, value('Instantiations'), value('Types'), value('Check time'), value('Memory used')]
  }),
)

if (given.out !== undefined) writeFileSync(given.out, text())
if (readdirSync(scratch).length === 0) throw new Error('nothing was measured')
