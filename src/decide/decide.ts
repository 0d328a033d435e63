/** One question about one case: the answer, what must still be known, why, and why not otherwise. */
import { axesIn, conditionFormula, diagramOf, interpret, isAboutCase, notApplicable } from '../space/index.js'
import type { EffectRegions, Holder, Model, MomentName, Place, Point } from '../space/index.js'
import type { Diagram } from '../logic/index.js'
import { nameOf } from '../graph/ids.js'
import type { EventId, FactId, ReadingId, RuleId } from '../graph/ids.js'
import type { Route } from '../graph/nodes.js'
import { answerAt } from './answer-at.js'
import { aspectsOf } from './aspects.js'
import { assumedIn } from './assumed.js'
import type { CaseGiven, CaseProblem } from './case.js'
import type { Answer, Decision, DecisionOfAspect, LimitInDecision, Need, OtherReading, Possibility, RuleInTrace, Setting, WhyNot } from './decision.js'
import { dutiesOf } from './duties.js'
import { dutyConflicts } from './duty-conflicts.js'
import { momentsAsAt } from './earlier-values.js'
import { knownOf } from './known.js'
import { otherDutiesOf } from './other-duties.js'
import type { OtherDuties } from './other-duties.js'
import { laddersOf } from './ladders.js'
import type { Known } from './told.js'
import { momentsByName, possible, whenIs } from './moments-in-time.js'
import { timelineOf } from './timeline.js'
import { ridersOf } from './riders.js'
import { oneOfFamily, withChoice } from './settled.js'
import { compare } from '../calendar/index.js'

/** What would make the case another case altogether is no answer to why it is not held elsewhere. */
const mostChanges = 3
/** Dearer than all changes that are possible together. */
const fixedCost = 1_000_000

/** More ways for a case to come out than anybody reads. */
const mostPossibilities = 12

export interface Decided {
  readonly decision?: Decision
  readonly known?: Known
  readonly problems: readonly CaseProblem[]
}

/**
 * Decides one case at one moment, or between moments.
 *
 * @param given what is known of the case, in the words of the protocol
 * @param model the decision space of the protocol
 * @returns the decision, or what is wrong with what was told
 */
export function decide(given: CaseGiven, model: Model, aspect: Route['aspect'] = 'case responsibility'): Decided {
  const { known, problems } = knownOf(given, model)
  return known === undefined ? { problems } : { known, problems, decision: decideKnown(known, model, aspect) }
}

/** The same without reasons: the answer, and the rules that bear on it; of an answer that is not known nothing more. */
export function decideBriefly(given: CaseGiven, model: Model): Decided {
  const { known, problems } = knownOf(given, model)
  if (known === undefined) return { problems }
  const effects = answersApart(known.place, model)
  const [part, ...others] = partition(known.cases, effects, model)
  const example = pointIn(part!, known, model)
  const answer = others.length > 0 ? 'unknown' : withDocument(withChoice(onward(answerAt(model, example).answer, known, model, 'case responsibility'), known, model), known, model)
  const brief: DecisionOfAspect = { answer, possibilities: [], needs: [], trace: traceOf(known, example, model, 'case responsibility'), limits: [], otherReadings: [], whyNot: [], agreedAt: [], assumed: [] }
  const isAlso = groupNow(known, brief, model)
  return { known, problems, decision: { place: known.place, ...brief, ...(isAlso === undefined ? {} : { isAlso }), duties: [], dutyConflicts: [], ladders: [], spokenOf: [], aspects: [] } }
}

/** The same for a case that was read before. */
export function decideKnown(known: Known, model: Model, aspect: Route['aspect'] = 'case responsibility'): Decision {
  const decided = decideAspect(known, model, aspect)
  const isAlso = groupNow(known, decided, model)
  const then = isAlso === undefined ? known : (knownOf({ ...known.given, at: isAlso }, model).known ?? known)
  const asked = { ...decided, ...(isAlso === undefined ? {} : { isAlso }) }
  const duties = dutiesOf(known, asked, model)
  return {
    place: known.place, ...asked, duties, otherReadings: withDuties(decided.otherReadings, otherDutiesOf(known, asked, duties, model), known, model),
    dutyConflicts: dutyConflicts(known, model), ladders: laddersOf(known, model), spokenOf: spokenOf(known, decided, model), aspects: aspectsOf(then, model, decideAspect),
  }
}

