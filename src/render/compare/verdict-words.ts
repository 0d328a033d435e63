/** Verdicts as people read them: what is said of two, or of all, says no more than what could be compared. */
import type { Tone } from '../handbook/document.js'
import type { PairDocument, RowDocument } from './document.js'

export const verdictWords: Readonly<Record<RowDocument['verdict'], string>> = {
  same: 'same',
  different: 'different',
  depends: 'in part',
  'not covered': 'not covered',
  'no counterpart': 'no counterpart',
  'one only': 'one only',
  'not comparable': 'not comparable',
  'in prose only': 'in prose only',
  'left to others': 'left to others',
  'left open': 'left open',
}

/** What both speak of is the same, and one of them says more. */
const sameInPart = 'same where both speak'
const differentInPart = 'different where both speak'

/** The verdict on two authorities: where both speak of the topic, and of nothing on which both do, or of no more than what is the same, that is told. */
export function pairWords({ verdict, fields }: PairDocument): string {
  const compared = fields.filter((field) => !isOpen(field.verdict))
  if (verdict === 'not covered' && fields.length > 0) return 'one silent on each point'
  return verdict === 'depends' && compared.length < fields.length && compared.every((field) => field.verdict === 'same')
    ? sameInPart
    : verdictWords[verdict]
}

/** The verdict over all that answer. */
export function rowWords({ verdict, cells, pairs }: RowDocument): string {
  const answering = new Set(cells.filter(({ status }) => status === 'answered').map(({ authority }) => authority))
  const said = pairs.filter(({ names }) => names.every((name) => answering.has(name)))
  const compared = said.filter((pair) => !isOpen(pair.verdict))
  if (verdict === 'depends' && compared.map(pairWords).every((words) => words === sameInPart || words === verdictWords.same))
    return sameInPart
  if (verdict === 'different' && compared.length < said.length) return differentInPart
  return verdict === 'not comparable' && compared.length > 0 ? 'mostly not comparable' : verdictWords[verdict]
}

const isOpen = (verdict: RowDocument['verdict']): boolean => verdict === 'not covered' || verdict === 'no counterpart'

/** How each of these words is marked; others are plain. */
export const tones: Readonly<Partial<Record<string, Tone>>> = {
  [verdictWords.same]: 'strong',
  [verdictWords.different]: 'apart',
  [differentInPart]: 'apart',
  [verdictWords.depends]: 'open',
  [sameInPart]: 'open',
}
