/**
 * What can be asked of a case in every authority. The order of this table is the order of the axes of the decision
 * space: what decides most comes first, so that one protocol's text never changes the shape of another's answers.
 */
import { deepFreeze } from '../util/freeze.js'
import type { Concepts, FactConcept } from './concept.js'
import { child } from './facts/child.js'
import { comingIn } from './facts/coming-in.js'
import { family } from './facts/family.js'
import { movingOn } from './facts/moving-on.js'
import { plans } from './facts/plans.js'
import { standing } from './facts/standing.js'

const table = { ...standing, ...plans, ...child, ...family, ...comingIn, ...movingOn } as const satisfies Concepts<FactConcept>

export type SharedFact = keyof typeof table

/** The shared facts, keyed by name. */
export const facts: Concepts<FactConcept> = deepFreeze(table)
