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
import { spokenWithThe } from './spoken.js'
import { promiseWords } from './promises.js'
import { routeOutcome } from './routes.js'
import type { Outcome } from './routes.js'
import { inForceWords } from './times.js'
import { listed, sentence } from './text.js'

/** A rule in its parts: the conditions (empty when there are none), what follows from them, and what is said in sentences of its own. */
export interface StatementWords {
  readonly lead: string
  readonly main: string
  readonly more: readonly string[]
}

/**
 * The whole rule in words, with its exceptions. Precedence over other rules and other readings are told elsewhere.
 * `heading` names the holder already, so that the sentence need not.
 */
export function ruleSentence(rule: RuleNode, graph: PolicyGraph, heading?: TeamId): string {
  const { lead, main, more } = ruleStatement(rule, graph, heading)
  const unless = 'unless' in rule && rule.unless.length > 0 ? `, unless ${exceptionWords(rule.unless, graph)}` : ''
  return [`${lead === '' ? '' : `${lead}, `}${main}${unless}`, ...more].map((part) => sentence(part)).join(' ')
}

/** The rule in its parts, without its exceptions. */
export function ruleStatement(rule: RuleNode, graph: PolicyGraph, heading?: TeamId): StatementWords {
  if (rule.kind === 'principle') return { lead: '', main: rule.says ?? '', more: [] }
  // Where the rule speaks of cases that nobody holds as well, the heading does not say it all.
  const heldBy = rule.heldBy.length === 1 && rule.heldBy[0] === heading && rule.unheld.length === 0 ? [] : rule.heldBy
  const { main, more } = outcome(heldBy === rule.heldBy ? rule : withoutHolder(rule), graph, heldBy.length + rule.unheld.length > 0)
  const conditions = rule.kind === 'acknowledgement' && rule.when.kind === 'always' ? '' : leadWords(rule.when, heldBy, graph, rule.unheld)
  const from = 'inForce' in rule && rule.inForce !== undefined ? inForceWords(rule.inForce) : ''
  const usual = 'yields' in rule && rule.yields ? 'as a rule' : ''
  // A reading can take the holder away that the heading names.
  const anyHolder = heading !== undefined && rule.heldBy.length + rule.unheld.length === 0 ? 'whichever team holds the case' : ''
  return { lead: [from, usual, conditions, anyHolder].filter((part) => part !== '').join(', '), main, more }
}

/** A hole says its holders itself. */
function withoutHolder<R extends RuleNode>(rule: R): R {
  return rule.kind === 'acknowledgement' ? { ...rule, heldBy: [] } : rule
}

function outcome(rule: Exclude<RuleNode, { kind: 'principle' }>, graph: PolicyGraph, named: boolean): Outcome {
  switch (rule.kind) {
    case 'route':
      return routeOutcome(rule, graph, named)
    case 'duty':
      return dutyOutcome(rule, graph)
    case 'ladder':
      return { main: ladderOutcome(rule, graph), more: [] }
    case 'acknowledgement':
      return { main: holeWords(rule, graph), more: [] }
    case 'promise':
      return { main: promiseWords(rule, graph), more: [] }
    default:
      return unreachable(rule)
  }
}

/** `if the child is under 16 and CAT holds the case`; empty when the rule speaks for every case of every holder. */
export function leadWords(when: Condition, heldBy: readonly TeamId[], graph: PolicyGraph, unheld: readonly string[] = []): string {
  const held =
    heldBy.length === 0
      ? []
      : [
          `${listed(
            heldBy.map((team) => spokenWithThe(team, graph)),
            'or',
          )} holds the case`,
        ]
  const either = [...held, ...unheld.map((state) => `the case is ${state}`)]
  const holder = `${either.length > 1 && when.kind !== 'always' ? 'either ' : ''}${listed(either, 'or')}`
  if (when.kind === 'always') return holder === '' ? '' : `when ${holder}`
  const condition = conditionWords(when, graph)
  const start = condition.startsWith('as things stand') ? 'if, ' : 'if '
  if (holder === '') return `${start}${condition}`
  const joint = when.kind === 'all' || when.kind === 'any' || condition.includes(',') ? ', and' : ' and'
  return `${start}${condition}${joint} ${holder}`
}
