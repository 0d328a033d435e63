/** What somebody probably meant who did not know the form of a phrase: everyday ways to write a time, an age or a date. */
import { phrases } from '../../syntax/phrases.js'
import type { PhraseName } from '../../syntax/shape.js'
import { monthNames } from '../../util/month-names.js'

const counts = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
]
const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']

type Mend = readonly [written: RegExp, meant: string | ((...found: string[]) => string)]

const countWords: Mend = [new RegExp(`\\b(?:${counts.join('|')})\\b`, 'gi'), (word) => String(counts.indexOf(word!.toLowerCase()) + 1)]

const durations: readonly Mend[] = [
  countWords,
  [/\b(?:a )?fortnight\b/gi, '2 weeks'],
  [/\ban? (hour|day|week|month|year)\b/gi, '1 $1'],
  [/(\d) ?(?:w\/?d|bd)s?\b/gi, '$1 working days'],
  [/(\d) ?(?:business|work|working)[ -]?days?\b/gi, '$1 working days'],
  [/(\d) ?(?:(?:business|work|working|office)[ -]?)(?:hours?|hrs?)\b/gi, '$1 working hours'],
  [/(\d) ?hrs?\b/gi, '$1 hours'],
  [/(\d) ?wks?\b/gi, '$1 weeks'],
  [/(\d) ?mths?\b/gi, '$1 months'],
  [/(\d) ?yrs?\b/gi, '$1 years'],
  [/(\d)-(hours?|days?|weeks?|months?|years?)\b/gi, '$1 $2'],
]

const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?'

// Which day of the week it is nothing is counted by.
const recurrences: readonly Mend[] = [
  [new RegExp(`^(?:every|each) (?:other|second|alternate) (?:week|${weekday})$`, 'i'), 'every 2 weeks'],
  [new RegExp(`^(?:(?:every|each|on|on a|once a week on) )?${weekday}$`, 'i'), 'every week'],
  [/^(?:daily|each day)$/i, 'every day'],
  [/^(?:weekly|each week)$/i, 'every week'],
  [/^(?:monthly|each month)$/i, 'every month'],
  [/^(?:yearly|annually|each year)$/i, 'every year'],
]

/** Of the day of what, when nothing else is said; the end of the calendar day is what a limit of days ends with. */
const closing = '(?:close of business|close of play|cob|(?:the )?(?:end|close) of (?:the )?(?:working|business|office) (?:day|hours))'
const endOfDay: readonly Mend[] = [
  [
    new RegExp(`\\b(?:the )?end of the next working day (?:after|following) (?:the )?`, 'i'),
    'close of business on the next working day after ',
  ],
  [new RegExp(`\\b${closing} on (?=the )`, 'i'), 'close of business on '],
  [new RegExp(`\\b${closing} (?:of|on the day of) (?:the )?`, 'i'), 'close of business on the day of '],
]

