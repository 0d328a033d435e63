/** Pairs of rules that contradict each other, put together by their causes. */
import { nameOf } from '../../graph/ids.js'
import type { RuleId } from '../../graph/ids.js'
import type { Route } from '../../graph/nodes.js'
import { naturalOrder } from '../../util/order.js'
import type { Field } from './covered.js'
import type { Clash, Pair } from './pairs.js'

/** One cause: a rule, those that contradict it, and what about. */
export interface Conflict {
  readonly rules: readonly RuleId[]
  readonly fields: readonly Field[]
  readonly aspect: Route['aspect']
  readonly clashes: readonly Clash[]
}

/** Pairs that hang together are one cause, and the rule with the most opponents comes first. Fields on which the same rules differ, or some of them, are told together. */
export function joined(pairs: readonly Pair[]): readonly Conflict[] {
  const byKind = new Map<string, Pair[]>()
  for (const pair of pairs)
    byKind.set(`${pair.aspect} ${pair.fields.join(' ')}`, [...(byKind.get(`${pair.aspect} ${pair.fields.join(' ')}`) ?? []), pair])
  const found = [...byKind.values()].flatMap(causesOf).sort((x, y) => y.rules.length - x.rules.length)
  return found.reduce<Conflict[]>((told, each) => {
    // A rule that contradicts itself is a matter of its own.
    const whole = told.findIndex(
      ({ rules, aspect }) =>
        aspect === each.aspect && (each.rules.length > 1 || rules.length === 1) && each.rules.every((rule) => rules.includes(rule)),
    )
    if (whole < 0) return [...told, each]
    const other = told[whole]!
    return told.with(whole, {
      ...other,
      fields: [...new Set([...other.fields, ...each.fields])],
      clashes: [...other.clashes, ...each.clashes],
    })
  }, [])
}

/** Rules that all contradict one another are told together; else a rule with everything that contradicts it. */
function causesOf(pairs: readonly Pair[]): Conflict[] {
  const open = new Set(pairs)
  const causes: Conflict[] = []
  while (open.size > 0) {
    const opponents = new Map<RuleId, Set<RuleId>>()
    for (const { rules } of open)
      for (const rule of rules) opponents.set(rule, new Set([...(opponents.get(rule) ?? []), ...rules.filter((other) => other !== rule)]))
    const byNumber = (a: RuleId, b: RuleId) => opponents.get(b)!.size - opponents.get(a)!.size || naturalOrder(nameOf(a), nameOf(b))
    const [center] = [...opponents.keys()].sort(byNumber) as [RuleId]
    const mutual = [...opponents.get(center)!]
      .sort(byNumber)
      .reduce<RuleId[]>((set, rule) => (set.every((other) => opponents.get(rule)!.has(other)) ? [...set, rule] : set), [center])
    const within = [...open].filter(({ rules }) => rules.every((rule) => mutual.includes(rule)))
    // Rules may contradict one another only together with a rule outside; then it is the first rule that is told, with everything against it.
    const isWhole =
      mutual.length > 2 &&
      mutual.every((a, i) => mutual.slice(i + 1).every((b) => within.some(({ rules }) => rules.includes(a) && rules.includes(b))))
    const mine = isWhole ? within : [...open].filter(({ rules }) => rules.includes(center))
    for (const pair of mine) open.delete(pair)
    const others = [...new Set(mine.flatMap(({ rules }) => rules.filter((rule) => rule !== center)))].sort(naturalOrder)
    causes.push({
      rules: [center, ...others],
      fields: mine[0]!.fields,
      aspect: mine[0]!.aspect,
      clashes: mine.flatMap(({ clashes }) => clashes),
    })
  }
  return causes
}
