/**
 * Many cases quickly: each place is laid out in a table once, and a case is walked through it without anything being made. Of a case
 * only what the walk comes to is read. A case that is not told outright, or that leaves the answer open, is left to `decide`.
 */
import type { Diagram, Joint } from '../logic/index.js'
import { answerKey } from '../space/index.js'
import type { Effect, EffectRegions, Model } from '../space/index.js'
import { readCase } from './known.js'
import { factNames } from './told/names.js'
import { ordinalsOf } from './told/values.js'

/** A case of which every fact is told by the author's own name for it; nothing has happened yet, and nothing was chosen. */
export interface PlainCase {
  readonly heldBy: string
  readonly at?: string
  readonly facts: Readonly<Record<string, string>>
}

export interface Decider {
  /** The name of the answer to a case that can be; nothing where it needs `decide`. */
  decide(given: PlainCase): string | undefined
  /** How many bytes a case takes once it is encoded. */
  readonly width: number
  /** Writes a case into bytes; its place, or nothing where it needs `decide`. */
  encode(given: PlainCase, into: Uint8Array, offset: number): number | undefined
  /** The answer to an encoded case. */
  decideEncoded(place: number, from: Uint8Array, offset: number): string | undefined
}

/** A place whose table would have more rows is left to `decide`. */
const mostRows = 200_000
/** So many different texts for a fact are remembered; more are understood anew each time. */
const mostTexts = 10_000
const between = 'between events'

/** Lays out the tables of a protocol, each when it is first asked for. */
export function compiledDecider(model: Model): Decider {
  const { axes, moments } = model.space.vocabulary
  const names = axes.list.map((axis) => factNames(axis, model.space.graph)[0] ?? '')
  const readers = axes.list.map((_, axis) => readerOf(axis, model))
  const tables = growingTables(axes.list.map(({ values }) => values.length))
  const roots = new Map<string, Map<string, number>>()
  const rootOf = (heldBy: string, at: string): number => roots.get(heldBy)?.get(at) ?? layOut(heldBy, at)
  const layOut = (heldBy: string, at: string): number => {
    // Names that nobody declared are not kept: there is no end of them.
    const table = at !== between && !moments.has(at) ? undefined : tableOf(heldBy, at === between ? undefined : at, model)
    if (table === undefined) return unknownAnswer
    const byMoment = roots.get(heldBy) ?? new Map<string, number>()
    roots.set(heldBy, byMoment)
    const root = table === 'too large' ? unknownAnswer : tables.add(table)
    byMoment.set(at, root)
    return root
  }
  const walk = (root: number, facts: PlainCase['facts']): number => {
    const { cells } = tables
    let at = root
    while (at >= 0) {
      const axis = cells[at]!
      const value = facts[names[axis]!]
      if (value === undefined) return unknownAnswer
      const told = readers[axis]!.read(value)
      at = told >= 0 ? cells[at + 1 + told]! : nextOfSeveral(readers[axis]!.several(value), cells, at)
    }
    return at
  }
  return {
    decide: (given) => tables.answers[-1 - walk(rootOf(given.heldBy, given.at ?? between), given.facts)],
    width: axes.list.length,
    encode(given, into, offset) {
      for (let axis = 0; axis < names.length; axis++) {
        const value = names[axis] === '' ? undefined : given.facts[names[axis]!]
        const told = value === undefined ? -1 : readers[axis]!.read(value)
        if (names[axis] !== '' && (told < 0 || told > 255)) return undefined
        into[offset + axis] = told
      }
      return rootOf(given.heldBy, given.at ?? between)
    },
    decideEncoded(place, from, offset) {
      const { cells } = tables
      let at = place
      while (at >= 0) at = cells[at + 1 + from[offset + cells[at]!]!]!
      return tables.answers[-1 - at]
    },
  }
}

/** Where all of several values lead, if that is the same. */
function nextOfSeveral(values: readonly number[], cells: Int32Array, at: number): number {
  const [first, ...others] = values
  if (first === undefined) return unknownAnswer
  const next = cells[at + 1 + first]!
  return others.every((value) => cells[at + 1 + value] === next) ? next : unknownAnswer
}

