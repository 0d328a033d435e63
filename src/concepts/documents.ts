/** Forms, records and reports. */
import { deepFreeze } from '../util/freeze.js'
import type { Concepts } from './concept.js'
import { concept } from './table.js'

const table = {
  'case file': concept('Everything that is written down about the child.', 'file', 'case file'),
  'case notes': concept('The running record of a case.', 'case notes'),
  'case system': concept('The system in which cases are kept.', 'LCS', 'Mosaic', 'Carefirst', 'ICS'),
  'early help record': concept('The system or file in which early help is recorded.', 'ECINS'),
  chronology: concept('The main events of the child’s life in order.', 'chronology'),
  'strategy record': concept('The minutes of a strategy discussion, or what it decided.', 'strategy document', 'minutes'),
  'referral record': concept('The referral with the decision on it.', 'referral decision'),
  assessment: concept('The written social work assessment.', 'Child and Family Single Assessment', 'SWA', 'Single Assessment'),
  'private fostering assessment': concept('The assessment of a private fostering arrangement.', 'Private Fostering Assessment'),
  'section 47 record': concept('What the enquiries about significant harm found.', 'S47'),
  'conference report': concept('The social worker’s report to a conference.', 'ICPC report'),
  'protection plan': concept('The child protection plan.', 'CP plan', 'outline plan'),
  'child in need plan': concept('The plan for a child in need.', 'CIN plan'),
  'care plan': concept('The plan for a child in care.', 'care plan', 'PALAC'),
  'pre-proceedings agreement': concept('What was agreed with the family before proceedings.', 'PLO working agreement'),
  'notice of placement': concept(
    'The notice that a child is, or is to be, placed somewhere.',
    'notice of placement',
    'placement notification',
  ),
  'pathway needs assessment': concept('The assessment on which a pathway plan rests.', 'Pathway Needs Assessment'),
  'self-assessment': concept('The young person’s own view of what they need.', 'Self-Assessment'),
  'pathway plan': concept('The plan for a young person who leaves care.', 'Pathway Plan'),
  'step-down plan': concept('The plan with which a case leaves social work.', 'step-down plan', 'targeted early help plan'),
  'transfer summary': concept('A short account of the case for the team that takes it.', 'transfer summary', 'case summary'),
  'transfer form': concept(
    'The form with which a case is moved.',
    'LCS case transfer form',
    'LAC Social Work Case Transfer Form',
    'LC case transfer audit form',
    'case transfer document',
  ),
  'referral form': concept(
    'The form with which another worker or body is asked in.',
    'Pathway Worker Referral form',
    'Gateway application',
  ),
  'closure summary': concept('A short account of the work at its end.', 'closure summary', 'case closure document'),
  'quality audit': concept('A manager’s check of the file.', 'QA', 'audit'),
  'management record': concept('A manager’s overview or decision on the file.', 'management overview', 'management decision'),
  'allocation list': concept('The list of cases to be allocated and of what was decided.', 'weekly allocations spreadsheet', 'tracker'),
  'threshold document': concept('When a child needs which kind of help.', 'Effective Support', 'threshold document'),
  'step-down guidance': concept('When and how a case is stepped up or down.', 'Step Up Step Down Guidance', 'step down process'),
  'team criteria': concept('Whom a specialist team takes.', 'criteria for transfer', 'CWD service eligibility criteria'),
  'workload scheme': concept('How heavy a worker’s load is.', 'Workload Weighting Scheme'),
  appendix: concept('A part of the protocol that stands apart from its text.', 'Appendix A', 'Appendix B', 'Appendix C', 'Appendix D'),
} as const satisfies Concepts

export type SharedDocument = keyof typeof table

/** The shared documents, keyed by name. */
export const documents: Concepts = deepFreeze(table)
