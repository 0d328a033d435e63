/** A rule as a card: its sentence, and what else has to be known of it. Nothing that is not there is mentioned. */
import { isReadable } from '../../analysis/index.js'
import { underReading } from '../../graph/under-reading.js'
import type { ReadableRule } from '../../graph/under-reading.js'
import type { TeamId } from '../../graph/ids.js'
import type { Override, Variant } from '../../graph/expressions.js'
import { isRider } from '../../graph/nodes.js'
import type { Reading, RuleNode } from '../../graph/nodes.js'
import {
  aboutWords,
  capitalised,
  exceptionTree,
  listed,
  momentWords,
  quoted,
  ruleSentence,
  ruleStatement,
  ruleTitle,
  sentence,
} from '../words/index.js'
import type { ExceptionWords } from '../words/index.js'
import { clauseLink, linked, ruleLink } from './context.js'
import type { Context } from './context.js'
import { item, joined, list, paragraph, strong, tag } from './document.js'
import type { Block, Card, Fact, Inline, Item, Line, Tag } from './document.js'

/** The card of a rule, under the heading of a team or of none. */
export function ruleCard(rule: RuleNode, context: Context, heading?: TeamId): Card {
  const { graph, anchors } = context
  return {
    kind: 'card',
    anchor: anchors.of(rule.id),
    title: ruleTitle(rule.id, graph),
    tags: [ruleTag(rule)],
    blocks: [
      paragraph(...statementLine(rule, context, heading)),
      ...exceptions(rule, context),
      ...readings(rule, context, heading),
      ...details(rule, context),
    ],
  }
}

/** The sentence, with what follows from the conditions in strong letters. */
function statementLine(rule: RuleNode, context: Context, heading: TeamId | undefined): Line {
  const { lead, main, more } = ruleStatement(rule, context.graph, heading)
  const start: Line = lead === '' ? [] : [...linked(`${capitalised(lead)}, `, rule, context)]
  const outcome = linked(sentence(lead === '' ? capitalised(main) : main, lead !== ''), rule, context)
  const emphasised =
    rule.kind === 'route' || rule.kind === 'duty' || rule.kind === 'ladder'
      ? outcome.flatMap((piece) => (typeof piece === 'string' ? emphasis(piece) : [piece]))
      : outcome
  return [...start, ...emphasised, ...more.flatMap((one) => [' ', ...linked(sentence(one), rule, context)])]
}

/** Spaces at the ends stay outside, where every form of a page keeps them. */
function emphasis(text: string): Line {
  const [, before, middle, after] = /^(\s*)(.*?)(\s*)$/s.exec(text)!
  return [before!, ...(middle === '' ? [] : [strong(middle!)]), after!].filter((piece) => piece !== '')
}

const routeTags = { must: 'moves', should: 'should move', may: 'may move', 'must-not': 'must not move' } as const
const stayTags = { must: 'stays', should: 'should stay', may: 'may stay', 'must-not': 'must not stay' } as const
const dutyTags = { must: 'must do', should: 'should do', may: 'may do', 'must-not': 'must not do', 'need-not': 'need not do' } as const

/** One glance: what kind of rule, and how strongly it speaks. */
export function ruleTag(rule: RuleNode): Tag {
  switch (rule.kind) {
    case 'route':
      return tag(
        isRider(rule)
          ? 'every move'
          : rule.stay !== undefined
            ? stayTags[rule.strength]
            : rule.to?.kind === 'closed'
              ? 'closes'
              : routeTags[rule.strength],
        'strong',
      )
    case 'duty':
      return tag(dutyTags[rule.strength])
    case 'ladder':
      return tag('escalation')
    case 'acknowledgement':
      return tag('known problem', 'open')
    case 'promise':
      return tag('promise')
    case 'principle':
      return tag('principle')
  }
}

function exceptions(rule: RuleNode, context: Context): Block[] {
  if (!('unless' in rule) || rule.unless.length === 0) return []
  const items = exceptionTree(rule.unless, context.graph).map((exception) =>
    exceptionItem(exception, 'This does not apply if', rule, context),
  )
  return [list(items)]
}

/** Exceptions to exceptions stand below them, as deep as the text nests them. */
function exceptionItem({ when, says, cites, unless }: ExceptionWords, lead: string, rule: RuleNode, context: Context): Item {
  const clauses = cites.length === 0 ? [] : [' (', ...joined(cites.map((clause) => clauseLink(clause, context))), ')']
  const remark = says === undefined ? [] : [' ', says]
  return item(
    [...linked(`${lead} ${when}`, rule, context), ...clauses, '.', ...remark],
    unless.map((inner) => exceptionItem(inner, 'But this exception does not count if', rule, context)),
  )
}

