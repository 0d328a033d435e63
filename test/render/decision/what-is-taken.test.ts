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

test.each(realProtocols)('%s: what a moment brings out is not taken for granted at that moment', async (path) => {
  const model = modelOf(spaceOf(await graphAt(path)))
  const { axes, holders } = model.space.vocabulary
  const facts = askable(model).asks.filter(
    ({ line, otherwise, settledAt }) => line === 'facts' && otherwise.length > 0 && settledAt.length > 0,
  )
  for (const { name, settledAt, openAt } of facts) {
    const axis = axes.find(`fact:${name}`)!
    for (const event of settledAt)
      for (const holder of holders) {
        const { known } = knownOf({ heldBy: holderNamed(holder), otherwise: 'no', at: event }, model)
        // A case that the moment makes what it is need not have been told.
        if (known !== undefined && openAt.includes(event))
          expect([name, event, holder, known.assumed.has(axis)]).toEqual([name, event, holder, false])
      }
  }
  if (path.includes('calderdale')) expect(facts.find(({ name }) => name === 'plan')!.openAt).toEqual(['ICPC', 'end of assessment'])
})
