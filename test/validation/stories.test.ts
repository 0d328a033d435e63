/** What a story shows is shown by a scenario as well: pasted into a file it is told step by step, with all its reasons, and comes out as it says. */
import { describe, expect, test } from 'vitest'
import { lifeOf } from '../../src/analysis/life/life.js'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import { collector } from '../../src/diagnostics/diagnostic.js'
import { storyScenario } from '../../src/diagnostics/story-example.js'
import type { StoryExample } from '../../src/diagnostics/story-example.js'
import { graphOf } from '../../src/graph/policy-graph.js'
import type { PolicyGraph } from '../../src/graph/policy-graph.js'
import { wordsOf } from '../../src/render/findings/text.js'
import { readScenarios, runScenario } from '../../src/scenario/index.js'
import { modelOf, spaceOf } from '../../src/space/index.js'
import type { Model } from '../../src/space/index.js'
import { lifeOfCases } from '../../src/validation/rules/life-of-cases.js'
import { retold } from '../../src/validation/story-example.js'
import { graphAt, hardClauses, realProtocols } from '../support/graphs.js'
import { modelOfYaml } from '../support/models.js'

const place = { file: '', start: 0, end: 0 }

/** What is found of the lives of cases. */
function findingsOf(model: Model): readonly Diagnostic[] {
  const { report, diagnostics } = collector()
  lifeOfCases.run({
    model,
    life: () => lifeOf(model),
    graph: model.space.graph,
    ledger: undefined,
    today: '2026-11-22',
    placeOf: () => place,
    placeOfClause: () => place,
    report,
  })
  return diagnostics
}

/** Everything that is to be shown by a story, whether or not it then is. */
const talesOf = (model: Model) => {
  const { stranded, later, bounces, proofs } = lifeOf(model)
  return [...stranded, ...later, ...bounces, ...proofs].flatMap(({ tale }) => tale ?? [])
}

/** What does not come out as it says, of a scenario that somebody pastes into a file. */
function wrongIn(scenario: string, model: Model): readonly unknown[] {
  const { report, diagnostics } = collector()
  const [read] = readScenarios({ path: 'pasted.yaml', text: `scenarios:\n${scenario.replaceAll(/^/gm, '  ')}\n` }, report)
  if (read === undefined) return [scenario, ...diagnostics]
  const { problems, steps } = runScenario(read, modelOf(model.space))
  return [...problems, ...steps.flatMap(({ step, mismatches }) => mismatches.map((mismatch) => ({ at: step.told.at, ...mismatch })))]
}

const withoutAcknowledgements = (graph: PolicyGraph) => graphOf(graph.nodes.filter(({ kind }) => kind !== 'acknowledgement'))

describe.each([...realProtocols, ...hardClauses])('%s', (path) => {
  test('every story is borne out when it is told again, acknowledged or not; none is left out', async () => {
    const graph = await graphAt(path)
    for (const read of [graph, withoutAcknowledgements(graph)]) {
      const model = modelOf(spaceOf(read))
      const told = findingsOf(model).filter(({ data }) => 'storyExample' in data)
      expect(told.length).toBe(talesOf(model).length)
      for (const finding of told) expect(wrongIn(wordsOf(finding).example!, model)).toEqual([])
      for (const { id } of read.all('acknowledgement')) {
        const tale = lifeOf(model).known(id)?.tale
        if (tale !== undefined) expect([id, retold(tale, model)?.steps.length]).toEqual([id, expect.any(Number)])
      }
    }
  }, 120_000)
})

describe('what is told of a story', () => {
  const words = {
    events: '  conference: { name: Conference, happens: once, cites: X-1 }',
    facts:
      '  ready: { name: Ready, yesNo: Is the work done?, cites: X-1 }\n  met: { name: Criteria met, yesNo: Are the criteria met?, cites: X-1 }',
  }
  const shown = async (rules: string): Promise<StoryExample | undefined> => {
    const model = await modelOfYaml(rules, '', words)
    const [tale] = talesOf(model)
    return tale && retold(tale, model)
  }

  test('only what must be known, when it must, and again where it has changed', async () => {
    expect(
      await shown(
        'on: { when: { ready: yes }, heldBy: CAT, transferAt: conference, to: Locality }\nwait: { when: { ready: no }, heldBy: CAT, stay: until ICPC }',
      ),
    ).toEqual({
      heldBy: 'CAT',
      steps: [
        { at: 'conference', on: '2019-01-07', facts: { ready: 'no' }, expect: { outcome: 'stays', holder: 'CAT' } },
        { on: '2019-01-14', facts: { ready: 'yes' }, expect: { outcome: 'not covered', because: 'point passed', holder: 'CAT' } },
      ],
    })
  })

  test('who has chosen what, where a case goes by choice', async () => {
    const example = await shown(
      'on: { heldBy: CAT, transferAt: TAM, to: [Locality, SG], decidedBy: not stated }\nnever: { heldBy: CAT, promise: { neverHeldBy: SG } }',
    )
    expect(example?.steps[0]).toMatchObject({ at: 'TAM', chosen: { on: 'SG' }, expect: { outcome: 'moves', holder: 'SG' } })
  })

  test('what a move waits for, by what it is', async () => {
    const example = await shown(
      'on: { heldBy: CAT, transferAt: TAM, to: Locality, waitsFor: { met: yes } }\nnever: { heldBy: CAT, promise: { at: TAM, movesTo: Locality } }',
    )
    expect(example).toMatchObject({ steps: [{ at: 'TAM', facts: { met: 'no' }, expect: { outcome: 'stays', holder: 'CAT' } }] })
  })

  test('where a case goes too late, by nothing that the text says, the scenario begins after that', async () => {
    const model = await modelOfYaml(
      'by-then: { heldBy: CAT, transferAt: not stated, to: Locality, due: by 16th birthday }\non-the-day: { heldBy: Locality, transferAt: 18th birthday, to: SG by area }',
    )
    const [tale] = talesOf(model)
    const example = retold(tale!, model)!
    expect([tale!.steps.length > example.steps.length, example.heldBy]).toEqual([true, 'Locality'])
    expect(wrongIn(storyScenario('late', example), model)).toEqual([])
  })
})
