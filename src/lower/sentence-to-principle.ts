import type { Principle } from '../graph/nodes.js'
import { readInForce } from './phrases/days.js'
import type { Context } from './scope.js'
import type { Sentence } from './sentence.js'
import { oneText, statementOf, topicsOf } from './statement.js'

/** Prose that is kept and shown. */
export function sentenceToPrinciple(sentence: Sentence, context: Context): Principle | undefined {
  const statement = statementOf(sentence, context)
  const inForce = oneText(sentence.words, 'inForce', (text) => readInForce(text, context))
  return (
    statement && { kind: 'principle', ...statement, ...(inForce && { inForce }), topics: topicsOf(sentence.words.get('topic'), context) }
  )
}
