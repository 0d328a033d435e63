/** What `facts` says that `--otherwise no` takes is what `decide` takes, whoever holds the case. */
import { expect, test } from 'vitest'
import { knownOf } from '../../../src/decide/index.js'
import { notApplicable, modelOf, spaceOf } from '../../../src/space/index.js'
import { askable } from '../../../src/render/decision/askable.js'
import { holderNamed } from '../../../src/render/decision/words.js'
import { graphAt, realProtocols } from '../../support/graphs.js'

test.each(realProtocols)('%s', async (path) => {
  const graph = await graphAt(path)
  const model = modelOf(spaceOf(graph))
  const { axes, holders } = model.space.vocabulary
  const listed = new Map(
    askable(model)
      .asks.filter(({ line }) => line === 'facts')
      .map(({ name, otherwise }) => [name, otherwise]),
  )
  expect([...listed.values()].some((values) => values.length === 0) && [...listed.values()].some((values) => values.length > 0)).toBe(true)
  for (const holder of holders) {
    const { known } = knownOf({ heldBy: holderNamed(holder), otherwise: 'no' }, model)
    const taken = axes.list.flatMap(({ subject, key, values }, axis) => {
      if (subject.kind !== 'fact' && subject.kind !== 'age') return []
      const names = known!.assumed.has(axis) ? (known!.allowed[axis] ?? []).map((value) => values[value]!) : []
      const real = names.filter((name) => name !== notApplicable)
      return [[key.replace('fact:', ''), real.length > 0 ? real : names] as const]
    })
    expect(Object.fromEntries(taken), holder).toEqual(Object.fromEntries(listed))
  }
})
