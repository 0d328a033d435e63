/**
 * The words of the language, in the order in which a sentence says them. This table drives the steps of the DSL, both
 * front ends, the JSON Schema and the reference; `test/dsl/agreement.test.ts` and `test/schema` fail for a word that one of them lacks.
 */
import { shapes } from './shapes.js'
import { either, leftOut, map, name, oneOf, phrase, shared, some, text } from './shape.js'
import type { Shape } from './shape.js'

/** What a finished sentence is. */
export type StatementKind = 'route' | 'duty' | 'ladder' | 'acknowledgement' | 'promise' | 'principle'

/** Where a sentence stands after a word; `start` is before the first. */
export type Step = 'start' | 'when' | 'heldBy' | 'transfer' | 'who' | StatementKind

export interface Word {
  /** The steps after which the word may be said. */
  readonly after: readonly Step[]
  /** The step that it leads to; a detail stays where it is. */
  readonly to: Step | 'stays'
  readonly value: Shape
  readonly means: string
  /** What is the case when it is left out. */
  readonly omitted: string
  /** A value, as YAML writes it. */
  readonly example: string
  /** What a reader asks next, and other ways to write it, each with what it says. */
  readonly note?: string
  readonly also?: readonly { readonly example: string; readonly says: string }[]
}

const beforeOutcome = ['start', 'when', 'heldBy'] as const
const rules = some(name('rule'), 'and')

/** A choice of modal: after `who` it takes an act, elsewhere an outcome. */
const modal = (means: string, example: string): Word => ({
  after: [...beforeOutcome, 'who'],
  to: 'route', // `stepAfter` sends it to `duty` when it follows `who`
  value: shared('outcome'), // `valueAt` gives the act after `who`
  means,
  omitted: 'a bare transferAt, closeAt or stay is `must`',
  example,
})

