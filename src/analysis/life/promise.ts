/** The promise of a protocol in one line's worth of data: how far it is kept, and on what that rests. */
import { nameOf } from '../../graph/ids.js'
import { holderName } from '../cases/outlook.js'
import type { Life } from './life.js'

export interface PromiseKept {
  /** Situations: a team and a moment at which something is said, or any other day. They are counted wherever they have such a case, so the numbers do not add up. */
  readonly situations: number
  readonly settledByText: number
  readonly settledByPerson: number
  readonly unsettled: number
  /** Unsettled, and nobody has acknowledged it. */
  readonly open: number
  /** Acknowledgements that cover something to which a case can come. */
  readonly acknowledged: number
  readonly stranded: number
  readonly unreached: number
  readonly toAndFro: number
  /** What the author promises besides. */
  readonly own: { readonly promised: number; readonly proved: number }
  readonly rests: {
    /** Where cases are taken to begin. */
    readonly begin: readonly string[]
    /** Questions of reading that nobody has answered; the others are followed as the author does. */
    readonly readingsOpen: number
    readonly readingsFollowed: number
    /** What no case is taken to be: everywhere, and by the author. */
    readonly assumedEverywhere: number
    readonly assumedByAuthor: number
    /** Events that come once in the hands of a team. */
    readonly once: readonly string[]
  }
  /** Stories left out because no days fit them. */
  readonly dropped: number
  readonly undecided: readonly string[]
}

export function promiseOf({
  counts,
  acknowledged,
  stranded,
  unreached,
  bounces,
  proofs,
  assumptions,
  dropped,
  undecided,
}: Life): PromiseKept {
  const { entries, readings, constraints, once } = assumptions
  return {
    situations: counts.situations,
    settledByText: counts.text,
    settledByPerson: counts.person,
    unsettled: counts.unsettled,
    open: counts.open,
    acknowledged: acknowledged.size,
    stranded: stranded.length,
    unreached: unreached.length,
    toAndFro: bounces.length,
    own: { promised: proofs.length, proved: proofs.filter(({ kept }) => kept === 'proved').length },
    rests: {
      begin: entries.map(({ holder }) => holderName(holder)),
      readingsOpen: readings.open.length,
      readingsFollowed: readings.followed.length,
      assumedEverywhere: constraints.shared,
      assumedByAuthor: constraints.local,
      once: once.map(nameOf),
    },
    dropped,
    undecided,
  }
}
