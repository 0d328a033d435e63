import { expect, test } from 'vitest'
import { account } from '../../src/analysis/index.js'
import type { Ledger } from '../../src/graph/ledger.js'
import {
  event,
  except,
  fact,
  factIs,
  graphWith,
  principle,
  protocol,
  role,
  route,
  team,
  term,
  toTeam,
  at,
} from '../render/graph-by-hand.js'

const clause = (id: string, setAside?: string) => ({ id, title: `title of ${id}`, ...(setAside === undefined ? {} : { setAside }) })

const ledger: Ledger = {
  authority: 'borsetshire',
  source: 'Protocol',
  clauses: [
    clause('route'),
    clause('exception'),
    clause('inner'),
    clause('principle'),
    clause('team'),
    clause('used-fact'),
    clause('idle-fact'),
    clause('weekly'),
    clause('set-aside', 'a heading'),
    clause('forgotten'),
    clause('outside'),
  ],
}

const graph = graphWith(
  protocol({ outside: [{ kind: 'outside', says: 'Another policy.', cites: ['outside'] }] }),
  route('moves', {
    cites: ['route', 'not-in-ledger'],
    to: toTeam('CLA'),
    at: at('review'),
    when: factIs('plan', 'none'),
    unless: [{ ...except(factIs('plan', 'none'), { ...except(factIs('plan', 'none')), cites: ['inner'] }), cites: ['exception'] }],
  }),
  principle('aim', 'Soon.', { cites: ['principle', 'route'] }),
  team('CLA', { cites: ['team'] }),
  role('worker', { cites: ['team'] }),
  fact('plan', { values: ['none'], cites: ['used-fact'] }),
  fact('idle', { cites: ['idle-fact'] }),
  term('idle', factIs('plan', 'none'), { cites: ['idle-fact'] }),
  event('review', { held: { kind: 'duration', count: 1, unit: 'week' }, cites: ['weekly'] }),
)

test('every clause is accounted for once, by what carries it', () => {
  const { clauses, unknown, totals } = account(graph, ledger)
  expect(Object.fromEntries(clauses.map(({ clause, standing }) => [clause.id, standing]))).toEqual({
    route: 'executable',
    exception: 'executable',
    inner: 'executable',
    principle: 'prose',
    team: 'prose',
    'used-fact': 'executable',
    'idle-fact': 'prose',
    weekly: 'executable',
    'set-aside': 'set aside',
    forgotten: 'unaccounted',
    outside: 'executable',
  })
  expect(totals).toEqual({ clauses: 11, executable: 6, prose: 3, 'set aside': 1, unaccounted: 1 })
  expect(unknown.map(({ clause }) => clause)).toEqual(['not-in-ledger'])
})

test('carriers say which part of a node cites the clause', () => {
  const found = new Map(account(graph, ledger).clauses.map(({ clause, carriers }) => [clause.id, carriers]))
  expect(found.get('inner')).toEqual([{ node: 'rule:moves', part: 'exception', executable: true }])
  expect(found.get('route')!.map(({ node, executable }) => [node, executable])).toEqual([
    ['rule:moves', true],
    ['rule:aim', false],
  ])
  expect(found.get('outside')).toEqual([{ node: 'protocol', part: 'outside', executable: true }])
})
