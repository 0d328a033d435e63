/** A trail as a story with real days: told in the words of the protocol, and only what matters. */
import type { CivilDate } from '../../calendar/index.js'
import type { CaseLine } from '../../diagnostics/case.js'
import type { Story, StoryStep } from '../../diagnostics/story.js'
import { nameOf } from '../../graph/ids.js'
import type { EventId } from '../../graph/ids.js'
import type { Diagram } from '../../logic/index.js'
import { comesOnceInLife, interpret, keyOf, notChosen, outcomeOf } from '../../space/index.js'
import type { Effect, Option, To } from '../../space/index.js'
import { linesOf } from '../cases/region.js'
import { holderName } from '../cases/outlook.js'
import { targetsOf } from './consequences.js'
import type { Course, Stage, Way } from './course.js'
import { datesOf } from './dates.js'
import { alike, reasonFor } from './reason.js'
import type { Footstep, Trail } from './trail.js'
import { still } from './turns.js'

/** A trail on real days: the story in words, and the whole cases from which it can be told again. */
export interface Tale {
  readonly story: Story
  /** One for each step of the story. */
  readonly steps: readonly Footstep[]
  readonly born: CivilDate
}

/** The tale of a trail that ends in a region; nothing where no days fit, or an event comes without those that always come before it. */
export function taleOf({ steps }: Trail, region: Diagram, course: Course): Tale | undefined {
  const whole = withForerunners(withSettling(steps, course), course)
  const dated = whole === undefined ? undefined : datesOf(whole, course)
  if (whole === undefined || dated === undefined || !whole.every((step) => isReplayed(step, course))) return undefined
  const told = new Map<string, string>(passedWithin(whole, course).map((moment) => [`passed ${moment}`, 'true']))
  const tell = (step: Footstep, i: number): StoryStep => {
    const where = step.way === undefined ? region : alike(step.stage, step.point, course)
    return {
      day: dated.days[i]!,
      ...toldOf(
        step,
        linesOf(reasonFor(where, step.stage, step.point, course), course.model).filter((line) => isNews(line, told)),
        course,
      ),
    }
  }
  const days = whole.map(tell)
  return {
    story: { ...(turnsOnAge(whole, days, course) ? { born: dated.born } : {}), others: dated.others, steps: days },
    steps: whole,
    born: dated.born,
  }
}

/** The moments that come in the story itself. */
function passedWithin(
  steps: readonly Footstep[],
  {
    model: {
      space: {
        vocabulary: { axes },
      },
    },
  }: Course,
): readonly string[] {
  return axes.list.flatMap(({ subject }, axis) => (subject.kind === 'passed' && steps[0]!.point[axis] === 0 ? [subject.moment] : []))
}

/** Whether the age of the child has something to do with it. */
function turnsOnAge(
  steps: readonly Footstep[],
  told: readonly StoryStep[],
  {
    moments,
    model: {
      space: { graph },
    },
  }: Course,
): boolean {
  const birthday = ({ stage: { moment } }: Footstep) => moment !== undefined && comesOnceInLife(moments.get(moment))
  const aged = (line: CaseLine) =>
    (line.kind === 'passed' && comesOnceInLife(moments.get(line.moment))) ||
    (line.kind === 'fact' &&
      (line.fact === 'age' || graph.all('fact').some(({ id, domain }) => domain === 'age' && nameOf(id) === line.fact)))
  return steps.some(birthday) || told.some(({ facts }) => facts.some(aged))
}

/** Whether the plain interpreter, asked of this one case, lets it go on as the story has it. */
function isReplayed({ stage, point, way }: Footstep, { model }: Course): boolean {
  if (way === undefined) return true
  const effects = [...interpret(model.space, point).effects.values()]
  const goes = (effect: Effect): boolean => {
    switch (effect.kind) {
      case 'moves':
      case 'due':
        return targetsOf(effect.to).includes(way.to)
      // On a day that is agreed a case goes where the rules then send it.
      case 'choice':
        return (
          effect.options.every(({ kind }) => kind === 'when') ||
          effect.options.some((option) => option.kind === 'go' && targetsOf(option.to).includes(way.to))
        )
      default:
        return false
    }
  }
  const stays = (effect: Effect): boolean =>
    effect.kind === 'choice'
      ? effect.options.some(({ kind }) => kind !== 'go') || goes(effect)
      : effect.kind !== 'moves' || targetsOf(effect.to).length === 0 || goes(effect)
  return effects.some(way.to === stage.holder ? stays : goes)
}

/** What a story tells by itself (what comes in it, in which order, on which day) is not told again, nor what has not changed. */
function isNews(line: CaseLine, told: Map<string, string>): boolean {
  if (
    line.kind === 'order' ||
    line.kind === 'date' ||
    (line.kind === 'passed' && !line.is) ||
    (line.kind === 'done' && line.is.includes(notChosen))
  )
    return false
  const [key, value] =
    line.kind === 'fact'
      ? [`${line.fact} ${line.asAt ?? ''}`, line.is.join()]
      : line.kind === 'passed'
        ? [`passed ${line.moment}`, 'true']
        : [line.kind === 'team' ? line.which : line.rule, line.is.join()]
  if (told.get(key) === value) return false
  told.set(key, value)
  return true
}

