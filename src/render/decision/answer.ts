/** The answer in one sentence. */
import { findHolder, staysForNow } from '../../decide/index.js'
import type {
  Answer,
  CaseGiven,
  Clash,
  Decision,
  LadderInDecision,
  LapsedLimit,
  Overtaken,
  Proviso,
  Remark,
  StepDecided,
} from '../../decide/index.js'
import type { Decider } from '../../graph/expressions.js'
import { nameOf } from '../../graph/ids.js'
import type { RuleId } from '../../graph/ids.js'
import { waysToRead } from '../../graph/under-reading.js'
import type { Holder, MomentName, To } from '../../space/index.js'
import { conditionWords } from '../words/conditions.js'
import { modals } from '../words/duties.js'
import { actWords, doersWords, rungWords } from '../words/index.js'
import { capitalised, dateWords, listed, sentence } from '../words/text.js'
import {
  atMomentNamed,
  citedRule,
  citedRules,
  clausesOf,
  deciderWords,
  eitherWords,
  holderWords,
  joinedMoment,
  momentCalled,
  momentNamed,
  optionWords,
  reckoningWords,
  severalDecide,
  silences,
  timeWords,
  toWords,
} from './words.js'
import type { Naming } from './words.js'

/** Where and when the question is asked. */
export interface Asked {
  readonly holder: Holder
  readonly moment: MomentName | undefined
}

type Headed = Pick<Decision, 'answer' | 'common' | 'place' | 'provided' | 'needs' | 'possibilities'> &
  Partial<Pick<Decision, 'limits' | 'leftOpen' | 'ladders' | 'overtaken' | 'lapsed'>>

/** The first line of a decision. */
export function headline(decision: Headed, naming: Naming): string {
  const disputed = (decision.ladders ?? []).filter((ladder) => isOfToldDispute(ladder, naming))
  const settled = disputed
    .map(
      ({ rule, rungs }) =>
        ` ${sentence(`it is disputed: the matter goes to ${rungs.map((rung) => rungWords(rung, naming.space.graph)).join(', then to ')} – ${citedRule(rule, naming)}`)}`,
    )
    .join('')
  const line = answerLine(decision, disputed.length > 0, naming)
  // What people have to agree on, and do not, waits for those who settle it.
  const isOpen =
    disputed.length > 0 &&
    decision.answer !== 'unknown' &&
    decision.answer.kind === 'choice' &&
    deciderWords(decision.answer.deciders, naming) !== undefined
  return isOpen
    ? `${settled.trim()} ${sentence(`once that is settled, it ${line.charAt(0).toLowerCase()}${line.slice(1)}`)}`
    : `${line}${settled}`
}

/** Whether a ladder is for a dispute of which the case tells, and not for whatever people may come to disagree about. */
export function isOfToldDispute({ rule, ofDispute, certain }: LadderInDecision, { space: { graph } }: Naming): boolean {
  const node = graph.node(rule)
  return certain && ofDispute && 'when' in node && node.when.kind !== 'always'
}

function answerLine(decision: Headed, isDisputed: boolean, naming: Naming): string {
  const { answer, place, overtaken } = decision
  if (answer === 'unknown') return unknownWords(decision, naming)
  if (overtaken !== undefined)
    return sentence(
      `${answerWords(overtaken.stays ?? answer, place, naming, { isPlain: true })}${provisoWords(decision.provided, naming)}${overtakenWords(overtaken, answer.kind === 'moves', naming)}`,
    )
  const isOpen = decision.leftOpen?.some(({ leavesCase }) => leavesCase === true) === true
  return sentence(
    `${answerWords(answer, place, naming, { perhaps: perhapsTo(decision), isDisputed, dueBy: dueByWords(decision) })}${provisoWords(decision.provided, naming)}${lapsedWords(decision, naming)}${isOpen ? ', and what is to become of it is not said' : ''}`,
  )
}

/** That by another clause the case should be there before: one contradiction, before the day, after it, and when it moves. */
function overtakenWords({ by, latest }: Overtaken, moves: boolean, naming: Naming): string {
  return `, though by ${citedRules(by, naming)} it should ${moves ? 'have been' : 'be'} there ${latest !== undefined ? `by ${timeWords(latest)}` : moves ? 'before' : 'by now'}: the text contradicts itself and does not say which counts`
}

/** That the last day for the move does not count. */
function lapsedWords({ lapsed = [] }: Headed, naming: Naming): string {
  const [first] = lapsed
  return first === undefined ? '' : `, with no last day for that while ${lapsedBecause(first, naming)}`
}

