/** Two authorities: of each one thing. */
export type Two<T> = readonly [T, T]

/** The same of both, each by its place. */
export function both<T>(of: (i: 0 | 1) => T): Two<T> {
  return [of(0), of(1)]
}
