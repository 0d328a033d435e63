/**
 * For which cases two authorities say the same, told in the facts that both ask: for each combination of these, whether their answers are
 * the same whatever else is so, different whatever else is so, or hang on facts that only one of them asks.
 */
import type { Diagram, Diagrams } from '../logic/index.js'
import { notApplicable } from '../space/index.js'
import type { Model } from '../space/index.js'
import { conceptOfValue, factMeaning } from './shared-facts.js'
import type { SharedValue } from './shared-values.js'
import type { TopicField, TopicSide } from './side.js'
import { verdictOf } from './verdict.js'
import type { Verdict } from './verdict.js'

/** A shared fact with the shared values that are meant. */
export interface SharedLineTold { readonly concept: string; readonly is: readonly string[] }

export interface SharedRegions {
  /** The shared facts on which the verdict hangs. */
  readonly facts: readonly string[]
  /** Combinations of these facts that both know, by verdict. */
  readonly counts: Readonly<Partial<Record<Verdict, number>>>
  readonly of: number
  /** Blocks of combinations, the ones told in the fewest words first. */
  readonly blocks: readonly { readonly verdict: Verdict; readonly lines: readonly SharedLineTold[] }[]
}

/** One shared fact as an axis of both: each value with the ordinals that it has on either side. */
interface JointAxis {
  readonly concept: string
  readonly axes: readonly [number, number]
  readonly values: readonly { readonly name: string; readonly ordinals: readonly [readonly number[], readonly number[]] }[]
}

/** The answers of one side once everything is forgotten that only it asks. */
interface Forgetting {
  readonly store: Diagrams
  readonly values: readonly SharedValue[]
  readonly regions: readonly Diagram[]
}

type Node = { readonly kind: 'leaf'; readonly id: number; readonly verdict: Verdict | 'impossible' } | { readonly kind: 'node'; readonly id: number; readonly axis: number; readonly children: readonly Node[] }

/** So many combinations of answers are looked at. */
const mostNodes = 20_000
const mostBlocks = 3

export function regionsOf(before: TopicSide, after: TopicSide, field: TopicField, shared: ReadonlySet<string>): SharedRegions | undefined {
  const joint = jointAxes(before.model, after.model, shared)
  const [one, other] = [forgetting(before, field, joint.map(({ axes }) => axes[0])), forgetting(after, field, joint.map(({ axes }) => axes[1]))]
  const support = (side: Forgetting) => new Set(side.regions.flatMap((region) => side.store.support(region)))
  const [first, second] = [support(one), support(other)]
  const asked = joint.filter(({ axes }) => first.has(axes[0]) || second.has(axes[1]))
  const root = walked(one, other, asked)
  return root === undefined ? undefined : told(root, asked)
}

function forgetting({ model: { store }, holders }: TopicSide, field: TopicField, kept: readonly number[]): Forgetting {
  const classes = new Map<string, { readonly value: SharedValue; readonly where: Diagram[] }>()
  for (const { cases, values } of holders) for (const { value, where } of values[field]) {
    const key = JSON.stringify([value.means, value.exact, value.words])
    const known = classes.get(key)
    const here = store.and(where, cases)
    if (known === undefined) classes.set(key, { value, where: [here] })
    else known.where.push(here)
  }
  const silent = store.any(holders.map(({ cases, values }) => store.minus(cases, store.any(values[field].map(({ where }) => where)))))
  const possible = store.any(holders.map(({ cases }) => cases))
  const list = [...classes.values()]
  const forget = (region: Diagram) => store.some(region, store.support(region).filter((axis) => !kept.includes(axis)))
  return { store, values: list.map(({ value }) => value), regions: [...list.map(({ where }) => forget(store.any(where))), forget(silent), forget(possible)] }
}

