/** What is owed in a case, line by line, in the order in which it falls due. */
import type { DutyConflict, DutyInDecision, Shortening, TimeOfDuty } from '../../decide/index.js'
import { actWords, doersWords, dueWords, holdsUpWords, limitWords } from '../words/index.js'
import { modals } from '../words/duties.js'
import { namesWithThe } from '../words/names.js'
import type { RuleId } from '../../graph/ids.js'
import type { Duty } from '../../graph/nodes.js'
import { listed } from '../words/text.js'
import { questionWords } from './questions.js'
import { citedRule, citedRules, clausesOf, holderWords, reckoningWords, timeWords, undatedWords } from './words.js'
import type { Naming } from './words.js'

export interface DutyLines {
  readonly text: string
  readonly under: readonly string[]
  /** Who does what, by when, and where it stands; and the same with its clauses. */
  readonly said: string
  readonly short: string
}

/** Each duty with those that ask the same of the same people under another clause, in the order of the first. */
export function dutiesAlike(duties: readonly DutyInDecision[]): readonly (readonly [DutyInDecision, ...DutyInDecision[]])[] {
  const groups: [DutyInDecision, ...DutyInDecision[]][] = []
  // Leave to do it instead is told with the duty itself.
  const told = new Set(duties.flatMap(({ orElse }) => orElse.map(({ rule }) => rule)))
  for (const duty of duties.filter(({ strength, rule }) => strength !== 'may' || !told.has(rule))) {
    const group = groups.find((each) => each.every((other) => areAlike(duty, other)))
    if (group === undefined) groups.push([duty])
    else group.push(duty)
  }
  // The strictest speaks for all; of two alike the one that names these people itself.
  return groups.map((group) => group.toSorted((a, b) => rank(a) - rank(b)) as [DutyInDecision, ...DutyInDecision[]])
}

const rank = ({ strength, whoBy }: DutyInDecision) => (strength === 'must' ? 0 : 2) + (whoBy === undefined ? 0 : 1)

const demands: ReadonlySet<DutyInDecision['strength']> = new Set(['must', 'should'])

function areAlike(a: DutyInDecision, b: DutyInDecision): boolean {
  const same = (of: (duty: DutyInDecision) => unknown) => JSON.stringify(of(a)) === JSON.stringify(of(b))
  // Who does what another clause lays down does it by the times of either.
  const isTheOther = a.whoBy === b.rule || b.whoBy === a.rule
  return (
    demands.has(a.strength) &&
    demands.has(b.strength) &&
    same(({ who, act, standing, certain, arisenUnder }) => [who, act, standing, certain, arisenUnder]) &&
    (isTheOther || same(({ times }) => times))
  )
}

/**
 * A duty in a line, with what belongs to it.
 *
 * @param others those that are alike: their clauses stand with it
 */
export function dutyLines(one: DutyInDecision, naming: Naming, others: readonly DutyInDecision[] = []): DutyLines {
  const { graph } = naming.space
  const all = [one, ...others]
  const duty: DutyInDecision = {
    ...one,
    overdue: all.some(({ overdue }) => overdue),
    times: one.times.length > 0 ? one.times : (others.find(({ times }) => times.length > 0)?.times ?? []),
  }
  const instead = all.flatMap(({ orElse }) => orElse)
  const due = (windowOf(duty.times) ?? duty.times).map((time) => timeInWords(time, naming, duty.standing))
  const first = due.shift()
  const more = [
    ...due.map((time) => `also ${time}`),
    ...(duty.overdue ? ['overdue, unless it has been done'] : []),
    ...lateWords(duty),
    ...(duty.shortening === undefined ? [] : shorteningWords(duty.shortening, naming)),
    ...(duty.arisenUnder === undefined ? [] : [`owed since ${holderWords(duty.arisenUnder, naming)} held the case`]),
    ...(duty.followsHolder ? ['owed by whichever team holds the case'] : []),
    ...(duty.whoBy === undefined || others.some(({ rule }) => rule === duty.whoBy)
      ? []
      : [`who does it is laid down by ${citedRule(duty.whoBy, naming)}`]),
    ...(duty.timesBy === undefined ? [] : [`by when is laid down by ${citedRule(duty.timesBy, naming)}`]),
    ...instead.map(({ rule, who }) => `${insteadWords(rule, doersWords(who, graph), naming)}, by ${citedRule(rule, naming)}`),
    ...holding(duty, naming),
    ...(duty.certain || duty.needs.length === 0
      ? []
      : [
          `whether it is owed depends on: ${duty.needs
            .slice(0, 3)
            .map((axis) => questionWords(axis, naming))
            .join('; ')
            .replaceAll('?;', '?')}`,
        ]),
  ]
  const days = timesInShort(duty).map((time) => timeInWords(time, naming, duty.standing, true))
  const clauses = [...new Set(all.flatMap(({ rule }) => clausesOf(rule, naming)))]
  const untaken = duty.shortening?.set === 'longer, and ignored' ? shorteningWords(duty.shortening, naming) : []
  const notes = [
    ...(days.length === 0 ? [] : [days.join(' and ')]),
    ...untaken,
    ...(duty.overdue ? ['overdue, unless it has been done'] : []),
    ...lateWords(duty),
    ...instead.map(({ rule, who }) => `${insteadWords(rule, doersWords(who, graph), naming)} (${clausesOf(rule, naming).join(', ')})`),
    ...(duty.certain || duty.needs.length === 0 ? [] : ['depending on what is not told']),
  ]
  const said = `${dutyWords(duty, naming)}${notes.length === 0 ? '' : ` – ${notes.join('; ')}`}`
  return {
    text: `${dutyWords(duty, naming)}${first === undefined ? '' : ` – ${first}`}`,
    under: [
      ...more,
      citedRules(
        all.map(({ rule }) => rule),
        naming,
      ),
    ],
    said,
    short: `${said}${clauses.length === 0 ? '' : ` (${clauses.join(', ')})`}`,
  }
}