/** What another reading changes of the answer and of what is owed is told together. */
function withDuties(readings: readonly OtherReading[], others: readonly OtherDuties[], known: Known, model: Model): readonly OtherReading[] {
  const { axes } = model.space.vocabulary
  const isSame = (a: OtherDuties, b: OtherReading) => a.reading === b.reading && a.option === b.option
  return [
    ...readings.map((each) => ({ ...each, duties: others.find((other) => isSame(other, each))?.duties ?? [] })),
    ...others.filter((other) => !readings.some((each) => isSame(other, each))).map((other) => ({ ...other, rules: rulesReadSo(other.reading, axes.index(other.reading), known, model) })),
  ]
}

/** The holders of whose cases the text speaks at this moment, where it says nothing of this one. */
function spokenOf({ place: { holder, moment } }: Known, { answer }: DecisionOfAspect, { space }: Model): readonly Holder[] {
  if (moment === undefined || answer === 'unknown' || answer.kind !== 'stays' || !answer.nothingSaid) return []
  const asked = space.asked.filter((question) => question.moment === moment && question.holder !== holder).map((question) => question.holder)
  return [...new Set(asked)]
}

/** Where the case moves at the first of a group of points, the event by which the group goes. */
function groupNow(known: Known, { answer }: DecisionOfAspect, model: Model): MomentName | undefined {
  if (answer === 'unknown' || answer.kind !== 'moves') return undefined
  const { sides } = interpret(model.space, pointIn(known.cases, known, model))
  const groups = new Set(sides.flatMap(({ at, group }) => (at?.kind === 'moment' && at.group !== undefined && group.length > 0 ? [at.group.slice('event:'.length)] : [])))
  const [group] = groups
  return groups.size === 1 && group !== known.place.moment && model.space.vocabulary.moments.has(group!) ? group : undefined
}

function decideAspect(known: Known, model: Model, aspect: Route['aspect']): DecisionOfAspect {
  const effects = known.place.moment === undefined ? routes(known.place.holder, aspect, model) : model.effects(known.place, aspect)
  const parts = partition(known.cases, effects, model)
  const [first] = parts
  const example = pointIn(first!, known, model)
  // What was left together past the most that anybody reads has no one answer.
  const { store } = model
  const told = parts.length > mostPossibilities ? parts.filter((part) => [...effects.values()].every(({ where }) => store.implies(part, where) || !store.meets(part, where))) : parts
  const answers = parts.length === 1 ? [] : told.map((part) => possibility(part, known, model, aspect))
  const asked = parts.length === 1 ? [] : needsOf(known, effects, model)
  const settled = parts.length === 1 ? onward(answerAt(model, example, aspect).answer, known, model, aspect) : told.length < parts.length ? undefined : oneOfFamily(answers, asked, known, model)
  const definite = settled !== undefined
  const possibilities = definite ? [] : answers
  return {
    answer: definite ? withDocument(withChoice(settled, known, model), known, model) : 'unknown',
    ...(definite || told.length < parts.length ? {} : { common: commonOf(possibilities) }),
    possibilities,
    needs: definite ? [] : asked,
    trace: traceOf(known, example, model, aspect),
    limits: limitsOf(known, example, model, aspect),
    otherReadings: otherReadingsOf(known, parts, model, aspect),
    whyNot: definite ? whyNotOf(known, effects, model) : [],
    ...agreedAt(example, known, model, aspect),
    assumed: assumedIn(known, effects, model),
  }
}

/** Only the answer: for those who need no reasons. */
export function answerKnown(known: Known, model: Model, aspect: Route['aspect'] = 'case responsibility'): Decision['answer'] {
  const effects = known.place.moment === undefined ? routes(known.place.holder, aspect, model) : model.effects(known.place, aspect)
  const [first, ...more] = partition(known.cases, effects, model)
  return more.length > 0 ? 'unknown' : onward(answerAt(model, pointIn(first!, known, model), aspect).answer, known, model, aspect)
}

