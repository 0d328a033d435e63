/** Cases at random, most of them such that some rule speaks and that nothing contradicts itself. */
import { holdsAt } from '../../src/space/formula.js'
import type { Formula } from '../../src/space/formula.js'
import type { Space } from '../../src/space/space.js'

/** Numbers from 0 up to, not including, `below`; the same for the same seed. */
export type Dice = (below: number) => number

export function dice(seed: number): Dice {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** Whether a case can be: none of the constraints speaks against it. */
export function canBe(space: Space, point: ArrayLike<number>): boolean {
  return space.constraints.every(({ holds }) => holdsAt(holds, point))
}

export function randomCase(space: Space, random: Dice): Int32Array {
  const { axes } = space.vocabulary
  const point = Int32Array.from(axes.list, ({ values, subject }) => {
    // Most moments have not passed, most choices are open, most gates are not known to be shut.
    const quiet = subject.kind === 'passed' || subject.kind === 'gate' || subject.kind === 'chosen'
    return quiet && random(3) > 0 ? 0 : random(values.length)
  })
  // Several rules at once: what they say of one another shows only where they meet.
  for (let left = random(4); left > 0 && space.rules.length > 0; left--) {
    const rule = space.rules[random(space.rules.length)]!
    bend(point, rule.when, true, space, random)
    if (random(4) > 0) for (const lifts of rule.unless) bend(point, lifts, false, space, random)
  }
  const moments = spokenOf(space)
  if (moments.length > 0 && random(2) === 0)
    point[axes.index('now')] = axes.ordinal(axes.index('now'), moments[random(moments.length)]!) ?? 0
  if (random(8) > 0)
    for (let round = 0; round < 6 && !canBe(space, point); round++)
      for (const { holds } of space.constraints) if (!holdsAt(holds, point)) bend(point, holds, true, space, random)
  return point
}

/** The moments at which something may be different: points, limits, and those as at which something is tested. */
function spokenOf({ rules, vocabulary: { axes } }: Space): readonly string[] {
  const known = spoken.get(rules)
  if (known !== undefined) return known
  const asAt = axes.list.flatMap(({ subject }) =>
    (subject.kind === 'fact' || subject.kind === 'age') && subject.asAt !== undefined ? [subject.asAt] : [],
  )
  const made = [
    ...asAt,
    ...rules.flatMap(({ at, by }) => [
      ...by,
      ...(at === undefined || at.kind === 'agreed' ? [] : at.kind === 'moment' ? [at.moment] : at.moments),
    ]),
  ]
  spoken.set(rules, made)
  return made
}
const spoken = new WeakMap<Space['rules'], readonly string[]>()

/** Changes a case so that a condition holds, or does not; what cannot be reached is left as it is. */
function bend(point: Int32Array, formula: Formula, wanted: boolean, space: Space, random: Dice): void {
  switch (formula.kind) {
    case 'among': {
      const { axis, values } = formula
      if (values.includes(point[axis]!) === wanted) return
      const others = space.vocabulary.axes.list[axis]!.values.map((_, value) => value).filter((value) => values.includes(value) === wanted)
      if (others.length > 0) point[axis] = others[random(others.length)]!
      return
    }
    case 'not':
      return bend(point, formula.part, !wanted, space, random)
    case 'all':
    case 'any':
      if ((formula.kind === 'all') === wanted) for (const part of formula.parts) bend(point, part, wanted, space, random)
      else bend(point, formula.parts[random(formula.parts.length)]!, wanted, space, random)
  }
}
