/** The course of cases: what a step at one moment makes of all the cases that a team holds. */
import type { ReadingId } from '../../graph/ids.js'
import { nameOf } from '../../graph/ids.js'
import type { Diagram } from '../../logic/index.js'
import { comesOnceInLife, concerns, diagramOf, isNow, keyOf, monthsOf } from '../../space/index.js'
import type { Answers, EffectRegions, Formula, Holder, Model, MomentName, Place } from '../../space/index.js'
import { memo } from '../../util/memo.js'
import { answersWhere } from '../cases/outlook.js'
import { bearingOn, choicesKept, forgettable, neededBy } from './bearing.js'
import { changesOf, isRows, justBefore, plainMoment } from './changes.js'
import type { Change, Changes } from './changes.js'
import { comingAfter, consequencesOf } from './consequences.js'
import { possibleCases } from './possible.js'
import { momentsByName, nameIn } from './moments.js'
import type { KnownMoment } from './moments.js'
import { always, change, changing, loosen, only, put, repeated, sequence, still, where } from './turns.js'
import type { Turn } from './turns.js'

/** A moment that cases of a holder come to, with all that can become of them there; without a moment: any day between. */
export interface Stage {
  readonly holder: Holder
  readonly moment: MomentName | undefined
  /** Nothing sets this moment apart from any other day, but for facts that it settles. */
  readonly idle: boolean
  /** What is said here is said on any day. */
  readonly ordinary: boolean
  /** Every effect of some side, under the readings followed; of what can be chosen beforehand only whether leave to stay is used. */
  readonly effects: EffectRegions
  /** The cases that can stand here. */
  readonly cases: Diagram
  /** The ways on; without those that leave a case as it is. */
  readonly ways: readonly Way[]
  /** The facts that its event settles. */
  readonly settles: readonly number[]
  /** What the event makes of the states before it. */
  readonly coming: Turn
}

/** One thing that can become of cases at a stage. */
export interface Way {
  /** The next holder; the same one: the case is left where it is. */
  readonly to: Holder
  /** Whether one thing is said of it, by the text or by somebody's choice; else two things, or nothing. */
  readonly settled: boolean
  /** Somebody has chosen that the case is kept. */
  readonly isKept?: true
  cases(): Diagram
  /** The same, as far as cases take it along from step to step. */
  readonly states: Diagram
  readonly going: Turn
}

export interface Course {
  readonly model: Model
  readonly changes: Changes
  readonly moments: ReadonlyMap<MomentName, KnownMoment>
  /** What is the same for all cases: the readings followed, and that nothing but leave to stay is chosen beforehand. */
  readonly known: readonly (number | undefined)[]
  /** Axes that a case takes along from step to step. */
  readonly lasting: readonly number[]
  /** What cases take along to their next step. */
  stateOf(cases: Diagram): Diagram
  /** What is said of the cases of a holder, under the readings followed. */
  answers(holder: Holder): Answers
  /** What is left of a function under the readings followed. */
  narrow(d: Diagram): Diagram
  stage(holder: Holder, moment: MomentName | undefined): Stage
  /** Events at which nothing else happens to cases of a holder than that facts are settled: they can come between any two steps. */
  settlingBetween(holder: Holder): readonly Stage[]
  /** What becomes of the states of a holder's cases by the time of their next step. */
  between(holder: Holder): Turn
}

