/** The words of Calderdale: who there is, what happens, and what can be asked of a case. */
import { authority } from 'caseway'

const courtReports = ['a section 7 report', 'a section 37 report'] as const
const closedToUs = ['closed to Locality', 'closed to CAT'] as const

export const { when, heldBy, who, says, terms, protocol } = authority('calderdale', {
  name: 'Calderdale',
  calendar: 'england-and-wales',

  teams: {
    MAST: {
      name: 'Multi-Agency Screening Team', does: 'front door',
      is: 'Advises those who refer and decides, as a rule, whether children’s social care becomes involved.', cites: ['CAL-1.03', 'CAL-1.04'],
    },
    CAT: {
      name: 'Children’s Assessment Team', does: 'assessment',
      is: 'Gives new cases help in a crisis and a first stretch of support, and assesses whether social work is needed for longer.',
      cites: ['CAL-1.08', 'CAL-1.09'],
    },
    Locality: {
      name: 'Locality Team', alsoCalled: 'locality social work team', does: 'long-term', per: 'area',
      is: 'Works with a family for as long as its plan lasts; the text does not say how the relevant one is found.',
      cites: ['CAL-1.10', 'CAL-1.11'],
    },
    FIT: {
      name: 'FIT Team', does: 'child in need', is: 'Can lead a child in need plan in place of a locality team; its name is not spelt out.',
      cites: ['CAL-1.10', 'CAL-1.11', 'CAL-3.29'],
    },
    CLA: {
      name: 'Children’s Looked After Team', alsoCalled: 'CLA Team', does: 'looked after',
      is: 'Works with children in care.', cites: ['CAL-1.10', 'CAL-1.11'],
    },
    DCT: {
      name: 'Disabled Children’s Team', does: 'disability', is: 'Works with disabled children who meet its criteria, whatever their plan.',
      cites: ['CAL-1.10', 'CAL-1.11'],
    },
    Pathways: {
      name: 'Pathways Team', does: 'leaving care',
      is: 'Takes unaccompanied children who are judged to be over sixteen; the text says no more of it.',
      cites: ['CAL-1.10', 'CAL-1.11'],
    },
    'One Adoption': { name: 'One Adoption West Yorkshire', does: 'adoption', outside: 'yes', is: 'The regional adoption agency.' },
  },

  events: {
    referral: { name: 'referral stage', means: 'referral', happens: 'once' },
    'threshold decision': { name: 'decision on the criteria for intervention', means: 'referral decision', after: 'referral' },
    'referral completed': { name: 'referral completed', means: 'referral completed', after: 'referral' },
    'strategy discussion completed': {
      name: 'Strategy Discussion completed', means: 'strategy discussion completed', after: 'referral', concerns: { significantHarmFeared: 'yes' },
    },
    'checks with referrer': { name: 'checks with the referrer', after: 'referral', concerns: { referralFor: 'a private fostering assessment' } },
    'need for a report established': {
      name: 'need for a court report established', after: 'referral', concerns: { referralFor: courtReports },
    },
    'initial visit': { name: 'initial visit by CAT', means: 'initial visit', happens: 'once' },
    'transfer request': { name: 'transfer request', means: 'transfer request', concerns: { privateFosteringFound: 'yes' } },
    'transfer meeting': { name: 'weekly transfer meeting', means: 'transfer meeting', held: 'every week', cites: ['CAL-3.02', 'CAL-3B.01'] },
    'ICPC date received': { name: 'CAT receives the date of the ICPC', means: 'conference date received', concerns: { movingToConference: 'yes' } },
    ICPC: {
      name: 'Initial Child Protection Conference', means: 'initial child protection conference', after: 'ICPC date received',
      concerns: { movingToConference: 'yes' },
    },
    'joint visit': { name: 'joint visit', means: 'joint visit', is: 'Workers of both teams see the family or the child together.' },
    'core group': { name: 'Core Group', means: 'first core group', after: 'ICPC' },
    'end of assessment': { name: 'Child and Family Single Assessment completed', means: 'assessment completed' },
    'CIN planning meeting': {
      name: 'Child in Need planning meeting',
      means: 'child in need planning meeting', after: 'end of assessment', concerns: { plan: 'child in need' },
      is: 'Held once the assessment is complete, with CAT in the chair.', cites: 'CAL-3.27',
    },
    'first looked-after review': {
      name: 'first Child Looked After Review', alsoCalled: 'first Looked After Review', means: 'first looked-after review', happens: 'once',
      concerns: { lookedAfter: 'yes' },
    },
    'meeting around the review': { name: 'other relevant meeting before or after the first review' },
    'Gateway Panel': { name: 'Gateway Panel', means: 'resource panel', is: 'Looks at permanency and at accommodation; who sits on it is not said.' },
    'final hearing': { name: 'court final hearing', means: 'final hearing', happens: 'once' },
    'permanence planning meeting': {
      name: 'Permanence Planning Meeting', means: 'permanence planning meeting', happens: 'once', after: 'final hearing', concerns: { finalOrder: 'a care order' },
      is: 'The one that follows the final hearing.', cites: 'CAL-3B.07',
    },
    'DCT discussion': { name: 'discussion with the DCT Team Manager', cites: 'CAL-4.01' },
    'age screening': { name: 'initial age assessment screening', means: 'age screening', happens: 'once', concerns: { unaccompanied: 'yes' } },
  },

  roles: {
    'social worker': { name: 'social worker', means: 'social worker' },
    'practice manager': { name: 'Practice Manager', alsoCalled: 'PM', means: 'practice manager' },
    'advanced practitioner': { name: 'Advanced Practitioner', alsoCalled: 'AP', means: 'advanced practitioner' },
    'team manager': { name: 'Team Manager', means: 'team manager' },
    'requesting manager': { name: 'manager requesting transfer', means: 'related to team manager' },
    manager: { name: 'relevant manager', means: 'related to team manager' },
    administration: { name: 'administration', means: 'administrator' },
    'staff member': { name: 'member of staff' },
    'team inbox': { name: 'team inbox', is: 'Where a team’s new work waits until somebody is given it.' },
    'service manager': { name: 'Service Manager', means: 'service manager' },
    'relevant service manager': {
      name: 'relevant Service Manager', means: 'narrower than service manager',
      is: 'For an unaccompanied child usually the one for MAST, CAT, CSE and EDT, and the one who decides to accommodate outside the panel.',
      cites: ['CAL-5.04', 'CAL-5.14'],
    },
    'assistant director': { name: 'Assistant Director', means: 'assistant director' },
    'local authority': { name: 'local authority' },
    referrer: { name: 'referrer', means: 'referrer' },
    family: { name: 'family', means: 'family' },
    child: { name: 'child or young person', means: 'child' },
  },

  documents: {
    'threshold criteria': { name: 'criteria for Children’s Social Care involvement', means: 'threshold document', supplied: 'no' },
    'DCT criteria': { name: 'criteria for transfer to DCT', means: 'team criteria', supplied: 'no' },
    'initial details': { name: 'initial details' },
    chronology: { name: 'chronology', means: 'chronology' },
    'transfer request': { name: 'transfer request', means: 'transfer form' },
    'transfer summary': { name: 'transfer summary', means: 'transfer summary' },
    'case overview': { name: 'brief overview of the case', means: 'related to transfer summary' },
    'single assessment': { name: 'Child and Family Single Assessment', means: 'assessment' },
    'private fostering assessment': { name: 'Private Fostering Assessment', means: 'private fostering assessment' },
    'section 47 record': { name: 'S47', means: 'section 47 record' },
    'ICPC report': { name: 'ICPC report', means: 'conference report' },
    'work for transfer': { name: 'work presented to the transfer meeting', means: 'related to case file' },
    'CIN plan': { name: 'Child in Need plan', means: 'child in need plan' },
    'Gateway application': { name: 'Gateway application', means: 'referral form' },
  },

  facts: {
    // ---- at the front door
    meetsThreshold: {
      name: 'meets the criteria for involvement', yesNo: 'Does the case meet the criteria for children’s social care?', means: 'threshold met',
      settledAt: 'threshold decision', judgedBy: 'MAST', criteria: 'threshold criteria', cites: 'CAL-1.04',
    },
    referralFor: {
      name: 'subject of the referral', means: 'request for', changes: 'never',
      oneOf: [
        'nothing special', 'a private fostering assessment', 'a section 7 report', 'a section 37 report', 'a step-parent adoption',
        'another non-agency adoption', 'a conference request from another authority', 'a child in need request from another authority',
      ],
      valuesMean: {
        'nothing special': 'nothing special',
        'a private fostering assessment': 'private fostering assessment',
        'a section 7 report': 'section 7 report',
        'a section 37 report': 'section 37 report',
        'a step-parent adoption': 'step-parent adoption',
        'another non-agency adoption': 'non-agency adoption',
        'a conference request from another authority': 'protection plan from elsewhere',
        'a child in need request from another authority': 'child in need plan from elsewhere',
      },
    },
    significantHarmFeared: {
      name: 'concerns about significant harm', yesNo: 'Are there concerns about significant harm?', means: 'significant harm feared',
    },
    protectionConcerns: {
      name: 'child protection concerns', yesNo: 'Have child protection concerns been identified?', means: 'related to significant harm feared',
    },
    immediateAction: { name: 'immediate action', yesNo: 'Must something be done at once?', means: 'urgent' },
    livesWithNonRelative: {
      name: 'lives with a non-relative', yesNo: 'Do checks with the referrer show that the child lives with somebody who is no relative?',
      means: 'related to private fostering', settledAt: 'checks with referrer', cites: 'CAL-2.09',
    },
    requestSuitsSocialCare: {
      name: 'appropriate request',
      yesNo: 'Is it right to ask social care for this report?', judgedBy: 'MAST', onlyFor: { referralFor: courtReports }, cites: 'CAL-2.16',
    },
    earlierCase: { name: 'earlier case', oneOf: ['none', 'open', 'closed to Locality', 'closed to CAT', 'closed to another team'] },
    closed: {
      name: 'closed', since: 'the case was closed', means: 'time since closure',
      onlyFor: { earlierCase: ['closed to Locality', 'closed to CAT', 'closed to another team'] },
    },
    presentingReason: { name: 'presenting reason', oneOf: ['as before', 'different'], means: 'related to primary need', changes: 'never' },
    previousWorkerAvailable: { name: 'previous worker available', yesNo: 'Can the previous worker take the case back?' },
    relatedChildHasWorker: {
      name: 'related child with a worker', yesNo: 'Does a sibling, or another child of the household, already have an allocated worker?',
      means: 'related child has a worker',
    },
    relatedChildLives: {
      name: 'home of the related child', oneOf: ['the same household', 'another household'], onlyFor: { relatedChildHasWorker: 'yes' },
      usually: 'the same household',
    },
    relatedChildInCare: {
      name: 'related child looked after', yesNo: 'Is the child who has the worker looked after?', means: 'related child in care',
      onlyFor: { relatedChildHasWorker: 'yes' },
    },
    relatedChildProceedingsOver: {
      name: 'proceedings of the related child concluded', yesNo: 'Are the court proceedings about the child who has the worker concluded?',
      means: 'proceedings of related child concluded', onlyFor: { relatedChildHasWorker: 'yes' },
    },

    // ---- with CAT
    privateFosteringFound: {
      name: 'private fostering arrangement',
      yesNo: 'Has the initial visit shown that there is a private fostering arrangement?', means: 'private fostering',
      settledAt: 'initial visit',
    },
    movingToConference: {
      name: 'section 47 case on its way to a conference', yesNo: 'Is this a section 47 case that is moving to an initial conference?',
      means: 'narrower than section 47 enquiry',
    },
    plan: {
      name: 'plan', oneOf: ['none', 'child in need', 'child protection'], means: 'plan', settledAt: ['ICPC', 'end of assessment'],
      valuesMean: { none: 'none', 'child in need': 'child in need', 'child protection': 'child protection' },
    },
    receivingWorkerAvailable: {
      name: 'social worker of the receiving team available',
      yesNo: 'Is a social worker of the team that takes the case available for the conference?', usually: 'yes',
    },
    attendanceArrangedOtherwise: {
      name: 'different arrangement for attendance', yesNo: 'Have the Team Managers negotiated a different arrangement?',
      judgedBy: ["CAT's team manager", "Locality's team manager"], cites: 'CAL-3.14',
      usually: 'no',
    },
    conferenceDecidedAt: {
      name: 'decision to call the conference', oneOf: ['made during the assessment', 'made at the end of the assessment'],
      means: 'conference decided at',
      valuesMean: { 'made during the assessment': 'during the assessment', 'made at the end of the assessment': 'end of the assessment' },
      onlyFor: { movingToConference: 'yes' },
    },
    agesOfTheChildren: { name: 'children', oneOf: ['three or more years old', 'partly under three', 'under three'], usually: 'three or more years old', cites: 'CAL-3.20' },
    parentsAtConference: {
      name: 'parents', oneOf: ['present at the conference', 'absent but for one', 'absent from the conference'],
      means: 'parents at the conference', settledAt: 'ICPC',
      valuesMean: { 'present at the conference': 'both', 'absent but for one': 'one', 'absent from the conference': 'neither' },
      usually: 'present at the conference',
    },
    readyForConference: {
      name: 'ready for the conference',
      yesNo: 'Is the case ready for the day of the conference?', means: 'ready for the conference', judgedBy: 'not stated',
      onlyFor: { movingToConference: 'yes' },
      usually: 'yes',
    },
    preBirthAssessment: {
      name: 'pre-birth assessment', yesNo: 'Has CAT assessed the case before the birth?', means: 'related to unborn', changes: 'once yes stays yes',
    },
    agreedAtTransferMeeting: {
      name: 'agreed at the transfer meeting',
      yesNo: 'Has the transfer meeting agreed the move?', means: 'agreed at transfer meeting', settledAt: 'transfer meeting',
    },

    // ---- in care
    lookedAfter: { name: 'looked after', yesNo: 'Is the child looked after?', means: 'looked after' },
    wayIntoCare: {
      name: 'way into care',
      oneOf: ['not in care', 'under section 20', 'through proceedings', 'in an emergency', 'on remand'], means: 'way into care',
      valuesMean: {
        'not in care': 'not in care',
        'under section 20': 'by agreement',
        'through proceedings': 'through proceedings',
        'in an emergency': 'in an emergency',
        'on remand': 'on remand',
      },
    },
    careThroughProceedingsProposed: {
      name: 'care through proceedings proposed', yesNo: 'Is it the proposed plan that the child becomes looked after through proceedings?',
      means: 'related to way into care',
    },
    cameIntoCareThroughAssessment: {
      name: 'came into care through the assessment',
      yesNo: 'Has the child become looked after through the assessment process?', onlyFor: { lookedAfter: 'yes' },
      usually: 'yes',
    },
    returnHomeInPlanning: {
      name: 'return home in permanency planning',
      yesNo: 'Does permanency planning say that the child returns home in a set number of weeks with social work support?',
      means: 'related to return home pursued',
    },
    returnHomeAtGateway: {
      name: 'return home at the Gateway Panel',
      yesNo: 'Has the Gateway Panel found that the child returns home in a set number of weeks with social work support?',
      means: 'related to return home pursued',
      settledAt: 'Gateway Panel', judgedBy: 'Gateway Panel',
      usually: 'no',
    },
    rehabilitationPursued: {
      name: 'rehabilitation actively pursued',
      yesNo: 'Is the child’s return to the family actively pursued at the first review?', means: 'return home pursued',
      judgedBy: 'not stated',
      usually: 'no',
    },
    moveWouldDisrupt: {
      name: 'a move would risk disruption',
      yesNo: 'Would a change of team risk disrupting the return?', means: 'a move would harm', judgedBy: 'not stated',
      usually: 'no',
    },
    proceedings: {
      name: 'court proceedings', oneOf: ['none', 'under way', 'concluded'], means: 'proceedings',
      valuesMean: { none: 'none', 'under way': 'under way', concluded: 'concluded' },
    },
    finalOrder: {
      name: 'order made at the final hearing', oneOf: ['none', 'a care order', 'another order'], means: 'order made', settledAt: 'final hearing',
      valuesMean: { none: 'none', 'a care order': 'care order' },
    },
    courtAgreesPlan: {
      name: 'permanency plan agreed by the court',
      yesNo: 'Has the court agreed the permanency plan?', means: 'court agrees the plan', settledAt: 'final hearing',
    },
    permanencyPlan: {
      name: 'permanency plan', means: 'permanence plan', cites: 'CAL-3B.06',
      oneOf: ['none', 'adoption', 'foster placement', 'residential placement', 'placement with a parent', 'extended family approved as foster carers'],
      valuesMean: {
        none: 'none',
        adoption: 'adoption',
        'foster placement': 'long-term fostering',
        'residential placement': 'long-term residential',
        'placement with a parent': 'placement with parents',
        'extended family approved as foster carers': 'connected carers',
      },
    },

    // ---- disabled and unaccompanied children
    relevantToDct: { name: 'relevant case for DCT', yesNo: 'Is this a relevant case for the Disabled Children’s Team?' },
    meetsDctCriteria: {
      name: 'criteria for DCT met', yesNo: 'Is it agreed that the criteria for a transfer to DCT are met?', means: 'disability criteria met',
      settledAt: 'DCT discussion', judgedBy: ['sender', "DCT's team manager"], criteria: 'DCT criteria', cites: 'CAL-4.02',
      usually: 'no',
    },
    unaccompanied: {
      name: 'unaccompanied asylum seeking child', alsoCalled: 'USAC',
      yesNo: 'Is this an unaccompanied child who seeks asylum?', means: 'unaccompanied',
      changes: 'never', cites: 'CAL-5.15',
    },
    judgedAge: {
      name: 'judged age', age: 'the age as judged at the screening', means: 'judged age', settledAt: 'age screening',
      judgedBy: ["CAT's social worker", "Pathways's social worker"], onlyFor: { unaccompanied: 'yes' },
    },
  },
})

