/**
 * Our reader and the TypeScript compiler are two implementations of one language: on every mistake they must agree, except
 * where a reason is written down why the types let something through. What the types refuse and we accept would be a bug of one.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Code } from '../../../../src/diagnostics/catalogue.js'
import type { Source } from '../../../../src/source/source.js'
import { mutations, random } from './mutants.js'
import { sitesOf } from './sites.js'
import { compilerFaults, ourFindings } from './verdicts.js'

/** Findings that the types cannot make. */
const oursAlone: Partial<Record<Code, string>> = {
  'unknown-name': 'ids of rules, clauses and shared concepts are plain text in the types',
}

const perKind = Number(process.env['CASEWAY_MUTANTS'] ?? 6)

interface Mutant {
  readonly kind: string
  readonly files: readonly Source[]
  readonly changed: string
}

function filesIn(folder: string): readonly Source[] {
  return readdirSync(folder).filter((name) => name.endsWith('.protocol.ts')).map((path) => ({ path, text: readFileSync(`${folder}/${path}`, 'utf8') }))
}

function mutantsOf(files: readonly Source[]): readonly Mutant[] {
  const sites = new Map(files.map(({ path, text }) => [path, sitesOf(text)]))
  return Object.entries(mutations).flatMap(([kind, mutate], nth) =>
    Array.from({ length: perKind }, (_, round) => {
      const pick = random(nth * 1000 + round)
      const victim = files[pick(files.length)]!
      const text = mutate(victim.text, sites.get(victim.path)!, pick)
      if (text === undefined || text === victim.text) return []
      return [{ kind, files: files.map((file) => (file === victim ? { ...file, text } : file)), changed: changeIn(victim, text) }]
    }).flat(),
  )
}

/** Where two texts begin and cease to differ, for messages. */
function changeIn({ path, text }: Source, after: string): string {
  let start = 0
  while (text[start] === after[start]) start++
  const line = text.slice(0, start).split('\n').length
  return `${path}:${line} ${JSON.stringify(after.slice(Math.max(0, start - 30), start + 60))}`
}

test.each(['policies/calderdale'])('%s', async (folder) => {
  const files = filesIn(folder)
  expect(ourFindings(files)).toEqual([])
  // With an error of grammar anywhere the compiler looks no further.
  const mutants = mutantsOf(files).filter((mutant) => !ourFindings(mutant.files).some(({ code }) => code === 'typescript-syntax'))
  expect(mutants.length).toBeGreaterThan(perKind * 20)
  const theirs = await compilerFaults(files, mutants.map((mutant) => mutant.files))
  const tooStrict: string[] = []
  const tooLoose: string[] = []
  const used = new Set<string>()
  for (const [index, { kind, files: changed, changed: where }] of mutants.entries()) {
    const ours = ourFindings(changed)
    const faults = theirs[index]!
    if (ours.length === 0 && faults.length > 0) tooStrict.push(`${kind} in ${where}: ${faults[0]!.code} ${faults[0]!.text.slice(0, 200)}`)
    if (ours.length > 0 && faults.length === 0) {
      for (const { code } of ours) used.add(code)
      if (ours.some(({ code }) => oursAlone[code] === undefined)) tooLoose.push(`${kind} in ${where}: ${ours.map(({ code }) => code).join()}`)
    }
  }
  if (process.env['CASEWAY_MUTANTS'] !== undefined) console.log(`${mutants.length} mutants of ${Object.keys(mutations).length} kinds; ours alone: ${[...used].join(', ')}`)
  expect({ tooStrict, tooLoose }).toEqual({ tooStrict: [], tooLoose: [] })
})
