/** Rules that give one case two answers: pairs of values that stand together and lead to different effects, laid at the door of the rules that state them. */
import type { Diagram } from '../../logic/index.js'
import {
  axisIs,
  cameToPass,
  goesTo,
  interpret,
  isCountedFrom,
  isNow,
  isThere,
  keyOf,
  momentsOf,
  notYet,
  passedValues,
} from '../../space/index.js'
import type { At, Effect, EffectRegion, Model, RouteField, Side, SpaceRule, To } from '../../space/index.js'
import { naturalOrder } from '../../util/order.js'
import { joined } from './causes.js'
import type { Conflict } from './causes.js'
import type { Acknowledged, Field } from './covered.js'
import { meetingsAt } from './meetings.js'
import { at } from './outlook.js'
import type { Outlook, Standing } from './outlook.js'
import { note, receiversOf } from './pairs.js'
import type { Pairs } from './pairs.js'
import { pointOfBoth } from './region.js'

/** The conflicts that nobody has acknowledged, one for each cause. */
export function conflictsOf(outlook: Outlook, acknowledged: readonly Acknowledged[]): readonly Conflict[] {
  const pairs: Pairs = new Map()
  for (const standing of outlook.standings) {
    if (outlook.store.meets(standing.several, standing.cases)) clashesAt(standing, outlook.model, acknowledged, pairs)
    meetingsAt(standing, outlook.model, acknowledged, pairs)
  }
  return joined([...pairs.values()])
}

/** A rule with the parts of a conflict in which its values stand. */
interface Row {
  readonly rule: SpaceRule
  /** Where it speaks of cases that have several effects: where two rules do not meet there is nothing to look at. */
  readonly meant: Diagram
  readonly stands: (field: RouteField) => Diagram
  readonly to: readonly { readonly value: To; readonly where: Diagram }[]
  /** Where some effect goes to its receiver. */
  readonly arrives: Diagram
}

/** Where two rules name the same receiver. */
function agreeing(a: Row, b: Row, { store }: Model): Diagram {
  return store.any(a.to.flatMap((x) => b.to.filter((y) => y.value.key === x.value.key).map((y) => store.and(x.where, y.where))))
}

function clashesAt(standing: Standing, model: Model, acknowledged: readonly Acknowledged[], pairs: Pairs): void {
  const { store } = model
  const { view, several } = standing
  const rows = rowsAt(standing, model)
  // Put together at the end: taken away one by one they would leave many splinters.
  const told: Diagram[] = []
  const clash: Clashing = (a, b, fields, parts) => {
    let where = store.yes
    for (const part of parts) if ((where = store.and(where, typeof part === 'function' ? part() : part)) === store.no) return
    if (!store.meets((where = store.and(where, several)), standing.cases)) return
    told.push(where)
    note(
      pairs,
      { rules: a.id === b.id ? [a.id] : [a.id, b.id].sort(naturalOrder), fields },
      { standing, where },
      acknowledged,
      model,
      receiversOf([a, b]),
    )
  }
  const known = new Map<string, Diagram>()
  const here = (point: At): Diagram => {
    const made =
      known.get(point.key) ?? at(standing, store.any(momentsOf(point).map((moment) => view.diagram(isNow(moment, model.space.vocabulary)))))
    known.set(point.key, made)
    return made
  }
  const stays = effectsWhere(standing.effects, ({ kind }) => kind === 'stays', model)
  for (const [i, a] of rows.entries()) {
    for (const b of rows.slice(i + 1)) {
      if (a.rule.id === b.rule.id || !store.meets(a.meant, b.meant)) continue
      if (a.to.length > 0 && b.to.length > 0)
        clash(a.rule, b.rule, ['team'], [a.arrives, b.arrives, () => store.not(agreeing(a, b, model))])
      for (const [ban, other] of [
        [a, b],
        [b, a],
      ] as const) {
        for (const holder of ban.rule.never)
          for (const x of other.to) if (goesTo(x.value, holder)) clash(a.rule, b.rule, ['team'], [ban.stands('never'), x.where])
      }
      const [p, q] = [a.rule.at, b.rule.at]
      if (p !== undefined && q !== undefined && p.key !== q.key && !sameGroup(p, q)) {
        clash(
          a.rule,
          b.rule,
          ['moment'],
          [a.stands('at'), b.stands('at'), () => (p.kind === 'agreed' || q.kind === 'agreed' ? store.yes : store.differ(here(p), here(q)))],
        )
      }
      if (a.rule.move !== undefined && b.rule.move !== undefined && a.rule.move !== b.rule.move) {
        const going = (a.rule.move === 'go' ? a : b).rule
        clash(
          a.rule,
          b.rule,
          ['whether'],
          [a.stands('move'), b.stands('move'), stays, going.at === undefined || going.at.kind === 'agreed' ? store.yes : here(going.at)],
        )
      }
    }
  }
  limitsAt(standing, rows, model, clash)
  permissionsAt(standing, rows, model, clash)
  rest(standing, store.minus(several, store.any(told)), model, acknowledged, pairs)
}

