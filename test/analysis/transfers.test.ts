import { expect, test } from 'vitest'
import { rulesByTeam, transfersOf } from '../../src/analysis/index.js'
import { at, graphWith, reading, route, theRole, toTeam } from '../render/graph-by-hand.js'

const graph = graphWith(
  reading('one | other'),
  route('a-first', { heldBy: ['team:MAST'], to: toTeam('CAT'), at: at('referral') }),
  route('b-choice', {
    heldBy: ['team:CAT'],
    to: { kind: 'choice', options: [toTeam('FIT'), { kind: 'family-member', family: 'team:Locality', by: 'area' }] },
    at: at('ICPC'),
  }),
  route('c-usual', {
    overrides: [{ kind: 'override', rule: 'rule:b-choice', only: [] }],
    heldBy: ['team:CAT'],
    to: { kind: 'usual' },
    at: at('review'),
  }),
  route('d-closes', { heldBy: ['team:FIT'], to: { kind: 'closed' }, at: at('review') }),
  route('e-unknown', { at: at('review') }),
  route('f-tray', { aspect: 'allocation', heldBy: ['team:CAT'], to: { kind: 'role-receiver', party: theRole('manager') } }),
  route('g-stays', {
    heldBy: ['team:CAT'],
    stay: { kind: 'stay-for', bound: 'at most', duration: { kind: 'duration', count: 1, unit: 'week' } },
  }),
  route('h-rider', { agreedAt: at('TAM'), at: { kind: 'any-of-all' }, to: { kind: 'any-of-all' } }),
  route('i-never', { strength: 'must-not', heldBy: ['team:FIT'], to: toTeam('CAT'), at: { kind: 'any-of-all' } }),
  route('j-back', { unheld: ['closed'], to: { kind: 'known-receiver', which: 'previous-holder' }, at: at('re-referral') }),
  route('k-read', {
    heldBy: ['team:Locality'],
    to: toTeam('FIT'),
    at: at('review'),
    variants: [{ kind: 'variant', reading: 'reading:one | other', name: 'other', changes: { to: toTeam('CLA'), at: null } }],
  }),
)

const short = (place: { kind: string; team?: string }) => place.team?.slice(5) ?? place.kind
const { edges, forbidden, entries } = transfersOf(graph)

test('each way in which a rule passes a case on is an edge, and nothing else is', () => {
  expect(
    edges.map(
      (edge) =>
        `${edge.rule.slice(5)}: ${short(edge.from)} > ${short(edge.to)}${edge.choice ? ' (choice)' : ''}${edge.reading === undefined ? '' : ` (${edge.reading})`}`,
    ),
  ).toEqual([
    'a-first: MAST > CAT',
    'b-choice: CAT > Locality (choice)',
    'b-choice: CAT > FIT (choice)',
    'c-usual: CAT > Locality (choice)',
    'c-usual: CAT > FIT (choice)',
    'd-closes: FIT > closed',
    'e-unknown: any > not stated',
    'f-tray: CAT > person',
    'j-back: closed > previous holder',
    'k-read: Locality > FIT',
    'k-read: Locality > CLA (other)',
  ])
  expect(forbidden.map((edge) => edge.rule)).toEqual(['rule:i-never'])
  expect(edges.find((edge) => edge.reading === 'other')).not.toHaveProperty('at')
})

test('cases begin where no rule sends them', () => {
  expect(entries).toEqual(['team:MAST'])
})

test('teams stand in the order in which cases reach them', () => {
  const { teams, unheld, anyHolder } = rulesByTeam(graph, graph.rules)
  expect(teams.map(({ team }) => team.id.slice(5))).toEqual(['MAST', 'CAT', 'Locality', 'FIT', 'CLA'])
  expect(teams[1]!.receives.map(({ id }) => id)).toEqual(['rule:a-first'])
  expect(unheld.map(({ id }) => id)).toEqual(['rule:j-back'])
  expect(anyHolder.map(({ id }) => id)).toEqual(['rule:e-unknown', 'rule:h-rider'])
})

test('the usual point is that of each rule gone before, for the senders that it speaks of', () => {
  const before = ['conference', 'review', 'elsewhere'].map((id) => ({ kind: 'override' as const, rule: `rule:${id}` as const, only: [] }))
  const found = transfersOf(
    graphWith(
      route('conference', { heldBy: ['team:CAT'], to: toTeam('CLA'), at: at('ICPC') }),
      route('review', { heldBy: ['team:CAT'], to: toTeam('FIT'), at: at('review') }),
      route('elsewhere', { heldBy: ['team:FIT'], to: toTeam('CLA'), at: at('TAM') }),
      route('z', { heldBy: ['team:CAT'], to: toTeam('DCT'), at: { kind: 'usual' }, overrides: before }),
    ),
  )
  expect(found.edges.filter(({ rule }) => rule === 'rule:z').map((edge) => edge.at)).toEqual([at('ICPC'), at('review')])
})
