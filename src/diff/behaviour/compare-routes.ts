/** The routes of cases, holder by holder. */
import type { NodeId } from '../../graph/ids.js'
import { holderView } from '../../space/index.js'
import type { Holder, Space } from '../../space/index.js'
import type { Duty, Route } from '../../graph/nodes.js'
import { attributed } from './causes.js'
import { reaches } from './context.js'
import type { Context, Work } from './context.js'
import { alike, changedRules } from './same-rules.js'
import { toldOf } from './told.js'
import type { Finding, PartCauses } from './told.js'
import { differing } from './transitions.js'
import type { Unit } from './units.js'
import { routeParts } from './value.js'
import type { RoutePart } from './value.js'

const aspects: readonly Route['aspect'][] = ['case responsibility', 'allocation', 'line management', 'system record']

/** One question for each holder of whose cases a changed rule speaks, or of whom another thing is asked. */
export function compareRoutes(context: Context): readonly Work[] {
  const { pair: { before, after, vocabulary: { holders } } } = context
  const changed = changedRules(before, after)
  return aspects.flatMap((aspect) => holders.flatMap((holder): Work[] => {
    const speaking = new Set<NodeId>([before, after].flatMap((space) => holderView(space, context.store, holder, aspect).rules.map(({ id }) => id)))
    const asks = aspect === 'case responsibility' && !alike(askedOf(before, holder), askedOf(after, holder))
    if (!asks && ![...speaking].some((id) => changed.has(id as never))) return []
    return [{ matter: { kind: 'route', aspect, holders: [holder] }, work: () => compareRoute(holder, aspect, speaking, context) }]
  }))
}

function askedOf({ asked }: Space, holder: Holder): Space['asked'] {
  return asked.filter((question) => question.holder === holder)
}

function compareRoute(holder: Holder, aspect: Route['aspect'], speaking: ReadonlySet<NodeId>, context: Context): Finding[] {
  const { store, before, after, known } = context
  const [one, other] = [before.route(holder, aspect, store), after.route(holder, aspect, store)]
  const candidates = context.units.filter((unit) => isCandidate(unit, speaking, context))
  const regions = new Map(routeParts.map((part) => [part, differing(one.get(part), other.get(part), store)]))
  const weighty = store.any([...regions].filter(([part]) => !manners.has(part)).map(([, region]) => region))
  const parts = [...regions].map(([part, all]): PartCauses => {
    const [was, is] = [one.get(part), other.get(part)]
    // How a move is made is told where the move itself stands as it was.
    const region = manners.has(part) ? store.minus(all, weighty) : all
    return { part, before: was, after: is, causes: attributed(region, was, is, candidates, (unit) => context.without(unit).route(holder, aspect, store).get(part), store) }
  })
  return toldOf(parts, { frame: context.frame(holder), matter: { kind: 'route', aspect, holders: [holder] }, known })
}

const manners: ReadonlySet<RoutePart> = new Set(['which team when', 'strength', 'urgency', 'who decides', 'grounds', 'who arranges', 'shorter limits'])

/** Whether a change can have to do with the routes of these rules. */
function isCandidate(unit: Unit, speaking: ReadonlySet<NodeId>, context: Context): boolean {
  switch (context.kindOf(unit)) {
    case 'route': return speaking.has(unit.subject) || context.askedOf.has(unit.subject as never)
    case 'duty': return context.askedOf.has(unit.subject as never) || holdsUpMoves(unit, context)
    case 'ladder': return false
    case 'word': return reaches(unit, speaking) || reaches(unit, context.askedOf) || reaches(unit, gating(context))
  }
}

function holdsUpMoves({ subject }: Unit, context: Context): boolean {
  return gating(context).has(subject)
}

const gates = new WeakMap<Context, ReadonlySet<NodeId>>()

/** Duties for which moves wait, in either version or by some reading. */
function gating(context: Context): ReadonlySet<NodeId> {
  const known = gates.get(context)
  if (known !== undefined) return known
  const waits = ({ holdsUp, variants }: Duty) => [holdsUp, ...variants.map(({ changes }) => changes['holdsUp'])].some((value) => value === 'every-transfer' || value === 'rules')
  const found = new Set<NodeId>([context.pair.before, context.pair.after].flatMap(({ graph }) => graph.all('duty').filter(waits).map(({ id }) => id)))
  gates.set(context, found)
  return found
}
