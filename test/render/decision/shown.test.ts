/** What of a decision stands where: of a small protocol that has each of these once. */
import { expect, test } from 'vitest'
import { decide } from '../../../src/decide/index.js'
import type { CaseGiven } from '../../../src/decide/index.js'
import { askable, decisionDocument, namingOf } from '../../../src/render/decision/index.js'
import { tellWords } from '../../../src/render/decision/questions.js'
import { modelOf, spaceOf } from '../../../src/space/index.js'
import { compileFiles } from '../../support/compile.js'

const protocol = `authority: exampleshire
words:
  name: Exampleshire
  calendar: england-and-wales
  teams: { A: { name: Assessment }, B: { name: Long-term, per: area }, C: { name: Leaving care } }
  events:
    referral: { name: Referral }
    review: { name: Review, happens: once }
    transfer meeting: { name: Transfer meeting, means: transfer meeting }
  roles: { manager: { name: Manager }, head of service: { name: Head of service }, family: { name: Family } }
  documents: { report: { name: Report } }
  facts:
    risk: { name: Risk, yesNo: Is there a risk? }
    young: { name: Young parent, yesNo: Is there a young parent? }
    matter: { name: Matter, oneOf: [nothing, capacity], means: dispute about, valuesMean: { capacity: capacity } }
    agreedThere: { name: Agreed there, yesNo: Has the meeting agreed?, means: agreed at transfer meeting }
    waiting: { name: Waiting, yesNo: Does it wait?, means: has a named worker, valuesMean: { yes: no, no: yes } }
protocol: { version: "1", effective: 2019-01 }
rules:
  hands-over: { heldBy: A, transferAt: review, to: B, agreedAt: transfer meeting, decidedBy: head of service, unless: { waiting: yes } }
  by-birthday: { heldBy: A, transferAt: any point, to: B, due: by 16th birthday, unless: { young: yes } }
  by-then: { heldBy: A, transferAt: any point, to: B, due: by 16th birthday }
  at-most: { heldBy: A, stay: at most 36 hours }
  record: { heldBy: A, moves: system record, transferAt: not stated, to: B, within: 1 working day of review, arrangedBy: manager }
  everybody: { who: A, must: { complete: report } }
  of-such-cases: { when: { risk: yes }, who: manager, must: { visit: family } }
  later-known: { when: { asAt: review, risk: yes }, heldBy: C, transferAt: review, to: A }
  both-days: { who: A, must: { visit: family }, due: from review, readings: { from-then: followed, in-a-week: { due: from review, within: 1 week of review } } }
  says-so: { who: A, must: { tell: family }, within: 2 weeks of review, readings: { soon: followed, slowly: { within: 4 weeks of review }, not-by-a: { heldBy: C } } }
  from-later: { inForce: from 2026-09-03, heldBy: C, closeAt: referral, readings: { as-it-is: followed, until-then: { inForce: until 2026-09-02 } } }
  quarrel: { when: { matter: capacity }, escalateTo: [manager, head of service] }
  finds-a-worker: { when: { risk: yes }, escalateTo: [manager, head of service] }
  finds-one-elsewhere: { when: { risk: yes }, escalateTo: head of service }
`

const { graph, diagnostics } = await compileFiles({ 'x.protocol.yaml': protocol })
if (graph === undefined) throw new Error(JSON.stringify(diagnostics.filter(({ severity }) => severity === 'error')))
const model = modelOf(spaceOf(graph))

function shown(given: CaseGiven): Readonly<Record<string, readonly string[]>> {
  const { decision, problems } = decide({ otherwise: 'no', heldBy: 'A', ...given }, model)
  expect(problems).toEqual([])
  const { headline, sections } = decisionDocument(decision!, model)
  return {
    headline: [headline],
    ...Object.fromEntries(sections.map(({ title, items }) => [title, items.flatMap(({ text, under }) => [text, ...under])])),
  }
}

test('who chooses between the teams of a family', () => {
  expect(shown({ at: 'review' })['headline']).toEqual(['Moves to B at the review; the head of service chooses which of its teams.'])
})

test('a limit names the rules that set it, and none that an exception lifts', () => {
  const limit = (young: string) =>
    shown({ at: 'review', facts: { young } })['When']!.filter((line) => line.includes('16th') || line.startsWith('“By'))
  expect(limit('no')).toEqual(['no later than the 16th birthday (the day of birth is not told)', '“By birthday”', '“By then”'])
  expect(limit('yes')).toEqual(['no later than the 16th birthday (the day of birth is not told)', '“By then”'])
})

test('whether the meeting has agreed, where the case tells', () => {
  const agreed = (agreedThere?: string) =>
    shown({ at: 'review', ...(agreedThere === undefined ? {} : { facts: { agreedThere } }) })['When']!.find((line) =>
      line.startsWith('agreed at'),
    )
  expect([agreed(), agreed('yes'), agreed('no')]).toEqual([
    'agreed at the transfer meeting',
    'agreed at the transfer meeting, which has agreed it',
    'agreed at the transfer meeting, which has not agreed it yet',
  ])
})

test('what else moves is told with its latest day and who arranges it', () => {
  const moving = shown({ at: 'review', on: '2026-04-02' })['Also moving']!
  expect(moving.find((line) => line.startsWith('no later than'))).toMatch(/^no later than 7 April 2026 /)
  expect(moving).toContain('to be arranged by the manager')
})

test('what else moves on a known day, and every ladder of such a case, has its turn with the days of the answer', () => {
  const turns = (title: string, given: CaseGiven) =>
    decisionDocument(decide({ otherwise: 'no', heldBy: 'A', ...given }, model).decision!, model)
      .sections.find((section) => section.title === title)!
      .items.map(({ turn }) => turn)
  expect(turns('Also moving', { at: 'review', on: '2026-04-02' })).toEqual([5])
  expect(turns('Who is asked, one after another', { facts: { risk: 'yes' } })).toEqual([5, 5])
})

