/** What `check` says of limits beside the national ones that come with the program, or beside others. */
import { describe, expect, test } from 'vitest'
import { compileProtocol } from '../../src/compile/compile-protocol.js'
import type { CompileOptions } from '../../src/compile/compile-protocol.js'
import { limitsFolder } from '../../src/compile/national-limits.js'
import { wordsOf } from '../../src/render/findings/text.js'
import { diskFiles } from '../../src/source/files.js'
import { memoryFiles } from '../../src/source/memory-files.js'

const options = { today: '2026-11-22', secondOpinion: false, cases: true }
const head = (authority: string, calendar: string) => `authority: ${authority}
words:
  name: Somewhere
  calendar: ${calendar}
  teams:
    CAT: { name: Assessment Team, cites: X-1 }
  events:
    care: { name: Care begins, means: becoming looked after, cites: X-1 }
    placed: { name: Placement, means: placement, cites: X-1 }
    first review: { name: First review, means: first looked-after review, cites: X-1 }
    ICPC: { name: Conference, means: initial child protection conference, cites: X-1 }
    core group: { name: Core group, means: first core group, held: every 6 weeks, cites: X-1 }
  roles:
    child: { name: Child, means: child, cites: X-1 }
  facts:
    inCare: { name: In care, yesNo: In care?, means: looked after, cites: X-1 }
protocol: { version: "1", effective: 2019-01 }
rules:
`

/** The findings about limits, with their words. */
async function said(rule: string, more: Partial<CompileOptions> = {}, calendar = 'england-and-wales') {
  const files = memoryFiles({ 'p/a.protocol.yaml': `${head('exampleshire', calendar)}  a: { ${rule}, cites: X-1 }\n` })
  const { diagnostics } = await compileProtocol('p', { files, ...options, ...more })
  return diagnostics
    .filter(({ code }) => code.includes('statute'))
    .map((finding) => ({ code: finding.code, severity: finding.severity, ...wordsOf(finding) }))
}

const review = (limit: string) => `who: CAT, must: { hold: first review }, within: ${limit}`

describe('beside the national limits', () => {
  test('a longer one is a warning with the clause, its source, how sure that is, and a start that shows it', async () => {
    const [found, ...others] = await said(review('28 working days of care'))
    expect(others).toEqual([])
    expect(found).toMatchObject({ code: 'longer-than-statute', severity: 'warning' })
    expect(found!.message).toMatch(
      /^the 28 working days of `a` end later than the national limit `L1`, First review within 20 working days, regulation 33\(1\): counted from 2026-\d\d-\d\d they end on 2026-\d\d-\d\d and 2026-\d\d-\d\d$/,
    )
    expect(found!.help).toContain('Regulations 2010, part 6, as made (the text itself was read), https://www.legislation.gov.uk/')
  })
  test('one that can be longer says so, and who only quotes the law', async () => {
    const [found] = await said('who: CAT, must: { hold: core group }, within: 15 calendar days of ICPC')
    expect(found!.message).toContain('can end later than the national limit `E5`')
    expect(found!.help).toContain('a source that quotes it; the text itself was not read')
  })
  test('another start is a note with both starts', async () => {
    const [found] = await said(review('28 calendar days of placed'))
    expect(found).toMatchObject({ code: 'statute-starts-elsewhere', severity: 'info' })
    expect(found!.message).toContain('counted from `placed`, and the national limit for the same matter from `becomes looked after` (`L1`')
    expect(found!.message).toContain('is not judged')
  })
  test('days of no kind are a note where it matters', async () => {
    expect(await said(review('24 days of care'))).toMatchObject([{ code: 'statute-not-comparable', severity: 'info' }])
    expect(await said(review('20 days of care'))).toEqual([])
  })
  test('special cases are one note with all their clauses', async () => {
    const [found, ...others] = await said('when: { inCare: yes }, who: CAT, must: { visit: child }, due: every 6 weeks')
    expect([found!.code, found!.severity, others]).toEqual(['statute-longer-for-some', 'info', []])
    expect(found!.message.match(/`L\d+`/g)).toEqual(['`L9`', '`L10`'])
  })
  test('of several that it passes the first is told and the others named', async () => {
    const found = await said('when: { inCare: yes }, who: CAT, must: { visit: child }, due: every 4 months')
    expect(found.map(({ code }) => code)).toEqual(['longer-than-statute', 'statute-longer-for-some'])
    expect(found[0]!.message).toContain('the 4 months of `a` end later than the national limit `L7`, ')
    expect(found[0]!.message).toContain('regulation 28(2)(b) and than `L8`: counted')
  })
  test('equal or shorter is nothing, and so is another country', async () => {
    expect(await said(review('20 working days of care'))).toEqual([])
    expect(await said(review('2 weeks of care'))).toEqual([])
    expect(await said(review('28 working days of care'), {}, 'scotland')).toEqual([])
  })
})

describe('which limits', () => {
  test('none, or others', async () => {
    expect(await said(review('28 working days of care'), { limits: 'none' })).toEqual([])
    const files = memoryFiles({
      'l/a.protocol.yaml': `${head('land', 'england-and-wales')}  own: { ${review('5 working days of care')}, cites: X-1 }\n`,
    })
    const { graph, ledger } = await compileProtocol('l', { files, ...options, cases: false })
    const [found] = await said(review('6 working days of care'), { limits: { graph: graph!, ledger } })
    expect(found!.message).toContain('than the national limit `X-1`')
    expect(found!.help).toContain('where it was read is not said')
  })
  test('those that come with the program lie beside its package file and have nothing against them', async () => {
    expect(diskFiles.list(limitsFolder()!)).toContain('clauses.yaml')
    const { diagnostics, ledger, graph } = await compileProtocol(limitsFolder()!, { files: diskFiles, ...options })
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([])
    expect(ledger!.clauses.filter(({ sources }) => sources === undefined)).toEqual([])
    const words = (['event', 'role', 'document'] as const).flatMap((kind) => graph!.all(kind))
    expect(words.filter(({ means }) => means === undefined)).toEqual([])
  })
  test('every clause of them is cited by a rule', async () => {
    const { graph, ledger } = await compileProtocol('policies/statutory-england', { files: diskFiles, ...options, cases: false })
    const cited = new Set(graph!.rules.flatMap(({ cites }) => cites))
    expect(ledger!.clauses.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([])
    expect(ledger!.clauses.length).toBe(12 + 16 + 3 + 4)
  })
})
