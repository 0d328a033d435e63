/** What the scenarios show of a protocol, clause by clause, for people; and the scenarios that are missing, ready to paste. */
import { nameOf } from '../../graph/ids.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { coverageKinds, coverageTotals } from '../../scenario/index.js'
import type { CoverageItem, Expected, MissingScenario } from '../../scenario/index.js'
import { naturalOrder } from '../../util/order.js'
import { caseYaml } from '../decision/case-yaml.js'
import { printable } from '../findings/text.js'
import { yamlScalar } from '../source/yaml-scalar.js'
import type { Style } from '../style.js'
import { aboutWords, kindWords } from './coverage-words.js'

export interface ClauseCoverage {
  readonly clause: string
  readonly shown: number
  readonly of: number
}

/** How much is shown of each clause that some rule carries, in the order of its number. */
export function clausesCovered(items: readonly CoverageItem[]): readonly ClauseCoverage[] {
  const clauses = new Map<string, { shown: number; of: number }>()
  for (const { clauses: cited, sides } of items) {
    for (const clause of cited) {
      const count = clauses.get(clause) ?? { shown: 0, of: 0 }
      clauses.set(clause, { shown: count.shown + sides.filter(({ by }) => by !== undefined).length, of: count.of + sides.length })
    }
  }
  return [...clauses].sort(([a], [b]) => naturalOrder(a, b)).map(([clause, count]) => ({ clause, ...count }))
}

/** The totals; and, unless the reader wants less, each clause that is not shown from all sides. */
export function coverageText(items: readonly CoverageItem[], graph: PolicyGraph, style: Style, quiet: boolean): string {
  const totals = coverageTotals(items)
  const lines = coverageKinds.map((kind) => {
    const { shown, of } = totals[kind]
    const words = `${String(shown).padStart(4)} of ${String(of).padEnd(4)} ${kindWords[kind]}`
    return `  ${shown === of ? style.good(words) : words}`
  })
  const open = clausesCovered(items).filter(({ shown, of }) => shown < of)
  const byClause = quiet
    ? []
    : open.flatMap(({ clause, shown, of }) => [
        `  ${style.strong(printable(clause))} ${style.faint(`${shown} of ${of}`)}`,
        ...items
          .filter(({ clauses }) => clauses.includes(clause))
          .flatMap((item) =>
            item.sides
              .filter(({ by }) => by === undefined)
              .map(({ side }) => {
                const about = aboutWords(item, graph)
                return `    ${printable(nameOf(item.rule))}${about === undefined ? '' : `, ${printable(about)}`}: ${style.warn(side)}`
              }),
          ),
      ])
  return [
    style.strong('Shown by the scenarios'),
    ...lines,
    ...(byClause.length === 0
      ? []
      : [
          '',
          style.strong('Not shown by any scenario'),
          ...byClause,
          '',
          style.faint('`caseway test --format yaml` writes a scenario for each of them, to be checked against the text.'),
        ]),
  ].join('\n')
}

/** Scenarios for a file: what they expect is what the protocol says, to be held against the document. */
export function missingYaml(missing: readonly MissingScenario[]): string {
  const ids = new Map<string, number>()
  const blocks = missing.map((scenario) => {
    const count = (ids.get(scenario.id) ?? 0) + 1
    ids.set(scenario.id, count)
    const lines = [
      `cites: [${scenario.cites.map((clause) => yamlScalar(clause, true)).join(', ')}]`,
      ...caseYaml(scenario.given).trimEnd().split('\n'),
      `expect: { ${expectYaml(scenario.expect)} } # check against the text`,
    ]
    return [`  ${count === 1 ? scenario.id : `${scenario.id}-${count}`}:`, ...lines.map((line) => `    ${line}`)].join('\n')
  })
  return `scenarios:\n${blocks.join('\n')}\n`
}

function expectYaml(expect: Expected): string {
  const value = (each: unknown): string => {
    if (typeof each === 'string') return yamlScalar(each, true)
    if (Array.isArray(each)) return each.length === 1 ? value(each[0]) : `[${each.map(value).join(', ')}]`
    return `{ ${Object.entries(each as Record<string, unknown>)
      .map(([key, inside]) => `${yamlScalar(key, true)}: ${value(inside)}`)
      .join(', ')} }`
  }
  return Object.entries(expect)
    .filter(([, each]) => each !== undefined && !(Array.isArray(each) && each.length === 0))
    .map(([key, each]) => `${key}: ${value(each)}`)
    .join(', ')
}
