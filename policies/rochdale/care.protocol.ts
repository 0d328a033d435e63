/** Sections 5 to 8: proceedings, long-term care, the move to adults, and unaccompanied children. */
import { acknowledge, deemedCaredFor, heldBy, when } from './words.protocol.js'

/** A child turns up and nobody has the case yet, or EHASH has the contact. */
const onArrival = ['not yet open', 'EHASH'] as const

/** The manager of Cared 4 Children, the worker they have in mind, or both. */
const fromC4C = { oneOf: ["C4C's practice manager", "C4C's social worker"] } as const

/** The points of all sections are called pick-up points; only section 5 says outright that the named event is the one at which the case moves. */
const firstOrEach = { 'the-first-point-counts': 'followed', 'each-point-for-itself': { whicheverFirst: 'left out' } } as const

export const care = {
  // ---- 5 Pre-proceedings and care proceedings
  'cp-comes-to-hearing': when({ proceedings: 'under way' })
    .who({ oneOf: ["CP's practice manager", "CP's social worker", "CP's representative"] })
    .must({ attend: 'initial hearing' })
    .cites('ROC-5.01'),
  'hearing-pick-up': when({ any: [{ proceedings: ['pre-proceedings', 'under way'] }, { happened: 'initial hearing' }] })
    .heldBy('FRT')
    .transferAt('initial hearing')
    .to('CP by locality')
    .whicheverFirst('pick-up point')
    .cites('ROC-5.02', 'ROC-5.10'),
  'cp-comes-to-plo-meeting': when({ proceedings: 'pre-proceedings' })
    .who({ oneOf: ["CP's practice manager", "CP's social worker"] })
    .must({ attend: 'first PLO meeting' })
    .cites('ROC-5.03'),
  'pre-proceedings-pick-up': when({ any: [{ proceedings: ['pre-proceedings', 'under way'] }, { happened: 'first PLO meeting' }] })
    .heldBy('FRT')
    .transferAt('first PLO meeting')
    .to('CP by locality')
    .whicheverFirst('pick-up point')
    .cites('ROC-5.04', 'ROC-5.10'),
  'proceedings-file-made-ready': when({ proceedings: ['pre-proceedings', 'under way'] })
    .heldBy('FRT')
    .who('sender')
    .must('get the case file ready')
    .due('before transfer')
    .holdsUp('nothing')
    .topic('papers for a move', 'care proceedings')
    .cites('ROC-2.29', 'ROC-5.05'),
  'proceedings-file-audited': when({ proceedings: ['pre-proceedings', 'under way'] })
    .heldBy('FRT')
    .who("sender's practice manager")
    .must({ complete: 'case file audit' })
    .due('before transfer')
    .holdsUp('nothing')
    .matter('check the work before a move')
    .cites('ROC-2.29', 'ROC-5.06'),
  'agreement-amended': when({ ploAmendmentsNeeded: 'yes' })
    .who('FRT')
    .must({ complete: 'PLO amendments' })
    .holdsUp('nothing')
    .topic('papers for a move')
    .cites('ROC-5.07', 'ROC-5.09'),
  'agreement-sent': when({ ploAmendmentsNeeded: 'yes' })
    .who('FRT')
    .must({ send: 'PLO working agreement', to: 'legal' })
    .holdsUp('nothing')
    .cites('ROC-5.08', 'ROC-5.09'),

  'owed-after-the-move': when({ proceedings: ['pre-proceedings', 'under way'] })
    .acknowledge({ unclear: ['agreement-amended', 'agreement-sent'], about: ['who', 'limit'] })
    .says('First Response goes on owing this when CP/Court already has the child, and by no set day; whom the family should ask about it is not clear.')
    .cites('ROC-5.07', 'ROC-5.08'),

  // ---- 6 To Cared 4 Children
  'meeting-for-long-term-care': when({ longTermCareIdentified: 'yes' })
    .heldBy('FRT')
    .who('not stated')
    .must({ arrange: 'care planning meeting' })
    .cites('ROC-6.01'),
  'c4c-comes-for-long-term-care': when({ longTermCareIdentified: 'yes' })
    .heldBy('FRT')
    .who(fromC4C)
    .must({ attend: 'care planning meeting' })
    .cites('ROC-6.02'),
  'long-term-care-pick-up': when({ longTermCareIdentified: 'yes' })
    .heldBy('FRT')
    .transferAt('care planning meeting')
    .to('C4C')
    .whicheverFirst('pick-up point')
    .readings(firstOrEach)
    .cites('ROC-6.03'),
  'first-to-come': when({ any: [{ longTermCareIdentified: 'yes' }, { unaccompanied: 'yes' }, { disabled: 'yes', meetsCwdCriteria: 'yes' }] })
    .heldBy('FRT')
    .acknowledge({
      unclear: [
        'conference-pick-up', 'core-group-pick-up', 'disability-at-conference', 'disability-at-core-group', 'pre-proceedings-pick-up', 'hearing-pick-up',
        'long-term-care-pick-up', 'on-to-cared-4-children',
      ],
      about: ['team', 'moment'],
    })
    .says(
      'Such a child is often before a conference or a court as well, and each point names a team of its own. They are all called pick-up points, so the first '
      + 'to come is taken to count: which team a child has for years can hang on which meeting is held first.',
    )
    .cites('ROC-4.03', 'ROC-4.09', 'ROC-4.10', 'ROC-5.02', 'ROC-5.04', 'ROC-5.10', 'ROC-6.03', 'ROC-8.06'),
  'plans-tracked': heldBy('FRT', 'CP')
    .who('not stated')
    .must({
      record: 'each child whose long-term permanence plan is agreed', in: 'tracker', at: 'Legal Care Planning', for: 'warning early of what is to come',
    })
    .due('from permanence plan agreed')
    .matter('warn the receiver')
    .cites('ROC-6.04'),
  'tracker-without-an-owner': heldBy('FRT', 'CP')
    .acknowledge({ unclear: 'plans-tracked', about: ['who', 'limit'] })
    .says('Who keeps the tracker, who looks at it and by when a child is on it is not said, so the early warning can fail without anybody at fault.')
    .cites('ROC-6.04'),
  'meeting-after-proceedings': when({ proceedings: 'concluded', permanencePlanEndorsed: 'yes' })
    .heldBy('CP')
    .who("CP's social worker")
    .must({ arrange: 'care planning meeting' })
    .cites('ROC-6.05'),
  'c4c-comes-after-proceedings': when({ proceedings: 'concluded', permanencePlanEndorsed: 'yes' })
    .heldBy('CP')
    .who(fromC4C)
    .must({ attend: 'care planning meeting' })
    .cites('ROC-6.06'),
  'permanence-pick-up': when({ proceedings: 'concluded', permanencePlanEndorsed: 'yes' })
    .heldBy('CP')
    .transferAt('care planning meeting')
    .to('C4C')
    .whicheverFirst('pick-up point')
    .cites('ROC-6.07'),
  'disability-meeting': when({ disabled: 'yes', proceedings: 'concluded' })
    .heldBy('CP', 'C4C')
    .who("CP's social worker")
    .must({ arrange: 'care planning meeting' })
    .cites('ROC-6.08'),
  'disability-manager-comes': when({ disabled: 'yes', proceedings: 'concluded' })
    .heldBy('CP', 'C4C')
    .who("C4C's practice manager")
    .must({ attend: 'care planning meeting' })
    .cites('ROC-6.09'),
  'whose-meeting': when({ disabled: 'yes', proceedings: 'concluded' })
    .heldBy('C4C')
    .acknowledge({ unclear: 'disability-meeting', about: 'who' })
    .says('Where Cared 4 Children has a disabled child the meeting is still for a worker of CP to call, a team that does not hold the case.')
    .cites('ROC-6.08'),
  'disability-pick-up': when({ disabled: 'yes', proceedings: 'concluded' })
    .heldBy('CP', 'C4C')
    .transferAt('care planning meeting')
    .to('not stated')
    .whicheverFirst('pick-up point')
    .readings({
      'no-team-is-named': 'followed',
      'C4C-is-meant': { transferAt: 'care planning meeting', to: 'C4C' },
      'CWD-is-meant': { transferAt: 'care planning meeting', to: 'CWD' },
    })
    .cites('ROC-6.10'),
  'not-endorsed': when({ any: [{ proceedings: ['none', 'pre-proceedings', 'under way'] }, { permanencePlanEndorsed: 'no', disabled: 'no' }] })
    .heldBy('CP')
    .acknowledge({ gapAt: 'care planning meeting' })
    .says(
      'CP/Court hands over only when proceedings are over and the permanence plan is endorsed. A child whose plan is not endorsed, or who is to be in care '
      + 'for long without a court, has no way to Cared 4 Children.',
    )
    .cites('ROC-6.05', 'ROC-6.07'),
  'proceedings-over-in-first-response': when({ proceedings: 'concluded', longTermCareIdentified: 'no', unaccompanied: 'no' })
    .heldBy('FRT')
    .acknowledge({ gapAt: 'care planning meeting' })
    .says('Only CP/Court is spoken of as proceedings end; a case that First Response still has then is not.')
    .cites('ROC-6.05', 'ROC-6.08'),
  'meetings-later-in-care': when({ any: [{ proceedings: ['none', 'pre-proceedings', 'under way'] }, { disabled: 'no' }] })
    .heldBy('C4C')
    .acknowledge({ gapAt: 'care planning meeting' })
    .says('A case that Cared 4 Children has is spoken of for disabled children alone; that the others stay is supposed and not said.')
    .cites('ROC-6.08', 'ROC-6.10'),
  'long-term-is-not-explained': acknowledge({ undefined: 'long term care' })
    .says('How long is long is not said; on it hangs whether a child goes to Cared 4 Children straight from First Response.')
    .cites('ROC-6.01', 'ROC-6.03'),
  'disability-goes-nowhere': when({ disabled: 'yes', proceedings: 'concluded' })
    .heldBy('CP', 'C4C')
    .acknowledge({ gapAt: 'care planning meeting', about: 'team' })
    .says(
      'Responsibility for a disabled child is to move as proceedings end, and no team is named: Cared 4 Children sends its manager to the meeting and is '
      + 'also one of the senders, and CWD is not spoken of.',
    )
    .cites('ROC-6.09', 'ROC-6.10'),

  // ---- 7 From CWD to adults
  'adults-notified': heldBy('CWD')
    .who('not stated')
    .must({ tell: 'Adults', about: 'the young person whom they will take, by a referral' })
    .due('from 16th birthday', 'before 17th birthday')
    .readings({ 'while-sixteen': 'followed', 'on-the-birthday': { due: 'at 16th birthday' } })
    .cites('ROC-7.01'),
  'adults-name-a-worker': heldBy('CWD').who('Adults').must('name a worker for the young person').due('from 16th birthday').cites('ROC-7.01', 'ROC-7.02'),
  'adults-agree-a-day': heldBy('CWD')
    .who('Adults')
    .must({ agree: 'the day on which they begin to be involved' })
    .due('from 16th birthday')
    .cites('ROC-7.01', 'ROC-7.03'),
  'adults-bound-or-not': heldBy('CWD')
    .acknowledge({ unclear: ['adults-name-a-worker', 'adults-agree-a-day'], about: ['who', 'limit'] })
    .says('The policy is no joint one, so nothing binds Adults to name anybody, and no day is set; with whom they agree is not said.')
    .cites('ROC-0.04', 'ROC-7.02', 'ROC-7.03'),
  'fourteen-or-later': heldBy('CWD')
    .acknowledge({ undefined: '14-25' })
    .says('The team is named for an age from fourteen, hears of a young person at sixteen and takes them at eighteen; what it does before is not said.')
    .cites('ROC-7.01', 'ROC-7.04', 'ROC-7.06'),
  'to-adults': heldBy('CWD').transferAt('18th birthday').to('Adults').unless({ is: deemedCaredFor, cites: 'ROC-7.05' }).cites('ROC-7.04', 'ROC-7.06'),
  'after-eighteen': when({ not: deemedCaredFor })
    .heldBy('CWD')
    .acknowledge({ gapAt: '18th birthday' })
    .says('A young person who comes to CWD after the birthday, or is no longer in care when it has passed, has missed the only moment that is given.')
    .cites('ROC-7.04', 'ROC-7.05'),
  'cared-for-at-eighteen': when(deemedCaredFor)
    .heldBy('CWD')
    .acknowledge({ gapAt: '18th birthday' })
    .says('A disabled young person in care does not go to adults at eighteen, and nothing says where they go instead.')
    .cites('ROC-7.05', 'ROC-8.05'),

  // ---- 8 Unaccompanied children
  'spontaneous-arrival': when({ arrival: 'spontaneous' })
    .heldBy(...onArrival)
    .transferAt('not stated')
    .to('FRT')
    .decidedBy('not stated')
    .topic('unaccompanied children')
    .cites('ROC-8.01'),
  'age-challenge': when({ ageDisputed: 'yes' })
    .heldBy(...onArrival)
    .transferAt('not stated')
    .to('FRT')
    .decidedBy('not stated')
    .readings({ 'as-one-of-the-ways-in': 'followed', 'whoever-has-the-child': { heldBy: [...onArrival, 'CP', 'CWD', 'C4C'] } })
    .topic('unaccompanied children')
    .cites('ROC-8.02'),
  'dublin-three': when({ arrival: 'Dublin III' })
    .heldBy(...onArrival)
    .transferAt('not stated')
    .to('FRT')
    .decidedBy('not stated')
    .topic('unaccompanied children')
    .cites('ROC-8.03'),
  'national-scheme': when({ arrival: 'National Transfer Scheme' })
    .heldBy(...onArrival)
    .transferAt('not stated')
    .to('C4C')
    .topic('unaccompanied children')
    .cites('ROC-8.04'),
  'scheme-or-challenge': when({ unaccompanied: 'yes' })
    .heldBy(...onArrival)
    .acknowledge({ conflictBetween: ['age-challenge', 'national-scheme'], about: 'team' })
    .says('A child of the national scheme is for Cared 4 Children, and one whose age is challenged for First Response: for a child who is both, two teams are named.')
    .cites('ROC-8.02', 'ROC-8.04'),
  'which-first-response': when({ unaccompanied: 'yes' })
    .heldBy(...onArrival)
    .acknowledge({ unclear: ['spontaneous-arrival', 'age-challenge', 'dublin-three', 'national-scheme'], about: ['team', 'moment', 'who'] })
    .says('First Response is found by where a family lives; a child who comes alone has no such address, so which of the five teams it is is not said.')
    .cites('ROC-3.01', 'ROC-8.01', 'ROC-8.02', 'ROC-8.03'),
  'deemed-cared-for-on-arrival': when({ unaccompanied: 'yes' })
    .heldBy(...onArrival)
    .acknowledge({ unclear: 'on-to-cared-4-children', about: ['whether', 'moment'] })
    .says(
      'Whichever way they come, each unaccompanied child counts as cared for and is to go the way of such children to Cared 4 Children; when those who come by First Response do is not said.',
    )
    .cites('ROC-8.05', 'ROC-8.06'),
  'deemed-cared-for': when({ unaccompanied: 'yes' })
    .heldBy('FRT')
    .acknowledge({ unclear: 'on-to-cared-4-children', about: ['whether', 'moment'] })
    .says(
      'Each unaccompanied child counts as cared for while First Response has three kinds of them, and which of the ways to Cared 4 Children is theirs is not '
      + 'said: most have no proceedings, and the meeting is called for a permanence plan that they may not have.',
    )
    .cites('ROC-8.05', 'ROC-8.06'),
  'on-to-cared-4-children': when({ unaccompanied: 'yes' })
    .heldBy('FRT')
    .transferAt('care planning meeting')
    .to('C4C')
    .whicheverFirst('pick-up point')
    .readings(firstOrEach, {
      'by-the-care-planning-meeting': 'followed',
      'no-moment-is-named': { transferAt: 'not stated', to: 'C4C' },
      'only-if-long-term-care-is-found': { when: { unaccompanied: 'yes', longTermCareIdentified: 'yes' } },
    })
    .cites('ROC-8.06'),
}
