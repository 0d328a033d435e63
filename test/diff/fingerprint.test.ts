import { expect, test } from 'vitest'
import { diff, diffReport, fingerprint, placesIn, shortFingerprint } from '../../src/diff/index.js'
import type { Change } from '../../src/diff/index.js'
import { at, graphWith, route, toTeam, withinOf } from '../render/graph-by-hand.js'

const rule = (id: string, weeks: number, to = 'Locality') =>
  route(id, { heldBy: ['team:CAT'], to: toTeam(to), at: at('ICPC'), within: [withinOf(weeks, 'week', at('ICPC'))] })
const printOf = (before: number, after: number, id = 'a') => fingerprint(diff(graphWith(rule(id, before)), graphWith(rule(id, after)))[0]!)

test('a fingerprint names a change: the same facts are the same print, others are not', () => {
  expect(printOf(2, 3)).toBe(printOf(2, 3))
  expect(printOf(2, 3)).toMatch(/^[0-9a-f]{64}$/)
  expect(new Set([printOf(2, 3), printOf(2, 4), printOf(3, 2), printOf(2, 3, 'b')]).size).toBe(4)
  expect(shortFingerprint(printOf(2, 3))).toHaveLength(10)
})

test('other changes, other touches and the order of fields leave it alone', () => {
  const [change] = diff(graphWith(rule('a', 2)), graphWith(rule('a', 3)))
  const both = diff(graphWith(rule('a', 2), rule('b', 2)), graphWith(rule('a', 3), rule('b', 2, 'MAST')))
  const among = both.find(({ subject, code }) => subject === 'rule:a' && code === 'limit-lengthened')!
  expect(fingerprint(among)).toBe(fingerprint(change!))
  expect(fingerprint({ ...change!, touches: [{ node: 'rule:b', by: [] }] } as Change)).toBe(fingerprint(change!))
  const { before, after } = change!.data as { before: object; after: object }
  expect(fingerprint({ ...change!, data: { after, before } } as unknown as Change)).toBe(fingerprint(change!))
})

test('a moved file and shifted lines leave it alone, and both places are told', () => {
  const before = graphWith(rule('a', 2))
  const after = graphWith(rule('a', 3))
  const text = 'one\ntwo\nthree: 3\n'
  const placed = (file: string, start: number) =>
    placesIn(
      () => ({ file, start, end: start + 1 }),
      (name) => (name === file ? text : undefined),
    )
  const report = diffReport(
    { label: 'old', graph: before, placeOf: placed('old.yaml', 4) },
    { label: 'new', graph: after, placeOf: placed('new/place.yaml', 10) },
  )
  expect(report.changes).toHaveLength(1)
  expect(report.changes[0]).toMatchObject({
    fingerprint: printOf(2, 3),
    before: { file: 'old.yaml', line: 2, column: 1 },
    after: { file: 'new/place.yaml', line: 3, column: 3 },
  })
})

test('a compiled graph has no places', () => {
  const report = diffReport(
    { label: 'old', graph: graphWith(rule('a', 2)) },
    {
      label: 'new',
      graph: graphWith(rule('a', 3)),
      placeOf: placesIn(
        () => ({ file: 'gone', start: 0, end: 0 }),
        () => undefined,
      ),
    },
  )
  expect(report.changes[0]).not.toHaveProperty('before')
  expect(report.changes[0]).not.toHaveProperty('after')
})
