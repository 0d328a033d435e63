/**
 * What changes for cases between two versions: the exact cases for which the route of a holder or a duty is another one, each under the
 * change that makes it, and nothing else. Only holders of whom some changed rule speaks are looked at; of all others both versions say
 * the same because they consist of the same rules.
 */
import type { NodeId } from '../../graph/ids.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { BudgetSpent } from '../../logic/index.js'
import { align } from '../align/align.js'
import type { Change } from '../change.js'
import { diff } from '../diff.js'
import { compareCases } from './compare-cases.js'
import { compareReadings } from './compare-readings.js'
import { compareRoutes } from './compare-routes.js'
import { compareTasks } from './compare-tasks.js'
import { contextOf } from './context.js'
import type { Finding } from './told.js'
import { behaviourDigest } from './digest.js'
import { recordsOf } from './records.js'
import type { Behaviour, Matter, NotWeighed } from './report.js'
import { bearingOf } from './units.js'

export interface BehaviourOptions {
  /** How many nodes the diagrams of one question may take before it is given up. */
  readonly budget?: number
}

/** What changes for cases; `changes` are the structural differences, where they are known already. */
export function behaviourOf(
  before: PolicyGraph,
  after: PolicyGraph,
  changes?: readonly Change[],
  options: BehaviourOptions = {},
): Behaviour {
  if (before.digest === after.digest) return equal('same text', before)
  if (behaviourDigest(before) === behaviourDigest(after)) return equal('same behaviour', before, changes ?? diff(before, after))
  return compare(before, after, changes ?? diff(before, after), options)
}

function equal(verdict: 'same text' | 'same behaviour', graph: PolicyGraph, changes: readonly Change[] = []): Behaviour {
  return { verdict, records: [], idle: changes, notWeighed: [], undecided: [], compared: comparedIn(graph, graph) }
}

function comparedIn(before: PolicyGraph, after: PolicyGraph): Behaviour['compared'] {
  const size = (...kinds: readonly ('team' | 'route' | 'duty' | 'ladder')[]) =>
    new Set(kinds.flatMap((kind) => [...before.all(kind), ...after.all(kind)].map(({ id }) => id as NodeId))).size
  // A case can also be closed, or not yet open.
  return { holders: size('team') + 2, rules: size('route'), tasks: size('duty', 'ladder') }
}

function compare(before: PolicyGraph, after: PolicyGraph, changes: readonly Change[], options: BehaviourOptions): Behaviour {
  const alignment = align(before, after)
  const context = contextOf(alignment, changes, options.budget)
  const undecided: Matter[] = []
  const findings: Finding[] = []
  for (const { matter, work } of [
    ...compareCases(context),
    ...compareRoutes(context),
    ...compareTasks(context),
    ...compareReadings(context),
  ]) {
    try {
      findings.push(...work())
    } catch (error) {
      if (!(error instanceof BudgetSpent)) throw error
      undecided.push(matter)
      context.renew()
    }
  }
  const records = recordsOf(findings, changes)
  const told = new Set(records.flatMap((record) => record.changes))
  const rest = changes.filter((change) => !told.has(change)).map((change) => ({ change, bearing: bearingOf(change, alignment) }))
  const notWeighed = rest.flatMap(({ change, bearing }): NotWeighed[] => (typeof bearing === 'string' ? [] : [{ change, asides: bearing }]))
  const verdict =
    records.length > 0
      ? 'different'
      : undecided.length > 0
        ? 'not decided'
        : notWeighed.length > 0
          ? 'same as far as weighed'
          : 'same behaviour'
  return {
    verdict,
    records,
    undecided,
    compared: comparedIn(before, after),
    spaces: { before: context.pair.before, after: context.pair.after },
    idle: undecided.length > 0 ? [] : rest.flatMap(({ change, bearing }) => (typeof bearing === 'string' ? [change] : [])),
    notWeighed,
  }
}
