/** What one authority answers to a topic about routes: what each of its rules states, in shared words, and which of them hold as a rule. */
import type { SharedTopic } from '../concepts/index.js'
import type { Moment, Point, Receiver } from '../graph/expressions.js'
import type { ReadingId } from '../graph/ids.js'
import type { Route } from '../graph/nodes.js'
import { isRider } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { waysToRead } from '../graph/under-reading.js'
import { dueMoments } from '../space/index.js'
import type { Holder } from '../space/index.js'
import { comesAfterwards, topicOf, topicsOf } from './belonging.js'
import type { Answered } from './verdict.js'
import {
  knownReceivers,
  momentValue,
  narrowedTo,
  sharedLimit,
  sharedPoints,
  sharedReceivers,
  soon,
  staying,
  stayingAnywhere,
  teamsIn,
} from './shared-values.js'
import type { SharedValue } from './shared-values.js'
import { topicFields } from './side.js'
import type { TopicField } from './side.js'

/** What one rule states, read one way. */
export interface RouteAnswer {
  /** The rule as this reading has it. */
  readonly rule: Route
  /** Under which reading, where nobody has decided how the clause is read. */
  readonly readings: readonly { readonly question: ReadingId; readonly option: string }[]
  /** What it states of each field; nothing where it leaves the field open. */
  readonly states: Readonly<Record<TopicField, readonly SharedValue[]>>
  /** Until when, or for how long, it keeps the case where it is. */
  readonly keeps: readonly SharedValue[]
  /** Before which moment it moves no case, where the moment itself is open or agreed. */
  readonly notBefore: readonly SharedValue[]
  /** Where the case goes when what the topic is about is over, at which moment and by when; until then it stays. */
  readonly onward?: Readonly<Record<TopicField, readonly SharedValue[]>>
  /** Which team it is if its clause is read in another way, of which nobody has decided. */
  readonly otherwiseRead?: readonly SharedValue[]
}

export function routeAnswers(name: SharedTopic, routes: readonly Route[], graph: PolicyGraph): readonly RouteAnswer[] {
  return routes.flatMap((route) =>
    waysToRead(route).flatMap(({ rule, variants }): RouteAnswer[] => {
      const readings = [...variants].map(([question, variant]) => ({
        question,
        followed: followed(question, graph),
        option: variant?.name ?? written(question, graph),
      }))
      // Of what the author has decided only the reading that is followed; a reading that leaves out the rule has no answer.
      if (readings.some(({ question, followed: decided, option }) => decided && option !== written(question, graph))) return []
      return [
        {
          rule,
          readings: readings.filter((each) => !each.followed).map(({ question, option }) => ({ question, option })),
          keeps: keptUntil(rule, graph),
          notBefore: earliestOf(rule, graph),
          ...whileItLasts(name, rule, stated(name, rule, graph), graph),
        },
      ]
    }),
  )
}

function followed(question: ReadingId, graph: PolicyGraph): boolean {
  const node = graph.node(question)
  return node.kind === 'reading' && node.followed
}

function written(question: ReadingId, graph: PolicyGraph): string {
  const node = graph.node(question)
  return node.kind === 'reading' ? node.written : ''
}

function stated(name: SharedTopic, rule: Route, graph: PolicyGraph): RouteAnswer['states'] {
  const holders = holdersMeant(name, [...rule.heldBy, ...rule.unheld], graph)
  const { work } = topicOf(name)
  if (rule.stay !== undefined)
    return {
      team: holders.length === 0 ? [stayingAnywhere] : holders.map((holder) => narrowedTo(work, staying(holder, graph))),
      moment: [],
      'latest day': [],
    }
  return {
    team: receiversOf(rule, graph)
      .flatMap((to) => sharedReceivers(to, graph))
      .map((value) => narrowedTo(work, value)),
    moment: pointsOf(rule, graph).flatMap((at) => sharedPoints(at, rule, graph)),
    'latest day': isRider(rule)
      ? []
      : [
          ...rule.within.map((limit) => sharedLimit(limit, graph)),
          ...dueMoments(rule).map((moment) => momentValue(moment, graph)),
          ...rule.due.flatMap((due) => (due.kind === 'urgency' ? [soon(due, graph)] : [])),
        ],
  }
}

