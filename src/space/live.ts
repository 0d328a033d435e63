/** Which rules speak for a holder, and which values they leave standing: the same as `interpret.ts`, for all cases at once. */
import type { Route } from '../graph/nodes.js'
import type { Diagram, Diagrams } from '../logic/index.js'
import { keyOf, passedValues } from './axes.js'
import type { Holder } from './axes.js'
import { axisIs, isNow } from './conditions.js'
import type { Formula } from './formula.js'
import { diagramOf } from './formula-to-diagram.js'
import { choiceOf } from './graph-to-rules.js'
import { against, pointBeside, pointKey, wins } from './interpret.js'
import type { MomentName } from './moments.js'
import { isMeant } from './rule.js'
import type { At, RouteField, SpaceRule, Stated, To } from './rule.js'
import { rulesAbout } from './space.js'
import type { Space } from './space.js'

/** Diagrams of one holder's cases. */
export interface HolderView {
  readonly space: Space
  readonly store: Diagrams
  readonly holder: Holder
  readonly aspect: Route['aspect']
  /** The rules that speak of this holder's cases at all. */
  readonly rules: readonly SpaceRule[]
  diagram(formula: Formula, goingTo?: string): Diagram
  /** The rules as they bear on a move to a holder, or on no move in particular. */
  bearing(goingTo?: string): BearingDiagrams
}

export interface BearingDiagrams {
  /** Where a rule speaks, neither lifted nor replaced. */
  speaking(rule: SpaceRule): Diagram
  /** Where a rule would speak, but is lifted. */
  lifted(rule: SpaceRule): Diagram
  beaten(rule: SpaceRule, field: RouteField): Diagram
  /** Where a rule drops out whole. */
  dropped(rule: SpaceRule): Diagram
}

/** @param known further axes that are the same for all cases looked at: the diagrams are the smaller for it, and do not depend on them */
export function holderView(space: Space, store: Diagrams, holder: Holder, aspect: Route['aspect'] = 'case responsibility', known: ReadonlyMap<number, number> = new Map()): HolderView {
  const { axes, holders } = space.vocabulary
  const fixed = new Map([...known, [axes.index('holder'), holders.indexOf(holder)]])
  const plain = new Map<Formula, Diagram>()
  const diagram = (formula: Formula, goingTo?: string): Diagram => {
    if (goingTo !== undefined) return diagramOf(formula, store, fixed, goingTo)
    const known = plain.get(formula)
    if (known !== undefined) return known
    const made = diagramOf(formula, store, fixed)
    plain.set(formula, made)
    return made
  }
  // A rule whose condition asks where the case goes is kept: it speaks of some move.
  const rules = rulesAbout(space, aspect).filter((rule) => speaksOf(rule.when, fixed) || speaksOf(rule.arrived, fixed))
  const bearings = new Map<string | undefined, BearingDiagrams>()
  const view: HolderView = {
    space, store, holder, aspect, rules, diagram,
    bearing(goingTo) {
      const known = bearings.get(goingTo)
      if (known !== undefined) return known
      const made = bearingDiagrams(view, goingTo)
      bearings.set(goingTo, made)
      return made
    },
  }
  return view
}

/** Whether a condition can hold once some axes are fixed: a quick look that may say yes too often. */
function speaksOf(formula: Formula, fixed: ReadonlyMap<number, number>): boolean {
  switch (formula.kind) {
    case 'no': return false
    case 'among': {
      const known = fixed.get(formula.axis)
      return known === undefined || formula.values.includes(known)
    }
    case 'all': return formula.parts.every((part) => speaksOf(part, fixed))
    case 'any': return formula.parts.some((part) => speaksOf(part, fixed))
    default: return true
  }
}