test('duties of such cases stand apart from those of every case, and ladders of disputes from others', () => {
  const risky = shown({ facts: { risk: 'yes', matter: 'capacity' } })
  expect(risky['Duties']!.join()).toContain('visit')
  expect(risky['Duties']!.join()).not.toContain('report')
  expect(risky['Duties in every case']!.join()).toContain('report')
  expect(risky['If people do not agree']).toContain('“Quarrel”')
  expect(risky['Who is asked, one after another']).toContain('“Finds a worker”')
  expect(risky['If people do not agree']).not.toContain('“Finds a worker”')
})

test('other readings of duties: what would be owed, or that nothing would', () => {
  const readings = shown({ at: 'review', on: '2026-04-02' })['Other readings']!
  expect(readings.find((line) => line.includes('“slowly”'))).toMatch(/A must tell the family – by 30 April 2026/)
  expect(readings.find((line) => line.includes('“in a week”'))).toMatch(
    /A must visit the family – from 2 April 2026 .* and by 9 April 2026 /,
  )
  expect(readings.find((line) => line.includes('“not by a”'))).toMatch(/: “Says so” is not owed$/)
})

test('a rule is told as it is read', () => {
  const why = (readings: CaseGiven['readings']) =>
    shown({
      heldBy: 'C',
      at: 'referral',
      on: readings === undefined ? '2026-10-01' : '2026-08-03',
      ...(readings === undefined ? {} : { readings }),
    })['Why']!.join()
  expect(why(undefined)).toContain('From 3 September 2026')
  expect(why({ 'from-later': 'until-then' })).toMatch(/until (the end of )?2 September 2026/i)
})

test('what cannot be known yet is known at the moment that it is asked of', () => {
  const { decision } = decide({ heldBy: 'C' }, model)
  const needs = decisionDocument(decision!, model)
    .sections.find(({ title }) => title === 'What must still be known')!
    .items.flatMap(({ under }) => under)
  expect(needs.filter((line) => line.startsWith('not known before'))).toEqual(['not known before the review'])
})

test('a limit without a start is named so, and told by its length', () => {
  const lines = JSON.stringify([shown({ at: '36 hours' }), shown({})])
  expect(lines).toContain('36 hours (from when is not stated)')
  expect(lines).not.toContain('a start that')
})

test('what can be told says what an unremarkable case has', () => {
  const asks = new Map(askable(model).asks.map(({ name, otherwise }) => [name, otherwise]))
  expect([asks.get('risk'), asks.get('matter'), asks.get('waiting')]).toEqual([['no'], ['nothing'], ['no']])
})

test('which of two moments comes first is not asked where the words alone tell it', async () => {
  const limits = modelOf(
    spaceOf(
      (
        await compileFiles({
          'x.protocol.yaml': protocol.replace(
            '  quarrel:',
            '  in-time: { heldBy: A, transferAt: any point, to: any team, within: 2 weeks of review }\n  quarrel:',
          ),
        })
      ).graph!,
    ),
  )
  const orders = askable(limits).asks.flatMap(({ line, name }) => (line === 'order' ? [name] : []))
  expect(limits.space.vocabulary.axes.find('order review / 2 weeks after review')).toBeDefined()
  expect(orders).not.toContain('review before|on|after 2 weeks after review')
  expect(orders).toContain('review before|on|after 16th birthday')
})

test('how a question is told: by the option that takes it', () => {
  const { decision } = decide({ heldBy: 'A', at: 'review', order: [], facts: { risk: 'no' } }, model)
  const naming = namingOf(model.space)
  const told = model.space.vocabulary.axes.list.map(
    ({ key }, axis) => [key, key === 'now' || key === 'holder' ? '' : tellWords(axis, naming)] as const,
  )
  const how = (start: string) => told.find(([key]) => key.startsWith(start))![1]
  expect(how('fact:risk')).toBe('`risk`')
  expect(how('passed review')).toBe('`--happened review` or `--not-happened review`')
  expect(how('passed 16th')).toBe('`--happened "16th birthday"` or `--not-happened "16th birthday"`')
  expect(how('reading')).toMatch(/^`--reading \S+=READING`$|^`--reading "[^"]+=READING"`$/)
  expect(JSON.stringify(decisionDocument(decision!, model))).not.toContain('has passed`')
})

test('a choice of people is told by their roles, and taken by them', async () => {
  const rules = protocol.replace(
    '  quarrel:',
    '  given-to: { heldBy: A, moves: allocation, transferAt: review, to: [manager, head of service], decidedBy: head of service }\n  quarrel:',
  )
  const people = modelOf(spaceOf((await compileFiles({ 'x.protocol.yaml': rules })).graph!))
  const { values } = askable(people).asks.find(({ line, name }) => line === 'chosen' && name === 'given-to')!
  expect(values).toEqual(['head of service', 'manager'])
  for (const value of ['manager', 'Manager', 'Head of service'])
    expect(decide({ heldBy: 'A', at: 'review', chosen: { 'given-to': value } }, people).problems).toEqual([])
  expect(decide({ heldBy: 'A', at: 'review', chosen: { 'given-to': 'nobody' } }, people).problems).toMatchObject([
    { kind: 'not a choice', all: ['head of service', 'manager'] },
  ])
})

test('a time without a day says which day is missing', () => {
  const duties = (given: CaseGiven) => shown(given)['Also moving']!.find((line) => line.startsWith('no later than'))
  expect(duties({ at: 'review' })).toBe('no later than 1 working day after the review (the day of the review is not told)')
  expect(duties({})).toBe('no later than 1 working day after the review (the review is yet to come)')
})
