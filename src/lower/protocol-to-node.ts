/** The head of the document: version, dates, and what it sets out to answer. */
import type { TeamId } from '../graph/ids.js'
import type { Outside, Protocol, Question, Unheld } from '../graph/nodes.js'
import { standIns } from '../syntax/phrases.js'
import { parts } from '../syntax/shapes.js'
import type { Entries, ProtocolSource, Text, Value } from '../syntax/value.js'
import { entryOf, itemsOf } from '../syntax/value.js'
import { checkShape } from './check-shape.js'
import { readExceptions } from './conditions.js'
import { hyphenated } from './declared-names.js'
import { readDay } from './phrases/days.js'
import { hoursInFull } from './phrases/hours.js'
import { readMoment } from './phrases/moments.js'
import { notAPhrase } from './phrases/pieces.js'
import { placeCites } from './places.js'
import { optional, present, readEach, stringsOf, textAt, textsOf } from './read.js'
import type { Context } from './scope.js'

/** The protocol node; nothing when the authority, its name or the version is missing. */
export function protocolToNode(source: ProtocolSource, context: Context): Protocol | undefined {
  const { authority, words, head } = source
  context.place(authority.span, 'protocol')
  for (const { key, value } of head.entries) {
    context.place(value.span, 'protocol', key.text)
    for (const text of textsOf(value)) context.place(text.span, 'protocol', key.text, text.text)
    placeCites('protocol', value, context)
  }
  if (!hyphenated.test(authority.text))
    context.report('badly-formed-name', authority.span, {
      what: 'an authority',
      name: authority.text,
      form: 'write lower-case words joined by hyphens: `north-yorkshire`',
    })
  // The inner form of words is checked word by word, so that one bad team does not hide the others.
  const outer = words.entries.filter(({ key }) => !Object.hasOwn(sections, key.text))
  const wordsGood = checkShape({ ...words, entries: outer }, parts.words.value, 'the words', context.report)
  if (!checkShape(head, parts.protocol.value, 'the protocol', context.report) || !wordsGood) return undefined
  const open = textAt(words, 'officeHours')
  if (open !== undefined && hoursInFull(open.text) === undefined)
    return notAPhrase(open, 'office hours', 'a time at which the office opens, and a later one at which it closes', context)
  const effective = day(head, 'effective', context)
  const review = day(head, 'review', context)
  if (effective === undefined) return undefined
  if (
    review !== undefined &&
    effective !== 'not stated' &&
    review !== 'not stated' &&
    review.slice(0, effective.length) < effective.slice(0, review.length)
  )
    context.report('dates-out-of-order', textAt(head, 'review')!.span, {
      earlier: effective,
      later: review,
      what: 'the review comes before the protocol begins',
    })
  return {
    kind: 'protocol',
    id: 'protocol',
    authority: authority.text,
    name: textAt(words, 'name')!.text,
    calendar: textAt(words, 'calendar')!.text as Protocol['calendar'],
    version: textAt(head, 'version')!.text,
    effective,
    ...optional(head, 'title'),
    ...(review !== undefined && { review }),
    ...optional(head, 'inFlight'),
    asks: records(entryOf(head, 'asks')).flatMap((record) => questions(record, context)),
    outside: present(records(entryOf(head, 'outside')).map((record) => outside(record, context))),
    assumes: readExceptions(entryOf(head, 'assumes'), context),
    cites: stringsOf(entryOf(head, 'cites')),
  }
}

const sections = { teams: true, events: true, roles: true, documents: true, facts: true }

function day(head: Entries, key: string, context: Context): string | undefined {
  const text = textAt(head, key)
  return text && readDay(text, context)
}

function records(value: Value | undefined): readonly Entries[] {
  return value === undefined ? [] : itemsOf(value).filter((item): item is Entries => item.kind === 'entries')
}

/** One question for each moment. */
function questions(record: Entries, context: Context): readonly Question[] {
  const holder = holderOf(textAt(record, 'heldBy'), context)
  const moments = readEach(entryOf(record, 'at'), (text) => readMoment(text, context, 0, []))
  return holder === undefined ? [] : moments.map((at) => ({ kind: 'question', ...holder, at }))
}

/** The team, or that nobody holds the case; nothing where the team is not known, which is reported. */
function holderOf(text: Text | undefined, context: Context): { readonly heldBy?: TeamId; readonly unheld?: Unheld } | undefined {
  if (text === undefined) return {}
  if (text.text === 'closed' || text.text === 'not yet open') return { unheld: text.text }
  const heldBy = context.resolve('team', text, { also: standIns.holder })
  return heldBy && { heldBy }
}

function outside(record: Entries, context: Context): Outside | undefined {
  const holder = textAt(record, 'heldBy')
  const event = textAt(record, 'at')
  const topic = textAt(record, 'topic')
  if (holder === undefined && event === undefined && topic === undefined) {
    context.report('one-of-these', record.span, { what: 'what is left outside', lines: ['heldBy', 'at', 'topic'], got: [] })
    return undefined
  }
  const held = holderOf(holder, context)
  const at = event && context.resolve('event', event)
  if (topic !== undefined && !context.names('topic').includes(topic.text)) {
    context.report('unknown-name', topic.span, { of: 'topic', name: topic.text, known: context.names('topic') })
    return undefined
  }
  if (held === undefined || (event && !at)) return undefined
  return {
    kind: 'outside',
    ...held,
    ...(at && { at }),
    ...(topic && { topic: topic.text }),
    says: textAt(record, 'says')!.text,
    cites: stringsOf(entryOf(record, 'cites')),
  }
}
