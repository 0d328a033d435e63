/** Two cases, one of each authority, that agree on all that both ask; what becomes of each is asked of its own protocol. */
import { answerKnown, decideBriefly, knownOf, limitsOf, pointIn, typicalCase, unremarkable } from '../decide/index.js'
import type { Answer, CaseGiven, Known, LimitInDecision } from '../decide/index.js'
import type { Condition } from '../graph/expressions.js'
import { nameOf } from '../graph/ids.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { questionName } from '../graph/under-reading.js'
import type { Diagram } from '../logic/index.js'
import { isAboutCase, linesOf, notApplicable } from '../space/index.js'
import type { Axis, Holder, Line, Model } from '../space/index.js'
import type { JointAxis } from './joint-axes.js'
import { limitsOfMeetings } from './meeting-limits.js'
import { agreed, knownReceivers, sharedMoment, sharedTeam, staying } from './shared-values.js'
import type { SharedValue } from './shared-values.js'
import type { TopicField } from './side.js'
import type { Standing } from './standing.js'

export interface CaseOfPair {
  readonly holder: Holder
  /** What is remarkable about it. */
  readonly facts: readonly Line[]
  /** The case as it can be put to the protocol again. */
  readonly given: CaseGiven
  /** What is answered of the field, in shared words; nothing: the text says nothing of it. */
  readonly answer: string | undefined
  /** What the protocol answers to it. */
  readonly decision: Answer
  /** What its move waits for besides. */
  readonly provided: readonly Condition[]
  /** The questions of reading, of those that nobody has decided, without whose answer it would be another. */
  readonly hangsOnReadings: readonly string[]
}
export interface CasePair {
  readonly before: CaseOfPair
  readonly after: CaseOfPair
}

/** Two cases as points of their spaces, whose answers are told by `CasePair`. */
export interface Found {
  readonly pair: CasePair
  readonly points: readonly [Int32Array, Int32Array]
}

/**
 * Why there are no two such cases: one of the two gives such an answer in no case by itself; every case of the one differs from every case of
 * the other in something that both ask; what becomes of them hangs on more than one case can tell; or the question is too large.
 */
export type NoWitness =
  | { readonly kind: 'no case'; readonly of: 'before' | 'after' | 'both' }
  | { readonly kind: 'cases apart'; readonly facts: readonly string[] }
  | { readonly kind: 'not settled'; readonly of: 'before' | 'after' }
  | { readonly kind: 'too large' }

type Two<T> = readonly [T, T]

/** So many facts are told of a case of which nothing is said. */
const mostShown = 5
/** So many steps for each fact that both ask are taken to find values that agree. */
const mostSteps = 6

/**
 * The first two cases that agree and have these answers.
 *
 * @param wanted which two answers are looked for
 * @param most so many pairs of answers are tried
 */
export function witnessOf(standings: Two<readonly Standing[]>, wanted: (one: SharedValue | undefined, other: SharedValue | undefined) => boolean, field: TopicField, joint: readonly JointAxis[], models: Two<Model>, most = 24): Found | NoWitness {
  const [ones, others] = standings
  if (ones.length === 0 || others.length === 0) return { kind: 'no case', of: ones.length > 0 ? 'after' : others.length > 0 ? 'before' : 'both' }
  const pairs = ones.flatMap((one) => others.flatMap((other) => (wanted(one.value, other.value) ? [[one, other] as const] : [])))
  let why: NoWitness = { kind: 'no case', of: 'both' }
  let odd: Found | undefined
  for (const [i, pair] of pairs.slice(0, most).entries()) {
    if (odd !== undefined && i >= mostForPlainness) break
    const foremost = pair.some((each) => each.foremost !== undefined) ? agreeing(pair.map((each) => ({ ...each, where: each.foremost ?? each.where })) as unknown as Two<Standing>, field, joint, models) : undefined
    const found = foremost !== undefined && !('kind' in foremost) ? foremost : agreeing(pair, field, joint, models)
    if ('kind' in found) why = why.kind === 'not settled' ? why : found
    else if (isOdd(found)) odd ??= found
    else return found
  }
  return odd ?? why
}

