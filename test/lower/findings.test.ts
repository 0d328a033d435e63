/** What is wrong in a sentence is said at the word, once, with the way to mend it. */
import { expect, test } from 'vitest'
import { compileFiles, smallWords } from '../support/compile.js'
import { expectFindings, withoutMarks } from '../support/underline.js'

/** Compiles the small authority with these rules, which have underlines drawn into them. */
async function expectInRules(drawn: string): Promise<void> {
  const text = `${smallWords}rules:\n${drawn}`
  expectFindings(await compileFiles({ 'a.protocol.yaml': withoutMarks(text) }), 'p/a.protocol.yaml', text)
}

test('a good rule has no finding', () =>
  expectInRules(`
  a: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }
`))

test('a misspelt team is pointed at, with the nearest', () =>
  expectInRules(`
  a: { heldBy: CAT, transferAt: ICPC, to: Localty, cites: X-1 }
                                          ~~~~~~~ unknown-name: did you mean \`Locality\`?
`))

test('another name of the same thing is told apart from a misspelling', () =>
  expectInRules(`
  a: { heldBy: CAT, transferAt: first conference, to: Locality, cites: X-1 }
                                      ~~~~~~~~~~ unknown-name
  b: { heldBy: CAT, transferAt: Initial Child Protection Conference, to: Locality, cites: X-1 }
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unknown-name: the rules call it \`ICPC\`
`))

test('inside a phrase only the unknown part is marked', () =>
  expectInRules(`
  a: { who: CAT, must: { complete: chronology }, within: 10 working days of ICPCC, cites: X-1 }
                                                                            ~~~~~ unknown-name: did you mean \`ICPC\`?
  b: { who: CAT's team manger, must: { complete: chronology }, cites: X-1 }
                  ~~~~~~~~~~~ unknown-name: did you mean \`team manager\`?
  c: { heldBy: CAT, transferAt: first ICPC after 15th birthday, to: SG by district, cites: X-1 }
                                                                    ~~~~~~~~~~~~~~ not-a-family: it is one by \`area\`
`))

test('a misspelt word of the language', () =>
  expectInRules(`
  a: { heldBy: CAT, transfrAt: ICPC, to: Locality, cites: X-1 }
                    ~~~~~~~~~ unknown-word: did you mean \`transferAt\`?
`))

test('an unfinished rule says how it can go on', () =>
  expectInRules(`
  a: { heldBy: CAT, transferAt: ICPC }
  ~ unfinished-rule: go on with \`to\`
  b: { who: CAT }
  ~ unfinished-rule: go on with \`must\`, \`should\`, \`may\`, \`mustNot\` or \`needNot\`
`))

test('a word out of its place', () =>
  expectInRules(`
  a: { heldBy: CAT, to: Locality, cites: X-1 }
                    ~~ word-out-of-place
  b: { who: CAT, must: { complete: chronology }, agreedAt: TAM, cites: X-1 }
                                                 ~~~~~~~~ word-out-of-place
`))

test('wrong kinds of value, and nothing at all', () =>
  expectInRules(`
  a: { heldBy: { team: CAT }, transferAt: ICPC, to: Locality, cites: X-1 }
               ~~~~~~~~~~~~~ wrong-kind: write a text or a list, for example \`CAT\`
  b: { when: {}, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }
             ~~ nothing-written
`))

test('values of facts, ages and times', () =>
  expectInRules(`
  a: { when: { plan: child protecton }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }
                     ~~~~~~~~~~~~~~~ not-one-of: did you mean \`child protection\`?
  b: { when: { plann: none }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }
               ~~~~~ unknown-name: did you mean \`plan\`?
  c: { when: { age: sixteen }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }
                    ~~~~~~~ not-a-phrase
  d: { when: { closed: within 3 months }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }
                       ~~~~~~~~~~~~~~~ not-a-phrase
  e: { who: CAT, must: { complete: chronology }, within: ten days, cites: X-1 }
                                                         ~~~~~~~~ not-a-phrase
  f: { who: CAT, must: { complete: chronology }, due: soonish, cites: X-1 }
                                                      ~~~~~~~ not-a-phrase
`))

test('days that do not exist, and days in the wrong order', () =>
  expectInRules(`
  a: { heldBy: CAT, transferAt: ICPC, to: Locality, inForce: from 2018-31-09, cites: X-1 }
                                                                  ~~~~~~~~~~ no-such-day
  b: { heldBy: CAT, transferAt: ICPC, to: Locality, inForce: 2019-09-03 to 2018-06-18, cites: X-1 }
                                                                           ~~~~~~~~~~ dates-out-of-order
`))

test('overrides: of nothing known, of itself, in a circle, of what it does not state', () =>
  expectInRules(`
  a: { heldBy: CAT, transferAt: ICPC, to: Locality, overrides: bb, cites: X-1 }
                                                               ~~ unknown-name
  b: { heldBy: CAT, transferAt: ICPC, to: Locality, overrides: b, cites: X-1 }
                                                               ~ overrides-itself
`))

test('rules that beat each other in a circle', () =>
  expectInRules(`
  a: { heldBy: CAT, transferAt: ICPC, to: Locality, overrides: b, cites: X-1 }
                                                               ~ override-circle: the circle: \`a\`, \`b\`, \`a\`; take one \`overrides\` away
  b: { heldBy: CAT, transferAt: ICPC, to: SG by area, overrides: a, cites: X-1 }
`))

test('an override of what is not stated', () =>
  expectInRules(`
  a: { who: CAT, must: { complete: chronology }, overrides: b, cites: X-1 }
                                                            ~ overrides-nothing
  b: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }
  c: { transferAt: usual point, to: SG by area, overrides: { rule: b, only: moment }, cites: X-1 }
                                                                   ~ overrides-nothing
`))

