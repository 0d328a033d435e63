/** The first line where not everything is known, and what stands first under it. */
import { describe, expect, test } from 'vitest'
import { decide, replay } from '../../../src/decide/index.js'
import type { CaseGiven, Step } from '../../../src/decide/index.js'
import { decisionDocument, storyText } from '../../../src/render/decision/index.js'
import { plainStyle } from '../../../src/render/style.js'
import { modelOfYaml } from '../../support/models.js'

const words = {
  events:
    '  placed: { name: Placement, happens: once, cites: X-1 }\n  meeting: { name: Meeting, happens: once, cites: X-1 }\n  review: { name: Review, cites: X-1 }',
  facts:
    '  short: { name: Short work, yesNo: Is the work short?, cites: X-1 }\n  disputed: { name: Disputed, yesNo: Is the move disputed?, cites: X-1 }',
}

async function said(rules: string, given: CaseGiven) {
  const model = await modelOfYaml(rules, '', words)
  const { headline, sections } = decisionDocument(decide({ heldBy: 'CAT', ...given }, model).decision!, model)
  const section = (title: string) => sections.find((each) => each.title === title)
  return {
    headline,
    items: (title: string) => section(title)?.items.map(({ short }) => short) ?? [],
    turns: (title: string) => section(title)?.items.map(({ turn }) => turn),
  }
}

test('a case that nothing moves yet stays for now, whatever is not known of it', async () => {
  const rules =
    'on: { when: { short: yes }, heldBy: CAT, transferAt: placed, to: Locality }\nother: { when: { short: no }, heldBy: CAT, transferAt: meeting, to: SG by area }'
  expect((await said(rules, {})).headline).toBe('Stays with CAT for now; what becomes of it then hangs on what is not known of the case.')
  expect((await said(rules, { at: 'placed' })).headline).toBe(
    'What becomes of the case at the placement cannot be told yet: more must be known of it.',
  )
})

test('where what nobody can know yet leaves one answer or a contradiction, that answer is told, and that there may be none', async () => {
  const rules =
    'on: { heldBy: CAT, transferAt: agreed date, to: Locality, decidedBy: team manager }\nother: { when: { outcome: more }, heldBy: CAT, transferAt: placed, to: SG by area }'
  const model = await modelOfYaml(rules, '', {
    ...words,
    facts: `${words.facts}\n  outcome: { name: Outcome, oneOf: [none, more], settledAt: meeting, cites: X-1 }`,
  })
  const headline = (given: CaseGiven) => decisionDocument(decide({ heldBy: 'CAT', ...given }, model).decision!, model).headline
  expect(headline({ notHappened: ['meeting', 'placed'] })).toBe(
    'Moves to Locality on a day that is agreed: the team manager decides; depending on what is not known yet, the text may contradict itself.',
  )
  expect(headline({ notHappened: ['placed'], happened: [{ moment: 'meeting' }] })).toContain('more must be known of it')
})

test('a contradiction to come is told with its day, and unless what ends the stay comes first', async () => {
  const rules =
    'kept: { heldBy: CAT, stay: until meeting }\nby-then: { heldBy: CAT, transferAt: not stated, to: Locality, due: by 16th birthday }'
  const case_: CaseGiven = { known: { born: '2010-09-14' }, on: '2026-09-01', otherwise: 'no' }
  const line = 'the text contradicts itself: its clauses do not agree whether it moves.'
  expect((await said(rules, case_)).headline).toBe(
    `Stays with CAT until the meeting, and then moves to Locality; if that has not come by the 16th birthday (14 September 2026), ${line}`,
  )
  expect((await said(rules, { ...case_, planned: { meeting: '2026-12-01' } })).headline).toBe(
    `Stays with CAT until the meeting (1 December 2026), and then moves to Locality; on the 16th birthday (14 September 2026) ${line}`,
  )
})

test('what hangs on a reading alone says so, and asks for it by the shortest name', async () => {
  const rules =
    'on: { heldBy: CAT, transferAt: placed, to: Locality, readings: { at-placement: as written, at-meeting: { transferAt: meeting } } }'
  const { headline, items } = await said(rules, { at: 'review' })
  expect(headline).toBe('Stays with CAT at the review; what comes then hangs on how the text is read.')
  expect(items('What must still be known')).toEqual([
    'How is “On” to be read? – at-meeting or at-placement (told as `--reading on=READING`)',
  ])
})

test('a question of a rule that asks several is told by the rule alone, where its readings tell which is meant', async () => {
  const rules = (second: string) =>
    `on: { heldBy: CAT, transferAt: placed, to: Locality, unless: { short: yes }, readings: [{ at-placement: as written, at-meeting: { transferAt: meeting } }, { lifted: as written, ${second}: { unless: { disputed: yes } } }] }`
  const asked = async (second: string) =>
    (await said(rules(second), { facts: { short: 'no', disputed: 'no' }, at: 'placed' })).items('What must still be known')[0]
  expect(await asked('not-lifted')).toContain('How is “On” to be read? – at-meeting or at-placement (told as `--reading on=READING`)')
})

