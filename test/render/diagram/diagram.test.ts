import { Graphviz } from '@hpcc-js/wasm-graphviz'
import { describe, expect, test } from 'vitest'
import type { PolicyNode } from '../../../src/graph/nodes.js'
import { diagramDot, diagramJson, diagramMermaid, diagramOf, diagramSvg, diagramText } from '../../../src/render/diagram/index.js'
import { at, event, graphWith, protocol, route, team, toTeam } from '../graph-by-hand.js'
import { hostileNames, xmlFault } from '../hostile.js'

const graph = graphWith(
  team('MAST', { name: 'Screening Team' }),
  team('CAT', { name: 'Assessment Team' }),
  team('Locality', { name: 'Locality Team', per: 'area' }),
  team('Early Help', { outside: true }),
  route('usual-way-in', { heldBy: ['team:MAST'], to: toTeam('CAT'), at: at('referral'), strength: 'should' }),
  route('urgent-way-in', { heldBy: ['team:MAST'], to: toTeam('CAT'), at: at('strategy meeting') }),
  route('conference', { heldBy: ['team:CAT'], to: { kind: 'family-member', family: 'team:Locality', by: 'area' }, at: at('ICPC') }),
  route('also-conference', { heldBy: ['team:CAT'], to: { kind: 'family-member', family: 'team:Locality', by: 'area' }, at: at('ICPC') }),
  route('step-down', {
    heldBy: ['team:CAT'],
    strength: 'may',
    to: { kind: 'choice', options: [toTeam('Early Help'), { kind: 'closed' }] },
    at: at('review'),
  }),
  route('never-back', { heldBy: ['team:Locality'], strength: 'must-not', to: toTeam('MAST'), at: { kind: 'any-of-all' } }),
  route('record', { heldBy: ['team:CAT'], aspect: 'system record', to: toTeam('Locality'), at: at('ICPC') }),
)
const diagram = diagramOf(graph)

test('the text has every move, grouped by where it begins', () => {
  expect(diagramText(diagram)).toBe(`Borsetshire: how cases pass from team to team

New cases
  begin with MAST: no rule passes a case to it

From MAST (Screening Team)
  to CAT
    at the strategy meeting: Urgent way in
    at the referral (should): Usual way in

From CAT (Assessment Team)
  to Locality
    at the ICPC: Also conference; Conference
  to Early Help
    at the review (may, one of several teams): Step down
  to Closed
    at the review (may, one of several teams): Step down

What else moves
  CAT to Locality
    at the ICPC (only the system record): Record

Never
  Locality to MAST
    at any point: Never back
`)
})

test('limits, stays and what holds for every move stand in the text', () => {
  const week = { kind: 'limit', duration: { kind: 'duration', count: 1, unit: 'week' }, of: at('ICPC') } as const
  expect(
    diagramText(
      diagramOf(
        graphWith(
          route('limit', { heldBy: ['team:CAT'], to: toTeam('CLA'), at: at('TAM'), within: [week] }),
          route('only-a-limit', { heldBy: ['team:CAT'], to: toTeam('CLA'), within: [week] }),
          route('kept', { heldBy: ['team:CAT'], strength: 'should', stay: { kind: 'stay-until', moment: at('review') } }),
          route('every', { to: toTeam('CLA'), at: { kind: 'any-of-all' }, within: [week] }),
        ),
      ),
    ),
  ).toContain(`From CAT
  to CLA
    at the TAM: Limit, within 1 week of the ICPC
    within 1 week of the ICPC: Only a limit
  should stay until the review: Kept

For cases of any team
  every move of the case to CLA must take place within 1 week of the ICPC: Every
`)
})

