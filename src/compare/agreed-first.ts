/** Who is asked before a dispute goes to those who settle it: the managers of both sides who have to agree the matter in the first place. */
import type { Decider, Doer } from '../graph/expressions.js'
import type { Duty, Ladder, Rung } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { topicOf, topicsOf } from './belonging.js'

/** The rungs of a ladder with those before it who have to agree, where its first rung does not name them itself. */
export function rungsOf(ladder: Ladder, graph: PolicyGraph): readonly Rung[] {
  const subjects = (rule: Ladder | Duty) =>
    topicsOf(rule, graph).all.filter((name) => topicOf(name).about === 'route' && topicOf(name).when.length > 0)
  const about = subjects(ladder)
  const agreements = graph.all('duty').filter((duty) => isAgreementOfBoth(duty) && subjects(duty).some((name) => about.includes(name)))
  const before = agreements
    .map(({ who }): Rung => ({ kind: 'rung', who: who.filter(isDecider) }))
    .filter(({ who }) => !ladder.rungs.some((rung) => keyOfAll(rung.who) === keyOfAll(who)))
  return [...before.slice(0, 1), ...ladder.rungs]
}

/** Somebody of the sender and somebody of the receiver agree. */
function isAgreementOfBoth({ act, who }: Duty): boolean {
  const sides = who.flatMap((doer) => (doer.kind === 'role-of' && doer.of.kind === 'side-party' ? [doer.of.side] : []))
  return (
    act.kind !== 'free-act' &&
    act.deeds.some(({ verb }) => verb === 'agree') &&
    who.length === 2 &&
    sides.includes('sender') &&
    sides.includes('receiver')
  )
}

const isDecider = (doer: Doer): doer is Doer & Decider => doer.kind === 'role-of'
const keyOfAll = (who: readonly Decider[]): string =>
  who
    .map((each) => JSON.stringify(each))
    .sort()
    .join()
