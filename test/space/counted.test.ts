/** Times that are counted from one moment end in their order, and none before that moment has come. */
import { expect, test } from 'vitest'
import { keyOf, modelOf, orderValues, spaceOf } from '../../src/space/index.js'
import { compileFiles } from '../support/compile.js'

const protocol = `authority: exampleshire
words:
  name: Exampleshire
  calendar: england-and-wales
  teams: { A: { name: Assessment }, B: { name: Long-term } }
  events: { home: { name: Return home, happens: once } }
protocol: { version: "1", effective: 2019-01 }
rules:
  least: { heldBy: A, stay: at least 3 months from home }
  most: { heldBy: A, stay: at most 6 months from home }
  go: { heldBy: A, transferAt: home, to: B }
  late: { heldBy: A, must: { hold: home }, who: A, within: 2 weeks of home }
`

test('no case is past the longer time and not past the shorter one', async () => {
  const { graph } = await compileFiles({ 'x.protocol.yaml': protocol })
  const model = modelOf(spaceOf(graph!))
  const { store, space } = model
  const passed = (moment: string, values: readonly number[]) =>
    store.among(space.vocabulary.axes.index(keyOf({ kind: 'passed', moment })), values)
  const [three, six, home] = ['3 months after home', '6 months after home', 'home']
  const between = model.cases({ holder: 'team:A', moment: undefined })
  expect(store.meets(between, store.and(passed(six!, [1]), passed(three!, [0])))).toBe(false)
  expect(store.meets(between, store.and(passed(six!, [0]), passed(three!, [1])))).toBe(true)
  const then = model.cases({ holder: 'team:A', moment: six })
  expect(store.implies(then, store.and(passed(three!, [1, 2]), passed(home!, [1, 2])))).toBe(true)
  const order = space.vocabulary.axes.index(keyOf({ kind: 'order', point: three!, limit: six! }))
  expect(store.implies(between, store.among(order, [orderValues.indexOf('before')]))).toBe(true)
})
