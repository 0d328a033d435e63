/** A rule as JSON Schema: the words that make it a route, a duty, a ladder … decide which others may stand beside them. */
import { valueAt, vocabulary } from '../../syntax/vocabulary.js'
import type { StatementKind, WordName } from '../../syntax/vocabulary.js'
import { asSentence, described, oneWord, refTo } from './json-schema.js'
import type { JsonSchema, ReadExample } from './json-schema.js'
import { detailsOf, introductions, openings } from './sentences.js'
import { schemaOf } from './shape-schema.js'

const kinds = [...new Set(openings.map(({ kind }) => kind))].sort(byReach)

/** Which of two kinds is tried first: the one whose opening word can also be a detail of the other comes later. */
function byReach(a: StatementKind, b: StatementKind): number {
  return Number(appearsIn(a, b)) - Number(appearsIn(b, a))
}

function appearsIn(a: StatementKind, b: StatementKind): boolean {
  const others = allowedIn(b)
  return firstWords(a).some((word) => others.includes(word) && !firstWords(b).includes(word))
}

function firstWords(kind: StatementKind): readonly WordName[] {
  return [...new Set(openings.filter((opening) => opening.kind === kind).map(({ words }) => words[0]))]
}

function allowedIn(kind: StatementKind): readonly WordName[] {
  const said = openings.filter((opening) => opening.kind === kind).flatMap(({ words }) => words)
  return [...new Set([...introductions, ...said, ...detailsOf(kind)])]
}

/** The definitions of the words and of the rule that they make. */
export function ruleDefinitions(read: ReadExample): Readonly<Record<string, JsonSchema>> {
  const words = (Object.keys(vocabulary) as WordName[]).map((word) => [definitionOf(word, 'route'), wordSchema(word, 'route', read)])
  const acts = openings
    .filter(({ kind }) => kind === 'duty')
    .map(({ words: [, word] }) => [definitionOf(word!, 'duty'), wordSchema(word!, 'duty', read)])
  return {
    ...Object.fromEntries([...words, ...acts]),
    ...Object.fromEntries(kinds.slice(0, -1).map((kind) => [definitionOfKind(kind), kindSchema(kind)])),
    rule: ruleSchema(),
  }
}

function definitionOfKind(kind: StatementKind): string {
  return oneWord(`rule that is a ${kind}`)
}

/** A modal has two values: an outcome, and after `who` an act. */
function definitionOf(word: WordName, kind: StatementKind): string {
  const takesAct = kind === 'duty' && JSON.stringify(valueAt('who', word)) !== JSON.stringify(valueAt('start', word))
  return oneWord(takesAct ? `word ${word} of a duty` : `word ${word}`)
}

function wordSchema(word: WordName, kind: StatementKind, read: ReadExample): JsonSchema {
  const { means, omitted, example } = vocabulary[word]
  const given = read(example)
  const isAct = typeof given === 'object' && given !== null && !('transferAt' in given || 'stay' in given || 'closeAt' in given)
  const fitting = valueAt(kind === 'duty' ? 'who' : 'start', word)
  const takesAct = definitionOf(word, kind).endsWith('OfADuty')
  const examples =
    takesAct === isAct || !isModal(word)
      ? [given]
      : takesAct
        ? [read('{ complete: chronology }')]
        : [read('{ transferAt: referral, to: CAT }')]
  return described(schemaOf(fitting, read), `${asSentence(means)}\n\nLeft out: ${omitted}.`, examples)
}

function isModal(word: WordName): boolean {
  return valueAt('who', word) !== valueAt('start', word)
}

function kindSchema(kind: StatementKind): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(allowedIn(kind).map((word) => [word, refTo(definitionOf(word, kind))])),
    additionalProperties: false,
    ...exactlyOne(openings.filter((opening) => opening.kind === kind).map(({ words }) => words)),
  }
}

/** What a modal takes: the words that open a route without one. */
export function outcomeSchema(outcome: JsonSchema): JsonSchema {
  const lines = Object.keys(outcome['properties'] as object)
  return {
    ...outcome,
    ...exactlyOne(openings.filter(({ kind, words }) => kind === 'route' && lines.includes(words[0])).map(({ words }) => words)),
  }
}

/** One of several openings and no second one: told apart by the first word, or where that is the same by the second. */
function exactlyOne(ways: readonly (readonly WordName[])[]): JsonSchema {
  const first = new Set(ways.map(([word]) => word!))
  if (ways.length === 1) return { required: ways[0] }
  const told = first.size === ways.length
  const signs = told ? [...first] : ways.map(([, word]) => word!)
  const companions = told
    ? ways
        .flatMap((words) => words.map((word) => [word, words.filter((other) => other !== word)] as const))
        .filter(([, others]) => others.length > 0)
    : []
  return {
    anyOf: signs.map((sign) => ({ required: [sign] })),
    allOf: signs.map((sign) => ({
      if: { required: [sign] },
      then: { properties: Object.fromEntries(signs.filter((other) => other !== sign).map((other) => [other, false])) },
    })),
    ...(companions.length > 0 && { dependencies: Object.fromEntries(companions) }),
  }
}

function ruleSchema(): JsonSchema {
  return kinds.reduceRight<JsonSchema>((otherwise, kind, index) => {
    if (index === kinds.length - 1) return undecided(kind)
    return { if: { anyOf: firstWords(kind).map((word) => ({ required: [word] })) }, then: refTo(definitionOfKind(kind)), else: otherwise }
  }, {})
}

/** Nothing decisive has been said: an editor offers every word that may open the rule. */
function undecided(kind: StatementKind): JsonSchema {
  const words = [...new Set([...introductions, ...kinds.flatMap(firstWords), ...allowedIn(kind)])]
  return {
    type: 'object',
    properties: Object.fromEntries(words.map((word) => [word, refTo(definitionOf(word, 'route'))])),
    additionalProperties: false,
    required: firstWords(kind),
  }
}
