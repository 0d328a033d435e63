import { createHash } from 'node:crypto'
import type { Change } from './change.js'

/**
 * Names a change for approvals: a hash of its code, its subject and its facts. It stays the same when messages are worded anew, when files
 * move, when lines shift and when other changes come or go.
 */
export function fingerprint({ code, subject, was, data }: Change): string {
  return createHash('sha256')
    .update(JSON.stringify([code, subject, was ?? null, data], inKeyOrder))
    .digest('hex')
}

/** As much of it as people need to tell changes apart. */
export function shortFingerprint(whole: string): string {
  return whole.slice(0, 10)
}

/** Facts are records: in whatever order their fields were made, they are the same facts. */
function inKeyOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}
