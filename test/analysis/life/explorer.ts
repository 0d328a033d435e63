/**
 * The life of cases, case by case: every state written out, every step taken by the plain interpreter. Slow, and as plain as it can be
 * said, it is what the diagrams have to agree with.
 */
import type { Fact } from '../../../src/graph/nodes.js'
import { concerns, holdsAt, interpret, isNow, keyOf, momentName } from '../../../src/space/index.js'
import type { Effect, Holder, MomentName, Space, Subject, To } from '../../../src/space/index.js'
import type { RuleId } from '../../../src/graph/ids.js'
import type { PolicyGraph } from '../../../src/graph/policy-graph.js'
import { eachPiece } from '../../../src/graph/walk.js'

export interface Explored {
  readonly reached: ReadonlySet<Holder>
  /** Holders that some case leaves, with where it goes. */
  readonly moves: ReadonlySet<string>
  /** By holder and moment, the answers that some case has there. */
  readonly answers: ReadonlyMap<string, ReadonlySet<string>>
}

/** How many combinations of the values of all axes a space has. */
export function sizeOf({ vocabulary: { axes }, graph }: Space): number {
  return axes.list.reduce((size, { subject, values }) => (isOpen(subject, graph) ? size * values.length : size), 1)
}

/** Of choices a case takes along only whether leave to stay is used. */
function isOpen(subject: Subject, graph: PolicyGraph): boolean {
  if (subject.kind !== 'chosen') return subject.kind !== 'now' && subject.kind !== 'holder'
  const node = graph.node(subject.rule)
  return node.kind === 'route' && node.aspect === 'case responsibility' && node.strength === 'may' && node.stay !== undefined
}

