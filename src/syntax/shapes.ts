/** The shapes of what stands inside the brackets: conditions, acts, outcomes, and the parts of a file. */
import { either, map, name, oneOf, phrase, record, shared, some, text } from './shape.js'
import type { Fields, SharedShape, Shape } from './shape.js'

const who = (what: string, example: string) => ({ value: some(phrase('who'), 'and'), doc: what, example })
/** Who decides: somebody, or several of whom the text says whether either may or all must together. */
const decider = either(
  phrase('who'),
  record({
    oneOf: { value: some(phrase('who'), 'or'), doc: 'either may: any one of these is enough', example: '[CAT, Locality]' },
    jointly: { value: some(phrase('who'), 'and'), doc: 'all of these together, as in a plain list', example: '[CAT, Locality]' },
  }),
)
const documents = (doc: string, example: string) => ({ value: some(name('document'), 'and'), doc, example })
const events = (doc: string, example: string) => ({ value: some(name('event'), 'and'), doc, example })
/** Two duties that give it to different people contradict each other. */
const once = <T extends object>(verb: T) => ({ ...verb, once: true }) as const
const cites = { value: some(name('clause'), 'and'), doc: 'the clauses of the source that say so', example: 'CAL-3.20' }
const says = { value: text('our own words'), doc: 'the same in our own words', example: 'Only care through proceedings is spoken of.' }

/** The lines of a condition that are not facts of the authority. */
export const conditionLines = {
  age: { value: some(phrase('age'), 'or'), doc: 'the age on the day', example: 'under 16' },
  goingTo: { value: some(name('team'), 'or'), doc: 'the team that the case is about to move to', example: 'LC' },
  is: { value: name('term'), doc: 'a term, where the line stands beside others', example: 'cpPlan' },
  happened: {
    value: some(name('event'), 'and'),
    doc: 'events, declared `happens: once`, that have taken place',
    example: 'permanence plan',
  },
  applied: {
    value: some(name('rule'), 'or'),
    doc: 'rules that have applied to the case, earlier in its life or now',
    example: 'retain-siblings',
  },
  asAt: {
    value: phrase('as at'),
    doc: 'the moment at which the lines of this map are tested, if not today; `happened` beside it: by that moment',
    example: 'age 15 years 6 months',
  },
  all: { value: some(shared('condition'), 'and'), doc: 'all of these', example: '[cinPlan, { underSection47: yes }]' },
  any: { value: some(shared('condition'), 'or'), doc: 'at least one of these', example: '[cinPlan, cpPlan]' },
  not: { value: shared('condition'), doc: 'this is not so', example: '{ plan: none }' },
} as const satisfies Fields

/** What is done: each verb a shared concept, with what it is done to; `once`: only one can do it. */
export const actVerbs = {
  complete: once(documents('finish a document', 'chronology')),
  start: once(documents('begin a document', 'transfer form')),
  check: documents('assure the quality of: see that it is good enough', 'work for transfer'),
  approve: documents('approve or authorise', 'Gateway application'),
  review: documents('look at again', 'care plan'),
  contributeTo: documents('help to write', 'pathway plan'),
  send: documents('pass on', 'step-down plan'),
  record: { value: text('what is recorded'), doc: 'write down', example: 'management overview' },
  attend: events('be present at', 'ICPC'),
  chair: once(events('chair', 'CIN planning meeting')),
  arrange: once(events('set up', 'transfer-in conference')),
  hold: once(events('hold, carry out', 'core group')),
  bringTo: once(events('put the case before', 'TAM')),
  invite: who('invite', "Locality's team manager"),
  tell: who('let know', 'reviewing officer'),
  ask: who('ask', 'family'),
  advise: who('advise', 'referrer'),
  meet: who('meet', 'family'),
  visit: who('visit', 'family'),
  allocate: once(who('give the case to, or appoint', 'SG’s social worker')),
  workAlongside: who('work with, without holding the case', 'holder'),
  agree: { value: text('what is agreed'), doc: 'agree', example: 'the move and its date' },
  decide: once({ value: text('what is decided'), doc: 'decide', example: 'whether the criteria are met' }),
} as const satisfies Fields

