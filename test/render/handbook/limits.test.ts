/** Limits and the law: each limit beside the national one, with the verdict, the source, and how sure that is. */
import { expect, test } from 'vitest'
import type { Limits } from '../../../src/analysis/index.js'
import { compileProtocol } from '../../../src/compile/compile-protocol.js'
import { handbookHtml, handbookMarkdown, handbookOf } from '../../../src/render/handbook/index.js'
import { diskFiles } from '../../../src/source/files.js'
import { compileFiles } from '../../support/compile.js'
import { nationalLimits } from '../../support/graphs.js'

const protocol = (rules: string) => `authority: exampleshire
words:
  name: Exampleshire
  calendar: england-and-wales
  teams:
    CAT: { name: Assessment Team, cites: X-1 }
  events:
    care: { name: Child comes into care, means: becoming looked after, cites: X-1 }
    placed: { name: Placement, means: placement, cites: X-1 }
    ICPC: { name: Conference, means: initial child protection conference, cites: X-1 }
    first review: { name: First review, means: first looked-after review, cites: X-1 }
    core group: { name: First core group, means: first core group, cites: X-1 }
    arrival: { name: Notice of arrival, means: arrival notified, cites: X-1 }
    arrival conference: { name: Arrival conference, means: transfer-in conference, cites: X-1 }
protocol: { version: "1", effective: 2019-01 }
rules:
${rules}
`

async function limitsOf(path: string): Promise<Limits> {
  const { graph, ledger } = await compileProtocol(path, { files: diskFiles, today: '2026-11-22', secondOpinion: false })
  return { graph: graph!, ledger }
}

const rows = (markdown: string) =>
  markdown
    .slice(markdown.indexOf('Limits and the law'))
    .split('\n')
    .filter((line) => line.startsWith('| Within'))

test('the gravest first, each with the clause and how sure it is', async () => {
  const { graph } = await compileFiles({
    'a.protocol.yaml': protocol(`  in-time: { who: CAT, must: { hold: core group }, within: 5 working days of ICPC, cites: X-1 }
  elsewhere: { who: CAT, must: { hold: first review }, within: 28 working days of placed, cites: X-1 }
  late: { who: CAT, must: { hold: first review }, within: 28 working days of care, cites: X-1 }
  arrival: { who: CAT, must: { hold: arrival conference }, within: 15 working days of arrival, cites: X-1 }`),
  })
  const book = await handbookOf(graph!, undefined, await limitsOf(nationalLimits))
  const [late, elsewhere, ...others] = rows(handbookMarkdown(book))
  expect(late).toContain(
    'Within 20 working days of the moment when the child becomes looked after<br>L1: First review within 20 working days, regulation 33(1).',
  )
  expect(late).toContain('_(longer)_')
  expect(late).toContain('the text itself was read')
  expect(elsewhere).toMatch(/Within 28 working days of the placement.*Within 20 working days of the moment.*starts elsewhere/)
  expect(others.map((row) => /_\((.*?)\)_/.exec(row)![1])).toEqual(['not longer', 'not longer'])
  expect(others.find((row) => row.includes('T1'))).toContain('Sources differ; others count from')
  expect(others.find((row) => row.includes('E5'))).toContain('a source that quotes it; the text itself was not read')
  expect(handbookHtml(book).find(({ path }) => path === 'times.html')!.text).toContain('id="times-law"')
})

test('of several starts, none of which is that of the protocol, there is one row', async () => {
  const { graph } = await compileFiles({
    'a.protocol.yaml': protocol('  a: { who: CAT, must: { hold: arrival conference }, within: 15 working days of placed, cites: X-1 }'),
  })
  const found = rows(handbookMarkdown(await handbookOf(graph!, undefined, await limitsOf(nationalLimits))))
  expect(found.length).toBe(1)
  expect(found[0]).toContain('of the written notification by the other authority')
  expect(found[0]).toContain('others count from the acceptance')
})

test('is left out where nothing stands beside the limits, and of the national limits themselves', async () => {
  const { graph } = await compileFiles({
    'a.protocol.yaml': protocol('  a: { who: CAT, must: { hold: core group }, within: 5 days of ICPC, cites: X-1 }'),
  })
  expect(handbookMarkdown(await handbookOf(graph!))).not.toContain('Limits and the law')
  const national = await limitsOf(nationalLimits)
  const own = handbookMarkdown(await handbookOf(national.graph, national.ledger, national))
  expect(own).not.toContain('Limits and the law')
  expect(own).toContain('No team is named here')
  expect(own).toContain('regulation 28, as made (the text itself was read)')
})
