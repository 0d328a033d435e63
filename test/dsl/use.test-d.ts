/** What the editor must accept, and how it completes names. */
import type { Rule, Rules, Term } from 'caseway'
import { expectTypeOf, test } from 'vitest'
import { cpPlan, language } from './exampleshire.js'

const { when, heldBy, transferAt, stay, who, escalateTo, says, terms, protocol } = language

test('the sentence that the language exists for', () => {
  expectTypeOf(when(cpPlan).transferAt('ICPC').to('Locality')).toExtend<Rule>()
})
test('a term is a term and nothing that a user could write', () => {
  expectTypeOf(terms({ young: { age: 'under 3' } })).toEqualTypeOf<{ readonly young: Term }>()
  expectTypeOf<{}>().not.toExtend<Term>()
})
test('details in any order keep their step', () => {
  const rule = transferAt('ICPC').to('Locality', 'FIT').cites('A-1').decidedBy('transfer meeting').agreedAt('transfer meeting').within('2 weeks')
  expectTypeOf(rule).toExtend<Rule>()
})
test('values of a constant that keeps its spelling', () => {
  const both = ['CAT', 'FIT'] as const
  expectTypeOf(heldBy(...both).stay('until ICPC')).toExtend<Rule>()
})
test('the longer moments', () => {
  transferAt('18th birthday', 'age 15 years 6 months', 'first ICPC after 15th birthday', 'ICPC nearest 16th birthday', '2 weeks after ICPC', '2 weeks after first ICPC', '1 year after 18th birthday', 'transfer')
  who('CAT').must('call').within('10 working days of ICPC', '1 day of first referral', '3 days of 18th birthday', '2 days of 2 weeks after ICPC', '4 working hours of ICPC')
  who('CAT').must('call').due('at 18th birthday', 'just after transfer', 'end of the day before next ICPC', 'as soon as possible after 18th birthday', 'every week', 'every 6 months', 'by 2 weeks after referral')
  stay('until first ICPC after 15th birthday')
  stay('until first ICPC after referral')
  who('CAT').must('call').due('by close of business on the day of ICPC')
  stay('at least 6 months from 18th birthday')
  when({ asAt: 'before ICPC', age: ['16', '17 or over'], judgedAge: '15 years 6 months or over' }).stay('until ICPC')
})
test('people', () => {
  who('CAT', "CAT's team manager", 'sender', "receiver's team manager", 'whoever holds the case', 'not stated', { first: 'family', orElse: ['CAT', "holder's head of service"] }, { oneOf: ['CAT', 'FIT'] })
  escalateTo('operations manager', { who: 'head of service', within: '2 days' }, 'not stated')
})
test('rules in files of their own', () => {
  const care = { a: says('Welfare comes first.') } satisfies Rules
  protocol({ version: '1', effective: 'not stated' }, { ...care, b: stay('until ICPC') })
})
