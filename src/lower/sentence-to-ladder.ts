import type { Ladder, Rung } from '../graph/nodes.js'
import type { Value } from '../syntax/value.js'
import { entryOf, itemsOf } from '../syntax/value.js'
import { readLimit } from './phrases/moments.js'
import { readDeciders } from './acts.js'
import { optional, present, textAt, textsOf } from './read.js'
import type { Context } from './scope.js'
import type { Sentence } from './sentence.js'
import { bindingOf, statementOf } from './statement.js'

/** Who settles a dispute, in order. */
export function sentenceToLadder(sentence: Sentence, context: Context): Ladder | undefined {
  const statement = statementOf(sentence, context)
  const rungs = itemsOf(sentence.words.get('escalateTo')!).map((item) => rungOf(item, context))
  if (statement === undefined || rungs.includes(undefined)) return undefined
  return { kind: 'ladder', ...statement, ...bindingOf(sentence, context), rungs: present(rungs) }
}

function rungOf(value: Value, context: Context): Rung | undefined {
  const names = value.kind === 'entries' ? entryOf(value, 'who') : value
  const who = readDeciders(names, context)
  if (who.length < textsOf(names).length) return undefined
  if (value.kind !== 'entries') return { kind: 'rung', who }
  const limit = textAt(value, 'within')
  const within = limit && readLimit(limit, context)
  if (limit !== undefined && within === undefined) return undefined
  return { kind: 'rung', who, ...(within && { within }), ...(optional(value, 'strength') as Pick<Rung, 'strength'>) }
}
