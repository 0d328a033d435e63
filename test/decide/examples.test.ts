/** The answers that the hardest clauses must give: the rows of the reference that a fixture can express, each decided. */
import { describe, expect, test } from 'vitest'
import type { CaseGiven } from '../../src/decide/index.js'
import { ask, decisionOf, hardModel, tell } from './asked.js'

type Row = readonly [asked: string, given: CaseGiven, answer: string]

/** An unremarkable case of one authority, with what is special about it. */
function caseOf(base: CaseGiven) {
  return (more: Partial<CaseGiven> = {}, facts: CaseGiven['facts'] = {}): CaseGiven => ({
    otherwise: 'no',
    ...base,
    ...more,
    facts: { ...base.facts, ...facts },
  })
}

function rows(authority: string, list: readonly Row[]): void {
  test.each(list)('%s', async (_, given, answer) => expect(await ask(authority, given)).toBe(answer))
}

describe('1 Rochdale: the interim position', () => {
  const protection = caseOf({ heldBy: 'FRT', facts: { route: 'child protection' } })
  const [a, b] = ['interim-from-september', 'conference-from-september'].map((option) => ({ readings: { 'conference-pick-up': option } }))
  const open =
    'unknown: moves to CP (same) or stays until initial core group; needs reading:conference-from-september | interim-from-september'
  rows('rochdale', [
    ['the conference in August', protection({ at: 'ICPC', on: '2018-08-31' }), open],
    ['… as reading A has it', protection({ ...a, at: 'ICPC', on: '2018-08-31' }), 'moves to CP (same)'],
    ['… as reading B has it', protection({ ...b, at: 'ICPC', on: '2018-08-31' }), 'stays until initial core group'],
    ['the conference in September', protection({ at: 'ICPC', on: '2018-09-03' }), open],
    ['… as reading A has it', protection({ ...a, at: 'ICPC', on: '2018-09-03' }), 'stays until initial core group'],
    ['… as reading B has it', protection({ ...b, at: 'ICPC', on: '2018-09-03' }), 'moves to CP (same)'],
    [
      'stranded',
      protection({ ...b, happened: [{ moment: 'ICPC', on: '2018-08-31' }], at: 'initial core group', on: '2018-09-05' }),
      'not covered: point passed',
    ],
  ])

  test('stranded, as a story', async () => {
    expect(
      await tell('rochdale', protection(b), [
        { at: 'ICPC', on: '2018-08-31' },
        { at: 'initial core group', on: '2018-09-05' },
      ]),
    ).toEqual(['stays until initial core group -> FRT', 'not covered: point passed -> FRT'])
  })

  test('five days, and the text does not say of which kind', async () => {
    const { limits } = await decisionOf(
      'rochdale',
      protection({ ...a, happened: [{ moment: 'ICPC', on: '2026-04-01' }], at: 'initial core group', on: '2026-04-09' }),
    )
    expect(limits).toMatchObject([
      { moment: '5 days after ICPC', over: false, when: { kind: 'either', dates: [{ date: '2026-04-06' }, { date: '2026-04-10' }] } },
    ])
  })
})

describe('2 Shropshire: the point and the duty', () => {
  const inCare = caseOf({ heldBy: 'Assessment', facts: { lookedAfter: 'yes' } })
  rows('shropshire', [
    [
      'at placement',
      inCare({ at: 'placement' }),
      'conflict about moment: moves to Case Management (same) / stays until post placement meeting',
    ],
    ['at the meeting', inCare({ at: 'post placement meeting' }), 'moves to Case Management (same), late'],
  ])

  test('placed before the assessment ends: two teams are named, and nothing moves the baby', async () => {
    const [placed, assessed] = await tell('shropshire', inCare({}, { relinquishedBaby: 'yes' }), [
      { at: 'placement' },
      { at: 'assessment completed' },
    ])
    expect(placed).toMatch(/^conflict about team, moment: moves to Case Management \(same\) .* -> Assessment$/)
    expect(assessed).toMatch(/^conflict about team.*: stays, due with Case Management \(same\) \/ moves to LAC Permanency.* -> Assessment$/)
  })

  test('two teams have to arrange one meeting, one of them counted from that very meeting', async () => {
    const { duties, dutyConflicts } = await decisionOf(
      'shropshire',
      caseOf({ heldBy: 'Assessment', facts: { plan: 'child in need' } })({ at: 'assessment completed', on: '2026-03-30' }),
    )
    const rules = ['rule:core-group-by-assessment', 'rule:core-group-by-case-management']
    expect(dutyConflicts).toEqual([{ about: 'who', rules, certain: true }])
    expect(duties.find(({ rule }) => rule === rules[0])?.times).toMatchObject([{ when: { date: '2026-04-10' } }])
    expect(duties.find(({ rule }) => rule === rules[1])?.times).toMatchObject([{ noDate: 'counted from its own act' }])
  })
})