/** That a case stays can be sure while what comes after is not: then only what is sure is said. */
function onward(answer: Answer, { place, cases }: Known, model: Model, aspect: Route['aspect']): Answer {
  if (answer.kind !== 'stays' || place.moment === undefined) return answer
  const { store, space: { vocabulary: { axes } } } = model
  const { live } = model.answers(place.holder, aspect)
  const now = axes.index('now')
  const stated = [live.stay, live.go, ...[...live.to.values(), ...live.at.values()].map(({ where }) => where)].map((where) => store.restrict(where, now, axes.ordinal(now, place.moment!)!))
  const parts = partition(cases, new Map(stated.map((where, i) => [String(i), { effect: { kind: 'stays' }, where }])), model)
  if (parts.length === 1) return answer
  const each = parts.map((part) => answerAt(model, pointIn(part, { place }, model), aspect).answer)
  const whole = parts.length <= mostPossibilities
  const agree = (value: (stay: Extract<Answer, { kind: 'stays' }>) => unknown) => whole && each.every((other) => other.kind === 'stays' && JSON.stringify(value(other)) === JSON.stringify(value(answer)))
  const [sameMoment, sameTeam] = [agree(({ until }) => until), agree(({ goesTo }) => goesTo?.key)]
  if (sameMoment && sameTeam) return answer
  const { goesTo, ...sure } = answer
  return { ...sure, until: sameMoment ? answer.until : [], ...(sameTeam && goesTo !== undefined ? { goesTo } : {}), nothingSaid: false, thenUnknown: true }
}

/** By what answers at a place are told apart: between events also by where cases go, and at which point. */
export function answersApart(place: Place, model: Model): EffectRegions {
  return place.moment === undefined ? routes(place.holder, 'case responsibility', model) : model.effects(place)
}

/** Silence of such cases of this holder is acknowledged as that of a document which nobody supplied: then that is why there is no answer. */
function withDocument(answer: Answer, { place, cases }: Known, { space, store, fixed }: Model): Answer {
  if (answer.kind !== 'not covered' || answer.why !== 'silent') return answer
  const missing = space.graph.all('acknowledgement').find(({ hole, heldBy, unheld, when }) =>
    hole === 'missing' && when.kind !== 'always' && [...heldBy, ...unheld].some((each) => each === place.holder) && store.implies(cases, diagramOf(conditionFormula(when, space.scope), store, fixed(place))))
  return missing === undefined ? answer : { ...answer, why: 'document not supplied', rules: [missing.id] }
}

/** Between events the answer is the route: where the case goes, and at which point. */
function routes(holder: Holder, aspect: Route['aspect'], model: Model): EffectRegions {
  const { store, space } = model
  const { live } = model.answers(holder, aspect)
  const now = space.vocabulary.axes.index('now')
  const stated = [...live.to, ...live.at].map(([key, { where }]) => [key, where] as const)
  const values = [['stay', live.stay] as const, ...stated].map(([key, where]) => [`route: ${key}`, { effect: { kind: 'stays' } as const, where: store.restrict(where, now, 0) }] as const)
  return new Map([...model.effects({ holder, moment: undefined }, aspect), ...values])
}

/** The completions of a case, taken apart by their answers; past the most that anybody reads, the rest stays together. */
export function partition(cases: Diagram, effects: EffectRegions, { store }: Model): Diagram[] {
  let parts = [cases]
  for (const { where } of effects.values()) {
    if (parts.length > mostPossibilities) break
    parts = parts.flatMap((part) => {
      const [inside, outside] = [store.and(part, where), store.minus(part, where)]
      return [inside, outside].filter((each) => each !== store.no)
    })
  }
  return parts
}

/** A case of a region with the place's own ordinals filled in. */
export function pointIn(region: Diagram, known: Pick<Known, 'place'>, model: Model): Point {
  const point = model.store.point(region)!
  for (const [axis, value] of model.fixed(known.place)) point[axis] = value
  return point
}

function possibility(part: Diagram, known: Known, model: Model, aspect: Route['aspect']): Possibility {
  const { store } = model
  const { answer } = answerAt(model, pointIn(part, known, model), aspect)
  const cube = store.smallestCube(part, known.cases) ?? []
  const axes = store.support(part)
  return { answer, count: store.count(part, axes), example: cube.map(({ axis, values }) => ({ axis, value: values[0]! })) }
}

