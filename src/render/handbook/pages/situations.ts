/** Ways into the rules: by the kind of case, by the age of the child, and by the moment. */
import { rulesByEvent, rulesByMeasure, rulesBySituation } from '../../../analysis/index.js'
import type { RulesByMeasure, RulesInSituation } from '../../../analysis/index.js'
import type { FactId } from '../../../graph/ids.js'
import type { RuleNode } from '../../../graph/nodes.js'
import { capitalised, conditionWords, fullName, momentWords } from '../../words/index.js'
import { ruleLink } from '../context.js'
import type { Context } from '../context.js'
import { isFilled, joined, link, paragraph, quiet, section, table } from '../document.js'
import type { Line, Page, Row, Section } from '../document.js'

export function situationsPage(context: Context): Page {
  const sections = [bySituation(context), byAge(context), byMoment(context)].filter(isFilled)
  return {
    ...section(
      'situations',
      'Rules by situation',
      [paragraph('Look up what is known of a case, or what is about to happen, to find the rules that speak of it.')],
      sections,
    ),
    file: 'situations',
    about: 'Which rules speak of a kind of case, of an age, or of a meeting',
  }
}

/** One line for each value of a fact that rules ask for; the facts that most rules ask for come first. */
function bySituation(context: Context): Section {
  const { graph, rules } = context
  const byFact = new Map<FactId, RulesInSituation[]>()
  for (const found of rulesBySituation(graph, rules)) byFact.set(found.fact, [...(byFact.get(found.fact) ?? []), found])
  const used = (found: readonly RulesInSituation[]): number => new Set(found.flatMap((one) => [...one.rules, ...one.excepted])).size
  const inOrder = [...byFact.values()].sort((a, b) => used(b) - used(a))
  const rows = inOrder.flatMap((found) => {
    // Values that lead to the same rules share a line.
    const byRules = new Map<string, RulesInSituation[]>()
    for (const one of found) {
      const key = [one.rules, one.excepted].map((list) => list.map(({ id }) => id).join('\n')).join('\n\n')
      byRules.set(key, [...(byRules.get(key) ?? []), one])
    }
    return [...byRules.values()].map((same) => {
      const { fact, rules, excepted } = same[0]!
      const words = conditionWords({ kind: 'fact-is', fact, values: same.map(({ value }) => value) }, graph)
      return row([link(context.anchors.of(fact), capitalised(words))], rules, context, excepted)
    })
  })
  const since = rulesByMeasure(graph, rules)
    .filter(({ asks }) => !isAge(asks))
    .map((found) => measureRow(found, context))
  return section('by-situation', 'What is known of the case', [table('What is known of the case', ['Known', 'Rules'], [...rows, ...since])])
}

/** One line for each age that rules ask for, and for each birthday that they speak of. */
function byAge(context: Context): Section {
  const rows = rulesByMeasure(context.graph, context.rules)
    .filter(({ asks }) => isAge(asks))
    .map((found) => measureRow(found, context))
  return section('by-age', 'How old the child is', [table('How old the child is', ['Age', 'Rules'], rows)])
}

function isAge(asks: RulesByMeasure['asks']): boolean {
  return (asks.kind === 'not' ? asks.part : asks).kind !== 'since-is'
}

function measureRow({ asks, rules, excepted }: RulesByMeasure, context: Context): Row {
  const words = asks.kind === 'birthday' ? momentWords(asks, context.graph) : conditionWords(asks, context.graph)
  return row([capitalised(words)], rules, context, excepted)
}

function byMoment(context: Context): Section {
  const { graph, rules } = context
  const rows = rulesByEvent(graph, rules).map(({ event, rules }) =>
    row([link(context.anchors.of(event), fullName(event, graph))], rules, context),
  )
  return section('by-moment', 'What is happening', [table('Meetings and other moments', ['Moment', 'Rules'], rows)])
}

/** Rules that speak of such a case, and those that have an exception for it, on lines of their own. */
function row(head: Line, rules: readonly RuleNode[], context: Context, excepted: readonly RuleNode[] = []): Row {
  const links = (list: readonly RuleNode[]): Line =>
    joined(
      list.map((rule) => ruleLink(rule.id, context)),
      '; ',
    )
  return {
    cells: [
      [head],
      [...(rules.length === 0 ? [] : [links(rules)]), ...(excepted.length === 0 ? [] : [[quiet('In an exception: '), ...links(excepted)]])],
    ],
  }
}
