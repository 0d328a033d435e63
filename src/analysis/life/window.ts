/** Days that depend on one another, each within a window; windows are narrowed until every day can be chosen. */

/** A day that is still open: no earlier than `from`, no later than `to`, as day numbers. */
export interface Window {
  from: number
  to: number
}

/** One day seen from another. `shift` never runs backwards: a later day gives no earlier one. */
export interface Bond {
  readonly of: number
  readonly from: number
  readonly holds: 'is' | 'is not before' | 'is after' | 'is not after' | 'is before'
  readonly shift: (day: number) => number
}

/** Chooses a day for each window, in their order, as near to what is wished as the bonds allow; nothing where no days fit. */
export function chooseDays(
  windows: readonly Window[],
  bonds: readonly Bond[],
  wish: (index: number, chosen: readonly number[], window: Window) => number,
): readonly number[] | undefined {
  let open = windows.map((window) => ({ ...window }))
  if (!narrow(open, bonds)) return undefined
  const chosen: number[] = []
  for (const index of windows.keys()) {
    const { from, to } = open[index]!
    const wished = Math.min(Math.max(wish(index, chosen, { from, to }), from), to)
    const fitting = [...new Set([wished, from, to, Math.floor((from + to) / 2)])].find((day) => {
      const tried = open.map((window, i) => (i === index ? { from: day, to: day } : { ...window }))
      if (!narrow(tried, bonds)) return false
      open = tried
      return true
    })
    if (fitting === undefined) return undefined
    chosen.push(fitting)
  }
  return chosen
}

/** Takes from each window what cannot be; false where nothing is left of one. */
function narrow(windows: Window[], bonds: readonly Bond[]): boolean {
  for (let again = true, round = 0; again && round < 1000; round++) {
    again = false
    for (const { of, from, holds, shift } of bonds) {
      const [day, base] = [windows[of]!, windows[from]!]
      const strict = holds === 'is after' || holds === 'is before' ? 1 : 0
      const [low, high] = [shift(base.from), shift(base.to)]
      if (holds === 'is' || holds === 'is not before' || holds === 'is after') {
        again = raise(day, low + strict) || again
        again =
          lower(
            base,
            last(base, (d) => shift(d) + strict <= day.to),
          ) || again
      }
      if (holds === 'is' || holds === 'is not after' || holds === 'is before') {
        again = lower(day, high - strict) || again
        again =
          raise(
            base,
            first(base, (d) => shift(d) - strict >= day.from),
          ) || again
      }
      if (day.from > day.to || base.from > base.to) return false
    }
  }
  return true
}

function raise(window: Window, from: number): boolean {
  if (from <= window.from) return false
  window.from = from
  return true
}

function lower(window: Window, to: number): boolean {
  if (to >= window.to) return false
  window.to = to
  return true
}

/** The last day of a window for which something holds that holds for all days before. */
function last({ from, to }: Window, holds: (day: number) => boolean): number {
  if (holds(to)) return to
  let [low, high] = [from - 1, to]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (holds(middle)) low = middle
    else high = middle
  }
  return low
}

/** The first day of a window for which something holds that holds for all days after. */
function first({ from, to }: Window, holds: (day: number) => boolean): number {
  if (holds(from)) return from
  let [low, high] = [from, to + 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}
