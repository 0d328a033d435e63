/** What `check` finds and nobody has acknowledged. */
import type { CaseExample, CaseSet } from '../../diagnostics/case.js'
import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import { mending } from '../../diagnostics/mending.js'
import type { StoryExample } from '../../diagnostics/story-example.js'
import type { Story } from '../../diagnostics/story.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { positionAt } from '../../source/source.js'
import { wordsOf } from '../findings/text.js'
import { gradeOf, gradeOfConflict, gradeOfGap } from './kinds.js'
import type { Grade } from './kinds.js'
import { isToldWithReading } from './readings.js'
import type { Entry, Reported } from './entry.js'
import {
  capitalised,
  casesOf,
  clauseEntries,
  differenceWords,
  exampleOf,
  exampleOfStory,
  heldWords,
  momentsWords,
  plainMessage,
  ruleEntries,
  rulesWords,
  sentence,
  silenceWords,
  storyLines,
  remedyOfConflict,
  titleOf,
  whyOf,
  whyOfConflict,
} from './words.js'

export function findingEntries(findings: readonly Diagnostic[], reported: Reported): readonly Entry[] {
  return findings
    .filter((finding) => reported.graph === undefined || !isToldWithReading(finding))
    .map((finding) => entryOf(finding, reported))
}

function entryOf(finding: Diagnostic, reported: Reported): Entry {
  const { graph, ledger } = reported
  const { code } = finding
  const { cases, example, story, storyExample } = finding.data as {
    readonly cases?: CaseSet
    readonly example?: CaseExample
    readonly story?: Story
    readonly storyExample?: StoryExample
  }
  const rules = graph === undefined ? [] : rulesIn(finding.data, graph)
  const id = [code, ...rules.slice(0, 2)].join('-')
  return {
    id,
    ...gradeOfFinding(finding),
    acknowledged: false,
    code,
    title: titleOfFinding(finding, rules, graph),
    what: graph === undefined ? placed(finding, reported) : whatIsWrong(finding, graph),
    reason: null,
    why: code === 'conflict' ? whyOfConflict((finding.data as Diagnostic<'conflict'>['data']).about) : whyOf(code),
    cases: graph === undefined ? null : casesOf(cases, graph),
    example: graph === undefined ? null : (exampleOf(id, example, graph) ?? exampleOfStory(id, storyExample, graph)),
    story: story === undefined ? [] : storyLines(story, graph),
    readings: [],
    clauses: clauseEntries(clausesOf(finding, rules, graph), ledger),
    rules: graph === undefined ? [] : ruleEntries(rules, graph),
    remedy:
      (code === 'conflict' ? remedyOfConflict((finding.data as Diagnostic<'conflict'>['data']).about) : mending[code]) ??
      helpOf(finding, graph),
  }
}

function gradeOfFinding({ code, severity, data }: Diagnostic): Grade {
  const { aspect } = data as { readonly aspect?: string }
  if (code === 'conflict') return gradeOfConflict((data as Diagnostic<'conflict'>['data']).about, aspect)
  if (code === 'gap') return gradeOfGap([(data as Diagnostic<'gap'>['data']).because], aspect)
  if (code === 'unsettled-later')
    return { kind: (data as Diagnostic<'unsettled-later'>['data']).outcome === 'conflict' ? 'conflict' : 'gap', rank: 'nobody or two' }
  return gradeOf(code, severity)
}

function titleOfFinding({ code }: Diagnostic, rules: readonly string[], graph: PolicyGraph | undefined): string {
  const name = capitalised(code.replaceAll('-', ' '))
  const [first] = rules
  return graph === undefined || first === undefined ? name : `${name}: ${titleOf(first, graph)}`
}

function whatIsWrong(finding: Diagnostic, graph: PolicyGraph): string {
  if (finding.code === 'conflict') {
    const { rules, about, holders, moments, aspect } = finding.data as Diagnostic<'conflict'>['data']
    const when = momentsWords(moments, graph)
    return sentence(
      `${rulesWords(rules, graph)} ${rules.length === 1 ? 'contradicts itself' : differenceWords(about)} for ${heldWords(holders, graph, aspect)}${when === '' ? '' : `, ${when}`}`,
    )
  }
  if (finding.code === 'gap') {
    const { because, holders, moments, aspect } = finding.data as Diagnostic<'gap'>['data']
    const when = momentsWords(moments, graph)
    return sentence(
      `no team is named for ${heldWords(holders, graph, aspect)}${when === '' ? '' : `, ${when}`}: ${silenceWords([because])}`,
    )
  }
  return plainMessage(wordsOf(finding).message, graph)
}

/** Where there is no graph the place is all that leads anywhere. */
function placed(finding: Diagnostic, { sources }: Reported): string {
  const text = sources.get(finding.span.file)?.text
  const line = text === undefined ? '' : `, line ${positionAt(text, finding.span.start).line}`
  return `${plainMessage(wordsOf(finding).message, undefined)} (${finding.span.file}${line})`
}

/** What to do, where the finding is about how the protocol is written; lists of cases are told elsewhere. */
function helpOf(finding: Diagnostic, graph: PolicyGraph | undefined): string | null {
  const data = finding.data as { readonly cases?: unknown; readonly story?: unknown }
  const { help } = wordsOf(finding)
  return help === undefined || data.cases !== undefined || data.story !== undefined
    ? null
    : help
        .split('\n')
        .map((line) => plainMessage(line, graph))
        .join(' ')
}

/** The rules that a finding speaks of. */
function rulesIn(data: object, graph: PolicyGraph): readonly string[] {
  const { rule, rules, other, of } = data as Readonly<Record<string, unknown>>
  const names = [rule, ...(Array.isArray(rules) ? rules : []), other, of]
  return [...new Set(names.filter((name): name is string => typeof name === 'string' && graph.has(`rule:${name}`)))]
}

/** The clauses of the rules; else those of the teams that it speaks of. */
function clausesOf({ data, code }: Diagnostic, rules: readonly string[], graph: PolicyGraph | undefined): readonly string[] {
  const { clause, cites, teams } = data as Readonly<Record<string, unknown>>
  if (typeof clause === 'string' && code !== 'unknown-clause') return [clause]
  if (Array.isArray(cites) && cites.length > 0) return cites as string[]
  if (graph === undefined) return []
  const ofRules = graph.rules.filter(({ id }) => rules.includes(id.slice('rule:'.length))).flatMap((rule) => rule.cites)
  return ofRules.length > 0 || !Array.isArray(teams)
    ? ofRules
    : graph
        .all('team')
        .filter(({ id }) => teams.includes(id.slice('team:'.length)))
        .flatMap((team) => team.cites)
}
