/** Judgements that look at the facts of a change: limit longer or shorter, a receiver outside, a duty without anyone to do it. */
import type { Act, Decider, Stay } from '../../graph/expressions.js'
import { nameOf } from '../../graph/ids.js'
import type { NodeId, TermId } from '../../graph/ids.js'
import type { RuleNode } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import type { Change } from '../change.js'
import type { ChangeCode, DataOf } from '../kinds.js'
import type { ExceptionTest } from '../kinds/conditions.js'
import { breaking, fewerEyes, neutral, noHolder, risky, safeguardLost, waitsLonger, wording, worst } from './level.js'
import type { Impact } from './level.js'
import { orJudgementLost } from './judgements.js'
import { comesLater } from './moments.js'
import { keepsBack, receives, ruleIn, somebody, speaksForFewer, speaksForMore, speaksForOthers } from './reach.js'
import { throughTerm } from './terms.js'

/** Both versions, for judgements that depend on what a change is part of. */
export interface Versions {
  readonly before: PolicyGraph
  readonly after: PolicyGraph
}

/** Judges one change by its facts, and by the versions that it is part of. */
export type Judge<C extends ChangeCode> = (data: DataOf<C>, change: Change, versions: Versions) => Impact
type Reach = (rule: RuleNode, graph: PolicyGraph) => Impact

/** The rule in the version in which what it says is judged: the later one, unless the rule is gone there. */
const ofRule =
  (reach: Reach) =>
  (_: unknown, { subject }: Change, { before, after }: Versions): Impact => {
    const rule = ruleIn(after, subject) ?? ruleIn(before, subject)
    return rule === undefined ? risky : reach(rule, after)
  }
/** What no longer is so for some children is judged by the rule as it was. */
const ofOldRule =
  (reach: Reach) =>
  (_: unknown, { subject, was }: Change, { before, after }: Versions): Impact => {
    const rule = ruleIn(before, was ?? subject) ?? ruleIn(after, subject)
    return rule === undefined ? risky : reach(rule, before)
  }
export const more = ofRule(speaksForMore)
export const fewer = ofOldRule(speaksForFewer)
export const other = ofRule(speaksForOthers)

/** Where less is asked before a rule speaks, or other things are: what is no longer asked may be somebody's judgement. */
const judgementKept =
  (judge: (data: unknown, change: Change, versions: Versions) => Impact) =>
  (data: unknown, change: Change, versions: Versions): Impact => {
    const { before, after } = versions
    return orJudgementLost(
      judge(data, change, versions),
      ruleIn(before, change.was ?? change.subject),
      before,
      ruleIn(after, change.subject),
      after,
    )
  }
export const lessAsked = judgementKept(more)
export const otherAsked = judgementKept(other)

/** An exception takes children from a rule, an exception to it gives them back, and so on; of a term it makes the term narrower or wider. */
export const byException =
  (effect: 'more' | 'fewer' | 'other') =>
  (data: { readonly before?: Inside; readonly after?: Inside }, change: Change, versions: Versions): Impact => {
    const turned = (data.after ?? data.before)!.inside.length % 2 === 1
    const reached = effect === 'other' ? 'other' : (effect === 'more') === turned ? 'more' : 'fewer'
    if (change.subject.startsWith('term:')) return byTerm(reached)(data, change, versions)
    return { more: lessAsked, fewer, other: otherAsked }[reached](data, change, versions)
  }
type Inside = Pick<ExceptionTest, 'inside'>

/** A term is as grave as what it does to the rules that use it. */
export const byTerm =
  (effect: 'more' | 'fewer' | 'other') =>
  (_: unknown, { subject, touches }: Change, { before, after }: Versions): Impact => {
    const users = touches.flatMap(({ node }) => ruleIn(after, node) ?? [])
    const impact = throughTerm(subject as TermId, effect, users, after)
    return users.reduce((grave, rule) => orJudgementLost(grave, ruleIn(before, rule.id), before, rule, after), impact)
  }

/** A name that one version gives as another name of the word is beyond doubt; otherwise a reviewer has to confirm. */
export const byName = (_: unknown, { subject, was }: Change, { before, after }: Versions): Impact => {
  const now = namesIn(after, subject)
  const then = namesIn(before, was ?? subject)
  return now.some((name) => then.includes(name)) ? neutral : risky
}

function namesIn(graph: PolicyGraph, id: NodeId): readonly string[] {
  const node = graph.node(id)
  return 'alsoCalled' in node ? [nameOf(id), node.name, ...node.alsoCalled] : [nameOf(id)]
}

export const lostTo =
  (kept: Impact) =>
  ({ before, after }: { readonly before: readonly Decider[]; readonly after: readonly Decider[] }): Impact =>
    somebody(before) && !somebody(after) ? noHolder : !somebody(before) && somebody(after) ? neutral : kept

/** Where somebody has to do a thing, nobody named means that nobody does it. */
export const doersGone =
  (kept: Impact) =>
  ({ before, after }: DataOf<'doers-changed'>): Impact =>
    somebody(before) && !somebody(after) ? safeguardLost : !somebody(before) && somebody(after) ? neutral : kept

export const strengthRaised: Judge<'strength-raised'> = ({ before }, { subject }, { after: graph }) =>
  before === 'may' && ruleIn(graph, subject)?.kind === 'route' ? breaking : neutral

