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
  const found = service.getCompletionsAtPosition(file.getFilePath(), before.length + left.length, { includeCompletionsWithInsertText: false })
  return (found?.entries ?? []).filter(({ kind }) => kind !== ts.ScriptElementKind.warning).map(({ name }) => name)
}

test('teams and bodies where a team is wanted', () => {
  expect(offered("when(cpPlan).heldBy('|')")).toEqual(expect.arrayContaining(['CAT', 'Locality']))
  expect(offered("when(cpPlan).heldBy('CAT').transferAt('ICPC').to('|')")).toEqual(expect.arrayContaining(['CAT', 'Locality', 'previous holder', 'not stated']))
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
