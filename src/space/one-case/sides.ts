/** The sides of a case: the largest sets of rules that can be followed together. */
import { cameToPass, isNow } from '../conditions.js'
import { holdsAt } from '../formula.js'
import type { Point } from '../formula.js'
import type { MomentName } from '../moments.js'
import { ageOf, goesTo, groupOf, sideKey } from '../points.js'
import { limitsStay } from '../rule.js'
import type { At, SpaceRule, To } from '../rule.js'
import { rulesAbout } from '../space.js'
import type { Space } from '../space.js'
import { bearingOf, dropped, stands } from './bearing.js'
import type { Bearing } from './bearing.js'
import { latestDaysOf, limitsMove } from './limits.js'
import { relaxing, residuals, used } from './residuals.js'
import type { Residual } from './residuals.js'
import { notTheirTurn } from './turns.js'
import { hasPassed, wasCalledFor } from './values.js'

/** One consistent way to read what the rules say together. */
export interface Side {
  readonly move?: 'stay' | 'go'
  readonly to?: To
  readonly at?: At
  /** Further points of the same `whichever first` group. */
  readonly group: readonly MomentName[]
  readonly until: readonly MomentName[]
  readonly by: readonly MomentName[]
  readonly notBefore: readonly MomentName[]
  readonly shut: boolean
  /** Permissions to stay that make the move a choice, or to go that make the stay one. */
  readonly optional: readonly SpaceRule[]
  /** Those to stay that were used: they keep the case, whenever it would have gone. */
  readonly kept: readonly SpaceRule[]
  readonly rules: readonly SpaceRule[]
  readonly bearing: Bearing
}

/** The largest sets of rules of which no two contradict one another, merged; and a longest stay that is over. */
export function sidesOf(bearing: Bearing, point: Point, space: Space): Side[] {
  return withOverstayed(statedSides(bearing, point, space), bearing, point, space)
}

/** The sides that rules state, whether or not a longest stay is over. */
export function statedSides(bearing: Bearing, point: Point, space: Space): Side[] {
  const said = residuals(bearing, point, space)
  const waiting = notTheirTurn(said, point, space)
  const all = ofTheFirst(
    said.filter(({ rule }) => !waiting.has(rule)),
    point,
    space,
  )
  const banned = all.flatMap(({ never }) => never)
  // Where its team is forbidden, a rule still says when the case goes.
  const withoutTeam = all.flatMap(({ to, ...rest }): Residual[] =>
    to !== undefined && banned.some((holder) => goesTo(to, holder)) ? [rest] : [],
  )
  const byContent = new Map<string, Residual[]>()
  for (const each of [...all, ...withoutTeam]) {
    const content = JSON.stringify([each.move, each.to?.key, each.at && sideKey(each.at), each.never])
    byContent.set(content, [...(byContent.get(content) ?? []), each])
  }
  const values = [...byContent.values()]
  const fits = (a: number, b: number) => together(values[a]![0]!, values[b]![0]!)
  const sets = largestSets(values.length, fits).map((chosen) =>
    values.flatMap((same, i) => (chosen.includes(i) ? same : [])).sort((a, b) => a.rule.index - b.rule.index),
  )
  const sides = sets.map((set) => merge(set, all, waiting, bearing, point, space)).filter(({ move }) => move !== undefined)
  // Where every receiver is forbidden and something says that the case stays, going nowhere is no further side.
  const goesNowhere = ({ move, to, at }: Side) =>
    move === 'go' &&
    to === undefined &&
    all.some((each) => each.move === 'stay') &&
    all.some((each) => each.to !== undefined && (each.at === undefined || (at !== undefined && sideKey(each.at) === sideKey(at))))
  return sides.filter((side) => !goesNowhere(side))
}

/** Where every side keeps the case or waits for an age, a longest stay that is over is one in place of those that wait: the case is to go, and nobody says where. */
function withOverstayed(sides: Side[], bearing: Bearing, point: Point, { vocabulary }: Space): Side[] {
  const isOver = (rule: SpaceRule) =>
    limitsStay(rule) &&
    stands(rule, 'by', bearing) &&
    !bearing.beaten(rule, 'move') &&
    rule.by.some((limit) => holdsAt(cameToPass(limit, vocabulary), point))
  const rules = bearing.speaking.filter(isOver)
  const waits = ({ at, kept }: Side) => {
    const age = ageOf(at, vocabulary)
    return kept.length === 0 && age !== undefined && !holdsAt(cameToPass(age, vocabulary), point)
  }
  const keeping = sides.filter(({ move }) => move === 'stay')
  if (rules.length === 0 || sides.length === 0 || !sides.every((side) => side.move === 'stay' || waits(side))) return sides
  return [
    ...keeping,
    {
      move: 'go',
      group: [],
      until: [],
      by: rules.flatMap(({ by }) => by),
      notBefore: [],
      shut: false,
      optional: [],
      kept: [],
      bearing,
      rules,
    },
  ]
}

