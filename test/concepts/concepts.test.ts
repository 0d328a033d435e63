/** The tables of shared concepts are complete, unambiguous, and true to the national lists. */
import { describe, expect, test } from 'vitest'
import { assumptions, documents, events, facts, matters, roles, teamFunctions, topics } from '../../src/concepts/index.js'
import type { Concept, NationalCode, SharedCase } from '../../src/concepts/index.js'

const tables: Readonly<Record<string, Readonly<Record<string, Concept>>>> = {
  teamFunctions,
  events,
  roles,
  documents,
  facts,
  topics,
  matters,
}
const named = Object.entries(tables).flatMap(([kind, table]) => Object.entries(table).map(([name, concept]) => ({ kind, name, concept })))
const values = Object.entries(facts).flatMap(([fact, { values }]) =>
  Object.entries(values).map(([name, concept]) => ({ kind: fact, name, concept })),
)

/** Local names that stand for two concepts of a kind, each with the reason; a row that is no longer needed fails. */
const sharedNames: Readonly<Record<string, string>> = {
  'teamFunctions: CAA': 'one service that takes contacts and assesses',
  'teamFunctions: 0-16': 'one service for children in need, on protection plans and in care',
}

/** What a code of each list looks like. */
const codes: Readonly<Record<string, RegExp>> = {
  'SSDA903: legal status': /^[CDEVLJ][1-4]$/,
  'SSDA903: reason episode ceased': /^E\d{1,2}$/,
  'SSDA903: worker change reason': /^[A-Z]{6}$/,
  'CIN census: closure reason': /^RC[1-9]$/,
  'CIN census: referral source': /^(?:1[A-D]|2[AB]|3[A-F]|5[A-D]|4|[6-9]|10)$/,
  'CIN census: primary need': /^N\d$/,
  'Standard Safeguarding Dataset: contact outcome': /^[A-Z]/,
  'Standard Safeguarding Dataset: referral outcome': /^[A-Z]/,
  'Standard Safeguarding Dataset: section 47 outcome': /^[A-Z]/,
  'Standard Safeguarding Dataset: care leaver eligibility': /^(?:Eligible|Relevant|Former relevant|Qualifying|None)$/,
}
const listOf = (code: NationalCode) => `${code.standard}: ${code.list}`

describe('every concept', () => {
  test('has a plain name and a definition that is a sentence', () => {
    const bad = [...named, ...values].filter(
      ({ name, concept }) => !/^[a-z0-9][a-z0-9 -]*$/.test(name) || !/^\p{Lu}.*\.$/u.test(concept.is),
    )
    expect(bad).toEqual([])
  })

  test('a local name means one concept of its kind, or there is a reason', () => {
    const seen = new Map<string, number>()
    for (const { kind, concept } of [...named, ...values])
      for (const local of new Set(concept.localNames)) seen.set(`${kind}: ${local}`, (seen.get(`${kind}: ${local}`) ?? 0) + 1)
    expect(
      [...seen]
        .filter(([, count]) => count > 1)
        .map(([name]) => name)
        .sort(),
    ).toEqual(Object.keys(sharedNames).sort())
  })

  test('a code has the form of its list and stands once in it', () => {
    const seen = [...named, ...values].flatMap(({ concept }) => (concept.code ? [concept.code] : []))
    for (const code of seen) expect(code.code, listOf(code)).toMatch(codes[listOf(code)]!)
    expect(new Set(seen.map((code) => `${listOf(code)}: ${code.code}`)).size).toBe(seen.length)
    expect(new Set(seen.map(listOf))).toEqual(new Set(Object.keys(codes)))
  })
})

test('a fact of one-of has values of its own or leaves them to the authority, a question has yes and no, a measure none', () => {
  for (const [name, { domain, values }] of Object.entries(facts)) {
    if (domain === 'yes-no') expect(Object.keys(values), name).toEqual(['yes', 'no'])
    if (domain === 'age' || domain === 'since') expect(Object.keys(values), name).toEqual([])
    if (domain === 'one-of') expect(Object.keys(values).length, name).not.toBe(1)
  }
})

/** The lines of a shared case that no case could answer. */
function strangers(lines: SharedCase): string[] {
  return lines.flatMap((line) => {
    const fact = facts[line.fact]!
    if ('is' in line) return line.is.filter((value) => !(value in fact.values)).map((value) => `${line.fact}: ${value}`)
    return fact.domain === ('within' in line ? 'since' : 'age') ? [] : [line.fact]
  })
}

test('topics and assumptions speak of values that their facts have', () => {
  expect([...Object.values(topics).map(({ when }) => when), ...assumptions.map(({ never }) => never)].flatMap(strangers)).toEqual([])
})

test('an assumption relates facts and says why', () => {
  for (const { never, because } of assumptions) {
    expect(because).not.toBe('')
    expect(new Set(never.map(({ fact }) => fact)).size, because).toBeGreaterThan(1)
  }
})

test('no assumption hides what happens on the 18th birthday of a child in care', () => {
  const mayHide = (line: SharedCase[number]) => {
    if ('atLeast' in line) return line.atLeast <= 18
    if ('under' in line) return line.under > 18
    return 'is' in line && line.fact === 'looked after' && line.is.includes('yes')
  }
  const hidden = assumptions.filter(({ never }) => never.every(mayHide))
  expect(hidden).toEqual([])
})
