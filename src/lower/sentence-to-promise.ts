import type { Promised } from '../graph/nodes.js'
import { standIns } from '../syntax/phrases.js'
import { entryOf } from '../syntax/value.js'
import { readMoment } from './phrases/moments.js'
import { present, readEach, textsOf } from './read.js'
import type { Context } from './scope.js'
import type { Sentence } from './sentence.js'
import { statementOf } from './statement.js'

const properties = { neverHeldBy: 'never-held-by', canReach: 'can-reach', movesTo: 'moves-to', settledAt: 'settled-at' } as const
const lines = Object.keys(properties) as (keyof typeof properties)[]

/** What the author promises of cases. */
export function sentenceToPromise(sentence: Sentence, context: Context): Promised | undefined {
  const statement = statementOf(sentence, context)
  const value = sentence.words.get('promise')!
  if (statement === undefined || value.kind !== 'entries') return undefined
  const got = lines.filter((line) => entryOf(value, line) !== undefined)
  const [line] = got
  const at = entryOf(value, 'at')
  if (line === undefined || got.length > 1) {
    context.report('one-of-these', value.span, { what: '`promise`', lines, got })
    return undefined
  }
  if ((line === 'movesTo') !== (at !== undefined)) {
    context.report('promise-at', value.span, { line })
    return undefined
  }
  const named = line === 'settledAt' ? [] : textsOf(entryOf(value, line))
  const states = named.map(({ text }) => text).filter((text) => text === 'closed' || text === 'not yet open')
  const teams = named
    .filter(({ text }) => text !== 'closed' && text !== 'not yet open')
    .map((text) => context.resolve('team', text, { also: standIns.holder }))
  const moments = readEach(line === 'settledAt' ? entryOf(value, line) : at, (text) => readMoment(text, context))
  if (
    teams.includes(undefined) ||
    (line !== 'settledAt' && named.length === 0) ||
    (line === 'settledAt' || line === 'movesTo' ? moments.length === 0 : false)
  )
    return undefined
  return { kind: 'promise', ...statement, property: properties[line], teams: present(teams), states, moments }
}
