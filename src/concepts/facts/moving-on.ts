/** How far a move has come, and what is disputed about it. */
import type { Concepts, FactConcept, NationalCode } from '../concept.js'
import { coded, concept, oneOf, since, yesNo } from '../table.js'

const closure = (code: string): NationalCode => ({ standard: 'CIN census', list: 'closure reason', code })
const change = (code: string): NationalCode => ({ standard: 'SSDA903', list: 'worker change reason', code })

export const movingOn = {
  'agreed at transfer meeting': yesNo(
    'Whether the transfer meeting has agreed the move.',
    'agreement at the transfer meeting',
    'agreed at TAM',
  ),
  'within one team': yesNo('Whether worker or manager change inside one team.', 'those within a team'),
  'tasks before the move': oneOf('Whether what was to be done before the move is done.', ['agreed tasks', 'remedial work'], {
    done: concept('Done.', 'completed'),
    outstanding: concept('Not done.', 'outstanding', 'not completed'),
  }),
  'request received in time': yesNo(
    'Whether the receiving team had the request when it was due.',
    'transfer request is not received before the review',
  ),
  'has a named worker': yesNo('Whether the receiving team has given the case to a worker.', 'allocation to a named worker'),
  'waits in a tray': yesNo('Whether the case waits with a manager until it is allocated.', 'remains in a TM’s tray'),
  'receiver came': oneOf('Whether the receiving team came to the meeting at which it takes the case.', ['non-attendance'], {
    yes: concept('It came.'),
    'excused beforehand': concept('It did not, which had been agreed.'),
    'stayed away': concept('It did not, and nothing was agreed.', 'non-attendance without prior agreement'),
  }),
  'ready for the conference': yesNo('Whether the work due before the conference is done.', 'not be ready for the day of conference'),
  'time since transfer decision': since('How long ago it was decided that the case moves.', 'within 2 weeks of the transfer decision'),
  'time on a protection plan': since('How long ago the protection plan began.', 'protection plan for more than 9 months'),
  'retention agreed': yesNo(
    'Whether a manager has agreed that a team keeps a case that would otherwise move.',
    'endorsed by the Service Manager',
    'case retention',
  ),
  'dispute about': oneOf('What managers disagree about.', ['disagreement', 'dispute'], {
    'whether the case moves': concept('Whether, or to whom, it moves.', 'disagreement for case transfers'),
    capacity: concept('Whether the receiving team has room.', 'capacity', 'demand pressures'),
    allocation: concept('To which worker it goes.', 'unable to allocate'),
    'quality of work': concept('Whether the work is good enough to be handed over.', 'casework standards', 'remedial work'),
    'a move between areas': concept('Which part of the authority takes it.', 'transferring between Area Offices'),
    'criteria of a specialist team': concept('Whether a specialist team’s test is met.'),
    'the date of the move': concept('When it moves.'),
  }),
  'closure reason': oneOf('Why the case was closed.', ['closure reason'], {
    adopted: coded(closure('RC1'), 'The child was adopted.'),
    died: coded(closure('RC2'), 'The child died.'),
    'child arrangements order': coded(closure('RC3'), 'A child arrangements order was made.'),
    'special guardianship order': coded(closure('RC4'), 'A special guardianship order was made.'),
    'to another authority': coded(closure('RC5'), 'Another authority has taken the case.'),
    'to adult services': coded(closure('RC6'), 'Adult social care has taken the case.'),
    other: coded(closure('RC7'), 'Another reason, no longer in need among them.'),
    'no further action after assessment': coded(closure('RC8'), 'The assessment found that nothing more was needed.'),
    'early help after assessment': coded(closure('RC9'), 'Early help follows the assessment.'),
  }),
  'worker change reason': oneOf('Why the child’s worker changed.', ['worker change reason'], {
    'managing caseloads': coded(change('MANAGE'), 'To share out the load.'),
    'first contact': coded(change('FCONTA'), 'A first contact or a re-referral.'),
    'left the role': coded(change('LEFTRL'), 'The worker left.'),
    restructure: coded(change('ORGRST'), 'The service was reorganised.'),
    'moved by the protocol': coded(change('TSPROC'), 'The case passed to another team in the standard way.'),
    absence: coded(change('ABSENC'), 'Somebody stands in.'),
    'child asked': coded(change('CHCHAN'), 'The child asked for it.'),
    'parent asked': coded(change('PCCHAN'), 'A parent or carer asked for it.'),
    'worker died': coded(change('SWDIED'), 'The worker died.'),
    other: coded(change('OTHERS'), 'Another reason.'),
  }),
} as const satisfies Concepts<FactConcept>
