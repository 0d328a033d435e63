/** A rule as other readings have it. */
import { keptWith } from '../util/kept-with.js'
import type { Variant } from './expressions.js'
import { nameOf } from './ids.js'
import type { ReadingId } from './ids.js'
import type { Duty, Ladder, Reading, Route, RuleNode } from './nodes.js'
import type { PolicyGraph } from './policy-graph.js'

/** The rules that can be read in more than one way. */
export type ReadableRule = Route | Duty | Ladder

/** The rule with the fields that the reading states differently; `null` stands for a field that it does not state. */
export function underReading<R extends ReadableRule>(rule: R, { changes }: Pick<Variant, 'changes'>): R {
  return Object.fromEntries(Object.entries({ ...rule, ...changes }).filter(([, value]) => value !== null)) as unknown as R
}

/** One way to read a rule: of each question that it asks, one option. */
export interface Way<R extends ReadableRule> {
  readonly rule: R
  /** The option of each question; nothing where the rule is read as it stands. */
  readonly variants: ReadonlyMap<ReadingId, Variant | undefined>
}

/** Many rooms ask how the same rules can be read, and rules do not change. */
const ways = keptWith((rule: ReadableRule) => waysOf(rule))

/** Every way to read a rule under which there is such a rule, the one that stands written first. */
export function waysToRead<R extends ReadableRule>(rule: R): readonly Way<R>[] {
  return ways(rule) as readonly Way<R>[]
}

function waysOf<R extends ReadableRule>(rule: R): readonly Way<R>[] {
  return rule.readings.reduce<readonly Way<R>[]>(
    (ways, reading) => {
      const options = [undefined, ...rule.variants.filter((variant) => variant.reading === reading && variant.absent === undefined)]
      return ways.flatMap((way) =>
        options.map((variant) => ({
          rule: variant === undefined ? way.rule : underReading(way.rule, variant),
          variants: new Map([...way.variants, [reading, variant]]),
        })),
      )
    },
    [{ rule, variants: new Map() }],
  )
}

/** Whether a question of reading is asked of a rule. */
export function asksReading(rule: RuleNode, reading: ReadingId): rule is ReadableRule {
  return 'readings' in rule && rule.readings.includes(reading)
}

/** The rules of which a question of reading is asked, in the order of the graph. */
export function rulesRead(reading: ReadingId, graph: PolicyGraph): readonly ReadableRule[] {
  return graph.rules.filter((rule): rule is ReadableRule => asksReading(rule, reading))
}

/** How a question of reading is called: by a rule that asks no other, else by a rule with the readings between which it asks. */
export function questionName(reading: ReadingId, graph: PolicyGraph): string {
  const rules = rulesRead(reading, graph)
  const rule = rules.find(({ readings }) => readings.length === 1) ?? rules[0]
  if (rule === undefined) return nameOf(reading)
  if (rule.readings.length === 1) return nameOf(rule.id)
  return `${nameOf(rule.id)} (${(graph.node(reading) as Reading).options.join(' or ')})`
}
