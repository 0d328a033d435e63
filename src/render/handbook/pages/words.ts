/** The words of the authority, with the shared words and national codes behind them. */
import { glossaryOf } from '../../../analysis/index.js'
import type { GlossaryEntry, SharedMeaning, Word } from '../../../analysis/index.js'
import type { Fact, Term } from '../../../graph/nodes.js'
import type { RuleId } from '../../../graph/ids.js'
import { naturalOrder } from '../../../util/order.js'
import {
  ageNote,
  capitalised,
  conditionWords,
  daysOfYearWords,
  durationWords,
  exceptionTree,
  listed,
  partiesWords,
  quoted,
  sentence,
  shortName,
  withThe,
} from '../../words/index.js'
import type { ExceptionWords } from '../../words/index.js'
import { clauseLink, ruleLink, saysForEach } from '../context.js'
import type { Context } from '../context.js'
import { isFilled, item, joined, link, list, paragraph, quiet, section, table } from '../document.js'
import type { Line, Page, Row, Section } from '../document.js'

const groups: readonly { readonly kind: Word['kind']; readonly title: string; readonly column: string }[] = [
  { kind: 'team', title: 'Teams and bodies', column: 'Team' },
  { kind: 'term', title: 'Kinds of case', column: 'Word' },
  { kind: 'fact', title: 'What can be asked of a case', column: 'Fact' },
  { kind: 'event', title: 'Meetings and other moments', column: 'Moment' },
  { kind: 'role', title: 'People and other bodies', column: 'Role' },
  { kind: 'document', title: 'Documents and systems', column: 'Document' },
]

export function wordsPage(context: Context): Page {
  const entries = glossaryOf(context.graph)
  const sections = groups
    .map(({ kind, title, column }): Section => {
      const rows = inAlphabet(
        entries.filter(({ word }) => word.kind === kind),
        context,
      ).map((entry) => wordRow(entry, context))
      return section(`words-${kind}`, title, [
        table(title, [column, 'What it is', ...(kind === 'term' ? [] : ['Shared word']), 'Rules'], rows),
      ])
    })
    .filter(isFilled)
  return {
    ...section(
      'words',
      'Words',
      [
        paragraph(
          'The authority’s own words. A shared word is what other authorities’ words are compared by; codes are those of national data standards.',
        ),
        ...(ageNote(context.graph)
          ? [paragraph('Over 16 begins on the day after the 16th birthday, exactly 16 is the birthday itself, and 16 or over is both.')]
          : []),
        list(sections.map(({ anchor, title }) => item([link(anchor, title)]))),
      ],
      sections,
    ),
    file: 'words',
    about: 'What each team, meeting, document and fact is, and its shared counterpart',
  }
}

/** As people look words up, whatever their capitals. */
function inAlphabet(entries: readonly GlossaryEntry[], { graph }: Context): readonly GlossaryEntry[] {
  const key = ({ word }: GlossaryEntry): string => shortName(word.id, graph).toLowerCase()
  return [...entries].sort((a, b) => naturalOrder(key(a), key(b)))
}

function wordRow(entry: GlossaryEntry, context: Context): Row {
  const { word, shared, rules } = entry
  return {
    anchor: context.anchors.of(word.id),
    cells: [
      [[capitalised(shortName(word.id, context.graph))]],
      meaning(word, context),
      ...(word.kind === 'term' ? [] : [shared.length === 0 ? [[quiet('none')]] : shared.map(sharedLine)]),
      [usedLine(word, rules, context)],
    ],
  }
}

const most = 8

/** The rules that use a word; a long list is elsewhere already. */
function usedLine(word: Word, rules: readonly RuleId[], context: Context): Line {
  if (rules.length === 0) return [quiet('no rule')]
  if (rules.length <= most)
    return joined(
      rules.map((id) => ruleLink(id, context)),
      '; ',
    )
  const count = `${rules.length} rules`
  const elsewhere =
    word.kind === 'team'
      ? context.anchors.of(`team-rules:${word.id}`)
      : word.kind === 'event'
        ? 'by-moment'
        : word.kind === 'fact'
          ? 'by-situation'
          : undefined
  return [elsewhere === undefined ? count : link(elsewhere, count)]
}

function sharedLine({ fit, name, value, concept }: SharedMeaning): Line {
  const relation = fit === 'exactly' ? '' : fit === 'narrower' ? 'narrower than ' : 'related to '
  const code = concept?.code === undefined ? [] : [' ', quiet(`(${concept.code.standard} ${concept.code.list}: ${concept.code.code})`)]
  return [...(value === undefined ? [] : [`${value}: `]), capitalised(`${relation}${name}`), ...code]
}

