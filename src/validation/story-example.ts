/** A story told again, step by step, as to somebody who was not there: shown only when what comes out is what it says. */
import { axisName, exampleOf } from '../analysis/cases/region.js'
import { holderName } from '../analysis/cases/outlook.js'
import type { Standing } from '../analysis/cases/outlook.js'
import type { Tale } from '../analysis/life/story.js'
import { momentsByName } from '../analysis/life/moments.js'
import { targetsOf } from '../analysis/life/consequences.js'
import { answerAt, answersApart, decideBriefly, findMoment, knownOf, replay, withStep } from '../decide/index.js'
import type { Answer, CaseGiven, Decision, Known, Step, StepDecided } from '../decide/index.js'
import type { StoryExample, StoryExampleStep } from '../diagnostics/story-example.js'
import { nameOf } from '../graph/ids.js'
import type { RuleId } from '../graph/ids.js'
import {
  axesIn,
  comesOnceInLife,
  conditionFormula,
  diagramOf,
  interpret,
  keyOf,
  modelBeside,
  notApplicable,
  outcomeOf,
} from '../space/index.js'
import type { Axis, Model, Point } from '../space/index.js'

type Footstep = Tale['steps'][number]
type StepTold = Omit<StoryExampleStep, 'expect'>
type StartTold = Omit<StoryExample, 'steps'>

/** Of more questions than these no story is told. */
const mostAsked = 80

/**
 * The story as a scenario, once it has been decided step by step; nothing where what comes out is another story. What must be known is told when it
 * is asked for. Where the text alone does not take the case on (it should have gone by then, or two teams are named) the scenario begins after that.
 */
export function retold(tale: Tale, asked: Model): StoryExample | undefined {
  const model = modelBeside(asked)
  const first = tale.steps.findLastIndex((step) => !canBeTold(step, model)) + 1
  for (let from = first; from < tale.steps.length; from++) {
    const told = toldFrom(from, tale, model)
    if (told !== undefined) return told
  }
  return undefined
}

/** Whether the text takes the case the way that the story has it, or somebody who chooses. */
function canBeTold(step: Footstep, model: Model): boolean {
  const { way, stage } = step
  return way === undefined || (way.to === stage.holder && way.isKept !== true) || chosenAt(step, model) !== undefined
}

/** A choice that takes the case where the story has it, or keeps it: nothing to choose, where the text does so by itself. */
function chosenAt(
  { stage, point, way }: Footstep,
  { space }: Model,
): { readonly point: Point; readonly chosen?: Readonly<Record<string, string>> } | undefined {
  if (way === undefined || (way.to === stage.holder && way.isKept !== true)) return { point }
  const arrives = (at: Point) => {
    const { effects } = interpret(space, at)
    if (way.to === stage.holder) return outcomeOf(effects) === 'stays'
    const [only] = effects.values()
    return (
      outcomeOf(effects) === 'moves' &&
      [...effects.values()].every(
        (effect) => effect.kind !== 'moves' || (targetsOf(effect.to).length === 1 && targetsOf(effect.to)[0] === way.to),
      ) &&
      only !== undefined
    )
  }
  if (arrives(point)) return { point }
  const choices = [...interpret(space, point).effects.values()].flatMap((effect) => (effect.kind === 'choice' ? effect.rules : []))
  for (const rule of choices) {
    const axis = space.vocabulary.axes.find(keyOf({ kind: 'chosen', rule }))
    for (const [value, text] of axis === undefined ? [] : space.vocabulary.axes.list[axis]!.values.entries()) {
      const made = Int32Array.from(point)
      made[axis!] = value
      if (value > 0 && arrives(made)) return { point: made, chosen: { [nameOf(rule)]: text } }
    }
  }
  return undefined
}

function toldFrom(from: number, tale: Tale, model: Model): StoryExample | undefined {
  const telling = beginning(from, tale, model)
  const done: StepDecided[] = []
  for (let asked = 0; done.length < telling.steps.length;) {
    const i = done.length
    const before = i === 0 ? givenOf(telling.start) : done[i - 1]!.after
    const { known } = knownOf(withStep(before, stepOf(telling.steps[i]!), model), model)
    const needed = known === undefined ? telling.told : neededOf(known, telling.points[i]!, model)
    if (known !== undefined && needed.length === 0) {
      const [decided] = replay(before, [stepOf(telling.steps[i]!)], model, decideBriefly)
      if (decided === undefined || !isAsToldAt(i, decided, telling, model)) return undefined
      done.push(decided)
      continue
    }
    const told = asked++ === mostAsked ? undefined : tellAll(needed, i, telling, model)
    if (told === undefined) return undefined
    // What was so from the beginning is told at the beginning.
    if (told === 'start') done.length = 0
  }
  return { ...telling.start, steps: telling.steps.map((step, i): StoryExampleStep => ({ ...step, expect: expected(done[i]!) })) }
}

/** A story on its way: what has been told of it so far. */
interface Telling {
  start: StartTold
  readonly steps: StepTold[]
  readonly trail: readonly (Footstep & { readonly day: string })[]
  /** The cases themselves, with what is chosen. */
  readonly points: readonly Point[]
  readonly tale: Tale
  /** The axes that something was told of. */
  readonly told: number[]
}