const mends: Partial<Record<PhraseName, readonly Mend[]>> = {
  duration: durations,
  limit: [
    ...durations,
    [/^(?:within|in|no later than|up to|at most|max(?:imum)?(?: of)?) /i, ''],
    [/ (?:from|after|following|since) (?:the )?/, ' of '],
    [/ of the /, ' of '],
    [/,? whichever (?:is|comes|falls) (?:last|the later|later)$/i, ', whichever is later'],
    [/,? whichever (?:is|comes|falls) (?:first|sooner|the earlier|the sooner|earlier)$/i, ', whichever is earlier'],
  ],
  due: [
    ...durations,
    ...recurrences,
    [/^(?:asap|a\.s\.a\.p\.)$/i, 'as soon as possible'],
    [/^as soon as practicable\b/i, 'as soon as practical'],
    [/^(?:on )?(?:the )?same day as (?:the )?/i, 'at '],
    [/^(?:on|upon) (?:the )?/i, 'at '],
    [/^(?:no|not) (?:older|earlier|more|sooner) than (\d+ [a-z ]+?) (?:before|at|on|when|by) (?:the )?/i, 'at most $1 before '],
    [/^(?:by )?(?:no|not) later than /i, 'by '],
    [/^within (?=\d+ [a-z ]+? (?:before|prior to) )/i, 'at least '],
    [/ prior to (?:the )?/i, ' before '],
    [/^(?=\d+ [a-z ]+? before (?!or after))/, 'at least '],
    [/ before the /, ' before '],
    [/^each (?=[A-Z]|term|school|financial)/, 'every '],
    [new RegExp(`^(?:(?:once )?(?:every|each|1) year|annually|yearly),? in (${monthNames.join('|')})$`), 'every $1'],
    [new RegExp(`^in (${monthNames.join('|')})(?: of)? (?:each|every) year$`), 'every $1'],
    [/(\d) ?([ap])\.?m\.?(?= |$)/gi, (_, hour, half) => `${hour} ${half!.toLowerCase()}m`],
    [/\b(?:12 noon|midday)\b/i, 'noon'],
    ...endOfDay,
    [/,? whichever (?:is|comes|falls) (?:last|the later|later)$/i, ', whichever is later'],
    [/,? whichever (?:is|comes|falls) (?:first|sooner|the earlier|the sooner|earlier)$/i, ', whichever is earlier'],
    [/^prior to /i, 'before '],
    [/^(at|by|before|from|until) the /, '$1 '],
    [/^[A-Z]/, (letter) => letter!.toLowerCase()],
  ],
  recurrence: [...durations, ...recurrences, [/^each /i, 'every '], [/^(\d)/, 'every $1']],
  stay: [
    ...durations,
    [/^for /i, ''],
    [/^(?:up to|(?:no|not) (?:longer|more) than|max(?:imum)?(?: of)?) (?=\d)/i, 'at most '],
    [/^(?:(?:no|not) less than|min(?:imum)?(?: of)?) (?=\d)/i, 'at least '],
    [/^(?:till|til|up to) /i, 'until '],
    [/ (?:after|of|following|since) (?:the )?/, ' from '],
  ],
  age: [
    countWords,
    [/^(\d+ years \d+ months?)$/i, 'exactly $1'],
    [/ years?(?: old| of age)?$/i, ''],
    [/^aged? /i, ''],
    [/^(?:>= ?|at least )?(\d+) ?(?:\+|(?:and|or) (?:over|above|older))$/i, '$1 or over'],
    [/^(?:>= ?|at least )(\d+)$/i, '$1 or over'],
    [/^(?:<|below|younger than|less than) ?(\d+)$/i, 'under $1'],
    [/^(?:>|above|older than|more than) ?(\d+)$/i, 'over $1'],
    [/^(?:between )?(\d+) ?(?:-|–|and) ?(\d+)$/i, '$1 to $2'],
    [/^(?:Under|Over) /, (word) => word!.toLowerCase()],
    [/^(under|over) (\d|1[01]) months?$/, '$1 0 years $2 months'],
  ],
  since: [
    ...durations,
    [
      /^(?:less than|under|in the last|in the past|during the last|within the past|within|in) (\d+ [a-z ]+?)(?: ago)?$/i,
      'within the last $1',
    ],
    [/^(?:more than|longer than|over|outside) (\d+ [a-z ]+?)(?: ago)?$/i, 'over $1 ago'],
  ],
  day: [
    // In Britain the day comes first.
    [/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/, (_, day, month, year) => isoDay(year!, Number(month), Number(day))],
    [/^(\d{1,2})(?:st|nd|rd|th)? ([a-z]+),? (\d{4})$/i, (_, day, month, year) => isoDay(year!, monthOf(month!), Number(day))],
    [/^([a-z]+),? (\d{4})$/i, (_, month, year) => isoDay(year!, monthOf(month!))],
    [/^(\d{1,2})[/.-](\d{4})$/, (_, month, year) => isoDay(year!, Number(month))],
    [/^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/, (_, year, month, day) => isoDay(year!, Number(month), Number(day))],
    [/^(\d{4})[/-](\d{1,2})$/, (_, year, month) => isoDay(year!, Number(month))],
    [/^(?:not known|unknown|none|n\/a|tbc|not stated)$/i, 'not stated'],
  ],
  moment: [
    [/^(\d{1,2}(?:[.:]\d\d)?) ?([ap])\.?m\.?(?= )/i, (_, hour, half) => `${hour} ${half!.toLowerCase()}m`],
    [/^(?:12 noon|midday)(?= )/i, 'noon'],
    ...endOfDay,
    [new RegExp(`\\b(${counts.join('|')})th birthday$`, 'i'), (_, count) => `${counts.indexOf(count!.toLowerCase()) + 1}th birthday`],
    [/^eighteenth birthday$/i, '18th birthday'],
    [/^(\d+)(st|nd|rd|th) Birthday$/i, '$1$2 birthday'],
    [
      /(^|^first .+ after |^.+ nearest )(?:the )?(?:ages?|aged|turning|turns) (?:of )?(\d{1,2})(?: years(?: old)?)?$/i,
      (_, before, years) => `${before}${ordinal(Number(years))} birthday`,
    ],
    [/^(\d{1,2})(?: years(?: old)?)?$/i, (_, years) => `${ordinal(Number(years))} birthday`],
  ],
}

/** The phrase that was probably meant, in the form of the language; nothing when there is no telling. */
export function meantBy(text: string, phrase: PhraseName): string | undefined {
  if (text.length > 100) return undefined
  const plain = text.trim().replace(/\s+/g, ' ')
  const mended = (mends[phrase] ?? []).reduce((words, [written, meant]) => words.replace(written, meant as string), plain)
  return mended !== text && new RegExp(phrases[phrase].pattern).test(mended) ? mended : undefined
}

function ordinal(count: number): string {
  const teens = count % 100 > 10 && count % 100 < 14
  return `${count}${teens ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th')}`
}

function monthOf(name: string): number {
  return months.findIndex((month) => name.length >= 3 && month.startsWith(name.toLowerCase())) + 1
}

/** In ISO form; a month that does not exist gives a text that fits no pattern. */
function isoDay(year: string, month: number, day?: number): string {
  const two = (count: number) => String(count).padStart(2, '0')
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > 31))) return ''
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`
}
