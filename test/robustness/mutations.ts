/** Broken files: seeded damage done to real protocols. */
import fc from 'fast-check'

/** One piece of damage. Places are fractions, so that the same damage fits every file. */
export interface Damage {
  readonly kind: string
  readonly at: number
  readonly other: number
  readonly length: number
  readonly text: string
}

type Breaks = (text: string, damage: Damage) => string

const place = (fraction: number, size: number) => Math.min(size, Math.floor(fraction * (size + 1)))

/** Damages one item of a text that is cut by a pattern. */
const byPiece =
  (cut: RegExp, change: (pieces: string[], at: number, other: number) => void): Breaks =>
  (text, { at, other }) => {
    const pieces = text.split(cut)
    change(pieces, place(at, pieces.length - 1), place(other, pieces.length - 1))
    return pieces.join('')
  }
const lines = /(?<=\n)/
const tokens = /(?<=\W)|(?=\W)/
const deleted = (pieces: string[], at: number) => void pieces.splice(at, 1)
const doubled = (pieces: string[], at: number) => void pieces.splice(at, 0, pieces[at]!)
const swapped = (pieces: string[], at: number, other: number) => void ([pieces[at], pieces[other]] = [pieces[other]!, pieces[at]!])
const moved = (pieces: string[], at: number, other: number) => void pieces.splice(other, 0, ...pieces.splice(at, 1))
const inserted: Breaks = (text, { at, text: piece }) => text.slice(0, place(at, text.length)) + piece + text.slice(place(at, text.length))

const damages: Readonly<Record<string, Breaks>> = {
  'delete a line': byPiece(lines, deleted),
  'double a line': byPiece(lines, doubled),
  'swap lines': byPiece(lines, swapped),
  'move a line': byPiece(lines, moved),
  'indent a line': byPiece(lines, (pieces, at) => void (pieces[at] = ` ${pieces[at]}`)),
  'indent by a tab': byPiece(lines, (pieces, at) => void (pieces[at] = `\t${pieces[at]}`)),
  'outdent a line': byPiece(lines, (pieces, at) => void (pieces[at] = pieces[at]!.replace(/^ /, ''))),
  'join lines': byPiece(lines, (pieces, at) => void (pieces[at] = pieces[at]!.replace('\n', ' '))),
  'delete a token': byPiece(tokens, deleted),
  'double a token': byPiece(tokens, doubled),
  'swap tokens': byPiece(tokens, swapped),
  'move a token': byPiece(tokens, moved),
  'delete a stretch': (text, { at, length }) => text.slice(0, place(at, text.length)) + text.slice(place(at, text.length) + length),
  'cut off': (text, { at }) => text.slice(0, place(at, text.length)),
  'insert a mark': inserted,
  'insert anything': inserted,
  'a very long line': (text, damage) => inserted(text, { ...damage, text: damage.text.repeat(20_000) }),
  'deep nesting': (text, damage) => inserted(text, { ...damage, text: damage.text.slice(0, 1).repeat(5_000) }),
  'Windows line ends': (text) => text.replaceAll('\n', '\r\n'),
  'a byte order mark': (text) => `\ufeff${text}`,
}

const kinds = Object.keys(damages)
const marks = [
  ',',
  ':',
  ': ',
  '"',
  "'",
  '`',
  '[',
  ']',
  '{',
  '}',
  '(',
  ')',
  '.',
  '#',
  ' #3',
  '&a',
  '*a',
  '!',
  '|',
  '>',
  '-',
  '- ',
  '\n',
  '\t',
  '\r',
  '\0',
  '\u00a0',
  '\u202e',
  '\u200d',
  '\u2028',
  '\ud800',
  '’',
  '“',
  '–',
  '...',
  '---',
  '<<: ',
  '//',
  '/*',
  '${',
  '=>',
  ' as any',
  '__proto__: x',
  'constructor',
  'toString',
  'undefined',
  'not stated',
  'usual point',
  'whatever',
  '2018-31-09',
  '0',
  '-1',
]

const anyDamage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom(...kinds),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  other: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  text: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...marks) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }) },
  ),
})

/** A few pieces of damage, done one after the other. */
export const someDamage = fc.array(anyDamage, { minLength: 1, maxLength: 4 })

/** A text after damage. */
export function damagedBy(text: string, damage: readonly Damage[]): string {
  return damage.reduce((broken, each) => damages[each.kind]!(broken, each), text)
}

/** Damage that a text cannot show: single bytes, anywhere. */
export const someBytes = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { minLength: 1, maxLength: 6 })

export function withBytes(text: string, bytes: readonly (readonly [number, number])[]): Uint8Array {
  const broken = new TextEncoder().encode(text)
  for (const [at, byte] of bytes) broken[place(at, broken.length - 1)] = byte
  return broken
}
