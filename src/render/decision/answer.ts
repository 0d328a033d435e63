/** The answer in one sentence. */
import { findHolder, staysForNow } from '../../decide/index.js'
import type { Answer, CaseGiven, Decision, Proviso, Remark, StepDecided } from '../../decide/index.js'
import { nameOf } from '../../graph/ids.js'
import type { RuleId } from '../../graph/ids.js'
import type { Holder, MomentName, To } from '../../space/index.js'
import { conditionWords } from '../words/conditions.js'
import { capitalised, dateWords, listed, sentence } from '../words/text.js'
import { atMomentNamed, citedRule, citedRules, deciderWords, eitherWords, holderWords, joinedMoment, momentNamed, optionWords, severalDecide, silences, timeWords, toWords } from './words.js'
import type { Naming } from './words.js'

/** Where and when the question is asked. */
export interface Asked {
  readonly holder: Holder
  readonly moment: MomentName | undefined
}

type Headed = Pick<Decision, 'answer' | 'common' | 'place' | 'provided' | 'needs' | 'possibilities'>

/** The first line of a decision. */
export function headline(decision: Headed, naming: Naming): string {
  const { answer, place } = decision
  return answer === 'unknown' ? unknownWords(decision, naming) : sentence(`${answerWords(answer, place, naming)}${provisoWords(decision.provided, naming)}`)
}

/** `, provided that the final order has been made`. */
export function provisoWords(provided: readonly Proviso[], { space: { graph } }: Naming): string {
  return provided.length === 0 ? '' : `, provided that ${listed([...new Set(provided.map(({ until }) => conditionWords(until, graph)))])}`
}

function unknownWords(decision: Headed, naming: Naming): string {
  const { common, place } = decision
  const when = place.moment === undefined ? '' : ` ${atMomentNamed(place.moment, naming)}`
  const readings = readingsWords(decision, naming)
  if (readings !== undefined) return sentence(readings)
  const forNow = forNowWords(decision, naming)
  if (forNow !== undefined) return sentence(forNow)
  if (common?.kind === 'stays') return sentence(answerWords({ kind: 'stays', until: common.until, waitsFor: [], nothingSaid: false, thenUnknown: true }, place, naming))
  if (common?.to !== undefined) return sentence(`Moves to ${toWords(common.to, naming)}${when}, but not everything about it can be told yet`)
  if (common?.kind === 'moves') return sentence(`Moves${when}, but to which team cannot be told yet`)
  return sentence(`What becomes of the case${when} cannot be told yet: more must be known of it`)
}

/** Where nothing moves the case as yet, whatever is not known of it: that it stays for now. */
function forNowWords(decision: Headed, naming: Naming): string | undefined {
  const { common, needs, place } = decision
  // Without anything in common not every possibility is told.
  if (common === undefined || common.kind === 'stays' || place.holder === 'not yet open' || place.holder === 'closed' || !staysForNow(decision)) return undefined
  const { list } = naming.space.vocabulary.axes
  const when = place.moment === undefined ? '' : ` ${atMomentNamed(place.moment, naming)}`
  const on = needs.length > 0 && needs.every(({ axis }) => list[axis]!.subject.kind === 'reading') ? 'how the text is read' : 'what is not known of the case'
  return `stays with ${holderWords(place.holder, naming)}${when} for now; what becomes of it then hangs on ${on}`
}

/** An answer with its subject. */
function ofTheCase(words: string): string {
  return words.startsWith('the text ') ? words : `the case ${words}`
}

/** More answers than these are listed, and not told in a sentence. */
const mostInSentence = 3

/** Where only the reading of the text is open: how many ways there are, and what comes of each. */
function readingsWords({ needs, possibilities, place }: Headed, naming: Naming): string | undefined {
  const { list } = naming.space.vocabulary.axes
  if (needs.length === 0 || needs.some(({ axis }) => list[axis]!.subject.kind !== 'reading')) return undefined
  const answers = [...new Set(possibilities.map(({ answer, provided }) => `${answerWords(answer, { ...place, moment: undefined }, naming)}${provisoWords(provided, naming)}`))]
  if (answers.length < 2) return undefined
  const asked = place.moment === undefined ? '' : ` ${atMomentNamed(place.moment, naming)}`
  const ways = `the text can be read in ${['two', 'three'][answers.length - 2] ?? 'several'} ways${asked}`
  const lead = ['in one', ...answers.slice(2).map(() => 'in another'), `in the ${answers.length === 2 ? 'other' : 'third'}`]
  const said = answers.map((words, i) => `${lead[i]!} ${ofTheCase(words)}`)
  return answers.length > mostInSentence ? `${ways}, with another answer in each` : `${ways}: ${said.join('; ')}`
}

export function answerSentence(answer: Answer, asked: Asked, naming: Naming): string {
  return sentence(answerWords(answer, asked, naming))
}

