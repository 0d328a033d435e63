/** What `diff` says of cases is what `decide` says of them: told in words, case by case, in each version by itself. */
import { describe, expect, test } from 'vitest'
import { behaviourOf } from '../../src/diff/index.js'
import type { Example } from '../../src/diff/index.js'
import { align } from '../../src/diff/align/align.js'
import { frameOf, pairOf } from '../../src/diff/behaviour/pair.js'
import type { Pair } from '../../src/diff/behaviour/pair.js'
import { decide } from '../../src/decide/index.js'
import type { CaseGiven, Decision } from '../../src/decide/index.js'
import type { PolicyGraph } from '../../src/graph/policy-graph.js'
import { toldBy, toldTogether } from '../../src/render/decision/told.js'
import { namingOf } from '../../src/render/decision/words.js'
import { keyOf, modelOf, momentsOf, spaceOf } from '../../src/space/index.js'
import type { Effect, Holder, MomentName } from '../../src/space/index.js'
import { graphAt, hardClauses } from '../support/graphs.js'
import { diceOf, mutantsOf } from './mutants.js'

interface Case {
  readonly settings: readonly Setting[]
  readonly holder: Holder
  readonly moment: MomentName | undefined
  readonly pair: Pair
}
interface Setting {
  readonly axis: number
  readonly value: number
}

/** A version by itself, asked in words; of what it does not know at all nothing is told. */
const deciderOf = (graph: PolicyGraph) => {
  const model = modelOf(spaceOf(graph))
  return (asked: Case) => {
    const given = toldCase({
      ...asked,
      settings: asked.settings.filter(
        ({ axis }) => model.space.vocabulary.axes.find(asked.pair.vocabulary.axes.list[axis]!.key) !== undefined,
      ),
    })
    const { decision, problems } = decide(given, model)
    return { given, decision, problems }
  }
}

/** Settings of a case, told as an author would tell them. */
function toldCase({ settings, holder, moment, pair }: Case): CaseGiven {
  const naming = namingOf(pair.after)
  const { list } = pair.vocabulary.axes
  const today = settings.flatMap(({ axis, value }) =>
    list[axis]!.key === 'date' || list[axis]!.key === `date of ${moment}` ? [dayIn(list[axis]!.values[value]!)] : [],
  )
  const place: CaseGiven = {
    heldBy: holder.replace(/^team:/, ''),
    ...(moment === undefined ? {} : { at: moment }),
    ...(today.length === 0 ? {} : { on: today[0]! }),
  }
  return settings
    .map((setting) => toldBy(setting, naming))
    .reduce<CaseGiven>((all, given) => (given === undefined ? all : toldTogether(all, given)), place)
}

/** Some day of a stretch: `from 2018-09-03`, `before 2018-09-03`. */
const dayIn = (stretch: string): string =>
  stretch.startsWith('before ') ? `${Number(stretch.slice(7, 11)) - 1}-01-06` : stretch.slice(5, 15)

const outcome = (effects: readonly Effect[]): string =>
  effects.length > 1 ? 'conflict' : effects[0]!.kind === 'due' ? 'stays' : effects[0]!.kind
const answered = ({ decision }: { readonly decision?: Decision | undefined }): string =>
  decision === undefined ? 'no case' : decision.answer === 'unknown' ? 'unknown' : decision.answer.kind
const whole = (of: { readonly decision?: Decision | undefined }): string =>
  JSON.stringify(
    of.decision === undefined || of.decision.answer === 'unknown'
      ? answered(of)
      : [of.decision.answer.kind, 'to' in of.decision.answer ? of.decision.answer.to?.key : ''],
  )

