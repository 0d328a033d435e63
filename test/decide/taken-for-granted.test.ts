/** What a case of which little is told is taken to be: never what somebody has to judge, nor that what a move waits for has come. */
import { describe, expect, test } from 'vitest'
import { decide, replay } from '../../src/decide/index.js'
import type { CaseGiven, Decision } from '../../src/decide/index.js'
import { modelOfYaml } from '../support/models.js'

const words = {
  events: [
    '  referral: { name: Referral, cites: X-1 }',
    '  order: { name: Final order made, happens: once, cites: X-1 }',
    '  PPM: { name: Permanence planning meeting, cites: X-1 }',
  ].join('\n'),
  facts: [
    '  threshold: { name: Threshold met, yesNo: Is the threshold met?, judgedBy: CAT, cites: X-1 }',
    '  special: { name: Special criteria met, yesNo: Are the special criteria met?, judgedBy: team manager, cites: X-1 }',
    '  remarkable: { name: Remarkable, yesNo: Is it remarkable?, cites: X-1 }',
    '  worker: { name: Named worker, yesNo: Has a worker been named?, cites: X-1 }',
    '  agreed: { name: Agreed, yesNo: Is the plan agreed?, cites: X-1 }',
    '  rare: { name: Rare criteria met, yesNo: Are the rare criteria met?, judgedBy: team manager, usually: no, cites: X-1 }',
    '  common: { name: Common, yesNo: Is it common?, usually: yes, cites: X-1 }',
    '  even: { name: Even, yesNo: Is it even?, usually: whatever, cites: X-1 }',
    '  home: { name: Home, oneOf: [with parents, with relatives, with strangers], usually: [with parents, with relatives], cites: X-1 }',
    '  gone: { name: Gone, since: the case was closed, usually: over 3 months ago, cites: X-1 }',
    '  made: { name: Plan made, oneOf: [none, child protection], settledAt: ICPC, cites: X-1 }',
  ].join('\n'),
}

async function decided(rules: string, given: Partial<CaseGiven>): Promise<Decision> {
  const { decision, problems } = decide(
    { heldBy: 'CAT', otherwise: 'no', ...given },
    await modelOfYaml(rules, given.at === undefined ? '' : `asks: { heldBy: CAT, at: ${given.at} }`, words),
  )
  if (decision === undefined) throw new Error(JSON.stringify(problems))
  return decision
}

const kindOf = ({ answer }: Decision) =>
  answer === 'unknown' ? 'unknown' : answer.kind === 'stays' && answer.nothingSaid ? 'nothing said' : answer.kind
const nameOf = (key: string) => key.replace('fact:', '')

async function asked(rules: string, given: Partial<CaseGiven>) {
  const model = await modelOfYaml(rules, given.at === undefined ? '' : `asks: { heldBy: CAT, at: ${given.at} }`, words)
  const { decision } = decide({ heldBy: 'CAT', otherwise: 'no', ...given }, model)
  return [kindOf(decision!), ...decision!.needs.map(({ axis }) => nameOf(model.space.vocabulary.axes.list[axis]!.key)).sort()]
}

describe('a judgement without which no rule speaks', () => {
  const plain = 'on: { when: { threshold: yes }, heldBy: CAT, transferAt: referral, to: Locality }'
  test('is asked for, at the moment and before it', async () => {
    expect(await asked(plain, { at: 'referral' })).toEqual(['unknown', 'threshold'])
    expect(await asked(plain, {})).toEqual(['unknown', 'threshold'])
  })
  test('once told settles it either way', async () => {
    expect(kindOf(await decided(plain, { at: 'referral', facts: { threshold: 'yes' } }))).toBe('moves')
    expect(kindOf(await decided(plain, { at: 'referral', facts: { threshold: 'no' } }))).toBe('not covered')
  })
  test('is asked for where a rule speaks without it too, unless the author says what it usually is', async () => {
    const beside = (fact: string) =>
      `on: { heldBy: CAT, transferAt: referral, to: Locality }\nother: { when: { ${fact}: yes }, heldBy: CAT, transferAt: referral, to: SG by area, overrides: on }`
    expect(await asked(beside('special'), { at: 'referral' })).toEqual(['unknown', 'special'])
    const decision = await decided(beside('rare'), { at: 'referral' })
    expect(kindOf(decision)).toBe('moves')
    expect(decision.assumed).toHaveLength(1)
  })
  test('what is no judgement is as in an unremarkable case', async () => {
    expect((await asked('on: { when: { remarkable: yes }, heldBy: CAT, transferAt: referral, to: Locality }', { at: 'referral' }))[0]).toBe(
      'not covered',
    )
  })
  test('which plan a meeting makes is not taken to be none at that meeting', async () => {
    const rules = 'on: { when: { made: child protection }, heldBy: CAT, transferAt: ICPC, to: Locality }'
    expect(await asked(rules, { at: 'ICPC' })).toEqual(['unknown', 'made'])
  })
})

