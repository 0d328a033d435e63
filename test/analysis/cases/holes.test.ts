/** Contradictions and gaps: found wherever the plain interpreter has two answers or none, and nowhere else; told once for each cause. */
import { describe, expect, test } from 'vitest'
import { conflictsOf } from '../../../src/analysis/cases/conflicts.js'
import type { Conflict } from '../../../src/analysis/cases/causes.js'
import { gapsOf } from '../../../src/analysis/cases/gaps.js'
import type { Gap } from '../../../src/analysis/cases/gaps.js'
import { holesOf } from '../../../src/analysis/cases/holes.js'
import { makeOutlook } from '../../../src/analysis/cases/outlook.js'
import { caseSet, linesOf } from '../../../src/analysis/cases/region.js'
import { lineWords } from '../../../src/diagnostics/case.js'
import { nameOf } from '../../../src/graph/ids.js'
import { interpret, modelOf, outcomeOf, spaceOf } from '../../../src/space/index.js'
import type { Model } from '../../../src/space/index.js'
import { graphAt, hardClauses, realProtocols } from '../../support/graphs.js'
import { modelOfYaml } from '../../support/models.js'

describe.each([...hardClauses, ...realProtocols])('%s', (path) => {
  test('what nobody acknowledged is found where a case has two answers or none, and rules are blamed that speak', async () => {
    const model = modelOf(spaceOf(await graphAt(path)))
    const outlook = makeOutlook(model)
    const { store, space } = model
    const [conflicts, gaps] = [conflictsOf(outlook, []), gapsOf(outlook, [])]
    let seed = 11
    const random = (below: number) => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % below
    const seen = { conflict: 0, 'not covered': 0, other: 0 }
    for (const standing of outlook.standings) {
      for (let i = 0; i < 25; i++) {
        const point = randomPoint(model, standing.cases, standing.known, random)
        if (point === undefined) break
        const { effects, bearing, sides } = interpret(space, point, standing.aspect)
        const outcome = outcomeOf(effects)
        const blaming = conflicts.filter(
          ({ clashes, fields }) =>
            !fields.includes('meeting') && clashes.some((clash) => clash.standing === standing && store.holds(clash.where, point)),
        )
        const open = gaps.filter(({ holes }) => holes.some((hole) => hole.standing === standing && store.holds(hole.where, point)))
        const told = { at: standing.place, outcome, blamed: blaming.length > 0, open: open.length }
        expect(told).toEqual({ at: standing.place, outcome, blamed: outcome === 'conflict', open: outcome === 'not covered' ? 1 : 0 })
        seen[outcome === 'conflict' || outcome === 'not covered' ? outcome : 'other']++
        const heard = new Set([...bearing.speaking, ...sides.flatMap(({ rules }) => rules)].map(({ id }) => id))
        for (const { clashes, rules } of blaming) {
          // Limits speak of the move that is made, and are heard with its receiver only.
          const speaking = rules.filter(
            (rule) => heard.has(rule) || space.rules.some(({ id, by, onlyTo }) => id === rule && (by.length > 0 || onlyTo !== undefined)),
          )
          expect({ rules, enough: speaking.length >= Math.min(2, rules.length), clashes: clashes.length > 0 }).toEqual({
            rules,
            enough: true,
            clashes: true,
          })
        }
      }
    }
    expect(seen.other).toBeGreaterThan(0)
  })

  test('every count and every part is of cases that can be', async () => {
    const model = modelOf(spaceOf(await graphAt(path)))
    for (const { clashes } of holesOf(model).conflicts) {
      const where = model.store.any(clashes.map((clash) => clash.where))
      const cases = model.store.any(clashes.map(({ standing }) => standing.cases))
      const { count, of, parts } = caseSet(where, cases, model)
      expect(BigInt(count)).toBeGreaterThan(0n)
      expect(BigInt(count)).toBeLessThanOrEqual(BigInt(of))
      expect(parts.length).toBeGreaterThan(0)
    }
  })
})

test('a duty that holds a move up is told as what it does, and not by the name of a value', async () => {
  const model = await modelOfYaml(
    'all: { heldBy: CAT, transferAt: ICPC, to: Locality }\nfile: { who: CAT, must: { complete: chronology }, holdsUp: all }',
  )
  const { axes } = model.space.vocabulary
  const gate = axes.list.findIndex(({ subject }) => subject.kind === 'gate')
  expect(
    linesOf(
      [
        { axis: gate, values: [0] },
        { axis: gate, values: [1] },
      ],
      model,
    ).map(lineWords),
  ).toEqual(['`file` holds nothing up', '`file` holds the move up'])
})

