import type { Doer } from '../graph/expressions.js'
import type { Duty } from '../graph/nodes.js'
import type { Value } from '../syntax/value.js'
import { itemsOf } from '../syntax/value.js'
import { readAct, readDoer, readWeighing } from './acts.js'
import { present, stringsOf } from './read.js'
import type { Context } from './scope.js'
import type { Sentence } from './sentence.js'
import { bindingOf, otherRules, sharedNamesIn, statementOf, timingOf } from './statement.js'

const strengths = { must: 'must', should: 'should', may: 'may', mustNot: 'must-not', needNot: 'need-not' } as const
const modals = Object.keys(strengths) as (keyof typeof strengths)[]

/** Who does what, and which moves wait for it. */
export function sentenceToDuty(sentence: Sentence, context: Context): Duty | undefined {
  const { id, words } = sentence
  const statement = statementOf(sentence, context)
  const modal = modals.find((word) => words.has(word))!
  const act = readAct(words.get(modal)!, context)
  const who = itemsOf(words.get('who')!).map((item): Doer | undefined => readDoer(item, context))
  if (statement === undefined || act === undefined || who.includes(undefined)) return undefined
  const weighing = readWeighing(words.get('weighing'), context)
  return {
    kind: 'duty',
    ...statement,
    ...bindingOf(sentence, context),
    ...timingOf(sentence, context),
    strength: strengths[modal],
    who: present(who),
    act,
    matters: sharedNamesIn(words.get('matter'), 'matter', context),
    ...(weighing && { weighing }),
    ...gateOf(id.text, words.get('holdsUp'), context),
  }
}

function gateOf(self: string, value: Value | undefined, context: Context): Pick<Duty, 'holdsUp' | 'holdsUpRules'> {
  const names = stringsOf(value)
  if (names.length === 0) return { holdsUp: 'not-stated', holdsUpRules: [] }
  if (names.length === 1 && names[0] === 'nothing') return { holdsUp: 'nothing', holdsUpRules: [] }
  if (names.length === 1 && names[0] === 'every transfer') return { holdsUp: 'every-transfer', holdsUpRules: [] }
  return { holdsUp: 'rules', holdsUpRules: otherRules(self, 'holdsUp', value, context) }
}