describe('what a move waits for', () => {
  const facts = 'on: { heldBy: CAT, transferAt: ICPC, to: Locality, waitsFor: { worker: yes, agreed: yes } }'
  test('is asked for as a fact, whatever else is unremarkable', async () => {
    expect(await asked(facts, { at: 'ICPC' })).toEqual(['unknown', 'agreed', 'worker'])
    expect(kindOf(await decided(facts, { at: 'ICPC', facts: { worker: 'no' } }))).toBe('stays')
  })

  const event =
    'on: { heldBy: CAT, transferAt: PPM, to: Locality }\nafter-the-order: { heldBy: CAT, transferAt: any point, to: Locality, waitsFor: { happened: order, agreed: yes } }'
  const agreed = { at: 'PPM', facts: { agreed: 'yes' } }
  test('is a proviso as an event that nobody told', async () => {
    const decision = await decided(event, agreed)
    expect(kindOf(decision)).toBe('moves')
    expect(decision.provided).toMatchObject([{ rule: 'rule:after-the-order', until: { kind: 'happened' } }])
  })
  test('is none once it is told, and the case stays where it is told not to have come', async () => {
    expect((await decided(event, { ...agreed, happened: [{ moment: 'order' }] })).provided).toEqual([])
    expect(kindOf(await decided(event, { ...agreed, notHappened: ['order'] }))).toBe('stays')
  })
  test('belongs to each answer that may still come', async () => {
    const { possibilities } = await decided(event, { at: 'PPM' })
    expect(possibilities.map(({ answer, provided }) => [answer.kind, provided.length]).sort()).toEqual([
      ['moves', 1],
      ['stays', 0],
    ])
  })
})

test('days that go back are a finding, and equal ones are none', async () => {
  const model = await modelOfYaml('on: { heldBy: CAT, transferAt: ICPC, to: Locality }', '', words)
  const at = (on: string) => decide({ heldBy: 'CAT', at: 'ICPC', on, happened: [{ moment: 'referral', on: '2026-05-01' }] }, model).problems
  expect(at('2026-04-30')).toMatchObject([
    { kind: 'back in time', path: ['on'], moment: 'referral', on: '2026-05-01', today: '2026-04-30' },
  ])
  expect(at('2026-05-01')).toEqual([])
})

describe('what the author knows to be open is told of the cases that meet it', () => {
  const rules = `on: { heldBy: CAT, transferAt: ICPC, to: Locality }
appendix: { when: { remarkable: yes }, acknowledge: { missing: chronology } }
by-when: { heldBy: CAT, acknowledge: { unclear: on, about: moment } }
elsewhere: { heldBy: Locality, acknowledge: { unclear: on, about: team } }`
  const open = async (given: Partial<CaseGiven>) =>
    (await decided(rules.replace('missing: chronology', 'missing: chronology'), given)).leftOpen
      .map(({ rule }) => rule.slice('rule:'.length))
      .sort()
  test.each<[string, Partial<CaseGiven>, readonly string[]]>([
    ['a document that covers the case', { at: 'ICPC', facts: { remarkable: 'yes' } }, ['appendix', 'by-when']],
    ['none that does not', { at: 'ICPC' }, ['by-when']],
    ['nothing of rules that do not bear on it', { heldBy: 'Locality' }, []],
  ])('%s', async (_, given, expected) => expect(await open(given)).toEqual(expected))
})

