/** Characters that nobody sees: two names that look alike are then different, or a line reads in another order than it is kept. */
export interface HiddenCharacter {
  readonly offset: number
  /** What it is called: `a non-breaking space`. */
  readonly what: string
  /** `U+00A0`. */
  readonly code: string
  /** It stands where an ordinary space or line end was meant. */
  readonly isSpace: boolean
  /** Harmless where everybody sees that it is there: written as an escape such as `\u00a0`. */
  readonly mayBeEscaped: boolean
}

/** The largest protocol file that is read, in characters. */
export const largestFile = 2_000_000

type Row = readonly [pattern: RegExp, what: string, isSpace: boolean, mayBeEscaped: boolean]

const table: readonly Row[] = [
  [/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/, 'a character that changes the direction of the text', false, false],
  [
    /[\u200b-\u200d\u2060-\u2065\ufeff\u115f\u1160\u180e\u3164\uffa0\ufe00-\ufe0f\u{e0000}-\u{e0fff}]/u,
    'a character without width',
    false,
    false,
  ],
  [/\u00ad/, 'a soft hyphen', false, true],
  [/[\u00a0\u202f\u2007]/, 'a non-breaking space', true, true],
  [/[\u2028\u2029]/, 'a hidden line break', true, true],
  [/\r(?!\n)/, 'a hidden line break', true, false],
  [/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/, 'a control character', false, false],
  [/\p{Surrogate}/u, 'half a character', false, false],
]
const any = new RegExp(table.map(([pattern]) => pattern.source).join('|'), 'gu')
/** Has every hidden character in it and some others, and is found out much faster: nearly every text has none of them. */
const suspicious =
  /[\0-\x08\x0b-\x1f\x7f-\xa0\xad\u0600-\u06ff\u1100-\u11ff\u1800-\u18ff\u2000-\u200f\u2028-\u206f\u3100-\u31ff\ud800-\uffff]/

/** Every hidden character of a text, in order; a byte order mark at the very beginning is none. */
export function hiddenCharacters(text: string): readonly HiddenCharacter[] {
  if (!suspicious.test(text)) return []
  return [...text.matchAll(any)]
    .filter(({ index, 0: character }) => index > 0 || character !== '\ufeff')
    .map(({ index, 0: character }) => {
      const [, what, isSpace, mayBeEscaped] = table.find(([pattern]) => pattern.test(character))!
      const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
      return { offset: index, what, code, isSpace, mayBeEscaped }
    })
}
