/** What an authority answers to a topic, in its own words: each rule says it as it does everywhere, and how its clause is read. */
import type { RouteAnswer } from '../../compare/index.js'
import type { Duty, Ladder, Reading, Route } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { waysToRead } from '../../graph/under-reading.js'
import { listed, oneLine, ruleSentence, spaced } from '../words/index.js'

export interface AnswerWords {
  readonly sentence: string
  readonly strength: string
  readonly clauses: readonly string[]
}

type Readable = Route | Duty | Ladder
type ReadAs = ReadonlyMap<string, string>

export function answerWords({ rule, readings }: RouteAnswer, graph: PolicyGraph): AnswerWords {
  const options = new Map(readings.map(({ question, option }) => [question as string, option]))
  return { sentence: readSentence(rule, options, graph), strength: rule.strength.replace('-', ' '), clauses: rule.cites }
}

/** A rule as its clause is read; where nobody has decided how, each way by itself. */
export function readSentences(rule: Readable, graph: PolicyGraph): readonly string[] {
  const ways = waysToRead<Readable>(rule).map(({ rule: read, variants }) => ({ read, options: new Map([...variants].map(([question, variant]) => [question as string, variant?.name ?? readingOf(question, graph).written])) }))
  return ways.filter(({ options }) => [...options].every(([question, option]) => !readingOf(question, graph).followed || option === readingOf(question, graph).written))
    .map(({ read, options }) => readSentence(read, options, graph))
}

function readSentence(rule: Readable, options: ReadAs, graph: PolicyGraph): string {
  const notes = rule.readings.map((question) => noteOf(readingOf(question, graph), options.get(question)))
  return oneLine([ruleSentence(rule, graph), ...notes].join(' '))
}

/** `(Read as “at least six”, not as “by six”.)` */
function noteOf({ options, written, followed }: Reading, option: string | undefined): string {
  const name = followed ? written : (option ?? written)
  const others = listed(options.filter((each) => each !== name).map(quotedName), 'or')
  return followed ? `(Read as ${quotedName(name)}, not as ${others}.)` : `(Read as ${quotedName(name)}; it can be read as ${others} too, and nobody has decided.)`
}

const quotedName = (name: string): string => `“${spaced(name.replaceAll('-', ' '))}”`

function readingOf(question: string, graph: PolicyGraph): Reading {
  return graph.node(question as Reading['id']) as Reading
}
