/** A comparison as a document that every form shows: all words are chosen here. */
import { byWeight, cellStatuses, mattersOf } from '../../compare/index.js'
import type {
  ComparedValues,
  Comparison,
  CoverageOfAuthority,
  PairOfCells,
  SharedRegions,
  TopicCell,
  TopicRow,
  Verdict,
} from '../../compare/index.js'
import { nameOf } from '../../graph/ids.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { spaceOf } from '../../space/index.js'
import { namingOf } from '../decision/words.js'
import type { Naming } from '../decision/words.js'
import { holeWords, ruleSentence, ruleTitle, spaced } from '../words/index.js'
import { capitalised, listed, oneLine, sentence } from '../words/text.js'
import { answersWords, firstSentence } from './answer-words.js'
import { countsOf, saidWords, sharedWordsOf, summaryOf } from './shared-words.js'
import type { SharedWords } from './shared-words.js'
import { termsOf, wordsUsed } from './terms.js'
import type { TermWords } from './terms.js'
import { caseWords } from './case-record.js'
import type { AnswerWords } from './answer-words.js'

export interface RuleDocument {
  readonly title: string
  readonly sentence: string
  readonly clauses: readonly string[]
  readonly kind: string
}

export interface CellDocument {
  readonly authority: string
  readonly status: TopicCell['status']
  /** Where such cases go, in the order of the document; `main`: what holds as a rule. */
  readonly answers: readonly (AnswerWords & { readonly main: boolean })[]
  readonly rules: readonly RuleDocument[]
  /** Of a topic about where cases go: what has to be done as it has with another authority. */
  readonly tasks: readonly RuleDocument[]
  /** What principles say of it, in the words of the protocol. */
  readonly prose: readonly RuleDocument[]
  readonly holes: readonly RuleDocument[]
  readonly outside: string | undefined
  /** The main answer in shared words, field by field. */
  readonly shared: readonly SharedWords[]
  /** What the names of conditions mean that its rules use. */
  readonly terms: readonly TermWords[]
}

export interface PairDocument {
  readonly names: readonly [string, string]
  readonly verdict: Verdict
  /** Why nothing of the two is laid side by side, where both speak of the topic. */
  readonly nothing: string | undefined
  readonly fields: readonly {
    readonly field: string
    readonly verdict: Verdict
    readonly said: readonly [string, string]
    readonly notes: readonly string[]
  }[]
}

export interface RowDocument {
  readonly topic: string
  readonly title: string
  readonly is: string
  readonly cells: readonly CellDocument[]
  readonly pairs: readonly PairDocument[]
  /** Over all authorities that answer, in one word; `one only`: nobody else answers; `not comparable`: what they say is of different matters. */
  readonly verdict: Verdict | 'one only' | 'not comparable' | Exclude<TopicCell['status'], 'answered'>
  /** Field by field, in how many ways those that answer do so. */
  readonly counts: readonly string[]
  /** What is alike among whom, and what differs. */
  readonly summary: readonly string[]
}

export interface CoverageDocument {
  readonly name: string
  readonly rules: string
  readonly topics: string
  /** Topics of which the document speaks, in rules or in prose. */
  readonly covered: string
  readonly words: string
  readonly left: readonly RuleDocument[]
}

export interface ComparisonDocument {
  readonly title: string
  readonly authorities: readonly string[]
  readonly rows: readonly RowDocument[]
  readonly coverage: readonly CoverageDocument[]
  readonly notes: readonly string[]
}

export function comparisonDocument({ authorities, topics, coverage, undecided }: Comparison): ComparisonDocument {
  const namings = authorities.map((graph) => namingOf(spaceOf(graph)))
  const names = authorities.map(({ protocol }) => oneLine(protocol.name))
  return {
    title: `${listed(names)}, side by side`,
    authorities: names,
    rows: topics.map((row) => rowDocument(row, namings, names)),
    coverage: coverage.map((each, i) => coverageDocument(each, authorities[i]!)),
    notes: [
      'This is said of the texts, under the shared words to which each authority’s own are mapped; never that two authorities act alike.',
      '“As a rule” compares what the rules state that are about this topic more than about others; “in every case” takes whatever only one of them asks both ways, and says “different” only where no answer of the one could be one of the other. No two cases are shown of what the rules say of every case of which they speak.',
      '“Not covered” means that the text is silent; it is never filled in. “In prose only” means that the text speaks of it without a rule that could be carried out: its words are shown, and compared with nothing. “Left to others” and “left open” are what the document, or whoever wrote it down, says outright. “Not comparable” means that each speaks of the topic, and of different matters; “same where both speak”, that what both say is the same, and one of them says more. In shared words a team is called by what it does. Where it is clear what a team does for the children of a topic, only that is compared of one that does more; elsewhere one that does two things is neither the same as one that does one of them nor another.',
      ...(undecided.length === 0 ? [] : [`Not looked at case by case, since the question is too large: ${listed(undecided)}.`]),
    ],
  }
}

