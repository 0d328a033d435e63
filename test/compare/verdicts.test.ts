/** What the five documents come to, pair by pair; each row has its reason in the clauses. */
import { beforeAll, expect, test } from 'vitest'
import { compare } from '../../src/compare/index.js'
import type { ComparedValues, Comparison } from '../../src/compare/index.js'
import { graphAt } from '../support/graphs.js'

const authorities = ['calderdale', 'rochdale', 'shropshire', 'somerset', 'york'] as const
type Authority = typeof authorities[number]

let comparison: Comparison
beforeAll(async () => {
  comparison = compare(await Promise.all(authorities.map((name) => graphAt(`policies/${name}`))))
}, 120_000)

function fieldsOf(topic: string, one: Authority, other: Authority): readonly ComparedValues[] {
  const of = [one, other].map((name) => authorities.indexOf(name))
  return comparison.topics.find((row) => row.topic === topic)!.pairs.find((pair) => pair.of.join() === of.join())!.fields
}

function verdict(topic: string, one: Authority, other: Authority, field: string, matter?: string): string | undefined {
  return fieldsOf(topic, one, other).find((each) => each.field === field && each.matter === matter)?.asRule
}

type Row = readonly [topic: string, one: Authority, other: Authority, field: string, verdict: string | undefined, matter?: string]
const hold = (rows: readonly Row[]) => expect(rows.map(([topic, one, other, field, , matter]) => [topic, one, other, field, verdict(topic, one, other, field, matter), matter])).toEqual(rows.map(([topic, one, other, field, is, matter]) => [topic, one, other, field, is, matter]))

test('of a team that does several things, what it does for the children meant', () => hold([
  // York's units have children with a plan and children in care (1.1.01, 1.2.01, 1.4.02): with a plan they are the team that works on, as in 3.04, 4.09, 3a.02, 3.10.
  ['child protection leaves assessment', 'calderdale', 'york', 'team', 'same'],
  ['child protection leaves assessment', 'rochdale', 'york', 'team', 'same'],
  ['child protection leaves assessment', 'shropshire', 'york', 'team', 'same'],
  ['child protection leaves assessment', 'somerset', 'york', 'team', 'same'],
  ['child in need leaves assessment', 'shropshire', 'york', 'team', 'same'],
  ['child in need leaves assessment', 'somerset', 'york', 'team', 'same'],
  // Locality or the family intervention team (CAL-3.29): not one and the same team.
  ['child in need leaves assessment', 'calderdale', 'york', 'team', 'depends'],
  // So are they for a child who comes into care or before the court, whom the team takes that works on (SHR-2a.15, 3b.01).
  ['becoming looked after', 'shropshire', 'york', 'team', 'same'],
  ['becoming looked after', 'somerset', 'york', 'team', 'same'],
  ['care proceedings', 'rochdale', 'york', 'team', 'same'],
  ['care proceedings', 'somerset', 'york', 'team', 'same'],
  // Against a team that has children in care alone: a team that has them too is no other team.
  ['becoming looked after', 'calderdale', 'york', 'team', 'depends'],
  ['becoming looked after', 'rochdale', 'york', 'team', 'depends'],
  // It is as the Assessment Team that York's front door assesses (2.3.08).
  ['visits and assessment times', 'shropshire', 'york', 'who', 'same', 'complete: assessment'],
  ['visits and assessment times', 'calderdale', 'york', 'who', 'same', 'complete: assessment'],
]))

