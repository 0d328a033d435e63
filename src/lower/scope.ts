/** The names of one protocol: what has been declared, and where. */
import type { Report } from '../diagnostics/diagnostic.js'
import type { DocumentId, EventId, FactId, NodeId, RoleId, RuleId, TeamId, TermId } from '../graph/ids.js'
import type { Span } from '../source/source.js'
import type { NameKind } from '../syntax/shape.js'
import { sharedWords } from '../syntax/shared-words.js'
import type { Entries, ProtocolSource, Text } from '../syntax/value.js'
import { entryOf, itemsOf } from '../syntax/value.js'
import { hoursInFull } from './phrases/hours.js'
import { isSeveral, severalIn } from './several.js'

interface IdOf {
  team: TeamId
  event: EventId
  role: RoleId
  document: DocumentId
  fact: FactId
  term: TermId
  rule: RuleId
}
export type Declared = keyof IdOf

/** A fact as far as conditions need it. */
export interface FactShape {
  readonly domain: 'one-of' | 'yes-no' | 'age' | 'since'
  /** None where the declaration does not say them, which is reported there. */
  readonly values: readonly string[]
}

/** What may help somebody who wrote an unknown name. */
export interface Hints {
  /** Values that may stand in the place of a name. */
  readonly also?: readonly string[]
  /** What was meant, in the form of the language. */
  readonly meant?: string | undefined
}

/** What lowering carries along: the names, the places and where to report. */
export interface Context {
  readonly report: Report
  has(kind: Declared, name: string): boolean
  names(kind: NameKind): readonly string[]
  fact(name: string): FactShape | undefined
  /** What a family of teams is divided by; nothing for a single team. */
  familyOf(team: string): string | undefined
  /** When the office is open on a working day, in full; that a protocol counts by it and does not say so is reported where it first does. */
  officeHours(countedIn: Text): string
  /** Whether an event comes once in the life of a case. */
  comesOnce(event: string): boolean
  /** The id of a declared name; an unknown one is reported. */
  resolve<K extends Declared>(kind: K, name: Text, hints?: Hints): IdOf[K] | undefined
  /** Remembers where something was written: a node, a word of its sentence, an item of that word. */
  place(span: Span, id: NodeId, word?: string, item?: string): void
  /** The same for many places of one node, which are gathered only when somebody asks for one of them. */
  placeLater(id: NodeId, gather: () => void): void
}

/** Where nodes, their words and the items of those were written. */
export interface Places {
  /** The nearest place known: the item, else the word, else the node. */
  of(id: NodeId, word?: string, item?: string): Span
}

/** What stands in for hours that are missing or cannot be read: that is an error, so nothing is ever counted by it. */
const supposed = '09:00 to 17:00'

