/** Whether a rule, or an exception to it, makes any difference: the protocol is read once more without it. */
import type { RuleId } from '../../graph/ids.js'
import type { Duty, Route } from '../../graph/nodes.js'
import { fieldsThat } from '../../graph/weight.js'
import { answerKey, answersOf, diagramOf, gateValues, interpret, orderValues, readingsOf, speaks, wins } from '../../space/index.js'
import type { Answers, EffectRegions, Holder, Model, Place, Point, Space, SpaceRule } from '../../space/index.js'
import { answersWhere, at, fixedOf, knownOf } from './outlook.js'
import type { Known, Outlook, Standing } from './outlook.js'
import { pointAt } from './region.js'

/** A rule without which every answer is the same. */
export interface Restating {
  readonly rule: RuleId
  /** Rules that say it as well. */
  readonly others: readonly RuleId[]
  /** Others that say something else and go before it in every case. */
  readonly beaten?: Beaten
}

/** What goes before a rule in every case of which it speaks, and of which part of the answer they say something else. */
interface Beaten {
  readonly by: readonly RuleId[]
  readonly about: readonly ('whether' | 'team' | 'moment')[]
}

/** Rules that say nothing of their own. Of two that say the same, one is needed for the other to be spared. */
export function restatingIn(outlook: Outlook): readonly Restating[] {
  const { model } = outlook
  let { space } = model
  const found: Restating[] = []
  for (const id of [...new Set(space.rules.map((rule) => rule.id))].reverse()) {
    const less: Space = { ...space, rules: space.rules.filter((rule) => rule.id !== id) }
    const mine = (rule: SpaceRule) => rule.id === id
    // A ban or a stay is worth saying though nobody calls for a move.
    const keeps = space.rules.some(
      (rule) => rule.id === id && (rule.never.length > 0 || (rule.move === 'stay' && saying(id, less, outlook).length === 0)),
    )
    if (!keeps && isRead(id, outlook) && !recordIsItsOwn(id, less, outlook) && !changes(space, less, mine, outlook)) {
      const beaten = beatenEverywhere(id, outlook)
      found.push({ rule: id, others: saying(id, less, outlook), ...(beaten === undefined ? {} : { beaten }) })
      space = less
    }
  }
  return [...found.reverse(), ...restatingDuties(model)]
}

/** An exception of a route that lifts it only where other rules come to the same. */
export interface IdleException {
  readonly rule: RuleId
  readonly index: number
}

export function idleExceptionsIn(outlook: Outlook): readonly IdleException[] {
  const { space } = outlook.model
  const found: IdleException[] = []
  for (const rule of space.rules) {
    // Whatever else a rule says of a move is lifted with it.
    if (recordOf(rule).length > 0 || rule.never.length > 0 || !isFollowed(rule, outlook)) continue
    for (const [index] of rule.unless.entries()) {
      const bare = { ...rule, unless: rule.unless.filter((_, other) => other !== index) }
      const more: Space = { ...space, rules: space.rules.map((other) => (other === rule ? bare : other)) }
      if (!changes(more, space, (other) => other === bare || other === rule, outlook)) found.push({ rule: rule.id, index })
    }
  }
  return found
}

/** Whether a rule holds under the readings that are followed. */
function isFollowed(rule: SpaceRule, outlook: Outlook): boolean {
  const { store } = outlook
  return diagramOf(rule.read, store, fixedOf(readingsOnly(outlook))) !== store.no
}

function isRead(id: RuleId, outlook: Outlook): boolean {
  return outlook.model.space.rules.some((rule) => rule.id === id && rule.aspect !== undefined && isFollowed(rule, outlook))
}

function readingsOnly({ model }: Outlook): Known {
  return knownOf(model).map((value, axis) => (model.space.vocabulary.axes.list[axis]!.subject.kind === 'reading' ? value : undefined))
}

/** What a rule says of a move that no answer shows; by when the move is due the rule states itself. */
function recordOf({ route }: SpaceRule): readonly string[] {
  const said = fieldsThat('route', 'manner').flatMap((field) => route[field] as unknown)
  return said
    .filter((value) => value !== undefined && (value as { readonly kind?: unknown }).kind !== 'due-moment')
    .map((value) => JSON.stringify(value))
}

/** Whether a rule says more of some move than who takes it and when, and no other rule says that wherever it speaks. */
function recordIsItsOwn(id: RuleId, less: Space, { standings, store }: Outlook): boolean {
  return standings.some(({ view }) =>
    view.rules
      .filter((rule) => rule.id === id)
      .some((rule) =>
        recordOf(rule).some((record) => {
          const others = view.rules.filter((other) => less.rules.includes(other) && recordOf(other).includes(record))
          return [undefined, ...view.space.vocabulary.holders]
            .map((goingTo) => view.bearing(goingTo))
            .some((bearing) => !store.implies(bearing.speaking(rule), store.any(others.map((other) => bearing.speaking(other)))))
        }),
      ),
  )
}

