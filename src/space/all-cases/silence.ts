/** What the cases come to of which no side says stay or go. */
import type { Diagram } from '../../logic/index.js'
import type { Silence } from '../answer.js'
import { passedValues } from '../axes.js'
import { isNow } from '../conditions.js'
import { keepsForATime } from '../rule.js'
import { chosen, come, passedAs, standingOf } from './bearing.js'
import type { HolderView } from './bearing.js'
import { Regions } from './regions.js'
import type { LiveValues } from './residuals.js'

export function silence(effects: Regions, view: HolderView, live: LiveValues): void {
  const { store } = view
  const gaps = gapsOf(view, live)
  effects.add({ kind: 'stays' }, store.minus(store.not(effects.anything), store.any(gaps.map(({ where }) => where))))
  for (const { why, where } of gaps) effects.add({ kind: 'not covered', why }, where)
}

/** The cases of which some rule says stay or go, or leaves it to somebody. */
function saidOf(view: HolderView, live: LiveValues): Diagram {
  const { store } = view
  const free = view.rules.filter((rule) => rule.permits && rule.relaxes.length === 0)
  const left = free
    .filter(({ move, route }) => move === 'go' || route.stay !== undefined)
    .map((rule) => {
      const speaks = rule.move === undefined ? view.bearing().speaking(rule) : standingOf(rule, 'move', view)
      return rule.move === 'go'
        ? speaks
        : store.minus(speaks, store.any([chosen(rule, 'no', view), ...rule.by.map((limit) => come(limit, view))]))
    })
  const kept = view.rules.filter(keepsForATime).map((rule) => store.minus(standingOf(rule, 'notBefore', view), come(rule.notBefore!, view)))
  return store.any([live.stay, live.go, ...left, ...kept])
}

/** Where an asked question finds no answer, and why. */
export function gapsOf(view: HolderView, live: LiveValues): readonly { readonly why: Silence; readonly where: Diagram }[] {
  const { store, space } = view
  const { vocabulary } = space
  const questions = view.aspect === 'case responsibility' ? space.asked.filter(({ holder }) => holder === view.holder) : []
  const asked = store.and(
    view.within,
    store.any(questions.map(({ moment, concerns }) => store.and(view.diagram(isNow(moment, vocabulary)), view.diagram(concerns)))),
  )
  const arrived = store.any(
    view.rules.map((rule) => store.minus(view.diagram(rule.arrived), store.any(rule.unless.map((part) => view.diagram(part))))),
  )
  const gap = store.minus(store.minus(asked, saidOf(view, live)), arrived)
  const late = store.any(
    view.rules
      .filter(({ judgedToday, at }) => judgedToday !== undefined && at?.kind === 'moment')
      .map((rule) => {
        const moment = rule.at!.kind === 'moment' ? rule.at!.moment : ''
        return store.all([
          view.diagram(rule.judgedToday!),
          store.not(view.diagram(isNow(moment, vocabulary))),
          passedAs(moment, passedValues.slice(1), view),
        ])
      }),
  )
  const lifted = store.any(view.rules.filter(({ move }) => move !== undefined).map((rule) => view.bearing().lifted(rule)))
  return [
    { why: 'point passed', where: store.and(gap, late) },
    { why: 'lifted', where: store.minus(store.and(gap, lifted), late) },
    { why: 'silent', where: store.minus(store.minus(gap, late), lifted) },
  ]
}
