/** Meetings, decisions and other moments, in the usual order of a case. Birthdays are no events: every authority has them. */
import { deepFreeze } from '../util/freeze.js'
import type { Concepts } from './concept.js'
import { concept } from './table.js'

const comingIn = {
  contact: concept('Somebody tells the authority of a worry about a child.', 'initial contact', 'contact'),
  referral: concept('A request for children’s social care to act is taken.', 'referral', 'referral stage'),
  'referral completed': concept('The record of the referral is finished.', 'referral completed'),
  'referral decision': concept(
    'It is decided what follows a contact or referral.',
    'decision in Compass',
    'threshold decision',
    'completion of a decision',
  ),
  're-referral': concept('A child whose case was closed or stepped down is referred again.', 're-referral'),
  'court report requested': concept('A court asks the authority for a report.', 'Section 7 request', 'Section 37 request'),
  'remand notified': concept('The authority hears that a court has remanded a child.', 'point of notification'),
  'arrival notified': concept(
    'Another authority gives notice that a child has moved here.',
    'formal notification',
    'receipt of the notification',
  ),
  'arrival information received': concept(
    'The other authority’s papers about a child who has moved here arrive.',
    'receipt of the written information',
  ),
  'arrival referred': concept('Another authority refers a child who has moved here.', 'referral from the other authority'),
  'arrival accepted': concept('The case of a child who has moved here is accepted.', 'acceptance of the referral'),
  'arrival agreed to be permanent': concept(
    'Both authorities agree that a child has moved here for good.',
    'agreement that the move is permanent',
  ),
  'unaccompanied child presents': concept('A child who is alone and seeks asylum comes to notice.', 'presents or is referred'),
  'age screening': concept('The age of somebody who seeks asylum is first judged.', 'initial age assessment screening'),
  'age challenge': concept('The age of somebody who seeks asylum is disputed.', 'age assessment challenge'),
  'welfare check': concept('The first look at how a newly arrived child is.', 'initial welfare check'),
}

const assessing = {
  allocation: concept('The case is given to a named worker.', 'allocation', 'allocated'),
  'assessment allocated': concept('The assessment is given to a social worker.', 'assessment being allocated'),
  'assessment started': concept('The social work assessment begins.', 'assessment start date', 'start of the assessment'),
  'initial visit': concept('A worker sees the child for the first time.', 'initial visit'),
  'assessment completed': concept(
    'The social work assessment is finished.',
    'end of assessment',
    'completion of the assessment',
    'conclusion of the assessment',
  ),
  'pre-birth assessment completed': concept('The assessment of an unborn child is finished.', 'pre-birth assessment'),
}

const protecting = {
  'strategy discussion': concept('Agencies decide whether to make enquiries under section 47.', 'Strategy Discussion', 'strategy meeting'),
  'last strategy discussion': concept('The last of several strategy discussions before a conference.', 'last strategy discussion'),
  'strategy discussion completed': concept('The strategy discussion has ended.', 'Strategy Discussion completed'),
  'out-of-hours strategy discussion': concept('A strategy discussion that the out-of-hours team has held.', 'EDT strategy discussion'),
  'review strategy discussion': concept('Agencies come back to an earlier strategy discussion.', 'review strategy discussion'),
  'section 47 enquiry completed': concept('The enquiries about significant harm are finished.', 'S47 enquiry completed'),
  'decision to hold conference': concept('It is decided to call an initial conference.', 'decision to convene', 'decision to conference'),
  'conference date received': concept('The day of the initial conference becomes known.', 'receiving the date for the ICPC'),
  'initial child protection conference': concept(
    'Agencies and family decide on a protection plan.',
    'ICPC',
    'initial CP conference',
    'initial conference',
  ),
  'transfer-in conference': concept(
    'The conference for a child who comes with another authority’s protection plan.',
    'transfer in conference',
    'Transfer in CPC',
    'receiving in conference',
  ),
  'review child protection conference': concept('A later conference looks at the protection plan again.', 'review conference'),
  'first core group': concept(
    'The first meeting of those who carry out a protection plan.',
    'initial core group',
    'Core Group',
    'core group',
  ),
}

const inNeed = {
  'child in need planning meeting': concept(
    'The first meeting that makes or confirms a child in need plan.',
    'CIN planning meeting',
    'initial CIN meeting',
    'CIN core group',
  ),
  'child in need review': concept('A meeting that reviews a child in need plan.'),
  'step-down meeting': concept('The family’s help is handed to early help.', 'step down meeting'),
  'step-down tracking meeting': concept(
    'Managers go through the cases that are being stepped down.',
    'fortnightly meeting',
    'monthly meeting',
  ),
  'step-down': concept('The case leaves social work for early help or family support.', 'step-down'),
  closure: concept('The case is closed.', 'closure', 'case closed'),
}

