/** Two authorities, topic by topic, for programs. */
import type { TopicVerdict } from '../../compare/index.js'
import { topicFields, verdicts } from '../../compare/index.js'
import { pairRecord } from '../compare/case-record.js'
import { pairDefinitions } from '../compare/pair-schema.js'
import type { Naming } from '../decision/words.js'
import { described, refTo } from '../schema/json-schema.js'
import type { JsonSchema } from '../schema/json-schema.js'
import { closed } from './closed.js'

/** What stands under `topics`; what is not stated of some cases is null. */
export function topicRecords(topics: readonly TopicVerdict[], namings: readonly [Naming, Naming]) {
  const said = (values: readonly (string | undefined)[]) => values.map((value) => value ?? null)
  return topics.map(({ topic, is, without, fields }) => ({
    topic,
    is,
    without,
    fields: fields.map(({ field, verdict, before, after, asRule, ownFacts, pair }) => ({
      field,
      verdict,
      before: said(before),
      after: said(after),
      ownFacts,
      asRule,
      pair: pair === undefined ? null : pairRecord(pair, namings),
    })),
  }))
}

const answers = (description: string): JsonSchema =>
  described({ type: 'array', items: { type: ['string', 'null'] } }, description, [['long-term', null]])
const names = (description: string): JsonSchema => described({ type: 'array', items: { type: 'string' } }, description, [[]])
const orNull = (schema: JsonSchema, description: string): JsonSchema =>
  described({ anyOf: [schema, { type: 'null' }] }, description, [null])

export const topicDefinitions: Readonly<Record<string, JsonSchema>> = {
  topic: closed({
    topic: described({ type: 'string' }, 'The shared topic.', ['re-referral']),
    is: described({ type: 'string' }, 'What it is about.', ['Where a case goes that was closed not long ago.']),
    without: described({ type: 'array', items: { enum: ['before', 'after'] } }, 'Who has no such team, or no words for the cases.', [[]]),
    fields: described({ type: 'array', items: refTo('topicField') }, 'Field by field.', [[]]),
  }),
  topicField: closed({
    field: described({ enum: topicFields }, 'Which part of the route.', ['team']),
    verdict: described(
      { enum: verdicts },
      'How the answers compare; `different` only where no answer of the one could be one of the other.',
      ['depends'],
    ),
    before: answers('What the first authority answers, in shared words where it has them; null: it says nothing of some cases.'),
    after: answers('The same of the second.'),
    ownFacts: described(
      closed({ before: names('Of the first.'), after: names('Of the second.') }),
      'Facts that only one of them asks and on which its answer can depend.',
      [{ before: [], after: [] }],
    ),
    asRule: described({ enum: verdicts }, 'The same for what the rules say as a rule, apart from special cases.', ['same']),
    pair: orNull(refTo('casePair'), 'Two cases that agree on what both ask.'),
  }),
  ...pairDefinitions,
}
