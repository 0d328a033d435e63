/** Plain data as TypeScript: texts in quotes, terms bare. */
import type { Plain } from './plain.js'

export const width = 120
const bare = /^[A-Za-z_$][\w$]*$/

/** A value on one line. */
export function literal(value: Plain): string {
  switch (value.kind) {
    case 'text':
      return value.isTerm && bare.test(value.text) ? value.text : quoted(value.text)
    case 'list':
      return `[${value.items.map(literal).join(', ')}]`
    case 'entries':
      return value.entries.length === 0
        ? '{}'
        : `{ ${value.entries.map(([key, inside]) => `${keyText(key)}: ${literal(inside)}`).join(', ')} }`
  }
}

/**
 * A value on one line where it fits, else with its parts below one another.
 *
 * @param taken how much of the first line is taken by what stands around the value, beside the indent
 */
export function literalLines(value: Plain, indent: number, taken: number): readonly string[] {
  const inline = literal(value)
  if (value.kind === 'text' || indent + taken + inline.length <= width) return [inline]
  const pad = ' '.repeat(indent)
  const parts =
    value.kind === 'list'
      ? value.items.map((item) => ({ before: '', value: item }))
      : value.entries.map(([key, inside]) => ({ before: `${keyText(key)}: `, value: inside }))
  const [open, close] = value.kind === 'list' ? ['[', ']'] : ['{', '}']
  const lines = parts.flatMap(({ before, value: part }) => {
    const [first, ...rest] = literalLines(part, indent + 2, before.length + 1)
    const all = [`${pad}  ${before}${first!}`, ...rest]
    return [...all.slice(0, -1), `${all.at(-1)!},`]
  })
  return [open!, ...lines, `${pad}${close!}`]
}

/** The key of an entry: bare where it is one word. */
export function keyText(key: string): string {
  return bare.test(key) ? key : quoted(key)
}

const odd = /[\u0000-\u001f\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufeff]|\p{Surrogate}/gu

/** In single quotes, or in double ones where the text has an apostrophe; what would not be seen, or would end the line, as an escape. */
function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  const safe = text
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replaceAll('\n', '\\n')
    .replaceAll(odd, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return `${quote}${safe}${quote}`
}
