/** The cache: nothing in it is trusted, nothing beside it is touched. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { spawnSync } from 'node:child_process'
import { smallWords } from '../support/compile.js'

const folder = mkdtempSync(join(tmpdir(), 'caseway-cache-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const policy = join(folder, 'policy')
mkdirSync(policy)
writeFileSync(join(policy, 'a.protocol.yaml'), `${smallWords}rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }\n`)

function check(cache: string) {
  const { status, stderr } = spawnSync(process.execPath, ['dist/cli/main.js', 'check', policy], { encoding: 'utf8', env: { ...process.env, CASEWAY_CACHE: cache } })
  return { status, stderr }
}
const clean = { status: 0, stderr: '' }

test('a folder that holds other files keeps them all', () => {
  const shared = join(folder, 'shared')
  mkdirSync(shared)
  for (let index = 0; index < 2100; index++) writeFileSync(join(shared, `mine-${index}.txt`), '')
  expect(check(shared)).toEqual(clean)
  expect(readdirSync(shared).filter((name) => name.startsWith('mine-')).length).toBe(2100)
})

test('an entry that was changed by hand is worked out anew', () => {
  const cache = join(folder, 'cache')
  for (const value of ['null', '{}', '1', '{"diagnostics":[{"code":"no-such-code"}]}', '{"diagnostics":[],"summary":7}']) {
    expect(check(cache)).toEqual(clean)
    const [entry] = readdirSync(cache).map((name) => join(cache, name))
    writeFileSync(entry!, readFileSync(entry!, 'utf8').replace(/^.*/, value))
    expect(check(cache), value).toEqual(clean)
  }
})

test('where no cache can be, none is', () => {
  const file = join(folder, 'a-file')
  writeFileSync(file, '')
  expect(check(file)).toEqual(clean)
})
