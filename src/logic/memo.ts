import type { Store } from './store.js'

const lastStamp = 2 ** 31 - 1

/**
 * Begins an operation that keeps one result for each diagram it meets: `store.memo[d]` counts where `store.stamp[d]` is the number returned.
 * There is room for every diagram there is now. Such operations do not run inside one another.
 */
export function fresh(store: Store): number {
  if (store.memo.length < store.nodes * 2) {
    store.memo = new Int32Array(store.level.length * 2)
    store.stamp = new Int32Array(store.level.length * 2)
  }
  if (store.now === lastStamp) {
    store.stamp.fill(0)
    store.now = 0
  }
  store.now += 1
  return store.now
}
