/** What happened to a case, step by step: plain data inside findings, and how it is written down. */
import { lineWords } from './case.js'
import type { CaseLine } from './case.js'
import { monthNames } from '../util/month-names.js'

/** One day of a story. */
export interface StoryStep {
  /** ISO. */
  readonly day: string
  /** Who holds the case when it begins. */
  readonly holder: string
  /** Left out: an ordinary day. */
  readonly moment?: string
  /** What matters of the case and was not told before. */
  readonly facts: readonly CaseLine[]
  /** What the protocol says. */
  readonly answer: 'moves' | 'stays' | 'choice' | 'conflict' | 'not covered'
  /** Who holds the case afterwards, where that is another. */
  readonly to?: string
  /** What a conflict or a choice is between. */
  readonly between?: readonly string[]
}

export interface Story {
  /** Where the age matters. */
  readonly born?: string
  /** Days from which limits are counted. */
  readonly others: readonly { readonly moment: string; readonly day: string }[]
  readonly steps: readonly StoryStep[]
}

/** One line for each day. */
export function storyWords({ steps, others, born }: Story): string {
  const lines = [
    ...(born === undefined ? [] : [{ day: born, words: 'the child is born' }]),
    ...others.map(({ moment, day }) => ({ day, words: `\`${moment}\`` })),
    ...steps.map((step, i) => ({ day: step.day, words: stepWords(step, i === steps.length - 1) })),
  ]
  return lines
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ day, words }) => `- ${dayWords(day)}: ${words}`)
    .join('\n')
}

function stepWords({ holder, moment, facts, answer, to, between }: StoryStep, isLast: boolean): string {
  const where = holder === 'not yet open' ? 'the case is not yet open' : holder === 'closed' ? 'the case is closed' : `with \`${holder}\``
  const when = moment === undefined ? where : `\`${moment}\`, ${where}`
  const known = facts.length === 0 ? '' : ` (${facts.map(lineWords).join(', ')})`
  return `${when}${known}: ${outcomeWords(answer, to, between ?? [], isLast)}`
}

/** At its end a story leaves open what becomes of the case. */
function outcomeWords(answer: StoryStep['answer'], to: string | undefined, between: readonly string[], isLast: boolean): string {
  const gone = to === undefined ? 'stays' : to === 'closed' ? 'is closed' : `goes to \`${to}\``
  switch (answer) {
    case 'moves':
      return gone
    case 'stays':
      return to === undefined ? 'stays' : `it should have gone by now, and ${gone}`
    case 'choice':
      return `left open (${between.join(', or ')})${isLast ? '' : `; it ${gone}`}`
    case 'conflict':
      return `two answers (${between.join('; ')})${isLast ? '' : `; it ${gone}`}`
    case 'not covered':
      return 'nothing says where it goes, or when'
  }
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

function dayWords(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`)
  return `${weekdays[date.getUTCDay()]} ${date.getUTCDate()} ${monthNames[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}
