/** Limits, due times and how long a case remains. */
import type { Due, Duration, Limit, Stay } from '../../graph/expressions.js'
import type { ChangeCode } from '../kinds.js'
import type { Both, Comparison } from './comparison.js'
import { comparison, lengthEnding, same, sidesOf } from './comparison.js'
import { pairUp, textOf } from './pairs.js'

const lengths = ['lengthened', 'shortened', 'reworded', 'changed'] as const

/** Several limits: one keeps itself when it is counted from the same moment, else when nothing else is left. */
export const limits: Comparison = comparison(
  ['limit-added', 'limit-removed', ...lengths.map((length) => `limit-${length}`)],
  (field, comparing) => {
    const { before, after } = sidesOf<readonly Limit[]>(field, comparing)
    const { removed, added, kept } = pairUp(before!, after!, [(limit) => textOf(limit.of ?? null), () => ''])
    for (const limit of removed) comparing.note('limit-removed', { before: limit })
    for (const limit of added) comparing.note('limit-added', { after: limit })
    for (const [one, other] of kept) comparing.note(`limit-${limitEnding(one, other)}`, { before: one, after: other })
  },
)

export function limitEnding(before: Limit, after: Limit): (typeof lengths)[number] {
  return same(before.of, after.of) ? lengthEnding(before.duration, after.duration) : 'changed'
}

/** Other times: one keeps itself when it is of the same sort, else when nothing else is left. */
export const dues: Comparison = comparison(
  ['due-added', 'due-removed', 'due-changed', ...lengths.map((length) => `recurrence-${length}`)],
  (field, comparing) => {
    const { before, after } = sidesOf<readonly Due[]>(field, comparing)
    const { removed, added, kept } = pairUp(before!, after!, [
      momentOf,
      (due) => (due.kind === 'due-moment' ? `${due.kind} ${due.approach}` : due.kind),
      (due) => due.kind,
      () => '',
    ])
    for (const due of removed) comparing.note('due-removed', { before: due })
    for (const due of added) comparing.note('due-added', { after: due })
    for (const [one, other] of kept) {
      const code: ChangeCode =
        one.kind === 'every' && other.kind === 'every' ? `recurrence-${lengthEnding(one.duration, other.duration)}` : 'due-changed'
      comparing.note(code, { before: one, after: other })
    }
  },
)

/** The moment that a due time is tied to. */
function momentOf(due: Due): string | undefined {
  const moment = due.kind === 'due-moment' ? due.moment : due.kind === 'urgency' ? due.after : undefined
  return moment && textOf(moment)
}

/** A bound of the same sort, counted from the same moment, is longer or shorter; anything else is another stay. */
export const stays: Both = {
  codes: lengths.map((length) => `stay-${length}`),
  note: (before, after, comparing) => comparing.note(`stay-${stayEnding(before as Stay, after as Stay)}`, { before, after }),
}

function stayEnding(before: Stay, after: Stay): (typeof lengths)[number] {
  if (before.kind !== 'stay-for' || after.kind !== 'stay-for' || before.bound !== after.bound || !same(before.from, after.from))
    return 'changed'
  return lengthEnding(before.duration, after.duration)
}

/** How often an event is held. */
export const intervals: Both = {
  codes: lengths.map((length) => `event-interval-${length}`),
  note: (before, after, comparing) =>
    comparing.note(`event-interval-${lengthEnding(before as Duration, after as Duration)}`, { before, after }),
}
