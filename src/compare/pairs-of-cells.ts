/** Two authorities on one topic: field by field whether they say the same, and a case of each that shows it. */
import { matters as sharedMatters } from '../concepts/index.js'
import type { SharedTopic } from '../concepts/index.js'
import { nameOf } from '../graph/ids.js'
import type { EventId } from '../graph/ids.js'
import type { Duty, Ladder, Route } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { eachPiece } from '../graph/walk.js'
import type { Model } from '../space/index.js'
import { rungsOf } from './agreed-first.js'
import { agreeingWith, assumedIn } from './agreement.js'
import { asARule, boundsOfMoves, keptAsARule, ofLaterMoves } from './answers.js'
import type { RouteAnswer } from './answers.js'
import { topicOf, topicsOf } from './belonging.js'
import type { TopicCell } from './cell.js'
import type { Assumption, ComparedField, ComparedValues, PairOfCells } from './compared.js'
import { andOf, areBothSides, doersWords } from './doers.js'
import { everyCase, words } from './every-case.js'
import { limitsOfMeetings } from './meeting-limits.js'
import { jointAxes } from './joint-axes.js'
import type { JointAxis } from './joint-axes.js'
import { regionsOf } from './regions.js'
import { plainestSide, topicFields } from './side.js'
import type { TopicField, TopicSide } from './side.js'
import { exactFacts } from './shared-facts.js'
import { momentValue, sharedLimit } from './shared-values.js'
import type { SharedValue } from './shared-values.js'
import { apartFrom, standingsIn, standingsOf } from './standing.js'
import type { Standing } from './standing.js'
import { functionsOf, themesOf } from './themes.js'
import { disputesOf, ladderFields, lasts, noDispute, ladderValues, mattersOf, taskFields, taskValues } from './tasks.js'
import { isSame, mayCoincide, verdictAsRule, verdictOnPeople } from './verdict.js'
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
  const fields = about === 'route' ? withKept(topic, cells, models, routeFields(topic, cells, models, sides, look), taskPairs(topic, cells, models)) : [...taskPairs(topic, cells, models), ...riderPairs(topic, cells, models), ...ladderPairs(topic, cells, models)]
  // That both must do something says little of what they do, if more can be compared.
  const more = fields.filter(({ field, asRule }) => field !== 'strength' && asRule !== 'not covered' && asRule !== 'no counterpart')
  const verdict = overall((more.length > 0 ? more : fields).map(({ asRule }) => asRule))
  return { of, verdict: verdict === 'same' && !isWholly(about, fields, cells, models) ? 'depends' : verdict, fields }
}