export const vocabulary = {
  when: {
    after: ['start'],
    to: 'when',
    value: shared('condition'),
    means: 'for which children the rule speaks',
    omitted: 'every case',
    example: 'cpPlan',
  },
  heldBy: {
    after: ['start', 'when'],
    to: 'heldBy',
    value: some(name('team'), 'or'),
    means: 'who holds the case now: a team, or `closed` and `not yet open` where nobody does',
    omitted:
      'for a move or a stay, every team of the authority but the receiver: bodies outside, `closed` and `not yet open` only where they are named; for duties and ladders, whoever holds the case',
    example: 'CAT',
    note: '`closed`: the case was open and is so no more. `not yet open`: it never was. Both stand in the list like teams.',
    also: [{ example: '[closed, MAST]', says: 'A closed case, or one that MAST holds:' }],
  },
  transferAt: {
    after: beforeOutcome,
    to: 'transfer',
    value: some(phrase('point'), 'or'),
    means:
      'the moment at which the case moves; `any point` makes a rule that qualifies moves (to the team named, or to `any team`) and causes none',
    omitted: 'the rule is not a transfer',
    example: 'ICPC',
    note: '`usual point` needs `overrides`: it is the point of each rule that is named there. Two moves at ages of which one surely comes first (`18th birthday` after `16th birthday`) to different teams are made in turn; of other moments two rules contradict each other unless they say `whicheverFirst`. Of a list somebody chooses: once the first of them has passed, that can still be done.',
  },
  to: {
    after: ['transfer'],
    to: 'route',
    value: either(some(phrase('receiver'), 'or'), shapes.jointly),
    means: 'the team that takes the case; `any team` leaves the team to other rules',
    omitted: 'never left out: write `not stated`',
    example: 'Locality',
    note: 'A rule that names a family of teams among its holders and as its receiver, `heldBy: SST` with `to: SST by area`, takes a case from one of these teams to another: the family has moved house.',
  },
  closeAt: {
    after: beforeOutcome,
    to: 'route',
    value: phrase('point'),
    means: 'the moment at which the case ends',
    omitted: 'the rule does not close the case',
    example: 'end of assessment',
  },
  stay: {
    after: beforeOutcome,
    to: 'route',
    value: phrase('stay'),
    means: 'how long the case remains where it is',
    omitted: 'a missed date moves nobody',
    example: 'at most 36 hours',
    note: 'Of two moments the first that comes: `stay: until hearing` with `unless: { happened: conference }`.',
  },
  who: {
    after: beforeOutcome,
    to: 'who',
    value: some(shared('doer'), 'and'),
    means: 'who has the duty',
    omitted: 'never left out: `not stated` is the passive voice',
    example: "receiver's team manager",
    note: '`sender` and `receiver` are those of the move that is spoken of: the rule’s own; for a duty the one that it holds up or that its time names; where it names none, every move. `holder` and `whoever holds the case` differ once the case has moved: the duty of the first stays behind, that of the second goes along.',
  },
  must: modal('it has to be done', '{ complete: chronology }'),
  should: modal('it ought to be done, or ordinarily happens', '{ transferAt: referral, to: CAT }'),
  may: modal('it is allowed: for an outcome, a choice', '{ stay: at most 3 months from end of assessment }'),
  mustNot: modal('it is forbidden', '{ transferAt: any point, to: CLA }'),
  needNot: {
    after: ['who'],
    to: 'duty',
    value: either(text('the act in our own words'), shared('act')),
    means: 'somebody is released from a duty',
    omitted: 'nobody is released',
    example: '{ attend: Gateway Panel }',
  },
  escalateTo: {
    after: beforeOutcome,
    to: 'ladder',
    value: shapes.ladder,
    means: 'who settles a dispute, or whatever else is passed up step by step',
    omitted: 'the ladder ends where the text ends',
    example: '[operations manager, head of service]',
    note: '`when` says what is passed up: a disagreement, a case for which no worker is found, a decision that is overdue. Only the steps that the document names are there.',
    also: [{ example: '[{ who: team manager, within: 2 working days }, head of service]', says: 'With a time for the first step:' }],
  },
  acknowledge: {
    after: beforeOutcome,
    to: 'acknowledgement',
    value: shapes.hole,
    means: 'a hole that the source document really has',
    omitted: '`check` reports the hole',
    example: '{ gapAt: age screening }',
    note: 'Exactly one of the lines before `about` says what kind of hole it is; `about` may stand beside it. `when` and `heldBy` say for which cases, `says` explains it, `cites` names the clauses. It covers this kind of hole, these rules or moments and these cases, no more, and `check` reports what it covers no longer; `unclear` with `about: team` also covers that a rule names no team. Where no rule speaks of a case it stays where it is, and that is no hole, but at a moment that some rule of its team names as the point of a move or as the end of a longest stay, or that `asks` lists: there the document puts the question, and a case to which it gives no answer is a hole. A moment that can come to some cases only says so with `concerns`, and what the document does not set out to answer is `outside`. The handbook shows it as a known problem of the document.',
    also: [
      {
        example: '{ conflictBetween: [two-weeks-to-move, conference-hands-over], about: moment }',
        says: 'Two rules that name different moments:',
      },
      { example: '{ missing: threshold document }', says: 'A document that the protocol relies on and does not contain:' },
    ],
  },
  promise: {
    after: beforeOutcome,
    to: 'promise',
    value: shapes.promise,
    means: 'what holds for these cases whatever happens to them: `check` proves it, or shows the shortest story that breaks it',
    omitted: 'nothing is promised but what is asked of every protocol: that each case has one team',
    example: '{ neverHeldBy: CAT }',
    note: 'Exactly one of `neverHeldBy`, `canReach`, `movesTo` (with `at`) and `settledAt`. `when` and `heldBy` say for which cases. It is the author’s own and needs no clause.',
    also: [
      { example: '{ canReach: [Pathways, closed] }', says: 'Some such case can come to each of these teams, and can be closed:' },
      { example: '{ at: ICPC, movesTo: Locality }', says: 'Whatever has happened before, the conference sends every such case there:' },
      { example: '{ settledAt: [ICPC, first looked-after review] }', says: 'At these moments one team is named, or who chooses:' },
    ],
  },
  within: {
    after: ['route', 'duty'],
    to: 'stays',
    value: some(phrase('limit'), 'and'),
    means: 'no later than so long after; of several the earliest binds',
    omitted: 'no limit',
    example: '10 working days of ICPC',
  },
  due: {
    after: ['route', 'duty'],
    to: 'stays',
    value: some(phrase('due'), 'and'),
    means: 'any other time: at, by, before or from a moment, every so often, or how urgently',
    omitted: 'any time',
    example: 'end of the day before ICPC',
  },
  shortenedBy: {
    after: ['route', 'duty'],
    to: 'stays',
    value: some(name('document'), 'or'),
    means: 'where a limit for the single case may be set: it only shortens, a longer one is ignored',
    omitted: 'the limit is the same for every case',
    example: 'strategy document',
  },
  agreedAt: {
    after: ['route'],
    to: 'stays',
    value: phrase('moment'),
    means: 'the meeting that agrees the move, apart from the moment at which it happens',
    omitted: 'agreed and effective together',
    example: 'transfer meeting',
  },
  arrangedBy: {
    after: ['route'],
    to: 'stays',
    value: some(phrase('who'), 'and'),
    means: 'who sees to the move',
    omitted: 'nobody is named',
    example: "sender's team manager",
  },
  moves: {
    after: ['route'],
    to: 'stays',
    value: oneOf('case responsibility', 'allocation', 'line management', 'system record'),
    means: 'what moves',
    omitted: 'case responsibility moves',
    example: 'system record',
    note: 'With `stay` it is what remains: `stay: at most 5 working days from previous transfer` with `moves: allocation` says how long a manager may hold a case that is not yet allocated.',
  },
  waitsFor: {
    after: ['route'],
    to: 'stays',
    value: shared('condition'),
    means: 'what must be so before the move can happen; until then the case stays where it is',
    omitted: 'the move waits for nothing',
    example: '{ agreedAtTransferMeeting: yes }',
    note: 'It is for moves. What a `stay` depends on belongs into its `when`. A task that holds up a move is a duty with `holdsUp`. With `transferAt: any point` it stops every move to the team under `to`, or with `to: any team` every move, and moves nobody itself.',
  },
  whicheverFirst: {
    after: ['route'],
    to: 'stays',
    value: name('event'),
    means:
      'several rules that each have a moment of their own name one event here: whichever of those moments comes first is that event, and the case moves then; the others move it no more',
    omitted: 'points that differ are a conflict',
    example: 'pick-up point',
  },
  decidedBy: {
    after: ['route', 'duty'],
    to: 'stays',
    value: some(shapes.decider, 'and'),
    means: 'who chooses where a choice is left: roles, a meeting, `whichever comes first`, or `not stated`',
    omitted: 'nothing to choose',
    example: 'transfer meeting',
    also: [
      { example: '{ oneOf: [team manager, service manager] }', says: 'Either of two, whichever is there:' },
      { example: '{ jointly: [team manager, service manager] }', says: 'Both together, as a plain list says too:' },
    ],
    note: "A list means all of them together: that either may decide is said with `oneOf`. A choice is left by `may`, by several teams or points, by one team of a family, by `previous holder`, `related child's team`, `agreed team` and `agreed date`, and where team or point is `not stated`; in a duty it is how the thing is done. Elsewhere leave it out: who approves or arranges a move that is settled is a duty, or `arrangedBy`.",
  },
  weighing: {
    after: ['route', 'duty'],
    to: 'stays',
    value: either(some(text('a ground'), 'and'), shapes.ranked),
    means: 'on what grounds the choice is made',
    omitted: 'the grounds are not stated',
    example: "[the child's interests, needless delay]",
    also: [
      { example: '{ inOrder: [locality, capacity] }', says: 'Where some weigh more, the weightiest first:' },
      { example: '{ suchAs: [school, friends] }', says: 'Where the text gives examples only:' },
    ],
  },
  holdsUp: {
    after: ['duty'],
    to: 'stays',
    value: some(name('rule'), 'and'),
    means: 'which transfers wait for this duty: rules, `every transfer`, or `nothing`',
    omitted: 'holds up nothing, the text being silent',
    example: 'every transfer',
  },
  unless: {
    after: ['route', 'duty', 'ladder'],
    to: 'stays',
    value: some(shared('exception'), 'or'),
    means: 'exceptions, each a node of its own, that lift the rule and put nothing in its place',
    omitted: 'no exception',
    example: '{ age: under 3, cites: CAL-3.20 }',
    note: 'The lines of one map are one exception and must all hold; of a list any one is enough. So write “unless this or that” as a list, or the exception is too narrow.',
    also: [
      {
        example: '[{ proceedings: ongoing }, { youngerSiblings: some }]',
        says: 'Either or: unless there are proceedings, or there are younger siblings:',
      },
      {
        example: '{ proceedings: ongoing, youngerSiblings: some }',
        says: 'Both: unless there are proceedings and there are younger siblings too:',
      },
    ],
  },
  overrides: {
    after: ['route', 'duty', 'ladder'],
    to: 'stays',
    value: some(either(name('rule'), shapes.override), 'and'),
    means: 'which rules it beats, on what it states itself or only on what is named',
    omitted: 'beats none; two rules that disagree are a conflict of the document, which `check` reports',
    example: '[usual-way-in, { rule: to-cla, only: team }]',
    note: 'What the rule does not state itself is left to the other one: the move still waits for what that waits for (`waitsFor`) and is still to be made by its latest day. `replaces` takes that away, too. The rules are named one by one: a rule that beat every other one would also beat what is added later, a ban, a wait or a safeguard, without a word from `check`. A clause that gives way to all others says so itself, with `yieldsTo`.',
  },
  replaces: {
    after: ['route', 'duty', 'ladder'],
    to: 'stays',
    value: rules,
    means: 'which rules it sets aside whole',
    omitted: 'sets none aside',
    example: 'usual-way-in',
  },
  insteadOf: {
    after: ['route'],
    to: 'stays',
    value: rules,
    means: 'for `may`: the rules to which it opens a second possibility',
    omitted: 'the choice is between moving and staying',
    example: 'usual-way-in',
  },
  yieldsTo: {
    after: ['route', 'duty'],
    to: 'stays',
    value: oneOf('every other rule', 'nothing'),
    means: 'the clause says what happens as a rule, normally or generally: any other rule that speaks wins',
    omitted: 'yields to nothing',
    example: 'every other rule',
  },
  inForce: {
    after: ['route', 'duty', 'ladder', 'principle'],
    to: 'stays',
    value: phrase('in force'),
    means: 'from or until which day the rule holds, both days included',
    omitted: 'as long as the protocol',
    example: 'from 2018-09-03',
  },
  inForceBy: {
    after: ['route', 'duty', 'ladder'],
    to: 'stays',
    value: phrase('moment'),
    means: 'the moment whose date picks the rule',
    omitted: "the rule's own point",
    example: 'referral',
  },
  readings: {
    after: ['route', 'duty', 'ladder'],
    to: 'stays',
    value: some(map('reading', either(oneOf('followed', 'as written', leftOut), shared('variant'))), 'and'),
    means:
      'each way to read the clause: `followed` or `as written` names the clause as it stands, the others say which lines they would change (`left out`: drop; in place of all lines: there is no such rule); rules with the same reading names are read alike',
    omitted: 'one reading',
    example: '{ at-least-six: followed, by-six: { stay: at most 6 months from return home } }',
    note: 'One map is one question. A clause that raises several carries a list of maps, each a question that is answered by itself; they have no reading name in common and change different lines. A case follows another reading with `readings: { RULE: READING }`, with a list where it answers several questions of the rule.',
    also: [
      {
        example:
          '[{ at-least-six: followed, by-six: { stay: at most 6 months from return home } }, { looked-after-team: followed, any-team: { heldBy: left out } }]',
        says: 'Two questions of one rule:',
      },
    ],
  },
  topic: {
    after: ['route', 'duty', 'ladder', 'acknowledgement', 'principle'],
    to: 'stays',
    value: some(name('topic'), 'and'),
    means: 'the shared topics under which `compare` lays it beside the rules of other authorities: these and no others',
    omitted: 'found by what the rule speaks of, in shared words',
    example: 'capacity',
    note: 'It changes nothing for any case. Say it where the words of the rule have no shared counterpart, or where they put it in the wrong place: `compare --all` lists the rules that are in no topic. A principle with a topic is shown as prose, and a hole with one says that the document leaves the topic open: without either, a topic of which no rule speaks counts as one on which the text is silent.',
    also: [{ example: '[capacity, allocation]', says: 'A rule that speaks of two matters:' }],
  },
  matter: {
    after: ['duty'],
    to: 'stays',
    value: some(name('matter'), 'and'),
    means: 'what is done, as a shared matter: `compare` lays it beside the duties of other authorities about the same matter',
    omitted: 'found by what the act names: a document, a meeting, a person',
    example: 'warn the receiver',
    note: 'It changes nothing for any case. Say it where two authorities would put the same thing into words that share nothing.',
  },
  says: {
    after: [...beforeOutcome, 'route', 'duty', 'ladder', 'acknowledgement', 'promise', 'principle'],
    to: 'principle',
    value: text('our own words'),
    means: 'the rule in our own words; alone, a principle that is kept and shown but not executed',
    omitted: 'the sentence is generated',
    example: 'It waits in that manager’s tray.',
  },
  cites: {
    after: ['route', 'duty', 'ladder', 'acknowledgement', 'promise', 'principle'],
    to: 'stays',
    value: some(name('clause'), 'and'),
    means: 'the clauses of the source that the rule carries',
    omitted: 'a warning: no source',
    example: '[CAL-3.01, CAL-3.04]',
  },
} as const satisfies Readonly<Record<string, Word>>

