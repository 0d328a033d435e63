/** What is owed in a case, line by line, in the order in which it falls due. */
import type { DutyConflict, DutyInDecision, Shortening, TimeOfDuty } from '../../decide/index.js'
import { actWords, doersWords, dueWords, holdsUpWords, limitWords } from '../words/index.js'
import { modals } from '../words/duties.js'
import { namesWithThe } from '../words/names.js'
import type { Duty } from '../../graph/nodes.js'
import { listed } from '../words/text.js'
import { questionWords } from './questions.js'
import { citedRule, clausesOf, holderWords, reckoningWords, undatedWords } from './words.js'
import type { Naming } from './words.js'

export interface DutyLines {
  readonly text: string
  readonly under: readonly string[]
  /** Who does what, by when, and where it stands. */
  readonly short: string
}

/** A duty in a line, with what belongs to it. */
export function dutyLines(duty: DutyInDecision, naming: Naming): DutyLines {
  const { graph } = naming.space
  const due = duty.times.map((time) => timeInWords(time, naming, duty.standing))
  const first = due.shift()
  const more = [
    ...due.map((time) => `also ${time}`),
    ...(duty.overdue ? ['overdue, unless it has been done'] : []),
    ...(duty.shortening === undefined ? [] : shorteningWords(duty.shortening, naming)),
    ...(duty.arisenUnder === undefined ? [] : [`owed since ${holderWords(duty.arisenUnder, naming)} held the case`]),
    ...(duty.followsHolder ? ['owed by whichever team holds the case'] : []),
    ...(duty.whoBy === undefined ? [] : [`who does it is laid down by ${citedRule(duty.whoBy, naming)}`]),
    ...(duty.timesBy === undefined ? [] : [`by when is laid down by ${citedRule(duty.timesBy, naming)}`]),
    ...duty.orElse.map(({ rule, who }) => `${doersWords(who, graph)} may do it instead, by ${citedRule(rule, naming)}`),
    ...holding(duty, naming),
    ...(duty.certain || duty.needs.length === 0 ? [] : [`whether it is owed depends on: ${duty.needs.slice(0, 3).map((axis) => questionWords(axis, naming)).join(' ')}`]),
  ]
  const [day] = duty.times.map((time) => timeInWords(time, naming, duty.standing, true))
  const clauses = clausesOf(duty.rule, naming)
  const notes = [...(day === undefined ? [] : [day]), ...(duty.overdue ? ['overdue, unless it has been done'] : []), ...(duty.certain || duty.needs.length === 0 ? [] : ['in some of the cases that are meant'])]
  return {
    text: `${dutyWords(duty, naming)}${first === undefined ? '' : ` – ${first}`}`, under: [...more, citedRule(duty.rule, naming)],
    short: `${dutyWords(duty, naming)}${notes.length === 0 ? '' : ` – ${notes.join('; ')}`}${clauses.length === 0 ? '' : ` (${clauses.join(', ')})`}`,
  }
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
export function timeInWords({ time, from, when, noDate }: TimeOfDuty, naming: Naming, standing?: DutyInDecision['standing'], briefly = false): string {
  const { graph } = naming.space
  const written = time.kind === 'set for this case' ? `set for this case: ${time.text}` : time.kind === 'limit' ? limitWords(time, graph) : dueWords(time, graph)
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
    case 'due-moment': return { at: 'on', by: 'by', before: 'before', from: 'from', until: 'until', 'just after': 'just after', 'end of the day before': 'by the end of' }[time.approach]
    case 'lasting': return 'until'
    case 'urgency':
    case 'every': return 'from'
    default: return 'by'
  }
}

function shorteningWords({ documents, set, text, insteadOf }: Shortening, { space: { graph } }: Naming): readonly string[] {
  const where = listed(namesWithThe(documents, graph), 'or')
  switch (set) {
    case 'not told': return [`earlier, if ${where} says so`]
    case 'none': return []
    case 'shorter': return [`shortened by ${where}${insteadOf === undefined ? '' : `: without it, ${limitWords(insteadOf, graph)}`}`]
    case 'longer, and ignored': return [`${where} may only shorten it: ${text ?? 'a longer limit'} is ignored`]
    case 'not known to be shorter': return [`whether ${text ?? 'the limit set'} is shorter cannot be told`]
  }
}

export function dutyConflictWords({ about, rules: [one, other], certain }: DutyConflict, naming: Naming): string {
  const [first, second] = [citedRule(one, naming), citedRule(other, naming)]
  const words = about === 'who' ? `${first} and ${second} give one task to different people` : `${first} and ${second} do not agree whether it is to be done`
  return certain ? words : `${words}, in some of the cases that are meant`
}