/** Whether what two do alike is as strong with both, and most of what either has done in such cases. */
function isWholly(about: string, fields: readonly ComparedValues[], cells: Two<TopicCell>, models: Two<Model>): boolean {
  if (about === 'route') return true
  const matters = cells.map(({ rules }, i) => new Set(rules.flatMap((rule) => (rule.kind === 'duty' ? mattersOf(rule, models[i]!.space.graph) : [])))) as unknown as Two<ReadonlySet<string>>
  const shared = [...matters[0]].filter((each) => matters[1].has(each)).length
  return fields.every(({ field, asRule }) => field !== 'strength' || (asRule !== 'different' && asRule !== 'depends')) && shared * 2 >= Math.max(matters[0].size, matters[1].size)
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
    const bound = field === 'moment' ? boundedMoment(own, [ownOnes, ownOthers]) : undefined
    if (bound !== undefined) return bound
    const later = [ofLaterMoves(field, cells[0].main), ofLaterMoves(field, cells[1].main)] as const
    // When a case moves that moves later is held against when one moves later, and against nothing else.
    const isLater = own.every(({ values }) => values.length === 0) && later.every((answers) => answers.length > 0)
    const said = isLater ? [asARule(field, later[0], []), asARule(field, later[1], [])] as const : own
    const [ones, others] = isLater ? [ofLaterMoves(field, ownOnes), ofLaterMoves(field, ownOthers)] : [ownOnes, ownOthers]
    if (!isLater && ([0, 1] as const).some((i) => own[i].values.length === 0 && later[i].length > 0 && own[1 - i]!.values.length > 0)) return { field, asRule: 'no counterpart', before: words(said[0]), after: words(said[1]), noPair: { kind: 'other moves' } }
    // A topic that names no cases of its own gathers exceptions: only those to the same things are laid side by side.
    if (said.every(({ values }) => values.length > 0) && (ones.length === 0 || others.length === 0)) return { field, asRule: 'no counterpart', before: words(said[0]), after: words(said[1]), noPair: { kind: 'other cases' } }
    const answers = [asARule(field, ones, cells[0].possible), asARule(field, others, cells[1].possible)] as const
    const asRule = verdictAsRule(...answers)
    const whole = !looks || first === undefined || second === undefined ? undefined : everyCase(field, first, second, shared)
    if (!looks) return { field, asRule, before: words(said[0]), after: words(said[1]), ...(look === 'too large' && (asRule === 'different' || asRule === 'depends') ? { noPair: { kind: 'too large' } as const } : {}) }
    const isOpen = asRule === 'different' && mayCoincide(...answers)
    const found = ([0, 1] as const).map((i) => standingsOf(topic, [...[ones, others][i]!, ...cells[i].possible], field, models[i])) as unknown as Two<ReturnType<typeof standingsOf>>
    // Where the team is left to the case, a case in which it is another than the other authority names.
    const standings: typeof found = isOpen ? [apartFrom(answers[1], found[0], models[0]), apartFrom(answers[0], found[1], models[1])] : found
    const search = (wanted: Parameters<typeof witnessOf>[1]): Found | NoWitness => witnessOf(standings, wanted, field, joint, models)
    const told = { field, asRule, before: words(answers[0]), after: words(answers[1]), ...(isOpen ? { canCoincide: true as const } : {}), ...(whole === undefined ? {} : { everyCase: whole }) }
    if (asRule === 'different' || asRule === 'depends') {
      const found = search(differing(asRule))
      if (isOpen) return { ...told, ...('kind' in found ? { noPair: found } : { pair: found.pair }) }
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

/** Where the one says when a case moves and the other only until when it stays before it moves, these are laid side by side. */
function boundedMoment(own: Two<Answered>, answers: Two<readonly RouteAnswer[]>): ComparedValues | undefined {
  const bounds = [boundsOfMoves(answers[0]), boundsOfMoves(answers[1])] as const
  const said = ([0, 1] as const).map((i) => (own[i].values.length > 0 ? own[i].values : bounds[i])) as [readonly SharedValue[], readonly SharedValue[]]
  return said.some((values) => values.length === 0) || own.every(({ values }) => values.length > 0) ? undefined : compared('moment', undefined, said[0], said[1])[0]
}

/** Of rules about exceptions those that share another topic with one of the other authority; of other topics all. */
function onOneSubject(topic: SharedTopic, [one, other]: Two<TopicCell>, models: Two<Model>): Two<readonly RouteAnswer[]> {
  if (topicOf(topic).when.length > 0) return [one.main, other.main]
  const subjects = (among: 'all' | 'special', { rule }: RouteAnswer, { space: { graph } }: Model) => topicsOf(rule, graph)[among].filter((each) => each !== topic && topicOf(each).when.length > 0)
  const meets = (of: 'all' | 'special', answer: RouteAnswer, model: Model, other: RouteAnswer, otherModel: Model) => subjects(of, answer, model).some((subject) => subjects(of === 'all' ? 'special' : 'all', other, otherModel).includes(subject))
  // What the one is about alone the other may be about among other things.
  const shares = (answer: RouteAnswer, model: Model, others: readonly RouteAnswer[], of: Model) => others.some((each) => meets('special', answer, model, each, of) || meets('all', answer, model, each, of))
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
  return (one, other) => one?.words !== other?.words && !alike(one, other) && (verdict === 'depends' || (one !== undefined && other !== undefined))
}

function regionsIn(topic: SharedTopic, { pair, points }: Found, field: TopicField, models: Two<Model>, shared: ReadonlySet<string>, joint: readonly JointAxis[]): Pick<ComparedValues, 'regions' | 'noRegions'> {
  const sides = ([pair.before, pair.after] as const).map(({ holder, answer }, i) => plainestSide(topic, holder, points[i]!, answer, shared, models[i]!)) as unknown as Two<TopicSide>
  const regions = regionsOf(sides[0], sides[1], field, joint)
  return regions === undefined ? { noRegions: 'too many' } : regions.of === 0 ? { noRegions: 'not in shared words' } : { regions }
}

/** With until when each keeps the case where it is; if the one keeps other cases than the other, that is no counterpart either. */
function withKept(topic: SharedTopic, cells: Two<TopicCell>, models: Two<Model>, fields: readonly ComparedValues[], tasks: readonly ComparedValues[]): readonly ComparedValues[] {
  const [ones, others] = onOneSubject(topic, cells, models)
  const isOfMoves = ones.every(({ keeps }) => keeps.length === 0) && others.every(({ keeps }) => keeps.length === 0)
  const isToldByMoment = fields.some(({ field, noPair }) => field === 'moment' && noPair?.kind === 'told by its rule')
  const kept = isOfMoves ? [] : compared('stays until', undefined, keptAsARule(ones), keptAsARule(others))
  const areOthers = fields.some(({ field, asRule }) => field === 'team' && asRule === 'no counterpart')
  const told = kept.filter(({ asRule }) => !(asRule === 'not covered' && isToldByMoment))
  return [...fields, ...(areOthers ? told.map((each) => (each.asRule === 'not covered' ? each : { ...each, asRule: 'no counterpart' as const, noPair: { kind: 'other cases' as const } })) : told), ...tasks]
}

function taskPairs(topic: SharedTopic, [one, other]: Two<TopicCell>, models: Two<Model>): readonly ComparedValues[] {
  const lists = [one, other].map(({ rules }) => rules.filter((rule): rule is Duty => rule.kind === 'duty')) as [Duty[], Duty[]]
  const matters = lists.map((duties, i) => byMatter(duties, models[i]!)) as [Map<string, Duty[]>, Map<string, Duty[]>]
  const alike = [...matters[0]].filter(([matter]) => matters[1].has(matter))
  return alike.flatMap(([matter, duties]) => {
    const others = matters[1].get(matter)!
    // What is done for a move from the one team is another thing than what is done for a move from a team that does other work.
    const [ones, twos] = [duties.filter((duty) => others.some((other) => areOfOneMove(duty, other, models))), others.filter((other) => duties.some((duty) => areOfOneMove(duty, other, models)))]
    const [one, other, { work }] = [models[0].space.graph, models[1].space.graph, topicOf(topic)]
    return ones.length === 0 ? [] : taskFields.flatMap((field): readonly ComparedValues[] => {
      const lasting = [...ones, ...twos].some(lasts)
      const found = compared(field, matter, ones.flatMap((duty) => taskValues(duty, one, work, lasting)[field]), twos.flatMap((duty) => taskValues(duty, other, work, lasting)[field]))
      // Who does it can be laid side by side for other cases too; by when it is done is counted from what happens in them, unless the authors say that it is one matter.
      const timed = (duties: readonly Duty[], graph: PolicyGraph) => duties.filter((duty) => taskValues(duty, graph, work, lasting)[field].length > 0)
      const isOther = (field === 'time limit' || field === 'what waits for it') && !Object.hasOwn(sharedMatters, matter) && timed(ones, one).every((duty) => timed(twos, other).every((twin) => areOfOtherCases(topic, [duty, twin], models)))
      if (isOther) return found.map((each) => (each.asRule === 'not covered' ? each : { ...each, asRule: 'no counterpart', noPair: { kind: 'other cases' } }))
      return field === 'who' ? found.map((each) => withDoers(each, ones, one, twos, other)) : found
    })
  })
}

/** Who does it, as one phrase for all who have to in the same cases. */
function phrasesOf(duties: readonly Duty[], graph: PolicyGraph): readonly string[] {
  const byCases = new Map<string, string[]>()
  for (const duty of duties) {
    const cases = duty.strength === 'must' || duty.strength === 'should' ? JSON.stringify([duty.when, duty.unless, duty.heldBy]) : duty.id
    byCases.set(cases, [...(byCases.get(cases) ?? []), ...doersWords(duty, graph)])
  }
  return mostSpecific([...byCases.values()].flatMap((phrases) => (phrases.length === 0 ? [] : [andOf(mostSpecific(phrases))])))
}

/** Each once; who is told with their team is not told again without it. */
function mostSpecific(phrases: readonly string[]): readonly string[] {
  const bare = (words: string) => words.replace(/ \([^()]*\)/g, '')
  return [...new Set(phrases)].filter((words) => !phrases.some((other) => other !== words && bare(other) === words))
}

/** Those who act together are told together; the sender and the receiver are the same under whichever name. */
function withDoers({ noPair, ...told }: ComparedValues, ones: readonly Duty[], one: PolicyGraph, twos: readonly Duty[], other: PolicyGraph): ComparedValues {
  const said = { before: phrasesOf(ones, one), after: phrasesOf(twos, other) }
  if (areBothSides(ones, one, twos, other)) return { ...told, ...said, asRule: 'same' }
  return { ...told, ...said, ...(noPair === undefined ? {} : { noPair }) }
}

/** What rules about every move say: where it is agreed, by when it is made, and how long a team may have the case at most. */
function riderPairs(topic: SharedTopic, [one, other]: Two<TopicCell>, models: Two<Model>): readonly ComparedValues[] {
  const routes = [one, other].map(({ rules }) => rules.filter((rule): rule is Route => rule.kind === 'route')) as [Route[], Route[]]
  const agreed = (i: 0 | 1) => routes[i].flatMap(({ agreedAt }) => (agreedAt === undefined ? [] : [momentValue(agreedAt, models[i].space.graph)]))
  // A duty to hold a meeting says by when a case moves only where the topic is about moves.
  const isOfMoves = routes.some((list) => list.some(({ aspect, to }) => aspect === 'case responsibility' && to !== undefined))
  const limited = [one, other].map(({ rules }, i) => rules.filter((rule): rule is Route | Duty => (isOfMoves || rule.kind === 'route') && limitsOfMove(rule, models[i]!.space.graph).length > 0)) as unknown as Two<readonly (Route | Duty)[]>
  const alike = ([0, 1] as const).map((i) => limited[i].filter((rule) => limited[1 - i]!.some((twin) => areOfOneAspect(rule, twin) && !areOfOtherCases(topic, [rule, twin], [models[i], models[1 - i]!])))) as unknown as Two<readonly (Route | Duty)[]>
  const isApart = limited.every((list) => list.length > 0) && alike.some((list) => list.length === 0)
  const limits = (i: 0 | 1, rules: readonly (Route | Duty)[]) => distinctly(rules.flatMap((rule) => limitsOfMove(rule, models[i].space.graph)))
  const stays = ([0, 1] as const).map((i) => plainest(routes[i].filter(({ stay }) => stay !== undefined), models[i].space.graph)) as [Route[], Route[]]
  const atMost = (i: 0 | 1) => stays[i].flatMap(({ stay }) => (stay?.kind === 'stay-for' && stay.bound === 'at most' ? [sharedLimit({ kind: 'limit', duration: stay.duration, ...(stay.from === undefined ? {} : { of: stay.from }) }, models[i].space.graph)] : []))
  return [
    ...compared('agreed at', undefined, agreed(0), agreed(1)),
    ...(isApart ? compared('latest day', undefined, limits(0, limited[0]), limits(1, limited[1])).map((each): ComparedValues => ({ ...each, asRule: 'no counterpart', noPair: { kind: 'other cases' } }))
      : compared('latest day', undefined, limits(0, limited[1].length === 0 ? limited[0] : alike[0]), limits(1, limited[0].length === 0 ? limited[1] : alike[1]))),
    ...(stays.every((list) => list.length > 0) ? compared('time limit', undefined, atMost(0), atMost(1)) : []),
  ]
}

/** By when a rule has the case moved: a limit of its own, or of the meeting at which it moves; a duty to hold a meeting sets that of the meeting. */
function limitsOfMove(rule: Route | Duty | Ladder, graph: PolicyGraph): readonly SharedValue[] {
  if (rule.kind === 'route') return rule.within.map((limit) => sharedLimit(limit, graph))
  if (rule.kind !== 'duty' || rule.within.length === 0 || !isToHold(rule)) return []
  return meetingsOfMoves(rule, graph).flatMap((event) => limitsOfMeetings(graph).get(nameOf(event)) ?? [])
}

/** The meetings that are to be held at which cases move. */
function meetingsOfMoves({ act }: Duty, graph: PolicyGraph): readonly EventId[] {
  const events = act.kind === 'free-act' ? [] : act.deeds.flatMap((deed) => deed.events)
  return events.filter((event) => graph.all('route').some(({ at, aspect }) => aspect === 'case responsibility' && at?.kind === 'event-moment' && at.event === event))
}

const isToHold = ({ act }: Duty): boolean => act.kind !== 'free-act' && act.deeds.some(({ verb }) => verb === 'hold' || verb === 'arrange')

/** The record and the answer for the case are two things. */
function areOfOneAspect(one: Route | Duty, other: Route | Duty): boolean {
  const aspect = (rule: Route | Duty) => (rule.kind === 'route' ? rule.aspect : 'case responsibility')
  return aspect(one) === aspect(other)
}

/** Whether two rules, neither of which is about every case, are about cases of different topics. */
function areOfOtherCases(topic: SharedTopic, [one, other]: Two<Route | Duty>, [first, second]: Two<Model>): boolean {
  const topicsIn = (rule: Route | Duty, { space: { graph } }: Model) => topicsOf(rule, graph).all.filter((each) => each !== topic && topicOf(each).when.length > 0)
  const isGeneral = (rule: Route | Duty, model: Model) => themesOf(rule, model.space.graph).asks.size === 0 && topicsIn(rule, model).length === 0
  const [ones, others] = [topicsIn(one, first), topicsIn(other, second)]
  const asks = (rule: Route | Duty, { space: { graph } }: Model) => [...themesOf(rule, graph).asks.keys()]
  const shares = ones.some((each) => others.includes(each)) || asks(one, first).some((each) => asks(other, second).includes(each))
  return ones.length + others.length > 0 && !shares && !isGeneral(one, first) && !isGeneral(other, second)
}

/** Each once; what has no shared word stands back where something has one. */
function distinctly(values: readonly SharedValue[]): readonly SharedValue[] {
  const all = [...new Map(values.map((value) => [value.words, value])).values()]
  const worded = all.filter(({ means }) => means.length > 0)
  return worded.length > 0 ? worded : all
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
  return new Map([...found].map(([matter, all]) => [matter, plainest(all, graph)]))
}

/** Of several rules those that are about the fewest special kinds of case; what is said of cases to which another rule was applied is an exception. */
function plainest<R extends Route | Duty>(rules: readonly R[], graph: PolicyGraph): R[] {
  const isException = (rule: R) => { let found = false; eachPiece(rule.when, (piece) => void (found ||= piece.kind === 'applied')); return found }
  const special = (rule: R) => topicsOf(rule, graph).special.length + Number(isException(rule))
  return rules.filter((rule) => special(rule) === Math.min(...rules.map(special)))
}

/** Ladders for the same kind of dispute. */
function ladderPairs(topic: SharedTopic, [one, other]: Two<TopicCell>, models: Two<Model>): readonly ComparedValues[] {
  const lists = [one, other].map(({ rules }) => rules.filter((rule): rule is Ladder => rule.kind === 'ladder')) as [Ladder[], Ladder[]]
  const of = (i: 0 | 1, ladder: Ladder) => disputesOf(ladder, models[i].space.graph)
  // A ladder that is for no dispute in particular is for each.
  const about = (i: 0 | 1, dispute: string) => lists[i].filter((ladder) => of(i, ladder).length === 0 || of(i, ladder).includes(dispute))
  const named = [...new Set(([0, 1] as const).flatMap((i) => lists[i].flatMap((ladder) => of(i, ladder))))]
  const disputes = (named.length === 0 && lists.every((list) => list.length > 0) ? ['any disagreement'] : named).filter((dispute) => about(0, dispute).length > 0 && about(1, dispute).length > 0)
  const isNamedByBoth = (dispute: string) => ([0, 1] as const).every((i) => about(i, dispute).some((ladder) => of(i, ladder).includes(dispute)))
  const title = (dispute: string) => (dispute === noDispute ? topic : dispute === 'any disagreement' || dispute === topic || isNamedByBoth(dispute) ? dispute : `any disagreement (one of them: ${dispute})`)
  return disputes.flatMap((dispute) => ladderFields.flatMap((field) => {
    const [ones, others] = ([0, 1] as const).map((i) => about(i, dispute).map((ladder) => ladderValues(rungsOf(ladder, models[i].space.graph), models[i].space.graph)[field])) as [SharedValue[][], SharedValue[][]]
    // Those on one step decide together.
    const together = (steps: readonly SharedValue[][]) => [...new Set(steps.map((values) => andOf(values.map(({ words: each }) => each))))]
    return compared(field, title(dispute), ones.flat(), others.flat()).map((each) => ({ ...each, before: together(ones), after: together(others) }))
  }))
}

const people: ReadonlySet<ComparedField> = new Set<ComparedField>(['who', 'who settles it', 'first asked'])

function compared(field: ComparedField, matter: string | undefined, before: readonly SharedValue[], after: readonly SharedValue[]): readonly ComparedValues[] {
  if (before.length === 0 && after.length === 0) return []
  const [one, other] = [{ values: before, silent: false }, { values: after, silent: false }]
  const asRule = people.has(field) ? verdictOnPeople(before, after) : verdictAsRule(one, other)
  const isApart = asRule === 'different' || asRule === 'depends'
  return [{ field, ...(matter === undefined ? {} : { matter }), asRule, before: words(one), after: words(other), ...(isApart ? { noPair: { kind: 'told by its rule' } as const } : {}) }]
}