/** With whom, where, why: what may be added to any verb. */
export const actDetails = {
  to: who('to whom', 'receiver'),
  with: who('together with whom', 'family'),
  in: documents('in which document or system', 'case notes'),
  at: events('at which event', 'TAM'),
  for: { value: text('a purpose'), doc: 'what for', example: 'consent to refer' },
  about: { value: text('a subject'), doc: 'about what', example: 'the transfer arrangements' },
  or: { value: some(shared('act'), 'or'), doc: 'what may be done instead: either is enough', example: '{ tell: reviewing officer }' },
} as const satisfies Fields

const jointly = record({
  jointly: { value: some(name('team'), 'and'), always: true, doc: 'the teams that hold the case together', example: '[CAT, Pathways]' },
  lead: { value: phrase('who'), always: true, doc: 'which of them leads, or `not stated`', example: 'CAT' },
})

const rung = record({
  who: {
    value: some(decider, 'and'),
    always: true,
    doc: 'who settles it on this rung: of a list all together, of `oneOf` any one',
    example: "[sender's operations manager, receiver's operations manager]",
  },
  within: { value: phrase('limit'), doc: 'how long this rung has', example: '2 working days' },
  strength: {
    value: oneOf('must', 'should', 'may'),
    doc: 'how strongly the matter goes there; left out: the text says only that it does',
    example: 'may',
  },
})
/** Rungs in their order. */
const ladder = some(either(phrase('who'), rung), 'then')

const outcomeFields = {
  transferAt: { value: some(phrase('point'), 'or'), doc: 'the moment at which the case moves; goes with `to`', example: 'referral' },
  to: {
    value: either(some(phrase('receiver'), 'or'), jointly),
    doc: 'the team that takes the case; goes with `transferAt`',
    example: 'Locality',
  },
  closeAt: { value: phrase('point'), doc: 'the moment at which the case ends', example: 'end of assessment' },
  stay: { value: phrase('stay'), doc: 'how long the case remains where it is', example: 'at most 1 week' },
} as const satisfies Fields

/** In a reading such lines may be dropped: `left out`. */
const droppable = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([line, field]) => [line, { ...field, droppable: true }]))

/** In a reading a modal takes what it takes in its rule: an act or an outcome. */
const modalFields: Fields = Object.fromEntries(
  (['must', 'should', 'may', 'mustNot', 'needNot'] as const).map((word) => [
    word,
    {
      value: either(text('the act in our own words'), record({ ...actVerbs, ...actDetails, ...outcomeFields })),
      doc: `the line \`${word}\` of this reading`,
      example: '{ stay: at most 6 months from return home }',
    },
  ]),
)

export const sharedShapes: Readonly<Record<SharedShape, Shape>> = {
  answer: some(text('a value of the fact, or `whatever`'), 'or'),
  condition: either(name('term'), record(conditionLines, { key: 'fact', value: shared('answer') })),
  exception: either(
    name('term'),
    record(
      {
        ...conditionLines,
        unless: { value: some(shared('exception'), 'or'), doc: 'exceptions to the exception', example: '{ parentsAtConference: neither }' },
        says,
        cites,
      },
      { key: 'fact', value: shared('answer') },
    ),
  ),
  outcome: record(outcomeFields),
  act: record({ ...actVerbs, ...actDetails }),
  doer: either(
    phrase('who'),
    record({
      first: { value: phrase('who'), doc: 'who does it in the first place', example: "Locality's social worker" },
      orElse: who('who stands in, in this order', "Locality's practice manager"),
      oneOf: { value: some(phrase('who'), 'or'), doc: 'any one of these', example: '[CAT, Locality]' },
    }),
  ),
  variant: record({
    ...droppable({
      when: { value: shared('condition'), doc: 'another condition', example: '{ parentsAtConference: [neither, one] }' },
      heldBy: { value: some(name('team'), 'or'), doc: 'another holder', example: 'Locality' },
    }),
    ...outcomeFields,
    who: { value: some(shared('doer'), 'and'), doc: 'somebody else', example: 'CAT' },
    ...modalFields,
    ...droppable({
      within: { value: some(phrase('limit'), 'and'), doc: 'another limit', example: '3 working days of ICPC' },
      due: { value: some(phrase('due'), 'and'), doc: 'another time', example: 'before ICPC' },
      agreedAt: { value: phrase('moment'), doc: 'another meeting', example: 'TAM' },
      arrangedBy: { value: some(phrase('who'), 'and'), doc: 'somebody else sees to the move', example: "sender's team manager" },
      waitsFor: { value: shared('condition'), doc: 'another thing that the move waits for', example: '{ agreedAtTam: yes }' },
      unless: { value: some(shared('exception'), 'or'), doc: 'other exceptions', example: '{ lookedAfter: under section 20 }' },
      inForce: { value: phrase('in force'), doc: 'other days', example: 'until 2018-09-03' },
      inForceBy: { value: phrase('moment'), doc: 'another moment whose date picks the rule', example: 'ICPC' },
      moves: {
        value: oneOf('case responsibility', 'allocation', 'line management', 'system record'),
        doc: 'something else moves',
        example: 'case responsibility',
      },
      decidedBy: { value: some(decider, 'and'), doc: 'somebody else decides', example: "CLA's team manager" },
      weighing: { value: some(text('a ground'), 'and'), doc: 'other grounds', example: 'needless delay' },
      shortenedBy: { value: some(name('document'), 'or'), doc: 'another document may set a shorter limit', example: 'strategy document' },
      holdsUp: { value: some(name('rule'), 'and'), doc: 'other moves wait for it', example: 'every transfer' },
      overrides: { value: some(name('rule'), 'and'), doc: 'other rules are beaten', example: 'usual-way-in' },
      replaces: { value: some(name('rule'), 'and'), doc: 'other rules are set aside', example: 'usual-way-in' },
      insteadOf: { value: some(name('rule'), 'and'), doc: 'the choice is open beside other rules', example: 'usual-way-in' },
      whicheverFirst: { value: name('event'), doc: 'the point is one of others', example: 'pick-up point' },
    }),
    escalateTo: { value: ladder, doc: 'other people settle it, or in another order', example: '[operations manager, head of service]' },
    yieldsTo: { value: oneOf('every other rule', 'nothing'), doc: 'whether it yields', example: 'every other rule' },
  }),
}

