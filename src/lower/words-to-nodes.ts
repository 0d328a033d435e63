/** The words of an authority: teams, events, roles, documents, facts and terms become nodes. */
import type { Condition, Meaning, ValueMeaning } from '../graph/expressions.js'
import type { Report } from '../diagnostics/diagnostic.js'
import { nameOf } from '../graph/ids.js'
import type { NodeId } from '../graph/ids.js'
import { circlesOf } from '../util/circles.js'
import { eachPiece, referencesOf } from '../graph/walk.js'
import type { Document, Event, Fact, PolicyNode, Role, Team, Term } from '../graph/nodes.js'
import { facts as sharedFacts } from '../concepts/index.js'
import { conditionLines, parts, wordShapes } from '../syntax/shapes.js'
import type { WordGroup } from '../syntax/shapes.js'
import type { Span } from '../source/source.js'
import type { NameKind } from '../syntax/shape.js'
import { wordsAt } from '../syntax/vocabulary.js'
import type { Entries, Entry, ProtocolSource, Value } from '../syntax/value.js'
import { sharedValueFor, sharedWordFor } from '../syntax/shared-words.js'
import { entryOf } from '../syntax/value.js'
import { checkShape } from './check-shape.js'
import { readJudges } from './acts.js'
import { always, readCondition, readException, readFact } from './conditions.js'
import { readDaysOfYear } from './phrases/days.js'
import { readEvery } from './phrases/durations.js'
import { piece } from './phrases/pieces.js'
import { placeCites } from './places.js'
import { optional, present, readEach, stringsOf, textAt, textsOf } from './read.js'
import type { Context } from './scope.js'

const singular: Readonly<Record<WordGroup, string>> = {
  teams: 'team',
  events: 'event',
  roles: 'role',
  documents: 'document',
  facts: 'fact',
}

/** Whether each kind of words is a map; where one is not, its names are unknown, and whatever uses them would be reported too. */
export function wordsAreMaps({ words }: ProtocolSource, report: Report): boolean {
  const fields = parts.words.value.shape === 'record' ? parts.words.value.fields : {}
  const isMap = (group: string) => {
    const section = entryOf(words, group)
    const field = fields[group]
    return (
      section === undefined ||
      section.kind === 'entries' ||
      field === undefined ||
      checkShape(section, field.value, `\`${group}\``, report, field.example)
    )
  }
  return Object.keys(singular).map(isMap).every(Boolean)
}

/** Everything under `words`, as nodes; what is wrong is reported and left out. */
export function wordsToNodes(source: ProtocolSource, context: Context): readonly PolicyNode[] {
  const divisions = divisionsOf(source, context)
  return (Object.keys(singular) as WordGroup[]).flatMap((group) => {
    const section = entryOf(source.words, group)
    if (section?.kind !== 'entries') return []
    return present(section.entries.map((entry) => wordToNode(group, entry, divisions, context)))
  })
}

function wordToNode(group: WordGroup, { key, value }: Entry, divisions: Divisions, context: Context): PolicyNode | undefined {
  const kind = singular[group]
  if (!checkShape(value, wordShapes[group], `${kind} \`${key.text}\``, context.report) || value.kind !== 'entries') return undefined
  const id = `${kind}:${key.text}` as NodeId
  context.place(key.span, id)
  placeCites(id, value, context)
  switch (group) {
    case 'teams':
      return team(key.text, value, divisions, context)
    case 'events':
      return event(key.text, value, context)
    case 'roles':
      return { kind: 'role', id: `role:${key.text}`, ...named(value), ...meaning(value, 'shared role', context) } satisfies Role
    case 'documents':
      return {
        kind: 'document',
        id: `document:${key.text}`,
        ...named(value),
        ...meaning(value, 'shared document', context),
        supplied: textAt(value, 'supplied') === undefined,
      } satisfies Document
    case 'facts':
      return isBareName(key.text, 'a fact', key.span, context) ? fact(key.text, value, context) : undefined
  }
}

function named(value: Entries) {
  return {
    name: textAt(value, 'name')!.text,
    ...optional(value, 'is'),
    alsoCalled: stringsOf(entryOf(value, 'alsoCalled')),
    cites: stringsOf(entryOf(value, 'cites')),
  }
}

/** The names of what divides teams, by what it is: an area, a number. */
type Divisions = ReadonlyMap<string, readonly string[]>

