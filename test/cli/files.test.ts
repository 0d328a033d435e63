/** Files that are not what a program hopes for: links in circles, pipes, folders that cannot be written, readers that go away. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { smallWords } from '../support/compile.js'

const folder = mkdtempSync(join(tmpdir(), 'caseway-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const unix = test.skipIf(process.platform === 'win32')

const program = join(process.cwd(), 'dist/cli/main.js')
const env = { ...process.env, CASEWAY_CACHE: 'off', NO_COLOR: '1' }
const caseway = (...args: readonly string[]) =>
  spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8', env, timeout: 20_000 })
const shell = (line: string) =>
  spawnSync('bash', ['-o', 'pipefail', '-c', line.replaceAll('caseway', `"${process.execPath}" "${program}"`)], {
    cwd: folder,
    encoding: 'utf8',
    env,
    timeout: 20_000,
  })

function protocol(name: string, to: string): void {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(
    join(folder, name, 'x.protocol.yaml'),
    `${smallWords}rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: ${to}, cites: X-1 }\n`,
  )
}
protocol('good', 'Locality')
protocol('bad', 'Localty')
const printed = caseway('compile', 'good').stdout

test('what cannot be written is said in words, with the code of wrong usage, and leaves nothing behind', () => {
  for (const [place, reason] of [
    ['good', 'it is a folder'],
    ['good/x.protocol.yaml/graph.json', 'a part of its path is not a folder'],
    ['', 'it does not exist'],
  ] as const) {
    const { status, stderr } = caseway('compile', 'good', '-o', place)
    expect([status, stderr]).toEqual([2, `caseway: cannot write \`${place}\`: ${reason}\n`])
  }
  expect(caseway('docs', 'good', '-o', 'good/x.protocol.yaml').stderr).toContain('a part of its path is not a folder')
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test.skipIf(!existsSync('/proc/self'))('where the system lets nobody make a folder, that is said at once', () => {
  const commands = [
    ['compile', 'good', '-o', '/proc/x/y.json'],
    ['diff', 'good', 'good', '-o', '/proc/x/y.html'],
    ['docs', 'good', '-o', '/proc/x/y'],
    ['check', 'good', '--report', '/proc/x/y'],
    ['graph', 'good', '-o', '/proc/self/x/y'],
  ]
  for (const command of commands) {
    const { status, stderr } = caseway(...command)
    expect([command, status, stderr]).toEqual([
      command,
      2,
      expect.stringMatching(/^caseway: cannot write `\/proc\/[^`]+`: the system lets nobody write there\n$/),
    ])
  }
  const { status } = spawnSync(process.execPath, [program, 'check', 'good'], {
    cwd: folder,
    env: { ...env, CASEWAY_CACHE: '/proc/x/y' },
    timeout: 20_000,
  })
  expect(status).toBe(0)
})

test('of several files none is put in its place before all could be written', () => {
  mkdirSync(join(folder, 'reports/report.md'), { recursive: true })
  writeFileSync(join(folder, 'reports/report.html'), 'old')
  expect(caseway('check', 'good', '--report', 'reports').stderr).toContain('`reports/report.md`: it is a folder')
  expect(readFileSync(join(folder, 'reports/report.html'), 'utf8')).toBe('old')
  expect(readdirSync(join(folder, 'reports'))).toEqual(['report.html', 'report.md'])
  expect(caseway('check', 'good', '--report', '')).toMatchObject({ status: 2, stderr: 'caseway: the folder to write to has no name\n' })
})

unix('a link is written through, a pipe or a device is written to', () => {
  writeFileSync(join(folder, 'target.json'), 'old')
  symlinkSync('target.json', join(folder, 'link.json'))
  expect(caseway('compile', 'good', '-o', 'link.json').status).toBe(0)
  expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true)
  expect(readFileSync(join(folder, 'target.json'), 'utf8')).toBe(printed)
  expect(shell('mkfifo pipe && { cat pipe & caseway compile good -o pipe; wait; }').stdout).toBe(printed)
  expect(lstatSync(join(folder, 'pipe')).isFIFO()).toBe(true)
})

unix('a reader that goes away changes nothing about the answer', () => {
  expect(shell('caseway check bad | true; exit ${PIPESTATUS[0]}').status).toBe(1)
  expect(shell('caseway check good | true').status).toBe(0)
  const { status, stderr } = shell('caseway compile good > /dev/full')
  expect([status, stderr]).toEqual([2, 'caseway: cannot write the answer: no space is left\n'])
})

unix('links that lead in a circle are walked once', () => {
  mkdirSync(join(folder, 'round/a'), { recursive: true })
  symlinkSync('..', join(folder, 'round/a/up'))
  symlinkSync('..', join(folder, 'round/a/again'))
  symlinkSync('me', join(folder, 'round/me'))
  symlinkSync('../good', join(folder, 'round/good'))
  expect(caseway('check', '--quiet', 'round')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^round\/good \(Exampleshire, 1 rules\): [^\n]*\n$/),
    stderr: '',
  })
  expect(caseway('check', 'round/me')).toMatchObject({ status: 3, stderr: '' })
})

test('what is named twice is told once', () => {
  expect(caseway('check', '--quiet', 'good', './good/', 'good').stdout.match(/Exampleshire/g)).toHaveLength(1)
})

unix('a pipe in the place of a protocol is not waited for', () => {
  mkdirSync(join(folder, 'fifo'))
  spawnSync('mkfifo', [join(folder, 'fifo/x.protocol.yaml')])
  const { status, stdout } = caseway('check', 'fifo')
  expect(status).toBe(3)
  expect(stdout).toContain('it is no ordinary file')
})

test('a path that is too long, a file that is too large', () => {
  expect(caseway('check', 'x'.repeat(5000))).toMatchObject({ status: 3, stderr: '' })
  mkdirSync(join(folder, 'large'))
  writeFileSync(join(folder, 'large/x.protocol.yaml'), 'a'.repeat(3_000_000))
  expect(caseway('check', 'large').status).toBe(3)
})

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a folder that cannot be opened is not passed over', () => {
  protocol('shut/in/it', 'Locality')
  protocol('shut/open', 'Locality')
  chmodSync(join(folder, 'shut/in'), 0)
  const { status, stdout } = caseway('check', 'shut')
  chmodSync(join(folder, 'shut/in'), 0o755)
  expect([status, stdout]).toEqual([3, expect.stringContaining('`shut/in` cannot be opened: you have no permission to read it')])
})

unix('what a path does to a terminal is shown and not done', () => {
  protocol('red\u001b[31m', 'Localty')
  const { stdout, stderr } = caseway('compile', 'red\u001b[31m')
  expect(`${stdout}${stderr}`).not.toContain('\u001b')
  expect(stderr).toContain('red\\u001b')
})
