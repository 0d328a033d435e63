/** Single changes of a protocol, as an author could make them by one slip: made from a seed, the same on every machine. */
import type { Condition, Limit, Override, Receiver } from '../../src/graph/expressions.js'
import { canonicalPiece } from '../../src/graph/canonical.js'
import { graphOf } from '../../src/graph/policy-graph.js'
import type { PolicyGraph } from '../../src/graph/policy-graph.js'
import { isRule } from '../../src/graph/nodes.js'
import type { Duty, PolicyNode, Route } from '../../src/graph/nodes.js'

export interface Mutant {
  /** What was done, for a person. */
  readonly name: string
  readonly graph: PolicyGraph
}

/** Random numbers of a seed. */
export function diceOf(seed: number) {
  let state = seed >>> 0
  const below = (most: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most
  }
  return { below, of: <T>(list: readonly T[]): T => list[below(list.length)]! }
}
type Dice = ReturnType<typeof diceOf>

type Changed = readonly [name: string, node: PolicyNode | undefined]
/** One kind of slip: what it makes of a node, or nothing where the node has no place for it. */
type Slip = (node: PolicyNode, graph: PolicyGraph, dice: Dice) => Changed | undefined

/** Prose and accepted holes do nothing to a case. */
const speaks = (node: PolicyNode): boolean => node.kind !== 'acknowledgement' && node.kind !== 'principle'
const bound = (node: PolicyNode): node is Route | Duty => node.kind === 'route' || node.kind === 'duty'
const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, i) => i !== index)

