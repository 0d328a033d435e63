/** What is said to no effect: proved by reading every case once more without it. */
import { describe, expect, test } from 'vitest'
import { idleIn } from '../../../src/analysis/cases/idle.js'
import { makeOutlook, outlookOf } from '../../../src/analysis/cases/outlook.js'
import { matteringIn } from '../../../src/analysis/cases/whatever.js'
import { idleExceptionsIn, restatingIn } from '../../../src/analysis/cases/without.js'
import { hiddenIn } from '../../../src/analysis/cases/hidden.js'
import { readingChangesIn, readTwice } from '../../../src/analysis/cases/reading-changes.js'
import { nameOf } from '../../../src/graph/ids.js'
import { answerKey, modelOf, spaceOf } from '../../../src/space/index.js'
import { graphAt, hardClauses, realProtocols } from '../../support/graphs.js'
import { modelOfYaml } from '../../support/models.js'

const idle = async (rules: string) => idleIn(await modelOfYaml(rules))
const restated = async (rules: string) =>
  restatingIn(outlookOf(await modelOfYaml(rules))).map(({ rule, others }) => `${nameOf(rule)} < ${others.map(nameOf).join(', ')}`)
const idleExceptions = async (rules: string) =>
  idleExceptionsIn(outlookOf(await modelOfYaml(rules))).map(({ rule, index }) => `${nameOf(rule)} ${index}`)
const all = 'all: { heldBy: CAT, transferAt: ICPC, to: Locality }'

describe('conditions', () => {
  test('a rule, or an exception, whose conditions contradict each other is for nobody', async () => {
    const { rules, exceptions } = await idle(
      'a: { when: { all: [cpPlan, { plan: none }] }, heldBy: CAT, transferAt: ICPC, to: Locality }\nb: { when: cpPlan, heldBy: CAT, closeAt: ICPC, unless: [{ plan: none }, { closed: within the last 3 months, unless: { plan: child in need } }] }',
    )
    expect(rules).toEqual([{ rule: 'rule:a', assumptions: [] }])
    expect(exceptions.map(({ of, path }) => [of, path])).toEqual([
      ['rule:b', [0]],
      ['rule:b', [1, 0]],
    ])
  })
  test('a rule that only an assumption rules out says which', async () => {
    const model = await modelOfYaml(
      'a: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality }',
      'assumes: { not: cpPlan, says: Such children are held elsewhere. }',
    )
    expect(idleIn(model).rules).toEqual([{ rule: 'rule:a', assumptions: ['Such children are held elsewhere.'] }])
    expect(idleIn(await modelOfYaml('a: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality }')).rules).toEqual([])
  })
  test('precedence needs a case that has both rules', async () => {
    const apart =
      'a: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality }\nb: { when: { plan: none }, heldBy: CAT, closeAt: ICPC, overrides: a }'
    expect((await idle(apart)).meetings).toEqual([{ rule: 'rule:b', other: 'rule:a', word: 'overrides' }])
    expect((await idle(apart.replace('plan: none', 'closed: within the last 3 months'))).meetings).toEqual([])
    expect(
      (await idle('a: { heldBy: CAT, transferAt: ICPC, to: Locality }\nb: { heldBy: Locality, closeAt: ICPC, replaces: a }')).meetings.map(
        ({ word }) => word,
      ),
    ).toEqual(['replaces'])
  })
  test('a line that follows from the others decides nothing', async () => {
    expect(
      (
        await idle(
          'a: { when: { all: [cpPlan, { plan: [child protection, child in need] }] }, heldBy: CAT, transferAt: ICPC, to: Locality }',
        )
      ).lines,
    ).toMatchObject([{ of: 'rule:a', line: { kind: 'fact-is' } }])
    expect(
      (await idle('a: { when: { plan: [child protection, child in need, none] }, heldBy: CAT, transferAt: ICPC, to: Locality }')).lines,
    ).toHaveLength(1)
    expect(
      (await idle('a: { when: { is: cpPlan, closed: within the last 3 months }, heldBy: CAT, transferAt: ICPC, to: Locality }')).lines,
    ).toEqual([])
  })
})

