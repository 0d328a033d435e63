/** The promise in its three grades: what the text settles, what it leaves to somebody whom it names, and what it leaves unsettled. */
import type { Decider } from '../../graph/expressions.js'
import type { ReadingId } from '../../graph/ids.js'
import type { Diagram } from '../../logic/index.js'
import type { Effect, To } from '../../space/index.js'
import type { Course, Stage } from './course.js'

export interface Grades {
  /** Of some case the text names one team, or says that it stays. */
  readonly byText: boolean
  /** Of some case the text says who chooses, and between what, or whose judgement decides. */
  readonly byPerson: boolean
  readonly byNobody: boolean
  readonly unsettled: Unsettled
  /** Where the answer hangs on a question of reading that nobody has answered, each for itself. */
  readonly openReadings: ReadonlyMap<ReadingId, Diagram>
}

/** What is unsettled, each kind for itself, whether or not such cases can be; a case can be in several. */
export interface Unsettled {
  readonly any: Diagram
  readonly conflict: Diagram
  readonly 'not covered': Diagram
  readonly 'nobody named to choose': Diagram
  readonly 'no team leads': Diagram
  readonly 'reading not chosen': Diagram
}

/** The grades of all cases that can stand at a stage. */
export function gradesAt(
  { effects, cases }: Stage,
  {
    model: {
      store,
      space: {
        graph,
        vocabulary: { axes },
      },
    },
    known,
  }: Course,
): Grades {
  const list = [...effects.values()]
  const where = (test: (effect: Effect) => boolean) => store.any(list.filter(({ effect }) => test(effect)).map((region) => region.where))
  let [anything, conflict] = [store.no, store.no]
  for (const region of list) {
    conflict = store.or(conflict, store.and(anything, region.where))
    anything = store.or(anything, region.where)
  }
  const judged = axes.list.flatMap(({ subject }, axis) => {
    const fact = subject.kind === 'fact' && graph.has(subject.fact) ? graph.node(subject.fact) : undefined
    return fact?.kind === 'fact' && fact.judgedBy.some(isNamed) ? [axis] : []
  })
  /** Where other values of some axes would give another answer. */
  const hangsOn = (among: readonly number[]) =>
    store.any(
      among.flatMap((axis) => list.map((region) => store.minus(store.some(region.where, [axis]), store.every(region.where, [axis])))),
    )
  const openReadings = new Map(
    axes.list.flatMap(({ subject }, axis) =>
      subject.kind === 'reading' && known[axis] === undefined ? [[subject.reading, hangsOn([axis])] as const] : [],
    ),
  )
  const unsettled = {
    conflict,
    'not covered': where(({ kind }) => kind === 'not covered'),
    'nobody named to choose': where((effect) => effect.kind === 'choice' && (!effect.deciders.some(isNamed) || !isClosed(effect))),
    'no team leads': where((effect) => receiversOf(effect).some((to) => to?.kind === 'jointly' && !isNamed(to.lead))),
    'reading not chosen': store.any([...openReadings.values()]),
  }
  const any = store.any(Object.values(unsettled))
  const person = store.minus(
    store.or(
      where(({ kind }) => kind === 'choice'),
      hangsOn(judged),
    ),
    any,
  )
  const some = (d: Diagram) => store.meets(d, cases)
  return {
    byText: some(store.not(store.or(any, person))),
    byPerson: some(person),
    byNobody: some(any),
    unsettled: { any, ...unsettled },
    openReadings,
  }
}

function isNamed({ kind }: Decider): boolean {
  return kind !== 'not-stated'
}

/** Whether every option of a choice is one that can be told. */
function isClosed(effect: Extract<Effect, { kind: 'choice' }>): boolean {
  return effect.options.every((option) => option.kind !== 'go' || (option.to !== undefined && option.to.kind !== 'unresolved'))
}

function receiversOf(effect: Effect): readonly (To | undefined)[] {
  const own =
    effect.kind === 'moves' || effect.kind === 'due'
      ? [effect.to]
      : effect.kind === 'choice'
        ? effect.options.flatMap((option) => (option.kind === 'go' ? [option.to] : []))
        : []
  return own.flatMap((to): readonly (To | undefined)[] => (to?.kind === 'choice' ? to.options : [to]))
}
