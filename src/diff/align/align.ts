import type { FactId, NodeId } from '../../graph/ids.js'
import { isRule } from '../../graph/nodes.js'
import type { PolicyNode } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { nameOf } from '../../graph/ids.js'
import { eachMention } from '../mentions.js'
import { forwards, join, lonely, partsApart, sameIds } from './alignment.js'
import type { Alignment, Draft } from './alignment.js'
import { joinedByUse } from './by-use.js'
import type { Uses } from './by-use.js'
import { translated } from './names.js'
import { joinOptions, joinReadings } from './readings.js'
import { addUnder } from '../../util/lists-by-key.js'

/**
 * Says which node is which: by id, then, cautiously, a node that went and one that came and are the same but for their name.
 * A word that was renamed is one change, and no rule that mentions it has changed.
 */
export function align(before: PolicyGraph, after: PolicyGraph): Alignment {
  const draft = sameIds(before, after)
  // Each finding can make others possible: a rule that was renamed too now mentions the same team.
  for (let found = -1; found !== size(draft);) {
    found = size(draft)
    joinWords(draft)
    joinReadings(draft)
    joinRules(draft)
  }
  joinValues(draft)
  joinOptions(draft)
  return draft
}

const size = (draft: Draft): number => draft.later.size

/** Words that one says of the other are its name, or that took over the places of a like word. */
function joinWords(draft: Draft): void {
  const gone = lonely(draft.before.nodes, draft.later).filter(isWord)
  const come = lonely(draft.after.nodes, draft.earlier).filter(isWord)
  if (gone.length === 0 || come.length === 0) return
  joinKnownNames(draft, gone, come)

  const names = forwards(draft)
  const contents = new Map<string, string>()
  for (const node of gone) contents.set(node.id, contentOf(translated(node, names)))
  for (const node of come) contents.set(node.id, contentOf(node))
  const alike = (one: string, other: string): boolean => contents.get(one) === contents.get(other)
  const free = (nodes: readonly PolicyNode[], partners: ReadonlyMap<NodeId, NodeId>) =>
    new Set<string>(lonely(nodes, partners).map((node) => node.id))
  const goneUses = usesOf(draft.before, free(gone, draft.later), draft.later)
  const comeUses = usesOf(draft.after, free(come, draft.earlier))
  for (const [one, other] of joinedByUse(goneUses, comeUses, alike)) join(draft, one as NodeId, other as NodeId)
  // A definition speaks for itself, used or not.
  joinUnique(
    draft,
    gone.filter((node) => node.kind === 'term'),
    come.filter((node) => node.kind === 'term'),
    (node) => contents.get(node.id),
  )
}

function isWord(node: PolicyNode): boolean {
  return !isRule(node) && node.kind !== 'protocol' && node.kind !== 'reading'
}

/** One version prints the same name for it, or says that it is also called by the other's name. */
function joinKnownNames(draft: Draft, gone: readonly PolicyNode[], come: readonly PolicyNode[]): void {
  const newcomers = new Map<string, NodeId[]>()
  for (const node of come) for (const name of knownNames(node)) addUnder(newcomers, name, node.id)
  const pairs = gone.flatMap((node) =>
    [...new Set(knownNames(node).flatMap((name) => newcomers.get(name) ?? []))].map((other) => [node.id, other] as const),
  )
  const claims = new Map<NodeId, number>()
  for (const id of pairs.flat()) claims.set(id, (claims.get(id) ?? 0) + 1)
  for (const [one, other] of pairs) if (claims.get(one) === 1 && claims.get(other) === 1) join(draft, one, other)
}

/** Its names, each with the kind of word, once. */
function knownNames(node: PolicyNode): readonly string[] {
  return 'alsoCalled' in node ? [...new Set([nameOf(node.id), node.name, ...node.alsoCalled].map((name) => `${node.kind} ${name}`))] : []
}

/** What a word is, apart from its name and from words for people. */
function contentOf(node: PolicyNode): string {
  const {
    id: _id,
    name: _name,
    is: _is,
    alsoCalled: _aliases,
    cites: _cites,
    says: _says,
    topics: _topics,
    matters: _matters,
    ...content
  } = node as unknown as Record<string, unknown>
  return JSON.stringify(content)
}

/** Where names without a partner are used; users without a partner count as places of their own. */
function usesOf(graph: PolicyGraph, wanted: ReadonlySet<string>, later?: ReadonlyMap<NodeId, NodeId>): Uses {
  const uses = new Map<string, string[]>()
  for (const node of graph.nodes) {
    const user = later === undefined ? node.id : (later.get(node.id) ?? `gone ${node.id}`)
    eachMention(node, (_, path, mentioned) => {
      if (wanted.has(mentioned)) addUnder(uses, mentioned, `${user} ${path}`)
    })
  }
  return uses
}

/** Rules of equal content; with other words for people, only where there is enough else to go by. */
function joinRules(draft: Draft): void {
  const names = forwards(draft)
  const whole = (node: PolicyNode): string => JSON.stringify({ ...node, id: undefined })
  const executable = (node: PolicyNode): string | undefined =>
    node.kind === 'principle' || !('cites' in node) || node.cites.length === 0
      ? undefined
      : JSON.stringify({ ...node, id: undefined, says: undefined })
  for (const content of [whole, executable]) {
    const gone = lonely(draft.before.rules, draft.later)
    const come = lonely(draft.after.rules, draft.earlier)
    if (gone.length === 0 || come.length === 0) return
    joinUnique(draft, gone, come, content, (node) => translated(node, names))
  }
}

/** Joins two nodes where only they have this content. */
function joinUnique(
  draft: Draft,
  gone: readonly PolicyNode[],
  come: readonly PolicyNode[],
  content: (node: PolicyNode) => string | undefined,
  inOther: (node: PolicyNode) => PolicyNode = (node) => node,
): void {
  const byContent = new Map<string, { readonly gone: NodeId[]; readonly come: NodeId[] }>()
  const put = (side: 'gone' | 'come', node: PolicyNode, text: string | undefined): void => {
    if (text === undefined) return
    const group = byContent.get(text) ?? { gone: [], come: [] }
    group[side].push(node.id)
    byContent.set(text, group)
  }
  for (const node of lonely(gone, draft.later)) put('gone', node, content(inOther(node)))
  for (const node of lonely(come, draft.earlier)) put('come', node, content(node))
  for (const group of byContent.values())
    if (group.gone.length === 1 && group.come.length === 1) join(draft, group.gone[0]!, group.come[0]!)
}

/** Values of a fact that went and came, and are tested in the same places. */
function joinValues(draft: Draft): void {
  const apart = partsApart(draft, 'fact', ({ values }) => values)
  if (apart.length === 0) return
  const goneValues = new Set(apart.flatMap(({ old, gone }) => gone.map((value) => `${old.id} is ${value}`)))
  const comeValues = new Set(apart.flatMap(({ node, come }) => come.map((value) => `${node.id} is ${value}`)))
  const goneUses = usesOf(draft.before, goneValues, draft.later)
  const comeUses = usesOf(draft.after, comeValues)
  for (const {
    node: { id },
    old,
    gone,
    come,
  } of apart) {
    const pick = (uses: Uses, fact: FactId, values: readonly string[]): Uses =>
      new Map(values.flatMap((value) => (uses.has(`${fact} is ${value}`) ? [[value, uses.get(`${fact} is ${value}`)!]] : [])))
    const joined = joinedByUse(pick(goneUses, old.id, gone), pick(comeUses, id, come), () => true)
    if (joined.length > 0) draft.renamedParts.set(id, new Map(joined))
  }
}
