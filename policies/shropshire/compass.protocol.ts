/** Section 1: Compass, and what becomes of whatever is new. */
import { intoAssessment } from './assessment.protocol.js'
import { heldBy, openWith, remanded, says, when, who } from './words.protocol.js'

/** Whom the service does not have: what is heard about them is new. */
const notOpen = ['not yet open', 'closed', 'Targeted Early Help'] as const
/** Whether a family that early help works with counts as open to the service. */
const earlyHelpIsOpen = { 'early-help-is-not-open': 'followed', 'early-help-is-open': { heldBy: ['not yet open', 'closed'] } } as const

export const compass = {
  'new-cases': heldBy(...notOpen)
    .transferAt('contact', 'referral', 're-referral')
    .to('Compass')
    .decidedBy('whichever comes first')
    .readings(earlyHelpIsOpen)
    .topic('usual way in')
    .cites('SHR-1.01'),
  'compass-until-the-decision': when({ not: remanded })
    .heldBy('Compass')
    .stay('at least until referral decision')
    .says('Nothing new leaves Compass before it has decided; a remand by a court is not a contact or a referral.')
    .topic('usual way in', 'front-door limits')
    .cites('SHR-1.02'),
  'decision-without-a-limit': heldBy('Compass')
    .acknowledge({ unclear: 'compass-until-the-decision', about: 'latest day' })
    .says('By when Compass has to decide is not said, nor when a decision is complete: a child can wait there for as long as it takes.')
    .cites('SHR-1.02'),
  'compass-to-early-help': when({ nextStep: 'targeted early help' })
    .heldBy('Compass')
    .transferAt('referral decision')
    .to('Targeted Early Help')
    .cites('SHR-1.02', 'SHR-1.03'),
  'compass-closes': when({ nextStep: 'closure' }).heldBy('Compass').closeAt('referral decision').cites('SHR-1.02', 'SHR-1.03'),

  'more-ways-out-than-three': heldBy(...notOpen, 'Compass')
    .acknowledge({
      conflictBetween: [
        'disabled-child-referred', 'remanded-and-not-open', 'compass-to-early-help', 'compass-closes', ...intoAssessment, 'court-reports',
        'section-7-to-assessment', 'remanded-children', 'unaccompanied-children',
      ],
      about: ['whether', 'team', 'moment'],
    })
    .says(
      'Compass keeps a case until it has decided between assessment, early help and closure. Unaccompanied children, children on remand and court ' +
        'reports go elsewhere: children on remand at once, the others when is not said. What becomes of them where Compass decides for early help or closure, ' +
        'or of a request where it decides for an assessment as well, is left open.',
    )
    .cites('SHR-1.01', 'SHR-1.02', 'SHR-1.03', 'SHR-2.01', 'SHR-3c.02', 'SHR-3e.10', 'SHR-4b.01'),

  // ---- strategy discussions
  'strategy-discussions': heldBy(...notOpen, 'Compass')
    .who('Compass')
    .must({ hold: 'strategy discussion' })
    .due('at strategy discussion')
    .readings({ 'early-help-is-not-open': 'followed', 'early-help-is-open': { heldBy: ['not yet open', 'closed', 'Compass'] } })
    .cites('SHR-1.04'),
  'strategy-discussions-on-open-cases': when({ section47Needed: 'yes' })
    .heldBy(...openWith)
    .acknowledge({ unclear: 'strategy-discussions', about: 'whether' })
    .says('Who holds the strategy discussion about a child whose case is already open is never said.')
    .cites('SHR-1.04'),
  'strategy-minutes': heldBy(...notOpen, 'Compass')
    .who("Compass's administrator")
    .must({ complete: 'strategy document' })
    .due('from strategy discussion')
    .cites('SHR-1.05'),
  'strategy-minutes-sent': heldBy(...notOpen, 'Compass')
    .who("Compass's administrator")
    .must({ send: 'strategy document', to: 'participants' })
    .due('from strategy discussion')
    .cites('SHR-1.05'),

  // ---- the referral
  'matters-for-the-assessment': when({ nextStep: 'a social work assessment' })
    .heldBy('Compass')
    .who('Compass')
    .must({ record: 'which matters from the history or the referral the assessment has to deal with', in: 'referral decision' })
    .due('at referral decision')
    .topic('visits and assessment times')
    .cites('SHR-1.06'),
  'matters-guide-allocation': says('What Compass points out helps the Assessment Team Manager to choose who gets the case.').topic('allocation').cites('SHR-1.07'),
  'referrer-told': heldBy('Compass').who('Compass').must({ tell: 'referrer', about: 'what came of the referral' }).cites('SHR-1.08'),
  'name-of-the-worker': when({ nextStep: ['a social work assessment', 'targeted early help'] })
    .heldBy('Compass', 'Assessment', 'Targeted Early Help')
    .who('Compass')
    .must({ tell: ['referrer', 'family'], about: 'who the social worker or lead professional is' })
    .cites('SHR-1.09'),
  'name-known-too-late': when({ nextStep: ['a social work assessment', 'targeted early help'] })
    .acknowledge({ unclear: 'name-of-the-worker', about: 'moment' })
    .says('Compass has to pass on a name that another team settles only after the case has left Compass; a family may wait for it unnoticed.')
    .cites('SHR-1.09'),

  // ---- EDT
  'records-with-edt': who('Compass').must({ complete: 'EDT records', with: 'EDT' }).topic('line management and the record').cites('SHR-1.10'),
  'which-records': heldBy('Compass')
    .acknowledge({ unclear: 'records-with-edt', about: 'whether' })
    .says('Neither the records nor the system are named.')
    .cites('SHR-1.10'),
  'review-next-working-day': who('Compass')
    .must({ hold: 'review after EDT' })
    .within('1 working day of EDT strategy discussion')
    .cites('SHR-1.11'),
  'moved-on-as-needed': who('Compass').must('move the case on as far as needed').due('at review after EDT').cites('SHR-1.11'),
  'edt-on-open-cases': heldBy(...openWith)
    .acknowledge({ unclear: ['review-next-working-day', 'moved-on-as-needed'], about: 'who' })
    .says('Compass reviews every discussion that EDT has held, though it holds none on cases that are open already.')
    .cites('SHR-1.04', 'SHR-1.11'),
  'why-no-review': when({ edtReviewedNextDay: 'no' }).who('not stated').must({ record: 'why there was no review' }).topic('strategy discussions and enquiries').cites('SHR-1.12'),
  'no-second-limit': when({ edtReviewedNextDay: 'no' })
    .acknowledge({ unclear: 'review-next-working-day', about: 'limit' })
    .says('Once the next working day is missed, no new limit takes its place and nobody is named who must answer for it.')
    .cites('SHR-1.12'),
  'meanwhile': when({ edtReviewedNextDay: 'no' })
    .who('not stated')
    .must('deal with whatever cannot wait')
    .due('until review after EDT')
    .cites('SHR-1.13'),

  // ---- contacts about open cases
  'responsible-team-told': heldBy(...openWith)
    .who('not stated')
    .must({ tell: 'whoever holds the case', about: 'the contact' })
    .due('from contact')
    .cites('SHR-1.14'),
  'responsible-team-decides': heldBy(...openWith)
    .who('whoever holds the case')
    .must({ decide: 'what follows from the contact' })
    .due('from contact')
    .cites('SHR-1.15'),
  'open-cases-appendix': heldBy('Compass', ...openWith)
    .acknowledge({ missing: 'Appendix A' })
    .says('How contacts are handled between the first point of contact, Compass and the teams is set out in an appendix that was not supplied.')
    .cites('SHR-1.16'),
  'disability-appendix': when({ disabled: 'yes' })
    .acknowledge({ missing: 'Appendix B' })
    .says('How contacts about disabled children are handled is set out in an appendix that was not supplied; who assesses such a child stays open.')
    .cites('SHR-1.17'),
  'short-forms': heldBy('Compass')
    .acknowledge({ undefined: ['FPOC', 'EDT', 'FSW', 'PALAC', 'days'] })
    .says('These are used and never explained; days stand beside working days, so that some limits can be read in two ways.')
    .cites('SHR-1.16', 'SHR-1.10', 'SHR-2b.10', 'SHR-2.20', 'SHR-3a.04'),
}