/** Whether every case of the one differs from every case of the other in something that both ask; a child grows older, and is of the one age and of the other. */
export function areApart(standings: Two<readonly Standing[]>, all: readonly JointAxis[], models: Two<Model>): boolean {
  const joint = all.filter(({ concept }) => concept !== 'age')
  return standings[0].every((one) => standings[1].every((other) => aside(models, () => apart([one, other], joint, models).length > 0 || pointsOf([one, other], joint, models) === 'none')))
}

/** So many pairs are tried for one in which no text contradicts itself. */
const mostForPlainness = 8

/** A case about which a text contradicts itself shows that, and little of what it says as a rule. */
function isOdd({ pair: { before, after } }: Found): boolean {
  return before.decision.kind === 'conflict' || after.decision.kind === 'conflict'
}

function agreeing(pair: Two<Standing>, field: TopicField, joint: readonly JointAxis[], models: Two<Model>): Found | NoWitness {
  // What is worked out here is plain data: the functions made for it are not kept.
  const { facts, points } = aside(models, () => {
    const facts = apart(pair, joint, models)
    return { facts, points: facts.length > 0 ? ('none' as const) : pointsOf(pair, joint, models) }
  })
  if (points === 'none') return { kind: 'cases apart', facts }
  if (points === 'too many steps') return { kind: 'too large' }
  const before = replayed(points[0], pair[0], field, new Set(joint.map(({ axes }) => axes[0])), models[0])
  const after = before && replayed(points[1], pair[1], field, new Set(joint.map(({ axes }) => axes[1])), models[1])
  return before === undefined || after === undefined ? { kind: 'not settled', of: before === undefined ? 'before' : 'after' } : { pair: { before, after }, points }
}

function aside<T>([before, after]: Two<Model>, work: () => T): T {
  return before.store === after.store ? before.store.aside(work) : before.store.aside(() => after.store.aside(work))
}

function pointsOf(pair: Two<Standing>, joint: readonly JointAxis[], models: Two<Model>): Two<Int32Array> | 'none' | 'too many steps' {
  const regions = togetherIn(pair, joint, models)
  const place = (i: 0 | 1) => ({ holder: pair[i].holder, moment: undefined })
  return typeof regions === 'string' ? regions : [typicalCase(regions[0], place(0), models[0])!, typicalCase(regions[1], place(1), models[1])!]
}

/** Both regions, narrowed to one and the same value of each fact that both ask, the plainest ones first. */
function togetherIn([one, other]: Two<Standing>, joint: readonly JointAxis[], [before, after]: Two<Model>): Two<Diagram> | 'none' | 'too many steps' {
  // What both hang on first: there they part, if they do.
  const [asks, others] = [new Set(before.store.support(one.where)), new Set(after.store.support(other.where))]
  const weight = ({ axes }: JointAxis) => Number(asks.has(axes[0])) + Number(others.has(axes[1]))
  const ordered = [...joint].sort((a, b) => weight(b) - weight(a))
  const choices = ordered.map((axis) => plainestFirst(axis, [before, after]))
  const dead = new Set<string>()
  let steps = 0
  const walk = (depth: number, first: Diagram, second: Diagram): Two<Diagram> | undefined => {
    if (first === before.store.no || second === after.store.no || ++steps > mostSteps * joint.length + mostSteps) return undefined
    const axis = ordered[depth]
    if (axis === undefined) return [first, second]
    const key = `${depth} ${first} ${second}`
    if (dead.has(key)) return undefined
    for (const { ordinals } of choices[depth]!) {
      const found = walk(depth + 1, before.store.and(first, before.store.among(axis.axes[0], [...ordinals[0]])), after.store.and(second, after.store.among(axis.axes[1], [...ordinals[1]])))
      if (found !== undefined) return found
    }
    dead.add(key)
    return undefined
  }
  return walk(0, one.where, other.where) ?? (steps > mostSteps * joint.length + mostSteps ? 'too many steps' : 'none')
}

function plainestFirst({ axes, values, unshared }: JointAxis, models: Two<Model>): JointAxis['unshared'] {
  const price = ({ ordinals }: JointAxis['unshared'][number]) => ([0, 1] as const).filter((i) => ordinals[i].every((value) => isRemarkable(models[i].space.vocabulary.axes.list[axes[i]]!, value, models[i]))).length
  // Of equally plain ones first those by which one of the two need not be asked at all: asking it makes another answer remarkable.
  const unasked = ({ ordinals }: JointAxis['unshared'][number]) => ([0, 1] as const).some((i) => ordinals[i].every((value) => models[i].space.vocabulary.axes.list[axes[i]]!.values[value] === notApplicable))
  return [...values, ...unshared].map((each) => ({ each, dear: price(each) * 2 + Number(!unasked(each)) })).sort((a, b) => a.dear - b.dear).map(({ each }) => each)
}

