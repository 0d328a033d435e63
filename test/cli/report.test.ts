/** `check --report`: the list of what is wrong, written to a folder. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ajv, schemaFile } from '../schema/schema.js'
import { smallWords } from '../support/compile.js'

const folder = mkdtempSync(join(tmpdir(), 'caseway-report-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function caseway(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli/main.js', ...args], {
    encoding: 'utf8',
    env: { ...process.env, CASEWAY_CACHE: 'off', NO_COLOR: '1' },
  })
  return { code: status, stdout, stderr }
}

function protocol(name: string, rules: string): string {
  const path = join(folder, name)
  mkdirSync(path, { recursive: true })
  writeFileSync(
    join(path, `${name}.protocol.yaml`),
    `${smallWords.replace('authority: exampleshire', `authority: ${name}`).replace('name: Exampleshire', `name: The ${name}`)}rules:\n${rules}\n`,
  )
  return path
}

const moves = '  a: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }'
const known = protocol(
  'known',
  `${moves}\n  hole: { when: { not: cpPlan }, heldBy: CAT, acknowledge: { gapAt: ICPC }, says: Only one plan is spoken of., cites: X-2 }`,
)
const open = protocol('open', moves)
const wrong = protocol('wrong', '  a: { heldBy: CTA, closeAt: ICPC, cites: X-1 }')

test('two files, a line for each entry, and the same exit codes as without', () => {
  const out = join(folder, 'out')
  const { code, stdout, stderr } = caseway('check', known, open, '--report', out)
  expect(code).toBe(0)
  expect(readdirSync(out).toSorted()).toEqual(['report.html', 'report.md'])
  expect(stdout).toMatch(/known No team is named for a case held by CAT, at the ICPC: nothing is said of it\. \[X-2\]/)
  expect(stdout).toMatch(/open {2}No team is named for a case held by CAT, at the ICPC/)
  expect(stderr).toContain(join(out, 'report.html'))
  const html = readFileSync(join(out, 'report.html'), 'utf8')
  expect(html).toContain('What is wrong in the documents of The known and The open')
  expect(readFileSync(join(out, 'report.md'), 'utf8')).toContain('Only one plan is spoken of.')
  expect(caseway('check', open, '--report', out, '--fail-on', 'warning').code).toBe(1)
  expect(caseway('check', known, '--report', out, '--fail-on', 'error', '--quiet').stderr).toBe('')
})

test('as JSON in the published form, and of a protocol that cannot be read as well', () => {
  const { code, stdout } = caseway('check', known, wrong, '--report', join(folder, 'json'), '--format', 'json', '--quiet')
  expect(code).toBe(1)
  const report = JSON.parse(stdout) as { authorities: { name: string; entries: { rank: string }[] }[] }
  expect(ajv().compile(schemaFile('report'))(report)).toBe(true)
  expect(report.authorities.map(({ entries }) => entries[0]!.rank)).toEqual(['nobody or two', 'error'])
})

test('a folder that cannot be written is said', () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  const { code, stderr } = caseway('check', known, '--report', file)
  expect([code, stderr]).toEqual([2, expect.stringContaining('cannot write')])
})

test('the handbook has the list as a page', () => {
  const out = join(folder, 'docs')
  expect(caseway('docs', known, '-o', out, '--quiet')).toMatchObject({ code: 0 })
  expect(readFileSync(join(out, 'known', 'wrong.html'), 'utf8')).toContain('Only one plan is spoken of.')
  expect(readFileSync(join(out, 'known', 'handbook.md'), 'utf8')).toContain('What is wrong in the document')
})

test('what was worked out once is told again from the cache, and what was changed there by hand is not', () => {
  const cached = { ...process.env, CASEWAY_CACHE: join(folder, 'cache'), NO_COLOR: '1' }
  const run = (...args: string[]) => spawnSync(process.execPath, ['dist/cli/main.js', ...args], { encoding: 'utf8', env: cached }).stdout
  const told = () => run('check', open, '--report', join(folder, 'cached'), '--quiet')
  const first = told()
  const [name, ...more] = readdirSync(join(folder, 'cache'))
  const entry = join(folder, 'cache', name!)
  const kept = readFileSync(entry, 'utf8')
  expect([more, kept]).toEqual([[], expect.stringContaining('No team is named')])
  writeFileSync(entry, kept.replace('No team is named', 'Nobody is named'))
  expect(told()).toBe(first.replace('No team is named', 'Nobody is named'))
  // The handbook has the same list.
  run('docs', open, '-o', join(folder, 'cached'), '--quiet')
  expect(readFileSync(join(folder, 'cached/open/wrong.html'), 'utf8')).toContain('Nobody is named')
  for (const damage of [
    'null',
    '7',
    '{"report":{},"diagnostics":[]}',
    kept.slice(0, kept.indexOf('\n')).replace('"entries":[', '"entries":[{},'),
  ]) {
    writeFileSync(entry, kept.replace(/^.*/, damage))
    expect(told(), damage).toBe(first)
  }
})
