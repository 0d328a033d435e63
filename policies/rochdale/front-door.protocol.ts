/** Section 3: how contacts go from EHASH to the First Response Teams. */
import { acknowledge, heldBy, when } from './words.protocol.js'

const listed = ['an injured child', 'section 47'] as const

/** “I.e.” closes the list, though examples may be meant. */
const listOrExamples = {
  'only-injury-and-section-47': 'followed', 'these-are-examples': { when: { contactUrgency: [...listed, 'urgent for another reason'] } },
} as const

export const frontDoor = {
  'contacts-come-to-ehash': when({ unaccompanied: 'no' })
    .heldBy('not yet open')
    .transferAt('contact')
    .to('EHASH')
    .says('It is from there that contacts go on; that they come there first is taken from that.')
    .topic('usual way in')
    .cites('ROC-3.01'),
  'contacts-to-frt': when({ unaccompanied: 'no' })
    .heldBy('EHASH')
    .transferAt('not stated')
    .to('FRT by locality')
    .says('The locality is that of the family; a child who is here alone has none that lives in one.')
    .cites('ROC-3.01'),
  'families-without-one-address': heldBy('EHASH')
    .acknowledge({ unclear: 'contacts-to-frt', about: ['team', 'moment'] })
    .says(
      'Homeless families, parents who live apart and families on the move have no one locality, so no First Response Team; and the moment at which '
      + 'EHASH stops being responsible is not given.',
    )
    .cites('ROC-3.01'),
  'manager-is-warned': heldBy('EHASH')
    .who('RIC')
    .must({ tell: "FRT's practice manager", about: 'the contact that is on its way' })
    .due('before contact in the tray')
    .topic('usual way in')
    .cites('ROC-3.02'),
  'manager-decides': heldBy('EHASH', 'FRT')
    .who("FRT's practice manager")
    .must({ decide: 'what becomes of the contact' })
    .due('from contact in the tray')
    .topic('usual way in')
    .cites('ROC-3.03'),
  'decision-without-a-day': acknowledge({ unclear: 'manager-decides', about: 'limit' })
    .says('By when the manager must decide, and between what, is not said: a contact can wait in the tray.')
    .cites('ROC-3.03'),
  'urgent-contact-spoken-of': when({ contactUrgency: listed })
    .heldBy('EHASH')
    .who('EHASH manager')
    .must({ tell: "FRT's practice manager", about: 'the urgent contact, by speaking with them' })
    .readings(listOrExamples)
    .topic('usual way in')
    .cites('ROC-3.04', 'ROC-3.05'),
  'urgent-in-another-way': when({ contactUrgency: 'urgent for another reason' })
    .heldBy('EHASH', 'FRT')
    .acknowledge({ unclear: ['urgent-contact-spoken-of', 'urgent-contact-acted-on'], about: 'whether' })
    .says('An injury and section 47 are named as what makes a contact urgent; whether one that is urgent in another way has to be spoken about and acted on so soon is not said.')
    .cites('ROC-3.04', 'ROC-3.05', 'ROC-3.06'),
  'urgent-contact-acted-on': when({ contactUrgency: listed })
    .heldBy('EHASH', 'FRT')
    .who("FRT's practice manager")
    .should('act on the urgent contact')
    .due('as soon as possible after contact')
    .readings(listOrExamples)
    .topic('usual way in')
    .cites('ROC-3.06'),
  'call-beside-the-warning': heldBy('EHASH')
    .acknowledge({ unclear: ['manager-is-warned', 'urgent-contact-spoken-of'], about: 'whether' })
    .says('Whether the talk about an urgent contact comes on top of the usual warning or in its place is not said, nor who judges what is urgent.')
    .cites('ROC-3.02', 'ROC-3.04', 'ROC-3.05'),
  'words-of-the-front-door': acknowledge({ undefined: ['EHASH', 'RIC', 'ICS', 'HUB manager'] })
    .says('None of these is explained; ICS is taken for LCS, and the HUB manager may or may not be the manager of EHASH.')
    .cites('ROC-3.02', 'ROC-3.09', 'ROC-9.05'),
  'managers-stand-in': when({ frtManagerAway: 'yes' })
    .heldBy('EHASH')
    .who('other FRT managers')
    .must('deal with the contacts for the locality of the manager who is away')
    .topic('allocation')
    .cites('ROC-3.07'),
  'stand-in-agreed': when({ frtManagerAway: 'yes' })
    .heldBy('EHASH')
    .who('not stated')
    .must({ agree: 'in advance who stands in for which locality' })
    .topic('allocation')
    .cites('ROC-3.08'),
  'hub-is-told': when({ frtManagerAway: 'yes' }).heldBy('EHASH').who('not stated').must({ tell: 'HUB manager', about: 'who stands in' }).topic('allocation').cites('ROC-3.09'),
  'sudden-absence': when({ frtManagerAway: 'yes' })
    .acknowledge({ unclear: ['managers-stand-in', 'stand-in-agreed'], about: 'who' })
    .says('Which of the others stands in is not fixed, and what is to be agreed ahead cannot be when somebody falls ill.')
    .cites('ROC-3.07', 'ROC-3.08'),
}
