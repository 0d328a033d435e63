import { expect, test } from 'vitest'
import { diff, mirrored } from '../../src/diff/index.js'
import type { Change } from '../../src/diff/index.js'
import type { PolicyNode } from '../../src/graph/nodes.js'
import { graphOf } from '../../src/graph/policy-graph.js'
import { at, duty, fact, factIs, graphWith, reading, route, team, term, theTeam, toTeam, underAge } from '../render/graph-by-hand.js'

const codes = (changes: readonly Change[]) =>
  changes.map(({ code, subject, was }) => [code, subject, ...(was === undefined ? [] : [`was ${was}`])].join(' '))
const comparable = (changes: readonly Change[]) =>
  changes
    .map((change) =>
      JSON.stringify({ ...change, was: change.was, touches: [], data: Object.fromEntries(Object.entries(change.data).sort()) }),
    )
    .sort()

function told(before: readonly PolicyNode[], after: readonly PolicyNode[]): readonly Change[] {
  const one = graphWith(...before)
  const other = graphWith(...after)
  const there = diff(one, other)
  const ordered = (changes: readonly Change[]) =>
    comparable(changes.map(({ code, subject, was, data, touches }) => ({ code, subject, ...(was && { was }), data, touches }) as Change))
  expect(ordered(diff(other, one).map(mirrored))).toEqual(ordered(there))
  expect(diff(one, one)).toEqual([])
  return there
}

const moves = (name: string, count: number): readonly PolicyNode[] =>
  Array.from({ length: count }, (_, index) =>
    route(`r${index}`, { heldBy: [`team:${name}`], to: toTeam('Locality'), at: at(`e${index}`), cites: [`X-${index}`] }),
  )

test('a renamed team is one change, and the rules that mention it are none', () => {
  const changes = told(moves('CAT', 4), moves('CAST', 4))
  expect(codes(changes)).toEqual(['team-renamed team:CAST was team:CAT'])
  expect(changes[0]!.data).toEqual({ before: { id: 'CAT', name: 'CAT' }, after: { id: 'CAST', name: 'CAST' } })
  expect(changes[0]!.touches.map(({ node }) => node)).toEqual(['rule:r0', 'rule:r1', 'rule:r2', 'rule:r3'])
})

test('a rename is known again beside one other change, told in the words of either version', () => {
  const after = moves('CAST', 5).map((node, index) =>
    index === 0 ? ({ ...node, heldBy: ['team:CAST', 'team:Other'] } as PolicyNode) : node,
  )
  const changes = told([...moves('CAT', 5), team('Other')], [...after, team('Other')])
  expect(codes(changes)).toEqual(['team-renamed team:CAST was team:CAT', 'holders-widened rule:r0'])
  expect(changes[1]!.data).toEqual({
    before: { heldBy: ['team:CAT'], unheld: [] },
    after: { heldBy: ['team:CAST', 'team:Other'], unheld: [] },
  })
})

test('a team that takes over only some of the places is another team', () => {
  const after = [...moves('CAST', 5).slice(0, 3), ...moves('Other', 5).slice(3)]
  expect(codes(told(moves('CAT', 5), after)).filter((code) => code.startsWith('team'))).toEqual([
    'team-added team:CAST',
    'team-added team:Other',
    'team-removed team:CAT',
  ])
})

test('two newcomers in the same places cannot be told apart', () => {
  const both = (...names: string[]) => [
    route('r', { heldBy: names.map((name) => `team:${name}` as const), to: toTeam('Locality'), at: at('e'), cites: ['X-1'] }),
  ]
  expect(codes(told(both('A', 'B'), both('C', 'D')))).toEqual([
    'team-added team:C',
    'team-added team:D',
    'holders-changed rule:r',
    'team-removed team:A',
    'team-removed team:B',
  ])
})

test('a word of other content is another word', () => {
  const before = [...moves('CAT', 4), team('CAT', { does: ['assessment'] })]
  const after = [...moves('CAST', 4), team('CAST', { does: ['long-term'] })]
  expect(codes(told(before, after)).filter((code) => code.startsWith('team'))).toEqual(['team-added team:CAST', 'team-removed team:CAT'])
})

test('the author’s own word for it is enough, and what else changed is told beside it', () => {
  const changes = told([team('CAT', { does: ['assessment'] })], [team('CAST', { alsoCalled: ['CAT'], does: ['long-term'] })])
  expect(codes(changes)).toEqual([
    'team-renamed team:CAST was team:CAT',
    'team-functions-changed team:CAST was team:CAT',
    'aliases-changed team:CAST was team:CAT',
  ])
})