/** Of the holders of whose cases a rule speaks those that the topic is about, if there are any. */
export function holdersMeant(name: SharedTopic, holders: readonly Holder[], graph: PolicyGraph): readonly Holder[] {
  const functions: readonly string[] = topicOf(name).heldBy
  const meant = holders.filter((holder) => {
    const team = holder === 'closed' || holder === 'not yet open' ? undefined : graph.node(holder)
    return team?.kind === 'team' && team.does.some((each) => functions.includes(each))
  })
  return meant.length > 0 ? meant : holders
}

function keptUntil({ stay, says }: Route, graph: PolicyGraph): readonly SharedValue[] {
  if (stay === undefined || (stay.kind === 'stay-until' && stay.moment.kind === 'not-stated')) return []
  if (stay.kind === 'stay-for')
    return [
      bounded(
        stay.bound,
        sharedLimit({ kind: 'limit', duration: stay.duration, ...(stay.from === undefined ? {} : { of: stay.from }) }, graph),
      ),
    ]
  const value = bounded(stay.kind === 'stay-until' ? 'until' : 'at least until', momentValue(stay.moment as Moment, graph))
  // What the author says of it keeps what no moment could.
  return [says === undefined ? value : { ...value, words: `${value.words} (“${says.replace(/\.$/, '')}”)` }]
}

/** Until a moment, at least until then, or no longer: of one moment these are not the same, nor surely different. */
function bounded(bound: 'until' | 'at least until' | 'at least' | 'at most', { means, exact, words }: SharedValue): SharedValue {
  return { means, exact: exact && bound === 'until', words: `${bound} ${words}` }
}

/** The moment from which it moves a case on a day that it does not name itself. */
function earliestOf({ at, due }: Route, graph: PolicyGraph): readonly SharedValue[] {
  const isOpen = at?.kind === 'agreed' || at?.kind === 'not-stated'
  const from = !isOpen
    ? []
    : due.flatMap((each) =>
        each.kind === 'due-moment' && each.approach === 'from'
          ? [each.moment]
          : each.kind === 'urgency' && each.after !== undefined
            ? [each.after]
            : [],
      )
  return from.map((moment) => ({ ...momentValue(moment, graph), exact: false }))
}

/** A rule that moves the case only afterwards says that it stays with whoever has it. */
function whileItLasts(
  name: SharedTopic,
  rule: Route,
  states: RouteAnswer['states'],
  graph: PolicyGraph,
): Pick<RouteAnswer, 'states' | 'onward'> {
  const { at, heldBy } = rule
  const isLater =
    at !== undefined &&
    heldBy.length > 0 &&
    states.moment.length > 0 &&
    states.team.length > 0 &&
    states.moment.every((moment) => comesAfterwards(name, moment))
  return isLater ? { states: whileHeld(name, rule, graph), onward: states } : { states }
}

/** `usual`: that of the rules it overrides. */
function receiversOf({ to, overrides }: Route, graph: PolicyGraph): readonly Receiver[] {
  if (to?.kind !== 'usual') return to === undefined ? [] : [to]
  return overrides.flatMap(({ rule }) => {
    const other = graph.node(rule)
    return other.kind === 'route' && other.to !== undefined && other.to.kind !== 'usual' ? [other.to] : []
  })
}

function pointsOf({ at, overrides }: Route, graph: PolicyGraph): readonly Point[] {
  if (at?.kind !== 'usual') return at === undefined ? [] : [at]
  return overrides.flatMap(({ rule }) => {
    const other = graph.node(rule)
    return other.kind === 'route' && other.at !== undefined && other.at.kind !== 'usual' ? [other.at] : []
  })
}

/**
 * Of the answers those that speak of a second move: they speak only of teams to which others bring the case, which they do not move themselves. Until
 * then it stays with these.
 */
