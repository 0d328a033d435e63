/** The words that several kinds of rule share. */
import type { Due, InForce, Limit, Moment, Override } from '../graph/expressions.js'
import type { DocumentId, RuleId } from '../graph/ids.js'
import { standIns } from '../syntax/phrases.js'
import type { WordName } from '../syntax/vocabulary.js'
import type { Text, Value } from '../syntax/value.js'
import { entryOf, itemsOf } from '../syntax/value.js'
import { always, readCondition, readExceptions } from './conditions.js'
import { readInForce } from './phrases/days.js'
import { readDues, readLimits, readMoment } from './phrases/moments.js'
import { readDeciders } from './acts.js'
import { present, readEach, stringsOf, textAt, textsOf } from './read.js'
import type { Context, Hints } from './scope.js'
import type { Sentence } from './sentence.js'

/** Id, condition, holder, words and clauses. Nothing when the condition could not be read: the rule would speak of every case. */
export function statementOf({ id, words }: Sentence, context: Context) {
  const condition = words.get('when')
  const when = condition === undefined ? always : readCondition(condition, context)
  const holders = textsOf(words.get('heldBy'))
  const unheld = holders.map(({ text }) => text).filter((text) => text === 'closed' || text === 'not yet open')
  const heldBy = holders
    .filter(({ text }) => text !== 'closed' && text !== 'not yet open')
    .map((text) => context.resolve('team', text, { also: standIns.holder }))
  if (when === undefined || heldBy.includes(undefined)) return undefined
  return {
    id: `rule:${id.text}` as RuleId,
    when,
    heldBy: present(heldBy),
    unheld,
    ...textField(words, 'says'),
    cites: stringsOf(words.get('cites')),
  }
}

/** Exceptions, precedence, and the days on which a rule holds. */
export function bindingOf({ id, words }: Sentence, context: Context) {
  const inForce = oneText(words, 'inForce', (text) => readInForce(text, context))
  const inForceBy = oneText(words, 'inForceBy', (text) => readMoment(text, context))
  return {
    unless: readExceptions(words.get('unless'), context),
    overrides: overridesOf(id.text, words.get('overrides'), context),
    replaces: otherRules(id.text, 'replaces', words.get('replaces'), context),
    ...(inForce !== undefined && { inForce: inForce satisfies InForce }),
    ...(inForceBy !== undefined && { inForceBy: inForceBy satisfies Moment }),
    readings: [],
    variants: [],
    topics: topicsOf(words.get('topic'), context),
  }
}

/** Shared topics; one that does not exist is reported. */
export function topicsOf(value: Value | undefined, context: Context): readonly string[] {
  return sharedNamesIn(value, 'topic', context)
}

/** Shared topics or matters, those that exist. */
export function sharedNamesIn(value: Value | undefined, of: 'topic' | 'matter', context: Context): readonly string[] {
  const known = context.names(of)
  return textsOf(value).flatMap(({ text, span }) => {
    if (known.includes(text)) return [text]
    context.report('unknown-name', span, { of, name: text, known })
    return []
  })
}

/** By when, how urgently, who chooses and on what grounds. */
export function timingOf({ words }: Sentence, context: Context) {
  const limits = readEach(words.get('within'), (text) => readLimits(text, context)).flat()
  const dues = readEach(words.get('due'), (text) => readDues(text, context)).flat()
  return {
    within: limits.filter((time): time is Limit => time.kind === 'limit'),
    // The later of two limits is a moment of its own.
    due: [...dues, ...limits.filter((time): time is Due => time.kind !== 'limit')],
    shortenedBy: present(textsOf(words.get('shortenedBy')).map((text): DocumentId | undefined => context.resolve('document', text))),
    decidedBy: readDeciders(words.get('decidedBy'), context),
    yields: stringsOf(words.get('yieldsTo')).includes(everyOther),
  }
}

/** What `yieldsTo` takes, and no other word. */
const everyOther = 'every other rule'

/** The rules under a word; a rule that names itself is reported. */
export function otherRules(self: string, word: WordName, value: Value | undefined, context: Context): readonly RuleId[] {
  return readEach(value, (text) => {
    if (text.text === everyOther && !context.has('rule', text.text)) {
      context.report('names-every-rule', text.span, { rule: self, word })
      return undefined
    }
    if (text.text !== self) return context.resolve('rule', text, word === 'holdsUp' ? heldUpHints(text.text) : {})
    context.report('overrides-itself', text.span, { rule: self, word })
    return undefined
  })
}

/** `nothing` and `every transfer` stand alone and not in a list. */
function heldUpHints(name: string): Hints {
  return { also: standIns.heldUp, meant: standIns.heldUp.some((word) => word === name) ? `holdsUp: ${name}` : undefined }
}

function overridesOf(self: string, value: Value | undefined, context: Context): readonly Override[] {
  if (value === undefined) return []
  return itemsOf(value).flatMap((item): Override[] => {
    const name = item.kind === 'entries' ? textAt(item, 'rule') : item.kind === 'text' ? item : undefined
    const [rule] = otherRules(self, 'overrides', name, context)
    if (rule === undefined) return []
    return [{ kind: 'override', rule, only: item.kind === 'entries' ? stringsOf(entryOf(item, 'only')) : [] }]
  })
}

/** The one text under a word, read. */
export function oneText<T>(words: Sentence['words'], word: WordName, read: (text: Text) => T | undefined): T | undefined {
  const value = words.get(word)
  return value?.kind === 'text' ? read(value) : undefined
}

function textField<K extends WordName>(words: Sentence['words'], word: K): { readonly [P in K]?: string } {
  const value = words.get(word)
  return (value?.kind === 'text' ? { [word]: value.text } : {}) as { readonly [P in K]?: string }
}
