/** How a case can change from one step of its life to the next: each fact as its author says, ages and dates onwards only. */
import type { EventId } from '../../graph/ids.js'
import type { Fact } from '../../graph/nodes.js'
import { comesOnceInLife, keyOf, notApplicable } from '../../space/index.js'
import type { Axis, MomentName, Space } from '../../space/index.js'
import type { KnownMoment } from './moments.js'

/** What the values of an axis can have become: the same, anything, or for each value these. */
export type Change = 'same' | 'free' | readonly (readonly number[])[]

/** The day of a moment follows today until the moment has passed, and is fixed from then on. */
export interface DatedMoment {
  readonly kind: 'dated'
  readonly passed: number
}

export interface Changes {
  /** From one step to the next; by axis. */
  readonly between: readonly (Change | DatedMoment)[]
  /** What an event settles, as it leaves the case. */
  settledAt(event: EventId | undefined): readonly { readonly axis: number; readonly change: Change }[]
  /** Whether the axis begins anew in the hands of the next team. */
  readonly anew: readonly boolean[]
}

export function changesOf({ graph, vocabulary }: Space, moments: ReadonlyMap<MomentName, KnownMoment>): Changes {
  const { axes } = vocabulary
  const passedAxis = (moment: MomentName) => axes.find(keyOf({ kind: 'passed', moment }))
  const lifelong = (moment: MomentName) => comesOnceInLife(moments.get(moment))
  const factOf = ({ subject }: Axis): Fact | undefined => {
    const node = subject.kind === 'fact' && subject.asAt === undefined && graph.has(subject.fact) ? graph.node(subject.fact) : undefined
    return node?.kind === 'fact' ? node : undefined
  }
  const between = (axis: Axis): Change | DatedMoment => {
    const { subject } = axis
    switch (subject.kind) {
      case 'date': {
        if (subject.moment === undefined) return onwards(axis)
        const passed = passedAxis(subject.moment)
        return passed === undefined ? 'free' : { kind: 'dated', passed }
      }
      case 'fact': {
        // What a fact was, or will be, at a moment does not change: the moment comes once.
        if (subject.asAt !== undefined) return stands(subject.asAt) ? 'same' : 'free'
        const fact = factOf(axis)
        return fact === undefined
          ? 'free'
          : fact.settledAt.length > 0
            ? (byTime(fact, axis) ?? withNotApplicable(axis, (v) => [v]))
            : byNature(fact, axis)
      }
      case 'age':
        return subject.asAt === undefined ? onwards(axis) : stands(subject.asAt) ? 'same' : 'free'
      // Which of two moments comes first is tied by constraints to what has passed; more than that is not remembered.
      case 'order':
        return 'free'
      case 'team':
        return subject.which === 'previous-holder' ? 'same' : 'free'
      case 'gate':
        return 'free'
      default:
        return 'same'
    }
  }
  const stands = (asAt: MomentName) => lifelong(plainMoment(asAt)) || passedAxis(plainMoment(asAt)) !== undefined
  const anew = ({ subject }: Axis): boolean => {
    switch (subject.kind) {
      case 'passed':
        return !lifelong(subject.moment)
      case 'order':
        return !(lifelong(subject.point) && lifelong(subject.limit))
      case 'date':
        return subject.moment !== undefined && !lifelong(subject.moment)
      case 'fact':
      case 'age':
        return subject.asAt !== undefined && !lifelong(plainMoment(subject.asAt))
      case 'chosen':
        return true
      default:
        return false
    }
  }
  return {
    between: axes.list.map(between),
    settledAt: (event) =>
      event === undefined
        ? []
        : axes.list.flatMap((axis, index) => {
            const fact = factOf(axis)
            return fact?.settledAt.includes(event) === true
              ? [{ axis: index, change: fact.changes === 'freely' ? 'free' : byNature(fact, axis) }]
              : []
          }),
    anew: axes.list.map(anew),
  }
}

/** The moment itself, of a fact as it was just before it. */
export function plainMoment(asAt: MomentName): MomentName {
  return asAt.startsWith(justBefore) ? asAt.slice(justBefore.length) : asAt
}
export const justBefore = 'just before '

function byNature(fact: Fact, axis: Axis): Change {
  switch (fact.changes) {
    case 'never':
      return byTime(fact, axis) ?? withNotApplicable(axis, (v) => [v])
    case 'once yes stays yes':
      return withNotApplicable(axis, (v) => (axis.values[v] === 'yes' ? [v] : axis.values.map((_, i) => i)))
    case 'freely':
      return fact.domain === 'since' ? byTime(fact, axis)! : 'free'
  }
}

/** Ages and times since grow; what happened can happen anew, and time counts from there. */
function byTime({ domain }: Fact, axis: Axis): Change | undefined {
  if (domain !== 'age' && domain !== 'since') return undefined
  const cells = axis.values.map((_, i) => i).filter((i) => axis.values[i] !== 'never' && axis.values[i] !== notApplicable)
  const from = (v: number) => cells.filter((i) => i >= v)
  if (domain === 'age') return withNotApplicable(axis, from)
  return withNotApplicable(axis, (v) => (axis.values[v] === 'never' ? [v, 0] : [0, ...from(v)]))
}

/** A fact can begin and cease to be asked of a case. */
function withNotApplicable({ values }: Axis, become: (value: number) => readonly number[]): Change {
  const none = values.indexOf(notApplicable)
  if (none === -1) return values.map((_, v) => distinct(become(v)))
  return values.map((_, v) => (v === none ? values.map((_value, i) => i) : distinct([...become(v), none])))
}

function onwards({ values }: Axis): Change {
  return values.map((_, v) => values.flatMap((_value, i) => (i >= v ? [i] : [])))
}

function distinct(values: readonly number[]): readonly number[] {
  return [...new Set(values)].sort((a, b) => a - b)
}

export function isRows(change: Change | DatedMoment): change is readonly (readonly number[])[] {
  return Array.isArray(change)
}
