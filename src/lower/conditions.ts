/** Conditions and exceptions: maps of facts, of which every line must hold. */
import type { AgeIs, Condition, Exception, SinceIs } from '../graph/expressions.js'
import { duration, phrases, years } from '../syntax/phrases.js'
import { conditionLines } from '../syntax/shapes.js'
import type { Entries, Entry, Text, Value } from '../syntax/value.js'
import { entryOf, itemsOf } from '../syntax/value.js'
import { durationOf, yearsOf } from './phrases/durations.js'
import { readAsAt } from './phrases/moments.js'
import { groups, notAPhrase } from './phrases/pieces.js'
import { optional, present, stringsOf, textAt, textsOf } from './read.js'
import type { Context } from './scope.js'

export const always: Condition = { kind: 'always' }

/** A term, or a map of facts. */
export function readCondition(value: Value, context: Context): Condition | undefined {
  if (value.kind === 'text') return readTerm(value, context)
  if (value.kind === 'list') return undefined
  return readLines(value, [], context)
}

/** A condition that lifts a rule, with exceptions, words and clauses of its own. */
export function readException(value: Value, context: Context): Exception | undefined {
  const when = value.kind === 'entries' ? readLines(value, ['unless', 'says', 'cites'], context) : readCondition(value, context)
  if (when === undefined) return undefined
  if (value.kind !== 'entries') return { kind: 'exception', when, unless: [], cites: [] }
  return {
    kind: 'exception',
    when,
    unless: readExceptions(entryOf(value, 'unless'), context),
    ...optional(value, 'says'),
    cites: stringsOf(entryOf(value, 'cites')),
  }
}

export function readExceptions(value: Value | undefined, context: Context): readonly Exception[] {
  return value === undefined ? [] : present(itemsOf(value).map((item) => readException(item, context)))
}

function readTerm(text: Text, context: Context): Condition | undefined {
  if (text.style === 'string') {
    context.report('term-in-quotes', text.span, { text: text.text })
    return undefined
  }
  const term = context.resolve('term', text, { meant: factsMeant(text.text, context) })
  return term && { kind: 'term-holds', term }
}

/** Somebody wrote a fact in plain words: `plan is child protection`, or only `child protection`. */
function factsMeant(words: string, context: Context): string | undefined {
  const [, name, value] = /^(\w+)(?: is| =|:)? (.+)$/.exec(words) ?? []
  if (name !== undefined && context.fact(name) !== undefined) return `{ ${name}: ${value!} }`
  const fact = context.names('fact').find((each) => context.fact(each)!.values.includes(words))
  return fact && context.fact(fact)!.domain === 'one-of' ? `{ ${fact}: ${words} }` : undefined
}

function readLines(entries: Entries, others: readonly string[], context: Context): Condition | undefined {
  const lines = entries.entries.filter(({ key }) => key.text !== 'asAt' && !others.includes(key.text))
  if (lines.length === 0) {
    // A map of nothing would hold for every case: an exception with words alone would lift its rule always.
    context.report('nothing-written', entries.span, { what: 'this condition' })
    return undefined
  }
  const parts = lines.map((line) => readLine(line, context))
  if (parts.some((part) => part === undefined)) return undefined
  const all: Condition = { kind: 'all', parts: present(parts) }
  const asAt = textAt(entries, 'asAt')
  if (asAt === undefined) return all
  const moment = readAsAt(asAt, context)
  return moment && { kind: 'as-at', ...moment, part: all }
}

