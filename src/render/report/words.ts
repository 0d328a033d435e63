/** Cases, rules and findings in the words of somebody who has the document before them and not the protocol. */
import type { CaseExample, CaseLine, CaseSet } from '../../diagnostics/case.js'
import { scenarioWords } from '../../diagnostics/case.js'
import { scenarioId, storyScenario } from '../../diagnostics/story-example.js'
import type { StoryExample } from '../../diagnostics/story-example.js'
import { storyWords } from '../../diagnostics/story.js'
import type { Story } from '../../diagnostics/story.js'
import { catalogue } from '../../diagnostics/catalogue.js'
import { mending } from '../../diagnostics/mending.js'
import { countedWords } from '../../diagnostics/share-words.js'
import type { EventId, FactId, NodeId, RuleId, TeamId } from '../../graph/ids.js'
import type { Fact } from '../../graph/nodes.js'
import type { Ledger } from '../../graph/ledger.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { notApplicable } from '../../space/index.js'
import { naturalOrder } from '../../util/order.js'
import { happening, spokenWithThe } from '../words/spoken.js'
import { capitalised, conditionWords, dateWords, inSentence, listed, quoted, ruleSentence, ruleTitle, sentence } from '../words/index.js'
import type { Cases, ClauseEntry, Example, RuleEntry } from './entry.js'

/** Of more rules than these only the number is told in a sentence. */
const mostNamed = 3

/** `“A” and “B”`; `9 rules`. */
export function rulesWords(rules: readonly string[], graph: PolicyGraph): string {
  return rules.length > mostNamed ? `${rules.length} rules` : listed(rules.map((rule) => quoted(titleOf(rule, graph))))
}

export function titleOf(rule: string, graph: PolicyGraph): string {
  const id: RuleId = `rule:${rule.replace(/^rule:/, '')}`
  return graph.has(id) ? ruleTitle(id, graph) : rule
}

export function ruleEntries(rules: readonly string[], graph: PolicyGraph): readonly RuleEntry[] {
  const ids = [...new Set(rules.map((rule): RuleId => `rule:${rule.replace(/^rule:/, '')}`))].filter((id) => graph.has(id))
  return ids.map((id) => ({
    id: id.slice('rule:'.length),
    title: ruleTitle(id, graph),
    words: ruleSentence(
      graph.rules.find((rule) => rule.id === id)!,
      graph,
    ),
  }))
}

/** Clauses by the numbers that the document's list has, in its order. */
export function clauseEntries(cites: readonly string[], ledger: Ledger | undefined): readonly ClauseEntry[] {
  const known = new Map(ledger?.clauses.map((clause, place) => [clause.id, { clause, place }]))
  return [...new Set(cites)]
    .sort((a, b) => (known.get(a)?.place ?? known.size) - (known.get(b)?.place ?? known.size) || naturalOrder(a, b))
    .map((id) => ({ id, title: known.get(id)?.clause.title ?? null, under: known.get(id)?.clause.under ?? null }))
}

/** `a case held by CAT or the safeguarding team`. */
export function heldWords(holders: readonly string[], graph: PolicyGraph, aspect?: string): string {
  const teams = holders.filter((holder) => holder !== 'closed' && holder !== 'not yet open').map((holder) => teamWords(holder, graph))
  const cases = [
    ...(teams.length === 0 ? [] : [`a case held by ${listed(teams, 'or')}`]),
    ...(holders.includes('not yet open') ? ['a case that is not yet open'] : []),
    ...(holders.includes('closed') ? ['a closed case'] : []),
  ]
  return `${aspect === undefined ? '' : `the ${aspect} of `}${cases.length === 0 ? 'a case' : listed(cases, 'or')}`
}

