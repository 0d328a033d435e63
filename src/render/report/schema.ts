/** The JSON Schema of `caseway check --report FOLDER --format json`. */
import { catalogue } from '../../diagnostics/catalogue.js'
import { closed } from '../changes/closed.js'
import { findingsSchema } from '../findings/json.js'
import { described, draft, refTo } from '../schema/json-schema.js'
import type { JsonSchema } from '../schema/json-schema.js'
import { kinds, ranks } from './kinds.js'

const text = (about: string, example: string): JsonSchema => described({ type: 'string' }, about, [example])
const orNull = (about: string, example: string): JsonSchema => described({ type: ['string', 'null'] }, about, [example, null])
const texts = (about: string, ...examples: string[]): JsonSchema =>
  described({ type: 'array', items: { type: 'string' } }, about, [examples])
const listOf = (definition: string, about: string): JsonSchema => described({ type: 'array', items: refTo(definition) }, about, [[]])
const maybe = (definition: string, about: string): JsonSchema => described({ anyOf: [refTo(definition), { type: 'null' }] }, about, [null])
const tally = { open: 3, acknowledged: 9 }

export const reportSchema: JsonSchema = {
  $schema: draft,
  $id: 'https://caseway.invalid/schema/report.schema.json',
  title: 'What is wrong with documents',
  description: 'Everything that is wrong with each document, acknowledged in its protocol or not, the gravest for a child first.',
  ...closed({
    caseway: described({ const: '1' }, 'The version of this form.', ['1']),
    authorities: listOf('authority', 'One for each protocol, in the order in which they were given.'),
  }),
  definitions: {
    authority: closed({
      path: text('The path as it was given.', 'policies/york'),
      authority: orNull('The authority; null where there is no graph.', 'york'),
      name: text('Its name; without a graph the path.', 'York'),
      title: orNull('What the protocol calls itself.', 'Case transfer protocol'),
      version: orNull('The version that it gives itself.', '2019-01'),
      digest: orNull('The digest of the graph.', '3b1f…'),
      summary: refTo('summary'),
      entries: listOf(
        'entry',
        'The gravest first; of the same gravity first what nobody has acknowledged, then in the order of the clauses.',
      ),
    }),
    summary: closed({
      kinds: described(
        closed(Object.fromEntries(kinds.map((kind) => [kind, refTo('tally')]))),
        'How many entries there are of each kind.',
        [Object.fromEntries(kinds.map((kind) => [kind, tally]))],
      ),
      total: described(refTo('tally'), 'How many there are in all.', [tally]),
      promise: refTo('promise'),
      unseen: described(
        { type: 'array', items: { enum: [...kinds] } },
        'The kinds that nobody looked for: where none of them is counted, there may be some all the same.',
        [['law']],
      ),
      notAnalysed: texts(
        'What was not analysed, or taken for granted.',
        'Not looked at: two new children who are each sent to the other’s team.',
      ),
    }),
    tally: closed({
      open: described({ type: 'integer', minimum: 0 }, 'Not acknowledged.', [3]),
      acknowledged: described(
        { type: 'integer', minimum: 0 },
        'Acknowledged by the author of the protocol; of readings: one is chosen.',
        [9],
      ),
    }),
    entry: closed({
      id: text('Unique in its authority: the rule that acknowledges it, or the finding with its rules.', 'conference-without-a-plan'),
      kind: described({ enum: [...kinds] }, 'What sort of thing it is.', ['gap']),
      rank: described({ enum: [...ranks] }, 'What it can do to a child; the gravest of these words comes first.', ['nobody or two']),
      acknowledged: described({ type: 'boolean' }, 'Whether the author of the protocol knows, and says so.', [true]),
      code: described(
        { enum: [...Object.keys(catalogue), null] },
        'The finding of `check`; null of what is acknowledged, and of questions of reading.',
        [null],
      ),
      title: text('A few words.', 'Conference without a plan'),
      what: text('What is wrong, in one sentence.', 'No team is named for a case held by CAT, at the ICPC: nothing is said of it.'),
      reason: orNull('What the author of the protocol says of it.', 'Both plans are spoken of; a conference that makes neither is not.'),
      why: text('Why it matters for a child.', 'A case for which nobody is named stays with a team that believes it has passed it on.'),
      cases: maybe('cases', 'How many combinations of facts are meant; null where it is not about a set of cases.'),
      example: maybe('example', 'The smallest case that shows it; null where no single case does.'),
      story: texts(
        'How a case comes there, day by day, where only that shows it.',
        'Mon 8 January 2024: the referral, with MAST: goes to CAT.',
      ),
      readings: listOf('reading', 'What the clause can mean, the reading that counts first.'),
      clauses: listOf('clause', 'The clauses to mend, in the order of the document.'),
      rules: listOf('rule', 'The rules of the protocol that are in it.'),
      remedy: orNull('How the text could be mended.', 'Say from when the time is counted.'),
    }),
    cases: closed({
      count: described(
        { type: 'string', pattern: '^[0-9]+$' },
        'So many combinations: digits, since it can be beyond every number that a program counts with.',
        ['13'],
      ),
      of: described({ type: 'string', pattern: '^[0-9]+$' }, 'Of so many.', ['216']),
      facts: texts('What the combinations are made of.', 'plan'),
      parts: texts('The largest parts.', 'there is no plan'),
      complete: described({ type: 'boolean' }, 'Whether the parts are all of it.', [true]),
    }),
    example: closed({
      words: text('The case.', 'A case held by CAT, at the ICPC: there is no plan.'),
      answer: text('What the protocol says of it; it was asked before this was written.', 'No team is named: nothing is said of it.'),
      scenario: text(
        'The same as a scenario in YAML, to be pasted.',
        'conference-without-a-plan:\n  heldBy: CAT\n  facts: { plan: none }\n  at: ICPC\n  expect: { outcome: not covered, because: silent }',
      ),
    }),
    reading: closed({
      name: text('What it is called.', 'a firm limit'),
      means: texts('What each rule says by it.', 'The case stays with MAST for at most 36 hours.'),
      standing: described(
        { enum: ['followed', 'as written', 'other'] },
        '`followed`: as the author reads it; `as written`: it counts because nobody has chosen.',
        ['followed'],
      ),
      changes: texts('What it would change.', 'Another answer for a case held by MAST, in 1 of 8 values of one fact (age).'),
    }),
    clause: closed({
      id: text('As rules cite it.', 'CAL-3.04'),
      title: orNull('Its short title; null without a list of clauses.', 'Cases go to locality at the conference'),
      under: orNull('The heading under which the document has it.', '3 From CAT'),
    }),
    rule: closed({
      id: text('Its id.', 'conference-hands-over'),
      title: text('Its title.', 'Conference hands over'),
      words: text('What it says.', 'When CAT holds the case, it moves to Locality at the ICPC.'),
    }),
    promise: findingsSchema.definitions.promise,
  },
}
