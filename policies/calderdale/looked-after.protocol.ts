/** The part of section 3 on moves from locality to the Children’s Looked After Team. */
import { heldBy, onTheWayToCla, when } from './words.protocol.js'

export const lookedAfter = {
  'locality-transfer-meeting': heldBy('Locality')
    .transferAt('any point')
    .to('CLA')
    .agreedAt('transfer meeting')
    .readings({
      'the-meeting-agrees': 'followed',
      'the-meeting-moves-the-case': {
        when: { finalOrder: 'a care order' }, transferAt: 'transfer meeting', agreedAt: 'left out', waitsFor: { courtAgreesPlan: 'yes' },
      },
    })
    .topic('how moves are agreed', 'permanence', 'care order at home', 'care proceedings')
    .cites('CAL-3B.01'),
  'locality-quality-first': heldBy('Locality')
    .who("sender's requesting manager")
    .must({ check: 'work for transfer' })
    .due('before transfer meeting')
    .matter('check the work before a move')
    .cites('CAL-3B.02'),
  'care-order-only': when({ not: { finalOrder: 'a care order' } })
    .heldBy('Locality')
    .mustNot({ transferAt: 'any point', to: 'CLA' })
    .readings({ 'only-moves-from-locality': 'followed', 'every-move-to-CLA': { heldBy: 'left out' } })
    .cites('CAL-3B.03'),
  'permanence-hands-over': when({ finalOrder: 'a care order', permanencyPlan: 'whatever' })
    .heldBy('Locality')
    .transferAt('permanence planning meeting')
    .to('CLA')
    .waitsFor({ courtAgreesPlan: 'yes' })
    .topic('permanence', 'care order at home', 'care proceedings')
    .cites('CAL-3B.03', 'CAL-3B.04', 'CAL-3B.05', 'CAL-3B.06', 'CAL-3B.07'),
  'managers-consider': when(onTheWayToCla)
    .heldBy('Locality')
    .who("Locality's team manager", "CLA's team manager")
    .should('consider giving early notice and working together for a time')
    .unless({ meetsDctCriteria: 'yes', says: 'DCT has the receiver’s place.', cites: 'CAL-4.03' })
    .topic('working together', 'permanence')
    .cites('CAL-3B.08'),
  'managers-consider-with-dct': when({ is: onTheWayToCla, meetsDctCriteria: 'yes' })
    .heldBy('Locality')
    .who("Locality's team manager", "DCT's team manager")
    .should('consider giving early notice and working together for a time')
    .topic('working together', 'permanence')
    .cites('CAL-3B.08', 'CAL-4.03'),
  'early-notice': when(onTheWayToCla)
    .heldBy('Locality')
    .who('not stated')
    .should({ tell: 'CLA', about: 'cases that are on their way' })
    .due('before final hearing')
    .unless({ meetsDctCriteria: 'yes', says: 'DCT has the receiver’s place.', cites: 'CAL-4.03' })
    .matter('warn the receiver')
    .cites('CAL-3B.09'),
  'early-notice-to-dct': when({ is: onTheWayToCla, meetsDctCriteria: 'yes' })
    .heldBy('Locality')
    .who('not stated')
    .should({ tell: 'DCT', about: 'cases that are on their way' })
    .due('before final hearing')
    .matter('warn the receiver')
    .cites('CAL-3B.09', 'CAL-4.03'),
  'working-together': when(onTheWayToCla)
    .heldBy('Locality')
    .who("Locality's team manager", "CLA's team manager")
    .may({ agree: 'a time of working the case together' })
    .due('before permanence planning meeting')
    .unless({ meetsDctCriteria: 'yes', says: 'DCT has the receiver’s place.', cites: 'CAL-4.03' })
    .topic('working together', 'permanence')
    .matter('agree to work together')
    .cites('CAL-3B.10'),
  'working-together-with-dct': when({ is: onTheWayToCla, meetsDctCriteria: 'yes' })
    .heldBy('Locality')
    .who("Locality's team manager", "DCT's team manager")
    .may({ agree: 'a time of working the case together' })
    .due('before permanence planning meeting')
    .topic('working together', 'permanence')
    .matter('agree to work together')
    .cites('CAL-3B.10', 'CAL-4.03'),
  'meetings-by-agreement': when(onTheWayToCla)
    .heldBy('Locality')
    .who("Locality's team manager", "CLA's team manager")
    .may({ agree: 'who comes to meetings about permanence' })
    .unless({ meetsDctCriteria: 'yes', says: 'DCT has the receiver’s place.', cites: 'CAL-4.03' })
    .topic('working together', 'permanence')
    .cites('CAL-3B.11'),
  'meetings-by-agreement-with-dct': when({ is: onTheWayToCla, meetsDctCriteria: 'yes' })
    .heldBy('Locality')
    .who("Locality's team manager", "DCT's team manager")
    .may({ agree: 'who comes to meetings about permanence' })
    .topic('working together', 'permanence')
    .cites('CAL-3B.11', 'CAL-4.03'),
  'visit-in-placement': when(onTheWayToCla)
    .heldBy('Locality')
    .who("Locality's social worker", "CLA's social worker")
    .should({ hold: 'joint visit', with: 'child' })
    .due('by permanence planning meeting')
    .unless({ meetsDctCriteria: 'yes', says: 'DCT has the receiver’s place.', cites: 'CAL-4.03' })
    .readings(
      { 'a-recommendation': 'followed', 'a-minimum': { must: { hold: 'joint visit', with: 'child' } } },
      { 'before-the-case-has-moved': 'followed', 'at-any-time': { due: 'left out' } },
    )
    .says('The worker who has the case and the one who will have it see the child together, in the placement.')
    .cites('CAL-3B.12'),
  'visit-in-placement-with-dct': when({ is: onTheWayToCla, meetsDctCriteria: 'yes' })
    .heldBy('Locality')
    .who("Locality's social worker", "DCT's social worker")
    .should({ hold: 'joint visit', with: 'child' })
    .due('by permanence planning meeting')
    .readings(
      { 'a-recommendation': 'followed', 'a-minimum': { must: { hold: 'joint visit', with: 'child' } } },
      { 'before-the-case-has-moved': 'followed', 'at-any-time': { due: 'left out' } },
    )
    .says('The worker who has the case and the one who will have it see the child together, in the placement.')
    .cites('CAL-3B.12', 'CAL-4.03'),
}