function rowDocument({ topic, is, cells, pairs }: TopicRow, namings: readonly Naming[], names: readonly string[]): RowDocument {
  const matters = cells.map(
    (_, i) => new Set(pairs.filter(({ of }) => of.includes(i)).flatMap(({ fields }) => fields.flatMap(({ matter }) => matter ?? []))),
  )
  const documents = cells.map((cell, i) => cellDocument(topic, cell, matters[i]!, namings[i]!, names[i]!))
  return {
    topic,
    title: capitalised(topic),
    is,
    cells: documents,
    pairs: pairs.map((pair) => pairDocument(pair, namings, names)),
    // Where nothing can be compared there is nothing to count.
    verdict: verdictOver(pairs, cells),
    counts: verdictOver(pairs, cells) === 'not comparable' ? [] : countsOf(documents),
    summary: summaryOf(documents),
  }
}

/** Of the authorities that answer: alike all of them, differing all of them, or in part. */
function verdictOver(pairs: readonly PairOfCells[], cells: readonly TopicCell[]): RowDocument['verdict'] {
  const answering = cells.filter(({ rules }) => rules.length > 0).length
  if (answering === 0)
    return cellStatuses.find((status): status is Exclude<typeof status, 'answered'> => cells.some((cell) => cell.status === status))!
  if (answering === 1) return 'one only'
  const said = pairs.filter(({ of }) => of.every((i) => cells[i]!.rules.length > 0)).map(({ verdict }) => verdict)
  const compared = said.filter((verdict) => verdict !== 'not covered' && verdict !== 'no counterpart')
  // What two of them say tells nothing of all, if most cannot be compared.
  if (compared.length * 3 < said.length) return 'not comparable'
  if (compared.length > 0 && compared.every((verdict) => verdict === 'same') && compared.length * 3 < said.length * 2)
    return compared.length * 2 < said.length ? 'not comparable' : 'depends'
  return compared.length === 0 ? 'not comparable' : compared.every((verdict) => verdict === compared[0]) ? compared[0]! : 'depends'
}

type List = 'rules' | 'prose' | 'holes'

/** `matters`: what another authority has done as well. */
function cellDocument(
  topic: TopicRow['topic'],
  cell: TopicCell,
  matters: ReadonlySet<string>,
  naming: Naming,
  authority: string,
): CellDocument {
  const { status, answers, main, rules, prose, holes, outside } = cell
  const {
    space: { graph },
  } = naming
  const rule = (node: TopicCell[List][number], words: string): RuleDocument => ({
    title: ruleTitle(node.id, graph),
    sentence: oneLine(words),
    clauses: node.cites,
    kind: node.kind === 'acknowledgement' ? node.hole : node.kind,
  })
  // What is compared comes first, and what is said of every child before what is of special ones: of these some are left out at a glance.
  const isCompared = (node: TopicCell['rules'][number]) => node.kind === 'duty' && mattersOf(node, graph).some((each) => matters.has(each))
  const byItself = byWeight(topic, rules, graph)
  const weighed = answers.length > 0 ? byItself : [...byItself.filter(isCompared), ...byItself.filter((node) => !isCompared(node))]
  const place = new Map(weighed.map(({ id }, i) => [id, i]))
  const told = weighed.map((node) => rule(node, firstSentence(node, graph)))
  return {
    authority,
    status,
    answers: answersWords(
      [...answers].sort((a, b) => place.get(a.rule.id)! - place.get(b.rule.id)!),
      graph,
    ).map(({ first, ...words }) => ({ ...words, main: main.some((each) => each.rule.id === first.rule.id) })),
    rules: told,
    tasks: answers.length > 0 ? told.filter((_, i) => isCompared(weighed[i]!)) : [],
    prose: prose.map((node) => rule(node, ruleSentence(node, graph))),
    // What the author says of it names the matter; the rules in it stand in the list of what is wrong.
    holes: holes.map((node) => rule(node, sentence(node.says ?? holeWords(node, graph)))),
    outside: outside === undefined ? undefined : oneLine(outside.says),
    shared: sharedWordsOf(cell),
    terms: wordsUsed(termsOf(rules, graph), told.map(({ sentence: words }) => words).join(' ')),
  }
}