export function teamWords(name: string, graph: PolicyGraph): string {
  if (name === 'closed' || name === 'not yet open') return name
  const [, team, which] = /^(.*) \((same|another)\b/.exec(name) ?? [undefined, name, undefined]
  const id: TeamId = `team:${team!}`
  const words = graph.has(id) ? spokenWithThe(id, graph) : name
  return which === undefined ? words : `${words} (${which} ${graph.all('team').find((each) => each.id === id)?.per ?? 'team'})`
}

/** `at the ICPC`, `when the child becomes looked after`; empty without moments. */
export function momentsWords(moments: readonly string[], graph: PolicyGraph): string {
  return moments.length === 0
    ? ''
    : listed(
        moments.map((moment) => momentWords(moment, graph)),
        'or',
      )
}

function momentWords(moment: string, graph: PolicyGraph): string {
  const id: EventId = `event:${moment}`
  if (/^\d+(st|nd|rd|th) birthday$/.test(moment)) return `on the ${moment}`
  if (!graph.has(id)) return /^\d+ .* (after|before) /.test(moment) ? inWords(moment, graph) : `at ${quoted(moment)}`
  const told = happening(id, graph)
  return told.kind === 'noun' ? `at ${told.words}` : `when ${told.words}`
}

/** `2 weeks after the transfer decision`. */
function inWords(moment: string, graph: PolicyGraph): string {
  const [, time, event] = /^(.*? (?:after|before)) (.*)$/.exec(moment)!
  const id: EventId = `event:${event!}`
  if (!graph.has(id)) return moment
  const told = happening(id, graph)
  return `${time} ${told.kind === 'noun' ? told.words : (told.past ?? told.words)}`
}

const silences: Readonly<Record<string, string>> = {
  silent: 'nothing is said of it',
  lifted: 'an exception takes it out of its rule and puts nothing in the place',
  'point passed': 'the only moment that the rule has for it is over',
  'receiver not stated': 'the rule that moves it names no team',
  'receiver not resolved': 'the team is to be that of another child, who has none or several',
}

export function silenceWords(because: readonly string[]): string {
  return because.map((why) => silences[why] ?? why).join(', or ')
}

const named: Readonly<Record<string, string>> = { team: 'teams', moment: 'moments', meeting: 'meetings that agree the move' }
const differences: Readonly<Record<string, string>> = {
  whether: 'do not agree whether it moves',
  'latest day': 'set a moment that can come after the latest day',
  who: 'give one task to two teams',
  act: 'do not agree whether something is to be done',
}

/** What rules do to one another: `name different teams and moments`. */
export function differenceWords(about: readonly string[]): string {
  const fields = about.includes('latest day') ? about.filter((field) => field !== 'moment') : about
  const different = Object.keys(named)
    .filter((field) => fields.includes(field))
    .map((field) => named[field]!)
  return listed([
    ...(different.length === 0 ? [] : [`name different ${listed(different)}`]),
    ...fields.filter((field) => !Object.hasOwn(named, field)).map((field) => differences[field] ?? field),
  ])
}

// ---- cases

export function casesOf(set: CaseSet | undefined, graph: PolicyGraph): Cases | null {
  if (set === undefined) return null
  return {
    count: set.count,
    of: set.of,
    facts: set.facts.map((fact) => factName(fact, graph)),
    parts: set.parts.map((lines) => lines.map((line) => lineWords(line, graph)).join('; ')),
    complete: set.complete,
  }
}

/** `3 of 24 combinations of 5 facts: plan, age, years and 2 more`. */
export function countWords({ count, of, facts }: Cases): string {
  if (facts.length === 0) return 'every such case'
  const named = facts.length > 4 ? `${facts.slice(0, 3).join(', ')} and ${facts.length - 3} more` : facts.join(', ')
  return `${countedWords(count, of, facts.length === 1 ? 'values of one fact' : `combinations of ${facts.length} facts`)}: ${named}`
}

function factName(name: string, graph: PolicyGraph): string {
  const [, fact, asAt] = /^(.*?)( as at .*)?$/.exec(name)!
  const node = factNode(fact!, graph)
  if (node !== undefined) return `${inSentence(node.name)}${asAt ?? ''}`
  return graph.has(`rule:${name}`) ? `how ${quoted(titleOf(name, graph))} is read` : name
}

function factNode(name: string, graph: PolicyGraph): Fact | undefined {
  const id: FactId = `fact:${name}`
  const node = graph.has(id) ? graph.node(id) : undefined
  return node?.kind === 'fact' ? node : undefined
}

function lineWords(line: CaseLine, graph: PolicyGraph): string {
  switch (line.kind) {
    case 'fact':
      return `${line.asAt === undefined ? '' : `as at ${line.asAt}, `}${factWords(line.fact, line.is, line.others, graph)}`
    case 'reading':
      return `${quoted(titleOf(line.rule, graph))} is read as ${listed(line.is.map(readable), 'or')}`
    case 'date':
      return `${line.moment === undefined ? 'today' : line.moment} is ${listed(line.is, 'or')}`
    case 'passed':
      return `${quoted(line.moment)} ${line.is ? 'has passed' : 'has not come yet'}`
    case 'order':
      return `${quoted(line.point)} comes ${listed(line.is, 'or')} ${quoted(line.limit)}`
    case 'team':
      return `${withThe(line.which)} is ${amongWords(line.is, line.others, (value) => teamWords(value, graph))}`
    case 'done':
      return `${quoted(titleOf(line.rule, graph))}: ${listed(line.is, 'or')}`
    case 'gate':
      return `${quoted(titleOf(line.rule, graph))} ${line.is.join()}`
  }
}

const withThe = (name: string): string => `the ${name}`
const readable = (reading: string): string => quoted(reading.replaceAll('-', ' '))

/** Whichever is shorter: the values, or those that it is not. */
function amongWords(is: readonly string[], others: readonly string[], word: (value: string) => string = (value) => value): string {
  if (others.length > 0 && others.length < is.length)
    return `${others.length === 1 ? 'not' : 'neither'} ${listed(others.map(word), others.length === 1 ? 'or' : 'nor')}`
  return listed(is.map(word), 'or')
}

function factWords(name: string, is: readonly string[], others: readonly string[], graph: PolicyGraph): string {
  const fact = factNode(name, graph)
  if (fact === undefined) return `${name === 'age' ? 'it is' : `${name} is`} ${amongWords(is, others)}`
  const plain = (values: readonly string[]) => values.every((value) => fact.values.includes(value))
  const says = (values: readonly string[]) => conditionWords({ kind: 'fact-is', fact: fact.id, values }, graph)
  if (others.length > 0 && others.length < is.length && plain(others))
    return conditionWords({ kind: 'not', part: { kind: 'fact-is', fact: fact.id, values: others } }, graph)
  if (plain(is)) return says(is)
  const about = fact.domain === 'since' && fact.question !== undefined ? fact.question : inSentence(fact.name)
  const known = is.filter((value) => value !== notApplicable)
  const unasked = is.includes(notApplicable) ? [`the question of ${quoted(inSentence(fact.name))} does not arise`] : []
  return listed([...(known.length === 0 ? [] : [plain(known) ? says(known) : `${about}: ${amongWords(known, others)}`]), ...unasked], 'or')
}

/** A case in one sentence, and what the protocol says of it. */
export function exampleOf(id: string, example: CaseExample | undefined, graph: PolicyGraph): Example | null {
  if (example === undefined) return null
  const { heldBy, at, on, facts = {}, readings = {}, known = {}, happened = [], order = [] } = example
  const lines = [
    ...Object.entries(facts).map(([fact, value]) => factWords(fact, [value], [], graph)),
    ...Object.entries(known).map(([which, value]) =>
      value === 'none' || value === 'several'
        ? `of ${withThe(which)} there ${value === 'none' ? 'is none' : 'are several'}`
        : `${withThe(which)} is ${teamWords(value, graph)}`,
    ),
    ...happened.map((moment) => `${quoted(moment)} has passed`),
    ...order.map((words) => orderWords(words, graph)),
    ...Object.entries(readings).map(([rule, reading]) => `${quoted(titleOf(rule, graph))} is read as ${readable(reading)}`),
  ]
  const where = [
    heldWords([heldBy], graph),
    ...(at === undefined ? [] : [momentsWords([at], graph)]),
    ...(on === undefined ? [] : [`on ${dateWords(on)}`]),
  ].join(', ')
  return {
    words: sentence(`${where}${lines.length === 0 ? '' : `: ${lines.join('; ')}`}`),
    answer: sentence(answerWords(example, graph)),
    scenario: scenarioWords(id, example),
  }
}

/** A case that shows something only when things have happened to it: the story is told beside it. */
export function exampleOfStory(id: string, story: StoryExample | undefined, graph: PolicyGraph): Example | null {
  const last = story?.steps.at(-1)
  if (story === undefined || last === undefined) return null
  const { outcome, because } = last.expect
  return {
    words: sentence(`${heldWords([story.heldBy], graph)}, followed day by day`),
    answer: sentence(
      `in the end ${answerWords({ heldBy: last.expect.holder, expect: { outcome, ...(because === undefined ? {} : { because }) } }, graph)}`,
    ),
    scenario: storyScenario(scenarioId(id), story),
  }
}

/** A story, one day a line. */
export function storyLines(story: Story, graph: PolicyGraph | undefined): readonly string[] {
  return storyWords(story)
    .split('\n')
    .map((line) => plainMessage(line.replace(/^- /, ''), graph))
}

/** `A after B`, where both can have such words in them. */
function orderWords(words: string, graph: PolicyGraph): string {
  for (const between of [' on the same day as ', ' before ', ' after ']) {
    for (let place = words.indexOf(between); place > 0; place = words.indexOf(between, place + 1)) {
      const [one, other] = [words.slice(0, place), words.slice(place + between.length)]
      if (graph.has(`event:${one}`)) return `${quoted(one)} comes${between}${quoted(other)}`
    }
  }
  return words
}

function answerWords({ expect: { outcome, because, duties = {} }, between = [] }: CaseExample, graph: PolicyGraph): string {
  const owed = Object.keys(duties)
  if (owed.length > 0) return `${listed(owed.map((rule) => quoted(titleOf(rule, graph))))} ${owed.length === 1 ? 'applies' : 'apply'} to it`
  switch (outcome) {
    case 'moves':
      return 'the case moves'
    case 'stays':
      return 'the case stays where it is for now'
    case 'choice':
      return 'somebody has to choose'
    case 'conflict':
      return conflictWords(between, graph)
    case 'not covered':
      return because === undefined ? 'no team is named' : `no team is named: ${silenceWords([because])}`
    default:
      return 'what the text says depends on more'
  }
}

/** The answers of a contradiction; those with the same words are told once. */
function conflictWords(between: NonNullable<CaseExample['between']>, graph: PolicyGraph): string {
  const sides = new Set(between.map((side) => sideWords(side, graph)))
  return `the text gives ${sides.size > 2 ? `${sides.size} answers` : 'two answers'}${sides.size < 2 ? '' : `: ${[...sides].join('; ')}`}`
}

/** `it goes to CLA (“To CLA”)`. */
function sideWords({ outcome, to, until, rules }: NonNullable<CaseExample['between']>[number], graph: PolicyGraph): string {
  const by = rules.length === 0 ? '' : ` (${listed(rules.map((rule) => quoted(titleOf(rule, graph))).sort(naturalOrder))})`
  const teams = [...new Set(to)].map((team) => (team === 'stay' ? 'where it is' : teamWords(team, graph)))
  const gone =
    teams.length === 0 ? 'it goes on' : teams[0] === 'closed' && teams.length === 1 ? 'it is closed' : `it goes to ${listed(teams, 'or')}`
  switch (outcome) {
    case 'moves':
      return `${gone}${by}`
    case 'due':
      return `${gone.replace(/^it (goes|is)/, (_, verb: string) => (verb === 'goes' ? 'it should have gone' : 'it should have been'))} by now${by}`
    case 'stays':
      return `${until.length === 0 ? 'it stays' : teams.length === 0 ? `it stays until it is spoken of again ${momentsWords(until, graph)}` : `${gone} only ${momentsWords(until, graph)}`}${by}`
    case 'choice':
      return `somebody chooses${teams.length < 2 ? '' : ` between ${listed(teams)}`}${by}`
    default:
      return `nothing is said of it${by}`
  }
}

// ---- findings

/** The message of a finding without the marks of the language: rules by their titles, other names in print. */
export function plainMessage(message: string, graph: PolicyGraph | undefined): string {
  return sentence(message.replace(/`([^`]*)`/g, (_, name: string) => plainName(name, graph)))
}

function plainName(name: string, graph: PolicyGraph | undefined): string {
  if (graph === undefined) return quoted(name)
  if (graph.has(`rule:${name}`)) return quoted(titleOf(name, graph))
  const [, asked, value] = /^(\w+): (.+)$/.exec(name) ?? []
  if (asked !== undefined && (asked === 'age' || factNode(asked, graph) !== undefined)) return factWords(asked, [value!], [], graph)
  for (const kind of ['team', 'event', 'role', 'document'] as const) {
    const id = `${kind}:${name}` as NodeId & EventId
    if (graph.has(id)) return spokenWithThe(id, graph)
  }
  const fact = factNode(name, graph)
  return fact === undefined ? quoted(name) : quoted(inSentence(fact.name))
}

/** Why something matters, as the catalogue has it. */
export function whyOf(code: keyof typeof catalogue): string {
  return catalogue[code].why
}

/** What a contradiction does to a child, and how it could be mended: where only the time is in question, no two teams are. */
export function whyOfConflict(about: readonly string[]): string {
  return onlyTimes(about)
    ? 'Both rules name the same team, and not the same time: one team lets go of the case when the other does not expect it yet, or a child waits longer than the text allows.'
    : whyOf('conflict')
}

export function remedyOfConflict(about: readonly string[]): string | null {
  return (onlyTimes(about) ? mending['limits-never-both'] : mending.conflict) ?? null
}

function onlyTimes(about: readonly string[]): boolean {
  return about.length > 0 && about.every((field) => field === 'moment' || field === 'latest day' || field === 'earliest day')
}

export { capitalised, quoted, sentence }
