/** Who does what: doers and acts. */
import type { Act, Decider, Deed, Doer, Weighing } from '../graph/expressions.js'
import type { Shape } from '../syntax/shape.js'
import { actVerbs } from '../syntax/shapes.js'
import type { Value } from '../syntax/value.js'
import { entryOf, itemsOf } from '../syntax/value.js'
import { readDecider, readParty } from './phrases/parties.js'
import { optional, present, readEach, stringsOf, textAt, textsOf } from './read.js'
import type { Context } from './scope.js'

/** One who does it, or a first choice with stand-ins, or any one of several. */
export function readDoer(value: Value, context: Context): Doer | undefined {
  if (value.kind === 'text') return readParty(value, context)
  if (value.kind === 'list') return undefined
  const first = textAt(value, 'first')
  const orElse = entryOf(value, 'orElse')
  const oneOf = entryOf(value, 'oneOf')
  const got = value.entries.map((entry) => entry.key.text)
  if (first !== undefined && orElse === undefined && oneOf === undefined)
    return void context.report('missing-line', value.span, { what: 'a first choice', line: 'orElse', example: "Locality's team manager" })
  if (oneOf !== undefined && first === undefined && orElse === undefined)
    return { kind: 'one-of-parties', parties: readEach(oneOf, (text) => readParty(text, context)) }
  if (first !== undefined && orElse !== undefined && oneOf === undefined) {
    const party = readParty(first, context)
    return party && { kind: 'substitutes', first: party, orElse: readEach(orElse, (text) => readParty(text, context)) }
  }
  context.report('one-of-these', value.span, { what: 'who does it', lines: ['first and orElse', 'oneOf'], got })
  return undefined
}

/** Who decides: all of a list together; either of `oneOf`. */
export function readDeciders(value: Value | undefined, context: Context): readonly Decider[] {
  return togetherOrEither(value, 'who decides', readDecider, context)
}

/** Who judges a fact: said in the same way. */
export function readJudges(value: Value | undefined, context: Context): readonly Decider[] {
  return togetherOrEither(value, 'who judges', readParty, context)
}

function togetherOrEither(value: Value | undefined, what: string, read: typeof readDecider, context: Context): readonly Decider[] {
  return (value === undefined ? [] : itemsOf(value)).flatMap((item): readonly Decider[] => {
    if (item.kind === 'text') return present([read(item, context)])
    if (item.kind === 'list') return []
    const [oneOf, jointly] = [entryOf(item, 'oneOf'), entryOf(item, 'jointly')]
    if ((oneOf === undefined) === (jointly === undefined)) {
      context.report('one-of-these', item.span, { what, lines: ['oneOf', 'jointly'], got: item.entries.map(({ key }) => key.text) })
      return []
    }
    const parties = readEach(oneOf ?? jointly, (text) => readParty(text, context))
    return oneOf === undefined || parties.length === 0 ? parties : [{ kind: 'one-of-parties', parties }]
  })
}

/** What is done: verbs with what they are done to, or the author's own words. */
export function readAct(value: Value, context: Context): Act | undefined {
  if (value.kind === 'text') return { kind: 'free-act', says: value.text }
  if (value.kind === 'list') return undefined
  const parties = (key: string) => readEach(entryOf(value, key), (text) => readParty(text, context))
  const deeds = value.entries.flatMap(({ key, value: object }) =>
    Object.hasOwn(actVerbs, key.text) ? [readDeed(key.text as keyof typeof actVerbs, object, context)] : [],
  )
  if (deeds.length === 0) {
    context.report('one-of-these', value.span, { what: 'what is done', lines: Object.keys(actVerbs), got: [] })
    return undefined
  }
  const or = entryOf(value, 'or')
  const alternatives = or === undefined ? [] : itemsOf(or)
  return {
    kind: 'described-act',
    deeds,
    to: parties('to'),
    with: parties('with'),
    in: present(textsOf(entryOf(value, 'in')).map((text) => context.resolve('document', text))),
    at: present(textsOf(entryOf(value, 'at')).map((text) => context.resolve('event', text))),
    ...optional(value, 'for'),
    ...optional(value, 'about'),
    or: present(alternatives.map((other) => readAct(other, context))).filter((act) => act.kind === 'described-act'),
  }
}

function readDeed(verb: keyof typeof actVerbs, object: Value, context: Context): Deed {
  const takes = objectOf(actVerbs[verb].value)
  const resolve = <K extends 'document' | 'event'>(kind: K) =>
    takes === kind ? present(textsOf(object).map((text) => context.resolve(kind, text))) : []
  return {
    kind: 'deed',
    verb,
    documents: resolve('document'),
    events: resolve('event'),
    parties: takes === 'who' ? readEach(object, (text) => readParty(text, context)) : [],
    ...(takes === 'text' && { says: stringsOf(object).join('; ') }),
  }
}

/** What a verb is done to, as the table of words has it. */
function objectOf(shape: Shape): 'document' | 'event' | 'who' | 'text' {
  if (shape.shape === 'some') return objectOf(shape.item)
  if (shape.shape === 'name') return shape.of as 'document' | 'event'
  return shape.shape === 'phrase' ? 'who' : 'text'
}

/** Grounds of a choice: ranked, examples of them, or neither. */
export function readWeighing(value: Value | undefined, context: Context): Weighing | undefined {
  if (value === undefined) return undefined
  if (value.kind !== 'entries') return { kind: 'weighing', ranked: false, open: false, grounds: stringsOf(value) }
  const got = (['inOrder', 'suchAs'] as const).filter((line) => entryOf(value, line) !== undefined)
  const [line] = got
  if (line === undefined || got.length > 1)
    return void context.report('one-of-these', value.span, { what: '`weighing`', lines: ['inOrder', 'suchAs'], got })
  return { kind: 'weighing', ranked: line === 'inOrder', open: line === 'suchAs', grounds: stringsOf(entryOf(value, line)) }
}
