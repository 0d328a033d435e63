/** The published schemas of decisions and of what can be told. */
import { described, draft, refTo } from '../schema/json-schema.js'
import type { JsonSchema } from '../schema/json-schema.js'

const text = { type: 'string' }
const texts = { type: 'array', items: text }
const orNull = (schema: JsonSchema): JsonSchema => ({ if: { type: 'null' }, then: { type: 'null' }, else: schema })
const textOrNull = { type: ['string', 'null'] }
const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items })
const yesNo = { type: 'boolean' }
const closed = (properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  type: 'object',
  required: Object.keys(properties),
  additionalProperties: false,
  properties,
})
const says = (what: string, example: string) => described(text, what, [example])

const head = {
  caseway: described({ const: '1' }, 'The version of this form.', ['1']),
  authority: says('The authority.', 'calderdale'),
  version: says('The version of the protocol.', '2019-01'),
  digest: says('The digest of the graph.', '3b1f…'),
}

const outcomes = ['moves', 'stays', 'choice', 'conflict', 'not covered', 'unknown']
const about = { enum: ['whether', 'team', 'moment'] }
const clash = described(
  orNull(
    closed({
      at: described(textOrNull, 'The latest day on which it arises; null: the day that is agreed.', ['16th birthday', null]),
      on: textOrNull,
      about: list(about),
      rules: texts,
    }),
  ),
  'A contradiction that the text runs into later, if nothing but time changes.',
  [null],
)
const ruleCited = {
  rule: says('The id of the rule.', 'conference-hands-over'),
  cites: described(texts, 'The clauses that it carries.', [['CAL-3.04']]),
}
const when = {
  on: described(textOrNull, 'The one day, or day and time, that it comes to; null where there is none or more than one.', ['2026-04-09']),
  days: described(textOrNull, 'Every day that it can mean, in words.', ['7 April 2026 or 9 April 2026']),
  counted: described(textOrNull, 'By which rule it was counted.', [
    'in working days, without weekends and the bank holidays of England and Wales',
  ]),
}

const provided = described(
  list(closed({ rule: closed(ruleCited), says: says('What nobody told.', 'the final order has been made') })),
  'What the move waits for and nobody told: it is made if that has come.',
  [[]],
)

const answers = {
  outcome: described({ enum: outcomes }, 'What becomes of it.', ['moves']),
  says: says('The answer in a sentence.', 'Moves to CLA at the final hearing.'),
  answer: described(orNull(refTo('answer')), 'The answer; null while more must be known.', [null]),
  provided,
  common: described(orNull(refTo('receiver')), 'Where it goes in any case, though not everything is known.', [null]),
  limits: described(list(refTo('limit')), 'The latest and earliest days of the move.', [[]]),
  lapsed: described(
    list(closed({ rule: closed(ruleCited), moments: texts, latest: textOrNull, because: text, cites: texts })),
    'Latest days that an exception lifts, by what is told of the case.',
    [[]],
  ),
  agreedAt: described(texts, 'Where the move is agreed.', [['transfer meeting']]),
  agreed: described(
    { type: ['boolean', 'null'] },
    'Whether the case tells that the transfer meeting has agreed it; null where it tells nothing.',
    [null],
  ),
  needs: described(
    list(refTo('need')),
    'What must still be known, the most deciding first; of a case that stays for now, to tell what comes then.',
    [[]],
  ),
  possible: described(
    list(
      closed({
        answer: refTo('answer'),
        provided,
        combinations: says('How many combinations of what is open have it: in digits, since it can be large.', '12'),
        example: described({ type: 'object' }, 'What would have to be told for it, as lines of a case.', [{ facts: { plan: 'none' } }]),
      }),
    ),
    'The answers that it can still have.',
    [[]],
  ),
  rules: described(list(refTo('rule')), 'The rules that bear on it.', [[]]),
  whyNot: described(
    list(
      closed({
        team: says('A team that does not take it.', 'CLA'),
        changes: list(
          closed({
            says: says('What would have to be otherwise.', 'the child is looked after'),
            case: described({ type: ['object', 'null'] }, 'The same as lines of a case.', [{ facts: { lookedAfter: 'yes' } }]),
          }),
        ),
      }),
    ),
    'What would have to be otherwise for another team to take it.',
    [[]],
  ),
  otherReadings: described(
    list(
      closed({
        rules: described(texts, 'The rules that are read so.', [['cat-transfer-meeting']]),
        reading: says('The reading.', 'the-meeting-moves-the-case'),
        outcome: described({ enum: [...outcomes, null] }, 'What would become of it; null: the same.', ['stays']),
        answer: orNull(refTo('answer')),
        duties: described(
          list(
            closed({
              ...ruleCited,
              owed: yesNo,
              says: described(texts, 'What would be owed then.', [['CAT must complete the chronology']]),
            }),
          ),
          'The duties that would change.',
          [[]],
        ),
      }),
    ),
    'Other readings that would change the answer, or what is owed.',
    [[]],
  ),
  assumed: described(
    list(closed({ name: says('What was not told.', 'plan'), says: described(texts, 'What was taken to be so.', [['there is no plan']]) })),
    'What was taken for granted.',
    [[]],
  ),
}

