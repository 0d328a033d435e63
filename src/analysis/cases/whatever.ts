/** Where a text says that something makes no difference, and the protocol makes one. */
import type { FactId, RuleId } from '../../graph/ids.js'
import { eachPiece } from '../../graph/walk.js'
import type { Diagram } from '../../logic/index.js'
import { keyOf } from '../../space/index.js'
import { at } from './outlook.js'
import type { Outlook, Standing } from './outlook.js'

export interface Mattering {
  readonly rule: RuleId
  /** The age, where it is no fact. */
  readonly fact: FactId | 'age'
  /** Where the answer turns on it all the same. */
  readonly standings: readonly Standing[]
  /** Rules that ask for it in these cases. */
  readonly asking: readonly RuleId[]
}

export function matteringIn({ model, store, standings }: Outlook): readonly Mattering[] {
  const {
    graph,
    vocabulary: { axes },
  } = model.space
  return graph.all('route').flatMap((route) => {
    const said = new Set<FactId | 'age'>()
    eachPiece(route.when, (piece) => void (piece.kind === 'whatever' && said.add(piece.fact ?? 'age')))
    return [...said].flatMap((fact): Mattering[] => {
      const axis = axes.find(keyOf(fact === 'age' ? { kind: 'age' } : { kind: 'fact', fact }))
      if (axis === undefined) return []
      const found = standings.filter((standing) => {
        const mine = standing.view.rules.filter(({ id }) => id === route.id)
        const speaking = mine.length === 0 ? store.no : at(standing, store.any(mine.map((rule) => standing.view.bearing().speaking(rule))))
        return speaking !== store.no && turnsOn(axis, standing, speaking)
      })
      if (found.length === 0) return []
      const asking = found.flatMap(({ view }) =>
        view.rules.filter((rule) => rule.id !== route.id && store.support(view.diagram(rule.when)).includes(axis)).map(({ id }) => id),
      )
      return [{ rule: route.id, fact, standings: found, asking: [...new Set(asking)] }]
    })
  })
}

/** Whether two cases of a rule that differ in nothing else have different answers. */
function turnsOn(axis: number, { effects, cases, view: { store } }: Standing, speaking: Diagram): boolean {
  const care = store.and(speaking, cases)
  return effects.some(
    ({ where }) =>
      store.support(where).includes(axis) &&
      store.meets(store.some(store.and(care, where), [axis]), store.some(store.minus(care, where), [axis])),
  )
}
