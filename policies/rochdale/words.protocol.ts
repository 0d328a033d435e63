/** The words of Rochdale: who there is, what happens, and what can be asked of a case. */
import { authority } from 'caseway'

export const { acknowledge, heldBy, protocol, says, terms, transferAt, when, who } = authority('rochdale', {
  name: 'Rochdale',
  calendar: 'england-and-wales',

  divisions: { locality: ['1', '2', '3', '4', '5'] },

  teams: {
    EHASH: {
      name: 'EHASH', does: 'front door', is: 'Has the contacts first. The name is never written out.', cites: 'ROC-3.01',
    },
    FRT: {
      name: 'First Response Team', does: 'assessment', per: 'locality',
      is: 'Five teams, numbered, each for a locality; which streets belong to which number is not said.', cites: ['ROC-2.07', 'ROC-9.01'],
    },
    CP: {
      name: 'CP/Court', alsoCalled: ['CP', 'P/Court'], does: ['long-term'], per: 'locality',
      is: 'Child protection and court work, in five numbered teams, each for the locality of the First Response Team with the same number.',
      cites: ['ROC-2.07', 'ROC-9.08'],
    },
    CWD: { name: 'CWD', does: 'disability', is: 'Works with disabled children. The name is never written out.', cites: 'ROC-4.03' },
    C4C: {
      name: 'Cared 4 Children', alsoCalled: ['C4C', 'CFC', 'Cared4Children'], does: 'looked after',
      is: 'Works with children in long-term care; the same words also say that a child is in care.', cites: 'ROC-9.07',
    },
    Adults: {
      name: 'Adults 14-25 team', does: 'adult services', outside: 'yes',
      is: 'Takes disabled young people over when they turn eighteen.', cites: 'ROC-7.06',
    },
    'another authority': { name: 'another LA', does: 'another authority', outside: 'yes' },
  },

  events: {
    // ---- at the front door
    contact: { name: 'contact', means: 'contact' },
    'contact in the tray': {
      name: 'contact allocated to the manager’s tray', after: 'contact', is: 'EHASH puts the contact into the tray of an FRT manager on the system.',
      cites: 'ROC-3.02',
    },

    // ---- before a move
    'assessment completed': { name: 'assessment', means: 'assessment completed' },
    'move foreseen': { name: 'first knowledge that a transfer is required', means: 'related to transfer decision', cites: 'ROC-4.01' },
    'talk with the buddy': { name: 'conversation with the buddy', alsoCalled: 'early heads up', after: 'move foreseen', cites: 'ROC-4.01' },
    'early alert': { name: 'early alert', after: 'move foreseen', cites: 'ROC-4.05' },
    'joint visit': { name: 'joint visit', means: 'joint visit', cites: 'ROC-4.22' },
    'initial welfare check': { name: 'initial welfare check', means: 'welfare check', cites: 'ROC-4.16' },
    'Legal Care Planning': { name: 'Legal Care Planning process', means: 'related to legal gateway' },
    'permanence plan agreed': { name: 'long-term permanence plan agreed', means: 'permanence plan agreed', cites: 'ROC-6.04' },

    // ---- the points at which cases move
    'pick-up point': {
      name: 'pro-active pick up point', means: 'pick-up point', is: 'The moment at which responsibility for the case passes, whichever event that is.',
      cites: 'ROC-5.10',
    },
    'multi-agency meeting': { name: 'multi-agency meeting', means: 'related to handover meeting' },
    ICPC: {
      name: 'Initial Child Protection Conference', means: 'initial child protection conference', happens: 'once',
      concerns: { movingToConference: 'yes' }, cites: 'ROC-9.06',
    },
    'initial core group': {
      name: 'initial core group', alsoCalled: ['Core Group', 'first core group'], means: 'first core group', happens: 'once', after: 'ICPC',
      concerns: { movingToConference: 'yes' },
    },
    'transfer-in conference': { name: 'transfer-in conference', alsoCalled: 'Transfer in CPC', means: 'transfer-in conference', happens: 'once', after: 'initial welfare check' },
    'transfer-in core group': {
      name: 'first core group after a transfer-in conference', means: 'narrower than first core group', happens: 'once', after: 'transfer-in conference',
    },
    'first PLO meeting': {
      name: 'first PLO meeting', means: 'pre-proceedings meeting', happens: 'once', concerns: { proceedings: ['pre-proceedings', 'under way'] }, cites: 'ROC-9.09',
    },
    'initial hearing': { name: 'initial hearing', means: 'initial hearing', happens: 'once', concerns: { proceedings: ['pre-proceedings', 'under way'] } },
    'proceedings end': { name: 'conclusion of care proceedings', means: 'proceedings end', concerns: { proceedings: 'concluded' } },
    'care planning meeting': {
      name: 'care planning meeting', means: 'care planning meeting',
      concerns: { any: [{ longTermCareIdentified: 'yes' }, { proceedings: 'concluded' }, { unaccompanied: 'yes' }] },
    },
  },

  roles: {
    'social worker': { name: 'Social Worker', means: 'social worker' },
    'practice manager': { name: 'Practice Manager', alsoCalled: 'PM', means: 'practice manager', cites: 'ROC-9.02' },
    'triggering manager': {
      name: 'Practice Manager who triggers the transfer', means: 'narrower than practice manager', cites: 'ROC-2.19',
    },
    buddy: {
      name: 'locality buddy', means: 'narrower than practice manager',
      is: 'Taken to be the practice manager of the team with the same number.', cites: 'ROC-4.01',
    },
    'other FRT managers': { name: 'other FRT managers', means: 'narrower than practice manager' },
    'EHASH manager': { name: 'EHASH manager', means: 'related to team manager' },
    'CWD manager': { name: 'CWD manager', means: 'related to team manager' },
    'HUB manager': { name: 'HUB manager', means: 'related to team manager' },
    RIC: { name: 'RIC' },
    representative: { name: 'representative' },
    'service representative': { name: 'service representative' },
    'head of service': { name: 'Head of Service', alsoCalled: 'HOS', means: 'head of service', cites: 'ROC-9.03' },
    'senior management': { name: 'Children’s Social Care SMT', alsoCalled: ['CSC SMT', 'SMT'], means: 'senior leadership' },
    'assistant director': { name: 'Assistant Director', alsoCalled: 'AD', means: 'assistant director', cites: 'ROC-9.04' },
    IRO: { name: 'IRO', means: 'reviewing officer' },
    'conference chair': { name: 'Conference Chair', means: 'conference chair' },
    legal: { name: 'legal team', alsoCalled: 'legal' },
    child: { name: 'child', means: 'child' },
    family: { name: 'family', means: 'family' },
  },

  documents: {
    LCS: { name: 'Liquid Logic Children’s System', alsoCalled: ['LCS', 'ICS'], means: 'case system', cites: 'ROC-9.05' },
    'case file': { name: 'case file', means: 'case file' },
    'case file audit': { name: 'audit of the case file', means: 'quality audit' },
    'performance standards': { name: 'expected performance standards', supplied: 'no' },
    'CWD criteria': { name: 'criteria of the CWD team', means: 'team criteria', supplied: 'no' },
    'LCS procedure': { name: 'electronic transfer on LCS, promised below', supplied: 'no' },
    'outline plan': { name: 'outline plan', means: 'related to protection plan' },
    'CP plan': { name: 'CP Plan', means: 'protection plan' },
    'PLO working agreement': { name: 'PLO working agreement', means: 'pre-proceedings agreement' },
    'PLO amendments': { name: 'amendments to the PLO working agreement' },
    tracker: { name: 'permanence tracker', is: 'Lists the children whose long-term permanence plan is agreed.', cites: 'ROC-6.04' },
  },

  facts: {
    // ---- at the front door
    contactUrgency: {
      name: 'urgency of the contact', oneOf: ['not urgent', 'an injured child', 'section 47', 'urgent for another reason'], judgedBy: 'not stated',
      means: 'related to urgent', cites: 'ROC-3.05',
      usually: 'not urgent',
    },
    frtManagerAway: { name: 'FRT manager away', yesNo: 'Is the FRT manager of the locality on leave or out of the office?' },

    // ---- the case
    movingToConference: {
      name: 'on its way to a conference', yesNo: 'Is the case moving to an initial child protection conference?', means: 'related to section 47 outcome',
      changes: 'once yes stays yes',
    },
    proceedings: {
      name: 'care proceedings', oneOf: ['none', 'pre-proceedings', 'under way', 'concluded'], means: 'proceedings',
      valuesMean: { none: 'none', 'pre-proceedings': 'pre-proceedings', 'under way': 'under way', concluded: 'concluded' },
    },
    ploAmendmentsNeeded: {
      name: 'PLO working agreement to be amended', yesNo: 'Does the PLO working agreement have to be amended?',
      onlyFor: { proceedings: ['pre-proceedings', 'under way'] },
    },
    longTermCareIdentified: {
      name: 'long-term care identified', yesNo: 'Has FRT found, by the assessment and the permanence plan, that this is to be long-term care?',
      means: 'related to permanence plan', judgedBy: 'FRT', cites: 'ROC-6.01',
      usually: 'no',
    },
    permanencePlanEndorsed: {
      name: 'permanence plan endorsed', yesNo: 'Is the permanence plan endorsed as the proceedings end?', means: 'court agrees the plan',
      settledAt: 'proceedings end', judgedBy: 'not stated', cites: 'ROC-6.05',
    },
    caredFor: {
      name: 'Cared 4 Children', yesNo: 'Is the young person in care, and so one of the Cared 4 Children?', means: 'looked after', cites: 'ROC-9.07',
    },
    disabled: {
      name: 'disability or complex health needs', yesNo: 'Has the child a disability or complex health needs?', means: 'disabled',
    },
    meetsCwdCriteria: {
      name: 'criteria of CWD met', yesNo: 'Is it confirmed that the child meets the criteria of the CWD team?', means: 'disability criteria met',
      judgedBy: ["FRT's practice manager", 'CWD manager'], criteria: 'CWD criteria', onlyFor: { disabled: 'yes' }, cites: 'ROC-4.03',
    },
    siblingsOneDisabled: {
      name: 'siblings of whom one is disabled', yesNo: 'Is this a group of siblings of whom one has a disability or complex health needs?',
      cites: 'ROC-4.04',
    },

    // ---- unaccompanied children
    unaccompanied: {
      name: 'unaccompanied asylum seeking child', alsoCalled: 'UASC', yesNo: 'Is this an unaccompanied child who seeks asylum?',
      means: 'unaccompanied', changes: 'never', cites: 'ROC-9.10',
    },
    arrival: {
      name: 'way of arrival', oneOf: ['spontaneous', 'Dublin III', 'National Transfer Scheme'], means: 'arrival', changes: 'never',
      valuesMean: { spontaneous: 'spontaneous', 'Dublin III': 'under the dublin rules', 'National Transfer Scheme': 'through the national scheme' },
      onlyFor: { unaccompanied: 'yes' },
    },
    ageDisputed: {
      name: 'age assessment challenged', yesNo: 'Is the assessment of the age challenged?', means: 'age disputed', onlyFor: { unaccompanied: 'yes' },
    },

    // ---- how a move goes
    receiverCame: {
      name: 'receiving team at the pick-up', oneOf: ['came', 'excused beforehand', 'stayed away'], means: 'receiver came',
      valuesMean: { came: 'yes', 'excused beforehand': 'excused beforehand', 'stayed away': 'stayed away' },
      cites: 'ROC-2.24',
      usually: 'came',
    },
    receivingManager: { name: 'receiving manager', oneOf: ['available', 'on annual leave', 'not available for another reason'], usually: 'available' },
    coverArranged: {
      name: 'cover arranged', yesNo: 'Has the receiving manager arranged cover for the leave?', onlyFor: { receivingManager: 'on annual leave' },
      usually: 'yes',
    },
    remedialWork: {
      name: 'remedial work on the file', oneOf: ['none', 'to be done', 'not done in the time agreed'], means: 'related to tasks before the move',
    },
    keptToLearnFrom: {
      name: 'request to keep the case to learn from', yesNo: 'Has somebody asked that the case be kept as an opportunity to learn?',
      means: 'related to retention agreed',
    },
    coWorking: { name: 'co-working', yesNo: 'Are two teams to work the case together?' },

    // ---- pressure and disagreement
    demandPressure: { name: 'demand pressure', yesNo: 'Is the service area under pressure of demand?' },
    workRedistributed: {
      name: 'work to be redistributed', yesNo: 'Is there a need to redistribute work across the teams of the Head of Service?',
      judgedBy: 'head of service', cites: 'ROC-2.14',
      usually: 'no',
    },
    disputeAbout: {
      name: 'matter in dispute', oneOf: ['nothing', 'capacity', 'the transfer', 'the quality of work'], means: 'dispute about',
      valuesMean: { capacity: 'capacity', 'the transfer': 'whether the case moves', 'the quality of work': 'quality of work' },
    },
  },
})

export const { deemedCaredFor } = terms({
  deemedCaredFor: {
    any: [{ caredFor: 'yes' }, { unaccompanied: 'yes' }],
    says: 'In care, or deemed to be as every unaccompanied child is.', cites: 'ROC-8.05',
  },
})
