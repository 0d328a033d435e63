/** A point that is the later of two moments: the case moves when the last of them comes, whichever that is. */
import { expect, test } from 'vitest'
import { decide, replay } from '../../src/decide/index.js'
import type { CaseGiven } from '../../src/decide/index.js'
import { modelOf, spaceOf } from '../../src/space/index.js'
import { compileFiles, smallWords } from '../support/compile.js'
import { expectFindings, withoutMarks } from '../support/underline.js'

const words = smallWords.replace(
  '  events:\n',
  '  events:\n    plan: { name: Plan, happens: once }\n    placed: { name: Placed, happens: once }\n',
)
const rule = '  on: { heldBy: CAT, transferAt: "plan or placed, whichever is later", to: Locality, cites: X-1 }\n'
const compiled = await compileFiles({ 'a.protocol.yaml': `${words}rules:\n${rule}` })
const model = modelOf(spaceOf(compiled.graph!))

const answer = (given: Partial<CaseGiven>) => {
  const { answer: told } = decide({ heldBy: 'CAT', ...given }, model).decision!
  return told === 'unknown'
    ? told
    : told.kind === 'stays'
      ? `stays${told.nothingSaid ? ', nothing said' : ''}${told.due === undefined ? '' : `, due with ${told.due.key}`}`
      : told.kind
}

test.each<[string, Partial<CaseGiven>, string]>([
  ['the first of them', { at: 'plan', notHappened: ['placed'] }, 'stays'],
  ['the second', { at: 'placed', happened: [{ moment: 'plan' }] }, 'moves'],
  ['the other way round', { at: 'plan', happened: [{ moment: 'placed' }] }, 'moves'],
  ['both are over', { happened: [{ moment: 'plan' }, { moment: 'placed' }] }, 'stays, due with Locality'],
  [
    'both are over, with their days',
    {
      happened: [
        { moment: 'plan', on: '2026-01-05' },
        { moment: 'placed', on: '2026-02-02' },
      ],
      on: '2026-03-02',
    },
    'stays, due with Locality',
  ],
  ['nobody tells of the other', { at: 'plan' }, 'unknown'],
])('%s', (_, given, expected) => expect(answer(given)).toBe(expected))

test('in a story, in either order', () => {
  const story = (...moments: readonly string[]) =>
    replay(
      { heldBy: 'CAT', otherwise: 'no' },
      moments.map((at) => ({ at })),
      model,
    ).map(({ holder }) => holder)
  expect(story('plan', 'placed')).toEqual(['CAT', 'Locality'])
  expect(story('placed', 'plan')).toEqual(['CAT', 'Locality'])
})

test('of what comes again nobody could tell which counts, and the earlier has words of its own', async () => {
  const text = `${words}rules:
  a: { heldBy: CAT, transferAt: "plan or ICPC, whichever is later", to: Locality, cites: X-1 }
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ not-a-phrase: write \`plan or first ICPC, whichever is later\`
  b: { heldBy: CAT, transferAt: "plan or placed, whichever is earlier", to: Locality, cites: X-1 }
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ not-a-phrase: write \`[plan, placed]\`
`
  expectFindings(await compileFiles({ 'a.protocol.yaml': withoutMarks(text) }), 'p/a.protocol.yaml', text)
})
