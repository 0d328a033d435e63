/** Shared words that speak of one matter in two ways, so that their time limits can be laid side by side. */
import { deepFreeze } from '../util/freeze.js'
import type { SharedDocument } from './documents.js'
import type { SharedEvent } from './events.js'
import type { SharedMatter } from './matters.js'
import type { SharedRole } from './roles.js'
import type { TeamFunction } from './team-functions.js'

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

/** Events of which there is one by what they mean: the first of them is the event. */
export const alreadyFirst: readonly SharedEvent[] = deepFreeze([
  'initial child protection conference',
  'transfer-in conference',
  'child in need planning meeting',
])

/** What is decided, and the meeting that decides it: when it is over, it is so. */
export const decidedAt: Readonly<Partial<Record<string, SharedEvent>>> = deepFreeze({
  'permanence plan agreed': 'looked-after review',
} satisfies Partial<Record<SharedEvent, SharedEvent>>)

/** Meetings of both workers with the family, by whatever name: what is said of the one is laid beside what is said of the other. */
export const sameMeeting: Readonly<Partial<Record<string, SharedEvent>>> = deepFreeze({
  'handover meeting': 'joint visit',
} satisfies Partial<Record<SharedEvent, SharedEvent>>)

/** Matters that are the same as something that an act names. */
export const sameAsAct: Readonly<Partial<Record<string, string>>> = deepFreeze({
  'have the new worker at the conference': 'attend: initial child protection conference',
  'write up the case': 'complete: transfer form',
  'answer for a review of a child in care': 'hold: looked-after review',
} satisfies Partial<Record<SharedMatter, string>>)

/** Who is brought to do what a matter names, whoever brings it about. */
export const broughtToAct: Readonly<Partial<Record<string, { readonly side: 'receiver'; readonly role: SharedRole }>>> = deepFreeze({
  'have the new worker at the conference': { side: 'receiver', role: 'social worker' },
} satisfies Partial<Record<SharedMatter, { side: 'receiver'; role: SharedRole }>>)

/** Work that is a part of other work: for children of whom it is done, teams that do the one and the other do the same. */
export const partOf: Readonly<Partial<Record<string, TeamFunction>>> = deepFreeze({
  'child protection': 'long-term',
  'child in need': 'long-term',
} satisfies Partial<Record<TeamFunction, TeamFunction>>)

/** Managers who answer for one team, by whatever title: they are not surely different people. */
export const managersOfATeam: readonly SharedRole[] = deepFreeze(['team manager', 'practice manager', 'duty manager'])

/** Those to whom a case is allocated: until one of them has it, nobody works on it. */
export const workersOfCases: readonly SharedRole[] = deepFreeze(['social worker', 'family support worker'])

/** Deeds that are done by those with whom they are done as much as by those who do them. */
export const doneTogether: readonly string[] = deepFreeze(['agree', 'workAlongside'])

/** Deeds by which one and the same document or meeting comes about. */
export const sameDeed: Readonly<Partial<Record<string, string>>> = deepFreeze({ start: 'complete', arrange: 'hold' })
