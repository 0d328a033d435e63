/** Conditions of the graph as formulas over the axes. */
import type { Condition, Exception } from '../graph/expressions.js'
import type { FactId, RuleId } from '../graph/ids.js'
import { nameOf } from '../graph/ids.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { keyOf } from './axes.js'
import { ageTest, sinceTest } from './cells.js'
import { allOf, among, anyOf, no, notSo, yes } from './formula.js'
import type { Formula } from './formula.js'
import { asAtName, momentOfAsAt } from './route-parts.js'
import type { Vocabulary } from './vocabulary.js'
import { firstOf } from './moments.js'
import type { MomentName } from './moments.js'

/** What conditions are read against: one protocol, on axes that it may share with others. */
export interface Scope {
  readonly graph: PolicyGraph
  readonly vocabulary: Vocabulary
  /** Whether a rule applies to the case now; rules ask it of one another (`applied`). */
  applied(rule: RuleId): Formula
}

export function conditionFormula(condition: Condition, scope: Scope, asAt?: MomentName): Formula {
  const again = (part: Condition) => conditionFormula(part, scope, asAt)
  switch (condition.kind) {
    case 'always':
    case 'whatever':
      return yes
    case 'all':
      return allOf(...condition.parts.map(again))
    case 'any':
      return anyOf(...condition.parts.map(again))
    case 'not':
      return notSo(again(condition.part))
    case 'fact-is':
      return factIs(condition.fact, condition.values, scope, asAt)
    case 'age-is': {
      const cells = scope.vocabulary.cells.get(condition.fact ?? 'age')!
      return onAxis(condition.fact ?? 'age', ageTest(cells, condition), scope, asAt)
    }
    case 'since-is':
      return onAxis(condition.fact, sinceTest(scope.vocabulary.cells.get(condition.fact)!, condition), scope, asAt)
    case 'going-to':
      return { kind: 'going-to', holders: condition.teams }
    case 'happened':
      return allOf(
        ...condition.events.map((event) =>
          asAt === undefined ? cameToPass(nameOf(event), scope.vocabulary) : hadCome(nameOf(event), asAt, scope.vocabulary),
        ),
      )
    case 'applied':
      return anyOf(...condition.rules.map((rule) => anyOf(scope.applied(rule), isValue(keyOf({ kind: 'applied', rule }), ['yes'], scope))))
    case 'as-at': {
      const moment = asAtName(condition.moment, condition.before)
      const then = conditionFormula(condition.part, scope, moment)
      if (condition.before) return then
      const now = isNow(moment, scope.vocabulary)
      return anyOf(allOf(now, conditionFormula(condition.part, scope)), allOf(notSo(now), then))
    }
    case 'term-holds': {
      const term = scope.graph.node(condition.term)
      if (term.kind !== 'term') return no
      return allOf(conditionFormula(term.when, scope, asAt), ...term.unless.map((part) => notSo(exceptionFormula(part, scope, asAt))))
    }
  }
}

/** Whether an exception lifts: its condition holds, and none of its own exceptions does. */
export function exceptionFormula(exception: Exception, scope: Scope, asAt?: MomentName): Formula {
  return allOf(conditionFormula(exception.when, scope, asAt), ...exception.unless.map((part) => notSo(exceptionFormula(part, scope, asAt))))
}

function factIs(fact: FactId, values: readonly string[], scope: Scope, asAt: MomentName | undefined): Formula {
  return isValue(keyOf({ kind: 'fact', fact, ...(asAt === undefined ? {} : { asAt }) }), values, scope)
}

function onAxis(id: FactId | 'age', ordinals: readonly number[], { vocabulary }: Scope, asAt: MomentName | undefined): Formula {
  const when = asAt === undefined ? {} : { asAt }
  const axis = vocabulary.axes.find(keyOf(id === 'age' ? { kind: 'age', ...when } : { kind: 'fact', fact: id, ...when }))
  // A fact of another kind than the condition takes it for has none of these values.
  return axis === undefined
    ? no
    : among(
        axis,
        ordinals.filter((ordinal) => ordinal < vocabulary.axes.list[axis]!.values.length),
      )
}

function isValue(key: string, values: readonly string[], { vocabulary: { axes } }: Pick<Scope, 'vocabulary'>): Formula {
  const axis = axes.find(key)
  if (axis === undefined) return no
  return among(
    axis,
    values.flatMap((value) => axes.ordinal(axis, value) ?? []),
  )
}

/** The axis has one of the values; no, where nothing asks for the axis. */
export function axisIs(key: string, values: readonly string[], vocabulary: Vocabulary): Formula {
  return isValue(key, values, { vocabulary })
}

/** Whether a moment is the one that is being asked about: a review is also the first one, as long as none has passed. */
export function isNow(moment: MomentName, vocabulary: Vocabulary): Formula {
  const { moments } = vocabulary
  const asked = moments.get(moment)
  const event = asked?.event
  const itself = axisIs('now', [moment], vocabulary)
  if (asked?.lastOf !== undefined) return anyOf(itself, comesLast(asked.lastOf, vocabulary))
  if (event === undefined) return itself
  const plain = nameOf(event)
  // Asked plainly of the event, its first occurrence is meant, while none has passed.
  if (moment !== plain)
    return moment === firstOf(event) ? anyOf(itself, allOf(axisIs('now', [plain], vocabulary), notYet(moment, vocabulary))) : itself
  const special = [...moments.values()].filter((other) => other.event === event && other.name !== plain).map(({ name }) => name)
  return axisIs('now', [plain, ...special], vocabulary)
}

/** One of several moments is now and the others have passed; never, where it cannot be told of one of them whether it has. */
function comesLast(parts: readonly MomentName[], vocabulary: Vocabulary): Formula {
  if (!parts.every((part) => vocabulary.axes.find(keyOf({ kind: 'passed', moment: part })) !== undefined)) return no
  return anyOf(
    ...parts.map((part) =>
      allOf(
        isNow(part, vocabulary),
        notYet(part, vocabulary),
        ...parts.filter((other) => other !== part).map((other) => notSo(notYet(other, vocabulary))),
      ),
    ),
  )
}

export function notYet(moment: MomentName, vocabulary: Vocabulary): Formula {
  const key = keyOf({ kind: 'passed', moment })
  return vocabulary.axes.find(key) === undefined ? yes : axisIs(key, ['not yet'], vocabulary)
}

/** An event had come to pass when another moment came, or before it. */
function hadCome(event: MomentName, asAt: MomentName, vocabulary: Vocabulary): Formula {
  const { moment, before } = momentOfAsAt(asAt)
  if (event === moment) return before ? no : yes
  return axisIs(keyOf({ kind: 'order', point: event, limit: moment }), before ? ['before'] : ['before', 'on the same day'], vocabulary)
}

/** A moment has passed, or is now. */
export function cameToPass(moment: MomentName, vocabulary: Vocabulary): Formula {
  return anyOf(isNow(moment, vocabulary), notSo(notYet(moment, vocabulary)))
}