function beginning(from: number, tale: Tale, model: Model): Telling {
  const { story, steps: whole } = tale
  const trail = whole.slice(from).map((step, i) => ({ ...step, day: story.steps[from + i]!.day }))
  const made = trail.map((step) => chosenAt(step, model) ?? { point: step.point })
  const steps = trail.map(({ stage: { moment }, day }, i): StepTold => ({
    ...(moment === undefined ? {} : { at: moment }),
    on: day,
    ...(made[i]!.chosen === undefined ? {} : { chosen: made[i]!.chosen }),
  }))
  // What came before the case came to its holder is nothing that its holder missed.
  const cameOn = from === 0 ? undefined : story.steps[from - 1]!.day
  const known = {
    ...(story.born === undefined ? {} : { born: tale.born }),
    ...(cameOn === undefined ? {} : { 'previous transfer': cameOn }),
  }
  const telling: Telling = {
    start: { heldBy: holderName(trail[0]!.stage.holder), ...(Object.keys(known).length === 0 ? {} : { known }) },
    steps,
    trail,
    points: made.map(({ point }) => point),
    tale,
    told: [],
  }
  for (const { moment, day } of story.others) {
    const at = trail.findIndex((step) => day <= step.day)
    if (at !== -1 && findMoment(moment, model.space) !== undefined)
      steps[at] = { ...steps[at]!, happened: { ...steps[at]!.happened, [moment]: day } }
  }
  return telling
}

function givenOf({ happened, ...start }: StartTold): CaseGiven {
  return { ...start, ...happenedOf(happened) }
}

function stepOf({ happened, ...step }: StepTold): Step {
  return { ...step, ...happenedOf(happened) }
}

function happenedOf(happened: StepTold['happened']): Pick<CaseGiven, 'happened'> {
  return happened === undefined
    ? {}
    : { happened: Object.entries(happened).map(([moment, on]) => ({ moment, ...(on === '' ? {} : { on }) })) }
}

/** Whether the answer is that of the case in the story, and the case goes on as there. */
function isAsToldAt(i: number, { decision, holder }: StepDecided, { trail, points }: Telling, model: Model): boolean {
  const next = trail[i + 1]
  return (
    decision !== undefined &&
    decision.answer !== 'unknown' &&
    isSame(decision.answer, answerAt(model, points[i]!).answer) &&
    (next === undefined || holder === holderName(next.stage.holder))
  )
}

function isSame(is: Answer, as: Answer): boolean {
  switch (is.kind) {
    case 'moves':
      return as.kind === 'moves' && is.to.key === as.to.key
    case 'stays':
      return as.kind === 'stays' && is.due?.key === as.due?.key
    case 'choice':
      return as.kind === 'choice' && is.about === as.about && is.options.length === as.options.length
    case 'conflict':
      return as.kind === 'conflict' && is.sides.length === as.sides.length
    case 'not covered':
      return as.kind === 'not covered' && (is.why === as.why || is.why === 'document not supplied')
  }
}

function expected({ decision, holder, given }: StepDecided): StoryExampleStep['expect'] {
  const answer = decision!.answer as Exclude<Decision['answer'], 'unknown'>
  return { outcome: answer.kind, ...(answer.kind === 'not covered' ? { because: answer.why } : {}), holder: holder ?? given.heldBy! }
}

/** Tells what the case has on these axes; nothing where none of it is new. */
function tellAll(needed: readonly number[], i: number, telling: Telling, model: Model): 'step' | 'start' | undefined {
  const told = needed.map((axis) => tell(axis, i, telling, model))
  for (const axis of needed) if (!telling.told.includes(axis)) telling.told.push(axis)
  return told.includes('start') ? 'start' : told.includes('step') ? 'step' : undefined
}

/** The fewest things to be told of this case before its answer is known, and whether a move is called for. What was taken to be otherwise is open again. */
function neededOf(known: Known, point: Point, model: Model): readonly number[] {
  const {
    store,
    space: {
      vocabulary: { axes },
    },
  } = model
  const effects = [...answersApart(known.place, model).values()]
  const open = axes.list.map(({ subject }): number | undefined => (subject.kind === 'gate' ? 0 : undefined))
  const moving = store.any(
    effects
      .filter(({ effect }) => effect.kind === 'moves' || (effect.kind === 'choice' && effect.about !== 'moment'))
      .map(({ where }) => where),
  )
  const regions = [...effects.map(({ where }) => where), ...(known.place.moment === undefined ? [] : [store.restrictAll(moving, open)])]
  const asked = [...new Set(regions.flatMap((where) => store.support(where)))]
  const mark = store.mark()
  const cases = store.some(
    known.cases,
    asked.filter((axis) => !store.meets(known.cases, store.among(axis, [point[axis]!]))),
  )
  const leavesNoDoubt = (of: readonly number[]): boolean => {
    const values = axes.list.map((_, axis): number | undefined => (of.includes(axis) ? point[axis] : undefined))
    const here = store.restrictAll(cases, values)
    return regions.every((where) =>
      store.holds(where, point)
        ? store.implies(here, store.restrictAll(where, values))
        : !store.meets(here, store.restrictAll(where, values)),
    )
  }
  let needed = asked.toSorted((a, b) => dearness(axes.list[b]!, point[b]!) - dearness(axes.list[a]!, point[a]!) || b - a)
  for (const axis of [...needed]) {
    const fewer = needed.filter((other) => other !== axis)
    if (leavesNoDoubt(fewer)) needed = fewer
  }
  store.release(mark)
  return needed
}

