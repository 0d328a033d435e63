/** A decision as a small document: a first sentence, and under headings what belongs to it. Text and Markdown show the same one. */
import type {
  Answer,
  AspectInDecision,
  ChangedDuty,
  Decision,
  DutyConflict,
  DutyInDecision,
  LapsedLimit,
  LimitInDecision,
  Need,
  OtherReading,
  Setting,
} from '../../decide/index.js'
import { pressing } from '../../decide/index.js'
import type { Pressing } from '../../decide/index.js'
import type { Holder, Model, MomentName } from '../../space/index.js'
import { rungWords } from '../words/index.js'
import { nameOf } from '../../graph/ids.js'
import type { RuleId } from '../../graph/ids.js'
import { rulesRead } from '../../graph/under-reading.js'
import { listed, oneLine, quoted } from '../words/text.js'
import { partiesWords } from '../words/parties.js'
import { answerWords, headline, lapsedBecause, onlyIfWords, provisoWords, remarkWords } from './answer.js'
import { dutiesAlike, dutyConflictWords, dutyLines } from './duty-items.js'
import { item } from './item.js'
import type { Item } from './item.js'
import { questionWords, settingWords, teamsTold, tellWords, valueNamed } from './questions.js'
import { whyItems } from './why.js'
import { citedRule, citedRules, clausesOf, holderWords, leftOpenWords, limitInWords, momentNamed, namingOf, timeWords } from './words.js'
import type { Naming } from './words.js'

export interface Section {
  readonly title: string
  readonly items: readonly Item[]
  /** How many of a long list stand in `beyond`. */
  readonly more: number
  readonly beyond: readonly Item[]
}

export interface DecisionDocument {
  readonly headline: string
  readonly tone: 'good' | 'warn' | 'bad'
  readonly sections: readonly Section[]
}

/** Of long lists as many as a person reads, of what is owed now a few more; the JSON form has all. */
const most = 8
const mostOwed = 14

/**
 * Everything that is said of a decision, in the order in which somebody wants to know it.
 *
 * @param owedBefore what earlier steps of a story told to be still owed: it is told in one line
 */
export function decisionDocument(whole: Decision, model: Model, owedBefore: readonly DutyInDecision[] = []): DecisionDocument {
  const naming = namingOf(model.space, whole.place)
  const old = whole.duties.filter((duty) => duty.standing === 'owed' && duty.certain && owedBefore.some((before) => isToldAs(before, duty)))
  const decision = old.length === 0 ? whole : { ...whole, duties: whole.duties.filter((duty) => !old.includes(duty)) }
  const sections = [
    section(
      'To be known first',
      decision.remarks
        .filter(({ kind }) => kind !== 'planned too late' || decision.overtaken === undefined)
        .map((remark) => item(remarkWords(remark, decision.place, naming))),
    ),
    section(
      'Read otherwise',
      readingItems(decision, naming, (answer) => tellsMore(answer, decision)),
    ),
    section('When', whenItems(decision, naming)),
    section('What the clauses say', sideItems(decision, naming)),
    ...weightiestFirst([
      section(
        'Duties',
        dutyItems(decision, naming, ({ standing, certain, binds, met }) => standing === 'now' && certain && binds !== 'every case' && !met),
        [],
        mostOwed,
      ),
      section(
        'Still owed',
        [
          ...dutyItems(decision, naming, ({ standing, certain, met }) => standing === 'owed' && certain && !met),
          ...owedStillItems(old, !decision.duties.some(({ standing, certain }) => standing === 'owed' && certain), naming),
        ],
        [],
        mostOwed,
      ),
      section(
        'Duties to come',
        dutyItems(
          decision,
          naming,
          ({ standing, certain, binds, met }) => standing === 'to come' && certain && binds !== 'every case' && !met,
        ),
      ),
    ]),
    section(
      'Done late',
      dutyItems(
        decision,
        naming,
        ({ standing, certain, met, late }) => (standing === 'done late' || (met && late !== undefined)) && certain,
      ),
    ),
    section('What must still be known', needItems(decision, naming), decision.answer === 'unknown' ? undefined : laterTurns.needs),
    section('Possible answers', possibleItems(decision, naming), decision.answer === 'unknown' ? undefined : laterTurns.answers),
    section(
      'What the document leaves open',
      decision.leftOpen.map(({ rule, documents }) =>
        item(
          leftOpenWords(rule, documents, naming),
          [citedRule(rule, naming)],
          `${leftOpenWords(rule, documents, naming).replace(/\.$/, '')} (${clausesOf(rule, naming).join(', ')})`,
        ),
      ),
    ),
    section('Elsewhere', elsewhereItems(decision, naming)),
    section('If people do not agree', ladderItems(decision, naming, true)),
    section('Who is asked, one after another', ladderItems(decision, naming, false)),
    section(
      'Duties that contradict each other',
      decision.dutyConflicts
        .filter((conflict) => isPressing(conflict, decision))
        .map((conflict) => dutyConflictItem(conflict, decision, naming)),
    ),
    section('Also moving', aspectItems(decision, naming), decision.aspects.map(aspectTurn)),
    section(decision.answer === 'unknown' ? 'Rules that may bear on it' : 'Why', whyItems(decision, naming)),
    section('Why not another team', whyNotItems(decision, naming)),
    section(
      'Other readings',
      readingItems(decision, naming, (answer) => !tellsMore(answer, decision)),
      decision.otherReadings.some(changesWhatIsDueNow) ? [45] : [],
    ),
    section(
      'Duties in every case',
      dutyItems(
        decision,
        naming,
        ({ standing, certain, binds, met }) => (standing === 'now' || standing === 'to come') && certain && binds === 'every case' && !met,
      ),
    ),
    section(
      'Done by now',
      dutyItems(decision, naming, ({ certain, met, late }) => certain && met && late === undefined),
    ),
    section(
      'Owed or not, depending on what is not told',
      dutyItems(decision, naming, ({ certain }) => !certain).map(({ turn: _, ...each }) => each),
    ),
    section('Taken for granted', assumedItems(decision, naming)),
  ]
  return {
    headline: oneLine(headline(decision, naming)),
    tone: toneOf(decision),
    sections: sections.filter(({ items }) => items.length > 0),
  }
}