function commonOf(possibilities: readonly Possibility[]): NonNullable<Decision['common']> {
  const [first, ...others] = possibilities.map(({ answer }) => answer)
  if (first === undefined || !others.every(({ kind }) => kind === first.kind) || first.kind !== 'moves') return {}
  const sameTeam = others.every((answer) => answer.kind === 'moves' && answer.to.key === first.to.key)
  return { kind: 'moves', ...(sameTeam ? { to: first.to } : {}) }
}

/** What must still be known: only what can still change the answer, most deciding first. */
function needsOf(known: Known, effects: EffectRegions, model: Model): Need[] {
  const { store, space } = model
  const { axes } = space.vocabulary
  const regions = [...effects.values()].map(({ where }) => where).filter((where) => store.meets(known.cases, where) && !store.implies(known.cases, where))
  // A gate is given up first, for what it waits for; then what nobody can find out, then what is further down among the axes.
  const rank = (axis: number) => (axes.list[axis]!.subject.kind === 'gate' ? 2 : known.told.has(axis) ? 1 : 0)
  const order = axes.list.map((_, axis) => axis).sort((a, b) => rank(b) - rank(a) || b - a)
  const needed = store.depends(regions, known.cases, order).filter((axis) => isAboutCase(axes.list[axis]!))
  const open = (axis: number) => needOf(axis, known, model).open.length > 1
  const resting = new Map(needed.map((axis) => [axis, restsOn(axis, model).filter(open)]))
  const asked = [...new Set([...needed, ...[...resting.values()].flat()])]
  // Whether a question arises at all is asked before it, and what nobody can know yet comes last.
  const later = (axis: number) => (resting.get(axis)?.length ?? 0) > 0
  return asked.map((axis) => needOf(axis, known, model)).map((need) => ({ need, left: leftOpen(need, regions, known, model) }))
    .sort((a, b) => Number(a.need.notYetKnowable) - Number(b.need.notYetKnowable) || Number(later(a.need.axis)) - Number(later(b.need.axis)) || a.left - b.left || a.need.axis - b.need.axis)
    .map(({ need }) => need)
}

/** The axes that say whether a fact exists at all. */
function restsOn(axis: number, { space }: Model): readonly number[] {
  const { subject, values } = space.vocabulary.axes.list[axis]!
  const fact = subject.kind === 'fact' && subject.asAt === undefined && values.includes(notApplicable) && space.graph.has(subject.fact) ? space.graph.node(subject.fact) : undefined
  return fact?.kind === 'fact' ? [...axesIn(conditionFormula(fact.onlyFor, space.scope))].filter((other) => isAboutCase(space.vocabulary.axes.list[other]!)) : []
}

function needOf(axis: number, known: Known, model: Model): Need {
  const { space, store } = model
  const { subject, values } = space.vocabulary.axes.list[axis]!
  const open = values.map((_, value) => value).filter((value) => store.meets(known.cases, store.among(axis, [value])))
  const fact = subject.kind === 'fact' && space.graph.has(subject.fact) ? space.graph.node(subject.fact) : undefined
  const judgedBy = fact?.kind === 'fact' ? fact.judgedBy : []
  const settled = fact?.kind === 'fact' && fact.settledAt.length > 0 && !fact.settledAt.some((event) => event === `event:${known.place.moment}` || known.given.happened?.some(({ moment }) => `event:${moment}` === event) === true)
  const asAt = subject.kind === 'fact' && subject.asAt !== undefined ? momentsAsAt(model).get(subject.asAt) : undefined
  const ahead = asAt !== undefined && timelineOf(known, model, false).lies(asAt) === 'to come'
  return { axis, open, judgedBy, notYetKnowable: settled || ahead }
}

/** How much stays open, on average over its values, when a need is met: the number of answers left. */
function leftOpen({ axis, open }: Need, regions: readonly Diagram[], known: Known, { store }: Model): number {
  const left = open.map((value) => {
    const cases = store.and(known.cases, store.among(axis, [value]))
    return regions.filter((where) => store.meets(cases, where) && !store.implies(cases, where)).length
  })
  return left.reduce((sum, each) => sum + each, 0) / Math.max(1, left.length)
}

