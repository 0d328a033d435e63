/** The questions by which protocols are laid side by side: one row of the comparison each. */
import { deepFreeze } from '../util/freeze.js'
import type { Concept, Concepts } from './concept.js'
import type { SharedDocument } from './documents.js'
import type { SharedEvent } from './events.js'
import type { SharedFact } from './facts.js'
import type { SharedMatter } from './matters.js'
import type { SharedRole } from './roles.js'
import type { SharedCase } from './shared-case.js'
import type { TeamFunction } from './team-functions.js'

/** What shows that a rule is about a topic. Everything that a sign names must be found in the rule; one sign is enough. */
export interface TopicSign {
  readonly kind?: 'route' | 'duty' | 'ladder'
  /** A fact for which it does not ask in shared words. */
  readonly without?: SharedFact
  /** Only if the rule is about no other topic of routes: the plain way of all such cases. */
  readonly plain?: true
  /** Facts that its conditions ask for; of a fact with `is`, one of these values, or with `orRelated` a fact that is only related to it. */
  readonly asks?: readonly { readonly fact: SharedFact | 'age'; readonly is?: readonly string[]; readonly orRelated?: true }[]
  /** Moments that it names: where it moves a case, from which it counts, by which something is due, what is held or attended. */
  readonly at?: readonly SharedEvent[]
  /** What the receiving team does, or where else the case goes. */
  readonly to?: readonly (TeamFunction | 'closed' | 'previous holder' | 'related child’s team')[]
  /** What the team does whose cases it speaks of, where the topic itself does not say. */
  readonly heldBy?: readonly (TeamFunction | 'not yet open' | 'closed')[]
  /** What the team does that acts. */
  readonly who?: readonly TeamFunction[]
  readonly deeds?: readonly string[]
  readonly papers?: readonly SharedDocument[]
  /** What is done, as its author says. */
  readonly matters?: readonly SharedMatter[]
  /** To whom something is done: who they are, or what their team does. */
  readonly whom?: readonly (SharedRole | TeamFunction)[]
  readonly states?: Stated
  readonly statesNot?: Stated
  /** What the receiving team does not do. */
  readonly notTo?: readonly TeamFunction[]
}

/** A limit of time, an agreement, that the case goes to another team of the same kind, that the case stays (on a condition, or for a time), that several do it together, that moves wait for it, or another aspect than who answers for the case. */
export type Stated =
  | 'limit'
  | 'urgency'
  | 'agreement'
  | 'stay'
  | 'conditional stay'
  | 'limited stay'
  | 'holding up moves'
  | 'together'
  | 'another area'
  | 'allocation'
  | 'line management'
  | 'system record'

/** A topic says whose cases it is about. What it leaves out it does not narrow: no function, every holder. */
export interface Topic extends Concept {
  /** The functions of the team that holds the case. */
  readonly heldBy: readonly TeamFunction[]
  /** What a team does for such cases: of one that does more than this, only this is compared. Empty: all that it does. */
  readonly work: readonly TeamFunction[]
  /** The cases meant: all of these lines hold. */
  readonly when: SharedCase
  /** The moments at which authorities usually answer. */
  readonly at: readonly SharedEvent[]
  /** Moments that come when what the topic is about is over: of it a rule that moves a case only then says that the case stays until then. */
  readonly afterwards: readonly SharedEvent[]
  /** What such cases are called by: a rule that moves a case when this happens says no more of when. */
  readonly occasions: readonly SharedEvent[]
  /** Matters of who does what, when and who decides, rather than of where the case goes. */
  readonly about: 'route' | 'duty' | 'dispute'
  /** Topics whose rules are no special cases of this one, though they are about both. */
  readonly alongside: readonly string[]
  /** How rules about it are known. */
  readonly signs: readonly TopicSign[]
}

