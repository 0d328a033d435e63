/** Readings: a clause that can be understood in several ways carries each of them as what it would change. */
import { canonicalPiece } from '../graph/canonical.js'
import type { Variant } from '../graph/expressions.js'
import type { ReadingId } from '../graph/ids.js'
import type { RuleNode } from '../graph/nodes.js'
import type { Span } from '../source/source.js'
import { leftOut } from '../syntax/shape.js'
import type { WordName } from '../syntax/vocabulary.js'
import { itemsOf } from '../syntax/value.js'
import type { Entries, Entry, Text, Value } from '../syntax/value.js'
import { isPlainName } from './declared-names.js'
import type { Context } from './scope.js'
import { readSentence } from './sentence.js'
import type { Sentence } from './sentence.js'

/** The question that the readings of one rule answer. */
export interface ReadingChoice {
  readonly id: ReadingId
  readonly rule: string
  readonly span: Span
  readonly options: readonly string[]
  readonly written: string
  readonly followed: boolean
}

/** What lowering the readings of a rule gives: the rule that carries them, and the questions that they answer. */
export interface WithReadings {
  readonly rule: RuleNode
  readonly choices: readonly ReadingChoice[]
}

/** The rule with its other readings, and the choices between them; the rule unchanged when it has one reading. */
export function readingsOf(
  sentence: Sentence,
  rule: RuleNode,
  lower: (variant: Sentence) => RuleNode | undefined,
  context: Context,
): WithReadings {
  const value = sentence.words.get('readings')
  const questions = value === undefined ? [] : itemsOf(value).flatMap((item) => (item.kind === 'entries' ? [item] : []))
  const read = areApart(sentence.id.text, questions, context)
    ? questions.flatMap((question) => readQuestion(question, sentence, rule, lower, context) ?? [])
    : []
  const variants = read.flatMap((each) => each.variants)
  changeApart(sentence.id.text, read, context)
  const choices = read.map(({ choice }) => choice)
  return { rule: choices.length === 0 ? rule : ({ ...rule, readings: choices.map(({ id }) => id), variants } as RuleNode), choices }
}

interface QuestionRead {
  readonly choice: ReadingChoice
  readonly variants: readonly Variant[]
}

/** One question: the readings between which it asks. */
function readQuestion(
  value: Entries,
  sentence: Sentence,
  rule: RuleNode,
  lower: (variant: Sentence) => RuleNode | undefined,
  context: Context,
): QuestionRead | undefined {
  const name = sentence.id.text
  const isAbsent = (entry: Entry) => entry.value.kind === 'text' && entry.value.text === leftOut
  const asItStands = value.entries.filter((entry) => entry.value.kind === 'text' && !isAbsent(entry))
  const written = asItStands[0]
  if (written === undefined || asItStands.length > 1) {
    context.report('reading-without-side', value.span, { rule: name, named: asItStands.map((entry) => entry.key.text) })
    return undefined
  }
  if (value.entries.length === 1) context.report('reading-changes-nothing', written.key.span, { rule: name, reading: written.key.text })
  for (const { key } of value.entries) checkName(key, context)
  const options = value.entries.map((entry) => entry.key.text).sort()
  const id: ReadingId = `reading:${options.join(' | ')}`
  const variants: Variant[] = []
  for (const entry of value.entries) {
    const { key, value: lines } = entry
    if (isAbsent(entry)) variants.push({ kind: 'variant', reading: id, name: key.text, absent: 'yes', changes: {} })
    if (lines.kind !== 'entries') continue
    if (isOfAnotherKind(sentence, lines)) {
      context.report('reading-of-another-kind', key.span, { rule: name, reading: key.text })
      continue
    }
    const variant = readSentence(sentence.id, withLines(sentence, lines), context)
    const other = variant && lower(variant)
    if (other === undefined) continue
    const changes = differences(rule, other)
    if (Object.keys(changes).length === 0) context.report('reading-changes-nothing', key.span, { rule: name, reading: key.text })
    variants.push({ kind: 'variant', reading: id, name: key.text, changes })
  }
  const followed = written.value.kind === 'text' && written.value.text === 'followed'
  return { choice: { id, rule: name, span: value.span, options, written: written.key.text, followed }, variants }
}

