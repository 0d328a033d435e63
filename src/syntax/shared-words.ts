/** The words that authorities share, by the kind of name that stands for them, and what authorities call them. */
import { documents, events, facts, matters, roles, teamFunctions, topics } from '../concepts/index.js'
import type { Concepts } from '../concepts/index.js'
import type { NameKind } from './shape.js'

const tables: Partial<Record<NameKind, Concepts>> = {
  'team function': teamFunctions,
  'shared event': events,
  'shared role': roles,
  'shared document': documents,
  'shared fact': facts,
  topic: topics,
  matter: matters,
}

/** The kinds of names that are shared. */
export const sharedKinds = Object.keys(tables) as readonly NameKind[]

/** The shared words of a kind; nothing where authorities have their own. */
export function sharedWords(kind: NameKind): readonly string[] | undefined {
  const table = tables[kind]
  return table && Object.keys(table)
}

/** The shared word for what some authority calls so: `initial contact` is a `contact`. Nothing where two could be meant. */
export function sharedWordFor(kind: NameKind, local: string): string | undefined {
  return meantIn(tables[kind] ?? {}, local)
}

/** The same of a value of a shared fact. */
export function sharedValueFor(fact: string, local: string): string | undefined {
  return Object.hasOwn(facts, fact) ? meantIn(facts[fact]!.values, local) : undefined
}

function meantIn(table: Concepts, local: string): string | undefined {
  const [meant, ...others] = Object.entries(table)
    .filter(([, { localNames }]) => localNames.some((name) => plain(name) === plain(local)))
    .map(([name]) => name)
  return others.length === 0 ? meant : undefined
}

const plain = (name: string): string => name.toLowerCase().replaceAll('’', "'").replace(/^the /, '')
