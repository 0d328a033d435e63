/** Duties and limits: contradictions about one act, times that cannot be kept, national limits, topics left open. */
import { describe, expect, test } from 'vitest'
import { dutyClashesIn } from '../../../src/analysis/cases/duty-clashes.js'
import { beforeHoldingIn, tooEarlyIn } from '../../../src/analysis/cases/early.js'
import { limitsApartIn } from '../../../src/analysis/cases/limits-apart.js'
import { countedFromOwnAct } from '../../../src/analysis/cases/own-act.js'
import { possibleIn } from '../../../src/analysis/cases/possible.js'
import { openTopicsIn } from '../../../src/analysis/cases/topics.js'
import { ladderEnds } from '../../../src/analysis/ladder-ends.js'
import { nameOf } from '../../../src/graph/ids.js'
import { modelOf, spaceOf } from '../../../src/space/index.js'
import type { Model } from '../../../src/space/index.js'
import { graphAt } from '../../support/graphs.js'
import { modelOfYaml } from '../../support/models.js'

const hard = async (authority: string) => modelOf(spaceOf(await graphAt(`test/fixtures/hard-clauses/yaml/${authority}.protocol.yaml`)))
const clashes = (model: Model) => dutyClashesIn(model).open.map(({ rules, about }) => `${rules.map(nameOf).join(' / ')}: ${about}`)

describe('duties about one act', () => {
  test('Shropshire: two teams each have to arrange the core group, and the second counts from that very meeting', async () => {
    const model = await hard('shropshire')
    expect(clashes(model)).toEqual(['core-group-by-assessment / core-group-by-case-management: who'])
    expect(countedFromOwnAct(model, possibleIn(model))).toEqual([
      { duty: 'rule:core-group-by-case-management', event: 'event:CIN core group', move: 'rule:in-need-hands-over' },
    ])
  })
  test('contradict each other where one is asked and the other released, or two teams have one task', async () => {
    const a = 'a: { who: CAT, must: { complete: chronology } }'
    expect(clashes(await modelOfYaml(`${a}\nb: { who: SG, must: { complete: chronology } }`))).toEqual(['a / b: who'])
    expect(clashes(await modelOfYaml(`${a}\nb: { when: cpPlan, who: CAT, needNot: { complete: chronology } }`))).toEqual(['a / b: act'])
    expect(clashes(await modelOfYaml(`${a}\nb: { who: CAT, mustNot: { complete: chronology } }`))).toEqual(['a / b: act'])
  })
  test('do not where one gives way, their cases differ, several can do it, or nobody is named', async () => {
    const a = 'a: { when: cpPlan, who: CAT, must: { complete: chronology } }'
    expect(clashes(await modelOfYaml(`${a}\nb: { who: SG, must: { complete: chronology }, overrides: { rule: a, only: who } }`))).toEqual(
      [],
    )
    expect(clashes(await modelOfYaml(`${a}\nb: { when: { plan: none }, who: SG, must: { complete: chronology } }`))).toEqual([])
    expect(clashes(await modelOfYaml('a: { who: CAT, must: { attend: ICPC } }\nb: { who: SG, must: { attend: ICPC } }'))).toEqual([])
    expect(clashes(await modelOfYaml(`${a}\nb: { who: not stated, must: { complete: chronology } }`))).toEqual([])
    expect(clashes(await modelOfYaml(`${a}\nb: { who: CAT's team manager, must: { complete: chronology } }`))).toEqual([])
    expect(
      clashes(
        await modelOfYaml(
          `${a}\nb: { who: SG, must: { complete: chronology } }\nknown: { acknowledge: { conflictBetween: [a, b], about: who } }`,
        ),
      ),
    ).toEqual([])
  })
})

