/** What a reader of a wrong file is told, and where: the underline is drawn under the words that are meant. */
import { expect, test } from 'vitest'
import { compileFiles } from '../../support/compile.js'
import { expectFindings, withoutMarks } from '../../support/underline.js'

const words = `import { authority } from 'caseway'
export const { when, heldBy, who, stay, says, terms, protocol } = authority('exampleshire', {
  name: 'Exampleshire', calendar: 'england-and-wales',
  teams: { CAT: { name: 'Assessment Team', cites: 'X-1' }, Locality: { name: 'Locality Team', cites: 'X-1' } },
  events: { ICPC: { name: 'Initial Child Protection Conference', cites: 'X-1' } },
  documents: { chronology: { name: 'Chronology', cites: 'X-1' } },
  facts: { plan: { name: 'Plan', oneOf: ['child protection', 'none'], cites: 'X-1' } },
})
export const { cpPlan } = terms({ cpPlan: { plan: 'child protection', cites: 'X-1' } })
`
const before = `import { cpPlan, heldBy, protocol, says, stay, terms, when, who } from './words.protocol.js'
const head = { version: '1', effective: '2019-01' } as const
`

async function expectDrawn(drawn: string): Promise<void> {
  const text = before + drawn
  const compiled = await compileFiles({ 'words.protocol.ts': words, 'main.protocol.ts': withoutMarks(text) })
  expectFindings(compiled, 'p/main.protocol.ts', text, 'error')
}
const rules = (lines: string) => `export default protocol(head, {\n${lines}\n})\n`

test('a misspelt word', () =>
  expectDrawn(
    rules(`
  a: when(cpPlan).heldBy('CAT').transfrAt('ICPC').to('Locality'),
                                ~~~~~~~~~ unknown-word: did you mean \`transferAt\`?`),
  ))

test('a word that may not follow', () =>
  expectDrawn(
    rules(`
  a: when(cpPlan).to('Locality').cites('X-1'),
                  ~~ word-out-of-place
  b: heldBy('CAT').transferAt('ICPC').cites('X-1').to('Locality'),
                                      ~~~~~ word-out-of-place: here may stand \`to\``),
  ))

test('a rule that stops halfway, at the word after which something is missing', () =>
  expectDrawn(
    rules(`
  a: when(cpPlan).heldBy('CAT').transferAt('ICPC'),
                                ~~~~~~~~~~ unfinished-rule: go on with \`to\`
  b: who('CAT'),
     ~~~ unfinished-rule`),
  ))

test('a word said twice', () =>
  expectDrawn(
    rules(`
  a: stay('until ICPC').cites('X-1').says('It waits.').cites('X-2'),
                                                       ~~~~~ said-twice`),
  ))

test('a word without a value, and one with a list', () =>
  expectDrawn(
    rules(`
  a: heldBy('CAT').transferAt('ICPC').to(),
                                      ~~ nothing-written
  b: heldBy(['CAT', 'Locality']).stay('until ICPC'),
            ~~~~~~~~~~~~~~~~~~~ list-in-brackets`),
  ))

test('a rule that could not be read is not unknown to the others, and one mistake is one finding', () =>
  expectDrawn(
    rules(`
  a: heldBy('CAT').transferAt('ICPC').two('Locality').cites('X-1'),
                                      ~~~ unknown-word: did you mean \`to\`?
  b: heldBy('CAT').transferAt('ICPC').to('Locality').overrides('a').cites('X-1'),
  c: heldBy('CAT').transferAt('ICPC').to('Locality').overrides('d').cites('X-1'),
                                                               ~~~ unknown-name`),
  ))

test('a term that could not be read breaks the rules that use it, silently', () =>
  expectDrawn(`const { young } = terms({ young: { plan: 16 } })
                                         ~~ not-text: write \`"16"\`
${rules(`
  a: when(young).stay('until ICPC').cites('X-1'),`)}`))

test('a name that is not declared', () =>
  expectDrawn(
    rules(`
  a: when(cpPlann).stay('until ICPC').cites('X-1'),
          ~~~~~~~ unknown-name: did you mean \`cpPlan\`?
  b: wen(cpPlan).stay('until ICPC').cites('X-1'),
     ~~~ unknown-name: did you mean \`when\`?`),
  ))

