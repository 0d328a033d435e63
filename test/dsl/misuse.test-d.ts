/** What the editor must refuse, one mistake at a time: a line without its mistake would fail as an unused expectation. */
import { authority } from 'caseway'
import { describe, test } from 'vitest'
import { cpPlan, language } from './exampleshire.js'

const { when, heldBy, transferAt, closeAt, stay, who, should, may, escalateTo, acknowledge, promise, says, terms, protocol } = language
const head = { version: '1', effective: '2019-01' }

describe('names', () => {
  test('of teams', () => {
    // @ts-expect-error `Localty` is no team
    when(cpPlan).heldBy('CAT').transferAt('ICPC').to('Localty')
    // @ts-expect-error `CAAT` is no team
    heldBy('CAT', 'CAAT')
    // @ts-expect-error `Localty` is no family of teams
    transferAt('ICPC').to('Localty by area')
    // @ts-expect-error nothing is declared `per: need`
    transferAt('ICPC').to('Locality by need')
    // @ts-expect-error `CAT` is one team
    transferAt('ICPC').to('CAT by area')
    const { transferAt: at } = authority('x', {
      name: 'X',
      calendar: 'scotland',
      teams: { A: { name: 'A', per: 'area' }, B: { name: 'B', per: 'number' } },
      events: { E: { name: 'E' } },
    })
    at('E').to('A by area', 'B by number')
    // @ts-expect-error what divides `B` does not divide `A`
    at('E').to('A by number')
  })
  test('of events', () => {
    // @ts-expect-error `ICPCC` is no meeting
    heldBy('CAT').transferAt('ICPCC')
    // @ts-expect-error nor in a longer moment
    heldBy('CAT').transferAt('first ICPCC')
    // @ts-expect-error nor in a limit
    transferAt('ICPC').to('CAT').within('10 working days of ICPCC')
    // @ts-expect-error nor in a time
    transferAt('ICPC').to('CAT').due('before ICPCC')
    // @ts-expect-error nor in a stay
    stay('until ICPCC')
    // @ts-expect-error nor where the move is agreed
    transferAt('ICPC').to('CAT').agreedAt('transfer meting')
  })
  test('of roles', () => {
    // @ts-expect-error `team manger` is no role
    who("CAT's team manger")
    // @ts-expect-error `recever` is no side of the move
    who("recever's team manager")
    // @ts-expect-error nor on a ladder
    escalateTo('operations manger')
  })
  test('of documents', () => {
    // @ts-expect-error `cronology` is no document
    who('CAT').must({ complete: 'cronology' })
    // @ts-expect-error nor where a limit is set
    who('CAT').must({ complete: 'chronology' }).shortenedBy('stratgy document')
  })
  test('of facts and terms', () => {
    // @ts-expect-error `plann` is no fact
    when({ plann: 'none' })
    // @ts-expect-error a term is a bare name
    when('cpPlan')
    // @ts-expect-error `cpPlann` is no term
    when(cpPlann)
    // @ts-expect-error nor in a term
    terms({ other: { plann: 'none' } })
  })
})

describe('values', () => {
  test('of a fact', () => {
    // @ts-expect-error `child protecton` is no value of `plan`
    when({ plan: 'child protecton' })
    // @ts-expect-error nor in a list
    when({ plan: ['none', 'child protecton'] })
    // @ts-expect-error a question is answered with yes or no
    when({ agreedAtMeeting: 'maybe' })
    // @ts-expect-error every value is text
    when({ agreedAtMeeting: true })
    // @ts-expect-error an age has a number
    when({ judgedAge: 'young' })
    // @ts-expect-error how long ago has a number
    when({ closed: 'recently' })
    // @ts-expect-error nested as deep as it may be
    when({ all: [cpPlan, { any: [{ not: { plan: 'nonne' } }] }] })
    // @ts-expect-error also in an exception to an exception
    stay('until ICPC').unless({ age: 'under 3', unless: { plan: 'nonne' } })
  })
  test('of a time', () => {
    // @ts-expect-error `workng` is no unit
    transferAt('ICPC').to('CAT').within('10 workng days of ICPC')
    // @ts-expect-error a limit has a number
    transferAt('ICPC').to('CAT').within('soon')
    // @ts-expect-error `befor` is no approach
    transferAt('ICPC').to('CAT').due('befor ICPC')
    // @ts-expect-error a recurrence has a unit
    transferAt('ICPC').to('CAT').due('every wek')
    // @ts-expect-error `at lest` is no bound
    stay('at lest 6 months')
    // @ts-expect-error a day has numbers
    stay('until ICPC').inForce('from September')
  })
  test('fixed ones', () => {
    // @ts-expect-error responsibility moves by itself
    transferAt('ICPC').to('CAT').moves('responsibility')
    // @ts-expect-error there is only one
    transferAt('ICPC').to('CAT').yieldsTo('some rules')
    // @ts-expect-error `teem` is nothing that a rule can beat
    transferAt('ICPC').to('CAT').overrides({ rule: 'a', only: 'teem' })
    // @ts-expect-error a reading is followed, as written, or lines
    transferAt('ICPC').to('CAT').readings({ one: 'folowed' })
  })
  test('of an act, an outcome, a hole', () => {
    // @ts-expect-error `compleet` is no verb
    who('CAT').must({ compleet: 'chronology' })
    // @ts-expect-error an outcome is not an act
    who('CAT').must({ closeAt: 'ICPC' })
    // @ts-expect-error an act is not an outcome
    should({ complete: 'chronology' })
    // @ts-expect-error a receiver is missing
    should({ transferAt: 'ICPC' })
    // @ts-expect-error a case does not both move and stay
    may({ stay: 'until ICPC', transferAt: 'ICPC', to: 'CAT' })
    // @ts-expect-error `gapAfter` is no hole
    acknowledge({ gapAfter: 'ICPC' })
    // @ts-expect-error a promise is about teams of the authority
    promise({ neverHeldBy: 'Localty' })
    // @ts-expect-error `within` is no detail of a promise
    promise({ settledAt: 'ICPC' }).within('2 days')
    // @ts-expect-error a lead has to be named
    transferAt('ICPC').to({ jointly: ['CAT', 'FIT'] })
    // @ts-expect-error a rung has somebody on it
    escalateTo({ within: '2 days' })
  })
})

