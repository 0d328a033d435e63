/** A case told on the command line, as the tree that a file gives: what is wrong with it has a place in the words that were typed. */
import type { Source, Span } from '../source/source.js'
import type { Entries, Entry, Text, Value } from '../syntax/value.js'
import { CommandFault, exit } from './exit.js'

/** The options that tell a case. */
export interface CaseOptions {
  readonly heldBy?: string
  readonly at?: string
  readonly on?: string
  readonly otherwise?: string
  readonly fact?: readonly string[]
  readonly known?: readonly string[]
  readonly reading?: readonly string[]
  readonly happened?: readonly string[]
  readonly notHappened?: readonly string[]
  readonly planned?: readonly string[]
  readonly order?: readonly string[]
  readonly chosen?: readonly string[]
  readonly limit?: readonly string[]
  readonly done?: readonly string[]
  readonly notDone?: readonly string[]
}

/** What each option is called, the line of a case that it tells, and whether it takes a name with a value. */
const options = [
  ['heldBy', '--held-by', 'heldBy', 'one'],
  ['otherwise', '--otherwise', 'otherwise', 'one'],
  ['fact', '--fact', 'facts', 'pairs'],
  ['known', '--known', 'known', 'pairs'],
  ['reading', '--reading', 'readings', 'pairs'],
  ['happened', '--happened', 'happened', 'moments'],
  ['notHappened', '--not-happened', 'notHappened', 'list'],
  ['planned', '--planned', 'planned', 'pairs'],
  ['order', '--order', 'order', 'list'],
  ['done', '--done', 'done', 'list'],
  ['notDone', '--not-done', 'notDone', 'list'],
  ['chosen', '--chosen', 'chosen', 'pairs'],
  ['limit', '--limit', 'limits', 'pairs'],
  ['at', '--at', 'at', 'one'],
  ['on', '--on', 'on', 'one'],
] as const

/** What stands for a file where a place is shown. */
export const typedFile = 'the command line'
const file = typedFile

/** The case that the options tell, and the words in which they do so; nothing when they tell none. */
export function caseArguments(given: CaseOptions): { readonly source: Source; readonly entries: Entries } | undefined {
  const typed = typing()
  const entries = options.flatMap(([option, flag, line, kind]): Entry[] => {
    const said = given[option]
    if (said === undefined) return []
    const values = typeof said === 'string' ? [said] : said
    const span = typed.flag(flag)
    const key: Text = { kind: 'text', text: line, style: 'plain', span }
    const texts = values.map((value, index) => {
      if (index > 0) typed.flag(flag)
      return kind === 'pairs' || kind === 'moments'
        ? typed.pair(value, flag, kind === 'moments')
        : { key: typed.word(value), value: undefined }
    })
    return [
      {
        key,
        value:
          kind === 'one'
            ? texts.at(-1)!.key
            : kind === 'list'
              ? { kind: 'list', items: texts.map((text) => text.key), span }
              : together(texts, span),
      },
    ]
  })
  if (entries.length === 0) return undefined
  return { source: { path: file, text: typed.text() }, entries: { kind: 'entries', entries, span: { file, start: 0, end: 0 } } }
}

/** Several values of one name: one of these. */
function together(pairs: readonly { readonly key: Text; readonly value: Text | undefined }[], span: Span): Entries {
  const found = new Map<string, { readonly key: Text; readonly values: Text[] }>()
  for (const { key, value } of pairs) {
    const empty: Text = { ...key, text: '' }
    const known = found.get(key.text)
    if (known === undefined) found.set(key.text, { key, values: [value ?? empty] })
    else known.values.push(value ?? empty)
  }
  return { kind: 'entries', entries: [...found.values()].map(({ key, values }) => ({ key, value: oneOrSeveral(values, span) })), span }
}

function oneOrSeveral(values: readonly Text[], span: Span): Value {
  return values.length === 1 ? values[0]! : { kind: 'list', items: values, span }
}

