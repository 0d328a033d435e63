/** Scenarios that show findings can be pasted into one file. */
import { expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import { examplesOf } from '../../src/render/findings/text.js'

test('two findings never offer one id', () => {
  const gap = (plan: string) =>
    ({
      code: 'gap',
      severity: 'warning',
      span: { file: 'a', start: 0, end: 0 },
      related: [],
      data: {
        because: 'silent',
        rules: [],
        holders: ['CAT'],
        moments: ['ICPC'],
        cases: { count: '1', of: '2', facts: ['plan'], parts: [], complete: true },
        example: { heldBy: 'CAT', at: 'ICPC', facts: { plan }, expect: { outcome: 'not covered' } },
      },
    }) as unknown as Diagnostic
  const ids = [...examplesOf([gap('none'), gap('cp'), gap('cin')]).values()].map((example) => example.split(':')[0])
  expect(ids).toEqual(['nobody-named-cat-icpc', 'nobody-named-cat-icpc-2', 'nobody-named-cat-icpc-3'])
})
