/** On whom a duty falls at a move: nobody where nobody has the case, the team that takes over where it arises there, and no team that the case passes by. */
import { describe, expect, test } from 'vitest'
import { decide, replay } from '../../src/decide/index.js'
import type { CaseGiven, Decision } from '../../src/decide/index.js'
import { modelOfYaml } from '../support/models.js'
import { partiesInShort } from './asked.js'

const words = {
  teams:
    '  LC: { name: Leaving Care, cites: X-1 }\n  DCT: { name: Disability Team, cites: X-1 }\n  another authority: { name: another authority, outside: yes, cites: X-1 }',
  events: '  referral: { name: Referral, cites: X-1 }\n  visit: { name: Visit, cites: X-1 }\n  review: { name: Review, cites: X-1 }',
  facts: '  disabled: { name: Disabled, yesNo: Is the child disabled?, cites: X-1 }',
}

/** Who owes what, by rule; what is yet to come has a `later` before it. */
function owed({ duties }: Decision): Readonly<Record<string, string>> {
  const parties = ({ who }: Decision['duties'][number]) =>
    partiesInShort(
      who.flatMap((doer) =>
        doer.kind === 'one-of-parties' ? doer.parties : doer.kind === 'substitutes' ? [doer.first, ...doer.orElse] : [doer],
      ),
    )
  return Object.fromEntries(
    duties.map((duty) => [duty.rule.slice('rule:'.length), `${duty.standing === 'to come' ? 'later ' : ''}${parties(duty)}`]),
  )
}

async function decided(rules: string, given: CaseGiven): Promise<Decision> {
  const { decision, problems } = decide(given, await modelOfYaml(rules, '', words))
  if (decision === undefined) throw new Error(JSON.stringify(problems))
  return decision
}

describe('where nobody has the case before the move', () => {
  const rules = (from: string) => `way-in: { heldBy: ${from}, transferAt: referral, to: Locality }
hand-over: { who: [sender's team manager, receiver's team manager], must: { visit: team manager }, due: at transfer }
papers: { who: sender, must: { complete: chronology }, due: before transfer }
started: { who: holder's team manager, must: { start: chronology } }
takes: { who: receiver, must: { check: chronology }, due: at transfer }`
  test.each(['closed', 'not yet open', 'another authority'])('%s', async (from) => {
    expect(owed(await decided(rules(from), { heldBy: from, at: 'referral' }))).toEqual({
      'hand-over': "Locality's team manager",
      takes: 'Locality',
    })
  })
  test('a team of the authority owes its part', async () => {
    expect(Object.keys(owed(await decided(rules('CAT'), { heldBy: 'CAT', at: 'referral' }))).sort()).toEqual([
      'hand-over',
      'papers',
      'started',
      'takes',
    ])
  })
  test('what the text lays upon the body by its name is told', async () => {
    const rules =
      'way-in: { heldBy: another authority, transferAt: referral, to: Locality }\nsends: { who: another authority, must: { send: chronology }, due: before transfer }'
    expect(owed(await decided(rules, { heldBy: 'another authority', at: 'referral' }))).toEqual({ sends: 'another authority' })
  })
})

describe('who holds the case when the duty arises', () => {
  const rules = `on: { heldBy: CAT, transferAt: ICPC, to: Locality }
before-it: { who: holder, must: { complete: chronology }, due: before transfer }
from-the-conference: { who: holder, must: { send: chronology }, within: 10 days of ICPC }
from-the-move: { who: holder, must: { visit: team manager }, within: 5 days of transfer }
at-the-review: { who: holder, must: { attend: review } }
whoever: { who: whoever holds the case, must: { check: chronology }, due: from ICPC }`
  const steps = [{ at: 'ICPC', on: '2026-03-02' }, { on: '2026-03-04' }]
  const told = async () => replay({ heldBy: 'CAT' }, steps, await modelOfYaml(rules, '', words)).map(({ decision }) => owed(decision!))
  test('at the move', async () => {
    expect((await told())[0]).toEqual({
      'before-it': 'CAT',
      'from-the-conference': 'CAT',
      'from-the-move': 'Locality',
      'at-the-review': 'later Locality',
      whoever: 'Locality',
    })
  })
  test('after it', async () => {
    expect((await told())[1]).toMatchObject({
      'from-the-conference': 'CAT',
      'from-the-move': 'Locality',
      'at-the-review': 'later Locality',
      whoever: 'Locality',
    })
  })
  test('before it, what begins with the move is the next team’s', async () => {
    expect(owed(await decided(rules, { heldBy: 'CAT' }))).toMatchObject({
      'before-it': 'later CAT',
      'from-the-move': 'later Locality',
      whoever: 'later CAT',
    })
  })
})

describe('a team that has no part in this case', () => {
  const rules = `on: { heldBy: CAT, transferAt: ICPC, to: Locality }
disabled: { when: { disabled: yes }, heldBy: CAT, transferAt: usual point, to: DCT, overrides: { rule: on, only: team } }
attends: { who: Locality, must: { attend: ICPC }, due: at ICPC }
together: { who: [CAT, Locality], must: { hold: visit }, due: from ICPC }
helps: { who: LC, must: { attend: ICPC }, due: at ICPC }
report: { who: CAT's team manager, must: { complete: chronology }, due: before ICPC }`
  test('that which would take it, were it not for another rule, owes nothing', async () => {
    expect(Object.keys(owed(await decided(rules, { heldBy: 'CAT', at: 'ICPC', facts: { disabled: 'yes' } }))).sort()).toEqual([
      'helps',
      'report',
      'together',
    ])
    expect(Object.keys(owed(await decided(rules, { heldBy: 'CAT', at: 'ICPC', facts: { disabled: 'no' } }))).sort()).toEqual([
      'attends',
      'helps',
      'report',
      'together',
    ])
  })
  test('that whose own cases move then owes it for those alone; who is named besides is called', async () => {
    expect(Object.keys(owed(await decided(rules, { heldBy: 'DCT', at: 'ICPC' }))).sort()).toEqual(['attends', 'helps', 'together'])
  })
})
