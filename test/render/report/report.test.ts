/** The list of what is wrong: each thing once, the gravest first, with clauses, and with cases that have the answer that is claimed. */
import { beforeAll, describe, expect, test } from 'vitest'
import { compileProtocol } from '../../../src/compile/compile-protocol.js'
import type { Compiled } from '../../../src/compile/compiled.js'
import { nameOf } from '../../../src/graph/ids.js'
import { reportHtml, reportMarkdown, reportOf } from '../../../src/render/report/index.js'
import { countWords, remedyOfConflict, whyOfConflict } from '../../../src/render/report/words.js'
import type { AuthorityReport, Entry } from '../../../src/render/report/index.js'
import { ranks } from '../../../src/render/report/kinds.js'
import { readScenarios, runScenario } from '../../../src/scenario/index.js'
import { collector } from '../../../src/diagnostics/diagnostic.js'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js'
import { diskFiles } from '../../../src/source/files.js'
import { modelOf, spaceOf } from '../../../src/space/index.js'
import { memoryFiles, smallWords } from '../../support/compile.js'
import { ajv, schemaFile } from '../../schema/schema.js'
import { hostileNames, xmlFault } from '../hostile.js'

const whole = { today: '2026-11-22', secondOpinion: false, cases: true, known: true } as const
const rulesOnly = (rules: string, words = smallWords) =>
  compileProtocol('p', { ...whole, limits: 'none', files: memoryFiles({ 'p/a.protocol.yaml': `${words}rules:\n${rules}\n` }) })

test('many facts are told in short; of large numbers the share is told too', () => {
  const facts = ['plan', 'age', 'years', 'area', 'closed']
  expect(countWords({ count: '2400055826414080', of: '31400000000000000', facts, parts: [], complete: true })).toBe(
    '2,400,055,826,414,080 of 31,400,000,000,000,000 combinations of 5 facts (about 1 in 13): plan, age, years and 2 more',
  )
  expect(countWords({ count: '1234567', of: '99999999', facts: facts.slice(0, 4), parts: [], complete: true })).toBe(
    '1,234,567 of 99,999,999 combinations of 4 facts (about 1 in 81): plan, age, years, area',
  )
  expect(countWords({ count: '3', of: '5000', facts: ['plan'], parts: [], complete: true })).toBe(
    '3 of 5,000 values of one fact (fewer than 1 in 1,000): plan',
  )
})

test('where only the time is in question, no two teams are spoken of', () => {
  expect(whyOfConflict(['moment', 'latest day'])).not.toContain('Two teams')
  expect(whyOfConflict(['team', 'moment'])).toContain('Two teams')
  expect(remedyOfConflict(['latest day'])).toContain('times')
})

