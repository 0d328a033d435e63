/** Duties and ladders, one by one: where each applies, and what it then says. */
import type { NodeId, RuleId } from '../../graph/ids.js'
import { attributed } from './causes.js'
import { reaches } from './context.js'
import type { Context, Work } from './context.js'
import type { Matter } from './report.js'
import { destinationsIn } from './sides.js'
import { sameTask } from './task-values.js'
import { toldOf } from './told.js'
import type { Finding, PartCauses } from './told.js'
import { differing } from './transitions.js'
import type { Unit } from './units.js'
import { taskParts } from './value.js'

/** One question for each duty or ladder of which the two versions do not say the same, for each move that it asks about. */
export function compareTasks(context: Context): readonly Work[] {
  const { before, after } = context
  if (before.tasks === after.tasks) return []
  const ids = [...new Set([...after.tasks.ids, ...before.tasks.ids])]
  return ids
    .filter((id) => !sameTask(id, before.tasks, after.tasks))
    .flatMap((rule) => {
      const asked = new Set(
        [before, after].flatMap(({ tasks }) =>
          tasks.family(rule).flatMap((id) => tasks.readings(id).flatMap(({ where }) => [...destinationsIn(where)])),
        ),
      )
      return [undefined, ...asked].map((goingTo): Work => {
        const matter: Matter = { kind: 'task', rule, ...(goingTo === undefined ? {} : { goingTo: goingTo as never }) }
        return { matter, work: () => compareTask(rule, goingTo, matter, context) }
      })
    })
}

function compareTask(rule: RuleId, goingTo: string | undefined, matter: Matter, context: Context): Finding[] {
  const { store, before, after, known } = context
  const [one, other] = [before.task(rule, goingTo, store), after.task(rule, goingTo, store)]
  const bearing = new Set<NodeId>([before, after].flatMap(({ tasks }) => tasks.family(rule)))
  const candidates = context.units.filter((unit) => isCandidate(unit, bearing, context))
  const [was, is] = [one.get('applies'), other.get('applies')]
  // Where only one version has the duty, that is said once; what it says is compared where both have it.
  const both = store.and(was?.get('applies')?.where ?? store.no, is?.get('applies')?.where ?? store.no)
  const parts = taskParts.map((part): PartCauses => {
    const [then, now] = [one.get(part), other.get(part)]
    const all = differing(then, now, store)
    const region = part === 'applies' ? all : store.and(all, both)
    return {
      part,
      before: then,
      after: now,
      causes: attributed(region, then, now, candidates, (unit) => context.without(unit).task(rule, goingTo, store).get(part), store),
    }
  })
  return toldOf(parts, { frame: context.frame(), matter, tasks: { before: before.tasks, after: after.tasks }, known })
}

function isCandidate(unit: Unit, bearing: ReadonlySet<NodeId>, context: Context): boolean {
  if (context.kindOf(unit) === 'word') return reaches(unit, bearing) || reaches(unit, context.askedOf)
  return bearing.has(unit.subject) || context.askedOf.has(unit.subject as RuleId)
}
