/** How grave each kind of change is: facts stand in `kinds.ts`, the judgement here, the theory in the README of this room. */
import type { Act, Party, Stay } from '../graph/expressions.js'
import { nameOf } from '../graph/ids.js'
import type { NodeId, TermId } from '../graph/ids.js'
import type { RuleNode } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import type { Change } from './change.js'
import { breaking, fewerEyes, neutral, noHolder, risky, safeguardLost, waitsLonger, wording, worst } from './impact/level.js'
import type { Impact } from './impact/level.js'
import { comesLater } from './impact/moments.js'
import { receives, ruleIn, somebody, speaksForFewer, speaksForMore, speaksForOthers } from './impact/reach.js'
import { throughTerm } from './impact/terms.js'
import type { ChangeCode, DataOf } from './kinds.js'
import type { ExceptionTest } from './kinds/conditions.js'

/** Both versions, for judgements that depend on what a change is part of. */
export interface Versions {
  readonly before: PolicyGraph
  readonly after: PolicyGraph
}

/** How grave a change is, with what can come to a child of it. */
export function impactOf(change: Change, versions: Versions): Impact {
  const judged: Impact | ((data: never, change: Change, versions: Versions) => Impact) = impacts[change.code]
  return typeof judged === 'function' ? judged(change.data as never, change, versions) : judged
}

type Judge<C extends ChangeCode> = (data: DataOf<C>, change: Change, versions: Versions) => Impact
type Reach = (rule: RuleNode, graph: PolicyGraph) => Impact

/** The rule in the version in which what it says is judged: the later one, unless the rule is gone there. */
const ofRule = (reach: Reach) => (_: unknown, { subject }: Change, { before, after }: Versions): Impact => {
  const rule = ruleIn(after, subject) ?? ruleIn(before, subject)
  return rule === undefined ? risky : reach(rule, after)
}
/** What no longer is so for some children is judged by the rule as it was. */
const ofOldRule = (reach: Reach) => (_: unknown, { subject, was }: Change, { before, after }: Versions): Impact => {
  const rule = ruleIn(before, was ?? subject) ?? ruleIn(after, subject)
  return rule === undefined ? risky : reach(rule, before)
}
const more = ofRule(speaksForMore)
const fewer = ofOldRule(speaksForFewer)
const other = ofRule(speaksForOthers)

/** An exception takes children from a rule, an exception to it gives them back, and so on; of a term it makes the term narrower or wider. */
const byException = (effect: 'more' | 'fewer' | 'other') =>
  (data: { readonly before?: Inside; readonly after?: Inside }, change: Change, versions: Versions): Impact => {
    const turned = (data.after ?? data.before)!.inside.length % 2 === 1
    const reached = effect === 'other' ? 'other' : (effect === 'more') === turned ? 'more' : 'fewer'
    if (change.subject.startsWith('term:')) return byTerm(reached)(data, change, versions)
    return { more, fewer, other }[reached](data, change, versions)
  }
type Inside = Pick<ExceptionTest, 'inside'>

/** A term is as grave as what it does to the rules that use it. */
const byTerm = (effect: 'more' | 'fewer' | 'other') => (_: unknown, { subject, touches }: Change, { after }: Versions): Impact => {
  const users = touches.flatMap(({ node }) => ruleIn(after, node) ?? [])
  return throughTerm(subject as TermId, effect, users, after)
}

/** A name that one version gives as another name of the word is beyond doubt; otherwise a reviewer has to confirm. */
const byName = (_: unknown, { subject, was }: Change, { before, after }: Versions): Impact => {
  const now = namesIn(after, subject)
  const then = namesIn(before, was ?? subject)
  return now.some((name) => then.includes(name)) ? neutral : risky
}

function namesIn(graph: PolicyGraph, id: NodeId): readonly string[] {
  const node = graph.node(id)
  return 'alsoCalled' in node ? [nameOf(id), node.name, ...node.alsoCalled] : [nameOf(id)]
}

const lostTo = (kept: Impact) => ({ before, after }: { readonly before: readonly Party[]; readonly after: readonly Party[] }): Impact =>
  somebody(before) && !somebody(after) ? noHolder : !somebody(before) && somebody(after) ? neutral : kept

/** Where somebody has to do a thing, nobody named means that nobody does it. */
const doersGone = (kept: Impact) => ({ before, after }: DataOf<'doers-changed'>): Impact =>
  somebody(before) && !somebody(after) ? safeguardLost : !somebody(before) && somebody(after) ? neutral : kept

const strengthRaised: Judge<'strength-raised'> = ({ before }, { subject }, { after: graph }) =>
  before === 'may' && ruleIn(graph, subject)?.kind === 'route' ? breaking : neutral