describe.each(['calderdale', 'somerset'])('of %s', (authority) => {
  let compiled: Compiled
  let report: AuthorityReport

  beforeAll(async () => {
    compiled = await compileProtocol(`policies/${authority}`, { ...whole, files: diskFiles })
    report = reportOf([compiled]).authorities[0]!
  }, 60_000)

  test('everything that is acknowledged is told once, with the words of its author and clauses that the document has', () => {
    const acknowledged = compiled.graph!.all('acknowledgement')
    expect(acknowledged.length).toBeGreaterThan(20)
    for (const node of acknowledged) {
      const [entry, ...others] = report.entries.filter(({ id }) => id === nameOf(node.id))
      expect(others, node.id).toEqual([])
      expect(entry, node.id).toMatchObject({
        acknowledged: true,
        clauses: expect.arrayContaining(
          node.cites.map((id) => expect.objectContaining({ id, title: expect.any(String), under: expect.any(String) })),
        ),
      })
      expect(entry!.reason, node.id).toContain(node.says!.slice(0, 20))
    }
  })

  test('every other finding is told once, and every question of reading', () => {
    const aside = new Set([
      'reading-changes-answer',
      'reading-changes-later',
      'reading-not-chosen',
      'not-looked-at',
      'assumptions-hide',
      'not-decided',
    ])
    const findings = compiled.diagnostics.filter(({ code }) => !aside.has(code)).map(({ code }) => code)
    const told = report.entries.filter(({ acknowledged, readings }) => !acknowledged && readings.length === 0).map(({ code }) => code)
    expect(told.toSorted()).toEqual(findings.toSorted())
    expect(report.entries.filter(({ readings }) => readings.length > 1)).toHaveLength(compiled.graph!.all('reading').length)
    const changes = report.entries.flatMap(({ readings }) => readings.flatMap((reading) => reading.changes))
    expect(changes).toHaveLength(
      compiled.diagnostics.filter(({ code }) => code === 'reading-changes-answer' || code === 'reading-changes-later').length,
    )
  })

  test('the gravest come first; of those as grave what nobody has acknowledged', () => {
    const places = report.entries.map(({ rank, acknowledged }) => ranks.indexOf(rank) * 2 + Number(acknowledged))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(report.entries[0]!.rank).toBe('nobody or two')
    expect(new Set(report.entries.map(({ id }) => id)).size).toBe(report.entries.length)
  })

  test('every case, pasted into a file of scenarios, has the answer that is claimed for it', () => {
    const model = modelOf(spaceOf(compiled.graph!))
    const shown = report.entries.filter(({ example }) => example !== null)
    expect(shown.length).toBeGreaterThan(25)
    for (const { id, example } of shown) {
      const { report: note, diagnostics } = collector()
      const text = `scenarios:\n${example!.scenario.replaceAll(/^/gm, '  ')}\n`
      const [scenario] = readScenarios({ path: 'x.yaml', text }, note)
      expect(diagnostics, `${id}\n${text}`).toEqual([])
      const result = runScenario(scenario!, model)
      expect(result, `${id}\n${text}`).toMatchObject({ problems: [], passed: true })
    }
  }, 60_000)

  test('what leaves a child with nobody or with two has a case or a story, and the clauses', () => {
    const bare = report.entries.filter(
      ({ rank, example, story, clauses }) => rank === 'nobody or two' && ((example === null && story.length === 0) || clauses.length === 0),
    )
    expect(bare.map(({ id }) => id)).toEqual([])
  })

  test('the form is the published one, and the numbers on top are those of the list', () => {
    const validate = ajv().compile(schemaFile('report'))
    expect(validate(JSON.parse(JSON.stringify(reportOf([compiled])))), JSON.stringify(validate.errors)).toBe(true)
    const { kinds, total } = report.summary
    for (const [kind, { open, acknowledged }] of Object.entries(kinds)) {
      const mine = report.entries.filter((entry) => entry.kind === kind)
      expect([open, acknowledged], kind).toEqual([
        mine.filter((entry) => !entry.acknowledged).length,
        mine.filter((entry) => entry.acknowledged).length,
      ])
    }
    expect(total.open + total.acknowledged).toBe(report.entries.length)
    expect(report.summary.promise).not.toBeNull()
  })
})

