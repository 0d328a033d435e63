/** The head of the document. */
import { added, changed, fieldOf, itemOf, removed } from '../kind.js'

const review = fieldOf('protocol', 'review')
const inFlight = fieldOf('protocol', 'inFlight')
const question = itemOf('protocol', 'asks')
const outside = itemOf('protocol', 'outside')

export const protocolChanges = {
  'authority-changed': changed('document', fieldOf('protocol', 'authority'), 'the two protocols belong to different authorities'),
  'calendar-changed': changed(
    'document',
    fieldOf('protocol', 'calendar'),
    'working days are counted by the calendar of another part of the United Kingdom',
  ),
  'version-changed': changed('document', fieldOf('protocol', 'version'), 'the protocol has another version'),
  'effective-date-changed': changed('document', fieldOf('protocol', 'effective'), 'the protocol takes effect on another day'),
  'review-date-added': added('document', review, 'it is now stated when the protocol is reviewed'),
  'review-date-removed': removed('document', review, 'it is no longer stated when the protocol is reviewed'),
  'review-date-changed': changed('document', review, 'the protocol is reviewed on another day'),
  'in-flight-added': added('document', inFlight, 'it is now stated what happens to cases that are open when the protocol changes'),
  'in-flight-removed': removed(
    'document',
    inFlight,
    'it is no longer stated what happens to cases that are open when the protocol changes',
  ),
  'in-flight-changed': changed('document', inFlight, 'another thing happens to cases that are open when the protocol changes'),
  'question-added': added('document', question, 'the protocol sets out to answer for one holder and event more'),
  'question-removed': removed('document', question, 'the protocol no longer sets out to answer for a holder and an event'),
  'outside-added': added('document', outside, 'the protocol leaves one thing more to others'),
  'outside-removed': removed('document', outside, 'the protocol leaves one thing less to others'),
  'outside-changed': changed('document', outside, 'why the protocol leaves a thing to others is told differently, or cites other clauses'),
} as const