/** The same without a full stop, to be put in a list. */
export function answerWords(answer: Answer, { holder, moment }: Asked, naming: Naming): string {
  const when = moment === undefined ? '' : ` ${atMomentNamed(moment, naming)}`
  switch (answer.kind) {
    case 'moves': {
      const late = answer.lateBy.length > 0 && answer.onTimeBy.length > 0 ? `, late by ${citedRules(answer.lateBy, naming)}, on time by ${citedRules(answer.onTimeBy, naming)}` : answer.late ? ', later than it should' : ''
      const unsaid = answer.whenNotStated ? '; when is not stated' : `${when}${late}`
      const chosen = deciderWords(answer.memberChosenBy, naming)
      const which = chosen === undefined ? '' : `; ${chosen} ${severalDecide(answer.memberChosenBy, naming) ? 'choose' : 'chooses'} which of its teams`
      return answer.to.kind === 'holder' && answer.to.holder === 'closed' ? `closes${unsaid}` : `moves to ${toWords(answer.to, naming, holder)}${unsaid}${which}`
    }
    case 'stays': return staysWords(answer, holder, when, naming)
    case 'choice': return choiceWords(answer, holder, when, naming)
    case 'conflict': return `the text contradicts itself${when}: ${overdueWords(answer, holder, naming) ?? `its clauses do not agree ${listed(answer.about.map((field) => disagreements[field]))}`}`
    case 'not covered': return `the text has no answer${answer.since === undefined ? when : ` since ${answer.since.on === undefined ? momentNamed(answer.since.moment, naming) : `${dateWords(answer.since.on)} (${momentNamed(answer.since.moment, naming)})`}`}: ${silences[answer.why]}${answer.rules.length === 0 ? '' : ` (${citedRules(answer.rules, naming)})`}`
  }
}

/** Where one side keeps a case that should be elsewhere by the other: both, since neither says more than when. */
function overdueWords({ sides }: Extract<Answer, { kind: 'conflict' }>, holder: Holder, naming: Naming): string | undefined {
  const stays = sides.flatMap(({ answer }) => (answer.kind === 'stays' ? [answer] : []))
  const [late, kept] = [stays.find(({ due }) => due !== undefined), stays.find(({ due }) => due === undefined)]
  if (sides.length !== 2 || late?.due === undefined || kept === undefined) return undefined
  return `by one clause it ${staysWords(kept, holder, '', naming)}, by another it should be with ${toWords(late.due, naming)} by now`
}

const disagreements = { whether: 'whether it moves', team: 'which team takes it', moment: 'when it moves' } as const

