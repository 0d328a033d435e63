/** Brothers, sisters, parents and households. A fact about several children has the values none, some and all. */
import type { Concept, Concepts, FactConcept } from '../concept.js'
import { concept, oneOf, yesNo } from '../table.js'

const howMany: Readonly<Record<'none' | 'some' | 'all', Concept>> = {
  none: concept('There are none, or it is true of none.'),
  some: concept('It is true of at least one, and not of all.'),
  all: concept('It is true of every one.'),
}
const group = (is: string, ...localNames: string[]) => oneOf(is, localNames, howMany)

export const family = {
  'related child has a worker': yesNo(
    'Whether a brother, sister or child of the household has an allocated worker.',
    'already has an allocated worker',
  ),
  'related child in care': yesNo('Whether that child is looked after.', 'related child in care'),
  'proceedings of related child concluded': yesNo(
    'Whether that child’s care proceedings are over.',
    'court proceedings have been concluded',
  ),
  'brothers or sisters open': group('Of how many brothers and sisters a case is open.', 'sibling group'),
  'younger siblings in the placement': group(
    'How many younger brothers or sisters live in the same placement.',
    'placement with younger siblings',
  ),
  'younger looked-after siblings in the placement': group(
    'How many of the younger brothers or sisters in the placement are looked after.',
    'younger Looked After siblings in the same placement',
  ),
  'own baby looked after': yesNo('Whether the young person’s own baby is in care.', 'parent and their baby are both Looked After'),
  'proceedings about own baby': yesNo('Whether there are proceedings about the young person’s own baby.', 'baby’s proceedings'),
  pregnant: yesNo('Whether the young person is pregnant.', 'becomes pregnant'),
  'parents at the conference': oneOf('Who of the parents came to the conference.', ['both parents not attend'], {
    both: concept('Both came.'),
    one: concept('One of two came.'),
    neither: concept('None came.'),
  }),
  consents: yesNo(
    'Whether the family agrees that information is shared or a referral made.',
    'consent to share information',
    'consent of the family',
  ),
  'wants support': yesNo('Whether the family wants help where it goes.', 'want to receive support'),
} as const satisfies Concepts<FactConcept>
