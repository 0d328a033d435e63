import { expect, test } from 'vitest'
import { anchors } from '../../../src/render/handbook/anchors.js'

test('an anchor is safe in an address, the same each time, and never that of another', () => {
  const { of } = anchors()
  const names = ['rule:to-cla', 'rule:To CLA', 'rule:to-cla-2', 'team:"><script>', 'team:…', 'clause:CAL-3B.07', 'event:9 o’clock'] as const
  const found = names.map(of)
  expect(found).toEqual(['rule-to-cla', 'rule-to-cla-2', 'rule-to-cla-2-2', 'team-script', 'team', 'clause-cal-3b.07', 'event-9-o-clock'])
  expect(names.map(of)).toEqual(found)
})
