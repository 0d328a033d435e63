/** The lines of a file of scenarios: a case as it is told, and what the document says of it, moment by moment. */
import { caseLines, stepLines } from './case-shapes.js'
import { map, name, oneOf, record, some, text } from './shape.js'
import type { Fields, Shape } from './shape.js'

const teams = (doc: string, example: string) => ({ value: some(text('a team'), 'or'), doc, example })

/** What a scenario expects at one moment. Everything but the outcome may be left out, and is then not looked at. */
export const expectLines = {
  outcome: {
    value: oneOf('moves', 'stays', 'choice', 'conflict', 'not covered', 'unknown'),
    always: true,
    doc: 'what becomes of the case at this moment',
    example: 'moves',
  },
  to: teams(
    'the team that it moves to, as the rules have it: `Locality`, `Locality by area`, `previous holder`, `closed`; of a list any one',
    'Locality by area',
  ),
  options: {
    value: some(text('a team or a moment'), 'and'),
    doc: 'between what somebody has to choose: teams, moments, `stay`',
    example: '[Locality, FIT]',
  },
  decidedBy: {
    value: some(text('who'), 'and'),
    doc: 'who has the choice, or `not stated`; `team manager` is that of any team',
    example: 'transfer meeting',
  },
  about: { value: some(oneOf('whether', 'team', 'moment'), 'and'), doc: 'what the clauses contradict each other about', example: '[team]' },
  because: {
    value: oneOf('silent', 'lifted', 'receiver not stated', 'receiver not resolved', 'point passed', 'document not supplied'),
    doc: 'why the text has no answer',
    example: 'silent',
  },
  until: { value: some(text('a moment'), 'and'), doc: 'until when it stays', example: 'ICPC' },
  waitingFor: {
    value: text('what it waits for'),
    doc: 'it stays because something that the move waits for has not come, in our own words',
    example: 'agreement at the transfer meeting',
  },
  needs: {
    value: some(text('a fact'), 'and'),
    doc: 'what must still be known, at least: facts, readings by their rule, moments',
    example: '[plan]',
  },
  holder: { value: text('a team'), doc: 'who holds the case afterwards', example: 'Locality' },
  due: { value: some(text('a day'), 'or'), doc: 'the latest day of the move; a list: either is right', example: '2026-04-09' },
  duties: {
    value: map('rule', some(text('a day, `applies`, `to come` or `no`'), 'or')),
    doc: 'duties by rule: the day on which they are due, `applies` (now or later), `to come` (only with a later moment), or `no`; ladders and allocations too',
    example: '{ summary: 2026-04-03, chronology: applies, visit: no }',
  },
  rules: { value: some(name('rule'), 'and'), doc: 'rules that must bear on the answer, at least', example: '[conference-hands-over]' },
} as const satisfies Fields

const expect = { value: record(expectLines), doc: 'what the document says', example: '{ outcome: moves, to: Locality }' }

/** One moment of a scenario. */
export const scenarioStepLines = { ...stepLines, expect } as const satisfies Fields

/** A scenario: a case, and one moment or several one after the other. */
export const scenarioLines = {
  cites: { value: some(name('clause'), 'and'), doc: 'the clauses of the document that say so', example: 'CAL-3.04' },
  ...caseLines,
  expect,
  steps: {
    value: some(record(scenarioStepLines), 'then'),
    doc: 'what comes to pass, one after the other; each says only what is new',
    example: '{ at: ICPC, expect: { outcome: moves } }',
  },
} as const satisfies Fields

export const scenarioShape: Shape = record(scenarioLines)

/** The file: scenarios by id. */
export const scenarioFileLines = {
  authority: {
    value: text('an id'),
    doc: 'the authority whose protocol they are about; left out: the one beside which the file lies',
    example: 'calderdale',
  },
  scenarios: {
    value: map('scenario', scenarioShape),
    always: true,
    doc: 'the scenarios, each with an id of lower-case words joined by hyphens',
    example: '{ conference-moves-the-case: { heldBy: CAT, at: ICPC, expect: { outcome: moves } } }',
  },
} as const satisfies Fields