/** The first of its times; a day from which it is owed with the last day too, and what is overdue with the day that has passed. */
function timesInShort({ times }: DutyInDecision): readonly TimeOfDuty[] {
  const [first, ...others] = times
  if (first === undefined) return []
  const window = windowOf(times)
  if (window !== undefined) return window
  const second = isBeginning(first)
    ? others.find((other) => !isBeginning(other) && other.when !== undefined)
    : first.over
      ? undefined
      : others.find(({ over }) => over)
  return second === undefined ? [first] : [first, second]
}

/** From when and by when it is owed, both counted from one moment whose day is not known: why that is so stands once. */
function windowOf(times: readonly TimeOfDuty[]): readonly [TimeOfDuty, TimeOfDuty] | undefined {
  const [begin, end] = [times.find(isBeginning), times.find((each) => !isBeginning(each))]
  if (begin === undefined || end === undefined || begin.noDate === undefined) return undefined
  if (times.length > 2 || begin.noDate !== end.noDate || begin.from !== end.from) return undefined
  const { noDate: _, ...plain } = begin
  return [plain, end]
}

/** From when on it is owed, and not by when. */
function isBeginning({ time }: TimeOfDuty): boolean {
  return time.kind === 'due-moment' && (time.approach === 'from' || time.approach === 'just after')
}

/** Leave to do it instead, or others whose task it is, depending on what is not told. */
function insteadWords(rule: RuleId, who: string, { space: { graph } }: Naming): string {
  const { strength } = graph.node(rule) as Duty
  return strength === 'may' ? `${who} may do it instead` : `depending on what is not told, ${who} instead`
}

/** `held on 20 April 2026, 8 days late`. */
function lateWords({ late, standing }: DutyInDecision): readonly string[] {
  if (late === undefined) return []
  const days = `${late.most === undefined ? late.days : `${late.days} or ${late.most}`} day${late.days === 1 && late.most === undefined ? '' : 's'} late`
  return [standing === 'done late' ? `done on ${timeWords(late.on)}, ${days}` : days]
}

/** Who has to do what. */
export function dutyWords({ who, strength, act }: DutyInDecision, { space: { graph } }: Naming): string {
  const modal = strength === 'need-not' && who.length > 1 ? 'do not have to' : modals[strength]
  return `${doersWords(who, graph)} ${modal} ${actWords(act, graph)}`
}

function holding(duty: DutyInDecision, { space: { graph } }: Naming): readonly string[] {
  if (duty.holdsUp === 'not-stated') return []
  const words = holdsUpWords(graph.node(duty.rule) as Duty, graph)
  return words === undefined ? [] : [words]
}

/**
 * `by 3 April 2026 (within 1 working day of the ICPC)`.
 *
 * @param briefly without how it was counted
 */
export function timeInWords(
  { time, from, when, noDate, supposed }: TimeOfDuty,
  naming: Naming,
  standing?: DutyInDecision['standing'],
  briefly = false,
): string {
  const { graph } = naming.space
  const said =
    time.kind === 'set for this case'
      ? `set for this case: ${time.text}`
      : time.kind === 'limit'
        ? limitWords(time, graph)
        : dueWords(time, graph)
  const written = supposed === true ? `${said}, if no other came before` : said
  if (when === undefined) {
    // What is due at what is now needs no day to be told.
    const isNow = standing === 'now' && time.kind === 'due-moment' && noDate === 'start without a date'
    const why = noDate === undefined || isNow ? undefined : undatedWords(noDate, from, naming)
    return why === undefined ? written : `${written} (${why})`
  }
  const counting = briefly || when.counted === '' || when.counted === 'as given' ? written : `${written}; ${when.counted}`
  return `${dayWord(time)} ${reckoningWords(when)} (${counting})`
}

/** How the day stands to the duty. */
function dayWord(time: TimeOfDuty['time']): string {
  switch (time.kind) {
    case 'due-moment':
      return {
        at: 'on',
        by: 'by',
        before: 'before',
        from: 'from',
        until: 'until',
        'just after': 'just after',
        'end of the day before': 'by the end of',
      }[time.approach]
    case 'lasting':
      return 'until'
    case 'urgency':
    case 'every':
      return 'from'
    default:
      return 'by'
  }
}

function shorteningWords({ documents, set, text, insteadOf }: Shortening, { space: { graph } }: Naming): readonly string[] {
  const where = listed(namesWithThe(documents, graph), 'or')
  switch (set) {
    case 'not told':
      return [`earlier, if ${where} says so`]
    case 'none':
      return []
    case 'shorter':
      return [`shortened by ${where}${insteadOf === undefined ? '' : `: without it, ${limitWords(insteadOf, graph)}`}`]
    case 'longer, and ignored':
      return [`${text ?? 'the limit set'} was not taken, being longer: ${where} may only shorten it`]
    case 'not known to be shorter':
      return [`whether ${text ?? 'the limit set'} is shorter cannot be told`]
  }
}

export function dutyConflictWords({ about, rules: [one, other], certain }: DutyConflict, naming: Naming): string {
  const [first, second] = [citedRule(one, naming), citedRule(other, naming)]
  const words =
    about === 'who'
      ? `${first} and ${second} give one task to different people`
      : `${first} and ${second} do not agree whether it is to be done`
  return certain ? words : `${words}, depending on what is not told`
}