const inCare = {
  'becoming looked after': concept('The child comes into care.', 'care episode commenced', 'becomes looked after'),
  placement: concept('The child goes to live where the authority has placed them.', 'placement', 'point of placement'),
  'placement change': concept('The child’s placement, or who lives in it, changes.', 'circumstances of the placement change'),
  'post-placement meeting': concept(
    'The meeting shortly after a placement that confirms its arrangements.',
    'post placement meeting',
    'post placement review',
  ),
  'resource panel': concept('A panel decides on care, funding or placement.', 'Gateway Panel'),
  'legal gateway': concept(
    'A panel or meeting decides whether to go to court.',
    'Legal Gateway Panel',
    'legal planning meeting',
    'Legal Care Planning',
  ),
  'pre-proceedings meeting': concept('The first meeting with the family under the public law outline.', 'first PLO meeting'),
  'initial hearing': concept('The court first hears the care proceedings.', 'initial hearing'),
  'final hearing': concept('The court decides the care proceedings.', 'final hearing', 'court final hearing'),
  'proceedings end': concept('The care proceedings are over.', 'conclusion of care proceedings', 'proceedings are completed'),
  'care order revoked': concept('The court ends a care order.', 'order is revoked'),
  'supervision order made': concept('A court puts a child under the authority’s supervision.', 'Supervision Order'),
  'first looked-after review': concept(
    'The first statutory review of a child in care.',
    'first Child Looked After Review',
    'first LAC review',
    'first Looked After Review',
  ),
  'looked-after review': concept(
    'Any statutory review of a child in care.',
    'LAC review',
    'CFC review',
    'Children and Young People in Care Review',
  ),
  'care planning meeting': concept('A meeting that plans for a child in care.', 'care planning meeting'),
  'permanence planning meeting': concept('A meeting about where the child is to live for good.', 'Permanence Planning Meeting', 'PPM'),
  'permanence plan agreed': concept('It is decided where the child is to live for good.', 'permanency decision', 'permanence plan'),
  'permanent placement starts': concept('The child begins to live where they are to stay.', 'permanent placement'),
  'care order made': concept('A court puts the child into the authority’s care.', 'making of the care order'),
  'end of care': concept('The child ceases to be looked after.', 'ceases to be looked after'),
  'return home': concept('A child in care goes back to family or friends.', 'return home'),
}

const emergencies = {
  'ordered assessment begins': concept(
    'The day on which an assessment that a court has ordered is to begin.',
    'start of a child assessment order',
  ),
  'emergency protection order made': concept('A court makes an emergency protection order.', 'EPO'),
  'police protection begins': concept('The police take a child into their protection.', 'police protection'),
}

const privateArrangements = {
  'private fostering known': concept(
    'The authority becomes aware of a private fostering arrangement.',
    'notification of private fostering',
  ),
  'private fostering starts': concept('A private fostering arrangement starts.', 'start of private fostering'),
}

const leavingCare = {
  'becoming eligible for leaving care': concept('A child becomes an eligible child under leaving care law.', 'becomes an eligible child'),
  'leaving care referral': concept(
    'A young person’s details are passed to leaving care.',
    'leaving care referral',
    'transfer request',
    'notification',
  ),
  'pathway planning meeting': concept('A meeting that makes or reviews a pathway plan.'),
  'pathway needs assessment started': concept(
    'The assessment for the pathway plan begins.',
    'commencement of the Pathway Needs Assessment',
  ),
  'adult services referral': concept('Adult services are told of a young person they will take on.', 'Notification referral to Adults'),
  'complex case panel': concept('A panel for young people with complex needs.', 'Complex Case Panel', 'Complex Health Care Panel'),
}

const moving = {
  'transfer meeting': concept(
    'Managers agree which cases move, and when.',
    'weekly transfer meeting',
    'TAM',
    'allocations meeting',
    'CWD weekly allocations meeting',
  ),
  'transfer request': concept('A team asks another to take a case.', 'request to transfer'),
  'transfer decision': concept('It is decided that a case will move.', 'transfer decision'),
  'pick-up point': concept('The moment, whichever event it is, at which a new team takes responsibility.', 'pro-active pick up point'),
  'handover meeting': concept('Both workers meet the family as the case moves.', 'joint worker handover meeting'),
  'joint visit': concept('Workers of both teams visit together.', 'joint visit'),
  'leaving care transfer meeting': concept('The meeting at which a case is handed to leaving care.', 'transfer meeting (leaving care)'),
  'workload meeting': concept('Managers look at who has capacity.', 'weekly service managers’ meeting', 'OGMT'),
}

const table = {
  ...comingIn,
  ...assessing,
  ...protecting,
  ...inNeed,
  ...inCare,
  ...emergencies,
  ...privateArrangements,
  ...leavingCare,
  ...moving,
} as const satisfies Concepts

export type SharedEvent = keyof typeof table

/** The shared events, keyed by name. */
export const events: Concepts = deepFreeze(table)