/** Whether two rules can be followed together: nothing that both say differs, and neither forbids the team of the other. */
function together(a: Residual, b: Residual): boolean {
  const forbids = (ban: Residual, other: Residual) => other.to !== undefined && ban.never.some((holder) => goesTo(other.to!, holder))
  return (
    alike(a.move, b.move) &&
    alike(a.to?.key, b.to?.key) &&
    alike(a.at && sideKey(a.at), b.at && sideKey(b.at)) &&
    !forbids(a, b) &&
    !forbids(b, a)
  )
}

function alike(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other
}

/** Of several points of which the first counts, the one at which a move was called for, else the one that comes, says to whom the case goes. */
function ofTheFirst(all: readonly Residual[], point: Point, { vocabulary }: Space): Residual[] {
  return all
    .map((each): Residual => {
      const { to, ...rest } = each
      const own = memberOf(each)
      if (to === undefined || own === undefined) return each
      const group = all.flatMap((other) => memberOf(other) ?? []).filter((member) => member.group === own.group)
      const called = group.filter(({ moment }) => wasCalledFor(moment, point, vocabulary))
      const first =
        called.length > 0
          ? called
          : group.filter(({ moment }) => !hasPassed(moment, point, vocabulary) && holdsAt(isNow(moment, vocabulary), point))
      return first.length === 0 || first.some(({ moment }) => moment === own.moment) ? each : rest
    })
    .filter(({ move, to, at, never }) => move !== undefined || to !== undefined || at !== undefined || never.length > 0)
}

function memberOf({ at }: Residual): { readonly group: string; readonly moment: MomentName } | undefined {
  return at?.kind === 'moment' && at.group !== undefined ? { group: at.group, moment: at.moment } : undefined
}

/** Every set of numbers below `size` of which any two fit, and to which no other can be added. */
function largestSets(size: number, fits: (a: number, b: number) => boolean): number[][] {
  const found: number[][] = []
  const grow = (set: readonly number[], left: readonly number[], done: readonly number[]): void => {
    if (left.length === 0 && done.length === 0) found.push([...set])
    const waiting = [...left]
    const tried = [...done]
    for (const next of left) {
      grow(
        [...set, next],
        waiting.filter((other) => other !== next && fits(next, other)),
        tried.filter((other) => fits(next, other)),
      )
      waiting.splice(waiting.indexOf(next), 1)
      tried.push(next)
    }
  }
  grow(
    [],
    Array.from({ length: size }, (_, i) => i),
    [],
  )
  return found
}

function merge(
  set: readonly Residual[],
  everything: readonly Residual[],
  waiting: ReadonlySet<SpaceRule>,
  bearing: Bearing,
  point: Point,
  space: Space,
): Side {
  const to = set.find((each) => each.to !== undefined)?.to
  const at = set.find((each) => each.at !== undefined)?.at
  const move = set.find((each) => each.move !== undefined)?.move
  const goingTo = to?.kind === 'holder' ? to.holder : undefined
  const group = at === undefined ? undefined : groupOf(at)
  // Riders speak of the move that the side makes.
  const all = bearingOf(rulesAbout(space, bearing.speaking[0]?.aspect ?? 'case responsibility'), point, goingTo)
  const carrying = all.speaking
    .filter((rule) => !rule.permits || rule.move === undefined)
    .filter((rule) => !dropped(rule, all) && !waiting.has(rule))
  const isOver = ({ move: leave, by }: SpaceRule) =>
    leave === 'stay' && by.some((limit) => holdsAt(cameToPass(limit, space.vocabulary), point))
  const optional = set
    .filter((each) => each.move !== undefined)
    .flatMap(({ rule }) => relaxing(rule, 'move', bearing))
    .filter(
      (permission) =>
        permission.move !== move &&
        permission.move !== undefined &&
        used(permission, point, space.vocabulary) !== 'no' &&
        !isOver(permission),
    )
  return {
    ...(move === undefined ? {} : { move }),
    ...(to === undefined ? {} : { to }),
    ...(at === undefined ? {} : { at }),
    group:
      group === undefined
        ? []
        : [
            ...new Set(
              everything
                .flatMap((each) => memberOf(each) ?? [])
                .filter((member) => member.group === group)
                .map(({ moment }) => moment),
            ),
          ],
    until: set.flatMap(({ move: own, rule }) => (own === 'stay' && rule.until !== undefined ? [rule.until] : [])),
    by: [
      ...new Set(
        carrying
          .filter((rule) => !all.beaten(rule, 'by') && limitsMove(rule, at, point, space))
          .flatMap((rule) => latestDaysOf(rule, bearing, point, space)),
      ),
    ],
    notBefore: [...new Set(carrying.filter((rule) => !all.beaten(rule, 'notBefore')).flatMap(({ notBefore }) => notBefore ?? []))],
    shut: carrying.some((rule) => rule.shut !== undefined && !all.beaten(rule, 'gate') && holdsAt(rule.shut, point)),
    optional,
    kept: optional.filter((permission) => permission.move === 'stay' && used(permission, point, space.vocabulary) === 'yes'),
    bearing,
    // That the case goes is part of saying where or when; a rule is of the side to which it says so.
    rules: [
      ...new Set(
        set
          .filter(
            (each) =>
              each.to !== undefined ||
              each.at !== undefined ||
              each.never.length > 0 ||
              (each.rule.to.length === 0 && each.rule.at === undefined),
          )
          .map(({ rule }) => rule),
      ),
    ],
  }
}