function bearingDiagrams(view: HolderView, goingTo: string | undefined): BearingDiagrams {
  const { store } = view
  const meant = view.rules.filter((rule) => isMeant(rule, goingTo))
  const target = (rule: SpaceRule) => goingTo ?? rule.never[0]
  const called = memo((rule: SpaceRule) => view.diagram(rule.when, target(rule)))
  const lifts = memo((rule: SpaceRule) => store.any(rule.unless.map((part) => view.diagram(part, target(rule)))))
  const applies = memo((rule: SpaceRule) => store.minus(called(rule), lifts(rule)))
  const replacers = (rule: SpaceRule) => meant.filter((other) => other !== rule && other.replaces.includes(rule.id))
  const out = (rule: SpaceRule, asking: readonly SpaceRule[] = []): Diagram =>
    store.any(replacers(rule).filter((other) => !asking.includes(other)).map((other) => store.minus(applies(other), out(other, [...asking, rule]))))
  const speaking = memo((rule: SpaceRule) => (meant.includes(rule) ? store.minus(applies(rule), out(rule)) : store.no))
  const beats = (over: SpaceRule, rule: SpaceRule, field: RouteField, asking: readonly SpaceRule[]): Diagram =>
    store.all([speaking(over), store.not(beaten(over, against(over, field), [...asking, rule])), store.not(drops(over, [...asking, rule]))])
  const rivals = (rule: SpaceRule, field: RouteField, asking: readonly SpaceRule[]) => meant.filter((over) => over.id !== rule.id && !asking.includes(over) && wins(over, rule, field))
  const beaten = (rule: SpaceRule, field: RouteField, asking: readonly SpaceRule[] = []): Diagram => store.any(rivals(rule, field, asking).map((over) => beats(over, rule, field, asking)))
  const drops = (rule: SpaceRule, asking: readonly SpaceRule[] = []): Diagram =>
    rule.move === undefined ? store.no : store.any(rivals(rule, 'move', asking).filter(({ move }) => move !== undefined && move !== rule.move).map((over) => beats(over, rule, 'move', asking)))
  const beatenFully = memo2((rule: SpaceRule, field: RouteField) => beaten(rule, field))
  const dropped = memo((rule: SpaceRule) => drops(rule))
  return { speaking, lifted: memo((rule) => (meant.includes(rule) ? store.and(called(rule), lifts(rule)) : store.no)), beaten: beatenFully, dropped }
}

function memo<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const value = known.get(key)
    if (value !== undefined) return value
    const made = make(key)
    known.set(key, made)
    return made
  }
}

function memo2<A, B, V>(make: (a: A, b: B) => V): (a: A, b: B) => V {
  const rows = memo((a: A) => memo((b: B) => make(a, b)))
  return (a, b) => rows(a)(b)
}

/** A value that some live rule states, with the cases for which it stands. */
export interface LiveValue<T> {
  readonly value: T
  readonly where: Diagram
}

/** The values that stand, by key. */
export interface LiveValues {
  readonly stay: Diagram
  readonly go: Diagram
  readonly to: ReadonlyMap<string, LiveValue<To>>
  readonly at: ReadonlyMap<string, LiveValue<At>>
  readonly never: ReadonlyMap<Holder, Diagram>
  /** What each rule by which a case goes is left to say: of whom, and when, together. */
  residuals(): readonly Residual[]
  /** Permissions to stay beside a move that stands, with the cases for which they do. */
  readonly optional: readonly Optional[]
  /** Permissions to go beside a stay that stands. */
  readonly leaving: readonly Optional[]
}

/** @property where the cases in which the rule is left to say just this; `go`: and besides, that the case goes */
export interface Residual { readonly rule: SpaceRule; readonly to: To | undefined; readonly at: At | undefined; readonly where: Diagram; readonly go: Diagram }

export interface Optional { readonly permission: SpaceRule; readonly rule: SpaceRule; readonly where: Diagram }

