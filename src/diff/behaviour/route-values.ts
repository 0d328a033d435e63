/**
 * What a version says of the route of one holder's cases, part by part: for each value that the rules leave standing, the cases for
 * which it stands. Answers follow from these values and from nothing else, so where all of them are equal, every answer is.
 */
import type { At, GoingSide, HolderView, LiveValues, MomentName, SpaceRule, To } from '../../space/index.js'
import { gapsOf, goingSides, limitsOf, liveValues, momentName, pointKey, sideKey, standingOf } from '../../space/index.js'
import type { Diagram } from '../../logic/index.js'
import { mannersOf, partiesKey } from './manner.js'
import type { RoutePart, ValueRegion, Value, Values } from './value.js'

type Add = (part: RoutePart, value: Value, where: Diagram) => void

export function routeValues(view: HolderView): Values<RoutePart> {
  const { store } = view
  const found = new Map<RoutePart, Map<string, ValueRegion>>()
  const add: Add = (part, value, where) => {
    if (where === store.no) return
    const values = found.get(part) ?? new Map<string, ValueRegion>()
    found.set(part, values)
    values.set(value.key, { value, where: store.or(values.get(value.key)?.where ?? store.no, where) })
  }
  const live = liveValues(view)
  const free = view.rules.filter(
    (rule) => rule.permits && rule.relaxes.length === 0 && (rule.move === 'go' || rule.route.stay !== undefined),
  )
  const sides = goingSides(live, view)
  statedMoves(live, sides, view, add)
  pairings(sides, view, add)
  for (const permission of free) leave(permission, view, add)
  limits(sides, live, view, add)
  manner(
    view.rules.filter(({ move }) => move !== undefined),
    undefined,
    view,
    add,
  )
  for (const { why, where } of gapsOf(view, live)) add('silence', { kind: 'not covered', key: why, why }, where)
  return found
}

function statedMoves(live: LiveValues, sides: readonly GoingSide[], { store }: HolderView, add: Add): void {
  add('whether', { kind: 'stays', key: 'stays' }, live.stay)
  add('whether', { kind: 'goes', key: 'goes' }, live.go)
  for (const { permission, where } of live.optional) add('whether', mayStay(permission), where)
  for (const { to, where } of sides) if (to !== undefined) add('team', { kind: 'to', key: to.key, to, may: false }, where)
  for (const [holder, where] of live.never) add('team', { kind: 'never to', key: `never ${holder}`, holder }, where)
  for (const { at, group, where } of sides) {
    if (at === undefined) continue
    // Of points of which the first counts each is told with the cases in which it is one of them.
    if (at.kind === 'moment' && group.length > 0)
      for (const member of group)
        add('moment', pointValue({ ...at, key: member.moment, moment: member.moment }, false), store.and(where, member.where))
    else add('moment', pointValue(at, false), where)
  }
}

/** Where several teams and several moments are stated it matters which belongs to which; elsewhere teams and moments say it all. */
function pairings(sides: readonly GoingSide[], { store }: HolderView, add: Add): void {
  const several = (key: (side: GoingSide) => string) => {
    const regions = new Map<string, Diagram>()
    for (const side of sides) regions.set(key(side), store.or(regions.get(key(side)) ?? store.no, side.where))
    let [one, two] = [store.no, store.no]
    for (const region of regions.values()) {
      two = store.or(two, store.and(one, region))
      one = store.or(one, region)
    }
    return two
  }
  const mixed = store.and(
    several(({ to }) => to?.key ?? ''),
    several(({ at }) => (at === undefined ? '' : sideKey(at))),
  )
  if (mixed === store.no) return
  for (const { to, at, where } of sides)
    add(
      'which team when',
      { kind: 'pairing', key: pairingKey(to, at), ...(to === undefined ? {} : { to }), ...(at === undefined ? {} : { at }) },
      store.and(where, mixed),
    )
}

export function pairingKey(to: To | undefined, at: At | undefined): string {
  return `${to?.key ?? 'a team that is not stated'} / ${at === undefined ? 'when is not stated' : sideKey(at)}`
}

function pointValue(at: NonNullable<SpaceRule['at']>, may: boolean): Value {
  return { kind: 'at', key: `${may ? 'may ' : ''}${pointKey(at)}`, at, may }
}

function mayStay({ route: { decidedBy } }: SpaceRule): Value {
  return { kind: 'may stay', key: `may stay by ${partiesKey(decidedBy)}`, deciders: decidedBy }
}