/** Gathers the names of a protocol. */
export function scopeOf(source: ProtocolSource, report: Report): { readonly context: Context; readonly places: Places } {
  const sections: Readonly<Record<Declared, Entries | undefined>> = {
    team: section(source.words, 'teams'),
    event: section(source.words, 'events'),
    role: section(source.words, 'roles'),
    document: section(source.words, 'documents'),
    fact: section(source.words, 'facts'),
    term: source.terms,
    rule: source.rules,
  }
  const broken = source.broken.map((id) => id.text)
  const declared = new Map<Declared, ReadonlySet<string>>()
  for (const [kind, entries] of Object.entries(sections) as [Declared, Entries | undefined][]) {
    const names = (entries?.entries ?? []).map((entry) => entry.key.text)
    declared.set(kind, new Set(kind === 'rule' ? [...names, ...broken] : names))
  }
  const factShapes = new Map((sections.fact?.entries ?? []).map((entry) => [entry.key.text, factShape(entry.value)]))
  const families = new Map((sections.team?.entries ?? []).map((entry) => [entry.key.text, textUnder(entry.value, 'per')]))
  const once = new Set(
    (sections.event?.entries ?? []).flatMap((entry) => (textUnder(entry.value, 'happens') === 'once' ? [entry.key.text] : [])),
  )
  const { place, placeLater, of } = placesOf(source.authority.span)
  const has = (kind: Declared, name: string) => declared.get(kind)!.has(name)
  const lists = new Map([...declared].map(([kind, set]) => [kind as NameKind, [...set]]))
  const names = (kind: NameKind) => sharedWords(kind) ?? lists.get(kind) ?? []

  const aliases = new Map<Declared, ReadonlyMap<string, string>>()
  const calledSo = (kind: Declared, name: string) => {
    if (!aliases.has(kind)) aliases.set(kind, aliasesIn(kind === 'rule' || kind === 'term' ? undefined : sections[kind]))
    return aliases.get(kind)!.get(name.toLowerCase())
  }

  const open = textUnder(source.words, 'officeHours')
  let isMissed = false

  const context: Context = {
    report,
    has,
    names,
    fact: (name) => factShapes.get(name),
    familyOf: (team) => families.get(team),
    officeHours({ text, span }) {
      if (open === undefined && !isMissed) report('no-office-hours', span, { text })
      isMissed = true
      return open === undefined ? supposed : (hoursInFull(open) ?? supposed)
    },
    comesOnce: (event) => once.has(event),
    resolve(kind, { text: name, span }, { also = [], meant } = {}) {
      if (has(kind, name)) return `${kind}:${name}` as IdOf[typeof kind]
      const isA = (['team', 'event', 'role', 'document', 'fact', 'term'] as const).find((other) => has(other, name))
      report('unknown-name', span, { of: kind, name, known: names(kind), also, called: calledSo(kind, name), isA, meant })
      return undefined
    },
    place,
    placeLater,
  }
  return { context, places: { of } }
}

/** Where things were written: of what stands twice the first place counts. */
function placesOf(fallback: Span): Places & Pick<Context, 'place' | 'placeLater'> {
  const places = new Map<string, Span>()
  const notGathered = new Map<NodeId, () => void>()
  return {
    place(span, id, word = '', item = '') {
      const key = `${id}\n${word}\n${item}`
      if (!places.has(key)) places.set(key, span)
    },
    placeLater: (id, gather) => void notGathered.set(id, gather),
    of(id, word = '', item = '') {
      notGathered.get(id)?.()
      notGathered.delete(id)
      return places.get(`${id}\n${word}\n${item}`) ?? places.get(`${id}\n${word}\n`) ?? places.get(`${id}\n\n`) ?? fallback
    },
  }
}

function section(words: Entries, name: string): Entries | undefined {
  const value = entryOf(words, name)
  return value?.kind === 'entries' ? value : undefined
}

function textUnder(value: Entries['entries'][number]['value'], key: string): string | undefined {
  const found = value.kind === 'entries' ? entryOf(value, key) : undefined
  return found?.kind === 'text' ? found.text : undefined
}

function factShape(value: Entries['entries'][number]['value']): FactShape {
  const line = (key: string) => (value.kind === 'entries' ? entryOf(value, key) : undefined)
  if (line('age') !== undefined) return { domain: 'age', values: [] }
  if (line('since') !== undefined) return { domain: 'since', values: [] }
  if (line('yesNo') !== undefined) return { domain: 'yes-no', values: ['no', 'yes'] }
  const values = line('oneOf')
  // Several values in one text are reported where they are declared, and meant by whoever uses one of them.
  if (values?.kind === 'text') return { domain: 'one-of', values: isSeveral(values.text) ? severalIn(values.text) : [values.text] }
  return {
    domain: 'one-of',
    values: values?.kind === 'list' ? values.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])) : [],
  }
}

/** The declared name for each full name and each other name of the same thing, capitals aside. */
function aliasesIn(entries: Entries | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { key, value } of entries?.entries ?? []) {
    const others = value.kind === 'entries' ? entryOf(value, 'alsoCalled') : undefined
    const names = [
      textUnder(value, 'name'),
      ...(others === undefined ? [] : itemsOf(others)).map((item) => (item.kind === 'text' ? item.text : undefined)),
    ]
    for (const name of names) if (name !== undefined && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), key.text)
  }
  return found
}
