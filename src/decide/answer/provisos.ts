/** What a move waits for and nobody told: the case goes only if that has come. */
import type { Condition } from '../../graph/expressions.js'
import type { Route } from '../../graph/nodes.js'
import type { Diagram } from '../../logic/index.js'
import { conditionFormula, diagramOf, interpret, keyOf } from '../../space/index.js'
import type { Model, Point } from '../../space/index.js'
import type { Answer, Proviso } from '../decision.js'
import { ridersOf } from './riders.js'
import type { Known } from '../told/told.js'

/**
 * The parts of each gate that are not known to be met, where an answer moves a case through it.
 *
 * @param part the cases that have this answer
 * @param example one of them
 */
export function provisosOf(answer: Answer, part: Diagram, example: Point, known: Known, model: Model, aspect: Route['aspect']): readonly Proviso[] {
  if (answer.kind !== 'moves' && answer.kind !== 'choice') return []
  const { space, store } = model
  const { axes } = space.vocabulary
  const { sides, bearing } = interpret(space, example, aspect)
  const waiting = [...bearing.speaking, ...ridersOf(sides, example, space, aspect).speaking.map(({ rule }) => rule)].filter(({ route }) => route.waitsFor !== undefined)
  // That something has not come is taken for granted of routes, and never of what they wait for.
  const untold = axes.list.flatMap(({ subject }, axis) => (subject.kind === 'passed' && known.assumed.has(axis) ? [axis] : []))
  const fixed = model.fixed(known.place)
  const cases = store.some(part, untold)
  const isMet = (condition: Condition) => store.implies(cases, diagramOf(conditionFormula(condition, space.scope), store, fixed))
  return [...new Map(waiting.map((rule) => [rule.id, rule])).values()].flatMap(({ id, route }): Proviso[] => {
    const gate = axes.find(keyOf({ kind: 'gate', rule: id }))
    if (gate === undefined || known.told.has(gate)) return []
    const { waitsFor } = route
    const open = (waitsFor!.kind === 'all' ? waitsFor!.parts : [waitsFor!]).filter((each) => !isMet(each))
    return open.length === 0 ? [] : [{ rule: id, until: open.length === 1 ? open[0]! : { kind: 'all', parts: open } }]
  })
}
