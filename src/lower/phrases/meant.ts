/** What somebody probably meant who did not know the form of a phrase: everyday ways to write a time, an age or a date. */
import { phrases } from '../../syntax/phrases.js'
import type { PhraseName } from '../../syntax/shape.js'

const counts = [
  'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen',
  'nineteen', 'twenty',
]
const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']

type Mend = readonly [written: RegExp, meant: string | ((...found: string[]) => string)]

/** Said everywhere. */
const common: readonly Mend[] = [
  [new RegExp(`\\b(?:${counts.join('|')})\\b`, 'gi'), (word) => String(counts.indexOf(word!.toLowerCase()) + 1)],
  [/\b(?:a )?fortnight\b/gi, '2 weeks'],
  [/\ban? (hour|day|week|month|year)\b/gi, '1 $1'],
  [/(\d) ?(?:w\/?d|bd)s?\b/gi, '$1 working days'],
  [/(\d) ?(?:business|work|working)[ -]?days?\b/gi, '$1 working days'],
  [/(\d) ?hrs?\b/gi, '$1 hours'],
  [/(\d) ?wks?\b/gi, '$1 weeks'],
  [/(\d) ?mths?\b/gi, '$1 months'],
  [/(\d) ?(?:yrs?)\b/gi, '$1 years'],
  [/(\d)-(hours?|days?|weeks?|months?|years?)\b/gi, '$1 $2'],
]

const mends: Partial<Record<PhraseName, readonly Mend[]>> = {
  limit: [...common, [/^(?:within|in|no later than|up to|at most|max(?:imum)?(?: of)?) /i, ''], [/ (?:from|after|following|since) (?:the )?/, ' of '], [/ of the /, ' of ']],
  due: [
    ...common, [/^(?:asap|a\.s\.a\.p\.)$/i, 'as soon as possible'], [/^as soon as practicable\b/i, 'as soon as practical'], [/^(?:on|upon) (?:the )?/i, 'at '],
    [/^(?:no later than|not later than|by no later than) /i, 'by '], [/^prior to /i, 'before '], [/^(?:weekly|each week)$/i, 'every week'], [/^(?:monthly|each month)$/i, 'every month'],
    [/^(?:daily|each day)$/i, 'every day'], [/^(?:yearly|annually|each year)$/i, 'every year'], [/^(at|by|before|from|until) the /, '$1 '], [/^[A-Z]/, (letter) => letter!.toLowerCase()],
  ],
  recurrence: [...common, [/^(?:weekly|each week)$/i, 'every week'], [/^(?:monthly|each month)$/i, 'every month'], [/^each /i, 'every '], [/^(\d)/, 'every $1']],
  stay: [
    ...common, [/^for /i, ''], [/^(?:up to|no (?:longer|more) than|max(?:imum)?(?: of)?|not longer than) /i, 'at most '], [/^(?:no less than|not less than|min(?:imum)?(?: of)?) /i, 'at least '],
    [/^(?:till|til|up to) /i, 'until '], [/ (?:after|of|following|since) (?:the )?/, ' from '],
  ],
  age: [
    ...common.slice(0, 1), [/ (?:years?)(?: old| of age)?$/i, ''], [/^aged? /i, ''], [/^(\d+) ?\+$/, '$1 or over'], [/^>= ?(\d+)$/, '$1 or over'], [/^at least (\d+)$/i, '$1 or over'],
    [/^(\d+) (?:and|or) (?:over|above|older)$/i, '$1 or over'], [/^(?:<|below|younger than|less than) ?(\d+)$/i, 'under $1'], [/^(?:>|above|older than|more than) ?(\d+)$/i, 'over $1'],
    [/^(?:between )?(\d+) ?(?:-|–|and) ?(\d+)$/i, '$1 to $2'], [/^(Under|Over) /, (word) => word!.toLowerCase()],
  ],
  since: [
    ...common, [/^(?:less than|under|in the last|in the past|during the last|within the past|within|in) (\d+ [a-z ]+?)(?: ago)?$/i, 'within the last $1'],
    [/^(?:more than|longer than|over|outside) (\d+ [a-z ]+?)(?: ago)?$/i, 'over $1 ago'],
  ],
  duration: common,
  day: [
    [/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/, (_, day, month, year) => isoDay(year!, Number(month), Number(day))],
    [/^(\d{1,2})(?:st|nd|rd|th)? ([a-z]+),? (\d{4})$/i, (_, day, month, year) => isoDay(year!, monthOf(month!), Number(day))],
    [/^([a-z]+),? (\d{4})$/i, (_, month, year) => isoDay(year!, monthOf(month!))],
    [/^(\d{1,2})[/.-](\d{4})$/, (_, month, year) => isoDay(year!, Number(month))],
    [/^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, (_, year, month, day) => isoDay(year!, Number(month), Number(day))],
    [/^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/, (_, year, month, day) => isoDay(year!, Number(month), day === undefined ? undefined : Number(day))],
    [/^(?:not known|unknown|none|n\/a|tbc|not stated)$/i, 'not stated'],
  ],
  moment: [
    [new RegExp(`\\b(${counts.join('|')})th birthday\\b`, 'i'), (_, count) => `${counts.indexOf(count!.toLowerCase()) + 1}th birthday`],
    [/^eighteenth birthday$/i, '18th birthday'], [/^(\d+)(st|nd|rd|th) Birthday$/i, '$1$2 birthday'], [/^(?:age |turning )?(\d{2})$/i, '$1th birthday'],
  ],
}

/** The phrase that was probably meant, in the form of the language; nothing when there is no telling. */
export function meantBy(text: string, phrase: PhraseName): string | undefined {
  if (text.length > 100) return undefined
  const mended = (mends[phrase] ?? []).reduce((words, [written, meant]) => words.replace(written, meant as string), text.trim().replace(/\s+/g, ' '))
  return mended !== text && new RegExp(phrases[phrase].pattern).test(mended) ? mended : undefined
}

function monthOf(name: string): number {
  return months.findIndex((month) => name.length >= 3 && month.startsWith(name.toLowerCase())) + 1
}

/** In ISO form; a month that does not exist gives a text that no pattern fits. */
function isoDay(year: string, month: number, day?: number): string {
  const two = (count: number) => String(count).padStart(2, '0')
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > 31))) return ''
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`
}
