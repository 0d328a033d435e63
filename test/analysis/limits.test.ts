/** Limits of one protocol beside those of another: what is judged, what is only said, and what is left alone. */
import { describe, expect, test } from 'vitest'
import { limitsAgainst, limitsSetBy } from '../../src/analysis/index.js'
import type { Limits } from '../../src/analysis/index.js'
import type { PolicyGraph } from '../../src/graph/policy-graph.js'
import { compileFiles } from '../support/compile.js'
import { graphAt } from '../support/graphs.js'

const words = `  events:
    care: { name: Care begins, means: becoming looked after, cites: X-1 }
    placed: { name: Placement, means: placement, cites: X-1 }
    referred: { name: Referral, means: referral, cites: X-1 }
    assessed: { name: Assessment completed, means: assessment completed, cites: X-1 }
    first review: { name: First review, means: first looked-after review, cites: X-1 }
    review: { name: Review, means: looked-after review, cites: X-1 }
    panel: { name: Local panel, cites: X-1 }
  roles:
    child: { name: Child, means: child, cites: X-1 }
    manager: { name: Manager, means: team manager, cites: X-1 }
  documents:
    assessment: { name: Assessment, means: assessment, cites: X-1 }
  facts:
    plan: { name: Plan, oneOf: [child in need, other], means: plan, valuesMean: { child in need: child in need }, cites: X-1 }
    inCare: { name: In care, yesNo: In care?, means: looked after, cites: X-1 }
    status: { name: Status, oneOf: [none, full order], means: looked-after status, valuesMean: { none: not looked after, full order: full care order }, cites: X-1 }
    atHome: { name: At home, yesNo: At home?, means: home on a care order, cites: X-1 }
    odd: { name: Odd, yesNo: Is something so that only this authority asks?, cites: X-1 }
    placedFor: { name: Placed for, since: the placement, means: time since placement, cites: X-1 }
`

async function graphOf(authority: string, rules: string, calendar = 'england-and-wales'): Promise<PolicyGraph> {
  const lines = rules
    .split('\n')
    .map((line) => `  ${line.replace(/ }$/, ', cites: X-1 }')}`)
    .join('\n')
  const text = `authority: ${authority}\nwords:\n  name: Somewhere\n  calendar: ${calendar}\n  teams:\n    CAT: { name: Assessment Team, cites: X-1 }\n    SG: { name: Safeguarding, cites: X-1 }\n${words}protocol: { version: "1", effective: 2019-01 }\nrules:\n${lines}\n`
  const { graph, diagnostics } = await compileFiles({ 'a.protocol.yaml': text })
  if (graph === undefined) throw new Error(JSON.stringify(diagnostics.filter(({ severity }) => severity === 'error')))
  return graph
}

/** What is said of the rules of a protocol against one national rule or several. */
async function verdicts(own: string, national: string): Promise<readonly string[]> {
  const limits: Limits = { graph: await graphOf('land', national), ledger: undefined }
  return limitsAgainst(await graphOf('exampleshire', own), limits).map(({ verdict }) => verdict)
}

const law = 'law: { who: not stated, must: { hold: first review }, within: 20 working days of care }'
const own = (limit: string) => `a: { who: CAT, must: { hold: first review }, within: ${limit} }`

