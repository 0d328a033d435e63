/** Two cases, one of each authority, that agree on all that both ask; what becomes of each is asked of its own protocol. */
import { typicalCase } from '../decide/index.js'
import type { Diagram } from '../logic/index.js'
import { notApplicable } from '../space/index.js'
import type { Model } from '../space/index.js'
import type { JointAxis } from './joint-axes.js'
import type { SharedValue } from './shared-values.js'
import type { TopicField } from './side.js'
import type { AnswerRegion } from './standing.js'
import { isRemarkable, toldCase } from './told-case.js'
import type { CaseOfPair } from './told-case.js'
import { both } from './two.js'
import type { Two } from './two.js'

export interface CasePair {
  readonly before: CaseOfPair
  readonly after: CaseOfPair
}

/** Two cases as points of their spaces, whose answers are told by `CasePair`. */
export interface FoundPair {
  readonly pair: CasePair
  readonly points: readonly [Int32Array, Int32Array]
}

/**
 * Why there are no two such cases: one of the two gives such an answer in no case by itself; every case of the one differs from every case of
 * the other in something that both ask; what becomes of them hangs on more than one case can tell; or the question is too large.
 */
export type NoWitness =
  | { readonly kind: 'no case'; readonly of: 'before' | 'after' | 'both' }
  | { readonly kind: 'cases apart'; readonly facts: readonly string[] }
  | { readonly kind: 'not settled'; readonly of: 'before' | 'after' }
  | { readonly kind: 'too large' }

/** So many steps for each fact that both ask are taken to find values that agree. */
const mostSteps = 6

/**
 * The first two cases that agree and have these answers.
 *
 * @param wanted which two answers are looked for
 * @param most so many pairs of answers are tried
 */
export function witnessOf(
  standings: Two<readonly AnswerRegion[]>,
  wanted: (one: SharedValue | undefined, other: SharedValue | undefined) => boolean,
  field: TopicField,
  joint: readonly JointAxis[],
  models: Two<Model>,
  most = 24,
): FoundPair | NoWitness {
  const [ones, others] = standings
  if (ones.length === 0 || others.length === 0)
    return { kind: 'no case', of: ones.length > 0 ? 'after' : others.length > 0 ? 'before' : 'both' }
  const pairs = ones.flatMap((one) => others.flatMap((other) => (wanted(one.value, other.value) ? [[one, other] as const] : [])))
  let why: NoWitness = { kind: 'no case', of: 'both' }
  let odd: FoundPair | undefined
  for (const [i, pair] of pairs.slice(0, most).entries()) {
    if (odd !== undefined && i >= mostForPlainness) break
    const foremost = pair.some((each) => each.foremost !== undefined)
      ? agreeing(
          both((i) => ({ ...pair[i], where: pair[i].foremost ?? pair[i].where })),
          field,
          joint,
          models,
        )
      : undefined
    const found = foremost !== undefined && !('kind' in foremost) ? foremost : agreeing(pair, field, joint, models)
    if ('kind' in found) why = why.kind === 'not settled' ? why : found
    else if (isOdd(found)) odd ??= found
    else return found
  }
  return odd ?? why
}

/** Whether every case of the one differs from every case of the other in something that both ask; a child grows older, and is of the one age and of the other. */
export function speakOfOtherCases(standings: Two<readonly AnswerRegion[]>, all: readonly JointAxis[], models: Two<Model>): boolean {
  const joint = all.filter(({ concept }) => concept !== 'age')
  return standings[0].every((one) =>
    standings[1].every((other) =>
      aside(models, () => apart([one, other], joint, models).length > 0 || pointsOf([one, other], joint, models) === 'none'),
    ),
  )
}

/** So many pairs are tried for one in which no text contradicts itself. */
const mostForPlainness = 8

/** A case about which a text contradicts itself shows that, and little of what it says as a rule. */
function isOdd({ pair: { before, after } }: FoundPair): boolean {
  return before.decision.kind === 'conflict' || after.decision.kind === 'conflict'
}