/** @param readings the options to follow instead of those that the author follows */
export function courseOf(model: Model, readings: ReadonlyMap<ReadingId, string> = new Map()): Course {
  const { space, store } = model
  const {
    vocabulary: { axes, birthdays, cells, moments: asked },
    scope,
  } = space
  const moments = momentsByName(space.graph)
  const changes = changesOf(space, moments)
  const bearing = bearingOn(space)
  const choices = choicesKept(space)
  const known = knownOf(model, readings, new Set(choices.values()))
  const open = axes.list.flatMap((_, axis) => (changes.between[axis] === 'free' || !bearing.axes.has(axis) ? [axis] : []))
  const lasting = axes.list.flatMap((_, axis) => (known[axis] === undefined && !open.includes(axis) ? [axis] : []))
  const narrow = memo((d: Diagram) => store.restrictAll(d, known))
  const answers = (holder: Holder) => answersWhere(model, holder, 'case responsibility', known)
  const remembering = { model, answers, changes, moments, bearing }
  const needed = memo((holder: Holder) => neededBy(holder, remembering))
  const forgottenBy = memo((holder: Holder) => {
    const ever = new Set([holder, ...comingAfter(holder, answers)].flatMap((each) => [...needed(each)]))
    return new Set(forgettable(needed(holder), ever, remembering))
  })
  const casesAt = possibleCases(model, bearing, known)

  const everything = (axis: number) =>
    always(
      axis,
      axes.list[axis]!.values.map((_, value) => value),
      store,
    )
  const drift = sequence([
    changing(
      new Map([
        ...open.map((axis) => [axis, everything(axis)] as const),
        ...lasting.flatMap((axis) => {
          const become = changes.between[axis]!
          return isRows(become) ? [[axis, become] as const] : []
        }),
      ]),
      store,
    ),
    ...lasting.flatMap((axis): Turn[] => {
      const become = changes.between[axis]!
      return typeof become === 'object' && !isRows(become) ? [where(store.among(become.passed, [0]), loosen([axis], store), store)] : []
    }),
  ])
  const settlingBetween = memo((holder: Holder) =>
    [...asked.keys()].map((moment) => stage(holder, moment)).filter(({ idle, settles }) => idle && settles.length > 0),
  )
  const between = memo((holder: Holder): Turn => {
    const forget = loosen([...forgottenBy(holder)], store)
    const events = settlingBetween(holder).map(({ coming, cases }) => sequence([coming, only(store.some(cases, open), store), drift]))
    return sequence([forget, repeated(drift, events, store), forget])
  })

  /** What begins anew for the next team; a call for a move was meant for the one that has now given the case away. */
  const newHands = memo((from: Holder): Turn => {
    const anew = axes.list.flatMap(({ subject }, axis) =>
      changes.anew[axis] === true
        ? [[axis, subject.kind === 'passed' || subject.kind === 'chosen' ? always(axis, [0], store) : everything(axis)] as const]
        : [],
    )
    const told = axes.list.flatMap(({ subject }, axis) =>
      subject.kind === 'passed' && changes.anew[axis] !== true
        ? [[axis, axes.list[axis]!.values.map((_, value) => [value === 0 ? 0 : 1])] as const]
        : [],
    )
    const previous = axes.find(keyOf({ kind: 'team', which: 'previous-holder' }))
    const team =
      previous === undefined || from === 'closed' || from === 'not yet open'
        ? []
        : [[previous, always(previous, namesOf(nameOf(from), axes.list[previous]!.values), store)] as const]
    return changing(new Map([...anew, ...told, ...team]), store)
  })

  const stages = new Map<string, Stage>()
  const stage = (holder: Holder, moment: MomentName | undefined): Stage => {
    const key = `${holder} ${moment ?? ''}`
    const made = stages.get(key) ?? makeStage(holder, moment)
    stages.set(key, made)
    return made
  }
  const makeStage = (holder: Holder, moment: MomentName | undefined): Stage => {
    const fixed = model.fixed({ holder, moment })
    const read = (formula: Formula) => narrow(diagramOf(formula, store, fixed))
    const effects = answers(holder).at(moment)
    const settled = changes
      .settledAt(moment === undefined ? undefined : asked.get(moment)?.event)
      .filter(({ axis }) => bearing.axes.has(axis))
    const passing = moment === undefined ? [] : passingAt(holder, fixed)
    const remembered = moment === undefined ? [] : rememberedAt(moment)
    const equal = (before: boolean) =>
      store.all(
        remembered
          .filter((pair) => pair.before === before)
          .map(({ now, then }) =>
            store.any(axes.list[then]!.values.map((_, v) => store.and(store.among(now, [v]), store.among(then, [v])))),
          ),
      )
    const ordinary = moment !== undefined && sameEffects(effects, stage(holder, undefined).effects)
    const idle = ordinary && passing.length === 0 && remembered.length === 0
    const inPlay = new Set([...effects.values()].flatMap(({ where: region }) => store.support(region)))
    const standing = casesAt(fixed, { forgotten: forgottenBy(holder), inPlay })
    const cases =
      moment === undefined ? standing : store.all([standing, read(concerns(moment, scope)), begun(moment), ahead(moment), equal(false)])
    return {
      holder,
      moment,
      idle,
      ordinary,
      effects,
      cases,
      settles: settled.map(({ axis }) => axis),
      coming: sequence([only(equal(true), store), ...settled.map((each) => turnOf(each.axis, each.change))]),
      ways: idle
        ? []
        : waysOf({ holder, moment }, effects, cases, passing, read).filter(
            ({ to }) => to === holder || !ordinary || passing.some(({ lifelong }) => lifelong),
          ),
    }
  }
  const turnOf = (axis: number, become: Change): Turn =>
    become === 'free' ? loosen([axis], store) : become === 'same' ? sequence([]) : change(axis, become, store)
  /** The moments that have passed afterwards, each with the cases for which it is now. */
  const passingAt = (holder: Holder, fixed: ReadonlyMap<number, number>): Passing[] =>
    axes.list.flatMap(({ subject }, axis) => {
      if (subject.kind !== 'passed' || forgottenBy(holder).has(axis)) return []
      const here = diagramOf(isNow(subject.moment, space.vocabulary), store, fixed)
      const birthday = birthdays.get(subject.moment)
      // The day after a birthday nobody is that age on the day any more.
      const older =
        birthday === undefined ? [] : [put(axes.index('age'), [cells.get('age')!.thresholds.indexOf(monthsOf(birthday)) * 2 + 2], store)]
      return here === store.no
        ? []
        : [{ axis, now: store.and(here, store.among(axis, [0])), older, lifelong: comesOnceInLife(moments.get(subject.moment)) }]
    })
  /** Facts that are remembered as they were at a moment, beside the same facts today. */
  const rememberedAt = (moment: MomentName) =>
    axes.list.flatMap(({ subject }, then) => {
      if (
        (subject.kind !== 'fact' && subject.kind !== 'age') ||
        subject.asAt === undefined ||
        plainMoment(subject.asAt) !== moment ||
        !bearing.axes.has(then)
      )
        return []
      const { asAt, ...today } = subject
      return [{ now: axes.index(keyOf(today)), then, before: asAt.startsWith(justBefore) }]
    })
  /** A limit runs out after the moment from which it is counted, where that can have passed at all. */
  const begun = (moment: MomentName): Diagram => {
    const end = moments.get(moment)
    const from = end?.kind === 'after' && end.of !== undefined ? nameIn(moments, end.of) : undefined
    const axis = from === undefined ? undefined : axes.find(keyOf({ kind: 'passed', moment: from }))
    return axis === undefined ? store.yes : store.not(store.among(axis, [0]))
  }
  /** What always comes before another event does not come once that has passed. */
  const ahead = (moment: MomentName): Diagram => {
    const event = asked.get(moment)?.event
    const later = event === undefined ? [] : space.graph.all('event').filter(({ after }) => after.includes(event))
    return store.all(
      later.flatMap(({ id }) => axes.find(keyOf({ kind: 'passed', moment: nameOf(id) })) ?? []).map((axis) => store.among(axis, [0])),
    )
  }
  const waysOf = (
    place: Place,
    effects: EffectRegions,
    cases: Diagram,
    passing: readonly Passing[],
    read: (formula: Formula) => Diagram,
  ): Way[] => {
    const { holder, moment } = place
    const { moves, stays, kept, unsettled, called } = consequencesOf(place, effects, model, known)
    const applying = axes.list.flatMap(({ subject }, axis) =>
      subject.kind === 'applied' && lasting.includes(axis) ? [{ axis, region: read(scope.applied(subject.rule)) }] : [],
    )
    // What is open and decides nothing here is left out of the cases once, and not anew for each way on.
    const deciding = new Set(
      [...moves.values(), stays, ...kept.map(({ where }) => where), unsettled, called, ...applying.map(({ region }) => region)].flatMap(
        (d) => store.support(d),
      ),
    )
    const openHere = open.filter((axis) => deciding.has(axis))
    const decided = store.some(
      cases,
      open.filter((axis) => !deciding.has(axis)),
    )
    const pass = (list: readonly Passing[], to: number) =>
      list.length === 0
        ? still
        : sequence(list.map(({ axis, now, older }) => where(now, sequence([put(axis, [to], store), ...older]), store)))
    const split = (to: Holder, region: Diagram, going: Turn): Way[] => {
      let parts = [
        { settled: true, region: store.minus(region, unsettled) },
        { settled: false, region: store.and(region, unsettled) },
      ].map((part) => ({ ...part, turns: [] as readonly Turn[] }))
      for (const { axis, region: applies } of applying) {
        parts = parts.flatMap((part) => [
          { ...part, region: store.minus(part.region, applies) },
          { ...part, region: store.and(part.region, applies), turns: [...part.turns, put(axis, [1], store)] },
        ])
      }
      // The cases themselves are written down only for a way that a story takes: they are many, and their states few.
      return parts
        .filter((part) => store.meets(part.region, decided))
        .map(({ settled, region: said, turns }) => ({
          to,
          settled,
          cases: once(() => store.and(cases, said)),
          states: store.someOfBoth(decided, said, openHere),
          going: turns.length === 0 ? going : sequence([...turns, going]),
        }))
    }
    const keeping =
      moment === undefined
        ? []
        : kept.flatMap(({ rules, where }) => {
            const chosen = rules.flatMap((rule) => choices.get(rule) ?? []).map((axis) => put(axis, [axes.ordinal(axis, 'yes')!], store))
            return split(holder, where, sequence([...chosen, pass(passing, 1)])).map((way): Way => ({ ...way, isKept: true }))
          })
    const left =
      moment === undefined && applying.length === 0
        ? []
        : [
            ...split(holder, store.minus(stays, called), pass(passing, 1)),
            ...split(holder, store.and(stays, called), pass(passing, 2)),
            ...keeping,
          ]
    const onward = passing.filter(({ lifelong }) => lifelong)
    const gone = onward.length === 0 ? newHands(holder) : sequence([pass(onward, 1), newHands(holder)])
    return [...left, ...[...moves].flatMap(([to, region]) => split(to, region, gone))]
  }
  return {
    model,
    changes,
    moments,
    known,
    lasting,
    stateOf: (cases) => store.some(cases, open),
    answers,
    narrow,
    stage,
    settlingBetween,
    between,
  }
}

