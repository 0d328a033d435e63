/** Regions in which two versions differ, as differences that can be told: by what was and what is, with counts, blocks and an example. */
import { withinBudget } from '../../logic/index.js'
import type { Cube, Diagram, Diagrams } from '../../logic/index.js'
import { effectKey, interpret, linesOf, modelOf, momentsOf } from '../../space/index.js'
import type { Effect, Line, Model, MomentName, Point, Space } from '../../space/index.js'
import { caseSet, costOf, isPossible } from './case-set.js'
import type { CaseSet } from './case-set.js'
import type { Attributed } from './causes.js'
import type { Frame } from './pair.js'
import { routeKeys, taskKeys } from './plain-values.js'
import type { Attribution, Difference, Example, Matter, PartChange } from './report.js'
import type { Tasks } from './task-values.js'
import { deltasIn } from './transitions.js'
import type { Unit } from './units.js'
import { isManner } from './value.js'
import type { Part, ValueRegion } from './value.js'

/** How many differences of one cause are told of one holder or duty; the rest are counted. */
const mostTold = 6

/** Differences with their cause; at least one of them is of cases that can be. */
export interface Finding {
  readonly units: readonly Unit[]
  readonly attribution: Attribution
  /** Works out what is said of them: to count, to find blocks and examples takes longer than to find the differences. */
  tell(): Told
}

export interface Told {
  readonly differences: readonly Difference[]
  /** How many further ones are not told one by one. */
  readonly more: number
}

/** How a matter is told. */
export interface Telling {
  readonly frame: Frame
  readonly matter: Matter
  readonly tasks?: { readonly before: Tasks; readonly after: Tasks }
  /** What has been worked out for the same region before. */
  readonly known: Known
  /** The versions by which examples are tried, where they are not those of the pair. */
  readonly spaces?: { readonly before: Space; readonly after: Space }
  /** How a point has to be read on either side; in several ways, where nobody has decided. */
  readonly as?: (point: Point, side: 'before' | 'after') => readonly Point[]
}

/** What stays true as long as the diagrams do. */
export interface Known {
  readonly cases: Map<string, CaseSet | undefined>
  readonly differences: Map<string, readonly Difference[]>
}

export const nothingKnown = (): Known => ({ cases: new Map(), differences: new Map() })

type ValueMap = ReadonlyMap<string, ValueRegion> | undefined

/** The causes of one part of a matter, with what stands on either side. */
export interface PartCauses {
  readonly part: Part
  readonly before: ValueMap
  readonly after: ValueMap
  readonly causes: readonly Attributed[]
}

/** Cases of which the same becomes in one or several parts. */
interface Group {
  readonly cause: Attributed
  readonly where: Diagram
  readonly parts: PartChange[]
  /** Where other causes make a difference too: there an answer that is another one is not this cause's doing alone. */
  elsewhere(): Diagram
}

/** Tells all parts of a matter, cause by cause; parts that change for the same cases are told together. */
export function toldOf(parts: readonly PartCauses[], telling: Telling): Finding[] {
  const { store } = telling.frame
  const byCause = new Map<string, Map<Diagram, Group>>()
  const regions = new Map<string, Diagram[]>()
  for (const { part, before, after, causes } of parts) {
    for (const cause of causes) {
      const name = JSON.stringify([cause.attribution, cause.units.map((unit) => unit.name).sort()])
      const groups = byCause.get(name) ?? new Map<Diagram, Group>()
      byCause.set(name, groups)
      regions.set(name, [...(regions.get(name) ?? []), cause.where])
      const elsewhere = () => store.any([...regions].flatMap(([other, list]) => (other === name ? [] : list)))
      for (const { where, ...delta } of deltasIn(cause.where, before, after, store)) {
        const group = groups.get(where) ?? { cause, where, parts: [], elsewhere }
        groups.set(where, group)
        group.parts.push({ part, ...delta })
      }
    }
  }
  return [...byCause.values()].flatMap((groups): Finding[] => {
    const list = [...groups.values()]
    const [
      {
        cause: { units, attribution },
      },
    ] = list as [Group]
    const chosen = list.length <= mostTold ? list : largestFirst(list, telling).slice(0, mostTold)
    if (!chosen.some((group) => canBe(group, telling))) return []
    return [{ units, attribution, tell: () => tell(chosen, list.length - chosen.length, telling) }]
  })
}

