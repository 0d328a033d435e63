/** Plans, assessments, and what was decided about the child. */
import type { Concepts, FactConcept } from '../concept.js'
import { coded, concept, oneOf, yesNo } from '../table.js'

const section47 = (code: string) => ({ standard: 'Standard Safeguarding Dataset', list: 'section 47 outcome', code }) as const

export const plans = {
  plan: oneOf('The plan under which the case is worked; where there are several, the one that leads.', ['plan', 'need'], {
    none: concept('There is no plan.', 'none', 'no plan'),
    'early help': concept('An early help plan.', 'targeted early help plan'),
    'child in need': concept('A child in need plan.', 'CIN', 'Child in Need', 'CIN plan'),
    'child protection': concept('A child protection plan.', 'CP', 'CPP', 'child protection plan'),
    'care plan': concept('A care plan for a child in care.', 'LAC', 'care plan'),
    'pathway plan': concept('A pathway plan for a young person who leaves care.', 'pathway plan'),
  }),
  'significant harm feared': yesNo(
    'Whether there is concern that the child suffers or may suffer significant harm.',
    'concerns about Significant Harm',
    'child protection concerns',
  ),
  'section 47 enquiry': yesNo(
    'Whether enquiries under section 47 are or were made this time.',
    'Section 47 case',
    'Section 47 Enquiry',
    'under section 47',
  ),
  'section 47 outcome': oneOf('What the section 47 enquiries led to.', ['section 47 outcome'], {
    conference: coded(section47('Initial CP conference'), 'An initial conference is called.'),
    'monitoring by another agency': coded(section47('Other agency to monitor'), 'Somebody else keeps watch.'),
    'assessment goes on': coded(section47('NFA continue with assessment'), 'No conference; the assessment goes on.'),
    'legal action': coded(section47('Legal action'), 'The authority goes to court.'),
    'services as a child in need': coded(section47('Services (s17)'), 'Help under section 17.'),
    'short break': coded(section47('Short break'), 'A short break is given.'),
    'no further action': coded(section47('NFA'), 'Nothing follows.'),
    other: coded(section47('Other'), 'Something else.'),
  }),
  'conference decided at': oneOf('When it was decided to call the conference.', ['decision to conference'], {
    'during the assessment': concept('Before the assessment was finished.'),
    'end of the assessment': concept('As the assessment was finished.', 'conclusion of the assessment'),
  }),
  'assessment outcome': oneOf('What the assessment says is needed.', ['assessment outcome', 'possible outcomes'], {
    'no further action': concept('Nothing more.', 'NFA', 'no further action'),
    'early help': concept('Help without social work.', 'step-down', 'step down'),
    'short work': concept('Brief work by the team that assessed.', 'short term intervention'),
    'child in need plan': concept('A child in need plan.', 'CIN plan required'),
    'child protection plan': concept('A conference, and perhaps a protection plan.', 'CP plan required'),
    care: concept('The child needs to be looked after.', 'needs to be a child in care'),
    adoption: concept('The child’s parents give the child up for adoption.', 'relinquished baby'),
  }),
  'permanence plan': oneOf('Where it is planned that the child lives for good.', ['permanency plan', 'permanence plan'], {
    none: concept('Not decided.'),
    'return home': concept('With parents, no longer in care.', 'return home', 'rehabilitation'),
    'placement with parents': concept('With parents, under a care order.', 'Placement with Parents'),
    'long-term fostering': concept('With foster carers.', 'Long Term Fostering'),
    'long-term residential': concept('In a children’s home.', 'long term residential care'),
    'connected carers': concept('With family or friends approved as foster carers.', 'kinship placements'),
    'special guardianship': concept('With a special guardian.', 'SGO'),
    adoption: concept('With adoptive parents.', 'adoption', 'FFA'),
  }),
  'single plan': yesNo('Whether the permanence plan is the only one pursued.', 'single track plan', 'single plan'),
  'return home pursued': yesNo(
    'Whether work goes on to bring the child home from care.',
    'rehabilitation is proactively being pursued',
    'return home within a set period',
  ),
  'a move would harm': yesNo(
    'Whether a change of team now would put work with the family at risk.',
    'risk disrupting the process',
    'negatively impacted by a transfer',
  ),
  'support still needed': yesNo('Whether child or family go on needing social work.', 'requires ongoing support', 'ongoing needs'),
} as const satisfies Concepts<FactConcept>
