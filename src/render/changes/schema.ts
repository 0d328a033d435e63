/** The published schema of a difference, from the table of change kinds and the table of fields. */
import { changeCodes, changeKind, harms, levels } from '../../diff/index.js'
import type { ChangeCode, Shape } from '../../diff/index.js'
import { fieldSchema, graphSchema } from '../schema/graph-schema.js'
import { described, draft, refTo } from '../schema/json-schema.js'
import type { JsonSchema } from '../schema/json-schema.js'
import { behaviourDefinitions } from './behaviour-schema.js'
import { closed } from './closed.js'
import { diffFormat } from './json.js'
import { topicDefinitions } from './topics-json.js'

/** The JSON Schema of what `caseway diff --format json` prints. */
export function diffSchema(): JsonSchema {
  return {
    $schema: draft,
    title: 'Caseway difference',
    description: 'What differs between two versions of a protocol: each fact once, at its cause, with what it touches.',
    ...closed({
      caseway: described({ const: diffFormat }, 'The version of this form.', [diffFormat]),
      before: described(refTo('version'), 'The earlier version.', [version]),
      after: described(refTo('version'), 'The later version.', [version]),
      same: described({ type: 'boolean' }, 'Whether the two are the same text.', [false]),
      totals: described(
        closed(Object.fromEntries(levels.map((level) => [level, { type: 'integer', minimum: 0 }]))),
        'How many changes there are of each level.',
        [{}],
      ),
      changes: described({ type: 'array', items: refTo('change') }, 'The gravest first; of two as grave, in the order of the graph.', [[]]),
      behaviour: described(
        { anyOf: [refTo('behaviour'), { type: 'null' }] },
        'What changes for cases; null where that was not asked, as for two authorities.',
        [null],
      ),
      topics: described(
        { anyOf: [{ type: 'array', items: refTo('topic') }, { type: 'null' }] },
        'Of two authorities: whether they answer alike, topic by topic; null of versions of one.',
        [null],
      ),
    }),
    definitions: {
      version: closed({
        label: described({ type: 'string' }, 'As the user named it: a path, or a revision with a path.', ['main:policies/york']),
        authority: described({ type: 'string' }, 'The authority.', ['york']),
        version: described({ type: 'string' }, 'The version that the protocol gives itself.', ['2019-01']),
        digest: described({ type: 'string', pattern: '^[0-9a-f]{64}$' }, 'The digest of the graph: equal digests, equal text.', [
          '0'.repeat(64),
        ]),
      }),
      change: changeSchema(),
      side: closed({
        place: described(
          { anyOf: [refTo('place'), { type: 'null' }] },
          'Where it stands; null when it does not, or when the graph came compiled.',
          [null],
        ),
        words: described({ type: ['string', 'null'] }, 'What it says, in plain English; null when the code says it all.', [
          'within 10 working days of the ICPC',
        ]),
      }),
      place: closed({
        file: described({ type: 'string' }, 'The path as it was given.', ['policies/york/york.protocol.yaml']),
        line: described({ type: 'integer', minimum: 1 }, 'Counted from 1.', [12]),
        column: described({ type: 'integer', minimum: 1 }, 'Counted from 1, in UTF-16 units.', [3]),
      }),
      touch: closed({
        node: described({ type: 'string' }, 'The id of a node that mentions the subject.', ['rule:conference-hands-over']),
        by: described({ type: 'array', items: { type: 'string' } }, 'The fields in which it does, itself or through terms.', [['when']]),
      }),
      ...behaviourDefinitions,
      ...topicDefinitions,
      // The parts of the graph, as they stand in a compiled one.
      ...(graphSchema()['definitions'] as Record<string, JsonSchema>),
    },
  }
}

const version = { label: 'policies/york', authority: 'york', version: '2019-01', digest: '0'.repeat(64) }

/** A change told apart by its code. */
function changeSchema(): JsonSchema {
  return {
    ...closed({
      code: described({ enum: changeCodes }, 'What kind of change it is. Stable; `caseway explain CODE` tells more.', ['limit-lengthened']),
      level: described({ enum: levels }, 'How grave it is.', ['safeguarding']),
      harm: described({ enum: [...harms, null] }, 'What can come to a child of a safeguarding change; null for others.', ['waits longer']),
      fingerprint: described(
        { type: 'string', pattern: '^[0-9a-f]{64}$' },
        'Names the change for approvals: a hash of code, subject and data.',
        ['0'.repeat(64)],
      ),
      subject: described({ type: 'string' }, 'The id of the node that changed, in the later version; in the earlier if it is gone.', [
        'rule:conference-hands-over',
      ]),
      was: described({ type: ['string', 'null'] }, 'Its id in the earlier version, where that was another.', [null]),
      data: described({ type: 'object' }, 'The facts of its sides.', [{}]),
      touches: described({ type: 'array', items: refTo('touch') }, 'What else the change reaches.', [[]]),
      before: described(refTo('side'), 'The earlier side.', [{ place: null, words: null }]),
      after: described(refTo('side'), 'The later side.', [{ place: null, words: null }]),
      message: described({ type: 'string' }, 'What has happened, in plain English.', [
        'a time limit is longer, counted from the same moment',
      ]),
    }),
    allOf: [...codesByData()].map(([data, codes]) => ({
      if: { properties: { code: { enum: codes } }, required: ['code'] },
      then: { properties: { data: JSON.parse(data) as JsonSchema } },
    })),
  }
}

/** Codes that carry the same facts share one schema. */
function codesByData(): ReadonlyMap<string, readonly ChangeCode[]> {
  const groups = new Map<string, ChangeCode[]>()
  for (const code of changeCodes) {
    const data = JSON.stringify(dataSchema(code))
    groups.set(data, [...(groups.get(data) ?? []), code])
  }
  return groups
}

function dataSchema(code: ChangeCode): JsonSchema {
  const { sides, shape } = changeKind(code)
  const value = shapeSchema(shape)
  const names = { added: ['after'], removed: ['before'], changed: ['before', 'after'], reworded: ['before', 'after'] }[sides]
  const properties = Object.fromEntries(names.map((name) => [name, value]))
  return sides === 'reworded' ? { type: 'object', properties, additionalProperties: false } : closed(properties)
}

function shapeSchema(shape: Shape): JsonSchema {
  if ('is' in shape) return fieldSchema(shape)
  if ('each' in shape) return { type: 'array', items: shapeSchema(shape.each) }
  const properties = Object.fromEntries(Object.entries(shape.record).map(([name, part]) => [name, shapeSchema(part)]))
  const required = Object.entries(shape.record)
    .filter(([, part]) => !('is' in part) || part.many !== 'absent')
    .map(([name]) => name)
  return { type: 'object', properties, required, additionalProperties: false }
}
