/** The life of a case: everything that can become of it, and what a protocol can promise of that. */
import type { EventId, ReadingId, RuleId, TeamId } from '../../graph/ids.js'
import type { Reading } from '../../graph/nodes.js'
import { BudgetSpent, withinBudget } from '../../logic/index.js'
import type { Model } from '../../space/index.js'
import { acknowledgedIn } from '../cases/covered.js'
import { courseOf } from './course.js'
import type { Course } from './course.js'
import { holdersOf } from './holders.js'
import { proofsOf } from './proofs.js'
import type { Proof } from './proofs.js'
import { readLater } from './read-later.js'
import type { ReadLater } from './read-later.js'
import { entriesOf, reachFrom, startsOf } from './reach.js'
import type { Entry, Reach } from './reach.js'
import { countsOf, settlementOf } from './situations.js'
import type { Counts } from './situations.js'
import { bouncedIn, knownLater, laterIn, storyTeller, strandedIn } from './tales.js'
import type { Bounced, Later, Stranded } from './tales.js'

/** What everything else rests on. */
export interface Assumptions {
  readonly entries: readonly Entry[]
  readonly readings: { readonly followed: readonly ReadingId[]; readonly open: readonly ReadingId[] }
  /** What no case can be, by the meaning of the words, everywhere, or as the author assumes. */
  readonly constraints: { readonly shared: number; readonly local: number }
  /** Events that come once in the hands of a team. */
  readonly once: readonly EventId[]
}

export interface Life {
  readonly assumptions: Assumptions
  readonly unreached: readonly TeamId[]
  readonly traps: readonly TeamId[]
  readonly stranded: readonly Stranded[]
  readonly later: readonly Later[]
  readonly bounces: readonly Bounced[]
  /** What somebody has acknowledged and only cases with a history show, with the shortest story that does. */
  known(acknowledgement: RuleId): Later | undefined
  /** Where another reading of a clause says something else, once something has happened to a case. */
  readOtherwise(reading: Reading, option: string): ReadLater | undefined
  /** Acknowledgements that cover something to which a case can come: rules of conflicts, moments of gaps. */
  readonly acknowledged: ReadonlyMap<RuleId, ReadonlySet<string>>
  readonly counts: Counts
  /** What the author promises, proved or broken. */
  readonly proofs: readonly Proof[]
  /** Stories that no days fit. */
  readonly dropped: number
  /** What the budget did not suffice for. */
  readonly undecided: readonly string[]
}

const lives = new WeakMap<Model, Life | BudgetSpent>()

/** The life of the cases of a protocol, as its author reads it. */
export function lifeOf(model: Model): Life {
  const known = lives.get(model) ?? lived(model)
  lives.set(model, known)
  if (known instanceof BudgetSpent) throw known
  return known
}

/** What was tried in vain is not tried again. */
function lived(model: Model): Life | BudgetSpent {
  try {
    return lifeUnder(model, new Map())
  } catch (error) {
    if (error instanceof BudgetSpent) return error
    throw error
  }
}

/** The same under other readings than those that the author follows. */
export function lifeUnder(model: Model, readings: ReadonlyMap<ReadingId, string>): Life {
  const course = courseOf(model, readings)
  const entries = entriesOf(course)
  const starts = startsOf(course, entries)
  const reach = reachFrom(course, starts)
  const stages = [...reach.states.keys()]
    .flatMap((holder) => [undefined, ...model.space.vocabulary.moments.keys()].map((moment) => course.stage(holder, moment)))
    .filter(({ idle }) => !idle)
  const acknowledged = acknowledgedIn(model.space)
  const stories = storyTeller(course)
  const undecided: string[] = []
  const attempt = <T>(what: string, otherwise: T, work: () => T): T => {
    const done = withinBudget(work)
    if (done === undefined) undecided.push(what)
    return done ?? otherwise
  }
  // Whatever follows from an unsettled step is the matter of that step: stories of their own lead through settled ones.
  let known: Reach | undefined
  const settled = () => (known ??= reachFrom(course, starts, true))
  const holders = holdersOf(course, reach, stages)
  const settlement = attempt('which cases are settled, and by whom', undefined, () =>
    settlementOf(stages, acknowledged, course, reach, settled()),
  )
  const stranded = attempt('whether the moment of a rule can pass a case by', [], () =>
    strandedIn(stages, acknowledged, course, settled(), stories),
  )
  const later =
    settlement === undefined
      ? []
      : attempt('what is left open after what has happened before', [], () => laterIn(settlement, acknowledged, course, settled(), stories))
  const bounces = attempt('whether a case can be sent to and fro', [], () => bouncedIn(stages, course, reach, stories))
  const proofs = attempt('whether what is promised is kept', [], () => proofsOf(stages, course, reach, stories))
  return {
    assumptions: assumptionsOf(course, entries),
    unreached: holders.flatMap(({ holder, ours, named, reached }) => (ours && named && !reached ? [holder as TeamId] : [])),
    traps: holders.flatMap(({ holder, ours, reached, next }) => (ours && reached && next.length === 0 ? [holder as TeamId] : [])),
    stranded,
    later,
    bounces,
    counts: countsOf(settlement?.situations ?? []),
    proofs,
    known: (rule) =>
      withinBudget(() =>
        knownLater(
          acknowledged.find(({ node }) => node.id === rule),
          course,
          settled(),
          stories,
        ),
      ),
    readOtherwise: (reading, option) => readLater(reading, option, stages, course, settled(), stories),
    acknowledged: new Map(acknowledged.filter(({ met }) => met.size > 0).map(({ node, met }) => [node.id, met])),
    dropped: stories.dropped(),
    undecided,
  }
}

function assumptionsOf({ model: { space } }: Course, entries: readonly Entry[]): Assumptions {
  const readings = space.graph.all('reading')
  return {
    entries,
    readings: {
      followed: readings.filter(({ followed }) => followed).map(({ id }) => id),
      open: readings.filter(({ followed }) => !followed).map(({ id }) => id),
    },
    constraints: {
      shared: space.constraints.filter(({ origin }) => origin === 'shared').length,
      local: space.constraints.filter(({ origin }) => origin === 'local').length,
    },
    once: space.graph
      .all('event')
      .filter(({ once }) => once)
      .map(({ id }) => id),
  }
}
