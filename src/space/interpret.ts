/**
 * The reference interpreter: the core calculus read out one case at a time, as plainly as it is written in `semantics.md`. Every
 * question that the diagrams answer for all cases at once, this answers for one; the two must agree.
 */
import { keyOf } from './axes.js'
import { effectKey, joined } from './answer.js'
import type { Effect, Option } from './answer.js'
import { cameToPass, isNow } from './conditions.js'
import { holdsAt } from './formula.js'
import type { Point } from './formula.js'
import { choiceOf } from './graph-to-rules.js'
import type { Vocabulary } from './graph-to-axes.js'
import type { MomentName } from './moments.js'
import { isMeant } from './rule.js'
import type { At, RouteField, SpaceRule, To } from './rule.js'
import { rulesAbout } from './space.js'
import type { Space } from './space.js'
import type { Holder } from './axes.js'
import type { Route } from '../graph/nodes.js'

/** The rules that bear on one case. */
export interface Bearing {
  /** Rules that speak and are neither lifted nor set aside. */
  readonly speaking: readonly SpaceRule[]
  /** Rules that would speak, but an exception lifts them. */
  readonly lifted: readonly SpaceRule[]
  /** Rules that another one replaces. */
  readonly replaced: readonly SpaceRule[]
  /** Whether a rule is beaten on a field. */
  beaten(rule: SpaceRule, field: RouteField): boolean
  /** Whether a rule drops out whole. */
  dropped(rule: SpaceRule): boolean
}

/** One consistent way to read what the rules say together. */
export interface Side {
  readonly move?: 'stay' | 'go'
  readonly to?: To
  readonly at?: At
  /** Further points of the same `whichever first` group. */
  readonly group: readonly MomentName[]
  readonly until: readonly MomentName[]
  readonly by: readonly MomentName[]
  readonly notBefore: readonly MomentName[]
  readonly shut: boolean
  /** Permissions to stay that make the move a choice, or to go that make the stay one. */
  readonly optional: readonly SpaceRule[]
  readonly rules: readonly SpaceRule[]
  readonly bearing: Bearing
}

export interface Reading {
  readonly bearing: Bearing
  readonly sides: readonly Side[]
  readonly effects: ReadonlyMap<string, Effect>
}

/** What the protocol says of one case at the moment that its `now` axis names. */
export function interpret(space: Space, point: Point, aspect: Route['aspect'] = 'case responsibility'): Reading {
  const bearing = bearingOf(rulesAbout(space, aspect), point)
  const sides = sidesOf(bearing, point, space)
  const effects = effectsOf(sides, bearing, point, space)
  return { bearing, sides, effects: joined(effects.size > 0 ? effects : silence(space, point, bearing, aspect)) }
}

/** The answer of the interpreter as a list of effect keys, for comparing. */
export function effectKeys(space: Space, point: Point, aspect: Route['aspect'] = 'case responsibility'): string[] {
  return [...interpret(space, point, aspect).effects.keys()]
}

/** Which rules bear on a case that is about to go to a holder, if it is. */
export function bearingOf(rules: readonly SpaceRule[], point: Point, goingTo?: string): Bearing {
  const meant = rules.filter((rule) => isMeant(rule, goingTo))
  const called = meant.filter((rule) => holdsAt(rule.when, point, goingTo ?? rule.never[0]))
  const isLifted = (rule: SpaceRule) => rule.unless.some((lifts) => holdsAt(lifts, point, goingTo ?? rule.never[0]))
  const applying = called.filter((rule) => !isLifted(rule))
  const out = (rule: SpaceRule, asking: readonly SpaceRule[] = []): boolean =>
    applying.some((other) => other !== rule && !asking.includes(other) && other.replaces.includes(rule.id) && !out(other, [...asking, rule]))
  const speaking = applying.filter((rule) => !out(rule))
  // What is itself beaten beats nothing, and neither does what drops out whole.
  const beats = (over: SpaceRule, rule: SpaceRule, field: RouteField, asking: readonly SpaceRule[]): boolean =>
    over.id !== rule.id && !asking.includes(over) && wins(over, rule, field) && !beaten(over, against(over, field), [...asking, rule]) && !drops(over, [...asking, rule])
  const beaten = (rule: SpaceRule, field: RouteField, asking: readonly SpaceRule[] = []): boolean => speaking.some((over) => beats(over, rule, field, asking))
  const drops = (rule: SpaceRule, asking: readonly SpaceRule[] = []): boolean =>
    rule.move !== undefined && speaking.some((over) => over.move !== undefined && over.move !== rule.move && beats(over, rule, 'move', asking))
  return { speaking, lifted: called.filter(isLifted), replaced: applying.filter((rule) => out(rule)), beaten, dropped: drops }
}