describe('3 York: the review, the birthday, siblings and the court', () => {
  const review = 'looked-after review nearest 16th birthday'
  const asAtReview = `requestReceived as at just before ${review}`
  const asAtHalf = 'youngerSiblingsInCare as at age of 15 years 6 months'
  const young = caseOf({ heldBy: '0-16', facts: { willQualify: 'yes', lookedAfter: 'yes' } })
  const inTime = { requestReceived: 'yes', [asAtReview]: 'yes' }
  const late = { requestReceived: 'no', [asAtReview]: 'no' }
  const reviewLast = { order: [`${review} after 16th birthday`] }
  rows('york', [
    [
      'review before the birthday',
      young({ at: review, order: [`${review} before 16th birthday`] }, { ...inTime, age: 'before 16th birthday' }),
      'moves to Pathway',
    ],
    [
      'review after the birthday, at the birthday',
      young({ at: '16th birthday', ...reviewLast }, inTime),
      `conflict about moment: stays until ${review}, due with Pathway / stays until ${review}`,
    ],
    ['… and at the review', young({ at: review, ...reviewLast }, { ...inTime, age: 'after 16th birthday' }), 'moves to Pathway, late'],
    ['… the same by dates', young({ at: review, on: '2026-06-20', known: { born: '2010-06-01' } }, inTime), 'moves to Pathway, late'],
    [
      'request still out at the birthday',
      young({ at: '16th birthday', ...reviewLast }, { requestReceived: 'no' }),
      "unknown: choice of moment: a day to be agreed by 0-16's practice manager and Pathway's practice manager or " +
        `conflict about moment: stays until ${review}, due with Pathway / stays until ${review}; needs fact:requestReceived as at just before ${review}`,
    ],
    [
      'request late',
      young({ at: review }, { ...late, age: 'before 16th birthday' }),
      "choice of moment: a day to be agreed by 0-16's practice manager and Pathway's practice manager",
    ],
    ['request late, after the birthday', young({}, { ...late, age: 'after 16th birthday' }), 'stays, due with Pathway'],
    [
      'proceedings under way',
      young({ at: review }, { ...inTime, proceedings: 'ongoing', age: 'before 16th birthday' }),
      'stays until proceedings end',
    ],
    ['younger siblings there, not looked after', young({ at: review }, { ...inTime, youngerSiblings: 'some' }), 'moves to Pathway'],
    [
      '… at the birthday the limit is lifted',
      young({ at: '16th birthday', ...reviewLast }, { ...inTime, youngerSiblings: 'some' }),
      `stays until ${review}`,
    ],
    [
      'looked-after siblings at 15 years 6 months',
      young({ at: review }, { ...inTime, youngerSiblings: 'some', youngerSiblingsInCare: 'some', [asAtHalf]: 'some' }),
      'stays until placement changes',
    ],
    [
      'a sibling who comes at 15 years 9 months',
      young(
        { at: '16th birthday', ...reviewLast },
        { ...inTime, youngerSiblings: 'some', youngerSiblingsInCare: 'some', [asAtHalf]: 'none' },
      ),
      `stays until ${review}`,
    ],
    [
      'a parent with a baby in care, proceedings under way',
      young({ at: '16th birthday' }, { ...inTime, ownBabyInCare: 'yes', proceedings: 'ongoing' }),
      'conflict about whether: stays, due with Pathway / stays until proceedings end',
    ],
  ])

  test('the request cannot be known about before the review', async () => {
    const { needs } = await decisionOf('york', young({ at: '16th birthday', ...reviewLast }, { requestReceived: 'no' }))
    expect(needs).toMatchObject([{ notYetKnowable: true }])
  })

  test('the late request is to be agreed by the birthday', async () => {
    const { limits, answer } = await decisionOf('york', young({ at: review, on: '2026-05-20', known: { born: '2010-06-01' } }, late))
    expect(answer).toMatchObject({ kind: 'choice', to: { key: 'Pathway' } })
    expect(limits).toMatchObject([{ moment: '16th birthday', when: { date: '2026-06-01' }, over: false }])
  })

  test('proceedings that end after review and birthday', async () => {
    const story = await tell('york', young({ known: { born: '2010-06-01' } }, { ...inTime, proceedings: 'ongoing' }), [
      { at: review, on: '2026-05-20' },
      { at: '16th birthday', on: '2026-06-01' },
      { at: 'proceedings end', on: '2026-07-01', facts: { proceedings: 'completed' } },
    ])
    expect(story).toEqual(['stays until proceedings end -> 0-16', 'stays until proceedings end -> 0-16', 'stays, due with Pathway -> 0-16'])
  })

  test('the answer names the reading that would change it', async () => {
    const { answer, otherReadings } = await decisionOf('york', young({ at: review }, { ...inTime, babysProceedings: 'yes' }))
    expect(answer).toMatchObject({ kind: 'moves' })
    expect(otherReadings).toMatchObject([{ option: 'the-babys-too', answer: { kind: 'stays', until: ['proceedings end'] } }])
  })
})

