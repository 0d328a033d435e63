/** The comparison in its four forms: the same content, the published form, nothing of a stranger’s that is taken for markup. */
import { expect, test } from 'vitest'
import { compare } from '../../../src/compare/index.js'
import { comparisonHtml, comparisonJson, comparisonMarkdown, comparisonText } from '../../../src/render/compare/index.js'
import { plainStyle } from '../../../src/render/style.js'
import { graphAt } from '../../support/graphs.js'
import { ajv, schemaFile } from '../../schema/schema.js'
import { event, graphWith, protocol, route, team, toTeam } from '../graph-by-hand.js'
import { hostileNames } from '../hostile.js'

const real = () => Promise.all(['calderdale', 'somerset', 'york'].map((name) => graphAt(`policies/${name}`)))

test('JSON has the published form, and a cell for each authority', async () => {
  const record = JSON.parse(comparisonJson(compare(await real())))
  const validate = ajv().compile(schemaFile('compare'))
  expect(validate(record), JSON.stringify(validate.errors)).toBe(true)
  for (const { topic, cells, pairs } of record.topics) expect([topic, cells.length, pairs.length]).toEqual([topic, 3, 3])
})

test('every form has every topic and every clause that is cited', async () => {
  const comparison = compare(await real())
  const forms = [comparisonText(comparison, plainStyle, true), comparisonMarkdown(comparison), comparisonHtml(comparison)]
  for (const { cells } of comparison.topics) for (const { rules } of cells) for (const clause of rules.flatMap(({ cites }) => cites)) for (const form of forms) expect(form).toContain(clause)
})

test('what somebody wrote stays text', () => {
  const authority = (name: string) => graphWith(
    protocol({ authority: 'a', name, outside: [{ kind: 'outside', topic: 'disputes', says: name, cites: ['X-1'] }] }),
    team('first', { name, does: ['assessment'] }), team('long', { name: `${name} too`, does: ['long-term'] }),
    event('conference', { name, means: { kind: 'meaning', fit: 'exactly', concept: 'initial child protection conference' } }),
    route('passes-on', { heldBy: ['team:first'], to: toTeam('long'), at: { kind: 'event-moment', event: 'event:conference' }, says: name, cites: [name] }),
  )
  for (const name of hostileNames) {
    const comparison = compare([authority(name), authority('plain')])
    const html = comparisonHtml(comparison)
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html).not.toMatch(/<img|<b>|javascript:alert\(1\)"/)
    // eslint-disable-next-line no-control-regex
    for (const form of [html, comparisonMarkdown(comparison), comparisonText(comparison, plainStyle, true)]) expect(form).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
  }
})