function staysWords(answer: Extract<Answer, { kind: 'stays' }>, holder: Holder, when: string, naming: Naming): string {
  const stays = holder === 'closed' ? 'stays closed' : holder === 'not yet open' ? 'is still not open' : `stays with ${holderWords(holder, naming)}`
  const due = answer.due === undefined ? '' : `, though it should be with ${toWords(answer.due, naming)} by now`
  if (answer.nothingSaid && answer.due === undefined) return `${stays}${when}: nothing in the text moves it then`
  if (answer.waitsFor.length > 0) return `${stays}${when}${due}: the move waits ${waitWords(answer.waitsFor, naming)}`
  const then = answer.goesTo === undefined || answer.due !== undefined ? '' : goesWords(answer, naming)
  const until = answer.until.length === 0 ? '' : ` until ${listed(answer.until.map((name) => joinedMoment('', name, naming).trim()), 'or')}`
  const open = answer.thenUnknown === true ? `; ${until === '' ? 'what comes then' : 'where it goes then'} hangs on ${answer.thenRead === true ? 'how the text is read' : 'what is not known of the case'}` : ''
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
function goesWords({ goesTo, until, withTheCase }: Extract<Answer, { kind: 'stays' }>, naming: Naming): string {
  const goes = goesTo!.kind === 'holder' && goesTo!.holder === 'closed' ? 'closes' : `moves to ${toWords(goesTo!, naming)}`
  if (withTheCase === true) return ` until the case moves, and then ${goes}`
  return until.length === 0 ? `, and then ${goes}: when is not stated` : `, and then ${goes}`
}

const isClosure = (to: To) => to.kind === 'holder' && to.holder === 'closed'

function choiceWords({ about, options, deciders, to, otherwiseAt }: Extract<Answer, { kind: 'choice' }>, holder: Holder, when: string, naming: Naming): string {
  const who = deciderWords(deciders, naming)
  const decided = who === undefined ? 'who decides is not stated' : `${who} ${severalDecide(deciders, naming) ? 'decide' : 'decides'}`
  switch (about) {
    case 'whether': {
      const going = options.flatMap((option) => (option.kind === 'go' ? [option] : []))
      const closes = going.every(({ to }) => to?.kind === 'holder' && to.holder === 'closed')
      const to = listed(going.map((option) => optionWords(option, naming)), 'or')
      const stay = holder === 'closed' || holder === 'not yet open' ? `stays ${holder}` : `stays with ${holderWords(holder, naming)}`
      return `${closes ? 'closes' : `moves to ${to}`} or ${stay}${when}: ${decided}`
    }
    case 'team': {
      const teams = options.flatMap((option) => (option.kind === 'go' && option.to !== undefined && !isClosure(option.to) ? [option.to] : []))
      return `moves to ${teams.length === options.length ? eitherWords(teams, naming) : listed(options.map((option) => optionWords(option, naming)), 'or')}${when}: ${decided}`
    }
    case 'moment': {
      const now = options.some(({ kind }) => kind === 'go')
      const named = options.flatMap((option) => (option.kind === 'when' && option.moment !== undefined ? [momentNamed(option.moment, naming)] : []))
      const where = to === undefined ? '' : to.kind === 'holder' && to.holder === 'closed' ? ' to closure' : ` to ${toWords(to, naming)}`
      const unnamed = to === undefined ? ' to a team that the text does not name,' : ''
      return `moves${where}${unnamed} ${now ? 'now or ' : ''}${named.length === 0 ? `on a${now ? 'nother' : ''} day that is agreed` : `at ${listed(named, 'or')}`}${otherwiseAt === undefined || named.length > 0 ? '' : `, or ${atMomentNamed(otherwiseAt, naming)}`}: ${decided}`
    }
  }
}

/** What is to be known of the way in which an answer was asked for. */
export function remarkWords(remark: Remark, place: Asked, naming: Naming): string {
  switch (remark.kind) {
    case 'before effective': return `${timeWords(remark.on)} lies before the document took effect (${dateWords(remark.effective)}): the answer is what it would have said`
    case 'planned too late': return `${momentNamed(remark.moment, naming)}, at which the case is to move, is set for ${timeWords(remark.on)}: that is after the last day for it, ${timeWords(remark.latest)}${remark.rules.length === 0 ? '' : ` – ${citedRules(remark.rules, naming)}`}`
    case 'left out': {
      const { moment, on, answer } = remark
      const when = `${atMomentNamed(moment, naming)}${on === undefined ? '' : ` on ${timeWords(on)}`}`
      const comes = answer === 'unknown' ? 'what becomes of the case then cannot be told yet' : ofTheCase(answerWords(answer, { ...place, moment: undefined }, naming))
      return `the answer takes no account of what came to pass ${when}, though it may move such a case: asked about by itself, ${comes}. Ask with \`--at "${moment}"${on === undefined ? '' : ` --on ${on}`}\`, or tell the case in steps`
    }
  }
}

type Held = readonly Pick<StepDecided, 'holderOpen'>[]

/** Whether it is from this step on that nobody can tell who holds the case. */
export function opensAt(index: number, steps: Held): boolean {
  return steps[index]?.holderOpen === true && steps[index - 1]?.holderOpen !== true
}

/** Where it cannot be told who holds the case any more: how it can be. */
export function holderOpenWords({ after, decision }: StepDecided, naming: Naming): string {
  const { heldBy } = after
  const rules = decision?.answer !== undefined && decision.answer !== 'unknown' && decision.answer.kind === 'choice' ? decision.answer.rules : []
  const how = rules.length > 0 ? `tell what was chosen (\`chosen: { ${nameOf(rules[0]!)}: … }\`)` : decision?.answer === 'unknown' ? 'tell what must still be known' : 'begin anew with the team that has it'
  const holder = heldBy === undefined ? undefined : findHolder(heldBy, naming.space)
  return sentence(`who holds the case from here on is not known: ${how}; what follows takes it to be ${heldBy === 'closed' || heldBy === 'not yet open' ? heldBy : `with ${holder === undefined ? heldBy : holderWords(holder, naming)} still`}`)
}

/** After a step of a story at which the case moves, and the text does not say when. */
export function takenAsMovedWords({ decision }: StepDecided): string | undefined {
  const answer = decision?.answer
  return answer === undefined || answer === 'unknown' || answer.kind !== 'moves' || !answer.whenNotStated ? undefined : sentence('the text does not say when it moves: what follows takes it to have moved, on a day that is not known')
}

/** The heading of a step: `At the ICPC, 2 April 2026, held by CAT`. */
export function stepTitle({ on }: CaseGiven, { place }: Decision, plainNaming: Naming): string {
  const { holder, moment } = place
  const naming: Naming = { ...plainNaming, place }
  const day = on === undefined ? [] : [timeWords(on)]
  const held = holder === 'closed' || holder === 'not yet open' ? holder : `held by ${holderWords(holder, naming)}`
  return [...(moment === undefined ? ['Between events'] : [capitalised(atMomentNamed(moment, naming))]), ...day, held].join(', ')
}
