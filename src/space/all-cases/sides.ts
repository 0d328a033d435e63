/** The sides by which cases go: what the largest sets of rules say of whom and of when. */
import type { Diagram } from '../../logic/index.js'
import type { MomentName } from '../moments.js'
import { goesTo, groupOf, sideKey } from '../points.js'
import type { At, SpaceRule, To } from '../rule.js'
import type { HolderView } from './bearing.js'
import type { LiveValues } from './residuals.js'

export interface Pointing {
  readonly at: At | undefined
  readonly group: readonly { readonly moment: MomentName; readonly where: Diagram }[]
}
/** One way in which a case can go, with the cases for which nothing that the rules say contradicts it. */
export interface GoingSide extends Pointing {
  readonly to: To | undefined
  readonly where: Diagram
  fits(rule: SpaceRule): Diagram
}

/** The sides by which a case goes: what some rule says of whom and some rule of when, where the largest sets of rules come to just that. */
export function goingSides(live: LiveValues, { store }: HolderView): readonly GoingSide[] {
  const tos = [...live.to.values()].map(({ value }) => value)
  const pointings = points(live)
  const ban = new Map(
    tos.map((to) => [to.key, store.any([...live.never].filter(([holder]) => goesTo(to, holder)).map(([, where]) => where))]),
  )
  const cells = new Map<string, { where: Diagram[]; go: Diagram[] }>()
  const cellKey = (to: string | undefined, at: string | undefined) => JSON.stringify([to, at])
  const put = (to: string | undefined, at: string | undefined, where: Diagram, go: Diagram) => {
    const cell = cells.get(cellKey(to, at)) ?? { where: [], go: [] }
    cells.set(cellKey(to, at), cell)
    cell.where.push(where)
    cell.go.push(go)
  }
  const rows = live.residuals().flatMap(({ rule, to, at, where, go }) => {
    const own = { rule, to: to?.key, at: at && sideKey(at), where, go }
    const forbidden = to === undefined ? store.no : ban.get(to.key)!
    // Where its team is forbidden, a rule still says when the case goes.
    return forbidden === store.no
      ? [own]
      : [own, { ...own, to: undefined, where: store.and(where, forbidden), go: store.and(go, forbidden) }]
  })
  for (const { to, at, where, go } of rows) put(to, at, where, go)
  const known = new Map<string, Diagram>()
  const cell = (kind: 'where' | 'go', to: string | undefined, at: string | undefined): Diagram => {
    const key = `${kind} ${cellKey(to, at)}`
    if (!known.has(key)) known.set(key, store.any(cells.get(cellKey(to, at))?.[kind] ?? []))
    return known.get(key)!
  }
  const ats: readonly (string | undefined)[] = [...pointings.keys()]
  const goes = (to: string | undefined, at: string | undefined) =>
    store.any([...new Set([cell('go', to, at), cell('go', to, undefined), cell('go', undefined, at), cell('go', undefined, undefined)])])
  /** What is said of whom and of when, by one rule or by two that go together. */
  const both = (to: string, at: string) =>
    store.or(cell('where', to, at), store.and(cell('where', to, undefined), cell('where', undefined, at)))
  /** What is said of whom, and no rule that goes with it says when. */
  const teamAlone = (to: string) =>
    ats.reduce<Diagram>(
      (left, at) => (left === store.no ? left : store.minus(store.minus(left, cell('where', to, at)), cell('where', undefined, at))),
      cell('where', to, undefined),
    )
  /** No rule that goes with it says to whom; and where every receiver is forbidden and something says that the case stays, going nowhere is no further side. */
  const withoutTeam = (at: string | undefined, from: Diagram) =>
    tos.reduce<Diagram>((left, { key }) => {
      if (left === store.no) return left
      const named = at === undefined ? cell('where', key, undefined) : store.or(cell('where', key, undefined), cell('where', key, at))
      return named === store.no ? left : store.minus(left, store.and(named, store.or(store.not(ban.get(key)!), live.stay)))
    }, from)
  const region = (to: string | undefined, at: string | undefined): Diagram => {
    if (to !== undefined) {
      const said = at === undefined ? teamAlone(to) : both(to, at)
      // Whoever says to whom or when mostly says, too, that the case goes.
      const alone =
        cell('where', to, undefined) === cell('go', to, undefined) && (at === undefined || cell('where', to, at) === cell('go', to, at))
      return said === store.no || alone ? said : store.and(said, goes(to, at))
    }
    if (at !== undefined) {
      const said = cell('where', undefined, at)
      return said === store.no ? said : withoutTeam(at, said === cell('go', undefined, at) ? said : store.and(said, goes(undefined, at)))
    }
    const pointed = ats.flatMap((each) => [cell('where', undefined, each), ...tos.map(({ key }) => cell('where', key, each))])
    return withoutTeam(
      undefined,
      pointed.reduce<Diagram>((left, where) => (left === store.no ? left : store.minus(left, where)), cell('go', undefined, undefined)),
    )
  }
  const fits = (to: string | undefined, at: string | undefined) => (rule: SpaceRule) =>
    store.any(
      rows
        .filter((row) => row.rule === rule && (row.to === undefined || row.to === to) && (row.at === undefined || row.at === at))
        .map(({ where }) => where),
    )
  return [...tos, undefined].flatMap((to) =>
    [...ats, undefined].flatMap((at): GoingSide[] => {
      const where = region(to?.key, at)
      const pointing = at === undefined ? { at: undefined, group: [] } : pointings.get(at)!
      return where === store.no ? [] : [{ to, ...pointing, where, fits: fits(to?.key, at) }]
    }),
  )
}

/** The points of the sides; those of one group count together. */
export function points(live: LiveValues): ReadonlyMap<string, Pointing> {
  const found = new Map<string, Pointing>()
  for (const { value, where } of live.at.values()) {
    const key = sideKey(value)
    const member = groupOf(value) !== undefined && value.kind === 'moment' ? [{ moment: value.moment, where }] : []
    found.set(key, { at: found.get(key)?.at ?? value, group: [...(found.get(key)?.group ?? []), ...member] })
  }
  return found
}
