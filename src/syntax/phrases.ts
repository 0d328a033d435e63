import type { PhraseName } from './shape.js'
import { monthNames } from '../util/month-names.js'

/** What a phrase looks like: the JSON Schema takes the pattern, messages and the reference take the forms. */
export interface PhraseForm {
  /** A regular expression that every well-formed phrase matches; names are checked later, against the words. */
  readonly pattern: string
  /** The forms, with X for a declared name. */
  readonly forms: readonly string[]
  /** What a form says that does not speak for itself. */
  readonly means?: Readonly<Record<string, string>>
  readonly examples: readonly string[]
}

const lessThanAYear = '(?:\\d|1[01]) months'
const unit = '(?:hour|working hour|day|working day|calendar day|week|month|year)'
/** `10 working days`: amount and unit. */
export const duration = `[1-9]\\d{0,3} ${unit}s?`
/** `4 pm`, `9.30 am`, `16:00`, `noon`. */
const timeOfDay = 'noon|(?:[1-9]|1[0-2])(?:[.:][0-5]\\d)? (?:am|pm)|(?:[01]?\\d|2[0-3]):[0-5]\\d'
/** A time of day, or the end of the office hours. */
export const clock = `(?:${timeOfDay}|close of business)`
/** The parts of a year for each of which something can be due anew. */
export const periods = [...monthNames, 'term', 'school year', 'school holiday', 'financial year'] as const
const dayOfYear = `[1-9]\\d? (?:${monthNames.join('|')})`
/** `18th birthday`, `age 15 years 6 months`. */
export const birthday = `(?:[1-9]\\d?(?:st|nd|rd|th) birthday|age \\d{1,2} years ${lessThanAYear})`
/** `16`, `15 years 6 months`. */
export const years = `\\d{1,2}(?: years ${lessThanAYear})?`
/** `2019`, `2019-01`, `2019-01-31`. */
export const day = '\\d{4}(?:-\\d{2}(?:-\\d{2})?)?'
/** What may stand in the place of a name: nothing that is declared can be called so, since a sentence could then be read in two ways. */
export const standIns = {
  holder: ['closed', 'not yet open'],
  receiver: [
    'previous holder',
    "related child's team",
    'related child’s team',
    'usual team',
    'agreed team',
    'any team',
    'receiver',
    'closed',
    'not stated',
  ],
  who: ['sender', 'receiver', 'holder', 'previous holder', 'whoever holds the case', 'not stated', 'whichever comes first'],
  point: ['transfer', 'previous transfer', 'usual point', 'agreed date', 'any point', 'not stated'],
  heldUp: ['every transfer', 'nothing'],
} as const
/** How urgently, without a number. */
export const paces = ['immediately', 'as soon as possible', 'as soon as practical', 'without delay'] as const
/** How a due moment is approached. */
export const approaches = ['at', 'by', 'before', 'from', 'until', 'just after', 'end of the day before'] as const

const momentForms = [
  'X',
  'first X',
  'next X',
  '18th birthday',
  'age 15 years 6 months',
  'first X after 15th birthday',
  'first X after X',
  'X nearest 16th birthday',
  '2 weeks after X',
  '2 weeks before X',
  '4 pm on the day of X',
  'close of business on the day of X',
  'noon on the next working day after X',
  '4 pm 2 days after X',
  'transfer',
  'previous transfer',
]
const momentMeans = {
  'first X': 'the first X that takes place',
  'next X': 'the X that comes next',
  'first X after 15th birthday': 'of the Xs after the birthday the first',
  'first X after X': 'of one event the first after another: `first review after placement`, `first review after first placement`',
  'X nearest 16th birthday': 'the X whose day lies nearest the birthday, before it or after',
  '2 weeks before X': 'so long before X, which lies ahead: the day can be told as soon as that of X is known',
  '4 pm on the day of X': 'a time of day: `9.30 am`, `noon` and `16:00` too',
  'close of business on the day of X': 'the end of the working day, as `officeHours` among the words gives it',
  transfer: 'the moment at which the case moves, whichever event that is',
  'previous transfer': 'the move by which the team that holds the case got it',
}
const meaningMeans = {
  S: 'the same thing',
  'narrower than S': 'one kind of it',
  'related to S': 'something near it, neither the same nor a kind of it',
}
const notStated = 'the document does not say'
const moveSpokenOf = 'in the move that is spoken of'

