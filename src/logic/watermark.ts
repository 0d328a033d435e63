import { fail } from '../util/fail.js'
import { BudgetSpent, withinBudget } from './budget.js'
import { scrubComputed } from './computed.js'
import { forget } from './node.js'
import { emptyComputed, type Store } from './store.js'

/** Throws away the nodes made since there were `nodes` of them; their diagrams must not be used again. */
export function release(store: Store, nodes: number): void {
  if (!Number.isInteger(nodes) || nodes < 1 || nodes > store.nodes)
    fail('marks come from this store', `mark ${nodes} of ${store.nodes} nodes`)
  if (nodes === store.nodes) return
  forget(store, nodes)
  scrubComputed(store, nodes)
}

/** Runs work that leaves nothing behind when the budget does not suffice for it. */
export function whole<T>(store: Store, work: () => T): T {
  const { nodes } = store
  try {
    return work()
  } catch (error) {
    if (error instanceof BudgetSpent) release(store, nodes)
    throw error
  }
}

/** The answer of work that the rest of an operation can do without; `undefined` when the budget does not suffice for it. */
export function attempt<T>(store: Store, work: () => T): T | undefined {
  const { steps, depth, top } = store
  const answer = withinBudget(work)
  if (answer === undefined) Object.assign(store, { steps, depth, top })
  return answer
}

/** Runs work whose diagrams nobody needs afterwards; it keeps its results in a table of its own, so that there is nothing to scrub. */
export function scratch<T>(store: Store, work: () => T): T {
  const { nodes, computed, kept } = store
  store.computed = emptyComputed()
  store.kept = 0
  try {
    return work()
  } finally {
    forget(store, nodes)
    store.computed = computed
    store.kept = kept
  }
}
