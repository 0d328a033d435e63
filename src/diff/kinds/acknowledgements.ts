/** Holes of the source that are accepted as such: what an acknowledgement covers. */
import { added, changed, fieldOf, removed } from '../kind.js'

const at = fieldOf('acknowledgement', 'at')
const limits = fieldOf('acknowledgement', 'limits')
const rules = fieldOf('acknowledgement', 'rules')
const documents = fieldOf('acknowledgement', 'documents')
const words = fieldOf('acknowledgement', 'words')
const about = fieldOf('acknowledgement', 'about')

export const acknowledgementChanges = {
  'hole-changed': changed('hole', fieldOf('acknowledgement', 'hole'), 'a hole of another kind is accepted'),
  'hole-point-added': added('hole', at, 'the accepted hole is now one at a moment'),
  'hole-point-removed': removed('hole', at, 'the accepted hole is no longer one at a moment'),
  'hole-point-changed': changed('hole', at, 'the accepted hole is at another moment'),
  'hole-limits-added': changed('hole', limits, 'the accepted hole is at the end of more stays whose start is not stated'),
  'hole-limits-removed': changed('hole', limits, 'the accepted hole is at the end of fewer stays whose start is not stated'),
  'hole-limits-changed': changed('hole', limits, 'the accepted hole is at the end of other stays whose start is not stated'),
  'hole-rules-added': changed('hole', rules, 'the accepted hole concerns more rules'),
  'hole-rules-removed': changed('hole', rules, 'the accepted hole concerns fewer rules'),
  'hole-rules-changed': changed('hole', rules, 'the accepted hole concerns other rules'),
  'hole-documents-added': changed('hole', documents, 'more documents are accepted as missing'),
  'hole-documents-removed': changed('hole', documents, 'fewer documents are accepted as missing'),
  'hole-documents-changed': changed('hole', documents, 'other documents are accepted as missing'),
  'hole-words-added': changed('hole', words, 'more words are accepted as undefined'),
  'hole-words-removed': changed('hole', words, 'fewer words are accepted as undefined'),
  'hole-words-changed': changed('hole', words, 'other words are accepted as undefined'),
  'hole-fields-added': changed('hole', about, 'the accepted hole is about more parts of the answer'),
  'hole-fields-removed': changed('hole', about, 'the accepted hole is about fewer parts of the answer'),
  'hole-fields-changed': changed('hole', about, 'the accepted hole is about other parts of the answer'),
} as const
