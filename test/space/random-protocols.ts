/**
 * Protocols at random: everything that the language can say of a case, in a few words of one small authority. Rules name only rules
 * before them, so that precedence has no circles; their ids stand in another order than they do.
 */
import fc from 'fast-check'
import type {
  Condition,
  Due,
  EventMoment,
  Exception,
  InForce,
  Limit,
  Moment,
  Override,
  Party,
  Point,
  Receiver,
  Stay,
  Variant,
} from '../../src/graph/expressions.js'
import type { EventId, FactId, ReadingId, RuleId, TeamId, TermId } from '../../src/graph/ids.js'
import type { Duty, Event, Fact, PolicyNode, Protocol, Reading, Route, Team, Term } from '../../src/graph/nodes.js'
import { graphOf } from '../../src/graph/policy-graph.js'
import { waysToRead } from '../../src/graph/under-reading.js'
import type { PolicyGraph } from '../../src/graph/policy-graph.js'

/** How much a protocol says: `small` ones have spaces that can be enumerated. */
export type Size = 'small' | 'large'

interface Words {
  readonly most: { readonly routes: number; readonly duties: number; readonly depth: number }
  readonly events: readonly EventId[]
  readonly facts: readonly FactId[]
  /** Whether moments other than events, points of several moments, earlier times and dates are spoken of. */
  readonly rich: boolean
}

const large: Words = {
  most: { routes: 8, duties: 2, depth: 2 },
  events: ['event:conference', 'event:hearing', 'event:review', 'event:first visit'],
  facts: ['fact:plan', 'fact:lookedAfter', 'fact:proceedings', 'fact:deemedAge', 'fact:closed', 'fact:returned'],
  rich: true,
}
const small: Words = {
  most: { routes: 4, duties: 1, depth: 1 },
  events: ['event:conference', 'event:review'],
  facts: ['fact:plan', 'fact:lookedAfter', 'fact:proceedings'],
  rich: false,
}

const teams: readonly TeamId[] = ['team:CAT', 'team:Locality', 'team:CLA', 'team:Early Help']
const family: TeamId = 'team:Locality'
const ids: readonly RuleId[] = ['rule:r4', 'rule:r1', 'rule:r7', 'rule:r3', 'rule:r8', 'rule:r2', 'rule:r5', 'rule:r6']
const dutyIds: readonly RuleId[] = ['rule:d2', 'rule:d1']
const readings: readonly { readonly id: ReadingId; readonly options: readonly [string, ...string[]] }[] = [
  { id: 'reading:narrow | wide', options: ['narrow', 'wide'] },
  { id: 'reading:early | late | never', options: ['early', 'late', 'never'] },
]
const always: Condition = { kind: 'always' }
const isLookedAfter: Condition = { kind: 'fact-is', fact: 'fact:lookedAfter', values: ['yes'] }

const some = <T>(items: readonly T[], most = 2) => fc.subarray([...items], { maxLength: Math.min(most, items.length) })
const someOf = <T>(items: readonly T[], most = 2) => fc.subarray([...items], { minLength: 1, maxLength: Math.min(most, items.length) })
const rarely = <T, U>(weight: number, made: fc.Arbitrary<T>, otherwise: U) =>
  fc.oneof({ weight: 10 - weight, arbitrary: fc.constant(otherwise) }, { weight, arbitrary: made })
const maybe = <T>(weight: number, made: fc.Arbitrary<T>) => rarely(weight, made, undefined)
/** A record without the fields that are undefined. */
const record = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K] | undefined> }) =>
  fc
    .record(fields as Record<string, fc.Arbitrary<unknown>>)
    .map((made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)) as unknown as T)

// ---- moments

const ages = [
  { kind: 'age', years: 16, months: 0 },
  { kind: 'age', years: 18, months: 0 },
  { kind: 'age', years: 15, months: 6 },
] as const
const durations = [
  { kind: 'duration', count: 2, unit: 'week' },
  { kind: 'duration', count: 20, unit: 'working day' },
  { kind: 'duration', count: 3, unit: 'month' },
] as const
const birthday = fc.constantFrom(...ages).map((age) => ({ kind: 'birthday', age }) as const)

