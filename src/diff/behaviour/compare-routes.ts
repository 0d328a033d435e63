/** The routes of cases, holder by holder. */
import type { NodeId } from '../../graph/ids.js'
import type { Diagram, Diagrams } from '../../logic/index.js'
import { asksWhereTo, diagramOf, holderView, rulesAbout } from '../../space/index.js'
import type { Formula, Holder, Space, SpaceRule } from '../../space/index.js'
import type { Duty, Route } from '../../graph/nodes.js'
import { attributed } from './causes.js'
import type { Attributed } from './causes.js'
import { reaches } from './context.js'
import type { Context, Work } from './context.js'
import { alike, changedRules } from './same-rules.js'
import { toldOf } from './told.js'
import type { Finding, PartCauses } from './told.js'
import { differing } from './transitions.js'
import type { Unit } from './units.js'
import { isToldBeside, routeParts } from './value.js'
import type { RoutePart } from './value.js'

const aspects: readonly Route['aspect'][] = ['case responsibility', 'allocation', 'line management', 'system record']

/** One question for each holder of whose cases a changed rule speaks, or of whom another thing is asked. */
export function compareRoutes(context: Context): readonly Work[] {
  const {
    pair: {
      before,
      after,
      vocabulary: { holders },
    },
  } = context
  const changed = changedRules(before, after)
  return aspects.flatMap((aspect) => {
    const isChanged = [before, after].some((space) => rulesAbout(space, aspect).some(({ id }) => changed.has(id)))
    const asksOtherwise = (holder: Holder) => aspect === 'case responsibility' && !alike(askedOf(before, holder), askedOf(after, holder))
    return holders.flatMap((holder): Work[] => {
      const asks = asksOtherwise(holder)
      if (!asks && !isChanged) return []
      const views = [before, after].map((space) => holderView(space, context.store, holder, aspect))
      const speaking = views.flatMap(({ rules }) => rules)
      const otherwise = speaking.filter(({ id }) => changed.has(id))
      if (!asks && otherwise.length === 0) return []
      return [
        {
          matter: { kind: 'route', aspect, holders: [holder] },
          work: () =>
            compareRoute(
              {
                holder,
                aspect,
                speaking: new Set(speaking.map(({ id }) => id)),
                within: asks ? context.store.yes : bornUpon(otherwise, holder, context),
              },
              context,
            ),
        },
      ]
    })
  })
}

function askedOf({ asked }: Space, holder: Holder): Space['asked'] {
  return asked.filter((question) => question.holder === holder)
}

/** The cases on which these rules can bear at all, by what they say or by what they leave to others: of all other cases nothing else can become by them. */
function bornUpon(
  rules: readonly SpaceRule[],
  holder: Holder,
  {
    store,
    pair: {
      vocabulary: { axes, holders },
    },
  }: Context,
): Diagram {
  const held = new Map([[axes.index('holder'), holders.indexOf(holder)]])
  const where = (formula: Formula) => (asksWhereTo(formula) ? store.yes : diagramOf(formula, store, held))
  return store.any(
    [...new Set(rules)].flatMap(({ when, arrived, judgedToday }) => [
      where(when),
      where(arrived),
      ...(judgedToday === undefined ? [] : [where(judgedToday)]),
    ]),
  )
}

interface Asked {
  readonly holder: Holder
  readonly aspect: Route['aspect']
  readonly speaking: ReadonlySet<NodeId>
  readonly within: Diagram
}

function compareRoute({ holder, aspect, speaking, within }: Asked, context: Context): Finding[] {
  const { store, before, after, known } = context
  const [one, other] = [before.route(holder, aspect, store, within), after.route(holder, aspect, store, within)]
  const candidates = context.units.filter((unit) => isCandidate(unit, speaking, context))
  const caused = (part: RoutePart): PartCauses & { readonly part: RoutePart } => {
    const [was, is] = [one.get(part), other.get(part)]
    const without = (unit: Unit) => context.without(unit).route(holder, aspect, store, within).get(part)
    return { part, before: was, after: is, causes: attributed(differing(was, is, store), was, is, candidates, without, store) }
  }
  const all = routeParts.map(caused)
  const weighty = all.filter(({ part }) => !isToldBeside(part)).flatMap(({ causes }) => causes)
  const parts = all.map((part) => (isToldBeside(part.part) ? withoutWhatIsTold(weighty, part, store) : part))
  return toldOf(parts, { frame: context.frame(holder), matter: { kind: 'route', aspect, holders: [holder] }, known })
}

/** How a move is made is told where the same changes do not make it another move altogether. */
function withoutWhatIsTold(weighty: readonly Attributed[], { causes, ...part }: PartCauses, store: Diagrams): PartCauses {
  const elsewhere = ({ units }: Attributed) =>
    store.any(weighty.filter((other) => units.every((unit) => other.units.includes(unit))).map(({ where }) => where))
  return {
    ...part,
    causes: causes
      .map((cause) => ({ ...cause, where: store.minus(cause.where, elsewhere(cause)) }))
      .filter(({ where }) => where !== store.no),
  }
}

/** Whether a change can have to do with the routes of these rules. */
function isCandidate(unit: Unit, speaking: ReadonlySet<NodeId>, context: Context): boolean {
  switch (context.kindOf(unit)) {
    case 'route':
      return speaking.has(unit.subject) || context.askedOf.has(unit.subject as never)
    case 'duty':
      return context.askedOf.has(unit.subject as never) || holdsUpMoves(unit, context)
    case 'ladder':
      return false
    case 'word':
      return reaches(unit, speaking) || reaches(unit, context.askedOf) || reaches(unit, gating(context))
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
  const waits = ({ holdsUp, variants }: Duty) =>
    [holdsUp, ...variants.map(({ changes }) => changes['holdsUp'])].some((value) => value === 'every-transfer' || value === 'rules')
  const found = new Set<NodeId>(
    [context.pair.before, context.pair.after].flatMap(({ graph }) =>
      graph
        .all('duty')
        .filter(waits)
        .map(({ id }) => id),
    ),
  )
  gates.set(context, found)
  return found
}