function jointAxes(before: Model, after: Model, shared: ReadonlySet<string>): readonly JointAxis[] {
  const facts = [...shared].flatMap((concept): JointAxis[] => {
    const [one, other] = [axisOf(concept, before), axisOf(concept, after)]
    if (one === undefined || other === undefined) return []
    const names = [...one.values.keys()].filter((name) => other.values.has(name))
    return names.length < 2 ? [] : [{ concept, axes: [one.axis, other.axis], values: names.map((name) => ({ name, ordinals: [one.values.get(name)!, other.values.get(name)!] as const })) }]
  })
  return [...ages(before, after), ...facts]
}

function axisOf(concept: string, { space: { graph, vocabulary: { axes } } }: Model): { readonly axis: number; readonly values: ReadonlyMap<string, readonly number[]> } | undefined {
  const fact = factMeaning(concept, graph)
  const axis = fact === undefined ? undefined : axes.find(fact.id)
  if (fact === undefined || axis === undefined || (fact.domain !== 'yes-no' && fact.domain !== 'one-of')) return undefined
  const values = new Map<string, number[]>()
  axes.list[axis]!.values.forEach((value, ordinal) => {
    const name = value === notApplicable ? notApplicable : conceptOfValue(fact, value)
    if (name !== undefined) values.set(name, [...(values.get(name) ?? []), ordinal])
  })
  return { axis, values }
}

/** Ages are cut where either of the two mentions one. */
function ages(before: Model, after: Model): readonly JointAxis[] {
  const sides = [before, after].map(({ space: { vocabulary } }) => ({ axis: vocabulary.axes.find('age'), cells: vocabulary.cells.get('age') }))
  const [one, other] = sides as [typeof sides[0], typeof sides[0]]
  if (one!.axis === undefined || other!.axis === undefined || one!.cells === undefined || other!.cells === undefined) return []
  const cuts = [...new Set([...one!.cells.thresholds, ...other!.cells.thresholds])].sort((a, b) => a - b)
  const cell = (thresholds: readonly number[], from: number | undefined, on: boolean): number =>
    (on && thresholds.includes(from!) ? thresholds.indexOf(from!) * 2 + 1 : thresholds.filter((each) => from !== undefined && (on ? each < from : each <= from)).length * 2)
  const names = cuts.flatMap((cut, i) => [i === 0 ? { name: `under ${years(cut)}`, from: undefined, on: false } : { name: `between ${years(cuts[i - 1]!)} and ${years(cut)}`, from: cuts[i - 1], on: false }, { name: `${years(cut)} on the day`, from: cut, on: true }])
  const last = { name: `over ${years(cuts.at(-1) ?? 0)}`, from: cuts.at(-1), on: false }
  return [{
    concept: 'age', axes: [one!.axis, other!.axis],
    values: [...names, last].map(({ name, from, on }) => ({ name, ordinals: [[cell(one!.cells!.thresholds, from, on)], [cell(other!.cells!.thresholds, from, on)]] as const })),
  }]
}

function years(months: number): string {
  return months % 12 === 0 ? `${months / 12}` : `${Math.floor(months / 12)} years ${months % 12} months`
}

