/** What the five documents come to, pair by pair; each row has its reason in the clauses. */
import { beforeAll, expect, test } from 'vitest'
import { compare } from '../../src/compare/index.js'
import type { ComparedValues, Comparison } from '../../src/compare/index.js'
import { graphAt } from '../support/graphs.js'

const authorities = ['calderdale', 'rochdale', 'shropshire', 'somerset', 'york'] as const
type Authority = (typeof authorities)[number]

let comparison: Comparison
beforeAll(async () => {
  comparison = compare(await Promise.all(authorities.map((name) => graphAt(`policies/${name}`))))
}, 120_000)

function fieldsOf(topic: string, one: Authority, other: Authority): readonly ComparedValues[] {
  const of = [one, other].map((name) => authorities.indexOf(name))
  return comparison.topics.find((row) => row.topic === topic)!.pairs.find((pair) => pair.of.join() === of.join())!.fields
}

function verdict(topic: string, one: Authority, other: Authority, field: string, matter?: string): string | undefined {
  return fieldsOf(topic, one, other).find((each) => each.field === field && each.matter === matter)?.asRule
}

type Row = readonly [topic: string, one: Authority, other: Authority, field: string, verdict: string | undefined, matter?: string]
const hold = (rows: readonly Row[]) =>
  expect(
    rows.map(([topic, one, other, field, , matter]) => [topic, one, other, field, verdict(topic, one, other, field, matter), matter]),
  ).toEqual(rows.map(([topic, one, other, field, is, matter]) => [topic, one, other, field, is, matter]))

test('of a team that does several things, what it does for the children meant', () =>
  hold([
    // York's units have children with a plan and children in care (1.1.01, 1.2.01, 1.4.02): with a plan they are the team that works on, as in 3.04, 4.09, 3a.02, 3.10.
    ['child protection leaves assessment', 'calderdale', 'york', 'team', 'same'],
    ['child protection leaves assessment', 'rochdale', 'york', 'team', 'same'],
    ['child protection leaves assessment', 'shropshire', 'york', 'team', 'same'],
    ['child protection leaves assessment', 'somerset', 'york', 'team', 'same'],
    ['child in need leaves assessment', 'shropshire', 'york', 'team', 'same'],
    ['child in need leaves assessment', 'somerset', 'york', 'team', 'same'],
    // Locality or the family intervention team (CAL-3.29): not one and the same team.
    ['child in need leaves assessment', 'calderdale', 'york', 'team', 'depends'],
    // So are they for a child who comes into care or before the court, whom the team takes that works on (SHR-2a.15, 3b.01).
    ['becoming looked after', 'shropshire', 'york', 'team', 'same'],
    ['becoming looked after', 'somerset', 'york', 'team', 'same'],
    ['care proceedings', 'rochdale', 'york', 'team', 'same'],
    ['care proceedings', 'somerset', 'york', 'team', 'same'],
    // Against a team that has children in care alone: a team that has them too is no other team.
    ['becoming looked after', 'calderdale', 'york', 'team', 'depends'],
    ['becoming looked after', 'rochdale', 'york', 'team', 'depends'],
    // It is as the Assessment Team that York's front door assesses (2.3.08).
    ['visits and assessment times', 'shropshire', 'york', 'who', 'same', 'complete: assessment'],
    ['visits and assessment times', 'calderdale', 'york', 'who', 'same', 'complete: assessment'],
  ]))

