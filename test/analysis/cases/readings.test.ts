/** What other readings change, and readings that nobody has chosen; causes of several contradictions at once. */
import { describe, expect, test } from 'vitest'
import { joined } from '../../../src/analysis/cases/causes.js'
import { knownAt, outlookOf, saidAt } from '../../../src/analysis/cases/outlook.js'
import type { Standing } from '../../../src/analysis/cases/outlook.js'
import type { Pair } from '../../../src/analysis/cases/pairs.js'
import { readAs, readingChangesIn } from '../../../src/analysis/cases/reading-changes.js'
import { lifeOf } from '../../../src/analysis/life/life.js'
import type { RuleId } from '../../../src/graph/ids.js'
import type { Reading } from '../../../src/graph/nodes.js'
import type { Diagram } from '../../../src/logic/index.js'
import { answerKey, effectKey, interpret, modelOf, outcomeOf, spaceOf } from '../../../src/space/index.js'
import type { Point } from '../../../src/space/index.js'
import { compileFiles } from '../../support/compile.js'
import { graphAt, realProtocols } from '../../support/graphs.js'

const words = `authority: exampleshire
words:
  name: Exampleshire
  calendar: england-and-wales
  teams: { A: { name: Assessment }, B: { name: Long-term }, C: { name: Leaving care }, other: { name: Another authority, outside: yes } }
  events: { review: { name: Review } }
  facts: { risk: { name: Risk, yesNo: Is there a risk? } }
protocol: { version: "1", effective: 2019-01 }
rules:
`

async function modelWith(rules: string) {
  const { graph, diagnostics } = await compileFiles({ 'x.protocol.yaml': words + rules })
  if (graph === undefined) throw new Error(JSON.stringify(diagnostics))
  return modelOf(spaceOf(graph))
}

describe('another reading', () => {
  test('is looked at with teams for which the one that is followed says nothing, and between events', async () => {
    const model = await modelWith(
      `  on: { when: { risk: yes }, heldBy: A, transferAt: not stated, to: B, readings: { first: followed, wide: { heldBy: [A, C] } } }\n`,
    )
    expect(
      readingChangesIn(outlookOf(model)).map(({ option, parts }) => [
        option,
        parts.map(({ standing: { place } }) => `${place.holder} ${place.moment}`),
      ]),
    ).toEqual([['wide', ['team:C undefined']]])
  })

  test('is looked at where it alone speaks of a moment', async () => {
    const model = await modelWith(
      '  a: { heldBy: A, transferAt: not stated, to: B }\n  on: { heldBy: B, transferAt: review, to: C, readings: { first: followed, wide: { heldBy: [A, B] } } }\n',
    )
    expect(
      readingChangesIn(outlookOf(model)).flatMap(({ parts }) => parts.map(({ standing: { place } }) => `${place.holder} ${place.moment}`)),
    ).toContain('team:A review')
  })
})

describe('another reading, of the real protocols', () => {
  test.each(realProtocols)('changes the cases of %s that are told of, and no others', async (path) => {
    const model = modelOf(spaceOf(await graphAt(path)))
    const { store, space } = model
    const outlook = outlookOf(model)
    const changes = readingChangesIn(outlook)
    // With other prices another case of a region is the cheapest: a sample of them.
    let drawn = 0
    const anyOf = (where: Diagram, standing: Standing): Point => {
      drawn += 1
      const price = (axis: number, value: number) => ((drawn * 7919 + axis * 104_729 + value * 1_299_709) % 97) + 1
      return Int32Array.from(store.nearestPoint(where, price)!.point, (value, axis) => standing.known[axis] ?? value)
    }
    const differs = (reading: Reading, option: string, point: Point, { place, aspect }: Standing) => {
      const begun = knownAt(place.moment, outlook.known, model) !== outlook.known
      const [now, then] = [reading.written, option].map((name) => {
        const { effects } = interpret(space, readAs(name, reading.id, point, model), aspect)
        const where = store.yes
        return answerKey(
          new Map(
            saidAt(
              [...effects.values()].map((effect) => ({ effect, where })),
              begun,
            ).map(({ effect }) => [effectKey(effect), effect]),
          ),
        )
      })
      return now !== then
    }
    for (const reading of space.graph.all('reading')) {
      for (const option of reading.options.filter((each) => each !== reading.written)) {
        const parts = changes.filter((change) => change.reading === reading && change.option === option).flatMap((change) => change.parts)
        for (const { standing, where } of parts)
          expect([option, standing.place, differs(reading, option, anyOf(store.and(where, standing.cases), standing), standing)]).toEqual([
            option,
            standing.place,
            true,
          ])
        for (const standing of outlook.standings) {
          const told = store.any(parts.filter((part) => part.standing === standing).map(({ where }) => where))
          const others = store.minus(standing.cases, told)
          if (others === store.no) continue
          expect([option, standing.place, differs(reading, option, anyOf(others, standing), standing)]).toEqual([
            option,
            standing.place,
            false,
          ])
        }
      }
    }
    expect(changes.length).toBeGreaterThan(0)
  })
})

