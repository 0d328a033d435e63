import { describe, expect, test } from 'vitest'
import type { PolicyNode, RuleNode } from '../../../src/graph/nodes.js'
import type { Party } from '../../../src/graph/expressions.js'
import { isRule } from '../../../src/graph/nodes.js'
import { ruleSentence, ruleTitle, spaced } from '../../../src/render/words/index.js'
import {
  acknowledgement,
  all,
  any,
  at,
  document,
  duty,
  event,
  except,
  fact,
  factIs,
  graphWith,
  ladder,
  not,
  promised,
  role,
  roleOf,
  route,
  team,
  term,
  theRole,
  theTeam,
  toTeam,
  underAge,
  withinOf,
  yesNo,
} from '../graph-by-hand.js'

/** The sentence of the first rule among the nodes. */
function says(...nodes: readonly PolicyNode[]): string {
  const graph = graphWith(...nodes)
  const first = nodes.find(isRule) as RuleNode
  return ruleSentence(
    graph.rules.find((rule) => rule.id === first.id)!,
    graph,
  )
}

const childProtection = factIs('plan', 'child protection')
const plan = fact('plan', { name: 'plan', values: ['child protection', 'child in need', 'none'] })

describe('a route', () => {
  test('says condition, holder, receiver, moment and meeting', () => {
    expect(
      says(
        route('conference', {
          when: { kind: 'term-holds', term: 'term:cpPlan' },
          heldBy: ['team:CAT'],
          to: toTeam('Locality'),
          at: at('ICPC'),
          agreedAt: at('transfer meeting'),
        }),
        term('cpPlan', childProtection),
        plan,
      ),
    ).toBe('If the plan is child protection and CAT holds the case, it moves to Locality at the ICPC, agreed at the transfer meeting.')
  })

  test('what is not stated is said to be not stated', () => {
    expect(says(route('r', { heldBy: ['team:CAT'], to: toTeam('CLA') }))).toBe(
      'When CAT holds the case, it moves to CLA (when is not stated).',
    )
    expect(says(route('r', { at: at('review') }))).toBe('The case moves at the review (to which team is not stated).')
    expect(
      says(
        route('r', {
          stay: { kind: 'stay-for', bound: 'at most', duration: { kind: 'duration', count: 36, unit: 'hour' } },
          heldBy: ['team:MAST'],
        }),
      ),
    ).toBe('When MAST holds the case, it stays with MAST for at most 36 hours (from when is not stated).')
  })

  test('a choice names who decides and on what grounds', () => {
    expect(
      says(
        route('r', {
          heldBy: ['team:CAT'],
          to: { kind: 'choice', options: [toTeam('FIT'), toTeam('Locality')] },
          at: at('CIN planning meeting'),
          decidedBy: [{ kind: 'event-party', event: 'event:transfer meeting' }],
          weighing: { kind: 'weighing', ranked: false, open: false, grounds: ['delay', 'ties with the worker'] },
        }),
      ),
    ).toBe(
      'When CAT holds the case, it moves to FIT or Locality at the CIN planning meeting, as the transfer meeting decides. What is weighed: delay; ties with the worker.',
    )
    expect(says(route('r', { strength: 'may', to: toTeam('FIT'), at: at('referral'), decidedBy: [{ kind: 'not-stated' }] }))).toBe(
      'The case may move to FIT at the referral. Who decides is not stated.',
    )
  })

  test('a rule about every move causes none', () => {
    expect(says(route('r', { agreedAt: at('TAM') }))).toBe('Every move of the case must be agreed at the TAM.')
  })

  test('closing, forbidding, other aspects, a default, a rule in force from a day', () => {
    expect(says(route('r', { to: { kind: 'closed' }, at: at('end of assessment') }))).toBe('The case closes at the end of assessment.')
    expect(says(route('r', { strength: 'must-not', to: toTeam('CLA'), at: { kind: 'any-of-all' } }))).toBe(
      'The case must not move to CLA at any point.',
    )
    expect(
      says(
        route('r', { aspect: 'system record', to: toTeam('CLA'), at: at('review'), within: [withinOf(1, 'working day', at('review'))] }),
      ),
    ).toBe('The case record in the system moves to CLA at the review, within 1 working day of the review.')
    expect(says(route('r', { yields: true, inForce: { kind: 'in-force', from: '2018-09-03' }, to: toTeam('CLA'), at: at('review') }))).toBe(
      'From 3 September 2018, as a rule, the case moves to CLA at the review.',
    )
  })

  test('exceptions to exceptions stay visible', () => {
    const unless = except(underAge(3), except(factIs('parents at the conference', 'neither')))
    expect(says(route('r', { to: toTeam('CLA'), at: at('review'), unless: [unless] }))).toBe(
      'The case moves to CLA at the review, unless the child is under 3 (but not if the parents at the conference are “neither”).',
    )
  })
})