function isRemarkable(axis: Axis, value: number, model: Model): boolean {
  return (axis.subject.kind === 'fact' || axis.subject.kind === 'age') && !unremarkable(axis, model).values.includes(value) && axis.values[value] !== notApplicable
}

/** The facts that both ask and of which no value is one of both. */
function apart([one, other]: Two<Standing>, joint: readonly JointAxis[], [before, after]: Two<Model>): readonly string[] {
  return joint.filter(({ axes, values, unshared }) => ![...values, ...unshared].some(({ ordinals }) =>
    before.store.meets(one.where, before.store.among(axes[0], [...ordinals[0]])) && after.store.meets(other.where, after.store.among(axes[1], [...ordinals[1]])))).map(({ concept }) => concept)
}

/** The case told as somebody would tell it, and what the protocol answers; nothing where it answers otherwise. */
function replayed(point: Int32Array, { holder, value, where, topical, meanwhile }: Standing, field: TopicField, shared: ReadonlySet<number>, model: Model): CaseOfPair | undefined {
  const { axes } = model.space.vocabulary
  const about = axes.list.flatMap((each, axis) => (isAboutCase(each) && (each.subject.kind === 'fact' || each.subject.kind === 'age') && each.subject.asAt === undefined && each.values[point[axis]!] !== notApplicable ? [axis] : []))
  const asked = new Set(model.store.support(where))
  const cases = model.cases({ holder, moment: undefined })
  const hangsOn = (axis: number) => asked.has(axis) && axes.list[axis]!.values.some((_, value) => {
    const other = Int32Array.from(point)
    other[axis] = value
    return model.store.holds(cases, other) && !model.store.holds(where, other)
  })
  // What nobody takes to be so is told if what is said hangs on it.
  const isTaken = (axis: number) => unremarkable(axes.list[axis]!, model).taken
  const remarkable = about.filter((axis) => (isTaken(axis) ? isRemarkable(axes.list[axis]!, point[axis]!, model) : hangsOn(axis)))
  const bearing = about.filter(hangsOn)
  const hangsOnReadings = axes.list.flatMap(({ subject }, axis) => (subject.kind === 'reading' && hangsOn(axis) ? [questionName(subject.reading, model.space.graph)] : []))
  // What becomes of the case told in this way, if it is what is looked for.
  const tried = (told: readonly number[], otherwise: boolean, whole: boolean): Omit<CaseOfPair, 'facts' | 'provided' | 'hangsOnReadings'> | undefined => {
    const given = caseOf(holder, told, point, where, otherwise, model)
    const decided = decidedOf(given, whole, field === 'latest day', model)
    if (decided === undefined || decided.answer === 'unknown') return undefined
    const isKept = meanwhile === true && field === 'team' && decided.answer.kind === 'stays' && decided.answer.due === undefined && staying(holder, model.space.graph).words === value?.words
    return isKept || saysOf(decided.limits, decided.answer, field, holder, given, model).includes(value?.words) ? { holder, given, answer: value?.words, decision: decided.answer } : undefined
  }
  // In the fewest words first: what is not told is as in an unremarkable case.
  for (const { told: all, otherwise, whole } of [{ told: remarkable, otherwise: true, whole: false }, { told: [...new Set([...remarkable, ...bearing])], otherwise: true, whole: false }, { told: about, otherwise: false, whole: false }, { told: about, otherwise: false, whole: true }]) {
    if (tried(all, otherwise, whole) === undefined) continue
    // Nor is anything told without which the same becomes of it, unless the other authority asks it too or the topic is about it.
    const told = !otherwise ? all : all.reduce((kept, axis) => {
      const without = kept.filter((each) => each !== axis)
      return shared.has(axis) || topical.has(axis) || tried(without, otherwise, whole) === undefined ? kept : without
    }, all)
    const found = tried(told, otherwise, whole)!
    // What makes a text say nothing is what its rules ask.
    const shown = otherwise && (value === undefined || told.length === 0) ? [...new Set([...told, ...bearing])].slice(0, mostShown) : otherwise ? told : [...new Set([...remarkable, ...bearing])]
    return { ...found, facts: linesOf([...shown].sort((a, b) => a - b).map((axis) => ({ axis, values: [point[axis]!] })), model.space.vocabulary), provided: providedIn(found, point, model), hangsOnReadings }
  }
  return undefined
}

