/** A rough division of a text into tokens: enough to count brackets, never wrong about where texts and comments end. */
export interface Token {
  readonly kind: 'word' | 'mark' | 'text' | 'open' | 'close'
  readonly start: number
  readonly end: number
  /** Nothing but space stands before it on its line. */
  readonly startsLine: boolean
}

const space = /\s*/uy
const word = /[\p{L}\p{N}\p{M}_$\\]+/uy

/** The tokens of a text, without comments. A `${` of a template text is an opening bracket, what follows its `}` is text. */
export function* tokensOf(text: string): Generator<Token> {
  /** For each open bracket whether it is the `${` of a template text. */
  const open: boolean[] = []
  let at = text.startsWith('#!') ? lineEnd(text, 0) : 0
  let lineStarted = true
  for (;;) {
    const from = at
    at = after(space, text, at)
    if (/[\n\r\u2028\u2029]/.test(text.slice(from, at))) lineStarted = true
    if (at >= text.length) return
    const comment = commentEnd(text, at)
    if (comment !== undefined) {
      at = comment
      continue
    }
    const start = at
    const token = (kind: Token['kind'], end: number): Token => {
      at = end
      const startsLine = lineStarted
      lineStarted = false
      return { kind, start, end, startsLine }
    }
    const char = text[at]!
    if (char === '"' || char === "'") yield token('text', quotedEnd(text, at))
    else if (char === '`') {
      yield token('text', templateEnd(text, at + 1))
      if (text.startsWith('${', at - 2)) yield openTemplate()
    } else if (char === '(' || char === '[' || char === '{') {
      open.push(false)
      yield token('open', at + 1)
    } else if (char === '}' && open.at(-1) === true) {
      open.pop()
      yield token('close', at + 1)
      at = templateEnd(text, at)
      if (text.startsWith('${', at - 2)) yield openTemplate()
    } else if (char === ')' || char === ']' || char === '}') {
      open.pop()
      yield token('close', at + 1)
    } else {
      const end = after(word, text, at)
      yield end > at ? token('word', end) : token('mark', at + 1)
    }
  }

  function openTemplate(): Token {
    open.push(true)
    return { kind: 'open', start: at - 2, end: at, startsLine: false }
  }
}

function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  pattern.test(text)
  return Math.max(pattern.lastIndex, at)
}

function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (/[\n\r\u2028\u2029]/.test(text[at]!)) return at
  return text.length
}

function commentEnd(text: string, at: number): number | undefined {
  if (text.startsWith('//', at)) return lineEnd(text, at)
  if (!text.startsWith('/*', at)) return undefined
  const end = text.indexOf('*/', at + 2)
  return end === -1 ? text.length : end + 2
}

/** Past the closing quote, or where the line ends. */
function quotedEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const char = text[at]!
    if (char === '\\') at += text.startsWith('\r\n', at + 1) ? 2 : 1
    else if (char === text[from]) return at + 1
    else if (char === '\n' || char === '\r') return at
  }
  return text.length
}

/** Past the closing backtick or past the next `${`. */
function templateEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const char = text[at]!
    if (char === '\\') at++
    else if (char === '`') return at + 1
    else if (char === '$' && text[at + 1] === '{') return at + 2
  }
  return text.length
}
