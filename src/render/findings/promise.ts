/** How far a protocol keeps its promise, in words. */
import type { PromiseKept } from '../../analysis/life/promise.js'
import { printable } from './text.js'

/** One line: for every case, after everything that can have happened to it, exactly one team is named, or it is said who chooses. */
export function promiseLine(kept: PromiseKept): string {
  if (kept.rests.begin.length === 0) return 'one team for every case: not asked, since no team is named here'
  if (kept.undecided.length > 0) return `one team for every case: not decided, the protocol is too large to tell ${kept.undecided.join(', ')}`
  const { situations, settledByText, settledByPerson, unsettled, open, acknowledged } = kept
  const proved = open === 0 && kept.stranded === 0
    ? acknowledged === 0 ? 'proved' : `proved, but for ${counted(acknowledged, 'acknowledged hole')}`
    : `not proved: left open in ${open} of ${counted(situations, 'situation')}${kept.stranded === 0 ? '' : `, ${counted(kept.stranded, 'way', 'ways')} to be stranded`}`
  const grades = `settled by the text in ${settledByText} of ${situations}, by a named person in ${settledByPerson}, by nobody in ${unsettled}${acknowledged === 0 || open === 0 ? '' : ` (${counted(acknowledged, 'hole')} acknowledged)`}`
  const own = kept.own.promised === 0 ? '' : `; ${kept.own.proved} of ${counted(kept.own.promised, 'promise')} of its own proved`
  return `one team for every case: ${proved}; ${grades}${own}; ${restWords(kept)}`
}

function restWords({ rests, dropped }: PromiseKept): string {
  const { begin, readingsFollowed, readingsOpen, assumedEverywhere, assumedByAuthor, once } = rests
  return [
    `cases begin with ${begin.map(printable).join(', ')}`,
    ...(readingsFollowed === 0 ? [] : [`under ${counted(readingsFollowed, 'reading')} followed`]),
    ...(readingsOpen === 0 ? [] : [`${counted(readingsOpen, 'reading')} not chosen`]),
    ...(assumedEverywhere + assumedByAuthor === 0 ? [] : [`${counted(assumedEverywhere + assumedByAuthor, 'assumption')}, ${assumedByAuthor} of them the author's own`]),
    ...(once.length === 0 ? [] : [`${counted(once.length, 'event')} that ${once.length === 1 ? 'comes' : 'come'} once`]),
    ...(dropped === 0 ? [] : [`${counted(dropped, 'story', 'stories')} left out that no days fit`]),
  ].join(', ')
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
