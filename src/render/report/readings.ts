/** Clauses that can be read in more than one way: what each reading says, which one counts, and what another would change. */
import { scenarioId } from '../../diagnostics/story-example.js'
import { readingsInUse } from '../../analysis/index.js'
import type { ReadingInUse } from '../../analysis/index.js'
import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import { mending } from '../../diagnostics/mending.js'
import { nameOf } from '../../graph/ids.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { underReading } from '../../graph/under-reading.js'
import { capitalised, listed, quoted, ruleSentence } from '../words/index.js'
import type { Entry, Example, ReadingEntry, Reported } from './entry.js'
import {
  casesOf,
  clauseEntries,
  countWords,
  exampleOf,
  heldWords,
  momentsWords,
  ruleEntries,
  rulesWords,
  sentence,
  storyLines,
  teamWords,
  whyOf,
} from './words.js'

/** What another reading changes for cases that have just come, and what only for others. */
type Change = Diagnostic<'reading-changes-answer'>
type ChangeLater = Diagnostic<'reading-changes-later'>

/** One entry for each question; what `check` finds about its readings is told there. */
export function readingEntries(findings: readonly Diagnostic[], { ledger }: Reported, graph: PolicyGraph): readonly Entry[] {
  const changes = findings.filter((finding): finding is Change => finding.code === 'reading-changes-answer')
  const changesLater = findings.filter((finding): finding is ChangeLater => finding.code === 'reading-changes-later')
  const questions = readingsInUse(graph)
  return questions.map((question): Entry => {
    const mine = changes.filter(({ data }) => questionOf(data, questions) === question)
    const later = changesLater.filter(({ data }) => questionOf(data, questions) === question)
    const matters = mine.length > 0 || later.length > 0
    const { reading, rules } = question
    const names = rules.map(({ id }) => nameOf(id))
    // The change that shows plainest: with a case, in which something else comes out.
    const shown = mine.find(({ data }) => data.example !== undefined) ?? mine[0]
    const ways = reading.options.length === 2 ? 'two ways' : `${reading.options.length} ways`
    const chosen = reading.followed ? `it is followed as ${quoted(readable(reading.written))}` : 'nobody has chosen one of them'
    return {
      id: `reading-of-${names[0] ?? nameOf(reading.id)}`,
      kind: 'ambiguity',
      rank: matters ? 'changes the outcome' : 'same outcome',
      acknowledged: reading.followed,
      code: reading.followed ? null : 'reading-not-chosen',
      title: `${capitalised(listed([reading.written, ...reading.options.filter((option) => option !== reading.written)].map(readable), 'or'))}?`,
      what: sentence(
        `${rulesWords(names, graph)} can be read in ${ways}; ${chosen}${matters ? '' : ', and which team has a case is the same either way'}`,
      ),
      reason: null,
      why:
        mine.length > 0
          ? whyOf('reading-changes-answer')
          : later.length > 0
            ? whyOf('reading-changes-later')
            : 'No child is held by another team for it, but what people have to do, or how firmly, differs with the reading.',
      cases: casesOf(shown?.data.cases, graph),
      example: shown === undefined ? null : exampleReadTwice(shown.data, graph),
      story: shown === undefined && later[0] !== undefined ? storyLines(later[0].data.story, graph) : [],
      readings: [...reading.options]
        .sort((a, b) => Number(b === reading.written) - Number(a === reading.written))
        .map((option) =>
          readingEntry(
            option,
            question,
            [
              ...mine.map(({ data }) => ({ reading: data.reading, words: changeWords(data, graph) })),
              ...later.map(({ data }) => ({ reading: data.reading, words: laterWords(data, graph) })),
            ],
            graph,
          ),
        ),
      clauses: clauseEntries(
        rules.flatMap(({ cites }) => cites),
        ledger,
      ),
      rules: ruleEntries(names, graph),
      remedy: (reading.followed ? mending['reading-changes-answer'] : mending['reading-not-chosen']) ?? null,
    }
  })
}

/** Whether a finding has been told with a question of reading. */
export function isToldWithReading({ code }: Diagnostic): boolean {
  return code === 'reading-changes-answer' || code === 'reading-changes-later' || code === 'reading-not-chosen'
}

/** Where two questions have readings of the same names, the rule tells them apart. */
function questionOf(
  { rule, reading: option, instead }: Pick<Change['data'], 'rule' | 'reading' | 'instead'>,
  questions: readonly ReadingInUse[],
): ReadingInUse | undefined {
  const named = questions.filter(({ reading }) => reading.written === instead && reading.options.includes(option))
  return named.find(({ rules }) => rules.some(({ id }) => nameOf(id) === rule)) ?? named[0]
}

/** The case as the other reading has it, and as it is followed. */
function exampleReadTwice({ reading, example, from }: Change['data'], graph: PolicyGraph): Example | null {
  const told = exampleOf(scenarioId('read-as', reading), example, graph)
  return told === null
    ? null
    : { ...told, answer: `${told.answer} As it is read here, ${sentence(`there is ${briefly(from, graph)}`).replace(/^T/, 't')}` }
}

function readingEntry(
  option: string,
  { reading, rules }: ReadingInUse,
  changes: readonly { readonly reading: string; readonly words: string }[],
  graph: PolicyGraph,
): ReadingEntry {
  const written = option === reading.written
  const means = rules.flatMap((rule) => {
    const variant = rule.variants.find((each) => each.name === option && each.reading === reading.id)
    return written ? [ruleSentence(rule, graph)] : variant === undefined ? [] : [ruleSentence(underReading(rule, variant), graph)]
  })
  return {
    name: readable(option),
    means,
    standing: !written ? 'other' : reading.followed ? 'followed' : 'as written',
    changes: changes.filter(({ reading: its }) => its === option).map(({ words }) => words),
  }
}

function changeWords({ holders, moments, aspect, from, to, cases }: Change['data'], graph: PolicyGraph): string {
  return sentence(
    `another answer for ${heldWords(holders, graph, aspect)}${whenWords(moments, graph)}${insteadWords(from, to, graph)}, in ${countWords(casesOf(cases, graph)!)}`,
  )
}

function laterWords({ holders, moments, from, to }: ChangeLater['data'], graph: PolicyGraph): string {
  return sentence(
    `another answer for ${heldWords(holders, graph)}${whenWords(moments, graph)}, once something has happened to it before${insteadWords(from, to, graph)}`,
  )
}

function whenWords(moments: Change['data']['moments'], graph: PolicyGraph): string {
  const when = momentsWords(moments, graph)
  return when === '' ? '' : `, ${when}`
}

function insteadWords(from: Change['data']['from'], to: Change['data']['to'], graph: PolicyGraph): string {
  const [before, after] = [briefly(from, graph), briefly(to, graph)]
  return before === after ? '' : ` (in the case shown ${after} instead of ${before})`
}

function briefly({ outcome, to }: Change['data']['from'], graph: PolicyGraph): string {
  switch (outcome) {
    case 'moves':
      return to === undefined ? 'a move' : `a move to ${teamWords(to, graph)}`
    case 'stays':
      return 'a stay'
    case 'choice':
      return 'a choice'
    case 'conflict':
      return 'a contradiction'
    default:
      return 'no answer'
  }
}

const readable = (name: string): string => name.replaceAll('-', ' ')
