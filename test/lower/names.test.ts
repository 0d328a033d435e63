/** Names: none that a reader could take for something else, and a finding about one points at it. */
import { expect, test } from 'vitest'
import { wordsOf } from '../../src/render/findings/text.js'
import { sharedValueFor, sharedWordFor } from '../../src/syntax/shared-words.js'
import { compileFiles, smallWords } from '../support/compile.js'
import { expectFindings, withoutMarks } from '../support/underline.js'

/** Compiles a whole file with underlines drawn into it. */
async function expectIn(drawn: string): Promise<void> {
  expectFindings(await compileFiles({ 'a.protocol.yaml': withoutMarks(drawn) }), 'p/a.protocol.yaml', drawn)
}

const words = (teams: string, others = '') =>
  smallWords.replace('  events:\n', `${teams}  events:\n`).replace('terms:\n', `${others}terms:\n`)
const rule = 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }\n'

test('a team is not called as the language calls something else', () =>
  expectIn(
    `${words(`    closed: { name: Closed Cases, cites: X-1 }
    ~~~~~~ reserved-name
    any team: { name: Any, cites: X-1 }
    ~~~~~~~~ reserved-name
    holder: { name: Holder, cites: X-1 }
    ~~~~~~ reserved-name
`)}${rule}`,
  ))

test('nor is an event, a role, a value of a fact', () =>
  expectIn(
    `${smallWords
      .replace(
        '    TAM:',
        `    transfer: { name: Transfer, cites: X-1 }
    ~~~~~~~~ reserved-name
    18th birthday: { name: Coming of age, cites: X-1 }
    ~~~~~~~~~~~~~ reserved-name
    TAM:`,
      )
      .replace(
        '  documents:\n',
        `    not stated: { name: Somebody, cites: X-1 }
    ~~~~~~~~~~ reserved-name
  documents:
`,
      )
      .replace(
        'terms:\n',
        `    kind: { name: Kind, oneOf: [whatever, other], cites: X-1 }
                                ~~~~~~~~ reserved-name
terms:
`,
      )}${rule}`,
  ))

test('nor is a rule that a duty could hold up', () =>
  expectIn(`${smallWords}rules:
  nothing: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }
  ~~~~~~~ reserved-name
`))

test('a name has no spaces that nobody sees', () =>
  expectIn(`${words(`    "CAT ": { name: Another, cites: X-1 }
    ~~~~~~ badly-formed-name
    "A  B": { name: Another, cites: X-1 }
    ~~~~~~ badly-formed-name
    "A\\nB": { name: Another, cites: X-1 }
    ~~~~~~ badly-formed-name
    "": { name: Another, cites: X-1 }
    ~~ badly-formed-name
`)}rules:
  a: { heldBy: CAT, transferAt: ICPC, to: Locality, readings: { "x | y": followed, z: { to: CAT } }, cites: X-1 }
                                                                ~~~~~~~ badly-formed-name
`))

test('a name of two things says nothing where either could stand', () =>
  expectIn(`${words('    TAM: { name: Transfer Team, cites: X-1 }\n')}rules:
  a: { who: TAM, must: { complete: chronology }, cites: X-1 }
            ~~~ two-meanings
  b: { heldBy: CAT, transferAt: TAM, to: TAM, cites: X-1 }
`))

test('of two equal words the one at fault is pointed at', () =>
  expectIn(`${smallWords}rules:
  a: { heldBy: CAT, transferAt: th nearest 16th birthday, to: Locality, cites: X-1 }
                                ~~ unknown-name
  b: { heldBy: CAT, transferAt: first th after 16th birthday, to: Locality, cites: X-1 }
                                      ~~ unknown-name
  c: { heldBy: CAT, transferAt: ICPC, to: SX by SX, cites: X-1 }
                                          ~~ unknown-name
  d: { heldBy: CAT, transferAt: ICPC, to: Locality, inForce: 2018-13 to 2018-13, cites: X-1 }
                                                             ~~~~~~~ no-such-day
                                                                        ~~~~~~~ no-such-day
`))

test('nobody is asked to write what is written', async () => {
  const text = `${smallWords}rules:
  a: { heldBy: CAT, transferAt: ICPC, to: Locality, agreedAt: usual point, cites: X-1 }
  b: { who: CAT, must: { complete: chronology }, holdsUp: [nothing, a], cites: X-1 }
  c: { when: { plan: [whatever, none] }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }
  d: { who: CAT, must: { complete: chronology }, due: at not stated, cites: X-1 }
`
  const { wordsOf } = await import('../../src/render/findings/text.js')
  const { diagnostics } = await compileFiles({ 'a.protocol.yaml': text })
  const help = diagnostics.filter(({ severity }) => severity === 'error').map((finding) => wordsOf(finding).help)
  expect(help).toEqual([
    'one of: `ICPC`, `TAM`; a new event is declared under `events` in the words',
    'write `holdsUp: nothing`',
    'one of: `child protection`, `child in need`, `none`',
    'one of: `ICPC`, `TAM`; a new event is declared under `events` in the words',
  ])
})

test('what an authority calls a shared thing leads to the shared word', async () => {
  const { diagnostics } = await compileFiles({
    'a.protocol.yaml': `${smallWords.replace('Initial Child Protection Conference,', 'Initial Child Protection Conference, means: Presents or is referred,')}${rule}`,
  })
  expect(diagnostics.map((finding) => wordsOf(finding).help)).toEqual(['write `unaccompanied child presents`'])
})

test('no two shared words of a kind can be meant by one local name', () => {
  expect(sharedWordFor('shared event', 'the initial contact')).toBe('contact')
  expect(sharedWordFor('team function', 'CAA')).toBeUndefined()
  expect(sharedWordFor('event', 'initial contact')).toBeUndefined()
  expect(sharedValueFor('plan', 'nothing like it')).toBeUndefined()
})

test('a value with the name of a shared one is that one, as long as nothing else is said of the values', async () => {
  const meant = async (lines: string, values = 'child protection, child in need, none, something else') => {
    const { graph } = await compileFiles({
      'a.protocol.yaml': `${smallWords.replace(/plan: \{ .* \}/, `plan: { name: Plan, oneOf: [${values}], ${lines}cites: X-1 }`)}${rule}`,
    })
    return graph!
      .all('fact')
      .find(({ id }) => id === 'fact:plan')!
      .valuesMean.map(({ value, concept }) => `${value}: ${concept}`)
  }
  expect(await meant('means: plan, ')).toEqual(['child in need: child in need', 'child protection: child protection', 'none: none'])
  expect(await meant('means: plan, valuesMean: { something else: early help }, ')).toEqual(['something else: early help'])
  expect(await meant('means: related to plan, ')).toEqual([])
  expect(await meant('')).toEqual([])
})