function meaning(word: Word, context: Context): readonly Line[] {
  const lines: Line[] = [...definition(word, context), ...clausesLine(word, context)]
  return lines.length === 0 ? [[quiet('not explained')]] : lines
}

function definition(word: Word, context: Context): Line[] {
  if (word.kind === 'term') return termLines(word, context)
  const full = word.name.toLowerCase() === shortName(word.id, context.graph).toLowerCase() ? [] : [[sentence(word.name)]]
  const is = word.is === undefined ? [] : [[sentence(word.is)]]
  const also = word.alsoCalled.length === 0 ? [] : [[`Also called ${listed(word.alsoCalled)}.`]]
  return [...full, ...is, ...also, ...particulars(word, context)]
}

/** What follows from a word by machine. */
function particulars(word: Exclude<Word, Term>, context: Context): Line[] {
  const { graph } = context
  switch (word.kind) {
    case 'team':
      return [
        ...(word.per === undefined || saysForEach(word) ? [] : [[`One for each ${word.per}.`]]),
        ...(word.members.length === 0 ? [] : [[`Of each ${word.per ?? 'kind'} one: ${listed([...word.members].sort(naturalOrder))}.`]]),
        ...(word.outside ? [['Outside the authority.']] : []),
        ...(word.holds ? [] : [['Never holds a case.']]),
      ]
    case 'document':
      return word.supplied ? [] : [['The text relies on it and does not contain it.']]
    case 'event':
      return [
        ...(word.held === undefined ? [] : [[`Held every ${word.held.count === 1 ? word.held.unit : durationWords(word.held)}.`]]),
        ...(word.once ? [['Happens once in the life of a case.']] : []),
        ...(word.after.length === 0 ? [] : [[`Comes after ${listed(word.after.map((id) => shortName(id, graph)))}.`]]),
        ...(word.concerns.kind === 'always' ? [] : [[`Only where ${conditionWords(word.concerns, graph)}.`]]),
      ]
    case 'fact':
      return factLines(word, context)
    case 'role':
      return []
  }
}

const changes: Readonly<Record<Fact['changes'], string | undefined>> = {
  never: 'Never changes.',
  'once yes stays yes': 'Once yes, it stays yes.',
  freely: undefined,
}

function factLines(fact: Fact, { graph }: Context): Line[] {
  const lines = [
    fact.question === undefined ? undefined : fact.domain === 'yes-no' ? fact.question : sentence(fact.question),
    fact.domain === 'one-of' ? `One of: ${fact.values.join('; ')}.` : undefined,
    fact.settledAt.length === 0
      ? undefined
      : `Known from ${listed(
          fact.settledAt.map((id) => withThe(shortName(id, graph))),
          'or',
        )} on.`,
    fact.judgedBy.length === 0
      ? undefined
      : fact.judgedBy.some(({ kind }) => kind === 'not-stated')
        ? 'Who judges it is not stated.'
        : `Judged by ${partiesWords(fact.judgedBy, graph)}.`,
    changes[fact.changes],
    fact.during.length === 0 ? undefined : `Yes ${listed(fact.during.map(daysOfYearWords), 'or')}, told by the date.`,
    usuallyWords(fact, graph),
    fact.onlyFor.kind === 'always' ? undefined : `Only where ${conditionWords(fact.onlyFor, graph)}.`,
  ]
  return lines.filter((line) => line !== undefined).map((line) => [line])
}

function usuallyWords({ usually }: Fact, graph: Context['graph']): string | undefined {
  return usually === undefined
    ? undefined
    : usually.kind === 'whatever'
      ? 'Of a case of which nothing else is told it has to be asked.'
      : `In a case of which nothing else is told, ${conditionWords(usually, graph)}.`
}

function termLines(term: Term, context: Context): Line[] {
  const { graph } = context
  const exceptions = exceptionLines(exceptionTree(term.unless, graph), 'Not if', context)
  return [
    [`${quoted(shortName(term.id, graph))} means: ${conditionWords(term.when, graph)}.`],
    ...exceptions,
    ...(term.says === undefined ? [] : [[sentence(term.says)]]),
  ]
}

function exceptionLines(exceptions: readonly ExceptionWords[], lead: string, context: Context): Line[] {
  return exceptions.flatMap(({ when, says, cites, unless }) => [
    [
      `${lead} ${when}.`,
      ...(says === undefined ? [] : [` ${sentence(says)}`]),
      ...clausesLine({ cites }, context).flatMap((clauses) => [' ', ...clauses]),
    ],
    ...exceptionLines(unless, 'But this exception does not count if', context),
  ])
}

function clausesLine({ cites }: Pick<Word, 'cites'>, context: Context): Line[] {
  return cites.length === 0 ? [] : [['(', ...joined(cites.map((clause) => clauseLink(clause, context))), ')']]
}
