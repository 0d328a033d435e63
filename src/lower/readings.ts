/** Readings: a clause that can be understood in several ways carries each of them as what it would change. */
import { canonicalPiece } from '../graph/canonical.js'
import type { Variant } from '../graph/expressions.js'
import type { ReadingId } from '../graph/ids.js'
import type { RuleNode } from '../graph/nodes.js'
import type { Span } from '../source/source.js'
import { leftOut } from '../syntax/shape.js'
import type { WordName } from '../syntax/vocabulary.js'
import type { Entries, Text, Value } from '../syntax/value.js'
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

/** The rule with its other readings, and the choice between them; the rule unchanged when it has one reading. */
export function readingsOf(
  sentence: Sentence, rule: RuleNode, lower: (variant: Sentence) => RuleNode | undefined, context: Context,
): { readonly rule: RuleNode; readonly choice?: ReadingChoice } {
  const value = sentence.words.get('readings')
  if (value?.kind !== 'entries') return { rule }
  const name = sentence.id.text
  const asItStands = value.entries.filter((entry) => entry.value.kind === 'text')
  const written = asItStands[0]
  if (written === undefined || asItStands.length > 1) {
    context.report('reading-without-side', value.span, { rule: name, named: asItStands.map((entry) => entry.key.text) })
    return { rule }
  }
  if (value.entries.length === 1) context.report('reading-changes-nothing', written.key.span, { rule: name, reading: written.key.text })
  for (const { key } of value.entries) checkName(key, context)
  const options = value.entries.map((entry) => entry.key.text).sort()
  const variants: Variant[] = []
  for (const { key, value: lines } of value.entries) {
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
    variants.push({ kind: 'variant', name: key.text, changes })
  }
  const id: ReadingId = `reading:${options.join(' | ')}`
  const followed = written.value.kind === 'text' && written.value.text === 'followed'
  const choice: ReadingChoice = { id, rule: name, span: value.span, options, written: written.key.text, followed }
  return { rule: { ...rule, reading: id, variants } as RuleNode, choice }
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
  const foreign: readonly string[] = kind === 'route' ? ['who', 'needNot'] : kind === 'duty' ? outcomes : [...outcomes, ...modals, 'who']
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
  const entries = [...words].map(([word, value]) => ({ key: { kind: 'text', text: word, style: 'plain', span: value.span } as const, value }))
  return { kind: 'entries', entries, span: lines.span }
}

/** The outcome under a modal with some of its lines replaced. */
function withOutcome(outcome: Value, lines: Entries): Value {
  if (outcome.kind !== 'entries') return outcome
  const stated = lines.entries.filter(({ key }) => outcomes.includes(key.text as WordName))
  const instead = stated.some(({ key }) => key.text === 'stay' || key.text === 'closeAt')
  const kept = instead ? [] : outcome.entries.filter(({ key }) => (key.text === 'transferAt' || key.text === 'to') && !stated.some((line) => line.key.text === key.text))
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
