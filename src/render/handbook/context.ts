/** What every page is written from. */
import { account, rulesInClauseOrder } from '../../analysis/index.js'
import type { Account, Limits } from '../../analysis/index.js'
import type { RuleId } from '../../graph/ids.js'
import type { Ledger, LedgerClause } from '../../graph/ledger.js'
import type { RuleNode, Team } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { referencesOf } from '../../graph/walk.js'
import { quoted, ruleTitle, shortName } from '../words/index.js'
import { anchors } from './anchors.js'
import type { Anchors } from './anchors.js'
import { link } from './document.js'
import type { Inline, Line, Link } from './document.js'

export interface Context {
  readonly graph: PolicyGraph
  readonly ledger: Ledger | undefined
  /** The limits that are set for all authorities; absent: the protocol's own stand alone. */
  readonly limits: Limits | undefined
  readonly account: Account | undefined
  /** In the order of the clauses. */
  readonly rules: readonly RuleNode[]
  /** For a rule those that override or replace it or acknowledge a hole in it, in the order of the clauses. */
  readonly naming: ReadonlyMap<RuleId, readonly RuleNode[]>
  readonly anchors: Anchors
  /** Clauses of the ledger by id. */
  readonly clauses: ReadonlyMap<string, LedgerClause>
}

export function contextOf(graph: PolicyGraph, ledger?: Ledger, limits?: Limits): Context {
  const rules = rulesInClauseOrder(graph, ledger)
  const context: Context = {
    graph,
    ledger,
    limits,
    account: ledger === undefined ? undefined : account(graph, ledger),
    rules,
    naming: namingOf(rules),
    anchors: anchors(),
    clauses: new Map(ledger?.clauses.map((clause) => [clause.id, clause])),
  }
  // Anchors first for the rules and clauses, so that what other pages ask for never changes theirs.
  for (const rule of context.rules) context.anchors.of(rule.id)
  for (const clause of context.clauses.keys()) context.anchors.of(`clause:${clause}`)
  return context
}

function namingOf(rules: readonly RuleNode[]): ReadonlyMap<RuleId, readonly RuleNode[]> {
  const naming = new Map<RuleId, RuleNode[]>()
  for (const rule of rules) {
    const named =
      rule.kind === 'acknowledgement'
        ? rule.rules
        : 'overrides' in rule
          ? [...rule.overrides.map((override) => override.rule), ...rule.replaces]
          : []
    for (const id of new Set(named)) {
      const others = naming.get(id)
      if (others === undefined) naming.set(id, [rule])
      else others.push(rule)
    }
  }
  return naming
}

/** A link to a rule, by its title. */
export function ruleLink(id: RuleId, { graph, anchors }: Context): Link {
  return link(anchors.of(id), ruleTitle(id, graph))
}

/** A link to a clause; one that the ledger lacks is no link. */
export function clauseLink(clause: string, { clauses, anchors }: Context): Inline {
  return clauses.has(clause) ? link(anchors.of(`clause:${clause}`), clause) : clause
}

/** Words about a rule, with the rules and terms that stand in quotation marks made into links. */
export function linked(text: string, rule: RuleNode, { graph, anchors }: Context): Line {
  const targets = new Map(
    referencesOf(rule)
      .filter((id) => id.startsWith('term:') || id.startsWith('rule:'))
      .map((id) => [quoted(shortName(id, graph)), id]),
  )
  return text
    .split(/(“[^”]*”)/)
    .filter((part) => part !== '')
    .map((part) => {
      const id = targets.get(part)
      return id === undefined ? part : link(anchors.of(id), part)
    })
}

/** Whether the author's own words say already that there is one for each area. */
export function saysForEach({ is = '', per = '' }: Team): boolean {
  return is.toLowerCase().includes(`each ${per.toLowerCase()}`)
}
