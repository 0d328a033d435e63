/** What a piece of coverage is about, in words. */
import type { CoverageItem, CoverageKind } from '../../scenario/index.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { conditionWords, exceptionWords, limitWords } from '../words/index.js'

export const kindWords: Readonly<Record<CoverageKind, string>> = {
  rules: 'rules, applying and not',
  conditions: 'conditions, true and false, each with an effect',
  exceptions: 'exceptions, lifting their rule and not',
  deadlines: 'limits, the day before, on the day and later',
  readings: 'readings',
}

/** The condition, the exception, the limit or the reading that an item is about; nothing for the rule itself. */
export function aboutWords({ about }: CoverageItem, graph: PolicyGraph): string | undefined {
  if (about === undefined) return undefined
  switch (about.kind) {
    case 'reading':
      return `read as ${about.option}`
    case 'exception':
      return exceptionWords([about], graph)
    case 'limit':
      return limitWords(about, graph)
    default:
      return conditionWords(about, graph)
  }
}
