/** Thrown when a question needs more nodes or steps than it was given: the answer is then not known, and must not be guessed. */
export class BudgetSpent extends Error {
  constructor(
    readonly spent: 'nodes' | 'cells' | 'steps' | 'axes',
    readonly limit: number,
  ) {
    super(`the question needs more than ${limit} ${spent}`)
    this.name = 'BudgetSpent'
  }
}

/** The answer of some work on diagrams; `undefined` when the budget did not suffice for it. */
export function withinBudget<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof BudgetSpent) return undefined
    throw error
  }
}
