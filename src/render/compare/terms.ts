/** The names of conditions that rules use, each explained once in the words of its authority. */
import type { Route, Duty, Ladder, Term } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { eachPiece } from '../../graph/walk.js'
import { conditionWords, exceptionWords, oneLine, shortName } from '../words/index.js'

export interface TermWords {
  readonly name: string
  readonly means: string
  readonly clauses: readonly string[]
}

export function termsOf(rules: readonly (Route | Duty | Ladder)[], graph: PolicyGraph): readonly TermWords[] {
  const found = new Map<string, Term>()
  const look = (part: object): void =>
    eachPiece(part as Parameters<typeof eachPiece>[0], (piece) => {
      const term = piece.kind === 'term-holds' ? graph.node(piece.term) : undefined
      if (term?.kind !== 'term' || found.has(term.id)) return
      found.set(term.id, term)
      look(term)
    })
  rules.forEach(look)
  return [...found.values()].map((term) => ({
    name: shortName(term.id, graph),
    means: oneLine(`${conditionWords(term.when, graph)}${exceptionsOf(term, graph)}`),
    clauses: term.cites,
  }))
}

function exceptionsOf({ unless }: Term, graph: PolicyGraph): string {
  const words = exceptionWords(unless, graph)
  return words === '' ? '' : `, unless ${words.replace(/^,? ?unless /, '')}`
}

/** Of some names those that stand in a text, and those by which these are explained. */
export function wordsUsed(terms: readonly TermWords[], text: string): readonly TermWords[] {
  const used = new Set<TermWords>()
  const look = (told: string): void => {
    for (const term of terms)
      if (!used.has(term) && told.includes(`“${term.name}”`)) {
        used.add(term)
        look(term.means)
      }
  }
  look(text)
  return terms.filter((term) => used.has(term))
}
