/** Findings about files of scenarios. */
import { entry } from '../entry.js'
import { suggestion } from '../nearest.js'

const rule =
  'rules:\n  a: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }\n# exampleshire/scenarios.yaml\nscenarios:\n'
const told = '    heldBy: CAT\n    facts: { plan: child protection }'

export const scenarioFindings = {
  'scenario-expects-nothing': entry<{ scenario: string }>({
    severity: 'error',
    words: ({ scenario }) => ({
      message: `scenario \`${scenario}\` expects nothing`,
      help: 'add `expect` with at least the outcome, for example `expect: { outcome: moves }`',
    }),
    why: 'A scenario that expects nothing passes whatever the protocol says, and looks as if something had been tested.',
    wrong: `${rule}  with-a-plan:\n${told}\n    at: ICPC`,
    right: `${rule}  with-a-plan:\n${told}\n    at: ICPC\n    expect: { outcome: moves }`,
  }),
  'scenario-expects-beside-steps': entry<{ scenario: string; line: string }>({
    severity: 'error',
    words: ({ scenario, line }) => ({
      message: `\`${line}\` of scenario \`${scenario}\` stands beside its steps`,
      help: 'move it into the step that it is about',
    }),
    why: 'Each step has a moment and an answer of its own: of what stands beside them nobody can tell which step it is about.',
    wrong: `${rule}  with-a-plan:\n${told}\n    steps: [{ at: referral, expect: { outcome: stays } }, { at: ICPC }]\n    expect: { outcome: moves }`,
    right: `${rule}  with-a-plan:\n${told}\n    steps: [{ at: referral, expect: { outcome: stays } }, { at: ICPC, expect: { outcome: moves } }]`,
  }),
  'scenario-twice': entry<{ scenario: string }>({
    severity: 'error',
    words: ({ scenario }) => ({ message: `there is another scenario \`${scenario}\``, help: 'give one of them another id' }),
    why: 'A failure is reported by the id: with two of one id nobody can tell which has failed, and the second would never be run.',
    wrong: `${rule}  with-a-plan:\n${told}\n    at: ICPC\n    expect: { outcome: moves }\n# exampleshire/more.scenarios.yaml\nscenarios:\n  with-a-plan:\n${told}\n    at: referral\n    expect: { outcome: stays }`,
    right: `${rule}  with-a-plan:\n${told}\n    at: ICPC\n    expect: { outcome: moves }\n# exampleshire/more.scenarios.yaml\nscenarios:\n  before-the-conference:\n${told}\n    at: referral\n    expect: { outcome: stays }`,
  }),
  'expects-of-unknown-rule': entry<{ name: string; of: 'rule' | 'duty'; known: readonly string[] }>({
    severity: 'error',
    words: ({ name, of, known }) => ({
      message: `the protocol has no ${of} \`${name}\``,
      help: suggestion(name, known) ?? `\`caseway facts\` and the handbook list them`,
    }),
    why: 'What is expected of a rule that does not exist is expected of nothing: that it does not apply would always be true.',
    wrong: `${rule}  with-a-plan:\n${told}\n    at: ICPC\n    expect: { outcome: moves, duties: { b: no } }`,
    right: `${rule}  with-a-plan:\n${told}\n    at: ICPC\n    expect: { outcome: moves, rules: [a] }`,
  }),
  'expects-unknown-name': entry<{ line: string; name: string; of: string; known: readonly string[] }>({
    severity: 'error',
    words: ({ line, name, of, known }) => ({
      message: `\`${line}\` names no ${of} of the protocol: \`${name}\``,
      help: suggestion(name, known) ?? `\`caseway facts\` lists every ${of}`,
    }),
    why: 'An expectation about a name that nobody declared can never come true, or is never looked at.',
    wrong: `${rule}  with-a-plan:\n${told}\n    at: ICPC\n    expect: { outcome: moves, to: Localty }`,
    right: `${rule}  with-a-plan:\n${told}\n    at: ICPC\n    expect: { outcome: moves, to: Locality }`,
  }),
}
