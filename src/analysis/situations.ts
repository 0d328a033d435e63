/** The rules from the point of view of a case: by what is known of it, by how old the child is, by how long ago something was. */
import type { AgeIs, Birthday, Condition, Exception, FactIs, Not, SinceIs } from '../graph/expressions.js'
import type { FactId } from '../graph/ids.js'
import type { Fact, RuleNode, Term } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { eachPiece } from '../graph/walk.js'
import { monthsOf } from '../space/index.js'
import { plainOrder } from '../util/order.js'

/** The rules that speak of cases of one kind: one value of a fact. */
export interface RulesInSituation {
  readonly fact: FactId
  readonly value: string
  /** Those that ask for the value before they speak. */
  readonly rules: readonly RuleNode[]
  /** Those that only name it in an exception, or in an exception to one. */
  readonly excepted: readonly RuleNode[]
}

/** Rules by the values of facts that they ask for, in `when`, in an exception or in a term used there; facts in canonical order, values too. */
export function rulesBySituation(graph: PolicyGraph, rules: readonly RuleNode[]): readonly RulesInSituation[] {
  const found = listsBy(rules, graph, ({ test, holds }) =>
    test.kind === 'fact-is' ? valuesOf(test, holds, graph).map((value) => keyOf(test.fact, value)) : [],
  )
  return graph
    .all('fact')
    .flatMap(({ id, values }) =>
      values.flatMap((value) => (found.has(keyOf(id, value)) ? [{ fact: id, value, ...found.get(keyOf(id, value))! }] : [])),
    )
}

/** The rules that ask how old the child is, or how long ago something was. */
export interface RulesByMeasure {
  readonly asks: AgeIs | SinceIs | Not | Birthday
  readonly rules: readonly RuleNode[]
  readonly excepted: readonly RuleNode[]
}

/** Rules by the ages and times that their conditions test, and by the birthdays that they speak of; the young first, times after them. */
export function rulesByMeasure(graph: PolicyGraph, rules: readonly RuleNode[]): readonly RulesByMeasure[] {
  const found = listsBy(rules, graph, ({ test, holds }) =>
    test.kind === 'fact-is' ? [] : [JSON.stringify(holds ? test : { kind: 'not', part: test })],
  )
  for (const rule of rules) {
    for (const birthday of birthdaysIn(rule)) {
      const lists = found.get(birthday) ?? { rules: [], excepted: [] }
      lists.rules.push(rule)
      found.set(birthday, lists)
    }
  }
  const measures = [...found].map(([key, lists]): RulesByMeasure => ({ asks: JSON.parse(key) as RulesByMeasure['asks'], ...lists }))
  return measures.sort((a, b) => ageOf(a.asks) - ageOf(b.asks) || plainOrder(JSON.stringify(a.asks), JSON.stringify(b.asks)))
}

function birthdaysIn(rule: RuleNode): ReadonlySet<string> {
  const birthdays = new Set<string>()
  eachPiece(rule, (piece) => void (piece.kind === 'birthday' && birthdays.add(JSON.stringify(piece))))
  return birthdays
}

function ageOf(asks: RulesByMeasure['asks']): number {
  if (asks.kind === 'not') return ageOf(asks.part as AgeIs | SinceIs)
  return asks.kind === 'since-is' ? Number.MAX_SAFE_INTEGER : monthsOf(asks.age)
}

/** What a condition asks for. */
interface Asked {
  readonly test: FactIs | AgeIs | SinceIs
  /** Whether it is asked to be so, or not to be so. */
  readonly holds: boolean
  /** Whether that lifts, or keeps from being lifted. */
  readonly lifts: boolean
}

/** Rules by keys of what they ask for; a rule that asks for one thing before it speaks is not named once more for its exceptions. */
function listsBy(
  rules: readonly RuleNode[],
  graph: PolicyGraph,
  keysOf: (asked: Asked) => readonly string[],
): Map<string, { rules: RuleNode[]; excepted: RuleNode[] }> {
  const found = new Map<string, { rules: RuleNode[]; excepted: RuleNode[] }>()
  for (const rule of rules) {
    const asked = [
      ...askedIn(rule.when, graph),
      ...('unless' in rule ? rule.unless.flatMap((exception) => askedInException(exception, graph, true, true)) : []),
    ]
    const before = new Set(asked.filter(({ lifts }) => !lifts).flatMap(keysOf))
    for (const key of new Set(asked.flatMap(keysOf))) {
      const lists = found.get(key) ?? { rules: [], excepted: [] }
      lists[before.has(key) ? 'rules' : 'excepted'].push(rule)
      found.set(key, lists)
    }
  }
  return found
}

/** Everything that a condition asks for, through terms; what a negation leaves over counts, what it excludes does not. */
function askedIn(condition: Condition, graph: PolicyGraph, holds = true, lifts = false): readonly Asked[] {
  switch (condition.kind) {
    case 'fact-is':
    case 'age-is':
    case 'since-is':
      return [{ test: condition, holds, lifts }]
    case 'all':
    case 'any':
      return condition.parts.flatMap((part) => askedIn(part, graph, holds, lifts))
    case 'as-at':
      return askedIn(condition.part, graph, holds, lifts)
    case 'not':
      return askedIn(condition.part, graph, !holds, lifts)
    case 'term-holds': {
      const { when, unless } = graph.node(condition.term) as Term
      return [...askedIn(when, graph, holds, lifts), ...unless.flatMap((exception) => askedInException(exception, graph, holds, lifts))]
    }
    default:
      return []
  }
}

/** An exception lifts what is to hold; of what is not to hold it is one of the things that are asked for. */
function askedInException({ when, unless }: Exception, graph: PolicyGraph, holds: boolean, lifts: boolean): readonly Asked[] {
  return [...askedIn(when, graph, true, holds || lifts), ...unless.flatMap((exception) => askedInException(exception, graph, true, true))]
}

function valuesOf({ fact, values }: FactIs, holds: boolean, graph: PolicyGraph): readonly string[] {
  return holds ? values : (graph.node(fact) as Fact).values.filter((value) => !values.includes(value))
}

function keyOf(fact: FactId, value: string): string {
  return `${fact}\n${value}`
}
