/**
 * What a version says of one case, part by part, read from the rules and from the plain interpreter: by it every example is tried
 * before it is shown. The same as `route-values.ts` and `task-values.ts` for one case, and written anew on purpose: what both find has been
 * found in two ways.
 */
import { setsAside } from '../../decide/duties/sets-aside.js'
import type { RuleId } from '../../graph/ids.js'
import type { Route } from '../../graph/nodes.js'
import {
  bearingOf,
  dropped,
  holdsAt,
  interpret,
  latestDaysOf,
  momentName,
  outOfTurn,
  pointKey,
  rulesAbout,
  sideKey,
  statedSides,
} from '../../space/index.js'
import type { Bearing, Interpretation, Point, RouteField, Side, Space, SpaceRule } from '../../space/index.js'
import { mannersOf, partiesKey } from './manner.js'
import { pairingKey } from './route-values.js'
import { recordOf } from './task-values.js'
import type { Tasks } from './task-values.js'
import type { RoutePart, TaskPart } from './value.js'

/** Keys of the values that stand, by part. */
export type Keys<P> = ReadonlyMap<P, ReadonlySet<string>>

export function routeKeys(
  space: Space,
  point: Point,
  aspect: Route['aspect'],
  reading: Interpretation = interpret(space, point, aspect),
): Keys<RoutePart> {
  const found = new Map<RoutePart, Set<string>>()
  const add = (part: RoutePart, key: string) => void found.set(part, (found.get(part) ?? new Set()).add(key))
  const { bearing, effects } = reading
  const sides = statedSides(bearing, point, space)
  const waiting = outOfTurn(bearing, point, space)
  for (const side of sides) addSide(side, add)
  const going = sides.filter(({ move }) => move === 'go')
  const several = (key: (side: Side) => string) => new Set(going.map(key)).size > 1
  if (several(({ to }) => to?.key ?? '') && several(({ at }) => (at === undefined ? '' : sideKey(at))))
    for (const { to, at } of going) add('which team when', pairingKey(to, at))
  for (const rule of bearing.speaking)
    if (!rule.permits && stands(rule, 'never', bearing)) for (const holder of rule.never) add('team', `never ${holder}`)
  const free = bearing.speaking.filter(
    (rule) => rule.permits && rule.relaxes.length === 0 && (rule.move === 'go' || rule.route.stay !== undefined),
  )
  for (const permission of free)
    if (permission.move === undefined || stands(permission, 'move', bearing)) addPermission(permission, bearing, point, add)
  const rules = rulesAbout(space, aspect)
  const destinations =
    sides.length === 0 ? [undefined] : [...new Set(sides.map(({ to }) => (to?.kind === 'holder' ? to.holder : undefined)))]
  for (const goingTo of destinations) {
    const there = bearingOf(rules, point, goingTo)
    const latestDays = (rule: SpaceRule) => latestDaysOf(rule, bearing, point, space)
    addLimits(there, (rule) => waiting.has(rule), latestDays, point, add)
    for (const rule of there.speaking) if (rule.move === undefined) addManner(rule, there, add)
  }
  for (const rule of bearing.speaking) if (rule.move !== undefined) addManner(rule, bearing, add)
  if (sides.length === 0) for (const effect of effects.values()) if (effect.kind === 'not covered') add('silence', effect.why)
  return found
}

type Add = (part: RoutePart, key: string) => void

function addSide({ move, to, at, group, optional }: Side, add: Add): void {
  add('whether', move === 'stay' ? 'stays' : 'goes')
  for (const permission of optional) add('whether', `may stay by ${partiesKey(permission.route.decidedBy)}`)
  if (to !== undefined) add('team', to.key)
  if (at?.kind === 'moment' && at.group !== undefined) for (const moment of group) add('moment', pointKey({ ...at, key: moment, moment }))
  else if (at !== undefined) add('moment', at.key)
}

function stands(rule: SpaceRule, field: RouteField, bearing: Bearing): boolean {
  return !dropped(rule, bearing) && !bearing.beaten(rule, field)
}

function addPermission(permission: SpaceRule, bearing: Bearing, point: Point, add: Add): void {
  const by = partiesKey(permission.route.decidedBy)
  if (permission.move !== 'go') {
    add('whether', `may stay by ${by}`)
    if (permission.until !== undefined) add('moment', `until ${permission.until}`)
    return
  }
  add('whether', `may go by ${by}`)
  if (stands(permission, 'to', bearing))
    for (const { value, where } of permission.to) if (holdsAt(where, point)) add('team', `may ${value.key}`)
  if (permission.at !== undefined && stands(permission, 'at', bearing)) add('moment', `may ${pointKey(permission.at)}`)
  for (const moment of permission.by) add('latest day', `may ${moment}`)
  if (permission.notBefore !== undefined) add('earliest day', `may ${permission.notBefore}`)
}

function addLimits(
  bearing: Bearing,
  isWaiting: (rule: SpaceRule) => boolean,
  latestDays: (rule: SpaceRule) => readonly string[],
  point: Point,
  add: Add,
): void {
  for (const rule of bearing.speaking) {
    if ((rule.permits && rule.move !== undefined) || dropped(rule, bearing)) continue
    if (!isWaiting(rule)) {
      if (!bearing.beaten(rule, 'by')) for (const moment of latestDays(rule)) add('latest day', moment)
      if (rule.notBefore !== undefined && !bearing.beaten(rule, 'notBefore')) add('earliest day', rule.notBefore)
      if (rule.shut !== undefined && !bearing.beaten(rule, 'gate') && holdsAt(rule.shut, point)) add('gate', 'waits')
    }
    if (rule.route.agreedAt !== undefined && !bearing.beaten(rule, 'agreed')) add('meeting', momentName(rule.route.agreedAt))
  }
}

function addManner(rule: SpaceRule, bearing: Bearing, add: Add): void {
  if (dropped(rule, bearing) || (rule.states.size > 0 && [...rule.states].every((field) => bearing.beaten(rule, field)))) return
  if (rule.move === 'stay' && rule.until !== undefined && !rule.permits && !bearing.beaten(rule, 'move'))
    add('moment', `until ${rule.until}`)
  for (const [part, { key }] of mannersOf(rule)) add(part, key)
}

/** The same of a duty or ladder. */
export function taskKeys(tasks: Tasks, id: RuleId, point: Point, goingTo: string | undefined): Keys<TaskPart> {
  const found = new Map<TaskPart, Set<string>>()
  const speaking = (rule: RuleId) =>
    tasks
      .readings(rule)
      .filter(({ where }) => holdsAt(where, point, goingTo))
      .map(({ task }) => task)
  const aside = (rule: RuleId, part: TaskPart | 'whole', asking: readonly RuleId[]): boolean =>
    tasks.ids.some(
      (other) =>
        other !== rule &&
        !asking.includes(other) &&
        speaking(other).some((task) =>
          tasks.readings(rule).some((under) => [...setsAside(task, under.task)].some((each) => each === part)),
        ) &&
        !aside(other, 'whole', [...asking, rule]),
    )
  if (!tasks.has(id) || aside(id, 'whole', [])) return found
  for (const task of speaking(id))
    for (const [part, { key }] of recordOf(task))
      if (part === 'applies' || !aside(id, part, [])) found.set(part, (found.get(part) ?? new Set()).add(key))
  return found
}
