/** What two versions have in common is made once, and only the cases are looked at that a change can bear upon: neither may show. */
import { expect, test } from 'vitest'
import { align } from '../../src/diff/align/align.js'
import { behaviourOf } from '../../src/diff/behaviour/behaviour.js'
import { pairOf } from '../../src/diff/behaviour/pair.js'
import { routeValues } from '../../src/diff/behaviour/route-values.js'
import { tasksOf } from '../../src/diff/behaviour/task-values.js'
import { readGraph } from '../../src/graph/read.js'
import { printGraph } from '../../src/graph/print.js'
import { holderView, spaceOf, storeOf, versionOf, vocabularyOf } from '../../src/space/index.js'
import { graphAt, hardClauses, realProtocols } from '../support/graphs.js'
import { diceOf, mutantsOf } from './mutants.js'

/** The same protocol read again: equal, and no node is the same object. */
const again = (graph: Parameters<typeof printGraph>[0]) => {
  const read = readGraph(printGraph(graph))
  if (!('nodes' in read)) throw new Error('a printed graph is read again')
  return read
}

test.each([...hardClauses, ...realProtocols])(
  '%s: a version on the axes of another is the space it is by itself',
  async (path) => {
    const graph = await graphAt(path)
    for (const { name, graph: other } of mutantsOf(graph, hardClauses.includes(path) ? 30 : 12, 41)) {
      for (const [before, after] of [
        [graph, other],
        [other, graph],
      ] as const) {
        const pair = pairOf(align(again(before), after))
        expect({ name, nodes: pair.before.graph.nodes }).toEqual({ name, nodes: before.nodes })
        // Each on its own, with nothing in common: the same axes, rules, constraints and questions.
        const vocabulary = vocabularyOf([again(before), after])
        expect(vocabulary.axes.list).toEqual(pair.vocabulary.axes.list)
        const alone = spaceOf(before, vocabulary)
        const version = versionOf(spaceOf(after, vocabulary), pair.before.graph)
        for (const part of ['rules', 'constraints', 'asked'] as const)
          expect({ name, part, found: version[part] }).toEqual({ name, part, found: alone[part] })
        const [tasks, own] = [tasksOf(version, { graph: after, tasks: tasksOf(spaceOf(after, vocabulary)) }), tasksOf(alone)]
        for (const id of own.ids)
          expect({ name, id, family: tasks.family(id), readings: tasks.readings(id) }).toEqual({
            name,
            id,
            family: own.family(id),
            readings: own.readings(id),
          })
      }
    }
  },
  120_000,
)

test.each([...hardClauses, ...realProtocols])('%s: of a part of the cases the same is said as of all', async (path) => {
  const space = spaceOf(await graphAt(path))
  const store = storeOf([space])
  const dice = diceOf(5)
  for (const holder of space.vocabulary.holders) {
    const rules = holderView(space, store, holder).rules
    if (rules.length === 0) continue
    const within = holderView(space, store, holder).diagram(dice.of(rules).when)
    const [all, part] = [
      routeValues(holderView(space, store, holder)),
      routeValues(holderView(space, store, holder, undefined, undefined, within)),
    ]
    for (const [name, values] of all)
      for (const [key, { where }] of values) {
        expect({ holder, name, key, where: part.get(name)?.get(key)?.where ?? store.no }).toEqual({
          holder,
          name,
          key,
          where: store.and(where, within),
        })
      }
    for (const [name, values] of part) for (const key of values.keys()) expect(all.get(name)?.has(key)).toBe(true)
  }
})

test('whatever is asked for first, the same is told', async () => {
  const graph = await graphAt('test/fixtures/hard-clauses/yaml/calderdale.protocol.yaml')
  const mutants = mutantsOf(graph, 12, 9)
  const pairs = mutants.slice(1).map(({ graph: other }, i) => [mutants[i]!.graph, other] as const)
  const told = (order: 'forwards' | 'backwards') =>
    pairs.map(([before, after]) => {
      const { records } = behaviourOf(before, after)
      for (const record of order === 'forwards' ? records : records.toReversed())
        expect(record.differences.length + record.more).toBeGreaterThan(0)
      return records.map(({ attribution, differences, more }) => ({ attribution, differences, more }))
    })
  expect(told('backwards')).toEqual(told('forwards'))
})
