/**
 * The conditions of a graph read without axes and formulas: a case is given real ages, times and dates, and each test compares them as
 * its words say. What `conditions.ts` and `cells.ts` cut into cells must come to the same.
 */
import type { AgeValue, Condition, Duration, Exception, Moment, Point } from '../../src/graph/expressions.js'
import type { FactId } from '../../src/graph/ids.js'
import { nameOf } from '../../src/graph/ids.js'
import type { Route } from '../../src/graph/nodes.js'
import { keyOf, notApplicable } from '../../src/space/axes.js'
import type { Holder, Subject } from '../../src/space/axes.js'
import { aboutDays } from '../../src/space/cells.js'
import { holdsAt } from '../../src/space/formula.js'
import type { Point as SpacePoint } from '../../src/space/formula.js'
import { firstOf, momentName } from '../../src/space/moments.js'
import type { MomentName } from '../../src/space/moments.js'
import type { SpaceRule } from '../../src/space/rule.js'
import type { Space } from '../../src/space/space.js'

/** Whether a rule would speak of a case, exceptions apart. */
export function calledPlainly({ route, read, until, never, onlyTo }: SpaceRule, space: Space, point: SpacePoint): boolean {
  const given = caseOf(space, point)
  const forbids = route.strength === 'must-not'
  // The readings are the one thing taken as it is: which of them counts is no condition of the graph.
  if (!holdsAt(read, point)) return false
  if (until !== undefined && given.hasCome(until)) return false
  const points = route.at === undefined ? [] : route.at.kind === 'one-of-points' ? route.at.points : [route.at]
  const moments = points.flatMap((at) => (isTime(at) ? [momentName(at)] : []))
  if (forbids && moments.length > 0 && !moments.some((moment) => given.isNow(moment))) return false
  return isHeld(route, given.holder, space, never[0] ?? onlyTo) && isInForce(route, given) && holds(route.when, given, never[0])
}

interface PlainCase {
  readonly space: Space
  readonly point: SpacePoint
  readonly holder: Holder
  value(subject: Subject): string | undefined
  isNow(moment: MomentName): boolean
  hasCome(moment: MomentName): boolean
}

function caseOf(space: Space, point: SpacePoint): PlainCase {
  const { axes, holders, moments } = space.vocabulary
  const value = (subject: Subject) => {
    const axis = axes.find(keyOf(subject))
    return axis === undefined ? undefined : axes.list[axis]!.values[point[axis]!]!
  }
  const asked = moments.get(value({ kind: 'now' })!)
  const passed = (moment: MomentName) => (value({ kind: 'passed', moment }) ?? 'not yet') !== 'not yet'
  const isNow = (moment: MomentName): boolean => {
    if (asked === undefined) return false
    if (moment === asked.name) return true
    const parts = moments.get(moment)?.lastOf ?? []
    const [last, ...others] = parts.filter((part) => !passed(part))
    if (
      last !== undefined &&
      others.length === 0 &&
      parts.every((part) => axes.find(keyOf({ kind: 'passed', moment: part })) !== undefined) &&
      isNow(last)
    )
      return true
    if (asked.event === undefined) return false
    if (moment === nameOf(asked.event)) return true
    return asked.name === nameOf(asked.event) && moment === firstOf(asked.event) && moments.has(moment) && !passed(moment)
  }
  return {
    space,
    point,
    holder: holders[point[axes.index('holder')]!]!,
    value,
    isNow,
    hasCome: (moment) => isNow(moment) || passed(moment),
  }
}

function isTime(at: Point): at is Exclude<Moment, { kind: 'transfer' }> {
  return ['event-moment', 'birthday', 'after', 'before', 'first-after', 'nearest', 'last-of'].includes(at.kind)
}

function isHeld({ heldBy, unheld, to }: Route, holder: Holder, { graph }: Space, receiver: Holder | undefined): boolean {
  const senders: readonly Holder[] = [...heldBy, ...unheld]
  if (senders.length > 0) return senders.includes(holder)
  const goes = to?.kind === 'team-receiver' ? to.team : to?.kind === 'family-member' ? to.family : receiver
  if (holder === 'closed' || holder === 'not yet open' || holder === goes) return false
  const team = graph.node(holder)
  return team.kind === 'team' && !team.outside
}

