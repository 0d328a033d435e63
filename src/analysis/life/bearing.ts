/** What bears on where cases go: facts that matter for duties alone, and a history that matters nowhere, are left aside. */
import { nameOf } from '../../graph/ids.js'
import type { EventId, RuleId } from '../../graph/ids.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import type { Diagram } from '../../logic/index.js'
import { axesIn, concerns, keyOf } from '../../space/index.js'
import type { Answers, Axis, Constraint, Formula, Holder, Model, MomentName, Space } from '../../space/index.js'
import type { Changes } from './changes.js'
import { nameIn } from './moments.js'
import type { KnownMoment } from './moments.js'

export interface Bearing {
  readonly axes: ReadonlySet<number>
  readonly constraints: readonly Constraint[]
  /** The constraints on everything else. */
  readonly others: readonly Constraint[]
}

/** The choices that a case takes along: whether leave to stay is used. Any other choice is made at its moment, and has become of the case what was chosen. */
export function choicesKept({ rules, vocabulary: { axes } }: Space): ReadonlyMap<RuleId, number> {
  return new Map(
    rules.flatMap(({ id, aspect, move, permits }) => {
      const axis =
        aspect === 'case responsibility' && move === 'stay' && permits ? axes.find(keyOf({ kind: 'chosen', rule: id })) : undefined
      return axis === undefined ? [] : [[id, axis] as const]
    }),
  )
}

export function bearingOn(space: Space): Bearing {
  const { scope, vocabulary, rules, asked } = space
  const axes = new Set<number>()
  const add = (formula: Formula | undefined) => void (formula !== undefined && axesIn(formula, axes))
  for (const rule of rules) {
    if (rule.aspect !== 'case responsibility') continue
    for (const formula of [rule.when, rule.judgedToday, rule.arrived, rule.shut, ...rule.unless, ...rule.to.map(({ where }) => where)])
      add(formula)
  }
  for (const axis of choicesKept(space).values()) axes.add(axis)
  for (const question of asked) add(question.concerns)
  for (const moment of vocabulary.moments.keys()) add(concerns(moment, scope))
  for (const [axis, { subject }] of vocabulary.axes.list.entries()) {
    if (subject.kind === 'passed' || subject.kind === 'order') axes.add(axis)
    if (subject.kind === 'applied' && axes.has(axis)) add(scope.applied(subject.rule))
  }
  // A constraint ties what it mentions to one another: through it more can come to bear.
  const open = new Map(space.constraints.map((constraint) => [constraint, axesIn(constraint.holds)]))
  const constraints: Constraint[] = []
  for (let before = -1; before !== constraints.length;) {
    before = constraints.length
    for (const [constraint, mentioned] of open) {
      if (![...mentioned].some((axis) => axes.has(axis))) continue
      constraints.push(constraint)
      open.delete(constraint)
      for (const axis of mentioned) axes.add(axis)
    }
  }
  return { axes, constraints, others: [...open.keys()] }
}

/** The history in the hands of a holder that has no bearing on what becomes of the case there; the next holder's begins anew. */
export function forgettable(
  holder: Holder,
  {
    model: {
      space: { vocabulary, scope },
      store,
    },
    answers,
    changes: { anew },
    moments,
    bearing,
  }: Remembering,
): readonly number[] {
  const { axes } = vocabulary
  const needed = new Set<number>()
  const seen = new Set<Diagram>()
  for (const moment of [undefined, ...vocabulary.moments.keys()]) {
    for (const { where } of answers(holder).at(moment).values()) {
      if (seen.has(where)) continue
      seen.add(where)
      for (const axis of store.support(where)) needed.add(axis)
    }
    if (moment !== undefined) axesIn(concerns(moment, scope), needed)
  }
  for (const { subject } of axes.list) if (subject.kind === 'applied') axesIn(scope.applied(subject.rule), needed)
  const passed = (moment: MomentName | undefined) => (moment === undefined ? [] : (axes.find(keyOf({ kind: 'passed', moment })) ?? []))
  // What comes once settles a fact once.
  for (const axis of bearing.axes)
    for (const event of settlingOf(axes.list[axis]!, scope.graph)) for (const then of [passed(nameOf(event))].flat()) needed.add(then)
  const events = new Map<string, number[]>()
  for (const { name, event } of vocabulary.moments.values())
    if (event !== undefined) events.set(event, [...(events.get(event) ?? []), ...[passed(name)].flat()])
  // What constraints tie together is remembered together, the occurrences of one event, and a limit with the moment from which it is counted.
  const tied = [
    ...events.values(),
    ...bearing.constraints.map(({ holds }) => [...axesIn(holds)].filter((axis) => anew[axis])),
    ...[...moments].map(([name, moment]) =>
      [passed(name), passed(moment.kind === 'after' && moment.of !== undefined ? nameIn(moments, moment.of) : undefined)].flat(),
    ),
  ]
  for (let before = -1; before !== needed.size;) {
    before = needed.size
    for (const together of tied) if (together.some((axis) => needed.has(axis))) for (const axis of together) needed.add(axis)
  }
  return anew.flatMap((is, axis) => (is && !needed.has(axis) ? [axis] : []))
}

function settlingOf({ subject }: Axis, graph: PolicyGraph): readonly EventId[] {
  const fact = subject.kind === 'fact' && graph.has(subject.fact) ? graph.node(subject.fact) : undefined
  return fact?.kind === 'fact' ? fact.settledAt : []
}

/** What it takes to tell what can be forgotten. */
export interface Remembering {
  readonly model: Model
  readonly answers: (holder: Holder) => Answers
  readonly changes: Changes
  readonly moments: ReadonlyMap<MomentName, KnownMoment>
  readonly bearing: Bearing
}