function pairDocument({ of, verdict, fields }: PairOfCells, namings: readonly Naming[], names: readonly string[]): PairDocument {
  const [one, other] = [namings[of[0]]!, namings[of[1]]!]
  const called: readonly [string, string] = [names[of[0]]!, names[of[1]]!]
  return {
    names: called,
    verdict,
    nothing:
      verdict === 'no counterpart' && fields.length === 0
        ? 'Both speak of it, and of nothing that both do in words that they share.'
        : undefined,
    // Of what neither says there is nothing to tell.
    fields: fields
      .filter(({ before, after }) => before.length + after.length > 0)
      .map((field) => ({
        field: field.matter === undefined ? field.field : `${field.matter}, ${field.field}`,
        verdict: field.asRule,
        said: [saidWords(field.before), saidWords(field.after)],
        notes: notesOf(field, called, one, other).map(oneLine),
      })),
  }
}

function notesOf(
  { field, asRule, regions, noRegions, assumed = [], elsewhere, canCoincide, everyCase, pair, noPair }: ComparedValues,
  [first, second]: readonly [string, string],
  one: Naming,
  other: Naming,
): readonly string[] {
  // Of what one of them leaves open there is nothing that all cases could show.
  const isOpen = asRule === 'not covered' || asRule === 'no counterpart'
  const own =
    everyCase === undefined ||
    isOpen ||
    asRule === 'different' ||
    everyCase.verdict !== 'depends' ||
    pair !== undefined ||
    regions !== undefined
      ? []
      : (
          [
            [first, everyCase.ownFacts.before],
            [second, everyCase.ownFacts.after],
          ] as const
        ).flatMap(([name, facts]) => (facts.length === 0 ? [] : [`It hangs on what only ${name} asks: ${some(facts)}.`]))
  return [
    ...(regions === undefined || elsewhere !== undefined
      ? noRegions === undefined || pair !== undefined
        ? []
        : [
            noRegions === 'too many'
              ? 'For which other cases it is so is not told: there are too many combinations of what both ask.'
              : 'For which other cases it is so cannot be told in words that both have.',
          ]
      : regionWords(regions)),
    ...(regions === undefined || assumed.length === 0
      ? []
      : [
          `This is so where ${listed(assumed.map(({ of, kind, what, is }) => assumedWords(kind, what, is, of === 'before' ? first : second)))}.`,
        ]),
    ...(elsewhere === undefined
      ? []
      : [
          asRule === 'different'
            ? 'In other cases both leave the day to be agreed: that is no day that they have in common.'
            : 'Different in cases like the two below, and the same in others, or as its clause is read otherwise: it hangs on what only one of the two asks.',
        ]),
    ...(canCoincide === undefined
      ? []
      : ['The two can come to the same team: the one leaves it to the case, and the case can name the team that the other does.']),
    ...(pair === undefined
      ? []
      : [
          `For example, two cases that agree on all that both ask, and are ordinary in all else. ${caseWords(pair.before, one, field)}; ${caseWords(pair.after, other, field)}.`,
        ]),
    // That rules need no cases to show what they say is said of all of them, in the notes.
    ...(noPair === undefined || noPair.kind === 'told by its rule' ? [] : [noPairWords(noPair, [first, second])]),
    ...(everyCase === undefined || isOpen || everyCase.verdict === asRule
      ? []
      : [
          everyCase.verdict === 'depends'
            ? 'Of every case of the topic, whatever else is so of the child, that cannot be said.'
            : `In every case of the topic, whatever else is so of the child: ${everyCase.verdict}.`,
        ]),
    ...own,
  ]
}

function assumedWords(kind: 'reading' | 'team', what: string, is: string, who: string): string {
  return kind === 'team' ? `the ${what} in ${who} is ${is}` : `${who}’s question ${quoted(what)} is answered ${quoted(is)}`
}

const quoted = (name: string): string => `“${spaced(name.replaceAll('-', ' '))}”`

const most = 3
function some(values: readonly string[]): string {
  return values.length <= most ? listed(values) : `${values.slice(0, most).join(', ')} and ${values.length - most} more`
}

/** Why no two cases are shown. */
export const noWitnessKinds = [
  'no case',
  'cases apart',
  'not settled',
  'too large',
  'told by its rule',
  'other titles',
  'other cases',
  'other moves',
] as const satisfies readonly NonNullable<ComparedValues['noPair']>['kind'][]

