/** A region as data: how many combinations of which facts, its largest blocks, the smallest case. */
import type { Diagram } from '../../logic/index.js'
import { linesOf } from '../../space/index.js'
import type { Line, MomentName, Subject, Vocabulary } from '../../space/index.js'
import type { Frame } from './pair.js'

export interface CaseSet {
  /** Combinations of the facts below that are meant, of those that can be. */
  readonly count: bigint
  readonly of: bigint
  readonly facts: readonly Subject[]
  /** The largest blocks; every line of a block must hold. */
  readonly blocks: readonly (readonly Line[])[]
  /** Whether the blocks are all of it. */
  readonly complete: boolean
}

/** How many blocks are told. */
const mostBlocks = 3

/** Whether a possible case of a moment lies in a region. */
export function isPossible(region: Diagram, moment: MomentName | undefined, frame: Frame): boolean {
  const { store } = frame
  return store.meets(region, frame.cases(moment, store.support(region))) && frame.cases(moment) !== store.no
}

/** A region within the possible cases of a moment; `undefined`: no possible case lies in it. */
export function caseSet(region: Diagram, moment: MomentName | undefined, frame: Frame): CaseSet | undefined {
  const {
    store,
    pair: { vocabulary },
  } = frame
  if (!isPossible(region, moment, frame)) return undefined
  const care = frame.cases(moment, store.support(region))
  const here = store.and(region, care)
  const axes = store.depends([region], care, orderOf(vocabulary))
  const known = new Set(axes)
  const about = (d: Diagram): Diagram =>
    store.some(
      d,
      store.support(d).filter((axis) => !known.has(axis)),
    )
  const [meant, all] = [about(here), about(care)]
  // Whether a move was called for when a moment came is counted only where it matters.
  const alike = axes.filter(
    (axis) =>
      vocabulary.axes.list[axis]!.subject.kind === 'passed' &&
      [meant, all].every((d) => store.restrict(d, axis, 1) === store.restrict(d, axis, 2)),
  )
  const once = store.all(alike.map((axis) => store.among(axis, [0, 1])))
  const over = (d: Diagram): bigint => store.count(store.and(d, once), axes)
  const { cubes, complete } = store.cubes(region, care, mostBlocks)
  return {
    count: over(meant),
    of: over(all),
    facts: axes.map((axis) => vocabulary.axes.list[axis]!.subject),
    blocks: cubes.map((cube) => linesOf(cube, vocabulary)),
    complete,
  }
}

/** What has come to pass is left out before facts of the child are. */
function orderOf({ axes }: Vocabulary): number[] {
  return axes.list.map((_, axis) => axis).sort((a, b) => costOf(axes.list[b]!.subject) - costOf(axes.list[a]!.subject) || b - a)
}

/** Facts of the child are the plainest to tell; what has come to pass, and what somebody chose, the least. */
export function costOf({ kind }: Subject): number {
  switch (kind) {
    case 'fact':
    case 'age':
      return 1
    case 'reading':
    case 'date':
    case 'team':
    case 'holder':
      return 1.25
    default:
      return 2
  }
}