export const {
  ongoingWork, courtReport, courtReportOnClosedCase, listedReferral, threeMonthsToTheDay, upToThreeMonths, cpPlan, cinPlan, cinPlanAfterAssessment, inCareThroughAssessment, accommodated,
  onTheWayToCla, unaccompaniedChild,
} = terms({
  ongoingWork: {
    any: [{ plan: ['child in need', 'child protection'] }, { lookedAfter: 'yes' }],
    says: 'A plan for a child in need, a protection plan, or care: what the teams after CAT are for.', cites: 'CAL-1.11',
  },
  courtReport: { referralFor: courtReports },
  courtReportOnClosedCase: {
    referralFor: courtReports, earlierCase: closedToUs,
    says: 'A court asks for a report about a child whose case locality or CAT has closed.', cites: 'CAL-2.16',
  },
  listedReferral: {
    any: [
      {
        referralFor: [
          'a private fostering assessment', 'a step-parent adoption', 'another non-agency adoption', 'a conference request from another authority',
          'a child in need request from another authority',
        ],
      },
      { referralFor: courtReports, earlierCase: closedToUs },
    ],
    says: 'The referrals that the text lists as leaving the usual path.', cites: 'CAL-2.07',
  },
  threeMonthsToTheDay: {
    earlierCase: ['closed to Locality', 'closed to CAT', 'closed to another team'],
    not: { any: [{ closed: 'within the last 3 months' }, { closed: 'over 3 months ago' }] },
    says: 'The case closed three months ago, neither a day more nor a day less.', cites: 'CAL-2.26',
  },
  upToThreeMonths: {
    earlierCase: ['closed to Locality', 'closed to CAT', 'closed to another team'], not: { closed: 'over 3 months ago' },
    says: 'The case closed no more than three months ago, the last day included.', cites: 'CAL-2.26',
  },
  cpPlan: { plan: 'child protection' },
  cinPlan: { plan: 'child in need' },
  cinPlanAfterAssessment: {
    plan: 'child in need', movingToConference: 'no',
    says: 'The assessment has ended with a plan for a child in need, and no conference is on its way.', cites: 'CAL-3.26',
  },
  inCareThroughAssessment: { lookedAfter: 'yes', cameIntoCareThroughAssessment: 'yes' },
  accommodated: { lookedAfter: 'yes', wayIntoCare: 'under section 20' },
  onTheWayToCla: {
    any: [{ finalOrder: 'a care order' }, { lookedAfter: 'yes', proceedings: 'under way' }],
    says: 'A care order has been made at the final hearing, or the child is in care and that hearing is still to come.', cites: ['CAL-3B.03', 'CAL-3B.09'],
  },
  unaccompaniedChild: { unaccompanied: 'yes', judgedAge: 'under 18', says: 'Unaccompanied, and judged to be a child.', cites: 'CAL-5.02' },
})