/** Rules that state one of its values too, of cases of which both speak. */
function saying(id: RuleId, less: Space, { standings, store }: Outlook): readonly RuleId[] {
  const others = standings.flatMap(({ view }) =>
    view.rules
      .filter((rule) => rule.id === id)
      .flatMap((rule) =>
        view.rules
          .filter((other) => less.rules.includes(other) && valuesOf(rule).some((value) => valuesOf(other).includes(value)))
          .filter((other) => store.meets(view.bearing().speaking(rule), view.bearing().speaking(other))),
      ),
  )
  return [...new Set(others.map((other) => other.id))]
}

const parts = { move: 'whether', to: 'team', at: 'moment' } as const

function beatenEverywhere(id: RuleId, { standings, store }: Outlook): Beaten | undefined {
  const spoken = standings.flatMap((standing) =>
    standing.view.rules
      .filter((rule) => rule.id === id)
      .map((rule) => ({ rule, standing, where: store.and(standing.possible, at(standing, standing.view.bearing().speaking(rule))) }))
      .filter(({ where }) => where !== store.no),
  )
  const by = new Set<RuleId>()
  const about = (['move', 'to', 'at'] as const).filter((field) => {
    const winners = spoken.map(({ rule, standing, where }) => {
      const bearing = standing.view.bearing()
      const found = standing.view.rules
        .filter((over) => over.id !== id && rule.states.has(field) && wins(over, rule, field) && saysElse(over, rule, field))
        .map((over) => ({
          over,
          where: at(standing, store.minus(store.minus(bearing.speaking(over), bearing.beaten(over, field)), bearing.dropped(over))),
        }))
        .filter((each) => store.meets(each.where, where))
      return store.implies(where, store.any(found.map((each) => each.where))) ? found.map(({ over }) => over.id) : []
    })
    const isBeaten = winners.length > 0 && winners.every((rules) => rules.length > 0)
    if (isBeaten) for (const rule of winners.flat()) by.add(rule)
    return isBeaten
  })
  return about.length === 0 ? undefined : { by: [...by], about: about.map((field) => parts[field]) }
}

function saysElse(one: SpaceRule, other: SpaceRule, field: 'move' | 'to' | 'at'): boolean {
  if (field === 'move') return one.move !== other.move
  if (field === 'at') return one.at?.key !== other.at?.key
  return !one.to.some(({ value }) => other.to.some((stated) => stated.value.key === value.key))
}

function valuesOf({ to, at: point, by, never, until, notBefore }: SpaceRule): readonly string[] {
  return [
    ...to.map(({ value }) => `to ${value.key}`),
    ...(point === undefined ? [] : [`at ${point.key}`]),
    ...by.map((limit) => `by ${limit}`),
    ...never.map((holder) => `never ${holder}`),
    `until ${until}`,
    `from ${notBefore}`,
  ].filter((value) => !value.endsWith('undefined'))
}

/** Whether some case is answered differently by two readings of the rules. A few cases nearly always show it. */
function changes(a: Space, b: Space, concerned: (rule: SpaceRule) => boolean, outlook: Outlook): boolean {
  const affected = outlook.standings.filter(({ view, aspect }) => view.rules.some((rule) => concerned(rule) && rule.aspect === aspect))
  const own = (standing: Standing) =>
    standing.place.moment !== undefined &&
    standing.view.rules.some((rule) => concerned(rule) && rule.at?.kind === 'moment' && rule.at.moment === standing.place.moment)
      ? 0
      : 1
  for (const standing of [...affected].sort((x, y) => own(x) - own(y))) {
    for (const point of trialsAt(standing, concerned, outlook)) {
      if (answerKey(interpret(a, point, standing.aspect).effects) !== answerKey(interpret(b, point, standing.aspect).effects)) return true
    }
  }
  return differs(a, b, affected, outlook)
}

