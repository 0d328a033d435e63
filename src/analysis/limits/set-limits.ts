/** Every time limit of a protocol that shared words tell the matter of. */
import type { Condition, Duration, Moment } from '../../graph/expressions.js'
import type { EventId, RuleId } from '../../graph/ids.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { deadlinesOf } from '../deadlines.js'
import type { Deadline } from '../deadlines.js'
import { eventHeld, mattersOf, startKey } from './matter.js'
import type { Matter } from './matter.js'

/** One limit: no later than so long after a start, or every so often. */
export interface SetLimit {
  /** The rule that sets it, or the event that is held so often. */
  readonly by: RuleId | EventId
  /** The word of the rule in which it stands. */
  readonly word: 'within' | 'due' | 'transferAt' | 'stay' | 'escalateTo' | 'held'
  readonly matter: Matter
  readonly duration: Duration
  readonly form: 'once' | 'again and again'
  /** From when it is counted; absent: not stated, or again and again. */
  readonly start?: Moment
  /** Under which name two protocols can mean the same start. */
  readonly startKey?: string
  /** Only under this reading of the rule, which its author does not follow. */
  readonly reading?: string
  readonly when: Condition
  /** It holds until a moment, or from one on: weekly until the first review. */
  readonly phases: readonly Phase[]
  readonly cites: readonly string[]
  /** The rule stands in place of others, so it is for special cases. */
  readonly special: boolean
}

export interface Phase {
  readonly approach: 'until' | 'from'
  readonly key: string | undefined
}

export function limitsSetBy(graph: PolicyGraph): readonly SetLimit[] {
  const rules = deadlinesOf(graph.rules).flatMap((deadline) => ofDeadline(deadline, graph))
  const moves = graph
    .all('route')
    .flatMap((rule) =>
      rule.at?.kind === 'after'
        ? mattersOf(rule, undefined, graph).map((matter) => ofRule({ rule }, 'transferAt', matter, rule.at as After, graph))
        : [],
    )
  const held = graph.all('event').flatMap((event): SetLimit[] =>
    event.held === undefined
      ? []
      : eventHeld(event.id, graph).map((matter) => ({
          by: event.id,
          word: 'held',
          matter,
          duration: event.held!,
          form: 'again and again',
          when: event.concerns,
          phases: [],
          cites: event.cites,
          special: false,
        })),
  )
  return [...rules, ...moves, ...held]
}

type After = Extract<Moment, { kind: 'after' }>
type Time = { readonly duration: Duration; readonly of?: Moment }

function ofDeadline(deadline: Deadline, graph: PolicyGraph): readonly SetLimit[] {
  const { rule, rung, time } = deadline
  return mattersOf(rule, rung, graph).flatMap((matter): readonly SetLimit[] => {
    switch (time.kind) {
      case 'limit':
        return [ofRule(deadline, rung === undefined ? 'within' : 'escalateTo', matter, time, graph)]
      case 'every':
        return [{ ...ofRule(deadline, 'due', matter, time, graph), form: 'again and again' }]
      case 'due-moment': {
        if (time.approach !== 'by' && time.approach !== 'at' && time.approach !== 'before') return []
        // The later of two limits ends no sooner than either.
        const ends = time.moment.kind === 'last-of' ? time.moment.moments : [time.moment]
        return ends.flatMap((end) => (end.kind === 'after' ? [ofRule(deadline, 'due', matter, end, graph)] : []))
      }
      case 'stay-for':
        return time.bound === 'at most'
          ? [ofRule(deadline, 'stay', matter, { duration: time.duration, ...(time.from === undefined ? {} : { of: time.from }) }, graph)]
          : []
      default:
        return []
    }
  })
}

/** What is to come so long after the last of its kind comes again and again. */
function ofRule(
  { rule, reading }: Pick<Deadline, 'rule' | 'reading'>,
  word: SetLimit['word'],
  matter: Matter,
  { duration, of }: Time,
  graph: PolicyGraph,
): SetLimit {
  const key = of === undefined ? undefined : startKey(of, graph)
  const again = matter.kind === 'held' && key === matter.of
  return {
    by: rule.id,
    word,
    matter,
    duration,
    form: again ? 'again and again' : 'once',
    when: rule.when,
    phases: phasesOf(rule, graph),
    cites: rule.cites,
    special: rule.overrides.length > 0 || rule.replaces.length > 0,
    ...(of === undefined || again ? {} : { start: of, ...(key === undefined ? {} : { startKey: key }) }),
    ...(reading === undefined ? {} : { reading }),
  }
}

function phasesOf(rule: Deadline['rule'], graph: PolicyGraph): readonly Phase[] {
  return rule.kind === 'ladder'
    ? []
    : rule.due.flatMap((due) =>
        due.kind === 'due-moment' && (due.approach === 'until' || due.approach === 'from')
          ? [{ approach: due.approach, key: startKey(due.moment, graph) }]
          : [],
      )
}
