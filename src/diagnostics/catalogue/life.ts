/** Findings about the life of a case: what becomes of it over time, told as the shortest story that shows it. */
import { becomesWords } from './cases.js'
import type { AnswerBrief } from './cases.js'
import { gapAt, heldWords, momentsWords } from '../case.js'
import { entry } from '../entry.js'
import { listed } from '../listing.js'
import { scenarioId, storyScenario } from '../story-example.js'
import type { StoryExample } from '../story-example.js'
import { storyWords } from '../story.js'
import type { Story } from '../story.js'

function brokenWords(property: string, names: readonly string[]): string {
  switch (property) {
    case 'never-held-by':
      return `a case can come to ${listed(names)}`
    case 'can-reach':
      return `no case can come to ${listed(names)}`
    case 'moves-to':
      return `a case is not sent to ${listed(names)}`
    default:
      return `a case is left open at ${listed(names)}`
  }
}

const begin = [
  'rules:',
  '  usual-way-in: { heldBy: MAST, transferAt: referral, to: CAT, cites: A-3 }',
  '  nothing-to-do: { when: { plan: none }, heldBy: CAT, closeAt: ICPC, cites: A-1 }',
]
const inNeed = '  in-need: { when: { plan: child in need }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-2 }'
const onceOnly = [
  'words:',
  '  events: { ICPC: { name: Initial Child Protection Conference, happens: once, cites: X-1 } }',
  '  facts:',
  '    plan: { name: Plan, oneOf: [child protection, child in need, none], changes: never, cites: X-1 }',
]
const ready = '    ready: { name: Ready, yesNo: Is the case ready to move?, cites: X-1 }'
const byMeeting = '  conference-hands-over: { when: cpPlan, heldBy: CAT, transferAt: transfer meeting, to: Locality, cites: A-1 }'
const afterConference = (more: string) =>
  `  after-conference: { when: { is: cpPlan, happened: ICPC }, heldBy: CAT, transferAt: transfer meeting, to: SG by area, ${more}cites: A-4 }`

