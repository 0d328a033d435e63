/** The receivers and points of a rule, with what permissions set beside them or, once used, in their place. */
import type { Diagram } from '../../logic/index.js'
import { choiceOf } from '../graph-to-rules.js'
import { pointBeside } from '../points.js'
import type { At, RouteField, SpaceRule, Stated, To } from '../rule.js'
import { chosen, come, standingOf } from './bearing.js'
import type { HolderView } from './bearing.js'

export interface StatedPoint {
  readonly rule: SpaceRule
  readonly value: At
  readonly where: Diagram
}

/** The points that a rule states, each with the cases for which it stands. */
export function pointsOf(rule: SpaceRule, at: At, view: HolderView): StatedPoint[] {
  const standing = standingOf(rule, 'at', view)
  if (standing === view.store.no) return []
  const opening = view.rules.filter((other) => other.permits && other.relaxes.includes(rule.id))
  return openedAt(at, opening, view).map(({ value, where }) => ({ rule, value, where: view.store.and(standing, where) }))
}

export interface Opened<T> {
  readonly value: T
  readonly where: Diagram
}

/** A rule's receivers, with what permissions set beside them. */
export function opened(rule: SpaceRule, opening: readonly SpaceRule[], view: HolderView): Opened<To>[] {
  const { store } = view
  const own = rule.to.map(({ value, where }) => ({
    value,
    where: view.diagram(where),
    others: [] as { permission: SpaceRule; other: To }[],
    taken: undefined as To | undefined,
  }))
  let rows = own
  for (const permission of opening.filter(({ to }) => to.length > 0)) {
    rows = rows
      .flatMap((row) =>
        permission.to
          .flatMap(({ value: other, where }) => {
            const speaks = store.all([row.where, openTo(permission, 'to', view), view.diagram(where)])
            const [no, yes] = [chosen(permission, 'no', view), chosen(permission, 'yes', view)]
            return [
              { ...row, where: store.minus(store.minus(speaks, no), yes), others: [...row.others, { permission, other }] },
              { ...row, where: store.and(speaks, yes), taken: row.taken ?? other },
              { ...row, where: store.and(speaks, no) },
            ]
          })
          .concat([{ ...row, where: store.minus(row.where, store.and(openTo(permission, 'to', view), anyOfStated(permission.to, view))) }]),
      )
      .filter(({ where }) => where !== store.no)
  }
  return rows.map(({ value, where, others, taken }) => ({
    where,
    value:
      taken ??
      (others.length === 0
        ? value
        : choiceOf(
            [value, ...others.map(({ other }) => other)],
            rule.route,
            others.map(({ permission }) => permission.route),
          )),
  }))
}

/** Where a permission opens something beside what a rule says of a field. Leave that has not begun is none. */
function openTo(permission: SpaceRule, field: RouteField, view: HolderView): Diagram {
  const standing = standingOf(permission, field, view)
  return permission.notBefore === undefined ? standing : view.store.and(standing, come(permission.notBefore, view))
}

function anyOfStated<T>(stated: readonly Stated<T>[], view: HolderView): Diagram {
  return view.store.any(stated.map(({ where }) => view.diagram(where)))
}

/** A rule's point, with those that permissions set beside it or, once used, in its place. */
function openedAt(at: At, opening: readonly SpaceRule[], view: HolderView): Opened<At>[] {
  const { store } = view
  let rows: { where: Diagram; permissions: SpaceRule[]; taken: At | undefined }[] = [
    { where: store.yes, permissions: [], taken: undefined },
  ]
  for (const permission of opening.filter((other) => other.at !== undefined)) {
    const speaks = store.minus(openTo(permission, 'at', view), chosen(permission, 'no', view))
    const yes = chosen(permission, 'yes', view)
    rows = rows
      .flatMap(({ where, permissions, taken }) => [
        { where: store.minus(store.and(where, speaks), yes), permissions: [...permissions, permission], taken },
        { where: store.all([where, speaks, yes]), permissions, taken: taken ?? permission.at },
        { where: store.minus(where, speaks), permissions, taken },
      ])
      .filter(({ where }) => where !== store.no)
  }
  return rows.map(({ where, permissions, taken }) => ({ where, value: taken ?? pointBeside(at, permissions) }))
}
