/** Findings for programs. The shape is published as `schema/findings.schema.json`. */
import type { PromiseKept } from '../../analysis/life/promise.js'
import { catalogue } from '../../diagnostics/catalogue.js'
import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import { positionAt } from '../../source/source.js'
import type { Source, Span } from '../../source/source.js'
import { examplesOf, wordsOf } from './text.js'

/** What is told of one protocol. */
export interface ProtocolFindings {
  readonly path: string
  readonly authority: string | undefined
  readonly digest: string | undefined
  readonly promise: PromiseKept | undefined
  readonly findings: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, Source>
}

/** The findings of several protocols as JSON. */
export function findingsJson(protocols: readonly ProtocolFindings[]): string {
  const count = (severity: Diagnostic['severity']) =>
    protocols.flatMap(({ findings }) => findings).filter((finding) => finding.severity === severity).length
  const document = {
    caseway: '1',
    protocols: protocols.map(({ path, authority, digest, promise, findings, sources }) => ({
      path,
      authority: authority ?? null,
      digest: digest ?? null,
      promise: promise ?? null,
      findings: recordsOf(findings, sources),
    })),
    totals: { errors: count('error'), warnings: count('warning'), notes: count('info') },
  }
  return `${JSON.stringify(document, undefined, 2)}\n`
}

/** Findings as records; the ids of their scenarios are distinct. */
export function recordsOf(findings: readonly Diagnostic[], sources: ReadonlyMap<string, Source>) {
  const examples = examplesOf(findings)
  return findings.map((finding) => findingRecord(finding, sources, examples))
}

function findingRecord(finding: Diagnostic, sources: ReadonlyMap<string, Source>, examples: ReadonlyMap<Diagnostic, string>) {
  const { message, help } = wordsOf(finding)
  const example = examples.get(finding)
  return {
    code: finding.code,
    severity: finding.severity,
    message,
    help: help ?? null,
    example: example ?? null,
    why: catalogue[finding.code].why,
    place: placeRecord(finding.span, sources),
    related: finding.related.map(({ span, note }) => ({ note, place: placeRecord(span, sources) })),
    data: finding.data,
  }
}

function placeRecord(span: Span, sources: ReadonlyMap<string, Source>) {
  const text = sources.get(span.file)?.text
  if (text === undefined) return { file: span.file, start: null, end: null }
  return { file: span.file, start: positionAt(text, span.start), end: positionAt(text, span.end) }
}

const place = {
  type: 'object',
  description: 'Where it stands. Lines and columns count from 1; both ends are null when the file could not be read.',
  required: ['file', 'start', 'end'],
  additionalProperties: false,
  properties: {
    file: { type: 'string', description: 'The path as it was given.', examples: ['policies/york/york.protocol.yaml'] },
    start: { $ref: '#/definitions/position' },
    end: { $ref: '#/definitions/position' },
  },
}

/** Which protocol is meant, wherever several are told of. */
export const protocolFields = {
  path: { type: 'string', description: 'The path as it was given.', examples: ['policies/york'] },
  authority: { type: ['string', 'null'], description: 'The authority; null when there is no graph.', examples: ['york'] },
  digest: { type: ['string', 'null'], description: 'The digest of the graph; null when there is none.', examples: ['3b1f…'] },
} as const