/** Whether a duty is told by what was told of it before: who owes it, by when, and whether that is over. */
function isToldAs(before: DutyInDecision, now: DutyInDecision): boolean {
  const told = ({ rule, who, times, overdue, arisenUnder }: DutyInDecision) => JSON.stringify([rule, who, times, overdue, arisenUnder])
  return before.standing === 'owed' && told(before) === told(now)
}

/** What is owed as it was at an earlier step, in one line. */
function owedStillItems(old: readonly DutyInDecision[], isAll: boolean, naming: Naming): readonly Item[] {
  const clauses = [...new Set(old.flatMap(({ rule }) => clausesOf(rule, naming)))]
  return old.length === 0
    ? []
    : [
        {
          turn: 30,
          ...item(
            `${old.length} ${!isAll ? 'more' : old.length === 1 ? 'duty' : 'duties'}, as told at earlier steps${clauses.length === 0 ? '' : ` (${[...clauses.slice(0, most), ...(clauses.length > most ? ['…'] : [])].join(', ')})`}`,
          ),
        },
      ]
}

/** What is owed at this moment, from before and later, in this order, unless one of them has what weighs more. */
function weightiestFirst(sections: readonly Section[]): readonly Section[] {
  const first = ({ items }: Section) => Math.min(...items.map(({ turn }) => turn ?? whenThereIsRoom))
  return sections.toSorted((a, b) => first(a) - first(b))
}

function section(
  title: string,
  items: readonly Item[],
  turns: readonly (number | undefined)[] = turnsOf[title] ?? [],
  atMost = most,
): Section {
  // What comes after those that are numbered follows when there is room.
  const turnOf = (index: number) => turns[index] ?? (turns.length > 0 && turns[0] !== undefined ? whenThereIsRoom : undefined)
  const told = items.map((each, index) => ({ ...each, ...turnIn(each.turn ?? turnOf(index)) }))
  return { title, items: told.slice(0, atMost), more: Math.max(0, items.length - atMost), beyond: told.slice(atMost) }
}

function turnIn(turn: number | undefined): { readonly turn?: number } {
  return turn === undefined ? {} : { turn }
}

