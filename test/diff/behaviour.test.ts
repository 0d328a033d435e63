/** What changes for cases between two versions: exact, under its cause, with an example that the plain interpreter confirms. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { behaviourDigest, behaviourOf, diff, routeParts } from '../../src/diff/index.js'
import type { Behaviour, Difference } from '../../src/diff/index.js'
import { frameOf, pairOf } from '../../src/diff/behaviour/pair.js'
import type { Frame } from '../../src/diff/behaviour/pair.js'
import { routeKeys, taskKeys } from '../../src/diff/behaviour/plain-values.js'
import { changedRules } from '../../src/diff/behaviour/same-rules.js'
import { sideOf } from '../../src/diff/behaviour/sides.js'
import { tasksOf } from '../../src/diff/behaviour/task-values.js'
import { differing } from '../../src/diff/behaviour/transitions.js'
import { align } from '../../src/diff/align/align.js'
import { graphOf } from '../../src/graph/policy-graph.js'
import type { PolicyGraph } from '../../src/graph/policy-graph.js'
import { keyOf, storeOf } from '../../src/space/index.js'
import type { PolicyNode, Route } from '../../src/graph/nodes.js'
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
  protocol,
  reading,
  route,
  team,
  term,
  theRole,
  theTeam,
  toTeam,
  withinOf,
  yesNo,
} from '../render/graph-by-hand.js'
import { arbitraryEdit, renamed, someIds } from '../graph/arbitrary-graph.js'
import { graphAt, hardClauses, realProtocols } from '../support/graphs.js'
import { diceOf, mutantsOf } from './mutants.js'

const plan = fact('plan', { values: ['protection', 'need', 'none'] })
const ready = yesNo('ready', 'the work is done')
const [onPlan, inNeed] = [factIs('plan', 'protection'), factIs('plan', 'need')]
const move = { heldBy: ['team:CAT'], to: toTeam('Locality'), at: at('ICPC'), cites: ['X-1'] } as const
const base: readonly PolicyNode[] = [team('CAT'), team('Locality'), team('MAST'), event('ICPC'), event('review'), plan, ready]

/** The two versions differ in one rule, or in several nodes. */
function versions(before: readonly PolicyNode[], after: readonly PolicyNode[]): readonly [PolicyGraph, PolicyGraph] {
  const both = (nodes: readonly PolicyNode[]) => graphWith(...base.filter(({ id }) => !nodes.some((node) => node.id === id)), ...nodes)
  return [both(before), both(after)]
}

/** A difference in a line: whose, what, how many, an example. */
function told({ matter, parts, moments, cases: { count, of, facts }, example }: Difference): string {
  const whose = matter.kind === 'route' ? matter.holders.join(' ') : matter.kind === 'task' ? matter.rule : 'cases'
  const what = parts
    .map(
      ({ part, before, after, beside }) =>
        `${part}: ${before.map(({ key }) => key).join(' + ') || '-'} > ${after.map(({ key }) => key).join(' + ') || '-'}${beside ? ' beside' : ''}`,
    )
    .join('; ')
  const answers =
    example?.before === undefined
      ? ''
      : ` ${example.before.map(({ kind }) => kind).join('+')} > ${example.after!.map(({ kind }) => kind).join('+')}`
  return `${whose}${moments.length > 0 ? ` at ${moments.join(' ')}` : ''} | ${what} | ${count} of ${of} (${facts.map(keyOf).join(', ')}) | ${example === undefined ? 'no example' : `${example.facts.map(({ subject, is }) => `${keyOf(subject)} = ${is.join('/')}`).join(', ')}${example.moment === undefined ? '' : ` at ${example.moment}`}${answers}`}`
}

const lines = ({ records }: Behaviour) =>
  records.map(({ changes, attribution, differences }) => ({
    changes: changes.map(({ code }) => code),
    attribution,
    differences: differences.map(told),
  }))
