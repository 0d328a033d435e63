/** Everything that the tables allow to be said, and everything that a protocol does say, as comparable texts. */
import { approaches, duration, paces, phrases } from '../../src/syntax/phrases.js'
import { leftOut } from '../../src/syntax/shape.js'
import type { Fields, PhraseName, Shape } from '../../src/syntax/shape.js'
import { parts, sharedShapes, wordShapes } from '../../src/syntax/shapes.js'
import type { ProtocolSource, Value } from '../../src/syntax/value.js'
import { entryOf } from '../../src/syntax/value.js'
import { finished, stepAfter, valueAt, vocabulary, wordsAt } from '../../src/syntax/vocabulary.js'
import type { Step, StatementKind, WordName } from '../../src/syntax/vocabulary.js'

const kinds: readonly StatementKind[] = ['route', 'duty', 'ladder', 'acknowledgement', 'promise', 'principle']
const modals = ['must', 'should', 'may', 'mustNot', 'needNot']
/** The phrases with which facts are answered that have no list of values. */
const answers = ['age', 'since'] as const
/** In a reading a modal takes acts and outcomes; what they are made of is asked for once, where they have their own name. */
const toldElsewhere = modals.map((word) => `variant.${word}`)

// ---- what can be said

/** Every construct of the language, from the tables alone. */
export function sayable(): ReadonlySet<string> {
  const all = new Set<string>()
  for (const { kind, word, step } of sentences()) {
    all.add(`${kind}.${word}`)
    constructs(valueAt(step, word), word, all)
  }
  for (const [group, shape] of Object.entries(wordShapes)) constructs(shape, group, all)
  fieldConstructs((parts.words.value as { fields: Fields }).fields, 'words', all)
  constructs(parts.protocol.value, 'protocol', all)
  for (const [name, shape] of Object.entries(sharedShapes)) constructs(shape, name, all)
  for (const pace of paces) all.add(`pace: ${pace}`)
  return all
}

/** Each word with each kind of sentence that it can be part of, and the step at which it is said there. */
function sentences(): readonly { kind: StatementKind; word: WordName; step: Step }[] {
  return reached('start').flatMap((step) =>
    wordsAt(step).flatMap((word) => {
      const next = stepAfter(step, word)!
      return kinds.filter((kind) => (finished(next) ? next === kind : reached(next).includes(kind))).map((kind) => ({ kind, word, step }))
    }),
  )
}

/** The steps at which a sentence can be from here on. */
function reached(from: Step, seen: Set<Step> = new Set()): readonly Step[] {
  if (!seen.has(from)) {
    seen.add(from)
    for (const word of wordsAt(from)) reached(stepAfter(from, word)!, seen)
  }
  return [...seen]
}

function constructs(shape: Shape, path: string, all: Set<string>): void {
  all.add(path)
  if (toldElsewhere.includes(path)) return
  switch (shape.shape) {
    case 'one-of':
      for (const value of shape.values) all.add(`${path} = ${value}`)
      return
    case 'phrase':
      for (const form of phrases[shape.phrase].forms) all.add(`${shape.phrase}: ${form}`)
      return
    case 'some':
      return constructs(shape.item, path, all)
    case 'map':
      return constructs(shape.value, path, all)
    case 'either':
      return shape.options.forEach((option, index) =>
        constructs(option, option.shape === 'shared' ? `${path} (${option.name})` : `${path} (${index})`, all),
      )
    case 'record':
      fieldConstructs(shape.fields, path, all)
      if (shape.others !== undefined) all.add(`${path}.${shape.others.key}`)
      for (const phrase of answers) for (const form of phrases[phrase].forms) all.add(`${phrase}: ${form}`)
  }
}

function fieldConstructs(fields: Fields, path: string, all: Set<string>): void {
  for (const [name, field] of Object.entries(fields)) {
    if (path === 'words' && name in wordShapes) continue
    constructs(field.value, `${path}.${name}`, all)
    if (field.droppable) all.add(`${path}.${name} = ${leftOut}`)
  }
}

// ---- what is said

/** Every construct that a protocol uses. */
export function saidByProtocol(source: ProtocolSource): ReadonlySet<string> {
  const said = new Set<string>()
  const names = new Set(['teams', 'events', 'roles', 'documents', 'facts'].flatMap((group) => keysOf(entryOf(source.words, group))))
  const use = (value: Value, shape: Shape, path: string) => uses(value, shape, path, names, said)
  for (const group of Object.keys(wordShapes) as (keyof typeof wordShapes)[])
    for (const word of entriesOf(entryOf(source.words, group))) use(word.value, wordShapes[group], group)
  const plain = source.words.entries.filter(({ key }) => !(key.text in wordShapes))
  use({ ...source.words, entries: plain }, parts.words.value, 'words')
  for (const term of source.terms.entries) use(term.value, sharedShapes.exception, 'exception')
  use(source.head, parts.protocol.value, 'protocol')
  for (const rule of source.rules.entries) useSentence(rule.value, use, said)
  return said
}

function useSentence(value: Value, use: (value: Value, shape: Shape, path: string) => void, all: Set<string>): void {
  const order = Object.keys(vocabulary)
  const words = entriesOf(value).map(({ key, value }) => ({ word: key.text as WordName, value }))
  const openers = words.filter(({ word }) => vocabulary[word].to !== 'stays' && word !== 'says')
  const rank = ({ word }: { word: WordName }) =>
    word === 'says' && openers.every(({ word }) => word === 'when' || word === 'heldBy') ? 2.5 : order.indexOf(word)
  let step: Step = 'start'
  const said = [...words]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ word, value }) => {
      const at = step
      step = stepAfter(step, word)!
      return { word, value, at }
    })
  for (const { word, value, at } of said) {
    all.add(`${step}.${word}`)
    use(value, valueAt(at, word), word)
  }
}

