/** What a version says of who has to do what, and of who settles disputes: for each value the cases for which it stands. */
import { setsAside } from '../../decide/duties/sets-aside.js'
import { commonNodes, haveInCommon } from '../../graph/common.js'
import type { NodeId, RuleId } from '../../graph/ids.js'
import type { Duty, Ladder, Route } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { fieldsThat } from '../../graph/weight.js'
import type { Diagram, Diagrams } from '../../logic/index.js'
import { diagramOf, readingsOf, speaks } from '../../space/index.js'
import type { Formula, Space } from '../../space/index.js'
import { memo } from '../../util/memo.js'
import { partiesKey } from './manner.js'
import { alike } from './same-rules.js'
import type { ValueRegion, TaskPart, Value, Values } from './value.js'

/** A duty or ladder as one reading has it, with the part of the space in which it speaks. */
interface Spoken {
  readonly task: Duty | Ladder
  readonly where: Formula
}

/** The tasks of one version. */
export interface Tasks {
  readonly ids: readonly RuleId[]
  has(id: RuleId): boolean
  readings(id: RuleId): readonly Spoken[]
  /** The task, and those that can set it aside. */
  family(id: RuleId): readonly RuleId[]
}

/** @param relative the tasks of another version on the same axes: those that consist of the same nodes are the same objects */
export function tasksOf(space: Space, relative?: { readonly graph: PolicyGraph; readonly tasks: Tasks }): Tasks {
  const { graph, scope, vocabulary } = space
  const common: ReadonlySet<NodeId> = relative === undefined ? new Set() : commonNodes(graph, relative.graph)
  if (relative !== undefined && haveInCommon(['duty', 'ladder'], graph, relative.graph, common)) return relative.tasks
  const nodes = new Map<RuleId, Duty | Ladder>([...graph.all('duty'), ...graph.all('ladder')].map((node) => [node.id, node]))
  const known = new Map<RuleId, readonly Spoken[]>()
  const readings = (id: RuleId): readonly Spoken[] => {
    const made =
      known.get(id) ??
      (common.has(id) ? relative!.tasks.readings(id) : undefined) ??
      readingsOf<Duty | Route>(asDuty(nodes.get(id)!), vocabulary).map((read): Spoken => ({
        task: back(read.rule as Duty, nodes.get(id)!, read.readings),
        where: speaks(read, scope),
      }))
    known.set(id, made)
    return made
  }
  const beaters = beatersOf([...nodes.keys()], readings)
  const family = (id: RuleId): readonly RuleId[] => (nodes.has(id) ? [id, ...(beaters.get(id) ?? [])] : [])
  return { ids: [...nodes.keys()], has: (id) => nodes.has(id), readings, family }
}

/** Whether all that decides what a task comes to is equal in two versions. */
export function sameTask(id: RuleId, one: Tasks, other: Tasks): boolean {
  const [family, others] = [one.family(id), other.family(id)]
  return (
    family.length === others.length &&
    family.every((each, i) => {
      const [spoken, again] = [one.readings(each), other.readings(others[i]!)]
      return (
        spoken === again ||
        (spoken.length === again.length &&
          spoken.every(({ task, where }, j) => alike(content(task), content(again[j]!.task)) && alike(where, again[j]!.where)))
      )
    })
  )
}

/** Ladders speak as duties do: of the cases of whoever is named, or of all. Their days stand in their record. */
function asDuty(task: Duty | Ladder): Duty {
  if (task.kind === 'duty') return task
  return {
    ...withoutDays(task),
    variants: task.variants.map((variant) => ({ ...variant, changes: withoutDays(variant.changes) })),
    kind: 'duty',
  } as unknown as Duty
}

function withoutDays(fields: object): object {
  const { inForce: _, inForceBy: __, ...rest } = fields as { readonly inForce?: unknown; readonly inForceBy?: unknown }
  return rest
}

function back(read: Duty, node: Duty | Ladder, readings: readonly string[]): Duty | Ladder {
  if (node.kind === 'duty') return read
  const changes = node.variants.find(({ name, changes: changed }) => readings.includes(name) && 'inForce' in changed)?.changes ?? {}
  const inForce = 'inForce' in changes ? changes['inForce'] : node.inForce
  return { ...read, kind: 'ladder', ...(inForce !== undefined && inForce !== null && { inForce }) } as unknown as Ladder
}

/** What of a task counts as it is written; where it speaks is compared as a formula. */
function content(task: Duty | Ladder): unknown {
  return Object.fromEntries(fieldsThat(task.kind, 'decides as written', 'manner').map((field) => [field, task[field as keyof typeof task]]))
}

