/** What an author wrote is in the graph or in a finding: nothing is accepted and means something else, nothing is told in a wrong place. */
import { expect, test } from 'vitest'
import { compileFiles, smallWords } from '../support/compile.js'
import { expectFindings, withoutMarks } from '../support/underline.js'

async function expectIn(drawn: string): Promise<void> {
  expectFindings(await compileFiles({ 'a.protocol.yaml': withoutMarks(drawn) }), 'p/a.protocol.yaml', drawn)
}
const expectInRules = (drawn: string) => expectIn(`${smallWords}rules:${drawn}`)
const rule = 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }\n'
const headed = (lines: string) => smallWords.replace(/^protocol: .*$/m, `protocol:\n  version: "1"\n  effective: 2019-01\n  ${lines}`)

test('an exception that names no case would lift its rule always', () =>
  expectInRules(`
  a: { heldBy: CAT, transferAt: ICPC, to: Locality, unless: { says: Sometimes not., cites: X-1 }, cites: X-1 }
                                                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ nothing-written
  b: { when: { asAt: ICPC }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }
             ~~~~~~~~~~~~~~ nothing-written
`))

test('a term that names no case would hold always', () =>
  expectIn(
    `${smallWords.replace(
      'terms:\n',
      `terms:
  early: { says: As long as nobody minds., cites: X-1 }
         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ nothing-written
`,
    )}${rule}`,
  ))

test('ages that nobody can have', () =>
  expectInRules(`
  a: { when: { age: 17 to 16 }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }
                    ~~~~~~~~ not-a-phrase: write \`16 to 17\`
  b: { when: { age: 15 years 13 months or over }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~ not-a-phrase
  c: { heldBy: CAT, transferAt: age 15 years 18 months, to: Locality, cites: X-1 }
                                ~~~~~~~~~~~~~~~~~~~~~~ unknown-name
  d: { when: { age: [exactly 15 years 11 months, 16 to 16] }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }
  e: { when: { age: 15 years 11 months }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }
                    ~~~~~~~~~~~~~~~~~~ not-a-phrase: write \`exactly 15 years 11 months\`
`))

test('an age in whole years is a year; the birthday itself is said so', async () => {
  const when = async (age: string) =>
    (
      await compileFiles({
        'a.protocol.yaml': `${smallWords}rules:\n  a: { when: { age: ${age} }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }`,
      })
    ).graph!.all('route')[0]!.when
  expect(await when('16')).toEqual(await when('16 to 16'))
  expect(await when('exactly 16')).toMatchObject({ kind: 'age-is', test: 'exactly' })
})

test('what stands twice in a list counts once, and is told', () =>
  expectInRules(`
  a: { heldBy: CAT, who: CAT, must: { complete: [chronology, chronology] }, cites: X-1 }
                                                             ~~~~~~~~~~ listed-twice
`))

test('no rule beats every other', () =>
  expectInRules(`
  a: { heldBy: CAT, transferAt: ICPC, to: Locality, overrides: every other rule, cites: X-1 }
                                                               ~~~~~~~~~~~~~~~~ names-every-rule
`))

test('a hole can be at the end of a stay whose start is not stated', async () => {
  const { graph, diagnostics } = await compileFiles({
    'a.protocol.yaml': `${smallWords}rules:\n  a: { heldBy: CAT, acknowledge: { gapAt: [ICPC, 36 hours] }, says: So it is., cites: X-1 }`,
  })
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(graph!.all('acknowledgement')).toMatchObject([
    { at: { kind: 'event-moment' }, limits: [{ duration: { count: 36, unit: 'hour' } }] },
  ])
})

test('what is to be no older than so long when something comes has two ends', async () => {
  const due = async (text: string) =>
    (
      await compileFiles({
        'a.protocol.yaml': `${smallWords}rules:\n  a: { heldBy: CAT, who: CAT, must: { complete: chronology }, due: ${text}, cites: X-1 }`,
      })
    ).graph!.all('duty')[0]!.due
  expect(await due('at most 3 months before ICPC')).toEqual(await due('[from 3 months before ICPC, by ICPC]'))
  expect(await due('between 0 and 10 working days before ICPC')).toEqual(await due('[from 10 working days before ICPC, by ICPC]'))
})

test('what is taken for granted has a reason', () =>
  expectIn(
    `${headed(`assumes: [cpPlan, { not: cpPlan, says: So it is. }]
           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ assumption-without-reason`)}${rule}`,
  ))

test('what is left outside is named', () =>
  expectIn(
    `${headed(`outside: { says: Another policy has it. }
           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ one-of-these`)}${rule}`,
  ))