const compared = ([before, after]: readonly [PolicyGraph, PolicyGraph]) => behaviourOf(before, after)

describe('what is told', () => {
  test('another team: who, for which cases, and what becomes of one of them', () => {
    const pair = versions([route('a', { ...move, when: onPlan })], [route('a', { ...move, when: onPlan, to: toTeam('MAST') })])
    expect(lines(compared(pair))).toEqual([
      {
        changes: ['receiver-changed'],
        attribution: 'one',
        differences: ['team:CAT | team: Locality > MAST | 1 of 3 (fact:plan) | fact:plan = protection at ICPC moves > moves'],
      },
    ])
  })

  test('another moment is one difference, and says at which moment what shows', () => {
    const pair = versions([route('a', { ...move, when: onPlan })], [route('a', { ...move, when: onPlan, at: at('review') })])
    expect(lines(compared(pair))[0]!.differences).toEqual([
      'team:CAT | moment: ICPC > review | 1 of 3 (fact:plan) | fact:plan = protection at review stays > moves',
      'team:CAT at review | silence: - > silent | 2 of 3 (fact:plan) | fact:plan = need at review stays > not covered',
      'team:CAT at ICPC | silence: silent > - | 2 of 3 (fact:plan) | fact:plan = need at ICPC not covered > stays',
    ])
  })

  test('a limit of a move, a limit of a duty, and who has the duty', () => {
    const task = (count: number, who: 'CAT' | 'MAST') =>
      duty('d', {
        when: onPlan,
        who: [theTeam(who)],
        act: { kind: 'free-act', says: 'write it' },
        within: [withinOf(count, 'week', at('ICPC'))],
      })
    const limited = (count: number) => route('a', { ...move, when: onPlan, within: [withinOf(count, 'week', at('ICPC'))] })
    expect(lines(compared(versions([limited(2), task(2, 'CAT')], [limited(3), task(3, 'MAST')])))).toEqual([
      {
        changes: ['limit-lengthened'],
        attribution: 'one',
        differences: [expect.stringContaining('team:CAT | latest day: 2 weeks after ICPC > 3 weeks after ICPC | 1 of 3 (fact:plan)')],
      },
      { changes: ['limit-lengthened'], attribution: 'one', differences: [expect.stringContaining('rule:d | by when: ')] },
      { changes: ['doers-changed'], attribution: 'one', differences: [expect.stringContaining('rule:d | who: ')] },
    ])
  })

  test('what a move waits for, case by case; through a term, and as it is written otherwise', () => {
    const waiting = (waitsFor: Route['when']) => route('a', { ...move, waitsFor })
    const differences = [
      'team:CAT | gate: - > waits | 1 of 6 (fact:plan, fact:ready) | fact:plan = protection, fact:ready = no at ICPC moves > stays',
      'team:CAT | gate: waits > - | 2 of 6 (fact:plan, fact:ready) | fact:plan = need, fact:ready = yes at ICPC stays > moves',
    ]
    expect(lines(compared(versions([waiting(onPlan)], [waiting(factIs('ready', 'yes'))])))).toEqual([
      { changes: ['gate-changed'], attribution: 'one', differences },
    ])
    const named = waiting({ kind: 'term-holds', term: 'term:t' })
    expect(lines(compared(versions([term('t', onPlan), named], [term('t', factIs('ready', 'yes')), named])))).toEqual([
      { changes: ['term-changed'], attribution: 'one', differences },
    ])
    expect(compared(versions([waiting(onPlan)], [waiting({ kind: 'not', part: factIs('plan', 'need', 'none') })]))).toMatchObject({
      verdict: 'same behaviour',
      idle: [{ code: 'gate-changed' }],
    })
  })

  test('a rule that is gone, where another one stays beside it', () => {
    const other = route('b', { ...move, to: toTeam('MAST'), when: factIs('ready', 'yes') })
    const pair = versions([route('a', { ...move, when: onPlan }), other], [other])
    expect(lines(compared(pair))[0]!.differences.slice(0, 2)).toEqual([
      'team:CAT | whether: goes > -; team: Locality > -; moment: ICPC > - | 1 of 6 (fact:plan, fact:ready) | fact:plan = protection, fact:ready = no at ICPC moves > not covered',
      'team:CAT | team: Locality > - beside | 1 of 6 (fact:plan, fact:ready) | fact:plan = protection, fact:ready = yes at ICPC moves+moves > moves',
    ])
  })

  test('the same for several holders is told once', () => {
    const pair = versions(
      [route('a', { ...move, heldBy: ['team:CAT', 'team:MAST'] })],
      [route('a', { ...move, heldBy: ['team:CAT', 'team:MAST'], at: at('review') })],
    )
    expect(lines(compared(pair))[0]!.differences).toEqual([
      expect.stringContaining('team:CAT team:MAST | moment: ICPC > review | 1 of 1 () |'),
    ])
  })

  test('which cases there are at all', () => {
    const assuming = (...assumes: ReturnType<typeof except>[]) => [protocol({ assumes }), route('a', { ...move, when: onPlan })]
    const pair = versions(assuming(), assuming(except({ kind: 'not', part: all(onPlan, factIs('ready', 'no')) })))
    expect(lines(compared(pair))).toEqual([
      {
        changes: ['assumption-added'],
        attribution: 'one',
        differences: [
          'cases | which cases there are: can be > - | 1 of 6 (fact:plan, fact:ready) | fact:plan = protection, fact:ready = no',
        ],
      },
    ])
  })

  test('another reading is followed, or none any more', () => {
    const question = (written: string, followed = true) => reading('r', { options: ['x', 'y'], written, followed })
    const asked = route('a', {
      ...move,
      when: onPlan,
      readings: ['reading:r'],
      variants: [{ kind: 'variant', reading: 'reading:r', name: 'y', changes: { to: toTeam('MAST') } }],
    })
    const open = compared(versions([asked, question('x')], [asked, question('x', false)]))
    expect(lines(open)).toEqual([
      {
        changes: ['reading-left-open'],
        attribution: 'one',
        differences: ['team:CAT | team: - > MAST beside | 1 of 3 (fact:plan) | fact:plan = protection at ICPC moves > moves+moves'],
      },
    ])
    expect(open.records[0]!.differences[0]!.reading).toEqual({ id: 'reading:r', before: 'x' })
  })
})

