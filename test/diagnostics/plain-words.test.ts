/** Mistakes of people who are no programmers: each is told once, where it is, with the way to mend it. */
import { describe, expect, test } from 'vitest'
import { wordsOf } from '../../src/render/findings/text.js'
import { compileFiles, smallWords } from '../support/compile.js'

type Row = readonly [mistake: string, written: string, message: string, help: string]

/** The only error of a protocol, with the text that it points at. */
async function told(text: string) {
  const { diagnostics, sources } = await compileFiles({ 'a.protocol.yaml': text })
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  expect(errors.map(({ code }) => code)).toHaveLength(1)
  const { span } = errors[0]!
  return { ...wordsOf(errors[0]!), at: sources.get(span.file)!.text.slice(span.start, span.end) }
}

async function expectTold(text: string, message: string, help: string): Promise<void> {
  const said = await told(text)
  expect(said.message).toBe(message)
  expect(said.help ?? '').toContain(help)
}

describe('a line of a rule', () => {
  const rows: readonly Row[] = [
    [
      'a forgotten colon',
      'to Locality',
      '`to Locality` is neither `word: value` nor an item of a list',
      'write a colon and a value after it',
    ],
    ['an equals sign', 'heldBy = CAT', '`heldBy = CAT` is neither `word: value` nor an item of a list', 'write a colon'],
    ['a colon in a text', 'says: Note: it waits', 'a second colon stands in this line', 'put the text in quotes'],
    [
      'a single quote as apostrophe',
      "says: 'The child's team.'",
      "`s team.'` stands outside the text that was closed before it",
      'put the whole text in quotes',
    ],
    [
      'a quote at the beginning only',
      'says: "Looked after" children come first',
      '`children come first` stands outside the text that was closed before it',
      'put the whole text in quotes',
    ],
    ['a percent sign first', 'says: %age of cases', 'a text cannot begin with `%` outside quotes', 'put the text in quotes'],
    ['a question mark first', 'says: ? who decides', 'a text cannot begin with `?` outside quotes', 'put the text in quotes'],
    [
      'an ampersand first',
      'says: &c.',
      '`&c.` would stand for a piece of YAML from elsewhere in the file',
      'a text that begins like this stands in quotes',
    ],
    ['no value', 'agreedAt:', 'nothing is written for `agreedAt`', 'where the source is silent write `not stated`'],
    ['capitals of a word', 'agreedat: TAM', '`agreedat` is not a word of the language', 'did you mean `agreedAt`?'],
    ['a word in two', 'agreed at: TAM', '`agreed at` is not a word of the language', 'did you mean `agreedAt`?'],
    ['an underscore', 'decided_by: TAM', '`decided_by` is not a word of the language', 'did you mean `decidedBy`?'],
    ['an everyday word for a time', 'deadline: 10 days', '`deadline` is not a word of the language', 'did you mean `within` or `due`?'],
    ['an everyday word for the source', 'clause: X-1', '`clause` is not a word of the language', 'did you mean `cites`?'],
    ['an everyday word for an exception', 'except: cpPlan', '`except` is not a word of the language', 'did you mean `unless`?'],
    ['a number in words', 'within: ten days', '`ten days` is not a time limit', 'write `10 days`'],
    [
      'from instead of of',
      'within: 10 working days from ICPC',
      '`10 working days from ICPC` is not a time limit',
      'write `10 working days of ICPC`',
    ],
    [
      'after the',
      'within: 10 working days after the ICPC',
      '`10 working days after the ICPC` is not a time limit',
      'write `10 working days of ICPC`',
    ],
    ['business days', 'within: 3 business days of ICPC', '`3 business days of ICPC` is not a time limit', 'write `3 working days of ICPC`'],
    ['a fortnight', 'within: a fortnight', '`a fortnight` is not a time limit', 'write `2 weeks`'],
    ['a range', 'within: 6-8 weeks of ICPC', '`6-8 weeks of ICPC` is not a time limit', 'write for example `10 working days of ICPC`'],
    ['an article', 'within: 2 weeks of the ICPC', 'unknown event `the ICPC`', 'did you mean `ICPC`?'],
    ['asap', 'due: asap', '`asap` is not a time', 'write `as soon as possible`'],
    ['on an event', 'due: on ICPC', '`on ICPC` is not a time', 'write `at ICPC`'],
    ['a capital at the beginning', 'due: Before ICPC', '`Before ICPC` is not a time', 'write `before ICPC`'],
    ['a British date', 'inForce: from 03/09/2018', '`03/09/2018` is not a date', 'write `2018-09-03`'],
    ['a date in words', 'inForce: until 3 September 2018', '`3 September 2018` is not a date', 'write `2018-09-03`'],
    ['a month in words', 'inForce: from Sept 2018', '`Sept 2018` is not a date', 'write `2018-09`'],
    ['month and day exchanged', 'inForce: from 2018-31-09', 'there is no day `2018-31-09`', 'dates are written year-month-day'],
    [
      'several without brackets',
      'decidedBy: CAT, Locality',
      'unknown team or role `CAT, Locality`',
      'several stand in brackets: `[CAT, Locality]`',
    ],
    ['several clauses without brackets', 'cites: X-1, X-2', '`X-1, X-2` is read as one, not as several', 'write a list: `[X-1, X-2]`'],
    ['dashes without spaces', 'cites:\n      -X-1\n      -X-2', '`-X-1 -X-2` is read as one, not as several', 'write a list: `[X-1, X-2]`'],
    [
      'dashes of a word processor',
      'cites:\n      – X-1\n      – X-2',
      '`– X-1 – X-2` is read as one, not as several',
      'write a list: `[X-1, X-2]`',
    ],
    ['a missing apostrophe', 'decidedBy: CAT team manager', 'unknown team or role `CAT team manager`', "write `CAT's team manager`"],
    ['a plural', 'decidedBy: team managers', 'unknown team or role `team managers`', 'did you mean `team manager`?'],
    [
      'an exception in plain words',
      'unless: the child is under 3',
      'unknown term `the child is under 3`',
      'facts with their values in braces',
    ],
    ['a rule that does not exist', 'overrides: the-other-rule', 'unknown rule `the-other-rule`', 'one of: `a`'],
    ['a second outcome', 'stay: until ICPC', '`stay` cannot be said after `to`', 'make two rules'],
    ['a detail of a duty', 'holdsUp: nothing', '`holdsUp` cannot be said after `to`', '`holdsUp` goes with `who`'],
    [
      'a list of conditions',
      'unless: { all: cpPlan, any: [[cpPlan]] }',
      '`any` of `unless` of rule `a` cannot be a list',
      'write a text or a map of lines',
    ],
  ]
  test.each(rows)('%s: %s', (_, line, message, help) =>
    expectTold(`${smallWords}rules:\n  a:\n    heldBy: CAT\n    transferAt: ICPC\n    to: Locality\n    ${line}\n`, message, help),
  )
})