function toldOf({ stage, point, way }: Footstep, facts: readonly CaseLine[], { model }: Course): Omit<StoryStep, 'day'> {
  const { effects } = interpret(model.space, point)
  const answer = outcomeOf(effects)
  const only = [...effects.values()][0]
  const next = way?.to ?? (answer === 'moves' && only?.kind === 'moves' && only.to.kind === 'holder' ? only.to.holder : stage.holder)
  const to = next === stage.holder ? {} : { to: holderName(next) }
  const between =
    answer === 'conflict' ? [...effects.values()].map(effectWords) : only?.kind === 'choice' ? only.options.map(optionWords) : []
  return {
    holder: holderName(stage.holder),
    ...(stage.moment === undefined ? {} : { moment: stage.moment }),
    facts,
    answer,
    ...to,
    ...(between.length === 0 ? {} : { between }),
  }
}

function effectWords(effect: Effect): string {
  switch (effect.kind) {
    case 'stays':
      return 'stays'
    case 'moves':
      return `goes to ${toWords(effect.to)}`
    case 'due':
      return `should be with ${toWords(effect.to)} by now`
    case 'choice':
      return effect.options.map(optionWords).join(' or ')
    case 'not covered':
      return 'not said'
  }
}

function optionWords(option: Option): string {
  switch (option.kind) {
    case 'stay':
      return 'stays'
    case 'go':
      return `goes to ${toWords(option.to)}`
    case 'when':
      return option.moment === undefined ? 'on a day to be agreed' : `at \`${option.moment}\``
  }
}

function toWords(to: To | undefined): string {
  switch (to?.kind) {
    case undefined:
      return 'a team that is not stated'
    case 'holder':
      return `\`${holderName(to.holder)}\``
    case 'jointly':
      return to.teams.map((team) => `\`${nameOf(team)}\``).join(' with ')
    case 'choice':
      return to.options.map(toWords).join(' or ')
    case 'person':
      return 'a person'
    case 'unresolved':
      return 'a team that nobody can tell'
  }
}

/** Between two steps facts that an event settles change only with that event: it becomes a step of its own. */
function withSettling(steps: readonly Footstep[], course: Course): readonly Footstep[] {
  const { changes, settlingBetween, lasting, model } = course
  return steps.flatMap((step, i): readonly Footstep[] => {
    const before = steps[i - 1]
    if (before === undefined) return [step]
    const {
      stage: { holder, settles },
      point,
    } = step
    let open = lasting.filter(
      (axis) =>
        point[axis] !== before.point[axis] &&
        model.space.vocabulary.axes.list[axis]!.subject.kind === 'fact' &&
        changes.between[axis] !== 'free' &&
        !settles.includes(axis),
    )
    const between: Footstep[] = []
    for (const stage of settlingBetween(holder)) {
      if (!stage.settles.some((axis) => open.includes(axis))) continue
      open = open.filter((axis) => !stage.settles.includes(axis))
      between.push({ stage, point: at(point, stage, course), way: passingBy(stage) })
    }
    return [...between, step]
  })
}

function passingBy({ holder, cases }: Stage): Way {
  return { to: holder, settled: true, cases: () => cases, states: cases, going: still }
}

function at(point: Footstep['point'], { holder, moment }: Stage, { model }: Course): Footstep['point'] {
  const there = Int32Array.from(point)
  for (const [axis, value] of model.fixed({ holder, moment })) there[axis] = value
  return there
}

/** Nothing need become of the case: it stays, or goes on a day that somebody is still to choose. */
function leavesIt(effect: Effect): boolean {
  return effect.kind === 'stays' || (effect.kind === 'choice' && effect.about === 'moment')
}

/** Events that always come before another come before it in the story too; nothing where that would change the story. */
function withForerunners(steps: readonly Footstep[], course: Course): readonly Footstep[] | undefined {
  const {
    model: {
      space: { graph, vocabulary },
      store,
    },
    stage: stageOf,
  } = course
  const found: Footstep[] = []
  const seen = new Set<EventId>()
  const put = (event: EventId, like: Footstep): boolean => {
    const node = graph.node(event)
    if (node.kind !== 'event') return false
    for (const earlier of node.after) if (!seen.has(earlier) && !put(earlier, like)) return false
    seen.add(event)
    if (like.stage.moment !== undefined && vocabulary.moments.get(like.stage.moment)?.event === event) return true
    const stage = stageOf(like.stage.holder, nameOf(event))
    const point = at(like.point, stage, course)
    const passes = vocabulary.axes.find(keyOf({ kind: 'passed', moment: nameOf(event) }))
    if (!store.holds(stage.cases, point) || (passes !== undefined && course.lasting.includes(passes))) return false
    if ([...stage.effects.values()].some(({ effect, where }) => !leavesIt(effect) && store.holds(where, point))) return false
    found.push({ stage, point, way: passingBy(stage) })
    return true
  }
  for (const step of steps) {
    const event = step.stage.moment === undefined ? undefined : vocabulary.moments.get(step.stage.moment)?.event
    if (event !== undefined && !put(event, step)) return undefined
    found.push(step)
  }
  return found
}