describe('duties that fall due too early', () => {
  test('Rochdale: the team that gets the case at the core group has to hold it', async () => {
    const model = await hard('rochdale')
    expect(beforeHoldingIn(model, possibleIn(model))).toMatchObject([
      { duty: 'rule:first-core-group', event: 'event:initial core group', team: 'team:CP' },
    ])
  })
  test('are told where their event, or a fact on which they rest, comes no sooner', async () => {
    const words = {
      events: '  core group: { name: Core Group, after: ICPC, cites: X-1 }',
      facts: '  made: { name: Plan made, yesNo: Has a plan been made?, settledAt: ICPC, cites: X-1 }',
    }
    const early = async (rules: string) =>
      tooEarlyIn(await modelOfYaml(rules, '', words)).map(({ duty, due, why }) => [nameOf(duty), nameOf(due), why])
    expect(await early('a: { who: CAT, must: { attend: core group }, due: before ICPC }')).toEqual([['a', 'ICPC', 'event']])
    expect(await early('a: { when: { made: yes }, who: CAT, must: { complete: chronology }, due: before ICPC }')).toEqual([
      ['a', 'ICPC', 'fact'],
    ])
    expect(await early('a: { when: { made: yes }, who: CAT, must: { attend: ICPC }, due: before core group }')).toEqual([])
  })
})

describe('limits', () => {
  const apart = async (rules: string) => {
    const model = await modelOfYaml(rules)
    return limitsApartIn(model, possibleIn(model)).map(({ rules: names, verdict }) => `${names.map(nameOf).join(' / ')}: ${verdict}`)
  }
  test('no sooner and no later, from one start: always, sometimes, never', async () => {
    const floor = 'a: { heldBy: CAT, stay: at least 4 weeks from ICPC }'
    expect(await apart(`${floor}\nb: { heldBy: CAT, transferAt: any point, to: any team, within: 3 weeks of ICPC }`)).toEqual([
      'a / b: always',
    ])
    expect(await apart(`${floor}\nb: { heldBy: CAT, transferAt: any point, to: any team, within: 20 working days of ICPC }`)).toEqual([
      'a / b: sometimes',
    ])
    expect(await apart(`${floor}\nb: { heldBy: CAT, transferAt: any point, to: any team, within: 2 months of ICPC }`)).toEqual([])
    expect(await apart(`${floor}\nb: { heldBy: CAT, transferAt: any point, to: any team, within: 3 weeks of TAM }`)).toEqual([])
    expect(await apart(`${floor}\nb: { heldBy: Locality, transferAt: any point, to: any team, within: 3 weeks of ICPC }`)).toEqual([])
  })
})

test('a ladder can end in nobody, or in people who can differ', async () => {
  const ends = async (steps: string) => ladderEnds((await modelOfYaml(`a: { escalateTo: ${steps} }`)).space.graph).map(({ why }) => why)
  expect(await ends('[team manager, not stated]')).toEqual(['nobody'])
  expect(await ends("[team manager, { who: [CAT's team manager, SG's team manager] }]")).toEqual(['several'])
  expect(await ends("[{ who: [CAT's team manager, SG's team manager] }, team manager]")).toEqual([])
})

test('a topic is open until it is asked, routed or put outside', async () => {
  const words = {
    teams: '  Front: { name: Front door, does: front door, cites: X-1 }',
    events: '  referral: { name: Referral, means: referral, cites: X-1 }',
    facts: '  fostered: { name: Fostered, yesNo: Is it private fostering?, means: private fostering, cites: X-1 }',
  }
  const open = async (rules: string, head = '') => openTopicsIn(await modelOfYaml(rules, head, words)).map(({ topic }) => topic)
  const other = 'a: { heldBy: Front, stay: until not stated }'
  expect(await open(other)).toEqual(['private fostering'])
  expect(await open(other, 'asks: { heldBy: Front, at: referral }')).toEqual([])
  expect(await open(other, 'outside: { topic: private fostering, says: Elsewhere. }')).toEqual([])
  expect(await open('a: { when: { fostered: yes }, heldBy: Front, transferAt: not stated, to: CAT }')).toEqual([])
})