export function withSecondMoves(name: SharedTopic, main: readonly RouteAnswer[], graph: PolicyGraph): readonly RouteAnswer[] {
  const isOnward = ({ rule, onward, states }: RouteAnswer) =>
    rule.stay === undefined &&
    onward === undefined &&
    rule.heldBy.length > 0 &&
    rule.unheld.length === 0 &&
    states.moment.length > 0 &&
    states.team.length > 0
  const brings = (other: RouteAnswer, rule: Route) =>
    other.rule.id !== rule.id &&
    rule.heldBy.some((team) => teamsIn(other.rule.to).includes(team)) &&
    holdersOfRule(other.rule).length > 0 &&
    !holdersOfRule(other.rule).some((holder) => (rule.heldBy as readonly Holder[]).includes(holder))
  const isSecond = (answer: RouteAnswer) =>
    isOnward(answer) && answer.rule.heldBy.every((team) => main.some((other) => brings(other, { ...answer.rule, heldBy: [team] })))
  return main.map((answer) =>
    isSecond(answer) ? { ...answer, states: whileHeld(name, answer.rule, graph), onward: answer.states } : answer,
  )
}

/**
 * Until when a case stays says nothing of who takes it over, where another answer moves it on from the same holder. A topic that names no cases
 * of its own is about the staying.
 */
export function withoutTimeBefore(name: SharedTopic, main: readonly RouteAnswer[]): readonly RouteAnswer[] {
  const isStayUntil = ({ rule: { stay } }: RouteAnswer) => stay?.kind === 'stay-until' && stay.moment.kind !== 'not-stated'
  const takesOver = (other: RouteAnswer, { rule }: RouteAnswer) =>
    other.rule.stay === undefined && other.onward === undefined && other.states.team.length > 0 && sharesHolder(other.rule, rule)
  return topicOf(name).when.length === 0
    ? main
    : main.map((answer) =>
        isStayUntil(answer) && main.some((other) => takesOver(other, answer))
          ? { ...answer, states: { ...answer.states, team: [] } }
          : answer,
      )
}

/** That a case moves when it does what the topic is called by says nothing of when, where nothing else is said of it. */
export function withoutOccasion(name: SharedTopic, main: readonly RouteAnswer[]): readonly RouteAnswer[] {
  const occasions: readonly string[] = topicOf(name).occasions
  const isOccasion = ({ means }: SharedValue) => means.length > 0 && means.every((each) => occasions.includes(each))
  return main.every(({ states: { moment } }) => moment.every(isOccasion))
    ? main.map((answer) => (answer.states.moment.length === 0 ? answer : { ...answer, states: { ...answer.states, moment: [] } }))
    : main
}

const holdersOfRule = ({ heldBy, unheld }: Route): readonly Holder[] => [...heldBy, ...unheld]

/** The case stays with whoever has it. */
function whileHeld(name: SharedTopic, { heldBy }: Route, graph: PolicyGraph): RouteAnswer['states'] {
  return {
    team: holdersMeant(name, heldBy, graph).map((team) => narrowedTo(topicOf(name).work, staying(team, graph))),
    moment: [],
    'latest day': [],
  }
}

/**
 * What the authority answers as a rule: of its answers those of rules that are about the topic whichever alternative is taken, if any are;
 * those that come at a moment at which authorities usually answer, or at one that is not stated, if any come then; and of these those of
 * rules that are about the fewest topics of another kind. A ban is no rule, what overrides is an exception, and a permission holds as a
 * rule only where nothing firmer is said of the same holder.
 */
