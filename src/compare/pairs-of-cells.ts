/** Two authorities on one topic: field by field whether they say the same, and a case of each that shows it. */
import type { SharedTopic } from '../concepts/index.js'
import type { Duty, Ladder, Route } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import type { Model } from '../space/index.js'
import { agreeingWith, assumedIn } from './agreement.js'
import { asARule, ofLaterMoves } from './answers.js'
import type { RouteAnswer } from './answers.js'
import { topicOf, topicsOf } from './belonging.js'
import type { TopicCell } from './cell.js'
import type { Assumption, ComparedField, ComparedValues, PairOfCells } from './compared.js'
import { areBothSides, doersWords } from './doers.js'
import { everyCase, words } from './every-case.js'
import { jointAxes } from './joint-axes.js'
import type { JointAxis } from './joint-axes.js'
import { regionsOf } from './regions.js'
import { plainestSide, topicFields } from './side.js'
import type { TopicField, TopicSide } from './side.js'
import { exactFacts } from './shared-facts.js'
import { momentValue, sharedLimit } from './shared-values.js'
import type { SharedValue } from './shared-values.js'
import { standingsIn, standingsOf } from './standing.js'
import type { Standing } from './standing.js'
import { functionsOf } from './themes.js'
import { disputesOf, ladderFields, ladderValues, mattersOf, taskFields, taskValues } from './tasks.js'
import { isSame, verdictAsRule, verdictOnPeople } from './verdict.js'
import type { Answered, Verdict } from './verdict.js'
import { areApart, witnessOf } from './witness.js'
import type { Found, NoWitness } from './witness.js'

type Two<T> = readonly [T, T]

/** What is compared: cases of what is said as a rule, special cases beside it too, or only what the rules state, because nobody asks for more or because more is too large. */
export type Look = 'cases' | 'special cases' | 'rules' | 'too large'