const reversed: Judge<'strength-reversed'> = ({ after }, { subject }, { after: graph }) =>
  after === 'must-not' && ruleIn(graph, subject)?.kind === 'route' ? noHolder : safeguardLost

const receiver: Judge<'receiver-changed'> = ({ before, after }, { subject }, { after: graph }) => {
  const rule = ruleIn(graph, subject)
  return receives(after, before, rule?.kind === 'route' ? rule.decidedBy : [], graph)
}

const point: Judge<'point-changed'> = ({ before, after }, _, { after: graph }) =>
  after.kind === 'not-stated' || comesLater(before, after, graph) ? waitsLonger : breaking

/** A shorter `at most` and a longer `at least` leave nobody waiting. */
const stayLonger: Judge<'stay-lengthened'> = ({ after }) => (bound(after) === 'at most' ? waitsLonger : breaking)
const stayShorter: Judge<'stay-shortened'> = ({ after }) => (bound(after) === 'at least' ? safeguardLost : neutral)
const stayGone: Judge<'stay-removed'> = ({ before }) => (bound(before) === 'at most' ? waitsLonger : bound(before) === 'at least' ? safeguardLost : noHolder)
const bound = (stay: Stay): 'at least' | 'at most' | undefined => (stay.kind === 'stay-for' ? stay.bound : undefined)

const dueGone: Judge<'due-removed'> = ({ before }) => (before.kind === 'every' ? fewerEyes : waitsLonger)
const dueOther: Judge<'due-changed'> = ({ before, after }) => (before.kind === 'every' && after.kind !== 'every' ? fewerEyes : risky)

const overridden = (_: unknown, change: Change, versions: Versions): Impact => {
  const { before, after } = change.data as { readonly before?: { readonly rule: NodeId }; readonly after?: { readonly rule: NodeId } }
  const target = after === undefined ? ruleIn(versions.before, before!.rule) : ruleIn(versions.after, after.rule)
  return target?.kind === 'duty' ? worst(breaking, speaksForFewer(target, versions.after)) : breaking
}

/** Deeds that are gone, and people who are no longer told, met or asked. */
const act: Judge<'act-changed'> = ({ before, after }) => {
  if (before.kind === 'free-act' || after.kind === 'free-act') return risky
  const lost = (parts: (act: Extract<Act, { kind: 'described-act' }>) => readonly unknown[]): boolean => {
    const left = new Set(parts(after).map((part) => JSON.stringify(part)))
    return parts(before).some((part) => !left.has(JSON.stringify(part)))
  }
  if (lost(({ deeds }) => deeds)) return safeguardLost
  if (lost(({ to, with: others }) => [...to, ...others])) return fewerEyes
  return lost((one) => [...one.in, ...one.at, one.for, one.about].filter((part) => part !== undefined)) ? breaking : neutral
}

const grounds: Judge<'grounds-changed'> = ({ before, after }) => {
  const left = new Set(after.grounds)
  return before.grounds.some((ground) => !left.has(ground)) ? safeguardLost : before.ranked !== after.ranked || after.ranked ? risky : neutral
}

/** Earlier is no harm; a date that cannot be compared is to be looked at. */
const review: Judge<'review-date-changed'> = ({ before, after }) => (before.length === after.length && after < before ? neutral : risky)

const question = (_: unknown, { subject }: Change, { after }: Versions): Impact => {
  const node = after.has(subject) ? after.node(subject) : undefined
  return node?.kind === 'fact' && (node.domain === 'age' || node.domain === 'since') ? risky : wording
}

const kindChanged: Judge<'rule-kind-changed'> = ({ before, after }, _, versions) =>
  worst(speaksForFewer(before as RuleNode, versions.before), speaksForMore(after as RuleNode, versions.after))

const teamGone: Judge<'team-removed'> = ({ before }) => (before.outside ? risky : noHolder)

/** A rule that yields is silent where another speaks: of a duty that is a loss, of a move the other rule says where to. */
const yielding = (_: unknown, { subject }: Change, { after }: Versions): Impact => {
  const rule = ruleIn(after, subject)
  return rule?.kind === 'duty' ? speaksForFewer(rule, after) : breaking
}
const firm = (_: unknown, { subject }: Change, { after }: Versions): Impact => {
  const rule = ruleIn(after, subject)
  return rule?.kind === 'duty' ? speaksForMore(rule, after) : breaking
}