test('what is done alike under words that share nothing', () =>
  hold([
    // YOR-1.2.13 enables the new worker to attend, wherever possible: CAL-3.12 and ROC-4.08 will attend, SHR-3a.01 and SOM-3.11 should.
    ['who comes to the conference', 'calderdale', 'york', 'strength', 'different', 'attend: initial child protection conference'],
    ['who comes to the conference', 'rochdale', 'york', 'strength', 'different', 'attend: initial child protection conference'],
    ['who comes to the conference', 'shropshire', 'york', 'strength', 'same', 'attend: initial child protection conference'],
    ['who comes to the conference', 'somerset', 'york', 'strength', 'same', 'attend: initial child protection conference'],
    // Will alert, as soon as possible (SHR-2a.03); at the earliest point (ROC-4.01); should notify as early as possible (YOR-1.2.01).
    ['allocation', 'rochdale', 'shropshire', 'time limit', 'same', 'warn the receiver'],
    ['allocation', 'shropshire', 'york', 'strength', 'different', 'warn the receiver'],
    // The receiving manager is invited as soon as the date of the conference is known (CAL-3.05).
    ['allocation', 'calderdale', 'rochdale', 'strength', 'same', 'warn the receiver'],
    ['allocation', 'calderdale', 'rochdale', 'time limit', 'different', 'warn the receiver'],
    ['allocation', 'calderdale', 'shropshire', 'strength', 'same', 'warn the receiver'],
    ['allocation', 'calderdale', 'york', 'strength', 'different', 'warn the receiver'],
    // Of the permanence team and of the trackers that warn the other service (CAL-3B.09, ROC-6.04): should, is to be.
    ['care proceedings', 'calderdale', 'rochdale', 'strength', 'different', 'warn the receiver'],
    // One of each is a manager of the assessing team: practice manager, team manager.
    ['allocation', 'rochdale', 'shropshire', 'who', 'depends', 'warn the receiver'],
    // Must have been quality assured (CAL-3.03); should be, and never prevents the move (ROC-2.28, 2.29), though the file must be audited (4.20, 5.06).
    ['quality checks', 'calderdale', 'rochdale', 'strength', 'depends', 'check the work before a move'],
    // FRT outlines and the assessing worker draws up (ROC-4.14, SHR-2a.05); signed off at the core group, ratified at the conference (ROC-4.15, SHR-2a.09).
    ['conference papers', 'rochdale', 'shropshire', 'who', 'same', 'draft the plan'],
    ['conference papers', 'rochdale', 'shropshire', 'time limit', 'different', 'settle the plan'],
    // Managers can agree (CAL-3B.10); need to be agreed, with the head of service (ROC-2.20, 2.21).
    ['working together', 'calderdale', 'rochdale', 'strength', 'different', 'agree to work together'],
    // A personal adviser co-works for twelve months (SHR-6a.04); the team is involved from the 16th birthday (SOM-3.43).
    ['leaving care', 'shropshire', 'somerset', 'who', 'same', 'work alongside before leaving care'],
    // The team that has the case informs of the new team (ROC-2.22), the assessing worker names it (SHR-2.24).
    ['telling the family', 'rochdale', 'shropshire', 'strength', 'same', 'name the new team'],
  ]))

test('what leads to leaving care, under words that share nothing', () =>
  hold([
    // The team refers at seventeen (SHR-4c.02), the responsible manager writes after the first review past fifteen (YOR-2.1.02, 2.1.04).
    ['leaving care', 'shropshire', 'york', 'who', 'same', 'tell leaving care early'],
    ['leaving care', 'shropshire', 'york', 'strength', 'different', 'tell leaving care early'],
    ['leaving care', 'shropshire', 'york', 'time limit', 'different', 'tell leaving care early'],
    // Both managers discuss and agree (SOM-3.45); the Pathway manager does, with worker and manager (YOR-2.1.06, 2.1.07).
    ['leaving care', 'somerset', 'york', 'who', 'depends', 'agree the move to leaving care'],
    ['leaving care', 'somerset', 'york', 'strength', 'same', 'agree the move to leaving care'],
    // A summary at seventeen (SHR-6a.01), the form at fifteen and a half (YOR-2.1.08, 2.1.09).
    ['papers for a move', 'shropshire', 'york', 'who', 'same', 'send leaving care the papers'],
    ['papers for a move', 'shropshire', 'york', 'time limit', 'different', 'send leaving care the papers'],
    // The worker who has the case answers for the reviews (SHR-3g.04), and leads the one at sixteen (YOR-2.1.12).
    ['reviews', 'shropshire', 'york', 'who', 'same', 'hold: looked-after review'],
    ['reviews', 'shropshire', 'york', 'time limit', undefined, 'hold: looked-after review'],
  ]))