const slips: Readonly<Record<string, Slip>> = {
  'an exception is dropped': (node, _, dice) => {
    if (!(bound(node) || node.kind === 'term') || node.unless.length === 0) return undefined
    const index = dice.below(node.unless.length)
    return [`exception ${index + 1} dropped`, { ...node, unless: without(node.unless, index) }]
  },
  'an exception of an exception is dropped': (node, _, dice) => {
    if (!(bound(node) || node.kind === 'term')) return undefined
    const nested = node.unless.flatMap((exception, i) => (exception.unless.length > 0 ? [i] : []))
    if (nested.length === 0) return undefined
    const index = dice.of(nested)
    return [
      `exception of exception ${index + 1} dropped`,
      { ...node, unless: node.unless.map((exception, i) => (i === index ? { ...exception, unless: [] } : exception)) },
    ]
  },
  'another team takes the case': (node, graph, dice) => {
    if (node.kind !== 'route' || node.to === undefined) return undefined
    const teams = graph
      .all('team')
      .filter(({ id, per }) => per === undefined && !(node.to!.kind === 'team-receiver' && node.to!.team === id))
    const to: Receiver = { kind: 'team-receiver', team: dice.of(teams).id }
    return [`to ${to.team}`, { ...node, to }]
  },
  'the team is left out': (node) => {
    if (node.kind !== 'route' || node.to === undefined) return undefined
    const { to: _, ...rest } = node
    return ['to left out', rest]
  },
  'the case moves at another moment': (node, graph, dice) => {
    if (node.kind !== 'route' || node.at === undefined || node.at.kind === 'any-of-all') return undefined
    const { at } = node
    const event = dice.of(graph.all('event').filter(({ id }) => !(at.kind === 'event-moment' && at.event === id)))
    return [`at ${event.id}`, { ...node, at: { kind: 'event-moment', event: event.id } }]
  },
  'the moment is left out': (node) => {
    if (node.kind !== 'route' || node.at === undefined) return undefined
    const { at: _, ...rest } = node
    return ['at left out', rest]
  },
  'a value in a condition': (node, graph, dice) => {
    if (!('when' in node)) return undefined
    const found = anotherValue(node.when, graph, dice)
    return found === undefined ? undefined : [found.name, { ...node, when: found.condition } as PolicyNode]
  },
  'a line of a condition is dropped': (node, _, dice) => {
    if (!('when' in node) || node.when.kind !== 'all') return undefined
    return [
      'a line of the condition dropped',
      { ...node, when: { kind: 'all', parts: without(node.when.parts, dice.below(node.when.parts.length)) } } as PolicyNode,
    ]
  },
  'a condition is dropped': (node) =>
    !('when' in node) || node.when.kind === 'always' || node.kind === 'term'
      ? undefined
      : ['the condition dropped', { ...node, when: { kind: 'always' } } as PolicyNode],
  'all and any are mixed up': (node) => {
    if (!('when' in node) || (node.when.kind !== 'all' && node.when.kind !== 'any')) return undefined
    return [
      'all and any mixed up',
      { ...node, when: { kind: node.when.kind === 'all' ? 'any' : 'all', parts: node.when.parts } } as PolicyNode,
    ]
  },
  'an override is dropped': (node, _, dice) => {
    if (!bound(node) || node.overrides.length === 0) return undefined
    const index = dice.below(node.overrides.length)
    return [`override of ${node.overrides[index]!.rule} dropped`, { ...node, overrides: without(node.overrides, index) }]
  },
  'an override is on one field only': (node, _, dice) => {
    if (node.kind !== 'route' || node.overrides.length === 0) return undefined
    const index = dice.below(node.overrides.length)
    const only = dice.of(['team', 'moment', 'whether'])
    if (node.overrides[index]!.only.join() === only) return undefined
    return [
      `override of ${node.overrides[index]!.rule} on ${only} only`,
      { ...node, overrides: node.overrides.map((override, i): Override => (i === index ? { ...override, only: [only] } : override)) },
    ]
  },
  'the strength': (node) => {
    if (!bound(node) || (node.strength !== 'must' && node.strength !== 'should')) return undefined
    const strength = node.strength === 'must' ? 'should' : 'must'
    return [strength, { ...node, strength } as PolicyNode]
  },
  'leave instead of order': (node) =>
    bound(node) && node.strength === 'must' ? ['may', { ...node, strength: 'may' } as PolicyNode] : undefined,
  'a limit is another one': (node, _, dice) => {
    if (!bound(node) || node.within.length === 0) return undefined
    const index = dice.below(node.within.length)
    const changed = (limit: Limit): Limit => ({ ...limit, duration: { ...limit.duration, count: limit.duration.count + 1 } })
    return ['a limit one longer', { ...node, within: node.within.map((limit, i) => (i === index ? changed(limit) : limit)) } as PolicyNode]
  },
  'a limit is dropped': (node, _, dice) =>
    bound(node) && node.within.length > 0
      ? ['a limit dropped', { ...node, within: without(node.within, dice.below(node.within.length)) } as PolicyNode]
      : undefined,
  'a due time is dropped': (node, _, dice) =>
    bound(node) && node.due.length > 0
      ? ['a due time dropped', { ...node, due: without(node.due, dice.below(node.due.length)) } as PolicyNode]
      : undefined,
  'another reading is followed': (node, _, dice) =>
    node.kind !== 'reading'
      ? undefined
      : node.followed && dice.below(2) === 0
        ? ['left open', { ...node, followed: false }]
        : !node.followed
          ? ['decided', { ...node, followed: true }]
          : [
              `followed: ${node.options.find((option) => option !== node.written)!}`,
              { ...node, written: node.options.find((option) => option !== node.written)! },
            ],
  'a reading is dropped': (node, _, dice) =>
    bound(node) && node.variants.length > 0
      ? ['what another reading says dropped', { ...node, variants: without(node.variants, dice.below(node.variants.length)) } as PolicyNode]
      : undefined,
  'a holder is dropped or another': (node, graph, dice) => {
    if (!bound(node) || node.heldBy.length === 0) return undefined
    if (node.heldBy.length > 1)
      return ['a holder dropped', { ...node, heldBy: without(node.heldBy, dice.below(node.heldBy.length)) } as PolicyNode]
    return ['another holder', { ...node, heldBy: [dice.of(graph.all('team').filter(({ id }) => id !== node.heldBy[0])).id] } as PolicyNode]
  },
  'the holders are left out': (node) =>
    bound(node) && node.heldBy.length > 0 ? ['holders left out', { ...node, heldBy: [], unheld: [] } as PolicyNode] : undefined,
  'a rule yields, or no longer': (node) =>
    node.kind === 'route' ? [node.yields ? 'firm' : 'yielding', { ...node, yields: !node.yields }] : undefined,
  'the gate is dropped': (node) => {
    if (node.kind === 'duty' && (node.holdsUp === 'every-transfer' || node.holdsUp === 'rules'))
      return ['holds nothing up', { ...node, holdsUp: 'nothing', holdsUpRules: [] }]
    if (node.kind !== 'route' || node.waitsFor === undefined) return undefined
    const { waitsFor: _, ...rest } = node
    return ['waits for nothing', rest]
  },
  'the gate waits for something else': (node, graph, dice) => {
    if (node.kind !== 'route' || node.waitsFor === undefined) return undefined
    const found = anotherValue(node.waitsFor, graph, dice)
    return found === undefined ? undefined : [`waits until ${found.name}`, { ...node, waitsFor: found.condition }]
  },
  'the meeting is left out': (node) => {
    if (node.kind !== 'route' || node.agreedAt === undefined) return undefined
    const { agreedAt: _, ...rest } = node
    return ['agreed nowhere', rest]
  },
  'somebody else has the duty': (node, graph, dice) =>
    node.kind !== 'duty' ? undefined : ['another doer', { ...node, who: [{ kind: 'team-party', team: dice.of(graph.all('team')).id }] }],
  'a rung is dropped': (node, _, dice) =>
    node.kind === 'ladder' && node.rungs.length > 1
      ? ['a rung dropped', { ...node, rungs: without(node.rungs, dice.below(node.rungs.length)) }]
      : undefined,
  'days are left out': (node) => {
    if (!bound(node) || node.inForce === undefined) return undefined
    const { inForce: _, ...rest } = node
    return ['always in force', rest]
  },
  'an alternative is dropped': (node, _, dice) =>
    node.kind === 'route' && node.insteadOf.length > 0
      ? ['beside one rule less', { ...node, insteadOf: without(node.insteadOf, dice.below(node.insteadOf.length)) }]
      : undefined,
  'a question is dropped': (node, _, dice) =>
    node.kind === 'protocol' && node.asks.length > 0
      ? ['a question dropped', { ...node, asks: without(node.asks, dice.below(node.asks.length)) }]
      : undefined,
  'an assumption is dropped': (node, _, dice) =>
    node.kind === 'protocol' && node.assumes.length > 0
      ? ['an assumption dropped', { ...node, assumes: without(node.assumes, dice.below(node.assumes.length)) }]
      : undefined,
  'the rule is dropped': (node) => (isRule(node) ? ['dropped', undefined] : undefined),
}

