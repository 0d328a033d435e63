/** The answer for one point of the space, in full: what the effects leave out is read off the sides. */
import type { Decider } from '../../graph/expressions.js'
import type { RuleId } from '../../graph/ids.js'
import type { Route } from '../../graph/nodes.js'
import {
  cameToPass,
  effectKey,
  effectsOfSide,
  hasPassed,
  keyOf,
  holdsAt,
  interpret,
  isNow,
  isThere,
  keepsForATime,
  momentsOf,
  outcomeOf,
  wasCalledFor,
} from '../../space/index.js'
import type { Effect, Interpretation, Model, Point, Side, SpaceRule, To } from '../../space/index.js'
import type { Answer, SideAnswer } from '../decision.js'
import { ridersOf } from './riders.js'

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
      // A point of its own that has passed is late too; of several points the next one is not, nor is the earliest day of the move.
      const isLate = ({ by, at, group, notBefore }: Side) =>
        [
          ...by,
          ...(at?.kind === 'moment' &&
          group.length === 0 &&
          !notBefore.some((floor) => holdsAt(isNow(floor, model.space.vocabulary), point))
            ? [at.moment]
            : []),
        ].some((moment) => hasPassed(moment, point, model.space.vocabulary))
      const late = making.filter(isLate)
      return {
        kind: 'moves',
        to: effect.to,
        memberChosenBy: memberChoosers(making, effect.to, model),
        whenNotStated: making.length > 0 && making.every(({ at }) => at === undefined),
        late: late.length > 0,
        ...whoseTime(
          late,
          making.filter((side) => !isLate(side)),
          read,
          model,
          point,
        ),
      }
    }
    case 'stays':
    case 'due': {
      const { axes, holders } = model.space.vocabulary
      const holder = holders[point[axes.index('holder')]!]!
      // What goes where the case is already does not go.
      const going = sides.filter(({ move, kept, to }) => move === 'go' && kept.length === 0 && (to === undefined || !isThere(to, holder)))
      const shut = going.filter((side) => side.shut && arrives(side, model, point))
      const until = [
        ...new Set([
          ...sides.flatMap((side) => [...side.until, ...side.kept.flatMap((permission) => permission.until ?? [])]),
          ...going
            .filter((side) => (!side.shut || !arrives(side, model, point)) && !(effect.kind === 'due' && side.at?.kind === 'one of'))
            .flatMap((side) => waitingUntil(side, model, point)),
        ]),
      ]
      const floors =
        sides.length > 0
          ? []
          : read.bearing.speaking
              .filter((rule) => keepsForATime(rule) && !holdsAt(cameToPass(rule.notBefore!, model.space.vocabulary), point))
              .map(({ notBefore }) => notBefore!)
      const leaves = effect.kind === 'stays' && sides.length + floors.length === 0 ? leavesToStay(read, model, point) : []
      const beside = effect.kind === 'stays' && sides.length === 1 ? momentBeside(going, model, point) : []
      const ends = leaves.flatMap((leave) => leave.until ?? [])
      return {
        kind: 'stays',
        until: [...new Set([...until, ...beside, ...floors, ...ends])],
        ...(beside.length > 0 ? { untilAll: true } : {}),
        waitsFor: shut.flatMap((side) => gatesOf(side, model, point, read)),
        ...(effect.kind === 'due' ? { due: effect.to, dueAt: dueAt(going, model, point) } : {}),
        ...(effect.kind === 'stays' && shut.length === 0
          ? onwardTo(
              going.filter((side) => isAhead(side, model, point)),
              model,
              point,
              read,
            )
          : {}),
        nothingSaid: sides.length + floors.length + leaves.length === 0,
        ...(leaves.length === 0
          ? {}
          : {
              leave: {
                rules: leaves.map(({ id }) => id),
                deciders: leaves.flatMap(({ route }) => route.decidedBy),
                taken: leaves.some(({ id }) => used(id, model, point) === 'yes'),
              },
            }),
      }
    }
    case 'choice':
      return {
        kind: 'choice',
        about: effect.about,
        ...(effect.about === 'moment' ? { ...receiverIn(sides), ...besideIn(sides, model, point) } : {}),
        options: effect.options,
        deciders: effect.deciders,
        rules: effect.rules,
      }
    case 'not covered':
      return { kind: 'not covered', why: effect.why, rules: silentRules(effect.why, read) }
  }
}

/** The rules that let a team keep a case and of which it has not been said that they are not used, as long as they last. */
function leavesToStay({ bearing }: Interpretation, model: Model, point: Point): readonly SpaceRule[] {
  const { vocabulary } = model.space
  const isOver = ({ by, until }: SpaceRule) =>
    [...by, ...(until === undefined ? [] : [until])].some((moment) => hasPassed(moment, point, vocabulary))
  return bearing.speaking.filter(
    (rule) => rule.permits && rule.route.stay !== undefined && used(rule.id, model, point) !== 'no' && !isOver(rule),
  )
}

