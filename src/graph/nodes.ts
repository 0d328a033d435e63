/** The nodes of the policy graph: frozen records with a literal `kind`. Everything after the graph sees only these. */
import type {
  Act,
  Condition,
  DaysOfYear,
  Decider,
  Doer,
  Due,
  Duration,
  Exception,
  InForce,
  Limit,
  Meaning,
  Moment,
  Override,
  Party,
  Point,
  Receiver,
  Stay,
  ValueMeaning,
  Variant,
  Weighing,
} from './expressions.js'
import type { DocumentId, EventId, FactId, NodeId, ReadingId, RoleId, RuleId, TeamId, TermId } from './ids.js'

/** What every declared word carries. */
interface Named {
  readonly name: string
  readonly is?: string
  readonly alsoCalled: readonly string[]
  readonly cites: readonly string[]
}

/** The document itself: one in a graph. */
export interface Protocol {
  readonly kind: 'protocol'
  readonly id: 'protocol'
  readonly authority: string
  readonly name: string
  readonly title?: string
  readonly calendar: 'england-and-wales' | 'scotland' | 'northern-ireland'
  readonly version: string
  /** A day, month or year in ISO form, or `not stated`. */
  readonly effective: string
  readonly review?: string
  readonly inFlight?: string
  readonly asks: readonly Question[]
  readonly outside: readonly Outside[]
  readonly assumes: readonly Exception[]
  readonly cites: readonly string[]
}

/** A holder and a moment that the document sets out to answer for; without a team the case is one that nobody holds. */
export interface Question {
  readonly kind: 'question'
  readonly heldBy?: TeamId
  readonly unheld?: Unheld
  readonly at: Moment
}
/** Where a case is that no team holds. */
export type Unheld = 'closed' | 'not yet open'
/** What the document leaves to others, with the reason. */
export interface Outside {
  readonly kind: 'outside'
  readonly heldBy?: TeamId
  readonly unheld?: Unheld
  readonly at?: EventId
  readonly topic?: string
  readonly says: string
  readonly cites: readonly string[]
}

export interface Team extends Named {
  readonly kind: 'team'
  readonly id: TeamId
  /** Ids of shared team functions. */
  readonly does: readonly string[]
  /** The node is a family, one team for each of these (`area`, `number`). */
  readonly per?: string
  /** The names of what divides the family, where the text has them: `FRT 3` is that of `3`. */
  readonly members: readonly string[]
  readonly outside: boolean
  /** Whether it can hold a case at all. */
  readonly holds: boolean
}

export interface Event extends Named {
  readonly kind: 'event'
  readonly id: EventId
  readonly means?: Meaning
  readonly once: boolean
  readonly held?: Duration
  /** Events that always come before this one. */
  readonly after: readonly EventId[]
  readonly concerns: Condition
}

export interface Role extends Named {
  readonly kind: 'role'
  readonly id: RoleId
  readonly means?: Meaning
}

export interface Document extends Named {
  readonly kind: 'document'
  readonly id: DocumentId
  readonly means?: Meaning
  readonly supplied: boolean
}

export interface Fact extends Named {
  readonly kind: 'fact'
  readonly id: FactId
  /** `one-of` and `yes-no` have `values`; `age` and `since` are cut where rules mention them. */
  readonly domain: 'one-of' | 'yes-no' | 'age' | 'since'
  readonly values: readonly string[]
  /** The question for `yes-no`, whose age, or since what. */
  readonly question?: string
  readonly means?: Meaning
  readonly valuesMean: readonly ValueMeaning[]
  readonly changes: 'never' | 'once yes stays yes' | 'freely'
  readonly settledAt: readonly EventId[]
  readonly judgedBy: readonly Decider[]
  readonly criteria: readonly DocumentId[]
  readonly onlyFor: Condition
  /** The days of the year on which the answer is yes; none: the case has to tell. */
  readonly during: readonly DaysOfYear[]
  /** What it is in a case of which nothing else is told: a test of the fact itself, or `whatever`: that stays open. */
  readonly usually?: Condition
}

/** A condition with a name: a deemed status, a criterion, an alias. */
export interface Term {
  readonly kind: 'term'
  readonly id: TermId
  readonly when: Condition
  readonly unless: readonly Exception[]
  readonly says?: string
  readonly cites: readonly string[]
}

/** What every rule carries. */
interface Statement {
  readonly id: RuleId
  readonly when: Condition
  /** Who holds the case when the rule speaks; empty: not stated. */
  readonly heldBy: readonly TeamId[]
  /** The rule speaks, besides, of cases that nobody holds. */
  readonly unheld: readonly ('closed' | 'not yet open')[]
  readonly says?: string
  readonly cites: readonly string[]
}

/** What can lift a rule, set it aside or change it: exceptions, precedence, dates, readings. */
interface Defeasible {
  readonly unless: readonly Exception[]
  readonly overrides: readonly Override[]
  readonly replaces: readonly RuleId[]
  readonly inForce?: InForce
  /** The moment whose date picks the rule; absent: its own point. */
  readonly inForceBy?: Moment
  /** The questions that the readings answer; empty: one reading. */
  readonly readings: readonly ReadingId[]
  /** The other readings, with what they change; those of different questions change different fields. */
  readonly variants: readonly Variant[]
}

