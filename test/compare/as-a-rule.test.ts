/** What an authority says as a rule: who has the case while the topic lasts, what may be besides, how a clause can also be read, and by when a meeting has to be held. */
import { expect, test } from 'vitest'
import { compare, rulesByTopic } from '../../src/compare/index.js'
import type { Act, Meaning, Party } from '../../src/graph/expressions.js'
import type { PolicyNode, Route } from '../../src/graph/nodes.js'
import type { PolicyGraph } from '../../src/graph/policy-graph.js'
import {
  at,
  duty,
  event,
  factIs,
  graphWith,
  protocol,
  reading,
  route,
  roleOf,
  role,
  team,
  theTeam,
  toTeam,
  withinOf,
  yesNo,
} from '../render/graph-by-hand.js'

const exactly = (concept: string): Meaning => ({ kind: 'meaning', fit: 'exactly', concept })

/** Teams and moments under names that every authority here has alike. */
const words: readonly PolicyNode[] = [
  team('door', { does: ['front door'] }),
  team('first', { does: ['assessment'] }),
  team('long', { does: ['long-term'] }),
  team('care', { does: ['looked after'] }),
  yesNo('inCare', 'Is the child looked after?', { means: exactly('looked after') }),
  ...(
    [
      'placement',
      'permanence plan agreed',
      'post-placement meeting',
      'referral decision',
      'contact',
      'initial child protection conference',
      'joint visit',
      'handover meeting',
    ] as const
  ).map((name) => event(name, { means: exactly(name) })),
  role('worker', { means: exactly('social worker') }),
]
const authority = (name: string, ...rules: readonly PolicyNode[]): PolicyGraph =>
  graphWith(protocol({ authority: name, name }), ...words, ...rules)
const inCare = factIs('inCare', 'yes')
const moves = (id: string, from: string, to: string, moment: string, changes: Partial<Route> = {}): Route =>
  route(id, { heldBy: [`team:${from}`], to: toTeam(to), at: at(moment), cites: ['X-1'], ...changes })
const compared = (topic: string, ...graphs: readonly PolicyGraph[]) => compare(graphs).topics.find((row) => row.topic === topic)!
const fieldOf = (row: ReturnType<typeof compared>, name: string) => row.pairs[0]!.fields.find(({ field }) => field === name)!

test('a case that moves only when the topic is over stays until then with whoever has it', () => {
  const later = authority(
    'a',
    moves('later', 'long', 'care', 'permanence plan agreed', { when: inCare, topics: ['becoming looked after', 'permanence'] }),
  )
  const soon = authority('b', moves('soon', 'first', 'long', 'placement', { when: inCare }))
  const row = compared('becoming looked after', later, soon)
  expect(row.cells.map(({ said }) => said.team)).toEqual([['long-term'], ['long-term']])
  const { team, moment } = row.cells[0]!.main[0]!.onward!
  expect([team.map(({ words }) => words), moment.map(({ words }) => words), row.cells[0]!.said.moment]).toEqual([
    ['looked after'],
    ['permanence plan agreed'],
    [],
  ])
  expect([fieldOf(row, 'team').asRule, fieldOf(row, 'moment').asRule]).toEqual(['same', 'no counterpart'])
  // A later move is held against another one.
  expect(
    ['permanence plan agreed', 'permanent placement starts'].map(
      (then) =>
        fieldOf(
          compared(
            'becoming looked after',
            later,
            authority(
              'c',
              event('permanent placement starts', { means: exactly('permanent placement starts') }),
              moves('later', 'long', 'care', then, { when: inCare, topics: ['becoming looked after', 'permanence'] }),
            ),
          ),
          'moment',
        ).asRule,
    ),
  ).toEqual(['same', 'different'])
  // Of permanence itself it says where the case goes.
  expect(compared('permanence', later, soon).cells[0]!.said.team).toEqual(['looked after'])
})

test('the team that has the case meanwhile is shown by a case that stays', () => {
  const later = authority(
    'a',
    moves('later', 'long', 'care', 'permanence plan agreed', { when: inCare, topics: ['becoming looked after', 'permanence'] }),
  )
  const row = compared('becoming looked after', later, authority('b', moves('soon', 'first', 'care', 'placement', { when: inCare })))
  const { asRule, pair, regions } = fieldOf(row, 'team')
  expect([asRule, pair!.before.answer, pair!.before.decision.kind, pair!.after.answer]).toEqual([
    'different',
    'long-term',
    'stays',
    'looked after',
  ])
  expect(regions!.counts).toEqual({ different: 1 })
})

