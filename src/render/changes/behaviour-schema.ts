/** The schema of what changes for cases. */
import { routeParts, taskParts } from '../../diff/index.js'
import { described, refTo } from '../schema/json-schema.js'
import type { JsonSchema } from '../schema/json-schema.js'
import { closed } from './closed.js'

const text = (description: string, example: string): JsonSchema => described({ type: 'string' }, description, [example])
const fingerprint = (description: string): JsonSchema =>
  described({ type: 'string', pattern: '^[0-9a-f]{64}$' }, description, ['0'.repeat(64)])
const listOf = (items: JsonSchema, description: string): JsonSchema => described({ type: 'array', items }, description, [[]])
const orNull = (schema: JsonSchema, description: string): JsonSchema =>
  described({ anyOf: [schema, { type: 'null' }] }, description, [null])
const flag = (description: string): JsonSchema => described({ type: 'boolean' }, description, [true])
const count = (description: string): JsonSchema => described({ type: 'integer', minimum: 0 }, description, [1])
const digits = (description: string): JsonSchema => described({ type: 'string', pattern: '^[0-9]+$' }, description, ['24'])

/** The definitions, to be put beside those of the structural difference. */
export const behaviourDefinitions: Readonly<Record<string, JsonSchema>> = {
  behaviour: closed({
    verdict: described(
      { enum: ['same text', 'same behaviour', 'same as far as weighed', 'different', 'not decided'] },
      'What is the case: `same behaviour` is proven, and differs in words only; `same as far as weighed` is proven of the rules, and some change bears on cases otherwise.',
      ['different'],
    ),
    message: text('The same in a sentence.', 'one cause changes what happens to cases; for every other case both versions say the same'),
    digests: described(
      closed({ before: fingerprint('Of the earlier version.'), after: fingerprint('Of the later one.') }),
      'Names of what the protocols do, apart from how it is told: equal names, same behaviour.',
      [{}],
    ),
    compared: described(
      closed({ holders: count('Teams, and cases that nobody holds.'), rules: count('Routes.'), tasks: count('Duties and ladders.') }),
      'What was laid side by side; all of it is equal but for the causes.',
      [{}],
    ),
    causes: listOf(refTo('cause'), 'One record for each cause, in the order of the changes.'),
    withoutEffect: listOf(fingerprint('The name of a change.'), 'Changes of the text that are proven to change nothing for any case.'),
    notWeighed: listOf(
      fingerprint('The name of a change.'),
      'Changes that bear on cases otherwise than by the rules, so that this comparison does not weigh them: the message says how.',
    ),
    undecided: listOf(refTo('matter'), 'What was too large to be decided.'),
  }),
  cause: closed({
    changes: listOf(fingerprint('The name of a change.'), 'The changes that make the difference.'),
    attribution: described(
      { enum: ['one', 'all', 'between them'] },
      '`one` makes it; `all` are needed; or several `between them`, of which taking back one is not enough.',
      ['one'],
    ),
    differences: listOf(refTo('difference'), 'What is different, for which cases.'),
    more: count('Further differences of this cause that are not told one by one.'),
  }),
  difference: closed({
    of: described(refTo('matter'), 'Whose route, or which duty.', [{}]),
    parts: listOf(refTo('part'), 'What becomes of each part.'),
    moments: listOf(text('The name of a moment.', 'ICPC'), 'At these moments only; empty: whenever it is asked.'),
    reading: orNull(
      closed({
        reading: text('The question of reading.', 'reading:a | b'),
        before: orNull({ type: 'string' }, 'The reading that was followed; null: nobody had decided.'),
        after: orNull({ type: 'string' }, 'The reading that is followed now.'),
      }),
      'Where the text stands and is read otherwise.',
    ),
    cases: described(refTo('cases'), 'For which cases.', [{}]),
    example: orNull(refTo('example'), 'The smallest case, tried by the plain interpreters of both versions.'),
  }),
  matter: closed(
    {
      kind: described({ enum: ['route', 'task', 'cases'] }, 'A route, a duty or ladder, or which cases there can be at all.', ['route']),
      aspect: text('Of a route: what moves.', 'case responsibility'),
      heldBy: listOf(text('A team, or `closed` or `not yet open`.', 'team:CAT'), 'Of a route: who holds the cases.'),
      rule: text('Of a duty or ladder: its rule.', 'rule:summary'),
      goingTo: orNull({ type: 'string' }, 'Of a duty or ladder: of moves to this team.'),
    },
    ['kind'],
  ),
  part: closed({
    part: described({ enum: [...new Set([...routeParts, ...taskParts, 'which cases there are'])] }, 'Which part of the route or duty.', [
      'team',
    ]),
    before: listOf(refTo('value'), 'What stands before only.'),
    after: listOf(refTo('value'), 'What stands after only.'),
    beside: flag('Whether something else stands in both versions beside these.'),
  }),
  value: closed({ key: text('Equal values have equal keys.', 'CAT'), words: text('The value in plain English.', 'CAT') }),
  cases: closed({
    count: digits('How many combinations of the facts below are meant; digits, since it can be beyond every number of JSON.'),
    of: digits('How many combinations can be.'),
    facts: listOf(text('What is asked of a case.', 'fact:plan'), 'The facts that are combined.'),
    blocks: listOf({ type: 'array', items: refTo('line') }, 'The largest parts; every line of a part holds.'),
    complete: flag('Whether the parts are all of it.'),
    words: text('The count in words.', 'in 3 of 24 combinations of plan and age'),
  }),
  line: closed({
    fact: text('What is asked of a case.', 'fact:plan'),
    is: listOf({ type: 'string' }, 'The answers that are meant.'),
    words: text('The same in plain English.', 'the plan is child protection'),
  }),
  example: closed({
    heldBy: orNull({ type: 'string' }, 'Who holds the case.'),
    at: orNull({ type: 'string' }, 'The moment that is asked about; null: between events.'),
    facts: listOf(refTo('line'), 'The fewest known facts by which a case is one of them.'),
    before: orNull(refTo('answer'), 'What happened to it; null for duties.'),
    after: orNull(refTo('answer'), 'What happens to it now.'),
  }),
  answer: closed({
    outcomes: listOf(
      { enum: ['stays', 'moves', 'due', 'choice', 'not covered'] },
      'What the sides of the text come to; several: they contradict each other.',
    ),
    words: text('The same in plain English.', 'moves to Locality'),
  }),
}
