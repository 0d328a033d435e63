/** Ways to the same answer, held against one another: diagrams, the plain interpreter, the calculus from its text, and enumeration. */
import type { PolicyGraph } from '../../src/graph/policy-graph.js'
import type { Diagram } from '../../src/logic/index.js'
import { outcomeOf } from '../../src/space/answer.js'
import { effectKeys, interpret } from '../../src/space/one-case/interpret.js'
import { modelOf } from '../../src/space/model.js'
import type { Model, Place } from '../../src/space/model.js'
import { spaceOf } from '../../src/space/space.js'
import type { Space } from '../../src/space/space.js'
import { calculus } from './calculus.js'
import { calledPlainly } from './plain-conditions.js'
import { canBe, dice, randomCase } from './random-cases.js'
import type { Dice } from './random-cases.js'
import { holdsAt } from '../../src/space/formula.js'

/** What was looked at. */
export interface Tally {
  cases: number
  possible: number
  readonly outcomes: Map<string, number>
}
export const tally = (): Tally => ({ cases: 0, possible: 0, outcomes: new Map() })

const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((key, i) => key === b[i])

/** Cases of one protocol, most of which some rule speaks of; throws where two ways differ. */
export function agreeOnCases(graph: PolicyGraph, seed: number, count: number, seen: Tally = tally()): Tally {
  const space = spaceOf(graph)
  const model = modelOf(space)
  const random = dice(seed)
  for (let i = 0; i < count; i++) agreeOnCase(model, randomCase(space, random), seen)
  return seen
}

function agreeOnCase(model: Model, point: Int32Array, seen: Tally): void {
  const { space, store } = model
  const possible = canBe(space, point)
  seen.cases++
  if (possible) seen.possible++
  for (const aspect of ['case responsibility', 'allocation'] as const) {
    if (aspect === 'allocation' && !space.rules.some((rule) => rule.aspect === aspect)) continue
    const reading = interpret(space, point, aspect)
    const expected = [...reading.effects.keys()].sort()
    const found = [...model.effects(placeOf(space, point), aspect)]
      .filter(([, { where }]) => store.holds(where, point))
      .map(([key]) => key)
      .sort()
    if (!same(found, expected)) fail('the diagrams and the interpreter', found, expected, space, point)
    // The calculus is about cases that can be.
    const plain = possible ? calculus(space, point, aspect) : expected
    if (!same(plain, expected)) fail('the calculus and the interpreter', plain, expected, space, point)
    if (aspect === 'case responsibility')
      seen.outcomes.set(outcomeOf(reading.effects), (seen.outcomes.get(outcomeOf(reading.effects)) ?? 0) + 1)
  }
  for (const rule of space.rules) {
    const plainly = calledPlainly(rule, space, point)
    if (holdsAt(rule.when, point, rule.never[0]) !== plainly)
      fail(`the condition of ${rule.id} and what the graph says`, [String(!plainly)], [String(plainly)], space, point)
  }
}

function placeOf({ vocabulary: { axes, holders } }: Space, point: ArrayLike<number>): Place {
  const now = point[axes.index('now')]!
  return { holder: holders[point[axes.index('holder')]!]!, moment: now === 0 ? undefined : axes.list[axes.index('now')]!.values[now]! }
}

function fail(what: string, found: readonly string[], expected: readonly string[], space: Space, point: ArrayLike<number>): never {
  const said = space.vocabulary.axes.list.map(({ key, values }, axis) => `${key}: ${values[point[axis]!]}`).join('; ')
  throw new Error(`${what} differ: ${JSON.stringify(found)}, ${JSON.stringify(expected)}\n  in the case ${said}`)
}

// ---- enumeration

interface Enumerated {
  readonly point: Int32Array
  readonly answer: string
  readonly effects: readonly string[]
}

/** Every case at some places of one protocol; throws where what the diagrams say of all of them is not what is counted one by one. */
export function agreeWithEnumeration(graph: PolicyGraph, seed: number, places: number, most: number, seen: Tally = tally()): Tally {
  const space = spaceOf(graph)
  const model = modelOf(space)
  const random = dice(seed)
  const { axes, holders } = space.vocabulary
  const [now, held] = [axes.index('now'), axes.index('holder')]
  const free = axes.list.map((_, axis) => axis).filter((axis) => axis !== now && axis !== held)
  if (free.reduce((product, axis) => product * axes.list[axis]!.values.length, 1) > most) return seen
  for (let i = 0; i < places; i++) {
    const start = new Int32Array(axes.list.length)
    start[held] = random(holders.length)
    start[now] = random(axes.list[now]!.values.length)
    const place = placeOf(space, start)
    const list = [
      ...pointsOf(
        start,
        free,
        axes.list.map(({ values }) => values.length),
      ),
    ]
      .filter((point) => canBe(space, point))
      .map((point): Enumerated => {
        const effects = effectKeys(space, point).sort()
        return { point, effects, answer: effects.join(' // ') }
      })
    seen.cases += list.length
    seen.possible += list.length
    if (list.length === 0) {
      if (model.cases(place) !== model.store.no) throw new Error(`cases at ${place.holder}, ${place.moment} that cannot be`)
      continue
    }
    countsAgree(model, place, list, free)
    for (let round = 0; round < 4; round++) partialAgrees(model, place, list, free, random)
    for (const [, region] of regionsOf(model, place)) witnessAgrees(model, place, list, free, region)
  }
  return seen
}

