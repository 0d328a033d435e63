/** The values of a change in words: each part of the graph as the handbook says it. */
import type {
  Act,
  Condition,
  DaysOfYear,
  Doer,
  Due,
  Duration,
  Exception,
  InForce,
  Limit,
  Meaning,
  Moment,
  Override,
  Party,
  Point,
  Receiver,
  Stay,
  ValueMeaning,
  Variant,
  Weighing,
} from '../../graph/expressions.js'
import type { Kind } from '../../graph/fields.js'
import type { NodeId } from '../../graph/ids.js'
import { nameOf } from '../../graph/ids.js'
import type { Outside, PolicyNode, Question, RuleNode, Rung } from '../../graph/nodes.js'
import { isRule } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import {
  aboutWords,
  actWords,
  atMoment,
  conditionWords,
  daysOfYearWords,
  doerWords,
  dueWords,
  exceptionWords,
  fullName,
  inForceWords,
  limitWords,
  listed,
  momentWords,
  partyWords,
  pointWords,
  quoted,
  receiverWords,
  ruleSentence,
  rungWords,
  shortName,
  spaced,
  stayWords,
  weighingWords,
} from '../words/index.js'

/** A part in words. Some parts mean another thing where they stand, so the kinds that may stand there are given. */
export function partWords(part: unknown, kinds: readonly Kind[], graph: PolicyGraph, subject: NodeId): string {
  const place = places.find(([kind]) => kinds.includes(kind))
  if (place === undefined) return JSON.stringify(part)
  return place[1](part as never, graph, subject)
}

type Say = (part: never, graph: PolicyGraph, subject: NodeId) => string
const say = <P>(words: (part: P, graph: PolicyGraph, subject: NodeId) => string): Say => words as Say

/** By a kind that stands only in such a place; the first that fits counts. */
const places: readonly (readonly [Kind, Say])[] = [
  ['team-receiver', say((receiver: Receiver, graph) => receiverWords(receiver, graph))],
  ['agreed', say((point: Point, graph) => pointWords(point, graph))],
  ['event-moment', say((moment: Moment, graph) => momentWords(moment, graph))],
  ['substitutes', say((doer: Doer, graph) => doerWords(doer, graph))],
  ['team-party', say((party: Party, graph) => partyWords(party, graph))],
  ['always', say((condition: Condition, graph) => conditionWords(condition, graph))],
  ['exception', say((exception: Exception, graph) => exceptionWords([exception], graph))],
  ['limit', say((limit: Limit, graph) => limitWords(limit, graph))],
  ['every', say((due: Due, graph) => dueWords(due, graph))],
  ['stay-until', say((stay: Stay, graph) => stayWords(stay, graph))],
  ['described-act', say((act: Act, graph) => actWords(act, graph))],
  ['days-of-year', say((days: DaysOfYear) => daysOfYearWords(days))],
  ['in-force', say((inForce: InForce) => inForceWords(inForce))],
  ['weighing', say((weighing: Weighing) => weighingWords(weighing))],
  ['duration', say((duration: Duration, graph) => dueWords({ kind: 'every', duration }, graph))],
  ['override', say((override: Override, graph) => overrideWords(override, graph))],
  [
    'meaning',
    say(
      (meaning: Meaning) => `${{ exactly: '', narrower: 'narrower than ', related: 'related to ' }[meaning.fit]}${quoted(meaning.concept)}`,
    ),
  ],
  ['value-meaning', say((meaning: ValueMeaning) => `${quoted(meaning.value)} is ${quoted(meaning.concept)}`)],
  ['question', say((question: Question, graph) => `${casesWords(question, graph) ?? 'cases'}, ${atMoment(question.at, graph)}`)],
  ['outside', say((outside: Outside, graph) => outsideWords(outside, graph))],
  ['rung', say((rung: Rung, graph) => rungWords(rung, graph))],
  ['variant', say((variant: Variant, graph, subject) => variantWords(variant, graph, subject))],
  ['reading', say((reading: Extract<PolicyNode, { kind: 'reading' }>) => readingWords(reading))],
  ['route', say((node: PolicyNode, graph) => nodeWords(node, graph))],
  ['duty', say((node: PolicyNode, graph) => nodeWords(node, graph))],
  ['ladder', say((node: PolicyNode, graph) => nodeWords(node, graph))],
  ['acknowledgement', say((node: PolicyNode, graph) => nodeWords(node, graph))],
  ['promise', say((node: PolicyNode, graph) => nodeWords(node, graph))],
  ['principle', say((node: PolicyNode, graph) => nodeWords(node, graph))],
  ['team', say((node: PolicyNode, graph) => nodeWords(node, graph))],
  ['event', say((node: PolicyNode, graph) => nodeWords(node, graph))],
  ['role', say((node: PolicyNode, graph) => nodeWords(node, graph))],
  ['document', say((node: PolicyNode, graph) => nodeWords(node, graph))],
  ['fact', say((node: PolicyNode, graph) => nodeWords(node, graph))],
  ['term', say((node: PolicyNode, graph) => nodeWords(node, graph))],
]

