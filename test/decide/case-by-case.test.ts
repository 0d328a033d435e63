/** A program asks about case after case: what one case needs is gone when the next ones come. */
import { expect, test } from 'vitest'
import { decide, decideCase, replayCase } from '../../src/decide/index.js'
import { modelBeside, modelOf, spaceOf } from '../../src/space/index.js'
import { graphAt } from '../support/graphs.js'

test('one model answers any number of cases: none of them leaves anything behind in it', async () => {
  const space = spaceOf(await graphAt('policies/york'))
  const model = modelOf(space)
  const before = model.store.nodes
  const given = { heldBy: '0-16', otherwise: 'no', facts: { lookedAfter: 'yes' }, at: 'looked-after review' } as const
  const { known, ...expected } = decide(given, modelOf(space))
  expect(known).toBeDefined()
  expect(decideCase(given, model)).toEqual(expected)
  expect(replayCase(given, [{ on: '2027-04-13' }], model)[0]).not.toHaveProperty('known')
  expect(model.store.nodes).toBe(before)

  // What such questions leave behind elsewhere is thrown away before it is too much.
  const beside = modelBeside(model)
  expect(modelBeside(model)).toBe(beside)
  const { store } = beside
  let dice = 1
  const thrown = (sides: number) => Math.floor(((dice = (Math.imul(dice, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32) * sides)
  for (let i = 0; i < 20_000 && store.nodes <= 500_000; i++) store.all(store.sizes.map((size, axis) => store.among(axis, [thrown(size)])))
  expect(modelBeside(model)).not.toBe(beside)
  expect(decideCase(given, model)).toEqual(expected)
}, 60_000)
