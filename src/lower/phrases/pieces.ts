/** Taking texts apart: a piece keeps its place, so that a finding points at the word and not at the sentence. */
import type { PhraseName } from '../../syntax/shape.js'
import { phrases } from '../../syntax/phrases.js'
import type { Text } from '../../syntax/value.js'
import { spanWithin } from '../../syntax/value.js'
import type { Context } from '../scope.js'
import { meantBy } from './meant.js'

/** Part of a text, as a text of its own: its end, or the part that begins at `from`. */
export function piece(text: Text, part: string, from = text.text.length - part.length): Text {
  return { kind: 'text', text: part, style: text.style, span: spanWithin(text, from, part.length) }
}

/** The groups of a match of the whole text. */
export function groups(text: Text, pattern: RegExp): readonly (string | undefined)[] | undefined {
  return pattern.exec(text.text)?.slice(1)
}

/** Phrases in which an amount of time stands. */
const isTime: ReadonlySet<PhraseName> = new Set(['duration', 'limit', 'due', 'stay', 'since', 'recurrence'])
const units = ['hours', 'working hours', 'days', 'working days', 'calendar days', 'weeks', 'months', 'years']

/**
 * Reports that a text is not of this form.
 *
 * @param elsewhere the line under which it would be well formed
 */
export function notAPhrase(text: Text, phrase: PhraseName, what: string, context: Context, elsewhere?: string): undefined {
  context.report('not-a-phrase', text.span, {
    what,
    text: text.text,
    forms: phrases[phrase].examples,
    meant: meantBy(text.text, phrase) ?? elsewhere,
    ...(isTime.has(phrase) ? { units } : {}),
  })
  return undefined
}
