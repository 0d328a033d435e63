/** A decision in words: cases that the scenarios of both authorities tell, in all three forms. */
import { readFileSync, readdirSync } from 'node:fs'
import { Ajv } from 'ajv'
import { beforeAll, describe, expect, test } from 'vitest'
import { decide, replay } from '../../../src/decide/index.js'
import type { CaseGiven, StepDecided } from '../../../src/decide/index.js'
import { collector } from '../../../src/diagnostics/diagnostic.js'
import { readDocument } from '../../../src/frontend/yaml/index.js'
import {
  caseYaml,
  decisionDocument,
  decisionJson,
  headline,
  namingOf,
  storyMarkdown,
  storyText,
  toldTogether,
} from '../../../src/render/decision/index.js'
import { plainStyle } from '../../../src/render/style.js'
import { readScenarios, toldCase } from '../../../src/scenario/index.js'
import { modelOf, spaceOf } from '../../../src/space/index.js'
import type { Model } from '../../../src/space/index.js'
import { graphAt, realProtocols } from '../../support/graphs.js'

const models = new Map<string, Model>()
beforeAll(async () => {
  for (const path of realProtocols) models.set(path, modelOf(spaceOf(await graphAt(path))))
}, 60_000)

const calderdale = () => models.get('policies/calderdale')!

function said(given: CaseGiven, model = calderdale()): string {
  const { decision, problems } = decide(given, model)
  expect(problems).toEqual([])
  return headline(decision!, namingOf(model.space))
}

describe('the first line says it in the words of the protocol', () => {
  const conference: CaseGiven = { heldBy: 'CAT', otherwise: 'no', facts: { movingToConference: 'yes', plan: 'child protection' } }
  const rows: readonly (readonly [string, CaseGiven, string])[] = [
    ['moves', { ...conference, at: 'ICPC' }, 'Moves to the Locality team for the child’s area at the ICPC.'],
    ['stays', conference, 'Stays with CAT until the ICPC, and then moves to the Locality team for the child’s area.'],
    [
      'nothing is about it',
      { heldBy: 'Locality', otherwise: 'no', at: 'core group' },
      'Stays with Locality at the core group: nothing in the text moves it then.',
    ],
    [
      'silent',
      { ...conference, facts: { movingToConference: 'yes', plan: 'none' }, at: 'ICPC' },
      'The text has no answer at the ICPC: no rule says where it goes.',
    ],
    [
      'unknown',
      { ...conference, facts: { movingToConference: 'yes', plan: ['none', 'child protection'] }, at: 'ICPC' },
      'What becomes of the case at the ICPC cannot be told yet: more must be known of it.',
    ],
    [
      'conflict',
      {
        heldBy: 'MAST',
        otherwise: 'no',
        facts: { meetsThreshold: 'yes', significantHarmFeared: 'yes' },
        order: ['strategy discussion completed after 36 hours'],
        at: '36 hours',
      },
      'Stays with MAST at the end of 36 hours (from when is not stated), until the strategy discussion is completed, and then moves to CAT, though by “MAST thirty-six hours” (CAL-1.06) it should be there by now: the text contradicts itself and does not say which counts.',
    ],
    [
      'choice',
      { heldBy: 'CAT', otherwise: 'no', facts: { plan: 'child in need', agreedAtTransferMeeting: 'yes' }, at: 'CIN planning meeting' },
      'Moves to FIT or the Locality team for the child’s area at the CIN planning meeting: the weekly transfer meeting decides.',
    ],
    [
      'waits',
      { heldBy: 'CAT', otherwise: 'no', facts: { plan: 'child in need', agreedAtTransferMeeting: 'no' }, at: 'CIN planning meeting' },
      'Stays with CAT at the CIN planning meeting: the move waits until the transfer meeting has agreed the move, as “CIN hands over” (CAL-3.26, CAL-3.27, CAL-3.28, CAL-3.29, CAL-3.30) says.',
    ],
  ]
  test.each(rows)('%s', (_, given, words) => expect(said(given)).toBe(words))
})