function rowsAt(standing: Standing, model: Model): Row[] {
  const { store } = model
  const { view } = standing
  const bearing = view.bearing()
  return view.rules
    .filter(({ permits }) => !permits)
    .flatMap((rule): Row[] => {
      const live = at(standing, store.minus(bearing.speaking(rule), bearing.dropped(rule)))
      const meant = store.and(live, standing.several)
      if (meant === store.no) return []
      const known = new Map<RouteField, Diagram>()
      const stands = (field: RouteField): Diagram => {
        const made = known.get(field) ?? store.minus(live, at(standing, bearing.beaten(rule, field)))
        known.set(field, made)
        return made
      }
      const to = rule.to
        .map(({ value, where }) => ({ value, where: store.and(stands('to'), at(standing, view.diagram(where))) }))
        .filter(({ where }) => where !== store.no)
      const arrives = store.any(to.map(({ value, where }) => store.and(where, mentions(standing, value, model))))
      return [{ rule, meant, stands, to, arrives }]
    })
}

function sameGroup(a: At, b: At): boolean {
  return a.kind === 'moment' && b.kind === 'moment' && a.group !== undefined && a.group === b.group
}

/** The parts are joined one after the other, as long as some case is left: those that come late may never be needed. */
type Clashing = (a: SpaceRule, b: SpaceRule, fields: readonly Field[], parts: readonly (Diagram | (() => Diagram))[]) => void

/** A point that falls after a latest day. */
function limitsAt(standing: Standing, rows: readonly Row[], model: Model, clash: Clashing): void {
  const {
    store,
    space: { vocabulary },
  } = model
  const { view } = standing
  for (const { effect, where } of standing.effects) {
    if (effect.kind !== 'due') continue
    const goingTo = effect.to.kind === 'holder' ? effect.to.holder : undefined
    const bearing = view.bearing(goingTo)
    for (const limiting of view.rules) {
      if (limiting.by.length === 0) continue
      const carrying = at(
        standing,
        store.minus(store.minus(bearing.speaking(limiting), bearing.dropped(limiting)), bearing.beaten(limiting, 'by')),
      )
      const due = store.and(where, carrying)
      for (const limit of limiting.by) {
        const late = store.and(due, at(standing, view.diagram(cameToPass(limit, vocabulary))))
        if (!store.meets(late, standing.several)) continue
        // A point that has passed is none of those that are left; what is left when a limit has passed comes after it.
        const passed = view.diagram(axisIs(keyOf({ kind: 'passed', moment: limit }), passedValues.slice(1), vocabulary))
        for (const row of rows) {
          const moments = row.rule.at === undefined ? [] : momentsOf(row.rule.at)
          if (moments.length === 0 || !store.meets(row.meant, late)) continue
          const elsewhere = () => store.any(row.to.filter(({ value }) => !isOneOf(value, effect.to)).map((each) => each.where))
          const after = moments.map(
            (point) => () =>
              at(
                standing,
                store.any([
                  isCountedFrom(limit, point) ? store.no : passed,
                  view.diagram(axisIs(keyOf({ kind: 'order', point, limit }), ['after'], vocabulary)),
                  store.not(view.diagram(notYet(point, vocabulary))),
                ]),
              ),
          )
          clash(limiting, row.rule, ['moment', 'latest day'], [late, row.stands('at'), () => store.not(elsewhere()), ...after])
        }
      }
    }
  }
}

