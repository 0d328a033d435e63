/** A version as it is questioned: its rules, its duties, and what they come to, worked out when it is asked for. */
import type { RuleId } from '../../graph/ids.js'
import type { Route } from '../../graph/nodes.js'
import type { Diagram, Diagrams } from '../../logic/index.js'
import { holderView } from '../../space/index.js'
import type { Formula, Holder, Space } from '../../space/index.js'
import { routeValues } from './route-values.js'
import { tasksOf, taskValues } from './task-values.js'
import type { Tasks } from './task-values.js'
import type { Values } from './value.js'

export interface Side {
  readonly space: Space
  readonly tasks: Tasks
  /** What is said of a holder's cases, of those that are `within`. */
  route(holder: Holder, aspect: Route['aspect'], store: Diagrams, within?: Diagram): Values
  task(id: RuleId, goingTo: string | undefined, store: Diagrams): Values
}

/** @param relative another version, with which it may have tasks in common */
export function sideOf(space: Space, relative?: Side): Side {
  let tasks: Tasks | undefined
  const stores = new WeakMap<Diagrams, Map<string, unknown>>()
  const once = <T>(store: Diagrams, key: string, make: () => T): T => {
    const made = stores.get(store) ?? new Map<string, unknown>()
    stores.set(store, made)
    if (!made.has(key)) made.set(key, make())
    return made.get(key) as T
  }
  return {
    space,
    get tasks() {
      return (tasks ??= tasksOf(space, relative === undefined ? undefined : { graph: relative.space.graph, tasks: relative.tasks }))
    },
    route: (holder, aspect, store, within = store.yes) =>
      once(store, `route ${aspect} ${holder} ${within}`, () => routeValues(holderView(space, store, holder, aspect, undefined, within))),
    task(id, goingTo, store) {
      if (!this.tasks.has(id)) return new Map()
      return once(store, `tasks ${goingTo}`, () => taskValues(this.tasks, store, goingTo))(id)
    },
  }
}

/** The holders to whom a case may be about to go, where a condition asks for that. */
export function destinationsIn(formula: Formula, found: Set<string> = new Set()): ReadonlySet<string> {
  switch (formula.kind) {
    case 'going-to':
      formula.holders.forEach((holder) => found.add(holder))
      break
    case 'all':
    case 'any':
      formula.parts.forEach((part) => destinationsIn(part, found))
      break
    case 'not':
      destinationsIn(formula.part, found)
  }
  return found
}