/** The date on which a rule is judged lies in one stretch of days; each stretch is stood for by its first day. */
function isInForce({ inForce, inForceBy, at }: Route, given: PlainCase): boolean {
  if (inForce === undefined) return true
  const named = inForceBy ?? at
  const name = named !== undefined && isTime(named) ? momentName(named) : undefined
  const own = name !== undefined && given.space.vocabulary.moments.get(name)?.passes === true
  const stretch = given.value({ kind: 'date', ...(own && { moment: name }) })!
  const day = /^from (\S{10})/.exec(stretch)?.[1] ?? '0000-01-01'
  const first = inForce.from === undefined ? '0000-01-01' : `${inForce.from}-01-01`.slice(0, 10).replace(/^(\d{4}-\d{2})-01-?$/, '$1-01')
  const last =
    inForce.until === undefined
      ? '9999-12-31'
      : `${inForce.until}-31`.length === 10
        ? `${inForce.until}-31`
        : inForce.until.length === 4
          ? `${inForce.until}-12-31`
          : inForce.until
  return day >= first && day <= last
}

function holds(condition: Condition, given: PlainCase, goingTo: Holder | undefined, asAt?: MomentName): boolean {
  const when = asAt === undefined ? {} : { asAt }
  const again = (part: Condition) => holds(part, given, goingTo, asAt)
  switch (condition.kind) {
    case 'always':
    case 'whatever':
      return true
    case 'all':
      return condition.parts.every(again)
    case 'any':
      return condition.parts.some(again)
    case 'not':
      return !again(condition.part)
    case 'fact-is':
      return condition.values.includes(given.value({ kind: 'fact', fact: condition.fact, ...when }) ?? notApplicable)
    case 'age-is': {
      const age = measured(condition.fact ?? 'age', given, asAt)
      if (age === undefined) return false
      const at = inMonths(condition.age)
      switch (condition.test) {
        case 'under':
          return age < at
        case 'over':
          return age > at
        case 'exactly':
          return age === at
        case 'at-least':
          return age >= at
        case 'between':
          return age >= at && age < inMonths(condition.upTo!) + 12
      }
      break
    }
    case 'since-is': {
      const since = measured(condition.fact, given, asAt)
      return since !== undefined && (condition.test === 'within' ? since < inDays(condition.duration) : since > inDays(condition.duration))
    }
    case 'going-to':
      return goingTo !== undefined && condition.teams.some((team) => team === goingTo)
    case 'happened':
      return condition.events.every((event) => (asAt === undefined ? given.hasCome(nameOf(event)) : hadCome(nameOf(event), asAt, given)))
    case 'applied':
      return condition.rules.some(
        (rule) => holdsAt(given.space.scope.applied(rule), given.point, goingTo) || given.value({ kind: 'applied', rule }) === 'yes',
      )
    case 'as-at': {
      const name = momentName(condition.moment)
      if (!condition.before && given.isNow(name)) return holds(condition.part, given, goingTo)
      return holds(condition.part, given, goingTo, condition.before ? `just before ${name}` : name)
    }
    case 'term-holds': {
      const term = given.space.graph.node(condition.term)
      return term.kind === 'term' && again(term.when) && !term.unless.some((part) => lifts(part, given, goingTo, asAt))
    }
  }
}

/** Whether an event came no later than another moment; "just before" that it came earlier. */
function hadCome(event: MomentName, asAt: MomentName, given: PlainCase): boolean {
  const before = /^just before (.*)$/.exec(asAt)?.[1]
  const moment = before ?? asAt
  const order = event === moment ? 'on the same day' : given.value({ kind: 'order', point: event, limit: moment })
  return order === 'before' || (order === 'on the same day' && before === undefined)
}

function lifts({ when, unless }: Exception, given: PlainCase, goingTo: Holder | undefined, asAt?: MomentName): boolean {
  return holds(when, given, goingTo, asAt) && !unless.some((part) => lifts(part, given, goingTo, asAt))
}

const inMonths = ({ years, months }: AgeValue) => years * 12 + months
const inDays = (duration: Duration) => aboutDays(duration)

/** An age in months or a time in days that lies in the cell of a case: on a threshold, or halfway between two. */
function measured(of: FactId | 'age', given: PlainCase, asAt: MomentName | undefined): number | undefined {
  const { axes, cells } = given.space.vocabulary
  const when = asAt === undefined ? {} : { asAt }
  const axis = axes.find(keyOf(of === 'age' ? { kind: 'age', ...when } : { kind: 'fact', fact: of, ...when }))
  const cut = cells.get(of)
  if (axis === undefined || cut === undefined) return undefined
  const cell = given.point[axis]!
  // Beyond the cells lie `never` and `not applicable`.
  if (cell >= cut.values.length) return undefined
  const { thresholds } = cut
  if (cell % 2 === 1) return thresholds[cell >> 1]!
  const [below, above] = [thresholds[(cell >> 1) - 1], thresholds[cell >> 1]]
  return below === undefined ? (above ?? 2) - 1 : above === undefined ? below + 1 : (below + above) / 2
}
