/** The questions by which protocols are laid side by side: one row of the comparison each. */
import { deepFreeze } from '../util/freeze.js'
import type { Concept, Concepts } from './concept.js'
import type { SharedEvent } from './events.js'
import type { SharedCase } from './shared-case.js'
import type { TeamFunction } from './team-functions.js'

/** A topic says whose cases it is about. What it leaves out it does not narrow: no function, every holder. */
export interface Topic extends Concept {
  /** The functions of the team that holds the case. */
  readonly heldBy: readonly TeamFunction[]
  /** The cases meant: all of these lines hold. */
  readonly when: SharedCase
  /** The moments at which authorities usually answer. */
  readonly at: readonly SharedEvent[]
  /** Matters of who does what, when and who decides, rather than of where the case goes. */
  readonly about: 'route' | 'duty' | 'dispute'
}

type Rest = Partial<Omit<Topic, 'is'>>
const topic = (is: string, rest: Rest = {}): Topic => ({ is, localNames: [], heldBy: [], when: [], at: [], about: 'route', ...rest })

const table = {
  'front-door limits': topic('How long the front door may keep a case.', { heldBy: ['front door'], at: ['contact', 'referral'] }),
  'usual way in': topic('Where a new case goes from the front door.', {
    heldBy: ['front door'], when: [{ fact: 'threshold met', is: ['yes'] }],
    at: ['referral completed', 'referral decision', 'strategy discussion completed'],
  }),
  'contacts about open cases': topic('Who deals with a contact about a child whose case is open.', {
    heldBy: ['front door'], when: [{ fact: 'open to social care', is: ['yes'] }], at: ['contact'],
  }),
  're-referral': topic('Where a case goes that was closed not long ago.', {
    heldBy: ['front door'], when: [{ fact: 'time since closure', within: '3 months' }], at: ['re-referral', 'referral'],
  }),
  'families with an open case': topic('Where a child goes whose brother, sister or household already has a worker.', {
    heldBy: ['front door'], when: [{ fact: 'related child has a worker', is: ['yes'] }], at: ['referral'],
  }),
  'private fostering': topic('Where a case of private fostering goes.', {
    heldBy: ['front door', 'assessment'], when: [{ fact: 'private fostering', is: ['yes'] }], at: ['referral', 'initial visit'],
  }),
  'court reports': topic('Who writes the reports that a court asks for.', {
    heldBy: ['front door'], when: [{ fact: 'request for', is: ['section 7 report', 'section 37 report'] }],
    at: ['court report requested', 'referral'],
  }),
  'non-agency adoption': topic('Where a request to adopt without an agency goes.', {
    heldBy: ['front door'], when: [{ fact: 'request for', is: ['step-parent adoption', 'non-agency adoption'] }], at: ['referral'],
  }),
  'short work after assessment': topic('Whether the assessing team may go on for a while.', {
    heldBy: ['assessment'], when: [{ fact: 'assessment outcome', is: ['short work'] }], at: ['assessment completed'],
  }),
  'step-down and closure': topic('How a case leaves social work.', {
    when: [{ fact: 'plan', is: ['none', 'early help'] }], at: ['step-down', 'closure', 'assessment completed']
  }),
  'child protection leaves assessment': topic('When a case that goes to conference leaves the assessing team, and to whom.', {
    heldBy: ['assessment'], when: [{ fact: 'plan', is: ['child protection'] }], at: ['initial child protection conference', 'first core group'],
  }),
  'child in need leaves assessment': topic('When a child in need leaves the assessing team, and to whom.', {
    heldBy: ['assessment'], when: [{ fact: 'plan', is: ['child in need'] }], at: ['child in need planning meeting', 'assessment completed'],
  }),
  'pre-birth': topic('Where the case of an unborn child goes, and who assesses.', {
    heldBy: ['assessment', 'long-term'], when: [{ fact: 'unborn', is: ['yes'] }], at: ['pre-birth assessment completed'],
  }),
  'becoming looked after': topic('Who holds a child who comes into care, and from which moment.', {
    heldBy: ['assessment', 'long-term'], when: [{ fact: 'looked after', is: ['yes'] }],
    at: ['becoming looked after', 'placement', 'post-placement meeting', 'first looked-after review', 'initial hearing'],
  }),
  remand: topic('Who takes a child whom a criminal court has remanded.', {
    when: [{ fact: 'way into care', is: ['on remand'] }], at: ['remand notified']
  }),
  'relinquished babies': topic('Who takes a baby whose parents give it up for adoption.', {
    when: [{ fact: 'relinquished', is: ['yes'] }], at: ['assessment completed']
  }),
  'care proceedings': topic('When a case moves because of care proceedings or the steps before them.', {
    when: [{ fact: 'proceedings', is: ['pre-proceedings', 'under way'] }], at: ['pre-proceedings meeting', 'initial hearing'],
  }),
  permanence: topic('When a child in care moves to the team that plans for permanence.', {
    heldBy: ['long-term', 'assessment'], when: [{ fact: 'looked after', is: ['yes'] }],
    at: [
      'permanence planning meeting', 'permanence plan agreed', 'permanent placement starts', 'care planning meeting', 'looked-after review',
      'proceedings end',
    ],
  }),
  'return home': topic('Who holds a child who comes home from care.', {
    heldBy: ['looked after', 'assessment'], when: [{ fact: 'return home pursued', is: ['yes'] }], at: ['return home'],
  }),
  'care order at home': topic('Who holds a child who lives at home under a care order.', {
    heldBy: ['looked after'], when: [{ fact: 'home on a care order', is: ['yes'] }], at: ['care order revoked'],
  }),
  'special guardianship and arrangements orders': topic('Who holds a case that ends in an order by which the child is not in care.', {
    when: [{ fact: 'order made', is: ['special guardianship order', 'child arrangements order'] }], at: ['proceedings end'],
  }),
  'supervision orders': topic('Who holds a child under the authority’s supervision.', {
    when: [{ fact: 'supervision order', is: ['yes'] }], at: ['supervision order made', 'proceedings end'],
  }),
  'leaving care': topic('When, and on what conditions, leaving care joins and takes over.', {
    heldBy: ['looked after', 'long-term'], when: [{ fact: 'looked after', is: ['yes'] }, { fact: 'age', atLeast: 15 }],
    at: ['looked-after review', 'leaving care referral', 'leaving care transfer meeting'],
  }),
  'young parents in care': topic('Who holds a young person in care who has a baby.', { when: [{ fact: 'own baby looked after', is: ['yes'] }] }),
  'homeless young people': topic('Who takes a homeless 16 or 17 year old.', {
    when: [{ fact: 'housing', is: ['at risk', 'homeless'] }, { fact: 'age', atLeast: 16 }], at: ['contact', 'referral decision'],
  }),
  'disabled children': topic('When a disabled child goes to the specialist team.', { when: [{ fact: 'disability criteria met', is: ['yes'] }] }),
  'move to adult services': topic('When adult services take over.', {
    when: [{ fact: 'age', atLeast: 14 }], at: ['adult services referral', 'complex case panel']
  }),
  'unaccompanied children': topic('Who takes a child who came alone to seek asylum.', {
    when: [{ fact: 'unaccompanied', is: ['yes'] }], at: ['unaccompanied child presents', 'age screening', 'age challenge'],
  }),
  'children arriving from another authority': topic('Who takes a child with another authority’s plan, and from which moment.', {
    when: [{ fact: 'plan elsewhere', is: ['child in need', 'child protection', 'care plan'] }], at: ['arrival notified', 'transfer-in conference'],
  }),
  'families who move away': topic('What is done for a family that leaves the authority.', {
    when: [{ fact: 'moves to another authority', is: ['yes'] }], about: 'duty'
  }),
  'moves between areas': topic('Who takes a family that moves within the authority.', {
    when: [{ fact: 'moves within the authority', is: ['yes'] }]
  }),
  'how moves are agreed': topic('Which meeting or manager agrees a move, and whether it waits for them.', {
    at: ['transfer meeting', 'transfer decision'], about: 'duty'
  }),
  'time to move': topic('How long a move may take once it is decided.', { at: ['transfer decision', 'pick-up point'], about: 'duty' }),
  allocation: topic('How the receiving team finds a worker, and who answers until it has.', { at: ['allocation'], about: 'duty' }),
  'quality checks': topic('What is checked before a case moves, and whether the move waits.', { about: 'duty' }),
  'papers for a move': topic('Which documents are due when a case moves.', { about: 'duty' }),
  'joint visits': topic('Whether both teams meet the family, and whether the move waits.', {
    at: ['joint visit', 'handover meeting'], about: 'duty'
  }),
  'telling the family': topic('Who tells child and family of the change.', { about: 'duty' }),
  'visits and assessment times': topic('By when children are seen and assessments finished.', {
    heldBy: ['assessment'], at: ['assessment allocated'], about: 'duty'
  }),
  'first meetings after conference': topic('Who holds the first core group, and by when.', { at: ['first core group'], about: 'duty' }),
  disputes: topic('Who settles a disagreement about a move.', {
    when: [{ fact: 'dispute about', is: ['whether the case moves', 'the date of the move'] }], about: 'dispute'
  }),
  capacity: topic('What happens if a team has no room.', { when: [{ fact: 'dispute about', is: ['capacity', 'allocation'] }], about: 'dispute' }),
} as const satisfies Concepts<Topic>

export type SharedTopic = keyof typeof table

/** The shared topics, keyed by name. */
export const topics: Concepts<Topic> = deepFreeze(table)
