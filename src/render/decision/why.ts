/** The rules that made an answer, each in its own words: what acted, who names the team first. */
import type { Decision, RuleInTrace } from '../../decide/index.js'
import { momentName, pointMoments } from '../../space/index.js'
import type { Holder, To } from '../../space/index.js'
import { ruleSentence } from '../words/index.js'
import { item } from './item.js'
import type { Item } from './item.js'
import { citedRule, citedRules } from './words.js'
import type { Naming } from './words.js'

/** How a rule stands that does not simply apply. */
const parts: Readonly<Record<RuleInTrace['part'], string | undefined>> = {
  applied: undefined,
  qualifies: undefined,
  permits: undefined,
  lapsed: 'lapses, since what it stands beside gives way',
  refused: 'is not used, as the case is told',
  lifted: 'does not apply, being lifted by an exception',
  beaten: 'gives way',
  replaced: 'is set aside',
}
const joints: Partial<Record<RuleInTrace['part'], string>> = { beaten: 'to', replaced: 'by' }

/** The rules that bear on the case, each in its own words. */
export function whyItems({ trace, answer, place, isAlso, provided }: Decision, naming: Naming): readonly Item[] {
  // Of one case that could be meant among others nothing is said, where what is common to all of them is reason enough.
  const sure = trace.filter(({ certain }) => certain)
  // Who names the team says why it is that team; what speaks of the move besides comes after it.
  const receiver =
    answer === 'unknown'
      ? undefined
      : answer.kind === 'moves'
        ? holderOf(answer.to)
        : answer.kind === 'stays'
          ? holderOf(answer.due ?? answer.goesTo)
          : undefined
  const namesReceiver = namesOf(trace, receiver)
  const told =
    answer !== 'unknown' && sure.some(({ part }) => part === 'applied' || part === 'permits' || part === 'refused')
      ? trace.filter((rule) => rule.certain || namesReceiver(rule))
      : trace
  // Of several points the one that is now has moved the case, and not those that did not come.
  const elsewhen = ({ as: { at } }: RuleInTrace) => {
    const points = pointMoments(at).map(momentName)
    return at?.kind !== 'one-of-points' && points.length > 0 && points.every((moment) => moment !== place.moment && moment !== isAlso)
  }
  const isMade =
    answer !== 'unknown' &&
    answer.kind === 'moves' &&
    told.some((rule) => rule.part === 'applied' && rule.as.at !== undefined && !elsewhen(rule))
  // A rule that would have the case wait has done nothing where it need not wait.
  const holding =
    answer === 'unknown'
      ? undefined
      : new Set([...(answer.kind === 'stays' ? [...answer.waitsFor, ...(answer.heldUp ?? [])] : []), ...provided.map(({ rule }) => rule)])
  const idle = ({ rule, part, as }: RuleInTrace) =>
    holding !== undefined && part === 'qualifies' && as.waitsFor !== undefined && !holding.has(rule)
  const acted = told.filter((rule) => !idle(rule) && (!isMade || rule.part !== 'applied' || !elsewhen(rule)))
  const namers = acted.filter(namesReceiver)
  const gives = (rule: RuleInTrace) =>
    rule.part === 'applied' && namers.length > 0 && teamOf(rule) !== undefined && teamOf(rule) !== receiver
      ? [
          `as to the team it gives way to ${citedRules(
            namers.map((each) => each.rule),
            naming,
          )}`,
        ]
      : []
  // Who keeps it until a moment says why it is that moment.
  const ends = answer !== 'unknown' && answer.kind === 'stays' && answer.due === undefined ? answer.until : []
  const keeps = ({ part, as: { stay } }: RuleInTrace) =>
    part === 'applied' && stay?.kind === 'stay-until' && stay.moment.kind !== 'not-stated' && ends.includes(momentName(stay.moment))
  const weight = (rule: RuleInTrace) =>
    keeps(rule)
      ? 2
      : answer !== 'unknown' && answer.kind === 'stays' && answer.waitsFor.includes(rule.rule)
        ? 2
        : namers.includes(rule)
          ? 1
          : 0
  return acted
    .toSorted((a, b) => weight(b) - weight(a))
    .map((rule) => {
      const [sentence, how] = [ruleSentence(rule.as, naming.space.graph), [...standing(rule, naming), ...gives(rule)]]
      return item(
        citedRule(rule.rule, naming),
        [sentence, ...how],
        `${citedRule(rule.rule, naming)}: ${[sentence.replace(/\.$/, ''), ...how].join('; ')}`,
      )
    })
}

function holderOf(to: To | undefined): Holder | undefined {
  return to?.kind === 'holder' ? to.holder : undefined
}

/** Which rules say that it is this team: by its name, or where none does, by what the case tells, as the team that had it before. */
function namesOf(trace: Decision['trace'], receiver: Holder | undefined): (rule: RuleInTrace) => boolean {
  const applied = receiver === undefined ? [] : trace.filter(({ part, as }) => part === 'applied' && as.to !== undefined)
  const [named, told] = [applied.filter((rule) => teamOf(rule) === receiver), applied.filter((rule) => teamOf(rule) === undefined)]
  const namers = new Set(named.length > 0 ? named : told)
  return (rule) => namers.has(rule)
}

/** The team that a rule names as the receiver, one of a family by the name of the family. */
function teamOf({ as: { to } }: RuleInTrace): Holder | undefined {
  return to?.kind === 'team-receiver' ? to.team : to?.kind === 'family-member' ? to.family : undefined
}

function standing({ part, by, certain }: RuleInTrace, naming: Naming): readonly string[] {
  const beaters = joints[part] === undefined || by.length === 0 ? '' : ` ${joints[part]} ${citedRules(by, naming)}`
  return [
    ...(parts[part] === undefined ? [] : [`${parts[part]}${beaters}`]),
    ...(!certain ? ['whether it applies depends on what is not told'] : []),
  ]
}
