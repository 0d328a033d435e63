/** What a change is when the two versions change places. */
import type { Change, Sides } from './change.js'
import { changeKinds } from './kinds.js'
import type { ChangeCode } from './kinds.js'

const endings: Readonly<Record<string, string>> = {
  added: 'removed',
  removed: 'added',
  widened: 'narrowed',
  narrowed: 'widened',
  lengthened: 'shortened',
  shortened: 'lengthened',
  raised: 'lowered',
  lowered: 'raised',
}

const pairs: Readonly<Record<string, ChangeCode>> = {
  'rule-made-yielding': 'rule-made-firm',
  'rule-made-firm': 'rule-made-yielding',
  'hold-up-ruled-out': 'hold-up-left-open',
  'hold-up-left-open': 'hold-up-ruled-out',
  'reading-decided': 'reading-left-open',
  'reading-left-open': 'reading-decided',
  'team-moved-outside': 'team-moved-inside',
  'team-moved-inside': 'team-moved-outside',
  'team-made-holder': 'team-made-no-holder',
  'team-made-no-holder': 'team-made-holder',
  'event-made-once': 'event-made-recurring',
  'event-made-recurring': 'event-made-once',
  'document-supplied': 'document-withheld',
  'document-withheld': 'document-supplied',
}

/** Why kinds with this ending are their own mirror. */
export const ownMirrors: Readonly<Record<string, string>> = {
  changed: 'one value for another, neither of which is more or less: the two swap',
  renamed: 'the two names swap',
  reworded: 'the same dates in two ways of writing, which swap',
  restated: 'the same meaning in two ways of writing, which swap',
  reordered: 'two orders of the same things, which swap',
  reversed: 'asked and forbidden swap',
}

/** The code under which the change is reported when the two versions change places. */
export function mirrorOf(code: ChangeCode): ChangeCode {
  const ending = code.slice(code.lastIndexOf('-') + 1)
  const opposite = endings[ending]
  const candidate = opposite && `${code.slice(0, -ending.length)}${opposite}`
  if (candidate !== undefined && candidate in changeKinds) return candidate as ChangeCode
  return pairs[code] ?? code
}

/** The change as `diff` reports it when the two versions change places. */
export function mirrored(change: Change): Change {
  const { before, after } = change.data as Sides
  const data = { ...(after !== undefined && { before: after }), ...(before !== undefined && { after: before }) }
  const ids = change.was === undefined ? { subject: change.subject } : { subject: change.was, was: change.subject }
  return { ...change, ...ids, code: mirrorOf(change.code), data } as Change
}
