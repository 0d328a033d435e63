/** What the diagrams find of the life of cases is what exploring them one by one finds. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { courseOf } from '../../../src/analysis/life/course.js'
import { entriesOf, reachFrom, startsOf } from '../../../src/analysis/life/reach.js'
import type { Fact } from '../../../src/graph/nodes.js'
import { graphOf } from '../../../src/graph/policy-graph.js'
import type { PolicyGraph } from '../../../src/graph/policy-graph.js'
import { answerKey, modelOf, spaceOf } from '../../../src/space/index.js'
import { randomProtocol } from '../../space/random-protocols.js'
import { explore, sizeOf } from './explorer.js'

const largest = 4000

/** Facts that change in other ways than freely, too. */
function settled(graph: PolicyGraph, ways: readonly number[]): PolicyGraph {
  const facts = graph.all('fact')
  return graphOf(
    graph.nodes.map((node) => {
      if (node.kind !== 'fact') return node
      const way = ways[facts.indexOf(node)]!
      const changes: Fact['changes'] = way % 3 === 0 ? 'never' : way % 3 === 1 && node.domain === 'yes-no' ? 'once yes stays yes' : 'freely'
      return { ...node, changes, settledAt: way >= 6 ? ['event:review'] : way >= 3 ? ['event:conference'] : [] }
    }),
  )
}

test('teams reached, moves and answers are those of all cases one by one', () => {
  const seen = { protocols: 0, moves: 0, later: 0 }
  fc.assert(
    fc.property(randomProtocol('small'), fc.array(fc.nat({ max: 8 }), { minLength: 3, maxLength: 3 }), (made, ways) => {
      const graph = settled(made, ways)
      const space = spaceOf(graph)
      fc.pre(sizeOf(space) <= largest && graph.all('reading').length === 0)
      const model = modelOf(space)
      const course = courseOf(model)
      const entries = entriesOf(course)
      const reach = reachFrom(course, startsOf(course, entries))
      const explored = explore(
        space,
        entries.map(({ holder }) => holder),
      )
      expect(new Set(reach.states.keys())).toEqual(explored.reached)
      const moves = new Set<string>()
      for (const [holder, states] of reach.states) {
        for (const moment of [undefined, ...space.vocabulary.moments.keys()]) {
          const stage = course.stage(holder, moment)
          const here = model.store.and(stage.coming.forth(states), stage.cases)
          if (stage.idle) continue
          for (const { to, states: going } of stage.ways)
            if (to !== holder && model.store.meets(stage.coming.forth(states), going)) moves.add(`${holder} -> ${to}`)
          expect({ holder, moment, found: [...answersIn(here)].sort() }).toEqual({
            holder,
            moment,
            found: [...(explored.answers.get(`${holder} ${moment ?? ''}`) ?? [])].sort(),
          })
          if (moment !== undefined) seen.later++

          /** Every answer that some case of a region has. */
          function answersIn(region: number): ReadonlySet<string> {
            const { store } = model
            let parts = [
              {
                region,
                effects: [] as (readonly [string, Parameters<typeof answerKey>[0] extends ReadonlyMap<string, infer E> ? E : never])[],
              },
            ]
            for (const [key, { effect, where }] of stage.effects) {
              parts = parts
                .flatMap((part) => [
                  { region: store.minus(part.region, where), effects: part.effects },
                  { region: store.and(part.region, where), effects: [...part.effects, [key, effect] as const] },
                ])
                .filter((part) => part.region !== store.no)
            }
            return new Set(parts.filter((part) => part.region !== store.no).map(({ effects }) => answerKey(new Map(effects))))
          }
        }
      }
      expect(moves).toEqual(explored.moves)
      seen.protocols++
      seen.moves += moves.size
    }),
    { numRuns: Number(process.env['LIFE'] ?? 60), seed: 7 },
  )
  // Nothing is proven by protocols in which nothing happens.
  expect(seen.moves).toBeGreaterThan(seen.protocols / 2)
}, 600_000)
