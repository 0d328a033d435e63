/** What bears on where cases go: facts that matter for duties alone, and a history that matters nowhere, are left aside. */
import { nameOf } from '../../graph/ids.js'
import type { EventId, RuleId } from '../../graph/ids.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import type { Diagram } from '../../logic/index.js'
import { axesIn, concerns, conditionFormula, keyOf } from '../../space/index.js'
import type { Answers, Axis, Constraint, Formula, Holder, Model, MomentName, Space, Vocabulary } from '../../space/index.js'
import { addUnder } from '../../util/lists-by-key.js'
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

/** What the answers of a holder's cases ask for, and what authors say of these. */
export function neededBy(holder: Holder, { model: { space, store }, answers }: Remembering): ReadonlySet<number> {
  const { vocabulary, scope, graph } = space
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
  for (const { subject } of vocabulary.axes.list) if (subject.kind === 'applied') axesIn(scope.applied(subject.rule), needed)
  for (const { when } of [...graph.all('promise'), ...graph.all('acknowledgement')]) axesIn(conditionFormula(when, scope), needed)
  return needed
}

/**
 * What has no bearing on what becomes of a holder's cases: of what begins anew with the next holder, whatever matters nowhere here; of all
 * else, whatever matters neither here nor with a holder to whom such cases can come.
 *
 * @param own what is needed here
 * @param ever what is needed here and with all who can come to hold such cases
 */
export function forgettable(own: ReadonlySet<number>, ever: ReadonlySet<number>, remembering: Remembering): readonly number[] {
  const {
    model: {
      space: { vocabulary, scope },
    },
    changes: { anew },
  } = remembering
  const later = tiedTo(ever, remembering, () => true)
  const settling = [...later].flatMap((axis) =>
    settlingOf(vocabulary.axes.list[axis]!, scope.graph).flatMap((event) => passedAxis(nameOf(event), vocabulary) ?? []),
  )
  // What comes once settles a fact once.
  const here = tiedTo(new Set([...own, ...settling]), remembering, (axis) => anew[axis]!)
  return anew.flatMap((is, axis) => ((is ? here : later).has(axis) ? [] : [axis]))
}

/** With these all that constraints tie to them, the occurrences of one event, and a limit with the moment from which it is counted. */
function tiedTo(
  given: ReadonlySet<number>,
  { model: { space }, moments, bearing }: Remembering,
  counts: (axis: number) => boolean,
): ReadonlySet<number> {
  const { vocabulary } = space
  const passed = (moment: MomentName | undefined) => (moment === undefined ? [] : (passedAxis(moment, vocabulary) ?? []))
  const isOrder = (axis: number) => vocabulary.axes.list[axis]!.subject.kind === 'order'
  const events = new Map<string, number[]>()
  for (const { name, event } of vocabulary.moments.values())
    if (event !== undefined) for (const axis of [passed(name)].flat()) addUnder(events, event, axis)
  const tied = [
    ...events.values(),
    ...bearing.constraints.map(({ holds }) => [...axesIn(holds)].filter(counts)),
    ...[...moments].map(([name, moment]) =>
      [passed(name), passed(moment.kind === 'after' && moment.of !== undefined ? nameIn(moments, moment.of) : undefined)].flat(),
    ),
  ]
    // An order that is not asked for ties nothing: some order always fits what has passed.
    .map((together) => ({ together, by: together.some(isOrder) ? together.filter(isOrder) : together }))
  const found = new Set(given)
  for (let before = -1; before !== found.size;) {
    before = found.size
    for (const { together, by } of tied) if (by.some((axis) => found.has(axis))) for (const axis of together) found.add(axis)
  }
  return found
}

function passedAxis(moment: MomentName, { axes }: Vocabulary): number | undefined {
  return axes.find(keyOf({ kind: 'passed', moment }))
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
