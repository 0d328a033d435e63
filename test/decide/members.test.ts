/** A team of a family by its own name: `FRT 3`, and `CP 3` for where its cases go. */
import { expect, test } from 'vitest'
import { decide, replay } from '../../src/decide/index.js'
import type { CaseGiven, Step } from '../../src/decide/index.js'
import { namingOf, toWords } from '../../src/render/decision/words.js'
import { modelOf, spaceOf } from '../../src/space/index.js'
import { compileFiles } from '../support/compile.js'

const protocol = (divisions = '{ locality: [1, 2, 10] }') => `authority: x
words:
  name: X
  calendar: england-and-wales
  divisions: ${divisions}
  teams:
    FRT: { name: First Response Team, per: locality }
    CP: { name: CP and Court Team, per: locality }
    C4C: { name: Cared 4 Children }
    Panel: { name: Panel }
    Duty: { name: Duty Team, per: locality }
    Area: { name: Area Team, per: area }
  events: { ICPC: { name: Conference }, order: { name: Order }, home: { name: Return home }, hearing: { name: Hearing }, back: { name: Way back } }
protocol: { version: 1, effective: 2019 }
rules:
  pick-up: { heldBy: FRT, transferAt: ICPC, to: CP by locality, cites: A-1 }
  care: { heldBy: CP, transferAt: order, to: C4C, cites: A-1 }
  home: { heldBy: C4C, transferAt: home, to: CP by locality, cites: A-1 }
  aside: { heldBy: Duty, transferAt: hearing, to: Panel, cites: A-1 }
  back: { heldBy: Panel, transferAt: back, to: previous holder, cites: A-1 }
`
const model = modelOf(spaceOf((await compileFiles({ 'x.protocol.yaml': protocol() })).graph!))

const goes = (given: CaseGiven) => {
  const { decision, problems } = decide(given, model)
  if (decision === undefined) return problems.map((problem) => ('all' in problem ? problem.all : problem.kind))
  const { answer, place } = decision
  return answer !== 'unknown' && answer.kind === 'moves' ? toWords(answer.to, namingOf(model.space, place)) : answer
}

test.each<[string, CaseGiven, string]>([
  ['the team that has the case tells it', { heldBy: 'FRT 2', at: 'ICPC' }, 'CP 2'],
  ['under any of its names', { heldBy: 'first response team 10', at: 'ICPC' }, 'CP 10'],
  ['the case tells it', { heldBy: 'C4C', known: { locality: '2' }, at: 'home' }, 'CP 2'],
  ['the child has moved', { heldBy: 'FRT 2', known: { locality: '1' }, at: 'ICPC' }, 'CP 1'],
  ['a previous team that is the child’s own', { heldBy: 'Panel', known: { locality: '2', 'previous team': 'CP 2' }, at: 'back' }, 'CP 2'],
  [
    'a previous team that is not',
    { heldBy: 'Panel', known: { locality: '2', 'previous team': 'CP 1' }, at: 'back' },
    'CP (another locality)',
  ],
  ['nobody tells it', { heldBy: 'FRT', at: 'ICPC' }, 'the CP team for the child’s locality'],
])('%s', (_, given, expected) => expect(goes(given)).toBe(expected))

test('there is no other member', () => {
  expect(goes({ heldBy: 'FRT 3', at: 'ICPC' })).toEqual([expect.arrayContaining(['FRT 1', 'FRT 2', 'FRT 10', 'CP 1', 'Panel'])])
  expect(goes({ heldBy: 'FRT', known: { locality: '3' }, at: 'ICPC' })).toEqual([['1', '10', '2']])
})

test('a story carries it along, through a team that has none, and after a new address', () => {
  const holders = (heldBy: string, ...steps: readonly Step[]) => replay({ heldBy }, steps, model).map(({ holder }) => holder)
  expect(holders('FRT 2', { at: 'ICPC' }, { at: 'order' }, { at: 'home', known: { locality: '1' } })).toEqual(['CP 2', 'C4C', 'CP 1'])
  expect(holders('Duty 2', { at: 'hearing' }, { at: 'back' })).toEqual(['Panel', 'Duty 2'])
})

test('a rule that names the family among the holders takes a case from one of its teams to another', async () => {
  const moving = protocol()
    .replace('  events:', '  facts: { movesHouse: { name: Moves house, yesNo: Does the family move to another locality? } }\n  events:')
    .replace(
      'care: {',
      'elsewhere: { when: { movesHouse: yes }, heldBy: [CP, FRT], transferAt: hearing, to: CP by locality, overrides: [care, pick-up], cites: A-1 }\n  care: {',
    )
  const itsModel = modelOf(spaceOf((await compileFiles({ 'x.protocol.yaml': moving })).graph!))
  const at = (heldBy: string, locality?: string) => {
    const { decision } = decide(
      { heldBy, facts: { movesHouse: 'yes' }, at: 'hearing', ...(locality === undefined ? {} : { known: { locality } }) },
      itsModel,
    )
    const { answer, place } = decision!
    return answer !== 'unknown' && answer.kind === 'moves' ? toWords(answer.to, namingOf(itsModel.space, place)) : answer
  }
  expect([at('CP 2', '1'), at('CP 2'), at('CP'), at('FRT 2')]).toEqual([
    'CP 1',
    'the CP team for the child’s new locality',
    'the CP team for the child’s new locality',
    'CP 2',
  ])
  expect(
    replay({ heldBy: 'CP 2', facts: { movesHouse: 'yes' } }, [{ at: 'hearing', known: { locality: '1' } }], itsModel).map(
      ({ holder }) => holder,
    ),
  ).toEqual(['CP 1'])
})

test('it changes no answer', () => {
  const { place: _, ...named } = decide({ heldBy: 'FRT 2', at: 'ICPC' }, model).decision!
  const { place: __, ...plain } = decide({ heldBy: 'FRT', at: 'ICPC' }, model).decision!
  expect(named).toEqual(plain)
})

test('names of what divides no team are reported', async () => {
  const { graph, diagnostics } = await compileFiles({ 'x.protocol.yaml': protocol('{ localty: [1, 2] }') })
  expect(graph).toBeUndefined()
  expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-name'])
})