describe('a rule', () => {
  const rows: readonly Row[] = [
    [
      'a forgotten comma',
      'a: { heldBy: CAT, transferAt: ICPC to: Locality }',
      'two colons stand here without a comma between them',
      'inside brackets a comma separates the values',
    ],
    [
      'a forgotten brace',
      'a: { heldBy: CAT, transferAt: ICPC, to: Locality',
      'the `{` that opens here is not closed',
      'write `}` where it ends',
    ],
    [
      'a comma in a text',
      'a: { says: It waits, then moves, cites: X-1 }',
      'nothing is written for `then moves`',
      'put that text in quotes',
    ],
    [
      'a text cut in three',
      'a: { says: It waits, then moves, then stays, cites: X-1 }',
      'nothing is written for `then moves`',
      'put that text in quotes',
    ],
    ['a tab', 'a:\n\theldBy: CAT', 'the line is indented with a tab', 'indent with spaces'],
    [
      'a line too far in',
      'a:\n    heldBy: CAT\n      transferAt: ICPC',
      'this line begins in another column than the lines it belongs with',
      'lines of one level begin in the same column',
    ],
    [
      'a rule without its to',
      'a: { heldBy: CAT, transferAt: ICPC, cites: X-1 }',
      'rule `a` is not finished: after `transferAt` something is missing',
      'go on with `to`',
    ],
    [
      'a rule without a moment',
      'a: { heldBy: CAT, to: Locality, cites: X-1 }',
      '`to` cannot be said after `heldBy`',
      '`to` goes with `transferAt`',
    ],
    [
      'a rule in which nothing happens',
      'a: { when: cpPlan, heldBy: CAT, cites: X-1 }',
      'rule `a` is not finished: after `heldBy` something is missing',
      'say what happens: `transferAt` with `to`',
    ],
    [
      'a duty of nobody',
      'a: { must: { complete: chronology }, cites: X-1 }',
      'rule `a` says that something `must` be done, and not by whom',
      'add `who`',
    ],
    [
      'a move in plain words',
      'a: { heldBy: CAT, should: transfer to Locality, cites: X-1 }',
      'rule `a` says that something `should` be done, and not by whom',
      '`should: { transferAt: …, to: … }`',
    ],
    [
      'an everyday verb',
      'a: { who: CAT, must: { finish: chronology }, cites: X-1 }',
      '`finish` is not a word of `must` of rule `a`',
      'did you mean `complete`?',
    ],
    [
      'a team in full',
      'a: { heldBy: locality team, stay: until ICPC, cites: X-1 }',
      'unknown team `locality team`',
      'the rules call it `Locality`',
    ],
    ['a team in curly quotes', 'a: { heldBy: “CAT”, stay: until ICPC, cites: X-1 }', 'unknown team `“CAT”`', 'did you mean `CAT`?'],
    [
      'another team of three letters',
      'a: { heldBy: FIT, stay: until ICPC, cites: X-1 }',
      'unknown team `FIT`',
      'one of: `CAT`, `Locality`, `SG`; a new team is declared under `teams` in the words',
    ],
    [
      'an event for a team',
      'a: { heldBy: CAT, transferAt: TAM, to: ICPC, cites: X-1 }',
      'unknown team `ICPC`',
      '`ICPC` is an event, and here stands a team',
    ],
    [
      'to be confirmed',
      'a: { heldBy: CAT, transferAt: ICPC, to: TBC, cites: X-1 }',
      'unknown team `TBC`',
      'where the source is silent write `not stated`',
    ],
    [
      'a capital in not stated',
      'a: { heldBy: CAT, transferAt: ICPC, to: Not stated, cites: X-1 }',
      'unknown team `Not stated`',
      'did you mean `not stated`?',
    ],
    [
      'at before a moment',
      'a: { heldBy: CAT, transferAt: at the ICPC, to: Locality, cites: X-1 }',
      'unknown event `at the ICPC`',
      'write `ICPC`',
    ],
    [
      'a birthday in words',
      'a: { heldBy: CAT, stay: until eighteenth birthday, cites: X-1 }',
      '`eighteenth birthday` is not a moment',
      'write `18th birthday`',
    ],
    ['a bare age', 'a: { heldBy: CAT, stay: until 18, cites: X-1 }', '`18` is not a moment', 'write `18th birthday`'],
    ['a stay of no kind', 'a: { heldBy: CAT, stay: 6 months, cites: X-1 }', '`6 months` is not a length of stay', '`at most 36 hours`'],
    [
      'a stay up to',
      'a: { heldBy: CAT, stay: up to three months, cites: X-1 }',
      '`up to three months` is not a length of stay',
      'write `at most 3 months`',
    ],
    [
      'a value for a condition',
      'a: { when: child protection, heldBy: CAT, stay: until ICPC, cites: X-1 }',
      'unknown term `child protection`',
      'write `{ plan: child protection }`',
    ],
    [
      'a condition in plain words',
      'a: { when: plan is none, heldBy: CAT, stay: until ICPC, cites: X-1 }',
      'unknown term `plan is none`',
      'write `{ plan: none }`',
    ],
    [
      'a term for a fact',
      'a: { when: { cpPlan: yes }, heldBy: CAT, stay: until ICPC, cites: X-1 }',
      'unknown fact `cpPlan`',
      'as in `when: cpPlan`',
    ],
    [
      'a list of conditions',
      'a: { when: [cpPlan, { plan: none }], heldBy: CAT, stay: until ICPC, cites: X-1 }',
      '`when` of rule `a` cannot be a list',
      '`{ all: [cpPlan, cinPlan] }`',
    ],
    [
      'an age with a plus',
      'a: { when: { age: 16+ }, heldBy: CAT, stay: until ICPC, cites: X-1 }',
      '`16+` is not an age',
      'write `16 or over`',
    ],
    [
      'an age between',
      'a: { when: { age: between 16 and 17 }, heldBy: CAT, stay: until ICPC, cites: X-1 }',
      '`between 16 and 17` is not an age',
      'write `16 to 17`',
    ],
    [
      'an age in years',
      'a: { when: { age: under 16 years }, heldBy: CAT, stay: until ICPC, cites: X-1 }',
      '`under 16 years` is not an age',
      'write `under 16`',
    ],
    [
      'a time ago',
      'a: { when: { closed: less than 3 months ago }, heldBy: CAT, stay: until ICPC, cites: X-1 }',
      '`less than 3 months ago` is not a time ago',
      'write `within the last 3 months`',
    ],
    [
      'a rule id in words',
      'child moves: { says: It moves., cites: X-1 }',
      '`child moves` cannot be the name of a rule',
      'lower-case words joined by hyphens',
    ],
    ['the same id twice', 'a: { says: One., cites: X-1 }\n  a: { says: Two., cites: X-1 }', '`a` is written twice', 'give it another name'],
    [
      'a forgotten id',
      'a:\n    heldBy: CAT\n    stay: until ICPC\n    cites: X-1\n    who: CAT\n    must: visit\n    stay: until TAM\n    cites: X-1',
      '`stay` is written twice',
      'the line with its name is missing above',
    ],
    ['rules as a list', '- { says: One., cites: X-1 }', '`rules` is a map of names to values', 'conference-hands-over'],
  ]
  test.each(rows)('%s: %s', (_, rules, message, help) => expectTold(`${smallWords}rules:\n  ${rules}\n`, message, help))
})

