/** The words of an authority with the shared concepts that they map to, and the rules that use them. */
import { documents, events, facts, roles, teamFunctions } from '../concepts/index.js'
import type { Concept } from '../concepts/index.js'
import type { NodeId, RuleId } from '../graph/ids.js'
import { isRule } from '../graph/nodes.js'
import type { Document, Event, Fact, PolicyNode, Role, Team, Term } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { referencesOf } from '../graph/walk.js'

export type Word = Team | Event | Role | Document | Fact | Term

/** A shared concept, and how the local word relates to it. */
export interface SharedMeaning {
  readonly fit: 'exactly' | 'narrower' | 'related'
  readonly name: string
  /** The local value that has this meaning, for a value of a fact. */
  readonly value?: string
  readonly concept?: Concept
}

export interface GlossaryEntry {
  readonly word: Word
  readonly shared: readonly SharedMeaning[]
  /** The rules that use the word, directly or by way of a term, a fact or an event. */
  readonly rules: readonly RuleId[]
}

/** Every declared word, in the order of the graph. */
export function glossaryOf(graph: PolicyGraph): readonly GlossaryEntry[] {
  const users = rulesUsing(graph)
  const words = [
    ...graph.all('team'),
    ...graph.all('event'),
    ...graph.all('role'),
    ...graph.all('document'),
    ...graph.all('fact'),
    ...graph.all('term'),
  ]
  return words.map((word) => ({ word, shared: sharedMeanings(word), rules: users.get(word.id) ?? [] }))
}

function sharedMeanings(word: Word): readonly SharedMeaning[] {
  switch (word.kind) {
    case 'team':
      return word.does.map((name) => meaning('exactly', name, teamFunctions))
    case 'event':
      return word.means === undefined ? [] : [meaning(word.means.fit, word.means.concept, events)]
    case 'role':
      return word.means === undefined ? [] : [meaning(word.means.fit, word.means.concept, roles)]
    case 'document':
      return word.means === undefined ? [] : [meaning(word.means.fit, word.means.concept, documents)]
    case 'fact':
      return factMeanings(word)
    case 'term':
      return []
  }
}

function factMeanings(fact: Fact): readonly SharedMeaning[] {
  if (fact.means === undefined) return []
  const values: Readonly<Record<string, Concept>> = Object.hasOwn(facts, fact.means.concept) ? facts[fact.means.concept]!.values : {}
  return [
    meaning(fact.means.fit, fact.means.concept, facts),
    ...fact.valuesMean.map(({ value, concept }) => ({ ...meaning('exactly', concept, values), value })),
  ]
}

function meaning(fit: SharedMeaning['fit'], name: string, table: Readonly<Record<string, Concept>>): SharedMeaning {
  return { fit, name, ...(Object.hasOwn(table, name) ? { concept: table[name]! } : {}) }
}

/** For each word the rules that reach it along references between words. */
function rulesUsing(graph: PolicyGraph): ReadonlyMap<NodeId, readonly RuleId[]> {
  const references = new Map<NodeId, readonly NodeId[]>(graph.nodes.map((node: PolicyNode) => [node.id, referencesOf(node)]))
  const users = new Map<NodeId, RuleId[]>()
  for (const rule of graph.rules) {
    const reached = new Set<NodeId>()
    const open = [...references.get(rule.id)!]
    while (open.length > 0) {
      const id = open.pop()!
      if (reached.has(id) || isRule(graph.node(id))) continue
      reached.add(id)
      open.push(...(references.get(id) ?? []))
    }
    for (const id of reached) users.set(id, [...(users.get(id) ?? []), rule.id])
  }
  return users
}
