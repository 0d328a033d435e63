/** What two authorities mean alike: each rule of it by a case of its own. */
import { expect, test } from 'vitest'
import { verdictOnPeople } from '../../src/compare/alike/people.js'
import { isDifferent } from '../../src/compare/alike/values.js'
import { compare } from '../../src/compare/index.js'
import type { SharedValue } from '../../src/compare/shared-values.js'
import type { Act, Due, Meaning, Party } from '../../src/graph/expressions.js'
import type { PolicyNode } from '../../src/graph/nodes.js'
import type { PolicyGraph } from '../../src/graph/policy-graph.js'
import {
  all,
  at,
  duty,
  event,
  fact,
  factIs,
  graphWith,
  protocol,
  role,
  roleOf,
  route,
  team,
  theTeam,
  toTeam,
  yesNo,
} from '../render/graph-by-hand.js'

const exactly = (concept: string): Meaning => ({ kind: 'meaning', fit: 'exactly', concept })
const plan = fact('plan', {
  values: ['protected', 'none'],
  means: exactly('plan'),
  valuesMean: [
    { kind: 'value-meaning', value: 'protected', concept: 'child protection' },
    { kind: 'value-meaning', value: 'none', concept: 'none' },
  ],
})
const words: readonly PolicyNode[] = [
  team('first', { does: ['assessment'] }),
  team('long', { does: ['long-term'] }),
  team('protecting', { does: ['child protection'] }),
  team('needing', { does: ['child in need'] }),
  team('care', { does: ['looked after'] }),
  plan,
  ...(['initial child protection conference', 'first core group', 'transfer meeting', 'placement', 'allocation'] as const).map((name) =>
    event(name, { means: exactly(name) }),
  ),
  event('own meeting', { means: exactly('transfer meeting') }),
  role('worker', { means: exactly('social worker') }),
  role('manager', { means: exactly('team manager') }),
  role('inbox'),
]
const authority = (name: string, ...rules: readonly PolicyNode[]): PolicyGraph =>
  graphWith(protocol({ authority: name, name }), ...words, ...rules.map((rule) => ({ cites: ['X-1'], ...rule })))
const fields = (topic: string, ...graphs: readonly PolicyGraph[]) =>
  compare(graphs).topics.find((row) => row.topic === topic)?.pairs[0]!.fields ?? []
const verdict = (topic: string, field: string, ...graphs: readonly PolicyGraph[]) =>
  fields(topic, ...graphs).find((each) => each.field === field)?.asRule
const move = (id: string, to: string, moment: string, changes: Parameters<typeof route>[1] = {}) =>
  route(id, { heldBy: ['team:first'], when: factIs('plan', 'protected'), to: toTeam(to), at: at(moment), ...changes })
const person = (means: string, more: Partial<SharedValue> = {}): SharedValue => ({ means: [means], exact: true, words: means, ...more })

test('a team that has some of the cases alone does for them what a team does that has all of them', () => {
  const to = (name: string, receiver: string) => authority(name, move('move', receiver, 'initial child protection conference'))
  const team = (receiver: string) => verdict('child protection leaves assessment', 'team', to('a', 'long'), to('b', receiver))
  expect([team('protecting'), team('needing'), team('care')]).toEqual(['same', 'different', 'different'])
})

test('people: of a team, of a side, under another title, one of several', () => {
  const [long, worker, manager] = [person('long-term'), person('long-term: social worker'), person('long-term: team manager')]
  expect([
    verdictOnPeople([long], [worker]),
    verdictOnPeople([worker], [manager]),
    verdictOnPeople([manager], [person('long-term: practice manager')]),
  ]).toEqual(['same', 'different', 'depends'])
  const onSide = (side: 'holder' | 'receiver', role: string, ...means: readonly string[]): SharedValue => ({
    means,
    exact: false,
    words: 'whoever it is',
    as: { side, role },
  })
  const any = ['assessment: social worker', 'long-term: social worker'] as const
  // The receiver can be any team, and is the one to which the case is said to go.
  expect([
    verdictOnPeople([onSide('receiver', 'social worker', ...any)], [onSide('receiver', '', 'long-term')]),
    verdictOnPeople([onSide('receiver', 'social worker', ...any)], [onSide('holder', '', 'long-term')]),
  ]).toEqual(['same', 'depends'])
  // Somebody of the team without a shared name: of the team, and not surely its manager.
  const somebody = person('long-term', { someone: true })
  expect([verdictOnPeople([somebody], [long]), verdictOnPeople([somebody], [manager])]).toEqual(['same', 'depends'])
})

test('the first of a kind is one of that kind, and what a team does besides keeps it from being another', () => {
  const review = person('looked-after review')
  expect([isDifferent(person('first looked-after review'), review), isDifferent(person('placement'), review)]).toEqual([false, true])
  expect([
    isDifferent(person('long-term', { besides: ['looked after'] }), person('looked after')),
    isDifferent(person('long-term'), person('looked after')),
  ]).toEqual([false, true])
})

