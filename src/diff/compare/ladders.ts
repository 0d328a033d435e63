/** Ladders: who stands on which rung, in which order, with which limit. */
import type { Rung } from '../../graph/nodes.js'
import type { Comparison } from './comparison.js'
import { comparison, same, sidesOf } from './comparison.js'
import type { Comparing } from './context.js'
import { textOf } from './pairs.js'
import { limitEnding } from './times.js'

const codes = [
  'rung-added',
  'rung-removed',
  'rung-changed',
  'rungs-reordered',
  'rung-limit-added',
  'rung-limit-removed',
  'rung-limit-lengthened',
  'rung-limit-shortened',
  'rung-limit-reworded',
  'rung-limit-changed',
]

/** A rung is known by who stands on it; the second time that somebody stands on a ladder is another rung. */
interface Known {
  readonly key: string
  readonly position: number
  readonly rung: Rung
}

export const rungs: Comparison = comparison(codes, (field, comparing) => {
  const { before, after } = sidesOf<readonly Rung[]>(field, comparing)
  const left = known(before!)
  const right = known(after!)
  const rightKeys = new Map(right.map((rung) => [rung.key, rung]))
  const leftKeys = new Set(left.map((rung) => rung.key))
  const common = left.filter((rung) => rightKeys.has(rung.key))
  const commonAfter = right.filter((rung) => leftKeys.has(rung.key))
  if (
    !same(
      common.map(({ key }) => key),
      commonAfter.map(({ key }) => key),
    )
  )
    comparing.note('rungs-reordered', { before: common.map(({ rung }) => rung.who), after: commonAfter.map(({ rung }) => rung.who) })
  for (const { key, rung } of common) compareLimits(rung, rightKeys.get(key)!.rung, comparing)
  replaced(
    gaps(left, (key) => rightKeys.has(key)),
    gaps(right, (key) => leftKeys.has(key)),
    comparing,
  )
})

function known(rungs: readonly Rung[]): readonly Known[] {
  const times = new Map<string, number>()
  return rungs.map((rung, index) => {
    const who = textOf(rung.who)
    const time = (times.get(who) ?? 0) + 1
    times.set(who, time)
    return { key: `${time} ${who}`, position: index + 1, rung }
  })
}

function compareLimits({ who, within: before }: Rung, { within: after }: Rung, comparing: Comparing): void {
  if (same(before, after)) return
  if (before === undefined) comparing.note('rung-limit-added', { after: { who, within: after } })
  else if (after === undefined) comparing.note('rung-limit-removed', { before: { who, within: before } })
  else comparing.note(`rung-limit-${limitEnding(before, after)}`, { before: { who, within: before }, after: { who, within: after } })
}

/** The rungs that only one side has, by the common rung below them. */
function gaps(rungs: readonly Known[], isCommon: (key: string) => boolean): Map<string, Known[]> {
  const found = new Map<string, Known[]>()
  let below = ''
  for (const rung of rungs) {
    if (isCommon(rung.key)) below = rung.key
    else found.set(below, [...(found.get(below) ?? []), rung])
  }
  return found
}

/** In one place of the ladder, the first that went was replaced by the first that came, and so on. */
function replaced(before: ReadonlyMap<string, readonly Known[]>, after: ReadonlyMap<string, readonly Known[]>, comparing: Comparing): void {
  const at = ({ position, rung }: Known) => ({ position, rung })
  for (const place of new Set([...before.keys(), ...after.keys()])) {
    const gone = before.get(place) ?? []
    const come = after.get(place) ?? []
    for (let i = 0; i < Math.max(gone.length, come.length); i++) {
      const one = gone[i]
      const other = come[i]
      if (one && other) comparing.note('rung-changed', { before: at(one), after: at(other) })
      else if (one) comparing.note('rung-removed', { before: at(one) })
      else comparing.note('rung-added', { after: at(other!) })
    }
  }
}
