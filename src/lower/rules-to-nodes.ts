/** Rules become nodes: one file for each kind of rule, this one for what they have in common. */
import type { RuleId } from '../graph/ids.js'
import type { RuleNode } from '../graph/nodes.js'
import type { StatementKind } from '../syntax/vocabulary.js'
import type { ProtocolSource, Value } from '../syntax/value.js'
import { entryOf } from '../syntax/value.js'
import { hyphenated } from './declared-names.js'
import { sentenceToAcknowledgement } from './sentence-to-acknowledgement.js'
import { sentenceToDuty } from './sentence-to-duty.js'
import { sentenceToLadder } from './sentence-to-ladder.js'
import { sentenceToPrinciple } from './sentence-to-principle.js'
import { sentenceToPromise } from './sentence-to-promise.js'
import { sentenceToRoute } from './sentence-to-route.js'
import type { Context } from './scope.js'
import { readSentence } from './sentence.js'
import type { Sentence } from './sentence.js'
import { readingsOf } from './readings.js'
import type { ReadingChoice } from './readings.js'

const lowerings: { readonly [K in StatementKind]: (sentence: Sentence, context: Context) => RuleNode | undefined } = {
  route: sentenceToRoute,
  duty: sentenceToDuty,
  ladder: sentenceToLadder,
  acknowledgement: sentenceToAcknowledgement,
  promise: sentenceToPromise,
  principle: sentenceToPrinciple,
}

/** All rules, and the choices between readings that they carry. */
export function rulesToNodes(
  source: ProtocolSource,
  context: Context,
): { readonly rules: readonly RuleNode[]; readonly readings: readonly ReadingChoice[] } {
  const rules: RuleNode[] = []
  const readings: ReadingChoice[] = []
  for (const { key, value } of source.rules.entries) {
    if (!hyphenated.test(key.text)) {
      context.report('badly-formed-name', key.span, {
        what: 'a rule',
        name: key.text,
        form: 'write lower-case words joined by hyphens: `conference-hands-over`',
      })
      continue
    }
    if (value.kind !== 'entries') {
      context.report('wrong-kind', value.span, {
        what: `rule \`${key.text}\``,
        wanted: ['a map of words'],
        got: value.kind === 'list' ? 'a list' : 'a text',
      })
      continue
    }
    const id: RuleId = `rule:${key.text}`
    context.place(key.span, id)
    context.placeLater(id, () => value.entries.forEach((word) => placeWord(id, word.key.text, word.value, context)))
    const sentence = readSentence(key, value, context)
    const rule = sentence && lower(sentence, context)
    if (sentence === undefined || rule === undefined) continue
    const read = readingsOf(sentence, rule, (variant) => lower(variant, context), context)
    rules.push(read.rule)
    readings.push(...read.choices)
  }
  return { rules, readings }
}

function lower(sentence: Sentence, context: Context): RuleNode | undefined {
  return lowerings[sentence.kind](sentence, context)
}

/** Remembers where a word and the texts under it stand, for findings about them later on. */
function placeWord(id: RuleId, word: string, value: Value, context: Context): void {
  context.place(value.span, id, word)
  placeTexts(id, word, value, context)
}

function placeTexts(id: RuleId, word: string, value: Value, context: Context): void {
  if (value.kind === 'text') context.place(value.span, id, word, value.text)
  if (value.kind === 'list') for (const item of value.items) placeTexts(id, word, item, context)
  if (value.kind !== 'entries') return
  const rule = entryOf(value, 'rule')
  if (rule?.kind === 'text') context.place(rule.span, id, word, rule.text)
  for (const { key, value: line } of value.entries) {
    if (key.text === 'cites') placeTexts(id, 'cites', line, context)
    else if (key.text === 'unless' || line.kind === 'entries') placeTexts(id, word, line, context)
  }
}
