/** Which item of one set became which of the other. */

export interface Pairs<T> {
  readonly removed: readonly T[]
  readonly added: readonly T[]
  readonly kept: readonly (readonly [before: T, after: T])[]
}

/**
 * Drops the items that both sides have, then pairs what is left: by the first key that only one item of each side has, by
 * the next, and so on. What finds no partner was removed or added. The answer is the same seen from the other side.
 */
export function pairUp<T>(before: readonly T[], after: readonly T[], keys: readonly ((item: T) => string | undefined)[]): Pairs<T> {
  const textsBefore = new Set(before.map(textOf))
  const textsAfter = new Set(after.map(textOf))
  let removed = before.filter((item) => !textsAfter.has(textOf(item)))
  let added = after.filter((item) => !textsBefore.has(textOf(item)))
  const kept: (readonly [T, T])[] = []
  for (const key of keys) {
    if (removed.length === 0 || added.length === 0) break
    const left = single(removed, key)
    const right = single(added, key)
    const done = new Set<T>()
    for (const [name, item] of left) {
      const other = right.get(name)
      if (item === undefined || other === undefined) continue
      kept.push([item, other])
      done.add(item).add(other)
    }
    removed = removed.filter((item) => !done.has(item))
    added = added.filter((item) => !done.has(item))
  }
  return { removed, added, kept }
}

/** The items whose key nothing else has; a shared key is there without an item. */
function single<T>(items: readonly T[], key: (item: T) => string | undefined): Map<string, T | undefined> {
  const found = new Map<string, T | undefined>()
  for (const item of items) {
    const name = key(item)
    if (name !== undefined) found.set(name, found.has(name) ? undefined : item)
  }
  return found
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
