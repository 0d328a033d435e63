/** Shared words that speak of one matter in two ways, so that their time limits can be laid side by side. */
import { deepFreeze } from '../util/freeze.js'
import type { SharedDocument } from './documents.js'
import type { SharedEvent } from './events.js'

/** The event is that the document is finished. */
export const finishes: Readonly<Partial<Record<string, SharedDocument>>> = deepFreeze({
  'assessment completed': 'assessment',
  'referral completed': 'referral record',
  'section 47 enquiry completed': 'section 47 record',
} satisfies Partial<Record<SharedEvent, SharedDocument>>)

/** The first of a kind of event that comes again and again. */
export const firstOf: Readonly<Partial<Record<string, SharedEvent>>> = deepFreeze({
  'first looked-after review': 'looked-after review',
} satisfies Partial<Record<SharedEvent, SharedEvent>>)
