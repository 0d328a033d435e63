/**
 * What is looked at before the parser sees a text. The parser is native code whose stack overflows, and with it the whole
 * process, on a text that nests some thousand levels deep; so depth is bounded here, by a count that can only err upwards.
 */
import type { Report } from '../../diagnostics/diagnostic.js'
import { isPlainText } from '../../diagnostics/plain-text.js'
import type { Source } from '../../source/source.js'
import { tokensOf } from './tokens.js'

/** Words and brackets that may stand inside one another; the parser itself gives up at some five thousand. */
const deepest = 1000

/** Words that begin a statement wherever a line begins with them outside all brackets: nothing before them can go on. */
const startsStatement = new Set(['const', 'export', 'import'])

/** Whether a text is small, shallow and plain enough to be parsed; if not, it is reported. */
export function mayBeParsed(source: Source, report: Report): boolean {
  return isPlainText(source, report) && isShallow(source.text, source.path, report)
}

/** An open bracket. */
interface Level {
  /** Tokens since the last comma or semicolon: no more of them than these can nest in each other. */
  depth: number
  /** Those that nest across commas and semicolons: `<` and `else`. */
  lasting: number
}

function isShallow(text: string, file: string, report: Report): boolean {
  let level: Level = { depth: 0, lasting: 0 }
  let below = 0
  const outer: Level[] = []
  for (const { kind, start, end, startsLine } of tokensOf(text)) {
    const word = kind === 'word' || kind === 'mark' ? text.slice(start, end) : ''
    if (word === '/') {
      // A division or a regular expression: neither is static, and the second could hide brackets and quotes from this count.
      report('not-static', { file, start, end }, { found: 'a `/`', write: 'write out the value that is meant' })
      return false
    }
    if (kind === 'close' && outer.length > 0) {
      level = outer.pop()!
      below -= level.depth
      continue
    }
    level.depth++
    if (word === '<' || word === 'else') level.lasting++
    else if (word === ',' || word === ';') level.depth = level.lasting
    else if (startsLine && outer.length === 0 && startsStatement.has(word)) level.depth = level.lasting + 1
    if (below + level.depth > deepest) {
      report('too-deep', { file, start, end }, { most: deepest })
      return false
    }
    if (kind !== 'open') continue
    outer.push(level)
    below += level.depth
    level = { depth: 0, lasting: 0 }
  }
  return true
}