test('a term in quotes, and a term where none can stand', () =>
  expectDrawn(
    rules(`
  a: when('cpPlan').stay('until ICPC').cites('X-1'),
          ~~~~~~~~ term-in-quotes
  b: heldBy('CAT').transferAt('ICPC').to(cpPlan).cites('X-1'),
                                         ~~~~~~ stray-term`),
  ))

test('values that are no text', () =>
  expectDrawn(
    rules(`
  a: when({ age: 16 }).stay('until ICPC').cites('X-1'),
                 ~~ not-text: write \`"16"\`
  b: when({ plan: null }).stay('until ICPC').cites('X-1'),
                  ~~~~ not-text: write \`"not stated"\`
  c: when({ plan: true }).stay('until ICPC').cites('X-1'),
                  ~~~~ not-text: write \`"yes"\``),
  ))

test('something that is no rule under an id', () =>
  expectDrawn(
    rules(`
  a: 'stay until ICPC',
     ~~~~~~~~~~~~~~~~~ misplaced-value
  b: when,
     ~~~~ misplaced-value
  c: { heldBy: 'CAT', stay: 'until ICPC' },
     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ misplaced-value`),
  ))

test('a rule where a value belongs', () =>
  expectDrawn(
    rules(`
  a: heldBy(stay('until ICPC')).stay('until ICPC').cites('X-1'),
            ~~~~~~~~~~~~~~~~~~ misplaced-value`),
  ))

test('a helper with too few values', () =>
  expectDrawn(`const to = (team: 'CAT' | 'Locality', clause: string) => heldBy('CAT').transferAt('ICPC').to(team).cites(clause)
${rules(`
  a: to('Locality', 'X-1'),
  b: to('Locality'),
     ~~~~~~~~~~~~~~ wrong-call: write \`to(team, clause)\``)}`))

test('a mistake in a helper is one finding, where it is written', () =>
  expectDrawn(`const to = (team: 'CAT' | 'Locality') => heldBy('CAT').transferAt('ICPCC').to(team).cites('X-1')
                                                                  ~~~~~~~ unknown-name: did you mean \`ICPC\`?
${rules(`
  a: to('Locality'),
  b: to('Locality'),`)}`))

test('an export that is not there', () =>
  expectDrawn(`import { lac } from './words.protocol.js'
         ~~~ not-exported
${rules(`
  a: when(lac).stay('until ICPC').cites('X-1'),`)}`))

test('a word of the language that may not begin a rule', () =>
  expectDrawn(`import { authority } from 'caseway'
const { cites } = authority('other', { name: 'Other', calendar: 'scotland' })
        ~~~~~ unknown-word
                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ only-once
${rules(`
  a: stay('until ICPC').cites('X-1'),`)}`))

test('a file with an error of grammar', async () => {
  const drawn = `${before}const a = heldBy('CAT' 'Locality')
                       ~~~~~~~~~~ typescript-syntax
`
  const compiled = await compileFiles({ 'words.protocol.ts': words, 'main.protocol.ts': withoutMarks(drawn) })
  expectFindings(compiled, 'p/main.protocol.ts', drawn, 'error')
})

test('a file that exports no protocol', async () => {
  const compiled = await compileFiles({ 'main.protocol.ts': "const nothing = 'x'\n" })
  expect(compiled.diagnostics.map(({ code }) => code)).toEqual(['nothing-exported'])
})

test('a rule that is written and stands in no protocol', () =>
  expectDrawn(`const base = heldBy('CAT').transferAt('ICPC')
const lost = base.to('Locality').cites('X-1')
             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ does-nothing
const rule = (team: 'CAT' | 'Locality') => base.to(team).cites('X-1')
${rules(`
  a: rule('Locality'),
  b: rule('CAT').says('It goes to itself.'),`)}`))

test('a file of rules that nobody imports', async () => {
  const main = `${before}${rules("  a: stay('until ICPC').cites('X-1'),")}`
  const compiled = await compileFiles({
    'words.protocol.ts': words,
    'main.protocol.ts': main,
    'care.protocol.ts': "export const care = 'x'\n",
  })
  expect(compiled.diagnostics.filter(({ code }) => code === 'left-out').map(({ span }) => span.file)).toEqual(['p/care.protocol.ts'])
})