type Rest = Partial<Omit<Topic, 'is' | 'signs'>>
const topic = (is: string, rest: Rest, ...signs: TopicSign[]): Topic => ({
  is,
  localNames: [],
  heldBy: [],
  work: [],
  when: [],
  at: [],
  afterwards: [],
  occasions: [],
  about: 'route',
  alongside: [],
  ...rest,
  signs,
})
const asks = (fact: SharedFact | 'age', ...is: string[]): TopicSign => ({ asks: [is.length === 0 ? { fact } : { fact, is }] })
const moves = (sign: Omit<TopicSign, 'kind'>): TopicSign => ({ kind: 'route', ...sign })
const tasks = (sign: Omit<TopicSign, 'kind'>): TopicSign => ({ kind: 'duty', ...sign })

/** By then a child has long come into care, and the court has decided. */
const permanencePlanned = [
  'permanence planning meeting',
  'permanence plan agreed',
  'permanent placement starts',
  'final hearing',
  'proceedings end',
] as const satisfies readonly SharedEvent[]

const table = {
  'front-door limits': topic(
    'How long the front door may keep a case.',
    { heldBy: ['front door'], at: ['contact', 'referral'], about: 'duty' },
    moves({ states: 'stay', heldBy: ['front door'], without: 'plan' }),
    moves({ plain: true, states: 'limit', heldBy: ['front door'], without: 'plan' }),
    tasks({ states: 'limit', heldBy: ['front door'] }),
  ),
  'usual way in': topic(
    'Where a new case goes from the front door.',
    {
      heldBy: ['front door'],
      when: [{ fact: 'threshold met', is: ['yes'] }],
      at: ['referral completed', 'referral decision', 'strategy discussion completed'],
    },
    moves({
      plain: true,
      at: ['referral', 'referral completed', 'referral decision', 'strategy discussion', 'strategy discussion completed'],
    }),
    moves({ plain: true, to: ['assessment'] }),
    moves({ at: ['referral decision'], to: ['assessment'] }),
  ),
  'contacts about open cases': topic(
    'Who deals with a contact about a child whose case is open.',
    {
      heldBy: ['front door'],
      when: [{ fact: 'open to social care', is: ['yes'] }],
      at: ['contact'],
    },
    asks('open to social care', 'yes'),
    tasks({ at: ['contact'], heldBy: ['assessment', 'long-term', 'looked after', 'disability', 'leaving care'] }),
  ),
  're-referral': topic(
    'Where a case goes that was closed not long ago.',
    {
      heldBy: ['front door'],
      when: [{ fact: 'time since closure', within: '3 months' }],
      at: ['re-referral', 'referral'],
      occasions: ['re-referral'],
    },
    asks('time since closure', 'within'),
    { at: ['re-referral'] },
    moves({ to: ['previous holder'], heldBy: ['front door', 'closed', 'early help', 'family support'] }),
  ),
  'families with an open case': topic(
    'Where a child goes whose brother, sister or household already has a worker.',
    {
      heldBy: ['front door'],
      when: [{ fact: 'related child has a worker', is: ['yes'] }],
      at: ['referral'],
    },
    asks('related child has a worker', 'yes'),
    asks('related child in care', 'yes'),
    asks('brothers or sisters open', 'some', 'all'),
    moves({ to: ['related child’s team'] }),
  ),
  'private fostering': topic(
    'Where a case of private fostering goes.',
    {
      heldBy: ['front door', 'assessment'],
      when: [{ fact: 'private fostering', is: ['yes'] }],
      at: ['referral', 'initial visit'],
    },
    asks('private fostering', 'yes'),
    asks('request for', 'private fostering assessment'),
    asks('lives with', 'private foster carer'),
    moves({ to: ['private fostering'] }),
    { papers: ['private fostering assessment'] },
  ),
  'court reports': topic(
    'Who writes the reports that a court asks for.',
    {
      heldBy: ['front door'],
      when: [{ fact: 'request for', is: ['section 7 report', 'section 37 report'] }],
      at: ['court report requested', 'referral'],
    },
    asks('request for', 'section 7 report', 'section 37 report'),
    { at: ['court report requested'] },
  ),
  'non-agency adoption': topic(
    'Where a request to adopt without an agency goes.',
    {
      heldBy: ['front door'],
      when: [{ fact: 'request for', is: ['step-parent adoption', 'non-agency adoption'] }],
      at: ['referral'],
    },
    asks('request for', 'step-parent adoption', 'non-agency adoption'),
  ),
  'strategy discussions and enquiries': topic(
    'Who holds a strategy discussion, and who makes enquiries under section 47.',
    { at: ['strategy discussion'], about: 'duty' },
    tasks({
      at: ['strategy discussion', 'review strategy discussion', 'out-of-hours strategy discussion', 'section 47 enquiry completed'],
    }),
    tasks({ papers: ['section 47 record'], plain: true }),
    tasks({ papers: ['strategy record'] }),
    moves({ at: ['strategy discussion', 'strategy discussion completed', 'section 47 enquiry completed'] }),
  ),
  'visits and assessment times': topic(
    'Who sees the child and assesses, and by when.',
    { at: ['assessment allocated'], work: ['assessment', 'long-term'], about: 'duty' },
    tasks({ papers: ['assessment'], deeds: ['complete', 'start', 'contributeTo'] }),
    tasks({ at: ['assessment allocated', 'initial visit', 'welfare check'] }),
    tasks({ deeds: ['visit'], whom: ['child', 'family', 'parent'], statesNot: 'together' }),
  ),
  'short work after assessment': topic(
    'Whether the assessing team may go on for a while.',
    {
      heldBy: ['assessment'],
      when: [{ fact: 'assessment outcome', is: ['short work'] }],
      at: ['assessment completed'],
    },
    asks('assessment outcome', 'short work'),
    moves({ ...asks('plan'), states: 'limited stay', heldBy: ['assessment'] }),
  ),
  'step-down and closure': topic(
    'How a case leaves social work.',
    {
      when: [{ fact: 'plan', is: ['none', 'early help'] }],
      at: ['step-down', 'closure', 'assessment completed'],
      occasions: ['step-down', 'closure'],
    },
    moves({ to: ['closed', 'early help', 'family support'] }),
    { at: ['step-down', 'step-down meeting', 'step-down tracking meeting', 'closure'] },
    { papers: ['step-down plan', 'closure summary', 'early help record'] },
    asks('assessment outcome', 'no further action', 'early help'),
  ),
  'child protection leaves assessment': topic(
    'When a case that goes to conference leaves the assessing team, and to whom.',
    {
      heldBy: ['assessment'],
      work: ['assessment', 'long-term', 'child protection'],
      when: [{ fact: 'plan', is: ['child protection'] }],
      at: ['initial child protection conference', 'first core group'],
    },
    moves(asks('plan', 'child protection')),
    moves({ at: ['initial child protection conference', 'first core group'] }),
    moves(asks('assessment outcome', 'child protection plan')),
    moves(asks('section 47 outcome', 'conference')),
    moves({ plain: true, heldBy: ['assessment'], to: ['long-term', 'child in need', 'child protection', 'looked after'] }),
    tasks(asks('section 47 outcome', 'conference')),
  ),
  'child in need leaves assessment': topic(
    'When a child in need leaves the assessing team, and to whom.',
    {
      heldBy: ['assessment'],
      work: ['assessment', 'long-term', 'child in need'],
      when: [{ fact: 'plan', is: ['child in need'] }],
      at: ['child in need planning meeting', 'assessment completed'],
    },
    moves(asks('plan', 'child in need')),
    moves({ at: ['child in need planning meeting'] }),
    moves(asks('assessment outcome', 'child in need plan')),
    tasks({ at: ['child in need planning meeting'] }),
    moves({ plain: true, heldBy: ['assessment'], to: ['long-term', 'child in need', 'child protection', 'looked after'] }),
  ),
  'first meetings after conference': topic(
    'Who holds the first core group, and by when.',
    { work: ['assessment', 'long-term', 'child protection'], at: ['first core group'], about: 'duty' },
    { at: ['first core group'] },
  ),
  reviews: topic(
    'Who reviews plans, and how often.',
    { at: ['review child protection conference', 'looked-after review'], about: 'duty' },
    tasks(asks('time on a protection plan')),
    tasks({ deeds: ['review'] }),
    tasks({
      at: [
        'review child protection conference',
        'child in need review',
        'first looked-after review',
        'looked-after review',
        'post-placement meeting',
      ],
    }),
  ),
  'who comes to the conference': topic(
    'Who arranges the meeting at which a case passes on, and who has to be there.',
    {
      work: ['assessment', 'long-term', 'child in need', 'child protection'],
      at: ['initial child protection conference', 'transfer-in conference', 'child in need planning meeting'],
      about: 'duty',
    },
    tasks({
      at: ['initial child protection conference', 'transfer-in conference', 'child in need planning meeting'],
      deeds: ['attend', 'arrange', 'chair', 'invite'],
    }),
    tasks({ at: ['transfer-in conference'], deeds: ['hold'] }),
    tasks({ matters: ['invite the receiver'] }),
  ),
  'conference papers': topic(
    'What is written and sent for a child protection conference, by whom and by when.',
    { work: ['assessment', 'long-term', 'child protection'], at: ['initial child protection conference'], about: 'duty' },
    tasks({ papers: ['conference report', 'protection plan'] }),
    tasks({ matters: ['draft the plan', 'settle the plan'] }),
  ),
  'pre-birth': topic(
    'Where the case of an unborn child goes, and who assesses.',
    {
      heldBy: ['assessment', 'long-term'],
      when: [{ fact: 'unborn', is: ['yes'] }],
      at: ['pre-birth assessment completed'],
    },
    asks('unborn', 'yes'),
    asks('pregnant', 'yes'),
    { at: ['pre-birth assessment completed'] },
  ),
  'becoming looked after': topic(
    'Who holds a child who comes into care, and from which moment.',
    {
      heldBy: ['assessment', 'long-term'],
      work: ['assessment', 'long-term'],
      when: [{ fact: 'looked after', is: ['yes'] }],
      alongside: ['care proceedings', 'permanence', 'remand'],
      at: [
        'becoming looked after',
        'placement',
        'care planning meeting',
        'post-placement meeting',
        'first looked-after review',
        'initial hearing',
      ],
      afterwards: permanencePlanned,
    },
    moves({ at: ['becoming looked after', 'placement', 'post-placement meeting', 'first looked-after review', 'resource panel'] }),
    moves({ at: ['initial hearing'], heldBy: ['assessment'] }),
    moves(asks('way into care')),
    moves({ at: ['care planning meeting'], heldBy: ['assessment'] }),
    moves({ ...asks('looked after', 'yes'), heldBy: ['assessment'] }),
    moves(asks('assessment outcome', 'care')),
    tasks({ at: ['becoming looked after', 'post-placement meeting'] }),
    moves({ plain: true, heldBy: ['assessment'], to: ['long-term', 'child in need', 'child protection', 'looked after'] }),
  ),
  remand: topic(
    'Who takes a child whom a criminal court has remanded.',
    {
      when: [{ fact: 'way into care', is: ['on remand'] }],
      at: ['remand notified'],
      alongside: ['becoming looked after'],
    },
    asks('way into care', 'on remand'),
    asks('looked-after status', 'on remand'),
    { at: ['remand notified'] },
  ),
  'relinquished babies': topic(
    'Who takes a baby whose parents give it up for adoption.',
    {
      when: [{ fact: 'relinquished', is: ['yes'] }],
      at: ['assessment completed'],
    },
    asks('relinquished', 'yes'),
  ),
  'care proceedings': topic(
    'When a case moves because of care proceedings or the steps before them.',
    {
      work: ['assessment', 'long-term', 'court work'],
      when: [{ fact: 'proceedings', is: ['pre-proceedings', 'under way'] }],
      at: ['pre-proceedings meeting', 'initial hearing'],
      afterwards: permanencePlanned,
      alongside: ['becoming looked after', 'permanence', 'care order at home', 'return home'],
    },
    asks('proceedings', 'pre-proceedings', 'under way'),
    { asks: [{ fact: 'way into care', is: ['through proceedings'], orRelated: true }] },
    asks('order made', 'care order'),
    { at: ['pre-proceedings meeting', 'legal gateway', 'initial hearing', 'final hearing'] },
    moves({ to: ['court work'] }),
  ),
  permanence: topic(
    'When a child in care moves to the team that plans for permanence.',
    {
      alongside: [
        'becoming looked after',
        'care proceedings',
        'care order at home',
        'return home',
        'special guardianship and arrangements orders',
      ],
      heldBy: ['long-term', 'assessment'],
      when: [{ fact: 'looked after', is: ['yes'] }],
      at: [
        'permanence planning meeting',
        'permanence plan agreed',
        'permanent placement starts',
        'care planning meeting',
        'looked-after review',
        'proceedings end',
      ],
    },
    moves(asks('permanence plan')),
    moves({ at: ['permanence planning meeting', 'permanence plan agreed', 'permanent placement starts'] }),
    moves({ to: ['looked after'], heldBy: ['long-term'] }),
    tasks(asks('permanence plan')),
    tasks({ at: ['care planning meeting', 'permanence planning meeting', 'permanence plan agreed'] }),
    moves({ to: ['looked after'], at: ['care planning meeting', 'looked-after review', 'proceedings end'] }),
  ),
  'return home': topic(
    'Who holds a child who comes home from care.',
    {
      heldBy: ['looked after', 'assessment'],
      when: [{ fact: 'return home pursued', is: ['yes'] }],
      at: ['return home'],
    },
    asks('return home pursued', 'yes'),
    asks('permanence plan', 'return home'),
    { at: ['return home'] },
  ),
  'care order at home': topic(
    'Who holds a child who lives at home under a care order.',
    {
      heldBy: ['looked after', 'long-term'],
      when: [{ fact: 'home on a care order', is: ['yes'] }],
      at: ['care order revoked'],
      alongside: ['permanence', 'care proceedings', 'return home', 'special guardianship and arrangements orders'],
    },
    asks('home on a care order', 'yes'),
    asks('permanence plan', 'placement with parents'),
    { at: ['care order revoked'] },
  ),
  'special guardianship and arrangements orders': topic(
    'Who holds a case that ends in an order by which the child is not in care.',
    {
      when: [{ fact: 'order made', is: ['special guardianship order', 'child arrangements order'] }],
      at: ['proceedings end'],
    },
    asks('order made', 'special guardianship order', 'child arrangements order'),
    asks('permanence plan', 'special guardianship'),
    asks('lives with', 'special guardian'),
  ),
  'supervision orders': topic(
    'Who holds a child under the authority’s supervision.',
    {
      when: [{ fact: 'supervision order', is: ['yes'] }],
      at: ['supervision order made', 'proceedings end'],
    },
    asks('supervision order', 'yes'),
    asks('request for', 'supervision order from elsewhere'),
    { at: ['supervision order made'] },
  ),
  'leaving care': topic(
    'When, and on what conditions, leaving care joins and takes over.',
    {
      heldBy: ['looked after', 'long-term'],
      when: [
        { fact: 'looked after', is: ['yes'] },
        { fact: 'age', atLeast: 15 },
      ],
      at: ['looked-after review', 'leaving care referral', 'leaving care transfer meeting'],
    },
    moves({ to: ['leaving care'] }),
    asks('leaving care eligibility'),
    tasks({ plain: true, who: ['leaving care'] }),
    asks('expected to leave care at 16 or later'),
    { at: ['leaving care referral', 'leaving care transfer meeting', 'pathway planning meeting', 'pathway needs assessment started'] },
    { papers: ['pathway plan', 'pathway needs assessment', 'self-assessment'] },
    moves({ states: 'stay', asks: [{ fact: 'age' }] }),
  ),
  'young parents in care': topic(
    'Who holds a young person in care who has a baby.',
    { when: [{ fact: 'own baby looked after', is: ['yes'] }] },
    asks('own baby looked after', 'yes'),
    asks('proceedings about own baby', 'yes'),
  ),
  'homeless young people': topic(
    'Who takes a homeless 16 or 17 year old.',
    {
      when: [
        { fact: 'housing', is: ['at risk', 'homeless'] },
        { fact: 'age', atLeast: 16 },
      ],
      at: ['contact', 'referral decision'],
    },
    { asks: [{ fact: 'housing', is: ['at risk', 'homeless'], orRelated: true }] },
    moves({ to: ['youth homelessness', 'housing options'] }),
  ),
  'disabled children': topic(
    'When a disabled child goes to the specialist team.',
    {
      when: [{ fact: 'disability criteria met', is: ['yes'] }],
      alongside: [
        'child protection leaves assessment',
        'child in need leaves assessment',
        'care proceedings',
        'permanence',
        'how moves are agreed',
      ],
    },
    asks('disability criteria met'),
    asks('disabled', 'yes'),
    asks('disabled child is the main concern'),
    moves({ to: ['disability'] }),
    moves({ heldBy: ['disability'] }),
    tasks({ plain: true, who: ['disability'] }),
    tasks({ plain: true, whom: ['disability'] }),
  ),
  'move to adult services': topic(
    'When adult services take over.',
    {
      when: [{ fact: 'age', atLeast: 14 }],
      at: ['adult services referral', 'complex case panel'],
    },
    moves({ to: ['adult services'] }),
    tasks({ plain: true, who: ['adult services'] }),
    tasks({ whom: ['adult services'] }),
    { at: ['adult services referral', 'complex case panel'] },
  ),
  'unaccompanied children': topic(
    'Who takes a child who came alone to seek asylum.',
    {
      when: [{ fact: 'unaccompanied', is: ['yes'] }],
      alongside: ['usual way in', 'leaving care', 'permanence', 'becoming looked after'],
      at: ['unaccompanied child presents', 'age screening', 'age challenge'],
    },
    asks('unaccompanied', 'yes'),
    asks('arrival'),
    asks('age disputed', 'yes'),
    asks('judged age'),
    { at: ['unaccompanied child presents', 'age screening', 'age challenge'] },
    moves({ to: ['unaccompanied children'] }),
  ),
  'children arriving from another authority': topic(
    'Who takes a child with another authority’s plan, and from which moment.',
    {
      when: [{ fact: 'plan elsewhere', is: ['child in need', 'child protection', 'care plan'] }],
      at: ['arrival notified', 'transfer-in conference'],
    },
    asks('plan elsewhere', 'child in need', 'child protection', 'care plan'),
    asks('request for', 'protection plan from elsewhere', 'child in need plan from elsewhere', 'supervision order from elsewhere'),
    asks('proceedings elsewhere', 'yes'),
    asks('lives here for good'),
    asks('referral source', 'another authority'),
    { at: ['arrival notified', 'transfer-in conference', 'welfare check'], notTo: ['another authority'] },
    { heldBy: ['another authority'] },
  ),
  'families who move away': topic(
    'What is done for a family that leaves the authority.',
    {
      when: [{ fact: 'moves to another authority', is: ['yes'] }],
      about: 'duty',
    },
    asks('moves to another authority', 'yes'),
    moves({ to: ['another authority'] }),
  ),
  'moves between areas': topic(
    'Who takes a family that moves within the authority.',
    {
      when: [{ fact: 'moves within the authority', is: ['yes'] }],
    },
    asks('moves within the authority', 'yes'),
    asks('dispute about', 'a move between areas'),
    moves({ states: 'another area' }),
  ),
  'keeping a case': topic(
    'When a team keeps a case that would otherwise move on, and who agrees to it.',
    {},
    asks('retention agreed', 'yes'),
    moves({
      states: 'conditional stay',
      heldBy: ['assessment', 'long-term', 'child in need', 'child protection', 'court work', 'looked after', 'disability', 'leaving care'],
    }),
    asks('stable placement', 'yes'),
    asks('younger siblings in the placement', 'some', 'all'),
    asks('younger looked-after siblings in the placement', 'some', 'all'),
  ),
  'how moves are agreed': topic(
    'Which meeting or manager agrees a move, and whether it waits for them.',
    {
      at: ['transfer meeting', 'transfer decision'],
      about: 'duty',
    },
    moves({ states: 'agreement' }),
    tasks({ states: 'agreement', plain: true }),
    { at: ['transfer meeting', 'transfer decision'] },
    tasks({ at: ['handover meeting'] }),
  ),
  'working together': topic(
    'When the worker of one team works along with that of another, and who agrees to it.',
    { about: 'duty' },
    tasks({ deeds: ['workAlongside'] }),
    tasks({ matters: ['agree to work together'] }),
  ),
  'time to move': topic(
    'How long a move may take once it is decided.',
    { at: ['transfer decision', 'pick-up point'], about: 'duty' },
    moves({ states: 'limit' }),
    moves({ states: 'urgency' }),
    { at: ['transfer decision', 'pick-up point'], states: 'limit' },
    { at: ['pick-up point'] },
    asks('time since transfer decision'),
    tasks({ asks: [{ fact: 'tasks before the move', is: ['outstanding'], orRelated: true }] }),
  ),
  allocation: topic(
    'How the receiving team finds a worker, and who answers until it has.',
    { at: ['allocation'], about: 'duty' },
    { at: ['allocation'] },
    tasks({ deeds: ['allocate'], plain: true }),
    tasks({ matters: ['warn the receiver'] }),
    { states: 'allocation' },
    asks('has a named worker'),
    asks('waits in a tray'),
    { papers: ['allocation list'] },
  ),
  'line management and the record': topic(
    'From when another manager supervises, and when the case is moved in the system.',
    { about: 'duty' },
    { states: 'line management' },
    { states: 'system record' },
    tasks({ papers: ['case system'], plain: true }),
    tasks({ papers: ['early help record'] }),
  ),
  'quality checks': topic(
    'What is checked before a case moves, and whether the move waits.',
    { about: 'duty' },
    { deeds: ['check'] },
    { papers: ['quality audit'] },
    tasks({ matters: ['check the work before a move'] }),
    tasks({ deeds: ['approve'], states: 'holding up moves' }),
    asks('ready for the conference'),
  ),
  'papers for a move': topic(
    'Which documents are due when a case moves.',
    { about: 'duty' },
    tasks({ papers: ['transfer summary', 'transfer form', 'chronology', 'step-down plan', 'pre-proceedings agreement'] }),
    tasks({ plain: true, papers: ['case file', 'case notes', 'management record'] }),
  ),
  'joint visits': topic(
    'Whether both teams meet the family, and whether the move waits.',
    {
      at: ['joint visit', 'handover meeting'],
      about: 'duty',
    },
    { at: ['joint visit'] },
    { at: ['handover meeting'], whom: ['family'] },
    tasks({ deeds: ['visit', 'meet'], whom: ['child', 'family', 'parent'], states: 'together' }),
  ),
  'telling the family': topic(
    'Who tells child and family of the change.',
    { about: 'duty' },
    tasks({ deeds: ['tell', 'send', 'invite'], whom: ['child', 'parent', 'family', 'carer'] }),
    tasks({ matters: ['name the new team'] }),
  ),
  'telling other professionals': topic(
    'Who else is told of a move: reviewing officers, chairs, partner agencies.',
    { about: 'duty' },
    tasks({ deeds: ['tell', 'send', 'invite', 'meet'], whom: ['reviewing officer', 'conference chair', 'partner agencies', 'referrer'] }),
  ),
  disputes: topic(
    'Who settles a disagreement about a move.',
    {
      when: [{ fact: 'dispute about', is: ['whether the case moves', 'the date of the move'] }],
      about: 'dispute',
    },
    {
      kind: 'ladder',
      asks: [
        {
          fact: 'dispute about',
          is: [
            'whether the case moves',
            'the date of the move',
            'criteria of a specialist team',
            'quality of work',
            'a move between areas',
          ],
        },
      ],
    },
    { kind: 'ladder', without: 'dispute about' },
  ),
  capacity: topic(
    'What happens if a team has no room.',
    { when: [{ fact: 'dispute about', is: ['capacity', 'allocation'] }], about: 'dispute' },
    asks('dispute about', 'capacity', 'allocation'),
    { at: ['workload meeting'] },
    { papers: ['workload scheme'] },
  ),
} as const satisfies Concepts<Topic>

export type SharedTopic = keyof typeof table

/** The shared topics, keyed by name. */
export const topics: Concepts<Topic> = deepFreeze(table)
