import { expect, test } from 'vitest'
import {
  deadlinesOf,
  discretionOf,
  glossaryOf,
  notStatedIn,
  rulesByMeasure,
  rulesBySituation,
  rulesByTeam,
  rulesInClauseOrder,
  tasksOf,
} from '../../src/analysis/index.js'
import type { Birthday } from '../../src/graph/expressions.js'
import {
  all,
  at,
  duty,
  event,
  except,
  fact,
  factIs,
  graphWith,
  ladder,
  not,
  reading,
  roleOf,
  route,
  term,
  theTeam,
  toTeam,
  underAge,
  withinOf,
} from '../render/graph-by-hand.js'

const says = (text: string) => ({ kind: 'free-act' as const, says: text })

test('deadlines come from routes, duties and ladders, and those of other readings are marked', () => {
  const graph = graphWith(
    reading('longer | shorter'),
    duty('papers', {
      who: [theTeam('CAT')],
      act: says('send'),
      within: [withinOf(1, 'working day', at('ICPC'))],
      due: [{ kind: 'urgency', pace: 'immediately' }],
      variants: [
        {
          kind: 'variant',
          reading: 'reading:longer | shorter',
          name: 'longer',
          changes: { within: [withinOf(2, 'working day', at('ICPC'))] },
        },
      ],
    }),
    ladder('steps', {
      rungs: [
        { kind: 'rung', who: [theTeam('CAT')], within: withinOf(2, 'day') },
        { kind: 'rung', who: [theTeam('CLA')] },
      ],
    }),
    route('stays', { stay: { kind: 'stay-until', moment: at('ICPC') } }),
  )
  expect(deadlinesOf(graph.rules).map(({ rule, time, reading }) => [rule.id, time.kind, reading])).toEqual([
    ['rule:papers', 'limit', undefined],
    ['rule:papers', 'urgency', undefined],
    ['rule:papers', 'limit', 'longer'],
    ['rule:stays', 'stay-until', undefined],
    ['rule:steps', 'limit', undefined],
  ])
})

test('tasks are gathered by party, stand-ins are told apart, nobody named comes last', () => {
  const graph = graphWith(
    duty('a', { who: [{ kind: 'not-stated' }], act: says('a') }),
    duty('b', { who: [theTeam('CAT'), { kind: 'substitutes', first: roleOf('CLA', 'worker'), orElse: [theTeam('CAT')] }], act: says('b') }),
    duty('c', { who: [{ kind: 'one-of-parties', parties: [theTeam('CAT'), theTeam('CLA')] }], act: says('c') }),
  )
  const seen = tasksOf(graph.rules).map(({ party, duties }) => [party.kind, duties.map(({ duty, as }) => `${duty.id.slice(5)} ${as}`)])
  expect(seen).toEqual([
    ['role-of', ['b doer']],
    ['team-party', ['b stand-in', 'b doer', 'c one of several']],
    ['team-party', ['c one of several']],
    ['not-stated', ['a doer']],
  ])
})

test('what is left to people, and what is not stated', () => {
  const graph = graphWith(
    route('choice', {
      strength: 'may',
      to: { kind: 'choice', options: [toTeam('FIT'), toTeam('CLA')] },
      at: { kind: 'agreed' },
      decidedBy: [{ kind: 'not-stated' }],
    }),
    route('half', { to: toTeam('CLA') }),
    route('rider', { agreedAt: at('TAM'), within: [withinOf(2, 'week')] }),
    duty('passive', { who: [{ kind: 'not-stated' }], act: says('x') }),
  )
  expect(discretionOf(graph.rules).map(({ about }) => about)).toEqual(['whether', 'team', 'moment'])
  expect(notStatedIn(graph.rules).map(({ rule, what }) => `${rule.id.slice(5)}: ${what}`)).toEqual([
    'choice: who decides',
    'half: when it moves',
    'passive: who does it',
    'rider: when the time begins',
  ])
})

test('situations follow terms and turn negations over', () => {
  const plan = fact('plan', { values: ['cp', 'cin', 'none'] })
  const graph = graphWith(
    plan,
    term('planned', factIs('plan', 'cp', 'cin')),
    route('by-term', { when: all({ kind: 'term-holds', term: 'term:planned' }, factIs('care', 'yes')), at: at('x') }),
    route('by-negation', { when: not(factIs('plan', 'none', 'cin')), at: at('x') }),
    fact('care', { values: ['yes', 'no'] }),
  )
  expect(
    rulesBySituation(graph, graph.rules).map(
      ({ fact, value, rules }) => `${fact.slice(5)} ${value}: ${rules.map(({ id }) => id.slice(5)).join(' ')}`,
    ),
  ).toEqual(['care yes: by-term', 'plan cin: by-term', 'plan cp: by-negation by-term'])
})

test('situations name the rules that have an exception for them', () => {
  const graph = graphWith(
    fact('court', { values: ['ongoing', 'none'] }),
    route('moves', { at: at('x'), unless: [except(factIs('court', 'ongoing'))] }),
    route('stays', { when: factIs('court', 'ongoing'), at: at('x') }),
  )
  expect(
    rulesBySituation(graph, graph.rules).map(({ value, rules, excepted }) => [
      value,
      rules.map(({ id }) => id),
      excepted.map(({ id }) => id),
    ]),
  ).toEqual([['ongoing', ['rule:stays'], ['rule:moves']]])
})