describe('one matter, one start', () => {
  test.each([
    ['28 working days of care', ['longer']],
    ['28 calendar days of care', ['may be longer']],
    ['20 working days of care', ['not longer']],
    ['2 weeks of care', ['not longer']],
    ['20 days of care', ['not longer']],
    ['24 days of care', ['not comparable']],
    ['30 days of placed', ['starts elsewhere']],
    ['10 working days', ['starts elsewhere']],
    ['10 working days of panel', ['starts elsewhere']],
  ])('%s', async (limit, expected) => expect(await verdicts(own(limit), law)).toEqual(expected))

  test('two starts that no shared word names are not one', async () => {
    expect(await verdicts(own('28 working days of panel'), law.replace('of care', 'of panel'))).toEqual(['starts elsewhere'])
    expect(
      await verdicts(own('28 working days'), 'law: { who: not stated, must: { hold: first review }, within: 20 working days }'),
    ).toEqual(['starts elsewhere'])
  })

  test('is judged where another reading, or another rule, of the law starts there; the others are named beside it', async () => {
    const both = `${law.slice(0, -2)}, readings: { from-care: followed, from-placement: { within: 20 working days of placed } } }`
    expect(await verdicts(own('28 working days of placed'), both)).toEqual(['longer'])
    expect(await verdicts(own('28 working days of care'), both)).toEqual(['longer'])
    expect(await verdicts(own('28 working days of panel'), both)).toEqual(['starts elsewhere', 'starts elsewhere'])
    const [found] = limitsAgainst(await graphOf('exampleshire', own('5 days of placed')), {
      graph: await graphOf('land', both),
      ledger: undefined,
    })
    expect(found!.otherwise.map(({ startKey }) => startKey)).toEqual(['becoming looked after'])
  })

  test('is not judged of another event, of a limit on something else, or of what is forbidden', async () => {
    expect(await verdicts('a: { who: CAT, must: { hold: panel }, within: 28 working days of care }', law)).toEqual([])
    expect(await verdicts('a: { who: CAT, must: { attend: first review }, within: 28 working days of care }', law)).toEqual([])
    expect(await verdicts('a: { who: CAT, mustNot: { hold: first review }, within: 28 working days of care }', law)).toEqual([])
    expect(await verdicts('a: { who: CAT, must: hold the first review, within: 28 working days of care }', law)).toEqual([])
  })

  test('is judged under another reading of the protocol too', async () => {
    expect(
      await verdicts(
        `${own('20 working days of care').slice(0, -2)}, readings: { twenty: followed, thirty: { within: 30 working days of care } } }`,
        law,
      ),
    ).toEqual(['not longer', 'longer'])
  })

  test('a review said to be any review is the first where it is counted from the beginning of care', async () => {
    expect(await verdicts('a: { who: CAT, must: { hold: review }, within: 30 working days of care }', law)).toEqual(['longer'])
    expect(await verdicts('a: { who: CAT, must: { hold: review }, within: 30 working days of placed }', law)).toEqual([])
  })
})

describe('what a limit is about', () => {
  test('a document finished, however it is told', async () => {
    const assess = 'law: { who: not stated, must: { complete: assessment }, within: 45 working days of referred }'
    expect(await verdicts('a: { who: CAT, must: { complete: assessment }, within: 50 working days of referred }', assess)).toEqual([
      'longer',
    ])
    expect(await verdicts('a: { who: CAT, must: { hold: assessed }, within: 50 working days of referred }', assess)).toEqual(['longer'])
    // The day by which a case moves at the end of the assessment is no day by which the assessment has to end.
    expect(await verdicts('a: { heldBy: CAT, transferAt: assessed, to: SG, within: 50 working days of referred }', assess)).toEqual([])
    expect(await verdicts('a: { who: CAT, must: { complete: assessment }, due: by 50 working days after referred }', assess)).toEqual([
      'longer',
    ])
  })
  test('what comes again and again, also counted from the last one', async () => {
    const reviews = 'law: { who: not stated, must: { hold: review }, due: every 6 months }'
    expect(await verdicts('a: { who: CAT, must: { hold: review }, due: every 7 months }', reviews)).toEqual(['longer'])
    expect(await verdicts('a: { who: CAT, must: { hold: review }, within: 7 months of review }', reviews)).toEqual(['longer'])
    expect(await verdicts('a: { who: CAT, must: { hold: review }, due: every 26 weeks }', reviews)).toEqual(['may be longer'])
    expect(await verdicts('a: { who: CAT, must: { hold: review }, within: 7 months of care }', reviews)).toEqual([])
  })
  test('a case moved, a stay, a step of a ladder', async () => {
    const move = 'law: { transferAt: any point, to: any team, within: 2 weeks of placed }'
    expect(await verdicts('a: { heldBy: CAT, transferAt: panel, to: SG, within: 3 weeks of placed }', move)).toEqual(['longer'])
    expect(await verdicts('a: { heldBy: CAT, stay: at most 3 weeks from placed }', move)).toEqual(['longer'])
    expect(await verdicts('a: { heldBy: CAT, transferAt: panel, to: SG, moves: allocation, within: 3 weeks of placed }', move)).toEqual([])
    expect(
      await verdicts(
        'a: { escalateTo: [{ who: manager, within: 3 days of panel }] }',
        'law: { escalateTo: [{ who: manager, within: 2 working days of placed }] }',
      ),
    ).toEqual(['starts elsewhere'])
  })
})