/** Small records that one word takes. */
export const shapes = {
  jointly,
  decider,
  rung,
  ladder,
  hole: record({
    gapAt: { value: some(phrase('gap'), 'or'), doc: 'the text names no team at this moment, or at any of these', example: 'age screening' },
    conflictBetween: {
      value: some(name('rule'), 'and'),
      doc: 'these rules contradict each other: they give one case two different answers',
      example: '[two-weeks, conference-hands-over]',
    },
    unclear: {
      value: some(name('rule'), 'and'),
      doc: 'it is not clear what these rules mean, and no list of readings would say it; give their ids, and put what is unclear in `says`',
      example: '[summary]',
    },
    missing: {
      value: some(name('document'), 'and'),
      doc: 'documents that the text relies on and nobody has supplied',
      example: 'threshold document',
    },
    undefined: { value: some(text('a word'), 'and'), doc: 'words that the text uses without saying what they mean', example: 'pod' },
    overdue: {
      value: oneOf('review'),
      doc: 'the day by which the document was to be reviewed has passed; put into `says` what is known of it',
      example: 'review',
    },
    about: {
      value: some(oneOf('whether', 'team', 'moment', 'latest day', 'earliest day', 'who', 'limit'), 'and'),
      doc: 'which part of the answer the hole is about; left out: all of it',
      example: 'moment',
    },
  }),
  promise: record({
    neverHeldBy: {
      value: some(name('team'), 'or'),
      doc: 'no such case is ever with one of these; with `heldBy`: not from the day on which that team has it',
      example: 'CAT',
    },
    canReach: {
      value: some(name('team'), 'and'),
      doc: 'some such case can come to each of these; with `heldBy`: from that team',
      example: '[Pathways, closed]',
    },
    at: { value: phrase('moment'), doc: 'the moment at which such a case moves; goes with `movesTo`', example: 'ICPC' },
    movesTo: {
      value: name('team'),
      doc: 'the team to which the text sends every such case at that moment; goes with `at`',
      example: 'Locality',
    },
    settledAt: {
      value: some(phrase('moment'), 'and'),
      doc: 'for every such case one team is named at these moments, or who chooses between which',
      example: 'ICPC',
    },
  }),
  override: record({
    rule: { value: name('rule'), always: true, doc: 'the rule that is beaten', example: 'to-cla' },
    only: {
      value: some(oneOf('whether', 'team', 'moment', 'meeting', 'latest day', 'earliest day', 'who', 'act', 'limit'), 'and'),
      always: true,
      doc: 'on what it is beaten',
      example: 'team',
    },
  }),
  ranked: record({
    inOrder: { value: some(text('a ground'), 'then'), doc: 'grounds, the weightiest first', example: '[locality, capacity]' },
    suchAs: { value: some(text('a ground'), 'and'), doc: 'grounds of which the text gives examples only', example: '[school, friends]' },
  }),
} as const