/** Whether leave was used, where somebody has chosen. */
export function used(
  rule: RuleId,
  {
    space: {
      vocabulary: { axes },
    },
  }: Model,
  point: Point,
): string | undefined {
  const axis = axes.find(keyOf({ kind: 'chosen', rule }))
  return axis === undefined ? undefined : axes.list[axis]!.values[point[axis]!]
}

/** Where a moment is late by some rules and on time by others: the former and the latter. Of several sides those rules that only one has; of one side those that set a latest day, and those that name the moment. */
function whoseTime(
  late: readonly Side[],
  onTime: readonly Side[],
  { bearing, sides }: Interpretation,
  model: Model,
  point: Point,
): { readonly lateBy: readonly RuleId[]; readonly onTimeBy: readonly RuleId[] } {
  if (late.length === 0) return { lateBy: [], onTimeBy: [] }
  const rulesOf = (all: readonly Side[]) => new Set(all.flatMap(({ rules }) => rules.map(({ id }) => id)))
  if (onTime.length > 0)
    return {
      lateBy: [...rulesOf(late)].filter((id) => !rulesOf(onTime).has(id)),
      onTimeBy: [...rulesOf(onTime)].filter((id) => !rulesOf(late).has(id)),
    }
  const { vocabulary } = model.space
  const over = new Set(late.flatMap(({ by }) => by.filter((moment) => hasPassed(moment, point, vocabulary))))
  const isNowAt = ({ at }: SpaceRule) =>
    at !== undefined && at.kind !== 'agreed' && momentsOf(at).some((moment) => holdsAt(isNow(moment, vocabulary), point))
  const onTimeBy = [...new Set(late.flatMap(({ rules }) => rules.filter(isNowAt).map(({ id }) => id)))]
  const limiting = [
    ...bearing.speaking,
    ...ridersOf(sides, point, model.space, bearing.speaking[0]?.aspect ?? 'case responsibility').speaking.map(({ rule }) => rule),
  ].filter(({ by }) => by.some((moment) => over.has(moment)))
  const lateBy = [...new Set(limiting.map(({ id }) => id))].filter((id) => !onTimeBy.includes(id))
  return lateBy.length === 0 || onTimeBy.length === 0 ? { lateBy: [], onTimeBy: [] } : { lateBy, onTimeBy }
}

/** Who chooses which team of a family it is, where the text leaves that to somebody. */
function memberChoosers(sides: readonly Side[], to: To, { space: { graph } }: Model): readonly Decider[] {
  const team = to.kind === 'holder' && to.which === undefined ? graph.all('team').find(({ id }) => id === to.holder) : undefined
  if (team?.per === undefined) return []
  const rules = sides.flatMap((side) => side.rules).filter(({ route }) => route.to?.kind === 'team-receiver' && route.to.team === team.id)
  return [
    ...new Map(
      rules
        .flatMap(({ route }) => route.decidedBy)
        .filter(({ kind }) => kind !== 'not-stated')
        .map((party) => [JSON.stringify(party), party]),
    ).values(),
  ]
}

/** Whether a rule that says where the case goes has its moment still to come: of a group the others are no longer heard. */
function isAhead({ group, to, rules }: Side, { space: { vocabulary } }: Model, point: Point): boolean {
  const isOver = ({ at }: SpaceRule) => at?.kind === 'moment' && at.group !== undefined && hasPassed(at.moment, point, vocabulary)
  return group.length === 0 || to === undefined || rules.filter((rule) => rule.to.length > 0).some((rule) => !isOver(rule))
}

/** Where the case goes when it goes, and what would hold it up then, were all as it is now. */
function onwardTo(
  going: readonly Side[],
  model: Model,
  point: Point,
  read: Interpretation,
): {
  readonly goesTo?: To
  readonly thenConflict?: readonly RuleId[]
  readonly chosenBy?: readonly Decider[]
  readonly agreedBy?: readonly Decider[]
  readonly heldUp?: readonly RuleId[]
} {
  const { to } = receiverIn(going)
  const chosenBy = to?.kind === 'choice' ? { chosenBy: to.deciders } : {}
  const agreed = going.flatMap(({ at }) => (at?.kind === 'agreed' ? at.deciders : []))
  const agreedBy = going.length > 0 && going.every(({ at }) => at?.kind === 'agreed') ? { agreedBy: agreed } : {}
  const naming = going.filter(({ to: named }) => named !== undefined)
  if (new Set(naming.map(({ to: named }) => named!.key)).size > 1)
    return { thenConflict: [...new Set(naming.flatMap(({ rules }) => rules.filter((rule) => rule.to.length > 0).map(({ id }) => id)))] }
  const heldUp = to === undefined ? [] : going.filter(({ shut }) => shut).flatMap((side) => gatesOf(side, model, point, read))
  return to === undefined ? {} : { goesTo: to, ...chosenBy, ...agreedBy, ...(heldUp.length === 0 ? {} : { heldUp: [...new Set(heldUp)] }) }
}

/** The moment at which the case goes where no day is agreed, as long as it is to come. */
function besideIn(sides: readonly Side[], { space: { vocabulary } }: Model, point: Point): { readonly otherwiseAt?: string } {
  const beside = sides.flatMap(({ at }) =>
    at?.kind === 'agreed' &&
    at.beside !== undefined &&
    !hasPassed(at.beside, point, vocabulary) &&
    !holdsAt(isNow(at.beside, vocabulary), point)
      ? [at.beside]
      : [],
  )
  return beside[0] === undefined ? {} : { otherwiseAt: beside[0] }
}

