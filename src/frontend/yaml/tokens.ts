import { CST, Lexer, Parser } from 'yaml'
import type { Report } from '../../diagnostics/diagnostic.js'
import type { Source, Span } from '../../source/source.js'

/** A quote or a bracket of the text. */
export interface Mark {
  readonly offset: number
  readonly sign: string
}

/** The pieces of a file, with the marks that help to explain a broken one. */
export interface Tokens {
  readonly tokens: readonly CST.Token[]
  readonly marks: readonly Mark[]
}

/** How many levels may stand inside one another. */
const deepest = 64
const mostRefusals = 20
/** What may stand before and after a document. */
const ignorable = new Set([
  'byte-order-mark',
  'doc-mode',
  'doc-start',
  'space',
  'comment',
  'newline',
  'flow-error-end',
  'directive-line',
  'doc-end',
])

/**
 * Cuts a file into pieces. What could grow without bound or mean something that nobody sees in the rule is refused
 * while reading: depth, second documents, directives, anchors, aliases, tags.
 */
export function tokensOf(source: Source, report: Report): Tokens | undefined {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  const marks: Mark[] = []
  let scalar = false // the lexeme that follows is the text of a scalar
  let inText = false // a bare text stands before this on the line
  let begun = false
  let ended = false
  let refused = 0
  for (const lexeme of new Lexer().lex(source.text)) {
    // After a fault the parser can count a little too far.
    const start = Math.min(parser.offset, source.text.length)
    const span = { file: source.path, start, end: Math.min(start + lexeme.length, source.text.length) }
    const type: string | null = scalar ? 'scalar text' : CST.tokenType(lexeme)
    if (type?.endsWith('-quoted-scalar') || type?.startsWith('flow-')) marks.push({ offset: span.start, sign: lexeme[0]! })
    const counts = !ignorable.has(type ?? '')
    if (ended ? counts : type === 'doc-start' && begun) {
      report('several-documents', span, {})
      return undefined
    }
    if (refuse(type, lexeme.trim(), span, report) && ++refused === mostRefusals) return undefined
    if (inText && type === 'comment' && /^#[^\s#]/.test(lexeme)) report('comment-in-text', span, { comment: lexeme.trim() })
    if (type !== 'space') inText = type === 'scalar text' && !lexeme.includes('\n')
    begun ||= counts
    ended ||= type === 'doc-end'
    scalar = type === 'scalar'
    for (const token of parser.next(lexeme)) tokens.push(token)
    // The stack holds the document and the scalar beside the levels.
    if (parser.stack.length > deepest + 2) {
      report('too-deep', span, { most: deepest })
      return undefined
    }
  }
  for (const token of parser.end()) tokens.push(token)
  return refused === 0 ? { tokens, marks } : undefined
}

function refuse(type: string | null, text: string, span: Span, report: Report): boolean {
  if (type === 'directive-line') report('yaml-directive', span, { text })
  else if (type === 'tag') report('yaml-tag', span, { text })
  else if (type === 'anchor' || type === 'alias') report('yaml-reference', span, { text })
  else return false
  return true
}