export function explore(space: Space, entries: readonly Holder[]): Explored {
  const { vocabulary, graph, scope, constraints } = space
  const { axes, holders, moments } = vocabulary
  const open = axes.list.flatMap(({ subject }, axis) => (isOpen(subject, graph) ? [axis] : []))
  const sizes = open.map((axis) => axes.list[axis]!.values.length)
  const total = sizes.reduce((a, b) => a * b, 1)
  const strides = sizes.map((_, i) => sizes.slice(i + 1).reduce((a, b) => a * b, 1))
  const at = (index: number, axis: number): number => {
    const i = open.indexOf(axis)
    return Math.floor(index / strides[i]!) % sizes[i]!
  }
  const put = (index: number, axis: number, value: number): number => index + (value - at(index, axis)) * strides[open.indexOf(axis)]!
  const point = (index: number, holder: Holder, moment: MomentName | undefined): Int32Array => {
    const made = new Int32Array(axes.list.length)
    open.forEach((axis, i) => (made[axis] = Math.floor(index / strides[i]!) % sizes[i]!))
    made[axes.index('holder')] = holders.indexOf(holder)
    made[axes.index('now')] = moment === undefined ? 0 : axes.ordinal(axes.index('now'), moment)!
    return made
  }
  const subjectOf = (axis: number) => axes.list[axis]!.subject
  const passedAxes = open.filter((axis) => subjectOf(axis).kind === 'passed')
  const passedOf = (moment: MomentName) => axes.find(keyOf({ kind: 'passed', moment }))
  const lifelong = lifelongMoments(space)
  const facts = new Map(graph.all('fact').map((fact) => [fact.id as string, fact]))

  /** Values that an axis can have become by itself. */
  const drifts = (axis: number, value: number, index: number): number[] => {
    const subject = subjectOf(axis)
    const values = axes.list[axis]!.values
    const all = values.map((_, i) => i)
    switch (subject.kind) {
      case 'fact': {
        if (subject.asAt !== undefined) return all
        const fact = facts.get(subject.fact)!
        return fact.settledAt.length > 0 ? kept(fact, values, value) : changed(fact, values, value)
      }
      case 'age': {
        // Until the next birthday that some rule names, whose day is a step.
        const days = [...vocabulary.birthdays.values()].map(
          (age) => vocabulary.cells.get('age')!.thresholds.indexOf(age.years * 12 + age.months) * 2 + 1,
        )
        const end = Math.min(...days.filter((day) => day >= value), values.length)
        return all.filter((v) => v >= value && v <= end)
      }
      case 'date':
        return subject.moment === undefined
          ? all.filter((v) => v >= value)
          : passedOf(subject.moment) === undefined || at(index, passedOf(subject.moment)!) === 0
            ? all
            : [value]
      case 'order':
      case 'gate':
        return all
      case 'team':
        return subject.which === 'previous-holder' ? [value] : all
      default:
        return [value]
    }
  }
  const settles = (axis: number, moment: MomentName | undefined): boolean => {
    const subject = subjectOf(axis)
    const event = moment === undefined ? undefined : moments.get(moment)?.event
    return (
      subject.kind === 'fact' && subject.asAt === undefined && event !== undefined && facts.get(subject.fact)!.settledAt.includes(event)
    )
  }
  /** All combinations of what each axis can have become, one axis after the other: axes change independently. */
  const spread = (set: Uint8Array, change: (axis: number, value: number, index: number) => readonly number[]): Uint8Array => {
    const result = Uint8Array.from(set)
    for (const axis of [...open].sort((a, b) => Number(subjectOf(b).kind === 'date') - Number(subjectOf(a).kind === 'date'))) {
      const before = Uint8Array.from(result)
      for (let index = 0; index < total; index++) {
        if (before[index] === 0) continue
        for (const value of change(axis, at(index, axis), index)) result[put(index, axis, value)] = 1
      }
    }
    return result
  }

  const known = new Map<
    string,
    | {
        readonly key: string
        readonly stays: boolean
        readonly called: boolean
        readonly kept: readonly (readonly RuleId[])[]
        readonly to: readonly Holder[]
      }
    | undefined
  >()
  const outcome = (index: number, holder: Holder, moment: MomentName | undefined) => {
    const key = `${holder} ${moment ?? ''} ${index}`
    if (!known.has(key)) known.set(key, outcomeAt(point(index, holder, moment), holder, moment))
    return known.get(key)
  }
  const outcomeAt = (here: Int32Array, holder: Holder, moment: MomentName | undefined) => {
    if (
      !constraints.every(({ holds }) => holdsAt(holds, here)) ||
      (moment !== undefined && !holdsAt(concerns(moment, scope), here)) ||
      !begun(here, moment)
    )
      return undefined
    const { effects } = interpret(space, here)
    const to = new Set<Holder>()
    let stays = false
    const go = (receiver: To | undefined) => {
      for (const target of targets(receiver)) {
        if (target === holder) stays = true
        else to.add(target)
      }
    }
    for (const effect of effects.values()) {
      if (effect.kind === 'moves' || effect.kind === 'due') go(effect.to)
      if (effect.kind === 'stays' || effect.kind === 'due' || effect.kind === 'not covered') stays = true
      if (effect.kind === 'moves' && targets(effect.to).length === 0) stays = true
      if (effect.kind !== 'choice') continue
      const going = effect.options.flatMap((option) => (option.kind === 'go' ? [option.to] : []))
      if (going.length < effect.options.length || going.every((receiver) => targets(receiver).length === 0)) stays = true
      going.forEach(go)
      if (going.length === 0) {
        const agreed = Int32Array.from(here)
        for (const rule of effect.rules) {
          const axis = axes.find(keyOf({ kind: 'chosen', rule }))
          if (axis !== undefined) agreed[axis] = axes.ordinal(axis, 'now') ?? 0
        }
        for (const then of interpret(space, agreed).effects.values()) {
          if (then.kind === 'moves') go(then.to)
          if (then.kind === 'choice') for (const option of then.options) if (option.kind === 'go') go(option.to)
        }
      }
    }
    const ungated = Int32Array.from(here)
    for (const axis of open) if (subjectOf(axis).kind === 'gate') ungated[axis] = 0
    const calls = (effect: Effect) => effect.kind === 'moves' || (effect.kind === 'choice' && effect.about !== 'moment')
    const ungatedEffects = [...interpret(space, ungated).effects.values()]
    const canBeKept = (effect: Effect) =>
      effect.kind === 'choice' && effect.about !== 'moment' && effect.options.some(({ kind }) => kind === 'stay')
    // Who chooses to keep a case calls for no move; what another side calls for stays called for.
    const kept = ungatedEffects.some((effect) => calls(effect) && !canBeKept(effect))
      ? []
      : [...effects.values()].flatMap((effect) => (effect.kind === 'choice' && canBeKept(effect) ? [effect.rules] : []))
    return { key: [...effects.keys()].join(' // '), stays, called: ungatedEffects.some(calls), kept, to: [...to] }
  }
  /** A limit runs out only after the moment from which it is counted. */
  const begun = (here: Int32Array, moment: MomentName | undefined): boolean => {
    const from = moment === undefined ? undefined : anchors.get(moment)
    const axis = from === undefined ? undefined : passedOf(from)
    return axis === undefined || here[axis]! > 0
  }
  const anchors = anchorsOf(space)

  const reached = new Map<Holder, Uint8Array>()
  const answers = new Map<string, Set<string>>()
  const moves = new Set<string>()
  for (const holder of entries) {
    const start = new Uint8Array(total)
    for (let index = 0; index < total; index++) {
      const fresh = passedAxes.every(
        (axis) => at(index, axis) === 0 || (at(index, axis) === 1 && lifelong.has((subjectOf(axis) as { moment: MomentName }).moment)),
      )
      const unapplied = open.every(
        (axis) => (subjectOf(axis).kind !== 'applied' && subjectOf(axis).kind !== 'chosen') || at(index, axis) === 0,
      )
      const previous = axes.find(keyOf({ kind: 'team', which: 'previous-holder' }))
      const unheld = holder !== 'not yet open' || previous === undefined || axes.list[previous]!.values[at(index, previous)] === 'none'
      if (fresh && unapplied && unheld && constraints.every(({ holds }) => holdsAt(holds, point(index, holder, undefined))))
        start[index] = 1
    }
    reached.set(holder, start)
  }
  for (let again = true; again;) {
    again = false
    for (const [holder, set] of [...reached]) {
      const states = spread(set, drifts)
      for (const moment of [undefined, ...moments.keys()]) {
        const standing = spread(states, (axis, value, _index) =>
          settles(axis, moment) ? changed(facts.get((subjectOf(axis) as { fact: string }).fact)!, axes.list[axis]!.values, value) : [value],
        )
        for (let index = 0; index < total; index++) {
          const found = standing[index] === 0 ? undefined : outcome(index, holder, moment)
          if (found === undefined) continue
          const place = `${holder} ${moment ?? ''}`
          answers.set(place, (answers.get(place) ?? new Set()).add(found.key))
          const here = point(index, holder, moment)
          const passing = (axis: number) => {
            const subject = subjectOf(axis)
            return subject.kind === 'passed' && at(index, axis) === 0 && holdsAt(isNow(subject.moment, vocabulary), here)
          }
          const pass = (from: number, value: number, which: (axis: number) => boolean): number => {
            let to = from
            for (const axis of passedAxes.filter((each) => which(each) && passing(each))) {
              to = put(to, axis, value)
              const age = vocabulary.birthdays.get((subjectOf(axis) as { moment: MomentName }).moment)
              if (age !== undefined)
                to = put(to, axes.index('age'), vocabulary.cells.get('age')!.thresholds.indexOf(age.years * 12 + age.months) * 2 + 2)
            }
            for (const axis of open) {
              const subject = subjectOf(axis)
              if (subject.kind === 'applied' && holdsAt(scope.applied(subject.rule), here)) to = put(to, axis, 1)
            }
            return to
          }
          const arrive = (next: Holder, states_: readonly number[]) => {
            const there = reached.get(next) ?? new Uint8Array(total)
            reached.set(next, there)
            for (const state of states_) {
              if (there[state] === 1) continue
              there[state] = 1
              again = true
            }
          }
          if (found.stays) arrive(holder, [pass(index, found.called ? 2 : 1, () => true)])
          if (moment !== undefined) {
            for (const rules of found.kept) {
              const chosen = rules.flatMap((rule) => axes.find(keyOf({ kind: 'chosen', rule })) ?? []).filter((axis) => open.includes(axis))
              arrive(holder, [
                chosen.reduce(
                  (state, axis) => put(state, axis, axes.ordinal(axis, 'yes')!),
                  pass(index, 1, () => true),
                ),
              ])
            }
          }
          for (const next of found.to) {
            moves.add(`${holder} -> ${next}`)
            let after = pass(index, 1, (axis) => lifelong.has((subjectOf(axis) as { moment: MomentName }).moment))
            const freed: number[] = []
            for (const axis of open) {
              const subject = subjectOf(axis)
              if (subject.kind === 'chosen') after = put(after, axis, 0)
              else if (subject.kind === 'passed') after = put(after, axis, lifelong.has(subject.moment) ? Math.min(1, at(after, axis)) : 0)
              else if (subject.kind === 'date' && subject.moment !== undefined && !lifelong.has(subject.moment)) freed.push(axis)
              else if (subject.kind === 'team' && subject.which === 'previous-holder' && holder.startsWith('team:')) freed.push(axis)
            }
            const values = (axis: number) =>
              axes.list[axis]!.values.flatMap((name, value) =>
                subjectOf(axis).kind !== 'team' ||
                name === holder.slice(5) ||
                [`${holder.slice(5)} (same)`, `${holder.slice(5)} (another)`].includes(name)
                  ? [value]
                  : [],
              )
            arrive(
              next,
              freed.reduce<number[]>(
                (list, axis) => list.flatMap((state) => values(axis).map((value) => put(state, axis, value))),
                [after],
              ),
            )
          }
        }
      }
    }
  }
  return { reached: new Set([...reached.keys()]), moves, answers }
}