describe('a condition', () => {
  const when = (condition: Parameters<typeof not>[0], ...nodes: readonly PolicyNode[]): string =>
    says(
      route('r', { when: condition, to: toTeam('CLA'), at: at('review') }),
      plan,
      yesNo('unborn', 'Is the child unborn?'),
      yesNo('criteria', 'Has a sibling a worker?'),
      ...nodes,
    )
      .replace(/^If /, '')
      .replace(', the case moves to CLA at the review.', '')

  test('groups cannot be misread', () => {
    expect(when(any(all(childProtection, factIs('unborn', 'yes')), underAge(16)))).toBe(
      'either the child is under 16, or both the plan is child protection and the child is unborn',
    )
    expect(when(all(any(childProtection, factIs('unborn', 'yes')), underAge(16)))).toBe(
      'the child is under 16, and either the plan is child protection or the child is unborn',
    )
    expect(when(not(any(childProtection, underAge(16))))).toBe('none of this is so: the child is under 16 or the plan is child protection')
    expect(when(not(all(childProtection, underAge(16))))).toBe('either the child is not under 16 or the plan is not child protection')
  })

  test('a question becomes a statement only where its grammar is certain', () => {
    expect(when(factIs('unborn', 'no'))).toBe('the child is not unborn')
    expect(when(not(factIs('unborn', 'yes')))).toBe('the child is not unborn')
    expect(when(factIs('criteria', 'yes'))).toBe('the answer to “Has a sibling a worker?” is yes')
  })

  test('what makes no difference is said so', () => {
    expect(when(all(childProtection, { kind: 'whatever', fact: 'fact:reason' }))).toBe('the plan is child protection, whatever the reason')
    expect(when(all(childProtection, { kind: 'whatever', fact: 'fact:reason' }, { kind: 'whatever', fact: 'fact:unborn' }))).toBe(
      'the plan is child protection, whatever the reason and whether or not the child is unborn',
    )
  })

  test('of what there is none is said that there is none', () => {
    expect(when(factIs('plan', 'none'))).toBe('there is no plan')
    expect(when(factIs('plan', 'none', 'child in need'))).toBe('the plan is child in need or “none”')
  })

  test('values that are excluded', () => {
    expect(when(not(factIs('plan', 'none')))).toBe('the plan is not “none”')
    expect(when(not(factIs('plan', 'none', 'child in need')))).toBe('the plan is neither child in need nor “none”')
  })
})

describe('a duty', () => {
  test('says who, what, to whom, by when, and what waits for it', () => {
    expect(
      says(
        duty('r', {
          who: [roleOf('CAT', 'social worker')],
          act: {
            kind: 'described-act',
            or: [],
            to: [theRole('family')],
            with: [],
            in: [],
            at: [],
            deeds: [
              { kind: 'deed', verb: 'complete', documents: ['document:conference papers'], events: [], parties: [] },
              { kind: 'deed', verb: 'send', documents: ['document:conference papers'], events: [], parties: [] },
            ],
          },
          due: [{ kind: 'due-moment', approach: 'end of the day before', moment: at('ICPC') }],
          holdsUp: 'every-transfer',
        }),
      ),
    ).toBe(
      'CAT’s social worker must complete and send the conference papers to the family by the end of the day before the ICPC. Every move of the case waits for this.',
    )
  })

  test('nobody is invented for a passive voice', () => {
    expect(
      says(duty('r', { who: [{ kind: 'not-stated' }], act: { kind: 'free-act', says: 'move the case' }, within: [withinOf(2, 'week')] })),
    ).toBe('Someone (not stated who) must move the case within 2 weeks (from when is not stated).')
  })

  test('stand-ins come in order', () => {
    expect(
      says(
        duty('r', {
          who: [
            {
              kind: 'substitutes',
              first: roleOf('Locality', 'social worker'),
              orElse: [roleOf('Locality', 'practice manager'), theTeam('CAT')],
            },
          ],
          act: { kind: 'free-act', says: 'attend' },
          strength: 'need-not',
        }),
      ),
    ).toBe('Locality’s social worker, or failing that Locality’s practice manager, or failing that CAT does not have to attend.')
  })
})

