/** The parts of routes and duties by which axes and rules are named: moments, limits, dates, receivers. */
import type { Duration, Limit, Moment, Point } from '../graph/expressions.js'
import { nameOf } from '../graph/ids.js'
import type { Acknowledgement, Duty, Route } from '../graph/nodes.js'
import { naturalOrder } from '../util/order.js'
import type { AskedMoment } from './axes.js'
import { endOf, momentName } from './moments.js'
import type { MomentName } from './moments.js'

/** The moments of a point; none for one that is agreed, usual or not stated. */
export function pointMoments(point: Point | undefined): readonly Moment[] {
  if (point === undefined) return []
  return (point.kind === 'one-of-points' ? point.points : [point]).filter(isMoment).filter(({ kind }) => kind !== 'transfer')
}

export function isMoment(point: Point): point is Moment {
  return (
    point.kind !== 'agreed' &&
    point.kind !== 'usual' &&
    point.kind !== 'any-of-all' &&
    point.kind !== 'not-stated' &&
    point.kind !== 'one-of-points'
  )
}

/** The moments of a hole: those that it names, and the ends of stays whose start is not stated. */
export function holeMoments({ at, limits }: Acknowledgement): readonly MomentName[] {
  return [...pointMoments(at).map(momentName), ...limits.map(endOf)]
}

/** The ends of the limits of a route, a longest stay among them. */
export function limitNames(route: Route): readonly MomentName[] {
  const stay =
    route.stay?.kind === 'stay-for' && route.stay.bound === 'at most' && route.strength !== 'may' ? [limitOfStay(route.stay)] : []
  return [...route.within, ...stay].map(endOf)
}

/** The moment up to which a route keeps a case; leave to stay for so long at most is leave to stay until then. */
export function untilName({ stay, strength }: Route): MomentName | undefined {
  if (stay?.kind === 'stay-until') return stay.moment.kind === 'not-stated' ? undefined : momentName(stay.moment)
  return stay?.kind === 'stay-for' && stay.bound === 'at most' && strength === 'may' ? endOf(limitOfStay(stay)) : undefined
}

/** The moments by which a route says that the move must be made. */
export function dueMoments(route: Route): readonly Moment[] {
  const latest = new Set(['by', 'before', 'until', 'end of the day before'])
  return route.due.flatMap((due) =>
    due.kind === 'due-moment' && latest.has(due.approach) && due.moment.kind !== 'transfer' ? [due.moment] : [],
  )
}

/**
 * The moment before which a case is not to move.
 *
 * @param passes whether it can be told of a moment that it has passed: nobody waits for what comes again and again
 */
export function floorName(route: Route, passes: (moment: MomentName) => boolean): MomentName | undefined {
  if (route.stay?.kind === 'stay-at-least-until') return momentName(route.stay.moment)
  if (route.stay?.kind === 'stay-for' && route.stay.bound === 'at least') return endOf(limitOfStay(route.stay))
  const [from, ...others] = fromMoments(route).map(momentName)
  return from === undefined || others.length > 0 || !passes(from) ? undefined : from
}

/** The moments from which on a route says that the move is made. */
export function fromMoments(route: Route): readonly Moment[] {
  return route.due.flatMap((due) =>
    due.kind === 'due-moment' && due.approach === 'from' && due.moment.kind !== 'transfer' ? [due.moment] : [],
  )
}

function limitOfStay(stay: { readonly duration: Duration; readonly from?: Moment }): Limit {
  return { kind: 'limit', duration: stay.duration, ...(stay.from === undefined ? {} : { of: stay.from }) }
}

/** The moment whose date picks a rule: the one it names, or its own point; else today. */
export function dateMoment(
  node: { readonly inForceBy?: Moment; readonly at?: Point },
  found: { readonly moments: ReadonlyMap<MomentName, AskedMoment> },
): MomentName | undefined {
  const moment = node.inForceBy ?? (node.at !== undefined && isMoment(node.at) ? node.at : undefined)
  const name = moment === undefined || moment.kind === 'transfer' ? undefined : momentName(moment)
  return name !== undefined && found.moments.get(name)?.passes === true ? name : undefined
}

/** The days with which a stretch begins and the next one begins. */
export function startsOf({ from, until }: { readonly from?: string; readonly until?: string }): readonly string[] {
  return [...(from === undefined ? [] : [from.padEnd(10, '-01').slice(0, 10)]), ...(until === undefined ? [] : [dayAfter(until)])]
}

/** The first day after a day, month or year. */
function dayAfter(until: string): string {
  const [year, month, day] = until.split('-').map(Number)
  const next =
    day !== undefined ? Date.UTC(year!, month! - 1, day + 1) : month !== undefined ? Date.UTC(year!, month, 1) : Date.UTC(year! + 1, 0, 1)
  return Number.isNaN(next) ? until : new Date(next).toISOString().slice(0, 10)
}

/** The moment as at which a fact is tested; just before it is another than at it. */
export function asAtName(moment: Moment, before: boolean): MomentName {
  return before ? `${justBefore}${momentName(moment)}` : momentName(moment)
}

const justBefore = 'just before '

/** The moment that the name of such a moment speaks of. */
export function momentOfAsAt(asAt: MomentName): { readonly moment: MomentName; readonly before: boolean } {
  return asAt.startsWith(justBefore) ? { moment: asAt.slice(justBefore.length), before: true } : { moment: asAt, before: false }
}

/** One name for a receiver, for keys and recorded choices. */
export function receiverName(receiver: NonNullable<Route['to']>): string {
  switch (receiver.kind) {
    case 'team-receiver':
      return nameOf(receiver.team)
    case 'family-member':
      return `${nameOf(receiver.family)} by ${receiver.by}`
    case 'known-receiver':
      return receiver.which
    case 'role-receiver':
      return JSON.stringify(receiver.party)
    case 'choice':
      return receiver.options.map(receiverName).sort(naturalOrder).join(' or ')
    case 'jointly':
      return receiver.teams.map(nameOf).sort(naturalOrder).join(' with ')
    default:
      return receiver.kind
  }
}

export function holdsUpMoves({ holdsUp }: Duty): boolean {
  return holdsUp === 'every-transfer' || holdsUp === 'rules'
}
