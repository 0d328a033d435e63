/** What a protocol says to no effect, as far as conditions alone tell: rules for no case, exceptions that never lift, precedence that never meets. */
import type { Condition, Exception } from '../../graph/expressions.js'
import type { RuleId, TermId } from '../../graph/ids.js'
import type { Duty, Ladder, Route } from '../../graph/nodes.js'
import type { Diagram } from '../../logic/index.js'
import { conditionFormula, readingsOf, speaks, whenOf } from '../../space/index.js'
import type { Constraint, Model } from '../../space/index.js'
import { possibleIn } from './possible.js'
import type { Possible } from './possible.js'

/** A rule that speaks of no case. */
export interface DeadRule {
  readonly rule: RuleId
  /** The reasons of the author's assumptions without which it would speak; none: its own conditions contradict each other. */
  readonly assumptions: readonly string[]
  /** A reading, not followed, under which it does speak. */
  readonly reading?: string
}

/** An exception, by the way to it: the first number counts the exceptions of the rule, the next those of that exception. */
export interface DeadException {
  readonly of: RuleId | TermId
  readonly path: readonly number[]
  readonly cites: readonly string[]
}

/** A rule that goes before another though no case has both. */
export interface NeverMeeting {
  readonly rule: RuleId
  readonly other: RuleId
  readonly word: 'overrides' | 'replaces' | 'insteadOf'
}

/** A line of a condition that is so wherever the other lines are. */
export interface IdleLine {
  readonly of: RuleId | TermId
  readonly line: Condition
}

export interface Idle {
  readonly rules: readonly DeadRule[]
  readonly exceptions: readonly DeadException[]
  readonly meetings: readonly NeverMeeting[]
  readonly lines: readonly IdleLine[]
}

const notLocal = ({ origin }: Constraint) => origin !== 'local'

export function idleIn(model: Model): Idle {
  const { graph } = model.space
  const possible = possibleIn(model)
  const speaking = new Map(
    graph.rules.flatMap((rule) =>
      rule.kind === 'route' || rule.kind === 'duty' || rule.kind === 'ladder'
        ? [[rule.id, speaksWhere(rule, possible, model)] as const]
        : [],
    ),
  )
  const dead = new Set([...speaking].filter(([, where]) => !possible.some(where)).map(([id]) => id))
  return {
    rules: [...dead].map((rule) => deadRule(graph.node(rule) as Route | Duty | Ladder, speaking.get(rule)!, possible, model)),
    exceptions: graph.nodes.flatMap((node) => {
      if (node.kind === 'term')
        return deadExceptions(node.id, node.unless, possible.diagram(conditionFormula(node.when, model.space.scope)), possible, model)
      return (node.kind === 'route' || node.kind === 'duty' || node.kind === 'ladder') && !dead.has(node.id)
        ? deadExceptions(node.id, node.unless, withoutExceptions(node, possible, model), possible, model)
        : []
    }),
    meetings: [...speaking.keys()]
      .filter((id) => !dead.has(id))
      .flatMap((id) => neverMeeting(graph.node(id) as Route | Duty | Ladder, speaking, dead, possible)),
    lines: graph.nodes.flatMap((node) =>
      node.kind === 'term' || ('heldBy' in node && 'unless' in node && !dead.has(node.id))
        ? idleLines(node.id, node.when, possible, model)
        : [],
    ),
  }
}

/** Where a rule speaks, under the readings that count. */
function speaksWhere(rule: Route | Duty | Ladder, possible: Possible, { space: { scope, vocabulary } }: Model): Diagram {
  if (rule.kind === 'ladder') return possible.diagram(conditionFormula(rule.when, scope))
  return possible.store.any(readingsOf<Route | Duty>(rule, vocabulary).map((read) => possible.diagram(speaks(read, scope))))
}

/** The same, if no exception lifted it. */
function withoutExceptions(rule: Route | Duty | Ladder, possible: Possible, { space: { scope, vocabulary } }: Model): Diagram {
  if (rule.kind === 'ladder') return possible.diagram(conditionFormula(rule.when, scope))
  return possible.store.any(readingsOf<Route | Duty>(rule, vocabulary).map((read) => possible.diagram(whenOf(read, scope))))
}

function deadRule(rule: Route | Duty | Ladder, where: Diagram, possible: Possible, model: Model): DeadRule {
  const { space } = model
  const locals = space.constraints.filter(({ origin }) => origin === 'local')
  const needed = possible.some(where, notLocal) ? locals.filter((local) => possible.some(where, (other) => other !== local)) : []
  const assumptions = possible.some(where, notLocal) ? (needed.length > 0 ? needed : locals).map(({ because }) => because) : []
  const anyReading = possibleIn(model, false)
  const alive =
    rule.kind === 'ladder'
      ? undefined
      : readingsOf<Route | Duty>(rule, space.vocabulary).find(
          (read) => read.readings.length > 0 && anyReading.some(anyReading.diagram(speaks(read, space.scope))),
        )
  return { rule: rule.id, assumptions, ...(alive === undefined ? {} : { reading: alive.readings.join(', ') }) }
}

/** Exceptions whose conditions hold of no case of which the rule would speak. */
function deadExceptions(
  of: RuleId | TermId,
  exceptions: readonly Exception[],
  where: Diagram,
  possible: Possible,
  model: Model,
  path: readonly number[] = [],
): DeadException[] {
  return exceptions.flatMap((exception, index) => {
    const way = [...path, index]
    const lifted = possible.store.and(where, possible.diagram(conditionFormula(exception.when, model.space.scope)))
    if (!possible.some(lifted)) return [{ of, path: way, cites: exception.cites }]
    return deadExceptions(of, exception.unless, lifted, possible, model, way)
  })
}

function neverMeeting(
  rule: Route | Duty | Ladder,
  speaking: ReadonlyMap<RuleId, Diagram>,
  dead: ReadonlySet<RuleId>,
  possible: Possible,
): NeverMeeting[] {
  const words: readonly (readonly [NeverMeeting['word'], readonly RuleId[]])[] = [
    ['overrides', rule.overrides.map((override) => override.rule)],
    ['replaces', rule.replaces],
    ['insteadOf', rule.kind === 'route' ? rule.insteadOf : []],
  ]
  const where = speaking.get(rule.id)!
  return words.flatMap(([word, others]) =>
    others
      .filter((other) => speaking.has(other) && !dead.has(other) && !possible.some(possible.store.and(where, speaking.get(other)!)))
      .map((other) => ({ rule: rule.id, other, word })),
  )
}

/** Of lines that must all hold those that follow from the rest by the protocol's own words; that a question arises only for some cases may be said again. */
function idleLines(of: RuleId | TermId, when: Condition, possible: Possible, { space: { scope } }: Model): IdleLine[] {
  const lines = when.kind === 'all' ? when.parts : [when]
  const diagrams = lines.map((line) => possible.diagram(conditionFormula(line, scope)))
  const idle = new Set<number>()
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'always' || line.kind === 'whatever' || line.kind === 'going-to') continue
    const rest = possible.store.all(diagrams.filter((_, other) => other !== index && !idle.has(other)))
    if (possible.store.implies(rest, diagrams[index]!)) idle.add(index)
  }
  return [...idle].map((index) => ({ of, line: lines[index]! }))
}