test('a permission beside a firm rule is told as a possibility, and what it allows is not passed over', () => {
  const firm = moves('firm', 'first', 'long', 'placement', { when: inCare })
  const may = moves('may', 'first', 'care', 'placement', { when: inCare, strength: 'may', insteadOf: ['rule:firm'] })
  const row = compared('becoming looked after', authority('a', firm, may), authority('b', firm))
  expect([row.cells[0]!.said.team, row.cells[0]!.possible.map(({ rule }) => rule.id)]).toEqual([
    ['long-term', 'looked after'],
    ['rule:may'],
  ])
  expect(fieldOf(row, 'team').asRule).toBe('depends')
})

test('a step that brings a case to where the topic begins says nothing of where it goes', () => {
  const steps = [
    route('in', { unheld: ['not yet open'], to: toTeam('door'), at: at('contact'), topics: ['usual way in'], cites: ['X-1'] }),
    moves('on', 'door', 'first', 'contact', { at: { kind: 'not-stated' } }),
  ]
  const row = compared('usual way in', authority('a', ...steps), authority('b', steps[1]!))
  expect(row.cells.map(({ said }) => [said.team, said.moment])).toEqual(Array(2).fill([['assessment'], []]))
})

test('where nobody has decided how a clause is read, the team of the other reading is told too', () => {
  const asked = 'reading:only some | all' as const
  const some = moves('some', 'first', 'care', 'placement', {
    when: { kind: 'all', parts: [inCare, factIs('special', 'yes')] },
    overrides: [{ kind: 'override', rule: 'rule:every', only: [] }],
    readings: [asked],
    variants: [{ kind: 'variant', reading: asked, name: 'all', changes: { when: { kind: 'any', parts: [] } } }],
  })
  const made = (followed: boolean) =>
    authority(
      'a',
      moves('every', 'first', 'long', 'placement', { when: inCare }),
      some,
      yesNo('special', 'Is the child disabled?', { means: exactly('disabled') }),
      reading('only some | all', { options: ['only some', 'all'], written: 'only some', followed }),
    )
  const said = (followed: boolean) => compared('disabled children', made(followed), authority('b')).cells[0]!.said.team
  expect([said(true), said(false)]).toEqual([['looked after'], ['looked after', 'long-term']])
})

test('a limit of every move but those to one team is no limit of these', () => {
  const limit = (spared: string) =>
    route('in-time', {
      at: { kind: 'any-of-all' },
      to: { kind: 'any-of-all' },
      within: [withinOf(2, 'week', at('referral decision'))],
      unless: [{ kind: 'exception', when: { kind: 'going-to', teams: [`team:${spared}`] }, unless: [], cites: [] }],
      cites: ['X-2'],
    })
  const said = (spared: string) =>
    compared(
      'becoming looked after',
      authority('a', moves('m', 'first', 'long', 'placement', { when: inCare }), limit(spared)),
      authority('b'),
    ).cells[0]!.said['latest day']
  expect([said('long'), said('care')]).toEqual([[], ['2 weeks after referral decision']])
})

const act = (verb: string, events: readonly string[], about?: string): Act => ({
  kind: 'described-act',
  deeds: [{ kind: 'deed', verb, documents: [], events: events.map((id) => `event:${id}` as const), parties: [] }],
  to: [],
  with: [],
  in: [],
  at: [],
  or: [],
  ...(about === undefined ? {} : { about }),
})

test('by when the meeting has to be held at which a case moves is a latest day of the move, and stands in the case that shows it', () => {
  const move = moves('move', 'first', 'long', 'post-placement meeting', { when: inCare })
  const limited = (name: string, days: number) =>
    authority(
      name,
      move,
      duty('arranged', {
        who: [theTeam('first')],
        act: act('arrange', ['post-placement meeting']),
        within: [withinOf(days, 'day', at('placement'))],
        cites: ['X-2'],
      }),
    )
  const row = compared('becoming looked after', limited('a', 5), limited('b', 7))
  expect(row.cells.map(({ said }) => said['latest day'])).toEqual([['5 days after placement'], ['7 days after placement']])
  const { asRule, pair } = fieldOf(row, 'latest day')
  expect([asRule, pair!.before.answer, pair!.after.answer]).toEqual(['different', '5 days after placement', '7 days after placement'])
  expect(compared('becoming looked after', limited('a', 5), authority('b', move)).cells[1]!.said['latest day']).toEqual([])
})