test('a move to a team that is not named says that it is not', async () => {
  const { headline } = await said('on: { heldBy: CAT, transferAt: agreed date, to: not stated, decidedBy: team manager }', {})
  expect(headline).toBe('Moves to a team that the text does not name, on a day that is agreed: the team manager decides.')
})

test('a day that is agreed beside a moment at which it goes anyway: both are told', async () => {
  const { headline } = await said(
    'on: { heldBy: CAT, transferAt: placed, to: Locality }\nearly: { heldBy: CAT, may: { transferAt: agreed date, to: Locality }, insteadOf: on, decidedBy: team manager }',
    { otherwise: 'no' },
  )
  expect(headline).toBe('Moves to Locality on a day that is agreed, or at the placement: the team manager decides.')
})

describe('why', () => {
  test('who names the team comes first, and who gives way says to whom', async () => {
    const rules =
      'on: { heldBy: CAT, transferAt: placed, to: Locality }\nshort: { when: { short: yes }, heldBy: CAT, transferAt: usual point, to: SG by area, overrides: { rule: on, only: team } }'
    const { headline, items } = await said(rules, { at: 'placed', facts: { short: 'yes' } })
    expect(headline).toContain('Moves to the SG team')
    expect(items('Why')[0]).toMatch(/^“Short”/)
    expect(items('Why')[1]).toMatch(/^“On” .*; as to the team it gives way to “Short” \(X-1\)$/)
  })
  test('a rule that would have it wait stands first where it does, and not at all where it does not', async () => {
    const rules =
      'on: { heldBy: CAT, transferAt: placed, to: Locality }\nhold: { transferAt: any point, to: any team, waitsFor: { disputed: no } }'
    const why = async (disputed: string) =>
      (await said(rules, { at: 'placed', facts: { disputed } })).items('Why').map((line) => line.split('”')[0])
    expect(await why('yes')).toEqual(['“Hold', '“On'])
    expect(await why('no')).toEqual(['“On'])
  })
})

test('where every answer names one team, the first line does too', async () => {
  const rules =
    'on: { heldBy: CAT, transferAt: not stated, to: Locality }\nsoon: { when: { short: yes }, heldBy: CAT, transferAt: any point, to: any team, within: 2 calendar days of placed }'
  const given: CaseGiven = { happened: [{ moment: 'placed', on: '2026-04-01' }], on: '2026-04-09', facts: { short: ['yes', 'no'] } }
  expect((await said(rules, given)).headline).toMatch(
    /^Goes to .*Locality.* in any case; whether it should be there by now hangs on what is not known of it\.$/,
  )
  expect(
    (
      await said(
        `${rules}\nother: { when: { disputed: yes }, heldBy: CAT, transferAt: not stated, to: SG by area, overrides: [on, soon] }`,
        { ...given, facts: { ...given.facts, disputed: ['yes', 'no'] } },
      )
    ).headline,
  ).not.toMatch(/in any case/)
})

test('a ladder that speaks of what the case tells stands among the first things', async () => {
  const rules =
    'on: { heldBy: CAT, transferAt: placed, to: Locality }\nasked: { when: { disputed: yes }, escalateTo: [team manager, Locality] }'
  const { items, turns } = await said(rules, { facts: { disputed: 'yes' } })
  const title = items('If people do not agree').length > 0 ? 'If people do not agree' : 'Who is asked, one after another'
  expect(items(title)).toHaveLength(1)
  expect(turns(title)).toEqual([5])
})

test('what was owed at an earlier step of a story is told in one line at later ones', async () => {
  const rules =
    'on: { heldBy: CAT, transferAt: placed, to: Locality }\nfile: { heldBy: CAT, who: team manager, must: { send: chronology }, due: before transfer }\nvisit: { heldBy: Locality, who: team manager, must: prepare the family, within: 2 days of meeting }'
  const steps: Step[] = [
    { at: 'placed', on: '2026-03-02' },
    { at: 'meeting', on: '2026-03-09' },
    { on: '2026-03-10' },
    { on: '2026-04-10' },
  ]
  const model = await modelOfYaml(rules, '', words)
  const text = storyText(replay({ heldBy: 'CAT' }, steps, model), model, plainStyle, { quiet: false, keep: false })
  const [, second, third, fourth] = text
    .split(/^(?=At the |Between events)/m)
    .map((step) => step.split('Still owed\n')[1]?.split('\n\n')[0] ?? '')
  expect(second).toMatch(/chronology/)
  expect(third).toMatch(/prepare the family/)
  expect(third).toMatch(/1 more, as told at earlier steps/)
  // What has become overdue since is news.
  expect(fourth).toMatch(/prepare the family.*overdue/s)
  const whole = storyText(replay({ heldBy: 'CAT' }, steps, model), model, plainStyle, { quiet: false, keep: false, all: true })
  expect(whole).not.toContain('as told at earlier steps')
})

