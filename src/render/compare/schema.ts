/** The JSON Schema of `caseway compare --format json`. */
import { cellStatuses, verdicts } from '../../compare/index.js'
import { closed } from '../changes/closed.js'
import { described, draft, refTo } from '../schema/json-schema.js'
import type { JsonSchema } from '../schema/json-schema.js'
import { noWitnessKinds } from './document.js'
import { comparisonFormat } from './json.js'
import { pairDefinitions } from './pair-schema.js'

const text = (about: string, example: string): JsonSchema => described({ type: 'string' }, about, [example])
const orNull = (about: string, example: string): JsonSchema => described({ type: ['string', 'null'] }, about, [example, null])
const texts = (about: string, ...examples: string[]): JsonSchema =>
  described({ type: 'array', items: { type: 'string' } }, about, [examples])
const values = (about: string): JsonSchema =>
  described({ type: 'array', items: { type: ['string', 'null'] } }, about, [['long-term', null]])
const listOf = (definition: string, about: string): JsonSchema => described({ type: 'array', items: refTo(definition) }, about, [[]])
const maybe = (definition: string, about: string): JsonSchema => described({ anyOf: [refTo(definition), { type: 'null' }] }, about, [null])
const number = (about: string): JsonSchema => described({ type: 'integer', minimum: 0 }, about, [3])