test('no event comes before itself', () =>
  expectIn(
    `${smallWords.replace(
      '    TAM: { name: Transfer and Allocation Meeting,',
      `    one: { name: One, after: two, cites: X-1 }
    ~~~ event-circle
    two: { name: Two, after: [ICPC, one], cites: X-1 }
    TAM: { name: Transfer and Allocation Meeting,`,
    )}${rule}`,
  ))

test('a reading of another kind is told at the reading', () =>
  expectInRules(`
  a: { who: CAT, must: { complete: chronology }, readings: { one: followed, two: { stay: until ICPC } }, cites: X-1 }
                                                                            ~~~ reading-of-another-kind
  b: { heldBy: CAT, stay: until ICPC, readings: { one: followed, two: { who: CAT } }, cites: X-1 }
                                                                 ~~~ reading-of-another-kind
`))

test('one reading is no ambiguity', () =>
  expectInRules(`
  a: { heldBy: CAT, stay: until ICPC, readings: { one: followed }, cites: X-1 }
                                                  ~~~ reading-changes-nothing
`))

test('a first choice needs somebody who stands in', () =>
  expectInRules(`
  a: { who: { first: CAT }, must: { complete: chronology }, cites: X-1 }
            ~~~~~~~~~~~~~~ missing-line
`))

test('a team that people agree on is a choice', () =>
  expectInRules(`
  a: { heldBy: CAT, transferAt: ICPC, to: agreed team, cites: X-1 }
  ~ choice-without-decider
`))

test('rules about different things never beat one another', () =>
  expectInRules(`
  a: { heldBy: CAT, transferAt: ICPC, to: Locality, moves: system record, overrides: b, cites: X-1 }
                                                                                     ~ overrides-nothing
  b: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }
`))

test('a circle of replacements is told where it is written', () =>
  expectInRules(`
  a: { heldBy: CAT, transferAt: ICPC, to: Locality, replaces: b, cites: X-1 }
                                                              ~ override-circle
  b: { heldBy: CAT, transferAt: ICPC, to: Locality, replaces: a, cites: X-1 }
`))

test('an unknown clause is told where it is cited, however deep', async () => {
  const text = `${headed(
    'outside: { heldBy: CAT, says: Not here., cites: X-2 }\n  assumes: { not: cpPlan, says: So it is., cites: X-3 }',
  ).replace('terms:\n', 'terms:\n  open: { plan: none, unless: { closed: over 1 year ago, cites: X-4 }, cites: X-1 }\n')}${rule}`
  const { diagnostics } = await compileFiles({
    'a.protocol.yaml': text,
    'clauses.yaml': 'authority: exampleshire\nsource: A\nclauses: { X-1: { title: All } }\n',
  })
  const unknown = diagnostics.filter(({ code }) => code === 'unknown-clause')
  expect(unknown.map(({ span }) => text.slice(span.start, span.end)).sort()).toEqual(['X-2', 'X-3', 'X-4'])
})

test('a case passes to a team, and only what goes with it to a person', () =>
  expectInRules(`
  a: { heldBy: CAT, transferAt: ICPC, to: team manager, cites: X-1 }
                                          ~~~~~~~~~~~~ person-holds-case
  b: { heldBy: CAT, transferAt: TAM, to: receiver, cites: X-1 }
                                         ~~~~~~~~ person-holds-case
  c: { heldBy: CAT, transferAt: ICPC, to: team manager, moves: allocation, cites: X-1 }
`))

test('no rule waits until it has applied', () =>
  expectIn(`${smallWords.replace('terms:\n', 'terms:\n  retained: { applied: b, cites: X-1 }\n')}rules:
  a: { when: { not: retained }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }
  ~ applied-circle
  b: { heldBy: CAT, stay: until ICPC, unless: { applied: a }, cites: X-1 }
  c: { when: retained, heldBy: CAT, stay: until TAM, cites: X-1 }
`))

test('a rule names rules of the kind that its word is about', () =>
  expectInRules(`
  a: { heldBy: CAT, may: { transferAt: ICPC, to: Locality }, decidedBy: TAM, insteadOf: d, cites: X-1 }
                                                                                        ~ rule-of-another-kind
  d: { who: CAT, must: { complete: chronology }, cites: X-1 }
  e: { who: CAT, must: { complete: chronology }, holdsUp: d, cites: X-1 }
                                                          ~ rule-of-another-kind
  f: { who: CAT, must: { complete: chronology }, replaces: [d, p], cites: X-1 }
                                                               ~ rule-of-another-kind
  g: { acknowledge: { conflictBetween: [d, p] }, cites: X-1 }
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~ rule-of-another-kind
  h: { when: { applied: [p, d] }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }
  ~ rule-of-another-kind
  p: { says: The child comes first., cites: X-1 }
`))

test('no move is counted from itself', () =>
  expectInRules(`
  a: { heldBy: CAT, transferAt: 2 weeks after transfer, to: Locality, cites: X-1 }
  ~ counted-from-itself
  b: { heldBy: CAT, transferAt: ICPC, to: Locality, within: 5 working days of transfer, cites: X-1 }
  ~ counted-from-itself
  c: { heldBy: CAT, transferAt: transfer, to: Locality, moves: system record, within: 1 week of transfer, cites: X-1 }
  d: { who: CAT, must: { complete: chronology }, within: 1 week of transfer, cites: X-1 }
`))

test('what comes first settles a choice and does nothing else', () =>
  expectInRules(`
  a: { who: whichever comes first, must: { complete: chronology }, cites: X-1 }
            ~~~~~~~~~~~~~~~~~~~~~ unknown-name
  b: { heldBy: CAT, transferAt: [ICPC, TAM], to: Locality, decidedBy: whichever comes first, cites: X-1 }
`))

test('what stands for all of something is no choice among others', () =>
  expectInRules(`
  a: { heldBy: CAT, transferAt: [ICPC, any point], to: Locality, decidedBy: TAM, cites: X-1 }
                                       ~~~~~~~~~ stands-alone
  b: { heldBy: CAT, transferAt: ICPC, to: [any team, Locality], decidedBy: TAM, cites: X-1 }
                                           ~~~~~~~~ stands-alone
`))