export function noPairWords(why: NonNullable<ComparedValues['noPair']>, [first, second]: readonly string[]): string {
  switch (why.kind) {
    case 'no case':
      return why.of === 'both'
        ? 'No two cases show it: in no case does either text come to just one of these answers.'
        : `No two cases show it: in no case does the text of ${why.of === 'before' ? first : second} come to just that answer.`
    case 'cases apart':
      return why.facts.length === 1 && why.facts[0] === 'age'
        ? 'No one case shows it: they answer for different ages.'
        : why.facts.length === 0
          ? 'No two cases show it: what both ask is never answered alike in cases of the one and of the other.'
          : `No two cases show it: they speak of different cases (${listed(why.facts)}).`
    case 'not settled':
      return `No two cases show it: what becomes of such a case in ${why.of === 'before' ? first : second} hangs on more than one case tells.`
    case 'too large':
      return 'No two cases show it: the question is too large to be looked at case by case.'
    case 'other cases':
      return 'What the one answers is said of other cases than what the other does.'
    case 'other moves':
      return 'What the one answers is said of a move that comes later, when another team has the case.'
    case 'other titles':
      return 'Their managers bear different titles, and can be the same people.'
    case 'told by its rule':
      return 'No two cases are needed: the rules say it of every case of which they speak.'
  }
}

/** How many combinations of what both ask, and which. */
function regionWords({ facts, counts, of, blocks }: SharedRegions): readonly string[] {
  const verdicts = Object.entries(counts).filter(([, count]) => count > 0)
  // That each of them hangs on more says nothing of any.
  if (verdicts.every(([verdict]) => verdict === 'depends')) return []
  if (verdicts.length === 1 && blocks.every(({ lines }) => lines.length === 0))
    return [`${capitalised(verdicts[0]![0])} whatever both ask, with all else as in two cases that agree.`]
  const total = verdicts.map(([verdict, count]) => `${verdict === 'depends' ? 'in part the same' : verdict} in ${count}`).join(', ')
  const told = blocks
    .filter(({ verdict }) => verdict !== 'depends')
    .map(
      ({ verdict, lines }) =>
        `${capitalised(verdict)} if ${lines.length === 0 ? 'anything is so' : lines.map(({ concept, is }) => sharedWords(concept, is)).join(' and ')}.`,
    )
  return [`By what both ask (${listed(facts)}), with all else as in two cases that agree: ${total} of ${of} combinations.`, ...told]
}

/** A shared line: `the child is looked after`, told as question and answer. */
function sharedWords(concept: string, is: readonly string[]): string {
  if (is.length === 1 && is[0] === 'yes') return `“${concept}”`
  if (is.length === 1 && is[0] === 'no') return `not “${concept}”`
  return `${concept} is ${concept === 'age' ? ageRange(is) : listed(is, 'or')}`
}

/** Ages that follow one another as one stretch. */
function ageRange(is: readonly string[]): string {
  const ends = is.map((each): readonly [string, string] =>
    /^under (.*)$/.exec(each)?.[1] !== undefined
      ? ['', each.slice(6)]
      : /^over (.*)$/.test(each)
        ? [each.slice(5), '']
        : / on the day$/.test(each)
          ? [each.slice(0, -11), each.slice(0, -11)]
          : pairOf(each.replace(/^between /, '').split(' and ')),
  )
  const [first, last] = [ends[0]!, ends.at(-1)!]
  if (is.length < 2 || !ends.every(([from], i) => i === 0 || ends[i - 1]![1] === from)) return listed(is, 'or')
  const isDay = (name: string) => name.endsWith(' on the day')
  const from = first[0] === '' ? '' : isDay(is[0]!) ? `${first[0]} or more` : `more than ${first[0]}`
  const until = last[1] === '' ? '' : isDay(is.at(-1)!) ? `no more than ${last[1]}` : `under ${last[1]}`
  return from === '' ? (until === '' ? 'any' : until) : until === '' ? from : `${from} and ${until}`
}

function coverageDocument({ rules, topics, covered, words, left }: CoverageOfAuthority, graph: PolicyGraph): CoverageDocument {
  const of = ({ reached, of: all }: { readonly reached: number; readonly of: number }) => `${reached} of ${all}`
  return {
    name: oneLine(graph.protocol.name),
    rules: of(rules),
    topics: of(topics),
    covered: of(covered),
    words: Object.entries(words)
      .map(([kind, share]) => `${kind} ${of(share)}`)
      .join(', '),
    left: left.map((node) => ({
      title: ruleTitle(node.id, graph),
      sentence: oneLine(ruleSentence(node, graph)),
      clauses: node.cites,
      kind: node.kind === 'acknowledgement' ? nameOf(node.id) : node.kind,
    })),
  }
}

function pairOf([from = '', until = '']: readonly string[]): readonly [string, string] {
  return [from, until]
}
