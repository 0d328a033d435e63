/** Section 4: what LAC permanency takes on, from whom and when, and how its cases end. */
import { intoAssessment } from './assessment.protocol.js'
import { heldBy, says, stayingInCare, when } from './words.protocol.js'

export const permanence = {
  // ---- 4 Transferring cases between services
  'permanency-good-handover': says('Here too it is good practice to pass on sound information in good time.').topic('time to move', 'papers for a move').cites('SHR-4.01'),
  'permanency-joint-visit': when({ goingTo: 'LAC Permanency' })
    .who('sender', 'receiver')
    .may({ hold: 'joint visit', with: ['child', 'parents'] })
    .holdsUp('nothing')
    .cites('SHR-4.02', 'SHR-4.03'),

  // ---- 4a From case management
  'permanency-decided': when({ is: stayingInCare, singlePlan: 'yes' })
    .heldBy('Case Management')
    .transferAt('LAC review')
    .to('LAC Permanency')
    .readings(
      { 'the-review-makes-the-decision': 'followed', 'the-decision-is-a-moment-of-its-own': { transferAt: 'permanency decision' } },
      { 'placed-or-not': 'as written', 'in-placement-here-too': { when: { is: stayingInCare, singlePlan: 'yes', inPlacement: 'yes' } } },
    )
    .cites('SHR-4a.01', 'SHR-4a.02', 'SHR-4a.03'),
  'review-or-decision': when({ is: stayingInCare, singlePlan: 'yes' })
    .heldBy('Case Management')
    .acknowledge({ unclear: ['permanency-after-the-review', 'permanency-decided'], about: 'moment' })
    .says(
      'One section moves the child after the review that agrees the plan, the other at the permanency decision; they are one moment if the review makes the ' +
        'decision, and contradict each other if it does not.',
    )
    .cites('SHR-3e.03', 'SHR-3e.05', 'SHR-4a.01'),
  'placed-or-not': when({ is: stayingInCare, singlePlan: 'yes', inPlacement: 'no' })
    .heldBy('Case Management')
    .acknowledge({ unclear: ['permanency-decided', 'permanency-after-the-review'], about: ['whether', 'moment'] })
    .says('One section asks that the child is in the placement, the other says nothing of it; whether the decision alone moves a child who still waits for a placement is left open.')
    .cites('SHR-3e.05', 'SHR-4a.01'),
  'moved-by-neither': when({ is: stayingInCare, singlePlan: 'yes', not: { inPlacement: 'yes' } })
    .heldBy('Case Management')
    .acknowledge({ gapAt: 'permanency decision' })
    .says('If a placement is asked for at the decision too, no sentence says what becomes of a child who still waits for one.')
    .cites('SHR-3e.05', 'SHR-4a.01'),
  'supervision-order': when({ supervisionOrder: 'yes' })
    .heldBy('Case Management')
    .transferAt('not stated')
    .to('LAC Permanency')
    .readings({ 'no-moment-is-given': 'followed', 'when-the-order-is-made': { transferAt: 'supervision order made' } })
    .topic('supervision orders')
    .cites('SHR-4a.04'),
  'supervision-order-watched': when({ supervisionOrder: 'yes' })
    .who('LAC Permanency')
    .must('watch over the supervision order')
    .due('until supervision order ends')
    .cites('SHR-4a.05'),
  'supervision-is-not-care': when({ supervisionOrder: 'yes' })
    .heldBy('Case Management', 'LAC Permanency')
    .acknowledge({ unclear: ['supervision-order', 'kept-until-eighteen'], about: ['moment', 'whether'] })
    .says(
      'A child under supervision is not in care, so the team’s rules on plans and on keeping a child until eighteen do not fit; when the case ' +
        'comes, and where it goes once the order ends, is not said.',
    )
    .cites('SHR-4a.02', 'SHR-4a.04', 'SHR-4a.05', 'SHR-4c.01'),
  'supervision-is-over': heldBy('LAC Permanency')
    .acknowledge({ gapAt: 'supervision order ends' })
    .says('The team watches over the order while it lasts, and where the case goes then is not said, unless the child stays until eighteen.')
    .cites('SHR-4a.05', 'SHR-4c.01'),
  'permanency-worker-invited': when(stayingInCare)
    .heldBy('Case Management')
    .who('not stated')
    .must({ invite: "LAC Permanency's social worker", at: 'LAC review' })
    .due('before transfer')
    .matter('invite the receiver')
    .cites('SHR-4a.06'),

  // ---- 4b From Compass and the assessment teams
  'unaccompanied-children': when({ unaccompanied: 'yes' })
    .heldBy('Compass')
    .transferAt('not stated')
    .to('LAC Permanency')
    .overrides(...intoAssessment, 'compass-to-early-help', 'compass-closes')
    .readings({ 'no-moment-is-given': 'followed', 'when-the-child-is-identified': { transferAt: 'unaccompanied child identified' } })
    .says('It is said of these children alone, and to spare them a change of worker, so it comes before what is said of every child.')
    .cites('SHR-4b.01'),
  'moment-for-unaccompanied-children': when({ unaccompanied: 'yes' })
    .heldBy('Compass')
    .acknowledge({ unclear: 'unaccompanied-children', about: 'moment' })
    .says('At which moment the case passes is not said.')
    .cites('SHR-4b.01'),
  'recognised-only-in-assessment': when({ unaccompanied: 'yes' })
    .heldBy('Assessment')
    .acknowledge({ unclear: ['unaccompanied-children', 'unaccompanied-assessed'], about: ['whether', 'team', 'moment'] })
    .says('The heading speaks of assessment teams too, and no rule follows for a child who is recognised only there: LAC permanency is to assess and to plan, and nothing brings the case to it.')
    .cites('SHR-4b.01', 'SHR-4b.02'),
  'unaccompanied-assessed': when({ unaccompanied: 'yes' })
    .who('LAC Permanency')
    .must({ complete: ['social work assessment', 'care plan'] })
    .overrides('assessment-by-assessment-team', 'assessment-in-forty-five-days', 'assessment-after-re-referral')
    .cites('SHR-4b.02'),
  'why-straight-to-permanency': says('An unaccompanied child is to meet as few different social workers as can be.').topic('unaccompanied children').cites('SHR-4b.03'),
  'relinquished-baby': when({ relinquishedBaby: 'yes' })
    .heldBy('Assessment')
    .transferAt('assessment completed')
    .to('LAC Permanency')
    .cites('SHR-4b.04'),
  'relinquished-and-placed': when({ relinquishedBaby: 'yes' })
    .heldBy('Assessment')
    .acknowledge({
      conflictBetween: [
        'relinquished-baby', 'in-care-hands-over-at-placement', 'in-care-hands-over-at-meeting', 'conference-hands-over', 'cin-hands-over',
      ],
      about: ['team', 'moment'],
    })
    .says(
      'A baby who is placed, or comes to a conference, before the assessment ends goes to case management by two sections and to LAC permanency by ' +
        'a third, and may end with either.',
    )
    .cites('SHR-2a.13', 'SHR-2a.14', 'SHR-2a.15', 'SHR-3b.01', 'SHR-4b.04'),
  'adoption-of-a-relinquished-baby': when({ relinquishedBaby: 'yes' })
    .who('LAC Permanency')
    .must('carry the plan for adoption forward')
    .cites('SHR-4b.05'),
  'adoption-team-for-the-baby': when({ relinquishedBaby: 'yes' })
    .heldBy('LAC Permanency')
    .acknowledge({ unclear: 'adoption-of-a-relinquished-baby', about: 'who' })
    .says('Only case management is told to refer to the adoption team, and a relinquished baby is never with case management.')
    .cites('SHR-3e.07', 'SHR-4b.05'),

  // ---- 4c Leaving the team
  'kept-until-eighteen': heldBy('LAC Permanency')
    .stay('until 18th birthday')
    .readings({ 'eighteen-and-out-of-care': 'as written', 'eighteen-or-out-of-care': { when: { lookedAfter: 'yes' } } })
    .says('Until the child is eighteen and is looked after no longer.')
    .cites('SHR-4c.01'),
  'out-of-care-before-eighteen': when({ lookedAfter: 'no' })
    .heldBy('LAC Permanency')
    .acknowledge({ unclear: 'kept-until-eighteen', about: ['whether', 'team', 'moment'] })
    .says(
      'Two things are to be so before the team lets a child go. By the letter one who leaves care at twelve, or whose supervision order ends, stays until ' +
        'eighteen; if only children in care are meant, nothing holds the case there, and nothing says where it goes.',
    )
    .cites('SHR-4a.05', 'SHR-4c.01'),
  'closing-before-eighteen': heldBy('LAC Permanency')
    .acknowledge({ conflictBetween: ['kept-until-eighteen', 'permanency-closes'], about: 'whether' })
    .says(
      'By the letter a child who leaves care at twelve stays with the team until eighteen, while the next section lets the team close the case at ' +
        'any age.',
    )
    .cites('SHR-4c.01', 'SHR-4d.01'),
  'remanded-from-permanency': when({ lookedAfter: 'yes' })
    .heldBy('LAC Permanency')
    .acknowledge({ conflictBetween: ['kept-until-eighteen', 'remanded-children'], about: 'whether' })
    .says(
      'A child whom the team has and a court remands stays by one section and goes to case management by another, which does not say from whom it ' +
        'takes such children.',
    )
    .cites('SHR-3c.02', 'SHR-4c.01'),
  'at-eighteen': heldBy('LAC Permanency')
    .acknowledge({ gapAt: '18th birthday' })
    .says(
      'The heading promises a transfer to leaving care; the text has a referral at seventeen and no sentence by which the case passes on at ' +
        'eighteen, save for those whom leaving care law names.',
    )
    .cites('SHR-4c.01', 'SHR-4c.02', 'SHR-6.02'),
  'referred-to-leaving-care': heldBy('LAC Permanency')
    .who('LAC Permanency')
    .must({ arrange: 'leaving care referral', for: 'a personal advisor beside the social worker' })
    .due('from 17th birthday', 'before 18th birthday')
    .readings({ 'at-some-time-while-seventeen': 'followed', 'on-the-birthday': { due: 'at 17th birthday' } })
    .matter('tell leaving care early')
    .cites('SHR-4c.02', 'SHR-4c.04'),
  'referred-earlier': when({ specificComplexNeeds: 'yes' })
    .heldBy('LAC Permanency')
    .who('LAC Permanency')
    .must({ arrange: 'leaving care referral', for: 'a personal advisor beside the social worker' })
    .due('before 17th birthday')
    .replaces('referred-to-leaving-care')
    .topic('leaving care')
    .says('It is the same referral, sooner.')
    .cites('SHR-4c.02', 'SHR-4c.03', 'SHR-4c.04'),
  'how-much-earlier': when({ specificComplexNeeds: 'yes' })
    .heldBy('LAC Permanency')
    .acknowledge({ undefined: 'specific complex needs' })
    .says(
      'What they are, who decides and how early is not said; for the summary on the same young person another section asks for significant ' +
        'complexities.',
    )
    .cites('SHR-4c.03', 'SHR-6a.02'),
  'transfer-document': when({ goingTo: 'Leaving Care' })
    .heldBy('LAC Permanency')
    .who("LAC Permanency's social worker")
    .must({ complete: 'case transfer document' })
    .cites('SHR-4c.05'),
  'closure-document': when({ ending: ['closing', 'stepping down'] })
    .heldBy('LAC Permanency')
    .who("LAC Permanency's social worker")
    .must({ complete: 'case closure document' })
    .cites('SHR-4c.05'),
  'what-the-document-says': when({ any: [{ ending: ['closing', 'stepping down'] }, { goingTo: 'Leaving Care' }] })
    .heldBy('LAC Permanency')
    .who("LAC Permanency's social worker")
    .must({
      record: 'the main matters, what was achieved for the child, and the next steps that were agreed', in: ['case transfer document', 'case closure document'],
    })
    .cites('SHR-4c.06'),
  'whom-the-document-names': when({ any: [{ ending: ['closing', 'stepping down'] }, { goingTo: 'Leaving Care' }] })
    .heldBy('LAC Permanency')
    .who("LAC Permanency's social worker")
    .must({
      record: 'the personal advisor, and after a step down the lead professional, by name', in: ['case transfer document', 'case closure document'],
    })
    .cites('SHR-4c.07'),
  'one-document-or-three': heldBy('LAC Permanency')
    .acknowledge({ unclear: ['transfer-document', 'closure-document', 'permanency-closure-summary'], about: 'whether' })
    .says(
      'A transfer document, a closure document, a closure summary and a transfer summary are asked for in turn; which of them are the same is not ' +
        'said.',
    )
    .cites('SHR-4c.05', 'SHR-4d.01', 'SHR-6a.01'),

  // ---- 4d Closing
  'permanency-closes': when({ ending: 'closing' }).heldBy('LAC Permanency').closeAt('closure').cites('SHR-4d.01'),
  'permanency-closure-summary': when({ ending: ['closing', 'stepping down'] })
    .heldBy('LAC Permanency')
    .who("LAC Permanency's social worker")
    .must({ complete: 'closure summary' })
    .due('at intervention completed')
    .cites('SHR-4d.01'),
  'permanency-closure-contents': when({ ending: ['closing', 'stepping down'] })
    .heldBy('LAC Permanency')
    .who("LAC Permanency's social worker")
    .should({ record: 'what was done, what came of it, and the early help that follows', in: 'closure summary' })
    .due('at intervention completed')
    .cites('SHR-4d.02'),
  'permanency-closure-told': when({ ending: ['closing', 'stepping down'] })
    .heldBy('LAC Permanency')
    .who("LAC Permanency's social worker")
    .must({ send: 'closure notice', to: ['parents', 'child', 'professionals'], about: 'the decision to close and the next steps' })
    .cites('SHR-4c.08', 'SHR-4d.03'),
  'permanency-step-down-agreed': when({ ending: 'stepping down' })
    .heldBy('LAC Permanency')
    .who("LAC Permanency's team manager")
    .must({ agree: 'the recommended step down', at: 'closure authorised' })
    .cites('SHR-4d.04'),
  'permanency-step-down-nowhere': when({ ending: 'stepping down' })
    .heldBy('LAC Permanency')
    .acknowledge({ gapAt: 'ECINS profile created' })
    .says('The early help record by which a case leaves the other teams is not spoken of for this one.')
    .cites('SHR-4d.04'),
  'permanency-step-down-has-no-way': when({ ending: 'stepping down' })
    .heldBy('LAC Permanency')
    .acknowledge({ unclear: 'permanency-step-down-agreed', about: ['whether', 'moment'] })
    .says(
      'The manager agrees a step down, and nothing says how it happens: no meeting, no early help record and no moment, unlike in the other ' +
        'teams.',
    )
    .cites('SHR-4d.04'),
}