describe('another reading that cases without a history do not show', () => {
  const later = async (reading: string) => {
    const model = await modelWith(`  on: { heldBy: A, transferAt: review, to: B, readings: { at-once: followed, other: ${reading} } }\n`)
    const life = lifeOf(model)
    const [question] = model.space.graph.all('reading')
    return { fresh: readingChangesIn(outlookOf(model)), then: life.readOtherwise(question!, 'other') }
  }
  test('matters once a move is held up', async () => {
    const { fresh, then } = await later('{ waitsFor: { risk: no } }')
    expect(fresh).toEqual([])
    expect([then?.holders, then?.moments, then && outcomeOf(then.now.effects), then && outcomeOf(then.then.effects)]).toEqual([
      ['team:A'],
      ['review'],
      'moves',
      'stays',
    ])
  })
  test('may not matter at all', async () => {
    expect((await later('{ agreedAt: review }')).then).toBeUndefined()
  })
})

describe('a reading that nobody has chosen', () => {
  const rule =
    '  on: { when: { risk: yes }, heldBy: A, transferAt: review, to: B, readings: { one: as written, two: { to: C } } }\n  off: { when: { risk: no }, heldBy: [A, B, C], closeAt: review }\n  end: { when: { risk: yes }, heldBy: [B, C], closeAt: review }\n'
  const codes = async (text: string) =>
    (await compileFiles({ 'x.protocol.yaml': words + text })).diagnostics
      .map(({ code }) => code as string)
      .filter((code) => code === 'reading-not-chosen')
  const openAt = async (text: string) => lifeOf(await modelWith(text)).counts.open
  test('is told, and leaves cases open, until the rules that ask are acknowledged to be unclear', async () => {
    const known = (more: string) => `${rule}  known: { ${more}acknowledge: { unclear: on }, says: Nobody knows which. }\n`
    expect([await codes(rule), await openAt(rule)]).toEqual([['reading-not-chosen'], 1])
    expect([await codes(known('')), await openAt(known(''))]).toEqual([[], 0])
    // Of other cases, or about something else, it is not known.
    expect(await openAt(known('when: { risk: no }, '))).toBe(1)
    expect(await codes(known('').replace('unclear: on', 'unclear: on, about: latest day'))).toEqual(['reading-not-chosen'])
  })
})

test('cases begin with bodies outside of whose cases a rule speaks', async () => {
  const model = await modelWith(
    `  door: { heldBy: not yet open, transferAt: review, to: A }\n  comes: { heldBy: other, transferAt: review, to: B }\n`,
  )
  expect(lifeOf(model).assumptions.entries.map(({ holder }) => holder)).toEqual(['not yet open', 'team:other'])
})

test('three rules that contradict one another only together with others are told by one of them, and none is lost', () => {
  const [a, b, c, x, y, z] = ['a', 'b', 'c', 'x', 'y', 'z'].map((name) => `rule:${name}` as RuleId) as [
    RuleId,
    RuleId,
    RuleId,
    RuleId,
    RuleId,
    RuleId,
  ]
  const pair = (...rules: RuleId[]): Pair => ({ rules, fields: ['team'], aspect: 'case responsibility', clashes: [{} as never] })
  const causes = joined([pair(a, b, x), pair(a, c, y), pair(b, c, z)])
  expect(causes.flatMap(({ clashes }) => clashes)).toHaveLength(3)
  expect(joined([pair(a, b), pair(a, c), pair(b, c)]).map(({ rules }) => rules)).toEqual([[a, b, c]])
})