/** When everything that somebody has to know has had its turn. */
const whenThereIsRoom = 65

/** When the items of a list have their turn to be read, the first of all lists at zero; duties have their own, by what they weigh. */
const turnsOf: Readonly<Record<string, readonly number[]>> = {
  'To be known first': [0, 25],
  'Read otherwise': [0, 25, 25],
  When: [0, 5, 5, 5],
  'What the clauses say': [0, 0, 0, 0],
  'What must still be known': [0, 5, 5],
  'Possible answers': [0, 0, 5, 5],
  'What the document leaves open': [19, 40],
  Elsewhere: [5],
  'Duties that contradict each other': [14],
  Why: [0, 45],
  'Rules that may bear on it': [0],
}

/** Where only what comes later is open, what must be done today is told before the rest of it. */
const laterTurns = { needs: [8, 21, 21], answers: [8, 8, 21, 21], taken: [23, 23, 23] } as const

/** When a duty has its turn, by what it weighs: what must be done at this moment right after the answer. */
export const dutyNow = 12

/** Without what is taken for granted the first line could be another: it is told before what has to be done, but no more of it than is read. */
const takenTurns: readonly number[] = [9, 13, 13]
const dutyTurns: Partial<Record<Pressing, number>> = {
  'at this moment, for what was told': 10,
  'told for its sake': 11,
  'at this moment': dutyNow,
  late: 15,
  'for what was told': 16,
  'by a day': 18,
  'told for the sake of what is not for now': 20,
  'to come, for what was told': 21,
  'before this moment': 22,
  'leave, for what was told': 22,
  'late, on a day that nobody knows': 24,
  'at any time, in such cases': 24,
  'at any time': 50,
  'to come': 60,
  leave: 62,
}

function toneOf({ answer, overtaken }: Decision): DecisionDocument['tone'] {
  if (overtaken !== undefined) return 'bad'
  if (answer === 'unknown' || answer.kind === 'choice') return 'warn'
  return answer.kind === 'conflict' || answer.kind === 'not covered' || (answer.kind === 'stays' && answer.due !== undefined)
    ? 'bad'
    : 'good'
}

function whenItems({ answer, common, provided, limits, lapsed, agreedAt, agreed }: Decision, naming: Naming): readonly Item[] {
  // Days of a move say nothing where no move is spoken of, or not in every case that is meant; until when it stays at least is said all the same.
  const ofStay = limits.filter((limit) => limit.certain && (limit.kind === 'not before' || isOfStay(limit, naming)))
  if (answer === 'unknown' && common?.kind === 'stays') return ofStay.map((limit) => limitItem(limit, naming))
  if (answer === 'unknown' ? common?.kind !== 'moves' : answer.kind === 'not covered' || (answer.kind === 'stays' && answer.nothingSaid))
    return ofStay.filter(({ kind }) => kind === 'by').map((limit) => limitItem(limit, naming))
  const agreeing = agreed === undefined ? '' : agreed ? ', which has agreed it' : ', which has not agreed it yet'
  const agreement = agreedAt.map((moment) => item(`agreed at ${momentNamed(moment, naming)}${agreeing}`))
  const waiting = provided.map((each) =>
    item(`only if ${onlyIfWords(each, naming)}: that is not told`, each.until === undefined ? [] : [citedRule(each.rule, naming)]),
  )
  // Where it stays, the days of a move that it may never make say nothing of it.
  const told = limits.filter(
    ({ certain, kind }) => certain || kind === 'not before' || answer === 'unknown' || answer.kind !== 'stays' || answer.due !== undefined,
  )
  return [...waiting, ...told.map((limit) => limitItem(limit, naming)), ...lapsed.map((limit) => lapsedItem(limit, naming)), ...agreement]
}

/** Whether it is said how long a team keeps a case at most, be it moved then or not. */
function isOfStay({ kind, rules }: LimitInDecision, { space: { graph } }: Naming): boolean {
  return (
    kind === 'by' &&
    rules.some((id) => {
      const rule = graph.node(id)
      return rule.kind === 'route' && rule.stay?.kind === 'stay-for' && rule.stay.bound === 'at most'
    })
  )
}

