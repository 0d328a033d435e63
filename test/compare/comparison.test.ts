/** Authorities side by side: what belongs to a topic, what each says, what is alike; never more than the texts say. */
import { expect, test } from 'vitest'
import { compare, rulesByTopic } from '../../src/compare/index.js'
import type { Comparison } from '../../src/compare/index.js'
import type { Meaning } from '../../src/graph/expressions.js'
import type { Fact, PolicyNode } from '../../src/graph/nodes.js'
import { conceptOfValue, exactFacts, factMeaning } from '../../src/compare/shared-facts.js'
import { decide } from '../../src/decide/index.js'
import { nameOf } from '../../src/graph/ids.js'
import type { PolicyGraph } from '../../src/graph/policy-graph.js'
import { modelOf, spaceOf } from '../../src/space/index.js'
import {
  acknowledgement,
  all,
  any,
  event,
  fact,
  factIs,
  graphWith,
  principle,
  protocol,
  route,
  team,
  toTeam,
  withinOf,
  yesNo,
} from '../render/graph-by-hand.js'
import { graphAt } from '../support/graphs.js'

const exactly = (concept: string): Meaning => ({ kind: 'meaning', fit: 'exactly', concept })
const cellsOf = ({ topics }: Comparison, topic: string) => topics.find((row) => row.topic === topic)!.cells
const real = ['calderdale', 'rochdale', 'shropshire', 'somerset', 'york']
const graphs = () => Promise.all(real.map((name) => graphAt(`policies/${name}`)))
let five: Promise<Comparison> | undefined
const comparison = () => (five ??= graphs().then((all) => compare(all)))

test('where a child protection case leaves assessment, as the five documents have it', async () => {
  const row = (await comparison()).topics.find(({ topic }) => topic === 'child protection leaves assessment')!
  const [calderdale, rochdale, shropshire, somerset, york] = row.cells
  expect([calderdale, shropshire, somerset].map((cell) => cell!.said)).toEqual(
    Array(3).fill(expect.objectContaining({ team: ['long-term'], moment: ['initial child protection conference'] })),
  )
  // At the conference or the core group, as nobody has decided how the interim is read.
  expect(rochdale!.said.moment).toEqual(expect.arrayContaining(['initial child protection conference', 'first core group']))
  expect(rochdale!.main.every(({ readings }) => readings.length > 0)).toBe(true)
  // York has one team for children with a plan and children in care: of the former it is the team that works on. It states no moment, and none is filled in.
  expect(york!.said).toMatchObject({ team: ['long-term and looked after'], moment: [] })
  const verdict = (one: number, other: number, field: string) =>
    row.pairs.find(({ of }) => of[0] === one && of[1] === other)!.fields.find((each) => each.field === field)!.asRule
  expect([
    verdict(0, 2, 'team'),
    verdict(0, 2, 'moment'),
    verdict(0, 3, 'team'),
    verdict(0, 1, 'moment'),
    verdict(0, 4, 'team'),
    verdict(0, 4, 'moment'),
  ]).toEqual(['same', 'same', 'same', 'depends', 'same', 'not covered'])
})

test('every answer cites clauses, every rule of a cell is one of its protocol, and nothing is said where nothing is', async () => {
  const { authorities, topics, coverage } = await comparison()
  for (const { cells } of topics)
    cells.forEach((cell, i) => {
      const own = new Set<string>(authorities[i]!.rules.map(({ id }) => id))
      expect([...cell.rules, ...cell.holes].every(({ id, cites }) => own.has(id) && cites.length > 0)).toBe(true)
      expect(cell.answers.every(({ rule }) => own.has(rule.id))).toBe(true)
      expect(cell.main.every((answer) => cell.answers.includes(answer))).toBe(true)
      if (cell.status !== 'answered') expect([cell.answers, cell.rules, Object.values(cell.said).flat()]).toEqual([[], [], []])
    })
  // Few rules are about no topic, and those are named.
  for (const { rules, left } of coverage) {
    expect(rules.of - rules.reached).toBe(left.length)
    expect(rules.reached / rules.of).toBeGreaterThan(0.97)
  }
})

const differs = ({ asRule }: { readonly asRule: string }) => asRule === 'different' || asRule === 'depends'

