/** Judgements that a rule rests on: facts that somebody has to judge, such as whether a manager endorses. */
import type { NodeId } from '../../graph/ids.js'
import type { RuleNode } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { referencesOf } from '../../graph/walk.js'
import type { Impact } from './level.js'
import { safeguardLost, worst } from './level.js'

/** A rule by which a case moves or stays and that rests on fewer judgements than before has lost a safeguard. A ban that asks for less protects more. */
export function orJudgementLost(
  impact: Impact,
  before: RuleNode | undefined,
  was: PolicyGraph,
  after: RuleNode | undefined,
  now: PolicyGraph,
): Impact {
  if (before?.kind !== 'route' || after?.kind !== 'route' || after.strength === 'must-not') return impact
  return judgedIn(after, now) < judgedIn(before, was) ? worst(safeguardLost, impact) : impact
}

/** How many judged facts a rule tests, itself or through terms. Counted, so that another name for a fact makes no difference. */
function judgedIn(rule: RuleNode, graph: PolicyGraph): number {
  const seen = new Set<NodeId>()
  const open: NodeId[] = [...referencesOf(rule)]
  let judged = 0
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id) || !graph.has(id)) continue
    seen.add(id)
    const node = graph.node(id)
    if (node.kind === 'term') open.push(...referencesOf(node))
    else if (node.kind === 'fact' && node.judgedBy.length > 0) judged++
  }
  return judged
}