test('somebody is enabled to be there: who that is is said, though not by whom', () =>
  hold([
    // The receiving worker (YOR-1.2.13): a representative, then a worker or a manager (CAL-3.12, 3.13), a manager or worker (ROC-4.08), the worker (SHR-3a.01), both workers (SOM-3.12).
    ['who comes to the conference', 'calderdale', 'york', 'who', 'depends', 'attend: initial child protection conference'],
    ['who comes to the conference', 'rochdale', 'york', 'who', 'depends', 'attend: initial child protection conference'],
    ['who comes to the conference', 'shropshire', 'york', 'who', 'same', 'attend: initial child protection conference'],
    ['who comes to the conference', 'somerset', 'york', 'who', 'depends', 'attend: initial child protection conference'],
    // That one comes to a conference by that conference is no limit.
    ['who comes to the conference', 'shropshire', 'york', 'time limit', undefined, 'attend: initial child protection conference'],
  ]))

test('who has a case until a worker does', () =>
  hold([
    // The inbox of the team (CAL-2.05), the tray of its manager (SOM-2.22), the duty manager (YOR-1.1.11, 1.1.19): not surely different people.
    ['allocation', 'calderdale', 'somerset', 'who', 'depends', 'have the case until a worker does'],
    ['allocation', 'calderdale', 'york', 'who', 'depends', 'have the case until a worker does'],
    ['allocation', 'somerset', 'york', 'who', 'depends', 'have the case until a worker does'],
  ]))

test('how soon is a limit too', () => {
  // As soon as possible (CAL-2.02), immediately (2.09, 2.19, 2.20, 2.22, 2.23); within two weeks of any decision (SOM-2.16).
  expect(comparison.topics.find((row) => row.topic === 'time to move')!.cells[0]!.said['latest day']).toEqual([
    'as soon as possible after referral decision',
    'immediately',
  ])
  hold([
    ['time to move', 'calderdale', 'somerset', 'latest day', 'different'],
    // New cases against a conference, a child in care.
    ['time to move', 'calderdale', 'rochdale', 'latest day', 'no counterpart'],
    ['time to move', 'calderdale', 'york', 'latest day', 'no counterpart'],
    // The weekly meeting for all moves (CAL-3.01, SOM-2.01), apart from those for disabled children and between areas.
    ['how moves are agreed', 'calderdale', 'somerset', 'agreed at', 'same'],
  ])
})

test('until when a case stays is when it moves at the earliest, where nothing else says when', () =>
  hold([
    // Until eighteen (SHR-4c.01); as soon as practical after the 18th birthday (SOM-3.47); the review nearest the 16th birthday (YOR-2.1.14).
    ['leaving care', 'shropshire', 'somerset', 'moment', 'depends'],
    ['leaving care', 'shropshire', 'somerset', 'stays until', 'depends'],
    ['leaving care', 'shropshire', 'york', 'moment', 'different'],
    ['leaving care', 'somerset', 'york', 'moment', 'different'],
    // No longer than 36 hours (CAL-1.06); until the decision, without a limit (SHR-1.02).
    ['front-door limits', 'calderdale', 'shropshire', 'time limit', 'not covered'],
    // Seven and five working days for the meetings at which cases move (SHR-2a.08, 3b.02), two weeks for every move (SOM-2.16), seven working days for care (YOR-1.3.03).
    ['time to move', 'shropshire', 'somerset', 'latest day', 'different'],
    ['time to move', 'shropshire', 'york', 'latest day', 'different'],
  ]))

test('different is what has nothing in common, also in cases that only one of the two tells apart', () =>
  hold([
    // A day is agreed for a child who goes home (CAL section 20) and for every move (SOM-2.06): that is no common day.
    ['disabled children', 'calderdale', 'somerset', 'moment', 'different'],
    // With a hearing both go to the team that works on (ROC-5.02, SHR-3b.01); children of the National Transfer Scheme to the one for children in care (ROC-8.04, SHR-4b.01).
    ['becoming looked after', 'rochdale', 'shropshire', 'team', 'depends'],
    ['unaccompanied children', 'rochdale', 'shropshire', 'team', 'depends'],
    // Two halves of their cases: that is no chance.
    ['court reports', 'calderdale', 'shropshire', 'team', 'depends'],
  ]))

