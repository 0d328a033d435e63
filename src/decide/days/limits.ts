/** The latest and earliest days of a move, with their dates where these can be counted. */
import { compare } from '../../calendar/index.js'
import type { Moment } from '../../graph/expressions.js'
import type { RuleId } from '../../graph/ids.js'
import type { Route } from '../../graph/nodes.js'
import { hasPassed, interpret, keepsForATime, latestDaysOf, onlyLimitsStay, usedInstead } from '../../space/index.js'
import type { Model, Point, SpaceRule } from '../../space/index.js'
import type { LimitInDecision } from '../decision.js'
import type { NoDate } from '../duties/duty.js'
import { momentsByName, possible, startsOf, whenIs } from './moments-in-time.js'
import { timelineOf } from './timeline.js'
import type { Known } from '../told/told.js'
import { ridersOf } from '../answer/riders.js'

/** The latest and earliest days of the move, with their dates where these can be counted. */
export function limitsOf(
  known: Known,
  example: Point,
  certain: ReadonlySet<RuleId>,
  model: Model,
  aspect: Route['aspect'],
): LimitInDecision[] {
  const { space } = model
  const { sides, bearing } = interpret(space, example, aspect)
  const named = momentsByName(space)
  const wanted = new Map<string, LimitInDecision['kind']>()
  for (const side of sides) {
    for (const moment of side.by) wanted.set(moment, 'by')
    for (const moment of side.notBefore) wanted.set(moment, 'not before')
  }
  const timeline = timelineOf(known, model)
  const undated = (moment: Moment | undefined): NoDate =>
    moment === undefined
      ? 'start not stated'
      : startsOf(moment).some((start) => timeline.isAhead(start))
        ? 'start to come'
        : 'start without a date'
  const riders = ridersOf(sides, example, space, aspect).speaking.map(({ rule }) => rule)
  const settingOf = (kind: LimitInDecision['kind']) => [
    ...bearing.speaking.filter((rule) => !bearing.beaten(rule, kind === 'by' ? 'by' : 'notBefore') && !bearing.dropped(rule)),
    ...riders,
  ]
  const setting = { by: settingOf('by'), 'not before': settingOf('not before') }
  // Where no rule moves the case, one can still keep it for a time.
  const floors =
    sides.length > 0 ? [] : bearing.speaking.filter((rule) => keepsForATime(rule) && !hasPassed(rule.notBefore!, example, space.vocabulary))
  for (const { notBefore } of floors) wanted.set(notBefore!, 'not before')
  const isKept = floors.length === 0 && sides.every(({ move }) => move === 'stay')
  // A longest stay is told also where it sets no day for the move.
  for (const rule of bearing.speaking)
    if (rule.permits || isKept || onlyLimitsStay(rule)) for (const moment of rule.by) wanted.set(moment, 'by')
  /** The rules that set a latest day; one that is the end of leave, the leave and what it was used instead of. */
  const setters = (moment: string): readonly SpaceRule[] =>
    setting.by.flatMap((rule) =>
      rule.by.includes(moment)
        ? [rule]
        : latestDaysOf(rule, bearing, example, space).includes(moment)
          ? [...usedInstead(rule, bearing, example, space).filter(({ until }) => until === moment), rule]
          : [],
    )
  const found = [...wanted].map(([moment, kind]): LimitInDecision => {
    const rules = (kind === 'by' ? setters(moment) : setting[kind].filter(({ notBefore }) => notBefore === moment)).map(({ id }) => id)
    const when = named.has(moment) ? whenIs(named.get(moment)!, known.days, space.graph.protocol.calendar) : undefined
    const dates = possible(when)
    const { today } = known.days
    return {
      kind,
      moment,
      rules: [...new Set(rules)],
      certain: rules.some((rule) => certain.has(rule)),
      ...(when === undefined ? { noDate: undated(named.get(moment)) } : { when }),
      over: today !== undefined && dates.length > 0 && dates.every((date) => compare(date, today) === 'before'),
    }
  })
  // What is laid down for every move says least of this one.
  const isOfAll = ({ kind, rules }: LimitInDecision) =>
    rules.every((id) => setting[kind].some((rule) => rule.id === id && rule.route.when.kind === 'always'))
  return found.toSorted((a, b) => Number(isOfAll(a)) - Number(isOfAll(b)))
}