describe.each([...hardClauses, 'policies/calderdale'])('%s', (path) => {
  const count = hardClauses.includes(path) ? 12 : 8

  test('an example is told with all that its answers hang on', async () => {
    const graph = await graphAt(path)
    const before = deciderOf(graph)
    const [right, wrong]: [string[], string[]] = [[], []]
    for (const { name, graph: other } of mutantsOf(graph, count, 19)) {
      const after = deciderOf(other)
      const pair = pairOf(align(graph, other))
      for (const { differences } of behaviourOf(graph, other).records)
        for (const { matter, example, reading } of differences) {
          if (
            matter.kind !== 'route' ||
            matter.aspect !== 'case responsibility' ||
            reading !== undefined ||
            !isShown(example) ||
            comesAfterAnother(example, graph)
          )
            continue
          const asked: Case = {
            settings: [...settingsOf(example, pair), ...untouched(example, pair)],
            holder: example.holder!,
            moment: example.moment,
            pair,
          }
          const [was, is] = [before(asked), after(asked)]
          // A version that lacks a word cannot be told it, and days of other moments are no facts of a case.
          if (
            [...was.problems, ...is.problems].some(({ kind }) => kind === 'unknown name' || kind === 'unknown value') ||
            example.facts.some(({ subject }) => subject.kind === 'date' && subject.moment !== example.moment)
          )
            continue
          const isRight = answered(was) === outcome(example.before!) && answered(is) === outcome(example.after!)
          ;(isRight ? right : wrong).push(
            `${name} ${JSON.stringify([was.given, answered(was), answered(is), outcome(example.before!), outcome(example.after!)])}`,
          )
        }
    }
    expect(wrong).toEqual([])
    expect(right.length).toBeGreaterThan(3)
  }, 120_000)

  test('where two versions are the same for cases, no case is decided otherwise', async () => {
    const graph = await graphAt(path)
    const { below } = diceOf(29)
    const before = deciderOf(graph)
    for (const { name, graph: other } of mutantsOf(graph, count * 3, 37)) {
      if (behaviourOf(graph, other).verdict !== 'same behaviour') continue
      const after = deciderOf(other)
      const pair = pairOf(align(graph, other))
      const changed = pair.after.rules.filter(({ id, route }) => name.startsWith(`${id}:`) && route.heldBy.length > 0)
      for (let turn = 0; turn < 20; turn++) {
        const rule = changed[turn % changed.length]
        const holder = rule?.route.heldBy[0] ?? pair.vocabulary.holders[below(pair.vocabulary.holders.length)]!
        const moments = rule?.at === undefined ? [...pair.vocabulary.moments.keys()] : momentsOf(rule.at)
        const moment = turn % 4 === 3 ? undefined : moments[below(moments.length)]
        const { store, cases, fresh } = frameOf(pair, holder)
        const point = randomPoint(store.and(cases(moment), fresh), store, below)
        if (point === undefined) continue
        const settings = pair.vocabulary.axes.list.flatMap(({ subject }, axis) =>
          ['fact', 'age', 'team'].includes(subject.kind) ? [{ axis, value: point[axis]! }] : [],
        )
        const [was, is] = [before({ settings, holder, moment, pair }), after({ settings, holder, moment, pair })]
        expect([name, was.given, whole(is)]).toEqual([name, was.given, whole(was)])
      }
    }
  }, 120_000)
})

function settingsOf({ facts }: Example, { vocabulary: { axes } }: Pair): Setting[] {
  return facts.map(({ subject, is: [value] }) => ({
    axis: axes.index(keyOf(subject)),
    value: axes.ordinal(axes.index(keyOf(subject)), value!)!,
  }))
}

/** An example that says nothing of what came to pass is a case to which nothing has happened. */
function untouched({ facts, moment }: Example, { after, before, vocabulary: { axes, birthdays } }: Pair): Setting[] {
  if (facts.some(({ subject }) => subject.kind === 'passed')) return []
  const points = new Set([...after.rules, ...before.rules].flatMap(({ at }) => (at === undefined ? [] : momentsOf(at))))
  return axes.list.flatMap(({ subject }, axis) =>
    subject.kind === 'passed' && points.has(subject.moment) && subject.moment !== moment && !birthdays.has(subject.moment)
      ? [{ axis, value: 0 }]
      : [],
  )
}

/** `decide` takes it that what always comes before a moment has come, in whosever hands the case was. */
const comesAfterAnother = ({ moment }: Example, graph: PolicyGraph) =>
  graph
    .all('event')
    .some(({ id, after }) => after.length > 0 && (id === `event:${moment}` || moment === `first ${id.slice('event:'.length)}`))

const isShown = (example: Example | undefined): example is Example =>
  example?.before !== undefined && JSON.stringify(example.before) !== JSON.stringify(example.after)

/** Some case of a region: axis by axis a value that leaves one. */
function randomPoint(region: number, store: ReturnType<typeof frameOf>['store'], below: (most: number) => number): Int32Array | undefined {
  let left = region
  if (left === store.no) return undefined
  return Int32Array.from(store.sizes, (size, axis) => {
    const first = below(size)
    const value = Array.from({ length: size }, (_, i) => (first + i) % size).find((one) => store.restrict(left, axis, one) !== store.no)!
    left = store.restrict(left, axis, value)
    return value
  })
}