const kinds: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>> = {
  moves: {
    to: refTo('receiver'),
    memberChosenBy: described(texts, 'Who chooses which of a family of teams it is, where the text leaves that to somebody.', [[]]),
    whenNotStated: yesNo,
    late: yesNo,
    lateBy: described(texts, 'Where one clause sets a latest day that has passed and another the moment that is now: the former.', [[]]),
    onTimeBy: described(texts, 'And the latter.', [[]]),
  },
  stays: {
    until: texts,
    untilAll: described({ type: 'boolean' }, 'Until all of these have come, and not only the first.', [false]),
    waitsFor: texts,
    due: orNull(refTo('receiver')),
    goesTo: orNull(refTo('receiver')),
    thenConflict: described(texts, 'The rules of a contradiction that the text runs into after that.', [[]]),
    thenAbout: described(list(about), 'About what they do not agree.', [[]]),
    clash,
    chosenBy: described(orNull(texts), 'Where it goes to one of several: who chooses; empty: the text does not say.', [null]),
    agreedBy: described(orNull(texts), 'It goes on a day that is agreed: who agrees on it; empty: the text does not say.', [null]),
    heldUp: described(texts, 'The rules that, as things are, would still hold up that later move.', [[]]),
    nothingSaid: yesNo,
    thenUnknown: described({ type: 'boolean' }, 'What comes after that hangs on what is not known of the case.', [false]),
    thenRead: described({ type: 'boolean' }, 'It hangs on how the text is read, and on nothing else.', [false]),
    withTheCase: described({ type: 'boolean' }, 'It goes with the case, on the day on which that moves.', [false]),
    on: described(textOrNull, 'The day of the one moment until which it stays, where that is known and has not gone by.', [
      '2026-10-20',
      null,
    ]),
    days: described(
      { type: 'object', additionalProperties: text },
      'Where there are several: the days of those that are known and have not gone by.',
      [{}],
    ),
    dueOn: described(
      orNull(closed({ on: text, limit: yesNo })),
      'Since when it should be there, or by when it should have been (`limit`), where that day is known.',
      [null],
    ),
    leave: described(
      orNull(closed({ rules: texts, decidedBy: texts, taken: yesNo })),
      'By which rules it may be kept, where nothing else keeps it; who decides, and whether that was decided.',
      [null],
    ),
  },
  choice: {
    about,
    to: orNull(refTo('receiver')),
    options: list(closed({ says: text, kind: { enum: ['stay', 'go', 'when'] }, to: orNull(refTo('receiver')), moment: textOrNull })),
    decidedBy: texts,
    rules: texts,
    otherwiseAt: described(textOrNull, 'The moment at which it goes where no day is agreed.', [null]),
    clash,
    ifStaying: described(orNull(refTo('answer')), 'Where staying is one way: what becomes of the case then.', [null]),
  },
  conflict: { about: list(about), sides: list(closed({ answer: refTo('answer'), rules: list(closed(ruleCited)) })) },
  'not covered': {
    because: { enum: ['silent', 'lifted', 'receiver not stated', 'receiver not resolved', 'point passed', 'document not supplied'] },
    rules: texts,
    since: described(textOrNull, 'The day, now past, from which on the text says nothing.', ['2025-04-10', null]),
  },
}

/** Each kind of answer has lines of its own, told apart by `kind`. */
const answer: JsonSchema = {
  type: 'object',
  required: ['kind', 'says'],
  properties: {
    kind: described({ enum: Object.keys(kinds) }, 'What kind of answer it is.', ['moves']),
    says: says('The answer in a sentence.', 'Moves to CLA at the final hearing.'),
  },
  allOf: Object.entries(kinds).map(([kind, lines]) => ({
    if: { properties: { kind: { const: kind } } },
    then: closed({ kind: { const: kind }, says: text, ...lines }),
  })),
}

