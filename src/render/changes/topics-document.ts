/** Two authorities, topic by topic, as a small document that every form shows. */
import type { FieldVerdict, TopicVerdict, Verdict } from '../../compare/index.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { spaceOf } from '../../space/index.js'
import { namingOf } from '../decision/words.js'
import type { Naming } from '../decision/words.js'
import { caseWords } from '../compare/case-record.js'
import { listed, oneLine } from '../words/index.js'

/** Of long lists as many as a person reads. */
const most = 6

export interface TopicsDocument {
  readonly columns: readonly string[]
  /** The topics that both have, with a verdict for each field. */
  readonly topics: readonly {
    readonly topic: string
    readonly is: string
    readonly fields: readonly { readonly field: string; readonly verdict: Verdict; readonly lines: readonly string[] }[]
  }[]
  readonly notes: readonly string[]
}

export function topicsDocument(
  { topics, undecided }: { readonly topics: readonly TopicVerdict[]; readonly undecided: readonly string[] },
  before: PolicyGraph,
  after: PolicyGraph,
): TopicsDocument {
  const namings = { before: namingOf(spaceOf(before)), after: namingOf(spaceOf(after)) }
  const lacking = (['before', 'after'] as const).flatMap((side) => {
    const list = topics.filter(({ without }) => without.includes(side)).map(({ topic }) => topic)
    const { name } = { before, after }[side].protocol
    return list.length === 0 ? [] : [`no counterpart in ${name}, which has no such team or no word for the cases: ${listed(list)}`]
  })
  return {
    columns: ['topic', 'team', 'moment', 'latest day'],
    topics: topics
      .filter(({ without }) => without.length === 0)
      .map(({ topic, is, fields }) => ({
        topic,
        is,
        fields: fields.map((field) => ({ field: field.field, verdict: field.verdict, lines: linesOf(field, namings).map(oneLine) })),
      })),
    notes: [
      ...lacking,
      ...(undecided.length === 0 ? [] : [`not decided, since the question is too large: ${listed(undecided)}`]),
      'facts of each authority’s own are taken both ways, and `different` is said only where no answer of the one could be an answer of the other',
      'this is said of the texts, under the shared words to which they are mapped; never that two authorities act alike',
    ].map(oneLine),
  }
}

function linesOf(field: FieldVerdict, { before, after }: { readonly before: Naming; readonly after: Naming }): readonly string[] {
  const [one, other] = [before, after].map(({ space: { graph } }) => graph.protocol.name) as [string, string]
  return [
    `${one}: ${said(field.before)}`,
    `${other}: ${said(field.after)}`,
    `as a rule, apart from special cases: ${field.asRule}`,
    ...(
      [
        [one, field.ownFacts.before],
        [other, field.ownFacts.after],
      ] as const
    ).flatMap(([name, facts]) => (facts.length === 0 ? [] : [`decided by facts of ${name}’s own: ${some(facts)}`])),
    ...(field.pair === undefined
      ? []
      : [
          `${pairLead(field.asRule)}: ${caseWords(field.pair.before, before, field.field)}; ${caseWords(field.pair.after, after, field.field)}`,
        ]),
  ]
}

/** A pair that shows a difference as a rule needs no more; any other is a special case beside the rule. */
function pairLead(asRule: Verdict): string {
  return asRule === 'different' || asRule === 'depends'
    ? 'as a rule, two cases that agree on what both ask'
    : 'a special case, two that agree on what both ask'
}

function said(values: readonly (string | undefined)[]): string {
  return values.length === 0
    ? 'nothing'
    : some(
        values.map((value) => value ?? 'nothing stated'),
        'or',
      )
}

function some(values: readonly string[], joint: 'and' | 'or' = 'and'): string {
  return values.length <= most ? listed(values, joint) : `${values.slice(0, most).join(', ')} and ${values.length - most} more`
}
