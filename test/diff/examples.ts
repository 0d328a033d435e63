/** For each kind of change two versions that differ in nothing else, and how grave it is, there and back. */
import type { ChangeCode } from '../../src/diff/index.js'
import type { Condition, Doer, Party, Variant } from '../../src/graph/expressions.js'
import type { PolicyNode } from '../../src/graph/nodes.js'
import type { PolicyGraph } from '../../src/graph/policy-graph.js'
import {
  acknowledgement,
  all,
  at,
  document,
  duty,
  event,
  except,
  fact,
  factIs,
  graphWith,
  ladder,
  principle,
  promised,
  protocol,
  reading,
  role,
  route,
  team,
  term,
  theRole,
  theTeam,
  toTeam,
  underAge,
  withinOf,
  yesNo,
} from '../render/graph-by-hand.js'

export interface Example {
  readonly code: ChangeCode
  readonly before: PolicyGraph
  readonly after: PolicyGraph
  /** The level; of a safeguarding change the harm. */
  readonly there: string
  readonly back: string
}

type Versions = readonly [before: readonly PolicyNode[], after: readonly PolicyNode[]]

/** Words that both versions always have, so that an example may mention them on one side only. */
const words: readonly PolicyNode[] = [
  team('CAT'),
  team('Locality'),
  team('MAST'),
  team('Advice', { outside: true }),
  event('ICPC'),
  event('review'),
  event('panel'),
  role('manager'),
  role('worker'),
  document('chronology'),
  document('strategy'),
  fact('plan', { values: ['protection', 'need', 'none'] }),
  yesNo('ready', 'the work is done'),
]

function example(code: ChangeCode, [before, after]: Versions, there: string, back = there): Example {
  const withWords = (nodes: readonly PolicyNode[]) =>
    graphWith(...words.filter(({ id }) => !nodes.some((node) => node.id === id)), ...nodes)
  return { code, before: withWords(before), after: withWords(after), there, back }
}

const move = { heldBy: ['team:CAT'], to: toTeam('Locality'), at: at('ICPC'), cites: ['X-1'] } as const
const act = { kind: 'described-act', or: [], to: [], with: [], in: [], at: [] } as const
const deed = (verb: string, ...documents: string[]) =>
  ({ kind: 'deed', verb, documents: documents.map((name) => `document:${name}` as const), events: [], parties: [] }) as const
const task = { who: [theTeam('CAT')] as readonly Doer[], act: { ...act, deeds: [deed('complete', 'chronology')] }, cites: ['X-2'] }
const notStated: Party = { kind: 'not-stated' }
const protection = factIs('plan', 'protection')
const either = factIs('plan', 'protection', 'need')
const need = factIs('plan', 'need')
const august = { kind: 'days-of-year', from: '08-01', until: '08-31' } as const
/** The same children as `protection`, written differently. */
const restated: Condition = all(protection, { kind: 'whatever', fact: 'fact:ready' })

