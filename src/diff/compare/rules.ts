/** The fields of rules that need more than equality. */
import type { Act, InForce, Override } from '../../graph/expressions.js'
import type { RuleId } from '../../graph/ids.js'
import type { Duty, RuleNode } from '../../graph/nodes.js'
import type { Holders } from '../kinds/conditions.js'
import type { HoldUp } from '../kinds/duties.js'
import type { Both, Comparison } from './comparison.js'
import { comparison, isOneSided, same, setEnding, sidesOf } from './comparison.js'
import type { Comparing } from './context.js'
import { pairUp } from './pairs.js'

/** Nobody named: the cases of every team. */
export const holders: Comparison = comparison(['holders-widened', 'holders-narrowed', 'holders-changed'], (_, comparing) => {
  const before = holdersOf(comparing.before as RuleNode)
  const after = holdersOf(comparing.after as RuleNode)
  if (same(before, after)) return
  const all = ({ heldBy, unheld }: Holders): readonly string[] => [...heldBy, ...unheld]
  const ending = all(before).length === 0 ? 'removed' : all(after).length === 0 ? 'added' : setEnding(all(before), all(after))
  comparing.note(ending === 'added' ? 'holders-widened' : ending === 'removed' ? 'holders-narrowed' : 'holders-changed', { before, after })
})

function holdersOf({ heldBy, unheld }: RuleNode): Holders {
  return { heldBy, unheld }
}

/** Which parts of the answer an accepted hole is about; none named: every part. */
export const partsOfAnswer: Comparison = comparison(
  ['hole-fields-added', 'hole-fields-removed', 'hole-fields-changed'],
  (field, comparing) => {
    const { before, after } = sidesOf<readonly string[]>(field, comparing)
    if (same(before, after)) return
    const ending = before!.length === 0 ? 'removed' : after!.length === 0 ? 'added' : setEnding(before!, after!)!
    comparing.note(`hole-fields-${ending}`, { before, after })
  },
)

const ranks: Readonly<Record<string, number>> = { may: 1, should: 2, must: 3 }

export const strengths: Comparison = comparison(
  ['strength-raised', 'strength-lowered', 'strength-reversed', 'strength-changed'],
  (field, comparing) => {
    const { before, after } = sidesOf<Duty['strength']>(field, comparing)
    if (before === after) return
    const one = ranks[before!]
    const other = ranks[after!]
    if (one !== undefined && other !== undefined) comparing.note(other > one ? 'strength-raised' : 'strength-lowered', { before, after })
    else comparing.note(before === 'must-not' || after === 'must-not' ? 'strength-reversed' : 'strength-changed', { before, after })
  },
)

/** One override for each rule that is beaten. */
export const overrides: Comparison = comparison(
  ['override-added', 'override-removed', 'override-widened', 'override-narrowed', 'override-changed'],
  (field, comparing) => {
    const { before, after } = sidesOf<readonly Override[]>(field, comparing)
    const told = (override: Override): boolean => !isOneSided(override.rule, comparing)
    const { removed, added, kept } = pairUp(before!.filter(told), after!.filter(told), [(override) => override.rule])
    for (const override of removed) comparing.note('override-removed', { before: override })
    for (const override of added) comparing.note('override-added', { after: override })
    for (const [one, other] of kept) comparing.note(overrideCode(one, other), { before: one, after: other })
  },
)

/** Nothing named: on everything that the rule states itself. */
function overrideCode(before: Override, after: Override): 'override-widened' | 'override-narrowed' | 'override-changed' {
  if (before.only.length === 0) return 'override-narrowed'
  if (after.only.length === 0) return 'override-widened'
  const ending = setEnding(before.only, after.only)
  return ending === 'added' ? 'override-widened' : ending === 'removed' ? 'override-narrowed' : 'override-changed'
}

/** Days compare as text only when they are written as fully as each other. */
export const validity: Both = {
  codes: ['in-force-widened', 'in-force-narrowed', 'in-force-changed'],
  note: (before, after, comparing) => {
    const from = bound((before as InForce).from, (after as InForce).from, 'earlier')
    const until = bound((before as InForce).until, (after as InForce).until, 'later')
    const both = [from, until]
    const ending = both.every((side) => side === 'same' || side === 'wider')
      ? 'widened'
      : both.every((side) => side === 'same' || side === 'tighter')
        ? 'narrowed'
        : 'changed'
    comparing.note(`in-force-${ending}`, { before, after })
  },
}

function bound(before: string | undefined, after: string | undefined, wider: 'earlier' | 'later'): 'same' | 'wider' | 'tighter' | 'other' {
  if (before === after) return 'same'
  if (after === undefined) return 'wider'
  if (before === undefined) return 'tighter'
  if (before.length !== after.length) return 'other'
  return (wider === 'earlier' ? after < before : after > before) ? 'wider' : 'tighter'
}

/** What is done; in the author's own words it can only be read. */
export const acts: Comparison = comparison(['act-changed', 'act-reworded'], (field, comparing) => {
  const { before, after } = sidesOf<Act>(field, comparing)
  if (same(before, after)) return
  comparing.note(before!.kind === 'free-act' && after!.kind === 'free-act' ? 'act-reworded' : 'act-changed', { before, after })
})

/** Which moves wait for a duty, kept in two fields and told once. */
export const holdUps: Comparison = comparison(
  ['hold-up-added', 'hold-up-removed', 'hold-up-widened', 'hold-up-narrowed', 'hold-up-changed', 'hold-up-ruled-out', 'hold-up-left-open'],
  (_, comparing) => {
    const before = holdUpOf(comparing.before as Duty)
    const after = holdUpOf(comparing.after as Duty)
    const told = (side: HoldUp): HoldUp => ({ ...side, rules: side.rules.filter((rule) => !isOneSided(rule, comparing)) })
    if (!same(told(before), told(after))) comparing.note(holdUpCode(before, after, comparing), { before, after })
  },
)

function holdUpOf({ holdsUp, holdsUpRules }: Duty): HoldUp {
  return { holdsUp, rules: holdsUpRules }
}

function holdUpCode(
  before: HoldUp,
  after: HoldUp,
  comparing: Comparing,
): `hold-up-${'added' | 'removed' | 'widened' | 'narrowed' | 'changed' | 'ruled-out' | 'left-open'}` {
  const held = ({ holdsUp }: HoldUp): boolean => holdsUp === 'every-transfer' || holdsUp === 'rules'
  if (!held(before))
    return held(after)
      ? 'hold-up-added'
      : before.holdsUp === after.holdsUp
        ? 'hold-up-changed'
        : after.holdsUp === 'nothing'
          ? 'hold-up-ruled-out'
          : 'hold-up-left-open'
  if (!held(after)) return 'hold-up-removed'
  if (before.holdsUp !== after.holdsUp) return after.holdsUp === 'every-transfer' ? 'hold-up-widened' : 'hold-up-narrowed'
  const told = (rules: readonly RuleId[]) => rules.filter((rule) => !isOneSided(rule, comparing))
  const ending = setEnding(told(before.rules), told(after.rules))
  return ending === 'added' ? 'hold-up-widened' : ending === 'removed' ? 'hold-up-narrowed' : 'hold-up-changed'
}
