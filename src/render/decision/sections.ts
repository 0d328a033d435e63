/** A decision as a small document: a first sentence, and under headings what belongs to it. Text and Markdown show the same one. */
import type { ChangedDuty, Decision, DutyInDecision, Need, OtherReading, RuleInTrace, Setting } from '../../decide/index.js'
import type { Holder, Model } from '../../space/index.js'
import { ruleSentence, rungWords } from '../words/index.js'
import { nameOf } from '../../graph/ids.js'
import { rulesRead } from '../../graph/under-reading.js'
import { conditionWords } from '../words/conditions.js'
import { listed, oneLine, quoted } from '../words/text.js'
import { partiesWords } from '../words/parties.js'
import { answerWords, headline, provisoWords, remarkWords } from './answer.js'
import { dutyConflictWords, dutyLines } from './duty-items.js'
import { questionWords, settingWords, teamsTold, tellWords, valueNamed } from './questions.js'
import { citedRule, citedRules, clausesOf, holderWords, leftOpenWords, limitInWords, momentNamed, namingOf } from './words.js'
import type { Naming } from './words.js'

/** A line, with lines of its own. */
export interface Item {
  readonly text: string
  readonly under: readonly string[]
  /** All of it in a line, for who reads on only if it matters. */
  readonly short: string
}

export interface Section {
  readonly title: string
  readonly items: readonly Item[]
  /** How many of a long list stand in `beyond`. */
  readonly more: number
  readonly beyond: readonly Item[]
  /** What of it belongs to what is read first: so many items at least; nothing: none. */
  readonly first?: number
}

export interface DecisionDocument {
  readonly headline: string
  readonly tone: 'good' | 'warn' | 'bad'
  readonly sections: readonly Section[]
}

/** Of long lists as many as a person reads; the JSON form has all. */
const most = 8

const item = (text: string, under: readonly string[] = [], short = [text, ...under].join(' – ')): Item => ({ text: oneLine(text), under: under.map(oneLine), short: oneLine(short) })

/** Everything that is said of a decision, in the order in which somebody wants to know it. */
export function decisionDocument(decision: Decision, model: Model): DecisionDocument {
  const naming = namingOf(model.space)
  const sections = [
    section('To be known first', decision.remarks.map((remark) => item(remarkWords(remark, decision.place, naming)))),
    section('Read otherwise', readingItems(decision, naming, (answer) => tellsMore(answer, decision))),
    section('When', whenItems(decision, naming)),
    section('What the clauses say', sideItems(decision, naming)),
    section('Duties', dutyItems(decision, naming, ({ standing, certain, binds }) => standing === 'now' && certain && binds !== 'every case')),
    section('Still owed', dutyItems(decision, naming, ({ standing, certain }) => standing === 'owed' && certain)),
    section('What must still be known', needItems(decision, naming)),
    section('Possible answers', possibleItems(decision, naming)),
    section('What the document leaves open', decision.leftOpen.map(({ rule, documents }) => item(leftOpenWords(rule, documents, naming), [citedRule(rule, naming)], `${leftOpenWords(rule, documents, naming).replace(/\.$/, '')} (${clausesOf(rule, naming).join(', ')})`))),
    section('Elsewhere', elsewhereItems(decision, naming)),
    section('If people do not agree', ladderItems(decision, naming, true), isDisputed(decision, naming) ? 1 : undefined),
    section('Who is asked, one after another', ladderItems(decision, naming, false)),
    section('Duties that contradict each other', decision.dutyConflicts.map((conflict) => item(dutyConflictWords(conflict, naming)))),
    section('Also moving', aspectItems(decision, naming)),
    section(decision.answer === 'unknown' ? 'Rules that may bear on it' : 'Why', whyItems(decision, naming)),
    section('Why not another team', whyNotItems(decision, naming)),
    section('Other readings', readingItems(decision, naming, (answer) => !tellsMore(answer, decision))),
    section('Duties in every case', dutyItems(decision, naming, ({ standing, certain, binds }) => standing === 'now' && certain && binds === 'every case')),
    section('Duties to come', dutyItems(decision, naming, ({ standing, certain }) => standing === 'to come' && certain)),
    section('Owed only in some of the cases that are meant', dutyItems(decision, naming, ({ certain }) => !certain)),
    section('Taken for granted', assumedItems(decision, naming)),
  ]
  return { headline: oneLine(headline(decision, naming)), tone: toneOf(decision), sections: sections.filter(({ items }) => items.length > 0) }
}

function section(title: string, items: readonly Item[], first = readFirst[title]): Section {
  return { title, items: items.slice(0, most), more: Math.max(0, items.length - most), beyond: items.slice(most), ...(first === undefined ? {} : { first }) }
}

