/** Why there can be no such case, where it takes more than one reason. */
import { expect, test } from 'vitest'
import { decide } from '../../src/decide/index.js'
import { modelOfYaml } from '../support/models.js'

test('a reason is told that excludes the case only together with the order of birthdays', async () => {
  const model = await modelOfYaml(
    'grown: { when: { lookedAfter: yes }, heldBy: CAT, transferAt: 18th birthday, to: Locality }\nlate: { when: { later: yes }, heldBy: CAT, transferAt: agreed date, to: Locality, due: by 19th birthday, decidedBy: team manager, overrides: grown }',
    '',
    {
      facts:
        '  lookedAfter: { name: Looked after, yesNo: Is the child looked after?, means: looked after }\n  later: { name: Later, yesNo: Is a later day agreed? }',
    },
  )
  const { problems } = decide(
    { heldBy: 'CAT', on: '2027-03-10', known: { born: '2008-02-10' }, facts: { lookedAfter: 'yes', later: 'no' } },
    model,
  )
  expect(problems).toMatchObject([{ kind: 'impossible', because: ['being looked after ends at 18, and nobody is at 19'] }])
})