describe('the rest of a file', () => {
  const rules = 'rules: { a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 } }\n'
  const rows: readonly (readonly [mistake: string, change: (text: string) => string, message: string, help: string])[] = [
    [
      'a part in the singular',
      (text) => text.replace('rules:', 'rule:'),
      '`rule` is not a part of a protocol file',
      'did you mean `rules`?',
    ],
    [
      'a part with a capital',
      (text) => text.replace('rules:', 'Rules:'),
      '`Rules` is not a part of a protocol file',
      'did you mean `rules`?',
    ],
    [
      'a name instead of lines',
      (text) => text.replace('{ name: Locality Team, cites: X-1 }', 'Locality Team'),
      'team `Locality` cannot be a text',
      "for example `{ name: Children's Assessment Team }`",
    ],
    [
      'teams as a list',
      (text) => text.replace(/ {2}teams:[^]*? {2}events:/, '  teams: [CAT, Locality]\n  events:'),
      '`teams` cannot be a list',
      '{ CAT: { name: Children’s Assessment Team } }',
    ],
    [
      'values without brackets',
      (text) =>
        text.replace(
          '{ name: Plan, oneOf: [child protection, child in need, none], cites: X-1 }',
          '\n      name: Plan\n      oneOf: child protection, none\n      cites: X-1',
        ),
      '`child protection, none` is read as one, not as several',
      '`[child protection, none]`',
    ],
    [
      'a fact that does not say what it is',
      (text) => text.replace('since: the case was closed, ', '').replace('to: Locality', 'to: Locality, unless: { closed: yes }'),
      'fact `closed` needs one of `oneOf`, `yesNo`, `age`, `since`',
      '',
    ],
    [
      'a country',
      (text) => text.replace('england-and-wales', 'England'),
      '`England` is not a value of `calendar` of the words',
      'one of: `england-and-wales`',
    ],
    [
      'an authority in capitals',
      (text) => text.replace('exampleshire', 'North Yorkshire'),
      '`North Yorkshire` cannot be the name of an authority',
      '`north-yorkshire`',
    ],
    [
      'a date of the head',
      (text) => text.replace('effective: 2019-01', 'effective: 01/04/2019'),
      '`01/04/2019` is not a date',
      'write `2019-04-01`',
    ],
    [
      'a meeting held weekly',
      (text) => text.replace('every week', 'weekly'),
      '`weekly` is not how often something happens',
      'write `every week`',
    ],
  ]
  test.each(rows)('%s', (_, change, message, help) => expectTold(change(smallWords + rules), message, help))
})

test('a name that is far away is not suggested', async () => {
  for (const name of ['XYZ', 'FIT', 'Safe', 'Localisation', 'banana']) {
    const { help } = await told(`${smallWords}rules:\n  a: { heldBy: ${name}, stay: until ICPC, cites: X-1 }\n`)
    expect(help).not.toContain('did you mean')
  }
})
