/** A case told as somebody would tell it, with what its own protocol answers. */
import { answerKnown, decideBriefly, knownOf, limitsOf, pointIn, unremarkable } from '../decide/index.js'
import type { Answer, CaseGiven, Known, LimitInDecision } from '../decide/index.js'
import type { Condition } from '../graph/expressions.js'
import { nameOf } from '../graph/ids.js'
import { questionName } from '../graph/under-reading.js'
import type { Diagram } from '../logic/index.js'
import { isAboutCase, linesOf, notApplicable } from '../space/index.js'
import type { Axis, Holder, Line, Model } from '../space/index.js'
import { saysOf, teamsTold } from './decided.js'
import { staying } from './shared-values.js'
import type { TopicField } from './side.js'
import type { AnswerRegion } from './standing.js'

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

/** So many facts are told of a case of which nothing is said. */
const mostShown = 5

export function isRemarkable(axis: Axis, value: number, model: Model): boolean {
  return (
    (axis.subject.kind === 'fact' || axis.subject.kind === 'age') &&
    !unremarkable(axis, model).values.includes(value) &&
    axis.values[value] !== notApplicable
  )
}

/** The case told as somebody would tell it, and what the protocol answers; nothing where it answers otherwise. */
export function toldCase(
  point: Int32Array,
  { holder, value, where, topical, meanwhile }: AnswerRegion,
  field: TopicField,
  shared: ReadonlySet<number>,
  model: Model,
): CaseOfPair | undefined {
  const { axes } = model.space.vocabulary
  const about = axes.list.flatMap((each, axis) =>
    isAboutCase(each) &&
    (each.subject.kind === 'fact' || each.subject.kind === 'age') &&
    each.subject.asAt === undefined &&
    each.values[point[axis]!] !== notApplicable
      ? [axis]
      : [],
  )
  const asked = new Set(model.store.support(where))
  const cases = model.cases({ holder, moment: undefined })
  const hangsOn = (axis: number) =>
    asked.has(axis) &&
    axes.list[axis]!.values.some((_, value) => {
      const other = Int32Array.from(point)
      other[axis] = value
      return model.store.holds(cases, other) && !model.store.holds(where, other)
    })
  // What nobody takes to be so is told if what is said hangs on it.
  const isTaken = (axis: number) => unremarkable(axes.list[axis]!, model).taken
  const remarkable = about.filter((axis) => (isTaken(axis) ? isRemarkable(axes.list[axis]!, point[axis]!, model) : hangsOn(axis)))
  const bearing = about.filter(hangsOn)
  const hangsOnReadings = axes.list.flatMap(({ subject }, axis) =>
    subject.kind === 'reading' && hangsOn(axis) ? [questionName(subject.reading, model.space.graph)] : [],
  )
  // What becomes of the case told in this way, if it is what is looked for.
  const tried = (
    told: readonly number[],
    otherwise: boolean,
    whole: boolean,
  ): Omit<CaseOfPair, 'facts' | 'provided' | 'hangsOnReadings'> | undefined => {
    const given = caseOf(holder, told, point, where, otherwise, model)
    const decided = decidedOf(given, whole, field === 'latest day', model)
    if (decided === undefined || decided.answer === 'unknown') return undefined
    const isKept =
      meanwhile === true &&
      field === 'team' &&
      decided.answer.kind === 'stays' &&
      decided.answer.due === undefined &&
      staying(holder, model.space.graph).words === value?.words
    return isKept || saysOf(decided.limits, decided.answer, field, holder, given, model).includes(value?.words)
      ? { holder, given, answer: value?.words, decision: decided.answer }
      : undefined
  }
  // In the fewest words first: what is not told is as in an unremarkable case.
  for (const { told: all, otherwise, whole } of [
    { told: remarkable, otherwise: true, whole: false },
    { told: [...new Set([...remarkable, ...bearing])], otherwise: true, whole: false },
    { told: about, otherwise: false, whole: false },
    { told: about, otherwise: false, whole: true },
  ]) {
    if (tried(all, otherwise, whole) === undefined) continue
    // Nor is anything told without which the same becomes of it, unless the other authority asks it too or the topic is about it.
    const told = !otherwise
      ? all
      : all.reduce((kept, axis) => {
          const without = kept.filter((each) => each !== axis)
          return shared.has(axis) || topical.has(axis) || tried(without, otherwise, whole) === undefined ? kept : without
        }, all)
    const found = tried(told, otherwise, whole)!
    // What makes a text say nothing is what its rules ask.
    const shown =
      otherwise && (value === undefined || told.length === 0)
        ? [...new Set([...told, ...bearing])].slice(0, mostShown)
        : otherwise
          ? told
          : [...new Set([...remarkable, ...bearing])]
    return {
      ...found,
      facts: linesOf(
        [...shown].sort((a, b) => a - b).map((axis) => ({ axis, values: [point[axis]!] })),
        model.space.vocabulary,
      ),
      provided: providedIn(found, point, model),
      hangsOnReadings,
    }
  }
  return undefined
}

