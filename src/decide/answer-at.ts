/** The answer for one point of the space, in full: what the effects leave out is read off the sides. */
import type { Party } from '../graph/expressions.js'
import type { RuleId } from '../graph/ids.js'
import type { Route } from '../graph/nodes.js'
import { effectKey, effectsOfSide, holdsAt, interpret, keepsForATime, momentsOf, outcomeOf } from '../space/index.js'
import type { Effect, Interpretation, Model, Point, Side, To } from '../space/index.js'
import type { Answer, SideAnswer } from './decision.js'

export interface AnswerAt {
  readonly answer: Answer
  readonly read: Interpretation
}

export function answerAt(model: Model, point: Point, aspect: Route['aspect'] = 'case responsibility'): AnswerAt {
  const read = interpret(model.space, point, aspect)
  const effects = [...read.effects.values()]
  const answer = outcomeOf(read.effects) === 'conflict' ? conflictOf(effects, read, model, point) : single(effects[0]!, read, model, point)
  return { answer, read }
}

function single(effect: Effect, read: Interpretation, model: Model, point: Point): Exclude<Answer, { kind: 'conflict' }> {
  const { sides } = read
  switch (effect.kind) {
    case 'moves': {
      const making = sides.filter(({ to }) => to?.key === effect.to.key)
      // A point of its own that has passed is late too; of several points the next one is not.
      const late = making.some(({ by, at, group }) => [...by, ...(at?.kind === 'moment' && group.length === 0 ? [at.moment] : [])].some((moment) => hasPassed(moment, model, point)))
      return { kind: 'moves', to: effect.to, memberChosenBy: memberChoosers(making, effect.to, model), whenNotStated: making.length > 0 && making.every(({ at }) => at === undefined), late }
    }
    case 'stays':
    case 'due': {
      const going = sides.filter(({ move }) => move === 'go')
      const shut = going.filter((side) => side.shut && arrives(side, model, point))
      const until = [...new Set([...sides.flatMap((side) => side.until), ...going.filter((side) => !side.shut || !arrives(side, model, point)).flatMap((side) => waitingUntil(side, model, point))])]
      const floors = sides.length > 0 ? [] : read.bearing.speaking.filter((rule) => keepsForATime(rule) && !hasPassed(rule.notBefore!, model, point)).map(({ notBefore }) => notBefore!)
      return {
        kind: 'stays', until: [...new Set([...until, ...floors])], waitsFor: shut.flatMap((side) => gatesOf(side, model, point, read)), ...(effect.kind === 'due' ? { due: effect.to } : {}),
        ...(effect.kind === 'stays' && shut.length === 0 ? goesTo(going) : {}),
        nothingSaid: sides.length === 0 && floors.length === 0 && !read.bearing.speaking.some(({ permits, route }) => permits && route.stay !== undefined),
      }
    }
    case 'choice': return { kind: 'choice', about: effect.about, ...(effect.about === 'moment' ? receiverIn(sides) : {}), options: effect.options, deciders: effect.deciders, rules: effect.rules }
    case 'not covered': return { kind: 'not covered', why: effect.why, rules: silentRules(effect.why, read) }
  }
}

/** Who chooses which team of a family it is, where the text leaves that to somebody. */
function memberChoosers(sides: readonly Side[], to: To, { space: { graph } }: Model): readonly Party[] {
  const team = to.kind === 'holder' && to.which === undefined ? graph.all('team').find(({ id }) => id === to.holder) : undefined
  if (team?.per === undefined) return []
  const rules = sides.flatMap((side) => side.rules).filter(({ route }) => route.to?.kind === 'team-receiver' && route.to.team === team.id)
  return [...new Map(rules.flatMap(({ route }) => route.decidedBy).filter(({ kind }) => kind !== 'not-stated').map((party) => [JSON.stringify(party), party])).values()]
}

/** Where the case goes when it goes. */
function goesTo(going: readonly Side[]): { readonly goesTo?: To } {
  const { to } = receiverIn(going)
  return to === undefined ? {} : { goesTo: to }
}

/** The one receiver of all moves. */
function receiverIn(sides: readonly Side[]): { readonly to?: To } {
  const receivers = new Map(sides.flatMap(({ move, to }) => (move === 'go' && to !== undefined ? [[to.key, to] as const] : [])))
  const [to] = receivers.values()
  return to === undefined || receivers.size > 1 ? {} : { to }
}

/** What a side that has not come to its point waits for. */
function waitingUntil(side: Side, model: Model, point: Point): readonly string[] {
  const early = side.notBefore.filter((moment) => !hasPassed(moment, model, point))
  if (early.length > 0) return early
  return side.at === undefined ? [] : momentsOf(side.at).filter((moment) => !hasPassed(moment, model, point))
}