function targets(to: To | undefined): readonly Holder[] {
  return to?.kind === 'holder' ? [to.holder] : to?.kind === 'jointly' ? to.teams : to?.kind === 'choice' ? to.options.flatMap(targets) : []
}

/** What becomes of a fact that nothing settles; of one that is settled, at its event. */
function changed(fact: Fact, values: readonly string[], value: number): number[] {
  const all = values.map((_, i) => i)
  if (values[value] === 'not applicable') return all
  if (fact.changes === 'never') return kept(fact, values, value)
  if (fact.changes === 'once yes stays yes') return values[value] === 'yes' ? kept(fact, values, value) : all
  return all
}

function kept(_fact: Fact, values: readonly string[], value: number): number[] {
  return values.flatMap((name, v) => (v === value || name === 'not applicable' || values[value] === 'not applicable' ? [v] : []))
}

/** Birthdays, and what is counted from them, come once in a life. */
function lifelongMoments({ graph }: Space): ReadonlySet<MomentName> {
  const found = new Set<MomentName>()
  for (const node of graph.nodes) {
    eachPiece(node, (piece) => {
      if (piece.kind === 'birthday' || piece.kind === 'nearest') found.add(momentName(piece))
      if (piece.kind === 'first-after' && piece.after.kind === 'birthday') found.add(momentName(piece))
      if (piece.kind === 'after' && piece.of.kind === 'birthday') found.add(momentName(piece))
      if (piece.kind === 'limit' && piece.of?.kind === 'birthday')
        found.add(momentName({ kind: 'after', duration: piece.duration, of: piece.of }))
      if (piece.kind === 'stay-for' && piece.from?.kind === 'birthday')
        found.add(momentName({ kind: 'after', duration: piece.duration, of: piece.from }))
    })
  }
  return found
}

function anchorsOf({ graph }: Space): ReadonlyMap<MomentName, MomentName> {
  const found = new Map<MomentName, MomentName>()
  for (const node of graph.nodes) {
    eachPiece(node, (piece) => {
      if (piece.kind === 'after') found.set(momentName(piece), momentName(piece.of))
      if (piece.kind === 'first-after') found.set(momentName(piece), momentName(piece.after))
      if (piece.kind === 'limit' && piece.of !== undefined)
        found.set(momentName({ kind: 'after', duration: piece.duration, of: piece.of }), momentName(piece.of))
      if (piece.kind === 'stay-for' && piece.from !== undefined)
        found.set(momentName({ kind: 'after', duration: piece.duration, of: piece.from }), momentName(piece.from))
    })
  }
  return found
}