test('what is done alike under words that share nothing', () => hold([
  // YOR-1.2.13 enables the new worker to attend, wherever possible: CAL-3.12 and ROC-4.08 will attend, SHR-3a.01 and SOM-3.11 should.
  ['who comes to the conference', 'calderdale', 'york', 'strength', 'different', 'attend: initial child protection conference'],
  ['who comes to the conference', 'rochdale', 'york', 'strength', 'different', 'attend: initial child protection conference'],
  ['who comes to the conference', 'shropshire', 'york', 'strength', 'same', 'attend: initial child protection conference'],
  ['who comes to the conference', 'somerset', 'york', 'strength', 'same', 'attend: initial child protection conference'],
  // Will alert, as soon as possible (SHR-2a.03); at the earliest point (ROC-4.01); should notify as early as possible (YOR-1.2.01).
  ['allocation', 'rochdale', 'shropshire', 'time limit', 'same', 'warn the receiver'],
  ['allocation', 'shropshire', 'york', 'strength', 'different', 'warn the receiver'],
  // One of each is a manager of the assessing team: practice manager, team manager.
  ['allocation', 'rochdale', 'shropshire', 'who', 'depends', 'warn the receiver'],
  // Must have been quality assured (CAL-3.03); should be, and never prevents the move (ROC-2.28, 2.29).
  ['quality checks', 'calderdale', 'rochdale', 'strength', 'different', 'check the work before a move'],
  // FRT outlines and the assessing worker draws up (ROC-4.14, SHR-2a.05); signed off at the core group, ratified at the conference (ROC-4.15, SHR-2a.09).
  ['conference papers', 'rochdale', 'shropshire', 'who', 'same', 'draft the plan'],
  ['conference papers', 'rochdale', 'shropshire', 'time limit', 'different', 'settle the plan'],
  // Managers can agree (CAL-3B.10); need to be agreed, with the head of service (ROC-2.20, 2.21).
  ['working together', 'calderdale', 'rochdale', 'strength', 'different', 'agree to work together'],
  // A personal adviser co-works for twelve months (SHR-6a.04); the team is involved from the 16th birthday (SOM-3.43).
  ['leaving care', 'shropshire', 'somerset', 'who', 'same', 'work alongside before leaving care'],
  // The team that has the case informs of the new team (ROC-2.22), the assessing worker names it (SHR-2.24).
  ['telling the family', 'rochdale', 'shropshire', 'strength', 'same', 'name the new team'],
]))

test('until when a case stays is when it moves at the earliest, where nothing else says when', () => hold([
  // Until eighteen (SHR-4c.01); as soon as practical after the 18th birthday (SOM-3.47); the review nearest the 16th birthday (YOR-2.1.14).
  ['leaving care', 'shropshire', 'somerset', 'moment', 'depends'],
  ['leaving care', 'shropshire', 'somerset', 'stays until', 'depends'],
  ['leaving care', 'shropshire', 'york', 'moment', 'different'],
  ['leaving care', 'somerset', 'york', 'moment', 'different'],
  // No longer than 36 hours (CAL-1.06); until the decision, without a limit (SHR-1.02).
  ['front-door limits', 'calderdale', 'shropshire', 'time limit', 'not covered'],
  // Seven and five working days for the meetings at which cases move (SHR-2a.08, 3b.02), two weeks for every move (SOM-2.16), seven working days for care (YOR-1.3.03).
  ['time to move', 'shropshire', 'somerset', 'latest day', 'different'],
  ['time to move', 'shropshire', 'york', 'latest day', 'different'],
]))

test('one of many alternatives that meets another by chance makes no verdict', () => hold([
  // A day is agreed for a child who goes home (CAL section 20) and for every move (SOM-2.06).
  ['disabled children', 'calderdale', 'somerset', 'moment', 'different'],
  ['becoming looked after', 'rochdale', 'shropshire', 'team', 'different'],
  ['unaccompanied children', 'rochdale', 'shropshire', 'team', 'different'],
  ['step-down and closure', 'shropshire', 'york', 'moment', 'different'],
  // Two halves of their cases: that is no chance.
  ['court reports', 'calderdale', 'shropshire', 'team', 'depends'],
]))

test('who has a case until then says nothing of who takes it over', () => hold([
  ['leaving care', 'shropshire', 'somerset', 'team', 'same'],
  ['leaving care', 'shropshire', 'york', 'team', 'same'],
]))

test('who agrees is asked before those to whom a disagreement goes; what lasts has a time', () => hold([
  // Team managers agree a move between areas, operations managers settle it (SOM-3.54, 3.56); practice managers, then heads of service (ROC-2.33, 2.34).
  ['disputes', 'rochdale', 'somerset', 'steps', 'same', 'any disagreement (one of them: a move between areas)'],
  ['disputes', 'rochdale', 'somerset', 'first asked', 'depends', 'any disagreement (one of them: a move between areas)'],
  ['disputes', 'rochdale', 'somerset', 'who settles it', 'different', 'any disagreement (one of them: a move between areas)'],
  // For twelve months (SHR-6a.04), from the 16th birthday on (SOM-3.43).
  ['leaving care', 'shropshire', 'somerset', 'time limit', 'different', 'work alongside before leaving care'],
]))