const named = {
  name: {
    value: text('the full name'),
    always: true,
    doc: 'the full name, as the document writes it',
    example: "Children's Assessment Team",
  },
  is: { value: text('a definition'), doc: 'what it is, in our own words', example: 'Gives first help and assesses.' },
  alsoCalled: { value: some(text('another name'), 'and'), doc: 'other names that the document uses for it', example: '[CFC, C4C]' },
  cites,
} as const satisfies Fields

/** The kinds of words that an authority declares, each a map from the name that the rules use. */
export const wordShapes = {
  teams: record({
    ...named,
    does: { value: some(name('team function'), 'and'), doc: 'the shared team functions that it carries out', example: '[assessment]' },
    per: { value: name('split'), doc: 'a family of teams, one for each of these: rules write `Locality by area`', example: 'area' },
    outside: { value: oneOf('yes'), doc: 'a body outside the authority: moving a case there is a referral or a step-down', example: 'yes' },
    holds: { value: oneOf('no'), doc: 'a body that is spoken of and never holds a case, such as a team that only advises', example: 'no' },
  }),
  events: record({
    ...named,
    means: {
      value: phrase('meaning of event'),
      doc: 'the shared event that it is, or is narrower than, or related to',
      example: 'initial child protection conference',
    },
    happens: {
      value: oneOf('once', 'again and again'),
      doc: 'whether it comes once in the life of a case; left out: again and again',
      example: 'once',
    },
    held: { value: phrase('recurrence'), doc: 'how often it is held; on which day of the week may stand in `is`', example: 'every week' },
    after: { value: some(name('event'), 'and'), doc: 'events that always come before it', example: 'referral' },
    concerns: {
      value: shared('condition'),
      doc: 'the cases that can come to it; left out: every case',
      example: '{ underSection47: yes }',
    },
  }),
  roles: record({
    ...named,
    means: { value: phrase('meaning of role'), doc: 'the shared role that it is', example: 'team manager' },
  }),
  documents: record({
    ...named,
    means: { value: phrase('meaning of document'), doc: 'the shared document that it is', example: 'chronology' },
    supplied: { value: oneOf('no'), doc: 'the text relies on it and does not contain it', example: 'no' },
  }),
  facts: record({
    ...named,
    oneOf: {
      value: some(text('a value'), 'or'),
      doc: 'the values that the fact can have',
      example: '[child protection, child in need, none]',
    },
    yesNo: { value: text('a question'), doc: 'the question that it answers with yes or no', example: 'Do the criteria apply?' },
    age: {
      value: text('whose age'),
      doc: 'a second age, told apart from the age by date of birth',
      example: 'the age as judged at screening',
    },
    since: { value: text('what happened'), doc: 'how long ago something happened', example: 'the case was closed' },
    means: { value: phrase('meaning of fact'), doc: 'the shared fact that it is', example: 'plan' },
    valuesMean: {
      value: map('shared value', text('a shared value')),
      doc: 'for each value the shared one that it is; left out where `means` names a shared fact as it is: each value that has the name of a shared one is that one',
      example: '{ under section 20: accommodated by agreement }',
    },
    changes: {
      value: oneOf('never', 'once yes stays yes', 'freely'),
      doc: 'how the fact can change while a case is open; left out: freely',
      example: 'never',
    },
    settledAt: { value: some(name('event'), 'or'), doc: 'the events that settle it: before them it is unknown', example: 'ICPC' },
    judgedBy: {
      value: some(decider, 'and'),
      doc: 'who must judge it: of a list all together, of `oneOf` any one',
      example: "DCT's team manager",
    },
    criteria: { value: some(name('document'), 'and'), doc: 'the document that holds the test', example: 'DCT criteria' },
    during: {
      value: some(phrase('days of the year'), 'or'),
      doc: 'for a fact with `yesNo`: the days of the year on which the answer is yes, told by the date that is asked about',
      example: '[August, 20 December to 3 January]',
    },
    onlyFor: { value: shared('condition'), doc: 'the cases for which it has a value at all', example: '{ unborn: no }' },
    usually: {
      value: shared('answer'),
      doc: 'what it is in a case of which nothing else is told, or `whatever`: that has to be asked; left out: no for `yesNo`, and of `oneOf` a value such as `none`, but to be asked where somebody judges it or a move waits for it',
      example: 'none',
    },
  }),
} as const satisfies Readonly<Record<string, Shape>>

