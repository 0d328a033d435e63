/** Section 4: from First Response to CP/Court or CWD by way of the initial conference. */
import { acknowledge, heldBy, when } from './words.protocol.js'

/**
 * The sentence on the conference and its interim position has no stop: its date can begin the one or the other, with opposite answers on either
 * side of 3 September 2018. Only the authority can say which, so neither reading is followed.
 */
const ofTheConference = { 'interim-from-september': 'as written', 'conference-from-september': { inForce: 'from 2018-09-03' } } as const
const ofTheInterim = { 'interim-from-september': 'as written', 'conference-from-september': { inForce: 'until 2018-09-02' } } as const

/** CWD stands in the heading of the section and in the talk about its criteria; the sentences on the point name CP/Court alone. */
const whoTakesADisabledChild = { 'CWD-takes-whom-it-has-agreed-to': 'as written', 'CP-takes-every-child': 'left out' } as const

/** Who can have a case from the way to the conference until its plan is finished: First Response passes on to these, by this section or, earlier, by that on proceedings. */
const aroundTheConference = ['FRT', 'CP'] as const

/**
 * The section is about cases that leave First Response. A child whom it passed to CWD at the conference is one of them; of one whom CWD had
 * before, it says nothing.
 */
const ofCwdToo = {
  'children-of-first-response-and-CP': 'followed',
  'children-whom-CWD-has-too': { heldBy: ['FRT', 'CP', 'CWD'] },
} as const

/** All that takes a case out of First Response. */
const outOfFirstResponse = [
  'conference-pick-up', 'core-group-pick-up', 'disability-at-conference', 'disability-at-core-group', 'siblings-held-jointly', 'off-the-pairing',
  'pre-proceedings-pick-up', 'hearing-pick-up', 'long-term-care-pick-up', 'on-to-cared-4-children',
] as const

