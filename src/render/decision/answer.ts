/** The answer in one sentence. */
import type { Answer, CaseGiven, Decision } from '../../decide/index.js'
import type { RuleId } from '../../graph/ids.js'
import type { Holder, MomentName } from '../../space/index.js'
import { conditionWords } from '../words/conditions.js'
import { capitalised, listed, sentence } from '../words/text.js'
import { atMomentNamed, citedRule, citedRules, deciderWords, holderWords, joinedMoment, momentNamed, optionWords, silences, timeWords, toWords } from './words.js'
import type { Naming } from './words.js'

/** Where and when the question is asked. */
export interface Asked {
  readonly holder: Holder
  readonly moment: MomentName | undefined
}

type Headed = Pick<Decision, 'answer' | 'common' | 'place'>

/** The first line of a decision. */
export function headline(decision: Headed, naming: Naming): string {
  const { answer, place } = decision
  return answer === 'unknown' ? unknownWords(decision, naming) : answerSentence(answer, place, naming)
}

function unknownWords({ common, place }: Headed, naming: Naming): string {
  const when = place.moment === undefined ? '' : ` ${atMomentNamed(place.moment, naming)}`
  if (common?.to !== undefined) return sentence(`Moves to ${toWords(common.to, naming)}${when}, but not everything about it can be told yet`)
  if (common?.kind === 'moves') return sentence(`Moves${when}, but to which team cannot be told yet`)
  return sentence(`What becomes of the case${when} cannot be told yet: more must be known of it`)
}

export function answerSentence(answer: Answer, asked: Asked, naming: Naming): string {
  return sentence(answerWords(answer, asked, naming))
}

/** The same without a full stop, to be put in a list. */
export function answerWords(answer: Answer, { holder, moment }: Asked, naming: Naming): string {
  const when = moment === undefined ? '' : ` ${atMomentNamed(moment, naming)}`
  switch (answer.kind) {
    case 'moves': {
      const late = answer.late ? ', later than it should' : ''
      const unsaid = answer.whenNotStated ? '; when is not stated' : `${when}${late}`
      const chosen = deciderWords(answer.memberChosenBy, naming)
      const which = chosen === undefined ? '' : `; ${chosen} ${answer.memberChosenBy.length > 1 ? 'choose' : 'chooses'} which of its teams`
      return answer.to.kind === 'holder' && answer.to.holder === 'closed' ? `closes${unsaid}` : `moves to ${toWords(answer.to, naming, holder)}${unsaid}${which}`
    }
    case 'stays': return staysWords(answer, holder, when, naming)
    case 'choice': return choiceWords(answer, holder, when, naming)
    case 'conflict': return `the text contradicts itself${when}: its clauses do not agree ${listed(answer.about.map((field) => disagreements[field]))}`
    case 'not covered': return `the text has no answer${when}: ${silences[answer.why]}${answer.rules.length === 0 ? '' : ` (${citedRules(answer.rules, naming)})`}`
  }
}

const disagreements = { whether: 'whether it moves', team: 'which team takes it', moment: 'when it moves' } as const

function staysWords(answer: Extract<Answer, { kind: 'stays' }>, holder: Holder, when: string, naming: Naming): string {
  const stays = holder === 'closed' ? 'stays closed' : holder === 'not yet open' ? 'is still not open' : `stays with ${holderWords(holder, naming)}`
  const due = answer.due === undefined ? '' : `, though it should be with ${toWords(answer.due, naming)} by now`
  if (answer.nothingSaid && answer.due === undefined) return `${stays}${when}: nothing in the text moves it then`
  if (answer.waitsFor.length > 0) return `${stays}${when}${due}: the move waits ${waitWords(answer.waitsFor, naming)}`
  const then = answer.goesTo === undefined || answer.due !== undefined ? '' : goesWords(answer, naming)
  const until = answer.until.length === 0 ? '' : ` until ${listed(answer.until.map((name) => joinedMoment('', name, naming).trim()), 'or')}`
  const open = answer.thenUnknown === true ? `; ${until === '' ? 'what comes then' : 'where it goes then'} hangs on what is not known of the case` : ''
  return `${stays}${when}${until === '' ? '' : `${when === '' ? '' : ','}${until}`}${due}${open === '' ? then : open}`
}

/** What shut gates wait for: the condition itself, or the duty that must be done first. */
function waitWords(rules: readonly RuleId[], naming: Naming): string {
  const { graph } = naming.space
  return listed(rules.map((id) => {
    const rule = graph.node(id)
    const until = rule.kind === 'route' && rule.waitsFor !== undefined ? `until ${conditionWords(rule.waitsFor, graph)}` : 'for what must be done first'
    return `${until}, as ${citedRule(id, naming)} says`
  }))
}

/** Where it goes when the time has come. */
function goesWords({ goesTo, until }: Extract<Answer, { kind: 'stays' }>, naming: Naming): string {
  const goes = goesTo!.kind === 'holder' && goesTo!.holder === 'closed' ? 'closes' : `moves to ${toWords(goesTo!, naming)}`
  return until.length === 0 ? `, and then ${goes}: when is not stated` : `, and then ${goes}`
}

function choiceWords({ about, options, deciders, to }: Extract<Answer, { kind: 'choice' }>, holder: Holder, when: string, naming: Naming): string {
  const who = deciderWords(deciders, naming)
  const decided = who === undefined ? 'who decides is not stated' : `${who} ${deciders.length > 1 ? 'decide' : 'decides'}`
  switch (about) {
    case 'whether': {
      const going = options.flatMap((option) => (option.kind === 'go' ? [option] : []))
      const closes = going.every(({ to }) => to?.kind === 'holder' && to.holder === 'closed')
      const to = listed(going.map((option) => optionWords(option, naming)), 'or')
      const stay = holder === 'closed' || holder === 'not yet open' ? `stays ${holder}` : `stays with ${holderWords(holder, naming)}`
      return `${closes ? 'closes' : `moves to ${to}`} or ${stay}${when}: ${decided}`
    }
    case 'team': return `moves to ${listed(options.map((option) => optionWords(option, naming)), 'or')}${when}: ${decided}`
    case 'moment': {
      const now = options.some(({ kind }) => kind === 'go')
      const named = options.flatMap((option) => (option.kind === 'when' && option.moment !== undefined ? [momentNamed(option.moment, naming)] : []))
      const where = to === undefined ? '' : to.kind === 'holder' && to.holder === 'closed' ? ' to closure' : ` to ${toWords(to, naming)}`
      return named.length === 0 ? `moves${where} on a day that is agreed: ${decided}` : `moves${where} ${now ? 'now or ' : ''}at ${listed(named, 'or')}: ${decided}`
    }
  }
}

/** The heading of a step: `At the ICPC, 2 April 2026, held by CAT`. */
export function stepTitle({ on }: CaseGiven, { place: { holder, moment } }: Decision, naming: Naming): string {
  const day = on === undefined ? [] : [timeWords(on)]
  const held = holder === 'closed' || holder === 'not yet open' ? holder : `held by ${holderWords(holder, naming)}`
  return [...(moment === undefined ? ['Between events'] : [capitalised(atMomentNamed(moment, naming))]), ...day, held].join(', ')
}