test('a choice between closing and moving, joint holding, and the first of several points', () => {
  expect(
    says(route('r', { strength: 'should', to: { kind: 'choice', options: [toTeam('FIS'), { kind: 'closed' }] }, at: at('review') })),
  ).toBe('The case should close or move to FIS at the review.')
  expect(
    says(route('r', { to: { kind: 'jointly', teams: ['team:CP', 'team:CWD'], lead: { kind: 'not-stated' } }, at: at('review') })),
  ).toBe('The case moves to CP and CWD jointly (which of them leads is not stated) at the review.')
  expect(says(route('r', { to: toTeam('CP'), at: at('ICPC'), whicheverFirst: 'event:pick-up point' }))).toBe(
    'The case moves to CP at the ICPC if that is the first pick-up point to come.',
  )
})

test('a point without a team, a team at any point, cases that nobody holds', () => {
  expect(says(route('r', { heldBy: ['team:CAT'], to: { kind: 'any-of-all' }, at: at('TAM') }))).toBe(
    'When CAT holds the case, it moves at the TAM, to whichever team takes it.',
  )
  expect(
    says(route('r', { to: toTeam('CWD'), at: { kind: 'any-of-all' }, agreedAt: at('TAM'), within: [withinOf(2, 'week', at('TAM'))] })),
  ).toBe('Every move of the case to CWD must be agreed at the TAM and take place within 2 weeks of the TAM.')
  expect(says(route('r', { unheld: ['closed'], to: { kind: 'known-receiver', which: 'previous-holder' }, at: at('re-referral') }))).toBe(
    'When the case is closed, it moves to the team that held it before at the re-referral.',
  )
})

test('a case is allocated to a team, a worker is appointed', () => {
  const act = (party: Party) => ({
    kind: 'described-act' as const,
    or: [],
    deeds: [{ kind: 'deed' as const, verb: 'allocate', documents: [], events: [], parties: [party] }],
    to: [],
    with: [],
    in: [],
    at: [],
  })
  const allocated = (party: Party) =>
    says(team('CAT'), team('CLA'), role('adviser', { name: 'Personal adviser' }), duty('a', { who: [theTeam('CLA')], act: act(party) }))
  expect(allocated(theTeam('CAT'))).toContain('allocate the case to CAT')
  expect(allocated(theRole('adviser'))).toContain('must allocate the personal adviser')
})

test('under the heading of a team a rule for every holder says so', () => {
  const rule = route('r', { when: childProtection, strength: 'must-not', to: toTeam('CLA'), at: { kind: 'any-of-all' } })
  expect(ruleSentence(rule, graphWith(rule, plan), 'team:CAT')).toBe(
    'If the plan is child protection, whichever team holds the case, the case must not move to CLA at any point.',
  )
})

test('what follows a clause is kept apart from it', () => {
  const decide = (says: string) => ({
    kind: 'described-act' as const,
    or: [],
    deeds: [{ kind: 'deed' as const, verb: 'decide', documents: [], events: [], parties: [], says }],
    to: [],
    with: [],
    in: [],
    at: ['event:TAM' as const],
  })
  const time = { due: [{ kind: 'due-moment' as const, approach: 'before' as const, moment: at('review') }] }
  expect(says(duty('r', { who: [theTeam('CAT')], act: decide('whether it moves'), ...time }))).toBe(
    'CAT must decide whether it moves, at the TAM, before the review.',
  )
  expect(says(duty('r', { who: [theTeam('CAT')], act: decide('the day'), ...time }))).toBe(
    'CAT must decide the day at the TAM before the review.',
  )
  const invite = { ...decide(''), deeds: [{ kind: 'deed' as const, verb: 'invite', documents: [], events: [], parties: [theTeam('SG')] }] }
  expect(says(duty('r', { who: [theTeam('CAT')], act: invite }))).toBe('CAT must invite SG to the TAM.')
})

test('a team and closed cases are both said, also under the heading of the team', () => {
  const rule = route('r', { when: childProtection, heldBy: ['team:CAT'], unheld: ['closed'], to: toTeam('CLA'), at: at('referral') })
  const graph = graphWith(rule, plan)
  const said = 'If the plan is child protection and either CAT holds the case or the case is closed, it moves to CLA at the referral.'
  expect(ruleSentence(rule, graph)).toBe(said)
  expect(ruleSentence(rule, graph, 'team:CAT')).toBe(said)
})

