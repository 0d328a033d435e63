/** What the comparisons of routes, duties, readings and possible cases share. */
import type { NodeId, RuleId } from '../../graph/ids.js'
import { isRule } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { eachPiece } from '../../graph/walk.js'
import type { Diagrams } from '../../logic/index.js'
import { storeOf, versionOf } from '../../space/index.js'
import type { Holder } from '../../space/index.js'
import type { Alignment } from '../align/alignment.js'
import type { Change } from '../change.js'
import { frameOf, pairOf } from './pair.js'
import type { Frame, Pair } from './pair.js'
import type { Matter } from './report.js'
import { withSettledGates } from './settled-gates.js'
import { sideOf } from './sides.js'
import type { Side } from './sides.js'
import { nothingKnown } from './told.js'
import type { Finding, Known } from './told.js'
import { unitsOf } from './units.js'
import type { Unit } from './units.js'

/** One question that may prove too large by itself. */
export interface Work {
  readonly matter: Matter
  readonly work: () => readonly Finding[]
}

export interface Context {
  readonly pair: Pair
  readonly before: Side
  readonly after: Side
  readonly units: readonly Unit[]
  /** The later version with a change taken back. */
  without(unit: Unit): Side
  /** What kind of thing a change is about. */
  kindOf(unit: Unit): 'route' | 'duty' | 'ladder' | 'word'
  /** Rules of which others ask whether they applied. */
  readonly askedOf: ReadonlySet<RuleId>
  readonly store: Diagrams
  readonly known: Known
  frame(holder?: Holder): Frame
  /** After a question that was too large: everything made so far is thrown away. */
  renew(): void
}

export function contextOf(alignment: Alignment, changes: readonly Change[], budget: number | undefined): Context {
  const pair = pairOf(alignment)
  const sides = new Map<Unit, Side>()
  const frames = new Map<Holder | undefined, Frame>()
  let store = storeOf([pair.after, pair.before], budget)
  let known = nothingKnown()
  const {
    before: { graph: earlier },
    after: { graph: later },
  } = pair
  const after = sideOf(pair.after)
  return {
    pair,
    before: sideOf(pair.before, after),
    after,
    units: unitsOf(changes, alignment, earlier),
    askedOf: askedOf([earlier, later]),
    without(unit) {
      const side = sides.get(unit) ?? sideOf(withSettledGates(versionOf(pair.after, unit.undone())), after)
      sides.set(unit, side)
      return side
    },
    kindOf({ subject }) {
      const node = later.has(subject) ? later.node(subject) : earlier.node(subject)
      return node.kind === 'route' || node.kind === 'duty' || node.kind === 'ladder' ? node.kind : 'word'
    },
    get store() {
      return store
    },
    get known() {
      return known
    },
    frame(holder) {
      const frame = frames.get(holder) ?? frameOf(pair, holder, store)
      frames.set(holder, frame)
      return frame
    },
    renew() {
      store = storeOf([pair.after, pair.before], budget)
      known = nothingKnown()
      frames.clear()
    },
  }
}

function askedOf(graphs: readonly PolicyGraph[]): ReadonlySet<RuleId> {
  const found = new Set<RuleId>()
  for (const graph of graphs)
    for (const node of graph.nodes)
      if (isRule(node) || node.kind === 'term')
        eachPiece(node, (piece) => {
          if (piece.kind === 'applied') for (const rule of piece.rules) found.add(rule)
        })
  return found
}

/** Whether some change of a word reaches one of these rules; of events, teams and the document it may reach any. */
export function reaches({ subject, changes }: Unit, rules: ReadonlySet<NodeId>): boolean {
  if (!subject.startsWith('term:') && !subject.startsWith('reading:') && !subject.startsWith('fact:')) return true
  return changes.some(({ touches }) => touches.some(({ node }) => rules.has(node)))
}
