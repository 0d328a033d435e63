/** Which axes are asked together: diagrams that test them near one another are smaller. */
import type { AskedGroup } from '../logic/index.js'
import { keyOf } from './axes.js'
import { axesIn } from './formula.js'
import type { Formula } from './formula.js'
import type { SpaceRule } from './rule.js'
import type { Space } from './space.js'

/** Answers are made of rules and only bounded by what can be: together, rules count so many times as much as constraints. Tried on ten protocols. */
const weightOfRules = 3

/** The axes of each condition, rule and constraint of these spaces, which have one vocabulary. */
export function askedTogether(spaces: readonly Space[]): readonly AskedGroup[] {
  const byRules = spaces
    .flatMap((space) => {
      const beside = besideMoments(space)
      return space.rules.flatMap((rule) => {
        const conditions = conditionsOf(rule)
        return [[...axesOf(conditions), ...beside(rule)], ...conditions.map((condition) => axesOf([condition]))]
      })
    })
    .filter(({ length }) => length > 1)
  const byConstraints = spaces.flatMap(({ constraints }) => constraints.map(({ holds }) => axesOf([holds])))
  return [...weighing(byRules, weightOfRules), ...weighing(byConstraints, 1)]
}

function weighing(groups: readonly (readonly number[])[], together: number): readonly AskedGroup[] {
  return groups.map((axes) => ({ axes, weight: together / groups.length }))
}

function conditionsOf({ when, unless, arrived, shut, to }: SpaceRule): readonly Formula[] {
  return [when, ...unless, arrived, ...(shut === undefined ? [] : [shut]), ...to.map(({ where }) => where)]
}

function axesOf(formulas: readonly Formula[]): readonly number[] {
  const axes = new Set<number>()
  for (const formula of formulas) axesIn(formula, axes)
  return [...axes]
}

/** What answers ask of the moments of a rule: whether they have passed and how they lie to one another; and whether it was chosen, or is held up. */
function besideMoments({ vocabulary }: Space): (rule: SpaceRule) => readonly number[] {
  const asking = new Map<string, number[]>()
  vocabulary.axes.list.forEach(({ subject }, axis) => {
    const moments = subject.kind === 'passed' ? [subject.moment] : subject.kind === 'order' ? [subject.point, subject.limit] : []
    for (const moment of moments) asking.set(moment, [...(asking.get(moment) ?? []), axis])
  })
  return ({ id, at, by, until, notBefore }) => {
    const points = at === undefined ? [] : 'moments' in at ? at.moments : 'moment' in at ? [at.moment] : []
    const moments = [...points, ...by, ...(until === undefined ? [] : [until]), ...(notBefore === undefined ? [] : [notBefore])]
    const own = (['chosen', 'gate', 'applied'] as const).flatMap((kind) => vocabulary.axes.find(keyOf({ kind, rule: id })) ?? [])
    return [...moments.flatMap((moment) => asking.get(moment) ?? []), ...own]
  }
}
