/** Scenarios that must fail fail, and say what was expected and what came out; what is wrong with their form is found. */
import { describe, expect, test } from 'vitest'
import { testProtocol } from '../../src/compile/test-protocol.js'
import { coverageOf, coverageTotals, missingScenario } from '../../src/scenario/index.js'
import { missingYaml } from '../../src/render/scenarios/index.js'
import { memoryFiles } from '../../src/source/memory-files.js'

const protocol = `authority: exampleshire
words:
  name: Exampleshire
  calendar: england-and-wales
  teams:
    CAT: { name: Assessment, cites: X-1 }
    FIT: { name: Intervention, cites: X-1 }
    Locality: { name: Locality, per: area, cites: X-1 }
  events:
    ICPC: { name: Initial Conference, happens: once, cites: X-1 }
    review: { name: Review, cites: X-1 }
  roles: { team manager: { name: Team Manager, cites: X-1 } }
  documents: { chronology: { name: Chronology, cites: X-1 } }
  facts:
    plan: { name: Plan, oneOf: [child protection, none], cites: X-1 }
    urgent: { name: Urgent, yesNo: Is it urgent?, cites: X-1 }
protocol: { version: "1", effective: 2019-01 }
rules:
  conference-hands-over: { when: { plan: child protection }, heldBy: CAT, transferAt: ICPC, to: Locality by area, unless: { urgent: yes, cites: X-3 }, cites: X-2 }
  at-review: { when: { plan: none }, heldBy: CAT, transferAt: review, to: [Locality by area, FIT], decidedBy: CAT's team manager, cites: X-4 }
  chronology: { heldBy: CAT, who: CAT, must: { complete: chronology }, within: 2 working days of ICPC, cites: X-5 }
`

function tested(scenarios: string) {
  return testProtocol('x', {
    files: memoryFiles({ 'x/x.protocol.yaml': protocol, 'x/scenarios.yaml': scenarios }),
    today: '2026-11-22',
    secondOpinion: false,
  })
}

const one = (lines: string) => `scenarios:\n  a:\n    heldBy: CAT\n    otherwise: no\n${lines.replaceAll(/^/gm, '    ')}`

async function mismatchesOf(lines: string) {
  const { results, diagnostics } = await tested(one(lines))
  expect(diagnostics).toEqual([])
  return results.flatMap(({ steps }) =>
    steps.flatMap(({ mismatches }) => mismatches.map(({ line, rule }) => (rule === undefined ? line : `${line} ${rule}`))),
  )
}

const atConference = 'facts: { plan: child protection, urgent: no }\nat: ICPC\non: 2026-04-02\n'

describe('each line of what is expected can fail', () => {
  test.each([
    ['outcome', `${atConference}expect: { outcome: stays }`],
    ['to', `${atConference}expect: { outcome: moves, to: FIT }`],
    ['holder', `${atConference}expect: { outcome: moves, holder: CAT }`],
    ['due', `${atConference}expect: { outcome: moves, due: 2026-04-09 }`],
    ['rules', `${atConference}expect: { outcome: moves, rules: [at-review] }`],
    ['duties chronology', `${atConference}expect: { outcome: moves, duties: { chronology: 2026-04-07 } }`],
    ['duties chronology', `${atConference}expect: { outcome: moves, duties: { chronology: no } }`],
    ['options', 'facts: { plan: none }\nat: review\nexpect: { outcome: choice, options: [Locality, CAT] }'],
    ['options', 'facts: { plan: none }\nat: review\nexpect: { outcome: choice, options: [Locality] }'],
    ['decidedBy', 'facts: { plan: none }\nat: review\nexpect: { outcome: choice, decidedBy: not stated }'],
    ['because', 'facts: { plan: child protection, urgent: yes }\nat: ICPC\nexpect: { outcome: not covered, because: silent }'],
    ['until', 'facts: { plan: child protection }\nat: review\nexpect: { outcome: stays, until: review }'],
    ['waitingFor', 'facts: { plan: child protection }\nat: review\nexpect: { outcome: stays, waitingFor: something }'],
    ['needs', 'facts: { plan: [child protection, none] }\nat: ICPC\nexpect: { outcome: unknown, needs: [urgent] }'],
  ])('%s', async (line, lines) => {
    expect(await mismatchesOf(lines)).toContain(line)
  })

  test('and all of them can come out', async () => {
    expect(
      await mismatchesOf(
        `${atConference}expect: { outcome: moves, to: Locality by area, holder: Locality, rules: [conference-hands-over], duties: { chronology: 2026-04-08 } }`,
      ),
    ).toEqual([])
    expect(
      await mismatchesOf(
        'facts: { plan: none }\nat: review\nexpect: { outcome: choice, options: [FIT, Locality], decidedBy: team manager, holder: CAT }',
      ),
    ).toEqual([])
    expect(
      await mismatchesOf('facts: { plan: child protection, urgent: yes }\nat: ICPC\nexpect: { outcome: not covered, because: lifted }'),
    ).toEqual([])
    expect(await mismatchesOf('facts: { plan: child protection }\nat: review\nexpect: { outcome: stays, until: ICPC }')).toEqual([])
    expect(await mismatchesOf('facts: { plan: [child protection, none] }\nat: ICPC\nexpect: { outcome: unknown, needs: Plan }')).toEqual([])
  })
})