test('who has a case until then says nothing of who takes it over', () =>
  hold([
    ['leaving care', 'shropshire', 'somerset', 'team', 'same'],
    ['leaving care', 'shropshire', 'york', 'team', 'same'],
  ]))

test('who agrees is asked before those to whom a disagreement goes; what lasts has a time', () =>
  hold([
    // Team managers agree a move between areas, operations managers settle it (SOM-3.54, 3.56); practice managers, then heads of service (ROC-2.33, 2.34).
    ['disputes', 'rochdale', 'somerset', 'steps', 'same', 'any disagreement (one of them: a move between areas)'],
    ['disputes', 'rochdale', 'somerset', 'first asked', 'depends', 'any disagreement (one of them: a move between areas)'],
    ['disputes', 'rochdale', 'somerset', 'who settles it', 'different', 'any disagreement (one of them: a move between areas)'],
    // For twelve months (SHR-6a.04), from the 16th birthday on (SOM-3.43).
    ['leaving care', 'shropshire', 'somerset', 'time limit', 'different', 'work alongside before leaving care'],
  ]))

test('different matters are not laid side by side', () =>
  hold([
    // The record (ROC-2.26) and the conference (4.11) against children who come into care (YOR-1.3.03).
    ['time to move', 'rochdale', 'york', 'latest day', 'no counterpart'],
    ['time to move', 'rochdale', 'somerset', 'latest day', 'different'],
    // Reports for a conference (CAL-3.09) against young people who are new at sixteen (YOR-2.3.08).
    ['visits and assessment times', 'calderdale', 'york', 'time limit', 'no counterpart', 'complete: assessment'],
    // An audit form (SOM-3.46) is not the form with which a case moves (YOR-2.1.08).
    ['leaving care', 'somerset', 'york', 'strength', undefined, 'complete: transfer form'],
    // The age screening is the way in (CAL-5.02); when it is in Rochdale is not stated (ROC-8.01), the care planning meeting is a second move (8.06).
    ['unaccompanied children', 'calderdale', 'rochdale', 'moment', 'not covered'],
    // The same two rules in both topics (SHR-3e.09, SOM-3.27).
    ['special guardianship and arrangements orders', 'shropshire', 'somerset', 'team', 'different'],
    ['keeping a case', 'shropshire', 'somerset', 'team', 'different'],
    // The clause names no receiver (CAL-3.33).
    ['care proceedings', 'calderdale', 'rochdale', 'team', 'not covered'],
  ]))

test('a rule that names a team and one that leaves it to the case are different, and can come to the same', () => {
  // Where the case was before (CAL-2.26, SOM-2.28, YOR-1.1.15) against the assessment team (SHR-3j.05); permanence (SHR-4a.04) against safeguarding unless agreed otherwise (SOM-3.77, 3.78).
  const pairs = [
    ['re-referral', 'calderdale', 'shropshire'],
    ['re-referral', 'shropshire', 'somerset'],
    ['re-referral', 'shropshire', 'york'],
    ['supervision orders', 'shropshire', 'somerset'],
  ] as const
  for (const [topic, one, other] of pairs) {
    const { asRule, canCoincide, pair, regions } = fieldsOf(topic, one, other).find(({ field }) => field === 'team')!
    // Shown by a case that was with another team than the one that the other authority names.
    const previous = topic !== 're-referral' ? [] : [pair!.before, pair!.after].flatMap(({ given }) => given.known?.['previous team'] ?? [])
    expect(previous.filter((team) => /^(?:CAT|AT)\b/.test(team))).toEqual([])
    expect([topic, one, other, asRule, canCoincide, pair?.before.answer === pair?.after.answer, regions]).toEqual([
      topic,
      one,
      other,
      'different',
      true,
      false,
      undefined,
    ])
  }
  // Both leave it to the case in the same way.
  hold([
    ['re-referral', 'calderdale', 'york', 'team', 'same'],
    ['re-referral', 'somerset', 'york', 'team', 'same'],
  ])
})

