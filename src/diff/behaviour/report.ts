/** What changes for cases between two versions: data, without words. */
import type { RuleId, ReadingId } from '../../graph/ids.js'
import type { Route } from '../../graph/nodes.js'
import type { Aside } from '../../graph/weight.js'
import type { Effect, Holder, MomentName, Space } from '../../space/index.js'
import type { Change } from '../change.js'
import type { Line } from '../../space/index.js'
import type { CaseSet } from './case-set.js'
import type { Part, Value } from './value.js'

/** What a difference is about. */
export type Matter =
  /** The route of cases of these holders. */
  | { readonly kind: 'route'; readonly aspect: Route['aspect']; readonly holders: readonly Holder[] }
  /** A duty or ladder; of moves to one holder only, where it asks for that. */
  | { readonly kind: 'task'; readonly rule: RuleId; readonly goingTo?: Holder }
  /** Which cases the versions take to be possible. */
  | { readonly kind: 'cases' }

/** What becomes of one part of it: values that stand before only, and after only. */
export interface PartChange {
  readonly part: Part
  readonly before: readonly Value[]
  readonly after: readonly Value[]
  /** Whether another value stands in both versions beside these. */
  readonly beside: boolean
}

/** Cases of which the same becomes. */
export interface Difference {
  readonly matter: Matter
  readonly parts: readonly PartChange[]
  /** Only at these moments; none: whenever the route is asked for. */
  readonly moments: readonly MomentName[]
  /** The text stands, but another reading of it is followed; an option left out: nobody has decided. */
  readonly reading?: { readonly id: ReadingId; readonly before?: string; readonly after?: string }
  readonly cases: CaseSet
  /** One case, tried by the plain interpreter of either version; nothing where no real case shows it. */
  readonly example?: Example
}

export interface Example {
  readonly holder?: Holder
  readonly moment?: MomentName
  /** The fewest known facts by which a case is one of them. */
  readonly facts: readonly Line[]
  /** What happens to it at the moment, in either version; for routes. */
  readonly before?: readonly Effect[]
  readonly after?: readonly Effect[]
}

/**
 * How the changes of a record make the difference, as found by undoing each alone: `one` does; `all` are needed, and without any of
 * them these cases are as before; `between them`, where undoing one of them is not enough.
 */
export type Attribution = 'one' | 'all' | 'between them'

/** One cause, with all that it changes: what is told of it is worked out when it is first asked for. */
export interface BehaviourRecord {
  readonly changes: readonly Change[]
  readonly attribution: Attribution
  readonly differences: readonly Difference[]
  /** How many further differences of the same cause are not told one by one. */
  readonly more: number
}

/** A change that bears on cases otherwise than by the rules. */
export interface NotWeighed {
  readonly change: Change
  readonly asides: readonly Aside[]
}

export interface Behaviour {
  /** `same as far as weighed`: nothing is another by the rules, and some change bears on cases otherwise. */
  readonly verdict: 'same text' | 'same behaviour' | 'same as far as weighed' | 'different' | 'not decided'
  /** In the order of the changes. */
  readonly records: readonly BehaviourRecord[]
  /** Changes that are proven to make no difference to any case. */
  readonly idle: readonly Change[]
  /** Changes that this comparison does not weigh. */
  readonly notWeighed: readonly NotWeighed[]
  /** What was too large to be decided, by name. */
  readonly undecided: readonly Matter[]
  /** The two versions as they were laid side by side, the earlier in the words of the later; for whoever makes words of the rest. */
  readonly spaces?: { readonly before: Space; readonly after: Space }
  /** How much was laid side by side; everything but the records is equal. */
  readonly compared: { readonly holders: number; readonly rules: number; readonly tasks: number }
}
