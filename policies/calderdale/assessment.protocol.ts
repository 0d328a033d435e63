/** Section 3: how cases leave CAT. */
import { accommodated, cinPlan, cinPlanAfterAssessment, cpPlan, heldBy, inCareThroughAssessment, unaccompaniedChild, when } from './words.protocol.js'

const conferencePapers = ['single assessment', 'section 47 record', 'chronology', 'ICPC report'] as const

export const assessment = {
  'cat-transfer-meeting': heldBy('CAT')
    .transferAt('any point')
    .to('any team')
    .agreedAt('transfer meeting')
    .unless({ goingTo: 'Pathways', says: 'The part on Pathways has no such meeting.' })
    .readings({
      'the-meeting-agrees': 'followed',
      'the-meeting-moves-the-case': { when: { not: { is: unaccompaniedChild, judgedAge: 'over 16' } }, transferAt: 'transfer meeting', agreedAt: 'left out' },
    })
    .cites('CAL-3.01'),
  'cat-quality-first': heldBy('CAT')
    .who("sender's requesting manager")
    .must({ check: 'work for transfer' })
    .due('before transfer meeting')
    .unless({ goingTo: 'Pathways', says: 'The part on Pathways has no such meeting.' })
    .matter('check the work before a move')
    .cites('CAL-3.03'),

  // ---- by way of the initial conference
  'conference-hands-over': when({ movingToConference: 'yes', any: [cpPlan, cinPlan] })
    .heldBy('CAT')
    .transferAt('ICPC')
    .to('Locality by area')
    .replaces('cin-hands-over')
    .cites('CAL-3.04', 'CAL-3.15'),
  'waits-for-the-conference': when({ movingToConference: 'yes' })
    .heldBy('CAT')
    .stay('until ICPC')
    .yieldsTo('every other rule')
    .says('What moves such a case is the conference, whichever plan it will make.')
    .cites('CAL-3.04', 'CAL-3.15'),
  'conference-without-a-plan': when({ movingToConference: 'yes', plan: 'none' })
    .heldBy('CAT')
    .acknowledge({ gapAt: 'ICPC' })
    .says('Both plans are spoken of; a conference that makes neither is not.')
    .cites('CAL-3.04', 'CAL-3.15'),
  'locality-manager-invited': when({ movingToConference: 'yes' })
    .heldBy('CAT')
    .who('not stated')
    .must({ invite: "Locality's team manager" })
    .due('at ICPC date received')
    .unless({ meetsDctCriteria: 'yes', says: 'DCT has the receiver’s place.', cites: 'CAL-4.03' })
    .topic('who comes to the conference', 'allocation')
    .matter('warn the receiver', 'invite the receiver')
    .cites('CAL-3.05'),
  'dct-manager-invited': when({ movingToConference: 'yes', meetsDctCriteria: 'yes' })
    .heldBy('CAT')
    .who('not stated')
    .must({ invite: "DCT's team manager" })
    .due('at ICPC date received')
    .topic('who comes to the conference', 'allocation')
    .matter('warn the receiver', 'invite the receiver')
    .cites('CAL-3.05', 'CAL-4.03'),
  'case-overview': when({ movingToConference: 'yes' })
    .heldBy('CAT')
    .who('CAT')
    .must({ complete: 'case overview', in: 'transfer summary' })
    .due('immediately after ICPC date received')
    .cites('CAL-3.06'),
  'which-plan-is-needed': when({ movingToConference: 'yes' })
    .heldBy('CAT')
    .who('CAT')
    .must({ record: 'whether a protection plan or a child in need plan is needed', in: 'transfer summary' })
    .due('immediately after ICPC date received')
    .cites('CAL-3.07'),
  'summary-in-a-day': when({ movingToConference: 'yes' })
    .heldBy('CAT')
    .who('CAT')
    .must({ complete: 'transfer summary' })
    .within('1 working day of ICPC date received')
    .matter('write up the case')
    .cites('CAL-3.08'),
  'conference-papers': when({ movingToConference: 'yes' })
    .heldBy('CAT')
    .who('CAT')
    .must({ complete: conferencePapers })
    .due('end of the day before ICPC')
    .cites('CAL-3.09', 'CAL-3.11'),
  'papers-for-the-family': when({ movingToConference: 'yes' })
    .heldBy('CAT')
    .who('CAT')
    .must({ send: conferencePapers, to: 'family' })
    .due('end of the day before ICPC')
    .cites('CAL-3.10', 'CAL-3.11'),
  'locality-attends': when({ movingToConference: 'yes' })
    .who('Locality')
    .must({ attend: 'ICPC' })
    .unless({ meetsDctCriteria: 'yes', says: 'DCT has the receiver’s place.', cites: 'CAL-4.03' })
    .readings({
      'the-arrangement-lifts-the-stand-in': 'followed',
      'the-arrangement-lifts-attendance': {
        unless: [
          { meetsDctCriteria: 'yes', says: 'DCT has the receiver’s place.', cites: 'CAL-4.03' },
          { attendanceArrangedOtherwise: 'yes', cites: 'CAL-3.14' },
        ],
      },
    })
    .cites('CAL-3.12'),
  'locality-stand-in': when({ movingToConference: 'yes', receivingWorkerAvailable: 'no' })
    .who({ oneOf: ["Locality's practice manager", "Locality's advanced practitioner", "Locality's team manager"] })
    .must({ attend: 'ICPC' })
    .unless(
      { attendanceArrangedOtherwise: 'yes', cites: 'CAL-3.14' },
      { meetsDctCriteria: 'yes', says: 'DCT has the receiver’s place.', cites: 'CAL-4.03' },
    )
    .overrides({ rule: 'locality-attends', only: 'who' })
    .cites('CAL-3.13'),
  'dct-attends': when({ movingToConference: 'yes', meetsDctCriteria: 'yes' })
    .who('DCT')
    .must({ attend: 'ICPC' })
    .readings({
      'the-arrangement-lifts-the-stand-in': 'followed',
      'the-arrangement-lifts-attendance': { unless: { attendanceArrangedOtherwise: 'yes', cites: 'CAL-3.14' } },
    })
    .cites('CAL-3.12', 'CAL-4.03'),
  'dct-stand-in': when({ movingToConference: 'yes', meetsDctCriteria: 'yes', receivingWorkerAvailable: 'no' })
    .who({ oneOf: ["DCT's practice manager", "DCT's advanced practitioner", "DCT's team manager"] })
    .must({ attend: 'ICPC' })
    .unless({ attendanceArrangedOtherwise: 'yes', cites: 'CAL-3.14' })
    .overrides({ rule: 'dct-attends', only: 'who' })
    .cites('CAL-3.13', 'CAL-4.03'),
  'core-group': when({ movingToConference: 'yes', any: [cpPlan, cinPlan] })
    .who('Locality')
    .must({ hold: 'core group' })
    .due('from ICPC')
    .unless({ meetsDctCriteria: 'yes', says: 'DCT has the receiver’s place.', cites: 'CAL-4.03' })
    .cites('CAL-3.16'),
  'core-group-with-dct': when({ movingToConference: 'yes', any: [cpPlan, cinPlan], meetsDctCriteria: 'yes' })
    .who('DCT')
    .must({ hold: 'core group' })
    .due('from ICPC')
    .cites('CAL-3.16', 'CAL-4.03'),
  'core-group-without-protection-plan': when({ is: cinPlan, movingToConference: 'yes' })
    .acknowledge({ unclear: ['core-group', 'core-group-with-dct'], about: 'whether' })
    .says('A child in need plan has no core group, yet the text asks for one after either outcome.')
    .cites('CAL-3.16'),
  'further-tasks': when({ movingToConference: 'yes', any: [cpPlan, cinPlan] })
    .who('Locality')
    .must('do every task that follows')
    .due('from ICPC')
    .unless({ meetsDctCriteria: 'yes', says: 'DCT has the receiver’s place.', cites: 'CAL-4.03' })
    .topic('first meetings after conference')
    .cites('CAL-3.17'),
  'further-tasks-with-dct': when({ movingToConference: 'yes', any: [cpPlan, cinPlan], meetsDctCriteria: 'yes' })
    .who('DCT')
    .must('do every task that follows')
    .due('from ICPC')
    .topic('first meetings after conference')
    .cites('CAL-3.17', 'CAL-4.03'),
  'visit-or-not': when({ movingToConference: 'yes' })
    .who('CAT', 'Locality')
    .may({ hold: 'joint visit', with: 'family' })
    .decidedBy('not stated')
    .unless({ meetsDctCriteria: 'yes', says: 'DCT has the receiver’s place.', cites: 'CAL-4.03' })
    .weighing('how long the case has been open')
    .cites('CAL-3.18'),
  'visit-or-not-with-dct': when({ movingToConference: 'yes', meetsDctCriteria: 'yes' })
    .who('CAT', 'DCT')
    .may({ hold: 'joint visit', with: 'family' })
    .decidedBy('not stated')
    .weighing('how long the case has been open')
    .cites('CAL-3.18', 'CAL-4.03'),
  'visit-is-good-practice': when({ movingToConference: 'yes', conferenceDecidedAt: 'made at the end of the assessment' })
    .who('CAT', 'Locality')
    .should({ hold: 'joint visit', with: 'family' })
    .unless(
      { agesOfTheChildren: 'under three', cites: 'CAL-3.20' },
      { meetsDctCriteria: 'yes', says: 'DCT has the receiver’s place.', cites: 'CAL-4.03' },
    )
    .readings({
      'all-are-under-three': 'followed',
      'any-is-under-three': {
        unless: [
          { agesOfTheChildren: ['partly under three', 'under three'], cites: 'CAL-3.20' },
          { meetsDctCriteria: 'yes', says: 'DCT has the receiver’s place.', cites: 'CAL-4.03' },
        ],
      },
    })
    .cites('CAL-3.19', 'CAL-3.20'),
  'visit-with-dct-is-good-practice': when({
    movingToConference: 'yes', meetsDctCriteria: 'yes', conferenceDecidedAt: 'made at the end of the assessment',
  })
    .who('CAT', 'DCT')
    .should({ hold: 'joint visit', with: 'family' })
    .unless({ agesOfTheChildren: 'under three', cites: 'CAL-3.20' })
    .readings({
      'all-are-under-three': 'followed',
      'any-is-under-three': { unless: { agesOfTheChildren: ['partly under three', 'under three'], cites: 'CAL-3.20' } },
    })
    .cites('CAL-3.19', 'CAL-3.20', 'CAL-4.03'),
  'visit-absent-parents': when({ movingToConference: 'yes', parentsAtConference: 'absent from the conference' })
    .who('CAT', 'Locality')
    .must({ hold: 'joint visit', with: 'family' })
    .within('3 days of ICPC')
    .unless({ meetsDctCriteria: 'yes', says: 'DCT has the receiver’s place.', cites: 'CAL-4.03' })
    .readings(
      {
        'neither-parent-came': 'followed',
        'not-both-parents-came': {
          when: { movingToConference: 'yes', parentsAtConference: ['absent from the conference', 'absent but for one'] },
        },
      },
      { 'the-visit-is-due': 'followed', 'its-arrangement-is-due': { must: { arrange: 'joint visit', with: 'family' } } },
      { 'from-the-conference': 'followed', 'from-a-day-that-is-not-said': { within: '3 days' } },
    )
    .cites('CAL-3.21'),
  'visit-with-dct-absent-parents': when({ movingToConference: 'yes', meetsDctCriteria: 'yes', parentsAtConference: 'absent from the conference' })
    .who('CAT', 'DCT')
    .must({ hold: 'joint visit', with: 'family' })
    .within('3 days of ICPC')
    .readings(
      {
        'neither-parent-came': 'followed',
        'not-both-parents-came': {
          when: { movingToConference: 'yes', meetsDctCriteria: 'yes', parentsAtConference: ['absent from the conference', 'absent but for one'] },
        },
      },
      { 'the-visit-is-due': 'followed', 'its-arrangement-is-due': { must: { arrange: 'joint visit', with: 'family' } } },
      { 'from-the-conference': 'followed', 'from-a-day-that-is-not-said': { within: '3 days' } },
    )
    .cites('CAL-3.21', 'CAL-4.03'),
  'visit-in-days-of-some-kind': when({ movingToConference: 'yes' })
    .acknowledge({ unclear: ['visit-absent-parents', 'visit-with-dct-absent-parents'], about: 'limit' })
    .says('Of which kind the three days are is not said, and that they begin with the conference only follows from what stands before.')
    .cites('CAL-3.21'),
  'joint-visit-needed-or-not': when({ privateFosteringFound: 'yes', movingToConference: 'yes' })
    .acknowledge({
      conflictBetween: [
        'no-joint-visit', 'visit-is-good-practice', 'visit-with-dct-is-good-practice', 'visit-absent-parents', 'visit-with-dct-absent-parents',
      ],
      about: 'whether',
    })
    .says('A private fostering case needs no joint visit and a case that goes to conference can need one; of a case that is both nothing is said.')
    .cites('CAL-2.13', 'CAL-3.19', 'CAL-3.21'),
  'not-ready': when({ readyForConference: 'no' })
    .who('Locality')
    .must({ tell: ["CAT's service manager", "Locality's service manager", "CAT's team manager"], about: 'what is outstanding' })
    .unless({ meetsDctCriteria: 'yes', says: 'DCT has the receiver’s place.', cites: 'CAL-4.03' })
    .readings({
      'the-service-managers-and-the-team-manager': 'followed',
      'the-service-managers-or-the-team-manager': { must: 'let either the two service managers or CAT’s team manager know what is outstanding' },
    })
    .cites('CAL-3.22'),
  'not-ready-for-dct': when({ readyForConference: 'no', meetsDctCriteria: 'yes' })
    .who('DCT')
    .must({ tell: ["CAT's service manager", "DCT's service manager", "CAT's team manager"], about: 'what is outstanding' })
    .readings({
      'the-service-managers-and-the-team-manager': 'followed',
      'the-service-managers-or-the-team-manager': { must: 'let either the two service managers or CAT’s team manager know what is outstanding' },
    })
    .cites('CAL-3.22', 'CAL-4.03'),
  'plan-for-what-is-left': when({ readyForConference: 'no' })
    .who('not stated')
    .must({ agree: 'a clear plan for what is outstanding', with: "CAT's social worker" })
    .cites('CAL-3.23'),
  'finish-what-is-left': when({ readyForConference: 'no' })
    .who("CAT's social worker")
    .must('finish what is outstanding')
    .within('2 days')
    .readings({ 'the-worker-meant-is-with-CAT': 'followed', 'no-worker-in-particular-is-meant': { who: 'not stated' } })
    .cites('CAL-3.24'),
  'who-finishes': when({ readyForConference: 'no' })
    .acknowledge({ conflictBetween: ['further-tasks', 'further-tasks-with-dct', 'finish-what-is-left'], about: 'who' })
    .says('After the conference every task is for locality, and yet what CAT left undone is for its own worker.')
    .cites('CAL-3.17', 'CAL-3.23', 'CAL-3.24'),

  // ---- without a conference
  'pre-birth-passes-on': when({ preBirthAssessment: 'yes', any: [cpPlan, cinPlan] })
    .heldBy('CAT')
    .transferAt('usual point')
    .to('Locality by area')
    .overrides({ rule: 'conference-hands-over', only: 'team' }, { rule: 'cin-hands-over', only: 'team' })
    .cites('CAL-3.25'),
  'assessment-without-a-plan': when({ any: [{ plan: 'none' }, { plan: 'child protection', movingToConference: 'no' }] })
    .heldBy('CAT')
    .acknowledge({ gapAt: 'end of assessment' })
    .says('Nothing is said of a case that needs no plan, unborn children among them, or a protection plan without a conference.')
    .cites('CAL-3.25', 'CAL-3.26'),
  'cin-hands-over': when(cinPlan)
    .heldBy('CAT')
    .transferAt('CIN planning meeting')
    .to('Locality by area', 'FIT')
    .agreedAt('transfer meeting')
    .waitsFor({ agreedAtTransferMeeting: 'yes' })
    .decidedBy('transfer meeting')
    .cites('CAL-3.26', 'CAL-3.27', 'CAL-3.28', 'CAL-3.29', 'CAL-3.30'),
  'locality-or-fit': when(cinPlanAfterAssessment)
    .heldBy('CAT')
    .who('not stated')
    .must({ decide: 'whether Locality or FIT leads the plan', at: 'transfer meeting' })
    .due('before CIN planning meeting')
    .unless(
      { preBirthAssessment: 'yes', says: 'After a pre-birth assessment locality alone is named.', cites: 'CAL-3.25' },
      { meetsDctCriteria: 'yes', says: 'DCT has the receiver’s place.', cites: 'CAL-4.03' },
    )
    .cites('CAL-3.29', 'CAL-3.30'),
  'cat-chairs': when(cinPlanAfterAssessment).who('CAT').must({ chair: 'CIN planning meeting' }).cites('CAL-3.31'),
  'plan-is-drawn-up': when(cinPlanAfterAssessment)
    .who({ oneOf: ['Locality', 'FIT'] })
    .must({ complete: 'CIN plan' })
    .unless({ meetsDctCriteria: 'yes', says: 'DCT has the receiver’s place.', cites: 'CAL-4.03' })
    .says('Whichever of the two takes the case completes it.')
    .topic('child in need leaves assessment')
    .cites('CAL-3.32'),
  'dct-draws-up-the-plan': when({ is: cinPlanAfterAssessment, meetsDctCriteria: 'yes' })
    .heldBy('CAT', 'DCT')
    .who('DCT')
    .must({ complete: 'CIN plan' })
    .topic('child in need leaves assessment')
    .cites('CAL-3.32', 'CAL-4.03'),

  // ---- into care
  'care-by-proceedings': when({ careThroughProceedingsProposed: 'yes' })
    .heldBy('CAT')
    .transferAt('first looked-after review')
    .to('not stated')
    .topic('becoming looked after', 'care proceedings')
    .cites('CAL-3.33'),
  'no-review-follows': when({ careThroughProceedingsProposed: 'yes', lookedAfter: 'no' })
    .heldBy('CAT')
    .acknowledge({ unclear: 'care-by-proceedings', about: 'moment' })
    .says('A child who does not come into care has no review, and no other moment is given for the case.')
    .topic('becoming looked after', 'care proceedings')
    .cites('CAL-3.33'),
  'meetings-together': when({ careThroughProceedingsProposed: 'yes' })
    .who('sender', 'receiver')
    .must({ attend: 'meeting around the review' })
    .topic('working together', 'care proceedings', 'becoming looked after')
    .cites('CAL-3.34'),
  'to-cla': when(inCareThroughAssessment).heldBy('CAT').transferAt('not stated').to('CLA').cites('CAL-3.35'),
  'return-home': when({ is: inCareThroughAssessment, returnHomeInPlanning: 'yes', returnHomeAtGateway: 'yes' })
    .heldBy('CAT')
    .transferAt('not stated')
    .to('Locality by area')
    .overrides('to-cla')
    .readings({
      'planning-and-panel-agree': 'followed',
      'planning-or-panel-is-enough': {
        when: { is: inCareThroughAssessment, any: [{ returnHomeInPlanning: 'yes' }, { returnHomeAtGateway: 'yes' }] },
      },
    })
    .cites('CAL-3.36', 'CAL-3.37'),
  'return-is-not-explained': when(inCareThroughAssessment)
    .heldBy('CAT')
    .acknowledge({ undefined: ['set period of weeks', 'Gateway Panel'] })
    .says('How many weeks count is not said, nor who sits on the panel and what it may decide.')
    .cites('CAL-3.36'),
  'section-20': when(accommodated)
    .heldBy('CAT')
    .should({ transferAt: 'first looked-after review', to: 'not stated' })
    .overrides('waits-for-the-conference')
    .yieldsTo('every other rule')
    .topic('becoming looked after')
    .cites('CAL-3.38'),
  'section-20-going-home': when({ is: accommodated, rehabilitationPursued: 'yes', moveWouldDisrupt: 'yes' })
    .heldBy('CAT')
    .should({ transferAt: 'agreed date', to: 'not stated' })
    .decidedBy("sender's team manager", "receiver's team manager")
    .overrides('section-20')
    .cites('CAL-3.39'),
  'into-care-otherwise': when({ lookedAfter: 'yes', cameIntoCareThroughAssessment: 'no' })
    .heldBy('CAT')
    .acknowledge({ gapAt: 'first looked-after review' })
    .says('A team is named only for children who came into care through the assessment; for the others the text has a moment at most.')
    .topic('becoming looked after')
    .cites('CAL-3.33', 'CAL-3.35', 'CAL-3.38'),
  'after-the-first-review': when({ any: [{ careThroughProceedingsProposed: 'yes' }, accommodated] })
    .heldBy('CAT')
    .acknowledge({ gapAt: 'first looked-after review' })
    .says('Both ways out of the team name the first review alone: for a child whose way into care is settled, or changes, after it no moment is left.')
    .topic('becoming looked after')
    .cites('CAL-3.33', 'CAL-3.38', 'CAL-3.39'),
  'into-care-without-a-moment': when({
    is: inCareThroughAssessment, careThroughProceedingsProposed: 'no', wayIntoCare: ['through proceedings', 'in an emergency', 'on remand'],
  })
    .heldBy('CAT')
    .acknowledge({ unclear: ['to-cla', 'return-home'], about: 'moment' })
    .says('Moments are given only for section 20 and for care through proceedings.')
    .cites('CAL-3.35', 'CAL-3.37'),
  'routes-out-of-cat-collide': heldBy('CAT')
    .acknowledge({
      conflictBetween: [
        'private-fostering-found', 'conference-hands-over', 'pre-birth-passes-on', 'cin-hands-over', 'care-by-proceedings', 'to-cla', 'return-home',
        'section-20-going-home', 'disabled-children',
      ],
      about: ['team', 'moment'],
    })
    .says('A child can have a plan and be in care at once, or be on two ways into care; which route then counts is not said.')
    .cites('CAL-2.12', 'CAL-3.04', 'CAL-3.26', 'CAL-3.33', 'CAL-3.35', 'CAL-3.38', 'CAL-3.39', 'CAL-4.03'),
}
