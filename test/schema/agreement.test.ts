/** The published schema and our own checker are two judges of one language. */
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { collector } from '../../src/diagnostics/diagnostic.js'
import { readYaml } from '../../src/frontend/yaml/index.js'
import validate from '../../src/frontend/yaml/generated/validate-protocol.js'
import { lower } from '../../src/lower/lower.js'
import { plainYaml, schemaFile, ajv } from './schema.js'

/** Whether our own checker accepts a protocol, written in one file. */
function accepted(text: string): { readonly ours: boolean; readonly schema: boolean; readonly codes: readonly string[] } {
  const { report, diagnostics } = collector()
  const source = readYaml([{ path: 'a.yaml', text }], report)
  if (source !== undefined) lower(source, report, diagnostics)
  const codes = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)
  return { ours: codes.length === 0, schema: validate(plainYaml(text)), codes }
}

const around = (rules: string, terms = '{ cpPlan: { plan: child protection } }') => `
authority: calderdale
words:
  name: Calderdale
  calendar: england-and-wales
  teams:
    CAT: { name: Children's Assessment Team, does: assessment }
    Locality: { name: Locality Team, per: area, does: [long-term, looked after] }
  events:
    ICPC: { name: Conference, means: initial child protection conference, happens: once, held: every week }
    review: { name: Review }
  roles: { team manager: { name: Team Manager } }
  documents: { chronology: { name: Chronology, supplied: no } }
  facts:
    plan: { name: Plan, oneOf: [child protection, child in need, none], changes: freely, judgedBy: CAT's team manager, usually: [none, child in need] }
    urgent: { name: Urgent, yesNo: Is it urgent? }
    judgedAge: { name: Age as judged, age: the child, onlyFor: { urgent: yes } }
    closed: { name: Closed, since: the case was closed, usually: whatever }
terms: ${terms}
protocol: { version: 1, effective: 2019-01, review: not stated }
rules:
${rules.replaceAll(/^/gm, '  ')}
`

const good = [
  'a: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality by area, cites: A-1 }',
  'a: { when: { plan: [child protection, none], age: [under 16, 16 to 17], judgedAge: 16, closed: within the last 3 months }, heldBy: CAT, closeAt: not stated, cites: A }',
  'a: { when: { all: [cpPlan, { not: { urgent: whatever } }], any: [cpPlan] }, stay: at least 6 months from ICPC, cites: A }',
  'a: { heldBy: CAT, should: { transferAt: [ICPC, review], to: previous holder }, decidedBy: [CAT, team manager], weighing: [locality], cites: A }',
  'a: { heldBy: CAT, transferAt: ICPC, to: not stated, unless: [{ urgent: yes, unless: cpPlan, says: x, cites: A }], cites: A }',
  'a: { who: [CAT, { first: team manager, orElse: CAT }], must: { complete: chronology, to: CAT }, within: 2 days of ICPC, due: every week, holdsUp: nothing, cites: A }',
  'a: { who: not stated, needNot: leave, cites: A }',
  'a: { who: CAT, mustNot: write it down, cites: [A, B] }',
  'a: { escalateTo: [{ who: [team manager, CAT] }, { who: CAT, within: 2 days }], cites: A }',
  'a: { when: cpPlan, heldBy: CAT, closeAt: ICPC, within: 2 days, moves: allocation, readings: { one: followed, two: { when: left out, within: left out, moves: left out } }, cites: A }',
  'a: { acknowledge: { gapAt: ICPC, about: moment }, says: x, cites: A }',
  'a: { says: Alone, cites: A }',
  'a: { heldBy: CAT, says: Alone, inForce: from 2018-09-03, cites: A }',
  'a: { heldBy: CAT, closeAt: ICPC, readings: { one: followed, two: { closeAt: review } }, cites: A }\nb: { heldBy: CAT, closeAt: ICPC, overrides: [{ rule: a, only: moment }], replaces: a, cites: A }',
]

test.each(good)('both accept %s', (rules) => {
  expect(accepted(around(rules))).toEqual({ ours: true, schema: true, codes: [] })
})

const broken = [
  'a: { when: cpPlan, heldBy: CAT, transferAt: ICPC }',
  'a: { heldBy: CAT, to: Locality by area }',
  'a: { heldBy: CAT, transferAt: ICPC, closeAt: ICPC, to: Locality by area }',
  'a: { transfrAt: ICPC, to: Locality by area }',
  'a: { who: CAT }',
  'a: { who: CAT, must: read, should: write }',
  'a: { who: CAT, must: { transferAt: ICPC, to: CAT } }',
  'a: { must: { complete: chronology } }',
  'a: { should: { transferAt: ICPC } }',
  'a: { should: { closeAt: ICPC, stay: until review } }',
  'a: { should: { to: CAT } }',
  'a: { who: CAT, must: read, agreedAt: ICPC }',
  'a: { heldBy: CAT, closeAt: ICPC, holdsUp: nothing }',
  'a: { heldBy: { team: CAT }, closeAt: ICPC }',
  'a: { heldBy: [], closeAt: ICPC }',
  'a: { when: {}, closeAt: ICPC }',
  'a: { when: [cpPlan], closeAt: ICPC }',
  'a: { when: { plan: { is: none } }, closeAt: ICPC }',
  'a: { closeAt: [ICPC, review] }',
  'a: { heldBy: CAT, closeAt: ICPC, within: ten days }',
  'a: { heldBy: CAT, closeAt: ICPC, within: 0 days }',
  'a: { heldBy: CAT, closeAt: ICPC, due: soonish }',
  'a: { heldBy: CAT, stay: for ever }',
  'a: { when: { age: teenage }, closeAt: ICPC }',
  'a: { heldBy: CAT, closeAt: ICPC, inForce: since 2018 }',
  'a: { heldBy: CAT, closeAt: ICPC, yieldsTo: some }',
  'a: { heldBy: CAT, closeAt: ICPC, moves: the toys }',
  'a: { heldBy: CAT, closeAt: ICPC, overrides: [{ rule: b }] }\nb: { says: x }',
  'a: { heldBy: CAT, closeAt: ICPC, overrides: [{ rule: b, only: colour }] }\nb: { says: x }',
  'a: { escalateTo: [{ within: 2 days }] }',
  'a: { heldBy: CAT, closeAt: ICPC, readings: { one: followed, two: { yieldsTo: left out } } }',
  'a: { heldBy: CAT, closeAt: ICPC, within: left out }',
  'a: { acknowledge: { gapAt: ICPC, about: colour } }',
  'a: { heldBy: CAT }',
  'a: { cites: A }',
  'a: { says: [x, y] }',
  'a: { says: "" }',
  'a: text',
  'A Rule: { says: x }',
]

