/** A small protocol made by hand, node by node: what the renderers are tested on. */
import type { Condition, Exception, Limit, Moment, Party, Receiver } from '../../src/graph/expressions.js'
import type { EventId, FactId, RoleId, TeamId } from '../../src/graph/ids.js'
import { nameOf } from '../../src/graph/ids.js'
import type {
  Acknowledgement,
  Document,
  Duty,
  Event,
  Fact,
  Ladder,
  PolicyNode,
  Principle,
  Promised,
  Protocol,
  Reading,
  Role,
  Route,
  Team,
  Term,
} from '../../src/graph/nodes.js'
import { graphOf } from '../../src/graph/policy-graph.js'
import { referencesOf } from '../../src/graph/walk.js'
import type { PolicyGraph } from '../../src/graph/policy-graph.js'

type Changes<N> = Partial<Omit<N, 'kind' | 'id'>>

export const always: Condition = { kind: 'always' }
export const factIs = (fact: string, ...values: string[]): Condition => ({ kind: 'fact-is', fact: `fact:${fact}`, values })
export const all = (...parts: Condition[]): Condition => ({ kind: 'all', parts })
export const any = (...parts: Condition[]): Condition => ({ kind: 'any', parts })
export const not = (part: Condition): Condition => ({ kind: 'not', part })
export const underAge = (years: number): Condition => ({ kind: 'age-is', test: 'under', age: { kind: 'age', years, months: 0 } })
export const except = (when: Condition, ...unless: Exception[]): Exception => ({ kind: 'exception', when, unless, cites: [] })
export const at = (event: string): Moment & { kind: 'event-moment' } => ({ kind: 'event-moment', event: `event:${event}` })
export const toTeam = (team: string): Receiver & { kind: 'team-receiver' } => ({ kind: 'team-receiver', team: `team:${team}` })
export const theTeam = (team: string): Party & { kind: 'team-party' } => ({ kind: 'team-party', team: `team:${team}` })
export const theRole = (role: string): Party => ({ kind: 'role-party', role: `role:${role}` })
export const roleOf = (team: string, role: string): Party => ({ kind: 'role-of', of: theTeam(team), role: `role:${role}` })
export const withinOf = (count: number, unit: Limit['duration']['unit'], of?: Moment): Limit => ({
  kind: 'limit',
  duration: { kind: 'duration', count, unit },
  ...(of === undefined ? {} : { of }),
})

const named = (name: string) => ({ name, alsoCalled: [], cites: [] })
const statement = { when: always, heldBy: [], unheld: [], cites: [] }
const binding = { unless: [], overrides: [], replaces: [], readings: [], variants: [], topics: [] }

export const team = (id: string, changes: Changes<Team> = {}): Team => ({
  kind: 'team',
  id: `team:${id}`,
  ...named(id),
  does: [],
  members: [],
  outside: false,
  holds: true,
  ...changes,
})
export const event = (id: string, changes: Changes<Event> = {}): Event => ({
  kind: 'event',
  id: `event:${id}`,
  ...named(id),
  once: false,
  after: [],
  concerns: always,
  ...changes,
})
export const role = (id: string, changes: Changes<Role> = {}): Role => ({ kind: 'role', id: `role:${id}`, ...named(id), ...changes })
export const document = (id: string, changes: Changes<Document> = {}): Document => ({
  kind: 'document',
  id: `document:${id}`,
  ...named(id),
  supplied: true,
  ...changes,
})
export const fact = (id: string, changes: Changes<Fact> = {}): Fact => ({
  kind: 'fact',
  id: `fact:${id}`,
  ...named(id),
  domain: 'one-of',
  values: [],
  valuesMean: [],
  changes: 'freely',
  settledAt: [],
  judgedBy: [],
  criteria: [],
  onlyFor: always,
  during: [],
  ...changes,
})
export const yesNo = (id: string, question: string, changes: Changes<Fact> = {}): Fact =>
  fact(id, { domain: 'yes-no', values: ['yes', 'no'], question, ...changes })
export const term = (id: string, when: Condition, changes: Changes<Term> = {}): Term => ({
  kind: 'term',
  id: `term:${id}`,
  when,
  unless: [],
  cites: [],
  ...changes,
})
export const reading = (id: string, changes: Changes<Reading> = {}): Reading => ({
  kind: 'reading',
  id: `reading:${id}`,
  options: [],
  written: '',
  followed: true,
  ...changes,
})
export const route = (id: string, changes: Changes<Route> = {}): Route => ({
  kind: 'route',
  id: `rule:${id}`,
  ...statement,
  ...binding,
  strength: 'must',
  aspect: 'case responsibility',
  arrangedBy: [],
  within: [],
  due: [],
  shortenedBy: [],
  decidedBy: [],
  insteadOf: [],
  yields: false,
  ...changes,
})
export const duty = (id: string, changes: Changes<Duty> = {}): Duty => ({
  kind: 'duty',
  id: `rule:${id}`,
  ...statement,
  ...binding,
  strength: 'must',
  who: [],
  act: { kind: 'free-act', says: 'act' },
  matters: [],
  within: [],
  due: [],
  shortenedBy: [],
  decidedBy: [],
  holdsUp: 'not-stated',
  holdsUpRules: [],
  yields: false,
  ...changes,
})
export const ladder = (id: string, changes: Changes<Ladder> = {}): Ladder => ({
  kind: 'ladder',
  id: `rule:${id}`,
  ...statement,
  ...binding,
  rungs: [],
  ...changes,
})
export const acknowledgement = (id: string, changes: Changes<Acknowledgement> = {}): Acknowledgement => ({
  kind: 'acknowledgement',
  id: `rule:${id}`,
  ...statement,
  hole: 'gap',
  limits: [],
  rules: [],
  documents: [],
  words: [],
  about: [],
  topics: [],
  ...changes,
})
export const promised = (id: string, changes: Changes<Promised> = {}): Promised => ({
  kind: 'promise',
  id: `rule:${id}`,
  ...statement,
  property: 'never-held-by',
  teams: [],
  states: [],
  moments: [],
  ...changes,
})
export const principle = (id: string, says: string, changes: Changes<Principle> = {}): Principle => ({
  kind: 'principle',
  id: `rule:${id}`,
  ...statement,
  says,
  topics: [],
  ...changes,
})
export const protocol = (changes: Changes<Protocol> = {}): Protocol => ({
  kind: 'protocol',
  id: 'protocol',
  authority: 'borsetshire',
  name: 'Borsetshire',
  title: 'Case transfer protocol',
  calendar: 'england-and-wales',
  version: '2019-01',
  effective: '2019-01',
  asks: [],
  outside: [],
  assumes: [],
  cites: [],
  ...changes,
})

/** A graph of these rules and every word that they mention; words that matter are given, the others are declared by their ids. */
export function graphWith(...given: readonly PolicyNode[]): PolicyGraph {
  const nodes = new Map<string, PolicyNode>(given.map((node) => [node.id, node]))
  if (!nodes.has('protocol')) nodes.set('protocol', protocol())
  for (const id of given.flatMap(referencesOf)) {
    if (/^(team|event|role|document|fact):/.test(id) && !nodes.has(id)) nodes.set(id, declared(id as TeamId | EventId | RoleId | FactId))
  }
  return graphOf([...nodes.values()])
}

function declared(id: TeamId | EventId | RoleId | FactId): PolicyNode {
  const name = nameOf(id)
  if (id.startsWith('team:')) return team(name)
  if (id.startsWith('event:')) return event(name)
  if (id.startsWith('role:')) return role(name)
  return id.startsWith('fact:') ? fact(name) : document(name)
}
