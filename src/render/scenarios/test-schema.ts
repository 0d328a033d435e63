/** The published form of `caseway test --format json`. */
import { protocolFields } from '../findings/json.js'
import { coverageSchema } from './coverage-schema.js'

const texts = { type: 'array', items: { type: 'string' } } as const
const described = (schema: object, description: string, ...examples: unknown[]) => ({ ...schema, description, examples })

/** The lines of `expect`, as they come out. */
const gotSchema = {
  type: ['object', 'null'],
  description: 'What came out, in the form of `expect`; null where the case could not be decided.',
  required: ['outcome'],
  additionalProperties: false,
  properties: {
    outcome: described({ enum: ['moves', 'stays', 'choice', 'conflict', 'not covered', 'unknown'] }, 'What becomes of the case.', 'moves'),
    to: described(texts, 'The team that it moves to.', ['Locality by area']),
    options: described(texts, 'Between what somebody has to choose.', ['Locality', 'FIT']),
    decidedBy: described(texts, 'Who has the choice.', ['transfer meeting']),
    about: described(texts, 'What the clauses contradict each other about.', ['team']),
    because: described({ type: 'string' }, 'Why the text has no answer.', 'silent'),
    until: described(texts, 'Until when it stays.', ['ICPC']),
    waitingFor: described({ type: 'string' }, 'The rules whose condition for the move is not met.', 'cin-hands-over'),
    needs: described(texts, 'What must still be known.', ['plan']),
    holder: described({ type: 'string' }, 'Who holds the case afterwards.', 'Locality'),
    due: described(texts, 'The latest days of the move.', ['2026-04-09']),
    duties: described({ type: 'object', additionalProperties: texts }, 'Duties that apply, by rule, with their days.', {
      summary: ['2026-04-03'],
    }),
    rules: described(texts, 'The rules that bear on the answer.', ['conference-hands-over']),
  },
} as const

/** The JSON Schema of `caseway test --format json`. */
export const testSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://caseway.invalid/schema/test.schema.json',
  title: 'Results of caseway test',
  type: 'object',
  required: ['caseway', 'protocols', 'totals'],
  additionalProperties: false,
  properties: {
    caseway: { const: '1', description: 'The version of this form.', examples: ['1'] },
    protocols: {
      type: 'array',
      description: 'One entry for each protocol whose scenarios were run.',
      items: {
        type: 'object',
        required: ['path', 'authority', 'digest', 'findings', 'scenarios'],
        additionalProperties: false,
        properties: {
          ...protocolFields,
          findings: described(
            { type: 'array', items: { type: 'object' } },
            'What is wrong with the files, in the form of `caseway check --format json`.',
            [],
          ),
          scenarios: { type: 'array', description: 'In the order of the files.', items: { $ref: '#/definitions/scenario' } },
          coverage: { $ref: '#/definitions/coverage' },
        },
      },
    },
    totals: {
      type: 'object',
      description: 'How many scenarios there are.',
      required: ['scenarios', 'passed', 'failed'],
      additionalProperties: false,
      properties: {
        scenarios: described({ type: 'integer' }, 'Those that were run.', 128),
        passed: described({ type: 'integer' }, 'As the document says.', 127),
        failed: described({ type: 'integer' }, 'Otherwise than the document says.', 1),
      },
    },
  },
  definitions: {
    scenario: {
      type: 'object',
      required: ['id', 'file', 'line', 'says', 'cites', 'passed', 'steps'],
      additionalProperties: false,
      properties: {
        id: described({ type: 'string' }, 'Its id.', 'ordinary-referral'),
        file: described({ type: 'string' }, 'The file that it stands in.', 'policies/calderdale/scenarios/front-door.yaml'),
        line: described({ type: ['integer', 'null'] }, 'Counted from 1.', 6),
        says: described(
          { type: ['string', 'null'] },
          'What it is about.',
          'A referral that meets the criteria goes to CAT when it is complete.',
        ),
        cites: described(texts, 'The clauses that say so.', ['CAL-2.01']),
        passed: described({ type: 'boolean' }, 'Whether everything came out as expected.', true),
        steps: { type: 'array', description: 'Its moments, as far as they could be decided.', items: { $ref: '#/definitions/step' } },
      },
    },
    step: {
      type: 'object',
      required: ['at', 'on', 'got', 'mismatches'],
      additionalProperties: false,
      properties: {
        at: described({ type: ['string', 'null'] }, 'The moment; null between moments.', 'ICPC'),
        on: described({ type: ['string', 'null'] }, 'Its day; null where it is not told.', '2026-04-02'),
        got: gotSchema,
        mismatches: {
          type: 'array',
          description: 'The lines of `expect` that did not come out.',
          items: { $ref: '#/definitions/mismatch' },
        },
      },
    },
    mismatch: {
      type: 'object',
      required: ['line', 'rule', 'expected', 'got'],
      additionalProperties: false,
      properties: {
        line: described({ type: 'string' }, 'The line of `expect`.', 'outcome'),
        rule: described({ type: ['string', 'null'] }, 'The rule, for duties.', 'summary'),
        expected: described(texts, 'What the scenario expects.', ['moves']),
        got: described(texts, 'What came out.', ['stays']),
      },
    },
    ...coverageSchema,
  },
} as const