describe('whose limit it is', () => {
  const visits = 'law: { when: { inCare: yes }, who: not stated, must: { visit: child }, due: every 6 weeks }'
  const visit = (when: string) => `a: { ${when === '' ? '' : `when: ${when}, `}who: CAT, must: { visit: child }, due: every 8 weeks }`
  test.each([
    ['', ['longer']],
    ['{ inCare: yes }', ['longer']],
    ['{ inCare: yes, plan: other }', ['longer']],
    ['{ status: full order }', ['longer']],
    ['{ inCare: no }', []],
    ['{ status: none }', []],
    ['{ plan: child in need }', ['other cases']],
    ['{ odd: yes }', ['other cases']],
    ['{ inCare: yes, odd: yes }', ['longer']],
  ])('every child of whom the rule speaks: %s', async (when, expected) => expect(await verdicts(visit(when), visits)).toEqual(expected))

  test('a rule for special cases says nothing against a general one, but is told of', async () => {
    const special = `${visits}\nsooner: { when: { inCare: yes, atHome: yes }, who: not stated, must: { visit: child }, due: every week, overrides: law }`
    const at = (when: string) => `a: { when: ${when}, who: CAT, must: { visit: child }, due: every 6 weeks }`
    expect(await verdicts(at('{ inCare: yes }'), special)).toEqual(['not longer', 'longer for some'])
    expect(await verdicts(at('{ inCare: yes, atHome: yes }'), special)).toEqual(['not longer', 'longer'])
    expect(await verdicts(at('{ inCare: yes, atHome: no }'), special)).toEqual(['not longer'])
  })

  test('until a moment and from it on are different times', async () => {
    const weekly = 'law: { who: not stated, must: { visit: child }, due: [every week, until first review] }'
    expect(await verdicts('a: { who: CAT, must: { visit: child }, due: [every 2 weeks, until first review] }', weekly)).toEqual(['longer'])
    expect(await verdicts('a: { who: CAT, must: { visit: child }, due: [every 2 weeks, from first review] }', weekly)).toEqual([])
    expect(await verdicts('a: { who: CAT, must: { visit: child }, due: every 2 weeks }', weekly)).toEqual(['longer for some'])
  })

  test('times since something happened are apart when one is the other turned round', async () => {
    const first = 'law: { when: { placedFor: within the last 1 year }, who: not stated, must: { visit: child }, due: every 6 weeks }'
    expect(await verdicts(visit('{ placedFor: over 1 year ago }'), first)).toEqual([])
    expect(await verdicts(visit('{ placedFor: within the last 1 year }'), first)).toEqual(['longer'])
  })

  test('another country has other limits, and a protocol is not compared with itself', async () => {
    const limits: Limits = { graph: await graphOf('land', law), ledger: undefined }
    expect(limitsAgainst(await graphOf('exampleshire', own('28 working days of care'), 'scotland'), limits)).toEqual([])
    expect(limitsAgainst(limits.graph, limits)).toEqual([])
  })
})

test('the national limits that come with the program: those that shared words tell the matter of, by clause', async () => {
  const set = limitsSetBy(await graphAt('policies/statutory-england'))
  const byClause = set.map(
    ({ cites, matter, duration, form }) =>
      `${cites.join('+')} ${matter.kind} ${matter.of}: ${duration.count} ${duration.unit}${form === 'once' ? '' : ', again'}`,
  )
  expect([...new Set(byClause)].sort()).toEqual([
    'E1 held referral decision: 1 working day',
    'E2+E2b finished assessment: 45 working day',
    'E3+E3b held initial child protection conference: 15 working day',
    'E5 held first core group: 10 working day',
    'E7 held review child protection conference: 3 month',
    'E8 held review child protection conference: 6 month, again',
    'F2 visited child: 6 week, again',
    'F3 visited child: 12 week, again',
    'L1 held first looked-after review: 20 working day',
    'L10 visited child: 1 week, again',
    'L10 visited child: 4 week, again',
    'L11 visited child: 1 week',
    'L11 visited child: 6 week, again',
    'L12 sent notice of placement: 5 working day',
    'L14 finished pathway needs assessment: 3 month',
    'L2 held looked-after review: 3 month',
    'L3 held looked-after review: 6 month, again',
    'L6 visited child: 1 week',
    'L7 visited child: 6 week, again',
    'L8 visited child: 3 month, again',
    'L8 visited child: 6 week, again',
    'L9 visited child: 1 week, again',
    'L9 visited child: 6 week, again',
    'T1 held transfer-in conference: 15 working day',
  ])
})