const routes = (before: Parameters<typeof route>[1], after: Parameters<typeof route>[1]): Versions => [
  [route('a', { ...move, ...before })],
  [route('a', { ...move, ...after })],
]
const duties = (before: Parameters<typeof duty>[1], after: Parameters<typeof duty>[1]): Versions => [
  [duty('a', { ...task, ...before })],
  [duty('a', { ...task, ...after })],
]
const heads = (before: Parameters<typeof protocol>[0], after: Parameters<typeof protocol>[0]): Versions => [
  [protocol(before)],
  [protocol(after)],
]
const events = (before: Parameters<typeof event>[1], after: Parameters<typeof event>[1]): Versions => [
  [event('e', before)],
  [event('e', after)],
]
const facts = (before: Parameters<typeof fact>[1], after: Parameters<typeof fact>[1]): Versions => [[fact('f', before)], [fact('f', after)]]
const teams = (before: Parameters<typeof team>[1], after: Parameters<typeof team>[1]): Versions => [[team('T', before)], [team('T', after)]]
const holes = (before: Parameters<typeof acknowledgement>[1], after: Parameters<typeof acknowledgement>[1]): Versions => [
  [acknowledgement('h', before), ladder('l')],
  [acknowledgement('h', after), ladder('l')],
]
const promises = (before: Parameters<typeof promised>[1], after: Parameters<typeof promised>[1]): Versions => [
  [promised('p', before)],
  [promised('p', after)],
]
const ladders = (before: readonly [string, number?][], after: readonly [string, number?][], unit: 'day' | 'week' = 'day'): Versions => {
  const rungs = (list: readonly [string, number?][]) =>
    list.map(
      ([who, count]) =>
        ({ kind: 'rung', who: [theRole(who)], ...(count !== undefined && { within: withinOf(count, unit, at('ICPC')) }) }) as const,
    )
  return [[ladder('l', { rungs: rungs(before) })], [ladder('l', { rungs: rungs(after) })]]
}
/** The uses of a word: enough to know it again under another name. */
const users = (id: string): readonly PolicyNode[] => [
  duty('u1', { ...task, who: [theTeam('CAT'), theRole(id)] }),
  duty('u2', { ...task, strength: 'should', who: [theRole(id)] }),
]
const only = (...nodes: readonly PolicyNode[]): readonly PolicyNode[] => nodes
const months = (count: number, unit: 'month' | 'year' | 'week' | 'working day' = 'month') => ({ kind: 'duration', count, unit }) as const
const meaning = (concept: string) => ({ kind: 'meaning', fit: 'exactly', concept }) as const
const overriding = (...fields: readonly string[]) => ({ kind: 'override', rule: 'rule:b', only: fields }) as const
const beside = (versions: Versions, ...others: readonly PolicyNode[]): Versions => [
  [...versions[0], ...others],
  [...versions[1], ...others],
]
const b = route('b', { ...move, when: need, cites: ['X-3'] })
const c = route('c', { ...move, when: factIs('plan', 'none'), cites: ['X-4'] })
const variant = (name: string, strength: 'should' | 'may'): Omit<Variant, 'reading'> => ({ kind: 'variant', name, changes: { strength } })
const question = (written: string, ...options: string[]) => reading(options.join(' | '), { options, written })
const asked = (options: string, ...variants: Omit<Variant, 'reading'>[]) => ({
  readings: [`reading:${options}` as const],
  variants: variants.map((each): Variant => ({ ...each, reading: `reading:${options}` })),
})

