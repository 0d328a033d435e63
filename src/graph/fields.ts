/**
 * Every kind of node and part with its fields: the edges of the graph, what may be absent, and which lists have an order
 * of their own. Closure, canonical order, the JSON Schema, reading and comparing all walk this table.
 */
import type {
  Act,
  Condition,
  DaysOfYear,
  Doer,
  Due,
  Duration,
  AgeValue,
  Exception,
  InForce,
  Limit,
  Meaning,
  Override,
  Party,
  Point,
  Receiver,
  Stay,
  ValueMeaning,
  Variant,
  Weighing,
  Deed,
} from './expressions.js'
import type { Outside, PolicyNode, Question, Rung } from './nodes.js'
import { monthNames } from '../util/month-names.js'

export type Part =
  | Condition
  | Exception
  | Point
  | Party
  | Doer
  | Receiver
  | Limit
  | Due
  | Stay
  | InForce
  | Act
  | Deed
  | Override
  | Weighing
  | Variant
  | Meaning
  | ValueMeaning
  | Duration
  | AgeValue
  | DaysOfYear
  | Question
  | Outside
  | Rung
export type Kind = (PolicyNode | Part)['kind']
export type OfKind<K extends Kind> = Extract<PolicyNode | Part, { kind: K }>

/** The prefix of the ids that a reference may hold. */
export type Target = 'team' | 'event' | 'role' | 'document' | 'fact' | 'term' | 'rule' | 'reading'

export type FieldType =
  | { readonly type: 'text' }
  | { readonly type: 'words'; readonly words: readonly string[] }
  | { readonly type: 'count' }
  | { readonly type: 'flag' }
  | { readonly type: 'ref'; readonly to: Target }
  | { readonly type: 'own'; readonly kinds: readonly Kind[] }
  | { readonly type: 'changes' }
export interface Field {
  readonly is: FieldType
  /** `one`, may be `absent`, a `set` (no order, no duplicates) or a `list` (the order means something). */
  readonly many: 'one' | 'absent' | 'set' | 'list'
}

const text: FieldType = { type: 'text' }
const words = (...list: string[]): FieldType => ({ type: 'words', words: list })
const ref = (to: Target): FieldType => ({ type: 'ref', to })
const own = (...kinds: Kind[]): FieldType => ({ type: 'own', kinds })
const one = (is: FieldType): Field => ({ is, many: 'one' })
const maybe = (is: FieldType): Field => ({ is, many: 'absent' })
const set = (is: FieldType): Field => ({ is, many: 'set' })
const list = (is: FieldType): Field => ({ is, many: 'list' })
const count: FieldType = { type: 'count' }
const flag: FieldType = { type: 'flag' }

const condition = own(
  'always',
  'all',
  'any',
  'not',
  'fact-is',
  'age-is',
  'since-is',
  'whatever',
  'going-to',
  'happened',
  'applied',
  'as-at',
  'term-holds',
)
const moments: Kind[] = [
  'event-moment',
  'birthday',
  'after',
  'before',
  'first-after',
  'nearest',
  'last-of',
  'hour-of',
  'previous-transfer',
  'transfer',
]
const moment = own(...moments)
const simplePoints: Kind[] = [...moments, 'agreed', 'usual', 'any-of-all', 'not-stated']
const point = own(...simplePoints, 'one-of-points')
const parties: Kind[] = ['team-party', 'role-party', 'side-party', 'role-of', 'event-party', 'not-stated', 'whichever-first']
const party = own(...parties)
const doer = own(...parties, 'substitutes', 'one-of-parties')
const decider = own(...parties, 'one-of-parties')
const receivers: Kind[] = [
  'team-receiver',
  'family-member',
  'known-receiver',
  'role-receiver',
  'closed',
  'usual',
  'any-of-all',
  'not-stated',
]
const receiver = own(...receivers, 'choice', 'jointly')
const limits = set(own('limit'))
/** The parts of a year for each of which a duty can come anew. */
const periods = [...monthNames, 'term', 'school year', 'school holiday', 'financial year'] as const
const dues = set(own('urgency', 'every', 'each-period', 'due-moment', 'lasting'))
const exceptions = set(own('exception'))
const cites = set(text)

const named = { name: one(text), is: maybe(text), alsoCalled: set(text), cites }
const statement = { when: one(condition), heldBy: set(ref('team')), unheld: set(words('closed', 'not yet open')), says: maybe(text), cites }
const binding = {
  unless: exceptions,
  overrides: set(own('override')),
  replaces: set(ref('rule')),
  inForce: maybe(own('in-force')),
  inForceBy: maybe(moment),
  readings: set(ref('reading')),
  variants: set(own('variant')),
  topics: set(text),
}

type FieldsOf<K extends Kind> = { readonly [F in Exclude<keyof OfKind<K>, 'kind' | 'id'>]-?: Field }

