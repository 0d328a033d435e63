/** Which rules bear on the cases of a holder, and which of them beat which. */
import type { Route } from '../../graph/nodes.js'
import type { Diagram, Diagrams } from '../../logic/index.js'
import { memo } from '../../util/memo.js'
import { keyOf } from '../axes.js'
import type { Holder } from '../axes.js'
import { axisIs, cameToPass } from '../conditions.js'
import { diagramOf } from '../formula-to-diagram.js'
import type { Formula } from '../formula.js'
import type { MomentName } from '../moments.js'
import { against, isMeant, wins } from '../rule.js'
import type { RouteField, SpaceRule } from '../rule.js'
import { rulesAbout } from '../space.js'
import type { Space } from '../space.js'

/** Diagrams of one holder's cases. */
export interface HolderView {
  readonly space: Space
  readonly store: Diagrams
  readonly holder: Holder
  readonly aspect: Route['aspect']
  /** The cases that are looked at: of all others nothing is said. */
  readonly within: Diagram
  /** The rules that speak of this holder's cases at all. */
  readonly rules: readonly SpaceRule[]
  diagram(formula: Formula, goingTo?: string): Diagram
  /** The rules as they bear on a move to a holder, or on no move in particular. */
  bearing(goingTo?: string): BearingDiagrams
}

export interface BearingDiagrams {
  /** Where a rule speaks, neither lifted nor replaced. */
  speaking(rule: SpaceRule): Diagram
  /** Where a rule would speak, but is lifted. */
  lifted(rule: SpaceRule): Diagram
  beaten(rule: SpaceRule, field: RouteField): Diagram
  /** Where a rule drops out whole. */
  dropped(rule: SpaceRule): Diagram
}

/**
 * @param known further axes that are the same for all cases looked at: the diagrams are the smaller for it, and do not depend on them
 * @param within the cases that are looked at, where not all are
 */
export function holderView(
  space: Space,
  store: Diagrams,
  holder: Holder,
  aspect: Route['aspect'] = 'case responsibility',
  known: ReadonlyMap<number, number> = new Map(),
  within: Diagram = store.yes,
): HolderView {
  const { axes, holders } = space.vocabulary
  const fixed = new Map([...known, [axes.index('holder'), holders.indexOf(holder)]])
  const plain = new Map<Formula, Diagram>()
  const diagram = (formula: Formula, goingTo?: string): Diagram => {
    if (goingTo !== undefined) return diagramOf(formula, store, fixed, goingTo)
    const known = plain.get(formula)
    if (known !== undefined) return known
    const made = diagramOf(formula, store, fixed)
    plain.set(formula, made)
    return made
  }
  // A rule whose condition asks where the case goes is kept: it speaks of some move.
  const rules = rulesAbout(space, aspect).filter((rule) => speaksOf(rule.when, fixed) || speaksOf(rule.arrived, fixed))
  const bearings = new Map<string | undefined, BearingDiagrams>()
  const view: HolderView = {
    space,
    store,
    holder,
    aspect,
    within,
    rules,
    diagram,
    bearing(goingTo) {
      const known = bearings.get(goingTo)
      if (known !== undefined) return known
      const made = bearingDiagrams(view, goingTo)
      bearings.set(goingTo, made)
      return made
    },
  }
  return view
}

/** Whether a condition can hold once some axes are fixed: a quick look that may say yes too often. */
function speaksOf(formula: Formula, fixed: ReadonlyMap<number, number>): boolean {
  switch (formula.kind) {
    case 'no':
      return false
    case 'among': {
      const known = fixed.get(formula.axis)
      return known === undefined || formula.values.includes(known)
    }
    case 'all':
      return formula.parts.every((part) => speaksOf(part, fixed))
    case 'any':
      return formula.parts.some((part) => speaksOf(part, fixed))
    default:
      return true
  }
}

function bearingDiagrams(view: HolderView, goingTo: string | undefined): BearingDiagrams {
  const { store } = view
  const meant = view.rules.filter((rule) => isMeant(rule, goingTo))
  const target = (rule: SpaceRule) => goingTo ?? rule.never[0]
  const called = memo((rule: SpaceRule) => store.and(view.within, view.diagram(rule.when, target(rule))))
  const lifts = memo((rule: SpaceRule) => store.any(rule.unless.map((part) => view.diagram(part, target(rule)))))
  const applies = memo((rule: SpaceRule) => store.minus(called(rule), lifts(rule)))
  const replacers = (rule: SpaceRule) => meant.filter((other) => other !== rule && other.replaces.includes(rule.id))
  const out = (rule: SpaceRule, asking: readonly SpaceRule[] = []): Diagram =>
    store.any(
      replacers(rule)
        .filter((other) => !asking.includes(other))
        .map((other) => store.minus(applies(other), out(other, [...asking, rule]))),
    )
  const speaking = memo((rule: SpaceRule) => (meant.includes(rule) ? store.minus(applies(rule), out(rule)) : store.no))
  const beats = (over: SpaceRule, rule: SpaceRule, field: RouteField, asking: readonly SpaceRule[]): Diagram =>
    store.all([speaking(over), store.not(beaten(over, against(over, field), [...asking, rule])), store.not(drops(over, [...asking, rule]))])
  const rivals = (rule: SpaceRule, field: RouteField, asking: readonly SpaceRule[]) =>
    meant.filter((over) => over.id !== rule.id && !asking.includes(over) && wins(over, rule, field))
  const beaten = (rule: SpaceRule, field: RouteField, asking: readonly SpaceRule[] = []): Diagram =>
    store.any(rivals(rule, field, asking).map((over) => beats(over, rule, field, asking)))
  const drops = (rule: SpaceRule, asking: readonly SpaceRule[] = []): Diagram =>
    rule.move === undefined
      ? store.no
      : store.any(
          rivals(rule, 'move', asking)
            .filter(({ move }) => move !== undefined && move !== rule.move)
            .map((over) => beats(over, rule, 'move', asking)),
        )
  const beatenFully = memo2((rule: SpaceRule, field: RouteField) => beaten(rule, field))
  const dropped = memo((rule: SpaceRule) => drops(rule))
  return {
    speaking,
    lifted: memo((rule) => (meant.includes(rule) ? store.and(called(rule), lifts(rule)) : store.no)),
    beaten: beatenFully,
    dropped,
  }
}

function memo2<A, B, V>(make: (a: A, b: B) => V): (a: A, b: B) => V {
  const rows = memo((a: A) => memo((b: B) => make(a, b)))
  return (a, b) => rows(a)(b)
}

/** Where a rule speaks and what it says of a field is left standing. */
export function standingOf(rule: SpaceRule, field: RouteField, view: HolderView): Diagram {
  const bearing = view.bearing()
  return view.store.minus(view.store.minus(bearing.speaking(rule), bearing.dropped(rule)), bearing.beaten(rule, field))
}

/** Where a permission was used, was not, or a point was chosen. */
export function chosen(rule: Pick<SpaceRule, 'id'>, value: string, view: HolderView): Diagram {
  return view.diagram(axisIs(keyOf({ kind: 'chosen', rule: rule.id }), [value], view.space.vocabulary))
}

export function come(moment: MomentName, view: HolderView): Diagram {
  return view.diagram(cameToPass(moment, view.space.vocabulary))
}

export function passedAs(moment: MomentName, values: readonly string[], view: HolderView): Diagram {
  return view.diagram(axisIs(keyOf({ kind: 'passed', moment }), values, view.space.vocabulary))
}
