/** Cases in which two versions differ, in the words of the protocol. */
import { countedWords } from '../../diagnostics/share-words.js'
import type { CaseSet } from '../../diff/index.js'
import { nameOf } from '../../graph/ids.js'
import type { Fact } from '../../graph/nodes.js'
import { keyOf, notApplicable } from '../../space/index.js'
import type { Line, MomentName, Space, Subject } from '../../space/index.js'
import { axisName } from '../../analysis/cases/region.js'
import { settingWords, teamsTold, valueNamed } from '../decision/questions.js'
import { holderWords, momentCalled, momentNamed, namingOf } from '../decision/words.js'
import type { Naming } from '../decision/words.js'
import { conditionWords, listed, quoted } from '../words/index.js'
import { inSentence } from '../words/text.js'

/** The words of both versions; names that only one has are taken from there. */
export interface Namings {
  readonly before: Naming
  readonly after: Naming
}

export function namingsOf({ before, after }: { readonly before: Space; readonly after: Space }): Namings {
  return { before: namingOf(before), after: namingOf(after) }
}

/** `3 of 24 combinations of plan, age and looked after`; `in every case` where nothing has to be known. */
export function countWords({ count, of, facts }: CaseSet, namings: Namings): string {
  if (facts.length === 0) return 'in every case'
  const names = facts.map((subject) => subjectName(subject, namings))
  const what =
    facts.length === 1
      ? `values of ${names[0]}`
      : facts.length <= 4
        ? `combinations of ${listed(names)}`
        : `combinations of ${facts.length} facts`
  return `in ${countedWords(String(count), String(of), what)}`
}

/** What is asked, in a few words. */
export function subjectName(subject: Subject, namings: Namings): string {
  const {
    space: { graph, vocabulary },
  } = namingFor(subject, namings)
  if (subject.kind === 'holder') return 'the team that holds the case'
  if (subject.kind === 'passed') return `whether ${momentNamed(subject.moment, namingFor(subject, namings))} has passed`
  if (subject.kind === 'fact' && graph.has(subject.fact))
    return `${inSentence((graph.node(subject.fact) as Fact).name)}${subject.asAt === undefined ? '' : ` as at ${subject.asAt}`}`
  return axisName(vocabulary.axes.list[vocabulary.axes.index(keyOf(subject))]!, graph)
}

/** The version that has words for a moment. */
export function namingOfMoment(moment: MomentName, { before, after }: Namings): Naming {
  return momentCalled(moment, after) === undefined && momentCalled(moment, before) !== undefined ? before : after
}

/** The version that knows what is asked. */
function namingFor(subject: Subject, namings: Namings): Naming {
  const { before, after } = namings
  if (subject.kind === 'passed') return namingOfMoment(subject.moment, namings)
  const id =
    subject.kind === 'fact'
      ? subject.fact
      : subject.kind === 'reading'
        ? subject.reading
        : subject.kind === 'gate' || subject.kind === 'chosen' || subject.kind === 'applied'
          ? subject.rule
          : undefined
  return id === undefined || after.space.graph.has(id) ? after : before
}

/** One block of cases: every line of it holds. */
export function blockWords(lines: readonly Line[], namings: Namings): string {
  return lines.length === 0 ? 'all of them' : lines.map((line) => lineWords(line, namings)).join('; ')
}

/** One line: `the plan is child protection or child in need`. */
export function lineWords(line: Line, namings: Namings): string {
  const naming = namingFor(line.subject, namings)
  const { subject, is } = line
  switch (subject.kind) {
    case 'holder':
      return `${listed(
        is.map((holder) => heldWords(holder, naming)),
        'or',
      )}`
    case 'fact':
      return withMoment(factWords(line, naming), subject.asAt)
    case 'age':
      return withMoment(`it is ${orderedWords(line, naming.space.vocabulary.cells.get('age')!.values, 'on ')}`, subject.asAt)
    case 'team':
      return teamWords(line, subject.which, naming)
    default:
      return listed(settings(line, naming), 'or')
  }
}

function heldWords(holder: string, naming: Naming): string {
  return holder === 'closed' || holder === 'not yet open'
    ? `the case is ${holder}`
    : `the case is held by ${holderWords(holder as `team:${string}`, naming)}`
}

function teamWords({ subject, is, others }: Line, which: keyof typeof teamsTold, naming: Naming): string {
  const { axes } = naming.space.vocabulary
  const axis = axes.index(keyOf(subject))
  const named = (values: readonly string[], joint: 'or' | 'nor') =>
    listed(
      values.map((value) => valueNamed({ axis, value: axes.ordinal(axis, value)! }, naming)),
      joint,
    )
  if (is.length <= others.length) return `${teamsTold[which]} is ${named(is, 'or')}`
  return `${teamsTold[which]} is ${others.length === 1 ? 'not' : 'neither'} ${named(others, others.length === 1 ? 'or' : 'nor')}`
}

