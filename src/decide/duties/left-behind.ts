/** What did not move with the case when that moved, though it is to follow: the record that is with the earlier team still. */
import { nameOf } from '../../graph/ids.js'
import type { Route } from '../../graph/nodes.js'
import type { Holder, Model, To } from '../../space/index.js'
import type { CaseGiven } from '../told/case.js'
import type { Answer, DecisionOfAspect } from '../decision.js'
import { knownOf } from '../known.js'
import type { Known } from '../told/told.js'

export interface LeftBehind {
  readonly holder: Holder
  readonly decided: DecisionOfAspect
}

/** An aspect as it stands with the team that had the case before, where it was to follow by some day and nobody told that it did. */
export function leftBehind(
  known: Known,
  aspect: Route['aspect'],
  model: Model,
  decideAspect: (known: Known, model: Model, aspect: Route['aspect']) => DecisionOfAspect,
): LeftBehind | undefined {
  if (!model.space.rules.some((rule) => rule.aspect === aspect && rule.by.length > 0)) return undefined
  const [then, since] = asBefore(known.given) ?? []
  if (then === undefined || since === undefined) return undefined
  const [at, now] = [knownOf(then, model).known, knownOf(since, model).known]
  if (at === undefined || now === undefined || now.place.holder === known.place.holder) return undefined
  const moving = decideAspect(at, model, aspect)
  // What moved with the case is with the new team.
  if (!isToFollow(moving)) return undefined
  const decided = decideAspect(now, model, aspect)
  const done = new Set(known.given.done ?? [])
  if (!(isToFollow(decided) || goesNow(decided)) || decided.trace.some(({ rule, part }) => part === 'applied' && done.has(nameOf(rule))))
    return undefined
  return { holder: now.place.holder, decided: { ...decided, answer: withReceiver(decided.answer, known.place.holder) } }
}

/** It stays as yet, and has a latest day. */
function isToFollow({ answer, limits }: DecisionOfAspect): boolean {
  return answer !== 'unknown' && answer.kind === 'stays' && limits.some(({ kind }) => kind === 'by')
}

/** It goes at the very moment that is asked about. */
function goesNow({ answer }: DecisionOfAspect): boolean {
  return answer !== 'unknown' && answer.kind === 'moves' && !answer.whenNotStated
}

/** The case as it was when it last moved, and as it would be now had it stayed. */
function asBefore(given: CaseGiven): readonly [CaseGiven, CaseGiven] | undefined {
  const { earlier = [], applied: _applied, ...rest } = given
  const last = earlier.findLastIndex(({ moved }) => moved === true)
  if (last < 0) return undefined
  const { heldBy, moment, on } = earlier[last]!
  const first = earlier.slice(0, last).findLastIndex((each) => each.heldBy !== heldBy || each.moved === true) + 1
  const own = earlier
    .slice(first)
    .flatMap((each) => (each.moment === undefined ? [] : [{ moment: each.moment, ...(each.on === undefined ? {} : { on: each.on }) }]))
  const { at, on: _on, happened: _happened, ...kept } = rest
  const before = { ...kept, heldBy, ...(first === 0 ? {} : { earlier: earlier.slice(0, first) }) }
  return [
    {
      ...before,
      happened: own.filter((each) => each.moment !== moment),
      ...(moment === undefined ? {} : { at: moment }),
      ...(on === undefined ? {} : { on }),
    },
    {
      ...before,
      happened: [...own, ...(given.happened ?? [])],
      ...(at === undefined ? {} : { at }),
      ...(given.on === undefined ? {} : { on: given.on }),
    },
  ]
}

/** The receiving team is the one that has the case. */
function withReceiver(answer: Answer | 'unknown', holder: Holder): Answer | 'unknown' {
  if (answer === 'unknown' || (answer.kind !== 'stays' && answer.kind !== 'moves')) return answer
  const named = (to: To): To => {
    if (to.kind !== 'person') return to
    const { party } = to
    if (party.kind === 'side-party' && party.side === 'receiver') return { kind: 'holder', key: to.key, holder }
    const isTeam = holder !== 'closed' && holder !== 'not yet open'
    return isTeam && party.kind === 'role-of' && party.of.kind === 'side-party' && party.of.side === 'receiver'
      ? { ...to, party: { ...party, of: { kind: 'team-party', team: holder } } }
      : to
  }
  if (answer.kind === 'moves') return { ...answer, to: named(answer.to) }
  return {
    ...answer,
    ...(answer.due === undefined ? {} : { due: named(answer.due) }),
    ...(answer.goesTo === undefined ? {} : { goesTo: named(answer.goesTo) }),
  }
}
