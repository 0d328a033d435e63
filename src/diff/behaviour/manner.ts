/** What a route says of how a move is made: it depends on the rule alone, so that it is the same for all cases at once and for one. */
import type { Decider, Due } from '../../graph/expressions.js'
import type { Route } from '../../graph/nodes.js'
import type { FieldThat } from '../../graph/weight.js'
import type { SpaceRule } from '../../space/index.js'
import { naturalOrder } from '../../util/order.js'
import type { RoutePart, Value } from './value.js'

type Said = readonly (readonly [RoutePart, Value])[]
/** Where a move is agreed is a value of its own, which another rule can beat. */
type MannerField = Exclude<FieldThat<'route', 'manner'>, 'agreedAt'> | 'strength' | 'decidedBy'

const manners: { readonly [F in MannerField]: (said: Route[F], rule: SpaceRule) => Said } = {
  strength: (strength, { move, states }) =>
    move !== undefined
      ? [['strength', { kind: 'strength', key: strength, strength, of: 'move' }]]
      : states.size > 0
        ? [['strength', { kind: 'strength', key: `${strength} beside`, strength, of: 'what qualifies it' }]]
        : [],
  due: (dues) => dues.filter(isUrgency).map((due) => ['urgency', { kind: 'urgency', key: JSON.stringify(due), due }]),
  decidedBy: (parties) => people('who decides', parties),
  weighing: (weighing) => (weighing === undefined ? [] : [['grounds', { kind: 'grounds', key: JSON.stringify(weighing), weighing }]]),
  arrangedBy: (parties) => people('who arranges', parties),
  shortenedBy: (documents) =>
    documents.length === 0 ? [] : [['shorter limits', { kind: 'documents', key: documents.join(', '), documents }]],
}

export function mannersOf(rule: SpaceRule): Said {
  return (Object.keys(manners) as MannerField[]).flatMap((field) =>
    (manners[field] as (said: unknown, rule: SpaceRule) => Said)(rule.route[field], rule),
  )
}

export function partiesKey(parties: readonly Decider[]): string {
  return parties
    .map((party) => JSON.stringify(party))
    .sort(naturalOrder)
    .join(', ')
}

function people(part: RoutePart, parties: readonly Decider[]): Said {
  return parties.length === 0 ? [] : [[part, { kind: 'people', key: partiesKey(parties), parties }]]
}

/** By when a move is due at the latest is a limit; all else that is said of its time is told as it stands. */
function isUrgency(due: Due): boolean {
  return due.kind !== 'due-moment' || due.approach === 'at' || due.approach === 'from' || due.approach === 'just after'
}