test('that a case steps down when it is stepped down says nothing of when', () => {
  hold([
    // They step down, no more is said (YOR-2.3.03).
    ['step-down and closure', 'somerset', 'york', 'moment', 'not covered'],
    ['step-down and closure', 'shropshire', 'york', 'moment', 'not covered'],
    // Back to the last team within three months (CAL-2.26, SOM-2.28, YOR-1.1.15), after the decision of the front door (SHR-3j.05).
    ['re-referral', 'shropshire', 'somerset', 'moment', 'not covered'],
    ['re-referral', 'shropshire', 'york', 'moment', 'not covered'],
    // One moment beside such is said.
    ['step-down and closure', 'shropshire', 'somerset', 'moment', 'depends'],
  ])
  expect(
    [fieldsOf('re-referral', 'calderdale', 'somerset'), fieldsOf('re-referral', 'calderdale', 'york')].map(
      (fields) => fields.find(({ field }) => field === 'moment')!.after,
    ),
  ).toEqual([[], []])
})

test('a later move is told as later', () => {
  // At the review (CAL-3.33); the team keeps the child until the permanence plan is agreed (SOM-3.23).
  const { before, after, asRule } = fieldsOf('becoming looked after', 'calderdale', 'somerset').find(({ field }) => field === 'moment')!
  expect([before, after, asRule]).toEqual([
    ['first looked-after review'],
    ['later: permanence plan agreed or permanent placement starts'],
    'no counterpart',
  ])
})

test('how soon, from when and how long are times, whatever they are counted from', () =>
  hold([
    // As soon as practical after the 18th birthday (SOM-3.47), by the 16th at the latest (YOR-2.1.15).
    ['leaving care', 'somerset', 'york', 'latest day', 'different'],
    // Before the final hearing (CAL-3B.09), once the plan is agreed (ROC-6.04).
    ['care proceedings', 'calderdale', 'rochdale', 'time limit', 'different', 'warn the receiver'],
    // By the day before the conference (CAL-3.11), within 45 working days in every case (SHR-2.14).
    ['visits and assessment times', 'calderdale', 'shropshire', 'time limit', 'different', 'complete: assessment'],
    // From the conference on a core group is held by the new team (CAL-3.16): by when is not said, as it is in ROC and SHR.
    ['first meetings after conference', 'calderdale', 'rochdale', 'time limit', 'not covered', 'hold: first core group'],
    ['first meetings after conference', 'calderdale', 'shropshire', 'time limit', 'not covered', 'hold: first core group'],
  ]))

test('how soon a move is to be needs no case that shows it', () => {
  expect(fieldsOf('leaving care', 'somerset', 'york').find(({ field }) => field === 'latest day')).toMatchObject({
    before: ['as soon as practical after 18th birthday'],
    after: ['16th birthday'],
    noPair: { kind: 'told by its rule' },
  })
})

test('what the one has done in every case and the other in exceptions alone is alike in part at most', () => {
  // With everybody from sixteen (SOM-3.43), in cases that stay past sixteen (YOR-2.2.11).
  expect(comparison.topics.find((row) => row.topic === 'working together')!.pairs.find(({ of }) => of.join() === '3,4')!.verdict).toBe(
    'depends',
  )
})

test('who decides of a move, and who is in what is done together', () => {
  hold([
    // The head of service sends work off the pairing (ROC-2.14), the service manager to either team at peaks (SHR-2.10).
    ['capacity', 'rochdale', 'shropshire', 'who decides', 'different'],
    ['allocation', 'rochdale', 'shropshire', 'who decides', 'different'],
    // A child at home under section 20 (CAL-3.39), a young person at eighteen (SOM-3.45).
    ['how moves are agreed', 'calderdale', 'somerset', 'who decides', undefined],
  ])
  // With the worker and the manager of the other team (YOR-2.1.07).
  expect(
    fieldsOf('leaving care', 'somerset', 'york')
      .find(({ field, matter }) => field === 'who' && matter === 'agree the move to leaving care')!
      .after.join(),
  ).toMatch(/leaving care and practice manager of .* and social worker of/)
})