/** What somebody wants to know first, and of how much of it at least. */
const readFirst: Readonly<Record<string, number>> = {
  'To be known first': 2, 'Read otherwise': 3, When: 4, 'What the clauses say': 4, Duties: 3, 'Still owed': 1, 'What must still be known': 3, 'Possible answers': 4, Elsewhere: 1, 'Duties that contradict each other': 1, Why: 2, 'Rules that may bear on it': 1,
  'What the document leaves open': 1, 'Taken for granted': 1,
}

function toneOf({ answer }: Decision): DecisionDocument['tone'] {
  if (answer === 'unknown' || answer.kind === 'choice') return 'warn'
  return answer.kind === 'conflict' || answer.kind === 'not covered' || (answer.kind === 'stays' && answer.due !== undefined) ? 'bad' : 'good'
}

function whenItems({ answer, common, provided, limits, agreedAt, agreed }: Decision, naming: Naming): readonly Item[] {
  // Days of a move say nothing where no move is spoken of, or not in every case that is meant.
  if (answer === 'unknown' ? common?.kind !== 'moves' : answer.kind === 'not covered' || (answer.kind === 'stays' && answer.nothingSaid)) return []
  const told = agreed === undefined ? '' : agreed ? ', which has agreed it' : ', which has not agreed it yet'
  const agreement = agreedAt.map((moment) => item(`agreed at ${momentNamed(moment, naming)}${told}`))
  const waiting = provided.map(({ rule, until }) => item(`only if ${conditionWords(until, naming.space.graph)}: that is not told`, [citedRule(rule, naming)]))
  return [...waiting, ...limits.map((limit) => item(limitInWords(limit, naming), limit.rules.map((rule) => citedRule(rule, naming)))), ...agreement]
}

/** Each side of a conflict with the clauses that make it. */
function sideItems({ answer, place }: Decision, naming: Naming): readonly Item[] {
  if (answer === 'unknown' || answer.kind !== 'conflict') return []
  return answer.sides.map((side) => item(answerWords(side.answer, place, naming), side.rules.length === 0 ? [] : [`by ${citedRules(side.rules, naming)}`]))
}

function needItems({ needs }: Decision, naming: Naming): readonly Item[] {
  return needs.map((need) => {
    const [asked, notes] = [`${questionWords(need.axis, naming)} ${openWords(need, naming)}`, needNotes(need, naming)]
    return item(asked, notes, `${asked} (${notes.join('; ')})`)
  })
}

function openWords({ axis, open }: Need, naming: Naming): string {
  return `– ${listed(open.slice(0, most).map((value) => valueNamed({ axis, value }, naming)), 'or')}${open.length > most ? ' …' : ''}`
}

/** Who can tell, whether it can be told yet, and the name under which it is told. */
export function needNotes(need: Need, naming: Naming): readonly string[] {
  const { graph } = naming.space
  const judges = need.judgedBy.filter(({ kind }) => kind !== 'not-stated')
  const unnamed = need.judgedBy.length > 0 ? ['somebody has to judge it; who is not stated'] : []
  const judged = judges.length > 0 ? [`judged by ${partiesWords(judges, graph, 'or')}`] : unnamed
  const settled = settlingWords(need, naming)
  return [...judged, ...criteriaNotes(need.axis, naming), ...(settled === undefined ? [] : [settled]), `told as ${tellWords(need.axis, naming)}`]
}

/** The criteria by which it is judged, where the text points to a document that nobody supplied. */
function criteriaNotes(axis: number, { space: { graph, vocabulary } }: Naming): readonly string[] {
  const { subject } = vocabulary.axes.list[axis]!
  const fact = subject.kind === 'fact' && graph.has(subject.fact) ? graph.node(subject.fact) : undefined
  const documents = fact?.kind === 'fact' ? fact.criteria.map((id) => graph.node(id)).filter((node) => node.kind === 'document' && !node.supplied) : []
  return documents.length === 0 ? [] : [`by ${listed(documents.map((document) => `“${document.kind === 'document' ? document.name : ''}”`))}, a document that is not supplied`]
}

function settlingWords({ axis, notYetKnowable }: Need, naming: Naming): string | undefined {
  const { graph, vocabulary } = naming.space
  const { subject } = vocabulary.axes.list[axis]!
  const fact = subject.kind === 'fact' && graph.has(subject.fact) ? graph.node(subject.fact) : undefined
  if (fact?.kind !== 'fact' || !notYetKnowable) return undefined
  // Of how things will be at a moment nobody knows before that.
  const moments = subject.kind === 'fact' && subject.asAt !== undefined ? [subject.asAt.replace(/^just before /, '')] : fact.settledAt.map(nameOf)
  return moments.length === 0 ? undefined : `not known before ${listed(moments.map((moment) => momentNamed(moment, naming)), 'or')}`
}

