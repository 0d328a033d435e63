/** What authors have acknowledged, looked at as if nobody had: which cases it is about, how many, and the smallest that shows it. */
import { casesAt, caseSet, exampleOf, placesOf, pointAt, smallestOf } from '../analysis/cases/region.js'
import type { Region, Smallest } from '../analysis/cases/region.js'
import type { Acknowledged, CoveredHole } from '../analysis/cases/covered.js'
import { dutyClashesIn } from '../analysis/cases/duty-clashes.js'
import { holesOf } from '../analysis/cases/holes.js'
import { at, holderName, outlookOf } from '../analysis/cases/outlook.js'
import type { Standing } from '../analysis/cases/outlook.js'
import { possibleIn } from '../analysis/cases/possible.js'
import { lifeOf } from '../analysis/life/life.js'
import type { Tale } from '../analysis/life/story.js'
import type { CaseExample, CaseSet } from '../diagnostics/case.js'
import type { Story } from '../diagnostics/story.js'
import type { StoryExample } from '../diagnostics/story-example.js'
import type { RuleId } from '../graph/ids.js'
import { nameOf } from '../graph/ids.js'
import type { Duty, Ladder } from '../graph/nodes.js'
import { withinBudget } from '../logic/index.js'
import type { Diagram } from '../logic/index.js'
import { momentsOf, readingsOf, speaks } from '../space/index.js'
import type { Holder, Model, Silence } from '../space/index.js'
import { replayed, toldAgain } from './case-example.js'
import { retold } from './story-example.js'

/** One acknowledgement with what was found there. */
export interface KnownHole {
  readonly rule: RuleId
  /** `conflict`, `gap`: the answers of cases show it. `applies`: the cases to which an unclear rule applies. `nothing`: no case shows it. */
  readonly shows: 'conflict' | 'gap' | 'applies' | 'nothing'
  /** The rules that are really in it. */
  readonly rules: readonly RuleId[]
  /** What a contradiction is about. */
  readonly about: readonly string[]
  /** Why nothing is said. */
  readonly because: readonly Silence[]
  /** What moves, where it is not the responsibility for the case. */
  readonly aspect?: string
  readonly holders: readonly string[]
  readonly moments: readonly string[]
  readonly cases?: CaseSet
  /** A case that shows it, decided before it is told. */
  readonly example?: CaseExample
  /** Where a case comes there only after something has happened: how. */
  readonly story?: Story
  /** The same as a scenario, decided step by step before it is told. */
  readonly storyExample?: StoryExample
}

const ofCases: ReadonlySet<Acknowledged['node']['hole']> = new Set(['gap', 'conflict', 'unclear'])

/** Every acknowledgement of contradictions, gaps and unclear clauses, in the order of the graph. Missing documents, unexplained words and an overdue review concern no case in particular. */
export function knownHolesOf(model: Model): readonly KnownHole[] {
  return holesOf(model)
    .acknowledged.filter(({ node }) => ofCases.has(node.hole))
    .map(
      (each) =>
        coveredHole(each, model) ?? clashingDuties(each, model) ?? laterHole(each, model) ?? unclearRule(each, model) ?? nothingShown(each),
    )
}

function nothingShown({ node: { id, rules, about, heldBy, unheld }, moments }: Acknowledged): KnownHole {
  return {
    rule: id,
    shows: 'nothing',
    rules,
    about,
    because: [],
    holders: [...heldBy, ...unheld].map((holder) => holderName(holder)),
    moments,
  }
}

function coveredHole({ node: { id }, covers }: Acknowledged, model: Model): KnownHole | undefined {
  const [first] = covers
  if (first === undefined) return undefined
  const ofKind = covers.filter(({ kind, standing }) => kind === first.kind && standing.aspect === first.standing.aspect)
  const example = exampleAmong(ofKind, model)
  return {
    rule: id,
    shows: first.kind,
    rules: unique(ofKind.flatMap(({ rules }) => rules)),
    about: unique(ofKind.flatMap((hole) => (hole.kind === 'conflict' ? hole.fields : []))),
    because: unique(ofKind.flatMap((hole) => (hole.kind === 'gap' ? [hole.why] : []))).toSorted(
      (a, b) => plainest.indexOf(a) - plainest.indexOf(b),
    ),
    ...placesOf(ofKind.map(({ standing }) => standing)),
    cases: casesAt(ofKind, model),
    ...(example === undefined ? {} : { example }),
  }
}

/** Of more places than these none is tried any more. */
const mostTried = 6

