/** National limits for England, as far as shared words tell what they are about. Law changes: each row says where it was read, and whether there. */
import { deepFreeze } from '../util/freeze.js'
import type { SharedDocument } from './documents.js'
import type { SharedEvent } from './events.js'

/** An amount of time, as calendars count it. */
export interface StatutoryTime {
  readonly count: number
  readonly unit: 'working day' | 'week' | 'month' | 'hour' | 'day'
}

export interface StatutoryLimit {
  /** What must be done in time: an event held, a document finished, a child visited. */
  readonly what: { readonly event: SharedEvent } | { readonly document: SharedDocument } | { readonly visit: 'child' }
  /** No later than so long after something; or every so often. */
  readonly within?: StatutoryTime
  readonly of?: SharedEvent | { readonly birthday: number }
  readonly every?: StatutoryTime
  readonly says: string
  /** The text itself was read, or only a source that quotes it. */
  readonly read: 'primary' | 'secondary'
  readonly source: string
}

const planning = 'Care Planning, Placement and Case Review (England) Regulations 2010'
const time = (count: number, unit: StatutoryTime['unit']): StatutoryTime => ({ count, unit })

const table: readonly StatutoryLimit[] = [
  {
    what: { event: 'referral decision' }, within: time(1, 'working day'), of: 'referral', says: 'what follows a referral is decided within one working day',
    read: 'secondary', source: 'id.esd.org.uk/metricType/2234',
  },
  {
    what: { event: 'assessment completed' }, within: time(45, 'working day'), of: 'referral', says: 'an assessment is finished within 45 working days of the referral',
    read: 'secondary', source: 'proceduresonline.com/toolkit/glossary/a/cs-assessment',
  },
  {
    what: { document: 'assessment' }, within: time(45, 'working day'), of: 'referral', says: 'an assessment is finished within 45 working days of the referral',
    read: 'secondary', source: 'proceduresonline.com/toolkit/glossary/a/cs-assessment',
  },
  {
    what: { event: 'initial child protection conference' }, within: time(15, 'working day'), of: 'strategy discussion',
    says: 'an initial conference is held within 15 working days of the strategy discussion at which the enquiries began', read: 'secondary', source: 'Standard Safeguarding Dataset, ICPC004A',
  },
  {
    what: { event: 'first core group' }, within: time(10, 'working day'), of: 'initial child protection conference', says: 'the first core group meets within 10 working days of the conference',
    read: 'secondary', source: 'teescpp.org.uk, core groups',
  },
  {
    what: { event: 'review child protection conference' }, within: time(3, 'month'), of: 'initial child protection conference', says: 'a plan is reviewed within three months of the initial conference',
    read: 'secondary', source: 'trixresources.proceduresonline.com, review child protection conference',
  },
  {
    what: { event: 'review child protection conference' }, every: time(6, 'month'), says: 'further review conferences follow within six months of each other',
    read: 'secondary', source: 'trixresources.proceduresonline.com, review child protection conference',
  },
  {
    what: { event: 'transfer-in conference' }, within: time(15, 'working day'), of: 'arrival notified', says: 'by national practice a child with another authority’s plan has a conference within 15 working days of the notice',
    read: 'secondary', source: 'local procedures, which differ on where the clock starts',
  },
  {
    what: { event: 'first looked-after review' }, within: time(20, 'working day'), of: 'becoming looked after', says: 'the first review of a looked-after child is within 20 working days', read: 'primary', source: `${planning}, regulation 33(1)`,
  },
  {
    what: { event: 'looked-after review' }, within: time(3, 'month'), of: 'first looked-after review', says: 'the second review is within three months of the first', read: 'primary', source: `${planning}, regulation 33(2)`,
  },
  {
    what: { event: 'looked-after review' }, every: time(6, 'month'), says: 'later reviews follow within six months of each other', read: 'primary', source: `${planning}, regulation 33(2)`,
  },
  {
    what: { visit: 'child' }, within: time(1, 'week'), of: 'placement', says: 'a child is visited within a week of the start of a placement', read: 'primary', source: `${planning}, regulation 28(2)(a)`,
  },
  {
    what: { document: 'pathway needs assessment' }, within: time(3, 'month'), of: { birthday: 16 }, says: 'the needs of an eligible child are assessed within three months of the 16th birthday',
    read: 'primary', source: `${planning}, regulation 42(1)`,
  },
]

/** The national limits. */
export const statutoryLimits: readonly StatutoryLimit[] = deepFreeze(table)