export const lifeFindings = {
  'promise-at': entry<{ line: string }>({
    severity: 'error',
    words: ({ line }) => ({
      message: line === 'movesTo' ? '`movesTo` does not say at which moment' : `\`at\` does not go with \`${line}\``,
      help:
        line === 'movesTo'
          ? 'add `at`: `{ at: ICPC, movesTo: Locality }`'
          : line === 'settledAt'
            ? 'name all moments under `settledAt`'
            : 'take `at` away: the promise is about every day',
    }),
    why: 'Where a case goes is asked at a moment; whether it ever comes to a team is asked of its whole life.',
    wrong: 'rules:\n  a: { heldBy: CAT, promise: { movesTo: Locality } }',
    right:
      'rules:\n  a: { when: cpPlan, heldBy: CAT, promise: { at: ICPC, movesTo: Locality } }\n  b: { when: { not: cpPlan }, heldBy: CAT, closeAt: ICPC, cites: A-1 }',
  }),
  'promise-broken': entry<{
    rule: string
    property: string
    names: readonly string[]
    begin: readonly string[]
    story?: Story
    storyExample?: StoryExample
  }>({
    severity: 'warning',
    words: ({ rule, property, names, begin, story, storyExample }) => ({
      message: `\`${rule}\` is not kept: ${brokenWords(property, names)}`,
      help: story === undefined ? `no case that is meant ever comes there from ${listed(begin)}` : storyWords(story),
      example: storyExample && storyScenario(scenarioId(rule, 'broken'), storyExample),
    }),
    why: 'The author holds it to be so whatever happens to a case. It is not, or the rules do not say what was meant.',
    wrong: [
      'rules:',
      '  usual-way-in: { heldBy: MAST, transferAt: referral, to: CAT, cites: A-3 }',
      '  conference-hands-over: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
      '  small-children-elsewhere: { when: { plan: none }, promise: { neverHeldBy: CAT } }',
    ].join('\n'),
    right: [
      'rules:',
      '  usual-way-in: { heldBy: MAST, transferAt: referral, to: CAT, cites: A-3 }',
      '  conference-hands-over: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
      '  never-back: { heldBy: CAT, promise: { neverHeldBy: MAST } }',
    ].join('\n'),
  }),
  'promise-of-nothing': entry<{ rule: string }>({
    severity: 'warning',
    words: ({ rule }) => ({
      message: `\`${rule}\` promises something of no case at all`,
      help: 'mend its `when`, its `heldBy` or its moment: no case that can be is meant',
    }),
    why: 'What is true only because there is nobody of whom it could be untrue protects no child.',
    wrong: [
      'rules:',
      '  usual-way-in: { heldBy: MAST, transferAt: referral, to: CAT, cites: A-3 }',
      '  conference-hands-over: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
      '  a: { when: { all: [cpPlan, { plan: none }] }, promise: { neverHeldBy: CAT } }',
    ].join('\n'),
    right: [
      'rules:',
      '  usual-way-in: { heldBy: MAST, transferAt: referral, to: CAT, cites: A-3 }',
      '  conference-hands-over: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
      '  a: { heldBy: Locality, promise: { neverHeldBy: CAT } }',
    ].join('\n'),
  }),
  'never-reached': entry<{ teams: readonly string[]; entries: readonly string[] }>({
    severity: 'warning',
    words: ({ teams, entries }) => ({
      message: `no case ever comes to ${listed(teams)}`,
      help: `cases are taken to begin with ${listed(entries)}; write the rule that sends them on, or take the team's rules away`,
    }),
    why: 'Rules for a team that no case can reach decide nothing, and the children they were written for are somewhere else.',
    wrong: [
      'rules:',
      '  usual-way-in: { heldBy: MAST, transferAt: referral, to: CAT, cites: A-3 }',
      '  other-referrals: { when: { plan: none }, heldBy: MAST, closeAt: referral, overrides: usual-way-in, cites: A-3 }',
      '  conference-hands-over: { heldBy: CAT, closeAt: ICPC, cites: A-1 }',
      '  there: { heldBy: Locality, transferAt: ICPC, to: SG by area, cites: A-4 }',
      '  and-back: { heldBy: SG, transferAt: referral, to: Locality, cites: A-5 }',
    ].join('\n'),
    right: [
      'rules:',
      '  usual-way-in: { heldBy: MAST, transferAt: referral, to: CAT, cites: A-3 }',
      '  other-referrals: { when: { plan: none }, heldBy: MAST, closeAt: referral, overrides: usual-way-in, cites: A-3 }',
      '  conference-hands-over: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
      '  there: { heldBy: Locality, transferAt: ICPC, to: SG by area, cites: A-4 }',
      '  in-the-end: { heldBy: SG, closeAt: referral, cites: A-5 }',
    ].join('\n'),
  }),
  'no-way-on': entry<{ teams: readonly string[] }>({
    severity: 'info',
    words: ({ teams }) => ({
      message: `no rule ever moves or closes a case of ${listed(teams)}`,
      help: 'if the document says how their cases end or pass on, write it; if it does not, nothing needs to be done',
    }),
    why: 'A case that comes there stays for ever, by all that the protocol says. That can be meant, where the document ends before the case does.',
    wrong: 'rules:\n  conference-hands-over: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
    right:
      'rules:\n  conference-hands-over: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }\n  last-day: { heldBy: Locality, closeAt: transfer meeting, cites: A-2 }',
  }),
  'passed-by': entry<{
    rule: string
    holder: string
    points: readonly string[]
    notInForce: boolean
    story: Story
    storyExample: StoryExample
  }>({
    severity: 'warning',
    words: ({ rule, holder, points, notInForce, story, storyExample }) => ({
      message: notInForce
        ? `a case of \`${holder}\` can be stranded: ${listed(points)} has passed before \`${rule}\` came into force`
        : `a case of \`${holder}\` can be stranded: ${listed(points)} has passed when \`${rule}\` begins to speak of it`,
      help: `${storyWords(story)}\nsay what happens to cases that miss the moment: a latest day with \`within\`, another moment, or that those concerned cannot change (\`changes\`, \`concerns\`); if the document is silent, acknowledge it: \`${gapAt(points)}\``,
      example: storyScenario(scenarioId('stranded-by', rule), storyExample),
    }),
    why: 'The rule names one moment, and for this case it is over. No rule ever moves it, and nobody has broken one.',
    wrong: [
      'rules:',
      '  usual-way-in: { heldBy: MAST, transferAt: referral, to: CAT, cites: A-3 }',
      '  conference-hands-over: { heldBy: CAT, when: { not: { plan: none } }, transferAt: first ICPC, to: Locality, cites: A-1 }',
      '  no-plan: { heldBy: CAT, when: { plan: none }, stay: until transfer meeting, cites: A-2 }',
    ].join('\n'),
    right: [
      'rules:',
      '  usual-way-in: { heldBy: MAST, transferAt: referral, to: CAT, cites: A-3 }',
      '  conference-hands-over: { heldBy: CAT, when: { not: { plan: none } }, transferAt: ICPC, to: Locality, cites: A-1 }',
      '  no-plan: { heldBy: CAT, when: { plan: none }, stay: until transfer meeting, cites: A-2 }',
    ].join('\n'),
  }),
  'to-and-fro': entry<{ holders: readonly [string, string]; story: Story; storyExample: StoryExample }>({
    severity: 'warning',
    words: ({ holders: [one, other], story, storyExample }) => ({
      message: `a case can go from \`${one}\` to \`${other}\` and back although nothing about it has changed`,
      help: `${storyWords(story)}\nlet one of the rules give way, or say what must have changed`,
      example: storyScenario(scenarioId('to-and-fro', one, other), storyExample),
    }),
    why: 'Each of two teams is told to pass the case to the other. A family is sent to and fro until somebody breaks a rule.',
    wrong: [
      ...begin,
      inNeed,
      '  conference-hands-over: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
      '  back-again: { when: cpPlan, heldBy: Locality, transferAt: transfer meeting, to: CAT, cites: A-4 }',
      '  other-cases: { when: { not: cpPlan }, heldBy: Locality, closeAt: transfer meeting, cites: A-4 }',
    ].join('\n'),
    right: [
      ...begin,
      inNeed,
      '  conference-hands-over: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
      '  back-again: { when: { plan: none }, heldBy: Locality, transferAt: transfer meeting, to: CAT, cites: A-4 }',
      '  other-cases: { when: { not: { plan: none } }, heldBy: Locality, closeAt: transfer meeting, cites: A-4 }',
    ].join('\n'),
  }),
  'unsettled-later': entry<{
    outcome: 'conflict' | 'not covered'
    rules: readonly string[]
    holders: readonly string[]
    moments: readonly string[]
    story: Story
    storyExample: StoryExample
  }>({
    severity: 'warning',
    words: ({ outcome, rules, holders, moments, story, storyExample }) => ({
      message:
        outcome === 'conflict'
          ? `${listed(rules)} ${rules.length === 1 ? 'gives two answers' : 'give two answers'} for ${heldWords(holders)}${momentsWords(moments)}, after what has happened to it before`
          : `no team is named for ${heldWords(holders)}${momentsWords(moments)}, after what has happened to it before${rules.length === 0 ? '' : ` (${listed(rules)})`}`,
      help: `${storyWords(story)}\nsay which rule overrides, or what holds for such a case; if the document leaves it open, acknowledge it`,
      example: storyScenario(scenarioId('later', rules[0] ?? holders[0] ?? outcome, outcome), storyExample),
    }),
    why: 'Of a case that has just come nothing is wrong. It is what has happened to it that leaves it without an answer, and nobody reads the rules for that.',
    wrong: [...onceOnly, ...begin, inNeed, byMeeting, afterConference('')].join('\n'),
    right: [...onceOnly, ...begin, inNeed, byMeeting, afterConference('overrides: conference-hands-over, ')].join('\n'),
  }),
  'reading-changes-later': entry<{
    rule: string
    reading: string
    instead: string
    from: AnswerBrief
    to: AnswerBrief
    holders: readonly string[]
    moments: readonly string[]
    story: Story
    storyExample?: StoryExample
  }>({
    severity: 'info',
    words: ({ rule, reading, instead, from, to, holders, moments, story, storyExample }) => ({
      message: `read as \`${reading}\`, \`${rule}\` gives another answer for ${heldWords(holders)}${momentsWords(moments)}, once something has happened to it before${becomesWords(from, to)}`,
      help: `${storyWords(story)}\nevery other reading is as it is followed; the followed one here is \`${instead}\``,
      example: storyExample && storyScenario(scenarioId('followed-as', instead), storyExample),
    }),
    why: 'Of a case that has just come the two readings say the same. They part once time has passed or something has happened, when nobody looks at the clause any more.',
    wrong: [
      ...onceOnly,
      ready,
      ...begin,
      inNeed,
      `${byMeeting.slice(0, -' }'.length)}, readings: { in-any-case: followed, once-it-is-ready: { waitsFor: { ready: yes } } } }`,
    ].join('\n'),
    right: [...onceOnly, ...begin, inNeed, byMeeting].join('\n'),
  }),
}
