/** Rochdale’s pro-active transfer policy of June 2018; the files beside it hold the words and the sections. */
import { care } from './care.protocol.js'
import { firstResponse } from './first-response.protocol.js'
import { frontDoor } from './front-door.protocol.js'
import { wholeService } from './whole-service.protocol.js'
import { protocol } from './words.protocol.js'

export default protocol(
  {
    version: 'V0.01',
    effective: '2018-06-18',
    title: 'Pro-active transfer policy',
    review: '2019-06',
    inFlight: 'not stated',
    asks: { heldBy: 'FRT', at: 'assessment completed' },
    assumes: [
      {
        any: [{ not: { happened: 'first PLO meeting' } }, { proceedings: ['pre-proceedings', 'under way', 'concluded'] }],
        says: 'A case of which a PLO meeting has been held has come to pre-proceedings at least.',
      },
      {
        any: [{ not: { happened: 'initial hearing' } }, { proceedings: ['pre-proceedings', 'under way', 'concluded'] }],
        says: 'A case of which a hearing has been held has come before the court.',
      },
    ],
    cites: ['ROC-0.01', 'ROC-0.05'],
  },
  { ...wholeService, ...frontDoor, ...firstResponse, ...care },
)