/** Plain facts are told more easily than what happened when. */
function dearness({ subject, values }: Axis, value: number): number {
  return { fact: values[value] === notApplicable ? 4 : 0, reading: 1, age: 1, team: 1, passed: 2, order: 3 }[subject.kind as string] ?? 5
}

/** Tells what the case has on one axis; nothing where that has been told, or cannot be. */
function tell(axis: number, i: number, telling: Telling, model: Model): 'step' | 'start' | undefined {
  const { subject } = model.space.vocabulary.axes.list[axis]!
  const { point, stage, day } = telling.trail[i]!
  const value = point[axis]!
  const step = telling.steps[i]!
  const add = (more: Partial<StepTold>): 'step' | undefined => {
    const next = { ...step, ...more }
    if (JSON.stringify(next) === JSON.stringify(step)) return undefined
    telling.steps[i] = next
    return 'step'
  }
  const begin = (more: Partial<StartTold>): 'start' | undefined => {
    const next = { ...telling.start, ...more }
    if (JSON.stringify(next) === JSON.stringify(telling.start)) return undefined
    telling.start = next
    return 'start'
  }
  const born = () => begin({ known: { ...telling.start.known, born: telling.tale.born } })
  const plain = exampleOf(
    { standing: { place: { holder: stage.holder, moment: stage.moment } } as Standing, cube: [{ axis, values: [value] }], point },
    { outcome: '' },
    model,
  )
  switch (subject.kind) {
    case 'age':
      return subject.asAt === undefined ? born() : add({ facts: { ...step.facts, ...plain.facts } })
    case 'fact':
      return add({ facts: { ...step.facts, ...plain.facts } })
    case 'reading':
      return begin({ readings: { ...telling.start.readings, ...plain.readings } })
    case 'team':
      return i === 0 ? begin({ known: { ...telling.start.known, ...plain.known } }) : add({ known: { ...step.known, ...plain.known } })
    case 'order':
      return add({ order: [...(step.order ?? []), ...(plain.order ?? []).filter((text) => step.order?.includes(text) !== true)] })
    case 'passed': {
      if (comesOnceInLife(momentsByName(model.space.graph).get(subject.moment)))
        return born() ?? (value === 0 ? undefined : begin({ happened: { [subject.moment]: '', ...telling.start.happened } }))
      if (value === 0)
        return begin({
          notHappened: [...(telling.start.notHappened ?? []), subject.moment].filter((each, at, list) => list.indexOf(each) === at),
        })
      return add({ happened: { [subject.moment]: '', ...step.happened } })
    }
    case 'date':
      return subject.moment === undefined || subject.moment === stage.moment
        ? undefined
        : add({ happened: { ...step.happened, [subject.moment]: day } })
    case 'gate': {
      const waited = waitedFor(subject.rule, value === 0, i, telling, model)
      if (waited !== undefined) return add({ facts: { ...step.facts, ...waited } })
      return add(
        value === 1
          ? { notDone: [...new Set([...(step.notDone ?? []), nameOf(subject.rule)])] }
          : { done: [...new Set([...(step.done ?? []), nameOf(subject.rule)])] },
      )
    }
    case 'applied':
      return value === 1 && i === 0 ? begin({ applied: [...new Set([...(telling.start.applied ?? []), nameOf(subject.rule)])] }) : undefined
    default:
      return undefined
  }
}

/** Facts by which what a move waits for has come, or has not; nothing where it is no matter of facts alone. */
function waitedFor(
  rule: RuleId,
  come: boolean,
  i: number,
  { trail, points }: Telling,
  model: Model,
): Readonly<Record<string, string>> | undefined {
  const {
    store,
    space: {
      graph,
      scope,
      vocabulary: { axes },
    },
  } = model
  const {
    stage: { holder, moment },
  } = trail[i]!
  const node = graph.node(rule)
  const formula = node.kind !== 'route' || node.waitsFor === undefined ? undefined : conditionFormula(node.waitsFor, scope)
  const asked = formula === undefined ? [] : [...axesIn(formula)]
  if (formula === undefined || asked.some((axis) => axes.list[axis]!.subject.kind !== 'fact')) return undefined
  const holds = diagramOf(formula, store, model.fixed({ holder, moment }))
  const wished = store.nearestPoint(come ? holds : store.not(holds), (axis, value) => (points[i]![axis] === value ? 0 : 1))
  return wished === undefined
    ? undefined
    : Object.fromEntries(asked.map((axis) => [axisName(axes.list[axis]!, graph), axes.list[axis]!.values[wished.point[axis]!]!]))
}
