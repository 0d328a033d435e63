/** Two authorities on one topic: field by field whether they say the same, and a case of each that shows it. */
import type { SharedTopic } from '../concepts/index.js'
import type { Duty, Ladder, Route } from '../graph/nodes.js'
import type { Model } from '../space/index.js'
import { asARule } from './answers.js'
import { topicOf } from './belonging.js'
import type { TopicCell } from './cell.js'
import { everyCase, words } from './every-case.js'
import type { EveryCase } from './every-case.js'
import { jointAxes } from './joint-axes.js'
import type { JointAxis } from './joint-axes.js'
import { regionsOf } from './regions.js'
import type { SharedRegions } from './regions.js'
import { plainestSide, topicFields } from './side.js'
import type { TopicField, TopicSide } from './side.js'
import { exactFacts } from './shared-facts.js'
import { momentValue, sharedLimit } from './shared-values.js'
import type { SharedValue } from './shared-values.js'
import { standingsIn, standingsOf } from './standing.js'
import type { Standing } from './standing.js'
import { disputesOf, ladderFields, ladderValues, mattersOf, taskFields, taskValues } from './tasks.js'
import type { LadderField, TaskField } from './tasks.js'
import { isSame, verdictOf } from './verdict.js'
import type { Verdict } from './verdict.js'
import { witnessOf } from './witness.js'
import type { CasePair, Found, NoWitness } from './witness.js'

export type ComparedField = TopicField | TaskField | LadderField | 'agreed at'

export interface ComparedValues {
  readonly field: ComparedField
  /** What is compared: of duties each matter that both speak of. */
  readonly matter?: string
  /** What each says as a rule; of a duty or ladder, what it says. */
  readonly asRule: Verdict
  readonly before: readonly (string | undefined)[]
  readonly after: readonly (string | undefined)[]
  /** For which answers to questions that both ask the two say the same or not, where all else is as in a case of each that agrees with one of the other. */
  readonly regions?: SharedRegions
  /** Why none are told though they differ: there are too many combinations, or what both ask is answered in words that only one of them has. */
  readonly noRegions?: 'too many' | 'not in shared words'
  /** The verdict over all cases of the topic, whatever else is so of the child; for routes. */
  readonly everyCase?: EveryCase
  /** Where the two differ: two cases that agree on what both ask, each as plain as its rule lets it be, with what its own protocol answers. */
  readonly pair?: CasePair
  /** Why there is no such pair though they differ. */
  readonly noPair?: NoWitness | { readonly kind: 'told by its rule' }
}

export interface PairOfCells {
  /** The places of the two authorities. */
  readonly of: readonly [number, number]
  /** In one word: alike in all fields, in none, in some; or one of them does not speak of it. */
  readonly verdict: Verdict
  readonly fields: readonly ComparedValues[]
}

type Two<T> = readonly [T, T]

/** What is compared: cases of what is said as a rule, special cases beside it too, or only what the rules state, because nobody asks for more or because more is too large. */
export type Look = 'cases' | 'special cases' | 'rules' | 'too large'

export function compareCells(topic: SharedTopic, of: Two<number>, cells: Two<TopicCell>, models: Two<Model>, sides: readonly [TopicSide | undefined, TopicSide | undefined], look: Look = 'cases'): PairOfCells {
  const [one, other] = cells
  if (one.status !== 'answered' || other.status !== 'answered') {
    return { of, verdict: 'not covered', fields: [] }
  }
  const about = topicOf(topic).about
  const fields = about === 'route' ? routeFields(topic, cells, models, sides, look) : [...taskPairs(cells, models), ...riderPairs(cells, models), ...ladderPairs(cells, models)]
  // That both must do something says little of what they do, if more can be compared.
  const more = fields.filter(({ field, asRule }) => field !== 'strength' && asRule !== 'not covered')
  return { of, verdict: overall((more.length > 0 ? more : fields).map(({ asRule }) => asRule)), fields }
}

/** Matters that only one of them speaks of say nothing of the others. */
function overall(verdicts: readonly Verdict[]): Verdict {
  const said = verdicts.filter((verdict) => verdict !== 'not covered' && verdict !== 'no counterpart')
  if (said.length === 0) return verdicts.includes('no counterpart') || verdicts.length === 0 ? 'no counterpart' : 'not covered'
  return said.every((verdict) => verdict === 'same') ? 'same' : said.every((verdict) => verdict === 'different') ? 'different' : 'depends'
}

