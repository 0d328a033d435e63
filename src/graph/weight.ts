/**
 * What each field of each node has to do with a case. Whoever holds protocols against each other asks this table; the compiler rejects a
 * field that is missing.
 */
import type { NodeKind, NodeOf } from './nodes.js'

export type Weight =
  /** What a case comes to depends on what it means: the space makes formulas and values of it. */
  | 'decides'
  /** The same, and it is read off the node as it is written. */
  | 'decides as written'
  /** Told of a move or an act that others have decided: who sees to it, on what grounds. */
  | 'manner'
  /** Decides nothing: it is for people, or is said of the rest of the protocol. */
  | 'words'
  | Aside

/** What bears on cases otherwise than by the rules. */
export const asides = [
  'calendar',
  'document dates',
  'families',
  'course of events',
  'course of facts',
  'values of facts',
  'untold facts',
] as const
export type Aside = (typeof asides)[number]

type Weights<K extends NodeKind> = { readonly [F in Exclude<keyof NodeOf<K>, 'kind' | 'id'>]-?: Weight }

const named = { name: 'words', is: 'words', alsoCalled: 'words', cites: 'words' } as const
const prose = { says: 'words', cites: 'words' } as const
const statement = { when: 'decides', heldBy: 'decides', unheld: 'decides', ...prose } as const
const binding = { unless: 'decides', readings: 'decides', variants: 'decides', inForceBy: 'decides', topics: 'words' } as const
/** What the author says of the rest of the protocol. */
const remark = { when: 'words', heldBy: 'words', unheld: 'words', ...prose } as const

const weights = {
  protocol: {
    authority: 'words',
    name: 'words',
    title: 'words',
    version: 'words',
    review: 'words',
    cites: 'words',
    calendar: 'calendar',
    effective: 'document dates',
    inFlight: 'document dates',
    asks: 'decides',
    outside: 'decides',
    assumes: 'decides',
  },
  team: { ...named, does: 'words', per: 'families', members: 'families', outside: 'decides', holds: 'decides' },
  event: { ...named, means: 'decides', concerns: 'decides', once: 'course of events', held: 'course of events', after: 'course of events' },
  role: { ...named, means: 'words' },
  document: { ...named, means: 'words', supplied: 'words' },
  fact: {
    ...named,
    question: 'words',
    criteria: 'words',
    means: 'decides',
    valuesMean: 'decides',
    onlyFor: 'decides',
    domain: 'values of facts',
    values: 'values of facts',
    changes: 'course of facts',
    settledAt: 'course of facts',
    judgedBy: 'course of facts',
    during: 'calendar',
    usually: 'untold facts',
  },
  term: { when: 'decides', unless: 'decides', ...prose },
  reading: { options: 'decides', written: 'decides', followed: 'decides' },
  route: {
    ...statement,
    ...binding,
    overrides: 'decides',
    replaces: 'decides',
    inForce: 'decides',
    aspect: 'decides',
    to: 'decides',
    at: 'decides',
    within: 'decides',
    waitsFor: 'decides',
    whicheverFirst: 'decides',
    insteadOf: 'decides',
    yields: 'decides',
    strength: 'decides as written',
    stay: 'decides as written',
    decidedBy: 'decides as written',
    agreedAt: 'manner',
    arrangedBy: 'manner',
    due: 'manner',
    shortenedBy: 'manner',
    weighing: 'manner',
  },
  duty: {
    ...statement,
    ...binding,
    inForce: 'decides',
    overrides: 'decides as written',
    replaces: 'decides as written',
    yields: 'decides as written',
    strength: 'decides as written',
    who: 'decides as written',
    act: 'decides as written',
    within: 'decides as written',
    due: 'decides as written',
    holdsUp: 'decides as written',
    holdsUpRules: 'decides as written',
    decidedBy: 'decides as written',
    weighing: 'manner',
    shortenedBy: 'manner',
    matters: 'words',
  },
  // Days of a ladder are told with its rungs.
  ladder: {
    ...statement,
    ...binding,
    inForce: 'decides as written',
    overrides: 'decides as written',
    replaces: 'decides as written',
    rungs: 'decides as written',
  },
  acknowledgement: {
    ...remark,
    hole: 'words',
    at: 'words',
    limits: 'words',
    rules: 'words',
    documents: 'words',
    words: 'words',
    about: 'words',
    topics: 'words',
  },
  promise: { ...remark, property: 'words', teams: 'words', states: 'words', moments: 'words' },
  principle: { ...remark, inForce: 'words', topics: 'words' },
} as const satisfies { readonly [K in NodeKind]: Weights<K> }

/** A field of a kind that has one of these weights. */
export type FieldThat<K extends NodeKind, W extends Weight> = {
  [F in keyof (typeof weights)[K]]: (typeof weights)[K][F] extends W ? F : never
}[keyof (typeof weights)[K]]

/** What a field of a node has to do with a case; what no table knows decides nothing. */
export function weightOf(kind: NodeKind, field: string): Weight {
  return (weights[kind] as Readonly<Record<string, Weight>>)[field] ?? 'words'
}

export function fieldsThat<K extends NodeKind, W extends Weight>(kind: K, ...wanted: readonly W[]): readonly FieldThat<K, W>[] {
  return Object.entries<Weight>(weights[kind]).flatMap(([field, weight]) =>
    (wanted as readonly Weight[]).includes(weight) ? [field as FieldThat<K, W>] : [],
  )
}

/** Whether nodes of a kind do nothing to a case, whatever they say. */
export function isWeightless(kind: NodeKind): boolean {
  return Object.values<Weight>(weights[kind]).every((weight) => weight === 'words')
}