/** The JSON Schema of `caseway decide --format json`. */
export const decisionSchema: JsonSchema = {
  $schema: draft,
  title: 'Caseway decision',
  description: 'What becomes of one case, step by step; a case at one moment is one step.',
  ...closed({
    ...head,
    steps: described(
      list(
        closed({
          case: described({ type: 'object' }, 'The case as it was asked about, as lines of a case.', [{ heldBy: 'CAT', at: 'ICPC' }]),
          heldBy: says('Who holds it.', 'CAT'),
          member: described(textOrNull, 'Which of a family of teams that is, where its members have names.', [null, '3']),
          at: described(textOrNull, 'The moment that is asked about; null: between events.', ['ICPC']),
          isAlso: described(textOrNull, 'The name of a group of moments of which this is the first.', [null]),
          ...answers,
          remarks: described(
            list(
              closed({
                kind: { enum: ['left out', 'planned too late', 'before effective'] },
                says: says('The remark.', '1 May 2018 lies before the document took effect'),
              }),
            ),
            'What is to be known of the way in which the answer was asked for: something told that does not enter into it; a move that is planned for after its last day; a day before the document took effect.',
            [[]],
          ),
          overtaken: described(
            orNull(closed({ by: list(closed(ruleCited)), at: list(closed(ruleCited)), latest: textOrNull })),
            'A latest day of the move that other clauses let pass: the rules that set it, those by which the case goes, and the day; null: they agree.',
            [null],
          ),
          duties: described(list(refTo('duty')), 'What is owed, in the order in which it falls due.', [[]]),
          ladders: described(
            list(
              closed({
                rule: closed(ruleCited),
                ofDispute: described(
                  yesNo,
                  'Whether it settles what people disagree about; else it says who is asked, one after another.',
                  [true],
                ),
                inEveryCase: yesNo,
                steps: texts,
              }),
            ),
            'Who settles it where people do not agree: one step after the other.',
            [[]],
          ),
          leftOpen: described(
            list(
              closed({
                rule: closed(ruleCited),
                kind: { enum: ['gap', 'conflict', 'unclear', 'missing', 'undefined', 'overdue'] },
                documents: described(texts, 'Documents to which the text refers and that are not supplied.', [[]]),
                says: text,
              }),
            ),
            'What the author knows to be open in the text and this case meets.',
            [[]],
          ),
          spokenOf: described(texts, 'Where nothing is said of this moment: whose cases the text speaks of then.', [[]]),
          dutyConflicts: described(
            list(closed({ about: { enum: ['whether', 'who'] }, rules: list(closed(ruleCited)), inEveryCase: yesNo, says: text })),
            'Duties that cannot both be kept.',
            [[]],
          ),
          aspects: described(
            list(
              closed({
                aspect: { enum: ['allocation', 'line management', 'system record'] },
                stillWith: described(textOrNull, 'The earlier team that has it still, where it was to follow the case.', [null]),
                ...answers,
              }),
            ),
            'What else of the case moves or stays.',
            [[]],
          ),
          heldByAfterwards: described(textOrNull, 'Who holds it after the step; the same team where nothing moves it or nobody can tell.', [
            'Locality',
          ]),
          holderOpen: described(
            yesNo,
            'After this step, or one before it, nobody can tell who holds the case: it is taken to be where it was.',
            [false],
          ),
        }),
      ),
      'One after the other.',
      [[]],
    ),
  }),
  definitions: {
    answer,
    receiver: closed({
      says: says('Where it goes, in words.', 'the Locality team for the child’s area'),
      teams: described(texts, 'The teams, or the family of teams.', [['Locality']]),
      oneOf: described(textOrNull, 'By what one of a family is told.', ['area']),
      member: described(textOrNull, 'The one that it is for this child, where the members have names and the case tells it.', [null, '3']),
    }),
    limit: closed({
      kind: { enum: ['by', 'not before'] },
      moment: says('The end of the limit.', '2 weeks after transfer decision'),
      says: text,
      ...when,
      noDate: described(textOrNull, 'Why there is no day.', ['start without a date']),
      inEveryCase: yesNo,
      over: described(yesNo, 'Whether it lies behind the day that is asked about.', [false]),
      rules: list(closed(ruleCited)),
    }),
    need: closed({
      kind: says('What is asked: `fact`, `age`, `reading`, `team`, `passed`, `order`, `chosen`, `gate`, `applied` or `date`.', 'fact'),
      name: says('The name under which it is told.', 'plan'),
      question: says('The question.', 'Is the child looked after?'),
      values: described(texts, 'What the answer can still be.', [['no', 'yes']]),
      judgedBy: described(texts, 'Who must judge it.', [['DCT’s team manager']]),
      notYetKnowable: described(yesNo, 'It is settled by an event that has not come.', [false]),
    }),
    rule: closed({
      ...ruleCited,
      part: described(
        { enum: ['applied', 'lifted', 'beaten', 'replaced', 'permits', 'lapsed', 'refused', 'qualifies'] },
        'What it does here.',
        ['applied'],
      ),
      by: described(texts, 'The rules that set it aside.', [[]]),
      inEveryCase: described(yesNo, 'Whether it bears on every case that can be meant.', [true]),
      says: says('The rule in words.', 'It moves to CLA.'),
    }),
    duty: closed({
      ...ruleCited,
      says: says('Who has to do what.', 'CAT must complete the chronology'),
      strength: { enum: ['must', 'should', 'may', 'must-not', 'need-not'] },
      who: texts,
      whoBy: described(textOrNull, 'The rule that names them in place of the duty’s own.', [null]),
      orElse: list(closed({ rule: text, who: texts })),
      standing: described(
        { enum: ['now', 'owed', 'to come', 'done late'] },
        'About this moment; arisen before; to come; or done, and later than it should have been.',
        ['now'],
      ),
      overdue: yesNo,
      met: described(
        yesNo,
        'Nobody has to do it any more: what only had to be arranged comes to pass now, or what it was to bring out is told.',
        [false],
      ),
      late: orNull(
        described(
          closed({ on: text, days: { type: 'integer' }, most: { type: 'integer' } }),
          'When it came about, and so many days late; where its last day can be counted in several ways, by the latest of them and by the earliest.',
          [{ on: '2026-04-20', days: 3, most: 9 }],
        ),
      ),
      binds: described(
        { enum: ['such cases', 'its team or time', 'every case'] },
        'Whether it asks what kind of case it is; or is about a team or a moment; or binds in every case.',
        ['such cases'],
      ),
      followsHolder: yesNo,
      arisenUnder: textOrNull,
      times: list(
        closed({
          says: text,
          from: textOrNull,
          ...when,
          noDate: described(textOrNull, 'Why there is no day.', ['start to come']),
          over: yesNo,
        }),
      ),
      timesBy: described(textOrNull, 'The rule whose times take the place of the duty’s own.', [null]),
      shortening: orNull(
        closed({
          documents: texts,
          set: text,
          text: textOrNull,
          insteadOf: described(textOrNull, 'The limit whose place the shorter one takes.', ['within 3 days of the ICPC']),
        }),
      ),
      holdsUp: described(
        { if: { type: 'array' }, then: texts, else: { enum: [null, 'nothing', 'every-transfer'] } },
        'The moves that wait for it: rules, or all of them, or none; null: the text is silent.',
        [null],
      ),
      inEveryCase: yesNo,
      needs: described(texts, 'What must be known to tell whether it is owed.', [[]]),
    }),
  },
}