describe('causes', () => {
  const [a, b] = [route('a', { ...move, when: onPlan }), route('b', { ...move, when: inNeed })]

  test('two changes that touch different cases are two records', () => {
    const pair = versions(
      [a, b],
      [
        { ...a, to: toTeam('MAST') },
        { ...b, at: at('review') },
      ],
    )
    expect(lines(compared(pair)).map(({ changes, attribution }) => [changes, attribution])).toEqual([
      [['receiver-changed'], 'one'],
      [['point-changed'], 'one'],
    ])
  })

  test('how a move is made is told beside another change of the same cases', () => {
    const pair = versions([a], [{ ...a, to: toTeam('MAST'), decidedBy: [theRole('manager')] }])
    expect(lines(compared(pair))).toMatchObject([
      { changes: ['receiver-changed'], differences: [expect.stringContaining('team: Locality > MAST')] },
      { changes: ['deciders-added'], differences: [expect.stringContaining('who decides: - > ')] },
    ])
  })

  test('two changes of which both are needed are one record', () => {
    const [p, q] = [term('p', onPlan), term('q', factIs('ready', 'yes'))]
    const both = route('a', { ...move, when: all({ kind: 'term-holds', term: 'term:p' }, { kind: 'term-holds', term: 'term:q' }) })
    const pair = versions([p, q, both], [{ ...p, when: inNeed }, { ...q, when: factIs('ready', 'no') }, both])
    const records = new Map(
      lines(compared(pair)).map(({ changes, attribution, differences }) => [`${attribution}: ${changes.join()}`, differences]),
    )
    expect([...records.keys()].sort()).toEqual(['all: term-changed,term-changed', 'between them: term-changed,term-changed'])
    expect(records.get('all: term-changed,term-changed')![0]).toContain('- > goes; team: - > Locality; moment: - > ICPC | 1 of 6')
    expect(records.get('between them: term-changed,term-changed')![0]).toContain('goes > -; team: Locality > -; moment: ICPC > - | 1 of 6')
  })

  test('a change of a term is one cause, whatever rules use it', () => {
    const named = { kind: 'term-holds', term: 'term:t' } as const
    const nodes = (when: Route['when']) => [
      term('t', when),
      route('a', { ...move, when: named }),
      route('b', { ...move, heldBy: ['team:MAST'], when: named }),
    ]
    expect(lines(compared(versions(nodes(onPlan), nodes(inNeed)))).map(({ changes }) => changes)).toEqual([['term-changed']])
  })

  test('a rule that came takes along the mention of it', () => {
    const winner = route('w', { ...move, when: onPlan, to: toTeam('MAST'), overrides: [{ kind: 'override', rule: 'rule:a', only: [] }] })
    const pair = versions([route('w', { ...move, when: onPlan, to: toTeam('MAST') })], [a, winner])
    expect(compared(pair)).toMatchObject({ verdict: 'same behaviour', records: [] })
  })
})