interface Passing {
  readonly axis: number
  readonly now: Diagram
  readonly older: readonly Turn[]
  readonly lifelong: boolean
}

function knownOf(
  {
    space: {
      vocabulary: { axes },
      graph,
    },
  }: Model,
  readings: ReadonlyMap<ReadingId, string>,
  open: ReadonlySet<number>,
): readonly (number | undefined)[] {
  return axes.list.map(({ subject }, axis) => {
    if (subject.kind === 'chosen') return open.has(axis) ? undefined : 0
    if (subject.kind !== 'reading') return undefined
    const node = graph.has(subject.reading) ? graph.node(subject.reading) : undefined
    const followed = readings.get(subject.reading) ?? (node?.kind === 'reading' && node.followed ? node.written : undefined)
    return followed === undefined ? undefined : axes.ordinal(axis, followed)
  })
}

/** How a team is called among the teams that a case can tell: of a family, the one for the address or another. */
function namesOf(name: string, values: readonly string[]): number[] {
  return values.flatMap((value, i) => (value === name || value === `${name} (same)` || value === `${name} (another)` ? [i] : []))
}

function sameEffects(a: EffectRegions, b: EffectRegions): boolean {
  return a.size === b.size && [...a].every(([key, region]) => b.get(key)?.where === region.where)
}

function once<V>(make: () => V): () => V {
  let made: V | undefined
  return () => (made ??= make())
}
