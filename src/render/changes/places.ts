import type { JudgedChange, Place } from '../../diff/index.js'

/** One place when both versions have it there, else both. */
export function placesOf({ before, after }: Pick<JudgedChange, 'before' | 'after'>): string | undefined {
  const said = ({ file, line, column }: Place): string => `${file}:${line}:${column}`
  if (before === undefined || after === undefined) return after ? said(after) : before && said(before)
  return said(before) === said(after) ? said(after) : `${said(after)} (before: ${said(before)})`
}