/** What the move waits for when its moment comes, as far as nobody told it. */
function providedIn({ given, decision, holder }: Pick<CaseOfPair, 'given' | 'decision' | 'holder'>, point: Int32Array, model: Model): readonly Condition[] {
  const { store, space: { vocabulary: { axes } } } = model
  const [at, ...others] = decision.kind === 'stays' && decision.goesTo !== undefined ? decision.until : []
  const now = axes.index('now')
  const ordinal = at === undefined || others.length > 0 ? undefined : axes.ordinal(now, at)
  if (ordinal === undefined) return []
  const then = Int32Array.from(point)
  then[now] = ordinal
  const { view } = model.answers(holder)
  const gates = view.rules.flatMap((rule) => (rule.route.waitsFor !== undefined && store.holds(view.bearing(rule.onlyTo).speaking(rule), then) ? [rule.route.waitsFor] : []))
  const isTold = (gate: Condition) => gate.kind === 'fact-is' && Object.hasOwn(given.facts ?? {}, nameOf(gate.fact))
  return [...new Map(gates.filter((gate) => !isTold(gate)).map((gate) => [JSON.stringify(gate), gate])).values()]
}

interface Decided { readonly answer: Answer | 'unknown'; readonly limits: readonly LimitInDecision[] }

const decisions = new WeakMap<Model, Map<string, Decided | undefined>>()

/** Cases come again with every other authority; no more is asked than is shown: the answer, and the latest days where these are compared. */
function decidedOf(given: CaseGiven, whole: boolean, withLimits: boolean, model: Model): Decided | undefined {
  const known = decisions.get(model) ?? new Map<string, Decided | undefined>()
  decisions.set(model, known)
  const key = `${whole} ${withLimits} ${JSON.stringify(given)}`
  if (!known.has(key)) known.set(key, decidedAnew(given, whole, withLimits, model))
  return known.get(key)
}

/** `whole`: with what hangs on choices and on calls for a move. */
function decidedAnew(given: CaseGiven, whole: boolean, withLimits: boolean, model: Model): Decided | undefined {
  const { known } = knownOf(given, model)
  const answer = known === undefined ? undefined : whole ? decideBriefly(given, model).decision?.answer : answerKnown(known, model)
  return known === undefined || answer === undefined ? undefined : { answer, limits: withLimits && answer !== 'unknown' ? limitsIn(known, model) : [] }
}

function limitsIn(known: Known, model: Model): readonly LimitInDecision[] {
  return limitsOf(known, pointIn(known.cases, known, model), new Set(), model, 'case responsibility')
}

function caseOf(holder: Holder, told: readonly number[], point: Int32Array, where: Diagram, otherwise: boolean, model: Model): CaseGiven {
  const { store, space: { graph, vocabulary: { axes } } } = model
  const facts = Object.fromEntries(told.map((axis) => [factName(axes.list[axis]!), axes.list[axis]!.values[point[axis]!]!]))
  const bearing = new Set(store.support(where))
  const rest = [...bearing].map((axis) => ({ axis, each: axes.list[axis]! }))
  const readings = Object.fromEntries(rest.flatMap(({ axis, each: { subject, values } }) => {
    if (subject.kind !== 'reading') return []
    const node = graph.node(subject.reading)
    return node.kind === 'reading' && !node.followed ? [[questionName(subject.reading, graph), values[point[axis]!]!]] : []
  }))
  const [date] = rest.filter(({ each: { subject } }) => subject.kind === 'date' && subject.moment === undefined)
  const on = date === undefined ? {} : { on: dayIn(point[date.axis]!, model.space.vocabulary.dates) }
  const known = Object.fromEntries(axes.list.flatMap(({ subject, values }, axis) => (subject.kind === 'team' && subject.which !== 'agreed-team' && bearing.has(axis) ? [[teamsTold[subject.which], values[point[axis]!]!]] : [])))
  const notHappened = otherwise ? [] : rest.flatMap(({ each: { subject } }) => (subject.kind === 'passed' ? [subject.moment] : []))
  return { heldBy: holder === 'closed' || holder === 'not yet open' ? holder : nameOf(holder), ...(otherwise ? { otherwise: 'no' as const } : {}), facts, ...on, ...(Object.values(known).every((team) => team === 'none') ? {} : { known }), ...(notHappened.length === 0 ? {} : { notHappened }), ...(Object.keys(readings).length === 0 ? {} : { readings }) }
}

