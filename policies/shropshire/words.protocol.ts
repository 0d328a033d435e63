/** The words of Shropshire: who there is, what happens, and what can be asked of a case. */
import { authority } from 'caseway'

const socialWorkTeams = ['Assessment', 'Case Management', 'LAC Permanency', 'DCT', 'Leaving Care'] as const

export const { when, heldBy, who, says, terms, protocol } = authority('shropshire', {
  name: 'Shropshire',
  calendar: 'england-and-wales',

  divisions: { 'half of the county': ['North', 'South'] },

  teams: {
    Compass: {
      name: 'Compass', does: 'front door', is: 'Takes whatever is new and decides what comes next.', cites: ['SHR-1.01', 'SHR-1.02'],
    },
    EDT: { name: 'EDT', does: 'out of hours', holds: 'no', is: 'Can hold a strategy discussion when Compass does not; its name is not spelt out.', cites: 'SHR-1.10' },
    Assessment: {
      name: 'Assessment Team', does: 'assessment', per: 'half of the county',
      is: 'Assesses, and makes the enquiries under section 47, in the north or the south of the county.', cites: ['SHR-2.03', 'SHR-2.04', 'SHR-2.09'],
    },
    'Case Management': {
      name: 'Case Management Team', does: 'long-term', per: 'area', alsoCalled: 'CM',
      is: 'Works with the family under the child’s plan, whichever plan it is; which areas there are is not said.', cites: 'SHR-3.01',
    },
    'LAC Permanency': {
      name: 'LAC Permanency Team', does: 'looked after',
      is: 'Takes children who are to stay in care, unaccompanied children, relinquished babies and supervision orders.',
      cites: ['SHR-4a.01', 'SHR-4a.04', 'SHR-4b.01', 'SHR-4b.04'],
    },
    DCT: {
      name: 'Disabled Children’s Team', does: 'disability', is: 'Specialises in children with a disability, for the whole county.', cites: 'SHR-5.01',
    },
    'Leaving Care': {
      name: 'Leaving Care Team', does: 'leaving care', is: 'Works with young people who come out of care, for the whole county.', cites: 'SHR-6.01',
    },
    Adoption: { name: 'adoption team', does: 'adoption', cites: 'SHR-3e.07' },
    'Targeted Early Help': {
      name: 'Targeted Early Help', alsoCalled: 'TEH', does: 'early help', outside: 'yes', is: 'Helps a family under a lead professional, without social work.',
    },
    'Adult Social Care': { name: 'adult social care services', does: 'adult services', outside: 'yes', cites: 'SHR-5.07' },
    'Home Authority': {
      name: 'home local authority', does: 'another authority', outside: 'yes', is: 'The authority whose protection plan an arriving child has.',
      cites: ['SHR-3f.08', 'SHR-3f.11'],
    },
  },

  events: {
    // ---- Compass
    contact: { name: 'initial contact or concern', means: 'contact' },
    referral: { name: 'referral', means: 'referral' },
    'referral decision': { name: 'decision on the next step', means: 'referral decision', cites: ['SHR-1.02', 'SHR-1.06'] },
    'strategy discussion': { name: 'strategy discussion or meeting', means: 'strategy discussion' },
    'EDT strategy discussion': { name: 'strategy discussion held by EDT', means: 'out-of-hours strategy discussion' },
    'review after EDT': {
      name: 'review strategy discussion after one held by EDT', means: 'narrower than review strategy discussion', after: 'EDT strategy discussion',
    },
    'planned review discussion': {
      name: 'review strategy discussion that the first one asked for', means: 'narrower than review strategy discussion', after: 'strategy discussion',
    },
    'unaccompanied child identified': {
      name: 'identification as an unaccompanied asylum seeking child', means: 'unaccompanied child presents', concerns: { unaccompanied: 'yes' },
    },
    'court report requested': {
      name: 'request under section 7 or section 37', means: 'court report requested', concerns: { requestFor: ['a section 7 report', 'a section 37 report'] },
    },
    're-referral': { name: 're-referral', means: 're-referral' },
    'remand notified': { name: 'notification of the remand', means: 'remand notified', concerns: { lookedAfter: 'yes', wayIntoCare: 'remand into a secure placement' } },
    'arrival notified': {
      name: 'notification of a child on another authority’s protection plan', means: 'arrival notified',
      concerns: { requestFor: 'a protection plan from elsewhere' },
    },

    // ---- assessment
    'assessment allocated': { name: 'social work assessment allocated', means: 'assessment allocated' },
    'visit to the child': { name: 'visit to the child', means: 'initial visit' },
    'interim review': { name: 'interim review of the assessment' },
    'assessment completed': { name: 'completion of the assessment', means: 'assessment completed', happens: 'once', after: 'assessment allocated' },
    'assessment updated': { name: 'update of the assessment', cites: 'SHR-3h.04' },
    'assessment authorised': { name: 'authorisation of the assessment', means: 'related to assessment completed', after: 'assessment completed' },
    'emergency hearing': { name: 'court hearing on emergency action', means: 'related to initial hearing' },
    'joint visit': { name: 'joint visit', means: 'joint visit' },

    // ---- protection and need
    ICPC: { name: 'Initial Child Protection Conference', means: 'initial child protection conference', happens: 'once', concerns: { conferenceNeeded: 'yes' } },
    'CP core group': { name: 'core group after the conference', means: 'first core group', after: 'ICPC' },
    'CP review conference': { name: 'child protection review conference', means: 'review child protection conference' },
    'receiving in conference': {
      name: 'receiving in conference', means: 'transfer-in conference', happens: 'once', after: 'arrival notified', concerns: { requestFor: 'a protection plan from elsewhere' },
      is: 'Counts here as a review conference.', cites: 'SHR-3f.03',
    },
    'CIN core group': {
      name: 'Core Group meeting for a child in need', means: 'child in need planning meeting', concerns: { plan: 'child in need' }, cites: 'SHR-2a.07',
    },

    // ---- stepping down and closing
    'step down meeting': { name: 'step down meeting', means: 'step-down meeting' },
    'fortnightly meeting': { name: 'meeting of Assessment Team Managers and FSW', means: 'step-down tracking meeting', held: 'every 2 weeks', cites: 'SHR-2b.10' },
    'monthly meeting': { name: 'meeting of Case Management Team Managers and FSW', means: 'step-down tracking meeting', held: 'every month', cites: 'SHR-3i.05' },
    'ECINS case created': { name: 'case created on ECINS', means: 'step-down', after: 'assessment completed', concerns: { outcome: 'step down' }, cites: 'SHR-2b.16' },
    'ECINS profile created': { name: 'profile created on ECINS', means: 'step-down', concerns: { ending: 'stepping down' }, cites: 'SHR-3i.08' },
    'intervention completed': { name: 'completion of the intervention', means: 'related to closure' },
    'closure authorised': { name: 'authorisation of the case closure', means: 'related to closure' },
    closure: { name: 'closure to the service', means: 'closure', concerns: { ending: 'closing' } },

    // ---- in care, and after
    placement: { name: 'placement', means: 'placement', happens: 'once', concerns: { lookedAfter: 'yes' } },
    'post placement meeting': {
      name: 'post placement meeting', alsoCalled: 'post placement review', means: 'post-placement meeting', happens: 'once', after: 'placement',
      concerns: { lookedAfter: 'yes' }, cites: ['SHR-2a.10', 'SHR-3b.02'],
    },
    'first LAC review': { name: 'first LAC review', means: 'first looked-after review', happens: 'once', after: 'placement', concerns: { lookedAfter: 'yes' } },
    'LAC review': { name: 'LAC review', alsoCalled: 'looked after child review', means: 'looked-after review', after: 'placement', concerns: { lookedAfter: 'yes' } },
    'permanency decision': { name: 'permanency decision', means: 'permanence plan agreed', happens: 'once', concerns: { lookedAfter: 'yes', singlePlan: 'yes' }, cites: 'SHR-4a.01' },
    'proceedings end': { name: 'end of care proceedings', means: 'proceedings end' },
    'supervision order made': { name: 'supervision order made', means: 'supervision order made', concerns: { supervisionOrder: 'yes' } },
    'supervision order ends': { name: 'end of the supervision order' },
    'leaving care referral': { name: 'referral to leaving care', means: 'leaving care referral', cites: 'SHR-4c.02' },
  },

  roles: {
    'social worker': { name: 'social worker', means: 'social worker' },
    'another social worker': { name: 'another social worker of the same team', means: 'narrower than social worker' },
    'last allocated worker': { name: 'last allocated worker', means: 'narrower than social worker' },
    'team manager': { name: 'Team Manager', means: 'team manager' },
    'service manager': { name: 'Service Manager', means: 'service manager' },
    'front door service manager': { name: 'Front Door Service Manager', means: 'narrower than service manager', cites: 'SHR-3e.12' },
    administrator: { name: 'administrator', means: 'administrator' },
    FSW: { name: 'Compass FSW', means: 'family support worker', is: 'Helps to find who leads a family’s early help; the letters are not spelt out.', cites: 'SHR-2b.10' },
    'early help social worker': { name: 'Early Help Social Worker', alsoCalled: 'EHSW', means: 'early help worker', cites: 'SHR-3j.01' },
    'early help manager': { name: 'targeted early help manager', means: 'related to team manager', cites: 'SHR-2b.04' },
    'lead professional': { name: 'Lead Professional', alsoCalled: 'LP', means: 'lead professional' },
    'personal adviser': { name: 'personal advisor', means: 'personal adviser' },
    'legal adviser': { name: 'legal adviser', is: 'Whoever gives the teams advice in law.' },
    referrer: { name: 'referrer', means: 'referrer' },
    participants: { name: 'participants of the strategy discussion' },
    agencies: { name: 'relevant agencies', means: 'partner agencies' },
    professionals: { name: 'professionals who work with the family', means: 'related to partner agencies' },
    family: { name: 'family', means: 'family' },
    parents: { name: 'parents', means: 'parent' },
    child: { name: 'child or young person', means: 'child' },
  },

  documents: {
    'referral decision': { name: 'referral decision', means: 'referral record' },
    'strategy document': { name: 'strategy document', alsoCalled: 'minutes of the strategy discussion', means: 'strategy record' },
    'review minutes': { name: 'minutes of the review strategy discussion', means: 'narrower than strategy record' },
    'EDT records': { name: 'records of EDT', means: 'related to case notes' },
    Carefirst: { name: 'Carefirst', means: 'case system' },
    Carestore: { name: 'Carestore', means: 'related to case file' },
    ECINS: { name: 'ECINS record', alsoCalled: 'ECINS', means: 'early help record' },
    'social work assessment': { name: 'social work assessment', alsoCalled: 'SWA', means: 'assessment' },
    'assessment report': { name: 'written report of the assessment', means: 'narrower than assessment' },
    'outcome notice': { name: 'notice of the outcome of the assessment' },
    "manager's timescale": { name: 'timescale that the manager has set for the assessment', cites: 'SHR-2.06' },
    chronology: { name: 'chronology', means: 'chronology' },
    'section 47 enquiry': { name: 'section 47 enquiry', means: 'section 47 record' },
    'conference report': { name: 'report to the conference', means: 'conference report' },
    'emergency application': { name: 'application to court for emergency action' },
    'primary statement': { name: 'primary statement to court' },
    'initial application': { name: 'initial application to court' },
    'court papers': { name: 'applications and statements in care proceedings' },
    PALAC: { name: 'PALAC', means: 'care plan', is: 'A record about placing a child in care; the letters are not spelt out.', cites: 'SHR-2.20' },
    'PALAC authorisations': { name: 'authorisations that go with the PALAC' },
    'transfer summary': { name: 'transfer summary', means: 'transfer summary' },
    'draft plan': { name: 'draft child’s plan', cites: 'SHR-2a.05' },
    'CIN plan': { name: 'child in need plan', means: 'child in need plan' },
    'CP plan': { name: 'child protection plan', means: 'protection plan' },
    'care plan': { name: 'child’s care plan', means: 'care plan' },
    'closure summary': { name: 'closure summary', means: 'closure summary' },
    "manager's decision": { name: 'manager’s decision', means: 'management record' },
    'early help plan': { name: 'targeted early help plan', means: 'step-down plan' },
    'step down guidance': { name: 'guidance in the step down process', means: 'step-down guidance', supplied: 'no' },
    'legal planning decision': { name: 'recorded decision on a legal planning meeting', means: 'narrower than management record' },
    'section 7 report': { name: 'section 7 report' },
    'section 37 report': { name: 'section 37 report' },
    "home authority's assessment": { name: 'assessment by the home authority', means: 'narrower than assessment' },
    'risk tools': { name: 'additional risk assessment tools' },
    'supervision record': { name: 'record of supervision' },
    'management decision': { name: 'management decision', means: 'narrower than management record' },
    'sibling assessment': { name: 'assessment of a brother or sister', means: 'narrower than assessment' },
    'assessment of the unborn': { name: 'assessment of the unborn baby', means: 'narrower than assessment' },
    'closure notice': { name: 'written notice of closure' },
    'adoption referral': { name: 'referral to the adoption team', means: 'narrower than referral form', cites: 'SHR-3e.07' },
    'case transfer document': { name: 'case transfer document', means: 'transfer form' },
    'case closure document': { name: 'case closure document', means: 'narrower than closure summary' },
    'pathway plan': { name: 'pathway plan', means: 'pathway plan' },
    'Appendix A': { name: 'Appendix A on contacts between FPOC, Compass and open cases', means: 'appendix', supplied: 'no', cites: 'SHR-1.16' },
    'Appendix B': { name: 'Appendix B on contacts between FPOC, Compass and DCT', means: 'appendix', supplied: 'no', cites: 'SHR-1.17' },
    'Appendix C': { name: 'Appendix C, the chart of teams and transfers', means: 'appendix', supplied: 'no', cites: 'SHR-6a.06' },
    'Appendix D': { name: 'Appendix D on private fostering', means: 'appendix', supplied: 'no', cites: 'SHR-7.01' },
  },

  facts: {
    // ---- Compass
    nextStep: {
      name: 'decision in Compass', oneOf: ['a social work assessment', 'targeted early help', 'closure'], means: 'referral outcome',
      valuesMean: { 'a social work assessment': 'assessment', 'targeted early help': 'early help', closure: 'no further action' },
      settledAt: 'referral decision', judgedBy: 'Compass', cites: 'SHR-1.03',
    },
    mightBeInNeed: {
      name: 'might be a child in need', yesNo: 'Has Compass decided that the child might be a child in need?', means: 'related to threshold met',
      settledAt: 'referral decision', judgedBy: 'Compass', cites: 'SHR-2.01',
    },
    homeless: { name: 'homeless presentation', yesNo: 'Does a young person present as homeless?', means: 'related to housing', cites: 'SHR-2.01' },
    section47Needed: {
      name: 'section 47 enquiry required', yesNo: 'Is a section 47 enquiry required?', means: 'section 47 enquiry', cites: ['SHR-2.02', 'SHR-2.04'],
    },
    edtReviewedNextDay: {
      name: 'reviewed the next working day', yesNo: 'Was the strategy discussion held by EDT reviewed on the next working day?', cites: 'SHR-1.12',
      usually: 'yes',
    },
    requestFor: {
      name: 'what is asked for', means: 'request for', changes: 'never',
      oneOf: ['nothing special', 'a section 7 report', 'a section 37 report', 'a protection plan from elsewhere'],
      valuesMean: {
        'nothing special': 'nothing special',
        'a section 7 report': 'section 7 report',
        'a section 37 report': 'section 37 report',
        'a protection plan from elsewhere': 'protection plan from elsewhere',
      },
    },
    recentHistory: {
      name: 'recent history', yesNo: 'Has the case a recent history?', means: 'recent history', onlyFor: { requestFor: ['a section 7 report', 'a section 37 report'] }, cites: 'SHR-3e.11',
    },
    peakInDemand: { name: 'peak in demand', yesNo: 'Is demand at a peak?', judgedBy: "Compass's service manager", usually: 'no', cites: 'SHR-2.10' },
    openToEarlyHelp: { name: 'open to Targeted Early Help', yesNo: 'Is the family open to Targeted Early Help?', means: 'open to early help', cites: 'SHR-3j.02' },
    meetsStrategyThreshold: {
      name: 'threshold for a strategy discussion', yesNo: 'Does the referral meet the threshold for a section 47 strategy discussion?',
      means: 'related to significant harm feared', cites: 'SHR-3j.04',
    },
    earlyHelpOffered: {
      name: 'early help consistently and effectively provided', yesNo: 'Has early help been offered consistently and effectively?',
      judgedBy: "Compass's early help social worker", onlyFor: { openToEarlyHelp: 'yes' }, cites: 'SHR-3j.03',
    },
    newAssessmentNeeded: { name: 'new assessment required', yesNo: 'Is a new social work assessment required?', onlyFor: { requestFor: 'nothing special' }, cites: 'SHR-3j.05' },
    privatelyFostered: { name: 'privately fostered', yesNo: 'Is the child privately fostered?', means: 'private fostering', cites: 'SHR-7.01' },

    // ---- assessment
    interimReviewNeeded: {
      name: 'interim review necessary', yesNo: 'Is an interim review of the assessment necessary?', judgedBy: "Assessment's team manager", cites: 'SHR-2.07',
      usually: 'no',
    },
    emergencyAction: {
      name: 'emergency legal action', yesNo: 'Is the child in need of emergency legal action?', means: 'related to urgent', cites: 'SHR-2.16',
    },
    assessorsEvidenceNeeded: {
      name: 'evidence of the assessing worker required', yesNo: 'Is the evidence of the assessing social worker required?', cites: 'SHR-2.18',
    },
    needsCare: { name: 'needs to be a child in care', yesNo: 'Does the assessment find that the child needs to be in care?', cites: 'SHR-2.19' },
    hasSiblings: { name: 'siblings', yesNo: 'Has the child brothers or sisters?', cites: ['SHR-2.26', 'SHR-3h.01'] },
    siblingNeedsOwn: {
      name: 'separate assessment of a sibling', yesNo: 'Does the updated assessment show that a sibling needs an assessment of their own?',
      onlyFor: { hasSiblings: 'yes' }, means: 'related to related child has a worker', cites: 'SHR-3h.05',
    },
    oldEnoughForReport: { name: 'age appropriate', yesNo: 'Is it right for the young person’s age to be given the assessment?', usually: 'whatever', cites: 'SHR-2.25' },
    strategyReviewPlanned: {
      name: 'review strategy discussion identified', yesNo: 'Did the first strategy discussion in Compass ask for a review?', cites: 'SHR-2.28',
    },
    outcome: {
      name: 'outcome of the assessment', oneOf: ['no further action', 'step down', 'social work goes on'], means: 'assessment outcome',
      valuesMean: { 'no further action': 'no further action', 'step down': 'early help' }, settledAt: 'assessment completed',
      cites: ['SHR-2a.01', 'SHR-2b.01', 'SHR-2b.04'],
    },
    conferenceNeeded: {
      name: 'ICPC required', yesNo: 'Is this a case for an Initial Child Protection Conference?', means: 'narrower than section 47 enquiry',
      is: 'A conference is required, or has been held.', changes: 'once yes stays yes', settledAt: 'assessment completed', cites: 'SHR-2.22',
    },
    plan: {
      name: 'child’s plan', oneOf: ['none', 'child in need', 'child protection', 'care plan'], means: 'plan', usually: 'none',
      settledAt: ['assessment completed', 'ICPC', 'placement', 'CP review conference', 'LAC review'], cites: ['SHR-2a.05', 'SHR-3.02'],
      valuesMean: { none: 'none', 'child in need': 'child in need', 'child protection': 'child protection', 'care plan': 'care plan' },
    },
    timeOnProtectionPlan: {
      name: 'on a child protection plan', since: 'the child was made the subject of the child protection plan', means: 'time on a protection plan',
      onlyFor: { plan: 'child protection' }, cites: 'SHR-3a.05',
    },

    // ---- stepping down and closing
    extraSupportNeeded: { name: 'additional support required', yesNo: 'Is additional support required as the case steps down?', cites: 'SHR-2b.11' },
    leadProfessionalFound: { name: 'lead professional identified', yesNo: 'Has a lead professional been identified?', usually: 'yes', cites: 'SHR-2b.11' },
    ending: {
      name: 'planned end of the work', oneOf: ['none', 'closing', 'stepping down'], means: 'related to support still needed',
      cites: ['SHR-3i.01', 'SHR-3i.04', 'SHR-4d.01', 'SHR-4d.04'],
    },

    // ---- in care
    lookedAfter: {
      name: 'looked after', alsoCalled: ['LAC', 'child in care'], yesNo: 'Is the child looked after?', means: 'looked after',
      settledAt: ['assessment completed', 'placement', 'remand notified', 'LAC review', 'proceedings end'], cites: ['SHR-2.19', 'SHR-2a.05'],
    },
    wayIntoCare: {
      name: 'way into care', oneOf: ['remand into a secure placement', 'another way'], means: 'way into care',
      valuesMean: { 'remand into a secure placement': 'on remand' }, cites: 'SHR-3c.01',
    },
    relinquishedBaby: {
      name: 'relinquished baby', yesNo: 'Do the parents give the baby up for adoption?', means: 'relinquished', settledAt: 'assessment completed',
      cites: 'SHR-4b.04',
    },
    unaccompanied: {
      name: 'unaccompanied asylum seeking child', alsoCalled: 'UASC', yesNo: 'Is this an unaccompanied child who seeks asylum?', means: 'unaccompanied',
      changes: 'never', cites: 'SHR-4b.01',
    },
    permanencyPlan: {
      name: 'permanency plan', means: 'permanence plan', cites: ['SHR-3e.06', 'SHR-4a.03'],
      oneOf: ['none', 'long term fostering', 'long term residential care', 'placement with parents', 'adoption', 'another plan'],
      valuesMean: {
        none: 'none',
        'long term fostering': 'long-term fostering',
        'long term residential care': 'long-term residential',
        'placement with parents': 'placement with parents',
        adoption: 'adoption',
      },
    },
    singlePlan: {
      name: 'single track plan', alsoCalled: 'single plan', yesNo: 'Has the permanency plan been agreed as the only one?', means: 'single plan',
      onlyFor: { not: { permanencyPlan: 'none' } }, cites: ['SHR-3e.04', 'SHR-4a.01'],
    },
    inPlacement: {
      name: 'in placement', yesNo: 'Is the child in the placement that the permanency plan means?', means: 'in placement', onlyFor: { lookedAfter: 'yes' }, usually: 'yes',
      is: 'A child who is in care already lives in some placement; what is meant is taken to be the one that is to last.', cites: 'SHR-3e.05',
    },
    proceedings: {
      name: 'care proceedings', oneOf: ['none', 'pre proceedings', 'under way', 'concluded'], means: 'proceedings',
      valuesMean: { none: 'none', 'pre proceedings': 'pre-proceedings', 'under way': 'under way', concluded: 'concluded' },
    },
    orderMade: {
      name: 'order that ended care proceedings', alsoCalled: 'care arrangement order', settledAt: 'proceedings end',
      oneOf: ['none', 'care order', 'special guardianship', 'child arrangements'], means: 'order made',
      valuesMean: {
        none: 'none',
        'care order': 'care order',
        'special guardianship': 'special guardianship order',
        'child arrangements': 'child arrangements order',
      },
      cites: 'SHR-3e.08',
    },
    supervisionOrder: {
      name: 'supervision order', yesNo: 'Is there a supervision order in favour of the authority?', means: 'supervision order', cites: 'SHR-4a.04',
    },

    // ---- arriving from elsewhere
    longTermResidence: {
      name: 'clear and intended long term residence', yesNo: 'Does the family clearly mean to live here for the long term?', means: 'lives here for good',
      judgedBy: "Case Management's team manager", onlyFor: { requestFor: 'a protection plan from elsewhere' }, cites: 'SHR-3f.06',
    },
    proceedingsElsewhere: {
      name: 'proceedings in the home authority', yesNo: 'Are there proceedings or pre proceedings in the home authority?', means: 'proceedings elsewhere',
      onlyFor: { requestFor: 'a protection plan from elsewhere' }, cites: 'SHR-3f.08',
    },

    // ---- young parents
    pregnant: { name: 'pregnant', yesNo: 'Is the young person whose case is open pregnant?', means: 'pregnant', cites: 'SHR-3h.06' },
    unbornNeedsAssessment: {
      name: 'unborn baby to be assessed', yesNo: 'Is an assessment of the unborn baby needed?', onlyFor: { pregnant: 'yes' }, cites: ['SHR-3h.06', 'SHR-3h.09'],
    },
    parentsWorkerServesBoth: {
      name: 'the parent’s own worker',
      yesNo: 'Is it in the interest of both the young adult and the unborn baby that the parent’s own worker assesses?', judgedBy: 'not stated',
      onlyFor: { unbornNeedsAssessment: 'yes' }, cites: 'SHR-3h.11',
      usually: 'no',
    },

    // ---- disabled children, and leaving care
    disabled: { name: 'disability', yesNo: 'Has the child a disability?', is: 'The child, or in a family case another child of the family.', means: 'disabled', cites: 'SHR-5.02' },
    mainConcern: {
      name: 'primary child in need or at risk', means: 'disabled child is the main concern', judgedBy: 'not stated',
      yesNo: 'Of the family, is a disabled child the one chiefly in need or at risk?', onlyFor: { disabled: 'yes' }, cites: 'SHR-5.03',
    },
    specificComplexNeeds: { name: 'specific complex needs', yesNo: 'Are there specific complex needs?', means: 'complex needs', cites: 'SHR-4c.03' },
    significantComplexities: {
      name: 'significant complexities', yesNo: 'Is the case significantly complex?', means: 'related to complex needs', cites: 'SHR-6a.02',
    },
    careLeaver: {
      name: 'standing in leaving care law', oneOf: ['none', 'eligible', 'relevant', 'former relevant', 'qualifying'], means: 'leaving care eligibility',
      valuesMean: { none: 'none', eligible: 'eligible', relevant: 'relevant', 'former relevant': 'former relevant', qualifying: 'qualifying' },
      cites: 'SHR-6.02',
    },
  },
})