export function mainAnswers(name: SharedTopic, answers: readonly RouteAnswer[], graph: PolicyGraph): readonly RouteAnswer[] {
  const about = answers.filter((answer) => states(answer) && !leadsIn(name, answer))
  const stating = about.filter(
    ({ rule }) => !isCeiling(rule) || !about.some((other) => !isCeiling(other.rule) && sharesHolder(rule, other.rule)),
  )
  const firm = stating.filter(({ rule }) => rule.strength !== 'may')
  const alone = stating.filter(({ rule }) => rule.strength === 'may' && !firm.some((other) => sharesHolder(rule, other.rule)))
  const usual = new Set<string>(topicOf(name).at)
  const comesAt = ({ states: { moment }, onward }: RouteAnswer) => onward?.moment ?? moment
  const comesThen = (answer: RouteAnswer) => comesAt(answer).some(({ means }) => means.some((each) => usual.has(each)))
  // What overrides another rule speaks of a special case.
  const isPlain = ({ rule }: RouteAnswer) => !rule.overrides.some((each) => answers.some((other) => other.rule.id === each.rule))
  // A topic that names no cases of its own is about exceptions, and its rules are about other topics as well.
  const hasCases = topicOf(name).when.length > 0
  const plain = hasCases && firm.some(isPlain) ? firm.filter(isPlain) : firm
  const isSure = ({ rule }: RouteAnswer) => topicsOf(rule, graph).sure.includes(name)
  const sure = plain.some(isSure) ? plain.filter(isSure) : plain
  // Of several points of which the first counts one comes with the others.
  const withIt = new Set(sure.filter(comesThen).flatMap(({ rule }) => rule.whicheverFirst ?? []))
  const timely = sure.some(comesThen)
    ? sure.filter(
        (answer) =>
          comesThen(answer) ||
          (answer.rule.whicheverFirst !== undefined && withIt.has(answer.rule.whicheverFirst)) ||
          (comesAt(answer).length === 0 && answer.rule.stay === undefined),
      )
    : sure
  const others = (answer: RouteAnswer) => otherTopics(name, answer, graph)
  const fewest = Math.min(...timely.map(others))
  const main = new Set([...timely.filter((answer) => others(answer) === fewest), ...alone])
  return answers.filter((answer) => main.has(answer))
}

/** How many topics of another kind its rule is about; a topic that names no cases of its own is one of exceptions, and minds none. */
function otherTopics(name: SharedTopic, { rule }: RouteAnswer, graph: PolicyGraph): number {
  const { when, alongside } = topicOf(name)
  return when.length === 0
    ? 0
    : topicsOf(rule, graph).special.filter((each) => each !== name && topicOf(each).when.length > 0 && !alongside.includes(each)).length
}

function states({ rule, states: said }: RouteAnswer): boolean {
  return (
    !isRider(rule) &&
    rule.strength !== 'must-not' &&
    rule.aspect === 'case responsibility' &&
    topicFields.some((field) => said[field].length > 0)
  )
}

/** Whether it brings a case that nobody has to the very teams with which the topic begins: of where it goes from there it says nothing. */
function leadsIn(name: SharedTopic, { rule, states: { team } }: RouteAnswer): boolean {
  const functions: readonly string[] = topicOf(name).heldBy
  const known: readonly string[] = Object.values(knownReceivers)
  return (
    rule.heldBy.length === 0 &&
    rule.unheld.length > 0 &&
    team.length > 0 &&
    team.every(({ means, words }) => !known.includes(words) && means.some((each) => functions.includes(each)))
  )
}

/** How long a team may have the case at most says nothing of where it is, if another rule does. */
function isCeiling({ stay, strength }: Route): boolean {
  return stay?.kind === 'stay-for' && stay.bound === 'at most' && strength !== 'may'
}

/** What may be beside what holds as a rule of the same holders: rules that open a second possibility, and are about the topic whatever else is so. */
export function possibleAnswers(
  name: SharedTopic,
  answers: readonly RouteAnswer[],
  main: readonly RouteAnswer[],
  graph: PolicyGraph,
): readonly RouteAnswer[] {
  const said = (field: TopicField, of: readonly RouteAnswer[]) => of.flatMap((answer) => answer.states[field].map(({ words }) => words))
  const isNew = (answer: RouteAnswer) =>
    (['team', 'moment'] as const).some((field) => said(field, [answer]).some((words) => !said(field, main).includes(words)))
  const most = Math.max(...main.map((answer) => otherTopics(name, answer, graph)))
  return answers.filter(
    (answer) =>
      !main.includes(answer) &&
      otherTopics(name, answer, graph) <= most &&
      answer.rule.strength === 'may' &&
      states(answer) &&
      isNew(answer) &&
      topicsOf(answer.rule, graph).sure.includes(name) &&
      main.some(({ rule }) => sharesHolder(answer.rule, rule)),
  )
}

