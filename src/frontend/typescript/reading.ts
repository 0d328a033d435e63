import type { Report } from '../../diagnostics/diagnostic.js'
import type { Source, Span } from '../../source/source.js'
import type { Entries, Entry, Text } from '../../syntax/value.js'

/** Gives the file that an import names, or nothing. */
export type ReadImport = (specifier: string, from: Source) => Source | undefined

/** The one protocol of a reading, as it is found. */
export interface Found {
  authority?: { readonly id: Text; readonly words: Entries }
  readonly terms: Entry[]
  protocol?: { readonly head: Entries; readonly rules: Entries; readonly broken: readonly Text[] }
  /** Something is missing of which not even the names are known: nothing sensible can be said of the rest. */
  holed: boolean
  /** Rules that stand in no protocol yet and of which no longer rule has been made, by what they say. */
  readonly unplaced: Map<readonly Entry[], Span>
}

/** What is shared while one protocol is read. */
export interface ReadSession {
  readonly report: Report
  readonly read: ReadImport
  readonly found: Found
  /** How many parts could not be read so far: a rule during which this grows is broken. */
  readonly lost: () => number
  /** Notes that a part was wrong elsewhere and is left out here. */
  readonly lose: () => void
  /** Takes from the work that one protocol may cause; `false` when nothing is left, which has been reported. */
  readonly spend: (amount: number, span: Span) => boolean
}

/** Far beyond any protocol, and still a moment's work. */
const enough = 300_000

export function startReading(read: ReadImport, report: Report): ReadSession {
  const found: Found = { terms: [], holed: false, unplaced: new Map() }
  let lost = 0
  let left = enough
  const counted: Report = (code, span, data, related) => {
    lost++
    report(code, span, data, related)
  }
  return {
    report: counted,
    read,
    found,
    lost: () => lost,
    lose: () => void lost++,
    spend(amount, span) {
      if (left < 0) return false
      left -= amount
      if (left >= 0) return true
      found.holed = true
      counted('beyond-limits', span, {
        what: 'this protocol, its spreads and helpers written out, is larger',
        limit: 'at most 300,000 values',
      })
      return false
    },
  }
}
