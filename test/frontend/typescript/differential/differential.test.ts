/**
 * Our reader and the TypeScript compiler are two implementations of one language: on every mistake they must agree, except
 * where a reason is written down why the types let something through. What the types refuse and we accept would be a bug of one.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Code, DataOf } from '../../../../src/diagnostics/catalogue.js'
import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.js'
import type { Source, Span } from '../../../../src/source/source.js'
import { mutations, random } from './mutants.js'
import { sitesOf } from './sites.js'
import { compilerFaults, ourFindings } from './verdicts.js'

/** Findings that the types cannot make, and why. */
const oursAlone: Partial<Record<Code, (finding: Diagnostic) => boolean>> = {
  // ids of rules, clauses and shared concepts are plain text in the types, and so are all names inside the words
  'unknown-name': ({ span, data }) => inWords(span) || beyondTypes.has((data as DataOf<'unknown-name'>).of),
  'not-one-of': ({ span }) => inWords(span),
  'one-of-these': ({ span }) => inWords(span), // what answers a fact has stands in one of four lines
  'not-a-phrase': ({ span, data }) => inHead(span) || looseForm.test((data as DataOf<'not-a-phrase'>).text),
  'badly-formed-name': () => true,
  'does-nothing': () => true, // a constant that nobody uses is no error of types
  'nothing-written': () => true, // an empty text is a text, and an empty map a map
  'reading-without-side': () => true,
  'said-twice': () => true, // a step cannot remember what was said: its type would grow with every word
  'hidden-mistake': () => true, // a cast is made to silence the compiler
}
const inWords = ({ file }: Span) => file === 'words.protocol.ts'
/** Days are plain text there, so that a head may be a constant of its own. */
const inHead = ({ file }: Span) => file === 'calderdale.protocol.ts'
/** Rules and readings are named in the rules; a constant may have lines too many that a map written in place may not. */
const beyondTypes = new Set(['rule', 'reading', 'fact', 'topic'])
/** Rare forms of which the types check only the shape, and numbers, of which they do not see the digits or a space behind. */
const looseForm = / after | nearest |\d $/

const perKind = Number(process.env['CASEWAY_MUTANTS'] ?? 3)

interface Mutant {
  readonly kind: string
  readonly files: readonly Source[]
  readonly changed: string
}

function filesIn(folder: string): readonly Source[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.protocol.ts'))
    .map((path) => ({ path, text: readFileSync(`${folder}/${path}`, 'utf8') }))
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
  const mutants = mutantsOf(files)
    .map((mutant) => ({ ...mutant, ours: ourFindings(mutant.files) }))
    // With an error of grammar anywhere the compiler looks no further.
    .filter(({ ours }) => !ours.some(({ code }) => code === 'typescript-syntax'))
  expect(mutants.length).toBeGreaterThan(perKind * 20)
  const theirs = await compilerFaults(
    files,
    mutants.map((mutant) => mutant.files),
  )
  const tooStrict: string[] = []
  const tooLoose: string[] = []
  for (const [index, { kind, ours, changed }] of mutants.entries()) {
    const [fault] = theirs[index]!
    if (ours.length === 0 && fault !== undefined) tooStrict.push(`${kind} in ${changed}: ${fault.code} ${fault.text.slice(0, 200)}`)
    const unexplained = ours.filter((finding) => oursAlone[finding.code]?.(finding) !== true)
    if (unexplained.length > 0 && fault === undefined) tooLoose.push(`${kind} in ${changed}: ${unexplained.map(({ code }) => code).join()}`)
  }
  expect({ tooStrict, tooLoose }).toEqual({ tooStrict: [], tooLoose: [] })
})
