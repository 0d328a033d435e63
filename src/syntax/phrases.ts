import type { PhraseName } from './shape.js'

/** What a phrase looks like: the JSON Schema takes the pattern, messages and the reference take the forms. */
export interface PhraseForm {
  /** A regular expression that every well-formed phrase matches; names are checked later, against the words. */
  readonly pattern: string
  /** The forms, with X for a declared name. */
  readonly forms: readonly string[]
  readonly examples: readonly string[]
}

const unit = '(?:hour|day|working day|calendar day|week|month|year)'
/** `10 working days`: amount and unit. */
export const duration = `[1-9]\\d{0,3} ${unit}s?`
/** `18th birthday`, `age 15 years 6 months`. */
export const birthday = '(?:[1-9]\\d?(?:st|nd|rd|th) birthday|age \\d{1,2} years \\d{1,2} months)'
/** `16`, `15 years 6 months`. */
export const years = '\\d{1,2}(?: years \\d{1,2} months)?'
/** `2019`, `2019-01`, `2019-01-31`. */
export const day = '\\d{4}(?:-\\d{2}(?:-\\d{2})?)?'
/** How urgently, without a number. */
export const paces = ['immediately', 'as soon as possible', 'as soon as practical', 'without delay'] as const
/** How a due moment is approached. */
export const approaches = ['at', 'by', 'before', 'from', 'until', 'just after', 'end of the day before'] as const

const momentForms = ['X', 'first X', 'next X', '18th birthday', 'age 15 years 6 months', 'first X after 15th birthday', 'X nearest 16th birthday', '2 weeks after X', 'transfer']
const receiverForms = ['X', 'X by area', 'previous holder', "related child's team", 'usual team', 'agreed team', 'any team', 'receiver', 'closed', 'not stated', "receiver's X"]

export const phrases: Readonly<Record<PhraseName, PhraseForm>> = {
  duration: { pattern: `^${duration}$`, forms: ['10 working days'], examples: ['10 working days', '36 hours', '3 months'] },
  moment: { pattern: '\\S', forms: momentForms, examples: ['ICPC', '18th birthday', 'first review', '2 weeks after transfer decision'] },
  point: { pattern: '\\S', forms: [...momentForms, 'usual point', 'agreed date', 'any point', 'not stated'], examples: ['ICPC', 'agreed date', 'not stated'] },
  limit: { pattern: `^${duration}(?: of .+)?$`, forms: ['10 working days', '10 working days of X'], examples: ['10 working days of ICPC', '2 days'] },
  due: {
    pattern: `^(?:(?:${paces.join('|')})(?: after .+)?|every (?:${unit}|${duration})|for ${duration}(?: from .+)?|(?:${approaches.join('|')}) .+)$`,
    forms: ['immediately', 'as soon as possible after X', 'every week', 'every 6 weeks', 'for 12 months', 'for 12 months from X', ...approaches.map((approach) => `${approach} X`)],
    examples: ['end of the day before ICPC', 'every week', 'as soon as practical after 18th birthday'],
  },
  stay: {
    pattern: `^(?:until .+|at (?:least|most) ${duration}(?: from .+)?)$`,
    forms: ['until X', 'until not stated', 'at least 6 months from X', 'at most 36 hours'], examples: ['until care order revoked', 'at least 6 months from return home', 'at most 36 hours'],
  },
  receiver: { pattern: '\\S', forms: receiverForms, examples: ['Locality', 'SG by area', 'previous holder', 'not stated'] },
  who: {
    pattern: '\\S',
    forms: ['X', 'sender', 'receiver', 'holder', 'whoever holds the case', "X's Y", "sender's Y", "receiver's Y", "holder's Y", 'not stated', 'whichever comes first'],
    examples: ["receiver's team manager", 'CAT', 'not stated'],
  },
  age: {
    pattern: `^(?:whatever|(?:under|over) ${years}|${years}(?: or over)?|\\d{1,2} to \\d{1,2})$`,
    forms: ['under 16', 'over 16', '16', '16 or over', '16 to 17', '15 years 6 months or over', 'whatever'], examples: ['under 16', '15 years 6 months or over'],
  },
  since: {
    pattern: `^(?:within the last ${duration}|over ${duration} ago)$`, forms: ['within the last 3 months', 'over 2 weeks ago'], examples: ['within the last 3 months'],
  },
  'in force': {
    pattern: `^(?:(?:from|until) ${day}|${day} to ${day})$`, forms: ['from 2018-09-03', 'until 2018-09-03', '2018-06-18 to 2018-09-03'], examples: ['from 2018-09-03'],
  },
  day: { pattern: `^(?:${day}|not stated)$`, forms: ['2019-01-31', '2019-01', '2019', 'not stated'], examples: ['2019-01-31', '2019-01', '2019'] },
  'as at': { pattern: '\\S', forms: ['X', 'before X', 'age 15 years 6 months'], examples: ['age 15 years 6 months', 'before ICPC'] },
  recurrence: { pattern: `^every (?:${unit}|${duration})$`, forms: ['every week', 'every 6 months'], examples: ['every week'] },
  'meaning of event': { pattern: '\\S', forms: ['S', 'narrower than S', 'related to S'], examples: ['initial child protection conference', 'narrower than planning meeting'] },
  'meaning of role': { pattern: '\\S', forms: ['S', 'narrower than S', 'related to S'], examples: ['team manager'] },
  'meaning of document': { pattern: '\\S', forms: ['S', 'narrower than S', 'related to S'], examples: ['chronology'] },
  'meaning of fact': { pattern: '\\S', forms: ['S', 'narrower than S', 'related to S'], examples: ['plan'] },
}