test('a choice that nobody is named to make', () =>
  expectInRules(`
  a: { heldBy: CAT, transferAt: ICPC, to: [Locality, SG by area], cites: X-1 }
  ~ choice-without-decider
  b: { heldBy: CAT, may: { transferAt: ICPC, to: Locality }, cites: X-1 }
  ~ choice-without-decider
  c: { heldBy: Locality, transferAt: agreed date, to: CAT, cites: X-1 }
  ~ choice-without-decider
  d: { heldBy: SG, transferAt: [ICPC, TAM], to: CAT, decidedBy: not stated, cites: X-1 }
`))

test('a permission overrides nothing, and nothing else stands instead', () =>
  expectInRules(`
  a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }
  b: { heldBy: CAT, may: { transferAt: ICPC, to: Locality }, decidedBy: TAM, overrides: a, cites: X-1 }
                                                                                        ~ permission-overrides
  c: { heldBy: CAT, transferAt: ICPC, to: Locality, insteadOf: a, cites: X-1 }
                                                               ~ instead-without-may
`))

test('a usual point of no rule', () =>
  expectInRules(`
  a: { heldBy: CAT, transferAt: usual point, to: Locality, cites: X-1 }
                                ~~~~~~~~~~~ usual-without-overrides
`))

test('readings: without the one that stands, without a difference, at odds with another rule', () =>
  expectInRules(`
  a: { heldBy: CAT, stay: at least 6 months from ICPC, readings: { one: { stay: at most 6 months } }, cites: X-1 }
                                                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ reading-without-side
  b: { heldBy: CAT, stay: at least 6 months from ICPC, readings: { x: followed, y: { stay: at least 6 months from ICPC } }, cites: X-1 }
                                                                                ~ reading-changes-nothing
  c: { heldBy: CAT, stay: at least 6 months from ICPC, readings: { p: followed, q: { stay: at least 7 months from ICPC } }, cites: X-1 }
  d: { heldBy: CAT, stay: at least 6 months from TAM, readings: { q: followed, p: { stay: at least 7 months from TAM } }, cites: X-1 }
                                                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ readings-disagree
`))

test('ids, and rules without a source', () =>
  expectInRules(`
  Bad_Id: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }
  ~~~~~~ badly-formed-name
`))

test('a rule that cites nothing, and one of a family', () =>
  expectInRules(`
  a: { heldBy: CAT, transferAt: ICPC, to: SG }
  ~ no-source
                                          ~~ one-of-a-family: write \`SG by area\`
`))

test('terms that define one another', async () => {
  const text = `${smallWords.replace('terms:\n', 'terms:\n  one: { all: [two], cites: X-1 }\n  two: one\n')}rules: { a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 } }\n`
  const { diagnostics, graph } = await compileFiles({ 'a.protocol.yaml': text })
  expect(diagnostics.map(({ code, data }) => ({ code, data }))).toEqual([{ code: 'circular-term', data: { terms: ['one', 'two', 'one'] } }])
  expect(graph).toBeUndefined()
})

test('a name that nothing uses', async () => {
  const text = `${smallWords.replace('per: area, cites: X-1', 'per: area')}rules: { a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 } }\n`
  const { diagnostics } = await compileFiles({ 'a.protocol.yaml': text })
  expect(diagnostics.filter(({ severity }) => severity !== 'info').map(({ code, data }) => ({ code, data }))).toEqual([
    { code: 'never-used', data: { of: 'team', name: 'SG' } },
  ])
})

test('a review date that has passed, by its own precision', async () => {
  const reviewed = async (review: string, known = '') => {
    const text = `${smallWords.replace('effective: 2019-01', `effective: 2019-01, review: ${review}`)}rules: { a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }${known} }\n`
    return (await compileFiles({ 'a.protocol.yaml': text })).diagnostics.map(({ code }) => code).filter((code) => code !== 'no-ledger')
  }
  expect(await reviewed('2026-11-21')).toEqual(['review-overdue'])
  expect(await reviewed('2026-11-22')).toEqual([])
  expect(await reviewed('2026-11')).toEqual([])
  expect(await reviewed('2025')).toEqual(['review-overdue'])
  expect(await reviewed('2018')).toEqual(['dates-out-of-order'])
  const known = ', known: { acknowledge: { overdue: review }, says: Nobody knows of a later version., cites: X-1 }'
  expect(await reviewed('2025', known)).toEqual([])
  expect(await reviewed('2026-11', known)).toEqual(['acknowledges-nothing'])
  expect(await reviewed('not stated', known)).toEqual(['acknowledges-nothing'])
})

test('the ledger: unknown clauses, forgotten clauses, clauses set aside and cited', async () => {
  const text = `${smallWords.replaceAll(', cites: X-1', '')}rules: { a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: [X-2, X-9] } }\n`
  const ledger =
    'authority: exampleshire\nsource: A document\nclauses:\n  X-1: { title: Teams }\n  X-2: { title: Handover, setAside: Not so. }\n'
  const { diagnostics } = await compileFiles({ 'a.protocol.yaml': text, 'clauses.yaml': ledger })
  expect(
    diagnostics.filter(({ code }) => code.includes('clause')).map(({ code, data }) => [code, (data as { clause: string }).clause]),
  ).toEqual([
    ['unknown-clause', 'X-9'],
    ['clause-not-accounted-for', 'X-1'],
    ['clause-set-aside-and-cited', 'X-2'],
  ])
})