/** The teams that hold open cases. */
export const openWith = socialWorkTeams

export const { needOrEnquiry, unbornToAssess, notInCareAfterCourt, stayingInCare, courtReport, arrivingOnPlan, goesOnWithPlan, remanded, workedToAPlan } = terms({
  needOrEnquiry: {
    any: [{ mightBeInNeed: 'yes' }, { homeless: 'yes' }, { section47Needed: 'yes' }],
    says: 'The child may be in need, presents as homeless, or needs an enquiry.', cites: ['SHR-2.01', 'SHR-2.02'],
  },
  unbornToAssess: { pregnant: 'yes', unbornNeedsAssessment: 'yes' },
  notInCareAfterCourt: { orderMade: ['special guardianship', 'child arrangements'], lookedAfter: 'no', cites: 'SHR-3e.08' },
  stayingInCare: {
    lookedAfter: 'yes', permanencyPlan: ['long term fostering', 'long term residential care', 'placement with parents'],
    says: 'The plan keeps the child in care for good.', cites: ['SHR-3e.06', 'SHR-4a.02', 'SHR-4a.03'],
  },
  goesOnWithPlan: {
    any: [{ plan: 'child in need' }, { conferenceNeeded: 'yes' }, { lookedAfter: 'yes' }],
    says: 'The case goes on as one of need, of protection or of care.', cites: 'SHR-2a.05',
  },
  courtReport: { requestFor: ['a section 7 report', 'a section 37 report'] },
  remanded: {
    lookedAfter: 'yes', wayIntoCare: 'remand into a secure placement', says: 'The remand itself puts the child into care.', cites: 'SHR-3c.01',
  },
  workedToAPlan: {
    any: [{ plan: ['child in need', 'child protection', 'care plan'] }, { lookedAfter: 'yes' }],
    says: 'A plan for a child in need, a protection plan or a care plan.', cites: 'SHR-3.02',
  },
  arrivingOnPlan: {
    requestFor: 'a protection plan from elsewhere', says: 'Another authority’s child, on its protection plan, is placed here.', cites: 'SHR-3f.01',
  },
})