/** Whether some holder can be meant by both; a rule that names none is about all. */
function sharesHolder(one: Route, other: Route): boolean {
  const [holders, others] = [one, other].map(({ heldBy, unheld }): readonly Holder[] => [...heldBy, ...unheld]) as [
    readonly Holder[],
    readonly Holder[],
  ]
  return holders.length === 0 || others.length === 0 || holders.some((holder) => others.includes(holder))
}

/** What the main answers state of a field. What one clause leaves open another may state; open is what none states. Of teams and moments also what may be besides, of teams what a clause can also be read to say. */
export function asARule(field: TopicField, answers: readonly RouteAnswer[], possible: readonly RouteAnswer[]): Answered {
  const besides =
    field === 'latest day'
      ? []
      : [
          ...possible.flatMap((answer) => answer.states[field]),
          ...(field === 'team' ? answers.flatMap(({ otherwiseRead }) => otherwiseRead ?? []) : []),
        ]
  // What a move leaves open is not answered by who has the case before a later one.
  const isLeftOpen =
    field === 'team' &&
    answers.some(
      ({ rule, onward, states: { team, moment } }) =>
        onward === undefined && rule.stay === undefined && team.length === 0 && moment.length > 0,
    )
  const answering = isLeftOpen ? answers.filter(({ onward }) => onward === undefined) : answers
  return {
    values: [...answering.flatMap((answer) => (field === 'moment' ? momentsOf(answer) : answer.states[field])), ...besides],
    silent: false,
  }
}

/** The moments of one answer; a day that people agree on with that before which it cannot be. */
function momentsOf({ states: { moment }, notBefore }: RouteAnswer): readonly SharedValue[] {
  return notBefore.length === 0
    ? moment
    : moment.map(({ means, words }) => ({
        means: [...means, ...notBefore.flatMap((first) => first.means)],
        exact: false,
        words: `${words}, not before ${notBefore.map((first) => first.words).join(' and ')}`,
      }))
}

/** Until when the case stays, where the answers move it on and none says when: that moment at the earliest. */
export function boundsOfMoves(answers: readonly RouteAnswer[]): readonly SharedValue[] {
  const moves = answers.some(({ rule, states: { team } }) => rule.stay === undefined && team.length > 0)
  return moves && answers.every(({ states: { moment } }) => moment.length === 0)
    ? answers.flatMap(({ keeps }) => keeps).map((value) => ({ ...value, exact: false, words: `stays ${value.words}` }))
    : []
}

/** Until when the answers keep the case where it is; where none does, before when they move it to nobody, or until when they keep it by moving it later alone. */
export function keptAsARule(answers: readonly RouteAnswer[]): readonly SharedValue[] {
  const kept = answers.flatMap(({ keeps }) => keeps)
  const until = (how: string) => (value: SharedValue) => ({ ...value, words: `${how} ${value.words}` })
  return kept.length > 0
    ? kept
    : [
        ...answers.flatMap(({ notBefore }) => notBefore).map(until('at least until')),
        ...(answers.some(({ states: { moment } }) => moment.length > 0)
          ? []
          : answers.flatMap(({ onward }) => onward?.moment ?? []).map(until('until'))),
      ]
}

/** What the answers state of a field of moves that come later, as if it were all that they state. */
export function ofLaterMoves(field: TopicField, answers: readonly RouteAnswer[]): readonly RouteAnswer[] {
  return field === 'team'
    ? []
    : answers.flatMap((answer): RouteAnswer[] =>
        answer.onward === undefined || answer.onward[field].length === 0 ? [] : [{ ...answer, states: answer.onward }],
      )
}
