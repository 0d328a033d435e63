/** What teams do: a local team maps to the set of functions that it carries out. */
import { deepFreeze } from '../util/freeze.js'
import type { Concepts } from './concept.js'
import { concept } from './table.js'

const table = {
  'front door': concept(
    'Takes contacts and referrals and decides whether children’s social care becomes involved.',
    'MAST',
    'EHASH',
    'Compass',
    'CAA',
    'FPOC',
  ),
  assessment: concept('Assesses new cases and gives the first help.', 'CAT', 'FRT', 'Assessment Team', 'AT', 'CAA'),
  'long-term': concept(
    'Works on with children in need and children on protection plans until the plan ends.',
    'Locality',
    'CP/Court',
    'Case Management',
    'SG',
    '0-16',
  ),
  'child in need': concept('Works on with children in need only, where another team has the protection plans.', 'FIT'),
  'child protection': concept('Works on with children on protection plans only, where another team has the children in need.', 'CP'),
  'court work': concept('Takes cases through the steps before and during care proceedings, where a team is set apart for it.', 'Court'),
  'looked after': concept('Holds children in care and plans for their permanence.', 'CLA', 'C4C', 'LAC Permanency', '0-16'),
  'leaving care': concept('Supports young people who leave or have left care.', 'Pathways', 'Pathway Team', 'LC', 'Leaving Care Team'),
  disability: concept('Specialises in disabled children.', 'DCT', 'CWD'),
  'unaccompanied children': concept('Specialises in children who come to the country alone to seek asylum.'),
  'private fostering': concept('Assesses and reviews children who live with somebody who is no close relative by private arrangement.'),
  exploitation: concept('Specialises in children at risk of exploitation.', 'CSE'),
  'family support': concept('Works practically with families alongside or after social work.', 'FIS', 'Family Support'),
  'early help': concept('Helps families who need no social worker.', 'Early Help Services', 'Targeted Early Help'),
  fostering: concept('Recruits, approves and supports foster carers.'),
  adoption: concept('Finds and supports adoptive families.', 'One Adoption West Yorkshire', 'adoption team'),
  'youth homelessness': concept('Keeps homeless 16 and 17 year olds housed.', 'Youth Homeless Prevention Workers'),
  'housing options': concept('The housing authority’s service for people who may lose their home.', 'Housing Options'),
  'out of hours': concept('Answers for urgent work at night and at weekends.', 'EDT'),
  'independent review': concept('Arranges and chairs conferences and reviews, apart from the teams that hold cases.', 'ISU'),
  legal: concept('Advises the teams in law and acts for the authority in court.', 'legal'),
  'youth justice': concept('Works with children who are accused or found guilty of an offence.'),
  'adult services': concept(
    'Cares for adults, and takes over when a young person becomes one.',
    'Adults 14-25',
    'adult social care',
    'specialist adult services',
  ),
  'another authority': concept('The children’s social care service of another area.', 'another local authority', 'home authority', 'LA'),
} as const satisfies Concepts

export type TeamFunction = keyof typeof table

/** The shared team functions, keyed by name. */
export const teamFunctions: Concepts = deepFreeze(table)