test('times counted from one moment come in their order, whichever version names them', () => {
  const kept = (count: number) =>
    route('b', {
      heldBy: ['team:CAT'],
      stay: { kind: 'stay-until', moment: { kind: 'after', duration: { kind: 'duration', count, unit: 'week' }, of: at('ICPC') } },
      overrides: [{ kind: 'override', rule: 'rule:a', only: [] }],
      cites: ['X-2'],
    })
  const meeting = route('a', { ...move, at: at('review') })
  const once = event('ICPC', { once: true })
  const { records } = compared(versions([once, meeting, kept(6)], [once, meeting, kept(12)]))
  const said = records.flatMap(({ differences }) =>
    differences.flatMap(({ cases, example, moments }) =>
      [...cases.blocks, example!.facts].map((lines) => ({ moments, has: lines.map(({ subject, is }) => `${keyOf(subject)}: ${is[0]}`) })),
    ),
  )
  expect(said.length).toBeGreaterThan(2)
  expect(
    said.filter(
      ({ has }) =>
        has.some((line) => line.startsWith('passed 12 weeks') && !line.endsWith('not yet')) &&
        has.includes('passed 6 weeks after ICPC: not yet'),
    ),
  ).toEqual([])
  expect(
    said.filter(({ moments, has }) => moments.includes('12 weeks after ICPC') && has.includes('passed 6 weeks after ICPC: not yet')),
  ).toEqual([])
})

test('what bears on cases otherwise than by the rules is not called the same', () => {
  const usual = (usually?: Route['when']) => [
    { ...ready, ...(usually === undefined ? {} : { usually }) },
    route('a', { ...move, when: factIs('ready', 'yes') }),
  ]
  expect(compared(versions(usual(), usual(factIs('ready', 'yes'))))).toMatchObject({
    verdict: 'same as far as weighed',
    idle: [],
    notWeighed: [{ change: { code: 'fact-usually-changed' }, asides: ['untold facts'] }],
  })
  const unasked = ([fact]: readonly PolicyNode[]) => [fact!, route('a', move)]
  expect(compared(versions(unasked(usual()), unasked(usual(factIs('ready', 'yes')))))).toMatchObject({
    verdict: 'same behaviour',
    notWeighed: [],
  })
})

