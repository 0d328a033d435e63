/** Two authorities on one topic: field by field whether they say the same, and a case of each that shows it. */
import type { SharedTopic } from '../concepts/index.js'
import type { Duty, Ladder, Route } from '../graph/nodes.js'
import { keyOf } from '../space/index.js'
import type { Model } from '../space/index.js'
import { asARule, plainCase } from './answers.js'
import type { PlainCase, RouteAnswer } from './answers.js'
import { topicOf } from './belonging.js'
import type { TopicCell } from './cell.js'
import type { CaseOfPair, CasePair } from './pair.js'
import { agreeingPair } from './pair.js'
import { regionsOf } from './regions.js'
import type { SharedRegions } from './regions.js'
import { answered, ownFacts, plainestSide, topicFields } from './side.js'
import type { TopicField, TopicSide } from './side.js'
import { exactFacts } from './shared-facts.js'
import { momentValue, sharedLimit } from './shared-values.js'
import type { SharedValue } from './shared-values.js'
import { disputesOf, ladderFields, ladderValues, mattersOf, taskFields, taskValues } from './tasks.js'
import type { LadderField, TaskField } from './tasks.js'
import { verdictOf } from './verdict.js'
import type { Answered, Verdict } from './verdict.js'

export type ComparedField = TopicField | TaskField | LadderField | 'agreed at'

export interface ComparedValues {
  readonly field: ComparedField
  /** What is compared: of duties each matter that both speak of. */
  readonly matter?: string
  /** What each says as a rule; of a duty or ladder, what it says. */
  readonly asRule: Verdict
  readonly before: readonly (string | undefined)[]
  readonly after: readonly (string | undefined)[]
  /** For which answers to questions that both ask the verdict holds, where all else is as in the plainest case of each. */
  readonly regions?: SharedRegions
  /** The verdict over all cases of the topic, whatever else is so of the child; for routes. */
  readonly everyCase?: {
    readonly verdict: Verdict
    /** Facts of an authority’s own on which it hangs. */
    readonly ownFacts: { readonly before: readonly string[]; readonly after: readonly string[] }
  }
  /** Where the two differ: two cases that agree on what both ask, each as plain as its rule lets it be. */
  readonly pair?: CasePair
}

export interface PairOfCells {
  /** The places of the two authorities. */
  readonly of: readonly [number, number]
  /** In one word: alike in all fields, in none, in some; or one of them does not speak of it. */
  readonly verdict: Verdict
  readonly fields: readonly ComparedValues[]
}

type Two<T> = readonly [T, T]

export function compareCells(topic: SharedTopic, of: Two<number>, cells: Two<TopicCell>, models: Two<Model>, sides: readonly [TopicSide | undefined, TopicSide | undefined]): PairOfCells {
  const [one, other] = cells
  if (one.status !== 'answered' || other.status !== 'answered') {
    return { of, verdict: 'not covered', fields: [] }
  }
  const about = topicOf(topic).about
  const fields = about === 'route' ? routeFields(topic, cells, models, sides) : [...taskPairs(cells, models), ...riderPairs(cells, models), ...ladderPairs(cells, models)]
  // That both must do something says little of what they do.
  return { of, verdict: overall(fields.filter(({ field }) => field !== 'strength').map(({ asRule }) => asRule)), fields }
}

/** Matters that only one of them speaks of say nothing of the others. */
function overall(verdicts: readonly Verdict[]): Verdict {
  const said = verdicts.filter((verdict) => verdict !== 'not covered' && verdict !== 'no counterpart')
  if (said.length === 0) return verdicts.includes('no counterpart') || verdicts.length === 0 ? 'no counterpart' : 'not covered'
  return said.every((verdict) => verdict === 'same') ? 'same' : said.every((verdict) => verdict === 'different') ? 'different' : 'depends'
}

function routeFields(topic: SharedTopic, cells: Two<TopicCell>, models: Two<Model>, [first, second]: readonly [TopicSide | undefined, TopicSide | undefined]): readonly ComparedValues[] {
  const shared = exactFacts(models[0].space.graph, models[1].space.graph)
  const cases = cells.map(({ main }, i) => firstCase(topic, main, models[i]!))
  const plain = cases.map((each, i) => (each === undefined ? undefined : plainestSide(topic, each.holder, each.point, shared, models[i]!)))
  return topicFields.map((field): ComparedValues => {
    const said = [asARule(field, cells[0].main), asARule(field, cells[1].main)] as const
    const asRule = verdictOf(...said)
    const whole = first === undefined || second === undefined || first.holders.length === 0 || second.holders.length === 0 ? undefined : verdictOf(answered(first, field), answered(second, field))
    // Whose team it is that held the case before is another question in either authority.
    const told = cells.some(({ main }) => main.some(({ rule }) => rule.to?.kind === 'known-receiver')) ? [] : plain
    return {
      field, asRule, before: words(said[0]), after: words(said[1]), ...(told[0] === undefined || told[1] === undefined ? {} : regionsIn(told[0], told[1], field, asRule, shared)),
      ...(told[0] === undefined || told[1] === undefined || (asRule !== 'different' && asRule !== 'depends') ? {} : casesIn([told[0], told[1]], [cases[0]!, cases[1]!], field, shared)),
      ...(whole === undefined ? {} : {
        everyCase: { verdict: whole, ownFacts: whole === 'depends' ? { before: ownFacts(first!, field, shared), after: ownFacts(second!, field, shared) } : { before: [], after: [] } },
      }),
    }
  })
}

