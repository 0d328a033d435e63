/**
 * What is worked out of a model once. What went beyond the budget is not tried again for the same protocol: it would end in the same way,
 * and as late; unless another question had used some of it up.
 */
import { BudgetSpent } from '../../logic/index.js'
import type { Model, Space } from '../../space/index.js'

/** The answer to a question about a model, kept with it. */
export function workedOut<T>(question: (model: Model) => T): (model: Model) => T {
  const answers = new WeakMap<Model, T>()
  const spent = new WeakMap<Space, BudgetSpent>()
  return (model) => {
    const known = answers.get(model)
    if (known !== undefined) return known
    const before = spent.get(model.space)
    if (before !== undefined) throw before
    const untouched = model.store.nodes === 0
    try {
      const made = question(model)
      answers.set(model, made)
      return made
    } catch (error) {
      if (untouched && error instanceof BudgetSpent) spent.set(model.space, error)
      throw error
    }
  }
}