function overrideWords({ rule, only }: Override, graph: PolicyGraph): string {
  return `${ruleName(rule)}${only.length === 0 ? '' : `, only on ${listed(only.map(fieldWords))}`}${graph.has(rule) ? '' : ' (not in this version)'}`
}

/** A part of an answer, as rules name it. */
function fieldWords(field: string): string {
  return Object.hasOwn(aboutWords, field) ? aboutWords[field]! : field
}

function casesWords({ heldBy, unheld }: Pick<Question, 'heldBy' | 'unheld'>, graph: PolicyGraph): string | undefined {
  return heldBy !== undefined ? `cases held by ${shortName(heldBy, graph)}` : unheld && `cases that are ${unheld}`
}

function outsideWords({ at, topic, says, ...holder }: Outside, graph: PolicyGraph): string {
  const what = [topic, casesWords(holder, graph), at && `at ${shortName(at, graph)}`].filter((part) => part !== undefined)
  return `${what.length === 0 ? '' : `${what.join(', ')}: `}${says}`
}

/** The rule as it stands under another reading; what the sentence does not show is named. */
export function variantWords({ name, changes, absent }: Variant, graph: PolicyGraph, subject: NodeId): string {
  if (absent !== undefined) return `${quoted(name)}: there is no such rule`
  const rule = graph.has(subject) ? graph.node(subject) : undefined
  if (rule === undefined || !isRule(rule)) return quoted(name)
  const stated = Object.fromEntries(Object.entries({ ...rule, ...changes }).filter(([, value]) => value !== null)) as unknown as RuleNode
  const sentence = ruleSentence(stated, graph)
  if (sentence !== ruleSentence(rule, graph)) return `${quoted(name)}: ${sentence}`
  const fields = Object.keys(changes).map(spaced)
  return `${quoted(name)}: ${fields.length === 0 ? 'as the rule stands' : `with another ${listed(fields)}`}`
}

function readingWords({ options, written, followed }: Extract<PolicyNode, { kind: 'reading' }>): string {
  return `${listed(options.map(quoted), 'or')}; as written it is ${quoted(written)}, ${followed ? 'which the author follows' : 'and nobody has decided'}`
}

function nodeWords(node: PolicyNode, graph: PolicyGraph): string {
  if (isRule(node)) return ruleSentence(node, graph)
  switch (node.kind) {
    case 'term':
      return `${conditionWords(node.when, graph)}${node.unless.length === 0 ? '' : `, unless ${exceptionWords(node.unless, graph)}`}`
    case 'fact':
      return `${fullName(node.id, graph)}: ${node.domain === 'one-of' ? listed(node.values.map(quoted), 'or') : (node.question ?? node.name)}`
    case 'protocol':
    case 'reading':
      return nameOf(node.id)
    default:
      return fullName(node.id, graph)
  }
}

/** A rule by the id that its author gave it. */
export function ruleName(id: NodeId): string {
  return `\`${nameOf(id)}\``
}
