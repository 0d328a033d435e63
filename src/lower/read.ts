/** Small readers over values whose form has been checked: what does not fit is simply left out. */
import type { Report } from '../diagnostics/diagnostic.js'
import type { Entries, Text, Value } from '../syntax/value.js'
import { entryOf, itemsOf } from '../syntax/value.js'

/** The texts of a value: one, or those of a list. */
export function textsOf(value: Value | undefined): readonly Text[] {
  return value === undefined ? [] : itemsOf(value).filter((item): item is Text => item.kind === 'text')
}

/** The plain strings of a value. */
export function stringsOf(value: Value | undefined): readonly string[] {
  return textsOf(value).map((text) => text.text)
}

/** The text under a key. */
export function textAt(entries: Entries, key: string): Text | undefined {
  const value = entryOf(entries, key)
  return value?.kind === 'text' ? value : undefined
}

/** The string under a key, as an object with that field or without it: for fields that may be absent. */
export function optional<K extends string>(entries: Entries, key: K): { readonly [P in K]?: string } {
  const text = textAt(entries, key)
  return (text === undefined ? {} : { [key]: text.text }) as { readonly [P in K]?: string }
}

/** Reads each text of a value; those that cannot be read have been reported and are left out. */
export function readEach<T>(value: Value | undefined, read: (text: Text) => T | undefined): readonly T[] {
  return textsOf(value).flatMap((text) => {
    const result = read(text)
    return result === undefined ? [] : [result]
  })
}

/** Reports each item of a list that stands for all there are: beside others it would say two things. */
export function reportAll(value: Value | undefined, all: string, report: Report): void {
  if (value?.kind === 'list' && value.items.length > 1)
    for (const { text, span } of textsOf(value)) if (text === all) report('stands-alone', span, { text })
}

/** Drops what is undefined. */
export function present<T>(items: readonly (T | undefined)[]): readonly T[] {
  return items.filter((item): item is T => item !== undefined)
}