test.each(broken)('both refuse %s', (rules) => {
  const { ours, schema, codes } = accepted(around(rules))
  expect({ ours, schema }).toEqual({ ours: false, schema: false })
  expect(codes).not.toContain('unknown-name')
})

test.each([
  ['terms', around('a: { says: x }', '{ cp plan: { urgent: yes } }')],
  ['a fact', around('a: { says: x }').replace('plan: { name', 'the plan: { name').replace('{ plan: child protection }', '{ urgent: yes }')],
  ['a team', around('a: { says: x }').replace('name: Locality Team, ', '')],
  ['the calendar', around('a: { says: x }').replace('england-and-wales', 'england')],
  ['a function', around('a: { says: x }').replace('does: assessment', 'does: dancing')],
  ['an event', around('a: { says: x }').replace('means: initial', 'means: narrower than initially')],
  ['the day', around('a: { says: x }').replace('effective: 2019-01', 'effective: January')],
])('both refuse %s', (_, text) => {
  const { ours, schema } = accepted(text)
  expect({ ours, schema }).toEqual({ ours: false, schema: false })
})

test('an editor, to which a bare 16 is a number, agrees', () => {
  const judge = ajv().compile(schemaFile('protocol'))
  for (const rules of good) expect(judge(plainYaml(around(rules), 'editor')), JSON.stringify(judge.errors)).toBe(true)
  for (const rules of broken) expect(judge(plainYaml(around(rules), 'editor')), rules).toBe(false)
})

describe('what our own checker accepts, the schema accepts', () => {
  type Plain = string | readonly Plain[] | { readonly [key: string]: Plain }
  const whole = good.map((rules, index) =>
    around(
      rules
        .replaceAll(/^([ab]):/gm, `$1${index}:`)
        .replaceAll('rule: a,', `rule: a${index},`)
        .replaceAll('replaces: a,', `replaces: a${index},`),
    ),
  )
  const base = whole
    .slice(1)
    .reduce<Record<string, Plain>>(
      (sum, text) => ({ ...sum, rules: { ...(sum['rules'] as object), ...(plainYaml(text) as { rules: object }).rules } }),
      plainYaml(whole[0]!) as Record<string, Plain>,
    )

  /** Every document that differs from this one in one place: a line left out, a value of another kind, or another's value. */
  function* mutants(value: Plain, others: readonly Plain[]): Generator<Plain> {
    for (const other of others) yield other
    if (typeof value === 'string') {
      yield* [[value], [value, value], { plan: value }, `${value} x`, '']
    } else if (Array.isArray(value)) {
      yield []
      for (const [index, item] of value.entries()) for (const mutant of mutants(item as Plain, [])) yield value.with(index, mutant)
      for (const index of value.keys()) yield value.toSpliced(index, 1)
    } else {
      const entries = Object.entries(value as Record<string, Plain>)
      const siblings = entries.map(([, sibling]) => sibling).slice(0, 3)
      for (const [key, inside] of entries) {
        yield Object.fromEntries(entries.filter(([other]) => other !== key))
        for (const mutant of mutants(inside, siblings)) yield { ...(value as object), [key]: mutant }
      }
    }
  }

  test('whatever is changed in one place', () => {
    let count = 0
    let agreed = 0
    for (const mutant of mutants(base, [])) {
      if (++count % 5 > 0) continue
      const { ours, schema } = accepted(JSON.stringify(mutant))
      if (ours && !schema) expect.fail(`${JSON.stringify(validate.errors)} ${JSON.stringify(mutant)}`)
      if (ours) agreed++
    }
    expect(agreed).toBeGreaterThan(20)
  }, 60_000)

  test.each(readdirSync('policies').filter((name) => readdirSync(`policies/${name}`).some((file) => file.endsWith('.protocol.yaml'))))(
    'policies/%s',
    (name) => {
      for (const file of readdirSync(`policies/${name}`).filter((candidate) => candidate.endsWith('.protocol.yaml')))
        expect(validate(plainYaml(readFileSync(`policies/${name}/${file}`, 'utf8'))), `${file} ${JSON.stringify(validate.errors)}`).toBe(
          true,
        )
    },
  )
})
