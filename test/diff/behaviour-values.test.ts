/** What the diagrams say of each part of a route or duty is what the plain interpreter finds, case by case; and answers follow from it. */
import { describe, expect, test } from 'vitest'
import { align } from '../../src/diff/align/align.js'
import { pairOf } from '../../src/diff/behaviour/pair.js'
import { routeKeys, taskKeys } from '../../src/diff/behaviour/plain-values.js'
import { routeValues } from '../../src/diff/behaviour/route-values.js'
import { changedRules } from '../../src/diff/behaviour/same-rules.js'
import { destinationsIn } from '../../src/diff/behaviour/sides.js'
import { tasksOf, taskValues } from '../../src/diff/behaviour/task-values.js'
import { differing } from '../../src/diff/behaviour/transitions.js'
import { routeParts } from '../../src/diff/behaviour/value.js'
import type { Values } from '../../src/diff/behaviour/value.js'
import type { Diagrams } from '../../src/logic/index.js'
import { holderView, modelOf, spaceOf, storeOf } from '../../src/space/index.js'
import type { EffectRegions, Point, Space } from '../../src/space/index.js'
import { graphAt, hardClauses, realProtocols } from '../support/graphs.js'
import { diceOf, mutantsOf } from './mutants.js'

const plain = (keys: ReadonlyMap<string, ReadonlySet<string>>) =>
  Object.fromEntries([...keys].map(([part, set]) => [part, [...set].sort()]).sort())
const standing = (values: Values, point: Point, store: Diagrams) =>
  plain(
    new Map(
      [...values]
        .map(([part, map]) => [part, new Set([...map].filter(([, { where }]) => store.holds(where, point)).map(([key]) => key))] as const)
        .filter(([, set]) => set.size > 0),
    ),
  )

function randomPoint({ vocabulary: { axes } }: Space, below: (most: number) => number): Int32Array {
  return Int32Array.from(axes.list, ({ values }) => below(values.length))
}

describe.each([...realProtocols, ...hardClauses])('%s', (path) => {
  test('routes and duties, value by value', async () => {
    const space = spaceOf(await graphAt(path))
    const store = storeOf([space])
    const { below } = diceOf(11)
    const { axes, holders } = space.vocabulary
    for (const [ordinal, holder] of holders.entries()) {
      for (const aspect of ['case responsibility', 'allocation', 'system record'] as const) {
        const values = routeValues(holderView(space, store, holder, aspect))
        for (let turn = 0; turn < 60; turn++) {
          const point = randomPoint(space, below)
          point[axes.index('holder')] = ordinal
          expect({ holder, aspect, found: standing(values, point, store) }).toEqual({
            holder,
            aspect,
            found: plain(routeKeys(space, point, aspect)),
          })
        }
      }
    }
    const tasks = tasksOf(space)
    for (const goingTo of [
      undefined,
      ...new Set(tasks.ids.flatMap((id) => tasks.readings(id).flatMap(({ where }) => [...destinationsIn(where)]))),
    ]) {
      const values = taskValues(tasks, store, goingTo)
      for (const id of tasks.ids)
        for (let turn = 0; turn < 20; turn++) {
          const point = randomPoint(space, below)
          expect({ id, found: standing(values(id), point, store) }).toEqual({ id, found: plain(taskKeys(tasks, id, point, goingTo)) })
        }
    }
  })
})

test.each([...hardClauses, ...realProtocols])('%s: an answer differs only where some value does', async (path) => {
  const graph = await graphAt(path)
  for (const { name, graph: other } of mutantsOf(graph, hardClauses.includes(path) ? 15 : 5, 3)) {
    const {
      before,
      after,
      vocabulary: { axes, holders, moments },
    } = pairOf(align(graph, other))
    const store = storeOf([after])
    const [one, two] = [modelOf(before, store), modelOf(after, store)]
    const changed = changedRules(before, after)
    for (const holder of holders) {
      const views = [before, after].map((space) => holderView(space, store, holder))
      if (changed.size > 0 && !views.some(({ rules }) => rules.some(({ id }) => changed.has(id)))) continue
      const [was, is] = views.map(routeValues)
      const values = store.any(routeParts.map((part) => differing(was!.get(part), is!.get(part), store)))
      for (const moment of [undefined, ...moments.keys()]) {
        const place = { holder, moment }
        const answers = differing(regions(one.effects(place)), regions(two.effects(place)), store)
        const here = store.restrict(values, axes.index('now'), moment === undefined ? 0 : axes.ordinal(axes.index('now'), moment)!)
        expect({ name, place, answered: store.implies(answers, here) }).toEqual({ name, place, answered: true })
      }
    }
  }
})

const regions = (effects: EffectRegions) =>
  new Map([...effects].map(([key, { where }]) => [key, { value: { kind: 'goes', key }, where } as const]))