test('the usual point and team are those of the rules that are gone before', () => {
  const one = route('conference-hands-over', { heldBy: ['team:CAT'], to: toTeam('CLA'), at: at('ICPC') })
  const two = route('review-hands-over', { heldBy: ['team:CAT'], to: toTeam('FIT'), at: at('TAM') })
  const before = (...ids: string[]) => ids.map((id) => ({ kind: 'override' as const, rule: `rule:${id}` as const, only: [] }))
  expect(says(route('r', { to: toTeam('DCT'), at: { kind: 'usual' }, overrides: before('conference-hands-over') }), one)).toBe(
    'The case moves to DCT at the point of “Conference hands over” (at the ICPC).',
  )
  expect(
    says(
      route('r', { to: { kind: 'usual' }, at: at('referral'), overrides: before('conference-hands-over', 'review-hands-over') }),
      one,
      two,
    ),
  ).toBe(
    'The case moves to the usual team (CLA where “Conference hands over” applies, FIT where “Review hands over” applies) at the referral.',
  )
})

test('a plain key gives way to the full name, an abbreviation stays, and what is a clause is told as one', () => {
  const moves = (name: string, key: string, kind: 'at' | 'due' = 'at') =>
    says(
      route(
        'r',
        kind === 'at'
          ? { to: toTeam('CLA'), at: at(key) }
          : { to: toTeam('CLA'), due: [{ kind: 'due-moment', approach: 'just after', moment: at(key) }] },
      ),
      event(key, { name }),
    )
  expect(moves('Initial Child Protection Conference', 'ICPC')).toBe('The case moves to CLA at the ICPC.')
  expect(moves('Weekly transfer meeting', 'transfer meeting')).toBe('The case moves to CLA at the weekly transfer meeting.')
  expect(moves('Child Looked After Review', 'review')).toBe('The case moves to CLA at the Child Looked After Review.')
  expect(moves('Proceedings completed', 'proceedings completed')).toBe('The case moves to CLA when the proceedings are completed.')
  expect(moves('Care episode commenced', 'into care')).toBe('The case moves to CLA when the care episode commenced.')
  expect(moves('Child becomes looked after', 'becomes looked after')).toBe('The case moves to CLA when the child becomes looked after.')
  expect(moves('Final order made', 'final order')).toBe('The case moves to CLA at the final order.')
  expect(moves('Notice to the team', 'notified', 'due')).toBe(
    'The case moves to CLA (when is not stated), just after the notice to the team.',
  )
  expect(
    says(duty('d', { who: [roleOf('CAT', 'worker')], act: { kind: 'free-act', says: 'go' } }), role('worker', { name: 'Social Worker' })),
  ).toBe('CAT’s Social Worker must go.')
  expect(
    says(
      duty('d', { who: [theTeam('assessment')], act: { kind: 'free-act', says: 'go' } }),
      team('assessment', { name: 'Assessment Team' }),
    ),
  ).toBe('The Assessment Team must go.')
})

test('what somebody does is no day by itself', () => {
  const within = (name: string, key = name.toLowerCase()) =>
    says(
      team('SST'),
      event(key, { name }),
      duty('a', { who: [theTeam('CAT')], act: { kind: 'free-act', says: 'write' }, within: [withinOf(1, 'day', at(key))] }),
    )
  expect(within('The worker leaves', 'worker leaves')).toContain('within 1 day of the moment when the worker leaves')
  expect(within('SST learns that the family has moved', 'learnt of move')).toContain(
    'within 1 day of the moment when SST learns that the family has moved',
  )
  expect(within('Placement moves')).toContain('within 1 day of the placement moves')
})

test('how many there are of a group reads as people say it', () => {
  const siblings = fact('siblings', { name: 'Younger siblings in the placement', values: ['none', 'some', 'all'] })
  const when = (...values: string[]) =>
    says(route('r', { when: factIs('siblings', ...values), to: toTeam('CLA'), at: at('review') }), siblings)
  expect(when('none')).toBe('If there are no younger siblings in the placement, the case moves to CLA at the review.')
  expect(when('some')).toBe('If there are some younger siblings in the placement, the case moves to CLA at the review.')
  expect(when('all')).toBe('If all are younger siblings in the placement, the case moves to CLA at the review.')
  expect(when('some', 'all')).toBe('If some or all are younger siblings in the placement, the case moves to CLA at the review.')
})

