/** A set of cases in the words of the protocol: how many combinations, its largest parts, and the smallest case of it. */
import type { CaseExample, CaseLine, CaseSet } from '../../diagnostics/case.js'
import { nameOf } from '../../graph/ids.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { questionName } from '../../graph/under-reading.js'
import type { Cube, Diagram, Diagrams } from '../../logic/index.js'
import { concerns, diagramOf, liveValues, notApplicable } from '../../space/index.js'
import type { Axis, EffectRegion, Holder, LiveValues, Model, MomentName, Point } from '../../space/index.js'
import { at, casesAbout, fixedOf, holderName } from './outlook.js'
import type { Standing } from './outlook.js'

/** Of more parts than these nobody reads on. */
const mostParts = 3

/** Describes the cases of several places together. */
export function casesAt(regions: readonly Region[], model: Model): CaseSet {
  const { store } = model
  const where = store.any(regions.map((region) => region.where))
  const standings = [...new Map(regions.map(({ standing }) => [standing.cases, standing])).values()]
  return caseSet(where, store.any(standings.map((standing) => casesAbout([where], standing, model))), model)
}

/** Describes the cases of a region, among those that can be. */
export function caseSet(region: Diagram, cases: Diagram, model: Model): CaseSet {
  const { store, space } = model
  const { axes } = space.vocabulary
  return store.aside(() => {
    const asked = [...store.depends([region], cases, [])].sort((a, b) => a - b)
    const over = (d: Diagram) =>
      store.some(
        d,
        store.support(d).filter((axis) => !asked.includes(axis)),
      )
    const [inside, within] = [over(store.and(cases, region)), over(cases)]
    const { cubes, complete } = store.cubes(region, cases, mostParts)
    const [count, of] = [String(store.count(inside, asked)), String(store.count(within, asked))]
    return {
      count,
      of,
      facts: asked.map((axis) => axisName(axes.list[axis]!, space.graph)),
      parts: cubes.map((cube) => linesOf(ordersNarrowed(cube, cases, model), model)),
      complete,
    }
  })
}

/** A block without the orders of moments that no case in it has: it is as wide as can be, and "before or after" would be said of what only comes after. */
function ordersNarrowed(cube: Cube, cases: Diagram, { store, space }: Model): Cube {
  const ordered = cube.filter(({ axis }) => space.vocabulary.axes.list[axis]!.subject.kind === 'order')
  if (ordered.length === 0) return cube
  const here = store.all([cases, ...cube.map(({ axis, values }) => store.among(axis, values))])
  return cube.map((literal) =>
    ordered.includes(literal)
      ? { axis: literal.axis, values: literal.values.filter((value) => store.meets(here, store.among(literal.axis, [value]))) }
      : literal,
  )
}

/** Cases of one place; effects that they have besides those of the place keep them apart too. */
export interface Region {
  readonly standing: Standing
  readonly where: Diagram
  readonly also?: readonly EffectRegion[]
}

/** A place and the fewest things that must be known of a case there for it to lie in a region. */
export interface Smallest {
  readonly standing: Standing
  readonly cube: Cube
  /** One case that has them. */
  readonly point: Point
}

/** Places whose regions are looked into for the smallest case: it is nearly always in the first. */
export const mostPlaces = 2

/**
 * The smallest case of regions at several places.
 *
 * @param quickly a case of which nothing can be spared will do, though another could be told in fewer words
 */
export function smallestOf(regions: readonly Region[], model: Model, quickly = false): Smallest | undefined {
  let best: Smallest | undefined
  for (const { standing, where, also = [] } of regions.slice(0, mostPlaces)) {
    const found = quickly && best !== undefined ? undefined : smallestAt(standing, where, also, model, quickly)
    if (found !== undefined && (best === undefined || weigh(found.cube, model) < weigh(best.cube, model))) best = found
  }
  return best
}

/** Of all cases with one and the same answer, the one of which the least must be known: of a looser one the answer would not be known. */
function smallestAt(
  standing: Standing,
  where: Diagram,
  also: readonly EffectRegion[],
  model: Model,
  quickly: boolean,
): Smallest | undefined {
  const { store, space } = model
  const price = (axis: number, value: number) => priceOf(space.vocabulary.axes.list[axis]!, value)
  const effects = [...standing.effects, ...also].map((effect) => effect.where).concat(routeOf(standing))
  const possible = casesAbout([where, ...effects], standing, model, false)
  const meant = withItsStart(store.and(where, casesAbout([where], standing, model)), standing, model)
  const smallest = (d: Diagram) => (quickly ? sparedCube(d, possible, price, store) : store.smallestCube(d, possible, price))
  const within = (d: Diagram, cube: Cube) => store.all([d, possible, ...cube.map(({ axis, values }) => store.among(axis, values))])
  const loose = smallest(meant)
  if (loose === undefined) return undefined
  const point = store.point(within(meant, loose))!
  const same = store.all([meant, ...effects.map((each) => (store.holds(each, point) ? each : store.not(each)))])
  const cube = smallest(same)
  return cube === undefined ? undefined : { standing, cube, point: pointAt(within(same, cube), standing, model) }
}