function eventMoment({ events, rich }: Words): fc.Arbitrary<EventMoment> {
  return record({
    kind: fc.constant('event-moment' as const),
    event: fc.constantFrom(...events),
    which: maybe(rich ? 3 : 1, fc.constantFrom('first' as const, 'next' as const)),
  })
}

function moment(words: Words): fc.Arbitrary<Moment> {
  const event = eventMoment(words)
  if (!words.rich) return fc.oneof({ weight: 6, arbitrary: event }, { weight: 1, arbitrary: birthday })
  const special = { event: fc.constantFrom(...words.events) }
  return fc.oneof(
    { weight: 6, arbitrary: event },
    { weight: 3, arbitrary: birthday },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('after' as const), duration: fc.constantFrom(...durations), of: event }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('before' as const),
        duration: fc.constantFrom(...durations),
        of: fc.oneof(event, birthday),
      }),
    },
    { weight: 1, arbitrary: fc.array(event, { minLength: 2, maxLength: 2 }).map((moments) => ({ kind: 'last-of' as const, moments })) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('first-after' as const), ...special, after: fc.oneof(birthday, event) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('nearest' as const), ...special, to: birthday }) },
  )
}

function point(words: Words): fc.Arbitrary<Point> {
  return fc.oneof(
    { weight: 12, arbitrary: moment(words) },
    { weight: 3, arbitrary: fc.constant({ kind: 'not-stated' as const }) },
    { weight: 2, arbitrary: fc.constant({ kind: 'agreed' as const }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'usual' as const }) },
    {
      weight: 2,
      arbitrary: fc
        .array(moment(words), { minLength: 2, maxLength: words.rich ? 3 : 2 })
        .map((points) => ({ kind: 'one-of-points' as const, points })),
    },
  )
}

// ---- conditions

interface About {
  readonly words: Words
  readonly before: readonly RuleId[]
  readonly terms: readonly TermId[]
  readonly route: boolean
}

function factIs({ facts }: Words): fc.Arbitrary<Condition> {
  const values: Readonly<Record<string, readonly string[]>> = {
    'fact:plan': ['protection', 'need', 'none'],
    'fact:lookedAfter': ['no', 'yes'],
    'fact:proceedings': ['ongoing', 'over'],
  }
  const plain = facts.filter((fact) => fact in values)
  return fc
    .constantFrom(...plain)
    .chain((fact) => fc.record({ kind: fc.constant('fact-is' as const), fact: fc.constant(fact), values: someOf(values[fact]!) }))
}

const ageIs = (deemed: boolean): fc.Arbitrary<Condition> =>
  record({
    kind: fc.constant('age-is' as const),
    fact: deemed ? maybe(3, fc.constant('fact:deemedAge' as const)) : fc.constant(undefined),
    test: fc.constantFrom('under' as const, 'exactly' as const, 'over' as const, 'at-least' as const, 'between' as const),
    age: fc.constantFrom(ages[0], ages[2]),
    upTo: fc.constant({ kind: 'age' as const, years: 17, months: 0 }),
  }).map((made) => {
    const { upTo, ...rest } = made as Extract<Condition, { kind: 'age-is' }>
    return rest.test === 'between' ? { ...rest, upTo: upTo! } : rest
  })

const sinceIs: fc.Arbitrary<Condition> = fc.record({
  kind: fc.constant('since-is' as const),
  fact: fc.constantFrom('fact:closed' as const, 'fact:returned' as const),
  test: fc.constantFrom('within' as const, 'over' as const),
  duration: fc.constantFrom(...durations),
})

function simple({ words, before, terms, route }: About): fc.Arbitrary<Condition> {
  const often = (weight: number, arbitrary: fc.Arbitrary<Condition>) => ({ weight, arbitrary })
  return fc.oneof(
    often(12, factIs(words)),
    often(1, fc.constant({ kind: 'whatever' })),
    often(2, ageIs(words.rich)),
    often(2, fc.constant({ kind: 'happened', events: ['event:conference'] })),
    ...(words.rich ? [often(2, sinceIs), often(2, asAt(words))] : []),
    ...(terms.length > 0
      ? [
          often(
            2,
            fc.constantFrom(...terms).map((term) => ({ kind: 'term-holds' as const, term })),
          ),
        ]
      : []),
    ...(route
      ? [
          often(
            1,
            someOf(teams).map((to) => ({ kind: 'going-to' as const, teams: to })),
          ),
        ]
      : []),
    ...(before.length > 0
      ? [
          often(
            1,
            someOf(before).map((rules) => ({ kind: 'applied' as const, rules })),
          ),
        ]
      : []),
  )
}