test('what an exception inside a term names is no case of the rule; what a term must not be is, and so is its exception', () => {
  const graph = graphWith(
    fact('need', { values: ['disability', 'neglect'] }),
    fact('told', { values: ['yes', 'no'] }),
    term('disabled', factIs('need', 'disability'), { unless: [except(factIs('told', 'no'), except(factIs('need', 'neglect')))] }),
    route('is', { when: { kind: 'term-holds', term: 'term:disabled' }, at: at('x') }),
    route('is-not', { when: not({ kind: 'term-holds', term: 'term:disabled' }), at: at('x') }),
  )
  expect(
    rulesBySituation(graph, graph.rules).map(({ value, rules, excepted }) => [
      value,
      rules.map(({ id }) => id),
      excepted.map(({ id }) => id),
    ]),
  ).toEqual([
    ['disability', ['rule:is'], []],
    ['neglect', ['rule:is-not'], ['rule:is']],
    ['no', ['rule:is-not'], ['rule:is']],
  ])
})

test('rules are found by the ages that they ask for and by the birthdays that they speak of', () => {
  const birthday = (years: number): Birthday => ({ kind: 'birthday', age: { kind: 'age', years, months: 0 } })
  const graph = graphWith(
    route('leaves', { at: birthday(18) }),
    route('young', { when: underAge(16), at: at('x'), unless: [except(not(underAge(5)))] }),
    duty('tells', { act: says('tell'), within: [withinOf(3, 'month', birthday(16))] }),
  )
  expect(
    rulesByMeasure(graph, graph.rules).map(({ asks, rules, excepted }) => [
      asks.kind,
      [...rules, ...excepted].map(({ id }) => id),
      excepted.length,
    ]),
  ).toEqual([
    ['not', ['rule:young'], 1],
    ['age-is', ['rule:young'], 0],
    ['birthday', ['rule:tells'], 0],
    ['birthday', ['rule:leaves'], 0],
  ])
})

test('a move on a birthday or a day that is counted is a deadline, one at a meeting is none', () => {
  const graph = graphWith(
    route('at-18', { at: { kind: 'birthday', age: { kind: 'age', years: 18, months: 0 } } }),
    route('meeting', { at: at('ICPC') }),
    route('or', {
      at: {
        kind: 'one-of-points',
        points: [at('ICPC'), { kind: 'after', duration: { kind: 'duration', count: 4, unit: 'month' }, of: at('admission') }],
      },
    }),
  )
  expect(deadlinesOf(graph.rules).map(({ rule, time }) => [rule.id, time.kind])).toEqual([
    ['rule:at-18', 'birthday'],
    ['rule:or', 'after'],
  ])
})

test('a team has its duties in the cases of others, and closed cases have the rules that they share', () => {
  const graph = graphWith(
    duty('own', { heldBy: ['team:CAT'], who: [theTeam('CAT')], act: says('a') }),
    duty('beside', { heldBy: ['team:CLA'], who: [roleOf('CAT', 'worker')], act: says('b') }),
    duty('any', { who: [{ kind: 'substitutes', first: theTeam('CLA'), orElse: [theTeam('CAT')] }], act: says('c') }),
    route('back', { heldBy: ['team:CAT'], unheld: ['closed'], to: toTeam('CLA') }),
  )
  const { teams, unheld } = rulesByTeam(graph, graph.rules)
  expect(teams.find(({ team }) => team.id === 'team:CAT')!.elsewhere.map(({ id }) => id)).toEqual(['rule:any', 'rule:beside'])
  expect(unheld.map(({ id }) => id)).toEqual(['rule:back'])
})

test('the glossary has shared concepts, and rules that use a word by way of another', () => {
  const graph = graphWith(
    event('ICPC', { means: { kind: 'meaning', fit: 'narrower', concept: 'initial child protection conference' } }),
    term('ready', factIs('plan', 'cp')),
    route('r', { when: { kind: 'term-holds', term: 'term:ready' }, at: at('ICPC') }),
  )
  const entries = new Map(glossaryOf(graph).map((entry) => [entry.word.id as string, entry]))
  expect(entries.get('event:ICPC')!.shared[0]).toMatchObject({ fit: 'narrower', concept: { is: expect.any(String) as string } })
  expect(entries.get('fact:plan')!.rules).toEqual(['rule:r'])
})

test('rules stand in the order of the clauses', () => {
  const graph = graphWith(
    duty('z', { act: says('z'), cites: ['C-2.9'] }),
    duty('a', { act: says('a'), cites: ['C-2.10', 'C-9.1'] }),
    duty('m', { act: says('m') }),
    duty('n', { act: says('n'), cites: ['C-1.1', 'C-3.1'] }),
  )
  expect(rulesInClauseOrder(graph).map(({ id }) => id.slice(5))).toEqual(['n', 'z', 'a', 'm'])
  const ledger = { authority: 'b', source: 's', clauses: ['C-3.1', 'C-2.10', 'C-2.9', 'C-1.1'].map((id) => ({ id, title: id })) }
  expect(rulesInClauseOrder(graph, ledger).map(({ id }) => id.slice(5))).toEqual(['n', 'a', 'z', 'm'])
})
