/** Authorities side by side: what belongs to a topic, what each says, what is alike; never more than the texts say. */
import { expect, test } from 'vitest'
import { compare, rulesByTopic } from '../../src/compare/index.js'
import type { Comparison } from '../../src/compare/index.js'
import type { Meaning } from '../../src/graph/expressions.js'
import type { Fact, PolicyNode } from '../../src/graph/nodes.js'
import { all, event, fact, factIs, graphWith, protocol, route, team, toTeam, yesNo } from '../render/graph-by-hand.js'
import { graphAt } from '../support/graphs.js'

const exactly = (concept: string): Meaning => ({ kind: 'meaning', fit: 'exactly', concept })
const cellsOf = ({ topics }: Comparison, topic: string) => topics.find((row) => row.topic === topic)!.cells
const real = ['calderdale', 'rochdale', 'shropshire', 'somerset', 'york']
const graphs = () => Promise.all(real.map((name) => graphAt(`policies/${name}`)))

test('where a child protection case leaves assessment, as the five documents have it', async () => {
  const comparison = compare(await graphs())
  const row = comparison.topics.find(({ topic }) => topic === 'child protection leaves assessment')!
  const [calderdale, rochdale, shropshire, somerset, york] = row.cells
  expect([calderdale, shropshire, somerset].map((cell) => cell!.said)).toEqual(Array(3).fill(expect.objectContaining({ team: ['long-term'], moment: ['initial child protection conference'] })))
  // At the conference or the core group, as nobody has decided how the interim is read.
  expect(rochdale!.said.moment).toEqual(expect.arrayContaining(['initial child protection conference', 'first core group']))
  expect(rochdale!.main.every(({ readings }) => readings.length > 0)).toBe(true)
  // York has one team for both, and states no moment; it is not filled in.
  expect(york!.said).toMatchObject({ team: ['long-term and looked after'], moment: [] })
  const verdict = (one: number, other: number, field: string) => row.pairs.find(({ of }) => of[0] === one && of[1] === other)!.fields.find((each) => each.field === field)!.asRule
  expect([verdict(0, 2, 'team'), verdict(0, 2, 'moment'), verdict(0, 3, 'team'), verdict(0, 1, 'moment'), verdict(0, 4, 'team'), verdict(0, 4, 'moment')]).toEqual(['same', 'same', 'same', 'depends', 'depends', 'not covered'])
})

test('every answer cites clauses, every rule of a cell is one of its protocol, and nothing is said where nothing is', async () => {
  const { authorities, topics, coverage } = compare(await graphs())
  for (const { cells } of topics) cells.forEach((cell, i) => {
    const own = new Set<string>(authorities[i]!.rules.map(({ id }) => id))
    expect([...cell.rules, ...cell.holes].every(({ id, cites }) => own.has(id) && cites.length > 0)).toBe(true)
    expect(cell.answers.every(({ rule }) => own.has(rule.id))).toBe(true)
    expect(cell.main.every((answer) => cell.answers.includes(answer))).toBe(true)
    if (cell.status !== 'answered') expect([cell.answers, cell.rules, Object.values(cell.said).flat()]).toEqual([[], [], []])
  })
  // Few rules are about no topic, and those are named.
  for (const { rules, left } of coverage) {
    expect(rules.of - rules.reached).toBe(left.length)
    expect(rules.reached / rules.of).toBeGreaterThan(0.6)
  }
})

test('it does not matter in which order authorities are named', async () => {
  const [one, other] = (await graphs()).slice(2, 4) as [Awaited<ReturnType<typeof graphAt>>, Awaited<ReturnType<typeof graphAt>>]
  const [there, back] = [compare([one, other]), compare([other, one])]
  expect(back.topics.map(({ topic, pairs: [pair] }) => [topic, pair!.verdict])).toEqual(there.topics.map(({ topic, pairs: [pair] }) => [topic, pair!.verdict]))
  const mirrored = back.topics.map(({ pairs: [pair] }) => pair!.fields.filter(({ matter }) => matter === undefined).map(({ field, asRule, before, after }) => [field, asRule, [...after].sort(), [...before].sort()]))
  expect(mirrored).toEqual(there.topics.map(({ pairs: [pair] }) => pair!.fields.filter(({ matter }) => matter === undefined).map(({ field, asRule, before, after }) => [field, asRule, [...before].sort(), [...after].sort()])))
})