function divisionsOf({ words }: ProtocolSource, context: Context): Divisions {
  const section = entryOf(words, 'divisions')
  const teams = entryOf(words, 'teams')
  const known =
    teams?.kind !== 'entries'
      ? []
      : teams.entries.flatMap(({ value }) => (value.kind === 'entries' ? (textAt(value, 'per')?.text ?? []) : []))
  return new Map(
    (section?.kind === 'entries' ? section.entries : []).flatMap(({ key, value }): [string, readonly string[]][] => {
      if (known.includes(key.text)) return [[key.text, stringsOf(value)]]
      context.report('unknown-name', key.span, { of: 'split', name: key.text, known })
      return []
    }),
  )
}

function team(name: string, value: Entries, divisions: Divisions, context: Context): Team {
  const does = textsOf(entryOf(value, 'does'))
    .filter((text) => known('team function', text, context))
    .map((text) => text.text)
  return {
    kind: 'team',
    id: `team:${name}`,
    ...named(value),
    does,
    ...optional(value, 'per'),
    members: divisions.get(textAt(value, 'per')?.text ?? '') ?? [],
    outside: textAt(value, 'outside') !== undefined,
    holds: textAt(value, 'holds') === undefined,
  }
}

function event(name: string, value: Entries, context: Context): Event {
  const held = textAt(value, 'held')
  const every = held && readEvery(held, context)
  const concerns = entryOf(value, 'concerns')
  return {
    kind: 'event',
    id: `event:${name}`,
    ...named(value),
    ...meaning(value, 'shared event', context),
    once: textAt(value, 'happens')?.text === 'once',
    ...(every && { held: every.duration }),
    after: present(textsOf(entryOf(value, 'after')).map((text) => context.resolve('event', text))),
    concerns: (concerns && withoutTerms(concerns, context)) ?? always,
  }
}

const domains = ['oneOf', 'yesNo', 'age', 'since'] as const
const domainNames = { oneOf: 'one-of', yesNo: 'yes-no', age: 'age', since: 'since' } as const
const bareName = /^[a-z][A-Za-z0-9]*$/

function fact(name: string, value: Entries, context: Context): Fact | undefined {
  const stated = domains.filter((domain) => entryOf(value, domain) !== undefined)
  const domain = stated[0]
  if (domain === undefined || stated.length > 1) {
    context.report('one-of-these', value.span, { what: `fact \`${name}\``, lines: domains, got: stated })
    return undefined
  }
  const onlyFor = entryOf(value, 'onlyFor')
  const usually = entryOf(value, 'usually')
  const usual = usually && readFact({ kind: 'text', text: name, style: 'name', span: usually.span }, usually, context)
  const question = domain === 'oneOf' ? undefined : textAt(value, domain)?.text
  return {
    kind: 'fact',
    id: `fact:${name}`,
    ...named(value),
    domain: domainNames[domain],
    values: context.fact(name)!.values,
    ...(question !== undefined && { question }),
    ...meaning(value, 'shared fact', context),
    valuesMean: valuesMean(name, value, context),
    changes: (textAt(value, 'changes')?.text ?? 'freely') as Fact['changes'],
    settledAt: present(textsOf(entryOf(value, 'settledAt')).map((text) => context.resolve('event', text))),
    judgedBy: readJudges(entryOf(value, 'judgedBy'), context),
    criteria: present(textsOf(entryOf(value, 'criteria')).map((text) => context.resolve('document', text))),
    onlyFor: (onlyFor && withoutTerms(onlyFor, context)) ?? always,
    during: duringOf(name, domain, value, context),
    ...(usual && { usually: usual }),
  }
}

/** The days on which a yes-no fact is so, by the calendar alone. */
function duringOf(name: string, domain: (typeof domains)[number], value: Entries, context: Context): Fact['during'] {
  const during = entryOf(value, 'during')
  if (during === undefined) return []
  if (domain === 'yesNo') return readEach(during, (text) => readDaysOfYear(text, context))
  context.report('missing-line', during.span, {
    what: `fact \`${name}\`, which says on which days it is so,`,
    line: 'yesNo',
    example: 'Is it in the school holidays?',
  })
  return []
}

/** A condition in the words: terms come after the words, so it cannot use any. */
function withoutTerms(value: Value, context: Context): Condition | undefined {
  const condition = readCondition(value, context)
  let usesTerm = false
  if (condition !== undefined) eachPiece(condition, (piece) => void (usesTerm ||= piece.kind === 'term-holds'))
  if (!usesTerm) return condition
  context.report('term-in-words', value.span, {})
  return undefined
}