test('acts that share no word', () =>
  hold([
    // Whether the child meets the criteria is talked over with the team for disabled children (CAL-4.01, ROC-4.03: must; SOM-3.39: should).
    ['disabled children', 'calderdale', 'rochdale', 'strength', 'same', 'ask disability about its criteria'],
    ['disabled children', 'calderdale', 'somerset', 'strength', 'different', 'ask disability about its criteria'],
    // The receiver is asked to the meeting (CAL-3.05, ROC-2.23, SHR-4a.06): as soon as its date is known, before the meeting, before the move.
    ['who comes to the conference', 'rochdale', 'shropshire', 'strength', 'same', 'invite the receiver'],
    ['who comes to the conference', 'calderdale', 'rochdale', 'strength', 'same', 'invite the receiver'],
    ['who comes to the conference', 'calderdale', 'rochdale', 'time limit', 'different', 'invite the receiver'],
    ['who comes to the conference', 'rochdale', 'shropshire', 'time limit', 'depends', 'invite the receiver'],
    // Whoever has the case is asked to the meeting of the team that takes it (SOM-3.41): another invitation.
    ['who comes to the conference', 'calderdale', 'somerset', 'strength', undefined, 'invite the receiver'],
    ['how moves are agreed', 'rochdale', 'somerset', 'strength', undefined, 'invite the receiver'],
    // One and the same summary is told once (CAL-3.08, SHR-2a.01).
    ['papers for a move', 'calderdale', 'shropshire', 'strength', 'different', 'complete: transfer summary'],
    ['papers for a move', 'calderdale', 'shropshire', 'strength', undefined, 'complete: transfer form'],
    // The meeting is held, and arranged, as it is for children who arrive (SHR-3f.02, 3f.05).
    ['who comes to the conference', 'shropshire', 'somerset', 'strength', 'depends', 'hold: transfer-in conference'],
    // A transfer summary after the assessment (SHR-2a.01: should), the form for every move (SOM-2.08: must).
    ['papers for a move', 'shropshire', 'somerset', 'strength', 'depends', 'complete: transfer form'],
    // In cases that stay past sixteen the two workers work closely together (YOR-2.2.11).
    ['working together', 'shropshire', 'york', 'who', 'depends', 'work alongside before leaving care'],
  ]))

test('whoever has the case is one person, as sender and as holder', () =>
  hold([
    // The allocated worker starts the form (SOM-2.08), the case-holding worker completes it (YOR-2.1.08).
    ['papers for a move', 'somerset', 'york', 'who', 'same', 'complete: transfer form'],
    // The permanence team writes of its own cases (SHR-4c.05).
    ['papers for a move', 'shropshire', 'somerset', 'who', 'same', 'complete: transfer form'],
    ['papers for a move', 'shropshire', 'york', 'who', 'same', 'complete: transfer form'],
    // Against the form stands the transfer summary (CAL-3.08), not the request in private fostering (CAL-2.12).
    ['papers for a move', 'calderdale', 'somerset', 'who', 'same', 'complete: transfer form'],
    ['papers for a move', 'calderdale', 'somerset', 'time limit', 'not covered', 'complete: transfer form'],
  ]))

test('what is said of other cases than the topic means is no answer to it', () => {
  const said = (topic: string, name: Authority) =>
    comparison.topics.find((row) => row.topic === topic)!.cells[authorities.indexOf(name)]!.said.team
  // A homeless young person goes to the homelessness workers (YOR-2.3.06); assessed is who is not homeless (2.3.08). Within three months a case goes back, later by locality (1.1.15, 1.1.16).
  expect([said('homeless young people', 'york'), said('re-referral', 'york'), said('care proceedings', 'calderdale')]).toEqual([
    ['youth homelessness'],
    ['the previous holder'],
    [],
  ])
})

test('those who have to in the same cases are told together', () => {
  // Both managers agree, and the head of service (ROC-2.20, 2.21).
  const { after } = fieldsOf('working together', 'calderdale', 'rochdale').find(
    ({ field, matter }) => field === 'who' && matter === 'agree to work together',
  )!
  expect(after).toEqual(['practice manager of the receiver and practice manager of the sender and head of service'])
})

