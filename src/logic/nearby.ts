/** How often the axes are put in order anew, and how many times in vain before that is given up. */
const mostRounds = 200
const mostInVain = 10

/** Axes that are asked together, and how much that counts beside other groups. */
export interface AskedGroup {
  readonly axes: readonly number[]
  readonly weight: number
}

/**
 * An order in which axes that are asked together stand near one another: diagrams need not remember the one for long until they come to the
 * other, so they are smaller, often by much.
 *
 * Every axis goes to where its groups have their middle, again and again; the best order met on the way is taken (Aloul, Markov and Sakallah,
 * FORCE: a fast and easy-to-implement variable-ordering heuristic, GLSVLSI 2003). It begins with the order that the axes have.
 *
 * @param axes how many axes there are
 * @param first those that come first whatever the groups say
 * @returns every axis once
 */
export function nearby(axes: number, groups: readonly AskedGroup[], first: readonly number[] = []): readonly number[] {
  const asked = joined(groups)
  const isFirst = new Set(first)
  const inOrder = (wanted: ArrayLike<number>): readonly number[] => [
    ...first,
    ...[...Array(axes).keys()].filter((axis) => !isFirst.has(axis)).sort((a, b) => wanted[a]! - wanted[b]! || a - b),
  ]
  let order = inOrder([...Array(axes).keys()])
  let best = { order, span: Infinity }
  for (let round = 0, inVain = 0; round < mostRounds && inVain < mostInVain; round++) {
    const { span, pulled } = drawn(asked, order)
    inVain = span < best.span ? 0 : inVain + 1
    if (span < best.span) best = { order, span }
    order = inOrder(pulled)
  }
  return best.order
}

/** Groups of the same axes count together; one axis alone is near itself. */
function joined(groups: readonly AskedGroup[]): readonly AskedGroup[] {
  const byAxes = new Map<string, AskedGroup>()
  for (const { axes, weight } of groups) {
    if (axes.length < 2) continue
    const key = axes.join()
    byAxes.set(key, { axes, weight: weight + (byAxes.get(key)?.weight ?? 0) })
  }
  return [...byAxes.values()]
}

/** How far apart the first and the last axis of the groups stand, all groups together; and where each axis is drawn to: the mean of the middles of its groups. */
function drawn(groups: readonly AskedGroup[], order: readonly number[]): { readonly span: number; readonly pulled: Float64Array } {
  const places = new Int32Array(order.length)
  order.forEach((axis, place) => (places[axis] = place))
  const [sums, weights] = [new Float64Array(order.length), new Float64Array(order.length)]
  let span = 0
  for (const { axes, weight } of groups) {
    let [low, high, sum] = [order.length, 0, 0]
    for (const axis of axes) {
      const place = places[axis]!
      if (place < low) low = place
      if (place > high) high = place
      sum += place
    }
    span += weight * (high - low)
    for (const axis of axes) {
      sums[axis]! += (weight * sum) / axes.length
      weights[axis]! += weight
    }
  }
  return { span, pulled: sums.map((sum, axis) => (weights[axis] === 0 ? places[axis]! : sum / weights[axis]!)) }
}
