const digits = /(\d+)/

/** Compares as a person would: `CAL-2.9` before `CAL-2.10`; ties are broken by plain code units, so the order is total. */
export function naturalOrder(a: string, b: string): number {
  const left = a.split(digits)
  const right = b.split(digits)
  for (let i = 0; i < left.length && i < right.length; i++) {
    const l = left[i]!
    const r = right[i]!
    if (l === r) continue
    const difference = i % 2 === 1 ? Number(l) - Number(r) : 0
    return difference !== 0 ? difference : plainOrder(l, r)
  }
  return left.length - right.length
}

/** Compares by code units: the order of canonical text, the same on every machine. */
export function plainOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Compares two lists of keys by the first in which they differ. */
export function orderOfParts(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const first = a.findIndex((each, i) => each !== b[i])
  return first < 0 ? 0 : a[first]! < b[first]! ? -1 : 1
}
