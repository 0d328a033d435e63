/** The command `caseway test`: what it prints and how it ends. */
import fs, { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../../src/cli/program.js'
import { ajv, schemaFile } from '../schema/schema.js'

const output = { out: '', err: '' }
const { writeSync } = fs

let folder: string
const protocol = `authority: exampleshire
words:
  name: Exampleshire
  calendar: england-and-wales
  teams: { CAT: { name: Assessment, cites: X-1 }, Locality: { name: Locality, cites: X-1 } }
  events: { ICPC: { name: Initial Conference, happens: once, cites: X-1 } }
  facts: { plan: { name: Plan, oneOf: [child protection, none], cites: X-1 } }
protocol: { version: "1", effective: 2019-01 }
rules:
  conference-hands-over: { when: { plan: child protection }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-2 }
`
const scenario = (id: string, plan: string, expected: string) =>
  `  ${id}:\n    says: Says <so> & "so".\n    cites: X-2\n    heldBy: CAT\n    facts: { plan: ${plan} }\n    at: ICPC\n    expect: ${expected}\n`
const good = scenario('with-a-plan', 'child protection', '{ outcome: moves, to: Locality }')
const bad = scenario('without-a-plan', 'none', '{ outcome: moves, to: Locality }')

async function caseway(...args: string[]) {
  output.out = output.err = ''
  const code = await run(['test', ...args, '--no-color'])
  return { code, ...output }
}

const write = (text: string, name = 'scenarios.yaml') => writeFileSync(join(folder, name), text)

/** What the command writes is kept instead; no module has to be loaded anew for it. */
function keepOutput(handle: number, bytes: Uint8Array, from = 0): number {
  if (handle !== 1 && handle !== 2) return writeSync(handle, bytes, from)
  output[handle === 1 ? 'out' : 'err'] += Buffer.from(bytes).toString('utf8', from)
  return bytes.length - from
}

beforeAll(() => {
  fs.writeSync = keepOutput as typeof writeSync
  syncBuiltinESMExports()
  folder = mkdtempSync(join(tmpdir(), 'caseway-test-'))
  mkdirSync(join(folder, 'scenarios'))
  writeFileSync(join(folder, 'x.protocol.yaml'), protocol)
})
afterAll(() => {
  fs.writeSync = writeSync
  syncBuiltinESMExports()
  rmSync(folder, { recursive: true })
})

test('what did not come out is shown with what was expected, what came out and why', async () => {
  write(`scenarios:\n${good}${bad}`)
  const { code, out } = await caseway(folder)
  expect(code).toBe(1)
  expect(out).toContain('failed: without-a-plan')
  expect(out).toContain('outcome: expected moves, got not covered')
  expect(out).toContain('X-2')
  expect(out).toContain('2 scenarios, 1 not as the document says')
  expect(out).not.toContain('failed: with-a-plan')
})

test('a scenario that is at fault is counted, not passed over', async () => {
  write(`scenarios:\n${good}${bad.replace('expect:', 'expects:')}`)
  const { code, out } = await caseway(folder)
  expect(code).not.toBe(0)
  expect(out).toContain('1 scenario, all as the document says; one more could not be read')
})

test('json keeps to its schema, and junit escapes', async () => {
  write(`scenarios:\n${good}${bad}`)
  const validate = ajv().compile(schemaFile('test'))
  const { out } = await caseway(folder, '--format', 'json', '--coverage')
  expect(validate(JSON.parse(out)), JSON.stringify(validate.errors)).toBe(true)
  expect(JSON.parse(out).totals).toEqual({ scenarios: 2, passed: 1, failed: 1 })
  const junit = (await caseway(folder, '--format', 'junit')).out
  expect(junit).toContain('tests="2" failures="1"')
  expect(junit).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#10;)/)
})

test('a run of nothing fails, unless it may be empty', async () => {
  write(`scenarios:\n${good}`)
  expect((await caseway(folder, '--only', 'nothing-like-it')).code).toBe(1)
  expect((await caseway(folder, '--clause', 'X-9')).code).toBe(1)
  expect((await caseway(folder, '--clause', 'X-9', '--no-fail-on-empty')).code).toBe(0)
  expect((await caseway(folder, '--clause', 'X-2')).code).toBe(0)
  expect((await caseway(join(folder, 'nowhere'))).code).toBe(3)
})

test('too little shown has a code of its own, and the missing scenarios mend it', async () => {
  write(`scenarios:\n${good}`)
  expect((await caseway(folder, '--require', 'rules=50')).code).toBe(0)
  expect((await caseway(folder, '--require', 'rules=51')).code).toBe(4)
  expect((await caseway(folder, '--require', 'roles=51')).code).toBe(2)
  const missing = (await caseway(folder, '--format', 'yaml')).out
  expect(missing).toContain('# check against the text')
  write(missing, 'scenarios/more.yaml')
  expect((await caseway(folder, '--require', 'rules=100', 'conditions=100')).code).toBe(0)
  // A file of scenarios by itself is run against the protocol beside it.
  expect((await caseway(join(folder, 'scenarios', 'more.yaml'), '--require', 'rules=100')).code).toBe(4)
})

test('a file at fault fails with its place, and is no stack trace', async () => {
  write('scenarios:\n  a: { heldBy: CAT, at: ICPC, expect: { outcome: moves, too: Locality } }\n', 'scenarios/more.yaml')
  const { code, out } = await caseway(folder)
  expect(code).toBe(1)
  expect(out).toContain('scenarios/more.yaml:2:')
  expect(out).toContain('did you mean `to`?')
})
