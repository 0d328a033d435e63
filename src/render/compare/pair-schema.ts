/** The published form of two cases that agree on what both ask. */
import { closed } from '../changes/closed.js'
import { described, refTo } from '../schema/json-schema.js'
import type { JsonSchema } from '../schema/json-schema.js'

const text = (about: string, example: string): JsonSchema => described({ type: 'string' }, about, [example])

export const pairDefinitions: Readonly<Record<string, JsonSchema>> = {
  casePair: closed({ before: refTo('caseOfPair'), after: refTo('caseOfPair') }),
  caseOfPair: closed({
    heldBy: text('Who holds it.', 'team:CAT'),
    facts: described(
      {
        type: 'array',
        items: closed({
          fact: text('What is asked.', 'fact:plan'),
          is: described({ type: 'array', items: { type: 'string' } }, 'What it is.', [['child protection']]),
        }),
      },
      'What is remarkable about it.',
      [[]],
    ),
    case: described({ type: 'object' }, 'The case as it can be put to the protocol again, as a file for `caseway decide`.', [
      { heldBy: 'CAT', otherwise: 'no', facts: { plan: 'child protection' } },
    ]),
    answer: described({ type: ['string', 'null'] }, 'What the authority answers, in shared words; null: nothing.', ['long-term', null]),
    provided: described({ type: 'array', items: { type: 'string' } }, 'What its move waits for besides.', [
      ['the court has agreed the plan'],
    ]),
    decided: text('What its protocol answers to the case, in its own words.', 'stays with CAT until the ICPC, then moves to Locality'),
  }),
}
