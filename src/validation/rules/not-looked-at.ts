import { nameOf } from '../../graph/ids.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { eachPiece } from '../../graph/walk.js'
import type { CaseRule } from '../rule.js'

/** What is not looked at is said. */
export const notLookedAt: CaseRule = {
  decides: 'what is left out of the analysis',
  run({ graph, limits, placeOf, report }) {
    const what = [
      ...leftOut(graph),
      ...(limits === undefined ? ['whether limits are longer than the national ones, of which the list could not be had'] : []),
    ]
    if (what.length > 0) report('not-looked-at', placeOf('protocol'), { what, ...(limits === undefined ? { withoutLaw: true } : {}) })
  },
}

function leftOut(graph: PolicyGraph): readonly string[] {
  const byReceiver = (test: (kind: string, which?: string) => boolean) =>
    graph
      .all('route')
      .filter((route) => {
        let found = false
        if (route.to !== undefined)
          eachPiece(route.to, (piece) => void (found ||= test(piece.kind, piece.kind === 'known-receiver' ? piece.which : undefined)))
        return found
      })
      .map(({ id }) => `\`${nameOf(id)}\``)
  const related = byReceiver((kind, which) => kind === 'known-receiver' && which === 'related-childs-team')
  const jointly = byReceiver((kind) => kind === 'jointly')
  const free = graph.all('duty').filter(({ act }) => act.kind === 'free-act').length
  return [
    ...(related.length > 0 ? [`two new children who are each sent to the other’s team (${related.join(', ')})`] : []),
    ...(jointly.length > 0 ? [`what two teams that hold a case together do apart (${jointly.join(', ')})`] : []),
    ...(free > 0 ? [`whether ${free} ${free === 1 ? 'duty' : 'duties'} in free words contradict${free === 1 ? 's' : ''} others`] : []),
  ]
}
