/** What every case of a holder comes to at one moment: a yes/no diagram for each effect. The same as `interpret.ts`, for all cases at once. */
import type { Route } from '../graph/nodes.js'
import type { Diagram, Diagrams } from '../logic/index.js'
import { keyOf, passedValues } from './axes.js'
import type { Holder } from './axes.js'
import { effectKey } from './answer.js'
import type { Effect, Option, Silence } from './answer.js'
import { axisIs, cameToPass, isNow } from './conditions.js'
import { chosen, holderView, liveValues, standingOf } from './live.js'
import type { HolderView, LiveValues } from './live.js'
import { goesTo, groupOf, keepsForATime, momentsOf, sideKey, whether } from './interpret.js'
import type { MomentName } from './moments.js'
import type { At, RouteField, SpaceRule, To } from './rule.js'
import type { Space } from './space.js'

/** An effect, and the cases that have it. */
export interface EffectRegion {
  readonly effect: Effect
  readonly where: Diagram
}
export type EffectRegions = ReadonlyMap<string, EffectRegion>

/** What a holder's cases come to, moment by moment. */
export interface Answers {
  readonly view: HolderView
  readonly live: LiveValues
  /** Without a moment: what holds between events. */
  at(moment: MomentName | undefined): EffectRegions
}

export function answersOf(space: Space, store: Diagrams, holder: Holder, aspect: Route['aspect'] = 'case responsibility', fixed?: ReadonlyMap<number, number>): Answers {
  const view = holderView(space, store, holder, aspect, fixed)
  const live = liveValues(view)
  const known = new Map<MomentName | undefined, EffectRegions>()
  const everything = everyMoment(view, live)
  const now = space.vocabulary.axes.index('now')
  return {
    view,
    live,
    at(moment) {
      const made = known.get(moment) ?? new Map([...everything()].flatMap(([key, { effect, where }]) => {
        const here = store.restrict(where, now, moment === undefined ? 0 : space.vocabulary.axes.ordinal(now, moment)!)
        return here === store.no ? [] : [[key, { effect, where: here }] as const]
      }))
      known.set(moment, made)
      return made
    },
  }
}

/** Effects with the moment as an axis of their own, made once. */
function everyMoment(view: HolderView, live: LiveValues): () => EffectRegions {
  let made: EffectRegions | undefined
  return () => {
    if (made !== undefined) return made
    const effects = new Regions(view.store)
    addStays(effects, live, view)
    addMoves(effects, live, view)
    permissions(effects, view)
    keptForATime(effects, view)
    silence(effects, view, live)
    made = effects.joined()
    return made
  }
}

