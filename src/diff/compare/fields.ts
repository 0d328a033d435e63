/**
 * How each field of each node is compared. The compiler rejects a field that is missing; `test/diff/table.test.ts` walks the
 * table of fields and fails for one whose change goes unreported.
 */
import type { NodeKind, NodeOf } from '../../graph/nodes.js'
import { anyChange, conditional, flagged, relating, stated, wholeSet } from './comparison.js'
import type { Comparison } from './comparison.js'
import { exceptions } from './exceptions.js'
import { rungs } from './ladders.js'
import { options, ruleReadings, variants, writtenReading } from './readings.js'
import { acts, holders, holdUps, overrides, partsOfAnswer, strengths, validity } from './rules.js'
import { dues, intervals, limits, stays } from './times.js'
import { factValues, outsides, questions, valueMeanings } from './words.js'

type FieldName<K extends NodeKind> = Exclude<keyof NodeOf<K>, 'kind' | 'id'>
type Comparisons = { readonly [K in NodeKind]: { readonly [F in FieldName<K>]-?: Comparison } }

const cites = anyChange('citations-changed')
const says = anyChange('wording-changed')
const named = { name: anyChange('name-changed'), is: anyChange('description-changed'), alsoCalled: anyChange('aliases-changed'), cites }
const means = stated('meaning')
const statement = { when: conditional('condition'), heldBy: holders, unheld: toldWith(holders), says, cites }
const inForce = stated('in-force', validity)
const topics = anyChange('topics-changed')
const binding = {
  unless: exceptions('exception'),
  overrides,
  replaces: wholeSet('replacement'),
  inForce,
  inForceBy: stated('in-force-moment'),
  readings: ruleReadings,
  variants,
  topics,
}
const timing = { within: limits, due: dues, shortenedBy: wholeSet('shortening') }
const choosing = { decidedBy: wholeSet('deciders'), weighing: stated('grounds') }
const yields = flagged('rule-made-yielding', 'rule-made-firm')

export const comparisons: Comparisons = {
  protocol: {
    authority: anyChange('authority-changed'),
    name: anyChange('name-changed'),
    title: anyChange('title-changed'),
    calendar: anyChange('calendar-changed'),
    version: anyChange('version-changed'),
    effective: anyChange('effective-date-changed'),
    review: stated('review-date'),
    inFlight: stated('in-flight'),
    asks: questions,
    outside: outsides,
    assumes: exceptions('assumption'),
    cites,
  },
  team: {
    ...named,
    does: wholeSet('team-functions'),
    per: stated('team-split'),
    members: wholeSet('team-members'),
    outside: flagged('team-moved-outside', 'team-moved-inside'),
    holds: flagged('team-made-holder', 'team-made-no-holder'),
  },
  event: {
    ...named,
    means,
    once: flagged('event-made-once', 'event-made-recurring'),
    held: stated('event-interval', intervals),
    after: wholeSet('event-order'),
    concerns: conditional('event-concerns'),
  },
  role: { ...named, means },
  document: { ...named, means, supplied: flagged('document-supplied', 'document-withheld') },
  fact: {
    ...named,
    domain: anyChange('fact-domain-changed'),
    values: factValues,
    question: anyChange('fact-question-changed'),
    means,
    valuesMean: valueMeanings,
    changes: anyChange('fact-course-changed'),
    settledAt: wholeSet('fact-settling'),
    judgedBy: wholeSet('fact-judges'),
    criteria: wholeSet('fact-criteria'),
    onlyFor: conditional('fact-scope'),
    during: wholeSet('fact-days'),
    usually: anyChange('fact-usually-changed'),
  },
  term: { when: conditional('term'), unless: exceptions('exception'), says, cites },
  reading: { options, written: writtenReading, followed: flagged('reading-decided', 'reading-left-open') },
  route: {
    ...statement,
    ...binding,
    ...timing,
    ...choosing,
    strength: strengths,
    aspect: anyChange('aspect-changed'),
    to: stated('receiver'),
    at: stated('point'),
    stay: stated('stay', stays),
    agreedAt: stated('agreed-meeting'),
    arrangedBy: wholeSet('arrangers'),
    waitsFor: stated('gate', relating('gate')),
    whicheverFirst: stated('whichever-first'),
    insteadOf: wholeSet('alternatives'),
    yields,
  },
  duty: {
    ...statement,
    ...binding,
    ...timing,
    ...choosing,
    strength: strengths,
    who: wholeSet('doers'),
    act: acts,
    matters: topics,
    holdsUp: holdUps,
    holdsUpRules: toldWith(holdUps),
    yields,
  },
  ladder: { ...statement, ...binding, rungs },
  acknowledgement: {
    ...statement,
    hole: anyChange('hole-changed'),
    at: stated('hole-point'),
    limits: wholeSet('hole-limits'),
    rules: wholeSet('hole-rules'),
    documents: wholeSet('hole-documents'),
    words: wholeSet('hole-words'),
    about: partsOfAnswer,
    topics,
  },
  promise: {
    ...statement,
    property: anyChange('promise-changed'),
    teams: wholeSet('promise-teams'),
    states: wholeSet('promise-states'),
    moments: wholeSet('promise-moments'),
  },
  principle: { ...statement, inForce, topics },
}

/** A field that is told together with another one. */
function toldWith(told: Comparison): Comparison {
  return { codes: told.codes, compare: () => undefined }
}

/** How the fields of a kind are compared, by name. */
export function comparisonsOf(kind: NodeKind): Readonly<Record<string, Comparison>> {
  return comparisons[kind]
}
