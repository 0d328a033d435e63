/** Whatever a file holds: an answer, in good time, that a person can read. `CASEWAY_SOAK=10000` looks longer. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileFiles } from '../support/compile.js'
import { corpus } from './corpus.js'
import type { Protocol } from './corpus.js'
import { expectSound } from './expect-sound.js'
import { hopeless } from './hopeless.js'
import type { Files } from './hopeless.js'
import { damagedBy, someBytes, someDamage, withBytes } from './mutations.js'
import { rearranged, someMoves } from './rearranged.js'

const runs = Number(process.env['CASEWAY_SOAK'] ?? 6)
/** In seconds of this process, so that a busy machine makes nothing slow. */
const bound = 5
const seed = Number(process.env['CASEWAY_SEED'] ?? 20190101)

async function expectSoundFiles(files: Files, path?: string): Promise<void> {
  const begun = process.cpuUsage()
  expectSound(await compileFiles(files, path))
  const { user, system } = process.cpuUsage(begun)
  expect((user + system) / 1e6, 'in good time').toBeLessThan(bound)
}

const names = (protocol: Protocol) => Object.keys(protocol.files)
const one = (protocol: Protocol) => fc.constantFrom(...names(protocol))

test('there is something to break', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(2)
})

describe.each(corpus)('$name', (protocol) => {
  test('as it is', () => expectSoundFiles(protocol.files))

  test('after damage to its text', async () => {
    const property = fc.asyncProperty(one(protocol), someDamage, (name, damage) =>
      expectSoundFiles({ ...protocol.files, [name]: damagedBy(protocol.files[name]!, damage) }),
    )
    await fc.assert(property, { numRuns: runs, seed })
  }, 3_600_000)

  test('after damage to its bytes', async () => {
    const property = fc.asyncProperty(one(protocol), someBytes, (name, bytes) =>
      expectSoundFiles({ ...protocol.files, [name]: withBytes(protocol.files[name]!, bytes) }),
    )
    await fc.assert(property, { numRuns: Math.ceil(runs / 4), seed })
  }, 3_600_000)

  const yaml = names(protocol).filter((name) => name.endsWith('.yaml'))
  if (yaml.length > 0)
    test('with its pieces in wrong places', async () => {
      const property = fc.asyncProperty(fc.constantFrom(...yaml), someMoves, (name, moves) =>
        expectSoundFiles({ ...protocol.files, [name]: rearranged(protocol.files[name]!, moves) }),
      )
      await fc.assert(property, { numRuns: runs, seed })
    }, 3_600_000)

  test('cut off anywhere', async () => {
    for (const name of names(protocol)) {
      const text = protocol.files[name]!
      const step = Math.max(1, Math.floor(text.length / Math.max(4, runs / 2)))
      for (let end = 0; end < text.length; end += step) await expectSoundFiles({ ...protocol.files, [name]: text.slice(0, end) })
    }
  }, 3_600_000)
})

describe('hostile and hopeless', () => {
  test.each(hopeless)('%s', (_, files) => expectSoundFiles(files, 'a.json' in files ? 'p/a.json' : 'p'), 120_000)
})