/** What is laid beside the rules of other authorities. */
interface Topical {
  /** The shared topics that the author puts it under; empty: what it speaks of says so. It decides nothing. */
  readonly topics: readonly string[]
}

/**
 * Where a case goes next, and when: a route states only what its clause states. `any-of-all` states nothing: a route `at` any
 * point qualifies moves (to the team named, or to any) and causes none, one `to` any team leaves the team to other rules.
 */
export interface Route extends Statement, Defeasible, Topical {
  readonly kind: 'route'
  readonly strength: 'must' | 'should' | 'may' | 'must-not'
  readonly aspect: 'case responsibility' | 'allocation' | 'line management' | 'system record'
  readonly to?: Receiver
  readonly at?: Point
  readonly stay?: Stay
  readonly agreedAt?: Moment
  /** Who sees to the move; empty: not stated. */
  readonly arrangedBy: readonly Party[]
  readonly within: readonly Limit[]
  readonly due: readonly Due[]
  readonly shortenedBy: readonly DocumentId[]
  readonly waitsFor?: Condition
  readonly decidedBy: readonly Decider[]
  readonly weighing?: Weighing
  /** The point is one of a group, named by this event, of which the first counts. */
  readonly whicheverFirst?: EventId
  /** For a permission: the rules to which it opens a second possibility. */
  readonly insteadOf: readonly RuleId[]
  /** The clause says what happens as a rule: every other rule that speaks wins. */
  readonly yields: boolean
}

/** Who does what, how strongly, by when, and which moves wait for it. */
export interface Duty extends Statement, Defeasible, Topical {
  readonly kind: 'duty'
  readonly strength: 'must' | 'should' | 'may' | 'must-not' | 'need-not'
  /** Together. */
  readonly who: readonly Doer[]
  readonly act: Act
  /** What is done, as shared matters, where the author says so. It decides nothing. */
  readonly matters: readonly string[]
  readonly within: readonly Limit[]
  readonly due: readonly Due[]
  readonly shortenedBy: readonly DocumentId[]
  readonly decidedBy: readonly Decider[]
  readonly weighing?: Weighing
  /** The text being silent, nothing waits; `nothing`: the text says so outright. */
  readonly holdsUp: 'not-stated' | 'nothing' | 'every-transfer' | 'rules'
  readonly holdsUpRules: readonly RuleId[]
  readonly yields: boolean
}

/** Who settles a dispute, rung by rung. */
export interface Ladder extends Statement, Defeasible, Topical {
  readonly kind: 'ladder'
  readonly rungs: readonly Rung[]
}
export interface Rung {
  readonly kind: 'rung'
  readonly who: readonly Decider[]
  readonly within?: Limit
  /** How strongly the text sends the matter there; absent: it says no more than that it goes there. */
  readonly strength?: 'must' | 'should' | 'may'
}

/** A hole that the source really has. Covers this kind, these rules, these fields and the region of `when` and `heldBy`, no more. */
export interface Acknowledgement extends Statement, Topical {
  readonly kind: 'acknowledgement'
  readonly hole: 'gap' | 'conflict' | 'unclear' | 'missing' | 'undefined' | 'overdue'
  readonly at?: Point
  /** So long stays, from when is not stated, at whose end the hole is. */
  readonly limits: readonly Limit[]
  readonly rules: readonly RuleId[]
  readonly documents: readonly DocumentId[]
  readonly words: readonly string[]
  readonly about: readonly string[]
}

/** What the author promises of every case, whatever happens to it: it is proved, or broken by a story. */
export interface Promised extends Statement {
  readonly kind: 'promise'
  readonly property: 'never-held-by' | 'can-reach' | 'moves-to' | 'settled-at'
  readonly teams: readonly TeamId[]
  /** Besides teams: that the case is closed, or not yet open. */
  readonly states: readonly ('closed' | 'not yet open')[]
  readonly moments: readonly Moment[]
}

/** Prose that is kept, cited and shown, and not executed. */
export interface Principle extends Statement, Topical {
  readonly kind: 'principle'
  readonly inForce?: InForce
}

/** A question about how clauses are to be read; rules with the same readings share it. */
export interface Reading {
  readonly kind: 'reading'
  readonly id: ReadingId
  readonly options: readonly string[]
  /** The option that the rules state as they stand. */
  readonly written: string
  /** Whether the author follows the clause as written; no: nobody has decided. */
  readonly followed: boolean
}

export type RuleNode = Route | Duty | Ladder | Acknowledgement | Promised | Principle
export type PolicyNode = Protocol | Team | Event | Role | Document | Fact | Term | Reading | RuleNode
export type NodeKind = PolicyNode['kind']
export type NodeOf<K extends NodeKind> = Extract<PolicyNode, { kind: K }>

/** Whether a route only qualifies moves and causes none. One that forbids a move at any point is no qualification: it is a route of its own. */
export function isRider({ to, at, stay, strength }: Route): boolean {
  if (stay !== undefined || strength === 'must-not') return false
  return at?.kind === 'any-of-all' || (to === undefined && at === undefined)
}

/** Whether a node is a rule of the protocol. */
export function isRule(node: PolicyNode): node is RuleNode {
  return node.id.startsWith('rule:')
}

export type { NodeId }