/** Cases that a rule is likely to decide: where it would speak and no other rule has a say, with moves held up and without. */
function* trialsAt(standing: Standing, concerned: (rule: SpaceRule) => boolean, { model, store }: Outlook): Iterable<Point> {
  const { view, place } = standing
  const { axes } = model.space.vocabulary
  const meant = view.rules.filter(concerned)
  const givesWay = (rule: SpaceRule) => rule.yields || meant.some(({ overrides }) => overrides.has(rule.id))
  const others = view.rules.filter((rule) => !concerned(rule) && rule.move !== undefined)
  const called = store.any(meant.map((rule) => view.diagram(rule.when, rule.onlyTo ?? rule.never[0])))
  const speaking = (rules: readonly SpaceRule[]) => store.any(rules.map((rule) => view.bearing().speaking(rule)))
  const late = axes.list.flatMap(({ subject }, axis) =>
    subject.kind === 'order' && subject.limit === place.moment ? [store.among(axis, [orderValues.indexOf('after')])] : [],
  )
  const regions = [
    () => store.any(meant.map((rule) => view.bearing().lifted(rule))),
    () => store.minus(called, speaking(others.filter((rule) => !givesWay(rule)))),
    () => store.all([called, speaking(others), ...late]),
    () => called,
  ]
  for (const region of regions) {
    const here = at(standing, region())
    if (here === store.no || !store.meets(here, standing.possible)) continue
    const point = Int32Array.from(pointAt(store.and(here, standing.possible), standing, model))
    yield point
    if (view.rules.every(({ shut }) => shut === undefined)) continue
    for (const [axis, { subject }] of axes.list.entries()) if (subject.kind === 'gate') point[axis] = gateValues.indexOf('known to be shut')
    yield point
  }
}

/** Every case: first those that nothing sets apart, then whatever has happened to them. */
function differs(a: Space, b: Space, affected: readonly Standing[], outlook: Outlook): boolean {
  const { store, model } = outlook
  const differ = (x: EffectRegions, y: EffectRegions) =>
    store.any(
      [...new Set([...x.keys(), ...y.keys()])].map((key) => store.differ(x.get(key)?.where ?? store.no, y.get(key)?.where ?? store.no)),
    )
  const readings = readingsOnly(outlook)
  const holders = new Map(affected.map(({ place, aspect }) => [`${place.holder} ${aspect}`, { holder: place.holder, aspect }]))
  for (const { holder, aspect } of holders.values()) {
    const [x, y] = [a, b].map((space) => answersIn(space, holder, aspect, outlook.known, model)) as [Answers, Answers]
    const here = affected.filter((standing) => standing.place.holder === holder && standing.aspect === aspect)
    if (here.some(({ place: { moment }, possible }) => store.meets(differ(x.at(moment), y.at(moment)), possible))) return true
  }
  return [...holders.values()].some(({ holder, aspect }) => {
    const [left, right] = [a, b].map((space) => answersIn(space, holder, aspect, readings, model)) as [Answers, Answers]
    return [undefined, ...model.space.vocabulary.moments.keys()].some((moment) => {
      const place: Place = { holder, moment }
      const where = differ(left.at(moment), right.at(moment))
      return where !== store.no && store.meets(where, store.restrictAll(model.cases(place), readings))
    })
  })
}

/** Of the protocol as it is the answers may be known already. */
function answersIn(space: Space, holder: Holder, aspect: Route['aspect'], known: Known, model: Model): Answers {
  return space === model.space ? answersWhere(model, holder, aspect, known) : answersOf(space, model.store, holder, aspect, fixedOf(known))
}

const strength = { 'must-not': 3, must: 3, 'need-not': 3, should: 2, may: 1 } as const

/** Duties that another one lays upon the same people, at least as strongly, for the same act and time, in all their cases. */
function restatingDuties({ space, store }: Model): Restating[] {
  const { graph, scope, vocabulary } = space
  const named = new Set(
    graph.rules.flatMap((rule) => ('overrides' in rule ? [...rule.overrides.map((each) => each.rule), ...rule.replaces] : [])),
  )
  const same = ({ who, act, within, due, shortenedBy, decidedBy, holdsUp, holdsUpRules, heldBy }: Duty) =>
    JSON.stringify([who, act, within, due, shortenedBy, decidedBy, holdsUp, holdsUpRules, heldBy])
  const groups = new Map<string, Duty[]>()
  for (const duty of graph.all('duty'))
    if (duty.readings.length === 0 && !named.has(duty.id)) groups.set(same(duty), [...(groups.get(same(duty)) ?? []), duty])
  const where = (duty: Duty) =>
    store.any(readingsOf<Route | Duty>(duty, vocabulary).map((read) => diagramOf(speaks(read, scope), store, new Map())))
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .flatMap((group) => {
      const spared: Restating[] = []
      for (const duty of [...group].reverse()) {
        const other = group.find(
          (each) =>
            each !== duty &&
            !spared.some(({ rule }) => rule === each.id) &&
            strength[each.strength] >= strength[duty.strength] &&
            (strength[each.strength] < 3 || strength[duty.strength] < 3 || each.strength === duty.strength) &&
            store.implies(where(duty), where(each)),
        )
        if (other !== undefined) spared.push({ rule: duty.id, others: [other.id] })
      }
      return spared
    })
}
