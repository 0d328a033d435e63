/**
 * What is looked at before the parser sees a text. The parser is native code whose stack overflows, and with it the whole
 * process, on a text that nests some thousand levels deep; so depth is bounded here, by a count that can only err upwards.
 */
import type { Report } from '../../diagnostics/diagnostic.js'
import type { Source } from '../../source/source.js'
import { tokensOf } from './tokens.js'

const largest = 2_000_000
/** Words and brackets that may stand inside one another; the parser itself gives up at some five thousand. */
const deepest = 1000

/** Marks that reorder or hide text on the screen. */
const hidden = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
/** Words that begin a statement wherever a line begins with them outside all brackets: nothing before them can go on. */
const startsStatement = new Set(['const', 'export', 'import'])

/** Whether a text is small, shallow and plain enough to be parsed; if not, it is reported. */
export function mayBeParsed({ path, text }: Source, report: Report): boolean {
  if (text.length > largest) {
    report('beyond-limits', { file: path, start: 0, end: 0 }, { what: 'this file is larger', limit: `at most ${largest / 1_000_000} million characters` })
    return false
  }
  const marks = [...text.matchAll(hidden)].filter((mark) => !(mark.index === 0 && mark[0] === '\ufeff'))
  for (const mark of marks) report('hidden-character', { file: path, start: mark.index, end: mark.index + 1 }, { character: nameOf(mark[0]) })
  return isShallow(text, path, report) && marks.length === 0
}

/** Whether a text, escapes resolved, has characters that a reader cannot see or a file cannot hold. */
export function hiddenIn(text: string): string | undefined {
  // eslint-disable-next-line no-control-regex -- these are the characters looked for
  return /[\u0000-\u0008\u000b-\u001f\u007f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/u.exec(text)?.[0]
}

/** `U+202E`. */
export function nameOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
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
      report('beyond-limits', { file, start, end }, { what: 'this nests deeper', limit: `at most ${deepest} words and brackets inside one another` })
      return false
    }
    if (kind !== 'open') continue
    outer.push(level)
    below += level.depth
    level = { depth: 0, lasting: 0 }
  }
  return true
}