/** The smallest case of the first places that have one which, told again, has the same answer. */
function exampleAmong(covers: readonly CoveredHole[], model: Model): CaseExample | undefined {
  const plain = covers.filter(({ standing }) => standing.aspect === 'case responsibility').toSorted((a, b) => plainness(a) - plainness(b))
  // At a moment two answers are two teams, or a team and none; between moments they are plans.
  const [there, between] = [true, false].map((moment) =>
    plain.filter(({ kind, standing }) => (kind === 'gap' || standing.place.moment !== undefined) === moment),
  )
  return firstOf([...there!.slice(0, between!.length === 0 ? mostTried : mostTried / 2), ...between!], (cover) => {
    // Two meetings that agree one move make no two answers.
    if (cover.kind === 'conflict' && cover.fields.includes('meeting')) return asDecided(smallestOf([cover], model, true), model)
    return replayed(
      smallestOf([cover], model),
      cover.kind === 'conflict' ? { outcome: 'conflict' } : { outcome: 'not covered', because: cover.why },
      model,
    )
  })
}

/** Where nothing is said at all a gap is plainest. */
const plainest: readonly Silence[] = ['silent', 'lifted', 'receiver not stated', 'point passed', 'receiver not resolved']

function plainness(hole: CoveredHole): number {
  return hole.kind === 'gap' ? plainest.indexOf(hole.why) : 0
}

/** The first of these that gives something; not all are tried. */
function firstOf<T, R>(items: readonly T[], make: (item: T) => R | undefined): R | undefined {
  for (const each of items.slice(0, mostTried)) {
    const made = make(each)
    if (made !== undefined) return made
  }
  return undefined
}

function clashingDuties({ node: { id } }: Acknowledged, model: Model): KnownHole | undefined {
  const clashes = dutyClashesIn(model).acknowledged.filter(({ acknowledgedBy }) => acknowledgedBy === id)
  if (clashes.length === 0) return undefined
  const rules = unique(clashes.flatMap((clash) => clash.rules))
  const where = model.store.any(clashes.map((clash) => clash.where))
  return {
    rule: id,
    shows: 'conflict',
    rules,
    about: unique(clashes.map(({ about }) => about)),
    because: [],
    ...dutyCases(clashes[0]!.where, where, clashes[0]!.rules, [], model),
  }
}

/** What shows only when something has happened before. */
function laterHole({ node: { id, rules, about }, moments }: Acknowledged, model: Model): KnownHole | undefined {
  const known = withinBudget(() => lifeOf(model))?.known(id)
  if (known === undefined) return undefined
  const shown = shownBy(known.tale, model)
  const why = shown.storyExample?.steps.at(-1)?.expect.because as Silence | undefined
  return {
    rule: id,
    shows: known.outcome === 'conflict' ? 'conflict' : 'gap',
    rules: known.rules.length > 0 ? known.rules : rules,
    about,
    because: known.outcome === 'conflict' ? [] : [why ?? 'silent'],
    holders: known.holders.map((holder) => holderName(holder)),
    moments: known.moments.length > 0 ? known.moments : moments,
    ...shown,
  }
}

/** A story that its retelling does not bear out is not told. */
function shownBy(tale: Tale, model: Model): Pick<KnownHole, 'story' | 'storyExample'> {
  const storyExample = retold(tale, model)
  return storyExample === undefined ? {} : { story: tale.story, storyExample }
}

/** A rule that is unclear about something by which no answer can be told apart: the cases to which it applies. */
function unclearRule(each: Acknowledged, model: Model): KnownHole | undefined {
  const { node } = each
  if (node.hole !== 'unclear') return undefined
  const routes = node.rules.filter((rule) => model.space.graph.node(rule).kind === 'route')
  return routes.length > 0 ? unclearRoutes(each, routes, model) : unclearDuties(each, model)
}

function unclearRoutes({ node, when }: Acknowledged, routes: readonly RuleId[], model: Model): KnownHole | undefined {
  const { store } = model
  const named: readonly Holder[] = [...node.heldBy, ...node.unheld]
  const regions = outlookOf(model)
    .standings.filter(({ place }) => named.length === 0 || named.includes(place.holder))
    .flatMap((standing): Region[] => {
      const bearing = standing.view.bearing()
      const speaking = standing.view.rules
        .filter(({ id }) => routes.includes(id))
        .map((rule) => at(standing, store.minus(bearing.speaking(rule), bearing.dropped(rule))))
      const where = store.and(at(standing, standing.view.diagram(when)), store.any(speaking))
      return store.meets(where, standing.cases) ? [{ standing, where }] : []
    })
  if (regions.length === 0) return undefined
  const between = regions.filter(({ standing }) => standing.place.moment === undefined)
  // Where the rule leaves something to be chosen or open, it shows best; else where it moves the case.
  const telling = regions.toSorted((a, b) => tellsLess(a, routes, model) - tellsLess(b, routes, model))
  const told = between.length > 0 ? between : regions
  const example = firstOf(telling, (region) => asDecided(smallestOf([region], model, true), model))
  return {
    rule: node.id,
    shows: 'applies',
    rules: node.rules,
    about: node.about,
    because: [],
    ...placesOf(told.map(({ standing }) => standing)),
    cases: casesAt(told, model),
    ...(example === undefined ? {} : { example }),
  }
}

