/** The comparison for programs. The form is published as `schema/compare.schema.json`. */
import type { ComparedValues, Comparison, RouteAnswer, TopicCell } from '../../compare/index.js'
import { nameOf } from '../../graph/ids.js'
import type { RuleNode } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { spaceOf } from '../../space/index.js'
import { namingOf } from '../decision/words.js'
import type { Naming } from '../decision/words.js'
import { answerWords } from './answer-words.js'
import { pairRecord } from './case-record.js'
import { comparisonDocument, noPairWords } from './document.js'

/** The version of this form. */
export const comparisonFormat = '1'

export function comparisonJson(comparison: Comparison): string {
  return `${JSON.stringify(comparisonRecord(comparison), undefined, 2)}\n`
}

function comparisonRecord(comparison: Comparison) {
  const { authorities, topics, coverage, undecided } = comparison
  const { rows } = comparisonDocument(comparison)
  const namings = authorities.map((graph) => namingOf(spaceOf(graph)))
  return {
    caseway: comparisonFormat,
    authorities: authorities.map(({ protocol, digest }) => ({
      authority: protocol.authority,
      name: protocol.name,
      version: protocol.version,
      digest,
    })),
    topics: topics.map(({ topic, is, about, cells, pairs }, i) => ({
      topic,
      is,
      about,
      verdict: rows[i]!.verdict,
      summary: rows[i]!.summary,
      cells: cells.map((cell, j) => ({ ...cellRecord(cell, authorities[j]!), terms: rows[i]!.cells[j]!.terms })),
      pairs: pairs.map(({ of, verdict, fields }) => ({
        of,
        verdict,
        fields: fields.map((field) => fieldRecord(field, [namings[of[0]]!, namings[of[1]]!])),
      })),
    })),
    coverage: coverage.map(({ rules, left, words, topics: answered, covered }) => ({
      rules,
      topics: answered,
      covered,
      words,
      left: left.map(ruleRecord),
    })),
    undecided,
  }
}

const ruleRecord = ({ id, kind, cites }: RuleNode) => ({ rule: nameOf(id), kind, clauses: cites })
const orNull = (values: readonly (string | undefined)[]) => values.map((value) => value ?? null)

function cellRecord({ status, answers, main, possible, keeps, said, rules, prose, holes, outside }: TopicCell, graph: PolicyGraph) {
  return {
    status,
    answers: answers.map((answer) => ({
      main: main.includes(answer),
      possible: possible.includes(answer),
      ...answerRecord(answer, graph),
    })),
    shared: { team: orNull(said.team ?? []), moment: orNull(said.moment ?? []), 'latest day': orNull(said['latest day'] ?? []) },
    keeps,
    rules: rules.map(ruleRecord),
    prose: prose.map((principle) => ({ ...ruleRecord(principle), says: principle.says ?? '' })),
    open: holes.map((hole) => ({ ...ruleRecord(hole), hole: hole.hole, says: hole.says ?? null })),
    outside: outside?.says ?? null,
  }
}

function answerRecord(answer: RouteAnswer, graph: PolicyGraph) {
  const { rule, readings, states, onward, otherwiseRead = [] } = answer
  const said = (field: keyof typeof states) => states[field].map(({ words, exact }) => ({ words, exact }))
  const wordsOf = (values: typeof states.team = []) => values.map(({ words }) => words)
  return {
    rule: nameOf(rule.id),
    heldBy: [...rule.heldBy, ...rule.unheld],
    strength: rule.strength,
    moves: rule.aspect,
    readings: readings.map(({ question, option }) => ({ question, option })),
    states: { team: said('team'), moment: said('moment'), 'latest day': said('latest day') },
    later: { team: wordsOf(onward?.team), moment: wordsOf(onward?.moment), 'latest day': wordsOf(onward?.['latest day']) },
    readOtherwise: otherwiseRead.map(({ words }) => words),
    sentence: answerWords(answer, graph).sentence,
    clauses: rule.cites,
  }
}

function fieldRecord(
  {
    field,
    matter,
    asRule,
    before,
    after,
    regions,
    noRegions,
    assumed = [],
    elsewhere,
    canCoincide,
    everyCase,
    pair,
    noPair,
  }: ComparedValues,
  namings: readonly [Naming, Naming],
) {
  return {
    field,
    matter: matter ?? null,
    asRule,
    before: orNull(before),
    after: orNull(after),
    regions: regions === undefined ? null : { facts: regions.facts, of: regions.of, counts: regions.counts, blocks: regions.blocks },
    noRegions: noRegions ?? null,
    assumed,
    elsewhere: elsewhere ?? null,
    canCoincide: canCoincide === true,
    everyCase: everyCase === undefined ? null : { verdict: everyCase.verdict, ownFacts: everyCase.ownFacts },
    pair: pair === undefined ? null : pairRecord(pair, namings),
    noPair:
      noPair === undefined
        ? null
        : {
            ...noPair,
            says: noPairWords(
              noPair,
              namings.map(({ space }) => space.graph.protocol.name),
            ),
          },
  }
}
