/** What the protocol leaves open: to people, to interpretation, or altogether. */
import { discretionOf, judgements, notStatedIn, readingsInUse } from '../../../analysis/index.js'
import type { Discretion, NotStatedPlace, ReadingInUse } from '../../../analysis/index.js'
import type { ReadableRule } from '../../../graph/under-reading.js'
import type { Acknowledgement, Fact } from '../../../graph/nodes.js'
import { actWords, capitalised, namesOf, partiesWords, pointWords, receiverWords, ruleSentence, sentence } from '../../words/index.js'
import { clauseLink, linked, ruleLink } from '../context.js'
import type { Context } from '../context.js'
import { isFilled, item, joined, link, list, paragraph, quiet, section, strong, table, tag } from '../document.js'
import type { Block, Item, Line, Page, Row, Section } from '../document.js'
import { readingName, readingSentence } from '../rule-card.js'

export function openPage(context: Context): Page {
  const sections = [choices(context), judged(context), readings(context), problems(context), silences(context)].filter(isFilled)
  return {
    ...section(
      'open',
      'What is left open',
      [
        paragraph('Where the text leaves something to people, can be read in more than one way, contradicts itself, or says nothing.'),
        list(sections.map(({ anchor, title }) => item([link(anchor, title)]))),
      ],
      sections,
    ),
    file: 'open',
    about: 'Choices, judgements, readings, known problems and silences of the source',
  }
}

function choices(context: Context): Section {
  const rows = discretionOf(context.rules).map((choice) => choiceRow(choice, context))
  return section('choices', 'Choices', [table('Choices', ['Rule', 'What is chosen', 'Who decides', 'What is weighed'], rows)])
}

function choiceRow(choice: Discretion, context: Context): Row {
  const { graph } = context
  const deciders = choice.decidedBy.filter(({ kind }) => kind !== 'not-stated')
  const who = deciders.length === 0 ? [tag('not stated', 'open')] : [capitalised(partiesWords(deciders, graph))]
  const grounds = choice.weighing?.grounds.map((ground, index): Line => [
    `${choice.weighing!.ranked ? `${index + 1}. ` : ''}${capitalised(ground)}`,
  ])
  return {
    cells: [[[ruleLink(choice.rule.id, context)]], [[capitalised(choiceText(choice, context))]], [who], grounds ?? [[quiet('not stated')]]],
  }
}

function choiceText({ rule, about }: Discretion, { graph }: Context): string {
  if (rule.kind === 'duty') return about === 'whether' ? `whether to ${actWords(rule.act, graph)}` : 'how it is done'
  switch (about) {
    case 'whether':
      return rule.stay === undefined ? 'whether the case moves' : 'whether the case stays'
    case 'team':
      return `${rule.to?.kind === 'choice' && rule.to.options.some(({ kind }) => kind === 'closed') ? 'where it goes' : 'which team takes it'}: ${receiverWords(rule.to, graph)}`
    case 'moment':
      return `when it moves: ${pointWords(rule.at, graph)}`
    case 'how':
      return 'the move itself'
  }
}

function judged(context: Context): Section {
  const rows = judgements(context.graph).map((fact) => judgementRow(fact, context))
  return section('judgements', 'Judgements', [table('Judgements', ['Question', 'Who judges', 'By which criteria'], rows)])
}

function judgementRow(fact: Fact, context: Context): Row {
  const { graph, anchors } = context
  const named = fact.judgedBy.filter(({ kind }) => kind !== 'not-stated')
  const who: Line = named.length === 0 ? [tag('not stated', 'open')] : [capitalised(partiesWords(named, graph))]
  const criteria: Line =
    fact.criteria.length === 0
      ? [quiet('not stated')]
      : joined(fact.criteria.map((id) => link(anchors.of(id), capitalised(namesOf([id], graph)))))
  return { cells: [[[link(anchors.of(fact.id), capitalised(fact.question ?? fact.name))]], [who], [criteria]] }
}

function readings(context: Context): Section {
  return section(
    'readings',
    'Clauses that can be read in more than one way',
    [],
    readingsInUse(context.graph).map((reading) => readingSection(reading, context)),
  )
}

/** One question about readings: what follows from each answer, rule by rule. */
function readingSection({ reading, rules }: ReadingInUse, context: Context): Section {
  const names = [reading.written, ...reading.options.filter((option) => option !== reading.written)].map(readingName)
  const standing = reading.followed ? tag('followed here') : tag('as written; nobody has decided', 'open')
  const written = item(
    [strong(capitalised(names[0]!)), ' ', standing],
    rules.map((rule) => ruleItem(rule, ruleSentence(rule, context.graph), context)),
  )
  const others = reading.options
    .filter((option) => option !== reading.written)
    .map((option) =>
      item(
        [strong(capitalised(readingName(option)))],
        rules.flatMap((rule) =>
          rule.variants
            .filter((variant) => variant.reading === reading.id && variant.name === option)
            .map((variant) => ruleItem(rule, readingSentence(rule, variant, context), context)),
        ),
      ),
    )
  const clauses = [...new Set(rules.flatMap(({ cites }) => cites))]
  const blocks: Block[] = [
    paragraph('Clauses: ', ...joined(clauses.map((clause) => clauseLink(clause, context)))),
    list([written, ...others]),
  ]
  return section(context.anchors.of(reading.id), `${capitalised(names.join(', or '))}?`, blocks)
}

function ruleItem(rule: ReadableRule, words: string, context: Context): Item {
  return item([ruleLink(rule.id, context), ': ', ...linked(words, rule, context)])
}

const holes: Readonly<Record<Acknowledgement['hole'], string>> = {
  gap: 'The source says nothing',
  conflict: 'The source contradicts itself',
  unclear: 'The source is unclear',
  missing: 'Documents that were not supplied',
  undefined: 'Words that are not explained',
  overdue: 'A review that is overdue',
}

function problems(context: Context): Section {
  const known = context.rules.filter((rule) => rule.kind === 'acknowledgement')
  const parts = (Object.keys(holes) as Acknowledgement['hole'][])
    .map((hole) =>
      section(`problems-${hole}`, holes[hole], [
        table(
          holes[hole],
          ['Problem', 'What it is', 'Clauses'],
          known.filter((rule) => rule.hole === hole).map((rule) => problemRow(rule, context)),
        ),
      ]),
    )
    .filter(isFilled)
  return section(
    'problems',
    'Known problems in the source',
    parts.length === 0 ? [] : [paragraph('Each covers the rules and cases that it names, and no others.')],
    parts,
  )
}

function problemRow(rule: Acknowledgement, context: Context): Row {
  const words = linked(ruleSentence(rule, context.graph), rule, context)
  const remark = rule.says === undefined ? [] : [[sentence(rule.says)]]
  return { cells: [[[ruleLink(rule.id, context)]], [words, ...remark], [joined(rule.cites.map((clause) => clauseLink(clause, context)))]] }
}

function silences(context: Context): Section {
  const byWhat = new Map<NotStatedPlace['what'], NotStatedPlace[]>()
  for (const place of notStatedIn(context.rules)) byWhat.set(place.what, [...(byWhat.get(place.what) ?? []), place])
  const rows = [...byWhat].map(([what, places]): Row => ({
    cells: [
      [[capitalised(what)]],
      [
        joined(
          places.map(({ rule }) => ruleLink(rule.id, context)),
          '; ',
        ),
      ],
    ],
  }))
  return section('not-stated', 'What the text does not state', [table('What the text does not state', ['Not stated', 'Rules'], rows)])
}