/** What would be too large to be told is counted. */
function tell(groups: readonly Group[], untold: number, telling: Telling): Told {
  const told = groups.map((group) => withinBudget(() => knownOf(group, telling)))
  return {
    differences: told.flatMap((differences) => differences ?? []),
    more: untold + told.filter((differences) => differences === undefined).length,
  }
}

function canBe(group: Group, telling: Telling): boolean {
  for (const { where, moments } of regionsOf(group, telling.frame)) {
    if (
      moments.length === 0
        ? isPossible(where, undefined, telling.frame)
        : moments.some((moment) => isPossible(where, moment, telling.frame))
    )
      return true
  }
  return false
}

/** What is so of one holder and of another is worked out once, and has one example. */
function knownOf(group: Group, telling: Telling): readonly Difference[] {
  const {
    frame: { holder, holderMatters },
    matter,
    known,
  } = telling
  if (matter.kind !== 'route' || holder === undefined || holderMatters) return differencesOf(group, telling)
  const parts = group.parts.map(({ part, before, after, beside }) => [
    part,
    beside,
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  ])
  const key = JSON.stringify([group.cause.units.map(({ name }) => name), matter.aspect, group.where, parts])
  const told = known.differences.get(key)
  if (told !== undefined) return told.map(({ example: _, ...difference }) => ({ ...difference, matter: { ...matter, holders: [holder] } }))
  const made = differencesOf(group, telling)
  known.differences.set(key, made)
  return made
}

function largestFirst(groups: readonly Group[], { frame: { store } }: Telling): Group[] {
  const sized = groups.map((group) => ({ group, size: store.count(group.where) }))
  return sized
    .sort((a, b) => b.group.parts.length - a.group.parts.length || (a.size === b.size ? 0 : a.size > b.size ? -1 : 1))
    .map(({ group }) => group)
}

/** One difference for what is so whenever the route is asked for, and one for each set of moments at which there are further cases. */
function differencesOf(group: Group, telling: Telling): Difference[] {
  return [...regionsOf(group, telling.frame)].flatMap(({ where, moments }) => differenceOf(group, where, moments, telling))
}

function* regionsOf(
  group: Group,
  {
    store,
    pair: {
      vocabulary: { axes, moments },
    },
  }: Frame,
): Iterable<{ readonly where: Diagram; readonly moments: readonly MomentName[] }> {
  const now = axes.index('now')
  const always = store.restrict(group.where, now, 0)
  if (always !== store.no) yield { where: always, moments: [] }
  if (!store.support(group.where).includes(now)) return
  const further = new Map<Diagram, MomentName[]>()
  for (const moment of moments.keys()) {
    const rest = store.minus(store.restrict(group.where, now, axes.ordinal(now, moment)!), always)
    if (rest !== store.no) further.set(rest, [...(further.get(rest) ?? []), moment])
  }
  for (const [where, list] of further) yield { where, moments: list }
}

function differenceOf(group: Group, where: Diagram, moments: readonly MomentName[], telling: Telling): Difference[] {
  const { frame, matter } = telling
  const possible = moments.filter((moment) => caseSetAt(where, moment, telling) !== undefined)
  const cases = moments.length > 0 && possible.length === 0 ? undefined : caseSetAt(where, possible[0], telling)
  if (cases === undefined) return []
  const example = exampleIn(group, where, possible, telling)
  return [
    {
      matter: matter.kind === 'route' && frame.holder !== undefined ? { ...matter, holders: [frame.holder] } : matter,
      parts: group.parts,
      moments: possible,
      cases,
      ...(example === undefined ? {} : { example }),
    },
  ]
}

function caseSetAt(where: Diagram, moment: MomentName | undefined, { frame, known }: Telling): CaseSet | undefined {
  const key = `${where} ${moment} ${frame.holderMatters ? frame.holder : ''}`
  if (!known.cases.has(key)) known.cases.set(key, caseSet(where, moment, frame))
  return known.cases.get(key)
}

