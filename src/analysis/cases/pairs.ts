/** Rules that contradict each other, two by two, with the cases in which they do. */
import type { RuleId } from '../../graph/ids.js'
import type { Route } from '../../graph/nodes.js'
import type { Diagram } from '../../logic/index.js'
import type { Holder, Model, SpaceRule } from '../../space/index.js'
import { withoutKnownConflict } from './covered.js'
import type { Acknowledged, Field } from './covered.js'
import type { Standing } from './outlook.js'

/** Cases of one place in which some rules contradict one another. */
export interface Clash {
  readonly standing: Standing
  readonly where: Diagram
}

/** Two rules, or one that contradicts itself, and what about. */
export interface Pair {
  readonly rules: readonly RuleId[]
  readonly fields: readonly Field[]
  readonly aspect: Route['aspect']
  readonly clashes: Clash[]
}

export type Pairs = Map<string, Pair>

/** Takes down what is not acknowledged. */
export function note(
  pairs: Pairs,
  { rules, fields }: Pick<Pair, 'rules' | 'fields'>,
  { standing, where }: Clash,
  acknowledged: readonly Acknowledged[],
  model: Model,
  goingTo: readonly Holder[],
): void {
  const left = withoutKnownConflict(where, { rules, fields, goingTo }, standing, acknowledged, model)
  if (!model.store.meets(left, standing.cases)) return
  const key = `${standing.aspect}: ${fields.join(', ')}: ${rules.join(', ')}`
  const pair = pairs.get(key) ?? { rules, fields, aspect: standing.aspect, clashes: [] }
  pairs.set(key, pair)
  pair.clashes.push({ standing, where: left })
}

/** The teams to which rules send cases. */
export function receiversOf(rules: readonly SpaceRule[]): readonly Holder[] {
  return [...new Set(rules.flatMap(({ to }) => to.flatMap(({ value }) => (value.kind === 'holder' ? [value.holder] : []))))]
}
