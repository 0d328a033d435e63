/** The cache: nothing in it is trusted, nothing beside it is touched. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { spawnSync } from 'node:child_process'
import type { Limits } from '../../src/analysis/index.js'
import type { Cache } from '../../src/compile/cache.js'
import { checkProtocols } from '../../src/compile/check-protocol.js'
import { compileProtocols } from '../../src/compile/compile-protocol.js'
import { compileFiles, memoryFiles, smallWords } from '../support/compile.js'

const folder = mkdtempSync(join(tmpdir(), 'caseway-cache-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const policy = join(folder, 'policy')
mkdirSync(policy)
writeFileSync(join(policy, 'a.protocol.yaml'), `${smallWords}rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }\n`)

function check(cache: string) {
  const { status, stderr } = spawnSync(process.execPath, ['dist/cli/main.js', 'check', policy], {
    encoding: 'utf8',
    env: { ...process.env, CASEWAY_CACHE: cache },
  })
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

test('a result is kept for the very limits that it was compared with', async () => {
  const kept = new Map<string, { readonly dependsOn: readonly string[]; readonly value: unknown }>()
  const cache: Cache = {
    get: (name, dependsOn) => (JSON.stringify(kept.get(name)?.dependsOn) === JSON.stringify(dependsOn) ? kept.get(name)!.value : undefined),
    set: (name, dependsOn, value) => void kept.set(name, { dependsOn, value }),
  }
  const own = 'rules:\n  a: { who: CAT, must: { hold: TAM }, within: 9 days of ICPC, cites: X-1 }\n'
  const words = smallWords
    .replace('held: every week', 'means: first core group')
    .replace('Initial Child Protection Conference,', 'Conference, means: initial child protection conference,')
  const limitsOf = async (limit: string): Promise<Limits> => {
    const { graph, ledger } = await compileFiles({
      'a.protocol.yaml': `${words.replace('authority: exampleshire', 'authority: land')}${own.replace('9 days', limit)}`,
    })
    return { graph: graph!, ledger }
  }
  let compiled = 0
  const codes = async (limits?: Limits | 'none') => {
    const options = {
      files: memoryFiles({ 'p/a.protocol.yaml': words + own }),
      today: '2026-11-22',
      secondOpinion: false,
      cases: true,
      ...(limits === undefined ? {} : { limits }),
    }
    const [checked] = await checkProtocols(['p'], options, cache, (paths, given) => (compiled++, compileProtocols(paths, given)))
    return checked!.diagnostics.map(({ code }) => code).filter((code) => code.includes('statute'))
  }
  expect(await codes()).toEqual([])
  expect(await codes()).toEqual([])
  expect(compiled).toBe(1)
  expect(await codes(await limitsOf('8 days'))).toEqual(['longer-than-statute'])
  expect(await codes(await limitsOf('9 days'))).toEqual([])
  expect(await codes('none')).toEqual([])
  expect(compiled).toBe(4)
})
