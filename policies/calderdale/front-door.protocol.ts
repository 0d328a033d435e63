/** Sections 1 and 2: what the teams are for, and how cases leave MAST. */
import { courtReport, courtReportOnClosedCase, heldBy, listedReferral, says, threeMonthsToTheDay, upToThreeMonths, when, who } from './words.protocol.js'

/** Whether the list of exceptions spares the listed referrals only the stage with CAT, or these steps too. */
const alsoSpared = { 'the-list-spares-the-stage-with-CAT': 'followed', 'the-list-spares-these-steps-too': { unless: listedReferral } } as const

/** Who takes an unaccompanied child is settled by the screening of its age, not by the usual way in. */
const ownWayIn = { unaccompanied: 'yes', says: 'Section 5 has a way in of its own for unaccompanied children.', cites: 'CAL-5.01' } as const

/** The inboxes are those of the authority's own teams. */
const leavesTheAuthority = { referralFor: 'another non-agency adoption', says: 'These go to a body outside, which has no inbox here.', cites: 'CAL-2.21' } as const

const alsoSparedInbox = {
  'the-list-spares-the-stage-with-CAT': 'followed',
  'the-list-spares-these-steps-too': { unless: [ownWayIn, leavesTheAuthority, listedReferral] },
} as const

export const frontDoor = {
  // ---- 1 Introduction
  'swiftly-to-the-right-team': says('A case goes without loss of time to the team that can serve it best.').topic('time to move').cites('CAL-1.01'),
  'welfare-first': says('Whatever the route, what counts most is the child’s welfare.').cites('CAL-1.02'),
  'advice-to-referrers': who('MAST').must({ advise: 'referrer' }).yieldsTo('every other rule').topic('usual way in').cites('CAL-1.03'),
  'mast-screens': who('MAST')
    .must({ decide: 'whether a case meets the criteria for children’s social care' })
    .yieldsTo('every other rule')
    .topic('usual way in')
    .cites('CAL-1.04'),
  'criteria-not-supplied': heldBy('MAST')
    .acknowledge({ missing: 'threshold criteria' })
    .says('The criteria for involvement are relied on and stand in no part of the text.')
    .cites('CAL-1.04'),
  'mast-passes-on': heldBy('MAST').who('MAST').should('hold a case no longer than it needs to').topic('usual way in').cites('CAL-1.05'),
  'mast-thirty-six-hours': heldBy('MAST')
    .stay('at most 36 hours')
    .unless({ is: courtReport, cites: 'CAL-1.07' })
    .readings({ 'a-firm-limit': 'followed', 'an-aim': { should: { stay: 'at most 36 hours' } } })
    .cites('CAL-1.06'),
  'start-of-the-thirty-six-hours': heldBy('MAST')
    .acknowledge({ unclear: 'mast-thirty-six-hours', about: 'limit' })
    .says('Neither the start of the clock nor whether it stops outside office hours is said.')
    .cites('CAL-1.06'),
  'mast-keeps-court-reports': when(courtReport)
    .heldBy('MAST')
    .stay('at most 1 week')
    .cites('CAL-1.07'),
  'start-of-the-week': when(courtReport)
    .heldBy('MAST')
    .acknowledge({ unclear: 'mast-keeps-court-reports', about: 'limit' })
    .says('The week may run from the day of the referral or from the day on which somebody in MAST is given the request.')
    .cites('CAL-1.07'),
  'new-is-not-explained': heldBy('CAT')
    .acknowledge({ undefined: 'new case' })
    .says('A child who comes back can be new or not; only the rules for siblings and for the last three months draw a line.')
    .cites('CAL-1.08'),
  'cat-assesses': heldBy('CAT')
    .who('CAT')
    .must({ complete: 'single assessment', for: 'finding out whether social work is needed for longer' })
    .cites('CAL-1.09'),

  // ---- 2 From MAST
  'usual-way-in': when({ meetsThreshold: 'yes', significantHarmFeared: 'no' })
    .heldBy('MAST')
    .should({ transferAt: 'referral completed', to: 'CAT' })
    .due('as soon as possible after threshold decision')
    .unless(ownWayIn)
    .yieldsTo('every other rule')
    .cites('CAL-2.01', 'CAL-2.02', 'CAL-2.07'),
  'after-strategy-discussion': when({ meetsThreshold: 'yes', significantHarmFeared: 'yes' })
    .heldBy('MAST')
    .should({ transferAt: 'strategy discussion completed', to: 'CAT' })
    .unless(ownWayIn)
    .yieldsTo('every other rule')
    .topic('usual way in')
    .cites('CAL-2.03'),
  'below-the-criteria': when({ meetsThreshold: 'no' })
    .heldBy('MAST')
    .acknowledge({ gapAt: ['referral', 'checks with referrer', 'referral completed', 'strategy discussion completed', '36 hours'] })
    .says('Nothing is said of a case that does not meet the criteria; it ends with advice, one supposes.')
    .cites('CAL-1.04', 'CAL-2.01'),
  'moments-after-the-limit': heldBy('MAST')
    .acknowledge({
      conflictBetween: [
        'mast-thirty-six-hours', 'usual-way-in', 'after-strategy-discussion', 'step-parent-adoption', 'non-agency-adoption', 'incoming-conference',
        'incoming-child-in-need', 'under-sixteen', 'over-sixteen',
      ],
      about: ['moment', 'latest day'],
    })
    .says('Nothing sees to it that a referral, a strategy discussion or a screening is over within the thirty-six hours.')
    .cites('CAL-1.06', 'CAL-2.02', 'CAL-2.03', 'CAL-2.20', 'CAL-2.21', 'CAL-2.22', 'CAL-2.23', 'CAL-5.06', 'CAL-5.08'),
  'court-report-after-the-week': when(courtReport)
    .heldBy('MAST')
    .acknowledge({
      conflictBetween: ['mast-keeps-court-reports', 'usual-way-in', 'after-strategy-discussion', 'court-report-passes-on', 'under-sixteen', 'over-sixteen'],
      about: ['moment', 'latest day'],
    })
    .says('MAST may have the request for a week, and whether a report is needed can take longer to find out.')
    .cites('CAL-1.07', 'CAL-2.02', 'CAL-2.16', 'CAL-2.19'),
  'talk-first': when({ any: [{ protectionConcerns: 'yes' }, { immediateAction: 'yes' }] })
    .heldBy('MAST')
    .who('not stated', { oneOf: ["receiver's team manager", "receiver's practice manager"] })
    .must('talk the case over')
    .readings(alsoSpared)
    .topic('usual way in')
    .cites('CAL-2.04'),
  'talk-before-or-after': heldBy('MAST')
    .acknowledge({ unclear: 'talk-first', about: ['who', 'moment'] })
    .says('Who speaks for the sender is not said, nor whether the talk comes before the case moves.')
    .cites('CAL-2.04'),
  'into-the-inbox': when({ protectionConcerns: 'no', immediateAction: 'no', any: [{ meetsThreshold: 'yes' }, listedReferral] })
    .heldBy('MAST')
    .transferAt('not stated')
    .to("receiver's team inbox")
    .moves('allocation')
    .unless(ownWayIn, leavesTheAuthority)
    .readings(alsoSparedInbox)
    .topic('allocation')
    .cites('CAL-2.05'),
  'email-about-the-inbox': when({ protectionConcerns: 'no', immediateAction: 'no', any: [{ meetsThreshold: 'yes' }, listedReferral] })
    .heldBy('MAST')
    .who('not stated')
    .must({ tell: ["receiver's manager", "receiver's administration"], about: 'the case in the inbox, by email' })
    .unless(ownWayIn, leavesTheAuthority)
    .readings(alsoSparedInbox)
    .topic('allocation')
    .cites('CAL-2.06'),

  'private-fostering-direct': when({ referralFor: 'a private fostering assessment', livesWithNonRelative: 'yes' })
    .heldBy('MAST')
    .may({ transferAt: 'not stated', to: 'Locality by area' })
    .decidedBy('not stated')
    .insteadOf('usual-way-in', 'after-strategy-discussion')
    .cites('CAL-2.08', 'CAL-2.09'),
  'private-fostering-at-once': when({ referralFor: 'a private fostering assessment', livesWithNonRelative: 'yes' })
    .heldBy('MAST')
    .may({ transferAt: 'checks with referrer', to: 'Locality by area' })
    .due('immediately')
    .decidedBy('not stated')
    .says('The checks open the short cut, and the case need not wait until the referral is complete.')
    .cites('CAL-2.08', 'CAL-2.09'),
  'who-sends-it-straight-on': when({ referralFor: 'a private fostering assessment', livesWithNonRelative: 'yes' })
    .heldBy('MAST')
    .acknowledge({ unclear: ['private-fostering-direct', 'private-fostering-at-once'], about: 'whether' })
    .says('Such a case can go straight to locality, and nobody is named who decides whether it does.')
    .cites('CAL-2.08', 'CAL-2.09'),
  'short-cut-or-another-way': when({ referralFor: 'a private fostering assessment', livesWithNonRelative: 'yes' })
    .heldBy('MAST')
    .acknowledge({
      conflictBetween: ['private-fostering-at-once', 'usual-way-in', 'after-strategy-discussion', 'children-together', 'three-months', 'under-sixteen', 'over-sixteen'],
      about: 'whether',
    })
    .says('Whether the short cut is still open when the case should have left by another way, or long since, is not said.')
    .cites('CAL-1.06', 'CAL-2.08', 'CAL-2.24', 'CAL-2.26'),
  'which-locality-team': heldBy('MAST', 'CAT')
    .acknowledge({ undefined: ['relevant locality team', 'non-relative', 'pod'] })
    .says('What these words mean is said nowhere; the relevant locality team is taken to be the one for the area in which the child lives.')
    .cites('CAL-2.08', 'CAL-2.09', 'CAL-2.26'),
  'initial-details': when({ privateFosteringFound: 'yes' })
    .heldBy('CAT')
    .who('CAT')
    .must({ complete: 'initial details' })
    .due('before transfer request')
    .cites('CAL-2.10'),
  'private-fostering-chronology': when({ privateFosteringFound: 'yes' })
    .heldBy('CAT')
    .who('CAT')
    .must({ complete: 'chronology' })
    .due('before transfer request')
    .cites('CAL-2.11'),
  'private-fostering-request': when({ privateFosteringFound: 'yes' })
    .heldBy('CAT')
    .who('CAT')
    .must({ complete: 'transfer request' })
    .topic('private fostering')
    .cites('CAL-2.12'),
  'private-fostering-found': when({ privateFosteringFound: 'yes' })
    .heldBy('CAT')
    .transferAt('transfer request')
    .to('Locality by area')
    .cites('CAL-2.12', 'CAL-2.15'),
  'no-joint-visit': when({ privateFosteringFound: 'yes' }).heldBy('CAT').who('CAT', 'Locality').needNot({ hold: 'joint visit' }).cites('CAL-2.13'),
  'family-told-of-assessments': when({ privateFosteringFound: 'yes' })
    .heldBy('CAT')
    .who('not stated')
    .must({ tell: 'family', about: 'both assessments, which the locality team will do' })
    .cites('CAL-2.14'),
  'locality-assesses': when({ privateFosteringFound: 'yes' })
    .who('Locality')
    .must({ complete: ['single assessment', 'private fostering assessment'] })
    .overrides({ rule: 'cat-assesses', only: 'who' })
    .cites('CAL-2.15'),
  'fostering-case-with-conference': when({ privateFosteringFound: 'yes', movingToConference: 'yes' })
    .acknowledge({ conflictBetween: ['locality-assesses', 'conference-papers'], about: 'who' })
    .says('The single assessment is for locality in a private fostering case and for CAT before a conference; of a case that is both nothing is said.')
    .cites('CAL-2.15', 'CAL-3.09'),

  'court-report-check': when(courtReportOnClosedCase)
    .heldBy('MAST')
    .who('MAST')
    .must({ decide: 'whether it is right to ask social care' })
    .due('at referral')
    .cites('CAL-2.16'),
  'court-report-challenge': when({ is: courtReportOnClosedCase, requestSuitsSocialCare: 'no' })
    .heldBy('MAST')
    .who('MAST')
    .must('challenge the request')
    .cites('CAL-2.17'),
  'court-report-worker': when(courtReportOnClosedCase)
    .heldBy('MAST')
    .who('not stated')
    .may({ allocate: "MAST's staff member", for: 'checking the request' })
    .due('until need for a report established')
    .decidedBy('not stated')
    .cites('CAL-2.18'),
  'court-report-passes-on': when(courtReportOnClosedCase)
    .heldBy('MAST')
    .transferAt('need for a report established')
    .to('Locality by area')
    .due('immediately')
    .cites('CAL-2.19'),
  'court-reports-on-other-cases': when({ is: courtReport, earlierCase: ['none', 'open', 'closed to another team'] })
    .heldBy('MAST')
    .acknowledge({ gapAt: ['need for a report established', '1 week'] })
    .says('Only cases that locality or CAT has closed are spoken of; at most the usual way in to CAT is left for the others.')
    .cites('CAL-2.16', 'CAL-2.19'),
  'court-reports-by-the-usual-way': when({ is: courtReport, earlierCase: ['none', 'open', 'closed to another team'] })
    .heldBy('MAST')
    .acknowledge({ unclear: ['usual-way-in', 'after-strategy-discussion'], about: ['whether', 'team'] })
    .says('The straight way to locality is for reports on closed cases alone. Whether a report on any other child comes to CAT as any referral does, or to locality as well, is not said.')
    .cites('CAL-2.01', 'CAL-2.16', 'CAL-2.19'),

  'step-parent-adoption': when({ referralFor: 'a step-parent adoption' })
    .heldBy('MAST')
    .transferAt('referral')
    .to('Locality by area')
    .due('immediately')
    .cites('CAL-2.20'),
  'non-agency-adoption': when({ referralFor: 'another non-agency adoption' })
    .heldBy('MAST')
    .transferAt('referral')
    .to('One Adoption')
    .readings({
      'the-other-non-agency-adoptions': 'followed',
      'step-parents-included': { when: { referralFor: ['another non-agency adoption', 'a step-parent adoption'] } },
    })
    .cites('CAL-2.21'),
  'incoming-conference': when({ referralFor: 'a conference request from another authority' })
    .heldBy('MAST')
    .transferAt('referral')
    .to('Locality by area')
    .due('immediately')
    .cites('CAL-2.22'),
  'incoming-child-in-need': when({ referralFor: 'a child in need request from another authority' })
    .heldBy('MAST')
    .transferAt('referral')
    .to('Locality by area')
    .due('immediately')
    .cites('CAL-2.23'),

  'children-together': when({ relatedChildHasWorker: 'yes' })
    .heldBy('MAST')
    .transferAt('not stated')
    .to("related child's team")
    .unless({ relatedChildInCare: 'yes', relatedChildProceedingsOver: 'yes', cites: 'CAL-2.25' })
    .readings(
      {
        'the-child-with-the-worker-is-in-care': 'followed',
        'the-newly-referred-child-is-in-care': { unless: { lookedAfter: 'yes', proceedings: 'concluded', cites: 'CAL-2.25' } },
      },
      {
        'a-brother-or-sister-wherever-they-live': 'followed',
        'only-children-of-the-household': { when: { relatedChildHasWorker: 'yes', relatedChildLives: 'the same household' } },
      },
    )
    .cites('CAL-2.24'),
  'children-with-several-teams': when({ relatedChildHasWorker: 'yes' })
    .heldBy('MAST')
    .acknowledge({ unclear: 'children-together', about: 'team' })
    .says('The text speaks of one team; related children can be with several, or with MAST itself.')
    .cites('CAL-2.24'),
  'three-months': when({ is: upToThreeMonths, presentingReason: 'whatever', previousWorkerAvailable: 'whatever' })
    .heldBy('MAST', 'closed')
    .transferAt('not stated')
    .to('previous holder')
    .readings(
      { 'relevant-means-previous': 'followed', 'relevant-means-for-the-area': { to: 'Locality by area' } },
      {
        'the-last-day-counts': 'as written',
        'the-last-day-is-too-late': { when: { closed: 'within the last 3 months', presentingReason: 'whatever', previousWorkerAvailable: 'whatever' } },
      },
    )
    .cites('CAL-2.26', 'CAL-2.27', 'CAL-2.28'),
  'comes-back-later': when({ not: { closed: 'within the last 3 months' } })
    .heldBy('closed')
    .acknowledge({ gapAt: 'referral' })
    .says('That a case which closed longer ago begins again with MAST, as a new one does, is taken for granted and not said.')
    .cites('CAL-1.04', 'CAL-2.26'),
  'three-months-to-the-day': when(threeMonthsToTheDay)
    .heldBy('MAST', 'closed')
    .acknowledge({ unclear: 'three-months' })
    .says('Whether the last day still counts is not said, and neither is taken to be meant.')
    .cites('CAL-2.26'),
  'front-door-rules-collide': heldBy('MAST')
    .acknowledge({
      conflictBetween: [
        'court-report-passes-on', 'step-parent-adoption', 'non-agency-adoption', 'incoming-conference', 'incoming-child-in-need', 'children-together',
        'three-months', 'mast-keeps-court-reports', 'under-sixteen', 'over-sixteen',
      ],
      about: ['team', 'moment'],
    })
    .says('The listed referrals, the rule for siblings and the three months can each name another team, and none is said to come first.')
    .cites('CAL-2.07', 'CAL-2.24', 'CAL-2.26'),
  'why-continuity': says('Families gain when those who know them carry on: worker and manager know the story, and assessments are built upon.')
    .topic('re-referral').cites('CAL-2.29'),
}
