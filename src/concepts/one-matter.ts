/** Shared words that speak of one matter in two ways, so that their time limits can be laid side by side. */
import { deepFreeze } from '../util/freeze.js'
import type { SharedDocument } from './documents.js'
import type { SharedEvent } from './events.js'
import type { SharedMatter } from './matters.js'
import type { SharedRole } from './roles.js'

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

/** Meetings of both workers with the family, by whatever name: what is said of the one is laid beside what is said of the other. */
export const sameMeeting: Readonly<Partial<Record<string, SharedEvent>>> = deepFreeze({
  'handover meeting': 'joint visit',
} satisfies Partial<Record<SharedEvent, SharedEvent>>)

/** Matters that are the same as something that an act names. */
export const sameAsAct: Readonly<Partial<Record<string, string>>> = deepFreeze({
  'have the new worker at the conference': 'attend: initial child protection conference',
  'write up the case': 'complete: transfer form',
} satisfies Partial<Record<SharedMatter, string>>)

/** Managers who answer for one team, by whatever title: they are not surely different people. */
export const managersOfATeam: readonly SharedRole[] = deepFreeze(['team manager', 'practice manager', 'duty manager'])

/** Deeds by which one and the same document or meeting comes about. */
export const sameDeed: Readonly<Partial<Record<string, string>>> = deepFreeze({ start: 'complete', arrange: 'hold' })