function asAt(words: Words): fc.Arbitrary<Condition> {
  return fc.record({
    kind: fc.constant('as-at' as const),
    moment: moment(words),
    before: fc.boolean(),
    part: fc.oneof(factIs(words), ageIs(true), sinceIs, fc.constant({ kind: 'happened' as const, events: ['event:conference' as const] })),
  })
}

function condition(about: About, depth = about.words.most.depth): fc.Arbitrary<Condition> {
  const one = simple(about)
  if (depth === 0) return one
  const parts = fc.array(condition(about, depth - 1), { minLength: 1, maxLength: 2 })
  return fc.oneof(
    { weight: 4, arbitrary: one },
    { weight: 2, arbitrary: parts.map((all) => ({ kind: 'all' as const, parts: all })) },
    { weight: 2, arbitrary: parts.map((any) => ({ kind: 'any' as const, parts: any })) },
    { weight: 1, arbitrary: condition(about, depth - 1).map((part) => ({ kind: 'not' as const, part })) },
  )
}

const sometimes = (about: About): fc.Arbitrary<Condition> =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(always) }, { weight: 1, arbitrary: condition(about) })

function exceptions(about: About, depth = 1): fc.Arbitrary<Exception[]> {
  const exception = fc.record({
    kind: fc.constant('exception' as const),
    when: condition(about, 1),
    unless: depth === 0 ? fc.constant<Exception[]>([]) : exceptions(about, depth - 1),
    cites: fc.constant<string[]>([]),
  })
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant<Exception[]>([]) },
    { weight: 1, arbitrary: fc.array(exception, { minLength: 1, maxLength: 2 }) },
  )
}

// ---- words

function event(id: EventId, words: Words): fc.Arbitrary<Event> {
  const about = { words, before: [], terms: [], route: false }
  return fc.record({ concerns: rarely(2, condition(about, 1), always), recurs: fc.boolean() }).map(({ concerns, recurs }) => ({
    // Whether something has happened is asked of the conference, which therefore comes once.
    kind: 'event',
    id,
    name: id,
    alsoCalled: [],
    cites: [],
    once: id === 'event:hearing' ? !recurs : id === 'event:conference',
    after: [],
    concerns,
  }))
}

const exactly = (concept: string) => ({ kind: 'meaning', fit: 'exactly', concept }) as const

function factNodes(shared: boolean): readonly Fact[] {
  const base = {
    kind: 'fact',
    alsoCalled: [],
    cites: [],
    valuesMean: [],
    changes: 'freely',
    settledAt: [],
    judgedBy: [],
    criteria: [],
    onlyFor: always,
    during: [],
  } as const
  const fact = (id: FactId, rest: Partial<Fact> & Pick<Fact, 'domain' | 'values'>): Fact => ({ ...base, id, name: id, ...rest })
  return [
    fact('fact:plan', {
      domain: 'one-of',
      values: ['protection', 'need', 'none'],
      ...(shared && { means: exactly('plan'), valuesMean: [{ kind: 'value-meaning', value: 'protection', concept: 'child protection' }] }),
    }),
    fact('fact:lookedAfter', { domain: 'yes-no', values: ['no', 'yes'], ...(shared && { means: exactly('looked after') }) }),
    fact('fact:proceedings', { domain: 'one-of', values: ['ongoing', 'over'], onlyFor: isLookedAfter }),
    fact('fact:deemedAge', { domain: 'age', values: [] }),
    fact('fact:closed', { domain: 'since', values: [] }),
    fact('fact:returned', { domain: 'since', values: [], onlyFor: isLookedAfter }),
  ]
}

function team(id: TeamId): Team {
  return {
    kind: 'team',
    id,
    name: id,
    alsoCalled: [],
    cites: [],
    does: [],
    ...(id === family && { per: 'area' }),
    members: [],
    outside: id === 'team:Early Help',
    holds: true,
  }
}

