/** A condition as lines in shared words, so that conditions of two protocols can be compared. */
import { assumptions } from '../../concepts/index.js'
import type { Condition } from '../../graph/expressions.js'
import type { FactId } from '../../graph/ids.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'

export interface SharedLines {
  /** For each shared fact the values that are meant; of a measure its test, as one value. */
  readonly lines: ReadonlyMap<string, ReadonlySet<string>>
  /** There is more in the condition, which shared words do not tell. */
  readonly more: boolean
}

export function sharedLines(condition: Condition, graph: PolicyGraph): SharedLines {
  const lines = new Map<string, ReadonlySet<string>>()
  let more = false
  const add = (fact: string, values: readonly string[]) =>
    void lines.set(fact, new Set(values.filter((value) => lines.get(fact)?.has(value) ?? true)))
  const read = (part: Condition): void => {
    switch (part.kind) {
      case 'always':
      case 'whatever':
        return
      case 'all':
        return part.parts.forEach(read)
      case 'term-holds': {
        const term = graph.node(part.term)
        if (term.kind !== 'term') return
        more ||= term.unless.length > 0
        return read(term.when)
      }
      case 'fact-is': {
        const shared = sharedValues(part.fact, part.values, graph)
        return shared === undefined ? void (more = true) : add(...shared)
      }
      case 'since-is': {
        const fact = factMeans(part.fact, graph)
        return fact === undefined ? void (more = true) : add(fact, [`${part.test} ${part.duration.count} ${part.duration.unit}`])
      }
      case 'age-is':
        return add(part.fact === undefined ? 'age' : (factMeans(part.fact, graph) ?? part.fact), [
          JSON.stringify([part.test, part.age, part.upTo]),
        ])
      default:
        more = true
    }
  }
  read(condition)
  return { lines: withImplied(lines), more }
}

function factMeans(id: FactId, graph: PolicyGraph): string | undefined {
  const fact = graph.node(id)
  return fact.kind === 'fact' && fact.means !== undefined && fact.means.fit !== 'related' ? fact.means.concept : undefined
}

/** A value that means no shared one is its own. */
function sharedValues(id: FactId, values: readonly string[], graph: PolicyGraph): [string, string[]] | undefined {
  const fact = graph.node(id)
  const concept = factMeans(id, graph)
  if (fact.kind !== 'fact' || concept === undefined) return undefined
  const meant = (value: string) =>
    fact.domain === 'yes-no' ? value : (fact.valuesMean.find((each) => each.value === value)?.concept ?? `local: ${value}`)
  return [concept, values.map(meant)]
}

/** With what follows from the lines in every authority: a child under a care order is looked after. */
function withImplied(lines: Map<string, ReadonlySet<string>>): ReadonlyMap<string, ReadonlySet<string>> {
  for (const { never } of assumptions) {
    const [one, other, ...rest] = never
    if (one === undefined || other === undefined || rest.length > 0) continue
    for (const [given, excluded] of [
      [one, other],
      [other, one],
    ] as const) {
      const known = lines.get(given.fact)
      if (!('is' in given) || !('is' in excluded) || known === undefined || ![...known].every((value) => given.is.includes(value))) continue
      const left = ['yes', 'no'].filter((value) => !excluded.is.includes(value))
      if (excluded.is.every((value) => value === 'yes' || value === 'no') && !lines.has(excluded.fact))
        lines.set(excluded.fact, new Set(left))
    }
  }
  return lines
}

/** How the cases of one condition lie to those of another. */
export type Lie = 'apart' | 'inside' | 'around' | 'not known'

/** `inside`: the first cases are all among the second; `around`: the second are all among the first. */
export function lieOf(a: SharedLines, b: SharedLines): Lie {
  for (const [fact, values] of a.lines) {
    const others = b.lines.get(fact)
    if (others !== undefined && areApart(values, others)) return 'apart'
  }
  if (!b.more && implies(a, b)) return 'inside'
  return !a.more && implies(b, a) ? 'around' : 'not known'
}

function implies({ lines }: SharedLines, b: SharedLines): boolean {
  return [...b.lines].every(([fact, values]) =>
    [...(lines.get(fact) ?? [undefined])].every((value) => value !== undefined && values.has(value)),
  )
}

/** Values of an authority's own may be any; two tests of a measure are apart only when one is the other turned round: under 1 year, over 1 year. */
function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if ([...a, ...b].some((value) => value.startsWith('local: '))) return false
  return isMeasure(a) || isMeasure(b) ? [...a].every((value) => b.has(turned(value))) : ![...a].some((value) => b.has(value))
}

function isMeasure(values: ReadonlySet<string>): boolean {
  return [...values].every((value) => /^(?:within|over) \d|^\[/.test(value))
}

function turned(value: string): string {
  return value.startsWith('within ') ? value.replace('within', 'over') : value.replace('over', 'within')
}