/** What the move waits for when its moment comes, as far as nobody told it. */
function providedIn(
  { given, decision, holder }: Pick<CaseOfPair, 'given' | 'decision' | 'holder'>,
  point: Int32Array,
  model: Model,
): readonly Condition[] {
  const {
    store,
    space: {
      vocabulary: { axes },
    },
  } = model
  const [at, ...others] = decision.kind === 'stays' && decision.goesTo !== undefined ? decision.until : []
  const now = axes.index('now')
  const ordinal = at === undefined || others.length > 0 ? undefined : axes.ordinal(now, at)
  if (ordinal === undefined) return []
  const then = Int32Array.from(point)
  then[now] = ordinal
  const { view } = model.answers(holder)
  const gates = view.rules.flatMap((rule) =>
    rule.route.waitsFor !== undefined && store.holds(view.bearing(rule.onlyTo).speaking(rule), then) ? [rule.route.waitsFor] : [],
  )
  const isTold = (gate: Condition) => gate.kind === 'fact-is' && Object.hasOwn(given.facts ?? {}, nameOf(gate.fact))
  return [...new Map(gates.filter((gate) => !isTold(gate)).map((gate) => [JSON.stringify(gate), gate])).values()]
}

interface Decided {
  readonly answer: Answer | 'unknown'
  readonly limits: readonly LimitInDecision[]
}

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
  return known === undefined || answer === undefined
    ? undefined
    : { answer, limits: withLimits && answer !== 'unknown' ? limitsIn(known, model) : [] }
}

function limitsIn(known: Known, model: Model): readonly LimitInDecision[] {
  return limitsOf(known, pointIn(known.cases, known, model), new Set(), model, 'case responsibility')
}

function caseOf(holder: Holder, told: readonly number[], point: Int32Array, where: Diagram, otherwise: boolean, model: Model): CaseGiven {
  const {
    store,
    space: {
      graph,
      vocabulary: { axes },
    },
  } = model
  const facts = Object.fromEntries(told.map((axis) => [factName(axes.list[axis]!), axes.list[axis]!.values[point[axis]!]!]))
  const bearing = new Set(store.support(where))
  const rest = [...bearing].map((axis) => ({ axis, each: axes.list[axis]! }))
  const readings = Object.fromEntries(
    rest.flatMap(({ axis, each: { subject, values } }) => {
      if (subject.kind !== 'reading') return []
      const node = graph.node(subject.reading)
      return node.kind === 'reading' && !node.followed ? [[questionName(subject.reading, graph), values[point[axis]!]!]] : []
    }),
  )
  const [date] = rest.filter(({ each: { subject } }) => subject.kind === 'date' && subject.moment === undefined)
  const on = date === undefined ? {} : { on: dayIn(point[date.axis]!, model.space.vocabulary.dates) }
  const known = Object.fromEntries(
    axes.list.flatMap(({ subject, values }, axis) =>
      subject.kind === 'team' && subject.which !== 'agreed-team' && bearing.has(axis)
        ? [[teamsTold[subject.which], values[point[axis]!]!]]
        : [],
    ),
  )
  const notHappened = otherwise ? [] : rest.flatMap(({ each: { subject } }) => (subject.kind === 'passed' ? [subject.moment] : []))
  return {
    heldBy: holder === 'closed' || holder === 'not yet open' ? holder : nameOf(holder),
    ...(otherwise ? { otherwise: 'no' as const } : {}),
    facts,
    ...on,
    ...(Object.values(known).every((team) => team === 'none') ? {} : { known }),
    ...(notHappened.length === 0 ? {} : { notHappened }),
    ...(Object.keys(readings).length === 0 ? {} : { readings }),
  }
}

/** A day in one of the stretches between the dates that rules name: its first, or the last before all of them. */
function dayIn(stretch: number, dates: readonly string[]): string {
  return stretch > 0 ? dates[stretch - 1]! : new Date(Date.parse(dates[0]!) - 86_400_000).toISOString().slice(0, 10)
}

function factName({ subject }: Axis): string {
  return subject.kind === 'fact' ? nameOf(subject.fact) : 'age'
}