test('different matters are not laid side by side', () => hold([
  // The record (ROC-2.26) and the conference (4.11) against children who come into care (YOR-1.3.03).
  ['time to move', 'rochdale', 'york', 'latest day', 'no counterpart'],
  ['time to move', 'rochdale', 'somerset', 'latest day', 'different'],
  // Reports for a conference (CAL-3.09) against young people who are new at sixteen (YOR-2.3.08).
  ['visits and assessment times', 'calderdale', 'york', 'time limit', 'no counterpart', 'complete: assessment'],
  // An audit form (SOM-3.46) is not the form with which a case moves (YOR-2.1.08).
  ['leaving care', 'somerset', 'york', 'strength', undefined, 'complete: transfer form'],
  // The end of the assessment (SOM-3.04) against the step-down of family support (YOR-2.3.02).
  ['step-down and closure', 'somerset', 'york', 'moment', 'different'],
  // The age screening is the way in (CAL-5.02); the care planning meeting is the second move of such a child (ROC-8.01, 8.06).
  ['unaccompanied children', 'calderdale', 'rochdale', 'moment', 'no counterpart'],
  // The same two rules in both topics (SHR-3e.09, SOM-3.27).
  ['special guardianship and arrangements orders', 'shropshire', 'somerset', 'team', 'different'],
  ['keeping a case', 'shropshire', 'somerset', 'team', 'different'],
  // The clause names no receiver (CAL-3.33).
  ['care proceedings', 'calderdale', 'rochdale', 'team', 'not covered'],
]))

test('a rule that names a team and one that leaves it to the case are different, and can come to the same', () => {
  // Where the case was before (CAL-2.26, SOM-2.28, YOR-1.1.15) against the assessment team (SHR-3j.05); permanence (SHR-4a.04) against safeguarding unless agreed otherwise (SOM-3.77, 3.78).
  const pairs = [['re-referral', 'calderdale', 'shropshire'], ['re-referral', 'shropshire', 'somerset'], ['re-referral', 'shropshire', 'york'], ['supervision orders', 'shropshire', 'somerset']] as const
  for (const [topic, one, other] of pairs) {
    const { asRule, canCoincide, pair, regions } = fieldsOf(topic, one, other).find(({ field }) => field === 'team')!
    expect([topic, one, other, asRule, canCoincide, pair?.before.answer === pair?.after.answer, regions]).toEqual([topic, one, other, 'different', true, false, undefined])
  }
  // Both leave it to the case in the same way.
  hold([['re-referral', 'calderdale', 'york', 'team', 'same'], ['re-referral', 'somerset', 'york', 'team', 'same']])
})

test('whoever has the case is one person, as sender and as holder', () => hold([
  // The allocated worker starts the form (SOM-2.08), the case-holding worker completes it (YOR-2.1.08).
  ['papers for a move', 'somerset', 'york', 'who', 'same', 'complete: transfer form'],
  // The permanence team writes of its own cases (SHR-4c.05).
  ['papers for a move', 'shropshire', 'somerset', 'who', 'same', 'complete: transfer form'],
  ['papers for a move', 'shropshire', 'york', 'who', 'same', 'complete: transfer form'],
  // Against the form stands the transfer summary (CAL-3.08), not the request in private fostering (CAL-2.12).
  ['papers for a move', 'calderdale', 'somerset', 'who', 'same', 'complete: transfer form'],
  ['papers for a move', 'calderdale', 'somerset', 'time limit', 'not covered', 'complete: transfer form'],
]))

test('what is said of other cases than the topic means is no answer to it', () => {
  const said = (topic: string, name: Authority) => comparison.topics.find((row) => row.topic === topic)!.cells[authorities.indexOf(name)]!.said.team
  // A homeless young person goes to the homelessness workers (YOR-2.3.06); assessed is who is not homeless (2.3.08). Within three months a case goes back, later by locality (1.1.15, 1.1.16).
  expect([said('homeless young people', 'york'), said('re-referral', 'york'), said('care proceedings', 'calderdale')]).toEqual([['youth homelessness'], ['the previous holder'], []])
})

test('those who have to in the same cases are told together', () => {
  // Both managers agree, and the head of service (ROC-2.20, 2.21).
  const { after } = fieldsOf('working together', 'calderdale', 'rochdale').find(({ field, matter }) => field === 'who' && matter === 'agree to work together')!
  expect(after).toEqual(['practice manager of the receiver and practice manager of the sender and head of service'])
})