const teamsTold = { 'previous-holder': 'previous team', 'related-childs-team': "related child's team" } as const

/** A day in one of the stretches between the dates that rules name: its first, or the last before all of them. */
function dayIn(stretch: number, dates: readonly string[]): string {
  return stretch > 0 ? dates[stretch - 1]! : new Date(Date.parse(dates[0]!) - 86_400_000).toISOString().slice(0, 10)
}

function factName({ subject }: Axis): string {
  return subject.kind === 'fact' ? nameOf(subject.fact) : 'age'
}

/** Each team that may be chosen, and all of them as the rule has it. */
function teamsOf({ options, to, deciders, rules }: Extract<Answer, { kind: 'choice' }>, holder: Holder, graph: PolicyGraph): readonly (string | undefined)[] {
  const teams = options.flatMap((option) => (option.kind === 'go' && option.to !== undefined ? [option.to] : []))
  const one = (team: Parameters<typeof sharedTeam>[0]) => sharedTeam(team, graph).words
  return [...teams.map(one), ...(teams.length > 1 ? [one({ kind: 'choice', key: '', options: teams, deciders, rules })] : []), ...(to === undefined ? [] : [one(to)]), ...(options.some(({ kind }) => kind === 'stay') ? [staying(holder, graph).words] : [])]
}

/** What is decided of a field; a team that the case tells is that team, and the one that is told. */
function saysOf(limits: readonly LimitInDecision[], answer: Answer, field: TopicField, holder: Holder, { known }: CaseGiven, model: Model): readonly (string | undefined)[] {
  const said = answersIn(answer, limits.flatMap(({ kind, moment }) => (kind === 'by' ? [moment] : [])), field, holder, model)
  const to = answer.kind === 'moves' ? answer.to : answer.kind === 'stays' ? answer.goesTo : undefined
  return [...said, ...(field !== 'team' || to === undefined ? [] : Object.entries(teamsTold).flatMap(([which, name]) => (known?.[name] === to.key ? [knownReceivers[which as keyof typeof teamsTold]] : [])))]
}

/** What a decision says of a field, in shared words; nothing among them: it says nothing of it. */
function answersIn(answer: Answer, latest: readonly string[], field: TopicField, holder: Holder, model: Model): readonly (string | undefined)[] {
  const { space: { graph } } = model
  if (field === 'latest day') {
    // The meeting at which the case moves has to be held by then.
    const meetings = answer.kind !== 'stays' || answer.goesTo === undefined ? [] : answer.until.flatMap((moment) => limitsOfMeetings(graph).get(moment) ?? [])
    const days = [...latest.map((name) => sharedMoment(name, graph)), ...meetings]
    return days.length === 0 ? [undefined] : days.map(({ words }) => words)
  }
  const team = (to: Parameters<typeof sharedTeam>[0] | undefined) => (to === undefined ? undefined : sharedTeam(to, graph).words)
  switch (answer.kind) {
    case 'moves': return [field === 'team' ? team(answer.to) : undefined]
    case 'stays': {
      // Where it goes then may be open, and then it may be no more than the end of a stay.
      if (field === 'moment') return [...answer.until.map((name) => sharedMoment(name, graph).words), ...(answer.goesTo === undefined ? [undefined] : [])]
      return [answer.due !== undefined ? team(answer.due) : answer.goesTo !== undefined ? team(answer.goesTo) : answer.nothingSaid || answer.waitsFor.length > 0 ? undefined : staying(holder, graph).words]
    }
    case 'choice': return field === 'team' ? teamsOf(answer, holder, graph) : answer.options.map((option) => (option.kind !== 'when' ? undefined : option.moment === undefined ? agreed.words : sharedMoment(option.moment, graph).words))
    case 'conflict': return answer.sides.flatMap((side) => answersIn(side.answer, latest, field, holder, model))
    case 'not covered': return [undefined]
  }
}