test('each difference in where cases go has two cases that agree on what both ask, or the reason why there are none', async () => {
  const { topics, authorities, undecided } = await comparison()
  expect(undecided).toEqual([])
  const found = topics
    .filter(({ about }) => about === 'route')
    .flatMap(({ topic, pairs }) => pairs.flatMap(({ of, fields }) => fields.filter(differs).map((field) => ({ topic, of, ...field }))))
  expect(
    found.every(
      ({ pair, noPair, regions, noRegions, canCoincide }) =>
        (pair === undefined) !== (noPair === undefined) &&
        (pair === undefined || canCoincide === true || (regions === undefined) !== (noRegions === undefined)),
    ),
  ).toBe(true)
  // Few are without, of those that are not told by their rules alone.
  const ofCases = found.filter(({ noPair }) => noPair?.kind !== 'told by its rule')
  expect(ofCases.filter(({ pair }) => pair !== undefined).length / ofCases.length).toBeGreaterThan(0.9)
  const models = authorities.map((graph) => modelOf(spaceOf(graph)))
  for (const { topic, of, field, pair } of found) {
    if (pair === undefined) continue
    // Put to its protocol again, each case has the answer that is told, and the two answers are told as different.
    // Of a contradiction that may come later an example does not tell.
    const told = [pair.before, pair.after].map(({ given }, i) => {
      const answer = decide(given, models[of[i]!]!).decision?.answer
      if (answer === undefined || answer === 'unknown' || answer.kind !== 'stays') return answer
      const { clash: _, ...stays } = answer
      return stays
    })
    expect([topic, field, told]).toEqual([topic, field, [pair.before, pair.after].map(({ decision }) => decision)])
    expect(pair.before.answer).not.toBe(pair.after.answer)
    for (const concept of exactFacts(authorities[of[0]]!, authorities[of[1]]!)) {
      const [one, other] = [pair.before, pair.after].map(({ given }, i) => {
        const fact = factMeaning(concept, authorities[of[i]!]!)!
        const value = given.facts?.[nameOf(fact.id)]
        return typeof value === 'string' ? conceptOfValue(fact, value) : undefined
      })
      if (
        one !== undefined &&
        other !== undefined &&
        !agreesInOther(
          concept,
          one,
          other,
          of.map((i) => authorities[i]!),
        )
      )
        expect([topic, field, concept, one]).toEqual([topic, field, concept, other])
    }
  }
}, 120_000)

/** Whether the other has no word for one of the two: then neither contradicts the other. */
function agreesInOther(concept: string, one: string, other: string, [before, after]: readonly PolicyGraph[]): boolean {
  const has = (graph: PolicyGraph, value: string) =>
    factMeaning(concept, graph)!.valuesMean.some((each) => each.concept === value) || factMeaning(concept, graph)!.domain === 'yes-no'
  return one === other || !has(after!, one) || !has(before!, other)
}

test('it does not matter in which order authorities are named', async () => {
  const [one, other] = (await graphs()).slice(2, 4) as [Awaited<ReturnType<typeof graphAt>>, Awaited<ReturnType<typeof graphAt>>]
  const [there, back] = [compare([one, other]), compare([other, one])]
  expect(back.topics.map(({ topic, pairs: [pair] }) => [topic, pair!.verdict])).toEqual(
    there.topics.map(({ topic, pairs: [pair] }) => [topic, pair!.verdict]),
  )
  const mirrored = back.topics.map(({ pairs: [pair] }) =>
    pair!.fields
      .filter(({ matter }) => matter === undefined)
      .map(({ field, asRule, before, after }) => [field, asRule, [...after].sort(), [...before].sort()]),
  )
  expect(mirrored).toEqual(
    there.topics.map(({ pairs: [pair] }) =>
      pair!.fields
        .filter(({ matter }) => matter === undefined)
        .map(({ field, asRule, before, after }) => [field, asRule, [...before].sort(), [...after].sort()]),
    ),
  )
})

test('an authority differs from itself in nothing', async () => {
  for (const graph of await graphs()) {
    const { topics } = compare([graph, graph])
    expect(
      topics.flatMap(({ topic, pairs: [pair] }) =>
        pair!.fields.filter(({ asRule }) => asRule === 'different').map(({ field }) => `${topic}: ${field}`),
      ),
    ).toEqual([])
  }
}, 120_000)

