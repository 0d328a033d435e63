/**
 * A function that works out what it is asked of an object once, and keeps it as long as there is the object: for what many
 * rooms ask of data that does not change.
 */
export function keptWith<K extends object, V extends object>(work: (of: K) => V): (of: K) => V {
  const kept = new WeakMap<K, V>()
  return (of) => {
    const before = kept.get(of)
    if (before !== undefined) return before
    const found = work(of)
    kept.set(of, found)
    return found
  }
}
