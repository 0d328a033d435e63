/** A rule as a policy lead would say it. */
import type { Condition } from '../../graph/expressions.js'
import type { TeamId } from '../../graph/ids.js'
import type { RuleNode } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { unreachable } from '../../util/fail.js'
import { conditionWords } from './conditions.js'
import { dutyOutcome } from './duties.js'
import { exceptionWords } from './exceptions.js'
import { holeWords, ladderOutcome } from './ladders.js'
import { shortName } from './names.js'
import { routeOutcome } from './routes.js'
import type { Outcome } from './routes.js'
import { inForceWords } from './times.js'
import { listed, sentence } from './text.js'

/** The whole rule in words, with its exceptions. Precedence over other rules and other readings are told elsewhere. */
export function ruleSentence(rule: RuleNode, graph: PolicyGraph): string {
  return statementWords(rule, graph, true)
}

/** The same without the exceptions, for pages that show them as a tree. */
export function ruleSentenceWithoutExceptions(rule: RuleNode, graph: PolicyGraph): string {
  return statementWords(rule, graph, false)
}

function statementWords(rule: RuleNode, graph: PolicyGraph, withExceptions: boolean): string {
  if (rule.kind === 'principle') return sentence(rule.says ?? '')
  const { main, more } = outcome(rule, graph)
  const lead = rule.kind === 'acknowledgement' && rule.when.kind === 'always' ? '' : leadWords(rule.when, rule.heldBy, graph, rule.unheld)
  const from = 'inForce' in rule && rule.inForce !== undefined ? inForceWords(rule.inForce) : ''
  const usual = 'yields' in rule && rule.yields ? 'as a rule' : ''
  const start = [from, usual, lead].filter((part) => part !== '').join(', ')
  const unless = withExceptions && 'unless' in rule && rule.unless.length > 0 ? `, unless ${exceptionWords(rule.unless, graph)}` : ''
  return [`${start === '' ? '' : `${start}, `}${main}${unless}`, ...more].map(sentence).join(' ')
}

function outcome(rule: Exclude<RuleNode, { kind: 'principle' }>, graph: PolicyGraph): Outcome {
  switch (rule.kind) {
    case 'route': return routeOutcome(rule, graph, rule.heldBy.length > 0)
    case 'duty': return dutyOutcome(rule, graph)
    case 'ladder': return { main: ladderOutcome(rule, graph), more: [] }
    case 'acknowledgement': return { main: holeWords(rule, graph), more: [] }
    default: return unreachable(rule)
  }
}

/** `if the child is under 16 and CAT holds the case`; empty when the rule speaks for every case of every holder. */
export function leadWords(when: Condition, heldBy: readonly TeamId[], graph: PolicyGraph, unheld: readonly string[] = []): string {
  const held = heldBy.length === 0 ? [] : [`${listed(heldBy.map((team) => shortName(team, graph)), 'or')} holds the case`]
  const holder = listed([...held, ...unheld.map((state) => `the case is ${state}`)], 'or')
  if (when.kind === 'always') return holder === '' ? '' : `when ${holder}`
  const condition = conditionWords(when, graph)
  const start = condition.startsWith('as things stand') ? 'if, ' : 'if '
  if (holder === '') return `${start}${condition}`
  const joint = when.kind === 'all' || when.kind === 'any' || condition.includes(',') ? ', and' : ' and'
  return `${start}${condition}${joint} ${holder}`
}
