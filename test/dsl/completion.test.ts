/** What an editor offers while a protocol is being written: the authority's own words, and the words that may come next. */
import { Project, ts } from 'ts-morph'
import { expect, test } from 'vitest'

const project = new Project({
  tsConfigFilePath: 'test/tsconfig.json',
  skipAddingFilesFromTsConfig: true,
})
const before = `import { authority } from 'caseway'
const { when, who, heldBy, terms } = authority('exampleshire', {
  name: 'Exampleshire', calendar: 'england-and-wales',
  teams: { CAT: { name: 'Assessment' }, Locality: { name: 'Locality' } },
  events: { ICPC: { name: 'Conference' }, 'transfer meeting': { name: 'Meeting' } },
  roles: { 'team manager': { name: 'Team Manager' } },
  documents: { chronology: { name: 'Chronology' } },
  facts: { plan: { name: 'Plan', oneOf: ['child protection', 'none'] } },
})
const { cpPlan } = terms({ cpPlan: { plan: 'child protection' } })
`

/** What is offered at the bar in the text. */
function offered(text: string): readonly string[] {
  const [left, right] = text.split('|') as [string, string]
  const file = project.createSourceFile('test/dsl/being-written.ts', `${before}${left}${right}\n`, { overwrite: true })
  const service = project.getLanguageService().compilerObject
  const found = service.getCompletionsAtPosition(file.getFilePath(), before.length + left.length, {
    includeCompletionsWithInsertText: false,
  })
  return (found?.entries ?? []).filter(({ kind }) => kind !== ts.ScriptElementKind.warning).map(({ name }) => name)
}

test('teams and bodies where a team is wanted', () => {
  expect(offered("when(cpPlan).heldBy('|')")).toEqual(expect.arrayContaining(['CAT', 'Locality']))
  expect(offered("when(cpPlan).heldBy('CAT').transferAt('ICPC').to('|')")).toEqual(
    expect.arrayContaining(['CAT', 'Locality', 'previous holder', 'not stated']),
  )
})

test('meetings where a moment is wanted', () => {
  expect(offered("when(cpPlan).heldBy('CAT').transferAt('|')")).toEqual(expect.arrayContaining(['ICPC', 'transfer meeting', 'agreed date']))
})

test('after a transfer only its receiver, after that the details', () => {
  expect(offered("when(cpPlan).heldBy('CAT').transferAt('ICPC').|")).toEqual(['to'])
  const details = offered("when(cpPlan).heldBy('CAT').transferAt('ICPC').to('Locality').|")
  expect(details).toEqual(expect.arrayContaining(['agreedAt', 'within', 'unless', 'overrides', 'cites']))
  expect(details).not.toContain('transferAt')
  expect(offered("who('CAT').|")).toEqual(expect.arrayContaining(['must', 'should', 'may', 'mustNot', 'needNot']))
})

test('facts, their values, verbs and documents', () => {
  expect(offered('when({ | })')).toEqual(expect.arrayContaining(['plan', 'age', 'all', 'any', 'not']))
  expect(offered("when({ plan: '|' })")).toEqual(expect.arrayContaining(['child protection', 'none', 'whatever']))
  expect(offered("who('CAT').must({ | })")).toEqual(expect.arrayContaining(['complete', 'visit', 'tell']))
  expect(offered("who('CAT').must({ complete: '|' })")).toEqual(expect.arrayContaining(['chronology']))
  expect(offered("who('|')")).toEqual(expect.arrayContaining(['CAT', 'team manager', 'not stated']))
})

/** The code of what is said of words that a text leaves unused. */
const unused = 6133

/** What the editor says of the first mistake in a text. */
function refused(text: string): string {
  const file = project.createSourceFile('test/dsl/being-written.ts', `${before}${text}\n`, { overwrite: true })
  const { messageText } = file.getPreEmitDiagnostics().find((found) => found.getCode() !== unused)!.compilerObject
  return ts.flattenDiagnosticMessageText(messageText, ' ')
}

test('a text that is refused is told what one looks like', () => {
  expect(refused("heldBy('CAT').transferAt('ICPC').to('Locality').due('3 working days before ICPC')")).toContain(
    'at least 3 working days before EVENT',
  )
  expect(refused("heldBy('CAT').transferAt('ICPC').to('Locality').within('3 workingdays of ICPC')")).toContain('10 working days of EVENT')
  expect(refused("heldBy('CAT').transferAt('ICPCC').to('Locality')")).toContain('18th birthday')
  expect(refused("heldBy('CAT').stay('untill ICPC')")).toContain('until EVENT')
})

test('the last that is said of a misspelt team is which teams there are', () => {
  expect(refused("heldBy('CAT').transferAt('ICPC').to('Localty')")).toMatch(
    /'"Localty"' is not assignable to parameter of type 'Receiver<"CAT" \| "Locality", [^']*'\.$/,
  )
})