function lapsedItem(limit: LapsedLimit, naming: Naming): Item {
  const day = listed(
    limit.moments.map((moment) => momentNamed(moment, naming)),
    'and',
  )
  return item(
    `${limit.latest === undefined ? day : `${timeWords(limit.latest)} (${day})`} is no last day here, since ${lapsedBecause(limit, naming)}`,
    [citedRule(limit.rule, naming)],
  )
}

function limitItem(limit: LimitInDecision, naming: Naming): Item {
  return item(
    limitInWords(limit, naming),
    limit.rules.map((rule) => citedRule(rule, naming)),
  )
}

/** Each side of a conflict with the clauses that make it. */
function sideItems({ answer, place, overtaken }: Decision, naming: Naming): readonly Item[] {
  // What the first line has told of both clauses is not told twice.
  if (answer === 'unknown' || answer.kind !== 'conflict' || overtaken !== undefined) return []
  return answer.sides.map((side) =>
    item(answerWords(side.answer, place, naming), side.rules.length === 0 ? [] : [`by ${citedRules(side.rules, naming)}`]),
  )
}

function needItems({ needs }: Decision, naming: Naming): readonly Item[] {
  return needs.map((need) => {
    const [asked, notes] = [`${questionWords(need.axis, naming, true)} ${openWords(need, naming)}`, needNotes(need, naming)]
    return item(asked, notes, `${asked} (${notes.join('; ')})`)
  })
}

function openWords({ axis, open }: Need, naming: Naming): string {
  return `– ${listed(
    open.slice(0, most).map((value) => valueNamed({ axis, value }, naming)),
    'or',
  )}${open.length > most ? ' …' : ''}`
}

/** Who can tell, whether it can be told yet, and the name under which it is told. */
export function needNotes(need: Need, naming: Naming): readonly string[] {
  const { graph } = naming.space
  const judges = need.judgedBy.filter(({ kind }) => kind !== 'not-stated')
  const unnamed = need.judgedBy.length > 0 ? ['somebody has to judge it; who is not stated'] : []
  const judged = judges.length > 0 ? [`judged by ${partiesWords(judges, graph)}`] : unnamed
  const settled = settlingWords(need, naming)
  return [
    ...judged,
    ...criteriaNotes(need.axis, naming),
    ...(settled === undefined ? [] : [settled]),
    `told as ${tellWords(need.axis, naming)}`,
  ]
}

/** The criteria by which it is judged, where the text points to a document that nobody supplied. */
function criteriaNotes(axis: number, { space: { graph, vocabulary } }: Naming): readonly string[] {
  const { subject } = vocabulary.axes.list[axis]!
  const fact = subject.kind === 'fact' && graph.has(subject.fact) ? graph.node(subject.fact) : undefined
  const documents =
    fact?.kind === 'fact' ? fact.criteria.map((id) => graph.node(id)).filter((node) => node.kind === 'document' && !node.supplied) : []
  return documents.length === 0
    ? []
    : [
        `by ${listed(documents.map((document) => `“${document.kind === 'document' ? document.name : ''}”`))}, a document that is not supplied`,
      ]
}

/** Of more moments at which something can come out no list is read. */
const mostMoments = 3

function settlingWords({ axis, notYetKnowable }: Need, naming: Naming): string | undefined {
  const { graph, vocabulary } = naming.space
  const { subject } = vocabulary.axes.list[axis]!
  const fact = subject.kind === 'fact' && graph.has(subject.fact) ? graph.node(subject.fact) : undefined
  if (fact?.kind !== 'fact' || !notYetKnowable) return undefined
  // Of how things will be at a moment nobody knows before that.
  const moments =
    subject.kind === 'fact' && subject.asAt !== undefined ? [subject.asAt.replace(/^just before /, '')] : fact.settledAt.map(nameOf)
  if (moments.length > mostMoments) return 'nobody can know it yet'
  return moments.length === 0
    ? undefined
    : `not known before ${listed(
        moments.map((moment) => momentNamed(moment, naming)),
        'or',
      )}`
}

