/** Names as people write them: the author's key, the printed name, another name, in any capitals. */
import type { Party } from '../../graph/expressions.js'
import { nameOf } from '../../graph/ids.js'
import type { RoleId } from '../../graph/ids.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { questionName } from '../../graph/under-reading.js'
import { keptWith } from '../../util/kept-with.js'
import { naturalOrder } from '../../util/order.js'
import { startNotStated } from '../../space/index.js'
import type { AskedMoment, Axes, Axis, Holder, Space, Vocabulary } from '../../space/index.js'

const plain = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[\s_-]+/g, ' ')

/** Tells the first item one of whose names is meant: as it is written, or else in any capitals. */
function finder<T>(items: Iterable<T>, names: (item: T) => readonly string[]): (text: string) => T | undefined {
  const [asWritten, inAnyCapitals] = [new Map<string, T>(), new Map<string, T>()]
  for (const item of items) {
    for (const name of names(item)) {
      if (!asWritten.has(name)) asWritten.set(name, item)
      if (!inAnyCapitals.has(plain(name))) inAnyCapitals.set(plain(name), item)
    }
  }
  return (text) => asWritten.get(text) ?? inAnyCapitals.get(plain(text))
}

/** Whether a text is a name, in any capitals, with or without `the`. */
export function isNamed(text: string, name: string): boolean {
  return plain(text).replace(/^the /, '') === plain(name)
}

export function holderNames(holder: Holder, graph: PolicyGraph): readonly string[] {
  if (holder === 'closed' || holder === 'not yet open' || !graph.has(holder)) return [holder]
  const team = graph.node(holder)
  return team.kind === 'team' ? [nameOf(holder), team.name, ...team.alsoCalled] : [holder]
}

/** One of a family by its own name: `FRT 3`. */
export function findMember(text: string, space: Space): Member | undefined {
  return memberCalled(space)(text)
}

interface Member {
  readonly holder: Holder
  readonly division: string
  readonly member: string
}

const memberCalled = keptWith(({ graph, vocabulary }: Space) => {
  const named = vocabulary.holders.flatMap((holder): Member[] => {
    const team = holder === 'closed' || holder === 'not yet open' || !graph.has(holder) ? undefined : graph.node(holder)
    return team?.kind !== 'team' || team.per === undefined ? [] : team.members.map((member) => ({ holder, division: team.per!, member }))
  })
  return finder(named, ({ holder, member }) => holderNames(holder, graph).map((name) => `${name} ${member}`))
})

/** The names of a team, and of each of a family by itself. */
export function namesWithMembers(holder: Holder, graph: PolicyGraph): readonly string[] {
  const [name] = holderNames(holder, graph)
  const team = holder === 'closed' || holder === 'not yet open' || !graph.has(holder) ? undefined : graph.node(holder)
  return [name!, ...(team?.kind === 'team' ? [...team.members].sort(naturalOrder).map((member) => `${name} ${member}`) : [])]
}

/** The holder that a text names; one of a family may be told apart by its own name (`FRT 3`) or in words after it (`Locality (another area)`). */
export function findHolder(text: string, space: Space): Holder | undefined {
  const called = holderCalled(space)
  return called(text) ?? findMember(text, space)?.holder ?? called(text.replace(/ (by|\().*$/, ''))
}

const holderCalled = keptWith(({ graph, vocabulary }: Space) => finder(vocabulary.holders, (holder) => holderNames(holder, graph)))

export function momentNames({ name, event }: AskedMoment, graph: PolicyGraph): readonly string[] {
  const node = event === undefined || !graph.has(event) ? undefined : graph.node(event)
  return node?.kind === 'event' && nameOf(node.id) === name ? [name, node.name, ...node.alsoCalled] : [name, ...limitNames(name)]
}

/** A limit is also known by its length alone, where its start is not stated; an age by its short form. */
function limitNames(name: string): readonly string[] {
  if (!name.endsWith(` ${startNotStated}`)) return []
  const bare = name.slice(0, -startNotStated.length - 1)
  return [bare, `${bare} after not stated`]
}

export function findMoment(text: string, space: Space): AskedMoment | undefined {
  return momentCalled(space)(text)
}

const momentCalled = keptWith(({ graph, vocabulary }: Space) => finder(vocabulary.moments.values(), (moment) => momentNames(moment, graph)))

/** The names of a fact's axis; the fact as at another moment has that moment behind its name. */
export function factNames({ subject }: Axis, graph: PolicyGraph): readonly string[] {
  if (subject.kind === 'age') return [subject.asAt === undefined ? 'age' : `age as at ${subject.asAt}`]
  if (subject.kind !== 'fact' || !graph.has(subject.fact)) return []
  const fact = graph.node(subject.fact)
  if (fact.kind !== 'fact') return []
  const names = [nameOf(fact.id), fact.name, ...fact.alsoCalled, ...(fact.question === undefined ? [] : [fact.question])]
  return subject.asAt === undefined ? names : names.map((name) => `${name} as at ${subject.asAt}`)
}

export function findFact(text: string, space: Space): number | undefined {
  const axis = factCalled(space)(text)
  return axis === undefined ? undefined : space.vocabulary.axes.index(axis.key)
}

const factCalled = keptWith(({ graph, vocabulary: { axes } }: Space) => finder(axes.list, (axis) => factNames(axis, graph)))

/** The ordinal of a value, in any capitals. */
export function findValue(text: string, axis: number, axes: Axes): number | undefined {
  const ordinal = axes.ordinal(axis, text) ?? axes.list[axis]!.values.findIndex((value) => plain(value) === plain(text))
  return ordinal < 0 ? undefined : ordinal
}

/** A choice that was recorded, as people name it: a person by their role, whatever else by its own word. */
export function choiceNames(value: string, graph: PolicyGraph): readonly string[] {
  return value.startsWith('{') ? partyNames(JSON.parse(value) as Party, graph) : [value]
}

function partyNames(party: Party, graph: PolicyGraph): readonly string[] {
  const named = (id: RoleId) =>
    graph.has(id)
      ? [nameOf(id), ...[graph.node(id)].flatMap((node) => (node.kind === 'role' ? [node.name, ...node.alsoCalled] : []))]
      : [nameOf(id)]
  switch (party.kind) {
    case 'team-party':
      return holderNames(party.team, graph)
    case 'role-party':
      return named(party.role)
    case 'role-of':
      return partyNames(party.of, graph).flatMap((of) => named(party.role).map((role) => `${of}'s ${role}`))
    case 'side-party':
      return [party.side]
    case 'event-party':
      return [nameOf(party.event)]
    default:
      return [party.kind]
  }
}

/** The questions of reading that a text names: those of a rule, or one by its own name. */
export function findReadings(text: string, { graph, vocabulary: { axes } }: Space): readonly number[] {
  const rule = graph.rules.find((each) => nameOf(each.id) === text)
  const named = graph
    .all('reading')
    .filter(({ id }) => text === nameOf(id) || text === questionName(id, graph))
    .map(({ id }) => id)
  return (rule !== undefined && 'readings' in rule ? rule.readings : named).flatMap((id) => axes.find(id) ?? [])
}

/** Every fact that can be told, by its plain name. */
export function allFacts({ graph, vocabulary: { axes } }: Space): readonly string[] {
  return axes.list.flatMap((axis) => factNames(axis, graph).slice(0, 1))
}

export function allMoments({ moments }: Vocabulary): readonly string[] {
  return [...moments.keys()]
}