export type WordName = keyof typeof vocabulary

/** The step a sentence is at after a word; nothing when the word may not be said there. */
export function stepAfter(step: Step, word: WordName): Step | undefined {
  const row: Word = vocabulary[word]
  if (!row.after.includes(step)) return undefined
  if (row.to === 'stays') return step
  if (word === 'says' && step !== 'start' && step !== 'when' && step !== 'heldBy') return step
  if (step === 'who') return 'duty'
  return row.to
}

/** The words that may be said at a step, in the order of the table. */
export function wordsAt(step: Step): readonly WordName[] {
  return (Object.keys(vocabulary) as WordName[]).filter((word) => stepAfter(step, word) !== undefined)
}

/** The words that bring a sentence to each step at which details are said. */
const opens: Partial<Record<Step, readonly WordName[]>> = {
  transfer: ['transferAt'],
  route: ['transferAt', 'closeAt', 'stay'],
  who: ['who'],
  duty: ['who'],
  ladder: ['escalateTo'],
  acknowledgement: ['acknowledge'],
  promise: ['promise'],
  principle: ['says'],
}

/** The words of which one must be in a rule that says this word: `to` goes with `transferAt`. */
export function goesWith(word: WordName): readonly WordName[] {
  const row: Word = vocabulary[word]
  return row.to === 'stays' || word === 'to' || word === 'needNot' ? row.after.flatMap((step) => opens[step] ?? []) : []
}

/** The value a word takes at a step: a modal takes an act after `who`, an outcome elsewhere. */
export function valueAt(step: Step, word: WordName): Shape {
  if (word === 'must' || word === 'should' || word === 'may' || word === 'mustNot')
    return step === 'who' ? either(text('the act in our own words'), shared('act')) : shared('outcome')
  return vocabulary[word].value
}

/** Whether a sentence may end at this step. */
export function finished(step: Step): step is StatementKind {
  return (
    step === 'route' || step === 'duty' || step === 'ladder' || step === 'acknowledgement' || step === 'promise' || step === 'principle'
  )
}
