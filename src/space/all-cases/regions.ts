/** Effects with their cases, under construction. */
import type { Diagram, Diagrams } from '../../logic/index.js'
import { effectKey } from '../answer.js'
import type { Effect } from '../answer.js'

/** An effect, and the cases that have it. */
export interface EffectRegion {
  readonly effect: Effect
  readonly where: Diagram
}
export type EffectRegions = ReadonlyMap<string, EffectRegion>

/** Effects under construction. */
export class Regions {
  /** The parts of a region are put together when somebody asks for it: all at once that makes far fewer nodes than one by one. */
  readonly #regions = new Map<string, { readonly effect: Effect; parts: Diagram[] }>()
  constructor(readonly store: Diagrams) {}
  add(effect: Effect, where: Diagram): void {
    if (where === this.store.no) return
    const key = effectKey(effect)
    const known = this.#regions.get(key)
    if (known === undefined) this.#regions.set(key, { effect, parts: [where] })
    else known.parts.push(where)
  }
  take(key: string, where: Diagram): void {
    const known = this.#regions.get(key)
    if (known !== undefined) known.parts = [this.store.minus(this.where(key), where)]
  }
  where(key: string): Diagram {
    const known = this.#regions.get(key)
    if (known === undefined) return this.store.no
    if (known.parts.length > 1) known.parts = [this.store.any(known.parts)]
    return known.parts[0]!
  }
  of(...kinds: Effect['kind'][]): { key: string; effect: Effect; where: Diagram }[] {
    return [...this.#regions]
      .filter(([, { effect }]) => kinds.includes(effect.kind))
      .map(([key, { effect }]) => ({ key, effect, where: this.where(key) }))
  }
  get anything(): Diagram {
    return this.store.any([...this.#regions.keys()].map((key) => this.where(key)))
  }
  joined(): EffectRegions {
    for (const { key, effect } of this.of('due')) if (effect.kind === 'due') this.take(key, this.where(`moves ${effect.to.key}`))
    return new Map(
      [...this.#regions]
        .map(([key, { effect }]) => [key, { effect, where: this.where(key) }] as const)
        .filter(([, { where }]) => where !== this.store.no),
    )
  }
}