describe('what is acknowledged is what would have been found', () => {
  const known = (entries: readonly Entry[], kind: string) => entries.find((entry) => entry.kind === kind)!
  const both = async (rules: string, hole: string) => {
    const [without, with_] = [await rulesOnly(rules), await rulesOnly(`${rules}\n${hole}`)].map(
      (compiled) => reportOf([compiled]).authorities[0]!.entries,
    )
    return [without!, with_!] as const
  }

  test('a gap, with the same cases and the same smallest one', async () => {
    const rules = '  a: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }'
    const [open, closed] = await both(
      rules,
      '  hole: { when: { not: cpPlan }, heldBy: CAT, acknowledge: { gapAt: ICPC }, says: Only one plan is spoken of., cites: X-2 }',
    )
    const [found, acknowledged] = [known(open, 'gap'), known(closed, 'gap')]
    expect(found).toMatchObject({ acknowledged: false, code: 'gap', rank: 'nobody or two', cases: { count: '2', of: '3' } })
    expect(acknowledged).toMatchObject({
      acknowledged: true,
      code: null,
      rank: 'nobody or two',
      reason: 'Only one plan is spoken of.',
      what: found.what,
      cases: found.cases,
      clauses: [{ id: 'X-2' }],
    })
    expect(acknowledged.example!.words).toBe(found.example!.words)
    expect(closed.filter(({ kind }) => kind === 'gap' && !kind.startsWith('no')).map(({ code }) => code)).not.toContain('gap')
  })

  test('a contradiction, with both its sides', async () => {
    const rules = [
      '  a: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }',
      '  b: { when: { not: cpPlan }, heldBy: CAT, closeAt: ICPC, cites: X-1 }',
      '  c: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: SG by area, cites: X-2 }',
    ].join('\n')
    const [open, closed] = await both(
      rules,
      '  clash: { heldBy: CAT, acknowledge: { conflictBetween: [a, c], about: team }, says: Both are said., cites: [X-1, X-2] }',
    )
    const [found, acknowledged] = [known(open, 'conflict'), known(closed, 'conflict')]
    expect(found).toMatchObject({ acknowledged: false, code: 'conflict', rank: 'nobody or two', cases: { count: '1', of: '3' } })
    expect(acknowledged).toMatchObject({ acknowledged: true, what: found.what, cases: found.cases, rules: [{ id: 'a' }, { id: 'c' }] })
    expect(acknowledged.example!.answer).toMatch(/goes to Locality \(“A”\); it goes to SG \(“C”\)/)
  })

  test('a part of a gap: the rest is found as before', async () => {
    const rules = '  a: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }'
    const [, closed] = await both(
      rules,
      '  hole: { when: { plan: none }, heldBy: CAT, acknowledge: { gapAt: ICPC }, says: No plan., cites: X-2 }',
    )
    const gaps = closed.filter(({ kind, cases }) => kind === 'gap' && cases !== null)
    expect(gaps.map(({ acknowledged, cases }) => [acknowledged, cases!.count, cases!.parts])).toEqual([
      [false, '1', ['the plan is child in need']],
      [true, '1', ['there is no plan']],
    ])
  })

  test('two duties', async () => {
    const rules =
      '  a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }\n  b: { when: cpPlan, who: CAT, must: { complete: chronology }, cites: X-1 }\n  c: { who: Locality, must: { complete: chronology }, cites: X-2 }'
    const [open, closed] = await both(
      rules,
      '  clash: { acknowledge: { conflictBetween: [b, c], about: who }, says: Two have it., cites: [X-1, X-2] }',
    )
    expect(known(open, 'conflict')).toMatchObject({ code: 'duties-conflict', rank: 'changes the outcome' })
    expect(known(closed, 'conflict')).toMatchObject({
      acknowledged: true,
      rank: 'changes the outcome',
      cases: known(open, 'conflict').cases,
      example: { answer: '“B” and “C” apply to it.' },
    })
  })
})

test('words that nobody explains and documents that nobody has lead to the rules that rest on them', async () => {
  const words = smallWords.replace('chronology: { name: Chronology,', 'chronology: { name: Chronology, supplied: no,')
  const { entries } = reportOf([
    await rulesOnly(
      '  a: { heldBy: CAT, closeAt: ICPC, cites: X-1 }\n  b: { who: CAT, must: { complete: chronology }, cites: X-1 }\n  m: { acknowledge: { missing: chronology }, says: Nobody has it., cites: X-2 }\n  u: { acknowledge: { undefined: soon }, says: Nobody says., cites: X-2 }',
      words,
    ),
  ]).authorities[0]!
  expect(entries.find(({ kind }) => kind === 'missing')).toMatchObject({
    rank: 'missing',
    rules: [{ id: 'b' }],
    remedy: expect.stringContaining('Supply the document'),
  })
  expect(entries.find(({ kind }) => kind === 'undefined')).toMatchObject({
    rank: 'undefined',
    rules: [],
    what: expect.stringContaining('“soon”'),
  })
})