/** The one receiver of all moves. */
function receiverIn(sides: readonly Side[]): { readonly to?: To } {
  const receivers = new Map(sides.flatMap(({ move, to }) => (move === 'go' && to !== undefined ? [[to.key, to] as const] : [])))
  const [to] = receivers.values()
  return to === undefined || receivers.size > 1 ? {} : { to }
}

/** The moments that have passed at which such a case was to go. */
function dueAt(going: readonly Side[], { space: { vocabulary } }: Model, point: Point): readonly string[] {
  return going
    .flatMap(({ at, group }) => (group.length > 0 ? group : at?.kind === 'moment' ? [at.moment] : []))
    .filter((moment) => hasPassed(moment, point, vocabulary))
}

/** What a side that has not come to its point waits for. */
function waitingUntil(side: Side, model: Model, point: Point): readonly string[] {
  const early = side.notBefore.filter((moment) => !holdsAt(cameToPass(moment, model.space.vocabulary), point))
  return early.length > 0 ? early : pointsLeft(side, model, point)
}

/** The moment of the one move of a case, where an earliest day that is to come holds it beside that; nothing, where that has come. */
function momentBeside([side, ...others]: readonly Side[], model: Model, point: Point): readonly string[] {
  const { vocabulary } = model.space
  if (
    side?.at?.kind !== 'moment' ||
    others.length > 0 ||
    side.group.length > 0 ||
    side.notBefore.every((moment) => holdsAt(cameToPass(moment, vocabulary), point))
  )
    return []
  return pointsLeft(side, model, point).filter((moment) => !holdsAt(isNow(moment, vocabulary), point) && !side.notBefore.includes(moment))
}

/** The points of a side that have not passed; none, once a move was called for at one of a group. */
function pointsLeft({ at, group }: Side, { space: { vocabulary } }: Model, point: Point): readonly string[] {
  if (group.some((moment) => wasCalledFor(moment, point, vocabulary))) return []
  return (group.length > 0 ? group : at === undefined ? [] : momentsOf(at)).filter((moment) => !hasPassed(moment, point, vocabulary))
}

/** Whether only what the move waits for keeps it: its point is now, or the first of a group, or it has none. */
function arrives(side: Side, model: Model, point: Point): boolean {
  const { vocabulary } = model.space
  const now = (moment: string) => holdsAt(isNow(moment, vocabulary), point)
  const left = pointsLeft(side, model, point)
  return (
    side.at === undefined ||
    (side.notBefore.every((moment) => hasPassed(moment, point, vocabulary) || now(moment)) && (left.length === 0 || left.some(now)))
  )
}

function gatesOf(_side: Side, { space }: Model, point: Point, { bearing }: Interpretation): RuleId[] {
  const waiting = bearing.speaking.filter(({ shut }) => shut !== undefined && holdsAt(shut, point))
  const riders = space.rules.filter(
    (rule) => rule.onlyTo !== undefined && rule.shut !== undefined && holdsAt(rule.when, point) && holdsAt(rule.shut, point),
  )
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
  const comingTo = new Map(
    effects.map((effect) => [
      effect,
      keys
        .filter((of) => of.keys.has(effectKey(effect)) || (effect.kind === 'moves' && of.keys.has(`due ${effect.to.key}`)))
        .map(({ side }) => side),
    ]),
  )
  const sides = effects.map((effect): SideAnswer => {
    const made = comingTo.get(effect)!
    const limits =
      effect.kind === 'due'
        ? read.bearing.speaking.filter(({ by }) => by.some((moment) => made.some((side) => side.by.includes(moment))))
        : []
    const ids = [...made.flatMap(({ rules }) => rules), ...limits].map(({ id }) => id)
    return {
      answer: single(effect, { ...read, sides: made }, model, point),
      rules: [...new Set(effect.kind === 'choice' ? [...ids, ...effect.rules] : ids)],
    }
  })
  return { kind: 'conflict', about: aboutOf(effects, comingTo, read), sides }
}

/** The fields about which the sides differ. */
function aboutOf(
  effects: readonly Effect[],
  comingTo: ReadonlyMap<Effect, readonly Side[]>,
  { sides, bearing }: Interpretation,
): ('whether' | 'team' | 'moment')[] {
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
    case 'due':
      return effect.to.key
    case 'choice':
      return effect.about === 'team' ? JSON.stringify(effect.options) : undefined
    case 'not covered':
      return effect.why === 'receiver not stated' ? '-' : effect.why === 'receiver not resolved' ? '?' : undefined
    case 'stays':
      return undefined
  }
}

function timingOf(effect: Effect): 'later' | 'choice' | 'passed' | 'now' {
  if (effect.kind === 'stays') return 'later'
  if (effect.kind === 'choice' && effect.about === 'moment') return 'choice'
  return effect.kind === 'not covered' && effect.why === 'point passed' ? 'passed' : 'now'
}
