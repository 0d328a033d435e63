/** Moves to different teams, at ages of which one surely comes before the other or before an age: they do not contradict one another, but are made in turn. */
import type { Diagram } from '../../logic/index.js'
import { inTurn } from '../ages.js'
import { passedValues } from '../axes.js'
import { isNow } from '../conditions.js'
import type { MomentName } from '../moments.js'
import { ageOf, isThere, teamsOf } from '../points.js'
import type { Holder } from '../axes.js'
import type { SpaceRule } from '../rule.js'
import { memo } from '../../util/memo.js'
import { come, passedAs, standingOf } from './bearing.js'
import type { HolderView } from './bearing.js'
import { opened, pointsOf } from './opened.js'

/** A move that a rule says in full: to whom and when, or that it names no point. */
interface Move {
  readonly rule: SpaceRule
  readonly teams: readonly Holder[]
  readonly moment: MomentName | undefined
  readonly where: Diagram
}

const cache = new WeakMap<HolderView, (rule: SpaceRule) => Diagram>()

/** The cases in which it is not the turn of a rule: the move before it is to be made first, or the day of the one after it has come. */
export function turnsOf(view: HolderView): (rule: SpaceRule) => Diagram {
  const known = cache.get(view)
  if (known !== undefined) return known
  const {
    store,
    space: { vocabulary },
  } = view
  const moves = memo((rule: SpaceRule) => movesOf(rule, view))
  const aged = view.rules.filter((rule) => !rule.permits && rule.move === 'go' && rule.to.length > 0)
  const gone = (moment: MomentName) => passedAs(moment, passedValues.slice(1), view)
  const called = (moment: MomentName) => passedAs(moment, passedValues.slice(2), view)
  const firstToGo = ({ moment }: Move, second: MomentName) =>
    store.minus(moment === undefined ? store.yes : store.or(store.not(gone(moment)), called(moment)), come(second, view))
  const secondToGo = (second: MomentName) => store.or(store.minus(view.diagram(isNow(second, vocabulary)), gone(second)), called(second))
  const made = memo((rule: SpaceRule): Diagram => {
    if (!aged.includes(rule)) return store.no
    return store.any(
      moves(rule).flatMap((own) =>
        aged
          .flatMap(moves)
          .flatMap((other) => [
            ...(inTurn(other, own, vocabulary) ? [store.all([own.where, other.where, firstToGo(other, own.moment)])] : []),
            ...(inTurn(own, other, vocabulary) ? [store.all([own.where, other.where, secondToGo(other.moment)])] : []),
          ]),
      ),
    )
  })
  cache.set(view, made)
  return made
}

function movesOf(rule: SpaceRule, view: HolderView): readonly Move[] {
  const {
    store,
    space: { vocabulary },
  } = view
  const points =
    rule.at === undefined
      ? [{ moment: undefined, where: store.yes }]
      : pointsOf(rule, rule.at, view).flatMap(({ value, where }) => {
          const moment = ageOf(value, vocabulary)
          return moment === undefined ? [] : [{ moment, where }]
        })
  if (points.length === 0) return []
  const opening = view.rules.filter((other) => other.permits && other.relaxes.includes(rule.id))
  const goes = store.and(standingOf(rule, 'move', view), standingOf(rule, 'to', view))
  return opened(rule, opening, view)
    .filter(({ value }) => !isThere(value, view.holder))
    .flatMap((receiver) =>
      points.map(({ moment, where }) => ({
        rule,
        teams: teamsOf(receiver.value),
        moment,
        where: store.all([goes, receiver.where, where]),
      })),
    )
}