/** Field by field what two authorities say of where cases go, for any two cells: also where one of them is silent. */
export function routeFields(topic: SharedTopic, cells: Two<TopicCell>, models: Two<Model>, [first, second]: readonly [TopicSide | undefined, TopicSide | undefined], look: Look = 'cases'): readonly ComparedValues[] {
  const shared = exactFacts(models[0].space.graph, models[1].space.graph)
  const looks = look === 'cases' || look === 'special cases'
  const joint = looks ? jointAxes(models[0], models[1], shared) : []
  return topicFields.map((field): ComparedValues => {
    const said = [asARule(field, cells[0].main), asARule(field, cells[1].main)] as const
    const asRule = verdictOf(...said)
    const whole = !looks || first === undefined || second === undefined ? undefined : everyCase(field, first, second, shared)
    if (!looks) return { field, asRule, before: words(said[0]), after: words(said[1]), ...(look === 'too large' && (asRule === 'different' || asRule === 'depends') ? { noPair: { kind: 'too large' } as const } : {}) }
    const standings = ([0, 1] as const).map((i) => standingsOf(topic, cells[i].main, field, models[i])) as unknown as Two<ReturnType<typeof standingsOf>>
    const search = (wanted: Parameters<typeof witnessOf>[1]): Found | NoWitness => witnessOf(standings, wanted, field, joint, models)
    const told = { field, asRule, before: words(said[0]), after: words(said[1]), ...(whole === undefined ? {} : { everyCase: whole }) }
    if (asRule === 'different' || asRule === 'depends') {
      const found = search(differing(asRule))
      return { ...told, ...('kind' in found ? { noPair: found } : { ...regionsIn(topic, found, field, models, shared, joint), pair: found.pair }) }
    }
    // As a rule they say the same, or one says nothing; there may still be cases in which they differ.
    if (first === undefined || second === undefined || whole === undefined || (whole.verdict !== 'different' && whole.verdict !== 'depends')) return told
    const alike = asRule === 'same' ? search((one, other) => one !== undefined && other !== undefined && isSame(one, other)) : undefined
    const regions = alike === undefined || 'kind' in alike ? {} : regionsIn(topic, alike, field, models, shared, joint)
    if (look !== 'special cases') return { ...told, ...regions }
    const apart = besideTheRule(standings, [standingsIn(first, field), standingsIn(second, field)], (by) => witnessOf(by, differing(whole.verdict), field, joint, models, mostTriedBeside))
    return { ...told, ...regions, ...('kind' in apart ? { noPair: apart } : { pair: apart.pair }) }
  })
}

/** A special case of the one beside what the other says as a rule, if there is one; two special cases say less of the two documents. */
function besideTheRule(rules: Two<readonly Standing[]>, all: Two<readonly Standing[]>, look: (by: Two<readonly Standing[]>) => Found | NoWitness): Found | NoWitness {
  for (const by of [rules, [rules[0], all[1]], [all[0], rules[1]]] as const) {
    const found = by.some((standings) => standings.length === 0) ? undefined : look(by)
    if (found !== undefined && !('kind' in found)) return found
  }
  return look(all)
}

/** So many pairs of answers are tried beside what is said as a rule. */
const mostTriedBeside = 10

/** Values that are not the same; where they differ by more than words, such as are surely different. */
function differing(verdict: Verdict): Parameters<typeof witnessOf>[1] {
  return (one, other) => one?.words !== other?.words && (verdict === 'depends' || (one !== undefined && other !== undefined))
}

function regionsIn(topic: SharedTopic, { pair, points }: Found, field: TopicField, models: Two<Model>, shared: ReadonlySet<string>, joint: readonly JointAxis[]): Pick<ComparedValues, 'regions' | 'noRegions'> {
  const sides = ([pair.before, pair.after] as const).map(({ holder }, i) => plainestSide(topic, holder, points[i]!, shared, models[i]!)) as unknown as Two<TopicSide>
  const regions = regionsOf(sides[0], sides[1], field, joint)
  return regions === undefined ? { noRegions: 'too many' } : regions.of === 0 ? { noRegions: 'not in shared words' } : { regions }
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
  const asRule = verdictOf(one, other)
  const isApart = asRule === 'different' || asRule === 'depends'
  return [{ field, ...(matter === undefined ? {} : { matter }), asRule, before: words(one), after: words(other), ...(isApart ? { noPair: { kind: 'told by its rule' } as const } : {}) }]
}