describe('equality', () => {
  const rules = [
    route('a', { ...move, when: onPlan, within: [withinOf(12, 'month', at('ICPC'))] }),
    duty('d', { who: [theTeam('CAT')] }),
    ladder('l', { rungs: [{ kind: 'rung', who: [theRole('manager')] }] }),
  ]

  test('the same text, and the same behaviour in other words', () => {
    const [before, same] = versions(rules, rules)
    expect(behaviourOf(before, same)).toMatchObject({ verdict: 'same text', records: [] })
    const [, reworded] = versions(rules, [
      protocol({ version: '2020', title: 'Another' }),
      ...rules.map((rule) => ({ ...rule, says: 'So.', cites: ['X-9'] })),
    ])
    expect(behaviourDigest(reworded)).toBe(behaviourDigest(before))
    expect(behaviourOf(before, reworded)).toMatchObject({ verdict: 'same behaviour', records: [] })
  })

  test('other words that the diagrams see through: conditions, months as years, names', () => {
    const [first] = rules as [Route]
    const restated = {
      ...first,
      when: { kind: 'not', part: factIs('plan', 'need', 'none') },
      within: [withinOf(1, 'year', at('ICPC'))],
    } as const
    const [before, after] = versions(rules, [restated, ...rules.slice(1)])
    expect(behaviourDigest(after)).not.toBe(behaviourDigest(before))
    expect(behaviourOf(before, after)).toMatchObject({ verdict: 'same behaviour', records: [] })
    const renamed = graphOf(
      after.nodes.map((node) => JSON.parse(JSON.stringify(node).replaceAll('team:Locality', 'team:Places')) as PolicyNode),
    )
    expect(behaviourOf(before, renamed)).toMatchObject({ verdict: 'same behaviour', records: [] })
  })

  test('what is too large is not decided, and is not guessed', async () => {
    const graph = await graphAt('policies/calderdale')
    const other = graphOf(
      graph.nodes.map((node) =>
        node.id === 'rule:after-strategy-discussion' && node.kind === 'route' ? { ...node, to: toTeam('CLA') } : node,
      ),
    )
    expect(behaviourOf(graph, other, undefined, { budget: 500 })).toMatchObject({
      verdict: 'not decided',
      records: [],
      undecided: [{ kind: 'route', holders: ['team:MAST'] }],
    })
  })

  test('backwards it is the mirror', async () => {
    const graph = await graphAt(hardClauses[0]!)
    for (const { graph: other } of mutantsOf(graph, 12, 21)) {
      const side = (behaviour: Behaviour, back: boolean) =>
        behaviour.records
          .flatMap(({ differences, more }) => [
            `${more}`,
            ...differences.map(({ matter, parts, moments, cases }) =>
              JSON.stringify([
                matter,
                moments,
                `${cases.count} of ${cases.of}`,
                parts.map(({ part, before, after, beside }) => [
                  part,
                  ...[before, after].map((values) => values.map(({ key }) => key)).toSorted(() => (back ? -1 : 0)),
                  beside,
                ]),
              ]),
            ),
          ])
          .sort()
      const [there, back] = [behaviourOf(graph, other), behaviourOf(other, graph)]
      // Of many the largest are told, and of two as large either.
      if (there.records.every(({ more }) => more === 0)) expect(side(back, true)).toEqual(side(there, false))
    }
  })
})

