/** Findings about cases that somebody tells, in a file or on the command line. */
import { entry } from '../entry.js'
import { listed } from '../listing.js'
import { suggestion } from '../nearest.js'

const kinds: Readonly<Record<string, string>> = { moment: 'event or moment', known: 'thing to be known', reading: 'rule with readings' }

const small = 'rules:\n  a: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }\n# exampleshire/case.yaml\n'

const grown = 'rules:\n  a: { heldBy: CAT, transferAt: 16th birthday, to: Locality, cites: A-1 }\n# exampleshire/case.yaml\n'

export const toldCaseFindings = {
  'unknown-in-case': entry<{ of: string; name: string; known: readonly string[] }>({
    severity: 'error',
    words: ({ of, name, known }) => ({
      message: `the protocol has no ${kinds[of] ?? of} \`${name}\``,
      help: suggestion(name, known) ?? (known.length === 0 ? 'there is none in this protocol' : `one of: ${listed(known, 30)}; \`caseway facts\` lists all that can be told`),
    }),
    why: 'What the protocol has no word for cannot change its answer: an answer would look as if it had been heeded.',
    wrong: `${small}heldBy: CAT\nat: ICPD\nfacts: { plan: child protection }`,
    right: `${small}heldBy: CAT\nat: ICPC\nfacts: { plan: child protection }`,
  }),
  'value-in-case': entry<{ of: string; value: string; known: readonly string[] }>({
    severity: 'error',
    words: ({ of, value, known }) => ({ message: `\`${of}\` cannot be \`${value}\``, help: suggestion(value, known) ?? `one of: ${listed(known, 30)}` }),
    why: 'A value that the fact cannot have says nothing of the child.',
    wrong: `${small}heldBy: CAT\nat: ICPC\nfacts: { plan: protective }`,
    right: `${small}heldBy: CAT\nat: ICPC\nfacts: { plan: child protection }`,
  }),
  'day-in-case': entry<{ reason: string }>({
    severity: 'error',
    words: ({ reason }) => ({ message: reason }),
    why: 'Time limits are counted from days; from a day that never was they would come out wrong.',
    wrong: `${small}heldBy: CAT\nat: ICPC\non: 2026-02-30`,
    right: `${small}heldBy: CAT\nat: ICPC\non: 2026-02-27`,
  }),
  'back-in-time': entry<{ moment: string | undefined; on: string; today: string }>({
    severity: 'error',
    words: ({ moment, on, today }) => ({
      message: `${moment === undefined ? 'something' : `\`${moment}\``} is told to have come to pass on ${on}, and ${today} is asked about, which is earlier`,
      help: 'tell the steps in the order in which they came, and of one moment only what had come to pass by then',
    }),
    why: 'What has not come yet cannot have moved a case: an answer would be that of no day at all.',
    wrong: `${small}heldBy: CAT\nsteps:\n  - { at: referral, on: 2026-03-31 }\n  - { at: ICPC, on: 2026-03-02 }`,
    right: `${small}heldBy: CAT\nsteps:\n  - { at: referral, on: 2026-03-02 }\n  - { at: ICPC, on: 2026-03-31 }`,
  }),
  'order-in-case': entry<{ text: string }>({
    severity: 'error',
    words: ({ text }) => ({ message: `\`${text}\` does not say how two moments lie to one another`, help: 'write two moments of the protocol with `before`, `on` or `after` between them; `caseway facts` lists those that matter' }),
    why: 'Which of two moments comes first can decide where a case goes.',
    wrong: `${small}heldBy: CAT\nat: ICPC\norder: ICPC soon`,
    right: `${small}heldBy: CAT\nat: ICPC\norder: ICPC before referral`,
  }),
  'choice-in-case': entry<{ rule: string; known: readonly string[] }>({
    severity: 'error',
    words: ({ rule, known }) => ({
      message: known.length === 0 ? `rule \`${rule}\` leaves nobody a choice` : `rule \`${rule}\` leaves no such choice`,
      help: known.length === 0 ? 'take this line away' : `one of: ${listed(known, 30)}`,
    }),
    why: 'A choice that the text does not leave open settles nothing.',
    wrong: `${small}heldBy: CAT\nat: ICPC\nchosen: { a: Locality }`,
    right: `${small}heldBy: CAT\nat: ICPC`,
  }),
  'impossible-case': entry<{ because: readonly string[] }>({
    severity: 'error',
    words: ({ because }) => ({
      message: 'there can be no such case: what is told contradicts itself',
      help: because.length === 0 ? 'two of the things that are told exclude each other' : because.join('\n'),
    }),
    why: 'Of a case that cannot be, anything could be said.',
    wrong: `${grown}heldBy: CAT\nat: 16th birthday\nfacts: { age: 12 }`,
    right: `${grown}heldBy: CAT\nat: 16th birthday\nfacts: { age: 16th birthday }`,
  }),
  'case-without-holder': entry<{ known: readonly string[] }>({
    severity: 'error',
    words: ({ known }) => ({ message: 'nobody is said to hold the case', help: `say \`heldBy\` (\`--held-by\` on the command line) and one of: ${listed(known, 30)}` }),
    why: 'What happens next depends on who holds the case: each team has rules of its own.',
    wrong: `${small}at: ICPC`,
    right: `${small}heldBy: CAT\nat: ICPC`,
  }),
  'story-too-long': entry<{ steps: number; most: number }>({
    severity: 'error',
    words: ({ steps, most }) => ({ message: `the story has ${steps} steps, and ${most} are followed at most`, help: 'begin it later, with what had come to pass under `happened`' }),
    why: 'No case has so many turns; such a file is most likely something else.',
    wrong: `${small}heldBy: CAT\nsteps: [${Array.from({ length: 101 }, () => '{ at: ICPC }').join(', ')}]`,
    right: `${small}heldBy: CAT\nsteps: [{ at: ICPC }]`,
  }),
  'empty-case': entry<{ nothing?: undefined }>({
    severity: 'error',
    words: () => ({ message: 'the file is empty', help: 'tell a case: who holds it under `heldBy`, at which moment under `at`, what is known of it under `facts`' }),
    why: 'Of a case of which nothing is told nothing can be said.',
    wrong: `${small}# no case yet`,
    right: `${small}heldBy: CAT`,
  }),
  'several-cases': entry<{ file: string; known: readonly string[] }>({
    severity: 'error',
    words: ({ file, known }) => ({ message: `the file holds ${known.length === 1 ? 'a scenario' : `${known.length} scenarios`}, and one case is asked about`, help: `name it behind the file: \`${file}#${known[0] ?? 'name'}\`` }),
    why: 'One question is about one case.',
    wrong: `${small}scenarios: { first: { heldBy: CAT }, second: { heldBy: Locality } }`,
    right: `${small}heldBy: CAT\nat: ICPC`,
  }),
}
