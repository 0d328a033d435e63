import Ajv from 'ajv'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffReport } from '../../../src/diff/index.js'
import type { DiffReport } from '../../../src/diff/index.js'
import { graphOf } from '../../../src/graph/policy-graph.js'
import type { PolicyGraph } from '../../../src/graph/policy-graph.js'
import { changesJson, changesText, changeWords, diffSchema } from '../../../src/render/changes/index.js'
import { plainStyle } from '../../../src/render/style.js'
import { examples } from '../../diff/examples.js'
import { arbitraryEdit, renamed, someIds } from '../../graph/arbitrary-graph.js'
import {
  all,
  at,
  duty,
  except,
  fact,
  factIs,
  graphWith,
  ladder,
  protocol,
  route,
  team,
  term,
  theRole,
  theTeam,
  toTeam,
  withinOf,
} from '../graph-by-hand.js'

const versions = (before: PolicyGraph, after: PolicyGraph) => diffReport({ label: 'old', graph: before }, { label: 'new', graph: after })
const valid = new Ajv({ strict: false, inlineRefs: false }).compile(diffSchema())

/** Every form says something of every change, and the JSON is what the schema says. */
function showsAll(report: DiffReport): void {
  const text = changesText(report, plainStyle)
  const json = JSON.parse(changesJson(report)) as { readonly changes: readonly { readonly code: string; readonly fingerprint: string }[] }
  expect(valid(json), JSON.stringify(valid.errors?.slice(0, 3))).toBe(true)
  expect(json.changes.map(({ code }) => code)).toEqual(report.changes.map(({ change }) => change.code))
  for (const { change, fingerprint } of report.changes) expect(text).toContain(`[${change.code} ${fingerprint.slice(0, 10)}]`)
  for (const judged of report.changes) {
    const { was, now } = changeWords(judged, report.before, report.after)
    // A hole can be of the kind `undefined`, and words can be accepted as such; nothing else is ever called so.
    expect(`${was ?? ''} ${now ?? ''}`).not.toMatch(judged.change.subject.startsWith('rule:') ? /\[object|NaN/ : /\[object|NaN|undefined/)
  }
}

test.each(examples)('$code: both forms show it, and each side says another thing', ({ before, after }) => {
  for (const report of [versions(before, after), versions(after, before)]) {
    showsAll(report)
    for (const judged of report.changes) {
      const { was, now } = changeWords(judged, report.before, report.after)
      if (was !== undefined) expect(was).not.toBe(now)
      expect(`${was ?? ''}${now ?? ''}`).not.toContain('"kind"')
    }
  }
})

test('whatever differs is shown, in a form that its schema allows', () => {
  fc.assert(
    fc.property(arbitraryEdit, someIds, ([before, after], names) => {
      showsAll(versions(graphOf(before), graphOf(renamed(after, names))))
    }),
    { numRuns: 40 },
  )
}, 60_000)

const move = { heldBy: ['team:CAT'], to: toTeam('Locality'), at: at('ICPC'), cites: ['X-1'] } as const
const plan = fact('plan', { name: 'Plan', values: ['child protection', 'child in need'] })
const onPlan = { kind: 'term-holds', term: 'term:onPlan' } as const
const before = graphWith(
  protocol(),
  plan,
  team('CAT'),
  team('Advice', { outside: true }),
  term('onPlan', factIs('plan', 'child protection')),
  route('conference-hands-over', { ...move, when: onPlan, within: [withinOf(10, 'working day', at('ICPC'))], says: 'It goes.' }),
  route('cin-hands-over', { ...move, when: factIs('plan', 'child in need'), unless: [except(factIs('plan', 'child protection'))] }),
  duty('summary', {
    who: [theTeam('CAT')],
    act: { kind: 'free-act', says: 'write the summary' },
    holdsUp: 'every-transfer',
    cites: ['X-2'],
  }),
  ladder('disputes', {
    rungs: [
      { kind: 'rung', who: [theRole('manager')] },
      { kind: 'rung', who: [theRole('director')] },
    ],
  }),
)
const after = graphWith(
  protocol({ version: '2020-04' }),
  plan,
  team('CAT'),
  team('Advice', { outside: true }),
  term('onPlan', all(factIs('plan', 'child protection'), { kind: 'happened', events: ['event:ICPC'] })),
  route('conference-hands-over', { ...move, when: onPlan, within: [withinOf(15, 'working day', at('ICPC'))], says: 'It goes over.' }),
  route('cin-hands-over', {
    ...move,
    to: toTeam('Advice'),
    when: factIs('plan', 'child in need'),
    unless: [except(factIs('plan', 'child protection'))],
  }),
  duty('summary', { who: [theTeam('CAT')], act: { kind: 'free-act', says: 'write the summary' }, holdsUp: 'nothing', cites: ['X-2'] }),
  ladder('disputes', { rungs: [{ kind: 'rung', who: [theRole('manager')] }] }),
  // Declared as before, though nobody needs it any more.
  ...before.all('role'),
  ...before.all('team').filter(({ id }) => id === 'team:Locality'),
)

test('the schema refuses what is no difference of ours', () => {
  const [first] = examples.filter(({ code }) => code === 'limit-lengthened')
  const printed = changesJson(versions(first!.before, first!.after))
  expect(valid(JSON.parse(printed))).toBe(true)
  for (const [was, now] of [
    ['"limit-lengthened"', '"limit-added"'],
    ['"week"', '"fortnight"'],
    ['"safeguarding"', '"grave"'],
    ['"same": false,', ''],
  ] as const) {
    expect(printed).toContain(was)
    expect(valid(JSON.parse(printed.replace(was, now)))).toBe(false)
  }
})

test('the text leads with what matters, and says what was and what is', async () => {
  const place = (line: number) => (id: string) =>
    id === 'rule:conference-hands-over' ? { file: 'p/rules.yaml', line, column: 3 } : undefined
  const report = diffReport({ label: 'main:p', graph: before, placeOf: place(4) }, { label: 'p', graph: after, placeOf: place(6) })
  await expect(changesText(report, plainStyle)).toMatchFileSnapshot('changes.golden.txt')
})

test('no difference is said plainly, with the digest', () => {
  const text = changesText(versions(before, before), plainStyle)
  expect(text).toBe(
    `Borsetshire: no difference\n  before old digest ${before.digest.slice(0, 16)}\n  after  new digest ${before.digest.slice(0, 16)}\n`,
  )
  expect(JSON.parse(changesJson(versions(before, before)))).toMatchObject({
    same: true,
    changes: [],
    totals: { safeguarding: 0, wording: 0 },
  })
})

test('text of strangers is shown and not obeyed', () => {
  const evil = (says: string) => graphWith(route('a', { ...move, says }))
  const text = changesText(versions(evil('fine'), evil('\u001b[31mred\u001b[0m\nSAFEGUARDING nothing at all')), plainStyle)
  expect(text).not.toContain('\u001b')
  expect(text).not.toMatch(/^SAFEGUARDING/m)
})

test('marks are put by the style, and nothing else', () => {
  const marked = changesText(versions(before, after), {
    ...plainStyle,
    bad: (text) => `<bad>${text}</bad>`,
    faint: (text) => `<faint>${text}</faint>`,
  })
  expect(marked.replaceAll(/<\/?(bad|faint)>/g, '')).toBe(changesText(versions(before, after), plainStyle))
  expect(marked).toContain('<bad>SAFEGUARDING</bad>')
})

test('of a long list a person sees the beginning, a program all', () => {
  const rules = Array.from({ length: 40 }, (_, index) => route(`r${index}`, { ...move, when: onPlan }))
  const nodes = (...values: string[]) => graphWith(plan, term('onPlan', factIs('plan', ...values)), ...rules)
  const report = versions(nodes('child protection'), nodes('child protection', 'child in need'))
  expect(changesText(report, plainStyle)).toMatch(/and 28 more/)
  expect((JSON.parse(changesJson(report)) as { changes: { touches: unknown[] }[] }).changes[0]!.touches).toHaveLength(40)
})
