/** People by what they do. */
import { deepFreeze } from '../util/freeze.js'
import type { Concepts } from './concept.js'
import { concept } from './table.js'

const table = {
  'social worker': concept('Holds cases and answers for the work on them.', 'SW', 'allocated social worker', 'keyworker'),
  'family support worker': concept(
    'Works practically with families, without being a social worker.',
    'FSW',
    'senior family support worker',
  ),
  'pathway worker': concept('A leaving care worker who is a social worker.', 'LCW', 'Pathway SW'),
  'support worker': concept('Carries out part of a young person’s pathway plan.', 'Pathway Support Worker'),
  'personal adviser': concept('Advises a young person who leaves care.', 'personal advisor', 'PA'),
  'early help worker': concept('Supports those who lead early help.', 'EHSW', 'Early Help SW'),
  'lead professional': concept('Leads a family’s early help.', 'LP', 'lead professional'),
  'advanced practitioner': concept('An experienced social worker who also guides others.', 'AP'),
  'practice manager': concept('Manages a part of a team; in some authorities the team itself.', 'PM', 'Practice Manager'),
  'team manager': concept('Manages a team of social workers.', 'TM', 'Team Manager', 'holding PM', 'TL'),
  'duty manager': concept('The manager who receives a unit’s new cases at present.', 'duty manager'),
  'service manager': concept('Manages several teams.', 'Service Manager', 'Operations Manager', 'OM', 'HUB manager'),
  'head of service': concept('Answers for a whole service.', 'HOS', 'Head of Service'),
  'assistant director': concept('Answers to the director for several services.', 'AD', 'Assistant Director'),
  'senior leadership': concept('The authority’s senior managers together.', 'SMT', 'OGMT'),
  'reviewing officer': concept('Chairs reviews of children in care, apart from the teams.', 'IRO'),
  'conference chair': concept('Chairs child protection conferences.', 'CP coordinator', 'Conference Chair'),
  administrator: concept('Keeps records and sends papers.', 'Compass admin', 'administration', 'RIC'),
  'responsible authority': concept(
    'The authority that looks after the child or answers for the case.',
    'responsible authority',
    'local authority',
  ),
  police: concept('The police.', 'police'),
  referrer: concept('Whoever made the referral.', 'referrer'),
  child: concept('The child or young person.', 'young person', 'child'),
  parent: concept('A parent, or whoever has parental responsibility.', 'parents'),
  family: concept('The child’s family.', 'family'),
  carer: concept('Whoever looks after the child day by day.', 'carers'),
  'partner agencies': concept('Schools, health, police and others who know the child.', 'relevant agencies', 'professionals'),
} as const satisfies Concepts

export type SharedRole = keyof typeof table

/** The shared roles, keyed by name. */
export const roles: Concepts = deepFreeze(table)
