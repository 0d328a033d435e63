/** Who the child is, and where and with whom they live. */
import type { Concepts, FactConcept } from '../concept.js'
import { age, coded, concept, oneOf, ownValues, yesNo } from '../table.js'

const eligibility = (code: string) => ({ standard: 'Standard Safeguarding Dataset', list: 'care leaver eligibility', code }) as const

export const child = {
  age: age('The age by date of birth.', 'age'),
  'judged age': age('The age as an age assessment or screening has it.', 'deemed age'),
  unborn: yesNo('Whether the child is not yet born.', 'unborn', 'pre-birth'),
  unaccompanied: yesNo('Whether the child came to the country alone to seek asylum.', 'UASC', 'USAC', 'unaccompanied asylum seeking child'),
  arrival: oneOf('How an unaccompanied child came to the authority.', ['UASC route'], {
    spontaneous: concept('Found or presenting in the area.', 'Spontaneous arrivals'),
    'under the dublin rules': concept('Brought here to join family, by agreement between countries.', 'Dublin III'),
    'through the national scheme': concept('Sent from another authority by agreement.', 'National Transfer Schemes'),
  }),
  'age disputed': yesNo('Whether the age of somebody who seeks asylum is disputed.', 'Age assessment challenges'),
  relinquished: yesNo('Whether the parents give the baby up for adoption.', 'relinquished baby'),
  disabled: yesNo(
    'Whether the child is disabled, or ill in a way that needs complex care.',
    'child with a disability',
    'complex health needs',
  ),
  'disability criteria met': yesNo(
    'Whether the disability team’s own test is met.',
    'criteria for transfer has been met',
    'meets the CWD criteria',
  ),
  'disabled child is the main concern': yesNo(
    'Whether, of a family, the disabled child is the one chiefly in need or at risk.',
    'primary child in need or at risk',
  ),
  'expected to leave care at 16 or later': yesNo(
    'Whether leaving care law will apply once the child is 16.',
    'will become eligible under CLCA',
  ),
  'leaving care eligibility': oneOf('What the young person is under leaving care law.', ['eligible for support from the LC Service'], {
    eligible: coded(eligibility('Eligible'), 'In care at 16 or 17, and for long enough.', 'eligible'),
    relevant: coded(eligibility('Relevant'), 'Aged 16 or 17, and left care after being eligible.'),
    'former relevant': coded(eligibility('Former relevant'), 'Aged 18 or more, and was eligible or relevant.', 'former relevant'),
    qualifying: coded(eligibility('Qualifying'), 'Was in care for a shorter time, with less support.', 'qualifying'),
    none: coded(eligibility('None'), 'Leaving care law does not apply.'),
  }),
  'complex needs': yesNo('Whether needs are markedly complex.', 'specific complex needs', 'significant complexities'),
  housing: oneOf('Whether a young person has somewhere to live.', ['homelessness'], {
    secure: concept('No risk of losing it.'),
    'at risk': concept('May soon be lost.', 'impending homelessness'),
    homeless: concept('There is nowhere.', 'homeless', 'Homeless presentations'),
  }),
  'lives with': oneOf('With whom the child lives.', ['lives with'], {
    parents: concept('With one or both parents.'),
    'family or friends': concept('With relatives or friends.', 'relatives', 'friends'),
    'special guardian': concept('With a special guardian.'),
    'private foster carer': concept('With somebody who is no close relative, by private arrangement.', 'non-relative'),
    'foster carers': concept('With foster carers.'),
    'residential care': concept('In a children’s home.'),
    'adoptive family': concept('With those who adopt or will adopt.'),
    'custody or hospital': concept('In a secure place or hospital.', 'secure placements'),
    alone: concept('Independently.', 'early independent living'),
  }),
  'private fostering': yesNo('Whether the child is privately fostered.', 'Private Fostering arrangement'),
  'in placement': yesNo(
    'Whether a child in care lives in the placement that the plan means.',
    'the child is in placement',
    'permanent placement',
  ),
  'stable placement': { ...yesNo('Whether the placement is likely to last.', 'stable placement', 'very unstable'), usually: 'yes' },
  area: ownValues('The part of the authority in which the child lives.', 'locality', 'area', 'North or South'),
  'moves within the authority': yesNo('Whether the family moves to another part of the authority.', 'transferring between Area Offices'),
  'lives here for good': yesNo(
    'Whether the child’s home is to be in this authority.',
    'permanently resident',
    'clear and intended long term residence',
  ),
  'moves to another authority': yesNo('Whether the family goes to live elsewhere.', 'move to live in another local authority'),
} as const satisfies Concepts<FactConcept>