/** Writes down what was typed, piece by piece, and where each piece stands. */
function typing() {
  let text = ''
  const piece = (words: string): Text => {
    const start = text.length
    text += words
    return { kind: 'text', text: words.trim(), style: 'plain', span: { file, start, end: text.length } }
  }
  const word = (words: string): Text => {
    text += ' '
    return piece(words)
  }
  return {
    text: () => text,
    flag(flag: string): Span {
      if (text !== '') text += ' '
      return piece(flag).span
    },
    word,
    pair(words: string, flag: string, valueMayLack: boolean) {
      const at = words.indexOf('=')
      if (at < 0 && valueMayLack) return { key: word(words), value: undefined }
      if (at <= 0 || words.slice(at + 1).trim() === '')
        throw new CommandFault(
          `\`${flag} ${words}\`: write the name and its value as in \`${flag} ${at > 0 ? words.slice(0, at) : words.replace(/^=/, '')}=VALUE\``,
          exit.usage,
        )
      const key = word(words.slice(0, at))
      text += '='
      return { key, value: piece(words.slice(at + 1)) }
    },
  }
}

/** What of a case is asked at the end of a story. */
const ofOneStep: ReadonlySet<string> = new Set(['at', 'on', 'happened'])
/** What a story tells of itself, name by name: at a further step it is told anew. */
const toldByName: ReadonlySet<string> = new Set(['facts', 'known', 'readings', 'planned', 'chosen', 'limits'])
/** What has been done by now. */
const ofNow: ReadonlySet<string> = new Set(['done', 'notDone'])

/**
 * A case of a file with what the command line adds: more of the same case. Of a story it holds from the beginning; `--at`, `--on` and
 * `--happened` ask one step more, and what the story tells otherwise is told anew there. A reading is followed throughout.
 */
export function withArguments(written: Value, added: Entries): Value {
  if (written.kind !== 'entries') return written
  const steps = written.entries.find(({ key }) => key.text === 'steps')
  if (steps === undefined || steps.value.kind !== 'list') return joined(written, added)
  const asksMore = added.entries.some(({ key }) => ofOneStep.has(key.text))
  const told = [written, ...steps.value.items.filter((each) => each.kind === 'entries')]
  const isTold = (line: string, name: string) => told.some((each) => namesIn(each, line).includes(name))
  const atTheEnd = (line: string, name: string) =>
    asksMore && (ofNow.has(line) || ofOneStep.has(line) || (line !== 'readings' && toldByName.has(line) && isTold(line, name)))
  const [start, step] = [parted(added, (line, name) => !atTheEnd(line, name)), parted(added, atTheEnd)]
  const readings = namesIn(added, 'readings')
  const followed = steps.value.items.map((each) =>
    each.kind !== 'entries' ? each : parted(each, (line, name) => line !== 'readings' || !readings.includes(name)),
  )
  const all = { ...steps.value, items: step.entries.length === 0 ? followed : [...followed, step] }
  return joined(
    { ...written, entries: written.entries.map((entry) => (entry.key.text === 'steps' ? { ...entry, value: all } : entry)) },
    start,
  )
}

function namesIn({ entries }: Entries, line: string): readonly string[] {
  const value = entries.find(({ key }) => key.text === line)?.value
  return value?.kind === 'entries' ? value.entries.map(({ key }) => key.text) : []
}

/** Of lines those that belong, and of those that tell several things by name those of them. */
function parted(lines: Entries, belongs: (line: string, name: string) => boolean): Entries {
  const entries = lines.entries.flatMap(({ key, value }): Entry[] => {
    if (!toldByName.has(key.text) || value.kind !== 'entries') return belongs(key.text, '') ? [{ key, value }] : []
    const kept = value.entries.filter((each) => belongs(key.text, each.key.text))
    return kept.length === 0 ? [] : [{ key, value: { ...value, entries: kept } }]
  })
  return { ...lines, entries }
}

function joined(written: Entries, added: Entries): Entries {
  const more = new Map(added.entries.map((entry) => [entry.key.text, entry]))
  const kept = written.entries.map((entry) => {
    const other = more.get(entry.key.text)
    more.delete(entry.key.text)
    return other === undefined ? entry : { key: entry.key, value: both(entry.value, other.value) }
  })
  return { ...written, entries: [...kept, ...more.values()] }
}

/** Maps are joined name by name, lists one behind the other; of single values the one that was typed counts. */
function both(written: Value, added: Value): Value {
  if (written.kind === 'entries' && added.kind === 'entries') {
    const names = new Set(added.entries.map(({ key }) => key.text))
    return { ...written, entries: [...written.entries.filter(({ key }) => !names.has(key.text)), ...added.entries] }
  }
  if (added.kind === 'list') return { ...added, items: [...(written.kind === 'list' ? written.items : [written]), ...added.items] }
  return added
}
