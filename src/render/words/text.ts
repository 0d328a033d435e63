/** Small pieces of English. */
import { monthNames } from '../../util/month-names.js'

/** `a, b and c`. */
export function listed(items: readonly string[], joint: 'and' | 'or' | 'nor' = 'and'): string {
  if (items.length <= 1) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} ${joint} ${items.at(-1)}`
}

/** With a capital at the beginning. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A name inside a sentence: without its capital, unless the word is an abbreviation or carries capitals of its own, or the whole is a title (`Initial Conference`). */
export function inSentence(text: string): string {
  const first = text.split(/[\s-]/, 1)[0]!
  if (/^(?!The |A |An )[A-Z][^ ]* (and |& )?[A-Z][a-z]/.test(text)) return text
  return /^[A-Z]('s?)?$|^.+[A-Z0-9]/.test(first) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}

const determiners =
  /^(the|a|an|another|any|all|each|every|both|some|no|one|either|neither|this|that|his|her|its|their|whoever|whichever|whether|how|who|what|when|where|someone|somebody|anyone)\b/i
const participles = /^(?!need$|bed$|feed$)(.{2,}ed|made|met|held|given|taken|known|found|begun|sent|left|put|seen|done|out|over|up)$/i

/** Whether it begins with an article or another word that takes its place. */
export function hasArticle(name: string): boolean {
  return /^(the|a|an)\s/i.test(name)
}

/** Whether a name stands for several: `the parents at the conference`. */
export function isPlural(name: string): boolean {
  const head = name.split(/ (?:about|at|of|with|under|in|for|on|before|after|from|by|that|who|which) /, 1)[0]!.replace(/ [a-z]+ed$/, '')
  return /([^sui]s|children|people|criteria)$/i.test(head)
}

/** With `the` before it, where a person would say so: `the ICPC`, but `another authority` and `referral completed`. */
export function withThe(name: string): string {
  const lastWord = name.split(' ').at(-1)!
  if (
    determiners.test(name) ||
    (name.includes(' ') && participles.test(lastWord) && !/ (whether|that|which|who|when|where|if|to) /i.test(name))
  )
    return name
  if (/^\d/.test(name) || /^[^ ]+[’']s /.test(name)) return name
  return `the ${name}`
}

/** `plan`, in the quotation marks of print. */
export function quoted(text: string): string {
  return `“${text}”`
}

/** `cameHome` as `came home`: what stands bare in the language is one camelCase word. */
export function spaced(name: string): string {
  // An abbreviation is a word as it stands: `C4C is meant`.
  return name
    .split(' ')
    .map((word) => (/^[A-Z][A-Z0-9]+s?$/.test(word) ? word : spacedWord(word)))
    .join(' ')
}

function spacedWord(word: string): string {
  return (
    word
      // `A` before a word is the article: `workedToAPlan`.
      .replace(/([a-z0-9])A(?=[A-Z][a-z])/g, '$1 a')
      .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
      // A digit within a word is of its name: `c4c`.
      .replace(/([A-Za-z])(\d)(?![a-z])/g, '$1 $2')
      .split(' ')
      .map((part) => (/^[A-Z][a-z]*$/.test(part) ? part.toLowerCase() : part))
      .join(' ')
  )
}

/** A sentence: capital (unless it goes on from something), full stop, no doubled marks. */
export function sentence(text: string, goesOn = false): string {
  const clean = text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:])/g, '$1')
    .trim()
  const begun = goesOn ? clean : capitalised(clean)
  return clean === '' || /[.?!…]”?$/.test(clean) ? begun : `${begun}.`
}

const ordinals: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }
const plural = new Intl.PluralRules('en-GB', { type: 'ordinal' })

/** `16th`. */
export function ordinal(count: number): string {
  return `${count}${ordinals[plural.select(count)] ?? 'th'}`
}

/** `2018-09-03` as `3 September 2018`, `2019-01` as `January 2019`; what is no date stays as it is. */
export function dateWords(day: string): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(day)
  if (parts === null) return day
  const [, year, month, date] = parts
  if (month === undefined) return year!
  const name = monthNames[Number(month) - 1] ?? month
  return date === undefined ? `${name} ${year}` : `${Number(date)} ${name} ${year}`
}

/** Without what no document can hold: control characters become spaces, halves of characters the sign for a missing one. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex
  const clean = text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, ' ')
  return clean.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
}

/** The same on one line. */
export function oneLine(text: string): string {
  return printable(text).replace(/[\n\u2028\u2029]+/g, ' ')
}
