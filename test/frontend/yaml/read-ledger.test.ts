import { expect, test } from 'vitest'
import { collector } from '../../../src/diagnostics/diagnostic.js'
import { readLedger } from '../../../src/frontend/yaml/read-ledger.js'
import { expectFindings } from './expect-findings.js'

const text = `authority: calderdale
source: Transfer of cases
clauses:
  CAL-0.01: { title: Scope, under: 0 Title }
  CAL-6.01: { title: Footer, under: 6 Footer, setAside: it orders nothing, decision: kept out }
`

test('a ledger is read in the order of the document, with the place of each clause', () => {
  const { report, diagnostics } = collector()
  const { ledger, places } = readLedger({ path: 'clauses.yaml', text }, report)!
  expect(diagnostics).toEqual([])
  expect(ledger).toEqual({
    authority: 'calderdale',
    source: 'Transfer of cases',
    clauses: [
      { id: 'CAL-0.01', title: 'Scope', under: '0 Title' },
      { id: 'CAL-6.01', title: 'Footer', under: '6 Footer', setAside: 'it orders nothing', decision: 'kept out' },
    ],
  })
  const place = places.get('CAL-6.01')!
  expect(text.slice(place.start, place.end)).toBe('CAL-6.01')
})

test('each mistake has one finding at its place', () => {
  expectFindings(
    readLedger,
    `authority: calderdale
~ ledger-lacks: \`source\`
titles: x
~~~~~~ ledger-line
clauses:
  A-1: { titel: Scope }
         ~~~~~ ledger-line: did you mean \`title\`?
  ~~~ ledger-lacks: clause \`A-1\` has no line \`title\`
  A-2: Scope
       ~~~~~ not-a-map
  A-3: { title: [a] }
                ~~~ ledger-text`,
  )
})