export function liveValues(view: HolderView): LiveValues {
  const { store } = view
  const bearing = view.bearing()
  const [to, at] = [new Map<string, LiveValue<To>>(), new Map<string, LiveValue<At>>()]
  const never = new Map<Holder, Diagram>()
  const [optional, leaving]: [Optional[], Optional[]] = [[], []]
  const left: (() => readonly Residual[])[] = []
  const points = view.rules.flatMap((rule) => (rule.permits || rule.at === undefined ? [] : pointsOf(rule, rule.at, view)))
  const others = othersFirst(points, view)
  let [stay, go] = [store.no, store.no]
  const add = <T>(map: Map<string, LiveValue<T>>, key: string, value: T, where: Diagram) => {
    if (where !== store.no) map.set(key, { value, where: store.or(map.get(key)?.where ?? store.no, where) })
  }
  for (const rule of view.rules) {
    if (rule.permits) continue
    const live = store.minus(bearing.speaking(rule), bearing.dropped(rule))
    if (live === store.no) continue
    const standing = (field: RouteField) => store.minus(live, bearing.beaten(rule, field))
    for (const holder of rule.never) never.set(holder, store.or(never.get(holder) ?? store.no, standing('never')))
    if (rule.move === 'stay') stay = store.or(stay, standing('move'))
    if (rule.move === 'go') go = store.or(go, standing('move'))
    const opening = view.rules.filter((other) => other.permits && other.relaxes.includes(rule.id))
    for (const permission of opening.filter(({ move }) => move !== undefined && move !== rule.move)) {
      const where = store.all([standing('move'), standingOf(permission, 'move', view), store.not(chosen(permission, 'no', view))])
      if (rule.move !== undefined) (rule.move === 'go' ? optional : leaving).push({ permission, rule, where })
    }
    const named = store.minus(standing('to'), others(rule))
    const receivers = opened(rule, opening, view).map(({ value, where }) => ({ value, where: store.and(named, where) }))
    for (const { value, where } of receivers) add(to, value.key, value, where)
    if (rule.move === 'stay' || (rule.move === undefined && rule.to.length === 0 && rule.at === undefined)) continue
    const own = points.filter((each) => each.rule === rule)
    const goes = rule.move === 'go' ? standing('move') : store.no
    left.push(() => [...receivers, rest(receivers, live, store)].flatMap((receiver) => [...own, rest(own, live, store)].flatMap((stated): Residual[] => {
      const where = store.and(receiver.where, stated.where)
      return where === store.no ? [] : [{ rule, to: receiver.value, at: stated.value, where, go: store.and(where, goes) }]
    })))
  }
  for (const { value, where } of points) add(at, pointKey(value), value, where)
  return { stay, go, to, at, never, residuals: () => left.flatMap((make) => make()), optional, leaving }
}

/** The cases of a rule in which it says none of these. */
function rest(stated: readonly { readonly where: Diagram }[], live: Diagram, store: Diagrams): { readonly value: undefined; readonly where: Diagram } {
  return { value: undefined, where: store.minus(live, store.any(stated.map(({ where }) => where))) }
}

interface StatedPoint { readonly rule: SpaceRule; readonly value: At; readonly where: Diagram }

/** The points that a rule states, each with the cases for which it stands. */
function pointsOf(rule: SpaceRule, at: At, view: HolderView): StatedPoint[] {
  const standing = standingOf(rule, 'at', view)
  if (standing === view.store.no) return []
  const opening = view.rules.filter((other) => other.permits && other.relaxes.includes(rule.id))
  return openedAt(at, opening, view).map(({ value, where }) => ({ rule, value, where: view.store.and(standing, where) }))
}

/** For a rule whose point is one of several of which the first counts: where another of them comes, or called for a move, and this one did not. */
function othersFirst(points: readonly StatedPoint[], view: HolderView): (rule: SpaceRule) => Diagram {
  const { store, space: { vocabulary } } = view
  const members = points.flatMap(({ rule, value, where }) => (value.kind === 'moment' && value.group !== undefined ? [{ rule, group: value.group, moment: value.moment, where }] : []))
  const passed = (moment: MomentName, values: readonly string[]) => view.diagram(axisIs(keyOf({ kind: 'passed', moment }), values, vocabulary))
  const here = memo((group: string) => members.filter((member) => member.group === group).map(({ moment, where }) => ({
    moment, now: store.all([where, view.diagram(isNow(moment, vocabulary)), store.not(passed(moment, passedValues.slice(1)))]), called: store.and(where, passed(moment, passedValues.slice(2))),
  })))
  return (rule) => store.any(members.filter((member) => member.rule === rule).map(({ group, moment, where }) => {
    const all = here(group)
    if (all.every((each) => each.moment === moment)) return store.no
    const some = (of: 'now' | 'called', own: boolean) => store.any(all.filter((each) => !own || each.moment === moment).map((each) => each[of]))
    const [now, called] = [some('now', false), some('called', false)]
    return store.and(where, store.or(store.minus(now, some('now', true)), store.minus(store.minus(called, now), some('called', true))))
  }))
}

