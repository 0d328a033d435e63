/** What both languages ask of a text before they look at its words: that it is not endless, and that nothing in it is unseen. */
import { hiddenCharacters, largestFile } from '../source/hidden.js'
import type { Source, Span } from '../source/source.js'
import type { Report } from './diagnostic.js'

/** Whether a file is of a sensible size and free of hidden characters; if not, it is reported. */
export function isPlainText({ path, text }: Source, report: Report): boolean {
  if (text.length > largestFile) {
    report('too-large', { file: path, start: 0, end: 0 }, { size: text.length, most: largestFile })
    return false
  }
  const hidden = hiddenCharacters(text)
  const first = hidden[0]
  if (first === undefined) return true
  const { offset, what, code, isSpace } = first
  report(isSpace ? 'odd-space' : 'hidden-character', { file: path, start: offset, end: offset + 1 }, { what, code, count: hidden.length })
  return false
}

/** Whether a text, its escapes resolved, is free of characters that stay unseen where it is shown; if not, it is reported. */
export function isPlainValue(text: string, span: Span, report: Report): boolean {
  const hidden = hiddenCharacters(text).filter(({ mayBeEscaped }) => !mayBeEscaped)
  const first = hidden[0]
  if (first === undefined) return true
  report('hidden-character', span, { what: first.what, code: first.code, count: hidden.length })
  return false
}
