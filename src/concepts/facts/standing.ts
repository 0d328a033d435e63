/** Where the child stands in law. */
import type { Concepts, FactConcept, NationalCode } from '../concept.js'
import { coded, concept, oneOf, since, yesNo } from '../table.js'

const status = (code: string): NationalCode => ({ standard: 'SSDA903', list: 'legal status', code })
const order = (code: string): NationalCode => ({ standard: 'SSDA903', list: 'reason episode ceased', code })

export const standing = {
  'looked after': yesNo(
    'Whether the child is in the care of the authority, by agreement or by order.',
    'looked after',
    'LAC',
    'C4C',
    'child in care',
  ),
  'looked-after status': oneOf('The legal status under which the child is looked after.', ['looked after status', 'status'], {
    'not looked after': concept('The child is not in care.'),
    'accommodated by agreement': coded(status('V2'), 'Accommodated under section 20.', 'section 20', 'Section 20 accommodation'),
    'short breaks recorded singly': coded(status('V3'), 'Short breaks under an agreed series, each recorded.'),
    'short breaks recorded as a series': coded(status('V4'), 'Short breaks under an agreed series, recorded together.'),
    'interim care order': coded(status('C1'), 'Under a care order made while proceedings go on.', 'ICO'),
    'full care order': coded(status('C2'), 'Under a care order made at the end of proceedings.', 'Care Order'),
    'freed for adoption': coded(status('D1'), 'Under a freeing order.'),
    'placement order': coded(status('E1'), 'The court allows the child to be placed for adoption.'),
    'police protection': coded(status('L1'), 'Taken into protection by the police.'),
    'emergency protection order': coded(status('L2'), 'Under an emergency protection order.', 'EPO'),
    'child assessment order': coded(status('L3'), 'Under a child assessment order.'),
    'on remand': coded(status('J1'), 'Remanded by a criminal court.', 'remand'),
    'detained by the police': coded(status('J2'), 'Detained under the Police and Criminal Evidence Act.'),
    'sentenced with residence': coded(status('J3'), 'Sentenced to an order with a residence requirement.'),
  }),
  'way into care': oneOf('By which way the child came, or is to come, into care.', ['looked after through'], {
    'not in care': concept('The child is not in care and is not to be.'),
    'by agreement': concept('Those with parental responsibility agree, or there are none.', 'section 20', 'by agreement'),
    'through proceedings': concept('The authority went, or goes, to court.', 'via proceedings', 'court proceedings'),
    'in an emergency': concept('By police protection or an emergency order.'),
    'on remand': concept('A criminal court remanded the child.', 'remanded into secure placements'),
  }),
  proceedings: oneOf('How far care proceedings have come.', ['proceedings', 'court proceedings'], {
    none: concept('There are none.'),
    'pre-proceedings': concept('The steps of the public law outline before court.', 'PLO', 'pre proceedings'),
    'under way': concept('The court has the case.', 'ongoing', 'still going through Court'),
    concluded: concept('The court has decided.', 'concluded', 'completed'),
  }),
  'order made': oneOf('The order that proceedings about where the child lives ended in.', ['court outcome'], {
    none: concept('No such order.'),
    'care order': concept('A final care order.', 'Care Order'),
    'special guardianship order': coded(order('E45'), 'Somebody becomes the child’s special guardian.', 'SGO'),
    'child arrangements order': coded(order('E41'), 'The court says with whom the child lives.', 'care arrangement order'),
    'placement order': concept('The child may be placed for adoption.'),
    'adoption order': coded(order('E11'), 'The child is adopted.'),
  }),
  'supervision order': yesNo(
    'Whether a court has put the child under the authority’s supervision.',
    'supervision order',
    'Supervision Order',
  ),
  'home on a care order': yesNo(
    'Whether the child lives with a parent while under a care order.',
    'placed at home on a care order',
    'placement with parents',
  ),
  'court agrees the plan': yesNo(
    'Whether the court has accepted the authority’s plan for permanence.',
    'permanency plan has been agreed by the court',
    'permanence plan is endorsed',
  ),
  'time in care': since('How long ago the child became looked after.', 'time looked after'),
  'time since placement': since('How long ago the placement began.', 'time in placement'),
  'placement meant to last': yesNo('Whether the placement is meant to last until the child is 18.', 'intended to last until 18'),
  'kind of placement': oneOf('Whether a child in care lives where the law asks for closer visits.', ['kind of placement'], {
    'any other': concept('A placement of the usual kind.'),
    'with a parent before assessment': concept('With a parent whose suitability is still to be assessed.', 'regulation 19'),
    'under temporary approval': concept('With a connected person who is approved for a time.', 'regulation 24'),
    'with a parent under an interim care order': concept('With a parent while an interim care order is in force.'),
    'with a parent under a care order': concept('With a parent while a care order is in force.'),
  }),
  'time since private fostering known': since(
    'How long ago the authority became aware of a private fostering arrangement.',
    'time since notification of private fostering',
  ),
} as const satisfies Concepts<FactConcept>
