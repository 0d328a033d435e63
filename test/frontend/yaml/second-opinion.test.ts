import { test } from 'vitest'
import type { Report } from '../../../src/diagnostics/diagnostic.js'
import { readYaml } from '../../../src/frontend/yaml/index.js'
import { againstSchema } from '../../../src/frontend/yaml/second-opinion.js'
import type { Source } from '../../../src/source/source.js'
import { expectFindings } from './expect-findings.js'

const judge = (source: Source, report: Report) => {
  const read = readYaml([source], report)
  if (read !== undefined) againstSchema(read, report)
}
const head = 'authority: york\nwords: { name: York }\nprotocol: { version: 1, effective: 2019 }\n'

test('what the schema accepts has no finding', () => {
  expectFindings(judge, `${head}rules:\n  a: { says: x, cites: A }`)
})

test.each([
  `rules:
  a: { heldBy: CAT, closeAt: ICPC, within: tomorrow }
                                           ~~~~~~~~ not-in-schema: \`rules > a > within\` has another form`,
  `rules:
  a: { heldBy: CAT, transferAt: ICPC }
  ~ not-in-schema: \`rules > a\` has the line \`transferAt\` without \`to\``,
  `rules:
  a: { heldBy: CAT, closeAt: ICPC, yieldsTo: a few }
                                             ~~~~~ not-in-schema: is none of \`every other rule\``,
  `rules:
  a: { heldBy: CAT, closeAt: ICPC, unless: [{ plan: none }, { age: { over: 16 } }] }
                                                              ~~~ not-in-schema: another kind`,
  `rules:
  a: { who: CAT, must: x, agreedAt: ICPC }
  ~ not-in-schema: cannot have the line \`agreedAt\``,
  `rules:
  a: { heldBy: [], closeAt: ICPC }
               ~~ not-in-schema: is empty`,
])('%s', (rules) => {
  expectFindings(judge, head + rules)
})
