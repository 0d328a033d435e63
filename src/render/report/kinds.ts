/** Of which kind something is that is wrong with a document, and how grave: what it can do to a child. */
import type { Code } from '../../diagnostics/catalogue.js'

/** In the order of the table on top. */
export const kinds = ['conflict', 'gap', 'ambiguity', 'law', 'missing', 'undefined', 'other'] as const
export type Kind = (typeof kinds)[number]

export const kindTitles: Readonly<Record<Kind, string>> = {
  conflict: 'Contradictions',
  gap: 'Gaps',
  ambiguity: 'Ambiguities',
  law: 'Limits and the law',
  missing: 'Missing documents',
  undefined: 'Unexplained words',
  other: 'Other',
}

/** One of a kind. */
export const kindNames: Readonly<Record<Kind, string>> = {
  conflict: 'contradiction',
  gap: 'gap',
  ambiguity: 'ambiguity',
  law: 'limit and law',
  missing: 'missing document',
  undefined: 'unexplained word',
  other: 'other',
}

/** Gravest first. */
export const ranks = [
  'error',
  'nobody or two',
  'unsettled',
  'beyond the law',
  'changes the outcome',
  'missing',
  'not carried',
  'undefined',
  'same outcome',
  'tidiness',
] as const
export type Rank = (typeof ranks)[number]

export const rankTitles: Readonly<Record<Rank, string>> = {
  error: 'Cannot be read',
  'nobody or two': 'A child whom no team holds, or two teams',
  unsettled: 'Who takes the case, or when, is not settled',
  'beyond the law': 'Times beyond those of the law',
  'changes the outcome': 'Unclear, and it makes a difference',
  missing: 'Documents that were not supplied',
  'not carried': 'Clauses that no rule carries',
  undefined: 'Words that are not explained',
  'same outcome': 'Unclear, whichever team has the child',
  tidiness: 'To be tidied up',
}

export interface Grade {
  readonly kind: Kind
  readonly rank: Rank
}

const grade = (kind: Kind, rank: Rank): Grade => ({ kind, rank })

/** What findings are that do not depend on their facts. Whatever is not named cannot be read where it is an error, and is else a matter of tidiness. */
const byCode: Readonly<Partial<Record<Code, Grade>>> = {
  'duties-conflict': grade('conflict', 'changes the outcome'),
  'limits-never-both': grade('conflict', 'changes the outcome'),
  'to-and-fro': grade('conflict', 'unsettled'),
  'holds-no-case': grade('gap', 'nobody or two'),
  'passed-by': grade('gap', 'nobody or two'),
  'promise-broken': grade('gap', 'nobody or two'),
  'no-way-on': grade('gap', 'unsettled'),
  'never-reached': grade('gap', 'unsettled'),
  'topic-left-open': grade('gap', 'unsettled'),
  'choice-without-decider': grade('ambiguity', 'unsettled'),
  'longer-than-statute': grade('law', 'beyond the law'),
  'statute-longer-for-some': grade('law', 'beyond the law'),
  'statute-starts-elsewhere': grade('law', 'same outcome'),
  'statute-not-comparable': grade('law', 'same outcome'),
  'clause-not-accounted-for': grade('other', 'not carried'),
  'clause-set-aside-and-cited': grade('other', 'tidiness'),
  'unknown-clause': grade('other', 'tidiness'),
  'limit-without-start': grade('ambiguity', 'same outcome'),
  'unit-not-stated': grade('ambiguity', 'same outcome'),
  'no-number': grade('ambiguity', 'same outcome'),
  'sender-not-stated': grade('ambiguity', 'same outcome'),
  'ladder-ends-in-nobody': grade('gap', 'same outcome'),
  'ladder-ends-in-several': grade('gap', 'same outcome'),
  'duty-before-holding': grade('ambiguity', 'same outcome'),
  'counted-from-own-act': grade('ambiguity', 'same outcome'),
  'due-too-early': grade('ambiguity', 'same outcome'),
}

export function gradeOf(code: Code, severity: 'error' | 'warning' | 'info'): Grade {
  return byCode[code] ?? grade('other', severity === 'error' ? 'error' : 'tidiness')
}

/**
 * Rules that contradict one another about the team leave a child with two; about the moment only, it is open when the one team gives way to the other.
 *
 * @param aspect what moves, where it is not the responsibility for the case: nobody is without a team for that
 */
export function gradeOfConflict(about: readonly string[], aspect?: string): Grade {
  if (aspect !== undefined || about.includes('who') || about.includes('act')) return grade('conflict', 'changes the outcome')
  return grade('conflict', about.includes('team') || about.includes('whether') ? 'nobody or two' : 'unsettled')
}

/** A rule that moves a case and names no team leaves the receiver open; elsewhere nobody has the child. */
export function gradeOfGap(because: readonly string[], aspect?: string): Grade {
  if (aspect !== undefined) return grade('gap', 'changes the outcome')
  return grade('gap', because.length > 0 && because.every((why) => why === 'receiver not stated') ? 'unsettled' : 'nobody or two')
}