/** The smallest case of a region, tried by the plain interpreters; at a moment at which the two answer differently, if there is one. */
function exampleIn(group: Group, where: Diagram, moments: readonly MomentName[], telling: Telling): Example | undefined {
  const { frame, matter } = telling
  const {
    store,
    pair: { vocabulary },
  } = frame
  const [first] = moments
  const apart = store.minus(where, group.elsewhere())
  const alone = store.meets(apart, frame.cases(first, store.support(where)))
  const region = alone ? apart : where
  const smallest = smallestAt(region, first, telling)
  if (smallest === undefined) return undefined
  const holder = frame.holder === undefined ? {} : { holder: frame.holder }
  if (matter.kind !== 'route')
    return pointAt(first, smallest.block, group, telling) === undefined
      ? undefined
      : { ...holder, ...(first === undefined ? {} : { moment: first }), facts: linesOf(smallest.cube, vocabulary) }
  let found: Example | undefined
  for (const moment of moments.length > 0 ? moments : [...tellingMoments(group, telling), undefined]) {
    const { cube, block } = isEnough(smallest.block, region, moment, telling) ? smallest : (smallestAt(region, moment, telling) ?? smallest)
    const point = pointAt(moment, block, group, telling)
    if (point === undefined) continue
    const facts = linesOf(cube, vocabulary)
    // Together with other causes the answers would tell of those as well.
    if (!alone) return { ...holder, ...(moment === undefined ? {} : { moment }), facts }
    const [before, after] = [effectsAt(point, 'before', telling), effectsAt(point, 'after', telling)]
    const example: Example = { ...holder, ...(moment === undefined ? {} : { moment }), facts, before, after }
    if (JSON.stringify(before) !== JSON.stringify(after))
      return { ...example, facts: withinBudget(() => factsFor(example, region, telling)) ?? facts }
    found = example
  }
  return found
}

/** The fewest facts by which a case not only is one of a region, but surely comes to what an example says of it. */
function factsFor({ moment, facts, before = [], after = [] }: Example, region: Diagram, telling: Telling): readonly Line[] {
  const {
    frame: { store, pair },
    as,
  } = telling
  // Of readings that nobody follows the answer is that of several cases.
  if (as !== undefined) return facts
  const sure = store.all([region, comingTo(before, pair.before, moment, telling), comingTo(after, pair.after, moment, telling)])
  const found = smallestAt(sure, moment, telling)
  return found === undefined ? facts : linesOf(found.cube, pair.vocabulary)
}

/** The cases of the holder that come to just this at a moment. */
function comingTo(
  effects: readonly Effect[],
  space: Space,
  moment: MomentName | undefined,
  { frame: { store, holder }, matter }: Telling,
): Diagram {
  const regions = modelIn(space, store).effects({ holder: holder!, moment }, matter.kind === 'route' ? matter.aspect : undefined)
  const meant = new Set(effects.map(effectKey))
  const [these, others] = [
    [...meant].map((key) => regions.get(key)?.where ?? store.no),
    [...regions].filter(([key]) => !meant.has(key)).map(([, { where }]) => where),
  ]
  return store.minus(store.all(these), store.any(others))
}

const models = new WeakMap<Diagrams, Map<Space, Model>>()

/** Whatever is asked of a version, its answers are worked out once. */
function modelIn(space: Space, store: Diagrams): Model {
  const known = models.get(store) ?? new Map<Space, Model>()
  models.set(store, known)
  const model = known.get(space) ?? modelOf(space, store)
  known.set(space, model)
  return model
}

/** The cases of a moment among which an example is looked for: those without a history, if the region has any. */
function plainCases(region: Diagram, moment: MomentName | undefined, { frame }: Telling): Diagram {
  const { store } = frame
  const all = frame.cases(moment, store.support(region))
  const plain = store.and(all, frame.fresh)
  return store.meets(region, plain) ? plain : all
}

function smallestAt(
  region: Diagram,
  moment: MomentName | undefined,
  telling: Telling,
): { readonly cube: Cube; readonly block: Diagram } | undefined {
  const {
    store,
    pair: {
      vocabulary: { axes },
    },
  } = telling.frame
  const here = atMoment(region, moment, telling)
  const cube = store.smallestCube(here, plainCases(here, moment, telling), (axis) => costOf(axes.list[axis]!.subject))
  return cube && { cube, block: store.all(cube.map(({ axis, values }) => store.among(axis, values))) }
}