/** Where a limit ends, the cases for which its start is still what it was, if there are any: of others nobody would see that it ever began. */
function withItsStart(where: Diagram, { place: { moment }, known }: Standing, { store, space: { vocabulary, scope } }: Model): Diagram {
  const start =
    moment === undefined
      ? undefined
      : [...vocabulary.moments.keys()].filter((name) => moment.endsWith(` after ${name}`)).sort((a, b) => b.length - a.length)[0]
  if (start === undefined) return where
  const begun = store.and(where, diagramOf(concerns(start, scope), store, fixedOf(known)))
  return begun === store.no ? where : begun
}

/** Between moments the answer is where a case goes and at which point, though nothing comes of it yet. */
function routeOf(standing: Standing): readonly Diagram[] {
  if (standing.place.moment !== undefined) return []
  const live = routes.get(standing) ?? liveValues(standing.view)
  routes.set(standing, live)
  return [live.stay, ...[...live.to.values(), ...live.at.values()].map(({ where }) => where)].map((where) => at(standing, where))
}

const routes = new WeakMap<Standing, LiveValues>()

/** The values of the plainest case of a function without those that it stays certain without, the dearest left out first. */
function sparedCube(d: Diagram, care: Diagram, price: (axis: number, value: number) => number, store: Diagrams): Cube | undefined {
  const point = store.nearestPoint(store.and(care, d), (axis, value) => (value === 0 ? 0 : price(axis, value)))?.point
  if (point === undefined) return undefined
  let bad = store.minus(care, d)
  const kept: number[] = []
  for (const axis of [...store.support(bad)].sort((a, b) => price(b, point[b]!) - price(a, point[a]!) || b - a)) {
    const wider = store.some(bad, [axis])
    if (store.holds(wider, point)) kept.push(axis)
    else bad = wider
  }
  return kept.sort((a, b) => a - b).map((axis) => ({ axis, values: [point[axis]!] }))
}

/** A case of a region at a place, whole. */
export function pointAt(where: Diagram, standing: Standing, { store }: Model): Point {
  return whole(store.point(where)!, standing)
}

/** The same of what two functions have in common; nothing where that is nothing. */
export function pointOfBoth(one: Diagram, other: Diagram, standing: Standing, { store }: Model): Point | undefined {
  const point = store.pointOfBoth(one, other)
  return point && whole(point, standing)
}

function whole(point: Int32Array, { known }: Standing): Point {
  for (const [axis, value] of known.entries()) if (value !== undefined) point[axis] = value
  return point
}

/** Plain facts are told more easily than what happened when, and that a question does not arise is better told by what makes it so. Whole numbers, so that sums are exact. */
function priceOf({ subject, values }: Axis, value?: number): number {
  if (value !== undefined && values[value] === notApplicable) return 32
  return { fact: 20, age: 21, reading: 22, team: 24, passed: 26, date: 26, order: 28 }[subject.kind as string] ?? 30
}

function weigh(cube: Cube, { space }: Model): number {
  return cube.reduce((sum, { axis }) => sum + priceOf(space.vocabulary.axes.list[axis]!), 0)
}

/** The smallest case as a scenario. */
export function exampleOf(
  { standing: { place }, cube }: Smallest,
  expect: CaseExample['expect'],
  { space: { vocabulary, graph } }: Model,
): CaseExample {
  const { axes } = vocabulary
  const maps = { facts: {} as Record<string, string>, readings: {} as Record<string, string>, known: {} as Record<string, string> }
  const [happened, order]: [string[], string[]] = [[], []]
  let on: string | undefined
  for (const { axis, values } of cube) {
    const { subject, values: names } = axes.list[axis]!
    const value = names[values[0]!]!
    switch (subject.kind) {
      case 'fact':
      case 'age':
        maps.facts[axisName(axes.list[axis]!, graph)] = value
        break
      case 'reading':
        maps.readings[axisName(axes.list[axis]!, graph)] = value
        break
      case 'team':
        maps.known[axisName(axes.list[axis]!, graph)] = memberWords(value, graph)
        break
      case 'passed':
        if (values[0]! > 0) happened.push(subject.moment)
        break
      case 'date':
        if (subject.moment === undefined || subject.moment === place.moment) on = dayIn(values[0]!, vocabulary.dates)
        break
      case 'order':
        order.push(`${subject.point} ${value === 'on the same day' ? 'on the same day as' : value} ${subject.limit}`)
        break
      default:
        break
    }
  }
  const filled = (map: Readonly<Record<string, string>>) => Object.keys(map).length > 0
  return {
    heldBy: holderName(place.holder),
    ...(place.moment === undefined ? {} : { at: place.moment }),
    ...(on === undefined ? {} : { on }),
    ...(filled(maps.facts) ? { facts: maps.facts } : {}),
    ...(filled(maps.readings) ? { readings: maps.readings } : {}),
    ...(filled(maps.known) ? { known: maps.known } : {}),
    ...(happened.length > 0 ? { happened } : {}),
    ...(order.length > 0 ? { order } : {}),
    expect,
  }
}

