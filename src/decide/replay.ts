/** What happens to a case over time: one decision after another, each from where the last one left the case. */
import { nameOf } from '../graph/ids.js'
import type { RuleId } from '../graph/ids.js'
import { holderAfter } from '../space/index.js'
import type { Holder, Model, To } from '../space/index.js'
import type { CaseGiven, Earlier, Happened } from './told/case.js'
import { staysForNow } from './answer/possible.js'
import { decide } from './decide.js'
import type { Decided } from './decide.js'
import type { Answer, Decision } from './decision.js'
import { heldUnder } from './told/members.js'
import { postponed } from './told/postponed.js'
import { findHolder, findMoment } from './told/names.js'
import { sinceLastStep, settledBy } from './told/as-it-was.js'
import type { Settled } from './told/as-it-was.js'
import { knownThen } from './told/known-then.js'
import type { Known } from './told/told.js'
import { factsAfter } from './no-longer.js'

/** Something that comes to pass, with what is told of the case from then on. */
export type Step = Pick<
  CaseGiven,
  'at' | 'on' | 'facts' | 'known' | 'readings' | 'order' | 'done' | 'notDone' | 'chosen' | 'happened' | 'planned' | 'limits'
>

export interface StepDecided extends Decided {
  /** The case as it was asked about. */
  readonly given: CaseGiven
  /** Who holds it afterwards; the same team where nothing moves it or nobody can tell. */
  readonly holder: string | undefined
  /** After this step, or one before it, nobody can tell who holds the case: it is taken to be where it was. */
  readonly holderOpen?: true
  readonly after: CaseGiven
}

/**
 * Decides step after step; a step that cannot be read ends the story.
 *
 * @param deciding how each step is decided: with its reasons, or briefly
 */
export function replay(
  start: CaseGiven,
  steps: readonly Step[],
  model: Model,
  deciding: (given: CaseGiven, model: Model) => Decided = decide,
): readonly StepDecided[] {
  const told: StepDecided[] = []
  let current = start
  let elsewhere: readonly (Holder | 'unknown')[] = []
  // What this story itself has settled of the past; what somebody told of it is theirs.
  const settled = new Set<string>()
  // What else of the case has moved since the case did, by the rules of those moves.
  let followed: readonly string[] = []
  let last: { readonly on?: string; readonly known?: Known } = {}
  for (const step of steps) {
    const before = comesAgain(current, step, settled, model)
    const past = sinceLastStep(before, step, last, model)
    const given = withStep(withFacts(before, past), step, model)
    const decided = deciding(given, model)
    const now = decided.known === undefined ? nothing : settledBy(decided.known, model)
    for (const name of Object.keys({ ...past.facts, ...now.facts })) settled.add(name)
    for (const name of Object.keys(step.facts ?? {})) settled.delete(name)
    const on = step.on ?? last.on
    last = { ...(on === undefined ? {} : { on }), ...(decided.known === undefined ? {} : { known: decided.known }) }
    const hasMoved = decided.decision !== undefined && nextHolder(decided.decision) !== undefined
    const [old, more] = hasMoved ? [followed, []] : [[], movesBeside(decided.decision, given)]
    followed = hasMoved ? [] : [...followed, ...more]
    const after = withDone(withFacts(afterwards(given, decided, model), now), more, old)
    // Wherever else the case was, it is known again once it is where it went from here too.
    if (decided.decision !== undefined)
      elsewhere = [...elsewhere, ...othersWith(decided.decision)].filter(
        (other) => other === 'unknown' || other !== nextHolder(decided.decision!),
      )
    const open = elsewhere.length > 0
    told.push({ ...decided, given, holder: after.heldBy, after, ...(open ? { holderOpen: true as const } : {}) })
    if (decided.decision === undefined) break
    current = after
  }
  return told
}

/** The rules by which something else of a case that stays has moved at this moment: its allocation, the record. */
function movesBeside(decision: Decision | undefined, { at, done = [] }: CaseGiven): readonly string[] {
  if (decision === undefined || at === undefined) return []
  const names = decision.aspects.flatMap(({ answer, trace }) =>
    answer !== 'unknown' && answer.kind === 'moves' && !answer.whenNotStated
      ? trace.flatMap(({ rule, part, certain }) => (part === 'applied' && certain ? [nameOf(rule)] : []))
      : [],
  )
  return [...new Set(names)].filter((name) => !done.includes(name))
}

function withDone(given: CaseGiven, more: readonly string[], old: readonly string[]): CaseGiven {
  if (more.length + old.length === 0) return given
  const { done = [], ...rest } = given
  const now = [...done.filter((name) => !old.includes(name)), ...more]
  return now.length === 0 ? rest : { ...rest, done: now }
}

