/** Section 2: how cases come to the assessment teams, and what these do. */
import { heldBy, needOrEnquiry, says, when } from './words.protocol.js'

/** All that takes a case from Compass into an assessment team. */
export const intoAssessment = [
  'to-assessment-in-need', 'homeless-to-assessment', 'to-assessment-section-47', 're-referral-to-assessment', 'north-or-south',
] as const

export const assessment = {
  // ---- from Compass
  'to-assessment-in-need': when({ mightBeInNeed: 'yes' })
    .heldBy('Compass')
    .transferAt('referral decision')
    .to('Assessment by half of the county')
    .cites('SHR-2.01', 'SHR-2.09'),
  'homeless-to-assessment': when({ homeless: 'yes' })
    .heldBy('Compass')
    .transferAt('referral decision')
    .to('Assessment by half of the county')
    .says('Those who present as homeless are counted among children who might be in need.')
    .topic('homeless young people', 'usual way in')
    .cites('SHR-2.01', 'SHR-2.09'),
  'to-assessment-section-47': when({ section47Needed: 'yes' })
    .heldBy('Compass')
    .transferAt('referral decision')
    .to('Assessment by half of the county')
    .cites('SHR-2.02', 'SHR-2.09'),
  'assessment-for-another-reason': when({ nextStep: 'a social work assessment', not: { any: [needOrEnquiry, { newAssessmentNeeded: 'yes' }] } })
    .heldBy('Compass')
    .acknowledge({ gapAt: 'referral decision' })
    .says(
      'Compass can decide for an assessment; a team is named only for a possible child in need and where enquiries are required, and for nobody ' +
        'else.',
    )
    .cites('SHR-1.03', 'SHR-2.01', 'SHR-2.02'),
  'known-after-the-decision': when({ any: [needOrEnquiry, { newAssessmentNeeded: 'yes' }] })
    .heldBy('Compass')
    .acknowledge({ gapAt: 'referral decision' })
    .says('A child whom the decision has left with Compass, and of whom need, homelessness or an enquiry is known only later, has no further decision to wait for.')
    .cites('SHR-2.01', 'SHR-2.02'),
  'north-or-south': when({ any: [needOrEnquiry, { newAssessmentNeeded: 'yes' }] })
    .heldBy('Compass')
    .may({ transferAt: 'referral decision', to: 'Assessment' })
    .insteadOf('to-assessment-in-need', 'homeless-to-assessment', 'to-assessment-section-47', 're-referral-to-assessment')
    .decidedBy("Compass's service manager")
    .weighing('peaks in demand')
    .readings({
      'a-peak-is-one-ground-among-others': 'followed',
      'only-at-a-peak': {
        when: { peakInDemand: 'yes', any: [needOrEnquiry, { newAssessmentNeeded: 'yes' }] },
      },
    })
    .topic('usual way in', 'allocation', 'capacity')
    .says('Either team may be given it, north or south, whichever half the family lives in.')
    .cites('SHR-2.10'),
  'allocated-by-area': says('As a rule an assessment goes to the team for that half of the county, north or south, in which the family lives.')
    .topic('allocation')
    .cites('SHR-2.09'),
  'north-and-south': heldBy('Compass')
    .acknowledge({ undefined: ['North', 'South'] })
    .says('Where the north of the county ends and the south begins is not said.')
    .cites('SHR-2.09'),

  // ---- the assessment
  'assessment-by-assessment-team': when({ nextStep: 'a social work assessment' })
    .heldBy('Assessment')
    .who('Assessment')
    .must({ complete: 'social work assessment' })
    .due('until assessment completed')
    .cites('SHR-2.03'),
  'enquiry-by-assessment-team': when({ section47Needed: 'yes' })
    .heldBy('Assessment')
    .who('Assessment')
    .must({ complete: 'section 47 enquiry' })
    .due('until ICPC')
    .cites('SHR-2.04'),
  'enquiry-in-other-teams': when({ section47Needed: 'yes' })
    .heldBy('Case Management', 'LAC Permanency', 'DCT', 'Leaving Care')
    .acknowledge({ unclear: ['enquiry-by-assessment-team', 'enquiry-by-the-worker'], about: 'who' })
    .says('Enquiries are given to the assessment team for what comes from Compass; who makes them about a child whom another team has is not said.')
    .cites('SHR-2.04', 'SHR-2.21'),
  'proportionate': says('The Assessment Team Manager keeps each assessment to the measure of what the child needs.').cites('SHR-2.05'),
  'timescale-is-set': heldBy('Assessment')
    .who("Assessment's team manager")
    .must({ decide: 'by when the assessment is to be finished', in: "manager's timescale" })
    .topic('visits and assessment times')
    .cites('SHR-2.06'),
  'interim-review-is-set': when({ interimReviewNeeded: 'yes' })
    .heldBy('Assessment')
    .who("Assessment's team manager")
    .must({ arrange: 'interim review' })
    .topic('visits and assessment times')
    .cites('SHR-2.07'),
  'matters-outlined': heldBy('Assessment')
    .who("Assessment's team manager")
    .must({ record: 'which matters from the referral and the known history the assessment has to cover' })
    .due('at assessment allocated')
    .cites('SHR-2.08'),
  'agencies-asked': heldBy('Assessment')
    .who("Assessment's social worker")
    .must({ ask: 'agencies', for: 'what they know that matters to the assessment' })
    .due('from assessment allocated', 'by assessment completed')
    .cites('SHR-2.11'),
  'first-visit': heldBy('Assessment')
    .who("Assessment's social worker")
    .must({ hold: 'visit to the child' })
    .within('7 working days of assessment allocated')
    .shortenedBy('strategy document', 'referral decision')
    .cites('SHR-2.12', 'SHR-2.13'),
  'one-visit-or-all': heldBy('Assessment')
    .acknowledge({ unclear: 'first-visit', about: 'whether' })
    .says(
      'Visits are spoken of in the plural: one may be enough in the seven days, or all may be due, and whether the child is seen alone is not ' +
        'said.',
    )
    .cites('SHR-2.12'),
  'assessment-in-forty-five-days': heldBy('Assessment')
    .who("Assessment's social worker")
    .must({ complete: 'social work assessment' })
    .within('45 working days')
    .due('until assessment completed')
    .shortenedBy("manager's timescale")
    .cites('SHR-2.06', 'SHR-2.14'),
  'start-of-the-forty-five-days': heldBy('Assessment')
    .acknowledge({ unclear: 'assessment-in-forty-five-days', about: 'limit' })
    .says(
      'The forty-five days may run from the referral, from the decision in Compass or from allocation, so that a child may wait days longer ' +
        'unseen.',
    )
    .cites('SHR-2.14'),
  'chronology': heldBy('Assessment').who("Assessment's social worker").must({ complete: 'chronology' }).cites('SHR-2.15'),

  // ---- court
  'emergency-application': when({ emergencyAction: 'yes' })
    .heldBy('Assessment')
    .who("Assessment's social worker")
    .must({ complete: 'emergency application' })
    .topic('care proceedings')
    .cites('SHR-2.16'),
  'emergency-hearing': when({ emergencyAction: 'yes' })
    .heldBy('Assessment')
    .who("Assessment's social worker")
    .must({ attend: 'emergency hearing' })
    .cites('SHR-2.17'),
  'emergency-outside-assessment': when({ emergencyAction: 'yes' })
    .heldBy('Compass', 'Case Management', 'LAC Permanency', 'DCT')
    .acknowledge({ unclear: ['emergency-application', 'emergency-hearing'], about: 'who' })
    .says(
      'Only the assessing worker is named for emergency action in court, and for any child; case management has the applications of care proceedings. Who goes to court ' +
        'at once for a child whom no assessment team has is not said.',
    )
    .cites('SHR-2.16', 'SHR-2.17', 'SHR-3e.01'),
  'first-papers-by-the-assessor': when({ assessorsEvidenceNeeded: 'yes' })
    .who("Assessment's social worker")
    .must({ complete: ['primary statement', 'initial application'] })
    .due('from assessment allocated')
    .topic('care proceedings')
    .cites('SHR-2.18'),
  'how-long-following-lasts': when({ assessorsEvidenceNeeded: 'yes' })
    .acknowledge({ unclear: 'first-papers-by-the-assessor', about: 'limit' })
    .says('The duty outlives the hold on the case, and for how long after the assessment is not said.')
    .cites('SHR-2.18'),

  // ---- into care
  'place-the-child': when({ needsCare: 'yes' })
    .heldBy('Assessment')
    .who("Assessment's social worker")
    .must('refer the child for a placement, find one, and place the child')
    .topic('becoming looked after')
    .cites('SHR-2.19'),
  'palac': when({ needsCare: 'yes' })
    .heldBy('Assessment')
    .who("Assessment's social worker")
    .must({ complete: ['PALAC', 'PALAC authorisations'] })
    .readings({ 'for-children-who-come-into-care': 'followed', 'for-every-case': { when: 'left out' } })
    .topic('becoming looked after')
    .cites('SHR-2.20'),
  'who-authorises': when({ needsCare: 'yes' })
    .heldBy('Assessment')
    .acknowledge({ unclear: 'palac', about: 'whether' })
    .says('Which authorisations go with the form, and who gives them, is not said.')
    .cites('SHR-2.20'),

  // ---- enquiries and conference
  'enquiry-by-the-worker': when({ section47Needed: 'yes' })
    .heldBy('Assessment')
    .who("Assessment's social worker")
    .must({ complete: 'section 47 enquiry' })
    .due('until ICPC')
    .cites('SHR-2.21'),
  'enquiry-without-a-limit': when({ section47Needed: 'yes' })
    .heldBy('Assessment')
    .acknowledge({ unclear: ['enquiry-by-the-worker', 'enquiry-by-assessment-team'], about: 'limit' })
    .says(
      'Neither the enquiry nor the conference that may follow has a limit in the text; the fifteen working days of national guidance are not ' +
        'repeated.',
    )
    .cites('SHR-2.21', 'SHR-2a.09'),
  'conference-report': when({ conferenceNeeded: 'yes' })
    .heldBy('Assessment')
    .who("Assessment's social worker")
    .must({ complete: 'conference report' })
    .cites('SHR-2.22'),

  // ---- telling family and agencies
  'outcome-told': heldBy('Assessment')
    .who("Assessment's social worker")
    .must({ send: 'outcome notice', to: ['parents', 'agencies'] })
    .due('from assessment completed')
    .cites('SHR-2.23'),
  'team-named': when({ outcome: 'social work goes on' })
    .heldBy('Assessment')
    .who("Assessment's social worker")
    .must({ record: 'which team is responsible', in: 'outcome notice' })
    .due('from assessment completed')
    .topic('telling the family', 'telling other professionals')
    .matter('name the new team')
    .cites('SHR-2.24'),
  'report-for-parents': heldBy('Assessment')
    .who("Assessment's social worker")
    .must({ send: 'assessment report', to: 'parents' })
    .cites('SHR-2.25'),
  'report-for-the-young-person': when({ oldEnoughForReport: 'yes' })
    .heldBy('Assessment')
    .who("Assessment's social worker")
    .must({ send: 'assessment report', to: 'child' })
    .cites('SHR-2.25'),

  // ---- brothers and sisters
  'siblings-in-the-assessment': when({ hasSiblings: 'yes' })
    .heldBy('Assessment')
    .who("Assessment's social worker")
    .must({ decide: 'whether each brother or sister needs an assessment of their own', in: 'social work assessment' })
    .due('from assessment allocated', 'by assessment completed')
    .cites('SHR-2.26'),
  'siblings-grounds': when({ hasSiblings: 'yes' })
    .heldBy('Assessment')
    .who("Assessment's social worker")
    .should({ record: 'what risk or protection carries over to brothers and sisters, as the ground of the decision', in: 'social work assessment' })
    .topic('visits and assessment times')
    .cites('SHR-2.27'),

  // ---- review strategy discussions
  'planned-reviews': when({ strategyReviewPlanned: 'yes' })
    .heldBy('Assessment')
    .who("Assessment's social worker")
    .must({ hold: 'planned review discussion' })
    .cites('SHR-2.28'),
  'planned-review-minutes': when({ strategyReviewPlanned: 'yes' })
    .heldBy('Assessment')
    .who("Assessment's social worker")
    .must({ complete: 'review minutes' })
    .cites('SHR-2.29'),
  'planned-review-minutes-sent': when({ strategyReviewPlanned: 'yes' })
    .heldBy('Assessment')
    .who("Assessment's social worker")
    .must({ send: 'review minutes', to: 'participants' })
    .cites('SHR-2.29'),

  // ---- between services
  'good-handover': says('It is good practice to hand over in time, and with sound information from the assessment.').topic('time to move', 'papers for a move').cites('SHR-2.30'),
  'visit-together': heldBy('Assessment')
    .who('sender', 'receiver')
    .may({ hold: 'joint visit', with: ['child', 'parents'] })
    .decidedBy('not stated')
    .holdsUp('nothing')
    .cites('SHR-2.31', 'SHR-2.32'),
  'visit-not-needed': heldBy('Assessment').who('sender', 'receiver').needNot({ hold: 'joint visit', with: ['child', 'parents'] }).cites('SHR-2.31'),
}
