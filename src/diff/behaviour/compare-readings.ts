/** Readings: the text stands, and another way to read it is followed, or nobody has decided any more. */
import type { ReadingId } from '../../graph/ids.js'
import { isRule } from '../../graph/nodes.js'
import type { Reading } from '../../graph/nodes.js'
import { holderView } from '../../space/index.js'
import type { Point } from '../../space/index.js'
import type { Diagrams } from '../../logic/index.js'
import type { Context, Work } from './context.js'
import type { Matter } from './report.js'
import { toldOf } from './told.js'
import type { Finding, PartCauses, Telling } from './told.js'
import { differing } from './transitions.js'
import type { Unit } from './units.js'
import { routeParts, taskParts } from './value.js'
import type { Part, ValueRegion, Values } from './value.js'

interface Followed {
  readonly id: ReadingId
  readonly before: string | undefined
  readonly after: string | undefined
  readonly unit: Unit
}

export function compareReadings(context: Context): readonly Work[] {
  return context.pair.after.graph.all('reading').flatMap((reading) => {
    const change = followedOtherwise(reading, context)
    return change === undefined ? [] : [...routesUnder(change, context), ...tasksUnder(change, context)]
  })
}

function followedOtherwise(reading: Reading, { pair, units }: Context): Followed | undefined {
  const was = pair.before.graph.all('reading').find(({ id }) => id === reading.id)
  const unit = units.find(({ subject }) => subject === reading.id)
  if (was === undefined || unit === undefined) return undefined
  const option = ({ followed, written }: Reading) => (followed ? written : undefined)
  return option(was) === option(reading) ? undefined : { id: reading.id, before: option(was), after: option(reading), unit }
}

function routesUnder(change: Followed, context: Context): Work[] {
  const {
    pair: {
      after,
      vocabulary: { holders },
    },
    store,
  } = context
  const rules = new Set(
    after.graph
      .all('route')
      .filter(({ readings }) => readings.includes(change.id))
      .map(({ id }) => id),
  )
  return holders
    .filter((holder) => holderView(after, store, holder).rules.some(({ id }) => rules.has(id)))
    .map((holder): Work => {
      const matter: Matter = { kind: 'route', aspect: 'case responsibility', holders: [holder] }
      return {
        matter,
        work: () =>
          findings(
            context.after.route(holder, 'case responsibility', context.store),
            routeParts,
            change,
            { frame: context.frame(holder), matter, known: context.known },
            context,
          ),
      }
    })
}

function tasksUnder(change: Followed, context: Context): Work[] {
  const asking = context.pair.after.graph.nodes.filter(
    (node) => isRule(node) && (node.kind === 'duty' || node.kind === 'ladder') && node.readings.includes(change.id),
  )
  return asking.map(({ id }): Work => {
    const matter: Matter = { kind: 'task', rule: id as never }
    const tasks = { before: context.after.tasks, after: context.after.tasks }
    return {
      matter,
      work: () =>
        findings(
          context.after.task(id as never, undefined, context.store),
          taskParts,
          change,
          { frame: context.frame(), matter, known: context.known, tasks },
          context,
        ),
    }
  })
}

function findings(
  values: Values,
  parts: readonly Part[],
  change: Followed,
  telling: Telling,
  {
    store,
    pair: {
      after,
      vocabulary: { axes },
    },
  }: Context,
): Finding[] {
  const axis = axes.index(change.id)
  const under = (option: string | undefined, part: Part) =>
    readAs(values.get(part), axis, option === undefined ? undefined : axes.ordinal(axis, option), axes.list[axis]!.values.length, store)
  const as = (point: Point, side: 'before' | 'after'): readonly Point[] => {
    const options = change[side] === undefined ? axes.list[axis]!.values.map((_, i) => i) : [axes.ordinal(axis, change[side])!]
    return options.map((option) => {
      const read = Int32Array.from(point)
      read[axis] = option
      return read
    })
  }
  const standing = (side: 'before' | 'after') => under(change[side], 'applies').get('applies')?.where ?? store.no
  const applies = telling.matter.kind === 'task' ? store.and(standing('before'), standing('after')) : undefined
  const causes = parts.map((part): PartCauses => {
    const [was, is] = [under(change.before, part), under(change.after, part)]
    const all = differing(was, is, store)
    // A duty that applies under one reading only has no other part to compare.
    const where = part === 'applies' || applies === undefined ? all : store.and(all, applies)
    return { part, before: was, after: is, causes: where === store.no ? [] : [{ units: [change.unit], attribution: 'one', where }] }
  })
  const reading = {
    id: change.id,
    ...(change.before === undefined ? {} : { before: change.before }),
    ...(change.after === undefined ? {} : { after: change.after }),
  }
  return toldOf(causes, { ...telling, spaces: { before: after, after }, as }).map((finding) => ({
    ...finding,
    tell() {
      const { differences, more } = finding.tell()
      return { differences: differences.map((difference) => ({ ...difference, reading })), more }
    },
  }))
}

/** The values under one reading; where nobody has decided, those of any. */
function readAs(
  values: ReadonlyMap<string, ValueRegion> | undefined,
  axis: number,
  option: number | undefined,
  options: number,
  store: Diagrams,
): ReadonlyMap<string, ValueRegion> {
  const under = (where: ValueRegion['where']) =>
    option === undefined
      ? store.any(Array.from({ length: options }, (_, i) => store.restrict(where, axis, i)))
      : store.restrict(where, axis, option)
  return new Map([...(values ?? [])].map(([key, { value, where }]) => [key, { value, where: under(where) }]))
}