/** Whether a rule beats another on a field wherever both speak and nothing beats it. */
export function wins(over: SpaceRule, rule: SpaceRule, field: RouteField): boolean {
  const own = against(over, field)
  if (over.permits || !over.states.has(own)) return false
  if (over.overrides.get(rule.id)?.has(own) === true) return true
  // Bans do not contradict one another, so that one yields to the other.
  if (field === 'never' && own === 'never') return false
  return rule.yields && !over.yields && rule.overrides.get(over.id)?.has(field) !== true && !rule.relaxes.includes(over.id)
}

/** With what a rule beats another on a field: to forbid a team and to name one are about the same. */
export function against(over: SpaceRule, field: RouteField): RouteField {
  return field === 'never' && !over.states.has('never') ? 'to' : field
}

/** Whether a rule drops out whole: its stay is beaten by a going, or the other way round. */
export function dropped(rule: SpaceRule, bearing: Bearing): boolean {
  return bearing.dropped(rule)
}

/** Whether what a rule says of a field is left standing. */
function stands(rule: SpaceRule, field: RouteField, bearing: Bearing): boolean {
  return !bearing.dropped(rule) && !bearing.beaten(rule, field)
}

/** What is left of what a rule says, where others beat it on some fields. */
interface Residual {
  readonly rule: SpaceRule
  readonly move?: 'stay' | 'go'
  readonly to?: To
  readonly at?: At
  readonly never: readonly Holder[]
}

/** What the rules that bear on a case say, each as far as nothing beats it. */
function residuals(bearing: Bearing, point: Point, space: Space): Residual[] {
  const { speaking, beaten } = bearing
  return speaking.filter((rule) => !rule.permits && !dropped(rule, bearing)).map((rule): Residual => {
    const to = toOf(rule, point)
    return {
      rule,
      ...(rule.move === undefined || beaten(rule, 'move') ? {} : { move: rule.move }),
      ...(to === undefined || beaten(rule, 'to') ? {} : { to: relaxedTo(rule, to, bearing, point, space.vocabulary) }),
      ...(rule.at === undefined || beaten(rule, 'at') ? {} : { at: relaxedAt(rule, rule.at, bearing, point, space.vocabulary) }),
      never: beaten(rule, 'never') ? [] : rule.never,
    }
  }).filter(({ move, to, at, never }) => move !== undefined || to !== undefined || at !== undefined || never.length > 0)
}

function toOf(rule: SpaceRule, point: Point): To | undefined {
  return rule.to.find(({ where }) => holdsAt(where, point))?.value
}

/** Whether a permission was used: yes, no, or nobody has chosen yet. */
function used(permission: SpaceRule, point: Point, { axes }: Vocabulary): 'yes' | 'no' | undefined {
  const axis = axes.find(keyOf({ kind: 'chosen', rule: permission.id }))
  const value = axis === undefined ? undefined : axes.list[axis]!.values[point[axis]!]
  return value === 'yes' || value === 'no' ? value : undefined
}

/** The permissions that open a second possibility beside what a rule says of a field. */
function relaxing(rule: SpaceRule, field: RouteField, bearing: Bearing): SpaceRule[] {
  return bearing.speaking.filter((other) => other.permits && other.relaxes.includes(rule.id) && stands(other, field, bearing))
}