export type WordGroup = keyof typeof wordShapes

const question = {
  heldBy: { value: name('team'), always: true, doc: 'the holder: a team, or `closed` or `not yet open`', example: 'CAT' },
  at: { value: some(phrase('moment'), 'and'), always: true, doc: 'the moment, or several', example: 'ICPC' },
} as const satisfies Fields

/** The five parts of a file. */
export const parts = {
  authority: {
    value: text('an id'),
    always: true,
    doc: 'the id of the authority: lower case, words joined by hyphens',
    example: 'calderdale',
  },
  words: {
    value: record({
      name: { value: text('the name'), always: true, doc: 'the name of the authority', example: 'Calderdale' },
      calendar: {
        value: oneOf('england-and-wales', 'scotland', 'northern-ireland'),
        always: true,
        doc: 'whose bank holidays count',
        example: 'england-and-wales',
      },
      officeHours: {
        value: phrase('office hours'),
        doc: 'when the office is open on a working day: what `working hours` and `close of business` are counted by',
        example: '09:00 to 17:00',
      },
      divisions: {
        value: map('split', some(text('a member'), 'and')),
        doc: 'the names of what divides teams, one list for each `per`: a case can then be held by `FRT 3`, and goes to `CP by locality` as to `CP 3`',
        example: '{ locality: [1, 2, 3] }',
      },
      teams: {
        value: map('team', wordShapes.teams),
        doc: 'the teams and outside bodies',
        example: '{ CAT: { name: Children’s Assessment Team } }',
      },
      events: {
        value: map('event', wordShapes.events),
        doc: 'meetings, decisions and other moments',
        example: '{ ICPC: { name: Initial Child Protection Conference } }',
      },
      roles: { value: map('role', wordShapes.roles), doc: 'people by what they do', example: '{ team manager: { name: Team Manager } }' },
      documents: {
        value: map('document', wordShapes.documents),
        doc: 'forms, records and reports',
        example: '{ chronology: { name: Chronology } }',
      },
      facts: {
        value: map('fact', wordShapes.facts),
        doc: 'what can be asked of a case; names are one camelCase word',
        example: '{ plan: { name: Plan, oneOf: [child protection, none] } }',
      },
    }),
    doc: 'the words of the authority',
    example: '{ name: Calderdale }',
  },
  terms: {
    value: map('term', shared('exception')),
    doc: 'conditions with a name of their own; names are one camelCase word',
    example: '{ cpPlan: { plan: child protection } }',
  },
  protocol: {
    value: record({
      version: { value: text('a version'), always: true, doc: 'the version of the document', example: '2019-01' },
      effective: {
        value: phrase('day'),
        always: true,
        doc: 'from when it holds: a day, a month, a year, or `not stated`',
        example: '2019-01',
      },
      title: { value: text('a title'), doc: 'the title of the source document', example: 'Transfer protocol' },
      review: { value: phrase('day'), doc: 'when it is to be looked at again', example: 'not stated' },
      inFlight: {
        value: text('our own words'),
        doc: 'what happens to cases that are open when it begins, or `not stated`',
        example: 'not stated',
      },
      asks: {
        value: some(record({ ...question }), 'and'),
        doc: 'questions that the document sets out to answer though no rule names the moment',
        example: '{ heldBy: CAT, at: ICPC }',
      },
      outside: {
        value: some(
          record({
            heldBy: { value: name('team'), doc: 'the holder: a team, or `closed` or `not yet open`', example: 'CAT' },
            at: { value: name('event'), doc: 'the event', example: 'ICPC' },
            topic: { value: name('topic'), doc: 'a shared topic', example: 'court reports' },
            says: { ...says, always: true },
            cites,
          }),
          'and',
        ),
        doc: 'what the document does not set out to answer, with the reason',
        example: '{ topic: court reports, says: Another policy has them. }',
      },
      assumes: {
        value: some(shared('exception'), 'and'),
        doc: 'what is taken to be so of every case, each with its reason in `says`',
        example: '{ not: { unborn: yes, age: 16 }, says: An unborn child has no age. }',
      },
      cites,
    }),
    doc: 'version, dates, and what the document covers',
    example: '{ version: 2019-01, effective: 2019-01 }',
  },
} as const satisfies Fields
