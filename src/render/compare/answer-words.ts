/** What an authority answers to a topic, in its own words: each rule says it as it does everywhere, and how its clause is read. */
import type { RouteAnswer } from '../../compare/index.js'
import type { Duty, Ladder, Reading, Route } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { waysToRead } from '../../graph/under-reading.js'
import { listed, oneLine, ruleSentence, sentence, spaced } from '../words/index.js'

export interface AnswerWords {
  readonly sentence: string
  readonly clauses: readonly string[]
}

type Readable = Route | Duty | Ladder
type ReadAs = ReadonlyMap<string, string>

/** The answers in their order, each rule once: where nobody has decided how its clause is read, as the first reading has it, with the names of the others. */
export function answersWords(
  answers: readonly RouteAnswer[],
  graph: PolicyGraph,
): readonly (AnswerWords & { readonly first: RouteAnswer })[] {
  const byRule = new Map<string, RouteAnswer[]>()
  for (const answer of answers) byRule.set(answer.rule.id, [...(byRule.get(answer.rule.id) ?? []), answer])
  const told = [...byRule.values()].map((ways) => ways[0]!)
  return told.filter((answer) => !told.some((other) => saysMore(other, answer))).map((first) => ({ first, ...answerWords(first, graph) }))
}

/** Whether of one clause and the same cases the one says all that the other does, and when besides. */
function saysMore(one: RouteAnswer, other: RouteAnswer): boolean {
  const cases = ({ rule: { when, heldBy, unheld, to, strength, cites } }: RouteAnswer) =>
    JSON.stringify([when, heldBy, unheld, to, strength, cites])
  return (
    one !== other &&
    other.rule.at?.kind === 'not-stated' &&
    one.rule.at !== undefined &&
    one.rule.at.kind !== 'not-stated' &&
    cases(one) === cases(other)
  )
}

export function answerWords({ rule, readings }: RouteAnswer, graph: PolicyGraph): AnswerWords {
  const options = new Map(readings.map(({ question, option }) => [question as string, option]))
  return { sentence: readSentence(rule, options, graph), clauses: rule.cites }
}

/** A rule as its clause is read; where nobody has decided how, as the first reading has it, which is named with the others. */
export function firstSentence(rule: Readable, graph: PolicyGraph): string {
  const ways = waysToRead<Readable>(rule).map(({ rule: read, variants }) => ({
    read,
    options: new Map([...variants].map(([question, variant]) => [question as string, variant?.name ?? readingOf(question, graph).written])),
  }))
  const [first] = ways.filter(({ options }) =>
    [...options].every(([question, option]) => !readingOf(question, graph).followed || option === readingOf(question, graph).written),
  )
  return first === undefined ? oneLine(ruleSentence(rule, graph)) : readSentence(first.read, first.options, graph)
}

function readSentence(rule: Readable, options: ReadAs, graph: PolicyGraph): string {
  const notes = rule.readings.map((question) => noteOf(readingOf(question, graph), options.get(question)))
  // What the author says of a route keeps what no condition could.
  const own = rule.kind === 'route' && rule.says !== undefined ? [sentence(rule.says)] : []
  return oneLine([ruleSentence(rule, graph), ...own, ...notes].join(' '))
}

/** `(Read as “at least six”, not as “by six”.)` */
function noteOf({ options, written, followed }: Reading, option: string | undefined): string {
  const name = followed ? written : (option ?? written)
  const others = listed(options.filter((each) => each !== name).map(quotedName), 'or')
  return followed
    ? `(Read as ${quotedName(name)}, not as ${others}.)`
    : `(Read in ${options.length} ways, and nobody has decided: here as ${quotedName(name)}, else as ${others}.)`
}

const quotedName = (name: string): string => `“${spaced(name.replaceAll('-', ' '))}”`

function readingOf(question: string, graph: PolicyGraph): Reading {
  return graph.node(question as Reading['id']) as Reading
}
