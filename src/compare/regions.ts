/**
 * For which cases two authorities say the same, told in the facts that both ask: for each combination of these, whether their answers are
 * the same whatever else is so, different whatever else is so, or hang on facts that only one of them asks.
 */
import type { Diagram, Diagrams } from '../logic/index.js'
import type { JointAxis } from './joint-axes.js'
import type { SharedValue } from './shared-values.js'
import type { TopicField, TopicSide } from './side.js'
import { areApart } from './alike/values.js'
import { verdictOf } from './verdict.js'
import type { Verdict } from './verdict.js'

/** A shared fact with the shared values that are meant. */
export interface SharedLineTold {
  readonly concept: string
  readonly is: readonly string[]
}

export interface SharedRegions {
  /** The shared facts on which the verdict hangs. */
  readonly facts: readonly string[]
  /** Combinations of these facts that both know, by verdict. */
  readonly counts: Readonly<Partial<Record<Verdict, number>>>
  readonly of: number
  /** Blocks of combinations, the ones told in the fewest words first. */
  readonly blocks: readonly { readonly verdict: Verdict; readonly lines: readonly SharedLineTold[] }[]
}

/** The answers of one side once everything is forgotten that only it asks. */
interface Forgetting {
  readonly store: Diagrams
  readonly values: readonly SharedValue[]
  readonly regions: readonly Diagram[]
}

type Node =
  | { readonly kind: 'leaf'; readonly id: number; readonly verdict: Verdict | 'impossible' }
  | { readonly kind: 'node'; readonly id: number; readonly axis: number; readonly children: readonly Node[] }

/** So many combinations of answers are looked at. */
const mostNodes = 20_000
const mostBlocks = 3

export function regionsOf(before: TopicSide, after: TopicSide, field: TopicField, joint: readonly JointAxis[]): SharedRegions | undefined {
  const [one, other] = [
    forgetting(
      before,
      field,
      joint.map(({ axes }) => axes[0]),
    ),
    forgetting(
      after,
      field,
      joint.map(({ axes }) => axes[1]),
    ),
  ]
  const support = (side: Forgetting) => new Set(side.regions.flatMap((region) => side.store.support(region)))
  const [first, second] = [support(one), support(other)]
  const asked = joint.filter(({ axes }) => first.has(axes[0]) || second.has(axes[1]))
  const root = walked(one, other, asked)
  return root === undefined ? undefined : told(root, asked)
}

function forgetting({ model: { store }, holders }: TopicSide, field: TopicField, kept: readonly number[]): Forgetting {
  const classes = new Map<string, { readonly value: SharedValue; readonly where: Diagram[] }>()
  for (const { cases, values } of holders)
    for (const { value, where } of values[field]) {
      const key = JSON.stringify([value.means, value.exact, value.words])
      const known = classes.get(key)
      const here = store.and(where, cases)
      if (known === undefined) classes.set(key, { value, where: [here] })
      else known.where.push(here)
    }
  const silent = store.any(holders.map(({ cases, values }) => store.minus(cases, store.any(values[field].map(({ where }) => where)))))
  const possible = store.any(holders.map(({ cases }) => cases))
  const list = [...classes.values()]
  const forget = (region: Diagram) =>
    store.some(
      region,
      store.support(region).filter((axis) => !kept.includes(axis)),
    )
  return {
    store,
    values: list.map(({ value }) => value),
    regions: [...list.map(({ where }) => forget(store.any(where))), forget(silent), forget(possible)],
  }
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
      const child = walk(
        depth + 1,
        first.map((region) => on(one.store, region, axes[0], ordinals[0])),
        second.map((region) => on(other.store, region, axes[1], ordinals[1])),
      )
      if (child === undefined) return undefined
      children.push(child)
    }
    // A fact that makes no difference is no node, but it counts in the number of combinations.
    return unique(`node ${depth} ${children.map(({ id }) => id).join()}`, (id) => ({ kind: 'node', id, axis: depth, children }))
  }
  const leaf = (first: readonly Diagram[], second: readonly Diagram[]): Node => {
    const [a, b] = [one.values.length, other.values.length]
    const isPossible = first[a + 1] === one.store.yes && second[b + 1] === other.store.yes
    const [before, after] = [
      one.values.filter((_, i) => first[i] === one.store.yes),
      other.values.filter((_, i) => second[i] === other.store.yes),
    ]
    // Where each says something to some of these cases, what they say is compared; where one says nothing to any, that is not covered.
    const isWhole = before.length === 0 || after.length === 0 || areApart(before, after)
    const verdict = !isPossible
      ? 'impossible'
      : verdictOf(
          { values: before, silent: !isWhole && first[a] === one.store.yes },
          { values: after, silent: !isWhole && second[b] === other.store.yes },
        )
    return unique(verdict, (id) => ({ kind: 'leaf', id, verdict }))
  }
  return walk(0, one.regions, other.regions)
}

function on(store: Diagrams, region: Diagram, axis: number, ordinals: readonly number[]): Diagram {
  const [only] = ordinals
  return ordinals.length === 1
    ? store.restrict(region, axis, only!)
    : store.any(ordinals.map((ordinal) => store.restrict(region, axis, ordinal)))
}

function told(root: Node, asked: readonly JointAxis[]): SharedRegions {
  const telling = tellingAxes(root)
  const counts: Partial<Record<Verdict, number>> = {}
  const sums = new Map<Node, ReadonlyMap<Verdict | 'impossible', number>>()
  const count = (node: Node): ReadonlyMap<Verdict | 'impossible', number> => {
    const known = sums.get(node)
    if (known !== undefined) return known
    const total = new Map<Verdict | 'impossible', number>()
    if (node.kind === 'leaf') total.set(node.verdict, 1)
    else
      for (const child of telling.has(node.axis) ? node.children : [node.children.find(canBe) ?? node.children[0]!])
        for (const [verdict, number] of count(child)) total.set(verdict, (total.get(verdict) ?? 0) + number)
    sums.set(node, total)
    return total
  }
  for (const [verdict, number] of count(root)) if (verdict !== 'impossible') counts[verdict] = number
  const blocks = (['different', 'same', 'not covered'] as const).flatMap((verdict) =>
    blocksOf(root, verdict, asked).map((lines) => ({ verdict, lines })),
  )
  return {
    facts: asked.filter((_, axis) => telling.has(axis)).map(({ concept }) => concept),
    counts,
    of: Object.values(counts).reduce((sum, each) => sum + each, 0),
    blocks,
  }
}

/** The facts of which one answer tells something else than another does; the others are asked, and make no difference. */
function tellingAxes(root: Node): ReadonlySet<number> {
  const found = new Set<number>()
  const seen = new Set<Node>()
  const look = (node: Node): void => {
    if (node.kind === 'leaf' || seen.has(node)) return
    seen.add(node)
    const children = [...new Set(node.children)]
    if (children.filter(canBe).length > 1) found.add(node.axis)
    children.forEach(look)
  }
  look(root)
  return found
}

/** Whether any case under it can be; each node asks one fact more, so that few are looked at. */
function canBe(node: Node): boolean {
  return node.kind === 'leaf' ? node.verdict !== 'impossible' : [...new Set(node.children)].some(canBe)
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
      const others = node.children.some((each) => each !== child && canBe(each))
      follow(child, others && is.length < values.length ? [...lines, { concept, is }] : lines)
    }
  }
  follow(root, [])
  return ways.sort((a, b) => a.length - b.length).slice(0, mostBlocks)
}