/** The rules that bear on the case, and how. */
function traceOf(known: Known, example: Point, model: Model, aspect: Route['aspect']): RuleInTrace[] {
  const { store, space } = model
  const { view } = model.answers(known.place.holder, aspect)
  const read = interpret(space, example, aspect)
  const now = space.vocabulary.axes.index('now')
  const ordinal = model.fixed(known.place).get(now)!
  const inAll = (where: Diagram) => store.implies(known.cases, store.restrict(where, now, ordinal))
  const { bearing, sides } = read
  const made = new Set(sides.flatMap(({ rules }) => rules))
  const riders = ridersOf(sides, example, space, aspect)
  const entry = (rule: (typeof bearing.speaking)[number], part: RuleInTrace['part'], certain: boolean, by: readonly RuleId[] = []): RuleInTrace => ({
    rule: rule.id, as: rule.route, part, by, certain, readings: rule.route.readings,
  })
  const standing = (rule: (typeof bearing.speaking)[number]) => made.has(rule)
  const opened = (permission: (typeof bearing.speaking)[number]) => bearing.speaking.filter(({ id }) => permission.relaxes.includes(id))
  const hasLapsed = (rule: (typeof bearing.speaking)[number]) => rule.permits && rule.relaxes.length > 0 && opened(rule).every((each) => bearing.dropped(each) || (each.states.has('to') && bearing.beaten(each, 'to')))
  return [
    ...bearing.speaking.filter(standing).map((rule) => entry(rule, 'applied', inAll(view.bearing().speaking(rule)))),
    ...bearing.speaking.filter((rule) => !standing(rule) && rule.permits && !hasLapsed(rule)).map((rule) => entry(rule, 'permits', inAll(view.bearing().speaking(rule)))),
    ...bearing.speaking.filter((rule) => !standing(rule) && hasLapsed(rule)).map((rule) => entry(rule, 'lapsed', inAll(view.bearing().speaking(rule)), opened(rule).flatMap((each) => beatersOf(each, bearing.speaking)))),
    ...bearing.speaking.filter((rule) => !standing(rule) && !rule.permits && rule.move !== undefined).map((rule) => entry(rule, 'beaten', inAll(view.bearing().speaking(rule)), beatersOf(rule, bearing.speaking))),
    ...riders.speaking.filter(({ rule }) => !standing(rule)).map(({ rule, goingTo }) => entry(rule, 'qualifies', inAll(view.bearing(goingTo).speaking(rule)))),
    ...riders.lifted.map(({ rule, goingTo }) => entry(rule, 'lifted', inAll(view.bearing(goingTo).lifted(rule)))),
    ...bearing.lifted.filter(({ move, permits }) => move !== undefined || permits).map((rule) => entry(rule, 'lifted', inAll(view.bearing().lifted(rule)))),
    ...bearing.replaced.map((rule) => entry(rule, 'replaced', true, bearing.speaking.filter(({ replaces }) => replaces.includes(rule.id)).map(({ id }) => id))),
  ]
}

/** Where the moves are agreed for which some side calls, and whether they were, as far as the case tells. */
function agreedAt(example: Point, known: Known, model: Model, aspect: Route['aspect']): Pick<DecisionOfAspect, 'agreedAt' | 'agreed'> {
  const { sides } = interpret(model.space, example, aspect)
  const rules = [...sides.filter(({ move }) => move === 'go').flatMap((side) => side.rules), ...ridersOf(sides, example, model.space, aspect).speaking.map(({ rule }) => rule)]
  const events = [...new Set(rules.flatMap(({ route }) => (route.agreedAt?.kind === 'event-moment' ? [route.agreedAt.event] : [])))]
  const agreed = events.some((event) => means(event, 'transfer meeting', model)) ? agreementTold(known, model) : undefined
  return { agreedAt: events.map(nameOf), ...(agreed === undefined ? {} : { agreed }) }
}

