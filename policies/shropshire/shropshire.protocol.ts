/** Shropshire’s case management and transfer protocol; the files beside it hold the words and the sections. */
import { assessment } from './assessment.protocol.js'
import { caseManagement } from './case-management.protocol.js'
import { compass } from './compass.protocol.js'
import { leavingAssessment } from './leaving-assessment.protocol.js'
import { permanence } from './permanence.protocol.js'
import { specialTeams } from './special-teams.protocol.js'
import { needOrEnquiry, protocol } from './words.protocol.js'

export default protocol(
  {
    version: 'not stated',
    effective: 'not stated',
    title: 'Case Management and Transfer Protocol (Children’s Social Work and Safeguarding)',
    review: 'not stated',
    inFlight: 'not stated',
    asks: [
      { heldBy: 'Home Authority', at: 'receiving in conference' },
      { heldBy: 'not yet open', at: 'receiving in conference' },
      { heldBy: 'Case Management', at: 'permanency decision' },
      { heldBy: 'LAC Permanency', at: 'supervision order ends' },
      { heldBy: 'LAC Permanency', at: 'ECINS profile created' },
      { heldBy: 'LAC Permanency', at: '18th birthday' },
    ],
    outside: [
      { topic: 'private fostering', says: 'It is left to an appendix that was not supplied.', cites: 'SHR-7.01' },
      {
        heldBy: 'Case Management', at: 'LAC review',
        says: 'Most reviews settle no permanency plan; only the one that does is meant to move a child.', cites: 'SHR-3e.03',
      },
    ],
    assumes: [
      {
        any: [{ nextStep: 'a social work assessment' }, { not: { any: [needOrEnquiry, { newAssessmentNeeded: 'yes' }] } }],
        says: 'A decision that a child may be in need, is homeless, or needs an enquiry or a new assessment is the decision for an assessment.',
        cites: ['SHR-1.03', 'SHR-2.01', 'SHR-2.02', 'SHR-3j.05'],
      },
      {
        any: [
          { not: { outcome: ['no further action', 'step down'] } },
          { plan: 'none', conferenceNeeded: 'no', lookedAfter: 'no', relinquishedBaby: 'no' },
        ],
        says: 'A case that ends with the assessment goes on under no plan, and the child is not in care.',
      },
      {
        any: [{ lookedAfter: 'no', supervisionOrder: 'no' }, { ending: 'none' }],
        says: 'Social work goes on for as long as a child is in care or under the authority’s supervision.',
      },
      {
        any: [{ lookedAfter: 'no' }, { careLeaver: ['none', 'eligible'] }],
        says: 'Relevant, former relevant and qualifying young people are in care no longer.',
      },
      { not: { lookedAfter: 'yes', age: 'over 18' }, says: 'Being looked after ends at eighteen.' },
      {
        any: [{ lookedAfter: 'yes' }, { not: { plan: 'care plan' } }],
        says: 'A care plan is the plan of a child in care.',
      },
    ],
  },
  { ...compass, ...assessment, ...leavingAssessment, ...caseManagement, ...permanence, ...specialTeams },
)