/** Whether all cases of a moment that have these facts lie in the region: at one moment more can be so of a case than at another. */
function isEnough(block: Diagram, region: Diagram, moment: MomentName | undefined, telling: Telling): boolean {
  const { store } = telling.frame
  const here = atMoment(region, moment, telling)
  return store.implies(store.and(block, plainCases(here, moment, telling)), here)
}

function atMoment(
  region: Diagram,
  moment: MomentName | undefined,
  {
    frame: {
      store,
      pair: {
        vocabulary: { axes },
      },
    },
  }: Telling,
): Diagram {
  const now = axes.index('now')
  return store.restrict(region, now, moment === undefined ? 0 : axes.ordinal(now, moment)!)
}

/** A possible case of the block at a moment, without a history if it can be; none where the plain interpreters do not confirm it. */
function pointAt(moment: MomentName | undefined, block: Diagram, group: Group, telling: Telling): Int32Array | undefined {
  const {
    frame: {
      store,
      holder,
      fresh,
      pair: {
        vocabulary: { axes, holders },
      },
      ...frame
    },
  } = telling
  const now = axes.index('now')
  const ordinal = moment === undefined ? 0 : axes.ordinal(now, moment)!
  const region = store.and(store.restrict(group.where, now, ordinal), block)
  const cases = frame.cases(moment)
  const point = store.pointOfBoth(store.and(region, fresh), cases) ?? store.pointOfBoth(region, cases)
  if (point === undefined) return undefined
  point[now] = ordinal
  if (holder !== undefined) point[axes.index('holder')] = holders.indexOf(holder)
  return isReal(point, group, telling) ? point : undefined
}

function effectsAt(point: Point, side: 'before' | 'after', { frame: { pair }, matter, spaces = pair, as }: Telling): readonly Effect[] {
  const answers = (as?.(point, side) ?? [point]).flatMap((read) => [
    ...interpret(spaces[side], read, matter.kind === 'route' ? matter.aspect : undefined).effects,
  ])
  return [...new Map(answers).values()]
}

/** Whether the plain interpreters find at the point what the diagrams say. */
function isReal(point: Point, { parts }: Group, { frame: { pair }, matter, tasks, spaces = pair, as }: Telling): boolean {
  if (matter.kind === 'cases') return true
  const keys = (side: 'before' | 'after'): readonly ReadonlyMap<Part, ReadonlySet<string>>[] =>
    (as?.(point, side) ?? [point]).map((read) =>
      matter.kind === 'route' ? routeKeys(spaces[side], read, matter.aspect) : taskKeys(tasks![side], matter.rule, read, matter.goingTo),
    )
  const [one, other] = [keys('before'), keys('after')]
  const stands = (found: typeof one, part: Part, key: string): boolean => found.some((values) => values.get(part)?.has(key) === true)
  return parts.every(
    ({ part, before, after }) =>
      before.every(({ key }) => stands(one, part, key) && !stands(other, part, key)) &&
      after.every(({ key }) => stands(other, part, key) && !stands(one, part, key)),
  )
}

/** The moments at which a difference is likely to show: those that the values name, or the changed rules, then those about which the holder is asked. */
function tellingMoments({ cause, parts }: Group, { frame: { pair, holder } }: Telling): readonly MomentName[] {
  if (parts.every(({ part }) => isManner(part))) return []
  const named = parts
    .flatMap(({ before, after }) => [...after, ...before])
    .flatMap((value): readonly MomentName[] => {
      switch (value.kind) {
        case 'at':
          return momentsOf(value.at)
        case 'until':
        case 'by':
        case 'not before':
          return [value.moment]
        default:
          return []
      }
    })
  const changed = new Set<string>(cause.units.map(({ subject }) => subject))
  const own = [...pair.after.rules, ...pair.before.rules]
    .filter(({ id }) => changed.has(id))
    .flatMap(({ at }) => (at === undefined ? [] : momentsOf(at)))
  const asked = [...pair.after.asked, ...pair.before.asked].filter((question) => question.holder === holder).map(({ moment }) => moment)
  return [...new Set([...named, ...own, ...asked])].filter((moment) => pair.vocabulary.moments.has(moment))
}
