/** The program as its users run it: what it prints, what it writes, how it ends. */
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { afterAll, expect, test } from 'vitest'
import { smallWords } from '../support/compile.js'

const folder = mkdtempSync(join(tmpdir(), 'caseway-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the built program; the cache is one of its own. */
function caseway(args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli/main.js', ...args], {
    encoding: 'utf8',
    env: { ...process.env, CASEWAY_CACHE: join(folder, 'cache'), NO_COLOR: '', FORCE_COLOR: '', ...env },
  })
  return { code: status, stdout, stderr }
}

function protocol(name: string, rules: string): string {
  const path = join(folder, name)
  mkdirSync(path, { recursive: true })
  writeFileSync(join(path, `${name}.protocol.yaml`), `${smallWords}rules:\n${rules}\n`)
  return path
}
const good = protocol('good', '  a: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }')
const changed = protocol('changed', '  a: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: SG by area, cites: X-1 }')
const wrong = protocol('wrong', '  a: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Localty, cites: X-1 }')

test('exit codes: clean, findings, wrong usage, unreadable', () => {
  expect(caseway(['check', good]).code).toBe(0)
  expect(caseway(['check', wrong]).code).toBe(1)
  expect(caseway(['check', '--fail-on', 'never', wrong]).code).toBe(0)
  expect(caseway([]).code).toBe(2)
  expect(caseway(['check', '--frmat', 'json', good]).code).toBe(2)
  expect(caseway(['check', '--format', 'xml', good]).code).toBe(2)
  expect(caseway(['compile']).code).toBe(2)
  expect(caseway(['check', join(folder, 'nowhere')]).code).toBe(3)
  expect(caseway(['compile', join(folder, 'nowhere')]).code).toBe(3)
  expect(caseway(['--version']).code).toBe(0)
  expect(caseway(['check', '--help']).code).toBe(0)
})

test('one line for each finding, where one is asked for', () => {
  const { code, stdout } = caseway(['check', '--brief', wrong], { NO_COLOR: '1' })
  expect([code, stdout.split('\n')[0]]).toEqual([
    1,
    `${join(wrong, 'wrong.protocol.yaml')}:23:57: error: unknown team \`Localty\` [unknown-name]`,
  ])
})

test('a wrong word on the command line names the right one', () => {
  expect(caseway(['chekc', good]).stderr).toContain('check')
  expect(caseway(['check', '--fromat', 'json', good]).stderr).toContain('--format')
  expect(caseway(['check', join(folder, 'god')]).stdout).toContain('did you mean `good`?')
  expect(caseway(['explain', 'unknown-nam']).stderr).toContain('did you mean `unknown-name`?')
})

test('limits are compared with the national ones, with those of another protocol, or with none', () => {
  const words = '  b: { who: CAT, must: { hold: TAM }, within: 12 working days of ICPC, cites: X-1 }'
  const means = (path: string) => {
    const file = join(path, readdirSync(path)[0]!)
    writeFileSync(
      file,
      readFileSync(file, 'utf8')
        .replace('held: every week', 'means: first core group')
        .replace('alsoCalled: first conference', 'means: initial child protection conference'),
    )
    return path
  }
  const late = means(protocol('late', words))
  const strict = means(protocol('strict', words.replace('12', '2')))
  writeFileSync(
    join(strict, 'strict.protocol.yaml'),
    readFileSync(join(strict, 'strict.protocol.yaml'), 'utf8').replace('authority: exampleshire', 'authority: strictshire'),
  )
  expect(caseway(['check', late]).stdout).toContain('national limit `E5`')
  expect(caseway(['check', '--limits', strict, late]).stdout).toContain('national limit `X-1`')
  expect(caseway(['check', '--limits', 'none', late]).stdout).not.toContain('national limit')
  expect(caseway(['check', '--limits', join(folder, 'nowhere'), late])).toMatchObject({ code: 3, stdout: '' })
})

test('nothing read is never a success', () => {
  const empty = join(folder, 'empty')
  mkdirSync(empty, { recursive: true })
  const { code, stderr } = caseway(['check', empty])
  expect(code).toBe(3)
  expect(stderr).toContain('no protocol')
})

test('findings as text have place, excerpt, remedy; as JSON they keep to the published schema', () => {
  const { stdout } = caseway(['check', wrong])
  expect(stdout).toContain('error: unknown team `Localty` [unknown-name]')
  expect(stdout).toContain('did you mean `Locality`?')
  expect(stdout).toMatch(/wrong\.protocol\.yaml:23:\d+/)
  expect(stdout).toContain('^^^^^^^')
  expect(stdout).not.toContain('\u001b')
  const json = JSON.parse(caseway(['check', '--format', 'json', wrong, good]).stdout)
  const valid = new Ajv({ strict: false }).compile(JSON.parse(readFileSync('schema/findings.schema.json', 'utf8')))
  expect(valid(json), JSON.stringify(valid.errors)).toBe(true)
  expect(json.totals.errors).toBe(1)
})

test('what was found once is told again from the cache, and a change is seen', () => {
  const path = protocol('cached', '  a: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Localty, cites: X-1 }')
  const first = caseway(['check', path])
  const entries = readdirSync(join(folder, 'cache'))
  expect(entries.length).toBeGreaterThan(0)
  expect(caseway(['check', path])).toEqual(first)
  protocol('cached', '  a: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }')
  expect(caseway(['check', path]).code).toBe(0)
  for (const name of readdirSync(join(folder, 'cache'))) writeFileSync(join(folder, 'cache', name), '{ damaged')
  expect(caseway(['check', path]).code).toBe(0)
  expect(caseway(['check', path], { CASEWAY_CACHE: 'off' }).code).toBe(0)
})

