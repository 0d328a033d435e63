/** Where two versions differ about one part, taken apart by what stands before and what stands after. */
import type { Diagram, Diagrams } from '../../logic/index.js'
import { naturalOrder } from '../../util/order.js'
import type { ValueRegion, Value } from './value.js'

type ValueMap = ReadonlyMap<string, ValueRegion>
const nothing: ValueMap = new Map()

/** The cases for which some value stands in one version only. */
export function differing(before: ValueMap = nothing, after: ValueMap = nothing, store: Diagrams): Diagram {
  const keys = new Set([...before.keys(), ...after.keys()])
  return store.any([...keys].map((key) => store.differ(before.get(key)?.where ?? store.no, after.get(key)?.where ?? store.no)))
}

/** What becomes of one part: values that stand before only, and after only. */
export interface Delta {
  readonly before: readonly Value[]
  readonly after: readonly Value[]
  /** Whether some value stands before and after. */
  readonly beside: boolean
  readonly where: Diagram
}

/** A region of difference taken apart by which values it loses and which it gains, and by whether another one stays beside them. */
export function deltasIn(region: Diagram, before: ValueMap = nothing, after: ValueMap = nothing, store: Diagrams): Delta[] {
  let classes: Delta[] = region === store.no ? [] : [{ before: [], after: [], beside: false, where: region }]
  const split = (where: Diagram, inside: (part: Delta) => Delta) => {
    classes = classes.flatMap((part) => {
      const both = store.and(part.where, where)
      if (both === store.no) return [part]
      const rest = store.minus(part.where, where)
      return [...(rest === store.no ? [] : [{ ...part, where: rest }]), { ...inside(part), where: both }]
    })
  }
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort(naturalOrder)
  let kept = store.no
  for (const key of keys) {
    const [was, is] = [before.get(key), after.get(key)]
    const [then, now] = [was?.where ?? store.no, is?.where ?? store.no]
    split(store.minus(then, now), (part) => ({ ...part, before: [...part.before, was!.value] }))
    split(store.minus(now, then), (part) => ({ ...part, after: [...part.after, is!.value] }))
    // That a move is forbidden names no team beside another.
    if ((was ?? is)!.value.kind !== 'never to') kept = store.or(kept, store.and(then, now))
  }
  split(kept, (part) => ({ ...part, beside: true }))
  return classes
}

/** A region taken apart by which of several others its points lie in; the names of those, with the part. */
export function signatures<T>(
  region: Diagram,
  others: readonly { readonly name: T; readonly where: Diagram }[],
  store: Diagrams,
): { readonly names: readonly T[]; readonly where: Diagram }[] {
  let parts: { readonly names: readonly T[]; readonly where: Diagram }[] = region === store.no ? [] : [{ names: [], where: region }]
  for (const { name, where } of others) {
    parts = parts.flatMap((part) => {
      const inside = store.and(part.where, where)
      if (inside === store.no) return [part]
      const outside = store.minus(part.where, where)
      return [...(outside === store.no ? [] : [{ ...part, where: outside }]), { names: [...part.names, name], where: inside }]
    })
  }
  return parts
}