/** One assessing team that passes protection plans on; disabled children may go elsewhere. */
function authority(
  name: string,
  changes: { readonly elsewhere?: boolean; readonly more?: readonly PolicyNode[]; readonly unless?: boolean } = {},
) {
  const named = (word: string) => `${word}-${name}`
  const plan: Fact = fact(named('plan'), {
    values: ['protected', 'other'],
    means: exactly('plan'),
    valuesMean: [
      { kind: 'value-meaning', value: 'protected', concept: 'child protection' },
      { kind: 'value-meaning', value: 'other', concept: 'none' },
    ],
  })
  const disabled = yesNo(named('disabled'), 'Is the child disabled?', { means: exactly('disabled') })
  const protectedPlan = factIs(named('plan'), 'protected')
  const unless =
    changes.unless === true || changes.elsewhere === true
      ? { unless: [{ kind: 'exception' as const, when: factIs(named('disabled'), 'yes'), unless: [], cites: ['X-1'] }] }
      : {}
  const at = { kind: 'event-moment' as const, event: `event:${named('conference')}` as const }
  return graphWith(
    protocol({ authority: name, name }),
    team(named('first'), { does: ['assessment'] }),
    team(named('long'), { does: ['long-term'] }),
    team(named('special'), { does: ['disability'] }),
    event(named('conference'), { means: exactly('initial child protection conference') }),
    plan,
    disabled,
    route('passes-on', { heldBy: [`team:${named('first')}`], when: protectedPlan, to: toTeam(named('long')), at, ...unless }),
    ...(changes.elsewhere === true
      ? [
          route('to-specialists', {
            heldBy: [`team:${named('first')}`],
            when: all(protectedPlan, factIs(named('disabled'), 'yes')),
            to: toTeam(named('special')),
            at,
          }),
        ]
      : []),
    ...(changes.more ?? []),
  )
}

test('for which cases two authorities differ is told in what both ask, with counts', () => {
  const {
    topics: [row],
  } = compare([authority('a'), authority('b', { elsewhere: true })])
  const team = row!.pairs[0]!.fields.find(({ field }) => field === 'team')!
  expect(row!.topic).toBe('child protection leaves assessment')
  expect([team.asRule, team.everyCase!.verdict]).toEqual(['same', 'depends'])
  expect(team.regions).toMatchObject({ facts: expect.arrayContaining(['disabled']), counts: { same: 1, different: 1 }, of: 2 })
  expect(team.regions!.blocks).toEqual(
    expect.arrayContaining([
      { verdict: 'different', lines: [{ concept: 'disabled', is: ['yes'] }] },
      { verdict: 'same', lines: [{ concept: 'disabled', is: ['no'] }] },
    ]),
  )
})

test('what only lifts a rule makes it no rule about those cases', () => {
  const graph = authority('a', { unless: true })
  expect(rulesByTopic(graph).get('disabled children')).toEqual([])
  const cells = cellsOf(compare([graph, authority('b', { elsewhere: true })]), 'disabled children')
  expect(cells.map(({ status }) => status)).toEqual(['not covered', 'answered'])
})

test('the author says where a rule belongs, and then nothing else does', () => {
  const elsewhere = authority('b', { elsewhere: true })
  const topicsOf = (graph: PolicyGraph, id: string) =>
    [...rulesByTopic(graph)].filter(([, rules]) => rules.some((rule) => rule.id === `rule:${id}`)).map(([topic]) => topic)
  expect(topicsOf(elsewhere, 'to-specialists')).toEqual(['child protection leaves assessment', 'disabled children'])
  const stated = graphWith(
    ...elsewhere.nodes.map((node) =>
      node.kind === 'route' && node.id === 'rule:to-specialists' ? { ...node, topics: ['capacity'] } : node,
    ),
  )
  expect(topicsOf(stated, 'to-specialists')).toEqual(['capacity'])
})

