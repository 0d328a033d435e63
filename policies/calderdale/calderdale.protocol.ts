/** Calderdale’s transfer protocol as reviewed in January 2019; the files beside it hold the words and the sections. */
import { assessment } from './assessment.protocol.js'
import { frontDoor } from './front-door.protocol.js'
import { lookedAfter } from './looked-after.protocol.js'
import { specialTeams } from './special-teams.protocol.js'
import { protocol } from './words.protocol.js'

export default protocol(
  {
    version: '2019-01',
    effective: '2019-01',
    title: 'Transfer Protocol for Cases Transferring between Children’s Social Care Teams',
    review: 'not stated',
    inFlight: 'not stated',
    asks: [{ heldBy: 'CAT', at: 'end of assessment' }, { heldBy: 'closed', at: 'referral' }],
    outside: [
      { heldBy: 'CAT', at: 'age screening', says: 'Of a case that CAT has already, the screening only tells when another team takes it.', cites: 'CAL-5.08' },
    ],
    assumes: [
      {
        any: [{ not: { finalOrder: 'a care order' } }, { lookedAfter: 'yes' }],
        says: 'A care order puts the child into the care of the authority.',
      },
      {
        any: [{ lookedAfter: 'no' }, { wayIntoCare: ['under section 20', 'through proceedings', 'in an emergency', 'on remand'] }],
        says: 'Whoever is looked after has come into care in one way or another.',
      },
      {
        not: { preBirthAssessment: 'yes', plan: 'child protection', movingToConference: 'no' },
        says: 'Assessed before the birth or after it, a child comes to a protection plan by way of a conference.',
        cites: 'CAL-3.25',
      },
    ],
    cites: ['CAL-0.01', 'CAL-0.02'],
  },
  { ...frontDoor, ...assessment, ...lookedAfter, ...specialTeams },
)
