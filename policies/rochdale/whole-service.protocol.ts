/** Section 0 and the core principles: what holds for every move, whichever teams it is between. */
import { acknowledge, heldBy, says, transferAt, when, who } from './words.protocol.js'

/** Every rule by which responsibility passes at a pick-up point. */
const pickUps = [
  'conference-pick-up', 'core-group-pick-up', 'pre-proceedings-pick-up', 'hearing-pick-up', 'long-term-care-pick-up', 'permanence-pick-up',
  'disability-pick-up', 'on-to-cared-4-children',
] as const

export const wholeService = {
  // ---- 0 Document control
  'owned-by-senior-management': says('The senior managers of children’s social care wrote the policy and own it; no partner shares it.').cites(
    'ROC-0.02', 'ROC-0.03', 'ROC-0.04',
  ),
  'approved-above': says('The Assistant Director and the Heads of Service have to approve it.').cites('ROC-0.06'),
  'approval-is-not-shown': acknowledge({ unclear: 'approved-above', about: 'whether' })
    .says('The table of approvals has no dates and the version is V0.01, so the text does not show that anybody ever approved it.')
    .cites('ROC-0.06'),
  'review-not-recorded': acknowledge({ overdue: 'review' })
    .says('The box for the last review is empty, no later version is at hand, and whether the policy still holds when its review is missed is not said.')
    .cites('ROC-0.05'),

  // ---- 1 Introduction
  'seamless-service': says('Whatever the need and however deep the work, a family should feel one continuous service.').cites('ROC-1.01', 'ROC-2.02'),
  'right-service': says('A child is to have the service that fits, when it is needed.').cites('ROC-1.02'),
  'right-skills': says('Those who work with a child are to have the skills which that child’s needs and plan call for.').cites('ROC-1.03'),
  'one-service': says('The teams work together and think as one service.').cites('ROC-1.04'),
  'handed-over-in-a-meeting-normally': who('not stated')
    .should({ hold: 'multi-agency meeting', for: 'handing the case over' })
    .due('at transfer')
    .yieldsTo('every other rule')
    .cites('ROC-1.05'),
  'what-the-meeting-is-for': says('In the meeting those who take over hear what is known, meet the family, and have a say in the plan.').topic('how moves are agreed', 'joint visits').cites('ROC-1.06'),

  // ---- 2 Core principles: the meeting
  'organised-by-locality': says('Teams are lined up by locality so that those inside and outside the service know each other well.').cites('ROC-2.01'),
  'handed-over-in-a-meeting': who('not stated').must({ hold: 'multi-agency meeting', for: 'handing the case over' }).due('at transfer').cites('ROC-2.03'),
  'moves-without-a-meeting': acknowledge({ unclear: ['handed-over-in-a-meeting-normally', 'handed-over-in-a-meeting'], about: 'whether' })
    .says(
      'The introduction wants such a meeting normally, the principles always; yet contacts, unaccompanied children, court hearings and the move to '
      + 'adults at eighteen pass without one. Whether a child’s case may move before any meeting is held cannot be told.',
    )
    .cites('ROC-1.05', 'ROC-2.03'),
  'receiver-is-invited': who({ oneOf: ['sender', "sender's social worker"] })
    .must({ invite: 'receiver', to: 'multi-agency meeting' })
    .due('before multi-agency meeting')
    .matter('invite the receiver')
    .cites('ROC-2.23'),

  // ---- 2 Core principles: which team
  'forward-flow': says('The system carries cases forwards.').cites('ROC-2.04'),
  'is-going-back-forbidden': acknowledge({ unclear: 'forward-flow', about: 'whether' })
    .says('Whether a case may go back to an earlier team, say when an age is challenged, is neither allowed nor forbidden by these few words.')
    .cites('ROC-2.04', 'ROC-8.02'),
  'always-allocated': who('not stated').must('see that every case, with whichever service it is, is allocated to somebody at all times').topic('allocation').cites('ROC-2.05'),
  'always-worked-on': who('not stated').must('see that every case, with whichever service it is, is worked on at all times').topic('allocation').cites('ROC-2.06'),
  'paired-by-number': says(
    'First Response Team 1 passes its cases to CP/Court team 1, and so on to 5: each locality has one team of either kind, with the same number.',
  )
    .topic('allocation')
    .cites('ROC-2.07'),
  'which-number-is-whose': acknowledge({ undefined: ['locality', 'CP/Court'] })
    .says(
      'Which addresses make up the locality of each numbered team stands nowhere, and CP, CP/Court and P/Court are written for what seems one team, CP '
      + 'also for the plan; a family cannot tell from the text which team is theirs.',
    )
    .cites('ROC-2.07', 'ROC-3.01', 'ROC-9.08'),
  'off-the-pairing': when({ workRedistributed: 'yes' })
    .heldBy('FRT')
    .may({ transferAt: 'not stated', to: 'CP' })
    .decidedBy('head of service')
    .insteadOf('conference-pick-up', 'core-group-pick-up', 'pre-proceedings-pick-up', 'hearing-pick-up')
    .topic('capacity', 'allocation')
    .says('The protection team may be another than the one paired with the First Response Team.')
    .cites('ROC-2.14'),
  'work-off-the-pairing-directed': when({ workRedistributed: 'yes' })
    .who('head of service')
    .must({ decide: 'which team takes work that leaves the pairing' })
    .topic('capacity', 'allocation')
    .cites('ROC-2.14'),

  // ---- 2 Core principles: early talk, and nothing that delays
  'managers-keep-links': who('practice manager').must('build and keep links with the managers of the other services').topic('how moves are agreed').cites('ROC-2.08'),
  'managers-talk-early': who("sender's practice manager", "receiver's practice manager")
    .should('talk about the coming move')
    .due('as soon as possible after move foreseen')
    .topic('how moves are agreed')
    .cites('ROC-2.09'),
  'no-waiting-for-capacity': who('receiver').mustNot('hold up a transfer for want of room or because demand is high').topic('capacity').cites('ROC-2.10'),
  'what-counts-most': says('What counts first is that a family is served by the fitting service and person, when they are needed.').cites('ROC-2.11'),
  'points-hold-always': says('The principles and the agreed pick-up points are in force without a break.').cites('ROC-2.12'),
  'always-or-not': acknowledge({ unclear: ['points-hold-always', 'core-group-pick-up', 'kept-to-learn-from'], about: ['whether', 'moment'] })
    .says(
      'The points are said to hold always, and still one of them has an interim position, a case may be kept to learn from, and what counts most for '
      + 'families might be turned against a fixed point. Which gives way is not said.',
    )
    .cites('ROC-2.11', 'ROC-2.12', 'ROC-2.18', 'ROC-2.20', 'ROC-4.10'),

  // ---- 2 Core principles: pressure
  'look-within-first': when({ demandPressure: 'yes' })
    .who('not stated')
    .should('look first at how cases are allocated across the service area')
    .topic('capacity', 'allocation')
    .cites('ROC-2.13'),
  'pressure-on-capacity': when({ disputeAbout: 'capacity' })
    .escalateTo({ who: ['head of service', 'senior management'] }, 'assistant director')
    .cites('ROC-2.15', 'ROC-2.16', 'ROC-2.17'),
  'whole-service-solution': when({ disputeAbout: 'capacity' })
    .who('not stated')
    .must('look for a solution across the whole service')
    .cites('ROC-2.15'),

  // ---- 2 Core principles: keeping and sharing a case
  'kept-to-learn-from': when({ keptToLearnFrom: 'yes' })
    .may({ stay: 'until not stated' })
    .decidedBy("sender's head of service")
    .insteadOf(...pickUps)
    .readings({
      'the-head-of-the-side-that-keeps': 'followed',
      'both-heads': { decidedBy: ["sender's head of service", "receiver's head of service"] },
    })
    .cites('ROC-2.18'),
  'kept-past-its-only-point': heldBy('FRT')
    .acknowledge({ gapAt: ['initial hearing', 'first PLO meeting'] })
    .says('A case that was kept over its point to learn from has no point left once that reason is gone, and no other moment is given for it.')
    .cites('ROC-2.18', 'ROC-5.02', 'ROC-5.04'),
  'co-working-agreed': when({ coWorking: 'yes' })
    .who("sender's practice manager", "receiver's practice manager")
    .must({ agree: 'how the two teams work the case together' })
    .topic('working together')
    .matter('agree to work together')
    .cites('ROC-2.20'),
  'co-working-approved': when({ coWorking: 'yes' })
    .who('head of service')
    .must('agree to the co-working')
    .readings({
      'one-head-is-enough': 'followed',
      'the-heads-of-both-areas': { who: ["sender's head of service", "receiver's head of service"] },
    })
    .topic('working together')
    .matter('agree to work together')
    .cites('ROC-2.21'),

  // ---- 2 Core principles: who is told
  'chairs-are-told': who('triggering manager')
    .must({ tell: ['IRO', 'conference chair'], about: 'the move between service areas' })
    .due('from transfer')
    .readings({
      'each-that-the-child-has': 'followed',
      'either-is-enough': { must: 'let either the IRO or the conference chair know of the move between service areas' },
    })
    .cites('ROC-2.19'),
  'family-is-told': who('sender')
    .must({ tell: ['child', 'family'], about: 'the change of team and social worker that is planned' })
    .due('at transfer')
    .readings({ 'as-the-case-moves': 'followed', 'planned-means-beforehand': { due: 'before transfer' } })
    .matter('name the new team')
    .cites('ROC-2.22'),
  'when-they-are-told': acknowledge({ unclear: ['chairs-are-told', 'family-is-told'], about: 'limit' })
    .says('No day is set by which the chair must know, and the family can be told as the case moves: they may first hear of a new worker from that worker.')
    .cites('ROC-2.19', 'ROC-2.22'),

  // ---- 2 Core principles: the record
  'record-next-day': transferAt('not stated')
    .to('receiver')
    .moves('system record')
    .arrangedBy('not stated')
    .within('1 working day of pick-up point')
    .due('from pick-up point')
    .unless({ receiverCame: 'stayed away', cites: 'ROC-2.24' })
    .cites('ROC-2.26'),
  'record-forced': when({ receiverCame: 'stayed away' })
    .transferAt('not stated')
    .to("receiver's practice manager")
    .moves('system record')
    .arrangedBy("sender's practice manager")
    .within('1 working day of pick-up point')
    .due('from pick-up point')
    .cites('ROC-2.24', 'ROC-2.26'),
  'involvements-changed': when({ receiverCame: 'stayed away' })
    .who("sender's practice manager")
    .must({ record: 'the receiving manager’s name among those involved', in: 'LCS' })
    .due('at pick-up point')
    .topic('line management and the record', 'time to move')
    .cites('ROC-2.25'),
  'excused-beforehand': when({ receiverCame: 'excused beforehand' })
    .acknowledge({ unclear: ['record-next-day', 'record-forced', ...pickUps], about: ['who', 'moment'] })
    .says(
      'Only absence without agreement is spoken of. Whether the point is put off when a receiving team was excused, who may excuse it, and who then moves the '
      + 'record, is not said; only the next working day is left, and nobody is named to see to it.',
    )
    .cites('ROC-2.24', 'ROC-2.26'),
  'allocated-in-absence': when({ receivingManager: ['on annual leave', 'not available for another reason'] })
    .who("receiver's service representative")
    .must({ allocate: "receiver's social worker" })
    .due('from pick-up point')
    .readings({ 'without-a-limit-of-its-own': 'followed', 'by-the-next-working-day': { within: '1 working day of pick-up point' } })
    .topic('allocation', 'time to move')
    .cites('ROC-2.27'),
  'who-represents-the-service': acknowledge({ undefined: ['service representative', 'IRO', 'representative'] })
    .says('Who may stand in for a manager who is away, or for a team at a meeting, is not laid down.')
    .cites('ROC-2.19', 'ROC-2.27', 'ROC-4.08'),

  // ---- 2 Core principles: the file
  'quality-check': who("sender's practice manager").should({ check: 'case file' }).due('before transfer').holdsUp('nothing').matter('check the work before a move').cites('ROC-2.28', 'ROC-2.29'),
  'repairs-shared-out': when({ remedialWork: ['to be done', 'not done in the time agreed'] })
    .who("sender's practice manager", "receiver's practice manager")
    .must({ agree: 'who puts the file right, and by when' })
    .holdsUp('nothing')
    .topic('quality checks')
    .cites('ROC-2.29', 'ROC-2.30'),
  'repairs-overdue': when({ remedialWork: 'not done in the time agreed' })
    .escalateTo({ who: ["sender's practice manager", "receiver's practice manager"] }, 'head of service')
    .cites('ROC-2.31', 'ROC-2.32'),
  'which-head': acknowledge({ unclear: ['co-working-approved', 'repairs-overdue', 'kept-to-learn-from'], about: 'who' })
    .says('Two services are concerned and one Head of Service is spoken of; whose, or whether both, is not said, nor how long any step may take.')
    .cites('ROC-2.18', 'ROC-2.21', 'ROC-2.32'),

  // ---- 2 Core principles: disagreement
  'dispute-about-a-transfer': when({ disputeAbout: 'the transfer' })
    .escalateTo(
      { who: ["sender's practice manager", "receiver's practice manager"] },
      { who: ["sender's head of service", "receiver's head of service"] },
    )
    .cites('ROC-2.33', 'ROC-2.34'),
  'dispute-ends-with-two': when({ disputeAbout: 'the transfer' })
    .acknowledge({ unclear: 'dispute-about-a-transfer', about: 'who' })
    .says(
      'If the two Heads of Service disagree nobody is named above them: the Assistant Director stands only behind want of capacity. No step has a time.',
    )
    .cites('ROC-2.17', 'ROC-2.34'),
}