function dutyItems({ duties }: Decision, naming: Naming, which: (duty: DutyInDecision) => boolean): readonly Item[] {
  return duties.filter(which).map((duty) => {
    const { text, under, short } = dutyLines(duty, naming)
    return item(text, under, short)
  })
}

/** Where nothing is said of this moment, of whose cases something is. */
function elsewhereItems({ spokenOf, place }: Decision, naming: Naming): readonly Item[] {
  if (spokenOf.length === 0 || place.moment === undefined) return []
  return [item(`the text speaks of this moment for cases held by ${listed(spokenOf.map((holder) => holderWords(holder, naming)), 'or')}`)]
}

/** Whether a ladder speaks of what the case tells, and not of every case. */
function isDisputed({ ladders }: Decision, { space: { graph } }: Naming): boolean {
  return ladders.some(({ rule, certain, ofDispute }) => {
    const node = graph.node(rule)
    return certain && ofDispute && 'when' in node && node.when.kind !== 'always'
  })
}

/** The people to whom a matter goes, one after another. */
function ladderItems({ ladders }: Decision, naming: Naming, ofDispute: boolean): readonly Item[] {
  const { graph } = naming.space
  return ladders.filter((ladder) => ladder.certain && ladder.ofDispute === ofDispute).map(({ rule, rungs }) => item(`the matter goes to ${rungs.map((rung) => rungWords(rung, graph)).join(', then to ')}`, [citedRule(rule, naming)]))
}

/** What of a case moves, or stays, besides the responsibility for it. */
function aspectItems({ aspects, place }: Decision, naming: Naming): readonly Item[] {
  return aspects.map(({ aspect, answer, trace, limits, needs }) => {
    const applied = trace.filter(({ part }) => part === 'applied')
    const rules = applied.map(({ rule }) => rule)
    const arranged = applied.flatMap(({ as }) => (as.arrangedBy.length === 0 ? [] : [`to be arranged by ${partiesWords(as.arrangedBy, naming.space.graph)}`]))
    const asked = needs.slice(0, 3).map(({ axis }) => questionWords(axis, naming))
    const under = [...asked, ...limits.map((limit) => limitInWords(limit, naming)), ...new Set(arranged), ...(rules.length === 0 ? [] : [citedRules(rules, naming)])]
    return item(`${aspect}: ${answer === 'unknown' ? 'more must be known' : answerWords(answer, place, naming)}`, under)
  })
}

/** What nobody told, and would make a difference if it were otherwise. */
function assumedItems({ assumed }: Decision, naming: Naming): readonly Item[] {
  return assumed.map(({ axis, values }) => item(listed(values.map((value) => settingWords({ axis, value }, naming)), 'or')))
}

/** Each answer that the case can still have, once, with what it needs. */
function possibleItems({ possibilities, place }: Decision, naming: Naming): readonly Item[] {
  const byAnswer = new Map<string, { readonly whole: string; readonly short: string } | undefined>()
  for (const { answer, example, provided } of possibilities) {
    const words = `${answerWords(answer, place, naming)}${provisoWords(provided, naming)}`
    const of = (most: number) => `for example if ${exampleWords(example, most, naming)}`
    byAnswer.set(words, byAnswer.get(words) ?? (example.length === 0 ? undefined : { whole: of(6), short: of(3) }))
  }
  return [...byAnswer].map(([words, example]) => (example === undefined ? item(words) : item(words, [example.whole], `${words} – ${example.short}`)))
}

/** Of a long example as much as a person takes in. */
function exampleWords(example: readonly Setting[], most: number, naming: Naming): string {
  const said = example.slice(0, example.length > most ? most - 1 : most).map((setting) => settingWords(setting, naming))
  return listed(said.length < example.length ? [...said, `${example.length - said.length} more things are so`] : said)
}

/** How a rule stands that does not simply apply. */
const parts: Readonly<Record<RuleInTrace['part'], string | undefined>> = {
  applied: undefined, qualifies: undefined, permits: undefined, lapsed: 'lapses, since what it stands beside gives way',
  lifted: 'does not apply, being lifted by an exception', beaten: 'gives way', replaced: 'is set aside',
}
const joints: Partial<Record<RuleInTrace['part'], string>> = { beaten: 'to', replaced: 'by' }