test('a case that stays does not wait to move, and a point is not said twice', () => {
  const until = { kind: 'stay-until', moment: at('review') } as const
  expect(says(route('r', { heldBy: ['team:CAT'], stay: until, waitsFor: factIs('plan', 'none') }), plan)).toBe(
    'When CAT holds the case, it stays with CAT until the review. The case does not stay on these grounds until there is no plan.',
  )
  expect(
    says(
      duty('a', { who: [theTeam('CAT')], act: { kind: 'free-act', says: 'agree' }, holdsUp: 'rules', holdsUpRules: ['rule:kept'] }),
      route('kept', { stay: until }),
    ),
  ).toBe('CAT must agree. The case does not stay under “Kept” until this is done.')
  const sixteen = { kind: 'birthday', age: { kind: 'age', years: 16, months: 0 } } as const
  expect(says(route('r', { to: toTeam('CLA'), at: sixteen, due: [{ kind: 'due-moment', approach: 'by', moment: sixteen }] }))).toBe(
    'The case moves to CLA on the 16th birthday.',
  )
})

test('titles keep the hyphens of the authority', () => {
  const graph = graphWith(
    route('re-referral', { says: 'Short-term work.' }),
    route('short-term-work-ends', {}),
    route('goes-to-unit', { to: toTeam('Unit') }),
  )
  expect(graph.rules.map(({ id }) => ruleTitle(id, graph))).toEqual(['Goes to unit', 'Re-referral', 'Short-term work ends'])
})

test('a ladder goes rung by rung', () => {
  expect(
    says(
      ladder('r', {
        when: factIs('dispute', 'capacity'),
        rungs: [
          { kind: 'rung', who: [theRole('operations manager')], within: withinOf(2, 'working day') },
          { kind: 'rung', who: [theRole('head of service')] },
        ],
      }),
    ),
  ).toBe(
    'If the dispute is capacity, the matter goes to the operations manager, within 2 working days (from when is not stated), then to the head of service.',
  )
})

test('holes of the source are named', () => {
  expect(
    says(
      acknowledgement('r', { hole: 'missing', documents: ['document:threshold document'] }),
      document('threshold document', { supplied: false }),
    ),
  ).toBe('The source relies on the threshold document, which was not supplied.')
  expect(says(acknowledgement('r', { hole: 'missing', documents: ['document:criteria'] }), document('criteria', { supplied: false }))).toBe(
    'The source relies on the criteria, which were not supplied.',
  )
  const visit = duty('visit', { who: [theTeam('CAT')], act: { kind: 'free-act', says: 'visit' } })
  expect(says(acknowledgement('r', { hole: 'unclear', about: ['moment', 'whether'], rules: ['rule:visit'] }), visit)).toBe(
    'The source is unclear about when it is done and whether it has to be done: “Visit”.',
  )
  expect(
    says(
      acknowledgement('r', { hole: 'unclear', about: ['whether'], rules: ['rule:go', 'rule:visit'] }),
      visit,
      route('go', { to: toTeam('CLA') }),
    ),
  ).toBe('The source is unclear about whether the case moves: “Go” and “Visit”.')
  expect(
    says(
      acknowledgement('r', {
        hole: 'gap',
        at: at('age screening'),
        when: { kind: 'age-is', test: 'exactly', age: { kind: 'age', years: 16, months: 0 } },
      }),
    ),
  ).toBe('If the child is exactly 16, the source does not say what happens at the age screening.')
})

test('what is promised of cases', () => {
  const [locality, cla] = [team('Locality', { name: 'Locality' }), team('CLA', { name: 'CLA' })]
  expect(says(promised('p', { teams: ['team:CLA'], states: ['closed'] }), cla)).toBe(
    'The case is never with CLA or closed, whatever happens to it.',
  )
  expect(says(promised('p', { heldBy: ['team:Locality'], teams: ['team:CLA'] }), locality, cla)).toBe(
    'When Locality holds the case, from then on the case is never with CLA, whatever happens to it.',
  )
  expect(says(promised('p', { property: 'can-reach', teams: ['team:CLA', 'team:Locality'], states: ['closed'] }), locality, cla)).toBe(
    'The case can come to CLA and Locality and be closed.',
  )
  expect(
    says(promised('p', { property: 'moves-to', teams: ['team:CLA'], moments: [at('ICPC')] }), cla, event('ICPC', { name: 'ICPC' })),
  ).toBe('At the ICPC the case goes to CLA, whatever has happened to it before.')
  expect(says(promised('p', { property: 'settled-at', moments: [at('ICPC')] }), event('ICPC', { name: 'ICPC' }))).toBe(
    'At the ICPC one team is named, or it is said who chooses, whatever has happened to the case before.',
  )
})

test('what is one word in the language is told as people write it, an abbreviation as it stands', () => {
  expect(['cameHome', 'workedToAPlan', 'C4C is meant', 'CWD', 'goingToDCT'].map(spaced)).toEqual([
    'came home',
    'worked to a plan',
    'C4C is meant',
    'CWD',
    'going to DCT',
  ])
})
