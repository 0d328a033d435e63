/** The examples in the comments of the language are true: each is read without a finding. */
import { Project, SyntaxKind } from 'ts-morph'
import { expect, test } from 'vitest'
import { collector } from '../../src/diagnostics/diagnostic.js'
import { readTypeScript, typeCheck } from '../../src/frontend/typescript/index.js'
import { wordsAt } from '../../src/syntax/vocabulary.js'

const project = new Project({ skipAddingFilesFromTsConfig: true })
project.addSourceFilesAtPaths(['src/dsl/types/opening.ts', 'src/dsl/types/endings.ts'])
const examples = project.getSourceFiles().flatMap((file) =>
  file
    .getDescendantsOfKind(SyntaxKind.JSDocTag)
    .filter((tag) => tag.getTagName() === 'example')
    .map((tag) => tag.getCommentText() ?? ''),
)
const words = `import { authority } from 'caseway'
const { ${wordsAt('start').join(', ')}, terms, protocol } = authority('exampleshire', {
  name: 'Exampleshire', calendar: 'england-and-wales',
  teams: { CAT: { name: 'CAT' }, Locality: { name: 'Locality' }, FIT: { name: 'FIT' }, CLA: { name: 'CLA' }, MAST: { name: 'MAST' } },
  events: {
    ICPC: { name: 'ICPC' }, 'transfer meeting': { name: 'Transfer meeting' }, referral: { name: 'Referral' }, 'return home': { name: 'Return home' },
    'end of assessment': { name: 'End of assessment' }, 'pick-up point': { name: 'Pick-up point' },
  },
  roles: { 'team manager': { name: 'Team manager' }, 'operations manager': { name: 'Operations manager' }, 'head of service': { name: 'Head' }, family: { name: 'Family' } },
  documents: { chronology: { name: 'Chronology' }, 'strategy document': { name: 'Strategy document' } },
  facts: { plan: { name: 'Plan', oneOf: ['child protection', 'child in need', 'none'] }, agreedAtMeeting: { name: 'Agreed', yesNo: 'Was it agreed?' } },
})
const { cpPlan } = terms({ cpPlan: { plan: 'child protection' } })
`

test('every example is a finished rule', async () => {
  const rules = examples.map((example, index) => `  'example-${index}': ${example},`).join('\n')
  const file = {
    path: 'examples.protocol.ts',
    text: `${words}\nexport default protocol({ version: '1', effective: '2019' }, {\n${rules}\n})\n`,
  }
  const { report, diagnostics } = collector()
  const source = readTypeScript([file], () => undefined, report)
  await typeCheck([file], report)
  expect(diagnostics).toEqual([])
  expect(source?.rules.entries).toHaveLength(examples.length)
  expect(examples.length).toBeGreaterThan(30)
})