/** Whether a word of the protocol is a shared one, or narrower. */
function means(id: EventId | FactId, concept: string, { space: { graph } }: Model): boolean {
  const node = graph.node(id)
  return (node.kind === 'event' || node.kind === 'fact') && node.means?.concept === concept && node.means.fit !== 'related'
}

function agreementTold(known: Known, model: Model): boolean | undefined {
  const { axes } = model.space.vocabulary
  const axis = axes.list.findIndex(({ subject }, index) => subject.kind === 'fact' && subject.asAt === undefined && known.told.has(index) && means(subject.fact, 'agreed at transfer meeting', model))
  const values = axis < 0 ? undefined : known.allowed[axis]
  return values?.length === 1 ? axes.list[axis]!.values[values[0]!] === 'yes' : undefined
}

function beatersOf(rule: { readonly id: RuleId; readonly yields: boolean }, speaking: readonly { readonly id: RuleId; readonly overrides: ReadonlyMap<RuleId, unknown>; readonly yields: boolean; readonly permits: boolean; readonly move?: string }[]): RuleId[] {
  const named = speaking.filter(({ overrides, permits }) => !permits && overrides.has(rule.id))
  const others = rule.yields ? speaking.filter(({ yields, id, move, permits }) => !permits && !yields && id !== rule.id && move !== undefined) : []
  return [...new Set((named.length > 0 ? named : others).map(({ id }) => id))]
}

/** The latest and earliest days of the move, with their dates where these can be counted. */
function limitsOf(known: Known, example: Point, model: Model, aspect: Route['aspect']): LimitInDecision[] {
  const { space } = model
  const { sides, bearing } = interpret(space, example, aspect)
  const named = momentsByName(space)
  const wanted = new Map<string, LimitInDecision['kind']>()
  for (const side of sides) {
    for (const moment of side.by) wanted.set(moment, 'by')
    for (const moment of side.notBefore) wanted.set(moment, 'not before')
  }
  const setting = [...bearing.speaking.filter((rule) => !bearing.beaten(rule, 'by') && !bearing.dropped(rule)), ...ridersOf(sides, example, space, aspect).speaking.map(({ rule }) => rule)]
  for (const rule of bearing.speaking) if (sides.length === 0 || rule.permits) for (const moment of rule.by) wanted.set(moment, 'by')
  return [...wanted].map(([moment, kind]) => {
    const rules = setting.filter((rule) => (kind === 'by' ? rule.by : [rule.notBefore]).includes(moment)).map(({ id }) => id)
    const when = named.has(moment) ? whenIs(named.get(moment)!, known.days, space.graph.protocol.calendar) : undefined
    const dates = possible(when)
    const { today } = known.days
    return { kind, moment, rules: [...new Set(rules)], ...(when === undefined ? {} : { when }), over: today !== undefined && dates.length > 0 && dates.every((date) => compare(date, today) === 'before') }
  })
}

/** Every other reading, varied alone, that would change the answer. */
function otherReadingsOf(known: Known, parts: readonly Diagram[], model: Model, aspect: Route['aspect']): OtherReading[] {
  const { space, store } = model
  const { axes } = space.vocabulary
  const effects = [...model.effects(known.place, aspect).values()]
  const support = new Set(effects.flatMap(({ where }) => store.support(where)))
  return axes.list.flatMap(({ subject, values }, axis): OtherReading[] => {
    const followed = known.allowed[axis]
    if (subject.kind !== 'reading' || followed?.length !== 1 || !support.has(axis)) return []
    return values.flatMap((option, value): OtherReading[] => {
      if (value === followed[0]) return []
      const cases = store.and(store.some(known.cases, [axis]), store.among(axis, [value]))
      const other = partition(cases, model.effects(known.place, aspect), model)
      if (other.length === 0 || sameAnswers(parts, other, known, model, aspect)) return []
      return [{ reading: subject.reading, option, duties: [], rules: rulesReadSo(subject.reading, axis, known, model), answer: other.length === 1 ? answerAt(model, pointIn(other[0]!, known, model), aspect).answer : 'unknown' }]
    })
  })
}