/** Whether no two questions of a rule have a reading of the same name: a case names a reading by its rule, and must not mean two. */
function areApart(rule: string, questions: readonly Entries[], { report }: Context): boolean {
  const first = new Map<string, Text>()
  const twice = questions.flatMap(({ entries }) =>
    entries.flatMap(({ key }) => {
      const other = first.get(key.text)
      if (other === undefined) first.set(key.text, key)
      return other === undefined ? [] : [{ key, other }]
    }),
  )
  for (const { key, other } of twice)
    report('reading-named-twice', key.span, { rule, reading: key.text }, [{ span: other.span, note: 'the other question has it here' }])
  return twice.length === 0
}

/** Questions are independent, so each way to answer them all must say one thing: what two of them would change is reported. */
function changeApart(rule: string, read: readonly QuestionRead[], { report }: Context): void {
  const before = new Map<string, Variant>()
  for (const { choice, variants } of read) {
    const own = new Map(variants.flatMap((variant) => Object.keys(variant.changes).map((field) => [field, variant] as const)))
    for (const [field, variant] of own) {
      const other = before.get(field)
      if (other !== undefined) return report('readings-overlap', choice.span, { rule, readings: [other.name, variant.name] })
    }
    for (const [field, variant] of own) before.set(field, variant)
  }
}

/** Names of readings are joined to the id of their question, so a bar inside one could make two questions look the same. */
function checkName(name: Text, { report }: Context): void {
  if (isPlainName(name, 'a reading', report) && name.text.includes('|'))
    report('badly-formed-name', name.span, { what: 'a reading', name: name.text, form: 'write it without `|`' })
}

const outcomes: readonly WordName[] = ['transferAt', 'to', 'closeAt', 'stay']
const modals: readonly WordName[] = ['must', 'should', 'may', 'mustNot', 'needNot']

/** Whether a reading has lines that would make its rule another kind of rule. */
function isOfAnotherKind({ kind }: Sentence, lines: Entries): boolean {
  const foreign: readonly string[] =
    kind === 'route' ? ['who', 'needNot', 'escalateTo'] : kind === 'duty' ? [...outcomes, 'escalateTo'] : [...outcomes, ...modals, 'who']
  return lines.entries.some(({ key }) => foreign.includes(key.text))
}

/** The sentence with some of its lines replaced; a new outcome takes the place of the old one, however that was said. */
function withLines(sentence: Sentence, lines: Entries): Entries {
  const words = new Map<string, Value>(sentence.words)
  words.delete('readings')
  const changed = lines.entries.map((entry) => entry.key.text as WordName)
  const says = (group: readonly WordName[]) => changed.some((word) => group.includes(word))
  const drop = (group: readonly WordName[]) => group.forEach((word) => words.delete(word))
  const modal = sentence.kind === 'route' ? modals.find((word) => words.has(word)) : undefined
  if (says(modals)) drop([...modals, ...outcomes])
  else if (modal === undefined && says(['closeAt', 'stay'])) drop(outcomes)
  else if (modal === undefined && says(['transferAt', 'to'])) drop(['closeAt', 'stay'])
  else if (modal !== undefined && says(outcomes)) words.set(modal, withOutcome(words.get(modal)!, lines))
  for (const { key, value } of lines.entries) {
    if (value.kind === 'text' && value.text === leftOut) words.delete(key.text)
    else if (modal === undefined || says(modals) || !outcomes.includes(key.text as WordName)) words.set(key.text, value)
  }
  const entries = [...words].map(([word, value]) => ({
    key: { kind: 'text', text: word, style: 'plain', span: value.span } as const,
    value,
  }))
  return { kind: 'entries', entries, span: lines.span }
}

/** The outcome under a modal with some of its lines replaced. */
function withOutcome(outcome: Value, lines: Entries): Value {
  if (outcome.kind !== 'entries') return outcome
  const stated = lines.entries.filter(({ key }) => outcomes.includes(key.text as WordName))
  const instead = stated.some(({ key }) => key.text === 'stay' || key.text === 'closeAt')
  const kept = instead
    ? []
    : outcome.entries.filter(
        ({ key }) => (key.text === 'transferAt' || key.text === 'to') && !stated.some((line) => line.key.text === key.text),
      )
  return { ...outcome, entries: [...kept, ...stated] }
}

/** The fields that another reading states differently; one that it does not state is `null`. */
function differences(rule: RuleNode, other: RuleNode): Readonly<Record<string, unknown>> {
  const one = canonicalPiece(rule) as unknown as Record<string, unknown>
  const two = canonicalPiece(other) as unknown as Record<string, unknown>
  const names = new Set([...Object.keys(one), ...Object.keys(two)])
  const changes: Record<string, unknown> = {}
  for (const name of names) if (JSON.stringify(one[name]) !== JSON.stringify(two[name])) changes[name] = two[name] ?? null
  return changes
}