export function compareCells(topic: SharedTopic, of: Two<number>, cells: Two<TopicCell>, models: Two<Model>, sides: readonly [TopicSide | undefined, TopicSide | undefined], look: Look = 'cases'): PairOfCells {
  const [one, other] = cells
  if (one.status !== 'answered' || other.status !== 'answered') {
    return { of, verdict: 'not covered', fields: [] }
  }
  const about = topicOf(topic).about
  const fields = about === 'route' ? withKept(topic, cells, models, routeFields(topic, cells, models, sides, look), taskPairs(cells, models)) : [...taskPairs(cells, models), ...riderPairs(cells, models), ...ladderPairs(cells, models)]
  // That both must do something says little of what they do, if more can be compared.
  const more = fields.filter(({ field, asRule }) => field !== 'strength' && asRule !== 'not covered' && asRule !== 'no counterpart')
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
    const [ownOnes, ownOthers] = onOneSubject(topic, cells, models)
    const own = [asARule(field, cells[0].main, cells[0].possible), asARule(field, cells[1].main, cells[1].possible)] as const
    const later = [ofLaterMoves(field, cells[0].main), ofLaterMoves(field, cells[1].main)] as const
    // When a case moves that moves later is held against when one moves later, and against nothing else.
    const isLater = own.every(({ values }) => values.length === 0) && later.every((answers) => answers.length > 0)
    const said = isLater ? [asARule(field, later[0], []), asARule(field, later[1], [])] as const : own
    const [ones, others] = isLater ? [ofLaterMoves(field, ownOnes), ofLaterMoves(field, ownOthers)] : [ownOnes, ownOthers]
    if (!isLater && ([0, 1] as const).some((i) => own[i].values.length === 0 && later[i].length > 0 && own[1 - i]!.values.length > 0)) return { field, asRule: 'no counterpart', before: words(said[0]), after: words(said[1]), noPair: { kind: 'other moves' } }
    // A topic that names no cases of its own gathers exceptions: only those to the same things are laid side by side.
    if (said.every(({ values }) => values.length > 0) && (ones.length === 0 || others.length === 0)) return { field, asRule: 'no counterpart', before: words(said[0]), after: words(said[1]), noPair: { kind: 'other cases' } }
    const asRule = verdictAsRule(asARule(field, ones, cells[0].possible), asARule(field, others, cells[1].possible))
    const whole = !looks || first === undefined || second === undefined ? undefined : everyCase(field, first, second, shared)
    if (!looks) return { field, asRule, before: words(said[0]), after: words(said[1]), ...(look === 'too large' && (asRule === 'different' || asRule === 'depends') ? { noPair: { kind: 'too large' } as const } : {}) }
    const standings = ([0, 1] as const).map((i) => standingsOf(topic, [...[ones, others][i]!, ...cells[i].possible], field, models[i])) as unknown as Two<ReturnType<typeof standingsOf>>
    const search = (wanted: Parameters<typeof witnessOf>[1]): Found | NoWitness => witnessOf(standings, wanted, field, joint, models)
    const told = { field, asRule, before: words(said[0]), after: words(said[1]), ...(whole === undefined ? {} : { everyCase: whole }) }
    if (asRule === 'different' || asRule === 'depends') {
      const found = search(differing(asRule))
      if (!('kind' in found)) return agreeingWith({ ...told, ...regionsIn(topic, found, field, models, shared, joint), ...assumptions(found), pair: found.pair }, (assumed) => isReadAlike(assumed, asARule(field, ones, cells[0].possible), asARule(field, others, cells[1].possible)) || !('kind' in search(alike)))
      // What is said of other cases is neither the same nor another answer.
      return found.kind === 'cases apart' && areApart(standings, joint, models) ? { ...told, asRule: 'no counterpart', noPair: { kind: 'other cases' } } : { ...told, noPair: found }
    }
    // As a rule they say the same, or one says nothing; there may still be cases in which they differ.
    if (first === undefined || second === undefined || whole === undefined || (whole.verdict !== 'different' && whole.verdict !== 'depends')) return told
    const same = asRule === 'same' ? search(alike) : undefined
    const regions = same === undefined || 'kind' in same ? {} : { ...regionsIn(topic, same, field, models, shared, joint), ...assumptions(same) }
    if (look !== 'special cases') return agreeingWith({ ...told, ...regions })
    const apart = besideTheRule(standings, [standingsIn(first, field), standingsIn(second, field)], (by) => witnessOf(by, differing(whole.verdict), field, joint, models, mostTriedBeside))
    return { ...told, ...regions, ...('kind' in apart ? { noPair: apart } : { pair: apart.pair }) }
  })
}

/** Of rules about exceptions those that share another topic with one of the other authority; of other topics all. */
function onOneSubject(topic: SharedTopic, [one, other]: Two<TopicCell>, models: Two<Model>): Two<readonly RouteAnswer[]> {
  if (topicOf(topic).when.length > 0) return [one.main, other.main]
  const subjects = ({ rule }: RouteAnswer, { space: { graph } }: Model) => topicsOf(rule, graph).special.filter((each) => each !== topic && topicOf(each).when.length > 0)
  const shares = (answer: RouteAnswer, model: Model, others: readonly RouteAnswer[], of: Model) => subjects(answer, model).some((subject) => others.some((each) => subjects(each, of).includes(subject)))
  return [one.main.filter((answer) => shares(answer, models[0], other.main, models[1])), other.main.filter((answer) => shares(answer, models[1], one.main, models[0]))]
}

/** A special case of the one beside what the other says as a rule, if there is one; two special cases say less of the two documents. */
function besideTheRule(rules: Two<readonly Standing[]>, all: Two<readonly Standing[]>, look: (by: Two<readonly Standing[]>) => Found | NoWitness): Found | NoWitness {
  for (const by of [rules, [rules[0], all[1]], [all[0], rules[1]]] as const) {
    const found = by.some((standings) => standings.length === 0) ? undefined : look(by)
    if (found !== undefined && !('kind' in found)) return found
  }
  return look(all)
}

const alike: Parameters<typeof witnessOf>[1] = (one, other) => one !== undefined && other !== undefined && isSame(one, other)