/** A case at random among those that can be at a place: axis after axis a value at random that leaves one. */
function randomPoint(
  { store }: Model,
  cases: number,
  known: readonly (number | undefined)[],
  random: (below: number) => number,
): Int32Array | undefined {
  if (cases === store.no) return undefined
  let left = cases
  return Int32Array.from(store.sizes, (size, axis) => {
    if (known[axis] !== undefined) return known[axis]
    const start = random(size)
    const value = Array.from({ length: size }, (_, i) => (start + i) % size).find((each) => store.restrict(left, axis, each) !== store.no)!
    left = store.restrict(left, axis, value)
    return value
  })
}

const conflictsIn = async (rules: string) =>
  holesOf(await modelOfYaml(rules)).conflicts.map(({ rules: names, fields }) => `${names.map(nameOf).join(' / ')}: ${fields.join(', ')}`)
const gapsIn = async (rules: string, events?: string) =>
  holesOf(await modelOfYaml(rules, '', events === undefined ? {} : { events })).gaps.map(
    ({ why, holes }) => `${why} at ${holes.map(({ standing }) => standing.place.moment).join(', ')}`,
  )

const all = 'all: { heldBy: CAT, transferAt: ICPC, to: Locality }'

describe('contradictions', () => {
  test('rules that agree are none, though one is stronger', async () => {
    expect(await conflictsIn(`${all}\nsome: { when: cpPlan, heldBy: CAT, should: { transferAt: ICPC, to: Locality } }`)).toEqual([])
  })
  test('points that differ contradict each other at both of them, and are told once', async () => {
    expect(await conflictsIn(`${all}\nlater: { when: cpPlan, heldBy: CAT, transferAt: TAM, to: Locality }`)).toEqual([
      'all / later: moment',
    ])
  })
  test('what is beaten contradicts nothing', async () => {
    expect(await conflictsIn(`${all}\nother: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: SG by area, overrides: all }`)).toEqual([])
    expect(
      await conflictsIn(
        'all: { heldBy: CAT, transferAt: ICPC, to: Locality, yieldsTo: every other rule }\nother: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: SG by area }',
      ),
    ).toEqual([])
  })
  test('a rule against several is one cause; so are several that all differ from each other', async () => {
    const three = ['child protection', 'child in need', 'none'].map(
      (plan, i) => `p${i}: { when: { plan: ${plan} }, heldBy: CAT, transferAt: ICPC, to: Locality }`,
    )
    expect(await conflictsIn([...three, 'weekly: { heldBy: CAT, transferAt: TAM, to: Locality }'].join('\n'))).toEqual([
      'weekly / p0 / p1 / p2: moment',
    ])
    expect(await conflictsIn(`${all}\nb: { heldBy: CAT, transferAt: ICPC, to: SG by area }\nc: { heldBy: CAT, closeAt: ICPC }`)).toEqual([
      'all / b / c: team',
    ])
  })
  test('a moment after the latest day contradicts it, of one rule too', async () => {
    expect(await conflictsIn('all: { heldBy: CAT, transferAt: ICPC, to: Locality, within: 2 weeks of TAM }')).toEqual([
      'all: moment, latest day',
    ])
    expect(await conflictsIn(`${all}\nsoon: { heldBy: CAT, transferAt: any point, to: any team, within: 2 weeks of TAM }`)).toEqual([
      'all / soon: moment, latest day',
    ])
  })
  test('two meetings that agree one move contradict each other, though the answer is the same', async () => {
    expect(
      await conflictsIn(
        `${all}\na: { heldBy: CAT, transferAt: any point, to: any team, agreedAt: TAM }\nb: { heldBy: CAT, transferAt: any point, to: Locality, agreedAt: ICPC }`,
      ),
    ).toEqual(['a / b: meeting'])
  })
  test('a ban contradicts the only rule that names a team', async () => {
    expect(await conflictsIn(`${all}\nnot: { when: cpPlan, heldBy: CAT, mustNot: { transferAt: any point, to: Locality } }`)).toEqual([
      'all / not: team',
    ])
  })
})