function relaxedTo(rule: SpaceRule, to: To, bearing: Bearing, point: Point, vocabulary: Vocabulary): To {
  const opening = relaxing(rule, 'to', bearing).flatMap((permission) => {
    const other = toOf(permission, point)
    const use = used(permission, point, vocabulary)
    return other === undefined || use === 'no' ? [] : [{ permission, other, use }]
  })
  const taken = opening.filter(({ use }) => use === 'yes')
  if (taken.length > 0) return taken[0]!.other
  if (opening.length === 0) return to
  return choiceOf([to, ...opening.map(({ other }) => other)], rule.route, opening.map(({ permission }) => permission.route))
}

function relaxedAt(rule: SpaceRule, at: At, bearing: Bearing, point: Point, vocabulary: Vocabulary): At {
  const opening = relaxing(rule, 'at', bearing).filter((permission) => permission.at !== undefined && used(permission, point, vocabulary) !== 'no')
  const taken = opening.find((permission) => used(permission, point, vocabulary) === 'yes')
  return taken !== undefined ? taken.at! : pointBeside(at, opening)
}

/** A point beside those of permissions that nobody has used yet: one of them, as somebody chooses. */
export function pointBeside(at: At, permissions: readonly SpaceRule[]): At {
  const [first] = permissions
  if (first === undefined || at.kind !== 'moment') return at
  const others = permissions.flatMap(({ at: other }) => (other!.kind === 'moment' ? [other!.moment] : []))
  // Beside a day that is to be agreed, the point is one of the days that can be agreed.
  if (others.length === 0) return first.at!
  const moments = [...new Set([at.moment, ...others])]
  return moments.length === 1 ? at : { kind: 'one of', key: `one of ${[...moments].sort().join(' | ')} by ${first.id}`, moments, deciders: first.route.decidedBy, rules: [first.id] }
}

/** Whether two rules can be followed together: nothing that both say differs, and neither forbids the team of the other. */
function together(a: Residual, b: Residual): boolean {
  const forbids = (ban: Residual, other: Residual) => other.to !== undefined && ban.never.some((holder) => goesTo(other.to!, holder))
  return alike(a.move, b.move) && alike(a.to?.key, b.to?.key) && alike(a.at && sideKey(a.at), b.at && sideKey(b.at)) && !forbids(a, b) && !forbids(b, a)
}

function alike(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other
}

/** Points of one group are one point: the first of them. */
export function sideKey(at: At): string {
  const group = groupOf(at)
  return group === undefined ? at.key : `the first of ${group}`
}

/** A point of a group is another than the same moment by itself: only the one gives way to whatever of the group comes first. */
export function pointKey(at: At): string {
  const group = groupOf(at)
  return group === undefined ? at.key : `${at.key}, or the first of ${group}`
}

export function groupOf(at: At): string | undefined {
  return at.kind === 'moment' ? at.group : undefined
}

/** The moments of a point; none where a day is agreed. */
export function momentsOf(at: At): readonly MomentName[] {
  return at.kind === 'moment' ? [at.moment] : at.kind === 'agreed' ? [] : at.moments
}

export function goesTo(to: To, holder: Holder): boolean {
  return (to.kind === 'holder' && to.holder === holder) || (to.kind === 'jointly' && to.teams.some((team) => team === holder))
}

/** The largest sets of rules of which no two contradict one another, merged. */
function sidesOf(bearing: Bearing, point: Point, space: Space): Side[] {
  const all = ofTheFirst(residuals(bearing, point, space), point, space)
  const banned = all.flatMap(({ never }) => never)
  // Where its team is forbidden, a rule still says when the case goes.
  const withoutTeam = all.flatMap(({ to, ...rest }): Residual[] => (to !== undefined && banned.some((holder) => goesTo(to, holder)) ? [rest] : []))
  const byContent = new Map<string, Residual[]>()
  for (const each of [...all, ...withoutTeam]) {
    const content = JSON.stringify([each.move, each.to?.key, each.at && sideKey(each.at), each.never])
    byContent.set(content, [...(byContent.get(content) ?? []), each])
  }
  const values = [...byContent.values()]
  const fits = (a: number, b: number) => together(values[a]![0]!, values[b]![0]!)
  const sets = largestSets(values.length, fits).map((chosen) => values.flatMap((same, i) => (chosen.includes(i) ? same : [])).sort((a, b) => a.rule.index - b.rule.index))
  const sides = sets.map((set) => merge(set, all, bearing, point, space)).filter(({ move }) => move !== undefined)
  // Where every receiver is forbidden and something says that the case stays, going nowhere is no further side.
  const goesNowhere = ({ move, to, at }: Side) => move === 'go' && to === undefined && all.some((each) => each.move === 'stay') &&
    all.some((each) => each.to !== undefined && (each.at === undefined || (at !== undefined && sideKey(each.at) === sideKey(at))))
  return sides.filter((side) => !goesNowhere(side))
}

