/** `decide` and `facts` as their users run them. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { afterAll, beforeAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'caseway-decide-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function caseway(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli/main.js', ...args], {
    encoding: 'utf8',
    input,
    env: { ...process.env, NO_COLOR: '', FORCE_COLOR: '' },
  })
  return { code: status, stdout, stderr }
}

// Compiled once: the questions are about cases.
const protocol = join(folder, 'calderdale.json')
beforeAll(() => {
  expect(caseway(['compile', 'policies/calderdale', '-o', protocol]).code).toBe(0)
}, 30_000)

function decide(...args: readonly string[]) {
  return caseway(['decide', protocol, ...args])
}

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

const conference = ['--held-by', 'CAT', '--otherwise', 'no', '--fact', 'movingToConference=yes', '--at', 'ICPC', '--on', '2026-04-14']
const moves = [...conference, '--fact', 'plan=child protection']
const silent = [...conference, '--fact', 'plan=none']
const open = [...silent, '--fact', 'plan=child protection']

test('the first line is the answer, and the exit code says how settled it is', () => {
  const { code, stdout } = decide(...moves)
  expect(stdout.split('\n')[0]).toBe('Moves to the Locality team for the child’s area at the ICPC.')
  expect(stdout).toContain('CAL-3.04')
  expect(code).toBe(0)
  expect(decide(...silent, '-q')).toEqual({
    code: 1,
    stdout: 'The text has no answer at the ICPC: no rule says where it goes.\n',
    stderr: '',
  })
  expect(decide(...open, '-q').code).toBe(1)
  expect(decide(...open, '-q', '--fail-on', 'unsettled').code).toBe(0)
  expect(decide(...silent, '-q', '--fail-on', 'never').code).toBe(0)
}, 60_000)

test('a case in a file, in either form, is the case of the command line; what is typed counts over what is written', () => {
  const typed = JSON.parse(decide(...moves, '--format', 'json').stdout)
  const yaml = file(
    'a.yaml',
    'heldBy: CAT\notherwise: no\nfacts: { movingToConference: yes, plan: child protection }\nat: ICPC\non: 2026-04-14\n',
  )
  const json = file(
    'a.json',
    JSON.stringify({ heldBy: 'CAT', otherwise: 'no', facts: { movingToConference: 'yes', plan: 'none' }, at: 'ICPC', on: '2026-04-14' }),
  )
  expect(JSON.parse(decide('--case', yaml, '--format', 'json').stdout)).toEqual(typed)
  expect(JSON.parse(decide('--case', json, '--fact', 'plan=child protection', '--format', 'json').stdout)).toEqual(typed)
  const valid = new Ajv({ strict: false }).compile(JSON.parse(readFileSync('schema/case.schema.json', 'utf8')))
  expect(valid(JSON.parse(readFileSync(json, 'utf8'))), JSON.stringify(valid.errors)).toBe(true)
  // What was asked can be asked again.
  const again = file('again.json', JSON.stringify(typed.steps[0].case))
  expect(JSON.parse(decide('--case', again, '--format', 'json').stdout)).toEqual(typed)
}, 60_000)

test('a wrong word is shown where it stands, with what was meant: 2 where it was typed, 3 where it was written', () => {
  const typed = decide('--held-by', 'CAT', '--fact', 'plann=none', '--fact', 'lookedAfter=perhaps', '--at', 'ICPD', '--on', '2026-02-30')
  expect(typed.code).toBe(2)
  expect(typed.stdout).toBe('')
  for (const words of [
    'no fact `plann`',
    'did you mean `plan`?',
    '`lookedAfter` cannot be `perhaps`',
    'did you mean `ICPC`?',
    'February 2026 has 28 days',
    'the command line:1:',
  ])
    expect(typed.stderr).toContain(words)
  const written = decide('--case', file('wrong.yaml', 'heldBy: CAT\nfacts:\n  plan: none\n  plann: none\nat: ICPC\n'))
  expect(written.code).toBe(3)
  expect(written.stderr).toMatch(/wrong\.yaml:4:3\n.*3 \|   plan: none\n> 4 \|   plann: none\n +\| {3}\^{5}\n/)
  expect(decide('--fact', 'plan=none').stderr).toContain('nobody is said to hold the case')
  expect(decide().code).toBe(2)
  expect(decide('--held-by', 'CAT', '--fact', 'plan').stderr).toContain('--fact plan=VALUE')
  expect(decide('--case', join(folder, 'nowhere.yaml')).code).toBe(3)
}, 60_000)

test('hostile files end in a finding, and nothing of theirs reaches the terminal as it is', () => {
  const texts = [
    '',
    '- a',
    '[1, 2',
    'heldBy: "\\u001b[31mCAT"',
    'heldBy: CAT\n__proto__: { a: b }',
    'heldBy: CAT\nfacts: { plan: { a: b } }',
    `heldBy: CAT\nsteps: [${'{ at: ICPC }, '.repeat(500)}]`,
    'a: '.repeat(200),
  ]
  for (const [index, text] of texts.entries()) {
    const { code, stdout, stderr } = decide('--case', file(`hostile${index}.yaml`, text))
    expect(code, text.slice(0, 40)).toBe(3)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^error: /)
    expect(stderr).not.toMatch(/\u001b|at \w+ \(|defect of the program/)
  }
}, 60_000)

test('a story is told step by step, also out of a file of scenarios', () => {
  const { code, stdout } = decide('--case', 'policies/calderdale/scenarios/stories.yaml#home-again-then-a-care-order', '--format', 'json')
  expect(code).toBe(0)
  const { steps } = JSON.parse(stdout)
  expect(steps.map(({ heldBy }: { heldBy: string }) => heldBy)).toEqual(['MAST', 'CAT', 'CAT', 'Locality', 'Locality'])
  expect(steps.at(-1).heldByAfterwards).toBe('CLA')
  expect(decide('--case', 'policies/calderdale/scenarios/stories.yaml').stderr).toContain('stories.yaml#')
  expect(decide('--case', 'policies/calderdale/scenarios/stories.yaml#home-agin-then-a-care-order').stderr).toContain(
    'did you mean `home-again-then-a-care-order`?',
  )
}, 60_000)

test('what is told on the command line with a story holds from its beginning; `--at` asks one step more; one step that is open fails', () => {
  const story = file(
    'story.yaml',
    'heldBy: CAT\notherwise: no\nfacts: { movingToConference: yes }\nsteps:\n  - { at: ICPC, on: 2026-04-14 }\n  - { on: 2026-05-01 }\n',
  )
  const told = (...args: readonly string[]) => {
    const { code, stdout } = decide('--case', story, '--format', 'json', ...args)
    return {
      code,
      steps: JSON.parse(stdout).steps as { case: { facts: Record<string, string> }; heldBy: string; answer: { outcome: string } }[],
    }
  }
  expect(told('--fact', 'plan=child protection')).toMatchObject({
    code: 0,
    steps: [{ case: { facts: { plan: 'child protection' } }, heldBy: 'CAT' }, { heldBy: 'Locality' }],
  })
  expect(told('--fact', 'plan=none', '--fact', 'plan=child protection')).toMatchObject({ code: 1, steps: [{ answer: null }, {}] })
  const more = told('--fact', 'plan=child protection', '--fact', 'movingToConference=no', '--at', 'core group', '--on', '2026-05-04')
  expect(more.steps.map(({ case: { facts } }) => facts.movingToConference)).toEqual(['yes', 'yes', 'no'])
  expect(more.steps.map(({ heldBy }) => heldBy)).toEqual(['CAT', 'Locality', 'Locality'])
  expect(decide('--help').stdout).toContain('With a story')
}, 60_000)

test('a reading told with a story is followed throughout, whatever a step says', () => {
  const story = file(
    'read.yaml',
    'heldBy: CAT\notherwise: no\nsteps:\n  - { at: ICPC, on: 2026-04-14, readings: { cat-transfer-meeting: the-meeting-moves-the-case } }\n',
  )
  const { readings } = JSON.parse(
    decide('--case', story, '--format', 'json', '--reading', 'cat-transfer-meeting=the-meeting-agrees', '--fail-on', 'never').stdout,
  ).steps[0].case
  expect(readings).toEqual({ 'cat-transfer-meeting': 'the-meeting-agrees' })
}, 60_000)

test('an impossible step of a story names what excludes each other, the step, and what to tell', () => {
  const { code, stderr } = caseway([
    'decide',
    'policies/shropshire',
    '--case',
    file(
      'cannot.yaml',
      'heldBy: LAC Permanency\notherwise: no\nfacts: { lookedAfter: yes, plan: care plan }\nsteps:\n  - { on: 2027-02-01 }\n  - { on: 2029-06-10, facts: { lookedAfter: no } }\n',
    ),
  ])
  expect(code).toBe(3)
  expect(stderr).toContain('`lookedAfter: no` and `plan: care plan` exclude each other from step 2 on')
  expect(stderr).toContain('tell `plan` anew at this step')
  expect(stderr).toContain('cannot.yaml:6:')
}, 60_000)

test('asked in a pipe: the most deciding first, explained on `?`, passed over when not known, kept at the end', () => {
  const asked = caseway(
    [
      'decide',
      protocol,
      '--interactive',
      '--held-by',
      'CAT',
      '--otherwise',
      'no',
      '--fact',
      'movingToConference=yes',
      '--fact',
      'plan=none',
      '--fact',
      'plan=child protection',
      '--at',
      'ICPC',
    ],
    '?\nperhaps\nchild p\n',
  )
  expect(asked.stderr).toContain('Told as `plan`.')
  expect(asked.stderr).toContain('`plan` cannot be `perhaps`')
  expect(asked.code).toBe(0)
  const [answer, kept] = asked.stdout.split('The case, to keep in a file\n\n')
  expect(answer!.split('\n')[0]).toBe('Moves to the Locality team for the child’s area at the ICPC.')
  expect(decide('--case', file('kept.yaml', kept!), '-q').stdout).toBe('Moves to the Locality team for the child’s area at the ICPC.\n')
  // Nobody answers: what is open stays open.
  const unanswered = caseway(['decide', protocol, '-i', ...open], '')
  expect(unanswered.code).toBe(1)
  expect(unanswered.stdout).toContain('What must still be known')
  const nothing = caseway(['decide', protocol, '-i'], '')
  expect(nothing.code).toBe(2)
  expect(nothing.stderr).toContain('Who holds the case?')
}, 60_000)

test('facts names what a case can tell; for a team at an event only what matters there', () => {
  const valid = new Ajv({ strict: false }).compile(JSON.parse(readFileSync('schema/facts.schema.json', 'utf8')))
  const all = JSON.parse(caseway(['facts', protocol, '--format', 'json']).stdout)
  const some = JSON.parse(caseway(['facts', protocol, '--for', 'CAT', '--at', 'ICPC', '--format', 'json']).stdout)
  for (const json of [all, some]) expect(valid(json), JSON.stringify(valid.errors)).toBe(true)
  const names = (json: { asks: { name: string }[] }) => json.asks.map(({ name }) => name)
  expect(names(all)).toEqual(expect.arrayContaining(['plan', 'age', 'previous team', 'cat-transfer-meeting', 'agesOfTheChildren']))
  expect(names(some)).toContain('plan')
  expect(names(some)).not.toContain('agesOfTheChildren')
  expect(names(all).length).toBeGreaterThan(names(some).length)
  // Duties too are told by the names that are listed, and a name that is half known finds the whole one.
  const duties: { name: string; limit: boolean }[] = all.duties
  expect(duties.length).toBeGreaterThan(20)
  expect(
    decide('--held-by', 'CAT', '-q', '--fail-on', 'never', ...duties.slice(0, 10).flatMap(({ name }) => ['--done', name])),
  ).toMatchObject({ code: 0, stderr: '' })
  expect(caseway(['facts', protocol]).stdout).toContain(`  ${duties[0]!.name}  `)
  expect(decide('--held-by', 'CAT', '--done', 'papers that the chair reads').stderr).toMatch(/one of: `[a-z-]*(?:papers|chair|reads)/)
  // Whatever is named can be told.
  const facts = all.asks.filter(({ line, values }: { line: string; values: string[] }) => line === 'facts' && values.length > 1)
  const told = facts.flatMap(({ name, values }: { name: string; values: string[] }) =>
    values.flatMap((value) => ['--fact', `${name}=${value}`]),
  )
  expect(facts.length).toBeGreaterThan(30)
  expect(decide('--held-by', 'Locality', '--at', 'core group', '-q', '--fail-on', 'never', ...told)).toMatchObject({ code: 0, stderr: '' })
  expect(caseway(['facts', protocol, '--for', 'CATT']).stderr).toContain('did you mean `CAT`?')
  expect(caseway(['facts', protocol, '--at', 'ICPC']).code).toBe(2)
}, 60_000)