export const fields: { readonly [K in Kind]: FieldsOf<K> } = {
  // nodes
  protocol: {
    authority: one(text),
    name: one(text),
    title: maybe(text),
    calendar: one(words('england-and-wales', 'scotland', 'northern-ireland')),
    version: one(text),
    effective: one(text),
    review: maybe(text),
    inFlight: maybe(text),
    asks: set(own('question')),
    outside: set(own('outside')),
    assumes: exceptions,
    cites,
  },
  team: { ...named, does: set(text), per: maybe(text), members: set(text), outside: one(flag), holds: one(flag) },
  event: {
    ...named,
    means: maybe(own('meaning')),
    once: one(flag),
    held: maybe(own('duration')),
    after: set(ref('event')),
    concerns: one(condition),
  },
  role: { ...named, means: maybe(own('meaning')) },
  document: { ...named, means: maybe(own('meaning')), supplied: one(flag) },
  fact: {
    ...named,
    domain: one(words('one-of', 'yes-no', 'age', 'since')),
    values: set(text),
    question: maybe(text),
    means: maybe(own('meaning')),
    valuesMean: set(own('value-meaning')),
    changes: one(words('never', 'once yes stays yes', 'freely')),
    settledAt: set(ref('event')),
    judgedBy: set(decider),
    criteria: set(ref('document')),
    onlyFor: one(condition),
    during: set(own('days-of-year')),
    usually: maybe(condition),
  },
  term: { when: one(condition), unless: exceptions, says: maybe(text), cites },
  reading: { options: set(text), written: one(text), followed: one(flag) },
  route: {
    ...statement,
    ...binding,
    strength: one(words('must', 'should', 'may', 'must-not')),
    aspect: one(words('case responsibility', 'allocation', 'line management', 'system record')),
    to: maybe(receiver),
    at: maybe(point),
    stay: maybe(own('stay-until', 'stay-at-least-until', 'stay-for')),
    agreedAt: maybe(moment),
    arrangedBy: set(party),
    within: limits,
    due: dues,
    shortenedBy: set(ref('document')),
    waitsFor: maybe(condition),
    decidedBy: set(decider),
    weighing: maybe(own('weighing')),
    whicheverFirst: maybe(ref('event')),
    insteadOf: set(ref('rule')),
    yields: one(flag),
  },
  duty: {
    ...statement,
    ...binding,
    strength: one(words('must', 'should', 'may', 'must-not', 'need-not')),
    who: set(doer),
    act: one(own('described-act', 'free-act')),
    matters: set(text),
    within: limits,
    due: dues,
    shortenedBy: set(ref('document')),
    decidedBy: set(decider),
    weighing: maybe(own('weighing')),
    holdsUp: one(words('not-stated', 'nothing', 'every-transfer', 'rules')),
    holdsUpRules: set(ref('rule')),
    yields: one(flag),
  },
  ladder: { ...statement, ...binding, rungs: list(own('rung')) },
  acknowledgement: {
    ...statement,
    hole: one(words('gap', 'conflict', 'unclear', 'missing', 'undefined', 'overdue')),
    at: maybe(point),
    limits,
    rules: set(ref('rule')),
    documents: set(ref('document')),
    words: set(text),
    about: set(text),
    topics: set(text),
  },
  promise: {
    ...statement,
    property: one(words('never-held-by', 'can-reach', 'moves-to', 'settled-at')),
    teams: set(ref('team')),
    states: set(words('closed', 'not yet open')),
    moments: set(moment),
  },
  principle: { ...statement, inForce: maybe(own('in-force')), topics: set(text) },
  // parts of nodes
  question: { heldBy: maybe(ref('team')), unheld: maybe(words('closed', 'not yet open')), at: one(moment) },
  outside: {
    heldBy: maybe(ref('team')),
    unheld: maybe(words('closed', 'not yet open')),
    at: maybe(ref('event')),
    topic: maybe(text),
    says: one(text),
    cites,
  },
  rung: { who: set(decider), within: maybe(own('limit')), strength: maybe(words('must', 'should', 'may')) },
  duration: {
    count: one(count),
    unit: one(words('hour', 'working hour', 'day', 'working day', 'calendar day', 'week', 'month', 'year')),
    officeHours: maybe(text),
  },
  age: { years: one(count), months: one(count) },
  always: {},
  all: { parts: set(condition) },
  any: { parts: set(condition) },
  not: { part: one(condition) },
  'fact-is': { fact: one(ref('fact')), values: set(text) },
  'age-is': {
    fact: maybe(ref('fact')),
    test: one(words('under', 'exactly', 'over', 'at-least', 'between')),
    age: one(own('age')),
    upTo: maybe(own('age')),
  },
  'since-is': { fact: one(ref('fact')), test: one(words('within', 'over')), duration: one(own('duration')) },
  whatever: { fact: maybe(ref('fact')) },
  'going-to': { teams: set(ref('team')) },
  happened: { events: set(ref('event')) },
  applied: { rules: set(ref('rule')) },
  'as-at': { moment: one(moment), before: one(flag), part: one(condition) },
  'term-holds': { term: one(ref('term')) },
  exception: { when: one(condition), unless: exceptions, says: maybe(text), cites },
  'event-moment': { event: one(ref('event')), which: maybe(words('first', 'next')) },
  birthday: { age: one(own('age')) },
  after: { duration: one(own('duration')), of: one(moment) },
  before: { duration: one(own('duration')), of: one(moment) },
  'first-after': { event: one(ref('event')), after: one(own('birthday', 'event-moment')) },
  nearest: { event: one(ref('event')), to: one(own('birthday')) },
  'last-of': { moments: set(moment) },
  'hour-of': { time: one(text), day: one(moment) },
  'previous-transfer': {},
  transfer: {},
  agreed: {},
  usual: {},
  'any-of-all': {},
  'not-stated': {},
  'one-of-points': { points: set(own(...simplePoints)) },
  'team-party': { team: one(ref('team')) },
  'role-party': { role: one(ref('role')) },
  'side-party': { side: one(words('sender', 'receiver', 'holder', 'previous-holder', 'current-holder')) },
  'role-of': { of: one(own('team-party', 'role-party', 'side-party')), role: one(ref('role')) },
  'event-party': { event: one(ref('event')) },
  'whichever-first': {},
  substitutes: { first: one(party), orElse: list(party) },
  'one-of-parties': { parties: set(party) },
  'team-receiver': { team: one(ref('team')) },
  'family-member': { family: one(ref('team')), by: one(text) },
  'known-receiver': { which: one(words('previous-holder', 'related-childs-team', 'agreed-team')) },
  'role-receiver': { party: one(party) },
  choice: { options: set(own(...receivers)) },
  jointly: { teams: set(ref('team')), lead: one(party) },
  closed: {},
  limit: { duration: one(own('duration')), of: maybe(moment) },
  urgency: { pace: one(text), after: maybe(moment) },
  every: { duration: one(own('duration')) },
  'each-period': { period: one(words(...periods)) },
  'due-moment': { approach: one(words('at', 'by', 'before', 'from', 'until', 'just after', 'end of the day before')), moment: one(moment) },
  lasting: { duration: one(own('duration')), from: maybe(moment) },
  'stay-until': { moment: one(own(...moments, 'not-stated')) },
  'stay-at-least-until': { moment: one(moment) },
  'stay-for': { bound: one(words('at least', 'at most')), duration: one(own('duration')), from: maybe(moment) },
  'in-force': { from: maybe(text), until: maybe(text) },
  'days-of-year': { from: one(text), until: one(text) },
  'free-act': { says: one(text) },
  'described-act': {
    deeds: set(own('deed')),
    to: set(party),
    with: set(party),
    in: set(ref('document')),
    at: set(ref('event')),
    for: maybe(text),
    about: maybe(text),
    or: set(own('described-act')),
  },
  deed: { verb: one(text), documents: set(ref('document')), events: set(ref('event')), parties: set(party), says: maybe(text) },
  override: { rule: one(ref('rule')), only: set(text) },
  weighing: { ranked: one(flag), open: one(flag), grounds: list(text) },
  variant: { reading: one(ref('reading')), name: one(text), absent: maybe(words('yes')), changes: one({ type: 'changes' }) },
  meaning: { fit: one(words('exactly', 'narrower', 'related')), concept: one(text) },
  'value-meaning': { value: one(text), concept: one(text) },
}

/** The kinds that stand in the graph by themselves; all others are parts of a node. */
export const nodeKinds = [
  'protocol',
  'team',
  'event',
  'role',
  'document',
  'fact',
  'term',
  'reading',
  'route',
  'duty',
  'ladder',
  'acknowledgement',
  'promise',
  'principle',
] as const satisfies readonly PolicyNode['kind'][]

/** The fields of a kind, by name. */
export function fieldsOf(kind: Kind): Readonly<Record<string, Field>> {
  return fields[kind]
}

type Rows = readonly (readonly [name: string, field: Field])[]
const rows = new Map(Object.entries(fields).map(([kind, table]): [string, Rows] => [kind, Object.entries(table)]))
const edges = new Map(
  [...rows].map(([kind, all]) => [kind, all.filter(([, { is }]) => is.type === 'ref' || is.type === 'own' || is.type === 'changes')]),
)

/** The fields of a kind in the order of the table. */
export function rowsOf(kind: Kind): Rows {
  return rows.get(kind)!
}

/** The fields of a kind that lead to nodes and parts. */
export function edgesOf(kind: Kind): Rows {
  return edges.get(kind)!
}