/** What people write for one fact, each text understood once. */
function readerOf(axis: number, { space }: Model) {
  const known = new Map<string, number>()
  const lists = new Map<string, readonly number[]>()
  // Most facts have few values, found more quickly one by one than by their hash.
  const texts: string[] = []
  const values: number[] = []
  const learn = (text: string): number => {
    const ordinals = typeof text === 'string' ? (ordinalsOf(text, axis, space, { on: new Map() }) ?? []) : []
    const told = ordinals.length === 1 ? ordinals[0]! : -1
    if (known.size >= mostTexts) return told
    known.set(text, told)
    lists.set(text, ordinals)
    if (texts.length < 6) {
      texts.push(text)
      values.push(told)
    }
    return told
  }
  return {
    /** The one value that a text stands for; -1: none or several. */
    read(text: string): number {
      for (let i = 0; i < texts.length; i++) if (texts[i] === text) return values[i]!
      return known.get(text) ?? learn(text)
    },
    several: (text: string): readonly number[] => lists.get(text) ?? [],
  }
}

/** The cell that says that only `decide` knows. */
const unknownAnswer = -1

/** Tables of all places, one behind the other; less than zero, a cell is an answer. */
function growingTables(sizes: readonly number[]) {
  const answers: (string | undefined)[] = [undefined]
  const numbers = new Map<string, number>()
  const numberOf = (answer: string | undefined): number => {
    if (answer === undefined) return 0
    const known = numbers.get(answer) ?? answers.push(answer) - 1
    numbers.set(answer, known)
    return known
  }
  let length = 0
  const tables = {
    cells: new Int32Array(1024),
    answers: answers as readonly (string | undefined)[],
    add({ joint, answers: told }: PlaceTable): number {
      const placeOf = (cell: number) => (cell >= 0 ? cell + base : -1 - numberOf(told[-1 - cell]))
      const base = length
      length += joint.cells.length
      if (length > tables.cells.length) {
        const larger = new Int32Array(Math.max(length, tables.cells.length * 2))
        larger.set(tables.cells)
        tables.cells = larger
      }
      for (let at = 0; at < joint.cells.length;) {
        const axis = joint.cells[at]!
        tables.cells[base + at++] = axis
        for (let left = sizes[axis]!; left > 0; left--, at++) tables.cells[base + at] = placeOf(joint.cells[at]!)
      }
      return placeOf(joint.root)
    },
  }
  return tables
}

/** What is told of one place. */
interface PlaceTable {
  readonly joint: Joint
  /** By leaf, the answer; nothing where several can be. */
  readonly answers: readonly (string | undefined)[]
}

/** The table of one place; nothing where no such team holds cases. */
function tableOf(heldBy: string, at: string | undefined, model: Model): PlaceTable | 'too large' | undefined {
  const { known } = readCase({ heldBy, ...(at === undefined ? {} : { at }) }, model)
  if (known === undefined) return undefined
  const { store, space } = model
  const [effects, cases] = [model.effects(known.place), model.casesForAnswers(known.place)]
  const mark = store.mark()
  const open = space.vocabulary.axes.list.flatMap(({ subject }, axis) => (subject.kind === 'fact' || subject.kind === 'age' ? [] : [axis]))
  const parts = partsOf(known.cases, effects, model)
  const joint = store.jointly(
    parts.map(({ where }) => store.some(where, open)),
    store.some(cases, open),
    mostRows,
  )
  store.release(mark)
  return joint === undefined
    ? 'too large'
    : { joint, answers: joint.leaves.map((leaf) => (leaf.length === 1 ? parts[leaf[0]!]!.answer : undefined)) }
}

/** Cases taken apart by their answers. */
function partsOf(
  cases: Diagram,
  effects: EffectRegions,
  { store }: Model,
): readonly { readonly answer: string; readonly where: Diagram }[] {
  let parts: { readonly found: ReadonlyMap<string, Effect>; readonly where: Diagram }[] = [{ found: new Map(), where: cases }]
  for (const [key, { effect, where }] of effects) {
    parts = parts
      .flatMap((part) => [
        { found: new Map([...part.found, [key, effect]]), where: store.and(part.where, where) },
        { found: part.found, where: store.minus(part.where, where) },
      ])
      .filter((part) => part.where !== store.no)
  }
  return parts.map(({ found, where }) => ({ answer: answerKey(found), where }))
}
