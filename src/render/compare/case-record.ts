/** Two cases that agree on what both ask, for programs: what is known of each, and what its protocol answers. */
import type { CaseOfPair, CasePair } from '../../compare/index.js'
import { keyOf } from '../../space/index.js'
import { lineWords } from '../changes/case-words.js'
import { answerWords } from '../decision/index.js'
import { holderWords } from '../decision/words.js'
import type { Naming } from '../decision/words.js'
import { conditionWords } from '../words/index.js'
import { listed, oneLine } from '../words/text.js'

export function pairRecord({ before, after }: CasePair, [one, other]: readonly [Naming, Naming]) {
  return { before: caseRecord(before, one), after: caseRecord(after, other) }
}

function caseRecord({ holder, facts, given, answer, decision, provided }: CaseOfPair, naming: Naming) {
  return {
    heldBy: holder,
    facts: facts.map(({ subject, is }) => ({ fact: keyOf(subject), is })),
    case: given,
    answer: answer ?? null,
    decided: decidedWords({ holder, decision }, naming),
    provided: provided.map((each) => conditionWords(each, naming.space.graph)),
  }
}

/** Who holds it, what is remarkable about it, and what becomes of it. */
export function caseWords(told: CaseOfPair, naming: Naming, field: string): string {
  const facts = told.facts.map((line) => lineWords(line, { before: naming, after: naming })).join('; ')
  const day = field === 'latest day' && told.answer !== undefined ? `, no later than ${told.answer}` : ''
  const provided =
    told.provided.length === 0 ? '' : `, provided that ${listed(told.provided.map((each) => conditionWords(each, naming.space.graph)))}`
  const isOfText = told.decision.kind === 'conflict' || told.decision.kind === 'not covered'
  return `${naming.space.graph.protocol.name}, ${told.holder === 'closed' || told.holder === 'not yet open' ? `a case that is ${told.holder}` : `held by ${holderWords(told.holder, naming)}`}${facts === '' ? '' : ` (${facts})`}: ${isOfText ? '' : 'it '}${decidedWords(told, naming)}${provided}${day}`
}

/** What the protocol answers to the case, in its own words. */
function decidedWords({ holder, decision }: Pick<CaseOfPair, 'holder' | 'decision'>, naming: Naming): string {
  return oneLine(answerWords(decision, { holder, moment: undefined }, naming))
}
