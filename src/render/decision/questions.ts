/** What can be asked of a case, and what is said when it is answered. */
import { axisName } from '../../analysis/cases/region.js'
import { choiceNames } from '../../decide/index.js'
import type { Setting } from '../../decide/index.js'
import { nameOf } from '../../graph/ids.js'
import type { EventId, FactId, ReadingId, RuleId } from '../../graph/ids.js'
import type { Fact } from '../../graph/nodes.js'
import { questionName } from '../../graph/under-reading.js'
import { axesIn, notApplicable } from '../../space/index.js'
import type { Formula, MomentName } from '../../space/index.js'
import { conditionWords } from '../words/index.js'
import { happenedWords } from '../words/spoken.js'
import { capitalised, dateWords, inSentence, quoted, withThe } from '../words/text.js'
import { atMomentNamed, familyOf, joinedMoment, momentCalled, momentNamed, ruleNamed } from './words.js'
import type { Naming } from './words.js'

/** Whether a moment has come. */
function hasPassed(name: MomentName, passed: boolean, naming: Naming): string {
  const moment = momentCalled(name, naming)
  const { graph } = naming.space
  if (passed && moment?.kind === 'event-moment' && moment.which === undefined) return happenedWords(moment.event as EventId, graph)
  return `${momentNamed(name, naming)} ${passed ? 'has passed' : 'has not come yet'}`
}

/** The name under which something is told of a case. */
export function askName(axis: number, { space: { graph, vocabulary } }: Naming): string {
  return axisName(vocabulary.axes.list[axis]!, graph)
}

/** How an answer is told of a case on the command line; a fact by its name alone. */
export function tellWords(axis: number, naming: Naming): string {
  const { subject } = naming.space.vocabulary.axes.list[axis]!
  const option = (flag: string, text: string) => `\`--${flag} ${text.includes(' ') ? `"${text}"` : text}\``
  const name = askName(axis, naming)
  switch (subject.kind) {
    case 'passed':
      return `${option('happened', subject.moment)} or ${option('not-happened', subject.moment)}`
    case 'order':
      return `${option('order', `${subject.point} before ${subject.limit}`)}, or with \`on\` or \`after\` in place of \`before\``
    case 'date':
      return subject.moment === undefined ? '`--on DAY`' : option('happened', `${subject.moment}=DAY`)
    case 'gate':
      return `${option('done', name)} or ${option('not-done', name)}`
    case 'applied':
      return `\`applied: [${name}]\` in a case file`
    case 'reading':
      return option('reading', `${shortName(subject.reading, naming)}=READING`)
    case 'team':
      return option('known', `${name}=TEAM`)
    case 'chosen':
      return option('chosen', `${name}=CHOICE`)
    default:
      return `\`${name}\``
  }
}

/** A question of reading by its rule alone, where the readings of that rule tell its questions apart. */
function shortName(reading: ReadingId, { space: { graph } }: Naming): string {
  const name = questionName(reading, graph)
  const rule = name.replace(/ \(.*\)$/, '')
  const node = graph.has(`rule:${rule}`) ? graph.node(`rule:${rule}` as RuleId) : undefined
  const all =
    node !== undefined && 'readings' in node
      ? node.readings.flatMap((each) => {
          const asked = graph.node(each)
          return asked.kind === 'reading' ? asked.options : []
        })
      : []
  return new Set(all).size === all.length ? rule : name
}

const teamQuestions = {
  'previous-holder': 'Which team held the case before?',
  'related-childs-team': 'Which team works with the related child?',
  'agreed-team': 'Which team was agreed?',
} as const

/** Teams that the case tells, as the subject of a sentence. */
export const teamsTold = {
  'previous-holder': 'the team that held it before',
  'related-childs-team': 'the related child’s team',
  'agreed-team': 'the team that was agreed',
} as const

/** The rule of which a question of reading is asked; where it asks several, with the readings between which this one asks. */
function readNamed(reading: ReadingId, naming: Naming): string {
  const name = questionName(reading, naming.space.graph)
  const [, rule = name, readings = ''] = /^([^ ]+)( \(.*\))?$/.exec(name) ?? []
  return `${ruleNamed(`rule:${rule}`, naming)}${readings.replaceAll('-', ' ')}`
}

function factAsked({ domain, question, name }: Fact): string {
  if (question === undefined || domain === 'one-of' || domain === 'age') return capitalised(name)
  return domain === 'since' ? `How long ago is it that ${question}, or on which day was it (as 2026-01-31)?` : question
}

/**
 * The question, for people: `Plan`, `Is the child looked after?`.
 *
 * @param briefly beside the answers that can be given
 */
export function questionWords(axis: number, naming: Naming, briefly = false): string {
  const {
    space: { graph, vocabulary },
  } = naming
  const { subject } = vocabulary.axes.list[axis]!
  switch (subject.kind) {
    case 'fact': {
      const fact = graph.has(subject.fact) ? (graph.node(subject.fact) as Fact) : undefined
      const asked = fact === undefined ? nameOf(subject.fact) : factAsked(fact)
      return subject.asAt === undefined ? asked : `${asked} (as things were ${asAtWords(subject.asAt, naming)})`
    }
    case 'age':
      return subject.asAt === undefined ? 'How old is the child?' : `How old was the child ${asAtWords(subject.asAt, naming)}?`
    case 'reading':
      return `How is ${readNamed(subject.reading, naming).replace(briefly ? / \([^()]*\)$/ : '', '')} to be read?`
    case 'date':
      return subject.moment === undefined ? 'Which day is it?' : `On which day was ${momentNamed(subject.moment, naming)}?`
    case 'passed':
      return `Has it come yet: ${momentNamed(subject.moment, naming)}?`
    case 'order':
      return `Does ${momentNamed(subject.point, naming)} come before or after ${momentNamed(subject.limit, naming)}?`
    case 'team':
      return teamQuestions[subject.which]
    case 'chosen':
      return `What was chosen under ${ruleNamed(subject.rule, naming)}?`
    case 'gate':
      return `Is it known that ${ruleNamed(subject.rule, naming)} is not met?`
    case 'applied':
      return `Did the case come here by ${ruleNamed(subject.rule, naming)}?`
    case 'now':
    case 'holder':
      return subject.kind
  }
}

