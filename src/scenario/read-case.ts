/** A case out of the tree of a file: the lines have been checked, so that only their values are taken over. */
import type { CaseGiven, Happened, Step } from '../decide/index.js'
import { entryOf, itemsOf } from '../syntax/value.js'
import type { Entries, Value } from '../syntax/value.js'

/** What is told once and what is told anew, of a record of `caseLines`. */
export function caseIn(written: Entries): CaseGiven {
  return {
    ...line(written, 'heldBy', textIn),
    ...(textOf(written, 'otherwise') === 'no' ? { otherwise: 'no' as const } : {}),
    ...line(written, 'applied', textsIn),
    ...line(written, 'notHappened', textsIn),
    ...stepIn(written),
  }
}

/** What is told anew at a step, of a record of `stepLines`. */
export function stepIn(written: Entries): Step {
  return {
    ...line(written, 'at', textIn),
    ...line(written, 'on', textIn),
    ...line(written, 'facts', factsIn),
    ...line(written, 'known', mapIn),
    ...line(written, 'readings', factsIn),
    ...line(written, 'happened', happenedIn),
    ...line(written, 'planned', mapIn),
    ...line(written, 'order', textsIn),
    ...line(written, 'done', textsIn),
    ...line(written, 'notDone', textsIn),
    ...line(written, 'chosen', mapIn),
    ...line(written, 'limits', mapIn),
  }
}

function line<K extends string, T>(written: Entries, key: K, read: (value: Value) => T): { readonly [key in K]?: T } {
  const value = entryOf(written, key)
  return value === undefined ? {} : ({ [key]: read(value) } as { readonly [key in K]?: T })
}

function textOf(written: Entries, key: string): string | undefined {
  const value = entryOf(written, key)
  return value === undefined ? undefined : textIn(value)
}

export function textIn(value: Value): string {
  return value.kind === 'text' ? value.text : ''
}

export function textsIn(value: Value): readonly string[] {
  return itemsOf(value).map(textIn)
}

function mapIn(value: Value): Readonly<Record<string, string>> {
  return value.kind === 'entries' ? Object.fromEntries(value.entries.map((entry) => [entry.key.text, textIn(entry.value)])) : {}
}

function factsIn(value: Value): Readonly<Record<string, string | readonly string[]>> {
  if (value.kind !== 'entries') return {}
  return Object.fromEntries(
    value.entries.map((entry) => [entry.key.text, entry.value.kind === 'list' ? textsIn(entry.value) : textIn(entry.value)]),
  )
}

function happenedIn(value: Value): readonly Happened[] {
  if (value.kind !== 'entries') return textsIn(value).map((moment) => ({ moment }))
  return value.entries.map(({ key, value: on }) => ({ moment: key.text, ...(textIn(on) === '' ? {} : { on: textIn(on) }) }))
}