/** A permission that stands on its own: the case may go, or may stay. */
function leave(permission: SpaceRule, view: HolderView, add: Add): void {
  const { store } = view
  const speaks = permission.move === undefined ? view.bearing().speaking(permission) : standingOf(permission, 'move', view)
  if (permission.move !== 'go') {
    add('whether', mayStay(permission), speaks)
    if (permission.until !== undefined) add('moment', { kind: 'until', key: `until ${permission.until}`, moment: permission.until }, speaks)
    return
  }
  const { decidedBy } = permission.route
  add('whether', { kind: 'may go', key: `may go by ${partiesKey(decidedBy)}`, deciders: decidedBy }, speaks)
  for (const { value, where } of permission.to)
    add(
      'team',
      { kind: 'to', key: `may ${value.key}`, to: value, may: true },
      store.all([speaks, standingOf(permission, 'to', view), view.diagram(where)]),
    )
  if (permission.at !== undefined) add('moment', pointValue(permission.at, true), store.and(speaks, standingOf(permission, 'at', view)))
  for (const moment of permission.by) add('latest day', { kind: 'by', key: `may ${moment}`, moment }, speaks)
  if (permission.notBefore !== undefined)
    add('earliest day', { kind: 'not before', key: `may ${permission.notBefore}`, moment: permission.notBefore }, speaks)
}

/** What qualifies the move that is made: by when, not before when, agreed where, and whether it waits. */
function limits(sides: readonly GoingSide[], live: LiveValues, view: HolderView, add: Add): void {
  for (const { goingTo, where } of destinations(sides, live, view)) {
    const here = (part: Diagram) => view.store.and(where, part)
    const { by, notBefore, shut } = limitsOf(view, goingTo)
    for (const [moment, when] of by) add('latest day', { kind: 'by', key: moment, moment }, here(when))
    for (const [moment, when] of notBefore) add('earliest day', { kind: 'not before', key: moment, moment }, here(when))
    add('gate', { kind: 'waits', key: 'waits' }, here(shut))
    for (const [moment, when] of meetings(view, goingTo)) add('meeting', { kind: 'agreed at', key: moment, moment }, here(when))
    manner(
      view.rules.filter(({ move }) => move === undefined),
      goingTo,
      view,
      (part, value, when) => add(part, value, here(when)),
    )
  }
}

interface Destination {
  readonly goingTo: string | undefined
  readonly where: Diagram
}

/** Where the sides of a route go; nowhere in particular, if no team is named or nothing goes. */
function destinations(sides: readonly GoingSide[], live: LiveValues, { store }: HolderView): Destination[] {
  const byHolder = new Map<string | undefined, Diagram>()
  const add = (goingTo: string | undefined, where: Diagram) => byHolder.set(goingTo, store.or(byHolder.get(goingTo) ?? store.no, where))
  for (const { to, where } of sides) add(to?.kind === 'holder' ? to.holder : undefined, where)
  add(undefined, store.or(live.stay, store.not(store.any(sides.map(({ where }) => where)))))
  return [...byHolder].map(([goingTo, where]) => ({ goingTo, where }))
}

function meetings(view: HolderView, goingTo: string | undefined): [MomentName, Diagram][] {
  const { store } = view
  return view.rules
    .filter(({ route, permits, move }) => route.agreedAt !== undefined && !(permits && move !== undefined))
    .map((rule) => {
      const bearing = view.bearing(goingTo)
      return [
        momentName(rule.route.agreedAt!),
        store.minus(store.minus(bearing.speaking(rule), bearing.dropped(rule)), bearing.beaten(rule, 'agreed')),
      ]
    })
}

/** What else rules that stand say of the move: none of it changes who holds the case. Rules that cause no move speak of the one that is made. */
function manner(rules: readonly SpaceRule[], goingTo: string | undefined, view: HolderView, add: Add): void {
  const { store } = view
  const bearing = view.bearing(goingTo)
  for (const rule of rules) {
    const live = store.minus(bearing.speaking(rule), bearing.dropped(rule))
    // A rule that is beaten on all that it states says nothing more.
    const standing =
      rule.states.size === 0 ? live : store.minus(live, store.all([...rule.states].map((field) => bearing.beaten(rule, field))))
    if (standing === store.no) continue
    if (rule.move === 'stay' && rule.until !== undefined && !rule.permits)
      add('moment', { kind: 'until', key: `until ${rule.until}`, moment: rule.until }, store.minus(live, bearing.beaten(rule, 'move')))
    for (const [part, value] of mannersOf(rule)) add(part, value, standing)
  }
}