/** Why a latest day does not count: `the tasks are outstanding (X-2.17)`. */
export function lapsedBecause({ because, cites }: LapsedLimit, { space: { graph } }: Naming): string {
  return `${conditionWords(because, graph)}${cites.length === 0 ? '' : ` (${cites.join(', ')})`}`
}

/** The first latest day of a case that is to go, as long as it has not gone by. */
function dueByWords({ answer, limits = [] }: Headed): string | undefined {
  if (answer === 'unknown' || answer.kind !== 'stays' || answer.due === undefined) return undefined
  const [first, ...others] = limits.filter(({ kind, certain }) => kind === 'by' && certain)
  return first?.when === undefined || [first, ...others].some(({ over }) => over) ? undefined : reckoningWords(first.when)
}

/** The one team to which a case can go that stays for now, where not every way on leads there. */
function perhapsTo({ answer, possibilities }: Headed): To | undefined {
  if (
    answer === 'unknown' ||
    answer.kind !== 'stays' ||
    answer.until.length === 0 ||
    possibilities.some((other) => other.answer.kind !== 'stays')
  )
    return undefined
  const teams = new Map(
    possibilities.flatMap((other) =>
      other.answer.kind === 'stays' && other.answer.goesTo !== undefined ? [[other.answer.goesTo.key, other.answer.goesTo] as const] : [],
    ),
  )
  const [team] = teams.values()
  return teams.size === 1 ? team : undefined
}

/** `, provided that the final order has been made`. */
export function provisoWords(provided: readonly Proviso[], naming: Naming): string {
  return provided.length === 0 ? '' : `, provided that ${listed([...new Set(provided.map((each) => onlyIfWords(each, naming)))])}`
}

/** What a move waits for: a condition, or that a duty has been done. */
export function onlyIfWords({ rule, until }: Proviso, naming: Naming): string {
  return until === undefined ? `this has been done: ${dutyInShort(rule, naming)}` : conditionWords(until, naming.space.graph)
}

/** Who has to do what, with its clauses. */
function dutyInShort(rule: RuleId, naming: Naming): string {
  const { graph } = naming.space
  const duty = graph.node(rule)
  const clauses = clausesOf(rule, naming)
  return duty.kind !== 'duty'
    ? citedRule(rule, naming)
    : `${doersWords(duty.who, graph)} ${modals[duty.strength]} ${actWords(duty.act, graph)}${clauses.length === 0 ? '' : ` (${clauses.join(', ')})`}`
}

function unknownWords(decision: Headed, naming: Naming): string {
  const { common, place } = decision
  const when = place.moment === undefined ? '' : ` ${atMomentNamed(place.moment, naming)}`
  const readings = readingsWords(decision, naming)
  if (readings !== undefined) return sentence(readings)
  const forNow = forNowWords(decision, naming)
  if (forNow !== undefined) return sentence(forNow)
  const gated = gatedWords(decision, naming)
  if (gated !== undefined) return sentence(gated)
  const unless = unlessClashWords(decision, naming)
  if (unless !== undefined) return sentence(unless)
  if (common?.kind === 'stays')
    return sentence(answerWords({ ...common, waitsFor: [], nothingSaid: false, thenUnknown: true }, place, naming))
  if (common?.to !== undefined)
    return sentence(`Moves to ${toWords(common.to, naming)}${when}, but not everything about it can be told yet`)
  if (common?.kind === 'moves') return sentence(`Moves${when}, but to which team cannot be told yet`)
  const goesTo = goesInAnyCase(decision)
  if (goesTo !== undefined)
    return sentence(
      `goes to ${toWords(goesTo, naming)} in any case${when}; whether it should be there by now hangs on what is not known of it`,
    )
  return sentence(`What becomes of the case${when} cannot be told yet: more must be known of it`)
}

/** Where all that is open is whether what one move waits for has come: the move, and what it waits for. */
function gatedWords({ common, possibilities, place }: Headed, naming: Naming): string | undefined {
  const moves = possibilities.filter(({ answer }) => answer.kind === 'moves')
  const waiting = possibilities.flatMap(({ answer }) =>
    answer.kind === 'stays' && answer.waitsFor.length > 0 && answer.due === undefined ? answer.waitsFor : [],
  )
  const [first] = moves
  if (
    common === undefined ||
    first === undefined ||
    moves.length > 1 ||
    waiting.length === 0 ||
    moves.length + possibilities.filter(({ answer }) => answer.kind === 'stays' && answer.waitsFor.length > 0).length < possibilities.length
  )
    return undefined
  return `${answerWords(first.answer, place, naming)}, but only once ${gatesOpenWords([...new Set(waiting)], naming)}: whether that is so is not told`
}