/** Effects under construction. */
class Regions {
  /** The parts of a region are put together when somebody asks for it: all at once that makes far fewer nodes than one by one. */
  readonly #regions = new Map<string, { readonly effect: Effect; parts: Diagram[] }>()
  constructor(readonly store: Diagrams) {}
  add(effect: Effect, where: Diagram): void {
    if (where === this.store.no) return
    const key = effectKey(effect)
    const known = this.#regions.get(key)
    if (known === undefined) this.#regions.set(key, { effect, parts: [where] })
    else known.parts.push(where)
  }
  take(key: string, where: Diagram): void {
    const known = this.#regions.get(key)
    if (known !== undefined) known.parts = [this.store.minus(this.where(key), where)]
  }
  where(key: string): Diagram {
    const known = this.#regions.get(key)
    if (known === undefined) return this.store.no
    if (known.parts.length > 1) known.parts = [this.store.any(known.parts)]
    return known.parts[0]!
  }
  of(...kinds: Effect['kind'][]): { key: string; effect: Effect; where: Diagram }[] {
    return [...this.#regions].filter(([, { effect }]) => kinds.includes(effect.kind)).map(([key, { effect }]) => ({ key, effect, where: this.where(key) }))
  }
  get anything(): Diagram {
    return this.store.any([...this.#regions.keys()].map((key) => this.where(key)))
  }
  joined(): EffectRegions {
    for (const { key, effect } of this.of('due')) if (effect.kind === 'due') this.take(key, this.where(`moves ${effect.to.key}`))
    return new Map([...this.#regions].map(([key, { effect }]) => [key, { effect, where: this.where(key) }] as const).filter(([, { where }]) => where !== this.store.no))
  }
}

export interface Pointing { readonly at: At | undefined; readonly group: readonly { readonly moment: MomentName; readonly where: Diagram }[] }
/** One way in which a case can go, with the cases for which nothing that the rules say contradicts it. */
export interface GoingSide extends Pointing { readonly to: To | undefined; readonly where: Diagram; fits(rule: SpaceRule): Diagram }

/** The points of the sides; those of one group count together. */
function points(live: LiveValues): ReadonlyMap<string, Pointing> {
  const found = new Map<string, Pointing>()
  for (const { value, where } of live.at.values()) {
    const key = sideKey(value)
    const member = groupOf(value) !== undefined && value.kind === 'moment' ? [{ moment: value.moment, where }] : []
    found.set(key, { at: found.get(key)?.at ?? value, group: [...(found.get(key)?.group ?? []), ...member] })
  }
  return found
}

/** The sides by which a case goes: what some rule says of whom and some rule of when, where the largest sets of rules come to just that. */
export function goingSides(live: LiveValues, { store }: HolderView): readonly GoingSide[] {
  const tos = [...live.to.values()].map(({ value }) => value)
  const pointings = points(live)
  const ban = new Map(tos.map((to) => [to.key, store.any([...live.never].filter(([holder]) => goesTo(to, holder)).map(([, where]) => where))]))
  const cells = new Map<string, { where: Diagram[]; go: Diagram[] }>()
  const cellKey = (to: string | undefined, at: string | undefined) => JSON.stringify([to, at])
  const put = (to: string | undefined, at: string | undefined, where: Diagram, go: Diagram) => {
    const cell = cells.get(cellKey(to, at)) ?? { where: [], go: [] }
    cells.set(cellKey(to, at), cell)
    cell.where.push(where)
    cell.go.push(go)
  }
  const rows = live.residuals().flatMap(({ rule, to, at, where, go }) => {
    const own = { rule, to: to?.key, at: at && sideKey(at), where, go }
    const forbidden = to === undefined ? store.no : ban.get(to.key)!
    // Where its team is forbidden, a rule still says when the case goes.
    return forbidden === store.no ? [own] : [own, { ...own, to: undefined, where: store.and(where, forbidden), go: store.and(go, forbidden) }]
  })
  for (const { to, at, where, go } of rows) put(to, at, where, go)
  const known = new Map<string, Diagram>()
  const cell = (kind: 'where' | 'go', to: string | undefined, at: string | undefined): Diagram => {
    const key = `${kind} ${cellKey(to, at)}`
    if (!known.has(key)) known.set(key, store.any(cells.get(cellKey(to, at))?.[kind] ?? []))
    return known.get(key)!
  }
  const ats: readonly (string | undefined)[] = [...pointings.keys()]
  const goes = (to: string | undefined, at: string | undefined) => store.any([...new Set([cell('go', to, at), cell('go', to, undefined), cell('go', undefined, at), cell('go', undefined, undefined)])])
  /** What is said of whom and of when, by one rule or by two that go together. */
  const both = (to: string, at: string) => store.or(cell('where', to, at), store.and(cell('where', to, undefined), cell('where', undefined, at)))
  /** What is said of whom, and no rule that goes with it says when. */
  const teamAlone = (to: string) => ats.reduce<Diagram>((left, at) => (left === store.no ? left : store.minus(store.minus(left, cell('where', to, at)), cell('where', undefined, at))), cell('where', to, undefined))
  /** No rule that goes with it says to whom; and where every receiver is forbidden and something says that the case stays, going nowhere is no further side. */
  const withoutTeam = (at: string | undefined, from: Diagram) => tos.reduce<Diagram>((left, { key }) => {
    if (left === store.no) return left
    const named = at === undefined ? cell('where', key, undefined) : store.or(cell('where', key, undefined), cell('where', key, at))
    return named === store.no ? left : store.minus(left, store.and(named, store.or(store.not(ban.get(key)!), live.stay)))
  }, from)
  const region = (to: string | undefined, at: string | undefined): Diagram => {
    if (to !== undefined) {
      const said = at === undefined ? teamAlone(to) : both(to, at)
      // Whoever says to whom or when mostly says, too, that the case goes.
      const alone = cell('where', to, undefined) === cell('go', to, undefined) && (at === undefined || cell('where', to, at) === cell('go', to, at))
      return said === store.no || alone ? said : store.and(said, goes(to, at))
    }
    if (at !== undefined) {
      const said = cell('where', undefined, at)
      return said === store.no ? said : withoutTeam(at, said === cell('go', undefined, at) ? said : store.and(said, goes(undefined, at)))
    }
    const pointed = ats.flatMap((each) => [cell('where', undefined, each), ...tos.map(({ key }) => cell('where', key, each))])
    return withoutTeam(undefined, pointed.reduce<Diagram>((left, where) => (left === store.no ? left : store.minus(left, where)), cell('go', undefined, undefined)))
  }
  const fits = (to: string | undefined, at: string | undefined) => (rule: SpaceRule) =>
    store.any(rows.filter((row) => row.rule === rule && (row.to === undefined || row.to === to) && (row.at === undefined || row.at === at)).map(({ where }) => where))
  return [...tos, undefined].flatMap((to) => [...ats, undefined].flatMap((at): GoingSide[] => {
    const where = region(to?.key, at)
    const pointing = at === undefined ? { at: undefined, group: [] } : pointings.get(at)!
    return where === store.no ? [] : [{ to, ...pointing, where, fits: fits(to?.key, at) }]
  }))
}

/** When a move is made: each kind with its cases. */
interface Timings {
  readonly now: Diagram
  readonly later: Diagram
  readonly due: Diagram
  readonly passed: Diagram
  readonly choices: readonly { readonly where: Diagram; readonly left: readonly MomentName[]; readonly at: Extract<At, { kind: 'one of' | 'agreed' }> }[]
}

/** The limits that hold of a move to some holder, each with its cases. */
export interface Limits {
  readonly by: ReadonlyMap<MomentName, Diagram>
  readonly notBefore: ReadonlyMap<MomentName, Diagram>
  readonly shut: Diagram
}

const limitCache = new WeakMap<HolderView, Map<string | undefined, Limits>>()

export function limitsOf(view: HolderView, goingTo: string | undefined): Limits {
  const cache = limitCache.get(view) ?? new Map<string | undefined, Limits>()
  limitCache.set(view, cache)
  const known = cache.get(goingTo)
  if (known !== undefined) return known
  const { store } = view
  const bearing = view.bearing(goingTo)
  const [by, notBefore] = [new Map<MomentName, Diagram>(), new Map<MomentName, Diagram>()]
  let shut = store.no
  const add = (map: Map<MomentName, Diagram>, name: MomentName, where: Diagram) => {
    if (where !== store.no) map.set(name, store.or(map.get(name) ?? store.no, where))
  }
  for (const rule of view.rules) {
    if ((rule.permits && rule.move !== undefined) || (rule.by.length === 0 && rule.notBefore === undefined && rule.shut === undefined)) continue
    const carrying = store.minus(bearing.speaking(rule), bearing.dropped(rule))
    for (const limit of rule.by) add(by, limit, store.minus(carrying, bearing.beaten(rule, 'by')))
    if (rule.notBefore !== undefined) add(notBefore, rule.notBefore, store.minus(carrying, bearing.beaten(rule, 'notBefore')))
    if (rule.shut !== undefined) shut = store.or(shut, store.all([carrying, store.not(bearing.beaten(rule, 'gate')), view.diagram(rule.shut)]))
  }
  const made = { by, notBefore, shut }
  // Limits that are the same are one, so that receivers can be taken together.
  const limits = [...cache.values()].find((other) => isSame(other, made)) ?? made
  cache.set(goingTo, limits)
  return limits
}

function isSame(a: Limits, b: Limits): boolean {
  const alike = (one: ReadonlyMap<MomentName, Diagram>, other: ReadonlyMap<MomentName, Diagram>) => one.size === other.size && [...one].every(([name, where]) => other.get(name) === where)
  return a.shut === b.shut && alike(a.by, b.by) && alike(a.notBefore, b.notBefore)
}

function come(moment: MomentName, view: HolderView): Diagram {
  return view.diagram(cameToPass(moment, view.space.vocabulary))
}

function passedAs(moment: MomentName, values: readonly string[], view: HolderView): Diagram {
  return view.diagram(axisIs(keyOf({ kind: 'passed', moment }), values, view.space.vocabulary))
}

function timingsOf(at: At | undefined, group: Pointing['group'], { by, notBefore }: Pick<Limits, 'by' | 'notBefore'>, view: HolderView): Timings {
  const { store } = view
  const early = store.any([...notBefore].map(([moment, where]) => store.minus(where, come(moment, view))))
  const limited = store.any([...by.values()])
  const overdue = store.any([...by].map(([moment, where]) => store.and(where, come(moment, view))))
  const pending = store.minus(limited, overdue)
  const timely = (timings: Timings): Timings => ({
    now: store.minus(timings.now, early), later: store.or(timings.later, early), due: store.minus(timings.due, early), passed: store.minus(timings.passed, early),
    choices: timings.choices.map((choice) => ({ ...choice, where: store.minus(choice.where, early) })),
  })
  if (at === undefined) return timely({ now: store.not(limited), later: pending, due: overdue, passed: store.no, choices: [] })
  /** Where a point has passed: due if a move was called for, else as a latest day has it. */
  const past = (gone: Diagram, called: Diagram): Pick<Timings, 'later' | 'due' | 'passed'> => {
    const silent = store.minus(gone, called)
    return { due: store.or(store.and(gone, called), store.and(silent, overdue)), later: store.and(silent, pending), passed: store.minus(silent, limited) }
  }
  if (at.kind === 'agreed') {
    const now = chosenNow(at, view)
    // A day that is to be agreed can be agreed up to the latest day.
    const over = store.any([...by].map(([moment, where]) => store.and(where, passedAs(moment, passedValues.slice(1), view))))
    const due = store.minus(over, now)
    return timely({ now, later: store.no, due, passed: store.no, choices: [{ where: store.not(store.or(now, due)), left: [], at }] })
  }
  if (at.kind === 'one of') return timely(oneOfTimings(at, past, view))
  const members = group.length > 0 ? group : momentsOf(at).map((moment) => ({ moment, where: store.yes }))
  const gone = (moment: MomentName) => passedAs(moment, passedValues.slice(1), view)
  const called = store.any(members.map(({ moment, where }) => store.and(where, passedAs(moment, passedValues.slice(2), view))))
  const here = store.any(members.map(({ moment, where }) => store.all([where, store.not(gone(moment)), view.diagram(isNow(moment, view.space.vocabulary))])))
  const left = store.any(members.map(({ moment, where }) => store.minus(where, gone(moment))))
  const behind = past(store.minus(store.or(store.not(left), called), here), called)
  return timely({ now: here, later: store.or(behind.later, store.minus(store.minus(left, here), called)), due: behind.due, passed: behind.passed, choices: [] })
}

function chosenNow({ rules }: Extract<At, { kind: 'one of' | 'agreed' }>, view: HolderView): Diagram {
  return view.store.any(rules.map((id) => chosen({ id }, 'now', view)))
}

/** Of several points somebody chooses one: while some are left, each that comes is an offer; the last one moves the case. */
function oneOfTimings(at: Extract<At, { kind: 'one of' }>, past: (gone: Diagram, called: Diagram) => Pick<Timings, 'later' | 'due' | 'passed'>, view: HolderView): Timings {
  const { store } = view
  const nowChosen = chosenNow(at, view)
  let [now, later] = [store.no, store.no]
  const choices: { where: Diagram; left: MomentName[]; at: typeof at }[] = []
  for (let set = 1; set < 2 ** at.moments.length; set++) {
    const left = at.moments.filter((_, i) => (set >> i) % 2 === 1)
    const where = store.all(at.moments.map((moment) => {
      const gone = passedAs(moment, passedValues.slice(1), view)
      return left.includes(moment) ? store.not(gone) : gone
    }))
    const isHere = (moment: MomentName) => view.diagram(isNow(moment, view.space.vocabulary))
    later = store.or(later, store.minus(where, store.any(left.map(isHere))))
    let rest = store.and(where, store.any(left.map(isHere)))
    if (left.length === 1) now = store.or(now, rest)
    else {
      now = store.or(now, store.and(rest, nowChosen))
      rest = store.minus(rest, nowChosen)
      // Which of the points are now decides which are still left.
      for (let some = 1; some < 2 ** left.length; some++) {
        const here = left.filter((_, i) => (some >> i) % 2 === 1)
        const exactly = store.all(left.map((moment) => (here.includes(moment) ? isHere(moment) : store.not(isHere(moment)))))
        const region = store.and(rest, exactly)
        if (region !== store.no) choices.push({ where: region, left: left.filter((moment) => !here.includes(moment)), at })
      }
    }
  }
  const gone = store.all(at.moments.map((moment) => passedAs(moment, passedValues.slice(1), view)))
  const called = store.any(at.moments.map((moment) => passedAs(moment, passedValues.slice(2), view)))
  const behind = past(gone, called)
  return { now, later: store.or(later, behind.later), due: behind.due, passed: behind.passed, choices }
}

/** All stays, and the choices that permissions to go make of them. */
function addStays(effects: Regions, live: LiveValues, view: HolderView): void {
  const { store } = view
  let left = live.stay
  for (const { permission, where } of live.leaving) {
    const open = store.and(left, where)
    left = store.minus(left, where)
    if (open === store.no) continue
    const { idle, cases } = leaveOf(permission, view)
    effects.add({ kind: 'stays' }, store.and(open, idle))
    for (const { to, where: towards } of cases) {
      const region = store.and(store.minus(open, idle), towards)
      const used = chosen(permission, 'yes', view)
      if (to === undefined) effects.add(whether(permission, to), region)
      else if (goesTo(to, view.holder)) effects.add({ kind: 'stays' }, region)
      else {
        effects.add({ kind: 'moves', to }, store.and(region, used))
        effects.add(whether(permission, to), store.minus(region, used))
      }
    }
  }
  effects.add({ kind: 'stays' }, left)
}

/** All moves. What does not depend on where a case goes is said once for all receivers that are under the same limits. */
function addMoves(effects: Regions, live: LiveValues, view: HolderView): void {
  const { store } = view
  const together = new Map<Limits, Map<string | undefined, GoingSide[]>>()
  for (const side of goingSides(live, view)) {
    if (side.to !== undefined && goesTo(side.to, view.holder)) {
      effects.add({ kind: 'stays' }, side.where)
      continue
    }
    const limits = limitsOf(view, side.to?.kind === 'holder' ? side.to.holder : undefined)
    const byPoint = together.get(limits) ?? new Map<string | undefined, GoingSide[]>()
    together.set(limits, byPoint)
    const key = side.at && sideKey(side.at)
    byPoint.set(key, [...(byPoint.get(key) ?? []), side])
  }
  for (const [limits, byPoint] of together) {
    for (const sides of byPoint.values()) {
      const timing = timingsOf(sides[0]!.at, sides[0]!.group, limits, view)
      const somewhere = store.any(sides.map(({ where }) => where))
      effects.add({ kind: 'stays' }, store.and(somewhere, timing.later))
      effects.add({ kind: 'not covered', why: 'point passed' }, store.and(somewhere, timing.passed))
      for (const side of sides) addMove(effects, side, timing, limits, live, view)
    }
  }
}

function addMove(effects: Regions, { to, at, group, where: side, fits }: GoingSide, timing: Timings, limits: Limits, live: LiveValues, view: HolderView): void {
  const { store } = view
  const here = (where: Diagram) => store.and(side, where)
  if (to !== undefined && to.kind !== 'unresolved') {
    const open = store.any([timing.later, ...timing.choices.map(({ where }) => where)])
    effects.add({ kind: 'due', to }, store.all([side, open, overtaken(at, group, limits, view)]))
  }
  for (const { where, left, at: point } of timing.choices) {
    effects.add({ kind: 'choice', about: 'moment', options: [...(left.length > 0 ? [goOption(to)] : []), ...whenOptions(left)], deciders: point.deciders, rules: point.rules }, here(where))
  }
  const arrives = store.or(timing.now, timing.due)
  if (to === undefined) return effects.add({ kind: 'not covered', why: 'receiver not stated' }, here(arrives))
  if (to.kind === 'unresolved') return effects.add({ kind: 'not covered', why: 'receiver not resolved' }, here(arrives))
  effects.add({ kind: 'due', to }, here(timing.due))
  effects.add({ kind: 'stays' }, store.all([side, timing.now, limits.shut]))
  let free = store.minus(here(timing.now), limits.shut)
  for (const { permission, rule, where } of live.optional) {
    const open = store.all([free, where, fits(rule)])
    if (open === store.no) continue
    const used = chosen(permission, 'yes', view)
    effects.add({ kind: 'stays' }, store.and(open, used))
    effects.add(whether(permission, to), store.minus(open, used))
    free = store.minus(free, open)
  }
  if (to.kind === 'choice') effects.add({ kind: 'choice', about: 'team', options: to.options.map((option) => ({ kind: 'go', to: option })), deciders: to.deciders, rules: to.rules }, free)
  else effects.add({ kind: 'moves', to }, free)
}

function goOption(to: To | undefined): Option {
  return { kind: 'go', ...(to === undefined ? {} : { to }) }
}

function whenOptions(left: readonly MomentName[]): Option[] {
  return left.length === 0 ? [{ kind: 'when' }] : left.map((moment) => ({ kind: 'when', moment }))
}

/** Where a limit has come, and every point of the side that is left, or an earliest day, falls after it. */
function overtaken(at: At | undefined, group: Pointing['group'], { by, notBefore }: Limits, view: HolderView): Diagram {
  const { store, space: { vocabulary } } = view
  const members = group.length > 0 ? group : (at === undefined ? [] : momentsOf(at)).map((moment) => ({ moment, where: store.yes }))
  const left = members.map(({ moment, where }) => ({ moment, where: store.minus(where, passedAs(moment, passedValues.slice(1), view)) }))
  const after = (point: MomentName, limit: MomentName) => view.diagram(axisIs(keyOf({ kind: 'order', point, limit }), ['after'], vocabulary))
  return store.any([...by].map(([limit, where]) => {
    const points = store.all([store.any(left.map((member) => member.where)), ...left.map((member) => store.or(store.not(member.where), after(member.moment, limit)))])
    const floors = [...notBefore].map(([floor, stated]) => store.all([stated, store.not(come(floor, view)), after(floor, limit)]))
    return store.all([where, come(limit, view), store.any([points, ...floors])])
  }))
}

/** Permissions that name no rule: beside whatever is said they open a choice between going and staying. */
function permissions(effects: Regions, view: HolderView): void {
  const { store } = view
  const free = view.rules.filter((rule) => rule.permits && rule.relaxes.length === 0)
  for (const permission of free.filter(({ move }) => move === 'go')) leaveToGo(permission, effects, view)
  for (const permission of free.filter(({ move, route }) => move !== 'go' && route.stay !== undefined)) {
    const speaks = permission.move === undefined ? view.bearing().speaking(permission) : standingOf(permission, 'move', view)
    if (permission.route.stay?.kind === 'stay-until') {
      const open = store.minus(speaks, chosen(permission, 'no', view))
      const used = chosen(permission, 'yes', view)
      for (const { key, effect, where } of effects.of('moves')) {
        if (effect.kind !== 'moves') continue
        const region = store.and(where, open)
        effects.take(key, region)
        effects.add({ kind: 'stays' }, store.and(region, used))
        effects.add(whether(permission, effect.to), store.minus(region, used))
      }
    }
    const over = store.any(permission.by.map((limit) => come(limit, view)))
    effects.add({ kind: 'stays' }, store.minus(store.minus(speaks, over), effects.anything))
  }
}

/** What keeps a case for at least a time says where it is until then, also where nothing else does. */
function keptForATime(effects: Regions, view: HolderView): void {
  const { store } = view
  const kept = view.rules.filter(keepsForATime).map((rule) => store.minus(standingOf(rule, 'notBefore', view), come(rule.notBefore!, view)))
  effects.add({ kind: 'stays' }, store.minus(store.any(kept), effects.anything))
}

/** Where a permission lets cases go, and where it does not do so now. */
function leaveOf(permission: SpaceRule, view: HolderView): { readonly idle: Diagram; readonly cases: readonly { readonly to: To | undefined; readonly where: Diagram }[] } {
  const { store } = view
  const always = (names: readonly MomentName[]) => new Map(names.map((name) => [name, store.yes]))
  const limits = { by: always(permission.by), notBefore: always(permission.notBefore === undefined ? [] : [permission.notBefore]) }
  const standing = (field: RouteField) => standingOf(permission, field, view)
  const [timed, untimed] = [timingsOf(permission.at, [], limits, view), timingsOf(undefined, [], limits, view)]
  const byPoint = (kind: 'later' | 'passed') => store.or(store.and(standing('at'), timed[kind]), store.minus(untimed[kind], standing('at')))
  const stated = permission.to.map(({ value, where }) => ({ to: value as To | undefined, where: store.and(standing('to'), view.diagram(where)) }))
  return { idle: store.or(byPoint('later'), byPoint('passed')), cases: [...stated, { to: undefined, where: store.not(store.any(stated.map(({ where }) => where))) }] }
}

function leaveToGo(permission: SpaceRule, effects: Regions, view: HolderView): void {
  const { store } = view
  const speaks = standingOf(permission, 'move', view)
  const leave = leaveOf(permission, view)
  const { cases } = leave
  const idle = store.or(chosen(permission, 'no', view), leave.idle)
  const used = chosen(permission, 'yes', view)
  const nothing = store.not(effects.anything)
  const moving = store.any(effects.of('moves', 'due').map(({ where }) => where))
  const active = store.minus(speaks, idle)
  const additions = cases.map(({ to, where }) => ({ to, where: store.minus(store.and(active, where), to === undefined ? store.no : effects.where(`moves ${to.key}`)) }))
  for (const { to, where } of additions) {
    effects.take('stays', store.minus(where, moving))
    for (const { key } of effects.of('not covered')) effects.take(key, where)
    if (to === undefined) effects.add(whether(permission, to), where)
    else {
      effects.add({ kind: 'moves', to }, store.and(where, used))
      effects.add(whether(permission, to), store.minus(where, used))
    }
  }
  effects.add({ kind: 'stays' }, store.all([speaks, idle, nothing]))
}

function silence(effects: Regions, view: HolderView, live: LiveValues): void {
  const { store } = view
  const gaps = gapsOf(view, live)
  effects.add({ kind: 'stays' }, store.minus(store.not(effects.anything), store.any(gaps.map(({ where }) => where))))
  for (const { why, where } of gaps) effects.add({ kind: 'not covered', why }, where)
}

/** The cases of which some rule says stay or go, or leaves it to somebody. */
function saidOf(view: HolderView, live: LiveValues): Diagram {
  const { store } = view
  const free = view.rules.filter((rule) => rule.permits && rule.relaxes.length === 0)
  const left = free.filter(({ move, route }) => move === 'go' || route.stay !== undefined).map((rule) => {
    const speaks = rule.move === undefined ? view.bearing().speaking(rule) : standingOf(rule, 'move', view)
    return rule.move === 'go' ? speaks : store.minus(speaks, store.any(rule.by.map((limit) => come(limit, view))))
  })
  const kept = view.rules.filter(keepsForATime).map((rule) => store.minus(standingOf(rule, 'notBefore', view), come(rule.notBefore!, view)))
  return store.any([live.stay, live.go, ...left, ...kept])
}

/** Where an asked question finds no answer, and why. */
export function gapsOf(view: HolderView, live: LiveValues): readonly { readonly why: Silence; readonly where: Diagram }[] {
  const { store, space } = view
  const { vocabulary } = space
  const questions = view.aspect === 'case responsibility' ? space.asked.filter(({ holder }) => holder === view.holder) : []
  const asked = store.any(questions.map(({ moment, concerns }) => store.and(view.diagram(isNow(moment, vocabulary)), view.diagram(concerns))))
  const arrived = store.any(view.rules.map((rule) => store.minus(view.diagram(rule.arrived), store.any(rule.unless.map((part) => view.diagram(part))))))
  const gap = store.minus(store.minus(asked, saidOf(view, live)), arrived)
  const late = store.any(view.rules.filter(({ judgedToday, at }) => judgedToday !== undefined && at?.kind === 'moment').map((rule) => {
    const moment = rule.at!.kind === 'moment' ? rule.at!.moment : ''
    return store.all([view.diagram(rule.judgedToday!), store.not(view.diagram(isNow(moment, vocabulary))), passedAs(moment, passedValues.slice(1), view)])
  }))
  const lifted = store.any(view.rules.filter(({ move }) => move !== undefined).map((rule) => view.bearing().lifted(rule)))
  return [
    { why: 'point passed', where: store.and(gap, late) },
    { why: 'lifted', where: store.minus(store.and(gap, lifted), late) },
    { why: 'silent', where: store.minus(store.minus(gap, late), lifted) },
  ]
}