describe('gaps', () => {
  test('are told for each question, with the reason', async () => {
    expect(await gapsIn('a: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality }')).toEqual(['silent at ICPC'])
    expect(await gapsIn('a: { heldBy: CAT, transferAt: ICPC, to: Locality, unless: cpPlan }')).toEqual(['lifted at ICPC'])
    expect(await gapsIn('a: { heldBy: CAT, transferAt: ICPC, to: not stated }')).toEqual(['receiver not stated at ICPC'])
  })
  test('are no gaps where nobody asks', async () => {
    expect(await gapsIn('a: { when: cpPlan, heldBy: CAT, transferAt: not stated, to: Locality }')).toEqual([])
  })
  test('are no gaps beside another answer: that is a contradiction', async () => {
    expect(await gapsIn(`${all}\nnot: { when: cpPlan, heldBy: CAT, mustNot: { transferAt: any point, to: Locality } }`)).toEqual([])
  })
  test('are of the cases that the event concerns', async () => {
    const model = await modelOfYaml('a: { heldBy: CAT, transferAt: meeting, to: not stated }', '', {
      events: '  meeting: { name: Meeting, concerns: { plan: none }, cites: X-1 }',
    })
    const [{ holes }] = holesOf(model).gaps as [Gap]
    expect(holes.map(({ standing, where }) => caseSet(where, standing.possible, model))).toMatchObject([
      { count: '1', of: '3', facts: ['plan'] },
    ])
  })
  test('the end of a longest stay asks where the case goes, after the event from which it is counted', async () => {
    const once = '  end: { name: End of assessment, happens: once, cites: X-1 }'
    expect(
      await gapsIn(
        'a: { when: { plan: none }, heldBy: CAT, may: { stay: at most 3 months from end }, decidedBy: not stated }\nb: { when: { not: { plan: none } }, heldBy: CAT, transferAt: end, to: Locality }',
        once,
      ),
    ).toEqual(['silent at 3 months after end'])
    expect(await gapsIn('a: { heldBy: CAT, may: { stay: at most 3 months from ICPC }, decidedBy: not stated }')).toEqual([
      'silent at 3 months after ICPC',
    ])
  })
})

describe('acknowledgements', () => {
  const known = (about: string, where = '') => `known: { ${where}heldBy: CAT, acknowledge: { conflictBetween: [all, later]${about} } }`
  const both = `${all}\nlater: { when: cpPlan, heldBy: CAT, transferAt: TAM, to: Locality }`
  const stale = async (rules: string) =>
    holesOf(await modelOfYaml(rules)).stale.map(({ node, names, whole }) => `${nameOf(node.id)}: ${whole ? 'nothing' : names.join(', ')}`)
  test('cover these rules, these fields and these cases, and no others', async () => {
    expect(await conflictsIn(`${both}\n${known('')}`)).toEqual([])
    expect(await conflictsIn(`${both}\n${known(', about: moment')}`)).toEqual([])
    expect(await conflictsIn(`${both}\n${known(', about: team')}`)).toEqual(['all / later: moment'])
    expect(await conflictsIn(`${both}\n${known('', 'when: { plan: none }, ')}`)).toEqual(['all / later: moment'])
    expect(await conflictsIn(`${both}\nthird: { when: cpPlan, heldBy: CAT, closeAt: ICPC }\n${known('')}`)).toEqual([
      'third / all / later: team, moment',
    ])
  })
  test('leave open what they do not cover', async () => {
    const model = await modelOfYaml(`${both}\n${known('', 'when: { closed: within the last 3 months }, ')}`)
    const [{ clashes }] = holesOf(model).conflicts as [Conflict]
    const [{ standing, where }] = clashes as [Conflict['clashes'][number]]
    expect(caseSet(where, standing.cases, model)).toMatchObject({ count: '3', of: '12', facts: ['closed', 'plan'] })
  })
  test('that cover nothing are told, whole or in part', async () => {
    expect(await stale(`${both}\n${known('')}`)).toEqual([])
    expect(await stale(`${both}\n${known('', 'when: { plan: none }, ')}`)).toEqual(['known: nothing'])
    expect(
      await stale(
        `${both}\nthird: { when: { plan: none }, heldBy: CAT, transferAt: ICPC, to: Locality }\nknown: { heldBy: CAT, acknowledge: { conflictBetween: [all, later, third] } }`,
      ),
    ).toEqual(['known: third'])
    expect(
      await stale(
        'a: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality }\nknown: { heldBy: CAT, acknowledge: { gapAt: [ICPC, TAM] } }',
      ),
    ).toEqual(['known: TAM'])
  })
})

test('counts are of the facts that decide, in all cases that can be', async () => {
  const model = await modelOfYaml(
    `${all}\nother: { when: { plan: [child protection, child in need], closed: within the last 3 months }, heldBy: CAT, transferAt: ICPC, to: SG by area }`,
  )
  const [conflict] = holesOf(model).conflicts
  const set = caseSet(
    model.store.any(conflict!.clashes.map(({ where }) => where)),
    model.store.any(conflict!.clashes.map(({ standing }) => standing.cases)),
    model,
  )
  // Three plans, and four times since closure: less than three months, three months to the day, more, never.
  expect(set).toMatchObject({ count: '2', of: '12', facts: ['closed', 'plan'], complete: true })
  expect(set.parts).toEqual([
    [
      { kind: 'fact', fact: 'closed', is: ['less than 3 months ago'], others: ['exactly 3 months ago', 'more than 3 months ago', 'never'] },
      { kind: 'fact', fact: 'plan', is: ['child in need', 'child protection'], others: ['none'] },
    ],
  ])
})