describe('4 Somerset: two weeks', () => {
  const inNeed = caseOf({ heldBy: 'AT', facts: { plan: 'child in need', agreedTasks: 'done', agreedAtTam: 'yes' } })
  const end = '2 weeks after transfer decision'
  const decided = [{ moment: 'transfer decision', on: '2026-03-02' }]
  const conflict = 'conflict about moment: stays until initial CIN meeting, due with SG (same) / stays until initial CIN meeting'
  const late = { order: [`initial CIN meeting after ${end}`] }
  rows('somerset', [
    [
      'in time, not agreed',
      inNeed({ at: 'initial CIN meeting', on: '2026-03-10', happened: decided }, { agreedAtTam: 'no' }),
      'moves to SG (same)',
    ],
    [
      'in time, not agreed, agreement being waited for',
      inNeed(
        { at: 'initial CIN meeting', on: '2026-03-10', happened: decided, readings: { 'via-tam': 'agreement-is-waited-for' } },
        { agreedAtTam: 'no' },
      ),
      'stays, waits for via-tam',
    ],
    ['at day 14, tasks done', inNeed({ at: end, on: '2026-03-16', happened: decided, ...late }), conflict],
    ['the meeting after day 14', inNeed({ at: 'initial CIN meeting', on: '2026-03-17', happened: decided }), 'moves to SG (same), late'],
    ['the meeting on day 14', inNeed({ at: 'initial CIN meeting', on: '2026-03-16', happened: decided }), 'moves to SG (same)'],
    ['tasks outstanding at day 14', inNeed({ at: end, ...late }, { agreedTasks: 'outstanding' }), 'stays until initial CIN meeting'],
    [
      'tasks outstanding at the meeting',
      inNeed({ at: 'initial CIN meeting', on: '2026-03-17', happened: decided }, { agreedTasks: 'outstanding' }),
      'moves to SG (same)',
    ],
  ])

  test('tasks outstanding: the limit has lapsed, and the case is to come back', async () => {
    const { limits, duties } = await decisionOf(
      'somerset',
      inNeed({ at: end, on: '2026-03-16', happened: decided }, { agreedTasks: 'outstanding' }),
    )
    expect(limits).toEqual([])
    expect(duties).toContainEqual(expect.objectContaining({ rule: 'rule:back-to-the-meeting', standing: 'now', certain: true }))
  })

  test('no worker at day 14: the manager has the case allocated, and is told', async () => {
    const { aspects, duties } = await decisionOf(
      'somerset',
      inNeed({ at: end, on: '2026-03-16', happened: decided }, { namedWorker: 'no' }),
    )
    expect(aspects).toMatchObject([{ aspect: 'allocation', answer: { kind: 'moves', to: { kind: 'person' } } }])
    expect(
      duties
        .filter(({ standing }) => standing === 'now')
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual(['rule:nobody-allocated', 'rule:overview'])
  })
})

describe('5 Somerset: release to permanence', () => {
  const court = caseOf({ heldBy: 'SG', facts: { lookedAfter: 'through proceedings', agreedTasks: 'done' } })
  rows('somerset', [
    ['the plan first', court({ at: 'permanence plan' }), 'choice of moment: CLA | permanent placement by not stated'],
    ['the plan, and now was chosen', court({ at: 'permanence plan', chosen: { 'leaves-safeguarding': 'now' } }), 'moves to CLA'],
    ['the placement, the plan passed by', court({ at: 'permanent placement', happened: [{ moment: 'permanence plan' }] }), 'moves to CLA'],
    ['care by agreement', court({ at: 'permanence plan' }, { lookedAfter: 'by agreement' }), 'not covered: silent'],
  ])
})

describe('6 Calderdale: intake', () => {
  const referred = caseOf({ heldBy: 'MAST', at: 'referral completed', facts: { meetsThreshold: 'yes' } })
  const related = { relatedChildHasWorker: 'yes' }
  const team = (name: string, previous?: string) => ({
    known: { "related child's team": name, ...(previous === undefined ? {} : { 'previous team': previous }) },
  })
  const incoming = { ...related, requestFor: 'conference from elsewhere' }
  const fostering = { requestFor: 'private fostering', carerIsNoRelative: 'yes' }
  rows('calderdale', [
    ['plain referral', referred(), 'moves to CAT'],
    ['sibling with CLA', referred(team('CLA'), related), 'moves to CLA'],
    [
      'sibling with CLA, closed to Locality',
      referred(team('CLA', 'Locality (same)'), { ...related, closed: '2 months ago' }),
      'conflict about team: moves to CLA / moves to Locality (same)',
    ],
    ['both CLA', referred(team('CLA', 'CLA'), { ...related, closed: '2 months ago' }), 'moves to CLA'],
    [
      'incoming conference and sibling with CLA',
      referred({ ...team('CLA'), at: 'referral' }, incoming),
      'conflict about team: moves to CLA, when not stated / moves to Locality (same)',
    ],
    [
      '… with a Locality team, it is not known which',
      referred({ ...team('Locality'), at: 'referral' }, incoming),
      'unknown: conflict about team: moves to Locality (another), when not stated / moves to Locality (same) or moves to Locality (same); needs team related-childs-team',
    ],
    ['… with the team for the address', referred({ ...team('Locality (same)'), at: 'referral' }, incoming), 'moves to Locality (same)'],
    ['siblings with two teams', referred(team('several'), related), 'not covered: receiver not resolved'],
    [
      'CLA, and the proceedings are over',
      referred(team('CLA'), { ...related, relatedChildInCare: 'yes', relatedProceedingsOver: 'yes' }),
      'moves to CAT',
    ],
    ['private fostering', referred({}, fostering), 'choice of team: CAT | Locality (same) by not stated'],
    ["private fostering, with a sibling's team", referred(team('CLA'), { ...related, ...fostering }), 'moves to CLA'],
  ])

  test('the trace says that an exception was lifted, and that a permission lapsed', async () => {
    const lifted = await decisionOf(
      'calderdale',
      referred(team('CLA'), { ...related, relatedChildInCare: 'yes', relatedProceedingsOver: 'yes' }),
    )
    expect(lifted.trace).toContainEqual(expect.objectContaining({ rule: 'rule:children-together', part: 'lifted' }))
    const lapsed = await decisionOf('calderdale', referred(team('CLA'), { ...related, ...fostering }))
    expect(lapsed.trace).toContainEqual(
      expect.objectContaining({ rule: 'rule:private-fostering', part: 'lapsed', by: ['rule:children-together'] }),
    )
    expect(lapsed.trace).toContainEqual(expect.objectContaining({ rule: 'rule:usual-team', part: 'beaten' }))
  })
})

describe('7 Calderdale: looked after from CAT', () => {
  const assessed = caseOf({ heldBy: 'CAT' })
  const review = { at: 'first looked-after review' }
  const s20 = { lookedAfter: 'under section 20' }
  const managers = "choice of moment: a day to be agreed by receiver's team manager and sender's team manager"
  rows('calderdale', [
    ['section 20 at the first review', assessed(review, s20), 'moves to CLA'],
    [
      '… under the reading that binds every team',
      assessed({ ...review, readings: { 'final-care-order-only': 'from-every-team' } }, s20),
      'conflict about team: moves to CLA / not covered: receiver not stated',
    ],
    ['Gateway', assessed(review, { ...s20, gatewayReturnHome: 'yes' }), 'moves to Locality (same)'],
    ['rehabilitation at risk', assessed({}, { ...s20, rehabilitation: 'yes', moveWouldHarm: 'yes' }), managers],
    ['DCT, at the same point', assessed(review, { ...s20, meetsDctCriteria: 'yes' }), 'moves to DCT'],
    ['not section 20', assessed({}, { lookedAfter: 'through proceedings' }), 'moves to CLA, when not stated'],
    [
      'the judgement is open',
      {
        heldBy: 'CAT',
        ...review,
        facts: { ...s20, rehabilitation: 'yes', gatewayReturnHome: 'no', meetsDctCriteria: 'no', plan: 'none', underSection47: 'no' },
      },
      `unknown: ${managers} or moves to CLA; needs fact:moveWouldHarm`,
    ],
  ])

  test('rehabilitation at risk: to CLA, and no latest day', async () => {
    const { answer, limits } = await decisionOf('calderdale', assessed({}, { ...s20, rehabilitation: 'yes', moveWouldHarm: 'yes' }))
    expect(answer).toMatchObject({ kind: 'choice', about: 'moment', to: { key: 'CLA' } })
    expect(limits).toEqual([])
  })

  test('nobody is named to judge the risk', async () => {
    const { needs } = await decisionOf('calderdale', {
      heldBy: 'CAT',
      ...review,
      facts: { ...s20, rehabilitation: 'yes', gatewayReturnHome: 'no', meetsDctCriteria: 'no', plan: 'none', underSection47: 'no' },
    })
    expect(needs).toMatchObject([{ judgedBy: [{ kind: 'not-stated' }] }])
  })
})

describe('8 Calderdale: exactly sixteen', () => {
  const [day, plus, whole] = ['after-the-birthday', 'seventeen-and-more', 'sixteen-and-more']
  const none = 'not covered: silent'
  const alone = (age: string, reading: string | undefined): CaseGiven =>
    caseOf({ heldBy: 'MAST', at: 'age screening', facts: { unaccompanied: 'yes', meetsThreshold: 'no' } })(
      { readings: { 'over-sixteen': reading! } },
      { judgedAge: age },
    )
  rows('calderdale', [
    ['under 16', alone('15y', day), 'moves to CAT'],
    ['on the birthday', alone('16th birthday', day), none],
    ['… 17 or more', alone('16th birthday', plus), none],
    ['… 16 or more', alone('16th birthday', whole), 'moves to Pathways'],
    ['between', alone('16y6m', day), 'moves to Pathways'],
    ['… 17 or more', alone('16y6m', plus), none],
    ['… 16 or more', alone('16y6m', whole), 'moves to Pathways'],
    ['deemed 16, in whole years', alone('16', day), `unknown: moves to Pathways or ${none}; needs fact:judgedAge`],
  ])
})

describe('9 Rochdale: pick-up points', () => {
  const picked = caseOf({ heldBy: 'FRT', facts: { route: 'pre-proceedings' } })

  test('whichever comes first: moves at the meeting, stays at the later conference', async () => {
    expect(
      await tell('rochdale', picked(), [
        { at: 'first PLO meeting', on: '2026-03-02' },
        { at: 'ICPC', on: '2026-03-16' },
      ]),
    ).toEqual(['moves to CP (same) -> CP', 'stays, nothing said -> CP'])
  })

  test.each(['yes', 'excused', 'stayed away'])('responsibility moves whether or not the receiver came: %s', async (receiverCame) => {
    expect(await ask('rochdale', picked({ at: 'first PLO meeting' }, { receiverCame }))).toBe('moves to CP (same)')
  })

  test('the record moves at once where the receiver stayed away, else by the next working day', async () => {
    const away = await decisionOf('rochdale', picked({ at: 'first PLO meeting', on: '2026-04-02' }, { receiverCame: 'stayed away' }))
    expect(away.aspects).toMatchObject([
      {
        aspect: 'system record',
        answer: { kind: 'moves', to: { kind: 'person', party: { kind: 'role-of', role: 'role:practice manager' } } },
      },
    ])
    const came = await decisionOf('rochdale', picked({ at: 'first PLO meeting', on: '2026-04-02' }, { receiverCame: 'yes' }))
    expect(came.aspects).toMatchObject([
      {
        aspect: 'system record',
        answer: { kind: 'stays' },
        limits: [{ moment: '1 working day after pick-up point', when: { date: '2026-04-07' } }],
      },
    ])
  })
})

describe('10 Calderdale: agreed at one meeting, effective at another', () => {
  const assessed = caseOf({ heldBy: 'CAT' })
  const conference = { plan: 'child protection', underSection47: 'yes' }
  const moves = { readings: { 'weekly-meeting': 'the-meeting-moves' } }
  const choice = 'choice of team: FIT | Locality (same) by transfer meeting'
  rows('calderdale', [
    ['the meeting agrees', assessed({ at: 'ICPC' }, conference), 'moves to Locality (same)'],
    [
      'the meeting moves, at the conference',
      assessed({ at: 'ICPC', ...moves }, conference),
      'conflict about moment: moves to Locality (same) / stays until transfer meeting',
    ],
    [
      'the meeting moves, at the CIN meeting',
      assessed({ at: 'CIN planning meeting', ...moves }, { plan: 'child in need', agreedAtTransferMeeting: 'yes' }),
      `conflict about moment: ${choice} / stays until transfer meeting`,
    ],
    [
      'the CIN meeting without agreement',
      assessed({ at: 'CIN planning meeting' }, { plan: 'child in need', agreedAtTransferMeeting: 'no' }),
      'stays, waits for cin-hands-over',
    ],
    [
      'the CIN meeting with agreement',
      assessed({ at: 'CIN planning meeting' }, { plan: 'child in need', agreedAtTransferMeeting: 'yes' }),
      choice,
    ],
  ])
})

describe('12 not covered and stays', () => {
  const managed = caseOf({ heldBy: 'Case Management' })
  rows('rochdale', [
    ['a cared-for child at 18', caseOf({ heldBy: 'CWD' })({ at: '18th birthday' }, { lookedAfter: 'yes' }), 'not covered: lifted'],
    ['any other at 18', caseOf({ heldBy: 'CWD' })({ at: '18th birthday' }), 'moves to Adults'],
    [
      'a care planning meeting',
      caseOf({ heldBy: 'CP' })({ at: 'care planning meeting' }, { disabled: 'yes', proceedings: 'concluded' }),
      'not covered: receiver not stated',
    ],
  ])
  rows('shropshire', [['an order alone', managed({}, { orderMade: 'special guardianship' }), 'stays until closure']])
  rows('calderdale', [
    ['Locality, at what concerns others', caseOf({ heldBy: 'Locality' })({ at: 'referral' }), 'stays, nothing said'],
    [
      'a conference without a plan',
      caseOf({ heldBy: 'CAT' })({ at: 'ICPC' }, { plan: 'none', underSection47: 'yes' }),
      'not covered: silent',
    ],
  ])
  rows('york', [
    ['the conference', caseOf({ heldBy: 'CAA' })({ at: 'ICPC' }, { conferenceCalled: 'yes' }), 'moves to 0-16 (same), when not stated'],
  ])

  test('an order and a supervision order: one sends the case away, the other keeps it', async () => {
    const { answer } = await decisionOf('shropshire', managed({}, { orderMade: 'special guardianship', supervisionOrder: 'yes' }))
    expect(answer).toMatchObject({ kind: 'conflict', about: ['whether'] })
  })
})

describe('assumed', () => {
  test('nothing else has happened: only what the answer rests on is named', async () => {
    const protection = caseOf({ heldBy: 'FRT', facts: { route: 'child protection' } })
    const { assumed } = await decisionOf(
      'rochdale',
      protection({ at: 'ICPC', on: '2018-09-03', readings: { 'conference-pick-up': 'conference-from-september' } }),
    )
    const { list } = (await hardModel('rochdale')).space.vocabulary.axes
    expect(assumed.map(({ axis }) => list[axis]!.key)).toContain('fact:toLearnFrom')
    expect(assumed.map(({ axis }) => list[axis]!.key)).not.toContain('fact:ageDisputed')
  })
})