function dutyItems({ duties, otherReadings }: Decision, naming: Naming, which: (duty: DutyInDecision) => boolean): readonly Item[] {
  return dutiesAlike(duties.filter(which)).map(([duty, ...others]) => {
    const { text, under, short } = dutyLines(duty, naming, others)
    const milder = duty.overdue ? milderReadings(duty, otherReadings) : []
    return {
      ...item(text, [...under, ...milder], milder.length === 0 ? short : `${short}; ${milder[0]!}`),
      ...turnIn(dutyTurns[pressing[duty.weight]!]),
    }
  })
}

/** Two duties that contradict each other, with what each asks of whom, and by when. */
function dutyConflictItem(conflict: DutyConflict, { duties }: Decision, naming: Naming): Item {
  const words = dutyConflictWords(conflict, naming)
  const sides = conflict.rules.map((rule) => duties.find((duty) => duty.rule === rule))
  const told = sides.flatMap((duty) => (duty === undefined ? [] : [dutyLines(duty, naming).short]))
  return told.length < conflict.rules.length
    ? item(words)
    : item(words, told, `${told.join(', but ')}${conflict.certain ? '' : ', depending on what is not told'}`)
}

/** Whether one of two duties that contradict each other is owed by now. */
function isPressing({ rules }: DutyConflict, { duties }: Decision): boolean {
  return duties.some(({ rule, standing }) => rules.includes(rule) && (standing === 'now' || standing === 'owed'))
}

/** The readings under which what is overdue is not. */
function milderReadings({ rule }: DutyInDecision, readings: Decision['otherReadings']): readonly string[] {
  const milder = readings.filter(({ duties }) =>
    duties.some((changed) => changed.rule === rule && changed.then.length > 0 && changed.then.every(({ overdue }) => !overdue)),
  )
  return milder.map(({ option }) => `not overdue if read as ${quoted(option.replaceAll('-', ' '))}`)
}

/** Where nothing is said of this moment, of whose cases something is. */
function elsewhereItems({ spokenOf, place }: Decision, naming: Naming): readonly Item[] {
  if (spokenOf.length === 0 || place.moment === undefined) return []
  return [
    item(
      `the text speaks of this moment for cases held by ${listed(
        spokenOf.map((holder) => holderWords(holder, naming)),
        'or',
      )}`,
    ),
  ]
}

/** When something else that moves with a case has its turn: what has a day with the days of the answer, then what moves now or should have. */
function aspectTurn({ answer, limits }: AspectInDecision): number | undefined {
  const isNow =
    answer !== 'unknown' && (answer.kind === 'moves' || answer.kind === 'conflict' || (answer.kind === 'stays' && answer.due !== undefined))
  return limits.some(({ when, certain }) => when !== undefined && certain) ? 5 : isNow ? 15 : undefined
}

/** Whether a ladder speaks of what the case tells, and not of every case. */
function asksOfCase(rule: RuleId, { space: { graph } }: Naming): boolean {
  const node = graph.node(rule)
  return 'when' in node && node.when.kind !== 'always'
}

/** The people to whom a matter goes, one after another. */
function ladderItems({ ladders }: Decision, naming: Naming, ofDispute: boolean): readonly Item[] {
  const { graph } = naming.space
  const found = ladders.filter((ladder) => ladder.certain && ladder.ofDispute === ofDispute)
  // What speaks of this situation comes before what holds for every case.
  return found
    .toSorted((a, b) => Number(asksOfCase(b.rule, naming)) - Number(asksOfCase(a.rule, naming)))
    .map(({ rule, rungs }) => ({
      ...item(`the matter goes to ${rungs.map((rung) => rungWords(rung, graph)).join(', then to ')}`, [citedRule(rule, naming)]),
      ...turnIn(asksOfCase(rule, naming) ? 5 : undefined),
    }))
}

/** What of a case moves, or stays, besides the responsibility for it. */
function aspectItems({ aspects, place }: Decision, naming: Naming): readonly Item[] {
  return aspects.map(({ aspect, stillWith, answer, trace, limits, needs }) => {
    const applied = trace.filter(({ part }) => part === 'applied')
    const rules = applied.map(({ rule }) => rule)
    const arranged = applied.flatMap(({ as }) =>
      as.arrangedBy.length === 0 ? [] : [`to be arranged by ${partiesWords(as.arrangedBy, naming.space.graph)}`],
    )
    const asked = needs.slice(0, 3).map(({ axis }) => questionWords(axis, naming))
    const under = [
      ...asked,
      ...limits.map((limit) => limitInWords(limit, naming)),
      ...new Set(arranged),
      ...(rules.length === 0 ? [] : [citedRules(rules, naming)]),
    ]
    return item(
      `${aspect}: ${answer === 'unknown' ? 'more must be known' : answerWords(answer, stillWith === undefined ? place : { holder: stillWith, moment: undefined }, naming)}`,
      under,
    )
  })
}

