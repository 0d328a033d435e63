/** Cases for which the text names no team, inside what it sets out to answer. */
import type { RuleId } from '../../graph/ids.js'
import type { Diagram } from '../../logic/index.js'
import { cameToPass, isNow, momentsOf, onlyLimitsStay } from '../../space/index.js'
import type { Model, Silence, SpaceRule } from '../../space/index.js'
import { withoutKnownGap, withoutUnclearTeam } from './covered.js'
import type { Acknowledged } from './covered.js'
import { at } from './outlook.js'
import type { Outlook, Standing } from './outlook.js'

/** Cases of one place for which no team is named. */
export interface Hole {
  readonly standing: Standing
  readonly where: Diagram
}

/** One cause: a question that finds no answer, or a rule that names no team, or none that can be found. */
export interface Gap {
  readonly why: Silence
  /** The rule that leaves the team open, or those that exceptions lift; none where nothing is said at all. */
  readonly rules: readonly RuleId[]
  readonly holes: readonly Hole[]
}

/** The gaps that nobody has acknowledged. */
export function gapsOf({ model, store, standings }: Outlook, acknowledged: readonly Acknowledged[]): readonly Gap[] {
  const gaps = new Map<string, { why: Silence; rules: readonly RuleId[]; holes: Hole[] }>()
  for (const standing of standings) {
    for (const { effect, where } of standing.effects) {
      if (effect.kind !== 'not covered') continue
      const alone = store.minus(where, standing.several)
      const left = withoutKnownGap(alone, effect.why, standing, acknowledged, model)
      if (!store.meets(left, standing.cases)) continue
      for (const { key, rules, part } of causesOf(effect.why, store.and(left, standing.cases), standing, acknowledged, model)) {
        const gap = gaps.get(key) ?? { why: effect.why, rules, holes: [] }
        gap.holes.push({ standing, where: part })
        gaps.set(key, gap)
      }
    }
  }
  return [...gaps.values()].map((gap) => ({
    ...gap,
    holes: gap.holes.toSorted((a, b) => Number(isOwn(b, gap.rules)) - Number(isOwn(a, gap.rules))),
  }))
}

/** What a rule leaves open is plainest at its own moments. */
function isOwn({ standing: { place, view } }: Hole, rules: readonly RuleId[]): boolean {
  return (
    place.moment !== undefined &&
    view.rules.some(({ id, at: point }) => rules.includes(id) && point !== undefined && momentsOf(point).includes(place.moment!))
  )
}

interface Cause {
  readonly key: string
  readonly rules: readonly RuleId[]
  readonly part: Diagram
}

/** A silence is the matter of its question, wherever the same cases meet it; a missing team is that of the rule which leaves it open. */
function causesOf(why: Silence, where: Diagram, standing: Standing, acknowledged: readonly Acknowledged[], model: Model): Cause[] {
  const { store } = model
  const { place, view } = standing
  const bearing = view.bearing()
  const speaking = (rule: SpaceRule) => at(standing, bearing.speaking(rule))
  if (why === 'silent' || why === 'lifted' || why === 'point passed') {
    const lifted =
      why !== 'lifted' ? [] : view.rules.filter((rule) => rule.move !== undefined && store.meets(at(standing, bearing.lifted(rule)), where))
    const rules = [...new Set(lifted.map(({ id }) => id))]
    // What one exception leaves open is one matter, at however many moments.
    return [{ key: rules.length > 0 ? `${why} ${place.holder} ${rules.join(' ')}` : `${why} ${place.holder} ${where}`, rules, part: where }]
  }
  const causes: Cause[] = []
  let left = where
  const isHere = (rule: SpaceRule) =>
    rule.at?.kind === 'moment' ? at(standing, view.diagram(isNow(rule.at.moment, model.space.vocabulary))) : store.yes
  const open = (rule: SpaceRule) =>
    why === 'receiver not stated'
      ? rule.to.length === 0 && rule.move === 'go'
        ? isHere(rule)
        : onlyLimitsStay(rule)
          ? store.any(rule.by.map((limit) => at(standing, view.diagram(cameToPass(limit, model.space.vocabulary)))))
          : store.no
      : store.any(rule.to.filter(({ value }) => value.kind === 'unresolved').map((stated) => at(standing, view.diagram(stated.where))))
  for (const rule of view.rules) {
    const part = store.all([left, speaking(rule), open(rule)])
    if (part === store.no) continue
    left = store.minus(left, part)
    const unknown = withoutUnclearTeam(part, why, rule.id, standing, acknowledged, model)
    if (unknown !== store.no) causes.push({ key: `${why} ${rule.id}`, rules: [rule.id], part: unknown })
  }
  return left === store.no ? causes : [...causes, { key: `${why} ${place.holder} ${place.moment}`, rules: [], part: left }]
}
