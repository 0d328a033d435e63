/** Whole pieces in wrong places: the text stays good YAML, and what it says makes no sense. */
import fc from 'fast-check'
import { parse, stringify } from 'yaml'

type Tree = string | Tree[] | { [key: string]: Tree }

/** One piece taken, and what becomes of another. */
export interface Move {
  readonly at: number
  readonly other: number
  readonly kind: 'replace' | 'copy' | 'swap keys' | 'into a list' | 'into a map' | 'delete' | 'rename'
  readonly value: Tree
}

const strange: readonly Tree[] = [
  '',
  ' ',
  'x',
  'not stated',
  'whatever',
  'followed',
  'left out',
  'any team',
  'usual point',
  'every transfer',
  '16',
  '2019-13-40',
  'a'.repeat(300),
  [],
  {},
  [[]],
  [{}],
  { x: 'y' },
  { all: [] },
  { unless: { unless: {} } },
  { is: 'x' },
]

export const someMoves = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    other: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constantFrom<Move['kind']>('replace', 'copy', 'swap keys', 'into a list', 'into a map', 'delete', 'rename'),
    value: fc.constantFrom(...strange),
  }),
  { minLength: 1, maxLength: 3 },
)

/** A YAML text after such moves. */
export function rearranged(text: string, moves: readonly Move[]): string {
  const tree = parse(text, { schema: 'failsafe' }) as Tree
  for (const move of moves) apply(tree, move)
  return stringify(tree, { aliasDuplicateObjects: false })
}

/** A place in a tree: what it stands in, and under which key. */
interface Slot {
  readonly inside: Tree[] | { [key: string]: Tree }
  readonly key: string | number
}

function slotsOf(tree: Tree): Slot[] {
  if (typeof tree === 'string') return []
  const keys: (string | number)[] = Array.isArray(tree) ? tree.map((_, index) => index) : Object.keys(tree)
  return keys.flatMap((key) => [{ inside: tree, key }, ...slotsOf(get({ inside: tree, key }))])
}
const get = ({ inside, key }: Slot): Tree => (inside as { [key: string]: Tree })[key]!
const set = ({ inside, key }: Slot, value: Tree) => void ((inside as { [key: string]: Tree })[key] = value)

function apply(tree: Tree, { at, other, kind, value }: Move): void {
  const slots = slotsOf(tree)
  if (slots.length === 0) return
  const here = slots[Math.min(slots.length - 1, Math.floor(at * slots.length))]!
  const there = slots[Math.min(slots.length - 1, Math.floor(other * slots.length))]!
  switch (kind) {
    case 'replace':
      return set(here, structuredClone(value))
    case 'copy':
      return set(here, structuredClone(get(there)))
    case 'into a list':
      return set(here, [get(here)])
    case 'into a map':
      return set(here, { [String(there.key)]: get(here) })
    case 'delete':
      if (Array.isArray(here.inside)) here.inside.splice(Number(here.key), 1)
      else delete here.inside[String(here.key)]
      return
    case 'rename':
    case 'swap keys':
      if (Array.isArray(here.inside)) return
      here.inside[kind === 'rename' ? String(there.key) : String(value)] = get(here)
      delete here.inside[String(here.key)]
  }
}
