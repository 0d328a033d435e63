/** Each limit of the protocol beside the national one for the same matter. */
import { limitsAgainst } from '../../../analysis/index.js'
import type { Comparison, SetLimit, Verdict } from '../../../analysis/index.js'
import { sourceWords } from '../../../diagnostics/cited-source.js'
import type { PolicyGraph } from '../../../graph/policy-graph.js'
import { isRule } from '../../../graph/nodes.js'
import { capitalised, durationWords, fullName, listed, momentWords, sentence } from '../../words/index.js'
import { caseLines } from '../case-lines.js'
import { ruleLink } from '../context.js'
import type { Context } from '../context.js'
import { link, paragraph, quiet, section, table, tag } from '../document.js'
import type { Line, Row, Section, Tone } from '../document.js'
import { readingName } from '../rule-card.js'

const verdicts: Readonly<Record<Verdict, { readonly words: string; readonly tone: Tone; readonly why: string }>> = {
  longer: { words: 'longer', tone: 'open', why: 'It ends later than the national limit, whenever it starts.' },
  'may be longer': { words: 'may be longer', tone: 'open', why: 'The units differ: from some days on it ends later, from others not.' },
  'longer for some': {
    words: 'longer for some children',
    tone: 'open',
    why: 'It is meant for more children than the national limit, which sets a shorter time for special cases.',
  },
  'not comparable': {
    words: 'not comparable',
    tone: 'open',
    why: 'The text says days and not which; as working days it is another length than as calendar days.',
  },
  'starts elsewhere': {
    words: 'starts elsewhere',
    tone: 'open',
    why: 'The clocks start on different days, so the lengths are not compared.',
  },
  'other cases': {
    words: 'perhaps other children',
    tone: 'plain',
    why: 'The words of the protocol do not tell whether it speaks of the children whom the national limit means.',
  },
  'not longer': { words: 'not longer', tone: 'plain', why: 'It ends no later than the national limit.' },
}
const order = Object.keys(verdicts)

export function limitsSection(context: Context): Section | undefined {
  const { graph, limits } = context
  if (limits === undefined) return undefined
  const rows = limitsAgainst(graph, limits).filter(isFirst)
  if (rows.length === 0) return undefined
  const sorted = [...rows].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
  const met = order.filter((verdict) => rows.some((row) => row.verdict === verdict)) as Verdict[]
  return section('times-law', 'Limits and the law', [
    paragraph(
      `Where shared words tell that a limit of this protocol and one of “${limits.graph.protocol.title ?? limits.graph.protocol.name}” are about the same matter, both stand here. The law may have changed since: each source is named so that it can be looked up.`,
    ),
    { kind: 'facts', facts: met.map((verdict) => ({ name: capitalised(verdicts[verdict].words), lines: [[verdicts[verdict].why]] })) },
    table(
      'Limits and the law',
      ['This protocol', 'The national limit', 'Verdict', 'Source, and how sure'],
      sorted.map((row) => limitRow(row, context, limits.graph)),
    ),
  ])
}

function limitRow({ local, national, otherwise, clauses, verdict }: Comparison, context: Context, law: PolicyGraph): Row {
  const { words, tone } = verdicts[verdict]
  return {
    cells: [
      [[capitalised(timeWords(local, context.graph))], ...ownLines(local, context)],
      [
        [capitalised(timeWords(national, law))],
        ...clauses.map(({ id, title }): Line => [quiet(`${id}: ${sentence(title)}`)]),
        ...otherStarts(otherwise, law),
      ],
      [[tag(words, tone)]],
      clauses.flatMap(({ sources }) => sources.map((source): Line => [sourceWords(source)])),
    ],
  }
}

/** Of a national limit whose start sources differ about, none of which is that of the protocol, there is one row: it names them all. */
function isFirst({ local, national, verdict }: Comparison, index: number, rows: readonly Comparison[]): boolean {
  return verdict !== 'starts elsewhere' || rows.findIndex((row) => row.local === local && row.national.by === national.by) === index
}

/** Where sources differ about the start, the others are named beside the one that was compared with. */
function otherStarts(limits: readonly SetLimit[], law: PolicyGraph): readonly Line[] {
  const starts = limits.flatMap(({ start }) => (start === undefined ? [] : [momentWords(start, law)]))
  return starts.length === 0 ? [] : [[quiet(`Sources differ; others count from ${listed(starts, 'or')}.`)]]
}

function ownLines({ by, reading }: SetLimit, context: Context): readonly Line[] {
  const node = context.graph.node(by)
  if (!isRule(node)) return [[link(context.anchors.of(by), capitalised(fullName(by, context.graph)))]]
  return [
    [ruleLink(node.id, context), ...(reading === undefined ? [] : [' ', tag(`if read as “${readingName(reading)}”`, 'open')])],
    ...caseLines(node, context),
  ]
}

function timeWords({ duration, form, start }: SetLimit, graph: PolicyGraph): string {
  if (form === 'again and again') return `every ${duration.count === 1 ? duration.unit : durationWords(duration)}`
  return `within ${durationWords(duration)} ${start === undefined ? '(from when is not stated)' : `of ${momentWords(start, graph)}`}`
}