test('a renamed rule is one change; who mentions it is listed', () => {
  const nodes = (name: string) => [
    ...moves('CAT', 1),
    route(name, { heldBy: ['team:CAT'], to: toTeam('MAST'), at: at('e'), overrides: [{ kind: 'override', rule: 'rule:r0', only: [] }] }),
    duty('d', { who: [theTeam('CAT')], holdsUp: 'rules', holdsUpRules: [`rule:${name}`] }),
  ]
  const changes = told(nodes('old-name'), nodes('new-name'))
  expect(codes(changes)).toEqual(['rule-renamed rule:new-name was rule:old-name'])
  expect(changes[0]!.touches).toEqual([{ node: 'rule:d', by: ['holdsUpRules'] }])
})

test('a rule renamed and told in other words is known again by what it does', () => {
  const rule = (name: string, says: string) => [
    route(name, { heldBy: ['team:CAT'], to: toTeam('MAST'), at: at('e'), cites: ['X-1'], says }),
  ]
  expect(codes(told(rule('old', 'So.'), rule('new', 'Thus.')))).toEqual([
    'rule-renamed rule:new was rule:old',
    'wording-changed rule:new was rule:old',
  ])
})

test('a rule renamed together with its team is known again', () => {
  const nodes = (held: string, name: string) => [
    ...moves(held, 4),
    route(name, { heldBy: [`team:${held}`], to: toTeam('MAST'), at: at('e'), cites: ['X-9'] }),
  ]
  expect(codes(told(nodes('CAT', 'old'), nodes('CAST', 'new')))).toEqual([
    'team-renamed team:CAST was team:CAT',
    'rule-renamed rule:new was rule:old',
  ])
})

test('of two rules of equal content neither is known again', () => {
  const rules = (...names: string[]) =>
    names.map((name) => route(name, { heldBy: ['team:CAT'], to: toTeam('MAST'), at: at('e'), cites: ['X-1'] }))
  expect(codes(told(rules('a', 'b'), rules('c', 'd')))).toEqual([
    'route-added rule:c',
    'route-added rule:d',
    'route-removed rule:a',
    'route-removed rule:b',
  ])
})

test('a renamed term is known by its definition, used or not', () => {
  expect(codes(told([term('young', underAge(5))], [term('underFive', underAge(5))]))).toEqual([
    'term-renamed term:underFive was term:young',
  ])
})

test('a renamed value is one change, and the rules that test it are none', () => {
  const nodes = (value: string) => [
    fact('plan', { values: [value, 'none'], valuesMean: [{ kind: 'value-meaning', value, concept: 'plan' }] }),
    ...moves('CAT', 2).map((node) => ({ ...node, when: factIs('plan', value) }) as PolicyNode),
  ]
  const changes = told(nodes('CP'), nodes('child protection'))
  expect(codes(changes)).toEqual(['fact-value-renamed fact:plan'])
  expect(changes[0]!.touches.map(({ node }) => node)).toEqual(['rule:r0', 'rule:r1'])
})

test('a family divided otherwise is one change, and the rules that name the division are none', () => {
  const nodes = (per: string) => [
    team('SG', { per }),
    route('r', { heldBy: ['team:CAT'], at: at('e'), to: { kind: 'family-member', family: 'team:SG', by: per } }),
  ]
  expect(codes(told(nodes('area'), nodes('locality')))).toEqual(['team-split-changed team:SG'])
})

test('a renamed option of a reading is one change', () => {
  const nodes = (other: string) => [
    reading(`as-it-is | ${other}`, { options: ['as-it-is', other], written: 'as-it-is' }),
    route('r', {
      heldBy: ['team:CAT'],
      at: at('e'),
      to: toTeam('MAST'),
      readings: [`reading:as-it-is | ${other}`],
      variants: [{ kind: 'variant', reading: `reading:as-it-is | ${other}`, name: other, changes: { strength: 'may' } }],
    }),
  ]
  expect(codes(told(nodes('strict'), nodes('to-the-letter')))).toEqual([
    'reading-renamed reading:as-it-is | to-the-letter was reading:as-it-is | strict',
  ])
})

test('everything under another name at once is as many changes as names', () => {
  const nodes = [
    ...moves('CAT', 3),
    fact('plan', { values: ['x'] }),
    term('t', factIs('plan', 'x')),
    duty('d', { who: [theTeam('Locality')], when: { kind: 'term-holds', term: 'term:t' } }),
  ]
  const graph = graphWith(...nodes)
  const names = /"(team|event|fact|term):([^"]+)"/g
  const anew = graphOf(JSON.parse(JSON.stringify(graph.nodes).replace(names, '"$1:new $2"')) as PolicyNode[])
  const words = graph.nodes.filter(({ kind }) => ['team', 'event', 'fact', 'term'].includes(kind)).length
  expect(diff(graph, anew).filter(({ code }) => code.endsWith('-renamed'))).toHaveLength(words)
  expect(diff(graph, anew)).toHaveLength(words)
})
