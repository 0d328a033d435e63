/** Which cases there can be at all: what one version takes to be impossible and the other does not. */
import type { Space } from '../../space/index.js'
import { diagramOf } from '../../space/index.js'
import { attributed } from './causes.js'
import type { Context, Work } from './context.js'
import { frameOf } from './pair.js'
import type { Frame } from './pair.js'
import { nothingKnown, toldOf } from './told.js'
import type { Finding } from './told.js'
import { differing } from './transitions.js'
import type { ValueRegion } from './value.js'

export function compareCases(context: Context): readonly Work[] {
  if (context.pair.constraints.every(({ side }) => side === 'both')) return []
  return [{ matter: { kind: 'cases' }, work: () => casesThatCanBe(context) }]
}

function casesThatCanBe(context: Context): Finding[] {
  const { pair, store } = context
  const shared = { ...pair, constraints: pair.constraints.filter(({ side }) => side === 'both') }
  const frame = frameOf(shared, undefined, store)
  const [was, is] = [canBe(pair.before, context, frame), canBe(pair.after, context, frame)]
  const candidates = context.units.filter(
    (unit) => unit.subject === 'protocol' || unit.subject.startsWith('fact:') || unit.subject.startsWith('term:'),
  )
  const causes = attributed(
    differing(was, is, store),
    was,
    is,
    candidates,
    (unit) => canBe(context.without(unit).space, context, frame),
    store,
  )
  return toldOf([{ part: 'which cases there are', before: was, after: is, causes }], {
    frame,
    matter: { kind: 'cases' },
    known: nothingKnown(),
  })
}

/** The cases that a version allows beyond what both forbid. */
function canBe({ constraints, vocabulary }: Space, { pair }: Context, { store }: Frame): ReadonlyMap<string, ValueRegion> {
  const shared = new Set(pair.constraints.filter(({ side }) => side === 'both').map(({ constraint }) => JSON.stringify(constraint.holds)))
  const own = constraints.filter(({ holds }) => !shared.has(JSON.stringify(holds)))
  const now = new Map([[vocabulary.axes.index('now'), 0]])
  return new Map([
    ['can be', { value: { kind: 'can be', key: 'can be' }, where: store.all(own.map(({ holds }) => diagramOf(holds, store, now))) }],
  ])
}
