/** What two authorities both ask, value by value: cases agree where these do. */
import { notApplicable } from '../space/index.js'
import type { Model } from '../space/index.js'
import { conceptOfValue, factMeaning } from './shared-facts.js'

/** One shared fact as an axis of both: each value with the ordinals that it has on either side. */
export interface JointAxis {
  readonly concept: string
  readonly axes: readonly [number, number]
  readonly values: readonly { readonly name: string; readonly ordinals: readonly [readonly number[], readonly number[]] }[]
  /** Values of which one side or both have no shared word: neither contradicts the other. */
  readonly unshared: readonly { readonly ordinals: readonly [readonly number[], readonly number[]] }[]
}

/** Every shared fact that both ask exactly and of which they share two values or more, and the age. */
export function jointAxes(before: Model, after: Model, shared: ReadonlySet<string>): readonly JointAxis[] {
  const facts = [...shared].flatMap((concept): JointAxis[] => {
    const [one, other] = [axisOf(concept, before), axisOf(concept, after)]
    if (one === undefined || other === undefined) return []
    const names = [...one.values.keys()].filter((name) => other.values.has(name))
    return names.length < 2
      ? []
      : [
          {
            concept,
            axes: [one.axis, other.axis],
            values: names.map((name) => ({ name, ordinals: [one.values.get(name)!, other.values.get(name)!] as const })),
            unshared: unsharedOf(one, other),
          },
        ]
  })
  return [...ages(before, after), ...facts]
}

/** One shared fact in one authority; `own`: its values that stand for no shared one. */
interface FactAxis {
  readonly axis: number
  readonly values: ReadonlyMap<string, readonly number[]>
  readonly own: readonly number[]
}

/** A value of its own goes with one that the other side has no word for; a question that does not arise goes with every answer. */
function unsharedOf(one: FactAxis, other: FactAxis): JointAxis['unshared'] {
  const without = (side: FactAxis, others: FactAxis) => [
    ...side.own,
    ...[...side.values].flatMap(([name, ordinals]) => (others.values.has(name) ? [] : ordinals)),
  ]
  const every = ({ values, own }: FactAxis) => [...[...values.values()].flat(), ...own]
  const unasked = ({ values }: FactAxis) => values.get(notApplicable) ?? []
  return (
    [
      [one.own, without(other, one)],
      [without(one, other), other.own],
      ...(other.values.has(notApplicable) ? [] : [[unasked(one), every(other)]]),
      ...(one.values.has(notApplicable) ? [] : [[every(one), unasked(other)]]),
    ] as [readonly number[], readonly number[]][]
  )
    .filter(([first, second]) => first.length > 0 && second.length > 0)
    .map((ordinals) => ({ ordinals }))
}

function axisOf(
  concept: string,
  {
    space: {
      graph,
      vocabulary: { axes },
    },
  }: Model,
): FactAxis | undefined {
  const fact = factMeaning(concept, graph)
  const axis = fact === undefined ? undefined : axes.find(fact.id)
  if (fact === undefined || axis === undefined || (fact.domain !== 'yes-no' && fact.domain !== 'one-of')) return undefined
  const values = new Map<string, number[]>()
  const own: number[] = []
  axes.list[axis]!.values.forEach((value, ordinal) => {
    const name = value === notApplicable ? notApplicable : conceptOfValue(fact, value)
    if (name === undefined) own.push(ordinal)
    else values.set(name, [...(values.get(name) ?? []), ordinal])
  })
  return { axis, values, own }
}

/** Ages are cut where either of the two mentions one. */
function ages(before: Model, after: Model): readonly JointAxis[] {
  const sides = [before, after].map(({ space: { vocabulary } }) => ({
    axis: vocabulary.axes.find('age'),
    cells: vocabulary.cells.get('age'),
  }))
  const [one, other] = sides as [(typeof sides)[0], (typeof sides)[0]]
  if (one!.axis === undefined || other!.axis === undefined || one!.cells === undefined || other!.cells === undefined) return []
  const cuts = [...new Set([...one!.cells.thresholds, ...other!.cells.thresholds])].sort((a, b) => a - b)
  const cell = (thresholds: readonly number[], from: number | undefined, on: boolean): number =>
    on && thresholds.includes(from!)
      ? thresholds.indexOf(from!) * 2 + 1
      : thresholds.filter((each) => from !== undefined && (on ? each < from : each <= from)).length * 2
  const names = cuts.flatMap((cut, i) => [
    i === 0
      ? { name: `under ${years(cut)}`, from: undefined, on: false }
      : { name: `between ${years(cuts[i - 1]!)} and ${years(cut)}`, from: cuts[i - 1], on: false },
    { name: `${years(cut)} on the day`, from: cut, on: true },
  ])
  const last = { name: `over ${years(cuts.at(-1) ?? 0)}`, from: cuts.at(-1), on: false }
  return [
    {
      concept: 'age',
      axes: [one!.axis, other!.axis],
      unshared: [],
      values: [...names, last].map(({ name, from, on }) => ({
        name,
        ordinals: [[cell(one!.cells!.thresholds, from, on)], [cell(other!.cells!.thresholds, from, on)]] as const,
      })),
    },
  ]
}

function years(months: number): string {
  return months % 12 === 0 ? `${months / 12}` : `${Math.floor(months / 12)} years ${months % 12} months`
}