function* pointsOf(start: Int32Array, free: readonly number[], sizes: readonly number[]): Generator<Int32Array> {
  const point = Int32Array.from(start)
  for (;;) {
    yield Int32Array.from(point)
    let i = 0
    while (i < free.length && ++point[free[i]!]! === sizes[free[i]!]) point[free[i++]!] = 0
    if (i === free.length) return
  }
}

/** Conflict and gap, as regions of the diagrams. */
function regionsOf(model: Model, place: Place): Map<'conflict' | 'not covered', Diagram> {
  const { store } = model
  const effects = [...model.effects(place).values()]
  const pairs = effects.flatMap(({ where }, i) => effects.slice(i + 1).map((other) => store.and(where, other.where)))
  return new Map([
    ['conflict', store.any(pairs)],
    [
      'not covered',
      store.any(effects.filter(({ effect }) => effect.kind === 'not covered').map(({ where }) => store.minus(where, store.any(pairs)))),
    ],
  ])
}

function countsAgree(model: Model, place: Place, list: readonly Enumerated[], free: readonly number[]): void {
  const { store, space } = model
  const cases = model.cases(place)
  const count = (region: Diagram, expected: number, what: string) => {
    const got = store.count(store.and(region, cases), free)
    if (got !== BigInt(expected))
      throw new Error(`${got} cases by diagram, ${expected} one by one: ${what} at ${place.holder}, ${place.moment}`)
  }
  count(store.yes, list.length, 'cases')
  const keys = new Set([...model.effects(place).keys(), ...list.flatMap(({ effects }) => effects)])
  for (const key of keys)
    count(model.effects(place).get(key)?.where ?? store.no, list.filter(({ effects }) => effects.includes(key)).length, key)
  for (const [outcome, region] of regionsOf(model, place))
    count(region, list.filter(({ point }) => outcomeOf(interpret(space, point).effects) === outcome).length, outcome)
}

/** A case of which only some is known: the answers that its completions have, and what must be known to tell them apart. */
function partialAgrees(model: Model, place: Place, list: readonly Enumerated[], free: readonly number[], random: Dice): void {
  const { store } = model
  const one = list[random(list.length)]!
  const share = 1 + random(4)
  const known = free.filter(() => random(4) < share)
  const values: (number | undefined)[] = Array.from(store.sizes, () => undefined)
  for (const axis of known) values[axis] = one.point[axis]!
  const completions = list.filter(({ point }) => known.every((axis) => point[axis] === values[axis]))
  const care = store.restrictAll(model.cases(place), values)
  const effects = [...model.effects(place)].map(([key, { where }]) => ({ key, where: store.restrictAll(where, values) }))
  let cells: { readonly keys: readonly string[]; readonly where: Diagram }[] = [{ keys: [], where: care }]
  for (const { key, where } of effects) {
    cells = cells
      .flatMap((cell) => [
        { keys: [...cell.keys, key], where: store.and(cell.where, where) },
        { keys: cell.keys, where: store.minus(cell.where, where) },
      ])
      .filter((cell) => cell.where !== store.no)
  }
  const answers = cells.map(({ keys }) => [...keys].sort().join(' // ')).sort()
  const expected = [...new Set(completions.map(({ answer }) => answer))].sort()
  if (!same(answers, expected))
    throw new Error(`answers to a case that is known in part: ${JSON.stringify(answers)}, one by one ${JSON.stringify(expected)}`)
  const needs = store.depends(
    effects.map(({ where }) => where),
    care,
    [],
  )
  const settles = (axes: readonly number[]) => {
    const told = new Map<string, string>()
    return completions.every(({ point, answer }) => {
      const key = axes.map((axis) => point[axis]).join()
      const before = told.get(key) ?? answer
      told.set(key, before)
      return before === answer
    })
  }
  if (!settles(needs)) throw new Error(`what is still needed does not settle the answer at ${place.holder}, ${place.moment}`)
  for (const axis of needs)
    if (settles(needs.filter((other) => other !== axis)))
      throw new Error(`${model.space.vocabulary.axes.list[axis]!.key} is asked for, and is not needed, at ${place.holder}, ${place.moment}`)
  if ((needs.length === 0) !== (expected.length === 1))
    throw new Error(`a definite answer asks for more, or an open one for nothing, at ${place.holder}, ${place.moment}`)
}

/** The smallest witness of a region makes it certain, can be, and has no smaller one beside it. */
function witnessAgrees(
  { store, ...model }: Model,
  place: Place,
  list: readonly Enumerated[],
  free: readonly number[],
  region: Diagram,
): void {
  const cube = store.smallestCube(region, model.cases(place))
  const inside = list.map(({ point }) => store.holds(region, point))
  if (cube === undefined) {
    if (inside.includes(true)) throw new Error(`no witness of a region that has cases, at ${place.holder}, ${place.moment}`)
    return
  }
  const matching = list
    .map(({ point }, i) => ({ point, is: inside[i]! }))
    .filter(({ point }) => cube.every(({ axis, values }) => values.includes(point[axis]!)))
  if (matching.length === 0 || matching.some(({ is }) => !is))
    throw new Error(`a witness that can be otherwise, at ${place.holder}, ${place.moment}`)
  for (let size = 0; size < Math.min(cube.length, 4); size++) {
    for (const axes of choices(free, size)) {
      const certain = new Map<string, boolean>()
      list.forEach(({ point }, i) => {
        const key = axes.map((axis) => point[axis]).join()
        certain.set(key, (certain.get(key) ?? true) && inside[i]!)
      })
      if ([...certain.values()].includes(true))
        throw new Error(`${cube.length} known values where ${size} are enough, at ${place.holder}, ${place.moment}`)
    }
  }
}

function choices<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]]
  return items.flatMap((item, i) => choices(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]))
}
