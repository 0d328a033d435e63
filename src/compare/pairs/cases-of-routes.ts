/** Where two authorities say the same of where cases go, or not: the verdict with a case of each that shows it, and for which other answers it is so. */
import type { SharedTopic } from '../../concepts/index.js'
import type { Model } from '../../space/index.js'
import { agreeingWith, assumedIn } from '../agreement.js'
import { isSame, mayCoincide } from '../alike/values.js'
import { asARule } from '../answers.js'
import type { RouteAnswer } from '../answers.js'
import type { TopicCell } from '../cell.js'
import type { Assumption, ComparedValues } from '../compared.js'
import { everyCase, words } from '../every-case.js'
import type { JointAxis } from '../joint-axes.js'
import { regionsOf } from '../regions.js'
import { plainestSide } from '../side.js'
import type { TopicField, TopicSide } from '../side.js'
import { apartFrom, standingsIn, standingsOf } from '../standing.js'
import type { AnswerRegion } from '../standing.js'
import { verdictAsRule } from '../verdict.js'
import type { Answered, Verdict } from '../verdict.js'
import { speakOfOtherCases, witnessOf } from '../witness.js'
import type { FoundPair, NoWitness } from '../witness.js'
import { both } from '../two.js'
import type { Two } from '../two.js'

/** Two authorities whose cases are looked at; `special`: also special cases beside what is said as a rule. */
export interface Compared {
  readonly topic: SharedTopic
  readonly cells: Two<TopicCell>
  readonly models: Two<Model>
  readonly sides: readonly [TopicSide | undefined, TopicSide | undefined]
  readonly shared: ReadonlySet<string>
  readonly joint: readonly JointAxis[]
  readonly special: boolean
}

/** What of a field is laid side by side: the answers of each, with what may be besides, and what they say. */
export interface LaidOut {
  readonly field: TopicField
  readonly said: Two<Answered>
  readonly answers: Two<readonly RouteAnswer[]>
  readonly possible: Two<readonly RouteAnswer[]>
}

type Wanted = Parameters<typeof witnessOf>[1]

export function withCases({ field, answers, possible }: LaidOut, two: Compared): ComparedValues {
  const {
    topic,
    models,
    sides: [first, second],
    shared,
  } = two
  const said = both((i) => asARule(field, answers[i], possible[i]))
  const asRule = verdictAsRule(...said)
  const isOpen = asRule === 'different' && mayCoincide(said[0].values, said[1].values)
  const found = both((i) => standingsOf(topic, [...answers[i], ...possible[i]], field, models[i]))
  // Where the team is left to the case, a case in which it is another than the other authority names.
  const standings: Two<readonly AnswerRegion[]> = isOpen
    ? [apartFrom(said[1], found[0], models[0]), apartFrom(said[0], found[1], models[1])]
    : found
  const whole = first === undefined || second === undefined ? undefined : everyCase(field, first, second, shared)
  const told: ComparedValues = {
    field,
    asRule,
    before: words(said[0]),
    after: words(said[1]),
    ...(isOpen ? { canCoincide: true as const } : {}),
    ...(whole === undefined ? {} : { everyCase: whole }),
  }
  return asRule === 'different' || asRule === 'depends' ? differ(told, said, standings, field, two) : agree(told, standings, field, two)
}

/** As a rule they differ. */
function differ(
  told: ComparedValues,
  said: Two<Answered>,
  standings: Two<readonly AnswerRegion[]>,
  field: TopicField,
  { topic, models, shared, joint }: Compared,
): ComparedValues {
  const search = (wanted: Wanted) => witnessOf(standings, wanted, field, joint, models)
  const found = search(differing(told.asRule))
  if (told.canCoincide === true) return { ...told, ...('kind' in found ? { noPair: found } : { pair: found.pair }) }
  // What is said of other cases is neither the same nor another answer.
  if ('kind' in found)
    return found.kind === 'cases apart' && speakOfOtherCases(standings, joint, models)
      ? { ...told, asRule: 'no counterpart', noPair: { kind: 'other cases' } }
      : { ...told, noPair: found }
  return agreeingWith(
    { ...told, ...regionsIn(topic, found, field, models, shared, joint), ...assumptions(found), pair: found.pair },
    (assumed) => isReadAlike(assumed, ...said) || !('kind' in search(alike)),
  )
}

/** As a rule they say the same, or one says nothing; there may still be cases in which they differ. */
function agree(
  told: ComparedValues,
  standings: Two<readonly AnswerRegion[]>,
  field: TopicField,
  { topic, models, sides: [first, second], shared, joint, special }: Compared,
): ComparedValues {
  const whole = told.everyCase
  if (first === undefined || second === undefined || whole === undefined || (whole.verdict !== 'different' && whole.verdict !== 'depends'))
    return told
  const same = told.asRule === 'same' ? witnessOf(standings, alike, field, joint, models) : undefined
  const regions =
    same === undefined || 'kind' in same ? {} : { ...regionsIn(topic, same, field, models, shared, joint), ...assumptions(same) }
  if (!special) return agreeingWith({ ...told, ...regions })
  const apart = besideTheRule(standings, [standingsIn(first, field), standingsIn(second, field)], (by) =>
    witnessOf(by, differing(whole.verdict), field, joint, models, mostTriedBeside),
  )
  return { ...told, ...regions, ...('kind' in apart ? { noPair: apart } : { pair: apart.pair }) }
}

/** A special case of the one beside what the other says as a rule, if there is one; two special cases say less of the two documents. */
function besideTheRule(
  rules: Two<readonly AnswerRegion[]>,
  all: Two<readonly AnswerRegion[]>,
  look: (by: Two<readonly AnswerRegion[]>) => FoundPair | NoWitness,
): FoundPair | NoWitness {
  for (const by of [rules, [rules[0], all[1]], [all[0], rules[1]]] as const) {
    const found = by.some((standings) => standings.length === 0) ? undefined : look(by)
    if (found !== undefined && !('kind' in found)) return found
  }
  return look(all)
}

const alike: Wanted = (one, other) => one !== undefined && other !== undefined && isSame(one, other)

/** Whether the clause can be read so that the two say the same. */
function isReadAlike(assumed: readonly Assumption[], one: Answered, other: Answered): boolean {
  return assumed.some(({ kind }) => kind === 'reading') && one.values.some((a) => other.values.some((b) => a.words === b.words))
}

function assumptions({ pair }: FoundPair): Pick<ComparedValues, 'assumed'> {
  const assumed = assumedIn(pair)
  return assumed.length === 0 ? {} : { assumed }
}

/** So many pairs of answers are tried beside what is said as a rule. */
const mostTriedBeside = 10

/** Values that are not the same; where they differ by more than words, such as are surely different. */
function differing(verdict: Verdict): Wanted {
  return (one, other) =>
    one?.words !== other?.words && !alike(one, other) && (verdict === 'depends' || (one !== undefined && other !== undefined))
}

function regionsIn(
  topic: SharedTopic,
  { pair, points }: FoundPair,
  field: TopicField,
  models: Two<Model>,
  shared: ReadonlySet<string>,
  joint: readonly JointAxis[],
): Pick<ComparedValues, 'regions' | 'noRegions'> {
  const told = [pair.before, pair.after] as const
  const sides = both((i) => plainestSide(topic, told[i].holder, points[i], told[i].answer, shared, models[i]))
  const regions = regionsOf(sides[0], sides[1], field, joint)
  return regions === undefined ? { noRegions: 'too many' } : regions.of === 0 ? { noRegions: 'not in shared words' } : { regions }
}