function withMoment(words: string, asAt: string | undefined): string {
  return asAt === undefined ? words : `as at ${asAt}, ${words}`
}

/** What is said value by value; of what has come to pass only whether it has. */
function settings({ subject, is }: Line, naming: Naming): readonly string[] {
  const { axes } = naming.space.vocabulary
  const axis = axes.index(keyOf(subject))
  const values = subject.kind === 'passed' && is.length === 2 && !is.includes('not yet') ? is.slice(0, 1) : is
  return values.map((value) => settingWords({ axis, value: axes.ordinal(axis, value)! }, naming))
}

function factWords(line: Line, naming: Naming): string {
  const { subject, is, others } = line
  const { graph, vocabulary } = naming.space
  const id = subject.kind === 'fact' ? subject.fact : undefined
  const fact = id !== undefined && graph.has(id) ? (graph.node(id) as Fact) : undefined
  if (id === undefined || fact === undefined) return `${id === undefined ? '' : nameOf(id)}: ${is.join(' or ')}`
  const cells = vocabulary.cells.get(id)?.values
  if (fact.domain === 'age' || fact.domain === 'since') return orderedFact(fact, line, cells ?? [])
  const what = (values: readonly string[]) => conditionWords({ kind: 'fact-is', fact: id, values }, graph)
  const [known, missing] = [is, others].map((values) => values.filter((value) => fact.values.includes(value))) as [string[], string[]]
  const arises = !is.includes(notApplicable)
  if (known.length === 0) return unasked(fact)
  if (missing.length === 0) return arises ? `the question of ${quoted(inSentence(fact.name))} arises` : 'whatever is so'
  if (arises && (known.length <= missing.length || others.includes(notApplicable))) return what(known)
  if (known.length > missing.length) return conditionWords({ kind: 'not', part: { kind: 'fact-is', fact: id, values: missing } }, graph)
  return listed([what(known), ...(arises ? [] : [unasked(fact)])], 'or')
}

function unasked(fact: Fact): string {
  return `the question of ${quoted(inSentence(fact.name))} does not arise`
}

function orderedFact(fact: Fact, line: Line, cells: readonly string[]): string {
  const about =
    fact.domain !== 'since' || fact.question === undefined
      ? `${inSentence(fact.name)}:`
      : hasVerb(fact.question)
        ? fact.question
        : `${fact.question} was`
  const among = line.is.filter((value) => cells.includes(value))
  const never = line.is.includes('never') ? [fact.domain === 'since' && fact.question !== undefined ? neverSo(fact.question) : 'never'] : []
  const none = line.is.includes(notApplicable) ? [unasked(fact)] : []
  const said =
    among.length === 0 ? [] : [`${about} ${orderedWords({ ...line, is: among }, cells, fact.domain === 'since' ? 'exactly ' : 'on ')}`]
  return listed([...said, ...never, ...none], 'or')
}

/** Neighbouring cells told together: `before the 16th birthday`, `on or after the 16th birthday`. */
function orderedWords({ is }: Pick<Line, 'is'>, cells: readonly string[], on: 'on ' | 'exactly '): string {
  const ordinals = is
    .map((value) => cells.indexOf(value))
    .filter((cell) => cell >= 0)
    .sort((a, b) => a - b)
  const runs: [number, number][] = []
  for (const cell of ordinals) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === cell - 1) last[1] = cell
    else runs.push([cell, cell])
  }
  return listed(
    runs.map(([from, to]) => runWords(from, to, cells, on)),
    'or',
  )
}

function runWords(from: number, to: number, cells: readonly string[], on: 'on ' | 'exactly '): string {
  if (from === to) return cells[from]!
  const name = (threshold: number) => cells[threshold * 2 + 1]!.replace(new RegExp(`^${on}`), '')
  const since = on === 'exactly '
  const low =
    from === 0
      ? undefined
      : from % 2 === 1
        ? `${since ? '' : 'on or after '}${name((from - 1) / 2)}${since ? ' or longer' : ''}`
        : `${since ? 'more than ' : 'after '}${name(from / 2 - 1)}`
  const high =
    to === cells.length - 1
      ? undefined
      : to % 2 === 1
        ? `${since ? 'at most ' : 'on or before '}${name((to - 1) / 2)}`
        : `${since ? 'less than ' : 'before '}${name(to / 2)}`
  return low === undefined && high === undefined ? 'at any time' : listed([low, high].filter((part) => part !== undefined))
}

/** `the case was never closed`, `the end of the plan never came`. */
function neverSo(happened: string): string {
  return hasVerb(happened) ? happened.replace(verb, '$1 never') : `${happened} never came`
}

const verb = /\b(was|were|has|have|had|is|are)\b/
const hasVerb = (happened: string): boolean => verb.test(happened)
