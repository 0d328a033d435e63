/** Times in shared words: what differs between two authorities has other words. */
import { expect, test } from 'vitest'
import { momentValue, sharedLimit } from '../../src/compare/shared-values.js'
import type { Duration, EventMoment, FirstAfter } from '../../src/graph/expressions.js'
import { compileFiles } from '../support/compile.js'

const words = `authority: exampleshire
words:
  name: Exampleshire
  calendar: england-and-wales
  teams: { CAT: { name: Assessment, cites: X-1 } }
  events:
    review: { name: Review, means: looked-after review, cites: X-1 }
    visit: { name: Visit, means: narrower than looked-after review, cites: X-1 }
    placement: { name: Placement, means: placement, cites: X-1 }
protocol: { version: "1", effective: 2019-01 }
rules: { a: { says: The child comes first., cites: X-1 } }
`
const made = compileFiles({ 'a.protocol.yaml': words }).then(({ graph }) => graph!)
const at = (event: string): EventMoment => ({ kind: 'event-moment', event: `event:${event}` })
const firstAfter = (event: string): FirstAfter => ({ kind: 'first-after', event: `event:${event}`, after: at('placement') })

test('working hours of other offices are other lengths', async () => {
  const limit = async (officeHours: string) => {
    const duration: Duration = { kind: 'duration', count: 4, unit: 'working hour', officeHours }
    return sharedLimit({ kind: 'limit', duration, of: at('placement') }, await made).means
  }
  expect(await limit('09:00 to 17:00')).toEqual(await limit('09:00 to 17:00'))
  expect(await limit('09:00 to 17:00')).not.toEqual(await limit('08:00 to 18:00'))
})

test('the first after another event is as exact as both are', async () => {
  expect(momentValue(firstAfter('review'), await made)).toEqual({
    means: ['first looked-after review after placement'],
    exact: true,
    words: 'first looked-after review after placement',
  })
  expect(momentValue(firstAfter('visit'), await made).exact).toBe(false)
})