test('what must be known is asked with its values, its judge and its name', () => {
  const model = calderdale()
  const { decision } = decide(
    { heldBy: 'MAST', otherwise: 'no', facts: { meetsThreshold: ['yes', 'no'], referralFor: 'nothing special' }, at: 'referral completed' },
    model,
  )
  const need = decisionDocument(decision!, model).sections.find(({ title }) => title === 'What must still be known')!.items[0]!
  expect(need.text).toBe('Does the case meet the criteria for children’s social care? – no or yes')
  expect(need.under).toEqual([
    'judged by MAST',
    'by “criteria for Children’s Social Care involvement”, a document that is not supplied',
    'not known before the decision on the criteria for intervention',
    'told as `meetsThreshold`',
  ])
})

test('each side of a conflict names the clauses that make it, and only those', () => {
  const model = calderdale()
  const facts = { meetsThreshold: 'yes', relatedChildHasWorker: 'yes', closed: 'less than 3 months ago' }
  const { decision } = decide(
    {
      heldBy: 'MAST',
      otherwise: 'no',
      facts,
      known: { 'previous team': 'Locality (same area)', "related child's team": 'CAT' },
      at: 'referral completed',
    },
    model,
  )
  const sides = decisionDocument(decision!, model).sections.find(({ title }) => title === 'What the clauses say')!.items
  expect(sides.map(({ under }) => [under[0]!.includes('CAL-2.24'), under[0]!.includes('CAL-2.26')])).toEqual([
    [true, false],
    [false, true],
  ])
})

test('the days of a move are told where a move is spoken of, and nowhere else', () => {
  const titles = (given: CaseGiven) =>
    decisionDocument(decide(given, calderdale()).decision!, calderdale()).sections.map(({ title }) => title)
  expect(titles({ heldBy: 'CAT', otherwise: 'no', facts: { movingToConference: 'yes', plan: 'child protection' }, at: 'ICPC' })).toContain(
    'When',
  )
  expect(titles({ heldBy: 'CAT', otherwise: 'no', facts: { movingToConference: 'yes', plan: 'none' }, at: 'ICPC' })).not.toContain('When')
  expect(titles({ heldBy: 'CAT', at: 'ICPC' })).not.toContain('When')
})

test('what is said to lead to another answer leads to it, when it is told', () => {
  const model = calderdale()
  const cases: readonly CaseGiven[] = [
    { heldBy: 'CAT', otherwise: 'no', facts: { movingToConference: 'yes', plan: ['none', 'child protection'] }, at: 'ICPC' },
    { heldBy: 'CAT', otherwise: 'no', facts: { lookedAfter: 'yes', wayIntoCare: 'under section 20' }, at: 'first looked-after review' },
    {
      heldBy: 'MAST',
      otherwise: 'no',
      facts: { meetsThreshold: 'yes', closed: 'less than 3 months ago', earlierCase: 'closed to CAT' },
      at: 'referral completed',
    },
  ]
  let told = 0
  for (const given of cases) {
    const {
      steps: [step],
    } = JSON.parse(decisionJson(replay(given, [{ at: given.at! }], model), model))
    for (const { answer, example } of step.possible) {
      const { decision, problems } = decide(toldTogether(given, example), model)
      expect([problems, decision?.answer], JSON.stringify(example)).toMatchObject([[], { kind: answer.kind }])
      told++
    }
    for (const { team, changes } of step.whyNot) {
      const otherwise = changes.reduce((all: CaseGiven, change: { case: CaseGiven }) => toldTogether(all, change.case), given)
      const { decision, problems } = decide(otherwise, model)
      expect([problems, decision?.answer], JSON.stringify(changes)).toMatchObject([
        [],
        { kind: 'moves', to: { holder: team === 'closed' ? team : `team:${team}` } },
      ])
      told++
    }
  }
  expect(told).toBeGreaterThan(6)
})

/** Every twelfth story of the scenarios of both authorities. */
function stories(): { readonly name: string; readonly model: Model; readonly decided: readonly StepDecided[] }[] {
  return realProtocols.flatMap((path) =>
    readdirSync(`${path}/scenarios`).flatMap((file) => {
      const { report, diagnostics } = collector()
      const scenarios = readScenarios({ path: file, text: readFileSync(`${path}/scenarios/${file}`, 'utf8') }, report)
      expect(diagnostics).toEqual([])
      const model = models.get(path)!
      return scenarios
        .filter((_, index) => index % 12 === 0)
        .map(({ id, start, steps }) => ({
          name: `${path} ${id}`,
          model,
          decided: replay(
            start,
            steps.map(({ told }) => told),
            model,
          ),
        }))
    }),
  )
}