function uses(value: Value, shape: Shape, path: string, names: ReadonlySet<string>, said: Set<string>): void {
  if (shape.shape === 'some')
    return (value.kind === 'list' ? value.items : [value]).forEach((item) => uses(item, shape.item, path, names, said))
  said.add(path)
  if (shape.shape !== 'shared' && toldElsewhere.includes(path)) {
    // What stands inside is an act or an outcome and is counted as one.
    if (value.kind === 'entries') for (const name of ['act', 'outcome'] as const) uses(value, sharedShapes[name], name, names, said)
    return
  }
  switch (shape.shape) {
    case 'shared':
      return uses(value, sharedShapes[shape.name], shape.name, names, said)
    case 'one-of':
      if (value.kind === 'text') said.add(`${path} = ${value.text}`)
      return
    case 'map':
      return entriesOf(value).forEach((entry) => uses(entry.value, shape.value, path, names, said))
    case 'either': {
      const index = shape.options.findIndex((option) => takes(option, value))
      const option = shape.options[index]!
      return uses(value, option, option.shape === 'shared' ? `${path} (${option.name})` : `${path} (${index})`, names, said)
    }
    case 'record':
      return entriesOf(value).forEach(({ key, value: line }) => {
        const field = shape.fields[key.text]
        if (field?.droppable && line.kind === 'text' && line.text === leftOut) said.add(`${path}.${key.text} = ${leftOut}`)
        else if (field !== undefined) uses(line, field.value, `${path}.${key.text}`, names, said)
        else if (shape.others !== undefined) {
          said.add(`${path}.${shape.others.key}`)
          uses(line, shape.others.value, `${path}.${shape.others.key}`, names, said)
          for (const item of line.kind === 'list' ? line.items : [line]) for (const phrase of answers) usePhrase(item, phrase, names, said)
        }
      })
    case 'phrase':
      usePhrase(value, shape.phrase, names, said)
  }
}

/** The forms that a text has. A moment is a phrase of its own also where it ends a longer one; so is the day in `from 2018-09-03`. */
function usePhrase(value: Value, phrase: PhraseName, names: ReadonlySet<string>, said: Set<string>): void {
  if (value.kind !== 'text') return
  const { text } = value
  for (const form of phrases[phrase].forms) if (hasForm(text, form, phrase, names)) said.add(`${phrase}: ${form}`)
  if (phrase === 'due') for (const pace of paces) if (text.startsWith(pace)) said.add(`pace: ${pace}`)
  const inner: readonly (readonly [PhraseName, string])[] =
    phrase === 'in force'
      ? text.split(' ').map((day) => ['day', day] as const)
      : ['point', 'gap', 'due', 'limit', 'stay', 'as at'].includes(phrase)
        ? [
            ['moment', lastPart(text)],
            ['point', lastPart(text)],
          ]
        : []
  for (const [name, part] of inner)
    for (const form of phrases[name].forms) if (hasForm(part, form, name, names)) said.add(`${name}: ${form}`)
}

/** The moment with which a phrase of time ends. */
function lastPart(text: string): string {
  return text.replace(
    new RegExp(`^(?:(?:${[...paces, ...approaches].join('|')})(?: after)?|at (?:least|most) ${duration} from|${duration} of) `),
    '',
  )
}

/** Whether a value is meant for this option: a text that is one of its values, or the same kind of value. */
function takes(shape: Shape, value: Value): boolean {
  if (shape.shape === 'shared') return takes(sharedShapes[shape.name], value)
  if (shape.shape === 'either') return shape.options.some((option) => takes(option, value))
  if (shape.shape === 'some') return value.kind === 'list' || takes(shape.item, value)
  if (shape.shape === 'one-of') return value.kind === 'text' && shape.values.includes(value.text)
  return (shape.shape === 'record' || shape.shape === 'map') === (value.kind === 'entries') && value.kind !== 'list'
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A form is an example of itself: X and Y stand for declared names, S for a shared one, a number for any number, a unit for any unit. */
function hasForm(text: string, form: string, phrase: PhraseName, names: ReadonlySet<string>): boolean {
  const name = `(?:${[...names].map(escaped).join('|')})`
  const pattern = escaped(form)
    .replace(/^as soon as possible(?= after)/, `(?:${paces.join('|')})`)
    .replace(/\bby area$/, 'by (?:area|number)')
    .replace(/\d{4}-\d{2}-\d{2}/g, 'DAY')
    .replace(/\d{4}-\d{2}(?!\d)/g, 'MONTH')
    .replace(/\b\d{4}\b/g, 'YEAR')
    .replace(/\d+(?:st|nd|rd|th)/g, '\\d+(?:st|nd|rd|th)')
    .replace(/\b\d+(?= |$)/g, '\\d+')
    .replace(/\b(?:working day|hour|week|month)s?\b/g, (unit) =>
      form.includes('years') ? unit : '(?:hour|day|working day|calendar day|week|month|year)s?',
    )
    .replace(/\b[XY]\b/g, form === 'X' || phrase === 'who' ? name : '.+')
    .replace(/\bS\b/g, '(?!narrower|related).+')
    .replace('DAY', '\\d{4}-\\d{2}-\\d{2}')
    .replace('DAY', '\\d{4}-\\d{2}-\\d{2}')
    .replace('MONTH', '\\d{4}-\\d{2}')
    .replace('YEAR', '\\d{4}')
  return new RegExp(`^${pattern}$`).test(text)
}

function entriesOf(value: Value | undefined) {
  return value?.kind === 'entries' ? value.entries : []
}

function keysOf(value: Value | undefined): readonly string[] {
  return entriesOf(value).map(({ key }) => key.text)
}
