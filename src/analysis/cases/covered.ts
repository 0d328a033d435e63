/** What the author has acknowledged: holes of the source that are known, each for its own kind, rules, fields and cases, and no more. */
import type { ReadingId, RuleId } from '../../graph/ids.js'
import { nameOf } from '../../graph/ids.js'
import type { Acknowledgement } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { rulesRead } from '../../graph/under-reading.js'
import type { Diagram } from '../../logic/index.js'
import { allOf, anyOf, cameToPass, conditionFormula, holeMoments, yes } from '../../space/index.js'
import type { Formula, Holder, Model, MomentName, Silence, Space } from '../../space/index.js'
import { at } from './outlook.js'
import type { Standing } from './outlook.js'

/** What a conflict can be about, in the words of `about`. */
export type Field = 'whether' | 'team' | 'moment' | 'latest day' | 'meeting'

/** One acknowledgement with what it covers, as far as it has come up. */
export interface Acknowledged {
  readonly node: Acknowledgement
  readonly when: Formula
  /** The moments of a gap. */
  readonly moments: readonly MomentName[]
  /** What of it was met: rules of conflicts, moments of gaps. */
  readonly met: Set<string>
  /** The holes that it covers, as far as they have come up. */
  readonly covers: CoveredHole[]
}

/** Cases of one place for which the text has no single answer, and the author knows. */
export type CoveredHole = KnownHole & { readonly standing: Standing; readonly where: Diagram }

/** Between which rules and about what, or why nothing is said. */
export type KnownHole =
  | { readonly kind: 'conflict'; readonly rules: readonly RuleId[]; readonly fields: readonly Field[] }
  | { readonly kind: 'gap'; readonly rules: readonly RuleId[]; readonly why: Silence }

export function acknowledgedIn({ graph, scope }: Space): readonly Acknowledged[] {
  return graph.all('acknowledgement').map((node) => ({
    node,
    when: conditionFormula(node.when, scope),
    moments: holeMoments(node),
    met: new Set<string>(),
    covers: [],
  }))
}

/** Two rules that contradict each other, and what about. */
export interface Contradicting {
  readonly rules: readonly RuleId[]
  readonly fields: readonly Field[]
  /** Where they send the case: an acknowledgement can ask for it. */
  readonly goingTo: readonly Holder[]
}

/** A region of cases in which two rules contradict each other, less what is acknowledged. */
export function withoutKnownConflict(
  where: Diagram,
  { rules, fields, goingTo }: Contradicting,
  standing: Standing,
  acknowledged: readonly Acknowledged[],
  model: Model,
): Diagram {
  const about = ({ node }: Acknowledged) =>
    node.hole === 'conflict' &&
    rules.every((rule) => node.rules.includes(rule)) &&
    (node.about.length === 0 || fields.some((field) => node.about.includes(field)))
  return less(
    where,
    acknowledged.filter(about),
    standing,
    model,
    (each) => rules.forEach((rule) => each.met.add(rule)),
    { kind: 'conflict', rules, fields },
    goingTo,
  )
}

/** A region of cases for which no team is named, less what is acknowledged. */
export function withoutKnownGap(
  where: Diagram,
  why: Silence,
  standing: Standing,
  acknowledged: readonly Acknowledged[],
  model: Model,
): Diagram {
  // That the only moment of a rule has passed is so from that moment on, also between events.
  const ever = why === 'point passed' && standing.place.moment === undefined
  const here = ({ moments }: Acknowledged) => (ever ? moments : moments.filter((moment) => isHere(moment, standing, model)))
  const about = (each: Acknowledged) => each.node.hole === 'gap' && here(each).length > 0
  const since = ({ moments }: Acknowledged) => (ever ? anyOf(...moments.map((moment) => cameToPass(moment, model.space.vocabulary))) : yes)
  return less(
    where,
    acknowledged.filter(about),
    standing,
    model,
    (each) => here(each).forEach((moment) => each.met.add(moment)),
    { kind: 'gap', rules: [], why },
    [],
    since,
  )
}

/** A region of cases that a rule leaves without a team, less those for which it is known that the rule is unclear about the team. */
export function withoutUnclearTeam(
  where: Diagram,
  why: Silence,
  rule: RuleId,
  standing: Standing,
  acknowledged: readonly Acknowledged[],
  model: Model,
): Diagram {
  const about = ({ node }: Acknowledged) =>
    node.hole === 'unclear' && node.rules.includes(rule) && (node.about.length === 0 || node.about.includes('team'))
  return less(where, acknowledged.filter(about), standing, model, (each) => each.met.add(rule), { kind: 'gap', rules: [rule], why })
}

/** Whether an author who follows no reading of a clause says so: the rules that it is asked of are known to be unclear. */
export function knowsReading({ hole, rules, about }: Acknowledgement, reading: ReadingId, graph: PolicyGraph): boolean {
  const isAboutAnswer = about.length === 0 || about.some((part) => part === 'whether' || part === 'team' || part === 'moment')
  return hole === 'unclear' && isAboutAnswer && rulesRead(reading, graph).every(({ id }) => rules.includes(id))
}

/** What two acknowledgements cover was met by both. */
function less(
  where: Diagram,
  acknowledged: readonly Acknowledged[],
  standing: Standing,
  { store }: Model,
  meet: (each: Acknowledged) => void,
  hole: KnownHole,
  goingTo: readonly Holder[] = [],
  since: (each: Acknowledged) => Formula = () => yes,
): Diagram {
  if (where === store.no) return where
  let left = where
  for (const each of acknowledged) {
    const holders: readonly string[] = [...each.node.heldBy, ...each.node.unheld]
    if (holders.length > 0 && !holders.includes(standing.place.holder)) continue
    const covered = store.any(
      [undefined, ...goingTo].map((holder) => at(standing, standing.view.diagram(allOf(each.when, since(each)), holder))),
    )
    if (!store.meets(store.and(where, covered), standing.cases)) continue
    meet(each)
    each.covers.push({ ...hole, standing, where: store.and(where, covered) })
    left = store.minus(left, covered)
  }
  return left
}

function isHere(moment: MomentName, { place }: Standing, { space: { vocabulary } }: Model): boolean {
  if (place.moment === moment) return true
  const event = vocabulary.moments.get(moment)?.event
  return (
    event !== undefined && place.moment !== undefined && moment === nameOf(event) && vocabulary.moments.get(place.moment)?.event === event
  )
}
