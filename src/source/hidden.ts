/** Characters that nobody sees: two names that look alike are then different, or a line reads in another order than it is kept. */
export interface HiddenCharacter {
  readonly offset: number
  /** What it is called: `a non-breaking space`. */
  readonly what: string
  /** `U+00A0`. */
  readonly code: string
  /** It stands where an ordinary space or line end was meant. */
  readonly isSpace: boolean
}

/** The largest protocol file that is read, in characters. */
export const largestFile = 2_000_000

const names: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/, 'a character that changes the direction of the text'],
  [/[\u200b-\u200d\u2060\ufeff\u00ad]/, 'a character without width'],
  [/[\u00a0\u202f\u2007]/, 'a non-breaking space'],
  [/\r(?!\n)|[\u2028\u2029\u0085]/, 'a hidden line break'],
  [/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/, 'a control character'],
]
const any = new RegExp(names.map(([pattern]) => pattern.source).join('|'), 'g')

/** Every hidden character of a text, in order; a byte order mark at the very beginning is none. */
export function hiddenCharacters(text: string): readonly HiddenCharacter[] {
  return [...text.matchAll(any)].filter(({ index, 0: character }) => index > 0 || character !== '\ufeff').map(({ index, 0: character }) => {
    const what = names.find(([pattern]) => pattern.test(character))![1]
    const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    return { offset: index, what, code, isSpace: /space|line break/.test(what) }
  })
}