test('moments that share no word are different however loosely they are mapped; what has no shared word is no counterpart', () => {
  const loosely = (id: string, concept?: string) =>
    event(id, concept === undefined ? {} : { means: { kind: 'meaning', fit: 'narrower', concept } })
  const moment = (...moment: PolicyNode[]) =>
    fieldOf(
      compared(
        'becoming looked after',
        authority('a', moves('m', 'first', 'long', 'placement', { when: inCare })),
        authority('b', ...moment, moves('m', 'first', 'long', 'there', { when: inCare })),
      ),
      'moment',
    ).asRule
  expect([moment(loosely('there', 'first looked-after review')), moment(loosely('there', 'placement')), moment(loosely('there'))]).toEqual([
    'different',
    'depends',
    'no counterpart',
  ])
})

test('answers to different cases are no counterpart, and no pair of cases is told', () => {
  const disabled = yesNo('disabled', 'Is the child disabled?', { means: exactly('disabled') })
  const only = (name: string, answer: string, to: string) =>
    authority(
      name,
      disabled,
      moves('m', 'first', to, 'placement', {
        when: { kind: 'all', parts: [inCare, factIs('disabled', answer)] },
        topics: ['becoming looked after'],
      }),
    )
  const apart = fieldOf(compared('becoming looked after', only('a', 'yes', 'long'), only('b', 'no', 'care')), 'team')
  expect([apart.asRule, apart.pair, apart.noPair]).toEqual(['no counterpart', undefined, { kind: 'other cases' }])
  expect(fieldOf(compared('becoming looked after', only('a', 'yes', 'long'), only('b', 'yes', 'care')), 'team').asRule).toBe('different')
  // Nor is until when they stay there.
  const kept = (name: string, answer: string, team: string, moment: string) =>
    authority(
      name,
      disabled,
      route('kept', {
        heldBy: [`team:${team}`],
        when: { kind: 'all', parts: [inCare, factIs('disabled', answer)] },
        stay: { kind: 'stay-until', moment: at(moment) },
        topics: ['becoming looked after'],
        cites: ['X-1'],
      }),
    )
  const until = (answer: string) =>
    fieldOf(
      compared('becoming looked after', kept('a', 'yes', 'long', 'placement'), kept('b', answer, 'first', 'joint visit')),
      'stays until',
    ).asRule
  expect([until('yes'), until('no')]).toEqual(['different', 'no counterpart'])
})

test('exceptions are laid side by side only where they are exceptions to the same thing', () => {
  const keeps = (name: string, concept: string) =>
    authority(
      name,
      yesNo('why', 'Is it so?', { means: exactly(concept) }),
      moves('out', 'long', 'care', 'permanence plan agreed', { when: inCare }),
      route('kept', {
        heldBy: ['team:long'],
        when: factIs('why', 'yes'),
        stay: { kind: 'stay-until', moment: at('joint visit') },
        cites: ['X-1'],
      }),
    )
  const verdict = (one: string, other: string) => fieldOf(compared('keeping a case', keeps('a', one), keeps('b', other)), 'team').asRule
  expect([verdict('supervision order', 'supervision order'), verdict('supervision order', 'unborn')]).toEqual(['same', 'no counterpart'])
})

test('a team and its own worker are one holder; another role of it is not, nor is another team', () => {
  const attends = (name: string, who: ReturnType<typeof theTeam> | ReturnType<typeof roleOf>) =>
    authority(
      name,
      role('manager', { means: exactly('team manager') }),
      duty('attends', { who: [who], act: act('attend', ['initial child protection conference']), cites: ['X-1'] }),
    )
  const who = (one: Parameters<typeof attends>[1], other: Parameters<typeof attends>[1]) =>
    fieldOf(compared('who comes to the conference', attends('a', one), attends('b', other)), 'who').asRule
  expect([
    who(theTeam('long'), roleOf('long', 'worker')),
    who(roleOf('long', 'manager'), roleOf('long', 'worker')),
    who(theTeam('long'), theTeam('care')),
  ]).toEqual(['same', 'different', 'different'])
})

test('the receiver of the move at a meeting is the team to which the case goes there', () => {
  const receiver = { kind: 'role-of', of: { kind: 'side-party', side: 'receiver' }, role: 'role:worker' } as const
  const move = moves('move', 'first', 'long', 'initial child protection conference')
  const attends = (name: string, who: typeof receiver | ReturnType<typeof roleOf>) =>
    authority(name, move, duty('attends', { who: [who], act: act('attend', ['initial child protection conference']), cites: ['X-1'] }))
  const who = (team: string) =>
    fieldOf(compared('who comes to the conference', attends('a', receiver), attends('b', roleOf(team, 'worker'))), 'who').asRule
  expect([who('long'), who('care')]).toEqual(['same', 'different'])
})

