import { modelOf } from './model.js'
import type { Model } from './model.js'

const besides = new WeakMap<Model, Model>()
/** So many functions are kept before the next question begins anew. */
const mostKept = 500_000

/**
 * The same protocol with functions of its own, for one small question after another of which only plain data is kept: each leaves its functions behind,
 * so that after enough of them they are thrown away together. What one question has made must not be used for the next.
 */
export function modelBeside(asked: Model): Model {
  const known = besides.get(asked)
  const model = known === undefined || known.store.nodes > mostKept ? modelOf(asked.space) : known
  besides.set(asked, model)
  return model
}