/** Of several points of which the first counts, the one that comes, or at which a move was called for, says to whom the case goes. */
function ofTheFirst(all: readonly Residual[], point: Point, { vocabulary }: Space): Residual[] {
  const passed = (moment: MomentName) => point[vocabulary.axes.find(keyOf({ kind: 'passed', moment })) ?? -1] ?? 0
  return all.map((each): Residual => {
    const { to, ...rest } = each
    const own = memberOf(each)
    if (to === undefined || own === undefined) return each
    const group = all.flatMap((other) => memberOf(other) ?? []).filter((member) => member.group === own.group)
    const now = group.filter(({ moment }) => passed(moment) === 0 && holdsAt(isNow(moment, vocabulary), point))
    const first = now.length > 0 ? now : group.filter(({ moment }) => passed(moment) === 2)
    return first.length === 0 || first.some(({ moment }) => moment === own.moment) ? each : rest
  }).filter(({ move, to, at, never }) => move !== undefined || to !== undefined || at !== undefined || never.length > 0)
}

function memberOf({ at }: Residual): { readonly group: string; readonly moment: MomentName } | undefined {
  return at?.kind === 'moment' && at.group !== undefined ? { group: at.group, moment: at.moment } : undefined
}

/** Every set of numbers below `size` of which any two fit, and to which no other can be added. */
function largestSets(size: number, fits: (a: number, b: number) => boolean): number[][] {
  const found: number[][] = []
  const grow = (set: readonly number[], left: readonly number[], done: readonly number[]): void => {
    if (left.length === 0 && done.length === 0) found.push([...set])
    const waiting = [...left]
    const tried = [...done]
    for (const next of left) {
      grow([...set, next], waiting.filter((other) => other !== next && fits(next, other)), tried.filter((other) => fits(next, other)))
      waiting.splice(waiting.indexOf(next), 1)
      tried.push(next)
    }
  }
  grow([], Array.from({ length: size }, (_, i) => i), [])
  return found
}

function merge(set: readonly Residual[], everything: readonly Residual[], bearing: Bearing, point: Point, space: Space): Side {
  const to = set.find((each) => each.to !== undefined)?.to
  const at = set.find((each) => each.at !== undefined)?.at
  const move = set.find((each) => each.move !== undefined)?.move
  const goingTo = to?.kind === 'holder' ? to.holder : undefined
  const group = at === undefined ? undefined : groupOf(at)
  // Riders speak of the move that the side makes.
  const all = bearingOf(rulesAbout(space, bearing.speaking[0]?.aspect ?? 'case responsibility'), point, goingTo)
  const carrying = all.speaking.filter((rule) => !rule.permits || rule.move === undefined).filter((rule) => !dropped(rule, all))
  const optional = set.filter((each) => each.move !== undefined).flatMap(({ rule }) => relaxing(rule, 'move', bearing)).filter((permission) => permission.move !== move && permission.move !== undefined && used(permission, point, space.vocabulary) !== 'no')
  return {
    ...(move === undefined ? {} : { move }), ...(to === undefined ? {} : { to }), ...(at === undefined ? {} : { at }),
    group: group === undefined ? [] : [...new Set(everything.flatMap((each) => memberOf(each) ?? []).filter((member) => member.group === group).map(({ moment }) => moment))],
    until: set.flatMap(({ move: own, rule }) => (own === 'stay' && rule.until !== undefined ? [rule.until] : [])),
    by: [...new Set(carrying.filter((rule) => !all.beaten(rule, 'by')).flatMap(({ by }) => by))],
    notBefore: [...new Set(carrying.filter((rule) => !all.beaten(rule, 'notBefore')).flatMap(({ notBefore }) => notBefore ?? []))],
    shut: carrying.some((rule) => rule.shut !== undefined && !all.beaten(rule, 'gate') && holdsAt(rule.shut, point)),
    optional, bearing,
    // That the case goes is part of saying where or when; a rule is of the side to which it says so.
    rules: [...new Set(set.filter((each) => each.to !== undefined || each.at !== undefined || each.never.length > 0 || (each.rule.to.length === 0 && each.rule.at === undefined)).map(({ rule }) => rule))],
  }
}