function termNodes(words: Words): fc.Arbitrary<Term[]> {
  const term = (id: TermId, terms: readonly TermId[]): fc.Arbitrary<Term> => {
    const about = { words, before: [], terms, route: false }
    return fc.record({
      kind: fc.constant('term' as const),
      id: fc.constant(id),
      when: condition(about, 1),
      unless: exceptions(about, 0),
      cites: fc.constant([]),
    })
  }
  return fc.tuple(term('term:first', []), term('term:second', ['term:first']))
}

// ---- rules

const parties: readonly Party[] = [{ kind: 'not-stated' }, { kind: 'team-party', team: 'team:CAT' }]
const decider = fc.constantFrom(...parties)
const memberOfFamily = { kind: 'family-member', family, by: 'area' } as const
const teamReceiver = fc.constantFrom(...teams).map((id): Receiver => (id === family ? memberOfFamily : { kind: 'team-receiver', team: id }))
const knownReceiver = fc
  .constantFrom('previous-holder' as const, 'related-childs-team' as const, 'agreed-team' as const)
  .map((which) => ({ kind: 'known-receiver' as const, which }))

function receiver(words: Words): fc.Arbitrary<Receiver> {
  return fc.oneof(
    { weight: 9, arbitrary: teamReceiver },
    { weight: words.rich ? 3 : 1, arbitrary: knownReceiver },
    { weight: 1, arbitrary: fc.constant({ kind: 'closed' as const }) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        { kind: 'not-stated' as const },
        { kind: 'usual' as const },
        { kind: 'role-receiver' as const, party: { kind: 'side-party' as const, side: 'receiver' as const } },
      ),
    },
    {
      weight: 2,
      arbitrary: fc
        .array(fc.oneof({ weight: 4, arbitrary: teamReceiver }, { weight: 1, arbitrary: knownReceiver }), {
          minLength: 2,
          maxLength: words.rich ? 3 : 2,
        })
        .map((options) => ({ kind: 'choice' as const, options })),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('jointly' as const), teams: fc.constant([teams[0]!, teams[2]!]), lead: decider }),
    },
  )
}

type Outcome = Pick<Route, 'strength' | 'to' | 'at' | 'stay'>

function stay(words: Words): fc.Arbitrary<Stay> {
  return fc.oneof(
    fc.record({
      kind: fc.constant('stay-until' as const),
      moment: fc.oneof({ weight: 1, arbitrary: fc.constant({ kind: 'not-stated' as const }) }, { weight: 3, arbitrary: moment(words) }),
    }),
    fc.record({ kind: fc.constant('stay-at-least-until' as const), moment: moment(words) }),
    record<Extract<Stay, { kind: 'stay-for' }>>({
      kind: fc.constant('stay-for' as const),
      bound: fc.constantFrom('at least' as const, 'at most' as const),
      duration: fc.constantFrom(...durations),
      from: maybe(7, eventMoment(words)),
    }),
  )
}