const nothing: Settled = { facts: {}, taken: [] }

function withFacts(given: CaseGiven, { facts, taken }: Settled): CaseGiven {
  if (Object.keys(facts).length === 0) return given
  return {
    ...given,
    facts: { ...given.facts, ...facts },
    ...(taken.length === 0 ? {} : { taken: [...new Set([...(given.taken ?? []), ...taken])] }),
  }
}

/** Of a moment that comes once more, what was settled by its last time is over. */
function comesAgain(current: CaseGiven, { at }: Step, settled: ReadonlySet<string>, { space }: Model): CaseGiven {
  const now = at === undefined ? undefined : findMoment(at, space)?.name
  const isOver = (name: string) =>
    settled.has(name) && now !== undefined && (name.endsWith(` as at ${now}`) || name.endsWith(` as at just before ${now}`))
  if (current.facts === undefined || !Object.keys(current.facts).some(isOver)) return current
  return { ...current, facts: Object.fromEntries(Object.entries(current.facts).filter(([name]) => !isOver(name))) }
}

/** A case with what a step adds: facts that change, or exist no longer, choices made, and the moment that is now. */
export function withStep(current: CaseGiven, step: Step, model: Model): CaseGiven {
  const { at: _at, on: _on, ...rest } = current
  const merged = <K extends 'known' | 'planned' | 'readings' | 'chosen' | 'limits'>(key: K) =>
    current[key] === undefined && step[key] === undefined ? {} : { [key]: { ...current[key], ...step[key] } }
  const joined = <K extends 'order' | 'done' | 'notDone'>(key: K, undone: readonly string[] = []) =>
    current[key] === undefined && step[key] === undefined
      ? {}
      : { [key]: [...(current[key] ?? []).filter((each) => !undone.includes(each)), ...(step[key] ?? [])] }
  const happened = [...(current.happened ?? []), ...(step.happened ?? [])]
  // What a step tells was taken for granted by nobody.
  const taken = rest.taken?.filter((name) => !Object.hasOwn(step.facts ?? {}, name))
  return {
    ...rest,
    ...(taken === undefined ? {} : { taken }),
    ...(current.facts === undefined && step.facts === undefined
      ? {}
      : { facts: factsAfter(current.facts ?? {}, step.facts ?? {}, { ...current, ...step }, model) }),
    ...merged('known'),
    ...merged('planned'),
    ...merged('readings'),
    ...merged('chosen'),
    ...merged('limits'),
    ...joined('order'),
    ...joined('done', step.notDone),
    ...joined('notDone', step.done),
    ...(happened.length > 0 ? { happened } : {}),
    ...(step.at === undefined ? {} : { at: step.at }),
    ...(step.on === undefined ? {} : { on: step.on }),
  }
}

/** The case after a decision: with the team to which it moved, or where it was, and a moment older. */
function afterwards(given: CaseGiven, { decision, known: asKnown }: Decided, model: Model): CaseGiven {
  const { at, on, ...rest } = given
  const answer = decision?.answer
  const to = decision === undefined ? undefined : nextHolder(decision)
  if (to !== undefined) {
    const { happened: left, chosen: made, applied: _before, ...kept } = rest
    // What was chosen under a rule that has had its say is done with; the rest is for later.
    const said = new Set(decision!.trace.map(({ rule }) => nameOf(rule)))
    const open = Object.entries(made ?? {}).filter(([rule]) => !said.has(rule))
    const { facts } = kept
    // From now on it is this move that was the last.
    const { 'previous transfer': _last, ...known } = kept.known ?? {}
    const earlier = [
      ...(given.earlier ?? []),
      ...(left ?? []).map(({ moment, on: day }) => ({ heldBy: given.heldBy!, moment, ...(day === undefined ? {} : { on: day }) })),
      ...lastUnder(given, answer, thenKnown(asKnown, model)),
      ...(decision!.isAlso === undefined ? [] : [{ heldBy: given.heldBy!, moment: decision!.isAlso, ...(on === undefined ? {} : { on }) }]),
    ]
    const previous = given.heldBy === undefined ? undefined : findHolder(given.heldBy, model.space)
    const wasTeam = previous !== undefined && previous !== 'not yet open' && previous !== 'closed'
    return {
      ...kept,
      ...(facts === undefined ? {} : { facts }),
      ...(open.length === 0 ? {} : { chosen: Object.fromEntries(open) }),
      earlier,
      heldBy: heldUnder(to, receiverIn(decision!), decision!.place.members, model.space.graph),
      known: {
        ...decision!.place.members?.own,
        ...known,
        ...(wasTeam ? { 'previous team': [nameOf(previous), decision!.place.members?.held ?? ''].join(' ').trim() } : {}),
      },
      applied: appliedIn(decision!),
    }
  }
  const moment: Happened[] =
    at === undefined
      ? []
      : [
          {
            moment: at,
            ...(on === undefined ? {} : { on }),
            ...(answer === undefined || answer === 'unknown'
              ? {}
              : { called: calledFor(answer) || (asKnown !== undefined && postponed(asKnown, model) !== undefined) }),
          },
        ]
  return { ...rest, ...(moment.length > 0 || rest.happened !== undefined ? { happened: [...(rest.happened ?? []), ...moment] } : {}) }
}