export const firstResponse = {
  // ---- who is not spoken of
  'child-in-need': when({ proceedings: ['none', 'concluded'], movingToConference: 'no', longTermCareIdentified: 'no', unaccompanied: 'no' })
    .heldBy('FRT')
    .acknowledge({ gapAt: 'assessment completed' })
    .says(
      'The policy is for every level of need, and a child in need without a conference, a court or long-term care is passed to no team; nor is it said how '
      + 'any case is stepped down or closed.',
    )
    .cites('ROC-1.01', 'ROC-2.05'),

  // ---- warned early
  'buddy-is-told': heldBy('FRT')
    .who("FRT's practice manager")
    .must({ tell: 'buddy', about: 'the case and the move that is coming' })
    .due('as soon as possible after move foreseen')
    .topic('how moves are agreed', 'allocation')
    .matter('warn the receiver')
    .cites('ROC-4.01'),
  'who-is-the-buddy': acknowledge({ undefined: ['buddy', 'earliest point'] })
    .says('The buddy is taken to be the manager of the team with the same number; how early is early has no measure.')
    .cites('ROC-4.01'),
  'record-after-the-talk': heldBy('FRT')
    .who('not stated')
    .must('move the case to the receiving team on the system')
    .due('just after talk with the buddy')
    .topic('line management and the record')
    .cites('ROC-4.02'),
  'record-before-or-after': heldBy('FRT')
    .acknowledge({ unclear: ['record-after-the-talk', 'record-next-day', 'record-forced'], about: 'moment' })
    .says(
      'These contradict each other: by one sentence the record moves after the early talk, by another only after the pick-up. Between the two nobody can '
      + 'tell from the record who is responsible for the child.',
    )
    .cites('ROC-2.24', 'ROC-2.26', 'ROC-4.02'),
  'procedure-not-supplied': acknowledge({ missing: 'LCS procedure' })
    .says('For the electronic transfer the reader is sent further down, and nothing follows there.')
    .cites('ROC-4.02'),
  'early-alert': heldBy('FRT')
    .who('not stated')
    .must({ tell: 'buddy', in: 'LCS', about: 'the coming move, as an early alert' })
    .due('from move foreseen')
    .topic('papers for a move')
    .cites('ROC-4.05'),
  'alert-gives-dates': heldBy('FRT')
    .who('not stated')
    .must({ record: 'the known date of the conference, hearing, core group or review at which the case is to move', in: 'LCS' })
    .due('at early alert')
    .topic('papers for a move')
    .cites('ROC-4.06'),
  'alert-gives-funding': heldBy('FRT')
    .who('not stated')
    .must({ record: 'which funding is agreed, if any', in: 'LCS' })
    .due('at early alert')
    .topic('papers for a move')
    .cites('ROC-4.07'),
  'alert-and-review': acknowledge({ unclear: ['buddy-is-told', 'early-alert', 'alert-gives-dates'], about: ['who', 'moment'] })
    .says(
      'Whether the alert is the talk or a second step is not said, nor who raises it and by when; and it names the review of a child in care as a point '
      + 'of transfer, which no other sentence does.',
    )
    .cites('ROC-4.01', 'ROC-4.05', 'ROC-4.06'),

  // ---- the point itself
  'cp-comes-to-conference': when({ movingToConference: 'yes' })
    .heldBy(...aroundTheConference)
    .who({ oneOf: ["CP's practice manager", "CP's social worker", "CP's representative"] })
    .must({ attend: 'ICPC' })
    .cites('ROC-4.08'),
  'conference-pick-up': when({ movingToConference: 'yes' })
    .heldBy('FRT')
    .transferAt('ICPC')
    .to('CP by locality')
    .whicheverFirst('pick-up point')
    .inForce('until 2018-09-02')
    .readings(ofTheConference)
    .cites('ROC-4.09'),
  'core-group-pick-up': when({ movingToConference: 'yes' })
    .heldBy('FRT')
    .transferAt('initial core group')
    .to('CP by locality')
    .within('5 days of ICPC')
    .whicheverFirst('pick-up point')
    .inForce('from 2018-09-03')
    .readings(ofTheInterim)
    .cites('ROC-4.10', 'ROC-4.11'),
  'passed-between-two-rules': when({ movingToConference: 'yes' })
    .heldBy('FRT')
    .acknowledge({ gapAt: ['ICPC', 'initial core group'] })
    .says(
      'If the interim position ends on 3 September 2018, a child whose conference was in August and whose core group comes in September is moved by '
      + 'neither rule and stays with First Response. Nothing is said of open cases.',
    )
    .cites('ROC-4.09', 'ROC-4.10'),
  'late-core-group': when({ movingToConference: 'yes' })
    .heldBy('FRT')
    .acknowledge({ conflictBetween: outOfFirstResponse, about: ['team', 'moment', 'latest day'] })
    .says(
      'A core group that is later than five days after the conference is not dealt with: the move is due and its moment has not come, or another meeting '
      + 'with another team comes before it. Whether working days are meant is not said either.',
    )
    .cites('ROC-4.10', 'ROC-4.11'),
  'kept-past-two-points': heldBy('FRT')
    .acknowledge({ conflictBetween: outOfFirstResponse, about: 'team' })
    .says('A child whom First Response keeps past two points is due to two teams at once when the reason for keeping the case is gone.')
    .cites('ROC-2.18', 'ROC-4.09', 'ROC-5.02', 'ROC-5.04', 'ROC-6.03'),
  'interim-without-an-end': when({ movingToConference: 'yes' })
    .heldBy('FRT')
    .acknowledge({ unclear: ['conference-pick-up', 'core-group-pick-up', 'disability-at-conference', 'disability-at-core-group'], about: ['whether', 'team', 'moment'] })
    .says(
      'The sentence can be read in two ways, with opposite answers on either side of 3 September 2018; if the interim begins then, it has no end. And a '
      + 'conference may make no protection plan: the text moves the case all the same, or waits for a core group that never comes.',
    )
    .cites('ROC-4.09', 'ROC-4.10'),
  'first-core-group': when({ movingToConference: 'yes' })
    .heldBy(...aroundTheConference)
    .who({ oneOf: ["CP's practice manager", "CP's social worker"] })
    .must({ hold: 'initial core group' })
    .readings(ofCwdToo)
    .cites('ROC-4.12'),
  'plan-finalised': when({ movingToConference: 'yes' })
    .heldBy(...aroundTheConference)
    .who({ oneOf: ["CP's practice manager", "CP's social worker"] })
    .must({ complete: 'CP plan' })
    .readings(ofCwdToo)
    .cites('ROC-4.13'),
  'outline-for-the-conference': when({ movingToConference: 'yes' })
    .heldBy('FRT')
    .who('FRT')
    .must({ complete: 'outline plan', for: 'the conference' })
    .matter('draft the plan')
    .cites('ROC-4.14'),
  'plan-signed': when({ movingToConference: 'yes' })
    .heldBy(...aroundTheConference)
    .who('CP')
    .must({ complete: 'CP plan', approve: 'CP plan' })
    .due('at initial core group')
    .matter('settle the plan')
    .readings(ofCwdToo)
    .cites('ROC-4.15'),
  'conference-about-a-child-of-disability': when({ movingToConference: 'yes' })
    .heldBy('CWD')
    .acknowledge({ unclear: ['cp-comes-to-conference', 'first-core-group', 'plan-finalised', 'plan-signed', 'conference-pick-up', 'core-group-pick-up'], about: ['who', 'moment'] })
    .says(
      'The section is about cases that leave First Response. Of a conference about a child whom CWD has, it says neither that the case moves nor who comes, and for '
      + 'a child whom CWD took at the conference it names CP/Court alone for the core group and the plan.',
    )
    .cites('ROC-4.03', 'ROC-4.08', 'ROC-4.09', 'ROC-4.12', 'ROC-4.13', 'ROC-4.15'),
  'work-before-holding': when({ movingToConference: 'yes' })
    .heldBy('FRT')
    .acknowledge({ unclear: ['first-core-group', 'plan-finalised', 'plan-signed'], about: 'who' })
    .says('While the interim position lasts, CP/Court runs the first core group and finishes the plan of a child for whom First Response still answers.')
    .cites('ROC-4.10', 'ROC-4.12', 'ROC-4.13', 'ROC-4.15'),

  // ---- disabled children
  'criteria-talked-over': when({ disabled: 'yes' })
    .heldBy('FRT')
    .who("FRT's practice manager")
    .must({ ask: 'CWD manager', about: 'whether the child meets the criteria of the team' })
    .matter('ask disability about its criteria')
    .cites('ROC-4.03'),
  'disability-at-conference': when({ movingToConference: 'yes', meetsCwdCriteria: 'yes' })
    .heldBy('FRT')
    .transferAt('ICPC')
    .to('CWD')
    .whicheverFirst('pick-up point')
    .overrides({ rule: 'conference-pick-up', only: 'team' })
    .inForce('until 2018-09-02')
    .readings(ofTheConference, whoTakesADisabledChild)
    .cites('ROC-4.03', 'ROC-4.09'),
  'disability-at-core-group': when({ movingToConference: 'yes', meetsCwdCriteria: 'yes' })
    .heldBy('FRT')
    .transferAt('initial core group')
    .to('CWD')
    .whicheverFirst('pick-up point')
    .overrides({ rule: 'core-group-pick-up', only: 'team' })
    .inForce('from 2018-09-03')
    .readings(ofTheInterim, whoTakesADisabledChild)
    .cites('ROC-4.03', 'ROC-4.10'),
  'disabled-child-in-court': when({ disabled: 'yes' })
    .heldBy('FRT')
    .acknowledge({ unclear: ['disability-at-conference', 'disability-at-core-group'], about: ['whether', 'team', 'moment'] })
    .says(
      'The heading names CWD beside CP/Court and the managers talk about its criteria; who takes a child that meets them at the conference is not said, for the '
      + 'sentence on it names CP/Court alone. Nor is it said whether CWD takes a child in proceedings or one without a conference, and when.',
    )
    .cites('ROC-4.03', 'ROC-5.02', 'ROC-5.04', 'ROC-6.08'),
  'cwd-criteria-not-supplied': when({ disabled: 'yes' })
    .acknowledge({ missing: 'CWD criteria' })
    .says('The criteria stand elsewhere, and if the two managers see them differently nobody is named to decide which team the child has.')
    .cites('ROC-4.03'),
  'siblings-agreement': when({ siblingsOneDisabled: 'yes' })
    .heldBy('FRT')
    .who('not stated')
    .must({ agree: 'whether CP/Court shares the case' })
    .topic('disabled children')
    .cites('ROC-4.04'),
  'siblings-held-jointly': when({ siblingsOneDisabled: 'yes' })
    .heldBy('FRT')
    .may({ transferAt: 'not stated', to: { jointly: ['CWD', 'CP'], lead: 'not stated' } })
    .decidedBy('not stated')
    .insteadOf('conference-pick-up', 'core-group-pick-up', 'disability-at-conference', 'disability-at-core-group')
    .cites('ROC-4.04'),
  'siblings-left-open': when({ siblingsOneDisabled: 'yes' })
    .heldBy('FRT')
    .acknowledge({ unclear: 'siblings-held-jointly', about: ['whether', 'team', 'who'] })
    .says(
      'Between whom agreement is sought, who leads if two teams hold the case, who has the brothers and sisters if they do not, and what holds when more '
      + 'than one is disabled is left open.',
    )
    .cites('ROC-4.04'),

  // ---- children who come from another authority
  'welfare-check': heldBy('another authority').who('FRT').must({ hold: 'initial welfare check' }).cites('ROC-4.16'),
  'still-with-the-other-authority': heldBy('another authority')
    .stay('until transfer-in conference')
    .readings({ 'the-conference-alone': 'followed', 'the-interim-position-too': { stay: 'until transfer-in core group' } })
    .cites('ROC-4.17'),
  'transfer-in-pick-up': heldBy('another authority')
    .transferAt('transfer-in conference')
    .to('CP by locality')
    .whicheverFirst('pick-up point')
    .readings(
      { 'the-conference-alone': 'followed', 'the-interim-position-too': { transferAt: 'transfer-in core group' } },
      { 'CP-takes-it-as-at-the-conference': 'followed', 'FRT-takes-it': { to: 'FRT by locality' } },
    )
    .cites('ROC-4.18'),
  'transfer-in-left-open': heldBy('another authority')
    .acknowledge({ unclear: ['transfer-in-pick-up', 'welfare-check'], about: ['team', 'moment', 'limit'] })
    .says(
      'The point is called the same and no team is named. Whether the interim position, and with it the core group, holds for these children too is not '
      + 'said, nor by when First Response must have seen them.',
    )
    .cites('ROC-4.16', 'ROC-4.17', 'ROC-4.18'),

  // ---- the file, and the visit
  'file-made-ready': when({ movingToConference: 'yes' })
    .heldBy('FRT')
    .who('sender')
    .must('get the case file ready')
    .due('before transfer')
    .holdsUp('nothing')
    .topic('papers for a move')
    .cites('ROC-2.29', 'ROC-4.19'),
  'file-audited': when({ movingToConference: 'yes' })
    .heldBy('FRT')
    .who("sender's practice manager")
    .must({ complete: 'case file audit' })
    .due('before transfer')
    .holdsUp('nothing')
    .matter('check the work before a move')
    .cites('ROC-2.29', 'ROC-4.20'),
  'standards-not-supplied': acknowledge({ missing: 'performance standards' })
    .says('The standards are expected and set out nowhere; whether the audit is the quality assurance of the principles or a second check is not said.')
    .cites('ROC-2.28', 'ROC-4.20'),
  'quality-dispute-settled': when({ movingToConference: 'yes', disputeAbout: 'the quality of work' })
    .heldBy('FRT')
    .who('not stated')
    .must('settle a dispute about the quality of the work')
    .holdsUp('nothing')
    .topic('disputes', 'quality checks')
    .cites('ROC-4.21'),
  'who-settles-quality': when({ movingToConference: 'yes', disputeAbout: 'the quality of work' })
    .heldBy('FRT')
    .acknowledge({ unclear: 'quality-dispute-settled', about: 'who' })
    .says('Such a dispute must be over before the point of transfer and may not put it off, and nobody is named to end it.')
    .cites('ROC-4.21'),
  'quality-in-dispute-elsewhere': when({ movingToConference: 'no', disputeAbout: 'the quality of work' })
    .acknowledge({
      unclear: [
        'quality-dispute-settled', 'pre-proceedings-pick-up', 'hearing-pick-up', 'long-term-care-pick-up', 'permanence-pick-up', 'disability-pick-up',
        'on-to-cared-4-children',
      ],
      about: ['whether', 'who'],
    })
    .says(
      'Only on the way to a conference is it said that a dispute about the quality of the work may not put the move off. Elsewhere the check of the file '
      + 'and its repair delay nothing; whether that holds for a dispute, and whether the steps for disagreements over a transfer are for it, is not said.',
    )
    .cites('ROC-2.29', 'ROC-2.33', 'ROC-4.21'),
  'joint-visit': when({ movingToConference: 'yes' })
    .heldBy('FRT')
    .who('FRT', { oneOf: ['CP', 'CWD'] })
    .should({ hold: 'joint visit', with: 'family' })
    .holdsUp('nothing')
    .cites('ROC-4.22', 'ROC-4.23'),

  // ---- leave
  'leave-is-covered': when({ receivingManager: 'on annual leave' })
    .heldBy('FRT')
    .who("receiver's practice manager")
    .must('see to it that colleagues can take, allocate and attend in their absence')
    .topic('allocation')
    .cites('ROC-4.24'),
  'access-to-trays': when({ receivingManager: 'on annual leave' })
    .heldBy('FRT')
    .who('not stated')
    .must('give the practice managers access to the LCS trays')
    .topic('allocation')
    .cites('ROC-4.25'),
  'head-allocates': when({ coverArranged: 'no' })
    .heldBy('FRT')
    .who("receiver's head of service")
    .must({ allocate: "receiver's social worker" })
    .cites('ROC-4.26'),
  'who-allocates': when({ receivingManager: 'on annual leave', coverArranged: 'no' })
    .heldBy('FRT')
    .acknowledge({ conflictBetween: ['allocated-in-absence', 'head-allocates'], about: 'who' })
    .says('With the manager on leave and no cover, one sentence has a representative of the service allocate and another the Head of Service.')
    .cites('ROC-2.27', 'ROC-4.26'),
}
