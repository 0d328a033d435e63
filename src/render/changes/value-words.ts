/** What stands before and what stands after, part by part. */
import type { Example, Part, PartChange, Value } from '../../diff/index.js'
import type { Effect } from '../../space/index.js'
import {
  atMomentNamed,
  deciderWords,
  documentsWords,
  holderWords,
  joinedMoment,
  momentNamed,
  optionWords,
  silences,
  toWords,
} from '../decision/words.js'
import type { Naming } from '../decision/words.js'
import type { Duty } from '../../graph/nodes.js'
import { actWords, doersWords, dueWords, holdsUpWords, listed, partiesWords, rungWords, timeWords, weighingWords } from '../words/index.js'
import type { Namings } from './case-words.js'

/** The name of a part as it heads a line. */
export function partName(part: Part): string {
  return part === 'silence' ? 'no answer' : part === 'gate' ? 'waits' : part
}

/** `CAT -> MAST`; what comes beside something else, or goes and leaves it, says so. */
export function partWords({ part, before, after, beside }: PartChange, namings: Namings): string {
  const was = listed(before.map((value) => valueWords(value, namings.before)))
  const is = listed(after.map((value) => valueWords(value, namings.after)))
  if (part === 'silence')
    return [...(before.length === 0 ? [] : [`no longer so that ${was}`]), ...(after.length === 0 ? [] : [`now ${is}`])].join('; ')
  if (before.length === 0) return beside ? `also ${is}` : `${emptyWords(part)} -> ${is}`
  if (after.length === 0) return beside ? `no longer ${was}` : `${was} -> ${emptyWords(part)}`
  return `${was} -> ${is}${beside ? ' (beside what stands in both)' : ''}`
}

function emptyWords(part: Part): string {
  switch (part) {
    case 'whether':
      return 'no rule says stay or go'
    case 'gate':
      return 'nothing known holds it up'
    case 'applies':
      return 'does not apply'
    case 'which cases there are':
      return 'no such case'
    default:
      return 'not stated'
  }
}

export function valueWords(value: Value, naming: Naming): string {
  const { graph } = naming.space
  switch (value.kind) {
    case 'stays':
      return 'is to stay'
    case 'goes':
      return 'is to move'
    case 'may stay':
    case 'may go':
      return `may ${value.kind === 'may stay' ? 'stay' : 'move'} (${decided(deciderWords(value.deciders, naming))})`
    case 'to':
      return `${value.may ? 'perhaps ' : ''}${toWords(value.to, naming)}${value.to.kind === 'choice' ? ` (${decided(deciderWords(value.to.deciders, naming))})` : ''}`
    case 'never to':
      return `never ${holderWords(value.holder, naming)}`
    case 'at':
      return `${value.may ? 'perhaps ' : ''}${pointWords(value, naming)}`
    case 'pairing':
      return `${value.to === undefined ? 'a team that is not stated' : toWords(value.to, naming)} ${value.at === undefined ? '(when is not stated)' : pointWords({ at: value.at }, naming)}`
    case 'until':
      return `stays ${joinedMoment('until', value.moment, naming)}`
    case 'by':
      return `no later than ${momentNamed(value.moment, naming)}`
    case 'not before':
      return `not before ${momentNamed(value.moment, naming)}`
    case 'agreed at':
      return `agreed ${atMomentNamed(value.moment, naming)}`
    case 'waits':
      return 'the move waits'
    case 'not covered':
      return silences[value.why]
    case 'strength':
      return `${value.strength.replace('-', ' ')}${value.of === 'what qualifies it' ? ' (of the limits and agreements beside the move)' : ''}`
    case 'urgency':
      return dueWords(value.due, graph)
    case 'people':
      return value.parties.length === 0 ? 'nobody named' : partiesWords(value.parties, graph)
    case 'grounds':
      return weighingWords(value.weighing)
    case 'documents':
      return value.documents.length === 0 ? 'no document' : documentsWords(value.documents, naming)
    case 'applies':
      return 'applies'
    case 'doers':
      return doersWords(value.who, graph)
    case 'act':
      return actWords(value.act, graph)
    case 'times':
      return value.within.length + value.due.length === 0 ? 'no time stated' : timeWords(value, graph)
    case 'holds up':
      return holdsUpWords(value.duty as Duty, graph) ?? 'nothing is said to wait for it'
    case 'rungs':
      return listed(
        value.rungs.map((rung) => rungWords(rung, graph)),
        'and',
      ).replaceAll(' and ', ', then ')
    case 'can be':
      return 'a possible case'
  }
}

const decided = (who: string | undefined): string => (who === undefined ? 'who decides is not stated' : `as ${who} decides`)

/** When a case goes. */
export function pointWords({ at }: Pick<Extract<Value, { kind: 'at' }>, 'at'>, naming: Naming): string {
  switch (at.kind) {
    case 'moment':
      return `${atMomentNamed(at.moment, naming)}${at.group === undefined ? '' : ' if that comes first'}`
    case 'agreed':
      return `on a date that is agreed (${decided(deciderWords(at.deciders, naming))})`
    case 'first of':
      return `at whichever comes first of ${listed(at.moments.map((moment) => momentNamed(moment, naming)))}`
    case 'one of':
      return `${listed(
        at.moments.map((moment) => atMomentNamed(moment, naming)),
        'or',
      )} (${decided(deciderWords(at.deciders, naming))})`
  }
}

/** What happens to the case of an example, in one version: `moves to Locality`. */
export function answerOf(effects: readonly Effect[], naming: Naming): string {
  const said = effects.map((effect) => effectWords(effect, naming))
  return said.length > 1 ? `the text contradicts itself: ${listed(said, 'or')}` : (said[0] ?? 'stays')
}

/** The same as a sentence of its own: `it moves to Locality`. */
export function outcomeOf(effects: readonly Effect[], naming: Naming): string {
  return effects.length > 1 ? answerOf(effects, naming) : `it ${answerOf(effects, naming)}`
}

function effectWords(effect: Effect, naming: Naming): string {
  switch (effect.kind) {
    case 'stays':
      return 'stays'
    case 'moves':
      return effect.to.kind === 'holder' && effect.to.holder === 'closed' ? 'closes' : `moves to ${toWords(effect.to, naming)}`
    case 'due':
      return `stays, though it should be with ${toWords(effect.to, naming)} by now`
    case 'choice':
      return `is left to a choice, ${listed(
        effect.options.map((option) => optionWords(option, naming)),
        'or',
      )} (${decided(deciderWords(effect.deciders, naming))})`
    case 'not covered':
      return `has no answer (${silences[effect.why]})`
  }
}

/** Whether an example shows another answer, and not only another route. */
export function showsAnswer({ before, after }: Example): boolean {
  return before !== undefined && after !== undefined && JSON.stringify(before) !== JSON.stringify(after)
}
