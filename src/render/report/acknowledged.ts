/** What the author of a protocol has acknowledged, each once, with the cases that show it. */
import { glossaryOf } from '../../analysis/index.js'
import { mending } from '../../diagnostics/mending.js'
import { nameOf } from '../../graph/ids.js'
import type { RuleId } from '../../graph/ids.js'
import type { Acknowledgement } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import type { KnownHole } from '../../validation/known-holes.js'
import { gradeOfConflict, gradeOfGap } from './kinds.js'
import type { Grade } from './kinds.js'
import type { Entry, Reported } from './entry.js'
import { aboutWords, capitalised, ruleSentence, ruleTitle } from '../words/index.js'
import {
  casesOf,
  clauseEntries,
  differenceWords,
  exampleOf,
  exampleOfStory,
  heldWords,
  momentsWords,
  remedyOfConflict,
  ruleEntries,
  rulesWords,
  sentence,
  silenceWords,
  storyLines,
  whyOf,
  whyOfConflict,
} from './words.js'

export function acknowledgedEntries({ ledger, known = [] }: Reported, graph: PolicyGraph): readonly Entry[] {
  const found = new Map(known.map((hole) => [hole.rule, hole]))
  return graph.all('acknowledgement').map((node): Entry => {
    const hole = found.get(node.id)
    const rules = rulesOf(node, hole, graph)
    return {
      id: nameOf(node.id),
      ...gradeOfHole(node, hole, graph),
      acknowledged: true,
      code: null,
      title: ruleTitle(node.id, graph),
      what: whatIsWrong(node, hole, graph),
      reason: node.says === undefined ? null : sentence(node.says),
      why:
        node.hole === 'conflict' ? whyOfConflict(hole === undefined || hole.about.length === 0 ? node.about : hole.about) : whys[node.hole],
      cases: casesOf(hole?.cases, graph),
      example: exampleOf(nameOf(node.id), hole?.example, graph) ?? exampleOfStory(nameOf(node.id), hole?.storyExample, graph),
      story: hole?.story === undefined ? [] : storyLines(hole.story, graph),
      readings: [],
      clauses: clauseEntries(
        node.cites.length > 0 ? node.cites : rules.flatMap((id) => graph.rules.find((rule) => rule.id === id)?.cites ?? []),
        ledger,
      ),
      rules: ruleEntries(rules, graph),
      remedy: remedyOf(node, hole),
    }
  })
}

/** Documents that are declared as not supplied and that no acknowledgement names: what rests on them cannot be checked either. */
export function documentsNotSupplied({ ledger }: Reported, graph: PolicyGraph): readonly Entry[] {
  const named = new Set(graph.all('acknowledgement').flatMap(({ hole, documents }) => (hole === 'missing' ? documents : [])))
  return graph
    .all('document')
    .filter(({ id, supplied }) => !supplied && !named.has(id))
    .map((document): Entry => {
      const uses = glossaryOf(graph).filter(
        ({ word }) => word.id === document.id || (word.kind === 'fact' && word.criteria.includes(document.id)),
      )
      const rules = [...new Set(uses.flatMap((entry) => entry.rules))]
      return {
        id: `not-supplied-${nameOf(document.id)}`,
        kind: 'missing',
        rank: 'missing',
        acknowledged: true,
        code: null,
        title: capitalised(document.name),
        what: sentence(`the text relies on “${document.name}”, which was not supplied`),
        reason: document.is === undefined ? null : sentence(document.is),
        why: whys.missing,
        cases: null,
        example: null,
        story: [],
        readings: [],
        clauses: clauseEntries(
          document.cites.length > 0 ? document.cites : rules.flatMap((id) => graph.rules.find((rule) => rule.id === id)?.cites ?? []),
          ledger,
        ),
        rules: ruleEntries(rules, graph),
        remedy: 'Supply the document, or put what it decides into the text.',
      }
    })
}

const whys: Readonly<Record<Acknowledgement['hole'], string>> = {
  gap: whyOf('gap'),
  conflict: whyOf('conflict'),
  unclear:
    'Two people can read the clause and act differently, and both in good faith. For a family that means another answer with every worker.',
  missing: 'What is decided by a document that is not at hand cannot be checked, and whoever lacks it decides by other measures.',
  undefined: 'A word that nobody explains means something else to each team, and the child falls between the meanings.',
  overdue: whyOf('review-overdue'),
}

