/** The account of the clauses for programs. The shape is published as `schema/clauses.schema.json`. */
import type { Account } from '../../analysis/index.js'
import { readnesses } from '../../graph/ledger.js'

/** Clause by clause, with the nodes that carry each. */
export function accountJson(account: Account, authority: string, source: string): string {
  const document = {
    caseway: '1',
    authority,
    source,
    clauses: account.clauses.map(({ clause, standing, carriers }) => ({
      id: clause.id,
      title: clause.title,
      under: clause.under ?? null,
      standing,
      carriers: carriers.map(({ node, part, executable }) => ({ node, part: part ?? null, executable })),
      setAside: clause.setAside ?? null,
      decision: clause.decision ?? null,
      sources: (clause.sources ?? []).map(({ title, address, read }) => ({ title, address: address ?? null, read })),
    })),
    unknown: account.unknown.map(({ clause, carriers }) => ({ clause, carriers: carriers.map(({ node }) => node) })),
    totals: {
      clauses: account.totals.clauses,
      executable: account.totals.executable,
      prose: account.totals.prose,
      setAside: account.totals['set aside'],
      unaccounted: account.totals.unaccounted,
    },
  }
  return `${JSON.stringify(document, undefined, 2)}\n`
}

const text = (description: string, example: string) => ({ type: 'string', description, examples: [example] })
const maybe = (description: string, example: string) => ({ type: ['string', 'null'], description, examples: [example] })
const count = (description: string, example: number) => ({ type: 'integer', minimum: 0, description, examples: [example] })
const record = (properties: Record<string, object>) => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties),
  properties,
})

/** The JSON Schema of `caseway clauses --format json`. */
export const clausesSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://caseway.invalid/schema/clauses.schema.json',
  title: 'The account of a source document, clause by clause',
  ...record({
    caseway: { const: '1', description: 'The version of this form.', examples: ['1'] },
    authority: text('The authority.', 'york'),
    source: text('The title of the document.', 'Case transfers'),
    clauses: {
      type: 'array',
      description: 'In the order of the document.',
      items: record({
        id: text('As rules cite it.', 'CAL-3.04'),
        title: text('A short title.', 'Handover at conference'),
        under: maybe('The heading of the document.', '3 From CAT'),
        standing: {
          enum: ['executable', 'prose', 'set aside', 'unaccounted'],
          description: 'How the protocol carries it.',
          examples: ['executable'],
        },
        carriers: {
          type: 'array',
          description: 'The nodes that cite it.',
          items: record({
            node: text('The id of a node.', 'rule:conference-hands-over'),
            part: maybe('The part of the node that cites it.', 'exception'),
            executable: { type: 'boolean', description: 'Whether anything follows from it by machine.', examples: [true] },
          }),
        },
        setAside: maybe('Why no rule carries it.', 'It concerns the printed copy.'),
        decision: maybe('What was decided about a difficulty of the clause.', 'Both readings are kept.'),
        sources: {
          type: 'array',
          description: 'Where it was read, where the list is gathered from several texts.',
          items: record({
            title: text('The text in which it was read.', 'Regulations 2010, regulation 33'),
            address: maybe('Where that text is to be found.', 'https://www.legislation.gov.uk/uksi/2010/959'),
            read: {
              enum: readnesses,
              description: 'Whether the text itself was read, a part of it, or only a text that quotes it.',
              examples: ['itself'],
            },
          }),
        },
      }),
    },
    unknown: {
      type: 'array',
      description: 'Clauses that are cited and that the document does not have.',
      items: record({
        clause: text('As it is cited.', 'CAL-3.99'),
        carriers: { type: 'array', description: 'Who cites it.', items: { type: 'string' }, examples: [['rule:a']] },
      }),
    },
    totals: record({
      clauses: count('All clauses.', 112),
      executable: count('Carried by something that follows by machine.', 104),
      prose: count('Kept and shown.', 6),
      setAside: count('Set aside with a reason.', 2),
      unaccounted: count('Carried by nothing.', 0),
    }),
  }),
}
