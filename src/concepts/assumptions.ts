/** What is so of every case in every authority: cases that break an assumption do not exist and are never shown. */
import { deepFreeze } from '../util/freeze.js'
import { child } from './facts/child.js'
import { standing } from './facts/standing.js'
import type { SharedCase, SharedLine } from './shared-case.js'

export interface Assumption {
  /** No case is all of this at once. */
  readonly never: SharedCase
  readonly because: string
}

const never = (because: string, ...lines: SharedLine[]): Assumption => ({ never: lines, because })

const inCare = Object.keys(standing['looked-after status'].values).filter((status) => status !== 'not looked after')
const careLeavers = Object.keys(child['leaving care eligibility'].values).filter((eligibility) => eligibility !== 'none')

/**
 * The shared assumptions. Each hides cases, so each gives its reason, none merely says what is unlikely, and none cuts
 * on a birthday itself: protocols speak of looked-after children on the day on which they cease to be.
 */
export const assumptions: readonly Assumption[] = deepFreeze([
  never(
    'each of these statuses makes a child looked after',
    { fact: 'looked after', is: ['no'] },
    { fact: 'looked-after status', is: inCare },
  ),
  never(
    'a looked-after child has a status',
    { fact: 'looked after', is: ['yes'] },
    { fact: 'looked-after status', is: ['not looked after'] },
  ),
  never(
    'a looked-after child came into care in some way',
    { fact: 'looked after', is: ['yes'] },
    { fact: 'way into care', is: ['not in care'] },
  ),
  never('being looked after ends at 18, and nobody is at 19', { fact: 'looked after', is: ['yes'] }, { fact: 'age', atLeast: 19 }),
  never(
    'these plans are for children: childhood ends at 18, and no plan lasts to 19',
    { fact: 'plan', is: ['child in need', 'child protection'] },
    { fact: 'age', atLeast: 19 },
  ),
  never('leaving care law begins at 16', { fact: 'leaving care eligibility', is: careLeavers }, { fact: 'age', under: 16 }),
  never('nobody is former relevant before 18', { fact: 'leaving care eligibility', is: ['former relevant'] }, { fact: 'age', under: 18 }),
  never(
    'at 18 an eligible or relevant child becomes former relevant',
    { fact: 'leaving care eligibility', is: ['eligible', 'relevant'] },
    { fact: 'age', atLeast: 19 },
  ),
  never('an unborn child has no age', { fact: 'unborn', is: ['yes'] }, { fact: 'age', atLeast: 1 }),
  never('a child is looked after from birth at the earliest', { fact: 'unborn', is: ['yes'] }, { fact: 'looked after', is: ['yes'] }),
  never('an unborn child comes with its mother', { fact: 'unborn', is: ['yes'] }, { fact: 'unaccompanied', is: ['yes'] }),
  never(
    'a child under a care order is looked after wherever they live',
    { fact: 'home on a care order', is: ['yes'] },
    { fact: 'looked after', is: ['no'] },
  ),
  never(
    'a care order ends a supervision order',
    { fact: 'supervision order', is: ['yes'] },
    { fact: 'looked-after status', is: ['interim care order', 'full care order'] },
  ),
  never(
    'whoever is looked after in the placement is in the placement',
    { fact: 'younger looked-after siblings in the placement', is: ['some', 'all'] },
    { fact: 'younger siblings in the placement', is: ['none'] },
  ),
  never(
    'a child whom the authority places is not privately fostered',
    { fact: 'private fostering', is: ['yes'] },
    { fact: 'looked after', is: ['yes'] },
  ),
])
