/** A file as it was read: its path as the user wrote it, and its text. */
export interface Source {
  readonly path: string
  readonly text: string
}

/** A stretch of one file, in UTF-16 offsets; `end` is exclusive. */
export interface Span {
  readonly file: string
  readonly start: number
  readonly end: number
}

/** A place for people: both count from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Where an offset stands in a text. */
export function positionAt(text: string, offset: number): Position {
  const starts = lineStarts(text)
  let first = 0
  let last = starts.length - 1
  while (first < last) {
    const middle = (first + last + 1) >> 1
    if (starts[middle]! <= offset) first = middle
    else last = middle - 1
  }
  return { line: first + 1, column: offset - starts[first]! + 1 }
}

/** A line of a text, counted from 1, without its end. */
export function lineAt(text: string, line: number): string {
  const starts = lineStarts(text)
  return text.slice(starts[line - 1], starts[line]).replace(/\r?\n$/, '')
}

/** Findings about one file are shown one after the other: where its lines begin is worked out once. */
let latest: { readonly text: string; readonly starts: readonly number[] } | undefined

function lineStarts(text: string): readonly number[] {
  if (latest?.text === text) return latest.starts
  const starts = [0]
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  latest = { text, starts }
  return starts
}

/** Orders spans by file, then by where they begin, then by where they end. */
export function spanOrder(a: Span, b: Span): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.start - b.start || a.end - b.end
}
