/**
 * Moves that wait, as of cases of which everything is known. The space knows a gate only as shut or not, since whoever asks may not know
 * what the move waits for; two versions are held against each other case by case, and there a gate is shut just where that is not so.
 */
import { keyOf, notSo } from '../../space/index.js'
import type { Formula, Space, SpaceRule } from '../../space/index.js'

/** The space with each gate replaced by what its rule waits for; gates of duties stay, since the case tells what has been done. */
export function withSettledGates(space: Space): Space {
  const { axes } = space.vocabulary
  const settled = (rule: SpaceRule): SpaceRule => {
    const { shut, waitsFor } = rule
    const gate = axes.find(keyOf({ kind: 'gate', rule: rule.id }))
    if (shut === undefined || waitsFor === undefined || gate === undefined) return rule
    const known = replaced(shut, gate, notSo(waitsFor))
    return known === shut ? rule : { ...rule, shut: known }
  }
  const rules = space.rules.map(settled)
  return rules.every((rule, i) => rule === space.rules[i]) ? space : { ...space, rules }
}

/** A formula with whatever it says of one axis replaced; the same object, where it says nothing of it. */
function replaced(formula: Formula, axis: number, by: Formula): Formula {
  switch (formula.kind) {
    case 'among':
      return formula.axis === axis ? by : formula
    case 'all':
    case 'any': {
      const parts = formula.parts.map((part) => replaced(part, axis, by))
      return parts.every((part, i) => part === formula.parts[i]) ? formula : { kind: formula.kind, parts }
    }
    case 'not': {
      const part = replaced(formula.part, axis, by)
      return part === formula.part ? formula : notSo(part)
    }
    default:
      return formula
  }
}