/** What nobody told, and would make a difference if it were otherwise; last what the first line says itself. */
function assumedItems({ assumed, answer }: Decision, naming: Naming): readonly Item[] {
  const { list } = naming.space.vocabulary.axes
  const ends = new Set(answer === 'unknown' ? [] : endsSaid(answer))
  const isSaid = ({ axis }: Decision['assumed'][number]) => {
    const { subject } = list[axis]!
    return subject.kind === 'chosen' || (subject.kind === 'passed' && ends.has(subject.moment))
  }
  const shown = assumed.filter((each) => !isSaid(each))
  return [...shown, ...assumed.filter(isSaid)].map(({ axis, values }, index) => ({
    ...item(
      listed(
        values.map((value) => settingWords({ axis, value }, naming)),
        'or',
      ),
    ),
    ...turnIn(index < shown.length ? (answer === 'unknown' ? laterTurns.taken : takenTurns)[index] : undefined),
  }))
}

/** Moments that an answer names as those until which the case stays: that they have not come is said by that. */
function endsSaid(answer: Answer): readonly MomentName[] {
  switch (answer.kind) {
    case 'stays':
      return answer.until
    case 'conflict':
      return answer.sides.flatMap((side) => endsSaid(side.answer))
    default:
      return []
  }
}

/** Each answer that the case can still have, once, with what it needs. */
function possibleItems({ possibilities, place }: Decision, naming: Naming): readonly Item[] {
  const byAnswer = new Map<string, { readonly whole: string; readonly short: string } | undefined>()
  for (const { answer, example, provided } of possibilities) {
    const words = `${answerWords(answer, place, naming)}${provisoWords(provided, naming)}`
    const of = (most: number) => `for example if ${exampleWords(example, most, naming)}`
    byAnswer.set(words, byAnswer.get(words) ?? (example.length === 0 ? undefined : { whole: of(6), short: of(3) }))
  }
  return [...byAnswer].map(([words, example]) =>
    example === undefined ? item(words) : item(words, [example.whole], `${words} – ${example.short}`),
  )
}

/** Of a long example as much as a person takes in. */
function exampleWords(example: readonly Setting[], most: number, naming: Naming): string {
  const said = example.slice(0, example.length > most ? most - 1 : most).map((setting) => settingWords(setting, naming))
  return listed(said.length < example.length ? [...said, `${example.length - said.length} more things are so`] : said)
}

/** Where the same is wanting but for the team that the case tells, the teams stand together. */
function whyNotItems({ whyNot }: Decision, naming: Naming): readonly Item[] {
  const { list } = naming.space.vocabulary.axes
  const groups = new Map<string, { readonly holders: Holder[]; readonly words: readonly string[] }>()
  for (const { to, changes } of whyNot) {
    const teams = changes.filter(({ axis }) => list[axis]!.subject.kind === 'team')
    const own = teams.length === 1 && naming.space.vocabulary.holders.some((holder) => holder === to)
    const words = changes.map((setting) =>
      own && setting === teams[0] ? `${teamTold(setting, naming)} is that team` : settingWords(setting, naming),
    )
    const key = words.join('\n')
    groups.get(key)?.holders.push(to) ?? groups.set(key, { holders: [to], words })
  }
  return [...groups.values()].map(({ holders, words }) => {
    const teams = holders.filter((holder) => holder !== 'closed').map((holder) => holderWords(holder, naming))
    const outcome = [
      ...(teams.length === 0 ? [] : [`move to ${listed(teams, 'or')}`]),
      ...(teams.length === holders.length ? [] : ['close']),
    ]
    return item(`it would ${outcome.join(' or ')} if ${listed(words)}`)
  })
}

