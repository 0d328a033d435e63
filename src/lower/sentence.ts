/** One rule as a sentence: its words in the order of the table, each allowed where it stands, the whole finished. */
import type { StatementKind, Step, WordName } from '../syntax/vocabulary.js'
import { finished, goesWith, stepAfter, valueAt, vocabulary, wordsAt } from '../syntax/vocabulary.js'
import { actVerbs } from '../syntax/shapes.js'
import { otherWord, otherWords } from '../syntax/other-words.js'
import type { Entries, Text, Value } from '../syntax/value.js'
import { checkShape } from './check-shape.js'
import type { Context } from './scope.js'

/** A sentence whose form has been checked. */
export interface Sentence {
  readonly kind: StatementKind
  readonly id: Text
  readonly words: ReadonlyMap<WordName, Value>
}

const order = new Map((Object.keys(vocabulary) as WordName[]).map((word, index) => [word, index]))

/** Checks a rule against the table of words; the first word that does not fit is reported. */
export function readSentence(id: Text, entries: Entries, context: Context): Sentence | undefined {
  if (!areKnown(entries, context)) return undefined
  const words = new Map(entries.entries.map(({ key, value }) => [key.text as WordName, value]))
  const keys = new Map(entries.entries.map(({ key }) => [key.text as WordName, key]))
  let good = true
  let step: Step = 'start'
  let last = ''
  for (const word of inOrder([...words.keys()])) {
    const next: Step | undefined = stepAfter(step, word)
    // A detail where nothing has happened yet is in its place; what is missing is what it would be a detail of.
    if (next === undefined && vocabulary[word].to === 'stays' && !finished(step)) break
    if (next === undefined) {
      context.report('word-out-of-place', keys.get(word)!.span, { word, after: last, may: wordsAt(step), goesWith: goesWith(word) })
      return undefined
    }
    const shape = valueAt(step, word)
    if (step !== 'who' && isModal(word) && isAct(words.get(word)!)) {
      context.report('act-without-actor', words.get(word)!.span, { rule: id.text, word })
      return undefined
    }
    const example = isModal(word) && step !== 'who' ? '{ transferAt: ICPC, to: Locality }' : vocabulary[word].example
    good = checkShape(words.get(word)!, shape, `\`${word}\` of rule \`${id.text}\``, context.report, example) && good
    step = next
    last = word
  }
  if (!finished(step)) {
    context.report('unfinished-rule', id.span, { rule: id.text, after: last, may: wordsAt(step) })
    return undefined
  }
  return good ? { kind: step, id, words } : undefined
}

/** Whether all words are words of the language; each that is not is reported. */
function areKnown({ entries }: Entries, context: Context): boolean {
  const unknown = entries.filter(({ key }) => !Object.hasOwn(vocabulary, key.text))
  for (const { key } of unknown)
    context.report('unknown-word', key.span, {
      word: key.text,
      where: 'the language',
      known: Object.keys(vocabulary),
      meant: otherWord(otherWords, key.text),
    })
  return unknown.length === 0
}

const modals: ReadonlySet<WordName> = new Set(['must', 'should', 'may', 'mustNot'])
const isModal = (word: WordName) => modals.has(word)

/** Whether it is something to be done, and not what becomes of the case. */
function isAct(value: Value): boolean {
  return value.kind === 'text' || (value.kind === 'entries' && value.entries.some(({ key }) => Object.hasOwn(actVerbs, key.text)))
}

/** The order in which a sentence says its words. `says` stands late in it, but where nothing else is the outcome it is what the details are about. */
function inOrder(words: readonly WordName[]): readonly WordName[] {
  const alone = !words.some((word) => word !== 'says' && vocabulary[word].to !== 'stays' && word !== 'when' && word !== 'heldBy')
  const rank = (word: WordName) => (alone && word === 'says' ? order.get('heldBy')! + 0.5 : order.get(word)!)
  return [...words].sort((a, b) => rank(a) - rank(b))
}