/** Whether the clause can be read so that the two say the same. */
function isReadAlike(assumed: readonly Assumption[], one: Answered, other: Answered): boolean {
  return assumed.some(({ kind }) => kind === 'reading') && one.values.some((a) => other.values.some((b) => a.words === b.words))
}

function assumptions({ pair }: Found): Pick<ComparedValues, 'assumed'> {
  const assumed = assumedIn(pair)
  return assumed.length === 0 ? {} : { assumed }
}

/** So many pairs of answers are tried beside what is said as a rule. */
const mostTriedBeside = 10

/** Values that are not the same; where they differ by more than words, such as are surely different. */
function differing(verdict: Verdict): Parameters<typeof witnessOf>[1] {
  return (one, other) => one?.words !== other?.words && (verdict === 'depends' || (one !== undefined && other !== undefined))
}

function regionsIn(topic: SharedTopic, { pair, points }: Found, field: TopicField, models: Two<Model>, shared: ReadonlySet<string>, joint: readonly JointAxis[]): Pick<ComparedValues, 'regions' | 'noRegions'> {
  const sides = ([pair.before, pair.after] as const).map(({ holder, answer }, i) => plainestSide(topic, holder, points[i]!, answer, shared, models[i]!)) as unknown as Two<TopicSide>
  const regions = regionsOf(sides[0], sides[1], field, joint)
  return regions === undefined ? { noRegions: 'too many' } : regions.of === 0 ? { noRegions: 'not in shared words' } : { regions }
}

/** With until when each keeps the case where it is; if the one keeps other cases than the other, that is no counterpart either. */
function withKept(topic: SharedTopic, cells: Two<TopicCell>, models: Two<Model>, fields: readonly ComparedValues[], tasks: readonly ComparedValues[]): readonly ComparedValues[] {
  const [ones, others] = onOneSubject(topic, cells, models)
  const kept = compared('stays until', undefined, ones.flatMap(({ keeps }) => keeps), others.flatMap(({ keeps }) => keeps))
  const areOthers = fields.some(({ field, asRule }) => field === 'team' && asRule === 'no counterpart')
  return [...fields, ...(areOthers ? kept.map((each) => (each.asRule === 'not covered' ? each : { ...each, asRule: 'no counterpart' as const, noPair: { kind: 'other cases' as const } })) : kept), ...tasks]
}

function taskPairs([one, other]: Two<TopicCell>, models: Two<Model>): readonly ComparedValues[] {
  const lists = [one, other].map(({ rules }) => rules.filter((rule): rule is Duty => rule.kind === 'duty')) as [Duty[], Duty[]]
  const matters = lists.map((duties, i) => byMatter(duties, models[i]!)) as [Map<string, Duty[]>, Map<string, Duty[]>]
  const alike = [...matters[0]].filter(([matter]) => matters[1].has(matter))
  return alike.flatMap(([matter, duties]) => {
    const others = matters[1].get(matter)!
    // What is done for a move from the one team is another thing than what is done for a move from a team that does other work.
    const [ones, twos] = [duties.filter((duty) => others.some((other) => areOfOneMove(duty, other, models))), others.filter((other) => duties.some((duty) => areOfOneMove(duty, other, models)))]
    const [one, other] = [models[0].space.graph, models[1].space.graph]
    return ones.length === 0 ? [] : taskFields.flatMap((field) => {
      const found = compared(field, matter, ones.flatMap((duty) => taskValues(duty, one)[field]), twos.flatMap((duty) => taskValues(duty, other)[field]))
      return field === 'who' ? found.map((each) => withDoers(each, ones, one, twos, other)) : found
    })
  })
}

/** Those who act together are told together; the sender and the receiver are the same under whichever name. */
function withDoers({ noPair, ...told }: ComparedValues, ones: readonly Duty[], one: PolicyGraph, twos: readonly Duty[], other: PolicyGraph): ComparedValues {
  const said = { before: [...new Set(ones.flatMap((duty) => doersWords(duty, one)))], after: [...new Set(twos.flatMap((duty) => doersWords(duty, other)))] }
  if (areBothSides(ones, one, twos, other)) return { ...told, ...said, asRule: 'same' }
  return { ...told, ...said, ...(noPair === undefined ? {} : { noPair }) }
}

