import type { Receiver, Stay } from '../graph/expressions.js'
import type { Route } from '../graph/nodes.js'
import type { WordName } from '../syntax/vocabulary.js'
import type { Entries, Value } from '../syntax/value.js'
import { entryOf } from '../syntax/value.js'
import { readWeighing } from './acts.js'
import { readCondition } from './conditions.js'
import { readMoment, readStay } from './phrases/moments.js'
import { readParty, readReceiver } from './phrases/parties.js'
import { pointOf } from './points.js'
import { readEach, reportAll, textAt, textsOf } from './read.js'
import type { Context } from './scope.js'
import type { Sentence } from './sentence.js'
import { bindingOf, oneText, otherRules, statementOf, timingOf } from './statement.js'

const strengths = { must: 'must', should: 'should', may: 'may', mustNot: 'must-not' } as const
const modals = Object.keys(strengths) as (keyof typeof strengths)[]
type Outcome = Pick<Route, 'to' | 'at' | 'stay'>

/** Where a case goes, or that it stays. */
export function sentenceToRoute(sentence: Sentence, context: Context): Route | undefined {
  const { id, words } = sentence
  const statement = statementOf(sentence, context)
  const modal = modals.find((word) => words.has(word))
  const outcome = modal === undefined ? outcomeOf((word) => words.get(word), context) : modalOutcome(modal, words.get(modal)!, context)
  if (statement === undefined || outcome === undefined) return undefined

  const agreedAt = oneText(words, 'agreedAt', (text) => readMoment(text, context))
  const waitsFor = words.has('waitsFor') ? readCondition(words.get('waitsFor')!, context) : undefined
  const weighing = readWeighing(words.get('weighing'), context)
  const whicheverFirst = oneText(words, 'whicheverFirst', (text) => context.resolve('event', text))
  const strength = modal === undefined ? 'must' : strengths[modal]
  const route: Route = {
    kind: 'route',
    ...statement,
    ...bindingOf(sentence, context),
    ...timingOf(sentence, context),
    strength,
    aspect: oneText(words, 'moves', (text) => text.text as Route['aspect']) ?? 'case responsibility',
    ...outcome,
    ...(agreedAt && { agreedAt }),
    arrangedBy: readEach(words.get('arrangedBy'), (text) => readParty(text, context)),
    ...(waitsFor && { waitsFor }),
    ...(weighing && { weighing }),
    ...(whicheverFirst && { whicheverFirst }),
    insteadOf: otherRules(id.text, 'insteadOf', words.get('insteadOf'), context),
  }
  checkPrecedence(sentence, route, context)
  return route
}

/** `may` opens a choice with `insteadOf`; everything else wins with `overrides`. */
function checkPrecedence({ id, words }: Sentence, route: Route, context: Context): void {
  if (route.strength === 'may' && words.has('overrides'))
    context.report('permission-overrides', words.get('overrides')!.span, { rule: id.text })
  if (route.strength !== 'may' && words.has('insteadOf'))
    context.report('instead-without-may', words.get('insteadOf')!.span, { rule: id.text })
}

const outcomeLines = ['transferAt', 'closeAt', 'stay'] as const

function modalOutcome(modal: WordName, value: Value, context: Context): Outcome | undefined {
  if (value.kind !== 'entries') return undefined
  const got = outcomeLines.filter((line) => entryOf(value, line) !== undefined)
  if (got.length !== 1) {
    context.report('one-of-these', value.span, { what: `\`${modal}\``, lines: outcomeLines, got })
    return undefined
  }
  if (modal === 'mustNot' && got[0] !== 'transferAt') {
    context.report('cannot-forbid', entryOf(value, got[0]!)!.span, { line: got[0]! })
    return undefined
  }
  return pairOf(value, modal, context) ? outcomeOf((word) => entryOf(value, word), context) : undefined
}

/** `transferAt` and `to` go together. */
function pairOf(value: Entries, modal: WordName, context: Context): boolean {
  const transfer = entryOf(value, 'transferAt') !== undefined
  const to = entryOf(value, 'to') !== undefined
  if (transfer && !to) context.report('missing-line', value.span, { what: `\`${modal}\``, line: 'to', example: 'not stated' })
  if (!transfer && to) context.report('missing-line', value.span, { what: `\`${modal}\``, line: 'transferAt', example: 'not stated' })
  return transfer === to
}

function outcomeOf(line: (word: 'transferAt' | 'to' | 'closeAt' | 'stay') => Value | undefined, context: Context): Outcome | undefined {
  const stay = line('stay')
  if (stay !== undefined) {
    const read: Stay | undefined = stay.kind === 'text' ? readStay(stay, context) : undefined
    return read && { stay: read }
  }
  const close = line('closeAt')
  if (close !== undefined) {
    const at = pointOf(close, context)
    return at && { at, to: { kind: 'closed' } }
  }
  const transfer = line('transferAt')
  const at = transfer && pointOf(transfer, context)
  const to = receiverOf(line('to'), context)
  return at && to && { at, to }
}

function receiverOf(value: Value | undefined, context: Context): Receiver | undefined {
  if (value === undefined) return undefined
  if (value.kind === 'entries') {
    const teams = textsOf(entryOf(value, 'jointly')).map((text) => context.resolve('team', text))
    const leadText = textAt(value, 'lead')
    const lead = leadText && readParty(leadText, context)
    return teams.includes(undefined) || lead === undefined
      ? undefined
      : { kind: 'jointly', teams: teams.filter((team) => team !== undefined), lead }
  }
  reportAll(value, 'any team', context.report)
  const options = readEach(value, (text) => readReceiver(text, context))
  if (options.length < textsOf(value).length) return undefined
  return options.length === 1 ? options[0] : { kind: 'choice', options }
}