test('two runs at once share the cache without harm', async () => {
  const path = protocol(
    'at-once',
    Array.from({ length: 40 }, (_, index) => `  r${index}: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Localty, cites: X-1 }`).join(
      '\n',
    ),
  )
  const run = () =>
    new Promise<string>((done) => {
      let said = ''
      const child = spawn(process.execPath, ['dist/cli/main.js', 'check', path], {
        env: { ...process.env, CASEWAY_CACHE: join(folder, 'shared-cache'), NO_COLOR: '1' },
      })
      child.stdout.on('data', (part) => (said += part))
      child.on('close', (code) => done(`${code} ${said}`))
    })
  const answers = new Set(await Promise.all([run(), run(), run(), run()]))
  answers.add(await run())
  expect(answers.size).toBe(1)
  expect([...answers][0]).toContain('40 errors')
  expect(readdirSync(join(folder, 'shared-cache')).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('compile prints the same bytes each time, and a compiled graph is a protocol', () => {
  const file = join(folder, 'good.json')
  const printed = caseway(['compile', good]).stdout
  expect(caseway(['compile', good, '-o', file]).code).toBe(0)
  expect(readFileSync(file, 'utf8')).toBe(printed)
  expect(caseway(['compile', file]).stdout).toBe(printed)
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  writeFileSync(file, printed.replace('Locality Team', 'Another Team'))
  const broken = caseway(['compile', file])
  expect(broken.code).toBe(3)
  expect(broken.stderr).toContain('digest')
})

test('convert there and back gives the same digest', () => {
  const there = join(folder, 'there')
  mkdirSync(there, { recursive: true })
  expect(caseway(['convert', good, '-o', join(there, 'good.protocol.ts')]).code).toBe(0)
  const back = join(folder, 'back')
  mkdirSync(back, { recursive: true })
  expect(caseway(['convert', there, '-o', join(back, 'good.protocol.yaml')]).code).toBe(0)
  const digest = (path: string) => JSON.parse(caseway(['compile', path]).stdout).digest
  expect([digest(there), digest(back)]).toEqual([digest(good), digest(good)])
})

test('diff: 0 for equal, 1 for different, both ways', () => {
  expect(caseway(['diff', good, good]).code).toBe(0)
  const { code, stdout } = caseway(['diff', good, changed])
  expect(code).toBe(1)
  expect(stdout).toContain('Locality')
  expect(caseway(['diff', changed, good]).code).toBe(1)
  expect(caseway(['diff', '--fail-on', 'never', good, changed]).code).toBe(0)
})

test('the account of the clauses fails on a clause that nobody carries', () => {
  const path = protocol('account', '  a: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }')
  writeFileSync(join(path, 'clauses.yaml'), 'authority: exampleshire\nsource: A document\nclauses:\n  X-1: { title: All }\n')
  expect(caseway(['clauses', path]).code).toBe(0)
  writeFileSync(
    join(path, 'clauses.yaml'),
    'authority: exampleshire\nsource: A document\nclauses:\n  X-1: { title: All }\n  X-2: { title: Forgotten }\n',
  )
  expect(caseway(['clauses', path]).code).toBe(1)
  expect(caseway(['clauses', good]).code).toBe(3)
  writeFileSync(join(path, 'clauses.yaml'), 'authority: exampleshire\nsource: A document\nclauses:\n  X-1: { titel: All }\n')
  const broken = caseway(['clauses', path])
  expect(broken.code).toBe(1)
  expect(broken.stdout).toBe('')
  expect(broken.stderr).toContain('did you mean `title`?')
})

test('docs writes a handbook that opens from a file share', () => {
  const out = join(folder, 'handbook')
  expect(caseway(['docs', good, '-o', out]).code).toBe(0)
  expect(existsSync(join(out, 'index.html'))).toBe(true)
})

test('the packed program works in an empty folder', { timeout: 300_000 }, () => {
  const place = join(folder, 'packed')
  mkdirSync(join(place, 'policies'), { recursive: true })
  const npm = (args: readonly string[], cwd: string) =>
    spawnSync('npm', [...args], { cwd, encoding: 'utf8', shell: process.platform === 'win32' })
  const packed = npm(['pack', '--ignore-scripts', '--pack-destination', place], process.cwd())
  expect(packed.status, packed.stderr).toBe(0)
  const tarball = readdirSync(place).find((name) => name.endsWith('.tgz'))!
  writeFileSync(join(place, 'package.json'), '{ "private": true }')
  const installed = npm(['install', '--no-audit', '--no-fund', '--ignore-scripts', `./${tarball}`], place)
  expect(installed.status, installed.stderr).toBe(0)
  cpSync('policies', join(place, 'policies'), { recursive: true })
  const checked = npm(['exec', 'caseway', '--', 'check', '--quiet', '--fail-on', 'error', 'policies'], place)
  expect(checked.status, checked.stdout + checked.stderr).toBe(0)
  expect(checked.stdout).toContain('policies/calderdale (Calderdale')
  const drawn = npm(['exec', 'caseway', '--', 'graph', 'policies/somerset', '-o', 'somerset.svg'], place)
  expect(drawn.status, drawn.stderr).toBe(0)
  const library = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      "Promise.all([import('caseway'), import('caseway/library')]).then((all) => console.log(all.flatMap((c) => Object.keys(c)).join(' ')))",
    ],
    { cwd: place, encoding: 'utf8' },
  )
  expect(library.stdout).toContain('authority')
  expect(library.stdout).toContain('compileProtocol')
})