test('another message is another matter; a handover meeting with the family is a joint visit by another name', () => {
  const family = role('family', { means: exactly('family') })
  const tells = (name: string, about: string) =>
    authority(
      name,
      family,
      duty('tells', {
        who: [theTeam('first')],
        act: {
          ...act('tell', [], about),
          deeds: [{ kind: 'deed', verb: 'tell', documents: [], events: [], parties: [{ kind: 'role-party', role: 'role:family' }] }],
        } as Act,
        cites: ['X-1'],
      }),
    )
  const verdict = (one: string, other: string) => compared('telling the family', tells('a', one), tells('b', other)).pairs[0]!.verdict
  expect([verdict('the move to another team', 'that the case will move'), verdict('the move to another team', 'the assessments')]).toEqual([
    'same',
    'no counterpart',
  ])
  const meets = (name: string, meeting: string) =>
    authority(
      name,
      family,
      duty('meets', {
        who: [theTeam('first'), theTeam('long')],
        act: { ...act('hold', [meeting]), with: [{ kind: 'role-party', role: 'role:family' }] } as Act,
        cites: ['X-1'],
      }),
    )
  expect(compared('joint visits', meets('a', 'joint visit'), meets('b', 'handover meeting')).pairs[0]!.verdict).toBe('same')
})

test('sender and receiver are the two teams between which cases go, told together', () => {
  const move = moves('move', 'first', 'long', 'placement')
  const side = (name: 'sender' | 'receiver') => ({ kind: 'side-party', side: name }) as const
  const visit = (name: string, ...who: readonly Party[]) =>
    authority(name, move, duty('visit', { who, act: act('hold', ['joint visit']), cites: ['X-1'] }))
  const who = (one: PolicyGraph, other: PolicyGraph) => fieldOf(compared('joint visits', one, other), 'who')
  const sides = visit('a', side('sender'), side('receiver'))
  expect(who(sides, visit('b', theTeam('first'), theTeam('long')))).toMatchObject({ asRule: 'same', after: ['assessment and long-term'] })
  expect(who(sides, visit('b', theTeam('first'), theTeam('care'))).asRule).toBe('depends')
})

test('a meeting that has no limit of its own has that of the move that comes with it', () => {
  const soon = (days: number) => [withinOf(days, 'day', at('placement'))]
  const held = (id: string, changes: Parameters<typeof duty>[1] = {}) =>
    duty(id, { who: [theTeam('first')], act: act('hold', ['joint visit']), cites: ['X-1'], ...changes })
  const carried = authority('a', moves('move', 'first', 'long', 'joint visit', { within: soon(5) }), held('held'))
  const limits = fieldOf(compared('joint visits', carried, authority('b', held('held', { within: soon(10) }))), 'time limit')
  expect([limits.asRule, limits.before, limits.after]).toEqual(['different', ['5 days after placement'], ['10 days after placement']])
})

test('the case that shows a difference is one of the children whom the topic means', () => {
  const disabled = yesNo('disabled', 'Is the child disabled?', { means: exactly('disabled') })
  const goes = (name: string, moment: string) =>
    authority(
      name,
      ...(name === 'a'
        ? [disabled]
        : [yesNo('disabled', 'Has the child a disability?', { means: { kind: 'meaning', fit: 'narrower', concept: 'disabled' } })]),
      moves('plain', 'first', 'long', moment),
      moves('special', 'first', 'care', moment, {
        when: factIs('disabled', 'yes'),
        overrides: [{ kind: 'override', rule: 'rule:plain', only: [] }],
      }),
    )
  const { pair } = fieldOf(compared('disabled children', goes('a', 'placement'), goes('b', 'contact')), 'moment')
  expect([pair!.before, pair!.after].map(({ given }) => given.facts?.['disabled'])).toEqual(['yes', 'yes'])
})

test('what is done within days of a meeting is not done at it; an approval that moves wait for is a check', () => {
  const topicsOf = (changes: Parameters<typeof duty>[1]) =>
    [...rulesByTopic(authority('a', duty('done', { who: [theTeam('long')], cites: ['X-1'], ...changes })))]
      .filter(([, rules]) => rules.length > 0)
      .map(([topic]) => topic)
  const conference = 'initial child protection conference'
  const approved = act('approve', ['joint visit'])
  expect([
    topicsOf({ act: act('chair', [conference]) }).includes('who comes to the conference'),
    topicsOf({ act: act('chair', ['joint visit']), within: [withinOf(10, 'working day', at(conference))] }).includes(
      'who comes to the conference',
    ),
    topicsOf({ act: approved, holdsUp: 'every-transfer' }).includes('quality checks'),
    topicsOf({ act: approved, holdsUp: 'nothing' }).includes('quality checks'),
  ]).toEqual([true, false, true, false])
})
