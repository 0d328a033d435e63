/** Section 3, to 3e: what case management takes on, from whom and when, and what it does in court. */
import { intoAssessment } from './assessment.protocol.js'
import { caseManagementWork } from './case-management-work.protocol.js'
import { workedToAPlan, courtReport, heldBy, notInCareAfterCourt, remanded, stayingInCare, when } from './words.protocol.js'

/** Section 7 and section 37 requests come while nobody has the case, or Compass. */
const beforeAllocation = ['not yet open', 'closed', 'Compass'] as const

const receiving = {
  // ---- 3 Case Management Teams
  'work-to-the-plan': when(workedToAPlan)
    .heldBy('Case Management')
    .who('Case Management')
    .must('give the family the social work that the child’s plan asks for')
    .topic('child in need leaves assessment', 'child protection leaves assessment')
    .cites('SHR-3.01', 'SHR-3.02'),

  // ---- 3a Child protection
  'worker-comes-to-the-conference': when({ conferenceNeeded: 'yes' })
    .heldBy('Assessment', 'Case Management')
    .who("Case Management's social worker")
    .should({ attend: 'ICPC' })
    .cites('SHR-3a.01'),
  'cp-core-group': when({ conferenceNeeded: 'yes' })
    .heldBy('Assessment', 'Case Management')
    .who("Case Management's social worker")
    .must({ hold: 'CP core group' })
    .within('10 days of ICPC')
    .cites('SHR-3a.03', 'SHR-3a.04'),
  'which-ten-days': heldBy('Assessment', 'Case Management')
    .acknowledge({ unclear: ['cp-core-group', 'core-group-by-case-management'], about: 'limit' })
    .says(
      'Where other limits count working days these two count days: as calendar days they can end at a weekend, as working days they leave a child ' +
        'four days longer, or more, without a meeting.',
    )
    .cites('SHR-3a.04', 'SHR-3d.02'),
  'nine-months-on-a-plan': when({ timeOnProtectionPlan: 'over 9 months ago' })
    .heldBy('Case Management')
    .who("Case Management's team manager")
    .must({ meet: 'service manager', about: 'whether a legal planning meeting is needed' })
    .cites('SHR-3a.05'),
  'nine-months-recorded': when({ timeOnProtectionPlan: 'over 9 months ago' })
    .heldBy('Case Management')
    .who("Case Management's team manager")
    .must({ complete: 'legal planning decision' })
    .cites('SHR-3a.06'),
  'nine-months-and-then': when({ timeOnProtectionPlan: 'over 9 months ago' })
    .heldBy('Case Management')
    .acknowledge({ unclear: ['nine-months-on-a-plan', 'nine-months-recorded'], about: ['who', 'limit'] })
    .says(
      'Which of the two managers decides is not said, nor by when after the nine months, nor how often, nor whether an earlier plan counts: a child ' +
        'can stay on a plan and the decision is never late.',
    )
    .cites('SHR-3a.05', 'SHR-3a.06'),

  'nine-months-elsewhere': when({ timeOnProtectionPlan: 'over 9 months ago' })
    .heldBy('LAC Permanency', 'DCT')
    .acknowledge({ unclear: ['nine-months-on-a-plan', 'nine-months-recorded'], about: 'who' })
    .says('Only the manager of case management is named: whether anybody looks again after nine months at a plan of a child whom another team has is not said.')
    .cites('SHR-3a.05', 'SHR-3a.06'),

  // ---- 3b Children in care
  'in-care-hands-over-at-placement': when({ lookedAfter: 'yes' })
    .heldBy('Assessment')
    .transferAt('placement')
    .to('Case Management by area')
    .cites('SHR-3b.01'),
  'placement-or-meeting': when({ lookedAfter: 'yes' })
    .heldBy('Assessment')
    .acknowledge({ conflictBetween: ['in-care-hands-over-at-placement', 'in-care-hands-over-at-meeting'], about: 'moment' })
    .says(
      'One section passes every child in care on at the placement, another at the meeting up to five working days later; in the first days of care ' +
        'two teams answer for the child, or none.',
    )
    .cites('SHR-2a.15', 'SHR-3b.01'),
  'post-placement-review': when({ lookedAfter: 'yes' })
    .heldBy('Assessment', 'Case Management')
    .who("Case Management's social worker")
    .must({ arrange: 'post placement meeting' })
    .within('5 working days of placement')
    .cites('SHR-3b.02', 'SHR-3b.03'),
  'in-care-and-on-a-plan': when({ lookedAfter: 'yes' })
    .heldBy('Assessment')
    .acknowledge({
      conflictBetween: ['in-care-hands-over-at-placement', 'in-care-hands-over-at-meeting', 'conference-hands-over', 'cin-hands-over'], about: 'moment',
    })
    .says(
      'A child in care can also be on the way to a conference or a core group, and each is said to be the moment in all cases; which one counts is ' +
        'not said.',
    )
    .cites('SHR-2a.13', 'SHR-2a.14', 'SHR-2a.15', 'SHR-3b.01'),
  'who-arranges-the-placement-meeting': when({ lookedAfter: 'yes' })
    .acknowledge({ conflictBetween: ['post-placement-meeting-arranged', 'post-placement-review'], about: 'who' })
    .says(
      'The assessment team is to arrange the meeting after a placement, and case management is to answer for what seems to be the same meeting ' +
        'under the name of review; each can wait for the other.',
    )
    .cites('SHR-2a.10', 'SHR-2a.12', 'SHR-3b.02'),
  'first-lac-review': when({ lookedAfter: 'yes' })
    .heldBy('Assessment', 'Case Management')
    .who("Case Management's social worker")
    .must({ arrange: 'first LAC review' })
    .within('28 days of placement')
    .cites('SHR-3b.04', 'SHR-3b.05'),
  'twenty-eight-days': when({ lookedAfter: 'yes' })
    .acknowledge({ unclear: 'first-lac-review', about: ['limit', 'who'] })
    .says(
      'The days stand beside working days in one sentence; as working days they would be eight more than the law allows for the first review. The ' +
        'reviewing officer is not mentioned.',
    )
    .cites('SHR-3b.04', 'SHR-3b.05'),

  // ---- 3c Children on remand
  'remanded-children': when(remanded)
    .transferAt('remand notified')
    .to('Case Management by area')
    .overrides(...intoAssessment, 'cin-hands-over', 'conference-hands-over', 'in-care-hands-over-at-placement', 'in-care-hands-over-at-meeting')
    .says('It is said of remanded children alone, with a moment of its own, so it comes before what is said of every child who is assessed.')
    .cites('SHR-3c.01', 'SHR-3c.02', 'SHR-3c.03'),
  'remanded-and-not-open': when(remanded)
    .heldBy('not yet open', 'closed', 'Targeted Early Help')
    .transferAt('remand notified')
    .to('Case Management by area')
    .overrides('new-cases')
    .says('From the notification on it answers for the child, which leaves Compass nothing to decide.')
    .cites('SHR-3c.02', 'SHR-3c.03'),
  'remanded-with-another-way-in': when(remanded)
    .heldBy('not yet open', 'closed', 'Targeted Early Help')
    .acknowledge({
      conflictBetween: ['remanded-and-not-open', 'court-reports', 'section-7-to-assessment', 'disabled-child-referred'],
      about: ['team', 'moment'],
    })
    .says('A remanded child who is disabled, or about whom a court wants a report, has another way in besides; which comes first is not said.')
    .cites('SHR-3c.03', 'SHR-3e.10', 'SHR-3e.11', 'SHR-5.02'),
  'remand-is-short': when({ lookedAfter: 'yes' })
    .acknowledge({ unclear: ['remanded-children', 'remand-assessment'], about: ['whether', 'moment', 'limit'] })
    .says(
      'Who notifies whom is not said, nor which team the child comes from, nor whether the times of the assessment team hold; a remand to other ' +
        'than a secure place is not mentioned.',
    )
    .cites('SHR-3c.01', 'SHR-3c.02', 'SHR-3c.03', 'SHR-3c.04'),
  'remanded-from-assessment': when(remanded)
    .heldBy('Assessment')
    .acknowledge({
      conflictBetween: ['remanded-children', 'relinquished-baby'], about: ['team', 'moment'],
    })
    .says('For a child who is remanded and was given up by the parents two sections name a team each.')
    .cites('SHR-3c.03', 'SHR-4b.04'),
  'remand-that-is-over': heldBy('Assessment')
    .acknowledge({ gapAt: ['placement', 'ICPC'] })
    .says(
      'A child who was waiting for the notice of a remand, and is remanded no longer, has missed the placement or the conference that passes other ' +
        'children on.',
    )
    .cites('SHR-2a.14', 'SHR-3b.01', 'SHR-3c.03'),
  'remand-assessment': when(remanded)
    .who('Case Management')
    .must({ complete: 'social work assessment' })
    .overrides('assessment-by-assessment-team', 'assessment-in-forty-five-days', 'assessment-after-re-referral')
    .cites('SHR-3c.04'),
  'remanded-and-unaccompanied': when({ unaccompanied: 'yes', lookedAfter: 'yes' })
    .acknowledge({ conflictBetween: ['remand-assessment', 'unaccompanied-assessed'], about: 'who' })
    .says('An unaccompanied child whom a court remands is to be assessed by case management and by LAC permanency.')
    .cites('SHR-3c.04', 'SHR-4b.02'),
  'remand-care-planning': when(remanded)
    .who('Case Management')
    .must('plan the child’s care')
    .due('from remand notified')
    .cites('SHR-3c.02'),

  // ---- 3d Children in need
  'core-group-by-case-management': when({ plan: 'child in need' })
    .heldBy('Assessment', 'Case Management')
    .who("Case Management's social worker")
    .must({ arrange: 'CIN core group' })
    .within('10 days of transfer')
    .cites('SHR-3d.01', 'SHR-3d.02'),
  'two-core-groups-or-one': when({ plan: 'child in need' })
    .acknowledge({ conflictBetween: ['core-group-in-seven-days', 'core-group-by-case-management'], about: ['who', 'limit'] })
    .says(
      'One section has the assessment team arrange the core group in seven working days of the assessment, the other has case management arrange it ' +
        'in ten days of the hand-over; each may leave the child’s first meeting to the other.',
    )
    .cites('SHR-2a.08', 'SHR-2a.12', 'SHR-3d.01', 'SHR-3d.02'),
  'ten-days-of-itself': when({ plan: 'child in need' })
    .acknowledge({ unclear: 'core-group-by-case-management' })
    .says(
      'The ten days run from receiving the case, and the case is received at the very meeting that they limit: nothing is left to arrange in them, ' +
        'unless a further meeting is meant.',
    )
    .cites('SHR-2a.13', 'SHR-3d.02'),
  'partner-agencies-known': when({ plan: 'child in need' })
    .heldBy('Assessment')
    .who("Assessment's social worker")
    .must('see that every partner agency that matters is known')
    .due('before transfer')
    .topic('child in need leaves assessment')
    .cites('SHR-3d.03'),

  // ---- 3e Care proceedings
  'court-papers': when({ proceedings: ['pre proceedings', 'under way'] })
    .heldBy('Case Management')
    .who("Case Management's social worker")
    .must({ complete: ['court papers', 'initial application', 'primary statement'] })
    .cites('SHR-3e.01', 'SHR-3e.02'),
  'whose-court-papers': when({ assessorsEvidenceNeeded: 'yes', proceedings: ['pre proceedings', 'under way'] })
    .heldBy('Case Management')
    .acknowledge({ conflictBetween: ['court-papers', 'first-papers-by-the-assessor'], about: 'who' })
    .says(
      'The first statement and application are for the assessing worker where their evidence is needed, and all applications and statements are for ' +
        'case management; the court can be kept waiting for either.',
    )
    .cites('SHR-2.18', 'SHR-3e.01'),
  'permanency-after-the-review': when({ is: stayingInCare, singlePlan: 'yes', inPlacement: 'yes' })
    .heldBy('Case Management')
    .transferAt('LAC review')
    .to('LAC Permanency')
    .cites('SHR-3e.03', 'SHR-3e.04', 'SHR-3e.05', 'SHR-3e.06'),
  'which-placement': when({ is: stayingInCare, singlePlan: 'yes' })
    .heldBy('Case Management')
    .acknowledge({ unclear: 'permanency-after-the-review', about: ['whether', 'moment'] })
    .says('Any placement may do, or only the one meant to last; and how soon after the review the child moves to the new team is not said.')
    .cites('SHR-3e.03', 'SHR-3e.05'),
  'adoption-team-brought-in': when({ permanencyPlan: 'adoption' })
    .heldBy('Case Management')
    .who('Case Management')
    .must({ send: 'adoption referral', to: 'Adoption' })
    .cites('SHR-3e.07'),
  'plans-without-a-team': when({ lookedAfter: 'yes', permanencyPlan: ['adoption', 'another plan'], singlePlan: 'yes' })
    .heldBy('Case Management')
    .acknowledge({ gapAt: 'permanency decision' })
    .says(
      'For adoption there is a referral to the adoption team and no word on who has the case from then on; of a plan that is neither adoption nor ' +
        'on the list nothing is said.',
    )
    .cites('SHR-3e.06', 'SHR-3e.07', 'SHR-4a.03'),
  'not-to-permanency': when(notInCareAfterCourt)
    .heldBy('Case Management')
    .mustNot({ transferAt: 'any point', to: 'LAC Permanency' })
    .cites('SHR-3e.08'),
  'seen-through': when(notInCareAfterCourt)
    .heldBy('Case Management')
    .stay('until closure')
    .unless({ ending: 'stepping down', says: 'A step down, too, closes the case to the service.', cites: 'SHR-3i.09' })
    .cites('SHR-3e.09'),
  'order-and-supervision-order': when({ is: notInCareAfterCourt, supervisionOrder: 'yes' })
    .heldBy('Case Management')
    .acknowledge({ conflictBetween: ['not-to-permanency', 'seen-through', 'supervision-order'], about: ['whether', 'team'] })
    .says(
      'A special guardianship or arrangements order keeps the case with case management, a supervision order sends it to LAC permanency; a ' +
        'court can make both together, and then two teams can each say that the child is the other’s.',
    )
    .cites('SHR-3e.08', 'SHR-3e.09', 'SHR-4a.04'),
  'care-arrangement-order': when(notInCareAfterCourt)
    .acknowledge({ undefined: 'care arrangement order' })
    .says('No order has this name; the child arrangements order is taken to be meant.')
    .cites('SHR-3e.08'),
  'court-reports': when(courtReport)
    .heldBy(...beforeAllocation)
    .transferAt('not stated')
    .to('Case Management by area')
    .readings({ 'no-moment-is-given': 'followed', 'when-the-court-asks': { transferAt: 'court report requested' } })
    .replaces('new-cases')
    .cites('SHR-3e.10'),
  'section-7-written': when({ requestFor: 'a section 7 report' })
    .who('Case Management')
    .must({ complete: 'section 7 report' })
    .due('from court report requested')
    .cites('SHR-3e.10'),
  'section-37-written': when({ requestFor: 'a section 37 report' })
    .who('Case Management')
    .must({ complete: 'section 37 report' })
    .due('from court report requested')
    .cites('SHR-3e.10'),
  'section-7-to-assessment': when({ requestFor: 'a section 7 report', recentHistory: 'no' })
    .heldBy(...beforeAllocation)
    .may({ transferAt: 'not stated', to: 'Assessment by half of the county' })
    .insteadOf('court-reports')
    .decidedBy('front door service manager')
    .weighing('workloads', 'a timely answer to the court')
    .readings({ 'no-moment-is-given': 'followed', 'when-the-court-asks': { transferAt: 'court report requested' } })
    .topic('court reports', 'capacity')
    .cites('SHR-3e.11', 'SHR-3e.12'),
  'section-7-written-by-assessment': when({ requestFor: 'a section 7 report', recentHistory: 'no', goingTo: 'Assessment' })
    .heldBy(...beforeAllocation)
    .who('Assessment')
    .must({ complete: 'section 7 report' })
    .due('from court report requested')
    .overrides({ rule: 'section-7-written', only: 'who' })
    .topic('court reports', 'capacity')
    .cites('SHR-3e.11'),
  'section-7-written-where-it-went': when({ requestFor: 'a section 7 report', recentHistory: 'no' })
    .heldBy('Assessment')
    .who('Assessment')
    .must({ complete: 'section 7 report' })
    .due('from court report requested')
    .overrides({ rule: 'section-7-written', only: 'who' })
    .topic('court reports', 'capacity')
    .cites('SHR-3e.11'),
  'which-section-7-requests': when({ requestFor: 'a section 7 report' })
    .acknowledge({ undefined: ['some section 7 requests', 'recent history', 'Front door Service Manager'] })
    .says(
      'Which requests may go to the assessment team, and how old a history is recent, is not said; the post that agrees may be the Service Manager ' +
        'of Compass by another name.',
    )
    .cites('SHR-2.10', 'SHR-3e.11', 'SHR-3e.12'),
  'how-a-request-comes-in': when(courtReport)
    .heldBy(...beforeAllocation)
    .acknowledge({ unclear: ['court-reports', 'section-7-to-assessment'], about: 'moment' })
    .says('Whether a court’s request passes through Compass first, and by when it has to be with the team, is not said.')
    .cites('SHR-3e.10', 'SHR-3e.11'),
}

export const caseManagement = { ...receiving, ...caseManagementWork }