/** Which shared values the values are; where nothing is said and the fact is a shared one, those of the same name. */
function valuesMean(name: string, value: Entries, context: Context): readonly ValueMeaning[] {
  const mapping = entryOf(value, 'valuesMean')
  const { domain, values: local } = context.fact(name)!
  const means = textAt(value, 'means')?.text
  const concept = sharedFact(means)
  const shared = concept === undefined ? [] : Object.keys(sharedFacts[concept]!.values)
  if (mapping === undefined && domain === 'one-of' && concept === means)
    return local.filter((each) => shared.includes(each)).map((each) => ({ kind: 'value-meaning', value: each, concept: each }))
  if (mapping?.kind !== 'entries') return []
  return mapping.entries.flatMap(({ key, value: meant }) => {
    if (meant.kind !== 'text') return []
    if (!local.includes(key.text)) context.report('not-one-of', key.span, { what: `fact \`${name}\``, text: key.text, values: local })
    else if (!shared.includes(meant.text))
      context.report('unknown-name', meant.span, {
        of: 'shared value',
        name: meant.text,
        known: shared,
        meant: concept && sharedValueFor(concept, meant.text),
      })
    else return [{ kind: 'value-meaning', value: key.text, concept: meant.text } as const]
    return []
  })
}

function sharedFact(means: string | undefined): string | undefined {
  const concept = means?.replace(/^(?:narrower than|related to) /, '')
  return concept !== undefined && Object.hasOwn(sharedFacts, concept) ? concept : undefined
}

/** `X`, `narrower than X`, `related to X`. */
function meaning(value: Entries, of: NameKind, context: Context): { readonly means?: Meaning } {
  const text = textAt(value, 'means')
  if (text === undefined) return {}
  const [, fit, concept] = /^(narrower than |related to )?(.+)$/.exec(text.text)!
  if (!known(of, piece(text, concept!), context)) return {}
  return {
    means: { kind: 'meaning', fit: fit === undefined ? 'exactly' : fit === 'narrower than ' ? 'narrower' : 'related', concept: concept! },
  }
}

function known(of: NameKind, text: { readonly text: string; readonly span: Entries['span'] }, context: Context): boolean {
  const names = context.names(of)
  if (names.includes(text.text)) return true
  context.report('unknown-name', text.span, { of, name: text.text, known: names, meant: sharedWordFor(of, text.text) })
  return false
}

/** Terms: conditions with a name, in any order; one that needs itself is a finding. */
export function termsToNodes(source: ProtocolSource, context: Context): readonly Term[] {
  const terms = source.terms.entries.flatMap(({ key, value }): Term[] => {
    const id = `term:${key.text}` as const
    context.place(key.span, id)
    if (!isBareName(key.text, 'a term', key.span, context)) return []
    if (!checkShape(value, { shape: 'shared', name: 'exception' }, `term \`${key.text}\``, context.report)) return []
    placeCites(id, value, context)
    const exception = readException(value, context)
    if (exception === undefined) return []
    const { kind: _, ...rest } = exception
    return [{ kind: 'term', id, ...rest }]
  })
  return grounded(terms, context, source)
}

/** Words that a condition has already, that begin a rule, or that TypeScript keeps for itself: a bare name must be none of them. */
const reserved: ReadonlySet<string> = new Set([
  ...Object.keys(conditionLines),
  'unless',
  'says',
  'cites',
  ...wordsAt('start'),
  'authority',
  'terms',
  'protocol',
  ...(
    'await break case catch class const continue debugger default delete do else enum export extends false finally for function if implements import in ' +
    'instanceof interface let new null package private protected public return static super switch this throw true try typeof undefined var void while with yield'
  ).split(' '),
])

function isBareName(name: string, what: string, at: Span, context: Context): boolean {
  if (reserved.has(name)) {
    context.report('reserved-name', at, { name, what })
    return false
  }
  if (bareName.test(name)) return true
  context.report('badly-formed-name', at, { what, name, form: 'write one word in camel case: `underSection47`' })
  return false
}

/** Reports circles among terms and gives no term at all then: what leads into a circle cannot be tested. */
function grounded(terms: readonly Term[], context: Context, source: ProtocolSource): readonly Term[] {
  const needs = new Map(terms.map((term) => [term.id, mentioned(term)]))
  const circles = circlesOf(needs)
  if (circles.length === 0) return terms
  const places = new Map(source.terms.entries.map(({ key }) => [`term:${key.text}`, key.span]))
  for (const circle of circles) context.report('circular-term', places.get(circle[0]!)!, { terms: [...circle, circle[0]!].map(nameOf) })
  return []
}

function mentioned(term: Term): readonly Term['id'][] {
  return referencesOf(term).filter((id): id is Term['id'] => id.startsWith('term:'))
}
