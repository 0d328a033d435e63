/** What `decide` says of a case that is told in part is what all its completions say, one by one. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideKnown } from '../../src/decide/decide.js'
import { knownOf } from '../../src/decide/known.js'
import { factNames } from '../../src/decide/told/names.js'
import type { PolicyGraph } from '../../src/graph/policy-graph.js'
import { effectKeys, modelOf, spaceOf } from '../../src/space/index.js'
import { canBe, dice, randomCase } from '../space/random-cases.js'
import { randomProtocol } from '../space/random-protocols.js'

/** Small spaces only: every case of a place is looked at. */
const most = 600

function agree(graph: PolicyGraph, seed: number, seen: { definite: number; open: number }): void {
  const space = spaceOf(graph)
  const { axes, holders } = space.vocabulary
  const [now, held] = [axes.index('now'), axes.index('holder')]
  const free = axes.list.map((_, axis) => axis).filter((axis) => axis !== now && axis !== held)
  if (free.reduce((product, axis) => product * axes.list[axis]!.values.length, 1) > most) return
  const model = modelOf(space)
  const random = dice(seed)
  for (let i = 0; i < 12; i++) {
    const point = randomCase(space, random)
    // Between moments the answer is the route, which is more than what holds now.
    if (point[now] === 0) continue
    const share = 1 + random(3)
    const facts = Object.fromEntries(
      axes.list.flatMap((axis, at) => {
        const [name] = factNames(axis, graph)
        return name === undefined || random(4) < share ? [] : [[name, axis.values[point[at]!]!]]
      }),
    )
    const { known } = knownOf(
      { heldBy: holders[point[held]!]!.replace(/^team:/, ''), at: axes.list[now]!.values[point[now]!]!, facts },
      model,
    )
    if (known === undefined) continue
    const completions = pointsOf(
      point,
      free,
      axes.list.map(({ values }) => values.length),
    )
      .filter((each) => canBe(space, each) && model.store.holds(known.cases, each))
      .map((each) => ({ each, answer: effectKeys(space, each).join(' // ') }))
    const answers = new Set(completions.map(({ answer }) => answer))
    // Which team of a family it is may stay open where the rest is settled.
    if (answers.size > 1 && new Set([...answers].map((answer) => answer.replaceAll(/ \((?:same|another)\)/g, ''))).size < answers.size)
      continue
    const { answer, possibilities, needs } = decideKnown(known, model)
    expect(completions.length).toBeGreaterThan(0)
    expect({ facts, unknown: answer === 'unknown' }).toEqual({ facts, unknown: answers.size > 1 })
    if (answer !== 'unknown') {
      seen.definite++
      continue
    }
    seen.open++
    if (answers.size <= 12) expect(possibilities.length).toBe(answers.size)
    // What is asked for is enough.
    const told = new Map<string, Set<string>>()
    for (const { each, answer: its } of completions) {
      const key = needs.map(({ axis }) => each[axis]).join()
      told.set(key, (told.get(key) ?? new Set()).add(its))
    }
    expect(Math.max(...[...told.values()].map(({ size }) => size))).toBe(1)
  }
}

function pointsOf(start: Int32Array, free: readonly number[], sizes: readonly number[]): Int32Array[] {
  return free.reduce<Int32Array[]>(
    (points, axis) =>
      points.flatMap((point) =>
        Array.from({ length: sizes[axis]! }, (_, value) => {
          const next = Int32Array.from(point)
          next[axis] = value
          return next
        }),
      ),
    [start],
  )
}

test('on protocols at random', () => {
  const seen = { definite: 0, open: 0 }
  fc.assert(
    fc.property(randomProtocol('small'), fc.nat(), (graph, seed) => agree(graph, seed, seen)),
    { numRuns: 400, seed: 42 },
  )
  expect(seen.definite).toBeGreaterThan(20)
  expect(seen.open).toBeGreaterThan(20)
})