test('an authority differs from itself in nothing', async () => {
  for (const graph of await graphs()) {
    const { topics } = compare([graph, graph])
    expect(topics.flatMap(({ topic, pairs: [pair] }) => pair!.fields.filter(({ asRule }) => asRule === 'different').map(({ field }) => `${topic}: ${field}`))).toEqual([])
  }
})

/** One assessing team that passes protection plans on; disabled children may go elsewhere. */
function authority(name: string, changes: { readonly elsewhere?: boolean; readonly more?: readonly PolicyNode[]; readonly unless?: boolean } = {}) {
  const named = (word: string) => `${word}-${name}`
  const plan: Fact = fact(named('plan'), { values: ['protected', 'other'], means: exactly('plan'), valuesMean: [{ kind: 'value-meaning', value: 'protected', concept: 'child protection' }, { kind: 'value-meaning', value: 'other', concept: 'none' }] })
  const disabled = yesNo(named('disabled'), 'Is the child disabled?', { means: exactly('disabled') })
  const protectedPlan = factIs(named('plan'), 'protected')
  const unless = changes.unless === true || changes.elsewhere === true ? { unless: [{ kind: 'exception' as const, when: factIs(named('disabled'), 'yes'), unless: [], cites: ['X-1'] }] } : {}
  const at = { kind: 'event-moment' as const, event: `event:${named('conference')}` as const }
  return graphWith(
    protocol({ authority: name, name }), team(named('first'), { does: ['assessment'] }), team(named('long'), { does: ['long-term'] }), team(named('special'), { does: ['disability'] }),
    event(named('conference'), { means: exactly('initial child protection conference') }), plan, disabled,
    route('passes-on', { heldBy: [`team:${named('first')}`], when: protectedPlan, to: toTeam(named('long')), at, ...unless }),
    ...(changes.elsewhere === true ? [route('to-specialists', { heldBy: [`team:${named('first')}`], when: all(protectedPlan, factIs(named('disabled'), 'yes')), to: toTeam(named('special')), at })] : []),
    ...(changes.more ?? []),
  )
}

test('for which cases two authorities differ is told in what both ask, with counts', () => {
  const { topics: [row] } = compare([authority('a'), authority('b', { elsewhere: true })])
  const team = row!.pairs[0]!.fields.find(({ field }) => field === 'team')!
  expect(row!.topic).toBe('child protection leaves assessment')
  expect([team.asRule, team.everyCase!.verdict]).toEqual(['same', 'depends'])
  expect(team.regions).toMatchObject({ facts: expect.arrayContaining(['disabled']), counts: { same: 1, different: 1 }, of: 2 })
  expect(team.regions!.blocks).toEqual(expect.arrayContaining([{ verdict: 'different', lines: [{ concept: 'disabled', is: ['yes'] }] }, { verdict: 'same', lines: [{ concept: 'disabled', is: ['no'] }] }]))
})

test('what only lifts a rule makes it no rule about those cases', () => {
  const graph = authority('a', { unless: true })
  expect(rulesByTopic(graph).get('disabled children')).toEqual([])
  const cells = cellsOf(compare([graph, authority('b', { elsewhere: true })]), 'disabled children')
  expect(cells.map(({ status }) => status)).toEqual(['not covered', 'answered'])
})

test('a topic that the document leaves to others is neither answered nor silent', () => {
  const left = protocol({ authority: 'a', name: 'a', outside: [{ kind: 'outside', topic: 'disabled children', says: 'Another protocol deals with them.', cites: ['X-2'] }] })
  const without = graphWith(left, team('first', { does: ['assessment'] }), team('special', { does: ['disability'] }))
  expect(cellsOf(compare([without, authority('b', { elsewhere: true })]), 'disabled children').map(({ status }) => status)).toEqual(['left to others', 'answered'])
})