describe.each(hardClauses)('%s', (path) => {
  test('whatever else is so of a case, the facts of an example are enough', async () => {
    const graph = await graphAt(path)
    const { below } = diceOf(23)
    for (const { name, graph: other } of mutantsOf(graph, 15, 41)) {
      const pair = pairOf(align(graph, other))
      const { axes } = pair.vocabulary
      for (const { differences } of behaviourOf(graph, other).records)
        for (const { matter, parts, example, reading } of differences) {
          if (matter.kind !== 'route' || example?.holder === undefined || reading !== undefined) continue
          const frame = frameOf(pair, example.holder)
          const { store } = frame
          const known = store.all(
            example.facts.map(({ subject, is }) =>
              store.among(
                axes.index(keyOf(subject)),
                is.map((value) => axes.ordinal(axes.index(keyOf(subject)), value)!),
              ),
            ),
          )
          const [plain, any] = [store.all([known, frame.cases(example.moment), frame.fresh]), store.and(known, frame.cases(example.moment))]
          for (let turn = 0; turn < 10; turn++) {
            const point = randomCase({ store, cases: () => (plain === store.no ? any : plain) }, example.moment, below)!
            point[axes.index('holder')] = pair.vocabulary.holders.indexOf(example.holder)
            point[axes.index('now')] = example.moment === undefined ? 0 : axes.ordinal(axes.index('now'), example.moment)!
            const [was, is] = [routeKeys(pair.before, point, matter.aspect), routeKeys(pair.after, point, matter.aspect)]
            for (const { part, before, after } of parts) {
              for (const { key } of before)
                expect([name, part, keysOf(was, part), keysOf(is, part)]).toEqual([
                  name,
                  part,
                  expect.arrayContaining([key]),
                  expect.not.arrayContaining([key]),
                ])
              for (const { key } of after)
                expect([name, part, keysOf(is, part), keysOf(was, part)]).toEqual([
                  name,
                  part,
                  expect.arrayContaining([key]),
                  expect.not.arrayContaining([key]),
                ])
            }
          }
        }
    }
  })
})

describe.each([...realProtocols, ...hardClauses])('%s', (path) => {
  test('every example is a case that the plain interpreters tell apart, and counts add up', async () => {
    const graph = await graphAt(path)
    for (const { name, graph: other } of mutantsOf(graph, 8, 5)) {
      for (const { differences } of behaviourOf(graph, other).records)
        for (const difference of differences) {
          const { cases, example, parts } = difference
          expect(cases.count > 0n && cases.count <= cases.of, name).toBe(true)
          expect(parts.length, name).toBeGreaterThan(0)
          expect(example, `${name}: ${told(difference)}`).toBeDefined()
        }
    }
  })
})

test('where nothing is told, nothing differs: tried case by case', async () => {
  const graph = await graphAt('test/fixtures/hard-clauses/yaml/rochdale.protocol.yaml')
  const { below } = diceOf(17)
  for (const { name, graph: other } of mutantsOf(graph, 25, 9)) {
    const pair = pairOf(align(graph, other))
    const {
      before,
      after,
      vocabulary: { axes, holders, moments },
    } = pair
    const told = new Set(
      behaviourOf(graph, other).records.flatMap(({ differences }) =>
        differences.flatMap(({ matter, parts }) =>
          parts.flatMap(({ part }) =>
            matter.kind === 'route'
              ? matter.holders.map((holder) => `${matter.aspect} ${holder} ${part}`)
              : matter.kind === 'task'
                ? [`${matter.rule} ${part}`]
                : [],
          ),
        ),
      ),
    )
    const [one, two] = [tasksOf(before), tasksOf(after)]
    for (let turn = 0; turn < 60; turn++) {
      const holder = holders[below(holders.length)]!
      const moment = turn % 2 === 0 ? undefined : [...moments.keys()][below(moments.size)]!
      const point = randomCase(frameOf(pair, holder), moment, below)
      if (point === undefined) continue
      point[axes.index('holder')] = holders.indexOf(holder)
      point[axes.index('now')] = moment === undefined ? 0 : axes.ordinal(axes.index('now'), moment)!
      for (const aspect of ['case responsibility', 'system record'] as const) {
        const [was, is] = [routeKeys(before, point, aspect), routeKeys(after, point, aspect)]
        for (const part of ['whether', 'team', 'moment', 'latest day', 'earliest day', 'meeting', 'gate', 'silence'] as const)
          if (!told.has(`${aspect} ${holder} ${part}`))
            expect([name, holder, aspect, part, keysOf(is, part)]).toEqual([name, holder, aspect, part, keysOf(was, part)])
      }
      for (const id of two.ids) {
        const [was, is] = [taskKeys(one, id, point, undefined), taskKeys(two, id, point, undefined)]
        for (const part of ['applies', 'who', 'by when'] as const)
          if (!told.has(`${id} ${part}`) && !told.has(`${id} applies`))
            expect([name, id, part, keysOf(is, part)]).toEqual([name, id, part, keysOf(was, part)])
      }
    }
  }
})

