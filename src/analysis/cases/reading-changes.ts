/** Readings that are not followed, each by itself: which cases it would answer differently. */
import type { ReadingId } from '../../graph/ids.js'
import type { Reading } from '../../graph/nodes.js'
import type { Diagram } from '../../logic/index.js'
import { effectKey, interpret } from '../../space/index.js'
import type { Answers, EffectRegion, Holder, Interpretation, Model, Point } from '../../space/index.js'
import { answersWhere, knownOf, makeOutlook, severalOf } from './outlook.js'
import type { Outlook, Standing } from './outlook.js'
import { smallestOf } from './region.js'
import type { Region, Smallest } from './region.js'

/** One other reading of a clause, and the cases for which it matters. */
export interface ReadingChange {
  readonly reading: Reading
  /** The reading that is compared. */
  readonly option: string
  /** The one that counts now. */
  readonly instead: string
  readonly parts: readonly Region[]
}

/** One case as two readings answer it. */
export interface ReadTwice {
  readonly smallest: Smallest
  readonly now: Interpretation
  readonly then: Interpretation
}

export function readingChangesIn(outlook: Outlook): readonly ReadingChange[] {
  const { model } = outlook
  return model.space.graph.all('reading').flatMap((reading) =>
    reading.options
      .filter((option) => option !== reading.written)
      .flatMap((option): ReadingChange[] => {
        const parts = changedBy(reading.id, option, reading.written, outlook)
        return parts.length === 0 ? [] : [{ reading, option, instead: reading.written, parts }]
      }),
  )
}

function changedBy(reading: ReadingId, option: string, written: string, outlook: Outlook): ReadingChange['parts'] {
  const { model, store, known } = outlook
  const axis = model.space.vocabulary.axes.index(reading)
  const read = (name: string, standing: Standing): Answers =>
    answersWhere(model, standing.place.holder, standing.aspect, knownOf(model, new Map([[reading, name]])))
  const answers = new Map<string, { readonly now?: Answers; readonly then: Answers }>()
  return standingsRead(reading, option, outlook).flatMap(({ standing, onlyThen }) => {
    const key = `${standing.place.holder} ${standing.aspect}`
    // Of a reading that is followed the answers are known, where it says anything.
    const before = answers.get(key)
    const both = {
      ...(known[axis] === undefined || onlyThen ? { now: before?.now ?? read(written, standing) } : {}),
      then: before?.then ?? read(option, standing),
    }
    answers.set(key, both)
    const then = [...both.then.at(standing.place.moment).values()]
    const where = apart(both.now?.at(standing.place.moment).values() ?? standing.effects, then, model)
    return store.meets(where, standing.cases) ? [{ standing, where, also: then }] : []
  })
}

/** The places at which something is said under either reading; `onlyThen`: under the other reading alone. */
function standingsRead(
  reading: ReadingId,
  option: string,
  { model, standings }: Outlook,
): readonly { readonly standing: Standing; readonly onlyThen: boolean }[] {
  const { rules } = model.space
  // A duty that waits for nothing and holds nothing up changes no route.
  const all = holdsUp(reading, model)
  const asked = rules.filter(({ route }) => route.readings.includes(reading))
  const bears = ({ place: { holder }, aspect }: Pick<Standing, 'place' | 'aspect'>) =>
    all ||
    asked.some(({ route }) => {
      const named: readonly Holder[] = [...route.heldBy, ...route.unheld]
      return route.aspect === aspect && (named.length === 0 || named.includes(holder))
    })
  const keyOf = ({ place, aspect }: Pick<Standing, 'place' | 'aspect'>) => `${aspect} ${place.holder} ${place.moment}`
  const now = standings.filter(bears)
  const known = new Set(now.map(keyOf))
  const holders = new Set(
    model.space.vocabulary.holders.filter((holder) => asked.some(({ aspect }) => bears({ place: { holder, moment: undefined }, aspect }))),
  )
  const then = makeOutlook(model, {
    readings: new Map([[reading, option]]),
    holders,
    places: (place, aspect) => bears({ place, aspect }) && !known.has(keyOf({ place, aspect })),
  }).standings
  return [...now.map((standing) => ({ standing, onlyThen: false })), ...then.map((standing) => ({ standing, onlyThen: true }))]
}

/** Whether some route is read otherwise, or waits for a duty that is; of any other question no team hangs on the answer. */
export function bearsOnRoutes(reading: ReadingId, model: Model): boolean {
  return holdsUp(reading, model) || model.space.rules.some(({ route }) => route.readings.includes(reading))
}

/** Where some effect is called for in one of two answers only. */
export function apart(one: Iterable<EffectRegion>, other: Iterable<EffectRegion>, { store }: Model): Diagram {
  const byKey = (regions: Iterable<EffectRegion>) => new Map([...regions].map((region) => [effectKey(region.effect), region.where]))
  const [a, b] = [byKey(one), byKey(other)]
  return store.any(
    [...new Set([...a.keys(), ...b.keys()])].map((effect) => store.differ(a.get(effect) ?? store.no, b.get(effect) ?? store.no)),
  )
}

function holdsUp(reading: ReadingId, { space: { graph } }: Model): boolean {
  return graph
    .all('duty')
    .some((duty) => duty.readings.includes(reading) && (duty.holdsUp === 'every-transfer' || duty.holdsUp === 'rules'))
}

/** The smallest case that a reading changes, read both ways. */
export function readTwice({ reading, option, instead, parts }: ReadingChange, model: Model): ReadTwice | undefined {
  // A case with one answer each way tells more than one that is in doubt either way.
  const { store } = model
  const plain = parts
    .map((part) => ({
      ...part,
      where: store.minus(
        store.minus(part.where, part.standing.several),
        severalOf(
          (part.also ?? []).map(({ where }) => where),
          store,
        ),
      ),
    }))
    .filter(({ standing, where }) => store.meets(where, standing.cases))
  const smallest = smallestOf(plain.length > 0 ? plain : parts, model, true)
  if (smallest === undefined) return undefined
  const read = (name: string) => interpret(model.space, readAs(name, reading.id, smallest.point, model), smallest.standing.aspect)
  return { smallest, now: read(instead), then: read(option) }
}

/** The same case, a clause being read in this way. */
export function readAs(
  name: string,
  reading: ReadingId,
  point: Point,
  {
    space: {
      vocabulary: { axes },
    },
  }: Model,
): Point {
  const other = Int32Array.from(point)
  other[axes.index(reading)] = axes.ordinal(axes.index(reading), name)!
  return other
}