test('what was chosen counts at its own step', async () => {
  const lines =
    'facts: { plan: none }\nchosen: { at-review: FIT }\nsteps:\n  - at: ICPC\n    expect: { outcome: stays, until: review, holder: CAT }\n  - at: review\n    expect: { outcome: moves, to: FIT, holder: FIT }'
  expect(await mismatchesOf(lines)).toEqual([])
})

describe('what is wrong with a file is found at its place', () => {
  test.each([
    ['unknown-word', 'facts: { plan: none }\natt: review\nexpect: { outcome: choice }'],
    ['not-one-of', 'at: review\nexpect: { outcome: moved }'],
    ['unknown-in-case', 'facts: { plann: none }\nat: review\nexpect: { outcome: choice }'],
    ['value-in-case', 'facts: { plan: non }\nat: review\nexpect: { outcome: choice }'],
    ['unknown-in-case', 'at: ICPD\nexpect: { outcome: moves }'],
    ['expects-unknown-name', 'at: review\nexpect: { outcome: moves, to: Localty }'],
    ['expects-of-unknown-rule', 'at: review\nexpect: { outcome: moves, duties: { chronologie: no } }'],
    ['yaml-reference', 'facts: &a { plan: none }\nat: review\nexpect: { outcome: choice }'],
  ])('%s', async (code, lines) => {
    const { diagnostics, results } = await tested(one(lines))
    expect(diagnostics.map((finding) => finding.code)).toContain(code)
    expect(diagnostics.every(({ span }) => span.file === 'x/scenarios.yaml')).toBe(true)
    expect(results.every(({ passed }) => !passed) || !diagnostics.some(({ severity }) => severity === 'error') || results.length <= 1).toBe(
      true,
    )
  })
})

test('an everyday word for a line of what is expected leads to the line', async () => {
  const { diagnostics, leftOut } = await tested(one('at: review\nexpect: { outcome: choice, latestDay: 2026-01-01 }'))
  expect([diagnostics.map(({ code, data }) => [code, (data as { readonly meant?: unknown }).meant]), leftOut]).toEqual([
    [['unknown-word', ['due']]],
    1,
  ])
})

describe('coverage', () => {
  const scenario = one(`${atConference}expect: { outcome: moves }`)

  test('counts a condition only from the side that was shown, and only where it makes a difference', async () => {
    const { results, model } = await tested(scenario)
    const items = coverageOf(results, model!)
    const of = (kind: string, rule: string) =>
      items
        .filter((item) => item.kind === kind && item.rule === `rule:${rule}`)
        .map(({ sides }) => sides.filter(({ by }) => by !== undefined).map(({ side }) => side))
    expect(of('rules', 'conference-hands-over')).toEqual([['applies']])
    expect(of('conditions', 'conference-hands-over')).toEqual([['true']])
    expect(of('exceptions', 'conference-hands-over')).toEqual([['does not lift it']])
    expect(of('rules', 'at-review')).toEqual([['does not apply']])
    expect(of('conditions', 'at-review')).toEqual([['false']])
    expect(of('deadlines', 'chronology')).toEqual([[]])
    // With the exception the rule is silent whatever the plan: its condition decides nothing there.
    const lifted = await tested(one('facts: { plan: child protection, urgent: yes }\nat: ICPC\nexpect: { outcome: not covered }'))
    expect(
      coverageOf(lifted.results, lifted.model!)
        .filter(({ kind, rule }) => kind === 'conditions' && rule === 'rule:conference-hands-over')
        .flatMap(({ sides }) => sides.filter(({ by }) => by !== undefined)),
    ).toEqual([])
  })

  test('the scenarios that are missing can be pasted, pass, and leave nothing unshown', async () => {
    const { results, model } = await tested(scenario)
    const items = coverageOf(results, model!)
    const missing = items.flatMap((item) =>
      item.sides.flatMap(({ side, by }) => (by === undefined ? [missingScenario(item, side, model!)] : [])),
    )
    expect(missing).not.toContain(undefined)
    const pasted = await tested(`${scenario}\n${missingYaml(missing.map((each) => each!)).replace('scenarios:\n', '')}`)
    expect(pasted.diagnostics).toEqual([])
    expect(pasted.results.filter(({ passed }) => !passed).map((result) => result.scenario.id)).toEqual([])
    for (const { shown, of } of Object.values(coverageTotals(coverageOf(pasted.results, pasted.model!)))) expect(shown).toBe(of)
  })
})