/** What was known of a case when it went on. */
function thenKnown(known: Known | undefined, model: Model): Pick<Earlier, 'facts'> {
  const facts = known === undefined ? {} : knownThen(known, model)
  return Object.keys(facts).length === 0 ? {} : { facts }
}

/** What came to pass last in the hands of the team that passes the case on; of a move for which the text has no moment the day is not known. */
function lastUnder(
  { heldBy, at, on }: CaseGiven,
  answer: Decision['answer'] | undefined,
  then: Pick<Earlier, 'facts'>,
): readonly Earlier[] {
  const event = { heldBy: heldBy!, ...(at === undefined ? {} : { moment: at }), ...(on === undefined ? {} : { on }) }
  if (answer === undefined || answer === 'unknown' || answer.kind !== 'moves' || !answer.whenNotStated)
    return [{ ...event, moved: true, ...then }]
  return [...(at === undefined ? [] : [event]), { heldBy: heldBy!, moved: true, ...then }]
}

/** Where the case goes, by whichever of the ways that are open. */
function nextHolder({ answer, common }: Decision): Holder | undefined {
  if (answer === 'unknown') return common?.kind !== 'moves' || common.to === undefined ? undefined : holderAfter(common.to)
  if (answer.kind === 'moves') return holderAfter(answer.to)
  if (answer.kind !== 'choice' || answer.about !== 'team') return undefined
  const teams = new Set(
    answer.options.map((option) => (option.kind === 'go' && option.to !== undefined ? holderAfter(option.to) : undefined)),
  )
  return teams.size === 1 ? [...teams][0] : undefined
}

/** The receiver of a move that is sure to be made. */
function receiverIn({ answer, common }: Decision): To | undefined {
  return answer === 'unknown' ? (common?.kind === 'moves' ? common.to : undefined) : answer.kind === 'moves' ? answer.to : undefined
}

/** Besides the one that has the case by this story: who else can have it after a decision; `unknown`: nobody can tell. */
function othersWith(decision: Decision): readonly (Holder | 'unknown')[] {
  const { answer, common, possibilities } = decision
  if (nextHolder(decision) !== undefined) return []
  // Without anything in common not every possibility is told.
  if (answer === 'unknown')
    return common === undefined ? ['unknown'] : staysForNow(decision) ? [] : possibilities.flatMap((each) => goesTo(each.answer))
  return answer.kind === 'conflict' || answer.kind === 'choice' ? goesTo(answer) : []
}

/** Where a case can go now by an answer. */
function goesTo(answer: Answer): readonly (Holder | 'unknown')[] {
  switch (answer.kind) {
    case 'moves':
      return [holderAfter(answer.to) ?? 'unknown']
    case 'choice':
      return answer.options.flatMap((option) =>
        option.kind === 'go'
          ? [
              (option.to === undefined ? undefined : holderAfter(option.to)) ??
                (answer.to === undefined ? undefined : holderAfter(answer.to)) ??
                'unknown',
            ]
          : [],
      )
    case 'conflict':
      return answer.sides.flatMap((side) => goesTo(side.answer))
    case 'not covered':
      return answer.why === 'receiver not stated' || answer.why === 'receiver not resolved' ? ['unknown'] : []
    case 'stays':
      return []
  }
}

/** Some side called for a move that was not made: another stood against it, something held it up, or nobody has chosen yet where it goes, or whether. */
function calledFor(answer: Answer): boolean {
  switch (answer.kind) {
    case 'conflict':
      return answer.sides.some(({ answer: side }) => side.kind === 'moves' || calledFor(side))
    case 'stays':
      return answer.waitsFor.length > 0
    case 'choice':
      return answer.about !== 'moment'
    default:
      return false
  }
}

function appliedIn({ trace }: Decision): string[] {
  return [...new Set(trace.filter(({ part }) => part === 'applied').map(({ rule }: { rule: RuleId }) => nameOf(rule)))]
}
