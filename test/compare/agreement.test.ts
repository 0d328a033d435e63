/** The verdict on a field and the counts told with it. */
import { expect, test } from 'vitest'
import { agreeingWith } from '../../src/compare/agreement.js'
import type { Assumption, ComparedValues } from '../../src/compare/compared.js'
import type { Verdict } from '../../src/compare/verdict.js'

const told = (asRule: Verdict, counts: Partial<Record<Verdict, number>>, ...assumed: readonly Assumption[]): ComparedValues => ({
  field: 'team',
  asRule,
  before: ['long-term'],
  after: ['looked after'],
  regions: { facts: ['looked after'], counts, of: 2, blocks: [] },
  ...(assumed.length === 0 ? {} : { assumed }),
})
const verdict = (...of: Parameters<typeof agreeingWith>) => agreeingWith(...of).asRule

test('what is so of all combinations is so of the field', () => {
  expect([
    verdict(told('depends', { different: 2 })),
    verdict(told('depends', { same: 1, 'not covered': 1 })),
    verdict(told('different', { depends: 2 })),
    verdict(told('depends', { same: 1, different: 1 })),
  ]).toEqual(['different', 'same', 'depends', 'depends'])
  expect(verdict(told('different', { 'not covered': 2 }))).toBe('no counterpart')
})

test('unless the case tells the team, or a clause can be read so that the two say the same', () => {
  const team: Assumption = { of: 'before', kind: 'team', what: 'previous team', is: 'CAT' }
  expect([verdict(told('depends', { same: 1 }, team)), verdict(told('different', { different: 1 }, team))]).toEqual(['depends', 'depends'])
  const reading: Assumption = { of: 'before', kind: 'reading', what: 'at once | later', is: 'later' }
  expect(agreeingWith(told('depends', { different: 2 }, reading), () => true)).toMatchObject({ asRule: 'depends', elsewhere: 'same' })
  // What only one of them asks is no reason to call different what the two say in other cases.
  const meeting = (before: readonly string[], after: readonly string[]) =>
    agreeingWith({ ...told('depends', { different: 2 }), before, after }, () => true)
  expect(meeting(['long-term', 'looked after', 'closed'], ['looked after'])).toMatchObject({ asRule: 'depends', elsewhere: 'same' })
  // That people can agree a day is no day that the two have in common.
  expect([
    meeting(['placement', 'a date that is agreed'], ['a date that is agreed']).asRule,
    meeting(['placement', 'a date that is agreed'], ['placement', 'a date that is agreed']).asRule,
  ]).toEqual(['different', 'depends'])
})