function readLine({ key, value }: Entry, context: Context): Condition | undefined {
  const line = key.text as keyof typeof conditionLines
  switch (line) {
    case 'age':
      return answers(value, (text) => readAge(text, undefined, context))
    case 'goingTo': {
      const teams = present(textsOf(value).map((text) => context.resolve('team', text)))
      return teams.length === 0 ? undefined : { kind: 'going-to', teams }
    }
    case 'happened': {
      const events = present(textsOf(value).map((text) => context.resolve('event', text)))
      return events.length === 0 ? undefined : { kind: 'happened', events }
    }
    case 'applied': {
      const rules = present(textsOf(value).map((text) => context.resolve('rule', text)))
      return rules.length === 0 ? undefined : { kind: 'applied', rules }
    }
    case 'all':
    case 'any': {
      const parts = itemsOf(value).map((item) => readCondition(item, context))
      return parts.some((part) => part === undefined) ? undefined : { kind: line, parts: present(parts) }
    }
    case 'not': {
      const part = readCondition(value, context)
      return part && { kind: 'not', part }
    }
    case 'is':
      return value.kind === 'text' ? readTerm(value, context) : undefined
    case 'asAt':
      return undefined // handled with the whole map
    default:
      return readFact(key, value, context)
  }
}

/** One fact and the answers of which one must be so. */
export function readFact(key: Text, value: Value, context: Context): Condition | undefined {
  const shape = context.fact(key.text)
  const fact = context.resolve('fact', key)
  if (shape === undefined || fact === undefined) return undefined
  if (value.kind === 'text' && value.text === 'whatever') return { kind: 'whatever', fact }
  if (shape.domain === 'age') return answers(value, (text) => readAge(text, fact, context))
  if (shape.domain === 'since') return answers(value, (text) => readSince(text, fact, context))
  const known = textsOf(value).filter((text) => {
    if (shape.values.length === 0 || shape.values.includes(text.text)) return true
    context.report('not-one-of', text.span, {
      what: `fact \`${key.text}\``,
      text: text.text,
      values: value.kind === 'list' ? shape.values : [...shape.values, 'whatever'],
    })
    return false
  })
  return known.length === 0 ? undefined : { kind: 'fact-is', fact, values: known.map((text) => text.text) }
}

/** Several answers to one question: any of them. */
function answers(value: Value, read: (text: Text) => Condition | undefined): Condition | undefined {
  const parts = textsOf(value).map(read)
  return parts.some((part) => part === undefined) ? undefined : { kind: 'any', parts: present(parts) }
}

const ageForm = new RegExp(`^(?:(under|over|exactly) (${years})|(${years}) or over|(\\d{1,2})(?: to (\\d{1,2}))?)$`)
const sinceForm = new RegExp(`^(?:within the last (${duration})|over (${duration}) ago|between ([1-9]\\d{0,3}) and (${duration}) ago)$`)

function readAge(text: Text, fact: AgeIs['fact'], context: Context): Condition | undefined {
  const of = fact === undefined ? {} : { fact }
  if (text.text === 'whatever') return { kind: 'whatever', ...of }
  const found = groups(text, ageForm)
  if (found === undefined) return notAPhrase(text, 'age', 'an age', context)
  const [compared, bound, least, first, last = first] = found
  if (compared !== undefined) return { kind: 'age-is', ...of, test: compared as 'under' | 'over' | 'exactly', age: yearsOf(bound!) }
  if (least !== undefined) return { kind: 'age-is', ...of, test: 'at-least', age: yearsOf(least) }
  if (Number(first) > Number(last)) {
    context.report('not-a-phrase', text.span, {
      what: 'an age',
      text: text.text,
      forms: phrases.age.examples,
      meant: `${last} to ${first}`,
    })
    return undefined
  }
  return { kind: 'age-is', ...of, test: 'between', age: yearsOf(first!), upTo: yearsOf(last!) }
}

function readSince(text: Text, fact: SinceIs['fact'], context: Context): Condition | undefined {
  const found = groups(text, sinceForm)
  if (found === undefined) return notAPhrase(text, 'since', 'a time ago', context)
  const [within, over, least, most] = found
  if (most !== undefined) {
    const last = durationOf(most, text, context)
    if (Number(least) >= last.count) return notAPhrase(text, 'since', 'a time ago: the first number is the smaller one', context)
    return {
      kind: 'all',
      parts: [
        { kind: 'since-is', fact, test: 'over', duration: { ...last, count: Number(least) } },
        { kind: 'since-is', fact, test: 'within', duration: last },
      ],
    }
  }
  return { kind: 'since-is', fact, test: within === undefined ? 'over' : 'within', duration: durationOf((within ?? over)!, text, context) }
}