/** The rules that bear on the case, each in its own words. */
function whyItems({ trace, answer }: Decision, naming: Naming): readonly Item[] {
  // Of one case that could be meant among others nothing is said, where what is common to all of them is reason enough.
  const sure = trace.filter(({ certain }) => certain)
  const told = answer !== 'unknown' && sure.some(({ part }) => part === 'applied' || part === 'permits') ? sure : trace
  return told.map((rule) => {
    const [sentence, how] = [ruleSentence(rule.as, naming.space.graph), standing(rule, naming)]
    return item(citedRule(rule.rule, naming), [sentence, ...how], `${citedRule(rule.rule, naming)}: ${[sentence.replace(/\.$/, ''), ...how].join('; ')}`)
  })
}

function standing({ part, by, certain }: RuleInTrace, naming: Naming): readonly string[] {
  const beaters = joints[part] === undefined || by.length === 0 ? '' : ` ${joints[part]} ${citedRules(by, naming)}`
  return [...(parts[part] === undefined ? [] : [`${parts[part]}${beaters}`]), ...(!certain ? ['only in some of the cases that are meant'] : [])]
}

/** Where the same is wanting but for the team that the case tells, the teams stand together. */
function whyNotItems({ whyNot }: Decision, naming: Naming): readonly Item[] {
  const { list } = naming.space.vocabulary.axes
  const groups = new Map<string, { readonly holders: Holder[]; readonly words: readonly string[] }>()
  for (const { to, changes } of whyNot) {
    const teams = changes.filter(({ axis }) => list[axis]!.subject.kind === 'team')
    const own = teams.length === 1 && naming.space.vocabulary.holders.some((holder) => holder === to)
    const words = changes.map((setting) => (own && setting === teams[0] ? `${teamTold(setting, naming)} is that team` : settingWords(setting, naming)))
    const key = words.join('\n')
    groups.get(key)?.holders.push(to) ?? groups.set(key, { holders: [to], words })
  }
  return [...groups.values()].map(({ holders, words }) => {
    const teams = holders.filter((holder) => holder !== 'closed').map((holder) => holderWords(holder, naming))
    const outcome = [...(teams.length === 0 ? [] : [`move to ${listed(teams, 'or')}`]), ...(teams.length === holders.length ? [] : ['close'])]
    return item(`it would ${outcome.join(' or ')} if ${listed(words)}`)
  })
}

function teamTold({ axis }: Setting, naming: Naming): string {
  const { subject } = naming.space.vocabulary.axes.list[axis]!
  return subject.kind === 'team' ? teamsTold[subject.which] : ''
}

/** First those by which the text contradicts itself, then those by which the case is with another team. */
function readingItems({ otherReadings, place, answer: own }: Decision, naming: Naming, which: (answer: OtherReading['answer']) => boolean): readonly Item[] {
  const { graph } = naming.space
  const team = (answer: OtherReading['answer']) => (answer === undefined || answer === 'unknown' ? undefined : answer.kind === 'moves' ? answer.to.key : answer.kind === 'stays' ? (answer.due?.key ?? place.holder) : answer.kind)
  const rank = ({ answer }: OtherReading) => (answer !== undefined && answer !== 'unknown' && answer.kind === 'conflict' ? 0 : team(answer) === team(own) ? 2 : 1)
  return otherReadings.filter(({ answer }) => which(answer)).toSorted((a, b) => rank(a) - rank(b)).map(({ reading, option, answer, rules: bearing, duties }) => {
    const rules = bearing.length > 0 ? bearing : rulesRead(reading, graph).map(({ id }) => id)
    const then = answer === undefined ? [] : [answer === 'unknown' ? 'more would have to be known' : answerWords(answer, place, naming)]
    const read = `if ${rules.length === 0 ? nameOf(reading) : citedRules(rules.slice(0, 2), naming)} ${rules.length === 1 ? 'is' : 'are'} read as ${quoted(option.replaceAll('-', ' '))}`
    const changes = duties.flatMap((duty) => changedDutyWords(duty, naming))
    return answer === undefined && changes.length === 1 ? item(`${read}: ${changes[0]}`) : item(`${read}: ${then[0] ?? 'other duties'}`, changes.slice(0, most))
  })
}

/** Whether a reading gives another answer; that more would have to be known is none where more must be known anyway. */
function tellsMore(answer: OtherReading['answer'], { answer: own }: Decision): boolean {
  return answer !== undefined && (answer !== 'unknown' || own !== 'unknown')
}

/** What would be owed of a rule, or that nothing would. */
function changedDutyWords({ rule, then }: ChangedDuty, naming: Naming): readonly string[] {
  if (then.length === 0) return [`${citedRule(rule, naming)} is not owed`]
  return then.map((duty) => {
    const { text } = dutyLines(duty, naming)
    return `${text}${duty.certain ? '' : ', in some of the cases that are meant'}`
  })
}
