/** The quick way to an answer never says anything else than `decide`. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PolicyGraph } from '../../src/graph/policy-graph.js'
import { compiledDecider } from '../../src/decide/flat.js'
import { knownOf } from '../../src/decide/known.js'
import { factNames } from '../../src/decide/told/names.js'
import { answerKey, modelOf, spaceOf } from '../../src/space/index.js'
import { compileFiles } from '../support/compile.js'
import { graphAt, realProtocols } from '../support/graphs.js'
import { dice, randomCase } from '../space/random-cases.js'
import { randomProtocol } from '../space/random-protocols.js'

/** Cases told fact by fact; how many of them the tables answered. */
function agree(graph: PolicyGraph, seed: number, count: number, seen: { answered: number; left: number }): void {
  const space = spaceOf(graph)
  const model = modelOf(space)
  const { store } = model
  const { axes, holders } = space.vocabulary
  const decider = compiledDecider(model)
  const random = dice(seed)
  for (let i = 0; i < count; i++) {
    const point = randomCase(space, random)
    const facts = Object.fromEntries(
      axes.list.flatMap((axis, at) => {
        const [name] = factNames(axis, graph)
        return name === undefined || random(20) === 0 ? [] : [[name, axis.values[point[at]!]!]]
      }),
    )
    const now = point[axes.index('now')]!
    const holder = holders[point[axes.index('holder')]!]!
    const given = { heldBy: holder.replace(/^team:/, ''), ...(now === 0 ? {} : { at: axes.list[axes.index('now')]!.values[now]! }), facts }
    const { known } = knownOf(given, model)
    // What the facts make impossible is no case.
    if (known === undefined) continue
    const answer = decider.decide(given)
    if (answer === undefined) seen.left++
    else seen.answered++
    const effects = [...model.effects(known.place)]
    const open = effects.filter(([, { where }]) => store.meets(known.cases, where) && !store.implies(known.cases, where))
    const certain = answerKey(
      new Map(effects.filter(([, { where }]) => store.implies(known.cases, where)).map(([key, { effect }]) => [key, effect])),
    )
    if (answer !== undefined) expect({ given, answer, open: open.map(([key]) => key) }).toEqual({ given, answer: certain, open: [] })
  }
}

test('on protocols at random', () => {
  const seen = { answered: 0, left: 0 }
  fc.assert(
    fc.property(fc.oneof(randomProtocol('small'), randomProtocol('large')), fc.nat(), (graph, seed) => agree(graph, seed, 10, seen)),
    { numRuns: 60, seed: 42 },
  )
  expect(seen.answered).toBeGreaterThan(seen.left)
})

test.each(realProtocols)('%s', async (path) => {
  const seen = { answered: 0, left: 0 }
  agree(await graphAt(path), 3, 60, seen)
  expect(seen.answered).toBeGreaterThan(0)
})

test('a fact that is not told, and one that can be several values, are left to `decide`', async () => {
  const model = modelOf(spaceOf(await graphAt('policies/calderdale')))
  const decider = compiledDecider(model)
  expect(decider.decide({ heldBy: 'Nobody', at: 'ICPC', facts: {} })).toBeUndefined()
  expect(decider.decide({ heldBy: 'CAT', at: 'no such moment', facts: {} })).toBeUndefined()
  expect(decider.decide({ heldBy: 'CAT', at: 'ICPC', facts: {} })).toBeUndefined()
})

test('texts that can be several values count where these make no difference, and what a move waits for holds it up', async () => {
  const { graph } = await compileFiles({
    'a.protocol.yaml': `
authority: exampleshire
words:
  name: Exampleshire
  calendar: england-and-wales
  teams: { CAT: { name: CAT }, Young: { name: Young }, Old: { name: Old } }
  events: { review: { name: Review }, panel: { name: Panel } }
  facts: { checked: { name: Checked, yesNo: Is it checked? } }
protocol: { version: "1", effective: 2026-01-01, review: not stated, inFlight: not stated }
rules:
  young: { when: { age: under 16 }, heldBy: CAT, transferAt: review, to: Young, cites: X-1 }
  old: { when: { age: 16 or over }, heldBy: CAT, transferAt: review, to: Old, waitsFor: { checked: yes }, cites: X-1 }
  later: { when: { age: over 16 }, heldBy: Young, transferAt: panel, to: Old, cites: X-1 }
`,
  })
  const { decide } = compiledDecider(modelOf(spaceOf(graph!)))
  const at = (moment: string, heldBy: string, age: string, checked = 'yes') => decide({ heldBy, at: moment, facts: { age, checked } })
  expect(at('review', 'CAT', '15')).toBe('moves Young')
  // Somebody of sixteen may have the birthday today: to the review that is all the same, to the panel it is not.
  expect(at('review', 'CAT', '16')).toBe('moves Old')
  expect(at('panel', 'Young', '16')).toBeUndefined()
  expect(at('panel', 'Young', '17')).toBe('moves Old')
  expect(at('panel', 'Young', 'on the 16th birthday')).toBe('not covered: silent')
  expect(at('review', 'CAT', '17', 'no')).toBe('stays')
  expect(at('review', 'CAT', '17', 'perhaps')).toBeUndefined()
  expect(decide({ heldBy: 'CAT', at: 'review', facts: { checked: 'yes' } })).toBeUndefined()
})

test('an encoded case has the answer of the case', async () => {
  const model = modelOf(spaceOf(await graphAt('policies/calderdale')))
  const { axes, holders, moments } = model.space.vocabulary
  const decider = compiledDecider(model)
  const random = dice(11)
  const bytes = new Uint8Array(decider.width * 2)
  for (let i = 0; i < 100; i++) {
    const facts = Object.fromEntries(
      axes.list.flatMap((axis) =>
        factNames(axis, model.space.graph)
          .slice(0, 1)
          .map((name) => [name, axis.values[random(axis.values.length)]!]),
      ),
    )
    const given = { heldBy: holders[random(holders.length)]!.replace(/^team:/, ''), at: [...moments.keys()][random(moments.size)]!, facts }
    expect(decider.decideEncoded(decider.encode(given, bytes, decider.width)!, bytes, decider.width)).toBe(decider.decide(given))
  }
})
