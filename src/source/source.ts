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
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return { line, column: offset - before.lastIndexOf('\n') }
}

/** Orders spans by file, then by where they begin, then by where they end. */
export function spanOrder(a: Span, b: Span): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.start - b.start || a.end - b.end
}