const keysOf = (keys: ReadonlyMap<string, ReadonlySet<string>>, part: string) => [...(keys.get(part) ?? [])].sort()

/** Some case that can be at a moment: axis by axis a value that leaves one possible. */
function randomCase(
  { store, cases }: Pick<Frame, 'store' | 'cases'>,
  moment: string | undefined,
  below: (most: number) => number,
): Int32Array | undefined {
  let left = cases(moment)
  if (left === store.no) return undefined
  return Int32Array.from(store.sizes, (size, axis) => {
    const first = below(size)
    const value = Array.from({ length: size }, (_, i) => (first + i) % size).find((one) => store.restrict(left, axis, one) !== store.no)!
    left = store.restrict(left, axis, value)
    return value
  })
}

test('whatever graphs it is given, it comes to an end, and each difference has its example', () => {
  fc.assert(
    fc.property(arbitraryEdit, someIds, ([before, after], names) => {
      const { verdict, records, undecided } = behaviourOf(graphOf(before), graphOf(renamed(after, names)))
      expect(verdict === 'different').toBe(records.length > 0)
      expect(undecided).toEqual([])
      for (const { differences } of records)
        for (const difference of differences) expect(difference.example, told(difference)).toBeDefined()
    }),
    { numRuns: 60, seed: 3 },
  )
})

test.each(realProtocols)(
  '%s: a hundred single changes, each seen in the text, and for cases or proven to do nothing to them',
  async (path) => {
    const graph = await graphAt(path)
    const mutants = mutantsOf(graph, 100, 7)
    expect(mutants).toHaveLength(100)
    const idle: string[] = []
    for (const { name, graph: other } of mutants) {
      const changes = diff(graph, other)
      expect(changes.length, name).toBeGreaterThan(0)
      const { verdict, idle: nothing } = behaviourOf(graph, other, changes)
      if (verdict === 'different') continue
      expect([name, verdict, nothing.length]).toEqual([name, 'same behaviour', changes.length])
      idle.push(`${name}: ${whyIdle(graph, other)}`)
    }
    if (process.env['CASEWAY_SHOW'] !== undefined) console.info(`${path}: without effect\n  ${idle.join('\n  ')}`)
    expect(idle.length).toBeLessThan(20)
    expect(idle.filter((line) => line.endsWith('unknown'))).toEqual([])
  },
)

/** Why a change does nothing, found another way than by comparing the two versions as a whole. */
function whyIdle(before: PolicyGraph, after: PolicyGraph): string {
  const pair = pairOf(align(before, after))
  const [one, two] = [sideOf(pair.before), sideOf(pair.after)]
  const store = storeOf([pair.after])
  const { holders } = pair.vocabulary
  const sides = holders.map((holder) => [one, two].map((side) => side.route(holder, 'case responsibility', store)))
  const region = store.any(sides.flatMap(([was, is]) => routeParts.map((part) => differing(was!.get(part), is!.get(part), store))))
  if (region !== store.no)
    return store.meets(region, frameOf(pair, undefined, store).cases(undefined)) ? 'unknown' : 'only cases differ that cannot be'
  if (changedRules(pair.before, pair.after).size > 0) return 'the rule changed, and what stands of it with the others is the same'
  return pair.constraints.every(({ side }) => side === 'both')
    ? 'the rules come to the same'
    : 'what it rules out is ruled out by other assumptions too'
}