test('a move whose moment is not stated is said to be taken as made', async () => {
  const model = await modelOfYaml('on: { heldBy: CAT, transferAt: not stated, to: Locality }', '', words)
  const text = storyText(replay({ heldBy: 'CAT' }, [{ at: 'review', on: '2026-03-02' }, { on: '2026-03-09' }], model), model, plainStyle, {
    quiet: false,
    keep: false,
  })
  expect(text).toContain('The text does not say when it moves: what follows takes it to have moved, on a day that is not known.')
})

describe('of later', () => {
  const assessed = '3 months after placed'
  test('leave to keep a case: until when at most, and that it is for somebody to choose', async () => {
    const rules = (by: string) => `keeps: { when: { short: yes }, heldBy: CAT, may: { stay: until ${assessed} }, decidedBy: ${by} }`
    const given: CaseGiven = {
      otherwise: 'no',
      facts: { short: 'yes' },
      happened: [{ moment: 'placed', on: '2026-07-20' }],
      on: '2026-10-12',
    }
    expect((await said(rules('not stated'), given)).headline).toBe(
      'Stays with CAT until 20 October 2026 (3 months after the placement) at most, if that is chosen; who decides is not stated.',
    )
    expect((await said(rules('team manager'), given)).headline).toContain(', if that is chosen; the team manager decides.')
    expect((await said(rules('team manager'), { ...given, chosen: { keeps: 'yes' } })).headline).toBe(
      'Stays with CAT until 20 October 2026 (3 months after the placement) at most.',
    )
  })
  test('the day of the moment until which it stays, and what would still hold it up then', async () => {
    const rules = 'on: { heldBy: CAT, transferAt: placed, to: Locality, waitsFor: { disputed: no } }'
    const given: CaseGiven = { otherwise: 'no', planned: { placed: '2026-10-26' }, on: '2026-10-12' }
    expect((await said(rules, { ...given, facts: { disputed: 'no' } })).headline).toBe(
      'Stays with CAT until the placement (26 October 2026), and then moves to Locality.',
    )
    expect((await said(rules, { ...given, facts: { disputed: 'yes' } })).headline).toBe(
      'Stays with CAT until the placement (26 October 2026), and then moves to Locality only once the move is not disputed.',
    )
  })
  test('that it can go to one team only is told, where it may not go at all', async () => {
    const rules =
      'waits: { heldBy: CAT, stay: until placed, yieldsTo: every other rule }\non: { when: { short: yes }, heldBy: CAT, transferAt: placed, to: Locality }'
    expect((await said(rules, { at: 'meeting' })).headline).toBe(
      'Stays with CAT at the meeting, until the placement; whether it then moves to Locality hangs on what is not known of the case.',
    )
  })
})

test('where people are told to disagree, who settles it stands in the first line, and not who was to choose', async () => {
  const rules = (when: string) =>
    `on: { heldBy: CAT, transferAt: agreed date, to: Locality, decidedBy: team manager }\nladder: { ${when}escalateTo: Locality's team manager }`
  const facts =
    '  disputeAbout: { name: Dispute, oneOf: [none, moves], means: dispute about, valuesMean: { moves: the date of the move }, cites: X-1 }'
  const model = async (when: string) => modelOfYaml(rules(when), '', { events: words.events, facts: `${words.facts}\n${facts}` })
  const line = async (when: string, given: CaseGiven) => {
    const made = await model(when)
    return decisionDocument(decide({ heldBy: 'CAT', otherwise: 'no', ...given }, made).decision!, made).headline
  }
  expect(await line('when: { disputeAbout: moves }, ', { facts: { disputeAbout: 'moves' } })).toBe(
    'It is disputed: the matter goes to Locality’s team manager – “Ladder” (X-1). Once that is settled, it moves to Locality on a day that is agreed.',
  )
  expect(await line('when: { disputeAbout: moves }, ', {})).toBe('Moves to Locality on a day that is agreed: the team manager decides.')
  expect(await line('', {})).toBe('Moves to Locality on a day that is agreed: the team manager decides.')
})

test('a reading that comes to the same words is not told as another answer', async () => {
  const rules =
    'on: { heldBy: CAT, transferAt: placed, to: Locality, waitsFor: { disputed: no } }\nmeets: { heldBy: CAT, transferAt: any point, to: any team, agreedAt: meeting, readings: { agrees: followed, moves: { transferAt: meeting, agreedAt: left out } } }'
  const { items } = await said(rules, { otherwise: 'no', at: 'placed', facts: { disputed: 'yes' } })
  expect(items('Read otherwise')).toEqual([])
})
