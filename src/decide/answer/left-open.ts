/** What the author knows to be open in the text and this case meets: silences, contradictions, words that can mean several things, documents that nobody supplied. */
import { nameOf } from '../../graph/ids.js'
import type { Acknowledgement, PolicyNode } from '../../graph/nodes.js'
import { conditionFormula, diagramOf, holeMoments } from '../../space/index.js'
import type { Model, MomentName } from '../../space/index.js'
import { orderOfParts } from '../../util/order.js'
import type { Decision, DecisionOfAspect, LeftOpen } from '../decision.js'
import { findMoment } from '../told/names.js'
import { factOn, isNotYetSettled } from '../told/not-yet.js'
import type { Known } from '../told/told.js'
import { passing } from './asking.js'
import type { Asking } from './asking.js'
import { opened } from './onward.js'

/** Every acknowledged hole that this answer falls into, or of which every case that can be meant has part. */
export function leftOpenOf(
  known: Known,
  decided: DecisionOfAspect,
  overtaken: Decision['overtaken'],
  duties: Decision['duties'],
  model: Model,
  asking: Asking,
): readonly LeftOpen[] {
  const { space, store, fixed } = model
  const bears = new Set([
    ...decided.trace
      .filter(({ part, certain }) => certain && part !== 'lifted' && part !== 'beaten' && part !== 'replaced')
      .map(({ rule }) => rule),
  ])
  // Of a case of which little is known not every rule that can speak of it is looked at.
  const { view } = model.answers(known.place.holder)
  const now = space.vocabulary.axes.index('now')
  const canBear = (rule: string) =>
    decided.answer === 'unknown' &&
    view.rules.some((each) => {
      const where = () => store.restrict(view.diagram(each.when, each.never[0]), now, fixed(known.place).get(now)!)
      return each.id === rule && store.meets(known.cases, where())
    })
  const owed = new Set(duties.filter(({ certain, standing }) => certain && standing !== 'to come').map(({ rule }) => rule))
  const covers = (node: Acknowledgement) => {
    const { heldBy, unheld, when } = node
    const isItsCase = heldBy.length + unheld.length === 0 || [...heldBy, ...unheld].some((each) => each === known.place.holder)
    return isItsCase && store.implies(known.cases, diagramOf(conditionFormula(when, space.scope), store, fixed(known.place)))
  }
  // A latest day and a later moment of the move contradict each other from the day on which both are known until the case has moved.
  const isOvertaken = ({ rules }: Acknowledgement) =>
    overtaken !== undefined && rules.some((rule) => overtaken.by.includes(rule)) && rules.some((rule) => overtaken.at.includes(rule))
  const ahead =
    decided.answer === 'unknown'
      ? []
      : decided.answer.kind === 'stays'
        ? [...(decided.answer.thenConflict ?? []), ...(decided.answer.clash?.rules ?? [])]
        : decided.answer.kind === 'choice'
          ? (decided.answer.clash?.rules ?? [])
          : []
  const toldIn = ({ when }: Acknowledgement) =>
    store.support(diagramOf(conditionFormula(when, space.scope), store, fixed(known.place))).filter((axis) => known.told.has(axis))
  const isOfWhatIsTold = (node: Acknowledgement) => toldIn(node).length > 0
  // What is said of the cases of some teams is left open of the cases of others.
  const isBeyond = (node: Acknowledgement) =>
    node.rules.length > 0 && node.rules.every((rule) => isOfOtherTeams(space.graph.node(rule), node)) && isOfWhatIsTold(node)
  // Of a case that nothing moves as yet: a hole of such cases at a moment that has not come to this one.
  const isAhead = (node: Acknowledgement) =>
    isOfWhatIsTold(node) && holeMoments(node).some((moment) => comesTo(moment, known, model, asking))
  const isMet = (node: Acknowledgement): boolean => {
    const { answer } = decided
    switch (node.hole) {
      case 'missing':
        return node.when.kind !== 'always'
      case 'unclear':
        return (
          node.rules.some((rule) => bears.has(rule) || owed.has(rule)) ||
          isBeyond(node) ||
          // It hangs on what is not told whether the rule applies, and the hole is there if it does.
          (isOfWhatIsTold(node) && node.rules.some(canBear))
        )
      case 'gap':
        return (
          answer !== 'unknown' &&
          (answer.kind === 'not covered'
            ? holeMoments(node).some((moment) => moment === (answer.since?.moment ?? known.place.moment))
            : answer.kind === 'stays' && answer.nothingSaid && isAhead(node))
        )
      case 'conflict':
        return (
          (answer !== 'unknown' &&
            answer.kind === 'conflict' &&
            answer.sides.filter(({ rules }) => rules.some((rule) => node.rules.includes(rule))).length > 1) ||
          isOvertaken(node) ||
          node.rules.filter((rule) => ahead.includes(rule)).length > 1
        )
      default:
        return false
    }
  }
  const found = space.graph.all('acknowledgement').filter((node) => isMet(node) && covers(node))
  const turning = new Map(found.map((node) => [node, toldIn(node)]))
  /** How many holes hang on that of what was told on which the fewest do. */
  const rarity = (node: Acknowledgement) =>
    Math.min(...turning.get(node)!.map((axis) => found.filter((other) => turning.get(other)!.includes(axis)).length))
  // What leaves the answer open first, then what is open because of what was told, the rarest first; whose the case is before by when, and the route before what is owed.
  const about = (node: Acknowledgement) => [
    node.hole === 'conflict' || node.hole === 'gap' ? 0 : 1,
    rarity(node),
    asksWhoHasIt(node) ? 0 : 1,
    node.hole === 'unclear' && !node.rules.some((rule) => bears.has(rule)) ? 1 : 0,
  ]
  const isOfAnswer = (node: Acknowledgement) =>
    decided.answer !== 'unknown' &&
    decided.answer.kind === 'stays' &&
    decided.answer.nothingSaid &&
    (node.hole === 'gap' || (node.hole === 'unclear' && asksWhoHasIt(node) && isBeyond(node))) &&
    !hasWayOut(node, known, model)
  return found
    .map((node) => ({ node, key: about(node) }))
    .sort((a, b) => orderOfParts(a.key, b.key))
    .map(({ node }) => node)
    .map((node) => ({ rule: node.id, hole: node.hole, documents: node.documents, ...(isOfAnswer(node) ? { leavesCase: true } : {}) }))
}