function teamTold({ axis }: Setting, naming: Naming): string {
  const { subject } = naming.space.vocabulary.axes.list[axis]!
  return subject.kind === 'team' ? teamsTold[subject.which] : ''
}

/** First those by which the text contradicts itself, then those by which the case is with another team. */
function readingItems(
  { otherReadings: all, place, answer: own, duties: owed }: Decision,
  naming: Naming,
  which: (answer: OtherReading['answer']) => boolean,
): readonly Item[] {
  const { graph } = naming.space
  const wordsOf = (answer: OtherReading['answer']) =>
    answer === undefined || answer === 'unknown' ? answer : answerWords(answer, place, naming)
  // What is told in the same words is the same to whoever reads it.
  const otherReadings = all.flatMap((each): OtherReading[] => {
    const { answer, ...others } = each
    return answer === undefined || wordsOf(answer) !== wordsOf(own) ? [each] : each.duties.length > 0 ? [others] : []
  })
  const team = (answer: OtherReading['answer']) =>
    answer === undefined || answer === 'unknown'
      ? undefined
      : answer.kind === 'moves'
        ? answer.to.key
        : answer.kind === 'stays'
          ? (answer.due?.key ?? place.holder)
          : answer.kind
  // What was told of the case and nothing that is owed turns on, but for such a reading, was told for its sake.
  const used = new Set(owed.flatMap(({ turnsOn, certain }) => (certain ? turnsOn : [])))
  const isToldForIt = (each: OtherReading) =>
    each.answer === undefined &&
    changesWhatIsDueNow(each) &&
    each.duties.some(({ then }) => then.some(({ turnsOn, certain }) => certain && turnsOn.some((axis) => !used.has(axis))))
  const rank = (each: OtherReading) => (isToldForIt(each) ? -2 : each.answer === undefined && changesWhatIsDueNow(each) ? -1 : rankOf(each))
  const rankOf = ({ answer }: OtherReading) =>
    answer !== undefined && answer !== 'unknown' && answer.kind === 'conflict' ? 0 : team(answer) === team(own) ? 2 : 1
  return otherReadings
    .filter(({ answer }) => which(answer))
    .toSorted((a, b) => rank(a) - rank(b))
    .map((each) => {
      const { reading, option, answer, rules: bearing, duties } = each
      const rules = bearing.length > 0 ? bearing : rulesRead(reading, graph).map(({ id }) => id)
      const then = answer === undefined ? [] : [answer === 'unknown' ? 'more would have to be known' : answerWords(answer, place, naming)]
      const read = `if ${rules.length === 0 ? nameOf(reading) : citedRules(rules.slice(0, 2), naming)} ${rules.length === 1 ? 'is' : 'are'} read as ${quoted(option.replaceAll('-', ' '))}`
      const changes = duties.flatMap((duty) => changedDutyWords(duty, naming))
      const told =
        answer === undefined && changes.length === 1
          ? item(`${read}: ${changes[0]}`)
          : item(`${read}: ${then[0] ?? 'other duties'}`, changes.slice(0, most))
      return isToldForIt(each) ? { turn: dutyNow, ...told } : told
    })
}

/** Whether somebody owes something now by one reading, and not, or otherwise, by the other. */
function changesWhatIsDueNow({ answer, duties }: OtherReading): boolean {
  return (
    answer === undefined && duties.some(({ now, then }) => [...now, ...then].some(({ standing, certain }) => standing === 'now' && certain))
  )
}

/** Whether a reading gives another answer; that more would have to be known is none where more must be known anyway. */
function tellsMore(answer: OtherReading['answer'], { answer: own }: Decision): boolean {
  return answer !== undefined && (answer !== 'unknown' || own !== 'unknown')
}

/** What would be owed of a rule, or that nothing would. */
function changedDutyWords({ rule, then }: ChangedDuty, naming: Naming): readonly string[] {
  if (then.length === 0) return [`${citedRule(rule, naming)} is not owed`]
  return then.map((duty) => {
    const { text, said } = dutyLines(duty, naming)
    // Where a last day follows the day from which it is owed, both are told.
    return duty.times.length > 1 ? said : `${text}${duty.certain ? '' : ', depending on what is not told'}`
  })
}
