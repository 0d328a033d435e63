/** The transfer diagram as data in words: one link for each pair of places, with every point at which a case passes. */
import { teamsInOrder, transfersOf } from '../../analysis/index.js'
import type { Place, TransferEdge } from '../../analysis/index.js'
import type { RuleId, TeamId } from '../../graph/ids.js'
import { isRider } from '../../graph/nodes.js'
import type { Route, Team } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { exceptionWords, listed, partyWords, pointWords, ruleStatement, ruleTitle, shortName, timeWords } from '../words/index.js'

export interface TransferDiagram {
  /** `Calderdale: how cases pass from team to team`. */
  readonly title: string
  /** One or two sentences that say what is to be seen. */
  readonly description: string
  /** In the order in which cases reach them. */
  readonly nodes: readonly DiagramNode[]
  readonly links: readonly DiagramLink[]
  /** Places that only the lists below mention, and the picture does not show. */
  readonly otherNodes: readonly DiagramNode[]
  /** What else moves: allocation, line management, the record. */
  readonly others: readonly DiagramLink[]
  /** Moves that rules forbid. */
  readonly forbidden: readonly DiagramLink[]
  /** What rules say of the cases of a place without moving them: how long they stay, and what every move must keep to. */
  readonly remarks: readonly DiagramRemark[]
}

export interface DiagramRemark {
  /** The node whose cases it is about; absent: those of any team. */
  readonly at?: string
  /** `stays until the placement change, if a placement is planned`, `every move of the case to CLA must take place within 2 weeks`. */
  readonly words: string
  readonly rule: { readonly id: RuleId; readonly title: string }
}

export interface DiagramNode {
  /** `CAT`, `closed`: unique within the diagram, and the same from version to version. */
  readonly id: string
  readonly kind: 'team' | 'family' | 'outside' | 'closed' | 'not stated' | 'described' | 'start'
  readonly label: string
  /** The full name, or what the place is. */
  readonly note?: string
  readonly team?: TeamId
}

export interface DiagramLink {
  readonly from: string
  readonly to: string
  readonly points: readonly DiagramPoint[]
  /** The strongest word of its rules: a case moves, should move, or may. */
  readonly strength: Route['strength']
}

/** A moment at which the case passes, with the rules that say so. */
export interface DiagramPoint {
  readonly words: string
  /** What qualifies it: `a choice`, `jointly`, `only if read as …`. */
  readonly notes: readonly string[]
  /** With the time that each sets, where it sets one. */
  readonly rules: readonly { readonly id: RuleId; readonly title: string; readonly time?: string }[]
}

/** Makes the diagram of a protocol; `rules` sets the order in which teams and links appear. */
export function diagramOf(graph: PolicyGraph, rules: readonly Route[] = graph.all('route')): TransferDiagram {
  const transfers = transfersOf(graph, rules)
  const { edges, forbidden, entries } = transfers
  const main = edges.filter((edge) => edge.aspect === 'case responsibility')
  const start: Place = { kind: 'not yet open' }
  const starts = entries.map((team): DiagramLink => ({
    from: placeId(start, graph),
    to: placeId({ kind: 'team', team }, graph),
    points: [],
    strength: 'must',
  }))
  const ends = [
    ...(starts.length === 0 ? [] : [start]),
    ...entries.map((team): Place => ({ kind: 'team', team })),
    ...main.flatMap(({ from, to }) => [from, to]),
  ]
  const places = new Map(ends.map((place) => [placeId(place, graph), place]))
  const others = edges.filter((edge) => edge.aspect !== 'case responsibility')
  const beside = new Map([...others, ...forbidden].flatMap(({ from, to }) => [from, to]).map((place) => [placeId(place, graph), place]))
  const order = new Map<string, number>(
    ['not yet open', ...teamsInOrder(transfers, []), ...places.keys()].reverse().map((id, index, all) => [id, all.length - index]),
  )
  const inOrder = (a: string, b: string): number => order.get(a)! - order.get(b)!
  const nodes = [...places.values()].map((place) => nodeOf(place, graph)).sort((a, b) => inOrder(a.id, b.id))
  const links = linksOf(main, graph).toSorted((a, b) => inOrder(a.from, b.from) || inOrder(a.to, b.to))
  return {
    title: `${graph.protocol.name}: how cases pass from team to team`,
    description: describe(nodes, links),
    nodes,
    links: [...starts, ...links],
    otherNodes: [...beside].filter(([id]) => !places.has(id)).map(([, place]) => nodeOf(place, graph)),
    others: linksOf(others, graph),
    forbidden: linksOf(forbidden, graph),
    remarks: rules.filter((rule) => rule.stay !== undefined || isRider(rule)).flatMap((rule) => remarksOf(rule, graph)),
  }
}

/** What is said of every move, or of all that stays, is wrong without its condition and its exceptions. */
function remarksOf(rule: Route, graph: PolicyGraph): readonly DiagramRemark[] {
  const places: Place[] = [
    ...rule.heldBy.map((team): Place => ({ kind: 'team', team })),
    ...rule.unheld.map((state): Place => ({ kind: state })),
  ]
  const { lead, main } = ruleStatement({ ...rule, heldBy: [], unheld: [] }, graph)
  const what = main.replace(/^the case (should |may |must not )?stays? where it is/, '$1stay').replace(/^stay\b/, 'stays')
  const unless = rule.unless.length === 0 ? '' : `unless ${exceptionWords(rule.unless, graph)}`
  const remark = {
    words: [what, lead, unless].filter((part) => part !== '').join(', '),
    rule: { id: rule.id, title: ruleTitle(rule.id, graph) },
  }
  return places.length === 0 ? [remark] : places.map((place) => ({ at: placeId(place, graph), ...remark }))
}