/** A move, a stay, a qualification of moves, or a ban. */
function outcome(words: Words): fc.Arbitrary<Outcome> {
  const binding = fc.constantFrom('must' as const, 'must' as const, 'should' as const)
  const strength = fc.oneof({ weight: 7, arbitrary: binding }, { weight: 3, arbitrary: fc.constant('may' as const) })
  const anyTeam = { kind: 'any-of-all' } as const
  return fc.oneof(
    { weight: 12, arbitrary: fc.record({ strength, to: receiver(words), at: point(words) }) },
    { weight: 5, arbitrary: fc.record({ strength, stay: stay(words) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        strength: binding,
        to: fc.oneof(fc.constant(anyTeam), teamReceiver),
        at: fc.constant({ kind: 'any-of-all' as const }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        strength: fc.constant('must-not' as const),
        to: teamReceiver,
        at: fc.oneof({ weight: 3, arbitrary: fc.constant({ kind: 'any-of-all' as const }) }, { weight: 1, arbitrary: moment(words) }),
      }),
    },
  )
}

function limits(words: Words): fc.Arbitrary<Pick<Route, 'within' | 'due'>> {
  const limit: fc.Arbitrary<Limit> = record({
    kind: fc.constant('limit' as const),
    duration: fc.constantFrom(...durations),
    of: maybe(8, eventMoment(words)),
  })
  const due: fc.Arbitrary<Due> = fc.record({
    kind: fc.constant('due-moment' as const),
    approach: fc.constantFrom('by' as const, 'before' as const, 'until' as const, 'from' as const),
    moment: moment(words),
  })
  const weight = words.rich ? 2 : 1
  return fc.record({
    within: rarely(weight, fc.array(limit, { minLength: 1, maxLength: 1 }), []),
    due: rarely(weight, fc.array(due, { minLength: 1, maxLength: 1 }), []),
  })
}

const inForce: fc.Arbitrary<InForce> = fc.oneof(
  fc.constant({ kind: 'in-force' as const, from: '2024-05-01' }),
  fc.constant({ kind: 'in-force' as const, until: '2024-04' }),
  fc.constant({ kind: 'in-force' as const, from: '2024', until: '2025' }),
)

/** Whose, which and when: what routes and duties have in common. */
function binding(about: About) {
  const { words } = about
  return {
    // Most rules are about one team, so that they meet.
    when: sometimes(about),
    heldBy: fc.oneof({ weight: 1, arbitrary: some(teams, 2) }, { weight: 2, arbitrary: fc.constant(teams.slice(0, 1)) }),
    unheld: rarely(1, someOf(['closed', 'not yet open'] as const, 1), []),
    unless: exceptions(about),
    cites: fc.constant([] as string[]),
    inForce: words.rich ? maybe(2, inForce) : fc.constant(undefined),
    inForceBy: words.rich ? maybe(1, moment(words)) : fc.constant(undefined),
  }
}

interface Read {
  readonly readings: readonly ReadingId[]
  readonly variants: readonly Variant[]
}

/** The questions that the readings of a rule answer, and what the others change: no two questions the same field. */
function otherReadings(changes: fc.Arbitrary<object>): fc.Arbitrary<Read> {
  const question = ({ id, options: [, ...others] }: (typeof readings)[number]): fc.Arbitrary<Read> =>
    fc.record({
      readings: fc.constant([id]),
      variants: fc.tuple(
        ...others.map((name) =>
          changes.map((changed): Variant => ({ kind: 'variant', reading: id, name, changes: changed as Variant['changes'] })),
        ),
      ),
    })
  return rarely(
    2,
    fc.oneof(
      fc.constantFrom(...readings).chain(question),
      fc.tuple(...readings.map(question)).map((all) => all.reduce(together)),
    ),
    { readings: [], variants: [] },
  )
}

function together(one: Read, other: Read): Read {
  const taken = new Set(one.variants.flatMap(({ changes }) => Object.keys(changes)))
  const apart = other.variants.map((variant) => ({
    ...variant,
    changes: Object.fromEntries(Object.entries(variant.changes).filter(([field]) => !taken.has(field))),
  }))
  return { readings: [...one.readings, ...other.readings], variants: [...one.variants, ...apart] }
}

const overridable = ['whether', 'team', 'moment', 'meeting', 'latest day', 'earliest day'] as const

function route(index: number, words: Words): fc.Arbitrary<Route> {
  const before = ids.slice(0, index)
  const about: About = { words, before, terms: ['term:first', 'term:second'], route: true }
  const naming = (weight: number) => (before.length === 0 ? fc.constant([] as RuleId[]) : rarely(weight, someOf(before), [] as RuleId[]))
  const overrideOf = (rules: readonly RuleId[], only: fc.Arbitrary<Override['only']>) =>
    fc.record({ kind: fc.constant('override' as const), rule: fc.constantFrom(...rules), only })
  const override: fc.Arbitrary<Override[]> =
    before.length === 0
      ? fc.constant([])
      : fc.oneof(
          { weight: 5, arbitrary: fc.constant<Override[]>([]) },
          {
            weight: 3,
            arbitrary: fc.array(overrideOf(before, rarely(3, someOf(overridable), [] as (typeof overridable)[number][])), {
              minLength: 1,
              maxLength: 2,
            }),
          },
          // One rule after another beats the one before it: what is beaten beats nothing.
          { weight: 3, arbitrary: overrideOf(before.slice(-1), fc.constant([])).map((one) => [one]) },
        )
  const changes = fc.oneof(
    fc.record({ when: condition(about) }),
    fc.record({ heldBy: someOf(teams) }),
    fc.record({ unless: exceptions(about) }),
    fc.record({ inForce: fc.constantFrom(null, { kind: 'in-force', until: '2024-04' }) }),
    fc.record({ to: receiver(words), at: point(words), stay: fc.constant(null) }),
    limits(words),
    fc.record({ overrides: fc.constant([]), waitsFor: fc.constant(null) }),
  )
  return fc
    .tuple(
      fc.record({
        ...binding(about),
        overrides: override,
        replaces: naming(1),
        insteadOf: naming(6),
        yields: rarely(2, fc.constant(true), false),
        decidedBy: fc.oneof(
          fc.constant([] as Party[]),
          decider.map((one) => [one]),
        ),
      }),
      outcome(words),
      limits(words),
      fc.record({
        aspect: fc.constantFrom(...Array.from({ length: 9 }, () => 'case responsibility' as const), 'allocation' as const),
        waitsFor: maybe(3, condition(about, 0)),
        agreedAt: maybe(1, eventMoment(words)),
        whicheverFirst: maybe(2, fc.constant('event:pick-up' as const)),
        first: rarely(4, fc.constant(true), false),
      }),
      otherReadings(changes),
    )
    .map(([stated, said, timed, { first, ...more }, read]) => {
      const { strength, at } = said
      const severalPoints = at?.kind === 'one-of-points'
      const made = {
        kind: 'route',
        id: ids[index]!,
        ...stated,
        ...timed,
        ...said,
        ...more,
        ...read,
        arrangedBy: [],
        shortenedBy: [],
        decidedBy: severalPoints && first ? [{ kind: 'whichever-first' }] : stated.decidedBy,
        insteadOf: strength === 'may' ? stated.insteadOf : [],
        // A permission wins over nothing; a stay has nothing to wait for.
        overrides: strength === 'may' ? [] : stated.overrides,
        ...(said.stay !== undefined && { waitsFor: undefined }),
        ...(at?.kind !== 'event-moment' && { whicheverFirst: undefined }),
      }
      return Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)) as unknown as Route
    })
}