function remedyOf({ hole, documents, words, about }: Acknowledgement, known: KnownHole | undefined): string | null {
  switch (hole) {
    case 'gap':
      return mending.gap ?? null
    case 'conflict':
      return (
        (known?.about.some((field) => field === 'who' || field === 'act') === true
          ? mending['duties-conflict']
          : remedyOfConflict(known === undefined || known.about.length === 0 ? about : known.about)) ?? null
      )
    case 'unclear':
      return 'Say what is meant, so that the clause can be read in one way only.'
    case 'missing':
      return documents.length === 1
        ? 'Supply the document, or put what it decides into the text.'
        : 'Supply the documents, or put what they decide into the text.'
    case 'undefined':
      return words.length === 1 ? 'Explain the word where it is first used.' : 'Explain the words where they are first used.'
    case 'overdue':
      return mending['review-overdue'] ?? null
  }
}

/** The rules that are in it; of words and documents those that rest on them. */
function rulesOf({ hole, rules, documents, words }: Acknowledgement, known: KnownHole | undefined, graph: PolicyGraph): readonly RuleId[] {
  if (known !== undefined && known.rules.length > 0) return known.rules
  if (hole !== 'missing' && hole !== 'undefined') return rules
  const named = new Set([...words, ...documents.map(nameOf)].map((word) => word.toLowerCase()))
  const uses = glossaryOf(graph).filter(
    ({ word }) =>
      named.has(nameOf(word.id).toLowerCase()) ||
      ('name' in word && named.has(word.name.toLowerCase())) ||
      (word.kind === 'fact' && word.criteria.some((id) => documents.includes(id))),
  )
  return [...new Set(uses.flatMap((entry) => entry.rules))].filter(
    (id) => graph.rules.find((rule) => rule.id === id)?.kind !== 'acknowledgement',
  )
}

function gradeOfHole({ hole, rules, about }: Acknowledgement, known: KnownHole | undefined, graph: PolicyGraph): Grade {
  switch (hole) {
    case 'conflict':
      return gradeOfConflict(known === undefined || known.about.length === 0 ? about : known.about, known?.aspect)
    case 'gap':
      return gradeOfGap(known?.because ?? [], known?.aspect)
    case 'missing':
      return { kind: 'missing', rank: 'missing' }
    case 'undefined':
      return { kind: 'undefined', rank: 'undefined' }
    case 'overdue':
      return { kind: 'other', rank: 'tidiness' }
    case 'unclear': {
      const routes = rules.map((rule) => graph.node(rule)).filter((rule) => rule.kind === 'route')
      if (routes.length === 0) return { kind: 'ambiguity', rank: 'same outcome' }
      if (routes.every(({ aspect }) => aspect !== 'case responsibility')) return { kind: 'ambiguity', rank: 'changes the outcome' }
      return { kind: 'ambiguity', rank: about.includes('team') || about.includes('moment') ? 'unsettled' : 'changes the outcome' }
    }
  }
}

/** One sentence; where cases show it, about them. */
function whatIsWrong(node: Acknowledgement, known: KnownHole | undefined, graph: PolicyGraph): string {
  if (known === undefined || known.shows === 'nothing' || known.shows === 'applies')
    return node.hole === 'unclear' ? unclearWords(node, known, graph) : ruleSentence(node, graph)
  const held = heldWords(known.holders, graph, known.aspect)
  const when = momentsWords(known.moments, graph)
  if (known.shows === 'conflict') {
    const whose = [...(held === 'a case' ? [] : [` for ${held}`]), ...(when === '' ? [] : [`, ${when}`])].join('')
    return sentence(
      `${rulesWords(known.rules, graph)} ${known.rules.length === 1 ? 'contradicts itself' : differenceWords(known.about)}${whose}`,
    )
  }
  return sentence(`no team is named for ${held}${when === '' ? '' : `, ${when}`}: ${silenceWords(known.because.slice(0, 1))}`)
}

function unclearWords({ rules, about, heldBy }: Acknowledgement, known: KnownHole | undefined, graph: PolicyGraph): string {
  const fields = about.map((field) => aboutWords[field] ?? field)
  const holders = known?.holders ?? heldBy.map((team) => nameOf(team))
  const what = fields.length === 0 ? '' : `: ${fields.join(', and ')}`
  return capitalised(
    sentence(
      `${rulesWords(rules, graph)} can be understood in more than one way${holders.length === 0 ? '' : ` for ${heldWords(holders, graph)}`}${what}`,
    ),
  )
}