function tellsLess({ standing, where }: Region, routes: readonly RuleId[], { store }: Model): number {
  const effects = standing.effects.filter((each) => store.meets(store.and(each.where, where), standing.cases))
  if (effects.some(({ effect }) => effect.kind === 'choice' || effect.kind === 'not covered')) return 0
  const points = standing.view.rules.flatMap(({ id, at: point }) => (routes.includes(id) && point !== undefined ? momentsOf(point) : []))
  return standing.place.moment !== undefined && points.includes(standing.place.moment) ? 1 : standing.place.moment === undefined ? 2 : 3
}

/** A case with the answer that it has. */
function asDecided(smallest: Smallest | undefined, model: Model): CaseExample | undefined {
  if (smallest === undefined || smallest.standing.aspect !== 'case responsibility') return undefined
  const decision = toldAgain(exampleOf(smallest, { outcome: 'unknown' }, model), model)
  if (decision === undefined || decision.answer === 'unknown') return undefined
  const { answer } = decision
  return exampleOf(smallest, { outcome: answer.kind, ...(answer.kind === 'not covered' ? { because: answer.why } : {}) }, model)
}

function unclearDuties({ node, when }: Acknowledged, model: Model): KnownHole | undefined {
  const possible = possibleIn(model)
  const both = model.store.and(dutiesSpeak(node.rules, model), possible.diagram(when))
  if (!possible.some(both)) return undefined
  return {
    rule: node.id,
    shows: 'applies',
    rules: node.rules,
    about: node.about,
    because: [],
    ...dutyCases(both, both, node.rules, [...node.heldBy, ...node.unheld], model),
  }
}

/** Where some of these duties or ladders apply, whoever holds the case. */
function dutiesSpeak(rules: readonly RuleId[], model: Model): Diagram {
  const { graph, vocabulary, scope } = model.space
  const possible = possibleIn(model)
  const nodes = rules
    .map((rule) => graph.node(rule))
    .filter((node): node is Duty | Ladder => node.kind === 'duty' || node.kind === 'ladder')
  return model.store.any(nodes.flatMap((node) => readingsOf(node, vocabulary).map((read) => possible.diagram(speaks(read, scope)))))
}

/** How many cases of duties, and the smallest of them: in the hands of the first team that can have it, on any day. */
function dutyCases(
  shown: Diagram,
  all: Diagram,
  rules: readonly RuleId[],
  named: readonly Holder[],
  model: Model,
): Pick<KnownHole, 'holders' | 'moments' | 'cases' | 'example'> {
  const {
    store,
    space: {
      vocabulary: { axes },
    },
  } = model
  const possible = possibleIn(model)
  const open = store.some(all, [axes.index('holder'), axes.index('now')])
  const duties = rules.filter((rule) => model.space.graph.node(rule).kind === 'duty')
  const standings = outlookOf(model).standings.filter(
    ({ place, aspect }) =>
      place.moment === undefined && aspect === 'case responsibility' && (named.length === 0 || named.includes(place.holder)),
  )
  const example = duties.length === 0 ? undefined : exampleOfDuties(shown, duties, standings, model)
  return {
    holders: named.map((holder) => holderName(holder)),
    moments: [],
    cases: caseSet(open, possible.cases(open), model),
    ...(example === undefined ? {} : { example }),
  }
}

function exampleOfDuties(where: Diagram, duties: readonly RuleId[], standings: readonly Standing[], model: Model): CaseExample | undefined {
  const {
    store,
    space: {
      vocabulary: { axes },
    },
  } = model
  for (const standing of standings) {
    const here = at(standing, where)
    const cube = store.meets(here, standing.possible)
      ? store.smallestCube(store.and(here, standing.possible), standing.possible)
      : undefined
    if (cube === undefined) continue
    const point = pointAt(
      store.all([standing.possible, here, ...cube.map(({ axis, values }) => store.among(axis, values))]),
      standing,
      model,
    )
    const smallest: Smallest = { standing, cube: cube.filter(({ axis }) => axes.list[axis]!.subject.kind !== 'now'), point }
    const plain = exampleOf(smallest, { outcome: 'unknown' }, model)
    const decision = toldAgain(plain, model)
    const owed = duties.map((rule) => decision?.duties.find((duty) => duty.rule === rule && duty.certain))
    if (decision === undefined || owed.includes(undefined)) continue
    const outcome = decision.answer === 'unknown' ? 'unknown' : decision.answer.kind
    return {
      ...plain,
      expect: {
        outcome,
        duties: Object.fromEntries(owed.map((duty) => [nameOf(duty!.rule), duty!.standing === 'to come' ? 'to come' : 'applies'])),
      },
    }
  }
  return undefined
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)]
}