/** A day in one of the stretches between the dates that rules name: its first, or the last before all of them. */
function dayIn(stretch: number, dates: readonly string[]): string {
  return stretch > 0 ? dates[stretch - 1]! : new Date(Date.parse(dates[0]!) - 86_400_000).toISOString().slice(0, 10)
}

/** A block of cases as lines. */
export function linesOf(cube: Cube, { space: { vocabulary, graph } }: Model): readonly CaseLine[] {
  return cube.map(({ axis, values }): CaseLine => {
    const asked = vocabulary.axes.list[axis]!
    const { subject } = asked
    const is = values.map((value) => asked.values[value]!)
    const others = asked.values.filter((value) => !is.includes(value))
    switch (subject.kind) {
      case 'fact':
        return { kind: 'fact', fact: nameOf(subject.fact), ...(subject.asAt === undefined ? {} : { asAt: subject.asAt }), is, others }
      case 'age':
        return { kind: 'fact', fact: 'age', ...(subject.asAt === undefined ? {} : { asAt: subject.asAt }), is, others }
      case 'reading':
        return { kind: 'reading', rule: axisName(asked, graph), is }
      case 'date':
        return { kind: 'date', ...(subject.moment === undefined ? {} : { moment: subject.moment }), is }
      case 'passed':
        return { kind: 'passed', moment: subject.moment, is: !values.includes(0) }
      case 'order':
        return { kind: 'order', point: subject.point, limit: subject.limit, is }
      case 'team':
        return {
          kind: 'team',
          which: axisName(asked, graph),
          is: is.map((value) => memberWords(value, graph)),
          others: others.map((value) => memberWords(value, graph)),
        }
      case 'gate':
        return { kind: 'gate', rule: nameOf(subject.rule), is: [values.includes(0) ? 'holds nothing up' : 'holds the move up'] }
      case 'chosen':
      case 'applied':
        return { kind: 'done', rule: nameOf(subject.rule), is }
      case 'now':
      case 'holder':
        return { kind: 'fact', fact: subject.kind, is, others }
    }
  })
}

const teamNames = {
  'previous-holder': 'previous team',
  'related-childs-team': "related child's team",
  'agreed-team': 'agreed team',
} as const

/** What an axis asks, in a few words of the protocol. */
export function axisName({ subject }: Axis, graph: PolicyGraph): string {
  switch (subject.kind) {
    case 'fact':
      return subject.asAt === undefined ? nameOf(subject.fact) : `${nameOf(subject.fact)} as at ${subject.asAt}`
    case 'age':
      return subject.asAt === undefined ? 'age' : `age as at ${subject.asAt}`
    case 'reading':
      return questionName(subject.reading, graph)
    case 'date':
      return subject.moment === undefined ? 'today' : `day of ${subject.moment}`
    case 'passed':
      return `${subject.moment} has passed`
    case 'order':
      return `${subject.point} before or after ${subject.limit}`
    case 'team':
      return teamNames[subject.which]
    case 'chosen':
    case 'gate':
    case 'applied':
      return nameOf(subject.rule)
    case 'now':
    case 'holder':
      return subject.kind
  }
}

/** `Locality (another area)`: one of a family, told apart by what the family is divided by. */
function memberWords(value: string, graph: PolicyGraph): string {
  const [, name, which] = /^(.*) \((same|another)\)$/.exec(value) ?? []
  const team = name === undefined ? undefined : graph.all('team').find(({ id }) => nameOf(id) === name)
  return team?.per === undefined ? value : `${name} (${which} ${team.per})`
}

/** Places told together: what moves if not the responsibility, which holders, and which moments if not any. */
export function placesOf(standings: readonly Standing[]): {
  readonly aspect?: string
  readonly holders: readonly string[]
  readonly moments: readonly MomentName[]
} {
  const holders = [...new Set(standings.map(({ place }) => place.holder))].map((holder: Holder) => holderName(holder))
  const moments = standings.some(({ place }) => place.moment === undefined)
    ? []
    : [...new Set(standings.flatMap(({ place }) => place.moment ?? []))]
  const aspect = standings[0]?.aspect ?? 'case responsibility'
  return { ...(aspect === 'case responsibility' ? {} : { aspect }), holders, moments }
}
