/** Readings that are not followed, each by itself: which cases it would answer differently. */
import type { ReadingId } from '../../graph/ids.js'
import type { Reading, Route } from '../../graph/nodes.js'
import type { Diagram } from '../../logic/index.js'
import { effectKey, interpret } from '../../space/index.js'
import type { EffectRegion, Interpretation, Model, Place, Point } from '../../space/index.js'
import { memo } from '../../util/memo.js'
import { answersWhere, knownAt, makeOutlook, saidAt, sameRegions, severalOf } from './outlook.js'
import type { Known, Outlook, Standing } from './outlook.js'
import { mostPlaces, smallestOf } from './region.js'
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
  const places = openPlaces(outlook)
  return outlook.model.space.graph.all('reading').flatMap((reading) =>
    reading.options
      .filter((option) => option !== reading.written)
      .flatMap((option): ReadingChange[] => {
        const parts = changedBy(reading.id, option, reading.written, places, outlook)
        return parts.length === 0 ? [] : [{ reading, option, instead: reading.written, parts }]
      }),
  )
}

function changedBy(reading: ReadingId, option: string, written: string, places: readonly OpenPlace[], outlook: Outlook): Region[] {
  const { model, store } = outlook
  const axis = model.space.vocabulary.axes.index(reading)
  return places.flatMap((open): Region[] => {
    const hanging = open.regions.filter(({ readings }) => readings.includes(axis))
    const where = store.any(hanging.map((region) => store.differ(open.read(region, axis, written), open.read(region, axis, option))))
    const standing = where === store.no ? undefined : (open.standing ?? standingUnder(reading, option, open, model))
    if (standing === undefined || !store.meets(where, standing.cases)) return []
    const then = open.regions.map((region) => ({ effect: region.effect, where: open.read(region, axis, option) }))
    return [{ standing, where, also: then.filter((effect) => effect.where !== store.no) }]
  })
}

/** A place at which the reading of some clause can matter. */
interface OpenPlace {
  readonly place: Place
  readonly aspect: Route['aspect']
  /** Where something is said under the readings that are followed. */
  readonly standing: Standing | undefined
  /** What is said, all readings being open. */
  readonly regions: readonly OpenRegion[]
  /** The cases that are left of a region when this clause is read so and all others as they are followed. */
  read(region: OpenRegion, axis: number, option: string): Diagram
}

interface OpenRegion extends EffectRegion {
  /** The readings that it hangs on. */
  readonly readings: readonly number[]
}

/** What is said wherever a reading can matter, worked out once for all readings: each of them is then a part of what is known. */
function openPlaces({ model, store, known, standings }: Outlook): readonly OpenPlace[] {
  const { axes, holders, moments } = model.space.vocabulary
  const aspects = [...new Set(model.space.rules.map(({ aspect }) => aspect))]
  const isReading = (axis: number) => axes.list[axis]!.subject.kind === 'reading'
  const keyOf = (place: Place, aspect: Route['aspect']) => `${aspect} ${place.holder} ${place.moment}`
  const standingAt = new Map(standings.map((standing) => [keyOf(standing.place, standing.aspect), standing]))
  const all = [undefined, ...moments.keys()].map((moment) => ({ moment, here: knownAt(moment, known, model) }))
  const open = known.map((value, axis) => (isReading(axis) || all.some(({ here }) => here[axis] !== known[axis]) ? undefined : value))
  const readingsIn = memo((where: Diagram) => store.support(where).filter(isReading))
  const restricting = memo((here: Known) =>
    memo((axis: number) =>
      memo((option: string) => {
        const whole = here.with(axis, axes.ordinal(axis, option))
        return memo((where: Diagram) => store.restrictAll(where, whole))
      }),
    ),
  )
  return holders.flatMap((holder) =>
    aspects.flatMap((aspect) => {
      const answers = answersWhere(model, holder, aspect, open)
      return all.flatMap(({ moment, here }): OpenPlace[] => {
        const place = { holder, moment }
        if (moment !== undefined && here === known && sameRegions(answers.at(moment), answers.at(undefined))) return []
        const regions = saidAt(answers.at(moment).values(), here !== known).map((region) => ({
          ...region,
          readings: readingsIn(region.where),
        }))
        const read = ({ where }: OpenRegion, axis: number, option: string) => restricting(here)(axis)(option)(where)
        return [{ place, aspect, standing: standingAt.get(keyOf(place, aspect)), regions, read }]
      })
    }),
  )
}

/** A place at which something is said when one clause is read in another way. */
function standingUnder(reading: ReadingId, option: string, { place, aspect }: OpenPlace, model: Model): Standing | undefined {
  const is = (other: Place, otherAspect: Route['aspect']) => other.moment === place.moment && otherAspect === aspect
  return makeOutlook(model, { readings: new Map([[reading, option]]), holders: new Set([place.holder]), places: is }).standings[0]
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
  const plain: Region[] = []
  for (const part of parts) {
    if (plain.length === mostPlaces) break
    const { standing, also = [] } = part
    const doubt = store.or(
      standing.several,
      severalOf(
        also.map((effect) => effect.where),
        store,
      ),
    )
    const where = store.minus(part.where, doubt)
    if (store.meets(where, standing.cases)) plain.push({ ...part, where })
  }
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