/** Where nobody can know yet what is open, and it leads to one answer or to none: that answer, and that there can be none. */
function unlessClashWords({ common, needs, possibilities, place }: Headed, naming: Naming): string | undefined {
  // Without anything in common not every possibility is told.
  if (common === undefined || needs.length === 0 || !needs.every(({ notYetKnowable }) => notYetKnowable)) return undefined
  const agreeing = possibilities.filter(({ answer }) => answer.kind !== 'conflict')
  const answers = new Set(agreeing.map(({ answer, provided }) => `${answerWords(answer, place, naming)}${provisoWords(provided, naming)}`))
  const [words] = answers
  return answers.size !== 1 || agreeing.length === possibilities.length
    ? undefined
    : `${words}; depending on what is not known yet, the text may contradict itself`
}

/** The one team to which it goes by all answers, of which some have it there by now. */
function goesInAnyCase({ common, possibilities }: Headed): To | undefined {
  // Without anything in common not every possibility is told.
  if (common === undefined) return undefined
  const teams = possibilities.map(({ answer }) => (answer.kind === 'moves' ? answer.to : answer.kind === 'stays' ? answer.due : undefined))
  const [first] = teams
  return first !== undefined && teams.every((to) => to?.key === first.key) ? first : undefined
}

/** Where nothing moves the case as yet, whatever is not known of it: that it stays for now. */
function forNowWords(decision: Headed, naming: Naming): string | undefined {
  const { common, needs, place } = decision
  // Without anything in common not every possibility is told.
  if (
    common === undefined ||
    common.kind === 'stays' ||
    place.holder === 'not yet open' ||
    place.holder === 'closed' ||
    !staysForNow(decision)
  )
    return undefined
  const { list } = naming.space.vocabulary.axes
  const when = place.moment === undefined ? '' : ` ${atMomentNamed(place.moment, naming)}`
  const on =
    needs.length > 0 && needs.every(({ axis }) => list[axis]!.subject.kind === 'reading')
      ? 'how the text is read'
      : 'what is not known of the case'
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
  const answers = [
    ...new Set(
      possibilities.map(
        ({ answer, provided }) => `${answerWords(answer, { ...place, moment: undefined }, naming)}${provisoWords(provided, naming)}`,
      ),
    ),
  ]
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

/** What else is known of a case when its answer is told: where it can go if it stays for now, and that those who choose do not agree. */
interface Besides {
  readonly perhaps?: To | undefined
  readonly isDisputed?: boolean
  /** The latest day, where that is yet to come. */
  readonly dueBy?: string | undefined
  /** That it is late is said elsewhere. */
  readonly isPlain?: true
}

/** The same without a full stop, to be put in a list. */
export function answerWords(answer: Answer, { holder, moment }: Asked, naming: Naming, besides: Besides = {}): string {
  const when = moment === undefined ? '' : ` ${atMomentNamed(moment, naming)}`
  switch (answer.kind) {
    case 'moves': {
      const late =
        besides.isPlain === true
          ? ''
          : answer.lateBy.length > 0 && answer.onTimeBy.length > 0
            ? `, late by ${citedRules(answer.lateBy, naming)}, on time by ${citedRules(answer.onTimeBy, naming)}`
            : answer.late
              ? ', later than it should'
              : ''
      const unsaid = answer.whenNotStated ? '; when is not stated' : `${when}${late}`
      const chosen = deciderWords(answer.memberChosenBy, naming)
      const which =
        chosen === undefined ? '' : `; ${chosen} ${severalDecide(answer.memberChosenBy, naming) ? 'choose' : 'chooses'} which of its teams`
      return answer.to.kind === 'holder' && answer.to.holder === 'closed'
        ? `closes${unsaid}`
        : `moves to ${toWords(answer.to, naming, holder)}${unsaid}${which}`
    }
    case 'stays':
      return staysWords(answer, holder, when, naming, besides)
    case 'choice':
      return choiceWords(
        answer,
        holder,
        when,
        besides.isDisputed === true && deciderWords(answer.deciders, naming) !== undefined
          ? ''
          : `: ${decidedWords(answer.deciders, naming)}`,
        naming,
      )
    case 'conflict':
      return `the text contradicts itself${when}: ${overdueWords(answer, holder, naming) ?? `its clauses do not agree ${aboutWords(answer.about)}`}`
    case 'not covered':
      return `the text has no answer${answer.since === undefined ? when : ` since ${answer.since.on === undefined ? momentNamed(answer.since.moment, naming) : `${dateWords(answer.since.on)} (${momentNamed(answer.since.moment, naming)})`}`}: ${silences[answer.why]}${answer.rules.length === 0 ? '' : ` (${citedRules(answer.rules, naming)})`}`
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

function aboutWords(about: Clash['about']): string {
  return listed(about.map((field) => disagreements[field]))
}

/** The contradiction that the text runs into on a latest day: surely, or unless the stay has ended by then. */
function clashWords({ clash, until, on }: Extract<Answer, { kind: 'stays' }>, naming: Naming): string {
  if (clash?.moment === undefined) return ''
  const when = clash.on === undefined ? joinedMoment('', clash.moment, naming).trim() : endWords(clash.moment, clash.on, naming)
  return `; ${until.length === 0 || on !== undefined ? `on ${when}` : `if that has not come by ${when},`} the text contradicts itself: its clauses do not agree ${aboutWords(clash.about)}`
}

function staysWords(
  answer: Extract<Answer, { kind: 'stays' }>,
  holder: Holder,
  when: string,
  naming: Naming,
  { perhaps, dueBy }: Besides = {},
): string {
  const stays =
    holder === 'closed' ? 'stays closed' : holder === 'not yet open' ? 'is still not open' : `stays with ${holderWords(holder, naming)}`
  const due =
    answer.due === undefined
      ? ''
      : dueBy !== undefined
        ? `, and is to ${isClosure(answer.due) ? 'close' : `move to ${toWords(answer.due, naming)}`} by ${dueBy}`
        : answer.dueOn !== undefined
          ? `, though it should have been with ${toWords(answer.due, naming)} ${answer.dueOn.limit ? 'by' : 'since'} ${timeWords(answer.dueOn.on)}`
          : `, though it should be with ${toWords(answer.due, naming)} by now`
  if (answer.nothingSaid && answer.due === undefined) return `${stays}${when}: nothing in the text moves it then`
  if (answer.waitsFor.length > 0) return `${stays}${when}${due}: the move waits ${waitWords(answer.waitsFor, answer.unmet, naming)}`
  const then =
    answer.thenConflict !== undefined && answer.due === undefined && answer.until.length > 0
      ? `, and then the text contradicts itself: its clauses do not agree ${aboutWords(answer.thenAbout ?? ['team'])}`
      : answer.goesTo === undefined || answer.due !== undefined
        ? ''
        : goesWords(answer, naming)
  const until =
    answer.until.length === 0
      ? ''
      : ` until ${
          answer.on === undefined
            ? listed(
                answer.until.map((name) =>
                  answer.days?.[name] === undefined ? joinedMoment('', name, naming).trim() : endWords(name, answer.days[name], naming),
                ),
                answer.untilAll === true ? 'and' : 'or',
              )
            : endWords(answer.until[0]!, answer.on, naming)
        }${answer.untilAll === true ? ' have both come' : ''}${answer.leave === undefined ? '' : ' at most'}`
  const open =
    answer.thenUnknown === true
      ? `; ${until === '' ? 'what comes then' : perhaps === undefined ? 'where it goes then' : `whether it then ${isClosure(perhaps) ? 'closes' : `moves to ${toWords(perhaps, naming)}`}`} hangs on ${answer.thenRead === true ? 'how the text is read' : 'what is not known of the case'}`
      : ''
  return `${stays}${when}${until === '' ? '' : `${when === '' ? '' : ','}${until}`}${due}${open === '' ? then : open}${leaveWords(answer, naming)}${clashWords(answer, naming)}`
}

/** The end of a stay with its day: of what is counted first the day, of an event first what it is. */
function endWords(moment: MomentName, on: string, naming: Naming): string {
  const words = joinedMoment('', moment, naming).trim()
  return momentCalled(moment, naming)?.kind === 'after' ? `${timeWords(on)} (${words})` : `${words} (${timeWords(on)})`
}

/** That a case stays only if somebody wants it to, and who that is. */
function leaveWords({ leave }: Extract<Answer, { kind: 'stays' }>, naming: Naming): string {
  if (leave === undefined || leave.taken) return ''
  return `, if that is chosen; ${decidedWords(leave.deciders, naming)}`
}

/** What shut gates wait for: the condition itself, or the duty that must be done first. */
function waitWords(rules: readonly RuleId[], unmet: readonly Proviso[] | undefined, naming: Naming): string {
  return listed([
    ...new Set(
      rules.map((id) => {
        const opens = opensWhen(id, naming, unmet)
        return opens === undefined ? dutiesFirstWords(id, naming) : `until ${opens}, as ${citedRule(id, naming)} says`
      }),
    ),
  ])
}

/** For which duties a move waits. */
function dutiesFirstWords(id: RuleId, naming: Naming): string {
  const done = doneFirstWords(id, naming)
  return done === undefined ? `for what must be done first, as ${citedRule(id, naming)} says` : `until ${done}`
}

/** `this has been done: …`. */
function doneFirstWords(id: RuleId, naming: Naming): string | undefined {
  const first = naming.space.graph
    .all('duty')
    .filter(({ holdsUp, holdsUpRules }) => holdsUp === 'every-transfer' || holdsUpRules.includes(id))
  return first.length === 0 ? undefined : `this has been done: ${listed(first.map((duty) => dutyInShort(duty.id, naming)))}`
}

/** The same after `only once`. */
function gatesOpenWords(rules: readonly RuleId[], naming: Naming, unmet?: readonly Proviso[]): string {
  return listed([
    ...new Set(rules.map((id) => opensWhen(id, naming, unmet) ?? doneFirstWords(id, naming) ?? 'what must be done first is done')),
  ])
}

function opensWhen(id: RuleId, { space: { graph } }: Naming, unmet: readonly Proviso[] = []): string | undefined {
  const left = unmet.find(({ rule }) => rule === id)
  if (left !== undefined) return left.until === undefined ? undefined : conditionWords(left.until, graph)
  const rule = graph.node(id)
  // What it waits for can stand in one of its readings only.
  const waitsFor =
    rule.kind !== 'route'
      ? undefined
      : (rule.waitsFor ??
        waysToRead(rule)
          .map((way) => way.rule.waitsFor)
          .find((each) => each !== undefined))
  return waitsFor === undefined ? undefined : conditionWords(waitsFor, graph)
}

/** Where it goes when the time has come. */
function goesWords(
  { goesTo, until, withTheCase, heldUp, unmet, chosenBy, agreedBy }: Extract<Answer, { kind: 'stays' }>,
  naming: Naming,
): string {
  const goes = goesTo!.kind === 'holder' && goesTo!.holder === 'closed' ? 'closes' : `moves to ${toWords(goesTo!, naming)}`
  if (withTheCase === true) return ` until the case moves, and then ${goes}`
  const choosing =
    chosenBy === undefined
      ? ''
      : deciderWords(chosenBy, naming) === undefined
        ? ' (who decides is not stated)'
        : `, as ${decidedWords(chosenBy, naming)}`
  const agreeing =
    agreedBy === undefined
      ? ''
      : ` on a day that is agreed${deciderWords(agreedBy, naming) === undefined ? ' (who decides is not stated)' : `, as ${decidedWords(agreedBy, naming)}`}`
  const then = `${heldUp === undefined ? goes : `${goes} only once ${gatesOpenWords(heldUp, naming, unmet)}`}${choosing}${agreeing}`
  return until.length === 0 ? `, and then ${then}: when is not stated` : `, and then ${then}`
}

const isClosure = (to: To) => to.kind === 'holder' && to.holder === 'closed'

function decidedWords(deciders: readonly Decider[], naming: Naming): string {
  const who = deciderWords(deciders, naming)
  return who === undefined ? 'who decides is not stated' : `${who} ${severalDecide(deciders, naming) ? 'decide' : 'decides'}`
}

function choiceWords(
  { about, options, to, otherwiseAt, ifStaying, clash }: Extract<Answer, { kind: 'choice' }>,
  holder: Holder,
  when: string,
  decided: string,
  naming: Naming,
): string {
  switch (about) {
    case 'whether': {
      const going = options.flatMap((option) => (option.kind === 'go' ? [option] : []))
      const closes = going.every(({ to }) => to?.kind === 'holder' && to.holder === 'closed')
      const to = listed(
        going.map((option) => optionWords(option, naming)),
        'or',
      )
      const stay = holder === 'closed' || holder === 'not yet open' ? `stays ${holder}` : `stays with ${holderWords(holder, naming)}`
      if (ifStaying !== undefined)
        return `${closes ? 'closes' : `moves to ${to}`}${when}, or ${staysWords(ifStaying, holder, '', naming)}${decided}`
      return `${closes ? 'closes' : `moves to ${to}`} or ${stay}${when}${decided}`
    }
    case 'team': {
      const teams = options.flatMap((option) =>
        option.kind === 'go' && option.to !== undefined && !isClosure(option.to) ? [option.to] : [],
      )
      return `moves to ${
        teams.length === options.length
          ? eitherWords(teams, naming)
          : listed(
              options.map((option) => optionWords(option, naming)),
              'or',
            )
      }${when}${decided}`
    }
    case 'moment': {
      const now = options.some(({ kind }) => kind === 'go')
      const named = options.flatMap((option) =>
        option.kind === 'when' && option.moment !== undefined ? [momentNamed(option.moment, naming)] : [],
      )
      const where = to === undefined ? '' : to.kind === 'holder' && to.holder === 'closed' ? ' to closure' : ` to ${toWords(to, naming)}`
      const unnamed = to === undefined ? ' to a team that the text does not name,' : ''
      return `moves${where}${unnamed} ${now ? 'now or ' : ''}${named.length === 0 ? `on a${now ? 'nother' : ''} day that is agreed` : `at ${listed(named, 'or')}`}${otherwiseAt === undefined || named.length > 0 ? '' : `, or ${atMomentNamed(otherwiseAt, naming)}`}${decided}${clash === undefined ? '' : `; on that day the text contradicts itself: its clauses do not agree ${aboutWords(clash.about)}`}`
    }
  }
}

/** What is to be known of the way in which an answer was asked for. */
export function remarkWords(remark: Remark, place: Asked, naming: Naming): string {
  switch (remark.kind) {
    case 'before effective':
      return `${timeWords(remark.on)} lies before the document took effect (${dateWords(remark.effective)}): the answer is what it would have said`
    case 'planned too late':
      return `${momentNamed(remark.moment, naming)}, at which the case is to move, is set for ${timeWords(remark.on)}: that is after the last day for it, ${timeWords(remark.latest)}${remark.rules.length === 0 ? '' : ` – ${citedRules(remark.rules, naming)}`}`
    case 'left out': {
      const { moment, on, answer } = remark
      const when = `${atMomentNamed(moment, naming)}${on === undefined ? '' : ` on ${timeWords(on)}`}`
      const comes =
        answer === 'unknown'
          ? 'what becomes of the case then cannot be told yet'
          : ofTheCase(answerWords(answer, { ...place, moment: undefined }, naming))
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
  const rules =
    decision?.answer !== undefined && decision.answer !== 'unknown' && decision.answer.kind === 'choice' ? decision.answer.rules : []
  const how =
    rules.length > 0
      ? `tell what was chosen (\`chosen: { ${nameOf(rules[0]!)}: … }\`)`
      : decision?.answer === 'unknown'
        ? 'tell what must still be known'
        : 'begin anew with the team that has it'
  const holder = heldBy === undefined ? undefined : findHolder(heldBy, naming.space)
  return sentence(
    `who holds the case from here on is not known: ${how}; what follows takes it to be ${heldBy === 'closed' || heldBy === 'not yet open' ? heldBy : `with ${holder === undefined ? heldBy : holderWords(holder, naming)} still`}`,
  )
}

/** After a step of a story at which the case moves, and the text does not say when. */
export function takenAsMovedWords({ decision }: StepDecided): string | undefined {
  const answer = decision?.answer
  return answer === undefined || answer === 'unknown' || answer.kind !== 'moves' || !answer.whenNotStated
    ? undefined
    : sentence('the text does not say when it moves: what follows takes it to have moved, on a day that is not known')
}

/** The heading of a step: `At the ICPC, 2 April 2026, held by CAT`. */
export function stepTitle({ on }: CaseGiven, { place }: Decision, plainNaming: Naming): string {
  const { holder, moment } = place
  const naming: Naming = { ...plainNaming, place }
  const day = on === undefined ? [] : [timeWords(on)]
  const held = holder === 'closed' || holder === 'not yet open' ? holder : `held by ${holderWords(holder, naming)}`
  return [...(moment === undefined ? ['Between events'] : [capitalised(atMomentNamed(moment, naming))]), ...day, held].join(', ')
}