test('a day of the move that only some of the cases have is said to be so', async () => {
  const rules =
    'on: { heldBy: CAT, transferAt: ICPC, to: Locality }\nsoon: { when: { remarkable: yes }, heldBy: CAT, transferAt: any point, to: any team, within: 2 weeks of referral }'
  const limits = async (facts: NonNullable<CaseGiven['facts']>) => {
    const { decision } = decide({ heldBy: 'CAT', at: 'ICPC', facts }, await modelOfYaml(rules, '', words))
    return decision!.limits.map(({ certain, noDate }) => [certain, noDate])
  }
  expect(await limits({ remarkable: 'yes' })).toEqual([[true, 'start without a date']])
  expect((await limits({ remarkable: ['yes', 'no'] })).every(([certain]) => certain === false)).toBe(true)
})

test('of several things one of which a moment needs, none is taken to be the one', async () => {
  const rules =
    'on: { when: { remarkable: yes }, heldBy: CAT, transferAt: hearing, to: Locality }\nother: { when: { special: yes }, heldBy: CAT, transferAt: hearing, to: SG by area }'
  const more = {
    ...words,
    events: `${words.events}\n  hearing: { name: Hearing, concerns: { any: [{ remarkable: yes }, { special: yes }] }, cites: X-1 }`,
  }
  const { decision } = decide({ heldBy: 'CAT', at: 'hearing', otherwise: 'no' }, await modelOfYaml(rules, '', more))
  expect(kindOf(decision!)).toBe('unknown')
})

test('never a yes, where rules ask only for a no', async () => {
  const rules =
    'on: { heldBy: CAT, transferAt: referral, to: Locality }\nlate: { when: { remarkable: no }, heldBy: CAT, transferAt: referral, to: SG by area, overrides: on }'
  expect(await asked(rules, { at: 'referral' })).toEqual(['unknown', 'remarkable'])
})

test('an age that is not told is below those at which children grow up', async () => {
  const rules =
    'on: { heldBy: CAT, transferAt: referral, to: Locality }\nolder: { when: { age: 16 or over }, heldBy: CAT, transferAt: referral, to: SG by area, overrides: on }'
  expect(kindOf(await decided(rules, { at: 'referral' }))).toBe('moves')
  expect((await asked(rules, { at: 'referral', facts: { age: '16' } }))[0]).toBe('moves')
})

test('an event that comes again, and called for a move, is not forgotten', async () => {
  const rules = 'on: { when: { threshold: yes }, heldBy: CAT, transferAt: referral, to: Locality }'
  const told = (threshold: string) =>
    decided(rules, { happened: [{ moment: 'referral', on: '2026-03-02' }], on: '2026-03-04', facts: { threshold } })
  expect((await told('yes')).answer).toMatchObject({ kind: 'stays', due: { holder: 'team:Locality' } })
  expect((await told('no')).answer).not.toHaveProperty('due')
})

test('a birthday that the day of birth tells is the moment itself on its day, and has called for the move after it', async () => {
  const rules = 'on: { heldBy: CAT, transferAt: 18th birthday, to: Locality }'
  const on = async (day: string) => (await decided(rules, { known: { born: '2008-05-04' }, on: day })).answer
  expect(await on('2026-05-04')).toMatchObject({ kind: 'moves' })
  expect(await on('2026-05-05')).toMatchObject({ kind: 'stays', due: { holder: 'team:Locality' } })
})

test('a limit that is over before its point has come is over first', async () => {
  const rules = 'on: { heldBy: CAT, transferAt: PPM, to: Locality, within: 5 days of referral }'
  const { decision } = decide(
    { heldBy: 'CAT', on: '2026-06-20', happened: [{ moment: 'referral', on: '2026-06-06' }] },
    await modelOfYaml(rules, '', words),
  )
  expect(decision!.needs).toEqual([])
})