test('what is one of several alternatives makes a rule no special case', () => {
  // A rule for disabled and for all other children is about both, and the plain way of neither is lost.
  const graph = (together: boolean) => {
    const at = { kind: 'event-moment' as const, event: 'event:conference' as const }
    const cases = together
      ? any(factIs('disabled', 'yes'), factIs('plan', 'protected'))
      : all(factIs('disabled', 'yes'), factIs('plan', 'protected'))
    return graphWith(
      protocol({ authority: 'a', name: 'a' }),
      team('first', { does: ['assessment'] }),
      team('long', { does: ['long-term'] }),
      event('conference', { means: exactly('initial child protection conference') }),
      fact('plan', {
        values: ['protected', 'other'],
        means: exactly('plan'),
        valuesMean: [{ kind: 'value-meaning', value: 'protected', concept: 'child protection' }],
      }),
      yesNo('disabled', 'Is the child disabled?', { means: exactly('disabled') }),
      route('mixed', { heldBy: ['team:first'], when: cases, to: toTeam('long'), at }),
      route('plainly', { heldBy: ['team:first'], when: factIs('plan', 'protected'), to: toTeam('long'), at }),
    )
  }
  const main = (together: boolean) =>
    cellsOf(compare([graph(together), authority('b')]), 'child protection leaves assessment')[0]!.main.map(({ rule }) => rule.id)
  expect(main(true)).toEqual(['rule:mixed', 'rule:plainly'])
  expect(main(false)).toEqual(['rule:plainly'])
})

test('a topic that the document leaves to others is neither answered nor silent', () => {
  const left = protocol({
    authority: 'a',
    name: 'a',
    outside: [{ kind: 'outside', topic: 'disabled children', says: 'Another protocol deals with them.', cites: ['X-2'] }],
  })
  const without = graphWith(left, team('first', { does: ['assessment'] }), team('special', { does: ['disability'] }))
  expect(cellsOf(compare([without, authority('b', { elsewhere: true })]), 'disabled children').map(({ status }) => status)).toEqual([
    'left to others',
    'answered',
  ])
})

test('prose about a topic is shown and is no answer; an acknowledged hole there leaves it open', () => {
  const topicsOf = (...more: readonly PolicyNode[]) => compare([authority('a', { more }), authority('b', { elsewhere: true })])
  const special = 'disabled children'
  const spoken = topicsOf(principle('kindly', 'Disabled children go where they are known.', { topics: [special], cites: ['X-3'] }))
  const [cell] = cellsOf(spoken, special)
  expect([cell!.status, cell!.prose.map(({ says }) => says), cell!.answers, cell!.rules]).toEqual([
    'in prose only',
    ['Disabled children go where they are known.'],
    [],
    [],
  ])
  const row = spoken.topics.find(({ topic }) => topic === special)!
  expect(row.pairs.map(({ verdict, fields }) => [verdict, fields])).toEqual([['not covered', []]])
  // The document speaks of it; that can be compared with nothing.
  expect(spoken.coverage[0]!.covered.reached).toBe(spoken.coverage[0]!.topics.reached + 1)
  expect(cellsOf(topicsOf(acknowledgement('open', { topics: [special] })), special)[0]!.status).toBe('left open')
  // Without a topic neither says of what it speaks.
  expect(cellsOf(topicsOf(principle('kindly', 'Disabled children go where they are known.')), special)[0]!.status).toBe('not covered')
  expect(
    topicsOf(principle('room', 'Nobody waits for room.', { topics: ['capacity'] }))
      .topics.find(({ topic }) => topic === 'capacity')!
      .cells.map(({ status }) => status),
  ).toEqual(['in prose only', 'not covered'])
})

test('a case that stays is with the team that has it', () => {
  const stays = (name: string, does: string) =>
    graphWith(
      protocol({ authority: name, name }),
      team('keeper', { does: [does] }),
      yesNo('ordered', 'Is there such an order?', { means: exactly('supervision order') }),
      route('kept', {
        heldBy: ['team:keeper'],
        when: factIs('ordered', 'yes'),
        stay: { kind: 'stay-until', moment: { kind: 'birthday', age: { kind: 'age', years: 18, months: 0 } } },
      }),
    )
  const said = (one: string, other: string) =>
    compare([stays('a', one), stays('b', other)])
      .topics.find(({ topic }) => topic === 'supervision orders')!
      .pairs[0]!.fields.find(({ field }) => field === 'team')!.asRule
  expect([said('long-term', 'long-term'), said('long-term', 'looked after')]).toEqual(['same', 'different'])
})

test('limits of every move hold of the moves of a topic', () => {
  const rider = (name: string) =>
    route('in-time', {
      at: { kind: 'any-of-all' },
      to: { kind: 'any-of-all' },
      within: [withinOf(2, 'week', { kind: 'event-moment', event: `event:conference-${name}` })],
    })
  const [limited, free] = cellsOf(compare([authority('a', { more: [rider('a')] }), authority('b')]), 'child protection leaves assessment')
  expect([limited!.said['latest day'], free!.said['latest day']]).toEqual([['2 weeks after initial child protection conference'], []])
})