const receiverForms = [
  'X',
  'X by area',
  'previous holder',
  "related child's team",
  'usual team',
  'agreed team',
  'any team',
  'receiver',
  'closed',
  'not stated',
  "receiver's X",
]

export const phrases: Readonly<Record<PhraseName, PhraseForm>> = {
  duration: {
    pattern: `^${duration}$`,
    forms: ['10 working days', '4 working hours'],
    means: { '4 working hours': 'only while the office is open: `officeHours` among the words says when that is' },
    examples: ['10 working days', '36 hours', '3 months'],
  },
  moment: {
    pattern: '\\S',
    forms: momentForms,
    means: momentMeans,
    examples: ['ICPC', '18th birthday', 'first review', '2 weeks after transfer decision'],
  },
  point: {
    pattern: '\\S',
    forms: [...momentForms, 'X or Y, whichever is later', 'usual point', 'agreed date', 'any point', 'not stated'],
    means: {
      ...momentMeans,
      'X or Y, whichever is later':
        'when the last of them has come; each comes once: an event declared `happens: once`, a birthday, a `first X`',
      'usual point': 'the point of each rule under `overrides`: the case moves when it would have moved by that rule',
      'agreed date': 'a date that is agreed for the single case; `decidedBy` says by whom',
      'any point':
        'the rule qualifies moves, to the team named or to `any team`, whenever they happen, and moves nobody itself; after `mustNot` it forbids them',
      'not stated': `${notStated} when`,
    },
    examples: ['ICPC', 'agreed date', 'not stated'],
  },
  gap: {
    pattern: '\\S',
    forms: ['X', '36 hours'],
    means: {
      X: 'when X comes: any point of a rule',
      '36 hours': 'when the longest stay of that length is over, and the document does not say from when it runs',
    },
    examples: ['ICPC', '36 hours'],
  },
  limit: {
    pattern: `^${duration}(?: of .+)?$`,
    forms: [
      '10 working days',
      '10 working days of X',
      '10 working days of X or 15 working days of Y, whichever is later',
      '10 working days of X or 15 working days of Y, whichever is earlier',
    ],
    means: {
      '10 working days': 'the document does not say from when',
      '10 working days of X': 'counted from X',
      '10 working days of X or 15 working days of Y, whichever is later':
        'the later of the two ends binds, so it is over only when both are',
      '10 working days of X or 15 working days of Y, whichever is earlier': 'both bind, as in a list',
    },
    examples: [
      '10 working days of ICPC',
      '2 days',
      '36 hours of referral',
      '10 working days of referral or 15 working days of ICPC, whichever is later',
    ],
  },
  due: {
    pattern: `^(?:(?:${paces.join('|')})(?: after .+)?|every (?:${unit}|${duration}|${periods.join('|')})|for ${duration}(?: from .+)?|at (?:least|most) ${duration} before .+|between (?:0|[1-9]\\d{0,3}) and ${duration} (?:before|after) .+|${duration} before or after .+|(?:${approaches.join('|')}) .+)$`,
    forms: [
      'immediately',
      'as soon as possible after X',
      'every week',
      'every 6 weeks',
      'every August',
      'for 12 months',
      'for 12 months from X',
      ...approaches.map((approach) => `${approach} X`),
      'at least 2 working days before X',
      'at most 3 months before X',
      'between 10 and 15 working days after X',
      'between 2 and 5 days before X',
      '5 days before or after X',
      'by X or Y, whichever is later',
      'by X or Y, whichever is earlier',
    ],
    means: {
      'at X': 'when X comes',
      'by X': 'when X comes, or earlier',
      'before X': 'earlier than X',
      'from X': 'when X has come, and from then on',
      'until X': 'up to X, and no longer',
      'every week': 'on which day of the week may stand in `says`; nothing is counted by it',
      'every August': `once in each: a month, or ${periods
        .slice(12)
        .map((period) => `\`${period}\``)
        .join(', ')}`,
      'at least 2 working days before X': 'no later than that: the same as `by 2 working days before X`',
      'at most 3 months before X': 'no sooner than that, and no later than X: what is done then is no older when X comes',
      'between 10 and 15 working days after X': 'no sooner than the first and no later than the second',
      '5 days before or after X': 'no more than that before X, and no more than that after it',
      'by X or Y, whichever is later': 'when the last of them has come, or earlier',
      'by X or Y, whichever is earlier': 'before either has come: the same as both in a list',
      'just after X': 'soon after X, without a number',
      'end of the day before X': 'no later than the end of the day before X',
    },
    examples: [
      'by ICPC',
      'end of the day before ICPC',
      'at least 2 working days before ICPC',
      'by 4 pm on the day of referral',
      'every week',
      'as soon as practical after 18th birthday',
    ],
  },
  stay: {
    pattern: `^(?:(?:at least )?until .+|at (?:least|most) ${duration}(?: from .+)?)$`,
    forms: ['until X', 'until not stated', 'at least until X', 'at least 6 months from X', 'at most 36 hours'],
    means: {
      'until X': 'the case stays until X comes; where it goes then, other rules say',
      'until not stated': 'the case stays, and the document does not say until when',
      'at least until X': 'no sooner may it move; a rule that says where the case goes, and not when, speaks from then on',
      'at least 6 months from X': 'no sooner may it move',
      'at most 36 hours': 'no longer may it stay; where it goes, other rules say',
    },
    examples: ['until care order revoked', 'at least 6 months from return home', 'at most 36 hours'],
  },
  receiver: {
    pattern: '\\S',
    forms: receiverForms,
    means: {
      X: 'a team, or a role to which the case is given',
      'X by area': 'the one team of the family X that the child’s area gives',
      'previous holder': 'the team that held the case before; of a closed case, the last that held it',
      "related child's team": 'the team that holds the case of a brother, a sister, or another child of the household',
      'usual team': 'the team of each rule under `overrides`: the case moves where it would have gone by that rule',
      'agreed team': 'a team that is agreed for the single case; `decidedBy` says by whom',
      'any team':
        'whichever team the case moves to; together with `any point`, every move: a case that is closed goes to no team, so of closing a rule of its own speaks (`to: closed`)',
      receiver: `whoever takes the case ${moveSpokenOf}; for what goes along with it, such as its allocation`,
      closed: 'nobody: the case is closed, as with `closeAt`',
      'not stated': `${notStated} which team`,
      "receiver's X": 'a role X of the team that takes the case',
    },
    examples: ['Locality', 'SG by area', 'previous holder', 'not stated'],
  },
  who: {
    pattern: '\\S',
    forms: [
      'X',
      'sender',
      'receiver',
      'holder',
      'previous holder',
      'whoever holds the case',
      "X's Y",
      "sender's Y",
      "receiver's Y",
      "holder's Y",
      "previous holder's Y",
      'not stated',
      'whichever comes first',
    ],
    means: {
      X: 'a team, a role, or an event such as a meeting',
      sender: `whoever gives the case away ${moveSpokenOf}`,
      receiver: `whoever takes the case ${moveSpokenOf}`,
      holder: 'who held the case when the duty arose; when the case moves, the duty stays with them',
      'previous holder': 'the team that held the case before the one that holds it at the time',
      'whoever holds the case': 'the team that holds the case at the time; when the case moves, the duty goes along',
      "X's Y": "the role Y of the team X, or of whoever has the role X: `social worker's manager`",
      'not stated': `${notStated} who: it is written in the passive voice`,
      'whichever comes first': 'for `decidedBy`: nobody chooses, and of several points the first that comes counts',
    },
    examples: ["receiver's team manager", 'CAT', 'not stated'],
  },
  age: {
    pattern: `^(?:whatever|(?:under|over|exactly) ${years}|${years} or over|\\d{1,2}|\\d{1,2} to \\d{1,2})$`,
    forms: ['under 16', 'over 16', '16', 'exactly 16', '16 or over', '16 to 17', '15 years 6 months or over', 'whatever'],
    means: {
      'over 16': 'as the document writes it; say `16 or over` only where it is certain that the birthday itself counts',
      '16': 'from the 16th birthday until the day before the 17th',
      'exactly 16': 'on the 16th birthday itself, and on no other day',
      '16 to 17': 'from the 16th birthday until the day before the 18th',
      whatever: 'the document says that the age makes no difference',
    },
    examples: ['under 16', '15 years 6 months or over'],
  },
  since: {
    pattern: `^(?:within the last ${duration}|over ${duration} ago|between [1-9]\\d{0,3} and ${duration} ago)$`,
    forms: ['within the last 3 months', 'over 2 weeks ago', 'between 3 and 12 months ago'],
    means: {
      'within the last 3 months':
        'less than 3 months ago: the day on which it is just 3 months ago counts neither here nor as `over 3 months ago`',
      'between 3 and 12 months ago': 'over the first and within the last of the two: both must hold, where a list means either',
    },
    examples: ['within the last 3 months'],
  },
  'in force': {
    pattern: `^(?:(?:from|until) ${day}|${day} to ${day})$`,
    forms: ['from 2018-09-03', 'until 2018-09-03', '2018-06-18 to 2018-09-03'],
    examples: ['from 2018-09-03'],
  },
  day: {
    pattern: `^(?:${day}|not stated)$`,
    forms: ['2019-01-31', '2019-01', '2019', 'not stated'],
    examples: ['2019-01-31', '2019-01', '2019'],
  },
  'office hours': {
    pattern: `^(?:${timeOfDay}) to (?:${timeOfDay})$`,
    forms: ['09:00 to 17:00'],
    means: { '09:00 to 17:00': 'when it opens and when it closes, the same on every working day; `9 am to 5 pm` too' },
    examples: ['09:00 to 17:00', '8.45 am to 5.15 pm'],
  },
  'days of the year': {
    pattern: `^(?:${monthNames.join('|')}|${dayOfYear} to ${dayOfYear}|\\d{4}-\\d{2}-\\d{2} to \\d{4}-\\d{2}-\\d{2})$`,
    forms: ['August', '20 December to 3 January', '2026-07-22 to 2026-09-01'],
    means: {
      August: 'the whole month, each year',
      '20 December to 3 January': 'from the first day to the last, each year',
      '2026-07-22 to 2026-09-01': 'in that year only',
    },
    examples: ['August', '20 December to 3 January', '2026-07-22 to 2026-09-01'],
  },
  'as at': {
    pattern: '\\S',
    forms: ['X', 'before X', 'age 15 years 6 months'],
    means: { X: 'as things stand when X has come', 'before X': 'as things stood just before X' },
    examples: ['age 15 years 6 months', 'before ICPC'],
  },
  recurrence: { pattern: `^every (?:${unit}|${duration})$`, forms: ['every week', 'every 6 months'], examples: ['every week'] },
  'meaning of event': {
    pattern: '\\S',
    forms: ['S', 'narrower than S', 'related to S'],
    means: meaningMeans,
    examples: ['initial child protection conference', 'narrower than planning meeting'],
  },
  'meaning of role': { pattern: '\\S', forms: ['S', 'narrower than S', 'related to S'], means: meaningMeans, examples: ['team manager'] },
  'meaning of document': { pattern: '\\S', forms: ['S', 'narrower than S', 'related to S'], means: meaningMeans, examples: ['chronology'] },
  'meaning of fact': { pattern: '\\S', forms: ['S', 'narrower than S', 'related to S'], means: meaningMeans, examples: ['plan'] },
}