function duty(index: number, words: Words): fc.Arbitrary<Duty> {
  const about: About = { words, before: ids, terms: ['term:first'], route: true }
  return fc
    .tuple(
      fc.record(binding({ ...about, before: [] })),
      fc.constantFrom('every-transfer' as const, 'rules' as const, 'not-stated' as const),
      someOf(ids, 3),
      otherReadings(
        fc.oneof(
          fc.record({ when: condition({ ...about, before: [] }) }),
          fc.record({ holdsUp: fc.constantFrom('nothing', 'every-transfer') }),
        ),
      ),
    )
    .map(([stated, holdsUp, holdsUpRules, read]) => {
      const made = {
        kind: 'duty',
        id: dutyIds[index]!,
        ...stated,
        ...read,
        strength: 'must',
        who: [{ kind: 'not-stated' }],
        act: { kind: 'free-act', says: 'something' },
        matters: [],
        within: [],
        due: [],
        shortenedBy: [],
        decidedBy: [],
        overrides: [],
        replaces: [],
        yields: false,
        holdsUp,
        holdsUpRules: holdsUp === 'rules' ? holdsUpRules : [],
      }
      return Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)) as unknown as Duty
    })
}

function protocol(words: Words): fc.Arbitrary<Protocol> {
  const about: About = { words, before: [], terms: ['term:first'], route: false }
  const question = fc.record({
    kind: fc.constant('question' as const),
    heldBy: fc.constantFrom(...teams),
    at: fc.constantFrom(...words.events).map((event): Moment => ({ kind: 'event-moment', event })),
  })
  const outside = record<Protocol['outside'][number]>({
    kind: fc.constant('outside' as const),
    heldBy: maybe(5, fc.constantFrom(...teams)),
    at: maybe(5, fc.constantFrom(...words.events)),
    says: fc.constant('not here'),
    cites: fc.constant([]),
  })
  return fc
    .record({
      asks: rarely(4, fc.array(question, { minLength: 1, maxLength: 2 }), []),
      outside: rarely(2, fc.array(outside, { minLength: 1, maxLength: 1 }), []),
      assumes: exceptions(about, 0),
    })
    .map((made) => ({
      kind: 'protocol',
      id: 'protocol',
      authority: 'Exampleshire',
      name: 'Exampleshire',
      calendar: 'england-and-wales',
      version: '1',
      effective: '2024-01-01',
      cites: [],
      ...made,
    }))
}

// ---- precedence without circles