type Timing = { readonly kind: 'now' | 'later' | 'due' | 'passed' } | { readonly kind: 'choice'; readonly left: readonly MomentName[]; readonly at: Extract<At, { kind: 'one of' | 'agreed' }> }

function timingOf(side: Pick<Side, 'at' | 'group' | 'by' | 'notBefore'>, point: Point, { vocabulary }: Space): Timing {
  const { axes } = vocabulary
  const now = (moment: MomentName) => holdsAt(isNow(moment, vocabulary), point)
  const passed = (moment: MomentName) => point[axes.find(keyOf({ kind: 'passed', moment })) ?? -1] ?? 0
  const come = (moment: MomentName) => now(moment) || passed(moment) > 0
  if (side.notBefore.some((moment) => !come(moment))) return { kind: 'later' }
  const byLimit: Timing = { kind: side.by.length === 0 ? 'now' : side.by.some(come) ? 'due' : 'later' }
  const { at } = side
  if (at === undefined) return byLimit
  // A day that is to be agreed can be agreed up to the latest day.
  if (at.kind === 'agreed') return chosenNow(at.rules, point, vocabulary) ? { kind: 'now' } : side.by.some((moment) => passed(moment) > 0) ? { kind: 'due' } : { kind: 'choice', left: [], at }
  if (at.kind === 'one of') {
    const left = at.moments.filter((moment) => passed(moment) === 0)
    if (left.length === 0) return pastPoint(at.moments.map(passed), side.by.length > 0 ? byLimit : undefined)
    if (!left.some(now)) return { kind: 'later' }
    return left.length === 1 || chosenNow(at.rules, point, vocabulary) ? { kind: 'now' } : { kind: 'choice', left: left.filter((moment) => !now(moment)), at }
  }
  const moments = side.group.length > 0 ? side.group : momentsOf(at)
  const left = moments.filter((moment) => passed(moment) === 0)
  if (left.some(now)) return { kind: 'now' }
  const gone = moments.map(passed).filter((value) => value > 0)
  return left.length === 0 || gone.includes(2) ? pastPoint(gone, side.by.length > 0 ? byLimit : undefined) : { kind: 'later' }
}

/** A point that has passed: a move that was called for then is due; else a latest day may still say something. */
function pastPoint(passed: readonly number[], byLimit: Timing | undefined): Timing {
  return passed.some((value) => value === 2) ? { kind: 'due' } : (byLimit ?? { kind: 'passed' })
}

function chosenNow(rules: readonly SpaceRule['id'][], point: Point, { axes }: Vocabulary): boolean {
  return rules.some((rule) => {
    const axis = axes.find(keyOf({ kind: 'chosen', rule }))
    return axis !== undefined && axes.list[axis]!.values[point[axis]!] === 'now'
  })
}

/** A point, or an earliest day, that falls after a latest day makes the case due on that day. */
function overtaken(side: Side, point: Point, { vocabulary }: Space): boolean {
  const { axes } = vocabulary
  const moments = side.group.length > 0 ? side.group : side.at === undefined ? [] : momentsOf(side.at)
  const left = moments.filter((moment) => (point[axes.find(keyOf({ kind: 'passed', moment })) ?? -1] ?? 0) === 0)
  const come = (moment: MomentName) => holdsAt(cameToPass(moment, vocabulary), point)
  const after = (moment: MomentName, limit: MomentName) => point[axes.find(keyOf({ kind: 'order', point: moment, limit })) ?? -1] === 2
  return side.by.filter(come).some((limit) => (left.length > 0 && left.every((moment) => after(moment, limit))) || side.notBefore.some((moment) => !come(moment) && after(moment, limit)))
}