export const examples: readonly Example[] = [
  // the document
  example('authority-changed', heads({}, { authority: 'ambridge' }), 'breaking'),
  example(
    'calendar-changed',
    beside(heads({}, { calendar: 'scotland' }), route('a', { ...move, within: [withinOf(3, 'working day', at('ICPC'))] })),
    'risky',
  ),
  example('version-changed', heads({}, { version: '2020-04' }), 'neutral'),
  example('effective-date-changed', heads({}, { effective: '2020-04' }), 'risky'),
  example('review-date-added', heads({}, { review: '2021-01' }), 'neutral', 'risky'),
  example('review-date-changed', heads({ review: '2021-01' }, { review: '2022-01' }), 'risky', 'neutral'),
  example('in-flight-added', heads({}, { inFlight: 'they stay' }), 'neutral', 'no holder'),
  example('in-flight-changed', heads({ inFlight: 'they go' }, { inFlight: 'they stay' }), 'breaking'),
  example('question-added', heads({}, { asks: [{ kind: 'question', heldBy: 'team:CAT', at: at('ICPC') }] }), 'neutral', 'no holder'),
  example(
    'outside-added',
    heads({}, { outside: [{ kind: 'outside', topic: 'adoption', says: 'Elsewhere.', cites: [] }] }),
    'no holder',
    'neutral',
  ),
  example(
    'outside-changed',
    heads(
      { outside: [{ kind: 'outside', topic: 'adoption', says: 'Elsewhere.', cites: [] }] },
      { outside: [{ kind: 'outside', topic: 'adoption', says: 'By others.', cites: [] }] },
    ),
    'wording',
  ),
  example('assumption-added', heads({}, { assumes: [except(need)] }), 'risky', 'neutral'),
  example('assumption-widened', heads({ assumes: [except(need)] }, { assumes: [except(either)] }), 'neutral', 'risky'),
  example('assumption-changed', heads({ assumes: [except(need)] }, { assumes: [except(protection)] }), 'risky'),
  example('assumption-restated', heads({ assumes: [except(protection)] }, { assumes: [except(restated)] }), 'wording'),
  example('assumption-wording-changed', heads({ assumes: [except(need)] }, { assumes: [{ ...except(need), says: 'So.' }] }), 'wording'),
  example(
    'assumption-citations-changed',
    heads({ assumes: [except(need)] }, { assumes: [{ ...except(need), cites: ['X-9'] }] }),
    'neutral',
  ),
  example('title-changed', heads({}, { title: 'Another' }), 'wording'),
  // whole rules
  example('route-added', [only(), only(b)], 'breaking', 'no holder'),
  example('duty-added', [only(), only(duty('a', task))], 'neutral', 'safeguard lost'),
  example('ladder-added', [only(), only(ladder('a'))], 'neutral', 'waits longer'),
  example('acknowledgement-added', [only(), only(acknowledgement('a'))], 'risky', 'neutral'),
  example('promise-added', [only(), only(promised('a'))], 'neutral', 'risky'),
  example('principle-added', [only(), only(principle('a', 'The child comes first.'))], 'neutral', 'risky'),
  example('rule-kind-changed', [only(route('a', move)), only(duty('a', task))], 'no holder', 'safeguard lost'),
  example('rule-renamed', [only(route('a', move)), only(route('z', move))], 'neutral'),
  // for which children
  example('condition-widened', routes({ when: protection }, { when: either }), 'breaking', 'no holder'),
  example('condition-changed', routes({ when: protection }, { when: need }), 'no holder'),
  example('condition-restated', routes({ when: protection }, { when: restated }), 'wording'),
  example('holders-widened', routes({}, { heldBy: ['team:CAT', 'team:MAST'] }), 'breaking', 'no holder'),
  example('holders-changed', routes({}, { heldBy: ['team:MAST'] }), 'no holder'),
  example('exception-added', routes({}, { unless: [except(need)] }), 'no holder', 'breaking'),
  example('exception-widened', routes({ unless: [except(need)] }, { unless: [except(either)] }), 'no holder', 'breaking'),
  example('exception-changed', routes({ unless: [except(need)] }, { unless: [except(protection)] }), 'no holder'),
  example('exception-restated', routes({ unless: [except(protection)] }, { unless: [except(restated)] }), 'wording'),
  example('exception-wording-changed', routes({ unless: [except(need)] }, { unless: [{ ...except(need), says: 'So.' }] }), 'wording'),
  example('exception-citations-changed', routes({ unless: [except(need)] }, { unless: [{ ...except(need), cites: ['X-9'] }] }), 'neutral'),
  example('gate-added', routes({}, { waitsFor: protection }), 'waits longer', 'safeguard lost'),
  example('gate-widened', routes({ waitsFor: protection }, { waitsFor: either }), 'safeguard lost', 'waits longer'),
  example('gate-changed', routes({ waitsFor: protection }, { waitsFor: need }), 'safeguard lost'),
  example('gate-restated', routes({ waitsFor: protection }, { waitsFor: restated }), 'wording'),
  // where, when, by when
  example(
    'receiver-added',
    [only(route('a', { at: at('ICPC') })), only(route('a', { at: at('ICPC'), to: toTeam('CAT') }))],
    'breaking',
    'no holder',
  ),
  example('receiver-changed', routes({}, { to: toTeam('Advice') }), 'fewer eyes', 'breaking'),
  example(
    'point-added',
    [only(route('a', { to: toTeam('CAT') })), only(route('a', { to: toTeam('CAT'), at: at('ICPC') }))],
    'breaking',
    'waits longer',
  ),
  example('point-changed', routes({}, { at: { kind: 'after', duration: months(2, 'week'), of: at('ICPC') } }), 'waits longer', 'breaking'),
  example(
    'stay-added',
    [only(route('a')), only(route('a', { stay: { kind: 'stay-until', moment: at('ICPC') } }))],
    'waits longer',
    'no holder',
  ),
  example(
    'stay-lengthened',
    [
      only(route('a', { stay: { kind: 'stay-for', bound: 'at most', duration: months(3) } })),
      only(route('a', { stay: { kind: 'stay-for', bound: 'at most', duration: months(6) } })),
    ],
    'waits longer',
    'neutral',
  ),
  example(
    'stay-reworded',
    [
      only(route('a', { stay: { kind: 'stay-for', bound: 'at most', duration: months(12) } })),
      only(route('a', { stay: { kind: 'stay-for', bound: 'at most', duration: months(1, 'year') } })),
    ],
    'wording',
  ),
  example(
    'stay-changed',
    [
      only(route('a', { stay: { kind: 'stay-until', moment: at('ICPC') } })),
      only(route('a', { stay: { kind: 'stay-until', moment: at('review') } })),
    ],
    'breaking',
  ),
  example('agreed-meeting-added', routes({}, { agreedAt: at('panel') }), 'neutral', 'fewer eyes'),
  example('agreed-meeting-changed', routes({ agreedAt: at('panel') }, { agreedAt: at('review') }), 'breaking'),
  example('aspect-changed', routes({}, { aspect: 'allocation' }), 'breaking'),
  example('whichever-first-added', routes({}, { whicheverFirst: 'event:panel' }), 'breaking'),
  example('whichever-first-changed', routes({ whicheverFirst: 'event:review' }, { whicheverFirst: 'event:panel' }), 'breaking'),
  example('alternatives-added', beside(routes({}, { insteadOf: ['rule:b'] }), b), 'breaking'),
  example('alternatives-changed', beside(routes({ insteadOf: ['rule:c'] }, { insteadOf: ['rule:b'] }), b, c), 'breaking'),
  example('limit-added', routes({}, { within: [withinOf(3, 'week', at('ICPC'))] }), 'neutral', 'waits longer'),
  example(
    'limit-lengthened',
    routes({ within: [withinOf(3, 'week', at('ICPC'))] }, { within: [withinOf(4, 'week', at('ICPC'))] }),
    'waits longer',
    'neutral',
  ),
  example(
    'limit-reworded',
    routes({ within: [withinOf(24, 'month', at('ICPC'))] }, { within: [withinOf(2, 'year', at('ICPC'))] }),
    'wording',
  ),
  example(
    'limit-changed',
    routes({ within: [withinOf(3, 'week', at('ICPC'))] }, { within: [withinOf(15, 'working day', at('ICPC'))] }),
    'risky',
  ),
  example('due-added', routes({}, { due: [{ kind: 'urgency', pace: 'immediately' }] }), 'neutral', 'waits longer'),
  example(
    'due-changed',
    routes({ due: [{ kind: 'urgency', pace: 'immediately' }] }, { due: [{ kind: 'urgency', pace: 'without delay' }] }),
    'risky',
  ),
  example(
    'recurrence-lengthened',
    duties({ due: [{ kind: 'every', duration: months(6, 'week') }] }, { due: [{ kind: 'every', duration: months(10, 'week') }] }),
    'fewer eyes',
    'neutral',
  ),
  example(
    'recurrence-reworded',
    duties({ due: [{ kind: 'every', duration: months(12) }] }, { due: [{ kind: 'every', duration: months(1, 'year') }] }),
    'wording',
  ),
  example(
    'recurrence-changed',
    duties({ due: [{ kind: 'every', duration: months(2, 'week') }] }, { due: [{ kind: 'every', duration: months(10, 'working day') }] }),
    'risky',
  ),
  example('shortening-added', routes({}, { shortenedBy: ['document:strategy'] }), 'neutral', 'waits longer'),
  example('shortening-changed', routes({ shortenedBy: ['document:chronology'] }, { shortenedBy: ['document:strategy'] }), 'risky'),
  // duties
  example('doers-added', duties({}, { who: [theTeam('CAT'), theTeam('MAST')] }), 'neutral', 'fewer eyes'),
  example('doers-changed', duties({}, { who: [notStated] }), 'safeguard lost', 'neutral'),
  example(
    'act-changed',
    duties({}, { act: { ...act, deeds: [deed('complete', 'chronology'), deed('send', 'chronology')] } }),
    'neutral',
    'safeguard lost',
  ),
  example('act-reworded', duties({ act: { kind: 'free-act', says: 'tidy up' } }, { act: { kind: 'free-act', says: 'finish' } }), 'risky'),
  example('hold-up-added', beside(duties({}, { holdsUp: 'rules', holdsUpRules: ['rule:b'] }), b), 'waits longer', 'safeguard lost'),
  example(
    'hold-up-widened',
    beside(duties({ holdsUp: 'rules', holdsUpRules: ['rule:b'] }, { holdsUp: 'every-transfer' }), b),
    'waits longer',
    'safeguard lost',
  ),
  example(
    'hold-up-changed',
    beside(duties({ holdsUp: 'rules', holdsUpRules: ['rule:b'] }, { holdsUp: 'rules', holdsUpRules: ['rule:c'] }), b, c),
    'safeguard lost',
  ),
  example('hold-up-ruled-out', duties({}, { holdsUp: 'nothing' }), 'neutral', 'risky'),
  // who decides
  example('deciders-added', routes({}, { decidedBy: [theRole('manager')] }), 'neutral', 'no holder'),
  example('deciders-changed', routes({ decidedBy: [theRole('worker')] }, { decidedBy: [theRole('manager')] }), 'breaking'),
  example('arrangers-added', routes({}, { arrangedBy: [theRole('manager')] }), 'neutral', 'safeguard lost'),
  example('arrangers-changed', routes({ arrangedBy: [theRole('worker')] }, { arrangedBy: [theRole('manager')] }), 'breaking'),
  example(
    'grounds-added',
    routes({}, { weighing: { kind: 'weighing', ranked: false, open: false, grounds: ['needs'] } }),
    'neutral',
    'safeguard lost',
  ),
  example(
    'grounds-changed',
    routes(
      { weighing: { kind: 'weighing', ranked: false, open: false, grounds: ['needs'] } },
      { weighing: { kind: 'weighing', ranked: false, open: false, grounds: ['needs', 'ties'] } },
    ),
    'neutral',
    'safeguard lost',
  ),
  example('rung-added', ladders([['worker']], [['worker'], ['manager']]), 'neutral', 'safeguard lost'),
  example('rung-changed', ladders([['worker']], [['manager']]), 'breaking'),
  example('rungs-reordered', ladders([['worker'], ['manager']], [['manager'], ['worker']]), 'breaking'),
  example('rung-limit-added', ladders([['worker']], [['worker', 2]]), 'neutral', 'waits longer'),
  example('rung-limit-lengthened', ladders([['worker', 2]], [['worker', 3]]), 'waits longer', 'neutral'),
  example(
    'rung-limit-reworded',
    [
      only(ladder('l', { rungs: [{ kind: 'rung', who: [theRole('worker')], within: { kind: 'limit', duration: months(12) } }] })),
      only(ladder('l', { rungs: [{ kind: 'rung', who: [theRole('worker')], within: { kind: 'limit', duration: months(1, 'year') } }] })),
    ],
    'wording',
  ),
  example(
    'rung-limit-changed',
    [
      only(ladder('l', { rungs: [{ kind: 'rung', who: [theRole('worker')], within: withinOf(1, 'week', at('ICPC')) }] })),
      only(ladder('l', { rungs: [{ kind: 'rung', who: [theRole('worker')], within: withinOf(1, 'week', at('review')) }] })),
    ],
    'risky',
  ),
  // how strongly, and over what
  example('strength-raised', duties({ strength: 'should' }, { strength: 'must' }), 'neutral', 'safeguard lost'),
  example('strength-reversed', routes({}, { strength: 'must-not' }), 'no holder', 'safeguard lost'),
  example('strength-changed', duties({}, { strength: 'need-not' }), 'safeguard lost', 'neutral'),
  example('override-added', beside(routes({}, { overrides: [overriding()] }), b), 'breaking'),
  example('override-widened', beside(routes({ overrides: [overriding('team')] }, { overrides: [overriding()] }), b), 'breaking'),
  example('override-changed', beside(routes({ overrides: [overriding('team')] }, { overrides: [overriding('moment')] }), b), 'breaking'),
  example('replacement-added', beside(routes({}, { replaces: ['rule:b'] }), b), 'breaking'),
  example('replacement-changed', beside(routes({ replaces: ['rule:c'] }, { replaces: ['rule:b'] }), b, c), 'breaking'),
  example('rule-made-yielding', duties({}, { yields: true }), 'safeguard lost', 'neutral'),
  example('in-force-added', routes({}, { inForce: { kind: 'in-force', until: '2020-01-01' } }), 'no holder', 'breaking'),
  example(
    'in-force-widened',
    routes({ inForce: { kind: 'in-force', until: '2020-01-01' } }, { inForce: { kind: 'in-force', until: '2021-01-01' } }),
    'breaking',
    'no holder',
  ),
  example(
    'in-force-changed',
    routes({ inForce: { kind: 'in-force', until: '2020-01-01' } }, { inForce: { kind: 'in-force', from: '2021-01-01' } }),
    'no holder',
  ),
  example('in-force-moment-added', routes({}, { inForceBy: at('review') }), 'risky'),
  example('in-force-moment-changed', routes({ inForceBy: at('review') }, { inForceBy: at('panel') }), 'risky'),
  // readings and holes
  example(
    'reading-added',
    [only(route('a', move)), only(route('a', { ...move, ...asked('one | two', variant('two', 'may')) }), question('one', 'one', 'two'))],
    'risky',
  ),
  example(
    'reading-renamed',
    [
      only(route('a', { ...move, ...asked('one | two', variant('two', 'may')) }), question('one', 'one', 'two')),
      only(route('a', { ...move, ...asked('one | zwei', variant('zwei', 'may')) }), question('one', 'one', 'zwei')),
    ],
    'neutral',
  ),
  example(
    'reading-options-added',
    [
      only(route('a', { ...move, ...asked('one | two', variant('two', 'may')) }), question('one', 'one', 'two')),
      only(
        route('a', { ...move, ...asked('one | three | two', variant('two', 'may'), variant('three', 'should')) }),
        question('one', 'one', 'three', 'two'),
      ),
    ],
    'risky',
  ),
  example(
    'reading-options-changed',
    [
      only(route('a', { ...move, ...asked('one | two', variant('two', 'may')) }), question('one', 'one', 'two')),
      only(route('a', { ...move, ...asked('one | three', variant('three', 'should')) }), question('one', 'one', 'three')),
    ],
    'risky',
  ),
  example('reading-written-changed', [only(question('one', 'one', 'two')), only(question('two', 'one', 'two'))], 'breaking'),
  example(
    'reading-decided',
    [only({ ...question('one', 'one', 'two'), followed: false }), only(question('one', 'one', 'two'))],
    'neutral',
    'risky',
  ),
  example('rule-reading-added', beside(routes({}, asked('one | two', variant('two', 'may'))), question('one', 'one', 'two')), 'risky'),
  example(
    'rule-reading-changed',
    beside(
      routes(asked('three | four', variant('four', 'may')), asked('one | two', variant('two', 'may'))),
      question('one', 'one', 'two'),
      question('three', 'three', 'four'),
    ),
    'risky',
  ),
  example(
    'variant-added',
    beside(routes(asked('one | two'), asked('one | two', variant('two', 'may'))), question('one', 'one', 'two')),
    'risky',
  ),
  example(
    'variant-changed',
    beside(routes(asked('one | two', variant('two', 'should')), asked('one | two', variant('two', 'may'))), question('one', 'one', 'two')),
    'risky',
  ),
  example('hole-changed', holes({}, { hole: 'unclear' }), 'risky'),
  example('hole-point-added', holes({}, { at: at('ICPC') }), 'risky'),
  example('hole-point-changed', holes({ at: at('review') }, { at: at('ICPC') }), 'risky'),
  example('hole-rules-added', holes({}, { rules: ['rule:l'] }), 'risky'),
  example('hole-rules-changed', beside(holes({ rules: ['rule:b'] }, { rules: ['rule:l'] }), b), 'risky'),
  example('hole-documents-added', holes({}, { documents: ['document:strategy'] }), 'risky', 'neutral'),
  example('hole-documents-changed', holes({ documents: ['document:chronology'] }, { documents: ['document:strategy'] }), 'risky'),
  example(
    'hole-limits-added',
    holes({}, { limits: [{ kind: 'limit', duration: { kind: 'duration', count: 36, unit: 'hour' } }] }),
    'risky',
    'neutral',
  ),
  example(
    'hole-limits-changed',
    holes(
      { limits: [{ kind: 'limit', duration: { kind: 'duration', count: 36, unit: 'hour' } }] },
      { limits: [{ kind: 'limit', duration: { kind: 'duration', count: 1, unit: 'week' } }] },
    ),
    'risky',
  ),
  example('hole-words-added', holes({}, { words: ['promptly'] }), 'risky', 'neutral'),
  example('hole-words-changed', holes({ words: ['soon'] }, { words: ['promptly'] }), 'risky'),
  example('hole-fields-added', holes({ about: ['team'] }, { about: ['moment', 'team'] }), 'risky'),
  example('hole-fields-changed', holes({ about: ['moment'] }, { about: ['team'] }), 'risky'),
  example('promise-changed', promises({ teams: ['team:CAT'] }, { teams: ['team:CAT'], property: 'can-reach' }), 'risky'),
  example('promise-teams-added', promises({}, { teams: ['team:CAT'] }), 'risky'),
  example('promise-teams-changed', promises({ teams: ['team:MAST'] }, { teams: ['team:CAT'] }), 'risky'),
  example('promise-states-added', promises({}, { states: ['closed'] }), 'risky'),
  example('promise-states-changed', promises({ states: ['not yet open'] }, { states: ['closed'] }), 'risky'),
  example('promise-moments-added', promises({}, { moments: [at('ICPC')] }), 'risky'),
  example('promise-moments-changed', promises({ moments: [at('review')] }, { moments: [at('ICPC')] }), 'risky'),
  // words
  example('team-added', [only(), only(team('T'))], 'neutral', 'no holder'),
  example('team-renamed', [only(team('T', { alsoCalled: ['U'] })), only(team('U', { alsoCalled: ['U'] }))], 'neutral'),
  example('team-functions-added', teams({}, { does: ['intake'] }), 'neutral', 'risky'),
  example('team-functions-changed', teams({ does: ['assessment'] }, { does: ['intake'] }), 'risky'),
  example('team-split-added', teams({}, { per: 'area' }), 'breaking'),
  example('team-members-added', teams({ per: 'area', members: ['1'] }, { per: 'area', members: ['1', '2'] }), 'neutral', 'risky'),
  example('team-members-changed', teams({ per: 'area', members: ['1'] }, { per: 'area', members: ['2'] }), 'risky'),
  example('team-split-changed', teams({ per: 'number' }, { per: 'area' }), 'breaking'),
  example('team-made-no-holder', teams({}, { holds: false }), 'breaking', 'neutral'),
  example('team-moved-outside', teams({}, { outside: true }), 'fewer eyes', 'neutral'),
  example('event-added', [only(), only(event('e'))], 'neutral', 'risky'),
  example('event-renamed', [only(event('e', { name: 'Planning meeting' })), only(event('PM', { name: 'Planning meeting' }))], 'neutral'),
  example('event-made-once', events({}, { once: true }), 'risky'),
  example('event-interval-added', events({}, { held: months(6, 'week') }), 'neutral', 'fewer eyes'),
  example('event-interval-lengthened', events({ held: months(6, 'week') }, { held: months(10, 'week') }), 'fewer eyes', 'neutral'),
  example('event-interval-reworded', events({ held: months(12) }, { held: months(1, 'year') }), 'wording'),
  example('event-interval-changed', events({ held: months(2, 'week') }, { held: months(10, 'working day') }), 'risky'),
  example('event-order-added', events({}, { after: ['event:ICPC'] }), 'risky'),
  example('event-order-changed', events({ after: ['event:review'] }, { after: ['event:ICPC'] }), 'risky'),
  example('event-concerns-widened', events({ concerns: protection }, { concerns: either }), 'risky'),
  example('event-concerns-changed', events({ concerns: protection }, { concerns: need }), 'risky'),
  example('event-concerns-restated', events({ concerns: protection }, { concerns: restated }), 'wording'),
  example('role-added', [only(), only(role('r'))], 'neutral'),
  example('role-renamed', [only(role('r'), ...users('r')), only(role('s'), ...users('s'))], 'risky'),
  example('document-added', [only(), only(document('d'))], 'neutral'),
  example('document-renamed', [only(document('d', { name: 'Plan' })), only(document('p', { name: 'Plan' }))], 'neutral'),
  example('document-supplied', [only(document('d', { supplied: false })), only(document('d'))], 'neutral', 'risky'),
  example('fact-added', [only(), only(fact('f'))], 'neutral', 'risky'),
  example('fact-renamed', [only(fact('f', { name: 'Stage' })), only(fact('g', { name: 'Stage' }))], 'neutral'),
  example('fact-domain-changed', facts({}, { domain: 'age' }), 'breaking'),
  example('fact-values-added', facts({ values: ['x'] }, { values: ['x', 'y'] }), 'risky'),
  example('fact-values-changed', facts({ values: ['x'] }, { values: ['y'] }), 'risky'),
  example(
    'fact-value-renamed',
    [
      only(fact('f', { values: ['x', 'z'] }), route('a', { ...move, when: factIs('f', 'x') })),
      only(fact('f', { values: ['y', 'z'] }), route('a', { ...move, when: factIs('f', 'y') })),
    ],
    'risky',
  ),
  example(
    'fact-question-changed',
    facts({ domain: 'since', question: 'the case closed' }, { domain: 'since', question: 'the case was opened' }),
    'risky',
  ),
  example(
    'fact-value-meaning-added',
    facts({ values: ['x'] }, { values: ['x'], valuesMean: [{ kind: 'value-meaning', value: 'x', concept: 'plan' }] }),
    'neutral',
  ),
  example(
    'fact-value-meaning-changed',
    facts(
      { values: ['x'], valuesMean: [{ kind: 'value-meaning', value: 'x', concept: 'status' }] },
      { values: ['x'], valuesMean: [{ kind: 'value-meaning', value: 'x', concept: 'plan' }] },
    ),
    'neutral',
  ),
  example('fact-course-changed', facts({}, { changes: 'never' }), 'risky'),
  example('fact-settling-added', facts({}, { settledAt: ['event:ICPC'] }), 'risky'),
  example('fact-settling-changed', facts({ settledAt: ['event:review'] }, { settledAt: ['event:ICPC'] }), 'risky'),
  example('fact-judges-added', facts({}, { judgedBy: [theRole('manager')] }), 'neutral', 'no holder'),
  example('fact-judges-changed', facts({ judgedBy: [theRole('worker')] }, { judgedBy: [theRole('manager')] }), 'breaking'),
  example('fact-criteria-added', facts({}, { criteria: ['document:strategy'] }), 'risky'),
  example('fact-criteria-changed', facts({ criteria: ['document:chronology'] }, { criteria: ['document:strategy'] }), 'breaking'),
  example('fact-days-added', facts({}, { during: [august] }), 'risky'),
  example('fact-days-changed', facts({ during: [august] }, { during: [{ kind: 'days-of-year', from: '07-20', until: '08-31' }] }), 'risky'),
  example('fact-usually-changed', facts({}, { usually: factIs('f', 'x') }), 'neutral'),
  example('fact-scope-widened', facts({ onlyFor: protection }, { onlyFor: either }), 'risky'),
  example('fact-scope-changed', facts({ onlyFor: protection }, { onlyFor: need }), 'risky'),
  example('fact-scope-restated', facts({ onlyFor: protection }, { onlyFor: restated }), 'wording'),
  example('meaning-added', events({}, { means: meaning('case conference') }), 'neutral'),
  example('meaning-changed', events({ means: meaning('review') }, { means: meaning('case conference') }), 'neutral'),
  example('term-added', [only(), only(term('t', protection))], 'neutral'),
  example('term-renamed', [only(term('t', underAge(5))), only(term('young', underAge(5)))], 'neutral'),
  example(
    'term-widened',
    beside([only(term('t', protection)), only(term('t', either))], route('a', { ...move, when: { kind: 'term-holds', term: 'term:t' } })),
    'breaking',
    'no holder',
  ),
  example(
    'term-changed',
    beside([only(term('t', protection)), only(term('t', need))], route('a', { ...move, when: { kind: 'term-holds', term: 'term:t' } })),
    'no holder',
  ),
  example('term-restated', [only(term('t', protection)), only(term('t', restated))], 'wording'),
  // words for people
  example('wording-changed', routes({}, { says: 'So.' }), 'wording'),
  example('name-changed', teams({}, { name: 'Team T' }), 'wording'),
  example('description-changed', teams({}, { is: 'The team.' }), 'wording'),
  example('aliases-changed', teams({}, { alsoCalled: ['TT'] }), 'wording'),
  example('citations-changed', routes({}, { cites: ['X-1', 'X-2'] }), 'neutral'),
  example('topics-changed', routes({}, { topics: ['capacity'] }), 'wording'),
]