/** A condition with one value of one of its facts exchanged for another. */
function anotherValue(
  condition: Condition,
  graph: PolicyGraph,
  dice: Dice,
): { readonly name: string; readonly condition: Condition } | undefined {
  const places: ((part: Condition) => Condition)[] = []
  const names: string[] = []
  const visit = (part: Condition, put: (part: Condition) => Condition): void => {
    if (part.kind === 'all' || part.kind === 'any')
      part.parts.forEach((inner, i) =>
        visit(inner, (other) => put({ ...part, parts: part.parts.map((one, j) => (i === j ? other : one)) })),
      )
    else if (part.kind === 'not' || part.kind === 'as-at') visit(part.part, (other) => put({ ...part, part: other }))
    else if (part.kind === 'fact-is') {
      const fact = graph.node(part.fact)
      const others =
        fact.kind !== 'fact' ? [] : (fact.domain === 'yes-no' ? ['yes', 'no'] : fact.values).filter((value) => !part.values.includes(value))
      if (others.length === 0) return
      const value = dice.of(others)
      names.push(`${part.fact} is ${value}`)
      places.push(() => put({ ...part, values: [...part.values.slice(1), value] }))
    } else if (part.kind === 'age-is') {
      names.push(`age ${part.age.years + 1}`)
      places.push(() => put({ ...part, age: { ...part.age, years: part.age.years + 1 } }))
    } else if (part.kind === 'term-holds') {
      names.push(`not ${part.term}`)
      places.push(() => put({ kind: 'not', part }))
    }
  }
  visit(condition, (part) => part)
  if (places.length === 0) return undefined
  const index = dice.below(places.length)
  return { name: names[index]!, condition: places[index]!(condition) }
}

/** So many different single changes of a protocol. The kinds take turns, so that rare places get their share. */
export function mutantsOf(graph: PolicyGraph, count: number, seed: number): readonly Mutant[] {
  const dice = diceOf(seed)
  const found = new Map<string, Mutant>([[graph.digest, { name: 'unchanged', graph }]])
  const kinds = Object.entries(slips)
  for (let turn = 0; found.size <= count && turn < count * 50; turn++) {
    const [kind, slip] = kinds[turn % kinds.length]!
    const start = dice.below(graph.nodes.length)
    for (let step = 0; step < graph.nodes.length; step++) {
      const node = graph.nodes[(start + step) % graph.nodes.length]!
      const made = speaks(node) ? slip(node, graph, dice) : undefined
      if (made === undefined) continue
      const mutant = changed(graph, node, made[1])
      if (!found.has(mutant.digest)) {
        found.set(mutant.digest, { name: `${node.id}: ${made[0]} (${kind})`, graph: mutant })
        break
      }
    }
  }
  return [...found.values()].slice(1, count + 1)
}

function changed(graph: PolicyGraph, node: PolicyNode, other: PolicyNode | undefined): PolicyGraph {
  if (other !== undefined) return graphOf(graph.nodes.map((one) => (one === node ? canonicalPiece(other) : one)))
  return graphOf(graph.nodes.flatMap((one) => (one === node ? [] : [withoutMentions(one, node.id)])))
}

/** A rule that is gone is named by nobody any more. */
function withoutMentions(node: PolicyNode, id: string): PolicyNode {
  const text = JSON.stringify(node)
  if (!text.includes(`"${id}"`)) return node
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value))
      return value
        .filter(
          (item) =>
            item !== id &&
            !(typeof item === 'object' && item !== null && (item as Override).kind === 'override' && (item as Override).rule === id),
        )
        .map(strip)
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, strip(inner)]))
      : value
  }
  return strip(node) as PolicyNode
}
