/** The published form of what scenarios show of a protocol. */

const counted = {
  type: 'object',
  required: ['shown', 'of'],
  additionalProperties: false,
  properties: {
    shown: { type: 'integer', description: 'Sides that some scenario shows.', examples: [142] },
    of: { type: 'integer', description: 'All sides.', examples: [186] },
  },
} as const

export const coverageSchema = {
  coverage: {
    type: 'object',
    description: 'What the scenarios show of the protocol, with `--coverage`.',
    required: ['totals', 'clauses', 'items'],
    additionalProperties: false,
    properties: {
      totals: {
        type: 'object',
        description: 'By kind.',
        required: ['rules', 'conditions', 'exceptions', 'deadlines', 'readings'],
        additionalProperties: false,
        properties: { rules: counted, conditions: counted, exceptions: counted, deadlines: counted, readings: counted },
      },
      clauses: {
        type: 'array',
        description: 'By clause of the document, in its own numbering.',
        items: {
          type: 'object',
          required: ['clause', 'shown', 'of'],
          additionalProperties: false,
          properties: { clause: { type: 'string', description: 'The clause.', examples: ['CAL-3.04'] }, ...counted.properties },
        },
      },
      items: {
        type: 'array',
        description: 'Each rule, condition, exception, limit and reading.',
        items: {
          type: 'object',
          required: ['kind', 'rule', 'clauses', 'about', 'sides'],
          additionalProperties: false,
          properties: {
            kind: {
              enum: ['rules', 'conditions', 'exceptions', 'deadlines', 'readings'],
              description: 'What it is.',
              examples: ['conditions'],
            },
            rule: { type: 'string', description: 'The rule that it belongs to.', examples: ['conference-hands-over'] },
            clauses: { type: 'array', items: { type: 'string' }, description: 'The clauses that it carries.', examples: [['CAL-3.04']] },
            about: {
              type: ['string', 'null'],
              description: 'In words; null for the rule itself.',
              examples: ['the plan is child protection'],
            },
            sides: {
              type: 'array',
              description: 'The sides from which it can be shown.',
              items: {
                type: 'object',
                required: ['side', 'by'],
                additionalProperties: false,
                properties: {
                  side: { type: 'string', description: 'The side.', examples: ['true'] },
                  by: {
                    type: ['string', 'null'],
                    description: 'A scenario that shows it; null where none does.',
                    examples: ['conference-with-a-protection-plan'],
                  },
                },
              },
            },
          },
        },
      },
    },
  },
} as const
