/** How the case came, or came back. */
import type { Concepts, FactConcept, NationalCode } from '../concept.js'
import { coded, concept, oneOf, since, yesNo } from '../table.js'

const source = (code: string): NationalCode => ({ standard: 'CIN census', list: 'referral source', code })
const need = (code: string): NationalCode => ({ standard: 'CIN census', list: 'primary need', code })
const dataset =
  (list: string) =>
  (code: string): NationalCode => ({ standard: 'Standard Safeguarding Dataset', list, code })
const contact = dataset('contact outcome')
const referral = dataset('referral outcome')

export const comingIn = {
  'threshold met': yesNo(
    'Whether the case meets the test for children’s social care.',
    'meets the criteria for Children’s Social Care',
    'meets threshold',
  ),
  'open to social care': yesNo('Whether a case of the child is open.', 'already an open case to the service', 'open case'),
  'open to early help': yesNo('Whether early help works with the family now.', 'open TEH'),
  urgent: yesNo('Whether something must be done at once.', 'immediate actions', 'considered urgent'),
  'request for': oneOf('What is asked of the authority, where it is more than to look into a worry.', ['request for', 'exceptions'], {
    'nothing special': concept('An ordinary referral.'),
    'section 7 report': concept('A court wants a welfare report.', 'Section 7', 'S7'),
    'section 37 report': concept('A court directs the authority to look into a child’s circumstances.', 'Section 37', 'S37'),
    'private fostering assessment': concept('Somebody privately fosters or means to.', 'Private Fostering Assessment'),
    'step-parent adoption': concept('A step-parent wants to adopt.', 'Step parent adoptions'),
    'non-agency adoption': concept('Somebody else wants to adopt without an agency.', 'Non Agency Adoptions'),
    'protection plan from elsewhere': concept(
      'Another authority asks for a transfer-in conference.',
      'Incoming Child Protection Conference requests',
    ),
    'child in need plan from elsewhere': concept(
      'Another authority asks that a child in need plan is taken on.',
      'Incoming Child in Need Requests',
    ),
    'supervision order from elsewhere': concept('A court elsewhere gives the authority the supervision of a child.'),
  }),
  'plan elsewhere': oneOf(
    'Under which plan another authority works with the child.',
    ['child protection plan in another local authority'],
    {
      none: concept('Under none.'),
      'child in need': concept('Under a child in need plan.'),
      'child protection': concept('Under a protection plan.'),
      'care plan': concept('The child is in that authority’s care.'),
    },
  ),
  'proceedings elsewhere': yesNo(
    'Whether the other authority is before the court with the child.',
    'legal proceedings active within the home local authority',
  ),
  'time since closure': since('How long ago the case was closed or stepped down.', 'closed within', 'closure date in Mosaic'),
  'recent history': yesNo('Whether social care knew the child not long ago.', 'no recent history'),
  'contact outcome': oneOf('What followed a contact.', ['contact outcome'], {
    'no further action': coded(contact('NFA'), 'Nothing.'),
    'information and advice': coded(contact('Information and advice'), 'Advice was given.'),
    'early help': coded(contact('EH referral'), 'Passed to early help.', 'targeted early help intervention'),
    referral: coded(contact('CIN referral'), 'Taken as a referral.'),
  }),
  'referral outcome': oneOf('What followed a referral.', ['referral decision', 'next step'], {
    'no further action': coded(referral('No further action'), 'Nothing.', 'closure'),
    advice: coded(referral('Advice/signpost'), 'Advice was given.'),
    'early help': coded(referral('Step-down to early help'), 'Passed to early help.', 'targeted early help'),
    assessment: coded(referral('Assessment'), 'A social work assessment.', 'social work assessment'),
    'section 47': coded(referral('Strategy discussion/s47'), 'A strategy discussion or enquiries.', 'Section 47 enquiry'),
    other: coded(referral('Other'), 'Something else.'),
  }),
  'referral source': oneOf('Who referred the child.', ['referrer'], {
    'family or carer': coded(source('1A'), 'A relative or carer.'),
    acquaintance: coded(source('1B'), 'Somebody who knows the family.'),
    'the child': coded(source('1C'), 'The child.'),
    'another person': coded(source('1D'), 'Another person.'),
    school: coded(source('2A'), 'A school.'),
    'education services': coded(source('2B'), 'An education service.'),
    'general practitioner': coded(source('3A'), 'A doctor’s practice.'),
    'health visitor': coded(source('3B'), 'A health visitor.'),
    'school nurse': coded(source('3C'), 'A school nurse.'),
    'other primary health': coded(source('3D'), 'Another primary health service.'),
    'emergency health': coded(source('3E'), 'An emergency department.'),
    'other health': coded(source('3F'), 'Another health service.'),
    housing: coded(source('4'), 'A housing authority or association.'),
    'own social care': coded(source('5A'), 'Another part of children’s social care.'),
    'own other department': coded(source('5B'), 'Another department of the authority.'),
    'another authority': coded(source('5C'), 'Another authority.'),
    'early help': coded(source('5D'), 'Early help.'),
    police: coded(source('6'), 'The police.'),
    'other legal agency': coded(source('7'), 'A court, probation or another legal body.'),
    other: coded(source('8'), 'Somebody else.'),
    anonymous: coded(source('9'), 'Somebody who gave no name.'),
    unknown: coded(source('10'), 'It is not known.'),
  }),
  'primary need': oneOf('The main reason for which social care is involved.', ['presenting reason'], {
    'abuse or neglect': coded(need('N1'), 'Abuse or neglect.'),
    disability: coded(need('N2'), 'The child’s disability.'),
    'illness or disability of a parent': coded(need('N3'), 'A parent’s illness or disability.'),
    'acute stress': coded(need('N4'), 'The family is in acute stress.'),
    'family dysfunction': coded(need('N5'), 'The family does not function.'),
    behaviour: coded(need('N6'), 'The child’s behaviour.'),
    'low income': coded(need('N7'), 'Low income.'),
    'absent parents': coded(need('N8'), 'Parents are absent.'),
    'no need of its own': coded(need('N9'), 'Not a case of need.'),
    'not stated': coded(need('N0'), 'Not recorded.'),
  }),
} as const satisfies Concepts<FactConcept>