test('the points of which the first counts are told together', () => {
  const group = { whicheverFirst: 'event:pick-up' } as const
  const graph = authority(
    'a',
    move('one', 'long', 'initial child protection conference', group),
    move('two', 'long', 'second point', group),
    move('three', 'long', 'third point'),
  )
  expect(compare([graph, graph]).topics.find(({ topic }) => topic === 'child protection leaves assessment')!.cells[0]!.said.moment).toEqual(
    ['initial child protection conference', 'second point'],
  )
})

test('where moves are agreed: the meeting for all of them, not one for those to some team', () => {
  const agreed = (id: string, meeting: string, changes: Parameters<typeof route>[1] = {}) =>
    route(id, { heldBy: ['team:first'], agreedAt: at(meeting), ...changes })
  const forAll = agreed('all', 'transfer meeting')
  const special = agreed('special', 'placement', { when: { kind: 'going-to', teams: ['team:disabled'] } })
  const disabled = team('disabled', { does: ['disability'] })
  expect(
    verdict('how moves are agreed', 'agreed at', authority('a', forAll), authority('b', agreed('all', 'own meeting'), special, disabled)),
  ).toBe('same')
  expect(verdict('how moves are agreed', 'agreed at', authority('a', forAll), authority('b', special, disabled))).toBe('different')
})

test('who has a case until a worker does is whoever gets it there is no worker', () => {
  const given = (name: string, ...roles: readonly string[]) =>
    authority(
      name,
      ...roles.map((each, i) =>
        route(`given-${i}`, {
          aspect: 'allocation',
          heldBy: ['team:first'],
          at: { kind: 'not-stated' },
          to: { kind: 'role-receiver', party: roleOf('long', each) },
        }),
      ),
    )
  const who = (one: readonly string[], other: readonly string[]) => verdict('allocation', 'who', given('a', ...one), given('b', ...other))
  expect([who(['manager'], ['manager', 'worker']), who(['manager'], ['inbox']), who(['manager'], ['worker'])]).toEqual([
    'same',
    'depends',
    undefined,
  ])
})

test('a time from then and by then is one; that one comes to a meeting by that meeting is none', () => {
  const due = (approach: 'from' | 'until' | 'before' | 'by', moment: string): Due => ({ kind: 'due-moment', approach, moment: at(moment) })
  const attends = (name: string, ...when: readonly Due[]) =>
    authority(name, duty('attends', { who: [theTeam('long')], due: when, act: attend }))
  const time = (...when: readonly Due[]) =>
    fields('who comes to the conference', attends('a', ...when), attends('b')).find(({ field }) => field === 'time limit')?.before
  expect([
    time(due('from', 'placement'), due('before', 'first core group')),
    time(due('from', 'placement')),
    time(due('until', 'placement')),
    time(due('by', 'initial child protection conference')),
  ]).toEqual([['from placement and before first core group'], ['from placement'], undefined, undefined])
})

const attend: Act = {
  kind: 'described-act',
  deeds: [{ kind: 'deed', verb: 'attend', documents: [], events: ['event:initial child protection conference'], parties: [] }],
  to: [],
  with: [],
  in: [],
  at: [],
  or: [],
}

test('two duties of a matter are laid side by side where they are about one move, the plain one before the special', () => {
  const warns = (name: string, ...duties: readonly (readonly [holder: string, who: Party, special?: true])[]) =>
    authority(
      name,
      yesNo('young', 'Is the child unborn?', { means: exactly('unborn') }),
      ...duties.map(([holder, who, special], i) =>
        duty(`warns-${i}`, {
          heldBy: [`team:${holder}`],
          who: [who],
          matters: ['warn the receiver'],
          ...(special === true ? { when: all(factIs('young', 'yes'), factIs('plan', 'protected')) } : {}),
        }),
      ),
    )
  const who = (...duties: Parameters<typeof warns> extends [string, ...infer D] ? D : never) =>
    verdict('allocation', 'who', warns('a', ['first', theTeam('first')]), warns('b', ...duties))
  expect([
    who(['first', theTeam('first')], ['care', theTeam('care')]),
    who(['first', theTeam('first')], ['first', theTeam('long'), true]),
    who(['care', theTeam('care')]),
  ]).toEqual(['same', 'same', undefined])
})

test('a length of time without a start can be as long from any, and is no other length', () => {
  const length = (words: string) => person(words)
  expect([
    isDifferent(length('5 days after'), length('5 days after placement')),
    isDifferent(length('7 days after placement'), length('7 days after')),
    isDifferent(length('5 days after'), length('7 days after placement')),
    isDifferent(length('5 days after'), length('before placement')),
  ]).toEqual([false, false, true, true])
})
