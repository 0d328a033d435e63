/** What a move waits for and nobody told: the case goes only if that has come. */
import type { Condition } from '../../graph/expressions.js'
import type { RuleId } from '../../graph/ids.js'
import type { Route } from '../../graph/nodes.js'
import type { Diagram } from '../../logic/index.js'
import { conditionFormula, diagramOf, interpret, isMeant, keyOf, readingsOf, speaks } from '../../space/index.js'
import type { Model, Point } from '../../space/index.js'
import type { Answer, Proviso } from '../decision.js'
import { ridersOf } from './riders.js'
import type { Known } from '../told/told.js'

/**
 * The parts of each gate that are not known to be met, where an answer moves a case through it, now or later.
 *
 * @param part the cases that have this answer
 * @param example one of them
 */
export function provisosOf(
  answer: Answer,
  part: Diagram,
  example: Point,
  known: Known,
  model: Model,
  aspect: Route['aspect'],
): readonly Proviso[] {
  const later = answer.kind === 'stays' && answer.goesTo !== undefined && answer.withTheCase !== true ? answer : undefined
  const isDue = answer.kind === 'stays' && answer.due !== undefined && answer.waitsFor.length === 0
  if (answer.kind !== 'moves' && answer.kind !== 'choice' && later === undefined && !isDue) return []
  const { space } = model
  const { axes } = space.vocabulary
  const { sides, bearing } = interpret(space, example, aspect)
  // A rule about moves to any team holds no closing up.
  const goingTo = answer.kind === 'moves' && answer.to.kind === 'holder' ? answer.to.holder : undefined
  const acting =
    later === undefined
      ? bearing.speaking.filter((rule) => goingTo === undefined || isMeant(rule, goingTo))
      : sides.filter(({ move }) => move === 'go').flatMap(({ rules }) => rules)
  const waiting = [...acting, ...ridersOf(sides, example, space, aspect).speaking.map(({ rule }) => rule)].filter(
    ({ id, route }) => route.waitsFor !== undefined && later?.heldUp?.includes(id) !== true,
  )
  const cases = withoutUntold(part, known, model)
  const conditions = [...new Map(waiting.map((rule) => [rule.id, rule])).values()].flatMap(({ id, route }): Proviso[] => {
    const gate = axes.find(keyOf({ kind: 'gate', rule: id }))
    if (gate === undefined || known.told.has(gate)) return []
    const until = openPart(route.waitsFor!, cases, known, model)
    return until === undefined ? [] : [{ rule: id, until }]
  })
  const going = sides.filter(({ move, to }) => move === 'go' && to !== undefined).flatMap(({ rules }) => rules.map(({ id }) => id))
  return [...conditions, ...dutiesFirst(new Set(going), cases, known, model)]
}

/** That something has not come is taken for granted of routes, and never of what they wait for. */
function withoutUntold(part: Diagram, { assumed }: Known, { store, space }: Model): Diagram {
  return store.some(
    part,
    space.vocabulary.axes.list.flatMap(({ subject }, axis) => (subject.kind === 'passed' && assumed.has(axis) ? [axis] : [])),
  )
}

/** What of a condition does not hold in all cases; nothing where it does. */
function openPart(condition: Condition, cases: Diagram, { place }: Known, { store, space, fixed }: Model): Condition | undefined {
  const isMet = (each: Condition) => store.implies(cases, diagramOf(conditionFormula(each, space.scope), store, fixed(place)))
  const parts = condition.kind === 'all' ? condition.parts : [condition]
  const open = parts.filter((each) => !isMet(each))
  return open.length === 0
    ? undefined
    : open.length === parts.length
      ? condition
      : open.length === 1
        ? open[0]!
        : { kind: 'all', parts: open }
}

/** An answer that waits with what it waits for still: what has come already is not waited for; where all of that has come, duties must be done first. */
export function withUnmet(answer: Answer, known: Known, model: Model): Answer {
  if (answer.kind !== 'stays') return answer
  const cases = withoutUntold(known.cases, known, model)
  const unmet = [...new Set([...answer.waitsFor, ...(answer.heldUp ?? [])])].flatMap((rule): Proviso[] => {
    const condition = model.space.rules.find(({ id, route }) => id === rule && route.waitsFor !== undefined)?.route.waitsFor
    if (condition === undefined) return []
    const until = openPart(condition, cases, known, model)
    return until === condition ? [] : [{ rule, ...(until === undefined ? {} : { until }) }]
  })
  return unmet.length === 0 ? answer : { ...answer, unmet }
}

/** Of what would hold up a later move only what surely does: the rest is what it is provided for. */
export function surelyHeldUp(answer: Answer, { cases, place }: Known, { store, space, fixed }: Model): Answer {
  if (answer.kind !== 'stays' || answer.heldUp === undefined) return answer
  const { heldUp, ...others } = answer
  const isShut = (rule: RuleId) =>
    space.rules.some(({ id, shut }) => id === rule && shut !== undefined && store.implies(cases, diagramOf(shut, store, fixed(place))))
  const shut = heldUp.filter(isShut)
  return { ...others, ...(shut.length === 0 ? {} : { heldUp: shut }) }
}

/** The duties that hold up such a move and of which nobody told whether they are done. */
function dutiesFirst(going: ReadonlySet<RuleId>, cases: Diagram, known: Known, { space, store, fixed }: Model): readonly Proviso[] {
  if (going.size === 0) return []
  return space.graph.all('duty').flatMap((duty): Proviso[] => {
    const gate = space.vocabulary.axes.find(keyOf({ kind: 'gate', rule: duty.id }))
    if (gate === undefined || known.told.has(gate)) return []
    const holding = readingsOf(duty, space.vocabulary).filter(
      ({ rule }) => rule.holdsUp === 'every-transfer' || rule.holdsUpRules.some((id) => going.has(id)),
    )
    return holding.some((read) => store.meets(cases, diagramOf(speaks(read, space.scope), store, fixed(known.place))))
      ? [{ rule: duty.id }]
      : []
  })
}
