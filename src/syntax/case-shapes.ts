/** The lines of a case as it is told: in a file for `decide`, and at the head of a scenario, which adds what it expects. */
import { either, map, name, oneOf, record, some, text, textOrNothing } from './shape.js'
import type { Fields, Shape } from './shape.js'

const rulesAndWords = (word: string): Shape => map('rule', text(word))

const happened: Shape = either(some(text('a moment'), 'then'), map('event', textOrNothing('the day on which it came')))

/** What can be told anew at each step of a story. */
export const stepLines = {
  at: {
    value: text('a moment'),
    doc: 'the moment that is asked about: an event, a birthday, the end of a time limit; left out: what holds between events',
    example: 'ICPC',
  },
  on: { value: text('a day'), doc: 'its day, in ISO form; with a time of day where hours count', example: '2026-04-02' },
  facts: {
    value: map('told fact', some(text('a value'), 'or')),
    doc: 'what is known of the child, as the event leaves it; a list: one of these, it is not known which; what is left out is not known',
    example: '{ plan: child protection, age: 15y6m }',
  },
  known: {
    value: record(
      {
        "related child's team": {
          value: text('a team'),
          doc: 'the team of a brother, sister or household; `none`, `several`, or one of a family as `Locality (same area)`',
          example: 'Locality',
        },
        'previous team': { value: text('a team'), doc: 'the team that held the case before', example: 'CAT' },
        'agreed team': { value: text('a team'), doc: 'the team that was agreed', example: 'CAT' },
        'previous transfer': {
          value: text('a day'),
          doc: 'the day on which the case came to the team that holds it',
          example: '2026-01-12',
        },
        born: { value: text('a day'), doc: 'the day of birth', example: '2010-02-28' },
      },
      { key: 'split', value: text('one of its members') },
    ),
    doc: 'teams that the case tells, the day of the previous move, the day of birth, and of what divides teams which it is (`locality: 3`)',
    example: '{ previous team: CAT }',
  },
  readings: {
    value: map('rule', some(text('a reading'), 'and')),
    doc: 'how a clause is read, by rule; a list: of several questions of the rule; left out: as the protocol follows it',
    example: '{ cat-transfer-meeting: the-meeting-moves-the-case }',
  },
  happened: {
    value: happened,
    doc: 'what has come to pass while this team held the case, in order, each with its day where that is known',
    example: '{ referral: 2026-03-02 }',
  },
  planned: {
    value: map('event', text('a day')),
    doc: 'days that are set for moments still to come, so that what is due before them has a day; of what has come, `happened` tells the day',
    example: '{ ICPC: 2026-04-20 }',
  },
  order: {
    value: some(text('two moments'), 'and'),
    doc: 'how moments lie to one another, where no days tell: `A before B`, `A on B`, `A after B`',
    example: 'ICPC before TAM',
  },
  done: { value: some(name('rule'), 'and'), doc: 'duties that are known to be done', example: 'chronology' },
  notDone: { value: some(name('rule'), 'and'), doc: 'duties that are known not to be done', example: 'chronology' },
  limits: {
    value: rulesAndWords('a limit'),
    doc: 'a limit that was set for this case alone, by the rule that it shortens: a time, a day, or `none`',
    example: '{ first-visit: 3 days }',
  },
  chosen: {
    value: rulesAndWords('what was chosen'),
    doc: 'what somebody has chosen, by the rule that leaves it to them',
    example: '{ step-down: Early Help }',
  },
} as const satisfies Fields

/** What is told once, at the beginning. */
export const caseLines = {
  says: {
    value: text('our own words'),
    doc: 'what it is about, in our own words',
    example: 'A case that goes to conference passes on there.',
  },
  heldBy: { value: text('a team'), always: true, doc: 'the team that holds the case, `not yet open` or `closed`', example: 'CAT' },
  otherwise: {
    value: oneOf('no'),
    doc: 'facts that nobody told are as in an unremarkable case: as `facts` lists them, by what the protocol says under `usually`; what somebody has to judge, and what a move waits for, stays open unless it is said there; left out: nothing is known that is not told',
    example: 'no',
  },
  notHappened: {
    value: some(text('a moment'), 'and'),
    doc: 'moments that are known not to have come while this team held the case',
    example: 'referral',
  },
  applied: { value: some(name('rule'), 'and'), doc: 'rules by which the case came where it is', example: 'stays-with-siblings' },
  ...stepLines,
} as const satisfies Fields

const { always: _, ...heldBy } = caseLines.heldBy

/** A file with one case: at one moment, or followed step by step. Who holds it may be told elsewhere. */
export const caseShape = record({
  ...caseLines,
  heldBy,
  steps: {
    value: some(record(stepLines), 'then'),
    doc: 'what comes to pass, one after the other; each says only what is new',
    example: '{ at: ICPC, facts: { plan: none } }',
  },
})