/** What one side comes to at the moment that is asked about; a point that falls after a latest day has two effects. */
export function effectsOfSide(side: Side, point: Point, space: Space): Effect[] {
  if (side.move === 'stay') return [side.optional.length === 0 ? { kind: 'stays' } : mayGo(side.optional[0]!, side.bearing, point, space)]
  const timing = timingOf(side, point, space)
  const holder = space.vocabulary.holders[point[space.vocabulary.axes.index('holder')]!]!
  const { to } = side
  if (to !== undefined && goesTo(to, holder)) return [{ kind: 'stays' }]
  const late: Effect[] = to !== undefined && to.kind !== 'unresolved' && overtaken(side, point, space) ? [{ kind: 'due', to }] : []
  if (timing.kind === 'later') return [{ kind: 'stays' }, ...late]
  if (timing.kind === 'choice') return [...late, { kind: 'choice', about: 'moment', options: [...(timing.left.length > 0 ? [{ kind: 'go', ...(to === undefined ? {} : { to }) } as const] : []), ...whenOptions(timing.left)], deciders: timing.at.deciders, rules: timing.at.rules }]
  if (timing.kind === 'passed') return [{ kind: 'not covered', why: 'point passed' }]
  if (to === undefined) return [{ kind: 'not covered', why: 'receiver not stated' }]
  if (to.kind === 'unresolved') return [{ kind: 'not covered', why: 'receiver not resolved' }]
  if (timing.kind === 'due') return [{ kind: 'due', to }]
  if (side.shut) return [{ kind: 'stays' }]
  if (side.optional.length > 0) {
    const [permission] = side.optional
    return used(permission!, point, space.vocabulary) === 'yes' ? [{ kind: 'stays' }] : [whether(permission!, to)]
  }
  if (to.kind === 'choice') return [{ kind: 'choice', about: 'team', options: to.options.map((option) => ({ kind: 'go', to: option })), deciders: to.deciders, rules: to.rules }]
  return [{ kind: 'moves', to }]
}

/** Leave to go from where a rule keeps the case: at its point a choice, else the case stays. */
function mayGo(permission: SpaceRule, bearing: Bearing, point: Point, space: Space): Effect {
  const { to, kind } = leaveOf(permission, bearing, point, space)
  const holder = space.vocabulary.holders[point[space.vocabulary.axes.index('holder')]!]!
  if (kind === 'later' || kind === 'passed' || (to !== undefined && goesTo(to, holder))) return { kind: 'stays' }
  return used(permission, point, space.vocabulary) === 'yes' && to !== undefined ? { kind: 'moves', to } : whether(permission, to)
}

/** Where a permission lets a case go, and whether it does so now. */
function leaveOf(permission: SpaceRule, bearing: Bearing, point: Point, space: Space): { readonly to: To | undefined; readonly kind: Timing['kind'] } {
  const at = stands(permission, 'at', bearing) ? permission.at : undefined
  const { kind } = timingOf({ ...(at === undefined ? {} : { at }), group: [], by: permission.by, notBefore: permission.notBefore === undefined ? [] : [permission.notBefore] }, point, space)
  return { to: stands(permission, 'to', bearing) ? toOf(permission, point) : undefined, kind }
}

function whenOptions(left: readonly MomentName[]): Option[] {
  return left.length === 0 ? [{ kind: 'when' }] : left.map((moment) => ({ kind: 'when', moment }))
}

export function whether(permission: SpaceRule, to: To | undefined): Effect {
  return { kind: 'choice', about: 'whether', options: [{ kind: 'stay' }, { kind: 'go', ...(to === undefined ? {} : { to }) }], deciders: permission.route.decidedBy, rules: [permission.id] }
}