function arrives(side: Side, model: Model, point: Point): boolean {
  return waitingUntil(side, model, point).every((moment) => isNowAt(moment, model, point)) || side.at === undefined
}

function isNowAt(moment: string, { space: { vocabulary } }: Model, point: Point): boolean {
  const { axes } = vocabulary
  const asked = axes.list[axes.index('now')]!.values[point[axes.index('now')]!]
  const event = vocabulary.moments.get(moment)?.event
  return asked === moment || (event !== undefined && vocabulary.moments.get(asked ?? '')?.event === event)
}

function hasPassed(moment: string, { space: { vocabulary: { axes } } }: Model, point: Point): boolean {
  const axis = axes.find(`passed ${moment}`)
  return axis !== undefined && point[axis]! > 0
}

function gatesOf(_side: Side, { space }: Model, point: Point, { bearing }: Interpretation): RuleId[] {
  const waiting = bearing.speaking.filter(({ shut }) => shut !== undefined && holdsAt(shut, point))
  const riders = space.rules.filter((rule) => rule.onlyTo !== undefined && rule.shut !== undefined && holdsAt(rule.when, point) && holdsAt(rule.shut, point))
  return [...new Set([...waiting, ...riders].map(({ id }) => id))]
}

function silentRules(why: string, { bearing, sides }: Interpretation): RuleId[] {
  if (why === 'lifted') return [...new Set(bearing.lifted.filter(({ move }) => move !== undefined).map(({ id }) => id))]
  return [...new Set(sides.flatMap(({ rules }) => rules.map(({ id }) => id)))]
}

/** A conflict, each side with the rules that make it; a move that is overdue also with those that set its day. */
function conflictOf(effects: readonly Effect[], read: Interpretation, model: Model, point: Point): Answer {
  const keys = read.sides.map((side) => ({ side, keys: new Set(effectsOfSide(side, point, model.space).map(effectKey)) }))
  // What is due joins the move to the same team.
  const comingTo = new Map(effects.map((effect) => [effect, keys.filter((of) => of.keys.has(effectKey(effect)) || (effect.kind === 'moves' && of.keys.has(`due ${effect.to.key}`))).map(({ side }) => side)]))
  const sides = effects.map((effect): SideAnswer => {
    const made = comingTo.get(effect)!
    const limits = effect.kind === 'due' ? read.bearing.speaking.filter(({ by }) => by.some((moment) => made.some((side) => side.by.includes(moment)))) : []
    const ids = [...made.flatMap(({ rules }) => rules), ...limits].map(({ id }) => id)
    return { answer: single(effect, { ...read, sides: made }, model, point), rules: [...new Set(effect.kind === 'choice' ? [...ids, ...effect.rules] : ids)] }
  })
  return { kind: 'conflict', about: aboutOf(effects, comingTo, read), sides }
}

/** The fields about which the sides differ. */
function aboutOf(effects: readonly Effect[], comingTo: ReadonlyMap<Effect, readonly Side[]>, { sides, bearing }: Interpretation): ('whether' | 'team' | 'moment')[] {
  const going = sides.filter(({ move }) => move === 'go')
  const about = new Set<'whether' | 'team' | 'moment'>()
  const allowed = bearing.speaking.some(({ permits, relaxes }) => permits && relaxes.length === 0)
  if (sides.some(({ move }) => move === 'stay') && going.length > 0) about.add('whether')
  const receivers = new Set(effects.flatMap((effect) => receiverOf(effect) ?? []))
  if (receivers.size > 1 || new Set(going.flatMap(({ to }) => to?.key ?? [])).size > 1) about.add('team')
  // Who says that the case does not go at all says nothing of when it goes.
  const ofMoves = effects.filter((effect) => comingTo.get(effect)!.length === 0 || comingTo.get(effect)!.some(({ move }) => move === 'go'))
  if (new Set(ofMoves.map(timingOf)).size > 1) about.add('moment')
  if (about.size === 0) about.add(allowed ? 'whether' : 'team')
  return [...about]
}

function receiverOf(effect: Effect): string | undefined {
  switch (effect.kind) {
    case 'moves':
    case 'due': return effect.to.key
    case 'choice': return effect.about === 'team' ? JSON.stringify(effect.options) : undefined
    case 'not covered': return effect.why === 'receiver not stated' ? '-' : effect.why === 'receiver not resolved' ? '?' : undefined
    case 'stays': return undefined
  }
}

function timingOf(effect: Effect): 'later' | 'choice' | 'passed' | 'now' {
  if (effect.kind === 'stays') return 'later'
  if (effect.kind === 'choice' && effect.about === 'moment') return 'choice'
  return effect.kind === 'not covered' && effect.why === 'point passed' ? 'passed' : 'now'
}
