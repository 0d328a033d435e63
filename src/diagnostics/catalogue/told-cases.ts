/** Findings about cases that somebody tells, in a file or on the command line. */
import { entry } from '../entry.js'
import { listed } from '../listing.js'
import { suggestion } from '../nearest.js'

const kinds: Readonly<Record<string, string>> = { moment: 'event or moment', known: 'thing to be known', reading: 'rule with readings' }

const small = 'rules:\n  a: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }\n# exampleshire/case.yaml\n'

const withOnce =
  'words:\n  events:\n    closing visit: { name: Closing visit, happens: once, cites: A-1 }\nrules:\n  a: { when: cpPlan, heldBy: CAT, transferAt: closing visit, to: Locality, cites: A-1 }\n# exampleshire/case.yaml\n'

const grown = 'rules:\n  a: { heldBy: CAT, transferAt: 16th birthday, to: Locality, cites: A-1 }\n# exampleshire/case.yaml\n'

/** Those first that share words with what was written, rare words before common ones. */
function likestFirst(text: string, known: readonly string[]): readonly string[] {
  const wordsOf = (name: string) =>
    name
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2 && !/^(?:the|that|this|and|for|from|with|not|are|was|has)$/.test(word))
  const weights = new Map(
    [...new Set(wordsOf(text))].map((word) => [word, 1 / (1 + known.filter((name) => wordsOf(name).includes(word)).length)]),
  )
  const shared = (name: string) => wordsOf(name).reduce((sum, word) => sum + (weights.get(word) ?? 0), 0)
  return known.toSorted((a, b) => shared(b) - shared(a))
}

export const toldCaseFindings = {
  'unknown-in-case': entry<{ of: string; name: string; known: readonly string[] }>({
    severity: 'error',
    words: ({ of, name, known }) => ({
      message: `the protocol has no ${kinds[of] ?? of} \`${name}\``,
      help:
        suggestion(name, known) ??
        (known.length === 0
          ? 'there is none in this protocol'
          : `one of: ${listed(likestFirst(name, known), 30)}; \`caseway facts\` lists all that can be told`),
    }),
    why: 'What the protocol has no word for cannot change its answer: an answer would look as if it had been heeded.',
    wrong: `${small}heldBy: CAT\nat: ICPD\nfacts: { plan: child protection }`,
    right: `${small}heldBy: CAT\nat: ICPC\nfacts: { plan: child protection }`,
  }),
  'value-in-case': entry<{ of: string; value: string; known: readonly string[] }>({
    severity: 'error',
    words: ({ of, value, known }) => ({
      message: `\`${of}\` cannot be \`${value}\``,
      help: suggestion(value, known) ?? `one of: ${listed(known, 30)}`,
    }),
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
  'told-twice': entry<{ moment: string; days: readonly [string, string] }>({
    severity: 'error',
    words: ({ moment, days: [first, second] }) => ({
      message: `\`${moment}\` comes once in the life of a case, and is told to have come on ${first} and on ${second}`,
      help: 'tell the day on which it came; what comes again and again is declared without `happens: once`',
    }),
    why: 'Times that run from it would run from both days, and nobody could tell which counts.',
    wrong: `${withOnce}heldBy: CAT\nsteps:\n  - { at: closing visit, on: 2026-03-02 }\n  - { at: closing visit, on: 2026-03-31 }`,
    right: `${withOnce}heldBy: CAT\nsteps:\n  - { at: closing visit, on: 2026-03-02 }\n  - { on: 2026-03-31 }`,
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
    words: ({ text }) => ({
      message: `\`${text}\` does not say how two moments lie to one another`,
      help: 'write two moments of the protocol with `before`, `on` or `after` between them; `caseway facts` lists those that matter',
    }),
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
  'impossible-case': entry<{ because: readonly string[]; told: readonly string[]; step: number | undefined; earlier: readonly string[] }>({
    severity: 'error',
    words: ({ because, told, step, earlier }) => ({
      message: `there can be no such case: ${told.length === 0 ? 'what is told contradicts itself' : told.length === 1 ? `\`${told[0]!}\` cannot be told of it` : `${told.map((each) => `\`${each}\``).join(' and ')} exclude each other`}${step === undefined ? '' : ` from step ${step} on`}`,
      help: [
        ...because,
        earlier.length > 0
          ? `tell ${listed(earlier, 8)} anew at this step, as it is from then on`
          : 'tell one of them otherwise, or leave it out',
      ].join('\n'),
    }),
    why: 'Of a case that cannot be, anything could be said.',
    wrong: `${grown}heldBy: CAT\nat: 16th birthday\nfacts: { age: 12 }`,
    right: `${grown}heldBy: CAT\nat: 16th birthday\nfacts: { age: 16th birthday }`,
  }),
  'case-without-holder': entry<{ known: readonly string[] }>({
    severity: 'error',
    words: ({ known }) => ({
      message: 'nobody is said to hold the case',
      help: `say \`heldBy\` (\`--held-by\` on the command line) and one of: ${listed(known, 30)}`,
    }),
    why: 'What happens next depends on who holds the case: each team has rules of its own.',
    wrong: `${small}at: ICPC`,
    right: `${small}heldBy: CAT\nat: ICPC`,
  }),
  'story-too-long': entry<{ steps: number; most: number }>({
    severity: 'error',
    words: ({ steps, most }) => ({
      message: `the story has ${steps} steps, and ${most} are followed at most`,
      help: 'begin it later, with what had come to pass under `happened`',
    }),
    why: 'No case has so many turns; such a file is most likely something else.',
    wrong: `${small}heldBy: CAT\nsteps: [${Array.from({ length: 101 }, () => '{ at: ICPC }').join(', ')}]`,
    right: `${small}heldBy: CAT\nsteps: [{ at: ICPC }]`,
  }),
  'empty-case': entry<{ nothing?: undefined }>({
    severity: 'error',
    words: () => ({
      message: 'the file is empty',
      help: 'tell a case: who holds it under `heldBy`, at which moment under `at`, what is known of it under `facts`',
    }),
    why: 'Of a case of which nothing is told nothing can be said.',
    wrong: `${small}# no case yet`,
    right: `${small}heldBy: CAT`,
  }),
  'several-cases': entry<{ file: string; known: readonly string[] }>({
    severity: 'error',
    words: ({ file, known }) => ({
      message: `the file holds ${known.length === 1 ? 'a scenario' : `${known.length} scenarios`}, and one case is asked about`,
      help: `name it behind the file: \`${file}#${known[0] ?? 'name'}\``,
    }),
    why: 'One question is about one case.',
    wrong: `${small}scenarios: { first: { heldBy: CAT }, second: { heldBy: Locality } }`,
    right: `${small}heldBy: CAT\nat: ICPC`,
  }),
}