/** Whether such a case can come out of a hole and go on, by what is only taken for granted of it, is settled later, or is brought about by what is to come. */
function hasWayOut({ when }: Acknowledgement, known: Known, model: Model): boolean {
  const { space, store, fixed } = model
  const { assumed } = known
  // Later: not at this moment, which can come to such cases alone.
  const place = { ...known.place, moment: undefined }
  const fallsIn = diagramOf(conditionFormula(when, space.scope), store, fixed(place))
  const open = store
    .support(fallsIn)
    .filter((axis) => assumed.has(axis) || isNotYetSettled(axis, known, model) || isBroughtOn(axis, known, model))
  if (open.length === 0) return false
  // What comes to pass by then, and how old the child is, is as open as that.
  const time = passing(known, model).filter((axis) => factOn(axis, model) === undefined)
  const out = store.minus(opened(new Set([...open, ...time]), { ...known, place }, model), fallsIn)
  const now = space.vocabulary.axes.index('now')
  return out !== store.no && store.meets(out, store.restrict(model.answers(place.holder).live.go, now, fixed(place).get(now)!))
}

/** Whether something that has not come yet comes only to cases in another state than this one, by one fact. */
function isBroughtOn(axis: number, { place, given, cases }: Known, model: Model): boolean {
  const { space, store } = model
  const fact = factOn(axis, model)
  if (fact?.domain !== 'one-of' || fact.changes === 'never') return false
  const told = [...(given.earlier ?? []), ...(given.happened ?? [])].flatMap(({ moment }) => moment ?? [])
  const come = new Set([...told.flatMap((moment) => [moment, findMoment(moment, space)?.name]), place.moment])
  const { values } = space.vocabulary.axes.list[axis]!
  const is = store.among(
    axis,
    [...values.keys()].filter((value) => store.meets(cases, store.among(axis, [value]))),
  )
  return space.graph.all('event').some(({ id, concerns }) => {
    const concerned = come.has(nameOf(id)) ? store.no : diagramOf(conditionFormula(concerns, space.scope), store, new Map())
    return concerned !== store.no && !store.meets(concerned, is)
  })
}

/** Whether it leaves open which team has the case. */
function asksWhoHasIt({ about }: Acknowledgement): boolean {
  return about.some((field) => field === 'team' || field === 'whether')
}

/** Whether a rule speaks of the cases of teams of which a hole does not. */
function isOfOtherTeams(rule: PolicyNode, { heldBy, unheld }: Acknowledgement): boolean {
  const of = [...heldBy, ...unheld]
  const its = 'heldBy' in rule ? [...rule.heldBy, ...rule.unheld] : []
  return of.length > 0 && its.length > 0 && !its.some((team) => of.includes(team))
}

/** Whether the text has no answer once this moment comes. */
function comesTo(moment: MomentName, { given, place }: Known, model: Model, asking: Asking): boolean {
  const come = [...(given.earlier ?? []), ...(given.happened ?? [])].some(
    (each) => each.moment !== undefined && findMoment(each.moment, model.space)?.name === moment,
  )
  if (come || moment === place.moment || !model.space.vocabulary.moments.has(moment)) return false
  const { on: _today, ...case_ } = given
  const known = asking.knownAs({ ...case_, at: moment }, true)
  const then = asking.answerOf(known)
  return then !== 'unknown' && then.kind === 'not covered'
}