/** A yielding rule that beats others can be part of a circle that no two rules name; there it beats nothing. */
function withoutCircles(routes: readonly Route[]): readonly Route[] {
  const readingsOf = (each: Route) => waysToRead(each).map(({ rule }) => rule)
  const overrides = (a: Route, b: Route) =>
    readingsOf(a).some((read) => read.overrides.some(({ rule }) => rule === b.id) || read.replaces.includes(b.id))
  const beats = (a: Route, b: Route) => a.id !== b.id && (overrides(a, b) || (b.yields && !a.yields))
  const reached = (from: Route, seen: Set<Route> = new Set()): Set<Route> => {
    for (const next of routes) if (beats(from, next) && !seen.has(next)) reached(next, seen.add(next))
    return seen
  }
  return routes.map((each) =>
    each.yields && reached(each).has(each)
      ? {
          ...each,
          overrides: [],
          replaces: [],
          variants: each.variants.map((variant) => ({ ...variant, changes: { ...variant.changes, overrides: [], replaces: [] } })),
        }
      : each,
  )
}

/** Routes from one holder, each with its own receiver, of which the first point that comes counts. */
function ofOneGroup(each: Route): Route {
  return each.at?.kind === 'event-moment' && each.to !== undefined
    ? { ...each, heldBy: teams.slice(0, 1), unheld: [], unless: [], when: always, whicheverFirst: 'event:pick-up' }
    : each
}

/** Protocols with some of everything. */
export function randomProtocol(size: Size): fc.Arbitrary<PolicyGraph> {
  const words = size === 'large' ? large : small
  const { most } = words
  const upTo = <T>(count: number, make: (index: number) => fc.Arbitrary<T>, least: number) =>
    fc
      .tuple(fc.integer({ min: least, max: count }), fc.tuple(...Array.from({ length: count }, (_, index) => make(index))))
      .map(([kept, all]) => all.slice(0, kept))
  return fc
    .record({
      routes: upTo(most.routes, (index) => route(index, words), 1),
      duties: upTo(most.duties, (index) => duty(index, words), 0),
      events: fc.tuple(...large.events.map((id) => event(id, words))),
      terms: termNodes(words),
      protocol: protocol(words),
      followed: fc.boolean(),
      shared: fc.boolean(),
      grouped: rarely(2, fc.constant(true), false),
    })
    .map((made) => {
      const routes = withoutCircles(made.grouped ? made.routes.map(ofOneGroup) : made.routes)
      const known = new Set(routes.map(({ id }) => id))
      const duties = made.duties.map((each): Duty => ({ ...each, holdsUpRules: each.holdsUpRules.filter((rule) => known.has(rule)) }))
      const asked = new Set([...routes, ...duties].flatMap(({ readings: asking }) => asking))
      const readingNodes = readings
        .filter(({ id }) => asked.has(id))
        .map(({ id, options }): Reading => ({ kind: 'reading', id, options, written: options[0], followed: made.followed }))
      const pickUp: Event = {
        kind: 'event',
        id: 'event:pick-up',
        name: 'pick-up',
        alsoCalled: [],
        cites: [],
        once: false,
        after: [],
        concerns: always,
      }
      const nodes: PolicyNode[] = [
        made.protocol,
        ...teams.map(team),
        ...made.events,
        pickUp,
        ...factNodes(made.shared).filter(({ id }) => words.facts.includes(id)),
        ...made.terms,
        ...readingNodes,
        ...routes,
        ...duties,
      ]
      return Object.assign(Object.create(graphOf(nodes)), { [fc.toStringMethod]: () => summary(nodes) }) as PolicyGraph
    })
}

/** What a protocol says, short enough to be read in a failed test. */
export function summary(nodes: readonly PolicyNode[]): string {
  const isSilent = (value: unknown) =>
    value === undefined ||
    value === false ||
    (Array.isArray(value) && value.length === 0) ||
    (typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'always')
  const line = (node: object) =>
    JSON.stringify(
      Object.fromEntries(
        Object.entries(node).filter(
          ([key, value]) => !isSilent(value) && !['name', 'alsoCalled', 'cites', 'act', 'who', 'domain', 'changes'].includes(key),
        ),
      ),
    )
  return `\n${nodes
    .filter((node) => node.kind !== 'team' && node.kind !== 'fact')
    .map(line)
    .join('\n')}\n`
}
