/** Two authorities, topic by topic, for programs. */
import type { CaseOfPair, TopicVerdict } from '../../compare/index.js'
import { topicFields, verdicts } from '../../compare/index.js'
import { keyOf } from '../../space/index.js'
import { described, refTo } from '../schema/json-schema.js'
import type { JsonSchema } from '../schema/json-schema.js'
import { closed } from './closed.js'

/** What stands under `topics`; what is not stated of some cases is null. */
export function topicRecords(topics: readonly TopicVerdict[]) {
  const said = (values: readonly (string | undefined)[]) => values.map((value) => value ?? null)
  return topics.map(({ topic, is, without, fields }) => ({
    topic, is, without,
    fields: fields.map(({ field, verdict, before, after, usual, ownFacts, pair }) => ({
      field, verdict, before: said(before), after: said(after), ownFacts,
      usual: usual === undefined ? null : { verdict: usual.verdict, before: said(usual.before), after: said(usual.after) },
      pair: pair === undefined ? null : { before: caseRecord(pair.before), after: caseRecord(pair.after) },
    })),
  }))
}

function caseRecord({ holder, facts, answer }: CaseOfPair) {
  return { heldBy: holder, facts: facts.map(({ subject, is }) => ({ fact: keyOf(subject), is })), answer: answer ?? null }
}

const answers = (description: string): JsonSchema => described({ type: 'array', items: { type: ['string', 'null'] } }, description, [['long-term', null]])
const names = (description: string): JsonSchema => described({ type: 'array', items: { type: 'string' } }, description, [[]])
const orNull = (schema: JsonSchema, description: string): JsonSchema => described({ anyOf: [schema, { type: 'null' }] }, description, [null])

export const topicDefinitions: Readonly<Record<string, JsonSchema>> = {
  topic: closed({
    topic: described({ type: 'string' }, 'The shared topic.', ['re-referral']),
    is: described({ type: 'string' }, 'What it is about.', ['Where a case goes that was closed not long ago.']),
    without: described({ type: 'array', items: { enum: ['before', 'after'] } }, 'Who has no such team, or no words for the cases.', [[]]),
    fields: described({ type: 'array', items: refTo('topicField') }, 'Field by field.', [[]]),
  }),
  topicField: closed({
    field: described({ enum: topicFields }, 'Which part of the route.', ['team']),
    verdict: described({ enum: verdicts }, 'How the answers compare; `different` only where no answer of the one could be one of the other.', ['depends']),
    before: answers('What the first authority answers, in shared words where it has them; null: it says nothing of some cases.'),
    after: answers('The same of the second.'),
    ownFacts: described(closed({ before: names('Of the first.'), after: names('Of the second.') }), 'Facts that only one of them asks and on which its answer can depend.', [{ before: [], after: [] }]),
    usual: orNull(closed({ verdict: { enum: verdicts }, before: answers('The first.'), after: answers('The second.') }), 'The same where both answer at a moment at which authorities usually do.'),
    pair: orNull(closed({ before: refTo('topicCase'), after: refTo('topicCase') }), 'Two cases that agree on what both ask.'),
  }),
  topicCase: closed({
    heldBy: described({ type: 'string' }, 'Who holds the case.', ['team:CAT']),
    facts: described({ type: 'array', items: closed({ fact: { type: 'string' }, is: { type: 'array', items: { type: 'string' } } }) }, 'What is known of it.', [[]]),
    answer: described({ type: ['string', 'null'] }, 'What the authority answers; null: nothing.', ['long-term']),
  }),
}