function agreeing(pair: Two<AnswerRegion>, field: TopicField, joint: readonly JointAxis[], models: Two<Model>): FoundPair | NoWitness {
  // What is worked out here is plain data: the functions made for it are not kept.
  const { facts, points } = aside(models, () => {
    const facts = apart(pair, joint, models)
    return { facts, points: facts.length > 0 ? ('none' as const) : pointsOf(pair, joint, models) }
  })
  if (points === 'none') return { kind: 'cases apart', facts }
  if (points === 'too many steps') return { kind: 'too large' }
  const before = toldCase(points[0], pair[0], field, new Set(joint.map(({ axes }) => axes[0])), models[0])
  const after = before && toldCase(points[1], pair[1], field, new Set(joint.map(({ axes }) => axes[1])), models[1])
  return before === undefined || after === undefined
    ? { kind: 'not settled', of: before === undefined ? 'before' : 'after' }
    : { pair: { before, after }, points }
}

function aside<T>([before, after]: Two<Model>, work: () => T): T {
  return before.store === after.store ? before.store.aside(work) : before.store.aside(() => after.store.aside(work))
}

function pointsOf(pair: Two<AnswerRegion>, joint: readonly JointAxis[], models: Two<Model>): Two<Int32Array> | 'none' | 'too many steps' {
  const regions = togetherIn(pair, joint, models)
  const place = (i: 0 | 1) => ({ holder: pair[i].holder, moment: undefined })
  return typeof regions === 'string'
    ? regions
    : [typicalCase(regions[0], place(0), models[0])!, typicalCase(regions[1], place(1), models[1])!]
}

/** Both regions, narrowed to one and the same value of each fact that both ask, the plainest ones first. */
function togetherIn(
  [one, other]: Two<AnswerRegion>,
  joint: readonly JointAxis[],
  [before, after]: Two<Model>,
): Two<Diagram> | 'none' | 'too many steps' {
  // What both hang on first: there they part, if they do.
  const [asks, others] = [new Set(before.store.support(one.where)), new Set(after.store.support(other.where))]
  const weight = ({ axes }: JointAxis) => Number(asks.has(axes[0])) + Number(others.has(axes[1]))
  const ordered = [...joint].sort((a, b) => weight(b) - weight(a))
  const choices = ordered.map((axis) => plainestFirst(axis, [before, after]))
  const dead = new Set<string>()
  let steps = 0
  const walk = (depth: number, first: Diagram, second: Diagram): Two<Diagram> | undefined => {
    if (first === before.store.no || second === after.store.no || ++steps > mostSteps * joint.length + mostSteps) return undefined
    const axis = ordered[depth]
    if (axis === undefined) return [first, second]
    const key = `${depth} ${first} ${second}`
    if (dead.has(key)) return undefined
    for (const { ordinals } of choices[depth]!) {
      const found = walk(
        depth + 1,
        before.store.and(first, before.store.among(axis.axes[0], [...ordinals[0]])),
        after.store.and(second, after.store.among(axis.axes[1], [...ordinals[1]])),
      )
      if (found !== undefined) return found
    }
    dead.add(key)
    return undefined
  }
  return walk(0, one.where, other.where) ?? (steps > mostSteps * joint.length + mostSteps ? 'too many steps' : 'none')
}

function plainestFirst({ axes, values, unshared }: JointAxis, models: Two<Model>): JointAxis['unshared'] {
  const price = ({ ordinals }: JointAxis['unshared'][number]) =>
    ([0, 1] as const).filter((i) =>
      ordinals[i].every((value) => isRemarkable(models[i].space.vocabulary.axes.list[axes[i]]!, value, models[i])),
    ).length
  // Of equally plain ones first those by which one of the two need not be asked at all: asking it makes another answer remarkable.
  const unasked = ({ ordinals }: JointAxis['unshared'][number]) =>
    ([0, 1] as const).some((i) =>
      ordinals[i].every((value) => models[i].space.vocabulary.axes.list[axes[i]]!.values[value] === notApplicable),
    )
  return [...values, ...unshared]
    .map((each) => ({ each, dear: price(each) * 2 + Number(!unasked(each)) }))
    .sort((a, b) => a.dear - b.dear)
    .map(({ each }) => each)
}

/** The facts that both ask and of which no value is one of both. */
function apart([one, other]: Two<AnswerRegion>, joint: readonly JointAxis[], [before, after]: Two<Model>): readonly string[] {
  return joint
    .filter(
      ({ axes, values, unshared }) =>
        ![...values, ...unshared].some(
          ({ ordinals }) =>
            before.store.meets(one.where, before.store.among(axes[0], [...ordinals[0]])) &&
            after.store.meets(other.where, after.store.among(axes[1], [...ordinals[1]])),
        ),
    )
    .map(({ concept }) => concept)
}