function asAtWords(name: string, naming: Naming): string {
  return name.startsWith('just before ')
    ? joinedMoment('just before', name.slice('just before '.length), naming)
    : atMomentNamed(name, naming)
}

/** One thing said of a case: `the plan is child protection`. */
export function settingWords({ axis, value }: Setting, naming: Naming): string {
  const { subject, values } = naming.space.vocabulary.axes.list[axis]!
  const is = values[value]!
  switch (subject.kind) {
    case 'fact': {
      const said = factSaid(subject.fact, is, naming)
      return subject.asAt === undefined ? said : `${asAtWords(subject.asAt, naming)} it was so that ${said}`
    }
    case 'age':
      return `it is ${is.replace(/^on the /, 'the ')}${subject.asAt === undefined ? '' : `, ${asAtWords(subject.asAt, naming)}`}`
    case 'reading':
      return `${readNamed(subject.reading, naming).replace(/ \(.*\)$/, '')} is read as ${quoted(is.replaceAll('-', ' '))}`
    case 'date':
      return `${subject.moment === undefined ? 'today' : momentNamed(subject.moment, naming)} is ${is.replaceAll(/\d{4}-\d{2}-\d{2}/g, dateWords)}`
    case 'passed':
      return `${hasPassed(subject.moment, value > 0, naming)}${value > 1 ? ' and the case should have moved then' : ''}`
    case 'order':
      return `${momentNamed(subject.point, naming)} comes ${is === 'on the same day' ? 'on the same day as' : is} ${momentNamed(subject.limit, naming)}`
    case 'team':
      return `${teamsTold[subject.which]} is ${valueNamed({ axis, value }, naming)}`
    case 'chosen':
      return value === 0
        ? `nothing was chosen under ${ruleNamed(subject.rule, naming)}`
        : `under ${ruleNamed(subject.rule, naming)} ${valueNamed({ axis, value }, naming)} was chosen`
    case 'gate': {
      const waited = waitedFor(subject.rule, naming)
      if (waited !== undefined) return `${value === 0 ? 'it is so that' : 'it is not yet so that'} ${waited}`
      return value === 0
        ? `${ruleNamed(subject.rule, naming)} holds nothing up`
        : `${ruleNamed(subject.rule, naming)} is known not to be met`
    }
    case 'applied':
      return `the case came here ${value === 0 ? 'otherwise than ' : ''}by ${ruleNamed(subject.rule, naming)}`
    case 'now':
    case 'holder':
      return is
  }
}

/** What a move waits for by a rule; nothing where it waits for what somebody has to do. */
function waitedFor(rule: RuleId, { space: { graph } }: Naming): string | undefined {
  const node = graph.has(rule) ? graph.node(rule) : undefined
  return node?.kind === 'route' && node.waitsFor !== undefined ? conditionWords(node.waitsFor, graph) : undefined
}

/** `the plan is child protection`, `the case was closed less than 3 months ago`. */
function factSaid(id: FactId, is: string, { space: { graph } }: Naming): string {
  const fact = graph.has(id) ? (graph.node(id) as Fact) : undefined
  if (fact === undefined) return `${nameOf(id)}: ${is}`
  if (fact.values.includes(is)) return conditionWords({ kind: 'fact-is', fact: id, values: [is] }, graph)
  if (is === notApplicable) return `the question of ${quoted(inSentence(fact.name))} does not arise`
  // What happened has a verb of its own or none: `the plan began`, `the end of the plan`.
  if (fact.domain === 'since' && fact.question !== undefined && is === 'never') return `${quoted(fact.question)}: never`
  return fact.domain === 'since' && fact.question !== undefined ? `${fact.question} ${is}` : `${withThe(inSentence(fact.name))}: ${is}`
}

/** The value of an answer as a person writes it: one of a family of teams by what the family is divided by, a person by their role. */
export function valueNamed({ axis, value }: Setting, naming: Naming): string {
  const { subject, values } = naming.space.vocabulary.axes.list[axis]!
  const is = values[value]!
  if (subject.kind === 'chosen') return choiceNames(is, naming.space.graph)[0]!
  const [, name, which] = subject.kind === 'team' ? (/^(.*) \((same|another)\)$/.exec(is) ?? []) : []
  return name === undefined ? is : `${name} (${which} ${familyOf(`team:${name}`, naming)})`
}

/** The rules on which an answer to this question bears. */
export function rulesAsking(axis: number, { space }: Naming): readonly RuleId[] {
  const asks = (formula: Formula | undefined) => formula !== undefined && axesIn(formula).has(axis)
  const asking = space.rules.filter(
    ({ when, unless, shut, to }) => asks(when) || unless.some(asks) || asks(shut) || to.some(({ where }) => asks(where)),
  )
  return [...new Set(asking.map(({ id }) => id))]
}