describe('answers', () => {
  test('of two rules that say the same one is spared, and it is said which say it', async () => {
    expect(await restated(`${all}\nagain: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality }`)).toEqual(['again < all'])
    expect(await restated(`${all}\ntwin: { heldBy: CAT, transferAt: ICPC, to: Locality }`)).toHaveLength(1)
  })
  test('a rule that agrees with another today, and holds when that is beaten, is needed', async () => {
    expect(
      await restated(
        `${all}\nfirm: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, overrides: other }\nother: { when: { closed: within the last 3 months }, heldBy: CAT, closeAt: ICPC, overrides: all }`,
      ),
    ).toEqual([])
  })
  test('a rule that others beat in every case says nothing as well as they do: it never counts', async () => {
    const beaten = async (rules: string) =>
      restatingIn(outlookOf(await modelOfYaml(rules))).map((each) => [nameOf(each.rule), each.beaten?.by.map(nameOf), each.beaten?.about])
    const other = 'b: { heldBy: CAT, transferAt: TAM, to: Locality, overrides: all }'
    expect(await beaten(`${all}\n${other}`)).toEqual([['all', ['b'], ['moment']]])
    expect(await beaten(`${all}\n${other.replace('{', '{ when: cpPlan,')}`)).toEqual([])
    expect(await beaten(`${all}\nb: { heldBy: CAT, stay: until TAM, overrides: all }`)).toEqual([['all', ['b'], ['whether']]])
    expect(await beaten(`${all}\nb: { heldBy: CAT, transferAt: ICPC, to: Locality, overrides: all }`)).toEqual([
      ['b', undefined, undefined],
    ])
  })
  test('what a rule says beside the answer keeps it: a meeting, an urgency', async () => {
    expect(await restated(`${all}\nagain: { heldBy: CAT, transferAt: ICPC, to: Locality, agreedAt: TAM }`)).toEqual(['all < again'])
    expect(await restated(`${all}\nurgent: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, due: immediately }`)).toEqual([])
  })
  test('two duties of the same people are one; of others they are two', async () => {
    expect(
      await restated(
        `${all}\na: { who: CAT, must: { complete: chronology } }\nb: { when: cpPlan, who: CAT, must: { complete: chronology } }`,
      ),
    ).toEqual(['b < a'])
    expect(
      await restated(
        `${all}\na: { who: CAT, should: { complete: chronology } }\nb: { when: cpPlan, who: CAT, must: { complete: chronology } }`,
      ),
    ).toEqual([])
    expect(
      await restated(
        `${all}\na: { who: CAT, must: { complete: chronology } }\nb: { when: cpPlan, who: SG, must: { complete: chronology } }`,
      ),
    ).toEqual([])
  })
  test('an exception is idle where another rule comes to the same, and else is not', async () => {
    const spared = 'a: { heldBy: CAT, transferAt: ICPC, to: Locality, unless: cpPlan }'
    expect(await idleExceptions(`${spared}\nb: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality }`)).toEqual(['a 0'])
    expect(await idleExceptions(`${spared}\nb: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: SG by area }`)).toEqual([])
    expect(await idleExceptions(spared)).toEqual([])
  })
  test('something that is said to make no difference can make one', async () => {
    const found = async (rules: string) =>
      matteringIn(outlookOf(await modelOfYaml(rules))).map(({ rule, fact, asking }) => [nameOf(rule), fact, asking.map(nameOf)])
    expect(
      await found(
        'a: { when: { plan: whatever }, heldBy: CAT, transferAt: ICPC, to: Locality }\nb: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: SG by area, overrides: a }',
      ),
    ).toEqual([['a', 'fact:plan', ['b']]])
    expect(
      await found(
        'a: { when: { plan: whatever }, heldBy: CAT, transferAt: ICPC, to: Locality, overrides: b }\nb: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: SG by area }',
      ),
    ).toEqual([])
  })
})

describe('assumptions', () => {
  test('hide what would be there without them, and that is counted', async () => {
    const covered = 'a: { when: { not: { plan: none } }, heldBy: CAT, transferAt: ICPC, to: Locality }'
    const hidden = async (rules: string, assumes: string) => hiddenIn(makeOutlook(await modelOfYaml(rules, assumes)))
    expect(await hidden(covered, 'assumes: { not: { plan: none }, says: Nobody is without a plan. }')).toEqual({ conflicts: 0, gaps: 1 })
    expect(await hidden(covered, '')).toEqual({ conflicts: 0, gaps: 0 })
    const both = `${covered}\nb: { when: { closed: within the last 3 months }, heldBy: CAT, closeAt: ICPC }`
    expect(
      await hidden(both, 'assumes: { not: { not: { plan: none }, closed: within the last 3 months }, says: They are never both. }'),
    ).toEqual({ conflicts: 1, gaps: 0 })
    // What is seen all the same is not hidden.
    expect(await hidden(both, 'assumes: { not: { is: cpPlan, closed: within the last 3 months }, says: They are never both. }')).toEqual({
      conflicts: 0,
      gaps: 0,
    })
  })
})

describe.each(hardClauses)('%s', (path) => {
  test('another reading gives another answer to the case that is shown for it', async () => {
    const model = modelOf(spaceOf(await graphAt(path)))
    for (const change of readingChangesIn(outlookOf(model))) {
      const twice = readTwice(change, model)
      expect([change.reading.id, change.option, answerKey(twice!.now.effects)]).not.toEqual([
        change.reading.id,
        change.option,
        answerKey(twice!.then.effects),
      ])
    }
  })
})

/** What the documents say twice: Rochdale of the meeting (1.05, 2.03), Shropshire of permanence (3e.03, 4a.01), York of a case without a worker (1.1.11, 1.4.02). */
const saidTwice: Readonly<Record<string, readonly string[]>> = {
  'policies/rochdale': ['rule:handed-over-in-a-meeting-normally'],
  'policies/shropshire': ['rule:permanency-after-the-review'],
  'policies/york': ['rule:with-the-receiving-manager'],
}

test.each(realProtocols)(
  '%s says nothing twice but what its document does, and every exception lifts something: what a few cases do not show, all of them do',
  async (path) => {
    const outlook = outlookOf(modelOf(spaceOf(await graphAt(path))))
    expect(
      restatingIn(outlook)
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual(saidTwice[path] ?? [])
    expect(idleExceptionsIn(outlook)).toEqual([])
  },
)

test('a reading that changes no answer is not told', async () => {
  const changes = async (rules: string) => readingChangesIn(outlookOf(await modelOfYaml(rules))).map(({ option }) => option)
  expect(
    await changes(
      'a: { heldBy: CAT, transferAt: ICPC, to: Locality, readings: { firmly: followed, as-a-rule: { should: { transferAt: ICPC, to: Locality } } } }',
    ),
  ).toEqual([])
  expect(
    await changes(
      'a: { heldBy: CAT, transferAt: ICPC, to: Locality, readings: { there: followed, elsewhere: { to: SG by area }, later: { transferAt: TAM } } }',
    ),
  ).toEqual(['elsewhere', 'later'])
})
