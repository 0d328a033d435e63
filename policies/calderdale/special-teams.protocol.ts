/** Sections 4 and 5: disabled children, and unaccompanied children who seek asylum. */
import { ongoingWork, unaccompaniedChild, when } from './words.protocol.js'

/** An unaccompanied child turns up, and nobody has the case yet, or is referred, and MAST has it. */
const onArrival = ['not yet open', 'MAST'] as const

/** The moments at which such a case would be passed on by section 5, or by the usual way in from which section 5 takes it out. */
const wayIn = ['age screening', 'referral', 'checks with referrer', 'referral completed', 'strategy discussion completed', '36 hours', '1 week'] as const

export const specialTeams = {
  // ---- 4 Disabled Children’s Team
  'talk-with-dct': when({ relevantToDct: 'yes' })
    .who('not stated')
    .must({ meet: "DCT's team manager", about: 'whether the criteria of DCT are met' })
    .matter('ask disability about its criteria')
    .cites('CAL-4.01', 'CAL-4.02'),
  'dct-criteria-not-supplied': when({ relevantToDct: 'yes' })
    .acknowledge({ missing: 'DCT criteria' })
    .says('The criteria stand elsewhere; which cases are relevant, and who decides if the two sides disagree, is not said.')
    .cites('CAL-4.01', 'CAL-4.02'),
  'disabled-children': when({ is: ongoingWork, meetsDctCriteria: 'yes' })
    .heldBy('CAT', 'Locality')
    .transferAt('usual point')
    .to('DCT')
    .overrides(
      { rule: 'conference-hands-over', only: 'team' }, { rule: 'pre-birth-passes-on', only: 'team' }, { rule: 'cin-hands-over', only: 'team' },
      { rule: 'care-by-proceedings', only: 'team' }, { rule: 'to-cla', only: 'team' }, { rule: 'return-home', only: 'team' },
      { rule: 'section-20', only: 'team' }, { rule: 'section-20-going-home', only: 'team' }, { rule: 'permanence-hands-over', only: 'team' },
    )
    .cites('CAL-4.03'),
  'disabled-children-after-court': when({ meetsDctCriteria: 'yes', finalOrder: 'a care order' })
    .heldBy('Locality')
    .transferAt('any point')
    .to('DCT')
    .agreedAt('transfer meeting')
    .waitsFor({ courtAgreesPlan: 'yes' })
    .readings({
      'the-meeting-agrees': 'followed',
      'the-meeting-moves-the-case': { transferAt: 'transfer meeting', agreedAt: 'left out', overrides: 'locality-transfer-meeting' },
    })
    .says('What holds for the move to CLA holds for the move to DCT in its place.')
    .cites('CAL-3B.01', 'CAL-3B.04', 'CAL-3B.05', 'CAL-4.03'),
  'disabled-children-with-locality': when({ is: ongoingWork, meetsDctCriteria: 'yes', not: { finalOrder: 'a care order' } })
    .heldBy('Locality')
    .acknowledge({ unclear: 'disabled-children', about: 'moment' })
    .says('The routes for a plan begin with CAT; at which moment locality passes on such a case of its own is not said.')
    .cites('CAL-4.03'),

  // ---- 5 Pathways: unaccompanied children
  'two-workers-screen': when({ unaccompanied: 'yes' })
    .who("CAT's social worker", "Pathways's social worker")
    .must({ hold: 'age screening' })
    .cites('CAL-5.01'),
  'accommodate': when(unaccompaniedChild)
    .who('local authority')
    .must('accommodate the child under section 20')
    .readings({ 'those-judged-under-eighteen': 'followed', 'every-unaccompanied-child': { when: { unaccompanied: 'yes' } } })
    .cites('CAL-5.02', 'CAL-5.13'),
  'judged-adult': when({ unaccompanied: 'yes', judgedAge: '18 or over' })
    .heldBy(...onArrival)
    .acknowledge({ gapAt: wayIn })
    .says('What follows when somebody is judged to be an adult is not said.')
    .cites('CAL-5.02'),
  'permission-sought': when(unaccompaniedChild)
    .who('relevant service manager')
    .must({ ask: 'assistant director', for: 'permission to accommodate' })
    .readings({
      'sought-by-the-service-manager': 'followed',
      'sought-from-the-service-manager': { who: 'not stated', must: { ask: 'relevant service manager', for: 'permission to accommodate' } },
    })
    .cites('CAL-5.03', 'CAL-5.04'),
  'overall-permission': when(unaccompaniedChild)
    .who('relevant service manager')
    .must({ tell: 'assistant director', for: 'overall permission' })
    .readings({ 'the-director-is-told': 'followed', 'the-director-decides': { must: { ask: 'assistant director', for: 'overall permission' } } })
    .cites('CAL-5.05'),
  'under-sixteen': when({ unaccompanied: 'yes', judgedAge: 'under 16' })
    .heldBy(...onArrival)
    .transferAt('age screening')
    .to('CAT')
    .cites('CAL-5.06'),
  'cat-answers-for-the-younger-child': when({ unaccompanied: 'yes', judgedAge: 'under 16' })
    .who('CAT')
    .must('answer for the case')
    .due('from age screening')
    .cites('CAL-5.06'),
  'place-the-younger-child': when({ unaccompanied: 'yes', judgedAge: 'under 16' }).who('CAT').must('find a suitable placement').cites('CAL-5.07'),
  'over-sixteen': when({ is: unaccompaniedChild, judgedAge: 'over 16' })
    .heldBy(...onArrival)
    .transferAt('age screening')
    .to('Pathways')
    .readings({
      'after-the-sixteenth-birthday': 'followed',
      'seventeen-and-more': { when: { is: unaccompaniedChild, judgedAge: '17 or over' } },
      'sixteen-and-more': { when: { is: unaccompaniedChild, judgedAge: '16 or over' } },
    })
    .cites('CAL-5.08'),
  'over-sixteen-with-cat': when({ is: unaccompaniedChild, judgedAge: 'over 16' })
    .heldBy('CAT')
    .transferAt('age screening')
    .to('Pathways')
    .due('by age screening')
    .readings({
      'after-the-sixteenth-birthday': 'followed',
      'seventeen-and-more': { when: { is: unaccompaniedChild, judgedAge: '17 or over' } },
      'sixteen-and-more': { when: { is: unaccompaniedChild, judgedAge: '16 or over' } },
    })
    .says('Whoever has such a child by then, Pathways takes it: all that follows is for that team from the screening on.')
    .cites('CAL-5.08', 'CAL-5.10'),
  'exactly-sixteen': when({ unaccompanied: 'yes', judgedAge: 'exactly 16' })
    .heldBy(...onArrival)
    .acknowledge({ gapAt: wayIn })
    .says('CAT has those under sixteen and Pathways those over; sixteen itself falls to neither.')
    .cites('CAL-5.06', 'CAL-5.08'),
  'exactly-sixteen-with-cat': when({ unaccompanied: 'yes', judgedAge: 'exactly 16' })
    .heldBy('CAT')
    .acknowledge({ unclear: ['under-sixteen', 'over-sixteen'], about: 'team' })
    .says('CAT has those under sixteen and Pathways takes those over; whether CAT keeps a child of sixteen exactly whom it has is not said.')
    .cites('CAL-5.06', 'CAL-5.08'),
  'place-the-older-child': when({ is: unaccompaniedChild, judgedAge: 'over 16' })
    .who('Pathways')
    .must('find a suitable placement or other accommodation')
    .readings({
      'after-the-sixteenth-birthday': 'followed',
      'seventeen-and-more': { when: { is: unaccompaniedChild, judgedAge: '17 or over' } },
      'sixteen-and-more': { when: { is: unaccompaniedChild, judgedAge: '16 or over' } },
    })
    .cites('CAL-5.09'),
  'all-that-follows': when({ unaccompanied: 'yes', judgedAge: 'under 16' })
    .who('CAT')
    .must('do every assessment and task that follows')
    .due('from age screening')
    .says('The service that is meant is the one that takes the child after the screening.')
    .cites('CAL-5.10'),
  'all-that-follows-for-the-older-child': when({ is: unaccompaniedChild, judgedAge: 'over 16' })
    .who('Pathways')
    .must('do every assessment and task that follows')
    .due('from age screening')
    .readings({
      'after-the-sixteenth-birthday': 'followed',
      'seventeen-and-more': { when: { is: unaccompaniedChild, judgedAge: '17 or over' } },
      'sixteen-and-more': { when: { is: unaccompaniedChild, judgedAge: '16 or over' } },
    })
    .cites('CAL-5.10'),
  'to-the-next-panel': when(unaccompaniedChild).who('not stated').must({ bringTo: 'Gateway Panel' }).due('at next Gateway Panel').cites('CAL-5.11'),
  'no-need-for-the-panel': when(unaccompaniedChild).who('social worker').needNot({ attend: 'Gateway Panel' }).cites('CAL-5.12'),
  'application-approved': when(unaccompaniedChild)
    .who('relevant service manager')
    .must({ approve: 'Gateway application' })
    .cites('CAL-5.14'),
  'whose-permission-counts': when(unaccompaniedChild)
    .acknowledge({ unclear: ['permission-sought', 'overall-permission', 'application-approved'], about: 'who' })
    .says('One post or four may be meant; the manager decides and approves, which leaves the director and the panel without a clear part.')
    .cites('CAL-5.04', 'CAL-5.05', 'CAL-5.14'),
  'unaccompanied-and-on-another-way-out': when(unaccompaniedChild)
    .heldBy('CAT')
    .acknowledge({
      conflictBetween: [
        'over-sixteen-with-cat', 'private-fostering-found', 'conference-hands-over', 'pre-birth-passes-on', 'cin-hands-over', 'care-by-proceedings',
        'to-cla', 'return-home', 'section-20-going-home', 'disabled-children',
      ],
      about: ['team', 'moment', 'latest day'],
    })
    .says('An unaccompanied child over sixteen whom CAT has can be in care, or on the way into it, or have a plan; which team and which moment then count is not said.')
    .cites('CAL-3.04', 'CAL-3.26', 'CAL-3.33', 'CAL-3.35', 'CAL-3.39', 'CAL-5.08'),
  'unaccompanied-children-collide': when({ unaccompanied: 'yes' })
    .heldBy('MAST')
    .acknowledge({
      conflictBetween: [
        'under-sixteen', 'over-sixteen', 'court-report-passes-on', 'step-parent-adoption', 'non-agency-adoption', 'incoming-conference',
        'incoming-child-in-need', 'children-together', 'three-months',
      ],
      about: ['team', 'moment'],
    })
    .says('Whether the team for the child’s age comes before a sibling’s, a former one or that of a listed referral is not said.')
    .cites('CAL-2.07', 'CAL-2.24', 'CAL-2.26', 'CAL-5.06', 'CAL-5.08'),
}
