/** Sections 2a and 2b: how cases leave the assessment teams. */
import { goesOnWithPlan, heldBy, when } from './words.protocol.js'

const toCaseManagement = { goingTo: 'Case Management' } as const
const steppingDown = { outcome: 'step down' } as const
const needsMore = { outcome: 'step down', any: [{ extraSupportNeeded: 'yes' }, { leadProfessionalFound: 'no' }] } as const

export const leavingAssessment = {
  // ---- 2a To case management
  'two-numberings': heldBy('Assessment')
    .acknowledge({ undefined: ['2a', '2b', '2c'] })
    .says(
      'The list of contents and the headings number the parts on the assessment teams differently, so that a reference to one of these parts can ' +
        'mean two of them.',
    )
    .cites('SHR-2.28', 'SHR-2a.01', 'SHR-2b.01'),
  'transfer-summary': when(toCaseManagement)
    .heldBy('Assessment')
    .who("Assessment's social worker")
    .should({ complete: 'transfer summary' })
    .due('at assessment completed')
    .matter('write up the case')
    .cites('SHR-2a.01'),
  'transfer-summary-covers': when(toCaseManagement)
    .heldBy('Assessment')
    .who("Assessment's social worker")
    .should({ record: 'the main issues, the meetings, and what was agreed on contact and confidentiality', in: 'transfer summary' })
    .cites('SHR-2a.02'),
  'case-management-warned': when(toCaseManagement)
    .heldBy('Assessment')
    .who("Assessment's team manager")
    .must({ tell: "receiver's team manager", about: 'the case that is on its way', for: 'naming a worker' })
    .due('as soon as possible')
    .topic('allocation')
    .matter('warn the receiver')
    .cites('SHR-2a.03', 'SHR-2a.04'),
  'case-management-areas': heldBy('Assessment')
    .acknowledge({ undefined: 'their area' })
    .says('Case management is taken to have areas, and the text lists none.')
    .cites('SHR-2a.03'),
  'draft-plan': when({ is: goesOnWithPlan, goingTo: 'Case Management' })
    .heldBy('Assessment')
    .who("Assessment's social worker")
    .must({ complete: 'draft plan' })
    .due('at assessment completed')
    .topic('papers for a move', 'conference papers')
    .matter('draft the plan')
    .cites('SHR-2a.05'),
  'need-plan-confirmed': when({ plan: 'child in need' })
    .heldBy('Assessment')
    .who('CIN core group')
    .must({ approve: 'draft plan' })
    .due('at CIN core group')
    .cites('SHR-2a.06', 'SHR-2a.07'),
  'protection-plan-confirmed': when({ conferenceNeeded: 'yes' })
    .heldBy('Assessment')
    .who('ICPC')
    .must({ approve: 'draft plan' })
    .due('at ICPC')
    .topic('child protection leaves assessment', 'conference papers')
    .matter('settle the plan')
    .cites('SHR-2a.06', 'SHR-2a.09'),
  'care-plan-confirmed': when({ lookedAfter: 'yes' })
    .heldBy('Assessment')
    .who('post placement meeting')
    .must({ approve: 'draft plan' })
    .due('at post placement meeting')
    .cites('SHR-2a.06', 'SHR-2a.10'),
  'core-group-in-seven-days': when({ plan: 'child in need' })
    .heldBy('Assessment', 'Case Management')
    .who('Assessment')
    .must({ arrange: 'CIN core group' })
    .within('7 working days of assessment completed')
    .topic('child in need leaves assessment', 'who comes to the conference', 'time to move')
    .cites('SHR-2a.08', 'SHR-2a.12'),
  'conference-arranged': when({ conferenceNeeded: 'yes' }).heldBy('Assessment', 'Case Management').who('Assessment').must({ arrange: 'ICPC' }).cites('SHR-2a.12'),
  'post-placement-meeting-arranged': when({ lookedAfter: 'yes' })
    .heldBy('Assessment', 'Case Management')
    .who('Assessment')
    .must({ arrange: 'post placement meeting' })
    .within('5 working days')
    .topic('becoming looked after', 'reviews', 'time to move')
    .cites('SHR-2a.11', 'SHR-2a.12'),
  'start-of-the-five-days': when({ lookedAfter: 'yes' })
    .acknowledge({ unclear: 'post-placement-meeting-arranged', about: 'limit' })
    .says('Only the name of the meeting tells that the five days run from the placement.')
    .cites('SHR-2a.11'),

  'cin-hands-over': when({ plan: 'child in need' })
    .heldBy('Assessment')
    .transferAt('CIN core group')
    .to('Case Management by area')
    .cites('SHR-2a.13'),
  'conference-hands-over': when({ conferenceNeeded: 'yes' })
    .heldBy('Assessment')
    .transferAt('ICPC')
    .to('Case Management by area')
    .readings({ 'in-all-cases': 'followed', 'only-with-a-plan': { when: { conferenceNeeded: 'yes', not: { plan: 'none' } } } })
    .cites('SHR-2a.14', 'SHR-3a.02'),
  'in-care-hands-over-at-meeting': when({ lookedAfter: 'yes' })
    .heldBy('Assessment')
    .transferAt('post placement meeting')
    .to('Case Management by area')
    .cites('SHR-2a.15'),

  'in-care-again-after-the-meeting': when({ lookedAfter: 'yes' })
    .heldBy('Assessment')
    .acknowledge({ gapAt: 'post placement meeting' })
    .says(
      'A child whose meeting was held while another section named the team, such as a child on remand, and who stays in care in another way afterwards, has no ' +
        'meeting left at which the case would pass.',
    )
    .cites('SHR-2a.15', 'SHR-3c.02'),

  'goes-on-as-none-of-the-three': when({ outcome: 'social work goes on', conferenceNeeded: 'no', lookedAfter: 'no', not: { plan: 'child in need' } })
    .heldBy('Assessment')
    .acknowledge({ gapAt: 'assessment completed' })
    .says(
      'Cases pass on as in need, by way of a conference, or in care. A child with whom social work goes on otherwise, such as one who has a protection ' +
        'plan already, has no moment at which it leaves the assessment team.',
    )
    .cites('SHR-2a.05', 'SHR-2a.13', 'SHR-2a.14', 'SHR-2a.15'),
  'meetings-that-come-late': when(goesOnWithPlan)
    .heldBy('Assessment')
    .acknowledge({ unclear: ['cin-hands-over', 'conference-hands-over', 'in-care-hands-over-at-meeting'], about: 'latest day' })
    .says(
      'The case passes at a meeting. If the meeting is late, or is never held, the assessment team keeps the child, and nothing brings the move ' +
        'about.',
    )
    .cites('SHR-2a.08', 'SHR-2a.11', 'SHR-2a.13', 'SHR-2a.14', 'SHR-2a.15'),
  'need-and-conference': when({ plan: 'child in need', conferenceNeeded: 'yes' })
    .heldBy('Assessment')
    .acknowledge({ conflictBetween: ['cin-hands-over', 'conference-hands-over'], about: 'moment' })
    .says(
      'A child who is worked with as in need while a conference is on its way has two meetings at which the case could pass; which of them counts ' +
        'is not said.',
    )
    .cites('SHR-2a.13', 'SHR-2a.14'),
  'conference-without-a-plan': when({ conferenceNeeded: 'yes', plan: 'none' })
    .heldBy('Assessment')
    .acknowledge({ unclear: 'conference-hands-over', about: 'whether' })
    .says('The conference hands the case over whatever it decides; whether that is meant for a child for whom it makes no plan is not said.')
    .cites('SHR-2a.14'),

  // ---- 2b Closing
  'closes-after-assessment': when({ outcome: 'no further action' })
    .heldBy('Assessment')
    .closeAt('assessment completed')
    .cites('SHR-2b.01'),
  'why-it-closes': when({ outcome: 'no further action' })
    .heldBy('Assessment')
    .who('not stated')
    .must({ record: 'why the case closes', in: ['social work assessment', "manager's decision"] })
    .cites('SHR-2b.01'),
  'no-closure-summary': when({ outcome: 'no further action' })
    .heldBy('Assessment')
    .who('not stated')
    .needNot({ complete: 'closure summary' })
    .cites('SHR-2b.02'),
  'reasons-for-later': when({ outcome: 'no further action' })
    .heldBy('Assessment')
    .who('not stated')
    .should({ record: 'so much of the reasons that a later referral or assessment can build on them', in: ['social work assessment', "manager's decision"] })
    .cites('SHR-2b.03'),

  // ---- 2b Stepping down
  'early-help-manager-approached': when(steppingDown)
    .heldBy('Assessment')
    .who("Assessment's social worker")
    .must({ tell: "Targeted Early Help's early help manager", about: 'the case that steps down' })
    .cites('SHR-2b.04'),
  'step-down-meeting-by-early-help': when(steppingDown)
    .heldBy('Assessment')
    .who("Targeted Early Help's early help manager")
    .may({ arrange: 'step down meeting' })
    .decidedBy('not stated')
    .cites('SHR-2b.05'),
  'step-down-meeting-by-fsw': when(needsMore)
    .heldBy('Assessment')
    .who("Compass's FSW")
    .may({ arrange: 'step down meeting' })
    .decidedBy('not stated')
    .cites('SHR-2b.13'),
  'who-arranges-the-step-down': when(steppingDown)
    .heldBy('Assessment')
    .acknowledge({ unclear: ['step-down-meeting-by-early-help', 'step-down-meeting-by-fsw'], about: 'who' })
    .says('Two people can arrange the meeting and neither must, so that a family may step down without one.')
    .cites('SHR-2b.05', 'SHR-2b.13'),
  'lead-professional-agreed': when(steppingDown)
    .heldBy('Assessment')
    .who('step down meeting')
    .must({ agree: 'who leads as professional' })
    .due('at step down meeting')
    .cites('SHR-2b.06', 'SHR-2b.14'),
  'early-help-plan-agreed': when(steppingDown)
    .heldBy('Assessment')
    .who('step down meeting')
    .must({ approve: 'early help plan' })
    .due('at step down meeting')
    .cites('SHR-2b.06', 'SHR-2b.14'),
  'assessment-for-early-help': when(steppingDown)
    .heldBy('Assessment')
    .who('not stated')
    .must({ send: 'social work assessment', to: "Targeted Early Help's early help manager" })
    .cites('SHR-2b.07'),
  'assessment-for-fsw': when(needsMore)
    .heldBy('Assessment')
    .who('not stated')
    .must({ send: 'social work assessment', to: "Compass's FSW" })
    .readings({ 'for-those-picked-out': 'followed', 'for-every-step-down': { when: steppingDown } })
    .cites('SHR-2b.15'),
  'assessor-attends': when(steppingDown)
    .heldBy('Assessment')
    .who("Assessment's social worker")
    .must({ attend: 'step down meeting' })
    .cites('SHR-2b.08'),
  'assessment-step-down-agreed': when(steppingDown)
    .heldBy('Assessment')
    .who("Assessment's team manager")
    .must({ agree: 'the step-down that is recommended' })
    .due('at assessment authorised')
    .cites('SHR-2b.09'),
  'fortnightly-meeting': heldBy('Assessment')
    .who("Assessment's team manager", "Compass's FSW")
    .must({ hold: 'fortnightly meeting' })
    .due('every 2 weeks')
    .cites('SHR-2b.10'),
  'fortnightly-meeting-picks-out': when(needsMore)
    .heldBy('Assessment')
    .who('fortnightly meeting')
    .must({ record: 'that more support is needed or a lead professional is missing', for: 'a clear early help plan and somebody who leads it' })
    .due('at fortnightly meeting')
    .cites('SHR-2b.11', 'SHR-2b.12'),
  'ecins-case': when(steppingDown)
    .heldBy('Assessment')
    .who("Compass's FSW")
    .must({ start: 'ECINS' })
    .due('until ECINS case created')
    .readings({ 'for-every-step-down': 'followed', 'only-for-those-picked-out': { when: needsMore } })
    .cites('SHR-2b.16'),
  'assessment-steps-down': when(steppingDown)
    .heldBy('Assessment')
    .should({ transferAt: 'ECINS case created', to: 'Targeted Early Help' })
    .due('immediately after ECINS case created')
    .arrangedBy("Assessment's social worker")
    .cites('SHR-2b.17'),
  'step-down-before-its-meeting': when(steppingDown)
    .heldBy('Assessment')
    .acknowledge({ unclear: 'assessment-steps-down', about: 'moment' })
    .says('Social care ends when the ECINS case exists; whether that may be before the step down meeting and the lead professional is not said.')
    .cites('SHR-2b.06', 'SHR-2b.17'),
  'assessment-recorded-on-ecins': when(steppingDown)
    .who('not stated')
    .must({ record: 'the case', in: 'ECINS' })
    .due('from ECINS case created')
    .cites('SHR-2b.18'),
  'shut-on-carefirst': when(steppingDown)
    .heldBy('Assessment')
    .closeAt('ECINS case created')
    .moves('system record')
    .cites('SHR-2b.19'),
  'step-down-guidance-missing': when(steppingDown)
    .acknowledge({ missing: 'step down guidance' })
    .says('The detail of stepping down stands in guidance that was not supplied.')
    .cites('SHR-2b.20'),
}