test('parallel moves are one link with several points, in every form', async () => {
  const parallel = diagram.links.filter(({ from, to }) => from === 'team:MAST' && to === 'team:CAT')
  expect(parallel.map(({ points }) => points.length)).toEqual([2])
  expect(diagramMermaid(diagram)).toContain('|"at the strategy meeting<br/>at the referral (should)"|')
  expect(diagramDot(diagram)).toContain('[label="at the strategy meeting\\nat the referral (should)", style=solid]')
  const svg = await diagramSvg(diagram, { link: ({ from, to }) => `#${from}-${to}` })
  expect(svg.match(/href="#team:MAST-team:CAT"/g)).toHaveLength(1)
  expect((JSON.parse(diagramJson(diagram)) as { links: unknown[] }).links).toEqual(diagram.links)
})

test('the picture has a name and a description, and says in words what its links are', async () => {
  const svg = await diagramSvg(diagram, { link: () => '#there' })
  expect(svg).toMatch(/<svg[^>]* role="group" aria-labelledby="transfers-title transfers-description"/)
  expect(svg).toContain('<title id="transfers-title">Borsetshire: how cases pass from team to team</title>')
  expect(svg).toContain('aria-label="From CAT to Locality: at the ICPC"')
  expect(xmlFault(svg)).toBeUndefined()
})

test('the same protocol gives the same picture', async () => {
  expect(await diagramSvg(diagramOf(graph))).toBe(await diagramSvg(diagram))
})

test('a protocol that moves nothing has a picture too', async () => {
  const empty = diagramOf(graphWith(protocol()))
  expect(empty.nodes).toEqual([])
  expect(xmlFault(await diagramSvg(empty))).toBeUndefined()
  expect(diagramText(empty)).toContain('Borsetshire')
})

describe('names are strangers’ data', () => {
  const nodes = hostileNames.flatMap((name, index): PolicyNode[] => [
    team(name, { name: `${name} in full` }),
    event(`at ${name}`),
    route(`r${index}`, { heldBy: [`team:${name}`], to: toTeam(hostileNames[(index + 1) % hostileNames.length]!), at: at(`at ${name}`) }),
  ])
  const hostile = diagramOf(graphWith(protocol({ name: hostileNames[0]! }), ...nodes))

  test('SVG stays one picture', async () => {
    const svg = await diagramSvg(hostile, { link: () => '#x', node: () => '"><script>' })
    expect(xmlFault(svg)).toBeUndefined()
    expect(svg).not.toMatch(/<(script|img|style|!)/)
  })

  test('Graphviz reads as many nodes and lines as there are', async () => {
    const graphviz = await Graphviz.load()
    const read = JSON.parse(graphviz.layout(diagramDot(hostile), 'json', 'dot')) as { objects: unknown[]; edges: unknown[] }
    expect(read.objects).toHaveLength(hostile.nodes.length)
    expect(read.edges).toHaveLength(hostile.links.length)
  })

  test('each line of Mermaid is a node or a link, and nothing in a label is markup', () => {
    const lines = diagramMermaid(hostile).trimEnd().split('\n')
    expect(lines).toHaveLength(3 + hostile.nodes.length + hostile.links.length)
    for (const line of lines.slice(3))
      expect(line).toMatch(
        /^ {2}n\d+(\[{1,2}|\[\/|\(\[|\{\{|\({1,2})"(?:[^"#<>&%{}`\\[\]|;]|#\d+;|<br\/>)*"(\]{1,2}|\/\]|\]\)|\}\}|\){1,2})$|^ {2}n\d+ (-->|-\.->)(\|"(?:[^"#<>&%{}`\\[\]|;]|#\d+;|<br\/>)*"\|)? n\d+$/,
      )
    for (const line of lines.slice(1, 3)) expect(line).toMatch(/^ {2}acc(Title|Descr): [^{}%#;<>]*$/)
  })

  test('text has one line for each thing', () => {
    expect(diagramText(hostile).split('\n').length).toBe(
      diagramText(
        diagramOf(
          graphWith(
            ...hostileNames.flatMap((_, index): PolicyNode[] => [
              team(`t${index}`, { name: 'x in full' }),
              route(`r${index}`, { heldBy: [`team:t${index}`], to: toTeam(`t${(index + 1) % hostileNames.length}`), at: at(`e${index}`) }),
            ]),
          ),
        ),
      ).split('\n').length,
    )
  })
})