const impacts: { readonly [C in ChangeCode]: Impact | Judge<C> } = {
  // the document
  'authority-changed': breaking,
  'calendar-changed': (_, { touches }) => (touches.length > 0 ? risky : neutral),
  'version-changed': neutral,
  'effective-date-changed': risky,
  'review-date-added': neutral,
  'review-date-removed': risky,
  'review-date-changed': review,
  'in-flight-added': neutral,
  'in-flight-removed': noHolder,
  'in-flight-changed': breaking,
  'question-added': neutral,
  'question-removed': noHolder,
  'outside-added': noHolder,
  'outside-removed': neutral,
  'outside-changed': wording,
  'assumption-added': risky,
  'assumption-removed': neutral,
  'assumption-widened': neutral,
  'assumption-narrowed': risky,
  'assumption-changed': risky,
  'assumption-restated': wording,
  'assumption-wording-changed': wording,
  'assumption-citations-changed': neutral,
  // whole rules
  'route-added': more,
  'route-removed': fewer,
  'duty-added': more,
  'duty-removed': fewer,
  'ladder-added': more,
  'ladder-removed': fewer,
  'acknowledgement-added': more,
  'acknowledgement-removed': fewer,
  'principle-added': more,
  'principle-removed': fewer,
  'rule-kind-changed': kindChanged,
  'rule-renamed': neutral,
  // for which children
  'condition-widened': more,
  'condition-narrowed': fewer,
  'condition-changed': other,
  'condition-restated': wording,
  'holders-widened': more,
  'holders-narrowed': fewer,
  'holders-changed': other,
  'exception-added': byException('more'),
  'exception-removed': byException('fewer'),
  'exception-widened': byException('more'),
  'exception-narrowed': byException('fewer'),
  'exception-changed': byException('other'),
  'exception-restated': wording,
  'exception-wording-changed': wording,
  'exception-citations-changed': neutral,
  'gate-added': waitsLonger,
  'gate-removed': safeguardLost,
  'gate-widened': safeguardLost,
  'gate-narrowed': waitsLonger,
  'gate-changed': safeguardLost,
  'gate-restated': wording,
  // where, when, by when
  'receiver-added': ({ after }, change, versions) => receiver({ before: after, after }, change, versions),
  'receiver-removed': noHolder,
  'receiver-changed': receiver,
  'point-added': breaking,
  'point-removed': waitsLonger,
  'point-changed': point,
  'stay-added': breaking,
  'stay-removed': stayGone,
  'stay-lengthened': stayLonger,
  'stay-shortened': stayShorter,
  'stay-reworded': wording,
  'stay-changed': breaking,
  'agreed-meeting-added': neutral,
  'agreed-meeting-removed': fewerEyes,
  'agreed-meeting-changed': breaking,
  'aspect-changed': breaking,
  'whichever-first-added': breaking,
  'whichever-first-removed': breaking,
  'whichever-first-changed': breaking,
  'alternatives-added': breaking,
  'alternatives-removed': breaking,
  'alternatives-changed': breaking,
  'limit-added': neutral,
  'limit-removed': waitsLonger,
  'limit-lengthened': waitsLonger,
  'limit-shortened': neutral,
  'limit-reworded': wording,
  'limit-changed': risky,
  'due-added': neutral,
  'due-removed': dueGone,
  'due-changed': dueOther,
  'recurrence-lengthened': fewerEyes,
  'recurrence-shortened': neutral,
  'recurrence-reworded': wording,
  'recurrence-changed': risky,
  'shortening-added': neutral,
  'shortening-removed': waitsLonger,
  'shortening-changed': risky,
  // duties
  'doers-added': doersGone(neutral),
  'doers-removed': doersGone(fewerEyes),
  'doers-changed': doersGone(breaking),
  'act-changed': act,
  'act-reworded': risky,
  'hold-up-added': waitsLonger,
  'hold-up-removed': safeguardLost,
  'hold-up-widened': waitsLonger,
  'hold-up-narrowed': safeguardLost,
  'hold-up-changed': safeguardLost,
  'hold-up-ruled-out': neutral,
  'hold-up-left-open': risky,
  // who decides
  'deciders-added': lostTo(breaking),
  'deciders-removed': lostTo(fewerEyes),
  'deciders-changed': lostTo(breaking),
  'arrangers-added': doersGone(neutral),
  'arrangers-removed': doersGone(fewerEyes),
  'arrangers-changed': doersGone(breaking),
  'grounds-added': neutral,
  'grounds-removed': safeguardLost,
  'grounds-changed': grounds,
  'rung-added': neutral,
  'rung-removed': safeguardLost,
  'rung-changed': breaking,
  'rungs-reordered': breaking,
  'rung-limit-added': neutral,
  'rung-limit-removed': waitsLonger,
  'rung-limit-lengthened': waitsLonger,
  'rung-limit-shortened': neutral,
  'rung-limit-reworded': wording,
  'rung-limit-changed': risky,
  // how strongly, and over what
  'strength-raised': strengthRaised,
  'strength-lowered': safeguardLost,
  'strength-reversed': reversed,
  'strength-changed': ({ after }) => (after === 'need-not' ? safeguardLost : neutral),
  'override-added': overridden,
  'override-removed': breaking,
  'override-widened': overridden,
  'override-narrowed': breaking,
  'override-changed': overridden,
  'replacement-added': breaking,
  'replacement-removed': breaking,
  'replacement-changed': breaking,
  'rule-made-yielding': yielding,
  'rule-made-firm': firm,
  'in-force-added': fewer,
  'in-force-removed': more,
  'in-force-widened': more,
  'in-force-narrowed': fewer,
  'in-force-changed': other,
  'in-force-moment-added': risky,
  'in-force-moment-removed': risky,
  'in-force-moment-changed': risky,
  // readings and holes
  'reading-added': risky,
  'reading-removed': risky,
  'reading-renamed': neutral,
  'reading-options-added': risky,
  'reading-options-removed': risky,
  'reading-options-changed': risky,
  'reading-written-changed': breaking,
  'reading-decided': neutral,
  'reading-left-open': risky,
  'rule-reading-added': risky,
  'rule-reading-removed': risky,
  'rule-reading-changed': risky,
  'variant-added': risky,
  'variant-removed': risky,
  'variant-changed': risky,
  'hole-changed': risky,
  'hole-point-added': risky,
  'hole-point-removed': risky,
  'hole-point-changed': risky,
  'hole-rules-added': risky,
  'hole-rules-removed': risky,
  'hole-rules-changed': risky,
  'hole-documents-added': risky,
  'hole-documents-removed': neutral,
  'hole-documents-changed': risky,
  'hole-words-added': risky,
  'hole-words-removed': neutral,
  'hole-words-changed': risky,
  'hole-fields-added': risky,
  'hole-fields-removed': risky,
  'hole-fields-changed': risky,
  // words
  'team-added': neutral,
  'team-removed': teamGone,
  'team-renamed': byName,
  'team-functions-added': neutral,
  'team-functions-removed': risky,
  'team-functions-changed': risky,
  'team-split-added': breaking,
  'team-split-removed': breaking,
  'team-split-changed': breaking,
  'team-moved-outside': fewerEyes,
  'team-moved-inside': neutral,
  'event-added': neutral,
  'event-removed': risky,
  'event-renamed': byName,
  'event-made-once': risky,
  'event-made-recurring': risky,
  'event-interval-added': neutral,
  'event-interval-removed': fewerEyes,
  'event-interval-lengthened': fewerEyes,
  'event-interval-shortened': neutral,
  'event-interval-reworded': wording,
  'event-interval-changed': risky,
  'event-order-added': risky,
  'event-order-removed': risky,
  'event-order-changed': risky,
  'event-concerns-widened': risky,
  'event-concerns-narrowed': risky,
  'event-concerns-changed': risky,
  'event-concerns-restated': wording,
  'role-added': neutral,
  'role-removed': neutral,
  'role-renamed': byName,
  'document-added': neutral,
  'document-removed': neutral,
  'document-renamed': byName,
  'document-supplied': neutral,
  'document-withheld': risky,
  'fact-added': neutral,
  'fact-removed': risky,
  'fact-renamed': byName,
  'fact-domain-changed': breaking,
  'fact-values-added': risky,
  'fact-values-removed': risky,
  'fact-values-changed': risky,
  'fact-value-renamed': risky,
  'fact-question-changed': question,
  'fact-value-meaning-added': neutral,
  'fact-value-meaning-removed': neutral,
  'fact-value-meaning-changed': neutral,
  'fact-course-changed': risky,
  'fact-settling-added': risky,
  'fact-settling-removed': risky,
  'fact-settling-changed': risky,
  'fact-judges-added': lostTo(neutral),
  'fact-judges-removed': lostTo(fewerEyes),
  'fact-judges-changed': lostTo(breaking),
  'fact-criteria-added': risky,
  'fact-criteria-removed': risky,
  'fact-criteria-changed': breaking,
  'fact-scope-widened': risky,
  'fact-scope-narrowed': risky,
  'fact-scope-changed': risky,
  'fact-scope-restated': wording,
  'meaning-added': neutral,
  'meaning-removed': neutral,
  'meaning-changed': neutral,
  'term-added': neutral,
  'term-removed': neutral,
  'term-renamed': neutral,
  'term-widened': byTerm('more'),
  'term-narrowed': byTerm('fewer'),
  'term-changed': byTerm('other'),
  'term-restated': wording,
  // words for people
  'wording-changed': wording,
  'name-changed': wording,
  'title-changed': wording,
  'description-changed': wording,
  'aliases-changed': wording,
  'citations-changed': neutral,
}