/** Who sets whom aside, itself or through others. */
function beatersOf(ids: readonly RuleId[], readings: (id: RuleId) => readonly Spoken[]): ReadonlyMap<RuleId, readonly RuleId[]> {
  const direct = new Map<RuleId, Set<RuleId>>()
  const read = new Map(ids.map((id) => [id, readings(id).map(({ task }) => task)]))
  const note = (beaten: RuleId, by: RuleId) => void direct.set(beaten, (direct.get(beaten) ?? new Set()).add(by))
  for (const [id, tasks] of read) {
    for (const task of tasks) for (const beaten of [...task.overrides.map(({ rule }) => rule), ...task.replaces]) note(beaten, id)
    const yielding = tasks.filter((task) => task.kind === 'duty' && task.yields)
    if (yielding.length > 0)
      for (const [other, others] of read)
        if (yielding.some((task) => others.some((over) => setsAside(over, task).size > 0))) note(id, other)
  }
  return new Map(
    [...direct.keys()].map((id) => {
      const found = new Set(direct.get(id))
      for (const other of found) for (const further of direct.get(other) ?? []) if (further !== id) found.add(further)
      return [id, [...found].sort()]
    }),
  )
}

/** What the tasks come to, as diagrams; of a move to one holder, where they ask for that. */
export function taskValues(tasks: Tasks, store: Diagrams, goingTo: string | undefined): (id: RuleId) => Values<TaskPart> {
  const nothingFixed: ReadonlyMap<number, number> = new Map()
  const applies = memo((id: RuleId) =>
    tasks.readings(id).map(({ task, where }) => ({ task, where: diagramOf(where, store, nothingFixed, goingTo) })),
  )
  /** Where another task sets this one aside: whole, or on one part. */
  const aside = (id: RuleId, part: TaskPart | 'whole', asking: readonly RuleId[]): Diagram =>
    store.any(
      tasks.ids
        .filter((other) => other !== id && !asking.includes(other))
        .flatMap((other) => {
          const speaking = applies(other).filter(({ task }) =>
            tasks.readings(id).some((under) => [...setsAside(task, under.task)].some((each) => each === part)),
          )
          return speaking.length === 0
            ? []
            : [store.minus(store.any(speaking.map(({ where }) => where)), aside(other, 'whole', [...asking, id]))]
        }),
    )
  return (id) => {
    const found = new Map<TaskPart, Map<string, ValueRegion>>()
    const whole = aside(id, 'whole', [])
    for (const { task, where } of applies(id)) {
      const standing = store.minus(where, whole)
      if (standing === store.no) continue
      for (const [part, value] of recordOf(task)) {
        const here = store.minus(standing, part === 'applies' ? store.no : aside(id, part, []))
        if (here === store.no) continue
        const values = found.get(part) ?? new Map<string, ValueRegion>()
        found.set(part, values)
        values.set(value.key, { value, where: store.or(values.get(value.key)?.where ?? store.no, here) })
      }
    }
    return found
  }
}

/** A task part by part; what it leaves out is a value too, so that a part which is left out differs from one that is not. */
export function recordOf(task: Duty | Ladder): [TaskPart, Value][] {
  const applies: [TaskPart, Value] = ['applies', { kind: 'applies', key: 'applies' }]
  if (task.kind === 'ladder')
    return [applies, ['rungs', { kind: 'rungs', key: JSON.stringify([task.rungs, task.inForce ?? null]), rungs: task.rungs }]]
  const { who, act, strength, within, due, holdsUp, holdsUpRules, decidedBy, weighing, shortenedBy } = task
  return [
    applies,
    ['who', { kind: 'doers', key: JSON.stringify(who), who }],
    ['what', { kind: 'act', key: JSON.stringify(act), act }],
    ['how strongly', { kind: 'strength', key: strength, strength, of: 'duty' }],
    ['by when', { kind: 'times', key: JSON.stringify([within, due]), within, due }],
    ['what waits for it', { kind: 'holds up', key: JSON.stringify([holdsUp, holdsUpRules]), duty: { holdsUp, holdsUpRules } }],
    ['who decides', { kind: 'people', key: partiesKey(decidedBy), parties: decidedBy }],
    ...(weighing === undefined
      ? []
      : [['grounds', { kind: 'grounds', key: JSON.stringify(weighing), weighing }] satisfies [TaskPart, Value]]),
    ['shorter limits', { kind: 'documents', key: shortenedBy.join(', '), documents: shortenedBy }],
  ]
}