function isOneOf(one: To, of: To): boolean {
  return one.key === of.key || (of.kind === 'choice' && of.options.some(({ key }) => key === one.key))
}

/** A permission on its own beside a rule that sends the case elsewhere. */
function permissionsAt(standing: Standing, rows: readonly Row[], model: Model, clash: Clashing): void {
  const moving = effectsWhere(standing.effects, ({ kind }) => kind === 'moves' || kind === 'due', model)
  for (const { effect, where } of standing.effects) {
    if (effect.kind !== 'choice' || effect.about !== 'whether') continue
    const permission = standing.view.rules.find(({ id, relaxes }) => effect.rules.includes(id) && relaxes.length === 0)
    if (permission === undefined) continue
    for (const row of rows) if (row.rule.move === 'go') clash(permission, row.rule, ['whether'], [where, moving, row.stands('move')])
  }
}

/** So many contradictions at one place are told apart; the last has all that is left, so that none is lost. */
const mostFound = 400

/** Whatever else gives a case two answers: the rules are read off one case after the other. */
function rest(standing: Standing, conflict: Diagram, model: Model, acknowledged: readonly Acknowledged[], pairs: Pairs): void {
  const { store, space } = model
  let left = conflict
  for (let found = 0; found < mostFound; found++) {
    const point = pointOfBoth(left, standing.cases, standing, model)
    if (point === undefined) return
    const { sides, bearing, effects } = interpret(space, point, standing.aspect)
    const permitting = bearing.speaking.filter(({ permits }) => permits)
    // A rule does not contradict itself where another set its latest day.
    const isLate = [...effects.values()].some(({ kind }) => kind === 'due')
    const moving = [...new Set([...sides.flatMap((side) => side.rules), ...permitting])]
    const limiting =
      isLate && moving.length === 1
        ? bearing.speaking.filter(({ permits, by }) => !permits && sides.some((side) => by.some((moment) => side.by.includes(moment))))
        : []
    const rules = [...new Set([...moving, ...limiting])]
    const speaking = store.all(rules.map((rule) => at(standing, standing.view.bearing().speaking(rule))))
    const alike = found + 1 < mostFound ? store.and(left, speaking) : store.no
    const where = alike === store.no ? left : alike
    note(
      pairs,
      { rules: [...new Set(rules.map(({ id }) => id))].sort(naturalOrder), fields: differing(sides, isLate) },
      { standing, where: store.and(where, standing.cases) },
      acknowledged,
      model,
      receiversOf(rules),
    )
    left = store.minus(left, where)
  }
}

/** On what sides differ. */
function differing(sides: readonly Side[], isLate: boolean): readonly Field[] {
  const differ = (value: (side: Side) => string | undefined) => new Set(sides.map(value)).size > 1
  const fields: Field[] = [
    ...(differ(({ move }) => move) ? ['whether' as const] : []),
    ...(differ(({ to }) => to?.key) ? ['team' as const] : []),
    ...(differ(({ at: point }) => point?.key) ? ['moment' as const] : []),
  ]
  return fields.length > 0 ? fields : isLate ? ['moment', 'latest day'] : ['whether']
}

function effectsWhere(effects: readonly EffectRegion[], test: (effect: Effect) => boolean, { store }: Model): Diagram {
  return store.any(effects.filter(({ effect }) => test(effect)).map(({ where }) => where))
}

/** Where some effect goes to a receiver, or leaves it to somebody; a case goes to its own holder by staying. */
function mentions({ effects, place }: Standing, to: To, model: Model): Diagram {
  return effectsWhere(
    effects,
    (effect) => {
      switch (effect.kind) {
        case 'stays':
          return isThere(to, place.holder)
        case 'moves':
        case 'due':
          return isOneOf(effect.to, to)
        case 'choice': {
          const offered = effect.options.flatMap((option): readonly To[] =>
            option.kind === 'go' && option.to !== undefined ? [option.to] : [],
          )
          return (
            offered.some((option) => isOneOf(to, option)) ||
            (to.kind === 'choice' && to.options.every(({ key }) => offered.some((option) => option.key === key)))
          )
        }
        case 'not covered':
          return to.kind === 'unresolved' && effect.why === 'receiver not resolved'
      }
    },
    model,
  )
}
