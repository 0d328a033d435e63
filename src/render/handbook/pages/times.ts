/** Every deadline, by its kind. */
import { deadlinesOf } from '../../../analysis/index.js'
import type { Deadline } from '../../../analysis/index.js'
import { isRider } from '../../../graph/nodes.js'
import {
  actWords,
  atMoment,
  capitalised,
  doersWords,
  dueWords,
  limitWords,
  partiesWords,
  receiverWords,
  stayWords,
  subject,
} from '../../words/index.js'
import { caseLines } from '../case-lines.js'
import { ruleLink } from '../context.js'
import type { Context } from '../context.js'
import { isFilled, paragraph, section, table, tag } from '../document.js'
import type { Page, Row, Section } from '../document.js'
import { readingName } from '../rule-card.js'
import { limitsSection } from './limits.js'
import { holdersOf } from './rules.js'

const kinds: readonly { readonly anchor: string; readonly title: string; readonly of: readonly string[] }[] = [
  { anchor: 'limits', title: 'Within so many hours, days or weeks', of: ['limit'] },
  { anchor: 'moments', title: 'By, before or at a moment', of: ['due-moment'] },
  { anchor: 'days', title: 'On a birthday, or a day that is counted', of: ['birthday', 'after', 'before', 'hour-of', 'last-of'] },
  { anchor: 'urgency', title: 'As soon as can be', of: ['urgency'] },
  { anchor: 'recurring', title: 'Again and again, and for how long', of: ['every', 'each-period', 'lasting'] },
  { anchor: 'stays', title: 'How long a case stays', of: ['stay-until', 'stay-at-least-until', 'stay-for'] },
]

export function timesPage(context: Context): Page {
  const deadlines = deadlinesOf(context.rules)
  const sections = kinds
    .map((kind): Section => {
      const rows = deadlines.filter(({ time }) => kind.of.includes(time.kind)).map((deadline) => deadlineRow(deadline, context))
      return section(`times-${kind.anchor}`, kind.title, [table(kind.title, ['When', 'What, and in which cases', 'Who', 'Rule'], rows)])
    })
    .filter(isFilled)
  const law = limitsSection(context)
  const lead =
    sections.length === 0
      ? 'The protocol sets no time limits.'
      : 'Times as the text has them: a unit or a start that it leaves out is left out here. Passing a limit moves no case.'
  return {
    ...section('times', 'Deadlines', [paragraph(lead)], law === undefined ? sections : [...sections, law]),
    file: 'times',
    about: 'Every time limit, with what it is for and who has to keep it',
  }
}

function deadlineRow(deadline: Deadline, context: Context): Row {
  const { rule, reading } = deadline
  const marks = reading === undefined ? [] : [' ', tag(`if read as “${readingName(reading)}”`, 'open')]
  return {
    cells: [
      [[capitalised(timeText(deadline, context))]],
      [[capitalised(whatText(deadline, context))], ...caseLines(rule, context, rule.kind === 'route')],
      [[capitalised(whoText(deadline, context))]],
      [[ruleLink(rule.id, context), ...marks]],
    ],
  }
}

function timeText({ time }: Deadline, { graph }: Context): string {
  switch (time.kind) {
    case 'limit':
      return limitWords(time, graph)
    case 'stay-until':
    case 'stay-at-least-until':
    case 'stay-for':
      return stayWords(time, graph).replace(/^\((.*)\)$/, '$1')
    case 'urgency':
    case 'each-period':
    case 'every':
    case 'due-moment':
    case 'lasting':
      return dueWords(time, graph)
    default:
      return atMoment(time, graph)
  }
}

function whatText({ rule, time }: Deadline, { graph }: Context): string {
  if (rule.kind === 'duty') return actWords(rule.act, graph)
  if (rule.kind === 'ladder') return 'settle the matter'
  if (time.kind === 'stay-for' || time.kind === 'stay-until' || time.kind === 'stay-at-least-until')
    return `${subject(rule)} stays where it is`
  if (rule.to?.kind === 'closed') return 'the case closes'
  if (isRider(rule))
    return `every move of ${subject(rule)}${rule.to === undefined || rule.to.kind === 'any-of-all' ? '' : ` to ${receiverWords(rule.to, graph)}`}`
  const what = `${subject(rule)} moves`
  return rule.to === undefined || rule.to.kind === 'any-of-all' ? what : `${what} to ${receiverWords(rule.to, graph)}`
}

function whoText({ rule, rung }: Deadline, context: Context): string {
  if (rule.kind === 'duty') return doersWords(rule.who, context.graph)
  return rung === undefined ? holdersOf(rule, context) : partiesWords(rung.who, context.graph)
}