/** Where a rule speaks and what it says of a field is left standing. */
export function standingOf(rule: SpaceRule, field: RouteField, view: HolderView): Diagram {
  const bearing = view.bearing()
  return view.store.minus(view.store.minus(bearing.speaking(rule), bearing.dropped(rule)), bearing.beaten(rule, field))
}

/** Where a permission was used, was not, or a point was chosen. */
export function chosen(rule: Pick<SpaceRule, 'id'>, value: string, view: HolderView): Diagram {
  return view.diagram(axisIs(keyOf({ kind: 'chosen', rule: rule.id }), [value], view.space.vocabulary))
}

interface Opened<T> {
  readonly value: T
  readonly where: Diagram
}

/** A rule's receivers, with what permissions set beside them. */
function opened(rule: SpaceRule, opening: readonly SpaceRule[], view: HolderView): Opened<To>[] {
  const { store } = view
  const own = rule.to.map(({ value, where }) => ({ value, where: view.diagram(where), others: [] as { permission: SpaceRule; other: To }[], taken: undefined as To | undefined }))
  let rows = own
  for (const permission of opening.filter(({ to }) => to.length > 0)) {
    rows = rows.flatMap((row) => permission.to.flatMap(({ value: other, where }) => {
      const speaks = store.all([row.where, standingOf(permission, 'to', view), view.diagram(where)])
      const [no, yes] = [chosen(permission, 'no', view), chosen(permission, 'yes', view)]
      return [
        { ...row, where: store.minus(store.minus(speaks, no), yes), others: [...row.others, { permission, other }] },
        { ...row, where: store.and(speaks, yes), taken: row.taken ?? other },
        { ...row, where: store.and(speaks, no) },
      ]
    }).concat([{ ...row, where: store.minus(row.where, store.and(standingOf(permission, 'to', view), anyOfStated(permission.to, view))) }]))
      .filter(({ where }) => where !== store.no)
  }
  return rows.map(({ value, where, others, taken }) => ({
    where, value: taken ?? (others.length === 0 ? value : choiceOf([value, ...others.map(({ other }) => other)], rule.route, others.map(({ permission }) => permission.route))),
  }))
}

function anyOfStated<T>(stated: readonly Stated<T>[], view: HolderView): Diagram {
  return view.store.any(stated.map(({ where }) => view.diagram(where)))
}

/** A rule's point, with those that permissions set beside it or, once used, in its place. */
function openedAt(at: At, opening: readonly SpaceRule[], view: HolderView): Opened<At>[] {
  const { store } = view
  let rows: { where: Diagram; permissions: SpaceRule[]; taken: At | undefined }[] = [{ where: store.yes, permissions: [], taken: undefined }]
  for (const permission of opening.filter((other) => other.at !== undefined)) {
    const speaks = store.minus(standingOf(permission, 'at', view), chosen(permission, 'no', view))
    const yes = chosen(permission, 'yes', view)
    rows = rows.flatMap(({ where, permissions, taken }) => [
      { where: store.minus(store.and(where, speaks), yes), permissions: [...permissions, permission], taken },
      { where: store.all([where, speaks, yes]), permissions, taken: taken ?? permission.at },
      { where: store.minus(where, speaks), permissions, taken },
    ]).filter(({ where }) => where !== store.no)
  }
  return rows.map(({ where, permissions, taken }) => ({ where, value: taken ?? pointBeside(at, permissions) }))
}