/** What rules about every move say: where it is agreed, and by when it is made. */
function riderPairs([one, other]: Two<TopicCell>, models: Two<Model>): readonly ComparedValues[] {
  const routes = [one, other].map(({ rules }) => rules.filter((rule): rule is Route => rule.kind === 'route')) as [Route[], Route[]]
  const agreed = (i: 0 | 1) => routes[i].flatMap(({ agreedAt }) => (agreedAt === undefined ? [] : [momentValue(agreedAt, models[i].space.graph)]))
  const limits = (i: 0 | 1) => routes[i].flatMap(({ within }) => within.map((limit) => sharedLimit(limit, models[i].space.graph)))
  return [...compared('agreed at', undefined, agreed(0), agreed(1)), ...compared('latest day', undefined, limits(0), limits(1))]
}

function areOfOneMove(one: Duty, other: Duty, models: Two<Model>): boolean {
  const does = ({ heldBy }: Duty, { space: { graph } }: Model) => heldBy.flatMap((team) => functionsOf(team, graph))
  const [holders, others] = [does(one, models[0]), does(other, models[1])]
  return holders.length === 0 || others.length === 0 || holders.some((each) => others.includes(each))
}

/** The duties of each matter, of which such as are about a special kind of case stand back behind those about every child. */
function byMatter(duties: readonly Duty[], { space: { graph } }: Model): Map<string, Duty[]> {
  const found = new Map<string, Duty[]>()
  for (const duty of duties) for (const matter of mattersOf(duty, graph)) found.set(matter, [...(found.get(matter) ?? []), duty])
  const special = (duty: Duty) => topicsOf(duty, graph).special.length
  return new Map([...found].map(([matter, all]) => [matter, all.filter((duty) => special(duty) === Math.min(...all.map(special)))]))
}

/** Ladders for the same kind of dispute. */
function ladderPairs([one, other]: Two<TopicCell>, models: Two<Model>): readonly ComparedValues[] {
  const lists = [one, other].map(({ rules }) => rules.filter((rule): rule is Ladder => rule.kind === 'ladder')) as [Ladder[], Ladder[]]
  const of = (i: 0 | 1, ladder: Ladder) => disputesOf(ladder, models[i].space.graph)
  // A ladder that is for no dispute in particular is for each.
  const about = (i: 0 | 1, dispute: string) => lists[i].filter((ladder) => of(i, ladder).length === 0 || of(i, ladder).includes(dispute))
  const named = [...new Set(([0, 1] as const).flatMap((i) => lists[i].flatMap((ladder) => of(i, ladder))))]
  const disputes = (named.length === 0 && lists.every((list) => list.length > 0) ? ['any disagreement'] : named).filter((dispute) => about(0, dispute).length > 0 && about(1, dispute).length > 0)
  return disputes.flatMap((dispute) => ladderFields.flatMap((field) => compared(field, dispute, ...([0, 1] as const).map((i) => about(i, dispute).flatMap((ladder) => ladderValues(ladder, models[i].space.graph)[field])) as [SharedValue[], SharedValue[]])))
}

const people: ReadonlySet<ComparedField> = new Set<ComparedField>(['who', 'who settles it', 'first asked'])

function compared(field: ComparedField, matter: string | undefined, before: readonly SharedValue[], after: readonly SharedValue[]): readonly ComparedValues[] {
  if (before.length === 0 && after.length === 0) return []
  const [one, other] = [{ values: before, silent: false }, { values: after, silent: false }]
  const asRule = people.has(field) ? verdictOnPeople(before, after) : verdictAsRule(one, other)
  const isApart = asRule === 'different' || asRule === 'depends'
  return [{ field, ...(matter === undefined ? {} : { matter }), asRule, before: words(one), after: words(other), ...(isApart ? { noPair: { kind: 'told by its rule' } as const } : {}) }]
}
