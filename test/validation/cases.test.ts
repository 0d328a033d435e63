/** What `check` says of cases, from the text to the finding. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compileProtocol } from '../../src/compile/compile-protocol.js'
import type { CaseExample } from '../../src/diagnostics/case.js'
import { caseFindings } from '../../src/diagnostics/catalogue/cases.js'
import { idleFindings } from '../../src/diagnostics/catalogue/idle.js'
import { timeFindings } from '../../src/diagnostics/catalogue/times.js'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import { decide } from '../../src/decide/index.js'
import { wordsOf } from '../../src/render/findings/text.js'
import { modelOf, spaceOf } from '../../src/space/index.js'
import { diskFiles } from '../../src/source/files.js'
import { memoryFiles } from '../../src/source/memory-files.js'
import { hardClauses, realProtocols } from '../support/graphs.js'
import { smallWords } from '../support/compile.js'
import { expectFindings, withoutMarks } from '../support/underline.js'

const mine: ReadonlySet<string> = new Set([caseFindings, idleFindings, timeFindings].flatMap((family) => Object.keys(family)))
const checked = (path: string) => compileProtocol(path, { files: diskFiles, today: '2026-11-22', secondOpinion: false, cases: true })
const aboutCases = (findings: readonly Diagnostic[]) => findings.filter(({ code }) => mine.has(code))

describe.each(realProtocols)('%s', (path) => {
  test('has nothing against it but notes: every hole is in its source, and acknowledged', async () => {
    const found = aboutCases((await checked(path)).diagnostics)
    expect(found.filter(({ severity }) => severity !== 'info').map((finding) => wordsOf(finding).message)).toEqual([])
    expect(found.length).toBeGreaterThan(0)
  })
})

describe.each(hardClauses)('%s', (path) => {
  test('shows a case for nearly every contradiction and gap, and each is decided as it says', async () => {
    const { graph, diagnostics } = await checked(path)
    const model = modelOf(spaceOf(graph!))
    const holes = diagnostics.filter(({ code }) => code === 'conflict' || code === 'gap')
    const examples = holes.flatMap(({ data }) => ('example' in data ? [data.example as CaseExample] : []))
    expect(examples.length).toBeGreaterThanOrEqual(Math.floor(holes.length * 0.7))
    for (const { expect: expected, happened, ...told } of examples) {
      const { decision, problems } = decide(
        { ...told, ...(happened === undefined ? {} : { happened: happened.map((moment) => ({ moment })) }) },
        model,
      )
      expect({ told, problems, answer: typeof decision!.answer === 'string' ? decision!.answer : decision!.answer.kind }).toEqual({
        told,
        problems: [],
        answer: expected.outcome,
      })
    }
  })
})

test('a contradiction is drawn at its cause, and a gap at the rule that asks', async () => {
  const drawn = [
    'rules:',
    '  to-locality: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }',
    '  by-area: { when: { is: cpPlan, closed: within the last 3 months }, heldBy: CAT, transferAt: ICPC, to: SG by area, cites: X-1 }',
    '  ~~~~~~~ conflict',
    '  ~~~~~~~ gap',
  ].join('\n')
  const files = memoryFiles({ 'p/words.protocol.yaml': smallWords, 'p/a.protocol.yaml': `${withoutMarks(drawn)}\n` })
  const compiled = await compileProtocol('p', { files, today: '2026-11-22', secondOpinion: false, cases: true })
  // The order of the two at one place is that in which they were found.
  expectFindings(
    { ...compiled, diagnostics: [...compiled.diagnostics].filter(({ code }) => mine.has(code)).sort((a, b) => (a.code < b.code ? -1 : 1)) },
    'p/a.protocol.yaml',
    drawn,
  )
  const [conflict] = compiled.diagnostics.filter(({ code }) => code === 'conflict')
  const { message, help, example } = wordsOf(conflict!)
  expect(message).toBe('`by-area`, `to-locality` name different teams for a case of `CAT` at `ICPC`')
  expect(help).toBe(
    'in 1 of 12 combinations of `closed`, `plan`:\n- `closed: less than 3 months ago`, `plan: child protection`\nsay which one overrides; if the document really contradicts itself, acknowledge it: `conflictBetween: [by-area, to-locality]`',
  )
  expect(example).toBe(
    'conflict-of-by-area:\n  heldBy: CAT\n  facts: { closed: less than 3 months ago, plan: child protection }\n  at: ICPC\n  expect: { outcome: conflict }',
  )
})

test('cases are looked through only when nothing else is wrong, and only when asked', async () => {
  const gap = 'rules:\n  a: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }\n'
  const circle =
    '  b: { heldBy: CAT, closeAt: ICPC, overrides: c, cites: X-1 }\n  c: { heldBy: CAT, closeAt: TAM, overrides: b, cites: X-1 }\n'
  const codes = async (text: string, cases: boolean) => {
    const files = memoryFiles({ 'p/a.protocol.yaml': smallWords + text })
    return (await compileProtocol('p', { files, today: '2026-11-22', secondOpinion: false, cases })).diagnostics
      .filter(({ severity }) => severity !== 'info')
      .map(({ code }) => code)
  }
  expect(await codes(gap, true)).toContain('gap')
  expect(await codes(gap, false)).toEqual([])
  expect(await codes(gap + circle, true)).toEqual(['override-circle'])
})

test('the protocol in the README is as clean as it says', async () => {
  const [, protocol] = /```yaml\n([^]*?)```/.exec(readFileSync('README.md', 'utf8'))!
  const { diagnostics } = await compileProtocol('p', {
    files: memoryFiles({ 'p/a.protocol.yaml': protocol! }),
    today: '2026-11-22',
    secondOpinion: false,
    cases: true,
  })
  expect(aboutCases(diagnostics).filter(({ severity }) => severity !== 'info')).toEqual([])
})

test('what comes before and after a latest day is no breach before it', async () => {
  const rules = [
    'by-then: { when: { plan: child protection, closed: within the last 3 months }, heldBy: CAT, transferAt: TAM, to: Locality, within: 2 weeks of ICPC, cites: X-1 }',
    'at-once: { when: { plan: child protection }, heldBy: CAT, transferAt: ICPC, to: Locality, within: 2 weeks of ICPC, unless: { closed: within the last 3 months }, cites: X-1 }',
  ]
  const words = smallWords
    .replace('alsoCalled: first conference', 'happens: once')
    .replace('held: every week', 'happens: once, after: ICPC')
  const { diagnostics } = await compileProtocol('p', {
    files: memoryFiles({ 'p/a.protocol.yaml': `${words}rules:\n  ${rules.join('\n  ')}\n` }),
    today: '2026-11-22',
    secondOpinion: false,
    cases: true,
  })
  const { help } = wordsOf(diagnostics.find(({ code }) => code === 'conflict')!)
  expect(help).toContain('`TAM` comes after `2 weeks after ICPC`')
  expect(help).not.toContain('before or after `')
})