/** The readings of a clause, each with the sentence that it makes. */
function readings(rule: RuleNode, context: Context, heading: TeamId | undefined): Block[] {
  if (!isReadable(rule)) return []
  return rule.readings.flatMap((id, index) => {
    const reading = context.graph.node(id) as Reading
    const written = quoted(readingName(reading.written))
    const read = `${index === 0 ? 'Read' : 'Besides, read'} as ${written}`
    const lead = reading.followed
      ? `${read}. It can also be read as:`
      : `${read}; nobody has decided which reading holds. It can also be read as:`
    const variants = rule.variants.filter((variant) => variant.reading === id)
    return [
      paragraph(lead),
      list(
        variants.map((variant) =>
          item([`${quoted(readingName(variant.name))}: `, ...linked(readingSentence(rule, variant, context, heading), rule, context)]),
        ),
      ),
    ]
  })
}

/** The sentence of a rule under another reading, under the heading of a team or of none. */
export function readingSentence(rule: ReadableRule, variant: Variant, { graph }: Context, heading?: TeamId): string {
  if (variant.absent !== undefined) return 'This does not apply.'
  return ruleSentence(underReading(rule, variant), graph, heading)
}

/** `at-least-six` as people say it. */
export function readingName(name: string): string {
  return name.replaceAll('-', ' ')
}

function details(rule: RuleNode, context: Context): Block[] {
  const facts = [
    ...precedence(rule, context),
    ...inForceBy(rule, context),
    ...remarks(rule),
    ...problems(rule, context),
    ...topicsOf(rule),
    ...sources(rule, context),
  ]
  return facts.length === 0 ? [] : [{ kind: 'facts', facts }]
}

/** Which rules it beats, and which beat it. */
function precedence(rule: RuleNode, context: Context): Fact[] {
  if (!('overrides' in rule)) return []
  const rules = context.naming.get(rule.id) ?? []
  const beats = rule.overrides.map((override) => beaten(override, context))
  const beatenBy = rules.flatMap((other) =>
    'overrides' in other
      ? other.overrides.filter((override) => override.rule === rule.id).map((override) => beaten({ ...override, rule: other.id }, context))
      : [],
  )
  const replacedBy = rules
    .filter((other) => 'replaces' in other && other.replaces.includes(rule.id))
    .map((other) => [ruleLink(other.id, context)])
  const replaces = rule.replaces.map((id) => [ruleLink(id, context)])
  const anyOther: readonly Line[] = 'yields' in rule && rule.yields ? [['any other rule that says something else']] : []
  return [
    fact('Goes before', beats),
    fact('Gives way to', [...beatenBy, ...anyOther]),
    fact('Replaces', replaces),
    fact('Replaced by', replacedBy),
  ].filter(({ lines }) => lines.length > 0)
}

function fact(name: string, links: readonly Line[]): Fact {
  const line: Inline[] = links.flatMap((one, index) => (index === 0 ? one : ['; ', ...one]))
  return { name, lines: line.length === 0 ? [] : [line] }
}

function beaten(override: Override, context: Context): Line {
  const about = override.only.map((field) => aboutWords[field] ?? field)
  return [ruleLink(override.rule, context), ...(about.length === 0 ? [] : [` (only on ${listed(about)})`])]
}

function inForceBy(rule: RuleNode, { graph }: Context): Fact[] {
  if (!('inForceBy' in rule) || rule.inForceBy === undefined) return []
  return [{ name: 'Date that counts', lines: [[capitalised(momentWords(rule.inForceBy, graph))]] }]
}

/** The author's own words, where they are not the rule itself. */
function remarks(rule: RuleNode): Fact[] {
  return rule.says === undefined || rule.kind === 'principle' ? [] : [{ name: 'Note', lines: [[sentence(rule.says)]] }]
}

/** Where the author has put it among the shared topics. */
function topicsOf(rule: RuleNode): Fact[] {
  const told = (name: string, names: readonly string[]): Fact[] =>
    names.length === 0 ? [] : [{ name: names.length === 1 ? name : `${name}s`, lines: [[listed(names)]] }]
  return [...('topics' in rule ? told('Topic', rule.topics) : []), ...(rule.kind === 'duty' ? told('Matter', rule.matters) : [])]
}

/** Known problems of the source that name this rule. */
function problems(rule: RuleNode, context: Context): Fact[] {
  const known = (context.naming.get(rule.id) ?? []).filter((other) => other.kind === 'acknowledgement')
  return known.length === 0
    ? []
    : [
        fact(
          'Known problem',
          known.map(({ id }) => [ruleLink(id, context)]),
        ),
      ]
}

function sources({ cites }: RuleNode, context: Context): Fact[] {
  if (cites.length === 0) return [{ name: 'Source', lines: [['not given']] }]
  const line = cites.flatMap((clause, index) => {
    const title = context.clauses.get(clause)?.title
    return [...(index === 0 ? [] : ['; ']), clauseLink(clause, context), ...(title === undefined ? [] : [` ${title}`])]
  })
  return [{ name: cites.length === 1 ? 'Clause' : 'Clauses', lines: [line] }]
}
