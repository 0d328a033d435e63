/** How long and how deep things may be: what follows walks into them, and nobody reads what goes beyond. */
import type { Report } from '../diagnostics/diagnostic.js'
import type { Entries, ProtocolSource, Text, Value } from '../syntax/value.js'

const longestName = 200
const longestText = 5000
const deepest = 64

/** Whether everything in a protocol is of a size that a person can read; what is not is reported. */
export function withinBounds({ authority, words, terms, head, rules }: ProtocolSource, report: Report): boolean {
  const isShort = (text: Text, what: string, most: number) => {
    if (text.text.length <= most) return true
    report('too-long', text.span, { what, length: text.text.length, most })
    return false
  }
  const isFine = (value: Value, depth: number): boolean => {
    if (value.kind === 'text') return isShort(value, 'this text', longestText)
    if (depth > deepest) {
      report('too-deep', value.span, { most: deepest })
      return false
    }
    return value.kind === 'list' ? value.items.map((item) => isFine(item, depth + 1)).every(Boolean) : areFine(value, depth)
  }
  const areFine = ({ entries }: Entries, depth: number): boolean =>
    entries.map(({ key, value }) => isShort(key, 'this name', longestName) && isFine(value, depth + 1)).every(Boolean)
  return [isShort(authority, 'this name', longestName), ...[words, terms, head, rules].map((part) => areFine(part, 1))].every(Boolean)
}
