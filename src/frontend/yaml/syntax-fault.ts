import type { YAMLError } from 'yaml'
import type { Report } from '../../diagnostics/diagnostic.js'
import type { Source } from '../../source/source.js'
import type { Mark } from './tokens.js'

/**
 * Says in the words of a policy lead what the parser stumbled over. Only the first error of a file is told: what follows
 * it is most often the same mistake seen again.
 */
export function reportSyntaxFault(source: Source, error: YAMLError, marks: readonly Mark[], report: Report): void {
  const { text, path } = source
  const at = Math.min(error.pos[0], Math.max(0, text.length - 1))
  const span = (start: number, length: number) => ({ file: path, start, end: Math.min(start + length, text.length) })
  const sign = text[at] ?? ''
  const here = text.slice(at, lineEnd(text, at)).trim()
  const shown = here.length > 60 ? `${here.slice(0, 59)}…` : here
  const before = text.slice(lineStart(text, at), at)
  const opened = openBracket(marks, at)

  if (error.code === 'TAB_AS_INDENT' || (before.trim() === '' && sign === '\t')) return report('tab-indent', span(at, 1), {})
  if (error.code === 'BAD_DQ_ESCAPE') return report('bad-escape', span(at, 2), { text: text.slice(at, at + 2) })
  if (error.code === 'BAD_SCALAR_START') return report('needs-quotes', span(at, 1), { character: sign })
  if (error.message.includes('closing')) {
    const quote = marks.findLast((mark) => isQuote(mark.sign) && mark.offset < Math.max(at, 1))
    if (quote !== undefined) return report('unfinished-quote', span(quote.offset, 1), { quote: quote.sign })
  }
  if (opened !== undefined) return insideBrackets(opened)
  if (error.code === 'BAD_INDENT') return badIndent(at)
  if (error.code === 'UNEXPECTED_TOKEN') return unexpected()
  return runTogether()

  function insideBrackets(bracket: Mark): void {
    const atEnd = at >= text.trimEnd().length - 1
    if (error.code === 'BAD_INDENT' || /[}\]]/.test(sign) || atEnd)
      return report('unfinished-bracket', span(bracket.offset, 1), { bracket: bracket.sign })
    if (sign === ',') return report('stray-comma', span(at, 1), {})
    const colon = text.indexOf(':', at)
    report('missing-comma', span(colon === -1 ? at : colon, 1), {})
  }

  function unexpected(): void {
    if (/[}\]]/.test(sign)) return report('stray-bracket', span(at, 1), { bracket: sign })
    if (/^-(?:\s|$)/.test(here)) return report('list-among-words', span(at, 1), {})
    if (/["'}\]]\s*$/.test(before)) return report('text-after-quote', span(at, here.length), { text: shown })
    const block = /[|>]\S*\s*$/.exec(before)
    if (block !== null) return report('needs-quotes', span(at - block[0].length, 1), { character: block[0][0]! })
    if (before.trim() === '') return badIndent(at)
    report('stray-line', span(at, here.length), { text: shown })
  }

  /** A value and, after it, another or a word: something that divides them is missing. */
  function runTogether(): void {
    if (/^\?(?:\s|$)/.test(here)) return report('needs-quotes', span(at, 1), { character: sign })
    if (/^-(?:\s|$)/.test(here)) return report('list-among-words', span(at, 1), {})
    if (/^-[^\s-]/.test(here)) return report('no-space', span(at, here.length), { text: here, mark: '-' })
    if (/^[\w ]+:[^\s/]/.test(here) && !here.includes(': ')) return report('no-space', span(at, here.length), { text: here, mark: ':' })
    const colon = text.indexOf(': ', at)
    if (error.code !== 'MISSING_CHAR' && colon !== -1 && colon < lineEnd(text, at)) return report('colon-in-text', span(colon, 1), {})
    if (error.code === 'BLOCK_AS_IMPLICIT_KEY') return badIndent(lineEnd(text, at) + 1)
    report('stray-line', span(at, here.length), { text: shown })
  }

  /** Points at the first word of the line. */
  function badIndent(offset: number): void {
    const line = text.slice(lineStart(text, offset), lineEnd(text, offset))
    const [, indent = '', word = ''] = /^(\s*)([^\s:]*)/.exec(line)!
    report('bad-indent', span(lineStart(text, offset) + indent.length, Math.max(1, word.length)), {})
  }
}

function isQuote(sign: string): boolean {
  return sign === '"' || sign === "'"
}

/** The innermost bracket that is open at a place: the one whose end the parser misses. */
function openBracket(marks: readonly Mark[], at: number): Mark | undefined {
  const open: Mark[] = []
  for (const mark of marks) {
    if (mark.offset >= at) break
    if (mark.sign === '[' || mark.sign === '{') open.push(mark)
    if (mark.sign === ']' || mark.sign === '}') open.pop()
  }
  return open.at(-1)
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}