function describe(nodes: readonly DiagramNode[], links: readonly DiagramLink[]): string {
  const teams = nodes.filter((node) => node.kind === 'team' || node.kind === 'family').length
  const outside = nodes.filter((node) => node.kind === 'outside').length
  const parts = [
    `${teams} ${teams === 1 ? 'team' : 'teams'}`,
    ...(outside === 0 ? [] : [`${outside} ${outside === 1 ? 'body' : 'bodies'} outside`]),
  ]
  return `${listed(parts)}, and ${links.length} ${links.length === 1 ? 'way' : 'ways'} in which a case passes between them. The same is listed in words.`
}

function linksOf(edges: readonly TransferEdge[], graph: PolicyGraph): readonly DiagramLink[] {
  const byEnds = new Map<string, TransferEdge[]>()
  for (const edge of edges) {
    const key = JSON.stringify([placeId(edge.from, graph), placeId(edge.to, graph)])
    byEnds.set(key, [...(byEnds.get(key) ?? []), edge])
  }
  return [...byEnds.values()].map((same) => ({
    from: placeId(same[0]!.from, graph),
    to: placeId(same[0]!.to, graph),
    points: pointsOf(same, graph),
    strength: strongest(same),
  }))
}

function pointsOf(edges: readonly TransferEdge[], graph: PolicyGraph): readonly DiagramPoint[] {
  const byWords = new Map<string, { words: string; notes: readonly string[]; rules: Map<RuleId, DiagramPoint['rules'][number]> }>()
  for (const edge of edges) {
    const time = timeOf(edge.rule, graph)
    const unknown = edge.at === undefined || edge.at.kind === 'not-stated'
    const words = unknown ? (time ?? 'moment not stated') : pointWords(edge.at, graph)
    const notes = notesOf(edge)
    const key = JSON.stringify([words, notes])
    const point = byWords.get(key) ?? { words, notes, rules: new Map() }
    point.rules.set(edge.rule, { id: edge.rule, title: ruleTitle(edge.rule, graph), ...(unknown || time === undefined ? {} : { time }) })
    byWords.set(key, point)
  }
  return [...byWords.values()].map(({ words, notes, rules }) => ({ words, notes, rules: [...rules.values()] }))
}

/** By when the rule has the case moved. */
function timeOf(rule: RuleId, graph: PolicyGraph): string | undefined {
  const time = timeWords(graph.node(rule) as Route, graph)
  return time === '' ? undefined : time
}

function notesOf(edge: TransferEdge): readonly string[] {
  return [
    ...(edge.aspect === 'case responsibility' ? [] : [`only the ${edge.aspect}`]),
    ...(edge.strength === 'may' ? ['may'] : edge.strength === 'should' ? ['should'] : []),
    ...(edge.choice ? ['one of several teams'] : []),
    ...(edge.joint ? ['jointly'] : []),
    ...(edge.reading === undefined ? [] : [`if read as “${edge.reading.replaceAll('-', ' ')}”`]),
  ]
}

const ranks: Readonly<Record<Route['strength'], number>> = { must: 0, should: 1, may: 2, 'must-not': 3 }

function strongest(edges: readonly TransferEdge[]): Route['strength'] {
  return [...edges].sort((a, b) => ranks[a.strength] - ranks[b.strength])[0]!.strength
}

function placeId(place: Place, graph: PolicyGraph): string {
  if (place.kind === 'team') return place.team
  return place.kind === 'person' ? `person:${partyWords(place.party, graph)}` : place.kind
}

const described: Readonly<Record<Exclude<Place['kind'], 'team' | 'person'>, Omit<DiagramNode, 'id'>>> = {
  'not yet open': { kind: 'start', label: 'New case' },
  any: { kind: 'described', label: 'Any team', note: 'the holder is not named' },
  closed: { kind: 'closed', label: 'Closed' },
  'not stated': { kind: 'not stated', label: 'Not stated', note: 'the text names no team' },
  'previous holder': { kind: 'described', label: 'Previous team', note: 'the team that held it before' },
  'related child’s team': { kind: 'described', label: 'Related child’s team' },
  'agreed team': { kind: 'described', label: 'Agreed team', note: 'the team is agreed case by case' },
  usual: { kind: 'described', label: 'Usual team' },
}

function nodeOf(place: Place, graph: PolicyGraph): DiagramNode {
  const id = placeId(place, graph)
  if (place.kind === 'team') return teamNode(graph.node(place.team) as Team, graph)
  if (place.kind === 'person') return { id, kind: 'described', label: partyWords(place.party, graph) }
  return { id, ...described[place.kind] }
}

function teamNode(team: Team, graph: PolicyGraph): DiagramNode {
  const label = shortName(team.id, graph)
  const name = team.name.toLowerCase() === label.toLowerCase() ? undefined : team.name
  const per = team.per === undefined ? undefined : `one for each ${team.per}`
  const note = [name, per].filter((part) => part !== undefined).join(', ')
  return {
    id: team.id,
    kind: team.outside ? 'outside' : team.per === undefined ? 'team' : 'family',
    label,
    team: team.id,
    ...(note === '' ? {} : { note }),
  }
}

/** The label of a node, by its id. */
export function labelIn(diagram: TransferDiagram, id: string): string {
  return [...diagram.nodes, ...diagram.otherNodes].find((node) => node.id === id)?.label ?? id
}

/** A point with its qualifications: `at the ICPC (may)`. */
export function pointText(point: DiagramPoint): string {
  return point.notes.length === 0 ? point.words : `${point.words} (${point.notes.join(', ')})`
}