export const reversed: Judge<'strength-reversed'> = ({ after }, { subject }, { after: graph }) =>
  after === 'must-not' && ruleIn(graph, subject)?.kind === 'route' ? noHolder : safeguardLost

export const receiver: Judge<'receiver-changed'> = ({ before, after }, { subject }, { after: graph }) => {
  const rule = ruleIn(graph, subject)
  return receives(after, before, rule?.kind === 'route' ? rule.decidedBy : [], graph)
}

export const point: Judge<'point-changed'> = ({ before, after }, _, { after: graph }) =>
  after.kind === 'not-stated' || comesLater(before, after, graph) ? waitsLonger : breaking

export const stayCome: Judge<'stay-added'> = (_, { subject }, { after }) => {
  const rule = ruleIn(after, subject)
  return rule?.kind === 'route' && keepsBack(rule) ? waitsLonger : breaking
}
export const stayOther: Judge<'stay-changed'> = ({ before, after }, _, { after: graph }) =>
  before.kind !== 'stay-for' &&
  before.kind === after.kind &&
  (after.moment.kind === 'not-stated' || comesLater(before.moment, after.moment, graph))
    ? waitsLonger
    : breaking
/** A shorter `at most` and a longer `at least` leave nobody waiting. */
export const stayLonger: Judge<'stay-lengthened'> = ({ after }) => (bound(after) === 'at most' ? waitsLonger : breaking)
export const stayShorter: Judge<'stay-shortened'> = ({ after }) => (bound(after) === 'at least' ? safeguardLost : neutral)
export const stayGone: Judge<'stay-removed'> = ({ before }) =>
  bound(before) === 'at most' ? waitsLonger : bound(before) === 'at least' ? safeguardLost : noHolder
const bound = (stay: Stay): 'at least' | 'at most' | undefined =>
  stay.kind === 'stay-for' ? stay.bound : stay.kind === 'stay-at-least-until' ? 'at least' : undefined

export const dueGone: Judge<'due-removed'> = ({ before }) => (before.kind === 'every' ? fewerEyes : waitsLonger)
export const dueOther: Judge<'due-changed'> = ({ before, after }) => (before.kind === 'every' && after.kind !== 'every' ? fewerEyes : risky)

export const overridden = (_: unknown, change: Change, versions: Versions): Impact => {
  const { before, after } = change.data as { readonly before?: { readonly rule: NodeId }; readonly after?: { readonly rule: NodeId } }
  const target = after === undefined ? ruleIn(versions.before, before!.rule) : ruleIn(versions.after, after.rule)
  if (target?.kind === 'duty') return worst(breaking, speaksForFewer(target, versions.after))
  const beats = ruleIn(versions.after, change.subject)
  return beats?.kind === 'route' && target?.kind === 'route' && target.stay === undefined && keepsBack(beats) ? waitsLonger : breaking
}

/** Deeds that are gone, and people who are no longer told, met or asked. */
export const act: Judge<'act-changed'> = ({ before, after }) => {
  if (before.kind === 'free-act' || after.kind === 'free-act') return risky
  const lost = (parts: (act: Extract<Act, { kind: 'described-act' }>) => readonly unknown[]): boolean => {
    const left = new Set(parts(after).map((part) => JSON.stringify(part)))
    return parts(before).some((part) => !left.has(JSON.stringify(part)))
  }
  if (lost(({ deeds }) => deeds)) return safeguardLost
  if (lost(({ to, with: others }) => [...to, ...others])) return fewerEyes
  return lost((one) => [...one.in, ...one.at, one.for, one.about].filter((part) => part !== undefined)) ? breaking : neutral
}

export const grounds: Judge<'grounds-changed'> = ({ before, after }) => {
  const left = new Set(after.grounds)
  return before.grounds.some((ground) => !left.has(ground))
    ? safeguardLost
    : before.ranked !== after.ranked || after.ranked
      ? risky
      : neutral
}

/** Earlier is no harm; a date that cannot be compared is to be looked at. */
export const review: Judge<'review-date-changed'> = ({ before, after }) =>
  before.length === after.length && after < before ? neutral : risky

export const question = (_: unknown, { subject }: Change, { after }: Versions): Impact => {
  const node = after.has(subject) ? after.node(subject) : undefined
  return node?.kind === 'fact' && (node.domain === 'age' || node.domain === 'since') ? risky : wording
}

export const kindChanged: Judge<'rule-kind-changed'> = ({ before, after }, _, versions) =>
  worst(speaksForFewer(before as RuleNode, versions.before), speaksForMore(after as RuleNode, versions.after))

export const teamGone: Judge<'team-removed'> = ({ before }) => (before.outside ? risky : noHolder)

/** A rule that yields is silent where another speaks: of a duty that is a loss, of a move the other rule says where to. */
export const yielding = (_: unknown, { subject }: Change, { after }: Versions): Impact => {
  const rule = ruleIn(after, subject)
  return rule?.kind === 'duty' ? speaksForFewer(rule, after) : breaking
}
export const firm = (_: unknown, { subject }: Change, { after }: Versions): Impact => {
  const rule = ruleIn(after, subject)
  return rule?.kind === 'duty' ? speaksForMore(rule, after) : breaking
}

/** Of a principle the words are all there is, so other words may say another thing. */
export const prose = (_: unknown, { subject }: Change, { after }: Versions): Impact =>
  ruleIn(after, subject)?.kind === 'principle' ? risky : wording