test('after a step that leaves the holder open nobody is said to hold the case, unless all ways lead to one team', async () => {
  const model = async (to: string) =>
    modelOfYaml(`on: { heldBy: CAT, transferAt: referral, to: [${to}], decidedBy: team manager }`, '', words)
  const open = async (to: string) =>
    replay({ heldBy: 'CAT' }, [{ at: 'referral' }, { at: 'ICPC' }], await model(to)).map(({ holder, holderOpen }) => [holder, holderOpen])
  expect(await open('Locality, SG by area')).toEqual([
    ['CAT', true],
    ['CAT', true],
  ])
  expect(await open('SG, SG by area')).toEqual([
    ['SG', undefined],
    ['SG', undefined],
  ])
})

test('a moment until which a rule keeps the case has not come, unless it is told', async () => {
  const rules = 'keep: { heldBy: CAT, stay: until review }'
  const more = { ...words, events: `${words.events}\n  review: { name: Review, happens: once, cites: X-1 }` }
  const model = await modelOfYaml(rules, '', more)
  expect(decide({ heldBy: 'CAT', otherwise: 'no', at: 'referral' }, model).decision!.answer).toMatchObject({
    kind: 'stays',
    until: ['review'],
  })
  expect(decide({ heldBy: 'CAT', at: 'referral' }, model).decision!.answer).not.toMatchObject({ nothingSaid: true })
})

describe('what the author says that a fact usually is', () => {
  const rules = (condition: string) =>
    `on: { heldBy: CAT, transferAt: referral, to: Locality }\nother: { when: { ${condition} }, heldBy: CAT, transferAt: referral, to: SG by area, overrides: on }`
  const to = async (condition: string, facts: NonNullable<CaseGiven['facts']> = {}) => {
    const { answer, needs } = await decided(rules(condition), { at: 'referral', facts })
    return answer === 'unknown' ? `asks ${needs.length}` : answer.kind === 'moves' ? answer.to.key : answer.kind
  }
  test.each([
    ['a yes is taken', 'common: yes', 'SG (same)'],
    ['and its no is not', 'common: no', 'Locality'],
    ['of several values one is taken, whichever', 'home: with strangers', 'Locality'],
    ['and told apart only by asking', 'home: with parents', 'asks 1'],
    ['a time too, wherever the rules cut it', 'gone: over 2 months ago', 'SG (same)'],
    ['on its other side it is not so', 'gone: within the last 2 months', 'Locality'],
    ['whatever: it has to be asked', 'even: yes', 'asks 1'],
  ])('%s', async (_, condition, expected) => expect(await to(condition)).toBe(expected))
  test('yields to what is told', async () => {
    expect(await to('common: no', { common: 'no' })).toBe('SG (same)')
    expect(await to('home: with strangers', { home: 'with strangers' })).toBe('SG (same)')
  })
  test('is no answer without `otherwise`', async () => {
    const { decision } = decide({ heldBy: 'CAT', at: 'referral' }, await modelOfYaml(rules('common: yes'), '', words))
    expect(decision!.answer).toBe('unknown')
  })
})

test('a moment that has passed came to a case that it concerns, and what lasts of that is so still', async () => {
  const facts = [
    '  ordered: { name: Ordered, yesNo: Has a court ordered it?, changes: once yes stays yes, cites: X-1 }',
    '  fleeting: { name: Fleeting, yesNo: Is it so just now?, cites: X-1 }',
  ]
  const events = '  hearing: { name: Hearing, concerns: { ordered: yes, fleeting: yes }, cites: X-1 }'
  const more = { events: `${words.events}\n${events}`, facts: `${words.facts}\n${facts.join('\n')}` }
  const to = async (condition: string, given: Partial<CaseGiven>) => {
    const rules = `on: { heldBy: CAT, transferAt: referral, to: Locality }\nother: { when: { ${condition} }, heldBy: CAT, transferAt: referral, to: SG by area, overrides: on }`
    const { answer } = decide({ heldBy: 'CAT', at: 'referral', otherwise: 'no', ...given }, await modelOfYaml(rules, '', more)).decision!
    return answer !== 'unknown' && answer.kind === 'moves' ? answer.to.key : answer
  }
  const happened = [{ moment: 'hearing' }]
  expect([await to('ordered: yes', {}), await to('ordered: yes', { happened }), await to('fleeting: yes', { happened })]).toEqual([
    'Locality',
    'SG (same)',
    'Locality',
  ])
})
