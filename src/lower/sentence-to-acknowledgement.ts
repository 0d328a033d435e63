import type { Acknowledgement } from '../graph/nodes.js'
import { entryOf } from '../syntax/value.js'
import type { Text } from '../syntax/value.js'
import { durationOf, isDuration } from './phrases/durations.js'
import { pointOf } from './points.js'
import { present, readEach, stringsOf, textsOf } from './read.js'
import type { Context } from './scope.js'
import type { Sentence } from './sentence.js'
import { statementOf, topicsOf } from './statement.js'

const holes = {
  gapAt: 'gap',
  conflictBetween: 'conflict',
  unclear: 'unclear',
  missing: 'missing',
  undefined: 'undefined',
  overdue: 'overdue',
} as const
const lines = Object.keys(holes) as (keyof typeof holes)[]

/** A hole that the source really has. */
export function sentenceToAcknowledgement(sentence: Sentence, context: Context): Acknowledgement | undefined {
  const statement = statementOf(sentence, context)
  const value = sentence.words.get('acknowledge')!
  if (statement === undefined || value.kind !== 'entries') return undefined
  const got = lines.filter((line) => entryOf(value, line) !== undefined)
  const line = got[0]
  if (line === undefined || got.length > 1) {
    context.report('one-of-these', value.span, { what: '`acknowledge`', lines, got })
    return undefined
  }
  const gapAt = entryOf(value, 'gapAt')
  const isSpan = ({ text }: Text) => isDuration(text) && !context.has('event', text)
  const spans = textsOf(gapAt).filter(isSpan)
  const points = textsOf(gapAt).filter((text) => !isSpan(text))
  const at = points.length === 0 ? undefined : pointOf({ kind: 'list', items: points, span: gapAt!.span }, context)
  if (points.length > 0 && at === undefined) return undefined
  return {
    kind: 'acknowledgement',
    ...statement,
    hole: holes[line],
    ...(at && { at }),
    limits: spans.map((text) => ({ kind: 'limit', duration: durationOf(text.text, text, context) })),
    rules: readEach(entryOf(value, 'conflictBetween') ?? entryOf(value, 'unclear'), (text) => context.resolve('rule', text)),
    documents: present(textsOf(entryOf(value, 'missing')).map((text) => context.resolve('document', text))),
    words: stringsOf(entryOf(value, 'undefined')),
    about: stringsOf(entryOf(value, 'about')),
    topics: topicsOf(sentence.words.get('topic'), context),
  }
}
