/** Two cases, one of each authority, that agree on every fact that both ask. */
import type { Fact } from '../graph/nodes.js'
import type { Cube, Diagram } from '../logic/index.js'
import { linesOf } from '../space/index.js'
import type { Holder, Line, Model } from '../space/index.js'
import { conceptOfValue, factMeaning } from './shared-facts.js'
import type { TopicField, TopicSide } from './side.js'

export interface CaseOfPair {
  readonly holder: Holder
  readonly facts: readonly Line[]
  readonly answer: string | undefined
}
export interface CasePair { readonly before: CaseOfPair; readonly after: CaseOfPair }

/** An answer of one holder: the cases that have it, among those of the topic; no answer is one too. */
interface Answering { readonly holder: Holder; readonly answer: string | undefined; readonly where: Diagram; readonly among: Diagram }

/** So many pairs of answers are tried. */
const mostTried = 4

/** The first pair found with different answers, those that say something first. */
export function agreeingPair(before: TopicSide, after: TopicSide, field: TopicField, shared: ReadonlySet<string>): CasePair | undefined {
  let tried = 0
  for (const one of answering(before, field)) for (const other of answering(after, field)) {
    if (one.answer === other.answer) continue
    if (tried++ === mostTried) return undefined
    const pair = together(one, other, before.model, after.model, shared)
    if (pair !== undefined) return pair
  }
  return undefined
}

function answering({ model: { store }, holders }: TopicSide, field: TopicField): readonly Answering[] {
  const found = holders.flatMap(({ holder, cases, values }): Answering[] => {
    const silent = store.not(store.any(values[field].map(({ whole }) => whole)))
    return [
      ...values[field].map(({ value, whole }) => ({ holder, answer: value.words, where: whole, among: cases })),
      ...(store.meets(silent, cases) ? [{ holder, answer: undefined, where: silent, among: cases }] : []),
    ]
  })
  return found.sort((a, b) => Number(a.answer === undefined) - Number(b.answer === undefined))
}

function together(one: Answering, other: Answering, before: Model, after: Model, shared: ReadonlySet<string>): CasePair | undefined {
  const first = before.store.smallestCube(one.where, one.among)
  if (first === undefined) return undefined
  const theirs = agreeing(first, before, after, shared)
  const second = theirs && after.store.smallestCube(other.where, after.store.and(other.among, blockOf(theirs, after)))
  if (theirs === undefined || second === undefined) return undefined
  // What the second case has to have as well, the first can have too.
  const ours = agreeing(second, after, before, shared)
  if (ours === undefined || before.store.all([one.where, one.among, blockOf(first, before), blockOf(ours, before)]) === before.store.no) return undefined
  const lines = (cubes: readonly Cube[], { space: { vocabulary } }: Model) => linesOf([...new Map(cubes.flat().map((literal) => [literal.axis, literal])).values()], vocabulary)
  return {
    before: { holder: one.holder, facts: lines([first, ours], before), answer: one.answer },
    after: { holder: other.holder, facts: lines([theirs, second], after), answer: other.answer },
  }
}

function blockOf(cube: Cube, { store }: Model): Diagram {
  return store.all(cube.map(({ axis, values }) => store.among(axis, values)))
}

/** The facts of a block that both ask, as the other authority has them; nothing where it has no such value. */
function agreeing(cube: Cube, from: Model, to: Model, shared: ReadonlySet<string>): Cube | undefined {
  const found: Cube[number][] = []
  for (const { axis, values } of cube) {
    const { subject, values: names } = from.space.vocabulary.axes.list[axis]!
    if (subject.kind !== 'fact' || subject.asAt !== undefined || !from.space.graph.has(subject.fact)) continue
    const fact = from.space.graph.node(subject.fact) as Fact
    if (fact.means === undefined || fact.means.fit !== 'exactly' || !shared.has(fact.means.concept)) continue
    const concepts = values.flatMap((value) => conceptOfValue(fact, names[value]!) ?? [])
    const partner = factMeaning(fact.means.concept, to.space.graph)
    const there = partner === undefined ? undefined : to.space.vocabulary.axes.find(partner.id)
    // A value that stands for no shared one cannot be told to the other authority.
    if (partner === undefined || there === undefined || concepts.length < values.length) continue
    const same = to.space.vocabulary.axes.list[there]!.values.flatMap((name, i) => (concepts.includes(conceptOfValue(partner, name) ?? '') ? [i] : []))
    if (same.length === 0) return undefined
    found.push({ axis: there, values: same })
  }
  return found
}