export const comparisonSchema: JsonSchema = {
  $schema: draft,
  $id: 'https://caseway.invalid/schema/compare.schema.json',
  title: 'Authorities side by side',
  description:
    'What protocols of several authorities say of each shared topic, whether they say the same, and how much could be compared. What is not said is never filled in.',
  ...closed({
    caseway: described({ const: comparisonFormat }, 'The version of this form.', [comparisonFormat]),
    authorities: listOf('authority', 'In the order in which they were given; cells and pairs are counted by it.'),
    topics: listOf('topic', 'Every shared topic of which at least one has something to say.'),
    coverage: listOf('coverage', 'One for each authority.'),
    undecided: texts('Topics that were too large to be looked at case by case.', 'permanence'),
  }),
  definitions: {
    authority: closed({
      authority: text('Its key.', 'york'),
      name: text('Its name.', 'York'),
      version: text('The version of the protocol.', '2019-01'),
      digest: text('The digest of the graph.', '3b1f…'),
    }),
    topic: closed({
      topic: text('The shared topic.', 're-referral'),
      is: text('What it is about.', 'Where a case goes that was closed not long ago.'),
      about: described({ enum: ['route', 'duty', 'dispute'] }, 'Where a case goes, who does what, or who settles a disagreement.', [
        'route',
      ]),
      verdict: described(
        { enum: [...new Set([...verdicts, 'one only', 'not comparable', ...cellStatuses.filter((status) => status !== 'answered')])] },
        'Over all that answer: alike, different, in part (`depends`); `one only`: nobody else answers; `not comparable`: they speak of different matters; where nobody answers, what the documents do instead.',
        ['depends'],
      ),
      summary: texts('Who says the same, field by field.', 'Team: long-term in Calderdale and Somerset.'),
      cells: listOf('cell', 'One for each authority.'),
      pairs: listOf('pair', 'One for each two authorities.'),
    }),
    cell: closed({
      status: described(
        { enum: [...cellStatuses] },
        '`in prose only`: no rule speaks of it, a principle does; `left to others` and `left open`: so the document or its author says; `not covered`: the text is silent.',
        ['answered'],
      ),
      answers: listOf('answer', 'Where such cases go, for topics about routes.'),
      shared: described(
        closed({
          team: values('Which function has or takes the case; also what may be besides, and as another reading has it.'),
          moment: values('At which moment.'),
          'latest day': values('No later than.'),
        }),
        'What the main answers come to in shared words; null: it is left open.',
        [{ team: ['long-term'], moment: [null], 'latest day': [] }],
      ),
      keeps: texts('Until when, or for how long, the main answers keep the case where it is.', 'until 18th birthday'),
      rules: listOf('rule', 'Everything that speaks of the topic.'),
      prose: listOf('prose', 'Principles that speak of it: no answer, and in no verdict.'),
      open: listOf('open', 'What the author has acknowledged to be wrong or open.'),
      terms: described(
        {
          type: 'array',
          items: closed({ name: { type: 'string' }, means: { type: 'string' }, clauses: { type: 'array', items: { type: 'string' } } }),
        },
        'The names of conditions that its rules use, and what they mean.',
        [[]],
      ),
      outside: orNull('The reason for which the document leaves the topic to others.', 'Adult services decide.'),
    }),
    answer: closed({
      main: described({ type: 'boolean' }, 'Whether it holds as a rule; the others speak of special cases.', [true]),
      possible: described({ type: 'boolean' }, 'Whether it is a second possibility beside what holds as a rule.', [false]),
      rule: text('The rule.', 'conference-hands-over'),
      heldBy: texts('Whose cases; empty: whoever holds it.', 'team:CAT'),
      strength: described({ enum: ['must', 'should', 'may', 'must-not'] }, 'How strongly.', ['must']),
      moves: described({ enum: ['case responsibility', 'allocation', 'line management', 'system record'] }, 'What moves.', [
        'case responsibility',
      ]),
      readings: described(
        { type: 'array', items: closed({ question: { type: 'string' }, option: { type: 'string' } }) },
        'How the clause is read, where nobody has decided.',
        [[]],
      ),
      states: described(
        closed({ team: refTo('stated'), moment: refTo('stated'), 'latest day': refTo('stated') }),
        'What it states in shared words; empty: it leaves the field open.',
        [{ team: [], moment: [], 'latest day': [] }],
      ),
      later: described(
        closed({
          team: texts('To which team.', 'looked after'),
          moment: texts('At which moment.', 'permanence plan agreed'),
          'latest day': texts('No later than.', '2 weeks after placement'),
        }),
        'Where the case goes when what the topic is about is over, and when; until then it stays.',
        [{ team: [], moment: [], 'latest day': [] }],
      ),
      readOtherwise: texts('Which team it is if the clause is read in another way, of which nobody has decided.', 'long-term'),
      sentence: text(
        'The same in the words of the authority.',
        'If the plan is child protection and CAT holds the case, it moves to Locality at the ICPC.',
      ),
      clauses: texts('What it cites.', 'CAL-3.04'),
    }),
    stated: {
      type: 'array',
      items: closed({
        words: text('In shared words where there are any.', 'long-term'),
        exact: described({ type: 'boolean' }, 'Whether the words are mapped exactly.', [true]),
      }),
    },
    fact: closed({ fact: text('What is asked.', 'fact:plan'), is: texts('What it is.', 'child protection') }),
    rule: closed({
      rule: text('Its id.', 'conference-hands-over'),
      kind: text('Its kind.', 'route'),
      clauses: texts('What it cites.', 'CAL-3.04'),
    }),
    prose: closed({
      rule: text('Its id.', 'look-for-room'),
      kind: text('Its kind.', 'principle'),
      clauses: texts('What it cites.', 'CAL-1.02'),
      says: text('Its words.', 'Room is looked for before anybody waits.'),
    }),
    open: closed({
      rule: text('Its id.', 'conference-without-a-plan'),
      kind: text('Its kind.', 'acknowledgement'),
      clauses: texts('What it cites.', 'CAL-3.04'),
      hole: text('What sort of hole.', 'gap'),
      says: orNull('What the author says of it.', 'Both plans are spoken of; a conference that makes neither is not.'),
    }),
    pair: closed({
      of: described({ type: 'array', items: { type: 'integer', minimum: 0 }, minItems: 2, maxItems: 2 }, 'The places of the two.', [
        [0, 1],
      ]),
      verdict: described({ enum: [...verdicts] }, 'Over all fields.', ['depends']),
      fields: listOf('field', 'Field by field.'),
    }),
    field: closed({
      field: text('What is compared.', 'team'),
      matter: orNull('Of duties, about what.', 'complete: chronology'),
      asRule: described({ enum: [...verdicts] }, 'How what each says as a rule compares.', ['same']),
      before: values('What the first says, in shared words.'),
      after: values('What the second says.'),
      regions: maybe(
        'regions',
        'For which answers to what both ask this holds, all else being as in a case of each that agrees with one of the other.',
      ),
      noRegions: described({ enum: ['too many', 'not in shared words', null] }, 'Why none are told though they differ.', [null]),
      assumed: described(
        {
          type: 'array',
          items: closed({
            of: { enum: ['before', 'after'] },
            kind: { enum: ['reading', 'team'] },
            what: { type: 'string' },
            is: { type: 'string' },
          }),
        },
        'What is taken to be so in the cases of which the regions tell: how a clause is read of which nobody has decided, or which team the case tells.',
        [[]],
      ),
      elsewhere: described({ enum: ['same', null] }, '`same`: in other cases than those of which the regions tell the two say the same.', [
        null,
      ]),
      canCoincide: described(
        { type: 'boolean' },
        'Whether the two, though different, can come to the same team: which one it is, one of them leaves to the case.',
        [false],
      ),
      everyCase: maybe('everyCase', 'The same over all cases of the topic.'),
      pair: maybe('casePair', 'Where the two differ: two cases that agree on what both ask.'),
      noPair: maybe('noPair', 'Where they differ and no such pair is shown: why.'),
    }),
    regions: closed({
      facts: texts('What both ask and what makes a difference.', 'disability criteria met'),
      of: number('Combinations that both know.'),
      counts: described(
        { type: 'object', additionalProperties: { type: 'integer', minimum: 0 }, propertyNames: { enum: [...verdicts] } },
        'How many have each verdict.',
        [{ same: 1, different: 1 }],
      ),
      blocks: described(
        {
          type: 'array',
          items: closed({
            verdict: { enum: [...verdicts] },
            lines: { type: 'array', items: closed({ concept: { type: 'string' }, is: { type: 'array', items: { type: 'string' } } }) },
          }),
        },
        'Some of them, the ones told in the fewest words first.',
        [[]],
      ),
    }),
    everyCase: closed({
      verdict: described({ enum: [...verdicts] }, '`different` only where no answer of the one could be one of the other.', ['depends']),
      ownFacts: described(
        closed({ before: texts('Of the first.'), after: texts('Of the second.') }),
        'What only one of them asks and on what it hangs.',
        [{ before: [], after: [] }],
      ),
    }),
    noPair: described(
      {
        type: 'object',
        properties: {
          kind: { enum: noWitnessKinds },
          of: { enum: ['before', 'after', 'both'] },
          facts: { type: 'array', items: { type: 'string' } },
          says: { type: 'string' },
        },
        required: ['kind', 'says'],
        additionalProperties: false,
      },
      'Why no two cases show a difference.',
      [{ kind: 'cases apart', facts: ['plan'], says: 'They speak of different cases.' }],
    ),
    ...pairDefinitions,
    coverage: closed({
      rules: described(refTo('share'), 'Rules that some topic shows.', [{}]),
      topics: described(refTo('share'), 'Topics that it answers, of those that somebody answers: these can be compared.', [{}]),
      covered: described(refTo('share'), 'Topics of which it speaks, in rules or in prose, of all that are shown.', [{}]),
      words: described(
        closed({ teams: refTo('share'), events: refTo('share'), facts: refTo('share'), roles: refTo('share'), documents: refTo('share') }),
        'Words mapped exactly to a shared concept.',
        [{}],
      ),
      left: listOf('rule', 'Rules of which no topic speaks.'),
    }),
    share: closed({ of: number('All.'), reached: number('So many of them.') }),
  },
}