/** The JSON Schema of `caseway check --format json`. */
export const findingsSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://caseway.invalid/schema/findings.schema.json',
  title: 'Findings of caseway check',
  type: 'object',
  required: ['caseway', 'protocols', 'totals'],
  additionalProperties: false,
  properties: {
    caseway: { const: '1', description: 'The version of this form.', examples: ['1'] },
    protocols: {
      type: 'array',
      description: 'One entry for each protocol that was checked.',
      items: {
        type: 'object',
        required: ['path', 'authority', 'digest', 'promise', 'findings'],
        additionalProperties: false,
        properties: {
          ...protocolFields,
          promise: { $ref: '#/definitions/promise' },
          findings: { type: 'array', description: 'Ordered by place.', items: { $ref: '#/definitions/finding' } },
        },
      },
    },
    totals: {
      type: 'object',
      description: 'How many findings there are of each severity.',
      required: ['errors', 'warnings', 'notes'],
      additionalProperties: false,
      properties: {
        errors: { type: 'integer', description: 'Findings of severity error.', examples: [0] },
        warnings: { type: 'integer', description: 'Findings of severity warning.', examples: [2] },
        notes: { type: 'integer', description: 'Findings of severity info.', examples: [5] },
      },
    },
  },
  definitions: {
    promise: {
      type: ['object', 'null'],
      description:
        'How far the protocol keeps the promise that for every case, after everything that can have happened to it, one team is named or it is said who chooses; null where cases were not looked through.',
      required: [
        'situations',
        'settledByText',
        'settledByPerson',
        'unsettled',
        'open',
        'acknowledged',
        'stranded',
        'unreached',
        'toAndFro',
        'own',
        'rests',
        'dropped',
        'undecided',
      ],
      additionalProperties: false,
      properties: {
        situations: {
          type: 'integer',
          description: 'Teams with a moment at which something is said, or with any other day, to which a case can come.',
          examples: [24],
        },
        settledByText: {
          type: 'integer',
          description:
            'Situations with a case that the text settles. The numbers do not add up: a situation counts wherever it has such a case.',
          examples: [22],
        },
        settledByPerson: { type: 'integer', description: 'Situations with a case that a named person settles.', examples: [9] },
        unsettled: { type: 'integer', description: 'Situations with a case that nobody settles.', examples: [3] },
        open: { type: 'integer', description: 'Situations with a case that nobody settles and nobody has acknowledged.', examples: [1] },
        acknowledged: { type: 'integer', description: 'Acknowledgements that cover something to which a case can come.', examples: [2] },
        stranded: { type: 'integer', description: 'Rules whose moment can pass a case by.', examples: [0] },
        unreached: { type: 'integer', description: 'Teams to which no case ever comes.', examples: [0] },
        toAndFro: {
          type: 'integer',
          description: 'Pairs of teams between which a case can go there and back with nothing changed.',
          examples: [0],
        },
        own: {
          type: 'object',
          description: 'What the author promises besides.',
          required: ['promised', 'proved'],
          additionalProperties: false,
          properties: {
            promised: { type: 'integer', description: 'Rules with the word `promise`.', examples: [2] },
            proved: { type: 'integer', description: 'Those that hold of every case.', examples: [2] },
          },
        },
        rests: {
          type: 'object',
          description: 'What the rest is true under.',
          required: ['begin', 'readingsOpen', 'readingsFollowed', 'assumedEverywhere', 'assumedByAuthor', 'once'],
          additionalProperties: false,
          properties: {
            begin: { type: 'array', items: { type: 'string' }, description: 'Where cases are taken to begin.', examples: [['MAST']] },
            readingsOpen: { type: 'integer', description: 'Questions of reading that nobody has answered.', examples: [0] },
            readingsFollowed: { type: 'integer', description: 'Questions of reading that are answered as the author does.', examples: [4] },
            assumedEverywhere: { type: 'integer', description: 'Combinations that no case anywhere is taken to have.', examples: [6] },
            assumedByAuthor: { type: 'integer', description: 'The same, as the author assumes.', examples: [2] },
            once: {
              type: 'array',
              items: { type: 'string' },
              description: 'Events that come once in the hands of a team.',
              examples: [['permanence plan']],
            },
          },
        },
        dropped: { type: 'integer', description: 'Stories left out because no days fit them.', examples: [0] },
        undecided: { type: 'array', items: { type: 'string' }, description: 'What the protocol is too large to tell.', examples: [[]] },
      },
    },
    position: {
      type: ['object', 'null'],
      required: ['line', 'column'],
      additionalProperties: false,
      properties: {
        line: { type: 'integer', minimum: 1, description: 'Counted from 1.', examples: [12] },
        column: { type: 'integer', minimum: 1, description: 'Counted from 1, in UTF-16 units.', examples: [9] },
      },
    },
    finding: {
      type: 'object',
      required: ['code', 'severity', 'message', 'help', 'example', 'why', 'place', 'related', 'data'],
      additionalProperties: false,
      properties: {
        code: { type: 'string', description: 'Stable; `caseway explain CODE` tells more.', examples: ['unknown-name'] },
        severity: { enum: ['error', 'warning', 'info'], description: 'How grave it is.', examples: ['error'] },
        message: { type: 'string', description: 'What is wrong.', examples: ['unknown team `Localty`'] },
        help: { type: ['string', 'null'], description: 'How to mend it.', examples: ['did you mean `Locality`?'] },
        example: {
          type: ['string', 'null'],
          description: 'A case that shows it, as a scenario in YAML; null where no single case does.',
          examples: ['conflict-of-usual-way-in:\n  heldBy: MAST\n  at: referral\n  expect: { outcome: conflict }'],
        },
        why: { type: 'string', description: 'Why it matters.', examples: ['A rule about a name that nobody declared applies to nothing.'] },
        place,
        related: {
          type: 'array',
          description: 'Other places that belong to it.',
          items: {
            type: 'object',
            required: ['note', 'place'],
            additionalProperties: false,
            properties: { note: { type: 'string', description: 'What the place shows.', examples: ['declared here first'] }, place },
          },
        },
        data: { type: 'object', description: 'The facts of which the words are made.', examples: [{ of: 'team', name: 'Localty' }] },
      },
    },
  },
} as const
