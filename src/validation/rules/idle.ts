import { idleIn } from '../../analysis/cases/idle.js'
import type { IdleLine } from '../../analysis/cases/idle.js'
import { nameOf } from '../../graph/ids.js'
import { eachPiece } from '../../graph/walk.js'
import type { CaseRule } from '../rule.js'

/** Rules apply to some case, exceptions lift something, precedence is between rules that meet, and every line of a condition decides something. */
export const idle: CaseRule = {
  decides: 'which rules and exceptions apply to no case',
  run({ model, placeOf, report }) {
    const found = idleIn(model)
    for (const { rule, assumptions, reading } of found.rules)
      report('never-applies', placeOf(rule, 'when'), { rule: nameOf(rule), assumptions, reading })
    for (const { of, path, cites } of found.exceptions)
      report('exception-lifts-nothing', placeOf(of, 'unless'), { of: nameOf(of), path, cites, why: 'never' })
    for (const { rule, other, word } of found.meetings)
      report('never-meets', placeOf(rule, word, nameOf(other)), { rule: nameOf(rule), other: nameOf(other), word })
    for (const line of found.lines) report('decides-nothing', placeOf(line.of, 'when'), { of: nameOf(line.of), facts: factsIn(line) })
  },
}

function factsIn({ line }: IdleLine): readonly string[] {
  const facts = new Set<string>()
  eachPiece(line, (piece) => {
    if (piece.kind === 'fact-is' || piece.kind === 'since-is') facts.add(nameOf(piece.fact))
    if (piece.kind === 'age-is') facts.add(piece.fact === undefined ? 'age' : nameOf(piece.fact))
    if (piece.kind === 'term-holds') facts.add(nameOf(piece.term))
  })
  return [...facts]
}
