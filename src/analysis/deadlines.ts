/** Every time limit, wherever a protocol states one. */
import type { Due, Limit, Moment, Point, Stay } from '../graph/expressions.js'
import type { Ladder, PolicyNode, Route, Duty, Rung, RuleNode } from '../graph/nodes.js'
import { underReading } from '../graph/under-reading.js'

/** One time that a rule sets. */
export interface Deadline {
  readonly rule: Route | Duty | Ladder
  /** A moment, where the rule moves the case on a day that is counted, or on a birthday. */
  readonly time: Limit | Due | Stay | Moment
  /** The rung of a ladder that has it. */
  readonly rung?: Rung
  /** Only under this reading of the rule, which its author does not follow. */
  readonly reading?: string
}

/** The deadlines of the rules given, in their order; those of other readings follow those of the rule as written. */
export function deadlinesOf(rules: readonly RuleNode[]): readonly Deadline[] {
  return rules.filter(hasTimes).flatMap((rule) => {
    const written = timesOf(rule)
    const known = new Set(written.map(textOf))
    const others = rule.variants.flatMap((variant) =>
      timesOf(underReading(rule, variant))
        .filter((one) => !known.has(textOf(one)))
        .map((one) => ({ ...one, reading: variant.name })),
    )
    return [...written, ...others]
  })
}

function hasTimes(rule: PolicyNode): rule is Route | Duty | Ladder {
  return rule.kind === 'route' || rule.kind === 'duty' || rule.kind === 'ladder'
}

function timesOf(rule: Route | Duty | Ladder): Deadline[] {
  if (rule.kind === 'ladder') return rule.rungs.flatMap((rung) => (rung.within === undefined ? [] : [{ rule, rung, time: rung.within }]))
  const own = rule.kind !== 'route' ? [] : [...(rule.stay === undefined ? [] : [rule.stay]), ...daysIn(rule.at)]
  return [...own, ...rule.within, ...rule.due].map((time) => ({ rule, time }))
}

/** The days of a point that the calendar tells: birthdays and what is counted. */
function daysIn(at: Point | undefined): readonly Moment[] {
  switch (at?.kind) {
    case 'one-of-points':
      return at.points.flatMap(daysIn)
    case 'birthday':
    case 'after':
    case 'before':
    case 'hour-of':
    case 'last-of':
      return [at]
    default:
      return []
  }
}

function textOf({ time, rung }: Deadline): string {
  return JSON.stringify([time, rung])
}
