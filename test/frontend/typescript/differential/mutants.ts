/** Mistakes of many kinds, made at places that a seed chooses. */
import { wordsAt } from '../../../../src/syntax/vocabulary.js'
import type { Place, Sites } from './sites.js'

/** A small generator of numbers that are the same on every machine. */
export function random(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

type Pick = (below: number) => number
/** The text with one mistake; nothing where the file has no place for it. */
type Mutation = (text: string, sites: Sites, pick: Pick) => string | undefined

const replaced = (text: string, { start, end }: Place, by: string) => text.slice(0, start) + by + text.slice(end)
const oneOf = <T>(all: readonly T[], pick: Pick): T | undefined => all[pick(Math.max(all.length, 1))]
const allWords = [...new Set((['start', 'when', 'transfer', 'who', 'route', 'duty'] as const).flatMap(wordsAt))]

/** At one of the places of a kind, if there is one. */
function at<K extends keyof Sites>(
  kind: K,
  change: (text: string, site: Sites[K][number], pick: Pick, sites: Sites) => string | undefined,
): Mutation {
  return (text, sites, pick) => {
    const site = oneOf(sites[kind] as readonly Sites[K][number][], pick)
    return site && change(text, site, pick, sites)
  }
}
function withoutLetter(name: string, pick: Pick): string {
  const letter = pick(Math.max(name.length, 1))
  return name.slice(0, letter) + name.slice(letter + 1)
}
function withLettersSwapped(name: string, pick: Pick): string {
  const letter = pick(Math.max(name.length - 1, 1))
  return name.slice(0, letter) + (name[letter + 1] ?? '') + (name[letter] ?? '') + name.slice(letter + 2)
}
const quoted = (text: string) => JSON.stringify(text)

export const mutations: Readonly<Record<string, Mutation>> = {
  'a word loses a letter': at('calls', (text, { word }, pick) => replaced(text, word, withoutLetter(word.name, pick) || 'x')),
  'two letters of a word change places': at('calls', (text, { word }, pick) => replaced(text, word, withLettersSwapped(word.name, pick))),
  'a word is another word': at('calls', (text, { word }, pick) => replaced(text, word, oneOf(allWords, pick)!)),
  'a text loses a letter': at('texts', (text, site, pick) => replaced(text, site, quoted(withoutLetter(site.text, pick)))),
  'two letters of a text change places': at('texts', (text, site, pick) =>
    replaced(text, site, quoted(withLettersSwapped(site.text, pick))),
  ),
  'a text is another text': at('texts', (text, site, pick, { texts }) => replaced(text, site, quoted(oneOf(texts, pick)!.text))),
  'a text is empty': at('texts', (text, site) => replaced(text, site, "''")),
  'a text has a space too many': at('texts', (text, site) => replaced(text, site, quoted(`${site.text} `))),
  'a text has other capitals': at('texts', (text, site) => replaced(text, site, quoted(site.text.toUpperCase()))),
  'a text is a number': at('texts', (text, site) => replaced(text, site, '16')),
  'a text is a truth value': at('texts', (text, site) => replaced(text, site, 'true')),
  'a text is cast': at('texts', (text, site) => replaced(text, site, `${quoted(site.text)} as any`)),
  'a text is a list': at('texts', (text, site) => replaced(text, site, `[${quoted(site.text)}, ${quoted(site.text)}]`)),
  'a key loses a letter': at('keys', (text, site, pick) => replaced(text, site, quoted(withoutLetter(site.name, pick)))),
  'a key is another key': at('keys', (text, site, pick, { keys }) => replaced(text, site, quoted(oneOf(keys, pick)!.name))),
  'a line is left out': at('lines', (text, site) => replaced(text, site, '').replace(/,(\s*),/, '$1,')),
  'a line stands twice': at('lines', (text, site) =>
    replaced(text, site, `${text.slice(site.start, site.end)}, ${text.slice(site.start, site.end)}`),
  ),
  'a line too many': at('maps', (text, { start }) => replaced(text, { start, end: start + 1 }, "{ extra: 'x', ")),
  'a map is empty': at('maps', (text, site) => replaced(text, site, '{}')),
  'a word is left out': at('calls', (text, { link }) => link && replaced(text, link, '')),
  'a word is said twice': at(
    'calls',
    (text, { link }) => link && replaced(text, link, text.slice(link.start, link.end) + text.slice(link.start, link.end)),
  ),
  'a word comes a step too early': (text, { calls }, pick) => {
    const linked = calls.filter(({ link }) => link !== undefined)
    const later = oneOf(linked, pick)
    const earlier = later && linked.find(({ end }) => end === later.link!.start)
    if (later === undefined || earlier === undefined) return undefined
    return replaced(
      text,
      { start: earlier.link!.start, end: later.end },
      text.slice(later.link!.start, later.link!.end) + text.slice(earlier.link!.start, earlier.link!.end),
    )
  },
  'a word has no value': at('calls', (text, { values }) =>
    values.length === 0 ? undefined : replaced(text, { start: values[0]!.start, end: values.at(-1)!.end }, ''),
  ),
  'the values of a word are a list': at('calls', (text, { values }) => {
    if (values.length === 0) return undefined
    const all = { start: values[0]!.start, end: values.at(-1)!.end }
    return replaced(text, all, `[${text.slice(all.start, all.end)}]`)
  }),
  'a word has a value too many': at('calls', (text, { values }, pick, { texts }) => {
    const last = values.at(-1)
    return last && replaced(text, { start: last.end, end: last.end }, `, ${quoted(oneOf(texts, pick)!.text)}`)
  }),
  'a rule stops early': at('calls', (text, { link, end }, _, { calls }) => {
    const whole = link && calls.filter((call) => call.start <= link.start && call.end > end).sort((a, b) => b.end - a.end)[0]
    return whole === undefined ? undefined : replaced(text, { start: end, end: whole.end }, '')
  }),
  'a word is added': at('calls', (text, { end }, pick, { texts }) =>
    replaced(text, { start: end, end }, `.${oneOf(allWords, pick)!}(${quoted(oneOf(texts, pick)!.text)})`),
  ),
  'a term is misspelt': at('names', (text, site, pick) => replaced(text, site, withoutLetter(site.name, pick) || 'x')),
  'a term is in quotes': at('names', (text, site) => replaced(text, site, quoted(site.name))),
  'a term is another name': at('names', (text, site, pick, { names }) => replaced(text, site, oneOf(names, pick)!.name)),
}