function firstCase(topic: SharedTopic, main: readonly RouteAnswer[], model: Model): PlainCase | undefined {
  for (const answer of main) {
    const found = plainCase(topic, answer, model)
    if (found !== undefined) return found
  }
  return undefined
}

/** Two cases that agree on what both ask, each as plain as its rule lets it be. */
function casesIn(sides: Two<TopicSide>, cases: Two<PlainCase>, field: TopicField, shared: ReadonlySet<string>): { readonly pair?: CasePair } {
  const pair = agreeingPair(sides[0], sides[1], field, shared)
  if (pair === undefined) return {}
  const whole = (told: CaseOfPair, { lines }: PlainCase): CaseOfPair => {
    const own = new Set(told.facts.map(({ subject }) => keyOf(subject)))
    return { ...told, facts: [...lines.filter(({ subject }) => !own.has(keyOf(subject))), ...told.facts] }
  }
  return { pair: { before: whole(pair.before, cases[0]), after: whole(pair.after, cases[1]) } }
}

function regionsIn(one: TopicSide, other: TopicSide, field: TopicField, asRule: Verdict, shared: ReadonlySet<string>): { readonly regions?: SharedRegions } {
  const regions = regionsOf(one, other, field, shared)
  // A part of the cases tells something only beside the answer that holds as a rule.
  return regions === undefined || Object.keys(regions.counts).length < 2 || (regions.counts[asRule] ?? 0) === 0 ? {} : { regions }
}

/** The words of all values, and that something is left open. */
export function words({ values, silent }: Answered): readonly (string | undefined)[] {
  return [...new Set(values.map((value) => value.words)), ...(silent ? [undefined] : [])]
}

function taskPairs([one, other]: Two<TopicCell>, models: Two<Model>): readonly ComparedValues[] {
  const lists = [one, other].map(({ rules }) => rules.filter((rule): rule is Duty => rule.kind === 'duty')) as [Duty[], Duty[]]
  const matters = lists.map((duties, i) => byMatter(duties, models[i]!)) as [Map<string, Duty[]>, Map<string, Duty[]>]
  const alike = [...matters[0]].filter(([matter]) => matters[1].has(matter))
  return alike.flatMap(([matter, duties]) => {
    const others = matters[1].get(matter)!
    return taskFields.flatMap((field) => compared(field, matter, duties.flatMap((duty) => taskValues(duty, models[0].space.graph)[field]), others.flatMap((duty) => taskValues(duty, models[1].space.graph)[field])))
  })
}

/** What rules about every move say: where it is agreed, and by when it is made. */
function riderPairs([one, other]: Two<TopicCell>, models: Two<Model>): readonly ComparedValues[] {
  const routes = [one, other].map(({ rules }) => rules.filter((rule): rule is Route => rule.kind === 'route')) as [Route[], Route[]]
  const agreed = (i: 0 | 1) => routes[i].flatMap(({ agreedAt }) => (agreedAt === undefined ? [] : [momentValue(agreedAt, models[i].space.graph)]))
  const limits = (i: 0 | 1) => routes[i].flatMap(({ within }) => within.map((limit) => sharedLimit(limit, models[i].space.graph)))
  return [...compared('agreed at', undefined, agreed(0), agreed(1)), ...compared('latest day', undefined, limits(0), limits(1))]
}

function byMatter(duties: readonly Duty[], { space: { graph } }: Model): Map<string, Duty[]> {
  const found = new Map<string, Duty[]>()
  for (const duty of duties) for (const matter of mattersOf(duty, graph)) found.set(matter, [...(found.get(matter) ?? []), duty])
  return found
}

/** Ladders for the same kind of dispute. */
function ladderPairs([one, other]: Two<TopicCell>, models: Two<Model>): readonly ComparedValues[] {
  const lists = [one, other].map(({ rules }) => rules.filter((rule): rule is Ladder => rule.kind === 'ladder')) as [Ladder[], Ladder[]]
  const about = (i: 0 | 1, dispute: string) => lists[i].filter((ladder) => disputesOf(ladder, models[i].space.graph).includes(dispute))
  const disputes = [...new Set(lists[0].flatMap((ladder) => disputesOf(ladder, models[0].space.graph)))].filter((dispute) => about(1, dispute).length > 0)
  return disputes.flatMap((dispute) => ladderFields.flatMap((field) => compared(field, dispute, ...([0, 1] as const).map((i) => about(i, dispute).flatMap((ladder) => ladderValues(ladder, models[i].space.graph)[field])) as [SharedValue[], SharedValue[]])))
}

function compared(field: ComparedField, matter: string | undefined, before: readonly SharedValue[], after: readonly SharedValue[]): readonly ComparedValues[] {
  if (before.length === 0 && after.length === 0) return []
  const [one, other] = [{ values: before, silent: false }, { values: after, silent: false }]
  return [{ field, ...(matter === undefined ? {} : { matter }), asRule: verdictOf(one, other), before: words(one), after: words(other) }]
}
