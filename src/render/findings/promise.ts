/** How far a protocol keeps its promise, in words. */
import type { PromiseKept } from '../../analysis/life/promise.js'
import { printable } from './text.js'

/** One line: for every case, after everything that can have happened to it, exactly one team is named, or it is said who chooses. */
export function promiseLine(kept: PromiseKept): string {
  if (kept.rests.begin.length === 0) return 'one team for every case: not asked, since no team is named here'
  if (kept.undecided.length > 0)
    return `one team for every case: not decided, the protocol is too large to tell ${kept.undecided.join(', ')}`
  const { situations, settledByText, settledByPerson, unsettled, open, acknowledged } = kept
  const known =
    acknowledged === 0 ? '' : `, but for ${counted(acknowledged, 'hole')} that ${acknowledged === 1 ? 'is' : 'are'} acknowledged`
  const stranded = kept.stranded === 0 ? '' : `${open === 0 ? 'no: ' : '; '}${counted(kept.stranded, 'rule')} can pass a case by`
  const all =
    open === 0 && kept.stranded === 0
      ? `proved in all ${counted(situations, 'situation')} (a team and a moment)${known}`
      : `${open === 0 ? '' : `not proved: in ${open} of ${counted(situations, 'situation')} (a team and a moment) the text leaves some case to nobody${known}`}${stranded}`
  const grades = `some cases are settled by the text in ${settledByText} of them, by a named person in ${settledByPerson}, by nobody in ${unsettled}`
  const own = kept.own.promised === 0 ? '' : `; ${kept.own.proved} of ${counted(kept.own.promised, 'promise')} of its own proved`
  return `one team for every case: ${all}; ${grades}${own}; taken for this: ${restWords(kept)}`
}

function restWords({ rests, dropped }: PromiseKept): string {
  const { begin, readingsFollowed, readingsOpen, assumedEverywhere, assumedByAuthor, once } = rests
  return [
    `cases begin with ${begin.map(printable).join(', ')}`,
    ...(readingsFollowed === 0
      ? []
      : [`${counted(readingsFollowed, 'clause', 'clauses')} read as the author reads ${readingsFollowed === 1 ? 'it' : 'them'}`]),
    ...(readingsOpen === 0 ? [] : [`${counted(readingsOpen, 'clause', 'clauses')} whose reading nobody has chosen`]),
    ...(assumedEverywhere + assumedByAuthor === 0
      ? []
      : [`${counted(assumedEverywhere + assumedByAuthor, 'assumption')}, ${assumedByAuthor} of them the author's own`]),
    ...(once.length === 0 ? [] : [`${counted(once.length, 'event')} ${once.length === 1 ? 'comes' : 'come'} only once`]),
    ...(dropped === 0 ? [] : [`${counted(dropped, 'story', 'stories')} left out that no days fit`]),
  ].join(', ')
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