/** The rules of a question that speak of such a case under some reading. */
function rulesReadSo(reading: ReadingId, axis: number, known: Known, { space, store, fixed }: Model): readonly RuleId[] {
  const cases = store.some(known.cases, [axis])
  const speaking = space.rules.filter((rule) => rule.route.readings.includes(reading) && store.meets(cases, diagramOf(rule.when, store, fixed(known.place), rule.onlyTo ?? rule.never[0])))
  return [...new Set(speaking.map(({ id }) => id))]
}

function sameAnswers(parts: readonly Diagram[], other: readonly Diagram[], known: Known, model: Model, aspect: Route['aspect']): boolean {
  const keys = (list: readonly Diagram[]) => list.map((part) => [...interpret(model.space, pointIn(part, known, model), aspect).effects.keys()].join(' // ')).sort().join(' ; ')
  return keys(parts) === keys(other)
}

/** For each other team that could hold the case next: the fewest facts that would have to be otherwise. */
function whyNotOf(known: Known, effects: EffectRegions, model: Model): WhyNot[] {
  const { store, space } = model
  const { axes } = space.vocabulary
  const possibleCases = model.cases(known.place)
  // A search asks for the price of one value again and again.
  const prices = new Map<number, number[]>()
  const cost = (axis: number, value: number): number => {
    const known = prices.get(axis) ?? pricesOf(axis)
    prices.set(axis, known)
    return known[value]!
  }
  const pricesOf = (axis: number) => axes.list[axis]!.values.map((_, value) => (store.meets(known.cases, store.among(axis, [value])) ? 0 : canBeOtherwise(axis, model) ? 1 : fixedCost))
  // What cannot be otherwise is as it is known to be: few cases are left to look through.
  const unchanging = store.all(axes.list.flatMap(({ values }, axis) => (canBeOtherwise(axis, model) ? [] : [store.among(axis, values.map((_, value) => value).filter((value) => cost(axis, value) === 0))])))
  const everything = [...effects.values()]
  const moves = everything.flatMap(({ effect, where }) => (effect.kind === 'moves' && effect.to.kind === 'holder' ? [{ to: effect.to, where }] : []))
  const byHolder = new Map<Holder, Diagram>()
  for (const { to, where } of moves) {
    const others = store.any(everything.filter(({ effect }) => !(effect.kind === 'moves' && effect.to.key === to.key)).map((other) => other.where))
    byHolder.set(to.holder, store.or(byHolder.get(to.holder) ?? store.no, store.minus(where, others)))
  }
  return [...byHolder].flatMap(([to, alone]): WhyNot[] => {
    if (store.meets(known.cases, alone)) return []
    const near = store.nearestPoint(store.and(store.and(alone, unchanging), possibleCases), cost)
    if (near === undefined || near.cost === 0 || near.cost >= fixedCost) return []
    const told = new Set(store.support(alone))
    // A team that the case tells is part of the way there, even where it is only not known.
    const needed = (axis: number) => cost(axis, near.point[axis]!) > 0 || (axes.list[axis]!.subject.kind === 'team' && told.has(axis) && !known.told.has(axis) && changesTeam(alone, axis, near.point, model))
    return [{ to, changes: axes.list.flatMap((_, axis): Setting[] => (needed(axis) ? [{ axis, value: near.point[axis]! }] : [])) }]
  }).sort((a, b) => a.changes.length - b.changes.length).filter(({ changes }) => changes.length <= mostChanges)
}

/** Whether another team on this axis would lead elsewhere. */
function changesTeam(region: Diagram, axis: number, point: Point, { store, space }: Model): boolean {
  return space.vocabulary.axes.list[axis]!.values.some((_, value) => {
    const other = Int32Array.from(point)
    other[axis] = value
    return !store.holds(region, other)
  })
}

/** Only what can change is offered as a change: never age, never what a fact's own words say is fixed. */
function canBeOtherwise(axis: number, { space }: Model): boolean {
  const { subject } = space.vocabulary.axes.list[axis]!
  if (subject.kind === 'team') return true
  if (subject.kind !== 'fact') return false
  const fact = space.graph.has(subject.fact) ? space.graph.node(subject.fact as FactId) : undefined
  return fact?.kind === 'fact' && fact.changes !== 'never' && fact.domain !== 'age'
}