test('decisions of the scenarios read as plain words, keep to the schema, and say the same in every form', () => {
  const valid = new Ajv({ strict: false }).compile(JSON.parse(readFileSync('schema/decision.schema.json', 'utf8')))
  const all = stories()
  expect(all.length).toBeGreaterThan(20)
  for (const { name, model, decided } of all) {
    const text = [false, true].map((whole) => storyText(decided, model, plainStyle, { quiet: false, keep: false, all: whole })).join('\n')
    expect(text, name).not.toMatch(
      /\b(?:rule|team|event|fact|reading|role|document):\S|undefined|NaN|\[object|\b(?:axis|axes|diagram|region|ordinal)\b| {2,}\S.* {2}|[.:]\.$/m,
    )
    const json = JSON.parse(decisionJson(decided, model)) as { steps: { says: string; rules: { rule: string }[] }[] }
    expect(valid(json), `${name} ${JSON.stringify(valid.errors)}`).toBe(true)
    const flat = (words: string) => words.replaceAll('\\', '').replaceAll(/\s+/g, ' ')
    const markdown = flat(storyMarkdown(decided, model, false))
    for (const { says } of json.steps) {
      expect(flat(text), name).toContain(says)
      expect(markdown, name).toContain(says)
    }
  }
}, 120_000)

test('what is read first stands on one screen, whatever else there is, and says how much that is', () => {
  const passed = (text: string) => text.split('\n').length
  let [shortened, whole] = [0, 0]
  for (const { name, model, decided } of stories()) {
    const { given } = decided.at(-1)!
    // With few facts there is most to say.
    for (const asked of [given, { heldBy: given.heldBy!, ...(given.at === undefined ? {} : { at: given.at }) }]) {
      const { decision } = decide(asked, model)
      if (decision === undefined) continue
      const step = [{ decision, problems: [], given: asked, holder: undefined, after: asked }]
      const [first, all] = [false, true].map((each) => storyText(step, model, plainStyle, { quiet: false, keep: false, all: each })) as [
        string,
        string,
      ]
      expect(passed(first), name).toBeLessThanOrEqual(44)
      const sections = decisionDocument(decision, model).sections.map(({ title }) => title)
      for (const title of sections)
        expect(first.includes(`\n${title}\n`) || first.replaceAll(/\s+/g, ' ').includes(`${title}`), `${name}: ${title}`).toBe(true)
      const questions = decision.needs.length > 0
      expect(first.includes('What must still be known'), name).toBe(questions)
      shortened += first.includes('`--all` shows everything') ? 1 : 0
      whole += all.includes('Not shown') ? 1 : 0
    }
  }
  expect(shortened).toBeGreaterThan(50)
  expect(whole).toBe(0)
}, 120_000)

test('a case written to a file is the same case when it is read', () => {
  const given: CaseGiven = {
    heldBy: 'CAT',
    otherwise: 'no',
    facts: { plan: ['none', 'child in need'], closed: 'less than 3 months ago', note: 'a: b [c] # d' },
    known: { 'previous team': 'Locality (same area)', born: '2010-02-28' },
    readings: { 'cat-transfer-meeting': 'the-meeting-agrees' },
    happened: [{ moment: 'referral', on: '2026-03-02' }, { moment: 'age screening' }],
    notHappened: ['final order'],
    order: ['ICPC before referral'],
    done: ['a-b'],
    notDone: ['c'],
    chosen: { x: 'stay' },
    applied: ['conference-hands-over'],
    at: 'ICPC',
    on: '2026-04-02',
  }
  const { report, diagnostics } = collector()
  const read = toldCase(readDocument({ path: 'case.yaml', text: caseYaml(given) }, report, true)!, report)
  expect(diagnostics).toEqual([])
  expect(read!.given).toEqual(given)
})
