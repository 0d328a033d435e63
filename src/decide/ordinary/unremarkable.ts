/** What a case has of which nothing remarkable is told: what the author says of the fact (`usually`), and otherwise one rule for all. */
import { facts } from '../../concepts/index.js'
import type { Condition } from '../../graph/expressions.js'
import type { Fact } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { cellOf, conditionFormula, holdsAt, keyOf, notApplicable } from '../../space/index.js'
import type { Axis, Model, MomentName, Space } from '../../space/index.js'
import { isLeftToPeople, isSettledBy, testedOnlyForNo } from './left-to-people.js'

export interface Unremarkable {
  /** The ordinals of what is plain; none: nothing is plainer than the rest. */
  readonly values: readonly number[]
  /** Whether it is taken to be so where nobody tells it; otherwise it stays open. */
  readonly taken: boolean
}

const open: Unremarkable = { values: [], taken: false }

const plainValues = new Set([
  'no',
  'none',
  'nothing',
  'nothing special',
  'not in care',
  'not looked after',
  'never',
  'other',
  'another way',
  'some other way',
  notApplicable,
])

const known = new WeakMap<Space, Map<Axis, Unremarkable>>()

/**
 * What an unremarkable case has on an axis.
 *
 * As written under `usually`. Where nothing is written: no, or a value such as `none`, or that the fact is not applicable; an age below those
 * with which growing up begins. What somebody has to judge, what a move waits for, and what rules ask only for a no is taken to be so by
 * nobody, nor is any time or number.
 */
export function unremarkable(axis: Axis, { space }: Model): Unremarkable {
  const made = known.get(space) ?? new Map<Axis, Unremarkable>()
  known.set(space, made)
  const found = made.get(axis) ?? foundOn(axis, space)
  made.set(axis, found)
  return found
}

/** What is taken of an axis that nobody told, when the case is asked about at a moment; nothing: it stays open. */
export function takenAs(axis: Axis, moment: MomentName | undefined, model: Model): readonly number[] {
  const { values, taken } = unremarkable(axis, model)
  return taken && !isSettledBy(moment, axis, model) ? values : []
}

function foundOn(axis: Axis, space: Space): Unremarkable {
  const { subject } = axis
  if (subject.kind === 'age') return subject.asAt === undefined ? belowTheCuts(axis, space) : open
  const fact = subject.kind === 'fact' && space.graph.has(subject.fact) ? space.graph.node(subject.fact) : undefined
  if (fact?.kind !== 'fact') return open
  const values = fact.usually === undefined ? plainOf(fact, axis, space.graph) : written(fact.usually, fact, axis, space)
  const real = values.filter((value) => axis.values[value] !== notApplicable)
  if (real.length === 0 && (fact.usually !== undefined || axis.values.length > 2)) return open
  return { values, taken: fact.usually !== undefined || !isLeftToPeople(fact, space.graph) }
}

/** The values that pass what is written; those of another moment are those of today. */
function written(usually: Condition, fact: Fact, { values }: Axis, { scope, vocabulary: { axes } }: Space): readonly number[] {
  if (usually.kind === 'whatever') return []
  const today = axes.find(keyOf({ kind: 'fact', fact: fact.id }))!
  const usual = conditionFormula(usually, scope)
  const point = new Int32Array(axes.list.length)
  return values.flatMap((name, value) => {
    point[today] = value
    return name === notApplicable || holdsAt(usual, point) ? [value] : []
  })
}

/** No, none, or not applicable; but yes, where rules have something to say only of cases in which it is not so (`ready: no`). */
function plainOf(fact: Fact, { values }: Axis, graph: PolicyGraph): readonly number[] {
  const ordinals = (isPlain: (name: string) => boolean) =>
    values.flatMap((name, value) => (name === notApplicable || isPlain(name) ? [value] : []))
  // A yes/no fact is plain in its own words: that it means the opposite of a shared one makes it no more remarkable.
  if (fact.domain === 'yes-no') return ordinals((name) => name === (testedOnlyForNo(graph).has(fact.id) ? 'yes' : 'no'))
  const usually =
    fact.means !== undefined && fact.means.fit !== 'related' && Object.hasOwn(facts, fact.means.concept)
      ? facts[fact.means.concept]!.usually
      : undefined
  const plain = new Set(
    fact.valuesMean
      .filter(({ concept }) => (usually === undefined ? plainValues.has(concept) : concept === usually))
      .map(({ value }) => value),
  )
  return ordinals((name) => plainValues.has(name) || plain.has(name))
}

/** A child is younger than those with whom leaving care and growing up begin. */
function belowTheCuts({ values }: Axis, { vocabulary: { cells } }: Space): Unremarkable {
  const own = cells.get('age')
  const cut = own?.thresholds.find((threshold) => threshold >= growingUp)
  return own === undefined || cut === undefined
    ? open
    : { values: values.flatMap((name, value) => (value < cellOf(own, cut, true) && name !== notApplicable ? [value] : [])), taken: true }
}

/** Sixteen years, in months. */
const growingUp = 16 * 12