test('a protocol that cannot be read is told of too, and that its cases were not looked through', async () => {
  const report = reportOf([await rulesOnly('  a: { heldBy: CTA, closeAt: ICPC, cites: X-1 }')])
  expect(report.authorities[0]).toMatchObject({
    authority: null,
    name: 'p',
    summary: { promise: null, notAnalysed: [expect.stringContaining('not looked through')] },
  })
  expect(report.authorities[0]!.entries[0]).toMatchObject({
    rank: 'error',
    code: 'unknown-name',
    what: expect.stringMatching(/a\.protocol\.yaml, line \d+/),
  })
  expect(reportHtml(report)).toContain('“CTA”')
})

test('what nobody looked for is not said to be none', async () => {
  const compiled = await rulesOnly('  a: { heldBy: CAT, closeAt: ICPC, cites: X-1 }')
  const withoutLaw: Diagnostic<'not-looked-at'> = {
    code: 'not-looked-at',
    severity: 'info',
    span: { file: 'p', start: 0, end: 0 },
    related: [],
    data: { what: ['the law'], withoutLaw: true },
  }
  const lawIn = (report: ReturnType<typeof reportOf>) => /\| Limits and the law \| (.*?) \|/.exec(reportMarkdown(report))![1]
  expect(lawIn(reportOf([compiled]))).toContain('none')
  expect(lawIn(reportOf([{ ...compiled, diagnostics: [...compiled.diagnostics, withoutLaw] }]))).toContain('not looked at')
})

test('a clause that no rule carries yet has been read', async () => {
  const files = memoryFiles({
    'p/a.protocol.yaml': `${smallWords}rules:\n  a: { heldBy: CAT, closeAt: ICPC, cites: X-1 }\n`,
    'p/clauses.yaml':
      'authority: exampleshire\nsource: A procedure\nclauses:\n  X-1: { title: One, under: Part }\n  X-2: { title: Two, under: Part }\n  X-7: { title: Seven, under: Part }\n',
  })
  const { entries } = reportOf([await compileProtocol('p', { ...whole, limits: 'none', files })]).authorities[0]!
  expect(entries.filter(({ clauses }) => clauses.some(({ id }) => id === 'X-7'))).toMatchObject([
    { rank: 'not carried', code: 'clause-not-accounted-for' },
  ])
})

describe('names of strangers', () => {
  const asYaml = (text: string) => JSON.stringify(text.replaceAll(/[\u0000-\u001f\u2028\u202e\ud800]/g, ' '))
  const hostile = hostileNames.slice(0, 13).map(asYaml)

  test('are text in every form', async () => {
    const rules = hostile
      .map((name, i) => `  r${i}: { when: cpPlan, acknowledge: { undefined: [${name}] }, says: ${name}, cites: [${name}] }`)
      .join('\n')
    const compiled = await rulesOnly(
      `${rules}\n  z: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }`,
      smallWords
        .replace('name: Exampleshire', `name: ${hostile[0]}`)
        .replace("name: Children's Assessment Team", `name: ${hostile[1]}`)
        .replace('name: Plan,', `name: ${hostile[2]},`),
    )
    expect(compiled.graph, JSON.stringify(compiled.diagnostics.filter(({ severity }) => severity === 'error'))).toBeDefined()
    const report = reportOf([compiled])
    expect(report.authorities[0]!.entries.length).toBeGreaterThan(hostile.length)
    const html = reportHtml(report)
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html).not.toMatch(/<img|<b>|href="javascript/)
    const body = html.slice(html.indexOf('<body>'), html.indexOf('</body>') + '</body>'.length)
    const bare = body
      .replace(/<script>.*?<\/script>/s, '')
      .replaceAll(/ (checked|hidden)(?=[ />])/g, '')
      .replaceAll(/<(input)([^>]*)>/g, '<$1$2/>')
      .replaceAll('//>', '/>')
    expect(xmlFault(bare)).toBeUndefined()
    expect(reportMarkdown(report)).not.toMatch(/(?<!\\)<script|(?<!\\)<img|(?<!\\)\[link\]\(javascript/)
  })
})
