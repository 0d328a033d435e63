/** Ladders that a case can climb: a scenario names them beside the duties. */
import type { Known } from '../decide/index.js'
import { nameOf } from '../graph/ids.js'
import type { Duty } from '../graph/nodes.js'
import { anyOf, diagramOf, readingsOf, speaks } from '../space/index.js'
import type { Model } from '../space/index.js'

/** The ladders that are open in some case that can be meant, by name. */
export function laddersOf(known: Known, { space, store, fixed }: Model): readonly string[] {
  return space.graph.all('ladder').filter((ladder) => {
    // A ladder speaks as a duty does: of certain cases, of certain holders or of all, lifted by its exceptions.
    const asDuty = { ...ladder, kind: 'duty' } as unknown as Duty
    const open = anyOf(...readingsOf(asDuty, space.vocabulary).map((read) => speaks(read, space.scope)))
    return store.meets(known.cases, diagramOf(open, store, fixed(known.place)))
  }).map(({ id }) => nameOf(id))
}