test('what only special cases show is so in part', () => {
  hold([
    // The adviser does the pathway plan (SHR-6.04); it should be done by the birthday (YOR-2.2.06), and in kept cases the worker must do it (2.2.13).
    ['leaving care', 'shropshire', 'york', 'strength', 'depends', 'complete: pathway plan'],
    ['leaving care', 'shropshire', 'york', 'who', 'depends', 'complete: pathway plan'],
  ])
  expect(
    fieldsOf('leaving care', 'shropshire', 'york').find(({ field, matter }) => field === 'strength' && matter === 'complete: pathway plan')!
      .after,
  ).toEqual(['should', 'must'])
})

test('by a birthday is a latest day, and until a later move the case stays', () => {
  hold([
    // Within two weeks of any decision (SOM-2.16), soon after eighteen (3.47); by the 16th birthday (YOR-2.1.15).
    ['how moves are agreed', 'somerset', 'york', 'latest day', 'different'],
    // Until the plan is agreed or the placement begins (SOM-3.13), until proceedings end (YOR-2.1.30).
    ['care proceedings', 'somerset', 'york', 'stays until', 'different'],
    // The first of two moves comes at the review (CAL-3.33): there the case does not stay.
    ['care proceedings', 'calderdale', 'york', 'stays until', 'not covered'],
    // The permanence planning meeting (CAL-3B.06), a plan agreed or a placement (SOM-3.13): both come later.
    ['care proceedings', 'calderdale', 'somerset', 'moment', 'different'],
  ])
  expect(fieldsOf('care proceedings', 'calderdale', 'somerset').find(({ field }) => field === 'moment')!.before).toEqual([
    'first looked-after review; later: permanence planning meeting',
  ])
})

test('what a meeting decides is so when it is over', () =>
  hold([
    // The review at which the plan is agreed (SHR-3e.03, 4a.01); the plan, or the placement (SOM-3.22, 3.23).
    ['permanence', 'shropshire', 'somerset', 'moment', 'depends'],
  ]))

test('of a move one is told from the move on: that is no day', () =>
  hold([
    // No day is set (ROC-2.19).
    ['telling other professionals', 'rochdale', 'somerset', 'time limit', undefined, 'tell: reviewing officer of the move'],
    ['telling other professionals', 'rochdale', 'somerset', 'time limit', undefined, 'tell: conference chair of the move'],
    // Once the plan is agreed is one (ROC-6.04).
    ['care proceedings', 'calderdale', 'rochdale', 'time limit', 'different', 'warn the receiver'],
  ]))

test('two are wholly the same only if neither says more', () => {
  const overall = (topic: string, one: Authority, other: Authority) => {
    const of = [one, other].map((name) => authorities.indexOf(name))
    return comparison.topics.find((row) => row.topic === topic)!.pairs.find((pair) => pair.of.join() === of.join())!.verdict
  }
  expect([
    overall('child protection leaves assessment', 'calderdale', 'shropshire'),
    // York gives no moment, Rochdale does; Shropshire alone gives the first core group a day.
    overall('child protection leaves assessment', 'rochdale', 'york'),
    overall('first meetings after conference', 'calderdale', 'shropshire'),
    overall('care proceedings', 'rochdale', 'york'),
  ]).toEqual(['same', 'depends', 'depends', 'depends'])
})

test('managers under different titles: in part, and told why', () =>
  expect(fieldsOf('disputes', 'rochdale', 'somerset').find(({ field }) => field === 'first asked')).toMatchObject({
    asRule: 'depends',
    noPair: { kind: 'other titles' },
  }))

test('what leads to leaving care in Shropshire stands in its cell', () => {
  const { rules } = comparison.topics.find(({ topic }) => topic === 'leaving care')!.cells[authorities.indexOf('shropshire')]!
  expect(new Set(rules.flatMap(({ cites }) => cites))).toEqual(
    new Set([
      ...'1 2 3 4'.split(' ').map((n) => `SHR-4c.0${n}`),
      'SHR-5.07',
      'SHR-5.08',
      'SHR-6.02',
      'SHR-6.03',
      'SHR-6.04',
      ...'1 2 3 4'.split(' ').map((n) => `SHR-6a.0${n}`),
    ]),
  )
})