function effectsOf(sides: readonly Side[], bearing: Bearing, point: Point, space: Space): Map<string, Effect> {
  const effects = new Map(sides.flatMap((side) => effectsOfSide(side, point, space)).map((effect) => [effectKey(effect), effect]))
  const free = bearing.speaking.filter((rule) => rule.permits && rule.relaxes.length === 0)
  const standing = free.filter((permission) => permission.move === undefined || stands(permission, 'move', bearing))
  for (const permission of standing) {
    if (permission.move === 'go') leaveToGo(permission, effects, bearing, point, space)
  }
  for (const permission of standing) {
    if (permission.move !== 'go' && permission.route.stay !== undefined) leaveToStay(permission, effects, point, space)
  }
  // What keeps a case for at least a time says where it is until then, also where nothing else does.
  const kept = bearing.speaking.some((rule) => keepsForATime(rule) && stands(rule, 'notBefore', bearing) && !holdsAt(cameToPass(rule.notBefore!, space.vocabulary), point))
  if (kept && effects.size === 0) put(effects, { kind: 'stays' })
  return effects
}

/** A rule that keeps a case for at least a time. */
export function keepsForATime({ permits, route, notBefore }: SpaceRule): boolean {
  return !permits && notBefore !== undefined && route.stay?.kind === 'stay-for'
}

/** A permission to go on its own: at its point the case may go or stay, unless a rule sends it there anyway. */
function leaveToGo(permission: SpaceRule, effects: Map<string, Effect>, bearing: Bearing, point: Point, space: Space): void {
  const use = used(permission, point, space.vocabulary)
  const { to, kind } = leaveOf(permission, bearing, point, space)
  if (use === 'no' || kind === 'later' || kind === 'passed') {
    if (effects.size === 0) put(effects, { kind: 'stays' })
    return
  }
  const goes: Effect = use === 'yes' && to !== undefined ? { kind: 'moves', to } : whether(permission, to)
  const moving = [...effects.values()].filter((effect) => effect.kind === 'moves' || effect.kind === 'due')
  if (to !== undefined && effects.has(`moves ${to.key}`)) return
  if (moving.length === 0) effects.delete('stays')
  for (const key of [...effects.keys()]) if (key.startsWith('not covered')) effects.delete(key)
  put(effects, goes)
}

/** A permission to stay on its own: every move becomes a choice; one that only says for how long lets moves at their point be. */
function leaveToStay(permission: SpaceRule, effects: Map<string, Effect>, point: Point, space: Space): void {
  const use = used(permission, point, space.vocabulary)
  if (permission.route.stay?.kind === 'stay-until' && use !== 'no') {
    for (const [key, effect] of [...effects]) {
      if (effect.kind !== 'moves') continue
      effects.delete(key)
      put(effects, use === 'yes' ? { kind: 'stays' } : whether(permission, effect.to))
    }
  }
  // Once the longest stay is over, the permission says no more where the case is.
  const over = permission.by.some((limit) => holdsAt(cameToPass(limit, space.vocabulary), point))
  if (effects.size === 0 && !over) put(effects, { kind: 'stays' })
}

function put(effects: Map<string, Effect>, effect: Effect): void {
  effects.set(effectKey(effect), effect)
}

/** No side says stay or go: in an asked question that is a gap, elsewhere nothing is about it. */
function silence(space: Space, point: Point, bearing: Bearing, aspect: Route['aspect']): Map<string, Effect> {
  const { vocabulary } = space
  const holder = vocabulary.holders[point[vocabulary.axes.index('holder')]!]!
  const asked = aspect === 'case responsibility' && space.asked.some((question) =>
    question.holder === holder && holdsAt(isNow(question.moment, vocabulary), point) && holdsAt(question.concerns, point))
  const arrived = rulesAbout(space, aspect).some((rule) => holdsAt(rule.arrived, point) && !rule.unless.some((lifts) => holdsAt(lifts, point)))
  if (!asked || arrived) return new Map([['stays', { kind: 'stays' }]])
  const late = rulesAbout(space, aspect).some((rule) => rule.judgedToday !== undefined && rule.at?.kind === 'moment' && holdsAt(rule.judgedToday, point) && !holdsAt(isNow(rule.at.moment, vocabulary), point) &&
    (point[vocabulary.axes.find(keyOf({ kind: 'passed', moment: rule.at.moment })) ?? -1] ?? 0) > 0)
  const why = late ? 'point passed' : bearing.lifted.some((rule) => rule.move !== undefined) ? 'lifted' : 'silent'
  const effect: Effect = { kind: 'not covered', why }
  return new Map([[effectKey(effect), effect]])
}
