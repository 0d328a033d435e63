/** What the text leaves to somebody, and what it does not say. */
import type { Decider, Doer, Weighing } from '../graph/expressions.js'
import type { Duty, Fact, Route, RuleNode } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'

/** A choice that a rule leaves. */
export interface Discretion {
  readonly rule: Route | Duty
  readonly about: 'whether' | 'team' | 'moment' | 'how'
  /** Empty: the rule does not say that anybody decides. */
  readonly decidedBy: readonly Decider[]
  readonly weighing?: Weighing
}

/** The choices of the rules given. */
export function discretionOf(rules: readonly RuleNode[]): readonly Discretion[] {
  return rules.flatMap((rule) =>
    rule.kind === 'route'
      ? routeChoices(rule)
      : rule.kind === 'duty' && rule.decidedBy.length > 0
        ? [choice(rule, rule.strength === 'may' ? 'whether' : 'how')]
        : [],
  )
}

function routeChoices(rule: Route): Discretion[] {
  const found: Discretion['about'][] = []
  if (rule.strength === 'may') found.push('whether')
  if (rule.to?.kind === 'choice' || (rule.to?.kind === 'known-receiver' && rule.to.which === 'agreed-team')) found.push('team')
  if (rule.at?.kind === 'one-of-points' || rule.at?.kind === 'agreed') found.push('moment')
  if (found.length === 0 && rule.decidedBy.length > 0) found.push('how')
  return found.map((about) => choice(rule, about))
}

function choice(rule: Route | Duty, about: Discretion['about']): Discretion {
  return { rule, about, decidedBy: rule.decidedBy, ...(rule.weighing === undefined ? {} : { weighing: rule.weighing }) }
}

/** Facts that somebody has to judge, or whose criteria stand in another document. */
export function judgements(graph: PolicyGraph): readonly Fact[] {
  return graph.all('fact').filter((fact) => fact.judgedBy.length > 0 || fact.criteria.length > 0)
}

/** A place where a rule says outright, or by leaving it out, that the text does not state something. */
export interface NotStatedPlace {
  readonly rule: RuleNode
  readonly what:
    'who takes the case' | 'when it moves' | 'who does it' | 'who decides' | 'when the time begins' | 'who leads' | 'who settles it'
}

/** What the rules given leave unstated, in their order. */
export function notStatedIn(rules: readonly RuleNode[]): readonly NotStatedPlace[] {
  return rules.flatMap((rule) => [...new Set(silencesOf(rule))].map((what) => ({ rule, what })))
}

function silencesOf(rule: RuleNode): NotStatedPlace['what'][] {
  if (rule.kind === 'ladder') return rule.rungs.some(({ who }) => who.some(({ kind }) => kind === 'not-stated')) ? ['who settles it'] : []
  if (rule.kind !== 'route' && rule.kind !== 'duty') return []
  const found: NotStatedPlace['what'][] = rule.kind === 'route' ? routeSilences(rule) : rule.who.some(unnamed) ? ['who does it'] : []
  if (rule.decidedBy.some((party) => party.kind === 'not-stated')) found.push('who decides')
  if (rule.within.some((limit) => limit.of === undefined)) found.push('when the time begins')
  return found
}

function routeSilences(rule: Route): NotStatedPlace['what'][] {
  const found: NotStatedPlace['what'][] = []
  const moves = rule.stay === undefined && (rule.to !== undefined || rule.at !== undefined)
  if (moves && rule.strength !== 'must-not') {
    if (rule.to === undefined || rule.to.kind === 'not-stated') found.push('who takes the case')
    if (rule.at === undefined || rule.at.kind === 'not-stated') found.push('when it moves')
  }
  if (rule.to?.kind === 'jointly' && rule.to.lead.kind === 'not-stated') found.push('who leads')
  if (rule.stay?.kind === 'stay-for' && rule.stay.from === undefined) found.push('when the time begins')
  return found
}

function unnamed(doer: Doer): boolean {
  return doer.kind === 'not-stated'
}