/** Both sides taken apart fact by fact; what comes to the same is one node. */
function walked(one: Forgetting, other: Forgetting, asked: readonly JointAxis[]): Node | undefined {
  const known = new Map<string, Node>()
  const made = new Map<string, Node>()
  const unique = (key: string, make: (id: number) => Node): Node => {
    const found = made.get(key) ?? make(made.size)
    made.set(key, found)
    return found
  }
  const walk = (depth: number, first: readonly Diagram[], second: readonly Diagram[]): Node | undefined => {
    const key = `${depth} ${first.join()} ${second.join()}`
    const cached = known.get(key)
    if (cached !== undefined) return cached
    if (known.size > mostNodes) return undefined
    const found = depth === asked.length ? leaf(first, second) : branch(depth, first, second)
    if (found !== undefined) known.set(key, found)
    return found
  }
  const branch = (depth: number, first: readonly Diagram[], second: readonly Diagram[]): Node | undefined => {
    const { axes, values } = asked[depth]!
    const children: Node[] = []
    for (const { ordinals } of values) {
      const child = walk(depth + 1, first.map((region) => on(one.store, region, axes[0], ordinals[0])), second.map((region) => on(other.store, region, axes[1], ordinals[1])))
      if (child === undefined) return undefined
      children.push(child)
    }
    // A fact that makes no difference is no node, but it counts in the number of combinations.
    return unique(`node ${depth} ${children.map(({ id }) => id).join()}`, (id) => ({ kind: 'node', id, axis: depth, children }))
  }
  const leaf = (first: readonly Diagram[], second: readonly Diagram[]): Node => {
    const [a, b] = [one.values.length, other.values.length]
    const isPossible = first[a + 1] === one.store.yes && second[b + 1] === other.store.yes
    const verdict = !isPossible ? 'impossible' : verdictOf(
      { values: one.values.filter((_, i) => first[i] === one.store.yes), silent: first[a] === one.store.yes },
      { values: other.values.filter((_, i) => second[i] === other.store.yes), silent: second[b] === other.store.yes },
    )
    return unique(verdict, (id) => ({ kind: 'leaf', id, verdict }))
  }
  return walk(0, one.regions, other.regions)
}

function on(store: Diagrams, region: Diagram, axis: number, ordinals: readonly number[]): Diagram {
  const [only] = ordinals
  return ordinals.length === 1 ? store.restrict(region, axis, only!) : store.any(ordinals.map((ordinal) => store.restrict(region, axis, ordinal)))
}

function told(root: Node, asked: readonly JointAxis[]): SharedRegions {
  const counts: Partial<Record<Verdict, number>> = {}
  const sums = new Map<Node, ReadonlyMap<Verdict | 'impossible', number>>()
  const count = (node: Node): ReadonlyMap<Verdict | 'impossible', number> => {
    const known = sums.get(node)
    if (known !== undefined) return known
    const total = new Map<Verdict | 'impossible', number>()
    if (node.kind === 'leaf') total.set(node.verdict, 1)
    else for (const child of node.children) for (const [verdict, number] of count(child)) total.set(verdict, (total.get(verdict) ?? 0) + number)
    sums.set(node, total)
    return total
  }
  for (const [verdict, number] of count(root)) if (verdict !== 'impossible') counts[verdict] = number
  const blocks = (['different', 'same', 'not covered'] as const).flatMap((verdict) => blocksOf(root, verdict, asked).map((lines) => ({ verdict, lines })))
  return { facts: asked.map(({ concept }) => concept), counts, of: Object.values(counts).reduce((sum, each) => sum + each, 0), blocks }
}

/** The ways to a verdict, those with the fewest facts first. */
function blocksOf(root: Node, verdict: Verdict, asked: readonly JointAxis[]): readonly (readonly SharedLineTold[])[] {
  const ways: SharedLineTold[][] = []
  const reach = new Map<Node, boolean>()
  const reaches = (node: Node): boolean => {
    const known = reach.get(node)
    if (known !== undefined) return known
    const found = node.kind === 'leaf' ? node.verdict === verdict : node.children.some(reaches)
    reach.set(node, found)
    return found
  }
  const follow = (node: Node, lines: readonly SharedLineTold[]): void => {
    if (!reaches(node) || ways.length >= mostBlocks * 20) return
    if (node.kind === 'leaf') return void ways.push([...lines])
    const { concept, values } = asked[node.axis]!
    for (const child of new Set(node.children)) {
      const is = values.filter((_, i) => node.children[i] === child).map(({ name }) => name)
      // Values that cannot be are no reason to name a fact.
      const others = node.children.some((each) => each !== child && !(each.kind === 'leaf' && each.verdict === 'impossible'))
      follow(child, others && is.length < values.length ? [...lines, { concept, is }] : lines)
    }
  }
  follow(root, [])
  return ways.sort((a, b) => a.length - b.length).slice(0, mostBlocks)
}