const named = {
  name: says('The name that a case uses.', 'CAT'),
  fullName: says('The full name.', 'Children’s Assessment Team'),
  alsoCalled: texts,
  cites: texts,
}

/** The JSON Schema of `caseway facts --format json`. */
export const factsSchema: JsonSchema = {
  $schema: draft,
  title: 'Caseway facts',
  description: 'What can be told of a case.',
  ...closed({
    ...head,
    for: described(textOrNull, 'The team whose cases are meant; null: every team’s.', ['CAT']),
    at: described(textOrNull, 'The moment that is meant; null: every one.', ['ICPC']),
    teams: described(list(closed(named)), 'Who can hold a case.', [[]]),
    moments: described(
      list(closed({ ...named, once: described(yesNo, 'It comes once while a team holds the case.', [false]) })),
      'The moments that can be asked about.',
      [[]],
    ),
    asks: described(
      list(
        closed({
          line: described(
            { enum: ['facts', 'readings', 'known', 'happened', 'order', 'chosen', 'notDone', 'applied', 'on'] },
            'The line of a case under which it is told.',
            ['facts'],
          ),
          name: says('Its name there.', 'plan'),
          question: says('The question.', 'Is the child looked after?'),
          values: described(texts, 'The answers that it can have; empty where there is no list of them.', [['no', 'yes']]),
          followed: described(textOrNull, 'The reading that the protocol follows.', [null]),
          otherwise: described(
            texts,
            'What `--otherwise no` takes it to be where nothing is told of it, or one of these; empty: it stays open. A judgement stays open too where every rule hangs on it.',
            [['no']],
          ),
          openAt: described(texts, 'The events at which it stays open all the same, since they bring it out.', [['ICPC']]),
          settledAt: described(texts, 'The events that settle it.', [['ICPC']]),
          judgedBy: described(texts, 'Who must judge it.', [[]]),
          changes: described({ enum: [null, 'never', 'once yes stays yes', 'freely'] }, 'How it can change while a case is open.', [
            'freely',
          ]),
          cites: texts,
        }),
      ),
      'Everything that can be asked of a case.',
      [[]],
    ),
    duties: described(
      list(
        closed({
          name: says('The id of the rule.', 'first-visit'),
          title: says('Its title in print.', 'First visit'),
          limit: described(yesNo, 'A document can set a shorter limit for one case, told under `limits`.', [true]),
          cites: texts,
        }),
      ),
      'The duties of which a case can tell whether they are done.',
      [[]],
    ),
  }),
}
