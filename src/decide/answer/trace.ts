/** The rules that bear on a case, and how. */
import type { RuleId } from '../../graph/ids.js'
import type { Route } from '../../graph/nodes.js'
import type { Diagram } from '../../logic/index.js'
import { interpret, keepsForATime } from '../../space/index.js'
import type { Model, Point, Side, SpaceRule } from '../../space/index.js'
import type { RuleInTrace } from '../decision.js'
import { used } from './answer-at.js'
import { ridersOf } from './riders.js'
import type { Known } from '../told/told.js'

/** The rules that bear on the case, and how. */
export function traceOf(known: Known, example: Point, model: Model, aspect: Route['aspect']): RuleInTrace[] {
  const { store, space } = model
  const { view } = model.answers(known.place.holder, aspect)
  const read = interpret(space, example, aspect)
  const now = space.vocabulary.axes.index('now')
  const ordinal = model.fixed(known.place).get(now)!
  const inAll = (where: Diagram) => store.implies(known.cases, store.restrict(where, now, ordinal))
  const { bearing, sides } = read
  const made = new Set(sides.flatMap(({ rules }) => rules))
  const riders = ridersOf(sides, example, space, aspect)
  // However it is read: of one rule that is read in several ways it is enough that each case has it in some.
  const inSome = (rule: (typeof bearing.speaking)[number], where: (rule: (typeof bearing.speaking)[number]) => Diagram) =>
    inAll(store.any(view.rules.filter(({ id, permits }) => id === rule.id && permits === rule.permits).map(where)))
  // Where it would apply, it is lifted: that it may not be meant at all makes it apply no more.
  const speaksNowhere = (rule: SpaceRule) => !store.meets(known.cases, store.restrict(view.bearing().speaking(rule), now, ordinal))
  const entry = (
    rule: (typeof bearing.speaking)[number],
    part: RuleInTrace['part'],
    certain: boolean,
    by: readonly RuleId[] = [],
  ): RuleInTrace => ({
    rule: rule.id,
    as: rule.route,
    part,
    by,
    certain,
  })
  // Where nothing moves the case, what keeps it for a time is the answer.
  const standing = (rule: (typeof bearing.speaking)[number]) => made.has(rule) || (sides.length === 0 && keepsForATime(rule))
  const isRefused = ({ id, permits }: SpaceRule) => permits && used(id, model, example) === 'no'
  const opened = (permission: (typeof bearing.speaking)[number]) => bearing.speaking.filter(({ id }) => permission.relaxes.includes(id))
  const hasLapsed = (rule: (typeof bearing.speaking)[number]) =>
    rule.permits &&
    rule.relaxes.length > 0 &&
    opened(rule).every((each) => bearing.dropped(each) || (each.states.has('to') && bearing.beaten(each, 'to')))
  return [
    ...bearing.speaking.filter(standing).map((rule) => entry(rule, 'applied', inSome(rule, view.bearing().speaking))),
    ...bearing.speaking
      .filter((rule) => !standing(rule) && rule.permits && isRefused(rule))
      .map((rule) => entry(rule, 'refused', inSome(rule, view.bearing().speaking))),
    ...bearing.speaking
      .filter((rule) => !standing(rule) && rule.permits && !isRefused(rule) && !hasLapsed(rule))
      .map((rule) => entry(rule, 'permits', inSome(rule, view.bearing().speaking))),
    ...bearing.speaking
      .filter((rule) => !standing(rule) && !isRefused(rule) && hasLapsed(rule))
      .map((rule) =>
        entry(
          rule,
          'lapsed',
          inAll(view.bearing().speaking(rule)),
          opened(rule).flatMap((each) => beatersOf(each, bearing.speaking)),
        ),
      ),
    ...bearing.speaking
      .filter((rule) => !standing(rule) && !rule.permits && rule.move !== undefined)
      .map((rule) => {
        const by = beatersOf(rule, bearing.speaking)
        return entry(
          rule,
          'beaten',
          inAll(view.bearing().speaking(rule)) &&
            bearing.speaking.some((other) => by.includes(other.id) && inAll(view.bearing().speaking(other))),
          by,
        )
      }),
    ...capsOf(bearing.speaking, sides)
      .filter((rule) => !standing(rule))
      .map((rule) => entry(rule, 'qualifies', inSome(rule, view.bearing().speaking))),
    ...riders.speaking
      .filter(({ rule }) => !standing(rule))
      .map(({ rule, goingTo }) => entry(rule, 'qualifies', inAll(view.bearing(goingTo).speaking(rule)))),
    ...riders.lifted.map(({ rule, goingTo }) => entry(rule, 'lifted', inAll(view.bearing(goingTo).lifted(rule)))),
    ...bearing.lifted
      .filter(({ move, permits }) => move !== undefined || permits)
      .map((rule) => entry(rule, 'lifted', inAll(view.bearing().lifted(rule)) || speaksNowhere(rule))),
    ...bearing.replaced.map((rule) => {
      const by = bearing.speaking.filter(({ replaces }) => replaces.includes(rule.id))
      return entry(
        rule,
        'replaced',
        inAll(view.diagram(rule.when)) && by.some((other) => inAll(view.bearing().speaking(other))),
        by.map(({ id }) => id),
      )
    }),
  ]
}

/** Where no rule moves the case: what says how long it may stay at most. */
function capsOf(speaking: readonly SpaceRule[], sides: readonly Side[]): readonly SpaceRule[] {
  return sides.some(({ move }) => move === 'go')
    ? []
    : speaking.filter(
        ({ permits, move, route }) => !permits && move === undefined && route.stay?.kind === 'stay-for' && route.stay.bound === 'at most',
      )
}

function beatersOf(
  rule: { readonly id: RuleId; readonly yields: boolean },
  speaking: readonly {
    readonly id: RuleId
    readonly overrides: ReadonlyMap<RuleId, unknown>
    readonly yields: boolean
    readonly permits: boolean
    readonly move?: string
  }[],
): RuleId[] {
  const named = speaking.filter(({ overrides, permits }) => !permits && overrides.has(rule.id))
  const others = rule.yields
    ? speaking.filter(({ yields, id, move, permits }) => !permits && !yields && id !== rule.id && move !== undefined)
    : []
  return [...new Set((named.length > 0 ? named : others).map(({ id }) => id))]
}