describe('steps', () => {
  test('out of order', () => {
    // @ts-expect-error `to` follows `transferAt`
    when(cpPlan).to('CAT')
    // @ts-expect-error nothing but `to` follows `transferAt`
    transferAt('ICPC').heldBy('CAT')
    // @ts-expect-error who is bound comes before how
    who('CAT').within('2 days')
    // @ts-expect-error `when` comes first
    heldBy('CAT').when(cpPlan)
    // @ts-expect-error `needNot` speaks of a person
    heldBy('CAT').needNot({ attend: 'ICPC' })
    // @ts-expect-error a meeting agrees moves, not duties
    who('CAT').must({ attend: 'ICPC' }).agreedAt('ICPC')
    // @ts-expect-error a duty holds up moves, a move does not
    transferAt('ICPC').to('CAT').holdsUp('nothing')
    // @ts-expect-error a principle has no limit
    says('Welfare comes first.').within('2 days')
    // @ts-expect-error a hole has no exceptions
    acknowledge({ gapAt: 'ICPC' }).unless(cpPlan)
  })
  test('misspelt', () => {
    // @ts-expect-error `transfrAt`
    heldBy('CAT').transfrAt('ICPC')
    // @ts-expect-error `whn`
    language.whn(cpPlan)
  })
  test('left out', () => {
    protocol(head, {
      // @ts-expect-error a move needs a receiver
      a: when(cpPlan).transferAt('ICPC'),
      // @ts-expect-error somebody, but what do they do
      b: who('CAT'),
      // @ts-expect-error for whom, but what happens
      c: when(cpPlan),
      // @ts-expect-error a rule is a sentence, not a map
      d: { heldBy: 'CAT', stay: 'until ICPC' },
    })
  })
  test('without a value', () => {
    // @ts-expect-error to whom
    transferAt('ICPC').to()
    // @ts-expect-error when
    closeAt()
    // @ts-expect-error values stand side by side
    heldBy(['CAT', 'FIT'])
  })
})

describe('the whole', () => {
  test('the same id twice', () => {
    protocol(head, {
      a: stay('until ICPC'),
      // @ts-expect-error `a` is taken
      a: stay('until referral'),
    })
  })
  test('a head without what it needs', () => {
    // @ts-expect-error from when it holds
    protocol({ version: '1' }, {})
    // @ts-expect-error a version is text
    protocol({ version: 1, effective: '2019' }, {})
    // @ts-expect-error `CATT` is no team
    protocol({ ...head, asks: { heldBy: 'CATT', at: 'ICPC' } }, {})
  })
  test('words', () => {
    const names = { CAT: { name: 'CAT' } } as { readonly [team: string]: { readonly name: string } }
    // @ts-expect-error names that lost their spelling would let every mistake through
    authority('x', { name: 'X', calendar: 'scotland', teams: names })
    // @ts-expect-error `age` is a line of every condition already
    authority('x', { name: 'X', calendar: 'scotland', facts: { age: { name: 'Age', age: 'the child' } } })
    authority('x', { name: 'X', calendar: 'scotland', officeHours: '08:45 to 17:15' })
    // @ts-expect-error an office opens and closes
    authority('x', { name: 'X', calendar: 'scotland', officeHours: '9 to 5' })
    // @ts-expect-error no such calendar
    authority('x', { name: 'X', calendar: 'wales' })
    // @ts-expect-error `outsid` is no line of a team
    authority('x', { name: 'X', calendar: 'scotland', teams: { CAT: { name: 'CAT', outsid: 'yes' } } })
    // @ts-expect-error `mean` is no line of a fact
    authority('x', { name: 'X', calendar: 'scotland', facts: { plan: { name: 'Plan', yesNo: 'Is there one?', mean: 'plan' } } })
    // @ts-expect-error what is usual is a value of the fact
    authority('x', { name: 'X', calendar: 'scotland', facts: { plan: { name: 'Plan', oneOf: ['none', 'child in need'], usually: 'nonne' } } })
    // @ts-expect-error also of several
    authority('x', { name: 'X', calendar: 'scotland', facts: { plan: { name: 'Plan', oneOf: ['none', 'child in need'], usually: ['none', 'nonne'] } } })
    // @ts-expect-error and of a question yes or no
    authority('x', { name: 'X', calendar: 'scotland', facts: { met: { name: 'Met', yesNo: 'Is it met?', usually: 'none' } } })
    // @ts-expect-error a fact has a name
    authority('x', { name: 'X', calendar: 'scotland', facts: { plan: { yesNo: 'Is there one?' } } })
    // @ts-expect-error a team has a name
    authority('x', { name: 'X', calendar: 'scotland', teams: { CAT: { is: 'Assesses.' } } })
  })
})
