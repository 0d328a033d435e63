/** How grave a change is, by one theory: see the README of this room. */

/** From the gravest to the least. */
export const levels = ['safeguarding', 'breaking', 'risky', 'neutral', 'wording'] as const
export type Level = (typeof levels)[number]

/** What can come to a child of a safeguarding change. */
export const harms = ['no holder', 'waits longer', 'fewer eyes', 'safeguard lost'] as const
export type Harm = (typeof harms)[number]

export interface Impact {
  readonly level: Level
  /** Stated for safeguarding changes, and for no others. */
  readonly harm?: Harm
}

/** A child can be left without a team that holds the case, or with nobody who decides which. */
export const noHolder: Impact = { level: 'safeguarding', harm: 'no holder' }
/** A child can wait longer for a team, a decision or a step. */
export const waitsLonger: Impact = { level: 'safeguarding', harm: 'waits longer' }
/** Fewer people look at the child, or less often. */
export const fewerEyes: Impact = { level: 'safeguarding', harm: 'fewer eyes' }
/** Something that protected the child is no longer asked, or asked less strongly. */
export const safeguardLost: Impact = { level: 'safeguarding', harm: 'safeguard lost' }
/** Some child gets another answer, and none of the four harms shows. */
export const breaking: Impact = { level: 'breaking' }
/** Answers may change, but which way cannot be told from the change alone. */
export const risky: Impact = { level: 'risky' }
/** No child is worse off. */
export const neutral: Impact = { level: 'neutral' }
/** The same, told in other words. */
export const wording: Impact = { level: 'wording' }

/** The graver of several; of two as grave the first. */
export function worst(first: Impact, ...others: readonly Impact[]): Impact {
  return others.reduce((grave, other) => (levels.indexOf(other.level) < levels.indexOf(grave.level) ? other : grave), first)
}

/** Whether a level is as grave as a threshold, or graver. */
export function atLeast(level: Level, threshold: Level): boolean {
  return levels.indexOf(level) <= levels.indexOf(threshold)
}
